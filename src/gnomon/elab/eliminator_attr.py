"""`@[induction_eliminator]`, `@[cases_eliminator]`: what `induction` and `cases` use for types.

Counterpart in Lean: `Lean.Meta.addCustomEliminator`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.attributes import Attribute, attribute, ensure_no_args
from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv, Meta

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

CUSTOM_ELIMINATORS: MapExtension[str, str] = MapExtension("customEliminators")


def _key(induction: bool, types: Sequence[str]) -> str:
    return ("induction " if induction else "cases ") + " ".join(types)


def custom_eliminator(meta: Meta, targets: Sequence[Expr], *, induction: bool) -> str | None:
    """Return the eliminator that is declared for the types of targets."""
    types = []
    for target in targets:
        ty = meta.whnf_r(meta.instantiate_mvars(meta.infer_type(target)))
        if ty.head_name is None:
            return None
        types.append(ty.head_name)
    return CUSTOM_ELIMINATORS.find(meta.env, _key(induction, types))


def declare_eliminator(env: ElabEnv, types: Sequence[str], name: str, induction: bool) -> ElabEnv:
    """Let an eliminator be the one for types."""
    return CUSTOM_ELIMINATORS.insert(env, _key(induction, types), name)


@attribute("induction_eliminator", "cases_eliminator")
def add_eliminator(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let `induction` or `cases` use an eliminator."""
    from gnomon.tactics.elim import elim_info

    ensure_no_args(t, attr)
    meta = t.meta
    info = elim_info(t, meta.const_with_fresh_levels(decl))
    types = []
    with meta.scope():
        fvars, _ = meta.forall_telescope(info.elim_type)
        for position in info.targets:
            local = meta.local_decl(fvars[position])
            if local.bi != "default":
                continue
            ty = meta.whnf_r(local.type)
            if ty.head_name is None:
                t.throw("unexpected eliminator target type")
            types.append(ty.head_name)
    t.core.env = declare_eliminator(t.core.env, types, decl, attr.name == "induction_eliminator")
