/-
The notation `ℕ`.

Mathlib's counterpart: `Mathlib.Data.Nat.Notation`.
-/

@[inherit_doc] notation "ℕ" => Nat
