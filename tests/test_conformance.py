"""The corpus of real Lean programs: how many are answered as Lean does must not become fewer.

The recorded scores are in `conformance_scores.json`: for each area, the programs whose errors start on
the same lines, and those with the same messages. Whoever raises a score records it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCORES = Path(__file__).with_name("conformance_scores.json")


def test_scores_do_not_drop(tmp_path: Path) -> None:
    recorded: dict[str, list[int]] = json.loads(SCORES.read_text(encoding="utf-8"))
    # A program's time begins when the library is there.
    build = [sys.executable, "-m", "gnomon", "build"]
    subprocess.run(build, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL, timeout=1500)
    out = tmp_path / "scores.json"
    command = [
        sys.executable,
        str(ROOT / "bench" / "conformance.py"),
        str(ROOT / "tests/conformance"),
    ]
    command += ["--json", str(out), "--timeout", "120", "--jobs", str(min(2, os.cpu_count() or 1))]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=1500)
    found: dict[str, list[int]] = {area: [0, 0] for area in recorded}
    for program in json.loads(out.read_text(encoding="utf-8")):
        score = found[program["area"]]
        score[0] += program["verdict"]
        score[1] += not program["expectedOnly"] and not program["actualOnly"]
    dropped = {
        area: (score, found[area])
        for area, score in recorded.items()
        if found[area][0] < score[0] or found[area][1] < score[1]
    }
    assert not dropped, f"recorded and found scores: {dropped}"
