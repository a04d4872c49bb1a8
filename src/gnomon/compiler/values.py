"""How values of Lean types look in Python.

What it does: :class:`Values` makes of a type a :class:`~gnomon._core.Shape`, by which the runtime
converts.

| in Lean | in Python |
| --- | --- |
| `Nat`, `Int`, `UInt8`, `Int64`, `Fin n`, `BitVec n` … | `int` |
| `Bool`, `String`, `Float`, `Unit` | `bool`, `str`, `float`, `None` |
| `Char` | `str` of one character |
| `List α`, `Array α`; `ByteArray`, `FloatArray` | `list`; `bytes`, `list` of `float` |
| `Option α` | the value, or `None`; :class:`~gnomon.Some` of it if that may be `None` itself |
| subtypes | what they restrict |
| `α × β` | `tuple` |
| constructors without fields | members of an :class:`enum.Enum` |
| structures and other inductive types | frozen dataclasses |
| functions | functions |
| anything else | :class:`~gnomon._core.RuntimeValue` |

What it assumes: types are those of constants of the environment, and well-typed.
Where to read next: `layout.py`; `gnomon.lean_module`, which calls functions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from gnomon import Const, Constructor, Expr, FVar, InductiveType, Pi, Sort
from gnomon._core import RuntimeValue, Shape

from . import python_types
from .erased import IRRELEVANT
from .layout import CtorLayout, layout_of
from .types import Types

if TYPE_CHECKING:
    from .python_types import PythonHost
    from .signatures import Condition

_SIMPLE: Final = {
    "Nat": "nat",
    "Int": "int",
    "Bool": "bool",
    "Unit": "unit",
    "PUnit": "unit",
    "Char": "char",
    "String": "string",
    "Float": "float",
    "Float32": "float32",
    "UInt8": "u8",
    "UInt16": "u16",
    "UInt32": "u32",
    "UInt64": "u64",
    "USize": "u64",
    "Int8": "i8",
    "Int16": "i16",
    "Int32": "i32",
    "Int64": "i64",
    "ISize": "i64",
    "ByteArray": "bytes",
    "FloatArray": "floats",
}
OPAQUE: Final = Shape.simple("opaque")
_MAX_UNFOLDING: Final = 64
_SPECIAL: Final = frozenset(
    {"List", "Array", "Option", "Prod", "Thunk", "Task", "Fin", "BitVec", "Subtype"}
)
"""Types whose values are Python's own."""


def _last(name: str) -> str:
    from gnomon.syntax import names

    return str(names.parts(name)[-1])


