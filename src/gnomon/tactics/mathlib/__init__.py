"""The tactics that `import Mathlib.Tactic` declares: `ring`, `linarith`, `norm_num` and others.

What it does: each tactic has a folder or file of its own; `tactic.py` registers them and imports what
one needs when it is used.
Where to read next: `tactic.py`; `ring/structure.py`, `ring/reader.py`; `linarith/run.py`.
Counterpart in Lean: `Mathlib.Tactic`, which is not part of Lean.
"""
