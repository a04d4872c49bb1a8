"""Case distinctions on terms and proofs of inductive types; extensionality.

What it does: notes terms whose type has `@[grind cases]`, proofs of inductive predicates with it,
structures that are to be compared field by field, functions that differ.
Counterpart in Lean: `Lean.Meta.Grind.Cases`, `Lean.Meta.Grind.Ext`, `Lean.Meta.Grind.Internalize`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Pi
from gnomon.elab.structures import structure_info
from gnomon.meta import MetaError
from gnomon.tactics.grind.propagate import split_on

if TYPE_CHECKING:
    from gnomon.tactics.grind.graph import Graph


def new_term(g: Graph, e: Expr, generation: int) -> None:
    """Look at the type of a new term."""
    meta = g.meta
    if meta.is_proof(e) or isinstance(e, Pi):
        return
    ty = g.build.type_of(e)
    name = ty.head_name
    if name is None:
        return
    if name in g.env.cases:
        fn = e.head_name
        is_made = fn is not None and meta.env.kind(fn) == "constructor"
        if isinstance(e, FVar) or not (g.env.cases[name] or is_made):
            split_on(g, "type", e, generation)
    eta(g, e, ty, name, generation)


def eta(g: Graph, e: Expr, ty: Expr, name: str, generation: int) -> None:
    """Add that a structure is made of its fields."""
    meta = g.meta
    if ("eta", e) in g.done or name not in g.env.ext:
        return
    if meta.is_class(ty) is not None or meta.is_prop(ty) or generation > 4:
        return
    if e.head_name is not None and meta.env.kind(e.head_name) == "constructor":
        return
    g.done.add(("eta", e))
    info = structure_info(meta.env, name)
    if info is None:
        return
    ctor = meta.env.ctor_of_structure(name) or f"{name}.mk"
    levels = ty.app_fn.levels if isinstance(ty.app_fn, Const) else ()
    args: list[Expr] = []
    for each in info.fields:
        projection = f"{name}.{each.name}"
        if not meta.env.contains(projection):
            return
        args.append(Const(projection, levels)(*ty.app_args, e))
    made = Const(ctor, levels)(*ty.app_args, *args)
    try:
        if not meta.is_type_correct(made):
            return
    except MetaError:
        return
    g.add(made, generation)
    g.push(e, made, g.build.refl(e))


def new_truth(g: Graph, e: Expr) -> None:
    """Look at a proposition that holds: perhaps an inductive predicate to take apart."""
    name = e.head_name
    if name in g.env.cases and name is not None:
        split_on(g, "proof", e)
    elif name is not None and name not in ("Or", "Exists", "And", "LE.le", "LT.lt", "Eq"):
        structure = structure_info(g.meta.env, name)
        if structure is not None and name in g.env.cases:
            split_on(g, "proof", e)


def new_difference(g: Graph, e: Expr) -> None:
    """Use extensionality for an equation that does not hold."""
    ty, a, b = e.app_args
    if ("ext", e) in g.done:
        return
    g.done.add(("ext", e))
    unfolded = ty if isinstance(ty, Pi) else None
    if unfolded is not None:
        _functions_differ(g, e, unfolded, a, b)
        return
    name = ty.head_name
    if name is not None and g.env.ext.get(name):
        _differ_by_law(g, e, g.env.ext[name], a, b)


def _functions_differ(g: Graph, e: Expr, ty: Pi, a: Expr, b: Expr) -> None:
    meta = g.meta
    with meta.scope():
        x = meta.push_local(ty.name, ty.type, instance=False)
        law = meta.mk_forall(
            [x], g.meta.mk_app_m("Eq", [meta.head_beta(a(x)), meta.head_beta(b(x))])
        )
    no = g.prove_false(e)
    proof = g.build.suppose(law, lambda h: no(meta.mk_app_m("funext", [h])))
    g.pending.append((Const("Not")(law), proof, g.nodes[e].generation + 1))


def _differ_by_law(g: Graph, e: Expr, law: str, a: Expr, b: Expr) -> None:
    """Add that the premises of an extensionality theorem do not all hold."""
    meta = g.meta
    try:
        with meta.without_modifying_state():
            const = meta.const_with_fresh_levels(law)
            mvars, _, concl = meta.forall_meta_telescope(meta.infer_type(const))
            if not meta.is_def_eq(concl, e):
                return
            rest = [each for each in mvars if not meta.is_assigned(each)]
            premises = [meta.instantiate_mvars(meta.infer_type(each)) for each in rest]
            partial = meta.instantiate_mvars(const(*mvars))
            closed = meta.instantiate_mvars(meta.mk_lambda(rest, partial))
        if not premises or any(each.has_mvar for each in premises):
            return
        conj = premises[-1]
        for each in reversed(premises[:-1]):
            conj = Const("And")(each, conj)
        no = g.prove_false(e)

        def refuted(h: Expr) -> Expr:
            args: list[Expr] = []
            for index, each in enumerate(premises):
                if index == len(premises) - 1:
                    args.append(h)
                    break
                tail = premises[-1]
                for other in reversed(premises[index + 1 : -1]):
                    tail = Const("And")(other, tail)
                args.append(Const("And.left")(each, tail, h))
                h = Const("And.right")(each, tail, h)
            return no(closed(*args))

        proof = g.build.suppose(conj, refuted)
    except MetaError:
        return
    g.pending.append((Const("Not")(conj), proof, g.nodes[e].generation + 1))
