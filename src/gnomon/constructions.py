"""What Lean defines for an inductive type: `casesOn`, `noConfusion`, `below`, `sizeOf_spec`, ….

>>> from gnomon import Const, Environment, Inductive, Pi, Sort
>>> from gnomon import constructions
>>> nat, zero, succ = Const("Nat"), Const("Nat.zero"), Const("Nat.succ")
>>> decl = Inductive.of("Nat", Sort(1), [("Nat.zero", nat), ("Nat.succ", Pi("n", nat, nat))])

:func:`inductive` gives a block the recursors that Lean prints:

>>> env = Environment()
>>> decl = constructions.inductive(env, decl)
>>> print(decl.recs[0].type.name)
motive
>>> env.add_decl(decl)

:func:`all_for` returns what Lean makes of it, as far as the library goes:

>>> [made.name for made in constructions.all_for(env, "Nat")]
['Nat.recOn']

Each is a :class:`Construction`: a declaration, which the kernel checks like any other when it is
added, and the attributes that an elaborator notes about its constant.

Lean counterpart: `Lean.mkCasesOn`, `Lean.mkNoConfusion`, `Lean.mkBelow`,
`Lean.Meta.mkSizeOfInstances` and others. They are written in Rust, in `crates/constructions`.
"""

from __future__ import annotations

from ._core import Construction, constructions

__all__ = [
    "Construction",
    "all_for",
    "cases_on",
    "ctor_idx",
    "inductive",
    "make",
    "parent_projection",
    "projections",
    "rec_on",
    "to_ctor_idx",
]

all_for = constructions.all_for
cases_on = constructions.cases_on
ctor_idx = constructions.ctor_idx
inductive = constructions.inductive
make = constructions.make
parent_projection = constructions.parent_projection
projections = constructions.projections
rec_on = constructions.rec_on
to_ctor_idx = constructions.to_ctor_idx
