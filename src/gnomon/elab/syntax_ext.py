"""The grammar in force: what the program has added to Lean's, and where.

What it does: keeps the grammar in the environment, as a scoped extension: what is declared `local`
goes with its section, what is `scoped` comes with its namespace, and so do the notations of Lean's
own libraries.
What it assumes: a change is a value with a method `apply`, which can be pickled if it is to be
written to module files.
Where to read next: `frontend.py`, which parses with it; `gnomon.macros`, which adds to it.
Counterpart in Lean: `Lean.Parser.parserExtension`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from gnomon.elab.scoped import AttrKind, Imported, ScopedExtension
from gnomon.meta import ElabEnv
from gnomon.parser import Grammar, builtin_grammar, scoped_entries
from gnomon.parser.grammar import NewParser
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.core import Core

_IMPORTS = "grammarImports"
_IMPORTED = "grammarImported"

SLOT = "grammar"
"""The slot of the environment in which the grammar itself is."""


class GrammarChange(Protocol):
    """Something that a program adds to the grammar."""

    def apply(self, grammar: Grammar) -> Grammar:
        """Return the grammar with it."""


def _imports(env: ElabEnv) -> frozenset[str]:
    found = env.ext(_IMPORTS)
    return frozenset(["Init"]) if found is None else frozenset(found)


class _ImportedGrammar:
    """What imported modules add to the grammar, and the grammars that this makes."""

    __slots__ = ("_changes", "_grammars")

    def __init__(self, changes: Imported[GrammarChange]) -> None:
        self._changes = changes
        self._grammars: dict[frozenset[str], Grammar] = {}

    def grammar(self, imports: frozenset[str]) -> Grammar:
        """Return the grammar of a file with these imports."""
        found = self._grammars.get(imports)
        if found is None:
            found = self._grammars[imports] = self._make(builtin_grammar(imports))
        return found

    def _make(self, grammar: Grammar) -> Grammar:
        pending: list[NewParser] = []
        for change in self._changes.unscoped():
            new = getattr(change, "new_parser", None)
            if new is not None:
                pending.append(new())
                continue
            grammar = change.apply(grammar.add_parsers(pending))
            pending = []
        return grammar.add_parsers(pending)


class _GrammarExtension(ScopedExtension[GrammarChange, Grammar]):
    """A scoped extension that knows the scoped notation of Lean's libraries."""

    def __init__(self) -> None:
        super().__init__("grammarStack", _NO_GRAMMAR, lambda grammar, change: change.apply(grammar))

    def _synced(self, env: ElabEnv) -> ElabEnv:
        """Return the environment with the grammar in force where the printer looks for it."""
        return env.with_ext(SLOT, self.state(env))

    def add(
        self,
        env: ElabEnv,
        entry: GrammarChange,
        kind: AttrKind = "global",
        namespace: str = "",
    ) -> ElabEnv:
        """Return the environment with a change more."""
        return self._synced(super().add(env, entry, kind, namespace))

    def pop_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment after the innermost scope."""
        return self._synced(super().pop_scope(env))

    def with_imported(self, env: ElabEnv, imported: Imported[GrammarChange]) -> ElabEnv:
        """Return the environment with changes of imported modules, for :func:`init_grammar`."""
        env = env.with_ext(_IMPORTED, _ImportedGrammar(imported))
        return super().with_imported(env, imported)

    def with_state(self, env: ElabEnv, state: Grammar) -> ElabEnv:
        """Return the environment with another grammar in the present scope."""
        return self._synced(super().with_state(env, state))

    def activate_scoped(self, env: ElabEnv, namespace: str) -> ElabEnv:
        """Return the environment with a namespace's notation."""
        env = self._synced(super().activate_scoped(env, namespace))
        entries = scoped_entries(namespace, _imports(env))
        return self.modify(env, lambda grammar: grammar.add(*entries)) if entries else env


_NO_GRAMMAR = builtin_grammar(())

GRAMMAR = _GrammarExtension()


def init_grammar(env: ElabEnv, imports: Iterable[str]) -> ElabEnv:
    """Return the environment of a file with these imports, before its first command."""
    imported = frozenset(imports)
    env = env.with_ext(_IMPORTS, imported)
    known: _ImportedGrammar | None = env.ext(_IMPORTED)
    state = builtin_grammar(imported) if known is None else known.grammar(imported)
    for namespace, change in GRAMMAR.local_items(env):
        if not namespace:
            state = change.apply(state)
    return GRAMMAR.with_state(env, state)


def grammar(env: ElabEnv) -> Grammar:
    """Return the grammar in force."""
    state = GRAMMAR.state(env)
    if _OF_PROCESS and env.ext(_OPEN_TO_PROCESS):
        return _with_process(state)
    return state


# -- what the Python program adds --------------------------------------------------------------

_OPEN_TO_PROCESS = "openToProcess"
"""The slot that says whether syntax of the Python program is in force."""

_OF_PROCESS: dict[str, GrammarChange] = {}
_EXTENDED: dict[int, tuple[Grammar, Grammar]] = {}


def add_process_syntax(name: str, change: GrammarChange) -> None:
    """Add to the grammar of all files that this process checks; `name` replaces what it named.

    Modules that files import do not see it: what they are must not depend on the process.
    """
    _OF_PROCESS[name] = change
    _EXTENDED.clear()


def open_to_process(env: ElabEnv) -> ElabEnv:
    """Return an environment in which the syntax is in force that the Python program adds."""
    return env if env.ext(_OPEN_TO_PROCESS) else env.with_ext(_OPEN_TO_PROCESS, True)


def _with_process(state: Grammar) -> Grammar:
    known = _EXTENDED.get(id(state))
    if known is None or known[0] is not state:
        extended = state
        for change in _OF_PROCESS.values():
            extended = change.apply(extended)
        if len(_EXTENDED) >= 64:
            _EXTENDED.clear()
        known = _EXTENDED[id(state)] = (state, extended)
    return known[1]


def add_syntax(
    core: Core, change: GrammarChange, kind: AttrKind = "global", namespace: str | None = None
) -> None:
    """Add something to the grammar, from the next command on."""
    space = core.curr_namespace if namespace is None else namespace
    core.env = GRAMMAR.add(core.env, change, kind, space)


grammar_of = grammar


class CoreScope:
    """What the parser asks: what names mean where the text stands."""

    def __init__(self, core: Core) -> None:
        self.core = core

    def resolve_parser(self, name: str) -> list[str]:
        """Return the full names that a name of a parser may stand for, the best first."""
        core = self.core
        result: list[str] = []
        around = core.curr_namespace
        while True:
            result.append(names.append(around, name))
            if not around:
                break
            around = names.prefix(around)
        for decl in core.open_decls:
            namespace = getattr(decl, "namespace", None)
            if namespace is not None:
                result.append(names.append(namespace, name))
        result += [f"Lean.{name}", f"Lean.Parser.{name}"]
        return list(dict.fromkeys(result))

    def open_grammar(self, grammar: Grammar, declaration: Syntax, command: bool) -> Grammar:
        """Return the grammar inside `open … in`; `declaration` is the tree of what is opened."""
        from gnomon.elab.errors import ElabError
        from gnomon.elab.open_decl import elab_open_decl

        if command:
            if declaration.kind != "Lean.Parser.Command.open":
                return grammar
            declaration = declaration[1]
        core = self.core
        env = core.env
        try:
            elab_open_decl(core, declaration)
            return grammar_of(core.env)
        except ElabError:
            return grammar
        finally:
            core.env = env
