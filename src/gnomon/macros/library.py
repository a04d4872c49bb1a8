"""The functions that native macro programs may call.

What it does: gives Lean functions on syntax, names, arrays and strings in Python, and what a call
does: :func:`apply` for functions that are values, :func:`perform` for monadic values.
What it assumes: arguments have the types that Lean's signatures ask for; where a program may not be
well typed, the function asserts.
Where to read next: `values.py` (how values look), `quote.py` (syntax for values), `binders.py`.
Counterpart in Lean: `Init.Meta.Defs`, `Lean.Macro`, and the functions themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from gnomon.elab.literals import char_value, nat_value, string_value
from gnomon.macros import binders, interpolation, precedence
from gnomon.macros.errors import MacroError, MacroUnsupported, NotNative
from gnomon.macros.quote import mk_c_ident, mk_ident, quote
from gnomon.macros.template import Run
from gnomon.macros.values import (
    UNIT,
    Action,
    Char,
    NameLit,
    Pair,
    SepArray,
    Some,
    Value,
    as_elems,
    separated,
)
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null, names


class CannotRun(NotNative):
    """A program turned out, while running, to need more than native programs have."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of `arity` arguments. With `effect`, its value is what performing it returns."""

    arity: int
    call: Callable[..., Value]
    effect: bool = False

    def as_value(self) -> Value:
        """Return the function as a value of a program."""
        if self.arity == 0:
            return Action(self.call) if self.effect else self.call(None)
        return _curried(self, ())


def _curried(function: Function, given: tuple[Value, ...]) -> Callable[[Run, Value], Value]:
    def take(run: Run, value: Value) -> Value:
        args = (*given, value)
        if len(args) < function.arity:
            return _curried(function, args)
        if function.effect:
            return Action(lambda later: function.call(later, *args))
        return function.call(run, *args)

    return take


def apply(run: Run, function: Value, *args: Value) -> Value:
    """Apply a function value to arguments, one after the other."""
    for arg in args:
        if not callable(function):
            raise CannotRun("something else than a function is applied")
        function = function(run, arg)
    return function


def perform(run: Run, value: Value) -> Value:
    """Perform a monadic value and return its result."""
    if not isinstance(value, Action):
        raise CannotRun("something else than an action is performed")
    return value.perform(run)


def perform_call(run: Run, function: Value, *args: Value) -> Value:
    """Apply a function whose result is an action, and perform that."""
    return perform(run, apply(run, function, *args))


Destruct: TypeAlias = Callable[[Value], "Sequence[Value] | None"]
"""Returns what a constructor was applied to, if a value is such an application."""


@dataclass(frozen=True, slots=True)
class Library:
    """The functions, fields and constructors that a program may use, and how to say things."""

    functions: Mapping[str, Function]
    methods: Mapping[str, Function]
    constructors: Mapping[str, Destruct]


@dataclass(frozen=True, slots=True)
class Operator:
    """Notation for a function: at which places its operands are.

    With `lazy`, the left operand is the result if it is that value, and else the right one.
    """

    operands: tuple[int, ...]
    function: Callable[..., Value]
    lazy: bool | None = None


# -- what values say ---------------------------------------------------------------------------


