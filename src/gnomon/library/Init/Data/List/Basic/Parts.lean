/-
Lists: membership, beginnings and ends, ranges, sublists.

Read next: `Init.Data.List.Basic.Search`.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Map

set_option linter.missingDocs true

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-- Whether an element is in a list, by an equality test. -/
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs =>
    match a == b with
    | true => true
    | false => elem a bs

@[simp] theorem elem_nil [BEq α] {a : α} : elem a [] = false := rfl

theorem elem_cons [BEq α] {a b : α} {bs : List α} :
    (b :: bs).elem a =
      match a == b with
      | true => true
      | false => bs.elem a :=
  rfl

/-- Whether an element is in a list, by an equality test. -/
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as

@[simp] theorem contains_nil [BEq α] {a : α} : ([] : List α).contains a = false := rfl

/-- Membership in a list. -/
inductive Mem (a : α) : List α → Prop
  /-- The first element. -/
  | head (as : List α) : Mem a (a :: as)
  /-- An element of the rest. -/
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance : Membership α (List α) where
  mem l a := Mem a l

theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true → a ∈ as :=
  match as with
  | [] => fun h => Bool.noConfusion h
  | b :: bs => fun h =>
    match hab : a == b, (id h : (match a == b with | true => true | false => elem a bs) = true) with
    | true, _ => (eq_of_beq hab : a = b) ▸ Mem.head bs
    | false, h => Mem.tail b (mem_of_elem_eq_true (as := bs) h)

theorem elem_eq_true_of_mem [BEq α] [ReflBEq α] {a : α} {as : List α} (h : a ∈ as) : elem a as = true :=
  match as, h with
  | _, Mem.head bs =>
    (congrArg (fun c => (match c with | true => true | false => elem a bs : Bool)) (BEq.refl a) : _ = true)
  | _, Mem.tail b (as := bs) h => by
    show (match a == b with | true => true | false => elem a bs) = true
    cases a == b with
    | false => exact elem_eq_true_of_mem h
    | true => rfl

