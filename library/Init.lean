/-
What every file imports unless it begins with `prelude`.

Read next: `Init.Prelude`, then `Init.Core`.  Lean's counterpart: `Init`.
-/
prelude
import Init.Prelude
import Init.Notation
import Init.SizeOf
import Init.Coe
import Init.Tactics
import Init.Syntax
import Init.Core
import Init.NotationExtra
import Init.BinderPredicates
import Init.BinderNameHint
import Init.WF
import Init.WFTactics
import Init.Data.Array.Set
import Init.Try0
