"""What functions take and give, as far as Python sees it.

What it does: :func:`signature` makes of a function's type its parameters and its result. A parameter
has a shape, unless it is erased; a *condition*, if not every value of the shape will do (`Fin n`,
`BitVec n`, subtypes) or if it is a proof, whose proposition must be true then; and a default.
Conditions and defaults may depend on the parameters before; they are Lean terms, which are compiled
when they are first needed.

What it assumes: what is true is decided by an instance of `Decidable`; without one, nothing from
Python satisfies the condition.
Where to read next: `values.py`, which makes shapes; `gnomon.lean_program`, which calls functions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

from gnomon import App, BinderInfo, Const, Expr, FVar, Pi, Sort
from gnomon._core import Machine, RuntimeValue, Shape
from gnomon.errors import LeanError
from gnomon.records import dataclass

from .erased import IRRELEVANT, WORLD
from .types import Types, beta

if TYPE_CHECKING:
    from .values import Values

_BOOL: Final = Shape.simple("bool")
_NAT: Final = Shape.simple("nat")
_MAX_UNFOLDING: Final = 64
_MARKS: Final = {"optParam": 2, "autoParam": 2, "outParam": 1, "semiOutParam": 1}
"""What stands around a parameter's type, and how many arguments it has."""

Computation = Callable[[Sequence[RuntimeValue]], RuntimeValue]
"""A term over some variables, as what computes it from their values."""


class Host(Protocol):
    """Where terms are computed."""

    machine: Machine

    def compute(self, variables: Sequence[FVar], term: Expr, ty: Expr) -> Computation:
        """Return what computes a term over variables, which is compiled when first needed."""

    def decide(self, variables: Sequence[FVar], proposition: Expr) -> Computation | None:
        """Return what decides a proposition over variables; `None` if nothing does."""

    def text(self, variables: Sequence[FVar], term: Expr) -> str:
        """Return a term as Lean prints it."""


class Untyped(TypeError):
    """A function has type parameters or instance arguments, which Python values do not say."""


# -- conditions --------------------------------------------------------------------------------


class Bound:
    """A number must be less than a term: `n` of `Fin n`, `2 ^ n` of `BitVec n`."""

    def __init__(
        self, host: Host, variables: Sequence[FVar], limit: Expr, *, is_width: bool
    ) -> None:
        """With `is_width`, the limit is a number of bits."""
        self._limit = host.compute(variables, limit, Const("Nat"))
        self._is_width = is_width
        self._known: int | None = None
        self._is_closed = not variables

    def check(self, before: Sequence[RuntimeValue], content: object, _: RuntimeValue) -> None:
        """Raise :class:`ValueError` for a number that is too large."""
        limit = self._known
        if limit is None:
            limit = int(self._limit(before).decode(_NAT))
            if self._is_closed:
                self._known = limit
        assert isinstance(content, int) or hasattr(content, "__index__"), "it was encoded"
        number: Any = content
        if self._is_width:
            if number.__index__() >> limit:
                raise ValueError(f"{content!r} does not fit into {limit} bits")
        elif number.__index__() >= limit:
            raise ValueError(f"{content!r} is not less than {limit}")


class Truth:
    """A proposition must be true: of the value, or of the parameters before."""

    def __init__(
        self, host: Host, variables: Sequence[FVar], proposition: Expr, *, of_value: bool
    ) -> None:
        """With `of_value`, the last variable is the value."""
        self._host = host
        self._variables = tuple(variables)
        self._proposition = proposition
        self._of_value = of_value
        self._decide: Computation | None = None

    def check(self, before: Sequence[RuntimeValue], content: object, value: RuntimeValue) -> None:
        """Raise :class:`ValueError` if it is not true, :class:`TypeError` if nothing decides that."""
        if self._decide is None:
            self._decide = self._host.decide(self._variables, self._proposition)
        if self._decide is None:
            raise TypeError(
                f"a proof of `{self._text}` cannot come from Python: nothing decides it"
            )
        given = [*before, value] if self._of_value else before
        if not self._decide(given).decode(_BOOL):
            what = f"{content!r} does not satisfy" if self._of_value else "it is not true that"
            raise ValueError(f"{what} `{self._text}`")

    @property
    def _text(self) -> str:
        return self._host.text(self._variables, self._proposition)


Condition = Bound | Truth


def restricted(
    values: Values, variables: Sequence[FVar], ty: Expr
) -> tuple[Expr, Condition] | None:
    """Return what a type restricts, as `Nat` for `Fin n`, and its condition; `None` if it does not."""
    types, host = values.types, values.host
    for _ in range(_MAX_UNFOLDING):
        head = ty.app_fn
        if isinstance(head, Const):
            args = ty.app_args
            match str(head.name):
                case "Fin" | "BitVec" as name:
                    is_width = name == "BitVec"
                    return Const("Nat"), Bound(host, variables, args[0], is_width=is_width)
                case "Subtype":
                    variable = types.fresh(args[0])
                    proposition = beta(args[1], [variable])
                    every = (*variables, variable)
                    return args[0], Truth(host, every, proposition, of_value=True)
        unfolded = None if isinstance(ty, Pi) else types.whnf_step(ty)
        if unfolded is None:
            return None
        ty = unfolded
    return None


# -- signatures --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: its name, if Python can say it; its shape, unless it is erased."""

    name: str | None
    text: str
    shape: Shape | None
    condition: Condition | None
    default: Computation | None


