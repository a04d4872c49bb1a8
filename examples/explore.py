"""Audits an export, then looks into it: `python examples/explore.py [FILE]`.

Prints every theorem with its statement and the axioms it rests on, and checks by hand that the
first theorem's proof has the type that it is said to have.
"""

from __future__ import annotations

import sys
from pathlib import Path

import gnomon


def main(file: str) -> int:
    """Audits and explores one export; returns 0 if it is accepted."""
    report = gnomon.audit(file)
    print(f"{report.verdict}: {report.declarations} declarations in {report.seconds:.2f} s")
    if not report.ok:
        print(f"{report.declaration}: {report.message} ({report.rule})")
        return 1
    env = gnomon.Environment.from_export(file)
    theorems = [decl for decl in env.declarations() if isinstance(decl, gnomon.Theorem)]
    for theorem in theorems:
        axioms = ", ".join(map(str, env.axioms(theorem.name))) or "none"
        print(f"theorem {theorem.name} : {theorem.type}\n  axioms: {axioms}")
    if theorems:
        first = theorems[0]
        inferred = env.infer_type(first.value, level_params=first.level_params)
        same = env.is_def_eq(inferred, first.type, level_params=first.level_params)
        print(f"the proof of {first.name} has the stated type: {same}")
    return 0


if __name__ == "__main__":
    here = Path(__file__).parent
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else str(here / "mirror.ndjson")))