class Values:
    """The shapes of an environment's types."""

    def __init__(self, types: Types, host: PythonHost) -> None:
        """Begin with none; `host` computes what types say, and knows their names."""
        self.types = types
        self.host = host
        self._shapes: dict[tuple[object, ...], Shape] = {}
        self.classes: dict[str, type] = {}
        """The Python classes that were made, by the names of the Lean types or constructors."""

    def shape(self, ty: Expr) -> Shape:
        """Return the shape of a type."""
        given = ty
        for _ in range(_MAX_UNFOLDING):
            head = ty.app_fn
            if isinstance(head, Const):
                found = self._of_constant(str(head.name), ty.app_args)
                if found is not None:
                    return found
            if isinstance(ty, Pi):
                return self._of_function(given)
            unfolded = self.types.whnf_step(ty)
            if unfolded is None:
                return OPAQUE
            ty = unfolded
        return OPAQUE

    def _of_constant(self, name: str, args: Sequence[Expr]) -> Shape | None:
        simple = _SIMPLE.get(name)
        if simple is not None:
            return Shape.simple(simple)
        match name:
            case "List":
                return Shape.list_of(self.shape(args[0]))
            case "Array":
                return Shape.array_of(self.shape(args[0]))
            case "Option":
                inner = self.shape(args[0])
                return self._some(inner) if self._may_be_none(args[0]) else Shape.option_of(inner)
            case "Fin" | "BitVec" | "Subtype":
                return self._restricted(Const(name)(*args))
            case "Prod":
                return Shape.tuple_of(self._components(args))
            case "Thunk" | "Task":
                return OPAQUE
        info = self.types.env.find(name)
        if isinstance(info, InductiveType):
            return self._of_inductive(info, args[: info.num_params])
        return None

    def _components(self, args: Sequence[Expr]) -> list[Shape]:
        first, second = self.shape(args[0]), args[1]
        while not isinstance(second, Pi):
            head = second.app_fn
            if isinstance(head, Const) and str(head.name) == "Prod":
                return [first, *self._components(second.app_args)]
            unfolded = self.types.whnf_step(second)
            if unfolded is None or (isinstance(head, Const) and str(head.name) in _SIMPLE):
                break
            second = unfolded
        return [first, self.shape(second)]

    def _of_inductive(self, info: InductiveType, params: Sequence[Expr]) -> Shape:
        name = str(info.name)
        # Parameters that are no types make no difference, and there may be no end of them.
        types = tuple(each for each in params if self._is_type(each))
        known = self._shapes.get((name, types))
        if known is not None:
            return known
        layout = layout_of(self.types, name)
        cls = self.python_type(name)
        if cls is None:
            return OPAQUE
        if layout.enum_ty is not None:
            members: Any = cls
            shape = self._shapes[name, types] = Shape.enumeration(list(members))
            return shape
        if layout.trivial_field is not None:
            ctor = layout.ctors[0]
            _, fields = self._fields(ctor, params)
            inner = self.shape(fields[layout.trivial_field][1])
            split = _splitter(name, [(cls, 1)], [self._check_of(ctor, params)])
            return Shape.wrap(inner, cls, lambda content: split(content)[1][0])
        shape = self._shapes[name, types] = Shape.inductive()
        ctors: list[tuple[Callable[..., object], list[tuple[str, int, Shape]]]] = []
        tests: list[tuple[type, int]] = []
        checks: list[Callable[[list[object]], None]] = []
        base = None if len(layout.ctors) == 1 else cls
        for ctor in layout.ctors:
            _, fields = self._fields(ctor, params)
            count = sum(len(place) > 1 for place in ctor.places)
            tests.append((self._class_of(name, ctor, params, base), count))
            checks.append(self._check_of(ctor, params))
            ctors.append((tests[-1][0], self._places(ctor, fields)))
        shape.define(ctors, _splitter(name, tests, checks))
        return shape

    def _restricted(self, ty: Expr) -> Shape:
        """Return the shape of `Fin n`, `BitVec n`, or a subtype; it checks what comes from Python."""
        from .signatures import restricted

        if ty.has_fvar:
            inner = ty.app_args[0] if str(ty.app_fn) == "Subtype" else Const("Nat")
            return Shape.wrap(self.shape(inner), *_refuser(str(ty.app_fn)))
        found = restricted(self, (), ty)
        assert found is not None, "the type is one of these"
        shape = self.shape(found[0])
        return Shape.wrap(shape, *_checker(self.host, shape, found[1]))

    def _some(self, inner: Shape) -> Shape:
        """Return the shape of `Option` where the content may look like `None` itself."""
        shape = Shape.inductive()
        some, nothing = python_types.Some, (lambda: None)

        def split(content: Any) -> tuple[int, Sequence[object]]:
            if content is None:
                return 0, []
            if isinstance(content, some):
                return 1, [content.value]
            raise TypeError(f"expected Some or None, got {python_types.shown_type(content)}")

        shape.define([(nothing, []), (some, [("v", 0, inner)])], split)
        return shape

    def _may_be_none(self, ty: Expr) -> bool:
        for _ in range(_MAX_UNFOLDING):
            head = ty.app_fn
            if isinstance(head, Const) and str(head.name) in ("Option", "Unit", "PUnit"):
                return True
            unfolded = None if isinstance(ty, Pi) else self.types.whnf_step(ty)
            if unfolded is None:
                return False
            ty = unfolded
        return False

    def _check_of(
        self, layout: CtorLayout, params: Sequence[Expr]
    ) -> Callable[[list[object]], None]:
        """Return what checks a constructor's proofs, and what depends on other fields."""
        from .signatures import Param, param_of, place_of

        found: list[Param] | None = None
        host = self.host
        unit = Shape.simple("unit")

        def wanted() -> list[Param]:
            result: list[Param] = []
            variables: tuple[FVar, ...] = ()
            ty = self._applied(layout, params)
            while isinstance(ty, Pi):
                result.append(param_of(self, variables, str(ty.name), ty.type))
                variables = (*variables, self.types.fresh(ty.type, result[-1].text))
                ty = ty.body.instantiate(variables[-1])
            return result if any(each.condition is not None for each in result) else []

        def check(contents: list[object]) -> None:
            nonlocal found
            if found is None:
                found = wanted()
            before: list[RuntimeValue] = []
            rest = iter(contents)
            for index, param in enumerate(found):
                content = None if param.shape is None else next(rest)
                value = host.machine.encode(param.shape or unit, content)
                if param.condition is not None:
                    try:
                        param.condition.check(before, content, value)
                    except (TypeError, ValueError) as error:
                        where = (
                            f"{layout.name}: "
                            if param.shape is None
                            else place_of(param, index) + ": "
                        )
                        raise type(error)(f"{where}{error}") from None
                before.append(value)

        return check

    def _is_type(self, e: Expr) -> bool:
        try:
            ty = self.types.infer(e)
        except (KeyError, TypeError):
            return False
        while isinstance(ty, Pi):
            ty = ty.body
        return isinstance(ty, Sort)

    def _fields(
        self, layout: CtorLayout, params: Sequence[Expr]
    ) -> tuple[Constructor, list[tuple[str, Expr]]]:
        """Return the names and types of a constructor's fields."""
        ctor = self.types.env.find(layout.name)
        assert isinstance(ctor, Constructor), "the layout says so"
        ty = self._applied(layout, params)
        fields: list[tuple[str, Expr]] = []
        while isinstance(ty, Pi):
            fields.append((str(ty.name).replace("✝", ""), ty.type))
            ty = ty.body.instantiate(self.types.fresh(ty.type))
        return ctor, fields

    def _plain_shape(self, ty: Expr) -> Shape:
        """Return the shape of a field; what depends on another field is checked by the constructor."""
        from .signatures import restricted

        found = restricted(self, (), ty) if ty.has_fvar else None
        return self.shape(ty if found is None else found[0])

    def _applied(self, layout: CtorLayout, params: Sequence[Expr]) -> Expr:
        """Return the type of a constructor that was given the parameters of its type."""
        ctor = self.types.env.find(layout.name)
        assert isinstance(ctor, Constructor), "the layout says so"
        ty = ctor.type
        for param in params:
            assert isinstance(ty, Pi), "a constructor takes the parameters of its type"
            ty = ty.body.instantiate(param)
        return ty

    def _places(
        self, layout: CtorLayout, fields: Sequence[tuple[str, Expr]]
    ) -> list[tuple[str, int, Shape]]:
        result: list[tuple[str, int, Shape]] = []
        for (_, ty), place in zip(fields, layout.places, strict=True):
            if len(place) == 1:
                result.append(("e", 0, OPAQUE))
            else:
                kind, index, _ = place
                shape = self._plain_shape(ty)
                result.append(("v" if kind == "value" else "s", index, shape))
        return result

    # -- classes -------------------------------------------------------------------------------

    def python_type(self, name: str) -> type | None:
        """Return the Python class of a type or a constructor; `None` if values have another type."""
        known = self.classes.get(name)
        if known is not None or name in _SPECIAL or name in _SIMPLE:
            return known
        info = self.types.env.find(name)
        if isinstance(info, Constructor):
            self.python_type(str(info.induct))
            return self.classes.get(name)
        if not isinstance(info, InductiveType) or self.types.env.is_class(name):
            return None
        if self.types.is_prop(info.type) or _result_sort_is_prop(info.type):
            return None
        layout = layout_of(self.types, name)
        if layout.enum_ty is not None:
            return self._enumeration(name, layout.ctors)
        if name in ("Fin", "Subtype", "BitVec"):
            return None
        # Which fields there are does not depend on the parameters.
        params, ty = [], info.type
        for _ in range(info.num_params):
            assert isinstance(ty, Pi), "the type has so many parameters"
            params.append(self.types.fresh(ty.type))
            ty = ty.body.instantiate(params[-1])
        base = None if len(layout.ctors) == 1 else self._class(name, name, ())
        for ctor in layout.ctors:
            self._class_of(name, ctor, params, base)
        return self.classes.get(name)

    def _class_of(
        self, name: str, ctor: CtorLayout, params: Sequence[Expr], base: type | None
    ) -> type:
        """Return the class of a constructor, which is that of the type if there is no other."""
        _, fields = self._fields(ctor, params)
        kept = [each for each, place in zip(fields, ctor.places, strict=True) if len(place) > 1]
        key = name if base is None else ctor.name
        cls = self._class(key, name, tuple(each for each, _ in kept), base)
        if base is not None and _last(ctor.name) not in base.__dict__:
            setattr(base, _last(ctor.name), cls)
        return cls

    def _enumeration(self, name: str, ctors: Sequence[CtorLayout]) -> type:
        known = self.classes.get(name)
        if known is None:
            known = python_types.enumeration(self.host, name, [_last(ctor.name) for ctor in ctors])
            self.classes[name] = known
        return known

    def _class(
        self, key: str, type_name: str, fields: Sequence[str], base: type | None = None
    ) -> type:
        known = self.classes.get(key)
        if known is None:
            known = python_types.record(self.host, key, type_name, fields, base)
            self.classes[key] = known
        return known

    # -- functions -----------------------------------------------------------------------------

    def _of_function(self, ty: Expr) -> Shape:
        from .signatures import Untyped, signature

        try:
            found = signature(self, ty)
        except Untyped:
            return OPAQUE
        if not found.params and not found.is_action:
            return OPAQUE
        if any(each.shape is None and each.condition is not None for each in found.params):
            # Who calls it would have to bring proofs.
            return OPAQUE
        return Shape.wrap(OPAQUE, *self.host.functions(found))


