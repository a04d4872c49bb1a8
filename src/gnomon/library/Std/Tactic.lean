/-
Tactics of the library beyond `Init`.

Lean's counterpart: `Std.Tactic`.
-/
prelude
import Std.Tactic.BVDecide
