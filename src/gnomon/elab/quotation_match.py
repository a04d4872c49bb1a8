"""`match` on syntax: patterns that are quotations.

What it does: expands a `match` one of whose patterns is a quotation to tests of node kinds, one
alternative after the other. What comes after an alternative that may fail is a local function, so
that it is there once however many tests can fail.
What it assumes: the library declares `Lean.Syntax.isOfKind` and the like.
Where to read next: `gnomon.macros.pattern`, which does the same in Python and explains what
matches.
Counterpart in Lean: `match_syntax` of `Lean.Elab.Quotation`, which makes a decision tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.registry import term_elab
from gnomon.elab.user_macros import CoreScope
from gnomon.macros import antiquot
from gnomon.macros.build import mk_app
from gnomon.macros.pattern import LITERALS, NAMED_PATTERN, PATTERN_IGNORE
from gnomon.macros.quasi import quasi
from gnomon.macros.quote import mk_c_app, mk_c_ident, quote_name, quote_nat, quote_string
from gnomon.syntax import MISSING, NULL, Atom, Ident, Node, Syntax

if TYPE_CHECKING:
    from gnomon import Expr
    from gnomon.elab.term import TermElab

_TERM: Final = "Lean.Parser.Term."

Continue: TypeAlias = Callable[[], Syntax]
"""Returns the code for what follows a pattern that matches."""

REST: Final = quasi("let_delayed $name:ident (_ : Unit) := $rest; $body")
LET: Final = quasi("have $x:ident := $value; $body")
ALL_OR_NONE: Final = quasi(
    "match Array.mapM (m := Option) (fun $x:ident => $each) $xs with "
    "| Option.some $tuple => $yes | Option.none => $no"
)
TEST: Final = quasi("ite (Eq $condition Bool.true) $yes $no")
PAIR: Final = quasi("($x, $y)")


@term_elab(_TERM + "match")
def elab_match_syntax(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`match stx with | `(…) => …`"""
    core = t.core
    alts = [(patterns, alt[3]) for alt in stx[5][0].args for patterns in alt[1].args[::2]]
    if not any(_mentions_quotation(p) for patterns, _ in alts for p in patterns.args[::2]):
        raise UnsupportedSyntax
    if not stx[1].is_none or not stx[2].is_none:
        core.throw("`match` on syntax takes no motive", ref=stx)
    discrs = [discr[1] for discr in stx[3].args[::2]]
    rows = [(list(patterns.args[::2]), rhs) for patterns, rhs in alts]
    with core.fresh_macro_scope():
        expanded = expand_match(core, discrs, rows)
    return t.elab_expansion(stx, expanded, expected)


def _mentions_quotation(pattern: Syntax) -> bool:
    if pattern.kind == NAMED_PATTERN:
        return _mentions_quotation(pattern[3])
    return antiquot.is_quot(pattern)


def expand_match(
    core: Core, discrs: Sequence[Syntax], rows: Sequence[tuple[list[Syntax], Syntax]]
) -> Syntax:
    """Return the term that a `match` on syntax is."""
    matcher = _Matcher(core)
    variables = [matcher.fresh("__discr") for _ in discrs]
    body = matcher.rows(variables, rows)
    scope = CoreScope(core)
    for variable, discr in reversed(list(zip(variables, discrs, strict=True))):
        body = LET(scope, x=variable, value=discr, body=body)
    return body


