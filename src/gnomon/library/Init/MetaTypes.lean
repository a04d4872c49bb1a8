/-
Types of the meta level that macros and options mention: name generators, transparency, and the options of `simp` and `dsimp`.

The fields' order and defaults are those of Lean, because tactics read them by name from the user's options.
Lean's counterpart: `Init.MetaTypes`.
-/
prelude
import Init.Core

namespace Lean

/-- A source of fresh names. -/
structure NameGenerator where
  /-- What the names begin with. -/
  namePrefix : Name := `_uniq
  /-- The next name's number. -/
  idx : Nat := 1
  deriving Inhabited

/-- A source file: its header and its commands. -/
structure Module where
  /-- The header. -/
  header : Syntax
  /-- The commands. -/
  commands : Array Syntax

namespace Meta

/-- Which definitions unification unfolds. -/
inductive TransparencyMode where
  /-- All. -/
  | all
  /-- All but the irreducible ones. -/
  | default
  /-- Only the reducible ones. -/
  | reducible
  /-- The reducible ones, and instances. -/
  | instances
  deriving Inhabited, BEq

/-- For which structures unification uses that an element is the tuple of its fields. -/
inductive EtaStructMode where
  /-- For all. -/
  | all
  /-- For all but classes. -/
  | notClasses
  /-- For none. -/
  | none
  deriving Inhabited, BEq

namespace DSimp

/-- Options of `dsimp`. -/
structure Config where
  /-- Replace local definitions made by `let` in terms. -/
  zeta : Bool := true
  /-- Apply functions to their arguments. -/
  beta : Bool := true
  /-- `fun x => f x` is `f`. -/
  eta : Bool := true
  /-- For which structures an element is the tuple of its fields. -/
  etaStruct : EtaStructMode := .all
  /-- Evaluate matches on constructors. -/
  iota : Bool := true
  /-- Evaluate projections of tuples. -/
  proj : Bool := true
  /-- Decide propositions without variables. -/
  decide : Bool := false
  /-- Unfold with the equations of definitions. -/
  autoUnfold : Bool := false
  /-- Fail when nothing changes. -/
  failIfUnchanged : Bool := true
  /-- Unfold partial applications, too. -/
  unfoldPartialApp : Bool := false
  /-- Replace local definitions of the context. -/
  zetaDelta : Bool := false
  /-- Use all arguments to find lemmas. -/
  index : Bool := true
  /-- Remove unused local definitions. -/
  zetaUnused : Bool := true
  /-- Replace `have` in terms. -/
  zetaHave : Bool := true
  deriving Inhabited, BEq

end DSimp

namespace Simp

/-- The number of steps after which `simp` gives up. -/
@[inline] def defaultMaxSteps := 100000

/-- Options of `simp`. -/
structure Config where
  /-- The number of steps after which `simp` gives up. -/
  maxSteps : Nat := defaultMaxSteps
  /-- How deep hypotheses of lemmas may be simplified. -/
  maxDischargeDepth : Nat := 2
  /-- Use the premises of implications. -/
  contextual : Bool := false
  /-- Remember results. -/
  memoize : Bool := true
  /-- Visit each term only once. -/
  singlePass : Bool := false
  /-- Replace local definitions made by `let` in terms. -/
  zeta : Bool := true
  /-- Apply functions to their arguments. -/
  beta : Bool := true
  /-- `fun x => f x` is `f`. -/
  eta : Bool := true
  /-- For which structures an element is the tuple of its fields. -/
  etaStruct : EtaStructMode := .all
  /-- Evaluate matches on constructors. -/
  iota : Bool := true
  /-- Evaluate projections of tuples. -/
  proj : Bool := true
  /-- Decide propositions without variables. -/
  decide : Bool := false
  /-- Simplify linear arithmetic. -/
  arith : Bool := false
  /-- Unfold with the equations of definitions. -/
  autoUnfold : Bool := false
  /-- Use `dsimp` where dependencies forbid `simp`. -/
  dsimp : Bool := true
  /-- Fail when nothing changes. -/
  failIfUnchanged : Bool := true
  /-- Evaluate terms without variables. -/
  ground : Bool := false
  /-- Unfold partial applications, too. -/
  unfoldPartialApp : Bool := false
  /-- Replace local definitions of the context. -/
  zetaDelta : Bool := false
  /-- Use all arguments to find lemmas. -/
  index : Bool := true
  /-- Leave out proof steps that hold by definition. -/
  implicitDefEqProofs : Bool := true
  /-- Remove unused local definitions. -/
  zetaUnused : Bool := true
  /-- Turn limits that are exceeded into failures. -/
  catchRuntime : Bool := true
  /-- Replace `have` in terms. -/
  zetaHave : Bool := true
  /-- Turn `let` into `have` where possible. -/
  letToHave : Bool := true
  /-- Simplify with congruence lemmas in constants' arguments. -/
  congrConsts : Bool := true
  /-- Write bit vector literals as `BitVec.ofNat`. -/
  bitVecOfNat : Bool := true
  /-- Warn of large exponents. -/
  warnExponents : Bool := true
  /-- Use suggested lemmas, too. -/
  suggestions : Bool := false
  deriving Inhabited, BEq

/-- Options of `simp` with `contextual`. -/
structure ConfigCtx extends Config where
  contextual := true

/-- Options of `simp` that do nothing but rewrite. -/
def neutralConfig : Simp.Config := {
  zeta := false
  beta := false
  eta := false
  iota := false
  proj := false
  decide := false
  arith := false
  autoUnfold := false
  ground := false
  zetaDelta := false
  zetaUnused := false
  letToHave := false
  zetaHave := false
}

/-- Options of `norm_cast`. -/
structure NormCastConfig extends Simp.Config where
  zeta := false
  beta := false
  eta := false
  proj := false
  iota := false

end Simp

/-- Which occurrences of a pattern are meant, counted from 1. -/
inductive Occurrences where
  /-- All. -/
  | all
  /-- Only these. -/
  | pos (idxs : List Nat)
  /-- All but these. -/
  | neg (idxs : List Nat)
  deriving Inhabited, BEq

instance : Coe (List Nat) Occurrences := ⟨.pos⟩

/-- Options of `extract_lets`. -/
structure ExtractLetsConfig where
  /-- From proofs as well. -/
  proofs : Bool := false
  /-- From types as well. -/
  types : Bool := true
  /-- From implicit arguments as well. -/
  implicits : Bool := false
  /-- From within functions' arguments as well. -/
  descend : Bool := true
  /-- From under binders as well. -/
  underBinder : Bool := true
  /-- Only those that are used. -/
  usedOnly : Bool := false
  /-- One for equal definitions. -/
  merge : Bool := true
  /-- Use equal definitions of the context. -/
  useContext : Bool := true
  /-- Only as many as names are given. -/
  onlyGivenNames : Bool := false
  /-- Keep the binders' names. -/
  preserveBinderNames : Bool := false
  /-- Lift as far as possible instead of extracting. -/
  lift : Bool := false

/-- Options of `lift_lets`. -/
structure LiftLetsConfig extends ExtractLetsConfig where
  lift := true
  preserveBinderNames := true

end Meta

end Lean
