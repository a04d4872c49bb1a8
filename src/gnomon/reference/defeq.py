"""Definitional equality: which terms the type theory does not distinguish.

    t ≡ s  if both reduce to the same normal form, or by one of these rules:

    p : P   q : P   P : Prop        f : (x : A) → B                  s : S params
    ------------------------        ---------------------            ----------------------------
    p ≡ q     (proof irrelevance)   f ≡ fun (x : A), f x   (eta)     s ≡ mk params s.0 s.1 …  (eta)

    and equality is a congruence: equal parts make equal wholes.

Equality of this theory is undecidable (Carneiro, 3.1: reduction of `Acc.rec` may go on forever), so
this is an algorithm that is sound, and complete enough for what Lean accepts.  The order of its
steps matters for speed only, except where a step decides the question (marked *final*): these are
Lean's choices, and what Lean's kernel finds unequal is to be found unequal here.

Unfolding is *lazy*: of two terms, the one whose head was defined later is unfolded first, so that
`f a ≡ f b` is found by `a ≡ b` before anybody looks into `f`.

Results are remembered for the exact question that was asked, the pair `(t, s)`, and a question has
one answer since terms carry their context (see `expr.py`).  The tempting union-find over terms, of
which `a ≡ c` falls out when `a ≡ b` and `b ≡ c` were found, makes verdicts depend on the order of
earlier questions, because the algorithm is not transitive.

Source: Carneiro, section 2.5; Bailey, "Definitional equality".  Read next: `inductive.py`.
"""

from __future__ import annotations

from typing import Final

from . import level as lvl
from . import literals
from .environment import HINT_OPAQUE, Constructor, Definition, Environment, Theorem
from .expr import (
    App,
    Const,
    Expr,
    Lam,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
    get_app,
    instantiate,
    mk_app,
    mk_bvar,
    mk_fvar,
    mk_lam,
    mk_proj,
)
from .reduce import Reduction

BOOL_TRUE: Final = literals.TRUE


