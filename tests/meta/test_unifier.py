"""Unification and instance synthesis."""

from __future__ import annotations

import pytest

from gnomon import BVar, Const, Definition, Lam, LevelSucc, LevelZero, NatLit, Pi, Sort
from gnomon.meta import DiscrTree, IsDefEqStuck, Meta

from .library import Bool, Nat, Prop, Type, add, eq, lit, meta

Succ = Const("Nat.succ")


def test_first_order() -> None:
    """Arguments are unified, and nothing is assigned if one does not fit."""
    m = meta()
    x, y = m.mk_mvar(Nat), m.mk_mvar(Nat)
    assert m.is_def_eq(eq(Nat, x, y), eq(Nat, lit(1), lit(2)))
    assert m.instantiate_mvars(x) == lit(1)
    z = m.mk_mvar(Nat)
    assert not m.is_def_eq(eq(Nat, z, lit(3)), eq(Nat, lit(1), lit(2)))
    assert not m.is_assigned(z)


def test_patterns() -> None:
    """`?f x y =?= t` has one solution if x and y are distinct variables."""
    m = meta()
    f = m.mk_mvar(Pi("a", Nat, Pi("b", Nat, Nat)))
    a, b = m.push_local("a", Nat), m.push_local("b", Nat)
    assert m.is_def_eq(f(a, b), add(b, a))
    assert m.instantiate_mvars(f) == Lam("a", Nat, Lam("b", Nat, add(BVar(0), BVar(1))))


def test_scope_and_occurrence() -> None:
    """A solution has no variable that the metavariable cannot see, and not itself."""
    m = meta()
    x = m.mk_mvar(Nat)
    a = m.push_local("a", Nat)
    assert not m.is_def_eq(x, Succ(a))
    assert not m.is_def_eq(x, Succ(x))
    y = m.mk_mvar(Nat)
    assert m.is_def_eq(y, Succ(a))


def test_contexts_are_pruned() -> None:
    """A metavariable that sees more is replaced by one that sees as little."""
    m = meta()
    x = m.mk_mvar(Nat)
    m.push_local("a", Nat)
    y = m.mk_mvar(Nat)
    assert not m.is_def_eq(x, Succ(y))
    with m.config(ctx_approx=True):
        assert m.is_def_eq(x, Succ(y))
    assert len(m.mvar_decl(x).lctx) == 0
    assert m.is_assigned(y)


def test_approximations() -> None:
    """`?f 1 =?= g 1` and `?f 1 =?= 2` have no best solution."""
    m = meta()
    f = m.mk_mvar(Pi("n", Nat, Nat))
    assert not m.is_def_eq(f(NatLit(1)), Bool)
    with m.config(fo_approx=True):
        assert m.is_def_eq(f(lit(1)), Succ(lit(1)))
    assert m.instantiate_mvars(f) == Succ
    g = m.mk_mvar(Pi("n", Nat, Nat))
    c = m.push_local("c", Nat)
    with m.full_approx_def_eq():
        assert not m.is_def_eq(g(lit(1)), c)
    h = m.mk_mvar(Pi("n", Nat, Nat))
    with m.full_approx_def_eq():
        assert m.is_def_eq(h(lit(1)), c)
    assert m.instantiate_mvars(h) == Lam("n", Nat, c)


def test_numerals() -> None:
    """`?n + 1`, `Nat.succ ?n`, literals and `OfNat` go together."""
    m = meta()
    n = m.mk_mvar(Nat)
    assert m.is_def_eq(add(n, lit(1)), lit(5))
    assert m.is_def_eq(n, lit(4))
    k = m.mk_mvar(Nat)
    assert m.is_def_eq(Succ(k), NatLit(5))
    assert m.is_def_eq(k, NatLit(4))
    assert not m.is_def_eq(add(m.mk_mvar(Nat), lit(3)), lit(2))
    assert m.is_def_eq(add(lit(10**20), lit(1)), NatLit(10**20 + 1))
    x = m.push_local("x", Nat)
    assert m.is_def_eq(add(x, lit(2)), Succ(Succ(x)))


def test_unfolding() -> None:
    """Definitions are unfolded where that helps, and only as permitted."""
    m = meta()
    x = m.push_local("x", Nat)
    e = Const("double")(x)
    assert m.is_def_eq(e, add(x, x))
    with m.transparency("reducible"):
        assert not m.is_def_eq(e, add(x, x))
    y = m.mk_mvar(Nat)
    assert m.is_def_eq(e, Const("double")(y))
    assert m.instantiate_mvars(y) == x


