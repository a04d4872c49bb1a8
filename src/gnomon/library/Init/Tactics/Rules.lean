/-
Tactics that are macros.

Rules for one tactic are tried from the last declared to the first; the error shown is that of the first declared.
Lean's counterpart: `Init.Tactics`.
-/
prelude
import Init.Tactics.Grammar

universe u

namespace Lean.Parser.Tactic

macro_rules | `(tactic| exfalso) => `(tactic| refine False.elim ?_)

macro_rules | `(tactic| next $args* =>%$arrow $tac) => `(tactic| case%$arrow _ $args* =>%$arrow $tac)

macro_rules | `(tactic| try $t) => `(tactic| first | $t | skip)

macro_rules
  | `(tactic| $x:tactic <;>%$tk $y:tactic) => `(tactic|
    focus
      $x:tactic
      with_annotate_state $tk skip
      all_goals $y:tactic)

macro_rules | `(tactic| rfl) => `(tactic| apply_rfl)
macro_rules | `(tactic| rfl) => `(tactic| eq_refl)
macro_rules | `(tactic| rfl) => `(tactic| exact HEq.rfl)

macro_rules | `(tactic| rfl') => `(tactic| set_option smartUnfolding false in with_unfolding_all rfl)

macro_rules | `(tactic| sorry) => `(tactic| exact @sorryAx _ false)

macro_rules | `(tactic| admit) => `(tactic| exact @sorryAx _ false)

macro_rules | `(tactic| infer_instance) => `(tactic| exact inferInstance)

-- The state after rewriting is shown at the closing bracket.
macro (name := rwSeq) "rw " c:optConfig s:rwRuleSeq l:(location)? : tactic =>
  match s with
  | `(rwRuleSeq| [$rs,*]%$rbrack) =>
    `(tactic| (rewrite $c [$rs,*] $(l)?; with_annotate_state $rbrack (try (with_reducible rfl))))
  | _ => Macro.throwUnsupported

macro "rwa " rws:rwRuleSeq loc:(location)? : tactic => `(tactic| (rw $rws:rwRuleSeq $[$loc:location]?; assumption))

macro_rules | `(tactic| simp?! $rest:simpTraceArgsRest) => `(tactic| simp? ! $rest:simpTraceArgsRest)

macro_rules | `(tactic| simp_all?! $rest:simpAllTraceArgsRest) => `(tactic| simp_all? ! $rest:simpAllTraceArgsRest)

macro_rules | `(tactic| dsimp?! $rest:dsimpTraceArgsRest) => `(tactic| dsimp? ! $rest:dsimpTraceArgsRest)

macro_rules | `(tactic| simpa! $rest:simpaArgsRest) => `(tactic| simpa ! $rest:simpaArgsRest)

macro_rules | `(tactic| simpa? $rest:simpaArgsRest) => `(tactic| simpa ? $rest:simpaArgsRest)

macro_rules | `(tactic| simpa?! $rest:simpaArgsRest) => `(tactic| simpa ?! $rest:simpaArgsRest)

macro_rules | `(tactic| refine_lift $e) => `(tactic| focus (refine no_implicit_lambda% $e; rotate_right))

macro_rules | `(tactic| have $c:letConfig $d:letDecl) => `(tactic| refine_lift have $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| suffices $d) => `(tactic| refine_lift suffices $d; ?_)

macro_rules | `(tactic| let $c:letConfig $d:letDecl) => `(tactic| refine_lift let $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| let rec $d) => `(tactic| refine_lift let rec $d; ?_)

macro_rules | `(tactic| refine_lift' $e) => `(tactic| focus (refine' no_implicit_lambda% $e; rotate_right))

macro_rules | `(tactic| have' $c:letConfig $d:letDecl) => `(tactic| refine_lift' have $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| let' $c:letConfig $d:letDecl) => `(tactic| refine_lift' let $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| repeat $seq) => `(tactic| first | ($seq); repeat $seq | skip)

