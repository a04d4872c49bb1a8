"""The command `gnomon`: exit codes, output on a pipe and on a terminal, Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

import gnomon

from .audit_exports import CHALLENGE, HYPOTHESES, hard
from .kernel.builder import Decl, Prop, arrow, axiom, const, definition, theorem
from .kernel.export import export
from .kernel.prelude import NAT

Q = const("Q")
ODD = axiom("odd", arrow(Prop, Prop))
USES_ODD = definition("d", arrow(Prop, Prop), const("odd"))
WRONG = theorem("wrong", Q, const("p"))


def run(
    *args: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`python -m gnomon ARGS` with pipes for its streams."""
    done = subprocess.run(
        [sys.executable, "-m", "gnomon", *map(str, args)],
        input=stdin,
        capture_output=True,
        timeout=60,
        env=os.environ | (env or {}),
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def write(path: Path, decls: Iterable[Decl]) -> Path:
    """An export of the declarations at a path."""
    path.write_bytes(export(list(decls)))
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """An export that is accepted."""
    return write(tmp_path / "good.ndjson", [NAT])


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """An export that is rejected."""
    return write(tmp_path / "bad.ndjson", [*HYPOTHESES, WRONG])


def test_version_and_help() -> None:
    assert run("--version").stdout == f"gnomon {gnomon.__version__}\n"
    text = run("audit", "--help").stdout
    for option in ("--json", "--kernel", "--jobs", "--permit-axiom", "--axioms", "--only"):
        assert option in text
    assert "70  the kernels disagree" in text


def test_accepted(good: Path) -> None:
    done = run("audit", good)
    assert done.returncode == 0
    assert done.stdout.startswith(f"{good}: accepted")
    assert "declarations checked  1" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("kernel", ["fast", "reference", "both"])
def test_rejected(bad: Path, kernel: str) -> None:
    done = run("audit", bad, "--kernel", kernel)
    assert done.returncode == 1
    assert "rejected" in done.stdout
    for text in ("wrong", "declTypeMismatch", "P", "Q"):
        assert text in done.stdout
    assert "\x1b" not in done.stdout


def test_declined(tmp_path: Path) -> None:
    path = tmp_path / "hard.ndjson"
    path.write_bytes(hard())
    done = run("audit", path, "--timeout", "0.2")
    assert done.returncode == 2
    assert "declined" in done.stdout
    assert "timeout" in done.stdout
    assert run("audit", path, "--max-steps", "10000").returncode == 2
    assert run("audit", path, "--max-memory", "20M", "--timeout", "50").returncode == 2


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("FILE", "--jobs", "0"),
        ("FILE", "--kernel", "slow"),
        ("FILE", "--max-memory", "much"),
        ("FILE", "--max-memory", "0"),
        ("FILE", "--max-steps", "-1"),
        ("FILE", "--timeout", "0"),
        ("FILE", "--timeout", "-1"),
        ("FILE", "--timeout", "nan"),
        ("FILE", "--only", "Nat", "--compare", "FILE"),
        ("FILE", "--only", "Nowhere"),
        ("-", "-"),
    ],
)
def test_usage(args: tuple[str, ...], good: Path) -> None:
    done = run("audit", *(str(good) if arg == "FILE" else arg for arg in args))
    assert done.returncode == 64
    assert done.stderr != ""
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kernel", ["fast", "both"])
def test_huge_limits_are_none(good: Path, kernel: str) -> None:
    huge = "9" * 400
    done = run(
        *("audit", good, "--kernel", kernel, "--timeout", "inf", "--max-memory", f"{huge}G"),
        *("--max-steps", huge, "--jobs", huge),
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_malformed(good: Path) -> None:
    good.write_bytes(good.read_bytes() + b'{"app":{"fn":7}}\n')
    done = run("audit", good)
    assert done.returncode == 65
    assert "line " in done.stderr
    assert "app" in done.stderr
    assert "Traceback" not in done.stderr


def test_unreadable(tmp_path: Path, good: Path) -> None:
    done = run("audit", tmp_path / "nowhere.ndjson")
    assert done.returncode == 66
    assert done.stderr == f"error: {tmp_path / 'nowhere.ndjson'}: No such file or directory\n"
    assert run("audit", tmp_path).returncode == 66
    done = run("audit", good, "--compare", tmp_path / "nowhere.ndjson")
    assert done.returncode == 66
    assert "nowhere.ndjson: No such file" in done.stderr


def test_the_worst_of_several_files_decides(good: Path, bad: Path, tmp_path: Path) -> None:
    done = run("audit", good, bad, good)
    assert done.returncode == 1
    assert done.stdout.count("accepted") == 2
    assert run("audit", bad, tmp_path / "nowhere").returncode == 66
    hard_path = tmp_path / "hard.ndjson"
    hard_path.write_bytes(hard())
    assert run("audit", bad, hard_path, "--max-steps", "10000").returncode == 1


def test_standard_input(good: Path, bad: Path) -> None:
    assert run("audit", "-", stdin=good.read_bytes()).returncode == 0
    assert run("audit", "-", "--kernel", "both", stdin=bad.read_bytes()).returncode == 1
    assert run("audit", "-", stdin=b"").returncode == 65


def test_json(good: Path, bad: Path, tmp_path: Path) -> None:
    done = run("audit", good, bad, tmp_path / "nowhere", "--json")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert first["file"] == str(good)
    assert first["verdict"] == "accepted"
    assert first["counts"]["inductive"] == 1
    assert set(first) == {
        "file",
        "verdict",
        "kernel",
        "declaration",
        "rule",
        "message",
        "terms",
        "limit",
        "declarations",
        "checked",
        "counts",
        "axioms_used",
        "axioms_declared",
        "statements",
        "seconds",
        "peak_memory",
        "lean_version",
        "format_version",
        "opinions",
    }
    assert (second["verdict"], second["rule"]) == ("rejected", "declTypeMismatch")
    assert third["verdict"] == "unreadable"
    assert done.stderr == ""


def test_axioms(tmp_path: Path) -> None:
    path = write(tmp_path / "odd.ndjson", [ODD, USES_ODD])
    done = run("audit", path)
    assert done.returncode == 1
    assert "axiomNotPermitted" in done.stdout
    assert run("audit", path, "--permit-axiom", "odd").returncode == 0
    assert run("audit", path, "--axioms", "any").returncode == 0


def test_compare(tmp_path: Path) -> None:
    challenge = write(tmp_path / "challenge.ndjson", CHALLENGE)
    done = run("audit", write(tmp_path / "s.ndjson", CHALLENGE[:-1]), "--compare", challenge)
    assert done.returncode == 1
    assert "challengeMismatch" in done.stdout
    done = run("audit", challenge, "--compare", challenge, "--permit-axiom", "sorryAx")
    assert done.returncode == 0


def test_only(bad: Path) -> None:
    assert run("audit", bad, "--only", "p").returncode == 0


def test_ctrl_c_ends_within_a_second(tmp_path: Path) -> None:
    path = tmp_path / "hard.ndjson"
    path.write_bytes(hard())
    for kernel in ("fast", "reference"):
        process = subprocess.Popen(
            [sys.executable, "-m", "gnomon", "audit", path, "--kernel", kernel],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(2.5)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert time.monotonic() - start < 1
        assert process.returncode == 2
        assert b"interrupted" in out
        assert err == b""


@pytest.mark.parametrize("args", ["audit FILE", "audit FILE --json", "audit nowhere", "--help"])
def test_a_closed_pipe_is_no_verdict(good: Path, args: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "gnomon", *args.replace("FILE", str(good)).split()],
        stdout=writer,
        stderr=subprocess.PIPE if "nowhere" not in args else writer,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert done.returncode == 74
    assert not done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_full_disk_is_no_verdict(good: Path, options: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gnomon", "audit", good, *options],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 74
    assert done.stderr == b"error: cannot write the output: No space left on device\n"


def test_a_closed_standard_output(good: Path, bad: Path) -> None:
    for path, code in ((good, 0), (bad, 1)):
        command = f"{sys.executable} -m gnomon audit {path} >&-"
        done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (code, b"")


def test_names_cannot_forge_a_report(tmp_path: Path) -> None:
    evil = "\x1b[2J\x1b[8m\n\r\x9b1m\u202e\u2028x: accepted"
    decls: list[Decl] = [axiom(f"P{evil}", Prop), axiom(f"p{evil}", const(f"P{evil}"))]
    decls.append(theorem(f"bad{evil}", const(f"P{evil}"), const(f"p{evil}")))
    path = write(tmp_path / "spoof\x1b[2J.ndjson", decls)
    outputs = [run("audit", path).stdout, run("audit", path, "--kernel", "reference").stdout]
    outputs += [run("audit", path, "--only", "bad\x1b\n").stderr]
    for text in outputs:
        assert all(line.isprintable() for line in text.split("\n"))
        assert not any(line.startswith("x: accepted") for line in text.split("\n"))
    terminal = on_a_terminal(path, {"TERM": "dumb", "NO_COLOR": "1"})
    assert "\\x1b[2J" in terminal
    for char in ("\x1b[2J", "\x1b[8m", "\x9b", "\u202e", "\u2028"):
        assert char not in terminal
    first = json.loads(run("audit", path, "--json").stdout)
    assert evil in first["axioms_used"][0]


def test_on_a_terminal(bad: Path) -> None:
    text = on_a_terminal(bad, {"TERM": "xterm-256color", "NO_COLOR": ""})
    assert "╭" in text
    assert "\x1b[" in text
    assert "declTypeMismatch" in text
    plain = on_a_terminal(bad, {"TERM": "xterm-256color", "NO_COLOR": "1"})
    assert "declTypeMismatch" in plain
    assert "\x1b[31m" not in plain


def on_a_terminal(path: Path, env: dict[str, str]) -> str:
    """What `gnomon audit` writes to a terminal."""
    reader, writer = os.openpty()
    subprocess.run(
        [sys.executable, "-m", "gnomon", "audit", path],
        stdout=writer,
        stderr=writer,
        env=os.environ | env,
        timeout=60,
        check=False,
    )
    os.close(writer)
    chunks = []
    while True:
        try:
            chunk = os.read(reader, 65536)
        except OSError:  # Linux says so at the end.
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(reader)
    return b"".join(chunks).decode()


def test_starting_is_quick() -> None:
    """`rich` costs more than most audits, and is not needed on a pipe."""
    code = (
        "import sys, gnomon.cli, gnomon.audit, gnomon.audit_view\n"
        "print([name for name in ('rich', 'gnomon.reference', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
