/-
Data of programs: characters, `Option`, `List`, `Array`, bytes and strings.

Only what later declarations of the prelude need is here; the rest is under `Init.Data`.
Read next: `Init.Prelude.Monad`.  Lean's counterpart: the part of `Init.Prelude` from `Char` to `panic`.
-/
prelude
import Init.Prelude.Words

universe u v w

/-- The numbers of Unicode scalar values: those below `0x110000` that are not surrogates. -/
abbrev Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

/-- The words that are Unicode scalar values. -/
abbrev UInt32.isValidChar (n : UInt32) : Prop :=
  n.toNat.isValidChar

/-- Characters: Unicode scalar values. -/
structure Char where
  /-- The scalar value. -/
  val : UInt32
  /-- It is one. -/
  valid : val.isValidChar

private theorem isValidChar_UInt32 {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.rec (fun h => Nat.lt_trans h (of_decide_eq_true rfl)) (fun h => Nat.lt_trans h.right (of_decide_eq_true rfl))

/-- The character of a number known to be a scalar value. -/
@[extern "lean_uint32_of_nat"]
def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char where
  val := ⟨BitVec.ofNatLT n (isValidChar_UInt32 h)⟩
  valid := h

/-- The character of a number, and the null character for numbers that are no scalar values. -/
@[noinline, match_pattern]
def Char.ofNat (n : Nat) : Char :=
  dite n.isValidChar
    (fun h => Char.ofNatAux n h)
    (fun _ => { val := ⟨BitVec.ofNatLT 0 (of_decide_eq_true rfl)⟩, valid := Or.inl (of_decide_eq_true rfl) })

theorem Char.ext : {c d : Char} → Eq c.val d.val → Eq c d
  | ⟨v, hv⟩, ⟨_, _⟩, h =>
    h.rec (motive := fun (x : UInt32) _ => (hx : x.isValidChar) → Eq (Char.mk v hv) ⟨x, hx⟩) (fun _ => rfl) _

theorem Char.val_eq_of_eq : {c d : Char} → Eq c d → Eq c.val d.val
  | _, _, h => congrArg Char.val h

theorem Char.ne_of_val_ne {c d : Char} (h : Not (Eq c.val d.val)) : Not (Eq c d) :=
  fun h' => absurd (val_eq_of_eq h') h

theorem Char.val_ne_of_ne {c d : Char} (h : Not (Eq c d)) : Not (Eq c.val d.val) :=
  fun h' => absurd (ext h') h

instance : DecidableEq Char :=
  fun c d =>
    match decEq c.val d.val with
    | isTrue h => isTrue (Char.ext h)
    | isFalse h => isFalse (Char.ne_of_val_ne h)

/-- The number of bytes of a character in UTF-8. -/
def Char.utf8Size (c : Char) : Nat :=
  let v := c.val
  ite (LE.le v (UInt32.ofNatLT 0x7F (of_decide_eq_true rfl))) 1
    (ite (LE.le v (UInt32.ofNatLT 0x7FF (of_decide_eq_true rfl))) 2
      (ite (LE.le v (UInt32.ofNatLT 0xFFFF (of_decide_eq_true rfl))) 3 4))

/-- An element, or none. -/
inductive Option (α : Type u) where
  /-- No element. -/
  | none : Option α
  /-- An element. -/
  | some (val : α) : Option α

attribute [unbox] Option

export Option (none some)

instance {α} : Inhabited (Option α) where
  default := none

/-- The element, or a default. -/
@[macro_inline] def Option.getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | some x => x
  | none => dflt

