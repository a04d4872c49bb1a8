/-
Byte arrays: reading, writing, parts, loops.

Read next: `Init.Data.String.Valid`.  Lean's counterpart: `Init.Data.ByteArray.Basic`, `Init.Data.ByteArray.Extra`.
-/
prelude
import Init.Data.ByteArray.Bootstrap
import Init.Data.Array.Basic
import Init.Data.Array.Set
import Init.Data.UInt.Basic
import Init.Data.Option.Basic
import Init.Data.Hashable
import Init.Data.ToString.Basic
import Init.Data.BitVec.Basic
import Init.GetElem
import Init.Ext
import Init.While

universe u v w

namespace ByteArray

attribute [ext (iff := false)] ByteArray.ext

theorem ext_iff {x y : ByteArray} : x = y ↔ x.data = y.data := ⟨congrArg _, ByteArray.ext⟩

instance instDecidableEq : DecidableEq ByteArray
  | ⟨a⟩, ⟨b⟩ =>
    match decEq a b with
    | isTrue h => isTrue (congrArg ByteArray.mk h)
    | isFalse h => isFalse fun h' => h (congrArg ByteArray.data h')

/-- Whether the bytes are the same. -/
def instBEq.beq (a b : ByteArray) : Bool := a.data == b.data

instance instBEq : BEq ByteArray := ⟨instBEq.beq⟩

instance instInhabited : Inhabited ByteArray where
  default := empty

instance instEmptyCollection : EmptyCollection ByteArray where
  emptyCollection := ByteArray.empty

@[simp] theorem size_data {a : ByteArray} : a.data.size = a.size := rfl

/-- The number of bytes, as a word. -/
@[extern "lean_sarray_size"]
def usize (a : @& ByteArray) : USize := a.size.toUSize

/-- The byte at a position known to be inside. -/
@[extern "lean_byte_array_uget"]
def uget : (a : @& ByteArray) → (i : USize) → (h : i.toNat < a.size := by get_elem_tactic) → UInt8
  | ⟨bs⟩, i, h => bs.getInternal i.toNat h

/-- The byte at a position; panics outside. -/
@[extern "lean_byte_array_get"]
def get! : (@& ByteArray) → (@& Nat) → UInt8
  | ⟨bs⟩, i => bs.getD i 0

/-- The byte at a position known to be inside. -/
@[extern "lean_byte_array_fget"]
def get : (a : @& ByteArray) → (i : @& Nat) → (h : i < a.size := by get_elem_tactic) → UInt8
  | ⟨bs⟩, i, h => bs.getInternal i h

instance instGetElemNatUInt8LtSize : GetElem ByteArray Nat UInt8 fun xs i => i < xs.size where
  getElem xs i h := xs.get i h

instance instGetElemUSizeUInt8LtNatValToFinSize :
    GetElem ByteArray USize UInt8 fun xs i => i.toFin.val < xs.size where
  getElem xs i h := xs.uget i h

/-- Another byte at a position; nothing changes outside. -/
@[extern "lean_byte_array_set"]
def set! : ByteArray → (@& Nat) → UInt8 → ByteArray
  | ⟨bs⟩, i, b => ⟨bs.setIfInBounds i b⟩

/-- Another byte at a position known to be inside. -/
@[extern "lean_byte_array_fset"]
def set : (a : ByteArray) → (i : @& Nat) → UInt8 → (h : i < a.size := by get_elem_tactic) → ByteArray
  | ⟨bs⟩, i, b, h => ⟨bs.set i b h⟩

/-- Another byte at a position known to be inside. -/
@[extern "lean_byte_array_uset"]
def uset : (a : ByteArray) → (i : USize) → UInt8 → (h : i.toNat < a.size := by get_elem_tactic) → ByteArray
  | ⟨bs⟩, i, v, h => ⟨bs.set i.toNat v h⟩

/-- A hash value. -/
@[extern "lean_byte_array_hash"]
protected opaque hash (a : @& ByteArray) : UInt64

instance instHashable : Hashable ByteArray where
  hash := ByteArray.hash

/-- Whether there are no bytes. -/
def isEmpty (s : ByteArray) : Bool := s.size == 0

