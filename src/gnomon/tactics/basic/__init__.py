"""Operations on goals: metavariables that stand for proofs to be found.

Each takes the engine and a goal, assigns the goal, and returns the goals that are left. A goal that
an operation does not apply to raises :class:`TacticFailure`, and nothing is changed.
Counterpart in Lean: `Lean.Meta.Tactic.Intro`, `Revert`, `Clear`, `Subst`, `Injection`, `Cases`, ….
"""
