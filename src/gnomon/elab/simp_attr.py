"""`@[simp]`: which declarations the simplifier uses.

What it does: remembers them, in the order in which they were declared, with priority and direction;
the simplifier makes its theorems of this.
Counterpart in Lean: `Lean.Meta.Simp` (`mkSimpAttr`, `SimpExtension`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rpds import HashTrieMap

from gnomon.elab.attributes import DECLARED, Attribute, attribute, opt_priority
from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import const_name
from gnomon.elab.registry import command_elab
from gnomon.elab.scoped import ScopedExtension, register_family
from gnomon.records import dataclass, replace
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.meta import DiscrPath, ElabEnv


@dataclass(frozen=True, slots=True)
class RuleKey:
    """Where a rule is found, and what is known of it.

    It is a permutation if it might rewrite its own result back, and plain if the declaration itself
    proves its equation.
    """

    path: DiscrPath
    is_perm: bool
    is_plain: bool


@dataclass(frozen=True, slots=True)
class SimpEntry:
    """A declaration that the simplifier uses: `post` after subterms, `inverse` right to left."""

    name: str
    priority: int = 1000
    post: bool = True
    inverse: bool = False
    is_erased: bool = False
    order: int = 0
    """How many there were before: of those that match as well, the first is tried first."""
    rules: tuple[RuleKey, ...] | None = None
    """Under what its rules are found, if that was found out when the module was written."""


SimpSet: TypeAlias = "HashTrieMap[str, SimpEntry]"


def _add(state: SimpSet, entry: SimpEntry) -> SimpSet:
    if entry.is_erased:
        return state.discard(entry.name)
    return state.insert(entry.name, replace(entry, order=len(state)))


def _finished(env: ElabEnv, entries: list[tuple[str, SimpEntry]]) -> list[tuple[str, SimpEntry]]:
    """Return entries as they are written to a module file: with the keys of their rules."""
    from gnomon.tactics.simp.theorems import with_keys

    return with_keys(env, entries) if entries else entries


def simp_extension(name: str) -> ScopedExtension[SimpEntry, SimpSet]:
    """Return the set of declarations that an attribute like `simp` makes."""
    found = _SETS.get(name)
    if found is None:
        empty: SimpSet = HashTrieMap()
        found = _SETS[name] = ScopedExtension(f"simp:{name}", empty, _add, _finished)
    return found


_SETS: dict[str, ScopedExtension[SimpEntry, SimpSet]] = {}

register_family("simp", simp_extension)

SIMP = simp_extension("simp")


NOT_A_RULE = "` does not have the `[simp]` attribute"
"""What is said of a declaration that is to be no rule, and is none."""


def _erase(t: TermElab, decl: str) -> None:
    if decl not in SIMP.state(t.core.env):
        t.core.log_warning("`", const_name(decl), NOT_A_RULE)
        return
    t.core.env = SIMP.modify(t.core.env, lambda state: state.discard(decl))


WF_PREPROCESS = simp_extension("wf_preprocess")
"""How bodies are made ready for well-founded recursion."""


@attribute("wf_preprocess")
def add_wf_preprocess(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let bodies be made ready for well-founded recursion by a declaration."""
    entry = SimpEntry(decl)
    t.core.env = WF_PREPROCESS.add(t.core.env, entry, attr.kind, t.core.curr_namespace)


@attribute("simp", erase=_erase)
def add_simp(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let the simplifier use a declaration."""
    stx = attr.stx
    words = [leaf.val.strip() for leaf in stx.walk() if leaf.is_atom]
    priority = opt_priority(t, stx[3]) if len(stx) > 3 else 1000
    entry = SimpEntry(decl, priority, "↓" not in words, "←" in words or "<-" in words)
    t.core.env = SIMP.add(t.core.env, entry, attr.kind, t.core.curr_namespace)


# -- sets that programs declare ------------------------------------------------------------------

REGISTERED: MapExtension[str, str] = MapExtension("simpAttributes")
"""Attributes that `register_simp_attr` declares, with the modules that declare them."""


def is_registered(env: ElabEnv, name: str) -> bool:
    """Return whether an attribute is a declared set of rules."""
    return REGISTERED.contains(env, name)


@command_elab("Lean.Meta.Simp._root_.Lean.Parser.Command.registerSimpAttr")
def elab_register(c: CommandElab, stx: Syntax) -> None:
    """`register_simp_attr name`: an attribute for modules that import this one."""
    name = names.erase_macro_scopes(stx[2].id)
    c.core.env = REGISTERED.insert(c.core.env, name, c.core.main_module)
    c.core.env = DECLARED.insert(c.core.env, name, "registeredSimpSet")


@attribute("registeredSimpSet")
def add_registered(t: TermElab, decl: str, attr: Attribute) -> None:
    """Add a declaration to a set that another module declares."""
    if REGISTERED.find(t.core.env, attr.name) in (None, t.core.main_module):
        t.throw(f"Unknown attribute `[{attr.name}]`")
    entry = SimpEntry(decl)
    extension = simp_extension(attr.name)
    t.core.env = extension.add(t.core.env, entry, attr.kind, t.core.curr_namespace)
