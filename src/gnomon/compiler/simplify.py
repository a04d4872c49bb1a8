"""Optimisation: evaluates erased terms as far as they can be evaluated before they run.

One pass goes through a definition with what is known about values (:mod:`.known`) and with what
is done with results (:mod:`.continuation`), and writes the code that is left. Functions marked
for it, matchers, instances and small functions are gone into; projections and matches of known
constructors vanish, lambdas are applied, instances are looked into lazily. A `match` whose result
is matched again jumps to the alternatives directly. What is done after a branching is written
once, as a join point.

Functions that take instances or functions are specialised (:mod:`.specialize`); a specialised
function that only calls itself last becomes a loop in place of the call.

The tempting alternative, a simplifier that rewrites the code again and again until nothing changes,
as Lean's does, costs a multiple in Python; evaluation needs no fixpoint.

Counterpart in Lean: ``Lean.Compiler.LCNF.simp``, ``inlineProjInst?``, ``pullInstances``,
``findJoinPoints``, ``cse``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from . import ir
from .calls import Calls
from .continuation import (
    Apply,
    Bind,
    Cont,
    Goto,
    Match,
    ProbeHit,
    ProbeMiss,
    Project,
    Return,
    SharedMatch,
    Then,
    forgets_probe,
)
from .erased import (
    APP,
    CASES,
    CONST,
    CTOR,
    ERASED,
    LAM,
    LET,
    NAT,
    PROJ,
    STR,
    UNREACHABLE,
    VAR,
    Term,
)
from .ir import Ty
from .known import (
    NOTHING,
    PROBE,
    Built,
    Closure,
    Env,
    Literal,
    Partial,
    Residual,
    Suspended,
    Value,
)
from .residual import Join

_ATOMIC: Final = frozenset({VAR, NAT, STR, LAM, ERASED})


class Simplifier(Calls):
    """Makes the code of one function."""

    # ---- terms -----------------------------------------------------------------------------------

    def eval(self, term: Term, env: Env, k: Cont) -> None:
        """Evaluate a term, and go on with its value."""
        while True:
            tag = term[0]
            if tag == APP:
                self._eval_app(term, env, k)
                return
            value: Value | None
            if tag == VAR:
                value = env[term[1]]
                if isinstance(value, Suspended):
                    term, env = value.term, value.env
                    continue
                self.resume(k, value)
                return
            if tag == LET:
                value_term = term[1]
                value = self.simple(value_term, env)
                if value is None:
                    self.eval(value_term, env, Bind(term[3], term[2], env, k))
                    return
                if term[2] > 1 and isinstance(value, Closure):
                    # Calls of a function that is used more than once may share what comes after.
                    self.mark_shared(value)
                    if value.shared is not None:
                        k = self.share(k)
                env = (*env, value)
                term = term[3]
                continue
            if tag == CASES:
                value = self.simple(term[2], env)
                if value is None:
                    self.eval(term[2], env, Match(term[1], term[3], env, k))
                else:
                    self.match(term[1], value, term[3], env, k)
                return
            if tag == PROJ:
                value = self.simple(term[3], env)
                k = Project(term[1], term[2], k)
                if value is None:
                    term = term[3]
                    continue
                self.resume(k, value)
                return
            if tag == CTOR:
                self._eval_ctor(term[1], term[2], env, k)
                return
            if tag == CONST:
                self.call_const(term[1], (), k)
                return
            if tag == UNREACHABLE:
                self.finish(ir.Unreachable())
                return
            value = self.simple(term, env)
            assert value is not None
            self.resume(k, value)
            return

    def _eval_ctor(self, name: str, fields: Sequence[Term], env: Env, k: Cont) -> None:
        self.args(fields, env, lambda values: self.resume(k, self.construct(name, values)))

    def _eval_app(self, term: Term, env: Env, k: Cont) -> None:
        head, args = term[1], term[2]
        if head[0] == CONST:
            name = head[1]
            if self.decls.code_of(name).is_macro:
                values = tuple(
                    value if (value := self.atomic(arg, env)) is not None else Suspended(arg, env)
                    for arg in args
                )
                self.call_const(name, values, k)
                return
            self.args(args, env, lambda values: self.call_const(name, values, k))
            return
        function = self.simple(head, env)
        if function is None:
            self.args(args, env, lambda values: self.eval(head, env, Apply(values, k)))
            return
        known = function
        self.args(args, env, lambda values: self.apply(known, values, k))

    def args(
        self, terms: Sequence[Term], env: Env, then: Callable[[tuple[Value, ...]], None]
    ) -> None:
        """Evaluate arguments, first to last."""
        values: list[Value] = []
        for position, term in enumerate(terms):
            value = self.simple(term, env)
            if value is None:
                self._rest_of_args(term, terms[position + 1 :], env, tuple(values), then)
                return
            values.append(value)
        then(tuple(values))

    def _rest_of_args(
        self,
        term: Term,
        rest: Sequence[Term],
        env: Env,
        before: tuple[Value, ...],
        then: Callable[[tuple[Value, ...]], None],
    ) -> None:
        def then_rest(value: Value) -> None:
            self.args(rest, env, lambda others: then((*before, value, *others)))

        self.eval(term, env, Then(then_rest, self.is_probing))

    def atomic(self, term: Term, env: Env) -> Value | None:
        """Return the value of a term for which nothing is computed, or `None`."""
        tag = term[0]
        if tag == VAR:
            value = env[term[1]]
            return None if isinstance(value, Suspended) else value
        if tag == NAT:
            return Literal(term[1], Ty.OBJ)
        if tag == STR:
            return Literal(term[1], Ty.OBJ)
        if tag == LAM:
            return Closure(term, env)
        if tag == ERASED:
            return NOTHING
        if tag == CONST:
            return self.constant_value(term[1])
        if tag == APP and term[1][0] == CONST:
            # Instances are looked into when somebody asks; until then they cost nothing.
            name = term[1][1]
            code = self.decls.code_of(name)
            if code.is_instance or len(term[2]) < len(code.tys):
                if code.is_macro:
                    return None
                args = self._all_atomic(term[2], env)
                if args is not None and len(args) <= len(code.tys):
                    return Partial(name, args)
        if tag == CTOR:
            fields = self._all_atomic(term[2], env)
            return None if fields is None else self.construct(term[1], fields)
        return None

    def _all_atomic(self, terms: Sequence[Term], env: Env) -> tuple[Value, ...] | None:
        values = []
        for term in terms:
            value = self.atomic(term, env)
            if value is None:
                return None
            values.append(value)
        return tuple(values)

    def simple(self, term: Term, env: Env) -> Value | None:
        """Return the value of a term that needs no branching, after writing code for it.

        `None`, and nothing written, if the term must be evaluated with its continuation.
        """
        tag = term[0]
        if tag in _ATOMIC:
            return self.atomic(term, env)
        if tag == PROJ:
            struct = self.atomic(term[3], env)
            if isinstance(struct, Residual | Built):
                return self.project(term[1], term[2], struct)
            return None
        value = self.atomic(term, env)
        if value is None and tag == APP and term[1][0] == CONST:
            args = self._all_atomic(term[2], env)
            if args is not None:
                return self.direct_call(term[1][1], args)
        return value

    # ---- continuations ---------------------------------------------------------------------------

    def resume(self, k: Cont, value: Value) -> None:
        """Go on with a value."""
        if isinstance(value, Suspended):
            self.eval(value.term, value.env, k)
        elif value is PROBE and not isinstance(k, Bind | Then):
            raise ProbeHit(k)
        elif isinstance(k, Bind):
            env = (*k.env, value)
            next = k.next
            if k.uses > 1 and isinstance(value, Closure):
                self.mark_shared(value)
                if value.shared is not None:
                    next = self.share(next)
            self.eval(k.body, env, next)
        elif isinstance(k, Apply):
            self.apply(value, k.args, k.next)
        elif isinstance(k, Match):
            self.match(k.type_name, value, k.alts, k.env, k.next)
        elif isinstance(k, Project):
            self.resume_project(k, value)
        elif isinstance(k, Then):
            k.action(value)
        elif isinstance(k, Goto):
            self._resume_goto(k, value)
        elif isinstance(k, SharedMatch):
            self.resume_shared_match(k, value)
        elif isinstance(k, Return):
            variable = self.residual(value)
            self.finish(ir.Ret(variable.id))
        else:
            raise AssertionError(f"unknown continuation {k!r}")

    def share(self, k: Cont) -> Cont:
        """Return a continuation that several branches may use."""
        if k.is_shared:
            return k
        if self.is_probing:
            raise ProbeMiss
        if isinstance(k, Apply):
            for arg in k.args:
                if isinstance(arg, Closure):
                    self.mark_shared(arg)
            return Apply(k.args, self.share(k.next))
        if isinstance(k, Project):
            return Project(k.type_name, k.index, self.share(k.next))
        if isinstance(k, Match):
            next = self.share(k.next)
            return SharedMatch(k, next, self.region.slot())
        first = self.probe(k)
        if first is not None:
            return self.share(first)
        return Goto(k, self.region.slot(), self.fresh_id())

    def probe(self, k: Cont) -> Cont | None:
        """Return the continuation that another one comes to first with its value, if it does.

        So `x >>= fun r => match r with …` in a monad that is known is found to be a `match`, which
        branches can share by alternatives.
        """
        saved = self.region, {each: list(stack) for each, stack in self.active.items()}
        self.region = self.region.child()
        self.is_probing = True
        try:
            self.resume(k, PROBE)
        except ProbeHit as hit:
            return hit.cont if forgets_probe(hit.cont) else None
        except ProbeMiss:
            return None
        finally:
            self.is_probing = False
            self.region, self.active = saved
        return None

    def _resume_goto(self, k: Goto, value: Value) -> None:
        if self.is_probing:
            raise ProbeMiss
        if k.shape is None:
            params: list[tuple[int, Ty]] = []
            k.shape = self.shape_of(value, params)
            k.params = params
            shape = k.shape
            self.write_join(k.slot, k.id, params, lambda: self.resume(k.next, shape))
        args: list[int] = []
        self.args_for(k.shape, value, args)
        self.finish(ir.Jump(k.id, args))

    def write_join(
        self, slot: Any, id: int, params: list[tuple[int, Ty]], body: Callable[[], None]
    ) -> None:
        """Write the body of a join point into a slot."""
        if self.is_probing:
            raise ProbeMiss
        region = type(self.region)(slot.region, slot.index)
        self.in_region(region, body)
        # What the body jumps to was written meanwhile, and comes first.
        slot.items.append(Join(id, params, region))