class DefEq(Reduction):
    """Comparison of well-typed terms.  Nothing here checks types; see `typechecker.py`."""

    def __init__(self, env: Environment) -> None:
        """The cache has the questions asked so far."""
        super().__init__(env)
        self._equal: dict[tuple[Expr, Expr], bool] = {}

    def is_def_eq(self, t: Expr, s: Expr) -> bool:
        """Whether `t ≡ s`."""
        if t is s:
            return True
        known = self._equal.get((t, s))
        if known is None:
            known = self._compare(t, s)
            self._equal[t, s] = known
        return known

    def _compare(self, t: Expr, s: Expr) -> bool:
        self.tick()
        decided = self._quick(t, s)
        if decided is not None:
            return decided

        # `decide` makes proofs of `decide p = true`.  There is no insight to be gained from
        # unfolding both sides slowly: evaluate the left one.  (Lean does so for closed terms, and
        # for all terms under its hint `eagerReduce`, which is thus not needed here.)
        if s is BOOL_TRUE and self.whnf(t) is BOOL_TRUE:
            return True

        t1, s1 = self.whnf_core(t, cheap=True), self.whnf_core(s, cheap=True)
        if t1 is not t or s1 is not s:
            decided = self._quick(t1, s1)
            if decided is not None:
                return decided
            t, s = t1, s1

        # Proof irrelevance is *final*: proofs of different propositions are not compared further.
        decided = self._proof_irrelevance(t, s)
        if decided is not None:
            return decided

        lazy = self._lazy_delta(t, s)
        if isinstance(lazy, bool):
            return lazy
        t, s = lazy

        if isinstance(t, Const) and isinstance(s, Const) and self._same_const(t, s):
            return True
        if isinstance(t, Proj) and isinstance(s, Proj) and self._same_proj(t, s):
            return True

        # So far projections were reduced cheaply.  Now they have to give way.
        t1, s1 = self.whnf_core(t), self.whnf_core(s)
        if t1 is not t or s1 is not s:
            return self.is_def_eq(t1, s1)

        return (
            self._congruence(t, s)
            or self._eta(t, s)
            or self._eta(s, t)
            or self._eta_structure(t, s)
            or self._eta_structure(s, t)
            or self._string(t, s)
            or self._unit_like(t, s)
        )

    # --- without reduction ---------------------------------------------------------------------

    def _quick(self, t: Expr, s: Expr) -> bool | None:
        """Decide what can be decided by the outermost constructors; None if it cannot.  *Final*."""
        if t is s:
            return True
        if isinstance(t, Sort):
            return lvl.is_equiv(t.level, s.level) if isinstance(s, Sort) else None
        if (isinstance(t, Lam) and isinstance(s, Lam)) or (isinstance(t, Pi) and isinstance(s, Pi)):
            return self._binders(t, s)
        if isinstance(t, NatLit) and isinstance(s, NatLit):
            return False
        if isinstance(t, StrLit) and isinstance(s, StrLit):
            return False
        return None

    #        A ≡ A'    x : A ⊢ b ≡ b'             A ≡ A'    x : A ⊢ B ≡ B'
    #  --------------------------------------     -----------------------------
    #  (fun (x : A), b) ≡ (fun (x : A'), b')      (x : A) → B  ≡  (x : A') → B'
    #
    # Nested binders are passed in a loop; the variables are substituted once, at the end.
    def _binders(self, t: Expr, s: Expr) -> bool:
        kind = Lam if isinstance(t, Lam) else Pi
        number = max(t.fvars, s.fvars)
        variables: list[Expr] = []
        while isinstance(t, kind) and isinstance(s, kind):
            type_ = instantiate(s.type, variables)
            same = t.type is s.type or self.is_def_eq(instantiate(t.type, variables), type_)
            if not same:
                return False
            variables.append(mk_fvar(number + len(variables), type_, s.name))
            t, s = t.body, s.body
            if t is s:
                return True
        return self.is_def_eq(instantiate(t, variables), instantiate(s, variables))

    def _same_levels(self, t: Const, s: Const) -> bool:
        return len(t.levels) == len(s.levels) and all(
            lvl.is_equiv(a, b) for a, b in zip(t.levels, s.levels, strict=True)
        )

    def _same_const(self, t: Const, s: Const) -> bool:
        return t.name == s.name and self._same_levels(t, s)

    # --- proofs --------------------------------------------------------------------------------

    #  p : P    q : Q    P : Prop    P ≡ Q
    # -------------------------------------
    #                p ≡ q
    def _proof_irrelevance(self, t: Expr, s: Expr) -> bool | None:
        type_ = self.infer(t)
        if not self.is_prop(type_):
            return None
        return self.is_def_eq(type_, self.infer(s))

    # --- lazy delta ----------------------------------------------------------------------------

    def _lazy_delta(self, t: Expr, s: Expr) -> bool | tuple[Expr, Expr]:
        """Unfold definitions on both sides in turn, until the question is decided or neither side
        can be unfolded; then return what is left."""
        while True:
            self.tick()
            decided = self._offset(t, s)
            if decided is not None:
                return decided
            if t.fvars == 0 and s.fvars == 0:
                value = literals.reduce_nat(self, t)
                if value is not None:
                    return self.is_def_eq(value, s)
                value = literals.reduce_nat(self, s)
                if value is not None:
                    return self.is_def_eq(t, value)
            info_t, info_s = self.delta_info(t), self.delta_info(s)
            if info_t is None and info_s is None:
                return t, s
            if info_t is None or (info_s is not None and hint(info_t) < hint(info_s)):
                t, s = self._step_right(t, s, alone=info_t is None)
            elif info_s is None or hint(info_s) < hint(info_t):
                s, t = self._step_right(s, t, alone=info_s is None)
            else:
                if info_t is info_s and hint(info_t) not in (HINT_OPAQUE,) and self._args(t, s):
                    return True
                t, s = self._unfold_core(t), self._unfold_core(s)
            decided = self._quick(t, s)
            if decided is not None:
                return decided

    def _step_right(self, t: Expr, s: Expr, *, alone: bool) -> tuple[Expr, Expr]:
        """Unfold `s`; but if `t` has nothing to unfold (`alone`) and is stuck at a projection that
        was reduced cheaply only, reduce that first."""
        if alone and isinstance(get_app(t)[0], Proj):
            reduced = self.whnf_core(t)
            if reduced is not t:
                return reduced, s
        return t, self._unfold_core(s)

    def _unfold_core(self, e: Expr) -> Expr:
        unfolded = self.unfold(e)
        assert unfolded is not None
        return self.whnf_core(unfolded, cheap=True)

    def _offset(self, t: Expr, s: Expr) -> bool | None:
        """`0 ≡ 0`, and `m + 1 ≡ n + 1` if `m ≡ n`, literals and constructors alike.  *Final*."""
        pred_t = literals.nat_pred(self.env, t)
        if pred_t is not None:
            pred_s = literals.nat_pred(self.env, s)
            return None if pred_s is None else self.is_def_eq(pred_t, pred_s)
        zeros = literals.nat_value(t) == 0 and literals.nat_value(s) == 0
        return True if zeros and "Nat" in self.env.genuine else None

    def _args(self, t: Expr, s: Expr) -> bool:
        """Whether applications of the same constant have equal levels and arguments."""
        if not (isinstance(t, App) and isinstance(s, App)):
            return False
        head_t, args_t = get_app(t)
        head_s, args_s = get_app(s)
        assert isinstance(head_t, Const)
        assert isinstance(head_s, Const)
        return (
            len(args_t) == len(args_s)
            and self._same_levels(head_t, head_s)
            and self._all_equal(args_t, args_s)
        )

    def _all_equal(self, args_t: list[Expr], args_s: list[Expr]) -> bool:
        # A loop and not `all(…)`: deep terms recur through here, and a generator would take a
        # frame of the C stack each time.
        equal = True
        for a, b in zip(args_t, args_s, strict=True):
            equal = equal and self.is_def_eq(a, b)
        return equal

    # --- the structural rules, for terms in weak head normal form --------------------------------

    def _same_proj(self, t: Proj, s: Proj) -> bool:
        """`p.i ≡ q.i` if `p ≡ q`.  Otherwise the fields are compared when both are reduced."""
        if t.index != s.index or t.type_name != s.type_name:
            return False
        return self.is_def_eq(t.struct, s.struct)

    # f ≡ g    a ≡ b
    # --------------
    #   f a ≡ g b
    def _congruence(self, t: Expr, s: Expr) -> bool:
        if not (isinstance(t, App) and isinstance(s, App)):
            return False
        head_t, args_t = get_app(t)
        head_s, args_s = get_app(s)
        if len(args_t) != len(args_s) or not self.is_def_eq(head_t, head_s):
            return False
        return self._all_equal(args_t, args_s)

    def _eta(self, t: Expr, s: Expr) -> bool:
        """Compare `fun (x : A), b` with `s` as `fun (x : A), s x`."""
        if not isinstance(t, Lam) or isinstance(s, Lam):
            return False
        type_ = self.whnf(self.infer(s))
        if not isinstance(type_, Pi):
            return False
        return self.is_def_eq(t, mk_lam(type_.name, type_.type, mk_app(s, mk_bvar(0))))

    def _eta_structure(self, t: Expr, s: Expr) -> bool:
        """Compare `t` with `s = mk params f₀ f₁ …` by `t.0 ≡ f₀`, `t.1 ≡ f₁`, …"""
        head, args = get_app(s)
        ctor = self.env.find(head.name) if isinstance(head, Const) else None
        if not isinstance(ctor, Constructor) or self.env.structure_ctor(ctor.induct) is not ctor:
            return False
        if len(args) != ctor.num_params + ctor.num_fields:
            return False
        if not self.is_def_eq(self.infer(t), self.infer(s)):
            return False
        for i in range(ctor.num_fields):
            if not self.is_def_eq(mk_proj(ctor.induct, i, t), args[ctor.num_params + i]):
                return False
        return True

    def _unit_like(self, t: Expr, s: Expr) -> bool:
        """Any two values of a structure without fields are equal: eta, with nothing to compare."""
        type_ = self.whnf(self.infer(t))
        head = get_app(type_)[0]
        ctor = self.env.structure_ctor(head.name) if isinstance(head, Const) else None
        if ctor is None or ctor.num_fields != 0:
            return False
        return self.is_def_eq(type_, self.infer(s))

    def _string(self, t: Expr, s: Expr) -> bool:
        """A string literal against a string that is spelled out."""
        if isinstance(s, StrLit):
            t, s = s, t
        if not isinstance(t, StrLit) or not isinstance(s, App):
            return False
        expanded = literals.expand_string(self.env, t.value)
        return isinstance(expanded, App) and expanded.fn is s.fn and self.is_def_eq(expanded, s)


def hint(info: Definition | Theorem) -> int:
    """The larger, the sooner to be unfolded.  Theorems come last, as opaque definitions do."""
    return info.hint if isinstance(info, Definition) else HINT_OPAQUE
