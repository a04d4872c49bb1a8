"""`positivity`.

What it does: closes goals `0 ≤ e`, `0 < e`, `e ≠ 0`.
Counterpart in Lean: `Mathlib.Tactic.Positivity.Core`.
"""

from __future__ import annotations

from gnomon import Expr
from gnomon.meta import Meta
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.mathlib.positivity.signs import Sign, find_signs
from gnomon.tactics.omega.ground import literal
from gnomon.tactics.omega.tactic import local_facts


def comparison(meta: Meta, prop: Expr) -> Expr:
    """Return a proposition as a comparison, as `a ≠ b` if it is a negated equation."""
    prop = meta.instantiate_mvars(prop)
    if prop.is_app_of("Ne", 3):
        return prop
    prop = meta.whnf_r(prop)
    if prop.is_app_of("Not", 1):
        inner = meta.whnf_r(prop.app_args[0])
        if inner.is_app_of("Eq", 3):
            return meta.mk_app_m("Ne", list(inner.app_args[1:]))
    return prop


def _read(target: Expr) -> tuple[Sign, Expr, bool] | None:
    """Return the sign that a goal asks for, of what, and whether it is `0 ≠ e`."""
    name, args = target.head_name, target.app_args
    if name in ("LE.le", "LT.lt", "GE.ge", "GT.gt") and len(args) == 4:
        low, e = (args[3], args[2]) if name in ("GE.ge", "GT.gt") else (args[2], args[3])
        if literal(low) == 0:
            return ("nonneg" if name in ("LE.le", "GE.ge") else "pos"), e, False
    if name == "Ne" and len(args) == 3:
        if literal(args[2]) == 0:
            return "ne", args[1], False
        if literal(args[1]) == 0:
            return "ne", args[2], True
    return None


def positivity(tac: TacticElab) -> None:
    """Close the main goal. Raises an error if the sign is not found."""
    meta = tac.meta
    with tac.in_main() as main:
        target = comparison(meta, tac.target)
        asked = _read(target)
        if asked is None:
            tac.throw("not a positivity goal")
        sign, e, flipped = asked
        known = [(proof, comparison(meta, prop)) for proof, prop in local_facts(meta)]
        alpha = meta.instantiate_mvars(meta.infer_type(e))
        signs = find_signs(meta, alpha, known)
        proof = None if signs is None else signs.as_sign(e, sign)
        if proof is None:
            found = None if signs is None else signs.sign(e)
            if found is None or signs is None:
                tac.throw("failed to prove positivity/nonnegativity/nonzeroness")
            words: dict[Sign, str] = {"pos": "strict positivity", "nonneg": "nonnegativity"}
            has = {"pos": "positivity", "nonneg": "nonnegativity", "ne": "nonzeroness"}[found.sign]
            wanted = words.get(sign, "nonzeroness")
            tac.throw(
                f"failed to prove {wanted}, but it would be possible to prove {has} if desired"
            )
        if flipped:
            proof = meta.mk_app_m("Ne.symm", [proof])
        meta.assign(main, meta.const("id", [0])(target, proof))
    tac.replace_main([])
