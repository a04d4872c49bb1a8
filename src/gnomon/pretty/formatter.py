"""From syntax trees to documents, by reading the grammar backwards.

What it does: walks over a tree from right to left along the description of the parser that could
have produced it, and emits its tokens with the blanks and breaks that the description advises. It
goes from right to left so that, where a token is emitted, what follows is known: two tokens that
would be read as one, or as something else, get a blank between them.
What it assumes: the tree is one that the parser makes; parentheses are where they need to be
(`parenthesizer.py`).
Where to read next: :func:`format_category`, then :func:`_compile`.
Counterpart in Lean: `Lean.PrettyPrinter.Formatter`.

A compiled parser is a function of the state, the siblings, and the index of the rightmost tree that
it produced; it returns the index of the tree to the left of those. At the leftmost tree the index
stays, as in Lean, which matters for parsers that produce nothing only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gnomon.parser import algebra as a
from gnomon.parser.antiquot import antiquot, splice
from gnomon.parser.grammar import Grammar
from gnomon.pretty import format as fmt
from gnomon.pretty.emitter import Backtrack, State, concat, push_token, text
from gnomon.pretty.format import Format, Group, Nest, Text
from gnomon.pretty.inaccessible import name_text, simp_macro_scopes
from gnomon.pretty.own_syntax import OWN_PARSERS
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax

INDENT: Final = fmt.DEFAULT_INDENT

ATOM_KINDS: Final = frozenset({"num", "str", "char", "name", "scientific", "fieldIdx", "hexnum"})
"""Nodes around one atom."""


Fn = Callable[[State, Sequence[Syntax], int], int]

_SPACE: Final = Text(" ")
_NEWLINE: Final = Text("\n")
_MISSING_TEXT: Final = Text("<missing>")

# Compiling.

_COMPILED: dict[int, tuple[a.Parser, Fn]] = {}


def compiled(parser: a.Parser) -> Fn:
    """Return the function that formats what a parser produces."""
    known = _COMPILED.get(id(parser))
    if known is not None:
        return known[1]
    fn = _compile(parser)
    _COMPILED[id(parser)] = (parser, fn)
    return fn


def _visit(state: State, args: Sequence[Syntax], index: int, inner: Fn) -> int:
    """Format the children of a tree, last one first."""
    children = args[index].args if args else ()
    inner(state, children, max(len(children) - 1, 0))
    return index - 1 if index else 0


def _nothing(state: State, args: Sequence[Syntax], index: int) -> int:
    return index


def _skip(state: State, args: Sequence[Syntax], index: int) -> int:
    return index - 1 if index else 0


def _current(args: Sequence[Syntax], index: int) -> Syntax:
    return args[index] if index < len(args) else MISSING


def _compile(parser: a.Parser) -> Fn:
    match parser:
        case a.Symbol(text) | a.NonReserved(text):
            return _symbol(text)
        case a.UnicodeSymbol(text, ascii_text, preserve):
            return _unicode_symbol(text, ascii_text, preserve)
        case a.Token(kind):
            return _ident if kind in ("ident", "ident!") else _atom_of(kind)
        case a.Special(name):
            return _special(name)
        case a.RawChar(char, trailing):
            return _raw_char(char, trailing)
        case a.InterpolatedStr(inner):
            return _interpolated(compiled(inner))
        case a.Category(name):
            return _category(name)
        case a.Reference(name):
            return _reference(name)
        case a.ParserOfStack():
            return _of_current_kind
        case a.Seq(parsers):
            return _seq([compiled(part) for part in parsers])
        case a.OrElse(parsers):
            return _or_else(parsers)
        case a.Node(kind, inner) | a.LeadingNode(kind, _, inner):
            return _node(kind, compiled(inner))
        case a.TrailingNode(kind, _, _, inner):
            return _trailing(kind, compiled(inner))
        case a.Optional(inner):
            return _optional(_spliced("optional", inner, "?"))
        case a.Many(inner, _, splices):
            return _many(_spliced("many", inner, "*") if splices else compiled(inner))
        case a.SepBy(inner, text, separator):
            return _sep_by(_spliced("sepBy", inner, f"{text.strip()}*"), separator)
        case a.Spliced(kind, suffix, inner):
            return _spliced(kind, inner, suffix)
        case a.Many1Unbox(inner):
            return _many1_unbox(compiled(inner))
        case a.Format(name, inner):
            return _advice(name, None if inner is None else compiled(inner))
        case a.WithAntiquot(name, kind, inner, anonymous, pseudo):
            return _with_antiquot(name, kind, inner, anonymous, pseudo)
        case a.Check(condition):
            return {"ws": _blank, "noWs": _no_blank}.get(condition, _nothing)
        case a.Push():
            return _skip
        case a.Lookahead() | a.NotFollowedBy() | a.ErrorAtSavedPosition() | a.SkipUntil():
            return _nothing
        case (
            a.Atomic(inner)
            | a.Position(_, inner)
            | a.Forbidden(_, inner)
            | a.QuotDepth(_, inner)
            | a.SetExpected(_, inner)
            | a.Recover(inner, _)
            | a.WithOpen(inner, _)
            | a.Cached(inner)
        ):
            return compiled(inner)
    raise TypeError(f"unknown parser: {parser!r}")


def _symbol(text: str) -> Fn:
    token = text.strip()

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        if not isinstance(tree, Atom) or tree.val != token:
            if tree.kind == "token_antiquot":
                return _visit_first(state, args, index, run)
            raise Backtrack
        push_token(state, tree.info, text, False)
        return index - 1 if index else 0

    return run


def _visit_first(state: State, args: Sequence[Syntax], index: int, inner: Fn) -> int:
    """Format `tk%$x`: the antiquotation's parts, then the token."""
    parts = args[index].args
    for part in reversed(parts[1:]):
        _of_any_kind(state, part)
        state.lead_word = ""
    inner(state, parts, 0)
    return index - 1 if index else 0


