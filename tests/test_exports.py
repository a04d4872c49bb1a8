"""What `gnomon export` writes is what other checkers read, and both kernels accept it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from gnomon import audit
from gnomon.check import check

ROOT = Path(__file__).resolve().parents[1]

PROGRAM = """
unsafe def bad : Nat := bad
partial def loop (n : Nat) : Nat := loop (n + 1)
def twice (n : Nat) : Nat := have m := n; m + m
theorem twice_eq (n : Nat) : twice n = 2 * n := by
  show n + n = 2 * n
  omega
def swap (q : Quot fun (_ _ : Nat) => True) : Nat := Quot.lift (fun _ => 0) (fun _ _ _ => rfl) q
example : 2 + 2 = 4 := by decide

namespace A
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩
example : True := trivial
end A
"""


def records(contents: bytes) -> list[dict[str, Any]]:
    """Return the lines of an export."""
    return [json.loads(line) for line in contents.splitlines()]


def names(contents: bytes) -> set[str]:
    """Return the names of what an export declares, inductive types excepted."""
    known = {0: ""}
    found = set()
    for record in records(contents):
        for kind in ("str", "num"):
            if kind in record:
                part = record[kind]
                last = part["str"] if kind == "str" else str(part["i"])
                known[record["in"]] = f"{known[part['pre']]}.{last}".lstrip(".")
        for kind in ("def", "thm", "axiom", "opaque", "quot"):
            if kind in record:
                found.add(known[record[kind]["name"]])
    return found


def export(text: str, *, keep_examples: bool = False) -> bytes:
    """Return the export of a program that has no errors."""
    result = check(text, keep_examples=keep_examples)
    assert [message.text for message in result.messages if message.severity == "error"] == []
    return result.env.export(False)


def test_exports_are_plain() -> None:
    """No metadata, no `have`, nothing unsafe; the version of Lean is said."""
    contents = export(PROGRAM)
    first, *rest = records(contents)
    assert first["meta"]["lean"] == {"githash": "", "version": "4.28.0"}
    assert not any("mdata" in record for record in rest)
    assert not any(record["letE"]["nondep"] for record in rest if "letE" in record)
    assert b'"safety":"unsafe"' not in contents
    assert b'"safety":"partial"' not in contents
    declared = names(contents)
    assert {"twice", "twice_eq", "loop"} <= declared
    assert "bad" not in declared
    assert not any("_example" in name for name in declared)


def test_quotients_are_exported_together() -> None:
    assert {"Quot", "Quot.mk", "Quot.lift", "Quot.ind"} <= names(export(PROGRAM))


def test_examples_can_be_exported() -> None:
    """Each has its line in its name, and its namespace."""
    contents = export(PROGRAM, keep_examples=True)
    assert {"_example_9", "A._example_12", "A._example_13"} <= names(contents)
    assert audit(contents, kernel="both").ok


def test_a_sample_of_the_corpus_is_accepted() -> None:
    """By both kernels, each by itself; `bench/exports.py` takes all of it, and nanoda."""
    command = [sys.executable, str(ROOT / "bench" / "exports.py"), "--every", "24"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    last = done.stdout.splitlines()[-1]
    total = last.partition("/")[2].partition(" ")[0]
    assert int(total) >= 12
    assert last == f"accepted {total}/{total} by fast, {total}/{total} by reference"
    assert done.returncode == 0
