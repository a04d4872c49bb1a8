"""What Ctrl-C leaves behind: what came before it, and everything in working order."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import gnomon
from gnomon.check import CheckMessage
from gnomon.repl import Session

LOOP = "partial def loop (n : Nat) : Nat := loop (n + 1)\n"


@contextmanager
def interrupted() -> Iterator[None]:
    """Press Ctrl-C while the block, which would never end, is at work."""
    main = threading.main_thread().ident
    assert main is not None
    timer = threading.Timer(1.0, signal.pthread_kill, (main, signal.SIGINT))
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            yield
    finally:
        timer.cancel()


def test_repl_goes_on() -> None:
    session = Session()
    assert session.run(LOOP) == []
    with interrupted():
        session.run("#eval loop 0")
    assert [message.text for message in session.run("2 + 2")] == ["4"]
    assert session.run("def next (n : Nat) := n + 1") == []
    with interrupted():
        session.run("#eval loop 1")
    assert [message.text for message in session.run("next 2")] == ["3"]


def test_check_reports_what_came_before() -> None:
    reported: list[CheckMessage] = []
    text = f"#eval 1 + 1\n{LOOP}#eval loop 0\n#eval 3\n"
    with interrupted():
        gnomon.check(text, report=reported.extend)
    assert [(each.line, each.text) for each in reported] == [
        (1, "2"),
        (3, "elaboration stopped: it was interrupted"),
    ]


def test_timeouts_end_what_they_are_about() -> None:
    first = gnomon.check(LOOP)
    late = gnomon.check("#eval loop 0", env=first.env, timeout=1.0)
    assert "the time limit was reached" in late.messages[0].text
    assert [each.text for each in gnomon.check("#eval 5", env=first.env).messages] == ["5"]


def test_functions_can_be_called_again(tmp_path: Path) -> None:
    path = tmp_path / "looping.lean"
    path.write_text(
        f"{LOOP}def double (n : Nat) := n + n\ndef twice (f : Nat → Nat) : Nat := f (f 1)\n",
        encoding="utf-8",
    )
    lean = gnomon.load(path)
    with interrupted():
        lean.loop(0)
    assert lean.double(4) == 8
    with interrupted():
        lean.twice(lean.loop)
    assert lean.twice(lean.double) == 4


def test_a_process_that_was_interrupted_ends_well(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        textwrap.dedent(
            f"""
            import signal, threading, gnomon
            main = threading.main_thread().ident
            threading.Timer(1.0, signal.pthread_kill, (main, signal.SIGINT)).start()
            try:
                gnomon.check({LOOP + "#eval loop 0"!r})
            except KeyboardInterrupt:
                print("interrupted")
            """
        ),
        encoding="utf-8",
    )
    ended = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "interrupted\n")
