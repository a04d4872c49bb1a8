"""Numbers and logic of the library: proofs and programs of users, and which axioms they need."""

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source

LOGIC = """
open Classical in
example (p : Prop) : ¬¬p → p := fun h => byContradiction h

example : ∃ f : Nat → Nat, ∀ n, f n > n :=
  have h : ∀ n : Nat, ∃ m, m > n := fun n => ⟨n + 1, Nat.lt_succ_self n⟩
  ⟨fun n => (h n).choose, fun n => (h n).choose_spec⟩

example (f : Nat → Nat) (hf : Function.Injective f) : f n = f 3 → n = 3 := fun h => hf h
example : ∀ x, x < 10 → x * x < 100 := by decide
example : ¬∃ x, x < 10 ∧ x * x = 3 := by decide
example : ∀ x : BitVec 3, x + x = x * 2#3 := by decide
"""

NUMBERS = """
example (a b c : Nat) (h : a ∣ b) : a ∣ b * c := Nat.dvd_mul_right_of_dvd h c
example (n : Nat) : n < 2 ^ n := Nat.lt_two_pow_self
example (a b : Nat) (h : Nat.Coprime a b) : Nat.gcd b a = 1 := h.symm
example (x y : Int) : (x + y) * (x - y) = x * x - y * y := by
  rw [Int.mul_sub, Int.add_mul, Int.add_mul, Int.mul_comm y x]
  omega
example (a b : Int) (h : a % 2 = 0) : (a * b) % 2 = 0 := by
  rw [Int.mul_emod, h, Int.zero_mul, Int.zero_emod]
example (a b : UInt8) : a + b = b + a := UInt8.add_comm a b
"""

PROGRAMS = """
#eval (127 : Int8) + 1
#eval (-7 : Int64) >>> 1
#eval Nat.lcm 4 6
#eval Nat.fold 5 (fun i _ sum => sum + i) 0
#eval (Sum.inl 3 : Nat ⊕ String).elim id String.length
"""


def messages(program: str) -> list[str]:
    """The texts of what a program reports."""
    frontend = Frontend(Source(program, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


def test_logic() -> None:
    assert messages(LOGIC) == []


def test_laws_of_numbers() -> None:
    assert messages(NUMBERS) == []


def test_programs_with_numbers() -> None:
    assert messages(PROGRAMS) == ["-128", "-4", "12", "10", "3"]


def test_the_excluded_middle_needs_choice() -> None:
    found = messages("#print axioms Classical.em\n#print axioms Nat.gcd_comm")
    axioms = [set(text.partition("[")[2].rstrip("]").split(", ")) for text in found]
    assert axioms[0] == {"propext", "Classical.choice", "Quot.sound"}
    assert axioms[1] <= {"propext", "Quot.sound"}
