"""Categories: which readings are tried, and which of them wins.

A category has leading parsers, filed under the tokens they begin with, and trailing ones, filed
under the first token after their left part. All that are filed under the token at hand are run; the
one that reads furthest wins, then one that succeeds, then the one of higher priority; those that
are equal in this become a `choice` node for the elaborator to decide. Then trailing parsers extend
what was read as long as one succeeds.

INVARIANT (one tree): however it ends, running a category pushes exactly one tree.

Counterpart in Lean: `prattParser`, `longestMatchFn`, `withCacheFn` in `Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ..syntax import CHOICE, MISSING, Node, Syntax
from .algebra import MAX_PREC
from .antiquot import LABEL, alternatives
from .errors import Error
from .state import FORBIDDEN, ParserFn, State, TooDeepError

if TYPE_CHECKING:
    from .grammar import Entry, SyntaxCategory

Entries: TypeAlias = "list[Entry] | tuple[Entry, ...]"

MAX_DEPTH: Final = 1000
"""How deep categories may nest. The trees are read by recursive functions afterwards."""

FRAMES: Final = 40 * MAX_DEPTH
"""The recursion limit that Python needs for that depth."""


def category_parser(name: str, prec: int, number: int) -> ParserFn:
    """Return the parser of a category at a precedence. `number` tells it from others in the
    cache."""

    def run(state: State) -> Error | None:
        pos = state.pos
        stack = state.stack
        key = (number, pos, state.context)
        hit = state.cache.get(key)
        if hit is not None:
            tree, state.lhs_prec, state.pos, error = hit
            stack.append(tree)
            return error
        category = state.grammar.categories.get(name)
        if category is None:
            return state.fail(f"unknown parser category '{name}'")
        if state.depth > MAX_DEPTH:
            raise TooDeepError
        old_prec, old_base = state.prec, state.base
        size = state.base = len(stack)
        state.prec = prec
        state.depth += 1
        if state.quotes and state.text[pos] == "$":
            error = alternatives(state, category.antiquot, category.lead, "accept")
        else:
            error = lead(state, category)
        if error is None:
            error = trail(state, category)
        if len(stack) != size + 1:
            # Errors in tokens push what they like.
            tree = stack[-1] if len(stack) > size else MISSING
            del stack[size:]
            stack.append(tree)
        state.depth -= 1
        state.prec, state.base = old_prec, old_base
        state.cache[key] = (stack[size], state.lhs_prec, state.pos, error)
        return error

    return run


def lead(state: State, category: SyntaxCategory) -> Error | None:
    """Run the leading parsers of a category."""
    pos = state.pos
    token = state.tokens.get(pos)
    if token is None:
        token = state.scan(pos)
    if token.error is not None:
        return state.token_error(token, ())
    if token.key == state.forbidden:
        state.stack.append(MISSING)
        return FORBIDDEN
    entries = category.leading(token)
    if not entries:
        return state.unexpected_token(token, (category.name,))
    if token.key == "$" and len(entries) > 1:
        return _lead_antiquot(state, category, entries)
    if len(entries) == 1:
        state.lhs_prec = MAX_PREC
        return run_one(state, None, entries[0].run)
    return longest_match(state, None, entries)


def _lead_antiquot(state: State, category: SyntaxCategory, entries: Entries) -> Error | None:
    """Run the leading parsers that are filed under `$`, most of which can be told not to fit.

    They all accept an antiquotation with their own name after a colon. If one with the name of some
    stands there, the others fail.
    """
    pos, size = state.pos, len(state.stack)
    if state.text[pos : pos + 2] != "$[" and state.text[pos : pos + 3] != "$$[":
        error = category.bare_antiquot(state)
        end = state.pos
        del state.stack[size:]
        state.pos = pos
        if error is not None:
            # Of errors at one place, those of the highest priority are kept.
            highest = max(entry.priority for entry in entries)
            return longest_match(
                state, None, [entry for entry in entries if entry.priority == highest]
            )
        match = LABEL.match(state.text, end)
        if match is not None:
            name = match[1]
            named = tuple(entry for entry in entries if name in (entry.label, entry.opening))
            if named and longest_match(state, None, named) is None:
                return None
            del state.stack[size:]
            state.pos = pos
    return longest_match(state, None, entries)


def trail(state: State, category: SyntaxCategory) -> Error | None:
    """Extend the tree on the stack by trailing parsers as far as possible."""
    stack = state.stack
    tokens = state.tokens
    always = category.trail_any
    table = category.trail
    prec = state.prec
    while True:
        pos = state.pos
        token = tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        key = token.key
        if token.error is not None or key == state.forbidden:
            # Whoever reads on here reports it, unless the token is allowed there.
            return None
        lhs_prec = state.lhs_prec
        entries: list[Entry] = []
        for entry in table.get(key, ()):
            if prec <= entry.prec and lhs_prec >= entry.lhs_prec:
                entries.append(entry)
        for entry in always:
            if prec <= entry.prec and lhs_prec >= entry.lhs_prec:
                guard = entry.guard
                if guard is None or guard(state, token):
                    entries.append(entry)
        if not entries:
            return None
        left = stack.pop()
        size = len(stack)
        if len(entries) == 1:
            error = run_one(state, left, entries[0].run)
        else:
            error = longest_match(state, left, entries)
        if error is not None and state.pos != pos:
            return error
        if state.pos == pos:
            # What reads nothing does not continue a term; trying again would never end.
            del stack[size:]
            stack.append(left)
            state.lhs_prec = lhs_prec
            return None


def run_one(state: State, left: Syntax | None, run: ParserFn) -> Error | None:
    """Run a parser of a category, after the tree `left` if it is a trailing one."""
    stack = state.stack
    size = len(stack)
    if left is not None:
        stack.append(left)
    error = run(state)
    if len(stack) != size + 1:
        del stack[size:]
        stack.append(MISSING)
        if error is None:
            return Error("", ("longestMatch parsers must generate exactly one Syntax node",))
    return error


def longest_match(state: State, left: Syntax | None, entries: Entries) -> Error | None:
    """Run several parsers at one place and keep the best result, or all the best."""
    stack = state.stack
    start_size, start = len(stack), state.pos
    start_prec = MAX_PREC if left is None else state.lhs_prec
    best: Error | None = None
    best_pos = best_prec = best_priority = 0
    first = True
    for entry in entries:
        size = len(stack)
        state.pos = start
        state.lhs_prec = start_prec
        error = run_one(state, left, entry.run)
        if first:
            first = False
        else:
            old = (best_pos, best is None, best_priority)
            new = (state.pos, error is None, entry.priority)
            if old > new:
                del stack[size:]
                continue
            if old < new:
                del stack[start_size:-1]
            elif best is None:
                # The precedence of a choice is not clear; the least one is safe.
                best_prec = min(best_prec, state.lhs_prec)
                continue
            else:
                del stack[size:]
                assert error is not None
                error = error if best == error else best.merge(error)
        best, best_pos = error, state.pos
        best_prec, best_priority = state.lhs_prec, entry.priority
    state.pos = best_pos
    state.lhs_prec = best_prec
    if len(stack) > start_size + 1:
        args = tuple(stack[start_size:])
        del stack[start_size:]
        stack.append(Node(CHOICE, args))
    return best
