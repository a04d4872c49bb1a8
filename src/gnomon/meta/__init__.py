"""The Python face of the engine: environments, metavariables, unification, instances.

* :class:`ElabEnv` is an environment as a value; :class:`Meta` is Lean's `MetaM`.
* :mod:`gnomon.meta.errors` has what goes wrong, :mod:`gnomon.meta.app_builder` builds terms.

Lean counterpart: `Lean.Meta`. The engine is written in Rust, in `crates/engine`.
"""

from __future__ import annotations

from .._core import (
    AbstractMVarsResult,
    DiscrPath,
    DiscrTree,
    ElabEnv,
    InstanceInfo,
    LocalContext,
    LocalDecl,
    MatcherInfo,
    Meta,
    ModuleFile,
    MVarDecl,
    ParamInfo,
    ProjectionInfo,
    Session,
    Snapshot,
)
from ..proving import env_goal, env_prove
from .errors import (
    AppBuilderError,
    AppTypeMismatch,
    DecLevelError,
    FunctionExpected,
    IncorrectNumberOfLevels,
    InstanceError,
    InvalidProjection,
    IsDefEqStuck,
    LetTypeMismatch,
    MetaError,
    MetaLimit,
    RevertFailure,
    SynthesisLimit,
    TypeExpected,
    UnknownConstant,
    UnknownFVar,
    UnknownMVar,
    UnknownUniverseMVar,
)

_METHODS = {"goal": env_goal, "prove": env_prove}
for _name, _method in _METHODS.items():
    # What environments can do that is written in Python.
    setattr(ElabEnv, _name, _method)

__all__ = [
    "AbstractMVarsResult",
    "AppBuilderError",
    "AppTypeMismatch",
    "DecLevelError",
    "DiscrPath",
    "DiscrTree",
    "ElabEnv",
    "FunctionExpected",
    "IncorrectNumberOfLevels",
    "InstanceError",
    "InstanceInfo",
    "InvalidProjection",
    "IsDefEqStuck",
    "LetTypeMismatch",
    "LocalContext",
    "LocalDecl",
    "MVarDecl",
    "MatcherInfo",
    "Meta",
    "MetaError",
    "MetaLimit",
    "ModuleFile",
    "ParamInfo",
    "ProjectionInfo",
    "RevertFailure",
    "Session",
    "Snapshot",
    "SynthesisLimit",
    "TypeExpected",
    "UnknownConstant",
    "UnknownFVar",
    "UnknownMVar",
    "UnknownUniverseMVar",
]
