"""Building terms of well-known constants; what can be found is left out.

Each function takes a :class:`~gnomon.meta.Meta` first. What is not here is built with
:meth:`Meta.mk_app_m` and :meth:`Meta.mk_app_opt_m`.

* Equality: :func:`mk_eq`, :func:`mk_eq_refl`, :func:`mk_eq_symm`, :func:`mk_eq_trans`,
  :func:`mk_congr_arg`, :func:`mk_congr_fun`, :func:`mk_congr`, :func:`mk_eq_rec`,
  :func:`mk_eq_mp`, :func:`mk_heq` …
* Propositions: :func:`mk_decide`, :func:`mk_of_eq_true`, :func:`mk_eq_true`, :func:`mk_absurd`,
  :func:`mk_false_elim`, :func:`mk_no_confusion` …
* Others: :func:`mk_arrow`, :func:`mk_list_lit`, :func:`mk_array_lit`, :func:`mk_sorry` …

Lean counterpart: `Lean.Meta.AppBuilder`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core import Const, Lam, Let, NatLit, Pi, Sort
from .errors import AppBuilderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._core import Expr, LevelLike, Meta

__all__ = [
    "mk_absurd",
    "mk_array_lit",
    "mk_arrow",
    "mk_congr",
    "mk_congr_arg",
    "mk_congr_fun",
    "mk_decide",
    "mk_decide_proof",
    "mk_default",
    "mk_eq",
    "mk_eq_false",
    "mk_eq_mp",
    "mk_eq_mpr",
    "mk_eq_ndrec",
    "mk_eq_of_heq",
    "mk_eq_rec",
    "mk_eq_refl",
    "mk_eq_symm",
    "mk_eq_trans",
    "mk_eq_true",
    "mk_expected_type_hint",
    "mk_false_elim",
    "mk_forall_congr",
    "mk_fun_ext",
    "mk_fun_unit",
    "mk_heq",
    "mk_heq_of_eq",
    "mk_heq_refl",
    "mk_heq_symm",
    "mk_heq_trans",
    "mk_imp_congr",
    "mk_let_fun",
    "mk_list_lit",
    "mk_no_confusion",
    "mk_nonempty",
    "mk_numeral",
    "mk_of_eq_false",
    "mk_of_eq_true",
    "mk_of_nonempty",
    "mk_option_none",
    "mk_option_some",
    "mk_prop_ext",
    "mk_pure",
    "mk_sorry",
    "mk_subsingleton_elim",
]


def _type_of(m: Meta, h: Expr) -> Expr:
    """Return the type of a proof in weak head normal form."""
    return m.whnf(m.infer_type(h))


def _eq_args(m: Meta, f: str, h: Expr) -> tuple[Expr, Expr, Expr]:
    """Return `α`, `a` and `b` for a proof of `a = b`."""
    ty = _type_of(m, h)
    if not ty.is_app_of("Eq", 3):
        raise AppBuilderError(f"{f}\nequality proof expected", {"term": h, "type": ty})
    alpha, a, b = ty.app_args
    return alpha, a, b


def _heq_args(m: Meta, f: str, h: Expr) -> tuple[Expr, Expr, Expr, Expr]:
    """Return `α`, `a`, `β` and `b` for a proof of `a ≍ b`."""
    ty = _type_of(m, h)
    if not ty.is_app_of("HEq", 4):
        raise AppBuilderError(
            f"{f}\nheterogeneous equality proof expected", {"term": h, "type": ty}
        )
    alpha, a, beta, b = ty.app_args
    return alpha, a, beta, b


def mk_arrow(domain: Expr, codomain: Expr) -> Expr:
    """Return `domain → codomain`; the binder has Lean's name `a` with macro scopes."""
    return Pi("a._@._internal._hyg.0", domain, codomain)


def mk_fun_unit(body: Expr) -> Expr:
    """Return `fun _ : Unit => body`."""
    return Lam("x._@._internal._hyg.0", Const("Unit"), body)


