/-
Functions on syntax trees.  Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Names
import Init.Data.String.Substring
import Init.Data.Array.Basic
import Init.GetElem

/-- The parts of a sequence, without the separators between them. -/
abbrev Array.getSepElems (as : Array α) : Array α :=
  as.getEvenElems

namespace Lean

instance : BEq Syntax.Preresolved where
  beq
    | .namespace n, .namespace n' => n == n'
    | .decl n fs, .decl n' fs' => n == n' && fs == fs'
    | _, _ => false

instance : Repr Syntax.Preresolved where
  reprPrec
    | .namespace n, p => Repr.addAppParen ("Lean.Syntax.Preresolved.namespace" ++ Std.Format.line ++ reprArg n) p
    | .decl n fs, p =>
      Repr.addAppParen ("Lean.Syntax.Preresolved.decl" ++ Std.Format.line ++ reprArg n ++ Std.Format.line ++ reprArg fs) p

namespace Syntax

/-- Equality up to places. -/
partial def structEq : Syntax → Syntax → Bool
  | .missing, .missing => true
  | .node _ k args, .node _ k' args' => k == k' && args.isEqv args' structEq
  | .atom _ val, .atom _ val' => val == val'
  | .ident _ rawVal val pre, .ident _ rawVal' val' pre' =>
    rawVal.toString == rawVal'.toString && val == val' && pre == pre'
  | _, _ => false

instance : BEq Lean.Syntax := ⟨structEq⟩

instance : BEq (Lean.TSyntax k) := ⟨(·.raw == ·.raw)⟩

/-- Where the last of its parts comes from that comes from anywhere. -/
partial def getTailInfo? : Syntax → Option SourceInfo
  | .atom info _ => some info
  | .ident info .. => some info
  | .node SourceInfo.none _ args =>
    args.foldr (fun arg found => match found with | some info => some info | none => getTailInfo? arg) none
  | .node info .. => some info
  | .missing => none

/-- Where the last of its parts comes from, or nowhere. -/
def getTailInfo (stx : Syntax) : SourceInfo :=
  stx.getTailInfo?.getD SourceInfo.none

/-- How much whitespace is after it. -/
def getTrailingSize (stx : Syntax) : Nat :=
  match stx.getTailInfo? with
  | some (SourceInfo.original (trailing := trailing) ..) => trailing.bsize
  | _ => 0

/-- The whitespace after it, if it comes from the source. -/
def getTrailing? (stx : Syntax) : Option Substring.Raw :=
  stx.getTailInfo.getTrailing?

/-- The end of the whitespace after it, or its own. -/
def getTrailingTailPos? (stx : Syntax) (canonicalOnly := false) : Option String.Pos.Raw :=
  stx.getTailInfo.getTrailingTailPos? canonicalOnly

/-- The text that it was parsed from. -/
def getSubstring? (stx : Syntax) (withLeading := true) (withTrailing := true) : Option Substring.Raw :=
  match stx.getHeadInfo, stx.getTailInfo with
  | .original lead startPos _ _, .original _ _ trail stopPos =>
    some
      { str := lead.str
        startPos := if withLeading then lead.startPos else startPos
        stopPos := if withTrailing then trail.stopPos else stopPos }
  | _, _ => none

/-- Changes the place of a leaf, or of a node as a whole. -/
def setInfo (info : SourceInfo) : Syntax → Syntax
  | .atom _ val => .atom info val
  | .ident _ rawVal val pre => .ident info rawVal val pre
  | .node _ kind args => .node info kind args
  | .missing => .missing

