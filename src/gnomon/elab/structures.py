"""What is known about structures: fields, parents, and the ways between them.

Counterpart in Lean: `Lean.Structure`.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv
from gnomon.records import dataclass


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field as the structure's constructor has it.

    `proj` is its projection function; `subobject` the parent that the field holds, if it does;
    `default_fn` computes its default from the structure's parameters and other fields.
    """

    name: str
    proj: str
    subobject: str | None = None
    binder: str = "default"
    auto_param: str | None = None


@dataclass(frozen=True, slots=True)
class ParentInfo:
    """A parent: its name, whether it is a field of its own, the projection to it."""

    name: str
    subobject: bool
    proj: str


@dataclass(frozen=True, slots=True)
class StructureInfo:
    """A structure's own fields in order, its parents, and the functions that compute defaults."""

    name: str
    fields: tuple[FieldInfo, ...]
    parents: tuple[ParentInfo, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> FieldInfo | None:
        """Return the field of a name."""
        for each in self.fields:
            if each.name == name:
                return each
        return None


STRUCTURES: MapExtension[str, StructureInfo] = MapExtension("structures")


def structure_info(env: ElabEnv, name: str) -> StructureInfo | None:
    """Return what is known about a structure; `None` if the name is not that of one."""
    return STRUCTURES.find(env, name)


def is_structure(env: ElabEnv, name: str) -> bool:
    """Return whether a type was declared by `structure` or `class`."""
    return STRUCTURES.contains(env, name)


def structure_fields(env: ElabEnv, name: str) -> tuple[str, ...]:
    """Return the names of the fields of the constructor, parents' fields as subobjects."""
    info = structure_info(env, name)
    return tuple(field.name for field in info.fields) if info is not None else ()


def flattened_fields(env: ElabEnv, name: str, *, subobjects: bool = False) -> list[str]:
    """Return the names of all fields, those of parents in the place of subobjects."""
    result: list[str] = []
    _flatten(env, name, result, subobjects)
    return result


def _flatten(env: ElabEnv, name: str, result: list[str], subobjects: bool) -> None:
    info = structure_info(env, name)
    if info is None:
        return
    for each in info.fields:
        if each.subobject is None:
            if each.name not in result:
                result.append(each.name)
        else:
            if subobjects:
                result.append(each.name)
            _flatten(env, each.subobject, result, subobjects)


def find_field(env: ElabEnv, name: str, field: str) -> str | None:
    """Return the structure, this one or an ancestor, whose constructor has the field."""
    info = structure_info(env, name)
    if info is None:
        return None
    if info.field(field) is not None:
        return name
    for each in info.fields:
        if each.subobject is not None:
            base = find_field(env, each.subobject, field)
            if base is not None:
                return base
    return None


def subobject_of(env: ElabEnv, name: str, field: str) -> str | None:
    """Return the parent that a field holds, if it is a subobject, perhaps of an ancestor."""
    base = find_field(env, name, field)
    info = structure_info(env, base) if base is not None else None
    found = info.field(field) if info is not None else None
    return found.subobject if found is not None else None


def path_to_base(env: ElabEnv, base: str, name: str) -> list[str] | None:
    """Return the projections that lead from a structure to an ancestor; `None` if none do."""
    if base == name:
        return []
    info = structure_info(env, name)
    if info is None:
        return None
    for each in info.fields:
        if each.subobject is not None:
            rest = path_to_base(env, base, each.subobject)
            if rest is not None:
                return [each.proj, *rest]
    for parent in info.parents:
        if not parent.subobject:
            rest = path_to_base(env, base, parent.name)
            if rest is not None:
                return [parent.proj, *rest]
    return None


def ancestors(env: ElabEnv, name: str) -> Iterator[str]:
    """Return a structure's ancestors, itself first, in the order in which names are looked up."""
    seen: list[str] = []
    queue = [name]
    while queue:
        current = queue.pop(0)
        if current in seen:
            continue
        seen.append(current)
        yield current
        info = structure_info(env, current)
        if info is not None:
            queue.extend(parent.name for parent in info.parents)


def num_ctor_fields(env: ElabEnv, name: str) -> int:
    """Return how many fields the only constructor of a structure-like type has."""
    ctor = env.ctor_of_structure(name)
    info = env.find(ctor) if ctor is not None else None
    return getattr(info, "num_fields", 0)