instance [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff (Iff.intro mem_of_elem_eq_true elem_eq_true_of_mem)

theorem mem_append_left {a : α} {as : List α} (bs : List α) : a ∈ as → a ∈ as ++ bs :=
  fun h => match h with
  | Mem.head as => Mem.head (as ++ bs)
  | Mem.tail b h => Mem.tail b (mem_append_left bs h)

theorem mem_append_right {b : α} {bs : List α} (as : List α) (h : b ∈ bs) : b ∈ as ++ bs :=
  match as with
  | [] => h
  | a :: as => Mem.tail a (mem_append_right as h)

/-- Whether some member has a decidable property is decidable. -/
instance decidableBEx (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (Exists fun x => x ∈ l ∧ p x)
  | [] => isFalse fun ⟨_, h, _⟩ => nomatch h
  | x :: xs =>
    if h₁ : p x then isTrue ⟨x, Mem.head xs, h₁⟩
    else
      match decidableBEx p xs with
      | isTrue h₂ => isTrue (match h₂ with | ⟨y, hm, hp⟩ => ⟨y, Mem.tail x hm, hp⟩)
      | isFalse h₂ => isFalse fun ⟨y, hm, hp⟩ =>
        match y, hm, hp with
        | _, Mem.head _, hp => h₁ hp
        | y, Mem.tail _ hm, hp => h₂ ⟨y, hm, hp⟩

/-- Whether all members have a decidable property is decidable. -/
instance decidableBAll (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue fun _ h => nomatch h
  | x :: xs =>
    if h₁ : p x then
      match decidableBAll p xs with
      | isTrue h₂ => isTrue fun y hm =>
        match y, hm with
        | _, Mem.head _ => h₁
        | y, Mem.tail _ hm => h₂ y hm
      | isFalse h₂ => isFalse fun h => h₂ fun y hm => h y (Mem.tail x hm)
    else isFalse fun h => h₁ (h x (Mem.head xs))

/-- The first `n` elements. -/
def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as

@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] :=
  match i with
  | 0 => rfl
  | _ + 1 => rfl

@[simp] theorem take_zero {l : List α} : l.take 0 = [] := rfl

@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl

/-- All but the first `n` elements. -/
def drop : (n : Nat) → (xs : List α) → List α
  | 0, a => a
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as

@[simp] theorem drop_nil {i : Nat} : (drop i [] : List α) = [] :=
  match i with
  | 0 => rfl
  | _ + 1 => rfl

@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := rfl

@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl

theorem drop_eq_nil_of_le {as : List α} {i : Nat} (h : as.length ≤ i) : as.drop i = [] :=
  match as, i, h with
  | [], _, _ => drop_nil
  | _ :: _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: as, i + 1, h => drop_eq_nil_of_le (as := as) (i := i) (Nat.le_of_succ_le_succ h)

/-- The elements from `start` to `stop`, without the latter. -/
abbrev extract (l : List α) (start : Nat := 0) (stop : Nat := l.length) : List α :=
  (l.drop start).take (stop - start)

@[simp] theorem extract_eq_drop_take {l : List α} {start stop : Nat} :
    l.extract start stop = (l.drop start).take (stop - start) := rfl

/-- The longest beginning whose elements all have the property. -/
def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | hd :: tl =>
    match p hd with
    | true => hd :: takeWhile p tl
    | false => []

@[simp] theorem takeWhile_nil {p : α → Bool} : ([] : List α).takeWhile p = [] := rfl

/-- What is left without the longest beginning whose elements all have the property. -/
def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: l =>
    match p a with
    | true => dropWhile p l
    | false => a :: l

@[simp] theorem dropWhile_nil {p : α → Bool} : ([] : List α).dropWhile p = [] := rfl

/-- The elements with the property, and those without. -/
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α :=
  loop as ([], [])
where
  /-- With the elements so far, in the opposite order. -/
  @[specialize] loop : List α → List α × List α → List α × List α
    | [], (bs, cs) => (bs.reverse, cs.reverse)
    | a :: as, (bs, cs) =>
      match p a with
      | true => loop as (a :: bs, cs)
      | false => loop as (bs, a :: cs)

/-- All but the last element. -/
def dropLast {α} : List α → List α
  | [] => []
  | [_] => []
  | a :: as => a :: dropLast as

@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl

@[simp] theorem dropLast_singleton : [x].dropLast = [] := rfl

@[simp] theorem dropLast_cons₂ : (x :: y :: zs).dropLast = x :: (y :: zs).dropLast := rfl

/-- Every element of the first list is one of the second. -/
protected def Subset (l₁ l₂ : List α) := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂

instance : HasSubset (List α) := ⟨List.Subset⟩

instance [DecidableEq α] : DecidableRel (Subset : List α → List α → Prop) :=
  fun _ _ => decidableBAll _ _

/-- The first list is the second with some elements left out. -/
inductive Sublist {α} : List α → List α → Prop
  /-- Nothing of nothing. -/
  | slnil : Sublist [] []
  /-- An element is left out. -/
  | cons a : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  /-- An element is kept. -/
  | cons₂ a : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)

attribute [simp] Sublist.cons

@[inherit_doc] scoped infixl:50 " <+ " => Sublist

/-- Whether the first list is the second with some elements left out. -/
def isSublist [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | l₁@(hd₁ :: tl₁), hd₂ :: tl₂ =>
    if hd₁ == hd₂ then tl₁.isSublist tl₂
    else l₁.isSublist tl₂

/-- The second list begins with the first. -/
def IsPrefix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => l₁ ++ t = l₂

@[inherit_doc] infixl:50 " <+: " => IsPrefix

/-- Whether the second list begins with the first. -/
def isPrefixOf [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs

@[simp] theorem isPrefixOf_nil_left [BEq α] {l : List α} : isPrefixOf ([] : List α) l = true :=
  match l with
  | [] => rfl
  | _ :: _ => rfl

@[simp] theorem isPrefixOf_cons_nil [BEq α] {a : α} {as : List α} : isPrefixOf (a :: as) ([] : List α) = false := rfl

theorem isPrefixOf_cons₂ [BEq α] {as : List α} {b : α} {bs : List α} {a : α} :
    isPrefixOf (a :: as) (b :: bs) = (a == b && isPrefixOf as bs) := rfl

/-- What follows in the second list, if it begins with the first. -/
def isPrefixOf? [BEq α] (l₁ : List α) (l₂ : List α) : Option (List α) :=
  match l₁, l₂ with
  | [], l₂ => some l₂
  | _, [] => none
  | (x₁ :: l₁), (x₂ :: l₂) =>
    if x₁ == x₂ then isPrefixOf? l₁ l₂ else none

/-- Whether the second list ends with the first. -/
def isSuffixOf [BEq α] (l₁ l₂ : List α) : Bool :=
  isPrefixOf l₁.reverse l₂.reverse

/-- What precedes in the second list, if it ends with the first. -/
def isSuffixOf? [BEq α] (l₁ l₂ : List α) : Option (List α) :=
  Option.map List.reverse <| isPrefixOf? l₁.reverse l₂.reverse

/-- The second list ends with the first. -/
def IsSuffix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => t ++ l₁ = l₂

@[inherit_doc] infixl:50 " <:+ " => IsSuffix

/-- The first list is a part of the second. -/
def IsInfix (l₁ : List α) (l₂ : List α) : Prop := Exists fun s => Exists fun t => s ++ l₁ ++ t = l₂

@[inherit_doc] infixl:50 " <:+: " => IsInfix

/-- The first `n` elements, and the others. -/
def splitAt (n : Nat) (l : List α) : List α × List α := go l n []
where
  /-- With the elements so far, in the opposite order. -/
  go : List α → Nat → List α → List α × List α
    | [], _, _ => (l, [])
    | x :: xs, n + 1, acc => go xs n (x :: acc)
    | xs, _, acc => (acc.reverse, xs)

/-- The first `i` elements moved to the end. -/
def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then
    xs
  else
    let i := i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys

/-- The last `i` elements moved to the beginning. -/
def rotateRight (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then
    xs
  else
    let i := len - i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys

/-- Each element is related to all that follow. -/
inductive Pairwise {α : Type u} (R : α → α → Prop) : List α → Prop
  /-- There is nothing to say about the empty list. -/
  | nil : Pairwise R []
  /-- The first element, and the rest. -/
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)

attribute [simp] Pairwise.nil

@[simp] theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} :
    Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => match h with | Pairwise.cons h₁ h₂ => ⟨h₁, h₂⟩, fun ⟨h₁, h₂⟩ => Pairwise.cons h₁ h₂⟩

instance instDecidablePairwise {R : α → α → Prop} [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue Pairwise.nil
  | hd :: tl =>
    match instDecidablePairwise tl with
    | isTrue ht =>
      match decidableBAll (R hd) tl with
      | isFalse hf => isFalse fun hf' => hf (pairwise_cons.mp hf').1
      | isTrue ht' => isTrue (pairwise_cons.mpr (And.intro ht' ht))
    | isFalse hf => isFalse fun h => match h with | Pairwise.cons _ ih => hf ih

