/-
The standard library beyond `Init`.
-/
import Std.Data
import Std.Tactic
