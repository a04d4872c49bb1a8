"""Numbers, truth values, strings, arrays and lists in native macro programs.

What it does: gives the functions and operators on data of Lean's core that programs around
quotations use.
What it assumes: arguments have the types that Lean's signatures ask for; where a program may not be
well typed, the function says that it cannot run.
Where to read next: `library.py`.
Counterpart in Lean: `Init.Data`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon.macros.functions import (
    CannotRun,
    Destruct,
    Function,
    Operator,
    apply,
    effect,
    perform,
    perform_call,
)
from gnomon.macros.template import Run
from gnomon.macros.values import (
    UNIT,
    Action,
    Char,
    NameLit,
    Pair,
    SepArray,
    Some,
    Unit,
    Value,
    as_elems,
)
from gnomon.syntax import MISSING, Node, Syntax, names

# -- what values say ---------------------------------------------------------------------------


def to_string(value: Value, other: Callable[[Value], str] | None = None) -> str:
    """Return `toString` of a value; `other` says what values say that are not known here."""

    def text(value: Value) -> str:
        match value:
            case str():
                return value
            case bool():
                return "true" if value else "false"
            case int():
                return str(value)
            case NameLit(name):
                return name or "[anonymous]"
            case Char(character):
                return character
            case Syntax():
                return _syntax_text(value)
            case list():
                return "[" + ", ".join(map(text, value)) + "]"
            case tuple():
                return "#[" + ", ".join(map(text, value)) + "]"
            case Pair(first, second):
                return f"({text(first)}, {_rest(text, second)})"
            case Some(inner):
                return f"(some {text(inner)})"
            case None:
                return "none"
            case Unit():
                return "()"
        if other is None:
            raise CannotRun(f"no text for {value!r}")
        return other(value)

    return text(value)


def _rest(text: Callable[[Value], str], value: Value) -> str:
    """The rest of a tuple, which shows without parentheses of its own."""
    if isinstance(value, Pair):
        return f"{text(value.first)}, {_rest(text, value.second)}"
    return text(value)


def _syntax_text(stx: Syntax) -> str:
    if isinstance(stx, Node):
        kind = stx.kind.removeprefix("Lean.Parser.")
        args = " ".join(map(_syntax_text, stx.args))
        if kind == "null":
            return f"[{args}]"
        return f"({kind} {args})" if args else f"({kind})"
    return str(stx)


def _append(run: Run, left: Value, right: Value) -> Value:
    match left, right:
        case str(), str():
            return left + right
        case (list(), list()) | (tuple(), tuple()):
            return left + right  # type: ignore[operator]
        case NameLit(first), NameLit(second):
            return NameLit(names.append(first, second))
        case ((tuple() | SepArray()), (tuple() | SepArray())):
            return as_elems(left) + as_elems(right)
    raise CannotRun("`++` of something unknown")


def _equal(run: Run, left: Value, right: Value) -> bool:
    if isinstance(left, Syntax) and isinstance(right, Syntax):
        return left.struct_eq(right)
    if isinstance(left, Some) and isinstance(right, Some):
        return _equal(run, left.value, right.value)
    return left == right


def number(value: Value) -> int:
    """Return a value that is a number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise CannotRun("a number is expected")
    return value


def _arithmetic(function: Callable[[int, int], Value]) -> Callable[..., Value]:
    return lambda run, left, right: function(number(left), number(right))


def _not(run: Run, value: Value) -> bool:
    if not isinstance(value, bool):
        raise CannotRun("a truth value is expected")
    return not value