/-- Applies a function to the element, if there is one. -/
@[inline] protected def Option.map (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

/-- Linked lists. -/
inductive List (α : Type u) where
  /-- The empty list, written `[]`. -/
  | nil : List α
  /-- The list with `head` before `tail`, written `head :: tail`. -/
  | cons (head : α) (tail : List α) : List α

instance {α} : Inhabited (List α) where
  default := List.nil

/-- Equality of lists is decidable when that of their elements is. -/
protected def List.hasDecEq {α : Type u} [DecidableEq α] (a b : List α) : Decidable (Eq a b) :=
  match a, b with
  | nil, nil => isTrue rfl
  | cons _ _, nil => isFalse (fun h => nomatch h)
  | nil, cons _ _ => isFalse (fun h => nomatch h)
  | cons a as, cons b bs =>
    match decEq a b with
    | isTrue hab =>
      match List.hasDecEq as bs with
      | isTrue habs => isTrue (congr (congrArg cons hab) habs)
      | isFalse nabs => isFalse (fun h => nabs
          (congrArg (fun l : List α => l.rec (motive := fun _ => List α) nil (fun _ t _ => t)) h))
    | isFalse nab => isFalse (fun h => nab
          (congrArg (fun l : List α => l.rec (motive := fun _ => α) a (fun x _ _ => x)) h))

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := fun xs ys =>
  match xs with
  | List.nil =>
    match ys with
    | List.nil => isTrue rfl
    | List.cons _ _ => isFalse (fun h => nomatch h)
  | List.cons a as =>
    match ys with
    | List.nil => isFalse (fun h => nomatch h)
    | List.cons b bs =>
      match decEq a b with
      | isTrue hab =>
        match List.hasDecEq as bs with
        | isTrue habs => isTrue (congr (congrArg List.cons hab) habs)
        | isFalse nabs => isFalse (fun h => nabs
            (congrArg (fun l : List α => l.rec (motive := fun _ => List α) List.nil (fun _ t _ => t)) h))
      | isFalse nab => isFalse (fun h => nab
            (congrArg (fun l : List α => l.rec (motive := fun _ => α) a (fun x _ _ => x)) h))

instance List.instDecidableNilEq (a : List α) : Decidable (Eq List.nil a) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse (fun h => nomatch h)

instance List.instDecidableEqNil (a : List α) : Decidable (Eq a List.nil) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse (fun h => nomatch h)

/-- The number of elements. -/
def List.length : List α → Nat
  | nil => 0
  | cons _ as => HAdd.hAdd (length as) 1

/-- The number of elements plus `n`, without a growing stack. -/
def List.lengthTRAux : List α → Nat → Nat
  | nil, n => n
  | cons _ as, n => lengthTRAux as (Nat.succ n)

/-- The number of elements, without a growing stack. -/
def List.lengthTR (as : List α) : Nat :=
  lengthTRAux as 0

/-- The element at a position. -/
def List.get {α : Type u} : (as : List α) → Fin as.length → α
  | cons a _, ⟨0, _⟩ => a
  | cons _ as, ⟨Nat.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

/-- The list with another element at position `n`, if there is such a position. -/
def List.set : (l : List α) → (n : Nat) → (a : α) → List α
  | cons _ as, 0, b => cons b as
  | cons a as, Nat.succ n, b => cons a (set as n b)
  | nil, _, _ => nil

/-- Combines the elements from the left, starting with `init`. -/
@[specialize]
def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, nil => a
  | a, cons b l => foldl f (f a b) l

/-- The list with one more element at its end. -/
def List.concat {α : Type u} : List α → α → List α
  | nil, b => cons b nil
  | cons a as, b => cons a (concat as b)

/-- One list after the other, written `xs ++ ys`. -/
protected def List.append : (xs ys : List α) → List α
  | nil, bs => bs
  | cons a as, bs => cons a (List.append as bs)

/-- All the lists of a list, one after the other. -/
def List.flatten : List (List α) → List α
  | nil => nil
  | cons l L => List.append l (flatten L)

/-- Applies a function to each element. -/
@[specialize] def List.map (f : α → β) : (l : List α) → List β
  | nil => nil
  | cons a as => cons (f a) (map f as)

/-- The lists a function returns for the elements, one after the other. -/
@[inline] def List.flatMap {α : Type u} {β : Type v} (b : α → List β) (as : List α) : List β :=
  flatten (map b as)

/-- Arrays; the evaluator keeps them in one block and updates them in place when nothing else refers to them. -/
structure Array (α : Type u) where
  /-- From a list. -/
  mk ::
  /-- The elements. -/
  toList : List α

attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk

/-- The array of the elements of a list. -/
@[match_pattern]
abbrev List.toArray (xs : List α) : Array α := .mk xs

/-- The empty array with room for `c` elements. -/
@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

set_option linter.unusedVariables false in
/-- The empty array with room for `c` elements. -/
@[extern "lean_mk_empty_array_with_capacity"]
def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

/-- The empty array. -/
def Array.empty {α : Type u} : Array α := emptyWithCapacity 0

/-- The number of elements. -/
@[extern "lean_array_get_size", tagged_return]
def Array.size {α : Type u} (a : @& Array α) : Nat :=
  a.toList.length

/-- The element at a position known to be inside; `a[i]` for programs. -/
@[extern "lean_array_fget"]
def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- Like `getInternal`, for the compiler's use where the array outlives the element. -/
@[extern "lean_array_fget_borrowed"]
unsafe opaque Array.getInternalBorrowed {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- The element at a position, or a default outside the array. -/
abbrev Array.getD (a : Array α) (i : Nat) (v₀ : α) : α :=
  dite (LT.lt i a.size) (fun h => a.getInternal i h) (fun _ => v₀)

/-- The element at a position; panics outside the array. -/
@[extern "lean_array_get"]
def Array.get!Internal {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  Array.getD a i default

/-- Like `get!Internal`, for the compiler's use where the array outlives the element. -/
@[extern "lean_array_get_borrowed"]
unsafe opaque Array.get!InternalBorrowed {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α

/-- The array with one more element at its end. -/
@[extern "lean_array_push"]
def Array.push {α : Type u} (a : Array α) (v : α) : Array α where
  toList := List.concat a.toList v

/-- `#[]`. -/
def Array.mkArray0 {α : Type u} : Array α :=
  emptyWithCapacity 0

/-- `#[a₁]`. -/
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α :=
  (emptyWithCapacity 1).push a₁

/-- `#[a₁, a₂]`. -/
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α :=
  ((emptyWithCapacity 2).push a₁).push a₂

/-- `#[a₁, a₂, a₃]`. -/
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α :=
  (((emptyWithCapacity 3).push a₁).push a₂).push a₃

/-- `#[a₁, a₂, a₃, a₄]`. -/
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α :=
  ((((emptyWithCapacity 4).push a₁).push a₂).push a₃).push a₄

/-- `#[a₁, a₂, a₃, a₄, a₅]`. -/
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α :=
  (((((emptyWithCapacity 5).push a₁).push a₂).push a₃).push a₄).push a₅

/-- `#[a₁, a₂, a₃, a₄, a₅, a₆]`. -/
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α :=
  ((((((emptyWithCapacity 6).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆

/-- `#[a₁, a₂, a₃, a₄, a₅, a₆, a₇]`. -/
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α :=
  (((((((emptyWithCapacity 7).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇

/-- `#[a₁, a₂, a₃, a₄, a₅, a₆, a₇, a₈]`. -/
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α :=
  ((((((((emptyWithCapacity 8).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇).push a₈

/-- One array after the other. -/
protected def Array.appendCore {α : Type u} (as : Array α) (bs : Array α) : Array α :=
  let rec loop (i j : Nat) (as : Array α) : Array α :=
    dite (LT.lt j bs.size)
      (fun hlt =>
        match i with
        | 0 => as
        | Nat.succ i' => loop i' (HAdd.hAdd j 1) (as.push (bs.getInternal j hlt)))
      (fun _ => as)
  loop bs.size 0 as

/-- The elements from position `start` up to, not including, position `stop`. -/
def Array.extract (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  let rec loop (i j : Nat) (bs : Array α) : Array α :=
    dite (LT.lt j as.size)
      (fun hlt =>
        match i with
        | 0 => bs
        | Nat.succ i' => loop i' (HAdd.hAdd j 1) (bs.push (as.getInternal j hlt)))
      (fun _ => bs)
  let size := Nat.sub (min stop as.size) start
  loop size start (emptyWithCapacity size)

/-- Arrays of bytes, kept as bytes. -/
structure ByteArray where
  /-- The bytes. -/
  data : Array UInt8

attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

/-- The empty byte array with room for `c` bytes. -/
@[extern "lean_mk_empty_byte_array"]
def ByteArray.emptyWithCapacity (c : @& Nat) : ByteArray where
  data := Array.empty

/-- The empty byte array. -/
def ByteArray.empty : ByteArray := emptyWithCapacity 0

/-- One more byte at the end. -/
@[extern "lean_byte_array_push"]
def ByteArray.push : ByteArray → UInt8 → ByteArray
  | ⟨bs⟩, b => ⟨bs.push b⟩

/-- The number of bytes. -/
@[extern "lean_byte_array_size", tagged_return]
def ByteArray.size : (@& ByteArray) → Nat
  | ⟨bs⟩ => bs.size

/-- The bytes of a list. -/
def List.toByteArray (bs : List UInt8) : ByteArray :=
  let rec loop : List UInt8 → ByteArray → ByteArray
    | nil, r => r
    | cons b bs, r => loop bs (r.push b)
  loop bs ByteArray.empty

/-- The bytes of a character in UTF-8. -/
def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.val.toNat
  ite (LE.le v 0x7f)
    (.cons (UInt8.ofNat v) .nil)
    (ite (LE.le v 0x7ff)
      (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x20) 0xc0))
      (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) .nil))
      (ite (LE.le v 0xffff)
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x10) 0xe0))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) .nil)))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 262144) 0x08) 0xf0))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x40) 0x80))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
        (.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) .nil))))))

