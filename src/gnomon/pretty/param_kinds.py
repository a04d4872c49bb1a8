"""What is known of the parameters that an application's arguments are for.

What it does: :func:`param_kinds` gives name, binder and default of each parameter of a function, as
far as its type shows them when applied to given arguments.
What it assumes: nothing; of a function whose type cannot be found, nothing is known.
Where to read next: `delab_app.py`, which decides by it what to leave out.
Counterpart in Lean: `ParamKind`, `getParamKinds` in `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import App, BinderInfo, Const, Expr, Name, Pi, Sort
from gnomon.meta import MetaError
from gnomon.pretty.delab import Delaborator, name_of

DEFAULT = BinderInfo.default
IMPLICIT = BinderInfo.implicit
INST_IMPLICIT = BinderInfo.inst_implicit


class ParamKind:
    """A parameter.

    `default` is its default value, in which earlier parameters may be loose bound variables and
    universes parameters of the function; see :meth:`default_value`.
    """

    __slots__ = ("default", "depth", "info", "is_auto", "level_params", "name")

    def __init__(
        self,
        name: str,
        info: BinderInfo,
        default: Expr | None,
        is_auto: bool,
        depth: int = 0,
        level_params: Sequence[Name] = (),
    ) -> None:
        """`depth` is how many arguments the default's loose bound variables stand for."""
        self.name = name
        self.info = info
        self.default = default
        self.is_auto = is_auto
        self.depth = depth
        self.level_params = level_params

    @property
    def is_explicit(self) -> bool:
        """Whether the argument is written where it stands."""
        return self.info == DEFAULT

    @property
    def is_regular_explicit(self) -> bool:
        """Whether it is explicit and cannot be left out."""
        return self.info == DEFAULT and not self.is_auto and self.default is None

    def default_value(self, f: Expr, args: Sequence[Expr], index: int) -> Expr | None:
        """Return the default value, given function and arguments and which of them this is for."""
        default = self.default
        if default is None:
            return None
        if self.level_params and isinstance(f, Const) and default.has_level_param:
            default = default.instantiate_level_params(self.level_params, f.levels)
        if default.has_loose_bvars:
            default = default.instantiate(*reversed(args[index - self.depth : index]))
        return default


def opt_param(type_: Expr) -> tuple[Expr, Expr] | None:
    """Return `A` and `v` of the type `optParam A v`."""
    return _two_args(type_, "optParam")


def auto_param(type_: Expr) -> tuple[Expr, Expr] | None:
    """Return `A` and `tac` of the type `autoParam A tac`."""
    return _two_args(type_, "autoParam")


def _two_args(type_: Expr, name: str) -> tuple[Expr, Expr] | None:
    if not isinstance(type_, App):
        return None
    fn = type_.fn
    if isinstance(fn, App) and isinstance(fn.fn, Const) and str(fn.fn.name) == name:
        return fn.arg, type_.arg
    return None


def _kind(binder: Pi, depth: int, level_params: Sequence[Name] = ()) -> ParamKind:
    default = opt_param(binder.type)
    is_auto = default is None and auto_param(binder.type) is not None
    value = None if default is None else default[1]
    return ParamKind(name_of(binder.name), binder.info, value, is_auto, depth, level_params)


_RIGID_KINDS = frozenset(["inductive", "axiom", "opaque", "quot", "constructor", "recursor"])


def _constant_kinds(d: Delaborator, name: str) -> tuple[list[ParamKind], bool] | None:
    """Return the parameters that a constant's type shows, and whether that is all of them."""
    cache = d.shortener.const_params
    known = cache.get(name)
    if known is not None:
        return known
    info = d.env.find(name)
    if info is None:
        return None
    kinds: list[ParamKind] = []
    type_ = info.type
    while isinstance(type_, Pi):
        kinds.append(_kind(type_, len(kinds), info.level_params))
        type_ = type_.body
    head = type_.app_fn
    if isinstance(head, Const):
        is_all = d.env.kind(name_of(head.name)) in _RIGID_KINDS
    else:
        is_all = isinstance(head, Sort)
    result = cache[name] = (kinds, is_all)
    return result


def param_kinds(d: Delaborator, f: Expr, args: Sequence[Expr]) -> list[ParamKind]:
    """Return the parameters of a function, at least as many as there are arguments.

    There may be more. If the type is not that of a function with so many parameters, there are
    none.
    """
    if isinstance(f, Const):
        found = _constant_kinds(d, name_of(f.name))
        if found is not None and found[1] and len(args) <= len(found[0]):
            return found[0]
    try:
        return _applied_kinds(d, f, args)
    except MetaError:
        return []


def _applied_kinds(d: Delaborator, f: Expr, args: Sequence[Expr]) -> list[ParamKind]:
    meta = d.meta
    kinds: list[ParamKind] = []
    type_ = meta.infer_type(f)
    start = 0
    for index in range(len(args)):
        if not isinstance(type_, Pi):
            with meta.transparency("all"):
                type_ = meta.whnf(type_.instantiate(*reversed(args[start:index])))
            start = index
            if not isinstance(type_, Pi):
                return []
        kinds.append(_kind(type_, index - start))
        type_ = type_.body
    type_ = type_.instantiate(*reversed(args[start:]))
    with meta.scope():
        fvars, _ = meta.forall_telescope(type_, reducing=True)
        for fvar in fvars:
            decl = meta.lctx[fvar]
            info = BINDER_INFOS[decl.bi]
            default = opt_param(decl.type)
            is_auto = default is None and auto_param(decl.type) is not None
            value = None if default is None else default[1]
            kinds.append(ParamKind(decl.user_name, info, value, is_auto))
    return kinds


BINDER_INFOS = {
    "default": BinderInfo.default,
    "implicit": BinderInfo.implicit,
    "strictImplicit": BinderInfo.strict_implicit,
    "instImplicit": BinderInfo.inst_implicit,
}
"""Binders by the text that the engine uses."""
