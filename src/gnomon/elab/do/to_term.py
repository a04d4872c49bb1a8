"""From code to terms.

What it does: writes code with `bind`, `pure`, `let`, `if`, `match`; how an end is written depends
on where the code stands: in a block of its own, in the body of a `for`, or nested in a `try`.
Counterpart in Lean: `Lean.Elab.Term.Do.ToTerm`.
"""

from __future__ import annotations

from enum import Enum, auto

from gnomon.elab.do import build as b
from gnomon.elab.do.code import (
    Action,
    Break,
    Code,
    Continue,
    Decl,
    Ite,
    JoinPoint,
    Jump,
    Match,
    Reassign,
    Return,
    Seq,
)
from gnomon.records import dataclass
from gnomon.syntax import Ident, Node, Syntax, mk_null

_TERM = "Lean.Parser.Term."


class Kind(Enum):
    """Where code stands, which is how its ends are written.

    The nested kinds say which ends there are: `P` pure results, `R` returns, `B` breaks and `C`
    continues; `S` stands for `P` or `R`.
    """

    REGULAR = auto()
    FOR_IN = auto()
    FOR_IN_WITH_RETURN = auto()
    NESTED_BC = auto()
    NESTED_PR = auto()
    NESTED_SBC = auto()
    NESTED_PRBC = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """What code is written for: the monad, the variables that it mutates, where it stands."""

    m: Syntax
    uvars: tuple[Syntax, ...]
    kind: Kind


def nested_kind(has_action: bool, has_return: bool, has_bc: bool) -> Kind:
    """Return the kind of code in a `try` with these ends."""
    if has_bc:
        if has_action and has_return:
            return Kind.NESTED_PRBC
        if has_action or has_return:
            return Kind.NESTED_SBC
        return Kind.NESTED_BC
    if has_action and has_return:
        return Kind.NESTED_PR
    return Kind.REGULAR


def to_term(code: Code, target: Target) -> Syntax:
    """Return the term for code."""
    return _Writer(target).write(code)


