"""What the printer needs to know about constants, remembered.

What it does: :class:`Facts` answers questions about the constants of one environment that are asked
again and again: which constructor belongs to which structure, what is a projection to what.
What it assumes: structures are declared as `gnomon.elab.structures` has them.
Where to read next: `param_kinds.py`, `field_notation.py`, `delab_struct.py`, which ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import BinderInfo, Constructor, InductiveType, Pi
from gnomon.elab.structures import is_structure, structure_info
from gnomon.meta import ElabEnv
from gnomon.pretty.inaccessible import name_of
from gnomon.records import dataclass
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.pretty.param_kinds import ConstantParams


@dataclass(frozen=True, slots=True)
class Projection:
    """That a constant is a structure's projection.

    `is_field` is false for projections to parents that are no fields of the constructor.
    """

    field: str
    num_params: int
    is_field: bool
    is_parent: bool
    from_class: bool


@dataclass(frozen=True, slots=True)
class StructureCtor:
    """That a constant is a structure's constructor; `explicit` says which fields are."""

    struct: str
    num_params: int
    explicit: tuple[bool, ...]

    @property
    def arity(self) -> int:
        """How many arguments it has."""
        return self.num_params + len(self.explicit)


class Facts:
    """What is known about the constants of an environment."""

    __slots__ = ("_ctors", "_projections", "const_params", "env", "object_params")

    def __init__(self, env: ElabEnv) -> None:
        """Nothing is known yet."""
        self.env = env
        self.const_params: dict[str, ConstantParams] = {}
        """What `param_kinds.py` found out about functions."""
        self.object_params: dict[tuple[str, int], int | None] = {}
        """What `field_notation.py` found out about functions."""
        self._projections: dict[str, Projection | None] = {}
        self._ctors: dict[str, StructureCtor | None] = {}

    def projection(self, name: str) -> Projection | None:
        """Return what is known of a constant that is a projection."""
        if name not in self._projections:
            self._projections[name] = self._projection(name)
        return self._projections[name]

    def _projection(self, name: str) -> Projection | None:
        env = self.env
        struct = names.prefix(name)
        info = structure_info(env, struct)
        if info is None:
            return None
        field = names.last(name)
        own = info.field(field)
        if own is None and all(parent.proj != name for parent in info.parents):
            return None
        known = env.projection_info(name)
        if known is not None:
            num_params = known.num_params
        else:
            inductive = env.find(struct)
            num_params = inductive.num_params if isinstance(inductive, InductiveType) else 0
        is_parent = own is None or own.subobject is not None
        return Projection(field, num_params, own is not None, is_parent, env.is_class(struct))

    def structure_ctor(self, name: str) -> StructureCtor | None:
        """Return what is known of a constant that is a structure's constructor."""
        if name not in self._ctors:
            self._ctors[name] = self._structure_ctor(name)
        return self._ctors[name]

    def _structure_ctor(self, name: str) -> StructureCtor | None:
        if self.env.kind(name) != "constructor":
            return None
        info = self.env.find(name)
        if not isinstance(info, Constructor) or info.num_params is None:
            return None
        struct = name_of(info.induct)
        if not is_structure(self.env, struct):
            return None
        explicit: list[bool] = []
        type_ = info.type
        while isinstance(type_, Pi):
            explicit.append(type_.info == BinderInfo.default)
            type_ = type_.body
        return StructureCtor(struct, info.num_params, tuple(explicit[info.num_params :]))
