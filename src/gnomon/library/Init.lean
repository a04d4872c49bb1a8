/-
What every file imports unless it begins with `prelude`.

Read next: `Init.Base`.  Lean's counterpart: `Init`.
-/
prelude
import Init.Base
import Init.Data.Ord.Laws
import Init.Data.List.MapIdx.Laws
import Init.Data.List.Derived
import Init.Data.Array.Lemmas.Lists
import Init.Data.Array.Lemmas.Derived