/-- Changes the place of the last token. -/
partial def setTailInfoAux (info : SourceInfo) : Syntax → Option Syntax
  | .atom _ val => some (.atom info val)
  | .ident _ rawVal val pre => some (.ident info rawVal val pre)
  | .node info' k args => Id.run do
    let mut i := args.size
    while i > 0 do
      i := i - 1
      match setTailInfoAux info (args.getD i .missing) with
      | some arg => return some (.node info' k (args.setIfInBounds i arg))
      | none => pure ()
    return none
  | .missing => none

/-- Changes the place of the last token. -/
def setTailInfo (stx : Syntax) (info : SourceInfo) : Syntax :=
  match setTailInfoAux info stx with
  | some stx => stx
  | none => stx

/-- Forgets the whitespace after it. -/
def unsetTrailing (stx : Syntax) : Syntax :=
  match stx.getTailInfo with
  | SourceInfo.original lead pos _ endPos =>
    stx.setTailInfo (SourceInfo.original lead pos { str := "", startPos := 0, stopPos := 0 } endPos)
  | _ => stx

/-- Changes the place of the first token. -/
partial def setHeadInfoAux (info : SourceInfo) : Syntax → Option Syntax
  | .atom _ val => some (.atom info val)
  | .ident _ rawVal val pre => some (.ident info rawVal val pre)
  | .node i k args => Id.run do
    for index in [0:args.size] do
      match setHeadInfoAux info (args.getD index .missing) with
      | some arg => return some (.node i k (args.setIfInBounds index arg))
      | none => pure ()
    return none
  | .missing => none

/-- Changes the place of the first token. -/
def setHeadInfo (stx : Syntax) (info : SourceInfo) : Syntax :=
  match setHeadInfoAux info stx with
  | some stx => stx
  | none => stx

/-- The tree with the places at both ends of another one. -/
def copyHeadTailInfoFrom (target source : Syntax) : Syntax :=
  target.setHeadInfo source.getHeadInfo |>.setTailInfo source.getTailInfo

/-- The tree with synthetic places at both ends. -/
def mkSynthetic (stx : Syntax) : Syntax :=
  stx.setHeadInfo (SourceInfo.fromRef stx)

/-- The first token. -/
partial def getHead? : Syntax → Option Syntax
  | stx@(.atom info ..) => info.getPos?.map fun _ => stx
  | stx@(.ident info ..) => info.getPos?.map fun _ => stx
  | .node SourceInfo.none _ args => args.findSome? getHead?
  | stx@(.node ..) => some stx
  | _ => none

/-- Whether it has parts. -/
def hasArgs : Syntax → Bool
  | .node _ _ args => args.size > 0
  | _ => false

/-- Whether it is an atom. -/
def isAtom : Syntax → Bool
  | .atom _ _ => true
  | _ => false

/-- Whether it is an atom with this text. -/
def isToken (token : String) : Syntax → Bool
  | .atom _ val => val.toRawSubstring.trim.toString == token.toRawSubstring.trim.toString
  | _ => false

/-- Whether it is an optional part that is not there. -/
def isNone (stx : Syntax) : Bool :=
  match stx with
  | .node _ k args => k == nullKind && args.size == 0
  | .missing => true
  | _ => false

/-- The name of an optional identifier. -/
def getOptionalIdent? (stx : Syntax) : Option Name :=
  match stx.getOptional? with
  | some stx => some stx.getId
  | none => none

/-- The text of an identifier or atom. -/
def isIdOrAtom? : Syntax → Option String
  | .atom _ val => some val
  | .ident _ rawVal _ _ => some rawVal.toString
  | _ => none

/-- The first tree, parents first, with a property. -/
partial def findAux (p : Syntax → Bool) : Syntax → Option Syntax
  | stx@(.node _ _ args) => if p stx then some stx else args.findSome? (findAux p)
  | stx => if p stx then some stx else none

/-- The first tree, parents first, with a property. -/
def find? (stx : Syntax) (p : Syntax → Bool) : Option Syntax :=
  findAux p stx

/-- The parts of a sequence with separators, without these. -/
def getSepArgs (stx : Syntax) : Array Syntax :=
  stx.getArgs.getSepElems

/-- The trees with a separator between them. -/
def mkSep (a : Array Syntax) (sep : Syntax) : Syntax :=
  mkNullNode <| mkSepArrayOf a sep
where
  /-- The trees and separators in turn. -/
  mkSepArrayOf (as : Array Syntax) (sep : Syntax) : Array Syntax := Id.run do
    let mut r := #[]
    let mut isFirst := true
    for a in as do
      if isFirst then
        isFirst := false
      else
        r := r.push sep
      r := r.push a
    return r

end Syntax

/-- The trees and separators in turn. -/
def mkSepArray (as : Array Syntax) (sep : Syntax) : Array Syntax :=
  Syntax.mkSep.mkSepArrayOf as sep

/-- An optional part. -/
def mkOptionalNode (arg : Option Syntax) : Syntax :=
  match arg with
  | some arg => mkNullNode #[arg]
  | none => mkNullNode #[]

/-- A group. -/
def mkGroupNode (args : Array Syntax := #[]) : Syntax :=
  (mkNode groupKind args).raw

/-- `_` -/
def mkHole (ref : Syntax) (canonical := false) : Syntax :=
  (mkNode `Lean.Parser.Term.hole #[mkAtomFrom ref "_" canonical]).raw

end Lean