def _of_any_kind(state: State, tree: Syntax) -> None:
    """Emit a tree's tokens without advice."""
    if isinstance(tree, Atom):
        state.push(text(tree.val))
    elif isinstance(tree, Ident):
        state.push(text(name_text(tree.val)))
    else:
        for arg in reversed(tree.args):
            _of_any_kind(state, arg)


def _unicode_symbol(text: str, ascii_text: str, preserve: bool) -> Fn:
    token, ascii_token = text.strip(), ascii_text.strip()

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        if not isinstance(tree, Atom) or tree.val not in (token, ascii_token):
            if tree.kind == "token_antiquot":
                return _visit_first(state, args, index, run)
            raise Backtrack
        shown = state.unicode and (not preserve or tree.val == token)
        push_token(state, tree.info, text if shown else ascii_text, False)
        return index - 1 if index else 0

    return run


def _ident(state: State, args: Sequence[Syntax], index: int) -> int:
    tree = _current(args, index)
    if not isinstance(tree, Ident):
        if _is_antiquot(tree):
            return _antiquotation(state, args, index, "ident", "ident", True, False)
        raise Backtrack
    # Identifiers are made anew when names are sanitized, and lose the comments around them.
    name = tree.val
    if "_hyg" in name:
        name = simp_macro_scopes(name)
    push_token(state, None, name_text(name, state.table.words.__contains__), True)
    return index - 1 if index else 0


def _raw_ident(state: State, args: Sequence[Syntax], index: int) -> int:
    tree = _current(args, index)
    if not isinstance(tree, Ident):
        if _is_antiquot(tree):
            return _antiquotation(state, args, index, "ident", "ident", True, False)
        raise Backtrack
    push_token(state, None, name_text(tree.val), True)
    return index - 1 if index else 0


def _atom_of(kind: str) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        if tree.kind != kind:
            if _is_antiquot(tree):
                return _antiquotation(state, args, index, kind, kind, True, False)
            raise Backtrack
        return _atom(state, args, index)

    return run


def _atom(state: State, args: Sequence[Syntax], index: int) -> int:
    """Emit an atom, or the atom in a node of one."""
    tree = _current(args, index)
    leaf = tree[0] if isinstance(tree, Node) else tree
    if not isinstance(leaf, Atom):
        raise Backtrack
    push_token(state, leaf.info, leaf.val, False)
    return index - 1 if index else 0


def _special(name: str) -> Fn:
    if name == "rawIdent":
        return _raw_ident
    if name == "hygieneInfo":
        return _skip
    if name == "eoi":
        return _nothing
    if name in ("fieldIdx", "hexnum"):
        return _atom_of(name)
    return _atom


