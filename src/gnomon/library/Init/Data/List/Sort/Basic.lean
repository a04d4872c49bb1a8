/-
Lists: sorting by merging.  Lean's counterpart: `Init.Data.List.Sort.Basic`.
-/
prelude
import Init.Data.List.Basic
import Init.Data.Nat.Div.Basic

universe u

namespace List

/-- Merges two lists that are sorted. -/
def merge {α : Type u} (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  go (xs.length + ys.length) xs ys
where
  /-- With at least as much fuel as there are elements. -/
  go : Nat → List α → List α → List α
  | 0, xs, ys => xs ++ ys
  | _ + 1, [], ys => ys
  | _ + 1, xs, [] => xs
  | n + 1, x :: xs, y :: ys =>
    if le x y then
      x :: go n xs (y :: ys)
    else
      y :: go n (x :: xs) ys

/-- Sorts a list; elements of which each is at most the other keep their order. -/
def mergeSort {α : Type u} (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  go xs.length xs
where
  /-- With at least as much fuel as there are elements. -/
  go : Nat → List α → List α
  | 0, xs => xs
  | _ + 1, [] => []
  | _ + 1, [a] => [a]
  | n + 1, xs =>
    let half := (xs.length + 1) / 2
    merge (go n (xs.take half)) (go n (xs.drop half)) le

end List
