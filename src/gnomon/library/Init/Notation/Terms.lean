/-
Conditionals, pipes and subtypes as notation.

Read next: `Init.Notation.Commands`.  Lean's counterpart: the middle of `Init.Notation`.
-/
prelude
import Init.Notation.Operators

namespace Lean

/-- A name to bind, or `_`. -/
syntax binderIdent := ident <|> hole

namespace Parser.Tactic

/-- A case's name, and names for its last hypotheses. -/
syntax caseArg := binderIdent (ppSpace binderIdent)*

end Parser.Tactic

end Lean

@[inherit_doc dite] syntax (name := termDepIfThenElse)
  ppRealGroup(ppRealFill(ppIndent("if " Lean.binderIdent " : " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term)) : term

-- The condition is elaborated first, so that its instances of `Decidable` are looked for in time.
macro_rules
  | `(if $h:ident : $c then $t else $e) => do
    let mvar ← Lean.withRef c `(?m)
    `(let_mvar% ?m := $c; wait_if_type_mvar% ?m; dite $mvar (fun $h:ident => $t) (fun $h:ident => $e))
  | `(if _%$h : $c then $t else $e) => do
    let mvar ← Lean.withRef c `(?m)
    `(let_mvar% ?m := $c; wait_if_type_mvar% ?m; dite $mvar (fun _%$h => $t) (fun _%$h => $e))

@[inherit_doc ite] syntax (name := termIfThenElse)
  ppRealGroup(ppRealFill(ppIndent("if " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term)) : term

macro_rules
  | `(if $c then $t else $e) => do
    let mvar ← Lean.withRef c `(?m)
    `(let_mvar% ?m := $c; wait_if_type_mvar% ?m; ite $mvar $t $e)

/-- `if let pat := d then t else e` matches `d` with one pattern. -/
syntax (name := termIfLet)
  ppRealGroup(ppRealFill(ppIndent("if " "let " term " := " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term)) : term

macro_rules
  | `(if let $pat := $d then $t else $e) => `(match $d:term with | $pat => $t | _ => $e)

@[inherit_doc cond] syntax (name := boolIfThenElse)
  ppRealGroup(ppRealFill(ppIndent("bif " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term)) : term

macro_rules
  | `(bif $c then $t else $e) => `(cond $c $t $e)

/-- `f <| x` is `f x`; the argument extends as far as possible. -/
syntax:min term " <| " term:min : term

/-- `x |> f` is `f x`. -/
syntax:min term " |> " term:min1 : term

/-- `f $ x` is `f x`; the argument extends as far as possible. -/
syntax:min term atomic(" $" ws) term:min : term

-- While the argument is being typed the function is elaborated without it.
macro_rules
  | `($f $args* <| $a) => if a.raw.isMissing then `($f $args*) else `($f $args* $a)
  | `($f <| $a) => if a.raw.isMissing then `($f) else `($f $a)

macro_rules
  | `($a |> $f $args*) => `($f $args* $a)
  | `($a |> $f) => `($f $a)

macro_rules
  | `($f $args* $ $a) => if a.raw.isMissing then `($f $args*) else `($f $args* $a)
  | `($f $ $a) => if a.raw.isMissing then `($f) else `($f $a)

@[inherit_doc Subtype] syntax "{ " withoutPosition(ident (" : " term)? " // " term) " }" : term

macro_rules
  | `({ $x : $type // $p }) => ``(Subtype (fun ($x:ident : $type) => $p))
  | `({ $x // $p }) => ``(Subtype (fun ($x:ident : _) => $p))

/-- Elaborates `x` as if nothing were known of its type. -/
macro "without_expected_type " x:term : term => `(let aux := $x; aux)
