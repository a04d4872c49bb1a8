"""The files of `kernel-tests` get their listed verdicts from both kernels.

The folder stands beside a checkout, or where `GNOMON_KERNEL_TESTS` says. Without it, `kernel`
covers the same rules.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import cast

import pytest

import gnomon
from gnomon.audit import Kernel

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "kernel-tests"
FOLDER = Path(os.environ.get("GNOMON_KERNEL_TESTS", BESIDE))
VERDICTS = {"accept": "accepted", "reject": "rejected"}
TWO_FAULTS = {"bad/reflOccInIndex.ndjson", "bad/dup_rec_def2.ndjson"}
"""Declarations that break two rules; which one is found first is not specified. The former has a
field that is too big and not positive; the latter states no recursors while another constant has
the recursor's name."""

SECONDS = 20
SLOW_SECONDS = 60


def listed() -> list[tuple[str, str]]:
    """File and expected verdict of every test in the manifest; none without the folder."""
    manifest = FOLDER / "manifest.json"
    if not manifest.exists():
        return []
    tests = json.loads(manifest.read_text(encoding="utf-8"))["tests"]
    return [(test["file"], VERDICTS[test["expected"]]) for test in tests]


@pytest.mark.parametrize(("file", "expected"), listed())
@pytest.mark.parametrize("kernel", ["fast", "reference"])
def test_verdict(kernel: str, file: str, expected: str) -> None:
    """A kernel gives the listed verdict, at once and with a reason."""
    start = time.monotonic()
    report = gnomon.audit(
        FOLDER / file, kernel=cast("Kernel", kernel), axioms="any", timeout=SECONDS
    )
    assert report.verdict == expected, report
    assert time.monotonic() - start < SECONDS
    if expected == "rejected":
        assert report.rule not in (None, "other"), report
        assert report.declaration
        assert report.message


@pytest.mark.parametrize(("file", "expected"), listed())
def test_the_kernels_agree_on_the_reason(file: str, expected: str) -> None:
    """Both name the same rule and declaration."""
    report = gnomon.audit(FOLDER / file, kernel="both", axioms="any", timeout=SECONDS)
    assert report.verdict == expected
    fast, reference = report.opinions
    assert fast.declaration == reference.declaration
    assert fast.rule == reference.rule or file in TWO_FAULTS


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", ["append", "rbmap", "gen12", "gen12x9"])
def test_large_exports_are_accepted(name: str, jobs: int) -> None:
    """The exports that are there for timing are accepted, with any number of threads."""
    file = FOLDER / "speed" / f"{name}.ndjson.xz"
    if file.exists():
        report = gnomon.audit(file, axioms="any", jobs=jobs, timeout=SLOW_SECONDS)
        assert report.verdict == "accepted", report
        assert report.checked == report.declarations
