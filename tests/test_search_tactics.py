"""Tactics that look for proofs, and tests of goals. Expected messages are real Lean's."""

from __future__ import annotations

import pytest

from gnomon import check


def said(text: str) -> list[str]:
    """Return what is said of a text, without the linter's warnings."""
    messages = check(f"set_option linter.all false\n{text}").messages
    return [f"{message.severity}: {message.text}" for message in messages]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("(a b : Nat) : a + b = b + a", "Nat.add_comm a b"),
        ("(p q : Prop) (hp : p) (hq : q) : p ∧ q", "⟨hp, hq⟩"),
        ("(a b c : Nat) (h : a < b) (h2 : b < c) : a < c", "Nat.lt_trans h h2"),
        ("(a b c : Nat) (h : a ≤ b) : a + c ≤ b + c", "Nat.add_le_add_right h c"),
        ("(p q : Prop) (h : p ∧ q) : q", "h.right"),
        ("(p q : Prop) (h : p → q) (hp : p) : q", "h hp"),
        ("(k : Nat) : 2 * (k + 1) = twice (k + 1)", "Eq.symm (twice_eq (k + 1))"),
    ],
)
def test_exact(statement: str, expected: str) -> None:
    """`exact?` finds hypotheses, constants of the library, and those of the file."""
    own = (
        "def twice (n : Nat) := n + n\n"
        "theorem twice_eq (n : Nat) : twice n = 2 * n := by unfold twice; omega\n"
    )
    found = said(f"{own}example {statement} := by exact?")
    assert found == [f"info: Try this:\n  [apply] exact {expected}"]


def test_nothing_found() -> None:
    """Where nothing closes the goal, that is an error; `apply?` shows what comes near."""
    assert said("example (n : Nat) : n = n + 1 := by exact?") == [
        "error: `exact?` could not close the goal. Try `apply?` to see partial suggestions."
    ]
    found = said("example (a b : Nat) : a < b := by apply?")
    assert "info: Try this:\n  [apply] refine Nat.lt_of_succ_le ?_\n  -- Remaining subgoals:\n" \
        "  -- ⊢ a.succ ≤ b" in found  # fmt: skip
    assert found[-1] == "warning: declaration uses `sorry`"


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("(p q r : Prop) (h : p → q) (g : q → r) (hp : p) : r := by solve_by_elim", []),
        ("(p q r : Prop) (h : p → q) (g : q → r) : r := by solve_by_elim", ["failed"]),
        ("(a b c : Nat) (h : a < b) (g : b < c) : a < c := by solve_by_elim [Nat.lt_trans]", []),
        ("(p q : Prop) (h : ¬p) (hp : p) : q := by solve_by_elim", []),
        ("(f : Nat → Prop) (h : ∀ n, f n → f (n + 1)) (g : f 0) : f 2 := by solve_by_elim", []),
        ("(p q r : Prop) (h : p → q) (g : q → r) (hp : p) : r := by apply_rules [g, h]", []),
        ("(a b c : Nat) (h : a ≤ b) (g : b ≤ c) : a ≤ c := by apply_rules [Nat.le_trans]", []),
        ("(a b c : Nat) (h : a < b) : a < c := by apply_assumption",
         ["`repeat1'` made no progress"]),
    ],
)  # fmt: skip
def test_solve_by_elim(text: str, errors: list[str]) -> None:
    """Hypotheses and given terms are applied, with backtracking."""
    assert said(f"example {text}") == [f"error: {error}" for error in errors]


