"""The invariants of `ARCHITECTURE.md` that a tool can check."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CRATES = ROOT / "crates"
PACKAGE = ROOT / "src" / "gnomon"

DEPENDENCIES = {
    "term": {"hashbrown", "num-bigint", "rustc-hash"},
    "kernel": {"gnomon-term", "num-bigint"},
    "formats": {"gnomon-term", "gnomon-kernel", "memchr", "num-bigint"},
    "audit": {"gnomon-term", "gnomon-kernel"},
    "constructions": {"gnomon-term", "gnomon-kernel"},
    "engine": {"gnomon-term", "gnomon-kernel", "imbl", "num-bigint"},
    "runtime": {"num-bigint", "rustc-hash"},
    "python": {
        "gnomon-term",
        "gnomon-kernel",
        "gnomon-formats",
        "gnomon-audit",
        "gnomon-constructions",
        "gnomon-engine",
        "gnomon-runtime",
        "memmap2",
        "num-bigint",
        "pyo3",
    },
}
"""What each crate may depend on. A new line here is a decision; it belongs in ARCHITECTURE.md."""

PURE = ("term", "kernel")
MAX_TRUSTED_LINES = 6_800
MAX_FILE_LINES = 800
MAX_REFERENCE_LINES = 3_000


def code(path: Path) -> str:
    """A Rust file without comments and its tests."""
    text = path.read_text(encoding="utf-8").split("#[cfg(test)]")[0]
    return re.sub(r"//.*", "", text)


def sources(crate: str) -> Iterator[Path]:
    """The Rust files of a crate, without its tests and examples."""
    return (CRATES / crate / "src").rglob("*.rs")


def rust_lines(path: Path) -> int:
    """The lines of a Rust file that are neither blank nor comment."""
    return sum(1 for line in code(path).splitlines() if line.strip())


def python_lines(path: Path) -> int:
    """The lines of a Python file that are neither blank, nor comment, nor docstring."""
    text = path.read_text(encoding="utf-8")
    docs: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            docs |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = enumerate(map(str.strip, text.splitlines()), 1)
    return sum(1 for number, line in lines if line and line[0] != "#" and number not in docs)


@pytest.mark.parametrize("crate", DEPENDENCIES)
def test_dependencies(crate: str) -> None:
    """A crate depends on what it may depend on."""
    manifest = tomllib.loads((CRATES / crate / "Cargo.toml").read_text(encoding="utf-8"))
    assert set(manifest["dependencies"]) <= DEPENDENCIES[crate]


def test_every_crate_is_listed() -> None:
    """Nobody adds a crate without saying what it may use."""
    assert {path.parent.name for path in CRATES.glob("*/Cargo.toml")} == set(DEPENDENCIES)


@pytest.mark.parametrize("crate", PURE)
def test_trusted_crates_do_nothing_but_compute(crate: str) -> None:
    """INVARIANT 1: no `unsafe`, IO, threads or clocks beyond the deadline, and no Python."""
    for path in sources(crate):
        text = code(path)
        for banned in (
            r"\bunsafe\s*(\{|fn|impl)",
            r"std::(thread|fs|net|process|io|env)\b",
            "pyo3",
        ):
            assert not re.search(banned, text), f"{path}: {banned}"


@pytest.mark.parametrize("crate", ["term", "kernel", "formats", "audit", "engine", "constructions"])
def test_unsafe_is_forbidden(crate: str) -> None:
    """The compiler refuses `unsafe` in every crate but the binding one and the runtime."""
    manifest = tomllib.loads((CRATES / crate / "Cargo.toml").read_text(encoding="utf-8"))
    assert manifest["lints"] == {"workspace": True}
    workspace = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))
    assert workspace["workspace"]["lints"]["rust"]["unsafe_code"] == "forbid"


def test_formats_take_bytes_and_never_paths() -> None:
    """INVARIANT 3."""
    for path in sources("formats"):
        assert not re.search(r"std::(fs|path|net|process|env)\b", code(path)), path


def test_one_crate_names_pyo3() -> None:
    """The others can be used and tested without Python."""
    for crate in set(DEPENDENCIES) - {"python"}:
        assert "pyo3" not in (CRATES / crate / "Cargo.toml").read_text(encoding="utf-8")


def test_the_trusted_part_is_small() -> None:
    """Lines of code, without blank lines and comments."""
    total = sum(rust_lines(path) for crate in PURE for path in sources(crate))
    assert total <= MAX_TRUSTED_LINES


def test_files_are_short() -> None:
    """No file is longer than one wants to read."""
    files = [*CRATES.rglob("src/**/*.rs"), *PACKAGE.rglob("*.py")]
    assert {
        str(path) for path in files if len(path.read_text("utf-8").splitlines()) > MAX_FILE_LINES
    } == set()


def test_the_reference_kernel_stands_alone() -> None:
    """It imports nothing of Gnomon outside its folder, and nothing that is not Python's own."""
    total = 0
    for path in (PACKAGE / "reference").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        total += python_lines(path)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom):
                assert node.level <= 1, path
                assert node.level == 1 or not (node.module or "").startswith("gnomon"), path
            if isinstance(node, ast.Import):
                assert not any(name.name.startswith("gnomon") for name in node.names), path
    assert total <= MAX_REFERENCE_LINES


def test_data_classes_cost_little() -> None:
    """They are those of `records`, except in the reference kernel."""
    for path in PACKAGE.rglob("*.py"):
        if path.is_relative_to(PACKAGE / "reference") or path.name == "records.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "dataclasses":
                taken = {name.name for name in node.names}
                assert taken.isdisjoint({"dataclass", "field", "replace"}), path


def test_the_command_is_thin() -> None:
    """`cli` knows options and exit codes; it does not know kernels."""
    tree = ast.parse((PACKAGE / "cli.py").read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not imported & {"reference", "_core.audit_export"}
