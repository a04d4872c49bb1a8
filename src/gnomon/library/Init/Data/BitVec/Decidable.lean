/-
Decisions of statements about all bit vectors of a length: bit after bit.

To decide goes as deep as there are bits then; trying the numbers below `2 ^ n` one after the other
would go as deep as there are bit vectors.
Lean's counterpart: `Init.Data.BitVec.Decidable`.
-/
prelude
import Init.Classical
import Init.PropLemmas
import Init.PropLemmas.Decide
import Init.Data.BitVec.More
import Init.Data.BitVec.Lemmas
import Init.Data.Nat.Lemmas.Decide

namespace BitVec

@[simp] theorem cons_msb_setWidth (x : BitVec (w + 1)) : cons x.msb (x.setWidth w) = x := by
  apply eq_of_getLsbD_eq
  intro i hi
  rw [getLsbD_cons, msb_eq_getLsbD_last]
  split
  · next h => subst h; rfl
  · next h => simp; omega

theorem forall_zero_iff {P : BitVec 0 → Prop} : (∀ v, P v) ↔ P 0#0 :=
  ⟨fun h => h _, fun h v =>
    (eq_of_getLsbD_eq fun i lt => absurd lt (Nat.not_lt_zero i) : 0#0 = v) ▸ h⟩

theorem forall_cons_iff {P : BitVec (n + 1) → Prop} :
    (∀ v : BitVec (n + 1), P v) ↔ (∀ (x : Bool) (v : BitVec n), P (v.cons x)) :=
  ⟨fun h _ _ => h _, fun h v => cons_msb_setWidth v ▸ h v.msb (v.setWidth n)⟩

instance instDecidableForallBitVecZero (P : BitVec 0 → Prop) [Decidable (P 0#0)] : Decidable (∀ v, P v) :=
  decidable_of_iff (P 0#0) forall_zero_iff.symm

instance instDecidableForallBitVecSucc (P : BitVec (n + 1) → Prop) [DecidablePred P]
    [Decidable (∀ (x : Bool) (v : BitVec n), P (v.cons x))] : Decidable (∀ v, P v) :=
  decidable_of_iff (∀ x (v : BitVec n), P (v.cons x)) forall_cons_iff.symm

instance instDecidableExistsBitVecZero (P : BitVec 0 → Prop) [Decidable (P 0#0)] : Decidable (∃ v, P v) :=
  decidable_of_iff (¬ ∀ v, ¬ P v) Classical.not_forall_not

instance instDecidableExistsBitVecSucc (P : BitVec (n + 1) → Prop) [DecidablePred P]
    [Decidable (∀ (x : Bool) (v : BitVec n), ¬ P (v.cons x))] : Decidable (∃ v, P v) :=
  decidable_of_iff (¬ ∀ v, ¬ P v) Classical.not_forall_not

instance instDecidableForallBitVec : ∀ (n : Nat) (P : BitVec n → Prop) [DecidablePred P], Decidable (∀ v, P v)
  | 0, _, _ => inferInstance
  | n + 1, P, _ =>
    have := fun (x : Bool) => instDecidableForallBitVec n fun v => P (v.cons x)
    inferInstanceAs (Decidable (∀ v : BitVec (n + 1), P v))

instance instDecidableExistsBitVec : ∀ (n : Nat) (P : BitVec n → Prop) [DecidablePred P], Decidable (∃ v, P v)
  | 0, P, _ => inferInstanceAs (Decidable (∃ v : BitVec 0, P v))
  | n + 1, P, _ =>
    have := instDecidableForallBitVec (n + 1) fun v => ¬ P v
    decidable_of_iff (¬ ∀ v, ¬ P v) Classical.not_forall_not

end BitVec