def mk_expected_type_hint(m: Meta, e: Expr, type: Expr) -> Expr:
    """Return `@id type e`: `e`, whose type is to be taken as `type`."""
    return m.const("id", [m.get_level(type)])(type, e)


def mk_let_fun(m: Meta, fvar: Expr, value: Expr, body: Expr) -> Expr:
    """Return `have fvar := value; body`."""
    decl = m.local_decl(fvar)
    return Let(decl.user_name, decl.type, value, m.abstract(body, [fvar]), nondep=True)


# Equality.


def mk_eq(m: Meta, a: Expr, b: Expr) -> Expr:
    """Return `a = b`."""
    ty = m.infer_type(a)
    return m.const("Eq", [m.get_level(ty)])(ty, a, b)


def mk_heq(m: Meta, a: Expr, b: Expr) -> Expr:
    """Return `a ≍ b`."""
    a_type = m.infer_type(a)
    return m.const("HEq", [m.get_level(a_type)])(a_type, a, m.infer_type(b), b)


def mk_eq_refl(m: Meta, a: Expr) -> Expr:
    """Return `rfl : a = a`."""
    ty = m.infer_type(a)
    return m.const("Eq.refl", [m.get_level(ty)])(ty, a)


def mk_heq_refl(m: Meta, a: Expr) -> Expr:
    """Return `HEq.rfl : a ≍ a`."""
    ty = m.infer_type(a)
    return m.const("HEq.refl", [m.get_level(ty)])(ty, a)


def mk_eq_symm(m: Meta, h: Expr) -> Expr:
    """Return a proof of `b = a` for one of `a = b`."""
    if h.is_app_of("Eq.refl"):
        return h
    alpha, a, b = _eq_args(m, "Eq.symm", h)
    return m.const("Eq.symm", [m.get_level(alpha)])(alpha, a, b, h)


