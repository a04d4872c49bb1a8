/-
All about `Std.HashMap`.
-/
import Std.Data.HashMap.Basic
