"""Where two terms differ, shown even where the printer would hide it.

What it does: of two terms that are not definitionally equal, finds the first place where they
differ and marks what is left out there (implicit arguments, universes, types of binders and of
numerals), so that a message does not show the same text twice.
Counterpart in Lean: `Lean.Meta.addPPExplicitToExposeDiff`.
"""

from __future__ import annotations

from typing import Final

from gnomon import App, BinderInfo, Const, Expr, Lam, MData, MVar, Pi
from gnomon.meta import Meta, MetaError

_EXPLICIT: Final = '{"pp.explicit": true}'
_UNIVERSES: Final = '{"pp.universes": true}'
_NUMERALS: Final = '{"pp.numericTypes": true}'
_PI_TYPES: Final = '{"pp.piBinderTypes": true}'
_FUN_TYPES: Final = '{"pp.funBinderTypes": true}'


def expose_diff(meta: Meta, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    """Return two terms that are not equal by definition, marked so that printing shows why.

    Metavariables are assigned while looking, and are as before afterwards. Terms in which no
    difference is found are returned as they are.
    """
    a, b = meta.instantiate_mvars(a), meta.instantiate_mvars(b)
    with meta.without_modifying_state():
        return _visit(meta, a, b)


def _visit(meta: Meta, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    try:
        match a, b:
            case MData(data, inner), _:
                inner, b = _visit(meta, inner, b)
                return MData(data, inner), b
            case _, MData(data, inner):
                a, inner = _visit(meta, a, inner)
                return a, MData(data, inner)
            case App(), App():
                return _applications(meta, a, b)
            case Const(), Const() if a.cname == b.cname:
                return MData(_UNIVERSES, a), MData(_UNIVERSES, b)
            case (Pi(), Pi()) | (Lam(), Lam()):
                return _binders(meta, a, b)
    except MetaError:
        pass
    return a, b


def _applications(meta: Meta, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    f, g = a.app_fn, b.app_fn
    xs, ys = list(a.app_args), list(b.app_args)
    if len(xs) != len(ys) or isinstance(f, MVar) or isinstance(g, MVar):
        return a, b
    if not meta.is_def_eq(f, g):
        f, g = _visit(meta, f, g)
        return f(*xs), g(*ys)
    f_type, g_type = meta.infer_type(f), meta.infer_type(g)
    explicit: int | None = None
    implicit: int | None = None
    for index, (x, y) in enumerate(zip(xs, ys, strict=True)):
        f_type, g_type = meta.whnf_forall(f_type), meta.whnf_forall(g_type)
        if not (isinstance(f_type, Pi) and isinstance(g_type, Pi)):
            return a, b
        both_explicit = f_type.info == BinderInfo.default and g_type.info == BinderInfo.default
        f_type, g_type = f_type.body.instantiate(x), g_type.body.instantiate(y)
        if meta.is_def_eq(x, y):
            continue
        if both_explicit:
            explicit = index if explicit is None else explicit
        elif implicit is None:
            implicit = index
    if f.cname == "OfNat.ofNat" and len(xs) >= 3 and implicit == 0:
        # That the types differ says more than that the numerals do.
        return MData(_NUMERALS, a), MData(_NUMERALS, b)
    first = implicit if explicit is None else explicit
    if first is not None:
        xs[first], ys[first] = _visit(meta, xs[first], ys[first])
    a, b = f(*xs), g(*ys)
    if explicit is not None:
        return a, b
    return MData(_EXPLICIT, a), MData(_EXPLICIT, b)


def _binders(meta: Meta, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    assert isinstance(a, Pi | Lam) and isinstance(b, Pi | Lam), "only these are given"
    cls = Pi if isinstance(a, Pi) else Lam
    if not meta.is_def_eq(a.type, b.type):
        s, t = _visit(meta, a.type, b.type)
        mark = _PI_TYPES if cls is Pi else _FUN_TYPES
        return (
            MData(mark, cls(a.name, s, a.body, a.info)),
            MData(mark, cls(b.name, t, b.body, b.info)),
        )
    with meta.scope():
        x = meta.push_local(str(a.name), a.type)
        s, t = _visit(meta, a.body.instantiate(x), b.body.instantiate(x))
        return (
            cls(a.name, a.type, s.abstract(x), a.info),
            cls(b.name, b.type, t.abstract(x), b.info),
        )


__all__ = ["expose_diff"]
