/-
Arrays: how they are shown.  Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.Data.Array.Basic.Functions
import Init.Data.ToString.Basic
import Init.Data.Repr

universe u

open Std

namespace Array

/-- An array as a term that makes it. -/
protected def Array.repr {α : Type u} [Repr α] (xs : Array α) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  if xs.size == 0 then
    Format.text "#[]"
  else
    Format.bracketFill "#[" (Format.joinSep xs.toList (Format.text "," ++ Format.line)) "]"

instance {α : Type u} [Repr α] : Repr (Array α) where
  reprPrec xs _ := Array.repr xs

instance [ToString α] : ToString (Array α) where
  toString xs := String.Internal.append "#" (toString xs.toList)

end Array
