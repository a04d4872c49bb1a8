/-
All about `Std.TreeMap`.
-/
import Std.Data.TreeMap.Basic
