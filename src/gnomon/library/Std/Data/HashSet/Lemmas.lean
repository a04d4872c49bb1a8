/-
Laws of hash sets.  Lean's counterpart: `Std.Data.HashSet.Lemmas`.
-/
import Std.Data.HashSet.Lemmas.Basic
import Std.Data.HashSet.Lemmas.Union
import Std.Data.HashSet.Lemmas.List
import Std.Data.HashSet.Lemmas.Equiv
