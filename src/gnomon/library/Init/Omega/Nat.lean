/-
What `omega` needs for facts about natural numbers.

Read next: `Init.Omega.Facts`.
-/
prelude
import Init.Omega.Facts
