"""`gnomon.audit`: verdicts, axioms, comparison with a challenge, limits, inputs.

Exports are built with `kernel.builder`; the rules of the kernels themselves are tested in `kernel`.
"""

from __future__ import annotations

import gzip
import io
import json
import lzma
import os
import pickle
import signal
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import gnomon
from gnomon.audit import Axioms, Kernel, Report, Verdict
from gnomon.errors import ExportError

from .audit_exports import CHALLENGE, GOAL, HYPOTHESES, PROOF, SORRY, TWO, P, Q, hard, sorry
from .kernel.builder import (
    Decl,
    Expr,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    nat,
    opaque,
    pi,
    sort,
    theorem,
    u,
)
from .kernel.export import export
from .kernel.prelude import BOOL, EQ, NAT, QUOT, Nat, eq, refl

KERNELS: tuple[Kernel, ...] = ("fast", "reference", "both")
EXAMPLE = Path(__file__).parents[1] / "examples" / "mirror.ndjson"


def identity(name: str) -> Decl:
    """`theorem name (h : P) : P := h`."""
    return theorem(name, arrow(P, P), lam("h", P, lambda h: h))


def check(
    decls: Iterable[Decl],
    verdict: Verdict,
    rule: str | None = None,
    declaration: str | None = None,
    *,
    challenge: Iterable[Decl] | None = None,
    axioms: Axioms = "standard",
    permit: Iterable[str] = (),
    only: str | None = None,
    kernels: Iterable[Kernel] = KERNELS,
) -> Report:
    """Audits with every kernel and compares verdict, rule and declaration; the last report."""
    for kernel in kernels:
        report = gnomon.audit(
            export(list(decls)),
            kernel=kernel,
            axioms=axioms,
            permit=list(permit),
            only=only,
            compare=None if challenge is None else export(list(challenge)),
        )
        found = (report.verdict, report.rule, report.declaration)
        assert found == (verdict, rule, declaration), (kernel, report)
        assert report.ok == (verdict == "accepted")
    return report


# Reports


def test_a_report_says_what_was_checked() -> None:
    report = check([NAT, EQ, *HYPOTHESES, identity("a")], "accepted", permit=["P"])
    assert report.declarations == report.checked == 6
    assert report.counts == {
        "axiom": 3,
        "definition": 0,
        "theorem": 1,
        "opaque": 0,
        "quotient": 0,
        "inductive": 2,
        "constructor": 3,
        "recursor": 2,
    }
    assert report.lean_version == "4.28.0"
    assert report.format_version == "3.1.0"
    assert [opinion.kernel for opinion in report.opinions] == ["fast", "reference"]
    assert report.seconds > 0
    assert json.loads(report.to_json()) == json.loads(json.dumps(report.to_dict()))
    assert pickle.loads(pickle.dumps(report)) == report


@pytest.mark.parametrize("kernel", KERNELS)
def test_a_rejection_shows_the_terms(kernel: Kernel) -> None:
    source = export([*HYPOTHESES, theorem("wrong", Q, const("p"))])
    report = gnomon.audit(source, kernel=kernel, axioms="any")
    assert (report.verdict, report.rule) == ("rejected", "declTypeMismatch")
    assert report.declaration == "wrong"
    assert {"P", "Q"} <= {text for _, text in report.terms}
    assert report.checked == 3


def test_the_first_rejected_declaration_decides_with_any_number_of_jobs() -> None:
    fine: list[Decl] = [identity(f"a{i}") for i in range(200)]
    wrong: list[Decl] = [theorem(f"b{i}", Q, const("p")) for i in range(20)]
    source = export([*HYPOTHESES, *fine, *wrong])
    reports = [gnomon.audit(source, jobs=jobs) for jobs in (1, 2, 5)]
    assert {report.declaration for report in reports} == {"b0"}


# Axioms


def test_an_unused_axiom_is_reported_and_permitted() -> None:
    report = check([SORRY, BOOL], "accepted")
    assert report.axioms_declared == ("sorryAx",)
    assert report.axioms_used == ()


