"""Erasure: from elaborated definitions to :mod:`.erased` terms.

Recursive calls are plain constants: where a function was compiled to recursors or well-founded
recursion, its `_unsafe_rec` is looked at instead. `casesOn`, constructors and projections become
nodes; casts vanish; `implemented_by` and `csimp` take effect; definitions are eta-expanded to the
arity that their type shows when it is unfolded, so that an action of a state monad is a function of
its state.

Counterpart in Lean: ``Lean.Compiler.LCNF.toLCNF``, ``toDecl``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from gnomon import (
    App,
    Axiom,
    Const,
    ConstantInfo,
    Constructor,
    Definition,
    Expr,
    FVar,
    InductiveType,
    Lam,
    Let,
    Lit,
    MData,
    NatLit,
    Opaque,
    Pi,
    Proj,
    Recursor,
    Sort,
    StrLit,
    Theorem,
)
from gnomon.records import dataclass
from gnomon.syntax import names

from .erased import (
    CASES,
    CONST,
    CTOR,
    IRRELEVANT,
    LAM,
    LET,
    NAT,
    PROJ,
    STR,
    THE_ERASED,
    THE_UNREACHABLE,
    VAR,
    Term,
    mk_app,
)
from .errors import unsupported_recursor
from .layout import layout_of
from .primitives import HOST, NATIVE, PRIMITIVES
from .types import BUILTIN_TYPES, Types, beta, head_name

UNSAFE_REC: Final = "._unsafe_rec"
_LEAN_SYMBOL: Final = "lean_"

VIEWED: Final = frozenset({"Lean.Expr", "Lean.Level", "Lean.ConstantInfo"})
"""Types whose values are the host's. They are looked at and made by functions of the library:
`T.Impl.view`, which gives a constructor of `T` whose fields are values again, and `T.Impl.c` for
each constructor `c`."""

MAKERS: Final = "Impl"
"""The namespace of these functions."""


@dataclass(frozen=True, slots=True)
class Decl:
    """An erased definition.

    `tys` are the codes of its parameters, `ret` that of its result; `body` binds the parameters.
    A declaration without body is external, or a constant without code. `ret_type` is the name of
    the result's type, if it has one.
    """

    name: str
    tys: tuple[int, ...]
    uses: tuple[int, ...]
    ret: int
    body: Term | None
    ret_type: str | None = None


class Eraser:
    """Erases definitions of one environment."""

    def __init__(self, types: Types) -> None:
        """State the parts."""
        self.types = types
        self.env = types.env
        self._levels: dict[int, int] = {}
        self._codes: dict[int, int] = {}
        self._counts: list[int] = []

    # ---- definitions -----------------------------------------------------------------------------

    def value_of(self, name: str) -> tuple[ConstantInfo, Expr | None] | None:
        """Return a constant, and the term that is compiled for it."""
        info = self.env.find(name)
        if info is None:
            return None
        unsafe = self.env.find(name + UNSAFE_REC)
        if isinstance(unsafe, Definition):
            return info, unsafe.value.instantiate_level_params(
                unsafe.level_params, list(info.level_params)
            )
        return info, info.value if isinstance(info, Definition | Opaque | Theorem) else None

    def declaration(self, name: str) -> Decl | None:
        """Return a definition erased, or `None` if there is no such constant.

        Raises :class:`~.errors.CompileError` if it uses what has no code.
        """
        found = self.value_of(name)
        if found is None:
            return None
        info, value = found
        if isinstance(info, Axiom) or value is None or self._is_native(name):
            return self._external(name, info)
        self._levels.clear()
        self._codes.clear()
        self._counts.clear()
        fvars = []
        type = info.type
        codes_of_params: list[int] = []
        while True:
            if isinstance(type, Pi):
                domain, type = type.type, type.body
            else:
                unfolded = self.types.whnf_step(type)
                if unfolded is None:
                    break
                type = unfolded
                continue
            fvar = self.types.fresh(domain)
            fvars.append(fvar)
            codes_of_params.append(self.types.code(domain))
            type = type.instantiate(fvar)
        body = beta(value, fvars)
        for fvar, code in zip(fvars, codes_of_params, strict=True):
            self._bind(fvar, code)
        term = self.visit(body)
        uses = tuple(min(count, 2) for count in self._counts[: len(fvars)])
        ret = self.types.code(type)
        return Decl(name, tuple(codes_of_params), uses, ret, term, head_name(type))

    def _external(self, name: str, info: ConstantInfo) -> Decl:
        """Return a declaration without body.

        Its parameters are those of the primitive: what its type shows when it is unfolded, up to the
        last value that the primitive takes, and the state of the world.
        """
        symbol = NATIVE.get(name) or self.env.extern_symbol(name) or ""
        prim = PRIMITIVES.get(symbol)
        num_values = None if prim is None else len(prim.params)
        codes: list[int] = []
        type = info.type
        is_hidden = False
        while True:
            while not isinstance(type, Pi):
                unfolded = self.types.whnf_step(type)
                if unfolded is None:
                    break
                type = unfolded
                # The host has the state of the monads itself.
                is_hidden = symbol.startswith(HOST)
            if not isinstance(type, Pi):
                break
            code = self.types.param_code(type.type)
            if is_hidden and code >= 0:
                code = IRRELEVANT
            if code >= 0 and sum(each >= 0 for each in codes) == num_values:
                break
            codes.append(code)
            type = type.body.instantiate(self.types.fresh(type.type))
        return Decl(name, tuple(codes), (0,) * len(codes), self.types.code(type), None)

    def _is_native(self, name: str) -> bool:
        """Whether the runtime does what a declaration says, or is asked to.

        Where Lean's runtime has a function and this one has none, the definition is compiled.
        """
        symbol = NATIVE.get(name) or self.env.extern_symbol(name)
        if symbol is None or symbol in PRIMITIVES:
            return symbol is not None
        return not symbol.startswith(_LEAN_SYMBOL)

    # ---- variables -------------------------------------------------------------------------------

    def _bind(self, fvar: FVar, code: int) -> None:
        self._levels[fvar.id] = len(self._counts)
        self._codes[fvar.id] = code
        self._counts.append(0)

    def _unbind(self, count: int) -> tuple[int, ...]:
        uses = tuple(min(count, 2) for count in self._counts[len(self._counts) - count :])
        del self._counts[len(self._counts) - count :]
        return uses

    def _var(self, fvar: FVar) -> Term:
        if self._codes[fvar.id] == IRRELEVANT:
            return THE_ERASED
        level = self._levels[fvar.id]
        self._counts[level] += 1
        return (VAR, level)

    # ---- terms -----------------------------------------------------------------------------------

    def visit(self, e: Expr) -> Term:
        """Return a term erased."""
        match e:
            case App() | Const():
                return self.visit_app(e)
            case FVar():
                return self._var(e)
            case Lam():
                return self.visit_lambda(e)
            case Let(_, type, value, body):
                return self.visit_let(type, value, body)
            case NatLit(value):
                return (NAT, value)
            case StrLit(text):
                return (STR, text)
            case MData(_, inner):
                return self.visit(inner)
            case Proj(type_name, index, struct):
                return self.visit_proj(str(type_name), index, struct)
            case _:
                return THE_ERASED

    def visit_lambda(self, e: Expr) -> Term:
        """See :meth:`visit`."""
        fvars: list[FVar] = []
        tys = []
        while isinstance(e, Lam):
            type = e.type.instantiate(*reversed(fvars)) if fvars else e.type
            fvar = self.types.fresh(type)
            code = self.types.code(type)
            fvars.append(fvar)
            tys.append(code)
            self._bind(fvar, code)
            e = e.body
        body = self.visit(e.instantiate(*reversed(fvars)))
        uses = self._unbind(len(fvars))
        if body[0] == THE_ERASED[0]:
            return THE_ERASED
        return (LAM, len(fvars), uses, tuple(tys), body)

    def visit_let(self, type: Expr, value: Expr, body: Expr) -> Term:
        """See :meth:`visit`."""
        code = self.types.code(type)
        fvar = self.types.fresh(type)
        if code == IRRELEVANT:
            self._codes[fvar.id] = IRRELEVANT
            return self.visit(body.instantiate(value))
        term = self.visit(value)
        self._bind(fvar, code)
        rest = self.visit(body.instantiate(fvar))
        (uses,) = self._unbind(1)
        return (LET, term, uses, rest)

    def visit_proj(self, type_name: str, index: int, struct: Expr) -> Term:
        """See :meth:`visit`."""
        layout = layout_of(self.types, type_name)
        if layout.ctors[0].places[index][0] == "erased":
            return THE_ERASED
        return (PROJ, type_name, index, self.visit(struct))

    def visit_arg(self, e: Expr) -> Term:
        """Return an argument erased that may be a type or a proof."""
        match e:
            case FVar():
                return self._var(e)
            case Sort() | Pi():
                return THE_ERASED
            case Lit():
                return self.visit(e)
            case MData(_, inner):
                return self.visit_arg(inner)
            case _:
                return THE_ERASED if self.types.is_irrelevant(e) else self.visit(e)

    def visit_args(self, codes: Sequence[int | None], args: Sequence[Expr]) -> tuple[Term, ...]:
        """See :meth:`visit`."""
        terms = []
        for position, arg in enumerate(args):
            code = codes[position] if position < len(codes) else None
            if code == IRRELEVANT:
                terms.append(THE_ERASED)
            elif code is None:
                terms.append(self.visit_arg(arg))
            else:
                terms.append(self.visit(arg))
        return tuple(terms)

    def visit_app(self, e: Expr) -> Term:
        """See :meth:`visit`."""
        head = e.app_fn
        args = e.app_args
        match head:
            case Const(name, _):
                return self.visit_const(str(name), args)
            case Lam():
                return self.visit_beta(head, args)
            case MData(_, inner):
                return self.visit(inner(*args))
            case _:
                return mk_app(self.visit(head), tuple(map(self.visit_arg, args)))

    def visit_beta(self, head: Lam, args: Sequence[Expr]) -> Term:
        """A lambda that is applied is a `let`."""
        arg, rest = args[0], args[1:]
        body = head.body(*(each.lift_loose_bvars(1) for each in rest)) if rest else head.body
        return self.visit_let(head.type, arg, body)

    def visit_const(self, name: str, args: Sequence[Expr]) -> Term:
        """See :meth:`visit`."""
        special = SPECIAL.get(name)
        if special is not None:
            term = special(self, args)
            if term is not None:
                return term
        if name.endswith(UNSAFE_REC):
            name = name.removesuffix(UNSAFE_REC)
        if name not in NATIVE:
            name = self.env.csimp(name) or name
            name = self.env.implemented_by(name) or name
        info = self.env.find(name)
        if info is None:
            raise KeyError(name)
        if isinstance(info, Constructor) and self.env.extern_symbol(name) is None:
            return self.visit_ctor(info, args)
        if isinstance(info, Theorem | InductiveType):
            return THE_ERASED
        if isinstance(info, Recursor):
            raise unsupported_recursor(name)
        projection = self.env.projection(name)
        if projection is not None and self.env.extern_symbol(name) is None:
            struct, num_params, index = projection
            if len(args) > num_params and struct not in BUILTIN_TYPES:
                term = self.visit_proj(struct, index, args[num_params])
                return mk_app(term, self.visit_args((), args[num_params + 1 :]))
        prefix, _, last = name.rpartition(".")
        if last == "casesOn":
            induct = self.env.find(prefix)
            if isinstance(induct, InductiveType):
                return self.visit_cases(induct, args)
        if last == "noConfusion":
            induct = self.env.find(prefix)
            if isinstance(induct, InductiveType):
                return self.visit_no_confusion(info, induct, args)
        return mk_app((CONST, name), self.visit_args(self.types.param_codes(info), args))

    def visit_ctor(self, info: Constructor, args: Sequence[Expr]) -> Term:
        """See :meth:`visit`."""
        induct = self.env.find(str(info.induct))
        assert isinstance(induct, InductiveType)
        codes = self.types.param_codes(info)
        if len(args) < len(codes):
            return self.visit(self._eta(Const(info.name, self._ones(info)), info, args))
        terms = self.visit_args(codes, args)
        if str(info.induct) in VIEWED:
            return mk_app((CONST, f"{info.induct}.{MAKERS}.{names.last(str(info.name))}"), terms)
        return (CTOR, str(info.name), terms[induct.num_params :])

    def _ones(self, info: ConstantInfo) -> list[int]:
        # Levels do not matter any more.
        return [1] * len(info.level_params)

    def _eta(self, head: Expr, info: ConstantInfo, args: Sequence[Expr]) -> Expr:
        """A constant that lacks arguments, as a lambda."""
        type = self.types.infer(head(*args) if args else head)
        fvars: list[FVar] = []
        domains = []
        while isinstance(type, Pi):
            domains.append((type.name, type.type, type.info))
            fvar = self.types.fresh(type.type)
            fvars.append(fvar)
            type = type.body.instantiate(fvar)
        body = head(*args, *fvars)
        for fvar, (name, domain, binder) in zip(reversed(fvars), reversed(domains), strict=True):
            body = Lam(name, domain, body.abstract(fvar), binder)
        return body

    def visit_cases(self, induct: InductiveType, args: Sequence[Expr]) -> Term:
        """See :meth:`visit`."""
        num_params, num_indices = induct.num_params, induct.num_indices or 0
        major = num_params + 1 + num_indices
        end = major + 1 + len(induct.ctors)
        name = str(induct.name)
        if len(args) < end:
            info = self.env.find(name + ".casesOn")
            assert info is not None
            return self.visit(self._eta(Const(info.name, self._ones(info)), info, args))
        rest = self.visit_args((), args[end:])
        if self._is_proposition(induct):
            # Only a constructor whose fields are determined by the type can be taken apart.
            if not induct.ctors:
                return THE_UNREACHABLE
            ctor = self.env.find(str(induct.ctors[0]))
            assert isinstance(ctor, Constructor)
            num_fields = ctor.num_fields or 0
            erased = (THE_ERASED,) * num_fields
            return mk_app(mk_app(self.visit(args[major + 1]), erased), rest)
        discriminant = self.visit(args[major])
        if name in VIEWED:
            discriminant = mk_app((CONST, f"{name}.{MAKERS}.view"), (discriminant,))
        alternatives = []
        for ctor_name, minor in zip(induct.ctors, args[major + 1 : end], strict=True):
            ctor = self.env.find(str(ctor_name))
            assert isinstance(ctor, Constructor)
            alternatives.append(self.visit_minor(minor, ctor.num_fields or 0))
        return mk_app((CASES, name, discriminant, tuple(alternatives)), rest)

    def _is_proposition(self, induct: InductiveType) -> bool:
        type = induct.type
        while isinstance(type, Pi):
            type = type.body
        return isinstance(type, Sort) and type.level.is_equiv(0)

    def visit_minor(self, minor: Expr, num_fields: int) -> tuple[int, tuple[int, ...], Term]:
        """See :meth:`visit`."""
        fvars: list[FVar] = []
        while len(fvars) < num_fields:
            while isinstance(minor, MData):
                minor = minor.expr
            if isinstance(minor, Lam):
                type = minor.type.instantiate(*reversed(fvars))
                minor = minor.body
            else:
                minor = minor.instantiate(*reversed(fvars))
                type = self.types.infer(minor)
                while not isinstance(type, Pi):
                    unfolded = self.types.whnf_step(type)
                    assert unfolded is not None
                    type = unfolded
                extra = self.types.fresh(type.type)
                self._bind(extra, self.types.code(type.type))
                fvars.append(extra)
                minor = minor(extra)
                # What was instantiated has no loose variables any more.
                continue
            fvar = self.types.fresh(type)
            self._bind(fvar, self.types.code(type))
            fvars.append(fvar)
        body = self.visit(minor.instantiate(*reversed(fvars)) if minor.has_loose_bvars else minor)
        return num_fields, self._unbind(num_fields), body

    def visit_under(self, e: Expr) -> tuple[int, tuple[int, ...], Term]:
        """An alternative with a proof that does not occur."""
        self._counts.append(0)
        body = self.visit(e)
        return 1, self._unbind(1), body

    def visit_no_confusion(
        self, info: ConstantInfo, induct: InductiveType, args: Sequence[Expr]
    ) -> Term:
        """See :meth:`visit`."""
        arity = len(self.types.param_codes(info))
        values = [arg for arg in args[:arity] if self._is_of(arg, str(induct.name))]
        if len(values) >= 2:
            sides = [self._ctor_of(value) for value in values[-2:]]
            if None not in sides and sides[0] != sides[1]:
                return THE_UNREACHABLE
            if len(args) > arity and sides[0] is not None:
                ctor = self.env.find(sides[0])
                assert isinstance(ctor, Constructor)
                count = self._num_equations(args[arity], ctor)
                term = mk_app(self.visit(args[arity]), (THE_ERASED,) * count)
                return mk_app(term, self.visit_args((), args[arity + 1 :]))
        return THE_UNREACHABLE

    def _num_equations(self, k: Expr, ctor: Constructor) -> int:
        """How many proofs of equality the continuation of `noConfusion` is applied to."""
        type = self.types.infer(k)
        count = 0
        while count < (ctor.num_fields or 0):
            while not isinstance(type, Pi) and (step := self.types.whnf_step(type)) is not None:
                type = step
            if not isinstance(type, Pi) or self.types.code(type.type) != IRRELEVANT:
                break
            type = type.body.instantiate(self.types.fresh(type.type))
            count += 1
        return count

    def _is_of(self, e: Expr, type_name: str) -> bool:
        match e:
            case Sort() | Pi() | Lam():
                return False
            case _:
                return head_name(self.types.infer(e)) == type_name

    def _ctor_of(self, e: Expr) -> str | None:
        for _ in range(32):
            if isinstance(e, NatLit):
                return "Nat.succ" if e.value else "Nat.zero"
            head = e.app_fn
            if isinstance(head, Const) and isinstance(self.env.find(str(head.name)), Constructor):
                return str(head.name)
            offset = _nat_offset(e)
            if offset is not None:
                literal, has_base = offset
                if literal or not has_base:
                    return "Nat.succ" if literal else "Nat.zero"
            step = self.types.whnf_step(e)
            if step is None:
                return None
            e = step
        return None


def _nat_offset(e: Expr) -> tuple[int, bool] | None:
    """Return the literal of `k` and `n + k`, and whether there is an `n`.

    Instances are not looked at: the terms are known to be natural numbers.
    """
    head, args = head_name(e), e.app_args
    if head == "OfNat.ofNat" and len(args) == 3 and isinstance(args[1], NatLit):
        return args[1].value, False
    if (head == "HAdd.hAdd" and len(args) == 6) or (head == "Nat.add" and len(args) == 2):
        last = args[-1]
        if isinstance(last, NatLit):
            return last.value, True
        found = _nat_offset(last)
        return None if found is None or found[1] else (found[0], True)
    return None


# ---- constants with a meaning of their own -------------------------------------------------------

_Special: TypeAlias = Callable[[Eraser, Sequence[Expr]], Term | None]


def _cast(minor: int, arity: int, erased: int = 0) -> _Special:
    """A recursor of a proposition: its minor premise."""

    def special(self: Eraser, args: Sequence[Expr]) -> Term | None:
        if len(args) < arity:
            return None
        term = mk_app(self.visit(args[minor]), (THE_ERASED,) * erased)
        return mk_app(term, self.visit_args((), args[arity:]))

    return special


def _unreachable(arity: int) -> _Special:
    def special(self: Eraser, args: Sequence[Expr]) -> Term | None:
        return THE_UNREACHABLE if len(args) >= arity else None

    return special


def _ite(self: Eraser, args: Sequence[Expr]) -> Term | None:
    if len(args) < 5:
        return None
    condition = self.visit(args[2])
    alternatives = (self.visit_under(args[4]), self.visit_under(args[3]))
    term: Term = (CASES, "Decidable", condition, alternatives)
    return mk_app(term, self.visit_args((), args[5:]))


def _dite(self: Eraser, args: Sequence[Expr]) -> Term | None:
    if len(args) < 5:
        return None
    condition = self.visit(args[2])
    alternatives = (self.visit_minor(args[4], 1), self.visit_minor(args[3], 1))
    term: Term = (CASES, "Decidable", condition, alternatives)
    return mk_app(term, self.visit_args((), args[5:]))


def _bool_cases(self: Eraser, condition: Expr, no: Expr | bool, yes: Expr | bool) -> Term:
    def alternative(e: Expr | bool) -> tuple[int, tuple[int, ...], Term]:
        if isinstance(e, bool):
            return 0, (), (CTOR, "Bool.true" if e else "Bool.false", ())
        return 0, (), self.visit(e)

    return (CASES, "Bool", self.visit(condition), (alternative(no), alternative(yes)))


def _cond(self: Eraser, args: Sequence[Expr]) -> Term | None:
    if len(args) < 4:
        return None
    term = _bool_cases(self, args[1], args[3], args[2])
    return mk_app(term, self.visit_args((), args[4:]))


def _and(self: Eraser, args: Sequence[Expr]) -> Term | None:
    return _bool_cases(self, args[0], False, args[1]) if len(args) == 2 else None


def _or(self: Eraser, args: Sequence[Expr]) -> Term | None:
    return _bool_cases(self, args[0], args[1], True) if len(args) == 2 else None


def _not(self: Eraser, args: Sequence[Expr]) -> Term | None:
    return _bool_cases(self, args[0], True, False) if len(args) == 1 else None


def _quot_lift(self: Eraser, args: Sequence[Expr]) -> Term | None:
    if len(args) < 6:
        return None
    return mk_app(self.visit(args[3]), self.visit_args((), args[5:]))


def _of_nat(self: Eraser, args: Sequence[Expr]) -> Term | None:
    """`OfNat.ofNat Nat n _` with a literal, which is the most frequent term of all."""
    if len(args) != 3 or not isinstance(args[1], NatLit):
        return None
    is_nat = head_name(args[0]) == "Nat" and head_name(args[2]) == "instOfNatNat"
    return (NAT, args[1].value) if is_nat else None


def _type(self: Eraser, args: Sequence[Expr]) -> Term | None:
    return THE_ERASED


SPECIAL: Final[dict[str, _Special]] = {
    "OfNat.ofNat": _of_nat,
    "ite": _ite,
    "dite": _dite,
    "cond": _cond,
    "and": _and,
    "or": _or,
    "not": _not,
    "Decidable.decide": _cast(1, 2),
    "Quot.mk": _cast(2, 3),
    "Quot.lift": _quot_lift,
    "Eq.rec": _cast(3, 6),
    "Eq.ndrec": _cast(3, 6),
    "Eq.recOn": _cast(5, 6),
    "Eq.casesOn": _cast(5, 6),
    "Eq.mp": _cast(3, 4),
    "Eq.mpr": _cast(3, 4),
    "cast": _cast(3, 4),
    "HEq.rec": _cast(3, 7),
    "HEq.casesOn": _cast(6, 7),
    "HEq.ndrec": _cast(3, 7),
    "And.rec": _cast(3, 5, erased=2),
    "And.casesOn": _cast(4, 5, erased=2),
    "False.elim": _unreachable(2),
    "False.rec": _unreachable(2),
    "False.casesOn": _unreachable(2),
    "Empty.rec": _unreachable(2),
    "Empty.casesOn": _unreachable(2),
    "Empty.elim": _unreachable(2),
    "PEmpty.elim": _unreachable(2),
    "PEmpty.casesOn": _unreachable(2),
    "absurd": _unreachable(4),
    "lcUnreachable": _unreachable(1),
    "lcProof": _type,
    "lcErased": _type,
    "lcAny": _type,
}
"""Constants that are not compiled as what they are defined to be."""
