"""Which identifiers a pattern binds.

What it does: walks a pattern's syntax: constructors and functions marked `[match_pattern]` are
applied to patterns, other identifiers are variables.
Where to read next: `match.py`, which elaborates patterns.
Counterpart in Lean: `Lean.Elab.Term.CollectPatternVars`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.elab import registry
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import const_name, hint, indented, joined, to_message
from gnomon.elab.suggest import patterns_ending_with
from gnomon.macros.antiquot import antiquot_term, antiquotations, is_quot, quot_content
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."

_LITERALS = frozenset({"num", "str", "char", "scientific"})
_ATOMS = frozenset(
    {
        "hygieneInfo",
        _TERM + "hygienicLParen",
        _TERM + "hole",
        _TERM + "syntheticHole",
        _TERM + "inaccessible",
        _TERM + "quotedName",
        _TERM + "doubleQuotedName",
        _TERM + "sorry",
        _TERM + "prop",
        _TERM + "type",
        _TERM + "sort",
    }
)
_DESCEND = frozenset({"null", "group", _TERM + "paren", _TERM + "tuple", _TERM + "anonymousCtor"})
_OPERATORS = frozenset(
    _TERM + kind for kind in ("binop", "binop_lazy", "leftact", "rightact", "unop", "binrel")
)


def is_pattern_function(t: TermElab, name: str) -> bool:
    """Return whether a constant may be applied in patterns."""
    env = t.core.env
    return env.kind(name) == "constructor" or env.has_tag("match_pattern", name)


def _pattern_constants(t: TermElab, ident: Syntax) -> list[str]:
    """Return the constructors and pattern functions that an identifier may mean."""
    found = [name for name, fields in (getattr(ident, "preresolved", ()) or ()) if not fields] or [
        name for name, fields in t.core.resolve_global(ident.id) if not fields
    ]
    usable = [name for name in found if is_pattern_function(t, name)]
    if usable and len(found) > 1:
        shown = joined([to_message(t.meta.const_with_fresh_levels(name)) for name in found], ", ")
        t.throw(
            "ambiguous pattern, use fully qualified name, possible interpretations [", shown, "]",
            ref=ident,
        )  # fmt: skip
    return usable


class _Collector:
    def __init__(self, t: TermElab) -> None:
        self.t = t
        self.found: list[Syntax] = []
        self.names: set[str] = set()
        self.readings: list[tuple[Syntax, Syntax]] = []

    def add(self, ident: Syntax) -> None:
        name = ident.id
        if name in self.names:
            shown = names.erase_macro_scopes(name)
            self.t.throw(
                f"Invalid pattern variable: Variable name `{shown}` was already used", ref=ident
            )
        self.names.add(name)
        self.found.append(ident)

    def ident(self, stx: Syntax) -> None:
        t = self.t
        if _pattern_constants(t, stx):
            self.check_count(stx, stx, ())
            return
        written = names.erase_macro_scopes(stx.id)
        if not names.is_atomic(written):
            if any(not fields for _, fields in t.core.resolve_global(stx.id)):
                t.throw(
                    "Invalid pattern: Expected a constructor or constant marked with "
                    "`[match_pattern]`",
                    ref=stx,
                )
            t.throw(
                "Invalid pattern variable: Variable name must be atomic, but "
                f"`{written}` has multiple components",
                ref=stx,
            )
        self.add(stx)

    def collect(self, stx: Syntax) -> None:
        kind = stx.kind
        if stx.is_ident:
            self.ident(stx)
        elif kind in _LITERALS or kind in _ATOMS or stx.is_atom or stx.is_missing:
            return
        elif kind == _TERM + "app":
            self.app(stx)
        elif kind == _TERM + "namedPattern":
            self.add(stx[0])
            if stx[2].args:
                self.add(stx[2][0])
            self.collect(stx[3])
        elif kind == _TERM + "explicit":
            self.collect(stx[1])
        elif kind in (_TERM + "dotIdent", _TERM + "explicitUniv"):
            return
        elif kind == _TERM + "typeAscription":
            self.collect(stx[1])
        elif kind == _TERM + "structInst":
            self.struct_inst(stx)
        elif kind in _OPERATORS:
            if not _pattern_constants(self.t, stx[1]):
                self.t.throw(
                    "Invalid pattern: Expected a constructor or constant marked with "
                    "`[match_pattern]`",
                    ref=stx,
                )
            for arg in stx.args[2:]:
                self.collect(arg)
        elif kind == "choice":
            self.choice(stx)
        elif kind == _TERM + "noindex":
            self.collect(stx[1])
        elif kind in _DESCEND:
            for arg in stx.args:
                self.collect(arg)
        else:
            self.other(stx)

    def app(self, stx: Syntax) -> None:
        fn = stx[0]
        inner = fn[1] if fn.kind == _TERM + "explicit" else fn
        if inner.kind == _TERM + "explicitUniv":
            inner = inner[0]
        if inner.is_ident:
            if not _pattern_constants(self.t, inner):
                self.t.throw(
                    "Invalid pattern: Expected a constructor or constant marked with "
                    "`[match_pattern]`",
                    patterns_ending_with(self.t, names.erase_macro_scopes(inner.id)),
                    ref=stx,
                )
        elif inner.kind != _TERM + "dotIdent":
            expanded = self._expand(stx)
            if expanded is not None:
                self.collect(expanded)
                return
            self.t.throw(
                "Invalid pattern: Expected a constructor or constant marked with `[match_pattern]`",
                ref=stx,
            )
        if fn.is_ident:
            self.check_count(stx, fn, stx[1].args)
        for arg in stx[1].args:
            if arg.kind == _TERM + "namedArgument":
                self.collect(arg[3])
            elif arg.kind != _TERM + "ellipsis":
                self.collect(arg)

    def check_count(self, stx: Syntax, fn: Syntax, args: Sequence[Syntax]) -> None:
        """Raise an error unless a constructor has as many arguments as it takes explicitly."""
        t = self.t
        found = _pattern_constants(t, fn)
        named = _TERM + "namedArgument"
        if len(found) != 1 or any(arg.kind in (named, _TERM + "ellipsis") for arg in args):
            return
        expected = 0
        with t.meta.scope():
            const = t.meta.const_with_fresh_levels(found[0])
            fvars, _ = t.meta.forall_telescope(t.meta.infer_type(const))
            expected = sum(t.meta.local_decl(fvar).bi == "default" for fvar in fvars)
        if len(args) == expected:
            return
        plural = "" if expected == 1 else "s"
        if len(args) > expected:
            if t.core.env.kind(found[0]) != "constructor":
                return
            t.throw(
                "Invalid pattern: Too many arguments to `",
                const_name(found[0]),
                f"`; expected {expected} explicit argument{plural}",
                ref=stx,
            )
        t.throw(
            "Invalid pattern: Not enough arguments to `",
            const_name(found[0]),
            f"`; expected {expected} explicit argument{plural}",
            hint("To ignore all remaining arguments, use the ellipsis notation `..`"),
            ref=stx,
        )

    def struct_inst(self, stx: Syntax) -> None:
        from gnomon.elab.struct_inst_syntax import read

        for field in read(stx).fields:
            self.collect(field.value)

    def choice(self, stx: Syntax) -> None:
        """Bind what the first reading binds that can be a pattern."""
        failure: ElabError | None = None
        for reading in stx.args:
            inner = _Collector(self.t)
            inner.names = set(self.names)
            try:
                inner.collect(reading)
            except ElabError as error:
                failure = failure or error
                continue
            self.found += [each for each in inner.found if each.id not in self.names]
            self.names |= inner.names
            self.readings += [*inner.readings, (stx, reading)]
            return
        assert failure is not None, "a choice has alternatives"
        raise failure

    def _expand(self, stx: Syntax) -> Syntax | None:
        return registry.expand_macro(self.t.core, stx)

    def other(self, stx: Syntax) -> None:
        expanded = self._expand(stx)
        if expanded is not None:
            self.collect(expanded)
            return
        if registry.has_own_elab(self.t.core.env, stx.kind):
            for arg in stx.args:
                self.collect(arg)
            return
        self.t.throw(
            "Invalid pattern: Expected a constructor or constant marked with `[match_pattern]`",
            ref=stx,
        )


def pattern_variables(t: TermElab, patterns: tuple[Syntax, ...]) -> list[Syntax]:
    """Return the identifiers that patterns bind, in order; raises as :func:`read_patterns` does.

    Patterns may be quotations, which bind what is antiquoted. What is no pattern of terms is taken
    for one of syntax, so that errors speak of that.
    """
    if any(pattern.find(is_quot) is not None for pattern in patterns):
        found: dict[str, Syntax] = {}
        for pattern in patterns:
            for ident in _quoted_variables(pattern):
                found.setdefault(ident.id, ident)
        return list(found.values())
    state = t.save()
    try:
        return read_patterns(t, patterns)[0]
    except ElabError:
        t.restore(state)
    for pattern in patterns:
        if not pattern.is_ident and pattern.kind not in _SYNTAX_PATTERNS:
            t.throw("unsupported pattern in syntax match", indented(pattern), ref=pattern)
    return [pattern for pattern in patterns if pattern.is_ident]


_SYNTAX_PATTERNS = frozenset((_TERM + "hole", _TERM + "namedPattern"))


def _quoted_variables(pattern: Syntax) -> Iterator[Syntax]:
    if pattern.is_ident:
        yield pattern
    elif is_quot(pattern):
        for each in antiquotations(quot_content(pattern)):
            term = antiquot_term(each)
            if term.is_ident:
                yield term
    else:
        for arg in pattern.args:
            yield from _quoted_variables(arg)


def read_patterns(
    t: TermElab, patterns: tuple[Syntax, ...]
) -> tuple[list[Syntax], tuple[Syntax, ...]]:
    """Return the identifiers that patterns bind, in order, and the patterns.

    Of what can be read in several ways, the first reading that can be a pattern remains. Raises an
    error for what cannot be a pattern, and for a name that is bound twice.
    """
    collector = _Collector(t)
    for pattern in patterns:
        with t.core.with_ref(pattern):
            collector.collect(pattern)
    chosen = {id(choice): reading for choice, reading in collector.readings}
    if not chosen:
        return collector.found, patterns

    def choose(stx: Syntax) -> Syntax | None:
        reading = chosen.get(id(stx))
        return None if reading is None else reading.replace(choose)

    return collector.found, tuple(pattern.replace(choose) for pattern in patterns)
