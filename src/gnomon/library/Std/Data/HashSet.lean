/-
All about `Std.HashSet`.
-/
import Std.Data.HashSet.Basic
import Std.Data.HashSet.Lemmas
