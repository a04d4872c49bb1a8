"""`bv_decide`: goals about bit vectors and truth values, by a SAT solver whose answer is checked.

Reading order: `circuit.py` (gates, and why they equal terms), `words.py` (bit vectors bit by bit),
`arithmetic.py` (sums, products, quotients), `props.py` (propositions as gates), `cnf.py` (gates as
clauses), `solver.py` (the SAT solver), `rup.py` (its proof, with what each step uses),
`certificate.py` (that proof as a term), `tactic.py`.

Nothing here is trusted: the result is a term of the library's rules `Std.Tactic.BVDecide.Bits` and
`Gate`, without axioms of its own. Lean compiles a verified checker instead, and asks the compiler.
"""
