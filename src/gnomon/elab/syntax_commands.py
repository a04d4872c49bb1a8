"""`syntax`, `syntax name := …`, `declare_syntax_cat`: commands that extend the grammar.

What it does: turns the items of a `syntax` command into a parser, names the node kind as Lean does,
and adds the parser to the grammar: for good, for the rest of the section, or for those who open the
namespace.
What it assumes: `gnomon.parser.descriptors` knows what the items mean.
Where to read next: `grammar_ext.py`, `macro_commands.py`, `notation.py`, which declare syntax, too.
Counterpart in Lean: `Lean.Elab.Syntax`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.elab.attributes import apply_attributes, attr_kind, elab_attrs
from gnomon.elab.command import CommandElab
from gnomon.elab.core import Core
from gnomon.elab.docs import DOCS, doc_text
from gnomon.elab.grammar_ext import (
    CategoryEntry,
    NamedParser,
    ParserEntry,
    add_category,
    add_named_parser,
    add_parser,
    is_category,
    is_declared_category,
    is_node_kind,
    is_taken,
)
from gnomon.elab.registry import command_elab, expand_macro
from gnomon.elab.resolve import private_name
from gnomon.elab.scope import OpenNamespace
from gnomon.elab.scoped import AttrKind
from gnomon.elab.syntax_ext import grammar
from gnomon.elab.user_macros import lift_error
from gnomon.macros.errors import MacroError
from gnomon.macros.precedence import DEFAULT_PRIO, eval_prec, eval_prio
from gnomon.parser import algebra as a
from gnomon.parser.descriptors import (
    Describer,
    Description,
    DescriptorError,
    abbreviation,
    base_name,
    default_precedence,
)
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Ident, Syntax, mk_null, names

_COMMAND: Final = "Lean.Parser.Command."
BOTH: Final = _COMMAND + "catBehaviorBoth"


@dataclass(frozen=True, slots=True)
class SyntaxCommand:
    """A `syntax` command, written or made by another command.

    `items` is a `null` node of items of the category `stx`; `name` is what the command names
    itself; `prec` is the precedence it states.
    """

    ref: Syntax
    category: Syntax
    items: Syntax
    kind: AttrKind = "global"
    name: str | None = None
    prec: int | None = None
    prio: int = DEFAULT_PRIO
    doc: Syntax = MISSING
    attrs: Sequence[Syntax] = ()


# -- precedences, priorities, names ------------------------------------------------------------


def optional_prec(core: Core, stx: Syntax) -> int | None:
    """Return the precedence in an optional `:prec`."""
    if stx.is_none:
        return None
    return evaluate_prec(core, stx[0][1])


def evaluate_prec(core: Core, stx: Syntax) -> int:
    """Return the number that a precedence stands for."""
    try:
        return eval_prec(stx, lambda part: expand_macro(core, part))
    except MacroError as error:
        raise lift_error(core, error) from None


def optional_prio(core: Core, stx: Syntax) -> int:
    """Return the priority in an optional `(priority := prio)`."""
    if stx.is_none:
        return DEFAULT_PRIO
    try:
        return eval_prio(stx[0][3], lambda part: expand_macro(core, part))
    except MacroError as error:
        raise lift_error(core, error) from None


def optional_name(stx: Syntax) -> str | None:
    """Return the name in an optional `(name := id)`."""
    return None if stx.is_none else names.erase_macro_scopes(stx[0][3].id)


def attributes_of(stx: Syntax) -> tuple[Syntax, ...]:
    """Return the attribute instances in an optional `@[…]`."""
    return () if stx.is_none else tuple(stx[0][1].args[::2])


def full_kind(core: Core, base: str, kind: AttrKind) -> str:
    """Return the node kind of syntax whose name is `base` in the current namespace."""
    full = names.append(core.curr_namespace, base)
    return private_name(core.main_module, full) if kind == "local" else full


def unused_kind(core: Core, entry: ParserEntry, base: str, kind: AttrKind) -> str:
    """Return the node kind for syntax that is called `base`, or `base_1`, … if that is taken."""
    index = 0
    name = base
    while True:
        full = full_kind(core, name, kind)
        parser = _with_kind(entry.parser, full)
        if not is_taken(core.env, full, ParserEntry(entry.category, full, parser, entry.priority)):
            return full
        index += 1
        unescaped = str(names.parts(base)[-1])
        name = names.escape(f"{unescaped}_{index}")


def _with_kind(parser: a.Parser, kind: str) -> a.Parser:
    """Return the parser of a node with another kind."""
    if isinstance(parser, a.LeadingNode):
        return a.LeadingNode(kind, parser.prec, parser.inner)
    assert isinstance(parser, a.TrailingNode), "syntax commands make nodes"
    return a.TrailingNode(kind, parser.prec, parser.lhs_prec, parser.inner)


def base_kind_name(category: str, items: Syntax) -> str:
    """Return the name that Lean gives syntax that does not name itself."""
    return names.escape(base_name(category, items))


def resolve_parser(core: Core, written: str) -> list[str]:
    """Return the parsers that a name in a `syntax` command may stand for."""
    env = core.env

    def known(full: str) -> list[str]:
        candidates = (full, private_name(core.main_module, full))
        return [name for name in candidates if is_node_kind(env, name)]

    around = core.curr_namespace
    while around:
        found = known(names.append(around, written))
        if found:
            return found[:1]
        around = names.prefix(around)
    found = known(written)
    for decl in core.open_decls:
        if isinstance(decl, OpenNamespace):
            found += known(names.append(decl.namespace, written))
    return list(dict.fromkeys(found))


def describe(core: Core, items: Syntax, category: str | None) -> Description:
    """Return the parser that the items of a command describe; raises what is wrong with them."""
    describer = Describer(
        grammar(core.env),
        lambda name: resolve_parser(core, name),
        lambda stx: expand_macro(core, stx),
        lambda stx: evaluate_prec(core, stx),
    )
    try:
        return describer.describe(items, category)
    except DescriptorError as error:
        raise core.error(error.message, ref=error.tree) from None


# -- declaring ---------------------------------------------------------------------------------


def declare_syntax(c: CommandElab, command: SyntaxCommand) -> str:
    """Extend the grammar by what a `syntax` command says; return the node kind.

    Raises an error if there is no such category or if an item means nothing.
    """
    core = c.core
    category = names.erase_macro_scopes(command.category.id)
    if not is_category(core.env, category):
        c.throw(f"unknown category `{category}`", ref=command.category)
    prec = default_precedence(command.items) if command.prec is None else command.prec
    description = describe(core, command.items, category)
    placeholder: a.Parser
    if description.lhs_prec is None:
        placeholder = a.LeadingNode("", prec, description.parser)
    else:
        placeholder = a.TrailingNode("", prec, description.lhs_prec, description.parser)
    entry = ParserEntry(category, "", placeholder, command.prio)
    if command.name is not None:
        kind = full_kind(core, command.name, command.kind)
    else:
        base = base_kind_name(category, command.items)
        kind = unused_kind(core, entry, base, command.kind)
    text = doc_text(command.doc) if not command.doc.is_missing else None
    if text is not None:
        core.env = DOCS.insert(core.env, kind, text)
    apply_doc_attributes(c, kind, command.attrs)
    if command.kind == "scoped" and not core.curr_namespace:
        c.log_error("Scoped attributes must be used inside namespaces", ref=command.ref)
        return kind
    entry = ParserEntry(category, kind, _with_kind(placeholder, kind), command.prio)
    add_parser(core, entry, command.kind)
    return kind


def apply_doc_attributes(c: CommandElab, kind: str, attrs: Sequence[Syntax]) -> None:
    """Apply the attributes of a `syntax` command; `inherit_doc` is all that matters here."""
    known = [attr for attr in elab_attrs(c.core, attrs) if attr.name == "inherit_doc"]
    if known:
        c.lift_term(lambda t: apply_attributes(t, kind, known))


# -- commands ----------------------------------------------------------------------------------


@command_elab(_COMMAND + "syntax")
def elab_syntax(c: CommandElab, stx: Syntax) -> None:
    """`syntax:prec (name := n) (priority := p) items : category`"""
    core = c.core
    declare_syntax(
        c,
        SyntaxCommand(
            ref=stx,
            category=stx[9],
            items=mk_null(*stx[7].args),
            kind=attr_kind(stx[2]),
            name=optional_name(stx[5]),
            prec=optional_prec(core, stx[4]),
            prio=optional_prio(core, stx[6]),
            doc=stx[0],
            attrs=attributes_of(stx[1]),
        ),
    )


@command_elab(_COMMAND + "syntaxAbbrev")
def elab_syntax_abbrev(c: CommandElab, stx: Syntax) -> None:
    """`syntax name := items`"""
    core = c.core
    ident, items = stx[3], stx[5]
    assert isinstance(ident, Ident)
    description = describe(core, mk_null(*items.args), None)
    full = names.append(core.curr_namespace, names.erase_macro_scopes(ident.val))
    text = doc_text(stx[0]) if stx[0].args else None
    if text is not None:
        core.env = DOCS.insert(core.env, full, text)
    add_named_parser(core, NamedParser(full, abbreviation(full, description)))


@command_elab(_COMMAND + "syntaxCat")
def elab_syntax_cat(c: CommandElab, stx: Syntax) -> None:
    """`declare_syntax_cat name (behavior := both)`"""
    core = c.core
    name = names.erase_macro_scopes(stx[2].id)
    behavior = "default"
    if not stx[3].is_none:
        behavior = "both" if stx[3][3].kind == BOTH else "symbol"
    if is_declared_category(core.env, name):
        c.throw(f"parser category `{name}` has already been defined", ref=stx)
    add_category(core, CategoryEntry(name, behavior))
    text = doc_text(stx[0]) if stx[0].args else None
    if text is not None:
        core.env = DOCS.insert(core.env, f"Lean.Parser.Category.{name}", text)
