"""`omega`: linear arithmetic over the natural numbers.

What it does: `facts.py` reads inequalities between linear expressions off hypotheses and the negated
goal, with what is known of subtraction, division and remainders; `elimination.py` looks for a
combination of them that is absurd (Fourier and Motzkin); `tactic.py` makes the proof, whose last step
is an evaluation in the kernel.
What is not there yet: integers, `Fin`, bit vectors, and cuts: facts that hold of whole numbers only.
Counterpart in Lean: `Lean.Elab.Tactic.Omega`.
"""
