"""What tactics on hypotheses, cases and equations do and say: what Lean 4.28 says."""

from __future__ import annotations

import pytest

from gnomon import check

TREE = "inductive T where | leaf | node (l r : T)\n"


def texts(program: str) -> list[str]:
    """Return what is said about a program."""
    return [message.text for message in check(program).messages]


@pytest.mark.parametrize("equation", ["l = .node l r", ".node l r = l", "l = .node r (.node l r)"])
def test_no_value_contains_itself(equation: str) -> None:
    """An equation of a variable with a constructor application that contains it is absurd."""
    program = TREE + f"example (l r : T) (h : {equation}) : False := by cases h"
    assert texts(program) == []
    assert texts(TREE + f"example (l r : T) (h : {equation}) : False := nomatch h") == []


def test_cyclic_numbers() -> None:
    """A number is not its own successor, nor a list its own tail."""
    assert texts("example (n : Nat) (h : n = n + 1) : False := by cases h") == []
    assert texts("example (xs : List Nat) (h : xs = 1 :: xs) : False := by cases h") == []


def test_occurs_check() -> None:
    """`subst` says where the variable occurs."""
    program = "example (a : Nat) (h : a = a + 1) : False := by subst h"
    goal = "\n\na : Nat\nh : a = a + 1\n⊢ False"
    assert texts(program) == ["Tactic `subst` failed: 'a' occurs at\n  a + 1" + goal]


def test_only_case() -> None:
    """Where there is one named goal, the hint names it."""
    program = "example (p : Prop) (hp : p) : p := by\n  refine ?aa\n  case b => exact hp"
    expected = "Case tag `b` not found.\n\nHint: The only available case tag is `aa`.\n  b̵a̲a̲"
    assert texts(program)[0] == expected


def test_holes_below_binders() -> None:
    """A hole below binders is a goal with their variables for `refine'`."""
    program = (
        "example : ∃ f : Nat → Nat, ∀ n, f n = n + 1 := by\n"
        "  refine' ⟨_, fun n => _⟩\n"
        "  · exact Nat.succ\n"
        "  · trace_state; rfl"
    )
    assert texts(program) == ["case refine'_2\nn : Nat\n⊢ n.succ = n + 1"]


def test_rules_from_right_to_left() -> None:
    """`simp?` says in which direction a rule was used."""
    program = "example (a b : Nat) (h : a = b) : b = a := by simp? [← h]"
    assert texts(program) == ["Try this:\n  [apply] simp only [← h]"]


def test_named_after_local_attribute() -> None:
    """A rule that was one in a section only can be named after it."""
    program = (
        "opaque f : Nat → Nat\n"
        "axiom f_f (x : Nat) : f (f x) = x\n"
        "section\nattribute [local simp] f_f\nexample : f (f 1) = 1 := by simp\nend\n"
        "example : f (f 1) = 1 := by simp [f_f]"
    )
    assert texts(program) == []


def test_motive_with_variables_in_scope() -> None:
    """`?p x` is not solved for `?p` where `x` was known when `?p` was made, but `apply` does that."""
    theorem = "theorem t {p : Nat → Prop} (h : p 0) (x : Nat) : p x := sorry\n"
    claim = "example (x : Nat) : x = x ∧ x = x := "
    found = texts(theorem + claim + "t sorry x")
    assert found[1].startswith("Type mismatch\n  t sorry x\nhas type\n  ?m")
    found = texts(theorem + claim + "by apply t _ x; simp")
    assert not any("mismatch" in each for each in found)


def test_stuck_universes() -> None:
    """Nothing is guessed about universes below a maximum."""
    program = "class S (R : Type u) where\n  z : R\ninstance [S R] : S (α → R) where\n  z _ := S.z"
    found = texts(program)
    assert len(found) == 1
    assert found[0].startswith("stuck at solving universe constraint\n  max (")


def test_hypotheses_of_a_match_without_a_type() -> None:
    """Hypotheses about what is matched become part of the match, even if its type is unknown yet."""
    program = (
        "example (o : Option Nat) (h : o = some 2) :\n"
        "    (match o with | some k => k | none => 0) = 2 := by simp [h]"
    )
    assert texts(program) == ["`simp` made no progress"]


