"""`push_neg`: negations are moved inside.

What it does: rewrites the negation of a connective, a quantifier or a comparison.
What it assumes: the lemmas of `Mathlib.Tactic.PushNeg`.
Counterpart in Lean: `Mathlib.Tactic.Push`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, FVar, Lam, Pi
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.location import read_location, with_location
from gnomon.tactics.mathlib.places import rewrite_hypothesis, rewrite_target
from gnomon.tactics.simp.engine import NEUTRAL, Result, Simplifier
from gnomon.tactics.simp.tactic import run_simplifier

_SPACE: Final = "Mathlib.Tactic.PushNeg."

_CONNECTIVES: Final = {"Not": "not_not_eq", "And": "not_and_eq", "Or": "not_or_eq",
                       "Iff": "not_iff_eq"}  # fmt: skip
_COMPARISONS: Final = {"LE.le": "not_le_eq", "LT.lt": "not_lt_eq", "GE.ge": "not_le_eq",
                       "GT.gt": "not_lt_eq"}  # fmt: skip


@dataclass(slots=True)
class PushNeg(Simplifier):
    """Moves negations inside."""

    def _pre(self, e: Expr) -> Result | None:
        if not e.is_app_of("Not", 1) or e.has_loose_bvars:
            return None
        p = e.app_args[0]
        name, args = p.head_name, p.app_args
        if name in _CONNECTIVES:
            return self._by(_CONNECTIVES[name], *args)
        if name == "Exists" and len(args) == 2:
            return self._quantifier("not_exists_eq", args[0], args[1])
        if name == "Ne" and len(args) == 3:
            return self._typed("not_ne_eq", args[0], args[1], args[2])
        if name == "Eq" and len(args) == 3:
            return Result(self.meta.mk_app_m("Ne", list(args[1:])))
        if name in _COMPARISONS and len(args) == 4:
            a, b = (args[3], args[2]) if name in ("GE.ge", "GT.gt") else (args[2], args[3])
            return self._ordered(_COMPARISONS[name], a, b)
        if isinstance(p, Pi):
            if not p.body.has_loose_bvars and self.meta.is_prop(p.type):
                return self._by("not_implies_eq", p.type, p.body)
            return self._quantifier("not_forall_eq", p.type, Lam(p.name, p.type, p.body, p.info))
        return None

    def _by(self, lemma: str, *args: Expr) -> Result:
        return self._result(Const(_SPACE + lemma)(*args))

    def _result(self, proof: Expr) -> Result:
        meta = self.meta
        return Result(meta.head_beta(meta.infer_type(proof).app_args[2]), proof)

    def _typed(self, lemma: str, alpha: Expr, *args: Expr) -> Result:
        level = self.meta.get_level(alpha)
        return self._result(Const(_SPACE + lemma, [level])(alpha, *args))

    def _quantifier(self, lemma: str, alpha: Expr, motive: Expr) -> Result:
        """Return the other quantifier; its variable keeps its name."""
        meta = self.meta
        proof = Const(_SPACE + lemma, [meta.get_level(alpha)])(alpha, motive)
        name = str(motive.name) if isinstance(motive, Lam) else "x"
        with meta.scope():
            x = meta.push_local(name, alpha, instance=False)
            body = Const("Not")(meta.head_beta(motive(x)))
            if lemma == "not_exists_eq":
                return Result(meta.mk_forall([x], body), proof)
            predicate = meta.mk_lambda([x], body)
        return Result(meta.mk_app_m("Exists", [predicate]), proof)

    def _ordered(self, lemma: str, a: Expr, b: Expr) -> Result | None:
        try:
            return self._result(self.meta.mk_app_m(_SPACE + lemma, [a, b]))
        except MetaError:
            return None


def push_neg(tac: TacticElab, stx: Syntax) -> None:
    """`push_neg at h`"""

    def pushed(e: Expr) -> Result:
        with tac.meta.transparency("reducible"):
            return run_simplifier(tac, PushNeg(tac.meta, [], NEUTRAL), e, "push_neg")

    def at_hypothesis(fvar: FVar) -> None:
        rewrite_hypothesis(tac, fvar, pushed, "push_neg")

    def at_target() -> None:
        rewrite_target(tac, pushed, "push_neg")

    def failed(_: object) -> None:
        tac.throw("push_neg made no progress")

    with_location(tac, read_location(stx[1]), at_hypothesis, at_target, failed)
