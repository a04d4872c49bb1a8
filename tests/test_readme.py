"""The README is true: its commands give the transcripts that it shows, its Python runs."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TRANSCRIPTS = re.findall(r"```console\n\$ gnomon (.*)\n((?:.|\n)*?)```", README)
ELSEWHERE = {"site-packages", "target"}
MARKDOWN = [path for path in ROOT.rglob("*.md") if not ELSEWHERE & set(path.parts)]


def without_measurements(text: str) -> str:
    """The text without times, speeds and memory, and without the width of columns."""
    text = re.sub(r" \([\d,]+ a second\)", "", text)
    text = re.sub(r"[\d.,]+ (s|MB)\b", r"N \1", text)
    return re.sub(r" +", " ", text)


@pytest.mark.parametrize(("args", "expected"), TRANSCRIPTS)
def test_transcript(args: str, expected: str) -> None:
    """A command writes what the README says."""
    done = subprocess.run(
        [sys.executable, "-m", "gnomon", *shlex.split(args)],
        cwd=ROOT,
        capture_output=True,
        timeout=900,
        check=False,
    )
    assert without_measurements(done.stdout.decode()) == without_measurements(expected)


def test_there_are_transcripts() -> None:
    """The pattern above still finds them."""
    assert len(TRANSCRIPTS) == 5


def test_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python is a doctest."""
    monkeypatch.chdir(ROOT)
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_links(path: Path) -> None:
    """Links to files lead somewhere."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_explore() -> None:
    """The example script runs and shows every theorem."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "explore.py")],
        capture_output=True,
        timeout=60,
        check=True,
    )
    out = done.stdout.decode()
    assert out.startswith("accepted: 14 declarations")
    assert out.count("theorem ") == 4
    assert "axioms: propext" in out
    assert out.endswith("has the stated type: True\n")
