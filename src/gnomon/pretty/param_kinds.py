"""What is known of the parameters that an application's arguments are for.

What it does: :func:`param_kinds` gives name, binder and default of each parameter of a function, as
far as its type shows them when applied to given arguments.
What it assumes: nothing; of a function whose type cannot be found, nothing is known.
Where to read next: `delab_app.py`, which decides by it what to leave out.
Counterpart in Lean: `ParamKind`, `getParamKinds` in `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import BinderInfo, BVar, Const, Expr, Pi, Sort
from gnomon.meta import ElabEnv, MetaError
from gnomon.pretty.delab import Delaborator, head_name, name_of

DEFAULT: Final = BinderInfo.default
IMPLICIT: Final = BinderInfo.implicit
INST_IMPLICIT: Final = BinderInfo.inst_implicit


class ParamKind:
    """A parameter; `has_default` says that it is explicit, but need not be passed."""

    __slots__ = ("has_default", "info", "is_auto", "name")

    def __init__(self, name: str, info: BinderInfo, type_: Expr) -> None:
        """`type_` may have loose bound variables."""
        self.name = name
        self.info = info
        self.has_default = type_.is_app_of("optParam", 2)
        self.is_auto = type_.is_app_of("autoParam", 2)

    @property
    def is_explicit(self) -> bool:
        """Whether the argument is written where it stands."""
        return self.info == DEFAULT

    @property
    def is_regular_explicit(self) -> bool:
        """Whether it is explicit and cannot be left out."""
        return self.info == DEFAULT and not self.is_auto and not self.has_default


def default_value(d: Delaborator, f: Expr, args: Sequence[Expr], index: int) -> Expr | None:
    """Return the default value of a parameter, given function and arguments before it."""
    meta = d.meta
    try:
        type_ = meta.instantiate_forall(meta.infer_type(f), args[:index])
    except MetaError:
        return None
    found = opt_param(type_.type) if isinstance(type_, Pi) else None
    return None if found is None else found[1]


def opt_param(type_: Expr) -> tuple[Expr, Expr] | None:
    """Return `A` and `v` of the type `optParam A v`."""
    return _two_args(type_, "optParam")


def auto_param(type_: Expr) -> tuple[Expr, Expr] | None:
    """Return `A` and `tac` of the type `autoParam A tac`."""
    return _two_args(type_, "autoParam")


def _two_args(type_: Expr, name: str) -> tuple[Expr, Expr] | None:
    if not type_.is_app_of(name, 2):
        return None
    return type_.get_arg(0), type_.get_arg(1)


_RIGID_KINDS: Final = frozenset(["inductive", "axiom", "opaque", "quot", "constructor", "recursor"])
"""Constants that do not unfold, so that a type which applies one is no function type."""


class ConstantParams:
    """The parameters that a constant's type shows.

    `result` is the type behind them if that may be a function type, given the arguments; and
    `result_param` which parameter it is, if it is one.
    """

    __slots__ = ("kinds", "result", "result_param")

    def __init__(self, env: ElabEnv, type_: Expr) -> None:
        """`type_` is the constant's type."""
        self.kinds: list[ParamKind] = []
        while isinstance(type_, Pi):
            self.kinds.append(ParamKind(name_of(type_.name), type_.info, type_.type))
            type_ = type_.body
        self.result: Expr | None = None if _is_rigid(env, type_) else type_
        self.result_param = -1
        if isinstance(type_, BVar):
            self.result_param = len(self.kinds) - 1 - type_.index

    def are_all(self, env: ElabEnv, args: Sequence[Expr]) -> bool:
        """Return whether there are no further parameters when applied to arguments."""
        if len(args) > len(self.kinds):
            return False
        if self.result is None:
            return True
        return 0 <= self.result_param < len(args) and _is_rigid(env, args[self.result_param])


def _is_rigid(env: ElabEnv, type_: Expr) -> bool:
    head = head_name(type_)
    return isinstance(type_, Sort) if head is None else env.kind(head) in _RIGID_KINDS


def _constant_params(d: Delaborator, f: Const) -> ConstantParams:
    name = head_name(f)
    assert name is not None
    known = d.facts.const_params.get(name)
    if known is None:
        type_ = d.meta.infer_type(f)
        known = d.facts.const_params[name] = ConstantParams(d.env, type_)
    return known


def param_kinds(d: Delaborator, f: Expr, args: Sequence[Expr]) -> list[ParamKind]:
    """Return the parameters of a function, at least as many as there are arguments.

    There may be more. If the type is not that of a function with so many parameters, there are
    none.
    """
    try:
        if isinstance(f, Const):
            found = _constant_params(d, f)
            if found.are_all(d.env, args):
                return found.kinds
        return _applied_kinds(d, f, args)
    except MetaError:
        return []


def _applied_kinds(d: Delaborator, f: Expr, args: Sequence[Expr]) -> list[ParamKind]:
    meta = d.meta
    kinds: list[ParamKind] = []
    # `type_` is the type behind the parameters so far, but for arguments since `start`, which
    # `function_type` is still to be applied to.
    type_ = function_type = meta.infer_type(f)
    start = 0
    for index in range(len(args)):
        if not isinstance(type_, Pi):
            with meta.transparency("all"):
                type_ = meta.whnf(meta.instantiate_forall(function_type, args[start:index]))
            function_type = type_
            start = index
            if not isinstance(type_, Pi):
                return []
        kinds.append(ParamKind(name_of(type_.name), type_.info, type_.type))
        type_ = type_.body
    type_ = meta.instantiate_forall(function_type, args[start:])
    if _is_rigid(d.env, type_):
        return kinds
    with meta.scope():
        fvars, _ = meta.forall_telescope(type_, reducing=True)
        for fvar in fvars:
            decl = meta.lctx[fvar]
            kinds.append(ParamKind(decl.user_name, BINDER_INFOS[decl.bi], decl.type))
    return kinds


BINDER_INFOS: Final = {
    "default": BinderInfo.default,
    "implicit": BinderInfo.implicit,
    "strictImplicit": BinderInfo.strict_implicit,
    "instImplicit": BinderInfo.inst_implicit,
}
"""Binders by the text that the engine uses."""
