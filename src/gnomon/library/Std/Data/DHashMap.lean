/-
All about `Std.DHashMap`.
-/
import Std.Data.DHashMap.Basic
import Std.Data.DHashMap.AdditionalOperations
