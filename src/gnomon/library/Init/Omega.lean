/-
What `omega` proves with, as far as modules that come early need it.

Lean's counterpart: `Init.Omega`.
-/
prelude
import Init.Omega.Facts
