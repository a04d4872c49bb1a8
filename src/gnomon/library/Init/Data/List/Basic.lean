/-
Lists: the functions that need nothing but the core.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Core
import Init.Data.List.Basic.Map
import Init.Data.List.Basic.Parts
import Init.Data.List.Basic.Search
import Init.Data.List.Basic.Group
