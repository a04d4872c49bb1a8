"""The syntax trees that the delaborator writes.

What it does: one builder for each kind of tree, of the shape that Lean's parser would give it.
What it assumes: atoms and identifiers made here stand nowhere in a text.
Where to read next: `delab.py`.
Counterpart in Lean: the quotations in `Lean.PrettyPrinter.Delaborator`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from gnomon.syntax import Atom, Ident, Node, Syntax

TERM: Final = "Lean.Parser.Term."

APP: Final = "Lean.Parser.Term.app"
FUN: Final = "Lean.Parser.Term.fun"
FORALL: Final = "Lean.Parser.Term.forall"
PROJ: Final = "Lean.Parser.Term.proj"
EXPLICIT: Final = "Lean.Parser.Term.explicit"
PAREN: Final = "Lean.Parser.Term.paren"
TYPE_ASCRIPTION: Final = "Lean.Parser.Term.typeAscription"
NAMED_ARGUMENT: Final = "Lean.Parser.Term.namedArgument"
TUPLE: Final = "Lean.Parser.Term.tuple"
ANONYMOUS_CTOR: Final = "Lean.Parser.Term.anonymousCtor"
OMISSION_KIND: Final = "Lean.Parser.Term.omission"
HOLE_KIND: Final = "Lean.Parser.Term.hole"
EXISTS: Final = "«term∃_,_»"
LIST: Final = "«term[_]»"
ARRAY: Final = "«term#[_,]»"
LEVEL_PAREN: Final = "Lean.Parser.Level.paren"


@lru_cache(maxsize=4096)
def atom(value: str) -> Atom:
    """Return an atom; equal atoms are one."""
    return Atom(value)


@lru_cache(maxsize=8192)
def ident(name: str) -> Ident:
    """Return an identifier; equal identifiers are one."""
    return Ident(name, name)


EMPTY: Final = Node("null")
_COMMA: Final = atom(",")
_HYGIENE: Final = Node("hygieneInfo", (Ident("", ""),))
_LPAREN: Final = Node("Lean.Parser.Term.hygienicLParen", (atom("("), _HYGIENE))
_RPAREN: Final = atom(")")
HOLE: Final = Node(HOLE_KIND, (atom("_"),))
OMISSION: Final = Node(OMISSION_KIND, (atom("⋯"),))
SORRY: Final = Node("Lean.Parser.Term.sorry", (atom("sorry"),))
PROP: Final = Node("Lean.Parser.Term.prop", (atom("Prop"),))
TYPE: Final = Node("Lean.Parser.Term.type", (atom("Type"), EMPTY))
UNIT: Final = Node(TUPLE, (_LPAREN, EMPTY, _RPAREN))
ANONYMOUS_MVAR: Final = Node("Lean.Parser.Term.syntheticHole", (atom("?"), atom("_")))


def null(args: Iterable[Syntax]) -> Node:
    """Return a list of trees."""
    children = tuple(args)
    return Node("null", children) if children else EMPTY


def sep(args: Sequence[Syntax], separator: str = ",") -> Node:
    """Return a list of trees with separators between them."""
    if not args:
        return EMPTY
    between = atom(separator)
    children: list[Syntax] = []
    for arg in args:
        children += (arg, between)
    children.pop()
    return Node("null", tuple(children))


def sep_elements(tree: Syntax) -> list[Syntax]:
    """Return what is between the separators."""
    return list(tree.args[::2])


def app(fn: Syntax, args: Sequence[Syntax]) -> Syntax:
    """Return an application; the function itself if there are no arguments."""
    return Node(APP, (fn, Node("null", tuple(args)))) if args else fn


def explicit(fn: Syntax) -> Node:
    """Return `@fn`."""
    return Node(EXPLICIT, (atom("@"), fn))


def explicit_univ(fn: Syntax, levels: Sequence[Syntax]) -> Node:
    """Return `fn.{levels}`."""
    kind = "Lean.Parser.Term.explicitUniv"
    return Node(kind, (fn, atom(".{"), sep(levels), atom("}")))


def named_argument(name: str, value: Syntax) -> Node:
    """Return `(name := value)`."""
    return Node(NAMED_ARGUMENT, (atom("("), ident(name), atom(":="), value, _RPAREN))


def proj(struct: Syntax, field: Syntax) -> Node:
    """Return `struct.field`."""
    return Node(PROJ, (struct, atom("."), field))


def field_index(index: int) -> Node:
    """Return the number of a field, counted from 1, as it stands behind the dot."""
    return Node("fieldIdx", (atom(str(index)),))


def type_ascription(term: Syntax, type_: Syntax) -> Node:
    """Return `(term : type)`."""
    return Node(TYPE_ASCRIPTION, (_LPAREN, term, atom(":"), Node("null", (type_,)), _RPAREN))


def paren(term: Syntax) -> Node:
    """Return `(term)`."""
    return Node(PAREN, (_LPAREN, term, _RPAREN))


def tuple_(first: Syntax, rest: Sequence[Syntax]) -> Node:
    """Return `(first, rest, …)`."""
    return Node(TUPLE, (_LPAREN, Node("null", (first, _COMMA, sep(rest))), _RPAREN))


def num(value: int) -> Node:
    """Return a numeral."""
    return Node("num", (atom(str(value)),))


def scientific(text: str) -> Node:
    """Return a number with a decimal point or an exponent."""
    return Node("scientific", (atom(text),))


def string(value: str) -> Node:
    """Return a string literal."""
    return Node("str", (Atom(quote_string(value)),))


def char(code_point: int) -> Node:
    """Return a character literal."""
    return Node("char", (Atom(quote_char(code_point)),))


_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", "\\": "\\\\", '"': '\\"'}


def _quote_core(value: str, in_string: bool) -> str:
    """Return a character as it stands in a literal (Lean's `Char.quoteCore`)."""
    if value == "'":
        return "'" if in_string else "\\'"
    escaped = _ESCAPES.get(value)
    if escaped is not None:
        return escaped
    code = ord(value)
    if code <= 31 or code == 0x7F:
        return f"\\x{code:02x}"
    return value


def quote_string(value: str) -> str:
    """Return a string literal's text."""
    return '"' + "".join(_quote_core(char, True) for char in value) + '"'


def quote_char(code_point: int) -> str:
    """Return a character literal's text."""
    return "'" + _quote_core(chr(code_point), False) + "'"


def nat_lit(value: int) -> Node:
    """Return `nat_lit value`."""
    return Node("rawNatLit", (atom("nat_lit"), num(value)))


def quoted_name(text: str) -> Node:
    """Return a name literal, the backquote included in `text`."""
    return Node("Lean.Parser.Term.quotedName", (Node("name", (atom(text),)),))


def type_(level: Syntax) -> Node:
    """Return `Type level`."""
    return Node("Lean.Parser.Term.type", (atom("Type"), Node("null", (level,))))


def sort(level: Syntax) -> Node:
    """Return `Sort level`."""
    return Node("Lean.Parser.Term.sort", (atom("Sort"), Node("null", (level,))))


def synthetic_hole(name: str) -> Node:
    """Return `?name`."""
    return Node("Lean.Parser.Term.syntheticHole", (atom("?"), ident(name)))


def fun(binders: Sequence[Syntax], body: Syntax, arrow: str = "=>") -> Node:
    """Return `fun binders => body`."""
    basic = Node(
        "Lean.Parser.Term.basicFun",
        (Node("null", tuple(binders)), EMPTY, atom(arrow), body),
    )
    return Node(FUN, (atom("fun"), basic))


def fun_parts(tree: Syntax) -> tuple[tuple[Syntax, ...], Syntax] | None:
    """Return binders and body of a `fun` that does not match, and says no common type."""
    if tree.kind != FUN:
        return None
    basic = tree[1]
    if basic.kind != "Lean.Parser.Term.basicFun" or basic[1].args:
        return None
    return tuple(basic[0].args), basic[3]


def forall(binders: Sequence[Syntax], body: Syntax) -> Node:
    """Return `∀ binders, body`."""
    return Node(FORALL, (atom("∀"), Node("null", tuple(binders)), EMPTY, _COMMA, body))


def arrow(domain: Syntax, body: Syntax) -> Node:
    """Return `domain → body`."""
    return Node("Lean.Parser.Term.arrow", (domain, atom("→"), body))


def dep_arrow(binder: Syntax, body: Syntax) -> Node:
    """Return `binder → body`."""
    return Node("Lean.Parser.Term.depArrow", (binder, atom("→"), body))


def _binder_type(type_: Syntax | None) -> Node:
    return EMPTY if type_ is None else Node("null", (atom(":"), type_))


def explicit_binder(names: Sequence[Syntax], type_: Syntax, default: Syntax | None = None) -> Node:
    """Return `(names : type)`, with a default value or tactic as it stands behind the type."""
    return Node(
        "Lean.Parser.Term.explicitBinder",
        (atom("("), null(names), _binder_type(type_), null([default] if default else []), _RPAREN),
    )


def binder_default(value: Syntax) -> Node:
    """Return `:= value` of a binder."""
    return Node("Lean.Parser.Term.binderDefault", (atom(":="), value))


def binder_tactic(tactic: Syntax) -> Node:
    """Return `:= by tactic` of a binder."""
    return Node("Lean.Parser.Term.binderTactic", (atom(":="), atom("by"), tactic))


def implicit_binder(names: Sequence[Syntax], type_: Syntax | None) -> Node:
    """Return `{names : type}`."""
    return Node(
        "Lean.Parser.Term.implicitBinder",
        (atom("{"), null(names), _binder_type(type_), atom("}")),
    )


def strict_implicit_binder(names: Sequence[Syntax], type_: Syntax | None) -> Node:
    """Return `⦃names : type⦄`."""
    return Node(
        "Lean.Parser.Term.strictImplicitBinder",
        (atom("⦃"), null(names), _binder_type(type_), atom("⦄")),
    )


def inst_binder(name: Syntax | None, type_: Syntax) -> Node:
    """Return `[name : type]`."""
    named = EMPTY if name is None else Node("null", (name, atom(":")))
    return Node("Lean.Parser.Term.instBinder", (atom("["), named, type_, atom("]")))


def let_decl(name: str, type_: Syntax | None, value: Syntax) -> Node:
    """Return `name : type := value`, as it stands behind `let`."""
    ascription = EMPTY
    if type_ is not None:
        ascription = Node("null", (Node("Lean.Parser.Term.typeSpec", (atom(":"), type_)),))
    ident_decl = Node(
        "Lean.Parser.Term.letIdDecl",
        (Node("Lean.Parser.Term.letId", (ident(name),)), EMPTY, ascription, atom(":="), value),
    )
    return Node("Lean.Parser.Term.letDecl", (ident_decl,))


_LET_CONFIG: Final = Node("Lean.Parser.Term.letConfig", (EMPTY,))


def let(decl: Syntax, body: Syntax, nondep: bool) -> Node:
    """Return `let decl; body`, or `have decl; body`."""
    word = "have" if nondep else "let"
    return Node(f"Lean.Parser.Term.{word}", (atom(word), _LET_CONFIG, decl, atom(";"), body))


def anonymous_ctor(args: Sequence[Syntax]) -> Node:
    """Return `⟨args⟩`."""
    return Node(ANONYMOUS_CTOR, (atom("⟨"), sep(args), atom("⟩")))


_NO_ELLIPSIS: Final = Node("Lean.Parser.Term.optEllipsis", (EMPTY,))


def struct_inst_field(field: str, value: Syntax) -> Node:
    """Return `field := value` of a structure instance."""
    lval = Node("Lean.Parser.Term.structInstLVal", (ident(field), EMPTY))
    definition = Node("Lean.Parser.Term.structInstFieldDef", (atom(":="), EMPTY, value))
    return Node(
        "Lean.Parser.Term.structInstField",
        (lval, Node("null", (EMPTY, EMPTY, definition))),
    )


def struct_inst(fields: Sequence[Syntax], type_: Syntax | None) -> Node:
    """Return `{ fields : type }`."""
    return Node(
        "Lean.Parser.Term.structInst",
        (
            atom("{"),
            EMPTY,
            Node("Lean.Parser.Term.structInstFields", (sep(fields),)),
            _NO_ELLIPSIS,
            _binder_type(type_),
            atom("}"),
        ),
    )


def match_discr(name: str | None, discr: Syntax) -> Node:
    """Return `name : discr` of a `match`."""
    named = EMPTY if name is None else Node("null", (ident(name), atom(":")))
    return Node("Lean.Parser.Term.matchDiscr", (named, discr))


def match(
    motive: Syntax | None,
    discrs: Sequence[Syntax],
    alts: Sequence[tuple[Sequence[Syntax], Syntax]],
) -> Node:
    """Return a `match` with alternatives, each of which has patterns and a right-hand side."""
    motive_tree = EMPTY
    if motive is not None:
        parts = (atom("("), atom("motive"), atom(":="), motive, _RPAREN)
        motive_tree = Node("null", (Node("Lean.Parser.Term.motive", parts),))
    alternatives = tuple(
        Node(
            "Lean.Parser.Term.matchAlt",
            (atom("|"), Node("null", (sep(patterns),)), atom("=>"), rhs),
        )
        for patterns, rhs in alts
    )
    return Node(
        "Lean.Parser.Term.match",
        (
            atom("match"),
            EMPTY,
            motive_tree,
            sep(discrs),
            atom("with"),
            Node("Lean.Parser.Term.matchAlts", (Node("null", alternatives),)),
        ),
    )


def nomatch(discrs: Sequence[Syntax]) -> Node:
    """Return `nomatch discrs`."""
    return Node("Lean.Parser.Term.nomatch", (atom("nomatch"), sep(discrs)))


def inaccessible(term: Syntax) -> Node:
    """Return `.(term)`."""
    return Node("Lean.Parser.Term.inaccessible", (atom(".("), term, _RPAREN))


def named_pattern(name: Syntax, equation: Syntax, pattern: Syntax) -> Node:
    """Return `name@equation:pattern`."""
    return Node(
        "Lean.Parser.Term.namedPattern",
        (name, atom("@"), Node("null", (equation, atom(":"))), pattern),
    )


def binder_ident(name: Syntax) -> Node:
    """Return a name as notations with binders take it."""
    return Node("Lean.binderIdent", (name,))


def bracketed_binders(names: Sequence[Syntax], type_: Syntax) -> Node:
    """Return `(names : type)` as notations with binders take it."""
    return Node(
        "Lean.bracketedExplicitBinders",
        (atom("("), null(map(binder_ident, names)), atom(":"), type_, _RPAREN),
    )


UNBRACKETED_BINDERS: Final = "Lean.unbracketedExplicitBinders"


def exists_of(binders: Syntax, body: Syntax) -> Node:
    """Return `∃ binders, body`."""
    parts = (atom("∃"), Node("Lean.explicitBinders", (binders,)), _COMMA, body)
    return Node(EXISTS, parts)


def exists(bound: Sequence[Syntax], body: Syntax) -> Node:
    """Return `∃ x y, body`."""
    return exists_of(Node(UNBRACKETED_BINDERS, (null(map(binder_ident, bound)), EMPTY)), body)


def do(elements: Sequence[Syntax]) -> Node:
    """Return a `do` block."""
    items = tuple(Node("Lean.Parser.Term.doSeqItem", (element, EMPTY)) for element in elements)
    seq = Node("Lean.Parser.Term.doSeqIndent", (Node("null", items),))
    return Node("Lean.Parser.Term.do", (atom("do"), seq))


def do_expr(term: Syntax) -> Node:
    """Return a term as an element of a `do` block."""
    return Node("Lean.Parser.Term.doExpr", (term,))


def do_let_arrow(pattern: Syntax, action: Syntax) -> Node:
    """Return `let pattern ← action`."""
    decl = Node("Lean.Parser.Term.doPatDecl", (pattern, atom("←"), do_expr(action), EMPTY))
    return Node("Lean.Parser.Term.doLetArrow", (atom("let"), EMPTY, decl))


def do_let(decl: Syntax, nondep: bool) -> Node:
    """Return `let decl` or `have decl` of a `do` block."""
    if nondep:
        return Node("Lean.Parser.Term.doHave", (atom("have"), decl))
    return Node("Lean.Parser.Term.doLet", (atom("let"), EMPTY, decl))
