/-
`bv_decide`: goals about bit vectors of known widths, machine words and truth values.

What proves them: `Bits` has the operations as circuits, `Circuit` the circuits as clauses; a SAT solver
refutes the clauses, and its steps become the proof.

Lean's counterpart: `Std.Tactic.BVDecide`.
-/
prelude
import Std.Tactic.BVDecide.Syntax
import Std.Tactic.BVDecide.Bits
import Std.Tactic.BVDecide.Circuit
