"""Declarations, environments and questions to the kernel, as Python sees them."""

from __future__ import annotations

import copy
import json
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from gnomon import (
    App,
    Axiom,
    BVar,
    Const,
    Constructor,
    Declaration,
    Declined,
    Definition,
    Environment,
    ExportError,
    Expr,
    FVar,
    GnomonError,
    Inductive,
    InductiveType,
    InternalError,
    KernelError,
    Lam,
    Level,
    Limits,
    MData,
    MVar,
    Name,
    NatLit,
    Opaque,
    Pi,
    Proj,
    Quot,
    Recursor,
    Sort,
    StrLit,
    Theorem,
)

from .test_terms import exprs

PROP, TYPE = Sort(0), Sort(1)
NAT, ZERO, SUCC = Const("Nat"), Const("Nat.zero"), Const("Nat.succ")


def arrow(a: Expr, b: Expr) -> Expr:
    """A function type; `b` has no loose bound variables."""
    return Pi("a", a, b)


def naturals() -> Environment:
    """An environment with natural numbers, unary addition and unary powers of two."""
    env = Environment()
    env.add_decl(Inductive.of("Nat", TYPE, [("Nat.zero", NAT), ("Nat.succ", Pi("n", NAT, NAT))]))
    motive = Lam("_", NAT, NAT)
    rec = Const("Nat.rec", [1])
    add = Lam(
        "a",
        NAT,
        Lam(
            "b",
            NAT,
            rec(motive, BVar(1), Lam("_", NAT, Lam("ih", NAT, SUCC(BVar(0)))), BVar(0)),
        ),
    )
    env.add_decl(Definition("plus", (), arrow(NAT, arrow(NAT, NAT)), add))
    double = Lam("_", NAT, Lam("ih", NAT, Const("plus")(BVar(0), BVar(0))))
    pow2 = Lam("n", NAT, rec(motive, SUCC(ZERO), double, BVar(0)))
    env.add_decl(Definition("pow2", (), arrow(NAT, NAT), pow2))
    return env


def numeral(n: int) -> Expr:
    """A unary numeral."""
    e: Expr = ZERO
    for _ in range(n):
        e = SUCC(e)
    return e


def rejected(rule: str, ask: Callable[[], object]) -> KernelError:
    """The refusal, which must be for this reason."""
    with pytest.raises(KernelError) as caught:
        ask()
    assert caught.value.rule == rule, caught.value
    return caught.value


class TestDeclarations:
    """Declarations are immutable values."""

    def test_values(self) -> None:
        """They compare, hash, print, match and pickle."""
        decl = Definition("f", ["u"], Sort(1), Const("g", ["u"]), hints=3)
        assert decl == Definition(Name("f"), [Name("u")], Sort(1), Const("g", ["u"]), hints=3)
        assert decl != Definition("f", ["u"], Sort(1), Const("g", ["u"]), hints=4)
        assert hash(decl) == hash(pickle.loads(pickle.dumps(decl)))
        assert pickle.loads(pickle.dumps(decl)) == decl
        assert repr(decl).startswith("Definition(name=Name('f'), level_params=(Name('u'),)")
        assert copy.deepcopy(decl) == decl
        match decl:
            case Definition(Name(), (param,), type, _, 3, "safe", (name,)):
                assert (param, type, name) == (Name("u"), Sort(1), Name("f"))
            case _:
                pytest.fail("no match")

    def test_immutable(self) -> None:
        """Nothing can be assigned or deleted."""
        decl: Any = Axiom("a", (), PROP)
        with pytest.raises(AttributeError):
            decl.name = Name("b")
        with pytest.raises(AttributeError):
            del decl.name
        with pytest.raises(AttributeError):
            decl.other = 1

    def test_wrong_fields(self) -> None:
        """A field of the wrong type is named."""
        env = Environment()
        wrong: Any = "Prop"
        with pytest.raises(TypeError, match="several names"):
            Axiom("a", "u", PROP)
        with pytest.raises(TypeError, match="`type`"):
            env.add_decl(Axiom("a", (), wrong))
        with pytest.raises(ValueError, match="safety"):
            env.add_decl(Definition("a", (), PROP, PROP, safety=wrong))
        with pytest.raises(ValueError, match="hints"):
            env.add_decl(Definition("a", (), PROP, PROP, hints=wrong))
        with pytest.raises(TypeError, match="expected an Axiom"):
            env.add_decl(wrong)
        with pytest.raises(TypeError, match="expected an Axiom"):
            wrong = InductiveType("a", (), PROP, 0, ())
            env.add_decl(wrong)
        assert len(env) == 0


