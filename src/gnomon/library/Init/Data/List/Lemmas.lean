/-
Laws of lists.

Read next: `Init.Data.List.Lemmas.Core`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Core
import Init.Data.List.Lemmas.Places
import Init.Data.List.Lemmas.Map
import Init.Data.List.Lemmas.Append
import Init.Data.List.Lemmas.Reverse
import Init.Data.List.Lemmas.Ends
import Init.Data.List.Lemmas.Search
import Init.Data.List.Lemmas.Monadic
