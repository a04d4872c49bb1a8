"""Metavariables, local contexts, types, reduction and telescopes."""

from __future__ import annotations

import pytest

from gnomon import Axiom, BVar, Const, Definition, Expr, Lam, LevelSucc, NatLit, Pi, Sort
from gnomon.meta import (
    AppTypeMismatch,
    ElabEnv,
    FunctionExpected,
    Meta,
    MetaLimit,
    RevertFailure,
    Session,
    UnknownConstant,
)
from gnomon.meta import app_builder as build
from gnomon.meta.stack import with_stack

from .library import Bool, Nat, Prop, Type, add, eq, library, lit, meta

# Environments.


def test_environments_are_values() -> None:
    """An extension does not change the environment it extends, and both can be extended."""
    env = library()
    one = env.add_decl(Axiom("one", [], Nat))
    two = env.add_decl(Axiom("two", [], Nat)).add_decl(Axiom("three", [], Nat))
    assert "one" in one
    assert "one" not in two
    assert "one" not in env
    assert len(two) == len(env) + 2
    assert two.names(len(env)) == ("two", "three")
    assert two.kind("three") == "axiom"
    assert Meta(one).infer_type(Const("one")) == Nat


def test_attributes_are_replayed() -> None:
    """What a module says about constants can be told to another environment as plain data."""
    env = library()
    bare = ElabEnv.from_export(env.export())
    changes = env.changes()
    assert all(isinstance(change, tuple) for change in changes)
    again = bare.with_changes([list(change) for change in changes])
    assert again.changes() == changes
    assert again.instances("Inhabited") == env.instances("Inhabited")
    m = Meta(again)
    assert m.synth_instance(Const("Inhabited", [1])(Nat)) == Const("instInhabitedNat")


def test_slots_are_values() -> None:
    """A slot of an extension belongs to one environment."""
    env = library()
    other = env.with_ext("x", (1,))
    assert env.ext("x") is None
    assert other.ext("x") == (1,)
    assert other.add_decl(Axiom("one", [], Nat)).ext("x") == (1,)


def test_unchecked_declarations() -> None:
    """They are known to the engine, not to the kernel."""
    env = library().add_decl(Definition("f", [], Nat, Const("f")), check=False)
    m = Meta(env)
    assert m.infer_type(Const("f")) == Nat
    assert env.export() == library().export()


# Metavariables.


def test_assignment_and_backtracking() -> None:
    """A snapshot brings back what was unassigned."""
    m = meta()
    x = m.mk_mvar(Nat, user_name="x")
    before = m.save()
    m.assign(x, NatLit(3))
    after = m.save()
    assert m.instantiate_mvars(Const("Nat.succ")(x)) == Const("Nat.succ")(NatLit(3))
    m.restore(before)
    assert m.instantiate_mvars(x) == x
    assert not m.is_assigned(x)
    m.restore(after)
    assert m.get_assignment(x) == NatLit(3)
    assert m.mvar_decl(x).user_name == "x"


def test_instantiation_beta_reduces() -> None:
    """`?f a` becomes the body of what `?f` is."""
    m = meta()
    f = m.mk_mvar(Pi("n", Nat, Nat))
    e = f(NatLit(1))
    m.assign(f, Lam("n", Nat, Const("Nat.succ")(BVar(0))))
    assert m.instantiate_mvars(e) == Const("Nat.succ")(NatLit(1))


def test_lambda_over_a_metavariable() -> None:
    """A binder that a metavariable may depend on becomes its argument."""
    m = meta()
    with m.scope():
        n = m.push_local("n", Nat)
        hole = m.mk_mvar(Nat)
        f = m.mk_lambda([n], Const("Nat.succ")(hole))
    assert isinstance(f, Lam)
    assert m.infer_type(f) == Pi("n", Nat, Nat)
    new = f.body.app_args[0].app_fn
    assert m.is_assigned(hole)
    assert m.infer_type(new) == Pi("n", Nat, Nat)
    m.assign(new, Lam("k", Nat, BVar(0)))
    assert m.instantiate_mvars(f) == Lam("n", Nat, Const("Nat.succ")(BVar(0)))


