"""Quotations in Python, for the macros that are written in Python.

What it does: :func:`quasi` is a template, parsed when it is first used:

    SHOW = quasi("let_fun $x : $ty := $value; $x")
    SHOW(core, x=ident, ty=ty, value=value)

Hygiene is that of any quotation. A name that is a constant where the macro is used is that
constant; the templates here mention constants of the core library by their full names.
What it assumes: the grammar that `Init` declares.
Where to read next: `template.py`, `build.py`.
Counterpart in Lean: the quotations in Lean's own macros.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from gnomon.macros import antiquot
from gnomon.macros.errors import NotNative
from gnomon.macros.template import Builder, ExprFn, Run, Scope, Var, Vars, compile_template
from gnomon.macros.values import Value, ValueType
from gnomon.parser import Grammar, builtin_grammar, parse_category
from gnomon.syntax import Ident, Syntax


class ConstantScope(Scope, Protocol):
    """A scope that knows which constants there are."""

    def is_constant(self, name: str) -> bool:
        """Return whether there is a constant of a full name."""


class Quasi:
    """A template."""

    __slots__ = ("_build", "category", "text")

    def __init__(self, text: str, category: str) -> None:
        """Use :func:`quasi`."""
        self.text = text
        self.category = category
        self._build: Builder | None = None

    def __call__(self, scope: ConstantScope, /, **parts: Value) -> Syntax:
        """Return the syntax, which stands at `scope.ref`."""
        return self.run(Run(scope), **parts)

    def run(self, run: Run, /, **parts: Value) -> Syntax:
        """Return the syntax as part of a run."""
        if self._build is None:
            self._build = self._compile()
        return self._build(run, parts)

    def _compile(self) -> Builder:
        quoted = (
            f"`({self.text})" if self.category == "term" else (f"`({self.category}| {self.text})")
        )
        tree, problems = parse_category("term", quoted, _grammar())
        if problems:
            raise ValueError(f"in the template {self.text!r}: {problems[0]}")
        content = antiquot.quot_content(tree)
        variables = {name: Var(name, None) for name in _variables(content)}
        return compile_template(content, _no_program, variables, idents="late")


@lru_cache(maxsize=1)
def _grammar() -> Grammar:
    return builtin_grammar()


def _variables(stx: Syntax) -> set[str]:
    found: set[str] = set()
    for each in antiquot.antiquotations(stx):
        term = antiquot.antiquot_term(each)
        assert isinstance(term, Ident), "a template has variables only"
        found.add(term.val)
    return found


def _no_program(stx: Syntax, vars: Vars) -> tuple[ExprFn, ValueType | None]:
    raise NotNative("a template has variables only")


def quasi(text: str, category: str = "term") -> Quasi:
    """Return a template; `text` has `$x` where parts are put in."""
    return Quasi(text, category)
