/-
Arrays: sorting by partitioning.  Lean's counterpart: `Init.Data.Array.QSort.Basic`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.Nat.Div.Basic
import Init.Data.Ord.Basic

universe u

namespace Array

private def ltAt {α : Type u} (lt : α → α → Bool) (as : Array α) (i j : Nat) : Bool :=
  if hi : i < as.size then
    if hj : j < as.size then lt (as[i]'hi) (as[j]'hj) else false
  else false

/-- Moves the elements from `lo` to `hi` so that those before a place are less than the one there. -/
@[specialize] private def split {α : Type u} (as : Array α) (lt : α → α → Bool) (lo hi : Nat) : Nat × Array α :=
  let mid := (lo + hi) / 2
  let as := if ltAt lt as mid lo then as.swapIfInBounds lo mid else as
  let as := if ltAt lt as hi lo then as.swapIfInBounds lo hi else as
  let as := if ltAt lt as mid hi then as.swapIfInBounds mid hi else as
  go (hi - lo) as lo lo
where
  /-- `i` is where the next smaller element goes; `j`, how far the elements are compared; `n`, how many are left. -/
  @[specialize] go : (n : Nat) → Array α → (i j : Nat) → Nat × Array α
  | 0, as, i, _ => (i, as.swapIfInBounds i hi)
  | n + 1, as, i, j =>
    if ltAt lt as j hi then
      go n (as.swapIfInBounds i j) (i + 1) (j + 1)
    else
      go n as i (j + 1)

/-- Sorts the elements from `lo` to `hi`. -/
@[inline] def qsort {α : Type u} (as : Array α) (lt : α → α → Bool := by exact (· < ·)) (lo := 0)
    (hi := as.size - 1) : Array α :=
  let rec
    /-- With more fuel than there are elements. -/
    @[specialize] sort (fuel : Nat) (as : Array α) (lo hi : Nat) : Array α :=
    match fuel with
    | 0 => as
    | fuel + 1 =>
      if lo < hi then
        let (mid, as) := split as lt lo hi
        if mid ≥ hi then
          sort fuel as lo (hi - 1)
        else
          sort fuel (sort fuel as lo mid) (mid + 1) hi
      else
        as
  sort (as.size + 1) as lo (min hi (as.size - 1))

/-- Sorts by the comparison of the type. -/
def qsortOrd {α : Type u} [ord : Ord α] (xs : Array α) : Array α :=
  xs.qsort fun x y => (compare x y).isLT

end Array
