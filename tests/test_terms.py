"""Names, levels and expressions as Python sees them."""

from __future__ import annotations

import ast
import contextlib
import doctest
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gnomon
from gnomon import (
    App,
    BinderInfo,
    BVar,
    Const,
    Expr,
    ForallE,
    FVar,
    Lam,
    Let,
    Level,
    LevelIMax,
    LevelMax,
    LevelMVar,
    LevelParam,
    LevelSucc,
    LevelZero,
    Limits,
    Lit,
    MData,
    MVar,
    Name,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
)

NAT = Const("Nat")
DEEP = 1_000_000

names = st.lists(st.one_of(st.text(max_size=4), st.integers(0, 2**64 - 1)), max_size=3).map(
    lambda parts: Name.of_parts(*parts)
)
levels = st.recursive(
    st.one_of(st.integers(0, 5).map(Level.of_nat), names.map(Level.param)),
    lambda inner: st.one_of(
        inner.map(Level.succ),
        st.builds(Level.max, inner, inner),
        st.builds(Level.imax, inner, inner),
    ),
    max_leaves=5,
)
infos = st.sampled_from(
    [
        BinderInfo.default,
        BinderInfo.implicit,
        BinderInfo.strict_implicit,
        BinderInfo.inst_implicit,
    ]
)
exprs: st.SearchStrategy[Expr] = st.recursive(
    st.one_of(
        st.integers(0, 4).map(BVar),
        st.integers(0, 2**32 - 1).map(FVar),
        st.integers(0, 2**32 - 1).map(MVar),
        levels.map(Sort),
        st.builds(Const, names, st.lists(levels, max_size=2)),
        st.integers(0, 2**200).map(NatLit),
        st.text(max_size=5).map(StrLit),
    ),
    lambda inner: st.one_of(
        st.builds(App, inner, inner),
        st.builds(Lam, names, inner, inner, infos),
        st.builds(Pi, names, inner, inner, infos),
        st.builds(Let, names, inner, inner, inner, st.booleans()),
        st.builds(MData, st.just("{}"), inner),
        st.builds(Proj, names, st.integers(0, 2**32 - 1), inner),
    ),
    max_leaves=12,
)


def in_another_store(expr: Expr) -> Expr:
    """An equal expression whose handle is in an environment's store."""
    env = gnomon.Environment()
    env.add_decl(gnomon.Axiom("A", (), Sort(1)))
    holder = Lam("held", Const("A"), expr)
    env.add_decl(gnomon.Definition("f", (), Pi("held", Const("A"), Const("A")), holder))
    found = env["f"]
    assert isinstance(found, gnomon.Definition)
    assert isinstance(found.value, Lam)
    return found.value.body