class TestAddDecl:
    """The way in."""

    def test_every_kind(self) -> None:
        """Every kind of declaration comes back as it was stated."""
        env = naturals()
        for decl in (
            Axiom("P", (), PROP),
            Axiom("p", (), Const("P")),
            Theorem("t", (), Const("P"), Const("p")),
            Opaque("o", (), NAT, ZERO),
            Definition("d", (), NAT, ZERO, "abbrev"),
            Axiom("un", (), NAT, True),
            Definition("loop", (), NAT, Const("loop"), "opaque", "unsafe"),
        ):
            env.add_decl(decl)
            assert env[decl.name] == decl
        assert env.num_declarations == 10

    def test_heights(self) -> None:
        """A definition without hints gets Lean's height."""
        env = naturals()
        heights = [decl.hints for decl in env.constants() if isinstance(decl, Definition)]
        assert heights == [1, 2]

    def test_inductive(self) -> None:
        """What is not stated of an inductive type is computed, recursors included."""
        env = naturals()
        nat = env["Nat"]
        assert isinstance(nat, InductiveType)
        assert (nat.num_indices, nat.is_rec, nat.is_reflexive) == (0, True, False)
        assert nat.all == (Name("Nat"),)
        succ = env["Nat.succ"]
        assert isinstance(succ, Constructor)
        assert (succ.cidx, succ.num_params, succ.num_fields) == (1, 0, 1)
        rec = env["Nat.rec"]
        assert isinstance(rec, Recursor)
        assert [rule.ctor for rule in rec.rules] == [Name("Nat.zero"), Name("Nat.succ")]
        # What was computed may be stated.
        (block, *_) = env.declarations()
        again = Environment()
        again.add_decl(block)
        assert list(again.constants())[:4] == list(env.constants())[:4]

    def test_inductive_families_and_mutual_blocks(self) -> None:
        """Parameters, indices, nesting and several types at once."""
        env = naturals()
        a = Level.param("u")
        vec = Const("Vec", [a])
        vec_type = Pi("α", Sort(Level.succ(a)), Pi("n", NAT, Sort(Level.succ(a))))
        nil = Pi("α", Sort(Level.succ(a)), vec(BVar(0), ZERO))
        tail = vec(BVar(2), BVar(0))
        cons = Pi(
            "α",
            Sort(Level.succ(a)),
            Pi("x", BVar(0), Pi("n", NAT, Pi("xs", tail, vec(BVar(3), SUCC(BVar(1)))))),
        )
        ctors = [("Vec.nil", nil), ("Vec.cons", cons)]
        env.add_decl(Inductive.of("Vec", vec_type, ctors, level_params=["u"], num_params=1))
        found = env["Vec"]
        assert isinstance(found, InductiveType)
        assert (found.num_params, found.num_indices, found.num_nested) == (1, 1, 0)

        tree, forest = Const("Tree"), Const("Forest")
        env.add_decl(
            Inductive(
                [
                    InductiveType("Tree", (), TYPE, 0, ["Tree.node"]),
                    InductiveType("Forest", (), TYPE, 0, ["Forest.nil", "Forest.cons"]),
                ],
                [
                    Constructor("Tree.node", (), arrow(forest, tree), "Tree"),
                    Constructor("Forest.nil", (), forest, "Forest"),
                    Constructor("Forest.cons", (), arrow(tree, arrow(forest, forest)), "Forest"),
                ],
            )
        )
        cons_info = env["Forest.cons"]
        assert isinstance(cons_info, Constructor)
        assert (cons_info.cidx, cons_info.num_fields) == (1, 2)
        assert env["Tree.rec"].level_params == env["Forest.rec"].level_params

    def test_stated_data_are_compared(self) -> None:
        """Stating something wrong about an inductive type is a reason to refuse it."""
        ctor = Constructor("U.mk", (), Const("U"), "U", num_fields=1)
        block = Inductive([InductiveType("U", (), TYPE, 0, ["U.mk"])], [ctor])
        error = rejected("inductiveInfo", lambda: Environment().add_decl(block))
        assert error.declaration == Name("U")
        other = InductiveType("U", (), TYPE, 0, ["U.mk"], is_rec=True)
        block = Inductive([other], [Constructor("U.mk", (), Const("U"), "U")])
        rejected("inductiveInfo", lambda: Environment().add_decl(block))

    def test_reasons(self) -> None:
        """A refusal names the rule and the declaration, and shows the terms."""
        env = naturals()
        error = rejected("declTypeMismatch", lambda: env.add_decl(Definition("d", (), TYPE, ZERO)))
        assert error.declaration == Name("d")
        assert dict(error.terms) == {"value's type": "Nat", "expected type": "Type"}
        assert "d: the value" in str(error)
        assert pickle.loads(pickle.dumps(error)).terms == error.terms
        for rule, decl in (
            ("alreadyDeclared", Axiom("Nat", (), TYPE)),
            ("thmTypeIsNotProp", Theorem("t", (), NAT, ZERO)),
            ("unknownConstant", Axiom("a", (), Const("b"))),
            ("unknownConstant", Definition("a", (), NAT, Const("a"))),
            ("looseBVar", Axiom("a", (), BVar(0))),
            ("duplicateLevelParam", Axiom("a", ["u", "u"], TYPE)),
            ("undefinedLevelParam", Axiom("a", ["u"], Sort("v"))),
            ("levelArity", Axiom("a", (), Const("Nat", [0]))),
            ("typeExpected", Axiom("a", (), ZERO)),
            ("funExpected", Axiom("a", (), ZERO(ZERO))),
            ("appTypeMismatch", Definition("a", (), NAT, SUCC(NAT))),
            ("invalidProj", Definition("a", (), NAT, Proj("Nat", 0, ZERO))),
            ("quotient", Quot("Quot", (), TYPE, "type")),
            ("inductiveType", Inductive([], [])),
        ):
            rejected(rule, partial(env.add_decl, decl))

    def test_refusals_leave_nothing_behind(self) -> None:
        """After a thousand refusals the environment is as before, and as useful."""
        env = naturals()
        before = env.export()
        for number in range(1000):
            bad = Definition(f"d{number}", (), NAT, SUCC(NatLit(number), Const(f"e{number}")))
            with pytest.raises(KernelError):
                env.add_decl(bad)
        assert env.export() == before
        env.add_decl(Definition("d1", (), NAT, SUCC(NatLit(1))))
        assert env.is_def_eq(Const("d1"), numeral(2))

    def test_declines(self) -> None:
        """A limit gives no verdict, and the environment does not change."""
        env = naturals()
        eq = Const("plus")(Const("pow2")(numeral(18)), ZERO)
        env.add_decl(Axiom("Eq", (), arrow(NAT, PROP)))
        env.add_decl(Axiom("eq", (), Const("Eq")(Const("pow2")(numeral(18)))))
        slow = Definition("slow", (), Const("Eq")(SUCC(eq)), Const("eq"))
        for limits, limit in (
            (Limits(timeout=0.2), "timeout"),
            (Limits(max_steps=10_000), "steps"),
            (Limits(max_memory=1 << 20), "memory"),
            (Limits(max_stack=1 << 20), "recursion"),
        ):
            with pytest.raises(Declined) as caught:
                env.add_decl(slow, limits=limits)
            assert caught.value.limit == limit
            assert caught.value.declaration == Name("slow")
            assert "slow" not in env
        assert str(caught.value) == "slow: the recursion limit was reached (recursion)"


