/-
Lists written out: `[a, b, c]`, and with a rest `[a, b | xs]`.

The elements of long lists are elaborated in portions, so that the depth of the syntax stays small.
Lean's counterpart: `Init.Data.List.Notation`.
-/
prelude
import Init.Data.Nat.Basic

/-- `[a, b, c]` is the list with the elements `a`, `b` and `c`. -/
syntax (name := «term[_]») "[" withoutPosition(term,*,?) "]" : term

/-- `%[a, b, c | k]` is the list that begins with `a`, `b` and `c` and goes on with `k`. -/
syntax (name := «term%[_|_]») "%[" withoutPosition(term,*,? " | " term) "]" : term

macro_rules
  | `([ $elems,* ]) => do
    if elems.getElems.size < 64 then
      let mut result ← ``(List.nil)
      for elem in elems.getElems.reverse do
        result ← ``(List.cons $elem $result)
      return result
    else
      `(%[ $elems,* | List.nil ])

macro_rules
  | `(%[ $elems,* | $k ]) => do
    let all := elems.getElems
    if all.size < 8 then
      let mut result := k
      for elem in all.reverse do
        result ← ``(List.cons $elem $result)
      return result
    else
      let half := all.size / 2
      let first := all.extract 0 half
      let second := all.extract half all.size
      `(let y := %[ $second,* | $k ]
        %[ $first,* | y ])