/-- `len` bytes of `src` from `srcOff` on, written into `dest` from `destOff` on. -/
@[extern "lean_byte_array_copy_slice"]
def copySlice (src : @& ByteArray) (srcOff : Nat) (dest : ByteArray) (destOff len : Nat) (exact : Bool := true) :
    ByteArray :=
  ⟨dest.data.extract 0 destOff ++ src.data.extract srcOff (srcOff + len) ++
    dest.data.extract (destOff + min len (src.data.size - srcOff)) dest.data.size⟩

/-- The bytes from position `b` up to, not including, position `e`. -/
def extract (a : ByteArray) (b e : Nat) : ByteArray := a.copySlice b empty 0 (e - b)

/-- One byte array after the other. -/
protected def fastAppend (a : ByteArray) (b : ByteArray) : ByteArray := b.copySlice 0 a a.size b.size false

private theorem drop_eq_cons {α : Type u} : (l : List α) → (j : Nat) → (h : j < l.length) →
    l.drop j = l.get ⟨j, h⟩ :: l.drop (j + 1)
  | _ :: _, 0, _ => rfl
  | _ :: l, j + 1, h => drop_eq_cons l j (Nat.lt_of_succ_lt_succ h)

private theorem toList_push {α : Type u} (as : Array α) (a : α) : (as.push a).toList = as.toList ++ [a] := by
  show List.concat as.toList a = _
  generalize as.toList = l
  induction l with
  | nil => rfl
  | cons b l ih => exact congrArg (List.cons b) ih

private theorem extract_loop {α : Type u} (as : Array α) (i j : Nat) (bs : Array α) :
    (Array.extract.loop as i j bs).toList = bs.toList ++ (as.toList.drop j).take i := by
  induction i generalizing j bs with
  | zero =>
    have h : Array.extract.loop as 0 j bs = bs := if h : j < as.size then dif_pos h else dif_neg h
    rw [h]
    exact (List.append_nil _).symm
  | succ i ih =>
    cases Decidable.em (j < as.size) with
    | inl h =>
      have e : Array.extract.loop as (i + 1) j bs = Array.extract.loop as i (j + 1) (bs.push (as.getInternal j h)) :=
        dif_pos h
      rw [e, ih, toList_push, drop_eq_cons as.toList j h, List.append_assoc]
      rfl
    | inr h =>
      have e : Array.extract.loop as (i + 1) j bs = bs := dif_neg h
      rw [e, List.drop_eq_nil_of_le (Nat.le_of_not_lt h)]
      exact (List.append_nil _).symm

private theorem toList_extract {α : Type u} (as : Array α) (i j : Nat) :
    (as.extract i j).toList = (as.toList.drop i).take (min j as.size - i) := extract_loop as _ i _

