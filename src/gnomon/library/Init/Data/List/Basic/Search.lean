/-
Lists: searching, replacing, erasing, zipping, quantifying.

Read next: `Init.Data.List.Basic.Group`.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Parts

set_option linter.missingDocs true

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-- Replaces the first element that equals `a` by `b`. -/
def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α
  | [], _, _ => []
  | a :: as, b, c =>
    match b == a with
    | true => c :: as
    | false => a :: replace as b c

@[simp] theorem replace_nil [BEq α] {a b : α} : ([] : List α).replace a b = [] := rfl

/-- Changes the first element. -/
@[inline] def modifyHead (f : α → α) : List α → List α
  | [] => []
  | a :: as => f a :: as

@[simp] theorem modifyHead_nil {f : α → α} : [].modifyHead f = [] := rfl

@[simp] theorem modifyHead_cons {a : α} {l : List α} {f : α → α} : (a :: l).modifyHead f = f a :: l := rfl

/-- Changes what is left after `i` elements. -/
def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α :=
  go i l
where
  /-- The recursion. -/
  go : Nat → List α → List α
  | 0, l => f l
  | _ + 1, [] => []
  | i + 1, a :: l => a :: go i l

/-- Changes the element at `i`. -/
def modify (l : List α) (i : Nat) (f : α → α) : List α :=
  l.modifyTailIdx i (modifyHead f)

/-- Puts an element before the one at `i`. -/
def insertIdx (xs : List α) (i : Nat) (a : α) : List α :=
  xs.modifyTailIdx i (cons a)

/-- Adds an element in front, unless it is in the list already. -/
@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α :=
  if l.elem a then l else a :: l

