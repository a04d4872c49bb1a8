"""`omega`: linear arithmetic over the integers and the natural numbers.

What it does: `facts.py` reads linear constraints off hypotheses and the negated goal, with what is
known of subtraction, division and remainders; `linear.py` reads terms; `problem.py` solves
equations and eliminates variables from inequalities until they contradict each other; `proof.py`
makes a derivation of that, which the kernel evaluates; `message.py` says what is left if there is no
contradiction.
What is not there, as in Lean: dark and grey shadows; elimination of variables with other
coefficients than one loses information.
Counterpart in Lean: `Lean.Elab.Tactic.Omega`.
"""
