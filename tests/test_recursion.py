"""Recursive functions: what Lean 4.28 says of the same texts, to the character."""

from __future__ import annotations

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source

ACK = """
def ack : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ack m 1
  | m + 1, n + 1 => ack m (ack (m + 1) n)
termination_by m n => (m, n)
"""

OVERLAP = """
def h : Nat → Nat → Nat
  | 0, _ => 1
  | _, 0 => 2
  | n+1, m+1 => h n m
"""

NO_PROOF = """failed to prove termination, possible solutions:
  - Use `have`-expressions to prove the remaining goals
  - Use `termination_by` to specify a different well-founded relation
  - Use `decreasing_by` to specify your own tactic for discharging this kind of goal
"""


def messages(text: str) -> list[str]:
    """Return what the commands of a text say, warnings aside."""
    frontend = Frontend(Source(text.lstrip("\n"), "test"))
    return [
        message.text()
        for snapshot in frontend.run()
        for message in snapshot.messages
        if message.severity.value != "warning"
    ]


def check(text: str, *expected: str) -> None:
    """Assert what a text's commands say."""
    assert messages(text) == list(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#check @ack.eq_1", "ack.eq_1 : ∀ (x : Nat), ack 0 x = x + 1"),
        (
            "#check @ack.eq_3",
            "ack.eq_3 : ∀ (m n : Nat), ack m.succ n.succ = ack m (ack (m + 1) n)",
        ),
        (
            "#check @ack.induct",
            "ack.induct : ∀ (motive : Nat → Nat → Prop),\n"
            "  (∀ (n : Nat), motive 0 n) →\n"
            "    (∀ (m : Nat), motive m 1 → motive m.succ 0) →\n"
            "      (∀ (m n : Nat), motive (m + 1) n → motive m (ack (m + 1) n) → "
            "motive m.succ n.succ) →\n"
            "        ∀ (a a_1 : Nat), motive a a_1",
        ),
        (
            "#print ack",
            "@[irreducible] def ack : Nat → Nat → Nat :=\nfun a a_1 => ack._unary ⟨a, a_1⟩",
        ),
    ],
)
def test_several_arguments_decrease_lexicographically(text: str, expected: str) -> None:
    check(ACK + text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#check @h.eq_2", "h.eq_2 : ∀ (x : Nat), (x = 0 → False) → h x 0 = 2"),
        (
            "#check @h.match_1.splitter",
            "h.match_1.splitter : (motive : Nat → Nat → Sort u_1) →\n"
            "  (x x_1 : Nat) →\n"
            "    ((x : Nat) → motive 0 x) →\n"
            "      ((x : Nat) → (x = 0 → False) → motive x 0) → "
            "((n m : Nat) → motive n.succ m.succ) → motive x x_1",
        ),
        (
            "#check @h.induct",
            "h.induct : ∀ (motive : Nat → Nat → Prop),\n"
            "  (∀ (x : Nat), motive 0 x) →\n"
            "    (∀ (t : Nat), (t = 0 → False) → motive t 0) →\n"
            "      (∀ (n m : Nat), motive n m → motive n.succ m.succ) → "
            "∀ (a a_1 : Nat), motive a a_1",
        ),
    ],
)
def test_overlapping_alternatives(text: str, expected: str) -> None:
    check(OVERLAP + text, expected)


def test_measures_that_grow_towards_a_bound_are_found() -> None:
    check(
        "def upTo (n i : Nat) : Nat := if i < n then upTo n (i+1) else i\n#print upTo",
        "@[irreducible] def upTo : Nat → Nat → Nat :=\n"
        "fun n => WellFounded.Nat.fix (fun x => n - x) fun i a => "
        "if h : i < n then a (i + 1) ⋯ else i",
    )


def test_mutual_functions_have_one_principle() -> None:
    check(
        """
mutual
def ev (n : Nat) : Bool := if n = 0 then true else od (n-1)
termination_by n
def od (n : Nat) : Bool := if n = 0 then false else ev (n-1)
termination_by n
end
#check @ev.mutual_induct
""",
        "ev.mutual_induct : ∀ (motive1 motive2 : Nat → Prop),\n"
        "  motive1 0 →\n"
        "    (∀ (n : Nat), ¬n = 0 → motive2 (n - 1) → motive1 n) →\n"
        "      motive2 0 →\n"
        "        (∀ (n : Nat), ¬n = 0 → motive1 (n - 1) → motive2 n) → "
        "(∀ (n : Nat), motive1 n) ∧ ∀ (n : Nat), motive2 n",
    )


