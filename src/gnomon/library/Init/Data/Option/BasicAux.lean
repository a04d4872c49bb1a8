/-
Options: the value, or a panic.  Lean's counterpart: `Init.Data.Option.BasicAux`.
-/
prelude
import Init.Data.Option.Basic
import Init.Util

universe u

namespace Option

/-- The value; a panic, if there is none. -/
def get! {α : Type u} [Inhabited α] : Option α → α
  | some x => x
  | none => panic! "value is none"

end Option
