"""The commands of the command line that take Lean source, on files that need no library."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from gnomon import audit
from gnomon.cli import cli
from gnomon.elab.imports import roots_of, set_loader
from gnomon.repl import Session, _plain

BASE = """prelude
set_option linter.all false
inductive N : Type where
  | zero : N
  | succ (n : N) : N
theorem id_prop (p : Prop) (h : p) : p := h
"""


@pytest.fixture
def folder(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that is built anew, in a cache of its own."""
    monkeypatch.setenv("GNOMON_CACHE_DIR", str(tmp_path / "cache"))
    return project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A project of two modules."""
    set_loader(None)
    source = tmp_path / "project"
    (source / "Some").mkdir(parents=True)
    (source / "lakefile.toml").write_text("", encoding="utf-8")
    (source / "Some" / "Base.lean").write_text(BASE, encoding="utf-8")
    top = "prelude\nimport Some.Base\ndef one : N := N.succ N.zero\n#check one\n"
    (source / "Some" / "Top.lean").write_text(top, encoding="utf-8")
    yield source
    set_loader(None)


def call(*args: str | Path) -> tuple[int, str]:
    """Return the exit code of a command and what it writes to standard output."""
    result = CliRunner().invoke(cli, [*map(str, args)], standalone_mode=False)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return int(result.return_value or 0), result.stdout


def test_modules_beside_a_file_are_found(folder: Path) -> None:
    assert call("check", folder / "Some" / "Top.lean") == (0, "one : N\n")


def test_the_root_can_be_given(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere.lean"
    other.write_text("prelude\nimport Some.Base\n#check N\n", encoding="utf-8")
    assert call("check", other)[0] == 1
    assert call("check", "--root", folder, other) == (0, "N : Type\n")


def test_roots_end_at_the_project(folder: Path) -> None:
    assert roots_of(folder / "Some" / "Top.lean") == (folder / "Some", folder)


def test_roots_without_a_project(tmp_path: Path) -> None:
    if not any((outer / ".git").exists() for outer in tmp_path.parents):
        assert roots_of(tmp_path / "x.lean") == (tmp_path,)


def test_build_says_what_it_made(folder: Path) -> None:
    code, text = call("build", "--root", folder, "--jobs", "1", "Some.Top")
    assert (code, text) == (0, "2 modules are up to date, 2 of them made now\n")
    code, text = call("build", "--root", folder, "--jobs", "1", "Some.Top")
    assert (code, text) == (0, "2 modules are up to date, 0 of them made now\n")


def test_build_fails_for_errors(folder: Path) -> None:
    (folder / "Some" / "Base.lean").write_text("prelude\ndef x : Nothing := y\n", encoding="utf-8")
    assert call("build", "--root", folder, "Some.Top")[0] == 1


def test_exports_are_accepted(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ndjson"
    assert call("export", folder / "Some" / "Top.lean", "-o", out)[0] == 0
    report = audit(out, kernel="both")
    assert report.verdict == "accepted"
    assert report.counts["definition"] == 1
    assert report.counts.get("theorem", 0) == 0


def test_exports_of_everything(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ndjson"
    assert call("export", "--all", folder / "Some" / "Top.lean", "-o", out)[0] == 0
    report = audit(out, kernel="both")
    assert report.verdict == "accepted"
    assert report.counts["theorem"] == 1


def test_both_kernels_agree_on_what_is_imported(folder: Path) -> None:
    assert call("check", "--kernel", "both", folder / "Some" / "Top.lean") == (0, "one : N\n")


def test_running_needs_main(folder: Path) -> None:
    assert call("run", folder / "Some" / "Top.lean")[0] == 1


@pytest.fixture
def session(project: Path) -> Session:
    """A dialogue; it needs the library, which all tests share."""
    found = Session(["Some.Base"], roots=[project])
    found.first_messages = []
    return found


def answers(session: Session, text: str) -> list[tuple[int, int, str]]:
    """Return the messages for what was typed."""
    return [(message.line, message.column, message.text) for message in session.run(text)]


def test_what_was_typed_is_remembered(session: Session) -> None:
    assert answers(session, "def two : N := .succ (.succ .zero)") == []
    assert answers(session, "#check two") == [(1, 0, "two : N")]
    assert answers(session, "namespace A") == []
    assert answers(session, "axiom b : N") == []
    assert answers(session, "\n#check A.b") == [(2, 0, "A.b : N")]


def test_mistakes_are_forgotten(session: Session) -> None:
    assert answers(session, "def two : N := three")[0][:2] == (1, 15)
    assert answers(session, "def two : N := .zero") == []


def test_incomplete_texts(session: Session) -> None:
    assert not session.is_complete("def two : N :=")
    assert not session.is_complete("inductive T where\n  | a (")
    assert session.is_complete("def two : N := .zero")
    assert session.is_complete("def two : N := )")
    assert session.is_complete(":help")
    assert not session.is_complete("(N.zero")


def test_declarations_go_on_over_lines(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "inductive T where\n  | a\n  | b\n#check T.b\n"
    typed += "def f : N → N\n| .zero => .zero\n| n => n\n\nf"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert [text.count("\n") for text in _plain(session)] == [2, 0, 2, 0]


def test_names_for_completion(session: Session) -> None:
    assert {"N", "N.succ", "id_prop"} <= set(session.names())


def test_the_environment_names_the_cache(folder: Path) -> None:
    call("check", folder / "Some" / "Top.lean")
    assert list(Path(os.environ["GNOMON_CACHE_DIR"]).rglob("*.gmod"))