/-- The characters of a list in UTF-8. -/
def List.utf8Encode (l : List Char) : ByteArray :=
  (l.flatMap String.utf8EncodeChar).toByteArray

/-- The byte array is the UTF-8 of some characters. -/
inductive ByteArray.IsValidUTF8 (b : ByteArray) : Prop
  /-- Show the characters. -/
  | intro (m : List Char) (hm : Eq b (List.utf8Encode m))

/-- Strings: bytes that are valid UTF-8. -/
structure String where
  /-- From bytes. -/
  ofByteArray ::
  /-- The bytes. -/
  toByteArray : ByteArray
  /-- They are valid UTF-8. -/
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray

attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray

/-- The string of some characters, which is what a string literal means. -/
@[extern "lean_string_mk"]
def String.ofList (data : List Char) : String :=
  ⟨List.utf8Encode data, .intro data rfl⟩

/-- Equality of strings is decidable. -/
@[extern "lean_string_dec_eq"]
def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match s₁, s₂ with
  | ⟨⟨⟨b₁⟩⟩, h₁⟩, ⟨⟨⟨b₂⟩⟩, h₂⟩ =>
    match List.hasDecEq b₁ b₂ with
    | isTrue h => isTrue (h.rec (motive := fun (b : List UInt8) _ => (hb : ByteArray.IsValidUTF8 ⟨⟨b⟩⟩) →
        Eq (String.ofByteArray ⟨⟨b₁⟩⟩ h₁) ⟨⟨⟨b⟩⟩, hb⟩) (fun _ => rfl) h₂)
    | isFalse h => isFalse (fun h' => h (congrArg (fun s : String => s.toByteArray.data.toList) h'))

