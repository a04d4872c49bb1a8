"""Calls: going into functions, primitives, calls that stay, instances, constants.

`@[extern]` declarations become primitives, or are folded; functions marked for it, small ones and
matchers are evaluated in place; others are specialised (:mod:`.specialize`) or called. Arguments
that wait in the continuation are taken along: an action of a state monad is called with its
state."""

from __future__ import annotations

from abc import abstractmethod
from typing import Final

from . import ir
from .continuation import Apply, Cont, Match, ProbeHit, Project, Return
from .decls import Code
from .erased import (
    APP,
    CONST,
    CTOR,
    ERASED,
    IRRELEVANT,
    LAM,
    LET,
    NAT,
    PROJ,
    STR,
    VAR,
    WORLD,
    Term,
    size,
    ty_of,
)
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
    is_closed,
    key_of,
)
from .primitives import fold
from .specialize import Specializing

MAX_METHOD: Final = 60
"""Closed lambdas in instances that are larger become functions instead of being copied."""


_NEUTRAL: Final = {
    "lean_nat_add": 0,
    "lean_nat_sub": 0,
    "lean_nat_mul": 1,
    "lean_nat_div": 1,
    "lean_int_add": 0,
    "lean_int_sub": 0,
    "lean_int_mul": 1,
}

_SAME_TRUTH: Final = frozenset({"Bool.decEq", "instDecidableEqBool"})
"""Equality of truth values, whose proofs are truth values, too."""


