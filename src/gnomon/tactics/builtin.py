"""Imports every module with tactics, which register themselves.

Counterpart in Lean: the `builtin_initialize` blocks of `Lean.Elab.Tactic`.
"""

# ruff: noqa: F401
from __future__ import annotations

import gnomon.tactics.ac
import gnomon.tactics.applying
import gnomon.tactics.branching
import gnomon.tactics.bv_decide.tactic
import gnomon.tactics.calc
import gnomon.tactics.casts
import gnomon.tactics.closing
import gnomon.tactics.conv
import gnomon.tactics.deciding
import gnomon.tactics.extensionality
import gnomon.tactics.fun_induction
import gnomon.tactics.grind.attribute
import gnomon.tactics.grind.tactic
import gnomon.tactics.guards
import gnomon.tactics.hypotheses
import gnomon.tactics.induction
import gnomon.tactics.lets
import gnomon.tactics.matching
import gnomon.tactics.mathlib.aesop.rules
import gnomon.tactics.mathlib.tactic
import gnomon.tactics.omega.tactic
import gnomon.tactics.rcases
import gnomon.tactics.reflexivity
import gnomon.tactics.relations
import gnomon.tactics.rewrite
import gnomon.tactics.run_tac
import gnomon.tactics.search.backtrack
import gnomon.tactics.search.exact
import gnomon.tactics.search.rewrites
import gnomon.tactics.simp.all
import gnomon.tactics.simp.deprecated
import gnomon.tactics.simp.simpa
import gnomon.tactics.simp.tactic
import gnomon.tactics.simp.values
import gnomon.tactics.split
import gnomon.tactics.structuring
import gnomon.tactics.unfolding
