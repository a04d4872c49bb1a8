"""`grind`: congruence closure, case distinctions, instances of lemmas, arithmetic.

What it does: assumes the negation of the goal and looks for a contradiction. `normal.py` brings
propositions into a normal form; `graph.py` keeps terms in classes of equal ones, with proofs made by
`proofs.py`; `propagate.py` says what follows for connectives, conditions and constructors;
`theorems.py` and `patterns.py` know lemmas by what they are to be instantiated for, `ematch.py` finds
instances; `arith.py` asks `omega`; `search.py` distinguishes cases; `message.py` says what is known
where there is no contradiction; `tactic.py` is what users write.
Counterpart in Lean: `Lean.Meta.Tactic.Grind`.
"""