def test_a_used_axiom_must_be_permitted() -> None:
    decls: list[Decl] = [*HYPOTHESES, SORRY, theorem("lie", Q, sorry(Q))]
    report = check(decls, "rejected", "axiomNotPermitted", "lie")
    assert report.axioms_used == ("Q", "sorryAx")
    check(decls, "rejected", "axiomNotPermitted", "lie", permit=["sorryAx"])
    check(decls, "accepted", permit=["sorryAx", "Q"])
    check(decls, "accepted", axioms="any")


IFF = inductive(
    "Iff",
    arrow(Prop, Prop, Prop),
    {
        "intro": pi(
            "a",
            Prop,
            lambda a: pi("b", Prop, lambda b: arrow(arrow(a, b), arrow(b, a), const("Iff")(a, b))),
        )
    },
    params=2,
)
NONEMPTY = inductive(
    "Nonempty",
    pi("α", sort(u), lambda _: Prop),
    {"intro": pi("α", sort(u), lambda a: arrow(a, const("Nonempty", u)(a)))},
    "u",
    params=1,
)


def _mk(a: Expr, r: Expr, element: Expr) -> Expr:
    return const("Quot.mk", u)(a, r, element)


def _sound(a: Expr, r: Expr) -> Expr:
    def equation(x: Expr, y: Expr) -> Expr:
        return eq(const("Quot", u)(a, r), _mk(a, r, x), _mk(a, r, y), u)

    return pi("a", a, lambda x: pi("b", a, lambda y: arrow(r(x, y), equation(x, y))))


PROPEXT = pi(
    "a",
    Prop,
    lambda a: pi("b", Prop, lambda b: arrow(const("Iff")(a, b), eq(Prop, a, b))),
)
CHOICE = pi("α", sort(u), lambda a: arrow(const("Nonempty", u)(a), a))
SOUND = pi("α", sort(u), lambda a: pi("r", arrow(a, a, Prop), lambda r: _sound(a, r)))
STANDARD: dict[str, tuple[list[Decl], Expr, str]] = {
    "propext": ([EQ, IFF], PROPEXT, ""),
    "Classical.choice": ([NONEMPTY], CHOICE, "u"),
    "Quot.sound": ([EQ, *QUOT], SOUND, "u"),
}


@pytest.mark.parametrize("name", STANDARD)
def test_the_standard_axioms_are_permitted(name: str) -> None:
    scenery, statement, levels = STANDARD[name]
    uses = definition("d", statement, const(name, *([u] if levels else [])), levels)
    report = check([*scenery, axiom(name, statement, levels), uses], "accepted")
    assert report.axioms_used == (name,)


@pytest.mark.parametrize("name", STANDARD)
def test_the_name_of_a_standard_axiom_permits_nothing_else(name: str) -> None:
    lie = axiom(name, arrow(Prop, Prop))
    check([lie, definition("d", Type, arrow(Prop, Prop))], "accepted")
    uses = definition("d", arrow(Prop, Prop), const(name))
    check([lie, uses], "rejected", "axiomNotPermitted", "d")
    check([lie, uses], "rejected", "axiomNotPermitted", "d", permit=[name])
    check([lie, uses], "accepted", axioms="any")


def test_a_standard_axiom_about_other_types_is_another() -> None:
    full = inductive("Nonempty", pi("α", sort(u), lambda _: Prop), {}, "u", params=1)
    trivial = inductive(
        "Iff",
        arrow(Prop, Prop, Prop),
        {"intro": pi("a", Prop, lambda a: pi("b", Prop, lambda b: const("Iff")(a, b)))},
        params=2,
    )
    uses = definition("d", CHOICE, const("Classical.choice", u), "u")
    choice = axiom("Classical.choice", CHOICE, "u")
    check([full, choice, uses], "rejected", "axiomNotPermitted", "d")
    uses = definition("d", PROPEXT, const("propext"))
    check([EQ, trivial, axiom("propext", PROPEXT), uses], "rejected", "axiomNotPermitted", "d")


