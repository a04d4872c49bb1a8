"""Quotations as terms: what `` `(f $x) `` is where a program computes with syntax.

What it does: expands a quotation to a monadic term that builds the syntax: it asks for the place of
the reference and for the current macro scope, and calls `Syntax.node`, `Syntax.atom`,
`Syntax.ident`.
What it assumes: the library declares `Lean.Syntax`, `Lean.MonadQuotation` and what belongs to them.
Where to read next: `quotation_match.py`; `gnomon.macros.template`, which does the same in Python.
Counterpart in Lean: `Lean.Elab.Term.Quotation.stxQuot.expand`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.macro_args import alias_kind
from gnomon.elab.quot_precheck import check_term
from gnomon.elab.registry import term_elab
from gnomon.elab.syntax_commands import resolve_parser
from gnomon.elab.syntax_ext import grammar
from gnomon.elab.user_macros import CoreScope, CoreSite
from gnomon.macros import antiquot
from gnomon.macros.build import mk_app, mk_fun
from gnomon.macros.quasi import quasi
from gnomon.macros.quote import mk_c_app, mk_c_ident, quote_name, quote_string
from gnomon.macros.template import preresolve
from gnomon.syntax import MISSING, NULL, Atom, Ident, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon import Expr
    from gnomon.elab.term import TermElab

_TERM: Final = "Lean.Parser.Term."
_MAX_NODE: Final = 8
"""`Syntax.node1` to `Syntax.node8` have their children as arguments."""

QUOTATIONS: Final = (
    _TERM + "quot",
    _TERM + "precheckedQuot",
    _TERM + "dynamicQuot",
    "Lean.Parser.Command.quot",
    "Lean.Parser.Tactic.quot",
    "Lean.Parser.Tactic.quotSeq",
    "Lean.Parser.Level.quot",
    "Lean.Parser.Term.funBinder.quot",
    "Lean.Parser.Term.bracketedBinder.quot",
    "Lean.Parser.Term.matchDiscr.quot",
    "Lean.Parser.Term.attr.quot",
    "Lean.Parser.Tactic.attr.quot",
)


def quotation_kind(core: Core, stx: Syntax) -> str:
    """Return the kind of the syntax that a quotation builds."""
    if stx.kind == antiquot.PRECHECKED_QUOT:
        return quotation_kind(core, stx[1])
    if stx.kind == _TERM + "quot" and len(stx) == 1:
        return quotation_kind(core, stx[0])
    if stx.kind == antiquot.DYNAMIC_QUOT:
        return _named_kind(core, stx[1])
    known = {
        "Lean.Parser.Command.quot": "command",
        _TERM + "quot": "term",
        "Lean.Parser.Tactic.quot": "tactic",
        "Lean.Parser.Tactic.quotSeq": "tactic.seq",
    }
    return known.get(stx.kind) or names.prefix(stx.kind)


def _named_kind(core: Core, ident: Syntax) -> str:
    """Return the kind that the name of a category or parser stands for in `` `(name| …) ``."""
    written = names.erase_macro_scopes(ident.id)
    if written in grammar(core.env).categories:
        return written
    found = resolve_parser(core, written)
    if found:
        return found[0]
    kind = alias_kind(written)
    if kind is None:
        core.throw(f"unknown parser declaration/category/alias `{written}`", ref=ident)
    return kind


def expand_quotation(core: Core, stx: Syntax, section_vars: dict[str, str]) -> Syntax:
    """Return the term that builds the syntax that a quotation quotes."""
    content = antiquot.quot_content(stx)
    if core.options.get_bool("hygiene", True):
        content = preresolve(content, CoreSite(core), section_vars)
    with core.fresh_macro_scope():
        info, scp, ctx = (
            Ident(name, core.add_macro_scope(name), core.ref_info())
            for name in ("info", "scp", "quotCtx")
        )
        built = _Builder(core, info, scp, ctx).build(content)
        return _monadic(core, quotation_kind(core, stx), built, (info, scp, ctx))


def _monadic(core: Core, kind: str, built: Syntax, variables: tuple[Ident, Ident, Ident]) -> Syntax:
    """`mkInfoFromRefPos >>= fun info => getCurrMacroScope >>= fun scp => … pure built`"""
    place = core.ref_info()
    mk = Node(_TERM + "explicit", (Atom("@", place), mk_c_ident(MISSING, "Lean.TSyntax.mk")))
    result = mk_c_app("Pure.pure", mk_app(place, mk, quote_name(kind), built))
    actions = (
        "Lean.MonadRef.mkInfoFromRefPos",
        "Lean.MonadQuotation.getCurrMacroScope",
        "Lean.MonadQuotation.getContext",
    )
    for action, variable in reversed(list(zip(actions, variables, strict=True))):
        then = mk_fun(place, [variable], result)
        result = mk_c_app("Bind.bind", mk_c_ident(MISSING, action), then)
    return result.replace_info(place)


class _Builder:
    """Makes the term that builds syntax."""

    def __init__(self, core: Core, info: Ident, scp: Ident, ctx: Ident) -> None:
        self.core = core
        self.info = info
        self.scp = scp
        self.ctx = ctx
        self.place = core.ref_info()

    def build(self, stx: Syntax) -> Syntax:
        """Return the term for a part of a quotation."""
        if isinstance(stx, Atom):
            return mk_c_app("Lean.Syntax.atom", self.info, quote_string(stx.val))
        if isinstance(stx, Ident):
            return self._ident(stx)
        if not isinstance(stx, Node):
            raise UnsupportedSyntax
        if antiquot.is_antiquots(stx):
            if not antiquot.is_escaped(stx):
                return self._raw(antiquot.antiquot_kinds(stx), antiquot.antiquot_term(stx))
            stx = antiquot.unescape(stx)
        elif antiquot.is_token_antiquot(stx):
            return self._token(stx)
        elif _is_active_splice(stx):
            self.core.throw("unexpected antiquotation splice", ref=stx)
        return self._node(stx)

    def _raw(self, kinds: Sequence[tuple[str, bool]], term: Syntax) -> Syntax:
        raw = Node(
            _TERM + "explicit", (Atom("@", self.place), mk_c_ident(MISSING, "Lean.TSyntax.raw"))
        )
        return mk_app(term.ref_info(), raw, self._kinds(kinds), term)

    @staticmethod
    def _kinds(kinds: Sequence[tuple[str, bool]]) -> Syntax:
        return _list([quote_name(kind) for kind, _ in kinds])

    def _token(self, stx: Syntax) -> Syntax:
        token = stx[0]
        if not isinstance(token, Atom):
            self.core.throw("expected token", ref=stx)
        place = mk_c_app(
            "Lean.SourceInfo.fromRef",
            antiquot.antiquot_term(stx),
            mk_c_ident(MISSING, "Bool.true"),
        )
        return mk_c_app("Lean.Syntax.atom", place, quote_string(token.val))

    def _ident(self, stx: Ident) -> Syntax:
        raw = mk_c_app("String.toRawSubstring'", quote_string(stx.raw))
        name = quote_name(stx.val)
        if self.core.options.get_bool("hygiene", True):
            name = mk_c_app("Lean.addMacroScope", self.ctx, name, self.scp)
        meanings: list[Syntax] = []
        for full, fields in stx.preresolved:
            if fields == ("<namespace>",):
                meanings.append(mk_c_app("Lean.Syntax.Preresolved.namespace", quote_name(full)))
            else:
                listed = _list([quote_string(field) for field in fields])
                meanings.append(mk_c_app("Lean.Syntax.Preresolved.decl", quote_name(full), listed))
        return mk_c_app("Lean.Syntax.ident", self.info, raw, name, _list(meanings))

    def _node(self, stx: Syntax) -> Syntax:
        kind = quote_name(stx.kind)
        if stx.kind == NULL and any(map(_is_active_splice, stx.args)):
            return mk_c_app("Lean.Syntax.node", self.info, kind, self._array(stx.args))
        args = [self.build(arg) for arg in stx.args]
        if 0 < len(args) <= _MAX_NODE:
            return mk_c_app(f"Lean.Syntax.node{len(args)}", self.info, kind, *args)
        return mk_c_app("Lean.Syntax.node", self.info, kind, _array(args))

    # -- splices -------------------------------------------------------------------------------

    def _array(self, args: Sequence[Syntax]) -> Syntax:
        """Return the array of a list with splices."""
        result: Syntax | None = None
        pending: list[Syntax] = []

        def add(piece: Syntax) -> None:
            nonlocal result
            result = piece if result is None else mk_c_app("Array.append", result, piece)

        for arg in args:
            if not _is_active_splice(arg):
                pending.append(self.build(arg))
                continue
            if pending:
                add(_array(pending))
                pending = []
            if antiquot.is_suffix_splice(arg):
                add(self._suffix_splice(arg))
            else:
                add(self._splice(arg))
        if pending:
            add(_array(pending))
        assert result is not None, "a list with splices has parts"
        return result

    def _suffix_splice(self, stx: Syntax) -> Syntax:
        inner = antiquot.suffix_inner(stx)
        kinds = antiquot.antiquot_kinds(inner)
        term = antiquot.antiquot_term(inner)
        which = antiquot.splice_kind(stx)
        scope = CoreScope(self.core)
        if which == "optional":
            return OPTIONAL_SUFFIX(scope, x=term, ks=self._kinds(kinds))
        if which == "many":
            return MANY_SUFFIX(scope, x=term, ks=self._kinds(kinds))
        sep = quote_string(antiquot.separator(stx))
        return SEP_SUFFIX(scope, x=term, ks=self._kinds(kinds), sep=sep)

    def _splice(self, stx: Syntax) -> Syntax:
        which = antiquot.splice_kind(stx)
        contents = antiquot.splice_contents(stx)
        variables = self._splice_variables(stx)
        scope = CoreScope(self.core)
        if which == "optional":
            inner = self._array(contents)
            for name in reversed(variables):
                inner = OPTIONAL_SPLICE(scope, x=name, body=inner)
            return inner
        body = self.build(contents[0] if len(contents) == 1 else Node(NULL, contents))
        arrays: Syntax = variables[-1]
        pattern: Syntax = variables[-1]
        for name in reversed(variables[:-1]):
            arrays = mk_c_app("Array.zip", name, arrays)
            pattern = PAIR_PATTERN(scope, x=name, y=pattern)
        mapped = MAP_SPLICE(scope, p=pattern, body=body, xs=arrays)
        if which != "sepBy":
            return mapped
        sep = antiquot.separator(stx)
        token = (
            mk_c_app("Lean.mkAtom", quote_string(sep))
            if sep
            else mk_c_ident(MISSING, "Lean.mkNullNode")
        )
        return mk_c_app("Lean.mkSepArray", mapped, token)

    def _splice_variables(self, stx: Syntax) -> list[Ident]:
        found: dict[str, Ident] = {}
        for each in antiquot.antiquotations(Node(NULL, antiquot.splice_contents(stx))):
            term = antiquot.antiquot_term(each)
            if isinstance(term, Ident):
                found[term.val] = term
            elif term.kind != antiquot.HOLE:
                self.core.throw("complex antiquotation not allowed in splice", ref=each)
        if not found:
            self.core.throw("expected antiquotation variables in splice", ref=stx)
        return list(found.values())


OPTIONAL_SUFFIX: Final = quasi(
    "match $x:term with "
    "| Option.some y => Array.push Array.empty (@Lean.TSyntax.raw $ks y) "
    "| Option.none => Array.empty"
)
MANY_SUFFIX: Final = quasi("@Lean.TSyntaxArray.raw $ks $x")
SEP_SUFFIX: Final = quasi("@Lean.Syntax.TSepArray.elemsAndSeps $ks $sep $x")
OPTIONAL_SPLICE: Final = quasi(
    "match $x:term with | Option.some $x => $body | Option.none => Array.empty"
)
PAIR_PATTERN: Final = quasi("($x, $y)")
MAP_SPLICE: Final = quasi("Array.map (fun $p => $body) $xs")


def _is_active_splice(stx: Syntax) -> bool:
    return (antiquot.is_splice(stx) or antiquot.is_suffix_splice(stx)) and antiquot.is_active(stx)


def _list(items: Sequence[Syntax]) -> Syntax:
    result: Syntax = mk_c_ident(MISSING, "List.nil")
    for item in reversed(items):
        result = mk_c_app("List.cons", item, result)
    return result


def _array(items: Sequence[Syntax]) -> Syntax:
    if len(items) <= _MAX_NODE:
        return mk_c_app(f"Array.mkArray{len(items)}", *items)
    return mk_c_app("List.toArray", _list(items))


@term_elab(*QUOTATIONS)
def elab_quotation(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`` `(…) ``"""
    if antiquot.is_prechecked(stx):
        check_term(t, antiquot.quot_content(stx))
    expanded = expand_quotation(t.core, stx, t.section_vars)
    return t.elab_expansion(stx, expanded, expected)
