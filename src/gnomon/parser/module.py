"""From a file's text to its header and commands, with the errors in them.

The parser never gives up. After an error it goes on at the next token that begins a command; errors
on the way there are not reported again. What was read of the command before the error is returned
with `MISSING` in it, so that it can be elaborated as far as it goes.

INVARIANT (progress): every call of :meth:`ModuleParser.command` advances, or returns the end.

Counterpart in Lean: `Lean/Parser/Module.lean`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from gnomon.records import dataclass

from ..syntax import MISSING, Atom, Info, Node, Source, Syntax
from .antiquot import is_antiquot
from .errors import Diagnostic, Error, diagnose
from .grammar import Grammar
from .pratt import FRAMES
from .state import ParserFn, Scope, State, TooDeepError
from .tokens import skip_whitespace

EOI: Final = "Lean.Parser.Command.eoi"
HEADER: Final = "Lean.Parser.Module.header"
_TERMINAL: Final = frozenset([EOI, "Lean.Parser.Command.exit", "Lean.Parser.Command.import"])


class NoScope:
    """Where nothing is open: names are full names, and `open` brings no notation."""

    def resolve_parser(self, name: str) -> list[str]:
        """Return the name itself, and what it may mean in Lean's own namespaces."""
        return [name, f"Lean.{name}", f"Lean.Parser.{name}"]

    def open_grammar(self, grammar: Grammar, declaration: Syntax, command: bool) -> Grammar:
        """Return the grammar unchanged."""
        return grammar


@contextmanager
def _unlimited() -> Iterator[None]:
    """Let Python recurse as deep as the parser needs, and do without the collection of cycles.

    Trees have no cycles; looking for some takes half of the time on large files.
    """
    old, collecting = sys.getrecursionlimit(), gc.isenabled()
    if old < FRAMES:
        sys.setrecursionlimit(FRAMES)
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
        sys.setrecursionlimit(old)


@dataclass(frozen=True, slots=True)
class ParsedCommand:
    """A command, where the next one begins, and what was wrong."""

    tree: Syntax
    pos: int
    errors: tuple[Diagnostic, ...]
    recovering: bool
    """Whether the parser is looking for the next command after an error."""

    @property
    def is_terminal(self) -> bool:
        """Whether nothing follows: the end of the file, `#exit`, or a misplaced `import`."""
        return self.tree.kind in _TERMINAL


class ModuleParser:
    """Parses a file, command by command.

    The grammar may be another one for each command; what was parsed stays valid.
    """

    def __init__(self, source: Source, grammar: Grammar, scope: Scope | None = None) -> None:
        """Parse `source`; `scope` says what names mean."""
        self.source = source
        self.scope: Scope = NoScope() if scope is None else scope
        self.state = State(source.text, grammar, self.scope)

    def header(self, grammar: Grammar) -> ParsedCommand:
        """Return the header: `module`, `prelude` and imports. The grammar has that of headers
        only."""
        state = self.state
        state.restart(0, grammar)
        definition = grammar.definitions.find(HEADER)
        assert definition is not None
        error = run_parser(state, definition.run)
        tree = state.stack[-1] if state.stack else MISSING
        errors = diagnostics(state, error)
        return ParsedCommand(tree, state.pos, errors, error is not None)

    def command(self, pos: int, grammar: Grammar, recovering: bool = False) -> ParsedCommand:
        """Return the command at an offset, or the next one that can be read if there is an
        error."""
        state = self.state
        errors: list[Diagnostic] = []
        run = grammar.category_fn("command")
        while True:
            if recovering:
                pos = _skip_to_command(state, pos, grammar)
            if pos >= state.size:
                return ParsedCommand(_eoi(state.size), state.size, tuple(errors), recovering)
            state.restart(pos, grammar)
            error = run_parser(state, run)
            old, pos = pos, state.pos
            tree = state.stack[-1] if state.stack else MISSING
            if recovering and is_antiquot(tree):
                # Most likely the remains of a quotation.
                continue
            if error is None and not state.recovered:
                return ParsedCommand(tree, pos, tuple(errors), False)
            if error is not None and pos == old:
                pos = _skip_token(state, pos)
            # What has no token at all began with optional parts and is of no interest.
            ignore = tree.pos is None
            if not (recovering and ignore):
                errors.extend(diagnostics(state, error))
            recovering = True
            if not ignore:
                return ParsedCommand(tree, pos, tuple(errors), True)


def run_parser(state: State, run: ParserFn) -> Error | None:
    """Skip whitespace and run a parser."""
    state.pos, error = skip_whitespace(state.text, state.pos, state.size)
    if error is not None:
        return error
    with _unlimited():
        try:
            return run(state)
        except TooDeepError:
            state.stack.clear()
            return Error("maximum nesting depth has been reached")


def _skip_to_command(state: State, pos: int, grammar: Grammar) -> int:
    """Return the offset of the next token that may begin a command."""
    state.restart(pos, grammar)
    category = grammar.categories["command"]
    while True:
        pos, error = skip_whitespace(state.text, pos, state.size)
        if error is not None or pos >= state.size:
            return pos
        token = state.scan(pos)
        if token.error is not None or token.end == pos or category.may_begin(token):
            return pos
        pos = token.end


def _skip_token(state: State, pos: int) -> int:
    """Return the offset after one token, or one character if there is none."""
    state.tokens.pop(pos, None)
    token = state.scan(pos)
    return pos + 1 if token.error is not None or token.end == pos else token.end


def diagnostics(state: State, error: Error | None) -> tuple[Diagnostic, ...]:
    """Return what to report after a run of the parser."""
    found = [diagnose(what, pos, info) for pos, info, what in state.recovered]
    if error is not None:
        found.append(diagnose(error, state.pos, state.last_read()))
    return tuple(found)


def _eoi(pos: int) -> Syntax:
    return Node(EOI, (Atom("", Info(pos, pos)),))