@pytest.mark.parametrize("name", ["sorryAx", "Lean.ofReduceBool", "Lean.trustCompiler", "mine"])
def test_other_axioms_are_not(name: str) -> None:
    uses = definition("d", arrow(Prop, Prop), const(name))
    check([axiom(name, arrow(Prop, Prop)), uses], "rejected", "axiomNotPermitted", "d")


def test_one_permitted_name_may_be_a_string() -> None:
    assert gnomon.audit(export(CHALLENGE), permit="sorryAx").ok
    assert not gnomon.audit(export(CHALLENGE), permit="sorry").ok


def test_an_axiom_in_the_type_of_a_used_axiom_is_used() -> None:
    decls: list[Decl] = [axiom("P", Prop), axiom("p", P), definition("d", Prop, const("P"))]
    report = check(decls, "rejected", "axiomNotPermitted", "d")
    assert report.axioms_used == ("P",)
    about = axiom("about", arrow(P, Prop))
    decls = [*HYPOTHESES, about, definition("d", arrow(P, Prop), const("about"))]
    report = check(decls, "rejected", "axiomNotPermitted", "d")
    assert report.axioms_used == ("P", "about")


@pytest.mark.parametrize("safety", ["unsafe", "partial"])
def test_what_proofs_cannot_use_may_depend_on_anything(safety: str) -> None:
    uses = definition("d", arrow(Prop, Prop), const("odd"), safety=safety, all=["d"])
    report = check([axiom("odd", arrow(Prop, Prop)), uses], "accepted")
    assert report.axioms_used == ()


def test_opaque_constants_and_types_count() -> None:
    odd = axiom("odd", arrow(Prop, Prop))
    hidden = opaque("hidden", arrow(Prop, Prop), const("odd"))
    check([odd, hidden], "rejected", "axiomNotPermitted", "hidden")
    box = inductive("Box", Type, {"mk": arrow(const("P"), const("Box"))})
    check([*HYPOTHESES, box], "rejected", "axiomNotPermitted", "Box")


def test_a_kernel_comes_before_the_axioms() -> None:
    lie = theorem("lie", Q, sorry(Q))
    decls: list[Decl] = [*HYPOTHESES, SORRY, lie, theorem("wrong", Q, const("p"))]
    check(decls, "rejected", "declTypeMismatch", "wrong")


# One declaration


def test_only_one_declaration_with_what_it_needs() -> None:
    decls: list[Decl] = [
        *HYPOTHESES,
        NAT,
        theorem("wrong", Q, const("p")),
        definition("two", Nat, nat(2)),
        definition("use", Nat, const("two")),
        SORRY,
    ]
    report = check(decls, "accepted", only="use")
    assert report.declarations == 3
    assert report.axioms_declared == ()
    check(decls, "rejected", "declTypeMismatch", "wrong", only="wrong")


def test_only_finds_recursors_and_constructors() -> None:
    report = check([BOOL, NAT], "accepted", only="Nat.rec")
    assert report.counts["inductive"] == 1
    check([BOOL, NAT], "accepted", only="Nat.succ")


@pytest.mark.parametrize("kernel", KERNELS)
def test_only_needs_a_declaration_of_that_name(kernel: Kernel) -> None:
    with pytest.raises(LookupError, match="zerro"):
        gnomon.audit(export([NAT]), kernel=kernel, only="Nat.zerro")


# Challenge and solution


def test_a_solution_proves_the_challenge() -> None:
    solution: list[Decl] = [NAT, EQ, TWO, theorem("goal", GOAL, PROOF), identity_on_nat("extra")]
    report = check(solution, "accepted", challenge=CHALLENGE)
    assert report.statements == 1


def identity_on_nat(name: str) -> Decl:
    """`def name (n : Nat) : Nat := n`."""
    return definition(name, arrow(Nat, Nat), lam("n", Nat, lambda n: n))


def mismatch(solution: Iterable[Decl], name: str, challenge: Iterable[Decl] = CHALLENGE) -> str:
    """The message about the declaration `name`, in which the solution differs."""
    report = check(
        solution, "rejected", "challengeMismatch", name, challenge=challenge, permit=["P"]
    )
    return f"{report.message} {report.terms}"


