"""The intermediate representation: what the compiler makes and the runtime executes.

Functions are closed (lambda-lifted) and in A-normal form: every intermediate result has a variable.
A :class:`Block` is a list of statements and an end. Variables are numbers, unique in a function;
each is bound once, together with its :class:`Ty`, which says how its value is represented:

- ``OBJ`` is a *value*: a small integer or a reference to an object. `Nat`, `Int`, strings, arrays,
  functions, constructors, and everything of a type that is not known.
- ``U8`` … ``U64`` are machine words: the fixed-width integers (signed ones as two's complement),
  `Char` (``U32``), and enumerations, `Bool` among them (``U8``, or ``U16`` from 257 constructors
  on); ``F64`` and ``F32`` are floats.

Where a variable's type and its use disagree (`UInt8` in a `List α`), the runtime converts; it also
inserts all reference counting. Erased terms (types, proofs, the state of the world) are the value
``Small(0)``.

Constructors have a tag, fields that are values, and scalar fields, which come after the values in
the object; a constructor without fields is ``Small(tag)``. A :class:`Case` looks at the tag of a
value, or at a word; *it falls through when no alternative matches*, so a chain of tests is a flat
list. A :class:`Join` point is a local function without closure that is only jumped to; it may jump
to itself, which is how loops are written.

The wire form is in :mod:`.wire`. Counterpart in the runtime: ``crates/runtime/src/ir``.
Counterpart in Lean: ``Lean.IR``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TypeAlias

from gnomon.records import dataclass, field


class Ty(IntEnum):
    """How a variable's value is represented."""

    OBJ = 0
    U8 = 1
    U16 = 2
    U32 = 3
    U64 = 4
    F64 = 5
    F32 = 6


Var: TypeAlias = int
"""A variable, by its number."""

JoinId: TypeAlias = int
"""A join point, by its number."""


@dataclass(slots=True)
class Small:
    """A small integer: a `Nat` or an `Int` below 2⁶², or a constructor without fields."""

    value: int


@dataclass(slots=True)
class Big:
    """A `Nat` or an `Int` that is not small."""

    value: int


@dataclass(slots=True)
class Str:
    """A string literal."""

    value: str


@dataclass(slots=True)
class Word:
    """A number of a machine type; floats are given by their bits."""

    value: int


@dataclass(slots=True)
class Ctor:
    """A constructor with fields: values, then scalars."""

    tag: int
    values: Sequence[Var]
    scalars: Sequence[Var] = ()


@dataclass(slots=True)
class Proj:
    """A field that is a value, counted from 0."""

    var: Var
    index: int


@dataclass(slots=True)
class ScalarProj:
    """A scalar field, by its place among all fields: the first comes after the last value."""

    var: Var
    index: int


@dataclass(slots=True)
class Call:
    """A function with all its arguments, at least one."""

    name: str
    args: Sequence[Var]


@dataclass(slots=True)
class Pap:
    """A function with fewer arguments than it has parameters: a closure."""

    name: str
    args: Sequence[Var] = ()


@dataclass(slots=True)
class Apply:
    """A value applied to arguments, at least one."""

    var: Var
    args: Sequence[Var]


@dataclass(slots=True)
class Prim:
    """A primitive of the runtime, by its name in `@[extern]`; no erased arguments."""

    name: str
    args: Sequence[Var]


@dataclass(slots=True)
class Const:
    """The value of a function without parameters, which is evaluated once."""

    name: str


@dataclass(slots=True)
class Box:
    """A machine word as a value."""

    var: Var


@dataclass(slots=True)
class Unbox:
    """A value as a machine word of the bound variable's type."""

    var: Var


Expr: TypeAlias = (
    Small
    | Big
    | Str
    | Word
    | Ctor
    | Proj
    | ScalarProj
    | Call
    | Pap
    | Apply
    | Prim
    | Const
    | Box
    | Unbox
)


@dataclass(slots=True)
class Let:
    """`let var : ty := expr`"""

    var: Var
    ty: Ty
    expr: Expr


@dataclass(slots=True)
class Join:
    """`join id (params) := body`, in scope in what follows and in `body`."""

    id: JoinId
    params: Sequence[tuple[Var, Ty]]
    body: Block


@dataclass(slots=True)
class Case:
    """Goes to the alternative for the variable's tag, if there is one."""

    var: Var
    alts: Sequence[tuple[int, Block]]


Stmt: TypeAlias = Let | Join | Case


@dataclass(slots=True)
class Ret:
    """The result of the function."""

    var: Var


@dataclass(slots=True)
class Jump:
    """On to a join point."""

    id: JoinId
    args: Sequence[Var]


@dataclass(slots=True)
class Unreachable:
    """Never reached, as the type checker knows."""


End: TypeAlias = Ret | Jump | Unreachable


@dataclass(slots=True)
class Block:
    """Statements, and what is done after them."""

    stmts: list[Stmt] = field(default_factory=list)
    end: End = field(default_factory=Unreachable)


@dataclass(slots=True)
class Param:
    """A parameter; a borrowed one stays the caller's."""

    var: Var
    ty: Ty = Ty.OBJ
    borrowed: bool = False


@dataclass(slots=True)
class Function:
    """A function, or a constant if it has no parameters."""

    name: str
    params: Sequence[Param]
    ret: Ty
    body: Block