def _raw_char(char: str, trailing: bool) -> Fn:
    symbol = _symbol(char)

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        if not trailing:
            _no_blank(state, args, index)
        return symbol(state, args, index)

    return run


def _interpolated(inner: Fn) -> Fn:
    def run_chunks(state: State, args: Sequence[Syntax], index: int) -> int:
        for _ in range(len(args)):
            chunk = args[index]
            if chunk.kind == "interpolatedStrLitKind":
                state.push(text(chunk[0].val))
                index = index - 1 if index else 0
            else:
                index = inner(state, args, index)
        return index

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        return _visit(state, args, index, run_chunks)

    return run


def category_core(state: State, args: Sequence[Syntax], index: int, name: str) -> int:
    """Format a tree of a category, without making it a group."""
    state.must_group = True
    state.ungrouped = False
    tree = _current(args, index)
    kind = tree.kind
    if kind == "choice":
        # Which reading was chosen is not known here.
        index = _visit(state, args, index, _of_current_kind)
    elif name == "rawStx":
        state.push(Text(str(tree)))
        index = index - 1 if index else 0
    elif _is_antiquot(tree):
        index = _antiquotation(state, args, index, name, name, True, True)
    else:
        index = _of_current_kind(state, args, index)
    state.ungrouped = not state.must_group
    state.must_group = True
    return index


def _category(name: str) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        mark = len(state.out)
        index = category_core(state, args, index, name)
        concat(state, mark)
        if not state.ungrouped:
            out = state.out
            doc = out[-1]
            # A token on a line has no breaks.
            if not isinstance(doc, Text) or "\n" in doc.value:
                out[-1] = Group(Nest(INDENT, doc), True)
        return index

    return run


def _of_current_kind(state: State, args: Sequence[Syntax], index: int) -> int:
    """Format a tree by the parser of its kind."""
    tree = _current(args, index)
    if isinstance(tree, Ident):
        return _ident(state, args, index)
    if tree is MISSING:
        state.push(_MISSING_TEXT)
        return index - 1 if index else 0
    kind = tree.kind
    if kind in ATOM_KINDS:
        return _atom(state, args, index)
    definition = state.find(kind)
    parser = OWN_PARSERS.get(kind) if definition is None else definition.parser
    if parser is None:
        return _unknown(state, args, index)
    return compiled(parser)(state, args, index)


def _unknown(state: State, args: Sequence[Syntax], index: int) -> int:
    """Format a tree whose kind no parser has: its parts, with blanks between them."""
    tree = _current(args, index)
    if isinstance(tree, Atom):
        push_token(state, tree.info, tree.val, False)
        return index - 1 if index else 0
    children = tree.args
    at = len(children) - 1
    while at >= 0:
        child = children[at]
        if child.kind in ("null", "group"):
            _visit(state, children, at, _unknown_children)
        else:
            _of_current_kind(state, children, at)
        at -= 1
    return index - 1 if index else 0


def _unknown_children(state: State, args: Sequence[Syntax], index: int) -> int:
    for at in range(len(args) - 1, -1, -1):
        if args[at].kind in ("null", "group"):
            _visit(state, args, at, _unknown_children)
        else:
            _of_current_kind(state, args, at)
    return 0


def _reference(name: str) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        definition = state.find(name)
        if definition is None:
            return _of_current_kind(state, args, index)
        return compiled(definition.parser)(state, args, index)

    return run


def _seq(parts: list[Fn]) -> Fn:
    parts = [part for part in reversed(parts) if part is not _nothing]
    if not parts:
        return _nothing
    if len(parts) == 1:
        return parts[0]

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        for part in parts:
            index = part(state, args, index)
        return index

    return run


def node_kind(parser: a.Parser) -> str | None:
    """Return the kind of the one node that a parser produces, if it produces one."""
    match parser:
        case a.Node(kind, _) | a.LeadingNode(kind, _, _) | a.TrailingNode(kind, _, _, _):
            return kind
        case a.Optional() | a.Many() | a.SepBy():
            return "null"
        case (
            a.Atomic(inner)
            | a.Position(_, inner)
            | a.Forbidden(_, inner)
            | a.QuotDepth(_, inner)
            | a.SetExpected(_, inner)
            | a.Cached(inner)
        ):
            return node_kind(inner)
        case a.Seq(parsers):
            produced = [part for part in parsers if a.arity(part) != 0]
            return node_kind(produced[0]) if len(produced) == 1 else None
    return None