def test_a_solution_that_still_says_sorry() -> None:
    check(CHALLENGE, "rejected", "axiomNotPermitted", "goal", challenge=CHALLENGE)


def test_a_missing_theorem() -> None:
    assert "theorem is missing" in mismatch([NAT, EQ, TWO], "goal")


def test_a_weaker_theorem() -> None:
    other = theorem("goal", eq(Nat, nat(2), nat(2)), PROOF)
    assert "type differs" in mismatch([NAT, EQ, TWO, other], "goal")


def test_a_changed_definition_makes_another_theorem() -> None:
    """The statement reads the same, but `two` means something else."""
    goal = theorem("goal", eq(Nat, const("two"), const("two")), refl(Nat, const("two")))
    asked: list[Decl] = [NAT, EQ, TWO, goal]
    given: list[Decl] = [NAT, EQ, definition("two", Nat, nat(3)), goal]
    assert "value differs" in mismatch(given, "two", asked)


def test_a_changed_type_of_data() -> None:
    two_ctors = inductive("T", Type, {"a": const("T"), "b": const("T")})
    one_ctor = inductive("T", Type, {"a": const("T")})
    uses = definition("d", Type, const("T"))
    assert "constructors differs" in mismatch([one_ctor, uses], "T", [two_ctors, uses])


def test_a_definition_is_no_theorem() -> None:
    goal = definition("goal", GOAL, PROOF)
    assert "the solution a definition" in mismatch([NAT, EQ, TWO, goal], "goal")


def test_universe_parameters_are_compared() -> None:
    asked = theorem("t", pi("α", sort(u), lambda a: arrow(P, P)), sorry_all(), "u")
    value = lam("α", sort(0), lambda a: lam("h", P, lambda h: h))
    given = theorem("t", pi("α", sort(0), lambda a: arrow(P, P)), value)
    text = mismatch([HYPOTHESES[0], given], "t", [HYPOTHESES[0], SORRY, asked])
    assert "universe parameters differ" in text


def sorry_all() -> Expr:
    """A missing proof of `∀ α : Sort u, P → P`."""
    return sorry(pi("α", sort(u), lambda a: arrow(P, P)))


def test_axioms_of_a_challenge_are_to_be_proved() -> None:
    asked: list[Decl] = [NAT, EQ, TWO, axiom("goal", GOAL)]
    solution: list[Decl] = [NAT, EQ, TWO, theorem("goal", GOAL, PROOF)]
    report = check(solution, "accepted", challenge=asked)
    assert report.statements == 1
    assert "not proved and not permitted" in mismatch(asked, "goal", asked)
    check(asked, "accepted", challenge=asked, permit=["goal"])
    assert "axiom is missing" in mismatch([NAT, EQ, TWO], "goal", asked)


def test_traces_of_missing_proofs_are_not_required() -> None:
    """`sorry` brings declarations into a challenge that a finished proof has no use for."""
    noise = definition("noise", Nat, nat(7))
    marked = axiom("sorryAx", pi("α", sort(u), lambda a: arrow(Nat, a)), "u")
    hole = const("sorryAx", 0)(GOAL, const("noise"))
    asked: list[Decl] = [NAT, EQ, TWO, noise, marked, theorem("goal", GOAL, hole)]
    check([NAT, EQ, TWO, theorem("goal", GOAL, PROOF)], "accepted", challenge=asked)


def test_binder_names_do_not_matter() -> None:
    def goal(name: str, value: Expr) -> Decl:
        return theorem("t", pi(name, P, lambda h: P), value)

    asked: list[Decl] = [HYPOTHESES[0], SORRY, goal("x", sorry(arrow(P, P)))]
    given: list[Decl] = [HYPOTHESES[0], goal("y", lam("z", P, lambda h: h))]
    check(given, "accepted", challenge=asked, permit=["P"])


def test_a_malformed_challenge_says_so() -> None:
    with pytest.raises(ExportError, match="in the challenge"):
        gnomon.audit(export([NAT]), compare=b"{}\n")


# Both kernels


