"""Conditions of rules that are no longer propositions to simplify.

What it does: finds an argument of a rule that only a condition says, as `g` in
`(∀ x h, f ⟨x, h⟩ = g x) → l.map f = l.unattach.map g`: the other side of the equation is what it is.
What it assumes: the condition is simplified already, but for what has to be found.
Where to read next: `engine.py`.
Counterpart in Lean: `Lean.Meta.Simp.dischargeRfl`.
"""

from __future__ import annotations

from gnomon import Expr, MVar, Pi
from gnomon.meta import Meta


def says_what(meta: Meta, prop: Expr) -> bool:
    """Return whether a condition says what something unknown is: `∀ xs, a = ?g xs`."""
    while isinstance(prop, Pi):
        prop = prop.body
    return prop.is_app_of("Eq", 3) and any(_is_unknown(meta, side) for side in prop.app_args[1:])


def by_rfl(meta: Meta, prop: Expr) -> Expr | None:
    """Return a proof by `rfl` of `∀ xs, a = ?g xs`, with `?g` known then, or `None`."""
    if not says_what(meta, prop):
        return None
    fvars, body = meta.forall_telescope(prop, reducing=False)
    left, right = body.app_args[1:]
    with meta.transparency("reducible"):
        if not meta.is_def_eq(left, right):
            return None
    return meta.mk_lambda(fvars, meta.mk_app_m("Eq.refl", [meta.instantiate_mvars(left)]))


def _is_unknown(meta: Meta, side: Expr) -> bool:
    head = side.app_fn
    return isinstance(head, MVar) and not meta.is_assigned(head)
