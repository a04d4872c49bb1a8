/-
All about `Std.HashSet`.
-/
import Std.Data.HashSet.Basic
