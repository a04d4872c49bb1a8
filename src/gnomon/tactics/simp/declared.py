"""Procedures of the simplifier that programs declare with `simproc`.

What it does: finds those that may say something about a term, and has the evaluator run them.
Where to read next: `elab/simproc_commands.py`.
Counterpart in Lean: `Lean.Meta.Simp.userPreSimprocs`, `userPostSimprocs`.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.core import Core
from gnomon.elab.simproc_commands import PROCEDURES, SIMPROCS
from gnomon.elab.user_macros import find_evaluator
from gnomon.meta import DiscrTree
from gnomon.records import dataclass

if TYPE_CHECKING:
    from gnomon.tactics.simp.engine import Result, Simplifier


@dataclass(slots=True)
class DeclaredProcedures:
    """The procedures of a run."""

    core: Core
    pre: DiscrTree[str]
    post: DiscrTree[str]

    def rewrite(self, simp: Simplifier, e: Expr, *, post: bool) -> Result | None:
        """Return what the first procedure that says something makes of a term."""
        from gnomon.tactics.simp.engine import Result

        meta = simp.meta
        tree = self.post if post else self.pre
        if not len(tree):
            return None
        with meta.transparency("reducible"):
            found = meta.get_match(tree, e)
        for name in found:
            declared = PROCEDURES.find(self.core.env, name)
            if declared is None or (simp.config.only_def_eq and not declared.only_def_eq):
                continue
            step = find_evaluator().run_simproc(
                self.core, name, e, only_def_eq=declared.only_def_eq
            )
            if step is not None and step[0] != e:
                simp.used[name] = None
                return Result(meta.instantiate_mvars(step[0]), step[1])
        return None


def is_declared(core: Core, name: str) -> bool:
    """Return whether a constant is a procedure."""
    return PROCEDURES.find(core.env, name) is not None


def declared_procedures(
    core: Core, asked: Set[str], erased: Set[str], *, only: bool
) -> DeclaredProcedures | None:
    """Return the procedures of a run: those asked for, and the usual ones unless `only`."""
    usual = dict(SIMPROCS.state(core.env).items())
    names = {name: usual.get(name, True) for name in asked}
    if not only:
        names = usual | names
    trees: dict[bool, DiscrTree[str]] = {False: DiscrTree(), True: DiscrTree()}
    for name, post in sorted(names.items()):
        declared = PROCEDURES.find(core.env, name)
        if declared is not None and name not in erased:
            trees[post] = trees[post].insert(declared.path, name)
    if not len(trees[False]) and not len(trees[True]):
        return None
    return DeclaredProcedures(core, trees[False], trees[True])