def mk_eq_trans(m: Meta, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `a = c` for those of `a = b` and `b = c`."""
    if h1.is_app_of("Eq.refl"):
        return h2
    if h2.is_app_of("Eq.refl"):
        return h1
    alpha, a, b = _eq_args(m, "Eq.trans", h1)
    _, _, c = _eq_args(m, "Eq.trans", h2)
    return m.const("Eq.trans", [m.get_level(alpha)])(alpha, a, b, c, h1, h2)


def mk_heq_symm(m: Meta, h: Expr) -> Expr:
    """Return a proof of `b ≍ a` for one of `a ≍ b`."""
    if h.is_app_of("HEq.refl"):
        return h
    alpha, a, beta, b = _heq_args(m, "HEq.symm", h)
    return m.const("HEq.symm", [m.get_level(alpha)])(alpha, beta, a, b, h)


def mk_heq_trans(m: Meta, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `a ≍ c` for those of `a ≍ b` and `b ≍ c`."""
    if h1.is_app_of("HEq.refl"):
        return h2
    if h2.is_app_of("HEq.refl"):
        return h1
    alpha, a, beta, b = _heq_args(m, "HEq.trans", h1)
    _, _, gamma, c = _heq_args(m, "HEq.trans", h2)
    return m.const("HEq.trans", [m.get_level(alpha)])(alpha, beta, gamma, a, b, c, h1, h2)


def mk_eq_of_heq(m: Meta, h: Expr) -> Expr:
    """Return a proof of `a = b` for one of `a ≍ b` where both have one type."""
    alpha, a, beta, b = _heq_args(m, "eq_of_heq", h)
    if not m.is_def_eq(alpha, beta):
        text = "heterogeneous equality types are not definitionally equal"
        raise AppBuilderError(f"eq_of_heq\n{text}", {"term": alpha, "type": beta})
    return m.const("eq_of_heq", [m.get_level(alpha)])(alpha, a, b, h)


def mk_heq_of_eq(m: Meta, h: Expr) -> Expr:
    """Return a proof of `a ≍ b` for one of `a = b`."""
    alpha, a, b = _eq_args(m, "heq_of_eq", h)
    return m.const("heq_of_eq", [m.get_level(alpha)])(alpha, a, b, h)


def _arrow(m: Meta, f: Expr, name: str) -> tuple[Expr, Expr]:
    """Return the domain and the codomain of a function that does not depend on its argument."""
    ty = _type_of(m, f)
    if not isinstance(ty, Pi) or ty.body.has_loose_bvars:
        raise AppBuilderError(f"{name}\nnon-dependent function expected", {"term": f, "type": ty})
    return ty.type, ty.body


def mk_congr_arg(m: Meta, f: Expr, h: Expr) -> Expr:
    """Return a proof of `f a = f b` for one of `a = b`."""
    if h.is_app_of("Eq.refl"):
        return mk_eq_refl(m, m.head_beta(f(h.get_arg(1))))
    alpha, a, b = _eq_args(m, "congrArg", h)
    domain, codomain = _arrow(m, f, "congrArg")
    del domain
    levels = [m.get_level(alpha), m.get_level(codomain)]
    return m.const("congrArg", levels)(alpha, codomain, a, b, f, h)


def mk_congr_fun(m: Meta, h: Expr, a: Expr) -> Expr:
    """Return a proof of `f a = g a` for one of `f = g`."""
    if h.is_app_of("Eq.refl"):
        return mk_eq_refl(m, m.head_beta(h.get_arg(1)(a)))
    rho, f, g = _eq_args(m, "congrFun", h)
    rho = m.whnf(rho)
    if not isinstance(rho, Pi):
        text = "equality proof between functions expected"
        raise AppBuilderError(f"congrFun\n{text}", {"term": h, "type": rho})
    alpha = rho.type
    beta = Lam(rho.name, alpha, rho.body)
    levels = [m.get_level(alpha), m.get_level(m.head_beta(beta(a)))]
    return m.const("congrFun", levels)(alpha, beta, f, g, h, a)


def mk_congr(m: Meta, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `f a = g b` for those of `f = g` and `a = b`."""
    if h1.is_app_of("Eq.refl"):
        return mk_congr_arg(m, h1.get_arg(1), h2)
    if h2.is_app_of("Eq.refl"):
        return mk_congr_fun(m, h1, h2.get_arg(1))
    rho, f, g = _eq_args(m, "congr", h1)
    alpha, a, b = _eq_args(m, "congr", h2)
    rho = m.whnf(rho)
    if not isinstance(rho, Pi) or rho.body.has_loose_bvars:
        text = "non-dependent arrow expected"
        raise AppBuilderError(f"congr\n{text}", {"term": h1, "type": rho})
    levels = [m.get_level(alpha), m.get_level(rho.body)]
    return m.const("congr", levels)(alpha, rho.body, f, g, a, b, h1, h2)


def mk_eq_ndrec(m: Meta, motive: Expr, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `motive b` for those of `motive a` and `a = b`; not dependent."""
    if h2.is_app_of("Eq.refl"):
        return h1
    alpha, a, b = _eq_args(m, "Eq.ndrec", h2)
    u1 = _motive_level(m, "Eq.ndrec", motive, 1)
    return m.const("Eq.ndrec", [u1, m.get_level(alpha)])(alpha, a, motive, h1, b, h2)


def mk_eq_rec(m: Meta, motive: Expr, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `motive b h2` for those of `motive a rfl` and `h2 : a = b`."""
    if h2.is_app_of("Eq.refl"):
        return h1
    alpha, a, b = _eq_args(m, "Eq.rec", h2)
    u1 = _motive_level(m, "Eq.rec", motive, 2)
    return m.const("Eq.rec", [u1, m.get_level(alpha)])(alpha, a, motive, h1, b, h2)


def _motive_level(m: Meta, f: str, motive: Expr, arity: int) -> LevelLike:
    """Return `u` where the motive, a function of `arity` arguments, ends in `Sort u`."""
    with m.scope():
        fvars, sort = m.forall_telescope(m.infer_type(motive), arity, reducing=True)
        sort = m.whnf(sort)
        if len(fvars) != arity or not isinstance(sort, Sort):
            raise AppBuilderError(f"{f}\ninvalid motive", {"term": motive})
        return sort.level


def mk_eq_mp(m: Meta, h: Expr, a: Expr) -> Expr:
    """Return a term of type `β` for `h : α = β` and `a : α`."""
    return m.mk_app_m("Eq.mp", [h, a])


def mk_eq_mpr(m: Meta, h: Expr, b: Expr) -> Expr:
    """Return a term of type `α` for `h : α = β` and `b : β`."""
    return m.mk_app_m("Eq.mpr", [h, b])


def mk_fun_ext(m: Meta, h: Expr) -> Expr:
    """Return a proof of `f = g` for one of `∀ x, f x = g x`."""
    return m.mk_app_m("funext", [h])


def mk_prop_ext(m: Meta, h: Expr) -> Expr:
    """Return a proof of `p = q` for one of `p ↔ q`."""
    return m.mk_app_m("propext", [h])


def mk_imp_congr(m: Meta, h1: Expr, h2: Expr) -> Expr:
    """Return a proof of `(p₁ → q₁) = (p₂ → q₂)`."""
    return m.mk_app_m("implies_congr", [h1, h2])


def mk_forall_congr(m: Meta, h: Expr) -> Expr:
    """Return a proof of `(∀ x, p x) = (∀ x, q x)` for one of `∀ x, p x = q x`."""
    return m.mk_app_m("forall_congr", [h])


# Propositions.


def mk_of_eq_true(m: Meta, h: Expr) -> Expr:
    """Return a proof of `p` for one of `p = True`."""
    if h.is_app_of("eq_true", 2):
        return h.get_arg(1)
    return m.mk_app_m("of_eq_true", [h])


def mk_eq_true(m: Meta, h: Expr) -> Expr:
    """Return a proof of `p = True` for one of `p`."""
    if h.is_app_of("of_eq_true", 2):
        return h.get_arg(1)
    return m.const("eq_true")(m.infer_type(h), h)


def mk_of_eq_false(m: Meta, h: Expr) -> Expr:
    """Return a proof of `¬ p` for one of `p = False`."""
    if h.is_app_of("eq_false", 2):
        return h.get_arg(1)
    return m.mk_app_m("of_eq_false", [h])


def mk_eq_false(m: Meta, h: Expr) -> Expr:
    """Return a proof of `p = False` for one of `¬ p`."""
    if h.is_app_of("of_eq_false", 2):
        return h.get_arg(1)
    return m.mk_app_m("eq_false", [h])


def mk_absurd(m: Meta, goal: Expr, hp: Expr, hnp: Expr) -> Expr:
    """Return a term of type `goal` for proofs of `p` and `¬ p`."""
    prop = m.infer_type(hp)
    return m.const("absurd", [m.get_level(goal)])(prop, goal, hp, hnp)


def mk_false_elim(m: Meta, goal: Expr, h: Expr) -> Expr:
    """Return a term of type `goal` for a proof of `False`."""
    return m.const("False.elim", [m.get_level(goal)])(goal, h)


def mk_decide(m: Meta, prop: Expr) -> Expr:
    """Return `decide prop`, with the instance."""
    return m.mk_app_opt_m("Decidable.decide", [prop, None])


def mk_decide_proof(m: Meta, prop: Expr) -> Expr:
    """Return a proof of `prop` by its decision procedure."""
    true = m.const("Bool.true")
    h = mk_expected_type_hint(m, mk_eq_refl(m, true), mk_eq(m, mk_decide(m, prop), true))
    return m.mk_app_m("of_decide_eq_true", [h])


def mk_no_confusion(m: Meta, target: Expr, h: Expr) -> Expr:
    """Return a term of type `target`, or `(equations of fields → target) → target`.

    `h` is a proof that two applications of constructors are equal.
    """
    ty = _type_of(m, h)
    if ty.is_app_of("HEq", 4):
        h = mk_eq_of_heq(m, h)
        ty = _type_of(m, h)
    alpha, a, b = _eq_args(m, "noConfusion", h)
    alpha = m.whnf_d(alpha)
    name = alpha.head_name
    if name is None or m.env.kind(name) != "inductive":
        raise AppBuilderError("noConfusion\ninductive type expected", {"term": alpha})
    del ty
    constant = alpha.app_fn
    assert isinstance(constant, Const)
    levels = [m.get_level(target), *constant.levels]
    enumeration = f"{name}.noConfusionEnum"
    if not alpha.app_args and m.env.contains(enumeration):
        of_enum = m.const("noConfusionEnum", [m.get_level(alpha), levels[0]])
        to_nat = m.const(
            f"{name}.toCtorIdx" if m.env.contains(f"{name}.toCtorIdx") else f"{name}.ctorIdx"
        )
        return m.mk_app_opt_m(of_enum, [None, None, None, to_nat, target, a, b, h])
    f = m.const(f"{name}.noConfusion", levels)
    return f(*alpha.app_args, target, a, b, h)


def mk_subsingleton_elim(m: Meta, a: Expr, b: Expr) -> Expr:
    """Return a proof of `a = b` in a type of at most one element."""
    return m.mk_app_m("Subsingleton.elim", [a, b])


# Others.


def mk_default(m: Meta, type: Expr) -> Expr:
    """Return `default : type`."""
    return m.mk_app_opt_m("Inhabited.default", [type, None])


def mk_nonempty(m: Meta, type: Expr) -> Expr:
    """Return `Nonempty type`."""
    return m.const("Nonempty", [m.get_level(type)])(type)


def mk_of_nonempty(m: Meta, type: Expr) -> Expr:
    """Return `Classical.ofNonempty : type`."""
    return m.mk_app_opt_m("Classical.ofNonempty", [type, None])


def mk_option_none(m: Meta, type: Expr) -> Expr:
    """Return `@none type`."""
    return m.const("Option.none", [m.get_dec_level(type)])(type)


def mk_option_some(m: Meta, type: Expr, value: Expr) -> Expr:
    """Return `@some type value`."""
    return m.const("Option.some", [m.get_dec_level(type)])(type, value)


def mk_pure(m: Meta, monad: Expr, e: Expr) -> Expr:
    """Return `pure e` in a monad."""
    return m.mk_app_opt_m("Pure.pure", [monad, None, None, e])


def mk_list_lit(m: Meta, type: Expr, items: Sequence[Expr]) -> Expr:
    """Return `[a₁, …, aₙ]`."""
    u = m.get_dec_level(type)
    cons = m.const("List.cons", [u])(type)
    result: Expr = m.const("List.nil", [u])(type)
    for item in reversed(items):
        result = cons(item, result)
    return result


def mk_array_lit(m: Meta, type: Expr, items: Sequence[Expr]) -> Expr:
    """Return `#[a₁, …, aₙ]`, as `List.toArray` of a list."""
    u = m.get_dec_level(type)
    return m.const("List.toArray", [u])(type, mk_list_lit(m, type, items))


def mk_numeral(m: Meta, type: Expr, number: int) -> Expr:
    """Return `OfNat.ofNat type number inst`."""
    u = m.get_dec_level(type)
    literal = NatLit(number)
    class_type = m.const("OfNat", [u])(type, literal)
    instance = m.synth_instance(class_type)
    if instance is None:
        raise AppBuilderError("OfNat.ofNat\nfailed to synthesize", {"type": class_type})
    return m.const("OfNat.ofNat", [u])(type, literal, instance)


def mk_sorry(m: Meta, type: Expr, synthetic: bool) -> Expr:
    """Return `sorryAx type synthetic`."""
    value = m.const("Bool.true" if synthetic else "Bool.false")
    return m.const("sorryAx", [m.get_level(type)])(type, value)