def test_delayed_assignment() -> None:
    """A synthetic hole is filled under its binder, and the result seen outside, once complete."""
    m = meta()
    with m.scope():
        n = m.push_local("n", Nat)
        hole = m.mk_mvar(Nat, "syntheticOpaque")
        f = m.mk_lambda([n], hole)
    assert m.instantiate_mvars(f) == f
    m.assign(hole, Const("Nat.succ")(n))
    assert m.instantiate_mvars(f) == Lam("n", Nat, Const("Nat.succ")(BVar(0)))


def test_reverting() -> None:
    """A metavariable gives up variables and what depends on them, in an order that is possible."""
    m = meta()
    n = m.push_local("n", Nat)
    h = m.push_local("h", eq(Nat, n, n))
    hole = m.mk_mvar(eq(Nat, n, n))
    with pytest.raises(RevertFailure):
        m.revert(hole, [h, n], preserve_order=True)
    reverted, app = m.revert(hole, [n])
    assert reverted == (n, h)
    assert app.app_args == (n, h)
    assert m.get_assignment(hole) == app


# Local contexts.


def test_scopes() -> None:
    """The local context is a value; scopes put the old one back."""
    m = meta()
    a = m.push_local("a", Nat)
    outer = m.lctx
    with m.scope():
        b = m.push_let("b", Nat, a)
        assert m.whnf(b) == a
        assert m.local_decl(b).value == a
        assert [decl.user_name for decl in m.lctx.decls()] == ["a", "b"]
        inner = m.lctx
    assert m.lctx == outer
    assert b not in m.lctx
    assert outer.is_sub_prefix_of(inner)
    assert inner.find_by_name("b") is not None
    assert inner.erase(b).fvars() == (a,)
    assert inner.rename(a, "c")[a].user_name == "c"


def test_local_instances() -> None:
    """A hypothesis of a class type is found."""
    m = meta()
    alpha = m.push_local("α", Type, "implicit")
    assert m.synth_instance(Const("Inhabited", [1])(alpha)) is None
    inst = m.push_local("inst", Const("Inhabited", [1])(alpha), "instImplicit")
    assert m.lctx.local_instances() == (("Inhabited", inst),)
    assert m.synth_instance(Const("Inhabited", [1])(alpha)) == inst


# Types and reduction.


def test_types() -> None:
    """Of variables, functions, projections, literals and levels."""
    m = meta()
    assert m.infer_type(NatLit(3)) == Nat
    assert m.infer_type(Const("Nat.succ")) == Pi("n", Nat, Nat)
    assert m.infer_type(Pi("n", Nat, eq(Nat, BVar(0), BVar(0)))) == Prop
    assert m.get_level(Nat) == LevelSucc(0)
    assert m.is_prop(eq(Nat, lit(1), lit(2)))
    assert m.is_proof(Const("Eq.refl", [1])(Nat, lit(1)))
    assert not m.is_proof(lit(1))
    with pytest.raises(UnknownConstant):
        m.infer_type(Const("nothing"))
    with pytest.raises(FunctionExpected):
        m.infer_type(NatLit(1)(NatLit(2)))


def test_reduction_and_transparency() -> None:
    """Definitions are unfolded as far as the mode permits."""
    m = meta()
    e = Const("double")(NatLit(3))
    assert m.whnf(e) == NatLit(6)
    assert m.whnf_r(e) == e
    with m.transparency("reducible"):
        assert m.whnf(e) == e
    assert m.whnf_core(Lam("n", Nat, BVar(0))(e)) == e
    assert m.whnf(add(lit(20), lit(22))) == NatLit(42)
    env = m.env
    m.env = env.with_reducibility("double", "irreducible")
    assert m.whnf(e) == e
    with m.transparency("all"):
        assert m.whnf(e) == NatLit(6)
    m.env = env
    assert m.whnf(e) == NatLit(6)
    assert m.reduce(Const("Nat.succ")(add(lit(1), lit(1)))) == NatLit(3)


def test_check() -> None:
    """Terms are checked with the engine's own unifier."""
    m = meta()
    m.type_check(eq(Nat, lit(1), lit(2)))
    with pytest.raises(AppTypeMismatch) as raised:
        m.type_check(Const("Nat.succ")(Const("Bool.true")))
    assert raised.value.terms["argument type"] == Bool
    assert raised.value.terms["expected type"] == Nat
    assert not m.is_type_correct(eq(Nat, Const("Bool.true"), lit(2)))


# Telescopes.


