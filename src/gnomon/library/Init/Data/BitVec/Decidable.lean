/-
Decisions of statements about all bit vectors of a length, by trying each.

Lean's counterpart: `Init.Data.BitVec.Decidable`.
-/
prelude
import Init.PropLemmas
import Init.PropLemmas.Decide
import Init.Data.BitVec.More
import Init.Data.Nat.Lemmas.Decide

namespace BitVec

instance instDecidableForallBitVec (n : Nat) (P : BitVec n → Prop) [DecidablePred P] : Decidable (∀ v, P v) :=
  decidable_of_iff (∀ i : Fin (2 ^ n), P ⟨i⟩) ⟨fun all v => all v.toFin, fun all i => all ⟨i⟩⟩

instance instDecidableExistsBitVec (n : Nat) (P : BitVec n → Prop) [DecidablePred P] : Decidable (∃ v, P v) :=
  decidable_of_iff (∃ i : Fin (2 ^ n), P ⟨i⟩) ⟨fun ⟨i, h⟩ => ⟨⟨i⟩, h⟩, fun ⟨v, h⟩ => ⟨v.toFin, h⟩⟩

end BitVec