class Calls(Specializing):
    """Calls functions, or goes into them."""

    # These are the simplifier's.
    @abstractmethod
    def atomic(self, term: Term, env: Env) -> Value | None:
        """See :class:`~.simplify.Simplifier`."""

    # ---- applications ----------------------------------------------------------------------------

    def apply(self, function: Value, args: tuple[Value, ...], k: Cont) -> None:
        """Apply a function value."""
        if not args:
            self.resume(k, function)
        elif isinstance(function, Closure):
            self.apply_closure(function, args, k)
        elif isinstance(function, Partial):
            self.call_const(function.name, function.args + args, k)
        elif isinstance(function, Suspended):
            self.eval(function.term, function.env, Apply(args, k))
        elif function is NOTHING:
            self.resume(k, NOTHING)
        elif function is PROBE:
            raise ProbeHit(Apply(args, k))
        else:
            while isinstance(k, Apply):
                args, k = args + k.args, k.next
            variable = self.residual(function)
            expr = ir.Apply(variable.id, [self.atom(arg) for arg in args])
            self.resume(k, self.emit(expr, Ty.OBJ, THE_WORLD in args))

    def call_const(self, name: str, args: tuple[Value, ...], k: Cont) -> None:
        """Call a constant, with the arguments that wait as well."""
        code = self.decls.code_of(name)
        arity = len(code.tys)
        while len(args) < arity and isinstance(k, Apply):
            args, k = args + k.args, k.next
        if len(args) > arity:
            k = Apply(args[arity:], k)
            args = args[:arity]
        if len(args) < arity:
            self.resume(k, Partial(name, args))
            return
        if code.is_instance and (isinstance(k, Project | Match) or arity == 0):
            self.resume(k, Partial(name, args))
            return
        if code.is_instance and isinstance(k, Apply):
            unfolded = self.unfold(Partial(name, args))
            if unfolded is not None:
                self.resume(k, unfolded)
                return
        if name in _SAME_TRUTH:
            self.resume(k, self._same_truth(args))
            return
        if code.is_inline and self.may_enter(code):
            self.enter_function(code, args, k)
            return
        if code.prim is not None:
            self.resume(k, self.primitive(code, args))
            return
        if self.specialize(code, args, k):
            return
        self.resume(k, self.call(code, args))

    def direct_call(self, name: str, args: tuple[Value, ...]) -> Value | None:
        """Return the result of a call that needs no continuation, or `None`."""
        code = self.decls.code_of(name)
        if name in _SAME_TRUTH and len(args) == 2:
            return self._same_truth(args)
        if len(args) != len(code.tys) or code.is_instance or code.is_inline:
            return None
        if code.prim is not None:
            return self.primitive(code, args)
        if self.wants_specialization(code, args):
            return None
        return self.call(code, args)

    def _same_truth(self, args: tuple[Value, ...]) -> Value:
        x, y = args
        if isinstance(x, Literal):
            x, y = y, x
        if isinstance(y, Literal):
            if isinstance(x, Literal):
                return Literal(int(x.content == y.content), Ty.U8)
            if y.content == 1:
                return x
        variables = [self.word(x, Ty.U8), self.word(y, Ty.U8)]
        return self.emit(ir.Prim("lean_uint8_dec_eq", variables), Ty.U8)

    def constant_value(self, name: str) -> Value | None:
        """Return the value of a constant that is mentioned, or `None` if it must be evaluated."""
        code = self.decls.code_of(name)
        if code.tys or code.is_instance:
            return Partial(name, ())
        return None if code.is_inline else self.call(code, ())

    # ---- going into functions --------------------------------------------------------------------

    def may_enter(self, code: Code) -> bool:
        """Return whether a function's body may be evaluated here.

        Definitions mention earlier ones, so going into functions that are not recursive ends; the
        budget bounds how much code it makes.
        """
        if code.is_recursive:
            return False
        self.budget -= 1
        return self.budget > 0 or code.is_macro

    def enter_function(self, code: Code, args: tuple[Value, ...], k: Cont) -> None:
        """Evaluate a function's body with arguments."""
        decl = code.decl
        assert decl.body is not None
        for arg, uses in zip(args, decl.uses, strict=True):
            if uses > 1 and isinstance(arg, Closure):
                self.mark_shared(arg)
        self.eval(decl.body, self.params_env(decl.tys, args), k)

    def params_env(self, tys: tuple[int, ...], args: tuple[Value, ...]) -> Env:
        """Return arguments as parameters see them: what is erased is nothing."""
        return tuple(
            NOTHING if ty == IRRELEVANT else THE_WORLD if ty == WORLD else arg
            for ty, arg in zip(tys, args, strict=True)
        )

    # ---- calls that stay -------------------------------------------------------------------------

    def primitive(self, code: Code, args: tuple[Value, ...]) -> Value:
        """Return the result of a primitive."""
        prim = code.prim
        assert prim is not None
        tys = code.tys
        if prim.symbol == "lean_void_mk":
            return THE_WORLD
        passed = [arg for arg, ty in zip(args, tys, strict=True) if ty >= 0]
        neutral = _NEUTRAL.get(prim.symbol)
        if neutral is not None and isinstance(passed[1], Literal) and passed[1].content == neutral:
            # `x + 0`, `x - 0`, `x * 1`
            return passed[0]
        literals = [arg.content for arg in passed if isinstance(arg, Literal)]
        if len(literals) == len(passed):
            folded = fold(prim, literals)
            if folded is not None:
                return Literal(folded, prim.ret)
        has_effect = prim.has_effect or WORLD in tys
        variables = [
            self.word(arg, ty) if ty != Ty.OBJ else self.atom(arg)
            for arg, ty in zip(passed, prim.params, strict=False)
        ]
        if prim.host is not None:
            variables = [self.atom(Literal(prim.host, Ty.OBJ)), *variables]
        result = self.emit(ir.Prim(prim.symbol, variables), prim.ret, has_effect)
        if prim.host is not None and code.decl.ret > Ty.OBJ:
            # The host gives values, not numbers.
            return self.emit(ir.Unbox(result.id), Ty(code.decl.ret))
        return NOTHING if code.decl.ret == IRRELEVANT else result

    def call(self, code: Code, args: tuple[Value, ...]) -> Value:
        """Return the result of a call at run time."""
        decl = code.decl
        has_effect = WORLD in decl.tys
        if decl.ret == IRRELEVANT and not has_effect:
            return NOTHING
        ret = ty_of(decl.ret)
        self.needs[decl.name] = None
        if not decl.tys:
            return self.emit(ir.Const(decl.name), ret)
        kept = self.decls.kept_params(code)
        passed = []
        for position in kept:
            ty = ty_of(decl.tys[position])
            arg = args[position]
            passed.append(self.atom(arg) if ty == Ty.OBJ else self.word(arg, ty))
        return self.emit(ir.Call(decl.name, passed), ret, has_effect)

    def _saturated(self, name: str, args: tuple[Value, ...]) -> Residual:
        code = self.decls.code_of(name)
        value = self.primitive(code, args) if code.prim else self.call(code, args)
        return self.residual(value)

    # ---- closures --------------------------------------------------------------------------------

    def apply_closure(self, closure: Closure, args: tuple[Value, ...], k: Cont) -> None:
        """Apply a lambda."""
        lam = closure.lam
        arity = lam[1]
        while len(args) < arity and isinstance(k, Apply):
            args, k = args + k.args, k.next
        if len(args) < arity:
            given = len(args)
            rest: Term = (LAM, arity - given, lam[2][given:], lam[3][given:], lam[4])
            self.resume(k, Closure(rest, closure.env + args))
            return
        if len(args) > arity:
            k = Apply(args[arity:], k)
            args = args[:arity]
        if closure.shared is not None and self.apply_shared(closure, args, k):
            return
        self.enter_closure(closure, args, k)

    def enter_closure(self, closure: Closure, args: tuple[Value, ...], k: Cont) -> None:
        """Evaluate a lambda's body with arguments."""
        lam = closure.lam
        for arg, uses in zip(args, lam[2], strict=True):
            if uses > 1 and isinstance(arg, Closure):
                self.mark_shared(arg)
        self.eval(lam[4], closure.env + self.params_env(lam[3], args), k)

    def body_of_function(self, closure: Closure, params: tuple[Value, ...]) -> None:
        """See the base class."""
        lam = closure.lam
        self.eval(lam[4], closure.env + params, Return(Ty.OBJ))

    # ---- instances -------------------------------------------------------------------------------

    def unfold(self, value: Partial) -> Value | None:
        """Return what an instance is defined to be, with its fields not yet evaluated.

        `None` if it is not defined as a structure: then it is a value of the running program.
        """
        if value.unfolded is not None:
            return value.unfolded
        key = key_of(value)
        if key is not None and is_closed(value):
            known = self.decls.unfolded.get(key)
            if known is not None:
                return known
        code = self.decls.code_of(value.name)
        decl = code.decl
        if not code.is_instance or decl.body is None or len(value.args) != len(decl.tys):
            return None
        if value.name in self.unfolding:
            return None
        self.unfolding.append(value.name)
        try:
            result = self._unfold_term(decl.body, self.params_env(decl.tys, value.args), decl.name)
        finally:
            self.unfolding.pop()
        value.unfolded = result
        if result is not None and key is not None and is_closed(value):
            self.decls.unfolded[key] = result
        return result

    def _unfold_term(self, term: Term, env: Env, name: str) -> Value | None:
        tag = term[0]
        if tag == LET:
            return self._unfold_term(term[3], (*env, self._lazy(term[1], env, name)), name)
        if tag == CTOR:
            fields = tuple(self._lazy(field, env, name) for field in term[2])
            if term[1] in ("Nat.zero", "Nat.succ"):
                return None
            return self.construct(term[1], fields)
        if tag == PROJ:
            struct = self._unfold_term(term[3], env, name)
            if isinstance(struct, Partial):
                struct = self.unfold(struct)
            if struct is None or isinstance(struct, Suspended):
                return None
            field = self.project(term[1], term[2], struct) if isinstance(struct, Built) else None
            if isinstance(struct, Built) and field is None:
                field = struct.fields[term[2]]
            return field
        if tag == APP and term[1][0] == CONST:
            args = tuple(self._lazy(arg, env, name) for arg in term[2])
            if any(isinstance(arg, Suspended) for arg in args):
                return None
            inner = Partial(term[1][1], args)
            code = self.decls.code_of(inner.name)
            if code.is_instance:
                return self.unfold(inner)
            if code.is_inline and len(args) == len(code.tys) and self.may_enter(code):
                assert code.decl.body is not None
                inner_env = self.params_env(code.tys, args)
                return self._unfold_term(code.decl.body, inner_env, inner.name)
            return None
        if tag in (VAR, NAT, STR, LAM, ERASED, CONST):
            value = self._lazy(term, env, name)
            if isinstance(value, Partial) and self.decls.code_of(value.name).is_instance:
                return self.unfold(value)
            return value
        return None

    def _lazy(self, term: Term, env: Env, name: str) -> Value:
        """The value of a field of an instance, which is evaluated when it is used."""
        if term[0] == VAR:
            return env[term[1]]
        if term[0] == LAM and size(term[4], MAX_METHOD) > MAX_METHOD:
            closure = Closure(term, env)
            if is_closed(closure):
                return self.lift_closed(closure, name)
            return closure
        value = self.atomic(term, env) if self._is_lazy_atom(term) else None
        return Suspended(term, env) if value is None else value

    def _is_lazy_atom(self, term: Term) -> bool:
        """Whether nothing is computed: not even a constant is asked for its value."""
        tag = term[0]
        if tag == CONST:
            code = self.decls.code_of(term[1])
            return bool(code.tys) or code.is_instance
        if tag in (APP, CTOR):
            parts = term[2] if tag == CTOR else (*term[2], term[1])
            return all(map(self._is_lazy_atom, parts))
        return True