@dataclass(frozen=True, slots=True)
class Signature:
    """What a function takes and gives.

    `error` is the shape of `ε` in `Except ε α`, or in `EIO ε α` if it `is_action`; what is called may
    fail then. `world` says whether the state of the world is passed.
    """

    params: tuple[Param, ...]
    result: Shape
    error: Shape | None
    is_action: bool
    raises_io: bool


def place_of(param: Param, index: int) -> str:
    """Return how a parameter is called in messages."""
    return f"argument {index + 1}" if param.name is None else f"argument `{param.name}`"


def param_of(values: Values, variables: Sequence[FVar], name: str, ty: Expr) -> Param:
    """Return a parameter that comes after others."""
    default: Computation | None = None
    for _ in range(_MAX_UNFOLDING):
        head = ty.app_fn
        if not isinstance(head, Const) or len(ty.app_args) != _MARKS.get(str(head.name), -1):
            break
        if str(head.name) == "optParam":
            default = values.host.compute(variables, ty.app_args[1], ty.app_args[0])
        ty = ty.app_args[0]
    text = _readable(name)
    shown = text if text.isidentifier() and text != "_" else None
    types = values.types
    if types.code(ty) == IRRELEVANT:
        truth = None
        if types.is_prop(ty):
            truth = Truth(values.host, variables, ty, of_value=False)
        return Param(shown, text, None, truth, None)
    if ty.has_fvar:
        found = restricted(values, variables, ty)
        if found is not None:
            inner, condition = found
            return Param(shown, text, values.shape(inner), condition, default)
    return Param(shown, text, values.shape(ty), None, default)


def _readable(name: str) -> str:
    """Return a binder's name; what has none written in the text is called `_`."""
    return "_" if "._@" in name or "✝" in name or name.startswith("_") else name


def signature(values: Values, ty: Expr) -> Signature:
    """Return the signature of a type; of one that is no function's, too.

    Raises :class:`Untyped`.
    """
    types = values.types
    params: list[Param] = []
    variables: tuple[FVar, ...] = ()
    while True:
        ty = _exposed(types, ty)
        if not isinstance(ty, Pi):
            break
        if types.code(ty.type) == WORLD:
            return _action(values, params, ty.body.instantiate(types.fresh(ty.type)))
        if isinstance(ty.type, Sort) or ty.info == BinderInfo.inst_implicit:
            raise Untyped("type parameters or instance arguments")
        params.append(param_of(values, variables, str(ty.name), ty.type))
        variable = types.fresh(ty.type, params[-1].text)
        variables = (*variables, variable)
        ty = ty.body.instantiate(variable)
    match ty:
        case App(App(Const(name), error), value) if str(name) == "Except":
            shapes = values.shape(value), values.shape(error)
            return Signature(tuple(params), *shapes, False, False)
    return Signature(tuple(params), values.shape(ty), None, False, False)


def _exposed(types: Types, ty: Expr) -> Expr:
    """Return a type unfolded, if that makes a function type or `Except` of it."""
    found = ty
    for _ in range(_MAX_UNFOLDING):
        if isinstance(found, Pi):
            return found
        head = found.app_fn
        if isinstance(head, Const) and str(head.name) == "Except":
            return found
        unfolded = types.whnf_step(found)
        if unfolded is None:
            break
        found = unfolded
    return ty


def _action(values: Values, params: Sequence[Param], out: Expr) -> Signature:
    out = _whnf(values.types, out)
    args = out.app_args
    head = out.app_fn
    name = str(head.name) if isinstance(head, Const) else ""
    if name == "EST.Out":
        error = args[0].app_fn
        is_io = isinstance(error, Const) and str(error.name) == "IO.Error"
        shapes = values.shape(args[2]), values.shape(args[0])
        return Signature(tuple(params), *shapes, True, is_io)
    value = args[1] if name == "ST.Out" else out
    return Signature(tuple(params), values.shape(value), None, True, False)


def _whnf(types: Types, ty: Expr) -> Expr:
    for _ in range(_MAX_UNFOLDING):
        unfolded = types.whnf_step(ty)
        if unfolded is None:
            break
        ty = unfolded
    return ty


# -- results -----------------------------------------------------------------------------------


def decode_result(
    found: Signature, value: RuntimeValue, io_error: Callable[[RuntimeValue], str]
) -> Any:
    """Return a function's result in Python. Raises :class:`~gnomon.errors.LeanError`."""
    if found.error is None:
        return value.decode(found.result)
    failed = 1 if found.is_action else 0
    content = value.field(0)
    if value.tag != failed:
        return content.decode(found.result)
    raise LeanError(io_error(content) if found.raises_io else content.decode(found.error))


def result_shape(found: Signature) -> Shape:
    """Return the shape of what a Python function gives, an error being a `LeanError`."""
    if found.error is None:
        return found.result
    shape = Shape.inductive()
    failed = 1 if found.is_action else 0
    fields = [("v", 0, found.result)], [("v", 0, found.error)]
    ctors = [(_only, fields[0]), (_only, fields[1])]

    def split(content: Any) -> tuple[int, Sequence[object]]:
        if isinstance(content, LeanError):
            return failed, [content.value]
        return 1 - failed, [content]

    shape.define(ctors if failed == 1 else ctors[::-1], split)
    return shape


def _only(content: object) -> object:
    return content
