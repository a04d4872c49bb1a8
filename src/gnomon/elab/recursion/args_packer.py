"""Several functions of several arguments as one function of one argument.

What it does: the arguments of a function become one of nested `PSigma`, those of several functions
one of nested `PSum`. Packs types, arguments and functions; takes packed functions and arguments
apart again.
What it assumes: the arguments are the varying ones; fixed parameters are in the context.
Counterpart in Lean: `Lean.Meta.ArgsPacker`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, FVar, Lam, Level, Pi, Sort
from gnomon.meta import Meta
from gnomon.records import dataclass


@dataclass(frozen=True, slots=True)
class ArgsPacker:
    """The names of the arguments of each function."""

    var_names: tuple[tuple[str, ...], ...]

    @property
    def num_functions(self) -> int:
        """How many functions are packed."""
        return len(self.var_names)

    @property
    def only_one_unary(self) -> bool:
        """Whether there is nothing to pack."""
        return len(self.var_names) == 1 and len(self.var_names[0]) == 1

    # -- types ---------------------------------------------------------------------------------

    def packed_type(self, meta: Meta, types: Sequence[Expr]) -> Expr:
        """Return `(x : packed arguments) → result` for function types."""
        unary = [
            _uncurry_type(meta, ty, len(names))
            for ty, names in zip(types, self.var_names, strict=True)
        ]
        if len(unary) == 1:
            return unary[0]
        domains = []
        for ty in unary:
            assert isinstance(ty, Pi), "function types are packed to function types"
            domains.append(ty.type)
        domain = _sum(meta, domains)
        with meta.scope():
            x = meta.push_local("x", domain)
            bodies = [Lam("_x", ty.type, ty.body) for ty in unary if isinstance(ty, Pi)]
            level = _common_level(meta, unary)
            motive = Lam("x", domain, Sort(level))
            body = _sum_cases(meta, x, domains, motive, Level.succ(level), bodies)
            return meta.mk_forall([x], body)

    # -- arguments -----------------------------------------------------------------------------

    def pack(self, meta: Meta, domain: Expr, function: int, args: Sequence[Expr]) -> Expr:
        """Return the packed arguments of one function; `domain` is the packed type."""
        path: list[Expr] = []
        ty = domain
        for _ in range(min(function, self.num_functions - 1)):
            path.append(ty)
            ty = meta.whnf(ty).app_args[1]
        last = function == self.num_functions - 1
        if not last:
            path.append(ty)
            ty = meta.whnf(ty).app_args[0]
        e = _mk_sigma(meta, ty, list(args))
        for index, outer in reversed(list(enumerate(path))):
            side = "inl" if index == len(path) - 1 and not last else "inr"
            outer = meta.whnf(outer)
            e = _const_like(outer, f"PSum.{side}")(*outer.app_args, e)
        return e

    def unpack(self, e: Expr) -> tuple[int, list[Expr]] | None:
        """Return the function and the arguments of a packed argument, if they can be seen."""
        function = 0
        while function + 1 < self.num_functions and e.is_app_of("PSum.inr", 3):
            e = e.app_args[2]
            function += 1
        if function + 1 < self.num_functions:
            if not e.is_app_of("PSum.inl", 3):
                return None
            e = e.app_args[2]
        args = []
        for _ in range(len(self.var_names[function]) - 1):
            if not e.is_app_of("PSigma.mk", 4):
                return None
            args.append(e.app_args[2])
            e = e.app_args[3]
        return function, [*args, e]

    # -- functions -----------------------------------------------------------------------------

    def uncurry(self, meta: Meta, values: Sequence[Expr], motive_of_type: Expr) -> Expr:
        """Return `fun x : packed => …` for functions; `motive_of_type` is the packed type."""
        ty = meta.whnf_forall(motive_of_type)
        assert isinstance(ty, Pi), "the packed type is one of functions"
        name = "x" if self.num_functions > 1 else "_x"
        if self.only_one_unary:
            name = self.var_names[0][0]
        with meta.scope():
            x = meta.push_local(name, ty.type)
            motive = Lam(name, ty.type, ty.body)
            level = meta.get_level(ty.body.instantiate(x))
            body = self._cases(meta, x, motive, level, values)
            return meta.mk_lambda([x], body)

    def uncurry_nondep(
        self, meta: Meta, domain: Expr, values: Sequence[Expr], result: Expr
    ) -> Expr:
        """Return `fun x : domain => …` for functions of one result type."""
        with meta.scope():
            x = meta.push_local("x", domain)
            motive = Lam("x", domain, result)
            body = self._cases(meta, x, motive, meta.get_level(result), values)
            return meta.mk_lambda([x], body)

    def _cases(
        self, meta: Meta, x: Expr, motive: Expr, level: Level, values: Sequence[Expr]
    ) -> Expr:
        if self.num_functions == 1:
            return _sigma_cases(meta, x, motive, level, values[0], self.var_names[0])
        domains = _summands(meta, meta.infer_type(x), self.num_functions)
        bodies = []
        for index, (value, names) in enumerate(zip(values, self.var_names, strict=True)):
            with meta.scope():
                name = names[0] if len(names) == 1 else "_x"
                y = meta.push_local(name, domains[index])
                whole = _inject(meta, meta.infer_type(x), index, self.num_functions, y)
                inner = meta.mk_lambda([y], meta.beta(motive, [whole]))
                body = _sigma_cases(meta, y, inner, level, value, names)
                bodies.append(meta.mk_lambda([y], body))
        return _sum_cases(meta, x, domains, motive, level, bodies, dependent=True)

    def curry(self, meta: Meta, packed: Expr, function: int, ty: Expr) -> Expr:
        """Return one function out of a packed one; `ty` is that function's type."""
        domain = meta.whnf_forall(meta.infer_type(packed))
        assert isinstance(domain, Pi), "packed functions are functions"
        count = len(self.var_names[function])
        with meta.scope():
            fvars, _ = meta.forall_telescope(ty, count, reducing=True)
            return meta.mk_lambda(fvars, packed(self.pack(meta, domain.type, function, fvars)))


