"""Proofs from Python: statements, proof states, tactics written in Python.

What it does: :func:`goal` begins a proof, :class:`ProofState` is a value that tactics make other values
of, :func:`prove` checks a whole proof.
What it assumes: users import these names from `gnomon`.
Where to read next: `state.py`; `docs/proving.md` for users.
"""
