"""Laws of the library that proofs name, and what `simp` does with them."""

import json
import runpy
import sys
from pathlib import Path

import pytest

from gnomon import audit, check
from gnomon.audit import STANDARD_AXIOMS

ROOT = Path(__file__).resolve().parent.parent

LAWS = """
example (a b c : Int) (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := Int.le_of_mul_le_mul_right h hc
example (a b : Int) (h : b ∣ a) : a.tdiv b = a / b := Int.tdiv_eq_ediv_of_dvd h
example (a b n : Int) : (a + b * n).fmod n = a.fmod n := by simp
example (a : Int) (n : Nat) : (a.bmod n + 1).bmod n = (a + 1).bmod n := by simp
example (l : List Nat) (i j : Nat) : (l.take i).take j = l.take (min j i) := List.take_take
example (l : List Nat) (i : Nat) : (l.take i).reverse = l.reverse.drop (l.length - i) :=
  List.reverse_take
example (l k : List Nat) (p : Nat → Bool) (h : l <+: k) : l.findIdx p ≤ k.findIdx p :=
  h.findIdx_le
example (l : List Nat) : l.findIdx? (· == 3) = none ↔ 3 ∉ l := by
  rw [List.findIdx?_eq_none_iff]
  constructor
  · intro h m
    simpa using h 3 m
  · intro h x hx
    cases e : x == 3
    · rfl
    · exact absurd (eq_of_beq e ▸ hx) h
example (f : Nat → Nat) (g : Bool → Nat) : Sum.elim f g ∘ Sum.inl = f := by simp
example (n : Nat) (i : Fin n) : (i.castSucc + 1 : Fin (n + 1)) = i.succ := by simp
"""

DOMAINS = """
example (p : Nat → Bool) : ∀ x : (none : Option Nat).isSome = true, p (none.get x) = false := by simp
example (k : List Nat) :
    ∀ (i : Nat) (h : i < ([] : List Nat).length), k[i]? = some ([] : List Nat)[i] := by simp
example (a : Nat) (p : Prop) (b : p → Option Nat) (h : ¬p) : ∀ x : p, ¬b x = some a := by simp [h]
"""

FORGOTTEN_PROOFS = """
example (xs : List Nat) (f : Nat → Nat) : xs.attach.map (fun ⟨x, _⟩ => f x) = xs.map f := by simp
example (xs : List Nat) : xs.attach.foldl (fun a ⟨x, _⟩ => a + x) 0 = xs.foldl (· + ·) 0 := by simp
example (xs : List Nat) : (xs.attach.flatMap fun x => [x.1]) = xs.flatMap fun x => [x] := by simp
example (xs : List Nat) (p : Nat → Bool) : (xs.attach.any fun x => p x) = xs.any p := by simp
example (xs : List Nat) (p : Nat → Bool) : xs.attach.findIdx (p ·.1) = xs.findIdx p := by simp
example (xs : List Nat) (p : Nat → Bool) :
    (xs.attach.filter (fun x => p x.1)).unattach = xs.filter p := by simp
example (xs : Array Nat) (f : Nat → Nat) : xs.attach.map (fun x => f x.1) = xs.map f := by simp
example (o : Option Nat) : (o.attach.map fun x => x.1 + 1) = o.map (· + 1) := by simp
"""


LISTS_OF_ARRAYS = """
example (o : Ordering) (h : o.swap = .lt) : o = .gt := by simpa using h
example (xs : Array Nat) : xs.reverse.reverse = xs := by simp
example (xs ys : Array Nat) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by
  rcases xs with ⟨xs⟩; rcases ys with ⟨ys⟩; simp
example (xs : Array Nat) (f : Nat → Option Nat) :
    (xs.filterMap f).toList = xs.toList.filterMap f := by simp
example (xs : Array Nat) (p : Nat → Bool) : xs.toList.any p = xs.any p := by simp
example (xs : Array Nat) (p : Nat → Bool) : xs.toList.countP p = xs.countP p := by simp
example (xs : List Nat) (f : Nat → Nat → Nat) : (xs.mapIdx f).length = xs.length := by simp
example (n : Nat) : (List.range n).Nodup := List.nodup_range
example (xs : List Nat) (h : xs.Nodup) (a : Nat) : xs.count a ≤ 1 := List.nodup_iff_count.1 h a
"""

