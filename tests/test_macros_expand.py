"""Macros expand as in real Lean: those built in, and those that the library declares."""

from __future__ import annotations

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.elab.registry import expand_macro
from gnomon.elab.syntax_ext import grammar
from gnomon.parser import parse_category
from gnomon.syntax import Source

from .macro_files import LIBRARY, expansions, library_env, shown

HAS_NOTATION = (LIBRARY / "Init" / "Notation").exists()
LEAST = 150 if HAS_NOTATION else 70
"""At least so many of the recorded expansions are right; most are the library's."""


def expanded(category: str, text: str) -> str | None:
    """The expansion of a text, or `None`."""
    env = library_env()
    tree, problems = parse_category(category, text, grammar(env))
    if problems:
        return f"does not parse: {problems[0]}"
    core = Frontend(Source(text), env=env).core
    with core.with_ref(tree):
        result = expand_macro(core, tree)
    return None if result is None else shown(result)


def test_recorded_expansions() -> None:
    right = 0
    for each in expansions():
        found = expanded(each["category"], each["text"])
        right += found == each["expansion"]
    assert right >= LEAST


@pytest.mark.parametrize(
    "text",
    [
        "(x)", "(x, y, z)", "()", "(· + 1)", "(· + ·)", "(f · (g ·))", "(·, 1)", "(·.1)",
        "(· : Nat)", "(fun x => ·)", "show t by exact x", "suffices t from e; b",
        "suffices h : t from e; b", 'dbg_trace "a{x}"; y', "unreachable!", "fun (x, y) => x",
        "fun ⟨x, y⟩ z => x", "fun | x => y", "fun | x, y => z", "fun x y : Nat => x",
        "fun (some x) => x", "fun x (y, z) => x", "fun (x y : Nat) => x", "∀ x y : Nat, p",
        "∀ x, p", 'throwError "a{x}"', "throwError x", 'throwErrorAt r "a{x}"',
    ],
)  # fmt: skip
def test_built_in(text: str) -> None:
    (recorded,) = (each["expansion"] for each in expansions() if each["text"] == text)
    found = expanded("term", text)
    if text.startswith("throwError"):
        assert found in (recorded, None)  # Without `import Lean`, this is an application.
    else:
        assert found == recorded