@pytest.mark.parametrize(
    ("tactic", "error"),
    [
        ("guard_target = b = a", None),
        ("guard_target =~ b + 0 = a", None),
        ("guard_target = a = b", "The main goal is\n  b = a\nbut was expected to be\n  a = b"),
        ("guard_hyp h :ₛ a = b", None),
        ("guard_hyp h : b = a",
         "Hypothesis `h` has type\n  a = b\nbut was expected to have type\n  b = a"),
        ("guard_hyp x : Nat := 5", None),
        ("guard_hyp x := 6", "Hypothesis `x` has value\n  5\nbut was expected to have value\n  6"),
        ("guard_hyp h := 6", "`h` is not a let binding"),
        ("guard_expr a + 0 =~ a", None),
        ("guard_expr a + 0 =ₛ a", "Failed: `a + 0` is not syntactically equal to `a`"),
    ],
)  # fmt: skip
def test_guards(tactic: str, error: str | None) -> None:
    """A goal is tested without being changed."""
    text = (
        f"example (a b : Nat) (h : a = b) : b = a := by\n  let x := 5\n  {tactic}\n  exact h.symm"
    )
    assert said(text) == ([] if error is None else [f"error: {error}"])


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("(a b : Nat) : (let x := a + b; x) = (let y := b; a + y) := by\n  extract_lets x y",
         "a b : Nat\nx : Nat := a + b\ny : Nat := b\n⊢ x = a + y"),
        ("(f : Nat → Nat) (h : let z := 3; f z = z) : f 3 = 3 := by\n  extract_lets z at h",
         "f : Nat → Nat\nz : Nat := 3\nh : f z = z\n⊢ f 3 = 3"),
        ("(p : Nat → Prop) (h : ∀ x, p x) : p (let y := 3; y + 1) := by\n  lift_lets",
         "p : Nat → Prop\nh : ∀ (x : Nat), p x\n⊢ let y := 3;\n  p (y + 1)"),
        ("(a b : Nat) : a = b → b = a := by\n  intro\n  expose_names",
         "a b : Nat\nh : a = b\n⊢ b = a"),
        ("(a b : Nat) (h : a = b) : b = a := by\n  symm_saturate",
         "a b : Nat\nh : a = b\nh_symm : b = a\n⊢ b = a"),
        ("(a b : Nat) (h : a = b) (g : b = 3) : a = 3 := by\n  subst_eqs", "⊢ 3 = 3"),
    ],
)  # fmt: skip
def test_context(text: str, goal: str) -> None:
    """Tactics that change what is in the context."""
    found = said(f"example {text}\n  trace_state\n  first | assumption | rfl | simp_all")
    assert found[0] == f"info: {goal}"


def test_unfolding() -> None:
    """`simp!` unfolds functions by cases and recursion where a case holds, and no others."""
    own = (
        "def len : List Nat → Nat\n  | [] => 0\n  | _ :: xs => len xs + 1\n"
        "def f (n : Nat) : Nat := n + 1\n"
    )
    assert said(own + "example : len [1, 2] = 2 := by simp!") == []
    assert said(own + "example (x) (xs) : len (x :: xs) = len xs + 1 := by dsimp!") == []
    assert said(own + "example : f 2 = 3 := by simp!") == ["error: `simp` made no progress"]


def test_deprecated() -> None:
    """`simp_arith` says what to write instead."""
    info, error = said("example (n : Nat) (h : n < 3) : n + 1 < 5 := by simp_arith [h]")
    assert info == (
        "info: Try these:\n  [apply] simp +arith [h]\n  [apply] simp +arith +decide [h]"
    )
    assert error.startswith("error: `simp_arith` has been deprecated.")


@pytest.mark.parametrize(
    ("statement", "law"),
    [
        ("(a b c : Nat) : a + b + c = c + (a + b)", "Nat.add_comm"),
        ("(n : Nat) : n * 1 = n", "Nat.mul_one"),
        ("(n : Nat) : twice n + 0 = 2 * n", "twice_eq"),
        ("(n m : Nat) (h : m = n + 3) : m = n + 3", "h"),
        ("(m n : Nat) (h : 0 < n → m = n) (hn : 0 < n) : m = n", "h hn"),
    ],
)
def test_rewrites_that_close_the_goal(statement: str, law: str) -> None:
    """`rw?` tells the first law after which the goal is true by definition, and uses it."""
    own = (
        "def twice (n : Nat) := n + n\n"
        "theorem twice_eq (n : Nat) : twice n + 0 = 2 * n := by unfold twice; omega\n"
    )
    found = said(f"{own}example {statement} := by rw?")
    assert found == [f"info: Try this:\n  [apply] rw [{law}]\n  -- no goals"]


def test_rewrites_of_a_hypothesis() -> None:
    """`rw? at h` tells all laws that give something new, and uses the first."""
    own = "opaque f : Nat → Nat\nopaque g : Nat → Nat\naxiom f_eq (n : Nat) : f n = g n\n"
    found = said(f"{own}example (n : Nat) (h : f n = g 2) : g n = g 2 := by\n  rw? at h\n  exact h")
    assert "info: Try this:\n  [apply] rw [f_eq] at h\n  -- g n = g 2" in found
    assert "info: Try this:\n  [apply] rw [← f_eq] at h\n  -- f n = f 2" in found


def test_a_forbidden_rewrite() -> None:
    """`rw? [-law]` does without a law."""
    own = "opaque f : Nat → Nat\nopaque g : Nat → Nat\naxiom f_eq (n : Nat) : f n = g n\n"
    with_it = said(f"{own}example (n : Nat) : f n = g n := by\n  rw?")
    assert with_it == ["info: Try this:\n  [apply] rw [f_eq]\n  -- no goals"]
    without = said(f"{own}example (n : Nat) : f n = g n := by\n  rw? [-f_eq]")
    assert without and not any("f_eq" in each for each in without)


def test_no_rewrite() -> None:
    """Where nothing rewrites the goal, that is an error."""
    assert said("example (p : Prop) (h : p) : p := by rw?") == [
        "error: Could not find any lemmas which can rewrite the goal"
    ]