/-- Removes the first element that equals `a`. -/
protected def erase {α} [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b =>
    match a == b with
    | true => as
    | false => a :: List.erase as b

@[simp] theorem erase_nil [BEq α] (a : α) : [].erase a = [] := rfl

theorem erase_cons [BEq α] {a b : α} {l : List α} :
    (b :: l).erase a = if b == a then l else b :: l.erase a := by
  show (match b == a with | true => l | false => b :: l.erase a) = _
  cases b == a <;> rfl

/-- Removes the first element with the property. -/
def eraseP (p : α → Bool) : List α → List α
  | [] => []
  | a :: as => bif p a then as else a :: eraseP p as

/-- Removes the element at `i`. -/
def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n + 1 => a :: eraseIdx as n

@[simp] theorem eraseIdx_nil {i : Nat} : ([] : List α).eraseIdx i = [] := rfl

@[simp] theorem eraseIdx_cons_zero {a : α} {as : List α} : (a :: as).eraseIdx 0 = as := rfl

@[simp] theorem eraseIdx_cons_succ {a : α} {as : List α} {i : Nat} :
    (a :: as).eraseIdx (i + 1) = a :: as.eraseIdx i := rfl

/-- The first element with the property. -/
def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as =>
    match p a with
    | true => some a
    | false => find? p as

@[simp] theorem find?_nil {p : α → Bool} : ([] : List α).find? p = none := rfl

theorem find?_cons {a : α} {as : List α} {p : α → Bool} :
    (a :: as).find? p =
      match p a with
      | true => some a
      | false => as.find? p :=
  rfl

/-- The first result of a function on the elements. -/
def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as =>
    match f a with
    | some b => some b
    | none => findSome? f as

@[simp] theorem findSome?_nil {f : α → Option β} : ([] : List α).findSome? f = none := rfl

theorem findSome?_cons {a : α} {as : List α} {f : α → Option β} :
    (a :: as).findSome? f =
      match f a with
      | some b => some b
      | none => as.findSome? f :=
  rfl

/-- The last element with the property. -/
def findRev? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as =>
    match findRev? p as with
    | some b => some b
    | none =>
      match p a with
      | true => some a
      | false => none

/-- The last result of a function on the elements. -/
def findSomeRev? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as =>
    match findSomeRev? f as with
    | some b => some b
    | none => f a

/-- The number of the first element with the property; the length, if there is none. -/
@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0
where
  /-- With the number of elements seen. -/
  @[specialize] go : List α → Nat → Nat
  | [], n => n
  | a :: l, n => bif p a then n else go l (n + 1)

@[simp] theorem findIdx_nil {p : α → Bool} : [].findIdx p = 0 := rfl

/-- The number of the first element that equals `a`; the length, if there is none. -/
def idxOf [BEq α] (a : α) : List α → Nat := findIdx (· == a)

@[simp] theorem idxOf_nil [BEq α] {x : α} : ([] : List α).idxOf x = 0 := rfl

/-- The number of the first element with the property, if there is one. -/
def findIdx? (p : α → Bool) (l : List α) : Option Nat :=
  go l 0
where
  /-- With the number of elements seen. -/
  go : List α → Nat → Option Nat
  | [], _ => none
  | a :: l, i => if p a then some i else go l (i + 1)

/-- The number of the first element that equals `a`, if there is one. -/
@[inline] def idxOf? [BEq α] (a : α) : List α → Option Nat := findIdx? (· == a)

/-- The number of the first element with the property, with its bound. -/
@[inline] def findFinIdx? (p : α → Bool) (l : List α) : Option (Fin l.length) :=
  go l l 0 rfl
where
  /-- With the number of elements seen. -/
  go (l l' : List α) (i : Nat) (h : l'.length + i = l.length) : Option (Fin l.length) :=
    match l', h with
    | [], _ => none
    | a :: l', h =>
      if p a then
        some ⟨i, h ▸ Nat.lt_add_of_pos_left (Nat.zero_lt_succ l'.length)⟩
      else
        go l l' (i + 1) (h ▸ (Nat.add_assoc l'.length i 1).symm.trans (Nat.add_right_comm l'.length i 1))

/-- The number of the first element that equals `a`, with its bound. -/
@[inline] def finIdxOf? [BEq α] (a : α) : (l : List α) → Option (Fin l.length) := findFinIdx? (· == a)

/-- How many elements have the property. -/
@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0
where
  /-- With the number so far. -/
  @[specialize] go : List α → Nat → Nat
  | [], acc => acc
  | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc

/-- How many elements equal `a`. -/
@[inline] def count [BEq α] (a : α) : List α → Nat := countP (· == a)

/-- What a list of pairs has for a key. -/
def lookup [BEq α] : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as =>
    match a == k with
    | true => some b
    | false => lookup a as

@[simp] theorem lookup_nil [BEq α] {a : α} : ([] : List (α × β)).lookup a = none := rfl

theorem lookup_cons [BEq α] {k : α} {b : β} {as : List (α × β)} {a : α} :
    ((k, b) :: as).lookup a =
      match a == k with
      | true => some b
      | false => as.lookup a :=
  rfl

/-- Whether some element has the property. -/
def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p

@[simp] theorem any_nil {f : α → Bool} : [].any f = false := rfl

@[simp] theorem any_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).any f = (f a || l.any f) := rfl

/-- Whether all elements have the property. -/
def all : List α → (α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p

@[simp] theorem all_nil {f : α → Bool} : [].all f = true := rfl

@[simp] theorem all_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).all f = (f a && l.all f) := rfl

/-- Whether one of the Booleans is true. -/
def or (bs : List Bool) : Bool := bs.any id

@[simp] theorem or_nil : [].or = false := rfl

@[simp] theorem or_cons {a : Bool} {l : List Bool} : (a :: l).or = (a || l.or) := rfl

/-- Whether all of the Booleans are true. -/
def and (bs : List Bool) : Bool := bs.all id

@[simp] theorem and_nil : [].and = true := rfl

@[simp] theorem and_cons {a : Bool} {l : List Bool} : (a :: l).and = (a && l.and) := rfl

/-- Whether the one list has the elements of the other, as often. -/
def isPerm [BEq α] : List α → List α → Bool
  | [], l₂ => l₂.isEmpty
  | a :: l₁, l₂ => l₂.contains a && l₁.isPerm (l₂.erase a)

/-- Combines the elements at the same places, as long as there are both. -/
@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []

@[simp] theorem zipWith_nil_left {l : List β} {f : α → β → γ} : zipWith f [] l = [] := rfl

@[simp] theorem zipWith_nil_right {l : List α} {f : α → β → γ} : zipWith f l [] = [] :=
  match l with
  | [] => rfl
  | _ :: _ => rfl

@[simp] theorem zipWith_cons_cons {a : α} {as : List α} {b : β} {bs : List β} {f : α → β → γ} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl

/-- The pairs of the elements at the same places. -/
def zip : (xs : List α) → (ys : List β) → List (Prod α β) :=
  zipWith Prod.mk

@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl

@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := zipWith_nil_right

@[simp] theorem zip_cons_cons {a : α} {b : β} {as : List α} {bs : List β} :
    zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl

/-- Combines the elements at the same places, as long as there is one. -/
def zipWithAll (f : Option α → Option β → γ) : List α → List β → List γ
  | [], bs => bs.map fun b => f none (some b)
  | a :: as, [] => (a :: as).map fun a => f (some a) none
  | a :: as, b :: bs => f (some a) (some b) :: zipWithAll f as bs

/-- The first components, and the second ones. -/
def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t =>
    match unzip t with
    | (as, bs) => (a :: as, b :: bs)

@[simp] theorem unzip_nil : ([] : List (α × β)).unzip = ([], []) := rfl

@[simp] theorem unzip_cons {t : List (α × β)} {h : α × β} :
    (h :: t).unzip =
      match unzip t with
      | (as, bs) => (h.1 :: as, h.2 :: bs) :=
  rfl

end List
