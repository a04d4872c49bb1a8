"""Scopes: what `namespace`, `section`, `open`, `variable`, `universe` and `set_option` change.

What it does: holds one scope's state; the command elaborator keeps a stack of them.
Where to read next: `resolve.py`, which resolves names by it.
Counterpart in Lean: `Lean.Elab.Command.Scope`, `Lean.OpenDecl`.
"""

from __future__ import annotations

from typing import TypeAlias

from gnomon.elab.options import Options
from gnomon.records import dataclass
from gnomon.syntax import Syntax


@dataclass(frozen=True, slots=True)
class OpenNamespace:
    """`open ns hiding except_`: names of the namespace may be written without it."""

    namespace: str
    except_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenAlias:
    """`open ns (id)` or `open ns renaming decl → id`: `alias` stands for `decl`."""

    alias: str
    decl: str


OpenDecl: TypeAlias = "OpenNamespace | OpenAlias"


NO_OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Scope:
    """One entry of the stack of scopes.

    `header` is the last part of a namespace or the section's name. `open_decls` has the newest
    first. `level_names` are the universes declared with `universe`, newest first. `var_decls` are
    the binders of `variable` commands, `var_uids` a unique name for each variable that they bind.
    """

    header: str = ""
    opts: Options = NO_OPTIONS
    curr_namespace: str = ""
    open_decls: tuple[OpenDecl, ...] = ()
    level_names: tuple[str, ...] = ()
    var_decls: tuple[Syntax, ...] = ()
    var_uids: tuple[str, ...] = ()
    included_vars: tuple[str, ...] = ()
    omitted_vars: tuple[str, ...] = ()
    is_noncomputable: bool = False
    is_public: bool = False
    is_meta: bool = False
    attrs: tuple[str, ...] = ()
