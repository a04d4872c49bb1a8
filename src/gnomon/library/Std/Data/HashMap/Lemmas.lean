/-
Laws of hash maps.  Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Basic
import Std.Data.HashMap.Lemmas.Lookup
import Std.Data.HashMap.Lemmas.Alter
import Std.Data.HashMap.Lemmas.Filter
import Std.Data.HashMap.Lemmas.Union
import Std.Data.HashMap.Lemmas.List
import Std.Data.HashMap.Lemmas.Many
import Std.Data.HashMap.Lemmas.Equiv
import Std.Data.HashMap.Lemmas.All
