"""Laws of hash maps that proofs name, and what `simp`, `grind` and `omega` do with them."""

from gnomon import check

POINTS = """
import Std.Data.HashMap
open Std
variable (m : HashMap String Nat)
example : (m.insert "a" 1)["a"]? = some 1 := by simp
example : (m.insert "a" 1)["b"]? = m["b"]? := by simp [HashMap.getElem?_insert]
example (h : "a" ∈ m) : "a" ∈ m.insert "b" 2 := by simp [h]
example : (m.erase "a").contains "a" = false := by simp
example : ((m.insert "a" 1).insert "b" 2).size ≤ m.size + 2 := by
  have h₁ := HashMap.size_insert_le (m := m) (k := "a") (v := 1)
  have h₂ := HashMap.size_insert_le (m := m.insert "a" 1) (k := "b") (v := 2)
  omega
example (k : String) (h : k ∈ m) : m[k]? = some m[k] := by simp [h]
example (k : String) : (m.insert k 3)[k]! = 3 := by grind
example (k k' : String) (h : k ≠ k') : (m.insert k 3)[k']? = m[k']? := by grind
example (k : String) : (m.insert k 5).getD k 0 = 5 := by simp
"""

TRUTH_VALUES = """
example (f : Nat → Bool) (h : ∀ n, f n = true → f (n + 1) = true) : f 0 = false ∨ f 1 = true := by
  by_cases h' : f 0
  · exact .inr (h 0 h')
  · exact .inl (Bool.eq_false_iff.2 h')
"""


def errors(text: str) -> list[str]:
    """Return the messages that are errors."""
    return [m.text for m in check(text).messages if m.severity == "error"]


def test_points() -> None:
    assert errors(POINTS) == []


def test_by_cases_takes_truth_values() -> None:
    assert errors(TRUTH_VALUES) == []


WHOLE = """
import Std.Data.HashMap
import Std.Data.HashSet
open Std
variable (m : HashMap String Nat) (s : HashSet Nat)
example : m.keys.length = m.size := by simp
example (k : String) : k ∈ m.keys ↔ k ∈ m := by simp
example (k : String) (v : Nat) : (k, v) ∈ m.toList ↔ m[k]? = some v := by simp
example : m.fold (fun n _ v => n + v) 0 = m.toList.foldl (fun n p => n + p.2) 0 :=
  HashMap.fold_eq_foldl_toList
example (f : Option Nat → Option Nat) : (m.alter "a" f)["a"]? = f m["a"]? := by simp
example (m' : HashMap String Nat) (k : String) : k ∈ m ∪ m' ↔ k ∈ m ∨ k ∈ m' := by simp
example (l : List (String × Nat)) (k : String) :
    k ∈ HashMap.ofList l ↔ (l.map Prod.fst).contains k := by
  simp
example : (s.insert 3).contains 3 := by simp
example (h : 2 ∈ s) : 2 ∈ s.erase 3 := by simp [h]
example (a : Nat) : a ∈ s.toList ↔ a ∈ s := by simp
example (t : HashSet Nat) : (s ∩ t).contains 2 = (s.contains 2 && t.contains 2) := by simp
"""


def test_whole() -> None:
    assert errors(WHOLE) == []
