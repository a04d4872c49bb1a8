"""`python -m gnomon.reference FILE...`: print a verdict for each export.

The exit code is 0 if all were accepted, 1 if one was rejected, 2 if one was declined, and 65 if one
is not an export.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from . import ExportError, check_export


def main(paths: list[str]) -> int:
    """Check the exports at `paths`; return the exit code."""
    code = 0
    for path in paths:
        start = time.perf_counter()
        try:
            outcome = check_export(Path(path))
        except ExportError as error:
            print(f"{path}: malformed: {error}")
            code = max(code, 65)
            continue
        seconds = time.perf_counter() - start
        print(f"{path}: {outcome.verdict} in {seconds:.2f} s", dict(outcome.counts))
        if outcome.verdict != "accepted":
            print(f"  {outcome.declaration}: {outcome.message} ({outcome.rule})")
            for term in outcome.terms:
                print(f"    {term}")
        code = max(code, {"accepted": 0, "rejected": 1, "declined": 2}[outcome.verdict])
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
