"""Functions, function types and local definitions as syntax.

What it does: groups binders of one type, chooses their names, and says `∀`, `→` or `(x : α) →`.
Where to read next: :func:`_delab_fun`, :func:`_delab_forall`.
Counterpart in Lean: `delabLam`, `delabForall`, `delabLetE` in
`Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from gnomon import BinderInfo, Expr, Lam, Let, Pi
from gnomon.pretty import stx
from gnomon.pretty.delab import Delaborator, delab_for, name_of, same_expr
from gnomon.syntax import Ident, Syntax, names

DEFAULT = BinderInfo.default
IMPLICIT = BinderInfo.implicit
STRICT_IMPLICIT = BinderInfo.strict_implicit
INST_IMPLICIT = BinderInfo.inst_implicit


def is_arrow(e: Pi) -> bool:
    """Return whether a function type is not dependent."""
    return not e.body.has_loose_bvars


def _same_group(d: Delaborator, e: Lam | Pi, pos: int) -> bool:
    """Return whether a binder and the one inside it stand in one group."""
    inner = e.body
    if type(inner) is not type(e):
        return False
    assert isinstance(inner, Lam | Pi)
    if inner.info != e.info or inner.info == INST_IMPLICIT or not same_expr(e.type, inner.type):
        return False
    if not d.options_at:
        return True
    outer_options, inner_options = d.opts(pos), d.opts(4 * pos + 1)
    if isinstance(e, Pi):
        return outer_options.pi_binder_types == inner_options.pi_binder_types
    return outer_options.fun_binder_types == inner_options.fun_binder_types


def _has_ident(tree: Syntax, name: str) -> bool:
    return any(isinstance(part, Ident) and part.val == name for part in tree.walk())


@delab_for("lam")
def _delab_lam(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, Lam)
    return _delab_fun(d, e, pos, frozenset())


def _delab_fun(d: Delaborator, e: Lam, pos: int, avoid: frozenset[str]) -> Syntax:
    """Delaborate a function; names in `avoid` belong to binders before it."""
    group: list[str] = []
    dependent = show_types = False
    contexts = []
    binder, at = e, pos
    while True:
        # Domains of later binders of a group are that of the first.
        dependent = dependent or binder.body.has_loose_bvars
        show_types = show_types or d.opts(at).fun_binder_types
        same = _same_group(d, binder, at)
        name = d.unused_name(name_of(binder.name), binder.body, avoid=avoid, pos=at)
        avoid |= {name}
        group.append(name)
        last, last_pos = binder, at
        body, context = d.enter(binder, name)
        contexts.append(context)
        at = 4 * at + 1
        if not same:
            break
        assert isinstance(body, Lam)
        binder = body
    tree = _delab_fun(d, body, at, avoid) if isinstance(body, Lam) else d.delab(body, at)
    d.leave(contexts.pop())
    type_tree: Syntax | None = None
    info = e.info
    if show_types or info == INST_IMPLICIT:
        type_tree = d.delab(last.type, 4 * last_pos)
    while contexts:
        d.leave(contexts.pop())
    parts = stx.fun_parts(tree)
    binders, tree = parts if parts is not None else ((), tree)
    idents = [stx.ident(name) for name in group]
    if info == DEFAULT and not show_types:
        return _fun(d, pos, [*idents, *binders], tree)
    new: Syntax
    if info == INST_IMPLICIT:
        assert type_tree is not None
        # A name that nothing mentions is not shown, even if types depend on it.
        named = dependent and _has_ident(tree, group[-1])
        new = stx.inst_binder(idents[-1] if named else None, type_tree)
    elif info == IMPLICIT:
        new = stx.implicit_binder(idents, type_tree)
    elif info == STRICT_IMPLICIT:
        new = stx.strict_implicit_binder(idents, type_tree)
    else:
        assert type_tree is not None
        new = stx.type_ascription(stx.app(idents[0], idents[1:]), type_tree)
    return _fun(d, pos, [new, *binders], tree)


def _fun(d: Delaborator, pos: int, binders: list[Syntax], body: Syntax) -> Syntax:
    return stx.fun(binders, body, "↦" if d.opts(pos).unicode_fun else "=>")


@delab_for("forallE")
def _delab_pi(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, Pi)
    return _delab_forall(d, e, pos, d.is_prop(e))


def _is_dependent(d: Delaborator, e: Pi, pos: int, prop: bool) -> bool:
    """Return whether a binder is written with its name."""
    if not is_arrow(e):
        return True
    options = d.opts(pos)
    if options.pi_binder_names and (
        options.pi_binder_names_hygienic or not names.has_macro_scopes(name_of(e.name))
    ):
        return True
    # `→` between a type that is no proposition and a proposition looks like an implication.
    return prop and e.info == DEFAULT and options.foralls and not d.is_prop(e.type)


def _delab_forall(d: Delaborator, e: Pi, pos: int, prop: bool) -> Syntax:
    group: list[str] = []
    contexts = []
    binder, at = e, pos
    dependent = _is_dependent(d, e, pos, prop)
    tree: Syntax
    while True:
        options = d.opts(at)
        same = _same_group(d, binder, at)
        name = d.unused_name(
            name_of(binder.name), binder.body, preserve=options.pi_preserve_names, pos=at
        )
        group.append(name)
        last, last_pos = binder, at
        body, context = d.enter(binder, name)
        contexts.append(context)
        at = 4 * at + 1
        if not same:
            tree = d.delab(body, at)
            break
        assert isinstance(body, Pi)
        if _is_dependent(d, body, at, prop) != dependent:
            tree = d.delab(body, at)
            last, last_pos = body, at
            break
        binder = body
    if last is binder:
        d.leave(contexts.pop())
    type_tree = d.delab(last.type, 4 * last_pos)
    options = d.opts(last_pos)
    while contexts:
        d.leave(contexts.pop())
    return _forall(
        last, options.foralls, options.pi_binder_types, group, dependent, prop, type_tree, tree
    )


def _forall(
    e: Pi,
    foralls: bool,
    binder_types: bool,
    group: list[str],
    dependent: bool,
    prop: bool,
    type_tree: Syntax,
    body: Syntax,
) -> Syntax:
    idents = [stx.ident(name) for name in group]
    info = e.info
    binder: Syntax
    if info == IMPLICIT:
        binder = stx.implicit_binder(idents, type_tree)
    elif info == STRICT_IMPLICIT:
        binder = stx.strict_implicit_binder(idents, type_tree)
    elif info == INST_IMPLICIT:
        # A name that is not used and cannot be written is left out.
        named = dependent or not names.has_macro_scopes(name_of(e.name))
        binder = stx.inst_binder(idents[-1] if named else None, type_tree)
    elif dependent:
        if prop and not binder_types and foralls:
            return stx.forall(idents, body)
        binder = stx.explicit_binder(idents, type_tree)
    else:
        for _ in idents:
            body = stx.arrow(type_tree, body)
        return body
    if not (prop and foralls):
        return stx.dep_arrow(binder, body)
    if body.kind == stx.FORALL and not body[2].args:
        return stx.forall([binder, *body[1].args], body[4])
    return stx.forall([binder], body)


@delab_for("letE")
def _delab_let(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, Let)
    name = d.unused_name(name_of(e.name), e.body, pos=pos)
    value = d.delab(e.value, 4 * pos + 1)
    body, context = d.enter_let(e, name)
    tree = d.delab(body, 4 * pos + 2)
    d.leave(context)
    type_ = d.delab(e.type, 4 * pos) if d.opts(pos).let_var_types else None
    return stx.let(stx.let_decl(name, type_, value), tree, e.nondep)
