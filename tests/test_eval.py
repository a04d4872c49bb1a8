"""Programs run: #eval and #guard on what users write, and what the compiler says of the rest."""

from __future__ import annotations

import pytest

from gnomon.check import check


def messages(text: str) -> list[tuple[int, str, str]]:
    """Line, severity and text of what is said about a file."""
    return [(each.line, each.severity, each.text) for each in check(text).messages]


def assert_runs(text: str) -> None:
    """Nothing is wrong with a file, its `#guard`s included."""
    assert [each for each in messages(text) if each[1] != "info"] == []


PROGRAMS = {
    "recursion": """
def fact : Nat → Nat
  | 0 => 1
  | n+1 => (n+1) * fact n
#guard fact 20 == 2432902008176640000
#guard fact 30 == 265252859812191058636308480000000
mutual
def even : Nat → Bool
  | 0 => true
  | n+1 => odd n
def odd : Nat → Bool
  | 0 => false
  | n+1 => even n
end
#guard even 100000
partial def collatz (n steps : Nat) : Nat :=
  if n == 1 then steps
  else if n % 2 == 0 then collatz (n / 2) (steps + 1)
  else collatz (3 * n + 1) (steps + 1)
#guard collatz 27 0 == 111
def deep : Nat → Nat
  | 0 => 0
  | n+1 => deep n + 1
#guard deep 100000 == 100000
""",
    "data": """
inductive Tree (α : Type) where
  | leaf
  | node (l : Tree α) (v : α) (r : Tree α)
def Tree.insert (x : Nat) : Tree Nat → Tree Nat
  | .leaf => .node .leaf x .leaf
  | .node l v r => if x < v then .node (l.insert x) v r else .node l v (r.insert x)
def Tree.size : Tree α → Nat
  | .leaf => 0
  | .node l _ r => l.size + 1 + r.size
def build : Nat → Tree Nat → Tree Nat
  | 0, t => t
  | n+1, t => build n (t.insert n)
#guard (build 300 .leaf).size == 300
structure Point where
  x : Nat
  y : Bool
def p : Point := { x := 1, y := true }
#guard p.y && { p with x := 3 }.x == 3
inductive Color where
  | red | green | blue
  deriving BEq, DecidableEq
def Color.next : Color → Color
  | .red => .green
  | .green => .blue
  | .blue => .red
#guard Color.red.next.next == .blue
#guard decide (Color.blue.next = Color.red)
""",
    "functions": """
def compose (f : β → γ) (g : α → β) (x : α) : γ := f (g x)
#guard compose (· + 1) (· * 2) 10 == 21
def iterate (f : α → α) : Nat → α → α
  | 0, x => x
  | n+1, x => iterate f n (f x)
#guard iterate (· * 2) 100 1 == 1267650600228229401496703205376
def adders : List (Nat → Nat) := (fun x => x + 1) :: (fun x => x + 10) :: .nil
def applyAll : List (Nat → Nat) → Nat → Nat
  | .nil, x => x
  | f :: fs, x => applyAll fs (f x)
#guard applyAll adders 5 == 16
def curried (a b c : Nat) : Nat := a * 100 + b * 10 + c
def partially := curried 1 2
#guard partially 3 == 123
""",
    "classes": """
class Shape (α : Type) where
  area : α → Nat
  name : α → Nat := fun _ => 7
structure Square where
  side : Nat
structure Pair (α β : Type) where
  first : α
  second : β
instance : Shape Square where
  area s := s.side * s.side
instance [Shape α] [Shape β] : Shape (Pair α β) where
  area p := Shape.area p.first + Shape.area p.second
def total [Shape α] : List α → Nat
  | .nil => 0
  | x :: xs => Shape.area x + total xs
#guard total ((⟨⟨2⟩, ⟨3⟩⟩ : Pair Square Square) :: ⟨⟨1⟩, ⟨1⟩⟩ :: .nil) == 15
#guard Shape.name (⟨4⟩ : Square) == 7
""",
    "control": """
structure Upto where
  stop : Nat
@[specialize] def Upto.loop [Monad m] (f : Nat → β → m (ForInStep β)) : Nat → Nat → β → m β
  | 0, _, b => pure b
  | n+1, i, b => do
    match ← f i b with
    | .done b => pure b
    | .yield b => loop f n (i + 1) b
instance [Monad m] : ForIn m Upto Nat where
  forIn r init f := Upto.loop f r.stop 0 init
def sumOdd (n : Nat) : Nat := Id.run do
  let mut s := 0
  for x in Upto.mk n do
    if x % 2 == 0 then continue
    if x > 100 then break
    s := s + x
  return s
#guard sumOdd 10 == 25
#guard sumOdd 1000 == 2500
def fib (n : Nat) : Nat := Id.run do
  let mut a := 0
  let mut b := 1
  for _ in Upto.mk n do
    (a, b) := (b, a + b)
  return a
#guard fib 90 == 2880067194370816120
def multiples (n : Nat) : Nat := Id.run do
  let mut count := 0
  for i in Upto.mk n do
    let mut j := i * i
    for _ in Upto.mk n do
      if j > n then break
      count := count + 1
      j := j + i + 1
    if count > 40 then return count
  return count
#guard multiples 10 == 19
def divide (a b : Nat) : Except String Nat :=
  if b == 0 then throw "no" else return a / b
def both (a b c : Nat) : StateT Nat (Except String) Nat := do
  let x ← divide a b
  modify (· + x)
  let y ← tryCatch (liftM (divide a c)) fun _ => pure 7
  return (← get) + y
def outcome : Except String (Nat × Nat) → Nat
  | .ok (a, b) => a * 100 + b
  | .error _ => 9999
#guard outcome ((both 12 3 0).run 1) == 1205
#guard outcome ((both 12 0 3).run 1) == 9999
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs(name: str) -> None:
    assert_runs(PROGRAMS[name])


def test_what_a_guard_says() -> None:
    assert messages("#guard 1 == 2") == [
        (1, "error", "Expression\n  1 == 2\ndid not evaluate to `true`")
    ]


def test_endless_recursion_is_an_error() -> None:
    text = "partial def inf (n : Nat) : Nat := inf (n + 1) + 1\n#guard inf 0 == 0\n#guard 1 == 1"
    assert messages(text) == [(2, "error", "Stack overflow detected. Aborting.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def f := ax", "`ax` not supported by code generator; consider marking definition as "
         "`noncomputable`"),
        ("def f := nc + 1", "failed to compile definition, consider marking it as 'noncomputable' "
         "because it depends on 'nc', which is 'noncomputable'"),
        ("def f (b : Bool) : Nat := Bool.rec 0 1 b", "code generator does not support recursor "
         "`Bool.rec` yet, consider using 'match ... with' and/or structural recursion"),
        ("def f (b : Bool) : Nat := b.recOn 0 1", "failed to compile definition, compiler IR check "
         "failed at `f`. Error: depends on declaration 'Bool.recOn', which has no executable code; "
         "consider marking definition as 'noncomputable'"),
        ("#guard nc == 3", "failed to compile definition, consider marking it as 'noncomputable' "
         "because it depends on 'nc', which is 'noncomputable'"),
        ('@[extern "my_function"] opaque g (n : Nat) : Nat\n#guard g 3 == 3',
         "Could not find native implementation of external declaration 'g' (symbols 'l_g___boxed' "
         "or 'l_g').\nFor declarations from `Init`, `Std`, or `Lean`, you need to set "
         "`supportInterpreter := true` in the relevant `lean_exe` statement in your "
         "`lakefile.lean`."),
    ],
)  # fmt: skip
def test_what_has_no_code(text: str, expected: str) -> None:
    header = "axiom ax : Nat\nnoncomputable def nc : Nat := ax\n"
    assert [each[2] for each in messages(header + text)] == [expected]


def test_proofs_and_types_need_no_code() -> None:
    assert_runs("""
axiom ax : Nat
noncomputable def nc : Nat := ax
def f (n : Nat) (_ : nc = nc) : Nat := n
#guard f 3 rfl == 3
def Family (_ : Nat) : Type := Nat
def g (n : Nat) (_ : Family nc) : Nat := n
""")


def test_a_name_may_mean_something_else_later() -> None:
    assert_runs("""
namespace A
def f (n : Nat) : Nat := n + 1
#guard f 1 == 2
end A
namespace B
def f (n : Nat) : Nat := n + 2
#guard f 1 == 3
end B
example : Nat := A.f 1
#guard A.f (B.f 1) == 4
""")


def test_matches_on_families() -> None:
    """An index of a family that is known from another one costs no argument."""
    text = """
inductive HL : List Nat → Type
  | nil : HL []
  | cons : Nat → HL is → HL (i :: is)
inductive Mem : Nat → List Nat → Type
  | head : Mem a (a :: as)
  | tail : Mem a bs → Mem a (b :: bs)
def HL.get : HL is → Mem i is → Nat
  | .cons a _, .head => a
  | .cons _ as, .tail h => as.get h
#eval HL.get (.cons 2 (.cons 3 .nil) : HL [1, 2]) (.tail .head)
#eval (Char.ofNat 0xD800).toNat
"""
    assert [said for _, _, said in messages(text)] == ["3", "0"]
