/-
Types whose elements become texts.  Lean's counterpart: `Init.Data.Format.Instances`.
-/
prelude
import Init.Data.Format.Macro
import Init.Data.Array.Basic

open Std

universe u v

instance (priority := low) instToFormatOfToString [ToString α] : ToFormat α := ⟨Format.text ∘ toString⟩

/-- The text of a list. -/
def List.format {α : Type u} [ToFormat α] : List α → Format
  | [] => "[]"
  | xs => Format.sbracket <| Format.joinSep xs ("," ++ Format.line)

instance instToFormatList [ToFormat α] : ToFormat (List α) := ⟨List.format⟩

instance instToFormatArray [ToFormat α] : ToFormat (Array α) := ⟨fun a => "#" ++ format a.toList⟩

/-- The text of an option. -/
def Option.format {α : Type u} [ToFormat α] : Option α → Format
  | none => "none"
  | some a => "some " ++ Std.format a

instance instToFormatOption {α : Type u} [ToFormat α] : ToFormat (Option α) := ⟨Option.format⟩

instance instToFormatProd {α : Type u} {β : Type v} [ToFormat α] [ToFormat β] : ToFormat (Prod α β) where
  format := fun (a, b) => Format.paren <| format a ++ "," ++ Format.line ++ format b