def test_the_kernel_refuses_what_a_tactic_made_up() -> None:
    """The kernel's refusal shows terms as users write them."""
    text = """
import Lean
open Lean Elab Tactic Term
elab "mytriv" : tactic => do (← getMainGoal).assign (mkConst ``True.intro)
theorem foo : 1 = 1 := by mytriv
elab "badapp" : term => return mkApp (mkConst ``Nat.succ) (mkConst ``true)
def y (n : Nat) : Nat := n + badapp
example (p : Prop) (h : p) : p ∧ p := by
  constructor
  · exact h
  · mytriv
"""
    assert [each.text for each in check(text).messages] == [
        "(kernel) declaration type mismatch, 'foo' has type\n  True\n"
        "but it is expected to have type\n  1 = 1",
        "(kernel) application type mismatch\n  Nat.succ true\nargument has type\n  Bool\n"
        "but function has type\n  Nat → Nat",
        "(kernel) application type mismatch\n  ⟨h, True.intro⟩\nargument has type\n  True\n"
        "but function has type\n  p → p ∧ p",
    ]


def test_loops() -> None:
    """After a run of `simp` without an end, the arguments that cause it are named."""
    program = (
        "opaque f : Nat → Nat\nopaque g : Nat → Nat\n"
        "axiom f_g (x : Nat) : f x = g x\naxiom g_f (x : Nat) : g x = f x\n"
        "example : f 2 = 3 := by simp [f_g, g_f]"
    )
    first = texts(program)[0]
    assert first.startswith(
        "Possibly looping simp theorem: `f_g`\n\nNote: Possibly caused by: `g_f`"
    )


def test_opposite_direction() -> None:
    """A rule used from right to left is not used from left to right."""
    program = "example (a b : Nat) : decide (a ≤ b) = !decide (b < a) := by simp [← Nat.not_lt]"
    assert texts(program) == []


def test_decided_if() -> None:
    """`dsimp` takes the branch of an `if` that the instance computes."""
    assert texts("example (n : Nat) : (if 1 < 2 then n else 0) = n := by dsimp") == []
    program = "example (n : Nat) : (if n = n then n else 0) = n := by dsimp"
    assert texts(program) == ["`dsimp` made no progress"]


def test_case_of_elimination() -> None:
    """Where a pattern cannot be taken apart, the case is named."""
    program = "example (xs : List Nat) (h : 1 ∈ xs.reverse) : False := by\n  obtain ⟨⟩ := h"
    expected = (
        "Tactic `cases` failed with a nested error:\n"
        "Dependent elimination failed: Failed to solve equation\n  xs.reverseAux [] = 1 :: as✝\n"
        "at case `List.Mem.head`"
    )
    assert texts(program) == [expected]


def test_binder_written_twice() -> None:
    """The variable of `∀ x ∈ xs` is used by that."""
    assert texts("example (xs : List Nat) : ∀ x ∈ xs, True := by simp") == []


def test_universes_of_patterns() -> None:
    """Where `rw` finds nothing because universes differ, they are shown."""
    program = (
        "theorem t.{u} {α : Type u} [LE α] (a b : α) (h : a ≤ b) : (a ≤ b) = True := eq_true h\n"
        "example {α : Type u} {β : Type v} [LE α] [LE β] (x y : α) (z : β) : x ≤ y := by rw [t z]"
    )
    assert "pattern\n  LE.le.{v} z ?b\nin the target" in texts(program)[0]


