"""Structures and inductive types: what Lean 4.28 says of the same texts, to the character."""

from __future__ import annotations

import pytest

from gnomon.check import check
from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def messages(text: str) -> list[str]:
    """Return what the commands of a text say, linters aside."""
    frontend = Frontend(Source(text.lstrip("\n"), "test"))
    said = [message.text() for snapshot in frontend.run() for message in snapshot.messages]
    return [text for text in said if "linter" not in text]


HIERARCHY = """
class Assoc (α : Type u) extends Mul α where
  assoc (a b c : α) : a * b * c = a * (b * c)
class Comm (α : Type u) extends Mul α where
  comm (a b : α) : a * b = b * a
class AssocComm (α : Type u) extends Assoc α, Comm α
#check AssocComm.mk
#check @AssocComm.toComm
"""

POINT = """
structure P where
  x : Nat
  y : Nat
"""

ARRAY = """
structure P where
  x : Nat
  y : Nat
deriving Repr
structure Line where
  ends : Array P
deriving Repr
def l : Line := { ends := #[⟨1, 2⟩, ⟨3, 4⟩] }
"""

UNIT = """
class Unit' (α : Type) where
  one : α
  mul : α → α → α
  one_mul : ∀ a : α, mul one a = a
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            HIERARCHY,
            [
                "AssocComm.mk.{u} {α : Type u} [toAssoc : Assoc α] "
                "(comm : ∀ (a b : α), a * b = b * a) : AssocComm α",
                "@AssocComm.toComm : {α : Type u_1} → [self : AssocComm α] → Comm α",
            ],
            id="a field that mentions an inherited one",
        ),
        pytest.param(
            POINT + "#check ({ x := 1 } : P)",
            [
                "Fields missing: `y`\n\nHint: Add missing fields:\n  \n  "
                + "\u0332".join(["", *" " * 10, *"y := _"])
                + "\u0332",
                "{ x := 1, y := sorry } : P",
            ],
            id="missing fields",
        ),
        pytest.param(
            POINT + "structure Q extends P where\n  x : Nat",
            ["Field `x` has already been declared in a parent structure"],
            id="a field of a parent",
        ),
        pytest.param(
            "inductive I | mk (h : 1 = 1)\n#check I", ["I : Prop"], id="the least universe is Prop"
        ),
        pytest.param(
            "inductive Bad where\n  | mk : (Bad → Nat) → Bad\n#check Bad",
            [
                "(kernel) arg #1 of 'Bad.mk' has a non positive occurrence of the datatypes being "
                "declared",
                "Bad : sorry",
            ],
            id="a refused type is an axiom",
        ),
        pytest.param(
            "def f (x : undefinedType) : Nat := x + y\n#check undefined\n#check (undefined : Nat)",
            ["Unknown identifier `y`", "Unknown identifier `undefined`"] * 1
            + ["Unknown identifier `undefined`"],
            id="errors that follow from errors are not reported",
        ),
        pytest.param(
            ARRAY + "#eval { l with ends[1].y := 5 }\n#eval { l with 1 := #[] }",
            ["{ ends := #[{ x := 1, y := 2 }, { x := 3, y := 5 }] }", "{ ends := #[] }"],
            id="an element and an index as fields",
        ),
        pytest.param(
            UNIT + "instance : Unit' Int where\n  mul := Int.mul\n  one_mul := Int.one_mul",
            [
                "Fields missing: `one`\n\nField `one` must be explicitly provided; its synthesized "
                "value is\n  1"
            ],
            id="a field that only unification finds is missing",
        ),
        pytest.param(
            "structure S where\n  x : Nat := undefined\n  y : Nat\n#check ({ y := 1 } : S)",
            [
                "Unknown identifier `undefined`",
                "Fields missing: `x`\n\nHint: Add missing fields:\n  \n  "
                + "\u0332".join(["", *" " * 10, *"x := _"])
                + "\u0332",
                "{ x := sorry, y := 1 } : S",
            ],
            id="a default with errors is none",
        ),
        pytest.param(
            "mutual\ninductive A | a (b : B) | z\nderiving DecidableEq\ninductive B | b (a : A)\nend\n"
            "#eval decide (A.a (.b .z) = .z)",
            ["false"],
            id="an instance for one type of a block",
        ),
        pytest.param(
            "inductive R | node (rs : List R)\nderiving DecidableEq",
            ["None of the deriving handlers for class `DecidableEq` applied to `R`"],
            id="equality of nested types is not derived",
        ),
        pytest.param(
            "inductive P : List α → List α → Prop\n  | swap (x y) : P [x, y] [y, x]\n#check @P.swap",
            ["@P.swap : ∀ {α : Type u_1} (x y : α), P [x, y] [y, x]"],
            id="a parameter that only the types of binders mention",
        ),
        pytest.param(
            "def f (n : Nat) : Nat := n\n@[app_unexpander f] def g : Lean.PrettyPrinter.Unexpander\n"
            "  | `($_ $n) => `($n + 0)\n  | _ => throw ()\n#check f 3",
            ["3 + 0 : Nat"],
            id="an unexpander is run",
        ),
        pytest.param(
            "def f : Nat := by\n  letI x : Nat := 3\n  exact x\n#print f",
            ["def f : Nat :=\n3"],
            id="letI in tactics",
        ),
    ],
)
def test_messages(text: str, expected: list[str]) -> None:
    """What is said of a text."""
    assert messages(text) == expected


def test_patterns_do_not_use_their_variables() -> None:
    """A variable of a pattern is not used by standing there."""
    text = "def f : Nat → Nat\n  | 0 => 1\n  | n + 1 => 2"
    frontend = Frontend(Source(text, "test"))
    said = [message.text() for snapshot in frontend.run() for message in snapshot.messages]
    assert [text.partition("\n")[0] for text in said] == ["unused variable `n`"]


def test_parameters_of_types_are_found_in_constructors() -> None:
    text = """
inductive Sorted {α : Type} [LE α] [Inhabited α] : List α → Prop
  | nil : Sorted []
  | cons {x xs} : (∀ y, xs.head? = some y → x ≤ y) → Sorted xs → Sorted (x :: xs)
#check @Sorted.nil
"""
    assert [each.text for each in check(text).messages] == [
        "@Sorted.nil : ∀ {α : Type} [inst : LE α] [inst_1 : Inhabited α], Sorted []"
    ]


def test_axioms_are_listed_as_names_are_ordered() -> None:
    text = """
axiom zed : True
axiom A.bar : True
axiom a : True
axiom A.Bar.baz : True
theorem t : True ∧ True ∧ True ∧ True := ⟨zed, A.Bar.baz, A.bar, a⟩
#print axioms t
"""
    assert [each.text for each in check(text).messages] == [
        "'t' depends on axioms: [a, zed, A.bar, A.Bar.baz]"
    ]
