"""Messages about types that differ.

Counterpart in Lean: `Lean.Elab.Term.throwTypeMismatchError`, `Lean.Meta.mkHasTypeButIsExpectedMsg`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from gnomon import Expr, Pi
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import MessageData, MessagePart, indented, msg
from gnomon.meta import MetaError

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def has_type_but_expected(
    t: TermElab, given: Expr, expected: Expr, *, trailing: MessagePart = ""
) -> MessageData:
    """Return `has type … but is expected to have type …`, with sorts where these differ."""
    meta = t.meta
    given, expected = meta.instantiate_mvars(given), meta.instantiate_mvars(expected)
    try:
        given_sort, expected_sort = meta.infer_type(given), meta.infer_type(expected)
        same = meta.is_def_eq_guarded(given_sort, expected_sort)
    except MetaError:
        same = True
    given, expected = expose_diff(meta, given, expected)
    if same:
        return msg(
            "has type",
            indented(given),
            "\nbut is expected to have type",
            indented(expected),
            "\n" if trailing else "",
            trailing,
        )
    given_sort, expected_sort = expose_diff(meta, given_sort, expected_sort)
    return msg(
        "has type",
        indented(given),
        "\nof sort `",
        meta.instantiate_mvars(given_sort),
        "` but is expected to have type",
        indented(expected),
        "\nof sort `",
        meta.instantiate_mvars(expected_sort),
        "`",
        " " if trailing else "",
        trailing,
    )


def argument_named(e: Expr, *, is_last: bool) -> tuple[MessagePart, ...]:
    """Return the beginning of the message about an argument, the last one of several equal ones."""
    if is_last:
        return "Application type mismatch: The last", indented(e), "\nargument "
    return "Application type mismatch: The argument", indented(e), "\n"


def throw_type_mismatch(
    t: TermElab,
    expected: Expr,
    e: Expr,
    *,
    header: MessageData | None = None,
    f: Expr | None = None,
) -> NoReturn:
    """Raise the error that a term has not the expected type.

    A universe constraint that was put off and cannot be solved any more is the better reason.
    """
    from gnomon.elab.synthetic import check_universe_constraints

    check_universe_constraints(t)
    ty = t.meta.infer_type(e)
    # Equal are those that are written alike, not those that turn out to be the same.
    is_last = f is not None and e in f.app_args
    e = t.meta.instantiate_mvars(e)
    if f is not None:
        f_type = t.meta.whnf(t.meta.infer_type(f))
        if isinstance(f_type, Pi):
            # As the function says it: with `optParam` and its like, which do not matter otherwise.
            expected = t.meta.instantiate_mvars(f_type.type)
        t.throw(
            *argument_named(e, is_last=is_last),
            has_type_but_expected(t, ty, expected, trailing="in the application"),
            indented(t.meta.instantiate_mvars(f)(e)),
        )
    shown = msg("Type mismatch", indented(e), "\n") if header is None else msg(header, " ")
    t.throw(shown, has_type_but_expected(t, ty, expected))
