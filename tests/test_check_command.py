"""What `gnomon check` says of files that it cannot read, and where steps of proofs are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import gnomon
from gnomon.check_files import UNREADABLE, CheckOptions, Unreadable, check_files, read_source
from gnomon.trace import tactic_steps


def test_bytes_that_are_no_utf8_have_a_place(tmp_path: Path) -> None:
    path = tmp_path / "bytes.lean"
    path.write_bytes(b"def x := 1\r\n  \xff\n")
    with pytest.raises(Unreadable, match="2:2: the byte 0xff is no UTF-8") as error:
        read_source(str(path))
    assert error.value.place == (2, 2)


def test_files_that_are_not_there_have_a_json_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "nothing.lean")
    assert check_files([path], CheckOptions(as_json=True)) == UNREADABLE
    written = json.loads(capsys.readouterr().out)
    assert (written["fileName"], written["severity"]) == (path, "error")
    assert "No such file" in written["data"]


def test_steps_name_the_declaration_with_its_namespace() -> None:
    text = (
        "theorem a : 1 = 1 := by rfl\n"
        "namespace One.Two\n"
        "theorem b : 1 = 1 := by rfl\n"
        "theorem _root_.c.d : 1 = 1 := by rfl\n"
        "end One.Two\n"
    )
    steps = tactic_steps(gnomon.check(text, info=True), text)
    assert [step.declaration for step in steps] == ["a", "One.Two.b", "c.d"]
