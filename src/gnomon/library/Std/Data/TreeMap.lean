/-
All about `Std.TreeMap`.
-/
import Std.Data.TreeMap.Basic
import Std.Data.TreeMap.Lemmas
