/-
Decisions of statements about all numbers below a bound, or about some number below it, by trying each.

Lean's counterpart: `Init.Data.Nat.Lemmas`.
-/
prelude
import Init.PropLemmas.Decide
import Init.Data.Nat.Basic
import Init.Data.Fin.Basic

namespace Nat

instance decidableBallLT :
    (n : Nat) → (P : ∀ k, k < n → Prop) → [∀ n h, Decidable (P n h)] → Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun _ h => absurd h (Nat.not_lt_zero _)
  | n + 1, P, H =>
    match decidableBallLT n (fun k h => P k (Nat.lt_succ_of_lt h)), H n (Nat.lt_succ_self n) with
    | isFalse h, _ => isFalse fun all => h fun k hk => all k (Nat.lt_succ_of_lt hk)
    | isTrue _, isFalse h => isFalse fun all => h (all n (Nat.lt_succ_self n))
    | isTrue below, isTrue last => isTrue fun k hk =>
      (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ hk)).elim (fun h => below k h) fun e => by
        cases e
        exact last

instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun all i => all i.1 i.2, fun all k h => all ⟨k, h⟩⟩

instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] : Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ (k) (h : k < succ n), P k (le_of_lt_succ h))
    ⟨fun all k h => all k (lt_succ_of_le h), fun all k h => all k (le_of_lt_succ h)⟩

instance decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] : DecidablePred fun n => ∃ m, m < n ∧ p m
  | 0 => isFalse fun ⟨_, h, _⟩ => Nat.not_lt_zero _ h
  | n + 1 =>
    @decidable_of_iff _ _
      ⟨fun h => h.elim (fun ⟨m, hm, pm⟩ => ⟨m, Nat.lt_succ_of_lt hm, pm⟩) fun pn => ⟨n, Nat.lt_succ_self n, pn⟩,
        fun ⟨m, hm, pm⟩ => (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ hm)).elim (fun l => Or.inl ⟨m, l, pm⟩)
          fun e => Or.inr (e ▸ pm)⟩
      (@instDecidableOr _ _ (decidableExistsLT (p := p) n) (h n))

instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m, m ≤ n ∧ p m :=
  fun n => decidable_of_iff (∃ m, m < n + 1 ∧ p m)
    ⟨fun ⟨m, h, pm⟩ => ⟨m, Nat.le_of_lt_succ h, pm⟩, fun ⟨m, h, pm⟩ => ⟨m, Nat.lt_succ_of_le h, pm⟩⟩

instance decidableExistsLT' {k : Nat} {p : (m : Nat) → m < k → Prop} [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m, ∃ h : m < k, p m h) :=
  match k, p, I with
  | 0, _, _ => isFalse fun ⟨_, h, _⟩ => Nat.not_lt_zero _ h
  | k + 1, p, I =>
    @decidable_of_iff _ ((∃ m, ∃ h : m < k, p m (Nat.lt_succ_of_lt h)) ∨ p k (Nat.lt_succ_self k))
      ⟨fun h => h.elim (fun ⟨m, hm, pm⟩ => ⟨m, Nat.lt_succ_of_lt hm, pm⟩) fun pk => ⟨k, Nat.lt_succ_self k, pk⟩,
        fun ⟨m, hm, pm⟩ => (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ hm)).elim (fun l => Or.inl ⟨m, l, pm⟩)
          fun e => by
            cases e
            exact Or.inr pm⟩
      (@instDecidableOr _ _ (decidableExistsLT' (I := fun m h => I m (Nat.lt_succ_of_lt h))) (I k (Nat.lt_succ_self k)))

instance decidableExistsLE' {k : Nat} {p : (m : Nat) → m ≤ k → Prop} [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m, ∃ h : m ≤ k, p m h) :=
  decidable_of_iff (∃ m, ∃ h : m < k + 1, p m (Nat.le_of_lt_succ h))
    ⟨fun ⟨m, h, pm⟩ => ⟨m, Nat.le_of_lt_succ h, pm⟩, fun ⟨m, h, pm⟩ => ⟨m, Nat.lt_succ_of_le h, pm⟩⟩

instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, ∃ h : k < n, P ⟨k, h⟩)
    ⟨fun ⟨k, h, pk⟩ => ⟨⟨k, h⟩, pk⟩, fun ⟨i, pi⟩ => ⟨i.1, i.2, pi⟩⟩

end Nat
