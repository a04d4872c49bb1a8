"""Binders: `fun`, `∀`, arrows, `let`, `have`, and what declarations' headers use.

What it does: reads every form of binder into :class:`BinderView`, adds hypotheses to the local
context, and binds them in the result; finds the types of a function's parameters from the type it
is expected to have.
Where to read next: `auto_bound.py` for headers; `match.py` for `fun` with patterns.
Counterpart in Lean: `Lean.Elab.Binders`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Expr, Let, Pi
from gnomon.elab.auto_param import declare_tactic_syntax
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.message_data import indented, msg
from gnomon.elab.registry import term_elab
from gnomon.records import dataclass, replace
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class BinderView:
    """A binder: its name as an identifier or hole, its type, how it is filled in."""

    ref: Syntax
    ident: Syntax
    ty: Syntax
    info: BinderInfo = BinderInfo.default

    @property
    def name(self) -> str:
        """The name that it binds."""
        return self.ident.id


def mk_hole(ref: Syntax) -> Node:
    """Return `_` at a place."""
    return Node(_TERM + "hole", (Atom("_", ref.ref_info()),))


def _binder_ident(t: TermElab, stx: Syntax) -> Syntax:
    """Return the identifier of a binder; `_` gets a name nobody can write."""
    if stx.is_ident:
        return stx
    name = t.core.fresh_user_name("x")
    return Ident("_", name, stx.head_info())


def opt_type(stx: Syntax) -> Syntax | None:
    """Return the type in an optional `: type`, with or without a node of its own."""
    if not stx.args:
        return None
    return stx[0][1] if stx[0].kind == _TERM + "typeSpec" else stx[1]


def _modified_type(t: TermElab, ty: Syntax, modifier: Syntax) -> Syntax:
    """Return a binder's type with its default or its tactic."""
    if modifier.is_none:
        return ty
    inner = modifier[0]
    if inner.kind == _TERM + "binderDefault":
        return _apply_const("optParam", ty, inner[1])
    if inner.kind == _TERM + "binderTactic":
        code = Node(_TERM + "byTactic", (inner[1], inner[2]))
        name = declare_tactic_syntax(t, code)
        return _apply_const("autoParam", ty, Ident(name, name, None, ((name, ()),)))
    raise UnsupportedSyntax()


def _apply_const(name: str, *args: Syntax) -> Syntax:
    fn = Ident(name, name, None, ((name, ()),))
    return Node(_TERM + "app", (fn, mk_null(*args)))


def to_binder_views(t: TermElab, stx: Syntax) -> list[BinderView]:
    """Return the binders that a piece of syntax stands for."""
    kind = stx.kind
    if stx.is_ident or kind == _TERM + "hole":
        return [BinderView(stx, _binder_ident(t, stx), mk_hole(stx))]
    if kind == _TERM + "explicitBinder":
        ty = opt_type(stx[2])
        result = []
        for ident in stx[1].args:
            written = ty if ty is not None else mk_hole(ident)
            view_type = _modified_type(t, written, stx[3])
            result.append(BinderView(ident, _binder_ident(t, ident), view_type))
        return result
    if kind in (_TERM + "implicitBinder", _TERM + "strictImplicitBinder"):
        info = (
            BinderInfo.implicit if kind == _TERM + "implicitBinder" else BinderInfo.strict_implicit
        )
        ty = opt_type(stx[2])
        return [
            BinderView(ident, _binder_ident(t, ident), ty or mk_hole(ident), info)
            for ident in stx[1].args
        ]
    if kind == _TERM + "instBinder":
        if stx[1].args:
            ident = _binder_ident(t, stx[1][0])
        else:
            ident = Ident("inst", t.core.fresh_user_name("inst"), None)
        return [BinderView(stx, ident, stx[2], BinderInfo.inst_implicit)]
    raise UnsupportedSyntax()


def _elab_binder_type(t: TermElab, view: BinderView) -> Expr:
    """Return a binder's type, without what is awaited for it."""
    ty = t.elab_type(view.ty)
    t.register_binder_type(view, ty)
    return ty


