"""Programs that extend the elaborator, run without an evaluator.

What it does: gives the functions of Lean's `Lean.Meta`, `Lean.Elab.Term`, `Lean.Elab.Tactic` and
`Lean.Elab.Command` that programs behind `elab` and `elab_rules` use, in Python. A program that uses
others is elaborated and evaluated like any program.
Where to read next: `run.py`, what a program runs in; `elabs.py`, how it becomes an elaborator;
`gnomon.macros.program`, how it is compiled.
Counterpart in Lean: none; real Lean compiles programs.
"""
