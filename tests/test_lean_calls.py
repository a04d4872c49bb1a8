"""Lean functions called from Python: callbacks, conditions, names, defaults, and what goes wrong."""

from __future__ import annotations

import doctest
import inspect
import pickle
import pydoc
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import gnomon
from gnomon import LeanError, LeanModule, Some

SOURCE = """
inductive Tree (α : Type) | leaf | node (l : Tree α) (v : α) (r : Tree α)
def Tree.size : Tree Nat → Nat | leaf => 0 | node l _ r => l.size + r.size + 1
structure Box (α : Type) where
  name : String
  val : α
def Box.get (b : Box Nat) : Nat := b.val
def Box.text (b : Box String) : String := b.val

def double (n : Nat) : Nat := n + n
def three (f : Nat → Nat) : Nat := f 3
def ask (f : Nat → String → IO Nat) : IO Nat := do return (← f 3 "a") + 1
def attempt (f : Nat → Except String Nat) : Nat := match f 3 with | .ok a => a | .error s => s.length
def adder (n : Nat) : Nat → Nat := fun m => n + m
def comp (f g : Nat → Nat) : Nat → Nat := f ∘ g
def six (f : Nat → Nat → Nat → Nat → Nat → Nat → Nat) : Nat := f 1 2 3 4 5 6
def bytes (f : UInt8 → UInt8) (b : UInt8) : UInt8 := f (f b)
structure Ops where
  add : Nat → Nat → Nat
  name : String
def Ops.run (o : Ops) : Nat := o.add 3 4
def times : Ops := ⟨(· * ·), "mul"⟩
def count (n : Nat) : StateM Nat Nat := do modify (· + n); get

def above (x : {n : Nat // n > 3}) : Nat := x.val
def index (a : Array Nat) (i : Fin a.size) : Nat := a[i]
def lower (n : Nat) (_h : n > 3) : Nat := n - 3
def unknown (n : Nat) (_h : ∀ m : Nat, m ≥ n) : Nat := n
def inList (l : List (Fin 3)) : List Nat := l.map (·.val)
def inListOf (n : Nat) (l : List (Fin n)) : Nat := l.length
def bits (b : BitVec 8) : BitVec 8 := b + 1
structure Pos where
  n : Nat
  pos : n > 0
def Pos.under (p : Pos) : Nat := 10 / p.n
structure Place where
  n : Nat
  i : Fin n
  s : String
def Place.get (p : Place) : Nat := p.i

/-- A point. -/
structure Point where
  x : Nat := 0
  y : Nat := x + 1
def Point.norm (p : Point) (k : Nat := p.x) : Nat := p.x + p.y + k
inductive Shape | unit | circle (r : Nat)
def Shape.area : Shape → Nat | unit => 1 | circle r => r
inductive Color | red | green
def Color.next : Color → Color | red => green | green => red
def same (o : Option (Option Nat)) : Option (Option Nat) := o
def base : BaseIO Nat := pure 3
def boom (n : Nat) : Nat := if n > 3 then panic! s!"no {n}" else n
def deep : Nat → Nat | 0 => 0 | n + 1 => deep n + 1
def write : IO Unit := IO.FS.writeFile "never" "x"
def sum (l : List Nat) : Nat := l.foldl (· + ·) 0
"""


@pytest.fixture(scope="module")
def lean(load_lean: Callable[[str], LeanModule]) -> LeanModule:
    return load_lean(SOURCE)


def test_types_with_parameters(lean: LeanModule) -> None:
    assert lean.Box.get(lean.Box("a", 3)) == 3
    assert lean.Box.text(lean.Box("a", "b")) == "b"
    tree = lean.Tree.node(lean.Tree.leaf, 3, lean.Tree.leaf())
    assert lean.Tree.size(tree) == 1


def test_python_functions(lean: LeanModule) -> None:
    assert lean.three(lambda n: n * 2) == 6
    assert lean.ask(lambda n, text: n + len(text)) == 5
    assert lean.attempt(lambda n: n + 1) == 4
    assert lean.six(lambda *args: sum(args[:5]) + 10 * args[5]) == 75
    assert lean.bytes(lambda b: b * 3 % 256, 7) == 63
    assert lean.Ops.run(lean.Ops(lambda a, b: a - b + 10, "minus")) == 9


def test_lean_functions_as_values(lean: LeanModule) -> None:
    assert lean.three(lean.double) == 6
    assert lean.adder(3)(4) == lean.adder(3, 4) == 7
    assert lean.comp(lean.double, lambda n: n + 1)(3) == 8
    assert lean.times.add(3, 4) == lean.Ops.run(lean.times) == 12
    assert lean.count(3)(4) == (7, 7)


