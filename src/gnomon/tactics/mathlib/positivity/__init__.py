"""Signs of terms.

What it does: finds that a term is positive, not negative, or not zero, from the signs of its parts.
Where to read next: `signs.py`, `run.py`.
Counterpart in Lean: `Mathlib.Tactic.Positivity`.
"""
