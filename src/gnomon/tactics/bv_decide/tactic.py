"""The tactics `bv_decide`, `bv_normalize`, `bv_check` and `bv_decide?`.

What it does: assumes the opposite of the goal, reads the hypotheses as gates, has the clauses
refuted and makes the proof; or says which values of the inputs satisfy the hypotheses.
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.Frontend`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import Const, Expr, FVar, Level, MVar, NatLit
from gnomon.elab.aux_definition import mk_aux_definition
from gnomon.elab.message_data import MessageData, msg
from gnomon.syntax import Syntax
from gnomon.tactics.bv_decide.certificate import refutation
from gnomon.tactics.bv_decide.circuit import Gate
from gnomon.tactics.bv_decide.cnf import Formula, formula_of
from gnomon.tactics.bv_decide.props import Props
from gnomon.tactics.bv_decide.rules import is_true
from gnomon.tactics.bv_decide.rup import trim
from gnomon.tactics.bv_decide.solver import Model, Timeout, solve
from gnomon.tactics.bv_decide.terms import WORD_SIZES, Atom
from gnomon.tactics.config import Options, elab_options
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.omega.tactic import false_or_by_contra, local_facts
from gnomon.tactics.simp.tactic import try_this

_CONFIG: Final = "Lean.Elab.Tactic.BVDecide.Frontend.BVDecideConfig"

_NOTHING: Final = """\
None of the hypotheses are in the supported BitVec fragment after applying preprocessing.
There are three potential reasons for this:
1. If you are using custom BitVec constructs simplify them to built-in ones.
2. If your problem is using only built-in ones it might currently be out of reach.
   Consider expressing it in terms of different operations that are better supported.
