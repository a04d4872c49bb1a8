/-
Integers as bit vectors: negation.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Part3
import Init.Data.Int.DivMod.Lemmas

namespace BitVec

theorem ofInt_neg {w : Nat} {n : Int} : BitVec.ofInt w (-n) = -BitVec.ofInt w n := by
  apply BitVec.eq_of_toNat_eq
  have hm : (0 : Int) < ((2 ^ w : Nat) : Int) := by
    have := Nat.two_pow_pos w
    omega
  rw [BitVec.toNat_neg, BitVec.toNat_ofInt, BitVec.toNat_ofInt]
  generalize hM : 2 ^ w = M at *
  have h1 : (n % (M : Int)) = n - M * (n / M) := Int.emod_def n M
  have h2 : 0 ≤ n % (M : Int) := Int.emod_nonneg n (by omega)
  have h3 : n % (M : Int) < M := Int.emod_lt_of_pos n hm
  have h4 : (M : Int) - n % M = -n + M * (1 + n / M) := by
    rw [h1, Int.mul_add]
    omega
  have h5 : ((M : Int) - n % M) % M = (-n) % M := by rw [h4, Int.add_mul_emod_self_left]
  have h6 : ((M - (n % (M : Int)).toNat : Nat) : Int) = (M : Int) - n % M := by omega
  rw [← h5, ← h6]
  rfl

end BitVec
