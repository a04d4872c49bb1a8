/-
Typed syntax: kinds by name, coercions, identifiers and applications.  Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Literals
import Init.Data.Char.Basic

namespace Lean

namespace Syntax

/-- Terms. -/
abbrev Term := TSyntax `term
/-- Commands. -/
abbrev Command := TSyntax `command
/-- Universe levels. -/
protected abbrev Level := TSyntax `level
/-- Tactics. -/
protected abbrev Tactic := TSyntax `tactic
/-- Precedences. -/
abbrev Prec := TSyntax `prec
/-- Priorities. -/
abbrev Prio := TSyntax `prio
/-- Identifiers. -/
abbrev Ident := TSyntax identKind
/-- String literals. -/
abbrev StrLit := TSyntax strLitKind
/-- Character literals. -/
abbrev CharLit := TSyntax charLitKind
/-- Name literals. -/
abbrev NameLit := TSyntax nameLitKind
/-- Decimal literals. -/
abbrev ScientificLit := TSyntax scientificLitKind
/-- Numerals. -/
abbrev NumLit := TSyntax numLitKind
/-- What remembers a macro scope. -/
abbrev HygieneInfo := TSyntax hygieneInfoKind
/-- Numerals in base sixteen without a prefix. -/
abbrev HexNum := TSyntax hexnumKind

end Syntax

export Syntax (Term Command Prec Prio Ident StrLit CharLit NameLit ScientificLit NumLit HygieneInfo)

namespace TSyntax

instance : Coe (TSyntax [k]) (TSyntax (k :: ks)) where
  coe stx := ⟨stx⟩

