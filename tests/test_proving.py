"""Proofs from Python: states, their views, errors, limits, pickles; whole proofs; Python tactics."""

from __future__ import annotations

import doctest
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import gnomon
from gnomon import ProofError, ProofState, ProofTimeout, TacticError, check
from gnomon.goals import goals_at, text_of
from gnomon.proofs.begin import begin_in
from gnomon.proofs.pickling import read, write
from gnomon.proofs.tactics import Arg, Tactic
from gnomon.proofs.workspace import Workspace

ROOT = Path(__file__).parents[1]

TEXT = """
def f : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => f n m + 1
variable (q : Prop)
open Nat
"""

ENDLESS = "iterate 100000000 (have := 1; clear this)"


def test_the_docs() -> None:
    """The page for users is true."""
    results = doctest.testfile(str(ROOT / "docs" / "proving.md"), module_relative=False)
    assert results.attempted > 40
    assert results.failed == 0


# -- states ------------------------------------------------------------------------------------


def test_a_state_is_a_value() -> None:
    """Whoever goes on from a state finds it as it was."""
    first = gnomon.goal("(p q : Prop) (hp : p) (hq : q) : p ∧ q")
    shown = str(first)
    left = first.run("constructor")
    other = first.run("refine ⟨?_, hq⟩")
    assert len(left.goals) == 2 and len(other.goals) == 1
    assert str(first) == shown
    assert left.run("exact hp").run("exact hq").is_solved
    assert other.run("assumption").is_solved
    assert str(first.fork()) == shown


def test_text_is_that_of_the_infoview() -> None:
    """A state shows what `gnomon goals` shows at the same place of a file."""
    header = "theorem t (n : Nat) (xs : List Nat) (h : xs.length = n) : ∃ m, m = n + 1"
    steps = ["cases xs", "let k := n + 1", "simp at h", "exists n + 1"]
    text = f"{header} := by\n" + "".join(f"  {step}\n" for step in steps)
    result = check(text, info=True)
    state = gnomon.goal(header)
    for line, step in enumerate(steps, 2):
        expected = goals_at(result, text, line, 2)
        assert expected is not None
        assert str(state) == text_of(expected)
        state = state.run(step)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("∀ n : Nat, n = n", "⊢ ∀ (n : Nat), n = n"),
        ("(n : Nat) : n = n", "n : Nat\n⊢ n = n"),
        ("{α : Type} [Inhabited α] : α = α", "α : Type\ninst✝ : Inhabited α\n⊢ α = α"),
        ("theorem t (n : Nat) : n = n", "n : Nat\n⊢ n = n"),
        ("example : 1 = 1", "⊢ 1 = 1"),
        ("([] : List α) = []", "α : Type u_1\n⊢ [] = []"),
        ("Nat → Nat", "⊢ Nat → Nat"),
    ],
)
def test_statements(statement: str, expected: str) -> None:
    """A statement is a type, binders and a type, or a declaration without its value."""
    assert str(gnomon.goal(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "line", "column", "message"),
    [
        ("∀ n : Nat, n = ", 1, 15, "unexpected end of input"),
        ("(n : Nat) :\n  n = Nat.foo n", 2, 6, "Unknown constant `Nat.foo`"),
        (
            "theorem t (n : Nat) : n = n := rfl",
            1,
            28,
            "the statement ends here; what follows does not belong to it",
        ),
        ("#eval 1", 1, 0, "unexpected token '#eval'; expected term"),
    ],
)
def test_wrong_statements(statement: str, line: int, column: int, message: str) -> None:
    """What is wrong with a statement is said with its place in it."""
    with pytest.raises(ProofError) as caught:
        gnomon.goal(statement, gnomon.environment(text="set_option autoImplicit false"))
    first = next(each for each in caught.value.errors if each.text.startswith(message[:20]))
    assert first.text.startswith(message)
    assert (first.line, first.column, first.file_name) == (line, column, "<statement>")


def test_views() -> None:
    """Goals are data: cases, hypotheses with types and values, targets, as text and as terms."""
    state = gnomon.goal("(n : Nat) (h : n = 0 ∨ n = 1) : n < 2").run("let k := n + 1\ncases h")
    assert [goal.case for goal in state.goals] == ["inl", "inr"]
    goal = state.goals[1]
    assert goal.target == "n < 2" and goal.target_expr.is_app_of("LT.lt", 4)
    assert goal["k"].value == "n + 1" and goal["k"].value_expr is not None
    assert goal.hypotheses[-1].name == "h✝" and not goal.hypotheses[-1].is_accessible
    assert goal["n"].fvar in goal.target_expr.app_args
    data = json.loads(json.dumps(state.to_dict()))
    assert [each["case"] for each in data["goals"]] == ["inl", "inr"]
    assert data["solved"] is False
    instance = gnomon.goal("(α : Type) [inst : Inhabited α] : α = α").goals[0]["inst"]
    assert instance.is_instance


