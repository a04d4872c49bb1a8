"""Equations of commutative rings and semirings.

What it does: reads terms as polynomials, compares them, writes them in a normal form; what proves an
equation is that the kernel evaluates both sides to the same polynomial.
Where to read next: `structure.py`, `polynomial.py`, `reader.py`, `prove.py`, `normal.py`.
Counterpart in Lean: `Mathlib.Tactic.Ring`.
"""