class _Matcher:
    """Makes the code of one `match`."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.scope = CoreScope(core)
        self.fails = False

    def fresh(self, name: str) -> Ident:
        """Return a variable of its own."""
        with self.core.fresh_macro_scope():
            return Ident(name, self.core.add_macro_scope(name), self.core.ref_info())

    def rows(
        self, variables: Sequence[Ident], rows: Sequence[tuple[list[Syntax], Syntax]]
    ) -> Syntax:
        """Return the code for alternatives, tried in order."""
        if not rows:
            self.core.throw("non-exhaustive 'match' (syntax)")
        patterns, rhs = rows[0]
        if len(patterns) != len(variables):
            raise UnsupportedSyntax
        rest = self.fresh("rest")
        no = mk_app(self.core.ref_info(), rest, mk_c_ident(MISSING, "Unit.unit"))
        self.fails = False
        body = self.all(list(zip(variables, patterns, strict=True)), self.pattern, lambda: rhs, no)
        if not self.fails:
            return body
        others = self.rows(variables, rows[1:])
        return REST(self.scope, name=rest, rest=others, body=body)

    def all(
        self,
        pairs: Sequence[tuple[Ident, Syntax]],
        one: Callable[[Ident, Syntax, Continue, Syntax], Syntax],
        yes: Continue,
        no: Syntax,
    ) -> Syntax:
        """Match several variables one after the other."""
        if not pairs:
            return yes()
        (variable, pattern), rest = pairs[0], pairs[1:]
        return one(variable, pattern, lambda: self.all(rest, one, yes, no), no)

    def test(self, condition: Syntax, yes: Continue, no: Syntax) -> Syntax:
        """Go on if a condition holds."""
        self.fails = True
        return TEST(self.scope, condition=condition, yes=yes(), no=no)

    def bind(self, name: Syntax, value: Syntax, yes: Continue) -> Syntax:
        """Go on with a variable; a hole needs none."""
        if name.kind == antiquot.HOLE:
            return yes()
        if not name.is_ident:
            self.core.throw("unsupported antiquotation kind in pattern", ref=name)
        return LET(self.scope, x=name, value=value, body=yes())

    # -- patterns ------------------------------------------------------------------------------

    def pattern(self, discr: Ident, stx: Syntax, yes: Continue, no: Syntax) -> Syntax:
        """Match a pattern: a variable, a hole, a named pattern, or a quotation."""
        if stx.kind == antiquot.HOLE:
            return yes()
        if stx.is_ident:
            return self.bind(stx, discr, yes)
        if stx.kind == NAMED_PATTERN:
            return self.bind(stx[0], discr, lambda: self.pattern(discr, stx[3], yes, no))
        if not antiquot.is_quot(stx):
            self.core.throw("`match` on syntax takes quotations as patterns only", ref=stx)
        return self.content(discr, antiquot.quot_content(stx), yes, no)

    def content(self, discr: Ident, stx: Syntax, yes: Continue, no: Syntax) -> Syntax:
        """Match what a quotation quotes."""
        if isinstance(stx, Atom) or stx.kind == PATTERN_IGNORE:
            return yes()
        if isinstance(stx, Ident):
            condition = mk_c_app("Lean.Syntax.matchesIdent", discr, quote_name(stx.val))
            return self.test(condition, yes, no)
        if antiquot.is_token_antiquot(stx):
            return self.bind(antiquot.antiquot_term(stx), discr, yes)
        if antiquot.is_antiquots(stx):
            if not antiquot.is_escaped(stx):
                return self._antiquot(discr, stx, yes, no)
            stx = antiquot.unescape(stx)
        elif _is_active_splice(stx):
            self.core.throw("unexpected antiquotation splice", ref=stx)
        return self._node(discr, stx, yes, no)

    def _typed(self, kinds: Sequence[str], value: Syntax) -> Syntax:
        mk = Node(_TERM + "explicit", (Atom("@"), mk_c_ident(MISSING, "Lean.TSyntax.mk")))
        return mk_app(None, mk, _kinds(kinds), value)

    def _antiquot(self, discr: Ident, stx: Syntax, yes: Continue, no: Syntax) -> Syntax:
        readings = antiquot.antiquot_kinds(stx)
        kinds = [kind for kind, _ in readings]
        value = self._typed(kinds, discr)

        def bound() -> Syntax:
            return self.bind(antiquot.antiquot_term(stx), value, yes)

        if any(pseudo for _, pseudo in readings):
            return bound()
        condition = mk_c_app("Lean.Syntax.isOfKind", discr, quote_name(kinds[0]))
        for kind in kinds[1:]:
            other = mk_c_app("Lean.Syntax.isOfKind", discr, quote_name(kind))
            condition = mk_c_app("Bool.or", condition, other)
        return self.test(condition, bound, no)

    def _node(self, discr: Ident, stx: Syntax, yes: Continue, no: Syntax) -> Syntax:
        kind = stx.kind
        if kind in LITERALS:
            text = quote_string(stx[0].val)
            condition = mk_c_app("Lean.Syntax.matchesLit", discr, quote_name(kind), text)
            return self.test(condition, yes, no)
        splice = next((i for i, arg in enumerate(stx.args) if _is_active_splice(arg)), None)
        if splice is not None:
            return self._list(discr, stx.args, splice, yes, no)
        if kind == NULL:
            condition = mk_c_app("Lean.Syntax.matchesNull", discr, quote_nat(len(stx.args)))
        else:
            condition = mk_c_app("Lean.Syntax.isOfKind", discr, quote_name(kind))
        parts = [
            (index, arg)
            for index, arg in enumerate(stx.args)
            if not isinstance(arg, Atom) and arg.kind != PATTERN_IGNORE
        ]
        return self.test(condition, lambda: self._children(discr, parts, yes, no), no)

    def _children(
        self, discr: Ident, parts: Sequence[tuple[int, Syntax]], yes: Continue, no: Syntax
    ) -> Syntax:
        if not parts:
            return yes()
        index, pattern = parts[0]
        child = self.fresh("__discr")
        value = mk_c_app("Lean.Syntax.getArg", discr, quote_nat(index))

        def rest() -> Syntax:
            return self._children(discr, parts[1:], yes, no)

        body = self.content(child, pattern, rest, no)
        return LET(self.scope, x=child, value=value, body=body)

    # -- lists ---------------------------------------------------------------------------------

    def _list(
        self, discr: Ident, args: Sequence[Syntax], splice: int, yes: Continue, no: Syntax
    ) -> Syntax:
        if any(map(_is_active_splice, args[splice + 1 :])):
            self.core.throw("cannot have several splices in one list", ref=args[splice + 1])
        if len(args) == 1:
            return self._splice(discr, args[0], yes, no)
        after = len(args) - splice - 1
        count = self.fresh("n")
        middle = self.fresh("__discr")
        size = mk_c_app("Lean.Syntax.getNumArgs", discr)

        def at(index: int) -> Syntax:
            if index < splice:
                return quote_nat(index)
            return mk_c_app("Nat.sub", count, quote_nat(len(args) - index))

        def children(indices: Sequence[int]) -> Syntax:
            if not indices:
                taken = mk_c_app(
                    "Array.extract",
                    mk_c_app("Lean.Syntax.getArgs", discr),
                    quote_nat(splice),
                    mk_c_app("Nat.sub", count, quote_nat(after)),
                )
                value = mk_c_app("Lean.mkNullNode", taken)
                body = self._splice(middle, args[splice], yes, no)
                return LET(self.scope, x=middle, value=value, body=body)
            index = indices[0]
            child = self.fresh("__discr")
            value = mk_c_app("Lean.Syntax.getArg", discr, at(index))
            body = self.content(child, args[index], lambda: children(indices[1:]), no)
            return LET(self.scope, x=child, value=value, body=body)

        indices = [
            index for index, arg in enumerate(args) if index != splice and not isinstance(arg, Atom)
        ]
        condition = mk_c_app("Nat.ble", quote_nat(len(args) - 1), count)
        body = self.test(condition, lambda: children(indices), no)
        return LET(self.scope, x=count, value=size, body=body)

    def _splice(self, discr: Ident, stx: Syntax, yes: Continue, no: Syntax) -> Syntax:
        """Match the list that a splice stands for."""
        which = antiquot.splice_kind(stx)
        if antiquot.is_suffix_splice(stx):
            return self._suffix_splice(discr, stx, which, yes)
        contents = antiquot.splice_contents(stx)
        variables = _variables(Node(NULL, contents))
        if which == "optional":
            return self._optional(discr, contents, variables, yes, no)
        each = contents[0] if len(contents) == 1 else Node(NULL, contents)
        item = self.fresh("__discr")
        found = mk_c_app("Option.some", self._tuple(variables))
        nothing = mk_c_ident(MISSING, "Option.none")
        code = self.content(item, each, lambda: found, nothing)
        array = mk_c_app("Lean.Syntax.getArgs", discr)
        if which == "sepBy":
            array = mk_c_app("Array.getSepElems", array)
        self.fails = True
        rows = self.fresh("rows")
        columns = self._columns(rows, variables, yes)
        return ALL_OR_NONE(self.scope, x=item, each=code, xs=array, tuple=rows, yes=columns, no=no)

    def _tuple(self, variables: Sequence[Ident]) -> Syntax:
        if not variables:
            return mk_c_ident(MISSING, "Unit.unit")
        result: Syntax = variables[-1]
        for name in reversed(variables[:-1]):
            result = PAIR(self.scope, x=name, y=result)
        return result

    def _columns(self, rows: Ident, variables: Sequence[Ident], yes: Continue) -> Syntax:
        """Bind each variable of a splice to the array of its values."""
        if len(variables) == 1:
            return self.bind(variables[0], rows, yes)
        body = yes()
        for index, name in reversed(list(enumerate(variables))):
            row = self.fresh("row")
            value: Syntax = row
            for _ in range(index):
                value = mk_c_app("Prod.snd", value)
            if index + 1 < len(variables):
                value = mk_c_app("Prod.fst", value)
            column = FIRST(self.scope, x=row, value=value, xs=rows)
            body = LET(self.scope, x=name, value=column, body=body)
        return body

    def _optional(
        self,
        discr: Ident,
        contents: Sequence[Syntax],
        variables: Sequence[Ident],
        yes: Continue,
        no: Syntax,
    ) -> Syntax:
        join = self.fresh("join")
        whole = Node(NULL, tuple(contents))

        def call(wrap: Callable[[Ident], Syntax]) -> Syntax:
            return mk_app(None, join, *[wrap(name) for name in variables])

        some = self.content(
            discr, whole, lambda: call(lambda name: mk_c_app("Option.some", name)), no
        )
        none = call(lambda name: mk_c_ident(MISSING, "Option.none"))
        if not variables:
            some, none = self.content(discr, whole, yes, no), yes()
            return self.test(mk_c_app("Lean.Syntax.isNone", discr), lambda: none, some)
        body = self.test(mk_c_app("Lean.Syntax.isNone", discr), lambda: none, some)
        function = yes()
        for name in reversed(variables):
            function = FUNCTION(self.scope, x=name, body=function)
        return LET(self.scope, x=join, value=function, body=body)

    def _suffix_splice(self, discr: Ident, stx: Syntax, which: str, yes: Continue) -> Syntax:
        inner = antiquot.suffix_inner(stx)
        kinds = [kind for kind, _ in antiquot.antiquot_kinds(inner)]
        name = antiquot.antiquot_term(inner)
        if which == "optional":
            value = OPTIONAL(self.scope, ks=_kinds(kinds), x=discr)
        elif which == "many":
            value = MANY(self.scope, ks=_kinds(kinds), x=discr)
        else:
            sep = quote_string(antiquot.separator(stx))
            value = SEPARATED(self.scope, ks=_kinds(kinds), sep=sep, x=discr)
        return self.bind(name, value, yes)


FIRST: Final = quasi("Array.map (fun $x:ident => $value) $xs")
FUNCTION: Final = quasi("fun $x:ident => $body")
OPTIONAL: Final = quasi("Option.map (@Lean.TSyntax.mk $ks) (Lean.Syntax.getOptional? $x)")
MANY: Final = quasi("@Lean.TSyntaxArray.mk $ks (Lean.Syntax.getArgs $x)")
SEPARATED: Final = quasi("@Lean.Syntax.TSepArray.mk $ks $sep (Lean.Syntax.getArgs $x)")


def _variables(stx: Syntax) -> list[Ident]:
    found: dict[str, Ident] = {}
    for each in antiquot.antiquotations(stx):
        term = antiquot.antiquot_term(each)
        if isinstance(term, Ident):
            found[term.val] = term
    return list(found.values())


def _kinds(kinds: Sequence[str]) -> Syntax:
    result: Syntax = mk_c_ident(MISSING, "List.nil")
    for kind in reversed(kinds):
        result = mk_c_app("List.cons", quote_name(kind), result)
    return result


def _is_active_splice(stx: Syntax) -> bool:
    return (antiquot.is_splice(stx) or antiquot.is_suffix_splice(stx)) and antiquot.is_active(stx)