def test_messages_that_are_no_errors() -> None:
    """What a step says is kept with the state."""
    state = gnomon.goal("(n : Nat) : n + 0 = n").run("simp?")
    assert [message.severity for message in state.messages] == ["info"]
    assert "simp only [Nat.add_zero]" in state.messages[0].text


@pytest.mark.parametrize(
    ("tactic", "line", "column", "message"),
    [
        ("exact foo", 1, 6, "Unknown identifier `foo`"),
        ("skip\nintro x", 2, 6, "Tactic `introN` failed: There are no additional binders"),
        ("· skip", 1, 0, "unsolved goals\n"),
        ("skip skip", 1, 5, "expected end of input"),
        ("", 1, 0, "unexpected end of input"),
    ],
)
def test_errors(tactic: str, line: int, column: int, message: str) -> None:
    """A tactic that fails says so as Lean does, with its place; the state is that before."""
    state = gnomon.goal("(a b : Nat) : a + b = b + a")
    with pytest.raises(TacticError) as caught:
        state.run(tactic)
    error = caught.value
    assert error.message.startswith(message)
    assert (error.line, error.column) == (line, column)
    assert error.state is state and error.tactic == tactic
    assert state.try_run(tactic) is None


def test_several_errors() -> None:
    """Errors after the first are reported as well, as in a file."""
    state = gnomon.goal("(p q : Prop) : p ∧ q")
    with pytest.raises(TacticError) as caught:
        state.run("constructor\n· exact foo\n· exact bar")
    assert [error.line for error in caught.value.errors] == [2, 3]


# -- limits ------------------------------------------------------------------------------------


def test_timeout() -> None:
    """A step that takes too long is ended, and others work as before."""
    state = gnomon.goal("(p : Prop) (h : p) : p")
    with pytest.raises(ProofTimeout):
        state.run(ENDLESS, timeout=0.3)
    assert state.run("exact h").is_solved


def test_heartbeats() -> None:
    """Lean's own limit holds for a step."""
    with pytest.raises(TacticError, match="maximum number of heartbeats \\(100\\)"):
        gnomon.goal("(p : Prop) : p").run(ENDLESS, max_heartbeats=100)


def test_interrupt() -> None:
    """Ctrl-C ends a step, and leaves the states as they are."""
    state = gnomon.goal("(p : Prop) (h : p) : p")
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        state.run(ENDLESS)
    timer.join()
    assert state.run("exact h").is_solved


def test_no_access_to_the_machine(tmp_path: Path) -> None:
    """A tactic cannot write files."""
    file = tmp_path / "written"
    state = gnomon.goal("True", gnomon.environment("Lean"))
    with pytest.raises(TacticError):
        state.run(f'run_tac (do IO.FS.writeFile "{file}" "x")')
    assert not file.exists()


def test_threads() -> None:
    """States may be used from several threads."""
    state = gnomon.goal("(p q : Prop) (h : p ∧ q) : p")

    def work(number: int) -> str:
        name = f"x{number}"
        for _ in range(10):
            after = state.run(f"obtain ⟨{name}, _⟩ := h")
            assert after.run(f"exact {name}").is_solved
        return str(after)

    with ThreadPoolExecutor(4) as pool:
        shown = list(pool.map(work, range(8)))
    assert len(set(shown)) == 8


# -- the end -----------------------------------------------------------------------------------


def test_check_and_qed() -> None:
    """The kernel checks a solved state; a theorem can be used afterwards."""
    solved = gnomon.goal("theorem mine (n : Nat) : 0 + n = n").run("simp")
    assert not solved.term.has_mvar and not solved.term.has_fvar
    proof = solved.check()
    assert proof.name == "mine" and proof.axioms == ("propext",)
    assert str(proof) == "mine (n : Nat) : 0 + n = n"
    env = solved.qed()
    assert env.goal("0 + 5 = 5").run("exact mine 5").check().axioms == ("propext",)
    assert not gnomon.environment().contains("mine")