def to_string(value: Value) -> str:
    """Return `toString` of a value."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case NameLit(name):
            return name or "[anonymous]"
        case Char(text):
            return text
        case Syntax():
            return _syntax_text(value)
        case list():
            return "[" + ", ".join(map(to_string, value)) + "]"
        case tuple():
            return "#[" + ", ".join(map(to_string, value)) + "]"
        case Some(inner):
            return f"(some {to_string(inner)})"
        case None:
            return "none"
    raise CannotRun(f"no text for {value!r}")


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
    if type(left) is not type(right):
        raise CannotRun("`==` of different things")
    return left == right


def _number(value: Value) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise CannotRun("a number is expected")
    return value


def _arithmetic(function: Callable[[int, int], Value]) -> Callable[..., Value]:
    return lambda run, left, right: function(_number(left), _number(right))


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
    items, at = indexable(array), _number(index)
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
        return array[_number(count) :]
    return _like(array, list(indexable(array))[_number(count) :])


def _extract(run: Run, array: Value, start: Value, stop: Value) -> Value:
    return _like(array, list(indexable(array))[_number(start) : _number(stop)])


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


def _size(run: Run, value: Value) -> int:
    return len(value) if isinstance(value, str) else len(indexable(value))


def _contains(run: Run, array: Value, value: Value) -> bool:
    return any(_equal(run, item, value) for item in indexable(array))


# -- syntax ------------------------------------------------------------------------------------


def _syntax(value: Value) -> Syntax:
    if not isinstance(value, Syntax):
        raise CannotRun("syntax is expected")
    return value


def _name(value: Value) -> str:
    if not isinstance(value, NameLit):
        raise CannotRun("a name is expected")
    return value.name


def _get_id(run: Run, stx: Value) -> NameLit:
    return NameLit(_syntax(stx).id)


def _get_nat(run: Run, stx: Value) -> int:
    return nat_value(_syntax(stx)[0].val)


def _get_string(run: Run, value: Value) -> str:
    if isinstance(value, NameLit):
        last = names.parts(value.name)[-1:] or ("",)
        if not isinstance(last[0], str):
            raise CannotRun("the text of a number in a name")
        return last[0]
    return string_value(_syntax(value)[0].val)


def _get_char(run: Run, stx: Value) -> Char:
    return Char(char_value(_syntax(stx)[0].val))


def _get_name(run: Run, stx: Value) -> NameLit:
    return NameLit(names.join(names.parts(_syntax(stx)[0].val[1:])))


def _get_kind(run: Run, stx: Value) -> NameLit:
    kind = _syntax(stx).kind
    if kind == "<atom>":
        kind = names.escape(_syntax(stx).val)
    return NameLit(kind)


def _get_optional(run: Run, stx: Value) -> Value:
    stx = _syntax(stx)
    return Some(stx[0]) if stx.kind == "null" and len(stx) == 1 else None


def _elems(run: Run, value: Value) -> Value:
    return as_elems(value)


def _elems_and_seps(run: Run, value: Value) -> Value:
    return value.items if isinstance(value, SepArray) else as_elems(value)


def _set_arg(run: Run, stx: Value, index: Value, arg: Value) -> Syntax:
    args = list(_syntax(stx).args)
    at = _number(index)
    if at < len(args):
        args[at] = _syntax(arg)
    return _syntax(stx).with_args(args)


def _modify_base(run: Run, name: Value, function: Value) -> NameLit:
    view = names.view(_name(name))
    changed = apply(run, function, NameLit(view.name))
    return NameLit(view._replace(name=_name(changed)).review())


def _option_bind(run: Run, value: Value, function: Value) -> Value:
    return apply(run, function, value.value) if isinstance(value, Some) else None


def _mk_ident_from(run: Run, place: Value, name: Value, canonical: bool = False) -> Syntax:
    text = _name(name)
    return Ident(text, text, _syntax(place).ref_info(canonical))


def _mk_node(run: Run, kind: Value, args: Value) -> Syntax:
    return Node(_name(kind), tuple(map(_syntax, as_elems(args))))


def _mk_app(run: Run, function: Value, args: Value) -> Syntax:
    items = tuple(map(_syntax, as_elems(args)))
    head = _syntax(function)
    return Node("Lean.Parser.Term.app", (head, mk_null(*items))) if items else head


def _mk_lit(kind: str) -> Callable[..., Value]:
    return lambda run, text: Node(kind, (Atom(str(text)),))


def _mk_str_lit(run: Run, text: Value) -> Value:
    return quote(str(text))


def _mk_sep_array(run: Run, elems: Value, sep: Value) -> Value:
    items = tuple(map(_syntax, as_elems(elems)))
    return separated(items, _syntax(sep).val)


# -- effects -----------------------------------------------------------------------------------


def _throw_error_at(run: Run, ref: Value, message: Value) -> Value:
    place = _syntax(ref)
    raise MacroError(run.scope.ref if place.pos is None else place, to_string(message))


def _throw_error(run: Run, message: Value) -> Value:
    raise MacroError(run.scope.ref, to_string(message))


def _throw_unsupported(run: Run) -> Value:
    raise MacroUnsupported


def _throw(run: Run, error: Value) -> Value:
    if error is UNSUPPORTED:
        raise MacroUnsupported
    if isinstance(error, MacroError):
        raise error
    raise CannotRun("an unknown exception")


def _with_ref(run: Run, ref: Value, act: Value) -> Value:
    saved_ref, saved_info = run.scope.ref, run.info
    if _syntax(ref).pos is not None:
        run.scope.ref = _syntax(ref)
    run.info = run.scope.ref_info()
    try:
        return perform(run, act)
    finally:
        run.scope.ref, run.info = saved_ref, saved_info


def _add_macro_scope(run: Run, name: Value) -> NameLit:
    return NameLit(run.scope.add_macro_scope(_name(name)))


def _pure(run: Run, value: Value) -> Value:
    return Action(lambda later: value)


UNSUPPORTED: Final = MacroUnsupported()
"""`Macro.Exception.unsupportedSyntax` as a value."""


def _effect(arity: int, call: Callable[..., Value]) -> Function:
    return Function(arity, call, effect=True)


FUNCTIONS: Final[dict[str, Function]] = {
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
    "Nat.repr": Function(1, lambda run, value: str(_number(value))),
    "Nat.succ": Function(1, lambda run, value: _number(value) + 1),
    "Prod.fst": Function(1, lambda run, pair: pair.first),
    "Prod.snd": Function(1, lambda run, pair: pair.second),
    "throw": _effect(1, _throw),
    "MonadExcept.throw": _effect(1, _throw),
    "Lean.withRef": _effect(2, _with_ref),
    "Lean.mkIdent": Function(1, lambda run, name: mk_ident(_name(name))),
    "Lean.mkIdentFrom": Function(2, _mk_ident_from),
    "Lean.mkIdentFromRef": _effect(1, lambda run, name: _mk_ident_from(run, run.scope.ref, name)),
    "Lean.mkCIdent": Function(1, lambda run, name: mk_c_ident(MISSING, _name(name))),
    "Lean.mkCIdentFrom": Function(2, lambda run, ref, name: mk_c_ident(_syntax(ref), _name(name))),
    "Lean.mkAtom": Function(1, lambda run, text: Atom(str(text))),
    "Lean.mkNode": Function(2, _mk_node),
    "Lean.mkNullNode": Function(1, lambda run, args: mk_null(*map(_syntax, as_elems(args)))),
    "Lean.quote": Function(1, lambda run, value: quote(value)),
    "Lean.Quote.quote": Function(1, lambda run, value: quote(value)),
    "Lean.Syntax.mkApp": Function(2, _mk_app),
    "Lean.Syntax.mkCApp": Function(
        2, lambda run, name, args: _mk_app(run, mk_c_ident(MISSING, _name(name)), args)
    ),
    "Lean.Syntax.mkNumLit": Function(1, _mk_lit("num")),
    "Lean.Syntax.mkNatLit": Function(1, _mk_lit("num")),
    "Lean.Syntax.mkNameLit": Function(1, _mk_lit("name")),
    "Lean.Syntax.mkStrLit": Function(1, _mk_str_lit),
    "Lean.mkSepArray": Function(2, _mk_sep_array),
    "Lean.mkOptionalNode": Function(
        1, lambda run, value: mk_null(_syntax(value.value)) if value is not None else mk_null()
    ),
    "Lean.TSyntax.mk": Function(1, lambda run, stx: _syntax(stx)),
    "Lean.Syntax.missing": Function(0, lambda run: MISSING),
    "Lean.Name.mkSimple": Function(1, lambda run, text: NameLit(names.escape(str(text)))),
    "Lean.Macro.throwError": _effect(1, _throw_error),
    "Lean.Macro.throwErrorAt": _effect(2, _throw_error_at),
    "Lean.Macro.throwUnsupported": _effect(0, _throw_unsupported),
    "Lean.Macro.addMacroScope": _effect(1, _add_macro_scope),
    "Lean.MonadQuotation.addMacroScope": _effect(1, _add_macro_scope),
    "Lean.Macro.Exception.unsupportedSyntax": Function(0, lambda run: UNSUPPORTED),
    "Lean.Macro.Exception.error": Function(
        2, lambda run, ref, text: MacroError(_syntax(ref), to_string(text))
    ),
    "Lean.expandExplicitBinders": _effect(
        3, lambda run, name, xs, body: binders.expand_explicit(run, _name(name), xs, body)
    ),
    "Lean.expandBrackedBinders": _effect(
        3, lambda run, name, xs, body: binders.expand_bracketed(run, _name(name), xs, body)
    ),
    "Lean.TSyntax.expandInterpolatedStr": _effect(
        3, lambda run, stx, ty, fn: interpolation.expand(run, _syntax(stx), ty, fn)
    ),
    "Lean.evalPrec": _effect(1, lambda run, stx: precedence.eval_prec(_syntax(stx))),
    "Lean.evalPrio": _effect(1, lambda run, stx: precedence.eval_prio(_syntax(stx))),
}
"""Functions by their full names in Lean."""

METHODS: Final[dict[str, Function]] = {
    "getId": Function(1, _get_id),
    "getNat": Function(1, _get_nat),
    "getString": Function(1, _get_string),
    "getString!": Function(1, _get_string),
    "getChar": Function(1, _get_char),
    "getName": Function(1, _get_name),
    "raw": Function(1, lambda run, value: value),
    "getKind": Function(1, _get_kind),
    "getArgs": Function(1, lambda run, stx: tuple(_syntax(stx).args)),
    "getArg": Function(2, lambda run, stx, index: _syntax(stx)[_number(index)]),
    "getNumArgs": Function(1, lambda run, stx: len(_syntax(stx))),
    "getOptional?": Function(1, _get_optional),
    "isOfKind": Function(2, lambda run, stx, kind: _syntax(stx).kind == _name(kind)),
    "isIdent": Function(1, lambda run, stx: _syntax(stx).is_ident),
    "isAtom": Function(1, lambda run, stx: _syntax(stx).is_atom),
    "isMissing": Function(1, lambda run, stx: _syntax(stx).is_missing),
    "getElems": Function(1, _elems),
    "elemsAndSeps": Function(1, _elems_and_seps),
    "setArg": Function(3, _set_arg),
    "setKind": Function(2, lambda run, stx, kind: Node(_name(kind), tuple(_syntax(stx).args))),
    "getDocString": Function(1, lambda run, stx: _syntax(stx)[1].val.removesuffix("-/")),
    "getHygieneInfo": Function(1, lambda run, stx: NameLit(_syntax(stx)[0].id)),
    "bind": Function(2, _option_bind),
    "get!Internal": Function(2, lambda run, array, index: get_elem(array, index)),
    "take": Function(2, lambda run, array, count: _extract(run, array, 0, count)),
    "zipWith": Function(3, _zip_with),
    "flatten": Function(1, _flatten),
    "toArray": Function(1, lambda run, value: tuple(indexable(value))),
    "toList": Function(1, lambda run, value: list(indexable(value))),
    "size": Function(1, _size),
    "length": Function(1, _size),
    "isEmpty": Function(1, lambda run, value: _size(run, value) == 0),
    "push": Function(2, lambda run, array, value: (*as_elems(array), value)),
    "pop": Function(1, _pop),
    "map": Function(2, _map),
    "mapM": _effect(2, _map_m),
    "filter": Function(2, _filter),
    "foldl": Function(3, _foldl),
    "foldr": Function(3, _foldr),
    "foldlM": _effect(3, _foldl_m),
    "foldrM": _effect(3, _foldr_m),
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
    "isNone": Function(
        1, lambda run, value: value.is_none if isinstance(value, Syntax) else value is None
    ),
    "getD": Function(
        2, lambda run, value, default: value.value if isinstance(value, Some) else default
    ),
    "fst": Function(1, lambda run, pair: pair.first),
    "snd": Function(1, lambda run, pair: pair.second),
    "1": Function(1, lambda run, pair: pair.first),
    "2": Function(1, lambda run, pair: pair.second),
    "toString": Function(1, lambda run, value: to_string(value)),
    "repr": Function(1, lambda run, value: to_string(_number(value))),
    "eraseMacroScopes": Function(1, lambda run, n: NameLit(names.erase_macro_scopes(_name(n)))),
    "getPrefix": Function(1, lambda run, n: NameLit(names.prefix(_name(n)))),
    "isAnonymous": Function(1, lambda run, n: not _name(n)),
    "isAtomic": Function(1, lambda run, n: names.is_atomic(_name(n))),
    "modifyBase": Function(2, _modify_base),
    "appendAfter": Function(2, lambda run, n, text: NameLit(_append_after(_name(n), str(text)))),
    "appendBefore": Function(2, lambda run, n, text: NameLit(_append_before(_name(n), str(text)))),
    "capitalize": Function(1, lambda run, text: str(text)[:1].upper() + str(text)[1:]),
    "toUpper": Function(1, lambda run, text: str(text).upper()),
    "toLower": Function(1, lambda run, text: str(text).lower()),
}
"""Functions that are called with a dot, whatever the type of the value before it."""


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

MACRO_LIBRARY: Final = Library(FUNCTIONS, METHODS, CONSTRUCTORS)
"""What programs that rewrite syntax may use."""


def _append_after(name: str, text: str) -> str:
    return names.append(names.prefix(name), names.escape(f"{_last_text(name)}{text}"))


def _append_before(name: str, text: str) -> str:
    return names.append(names.prefix(name), names.escape(f"{text}{_last_text(name)}"))


def _last_text(name: str) -> str:
    parts = names.parts(name)
    return str(parts[-1]) if parts else ""


__all__ = ["FUNCTIONS", "MACRO_LIBRARY", "METHODS", "OPERATORS", "Any", "CannotRun", "Library"]
