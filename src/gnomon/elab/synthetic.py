"""Metavariables whose values are awaited: instances, coercions, postponed terms, tactic blocks.

What it does: tries again and again to find the awaited values, more and more determined: first only
where everything needed is known; then terms whose expected type stays unknown; then default
instances; then terms whose errors are final; then tactic blocks; at last it reports what is stuck.
What it assumes: metavariables are registered with `TermElab.register_synthetic`.
Where to read next: `coercion.py`; `gnomon.tactics` for tactic blocks.
Counterpart in Lean: `Lean.Elab.SyntheticMVars`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from gnomon import Const, Expr, MVar, Pi
from gnomon.elab.chain import grown, newest_first, oldest_first
from gnomon.elab.errors import ElabError, Postpone
from gnomon.elab.message_data import (
    DIAGNOSTICS_HINT,
    MessageData,
    const_name,
    hint,
    indented,
    msg,
    note,
    tagged,
)
from gnomon.elab.meta_errors import lifting
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import SavedContext, TermElab

UNITS_PER_LOOK = 100
"""How many units of heartbeats it counts for to see that an instance is still not to be found."""


@dataclass(frozen=True, slots=True)
class SyntheticMVar:
    """A metavariable that awaits its value, and how it is found."""

    stx: Syntax
    mvar: Expr
    kind: object


@dataclass(frozen=True, slots=True)
class TypeClass:
    """By instance synthesis; `extra` is added to the message if there is none."""

    extra: MessageData | None = None


@dataclass(frozen=True, slots=True)
class Coe:
    """By a coercion of `e` to a type; `f` is the function whose argument it is."""

    header: MessageData | None
    expected: Expr
    e: Expr
    f: Expr | None = None
    make_error: Callable[[Expr, Expr, Expr], MessageData] | None = None


@dataclass(frozen=True, slots=True)
class Postponed:
    """By elaborating the syntax in a saved context."""

    context: SavedContext


@dataclass(frozen=True, slots=True)
class Tactic:
    """By running a tactic block.

    `kind` is `"term"`, or `"autoParam"` or `"fieldAutoParam"` with the names that a message needs.
    """

    code: Syntax
    context: SavedContext
    kind: tuple[str, ...] = ("term",)
    delay_on_mvars: bool = False


# -- instances ---------------------------------------------------------------------------------


def synthesize_inst_mvar(
    t: TermElab, mvar: Expr, *, max_size: int | None = None, extra: MessageData | None = None
) -> bool:
    """Find the value of a metavariable for an instance; return whether it has one now.

    Raises an error if there is no instance, or one that differs from a value found otherwise.
    """
    meta = t.meta
    with lifting(t.core):
        ty = meta.instantiate_mvars(meta.infer_type(mvar))
        result = meta.try_synth_instance(ty, max_size)
    if isinstance(result, Expr):
        if meta.is_assigned_or_delayed(mvar):
            old = meta.instantiate_mvars(mvar)
            with meta.transparency("instances"):
                if meta.is_def_eq_guarded(old, result):
                    return True
            if _assign_pending(t, old) and meta.is_def_eq_guarded(old, result):
                return True
            if meta.is_def_eq_guarded(old, result):
                return True
            old_type = meta.infer_type(old)
            if not meta.is_def_eq_guarded(old_type, meta.infer_type(result)):
                t.throw(
                    "synthesized type class instance type is not definitionally equal to expected "
                    "type, synthesized",
                    indented(result),
                    "\nhas type",
                    indented(meta.infer_type(result)),
                    "\nexpected",
                    indented(old_type),
                    extra or "",
                )
            t.throw(
                "synthesized type class instance is not definitionally equal to expression "
                "inferred by typing rules, synthesized",
                indented(result),
                "\ninferred",
                indented(old),
                extra or "",
            )
        if not meta.occurs_check(mvar, result):
            return False
        meta.assign(mvar, result)
        return True
    if result is True:
        return False
    if t.ignore_tc_failures:
        return False
    raise failed_to_synthesize(t, ty, extra)


def _assign_pending(t: TermElab, e: Expr) -> bool:
    head = e.app_fn
    return isinstance(head, MVar) and t.meta.synth_pending(head)


TRACE_HINT = (
    "Type class instance resolution failures can be inspected with the "
    "`set_option trace.Meta.synthInstance true` command."
)


def failed_to_synthesize(t: TermElab, ty: Expr, extra: MessageData | None = None) -> ElabError:
    """Return the error that there is no instance of a class."""
    is_class = t.meta.is_class(ty) is not None
    what = "failed to synthesize instance of type class" if is_class else "failed to synthesize"
    advice = _derive_hint(t, ty)
    return t.core.error(
        what, indented(ty), extra or "", hint(TRACE_HINT) if advice is None else hint(advice)
    )


def _derive_hint(t: TermElab, ty: Expr) -> MessageData | None:
    """Return the advice to derive an instance, where that may be possible."""
    from gnomon.elab.deriving import has_handlers

    args = ty.app_args
    class_name = ty.head_name
    if class_name is None or len(args) != 1 or not has_handlers(class_name):
        return None
    type_name = args[0].cname
    if type_name is None or t.core.env.kind(type_name) != "inductive":
        return None
    return msg(
        "Adding the command `deriving instance ",
        const_name(class_name),
        f" for {type_name}` may allow Lean to derive the missing instance.",
    )


def no_instance(t: TermElab, ty: Expr) -> ElabError:
    """Return the error of a program that asked for an instance that there is not.

    Lean's `Meta.synthInstance` words it so, the elaboration of terms as `failed_to_synthesize`.
    """
    return t.core.error("failed to synthesize", indented(ty), hint(DIAGNOSTICS_HINT))


# -- postponed terms ---------------------------------------------------------------------------


def _resume(t: TermElab, awaited: SyntheticMVar, kind: Postponed, postpone_errors: bool) -> bool:
    meta = t.meta
    state = t.save()
    try:
        with t.in_context(kind.context), meta.with_mvar_lctx(awaited.mvar):
            expected = meta.instantiate_mvars(meta.mvar_decl(awaited.mvar).type)
            with t.scoped(err_to_sorry=t.err_to_sorry and not postpone_errors):
                result = t.elab_term(awaited.stx, expected, catch_postpone=False)
            with t.core.with_ref(awaited.stx):
                result = t.ensure_has_type(expected, result)
            if not meta.occurs_check(awaited.mvar, result):
                return False
            meta.assign(awaited.mvar, result)
            return True
    except Postpone:
        t.restore(state)
        return False
    except MetaError as error:
        failure = t.core.wrap(error)
    except ElabError as error:
        failure = error
    if postpone_errors:
        t.restore(state)
        return False
    t.core.log_exception(failure)
    return True


# -- one metavariable --------------------------------------------------------------------------


def _synthesize(
    t: TermElab, awaited: SyntheticMVar, postpone_errors: bool, run_tactics: bool
) -> bool:
    """Try to find one value; return whether nothing is left to do."""
    meta = t.meta
    with t.core.with_ref(awaited.stx):
        match awaited.kind:
            case TypeClass(extra):
                with meta.with_mvar_lctx(awaited.mvar):
                    try:
                        if synthesize_inst_mvar(t, awaited.mvar, extra=extra):
                            return True
                    except ElabError as error:
                        t.core.log_exception(error)
                        return True
                    ty = meta.instantiate_mvars(meta.infer_type(awaited.mvar))
                    t.note_stuck(awaited.mvar, ty)
                    return False
            case Coe(_, expected, e, _, _):
                from gnomon.elab.coercion import coerce

                with meta.with_mvar_lctx(awaited.mvar):
                    with meta.transparency("default"):
                        equal = meta.is_def_eq(meta.infer_type(e), expected)
                    if equal and meta.occurs_check(awaited.mvar, e):
                        meta.assign(awaited.mvar, e)
                        return True
                    coerced = coerce(t, e, expected)
                    if isinstance(coerced, Expr) and meta.occurs_check(awaited.mvar, coerced):
                        meta.assign(awaited.mvar, coerced)
                        return True
                    return False
            case Postponed() as kind:
                return _resume(t, awaited, kind, postpone_errors)
            case Tactic(code, context, _, delay_on_mvars) as kind:
                if not run_tactics:
                    return False
                with t.in_context(context):
                    ty = meta.instantiate_mvars(meta.infer_type(awaited.mvar))
                    if delay_on_mvars and meta.has_expr_mvar(ty):
                        return False
                    from gnomon.elab.by_tactic import run_tactic

                    run_tactic(t, awaited.mvar, code, kind.kind)
                    return True
            case other:
                raise AssertionError(f"unknown kind of awaited metavariable: {other!r}")


def _learned(
    t: TermElab, looked_at: list[tuple[Expr, Expr] | None], *, heed_values: bool = False
) -> Iterator[int]:
    """Iterate over the indices at which there is something to be done.

    An instance that was looked for in vain has its metavariable and the type as it was known then
    in the list: it is passed over while no more is known. Many numerals that wait for one type
    would otherwise be looked for again and again. That the metavariable has a value meanwhile does
    not matter, unless that is to be heeded: the instance is looked for all the same.
    """
    index, end = 0, len(looked_at)
    while True:
        index = t.meta.first_learned(looked_at, index, UNITS_PER_LOOK, heed_values)
        if index >= end:
            return
        yield index
        index += 1


def _step(t: TermElab, postpone_errors: bool, run_tactics: bool) -> bool:
    """Go through what is awaited, oldest first; return whether that changed anything."""
    pending, t.pending = oldest_first(t.pending), None
    remaining: list[int] = []
    start = 0
    try:
        for index in _learned(t, [t.stuck_instances.get(number) for number in pending]):
            remaining += pending[start:index]
            start = index
            number = pending[index]
            awaited = t.synthetic.get(number)
            if awaited is not None:
                if _synthesize(t, awaited, postpone_errors, run_tactics):
                    _forget(t, number)
                else:
                    remaining.append(number)
            start = index + 1
    finally:
        remaining += pending[start:]
        t.pending = grown(grown(None, remaining), oldest_first(t.pending))
    return len(remaining) != len(pending)


def _forget(t: TermElab, number: int) -> None:
    """A metavariable has its value."""
    t.synthetic = t.synthetic.discard(number)
    t.stuck_instances.pop(number, None)


# -- default instances -------------------------------------------------------------------------


def _by_default_instances(t: TermElab) -> bool:
    """Use one default instance, of the highest priority that any awaited instance has."""
    pending = oldest_first(t.pending)
    for priority in t.core.env.default_instance_priorities():
        tried = [_without_default(t, number, priority) for number in pending]
        for index in _learned(t, tried, heed_values=True):
            number = pending[index]
            awaited = t.synthetic.get(number)
            if awaited is None or not isinstance(awaited.kind, TypeClass):
                continue
            with t.core.with_ref(awaited.stx):
                if _by_default_instance(t, awaited.mvar, priority):
                    del pending[index]
                    t.pending = grown(None, pending)
                    _forget(t, number)
                    return True
            known = t.stuck_instances.get(number)
            if known is not None:
                t.no_default[number] = (known, priority)
    return False


def _without_default(t: TermElab, number: int, priority: int) -> tuple[Expr, Expr] | None:
    """Return what was known of an instance when default instances of the priority were no use."""
    known = t.no_default.get(number)
    if known is None or known[1] > priority or t.stuck_instances.get(number) is not known[0]:
        return None
    return known[0]


def _by_default_instance(t: TermElab, mvar: Expr, priority: int) -> bool:
    meta = t.meta
    with meta.with_mvar_lctx(mvar):
        class_name = meta.is_class(meta.instantiate_mvars(meta.infer_type(mvar)))
        if class_name is None:
            return False
        return any(
            _try_default_instance(t, mvar, name)
            for name, its_priority in t.core.env.default_instances(class_name)
            if its_priority == priority
        )


def _try_default_instance(t: TermElab, mvar: Expr, name: str) -> bool:
    """Unify with a default instance, and find all instances that it needs in turn."""
    meta = t.meta
    state = t.save()
    try:
        candidate: Expr = meta.const_with_fresh_levels(name)
        mvars, infos, _ = meta.forall_meta_telescope(meta.infer_type(candidate), reducing=True)
        candidate = candidate(*mvars) if mvars else candidate
        with meta.config(assign_synthetic_opaque=True):
            equal = meta.is_def_eq_guarded(mvar, candidate)
        if equal:
            needed = [arg for arg, info in zip(mvars, infos, strict=True) if info == "instImplicit"]
            if _find_all(t, needed[::-1]):
                return True
    except (ElabError, MetaError):
        pass
    t.restore(state)
    return False


def _find_all(t: TermElab, mvars: list[MVar]) -> bool:
    while True:
        mvars = _find_some(t, mvars)
        if not mvars:
            return True
        for mvar in mvars:
            if any(
                _by_default_instance(t, mvar, priority)
                for priority in t.core.env.default_instance_priorities()
            ):
                mvars = [other for other in mvars if other is not mvar]
                break
        else:
            return False


def _find_some(t: TermElab, mvars: list[MVar]) -> list[MVar]:
    """Find instances as long as any can be found; return those that cannot."""
    while True:
        remaining = [mvar for mvar in mvars if not _find(t, mvar)]
        if len(remaining) == len(mvars):
            return remaining
        mvars = remaining


def _find(t: TermElab, mvar: MVar) -> bool:
    state = t.save()
    try:
        with t.meta.with_mvar_lctx(mvar):
            if synthesize_inst_mvar(t, mvar):
                return True
    except (ElabError, MetaError):
        pass
    t.restore(state)
    return False


def synthesize_using_default(t: TermElab) -> None:
    """Find what can be found, default instances included, until that changes nothing."""
    synthesize_synthetic_mvars(t, "yes")
    while _by_default_instances(t):
        synthesize_synthetic_mvars(t, "yes")


# -- what is stuck -----------------------------------------------------------------------------


def _explain_stuck(t: TermElab, problem: Expr) -> MessageData | None:
    """Say which arguments of a class must be known before an instance is looked for."""
    head = problem.app_fn
    if not isinstance(head, Const):
        return None
    name = str(head.name)
    info = t.core.env.find(name)
    if info is None:
        return None
    kind: Expr = info.type
    stuck: list[int] = []
    simple = True
    args = problem.app_args
    for index, arg in enumerate(args):
        if not isinstance(kind, Pi):
            return None
        domain, kind = kind.type, kind.body
        if domain.head_name in ("outParam", "semiOutParam"):
            continue
        value = t.meta.instantiate_mvars(arg)
        if isinstance(value, MVar):
            stuck.append(index)
        elif t.meta.collect_mvars(value):
            stuck.append(index)
            simple = False
    if not stuck:
        return None
    one = len(stuck) == 1
    if simple:
        contain = "is a metavariable" if one else "are metavariables"
    else:
        contain = "contains metavariables" if one else "contain metavariables"
    noun = "argument" if one else "arguments"
    which = f"the {_oxford([_ordinal(i) for i in stuck])} type {noun}"
    if len(args) == 1:
        which = "the type argument"
    these = "This argument" if one else "These arguments"
    return msg(
        note(
            msg(
                "Lean will not try to resolve this typeclass instance problem because "
                f"{which} to `",
                const_name(name),
                f"` {contain}. {these} must be fully determined before Lean will try to resolve "
                "the typeclass.",
            )
        ),
        hint(
            msg(
                "Adding type annotations and supplying implicit arguments to functions can give "
                "Lean more information for typeclass resolution. For example, if you have a "
                "variable `x` that you intend to be a `",
                const_name("Nat"),
                "`, but Lean reports it as having an unresolved type like `?m`, replacing `x` "
                "with `(x : Nat)` can get typeclass resolution un-stuck.",
            )
        ),
    )


def _ordinal(index: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth")
    return words[index] if index < len(words) else f"{index + 1}th"


def _oxford(items: list[str]) -> str:
    if len(items) <= 2:
        return " and ".join(items)
    return ", ".join(items[:-1]) + ", and " + items[-1]


STUCK = "typeclass.stuck"
"""The tag of the error that too little is known to look for an instance."""


def _report_stuck(t: TermElab, awaited: SyntheticMVar, ignore_tc: bool) -> None:
    meta = t.meta
    with t.core.with_ref(awaited.stx):
        match awaited.kind:
            case TypeClass(extra):
                if ignore_tc or t.core.has_errors():
                    return
                with meta.with_mvar_lctx(awaited.mvar):
                    ty = meta.instantiate_mvars(meta.infer_type(awaited.mvar))
                    explanation = _explain_stuck(t, ty)
                    if explanation is None:
                        said = msg(
                            "typeclass instance problem is stuck, it is often due to metavariables",
                            indented(ty),
                        )
                    else:
                        said = msg("typeclass instance problem is stuck", indented(ty), explanation)
                    t.throw(tagged(STUCK, msg(said, extra or "")))
            case Coe(header, expected, e, f, make_error):
                from gnomon.elab.type_mismatch import throw_type_mismatch

                with meta.with_mvar_lctx(awaited.mvar):
                    if make_error is not None:
                        t.throw(make_error(awaited.mvar, expected, e))
                    throw_type_mismatch(t, expected, e, header=header, f=f)
            case Tactic(_, context, _, _):
                with t.in_context(context), meta.with_mvar_lctx(awaited.mvar):
                    ty = meta.instantiate_mvars(meta.infer_type(awaited.mvar))
                    t.throw("tactic execution is stuck, goal contains metavariables", indented(ty))
            case _:
                raise AssertionError("a term is postponed no further")


def _some_ref(t: TermElab) -> Syntax:
    for number in newest_first(t.pending):
        awaited = t.synthetic.get(number)
        if awaited is not None and awaited.stx.pos is not None:
            return awaited.stx
    return MISSING


# -- the whole ---------------------------------------------------------------------------------


def _advance(t: TermElab, postpone: str, ignore_stuck_tc: bool) -> bool:
    """Go through what is awaited, more and more determined; return whether to do so once more."""
    if _step(t, postpone_errors=False, run_tactics=False):
        return True
    if postpone == "yes":
        return False
    with t.scoped(may_postpone=False):
        if _step(t, postpone_errors=True, run_tactics=False):
            return True
    if _by_default_instances(t):
        return True
    with t.scoped(may_postpone=False):
        if _step(t, postpone_errors=False, run_tactics=False):
            return True
    if _step(t, postpone_errors=False, run_tactics=True):
        return True
    if postpone == "no":
        pending, t.pending = oldest_first(t.pending), None
        left = [each for number in reversed(pending) if (each := t.synthetic.get(number))]
        # That a term has a wrong type says more than that an instance depends on it.
        for awaited in sorted(left, key=lambda each: isinstance(each.kind, TypeClass)):
            _report_stuck(t, awaited, ignore_stuck_tc)
    return False


def synthesize_synthetic_mvars(
    t: TermElab, postpone: str = "no", *, ignore_stuck_tc: bool = False
) -> None:
    """Find the values of awaited metavariables.

    With `postpone` `"yes"` what cannot be found yet stays; with `"partial"` only instances and
    coercions may stay; with `"no"` nothing may, and what is stuck is an error.
    """
    core = t.core
    depth = core.rec_depth
    try:
        while t.pending is not None:
            with core.with_ref(_some_ref(t)):
                core.check_depth()
                # Each time counts as a level of recursion: that is what ends long sums of numerals.
                core.rec_depth += 1
                if not _advance(t, postpone, ignore_stuck_tc):
                    break
    finally:
        core.rec_depth = depth
    core.references.find_awaited(t.meta)
    if postpone == "no":
        with lifting(t.core):
            check_universe_constraints(t)


def check_universe_constraints(t: TermElab) -> None:
    """Raise an error if a universe constraint that was put off cannot be solved."""
    constraints = t.meta.postponed()
    reason = "failed to solve"
    if t.meta.process_postponed(may_postpone=True):
        constraints = t.meta.postponed()
        if t.meta.process_postponed(may_postpone=False):
            return
        reason = "stuck at solving"
        if t.core.has_errors():
            # What is stuck follows from what was reported.
            return
    if not constraints:
        t.throw(f"{reason} universe constraint")
    lhs, rhs, origin = constraints[0]
    text = msg(f"{reason} universe constraint\n  ", lhs, " =?= ", rhs)
    if origin is None:
        t.throw(text)
    left, right, lctx = origin
    meta = t.meta
    with meta.scope():
        meta.lctx = lctx
        t.throw(
            text,
            msg("\nwhile trying to unify\n  ", left, " : ", meta.infer_type(left)),
            msg("\nwith\n  ", right, " : ", meta.infer_type(right)),
        )


__all__ = [
    "STUCK",
    "Coe",
    "Postponed",
    "SyntheticMVar",
    "Tactic",
    "TypeClass",
    "check_universe_constraints",
    "synthesize_inst_mvar",
    "synthesize_synthetic_mvars",
    "synthesize_using_default",
]
