"""Quotations that build syntax, as Python functions.

What it does: :func:`preresolve` fixes, where a quotation is written, what its identifiers mean as
global names; :func:`compile_template` turns the quotation into a function that builds the syntax.
Hygiene is by these two: an identifier keeps the global meaning that it has where the quotation
stands, and gets the macro scope of the expansion, so that it is bound by nothing else and binds
nothing else.
What it assumes: the contents of a quotation as the parser makes them.
Where to read next: `pattern.py` for quotations that match, `program.py` for programs around them.
Counterpart in Lean: `Lean.Elab.Term.Quotation.quoteSyntax`; Ullrich and de Moura, *Beyond
Notations*, section 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, NamedTuple, Protocol, TypeAlias

from gnomon.macros import antiquot
from gnomon.macros.coercion import coercion
from gnomon.macros.errors import NotNative
from gnomon.macros.values import (
    ArrayType,
    Env,
    OptionType,
    SepArray,
    SepArrayType,
    Some,
    StxType,
    Value,
    ValueType,
    as_elems,
    elem_type,
    separated,
)
from gnomon.syntax import NULL, Atom, Ident, Info, Node, Syntax, mk_null, names

Resolution: TypeAlias = tuple[str, tuple[str, ...]]


class Scope(Protocol):
    """What an expansion needs to know of where it happens."""

    ref: Syntax

    def ref_info(self) -> Info | None:
        """Return where syntax that is made now stands."""

    def add_macro_scope(self, name: str) -> str:
        """Return a name that only the current macro scope can mean."""


class Run:
    """One run of a macro: its scope, and the place of what it makes."""

    __slots__ = ("info", "scope")

    def __init__(self, scope: Scope) -> None:
        """Begin a run at `scope.ref`."""
        self.scope = scope
        self.info = scope.ref_info()


Builder: TypeAlias = Callable[[Run, Env], Syntax]
ListBuilder: TypeAlias = Callable[[Run, Env], Iterable[Syntax]]
ExprFn: TypeAlias = Callable[[Run, Env], Value]


class Var(NamedTuple):
    """A variable: under which key its value is in the environment; its type, as far as known."""

    key: str
    ty: ValueType | None


Vars: TypeAlias = Mapping[str, Var]
"""The variables in scope, by the names that are written."""

Idents: TypeAlias = Literal["hygienic", "late", "plain"]
"""What is made of identifiers: `hygienic` ones get a macro scope and mean what they were resolved
to; `late` ones get a macro scope and mean the constant of their full name, if there is one when
they are made; `plain` ones stay as they are (`set_option hygiene false`)."""

ExprCompiler: TypeAlias = Callable[[Syntax, Vars], tuple[ExprFn, ValueType | None]]
"""Compiles a term to a function that computes its value. Raises :class:`NotNative`."""


# -- what identifiers mean ---------------------------------------------------------------------


class Resolver(Protocol):
    """What a quotation needs to know of where it is written."""

    def resolve_global(self, name: str) -> list[Resolution]:
        """Return what a written name may mean as a global constant."""

    def resolve_namespaces(self, name: str) -> list[str]:
        """Return the namespaces that a written name may mean."""


def preresolve(
    content: Syntax, resolver: Resolver, section_vars: Mapping[str, str] | None = None
) -> Syntax:
    """Return a quotation's contents with the global meanings of its identifiers written on them.

    `section_vars` maps the names of section variables to their unique names.
    """

    def visit(stx: Syntax) -> Syntax | None:
        if isinstance(stx, Ident):
            found = [*stx.preresolved, *resolver.resolve_global(stx.val)]
            if section_vars:
                found += _section_variables(section_vars, stx.val)
            found += [(space, ("<namespace>",)) for space in resolver.resolve_namespaces(stx.val)]
            return Ident(stx.raw, stx.val, stx.info, tuple(found)) if found else stx
        if antiquot.is_antiquots(stx) and not antiquot.is_escaped(stx):
            return stx
        if antiquot.is_token_antiquot(stx):
            return stx
        return None

    return content.replace(visit)


def _section_variables(section_vars: Mapping[str, str], written: str) -> list[Resolution]:
    view = names.view(written)
    name, fields = view.name, list[str]()
    while name:
        unique = section_vars.get(view._replace(name=name).review())
        if unique is not None:
            return [(unique, tuple(fields))]
        fields.insert(0, names.last(name))
        name = names.prefix(name)
    return []


# -- building ----------------------------------------------------------------------------------


def compile_template(
    content: Syntax, compile_expr: ExprCompiler, vars: Vars, *, idents: Idents = "hygienic"
) -> Builder:
    """Return a function that builds the syntax that a quotation quotes.

    `vars` says which variables there are. Raises :class:`NotNative` if an antiquotation is more
    than can be computed here, or if it would not have the right type.
    """
    return _Templates(compile_expr, _IDENTS[idents]).build(content, vars)


class _Templates:
    """The compilation of one quotation."""

    def __init__(self, compile_expr: ExprCompiler, ident: Callable[[Ident], Builder]) -> None:
        self._compile_expr = compile_expr
        self._ident = ident

    def build(self, stx: Syntax, vars: Vars) -> Builder:
        if isinstance(stx, Atom):
            return _atom(stx.val)
        if isinstance(stx, Ident):
            return self._ident(stx)
        if not isinstance(stx, Node):
            raise NotNative("a quotation with a syntax error")
        if antiquot.is_antiquots(stx):
            if not antiquot.is_escaped(stx):
                return self._antiquot(stx, vars)
            return self._node(antiquot.unescape(stx), vars)
        if antiquot.is_token_antiquot(stx):
            return self._token(stx, vars)
        if _is_active_splice(stx):
            raise NotNative("a splice outside of a list")
        return self._node(stx, vars)

    def _node(self, stx: Syntax, vars: Vars) -> Builder:
        kind = stx.kind
        if kind == NULL and any(map(_is_active_splice, stx.args)):
            parts = [self._part(arg, vars) for arg in stx.args]

            def build_list(run: Run, env: Env) -> Syntax:
                args: list[Syntax] = []
                for part in parts:
                    args.extend(part(run, env))
                return Node(NULL, tuple(args), run.info)

            return build_list
        builders = [self.build(arg, vars) for arg in stx.args]
        if not builders:
            return lambda run, env: Node(kind, (), run.info)
        if len(builders) == 1:
            only = builders[0]
            return lambda run, env: Node(kind, (only(run, env),), run.info)

        def build(run: Run, env: Env) -> Syntax:
            return Node(kind, tuple([builder(run, env) for builder in builders]), run.info)

        return build

    def _expr(self, term: Syntax, vars: Vars) -> tuple[ExprFn, ValueType | None]:
        if isinstance(term, Ident) and term.val in vars:
            key, ty = vars[term.val]
            return (lambda run, env: env[key]), ty
        return self._compile_expr(term, vars)

    def _antiquot(self, stx: Syntax, vars: Vars) -> Builder:
        kinds = tuple(kind for kind, _ in antiquot.antiquot_kinds(stx))
        expr, ty = self._expr(antiquot.antiquot_term(stx), vars)
        if ty is not None and not isinstance(ty, StxType):
            raise NotNative("an antiquotation of something else than syntax")
        convert = coercion(ty, kinds)
        if convert is None:
            return expr  # type: ignore[return-value]
        return lambda run, env: convert(run.info, expr(run, env))

    def _token(self, stx: Syntax, vars: Vars) -> Builder:
        token = stx[0]
        if not isinstance(token, Atom):
            raise NotNative("`%` after something else than a token")
        expr, ty = self._expr(antiquot.antiquot_term(stx), vars)
        if ty is not None and not isinstance(ty, StxType):
            raise NotNative("a token at the place of something else than syntax")
        text = token.val

        def build(run: Run, env: Env) -> Syntax:
            place = expr(run, env)
            assert isinstance(place, Syntax)
            return Atom(text, place.ref_info(canonical=True))

        return build

    # -- parts of lists ------------------------------------------------------------------------

    def _part(self, stx: Syntax, vars: Vars) -> ListBuilder:
        """Compile one of the children of a list with splices."""
        if not _is_active_splice(stx):
            only = self.build(stx, vars)
            return lambda run, env: (only(run, env),)
        if antiquot.is_suffix_splice(stx):
            return self._suffix_splice(stx, vars)
        if antiquot.splice_kind(stx) == "optional":
            return self._optional_splice(stx, vars)
        return self._repeated_splice(stx, vars)

    def _suffix_splice(self, stx: Syntax, vars: Vars) -> ListBuilder:
        inner = antiquot.suffix_inner(stx)
        kinds = tuple(kind for kind, _ in antiquot.antiquot_kinds(inner))
        expr, ty = self._expr(antiquot.antiquot_term(inner), vars)
        which = antiquot.splice_kind(stx)
        if which == "optional":
            if ty is not None and not isinstance(ty, OptionType):
                raise NotNative("an optional part that is not optional")
            convert = coercion(elem_type(ty), kinds)

            def build_optional(run: Run, env: Env) -> Iterable[Syntax]:
                value = expr(run, env)
                if value is None:
                    return ()
                assert isinstance(value, Some)
                return (_converted(convert, run, value.value),)

            return build_optional
        if ty is not None and not isinstance(ty, ArrayType | SepArrayType):
            raise NotNative("a repeated part that is not an array")
        convert = coercion(elem_type(ty), kinds)
        sep = antiquot.separator(stx) if which == "sepBy" else None

        def build(run: Run, env: Env) -> Iterable[Syntax]:
            value = expr(run, env)
            if sep is None:
                return [_converted(convert, run, elem) for elem in as_elems(value)]
            if isinstance(value, SepArray) and value.sep == sep:
                if convert is None:
                    return value.items
                return [
                    _converted(convert, run, item) if index % 2 == 0 else item
                    for index, item in enumerate(value.items)
                ]
            elems = tuple([_converted(convert, run, elem) for elem in as_elems(value)])
            return separated(elems, sep)

        return build

    def _splice_variables(
        self, stx: Syntax, vars: Vars, expected: tuple[type[object], ...]
    ) -> dict[str, Var]:
        """Return the variables of a splice, whose types have to be as expected."""
        found: dict[str, Var] = {}
        for each in antiquot.antiquotations(mk_null(*antiquot.splice_contents(stx))):
            term = antiquot.antiquot_term(each)
            if term.kind == antiquot.HOLE:
                continue
            var = vars.get(term.id)
            if var is None:
                raise NotNative("a computed antiquotation in a splice")
            if var.ty is not None and not isinstance(var.ty, expected):
                raise NotNative("a variable of another type than a splice needs")
            found[term.id] = var
        if not found:
            raise NotNative("a splice without variables")
        return found

    def _optional_splice(self, stx: Syntax, vars: Vars) -> ListBuilder:
        variables = self._splice_variables(stx, vars, (OptionType,))
        inner_vars = {**vars, **_inner(variables)}
        keys = [var.key for var in variables.values()]
        parts = [self._part(arg, inner_vars) for arg in antiquot.splice_contents(stx)]

        def build(run: Run, env: Env) -> Iterable[Syntax]:
            inner = dict(env)
            for key in keys:
                value = env[key]
                if value is None:
                    return ()
                assert isinstance(value, Some)
                inner[key] = value.value
            return [item for part in parts for item in part(run, inner)]

        return build

    def _repeated_splice(self, stx: Syntax, vars: Vars) -> ListBuilder:
        variables = self._splice_variables(stx, vars, (ArrayType, SepArrayType))
        inner_vars = {**vars, **_inner(variables)}
        keys = [var.key for var in variables.values()]
        contents = antiquot.splice_contents(stx)
        body = self.build(contents[0] if len(contents) == 1 else mk_null(*contents), inner_vars)
        sep = antiquot.separator(stx) if antiquot.splice_kind(stx) == "sepBy" else None

        def build(run: Run, env: Env) -> Iterable[Syntax]:
            columns = [as_elems(env[key]) for key in keys]
            rows: list[Syntax] = []
            for row in zip(*columns, strict=False):
                inner = dict(env)
                inner.update(zip(keys, row, strict=True))
                rows.append(body(run, inner))
            return rows if sep is None else separated(tuple(rows), sep)

        return build


def _inner(variables: Mapping[str, Var]) -> dict[str, Var]:
    """The variables of a splice, in it."""
    return {name: Var(var.key, elem_type(var.ty)) for name, var in variables.items()}


def _is_active_splice(stx: Syntax) -> bool:
    return (antiquot.is_splice(stx) or antiquot.is_suffix_splice(stx)) and antiquot.is_active(stx)


def _converted(
    convert: Callable[[Info | None, Value], Syntax] | None, run: Run, value: Value
) -> Syntax:
    if convert is not None:
        return convert(run.info, value)
    assert isinstance(value, Syntax)
    return value


def _atom(text: str) -> Builder:
    return lambda run, env: Atom(text, run.info)


def _ident(stx: Ident) -> Builder:
    raw, name, preresolved = stx.raw, stx.val, stx.preresolved

    def build(run: Run, env: Env) -> Syntax:
        return Ident(raw, run.scope.add_macro_scope(name), run.info, preresolved)

    return build


def _late_ident(stx: Ident) -> Builder:
    raw, name = stx.raw, stx.val
    meaning = ((name, ()),)

    def build(run: Run, env: Env) -> Syntax:
        known = run.scope.is_constant(name)  # type: ignore[attr-defined]
        scoped = run.scope.add_macro_scope(name)
        return Ident(raw, scoped, run.info, meaning if known else ())

    return build


def _plain_ident(stx: Ident) -> Builder:
    raw, name = stx.raw, stx.val
    return lambda run, env: Ident(raw, name, run.info)


_IDENTS: Final[dict[Idents, Callable[[Ident], Builder]]] = {
    "hygienic": _ident,
    "late": _late_ident,
    "plain": _plain_ident,
}