def test_python_functions_that_fail(lean: LeanModule) -> None:
    def refuse(_: int) -> int:
        raise LeanError("no")

    with pytest.raises(ZeroDivisionError):
        lean.three(lambda n: n // 0)
    assert lean.attempt(refuse) == 2
    with pytest.raises(TypeError, match="the result of <lambda>: expected int, got str"):
        lean.three(lambda _: "a")
    with pytest.raises(OverflowError, match="does not fit into 8 bits"):
        lean.bytes(lambda b: b * 300, 7)
    assert lean.double(4) == 8


def test_calls_inside_calls_and_from_threads(lean: LeanModule) -> None:
    assert lean.three(lambda n: lean.three(lambda m: lean.double(n * m))) == 18
    found: list[int] = []
    threads = [threading.Thread(target=lambda n=n: found.append(lean.double(n))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [2 * n for n in range(8)]


@pytest.mark.parametrize(
    ("call", "good", "bad", "why"),
    [
        ("above", (4,), (1,), "above: argument `x`: 1 does not satisfy `x > 3`"),
        ("index", ([1, 2], 1), ([1, 2], 2), "index: argument `i`: 2 is not less than 2"),
        ("lower", (5,), (2,), "lower: it is not true that `n > 3`"),
        ("inList", ([1, 2],), ([1, 3],), "3 is not less than 3"),
        ("bits", (255,), (256,), "256 does not fit into 8 bits"),
    ],
)
def test_conditions(
    lean: LeanModule, call: str, good: tuple[object, ...], bad: tuple[object, ...], why: str
) -> None:
    lean[call](*good)
    with pytest.raises(ValueError, match=why):
        lean[call](*bad)


def test_conditions_of_fields(lean: LeanModule) -> None:
    assert lean.Pos.under(lean.Pos(3)) == 3
    with pytest.raises(ValueError, match="it is not true that `n > 0`"):
        lean.Pos.under(lean.Pos(0))
    assert lean.Place.get(lean.Place(3, 2, "a")) == 2
    with pytest.raises(ValueError, match="3 is not less than 3"):
        lean.Place.get(lean.Place(3, 3, "a"))


def test_conditions_that_cannot_be_checked(lean: LeanModule) -> None:
    with pytest.raises(TypeError, match="cannot come from Python"):
        lean.unknown(0)
    with pytest.raises(TypeError, match="depends on another one"):
        lean.inListOf(3, [1])


def test_names_and_defaults(lean: LeanModule) -> None:
    assert lean.double(n=3) == 6
    assert lean.Point() == lean.Point(0, 1)
    assert lean.Point(5).y == 6
    assert lean.Point.norm(lean.Point(1, 2)) == 4
    assert lean.Point.norm(p=lean.Point(1, 2), k=10) == 13
    for wrong, why in [({"k": 1}, "no parameter `k`"), ({}, "argument `n` is missing")]:
        with pytest.raises(TypeError, match=why):
            lean.double(**wrong)
    with pytest.raises(TypeError, match="has no field `z`"):
        lean.Point(z=3)
    with pytest.raises(TypeError, match="the field `name` is missing"):
        lean.Box(val=3)


def test_what_help_says(lean: LeanModule) -> None:
    assert lean.Point.__doc__ == "A point."
    assert "double (n : Nat) : Nat" in pydoc.plain(pydoc.render_doc(lean.double))
    assert str(inspect.signature(lean.Point.norm)) == "(p, k=Ellipsis)"
    assert str(inspect.signature(lean.Point)) == "(x=Ellipsis, y=Ellipsis)"
    assert repr(lean.adder) == "<Lean function adder (n : Nat) : Nat → Nat>"


def test_constructors(lean: LeanModule) -> None:
    assert lean.Shape.area(lean.Shape.unit) == lean.Shape.area(lean.Shape.unit()) == 1
    assert lean.Color.next(lean.Color.red) is lean.Color.green
    with pytest.raises(TypeError, match="expected Color, got str"):
        lean.Color.next("red")


def test_options_of_options(lean: LeanModule) -> None:
    assert lean.same(None) is None
    assert [lean.same(Some(each)) for each in (None, 3)] == [Some(None), Some(3)]
    with pytest.raises(TypeError, match="expected Some or None, got int"):
        lean.same(3)


def test_values_in_pickles(lean: LeanModule) -> None:
    values = [lean.Point(1, 2), lean.Tree.node(lean.Tree.leaf(), 1, lean.Tree.leaf())]
    assert pickle.loads(pickle.dumps(values)) == values
    assert pickle.loads(pickle.dumps(lean.Color.red)) is lean.Color.red


def test_panics_and_limits(lean: LeanModule) -> None:
    assert lean.base() == 3
    with pytest.warns(RuntimeWarning, match="no 10"):
        assert lean.boom(10) == 0
    with pytest.raises(RecursionError):
        lean.deep(10**8)
    assert lean.deep(1000) == 1000
    with pytest.raises(LeanError, match="allow_io=True"):
        lean.write()


@pytest.mark.parametrize("wrong", [{1: 2}, {1, 2}, "12", 3])
def test_what_is_no_list(lean: LeanModule, wrong: object) -> None:
    with pytest.raises(TypeError, match="sum: argument `l`: expected list, got"):
        lean.sum(wrong)


def test_documentation_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[1]
    monkeypatch.chdir(root)
    results = doctest.testfile(str(root / "docs" / "python.md"), module_relative=False)
    assert results.attempted and not results.failed
    example = (root / "examples" / "shapes.lean").read_text(encoding="utf-8")
    shown = (root / "docs" / "python.md").read_text(encoding="utf-8")
    block = shown.partition("```lean\n")[2].partition("```")[0]
    for paragraph in block.split("\n\n"):
        assert paragraph.strip() in example


def test_order_of_calls(tmp_path: Path) -> None:
    path = tmp_path / "calls.lean"
    path.write_text(SOURCE, encoding="utf-8")
    again = gnomon.load(path)
    assert again.Tree.size(again.Tree.leaf()) == 0
    assert again.Box("a", 1).val == 1
