"""Tactics that look for a proof: among hypotheses, and in the library.

What it does: `backtrack.py` proves goals by hypotheses and given terms (`solve_by_elim`), `index.py`
finds the library's constants whose conclusions fit a goal, `exact.py` uses both (`exact?`, `apply?`);
`rewrites.py` finds what rewrites a goal (`rw?`).
Counterpart in Lean: `Lean.Meta.Tactic.SolveByElim`, `Lean.Meta.Tactic.LibrarySearch`,
`Lean.Meta.Tactic.Rewrites`.
"""
