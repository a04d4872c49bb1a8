"""Constructors, matches and projections, by how types are represented.

Types of the runtime have constructors that are not built: `Nat` is taken apart by comparing with
zero, `Int` by its sign, `UInt8`, `String` and so on by primitives.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Final

from . import ir
from .building import Building
from .continuation import (
    AltJoin,
    Cont,
    Match,
    ProbeHit,
    ProbeMiss,
    Project,
    SharedMatch,
    Then,
)
from .erased import CTOR, UNREACHABLE, size
from .ir import Ty
from .known import (
    NOTHING,
    PROBE,
    THE_WORLD,
    Built,
    Closure,
    Env,
    Literal,
    Partial,
    Residual,
    Suspended,
    Value,
)
from .layout import Layout, layout_of
from .residual import Case

SMALL_ALTERNATIVE: Final = 4
"""Alternatives that are not larger are copied instead of shared."""

_FIELD_PRIMS: Final = {
    "UInt8": ("lean_uint8_to_nat", Ty.OBJ),
    "UInt16": ("lean_uint16_to_nat", Ty.OBJ),
    "UInt32": ("lean_uint32_to_nat", Ty.OBJ),
    "UInt64": ("lean_uint64_to_nat", Ty.OBJ),
    "USize": ("lean_usize_to_nat", Ty.OBJ),
    "String": ("lean_string_to_utf8", Ty.OBJ),
    "Array": ("lean_array_to_list", Ty.OBJ),
    "ByteArray": ("lean_byte_array_data", Ty.OBJ),
    "FloatArray": ("lean_float_array_data", Ty.OBJ),
    "Task": ("lean_task_get_own", Ty.OBJ),
}
"""How the first field of a type of the runtime is computed."""


class Cases(Building):
    """Builds and takes apart."""

    # These are the simplifier's.
    @abstractmethod
    def eval(self, term: Any, env: Env, k: Cont) -> None:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def resume(self, k: Cont, value: Value) -> None:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def share(self, k: Cont) -> Cont:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def write_join(self, slot: Any, id: int, params: Any, body: Any) -> None:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def unfold(self, value: Partial) -> Value | None:
        """See :class:`~.simplify.Simplifier`."""

    # ---- constructors ----------------------------------------------------------------------------

    def construct(self, name: str, fields: tuple[Value, ...]) -> Value:
        """Return the value of a constructor."""
        if name == "Nat.zero":
            return Literal(0, Ty.OBJ)
        if name == "Nat.succ":
            (number,) = fields
            if isinstance(number, Literal) and isinstance(number.content, int):
                return Literal(number.content + 1, Ty.OBJ)
            one = self.atom(Literal(1, Ty.OBJ))
            return self.emit(ir.Prim("lean_nat_add", [self.atom(number), one]), Ty.OBJ)
        layout, index = self.decls.ctor(name)
        if layout.enum_ty is not None:
            return Literal(index, layout.enum_ty)
        if layout.trivial_field is not None:
            return fields[layout.trivial_field]
        return Built(layout.ctors[index], fields)

    # ---- projections -----------------------------------------------------------------------------

    def project(self, type_name: str, index: int, value: Value) -> Value | None:
        """Return a field of a structure, or `None` if the value must be evaluated first."""
        prim = _FIELD_PRIMS.get(type_name)
        if prim is not None and index == 0:
            return self.emit(ir.Prim(prim[0], [self.atom(value)]), prim[1])
        layout = layout_of(self.types, type_name)
        if layout.trivial_field is not None:
            return value if index == layout.trivial_field else NOTHING
        if isinstance(value, Residual):
            known = self.known_ctor(value)
            if known is None:
                known = self.take_apart(layout, value)
            value = known
        if isinstance(value, Built):
            field = value.fields[index]
            return None if isinstance(field, Suspended) else field
        return NOTHING if value is NOTHING else None

    def _is_trivial(self, type_name: str) -> bool:
        """Whether a structure is represented as its only field."""
        if type_name in _FIELD_PRIMS:
            return False
        return layout_of(self.types, type_name).trivial_field is not None

    def _trivial_field(self, type_name: str, index: int, value: Value) -> Value:
        return value if index == layout_of(self.types, type_name).trivial_field else NOTHING

    def resume_project(self, k: Project, value: Value) -> None:
        """Go on with a field."""
        if self._is_trivial(k.type_name):
            if isinstance(value, Partial):
                unfolded = self.unfold(value)
                value = value if unfolded is None else unfolded
            self.resume(k.next, self._trivial_field(k.type_name, k.index, value))
            return
        if isinstance(value, Partial):
            unfolded = self.unfold(value)
            value = self.residual(value) if unfolded is None else unfolded
            if isinstance(value, Suspended):
                self.eval(value.term, value.env, k)
                return
        if isinstance(value, Built):
            field = value.fields[k.index]
            if isinstance(field, Suspended):
                self.eval(field.term, field.env, k.next)
                return
        field_value = self.project(k.type_name, k.index, value)
        if field_value is None:
            field_value = self.project(k.type_name, k.index, self.residual(value))
            assert field_value is not None
        self.resume(k.next, field_value)

    # ---- facts -----------------------------------------------------------------------------------

    def known_ctor(self, variable: Residual) -> Built | Literal | None:
        """Return which constructor a variable is known to be, if that can be used here."""
        fact = self.region.fact(variable.id)
        if fact is None:
            return None
        home, value = fact
        return value if self.region.sees(home) else None

    def take_apart(self, layout: Layout, variable: Residual) -> Built:
        """Read the fields of a structure, and remember them."""
        ctor = layout.ctors[0]
        built = Built(ctor, self.fields_of(ctor, variable), variable)
        self.region.facts[variable.id] = (self.here(), built)
        return built

    # ---- matches ---------------------------------------------------------------------------------

    def match(self, type_name: str, value: Value, alts: Sequence[Any], env: Env, k: Cont) -> None:
        """Go on with the alternative for a value, or branch."""
        if isinstance(value, Suspended):
            self.eval(value.term, value.env, Match(type_name, tuple(alts), env, k))
            return
        if value is PROBE:
            raise ProbeHit(Match(type_name, tuple(alts), env, k))
        if len(alts) == 2 and self._is_identity(alts):
            self.resume(k, value)
            return
        self._match(
            type_name,
            value,
            alts,
            k,
            lambda index, fields, k: self._enter(alts[index], env, fields, k),
        )

    def _is_identity(self, alts: Sequence[Any]) -> bool:
        """Whether a truth value is only told again: `if c then true else false`."""
        for index, alt in enumerate(alts):
            body = alt[2]
            if body[0] != CTOR:
                return False
            layout, tag = self.decls.ctor(body[1])
            if tag != index or layout.enum_ty != Ty.U8 or len(layout.ctors) != 2:
                return False
        return True

    def _enter(self, alt: Any, env: Env, fields: tuple[Value, ...], k: Cont) -> None:
        _, uses, body = alt
        for field, count in zip(fields, uses, strict=True):
            if count > 1 and isinstance(field, Closure):
                self.mark_shared(field)
        self.eval(body, env + fields, k)

    @abstractmethod
    def mark_shared(self, closure: Closure) -> None:
        """See :class:`~.simplify.Simplifier`."""

    def resume_shared_match(self, k: SharedMatch, value: Value) -> None:
        """Go on with a `match` that several branches share."""
        self._match(
            k.type_name,
            value,
            k.alts,
            k.next,
            lambda index, fields, _: self._enter_shared(k, index, fields),
        )

    def _enter_shared(self, k: SharedMatch, index: int, fields: tuple[Value, ...]) -> None:
        alt = k.alts[index]
        body = alt[2]
        if self.is_probing:
            raise ProbeMiss
        if size(body, SMALL_ALTERNATIVE) <= SMALL_ALTERNATIVE:
            self._enter(alt, k.env, fields, k.next)
            return
        used = tuple(
            field if count else NOTHING for field, count in zip(fields, alt[1], strict=True)
        )
        join = k.joins.get(index)
        if join is None:
            params: list[tuple[int, Ty]] = []
            shapes = tuple(self.shape_of(field, params) for field in used)
            join = k.joins[index] = AltJoin(self.fresh_id(), shapes)
            self.write_join(
                k.slot, join.id, params, lambda: self._enter(alt, k.env, shapes, k.next)
            )
        args: list[int] = []
        for shape, field in zip(join.shapes, used, strict=True):
            self.args_for(shape, field, args)
        self.finish(ir.Jump(join.id, args))

    def _match(
        self, type_name: str, value: Value, alts: Sequence[Any], k: Cont, enter: Any
    ) -> None:
        if isinstance(value, Partial):
            unfolded = self.unfold(value)
            if unfolded is not None:
                value = unfolded
            elif type_name == "Thunk" or not self._is_trivial(type_name):
                value = self.residual(value)
            if isinstance(value, Suspended):
                rest = Then(
                    lambda value: self._match(type_name, value, alts, k, enter), self.is_probing
                )
                self.eval(value.term, value.env, rest)
                return
        if type_name == "Nat":
            self._match_nat(value, alts, k, enter)
            return
        if type_name == "Int":
            self._match_int(value, alts, k, enter)
            return
        if type_name in _FIELD_PRIMS:
            symbol, ty = _FIELD_PRIMS[type_name]
            field = self.emit(ir.Prim(symbol, [self.atom(value)]), ty)
            enter(0, (field,) + (NOTHING,) * (alts[0][0] - 1), k)
            return
        if type_name == "Thunk":
            enter(0, (Partial("Thunk.fn", (NOTHING, value)),), k)
            return
        layout = layout_of(self.types, type_name)
        if layout.trivial_field is not None:
            fields = [NOTHING] * alts[0][0]
            fields[layout.trivial_field] = value
            enter(0, tuple(fields), k)
            return
        if isinstance(value, Residual):
            known = self.known_ctor(value)
            if known is not None:
                value = known
        if isinstance(value, Literal) and isinstance(value.content, int):
            ctor = layout.ctors[value.content]
            enter(value.content, self._no_fields(ctor), k)
            return
        if isinstance(value, Built):
            enter(value.ctor.tag, value.fields, k)
            return
        if value is NOTHING:
            # Something erased is looked at only where it makes no difference.
            for index, alt in enumerate(alts):
                if alt[2][0] != UNREACHABLE:
                    enter(index, (NOTHING,) * alt[0], k)
                    return
            self.finish(ir.Unreachable())
            return
        variable = self.residual(value)
        if len(layout.ctors) == 1:
            enter(0, self.take_apart(layout, variable).fields, k)
            return
        self._branch(layout, variable, alts, k, enter)

    def _no_fields(self, ctor: Any) -> tuple[Value, ...]:
        return tuple(THE_WORLD if place[0] == "world" else NOTHING for place in ctor.places)

    def _branch(
        self, layout: Layout, variable: Residual, alts: Sequence[Any], k: Cont, enter: Any
    ) -> None:
        reachable = [index for index, alt in enumerate(alts) if alt[2][0] != UNREACHABLE]
        if not reachable:
            self.finish(ir.Unreachable())
            return
        if layout.enum_ty is not None and variable.ty == Ty.OBJ:
            variable = self.emit(ir.Unbox(variable.id), layout.enum_ty)
        if len(reachable) > 1:
            k = self.share(k)
        last = self._last(reachable, alts)
        case = Case(variable.id, [])
        if len(reachable) > 1:
            self.region.items.append(case)
        for index in [*(index for index in reachable if index != last), last]:
            region = self.region if index == last else self.region.child()
            if index != last:
                case.alts.append((index, region))

            def alternative(index: int = index) -> None:
                ctor = layout.ctors[index]
                if layout.enum_ty is not None:
                    fields = self._no_fields(ctor)
                    known: Value = Literal(index, layout.enum_ty)
                else:
                    fields = self.fields_of(ctor, variable)
                    known = Built(ctor, fields, variable)
                self.region.facts[variable.id] = (self.here(), known)
                enter(index, fields, k)

            self.in_region(region, alternative)

    def _last(self, reachable: Sequence[int], alts: Sequence[Any]) -> int:
        """Which alternative goes on in the same block: the largest, for the sake of flat code."""
        limit = 40
        return max(reachable, key=lambda index: (size(alts[index][2], limit), -index))

    def _test(self, variable: Residual, yes: Any, no: Any) -> None:
        """Branch by a truth value."""
        region = self.region.child()
        self.region.items.append(Case(variable.id, [(1, region)]))
        self.in_region(region, yes)
        no()

    def _match_nat(self, value: Value, alts: Sequence[Any], k: Cont, enter: Any) -> None:
        if isinstance(value, Literal) and isinstance(value.content, int):
            if value.content == 0:
                enter(0, (), k)
            else:
                enter(1, (Literal(value.content - 1, Ty.OBJ),), k)
            return
        number = self.residual(value)

        def successor() -> None:
            one = self.atom(Literal(1, Ty.OBJ))
            predecessor = self.emit(ir.Prim("lean_nat_sub", [number.id, one]), Ty.OBJ)
            enter(1, (predecessor,), k)

        if alts[0][2][0] == UNREACHABLE:
            successor()
        elif alts[1][2][0] == UNREACHABLE:
            enter(0, (), k)
        else:
            k = self.share(k)
            zero = self.atom(Literal(0, Ty.OBJ))
            is_zero = self.emit(ir.Prim("lean_nat_dec_eq", [number.id, zero]), Ty.U8)
            self._test(is_zero, lambda: enter(0, (), k), successor)

    def _match_int(self, value: Value, alts: Sequence[Any], k: Cont, enter: Any) -> None:
        if isinstance(value, Literal) and isinstance(value.content, int):
            number = value.content
            if number >= 0:
                enter(0, (Literal(number, Ty.OBJ),), k)
            else:
                enter(1, (Literal(-number - 1, Ty.OBJ),), k)
            return
        variable = self.residual(value)

        def negative() -> None:
            absolute = self.emit(ir.Prim("lean_nat_abs", [variable.id]), Ty.OBJ)
            one = self.atom(Literal(1, Ty.OBJ))
            enter(1, (self.emit(ir.Prim("lean_nat_sub", [absolute.id, one]), Ty.OBJ),), k)

        if alts[1][2][0] == UNREACHABLE:
            enter(0, (variable,), k)
        elif alts[0][2][0] == UNREACHABLE:
            negative()
        else:
            k = self.share(k)
            zero = self.atom(Literal(0, Ty.OBJ))
            is_negative = self.emit(ir.Prim("lean_int_dec_lt", [variable.id, zero]), Ty.U8)
            # What is not negative is represented as the natural number.
            self._test(is_negative, negative, lambda: enter(0, (variable,), k))
