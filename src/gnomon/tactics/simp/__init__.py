"""The simplifier.

What it does: rewrites terms by equations, inside out, with proofs. `theorems.py` makes rewrite rules
of declarations and hypotheses; `engine.py` walks through terms; `procedures.py` computes with
literals and constructors; `tactic.py` has the tactics.
What is not there yet: user-defined simplification procedures, congruence theorems of users,
`simp_arith`'s normal forms, contextual simplification, `simp?`.
Counterpart in Lean: `Lean.Meta.Tactic.Simp`.
"""
