/-
What tactics are configured with.  Lean's counterpart: a part of `Init.Meta.Defs`.
-/
prelude
import Init.Meta.Defs.Typed

namespace Lean.Meta

/-- Which new goals `apply` leaves, and in which order. -/
inductive ApplyNewGoals where
  /-- Those that others depend on come last. -/
  | nonDependentFirst
  /-- Only those that no others depend on. -/
  | nonDependentOnly
  /-- All. -/
  | all

/-- What `apply` is configured with. -/
structure ApplyConfig where
  /-- Which new goals there are. -/
  newGoals := ApplyNewGoals.nonDependentFirst
  /-- Whether instances that unification found are synthesised, too. -/
  synthAssignedInstances := true
  /-- Whether instances that cannot be synthesised become goals. -/
  allowSynthFailures := false
  /-- Whether unification may guess. -/
  approx : Bool := true

namespace Rewrite

/-- Which new goals `rw` leaves. -/
abbrev NewGoals := ApplyNewGoals

/-- What `rw` is configured with. -/
structure Config where
  /-- What is unfolded to find instances. -/
  transparency : TransparencyMode := .instances
  /-- Whether `n + 1` is a successor. -/
  offsetCnstrs : Bool := true
  /-- Which instances are rewritten. -/
  occs : Occurrences := .all
  /-- Which new goals there are. -/
  newGoals : NewGoals := .nonDependentFirst

end Rewrite

end Lean.Meta
