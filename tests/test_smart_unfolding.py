"""What `simp` shows of functions by structural recursion: cases, never matches that are stuck."""

from __future__ import annotations

from gnomon import check

TREES = """
inductive T where | leaf | node (l : T) (n : Nat) (r : T)
def T.toL : T → List Nat
  | leaf => []
  | node l n r => l.toL ++ n :: r.toL
def T.bin (l : T) (n : Nat) (r : T) : T := node l n r
"""


def texts(program: str) -> list[str]:
    """Return what is said about a program."""
    return [message.text for message in check(program).messages]


def test_stuck() -> None:
    """What an argument that is no constructor stands for is not looked at."""
    program = "example (l r : T) (n : Nat) : (T.bin l n r).toL = [] := by\n  simp only [T.toL]"
    assert texts(TREES + program) == ["`simp` made no progress"]


def test_reducible_argument() -> None:
    """An abbreviation of a constructor is a constructor."""
    program = (
        "@[reducible] def T.rbin (l : T) (n : Nat) (r : T) : T := node l n r\n"
        "example (l r : T) (n : Nat) : (T.rbin l n r).toL = l.toL ++ n :: r.toL := by\n"
        "  simp only [T.toL]"
    )
    assert texts(TREES + program) == []


def test_pattern_of_a_structure() -> None:
    """A pattern `(a, b)` matches a variable: it is the pair of its projections."""
    program = (
        "def expand : List (Char × Nat) → List Char\n"
        "  | [] => []\n"
        "  | (c, n) :: rest => List.replicate n c ++ expand rest\n"
        "example (r : Char × Nat) (rs : List (Char × Nat)) :\n"
        "    expand (r :: rs) = List.replicate r.2 r.1 ++ expand rs := by simp only [expand]"
    )
    assert texts(program) == []


def test_true_hypotheses_stay() -> None:
    """A hypothesis that becomes `True` stays; one that is named is used for itself."""
    program = "example (a : Nat) (h : a = 0) : a = 1 := by simp [h] at h"
    assert texts(program) == ["unsolved goals\na : Nat\nh : True\n⊢ a = 1"]