def _or_else(parsers: tuple[a.Parser, ...]) -> Fn:
    alternatives = [(node_kind(part), compiled(part)) for part in parsers]

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        kind = tree.kind
        if kind == "choice":
            return _visit(state, args, index, run)
        saved = (state.lead_word, state.lead_ident, state.ungrouped, state.must_group)
        mark = len(state.out)
        for wanted, alternative in alternatives:
            if wanted is not None and wanted != kind:
                continue
            try:
                return alternative(state, args, index)
            except Backtrack:
                del state.out[mark:]
                state.lead_word, state.lead_ident, state.ungrouped, state.must_group = saved
        raise Backtrack

    return run


def _node(kind: str, inner: Fn) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        if tree.kind != kind:
            raise Backtrack
        children = tree.args
        inner(state, children, len(children) - 1 if children else 0)
        return index - 1 if index else 0

    return run


def _trailing(kind: str, inner: Fn) -> Fn:
    left = _category("")

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        tree = _current(args, index)
        if tree.kind != kind:
            raise Backtrack
        children = tree.args
        left(state, children, inner(state, children, len(children) - 1 if children else 0))
        return index - 1 if index else 0

    return run


def _optional(inner: Fn) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        children = _current(args, index).args
        if children:
            inner(state, children, len(children) - 1)
        return index - 1 if index else 0

    return run


def _many(inner: Fn) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        children = _current(args, index).args
        at = len(children) - 1
        for _ in children:
            at = inner(state, children, at)
        return index - 1 if index else 0

    return run


def _many1_unbox(inner: Fn) -> Fn:
    many = _many(inner)

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        return (many if _current(args, index).kind == "null" else inner)(state, args, index)

    return run


def may_be_linebreak(separator: a.Parser) -> bool:
    """Return whether a separator may be a line break, which an empty `null` node stands for."""
    match separator:
        case a.OrElse(parsers) | a.Seq(parsers):
            return any(map(may_be_linebreak, parsers))
        case a.Push():
            return True
    return False


def _sep_by(inner: Fn, separator: a.Parser) -> Fn:
    if may_be_linebreak(separator):
        return _sep_by_indent(inner, separator)
    between = compiled(separator)

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        children = _current(args, index).args
        at = len(children) - 1
        for number in range(at, -1, -1):
            at = (between if number % 2 else inner)(state, children, at)
        return index - 1 if index else 0

    return run


def _sep_by_indent(inner: Fn, separator: a.Parser) -> Fn:
    written = separator.parsers[0] if isinstance(separator, a.OrElse) else separator
    between = compiled(written)

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        children = _current(args, index).args
        last = len(children) - 1
        at = last
        has_linebreak = False
        for number in range(last, -1, -1):
            if number % 2 == 0:
                at = inner(state, children, at)
            elif children[at].is_none:
                # A line break at the end separates nothing.
                if number != last:
                    has_linebreak = True
                    state.push_blank(_NEWLINE)
                at = at - 1 if at else 0
            else:
                at = between(state, children, at)
        if has_linebreak:
            # Where the saved position is set, the first element has the column of the others.
            state.push_blank(fmt.FORCED_ALIGN)
        return index - 1 if index else 0

    return run


def _blank(state: State, args: Sequence[Syntax], index: int) -> int:
    if state.lead_word:
        state.push_blank(fmt.LINE)
    return index


def _no_blank(state: State, args: Sequence[Syntax], index: int) -> int:
    state.lead_word = ""
    state.lead_ident = False
    return index


# Advice of the grammar.


def _advice(name: str, inner: Fn | None) -> Fn:
    if inner is None:
        return _MARKS[name]
    if name == "ppGroup":
        return _wrapped(_wrapped(inner, _indent), _fill)
    return _wrapped(inner, _WRAPPERS[name])


def _wrapped(inner: Fn, wrap: Callable[[State, Format], Format]) -> Fn:
    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        mark = len(state.out)
        index = inner(state, args, index)
        concat(state, mark)
        state.out[-1] = wrap(state, state.out[-1])
        return index

    return run


def _indent(state: State, doc: Format) -> Format:
    return Nest(INDENT, doc)


