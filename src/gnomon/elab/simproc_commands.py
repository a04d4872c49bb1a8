"""`simproc` and its relatives: procedures of the simplifier that programs declare.

What it does: declares the function, remembers for which terms it is, and that `simp` uses it.
Where to read next: `tactics/simp/declared.py`, which runs procedures.
Counterpart in Lean: `Init.Simproc`, `Lean.Elab.Tactic.Simproc`, `Lean.Meta.Tactic.Simp.Simproc`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from rpds import HashTrieMap

from gnomon.elab.attributes import Attribute, attribute
from gnomon.elab.core import Core
from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import const_name
from gnomon.elab.registry import command_elab, macro
from gnomon.elab.scoped import ScopedExtension
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.meta import DiscrPath

_PARSER: Final = "Lean.Parser."


@dataclass(frozen=True, slots=True)
class DeclaredProcedure:
    """Where a procedure may be used; whether its results are equal by definition."""

    path: DiscrPath
    only_def_eq: bool


PROCEDURES: MapExtension[str, DeclaredProcedure] = MapExtension("simprocs")
"""The procedures that are declared, by name."""

_Used: TypeAlias = "HashTrieMap[str, bool]"


def _add(state: _Used, entry: tuple[str, bool]) -> _Used:
    return state.insert(*entry)


_EMPTY: _Used = HashTrieMap()

SIMPROCS: ScopedExtension[tuple[str, bool], _Used] = ScopedExtension("simprocSet", _EMPTY, _add)
"""The procedures that `simp` uses unasked, and whether after subterms."""


def _erase(t: TermElab, decl: str) -> None:
    if decl not in SIMPROCS.state(t.core.env):
        t.throw("`", const_name(decl), "` does not have a [simproc] attribute")
    t.core.env = SIMPROCS.modify(t.core.env, lambda state: state.discard(decl))


@attribute("simprocAttr", erase=_erase)
def add_simproc(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let `simp` use a procedure."""
    if PROCEDURES.find(t.core.env, decl) is None:
        t.throw(
            "Invalid `[simproc]` attribute: `", const_name(decl), "` is not a simproc"
        )  # fmt: skip
    words = [leaf.val.strip() for leaf in attr.stx.walk() if leaf.is_atom]
    entry = (decl, "↓" not in words)
    t.core.env = SIMPROCS.add(t.core.env, entry, attr.kind, t.core.curr_namespace)


# -- commands ----------------------------------------------------------------------------------

_DEF: Final = {
    "simproc": quasi("def $n : Lean.Meta.Simp.Simproc := $body", "command"),
    "dsimproc": quasi("def $n : Lean.Meta.Simp.DSimproc := $body", "command"),
}


def _declared(core: Core, word: str, ident: Syntax, pattern: Syntax, body: Syntax) -> Syntax:
    """Return the commands that declare a procedure and say what it is for."""
    info = core.ref_info()
    definition = _DEF[word](CoreScope(core), n=ident, body=body)
    keyword = Atom("simproc_pattern%" if word == "simproc" else "dsimproc_pattern%", info)
    parts = (keyword, pattern, Atom("=>", info), ident)
    return mk_null(definition, Node(_PARSER + "simprocPattern", parts, info))


@macro(_PARSER + "«command_Simproc_decl_(_):=_»", _PARSER + "«command_Dsimproc_decl_(_):=_»")
def expand_decl(core: Core, stx: Syntax) -> Syntax:
    """`simproc_decl name (pattern) := body`"""
    word = "dsimproc" if stx[1].val.startswith("d") else "simproc"
    return _declared(core, word, stx[2], stx[4], stx[7])


@macro(
    _PARSER + "«command__Simproc__[_]_(_):=_»",
    _PARSER + "«command__Dsimproc__[_]_(_):=_»",
)
def expand_simproc(core: Core, stx: Syntax) -> Syntax:
    """`simproc ↓ [set] name (pattern) := body`"""
    info = core.ref_info()
    word = "dsimproc" if stx[2].val.startswith("d") else "simproc"
    ident = stx[5]
    declared = _declared(core, word, ident, stx[7], stx[10])
    attr = Node(_PARSER + "Attr.simprocAttr", (Atom("simproc", info), stx[3]), info)
    instance = Node(_PARSER + "Term.attrInstance", (stx[1], attr), info)
    parts = (
        Atom("attribute", info), Atom("[", info), mk_null(instance), Atom("]", info),
        mk_null(ident),
    )  # fmt: skip
    command = Node(_PARSER + "Command.attribute", parts, info)
    return mk_null(*declared.args, command)


@command_elab(_PARSER + "simprocPattern")
def elab_pattern(c: CommandElab, stx: Syntax) -> None:
    """`simproc_pattern% pattern => name`"""
    ident = stx[3]
    assert isinstance(ident, Ident), "the name of a procedure"

    def elab(t: TermElab) -> None:
        name = t.core.resolve_global_const_no_overload(ident)
        meta = t.meta
        with meta.without_modifying_state():
            pattern = t.with_synthesize(lambda: t.elab_term(stx[1], None), "partial")
            with meta.transparency("reducible"):
                path = meta.discr_path(meta.instantiate_mvars(pattern))
        entry = DeclaredProcedure(path, stx[0].val.startswith("d"))
        t.core.env = PROCEDURES.insert(t.core.env, name, entry)

    c.lift_term(elab)
