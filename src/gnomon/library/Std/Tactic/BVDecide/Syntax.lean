/-
The options of `bv_decide`.

Lean's counterpart: `Std.Tactic.BVDecide.Syntax`.
-/
prelude
import Init.MetaTypes

namespace Lean.Elab.Tactic.BVDecide.Frontend

/-- The options of `bv_decide`. -/
structure BVDecideConfig where
  /-- After how many seconds the search is given up. -/
  timeout : Nat := 10
  /-- Whether steps that are not needed are left out of proofs. -/
  trimProofs : Bool := true
  /-- Whether proofs are passed on in a binary format. -/
  binaryProofs : Bool := true
  /-- Whether sums and products are ordered first. -/
  acNf : Bool := false
  /-- Whether conjunctions among the hypotheses become hypotheses. -/
  andFlattening : Bool := true
  /-- Whether a hypothesis that says that a term is `true` is used inside the others. -/
  embeddedConstraintSubst : Bool := true
  /-- Whether variables whose types are structures become their fields. -/
  structures : Bool := true
  /-- Whether machine words become bit vectors. -/
  fixedInt : Bool := true
  /-- Whether elements of enumerations become bit vectors. -/
  enums : Bool := true
  /-- Whether the circuit is drawn. -/
  graphviz : Bool := false
  /-- How many terms simplification may visit. -/
  maxSteps : Nat := Lean.Meta.Simp.defaultMaxSteps
  /-- Whether equal products are recognised before they are multiplied. -/
  shortCircuit : Bool := false

end Lean.Elab.Tactic.BVDecide.Frontend
