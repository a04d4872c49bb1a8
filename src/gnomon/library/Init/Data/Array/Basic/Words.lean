/-
Arrays: access by machine words.  Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.Data.Array.Basic.Core
import Init.Data.UInt.Basic

universe u

variable {α : Type u}

namespace Array

/-- The size as a word. -/
@[extern "lean_array_size", simp]
def usize (xs : @& Array α) : USize := xs.size.toUSize

/-- The element at a place that is a word. -/
@[extern "lean_array_uget", simp, expose]
def uget (xs : @& Array α) (i : USize) (h : LT.lt i.toNat xs.size) : α :=
  xs[i.toNat]'h

instance : GetElem (Array α) USize α fun xs i => LT.lt i.toNat xs.size where
  getElem xs i h := xs.uget i h

/-- Replaces the element at a place that is a word. -/
@[extern "lean_array_uset", expose]
def uset (xs : Array α) (i : USize) (v : α) (h : LT.lt i.toNat xs.size) : Array α :=
  xs.set i.toNat v h

theorem size_uset {xs : Array α} {v : α} {i : USize} (h : i.toNat < xs.size) :
    (uset xs i v h).size = xs.size :=
  size_set h

end Array