def test_a_disagreement_is_loud(monkeypatch: pytest.MonkeyPatch) -> None:
    """No input makes the kernels disagree, so one is made to lie."""
    from gnomon import reference

    def lie(*_: object, **__: object) -> reference.Outcome:
        return reference.Outcome("rejected", "goal", "other", "no reason")

    monkeypatch.setattr(reference, "check_export", lie)
    report = gnomon.audit(export([NAT]), kernel="both")
    assert report.verdict == "disagreement"
    assert not report.ok
    assert report.message is not None
    assert "fast: accepted" in report.message
    assert "reference: rejected at `goal` (other)" in report.message


# Inputs


def test_paths_bytes_and_files(tmp_path: Path) -> None:
    data = export([NAT])
    path = tmp_path / "nat.ndjson"
    path.write_bytes(data)
    (tmp_path / "nat.ndjson.gz").write_bytes(gzip.compress(data))
    (tmp_path / "nat.ndjson.xz").write_bytes(lzma.compress(data))
    for kernel in KERNELS:
        for name in ("nat.ndjson", "nat.ndjson.gz", "nat.ndjson.xz"):
            assert gnomon.audit(tmp_path / name, kernel=kernel).declarations == 1
            assert gnomon.audit(str(tmp_path / name), kernel=kernel).declarations == 1
            with open(tmp_path / name, "rb") as file:
                assert gnomon.audit(file, kernel=kernel).declarations == 1
        assert gnomon.audit(data, kernel=kernel).declarations == 1
        assert gnomon.audit(lzma.compress(data), kernel=kernel).declarations == 1
        assert gnomon.audit(io.BytesIO(data), kernel=kernel).declarations == 1


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        gnomon.audit(tmp_path / "nowhere.ndjson")


@pytest.mark.parametrize("kernel", KERNELS)
def test_malformed_exports(kernel: Kernel) -> None:
    with pytest.raises(ExportError) as caught:
        gnomon.audit(export([NAT]) + b'{"app":{"fn":7}}\n', kernel=kernel)
    assert caught.value.line == export([NAT]).count(b"\n") + 1
    assert caught.value.record == "app"
    assert caught.value.reason
    for damaged in (lzma.compress(export([NAT]))[:-9], gzip.compress(export([NAT]))[:-9]):
        with pytest.raises(ExportError, match="damaged"):
            gnomon.audit(damaged, kernel=kernel)


@pytest.mark.parametrize("kernel", KERNELS)
def test_an_export_without_declarations_is_malformed(kernel: Kernel) -> None:
    """As is left of one that was cut off."""
    start = b'{"meta":{"format":{"version":"3.1.0"}}}\n'
    for data in (start, start + b'{"str":{"pre":0,"str":"u"},"in":1}\n'):
        with pytest.raises(ExportError, match=r"^the export has no declarations$"):
            gnomon.audit(data, kernel=kernel)
    with pytest.raises(ExportError, match=r"^in the challenge: the export has no declarations$"):
        gnomon.audit(export([NAT]), kernel=kernel, compare=start)


