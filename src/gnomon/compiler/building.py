"""From what is known to code: variables for values.

The simplifier's lowest layer: it writes statements into the current region and makes a variable
of a value where one is needed. A constructor is built, and a lambda becomes a function, where
that is first needed, and again where the first place cannot be seen."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from . import ir
from .continuation import ProbeMiss
from .erased import IRRELEVANT, WORLD, ty_of
from .ir import Ty
from .known import (
    NOTHING,
    PROBE,
    THE_WORLD,
    Built,
    Closure,
    Literal,
    Partial,
    Residual,
    Suspended,
    Value,
)
from .layout import CtorLayout, layout_of
from .residual import Fun, Let, LocalPap, Region

if TYPE_CHECKING:
    from .decls import Decls

_NUMBERS = frozenset({Ty.U8, Ty.U16, Ty.U32, Ty.U64, Ty.F64, Ty.F32})

MAX_SHAPE_DEPTH = 3
"""How deep constructors in arguments of join points are taken apart."""


class Building(ABC):
    """Writes code into regions."""

    def __init__(self, decls: Decls) -> None:
        """State the parts."""
        self.decls = decls
        self.types = decls.types
        self.region = Region()
        self.needs: dict[str, None] = {}
        self.is_probing = False
        self.computed: dict[Any, tuple[Residual, tuple[Region, int]]] = {}
        self._next = 0

    # ---- statements ------------------------------------------------------------------------------

    def fresh_id(self) -> int:
        """Return a new number for a variable, a join point or a local function."""
        self._next += 1
        return self._next

    def fresh(self, ty: Ty) -> Residual:
        """Return a new variable."""
        return Residual(self.fresh_id(), ty)

    def emit(self, expr: Any, ty: Ty, has_effect: bool = False) -> Residual:
        """Bind a new variable to an expression."""
        if self.is_probing:
            raise ProbeMiss
        key = None
        if ty in _NUMBERS and isinstance(expr, ir.Prim) and not has_effect:
            # What was computed before need not be computed again.
            key = (expr.name, *expr.args)
            known = self.computed.get(key)
            if known is not None and self.region.sees(known[1]):
                return known[0]
        variable = self.fresh(ty)
        if key is not None:
            self.computed[key] = (variable, self.here())
        self.region.items.append(Let(variable.id, ty, expr, has_effect))
        return variable

    def here(self) -> tuple[Region, int]:
        """Return the current place."""
        return self.region, len(self.region.items)

    def finish(self, end: ir.End) -> None:
        """End the current region."""
        if self.is_probing:
            raise ProbeMiss
        assert self.region.end is None, "a region ends once"
        self.region.end = end

    # ---- variables for values --------------------------------------------------------------------

    def atom(self, value: Value) -> int:
        """Return a variable that has a value."""
        return self.residual(value).id

    def residual(self, value: Value) -> Residual:
        """Return a variable that has a value, with its type."""
        if isinstance(value, Residual):
            return value
        if isinstance(value, Literal):
            return self._literal(value)
        if isinstance(value, Built):
            return self._build(value)
        if isinstance(value, Closure):
            return self._close(value)
        if isinstance(value, Partial):
            return self._partial(value)
        if value is PROBE:
            raise ProbeMiss
        if isinstance(value, Suspended):
            raise AssertionError("a suspended term was not evaluated")
        return self.emit(ir.Small(0), Ty.OBJ)

    def _literal(self, value: Literal) -> Residual:
        content = value.content
        if isinstance(content, str):
            return self.emit(ir.Str(content), Ty.OBJ)
        if value.ty != Ty.OBJ:
            return self.emit(ir.Word(content), value.ty)
        if -(1 << 62) <= content < 1 << 62:
            return self.emit(ir.Small(content), Ty.OBJ)
        return self.emit(ir.Big(content), Ty.OBJ)

    def _build(self, value: Built) -> Residual:
        if value.variable is not None and (value.home is None or self.region.sees(value.home)):
            return value.variable
        ctor = value.ctor
        values, scalars = [], []
        for place, field in zip(ctor.places, value.fields, strict=True):
            if place[0] == "value":
                values.append(self.atom(field))
            elif place[0] == "scalar":
                scalars.append(self.word(field, place[2]))
        if values or scalars:
            expr: ir.Expr = ir.Ctor(ctor.tag, values, scalars)
        else:
            expr = ir.Small(ctor.tag)
        home = self.here()
        variable = self.emit(expr, Ty.OBJ)
        value.variable, value.home = variable, home
        return variable

    def word(self, value: Value, ty: Ty) -> int:
        """Return a variable of a machine type that has a value."""
        variable = self.residual(value)
        if variable.ty == Ty.OBJ:
            return self.emit(ir.Unbox(variable.id), ty).id
        return variable.id

    @abstractmethod
    def unfold(self, value: Partial) -> Value | None:
        """Return what an instance is defined to be."""

    def _partial(self, value: Partial) -> Residual:
        decl = self.decls.code_of(value.name)
        if decl.is_instance and len(value.args) == len(decl.tys):
            unfolded = self.unfold(value)
            if isinstance(unfolded, Literal | Partial):
                return self.residual(unfolded)
        args = value.args
        kept = self.decls.kept_params(decl)
        rest = range(len(args), len(decl.tys))
        if not rest:
            return self._saturated(value.name, args)
        if all(position in kept for position in rest):
            self.needs[value.name] = None
            passed = [self.atom(args[position]) for position in kept if position < len(args)]
            return self.emit(ir.Pap(value.name, passed), Ty.OBJ)
        # The closure will be given erased arguments, too, which the function does not take.
        return self._close(self.eta(value.name, args, len(decl.tys)))

    @abstractmethod
    def _saturated(self, name: str, args: tuple[Value, ...]) -> Residual:
        """A constant, or an instance, as a value."""

    def eta(self, name: str, args: tuple[Value, ...], arity: int) -> Closure:
        """Return a lambda that applies a constant."""
        from .erased import APP, CONST, LAM, VAR

        given, missing = len(args), arity - len(args)
        variables = tuple((VAR, level) for level in range(arity))
        body = (APP, (CONST, name), variables)
        tys = self.decls.code_of(name).tys[given:]
        return Closure((LAM, missing, (1,) * missing, tys, body), args)

    def _close(self, closure: Closure) -> Residual:
        if closure.variable is not None:
            assert closure.home is not None
            if self.region.sees(closure.home):
                return closure.variable
        arity, tys = closure.lam[1], closure.lam[3]
        fun = Fun(self.fresh_id(), [], self.region.function_body(), Ty.OBJ, "lam")
        params: list[Value] = []
        for code in tys:
            variable = self.fresh(ty_of(code))
            fun.params.append((variable.id, variable.ty))
            params.append(NOTHING if code == IRRELEVANT else variable)
            if code == WORLD:
                params[-1] = THE_WORLD
        assert len(params) == arity
        self.in_region(fun.body, lambda: self.body_of_function(closure, tuple(params)))
        self.region.items.append(fun)
        home = self.here()
        variable = self.emit(LocalPap(fun.id), Ty.OBJ)
        closure.variable, closure.home = variable, home
        return variable

    @abstractmethod
    def body_of_function(self, closure: Closure, params: tuple[Value, ...]) -> None:
        """Write the body of a closure that became a function."""

    def in_region(self, region: Region, action: Any) -> None:
        """Do something while another region is the current one."""
        saved, self.region = self.region, region
        try:
            action()
        finally:
            self.region = saved

    # ---- shapes ----------------------------------------------------------------------------------

    def shape_of(
        self, value: Value, params: list[tuple[int, Ty]], depth: int = MAX_SHAPE_DEPTH
    ) -> Value:
        """Return what a join point may know about an argument, with new variables for it.

        A structure with known fields is passed as its fields.
        """
        if value is NOTHING or value is THE_WORLD:
            return value
        if value is PROBE:
            raise ProbeMiss
        if isinstance(value, Built) and depth > 0:
            layout = layout_of(self.types, value.ctor.type_name)
            if len(layout.ctors) == 1:
                fields = tuple(self.shape_of(field, params, depth - 1) for field in value.fields)
                return Built(value.ctor, fields)
        ty = value.ty if isinstance(value, Residual | Literal) else Ty.OBJ
        variable = self.fresh(ty)
        params.append((variable.id, ty))
        return variable

    def args_for(self, shape: Value, value: Value, args: list[int]) -> None:
        """Add the arguments that make a value out of a shape's variables."""
        if isinstance(shape, Built):
            if isinstance(value, Built):
                fields = value.fields
            else:
                fields = self.fields_of(shape.ctor, self.residual(value))
            for sub_shape, field in zip(shape.fields, fields, strict=True):
                self.args_for(sub_shape, field, args)
        elif isinstance(shape, Residual):
            if shape.ty == Ty.OBJ:
                args.append(self.atom(value))
            else:
                args.append(self.word(value, shape.ty))

    def fields_of(self, ctor: CtorLayout, variable: Residual) -> tuple[Value, ...]:
        """Read all fields of a constructor."""
        fields: list[Value] = []
        reads: dict[int, Value] = {}
        # Words are read first, so that reading the values can take the constructor apart.
        for kind in ("scalar", "value"):
            for index, place in enumerate(ctor.places):
                if place[0] == kind:
                    read = ir.Proj if kind == "value" else ir.ScalarProj
                    reads[index] = self.emit(read(variable.id, place[1]), place[2])
        for index, place in enumerate(ctor.places):
            if place[0] == "world":
                fields.append(THE_WORLD)
            else:
                fields.append(reads.get(index, NOTHING))
        return tuple(fields)