def check_binder_annotation(t: TermElab, view: BinderView, ty: Expr) -> None:
    """Raise an error for `[x : A]` where `A` is no class."""
    if view.info != BinderInfo.inst_implicit:
        return
    if not t.core.options.get_bool("checkBinderAnnotations", True):
        return
    if t.meta.is_class(ty) is None:
        with t.core.with_ref(view.ty):
            t.throw(
                "invalid binder annotation, type is not a class instance",
                indented(ty),
                "\n\nNote: Use the command `set_option checkBinderAnnotations false` to disable "
                "the check",
            )


def check_atomic(t: TermElab, view: BinderView) -> None:
    """Raise an error if a binder's name has several components."""
    name = names.erase_macro_scopes(view.name)
    if not names.is_atomic(name):
        t.throw(f"invalid binder name `{name}`, it must be atomic", ref=view.ident)


def push_binder(t: TermElab, view: BinderView) -> Expr:
    """Elaborate a binder's type and add the hypothesis to the local context."""
    check_atomic(t, view)
    ty = _elab_binder_type(t, view)
    check_binder_annotation(t, view, ty)
    fvar = t.meta.push_local(view.name, ty, view.info)
    t.record_binder(view.ident, fvar)
    return fvar


def push_binders(t: TermElab, binders: Sequence[Syntax]) -> list[Expr]:
    """Add the hypotheses of binders to the local context, and return them."""
    fvars: list[Expr] = []
    for stx in binders:
        with t.core.with_ref(stx):
            for view in to_binder_views(t, stx):
                fvars.append(push_binder(t, view))
    return fvars


@contextmanager
def elab_binders(t: TermElab, binders: Sequence[Syntax]) -> Iterator[list[Expr]]:
    """Work under binders; the local context is restored at the end."""
    with t.local_scope():
        yield push_binders(t, binders)


# -- function types ----------------------------------------------------------------------------


