"""Patterns: what a lemma's instances are looked for by.

What it does: makes patterns of terms with parameters, and chooses those of a lemma by the kind that
its attribute says.
Counterpart in Lean: `Lean.Meta.Grind.EMatchTheorem`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon import Const, Expr, FVar, Lam, MData, NatLit, Pi
from gnomon.elab.terms import replace_subterms
from gnomon.meta import Meta
from gnomon.records import dataclass
from gnomon.tactics.grind.proofs import Builder

FORBIDDEN = frozenset({"Eq", "HEq", "Iff", "And", "Or", "Not", "Ne"})
"""Constants that a pattern is not about."""

_ARITHMETIC = frozenset(
    {
        "HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv", "HMod.hMod", "Dvd.dvd", "LE.le",
        "LT.lt", "GE.ge", "GT.gt", "Neg.neg", "HPow.hPow", "Nat.cast", "OfNat.ofNat",
        "ite", "dite", "Exists",
    }
)  # fmt: skip
"""Constants that are not looked for where there is something else."""


@dataclass(frozen=True, slots=True)
class Var:
    """A parameter of the lemma."""

    index: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A term without parameters."""

    e: Expr


@dataclass(frozen=True, slots=True)
class Any:
    """Whatever there is: types, instances and proofs mostly."""


@dataclass(frozen=True, slots=True)
class App:
    """An application of a constant or a local variable."""

    fn: Expr
    args: tuple[Pattern, ...]


Pattern = Var | Ground | Any | App


@dataclass(slots=True)
class Maker:
    """Makes patterns of terms with some free variables as parameters."""

    meta: Meta
    build: Builder
    params: Sequence[Expr]

    def index(self, e: Expr) -> int | None:
        """Return which parameter a term is."""
        for index, each in enumerate(self.params):
            if each == e:
                return index
        return None

    def has_params(self, e: Expr) -> bool:
        """Return whether a parameter occurs."""
        return e.has_fvar and any(each in self.params for each in self.meta.collect_fvars(e))

    def pattern(self, e: Expr) -> App | None:
        """Return the pattern of an application; `None` for what cannot be one."""
        if isinstance(e, MData):
            return self.pattern(e.expr)
        fn = e.app_fn
        if not e.app_args or fn.cname in FORBIDDEN or not isinstance(fn, Const | FVar):
            return None
        if self.index(fn) is not None:
            return None
        found = self._pattern(_with_offsets(self.meta, e), set())
        return found if isinstance(found, App) else None

    def _pattern(self, e: Expr, seen: set[int]) -> Pattern:
        fn = e.app_fn
        kinds = self.build.kinds(fn, e.num_args)
        args: list[Pattern] = []
        for kind, arg in zip(kinds, e.app_args, strict=True):
            if isinstance(arg, MData):
                arg = arg.expr
            support = kind in ("proof", "dec") or (kind == "fixed" and self._is_support(arg))
            index = self.index(arg)
            if not self.has_params(arg):
                args.append(Ground(arg))
            elif index is not None:
                if support and index in seen:
                    args.append(Any())
                else:
                    seen.add(index)
                    args.append(Var(index))
            elif support:
                args.append(Any())
            elif (
                arg.app_args
                and isinstance(arg.app_fn, Const | FVar)
                and arg.app_fn.cname not in FORBIDDEN
                and self.index(arg.app_fn) is None
            ):
                args.append(self._pattern(arg, seen))
            else:
                args.append(Any())
        return App(fn, tuple(args))

    def _is_support(self, arg: Expr) -> bool:
        if isinstance(arg, Lam | Pi):
            return True
        meta = self.meta
        if meta.is_type_former(arg) or meta.is_proof(arg):
            return True
        return meta.is_class(self.build.type_of(arg)) is not None


def _with_offsets(meta: Meta, e: Expr) -> Expr:
    """Return a term with `n + k` for successors of what is no literal, as terms of goals have it."""

    def change(e: Expr) -> Expr | None:
        if not e.is_app_of("Nat.succ", 1) or e.has_loose_bvars:
            return None
        count, rest = 0, e
        while rest.is_app_of("Nat.succ", 1):
            count, rest = count + 1, rest.app_args[0]
        nat = Const("Nat")
        lit = Const("OfNat.ofNat", [0])(nat, NatLit(count), Const("instOfNatNat")(NatLit(count)))
        inst = Const("instHAdd", [0])(nat, Const("instAddNat"))
        base = _with_offsets(meta, rest)
        return Const("HAdd.hAdd", [0, 0, 0])(nat, nat, nat, inst, base, lit)

    return replace_subterms(e, change)


