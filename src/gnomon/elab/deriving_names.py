"""What handlers of `deriving` need of a type: parameters, constructors, fields, headers.

Counterpart in Lean: `Lean.Elab.Deriving.Util`.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from gnomon import Expr, FVar, Sort
from gnomon.elab.const_info import ctor_info, inductive_info, num_fields, num_indices, num_params
from gnomon.elab.name_gen import module_suffix, unused_name
from gnomon.elab.resolve import private_to_user_name
from gnomon.elab.structures import is_structure
from gnomon.records import dataclass
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.meta import ElabEnv


@dataclass(frozen=True, slots=True)
class Field:
    """A constructor's field: whether it is written, a proof, a type.

    `is_recursive` says that the type itself occurs in its type, `is_direct` that it is that type;
    `block_type` is the type of the block that it is, if it is one.
    """

    name: str
    is_explicit: bool
    is_proof: bool
    is_type: bool
    is_recursive: bool
    is_direct: bool
    depends: bool
    block_type: str | None = None


@dataclass(frozen=True, slots=True)
class Ctor:
    """A constructor."""

    name: str
    index: int
    fields: tuple[Field, ...]

    @property
    def explicit(self) -> list[Field]:
        """The fields that are written."""
        return [each for each in self.fields if each.is_explicit]


@dataclass(frozen=True, slots=True)
class TypeInfo:
    """An inductive type: names for its parameters and indices, and which parameters are types."""

    name: str
    params: tuple[str, ...]
    type_params: tuple[str, ...]
    indices: tuple[str, ...]
    ctors: tuple[Ctor, ...]
    is_structure: bool
    is_recursive: bool
    is_prop: bool

    @property
    def is_enumeration(self) -> bool:
        """Whether no constructor has fields, and the type has neither parameters nor indices."""
        plain = not self.params and not self.indices
        return plain and all(not ctor.fields for ctor in self.ctors)

    @property
    def is_nested(self) -> bool:
        """Whether the type occurs in the parameters of others."""
        fields = (field for ctor in self.ctors for field in ctor.fields)
        return any(field.is_recursive and not field.is_direct for field in fields)

    @property
    def root(self) -> str:
        """The type's name, unmistakably."""
        return f"_root_.{private_to_user_name(self.name)}"

    def applied(self) -> str:
        """Return the type applied to its parameters and indices."""
        return " ".join([f"@{self.root}", *self.params, *self.indices])

    def binders(self, class_name: str | None) -> str:
        """Return binders for parameters and indices, with instances of a class for type parameters."""
        parts = [f"{{{name}}}" for name in (*self.params, *self.indices)]
        if class_name is not None:
            parts += [f"[{class_name} {name}]" for name in self.type_params]
        return " ".join(parts)


def block_of(env: ElabEnv, name: str) -> tuple[str, ...]:
    """Return the types that a type was declared together with, itself among them."""
    return tuple(str(each) for each in inductive_info(env, name).all or (name,))


def is_nested_block(env: ElabEnv, name: str) -> bool:
    """Return whether types of a type's block occur in the parameters of others."""
    return bool(inductive_info(env, name).num_nested)


def type_info(c: CommandElab, name: str) -> TypeInfo:
    """Return what handlers need of a type."""
    return c.lift_term(lambda t: _type_info(t, name))


def _type_info(t: TermElab, name: str) -> TypeInfo:
    meta = t.meta
    info = inductive_info(t.core.env, name)
    const = meta.const_with_fresh_levels(name)
    count = num_params(info)
    with meta.scope():
        fvars, result = meta.forall_telescope(meta.infer_type(const), reducing=True)
        shown = _fresh([meta.local_decl(fvar).user_name for fvar in fvars])
        type_params = [
            shown[index]
            for index, fvar in enumerate(fvars[:count])
            if isinstance(meta.whnf(meta.infer_type(fvar)), Sort) and not meta.is_prop(fvar)
        ]
        params = list(fvars[:count])
        ctors = tuple(
            _ctor(t, index, str(ctor), const, params, name) for index, ctor in enumerate(info.ctors)
        )
        is_prop = meta.is_prop(const(*fvars)) if fvars else meta.is_prop(const)
        del result
    return TypeInfo(
        name,
        tuple(shown[:count]),
        tuple(type_params),
        tuple(shown[count : count + num_indices(info)]),
        ctors,
        is_structure(t.core.env, name),
        any(field.is_recursive for ctor in ctors for field in ctor.fields),
        is_prop,
    )


def _ctor(
    t: TermElab, index: int, ctor: str, const: Expr, params: list[FVar], type_name: str
) -> Ctor:
    meta = t.meta
    info = ctor_info(t.core.env, ctor)
    block = block_of(t.core.env, type_name)
    levels = const.levels  # type: ignore[attr-defined]
    ty = meta.infer_type(meta.const(ctor, levels))
    if params:
        ty = meta.instantiate_forall(ty, params)
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, num_fields(info), reducing=True)
        fields = []
        for position, fvar in enumerate(fvars):
            decl = meta.local_decl(fvar)
            of = meta.infer_type(fvar)
            later = [meta.infer_type(other) for other in fvars[position + 1 :]]
            fields.append(
                Field(
                    names.erase_macro_scopes(decl.user_name),
                    decl.bi == "default",
                    meta.is_proof(fvar),
                    meta.is_type(fvar),
                    type_name in {str(name) for name in of.constants()},
                    of.app_fn.cname == type_name,
                    any(meta.depends_on(each, [fvar]) for each in later)
                    or meta.depends_on(result, [fvar]),
                    of.app_fn.cname if of.app_fn.cname in block else None,
                )
            )
    return Ctor(private_to_user_name(ctor), index, tuple(fields))


def _fresh(written: list[str]) -> list[str]:
    """Return distinct identifiers that `own_variable` knows."""
    result: list[str] = []
    for index, name in enumerate(written):
        plain = names.erase_macro_scopes(name)
        if not names.is_atomic(plain) or not names.is_identifier(plain):
            plain = "a"
        result.append(f"_h{index}_{plain}")
    return result


_OWN = re.compile(r"_h\d+_(.+)")


def own_variable(name: str) -> str | None:
    """Return what a variable of a handler's text is called; `None` if it is none of those."""
    found = _OWN.fullmatch(name)
    return found[1] if found is not None else None


def instance_name(c: CommandElab, class_name: str, info: TypeInfo) -> str:
    """Return the name that Lean gives the instance: `instReprT`, in the namespace `T` `instRepr`."""
    short = "".join(_capital(str(part)) for part in names.parts(_relative(c, info.name)))
    name = f"inst{names.last(class_name)}{short}"
    name += module_suffix(c.core, [class_name, info.name])
    free = c.lift_term(lambda t: unused_name(t, name))
    index = 0
    # A type of a block may have the function without an instance.
    while any(
        c.env.contains(names.append(c.core.curr_namespace, f"{free}.{function}"))
        for function in _FUNCTIONS
    ):
        index += 1
        free = c.lift_term(partial(unused_name, base=f"{name}_{index}"))
    return free


_FUNCTIONS = ("repr", "beq", "decEq", "hash", "ord")


def _relative(c: CommandElab, name: str) -> str:
    space = c.core.curr_namespace
    if space == name:
        return ""
    while space:
        if names.is_prefix_of(space, name) and space != name:
            return names.replace_prefix(name, space, "")
        space = names.prefix(space)
    return name


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]


def variables(prefix: str, count: int) -> list[str]:
    """Return distinct names for pattern variables."""
    return [f"_h{index + 1}_{prefix}" for index in range(count)]
