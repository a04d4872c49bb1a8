/-
What extensionality means for functions, propositions, pairs and subtypes.

Lean's counterpart: `Init.Ext`.
-/
prelude
import Init.Ext
import Init.PropLemmas

attribute [ext] Prod PProd Sigma PSigma
attribute [ext] funext propext Subtype.eq

@[ext] protected theorem Unit.ext (x y : Unit) : x = y := rfl
