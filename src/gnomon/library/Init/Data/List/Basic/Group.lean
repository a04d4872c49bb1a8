/-
Lists: sums, extrema, separators, groups, duplicates.

Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Search

set_option linter.missingDocs true

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-- The sum of the elements. -/
def sum {α} [Add α] [Zero α] : List α → α :=
  foldr (· + ·) 0

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl

@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl

/-- The smallest element, if there is one. -/
def min? [Min α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl min a

/-- The largest element, if there is one. -/
def max? [Max α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl max a

/-- The smallest element of a list that is not empty. -/
protected def min [Min α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl min a

/-- The largest element of a list that is not empty. -/
protected def max [Max α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl max a

/-- Puts `sep` between any two elements. -/
def intersperse (sep : α) : (l : List α) → List α
  | [] => []
  | [x] => [x]
  | x :: xs => x :: sep :: intersperse sep xs

@[simp] theorem intersperse_nil {sep : α} : ([] : List α).intersperse sep = [] := rfl

@[simp] theorem intersperse_single {x : α} {sep : α} : [x].intersperse sep = [x] := rfl

@[simp] theorem intersperse_cons₂ {x y : α} {zs : List α} {sep : α} :
    (x :: y :: zs).intersperse sep = x :: sep :: ((y :: zs).intersperse sep) := rfl

/-- Joins lists, with `sep` between any two. -/
def intercalate (sep : List α) (xs : List (List α)) : List α :=
  (intersperse sep xs).flatten

/-- Keeps the first of elements that are related by a test. -/
def eraseDupsBy {α} (r : α → α → Bool) (as : List α) : List α := loop as []
where
  /-- With the elements that are kept, in the opposite order. -/
  loop : List α → List α → List α
  | [], bs => bs.reverse
  | a :: as, bs =>
    match bs.any (r a) with
    | true => loop as bs
    | false => loop as (a :: bs)

/-- Keeps the first of equal elements. -/
def eraseDups {α} [BEq α] (as : List α) : List α := eraseDupsBy (· == ·) as

/-- Keeps the first of neighbours that are related by a test. -/
def eraseRepsBy {α} (r : α → α → Bool) : (as : List α) → List α
  | [] => []
  | a :: as => loop a as []
where
  /-- With the last element that is kept, and those before. -/
  loop : α → List α → List α → List α
  | a, [], rs => (a :: rs).reverse
  | a, a' :: as, rs =>
    match r a a' with
    | true => loop a as rs
    | false => loop a' as (a :: rs)

/-- Keeps the first of equal neighbours. -/
def eraseReps {α} [BEq α] (as : List α) : List α := eraseRepsBy (· == ·) as

/-- The longest beginning whose elements all have the property, and what is left. -/
@[inline] def span (p : α → Bool) (as : List α) : List α × List α :=
  loop as []
where
  /-- With the elements so far, in the opposite order. -/
  @[specialize] loop : List α → List α → List α × List α
  | [], acc => (acc.reverse, [])
  | a :: l, acc =>
    match p a with
    | true => loop l (a :: acc)
    | false => (acc.reverse, a :: l)

/-- Splits the list where neighbours are not related. -/
@[specialize] def splitBy (R : α → α → Bool) : List α → List (List α)
  | [] => []
  | a :: as => loop as a [] []
where
  /-- With the last element, those before it in its group, and the groups before; in the opposite order. -/
  @[specialize] loop : List α → α → List α → List (List α) → List (List α)
  | a :: as, ag, g, gs =>
    match R ag a with
    | true => loop as a (ag :: g) gs
    | false => loop as a [] ((ag :: g).reverse :: gs)
  | [], ag, g, gs => ((ag :: g).reverse :: gs).reverse

/-- The elements that are not in the second list. -/
def removeAll [BEq α] (xs ys : List α) : List α :=
  xs.filter fun x => !ys.elem x

@[simp] theorem nil_removeAll [BEq α] {xs : List α} : [].removeAll xs = [] := rfl

end List
