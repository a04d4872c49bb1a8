"""Quotations that match syntax, as Python functions.

What it does: :func:`compile_pattern` turns a pattern, `` `(f $x $[: $t]? $xs,*) `` or `x@pattern`
or a variable, into a function that says whether some syntax matches and binds the pattern's
variables.

A node matches a node of its kind, and lists have to be equally long; an identifier matches the same
name, whatever the macro scopes; a literal matches the same literal; other tokens are not compared,
since the kind of the node around them says what they are. `$x:ident` matches identifiers only, `$x`
of a category anything.

Where alternatives are tried, the first that matches counts. Lean compiles them to a decision tree
with the same outcome.

What it assumes: the contents of a quotation as the parser makes them.
Where to read next: `template.py` for quotations that build.
Counterpart in Lean: the match compiler of `Lean.Elab.Quotation`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from gnomon.macros import antiquot
from gnomon.macros.errors import NotNative
from gnomon.macros.values import (
    RAW_SYNTAX,
    ArrayType,
    Env,
    OptionType,
    SepArray,
    SepArrayType,
    Some,
    StxType,
    ValueType,
)
from gnomon.syntax import NULL, Atom, Ident, Node, Syntax, mk_null, names

Matcher: TypeAlias = Callable[[Syntax, Env], bool]
"""Says whether syntax matches; if so, it has set the pattern's variables."""

Bound: TypeAlias = dict[str, ValueType | None]
"""The variables that a pattern binds, with their types."""

NAMED_PATTERN: Final = "Lean.Parser.Term.namedPattern"
PATTERN_IGNORE: Final = "patternIgnore"
LITERALS: Final = frozenset({"str", "num", "char", "name", "scientific"})


def compile_pattern(stx: Syntax) -> tuple[Matcher, Bound]:
    """Return a pattern as a function, and the variables that it binds.

    Raises :class:`NotNative` if it is no pattern for syntax.
    """
    bound: Bound = {}
    return _pattern(stx, bound), bound


def _pattern(stx: Syntax, bound: Bound) -> Matcher:
    if stx.kind == antiquot.HOLE:
        return _anything
    if isinstance(stx, Ident):
        bound[stx.val] = None
        return _bind(stx.val)
    if stx.kind == NAMED_PATTERN and isinstance(stx[0], Ident) and stx[2].is_none:
        name = stx[0].val
        bound[name] = None
        inner = _pattern(stx[3], bound)

        def match_named(discr: Syntax, env: Env) -> bool:
            env[name] = discr
            return inner(discr, env)

        return match_named
    if antiquot.is_quot(stx):
        return compile_content(antiquot.quot_content(stx), bound)
    raise NotNative("a pattern that is no quotation")


def compile_content(stx: Syntax, bound: Bound) -> Matcher:
    """Return a quotation's contents as a function; the variables are added to `bound`."""
    if isinstance(stx, Atom) or stx.kind == PATTERN_IGNORE:
        return _anything
    if isinstance(stx, Ident):
        return _identifier(stx.val)
    if not isinstance(stx, Node):
        raise NotNative("a quotation with a syntax error")
    if antiquot.is_token_antiquot(stx):
        return _variable(stx, RAW_SYNTAX, bound)
    if antiquot.is_antiquots(stx):
        if not antiquot.is_escaped(stx):
            return _antiquot(stx, bound)
        stx = antiquot.unescape(stx)
    elif (antiquot.is_splice(stx) or antiquot.is_suffix_splice(stx)) and antiquot.is_active(stx):
        raise NotNative("a splice outside of a list")
    return _node(stx, bound)


def _anything(discr: Syntax, env: Env) -> bool:
    return True


def _bind(name: str) -> Matcher:
    def match(discr: Syntax, env: Env) -> bool:
        env[name] = discr
        return True

    return match


def _variable(stx: Syntax, ty: ValueType | None, bound: Bound) -> Matcher:
    """The variable, or hole, of an antiquotation."""
    term = antiquot.antiquot_term(stx)
    if term.kind == antiquot.HOLE:
        return _anything
    if not isinstance(term, Ident):
        raise NotNative("a computed antiquotation in a pattern")
    if term.val in bound:
        # Of several variables of the same name, the first one counts.
        return _anything
    bound[term.val] = ty
    return _bind(term.val)


def _antiquot(stx: Syntax, bound: Bound) -> Matcher:
    readings = antiquot.antiquot_kinds(stx)
    bind = _variable(stx, StxType(tuple(kind for kind, _ in readings)), bound)
    if any(pseudo for _, pseudo in readings):
        return bind
    kinds = frozenset(kind for kind, _ in readings)

    def match(discr: Syntax, env: Env) -> bool:
        return discr.kind in kinds and bind(discr, env)

    return match


def _identifier(name: str) -> Matcher:
    name = names.erase_macro_scopes(name)

    def match(discr: Syntax, env: Env) -> bool:
        return isinstance(discr, Ident) and names.erase_macro_scopes(discr.val) == name

    return match


