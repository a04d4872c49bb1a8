"""Names, positions and trees."""

from __future__ import annotations

import doctest

import pytest

from gnomon.syntax import (
    MISSING,
    Atom,
    Ident,
    Info,
    Node,
    Position,
    Source,
    mk_null,
    names,
    source,
)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("", ()),
        ("x", ("x",)),
        ("Nat.add", ("Nat", "add")),
        ("«term_+_»", ("term_+_",)),
        ("A.«b.c».0.d'", ("A", "b.c", 0, "d'")),
        ("«7».7", ("7", 7)),
        ("x._@.M.3._hygCtx._hyg.7", ("x", "_@", "M", 3, "_hygCtx", "_hyg", 7)),
        ("«»", ("",)),
        ("αβ.x₁.ℝ", ("αβ", "x₁", "ℝ")),
        ("«λ»", ("λ",)),
    ],
)
def test_names_and_parts(name: str, parts: tuple[str | int, ...]) -> None:
    """A name has one text, which its parts determine; prefix and last part put together give it."""
    assert names.parts(name) == parts
    assert names.join(parts) == name
    assert names.parts(names.prefix(name)) == parts[:-1]
    assert names.append(names.prefix(name), names.last(name)) == name
    assert names.is_prefix_of(names.prefix(name), name)


def test_macro_scopes() -> None:
    """Scopes of one module are added at the end; those of another begin a new group."""
    once = names.add_macro_scope("M.1._hygCtx", "a.x", 3)
    twice = names.add_macro_scope("M.1._hygCtx", once, 4)
    other = names.add_macro_scope("K.2._hygCtx", twice, 5)
    assert once == "a.x._@.M.1._hygCtx._hyg.3"
    assert twice == "a.x._@.M.1._hygCtx._hyg.3.4"
    assert other == "a.x._@.M.1._hygCtx._hyg.3.4._@.K.2._hygCtx._hyg.5"
    for name in (once, twice, other):
        assert names.view(name).review() == name
        assert names.erase_macro_scopes(name) == "a.x"
        assert names.has_macro_scopes(name)
    assert not names.has_macro_scopes("a._hyg.b")


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 0), (3, 1, 3), (4, 2, 0), (6, 2, 2), (99, 3, 0)]
)
def test_positions(offset: int, line: int, column: int) -> None:
    """Lines count from 1, columns are code points from 0, and `\\r\\n` is one line break."""
    text = Source("αβγ\r\nxyz\n")
    assert text.position(offset) == (line, column)
    assert text.offset(Position(line, column)) == min(offset, 8)


def test_trees() -> None:
    """What a tree says of itself."""
    tree = Node(
        "k", (mk_null(), Atom("fun", Info(2, 5, 2, 6)), Ident("x", "x", Info(6, 7)), MISSING)
    )
    assert str(tree) == '(k (null) "fun" `x <missing>)'
    assert (tree.pos, tree.end, tree.trailing_end) == (2, 7, 7)
    assert tree[0].is_none and tree[9].is_missing and tree[2].id == "x"
    assert tree.reprint("  fun x") == "fun x"
    assert tree.has_missing() and not tree[1].has_missing()
    assert tree.struct_eq(tree.replace(lambda t: Atom("fun") if t.val == "fun" else None))


def test_examples() -> None:
    """The examples in docstrings hold."""
    for module in (names, source):
        assert doctest.testmod(module).failed == 0
