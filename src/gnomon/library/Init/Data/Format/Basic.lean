/-
Texts whose lines are broken as late as possible: the type, combinators, and the printer.

The printer keeps a stack of groups of pieces still to be printed. Entering a group it measures whether the group and
what follows it up to the next line break fits on the line; if so the group's line breaks are spaces.
Read next: `Init.Data.Repr`.  Lean's counterpart: `Init.Data.Format.Basic`.
-/
prelude
import Init.Control.State
import Init.Data.Int.Basic
import Init.Data.String.Bootstrap

open String.Internal

namespace Std

/-- Which line breaks of a group become spaces together. -/
inductive Format.FlattenBehavior where
  /-- All or none. -/
  | allOrNone
  /-- Each by itself, so that lines are filled. -/
  | fill
  deriving Inhabited, BEq

open Format in
/-- Texts with possible line breaks. -/
inductive Format where
  /-- Nothing. -/
  | nil : Format
  /-- A possible line break; a space where the line is not broken. -/
  | line : Format
  /-- A line break, if the column is too far right for what follows to be aligned, or if `force` is set. -/
  | align (force : Bool) : Format
  /-- A text; its newlines break lines. -/
  | text : String → Format
  /-- Deeper indentation of the lines in it. -/
  | nest (indent : Int) (f : Format) : Format
  /-- One after the other. -/
  | append : Format → Format → Format
  /-- A group: its line breaks become spaces where there is room. -/
  | group : Format → (behavior : FlattenBehavior := FlattenBehavior.allOrNone) → Format
  /-- A mark for those who read the output of the printer. -/
  | tag : Nat → Format → Format
  deriving Inhabited

namespace Format

/-- Whether nothing is printed for it. -/
def isEmpty : Format → Bool
  | nil => true
  | line => false
  | align _ => true
  | text msg => msg == ""
  | nest _ f => f.isEmpty
  | append f₁ f₂ => f₁.isEmpty && f₂.isEmpty
  | group f _ => f.isEmpty
  | tag _ f => f.isEmpty

/-- A group whose lines are filled. -/
def fill (f : Format) : Format := group f (behavior := FlattenBehavior.fill)

instance instAppend : Append Format := ⟨Format.append⟩

instance instCoeString : Coe String Format := ⟨text⟩

/-- The texts of a list, one after the other. -/
def join (xs : List Format) : Format := xs.foldl (· ++ ·) ""

/-- Whether it is `nil`. -/
def isNil : Format → Bool
  | nil => true
  | _ => false

/-- Whether a group may be printed on one line. -/
inductive FlattenAllowability where
  /-- It may; `fits` tells whether it does. -/
  | allow (fits : Bool)
  /-- It may not. -/
  | disallow
  deriving BEq

/-- Whether the line breaks of a group are to be spaces. -/
def FlattenAllowability.shouldFlatten : FlattenAllowability → Bool
  | allow true => true
  | _ => false

/-- What is known of the room that a text needs. -/
private structure SpaceResult where
  /-- There is a line break in it, after which room does not matter. -/
  foundLine : Bool := false
  /-- There is a line break in it that cannot be a space. -/
  foundFlattenedHardLine : Bool := false
  /-- The columns up to there. -/
  space : Nat := 0
  deriving Inhabited

/-- The room of one text after the other, where `w` columns are left. -/
@[inline] private def merge (w : Nat) (r₁ : SpaceResult) (r₂ : Nat → SpaceResult) : SpaceResult :=
  if r₁.space > w || r₁.foundLine then
    r₁
  else
    let rest := r₂ (w - r₁.space)
    { rest with space := r₁.space + rest.space }

/-- The room that a text needs up to its first line break. -/
private def spaceUptoLine : Format → Bool → Int → Nat → SpaceResult
  | nil, _, _, _ => {}
  | line, flatten, _, _ => if flatten then { space := 1 } else { foundLine := true }
  | align force, flatten, m, w =>
    if flatten && !force then
      {}
    else if w < m then
      { space := (m - w).toNat }
    else
      { foundLine := true }
  | text s, flatten, _, _ =>
    let p := posOf s '\n'
    let off := offsetOfPos s p
    { foundLine := p != s.rawEndPos, foundFlattenedHardLine := flatten && p != s.rawEndPos, space := off }
  | append f₁ f₂, flatten, m, w => merge w (spaceUptoLine f₁ flatten m w) (spaceUptoLine f₂ flatten m)
  | nest n f, flatten, m, w => spaceUptoLine f flatten (m - n) w
  | group f _, _, m, w => spaceUptoLine f true m w
  | tag _ f, flatten, m, w => spaceUptoLine f flatten m w

