"""What is wrong with a `match`: missing cases, alternatives that are never reached.

Counterpart in Lean: `Lean.Elab.Term.reportMatcherResultErrors`, `Lean.Meta.Match.Example`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab.errors import ElabError
from gnomon.elab.match_compile import ExArray, ExCtor, ExVal, MatcherResult
from gnomon.elab.match_syntax import AltView
from gnomon.elab.message_data import MessageData, MessagePart, const_name, indented, joined, msg
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.match_compile import CasesFailure, Example
    from gnomon.elab.term import TermElab


def _shown(example: Example, *, nested: bool) -> MessageData:
    match example:
        case ExCtor(name, args):
            if not args:
                return const_name(name)
            parts: list[MessagePart] = [const_name(name)]
            for arg in args:
                parts += [" ", _shown(arg, nested=True)]
            return msg("(", *parts, ")")
        case ExVal(e):
            return msg(e)
        case ExArray(args):
            return msg("#[", joined([_shown(arg, nested=True) for arg in args], ", "), "]")
        case _:
            return msg("_")


def missing_cases(t: TermElab, cases: Sequence[tuple[Example, ...]]) -> ElabError:
    """Return the error that cases are missing."""
    lines = [joined([_shown(each, nested=False) for each in case], ", ") for case in cases]
    return t.core.error("Missing cases:\n", joined(lines, "\n"))


def cases_failed(t: TermElab, stuck: CasesFailure) -> ElabError:
    """Return the error that a case distinction which the patterns ask for is impossible."""
    examples = joined([_shown(each, nested=False) for each in stuck.examples], ", ")
    return t.core.error(
        stuck.failure.data,
        " after processing",
        indented(examples),
        "\nthe dependent pattern matcher can solve the following kinds of equations\n"
        "- <var> = <term> and <term> = <var>\n"
        "- <term> = <term> where the terms are definitionally equal\n"
        "- <constructor> = <constructor>, examples: List.cons x xs = List.cons y ys, and "
        "List.cons x xs = List.nil",
    )


def report(
    t: TermElab, stx: Syntax, alts: Sequence[AltView], result: MatcherResult, num_discrs: int
) -> None:
    """Report missing cases at the `match`, unreachable alternatives where they are."""
    if result.counterexamples:
        with t.core.with_ref(stx):
            error = missing_cases(t, [case[-num_discrs:] for case in result.counterexamples])
            if not t.err_to_sorry:
                raise error
            t.core.log_exception(error)
        return
    if t.core.options.get_bool("match.ignoreUnusedAlts"):
        return
    for index in result.unused:
        alt = alts[index]
        if alt.rhs.is_of_kind("Lean.Parser.Term.noErrorIfUnused"):
            continue
        patterns: list[MessagePart] = []
        for position, pattern in enumerate(alt.patterns[:num_discrs]):
            if position:
                patterns.append(", ")
            patterns.append(pattern)
        shown = msg(*patterns)
        ref = alt.patterns[0] if len(alt.patterns) == 1 else alt.ref
        error = t.core.error(
            "Redundant alternative: Any expression matching",
            indented(shown),
            "\nwill match one of the preceding alternatives",
            ref=ref,
        )
        if not t.err_to_sorry:
            raise error
        t.core.log_exception(error)


def check_counts(t: TermElab, alts: Sequence[AltView], num_discrs: int) -> None:
    """Raise an error unless every alternative has a pattern for each discriminant."""
    for alt in alts:
        count = len(alt.patterns)
        if count == num_discrs:
            continue
        first = alts[0]
        if alt is not first and len(first.patterns) == num_discrs:
            t.throw(
                "Inconsistent number of patterns in match alternatives: This alternative contains "
                f"{_patterns(count)}:",
                indented(_listed(alt)),
                f"\nbut a preceding alternative contains {num_discrs}:",
                indented(_listed(first)),
                ref=alt.patterns[0],
            )
        t.throw(
            f"Not enough patterns in match alternative: Expected {num_discrs}, but found {count}:"
            if count < num_discrs
            else f"Too many patterns in match alternative: Expected {num_discrs}, but found "
            f"{count}:",
            indented(_listed(alt)),
            ref=alt.patterns[0],
        )


def _patterns(count: int) -> str:
    return "1 pattern" if count == 1 else f"{count} patterns"


def _listed(alt: AltView) -> MessageData:
    parts: list[MessagePart] = []
    for index, pattern in enumerate(alt.patterns):
        if index:
            parts.append(", ")
        parts.append(pattern)
    return msg(*parts)
