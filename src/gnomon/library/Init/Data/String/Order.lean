/-
The order of characters and strings.

Lean's counterpart: `Init.Data.Char.Order`, `Init.Data.Ord.String` and a part of `Init.Data.String.Basic`.
-/
prelude
import Init.Data.String.Search
import Init.Data.List.Basic
import Init.Data.Ord.Basic

namespace String

/-- The order of the lists of characters. -/
instance instLT : LT String := ⟨fun s₁ s₂ => s₁.toList < s₂.toList⟩

@[extern "lean_string_dec_lt"]
instance decidableLT (s₁ s₂ : @& String) : Decidable (s₁ < s₂) := List.decidableLT s₁.toList s₂.toList

/-- The one string is not behind the other. -/
@[expose, reducible] protected def le (a b : String) : Prop := ¬ b < a

instance instLE : LE String := ⟨String.le⟩

instance decLE (s₁ s₂ : String) : Decidable (s₁ ≤ s₂) := inferInstanceAs (Decidable (Not _))

instance instOrd : Ord String := ⟨fun a b => compareOfLessAndEq a b⟩

end String
