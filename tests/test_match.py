"""`match`, induction along functions, recursion through elements: what Lean 4.28 says."""

from __future__ import annotations

import pytest

from tests.test_recursion import check

COLORS = "inductive C | r | g | b | y\n"

INSERT = """
def insert' (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => if x ≤ y then x :: y :: ys else y :: insert' x ys
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def f : C → C → Nat\n  | .r, _ => 1\n  | _, .b => 2", "_, C.y\n_, C.g\n_, C.r"),
        (
            "def f : List Nat → List Nat → Nat\n  | [], [] => 1\n  | x :: xs, [] => 2",
            "(List.cons _ _), (List.cons _ _)\n[], (List.cons _ _)",
        ),
        ("def f : Char → Bool → Nat\n  | 'a', true => 1\n  | _, false => 1", "_, true"),
        (
            "def f : Fin 3 → Nat\n  | 0 => 1\n  | 1 => 2",
            "(Fin.mk (Nat.succ (Nat.succ _)) _)",
        ),
        (
            "def f : Option (Nat × Bool) → Nat\n  | some (0, true) => 1\n  | some (_, false) => 2",
            "(some (Prod.mk _ true))\nnone",
        ),
    ],
)
def test_missing_cases(text: str, expected: str) -> None:
    """Literals are constructors where that is needed, and a wildcard stands for all others."""
    check(COLORS + text, "Missing cases:\n" + expected)


def test_array_literals() -> None:
    """Arrays are compared by size."""
    check(
        "def f (a : Array Nat) : Nat := match a with\n  | #[] => 1\n  | #[a] => a\n"
        "  | #[a, 2] => a\n  | _ => 0\n#eval (f #[], f #[7], f #[3, 2], f #[1, 1])",
        "(1, 7, 3, 0)",
    )


def test_redundant_alternatives() -> None:
    """Alternatives are shown as they were elaborated."""
    check(
        "def f : Bool → Nat\n  | true => 1\n  | false => 2\n  | _ => 3",
        "Redundant alternative: Any expression matching\n  x✝\n"
        "will match one of the preceding alternatives",
    )


def test_equations_of_discriminants() -> None:
    """`match h : e with` refines hypotheses about `e`, too."""
    check(
        "def hd (xs : List Nat) (h : xs ≠ []) : Nat := match h' : xs with\n"
        "  | [] => absurd h' h\n  | x :: _ => x",
        "Application type mismatch: The argument\n  h\nhas type\n  [] ≠ []\nbut is expected to have "
        "type\n  ¬xs = []\nin the application\n  absurd h' h",
    )


def test_fun_induction() -> None:
    """Each case has the function's value in its place."""
    check(
        INSERT
        + "theorem len (x : Nat) (xs : List Nat) : (insert' x xs).length = xs.length + 1 := by\n"
        "  fun_induction insert' x xs with\n  | case1 => rfl\n  | case2 y ys h => trace_state; rfl\n"
        "  | case3 y ys h ih => trace_state; simp [ih]",
        "case case2\nx y : Nat\nys : List Nat\nh : x ≤ y\n"
        "⊢ (x :: y :: ys).length = (y :: ys).length + 1",
        "case case3\nx y : Nat\nys : List Nat\nh : ¬x ≤ y\n"
        "ih : (insert' x ys).length = ys.length + 1\n"
        "⊢ (y :: insert' x ys).length = (y :: ys).length + 1",
    )


def test_elements() -> None:
    """A function that is passed to `map` knows that its argument is an element."""
    check(
        "inductive Rose | node (v : Nat) (ts : List Rose)\n"
        "def Rose.sum : Rose → Nat\n  | node v ts => v + (ts.map sum).sum\n"
        "#eval (Rose.node 1 [.node 2 [], .node 3 []]).sum\n#check @Rose.sum.eq_1",
        "6",
        "Rose.sum.eq_1 : ∀ (v : Nat) (ts : List Rose), "
        "(Rose.node v ts).sum = v + (List.map Rose.sum ts).sum",
    )