instance : Coe (TSyntax ks) (TSyntax (k' :: ks)) where
  coe stx := ⟨stx⟩

instance : Coe Ident Term where
  coe s := ⟨s.raw⟩

instance : CoeDep Term ⟨Syntax.ident info ss n res⟩ Ident where
  coe := ⟨Syntax.ident info ss n res⟩

instance : Coe StrLit Term where
  coe s := ⟨s.raw⟩

instance : Coe NameLit Term where
  coe s := ⟨s.raw⟩

instance : Coe ScientificLit Term where
  coe s := ⟨s.raw⟩

instance : Coe NumLit Term where
  coe s := ⟨s.raw⟩

instance : Coe CharLit Term where
  coe s := ⟨s.raw⟩

instance : Coe Ident Syntax.Level where
  coe s := ⟨s.raw⟩

instance : Coe NumLit Prio where
  coe s := ⟨s.raw⟩

instance : Coe NumLit Prec where
  coe s := ⟨s.raw⟩

namespace Compat

scoped instance : CoeTail Syntax (TSyntax k) where
  coe s := ⟨s⟩

scoped instance : CoeTail (Array Syntax) (TSyntaxArray k) where
  coe := TSyntaxArray.mk

end Compat

end TSyntax

namespace Syntax

deriving instance Repr for SourceInfo
deriving instance Repr for Syntax
deriving instance Repr for TSyntax

instance : CoeOut (TSyntaxArray k) (Array Syntax) where
  coe a := a.raw

instance : Coe Ident (TSyntax `Lean.Parser.Command.declId) where
  coe id := mkNode _ #[id, mkNullNode #[]]

instance : Coe (Term) (TSyntax `Lean.Parser.Term.funBinder) where
  coe stx := ⟨stx⟩

/-- A sequence of the parts, with separators between them. -/
def SepArray.ofElems {sep} (elems : Array Syntax) : SepArray sep :=
  ⟨mkSepArray elems (if sep.isEmpty then mkNullNode else mkAtom sep)⟩

/-- A sequence of the parts, with separators between them that are where the monad is. -/
def SepArray.ofElemsUsingRef [Monad m] [MonadRef m] {sep} (elems : Array Syntax) : m (SepArray sep) := do
  let ref ← getRef
  return ⟨mkSepArray elems (if sep.isEmpty then mkNullNode else mkAtomFrom ref sep)⟩

instance : Coe (Array Syntax) (SepArray sep) where
  coe := SepArray.ofElems

/-- A sequence of the parts, with separators between them. -/
def TSepArray.ofElems {sep} (elems : Array (TSyntax k)) : TSepArray k sep :=
  .mk (SepArray.ofElems (sep := sep) (TSyntaxArray.raw elems)).1

instance : Coe (TSyntaxArray k) (TSepArray k sep) where
  coe := TSepArray.ofElems

/-- The parts. -/
def SepArray.getElems (sa : SepArray sep) : Array Syntax :=
  sa.elemsAndSeps.getSepElems

/-- The parts. -/
def TSepArray.getElems (sa : TSepArray k sep) : TSyntaxArray k :=
  .mk sa.elemsAndSeps.getSepElems

/-- The sequence with one more part. -/
def TSepArray.push (sa : TSepArray k sep) (e : TSyntax k) : TSepArray k sep :=
  if sa.elemsAndSeps.isEmpty then
    { elemsAndSeps := #[e] }
  else
    { elemsAndSeps := sa.elemsAndSeps.push (mkAtom sep) |>.push e }

instance : EmptyCollection (SepArray sep) where
  emptyCollection := ⟨∅⟩

instance : EmptyCollection (TSepArray sep k) where
  emptyCollection := ⟨∅⟩

instance : CoeOut (SepArray sep) (Array Syntax) where
  coe := SepArray.getElems

instance : CoeOut (TSepArray k sep) (TSyntaxArray k) where
  coe := TSepArray.getElems

instance [Coe (TSyntax k) (TSyntax k')] : Coe (TSyntaxArray k) (TSyntaxArray k') where
  coe a := a.map Coe.coe

end Syntax

/-- An identifier at the place of `src`. -/
def mkIdentFrom (src : Syntax) (val : Name) (canonical := false) : Ident :=
  ⟨Syntax.ident (SourceInfo.fromRef src canonical) (Name.toString val).toRawSubstring val []⟩

/-- An identifier where the monad is. -/
def mkIdentFromRef [Monad m] [MonadRef m] (val : Name) (canonical := false) : m Ident := do
  return mkIdentFrom (← getRef) val canonical

/-- An identifier at the place of `src` that means a constant. -/
def mkCIdentFrom (src : Syntax) (c : Name) (canonical := false) : Ident :=
  let id := addMacroScope `_internal c reservedMacroScope
  ⟨Syntax.ident (SourceInfo.fromRef src canonical) (Name.toString id).toRawSubstring id [.decl c []]⟩

/-- An identifier where the monad is that means a constant. -/
def mkCIdentFromRef [Monad m] [MonadRef m] (c : Name) (canonical := false) : m Syntax := do
  return mkCIdentFrom (← getRef) c canonical

/-- An identifier that means a constant. -/
def mkCIdent (c : Name) : Ident :=
  mkCIdentFrom Syntax.missing c

/-- An identifier. -/
@[export lean_mk_syntax_ident]
def mkIdent (val : Name) : Ident :=
  ⟨Syntax.ident SourceInfo.none (Name.toString val).toRawSubstring val []⟩

namespace Syntax

/-- `fn args` -/
def mkApp (fn : Term) (args : TSyntaxArray `term) : Term :=
  if args.isEmpty then fn else ⟨mkNode `Lean.Parser.Term.app #[fn, mkNullNode args.raw]⟩

/-- A constant that is applied. -/
def mkCApp (fn : Name) (args : TSyntaxArray `term) : Term :=
  mkApp (mkCIdent fn) args

/-- A character literal. -/
def mkCharLit (val : Char) (info := SourceInfo.none) : CharLit :=
  mkLit charLitKind (Char.quote val) info

/-- A string literal. -/
def mkStrLit (val : String) (info := SourceInfo.none) : StrLit :=
  mkLit strLitKind (String.quote val) info

/-- A numeral with a text. -/
def mkNumLit (val : String) (info := SourceInfo.none) : NumLit :=
  mkLit numLitKind val info

/-- A numeral. -/
def mkNatLit (val : Nat) (info := SourceInfo.none) : NumLit :=
  mkLit numLitKind (toString val) info

/-- A decimal literal with a text. -/
def mkScientificLit (val : String) (info := SourceInfo.none) : TSyntax scientificLitKind :=
  mkLit scientificLitKind val info

/-- A name literal with a text. -/
def mkNameLit (val : String) (info := SourceInfo.none) : NameLit :=
  mkLit nameLitKind val info

end Syntax

namespace TSyntax

/-- The number that a numeral is. -/
def getNat (s : NumLit) : Nat :=
  s.raw.isNatLit?.getD 0

/-- The name that an identifier is. -/
def getId (s : Ident) : Name :=
  s.raw.getId

/-- The number that a decimal literal is. -/
def getScientific (s : ScientificLit) : Nat × Bool × Nat :=
  s.raw.isScientificLit?.getD (0, false, 0)

/-- The text of a string literal. -/
def getString (s : StrLit) : String :=
  s.raw.isStrLit?.getD ""

/-- The character of a character literal. -/
def getChar (s : CharLit) : Char :=
  s.raw.isCharLit?.getD default

/-- The name of a name literal. -/
def getName (s : NameLit) : Name :=
  s.raw.isNameLit?.getD .anonymous

/-- The name that remembers a macro scope. -/
def getHygieneInfo (s : HygieneInfo) : Name :=
  (s.raw.getArg 0).getId

/-- The text of a comment that documents. -/
def getDocString (stx : TSyntax `Lean.Parser.Command.docComment) : String :=
  match stx.raw.getArg 1 with
  | Syntax.atom _ val => String.ofList (val.toList.take (val.length - 2))
  | _ => ""

end TSyntax

/-- An identifier with a remembered macro scope. -/
def HygieneInfo.mkIdent (s : HygieneInfo) (val : Name) (canonical := false) : Ident :=
  let src := s.raw.getArg 0
  let id := { extractMacroScopes src.getId with name := val.eraseMacroScopes }.review
  ⟨Syntax.ident (SourceInfo.fromRef src canonical) (Name.toString val).toRawSubstring id []⟩

/-- Runs a computation at the first token of where the monad is. -/
@[inline] def withHeadRefOnly {m : Type → Type} [Monad m] [MonadRef m] {α} (x : m α) : m α := do
  let some ref := (← getRef).getHead? | x
  withRef ref x

/-- Expands all macros in a piece of syntax, but in nodes of kinds that `p` refuses. -/
partial def expandMacros (stx : Syntax) (p : SyntaxNodeKind → Bool := fun k => k != `Lean.Parser.Term.byTactic) :
    MacroM Syntax := do
  match stx with
  | .node info k args =>
    if p k then
      match ← expandMacro? stx with
      | some stxNew => expandMacros stxNew p
      | none =>
        let args ← Macro.withIncRecDepth stx <| args.mapM (expandMacros · p)
        return .node info k args
    else
      return stx
  | stx => return stx

end Lean

namespace Array

/-- Keeps the parts with a property, and the separators after them. -/
def filterSepElems (a : Array Lean.Syntax) (p : Lean.Syntax → Bool) : Array Lean.Syntax :=
  let kept := a.getSepElems.filter p
  Lean.mkSepArray kept (a.getD 1 .missing)

/-- Changes the parts, not the separators. -/
def mapSepElemsM [Monad m] (a : Array Lean.Syntax) (f : Lean.Syntax → m Lean.Syntax) : m (Array Lean.Syntax) := do
  let mut r := #[]
  let mut isSep := false
  for x in a do
    if isSep then r := r.push x else r := r.push (← f x)
    isSep := !isSep
  return r

/-- Changes the parts, not the separators. -/
def mapSepElems (a : Array Lean.Syntax) (f : Lean.Syntax → Lean.Syntax) : Array Lean.Syntax :=
  Id.run <| a.mapSepElemsM fun x => pure (f x)

end Array
