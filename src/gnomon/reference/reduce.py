"""Computation: bringing a term into weak head normal form.

    (fun (x : A), b) a        ⟶ b[x := a]                                              (beta)
    let x : A := v; b         ⟶ b[x := v]                                              (zeta)
    c.{ℓ…}                    ⟶ v[u… := ℓ…]               c.{u…} := v a definition      (delta)
    (mk params f₀ f₁ …).i     ⟶ fᵢ                        mk a constructor              (proj)
    rec … minors … (cᵢ … f…)  ⟶ ruleᵢ … minors … f…       cᵢ a constructor              (iota)
    Quot.lift f h (Quot.mk r a) ⟶ f a                                                  (quot)
    Nat.add 2 3               ⟶ 5                         see `literals.py`             (literal)

Only the head of the term is reduced: the result is a `Sort`, a `fun`, an arrow, a literal, or a
variable or constant applied to arguments that are left as they are.  `whnf_core` does everything
except delta and literals, which comparison (`defeq.py`) wants to control step by step.

The major premise of a recursor is reduced until it is a constructor.  Three rules supply one where
none is written, all of them justified by an equation of `defeq.py`:

* a literal `5 : Nat` is `Nat.succ 4`;
* (K) in a proposition with a single constructor without fields, such as `a = b`, every proof *is*
  that constructor by proof irrelevance, as soon as the types agree (a ≡ b);
* (eta) a value `s` of a structure type is `mk s.0 s.1 …`.

Sources: Carneiro, section 2.6 (computation rules); Bailey, Type Checking in Lean 4, "Reduction".
Counterpart in Lean: `type_checker.cpp`, `inductive.h`.  Read next: `defeq.py`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from . import level as lvl
from . import literals
from .environment import (
    Constant,
    Constructor,
    Definition,
    Environment,
    Inductive,
    Quotient,
    Recursor,
    RecursorRule,
    Theorem,
)
from .errors import KernelError
from .expr import (
    App,
    Const,
    Expr,
    Lam,
    Let,
    NatLit,
    Proj,
    Sort,
    StrLit,
    get_app,
    head_const,
    instantiate,
    instantiate_levels,
    mk_app,
    mk_apps,
    mk_const,
    mk_proj,
)


class Reduction(ABC):
    """Weak head reduction in `env`.  Inference and comparison, which K and eta need, come later."""

    def __init__(self, env: Environment) -> None:
        """Caches are for this object, and hold for every term."""
        self.env = env
        self.tick = env.budget.tick
        self._whnf: dict[Expr, Expr] = {}
        self._whnf_core: dict[Expr, Expr] = {}
        self._at_levels: dict[tuple[Expr, Const], Expr] = {}

    @abstractmethod
    def infer(self, e: Expr) -> Expr:
        """The type of the well-typed term `e`."""

    @abstractmethod
    def is_def_eq(self, t: Expr, s: Expr) -> bool:
        """Whether the well-typed terms `t` and `s` are definitionally equal."""

    def whnf(self, e: Expr) -> Expr:
        """The weak head normal form of `e`."""
        known = self._whnf.get(e)
        if known is not None:
            return known
        t = e
        while True:
            self.tick()
            t = self.whnf_core(t)
            reduced = literals.reduce_nat(self, t) or self.unfold(t)
            if reduced is None:
                break
            t = reduced
        self._whnf[e] = t
        return t

    def whnf_core(self, e: Expr, *, cheap: bool = False) -> Expr:
        """`e` reduced at the head without delta.

        With `cheap`, the structure under a projection is itself only reduced without delta.  This
        keeps `p.1 ≡ q.1` a question about `p` and `q` as long as possible.
        """
        if not isinstance(e, (App, Let, Proj)):
            return e
        known = self._whnf_core.get(e)
        if known is not None:
            return known
        t: Expr = e
        while True:
            self.tick()
            head, args = get_app(t)
            if isinstance(head, Lam) and args:
                # Beta for all arguments at once: one substitution instead of one for each.
                n = 0
                while isinstance(head, Lam) and n < len(args):
                    head, n = head.body, n + 1
                t = mk_apps(instantiate(head, args, 0, n), args, n)
            elif isinstance(head, Let):
                t = mk_apps(instantiate(head.body, [head.value]), args)
            elif isinstance(head, Proj):
                field = self.reduce_proj(head, cheap=cheap)
                if field is None:
                    break
                t = mk_apps(field, args)
            elif isinstance(head, Const) and args:
                reduced = self.reduce_recursor(head, args)
                if reduced is None:
                    break
                t = reduced
            else:
                break
        if not cheap:
            self._whnf_core[e] = t
        return t

    # --- delta ---------------------------------------------------------------------------------

    def delta_info(self, e: Expr) -> Definition | Theorem | None:
        """The definition at the head of `e`, if `e` can be unfolded."""
        while isinstance(e, App):
            e = e.fn
        if isinstance(e, Const):
            info = self.env.find(e.name)
            if isinstance(info, (Definition, Theorem)) and len(info.level_params) == len(e.levels):
                return info
        return None

    def unfold(self, e: Expr) -> Expr | None:
        """`e` with the definition at its head replaced by the value."""
        info = self.delta_info(e)
        if info is None:
            return None
        head, args = get_app(e)
        assert isinstance(head, Const)
        return mk_apps(self.at_levels(info, info.value, head), args)

    def at_levels(self, info: Constant, part: Expr, head: Const) -> Expr:
        """`part` of the constant `info` at the universe levels of its occurrence `head`."""
        if not head.levels:
            return part
        result = self._at_levels.get((part, head))
        if result is None:
            values = dict(zip(info.level_params, head.levels, strict=True))
            result = self._at_levels[part, head] = instantiate_levels(part, values)
        return result

    # --- projections ---------------------------------------------------------------------------

    def reduce_proj(self, e: Proj, *, cheap: bool = False) -> Expr | None:
        """The field that `e` projects out, if the structure reduces to a constructor."""
        struct = self.whnf_core(e.struct, cheap=True) if cheap else self.whnf(e.struct)
        return self.project(e, struct)

    def project(self, e: Proj, struct: Expr) -> Expr | None:
        """The field, if `struct`, which was `e.struct`, is a constructor or a string."""
        if isinstance(struct, StrLit):
            struct = self.whnf(literals.expand_string(self.env, struct.value))
        head, args = get_app(struct)
        if isinstance(head, Const):
            info = self.env.find(head.name)
            if isinstance(info, Constructor) and info.induct == e.type_name:
                position = info.num_params + e.index
                return args[position] if position < len(args) else None
        return None

    # --- recursors and quotients ---------------------------------------------------------------

    def reduce_recursor(self, head: Const, args: Sequence[Expr]) -> Expr | None:
        """`head args` after a step of computation by iota or quot, if there is one."""
        info = self.env.find(head.name)
        if isinstance(info, Recursor):
            return self.reduce_iota(info, head, args)
        if isinstance(info, Quotient):
            return self.reduce_quot(info, args)
        return None

    def reduce_iota(self, info: Recursor, head: Const, args: Sequence[Expr]) -> Expr | None:
        """`rec params motives minors _ (c params fields) ⟶ rule params motives minors fields`"""
        if info.major >= len(args) or len(head.levels) != len(info.level_params):
            return None
        major = args[info.major]
        if info.k:
            major = self.to_ctor_when_k(info, major)
        major = self.whnf(major)
        if isinstance(major, NatLit):
            major = literals.nat_to_ctor(major.value)
        elif isinstance(major, StrLit):
            major = self.whnf(literals.expand_string(self.env, major.value))
        elif len(info.rules) == 1:
            major = self.to_ctor_when_structure(info.rules[0].ctor, major)
        rule = find_rule(info, major)
        if rule is None:
            return None
        fields = get_app(major)[1]
        if rule.num_fields > len(fields):
            return None
        rhs = self.at_levels(info, rule.rhs, head)
        rhs = mk_apps(rhs, args[: info.first_index])
        rhs = mk_apps(rhs, fields, len(fields) - rule.num_fields)
        return mk_apps(rhs, args, info.major + 1)

    # (K)   p : I params indices    c params : I params indices'    indices ≡ indices'
    #       --------------------------------------------------------------------------
    #                                p ≡ c params
    def to_ctor_when_k(self, info: Recursor, major: Expr) -> Expr:
        """The constructor that `major` is equal to by K, or `major` if there is none."""
        type_ = self.whnf(self.infer(major))
        head, args = get_app(type_)
        rule = info.rules[0]
        ctor = self.env.find(rule.ctor)
        if isinstance(head, Const) and isinstance(ctor, Constructor) and head.name == ctor.induct:
            candidate = mk_apps(mk_const(ctor.name, head.levels), args[: ctor.num_params])
            if self.is_def_eq(type_, self.infer(candidate)):
                return candidate
        return major

    # (eta)   s : S params    S params : Sort ℓ    S a structure with constructor mk, ℓ not 0
    #         -------------------------------------------------------------------------------
    #                                s ≡ mk params s.0 s.1 …
    def to_ctor_when_structure(self, ctor_name: str, major: Expr) -> Expr:
        """The constructor that `major` is equal to by eta, or `major` if it has no eta.

        In `Prop` the rule is not needed, and the projections might not be typeable.
        """
        if head_const(major) == ctor_name:
            return major
        ctor = self.env.find(ctor_name)
        if not isinstance(ctor, Constructor) or self.env.structure_ctor(ctor.induct) is None:
            return major
        type_ = self.whnf(self.infer(major))
        head, args = get_app(type_)
        if not (isinstance(head, Const) and head.name == ctor.induct) or self.is_prop(type_):
            return major
        result = mk_apps(mk_const(ctor_name, head.levels), args[: ctor.num_params])
        for i in range(ctor.num_fields):
            result = mk_app(result, mk_proj(ctor.induct, i, major))
        return result

    def reduce_quot(self, info: Quotient, args: Sequence[Expr]) -> Expr | None:
        """`Quot.lift f h (Quot.mk r a) ⟶ f a` and `Quot.ind h (Quot.mk r a) ⟶ h a`"""
        position = {"lift": 5, "ind": 4}.get(info.kind)
        if position is None or position >= len(args):
            return None
        head, mk_args = get_app(self.whnf(args[position]))
        mk = self.env.find(head.name) if isinstance(head, Const) else None
        if not isinstance(mk, Quotient) or mk.kind != "ctor" or len(mk_args) != 3:
            return None
        return mk_apps(mk_app(args[3], mk_args[2]), args, position + 1)

    # --- small questions about types -----------------------------------------------------------

    def sort_of(self, type_: Expr) -> lvl.Level:
        """The `ℓ` with `type_ : Sort ℓ`; raises `typeExpected` if `type_` is not a type."""
        sort = self.whnf(self.infer(type_))
        if not isinstance(sort, Sort):
            raise KernelError("typeExpected", "type expected", type_)
        return sort.level

    def is_prop(self, type_: Expr) -> bool:
        """Whether `type_` is a proposition, at every assignment of the universe parameters.

        A type whose own type is stuck before it is a `Sort` is not seen to be one; so who refuses
        propositions must ask about a type in weak head normal form.
        """
        sort = self.whnf(self.infer(type_))
        return isinstance(sort, Sort) and lvl.is_zero(sort.level)

    def inductive_at(self, head: Expr) -> Inductive | None:
        """The inductive type that the constant `head` names, if it does."""
        info = self.env.find(head.name) if isinstance(head, Const) else None
        return info if isinstance(info, Inductive) else None


def find_rule(info: Recursor, major: Expr) -> RecursorRule | None:
    """The rule of the recursor for the constructor at the head of `major`."""
    name = head_const(major)
    for rule in info.rules:
        if rule.ctor == name:
            return rule
    return None