OPERATORS: Final[dict[str, Operator]] = {
    "«term_++_»": Operator((0, 2), _append),
    "«term_==_»": Operator((0, 2), _equal),
    "«term_=_»": Operator((0, 2), _equal),
    "«term_!=_»": Operator((0, 2), lambda run, left, right: not _equal(run, left, right)),
    "«term_≠_»": Operator((0, 2), lambda run, left, right: not _equal(run, left, right)),
    "«term_+_»": Operator((0, 2), _arithmetic(lambda left, right: left + right)),
    "«term_-_»": Operator((0, 2), _arithmetic(lambda left, right: max(left - right, 0))),
    "«term_*_»": Operator((0, 2), _arithmetic(lambda left, right: left * right)),
    "«term_/_»": Operator((0, 2), _arithmetic(lambda left, right: left // right if right else 0)),
    "«term_%_»": Operator((0, 2), _arithmetic(lambda left, right: left % right if right else left)),
    "«term_<_»": Operator((0, 2), _arithmetic(lambda left, right: left < right)),
    "«term_>_»": Operator((0, 2), _arithmetic(lambda left, right: left > right)),
    "«term_≤_»": Operator((0, 2), _arithmetic(lambda left, right: left <= right)),
    "«term_<=_»": Operator((0, 2), _arithmetic(lambda left, right: left <= right)),
    "«term_≥_»": Operator((0, 2), _arithmetic(lambda left, right: left >= right)),
    "«term_>=_»": Operator((0, 2), _arithmetic(lambda left, right: left >= right)),
    "«term_&&_»": Operator((0, 2), _not, lazy=False),
    "«term_∧_»": Operator((0, 2), _not, lazy=False),
    "«term_||_»": Operator((0, 2), _not, lazy=True),
    "«term_∨_»": Operator((0, 2), _not, lazy=True),
    "term!_": Operator((1,), _not),
    "«term¬_»": Operator((1,), _not),
    "«term_::_»": Operator((0, 2), lambda run, head, tail: [head, *tail]),
    "«term_<$>_»": Operator(
        (0, 2),
        lambda run, function, act: Action(
            lambda later: apply(later, function, perform(later, act))
        ),
    ),
    "«term_>>=_»": Operator(
        (0, 2),
        lambda run, act, function: Action(
            lambda later: perform_call(later, function, perform(later, act))
        ),
    ),
    "«term_*>_»": Operator(
        (0, 2),
        lambda run, first, second: Action(
            lambda later: (perform(later, first), perform(later, second))[1]
        ),
    ),
}


MONADIC_OPERATORS: Final = frozenset({"«term_<$>_»", "«term_>>=_»", "«term_*>_»", "«term_++_»"})
"""The operators whose values may be monadic, or syntax."""


# -- arrays ------------------------------------------------------------------------------------


def indexable(value: Value) -> tuple[Value, ...] | list[Value]:
    """Return the elements of an array or list, or the children of syntax."""
    match value:
        case list():
            return value
        case Syntax():
            return tuple(value.args)
    return as_elems(value)


def get_elem(array: Value, index: Value) -> Value:
    """Return `array[index]!`. Out of range, syntax is missing; other programs are not run here."""
    items, at = indexable(array), number(index)
    if 0 <= at < len(items):
        return items[at]
    if isinstance(array, Syntax):
        return MISSING
    raise CannotRun("an index out of range")


def _like(array: Value, items: list[Value]) -> Value:
    return items if isinstance(array, list) else tuple(items)


def _map(run: Run, array: Value, function: Value) -> Value:
    if isinstance(array, Some):
        return Some(apply(run, function, array.value))
    if array is None:
        return None
    return _like(array, [apply(run, function, item) for item in indexable(array)])


def _map_m(run: Run, array: Value, function: Value) -> Value:
    if isinstance(array, Some):
        return Some(perform_call(run, function, array.value))
    if array is None:
        return None
    return _like(array, [perform_call(run, function, item) for item in indexable(array)])


def _filter(run: Run, array: Value, test: Value) -> Value:
    return _like(array, [item for item in indexable(array) if apply(run, test, item) is True])


def _foldl(run: Run, array: Value, function: Value, init: Value) -> Value:
    for item in indexable(array):
        init = apply(run, function, init, item)
    return init


def _foldr(run: Run, array: Value, function: Value, init: Value) -> Value:
    for item in reversed(indexable(array)):
        init = apply(run, function, item, init)
    return init


def _foldl_m(run: Run, array: Value, function: Value, init: Value) -> Value:
    for item in indexable(array):
        init = perform_call(run, function, init, item)
    return init


def _foldr_m(run: Run, array: Value, function: Value, init: Value) -> Value:
    for item in reversed(indexable(array)):
        init = perform_call(run, function, item, init)
    return init


def _last(run: Run, array: Value) -> Value:
    items = indexable(array)
    return get_elem(array, len(items) - 1)


def _optional_last(run: Run, array: Value) -> Value:
    items = indexable(array)
    return Some(items[-1]) if items else None


def _pop(run: Run, array: Value) -> Value:
    return _like(array, list(indexable(array))[:-1])


def _drop(run: Run, array: Value, count: Value) -> Value:
    if isinstance(array, str):
        return array[number(count) :]
    return _like(array, list(indexable(array))[number(count) :])


def _extract(run: Run, array: Value, start: Value, stop: Value) -> Value:
    return _like(array, list(indexable(array))[number(start) : number(stop)])


def _zip(run: Run, left: Value, right: Value) -> Value:
    pairs: list[Value] = [
        Pair(*pair) for pair in zip(indexable(left), indexable(right), strict=False)
    ]
    return _like(left, pairs)


def _zip_with(run: Run, function: Value, left: Value, right: Value) -> Value:
    if not callable(function):
        function, left, right = right, function, left
    items = [
        apply(run, function, *pair) for pair in zip(indexable(left), indexable(right), strict=False)
    ]
    return _like(left, items)


def _flatten(run: Run, arrays: Value) -> Value:
    return _like(arrays, [item for part in indexable(arrays) for item in indexable(part)])


def _some(options: list[Value]) -> list[Value]:
    return [option.value for option in options if isinstance(option, Some)]


def _size(run: Run, value: Value) -> int:
    return len(value) if isinstance(value, str) else len(indexable(value))


def _contains(run: Run, array: Value, value: Value) -> bool:
    return any(_equal(run, item, value) for item in indexable(array))


def _option_bind(run: Run, value: Value, function: Value) -> Value:
    return apply(run, function, value.value) if isinstance(value, Some) else None


def _pure(run: Run, value: Value) -> Value:
    return Action(lambda later: value)


DATA_METHODS: Final[dict[str, Function]] = {
    "forM": effect(2, lambda run, array, act: (_map_m(run, array, act), UNIT)[1]),
    "anyM": effect(
        2, lambda run, array, test: any(perform_call(run, test, x) for x in indexable(array))
    ),
    "allM": effect(
        2, lambda run, array, test: all(perform_call(run, test, x) for x in indexable(array))
    ),
    "filterM": effect(
        2,
        lambda run, array, test: _like(
            array, [x for x in indexable(array) if perform_call(run, test, x) is True]
        ),
    ),
    "filterMap": Function(
        2, lambda run, array, f: _like(array, _some([apply(run, f, x) for x in indexable(array)]))
    ),
    "filterMapM": effect(
        2,
        lambda run, array, f: _like(
            array, _some([perform_call(run, f, x) for x in indexable(array)])
        ),
    ),
    "find?": Function(
        2,
        lambda run, array, test: next(
            (Some(x) for x in indexable(array) if apply(run, test, x) is True), None
        ),
    ),
    "head!": Function(1, lambda run, items: get_elem(items, 0)),
    "head?": Function(1, lambda run, items: Some(items[0]) if items else None),
    "tail!": Function(1, lambda run, items: list(indexable(items))[1:]),
    "size": Function(1, _size),
    "length": Function(1, _size),
    "isEmpty": Function(1, lambda run, value: _size(run, value) == 0),
    "push": Function(2, lambda run, array, value: (*as_elems(array), value)),
    "pop": Function(1, _pop),
    "map": Function(2, _map),
    "mapM": effect(2, _map_m),
    "filter": Function(2, _filter),
    "foldl": Function(3, _foldl, params=("as", "f", "init")),
    "foldr": Function(3, _foldr, params=("as", "f", "init")),
    "foldlM": effect(3, _foldl_m, "as", "f", "init"),
    "foldrM": effect(3, _foldr_m, "as", "f", "init"),
    "reverse": Function(1, lambda run, array: _like(array, list(indexable(array))[::-1])),
    "zip": Function(2, _zip),
    "back!": Function(1, _last),
    "back": Function(1, _last),
    "back?": Function(1, _optional_last),
    "get!": Function(2, lambda run, array, index: get_elem(array, index)),
    "contains": Function(2, _contains),
    "drop": Function(2, _drop),
    "extract": Function(3, _extract),
    "append": Function(2, _append),
    "any": Function(
        2, lambda run, array, test: any(apply(run, test, item) for item in indexable(array))
    ),
    "all": Function(
        2, lambda run, array, test: all(apply(run, test, item) for item in indexable(array))
    ),
    "isSome": Function(1, lambda run, value: value is not None),
    "getD": Function(
        2, lambda run, value, default: value.value if isinstance(value, Some) else default
    ),
    "fst": Function(1, lambda run, pair: pair.first),
    "snd": Function(1, lambda run, pair: pair.second),
    "1": Function(1, lambda run, pair: pair.first),
    "2": Function(1, lambda run, pair: pair.second),
    "bind": Function(2, _option_bind),
    "get!Internal": Function(2, lambda run, array, index: get_elem(array, index)),
    "take": Function(2, lambda run, array, count: _extract(run, array, 0, count)),
    "zipWith": Function(3, _zip_with),
    "flatten": Function(1, _flatten),
    "toArray": Function(1, lambda run, value: tuple(indexable(value))),
    "toList": Function(1, lambda run, value: list(indexable(value))),
    "repr": Function(1, lambda run, value: to_string(number(value))),
    "capitalize": Function(1, lambda run, text: str(text)[:1].upper() + str(text)[1:]),
    "toUpper": Function(1, lambda run, text: str(text).upper()),
    "toLower": Function(1, lambda run, text: str(text).lower()),
}
"""Functions on data that are called with a dot."""

DATA_FUNCTIONS: Final[dict[str, Function]] = {
    "some": Function(1, lambda run, value: Some(value)),
    "Option.some": Function(1, lambda run, value: Some(value)),
    "none": Function(0, lambda run: None),
    "Option.none": Function(0, lambda run: None),
    "true": Function(0, lambda run: True),
    "Bool.true": Function(0, lambda run: True),
    "false": Function(0, lambda run: False),
    "Bool.false": Function(0, lambda run: False),
    "Unit.unit": Function(0, lambda run: UNIT),
    "pure": Function(1, _pure),
    "Pure.pure": Function(1, _pure),
    "not": Function(1, _not),
    "id": Function(1, lambda run, value: value),
    "toString": Function(1, lambda run, value: to_string(value)),
    "ToString.toString": Function(1, lambda run, value: to_string(value)),
    "Nat.repr": Function(1, lambda run, value: str(number(value))),
    "Nat.succ": Function(1, lambda run, value: number(value) + 1),
    "Prod.fst": Function(1, lambda run, pair: pair.first),
    "Prod.snd": Function(1, lambda run, pair: pair.second),
}
"""Functions on data by their full names."""

CONSTRUCTORS: Final[dict[str, Destruct]] = {
    "some": lambda value: (value.value,) if isinstance(value, Some) else None,
    "Option.some": lambda value: (value.value,) if isinstance(value, Some) else None,
    "none": lambda value: () if value is None else None,
    "Option.none": lambda value: () if value is None else None,
    "true": lambda value: () if value is True else None,
    "Bool.true": lambda value: () if value is True else None,
    "false": lambda value: () if value is False else None,
    "Bool.false": lambda value: () if value is False else None,
}
"""Constructors that patterns may have, by full name and by what stands after a dot."""
