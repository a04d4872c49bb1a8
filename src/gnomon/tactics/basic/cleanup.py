"""Goals without the hypotheses that have nothing to do with them.

Counterpart in Lean: `Lean.MVarId.cleanup`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, MVar
from gnomon.meta import Meta


def cleanup(meta: Meta, goal: Expr) -> MVar:
    """Replace a goal by one that has only the hypotheses it depends on, and facts about those."""
    meta.instantiate_mvar_decl(goal)
    decl = meta.mvar_decl(goal)
    lctx = decl.lctx
    with meta.with_lctx(lctx):
        used: set[int] = set()
        todo: list[FVar] = list(meta.collect_fvars(meta.instantiate_mvars(decl.type)))

        def close() -> None:
            while todo:
                fvar = todo.pop()
                if fvar.id in used:
                    continue
                used.add(fvar.id)
                local = lctx[fvar]
                todo.extend(meta.collect_fvars(meta.instantiate_mvars(local.type)))
                if local.value is not None:
                    todo.extend(meta.collect_fvars(meta.instantiate_mvars(local.value)))

        close()
        changed = True
        while changed:
            changed = False
            for local in lctx.decls():
                if local.fvar.id in used or local.kind != "default":
                    continue
                ty = meta.instantiate_mvars(local.type)
                mentioned = meta.collect_fvars(ty)
                if any(fvar.id in used for fvar in mentioned) and meta.is_prop(ty):
                    todo.append(local.fvar)
                    close()
                    changed = True
        unused = [local.fvar for local in lctx.decls() if local.fvar.id not in used]
        new = meta.mk_mvar(
            meta.instantiate_mvars(decl.type),
            "syntheticOpaque",
            decl.user_name,
            lctx.erase(*unused) if unused else lctx,
        )
    meta.assign(goal, new)
    return new
