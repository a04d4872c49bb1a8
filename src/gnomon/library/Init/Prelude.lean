/-
The prelude: everything the elaborator needs before there is notation.

Lean's counterpart: `Init.Prelude`, in parts.  Read them in the order of the imports.
-/
prelude
import Init.Prelude.Basic
import Init.Prelude.Operators
import Init.Prelude.Nat
import Init.Prelude.Words
import Init.Prelude.Data
import Init.Prelude.Monad
import Init.Prelude.Syntax
import Init.Prelude.Macro