3. The original goal was reduced to False and is thus invalid."""

_NEEDLESS: Final = (
    "This goal can be closed by only applying bv_normalize, no need to keep the LRAT proof around."
)

_TIMEOUT: Final = """\
The SAT solver timed out.
Consider increasing the timeout with the `timeout` config option.
If solving your problem relies inherently on using associativity or commutativity, consider \
enabling the `acNf` config option."""


class Problem:
    """The hypotheses of a goal that can be read, as gates that are true."""

    def __init__(self, tac: TacticElab) -> None:
        self.tac = tac
        self.props = Props(tac.meta)
        self.facts: list[tuple[Gate, Expr]] = []
        self.unused: list[FVar] = []
        self.read_any = False
        rules = self.props.rules
        for proof, statement in local_facts(tac.meta):
            statement = tac.meta.instantiate_mvars(statement)
            reading = self.props.prop(statement)
            if reading is None:
                if isinstance(proof, FVar):
                    self.unused.append(proof)
                continue
            self.read_any = True
            gate, why = reading
            holds = rules.gate("holds", a=gate.expr, p=statement, hp=why, h=proof)
            if gate is not self.props.circuit.true:
                self.facts.append((gate, holds))

    def trivial(self) -> Expr | None:
        """Return the proof of `False` if a hypothesis is false by itself."""
        for gate, proof in self.facts:
            if gate is self.props.circuit.false:
                return self.props.rules.gate("false_holds", h=proof)
        return None

    def proof(self, formula: Formula, learnt: tuple[tuple[int, ...], ...]) -> Expr:
        """Return the proof of `False` that learnt clauses lead to."""
        steps = trim(formula.clauses, learnt)
        variables, used, term = refutation(formula.clauses, steps)
        props = [is_true(formula.gates[v - 1].expr) for v in variables]
        proofs = [formula.proof(self.props.rules, number) for number in used]
        return term(*props, *proofs)


# -- counterexamples ---------------------------------------------------------------------------


def _values(problem: Problem, formula: Formula, model: Model) -> list[tuple[Expr, Expr]]:
    """Return the inputs that matter and their values, as a user would write them."""
    found: list[tuple[Expr, Expr]] = []
    for atom in problem.props.terms.atoms.values():
        if atom.word is None:
            variable = formula.variables.get(atom.gate)
            if variable is not None:
                name = "Bool.true" if variable in model.true else "Bool.false"
                found.append((atom.expr, Const(name)))
            continue
        numbers = [formula.variables.get(gate.number) for gate, _ in atom.word.bits]
        if all(number is None for number in numbers):
            continue
        value = sum(1 << i for i, number in enumerate(numbers) if number in model.true)
        found.append(_equation(atom, value))
    return found


def _equation(atom: Atom, value: int) -> tuple[Expr, Expr]:
    assert atom.word is not None, "the atom is a word"
    nat = Const("Nat")

    def literal(ty: Expr, n: int, inst: Expr) -> Expr:
        return Const("OfNat.ofNat", [Level.of_nat(0)])(ty, NatLit(n), inst)

    name = atom.expr.head_name or ""
    owner = name.removesuffix(".toBitVec")
    if owner in WORD_SIZES and owner != name and atom.expr.num_args == 1:
        x, ty = atom.expr.app_args[0], Const(owner)
        if owner.startswith("Int") and value >> (WORD_SIZES[owner] - 1):
            size = (1 << WORD_SIZES[owner]) - value
            positive = literal(ty, size, Const(owner + ".instOfNat")(NatLit(size)))
            inst = Const("instNeg" + owner)
            return x, Const("Neg.neg", [Level.of_nat(0)])(ty, inst, positive)
        return x, literal(ty, value, Const(owner + ".instOfNat")(NatLit(value)))
    number = literal(nat, value, Const("instOfNatNat")(NatLit(value)))
    return atom.expr, Const("BitVec.ofNat")(atom.word.width, number)


def _counterexample(problem: Problem, formula: Formula, model: Model) -> MessageData:
    meta = problem.tac.meta
    equations = _values(problem, formula, model)
    opaque = [x for x, _ in equations if not isinstance(x, FVar)]
    shown = {x.id for x, _ in equations if isinstance(x, FVar)}
    relevant = [
        h for h in problem.unused
        if any(fvar.id in shown for fvar in meta.collect_fvars(meta.local_decl(h).type))
    ]  # fmt: skip
    parts: list[str | Expr] = []
    if opaque or relevant:
        parts.append("The prover found a potentially spurious counterexample:\n")
        for text, things in (
            ("It abstracted the following unsupported expressions as opaque variables: ", opaque),
            ("The following potentially relevant hypotheses could not be used: ", relevant),
        ):
            if things:
                parts += ["- " + text, "[", *_separated(things), "]\n"]
        parts.append("Consider the following assignment:\n")
    else:
        parts.append("The prover found a counterexample, consider the following assignment:\n")
    for x, value in equations:
        parts += [x, " = ", value, "\n"]
    return msg(*parts)


def _separated(things: Sequence[Expr]) -> list[str | Expr]:
    result: list[str | Expr] = []
    for thing in things:
        result += [", ", thing] if result else [thing]
    return result


# -- tactics -------------------------------------------------------------------------------------


def _seconds(options: Options) -> float:
    value = options.get("timeout")
    if isinstance(value, Expr):
        if isinstance(value, NatLit):
            return value.value
        if value.is_app_of("OfNat.ofNat", 3):
            inner = value.app_args[1]
            if isinstance(inner, NatLit):
                return inner.value
    return 10.0


def _close(tac: TacticElab, goal: MVar, proof: Expr) -> None:
    """Assign a proof of `False` to a goal; the proof becomes a theorem of its own."""
    name = tac.core.fresh_aux_name((tac.t.decl_name or "_example") + "._bv_decide")
    tac.meta.assign(goal, mk_aux_definition(tac.core, name, Const("False"), proof, kind="theorem"))
    tac.replace_main([])


def _decide(tac: TacticElab, options: Options) -> bool:
    """Close the main goal; return whether that needed the solver."""
    with tac.in_main() as main:
        goal = false_or_by_contra(tac.meta, main)
    with tac.meta.with_lctx(tac.meta.mvar_decl(goal).lctx):
        problem = Problem(tac)
        trivial = problem.trivial()
        if trivial is not None:
            _close(tac, goal, trivial)
            return False
        if not problem.facts:
            tac.throw(_NOTHING)
        formula = formula_of(problem.facts)
        try:
            answer = solve(formula.clauses, _seconds(options))
        except Timeout:
            tac.throw(_TIMEOUT)
        if isinstance(answer, Model):
            tac.throw(_counterexample(problem, formula, answer))
        _close(tac, goal, problem.proof(formula, answer.clauses))
    return True


@tactic(TACTIC + "bvDecide")
def bv_decide(tac: TacticElab, stx: Syntax) -> None:
    """`bv_decide`"""
    _decide(tac, elab_options(tac, stx[1], _CONFIG))


@tactic(TACTIC + "bvTrace")
def bv_trace(tac: TacticElab, stx: Syntax) -> None:
    """`bv_decide?`: which tactic proves the goal

    Lean suggests `bv_check` with a file that it writes; elaboration has no access to files here.
    """
    solved = _decide(tac, elab_options(tac, stx[1], _CONFIG))
    try_this(tac, stx, "", msg("bv_decide" if solved else "bv_normalize"))


@tactic(TACTIC + "bvCheck")
def bv_check(tac: TacticElab, stx: Syntax) -> None:
    """`bv_check "file.lrat"`: refused, unless the goal needs no certificate"""
    elab_options(tac, stx[1], _CONFIG)
    with tac.in_main() as main:
        goal = false_or_by_contra(tac.meta, main)
    with tac.meta.with_lctx(tac.meta.mvar_decl(goal).lctx):
        trivial = Problem(tac).trivial()
        if trivial is None:
            tac.throw(
                "`bv_check` reads a certificate from a file, to which elaboration has no access; "
                "`bv_decide` proves the goal without one"
            )
        _close(tac, goal, trivial)
    tac.core.log_warning(_NEEDLESS)
    try_this(tac, stx, "", msg("bv_normalize"))


@tactic(TACTIC + "bvNormalize")
def bv_normalize(tac: TacticElab, stx: Syntax) -> None:
    """`bv_normalize`: proves what needs no search, or leaves `False` to prove"""
    elab_options(tac, stx[1], _CONFIG)
    with tac.in_main() as main:
        goal = false_or_by_contra(tac.meta, main)
    with tac.meta.with_lctx(tac.meta.mvar_decl(goal).lctx):
        trivial = Problem(tac).trivial()
        if trivial is not None:
            _close(tac, goal, trivial)
            return
    tac.replace_main([goal])


def _ask_for_import(name: str) -> None:
    @tactic(TACTIC + name)
    def run(tac: TacticElab, stx: Syntax) -> None:
        word = next(leaf.val for leaf in stx.walk() if leaf.is_atom).strip()
        tac.throw(f"to use `{word}`, please include `import Std.Tactic.BVDecide`")


for _name in ("bvDecideMacro", "bvTraceMacro", "bvNormalizeMacro"):
    _ask_for_import(_name)
