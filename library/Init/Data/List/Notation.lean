/-
Lists written out: `[a, b, c]`, and with a rest `[a, b | xs]`.

The elements of long lists are elaborated in portions, so that the depth of the syntax stays small.
Lean's counterpart: `Init.Data.List.Notation`.
-/
prelude
import Init.Data.Nat.Basic

/-- `[a, b, c]` is the list with the elements `a`, `b` and `c`. -/
syntax "[" withoutPosition(term,*,?) "]" : term

/-- `%[a, b, c | k]` is the list that begins with `a`, `b` and `c` and goes on with `k`. -/
syntax "%[" withoutPosition(term,*,? " | " term) "]" : term

namespace Lean

macro_rules
  | `([ $elems,* ]) => do
    let rec expandListLit (i : Nat) (skip : Bool) (result : TSyntax `term) : MacroM Syntax := do
      match i, skip with
      | 0, _ => pure result
      | i + 1, true => expandListLit i false result
      | i + 1, false => expandListLit i true (← ``(List.cons $(⟨elems.elemsAndSeps.get!Internal i⟩) $result))
    let size := elems.elemsAndSeps.size
    if Nat.blt size 64 then
      expandListLit size (Nat.beq (Nat.mod size 2) 0) (← ``(List.nil))
    else
      `(%[ $elems,* | List.nil ])

end Lean
