"""`macro_rules` and `macro`: commands that declare macros.

What it does: sorts rules by the node kinds that they are for, checks that their patterns fit, and
declares them: natively where the right-hand sides allow it, else as a definition of type `Macro`.
Where to read next: `macro_args.py` (the arguments of `macro` and `elab`), `gnomon.macros.rules`,
`user_macros.py`.
Counterpart in Lean: `Lean.Elab.MacroRules`, `Lean.Elab.Macro`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from gnomon.elab.attributes import attr_kind
from gnomon.elab.command import CommandElab
from gnomon.elab.core import Core
from gnomon.elab.docs import DOCS, doc_text
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.grammar_ext import is_category, is_node_kind
from gnomon.elab.macro_args import expand_macro_args
from gnomon.elab.macro_definitions import macro_definition
from gnomon.elab.quot_precheck import check_quotations
from gnomon.elab.references import Bound
from gnomon.elab.registry import add_user_elab, command_elab
from gnomon.elab.scoped import AttrKind
from gnomon.elab.syntax_commands import (
    SyntaxCommand,
    attributes_of,
    declare_syntax,
    optional_name,
    optional_prec,
    optional_prio,
)
from gnomon.elab.user_macros import CoreSite, NativeMacro
from gnomon.macros import antiquot
from gnomon.macros.errors import NotNative
from gnomon.macros.rules import mk_macro_rules
from gnomon.syntax import CHOICE, MISSING, Atom, Node, Syntax, mk_null, names

_COMMAND: Final = "Lean.Parser.Command."

Alternative = tuple[Syntax, Syntax]
"""A pattern and a right-hand side."""


# -- kinds -------------------------------------------------------------------------------------


def resolve_kind(core: Core, written: str) -> str:
    """Return the node kind that a name means, in the current namespace and those around it.

    Raises an error if there is none.
    """
    name = names.erase_macro_scopes(written)
    around = core.curr_namespace
    while True:
        full = names.append(around, name)
        if is_node_kind(core.env, full):
            return full
        if not around:
            break
        around = names.prefix(around)
    core.throw(f"invalid syntax node kind `{name}`")


def alternative_kind(pattern: Syntax) -> str:
    """Return the node kind of what a rule's pattern quotes."""
    if not antiquot.is_quot(pattern):
        raise UnsupportedSyntax
    return antiquot.quot_content(pattern).kind


def is_for_kind(found: str, expected: str) -> bool:
    """Whether a pattern of one kind is a rule for another: they are equal, or it is `$x:kind`."""
    return found in (expected, f"{expected}.antiquot")


def split_alternatives(alts: Syntax) -> list[Syntax]:
    """Return the alternatives of a `matchAlts` node, each with a single list of patterns."""
    result: list[Syntax] = []
    for alt in alts[0].args:
        patterns = alt[1].args[::2]
        if len(patterns) == 1:
            result.append(alt)
        else:
            for pattern in patterns:
                args = list(alt.args)
                args[1] = mk_null(pattern)
                result.append(alt.with_args(args))
    return result


def group_by_kind(
    core: Core, alts: Sequence[Syntax], command: str, declare: Callable[[str, list[Syntax]], None]
) -> None:
    """Declare rules together that are for the same kind, in the order of first rules."""
    rest = list(alts)
    while rest:
        kind = alternative_kind(rest[0][1][0][0])
        if names.last(kind) == "antiquot":
            kind = names.prefix(kind)
        if kind == CHOICE:
            core.throw(
                f"invalid {command} alternative, multiple interpretations for pattern "
                f"(solution: specify node kind using `{command} (kind := <kind>) ...`)",
                ref=rest[0],
            )
        mine = [alt for alt in rest if is_for_kind(alternative_kind(alt[1][0][0]), kind)]
        rest = [alt for alt in rest if not is_for_kind(alternative_kind(alt[1][0][0]), kind)]
        if not mine:
            raise UnsupportedSyntax
        declare(kind, mine)


def with_kind(core: Core, alt: Syntax, kind: str, command: str) -> Alternative:
    """Return a rule's pattern and right-hand side; of a choice, the reading of the kind."""
    patterns = alt[1][0]
    pattern = patterns[0]
    if not antiquot.is_quot(pattern):
        raise UnsupportedSyntax
    content = antiquot.quot_content(pattern)
    if not is_for_kind(content.kind, kind):
        if content.kind != CHOICE:
            core.throw(
                f"invalid {command} alternative, unexpected syntax node kind `{content.kind}`",
                ref=alt,
            )
        reading = next((arg for arg in content.args if is_for_kind(arg.kind, kind)), None)
        if reading is None:
            core.throw(
                f"invalid {command} alternative, expected syntax node kind `{kind}`", ref=alt
            )
        pattern = antiquot.with_content(pattern, reading)
    if len(patterns) != 1:
        raise UnsupportedSyntax
    return pattern, alt[3]


# -- declaring ---------------------------------------------------------------------------------


