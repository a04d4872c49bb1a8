"""Measures that decrease in recursive calls, elaborated.

What it does: elaborates `termination_by` to a function of all parameters; shows a measure that was
found as a `termination_by` that users may write.
Counterpart in Lean: `Lean.Elab.TerminationMeasure`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, FVar
from gnomon.elab.binders import push_fun_binders
from gnomon.elab.message_data import MessageData, and_list, const_name, indented, msg
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.hints import TerminationHints
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class TerminationMeasure:
    """A measure: a lambda over all of the function's parameters."""

    fn: Expr
    ref: Syntax = MISSING
    structural: bool = False


def _parameters(count: int) -> str:
    return "one parameter" if count == 1 else f"{count} parameters"


def elab_measure(
    t: TermElab, pre_def: PreDefinition, hints: TerminationHints
) -> TerminationMeasure | None:
    """Return the measure that a function's hint gives. Raises an error if the hint is wrong."""
    by = hints.by
    if by is None:
        return None
    meta = t.meta
    arity = num_lambdas(pre_def.value)
    extra = hints.extra_params
    if len(by.vars) > extra:
        data: MessageData = msg(
            f"{_parameters(len(by.vars))} bound in `termination_by`, but the body of ",
            const_name(pre_def.decl_name),
            f" only binds {_parameters(extra)}.",
        )
        first = by.vars[0]
        if first.is_ident and names.last(pre_def.decl_name) == first.id:
            data = msg(
                data,
                " (Since Lean v4.6.0, the `termination_by` clause no longer expects the function "
                "name here.)",
            )
        t.throw(data, ref=by.ref)
    with (
        t.core.with_ref(by.ref),
        t.local_scope(),
        t.scoped(decl_name=pre_def.decl_name, err_to_sorry=False),
    ):
        params, rest = meta.forall_telescope(pre_def.ty, arity - extra)
        bound, after = push_fun_binders(t, list(by.vars), rest)
        body = t.with_synthesize(lambda: t.elab_term_ensuring_type(by.body, None), "no")
        body = meta.instantiate_mvars(body)
        if by.structural and body not in (*params, *bound):
            listed = and_list([msg("'", each, "'") for each in (*params, *bound)])
            t.throw(
                "The termination measure of a structurally recursive function must be one of the "
                "parameters ",
                listed,
                ", but",
                indented(body),
                "\nisn't one of these.",
                ref=by.ref,
            )
        assert after is not None, "the function's type has all parameters"
        others, _ = meta.forall_telescope(after, extra - len(by.vars), reducing=True)
        fn = meta.mk_lambda([*params, *bound, *others], body)
    fn = meta.instantiate_mvars(fn)
    meta.type_check(fn)
    return TerminationMeasure(fn, by.ref, by.structural)


def structural_position(t: TermElab, measure: TerminationMeasure) -> int:
    """Return the parameter that a structural measure is."""
    meta = t.meta
    with meta.scope():
        fvars, body = meta.lambda_telescope(measure.fn)
        assert isinstance(body, FVar), "the measure is a parameter"
        return fvars.index(body)


def shown_measure(
    t: TermElab, measure: TerminationMeasure, arity: int, extra_params: int
) -> MessageData:
    """Return a measure as `termination_by …`.

    Parameters behind the colon get names; those that are not mentioned are `_`, left out at the end.
    """
    meta = t.meta
    word = "termination_by structural " if measure.structural else "termination_by "
    with meta.scope():
        fvars, body = meta.lambda_telescope(measure.fn, arity)
        mentioned = set(meta.collect_fvars(body))
        own = fvars[arity - extra_params :] if extra_params else ()
        taken: list[str] = []
        for fvar in own:
            name = names.erase_macro_scopes(meta.local_decl(fvar).user_name)
            fresh, number = name, 1
            while fresh in taken:
                fresh, number = f"{name}_{number}", number + 1
            taken.append(fresh)
            meta.lctx = meta.lctx.rename(fvar, fresh)
        shown = [name if fvar in mentioned else "_" for fvar, name in zip(own, taken, strict=True)]
        while shown and shown[-1] == "_":
            shown.pop()
        before = " ".join(shown) + " => " if shown else ""
        return t.core.add_context(msg(word, before, body))


__all__ = ["TerminationMeasure", "elab_measure", "shown_measure", "structural_position"]
