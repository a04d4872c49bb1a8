/-
The notation `ℤ`.

Mathlib's counterpart: `Mathlib.Data.Int.Notation`.
-/

@[inherit_doc] notation "ℤ" => Int