macro_rules | `(tactic| trivial) => `(tactic| assumption)
macro_rules | `(tactic| trivial) => `(tactic| rfl)
macro_rules | `(tactic| trivial) => `(tactic| contradiction)
macro_rules | `(tactic| trivial) => `(tactic| decide)
macro_rules | `(tactic| trivial) => `(tactic| apply True.intro)
macro_rules | `(tactic| trivial) => `(tactic| apply And.intro <;> trivial)

macro_rules | `(tactic| stop $_) => `(tactic| repeat sorry)

macro_rules | `(tactic| unhygienic $t) => `(tactic| set_option tactic.hygienic false in $t)

macro_rules | `(tactic| exists $es,*) => `(tactic| (refine ⟨$es,*, ?_⟩; try trivial))

macro_rules | `(tactic| nofun) => `(tactic| exact nofun)

macro_rules | `(tactic| nomatch $es,*) => `(tactic| exact nomatch $es:term,*)

macro_rules | `(tactic| and_intros) => `(tactic| repeat' refine And.intro ?_ ?_)

macro_rules | `(tactic| haveI $c:letConfig $d:letDecl) => `(tactic| refine_lift haveI $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| letI $c:letConfig $d:letDecl) => `(tactic| refine_lift letI $c:letConfig $d:letDecl; ?_)

macro_rules | `(tactic| bv_omega) => `(tactic| simp only [bitvec_to_nat] at * <;> omega)

macro_rules | `(tactic| assumption_mod_cast $cfg:optConfig) => `(tactic| norm_cast0 $cfg:optConfig at * <;> assumption)

macro "norm_cast" cfg:optConfig loc:(location)? : tactic => `(tactic| norm_cast0 $cfg:optConfig $(loc)? <;> try trivial)

macro "ac_nf" loc:(location)? : tactic => `(tactic| ac_nf0 $(loc)? <;> try trivial)

macro_rules | `(show_term%$tk $t) => `(no_implicit_lambda% (show_term_elab%$tk $t))

macro_rules | `(by?%$tk $t) => `(show_term%$tk by%$tk $t)

/-- Options of `decide`. -/
structure DecideConfig where
  /-- Evaluate in the kernel. -/
  kernel : Bool := false
  /-- Evaluate by compiled code. -/
  native : Bool := false
  /-- Replace local definitions by their values first. -/
  zetaReduce : Bool := false
  /-- Revert the hypotheses the goal depends on first. -/
  revert : Bool := false

/-- Options of `exact?` and `apply?`. -/
structure LibrarySearchConfig where
  /-- Close side goals with `grind`. -/
  grind : Bool := false
  /-- Close side goals with `try?`. -/
  try? : Bool := false
  /-- Try lemmas that match everything. -/
  star : Bool := true
  /-- Report all lemmas, not only the first that closes the goal. -/
  all : Bool := false

end Lean.Parser.Tactic

/-- Marks an argument of a function as one that a tactic finds. -/
abbrev autoParam.{v} (α : Sort v) (tactic : Lean.Syntax) : Sort v := α

macro_rules | `(‹$type›) => `((by assumption : $type))

macro_rules | `(tactic| get_elem_tactic_extensible) => `(tactic| omega)
macro_rules | `(tactic| get_elem_tactic_extensible) => `(tactic| simp +arith; done)
macro_rules | `(tactic| get_elem_tactic_extensible) => `(tactic| trivial)

macro_rules
  | `(tactic| get_elem_tactic) => `(tactic| first
    | done
    | assumption
    | get_elem_tactic_extensible
    | fail "failed to prove index is valid, possible solutions:
  - Use `have`-expressions to prove the index is valid
  - Use `a[i]!` notation instead, runtime check is performed, and 'Panic' error message is produced if index is not valid
  - Use `a[i]?` notation instead, result is an `Option` type
  - Use `a[i]'h` notation instead, where `h` is a proof that index is valid"
   )