def test_unfinished() -> None:
    """Goals that remain are said; a proof with `sorry` says that it has one."""
    state = gnomon.goal("(p q : Prop) (hp : p) (hq : q) : p ∧ q").run("constructor")
    with pytest.raises(ProofError, match="unsolved goals\ncase left"):
        state.check()
    assert state.term.has_mvar
    assert state.run("all_goals sorry").check().uses_sorry
    with pytest.raises(ValueError, match="has no name"):
        state.run("all_goals assumption").qed()


def test_recursion() -> None:
    """A proof of a named statement may use the statement, for what is smaller."""
    env = gnomon.environment(text=TEXT)
    state = env.goal("theorem f_eq (n m : Nat) : f n m = n + m")
    state = state.run("cases n with\n| zero => simp [f]\n| succ n => rw [f, f_eq n m]; omega")
    assert state.check().name == "f_eq"
    with pytest.raises(ProofError, match="fail to show termination"):
        env.goal("theorem f_eq (n m : Nat) : f n m = n + m").run("exact f_eq n m").check()


def test_let_rec() -> None:
    """Local functions of a proof become declarations."""
    tactic = "exact\n  let rec go (k : Nat) : k = k := rfl\n  go n"
    state = gnomon.goal("theorem t (n : Nat) : n = n").run(tactic)
    assert state.check().env.contains("t.go")
    with pytest.raises(pickle.PicklingError, match="let rec"):
        pickle.dumps(state)


def test_section_variables() -> None:
    """Statements see the variables and the namespaces that are open at the end of the text."""
    env = gnomon.environment(text=TEXT)
    state = env.goal("theorem uses : q → succ 1 = 2 ∧ q")
    assert str(state) == "q : Prop\n⊢ q → succ 1 = 2 ∧ q"
    assert (
        str(state.run("exact fun h => ⟨rfl, h⟩").check()) == "uses (q : Prop) : q → succ 1 = 2 ∧ q"
    )


# -- pickles -----------------------------------------------------------------------------------

SCRIPTS = {
    "∀ p : Prop, p ∧ q → q ∧ p": [
        "intro p h", "obtain ⟨a, b⟩ := h", "constructor", "exact b", "exact a",
    ],
    "theorem a (n m : Nat) : f n m = n + m": [
        "induction n with\n| zero => simp [f]\n| succ n ih => ?_", "rw [f]", "rw [ih]", "omega",
    ],
    "theorem b (n m : Nat) : f n m = n + m": [
        "revert m", "induction n", "all_goals intro m", "simp [f]", "rename_i n ih",
        "simp [f, ih]", "omega",
    ],
    "∃ x : Nat, x + 2 = 4 ∧ x < 3": [
        "refine ⟨?x, ?_, ?_⟩", "rotate_left", "case x => exact 2", "rfl", "decide",
    ],
    "∀ (α : Type) [Add α] (x : α), ∃ y, y = x + x": ["intro α i x", "let z := x + x", "exists z"],
    "(α : Type u) (x : α) : ∃ y, y = x": ["refine ⟨?a, ?_⟩", "case a => exact x", "rfl"],
}  # fmt: skip


@pytest.mark.parametrize("statement", SCRIPTS)
def test_pickle(statement: str) -> None:
    """At each step, a state can be sent to another process, and goes on there."""
    state = gnomon.environment(text=TEXT).goal(statement)
    for tactic in SCRIPTS[statement]:
        state = _elsewhere(state).run(tactic)
        assert str(pickle.loads(pickle.dumps(state))) == str(state)
    assert not state.goals
    state.check()


def _elsewhere(state: ProofState) -> ProofState:
    """Return the state as another process would have it: in a workspace of its own."""
    content = pickle.loads(pickle.dumps(state.workspace.work(lambda: write(state))))
    first = begin_in(Workspace(state.beginning.env), state.beginning, None)
    copy = read(first, content, ())
    assert str(copy) == str(state)
    return copy


def test_pickle_in_another_process(tmp_path: Path) -> None:
    """What is pickled says all that another process needs."""
    env = check("def g (n : Nat) := n", options={"pp.all": False}).env
    state = check("open Nat", env=env).env.goal("(n : Nat) : g n = n").run("unfold g")
    file = tmp_path / "state"
    file.write_bytes(pickle.dumps(state))
    program = (
        "import pickle, sys; state = pickle.load(open(sys.argv[1], 'rb'));"
        "print(state); print(state.run('rfl').check())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, timeout=120, check=True
    )
    assert done.stdout.decode() == "n : Nat\n⊢ n = n\n_goal (n : Nat) : g n = n\n"