def test_telescopes() -> None:
    """Binders become variables or metavariables."""
    m = meta()
    ty = m.infer_type(Const("Prod.mk", [0, 0]))
    with m.scope():
        fvars, body = m.forall_telescope(ty)
        assert [m.local_decl(x).user_name for x in fvars] == ["α", "β", "fst", "snd"]
        assert body == Const("Prod", [0, 0])(fvars[0], fvars[1])
        assert m.mk_forall(fvars, body) == ty
    mvars, infos, body = m.forall_meta_telescope(ty, 3)
    assert infos == ("implicit", "implicit", "default")
    assert isinstance(body, Pi)
    assert m.instantiate_forall(ty, [Nat, Bool]) == m.infer_type(
        Const("Prod.mk", [0, 0])(Nat, Bool)
    )
    with m.scope():
        fvars, body = m.lambda_telescope(Lam("n", Nat, Const("Nat.succ")(BVar(0))))
        assert body == Const("Nat.succ")(fvars[0])
    assert len(mvars) == 3


# Building terms.


def test_applications() -> None:
    """What is left out is found."""
    m = meta()
    e = m.mk_app_m("HAdd.hAdd", [lit(1), lit(2)])
    assert e == add(lit(1), lit(2))
    assert build.mk_eq(m, lit(1), lit(2)) == eq(Nat, lit(1), lit(2))
    assert m.mk_app_opt_m("Inhabited.default", [Nat, None]) == Const("Inhabited.default", [1])(
        Nat, Const("instInhabitedNat")
    )
    pair = m.push_local("p", Const("Prod", [0, 0])(Nat, Bool))
    assert m.mk_projection(pair, "snd") == Const("Prod.snd", [0, 0])(Nat, Bool, pair)


def test_kabstract() -> None:
    """Instances of a pattern are found up to reducible unfolding, by their heads."""
    m = meta()
    x = m.push_local("x", Nat)
    e = eq(Nat, add(x, x), add(add(x, x), lit(1)))
    assert m.kabstract(e, add(x, x)) == eq(Nat, BVar(0), add(BVar(0), lit(1)))
    assert m.kabstract(e, add(x, x), [2]) == eq(Nat, add(x, x), add(BVar(0), lit(1)))


def test_abstract_metavariables() -> None:
    """Metavariables become parameters, and new ones again."""
    m = meta()
    x = m.mk_mvar(Nat)
    result = m.abstract_mvars(Const("Nat.succ")(x))
    assert result.num_mvars == 1
    mvars, _, body = m.open_abstract_mvars_result(result)
    assert body == Const("Nat.succ")(mvars[0])
    assert mvars[0] != x


# Limits.


def loop() -> tuple[Meta, Expr]:
    """A term that takes about forever to reduce."""
    m = meta()
    rec = Const("Nat.rec", [1])(Lam("_", Nat, Nat))
    x = m.push_local("x", Nat)
    step = Lam("n", Nat, Lam("r", Nat, add(BVar(0), add(BVar(0), x))))
    return m, eq(Nat, rec(x, step, NatLit(10**6)), rec(x, step, NatLit(10**6 + 1)))


def test_heartbeats() -> None:
    """What takes too long ends."""
    m, e = loop()
    m.max_heartbeats = 10
    with pytest.raises(MetaLimit):
        m.is_def_eq(*e.app_args[1:])


def test_recursion_depth() -> None:
    """What is too deep ends, on small stacks, too."""
    m = meta()
    e: Expr = m.push_local("x", Nat)
    f: Expr = e
    for _ in range(100_000):
        e, f = add(e, lit(1)), add(f, lit(1))
    f = add(f, lit(1))
    try:
        assert not with_stack(lambda: m.is_def_eq(e, f))
    except MetaLimit as error:
        assert error.detail in {"maxRecDepth", "isDefEq", "whnf"}


def test_sessions_are_shared() -> None:
    """Two engines with one store give the same terms."""
    session = Session()
    a, b = Meta(library(), session=session), Meta(library(), session=session)
    assert a.const("Nat") == b.const("Nat")
    assert a.session.bytes == b.session.bytes > 0
    session.activate()
    try:
        assert a.infer_type(Const("Nat.succ")(NatLit(1))) == Nat
    finally:
        Session.deactivate()
    assert Sort(1) == Type
