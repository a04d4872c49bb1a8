"""What programs that extend the elaborator call: the other side of `library/Lean`.

What it does: a declaration of the library with `@[extern "gnomon_call:NAME"]` is done by a function
here, on the elaborator that runs the program. Terms, levels, environments, local contexts, messages
and constants are handles in a program; names, syntax and records are copied.
Where to read next: `table.py`, how functions are declared; `running.py`, how programs are run;
`shapes.py`, how values look on both sides; then the functions, by what they are about.
Counterpart in Lean: `CoreM`, `MetaM`, `TermElabM`, `TacticM`, `CommandElabM`, whose state is there a
part of the program.
"""