def test_no_recipe() -> None:
    """An environment that no text made cannot be made again."""
    env = gnomon.goal("theorem t : True").run("trivial").qed()
    first = env.goal("True").run("exact t")
    assert first.is_solved
    assert "t" not in str(pickle.dumps(gnomon.goal("True"))[:20])


# -- whole proofs ------------------------------------------------------------------------------


def test_prove() -> None:
    """A proof comes with its declaration and environment."""
    proof = gnomon.prove("theorem t (a b : Nat) : a + b = b + a", "by omega")
    assert str(proof.declaration.name) == "t"
    assert proof.env.prove("t 1 2 = t 1 2", "rfl").name == "_goal"
    assert gnomon.prove("(a : Nat) : a = a", "rfl").axioms == ()


@pytest.mark.parametrize(
    ("proof", "line", "column", "message"),
    [
        ("by\n  intro x", 2, 8, "Tactic `introN` failed"),
        ("by simp [foo]", 1, 9, "Unknown identifier `foo`"),
        ("by sorry", 1, 0, "the proof uses `sorry`"),
        ("by rfl\ntheorem u : False := t", 1, 3, "Tactic `rfl` failed"),
    ],
)
def test_prove_errors(proof: str, line: int, column: int, message: str) -> None:
    """Errors have their place in the proof."""
    with pytest.raises(ProofError) as caught:
        gnomon.prove("theorem t (a b : Nat) : a + b = b + a", proof)
    error = caught.value.errors[-1] if "sorry" in proof else caught.value.errors[0]
    assert error.text.startswith(message)
    assert (error.line, error.column, error.file_name) == (line, column, "<proof>")


def test_prove_with_sorry() -> None:
    """`sorry` is for those who ask for it."""
    assert gnomon.prove("False", "sorry", allow_sorry=True).uses_sorry


# -- Python tactics ----------------------------------------------------------------------------


@gnomon.tactic('"test_use " h:ident (&" twice")? es:term,* ws:(" with " ident)?')
def use(tac: Tactic, h: Arg, es: list[Arg], ws: Arg | None) -> None:
    """Say what it was given."""
    tac.log(f"{h}; {[str(e) for e in es]}; {ws}; {tac.goal.target}; {tac.text_of(tac.target)}")
    tac.exact(h)


@gnomon.tactic('"test_fail"')
def fail(tac: Tactic) -> None:
    """Go wrong in Python."""
    raise ValueError("no luck")


@gnomon.tactic('"test_nested " e:term')
def nested(tac: Tactic, e: Arg) -> None:
    """Look for a proof elsewhere, then use it here."""
    elsewhere = gnomon.goal("(n : Nat) : n + 0 = n")
    found = [tactic for tactic in ("assumption", "simp") if elsewhere.try_run(tactic)]
    tac.run(f"have := {e}")
    assert tac.first("fail", found[0]) == "simp"


def test_python_tactic() -> None:
    """A Python function is a tactic, in states and in files, alone and inside other tactics."""
    state = gnomon.goal("(p q : Prop) (hp : p) (hq : q) : p")
    after = state.run("test_use hp p, q with foo")
    assert after.is_solved
    assert after.messages[0].text == "hp; ['p', 'q']; with foo; p; p"
    result = check("example (p : Prop) (h : p) : p ∧ p := by\n  constructor <;> test_use h twice")
    assert [(m.severity, m.line, m.column) for m in result.messages] == [("info", 2, 18)] * 2
    assert gnomon.goal("(n : Nat) : n + 0 = n").run("test_nested n").is_solved
    text = "theorem t (n : Nat) : n + 0 = n := by\n  test_nested n\n#print axioms t"
    assert [message.severity for message in check(text).messages] == ["info"]


def test_python_tactic_that_fails() -> None:
    """Errors are at the tactic; what Python raises is one."""
    with pytest.raises(TacticError) as caught:
        gnomon.goal("(p q : Prop) (h : p) : q").run("skip\ntest_use h")
    assert (caught.value.line, caught.value.column) == (2, 0)
    assert caught.value.message.startswith("Type mismatch")
    with pytest.raises(TacticError, match="`fail` raised ValueError: no luck"):
        gnomon.goal("True").run("test_fail")
    assert gnomon.goal("True").run("first | test_fail | trivial").is_solved


@pytest.mark.parametrize(
    ("syntax", "message"),
    [
        ("foo", "unknown parser"),
        ('"x" : term', "unexpected token ':'"),
        ('"x', "unterminated string"),
    ],
)
def test_wrong_syntax(syntax: str, message: str) -> None:
    """A syntax that makes no sense is refused."""
    with pytest.raises(ProofError, match=message):
        gnomon.tactic(syntax)(fail)


