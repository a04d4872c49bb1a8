/-
Replacing an element of an array; in place when nothing else refers to the array.

Lean's counterpart: `Init.Data.Array.Set`.
-/
prelude
import Init.Tactics

/-- The array with another element at a position known to be inside. -/
@[extern "lean_array_fset"]
def Array.set (xs : Array α) (i : @& Nat) (v : α) (h : i < xs.size := by get_elem_tactic) : Array α where
  toList := xs.toList.set i v

/-- The array with another element at a position; the same array when that is outside. -/
@[inline] def Array.setIfInBounds (xs : Array α) (i : Nat) (v : α) : Array α :=
  dite (LT.lt i xs.size) (fun h => xs.set i v h) (fun _ => xs)

/-- The array with another element at a position; a panic when that is outside. -/
@[extern "lean_array_set"]
def Array.set! (xs : Array α) (i : @& Nat) (v : α) : Array α :=
  Array.setIfInBounds xs i v