def _const_like(ty: Expr, name: str) -> Expr:
    head = ty.app_fn
    assert isinstance(head, Const), "packed types are applications of constants"
    return Const(name, head.levels)


# -- PSigma ------------------------------------------------------------------------------------


def _uncurry_type(meta: Meta, ty: Expr, count: int) -> Expr:
    """Return a function type of one argument; the result mentions it if it did before."""
    if count == 1:
        ty = meta.whnf_forall(ty)
        assert isinstance(ty, Pi), "the function has an argument"
        return ty
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, count, reducing=True)
        domain = _sigma(meta, fvars)
        x = meta.push_local("_x", domain)
        if not meta.depends_on(result, fvars):
            return meta.mk_forall([x], result)
        level = meta.get_level(result)
        motive = Lam("_x", domain, Sort(level))
        names = tuple(meta.local_decl(fvar).user_name for fvar in fvars)
        value = meta.mk_lambda(fvars, result)
        return meta.mk_forall([x], _sigma_cases(meta, x, motive, Level.succ(level), value, names))


def _sigma(meta: Meta, fvars: Sequence[FVar]) -> Expr:
    """Return the type of tuples of hypotheses."""
    ty = meta.infer_type(fvars[-1])
    for fvar in reversed(fvars[:-1]):
        domain = meta.infer_type(fvar)
        levels = [meta.get_level(domain), meta.get_level(ty)]
        ty = meta.const("PSigma", levels)(domain, meta.mk_lambda([fvar], ty))
    return ty