/-- A text still to be printed. -/
private structure SpaceItem where
  /-- The text. -/
  f : Format
  /-- Its indentation. -/
  indent : Int
  /-- How many tags end after it. -/
  activeTags : Nat

/-- A group whose parts are still to be printed. -/
private structure SpaceGroup where
  /-- Whether its line breaks are spaces. -/
  fla : FlattenAllowability
  /-- Which of them are decided together. -/
  flb : FlattenBehavior
  /-- The parts. -/
  items : List SpaceItem

/-- The room that groups need up to the first line break. -/
private partial def spaceUptoLine' : List SpaceGroup → Nat → Nat → SpaceResult
  | .nil, _, _ => {}
  | .cons { items := .nil, .. } gs, col, w => spaceUptoLine' gs col w
  | .cons { fla, flb, items := .cons i is } gs, col, w =>
    merge w (spaceUptoLine i.f fla.shouldFlatten (w + col - i.indent) w) (spaceUptoLine' (.cons { fla, flb, items := is } gs) col)

/-- Monads to which texts are printed. -/
class MonadPrettyFormat (m : Type → Type) where
  /-- Prints a string without newlines. -/
  pushOutput (s : String) : m Unit
  /-- Begins a line. -/
  pushNewline (indent : Nat) : m Unit
  /-- The column. -/
  currColumn : m Nat
  /-- Begins a tag. -/
  startTag (tag : Nat) : m Unit
  /-- Ends the innermost tags. -/
  endTags (count : Nat) : m Unit

open MonadPrettyFormat

/-- Enters a group: decides whether its line breaks are spaces. -/
private def pushGroup {m : Type → Type} (flb : FlattenBehavior) (items : List SpaceItem) (gs : List SpaceGroup) (w : Nat)
    [Monad m] [MonadPrettyFormat m] : m (List SpaceGroup) := do
  let k ← currColumn
  let g : SpaceGroup := { fla := .allow (flb == FlattenBehavior.allOrNone), flb := flb, items := items }
  let r := spaceUptoLine' (.cons g .nil) k (w - k)
  let r' := merge (w - k) r (spaceUptoLine' gs k)
  return .cons { g with fla := .allow (!r.foundFlattenedHardLine && r'.space <= w - k) } gs

/-- Prints groups. -/
private partial def be {m : Type → Type} (w : Nat) [Monad m] [MonadPrettyFormat m] : List SpaceGroup → m Unit
  | .nil => pure ()
  | .cons { items := .nil, .. } gs => be w gs
  | .cons g@{ items := .cons i is, .. } gs => do
    let gs' (is' : List SpaceItem) : List SpaceGroup := .cons { g with items := is' } gs
    match i.f with
    | nil =>
      endTags i.activeTags
      be w (gs' is)
    | tag t f =>
      startTag t
      be w (gs' (.cons { i with f, activeTags := i.activeTags + 1 } is))
    | append f₁ f₂ => be w (gs' (.cons { i with f := f₁, activeTags := 0 } (.cons { i with f := f₂ } is)))
    | nest n f => be w (gs' (.cons { i with f, indent := i.indent + n } is))
    | text s =>
      let p := posOf s '\n'
      if p == s.rawEndPos then
        pushOutput s
        endTags i.activeTags
        be w (gs' is)
      else
        pushOutput (extract s {} p)
        pushNewline i.indent.toNat
        let is : List SpaceItem := .cons { i with f := text (extract s (next s p) s.rawEndPos) } is
        match g.fla with
        | .disallow => be w (gs' is)
        | .allow .. => pushGroup g.flb is gs w >>= be w
    | line =>
      match g.flb with
      | FlattenBehavior.allOrNone =>
        if g.fla.shouldFlatten then
          pushOutput " "
          endTags i.activeTags
          be w (gs' is)
        else
          pushNewline i.indent.toNat
          endTags i.activeTags
          be w (gs' is)
      | FlattenBehavior.fill =>
        let breakHere : m Unit := do
          pushNewline i.indent.toNat
          endTags i.activeTags
          pushGroup FlattenBehavior.fill is gs w >>= be w
        if g.fla.shouldFlatten then
          let gs'' ← pushGroup FlattenBehavior.fill is gs (w - 1)
          match gs'' with
          | .cons g' _ =>
            if g'.fla.shouldFlatten then
              pushOutput " "
              endTags i.activeTags
              be w gs''
            else
              breakHere
          | .nil => breakHere
        else
          breakHere
    | align force =>
      if g.fla.shouldFlatten && !force then
        endTags i.activeTags
        be w (gs' is)
      else
        let k ← currColumn
        if k < i.indent then
          pushOutput (pushn "" ' ' (i.indent - k).toNat)
          endTags i.activeTags
          be w (gs' is)
        else
          pushNewline i.indent.toNat
          endTags i.activeTags
          be w (gs' is)
    | group f flb =>
      if g.fla.shouldFlatten then
        be w (gs' (.cons { i with f } is))
      else
        pushGroup flb (.cons { i with f } .nil) (gs' is) w >>= be w

/-- Prints a text on lines of `w` columns. -/
def prettyM {m : Type → Type} (f : Format) (w : Nat) (indent : Nat := 0) [Monad m] [MonadPrettyFormat m] : m Unit :=
  let item : SpaceItem := { f := f, indent := indent, activeTags := 0 }
  be w (.cons { flb := FlattenBehavior.allOrNone, fla := .disallow, items := .cons item .nil } .nil)

/-- The text between brackets, aligned behind the left one. -/
@[inline] def bracket (l : String) (f : Format) (r : String) : Format := group (nest (length l) (l ++ f ++ r))

/-- The text in parentheses. -/
@[inline] def paren (f : Format) : Format := bracket "(" f ")"

/-- The text in square brackets. -/
@[inline] def sbracket (f : Format) : Format := bracket "[" f "]"

/-- The text between brackets, aligned behind the left one, on filled lines. -/
@[inline] def bracketFill (l : String) (f : Format) (r : String) : Format := fill (nest (length l) (l ++ f ++ r))

/-- The usual indentation. -/
def defIndent := 2

/-- Whether Unicode is used. -/
def defUnicode := true

/-- The usual length of lines. -/
def defWidth := 120

/-- Deeper by the usual indentation. -/
def nestD (f : Format) : Format := nest defIndent f

/-- On a new line, deeper by the usual indentation. -/
def indentD (f : Format) : Format := nestD (Format.line ++ f)

/-- What `pretty` has printed. -/
private structure State where
  /-- The text. -/
  out : String := ""
  /-- The column. -/
  column : Nat := 0

private instance : MonadPrettyFormat (StateM State) where
  pushOutput s := modify fun ⟨out, col⟩ => ⟨String.Internal.append out s, col + length s⟩
  pushNewline indent := modify fun ⟨out, _⟩ => ⟨String.Internal.append out (pushn "\n" ' ' indent), indent⟩
  currColumn := return (← get).column
  startTag _ := return ()
  endTags _ := return ()

/-- The text as a string. -/
@[export lean_format_pretty]
def pretty (f : Format) (width : Nat := defWidth) (indent : Nat := 0) (column := 0) : String :=
  let act : StateM State Unit := prettyM f width indent
  (act { out := "", column }).2.out

end Format

/-- Types whose elements are texts, or become ones. -/
class ToFormat (α : Type u) where
  /-- The text. -/
  format : α → Format

export ToFormat (format)

instance instToFormatFormat : ToFormat Format where
  format f := f

instance instToFormatString : ToFormat String where
  format s := Format.text s

/-- The texts of the elements, with `sep` in between. -/
def Format.joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | .nil, _ => nil
  | .cons a .nil, _ => format a
  | .cons a as, sep => as.foldl (· ++ sep ++ format ·) (format a)

/-- The texts of the elements, each behind `pre`. -/
def Format.prefixJoin {α : Type u} [ToFormat α] (pre : Format) : List α → Format
  | .nil => nil
  | .cons a as => as.foldl (· ++ pre ++ format ·) (pre ++ format a)

/-- The texts of the elements, each before `suffix`. -/
def Format.joinSuffix {α : Type u} [ToFormat α] : List α → Format → Format
  | .nil, _ => nil
  | .cons a as, suffix => as.foldl (· ++ format · ++ suffix) (format a ++ suffix)

end Std
