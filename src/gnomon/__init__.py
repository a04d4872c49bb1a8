"""Gnomon: an independent implementation of Lean 4.

Terms are built by calling the classes of their constructors, and taken apart with `match`:

>>> from gnomon import App, Const, Environment, Inductive, Pi, Sort
>>> nat, zero, succ = Const("Nat"), Const("Nat.zero"), Const("Nat.succ")
>>> env = Environment()
>>> env.add_decl(
...     Inductive.of("Nat", Sort(1), [("Nat.zero", nat), ("Nat.succ", Pi("n", nat, nat))])
... )
>>> match succ(zero):
...     case App(Const(name), arg):
...         print(name, "of", arg)
Nat.succ of Nat.zero
>>> print(env.infer_type(succ(zero)))
Nat

:func:`check` elaborates Lean source and returns Lean's messages; :func:`goal` begins a proof, whose
states are values; :func:`prove` checks one; :func:`audit` checks a whole export and reports on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core import (
    App,
    BinderInfo,
    BVar,
    Const,
    Environment,
    Expr,
    ForallE,
    FVar,
    Lam,
    Let,
    Level,
    LevelIMax,
    LevelMax,
    LevelMVar,
    LevelParam,
    LevelSucc,
    LevelZero,
    Limits,
    Lit,
    MData,
    MVar,
    Name,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
    __version__,
)
from .audit import Report, audit
from .check import CheckMessage, Result, check
from .declarations import (
    Axiom,
    ConstantInfo,
    Constructor,
    Declaration,
    Definition,
    Inductive,
    InductiveType,
    Opaque,
    Quot,
    Recursor,
    RecursorRule,
    Theorem,
)
from .errors import (
    ConstructionError,
    Declined,
    EvaluationError,
    ExportError,
    GnomonError,
    InternalError,
    KernelError,
    ProgramExit,
)
from .lean_module import LeanError, LeanModule, LeanSourceError, load
from .proofs.errors import ProofError, ProofTimeout, TacticError
from .proving import environment, goal, prove, tactic

if TYPE_CHECKING:
    from .compiler.python_types import Some
    from .proofs.finish import Proof
    from .proofs.state import ProofState
    from .proofs.view import Goal, Hypothesis

__all__ = [
    "App",
    "Axiom",
    "BVar",
    "BinderInfo",
    "CheckMessage",
    "Const",
    "ConstantInfo",
    "ConstructionError",
    "Constructor",
    "Declaration",
    "Declined",
    "Definition",
    "Environment",
    "EvaluationError",
    "ExportError",
    "Expr",
    "FVar",
    "ForallE",
    "GnomonError",
    "Goal",
    "Hypothesis",
    "Inductive",
    "InductiveType",
    "InternalError",
    "KernelError",
    "Lam",
    "LeanError",
    "LeanModule",
    "LeanSourceError",
    "Let",
    "Level",
    "LevelIMax",
    "LevelMVar",
    "LevelMax",
    "LevelParam",
    "LevelSucc",
    "LevelZero",
    "Limits",
    "Lit",
    "MData",
    "MVar",
    "Name",
    "NatLit",
    "Opaque",
    "Pi",
    "ProgramExit",
    "Proj",
    "Proof",
    "ProofError",
    "ProofState",
    "ProofTimeout",
    "Quot",
    "Recursor",
    "RecursorRule",
    "Report",
    "Result",
    "Some",
    "Sort",
    "StrLit",
    "TacticError",
    "Theorem",
    "__version__",
    "audit",
    "check",
    "environment",
    "goal",
    "load",
    "prove",
    "tactic",
]

_LATER = {
    "Goal": "proofs.view",
    "Hypothesis": "proofs.view",
    "Proof": "proofs.finish",
    "ProofState": "proofs.state",
    "Some": "compiler.python_types",
}
"""Classes whose modules load the elaborator, and so are imported when they are asked for."""


def __getattr__(name: str) -> object:
    """Return a class of those. Raises :class:`AttributeError`."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_LATER[name]}", __name__), name)
