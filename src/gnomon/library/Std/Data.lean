/-
Data structures of the standard library.
-/
import Std.Data.DHashMap
import Std.Data.HashMap
import Std.Data.HashSet
import Std.Data.DTreeMap
import Std.Data.TreeMap
import Std.Data.TreeSet
