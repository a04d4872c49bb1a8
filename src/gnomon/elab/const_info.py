"""Inductive types and constructors of an environment, by name.

Counterpart in Lean: `Lean.getConstInfoInduct`, `Lean.getConstInfoCtor`.
"""

from __future__ import annotations

from gnomon.declarations import Constructor, InductiveType
from gnomon.meta import ElabEnv


def inductive_info(env: ElabEnv, name: str) -> InductiveType:
    """Return an inductive type; the name must be that of one."""
    info = env.find(name)
    assert isinstance(info, InductiveType), f"{name} is not an inductive type"
    return info


def ctor_info(env: ElabEnv, name: str) -> Constructor:
    """Return a constructor; the name must be that of one."""
    info = env.find(name)
    assert isinstance(info, Constructor), f"{name} is not a constructor"
    return info


def num_params(info: InductiveType | Constructor) -> int:
    """Return how many parameters a type, or a constructor's type, has."""
    count = info.num_params
    assert count is not None, "the kernel knows the number of parameters"
    return count


def num_indices(info: InductiveType) -> int:
    """Return how many indices a type has."""
    count = info.num_indices
    assert count is not None, "the kernel knows the number of indices"
    return count


def num_fields(info: Constructor) -> int:
    """Return how many arguments a constructor has beyond the parameters."""
    count = info.num_fields
    assert count is not None, "the kernel knows the number of fields"
    return count
