"""Constants: the engine's records as the library's structures.

Counterpart in Lean: `Lean.Declaration`.
"""

from __future__ import annotations

from typing import Any, Final

from gnomon import declarations as d
from gnomon._core import Shape
from gnomon.elab.host.shapes import (
    BOOL,
    CONSTANT,
    EXPR,
    NAME,
    NAME_LIST,
    NAT,
    U32,
    Scalar,
    enumeration,
    structure,
    variants,
)
from gnomon.elab.host.table import pure

VAL: Final = structure(NAME, NAME_LIST, EXPR)
HINTS: Final = variants((), (), (Scalar(U32),))
SAFETY: Final = enumeration("unsafe", "safe", "partial")
QUOT_KIND: Final = enumeration("type", "ctor", "lift", "ind")
RULE: Final = structure(NAME, NAT, EXPR)

AXIOM: Final = structure(VAL, Scalar(BOOL))
DEFINITION: Final = structure(VAL, EXPR, HINTS, Scalar(SAFETY), NAME_LIST)
THEOREM: Final = structure(VAL, EXPR, NAME_LIST)
OPAQUE: Final = structure(VAL, EXPR, Scalar(BOOL), NAME_LIST)
QUOT: Final = structure(VAL, Scalar(QUOT_KIND))
INDUCTIVE: Final = structure(
    *(VAL, NAT, NAT, NAME_LIST, NAME_LIST, NAT, Scalar(BOOL), Scalar(BOOL), Scalar(BOOL))
)
CONSTRUCTOR: Final = structure(VAL, NAME, NAT, NAT, NAT, Scalar(BOOL))
RECURSOR: Final = structure(
    *(VAL, NAME_LIST, NAT, NAT, NAT, NAT, Shape.list_of(RULE), Scalar(BOOL), Scalar(BOOL))
)

INFO: Final = variants(
    (AXIOM,),
    (DEFINITION,),
    (THEOREM,),
    (OPAQUE,),
    (QUOT,),
    (INDUCTIVE,),
    (CONSTRUCTOR,),
    (RECURSOR,),
)
"""`Lean.ConstantInfo`, as its constructors."""

DECLARATION: Final = variants((AXIOM,), (DEFINITION,), (THEOREM,), (OPAQUE,), ())
"""`Lean.Declaration`"""

Info = Any


def _val(info: Info) -> tuple[object, ...]:
    return str(info.name), [str(param) for param in info.level_params], info.type


def _names(found: Any) -> list[str]:
    return [str(name) for name in found or ()]


_HINTS: Final = ("opaque", "abbrev")


def _hints(hints: Any) -> tuple[object, ...]:
    return (_HINTS.index(hints),) if hints in _HINTS else (2, hints or 0)


def to_info(info: Info) -> tuple[object, ...]:
    """Return a record as a constructor of `ConstantInfo`."""
    val = _val(info)
    match info:
        case d.Axiom():
            return 0, (val, info.is_unsafe)
        case d.Definition():
            safety = str(getattr(info.safety, "name", info.safety)).lower()
            return 1, (val, info.value, _hints(info.hints), safety, _names(info.all))
        case d.Theorem():
            return 2, (val, info.value, _names(info.all))
        case d.Opaque():
            return 3, (val, info.value, info.is_unsafe, _names(info.all))
        case d.Quot():
            kind = str(getattr(info.kind, "name", info.kind)).lower()
            return 4, (val, kind if kind in ("type", "ctor", "lift", "ind") else "type")
        case d.InductiveType():
            return 5, (
                *(
                    val,
                    info.num_params,
                    info.num_indices or 0,
                    _names(info.all),
                    _names(info.ctors),
                ),
                *(info.num_nested or 0, bool(info.is_rec), bool(info.is_unsafe)),
                bool(info.is_reflexive),
            )
        case d.Constructor():
            return 6, (
                *(val, str(info.induct), info.cidx or 0, info.num_params or 0),
                *(info.num_fields or 0, bool(info.is_unsafe)),
            )
        case d.Recursor():
            rules = [(str(rule.ctor), rule.nfields, rule.rhs) for rule in info.rules]
            return 7, (
                *(val, _names(info.all), info.num_params, info.num_indices, info.num_motives),
                *(info.num_minors, rules, info.k, bool(info.is_unsafe)),
            )
    raise TypeError(f"no constant: {info!r}")


@pure("const.view", CONSTANT, ret=INFO)
def _view(info: Info) -> tuple[object, ...]:
    return to_info(info)


@pure("const.name", CONSTANT, ret=NAME)
def _name(info: Info) -> str:
    return str(info.name)


@pure("const.type", CONSTANT, ret=EXPR)
def _type(info: Info) -> Any:
    return info.type


@pure("const.levelParams", CONSTANT, ret=NAME_LIST)
def _level_params(info: Info) -> list[str]:
    return [str(param) for param in info.level_params]


def to_declaration(content: Any) -> Info:
    """Return a `Lean.Declaration` as the engine's record."""
    tag, val = content[0], content[1] if len(content) > 1 else None
    if val is None:
        raise TypeError("quotients cannot be added")
    (name, params, ty), *rest = val
    match tag:
        case 0:
            return d.Axiom(name, params, ty, is_unsafe=rest[0])
        case 1:
            value, hints, safety, names = rest
            return _definition(name, params, ty, value, hints, safety, names)
        case 2:
            return d.Theorem(name, params, ty, rest[0], all=rest[1] or [name])
        case _:
            return d.Opaque(name, params, ty, rest[0], is_unsafe=rest[1], all=rest[2] or [name])


def _definition(
    name: str, params: Any, ty: Any, value: Any, hints: Any, safety: Any, names: list[str]
) -> Info:
    return d.Definition(
        *(name, params, ty, value),
        hints=_HINTS[hints[0]] if hints[0] < 2 else hints[1],
        safety=safety,
        all=names or [name],
    )


def _of(tag: int, shape: Shape) -> None:
    names = ("axiomInfo", "defnInfo", "thmInfo", "opaqueInfo")
    pure(f"const.{names[tag]}", shape, ret=CONSTANT)(lambda val: to_declaration((tag, val)))


for _tag, _shape in enumerate((AXIOM, DEFINITION, THEOREM, OPAQUE)):
    _of(_tag, _shape)