instance : DecidableEq String := String.decEq

/-- A position in a string, as a number of bytes. -/
structure String.Pos.Raw where
  /-- The number of bytes before the position. -/
  byteIdx : Nat := 0

instance : Inhabited String.Pos.Raw where
  default := {}

instance : DecidableEq String.Pos.Raw :=
  fun ⟨a⟩ ⟨b⟩ =>
    match decEq a b with
    | isTrue h => isTrue (congrArg String.Pos.Raw.mk h)
    | isFalse h => isFalse (fun h' => h (congrArg String.Pos.Raw.byteIdx h'))

/-- A part of a string, from one position to another; nothing checks that the positions make sense. -/
structure Substring.Raw where
  /-- The string. -/
  str : String
  /-- Where the part starts. -/
  startPos : String.Pos.Raw
  /-- Where the part ends. -/
  stopPos : String.Pos.Raw

instance : Inhabited Substring.Raw where
  default := ⟨⟨ByteArray.empty, .intro .nil rfl⟩, {}, {}⟩

/-- The number of bytes of the part. -/
@[inline] def Substring.Raw.bsize : Substring.Raw → Nat
  | ⟨_, b, e⟩ => e.byteIdx.sub b.byteIdx

/-- The number of bytes of a string. -/
@[extern "lean_string_utf8_byte_size", tagged_return]
def String.utf8ByteSize (s : @& String) : Nat :=
  s.toByteArray.size

/-- The position after the last character. -/
@[inline] def String.rawEndPos (s : String) : String.Pos.Raw where
  byteIdx := utf8ByteSize s

/-- The whole string as a part of itself. -/
@[inline] def String.toRawSubstring (s : String) : Substring.Raw where
  str := s
  startPos := {}
  stopPos := s.rawEndPos

/-- The whole string as a part of itself, for quotations; not inlined. -/
def String.toRawSubstring' (s : String) : Substring.Raw :=
  s.toRawSubstring

/-- Moves a value to another type, unchecked; the compiler removes it. -/
@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PLift.down (ULift.down.{u, v} (cast lcUnreachable (ULift.up.{v, u} (PLift.up.{u} a))))

set_option linter.unusedVariables false in
/-- What `panic` returns: the default value, after the message has been printed. -/
@[extern "lean_panic_fn", never_extract]
def panicCore {α : Sort u} [Inhabited α] (msg : String) : α := default

/-- Prints a message and goes on with the default value; `panic!` adds the position to the message. -/
@[noinline, never_extract]
def panic {α : Sort u} [Inhabited α] (msg : String) : α :=
  panicCore msg

/-- Types whose elements can be hashed. -/
class Hashable (α : Sort u) where
  /-- The hash value; equal elements have equal ones. -/
  hash : α → UInt64

export Hashable (hash)

/-- Mixes two hash values. -/
@[extern "lean_uint64_mix_hash"]
opaque mixHash (u₁ u₂ : UInt64) : UInt64

instance [Hashable α] {p : α → Prop} : Hashable (Subtype p) where
  hash a := hash a.val

/-- The hash value of a string. -/
@[extern "lean_string_hash"]
protected opaque String.hash (s : @& String) : UInt64

instance : Hashable String where
  hash := String.hash
