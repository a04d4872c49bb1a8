"""Macro rules as values: what `macro_rules`, `macro` and `notation` declare.

What it does: :func:`prepare` fixes what the names in a rule mean where it is written;
:class:`MacroRules` holds prepared rules, can be pickled, and compiles them when they are first
used.
What it assumes: a rule is a pattern and a right-hand side that is an action (`MacroM Syntax`).
Where to read next: `program.py` for right-hand sides, `macro_commands.py` in `gnomon.elab` for the
commands.
Counterpart in Lean: the definitions of type `Macro` that `macro_rules` makes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from gnomon.macros import antiquot
from gnomon.macros.errors import MacroError, MacroUnsupported, NotNative
from gnomon.macros.functions import CannotRun, Library
from gnomon.macros.library import MACRO_LIBRARY
from gnomon.macros.pattern import Matcher, compile_pattern
from gnomon.macros.program import Compiler
from gnomon.macros.template import ExprFn, Resolver, Run, Scope, Var, preresolve
from gnomon.macros.values import Env
from gnomon.records import dataclass
from gnomon.syntax import Ident, Node, Syntax, names

DOUBLE_QUOTED: Final = "Lean.Parser.Term.doubleQuotedName"


class Site(Resolver, Protocol):
    """What a rule needs to know of where it is written."""

    @property
    def curr_namespace(self) -> str:
        """The current namespace."""

    @property
    def open_namespaces(self) -> Sequence[str]:
        """The namespaces that are open."""


# -- what names mean ---------------------------------------------------------------------------


class SiteGlobals:
    """Finds what global names mean where a rule is written, and remembers it."""

    def __init__(self, site: Site, known: Library = MACRO_LIBRARY, preferred: str = "") -> None:
        """Begin with nothing remembered; of several functions, the `preferred` prefix decides."""
        self.site = site
        self.known = known
        self.preferred = preferred
        self.found: dict[str, str] = {}

    def function(self, written: str) -> str | None:
        """Return the full name of a function of the library.

        As long as there is no such constant, the names of the library count as declared.
        """
        name = names.erase_macro_scopes(written)
        declared = [full for full, fields in self.site.resolve_global(name) if not fields]
        found = [
            full
            for full in declared or self._candidates(name)
            if full in self.known.functions or full in self.known.constructors
        ]
        if not found:
            return None
        full = next((full for full in found if full.startswith(self.preferred)), found[0])
        self.found[written] = full
        return full

    def _candidates(self, name: str) -> list[str]:
        around: list[str] = []
        space = self.site.curr_namespace
        while space:
            around.append(space)
            space = names.prefix(space)
        return [names.append(space, name) for space in (*around, *self.site.open_namespaces, "")]

    def constant(self, written: str) -> str | None:
        """Return the full name of a constant."""
        name = names.erase_macro_scopes(written)
        for full, fields in self.site.resolve_global(name):
            if not fields:
                self.found[f"``{written}"] = full
                return full
        return None


@dataclass(frozen=True, slots=True)
class FoundGlobals:
    """What global names were found to mean."""

    found: Mapping[str, str]

    def function(self, written: str) -> str | None:
        """Return the full name of a function of the library."""
        return self.found.get(written)

    def constant(self, written: str) -> str | None:
        """Return the full name of a constant."""
        return self.found.get(f"``{written}")


def prepare(
    stx: Syntax, resolver: Resolver, section_vars: Mapping[str, str] | None = None
) -> Syntax:
    """Return a term in which the identifiers of all quotations say what they mean globally."""

    def visit(part: Syntax) -> Syntax | None:
        if not antiquot.is_quot(part):
            if part.kind == antiquot.QUOT_SEQ:
                return part.with_args([part[0], quoted(part[1]), *part.args[2:]])
            return None
        return antiquot.with_content(part, quoted(antiquot.quot_content(part)))

    def quoted(content: Syntax) -> Syntax:
        resolved = preresolve(content, resolver, section_vars)
        return resolved.replace(antiquotation)

    def antiquotation(part: Syntax) -> Syntax | None:
        if antiquot.is_antiquots(part) and not antiquot.is_escaped(part):
            return part.with_args([arg.replace(visit) for arg in part.args])
        return None

    return stx.replace(visit)


# -- rules -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it is replaced by, both prepared."""

    pattern: Syntax
    rhs: Syntax