def _dedent(state: State, doc: Format) -> Format:
    return Nest(-INDENT, doc)


def _dedent_if_grouped(state: State, doc: Format) -> Format:
    return doc if state.ungrouped else Nest(-INDENT, doc)


def _fill(state: State, doc: Format) -> Format:
    state.ungrouped = False
    return Group(doc, True)


def _group(state: State, doc: Format) -> Format:
    state.ungrouped = False
    return Group(doc, False)


_WRAPPERS: Final = {
    "ppIndent": _indent,
    "ppDedent": _dedent,
    "ppDedentIfGrouped": _dedent_if_grouped,
    "ppRealFill": _fill,
    "ppRealGroup": _group,
}


def _push_hard_space(state: State, args: Sequence[Syntax], index: int) -> int:
    state.push_blank(_SPACE)
    return index


def _push_space(state: State, args: Sequence[Syntax], index: int) -> int:
    state.push_blank(fmt.LINE)
    return index


def _push_line(state: State, args: Sequence[Syntax], index: int) -> int:
    state.push_blank(_NEWLINE)
    return index


def _push_line_unless_ungrouped(state: State, args: Sequence[Syntax], index: int) -> int:
    state.push_blank(fmt.LINE if state.ungrouped else _NEWLINE)
    return index


def _allow_ungrouped(state: State, args: Sequence[Syntax], index: int) -> int:
    state.must_group = False
    return index


_MARKS: Final[dict[str, Fn]] = {
    "ppHardSpace": _push_hard_space,
    "ppSpace": _push_space,
    "ppLine": _push_line,
    "ppHardLineUnlessUngrouped": _push_line_unless_ungrouped,
    "ppAllowUngrouped": _allow_ungrouped,
}


# Antiquotations.


def _is_antiquot(tree: Syntax) -> bool:
    kind = tree.kind
    return kind.endswith("antiquot") and kind != "token_antiquot"


_ANTIQUOTS: dict[tuple[str, str, bool, bool], Fn] = {}


def _antiquotation(
    state: State,
    args: Sequence[Syntax],
    index: int,
    name: str,
    kind: str,
    anonymous: bool,
    pseudo: bool,
) -> int:
    """Format an antiquotation; Lean keeps the kind it was parsed with, whatever is wanted."""
    actual = args[index].kind
    if actual.endswith(".pseudo.antiquot"):
        kind, pseudo = actual.removesuffix(".pseudo.antiquot"), True
    elif actual.endswith(".antiquot"):
        kind, pseudo = actual.removesuffix(".antiquot"), False
    label = args[index][3]
    if label.kind == "antiquotName":
        name = label[1].val
    key = (name, kind, anonymous, pseudo)
    fn = _ANTIQUOTS.get(key)
    if fn is None:
        fn = _ANTIQUOTS[key] = compiled(antiquot(name, kind, True, pseudo))
    return fn(state, args, index)


def _with_antiquot(name: str, kind: str, inner: a.Parser, anonymous: bool, pseudo: bool) -> Fn:
    normal = compiled(inner)

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
        if _is_antiquot(_current(args, index)):
            return _antiquotation(state, args, index, name, kind, anonymous, pseudo)
        return normal(state, args, index)

    return run


def _spliced(kind: str, inner: a.Parser, suffix: str) -> Fn:
    """Format `inner`, `$[inner]suffix` or an antiquotation with the suffix."""
    normal = compiled(inner)
    scope_kind = f"{kind}.antiquot_scope"
    suffix_kind = f"{kind}.antiquot_suffix_splice"
    scope: Fn | None = None
    ending = _symbol(suffix)

    def with_suffix(state: State, args: Sequence[Syntax], index: int) -> int:
        return normal(state, args, ending(state, args, index))

    def run(state: State, args: Sequence[Syntax], index: int) -> int:
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


def format_category(
    tree: Syntax,
    name: str,
    grammar: Grammar,
    *,
    unicode: bool = True,
    source: str | None = None,
) -> Format:
    """Return a tree of a category as a document.

    Without `unicode`, symbols have their ASCII form. With `source`, comments of that text are kept.
    """
    state = State(grammar, unicode, source)
    category_core(state, (tree,), 0, name)
    concat(state, 0)
    body = state.out[0] if state.out else fmt.NIL
    return Group(Group(Nest(INDENT, body), True), True)
