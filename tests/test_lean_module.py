"""Lean functions called from Python."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gnomon import LeanError, LeanModule, LeanSourceError

SOURCE = """
/-- Doubles. -/
def double (n : Nat) : Nat := n + n
def sum : List Nat → Nat
  | .nil => 0
  | .cons x xs => x + sum xs
def answer : Nat := 42
inductive Color | red | green | blue
def Color.next : Color → Color | red => green | green => blue | blue => red
structure Point where
  x : Nat
  y : Nat
  name : String
def Point.swap (p : Point) : Point := { p with x := p.y, y := p.x }
inductive Tree | leaf | node (l : Tree) (v : Nat) (r : Tree)
def Tree.mirror : Tree → Tree | leaf => leaf | node l v r => node r.mirror v l.mirror
def half (n : Nat) (_ : n = n) : Option Nat := if n == 0 then none else some (n / 2)
def turn (a : Nat × Nat × Bool) : Bool × Nat := (a.2.2, a.1)
def check (n : Nat) : Except String Nat := if n == 3 then .error "three" else .ok (n + 1)
structure Wrap where
  val : Nat
def unwrap (w : Wrap) : Wrap := ⟨w.val + 1⟩
def idf {α : Type} (a : α) : α := a
def A.B.f (b : Bool) : Bool := !b
"""


@pytest.fixture(scope="module")
def lean(load_lean: Callable[[str], LeanModule]) -> LeanModule:
    return load_lean(SOURCE)


def test_numbers_and_lists(lean: LeanModule) -> None:
    assert lean.double(2**70) == 2**71
    assert lean.sum([1, 2, 3]) == 6
    assert lean.answer == 42
    assert lean.double.__doc__.strip() == "Doubles."


def test_enumerations(lean: LeanModule) -> None:
    assert [color.name for color in lean.Color] == ["red", "green", "blue"]
    assert lean["Color.next"](lean.Color.blue) is lean.Color.red


def test_structures(lean: LeanModule) -> None:
    swap = lean["Point.swap"]
    assert swap(lean.Point(1, 2, "a")) == lean.Point(x=2, y=1, name="a")
    assert swap({"x": 1, "y": 2, "name": "a"}).x == 2
    with pytest.raises(TypeError, match="expected Point, got int"):
        swap(1)


def test_structures_that_are_their_field(lean: LeanModule) -> None:
    assert lean.unwrap(lean.Wrap(3)) == lean.Wrap(4)


def test_inductive_types(lean: LeanModule) -> None:
    node, leaf = lean.Tree.node, lean.Tree.leaf()
    tree = node(leaf, 1, node(leaf, 2, leaf))
    assert lean["Tree.mirror"](tree) == node(node(leaf, 2, leaf), 1, leaf)
    assert isinstance(tree, lean.Tree)


def test_options_pairs_and_proofs(lean: LeanModule) -> None:
    assert (lean.half(10), lean.half(0)) == (5, None)
    assert lean.turn((1, 2, True)) == (True, 1)


def test_errors_are_raised(lean: LeanModule) -> None:
    assert lean.check(4) == 5
    with pytest.raises(LeanError, match="three") as error:
        lean.check(3)
    assert error.value.value == "three"


def test_namespaces(lean: LeanModule) -> None:
    assert lean.A.B.f(True) is False
    assert "double" in dir(lean)
    assert dir(lean.A) == ["B"]


def test_mistakes(lean: LeanModule) -> None:
    with pytest.raises(TypeError, match="takes 1 argument, not 2"):
        lean.double(1, 2)
    with pytest.raises(ValueError, match="negative"):
        lean.double(-1)
    with pytest.raises(TypeError, match="type parameters"):
        lean.idf(1)
    with pytest.raises(AttributeError, match="nothing"):
        _ = lean.nothing
    with pytest.raises(KeyError):
        lean["nothing"]


@pytest.fixture
def importing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    import gnomon.importer

    assert gnomon.importer.LeanFinder in map(type, sys.meta_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("lean_test_"):
            del sys.modules[name]


def test_import(importing: Path) -> None:
    (importing / "lean_test_one.lean").write_text("def one : Nat := 1\n", encoding="utf-8")
    import lean_test_one  # type: ignore[import-not-found]

    assert lean_test_one.one == 1
    assert lean_test_one.__spec__.origin.endswith("lean_test_one.lean")


def test_import_of_errors(importing: Path) -> None:
    (importing / "lean_test_two.lean").write_text("def two : Nat := three\n", encoding="utf-8")
    with pytest.raises(ImportError, match="three") as error:
        import lean_test_two  # type: ignore[import-not-found]  # noqa: F401
    assert isinstance(error.value.__cause__, LeanSourceError)
