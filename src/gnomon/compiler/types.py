"""What the compiler knows about types: what is computed, and how it is represented.

A type's *code* is an :class:`.ir.Ty`, or :data:`.erased.IRRELEVANT` if its inhabitants are types or
proofs, or :data:`.erased.WORLD`. Types are inferred without checking; where a type cannot be
determined, its inhabitants count as values, which is always correct.

Assumes well-typed terms. Counterpart in Lean: ``Lean.Compiler.LCNF.Types``,
``Lean.Compiler.LCNF.MonoTypes``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import (
    App,
    Const,
    ConstantInfo,
    Constructor,
    Definition,
    Expr,
    FVar,
    InductiveType,
    Lam,
    Let,
    Level,
    Lit,
    MData,
    NatLit,
    Pi,
    Proj,
    Sort,
)

from .env import CompilerEnv
from .erased import IRRELEVANT, WORLD
from .ir import Ty

BUILTIN_TYPES: Final = {
    "UInt8": Ty.U8,
    "UInt16": Ty.U16,
    "UInt32": Ty.U32,
    "UInt64": Ty.U64,
    "USize": Ty.U64,
    "Float": Ty.F64,
    "Float32": Ty.F32,
    "Nat": Ty.OBJ,
    "Int": Ty.OBJ,
    "String": Ty.OBJ,
    "Array": Ty.OBJ,
    "ByteArray": Ty.OBJ,
    "FloatArray": Ty.OBJ,
    "Thunk": Ty.OBJ,
    "Task": Ty.OBJ,
}
"""Types that the runtime implements."""

_WORLD_TYPES: Final = frozenset({"Void"})
_MAX_UNFOLDING: Final = 64


class Types:
    """Types of local variables and constants; one for each environment."""

    def __init__(self, env: CompilerEnv, outer: Types | None = None) -> None:
        """State the parts. What the environment of `outer` has is asked of that, which remembers it."""
        self.env = env
        self.outer = outer
        self.lctx: dict[int, Expr] = {}
        self._names: dict[int, str] = {}
        self._next = 0
        self._codes: dict[Expr, int] = {}
        self._params: dict[str, tuple[int | None, ...]] = {}

    def fresh(self, type: Expr, name: str = "x") -> FVar:
        """Return a new variable of a type without loose bound variables; `name` is for messages."""
        self._next += 1
        self.lctx[self._next] = type
        if name != "x":
            self._names[self._next] = name
        return FVar(self._next)

    def name_of(self, variable: FVar) -> str:
        """Return how a variable is called in messages."""
        return self._names.get(variable.id, "x")

    # ---- what types are about --------------------------------------------------------------------

    def code(self, type: Expr) -> int:
        """Return the code of a type."""
        if type.has_fvar:
            return self._code(type)
        known = self._codes.get(type)
        if known is None:
            known = self._codes[type] = self._code(type)
        return known

    def _code(self, type: Expr) -> int:
        for _ in range(_MAX_UNFOLDING):
            match type:
                case MData(_, inner):
                    type = inner
                    continue
                case Let(_, _, value, body):
                    type = body.instantiate(value)
                    continue
                case Sort():
                    return IRRELEVANT
                case Pi():
                    return self._code_of_function(type)
                case _:
                    pass
            head = type.app_fn
            match head:
                case Const(name, _):
                    text = str(name)
                    builtin = BUILTIN_TYPES.get(text)
                    if builtin is not None:
                        return builtin
                    if text in _WORLD_TYPES:
                        return WORLD
                    if self.is_prop(type):
                        return IRRELEVANT
                    info = self.env.find(text)
                    if isinstance(info, InductiveType):
                        return self._code_of_inductive(info, type.app_args)
                    unfolded = self.unfold(type)
                    if unfolded is None:
                        return Ty.OBJ
                    type = unfolded
                case Lam():
                    type = beta(head, type.app_args)
                case FVar():
                    return IRRELEVANT if self.is_prop(type) else Ty.OBJ
                case _:
                    return Ty.OBJ
        return Ty.OBJ

    def _code_of_function(self, type: Expr) -> int:
        while isinstance(type, Pi):
            type = type.body.instantiate(self.fresh(type.type))
        return IRRELEVANT if self.code(type) == IRRELEVANT else Ty.OBJ

    def _code_of_inductive(self, info: InductiveType, args: Sequence[Expr]) -> int:
        from .layout import layout_of

        layout = layout_of(self, str(info.name))
        if layout.enum_ty is not None:
            return layout.enum_ty
        if layout.trivial_field is not None:
            ctor = self.env.find(str(info.ctors[0]))
            assert isinstance(ctor, Constructor)
            levels = self._levels_of(args, ctor)
            type = ctor.type.instantiate_level_params(ctor.level_params, levels)
            for arg in args[: info.num_params]:
                assert isinstance(type, Pi)
                type = type.body.instantiate(arg)
            for _ in range(layout.trivial_field):
                assert isinstance(type, Pi)
                type = type.body.instantiate(self.fresh(type.type))
            assert isinstance(type, Pi)
            return self.code(type.type)
        return Ty.OBJ

    def _levels_of(self, args: Sequence[Expr], ctor: Constructor) -> list[Level]:
        # Levels do not matter for representations.
        return [Level.of_nat(1)] * len(ctor.level_params)

    def is_prop(self, type: Expr) -> bool:
        """Return whether a type is a proposition; `False` where that is not known."""
        for _ in range(_MAX_UNFOLDING):
            match type:
                case MData(_, inner):
                    type = inner
                case Let(_, _, value, body):
                    type = body.instantiate(value)
                case Pi(_, domain, body):
                    type = body.instantiate(self.fresh(domain))
                case Sort() | Lam() | Lit():
                    return False
                case _:
                    sort = self.infer(type)
                    while not isinstance(sort, Sort):
                        unfolded = self.whnf_step(sort)
                        if unfolded is None:
                            return False
                        sort = unfolded
                    return sort.level.is_equiv(0)
        return False

    def is_irrelevant(self, e: Expr) -> bool:
        """Return whether a term is a type, a proof, or a function to such."""
        match e:
            case Sort() | Pi():
                return True
            case Lit():
                return False
            case _:
                return self.code(self.infer(e)) == IRRELEVANT

    # ---- inference -------------------------------------------------------------------------------

    def infer(self, e: Expr) -> Expr:
        """Return the type of a term, which is not checked."""
        match e:
            case FVar(id):
                return self.lctx[id]
            case Const(name, levels):
                info = self.env.find(str(name))
                if info is None:
                    raise KeyError(str(name))
                return info.type.instantiate_level_params(info.level_params, levels)
            case App():
                args = e.app_args
                return self._apply_type(self.infer(e.app_fn), args)
            case Lam(name, type, body, info):
                var = self.fresh(type)
                return Pi(name, type, self.infer(body.instantiate(var)).abstract(var), info)
            case Pi(_, type, body):
                return self.infer(body.instantiate(self.fresh(type)))
            case Let(_, _, value, body):
                return self.infer(body.instantiate(value))
            case Sort(level):
                return Sort(Level.succ(level))
            case Lit():
                return Const("Nat") if isinstance(e, NatLit) else Const("String")
            case MData(_, inner):
                return self.infer(inner)
            case Proj(type_name, index, struct):
                return self._proj_type(str(type_name), index, struct)
            case _:
                raise TypeError(f"no type for {e!r}")

    def _apply_type(self, type: Expr, args: Sequence[Expr]) -> Expr:
        start = 0
        for position, arg in enumerate(args):
            if not isinstance(type, Pi):
                type = type.instantiate(*reversed(args[start:position]))
                start = position
                while not isinstance(type, Pi):
                    unfolded = self.whnf_step(type)
                    if unfolded is None:
                        # A type computed from data, which is known only when the program runs.
                        return self.fresh(Sort(Level.of_nat(1)))
                    type = unfolded
            type = type.body
            del arg
        return type.instantiate(*reversed(args[start:])) if args else type

    def _proj_type(self, type_name: str, index: int, struct: Expr) -> Expr:
        struct_type = self.infer(struct)
        while head_name(struct_type) != type_name:
            unfolded = self.whnf_step(struct_type)
            if unfolded is None:
                raise TypeError(f"no structure: {struct_type}")
            struct_type = unfolded
        info = self.env.find(type_name)
        assert isinstance(info, InductiveType)
        ctor = self.env.find(str(info.ctors[0]))
        assert ctor is not None
        head = struct_type.app_fn
        assert isinstance(head, Const)
        type = ctor.type.instantiate_level_params(ctor.level_params, head.levels)
        type = self._apply_type(type, struct_type.app_args[: info.num_params])
        for field in range(index):
            type = self._apply_type(type, [Proj(type_name, field, struct)])
        assert isinstance(type, Pi)
        return type.type

    def whnf_step(self, type: Expr) -> Expr | None:
        """Return a type after one step of unfolding, or `None`."""
        match type:
            case MData(_, inner):
                return inner
            case Let(_, _, value, body):
                return body.instantiate(value)
            case _:
                head = type.app_fn
                if isinstance(head, Lam):
                    return beta(head, type.app_args)
                if isinstance(head, MData):
                    return head.expr(*type.app_args)
                return self.unfold(type)

    def unfold(self, e: Expr) -> Expr | None:
        """Return an applied definition with its value in place of its name, or `None`."""
        head = e.app_fn
        if not isinstance(head, Const):
            return None
        info = self.env.find(str(head.name))
        if not isinstance(info, Definition):
            return None
        value = info.value.instantiate_level_params(info.level_params, head.levels)
        return beta(value, e.app_args)

    def arity(self, type: Expr) -> list[int]:
        """Return the codes of the parameters of functions of a type, seen through definitions."""
        codes = []
        while True:
            if isinstance(type, Pi):
                codes.append(self.code(type.type))
                type = type.body.instantiate(self.fresh(type.type))
                continue
            unfolded = self.whnf_step(type)
            if unfolded is None:
                return codes
            type = unfolded

    def param_codes(self, info: ConstantInfo) -> tuple[int | None, ...]:
        """Return the codes of a constant's parameters, without unfolding its type.

        `None` stands for a parameter that is a value or not, depending on another one.
        """
        name = str(info.name)
        known = self._params.get(name)
        if known is None:
            outer = self.outer
            if outer is not None and outer.env.contains(name):
                outer_info = outer.env.find(name)
                assert outer_info is not None, "the environment contains it"
                known = self._params[name] = outer.param_codes(outer_info)
                return known
            codes: list[int | None] = []
            type = info.type
            while isinstance(type, Pi):
                codes.append(self._param_code(type.type))
                type = type.body.instantiate(self.fresh(type.type))
            known = self._params[name] = tuple(codes)
        return known

    def param_code(self, type: Expr) -> int:
        """Return the code of a parameter's type; what may be a value counts as one."""
        code = self._param_code(type)
        return int(Ty.OBJ) if code is None else code

    def _param_code(self, type: Expr) -> int | None:
        head = type.app_fn
        if isinstance(head, FVar):
            sort = self._apply_type(self.infer(head), type.app_args)
            if isinstance(sort, Sort):
                return None
        return self.code(type)


def head_name(e: Expr) -> str | None:
    """Return the name of the constant that is applied, or `None`."""
    head = e.app_fn
    return str(head.name) if isinstance(head, Const) else None


def beta(function: Expr, args: Sequence[Expr]) -> Expr:
    """Return a function applied to arguments, as far as lambdas go."""
    count = 0
    while count < len(args) and isinstance(function, Lam):
        function = function.body
        count += 1
    if count:
        function = function.instantiate(*reversed(args[:count]))
    rest = args[count:]
    if rest and isinstance(function, Lam):
        return beta(function, rest)
    return function(*rest) if rest else function