def _node(stx: Syntax, bound: Bound) -> Matcher:
    kind = stx.kind
    if kind in LITERALS:
        return _literal(kind, stx[0].val)
    splice = next((index for index, arg in enumerate(stx.args) if _is_splice(arg)), None)
    if splice is not None:
        return _list_with_splice(stx.args, splice, bound)
    parts = _parts(stx.args, bound)
    if kind == NULL:
        size = len(stx.args)

        def match_list(discr: Syntax, env: Env) -> bool:
            args = discr.args
            if discr.kind != NULL or len(args) != size:
                return False
            return all(part(args[index], env) for index, part in parts)

        return match_list

    def match(discr: Syntax, env: Env) -> bool:
        if discr.kind != kind:
            return False
        return all(part(discr[index], env) for index, part in parts)

    return match


def _parts(args: Sequence[Syntax], bound: Bound) -> list[tuple[int, Matcher]]:
    """The children that have to be looked at."""
    compiled = [(index, compile_content(arg, bound)) for index, arg in enumerate(args)]
    return [(index, part) for index, part in compiled if part is not _anything]


def _literal(kind: str, text: str) -> Matcher:
    def match(discr: Syntax, env: Env) -> bool:
        return discr.kind == kind and discr[0].val == text

    return match


# -- lists -------------------------------------------------------------------------------------


def _is_splice(stx: Syntax) -> bool:
    return (antiquot.is_splice(stx) or antiquot.is_suffix_splice(stx)) and antiquot.is_active(stx)


def _list_with_splice(args: Sequence[Syntax], splice: int, bound: Bound) -> Matcher:
    """A list of which one part stands for any number of elements."""
    if any(map(_is_splice, args[splice + 1 :])):
        raise NotNative("two splices in one list")
    before = _parts(args[:splice], bound)
    middle = _splice(args[splice], bound)
    after = _parts(args[splice + 1 :], bound)
    num_after = len(args) - splice - 1
    if not before and not num_after and splice == 0:
        return lambda discr, env: middle(tuple(discr.args), env)

    def match(discr: Syntax, env: Env) -> bool:
        found = tuple(discr.args)
        end = len(found) - num_after
        if end < splice:
            return False
        for index, part in before:
            if not part(found[index], env):
                return False
        if not middle(found[splice:end], env):
            return False
        return all(part(found[end + index], env) for index, part in after)

    return match


ListMatcher: TypeAlias = Callable[[tuple[Syntax, ...], Env], bool]


def _splice(stx: Syntax, bound: Bound) -> ListMatcher:
    """The part of a list that a splice stands for."""
    which = antiquot.splice_kind(stx)
    if antiquot.is_suffix_splice(stx):
        return _suffix_splice(stx, which, bound)
    contents = antiquot.splice_contents(stx)
    inner: Bound = {}
    if which == "optional":
        whole = compile_content(mk_null(*contents), inner)
        for name, ty in inner.items():
            bound[name] = OptionType(ty)
        return _optional(whole, tuple(inner))
    each = compile_content(contents[0] if len(contents) == 1 else mk_null(*contents), inner)
    for name, ty in inner.items():
        bound[name] = ArrayType(ty)
    return _repeated(each, tuple(inner), 2 if which == "sepBy" else 1)


def _suffix_splice(stx: Syntax, which: str, bound: Bound) -> ListMatcher:
    inner = antiquot.suffix_inner(stx)
    kinds = tuple(kind for kind, _ in antiquot.antiquot_kinds(inner))
    term = antiquot.antiquot_term(inner)
    if term.kind == antiquot.HOLE:
        return lambda found, env: True
    if not isinstance(term, Ident):
        raise NotNative("a computed antiquotation in a pattern")
    name = term.val
    if which == "optional":
        bound[name] = OptionType(StxType(kinds))

        def match_optional(found: tuple[Syntax, ...], env: Env) -> bool:
            env[name] = Some(found[0]) if len(found) == 1 else None
            return True

        return match_optional
    if which == "many":
        bound[name] = ArrayType(StxType(kinds))

        def match_many(found: tuple[Syntax, ...], env: Env) -> bool:
            env[name] = found
            return True

        return match_many
    sep = antiquot.separator(stx)
    bound[name] = SepArrayType(kinds, sep)

    def match_separated(found: tuple[Syntax, ...], env: Env) -> bool:
        env[name] = SepArray(sep, found)
        return True

    return match_separated


def _optional(whole: Matcher, variables: tuple[str, ...]) -> ListMatcher:
    def match(found: tuple[Syntax, ...], env: Env) -> bool:
        if not found:
            for name in variables:
                env[name] = None
            return True
        inner: Env = {}
        if not whole(mk_null(*found), inner):
            return False
        for name in variables:
            env[name] = Some(inner[name])
        return True

    return match


def _repeated(each: Matcher, variables: tuple[str, ...], step: int) -> ListMatcher:
    def match(found: tuple[Syntax, ...], env: Env) -> bool:
        rows: list[Env] = []
        for item in found[::step]:
            inner: Env = {}
            if not each(item, inner):
                return False
            rows.append(inner)
        for name in variables:
            env[name] = tuple([row[name] for row in rows])
        return True

    return match
