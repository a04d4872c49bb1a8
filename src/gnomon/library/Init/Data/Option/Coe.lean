/-
The coercion of an element to an option.  Lean's counterpart: `Init.Data.Option.Coe`.
-/
prelude
import Init.Coe

instance optionCoe {α : Type u} : Coe α (Option α) where
  coe := some