def test_the_examples_of_the_stub() -> None:
    """Every example in `_core.pyi` is true."""
    stub = Path(gnomon.__file__).with_name("_core.pyi")
    parser = doctest.DocTestParser()
    runner = doctest.DocTestRunner()
    for node in ast.walk(ast.parse(stub.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            docstring = ast.get_docstring(node) or ""
            runner.run(parser.get_doctest(docstring, {}, node.name, str(stub), node.lineno))
    failed, tried = runner.summarize()
    assert tried > 40
    assert failed == 0


def test_import_is_fast() -> None:
    """`import gnomon` leaves the reference kernel and the command line alone."""
    script = "import gnomon, sys; print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    for heavy in ("'click'", "'rich'", "'gnomon.cli'", "'gnomon.reference'", "'asyncio'"):
        assert heavy not in loaded


class TestName:
    """Names are values."""

    @given(names)
    def test_round_trips(self, name: Name) -> None:
        """Parts and pickles give the name back, and so does the text if a `»` is not in the way."""
        assert Name.of_parts(*name.parts) == name
        assert pickle.loads(pickle.dumps(name)) == name
        assert eval(repr(name), {"Name": Name}) == name
        if not any("»" in part for part in name.parts if isinstance(part, str)):
            assert Name(str(name)) == name

    @given(names, names)
    def test_order_is_total(self, a: Name, b: Name) -> None:
        """Exactly one of three relations holds."""
        assert [a < b, a == b, a > b].count(True) == 1
        assert (a <= b) == (not a > b)
        assert a != b or hash(a) == hash(b)

    def test_numeric_parts_are_not_strings(self) -> None:
        """`a.1` is not `a.«1»`."""
        assert Name("a.1").parts == ("a", 1)
        assert Name("a.«1»").parts == ("a", "1")
        assert Name("a.1") < Name("a.«1»")

    @pytest.mark.parametrize("text", ["a..b", "a.", ".a", "«a", "«a»b", "a.99999999999999999999"])
    def test_what_is_no_name(self, text: str) -> None:
        """A mistake in a name is reported, not guessed at."""
        with pytest.raises(ValueError, match="name"):
            Name(text)

    def test_wrong_types(self) -> None:
        """A name is not an int."""
        wrong: Any = 1.5
        with pytest.raises(TypeError, match="Name or a str"):
            Name(wrong)
        with pytest.raises(TypeError):
            Name("a") / wrong

    def test_anonymous(self) -> None:
        """The anonymous name is false and its own prefix."""
        assert not Name()
        assert Name().prefix == Name()
        assert Name().is_anonymous
        assert Name("Nat.add").prefix == Name("Nat")


class TestLevel:
    """Levels as written, and what they mean."""

    @given(levels)
    def test_round_trips(self, level: Level) -> None:
        """Pickles and `repr` give the level back."""
        assert pickle.loads(pickle.dumps(level)) == level
        assert hash(pickle.loads(pickle.dumps(level))) == hash(level)
        if "..." not in repr(level) and "»" not in repr(level):
            scope = {name: getattr(gnomon, name) for name in gnomon.__all__}
            assert eval(repr(level), scope) == level

    def test_matching(self) -> None:
        """Each constructor has a class."""

        def shape(level: Level) -> str:
            match level:
                case LevelZero():
                    return "0"
                case LevelSucc(below):
                    return f"s{shape(below)}"
                case LevelMax(a, b):
                    return f"m{shape(a)}{shape(b)}"
                case LevelIMax(a, b):
                    return f"i{shape(a)}{shape(b)}"
                case LevelParam(name):
                    return str(name)
                case LevelMVar(number):
                    return f"?{number}"
                case _:
                    raise AssertionError(level)

        level = LevelMax(LevelIMax(1, "u"), LevelSucc(LevelMVar(7)))
        assert shape(level) == "mis0us?7"

    def test_meaning(self) -> None:
        """`==` is about writing, `<=` and `is_equiv` about values."""
        assert Level.max(1, "u") != Level.max("u", 1)
        assert Level.max(1, "u").is_equiv(Level.max("u", 1))
        assert Level.imax(5, 0).is_equiv(0)
        assert Level.param("u") <= Level.succ("u")
        assert not Level.succ("u") <= Level.param("u")
        assert Level.succ("u") >= Level.param("u")
        assert not Level.imax("u", "v").is_equiv(Level.max("u", "v"))
        assert Level.imax("u", Level.succ("v")).is_equiv(Level.max("u", Level.succ("v")))

    def test_instantiate(self) -> None:
        """Parameters are replaced at once."""
        level = Level.max("u", "v").instantiate(["u", "v"], ["v", 2])
        assert level.is_equiv(Level.max("v", 2))
        with pytest.raises(ValueError, match="universe parameters"):
            level.instantiate(["u"], [])

    def test_what_is_no_level(self) -> None:
        """Numerals are bounded, because each is as many nodes as its number."""
        with pytest.raises(ValueError, match="numeral"):
            Sort(10**9)
        with pytest.raises(ValueError, match="numeral"):
            Sort(-1)
        wrong: Any = 1.5
        with pytest.raises(TypeError, match="Level"):
            Sort(wrong)


class TestExpr:
    """Building expressions and taking them apart."""

    @given(exprs)
    def test_round_trips(self, expr: Expr) -> None:
        """Pickles and `repr` give the expression back."""
        back = pickle.loads(pickle.dumps(expr))
        assert back == expr
        assert type(back) is type(expr)
        assert hash(back) == hash(expr)
        assert str(back) == str(expr)
        text = repr(expr)
        if "..." not in text and "»" not in text and "…" not in text:
            scope = {name: getattr(gnomon, name) for name in gnomon.__all__}
            assert eval(text, scope) == expr

    @given(exprs)
    def test_parts_build_the_whole(self, expr: Expr) -> None:
        """A class called with the parts that it matches gives the expression back."""
        make: Any = type(expr)
        assert make(*(getattr(expr, part) for part in make.__match_args__)) == expr

    @given(exprs)
    def test_other_stores(self, expr: Expr) -> None:
        """Equal expressions of different stores are equal, hash alike and combine."""
        if expr.has_fvar or expr.has_mvar:
            return
        try:
            other = in_another_store(expr)
        except gnomon.KernelError:
            return
        assert other == expr
        assert hash(other) == hash(expr)
        assert other.alpha_eq(expr)
        assert App(other, expr) == App(expr, other)

    def test_matching(self) -> None:
        """Every class can be matched."""
        a, b = Const("a"), Const("b")
        match Let("x", a, b, BVar(0), True):
            case Let(Name(), Const(name), value, BVar(0), True):
                assert (name, value) == (Name("a"), b)
            case _:
                pytest.fail("no match")
        match Pi("x", a, Sort(0), BinderInfo.implicit):
            case ForallE(_, _, Sort(LevelZero()), BinderInfo.implicit):
                pass
            case _:
                pytest.fail("no match")
        literals: tuple[Expr, ...] = (NatLit(3), StrLit("s"))
        assert [e.value for e in literals if isinstance(e, Lit)] == [3, "s"]
        match Proj("Prod", 1, MData("{}", FVar(3))):
            case Proj(_, 1, MData("{}", FVar(3))):
                pass
            case _:
                pytest.fail("no match")

    def test_huge_literals(self) -> None:
        """A literal is any natural number."""
        assert NatLit(10**3000).value == 10**3000
        assert repr(NatLit(10**3000)) == "NatLit(...)"
        with pytest.raises((OverflowError, ValueError, TypeError)):
            NatLit(-1)

    def test_bound_variables(self) -> None:
        """Instantiation, abstraction, lifting."""
        f, x, y = Const("f"), FVar(1), FVar(2)
        body = f(BVar(0), Lam("z", NAT, BVar(0)(BVar(1), BVar(2))))
        assert body.loose_bvar_range == 2
        assert body.instantiate(x, y) == f(x, Lam("z", NAT, BVar(0)(x, y)))
        assert body.instantiate(x, y).abstract(y, x) == body
        assert body.has_loose_bvar(1)
        assert not body.has_loose_bvar(2)
        # The value's own variables are lifted over the binders they come under.
        assert Lam("z", NAT, BVar(1)).instantiate(BVar(5)) == Lam("z", NAT, BVar(6))
        assert BVar(3).instantiate(x) == BVar(2)
        assert BVar(1)(BVar(4)).lift_loose_bvars(10, 2) == BVar(1)(BVar(14))
        with pytest.raises(ValueError, match="loose"):
            BVar(0).abstract(x)
        with pytest.raises(TypeError, match="free variables"):
            f.abstract(f)
        with pytest.raises(ValueError, match="bound variable"):
            BVar(2**31)
        with pytest.raises(ValueError, match="bound variable"):
            BVar(1).lift_loose_bvars(2**31)

    def test_alpha_eq(self) -> None:
        """Names, infos and metadata do not matter, everything else does."""
        plain = Lam("x", NAT, BVar(0))
        assert plain.alpha_eq(Lam("y", NAT, MData("{}", BVar(0)), BinderInfo.implicit))
        assert not plain.alpha_eq(Lam("x", NAT, NAT))
        assert plain != Lam("y", NAT, BVar(0))

    def test_collections(self) -> None:
        """Constants and universe parameters, in a fixed order."""
        expr = Const("g", ["w"])(Const("f", ["v", Level.max("u", 1)]), Const("g", [0]))
        assert expr.constants() == (Name("g"), Name("f"))
        assert expr.level_params() == (Name("u"), Name("v"), Name("w"))
        assert expr.instantiate_level_params(["u", "v", "w"], [0, 1, 2]).level_params() == ()
        assert expr.app_fn == Const("g", ["w"])
        assert len(expr.app_args) == 2

    def test_frozen(self) -> None:
        """A handle cannot be changed, nor its class derived from."""
        handle: Any = NAT
        with pytest.raises(AttributeError):
            handle.name = Name("Int")
        with pytest.raises(TypeError):
            type("Mine", (App,), {})

    def test_bad_pickles(self) -> None:
        """Damaged bytes are a ValueError, whatever the damage."""
        reduced: Any = Lam("x", NAT, App(BVar(0), NatLit(7))).__reduce__()
        make, (data,) = reduced
        for cut in range(len(data)):
            with pytest.raises(ValueError, match="pickled"):
                make(data[:cut])
        for position in range(len(data)):
            for value in (0, 1, 127, 128, 255):
                damaged = data[:position] + bytes([value]) + data[position + 1 :]
                with contextlib.suppress(ValueError):
                    assert isinstance(make(damaged), Expr)


def deep_terms() -> list[Expr]:
    """Terms 1,000,000 deep, in each direction that a term can be deep in."""
    zero: Expr = Const("z")
    right = left = lam = pi = let = mdata = zero
    f = Const("f")
    for _ in range(DEEP):
        right = App(f, right)
        left = App(left, f)
        lam = Lam("x", NAT, lam)
        pi = Pi("x", NAT, pi)
        let = Let("x", NAT, let, f)
        mdata = MData("{}", mdata)
    return [right, left, lam, pi, let, mdata]


def test_deep_terms() -> None:
    """Depth is no reason to crash, whatever is done."""
    for term in deep_terms():
        assert len(repr(term)) < 5000
        assert len(str(term)) < 5000
        back = pickle.loads(pickle.dumps(term))
        assert back == term
        assert hash(back) == hash(term)
        assert term.dag_size() > DEEP
        assert term.constants()
        assert term.level_params() == ()
        assert not term.has_loose_bvar(0)
        opened = App(term, BVar(0)).instantiate(FVar(0))
        assert opened.abstract(FVar(0)) == App(term, BVar(0))
        assert term.alpha_eq(back)
        del back, opened


def test_threads() -> None:
    """Threads that build, compare and take apart terms of two stores do not meet."""
    env = gnomon.Environment()
    env.add_decl(gnomon.Axiom("A", (), Sort(1)))
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for round in range(300):
                name = f"c{number}.{round}"
                type = env["A"].type
                env.add_decl(gnomon.Axiom(name, (), Pi("x", Const("A"), Const("A"))))
                found = env[name].type
                assert isinstance(found, Pi)
                assert found == Pi("x", Const("A"), Const("A"))
                assert App(found, type).arg == Sort(1)
                assert env.infer_type(Const(name)) == found
                assert env.is_def_eq(found, found.type) is False
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    assert not failures
    assert len(env) == 1 + 8 * 300


def test_memory_is_given_back() -> None:
    """Terms that nobody holds are freed: building three times as many takes hardly more memory."""
    script = """
import resource
from gnomon import App, Const, NatLit

kept = [App(Const("kept"), NatLit(7))]

def build(start):
    f = Const("f")
    for i in range(start, start + 150_000):
        App(f, NatLit(i))
    kept.append(App(kept[-1], NatLit(start)))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

first = max(build(i * 150_000) for i in range(6))
last = max(build(i * 150_000) for i in range(6, 20))
assert len(repr(kept[-1])) > 100
print(first, last)
"""
    output = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    first, last = map(int, output.split())
    assert last < 1.5 * first


def test_limits_are_values() -> None:
    """Limits compare, hash, print and pickle."""
    limits = Limits(timeout=1.5, max_memory=1 << 20)
    assert limits == Limits(timeout=1.5, max_memory=1 << 20)
    assert hash(limits) == hash(pickle.loads(pickle.dumps(limits)))
    assert pickle.loads(pickle.dumps(limits)) == limits
    assert "timeout=1.5" in repr(limits)
    assert Limits().max_steps is None
    with pytest.raises(ValueError, match="timeout"):
        Limits(timeout=-1)