def test_predicates() -> None:
    """Proofs can recurse on proofs."""
    check(
        "inductive Ev : Nat → Prop\n  | zero : Ev 0\n  | add2 (n) : Ev n → Ev (n + 2)\n"
        "theorem Ev.plus : Ev n → Ev m → Ev (n + m)\n  | h, .zero => h\n"
        "  | h, .add2 _ k => .add2 _ (Ev.plus h k)\n#print axioms Ev.plus",
        "'Ev.plus' does not depend on any axioms",
    )


def test_redundant_alternatives_do_no_harm() -> None:
    """A function with an alternative that is never reached is a function."""
    check(
        "def f : Nat → Nat\n  | 0 => 0\n  | n + 1 => n\n  | _ => 7\n#eval f 5",
        "Redundant alternative: Any expression matching\n  x✝\n"
        "will match one of the preceding alternatives",
        "4",
    )


def test_numerals_of_unknown_size() -> None:
    """`0 : Fin (n + 1)` is `⟨0, _⟩`, beside patterns by constructors."""
    check(
        "def f (n : Nat) : Fin (n + 2) → Nat\n  | 0 => 7\n  | ⟨k + 1, _⟩ => k\n#eval (f 3 0, f 3 2)\n"
        "def g (n : Nat) : Fin (n + 2) → Nat\n  | 0 => 1\n  | 1 => 1",
        "(7, 1)",
        "Missing cases:\n(Fin.mk (Nat.succ (Nat.succ _)) _)",
    )


def test_ext_iff_of_theorems() -> None:
    """`@[ext]` on a theorem declares the equivalence, too, if the theorem has the form for it."""
    check(
        "structure P where\n  x : Nat\n"
        "@[ext] theorem P.of_x {p q : P} (h : p.x = q.x) : p = q := by\n"
        "  cases p; cases q; simp_all\n"
        "#check @P.of_x_iff\n@[ext] theorem same (a : Nat) : a = a := rfl",
        "@P.of_x_iff : ∀ {p q : P}, p = q ↔ p.x = q.x",
        "Failed to generate an `ext_iff` theorem from `same`: Expected `a` and `a` to be "
        "consecutive arguments\n\n"
        "Hint: Try `@[ext (iff := false)]` to prevent generating an `ext_iff` theorem.",
    )


FAMILY = """
inductive V : Nat → Type where
  | nil : V 0
  | cons : Nat → V n → V (n + 1)
"""


def test_empty_cases() -> None:
    """Equations hold where the alternative that is left out has an empty type."""
    check(
        "def g (xs : List Nat) (i : Fin xs.length) : Nat :=\n  match xs, i with\n"
        "  | x :: _, ⟨0, _⟩ => x\n  | _ :: xs, ⟨i + 1, h⟩ => g xs ⟨i, by simp at h; omega⟩\n"
        "#check @g.eq_1\ndef k : (n : Nat) → Fin n → Nat\n  | n + 1, ⟨0, _⟩ => n\n"
        "  | n + 1, ⟨i + 1, h⟩ => k n ⟨i, by omega⟩\n#check @k.eq_1\n"
        "example (n i h) : k (n + 1) ⟨i + 1, h⟩ = k n ⟨i, by omega⟩ := by rw [k]",
        "g.eq_1 : ∀ (x : Nat) (tail : List Nat) (isLt : 0 < (x :: tail).length), "
        "g (x :: tail) ⟨0, isLt⟩ = x",
        "k.eq_1 : ∀ (n : Nat) (isLt : 0 < n + 1), k n.succ ⟨0, isLt⟩ = n",
    )


