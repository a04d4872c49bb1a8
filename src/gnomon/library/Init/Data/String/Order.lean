/-
The lexicographic order of strings.  Lean's counterpart: `Init.Data.String.Basic`.
-/
prelude
import Init.Data.String.Basic
import Init.Data.List.Basic

namespace String

instance : LT String := ⟨fun s₁ s₂ => s₁.toList < s₂.toList⟩

/-- Whether a string is before another. -/
@[extern "lean_string_dec_lt"]
instance decidableLT (s₁ s₂ : @& String) : Decidable (s₁ < s₂) :=
  List.decidableLT s₁.toList s₂.toList

/-- A string is at most another if that is not before it. -/
@[expose, reducible] protected def le (a b : String) : Prop := ¬b < a

instance : LE String := ⟨String.le⟩

instance decLE (s₁ s₂ : String) : Decidable (s₁ ≤ s₂) :=
  inferInstanceAs (Decidable (Not _))

end String
