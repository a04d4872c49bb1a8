/-
Messages: text with terms in it, laid out when they are read; the elaborator's.
Lean's counterpart: `Lean.Message`, `Lean.ToMessageData`.
-/
import Lean.Environment
import Lean.LocalContext

namespace Lean

/-- The type behind `MessageData`. -/
opaque MessageDataPointed : NonemptyType.{0}

/-- A message, or a part of one. -/
structure MessageData where
  /-- What the elaborator has. -/
  private handle : MessageDataPointed.type

instance : Nonempty MessageData := MessageDataPointed.property.elim fun h => ⟨⟨h⟩⟩

/-- How serious a message is. -/
inductive MessageSeverity where
  /-- An information. -/
  | information
  /-- A warning. -/
  | warning
  /-- An error. -/
  | error
  deriving Inhabited, BEq, Repr

namespace MessageData

/-- No text. -/
@[extern "gnomon_call:message.nil"] opaque nil : MessageData

instance : Inhabited MessageData := ⟨nil⟩

/-- A text; line breaks are those of the document. -/
@[extern "gnomon_call:message.ofString"] opaque ofString (s : String) : MessageData
/-- A document. -/
@[extern "gnomon_call:message.ofFormat"] opaque ofFormat (f : Format) : MessageData
/-- A term. -/
@[extern "gnomon_call:message.ofExpr"] opaque ofExpr (e : Expr) : MessageData
/-- A level. -/
@[extern "gnomon_call:message.ofLevel"] opaque ofLevel (l : Level) : MessageData
/-- A syntax tree. -/
@[extern "gnomon_call:message.ofSyntax"] opaque ofSyntax (stx : Syntax) : MessageData
/-- A goal. -/
@[extern "gnomon_call:message.ofGoal"] opaque ofGoal (g : MVarId) : MessageData
/-- A constant with its name only. -/
@[extern "gnomon_call:message.ofConstName"] opaque ofConstName (n : Name) (fullNames : Bool := false) : MessageData
/-- A constant's signature. -/
@[extern "gnomon_call:message.signature"] opaque signature (n : Name) : MessageData
/-- One after the other. -/
@[extern "gnomon_call:message.compose"] opaque compose (a b : MessageData) : MessageData
/-- With indented lines. -/
@[extern "gnomon_call:message.nest"] opaque nest (n : Nat) (m : MessageData) : MessageData
/-- On one line if it fits. -/
@[extern "gnomon_call:message.group"] opaque group (m : MessageData) : MessageData
/-- With a mark. -/
@[extern "gnomon_call:message.tagged"] opaque tagged (n : Name) (m : MessageData) : MessageData
/-- Whether a part has a mark with a property. -/
@[extern "gnomon_call:message.hasTag"] opaque hasTagNamed (n : Name) (m : MessageData) : Bool
/-- Whether it mentions a `sorry` that the elaborator made. -/
@[extern "gnomon_call:message.hasSyntheticSorry"] opaque hasSyntheticSorry (m : MessageData) : Bool
/-- The mark of the whole. -/
@[extern "gnomon_call:message.kind"] opaque kind (m : MessageData) : Name
/-- A break. -/
@[extern "gnomon_call:message.line"] opaque lineBreak : MessageData

/-- A name. -/
def ofName (n : Name) : MessageData := ofFormat (Std.format n)
/-- A constant. -/
def ofConst (e : Expr) : MessageData :=
  match e with
  | .const n _ => ofConstName n
  | e => ofExpr e
/-- A text as it is. -/
def isEmptyText (s : String) : Bool := s.isEmpty

instance : Coe String MessageData := ⟨ofString⟩
instance : Coe Format MessageData := ⟨ofFormat⟩
instance : Coe Level MessageData := ⟨ofLevel⟩
instance : Coe Expr MessageData := ⟨ofExpr⟩
instance : Coe Name MessageData := ⟨ofName⟩
instance : Coe Syntax MessageData := ⟨ofSyntax⟩
instance : Coe MVarId MessageData := ⟨ofGoal⟩
instance : Coe (Option Expr) MessageData := ⟨fun o => match o with | none => "none" | some e => ofExpr e⟩
instance : Append MessageData := ⟨compose⟩

