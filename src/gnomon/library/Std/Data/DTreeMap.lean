/-
All about `Std.DTreeMap`.
-/
import Std.Data.DTreeMap.Basic