def test_eta_and_proofs() -> None:
    """Functions and structures are equal to their expansions, proofs to each other."""
    m = meta()
    f = m.push_local("f", Pi("n", Nat, Nat))
    assert m.is_def_eq(Lam("n", Nat, f(BVar(0))), f)
    p = m.push_local("p", Const("Prod", [0, 0])(Nat, Nat))
    fst, snd = (m.mk_projection(p, field) for field in ("fst", "snd"))
    pair = Const("Prod.mk", [0, 0])(Nat, Nat)
    assert m.is_def_eq(pair(fst, snd), p)
    assert not m.is_def_eq(pair(snd, fst), p)
    prop = m.push_local("q", Prop)
    assert m.is_def_eq(m.push_local("h", prop), m.push_local("h'", prop))
    with m.config(eta_struct="none"):
        assert not m.is_def_eq(pair(fst, snd), p)


def test_levels() -> None:
    """Universe metavariables are solved, and constraints that are too early put off."""
    m = meta()
    u, v = m.mk_level_mvar(), m.mk_level_mvar()
    assert m.is_def_eq(Sort(LevelSucc(u)), Type)
    assert m.instantiate_level_mvars(u) == LevelZero()
    assert m.is_level_def_eq(m.level_max(u, v), v)
    assert m.level_max(1, 2) == Sort(2).level
    assert m.dec_level(3) == Sort(2).level
    assert m.dec_level_opt(0) is None


def test_stuck() -> None:
    """Where the answer depends on a metavariable not to be assigned, that is said."""
    m = meta()
    x = m.mk_mvar(Nat)
    inst = m.mk_mvar(Const("Inhabited", [1])(Nat), "synthetic")
    e = Const("Inhabited.default", [1])(Nat, inst)
    with m.with_new_mvar_depth():
        assert not m.is_def_eq(e, lit(3))
        assert not m.is_def_eq(x, lit(3))
        with m.config(is_def_eq_stuck_ex=True), pytest.raises(IsDefEqStuck):
            m.is_def_eq(x, lit(3))
    assert m.is_def_eq(x, lit(3))
    assert m.synth_pending(inst)
    assert m.is_def_eq(e, NatLit(0))


def test_instances() -> None:
    """Instances are composed; output parameters are found."""
    m = meta()
    pair = Const("Prod", [0, 0])
    goal = Const("Inhabited", [1])(pair(Nat, pair(Nat, Nat)))
    inner = Const("instInhabitedProd", [0, 0])(Nat, Nat)
    nat = Const("instInhabitedNat")
    found = Const("instInhabitedProd", [0, 0])(Nat, pair(Nat, Nat), nat, inner(nat, nat))
    assert m.synth_instance(goal) == found
    assert m.synth_instance(Const("Inhabited", [1])(Bool)) is None
    out = m.mk_mvar(Type)
    inst = m.synth_instance(Const("HAdd", [0, 0, 0])(Nat, Nat, out))
    assert inst == Const("instHAdd", [0])(Nat, Const("instAddNat"))
    assert m.instantiate_mvars(out) == Nat


def test_stuck_instances() -> None:
    """A class of an unknown type has to wait."""
    m = meta()
    goal = Const("Inhabited", [1])(m.mk_mvar(Type))
    with pytest.raises(IsDefEqStuck):
        m.synth_instance(goal)
    assert m.try_synth_instance(goal) is True
    assert m.try_synth_instance(Const("Inhabited", [1])(Bool)) is False


def test_hook() -> None:
    """Metavariables that are no instances are Python's to solve."""
    m = meta()
    hole = m.mk_mvar(Nat, "synthetic")
    asked = []

    def solve(mvar: object) -> bool:
        asked.append(mvar)
        m.assign(hole, NatLit(2))
        return True

    m.synth_pending_hook = solve
    assert m.synth_pending(hole)
    assert asked == [hole]
    assert m.is_def_eq(hole, lit(2))


def test_priorities() -> None:
    """Of two instances the one with greater priority is taken, or else the later one."""
    m = meta()
    env = m.env
    other = Const("Inhabited.mk", [1])(Nat, NatLit(7))
    for priority, wins in ((1000, True), (900, False), (1001, True)):
        b = Meta(env)
        ty = b.infer_type(other)
        new = env.add_decl(Definition("other", [], ty, other)).with_instance("other", priority)
        found = Meta(new).synth_instance(Const("Inhabited", [1])(Nat))
        assert (found == Const("other")) == wins


def test_discrimination_trees() -> None:
    """Patterns are found by what they may match."""
    m = meta()
    x = m.mk_mvar(Nat)
    tree: DiscrTree[str] = DiscrTree()
    tree = tree.insert_many(
        [(m.discr_path(add(x, lit(0))), "x + 0"), (m.discr_path(add(x, m.mk_mvar(Nat))), "x + y")]
    )
    tree = tree.insert(m.discr_path(eq(Nat, x, x)), "x = x")
    y = m.push_local("y", Nat)
    assert set(m.get_match(tree, add(y, lit(0)))) == {"x + 0", "x + y"}
    assert m.get_match(tree, add(y, y)) == ["x + y"]
    assert m.get_match(tree, Succ(y)) == []
    assert len(tree) == len(tree.values()) == 3
    assert m.get_match_with_extra(tree, add(y, y)(y)) == [("x + y", 1)]
