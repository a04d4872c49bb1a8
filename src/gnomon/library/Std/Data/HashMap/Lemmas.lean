/-
Laws of hash maps.  Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Basic
import Std.Data.HashMap.Lemmas.Lookup
