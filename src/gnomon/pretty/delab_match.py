"""`match` from the applications of the auxiliary functions that it was made into.

What it does: finds discriminants and alternatives, and patterns in the auxiliary function's type.
What it assumes: the environment knows the auxiliary functions (`ElabEnv.matcher_info`).
Where to read next: :func:`_delab_match`.
Counterpart in Lean: `delabAppMatch` in `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon import Const, Expr, Lam, Pi, Sort
from gnomon.meta import MatcherInfo, MetaError
from gnomon.pretty import stx
from gnomon.pretty.delab import Delaborator, delab_for, head_name, name_of
from gnomon.pretty.delab_app import should_show_motive, spine, with_over_app
from gnomon.syntax import Syntax, names


@delab_for("app", priority=30)
def _delab_app_match(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if options.explicit or not options.notation or not options.match:
        return None
    name = head_name(e)
    if name is None:
        return None
    info = d.env.matcher_info(name)
    if info is None:
        return None

    def delab(e: Expr, pos: int) -> Syntax | None:
        try:
            return _delab_match(d, e, pos, info)
        except MetaError:
            return None

    return with_over_app(d, e, pos, info.arity, delab)


def _delab_match(d: Delaborator, e: Expr, pos: int, info: MatcherInfo) -> Syntax | None:
    meta = d.meta
    head = e.app_fn
    assert isinstance(head, Const)
    num_alts = len(info.alt_num_params)
    _, head_pos, args, positions = spine(e, pos, 1 + info.num_discrs + num_alts)
    params = e.app_args[: info.num_params]
    matcher_type = meta.instantiate_forall(
        meta.instantiate_type_level_params(head.name, head.levels), params
    )
    motive = args[0]
    motive_tree: Syntax | None = None
    if d.opts(positions[0]).analysis_named_arg or should_show_motive(d, motive):
        # In a `match`, the motive is written as a type.
        with meta.scope():
            fvars, body = meta.lambda_telescope(motive)
            pi_motive = meta.mk_forall(fvars, body)
        motive_tree = d.delab(pi_motive, positions[0])
    discrs = [d.delab(args[index], positions[index]) for index in range(1, 1 + info.num_discrs)]
    first_alt = 1 + info.num_discrs

    # Names for the equations `h : discr = pattern`, which every alternative binds last.
    hyp_names: list[str | None] = []
    saved = meta.lctx
    reserved = 0
    for hyp_name in info.discr_names or [None] * info.num_discrs:
        if hyp_name is None:
            hyp_names.append(None)
            continue
        name = d.unused_name(hyp_name, e, pos=pos)
        hyp_names.append(name)
        fvar = meta.push_local(name, Sort(0), "default", "implDetail", instance=False)
        d.user_names[fvar.id] = name
        reserved += 1
    equations = [name for name in hyp_names if name is not None]
    rhss: list[Syntax] = []
    var_names: list[list[str]] = []
    thunks = info.alt_has_unit_thunk or (False,) * num_alts
    for index, (num_fields, is_thunk) in enumerate(zip(info.alt_num_params, thunks, strict=True)):
        num_params = 1 if is_thunk else num_fields
        alt, alt_pos = args[first_alt + index], positions[first_alt + index]

        def rhs(body: Expr, body_pos: int, bound: list[str]) -> Syntax:
            var_names.append(bound)
            return d.delab(body, body_pos)

        rhss.append(_skipping_binders(d, alt, alt_pos, num_params, equations, rhs))
    meta.lctx = saved
    for _ in range(reserved):
        d.user_names.popitem()

    if not rhss:
        return stx.nomatch(discrs)
    type_pos = 4 * head_pos + 3
    patterns = _patterns(d, matcher_type, type_pos, 1 + info.num_discrs, var_names)
    if patterns is None:
        return None
    discr_trees = [
        stx.match_discr(name, discr) for name, discr in zip(hyp_names, discrs, strict=True)
    ]
    return stx.match(motive_tree, discr_trees, list(zip(patterns, rhss, strict=True)))


def _skipping_binders(
    d: Delaborator,
    e: Expr,
    pos: int,
    num_params: int,
    equations: Sequence[str],
    then: Callable[[Expr, int, list[str]], Syntax],
) -> Syntax:
    """Enter the binders of an alternative, whose last ones are named as `equations` says."""
    bound: list[str] = []
    contexts = []
    for index in range(num_params):
        if not isinstance(e, Lam):
            e = _eta_expand(d, e)
            if not isinstance(e, Lam):
                break
        suggestion = names.erase_macro_scopes(name_of(e.name))
        if num_params - len(equations) <= index:
            name = equations[index + len(equations) - num_params]
        elif suggestion in bound:
            # Variables of one pattern must not hide each other.
            name = d.fresh_name(suggestion)
        else:
            name = d.unused_name(name_of(e.name), e.body, pos=pos)
        bound.append(name)
        e, context = d.enter(e, name)
        contexts.append(context)
        pos = 4 * pos + 1
    tree = then(e, pos, bound)
    while contexts:
        d.leave(contexts.pop())
    return tree


def _eta_expand(d: Delaborator, e: Expr) -> Expr:
    """Return `fun x => e x`, or `fun _ => e ()` if that is all that `e` takes."""
    meta = d.meta
    with meta.scope():
        fvars, _ = meta.forall_telescope(meta.infer_type(e), reducing=True)
        if len(fvars) == 1:
            type_ = meta.infer_type(fvars[0])
            if isinstance(type_, Const) and str(type_.name) == "Unit":
                return meta.mk_lambda(fvars, e(Const("Unit.unit")))
        return meta.mk_lambda(fvars, e(*fvars))


def _patterns(
    d: Delaborator,
    matcher_type: Expr,
    pos: int,
    num_before: int,
    var_names: list[list[str]],
) -> list[list[Syntax]] | None:
    """Return the patterns of each alternative: the arguments of the motive in its type."""
    meta = d.meta
    saved_pattern = d.in_pattern
    d.in_pattern = True
    saved = meta.lctx
    patterns: list[list[Syntax]] = []
    fvars, _ = meta.forall_telescope(matcher_type, reducing=True)
    for fvar in fvars:
        d.user_names[fvar.id] = names.erase_macro_scopes(meta.lctx[fvar].user_name)
    for index, alt in enumerate(fvars[num_before : num_before + len(var_names)]):
        type_ = meta.infer_type(alt)
        at = pos * 4 ** (1 + num_before + index) * 4
        contexts = []
        for name in var_names[index]:
            type_ = type_ if isinstance(type_, Pi) else meta.whnf(type_)
            if not isinstance(type_, Pi):
                break
            type_, context = d.enter(type_, name)
            contexts.append(context)
            at = 4 * at + 1
        args = type_.app_args
        row: list[Syntax] = []
        for number, arg in enumerate(args):
            row.append(d.delab(arg, at * 4 ** (len(args) - number) + 1))
        patterns.append(row)
        while contexts:
            d.leave(contexts.pop())
    for _ in fvars:
        d.user_names.popitem()
    meta.lctx = saved
    d.in_pattern = saved_pattern
    return patterns