@term_elab(_TERM + "forall")
def elab_forall(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`∀ x y, b` and `∀ x y : A, b`"""
    ty = opt_type(stx[2])
    binders: list[Syntax] = []
    for binder in stx[1].args:
        if ty is not None and (binder.is_ident or binder.kind == _TERM + "hole"):
            binders.append(_explicit(binder, ty))
        else:
            binders.append(binder)
    with elab_binders(t, binders) as fvars:
        body = t.elab_type(stx[4])
        return t.meta.mk_forall(fvars, body)


def _explicit(ident: Syntax, ty: Syntax) -> Syntax:
    info = ident.ref_info()
    return Node(
        _TERM + "explicitBinder",
        (
            Atom("(", info),
            mk_null(ident),
            mk_null(Atom(":", info), ty),
            mk_null(),
            Atom(")", info),
        ),
    )


@term_elab(_TERM + "depArrow")
def elab_dep_arrow(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`(x : A) → B`"""
    with elab_binders(t, [stx[0]]) as fvars:
        return t.meta.mk_forall(fvars, t.elab_type(stx[2]))


@term_elab(_TERM + "arrow")
def elab_arrow(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`A → B`"""
    domain = t.elab_type(stx[0])
    name = t.core.fresh_user_name("a")
    with t.local_scope():
        fvar = t.meta.push_local(name, domain, instance=False)
        body = t.elab_type(stx[2])
        return t.meta.mk_forall([fvar], body)


# -- functions ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _FunBinders:
    """The parameters of a `fun` so far, and the type that the rest is expected to have."""

    fvars: list[Expr]
    expected: Expr | None


def push_fun_binders(
    t: TermElab, binders: Sequence[Syntax], expected: Expr | None
) -> tuple[list[Expr], Expr | None]:
    """Add the parameters of a `fun` to the local context.

    Returns them, and the type that the body is expected to have. A parameter without a type has
    that which the expected type says.
    """
    state = _FunBinders([], expected)
    for stx in binders:
        with t.core.with_ref(stx):
            for view in to_binder_views(t, stx):
                _push_fun_binder(t, view, state)
    return state.fvars, state.expected


def _push_fun_binder(t: TermElab, view: BinderView, state: _FunBinders) -> None:
    meta = t.meta
    check_atomic(t, view)
    ty = _elab_binder_type(t, view)
    check_binder_annotation(t, view, ty)
    fvar = meta.push_local(view.name, ty, view.info)
    t.record_binder(view.ident, fvar)
    state.fvars.append(fvar)
    if state.expected is None:
        return
    expected = meta.whnf(state.expected)
    if isinstance(expected, Pi):
        meta.is_def_eq(ty, expected.type)
        state.expected = expected.body.instantiate(fvar)
    else:
        state.expected = None


def expand_fun_binders(
    t: TermElab, binders: Sequence[Syntax], body: Syntax
) -> tuple[list[Syntax], Syntax, bool]:
    """Return binders that are plain, the body, and whether patterns were moved into the body."""
    result: list[Syntax] = []
    for index, binder in enumerate(binders):
        plain = _as_binder(t, binder)
        if plain is not None:
            result.extend(plain)
            continue
        rest, body, _ = expand_fun_binders(t, binders[index + 1 :], body)
        ty: Syntax | None = None
        pattern = binder
        if pattern.kind == _TERM + "typeAscription" and pattern[3].args:
            pattern, ty = pattern[1], pattern[3][0]
        name = t.core.fresh_user_name("x")
        major = Ident(name, name, binder.ref_info())
        result.append(major if ty is None else _explicit(major, ty))
        inner = body if not rest else _mk_fun(rest, body)
        return result, _mk_match(major, pattern, inner, binder), True
    return result, body, False


def _mk_fun(binders: list[Syntax], body: Syntax) -> Syntax:
    info = body.ref_info()
    basic = Node(_TERM + "basicFun", (mk_null(*binders), mk_null(), Atom("=>", info), body))
    return Node(_TERM + "fun", (Atom("fun", info), basic))


def _mk_match(major: Syntax, pattern: Syntax, body: Syntax, ref: Syntax) -> Syntax:
    info = ref.ref_info()
    discr = Node(_TERM + "matchDiscr", (mk_null(), major))
    alt = Node(
        _TERM + "matchAlt",
        (Atom("|", info), mk_null(mk_null(pattern)), Atom("=>", info), body),
    )
    alts = Node(_TERM + "matchAlts", (mk_null(alt),))
    return Node(
        _TERM + "match",
        (Atom("match", info), mk_null(), mk_null(), mk_null(discr), Atom("with", info), alts),
    )


_BINDERS = frozenset(
    _TERM + kind
    for kind in ("hole", "implicitBinder", "strictImplicitBinder", "instBinder", "explicitBinder")
)


def _as_binder(t: TermElab, stx: Syntax) -> list[Syntax] | None:
    """Return what a `fun` binds with a piece of syntax; `None` if that is a pattern."""
    kind = stx.kind
    if stx.is_ident:
        if _is_atomic_binder(t, stx):
            return [stx]
        return None
    if kind in _BINDERS:
        return [stx]
    if kind == _TERM + "typeAscription" and stx[3].args:
        idents = _idents_of(t, stx[1])
        if idents is None:
            return None
        return [_explicit(ident, stx[3][0]) for ident in idents]
    if kind == _TERM + "paren":
        inner = stx[1]
        if inner.is_ident or inner.kind == _TERM + "hole":
            return _as_binder(t, inner)
    return None


def _is_atomic_binder(t: TermElab, ident: Syntax) -> bool:
    """Return whether an identifier is a name to bind; one that is a constructor is a pattern."""
    name = ident.id
    if names.is_atomic(names.erase_macro_scopes(name)):
        return True
    return not any(not fields for _, fields in t.core.resolve_global(name))


def _idents_of(t: TermElab, stx: Syntax) -> list[Syntax] | None:
    """Return the names in `x y z` of `(x y z : A)`."""
    if stx.is_ident or stx.kind == _TERM + "hole":
        return [stx]
    if stx.kind == _TERM + "app":
        idents = [stx[0], *stx[1].args]
        if all(ident.is_ident or ident.kind == _TERM + "hole" for ident in idents):
            return idents
    return None


@term_elab(_TERM + "fun")
def elab_fun(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`fun x y => b`; alternatives are a `match`."""
    basic = stx[1]
    if basic.kind != _TERM + "basicFun":
        from gnomon.elab.match_syntax import expand_fun_alternatives

        return t.elab_expansion(stx, expand_fun_alternatives(t, stx), expected)
    binders: list[Syntax] = list(basic[0].args)
    if basic[1].args:
        ty = opt_type(basic[1])
        assert ty is not None, "an optional type with parts has a type"
        binders = [
            _explicit(each, ty) if each.is_ident or each.kind == _TERM + "hole" else each
            for each in binders
        ]
    binders, body, _ = expand_fun_binders(t, binders, basic[3])
    with t.local_scope():
        fvars, body_type = push_fun_binders(t, binders, expected)
        e = t.elab_term_ensuring_type(body, body_type)
        return t.meta.mk_lambda(fvars, e)


# -- let and have ------------------------------------------------------------------------------


def _let_name(t: TermElab, stx: Syntax) -> Syntax:
    """Return the name in a `letId`; `have : p` is about `this`."""
    inner = stx[0]
    if inner.kind == "hygieneInfo":
        name = names.view(inner[0].id)._replace(name="this").review()
        return Ident("this", name, t.core.ref.ref_info(canonical=True))
    return _binder_ident(t, inner)


@dataclass(frozen=True, slots=True)
class LetConfig:
    """The options in `let +nondep (eq := h) x := v`."""

    nondep: bool = False
    value_first: bool = True
    used_only: bool = False
    zeta: bool = False
    generalize: bool = False
    equation: Syntax | None = None


def _let_config(t: TermElab, stx: Syntax, config: LetConfig) -> LetConfig:
    for item in stx[0].args:
        inner = item[0] if item.kind == _TERM + "letConfigItem" else item
        match inner.kind.removeprefix(_TERM + "letOpt"):
            case "Eq":
                config = replace(config, equation=_binder_ident(t, inner[3]))
            case "Nondep":
                config = replace(config, nondep=_is_on(item))
            case "PostponeValue":
                config = replace(config, value_first=not _is_on(item))
            case "UsedOnly":
                config = replace(config, used_only=_is_on(item))
            case "Zeta":
                config = replace(config, zeta=_is_on(item))
            case "Generalize":
                config = replace(config, generalize=_is_on(item))
    return config


def _is_on(item: Syntax) -> bool:
    return not any(leaf.val == "-" for leaf in item.walk() if leaf.is_atom)


def _elab_let(
    t: TermElab, stx: Syntax, expected: Expr | None, config: LetConfig, decl: Syntax, body: Syntax
) -> Expr:
    kind = decl[0].kind
    inner = decl[0]
    if kind == _TERM + "letIdDecl":
        return elab_let_decl(
            t,
            _let_name(t, inner[0]),
            inner[1].args,
            opt_type(inner[2]),
            inner[4],
            body,
            expected,
            nondep=config.nondep,
            value_first=config.value_first,
            used_only=config.used_only,
            equation=config.equation,
            zeta=config.zeta,
        )
    if kind == _TERM + "letPatDecl":
        major: Syntax = inner[4]
        ty = opt_type(inner[2])
        if ty is not None:
            info = major.ref_info()
            major = Node(
                _TERM + "typeAscription",
                (Atom("(", info), major, Atom(":", info), mk_null(ty), Atom(")", info)),
            )
        match_stx = _mk_match(major, inner[0], body, stx)
        return t.elab_expansion(stx, match_stx, expected)
    if kind == _TERM + "letEqnsDecl":
        from gnomon.elab.match_syntax import expand_eqns

        value = expand_eqns(t, inner[3])
        return elab_let_decl(
            t,
            _let_name(t, inner[0]),
            inner[1].args,
            opt_type(inner[2]),
            value,
            body,
            expected,
            nondep=config.nondep,
            value_first=config.value_first,
            used_only=config.used_only,
            equation=config.equation,
            zeta=config.zeta,
        )
    raise UnsupportedSyntax()


@term_elab(
    *(
        _TERM + kind
        for kind in ("let", "have", "letI", "haveI", "let_fun", "let_delayed", "let_tmp")
    )
)
def elab_let(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`let x := v; b`, `have x := v; b` and their relatives"""
    kind = stx.kind.removeprefix(_TERM)
    if kind == "let_fun":
        from gnomon.elab.deprecated import warn

        warn(t.core, stx[0], "`let_fun` has been deprecated in favor of `have`")
    config = LetConfig(
        nondep=kind in ("have", "haveI", "let_fun"),
        value_first=kind != "let_delayed",
        used_only=kind == "let_tmp",
        zeta=kind in ("letI", "haveI"),
    )
    if stx[1].kind == _TERM + "letConfig":
        config = _let_config(t, stx[1], config)
        decl, body = stx[2], stx[4]
    else:
        decl, body = stx[1], stx[3]
    return _elab_let(t, stx, expected, config, decl, body)


def elab_let_decl(
    t: TermElab,
    ident: Syntax,
    binders: Sequence[Syntax],
    ty_stx: Syntax | None,
    value_stx: Syntax,
    body_stx: Syntax,
    expected: Expr | None,
    *,
    nondep: bool,
    value_first: bool = True,
    used_only: bool = False,
    equation: Syntax | None = None,
    zeta: bool = False,
) -> Expr:
    """Elaborate `let x bs : T := v; b`, or `have` with `nondep`.

    With `value_first` unset (`let_delayed`), the body is elaborated before the value. With
    `equation`, the body has a proof that the variable is the value. With `zeta` the value is put
    in the place of the variable.
    """
    meta = t.meta
    with t.local_scope():
        fvars = push_binders(t, binders)
        if ty_stx is None:
            ty = t.mk_fresh_type_mvar()
            t.register_custom(
                ty, ident, msg("Failed to infer type of `", names.erase_macro_scopes(ident.id), "`")
            )
        else:
            ty = t.elab_type(ty_stx)
        if value_first:
            t.synthesize("yes")
            value = t.elab_term_ensuring_type(value_stx, ty)
            # Lean leaves numerals in values to whoever finds instances next.
            with t.core.references.awaiting_apart():
                t.synthesize("partial" if nondep else "yes")
        else:
            value = meta.mk_mvar(ty, "syntheticOpaque")
        pending, inside = value, meta.lctx
        if fvars:
            full_type = meta.mk_forall(fvars, ty)
            full_value = meta.mk_lambda(fvars, value)
        else:
            full_type, full_value = ty, value
    with t.local_scope():
        fvar = meta.push_let(ident.id, full_type, full_value, nondep)
        t.record_binder(ident, fvar)
        bound: list[Expr] = [fvar]
        proof: Expr | None = None
        if equation is not None:
            eq_type = meta.mk_app_m("Eq", [fvar, full_value])
            proof = meta.push_local(equation.id, eq_type)
            bound.append(proof)
        body = t.elab_term_ensuring_type(body_stx, expected)
        body = meta.instantiate_mvars(body)
        if proof is not None:
            refl = meta.mk_app_m("Eq.refl", [full_value])
            body = meta.replace_fvars(body, [proof], [refl])
        if zeta:
            # Holes in the body may be solved later, with the variable in their context.
            let = meta.mk_let([fvar], body, used_let_only=False, generalize_nondep_let=False)
            assert isinstance(let, Let), "the variable has a value"
            result = let.body.instantiate(let.value)
        else:
            result = meta.mk_let([fvar], body, used_let_only=used_only, generalize_nondep_let=False)
    if not value_first:
        with t.local_scope():
            meta.lctx = inside
            actual = t.elab_term_ensuring_type(value_stx, ty)
            t.synthesize("yes")
            meta.assign(pending, actual)
    return result


__all__ = [
    "BinderView",
    "check_binder_annotation",
    "elab_binders",
    "elab_let_decl",
    "expand_fun_binders",
    "mk_hole",
    "push_binders",
    "to_binder_views",
]
