"""Declaring inductive types: the block, and what Lean makes of it.

What it does: adds the block, then recursors' companions (`casesOn`, `noConfusion`, `below`, …), size
functions and injectivity theorems, with their attributes.
Counterpart in Lean: `Lean.Elab.Command.mkAuxConstructions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from gnomon import BinderInfo, Expr, Lam, Pi, constructions
from gnomon.constructions import Construction
from gnomon.declarations import Declaration, Definition, Inductive, Theorem
from gnomon.elab.add_decl import add_decl
from gnomon.elab.attributes import Attribute, attribute, ensure_global, ensure_no_args
from gnomon.elab.deprecated import DEPRECATED, Deprecation
from gnomon.elab.resolve import PROTECTED
from gnomon.elab.simp_attr import SIMP, SimpEntry
from gnomon.meta import ElabEnv, ProjectionInfo
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab


def add_inductive(
    core: Core,
    decl: Inductive,
    *,
    is_class: bool = False,
    projections: Sequence[str] | None = None,
) -> None:
    """Declare a block of types with all that belongs to them.

    `projections` are the names of a structure's projection functions. Raises an error if the kernel
    refuses the block.
    """
    with_recursors = constructions.inductive(core.env, decl)
    add_decl(core, with_recursors)
    type_names = [str(ty.name) for ty in decl.types]
    if is_class:
        for name in type_names:
            core.env = core.env.with_class(name)
    if any(ty.is_unsafe for ty in decl.types):
        return
    own = set(projections or ())
    for construction in _constructions(core, type_names[0], is_class, projections):
        if construction.name in own:
            _add(core, construction, _like_header(construction.declaration, decl.types[0].type))
        else:
            _add(core, construction)


def _constructions(
    core: Core, name: str, is_class: bool, projections: Sequence[str] | None
) -> Sequence[Construction]:
    env, options = core.env, core.options
    kind: Literal["inductive", "class inductive", "structure", "class"]
    if projections is None:
        kind = "class inductive" if is_class else "inductive"
    else:
        kind = "class" if is_class else "structure"
    has_size_of = env.contains("SizeOf")
    return constructions.all_for(
        env,
        name,
        kind=kind,
        projections=projections,
        gen_size_of=has_size_of and options.get_bool("genSizeOf", True),
        gen_size_of_spec=has_size_of and options.get_bool("genSizeOfSpec", True),
        gen_injectivity=env.contains("And") and options.get_bool("genInjectivity", True),
    )


def _like_header(decl: Declaration, header: Expr) -> Declaration:
    """Let parameters of a projection be implicit that are so in the type's header."""
    if not isinstance(decl, Definition | Theorem):
        return decl
    ty, value = _hide(decl.type, header), _hide(decl.value, header)
    if isinstance(decl, Theorem):
        return Theorem(decl.name, decl.level_params, ty, value, decl.all)
    return Definition(decl.name, decl.level_params, ty, value, decl.hints, decl.safety, decl.all)


def _hide(e: Expr, header: Expr) -> Expr:
    """Let leading binders of a term be implicit where those of a header are."""
    if not isinstance(header, Pi) or not isinstance(e, Pi | Lam):
        return e
    body = _hide(e.body, header.body)
    info = header.info if header.info in _HIDDEN and e.info == BinderInfo.default else e.info
    if body is e.body and info == e.info:
        return e
    if isinstance(e, Pi):
        return Pi(e.name, e.type, body, info)
    return Lam(e.name, e.type, body, info)


_HIDDEN = (BinderInfo.implicit, BinderInfo.strict_implicit)


def _add(core: Core, made: Construction, decl: Declaration | None = None) -> None:
    add_decl(core, decl or made.declaration)
    core.env = _with_attributes(core.env, made)
    if names.last(made.name) == "toCtorIdx":
        new_name = names.append(names.prefix(made.name), "ctorIdx")
        core.env = DEPRECATED.insert(core.env, made.name, Deprecation(new_name))
    if made.instance:
        from gnomon.elab.instances import add_instance

        add_instance(core, made.name)


@attribute("gen_constructor_elims")
def gen_constructor_elims(t: TermElab, decl: str, attr: Attribute) -> None:
    """Define `T.ctorIdx`, `T.ctorElim` and `T.c.elim` for a type declared before what they need."""
    ensure_no_args(t, attr)
    ensure_global(t, attr)
    env = t.core.env
    if not env.contains(names.append(decl, "ctorIdx")):
        _add(t.core, constructions.ctor_idx(env, decl))
    for construction in constructions.make(t.core.env, decl, "ctor_elim"):
        _add(t.core, construction)


def gen_injective_theorems(core: Core, name: str) -> None:
    """Add `c.inj` and `c.injEq` for a type declared before what they need."""
    for construction in constructions.make(core.env, name, "injectivity"):
        _add(core, construction)


def add_size_of(core: Core, name: str) -> None:
    """Add `SizeOf T` and its equations for a type declared before the class."""
    for construction in constructions.make(core.env, name, "size_of"):
        _add(core, construction)


def _with_attributes(env: ElabEnv, made: Construction) -> ElabEnv:
    name = made.name
    if made.reducible:
        env = env.with_reducibility(name, "reducible")
    if made.protected:
        env = PROTECTED.insert(env, name, True)
    if made.aux_recursor:
        env = env.with_aux_recursor(name)
    if made.no_confusion:
        env = env.with_no_confusion(name)
    if made.elab_as_elim:
        env = env.with_tag("elab_as_elim", name)
    # Numbers have rules of their own, which do not count literals down.
    if made.simp and not name.startswith("Nat."):
        env = SIMP.add(env, SimpEntry(name), "global", "")
    if made.inline is not None:
        env = env.with_tag(made.inline, name)
    if made.projection is not None:
        ctor, num_params, index, from_class = made.projection
        env = env.with_projection_info(name, ProjectionInfo(ctor, num_params, index, from_class))
    return env