class TestQuestions:
    """`infer_type`, `whnf`, `is_def_eq`, `axioms`."""

    def test_answers(self) -> None:
        """Questions about terms of every origin."""
        env = naturals()
        assert env.infer_type(numeral(3)) == NAT
        assert env.infer_type(env["plus"].type) == TYPE
        assert env.whnf(Const("plus")(numeral(2), ZERO)) == env.whnf(numeral(2))
        assert env.is_def_eq(Const("plus")(numeral(2), numeral(2)), numeral(4))
        assert not env.is_def_eq(numeral(3), numeral(4))
        assert env.is_def_eq(Const("pow2")(numeral(8)), NatLit(256))
        assert not env.is_def_eq(NAT, ZERO)
        named = Lam("whatever", NAT, BVar(0))
        assert env.whnf(named) == named
        other = naturals()
        assert other.infer_type(env["plus"].type) == TYPE
        value = env["pow2"]
        assert isinstance(value, Definition)
        assert other.is_def_eq(value.value, Const("pow2"))

    def test_the_door(self) -> None:
        """What is not closed, or not well typed, is refused before it is computed with."""
        env = naturals()
        omega = Lam("x", NAT, BVar(0)(BVar(0)))
        asks: list[Callable[[Expr], object]] = [
            env.infer_type,
            env.whnf,
            lambda e: env.is_def_eq(e, e),
            lambda e: env.is_def_eq(ZERO, e),
        ]
        for ask in asks:
            rejected("looseBVar", partial(ask, BVar(3)))
            rejected("declHasFVars", partial(ask, SUCC(FVar(0))))
            rejected("declHasMVars", partial(ask, SUCC(MVar(0))))
            rejected("funExpected", partial(ask, omega(omega)))
            rejected("levelArity", partial(ask, Const("Nat.rec")))
        assert rejected("funExpected", lambda: env.whnf(ZERO(ZERO))).declaration is None
        rejected("undefinedLevelParam", lambda: env.infer_type(Sort("v"), level_params=["u"]))
        assert env.infer_type(Sort("u"), level_params=["u"]) == Sort(Level.succ("u"))

    @settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(exprs, exprs)
    def test_nonsense_does_no_harm(self, a: Expr, b: Expr) -> None:
        """Any two expressions get an answer, a refusal or a limit, never anything else."""
        env = naturals()
        for ask in (
            lambda: env.infer_type(a),
            lambda: env.whnf(a),
            lambda: env.is_def_eq(a, b),
            lambda: env.add_decl(Definition("d", (), a, b)),
            lambda: env.add_decl(Axiom("e", a.level_params(), a)),
            lambda: env.add_decl(Inductive.of("T", a, [("T.c", b)], num_params=1)),
        ):
            try:
                ask()
            except (KernelError, Declined):
                continue

    def test_axioms(self) -> None:
        """Axioms are found through definitions, types, constructors and other axioms' types."""
        env = naturals()
        env.add_decl(Axiom("P", (), PROP))
        env.add_decl(Axiom("p", (), Const("P")))
        env.add_decl(Axiom("unused", (), PROP))
        env.add_decl(Definition("d", (), arrow(NAT, Const("P")), Lam("x", NAT, Const("p"))))
        env.add_decl(Inductive.of("B", TYPE, [("B.mk", arrow(Const("P"), Const("B")))]))
        env.add_decl(Theorem("t", (), Const("P"), Const("d")(ZERO)))
        assert env.axioms("t") == (Name("P"), Name("p"))
        assert env.axioms("B.rec") == (Name("P"),)
        assert env.axioms("pow2") == ()
        with pytest.raises(KeyError, match="nothing"):
            env.axioms("nothing")

    def test_long_chains(self) -> None:
        """Ten thousand definitions on top of one another."""
        env = naturals()
        env.add_decl(Axiom("c0", (), NAT))
        for number in range(1, 10_000):
            env.add_decl(
                Definition(f"c{number}", (), NAT, SUCC(Const(f"c{number - 1}")), hints=number)
            )
        assert env.axioms("c9999") == (Name("c0"),)
        assert env.is_def_eq(Const("c9999"), SUCC(SUCC(Const("c9997"))))

    def test_deep_terms(self) -> None:
        """Terms a million deep are typed, or declined, within the ordinary limits."""
        env = naturals()
        deep = numeral(1_000_000)
        assert env.infer_type(deep) == NAT
        wrapped: Expr = NAT
        for _ in range(1_000_000):
            wrapped = Pi("x", NAT, wrapped)
        try:
            assert env.infer_type(wrapped) == TYPE
        except Declined as declined:
            assert declined.limit == "recursion"


