"""`do` notation: from statements to terms.

What it does: `read.py` turns a `do` block into code with explicit control flow, `code.py` has that
code and what is done to it (join points, variables that are mutated), `to_term.py` turns it into
terms with `bind` and `pure`, `elab.py` is the elaborator.
Counterpart in Lean: `Lean.Elab.Do`; Ullrich and de Moura, *'do' Unchained* (2022).
"""
