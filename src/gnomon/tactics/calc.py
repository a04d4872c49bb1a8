"""`calc`, as a term and as a tactic.

What it does: elaborates the steps, of which each begins where the one before ends; composes them by
`Trans`.
Counterpart in Lean: `Lean.Elab.Calc`, `Lean.Elab.Tactic.Calc`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, MVar, Pi, Sort
from gnomon.elab.errors import AbortTerm, ElabError
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import DIAGNOSTICS_HINT, MessageData, hint, indented, msg
from gnomon.elab.registry import term_elab
from gnomon.elab.term import TermElab
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Node, Syntax
from gnomon.tactics.framework import TacticElab, tactic

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class Step:
    """`term := proof`"""

    ref: Syntax
    term: Syntax
    proof: Syntax


def read_steps(stx: Syntax) -> list[Step]:
    """Return the steps; a first one that is a term alone is the reflexive step."""
    first, rest = stx[0], stx[1].args
    steps: list[Step] = []
    if first[1].args:
        steps.append(Step(first, first[0], first[1][1]))
    else:
        info = first.ref_info()
        hole = Node(_TERM + "hole", (Atom("_", info),), info)
        eq = Node("«term_=_»", (first[0], Atom("=", info), hole), info)
        steps.append(Step(first, eq, _ident("rfl", info)))
    steps += [Step(each, each[0], each[2]) for each in rest]
    return steps


def _ident(name: str, info: object) -> Syntax:
    return Ident(name, name, info, ((name, ()),))  # type: ignore[arg-type]


def relation(t: TermElab, ty: Expr) -> tuple[Expr, Expr, Expr] | None:
    """Return relation and sides of a step."""
    ty = t.meta.instantiate_mvars(ty)
    args = ty.app_args
    if len(args) < 2:
        return None
    fn = ty.app_fn
    return (fn(*args[:-2]) if len(args) > 2 else fn), args[-2], args[-1]


def elab_steps(t: TermElab, steps: Sequence[Step]) -> tuple[Expr, Expr]:
    """Return the composed proof and its type."""
    meta = t.meta
    proof: Expr | None = None
    ty: Expr | None = None
    for step in steps:
        with t.core.with_ref(step.term):
            step_type = _step_type(t, step.term, ty)
            sides = relation(t, step_type)
            if sides is None:
                t.throw("invalid 'calc' step, relation expected", indented(step_type))
        if ty is not None:
            previous = relation(t, ty)
            assert previous is not None, "each step is a relation"
            if not meta.is_def_eq_guarded(sides[1], previous[2]):
                with t.core.with_ref(step.term):
                    t.throw(
                        "invalid 'calc' step, left-hand side is",
                        indented(_typed(t, sides[1])),
                        "\nbut previous right-hand side is",
                        indented(_typed(t, previous[2])),
                    )
        with t.core.with_ref(step.proof):
            step_proof = t.elab_term_ensuring_type(step.proof, step_type)
        if proof is None or ty is None:
            proof, ty = step_proof, step_type
        else:
            with t.core.with_ref(step.term):
                proof, ty = mk_trans(t, proof, ty, step_proof, step_type)
    assert proof is not None and ty is not None, "there is at least one step"
    return proof, ty


def _typed(t: TermElab, e: Expr) -> MessageData:
    return msg(e, " : ", t.meta.infer_type(e))


def _step_type(t: TermElab, term: Syntax, previous: Expr | None) -> Expr:
    meta = t.meta
    target = None
    if previous is not None:
        sides = relation(t, previous)
        target = None if sides is None else sides[2]
    # What earlier steps await, tactic blocks above all, goes on waiting.
    if target is None:
        e = t.with_synthesize(lambda: t.elab_type(term), "partial")
    else:
        e = _elab_with_hole(t, term, target)
    return meta.instantiate_mvars(e)


def _elab_with_hole(t: TermElab, term: Syntax, target: Expr) -> Expr:
    """Elaborate a step; the first `_` in it, if it is the leftmost leaf, is `target`."""
    name = t.core.fresh_user_name("_calc")
    replaced = _replace_leftmost(term, name)
    if replaced is None:
        return t.with_synthesize(lambda: t.elab_type(term), "partial")
    meta = t.meta
    with t.local_scope():
        x = meta.push_let(name, meta.infer_type(target), target)
        e = meta.instantiate_mvars(t.with_synthesize(lambda: t.elab_type(replaced), "partial"))
    return meta.replace_fvars(e, [x], [target])


def _replace_leftmost(stx: Syntax, name: str) -> Syntax | None:
    if stx.kind == _TERM + "hole":
        return Ident(name, name, stx.ref_info(), ())
    if stx.is_atom or stx.is_ident or not stx.args:
        return None
    first = stx.args[0]
    replaced = _replace_leftmost(first, name)
    if replaced is None:
        return None
    return Node(stx.kind, (replaced, *stx.args[1:]), stx.ref_info())


def mk_trans(
    t: TermElab, first: Expr, first_type: Expr, second: Expr, second_type: Expr
) -> tuple[Expr, Expr]:
    """Compose two steps."""
    meta = t.meta
    r, a, b = relation(t, first_type) or t.throw("invalid 'calc' step")
    s, _, c = relation(t, second_type) or t.throw("invalid 'calc' step")
    alpha, beta, gamma = (meta.infer_type(each) for each in (a, b, c))
    result_sort = meta.mk_level_mvar()
    q_type = Pi("a", alpha, Pi("c", gamma, Sort(result_sort)))
    q = meta.mk_mvar(q_type)
    try:
        problem = meta.mk_app_opt_m("Trans", [alpha, beta, gamma, r, s, q])
        inst = meta.synth_instance(meta.instantiate_mvars(problem))
    except MetaError:
        inst = None
        problem = None
    if inst is None:
        t.throw(
            "invalid 'calc' step, failed to synthesize `Trans` instance",
            indented(meta.instantiate_mvars(problem)) if problem is not None else "",
            hint(DIAGNOSTICS_HINT),
        )
    proof = meta.mk_app_opt_m(
        "Trans.trans",
        [alpha, beta, gamma, r, s, q, inst, a, b, c, first, second],
    )
    ty = meta.instantiate_mvars(meta.head_beta(meta.infer_type(proof)))
    if relation(t, ty) is None:
        t.throw("invalid 'calc' step, step result is not a relation", indented(ty))
    return proof, ty


@term_elab("Lean.calc")
def elab_calc(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`calc a = b := h; _ = c := h'`"""
    proof, ty = elab_steps(t, read_steps(stx[1]))
    if expected is not None and not t.meta.is_def_eq_guarded(ty, expected):
        _mismatch(t, stx, ty, expected, proof)
    return proof