class TestMapping:
    """An environment is like a mapping from names to constants."""

    def test_mapping(self) -> None:
        """Look-ups, membership, length, iteration."""
        env = naturals()
        assert "Nat" in env
        assert Name("Nat.zero") in env
        assert "Int" not in env
        assert env.get("Int") is None
        assert env.get("Int", 3) == 3
        assert env.get("Nat") == env["Nat"]
        with pytest.raises(KeyError, match=r"Int\.add"):
            env["Int.add"]
        assert len(env) == 6
        assert list(env) == [info.name for info in env.constants()]
        assert [str(name) for name in env][:4] == ["Nat", "Nat.zero", "Nat.succ", "Nat.rec"]
        kinds = [type(decl) for decl in env.declarations()]
        assert kinds == [Inductive, Definition, Definition]
        assert repr(env) == "<Environment with 6 constants>"
        assert bool(Environment())

    def test_handles_outlive_the_environment(self) -> None:
        """A term stays usable when its environment is gone."""
        type = naturals()["pow2"].type
        assert str(type) == "Nat → Nat"
        assert App(Lam("x", type, BVar(0)), Const("f")).arg == Const("f")


class TestExports:
    """Exports, copies and pickles."""

    def test_round_trip(self) -> None:
        """An export reads back as the same environment, which writes the same export."""
        env = naturals()
        data = env.export()
        again = Environment.from_export(data)
        assert list(again.declarations()) == list(env.declarations())
        assert again.export() == data
        assert again.meta["exporter_name"] == "gnomon"
        again = pickle.loads(pickle.dumps(env))
        assert list(again.constants()) == list(env.constants())

    def test_copies_are_independent(self) -> None:
        """What is added to a copy is not added to the original."""
        env = naturals()
        for other in (env.copy(), copy.copy(env), copy.deepcopy(env)):
            other.add_decl(Axiom("a", (), NAT))
            assert "a" in other
            assert "a" not in env
            assert other["Nat"] == env["Nat"]

    def test_files(self, tmp_path: Path) -> None:
        """A path, as text or not, and the errors of a file system."""
        path = tmp_path / "nat.ndjson"
        path.write_bytes(naturals().export())
        assert len(Environment.from_export(path)) == 6
        assert len(Environment.from_export(str(path), jobs=2)) == 6
        with pytest.raises(FileNotFoundError) as caught:
            Environment.from_export(tmp_path / "missing")
        assert caught.value.filename == str(tmp_path / "missing")
        with pytest.raises(OSError, match="directory"):
            Environment.from_export(tmp_path)

    def test_malformed(self) -> None:
        """A malformed export is an error with line, record and reason."""
        lines = naturals().export().splitlines(keepends=True)
        with pytest.raises(ExportError) as caught:
            Environment.from_export(b"".join([*lines[:5], b'{"oops":1}\n', *lines[5:]]))
        assert caught.value.line == 6
        assert caught.value.reason
        assert isinstance(caught.value, GnomonError)
        assert pickle.loads(pickle.dumps(caught.value)).line == 6
        with pytest.raises(ExportError):
            Environment.from_export(b"")

    def test_rejected(self) -> None:
        """A rejection names the declaration."""
        lines = naturals().export().splitlines()
        record = json.loads(lines[-1])
        record["def"]["type"], record["def"]["value"] = (
            record["def"]["value"],
            record["def"]["type"],
        )
        data = b"\n".join([*lines[:-1], json.dumps(record).encode()])
        error = rejected("typeExpected", lambda: Environment.from_export(data))
        assert error.declaration == Name("pow2")
        with pytest.raises(Declined) as caught:
            Environment.from_export(data, limits=Limits(timeout=0))
        assert caught.value.limit == "timeout"

    def test_what_an_export_cannot_say(self) -> None:
        """Metadata that are not JSON stay out of an export."""
        env = Environment()
        env.add_decl(Axiom("a", (), MData("not JSON", TYPE)))
        with pytest.raises(ValueError, match="metadata"):
            env.export()


