/-
How values are shown to users: the class `ToString` and its instances.

Read next: `Init.Data.ToString.Macro`.  Lean's counterpart: `Init.Data.ToString.Basic`.
-/
prelude
import Init.Data.Repr

universe u v

open Std String.Internal

/-- Types whose elements can be shown as strings. -/
class ToString (α : Type u) where
  /-- The string of an element. -/
  toString : α → String

export ToString (toString)

instance instToStringId [ToString α] : ToString (id α) := inferInstanceAs (ToString α)

instance instToStringId_1 [ToString α] : ToString (Id α) := inferInstanceAs (ToString α)

instance instToStringString : ToString String := ⟨fun s => s⟩

instance instToStringRaw : ToString Substring.Raw := ⟨fun s => Substring.Raw.Internal.toString s⟩

instance instToStringChar : ToString Char := ⟨fun c => c.toString⟩

instance instToStringBool : ToString Bool := ⟨fun b => cond b "true" "false"⟩

instance instToStringDecidable {p : Prop} : ToString (Decidable p) :=
  ⟨fun h => match h with
    | Decidable.isTrue _ => "true"
    | Decidable.isFalse _ => "false"⟩

/-- Shows a list. -/
protected def List.toString [ToString α] : List α → String
  | .nil => "[]"
  | .cons x .nil => append (append "[" (toString x)) "]"
  | .cons x xs => String.push (xs.foldl (fun r x => append (append r ", ") (toString x)) (append "[" (toString x))) ']'

instance instToStringList {α : Type u} [ToString α] : ToString (List α) := ⟨List.toString⟩

instance instToStringPUnit : ToString PUnit.{u + 1} := ⟨fun _ => "()"⟩

instance instToStringULift {α : Type u} [ToString α] : ToString (ULift.{v} α) := ⟨fun v => toString v.1⟩

instance instToStringUnit : ToString Unit := ⟨fun _ => "()"⟩

instance instToStringNat : ToString Nat := ⟨fun n => Nat.repr n⟩

instance instToStringRaw_1 : ToString String.Pos.Raw := ⟨fun p => Nat.repr p.byteIdx⟩

instance instToStringInt : ToString Int where
  toString
    | Int.ofNat m => toString m
    | Int.negSucc m => append "-" (toString (Nat.succ m))

instance instToStringFin (n : Nat) : ToString (Fin n) := ⟨fun f => toString f.val⟩

instance instToStringUInt8 : ToString UInt8 := ⟨fun n => toString n.toNat⟩

instance instToStringUInt16 : ToString UInt16 := ⟨fun n => toString n.toNat⟩

instance instToStringUInt32 : ToString UInt32 := ⟨fun n => toString n.toNat⟩

instance instToStringUInt64 : ToString UInt64 := ⟨fun n => toString n.toNat⟩

instance instToStringUSize : ToString USize := ⟨fun n => toString n.toNat⟩

instance instToStringFormat : ToString Format where
  toString f := f.pretty

/-- Puts a string in parentheses, unless it has some already, or no spaces. -/
def addParenHeuristic (s : String) : String :=
  if isPrefixOf "(" s || isPrefixOf "[" s || isPrefixOf "{" s || isPrefixOf "#[" s then s
  else if !any s Char.isWhitespace then s
  else append (append "(" s) ")"

instance instToStringOption {α : Type u} [ToString α] : ToString (Option α) :=
  ⟨fun
    | none => "none"
    | some a => append (append "(some " (addParenHeuristic (toString a))) ")"⟩

instance instToStringSum {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (Sum α β) :=
  ⟨fun
    | Sum.inl a => append (append "(inl " (addParenHeuristic (toString a))) ")"
    | Sum.inr b => append (append "(inr " (addParenHeuristic (toString b))) ")"⟩

instance instToStringProd {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (α × β) :=
  ⟨fun (a, b) => append (append (append (append "(" (toString a)) ", ") (toString b)) ")"⟩

instance instToStringSigma {α : Type u} {β : α → Type v} [ToString α] [(x : α) → ToString (β x)] : ToString (Sigma β) :=
  ⟨fun ⟨a, b⟩ => append (append (append (append "⟨" (toString a)) ", ") (toString b)) "⟩"⟩

instance instToStringSubtype {α : Type u} {p : α → Prop} [ToString α] : ToString (Subtype p) :=
  ⟨fun s => toString s.val⟩

instance instToStringExcept [ToString ε] [ToString α] : ToString (Except ε α) where
  toString
    | Except.error e => append "error: " (toString e)
    | Except.ok a => append "ok: " (toString a)

instance instReprExcept [Repr ε] [Repr α] : Repr (Except ε α) where
  reprPrec
    | Except.error e, prec => Repr.addAppParen ("Except.error " ++ reprArg e) prec
    | Except.ok a, prec => Repr.addAppParen ("Except.ok " ++ reprArg a) prec
