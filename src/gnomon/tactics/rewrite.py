"""`rewrite` (and so `rw`, `rwa`, which are macros): by equations, from left to right.

What it does: finds the first instance of an equation's left side in the goal, abstracts all
instances of it, and replaces the goal; what the equation needs becomes goals.
Counterpart in Lean: `Lean.Meta.Tactic.Rewrite`, `Lean.Elab.Tactic.Rewrite`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, FVar, Lam, MVar
from gnomon.elab.errors import AbortTactic, ElabError
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import MessageData, const_name, hint, indented, inline
from gnomon.elab.meta_errors import message_of
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.syntax import Ident, Syntax
from gnomon.tactics.basic.apply import find_instances, name_goals, nondependent_first
from gnomon.tactics.basic.replace import replace_hypothesis_eq, replace_target_eq
from gnomon.tactics.basic.subst import match_eq
from gnomon.tactics.config import Options, elab_options
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location, with_location

_EXPLANATION = (
    "Explanation: The rewrite tactic rewrites an expression 'e' using an equality 'a = b' by the "
    "following process. First, it looks for all 'a' in 'e'. Second, it tries to abstract these "
    "occurrences of 'a' to create a function 'm := fun _a => ...', called the *motive*, with the "
    "property that 'm a' is definitionally equal to 'e'. Third, we observe that 'congrArg' implies "
    "that 'm a = m b', which can be used with lemmas such as 'Eq.mpr' to change the goal. However, "
    "if 'e' depends on specific properties of 'a', then the motive 'm' might not typecheck."
    "\n\nPossible solutions: use rewrite's 'occs' configuration option to limit which occurrences "
    "are rewritten, or use 'simp' or 'conv' mode, which have strategies for certain kinds of "
    "dependencies (these tactics can handle proofs and 'Decidable' instances whose types depend on "
    "the rewritten term, and 'simp' can apply user-defined '@[congr]' theorems as well)."
)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A term after rewriting, the proof that it equals the one before, and new goals."""

    e: Expr
    proof: Expr
    goals: tuple[MVar, ...]


@dataclass(frozen=True, slots=True)
class RewriteConfig:
    """`occurrences` counts from 1; with `negative`, all but those."""

    transparency: str = "reducible"
    offset_cnstrs: bool = True
    occurrences: tuple[int, ...] | None = None
    negative: bool = False
    options: Options = field(default_factory=dict)


def read_config(tac: TacticElab, stx: Syntax) -> RewriteConfig:
    """Return the options that are written behind the tactic's name."""
    options = elab_options(tac, stx, "Lean.Meta.Rewrite.Config")
    occs = options.get("occs")
    transparency = options.get("transparency")
    numbers: tuple[int, ...] | None = None
    negative = False
    if isinstance(occs, Expr):
        if occs.is_app_of("Lean.Meta.Occurrences.pos", 1):
            numbers = _numbers(tac, occs.app_args[0])
        elif occs.is_app_of("Lean.Meta.Occurrences.neg", 1):
            numbers, negative = _numbers(tac, occs.app_args[0]), True
    mode = "reducible"
    if isinstance(transparency, Expr) and transparency.cname is not None:
        mode = transparency.cname.rsplit(".", 1)[-1]
    return RewriteConfig(mode, options.get("offsetCnstrs") is not False, numbers, negative, options)


def _numbers(tac: TacticElab, e: Expr) -> tuple[int, ...]:
    meta = tac.meta
    found: list[int] = []
    e = meta.whnf(e)
    while e.is_app_of("List.cons", 3):
        value = meta.eval_nat(meta.instantiate_mvars(e.app_args[1]))
        if value is not None:
            found.append(value)
        e = meta.whnf(e.app_args[2])
    return tuple(found)


def _abstract(tac: TacticElab, e: Expr, pattern: Expr, config: RewriteConfig) -> Expr:
    meta = tac.meta
    with (
        meta.transparency(config.transparency),  # type: ignore[arg-type]
        meta.config(offset_cnstrs=config.offset_cnstrs),
    ):
        if config.occurrences is None:
            return meta.kabstract(e, pattern)
        if not config.negative:
            return meta.kabstract(e, pattern, list(config.occurrences))
        with meta.without_modifying_state():
            probe = meta.kabstract(e, pattern)
        total = _count(probe)
        wanted = [i for i in range(1, total + 1) if i not in config.occurrences]
        return meta.kabstract(e, pattern, wanted)


