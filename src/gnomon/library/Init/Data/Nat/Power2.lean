/-
Powers of two, and the next one from a number on.  Lean's counterparts: `Init.Data.Nat.Power2.Basic`,
`Init.Data.Nat.Power2.Lemmas`.
-/
prelude
import Init.Data.Nat.Basic
import Init.WF
import Init.WFTactics
import Init.NotationExtra
import Init.Tactics

namespace Nat

theorem nextPowerOfTwo_dec {n power : Nat} (h₁ : power > 0) (h₂ : power < n) :
    n - power * 2 < n - power :=
  have e : n - power * 2 = n - power - power := by
    rw [Nat.mul_succ, Nat.mul_one, Nat.sub_sub]
  e ▸ Nat.sub_lt (Nat.sub_pos_of_lt h₂) h₁

/-- The smallest power of two that is not below `n`. -/
def nextPowerOfTwo (n : Nat) : Nat :=
  go 1 (by decide)
where
  /-- From a power of two on. -/
  go (power : Nat) (h : power > 0) : Nat :=
    if power < n then
      go (power * 2) (Nat.mul_pos h (by decide))
    else
      power
  termination_by n - power
  decreasing_by
    exact nextPowerOfTwo_dec h ‹power < n›

/-- The number is a power of two. -/
def isPowerOfTwo (n : Nat) := ∃ k, n = 2 ^ k

theorem isPowerOfTwo_one : isPowerOfTwo 1 := ⟨0, rfl⟩

theorem isPowerOfTwo_mul_two_of_isPowerOfTwo (h : isPowerOfTwo n) : isPowerOfTwo (n * 2) :=
  h.elim fun k h => ⟨k + 1, h ▸ rfl⟩

theorem pos_of_isPowerOfTwo (h : isPowerOfTwo n) : n > 0 :=
  h.elim fun _ h => h ▸ Nat.pow_pos (by decide)

private theorem isPowerOfTwo_go (n power : Nat) (h₁ : power > 0) (h₂ : isPowerOfTwo power) :
    isPowerOfTwo (nextPowerOfTwo.go n power h₁) := by
  unfold nextPowerOfTwo.go
  exact if h : power < n then
    (if_pos h).symm ▸ isPowerOfTwo_go n (power * 2) _ (isPowerOfTwo_mul_two_of_isPowerOfTwo h₂)
  else
    (if_neg h).symm ▸ h₂
termination_by n - power
decreasing_by exact nextPowerOfTwo_dec h₁ h

theorem isPowerOfTwo_nextPowerOfTwo (n : Nat) : isPowerOfTwo (nextPowerOfTwo n) :=
  isPowerOfTwo_go n 1 (by decide) isPowerOfTwo_one

end Nat