@pytest.mark.parametrize("kernel", KERNELS)
def test_what_can_be_read_once_only(kernel: Kernel, tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    for data in (export([NAT]), gzip.compress(export([NAT]))):
        writer = threading.Thread(target=path.write_bytes, args=(data,), daemon=True)
        writer.start()
        assert gnomon.audit(path, kernel=kernel, timeout=20).declarations == 1
        writer.join()


def test_huge_limits_are_none() -> None:
    data = export([NAT])
    huge = 10**30
    assert gnomon.audit(data, jobs=huge, max_memory=huge, max_steps=huge, timeout=huge).ok


def test_senseless_arguments() -> None:
    data = export([NAT])
    with pytest.raises(ValueError, match="timeout"):
        gnomon.audit(data, timeout=float("nan"))
    with pytest.raises(ValueError, match="jobs"):
        gnomon.audit(data, jobs=0)
    with pytest.raises(ValueError, match="timeout"):
        gnomon.audit(data, timeout=-1)
    with pytest.raises(ValueError, match="exclude"):
        gnomon.audit(data, only="Nat", compare=data)
    slow: Any = "slow"
    with pytest.raises(ValueError, match="kernel"):
        gnomon.audit(data, kernel=slow)
    number: Any = 7
    with pytest.raises(TypeError):
        gnomon.audit(number)


# Limits


@pytest.mark.parametrize("kernel", KERNELS)
def test_time_runs_out(kernel: Kernel) -> None:
    start = time.monotonic()
    report = gnomon.audit(hard(), kernel=kernel, timeout=0.3)
    assert (report.verdict, report.limit) == ("declined", "timeout")
    assert report.declaration == "hard"
    assert time.monotonic() - start < 3


@pytest.mark.parametrize("kernel", KERNELS)
def test_steps_run_out(kernel: Kernel) -> None:
    report = gnomon.audit(hard(), kernel=kernel, max_steps=20_000)
    assert (report.verdict, report.limit) == ("declined", "steps")


def test_memory_runs_out() -> None:
    report = gnomon.audit(hard(), max_memory=20_000_000, timeout=60)
    assert report.verdict == "declined"
    assert report.limit in ("memory", "recursion")


@pytest.mark.parametrize("kernel", KERNELS)
def test_progress_ends_an_audit(kernel: Kernel) -> None:
    heard: list[tuple[str, int, int | None]] = []

    def progress(phase: str, done: int, total: int | None) -> bool:
        heard.append((phase, done, total))
        return not phase.startswith("checking")

    report = gnomon.audit(hard(), kernel=kernel, progress=progress, timeout=60)
    assert (report.verdict, report.limit) == ("declined", "interrupted")
    assert heard[-1][0].startswith("checking")
    assert heard[-1][2] == 5


@pytest.mark.parametrize("kernel", KERNELS)
def test_an_exception_of_progress_comes_through(kernel: Kernel) -> None:
    def progress(phase: str, done: int, total: int | None) -> None:
        if phase.startswith("checking"):
            raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        gnomon.audit(hard(), kernel=kernel, progress=progress, timeout=60)


@pytest.mark.parametrize("kernel", KERNELS)
def test_an_interrupt_ends_an_audit_within_a_second(kernel: Kernel) -> None:
    pressed: list[float] = []

    def press() -> None:
        pressed.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Timer(0.4, press)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        gnomon.audit(hard(), kernel=kernel, timeout=60)
    assert time.monotonic() - pressed[0] < 1


# The example of the front page


@pytest.mark.parametrize("kernel", KERNELS)
def test_the_example_is_accepted(kernel: Kernel) -> None:
    report = gnomon.audit(EXAMPLE, kernel=kernel)
    assert report.ok
    assert report.axioms_used == ("propext",)


def test_a_carriage_return_is_white_space_to_both_kernels() -> None:
    data = EXAMPLE.read_bytes().replace(b'{"name":', b'{"name":\r')
    assert gnomon.audit(data, kernel="both").verdict == "accepted"


def test_shared_levels_are_visited_once() -> None:
    """A level of depth 60 in which every part occurs twice, instantiated and compared."""
    lines = [
        '{"meta":{"format":{"version":"3.1.0"}}}',
        '{"str":{"pre":0,"str":"u"},"in":1}',
        '{"str":{"pre":0,"str":"A"},"in":2}',
        '{"str":{"pre":0,"str":"B"},"in":3}',
        '{"param":1,"il":1}',
    ]
    for n in range(1, 120, 2):
        lines.append(f'{{"succ":{n},"il":{n + 1}}}')
        lines.append(f'{{"imax":[{n},{n + 1}],"il":{n + 2}}}')
    lines += [
        '{"sort":121,"ie":0}',
        '{"axiom":{"name":2,"levelParams":[1],"type":0,"isUnsafe":false}}',
        '{"succ":1,"il":500}',
        '{"const":{"name":2,"us":[500]},"ie":1}',
        '{"axiom":{"name":3,"levelParams":[1],"type":1,"isUnsafe":false}}',
    ]
    data = "\n".join(lines).encode()
    report = gnomon.audit(data, axioms="any", timeout=30)
    assert report.verdict == "accepted", report
