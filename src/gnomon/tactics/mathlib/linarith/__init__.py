"""Linear arithmetic over ordered rings.

What it does: facts become polynomials that are not negative, positive, or zero; the simplex method
finds multiples of them whose sum is a positive number and zero; the sum is the proof.
Where to read next: `arena.py`, `simplex.py`, `preprocess.py`, `run.py`.
Counterpart in Lean: `Mathlib.Tactic.Linarith`.
"""
