/-
The numbers below a bound, with proofs that they are.

Lean's counterpart: `Init.Data.List.FinRange`.
-/
prelude
import Init.Data.List.OfFn

namespace List

/-- All numbers below `n`, in ascending order. -/
def finRange (n : Nat) : List (Fin n) := ofFn fun i => i

@[simp] theorem length_finRange {n : Nat} : (finRange n).length = n := length_ofFn

@[simp] theorem getElem_finRange {n i : Nat} (h : i < (finRange n).length) :
    (finRange n)[i] = Fin.cast length_finRange ⟨i, h⟩ := by
  simp only [finRange, getElem_ofFn]
  rfl

@[simp] theorem finRange_zero : finRange 0 = [] := rfl

end List
