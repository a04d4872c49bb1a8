/-
Values as syntax, interpolated strings, and what `simp` and the like are configured with.
Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Typed

namespace Lean

/-- Types whose values can be written. -/
class Quote (α : Type) (k : SyntaxNodeKind := `term) where
  /-- The value as syntax. -/
  quote : α → TSyntax k

export Quote (quote)

instance : Quote Term := ⟨id⟩
instance : Quote Bool := ⟨fun
  | true => mkCIdent ``Bool.true
  | false => mkCIdent ``Bool.false⟩
instance : Quote Char charLitKind := ⟨Syntax.mkCharLit⟩
instance : Quote String strLitKind := ⟨Syntax.mkStrLit⟩
instance : Quote Nat numLitKind := ⟨fun n => Syntax.mkNumLit <| toString n⟩
instance : Quote Char := ⟨fun c => Syntax.mkCharLit c⟩
instance : Quote String := ⟨fun s => Syntax.mkStrLit s⟩
instance : Quote Nat := ⟨fun n => Syntax.mkNumLit <| toString n⟩
instance : Quote Substring.Raw := ⟨fun s => Syntax.mkCApp ``String.toRawSubstring #[quote s.toString]⟩

/-- A name as its constructors. -/
protected def quoteNameMk : Name → Term
  | .anonymous => mkCIdent ``Name.anonymous
  | .str p s => Syntax.mkCApp ``Name.mkStr #[Lean.quoteNameMk p, quote s]
  | .num p i => Syntax.mkCApp ``Name.mkNum #[Lean.quoteNameMk p, quote i]

/-- The parts of a name, if all can be written in a name literal. -/
private def literalText? (ss : List String) : Name → Option String
  | .str .anonymous s => do
    let s ← Name.escapePart s
    some (".".intercalate (s :: ss))
  | .str n s => do
    let s ← Name.escapePart s
    literalText? (s :: ss) n
  | _ => none

instance : Quote Name `term where
  quote n :=
    match literalText? [] n with
    | some text => ⟨mkNode `Lean.Parser.Term.quotedName #[Syntax.mkNameLit ("`" ++ text)]⟩
    | none => Lean.quoteNameMk n

instance [Quote α `term] [Quote β `term] : Quote (α × β) `term where
  quote
    | ⟨a, b⟩ => Syntax.mkCApp ``Prod.mk #[quote a, quote b]

private def quoteList [Quote α `term] : List α → Term
  | [] => mkCIdent ``List.nil
  | (x :: xs) => Syntax.mkCApp ``List.cons #[quote x, quoteList xs]

instance [Quote α `term] : Quote (List α) `term where
  quote := quoteList

private def quoteArray [Quote α `term] (xs : Array α) : Term :=
  if xs.size ≤ 8 then
    go xs 0 #[]
  else
    Syntax.mkCApp ``List.toArray #[quote xs.toList]
where
  /-- `Array.mkArrayN` of the elements. -/
  go (xs : Array α) (_ : Nat) (_ : Array Term) : Term :=
    Syntax.mkCApp (Name.mkStr2 "Array" ("mkArray" ++ toString xs.size)) (xs.map quote)

instance [Quote α `term] : Quote (Array α) `term where
  quote := quoteArray

instance Option.hasQuote {α : Type} [Quote α `term] : Quote (Option α) `term where
  quote
    | none => mkIdent ``none
    | (some x) => Syntax.mkCApp ``some #[quote x]

/-- The number that a precedence is. -/
def evalPrec (stx : Syntax) : MacroM Nat := do
  let stx ← expandMacros stx
  match stx.isNatLit? with
  | some n => return n
  | none => Macro.throwErrorAt stx "unexpected precedence"

/-- The number that a priority is. -/
def evalPrio (stx : Syntax) : MacroM Nat := do
  let stx ← expandMacros stx
  match stx.isNatLit? with
  | some n => return n
  | none => Macro.throwErrorAt stx "unexpected priority"

/-- The number that a priority is; 1000 if there is none. -/
def evalOptPrio : Option (TSyntax `prio) → MacroM Nat
  | some prio => evalPrio prio
  | none => return 1000

/-- Puts the parts of an interpolated string together. -/
def TSyntax.expandInterpolatedStrChunks (chunks : Array Syntax) (mkAppend : Syntax → Syntax → MacroM Syntax)
    (mkElem : Syntax → MacroM Syntax) (mkLit : String → MacroM Syntax := fun s => mkElem (Syntax.mkStrLit s)) :
    MacroM Syntax := do
  let mut result := Syntax.missing
  let mut isFirst := true
  for elem in chunks do
    let piece ← match elem.isInterpolatedStrLit? with
      | none => mkElem elem
      | some str =>
        if str.isEmpty then pure Syntax.missing else mkLit str
    unless piece.isMissing do
      if isFirst then
        result := piece
        isFirst := false
      else
        result ← mkAppend result piece
  if isFirst then
    mkLit ""
  else
    return result

/-- The sum of the parts of an interpolated string. -/
def TSyntax.expandInterpolatedStr (interpStr : TSyntax interpolatedStrKind) (type ofInterpFn : Term)
    (ofLitFn : Term := ofInterpFn) : MacroM Term := do
  let r ← TSyntax.expandInterpolatedStrChunks interpStr.raw.getArgs
    (fun a b => `($(⟨a⟩) ++ $(⟨b⟩)))
    (fun a => `($ofInterpFn $(⟨a⟩)))
    (fun s => `($ofLitFn $(Syntax.mkStrLit s)))
  `(($(⟨r⟩) : $type))

namespace Parser.Tactic

/-- The items of a tactic's configuration. -/
def getConfigItems (c : Syntax) : TSyntaxArray `Lean.Parser.Tactic.configItem :=
  if c.isOfKind nullKind then
    TSyntaxArray.mk (c.getArgs.foldl (fun acc c => acc ++ (c.getArg 0).getArgs) #[])
  else
    TSyntaxArray.mk (c.getArg 0).getArgs

/-- A tactic's configuration. -/
def mkOptConfig (items : TSyntaxArray `Lean.Parser.Tactic.configItem) : TSyntax `Lean.Parser.Tactic.optConfig :=
  ⟨Syntax.node1 .none `Lean.Parser.Tactic.optConfig (mkNullNode items)⟩

/-- Two configurations, one after the other. -/
def appendConfig (cfg cfg' : Syntax) : TSyntax `Lean.Parser.Tactic.optConfig :=
  mkOptConfig <| getConfigItems cfg ++ getConfigItems cfg'

end Parser.Tactic

end Lean