CONTAINERS_AND_WORDS = """
example (xs : Array Nat) (a : Nat) : xs.push a ≠ #[] := by simp
example (xs ys : Array Nat) : xs.reverse = ys.reverse ↔ xs = ys := by simp
example (xs : Array Nat) (p : Nat → Bool) : xs.countP p = 0 ↔ ∀ a, a ∈ xs → ¬p a = true := by simp
example (xs : Array Nat) (p : Nat → Bool) : xs.reverse.all p = xs.all p := Array.all_reverse
example (xs : Array Nat) (i : Nat) (h : xs.size ≤ i) : xs[i]? = none := Array.getElem?_eq_none h
example (o p : Ordering) : (o.then p).swap = o.swap.then p.swap := Ordering.swap_then o p
example (a : UInt8) : ~~~a &&& a = 0 := by simp
example (a : UInt64) : ~~~a &&& a = 0 := UInt64.not_and_self
example (a b : Int32) : (a + b).toBitVec = b.toBitVec + a.toBitVec := by
  simp [BitVec.add_comm]
"""


@pytest.mark.parametrize(
    "text", [LAWS, DOMAINS, FORGOTTEN_PROOFS, LISTS_OF_ARRAYS, CONTAINERS_AND_WORDS]
)
def test_laws(text: str) -> None:
    assert [message.text for message in check(text).messages] == []


def test_condition_says_what_an_argument_is() -> None:
    """An argument of a rule that only its condition has is what the condition says it is."""
    text = "example (xs : List Nat) : xs.attach.map (fun x => x.1 + 1) = xs.map (· + 1) := by simp?"
    (message,) = check(text).messages
    assert message.text.endswith("simp only [List.map_subtype, List.unattach_attach]")


def test_other_domain_remains() -> None:
    """What `simp` cannot prove speaks of the proposition that the domain has become."""
    text = "example (p q : Prop) (f : q → Nat) (h : q = p) : ∀ x : q, f x = 0 := by simp only [h]"
    (message,) = check(text).messages
    assert message.text.endswith("⊢ ∀ (x : p), f ⋯ = 0")


def test_share_of_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`bench/library.py` counts what there is under the name, and what has an equal type."""
    nat = {"module": "Init.Prelude", "kind": "def", "type": "(pi Nat (pi Nat Nat))"}
    rows = [{"name": name, **nat} for name in ("Nat.add", "Nat.sub", "Nat.succ", "Nat.none")]
    reference = tmp_path / "reference.jsonl"
    reference.write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setattr(sys, "argv", ["library.py", str(reference), "--missing", "2"])
    with pytest.raises(SystemExit) as done:
        runpy.run_path(str(ROOT / "bench" / "library.py"), run_name="__main__")
    assert done.value.code == 0
    out = capsys.readouterr().out.splitlines()
    assert out[-1] == "library have 3/4, equal 2/4"
    assert "differs def         Nat.succ" in out


def test_library_axioms(tmp_path: Path) -> None:
    """The whole library is accepted, and needs no axioms but Lean's own.

    `Lean.trustCompiler` is what `Lean.reduceBool` and `Lean.reduceNat` have in them, as in Lean.
    """
    library = ROOT / "src" / "gnomon" / "library"
    modules = sorted(
        ".".join(path.relative_to(library).with_suffix("").parts)
        for path in library.rglob("*.lean")
    )
    result = check("".join(f"import {module}\n" for module in modules))
    assert [message.text for message in result.messages] == []
    export = tmp_path / "library.ndjson"
    export.write_bytes(result.env.export(True))
    report = audit(export, permit=["Lean.trustCompiler"])
    assert report.verdict == "accepted", report
    assert report.declarations > 25_000
    assert set(report.axioms_used) <= {*STANDARD_AXIOMS, "Lean.trustCompiler"}