class TestThreadsAndSignals:
    """Long work does not hold up the rest."""

    def test_work_goes_on_beside(self) -> None:
        """While one thread waits for the kernel, another runs Python."""
        env = naturals()
        done = threading.Event()

        def work() -> None:
            with pytest.raises(Declined):
                env.whnf(Const("pow2")(numeral(40)), limits=Limits(timeout=1))
            done.set()

        thread = threading.Thread(target=work)
        thread.start()
        turns = 0
        while not done.is_set():
            assert env.infer_type(ZERO) == NAT
            assert str(env["Nat.rec"].type)
            turns += 1
            time.sleep(0)
        thread.join()
        assert turns > 100

    def test_readers_wait_for_a_writer(self) -> None:
        """While a declaration is added, questions wait and then are answered."""
        env = naturals()
        env.add_decl(Axiom("Q", (), arrow(NAT, PROP)))
        env.add_decl(Axiom("q", (), Const("Q")(Const("pow2")(numeral(40)))))
        slow = Definition("slow", (), Const("Q")(NatLit(0)), Const("q"))

        def work() -> None:
            with pytest.raises(Declined):
                env.add_decl(slow, limits=Limits(timeout=0.5))

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.1)
        start = time.monotonic()
        assert "slow" not in env
        assert time.monotonic() - start < 5
        thread.join()

    @pytest.mark.parametrize(
        "ask",
        [
            "env.whnf(slow)",
            "env.infer_type(slow)",
            "env.is_def_eq(slow, Const('Nat.zero'))",
            "env.add_decl(Definition('d', (), Const('Q')(Const('Nat.zero')), Const('q')))",
        ],
    )
    def test_interrupts(self, ask: str) -> None:
        """Ctrl-C ends the work within a second, and the environment stays usable."""
        script = f"""
import sys
from gnomon import *
from tests.test_environment import arrow, naturals, numeral, NAT, PROP
env = naturals()
env.add_decl(Axiom("Q", (), arrow(NAT, PROP)))
env.add_decl(Axiom("q", (), Const("Q")(Const("pow2")(numeral(40)))))
check = Lam("x", Const("Q")(Const("Nat.zero")), Const("Nat.zero"))
slow = check(Const("q"))
print("ready", flush=True)
try:
    {ask}
except KeyboardInterrupt:
    print("interrupted", len(env), flush=True)
"""
        process = subprocess.Popen(
            [sys.executable, "-c", script],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        assert process.poll() is None, "the work is too short for this test"
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=30)
        assert time.monotonic() - start < 1.5
        assert output == "interrupted 8\n"


def test_string_literals_and_internal_errors() -> None:
    """A literal without the type that it needs is refused; errors have one root."""
    rejected("unknownConstant", lambda: Environment().infer_type(StrLit("a")))
    rejected("unknownConstant", lambda: Environment().infer_type(NatLit(1)))
    for error in (KernelError, Declined, ExportError, InternalError):
        assert issubclass(error, GnomonError)


def test_declarations_of_an_environment_can_be_added_to_another() -> None:
    """Declarations carry their terms from store to store."""
    env, other = naturals(), Environment()
    decls: list[Declaration] = list(env.declarations())
    for decl in decls:
        other.add_decl(decl)
    assert list(other.constants()) == list(env.constants())
    assert other.export() == env.export()
