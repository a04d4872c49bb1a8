/-
Natural numbers: laws that are seldom needed.  Lean's counterparts: `Init.Data.Nat.Lemmas`, `Init.Data.Nat.Gcd` and others.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.Int.DivMod.Lemmas.Balanced
import Init.Data.Nat.Bitwise.Lemmas.Laws
import Init.Data.Nat.Gcd
import Init.Data.Nat.Fold
import Init.Data.Bool
import Init.Data.Char.Lemmas
import Init.Data.Fin.Lemmas
import Init.Deprecated

theorem Nat.pred_eq_of_eq_succ {m n : Nat} (H : m = n.succ) : m.pred = n := by simp_all

theorem Nat.zero_pow {n : Nat} (H : 0 < n) : 0 ^ n = 0 := by simp_all
