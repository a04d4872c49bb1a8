/-
All about `Std.DHashMap`.
-/
import Std.Data.DHashMap.Basic