@dataclass(frozen=True, slots=True)
class _Writer:
    target: Target

    def uvars(self, ref: Syntax) -> Syntax:
        return b.mprod(self.target.uvars, ref)

    # -- ends ----------------------------------------------------------------------------------

    def _with_uvars(self, e: Syntax, ref: Syntax) -> Syntax:
        if not self.target.uvars:
            return b.pure(e)
        return b.pure(b.call("MProd.mk", e, self.uvars(ref), ref=ref))

    def _step(self, done: bool, value: Syntax | None, ref: Syntax) -> Syntax:
        """The result of a loop's body."""
        u = self.uvars(ref)
        if self.target.kind is Kind.FOR_IN_WITH_RETURN:
            option = b.const("Option.none", ref)
            first = option if value is None else b.call("Option.some", value, ref=ref)
            u = b.call("MProd.mk", first, u, ref=ref)
        return b.pure(b.call("ForInStep.done" if done else "ForInStep.yield", u, ref=ref))

    def _result(self, ty: str, ctor: str, ref: Syntax, *args: Syntax) -> Syntax:
        return b.pure(b.call(f"{ty}.{ctor}", *args, self.uvars(ref), ref=ref))

    def _return(self, ref: Syntax, e: Syntax) -> Syntax:
        match self.target.kind:
            case Kind.REGULAR:
                return self._with_uvars(e, ref)
            case Kind.FOR_IN_WITH_RETURN:
                return self._step(True, e, ref)
            case Kind.NESTED_PR:
                return self._result("DoResultPR", "return", ref, e)
            case Kind.NESTED_SBC:
                return self._result("DoResultSBC", "pureReturn", ref, e)
            case Kind.NESTED_PRBC:
                return self._result("DoResultPRBC", "return", ref, e)
            case _:
                raise AssertionError("code without returns has none")

    def _leave(self, ref: Syntax, ctor: str) -> Syntax:
        match self.target.kind:
            case Kind.FOR_IN | Kind.FOR_IN_WITH_RETURN:
                return self._step(ctor == "break", None, ref)
            case Kind.NESTED_BC:
                return self._result("DoResultBC", ctor, ref)
            case Kind.NESTED_SBC:
                return self._result("DoResultSBC", ctor, ref)
            case Kind.NESTED_PRBC:
                return self._result("DoResultPRBC", ctor, ref)
            case _:
                raise AssertionError("code without breaks and continues has none")

    def _action(self, e: Syntax) -> Syntax:
        y = Ident("y", "y._@._do._hygCtx._hyg.1", e.ref_info())
        match self.target.kind:
            case Kind.REGULAR:
                if not self.target.uvars:
                    return e
                return b.bind(e, b.fun([y], self._with_uvars(y, e), e), e)
            case Kind.FOR_IN | Kind.FOR_IN_WITH_RETURN:
                unit = b.binder(b.hole(e), b.const("PUnit", e))
                return b.bind(e, b.fun([unit], self._step(False, None, e), e), e)
            case Kind.NESTED_BC:
                raise AssertionError("code without results has none")
            case Kind.NESTED_PR:
                body = self._result("DoResultPR", "pure", e, y)
            case Kind.NESTED_SBC:
                body = self._result("DoResultSBC", "pureReturn", e, y)
            case Kind.NESTED_PRBC:
                body = self._result("DoResultPRBC", "pure", e, y)
        return b.bind(e, b.fun([y], body, e), e)

    # -- statements ----------------------------------------------------------------------------

    def write(self, code: Code) -> Syntax:
        """Return the term for code; statements that follow each other do not nest here."""
        spine: list[Code] = []
        while isinstance(code, Decl | Reassign | Seq | JoinPoint):
            spine.append(code)
            code = code.k
        result = self._end(code)
        for each in reversed(spine):
            match each:
                case Decl(_, elem, _):
                    result = self._decl(elem, result)
                case Reassign(_, elem, _):
                    result = self._reassign(elem, result)
                case Seq(action, _):
                    result = self._seq(action, result)
                case JoinPoint(name, params, body, _):
                    result = self._join_point(name, params, body, result)
        return result

    def _end(self, code: Code) -> Syntax:
        match code:
            case Return(ref, e):
                return self._return(ref, e)
            case Break(ref):
                return self._leave(ref, "break")
            case Continue(ref):
                return self._leave(ref, "continue")
            case Action(e):
                return self._action(e)
            case Jump(ref, name, args):
                fn = Ident(name, name, ref.ref_info())
                return b.app(fn, *(args or (b.unit(ref),)), ref=ref)
            case Ite(ref, hyp, cond, then, els):
                return b.ite(ref, hyp, cond, self.write(then), self.write(els))
            case Match(ref, gen, discrs, motive, alts):
                written = [b.match_alt(alt.ref, alt.patterns, self.write(alt.rhs)) for alt in alts]
                return b.match(ref, gen, motive, discrs, written)
            case _:
                raise AssertionError("unknown code")

    def _decl(self, elem: Syntax, k: Syntax) -> Syntax:
        kind = elem.kind.removeprefix(_TERM)
        if kind == "doLet":
            return b.let_decl(_decl_of(elem), k, elem)
        if kind == "doHave":
            return b.let_decl(_decl_of(elem), k, elem, kind="have")
        if kind == "doLetRec":
            return Node(_TERM + "letrec", (elem[0], elem[1], elem[0], k), elem.ref_info())
        if kind == "doLetArrow":
            return self._bind_decl(_decl_of(elem), k, elem)
        raise AssertionError(f"unknown declaration {kind}")

    def _reassign(self, elem: Syntax, k: Syntax) -> Syntax:
        kind = elem.kind.removeprefix(_TERM)
        if kind == "doReassign":
            decl = elem[0]
            if decl.kind == _TERM + "letIdDeclNoBinders" or decl.kind == _TERM + "letIdDecl":
                x = decl[0][0] if decl[0].kind == _TERM + "letId" else decl[0]
                value = b.ensure_type_of(x, "invalid reassignment, value", decl[4])
                from gnomon.elab.binders import opt_type

                return b.let_decl(b.id_decl(x, value, opt_type(decl[2])), k, elem)
            wrapped = Node(_TERM + "letDecl", (decl,))
            return b.let_decl(wrapped, k, elem)
        if kind == "doReassignArrow":
            return self._bind_decl(elem[0], k, elem, reassign=True)
        raise AssertionError(f"unknown reassignment {kind}")

    def _join_point(
        self, name: str, params: tuple[tuple[Syntax, bool], ...], body: Code, k: Syntax
    ) -> Syntax:
        ref = k
        binders = [
            b.binder(x, b.type_of(x) if is_mutated else b.hole(x)) for x, is_mutated in params
        ]
        if not binders:
            binders = [b.binder(b.hole(ref), b.const("PUnit", ref))]
        ty = b.app(self.target.m, b.hole(ref), ref=ref)
        decl = b.id_decl(Ident(name, name, None), self.write(body), ty, binders)
        return b.let_decl(decl, k, ref, kind="let_delayed")

    def _seq(self, action: Syntax, k: Syntax) -> Syntax:
        """Return `bind (action : m PUnit) fun _ => k`."""
        kind = action.kind
        if kind == _TERM + "doDbgTrace":
            return Node(_TERM + "dbgTrace", (action[0], action[1], mk_null(), k), action.ref_info())
        if kind == _TERM + "doAssert":
            return Node(_TERM + "assert", (action[0], action[1], mk_null(), k), action.ref_info())
        if kind == _TERM + "doDebugAssert":
            return Node(
                _TERM + "debugAssert", (action[0], action[1], mk_null(), k), action.ref_info()
            )
        unit = b.binder(b.hole(action), b.const("PUnit", action))
        typed = b.ascribe(action, b.app(self.target.m, b.const("PUnit", action), ref=action))
        return b.bind(typed, b.fun([unit], k, action), action)

    def _bind_decl(self, decl: Syntax, k: Syntax, ref: Syntax, *, reassign: bool = False) -> Syntax:
        """Return `bind (e : m ty) fun x => k` for `x : ty ← e`."""
        from gnomon.elab.binders import opt_type

        assert decl.kind == _TERM + "doIdDecl", "patterns are matched before"
        x, ty, e = decl[0], opt_type(decl[1]), decl[3]
        if e.kind == _TERM + "doExpr":
            e = e[0]
        if reassign and ty is None:
            y = Ident("y", "y._@._do._hygCtx._hyg.2", x.ref_info())
            value = b.ensure_type_of(x, "invalid reassignment, value", y)
            return b.bind(e, b.fun([y], b.let(x, value, k, ref), ref), ref)
        result = b.hole(e) if ty is None else ty
        action = b.ascribe(e, b.app(self.target.m, result, ref=e))
        return b.bind(action, b.fun([b.binder(x, ty)], k, ref), ref)


def _decl_of(elem: Syntax) -> Syntax:
    """Return the declaration in a statement."""
    return elem.args[-1]
