/-
All about `Std.TreeSet`.
-/
import Std.Data.TreeSet.Basic
