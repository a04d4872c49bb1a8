"""`extract_lets`, `expose_names`, `symm_saturate`, `apply_mod_cast`: what goes into the context.

Counterpart in Lean: `Lean.Elab.Tactic.Lets`, `Lean.Elab.Tactic.ExposeNames`, `Lean.Meta.Tactic.Symm`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, Let
from gnomon.elab.terms import rebuild
from gnomon.meta import MetaError
from gnomon.syntax import Atom, Node, Syntax, names
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

SYMM = {"Eq": "Eq.symm", "Iff": "Iff.symm", "Ne": "Ne.symm", "HEq": "HEq.symm"}


@tactic(TACTIC + "extractLets")
def extract_lets(tac: TacticElab, stx: Syntax) -> None:
    """`extract_lets x y`: the `let`s of the target become local definitions"""
    given = [each.id if each.is_ident else "_" for each in stx[2].args]
    if stx[3].args:
        tac.throw("`extract_lets … at` is not supported yet")
    meta = tac.meta
    with tac.in_main() as main, meta.scope():
        target = tac.target
        extracted: list[FVar] = []
        done: dict[Expr, Expr] = {}
        values: dict[tuple[Expr, Expr], FVar] = {}

        def visit(e: Expr) -> Expr:
            found = done.get(e)
            if found is not None:
                return found
            if isinstance(e, Let) and not e.type.has_loose_bvars and not e.value.has_loose_bvars:
                ty, value = visit(e.type), visit(e.value)
                fvar = values.get((ty, value))
                if fvar is None:
                    index = len(extracted)
                    name = given[index] if index < len(given) else "_"
                    if name == "_":
                        name = tac.core.fresh_user_name(names.erase_macro_scopes(str(e.name)))
                    fvar = values[ty, value] = meta.push_let(name, ty, value)
                    extracted.append(fvar)
                result = visit(e.body.instantiate(fvar))
            else:
                result = rebuild(e, visit)
            done[e] = result
            return result

        new_target = visit(target)
        if not extracted:
            tac.throw("made no progress")
        new = meta.mk_mvar(new_target, "syntheticOpaque", meta.mvar_decl(main).user_name)
        meta.assign(main, meta.mk_let(extracted, new))
    tac.replace_main([new])


@tactic(TACTIC + "exposeNames")
def expose_names(tac: TacticElab, stx: Syntax) -> None:
    """`expose_names`: every hypothesis gets a name that can be written"""
    meta = tac.meta
    with tac.in_main() as main:
        decl = meta.mvar_decl(main)
        lctx = decl.lctx
        taken: set[str] = set()
        hidden: list[tuple[FVar, str]] = []
        for local in reversed(lctx.decls()):
            name = local.user_name
            if local.kind != "default":
                continue
            if names.has_macro_scopes(name) or name in taken:
                base = names.erase_macro_scopes(name)
                if meta.is_prop(local.type) and names.has_macro_scopes(name):
                    base = "h"
                hidden.append((local.fvar, base))
            else:
                taken.add(name)
        for fvar, base in reversed(hidden):
            name, index = base, 0
            while name in taken:
                index += 1
                name = f"{base}_{index}"
            taken.add(name)
            lctx = lctx.rename(fvar, name)
        with meta.with_lctx(lctx):
            new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name)
        meta.assign(main, new)
    tac.replace_main([new])


@tactic(TACTIC + "symmSaturate")
def symm_saturate(tac: TacticElab, stx: Syntax) -> None:
    """`symm_saturate`: adds `h_symm : b = a` for each `h : a = b`"""
    meta = tac.meta
    with tac.in_main() as main:
        known = {meta.instantiate_mvars(local.type) for local in meta.lctx.decls()}
        found: list[tuple[str, Expr, Expr]] = []
        for local in meta.lctx.decls():
            ty = meta.instantiate_mvars(local.type)
            lemma = SYMM.get(ty.head_name or "")
            if local.kind != "default" or lemma is None:
                continue
            try:
                proof = meta.mk_app_m(lemma, [local.fvar])
            except MetaError:
                continue
            new_type = meta.instantiate_mvars(meta.infer_type(proof))
            if new_type not in known:
                found.append((f"{local.user_name}_symm", new_type, proof))
        goal = main
        for name, ty, proof in found:
            goal = assert_hyp(meta, goal, name, ty, proof)[1]
    tac.replace_main([goal])


@tactic(TACTIC + "tacticApply_mod_cast_")
def apply_mod_cast(tac: TacticElab, stx: Syntax) -> None:
    """`apply_mod_cast e`: casts of the goal and of the term are brought into normal form"""
    info = stx.ref_info()
    cast = Node("Lean.Parser.Tactic.tacticExact_mod_cast_", (Atom("exact_mod_cast", info), stx[1]))
    tac.run(cast)
