"""Checks of quotations where they are written: are the identifiers known?

What it does: looks through the contents of `` ``(…) ``, which `notation` makes, for identifiers
that are neither bound in the quotation nor known globally. Notation expands first; where nobody
knows what a node binds, that is an error, since the check would be worth nothing.
What it assumes: it is called where the quotation stands, with the namespaces open there.
Where to read next: `notation.py`.
Counterpart in Lean: `Lean.Elab.Quotation.Precheck`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeAlias

from gnomon.elab.core import Core
from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.message_data import MessageData, indented, joined, msg, note
from gnomon.elab.registry import macros
from gnomon.macros import antiquot
from gnomon.syntax import CHOICE, Ident, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_TERM: Final = "Lean.Parser.Term."
_DISABLE: Final = "You can use `set_option quotPrecheck false` to disable this check."

Check: TypeAlias = Callable[["Precheck", Syntax], None]

_CHECKS: dict[str, Check] = {}


def precheck_of(*kinds: str) -> Callable[[Check], Check]:
    """Register how nodes of some kinds are checked."""

    def register(check: Check) -> Check:
        for kind in kinds:
            _CHECKS[kind] = check
        return check

    return register


class Precheck:
    """One run of the check; knows the names that the quotation binds."""

    def __init__(self, core: Core, section_vars: Iterable[str] = ()) -> None:
        """Begin with no names bound."""
        self.core = core
        self.bound: list[str] = []
        self.section_vars = set(section_vars)

    @contextmanager
    def binding(self, *bound: str) -> Iterator[None]:
        """Know further names in a `with` block."""
        size = len(self.bound)
        self.bound += bound
        try:
            yield
        finally:
            del self.bound[size:]

    def check(self, stx: Syntax) -> None:
        """Check a part of a quotation; raises the first thing that is wrong."""
        check = _CHECKS.get(stx.kind)
        if check is not None:
            check(self, stx)
            return
        if _is_antiquotation(stx) or not _has_identifier(stx):
            return
        expanded = self.expand(stx)
        if expanded is not None:
            self.check(expanded)
            return
        self.core.throw(
            f"no macro or `[quot_precheck]` instance for syntax kind `{stx.kind}` found",
            indented(stx),
            "\nThis means we cannot eagerly check your notation/quotation for unbound "
            "identifiers; you can use `set_option quotPrecheck false` to disable this check.",
            ref=stx,
        )

    def expand(self, stx: Syntax) -> Syntax | None:
        """Return what a macro makes of a part; what is made stands where the command does."""
        for expand in macros(self.core.env, stx.kind):
            try:
                with self.core.fresh_macro_scope():
                    return expand(self.core, stx)
            except UnsupportedSyntax:
                continue
        return None


def check_quotations(c: CommandElab, terms: list[Syntax]) -> None:
    """Check the prechecked quotations in terms; raises what is wrong."""
    if not c.core.options.get_bool("quotPrecheck", True):
        return
    for term in terms:
        for part in term.walk():
            if antiquot.is_prechecked(part):
                Precheck(c.core, c.section_variables()).check(antiquot.quot_content(part))


def check_term(t: TermElab, content: Syntax) -> None:
    """Check a quotation where it is elaborated; raises what is wrong."""
    if t.core.options.get_bool("quotPrecheck", True):
        Precheck(t.core, t.section_vars).check(content)


def _is_antiquotation(stx: Syntax) -> bool:
    return (
        antiquot.is_antiquots(stx)
        or antiquot.is_splice(stx)
        or antiquot.is_suffix_splice(stx)
        or antiquot.is_token_antiquot(stx)
    )


def _has_identifier(stx: Syntax) -> bool:
    if isinstance(stx, Ident):
        return True
    return not _is_antiquotation(stx) and any(map(_has_identifier, stx.args))


@precheck_of("ident")
def check_ident(p: Precheck, stx: Syntax) -> None:
    """An identifier has to be bound, a variable of the section, or a constant."""
    assert isinstance(stx, Ident)
    if stx.preresolved:
        return
    # A field of what is bound, `x.fst`, is not looked for: Lean knows whole names only.
    if stx.val in p.bound or p.core.resolve_global(stx.val):
        return
    root = names.root(stx.val)
    if root in p.section_vars and p.core.options.get_bool("quotPrecheck.allowSectionVars"):
        return
    p.core.throw(
        "Unknown identifier `",
        names.erase_macro_scopes(stx.val),
        "` at quotation precheck",
        note(_DISABLE),
        ref=stx,
    )


@precheck_of(_TERM + "app")
def check_app(p: Precheck, stx: Syntax) -> None:
    """`f a (x := b) ..`"""
    p.check(stx[0])
    for arg in stx[1].args:
        if arg.kind == _TERM + "namedArgument":
            p.check(arg[3])
        elif arg.kind != _TERM + "ellipsis":
            p.check(arg)


@precheck_of(_TERM + "paren")
def check_paren(p: Precheck, stx: Syntax) -> None:
    """`(e)`"""
    p.check(stx[1])


@precheck_of(_TERM + "tuple")
def check_tuple(p: Precheck, stx: Syntax) -> None:
    """`(a, b)`"""
    if not stx[1].args:
        return
    p.check(stx[1][0])
    for item in stx[1][2].args[::2]:
        p.check(item)


@precheck_of(_TERM + "typeAscription")
def check_ascription(p: Precheck, stx: Syntax) -> None:
    """`(e : t)`"""
    p.check(stx[1])
    for ty in stx[3].args:
        p.check(ty)


@precheck_of(_TERM + "explicit")
def check_explicit(p: Precheck, stx: Syntax) -> None:
    """`@f`"""
    p.check(stx[1])


@precheck_of(_TERM + "arrow")
def check_arrow(p: Precheck, stx: Syntax) -> None:
    """`a → b`"""
    p.check(stx[0])
    p.check(stx[2])


@precheck_of(
    _TERM + "binop",
    _TERM + "binop_lazy",
    _TERM + "leftact",
    _TERM + "rightact",
    _TERM + "binrel",
    _TERM + "binrel_no_prop",
)
def check_binary(p: Precheck, stx: Syntax) -> None:
    """`binop% f a b`"""
    for arg in stx.args[1:]:
        p.check(arg)


@precheck_of(_TERM + "unop")
def check_unary(p: Precheck, stx: Syntax) -> None:
    """`unop% f a`"""
    for arg in stx.args[1:]:
        p.check(arg)


@precheck_of(CHOICE)
def check_choice(p: Precheck, stx: Syntax) -> None:
    """Each reading of ambiguous notation has to pass."""
    failures: list[tuple[ElabError, Syntax]] = []
    for reading in stx.args:
        try:
            p.check(reading)
        except ElabError as error:
            failures.append((error, reading))
    if failures:
        shown: list[MessageData] = [
            msg(reading, indented(error.data)) for error, reading in failures
        ]
        p.core.throw(
            "ambiguous notation with at least one interpretation that failed quotation precheck, "
            "possible interpretations ",
            indented(joined(shown, "\n")),
            ref=stx,
        )


@precheck_of(_TERM + "fun")
def check_fun(p: Precheck, stx: Syntax) -> None:
    """`fun x => b`; functions that match are expanded first."""
    with p.core.with_ref(stx):
        expanded = p.expand(stx)
    if expanded is not None:
        p.check(expanded)
        return
    basic = stx[1]
    bound: list[str] = []
    for binder in basic[0].args:
        names_of, types = _binder_parts(binder)
        for ty in types:
            with p.binding(*bound):
                p.check(ty)
        bound += names_of
    with p.binding(*bound):
        p.check(basic[3])


def _binder_parts(binder: Syntax) -> tuple[list[str], list[Syntax]]:
    """The names that a binder of `fun` binds, and its types."""
    if isinstance(binder, Ident):
        return [binder.val], []
    if binder.kind == _TERM + "typeAscription":
        return [leaf.id for leaf in binder[1].walk() if leaf.is_ident], list(binder[3].args)
    if binder.kind in (
        _TERM + "explicitBinder",
        _TERM + "implicitBinder",
        _TERM + "strictImplicitBinder",
    ):
        bound = [ident.id for ident in binder[1].args if ident.is_ident]
        return bound, list(binder[2].args[1:])
    return [], []


@precheck_of(_TERM + "match")
def check_match(p: Precheck, stx: Syntax) -> None:
    """`match d with | pattern => b`: what is no constant in a pattern is bound."""
    for discr in stx[3].args[::2]:
        p.check(discr[1])
    for alt in stx[5][0].args:
        bound = [
            leaf.id
            for patterns in alt[1].args[::2]
            for leaf in patterns.walk()
            if leaf.is_ident and not p.core.resolve_global(leaf.id)
        ]
        with p.binding(*bound):
            p.check(alt[3])


@precheck_of(
    _TERM + "quot",
    _TERM + "precheckedQuot",
    _TERM + "dynamicQuot",
    _TERM + "cdot",
)
def check_nothing(p: Precheck, stx: Syntax) -> None:
    """What binds in ways that are not checked, or contains no terms."""


__all__ = ["Node", "Precheck", "check_quotations", "precheck_of"]