def test_quotients_are_taken_apart() -> None:
    """`rcases` on a quotient gives a representative."""
    program = """
def S : Setoid Nat :=
  ⟨fun a b => a % 2 = b % 2, ⟨fun _ => rfl, fun h => h.symm, fun h h' => h.trans h'⟩⟩
def Q := Quotient S
example (a : Q) : ∃ n, a = Quotient.mk S n := by
  rcases a with ⟨p⟩
  trace_state
  exact ⟨p, rfl⟩
example : ∀ a b : Q, ∃ n m, a = Quotient.mk S n ∧ b = Quotient.mk S m := by
  rintro ⟨p⟩ ⟨q⟩
  exact ⟨p, q, rfl, rfl⟩
def parity (a : Q) : Bool := by
  rcases a with ⟨p⟩
  exact true
"""
    assert texts(program) == [
        "case mk\na : Q\np : Nat\n⊢ ∃ n, Quot.mk Setoid.r p = Quotient.mk S n",
        "Type mismatch when assigning motive\n  fun a => Bool\nhas type\n  Q → Type\n"
        "of sort `Type 1` but is expected to have type\n  Q → Prop\nof sort `Type`",
    ]


def test_congr_closes_what_holds_by_definition() -> None:
    """What is left of a congruence is what is not true by unfolding."""
    program = """
example (a : Nat) (f : Nat → Nat) : f (id a) = f a := by congr
example (a b : Nat) (h : a = b) : (id 1, a) = (1, b) := by congr
example (a b : Nat) (f : Nat → Nat → Nat) : f (a + 0) b = f a (0 + b) := by congr 1
"""
    assert texts(program) == [
        "unsolved goals\ncase e_a\na b : Nat\nf : Nat → Nat → Nat\n⊢ b = 0 + b"
    ]


def test_steps_of_calc_are_proved_when_the_goal_is_known() -> None:
    """Tactic blocks in the steps see what `_` stands for."""
    program = """
example (p r s : Int) : p * r * s = p * s * r := by
  calc
    _ = (p * s) * r := by trace_state; ac_rfl
example (p r s : Int) : p * r * s = p * s * r := by
  calc p * r * s
    _ = p * (r * s) := by ac_rfl
    _ = _ := by ac_rfl
"""
    assert texts(program) == ["p r s : Int\n⊢ p * r * s = p * s * r"]
    longer = """
example (p q r s : Int) (h : p = q) : p * r * s = q * s * r := by
  calc
    _ = p * (r * s) := by ac_rfl
    _ = q * (r * s) := by rw [h]
    _ = _ := by ac_rfl
"""
    assert texts(longer) == []


@pytest.mark.parametrize(
    "before", ["have t := h", "have t : _ := h", "obtain t := h", "replace h := h; have t := h"]
)
def test_rules_whose_type_was_found(before: str) -> None:
    """`have t := h` is a rule like any other hypothesis."""
    given = "example (f : Nat → Nat) (h : f 2 = 0) (k : f 2 = 5) : False := by"
    program = f"{given}\n  {before}\n  simp [t] at k"
    assert texts(program) == []


NOT_A_RELATION = (
    "Tactic `rfl` failed: Expected the goal to be a binary relation\n\n"
    "Hint: Reflexivity tactics can only be used on goals of the form `x ~ x` or `R x x`\n\n"
)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("def F : Prop := 1 = 1\nexample : F := by rfl", []),
        ("def F : Prop := 1 = 1\nexample : F := by eq_refl", []),
        ("def F : Prop := 1 = 1\nexample : F := by apply_rfl", [NOT_A_RELATION + "⊢ F"]),
        (
            "example : 3 ≤ 3 := by eq_refl",
            ["Tactic `rfl` failed: equality expected\n  Nat.le 3 3\n\n⊢ 3 ≤ 3"],
        ),
        (
            "def R (a b : Nat) : Prop := a = b ∨ a < b\nexample : R 1 2 := by rfl",
            [
                "Tactic `rfl` failed: The left-hand side\n  1\n"
                "is not definitionally equal to the right-hand side\n  2\n\n⊢ R 1 2"
            ],
        ),
        (
            "example (p q r : Prop) : (p ∧ q) ∧ r ↔ r ∧ q ∧ p := by ac_rfl",
            [
                "Tactic `rfl` failed: equality expected\n  p ∧ q ∧ r ↔ p ∧ q ∧ r\n\n"
                "p q r : Prop\n⊢ p ∧ q ∧ r ↔ p ∧ q ∧ r"
            ],
        ),
    ],
)
def test_reflexivity(program: str, expected: list[str]) -> None:
    """`eq_refl` unfolds a goal until it is an equation; `apply_rfl` wants a relation."""
    assert texts(program) == expected