def test_names_of_indices() -> None:
    """What a dotted constructor leaves out is named by the last pattern that has it."""
    check(
        FAMILY + "def g : V n → V n → Fin n → Nat\n"
        "  | .cons x xs, .cons y ys, ⟨0, _⟩ => x + y\n"
        "  | .cons x xs, .cons y ys, ⟨i + 1, h⟩ => g xs ys ⟨i, by omega⟩\n#check @g.eq_2\n"
        "#check @g.eq_def",
        "g.eq_2 : ∀ (a x_3 : Nat) (xs : V a) (y : Nat) (ys : V a) (i : Nat) (h : i + 1 < a + 1),\n"
        "  g (V.cons x_3 xs) (V.cons y ys) ⟨i.succ, h⟩ = g xs ys ⟨i, ⋯⟩",
        "@g.eq_def : ∀ {n : Nat} (x x_1 : V n) (x_2 : Fin n),\n  g x x_1 x_2 =\n"
        "    match n, x, x_1, x_2 with\n"
        "    | .(a + 1), V.cons x xs, V.cons y ys, ⟨0, isLt⟩ => x + y\n"
        "    | .(a + 1), V.cons x xs, V.cons y ys, ⟨i.succ, h⟩ => g xs ys ⟨i, ⋯⟩",
    )
    check(
        FAMILY
        + "namespace V\ndef last : {n : Nat} → V n → n ≠ 0 → Nat\n  | _, cons x nil, _ => x\n"
        "  | _, cons _ (cons y ys), _ => (cons y ys).last (by simp)\n#check @last.eq_1\n"
        "def get : {n : Nat} → V n → Fin n → Nat\n  | _, cons x _, ⟨0, _⟩ => x\n"
        "  | _, cons _ xs, ⟨i + 1, h⟩ => xs.get ⟨i, by omega⟩",
        "last.eq_1 : ∀ (x_3 : Nat) (x_4 : 0 + 1 ≠ 0), (cons x_3 nil).last x_4 = x_3",
    )


def test_indices_and_hypotheses() -> None:
    """Where a pattern says what an index is, hypotheses about the index say so, too."""
    check(
        "inductive T (α : Type) | leaf | node (l : T α) (v : α) (r : T α)\n"
        "inductive Mem (a : α) : T α → Prop\n  | here {l r} : Mem a (.node l a r)\n"
        "  | left {l v r} : Mem a l → Mem a (.node l v r)\n"
        "theorem absent (a v : α) (l r : T α) (h : ¬a = v) (k : ¬Mem a l) : ¬Mem a (.node l v r)\n"
        "  | .here => h rfl\n  | .left h => k h\n#check @absent",
        "@absent : ∀ {α : Type} (a v : α) (l r : T α), ¬a = v → ¬Mem a l → ¬Mem a (l.node v r)",
    )


def test_counts_of_patterns() -> None:
    """Each alternative with too few or too many patterns is reported, as it was read."""
    check(
        "def f (a b : Option Nat) : Nat := match a, b with\n  | none => 1\n  | some x, _, 3 => 2",
        "Not enough patterns in match alternative: Expected 2, but found 1:\n  @none _",
        "Too many patterns in match alternative: Expected 2, but found 3:\n  @some _ x, .(_), 3",
    )


VEC = """
inductive Vec (α : Type) : Nat → Type where
  | nil : Vec α 0
  | cons (a : α) (v : Vec α n) : Vec α (n + 1)
def Vec.get : Vec α n → Fin n → α
  | .cons a _, 0 => a
  | .cons _ v, ⟨i + 1, h⟩ => v.get ⟨i, Nat.lt_of_succ_lt_succ h⟩
"""


def test_equations_of_functions_on_indices() -> None:
    """A case that cannot occur, and a pair that is taken apart, are no obstacle to equations."""
    check(VEC + "#eval (Vec.cons 1 (Vec.cons 2 .nil)).get 1", "2")
    theorem = (
        "example (v : Vec α n) (a : α) (i : Nat) (h : i + 1 < n + 1) :\n"
        "    (Vec.cons a v).get ⟨i + 1, h⟩ = v.get ⟨i, Nat.lt_of_succ_lt_succ h⟩ := by simp [Vec.get]"
    )
    check(VEC + theorem)


def test_missing_cases_leave_the_function() -> None:
    """A match with missing cases is a function all the same, with `sorry` where cases are missing."""
    text = "def f : C → Nat\n  | .r => 1\n  | .g => 2\nexample : f .r = 1 := rfl"
    check(COLORS + text, "Missing cases:\nC.y\nC.b")


def test_variables_behind_computation_become_discriminants() -> None:
    """`rfl` against `z.next? = some z'`: what `next?` computes for the pattern says which variable."""
    check(
        "structure Z where\n  b : List Nat\n  a : List Nat\n"
        "def Z.next? (z : Z) : Option Z :=\n"
        "  match z.a with | [] => none | x :: xs => some ⟨x :: z.b, xs⟩\n"
        "example {z z' : Z} (h : z.next? = some z') : z'.b ≠ [] :=\n"
        "  match z, h with\n  | ⟨_, _ :: _⟩, rfl => by simp",
    )
