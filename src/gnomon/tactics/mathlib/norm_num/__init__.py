"""Arithmetic of numerals.

What it does: the simplifier, with evaluation in all rings.
Where to read next: `numbers.py`, `run.py`.
Counterpart in Lean: `Mathlib.Tactic.NormNum`.
"""
