/-
Lists: pairs of lists and ranges.  Lean's counterparts: `Init.Data.List.Zip`, `Init.Data.List.Range`.
-/
prelude
import Init.Data.List.Find.LawsMore

namespace List

@[simp] theorem range_subset {m n : Nat} : List.range m ⊆ List.range n ↔ m ≤ n := by
  constructor
  · intro h
    refine Nat.not_lt.mp fun k => ?_
    have := h (mem_range.mpr k)
    exact absurd (mem_range.mp this) (Nat.lt_irrefl n)
  · intro h x hx
    exact mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp hx) h)

end List
