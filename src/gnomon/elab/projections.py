"""Fields of terms, those of ancestors included.

Counterpart in Lean: `Lean.Meta.mkProjection`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr
from gnomon.elab.const_info import inductive_info, num_params
from gnomon.elab.structures import find_field, path_to_base, structure_info

if TYPE_CHECKING:
    from gnomon.meta import Meta


def apply_projection(meta: Meta, proj: str, e: Expr) -> Expr:
    """Return a projection function applied to a term of its structure."""
    ty = meta.whnf(meta.infer_type(e))
    head = ty.app_fn
    assert isinstance(head, Const), "projections are of structures"
    count = num_params(inductive_info(meta.env, str(head.name)))
    return meta.const(proj, head.levels)(*ty.app_args[:count], e)


def project(meta: Meta, structure: str, name: str, e: Expr) -> Expr:
    """Return a field of a term of a structure; the field may be an ancestor's."""
    base = find_field(meta.env, structure, name)
    assert base is not None, "the structure has the field"
    for proj in path_to_base(meta.env, base, structure) or []:
        e = apply_projection(meta, proj, e)
    info = structure_info(meta.env, base)
    found = info.field(name) if info is not None else None
    assert found is not None, "the base has the field"
    return apply_projection(meta, found.proj, e)
