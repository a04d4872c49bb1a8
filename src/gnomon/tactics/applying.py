"""Tactics that apply terms: `apply`, `refine`, `constructor`, `exists`, `left`, `right`, ….

Counterpart in Lean: `Lean.Elab.Tactic.ElabTerm`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import indented
from gnomon.syntax import Atom, Node, Syntax, mk_null
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


def elab_for_apply(tac: TacticElab, term: Syntax) -> Expr:
    """Return a term to be applied; an identifier has no implicit arguments yet."""
    t = tac.t
    if term.is_ident:
        local = t.is_local_ident(term)
        if local is not None:
            t.record_term(term, local, None)
            return local
        try:
            names = tac.core.resolve_global_const(term)
        except ElabError:
            names = []
        if len(names) == 1:
            e = t.mk_const(tac.core.realize(names[0]), (), term)
            t.record_term(term, e, None)
            return e
    with t.scoped(err_to_sorry=t.err_to_sorry and tac.recover):
        return t.with_synthesize_light(lambda: t.elab_term(term))


@tactic(TACTIC + "apply")
def apply_(tac: TacticElab, stx: Syntax) -> None:
    """`apply e`"""
    with tac.in_main() as main:
        meta = tac.meta
        e = elab_for_apply(tac, stx[1])
        e = meta.instantiate_mvars(e)
        inner = list(meta.collect_mvars(e))
        goals = apply(meta, main, e)
        tac.t.synthesize("no")
        left = [m for m in inner if not meta.is_assigned_or_delayed(m) and m not in goals]
        for each in left:
            meta.set_mvar_kind(each, "syntheticOpaque")
    tac.replace_main([*goals, *left])


def _refine(tac: TacticElab, term: Syntax, *, allow_natural: bool) -> None:
    with tac.in_main() as main:
        tag = "refine'" if allow_natural else "refine"
        e, goals = tac.elab_with_holes(term, tac.target, allow_natural=allow_natural, tag=tag)
        if not tac.meta.occurs_check(main, e):
            tac.throw("occurs check failed")
        tac.meta.assign(main, e)
    tac.replace_main(goals)


@tactic(TACTIC + "refine")
def refine(tac: TacticElab, stx: Syntax) -> None:
    """`refine e`: `?_` in `e` become goals"""
    _refine(tac, stx[1], allow_natural=False)


@tactic(TACTIC + "refine'")
def refine_prime(tac: TacticElab, stx: Syntax) -> None:
    """`refine' e`: `_` in `e` become goals, too"""
    _refine(tac, stx[1], allow_natural=True)


@tactic(TACTIC + "constructor")
def constructor(tac: TacticElab, stx: Syntax) -> None:
    """`constructor`: the first constructor that applies"""
    from gnomon.tactics.basic.failure import TacticFailure

    with tac.in_main() as main:
        meta = tac.meta
        target = meta.whnf_r(tac.target)
        if not isinstance(target.app_fn, Const):
            target = meta.whnf(tac.target)
        head = target.app_fn
        if not isinstance(head, Const) or tac.core.env.kind(str(head.name)) != "inductive":
            target = meta.whnf(tac.target)
            head = target.app_fn
        if not isinstance(head, Const) or tac.core.env.kind(str(head.name)) != "inductive":
            tac.fail("constructor", "target is not an inductive datatype")
        for ctor in tac.t.inductive_ctors(str(head.name)):
            state = tac.save()
            try:
                goals = apply(meta, main, meta.const(ctor, head.levels))
                tac.replace_main(goals)
                return
            except TacticFailure:
                tac.restore(state)
        tac.fail("constructor", "no applicable constructor found")


def _nth_constructor(tac: TacticElab, name: str, index: int) -> None:
    with tac.in_main() as main:
        meta = tac.meta
        target = meta.whnf(tac.target)
        head = target.app_fn
        if not isinstance(head, Const) or tac.core.env.kind(str(head.name)) != "inductive":
            tac.fail(name, "target is not an inductive datatype")
        ctors = tac.t.inductive_ctors(str(head.name))
        if len(ctors) != 2:
            tac.fail(
                name,
                f"{name} target applies for inductive types with exactly two constructors",
            )
        goals = apply(meta, main, meta.const(ctors[index], head.levels))
    tac.replace_main(goals)


@tactic(TACTIC + "left")
def left(tac: TacticElab, stx: Syntax) -> None:
    """`left`"""
    _nth_constructor(tac, "left", 0)


@tactic(TACTIC + "right")
def right(tac: TacticElab, stx: Syntax) -> None:
    """`right`"""
    _nth_constructor(tac, "right", 1)


@tactic(TACTIC + "«tacticExists_,,»")
def exists(tac: TacticElab, stx: Syntax) -> None:
    """`exists e₁, e₂`: an anonymous constructor whose rest `trivial` may close"""
    info = stx.ref_info()
    hole = Node("Lean.Parser.Term.syntheticHole", (Atom("?", info), Atom("_", info)))
    items: list[Syntax] = []
    for each in stx[1].args[::2]:
        items += [each, Atom(",", info)]
    term = Node(
        "Lean.Parser.Term.anonymousCtor",
        (Atom("⟨", info), mk_null(*items, hole), Atom("⟩", info)),
        info,
    )
    _refine(tac, term, allow_natural=False)
    trivial = Node(TACTIC + "tacticTrivial", (Atom("trivial", info),), info)
    if tac.goals:
        tac.attempt(lambda: tac.run(trivial))


@tactic(TACTIC + "tacticInfer_instance")
def infer_instance(tac: TacticElab, stx: Syntax) -> None:
    """`infer_instance`"""
    with tac.in_main() as main:
        found = tac.meta.synth_instance(tac.target)
        if found is None:
            tac.throw("failed to synthesize", indented(tac.target))
        tac.meta.assign(main, found)
    tac.replace_main([])
