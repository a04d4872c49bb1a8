"""From descriptions of parsers to functions that run them.

Each description becomes a closure, once, when it is first run. Closures and not generated programs:
those are about a third faster, but Python needs a millisecond to compile each, and there are a
thousand.

What must not be slow is failing. Hence :mod:`first` predicts, and only what may succeed is run;
where the error matters, because all alternatives fail, they are run again without predictions.

Counterpart in Lean: the closures in `Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..syntax import MISSING, NULL, Node
from . import algebra as a
from . import antiquot, chars
from .checks import after_linebreak
from .errors import PRECEDENCE, Error
from .first import Guard, guard_of, predict
from .leaves import NONE, leaf, or_antiquot
from .state import ParserFn, State, mk_node

if TYPE_CHECKING:
    from .grammar import Definitions


_leaves: dict[a.Parser, ParserFn] = {}
_numbers: dict[a.Category | int, int] = {}


class Compiler:
    """Compiles parsers in whose descriptions names mean what `definitions` say."""

    def __init__(self, definitions: Definitions) -> None:
        """The definitions must have all names that occur, sooner or later."""
        self.definitions = definitions

    def guard(self, parser: a.Parser) -> Guard | None:
        """Return the test whether a parser may succeed."""
        return guard_of(predict(parser, self.definitions.lookup))

    def compile(self, parser: a.Parser) -> ParserFn:
        """Return the function that runs a parser."""
        if isinstance(parser, _LEAVES):
            known = _leaves.get(parser)
            if known is None:
                number = 0
                if isinstance(parser, a.Category):
                    number = _numbers.setdefault(parser, len(_numbers))
                known = _leaves[parser] = leaf(parser, number, _PLAIN.compile)
            return known
        make: Callable[[Compiler, Any], ParserFn] = _MAKERS[type(parser)]
        return make(self, parser)

    def parts(self, parser: a.Parser) -> tuple[ParserFn, ...]:
        """Return the functions of a sequence, without those that do nothing."""
        parsers = parser.parsers if isinstance(parser, a.Seq) else (parser,)
        flat: list[ParserFn] = []
        for part in parsers:
            while isinstance(part, a.Format) and part.inner is not None:
                part = part.inner
            if isinstance(part, a.Seq):
                flat.extend(self.parts(part))
            elif not isinstance(part, a.Format):
                flat.append(self.compile(part))
        return tuple(flat)

    def spliced(self, kind: str, inner: a.Parser, suffix: str) -> Callable[[], ParserFn]:
        """Return a source of the function that runs `inner` or a splice of it."""
        made: list[ParserFn] = []

        def get() -> ParserFn:
            if not made:
                made.append(self._spliced(kind, inner, suffix))
            return made[0]

        return get

    def _spliced(self, kind: str, inner: a.Parser, suffix: str) -> ParserFn:
        plain = self.compile(inner)
        scope = self.compile(antiquot.splice(kind, inner, suffix))
        after = self.compile(a.Symbol(suffix))

        def element(state: State) -> Error | None:
            error = plain(state)
            if error is None:
                stack = state.stack
                if stack and antiquot.is_antiquots(stack[-1]):
                    antiquot.with_suffix(state, kind, after)
            return error

        def run(state: State) -> Error | None:
            if state.text[state.pos] == "$":
                return antiquot.or_antiquot(state, scope, element, False)
            return element(state)

        return run


def _with_antiquot(compiler: Compiler, parser: a.WithAntiquot) -> ParserFn:
    inner = compiler.compile(parser.inner)
    label, kind, anonymous, pseudo = parser.name, parser.kind, parser.anonymous, parser.pseudo
    return or_antiquot(inner, label, kind, anonymous, pseudo, compiler.compile)


def _reference(compiler: Compiler, parser: a.Reference) -> ParserFn:
    definition = compiler.definitions.find(parser.name)
    if definition is None:
        message = f"unknown parser declaration/category/alias '{parser.name}'"

        def unknown(state: State) -> Error | None:
            return state.fail(message)

        return unknown
    target = definition

    def run(state: State) -> Error | None:
        # Definitions may refer to each other, so that the function is looked up when it runs.
        return target.run(state)

    return run


def _parser_of_stack(compiler: Compiler, parser: a.ParserOfStack) -> ParserFn:
    offset = parser.offset

    def run(state: State) -> Error | None:
        stack = state.stack
        tree = stack[-1 - offset] if len(stack) > offset else MISSING
        if not tree.is_ident:
            return state.fail("failed to determine parser using syntax stack, not enough elements")
        function = state.grammar.named_parser(tree.id, state.scope)
        if isinstance(function, str):
            return state.fail(function)
        size = len(stack)
        error = function(state)
        if error is None and len(stack) != size + 1:
            return state.fail("expected parser to return exactly one syntax object")
        return error

    return run


def _seq(compiler: Compiler, parser: a.Seq) -> ParserFn:
    parts = compiler.parts(parser)
    if len(parts) == 1:
        return parts[0]

    def run(state: State) -> Error | None:
        for part in parts:
            error = part(state)
            if error is not None:
                return error
        return None

    return run


def _or_else(compiler: Compiler, parser: a.OrElse) -> ParserFn:
    functions = [compiler.compile(part) for part in parser.parsers]
    choices = tuple(
        (function, compiler.guard(part))
        for function, part in zip(functions, parser.parsers, strict=True)
    )
    merged = functions[-1]
    for function in reversed(functions[:-1]):
        merged = _merging(function, merged)

    def run(state: State) -> Error | None:
        pos = state.pos
        if state.quotes and state.text[pos] == "$":
            return merged(state)
        stack = state.stack
        size = len(stack)
        token = state.tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        for function, guard in choices:
            if guard is None or guard(state, token):
                error = function(state)
                if error is None:
                    return None
                if state.pos != pos:
                    return error
                del stack[size:]
        return merged(state)

    return run


def _merging(first: ParserFn, second: ParserFn) -> ParserFn:
    def run(state: State) -> Error | None:
        return antiquot.alternatives(state, first, second, "merge")

    return run


def _node(compiler: Compiler, parser: a.Node) -> ParserFn:
    kind = parser.kind
    parts = compiler.parts(parser.inner)

    def run(state: State) -> Error | None:
        stack = state.stack
        size = len(stack)
        for part in parts:
            error = part(state)
            if error is not None:
                mk_node(state, kind, size, True)
                return error
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(kind, args))
        return None

    return run


def _leading(compiler: Compiler, parser: a.LeadingNode) -> ParserFn:
    kind, prec = parser.kind, parser.prec
    parts = compiler.parts(parser.inner)

    def run(state: State) -> Error | None:
        stack = state.stack
        if state.prec > prec:
            stack.append(MISSING)
            return PRECEDENCE
        size = len(stack)
        for part in parts:
            error = part(state)
            if error is not None:
                mk_node(state, kind, size, True)
                return error
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(kind, args))
        state.lhs_prec = prec
        return None

    return run


def _trailing(compiler: Compiler, parser: a.TrailingNode) -> ParserFn:
    kind, prec, lhs_prec = parser.kind, parser.prec, parser.lhs_prec
    parts = compiler.parts(parser.inner)

    def run(state: State) -> Error | None:
        stack = state.stack
        if state.prec > prec or state.lhs_prec < lhs_prec:
            stack.append(MISSING)
            return PRECEDENCE
        size = len(stack) - 1
        for part in parts:
            error = part(state)
            if error is not None:
                mk_node(state, kind, size, False)
                return error
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(kind, args))
        state.lhs_prec = prec
        return None

    return run


def _cached(compiler: Compiler, parser: a.Cached) -> ParserFn:
    inner = compiler.compile(parser.inner)
    if not parser.remember:

        def isolated(state: State) -> Error | None:
            old = state.base
            state.base = len(state.stack)
            error = inner(state)
            state.base = old
            return error

        return isolated
    number = _numbers.setdefault(id(parser), len(_numbers))

    def run(state: State) -> Error | None:
        key = (number * 4096 + state.prec, state.pos, state.context)
        hit = state.cache.get(key)
        if hit is not None:
            tree, state.lhs_prec, state.pos, error = hit
            state.stack.append(tree)
            return error
        old = state.base
        state.base = len(state.stack)
        error = inner(state)
        state.base = old
        state.cache[key] = (state.stack[-1], state.lhs_prec, state.pos, error)
        return error

    return run


def _optional(compiler: Compiler, parser: a.Optional) -> ParserFn:
    plain = compiler.compile(parser.inner)
    guard = compiler.guard(parser.inner)
    spliced = compiler.spliced("optional", parser.inner, "?")

    def run(state: State) -> Error | None:
        stack = state.stack
        pos = state.pos
        if guard is not None:
            token = state.tokens.get(pos)
            if token is None:
                token = state.scan(pos)
            if not guard(state, token):
                stack.append(NONE)
                return None
        size = len(stack)
        error = spliced()(state) if state.quotes else plain(state)
        if error is not None:
            if state.pos == pos:
                del stack[size:]
                stack.append(NONE)
                return None
            mk_node(state, NULL, size, True)
            return error
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(NULL, args))
        return None

    return run


def _many(compiler: Compiler, parser: a.Many) -> ParserFn:
    plain = compiler.compile(parser.inner)
    guard = compiler.guard(parser.inner)
    spliced = compiler.spliced("many", parser.inner, "*")
    at_least_one, splices = parser.at_least_one, parser.splices

    def run(state: State) -> Error | None:
        stack = state.stack
        size = len(stack)
        inner = spliced() if splices and state.quotes else plain
        needed = at_least_one
        while True:
            pos = state.pos
            if guard is not None and not needed:
                token = state.tokens.get(pos)
                if token is None:
                    token = state.scan(pos)
                if not guard(state, token):
                    break
            before = len(stack)
            error = inner(state)
            if error is not None:
                if state.pos == pos and not needed:
                    del stack[before:]
                    break
                mk_node(state, NULL, size, True)
                return error
            if state.pos == pos and not needed:
                error = state.fail(
                    "invalid 'many' parser combinator application, parser did not consume anything"
                )
                mk_node(state, NULL, size, True)
                return error
            if len(stack) > before + 1 and not needed:
                mk_node(state, NULL, before, False)
            needed = False
        if len(stack) == size:
            stack.append(NONE)
            return None
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(NULL, args))
        return None

    return run


def _explicitly_spliced(compiler: Compiler, parser: a.Spliced) -> ParserFn:
    plain = compiler.compile(parser.inner)
    spliced = compiler.spliced(parser.kind, parser.inner, parser.suffix)

    def run(state: State) -> Error | None:
        return spliced()(state) if state.quotes else plain(state)

    return run


def _sep_by(compiler: Compiler, parser: a.SepBy) -> ParserFn:
    plain = compiler.compile(parser.inner)
    guard = compiler.guard(parser.inner)
    separator = compiler.compile(parser.separator)
    separator_guard = compiler.guard(parser.separator)
    spliced = compiler.spliced("sepBy", parser.inner, f"{parser.text.strip()}*")
    at_least_one, trailing = parser.at_least_one, parser.trailing

    def run(state: State) -> Error | None:
        stack = state.stack
        size = len(stack)
        inner = spliced() if state.quotes else plain
        optional = not at_least_one
        while True:
            pos = state.pos
            if optional and guard is not None:
                token = state.tokens.get(pos)
                if token is None:
                    token = state.scan(pos)
                if not guard(state, token):
                    break
            before = len(stack)
            error = inner(state)
            if error is not None:
                if state.pos == pos:
                    if optional:
                        del stack[before:]
                        break
                    stack.append(MISSING)
                mk_node(state, NULL, size, True)
                return error
            if len(stack) > before + 1:
                mk_node(state, NULL, before, False)
            pos = state.pos
            if separator_guard is not None:
                token = state.tokens.get(pos)
                if token is None:
                    token = state.scan(pos)
                if not separator_guard(state, token):
                    break
            before = len(stack)
            if separator(state) is not None:
                del stack[before:]
                state.pos = pos
                break
            if len(stack) > before + 1:
                mk_node(state, NULL, before, False)
            optional = trailing
        if len(stack) == size:
            stack.append(NONE)
            return None
        args = tuple(stack[size:])
        del stack[size:]
        stack.append(Node(NULL, args))
        return None

    return run


def _many1_unbox(compiler: Compiler, parser: a.Many1Unbox) -> ParserFn:
    many = compiler.compile(a.Many(parser.inner, at_least_one=True, splices=False))

    def run(state: State) -> Error | None:
        error = many(state)
        if error is None:
            tree = state.stack[-1]
            if len(tree) == 1:
                state.stack[-1] = tree[0]
        return error

    return run


def _atomic(compiler: Compiler, parser: a.Atomic) -> ParserFn:
    inner = compiler.compile(parser.inner)

    def run(state: State) -> Error | None:
        pos = state.pos
        error = inner(state)
        if error is not None:
            state.pos = pos
        return error

    return run


def _lookahead(compiler: Compiler, parser: a.Lookahead) -> ParserFn:
    inner = compiler.compile(parser.inner)

    def run(state: State) -> Error | None:
        pos, size = state.pos, len(state.stack)
        error = inner(state)
        if error is None:
            del state.stack[size:]
            state.pos = pos
        return error

    return run


def _not_followed_by(compiler: Compiler, parser: a.NotFollowedBy) -> ParserFn:
    inner = compiler.compile(parser.inner)
    guard = compiler.guard(parser.inner)
    message = f"unexpected {parser.message}"

    def run(state: State) -> Error | None:
        pos, size = state.pos, len(state.stack)
        if guard is not None and not guard(state, state.peek()):
            return None
        error = inner(state)
        del state.stack[size:]
        state.pos = pos
        return state.fail(message) if error is None else None

    return run


def _position(compiler: Compiler, parser: a.Position) -> ParserFn:
    inner = compiler.compile(parser.inner)
    if parser.mode == "clear":

        def clear(state: State) -> Error | None:
            old, context = state.saved, state.context
            if old < 0:
                return inner(state)
            state.saved = -1
            state.switch()
            error = inner(state)
            state.saved, state.context = old, context
            return error

        return clear
    conditional = parser.mode == "afterLinebreak"

    def run(state: State) -> Error | None:
        old, context = state.saved, state.context
        if conditional and not after_linebreak(state):
            return inner(state)
        column = state.saved_column
        state.saved = state.pos
        state.saved_column = state.column(state.pos)
        state.switch()
        error = inner(state)
        state.saved, state.saved_column, state.context = old, column, context
        return error

    return run


def _forbidden(compiler: Compiler, parser: a.Forbidden) -> ParserFn:
    inner = compiler.compile(parser.inner)
    forbidden = parser.token

    def run(state: State) -> Error | None:
        old, context = state.forbidden, state.context
        if old == forbidden:
            return inner(state)
        state.forbidden = forbidden
        state.switch()
        error = inner(state)
        state.forbidden, state.context = old, context
        return error

    return run


def _quot_depth(compiler: Compiler, parser: a.QuotDepth) -> ParserFn:
    inner = compiler.compile(parser.inner)
    delta = parser.delta

    def run(state: State) -> Error | None:
        old, context = state.quot_depth, state.context
        state.quot_depth = max(0, old + delta)
        state.switch()
        error = inner(state)
        state.quot_depth, state.context = old, context
        return error

    return run


def _set_expected(compiler: Compiler, parser: a.SetExpected) -> ParserFn:
    inner = compiler.compile(parser.inner)
    expected = parser.expected

    def run(state: State) -> Error | None:
        error = inner(state)
        return None if error is None else Error(error.unexpected, expected, error.token)

    return run


def _recover(compiler: Compiler, parser: a.Recover) -> ParserFn:
    inner = compiler.compile(parser.inner)
    handler = compiler.compile(parser.handler)

    def run(state: State) -> Error | None:
        error = inner(state)
        if error is None:
            return None
        pos, info = state.pos, state.last_read()
        if handler(state) is not None:
            return error
        state.recovered.append((pos, info, error))
        return None

    return run


def _with_open(compiler: Compiler, parser: a.WithOpen) -> ParserFn:
    inner = compiler.compile(parser.inner)
    command = parser.command

    def run(state: State) -> Error | None:
        old, context = state.grammar, state.context
        grammar = state.scope.open_grammar(old, state.stack[-1], command)
        if grammar is old:
            return inner(state)
        tokens = state.tokens
        state.grammar, state.table = grammar, grammar.tokens
        if grammar.tokens is not old.tokens:
            state.tokens = {}
        state.switch()
        error = inner(state)
        state.grammar, state.table, state.tokens = old, old.tokens, tokens
        state.context = context
        return error

    return run


def _format(compiler: Compiler, parser: a.Format) -> ParserFn:
    return compiler.compile(a.SKIP if parser.inner is None else parser.inner)


def _interpolated(compiler: Compiler, parser: a.InterpolatedStr) -> ParserFn:
    inner = chars.interpolated(compiler.compile(parser.inner))
    return or_antiquot(inner, "interpolatedStr", chars.INTERPOLATED, True, False, compiler.compile)


_LEAVES: Final = (
    a.Symbol,
    a.NonReserved,
    a.UnicodeSymbol,
    a.Token,
    a.Special,
    a.Category,
    a.Check,
    a.Push,
    a.RawChar,
    a.SkipUntil,
    a.ErrorAtSavedPosition,
)
_MAKERS: Final[dict[type, Callable[[Compiler, Any], ParserFn]]] = {
    a.WithAntiquot: _with_antiquot,
    a.Reference: _reference,
    a.ParserOfStack: _parser_of_stack,
    a.Seq: _seq,
    a.OrElse: _or_else,
    a.Node: _node,
    a.LeadingNode: _leading,
    a.TrailingNode: _trailing,
    a.Cached: _cached,
    a.Optional: _optional,
    a.Many: _many,
    a.SepBy: _sep_by,
    a.Spliced: _explicitly_spliced,
    a.Many1Unbox: _many1_unbox,
    a.Atomic: _atomic,
    a.Lookahead: _lookahead,
    a.NotFollowedBy: _not_followed_by,
    a.Position: _position,
    a.Forbidden: _forbidden,
    a.QuotDepth: _quot_depth,
    a.SetExpected: _set_expected,
    a.Recover: _recover,
    a.WithOpen: _with_open,
    a.Format: _format,
    a.InterpolatedStr: _interpolated,
}


class _NoDefinitions:
    """Where no names occur."""

    def find(self, name: str) -> None:
        """Nothing is defined."""
        return None

    def lookup(self, name: str) -> None:
        """Nothing is defined."""
        return None


_PLAIN: Final = Compiler(_NoDefinitions())  # type: ignore[arg-type]
"""For parsers without references."""