def _count(e: Expr) -> int:
    """Return an upper bound for how often the loose variable occurs."""
    return 1 + str(e).count("#")


def rewrite(
    tac: TacticElab,
    goal: MVar,
    e: Expr,
    proof: Expr,
    *,
    symm: bool = False,
    config: RewriteConfig | None = None,
) -> Rewritten:
    """Rewrite a term by what `proof` proves. Raises an error if that is not possible."""
    config = config or RewriteConfig()
    meta = tac.meta
    given = proof
    ty = meta.instantiate_mvars(meta.infer_type(proof))
    full = ty
    mvars, infos, ty = meta.forall_meta_telescope(ty, reducing=True)
    applied = proof(*mvars) if mvars else proof
    if ty.is_app_of("Iff", 2):
        lhs, rhs = ty.app_args
        applied = meta.const("propext")(lhs, rhs, applied)
        ty = meta.mk_app_m("Eq", [lhs, rhs])
    sides = match_eq(meta, ty)
    if sides is None:
        # What is an equation by definition is one, too.
        reduced = meta.whnf(ty)
        sides = match_eq(meta, reduced)
        ty = ty if sides is None else reduced
    if sides is None:
        what = "a proof of" if meta.is_prop(ty) else "a value of type"
        tac.throw(
            "Invalid rewrite argument: Expected an equality or iff proof or definition name, but",
            inline(given),
            f"is {what}",
            indented(ty),
        )
    alpha, lhs, rhs = sides
    if symm:
        applied = meta.mk_app_m("Eq.symm", [applied])
        lhs, rhs = rhs, lhs
        ty = meta.mk_app_m("Eq", [lhs, rhs])
    if isinstance(lhs.app_fn, MVar):
        tac.throw(
            "Invalid rewrite argument: The pattern to be substituted is a metavariable (`",
            lhs,
            "`) in this equality",
            indented(ty),
        )
    e = meta.instantiate_mvars(e)
    abstracted = _abstract(tac, e, lhs, config)
    if not abstracted.has_loose_bvars:
        pattern, shown = expose_diff(meta, lhs, e)
        _fail(
            tac,
            goal,
            "Did not find an occurrence of the pattern",
            indented(pattern),
            "\nin the target expression",
            indented(shown),
        )
    lhs, rhs = meta.instantiate_mvars(lhs), meta.instantiate_mvars(rhs)
    new = meta.instantiate_mvars(abstracted.instantiate(rhs))
    new = meta.head_beta(new)
    alpha = meta.instantiate_mvars(alpha)
    motive = Lam("_a", alpha, abstracted)
    e_type = meta.infer_type(e)
    _check_motive(tac, goal, motive)
    with meta.scope():
        a = meta.push_local("_a", alpha, instance=False)
        same = meta.is_def_eq(meta.infer_type(abstracted.instantiate(a)), e_type)
    if not same:
        _fail(tac, goal, "motive is dependent", indented(motive))
    u, v = meta.get_level(alpha), meta.get_level(e_type)
    equal = meta.const("congrArg", [u, v])(alpha, e_type, lhs, rhs, motive, applied)
    find_instances(meta, goal, mvars, infos, "rewrite")
    left = [mvar for mvar in mvars if not meta.is_assigned_or_delayed(mvar)]
    name_goals(meta, meta.mvar_decl(goal).user_name, full, mvars, left)
    left = nondependent_first(meta, left)
    others = [mvar for mvar in meta.collect_mvars(given) if mvar not in left]
    return Rewritten(new, meta.instantiate_mvars(equal), (*left, *others))


def _fail(tac: TacticElab, goal: MVar, *reason: MessageData | str) -> None:
    from gnomon.tactics.basic.failure import TacticFailure

    raise tac.core.error(TacticFailure("rewrite", goal, *reason).data)


def _check_motive(tac: TacticElab, goal: MVar, motive: Lam) -> None:
    meta = tac.meta
    why: MessageData | None = None
    with meta.scope():
        a = meta.push_local("_a", motive.type, instance=False)
        try:
            meta.type_check(motive.body.instantiate(a))
        except MetaError as error:
            why = tac.core.add_context(message_of(tac.core, error))
    if why is not None:
        _fail(
            tac,
            goal,
            "motive is not type correct:",
            indented(motive),
            "\nError: ",
            why,
            "\n\n" + _EXPLANATION,
        )