def test_the_table_of_measures_is_shown() -> None:
    check(
        "def a7 (n m : Nat) : Nat := if n = m then 0 else a7 (m+1) (n+2)",
        "fail to show termination for\n  a7\nwith errors\nfailed to infer structural recursion:\n"
        "Cannot use parameter n:\n  failed to eliminate recursive application\n"
        "    a7 (m + 1) (n + 2)\n"
        "Cannot use parameter m:\n  failed to eliminate recursive application\n"
        "    a7 (m + 1) (n + 2)\n\n\n"
        "Could not find a decreasing measure.\n"
        "The basic measures relate at each recursive call as follows:\n"
        "(<, ≤, =: relation proved, ? all proofs failed, _: no proof attempted)\n"
        "           n m\n1) 1:49-63 ? ?\n"
        "Please use `termination_by` to specify a decreasing measure.",
    )


def test_a_goal_that_cannot_be_proved_is_shown() -> None:
    check(
        "def up (i n : Nat) : Nat :=\n  if i < n then up (i + 1) n else i\ntermination_by i",
        NO_PROOF + "n i : Nat\nh✝ : i < n\n⊢ i + 1 < i",
    )


def test_hints_of_mutual_functions_must_fit() -> None:
    found = messages(
        """
mutual
def a1 (n : Nat) : Nat := match n with | 0 => 0 | n+1 => b1 n
termination_by n
def b1 (n : Nat) : Nat := match n with | 0 => 0 | n+1 => a1 n
end
"""
    )
    assert found == [
        "incomplete set of termination hints:\nThis function is mutually recursive with b1, which "
        "does not have a termination hint.\nThe present clause is ignored."
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "(n : Nat) (h : ¬n = 0) : n - 1 < n",
        "(a b c : Nat) (h : a < b) (h2 : b ≤ c + 3) : a ≤ c + 2 ∧ a ≠ b",
        "(a : Nat) (h : a % 2 = 1) : 0 < a",
        "(a : Nat) (h : 0 < a) : a / 2 < a",
        "(s i : Nat) (h : i < s) : s - (i + 1) < s - i",
    ],
)
def test_omega_proves(statement: str) -> None:
    check(f"theorem t {statement} := by omega")


def test_omega_does_not_prove_what_is_false() -> None:
    assert messages("theorem t (a b : Nat) (h : a ≤ b) : a < b := by omega")[0].startswith(
        "omega could not prove the goal"
    )


ROSE = "inductive Rose where\n  | mk (n : Nat) (kids : List Rose)\n"


def test_loops_know_that_their_values_are_elements() -> None:
    """Recursion through `for`, and through `foldlM`, ends."""
    check(
        ROSE + "def Rose.depth : Rose → Nat\n  | mk _ kids => Id.run do\n    let mut d := 0\n"
        "    for k in kids do\n      d := max d k.depth\n    return d + 1\n"
        "def Rose.sum : Rose → IO Nat\n  | mk n kids => "
        "kids.foldlM (fun acc k => do return acc + (← k.sum)) n\n"
        "#eval (Rose.mk 1 [.mk 2 []]).depth\n#eval (Rose.mk 1 [.mk 2 []]).sum",
        "2",
        "3",
    )


def test_equations_with_literals_of_other_types() -> None:
    """Casts along `0 = 0` go away, or the proof would split the variables without end."""
    check(
        "inductive Ex where\n  | num (n : Int)\n  | add (a b : Ex)\n  | neg (a : Ex)\n"
        "def Ex.simp : Ex → Ex\n  | add (num 0) e => e.simp\n  | add e (num 0) => e.simp\n"
        "  | add a b => add a.simp b.simp\n  | neg (neg a) => a.simp\n  | e => e\n"
        "theorem t (n) : (Ex.num n).simp = .num n := by simp [Ex.simp]\n#check t",
        "t (n : Int) : (Ex.num n).simp = Ex.num n",
    )