def test_tactics_are_not_for_modules(tmp_path: Path) -> None:
    """What a module means does not depend on the process."""
    (tmp_path / "Other.lean").write_text("theorem t (p : Prop) (h : p) : p := by test_use h\n")
    result = check("import Other", roots=[tmp_path])
    assert result.has_errors


# -- environments ------------------------------------------------------------------------------


def test_environment() -> None:
    """The same call has the same environment; errors are raised."""
    assert gnomon.environment() is gnomon.environment()
    assert gnomon.environment("Std").contains("Std.HashMap")
    with pytest.raises(ProofError, match="Unknown identifier `foo`"):
        gnomon.environment(text="#check foo")
    with pytest.raises(ProofError, match="unknown module prefix 'No'"):
        gnomon.environment("No.Such.Module")


def test_check_goes_on() -> None:
    """A text can go on where another one ended."""
    env = check("namespace A\nvariable (n : Nat)\ndef x := n").env
    result = check("def y := x n\nend A\n#check A.y", env=env)
    assert [message.text for message in result.messages] == ["A.y (n : Nat) : Nat"]


def test_many_states() -> None:
    """States that are gone leave no work behind."""
    state = gnomon.goal("(p q : Prop) (h : p ∧ q) : p")
    start = time.perf_counter()
    for _ in range(50):
        state.run("cases h")
    assert time.perf_counter() > start


# -- the command line --------------------------------------------------------------------------

TACTICS = """
import gnomon

@gnomon.tactic('"halve " h:ident')
def halve(tac, h):
    tac.run(f"obtain ⟨left, right⟩ := {h}")
"""

PROOFS = """theorem first (p q : Prop) (h : p ∧ q) : q ∧ p := by
  halve h
  constructor
  · exact right
  · assumption
theorem second (a b : Nat) (h : a = b) : b + 0 = a := by
  rw [h, Nat.add_zero]
theorem third (a b : Nat) : a = b := by
  rw [Nat.add_comm]
"""


def gnomon_check(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    """Check `proofs.lean` in a folder as the command line does."""
    (folder / "proofs.lean").write_text(PROOFS, encoding="utf-8")
    (folder / "my_tactics.py").write_text(TACTICS, encoding="utf-8")
    command = [sys.executable, "-m", "gnomon", "check", *options, "proofs.lean"]
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=False)


@pytest.mark.parametrize("module", ["my_tactics", "my_tactics.py"])
def test_trace_steps(tmp_path: Path, module: str) -> None:
    """Every step is written with its place, its goals and what it used."""
    done = gnomon_check(tmp_path, "--tactics", module, "--trace-steps", "steps.jsonl")
    assert done.returncode == 1 and b"9:6: error" in done.stdout, done
    lines = (tmp_path / "steps.jsonl").read_text(encoding="utf-8").splitlines()
    steps = [json.loads(line) for line in lines]
    assert [(step["tactic"], step["depth"]) for step in steps] == [
        ("halve h", 0), ("constructor", 0), ("· exact right", 0), ("exact right", 1),
        ("· assumption", 0), ("assumption", 1), ("rw [h, Nat.add_zero]", 0),
        ("rw [Nat.add_comm]", 0),
    ]  # fmt: skip
    assert [step["declaration"] for step in steps] == ["first"] * 6 + ["second", "third"]
    assert steps[3]["parent"] == 2 and steps[3]["hypotheses"] == ["right"]
    assert steps[3]["start"] == {"line": 4, "column": 4}
    assert [goal["target"] for goal in steps[1]["goalsAfter"]] == ["q", "p"]
    assert steps[6]["rules"] == ["h", "Nat.add_zero"] and steps[6]["error"] is None
    assert {"name": "Nat.add_zero", "kind": "theorem"} in steps[6]["premises"]
    assert steps[7]["error"].startswith("Tactic `rewrite` failed")
    assert all(step["file"] == "proofs.lean" for step in steps)


def test_python_is_not_run_unasked(tmp_path: Path) -> None:
    """Without `--tactics`, a tactic that a Python file beside it defines is unknown."""
    done = gnomon_check(tmp_path)
    assert done.returncode == 1 and b"unknown tactic" in done.stdout
    done = gnomon_check(tmp_path, "--tactics", "no_such_module")
    assert done.returncode == 66
    assert b"the tactics in no_such_module cannot be loaded" in done.stderr