def variables(p: Pattern) -> set[int]:
    """Return the parameters in a pattern."""
    match p:
        case Var(index):
            return {index}
        case App(_, args):
            return set().union(*map(variables, args))
        case _:
            return set()


def symbols(p: Pattern) -> Iterator[str]:
    """Yield the constants in a pattern."""
    if isinstance(p, App):
        name = p.fn.cname
        if name is not None:
            yield name
        for each in p.args:
            yield from symbols(each)


# -- choice -------------------------------------------------------------------------------------


def covered(meta: Meta, params: Sequence[Expr], found: set[int]) -> bool:
    """Return whether parameters tell all others: by types, as instances, or as hypotheses."""
    index = {each: i for i, each in enumerate(params)}
    known = set(found)
    types = [meta.infer_type(each) for each in params]

    def mentioned(ty: Expr) -> set[int]:
        return {index[each] for each in meta.collect_fvars(ty) if each in index}

    for i in found:
        known |= mentioned(types[i])
    changed = True
    while changed and len(known) < len(params):
        changed = False
        for i, ty in enumerate(types):
            needed = mentioned(ty)
            if i in known:
                if not needed <= known:
                    known |= needed
                    changed = True
            elif meta.is_prop(ty) and needed <= known:
                known.add(i)
                changed = True
            elif meta.local_decl(params[i]).bi == "instImplicit" and (
                needed <= known or _out_params_only(meta, ty, needed - known, index)
            ):
                known |= {i} | needed
                changed = True
    return len(known) == len(params)


def _out_params_only(meta: Meta, ty: Expr, missing: set[int], index: dict[Expr, int]) -> bool:
    """Return whether an instance determines the parameters that are missing."""
    name = ty.head_name
    if name is None:
        return False
    signature = meta.infer_type(ty.app_fn)
    for arg in ty.app_args:
        if not isinstance(signature, Pi):
            return False
        out = signature.type.is_app_of("outParam") or signature.type.is_app_of("semiOutParam")
        if not out and any(index.get(each) in missing for each in meta.collect_fvars(arg)):
            return False
        signature = signature.body
    return True


def candidates(maker: Maker, e: Expr, *, arithmetic: bool = False) -> Iterator[App]:
    """Yield patterns in a proposition or a term, outermost first."""
    if isinstance(e, MData):
        e = e.expr
    if isinstance(e, Pi):
        if not e.body.has_loose_bvars:
            yield from candidates(maker, e.type, arithmetic=arithmetic)
            yield from candidates(maker, e.body, arithmetic=arithmetic)
        return
    if not e.app_args or e.has_loose_bvars or not maker.has_params(e):
        return
    allowed = arithmetic or e.head_name not in _ARITHMETIC
    pattern = maker.pattern(e) if allowed else None
    if pattern is not None and variables(pattern):
        yield pattern
    for kind, arg in zip(maker.build.kinds(e.app_fn, e.num_args), e.app_args, strict=True):
        if kind == "eq" or (kind == "fixed" and not maker._is_support(arg)):
            yield from candidates(maker, arg, arithmetic=arithmetic)


def choose(maker: Maker, places: Sequence[Expr], *, minimal: bool = False) -> list[App] | None:
    """Return patterns in given places that together tell all parameters; `None` if none do."""
    meta, params = maker.meta, maker.params
    chosen: list[App] = []
    found: set[int] = set()
    for place in places:
        for each in candidates(maker, place):
            new = variables(each)
            if new <= found:
                continue
            if not minimal and chosen and covered(meta, params, new):
                return [each]
            chosen.append(each)
            found |= new
            if covered(meta, params, found):
                return _smallest(maker, chosen, minimal=minimal, place=place)
    return None


def _smallest(maker: Maker, chosen: list[App], *, minimal: bool, place: Expr) -> list[App]:
    """Return patterns without those that others make superfluous."""
    del place, minimal
    kept = list(chosen)
    for each in chosen:
        rest = [other for other in kept if other is not each]
        if rest and covered(
            maker.meta, maker.params, set().union(*(variables(other) for other in rest))
        ):
            kept = rest
    return kept


def shown(p: Pattern, count: int) -> list[object]:
    """Return the parts of a message: parameters as `#0`, counted from the last one."""
    match p:
        case Var(index):
            return [f"#{count - 1 - index}"]
        case Any():
            return ["?"]
        case Ground(e):
            return ["`[", e, "]"]
        case App(fn, args):
            parts: list[object] = ["@" if _has_implicit(fn) else "", fn]
            for each in args:
                inner = shown(each, count)
                parts += [" (", *inner, ")"] if isinstance(each, App) else [" ", *inner]
            return parts


def _has_implicit(fn: Expr) -> bool:
    del fn
    return False
