"""What `@[ext]` declares beside a theorem: that its conclusion holds just if its premises do.

What it does: of `∀ {x y}, p → q → x = y` makes `x = y ↔ p ∧ q`, named after the theorem.
What it assumes: the theorem's conclusion is an equation between variables (`ext_attr.py`).
Counterpart in Lean: `Lean.Elab.Tactic.Ext.realizeExtIffTheorem`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from gnomon import Expr, FVar, Level
from gnomon.declarations import Theorem
from gnomon.elab.message_data import MessagePart, hint, msg
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.syntax import Ident, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_PROOF = quasi("""by
  intros
  refine ⟨?_, ?_⟩
  · intro h; cases h
    and_intros <;>
      (intros; first | rfl | simp | fail "Failed to prove converse of ext theorem")
  · intro; (repeat cases ‹_ ∧ _›); apply $ext <;> assumption""")


def declare_iff(t: TermElab, ext: str) -> None:
    """Declare the equivalence of a theorem's conclusion and its premises, unless it is declared.

    Raises an error if the theorem is not of the form that is needed, or if it cannot be proved.
    """
    name = f"{ext}_iff"
    if t.core.env.contains(name):
        return
    params = t.core.env.level_params(ext)
    meta = t.meta
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        with meta.scope():
            ty = _statement(t, ext, meta.const(ext, [Level.param(each) for each in params]))
        stx = _PROOF(CoreScope(t.core), ext=Ident(ext, f"_root_.{ext}", t.core.ref.ref_info()))
        with t.scoped(err_to_sorry=False, decl_name=name):
            proof = t.with_synthesize(lambda: t.elab_term_ensuring_type(stx, ty))
        proof = meta.instantiate_mvars(proof)
    t.core.env = t.core.env.add_decl(Theorem(name, params, ty, proof))


def _statement(t: TermElab, ext: str, const: Expr) -> Expr:
    """Return the equivalence, with what comes before the premises as implicit arguments."""
    meta = t.meta

    def fail(*parts: MessagePart) -> NoReturn:
        t.throw(
            f"Failed to generate an `ext_iff` theorem from `{names.last(ext)}`: ",
            *parts,
            hint(msg("Try `@[ext (iff := false)]` to prevent generating an `ext_iff` theorem.")),
        )

    fvars, conclusion = meta.forall_telescope(meta.infer_type(const))
    _, x, y = conclusion.app_args
    if x not in fvars or y not in fvars or fvars.index(x) + 1 != fvars.index(y):
        fail("Expected `", x, "` and `", y, "` to be consecutive arguments")
    split = fvars.index(y) + 1
    premises = fvars[split:]
    used = {fvar for each in premises for fvar in meta.collect_fvars(meta.infer_type(each))}
    for each in premises:
        if not meta.is_proof(each):
            fail(
                "Argument `", each, "` is not a proof, but all arguments after `", x, "` and `", y,
                "` must be proofs",
            )  # fmt: skip
        if each in used:
            fail(
                "Argument `", each, "` is depended upon, which is not supported for arguments "
                "after `", x, "` and `", y, "`",
            )  # fmt: skip
    conj: Expr = meta.const("True")
    for index, each in enumerate(reversed(premises)):
        prop = meta.infer_type(each)
        conj = prop if index == 0 else meta.mk_app_m("And", [prop, conj])
    lctx = meta.lctx
    for each in fvars[:split]:
        assert isinstance(each, FVar), "a telescope's variables"
        if meta.local_decl(each).bi != "instImplicit":
            lctx = lctx.with_binder_info(each, "implicit")
    meta.lctx = lctx
    return meta.mk_forall(fvars[:split], meta.mk_app_m("Iff", [conclusion, conj]))


__all__ = ["declare_iff"]