def _mismatch(t: TermElab, stx: Syntax, ty: Expr, expected: Expr, proof: Expr) -> None:
    """Say which side of the whole does not fit."""
    meta = t.meta
    expected = meta.instantiate_mvars(expected)
    have, want = relation(t, ty), relation(t, expected)
    steps = read_steps(stx[1])
    failed = False
    if have is not None and want is not None and meta.is_def_eq_guarded(have[0], want[0]):
        for index, side, ref in ((1, "left", steps[0].term), (2, "right", steps[-1].term)):
            if not meta.is_def_eq_guarded(have[index], want[index]):
                t.core.log_error(
                    f"invalid 'calc' step, {side}-hand side is",
                    indented(_typed(t, have[index])),
                    "\nbut is expected to be",
                    indented(_typed(t, want[index])),
                    ref=ref,
                )
                failed = True
    if failed:
        raise AbortTerm()
    given, wanted = expose_diff(meta, ty, expected)
    t.throw(
        "'calc' expression has type",
        indented(given),
        "\nbut is expected to have type",
        indented(wanted),
        ref=stx[0],
    )


@tactic("Lean.calcTactic")
def calc_tactic(tac: TacticElab, stx: Syntax) -> None:
    """`calc …`; where the target is `R a c'` and the steps prove `R a c`, `c = c'` is left"""
    t, meta = tac.t, tac.meta
    with tac.in_main() as main:
        target = tac.target
        tag = meta.mvar_decl(main).user_name

        new: list[MVar] = []

        def run() -> tuple[Expr, Expr]:
            # Tactic blocks in the steps are run when the goal is known to be what is proved.
            proof, ty = elab_steps(t, steps)
            if not meta.is_def_eq_guarded(ty, target):
                proof, left = _extend(tac, stx, proof, ty, target, tag)
                new.extend(left)
            return proof, target

        with t.scoped(err_to_sorry=t.err_to_sorry and tac.recover):
            steps = read_steps(stx[1])
            (proof, _), holes = tac.with_new_goals(run, "calc")
        meta.assign(main, meta.instantiate_mvars(proof))
    tac.replace_main([*new, *(each for each in holes if each not in new)])


def _extend(
    tac: TacticElab, stx: Syntax, proof: Expr, ty: Expr, target: Expr, tag: str
) -> tuple[Expr, list[MVar]]:
    """Add a step from the last right side to the target's, as a goal `calc.step`."""
    t, meta = tac.t, tac.meta
    have, want = relation(t, ty), relation(t, target)
    if (
        have is not None
        and want is not None
        and meta.is_def_eq_guarded(have[1], want[1])
        and not meta.is_def_eq_guarded(have[2], want[2])
    ):
        step_type = want[0](have[2], want[2])
        if meta.is_type_correct(step_type):
            name = f"{tag}.calc.step" if tag else "calc.step"
            goal = meta.mk_mvar(step_type, "syntheticOpaque", name)
            try:
                composed, composed_type = mk_trans(t, proof, ty, goal, step_type)
                if meta.is_def_eq_guarded(composed_type, target):
                    return composed, [goal]
            except ElabError:
                pass
    _mismatch(t, stx, ty, target, proof)
    return proof, []