def test_what_is_to_be_shown_first_is_no_value() -> None:
    """The hypothesis of `suffices` does not depend on what its proof will be."""
    program = (
        "example (as : List Nat) (k : Nat) (hk : 0 < k) : as.length + 0 ≤ as.length * k := by\n"
        "  suffices H : ∀ a : Nat, a + k ≠ 0 by\n    revert as\n    trace_state\n    sorry\n  omega"
    )
    context = "k : Nat\nhk : 0 < k\nH : ∀ (a : Nat), a + k ≠ 0\n"
    state = context + "⊢ ∀ (as : List Nat), as.length + 0 ≤ as.length * k"
    assert texts(program) == [state, "declaration uses `sorry`"]


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("example (n : Fin 200) : n.val * 1 = n.val := by decide +kernel +revert", []),
        (
            "example : (2 + 2 : Nat) = 5 := by decide +native",
            ["Tactic `decide` evaluated that the proposition\n  2 + 2 = 5\nis false"],
        ),
        (
            "example : (2 + 2 : Nat) = 5 := by native_decide",
            ["Tactic `native_decide` evaluated that the proposition\n  2 + 2 = 5\nis false"],
        ),
        (
            "example : (2 + 2 : Nat) = 5 := by decide +kernel",
            ["Tactic `decide` proved that the proposition\n  2 + 2 = 5\nis false"],
        ),
        (
            "theorem t : 2 ^ 10 = 1024 := by native_decide\n#print axioms t",
            ["'t' does not depend on any axioms"],
        ),
    ],
)
def test_evaluation_by_the_kernel(program: str, expected: list[str]) -> None:
    """`decide +kernel` and `native_decide` are what the kernel evaluates; no axiom is needed."""
    assert texts(program) == expected


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("example (p : Nat → Prop) (a b : Nat) (h : a = b) (hp : p b) : p a := h ▸ hp", []),
        (
            "example (p : Nat → Prop) (a b c : Nat) (h : a = b) (hp : p c) : p c := h ▸ hp",
            [
                "invalid `▸` notation, expected result type of cast is \n  p c\n"
                "however, the equality \n  h\nof type \n  a = b\n"
                "does not contain the expected result type on either the left or the right hand side"
            ],
        ),
        (
            "example (p q : Prop) (h : p ↔ q) (hp : p) : q := h ▸ hp",
            ["invalid `▸` notation, argument\n  h\nhas type\n  p ↔ q\nequality expected"],
        ),
    ],
)
def test_casts_along_equations(program: str, expected: list[str]) -> None:
    """`▸` wants an equation with a side in the expected type."""
    assert texts(program) == expected


def test_lets_at_the_head_of_equations() -> None:
    """An equation has what `let` at the head stands for; the definition keeps it."""
    program = (
        "def st (n : Nat) : Nat → Nat\n  | 0 => n\n  | m + 1 => let k := n + m; k + st n m\n"
        "#check @st.eq_2\ndef g (n : Nat) : Nat := let k := n + 1; k * k\n#check @g.eq_1"
    )
    assert texts(program) == [
        "st.eq_2 : ∀ (n m : Nat), st n m.succ = n + m + st n m",
        "g.eq_1 : ∀ (n : Nat), g n = (n + 1) * (n + 1)",
    ]


def test_universes_of_simp_arguments() -> None:
    """An argument of `simp` with a universe that is not known yet is a rule for any."""
    program = (
        "example (p : Prop) [Decidable p] (x y : List Nat) :\n"
        "    (if p then x else y).length = if p then x.length else y.length := by\n"
        "  simp only [apply_ite List.length]"
    )
    assert texts(program) == []


def test_abbreviations_in_grind() -> None:
    """`grind` sees through the abbreviations of a program."""
    program = "abbrev dbl (n : Nat) := n + n\nexample (n : Nat) : dbl n = 2 * n := by grind"
    assert texts(program) == []