/-- No element occurs twice. -/
def Nodup : List α → Prop := Pairwise (· ≠ ·)

instance nodupDecidable [DecidableEq α] : (l : List α) → Decidable l.Nodup :=
  instDecidablePairwise

/-- The elements of the one list in the order of the other. -/
inductive Perm : List α → List α → Prop
  /-- Nothing. -/
  | nil : Perm [] []
  /-- The same first element. -/
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  /-- The first two elements exchanged. -/
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  /-- One after the other. -/
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

@[inherit_doc] scoped infixl:50 " ~ " => Perm

/-- `[0, 1, …, n - 1]`. -/
def range (n : Nat) : List Nat :=
  loop n []
where
  /-- With the numbers from `n` on. -/
  loop : Nat → List Nat → List Nat
    | 0, ns => ns
    | n + 1, ns => loop n (n :: ns)

@[simp] theorem range_zero : range 0 = [] := rfl

/-- `[start, start + step, …]`, `len` numbers. -/
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step

@[simp] theorem range'_zero {start step : Nat} : range' start 0 step = [] := rfl

theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl

/-- The elements with their numbers from `n` on. -/
def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => nil
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)

@[simp] theorem zipIdx_nil {i : Nat} : ([] : List α).zipIdx i = [] := rfl

@[simp] theorem zipIdx_cons {a : α} {as : List α} {i : Nat} :
    (a :: as).zipIdx i = (a, i) :: as.zipIdx (i + 1) := rfl

end List