def declare_macro(
    c: CommandElab,
    kind: str,
    alternatives: Sequence[Alternative],
    attr: AttrKind,
    ref: Syntax,
    doc: Syntax = MISSING,
    category: str | None = None,
) -> None:
    """Declare rules for a kind.

    The right-hand sides make syntax of the category, if one is given.
    """
    core = c.core
    if attr == "scoped" and not core.curr_namespace:
        c.throw("Scoped attributes must be used inside namespaces", ref=ref)
    check_quotations(c, [rhs for _, rhs in alternatives])
    section_vars = dict(zip(c.section_variables(), c.scope.var_uids, strict=False))
    try:
        rules = mk_macro_rules(
            kind,
            alternatives,
            CoreSite(core),
            names.append(core.curr_namespace, "_aux"),
            section_vars,
            hygienic=core.options.get_bool("hygiene", True),
        )
    except NotNative:
        c.elab_command(macro_definition(core, kind, alternatives, attr, category))
        return
    for pattern, rhs in alternatives:
        report_unused(core, pattern, rhs)
    text = doc_text(doc) if not doc.is_missing else None
    if text is not None and DOCS.find(core.env, kind) is None:
        core.env = DOCS.insert(core.env, kind, text)
    core.env = add_user_elab(core.env, kind, NativeMacro(rules), attr, core.curr_namespace)


def report_unused(core: Core, pattern: Syntax, rhs: Syntax) -> None:
    """Tell the linter of variables of a pattern that the right-hand side does not mention."""
    used = mentioned(rhs)
    bound: set[str] = set()
    unused: list[Syntax] = []
    for ident in pattern_variables(pattern):
        # Of several variables of the same name, the first one counts.
        if ident.id in bound or ident.id not in used:
            unused.append(ident)
        bound.add(ident.id)
    for index, ident in enumerate(unused):
        core.references.events.append(Bound(ident, (-1, index), ident.id, core.options))


def pattern_variables(pattern: Syntax) -> Iterator[Syntax]:
    """Iterate over the identifiers that a pattern binds."""
    if pattern.is_ident:
        yield pattern
    elif antiquot.is_quot(pattern):
        for each in antiquot.antiquotations(antiquot.quot_content(pattern)):
            term = antiquot.antiquot_term(each)
            if term.is_ident:
                yield term
    else:
        for arg in pattern.args:
            yield from pattern_variables(arg)


def mentioned(stx: Syntax) -> set[str]:
    """Return the names that a term mentions, with their beginnings, in quotations if antiquoted."""
    found: set[str] = set()
    if stx.is_ident:
        name = stx.id
        while name:
            found.add(name)
            name = names.prefix(name)
        return found
    if antiquot.is_quot_term(stx):
        for each in antiquot.antiquotations(antiquot.quot_content(stx)):
            found |= mentioned(antiquot.antiquot_term(each))
        return found
    for arg in stx.args:
        found |= mentioned(arg)
    return found


@command_elab(_COMMAND + "macro_rules")
def elab_macro_rules(c: CommandElab, stx: Syntax) -> None:
    """`macro_rules (kind := k) | pattern => rhs …`"""
    core = c.core
    attr = attr_kind(stx[2])
    alts = split_alternatives(stx[5])
    doc = stx[0]

    def declare(kind: str, mine: list[Syntax]) -> None:
        rules = [with_kind(core, alt, kind, "macro_rules") for alt in mine]
        declare_macro(c, kind, rules, attr, stx, doc)

    if stx[4].is_none:
        group_by_kind(core, alts, "macro_rules", declare)
        return
    with core.with_ref(stx):
        kind = resolve_kind(core, stx[4][3].id)
    declare(kind, alts)


@command_elab(_COMMAND + "macro")
def elab_macro(c: CommandElab, stx: Syntax) -> None:
    """`macro items : category => rhs`"""
    core = c.core
    tail = stx[8]
    category = tail[1]
    prio = optional_prio(core, stx[6])
    name = names.erase_macro_scopes(category.id)
    args = expand_macro_args(core, stx[7].args)
    attr = attr_kind(stx[2])
    if not is_category(core.env, name):
        c.throw(f"unknown category `{name}`", ref=category)
    kind = declare_syntax(
        c,
        SyntaxCommand(
            ref=stx[3],
            category=category,
            items=mk_null(*[arg.item for arg in args]),
            kind=attr,
            name=optional_name(stx[5]),
            prec=optional_prec(core, stx[4]),
            prio=prio,
            doc=stx[0],
            attrs=attributes_of(stx[1]),
        ),
    )
    if not is_node_kind(core.env, kind):
        c.throw(f"invalid syntax node kind `{kind}`", ref=stx[3])
    pattern = mk_quotation(Node(kind, tuple(arg.pattern for arg in args)))
    rhs = tail[3]
    if rhs.kind == _COMMAND + "macroRhs":
        rhs = rhs[0]
    declare_macro(c, kind, [(pattern, rhs)], attr, stx, category=name)


def mk_quotation(content: Syntax) -> Syntax:
    """Return the quotation of some contents."""
    return Node(antiquot.QUOT, (Atom("`("), content, Atom(")")))