def _mk_sigma(meta: Meta, ty: Expr, args: list[Expr]) -> Expr:
    """Return a tuple of a type."""
    if len(args) == 1:
        return args[0]
    ty = meta.whnf(ty)
    alpha, beta = ty.app_args
    rest = _mk_sigma(meta, meta.head_beta(beta(args[0])), args[1:])
    return _const_like(ty, "PSigma.mk")(alpha, beta, args[0], rest)


def _sigma_cases(
    meta: Meta,
    x: Expr,
    motive: Expr,
    level: Level,
    value: Expr,
    var_names: Sequence[str],
) -> Expr:
    """Apply a function of several arguments to a tuple, taking it apart with `casesOn`."""
    if len(var_names) == 1:
        return meta.beta(value, [x])
    ty = meta.whnf(meta.infer_type(x))
    alpha, beta = ty.app_args
    head = ty.app_fn
    assert isinstance(head, Const), "tuples are of `PSigma`"
    with meta.scope():
        first = meta.push_local(var_names[0], alpha)
        rest_type = meta.head_beta(beta(first))
        name = var_names[1] if len(var_names) == 2 else "_x"
        rest = meta.push_local(name, rest_type)
        whole = meta.const("PSigma.mk", head.levels)(alpha, beta, first, rest)
        inner = meta.mk_lambda([rest], meta.beta(motive, [whole]))
        body = _sigma_cases(meta, rest, inner, level, meta.beta(value, [first]), var_names[1:])
        minor = meta.mk_lambda([first, rest], body)
    cases = meta.const("PSigma.casesOn", [level, *head.levels])
    return cases(alpha, beta, motive, x, minor)


# -- PSum --------------------------------------------------------------------------------------


def _common_level(meta: Meta, types: Sequence[Expr]) -> Level:
    ty = types[0]
    assert isinstance(ty, Pi), "function types are packed"
    with meta.scope():
        x = meta.push_local("x", ty.type)
        return meta.get_level(ty.body.instantiate(x))


def _sum(meta: Meta, domains: Sequence[Expr]) -> Expr:
    ty = domains[-1]
    for domain in reversed(domains[:-1]):
        levels = [meta.get_level(domain), meta.get_level(ty)]
        ty = meta.const("PSum", levels)(domain, ty)
    return ty


def _summands(meta: Meta, ty: Expr, count: int) -> list[Expr]:
    result = []
    for _ in range(count - 1):
        first, ty = meta.whnf(ty).app_args
        result.append(first)
    return [*result, ty]


def _inject(meta: Meta, ty: Expr, index: int, count: int, e: Expr) -> Expr:
    if count == 1:
        return e
    ty = meta.whnf(ty)
    if index == 0:
        return _const_like(ty, "PSum.inl")(*ty.app_args, e)
    inner = _inject(meta, ty.app_args[1], index - 1, count - 1, e)
    return _const_like(ty, "PSum.inr")(*ty.app_args, inner)


def _sum_cases(
    meta: Meta,
    x: Expr,
    domains: Sequence[Expr],
    motive: Expr,
    level: Level,
    bodies: Sequence[Expr],
    *,
    dependent: bool = False,
) -> Expr:
    """Apply the function that belongs to a summand."""
    if len(bodies) == 1:
        return meta.beta(bodies[0], [x])
    ty = meta.whnf(meta.infer_type(x))
    alpha, beta = ty.app_args
    head = ty.app_fn
    assert isinstance(head, Const), "sums are of `PSum`"
    with meta.scope():
        name = "_x"
        right = meta.push_local(name, beta)
        whole = meta.const("PSum.inr", head.levels)(alpha, beta, right)
        inner = meta.mk_lambda([right], meta.beta(motive, [whole]))
        rest = _sum_cases(meta, right, domains[1:], inner, level, bodies[1:], dependent=dependent)
        second = bodies[1] if len(bodies) == 2 else meta.mk_lambda([right], rest)
    cases = meta.const("PSum.casesOn", [level, *head.levels])
    return cases(alpha, beta, motive, x, bodies[0], second)