def _result_sort_is_prop(ty: Expr) -> bool:
    while isinstance(ty, Pi):
        ty = ty.body
    return isinstance(ty, Sort) and ty.level.is_equiv(0)


def _checker(
    host: PythonHost, inner: Shape, condition: Condition
) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Return what a restricted type's values go through: nothing, and the check of the condition."""

    def check(content: Any) -> Any:
        condition.check((), content, host.machine.encode(inner, content))
        return content

    return _same, check


def _same(content: Any) -> Any:
    return content


def _refuser(text: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    def refuse(_: Any) -> Any:
        raise TypeError(f"what `{text}` asks of a value depends on another one")

    return _same, refuse


def _splitter(
    name: str, tests: Sequence[tuple[type, int]], checks: Sequence[Callable[[list[object]], None]]
) -> Callable[[Any], tuple[int, Sequence[object]]]:
    """Return what takes an object to its constructor's number and its fields."""

    def split(content: Any) -> tuple[int, Sequence[object]]:
        for number, (cls, count) in enumerate(tests):
            if isinstance(content, cls):
                found = python_types.fields_of(content)
            elif content is cls and count == 0:
                found = []
            elif len(tests) == 1 and isinstance(content, Mapping):
                found = python_types.fields_of(cls(**content))
            else:
                continue
            checks[number](found)
            return number, found
        raise TypeError(f"expected {name}, got {python_types.shown_type(content)}")

    return split


def is_irrelevant(types: Types, ty: Expr) -> bool:
    """Return whether inhabitants of a type are types or proofs."""
    return types.code(ty) == IRRELEVANT
