"""Modifiers and names of declarations.

What it does: reads `/-- doc -/ @[attrs] private protected noncomputable unsafe partial`, and gives
a declaration its full name.
Where to read next: `def_view.py`, `declaration.py`.
Counterpart in Lean: `Lean.Elab.DeclModifiers`.
"""

from __future__ import annotations

from typing import Literal

from gnomon.elab import resolve
from gnomon.elab.attributes import Attribute, elab_decl_attrs
from gnomon.elab.core import Core
from gnomon.elab.docs import DOCS, doc_text
from gnomon.elab.message_data import const_name, full_const_name
from gnomon.elab.structures import flattened_fields, is_structure
from gnomon.records import dataclass, replace
from gnomon.syntax import MISSING, Syntax, names


@dataclass(frozen=True, slots=True)
class Modifiers:
    """What stands in front of a declaration."""

    stx: Syntax = MISSING
    doc: str | None = None
    visibility: Literal["regular", "private", "public"] = "regular"
    is_protected: bool = False
    compute_kind: Literal["regular", "noncomputable", "meta"] = "regular"
    rec_kind: Literal["default", "partial", "nonrec"] = "default"
    is_unsafe: bool = False
    attrs: tuple[Attribute, ...] = ()

    @property
    def is_private(self) -> bool:
        """Whether it says `private`."""
        return self.visibility == "private"

    @property
    def is_noncomputable(self) -> bool:
        """Whether it says `noncomputable`."""
        return self.compute_kind == "noncomputable"

    @property
    def is_meta(self) -> bool:
        """Whether it says `meta`."""
        return self.compute_kind == "meta"

    @property
    def is_partial(self) -> bool:
        """Whether it says `partial`."""
        return self.rec_kind == "partial"

    @property
    def is_nonrec(self) -> bool:
        """Whether it says `nonrec`."""
        return self.rec_kind == "nonrec"

    def with_attr(self, attr: Attribute) -> Modifiers:
        """Return the modifiers with an attribute more, behind the others."""
        return replace(self, attrs=(*self.attrs, attr))

    def with_first_attr(self, attr: Attribute) -> Modifiers:
        """Return the modifiers with an attribute more, in front of the others."""
        return replace(self, attrs=(attr, *self.attrs))

    def has_attr(self, *attr_names: str) -> bool:
        """Return whether one of the attributes is there."""
        return any(attr.name in attr_names for attr in self.attrs)


NO_MODIFIERS = Modifiers()
"""What stands in front of a declaration without modifiers."""


def elab_modifiers(core: Core, stx: Syntax) -> Modifiers:
    """Return the modifiers that the syntax (`declModifiers`) stands for."""
    doc, attrs, visibility, protected, compute, unsafe, rec = (stx[i] for i in range(7))
    word = _word(visibility)
    kind = _word(compute)
    rec_word = _word(rec)
    return Modifiers(
        stx=stx,
        doc=doc_text(doc),
        visibility=word if word in ("private", "public") else "regular",  # type: ignore[arg-type]
        is_protected=not protected.is_none,
        compute_kind=kind if kind in ("noncomputable", "meta") else "regular",  # type: ignore[arg-type]
        rec_kind=rec_word if rec_word in ("partial", "nonrec") else "default",  # type: ignore[arg-type]
        is_unsafe=not unsafe.is_none,
        attrs=tuple(elab_decl_attrs(core, attrs[0])) if attrs.args else (),
    )


def _word(stx: Syntax) -> str:
    """Return the keyword in an optional part."""
    return next((leaf.val for leaf in stx.walk() if leaf.is_atom), "")


def check_not_declared(core: Core, name: str) -> None:
    """Raise an error if there is a declaration of that name, private or not."""
    env = core.env
    private = resolve.is_private(name)
    user_name = resolve.private_to_user_name(name)
    if env.contains(name):
        shown = full_const_name(name)
        core.throw(
            "private declaration `" if private else "`", shown, "` has already been declared"
        )
    if resolve.is_reserved_name(env, user_name) or resolve.is_reserved_name(
        env, resolve.private_name(core.main_module, user_name)
    ):
        core.throw("`", const_name(name), "` is a reserved name")
    hidden = resolve.private_name(core.main_module, name)
    if not private and env.contains(hidden):
        core.throw("a private declaration `", full_const_name(name), "` has already been declared")
    if private and env.contains(user_name):
        core.throw(
            "a non-private declaration `", full_const_name(user_name), "` has already been declared"
        )


def apply_visibility(core: Core, modifiers: Modifiers, name: str) -> str:
    """Return the name under which a declaration is kept; raises if that is taken."""
    if modifiers.is_private:
        name = resolve.private_name(core.main_module, name)
    check_not_declared(core, name)
    if modifiers.is_protected:
        core.env = resolve.PROTECTED.insert(core.env, name, True)
    return name


def _check_shadowing(core: Core, name: str) -> None:
    """Raise an error if the declaration would hide a field of a structure."""
    struct = names.prefix(name)
    if not struct or not is_structure(core.env, struct):
        return
    for field in flattened_fields(core.env, struct):
        if names.append(struct, field) == name:
            core.throw(
                "invalid declaration name `",
                const_name(name),
                f"`, structure `{struct}` has field `{field}`",
            )


def mk_decl_name(
    core: Core, namespace: str, modifiers: Modifiers, short_name: str
) -> tuple[str, str]:
    """Return a declaration's full name, and the one by which it refers to itself."""
    view = names.view(short_name)
    written = view.name
    root = resolve.ROOT
    if written == root:
        core.throw(
            f"invalid declaration name `{root}`, `{root}` is a prefix used to refer to the 'root' "
            "namespace"
        )
    if names.is_prefix_of(root, written):
        plain = names.replace_prefix(written, root, "")
        full = view._replace(name=plain).review()
        short_name = names.last(written)
        namespace = names.prefix(plain)
    else:
        full = names.append(namespace, short_name)
    if names.has_too_many_parts(full):
        core.throw(names.TOO_MANY_PARTS)
    _check_shadowing(core, full)
    full = apply_visibility(core, modifiers, full)
    if modifiers.is_protected:
        if namespace:
            return full, names.append(names.last(namespace), short_name)
        if names.is_atomic(short_name):
            core.throw("protected declarations must be in a namespace")
    return full, short_name


@dataclass(frozen=True, slots=True)
class DeclId:
    """A declaration's names and universe parameters, the newest first."""

    short_name: str
    decl_name: str
    level_names: tuple[str, ...]


def take_decl_id(stx: Syntax) -> tuple[str, Syntax]:
    """Return the written name, and the syntax of the universe parameters."""
    if stx.is_ident:
        return stx.id, MISSING
    return stx[0].id, stx[1]


def expand_decl_id(
    core: Core,
    namespace: str,
    level_names: tuple[str, ...],
    stx: Syntax,
    modifiers: Modifiers,
) -> DeclId:
    """Return what `f.{u, v}` declares; raises if the name or a universe is taken."""
    short_name, universes = take_decl_id(stx)
    for ident in universes[1].args[::2]:
        if ident.id in level_names:
            core.throw(f"a universe level named `{ident.id}` has already been declared", ref=ident)
        level_names = (ident.id, *level_names)
    with core.with_ref(stx):
        full, short_name = mk_decl_name(core, namespace, modifiers, short_name)
    if modifiers.doc is not None:
        core.env = DOCS.insert(core.env, full, modifiers.doc)
    return DeclId(short_name, full, level_names)