class MacroRules:
    """Rules for one node kind, tried in order."""

    __slots__ = ("_compiled", "decl_name", "globals", "hygienic", "kind", "rules")

    kind: str
    rules: tuple[Rule, ...]
    globals: Mapping[str, str]
    decl_name: str
    """The name of the definition that Lean would make."""

    hygienic: bool
    """Whether names that the rules make belong to the expansion alone."""

    def __init__(
        self,
        kind: str,
        rules: tuple[Rule, ...],
        globals: Mapping[str, str],
        decl_name: str = "",
        hygienic: bool = True,
    ) -> None:
        """Use :func:`mk_macro_rules`."""
        self.kind = kind
        self.rules = rules
        self.globals = globals
        self.decl_name = decl_name
        self.hygienic = hygienic
        self._compiled: tuple[tuple[Matcher, ExprFn], ...] | None = None

    def __reduce__(self) -> tuple[Callable[..., MacroRules], tuple[object, ...]]:
        """Pickle what was declared."""
        globals = dict(self.globals)
        return MacroRules, (self.kind, self.rules, globals, self.decl_name, self.hygienic)

    def expand(self, scope: Scope, stx: Syntax) -> Syntax:
        """Return what the first rule that matches makes of `stx`.

        Raises :class:`MacroUnsupported` if none matches, and what the rule raises.
        """
        if self._compiled is None:
            globals = FoundGlobals(self.globals)
            self._compiled = compile_rules(self.rules, globals, self.hygienic)
        for matcher, rhs in self._compiled:
            env: Env = {}
            if matcher(stx, env):
                try:
                    result = rhs(Run(scope), env)
                except CannotRun as error:
                    # Its types do not fit: programs are run without having been elaborated.
                    raise MacroError(scope.ref, f"the macro cannot be run: {error}") from error
                assert isinstance(result, Syntax)
                return result
        raise MacroUnsupported


def compile_rules(
    rules: Sequence[Rule],
    globals: SiteGlobals | FoundGlobals,
    hygienic: bool = True,
    known: Library = MACRO_LIBRARY,
    more: Mapping[str, Var] | None = None,
) -> tuple[tuple[Matcher, ExprFn], ...]:
    """Return rules as functions; `more` are variables beside those of the patterns.

    Raises :class:`NotNative`.
    """
    compiler = Compiler(globals, hygienic, known)
    compiled: list[tuple[Matcher, ExprFn]] = []
    for rule in rules:
        matcher, bound = compile_pattern(rule.pattern)
        variables = {**(more or {}), **{name: Var(name, ty) for name, ty in bound.items()}}
        compiled.append((matcher, compiler.action(rule.rhs, variables)))
    return tuple(compiled)


def mk_macro_rules(
    kind: str,
    alternatives: Sequence[tuple[Syntax, Syntax]],
    site: Site,
    decl_name: str = "",
    section_vars: Mapping[str, str] | None = None,
    *,
    hygienic: bool = True,
) -> MacroRules:
    """Return the rules that some patterns and right-hand sides are.

    Raises :class:`NotNative` if they are more than native macro programs can do.
    """
    rules = tuple(Rule(pattern, prepare(rhs, site, section_vars)) for pattern, rhs in alternatives)
    globals = SiteGlobals(site)
    compiled = compile_rules(rules, globals, hygienic)
    result = MacroRules(kind, rules, globals.found, decl_name, hygienic)
    result._compiled = compiled
    return result


__all__ = ["FoundGlobals", "Ident", "MacroRules", "Node", "NotNative", "Rule", "prepare"]
