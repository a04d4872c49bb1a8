/-
The greatest common divisor by Euclid's algorithm, and the least common multiple.

Read next: `Init.Data.Nat.Gcd`.  Lean's counterpart: `Init.Data.Nat.Gcd`.
-/
prelude
import Init.Data.Nat.Lemmas

namespace Nat

/-- The greatest common divisor: the largest number that divides both, `0` for two zeros. -/
@[extern "lean_nat_gcd"]
def gcd (m n : @& Nat) : Nat :=
  if m = 0 then n else gcd (n % m) m
termination_by m
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero ‹_›)

theorem gcd_def (x y : Nat) : gcd x y = if x = 0 then y else gcd (y % x) x := by
  rw [gcd]

@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := by
  rw [gcd_def, if_pos rfl]

theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := by
  rw [gcd_def, if_neg (Nat.succ_ne_zero x)]

theorem gcd_add_one (x y : Nat) : gcd (x + 1) y = gcd (y % (x + 1)) (x + 1) := gcd_succ x y

theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m :=
  match m with
  | 0 => by rw [gcd_zero_left, Nat.mod_zero, gcd_def]; split <;> simp [*]
  | m + 1 => gcd_succ m n

@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n :=
  Nat.strongRecOn (motive := fun m => ∀ n, P m n) m
    (fun
    | 0, _ => H0
    | m + 1, IH => fun n => H1 _ _ (Nat.succ_pos m) (IH _ (Nat.mod_lt _ (Nat.succ_pos m)) _)) n

/-- The least common multiple. -/
def lcm (m n : Nat) : Nat := m * n / gcd m n

/-- Whether two numbers have no common divisor but `1`. -/
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

instance (m n : Nat) : Decidable (Coprime m n) := inferInstanceAs (Decidable (_ = 1))

end Nat
