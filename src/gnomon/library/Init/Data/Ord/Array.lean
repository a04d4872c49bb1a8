/-
The lexicographic comparison of arrays.  Lean's counterpart: `Init.Data.Ord.Array`.
-/
prelude
import Init.Data.Ord.Basic
import Init.Data.Array.Basic

namespace Array

/-- The lexicographic comparison of arrays. -/
@[specialize] protected def compareLex {α} (cmp : α → α → Ordering) (a₁ a₂ : Array α) : Ordering :=
  go 0
where
  /-- From `i` on. -/
  @[semireducible] go (i : Nat) : Ordering :=
    if h₁ : a₁.size <= i then
      if a₂.size <= i then .eq else .lt
    else
      if h₂ : a₂.size <= i then
        .gt
      else
        match cmp (a₁[i]'(Nat.lt_of_not_le h₁)) (a₂[i]'(Nat.lt_of_not_le h₂)) with
        | .lt => .lt
        | .eq => go (i + 1)
        | .gt => .gt
  termination_by a₁.size - i
  decreasing_by exact Nat.sub_succ_lt_self a₁.size i (Nat.lt_of_not_le h₁)

instance {α} [Ord α] : Ord (Array α) where
  compare := Array.compareLex compare

end Array
