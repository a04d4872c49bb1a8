"""`gnomon.reference`: Lean's type theory, as a program to be read.

This package checks exports of Lean 4 in plain Python.  It shares no code with the fast kernel and
is written from the theory, so that the two can disagree; a disagreement is a bug.  It is also meant
as an introduction.  Read the files in this order:

| file | what it explains |
| --- | --- |
| `errors.py` | rejected, declined, malformed: three ways to end |
| `store.py` | how equal terms come to be one object |
| `level.py` | universe levels and their order |
| `expr.py` | terms and binders, without contexts |
| `environment.py` | constants, and why proofs are not circular |
| `typechecker.py` | the typing rules |
| `reduce.py` | computation |
| `literals.py` | numerals and strings, and when machine arithmetic may be trusted |
| `defeq.py` | which terms are equal by definition |
| `inductive.py`, `recursor.py`, `nested.py` | inductive types |
| `quotient.py` | quotient types |
| `declaration.py` | how a constant enters an environment |
| `reader.py`, `check.py`, `pretty.py` | files in, verdicts out |

A step of the checker raises :class:`KernelError` when a rule is violated and :class:`Declined` when
a limit is reached; `check_export` turns both into an :class:`Outcome`.

Sources: Mario Carneiro, *The Type Theory of Lean* (2019); Chris Bailey, *Type Checking in Lean 4*.

>>> lines = [b'{"str": {"pre": 0, "str": "id"}, "in": 1}', b'{"param": 1, "il": 1}',
...     b'{"sort": 1, "ie": 0}', b'{"bvar": 0, "ie": 1}', b'{"bvar": 1, "ie": 2}',
...     b'{"forallE":{"name":1,"type":1,"body":2,"binderInfo":"default"},"ie":3}',
...     b'{"forallE":{"name":1,"type":0,"body":3,"binderInfo":"implicit"},"ie":4}',
...     b'{"lam":{"name":1,"type":1,"body":1,"binderInfo":"default"},"ie":5}',
...     b'{"lam":{"name":1,"type":0,"body":5,"binderInfo":"implicit"},"ie":6}',
...     b'{"def":{"name":1,"levelParams":[1],"type":4,"value":6,"hints":"abbrev","safety":"safe"}}']
>>> check_export(lines)
Outcome(verdict='accepted', declaration=None, rule=None, message=None, terms=(), \
counts={'def': 1}, axioms=())

To play with terms, make an environment and ask:

>>> from gnomon.reference import expr, level
>>> env = Environment()
>>> prop = expr.mk_sort(level.ZERO)
>>> p = expr.mk_const("p")
>>> _ = add_declaration(env, Axiom(name="p", level_params=(), type=prop))
>>> identity = expr.mk_lam("h", p, expr.mk_bvar(0))
>>> infer(env, identity)
p → p
>>> proof = expr.mk_app(identity, expr.mk_fvar(0, p, "h"))
>>> whnf(env, proof)
h
>>> is_def_eq(env, proof, expr.mk_fvar(1, p, "another proof"))
True
>>> infer(env, expr.mk_app(p, p))
Traceback (most recent call last):
gnomon.reference.errors.KernelError: function expected (funExpected)
"""

from __future__ import annotations

from collections.abc import Collection

from .check import Outcome, check_export
from .declaration import add_declaration, declining
from .environment import (
    Axiom,
    Budget,
    Constructor,
    Definition,
    Environment,
    Inductive,
    InductiveDecl,
    MutualDefinitions,
    Opaque,
    Quotient,
    Recursor,
    RecursorRule,
    Theorem,
)
from .errors import Declined, ExportError, KernelError
from .expr import Expr
from .reader import read_export
from .typechecker import TypeChecker

__all__ = [
    "Axiom",
    "Budget",
    "Constructor",
    "Declined",
    "Definition",
    "Environment",
    "ExportError",
    "Expr",
    "Inductive",
    "InductiveDecl",
    "KernelError",
    "MutualDefinitions",
    "Opaque",
    "Outcome",
    "Quotient",
    "Recursor",
    "RecursorRule",
    "Theorem",
    "TypeChecker",
    "add_declaration",
    "check_export",
    "infer",
    "is_def_eq",
    "read_export",
    "whnf",
]


def infer(env: Environment, e: Expr, level_params: Collection[str] = ()) -> Expr:
    """The type of `e`; raises :class:`KernelError` if `e` is not well-typed."""
    with declining():
        return TypeChecker(env, level_params).check(e)


def whnf(env: Environment, e: Expr, level_params: Collection[str] = ()) -> Expr:
    """The weak head normal form of `e`, after checking that `e` is well-typed."""
    tc = TypeChecker(env, level_params)
    with declining():
        tc.check(e)
        return tc.whnf(e)


def is_def_eq(env: Environment, t: Expr, s: Expr, level_params: Collection[str] = ()) -> bool:
    """Whether `t` and `s` are definitionally equal, after checking that both are well-typed and
    have the same type."""
    tc = TypeChecker(env, level_params)
    with declining():
        return tc.is_def_eq(tc.check(t), tc.check(s)) and tc.is_def_eq(t, s)