private theorem append_loop {α : Type u} (as : Array α) (i j : Nat) (b : Array α) (h : as.size ≤ i + j) :
    (Array.foldlM.loop (m := Id) (fun xs v => pure (Array.push xs v)) as as.size (Nat.le_refl _) i j b).run.toList =
      b.toList ++ as.toList.drop j := by
  induction i generalizing j b with
  | zero =>
    have n : ¬ j < as.size := Nat.not_lt_of_le (Nat.zero_add j ▸ h)
    rw [List.drop_eq_nil_of_le (Nat.le_of_not_lt n)]
    have e : Array.foldlM.loop (m := Id) (fun xs v => pure (Array.push xs v)) as as.size (Nat.le_refl _) 0 j b = b :=
      dif_neg n
    exact (congrArg Array.toList e).trans (List.append_nil _).symm
  | succ i ih =>
    cases Decidable.em (j < as.size) with
    | inl h' =>
      have e : Array.foldlM.loop (m := Id) (fun xs v => pure (Array.push xs v)) as as.size (Nat.le_refl _) (i + 1) j b =
          Array.foldlM.loop (m := Id) (fun xs v => pure (Array.push xs v)) as as.size (Nat.le_refl _) i (j + 1)
            (b.push (as.getInternal j h')) := dif_pos h'
      have h'' : as.size ≤ i + (j + 1) := Nat.le_trans h (Nat.le_of_eq (Nat.succ_add i j))
      rw [e, ih _ _ h'', toList_push, drop_eq_cons as.toList j h', List.append_assoc]
      rfl
    | inr n =>
      rw [List.drop_eq_nil_of_le (Nat.le_of_not_lt n)]
      have e : Array.foldlM.loop (m := Id) (fun xs v => pure (Array.push xs v)) as as.size (Nat.le_refl _) (i + 1) j b =
          b := dif_neg n
      exact (congrArg Array.toList e).trans (List.append_nil _).symm

private theorem toList_append {α : Type u} (as bs : Array α) : (as ++ bs).toList = as.toList ++ bs.toList :=
  (congrArg Array.toList (dif_pos (Nat.le_refl bs.size))).trans (append_loop bs _ 0 as (Nat.le_refl _))

private theorem array_ext {α : Type u} : {as bs : Array α} → as.toList = bs.toList → as = bs
  | ⟨_⟩, ⟨_⟩, rfl => rfl

@[simp] theorem append_eq {a b : ByteArray} : a.append b = a ++ b := rfl

@[simp] theorem toList_data_append' {a b : ByteArray} :
    (a.append b).data.toList = a.data.toList ++ b.data.toList := rfl

@[simp] theorem toList_data_append {a b : ByteArray} : (a ++ b).data.toList = a.data.toList ++ b.data.toList := rfl

@[simp] theorem data_append {a b : ByteArray} : (a ++ b).data = a.data ++ b.data :=
  array_ext (toList_append _ _).symm

private theorem take_length {α : Type u} : (l : List α) → (n : Nat) → l.length ≤ n → l.take n = l
  | [], _, _ => List.take_nil
  | a :: l, n + 1, h => congrArg (List.cons a) (take_length l n (Nat.le_of_succ_le_succ h))

private theorem length_drop {α : Type u} : (l : List α) → (n : Nat) → (l.drop n).length = l.length - n
  | l, 0 => rfl
  | [], _ + 1 => (Nat.zero_sub _).symm
  | _ :: l, n + 1 => (length_drop l n).trans (Nat.succ_sub_succ _ _).symm

private theorem take_min {α : Type u} (l : List α) (i j : Nat) :
    (l.drop i).take (min (i + j) l.length - i) = (l.drop i).take j := by
  rw [Nat.min_def]
  cases Decidable.em (i + j ≤ l.length) with
  | inl h => rw [if_pos h, Nat.add_sub_cancel_left]
  | inr h =>
    have h : l.length - i ≤ j := Nat.sub_le_of_le_add (Nat.add_comm i j ▸ Nat.le_of_not_le h)
    rw [if_neg (by assumption), take_length _ _ (Nat.le_of_eq (length_drop l i)), take_length _ _ (length_drop l i ▸ h)]

/-- The bytes of a part. -/
theorem toList_data_extract {a : ByteArray} {b e : Nat} :
    (a.extract b e).data.toList = (a.data.toList.drop b).take (e - b) := by
  show (Array.extract _ 0 0 ++ a.data.extract b (b + (e - b)) ++ Array.extract empty.data _ _).toList = _
  rw [toList_append, toList_append, toList_extract, toList_extract, toList_extract]
  show [] ++ (a.data.toList.drop b).take (min (b + (e - b)) a.data.toList.length - b) ++ (List.drop _ []).take _ = _
  rw [take_min, List.drop_nil, List.take_nil, List.append_nil, List.nil_append]

private theorem append_eq_fastAppend' (a b : ByteArray) : a.append b = a.fastAppend b := by
  apply ByteArray.ext
  apply array_ext
  show a.data.toList ++ b.data.toList =
    (a.data.extract 0 a.data.size ++ b.data.extract 0 (0 + b.data.size) ++ a.data.extract (a.data.size + _) _).toList
  rw [toList_append, toList_append, toList_extract, toList_extract, toList_extract]
  show _ = a.data.toList.take (min a.data.toList.length a.data.toList.length - 0) ++
    b.data.toList.take (min (0 + b.data.toList.length) b.data.toList.length - 0) ++
    (a.data.toList.drop (a.data.toList.length + _)).take _
  rw [Nat.min_def, if_pos (Nat.le_refl _),
    show b.data.toList.take (min (0 + b.data.toList.length) b.data.toList.length - 0) = _ from
      take_min b.data.toList 0 _, List.drop_eq_nil_of_le (Nat.le_add_right _ _), List.take_nil, List.append_nil]
  exact congr (congrArg _ (take_length _ _ (Nat.le_refl _)).symm) (take_length _ _ (Nat.le_refl _)).symm

@[csimp] theorem append_eq_fastAppend : @ByteArray.append = @ByteArray.fastAppend :=
  funext fun a => funext fun b => append_eq_fastAppend' a b

@[simp] theorem fastAppend_eq {a b : ByteArray} : a.fastAppend b = a ++ b := (append_eq_fastAppend' a b).symm

/-- The bytes as a list, from `i` on, behind those in `r`, last first. -/
def toList.loop (bs : ByteArray) (i : Nat) (r : List UInt8) : List UInt8 :=
  if i < bs.size then toList.loop bs (i + 1) (bs.get! i :: r) else r.reverse
termination_by bs.size - i
decreasing_by exact Nat.sub_succ_lt_self _ _ ‹_›

/-- The bytes as a list. -/
def toList (bs : ByteArray) : List UInt8 := toList.loop bs 0 []

/-- The position, from `i` on, of the first byte that a test accepts. -/
@[specialize] def findIdx?.loop (a : ByteArray) (p : UInt8 → Bool) (i : Nat) : Option Nat :=
  if h : i < a.size then
    if p a[i] then some i else findIdx?.loop a p (i + 1)
  else
    none
termination_by a.size - i
decreasing_by exact Nat.sub_succ_lt_self _ _ h

/-- The position of the first byte that a test accepts. -/
@[inline] def findIdx? (a : ByteArray) (p : UInt8 → Bool) (start := 0) : Option Nat := findIdx?.loop a p start

/-- The position, from `i` on, of the first byte that a test accepts. -/
@[specialize] def findFinIdx?.loop (a : ByteArray) (p : UInt8 → Bool) (i : Nat) : Option (Fin a.size) :=
  if h : i < a.size then
    if p a[i] then some ⟨i, h⟩ else findFinIdx?.loop a p (i + 1)
  else
    none
termination_by a.size - i
decreasing_by exact Nat.sub_succ_lt_self _ _ h

/-- The position of the first byte that a test accepts. -/
@[inline] def findFinIdx? (a : ByteArray) (p : UInt8 → Bool) (start := 0) : Option (Fin a.size) :=
  findFinIdx?.loop a p start

/-- The loop over the last `i` bytes. -/
@[specialize] def forIn.loop {β : Type v} {m : Type v → Type w} [Monad m] (as : ByteArray)
    (f : UInt8 → β → m (ForInStep β)) (i : Nat) (h : i ≤ as.size) (b : β) : m β := do
  match i, h with
  | 0, _ => pure b
  | i + 1, h =>
    have h' : i < as.size := h
    have pos : 0 < as.size := Nat.zero_lt_of_lt h'
    have : as.size - 1 < as.size := Nat.sub_lt pos (by decide)
    have : as.size - 1 - i < as.size := Nat.lt_of_le_of_lt (Nat.sub_le _ _) this
    match (← f as[as.size - 1 - i] b) with
    | ForInStep.done b => pure b
    | ForInStep.yield b => forIn.loop as f i (Nat.le_of_lt h') b

/-- The loop over the bytes. -/
@[inline] protected def forIn {β : Type v} {m : Type v → Type w} [Monad m] (as : ByteArray) (b : β)
    (f : UInt8 → β → m (ForInStep β)) : m β := forIn.loop as f as.size (Nat.le_refl _) b

instance instForInUInt8OfMonad {m : Type u_1 → Type u_2} [Monad m] : ForIn m ByteArray UInt8 where
  forIn := ByteArray.forIn

/-- Combines the bytes from `j` on, at most `i`, with effects. -/
@[specialize] def foldlM.loop {β : Type v} {m : Type v → Type w} [Monad m] (f : β → UInt8 → m β) (as : ByteArray)
    (stop : Nat) (h : stop ≤ as.size) (i : Nat) (j : Nat) (b : β) : m β := do
  if hlt : j < stop then
    match i with
    | 0 => pure b
    | i' + 1 =>
      have : j < as.size := Nat.lt_of_lt_of_le hlt h
      foldlM.loop f as stop h i' (j + 1) (← f b as[j])
  else
    pure b

/-- Combines the bytes from the left, with effects. -/
@[inline] def foldlM {β : Type v} {m : Type v → Type w} [Monad m] (f : β → UInt8 → m β) (init : β) (as : ByteArray)
    (start := 0) (stop := as.size) : m β :=
  if h : stop ≤ as.size then
    foldlM.loop f as stop h (stop - start) start init
  else
    foldlM.loop f as as.size (Nat.le_refl _) (as.size - start) start init

/-- Combines the bytes from the left. -/
@[inline] def foldl {β : Type v} (f : β → UInt8 → β) (init : β) (as : ByteArray) (start := 0) (stop := as.size) : β :=
  Id.run <| as.foldlM (pure <| f · ·) init start stop

/-- Iterator over the bytes of a byte array: the array and a position. -/
structure Iterator where
  /-- The array. -/
  array : ByteArray
  /-- The position. -/
  idx : Nat
deriving Inhabited

/-- The iterator at the first byte. -/
def mkIterator (arr : ByteArray) : Iterator := ⟨arr, 0⟩

/-- The iterator at the first byte. -/
abbrev iter := mkIterator

instance instSizeOfIterator : SizeOf Iterator where
  sizeOf i := i.array.size - i.idx

theorem Iterator.sizeOf_eq (i : Iterator) : sizeOf i = i.array.size - i.idx := rfl

namespace Iterator

/-- The number of bytes that remain. -/
def remainingBytes : Iterator → Nat
  | ⟨arr, i⟩ => arr.size - i

/-- The position. -/
def pos := Iterator.idx

/-- Whether the iterator is at the end. -/
def atEnd : Iterator → Bool
  | ⟨arr, i⟩ => i ≥ arr.size

/-- The byte at the position; a default byte at the end. -/
def curr : Iterator → UInt8
  | ⟨arr, i⟩ => if h : i < arr.size then arr[i]'h else default

/-- The iterator one byte further. -/
def next : Iterator → Iterator
  | ⟨arr, i⟩ => ⟨arr, i + 1⟩

/-- The iterator one byte back. -/
def prev : Iterator → Iterator
  | ⟨arr, i⟩ => ⟨arr, i - 1⟩

/-- Whether there is a byte at the position. -/
def hasNext : Iterator → Bool
  | ⟨arr, i⟩ => i < arr.size

/-- The byte at a position known not to be the end. -/
def curr' (it : Iterator) (h : it.hasNext) : UInt8 :=
  match it with
  | ⟨arr, i⟩ => arr[i]'(of_decide_eq_true h)

/-- The iterator one byte further, known not to be at the end. -/
def next' (it : Iterator) (_h : it.hasNext) : Iterator :=
  match it with
  | ⟨arr, i⟩ => ⟨arr, i + 1⟩

/-- Whether there is a byte before the position. -/
def hasPrev : Iterator → Bool
  | ⟨_, i⟩ => i > 0

/-- The iterator at the end. -/
def toEnd : Iterator → Iterator
  | ⟨arr, _⟩ => ⟨arr, arr.size⟩

/-- The iterator `n` bytes further. -/
def forward : Iterator → Nat → Iterator
  | ⟨arr, i⟩, f => ⟨arr, i + f⟩

/-- The iterator `n` bytes further. -/
def nextn : Iterator → Nat → Iterator := forward

/-- The iterator `n` bytes back. -/
def prevn : Iterator → Nat → Iterator
  | ⟨arr, i⟩, f => ⟨arr, i - f⟩

end Iterator

/-- The word of eight bytes, the lowest first; panics if there are not eight. -/
def toUInt64LE! (bs : ByteArray) : UInt64 :=
  assert! bs.size == 8
  (bs.get! 7).toUInt64 <<< 0x38 ||| (bs.get! 6).toUInt64 <<< 0x30 ||| (bs.get! 5).toUInt64 <<< 0x28 |||
    (bs.get! 4).toUInt64 <<< 0x20 ||| (bs.get! 3).toUInt64 <<< 0x18 ||| (bs.get! 2).toUInt64 <<< 0x10 |||
    (bs.get! 1).toUInt64 <<< 0x8 ||| (bs.get! 0).toUInt64

/-- The word of eight bytes, the highest first; panics if there are not eight. -/
def toUInt64BE! (bs : ByteArray) : UInt64 :=
  assert! bs.size == 8
  (bs.get! 0).toUInt64 <<< 0x38 ||| (bs.get! 1).toUInt64 <<< 0x30 ||| (bs.get! 2).toUInt64 <<< 0x28 |||
    (bs.get! 3).toUInt64 <<< 0x20 ||| (bs.get! 4).toUInt64 <<< 0x18 ||| (bs.get! 5).toUInt64 <<< 0x10 |||
    (bs.get! 6).toUInt64 <<< 0x8 ||| (bs.get! 7).toUInt64

end ByteArray

instance instToStringByteArray : ToString ByteArray := ⟨fun bs => bs.toList.toString⟩