# -- the tactic --------------------------------------------------------------------------------


def elab_equation(tac: TacticElab, term: Syntax) -> Expr:
    """Return the term of a rule; gives up if it has an error, which was reported."""
    e = tac.elab_term(term, may_postpone=True)
    if has_synthetic_sorry(e):
        raise AbortTactic()
    head = e.app_fn
    if isinstance(head, FVar):
        tac.record_rules([f"_fvar.{head.id}"])
    elif head.cname is not None:
        tac.record_rules([head.cname])
    return e


def rewrite_target(tac: TacticElab, term: Syntax, symm: bool, config: RewriteConfig) -> None:
    """Rewrite what is to be proved."""

    def run() -> None:
        with tac.in_main() as main:
            e = elab_equation(tac, term)
            result = rewrite(tac, main, tac.target, e, symm=symm, config=config)
            new = replace_target_eq(tac.meta, main, result.e, result.proof)
            tac.replace_main([new, *result.goals])

    tac.t.with_synthesize(run)


def rewrite_hypothesis(
    tac: TacticElab, term: Syntax, symm: bool, fvar: FVar, config: RewriteConfig
) -> None:
    """Rewrite a hypothesis."""

    def run() -> Rewritten:
        with tac.in_main() as main:
            e = elab_equation(tac, term)
            ty = tac.meta.local_decl(fvar).type
            return rewrite(tac, main, ty, e, symm=symm, config=config)

    result = tac.t.with_synthesize(run)
    with tac.in_main() as main:
        replaced = replace_hypothesis_eq(tac.meta, main, fvar, result.e, result.proof)
    tac.replace_main([replaced.goal, *result.goals])


def each_rule(tac: TacticElab, rules: Syntax, run: Callable[[bool, Syntax], None]) -> None:
    """Call `run` for each rule of `[← e₁, e₂]`; a definition's name stands for its equations."""
    for rule in rules[1].args[::2]:
        with tac.core.with_ref(rule):
            symm = bool(rule[0].args)
            term = rule[1]
            ident = term[1] if term.kind == "Lean.Parser.Term.explicit" else term
            if ident.is_ident:
                _by_name(tac, ident, term, symm, run)
            else:
                run(symm, term)


def _by_name(
    tac: TacticElab,
    ident: Syntax,
    term: Syntax,
    symm: bool,
    run: Callable[[bool, Syntax], None],
) -> None:
    from gnomon.elab.equations import equations_of

    with tac.in_main():
        if tac.t.is_local_ident(ident) is not None:
            run(symm, term)
            return
    try:
        name = tac.core.realize(tac.core.resolve_global_const_no_overload(ident))
    except ElabError:
        run(symm, term)
        return
    equations = equations_of(tac.core, name)
    if not equations:
        run(symm, term)
        return
    tac.core.references.use(ident, Const(name))
    for equation in equations:
        where = Ident(equation, equation, ident.ref_info(), ((equation, ()),))
        if tac.attempt(lambda where=where: run(symm, where)):  # type: ignore[misc]
            return
    further = [] if len(equations) == 1 else [hint(f"Try rewriting with `{name}.eq_def`")]
    tac.throw("Failed to rewrite using equation theorems for `", const_name(name), "`", *further)


@tactic(TACTIC + "rewriteSeq")
def rewrite_seq(tac: TacticElab, stx: Syntax) -> None:
    """`rewrite [e₁, ← e₂] at h`"""
    config = read_config(tac, stx[1])
    location = read_location(stx[3])

    def step(symm: bool, term: Syntax) -> None:
        def failed(main: MVar) -> None:
            _fail(tac, main, "Did not find an occurrence of the pattern in the current goal")

        with_location(
            tac,
            location,
            lambda fvar: rewrite_hypothesis(tac, term, symm, fvar, config),
            lambda: rewrite_target(tac, term, symm, config),
            failed,
        )

    each_rule(tac, stx[2], step)


__all__ = ["RewriteConfig", "Rewritten", "each_rule", "read_config", "rewrite"]