/-- With something around it that stays on its line. -/
def bracket (l : String) (f : MessageData) (r : String) : MessageData := group (nest l.length <| l ++ f ++ r)
/-- In parentheses. -/
def paren (f : MessageData) : MessageData := bracket "(" f ")"
/-- In square brackets. -/
def sbracket (f : MessageData) : MessageData := bracket "[" f "]"
/-- With a separator between them. -/
def joinSep : List MessageData → MessageData → MessageData
  | [], _ => ofString ""
  | [a], _ => a
  | a :: as, sep => a ++ sep ++ joinSep as sep
/-- As a list is written. -/
def ofList : List MessageData → MessageData
  | [] => "[]"
  | xs => sbracket <| joinSep xs (ofString "," ++ lineBreak)
/-- As an array is written. -/
def ofArray (msgs : Array MessageData) : MessageData := ofString "#" ++ ofList msgs.toList
/-- `a, b, or c` -/
def orList (xs : List MessageData) : MessageData :=
  match xs with
  | [] => ofString "none"
  | [x] => ofString "'" ++ x ++ "'"
  | [x₁, x₂] => ofString "'" ++ x₁ ++ "' or '" ++ x₂ ++ "'"
  | xs => joinSep (xs.dropLast.map fun x => ofString "'" ++ x ++ "'") ", " ++ ", or '" ++ xs.getLast! ++ "'"
/-- `a, b, and c` -/
def andList (xs : List MessageData) : MessageData :=
  match xs with
  | [] => ofString "none"
  | [x] => x
  | [x₁, x₂] => x₁ ++ " and " ++ x₂
  | xs => joinSep xs.dropLast ", " ++ ", and " ++ xs.getLast!
/-- A note behind a message. -/
def note (m : MessageData) : MessageData := ofString "\n\n" ++ nest 2 (ofString "Note: " ++ m)
/-- A hint behind a message. -/
def hint' (m : MessageData) : MessageData := ofString "\n\n" ++ nest 2 (ofString "Hint: " ++ m)

end MessageData

/-- A message on a line of its own, indented. -/
def indentD (msg : MessageData) : MessageData := MessageData.nest 2 (MessageData.lineBreak ++ msg)
/-- A term on a line of its own, indented. -/
def indentExpr (e : Expr) : MessageData := indentD e
/-- A message on lines of its own. -/
def toMessageList (msgs : Array MessageData) : MessageData := indentD (MessageData.joinSep msgs.toList "\n\n")

/-- Types whose values can stand in messages. -/
class ToMessageData (α : Type) where
  /-- The value in a message. -/
  toMessageData : α → MessageData

export ToMessageData (toMessageData)

/-- A text in a message; its lines are those of the document. -/
def stringToMessageData (s : String) : MessageData := MessageData.ofString s

instance [ToFormat α] : ToMessageData α := ⟨fun a => MessageData.ofFormat (Std.format a)⟩
instance : ToMessageData Expr := ⟨MessageData.ofExpr⟩
instance : ToMessageData Level := ⟨MessageData.ofLevel⟩
instance : ToMessageData Name := ⟨MessageData.ofName⟩
instance : ToMessageData String := ⟨stringToMessageData⟩
instance : ToMessageData Syntax := ⟨MessageData.ofSyntax⟩
instance : ToMessageData (TSyntax k) := ⟨fun stx => MessageData.ofSyntax stx.raw⟩
instance : ToMessageData Format := ⟨MessageData.ofFormat⟩
instance : ToMessageData MVarId := ⟨MessageData.ofGoal⟩
@[default_instance] instance : ToMessageData MessageData := ⟨id⟩
instance [ToMessageData α] : ToMessageData (List α) := ⟨fun as => MessageData.ofList <| as.map toMessageData⟩
instance [ToMessageData α] : ToMessageData (Array α) := ⟨fun as => toMessageData as.toList⟩
instance [ToMessageData α] : ToMessageData (Option α) :=
  ⟨fun
    | some e => MessageData.ofString "some (" ++ toMessageData e ++ ")"
    | none => "none"⟩
instance [ToMessageData α] [ToMessageData β] : ToMessageData (α × β) :=
  ⟨fun (a, b) => MessageData.paren (toMessageData a ++ MessageData.ofString "," ++ MessageData.lineBreak ++ toMessageData b)⟩
instance : ToMessageData (Option Expr) :=
  ⟨fun
    | none => "<not-available>"
    | some e => toMessageData e⟩

end Lean
