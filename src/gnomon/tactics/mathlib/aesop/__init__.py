"""Proof search with rules.

What it does: normalises goals, applies safe rules, and tries unsafe ones, the likeliest first.
Where to read next: `rules.py`, `normal.py`, `steps.py`, `search.py`.
Counterpart in Lean: `Aesop`, which is not part of Lean.
"""
