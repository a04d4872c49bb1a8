/-
Subsets, sublists, prefixes, suffixes and infixes.  Lean's counterpart: `Init.Data.List.Sublist`.
-/
prelude
import Init.Data.List.Sublist.Basic
import Init.Data.List.Sublist.Parts
