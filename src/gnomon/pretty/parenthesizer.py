"""Parentheses where a tree, written down, would be read as another one.

What it does: walks over a tree from right to left along the description of the parser that could
have produced it. For each category in it, it works out the least precedence of what the category's
tree consists of, and whether what follows the tree would be read as part of it; either may call
for parentheses.
What it assumes: the tree is one that the parser makes, but for missing parentheses.
Where to read next: :func:`_maybe_parenthesize`, which decides.
Counterpart in Lean: `Lean.PrettyPrinter.Parenthesizer`, whose introduction explains the idea:

A category at a precedence reads one leading parser and then trailing ones, none of them of lesser
precedence. So a tree needs parentheses if

1. one of the parsers in it has a lesser precedence than is wanted (`f (a + b)`), or
2. the trailing parser that reads what follows the tree would be tried inside of the tree as well,
   by the category that the tree ends with, because that takes such a precedence:
   `(fun x => x) y`.

A compiled parser is a function of the state, the list of siblings, which it changes, and the index
of the rightmost tree that it produced; it returns the index of the tree to the left of those.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from gnomon.parser import algebra as a
from gnomon.parser.antiquot import antiquot, splice
from gnomon.parser.grammar import Grammar
from gnomon.pretty import stx
from gnomon.pretty.emitter import Backtrack
from gnomon.pretty.formatter import ATOM_KINDS, node_kind
from gnomon.pretty.own_syntax import OWN_PARSERS
from gnomon.syntax import MISSING, Ident, Node, Syntax


class State:
    """Precedences met so far in the category under way."""

    __slots__ = (
        "cat",
        "cont_cat",
        "cont_prec",
        "find",
        "force",
        "min_prec",
        "trail_cat",
        "trail_prec",
        "visited_token",
        "whole",
    )

    def __init__(self, grammar: Grammar, force: bool, whole: Syntax) -> None:
        """Nothing is met yet."""
        self.whole = whole
        self.find = grammar.definitions.find
        self.force = force
        self.cat = ""
        """The category under way."""
        self.cont_prec: int | None = None
        """The precedence of the leftmost trailing parser, and its category."""
        self.cont_cat = ""
        self.min_prec: int | None = None
        """The least precedence of the parsers."""
        self.trail_prec: int | None = None
        """The precedence of the category that the text ends with, and which that is."""
        self.trail_cat = ""
        self.visited_token = False
        """Whether a token was met, so that a category to its left is not at the end."""

    def check_prec(self, prec: int) -> None:
        """Take note of a parser of a precedence."""
        if self.cont_prec is None or prec < self.cont_prec:
            self.cont_prec = prec
        if self.min_prec is None or prec < self.min_prec:
            self.min_prec = prec


Fn = Callable[[State, list[Syntax], int], int]

_COMPILED: dict[int, tuple[a.Parser, Fn]] = {}


def compiled(parser: a.Parser) -> Fn:
    """Return the function that parenthesizes what a parser produces."""
    known = _COMPILED.get(id(parser))
    if known is not None:
        return known[1]
    fn = _compile(parser)
    _COMPILED[id(parser)] = (parser, fn)
    return fn


def _current(args: list[Syntax], index: int) -> Syntax:
    return args[index] if index < len(args) else MISSING


def _visit(state: State, args: list[Syntax], index: int, inner: Fn) -> int:
    """Parenthesize the children of a tree, last one first."""
    if args:
        tree = args[index]
        old = tree.args
        if old:
            children = list(old)
            inner(state, children, len(children) - 1)
            for before, after in zip(old, children, strict=True):
                if before is not after:
                    args[index] = tree.with_args(children)
                    break
    return index - 1 if index else 0


def _nothing(state: State, args: list[Syntax], index: int) -> int:
    return index


def _skip(state: State, args: list[Syntax], index: int) -> int:
    return index - 1 if index else 0


def _token(state: State, args: list[Syntax], index: int) -> int:
    state.cont_prec = None
    state.cont_cat = ""
    state.visited_token = True
    return index - 1 if index else 0


def _compile(parser: a.Parser) -> Fn:
    match parser:
        case a.Symbol() | a.NonReserved() | a.UnicodeSymbol() | a.RawChar():
            return _token
        case a.Token(kind):
            return _ident if kind in ("ident", "ident!") else _token
        case a.Special(name):
            return {"hygieneInfo": _skip, "eoi": _nothing}.get(name, _token)
        case a.InterpolatedStr(inner):
            return _interpolated(compiled(inner))
        case a.Category(name, prec):
            return _category(name, prec)
        case a.Reference(name):
            return _reference(name)
        case a.ParserOfStack():
            return _of_current_kind
        case a.Seq(parsers):
            return _seq([compiled(part) for part in parsers])
        case a.OrElse(parsers):
            return _or_else(parsers)
        case a.Node(kind, inner):
            return _node(kind, compiled(inner))
        case a.LeadingNode(kind, prec, inner):
            return _leading(kind, prec, compiled(inner))
        case a.TrailingNode(kind, prec, lhs_prec, inner):
            return _trailing(kind, prec, lhs_prec, compiled(inner))
        case a.Optional(inner):
            return _children(_spliced("optional", inner, "?"))
        case a.Many(inner, _, splices):
            return _many(_spliced("many", inner, "*") if splices else compiled(inner))
        case a.SepBy(inner, text, separator):
            return _sep_by(_spliced("sepBy", inner, f"{text.strip()}*"), compiled(separator))
        case a.Spliced(kind, suffix, inner):
            return _spliced(kind, inner, suffix)
        case a.Many1Unbox(inner):
            return _many1_unbox(compiled(inner))
        case a.WithAntiquot(name, kind, inner, _, pseudo):
            return _with_antiquot(name, kind, compiled(inner), pseudo)
        case a.Check(condition, _, argument):
            return _check_prec(int(argument)) if condition == "prec" else _nothing
        case a.Push():
            return _skip
        case a.Format(_, inner):
            return _nothing if inner is None else compiled(inner)
        case a.Position(mode, inner):
            return compiled(inner) if mode == "clear" else _with_position(compiled(inner))
        case a.Lookahead() | a.NotFollowedBy() | a.ErrorAtSavedPosition() | a.SkipUntil():
            return _nothing
        case (
            a.Atomic(inner)
            | a.Forbidden(_, inner)
            | a.QuotDepth(_, inner)
            | a.SetExpected(_, inner)
            | a.Recover(inner, _)
            | a.WithOpen(inner, _)
            | a.Cached(inner)
        ):
            return compiled(inner)
    raise TypeError(f"unknown parser: {parser!r}")


def _ident(state: State, args: list[Syntax], index: int) -> int:
    tree = _current(args, index)
    if not isinstance(tree, Ident):
        if _is_antiquot(tree):
            return _antiquotation(state, args, index, "ident")
        raise Backtrack
    return _token(state, args, index)


def _interpolated(inner: Fn) -> Fn:
    def chunks(state: State, args: list[Syntax], index: int) -> int:
        for _ in range(len(args)):
            if args[index].kind == "interpolatedStrLitKind":
                index = index - 1 if index else 0
            else:
                index = inner(state, args, index)
        return index

    return _children(chunks)


def _children(inner: Fn) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        return _visit(state, args, index, inner)

    return run


def _seq(parts: list[Fn]) -> Fn:
    parts = [part for part in reversed(parts) if part is not _nothing]
    if not parts:
        return _nothing
    if len(parts) == 1:
        return parts[0]

    def run(state: State, args: list[Syntax], index: int) -> int:
        for part in parts:
            index = part(state, args, index)
        return index

    return run


_ATOM: Final = "<atom>"


def _without_guarded(parsers: tuple[a.Parser, ...]) -> tuple[a.Parser, ...]:
    """Leave out alternatives that only a lookahead tells from the one that follows.

    A tree does not say which of them was taken; the last one is the least demanding.
    """
    kept: list[a.Parser] = []
    for part, following in pairwise((*parsers, None)):
        match part, following:
            case (
                a.Seq((a.Lookahead(), a.Category(name, _))),
                a.Category(other, _),
            ) if name == other:
                pass
            case a.Parser(), _:
                kept.append(part)
    return tuple(kept)


def _or_else(parsers: tuple[a.Parser, ...]) -> Fn:
    parsers = _without_guarded(parsers)
    alternatives = [
        (_ATOM if isinstance(part, a.Symbol) else node_kind(part), compiled(part))
        for part in parsers
    ]
    if len(alternatives) == 1:
        return alternatives[0][1]

    def run(state: State, args: list[Syntax], index: int) -> int:
        tree = _current(args, index)
        kind = tree.kind
        if kind == "choice":
            return _visit(state, args, index, _each(run))
        saved_args = list(args)
        saved = (
            state.cont_prec,
            state.cont_cat,
            state.min_prec,
            state.trail_prec,
            state.trail_cat,
            state.visited_token,
            state.cat,
        )
        for wanted, alternative in alternatives:
            if wanted is not None and wanted != kind and (wanted != _ATOM or kind == "null"):
                continue
            try:
                return alternative(state, args, index)
            except Backtrack:
                args[:] = saved_args
                (
                    state.cont_prec,
                    state.cont_cat,
                    state.min_prec,
                    state.trail_prec,
                    state.trail_cat,
                    state.visited_token,
                    state.cat,
                ) = saved
        raise Backtrack

    return run


def _each(inner: Fn) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        for _ in range(len(args)):
            index = inner(state, args, index)
        return index

    return run


def _many(inner: Fn) -> Fn:
    return _children(_each(inner))


def _many1_unbox(inner: Fn) -> Fn:
    many = _many(inner)

    def run(state: State, args: list[Syntax], index: int) -> int:
        return (many if _current(args, index).kind == "null" else inner)(state, args, index)

    return run


def _sep_by(inner: Fn, separator: Fn) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        for number in range(len(args) - 1, -1, -1):
            index = (separator if number % 2 else inner)(state, args, index)
        return index

    return _children(run)


def _node(kind: str, inner: Fn) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        if _current(args, index).kind != kind:
            raise Backtrack
        return _visit(state, args, index, inner)

    return run


def _leading(kind: str, prec: int, inner: Fn) -> Fn:
    # Application, of a precedence just below the greatest, is the only way to make something that
    # leads into something that trails.
    limit = min(a.MAX_PREC - 1, prec)

    def run(state: State, args: list[Syntax], index: int) -> int:
        if _current(args, index).kind != kind:
            raise Backtrack
        index = _visit(state, args, index, inner)
        state.check_prec(prec)
        state.cont_prec = limit
        return index

    return run


def _trailing(kind: str, prec: int, lhs_prec: int, inner: Fn) -> Fn:
    def body(state: State, args: list[Syntax], index: int) -> int:
        index = inner(state, args, index)
        state.check_prec(prec)
        state.cont_cat = state.cat
        # The leftmost child is what stood there before; the category calls itself for it.
        return parenthesize_category(state, args, index, state.cat, lhs_prec)

    return _node(kind, body)


def _with_position(inner: Fn) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        # The formatter indents so much that parentheses are never necessary.
        state.cont_prec = None
        return inner(state, args, index)

    return run


def _check_prec(prec: int) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        state.check_prec(prec)
        return index

    return run


def _reference(name: str) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        definition = state.find(name)
        if definition is None:
            return _of_current_kind(state, args, index)
        return compiled(definition.parser)(state, args, index)

    return run


def _of_current_kind(state: State, args: list[Syntax], index: int) -> int:
    """Parenthesize a tree by the parser of its kind."""
    tree = _current(args, index)
    if tree is MISSING:
        return index
    kind = tree.kind
    if isinstance(tree, Ident) or kind in ATOM_KINDS:
        index = _token(state, args, index)
        state.check_prec(a.MAX_PREC)
        return index
    definition = state.find(kind)
    parser = OWN_PARSERS.get(kind) if definition is None else definition.parser
    if parser is None:
        # What no parser makes is left as it is.
        index = _token(state, args, index)
        state.check_prec(a.MAX_PREC)
        return index
    return compiled(parser)(state, args, index)


# Categories.


def _category(name: str, prec: int) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        return parenthesize_category(state, args, index, name, prec)

    return run


def _category_core(state: State, args: list[Syntax], index: int, name: str) -> int:
    outer = state.cat
    state.cat = name
    tree = _current(args, index)
    if tree.kind == "choice":

        def each(state: State, args: list[Syntax], index: int) -> int:
            return _category_core(state, args, index, name)

        index = _visit(state, args, index, _each(each))
    elif _is_antiquot(tree):
        index = _antiquotation(state, args, index, name)
    else:
        index = _of_current_kind(state, args, index)
    state.cat = outer
    state.cont_cat = name
    return index


def _paren_term(tree: Syntax) -> Syntax:
    return stx.paren(tree).replace_info(tree.info)


def _paren_level(tree: Syntax) -> Syntax:
    return Node(stx.LEVEL_PAREN, (stx.atom("("), tree, stx.atom(")")))


def _paren_tactic(tree: Syntax) -> Syntax:
    kind = "Lean.Parser.Tactic."
    one = Node(f"{kind}tacticSeq1Indented", (stx.null([tree]),))
    inner = Node(f"{kind}tacticSeq", (one,))
    return Node(f"{kind}paren", (stx.atom("("), inner, stx.atom(")")))


_PARENS: Final[dict[str, tuple[Callable[[Syntax], Syntax], bool]]] = {
    "term": (_paren_term, True),
    "tactic": (_paren_tactic, False),
    "level": (_paren_level, False),
}
"""Categories that have parentheses, and whether one can stand behind another as an argument."""


def parenthesize_category(
    state: State, args: list[Syntax], index: int, name: str, prec: int
) -> int:
    """Parenthesize a tree that a category at a precedence is to produce."""
    if name == "rawStx":
        return index - 1 if index else 0
    parens = _PARENS.get(name)
    if parens is None:
        # How to parenthesize this category is not known.
        return _category_core(state, args, index, name)
    return _maybe_parenthesize(state, args, index, name, prec, *parens)


def _maybe_parenthesize(
    state: State,
    args: list[Syntax],
    index: int,
    name: str,
    prec: int,
    paren: Callable[[Syntax], Syntax],
    juxtaposes: bool,
) -> int:
    is_whole = _current(args, index) is state.whole
    cont_prec, cont_cat = state.cont_prec, state.cont_cat
    min_prec = state.min_prec
    trail_prec, trail_cat = state.trail_prec, state.trail_cat
    visited_token = state.visited_token
    state.cont_prec = state.min_prec = state.trail_prec = None
    state.cont_cat = state.trail_cat = ""
    state.visited_token = False
    after = _category_core(state, args, index, name)
    least = state.min_prec
    if least is None:
        return after
    end = state.trail_prec
    if (
        prec > least
        or (state.force and least < a.MAX_PREC and not is_whole)
        or (
            juxtaposes
            and end is not None
            and cont_prec is not None
            and end <= cont_prec
            and state.trail_cat == cont_cat
        )
    ):
        args[index] = paren(args[index])
        # A closing parenthesis is no place where a category ends.
        state.cont_prec = a.MAX_PREC
        state.cont_cat = name
        end = None
    if visited_token:
        state.trail_prec, state.trail_cat = trail_prec, trail_cat
    else:
        state.trail_prec = prec if end is None else min(end, prec)
        state.trail_cat = name
    state.min_prec = min_prec
    return after


# Antiquotations.


def _is_antiquot(tree: Syntax) -> bool:
    kind = tree.kind
    return kind.endswith("antiquot") and kind != "token_antiquot"


_ANTIQUOTS: dict[str, Fn] = {}


def _antiquotation(state: State, args: list[Syntax], index: int, name: str) -> int:
    kind = args[index].kind
    fn = _ANTIQUOTS.get(kind)
    if fn is None:
        pseudo = kind.endswith(".pseudo.antiquot")
        base = kind.removesuffix(".pseudo.antiquot" if pseudo else ".antiquot")
        fn = _ANTIQUOTS[kind] = compiled(antiquot(name, base, True, pseudo))
    return fn(state, args, index)


def _with_antiquot(name: str, kind: str, normal: Fn, pseudo: bool) -> Fn:
    def run(state: State, args: list[Syntax], index: int) -> int:
        if _is_antiquot(_current(args, index)):
            return _antiquotation(state, args, index, name)
        return normal(state, args, index)

    return run


def _spliced(kind: str, inner: a.Parser, suffix: str) -> Fn:
    normal = compiled(inner)
    scope_kind = f"{kind}.antiquot_scope"
    suffix_kind = f"{kind}.antiquot_suffix_splice"
    scope: Fn | None = None

    def with_suffix(state: State, args: list[Syntax], index: int) -> int:
        return normal(state, args, _token(state, args, index))

    def run(state: State, args: list[Syntax], index: int) -> int:
        nonlocal scope
        tree = _current(args, index)
        if tree.kind == scope_kind:
            if scope is None:
                scope = compiled(splice(kind, inner, suffix))
            return scope(state, args, index)
        if tree.kind == suffix_kind:
            return _visit(state, args, index, with_suffix)
        return normal(state, args, index)

    return run


def parenthesize(tree: Syntax, category: str, grammar: Grammar, *, force: bool = False) -> Syntax:
    """Return the tree with the parentheses it needs to be read as it is.

    With `force`, all that is composed but the whole stands in parentheses (`pp.parens`).
    """
    args = [tree]
    state = State(grammar, force, tree)
    parenthesize_category(state, args, 0, category, 0)
    return args[0]
