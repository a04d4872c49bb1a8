"""How the values of programs look in Python.

What it does: names the shapes of `gnomon._core`, and makes those of the library's structures. A
structure is a tuple of its fields; a value of a type with several constructors is a tuple of the
constructor's number and the fields.
Where to read next: `table.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from gnomon._core import Shape
from gnomon.pretty import format as fmt
from gnomon.pretty.format import Format

NAT: Final = Shape.simple("nat")
INT: Final = Shape.simple("int")
BOOL: Final = Shape.simple("bool")
STRING: Final = Shape.simple("string")
UNIT: Final = Shape.simple("unit")
ANY: Final = Shape.simple("opaque")
"""Any value: a handle of the machine."""
HANDLE: Final = Shape.simple("handle")
"""A Python object: a term, a level, an environment, a message."""
NAME: Final = Shape.simple("name")
VARIABLE: Final = Shape.simple("variable")
"""`FVarId`, `MVarId`, `LMVarId`: the engine's number."""
SYNTAX: Final = Shape.simple("syntax")
U32: Final = Shape.simple("u32")

EXPR: Final = HANDLE
LEVEL: Final = HANDLE
MESSAGE: Final = HANDLE
ENV: Final = HANDLE
LCTX: Final = HANDLE
CONSTANT: Final = HANDLE
OPTIONS: Final = HANDLE
SAVED: Final = HANDLE

EXPRS: Final = Shape.array_of(EXPR)
NAMES: Final = Shape.array_of(NAME)
NAME_LIST: Final = Shape.list_of(NAME)
GOALS: Final = Shape.list_of(VARIABLE)
SYNTAXES: Final = Shape.array_of(SYNTAX)


def option(shape: Shape) -> Shape:
    """Return the shape of an option: `None` for nothing."""
    return Shape.option_of(shape)


def enumeration(*members: str) -> Shape:
    """Return the shape of constructors without fields, as texts."""
    return Shape.enumeration(list(members))


class Scalar:
    """A field that is a number in the object: a truth value, an enumeration."""

    __slots__ = ("shape",)

    def __init__(self, shape: Shape) -> None:
        """State the shape."""
        self.shape = shape


Field = Shape | Scalar


def _places(fields: Sequence[Field]) -> list[tuple[str, int, Shape]]:
    values = sum(isinstance(field, Shape) for field in fields)
    next_value, next_scalar = 0, values
    places: list[tuple[str, int, Shape]] = []
    for field in fields:
        if isinstance(field, Scalar):
            places.append(("s", next_scalar, field.shape))
            next_scalar += 1
        else:
            places.append(("v", next_value, field))
            next_value += 1
    return places


def _whole(content: Any) -> tuple[int, Any]:
    return 0, content


def _tuple(*items: object) -> tuple[object, ...]:
    return items


def structure(*fields: Field) -> Shape:
    """Return the shape of a structure of at least two fields, as a tuple."""
    shape = Shape.inductive()
    shape.define([(_tuple, _places(fields))], _whole)
    return shape


def _variant(number: int) -> Callable[..., tuple[object, ...]]:
    return lambda *items: (number, *items)


def _split(content: Any) -> tuple[int, Any]:
    return content[0], content[1:]


def variants(*ctors: Sequence[Field]) -> Shape:
    """Return the shape of a type with constructors, as tuples of their numbers and fields."""
    shape = Shape.inductive()
    shape.define([(_variant(i), _places(fields)) for i, fields in enumerate(ctors)], _split)
    return shape


BINDER_INFO: Final = enumeration("default", "implicit", "strictImplicit", "instImplicit")
MVAR_KIND: Final = enumeration("natural", "synthetic", "syntheticOpaque")
SEVERITY: Final = enumeration("information", "warning", "error")
DECL_KIND: Final = enumeration("default", "implDetail", "auxDecl")
TRANSPARENCY: Final = enumeration("all", "default", "reducible", "instances", "none")

DATA_VALUE: Final = variants((STRING,), (Scalar(BOOL),), (NAME,), (NAT,), (INT,), (SYNTAX,))
"""`Lean.DataValue`"""

LOCAL_DECL: Final = variants(
    (NAT, VARIABLE, NAME, EXPR, Scalar(BINDER_INFO), Scalar(DECL_KIND)),
    (NAT, VARIABLE, NAME, EXPR, EXPR, Scalar(BOOL), Scalar(DECL_KIND)),
)
"""`Lean.LocalDecl`"""

NAME_GENERATOR: Final = structure(NAME, NAT)
MVAR_DECL: Final = structure(NAME, LCTX, EXPR, NAT, Scalar(MVAR_KIND))


_SIMP_RESULT: Final = structure(EXPR, option(EXPR), Scalar(BOOL))

STEP: Final = variants((_SIMP_RESULT,), (_SIMP_RESULT,), (option(_SIMP_RESULT),))
"""`Lean.Meta.Simp.Step`"""


# -- documents ---------------------------------------------------------------------------------

FORMAT: Final = Shape.inductive()
"""`Std.Format`"""


def _split_format(document: Any) -> tuple[int, Any]:
    match document:
        case fmt.Nil():
            return 0, ()
        case fmt.Line():
            return 1, ()
        case fmt.Align():
            return 2, (document.force,)
        case fmt.Text():
            return 3, (document.value,)
        case fmt.Nest():
            return 4, (document.indent, document.body)
        case fmt.Append():
            return 5, (document.first, document.second)
        case fmt.Group():
            return 6, (document.body, "fill" if document.fill else "allOrNone")
        case fmt.Tag():
            return 7, (0, document.body)
    raise TypeError(f"no document: {document!r}")


def _group(body: Format, behavior: str) -> Format:
    return fmt.group(body, fill=behavior == "fill")


FORMAT.define(
    [
        (lambda: fmt.NIL, []),
        (lambda: fmt.LINE, []),
        (fmt.Align, [("s", 0, BOOL)]),
        (fmt.text, [("v", 0, STRING)]),
        (fmt.nest, [("v", 0, INT), ("v", 1, FORMAT)]),
        (fmt.append, [("v", 0, FORMAT), ("v", 1, FORMAT)]),
        (_group, [("v", 0, FORMAT), ("s", 1, enumeration("allOrNone", "fill"))]),
        (lambda number, body: body, [("v", 0, NAT), ("v", 1, FORMAT)]),
    ],
    _split_format,
)
