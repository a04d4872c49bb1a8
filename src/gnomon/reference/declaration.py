"""The door: the one function through which constants enter an environment.

     T : Sort ℓ                  T : Sort ℓ   v : T'   T' ≡ T        P : Prop   p : P'   P' ≡ P
    -----------------           ------------------------------      ----------------------------
    axiom c : T                 def c : T := v                      theorem c : P := p

An opaque constant has the premises of a definition, but never unfolds.  No premise mentions `c`,
so nothing is defined in terms of itself, with one exception: unsafe and partial definitions may
refer to each other, and safe declarations may not refer to them.

Read next: `reader.py` and `check.py`, which feed exports through this door.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from . import literals, store
from .environment import (
    Constant,
    Declaration,
    Definition,
    Environment,
    InductiveDecl,
    MutualDefinitions,
    Opaque,
    Quotient,
    Theorem,
    check_level_params,
)
from .errors import Declined, KernelError
from .expr import Expr
from .inductive import add_inductive
from .level import is_zero
from .quotient import check_quotient
from .typechecker import TypeChecker


@contextmanager
def declining() -> Iterator[None]:
    """Turn the end of Python's stack into a verdict."""
    try:
        yield
    except RecursionError:
        raise Declined("recursion", "terms are nested too deeply") from None


def add_declaration(env: Environment, decl: Declaration) -> list[Constant]:
    """Check `decl` and add its constants to `env`; return them.

    Raises :class:`KernelError` when a rule is violated, and then `env` is unchanged, and
    :class:`Declined` when a limit is reached.
    """
    parts = declared(decl)
    size = store.mark()
    try:
        with declining():
            added = check_declaration(env, decl, parts)
            for constant in added:
                literals.note_genuine(TypeChecker(env), constant)
    except KernelError as error:
        error.declaration = parts[0].name if parts else None
        raise
    if not isinstance(decl, InductiveDecl):  # An inductive type has brought new terms to keep.
        store.release(size)
    return added


def check_declaration(
    env: Environment, decl: Declaration, parts: tuple[Constant, ...]
) -> list[Constant]:
    """`add_declaration` for the constants `parts` that `decl` states; returns all it adds."""
    for constant in parts:
        check_door(constant)
    if isinstance(decl, InductiveDecl):
        added = add_inductive(env, decl)
        env.put(added)
        return added
    if isinstance(decl, MutualDefinitions):
        add_mutual(env, decl)
    else:
        add_constant(env, decl)
    return list(parts)


def declared(decl: Declaration) -> tuple[Constant, ...]:
    """The constants that a declaration states."""
    if isinstance(decl, InductiveDecl):
        return (*decl.types, *decl.ctors)
    return decl.definitions if isinstance(decl, MutualDefinitions) else (decl,)


def values(constant: Constant) -> tuple[Expr, ...]:
    """The value of a constant that has one."""
    return (constant.value,) if isinstance(constant, (Definition, Theorem, Opaque)) else ()


def check_door(constant: Constant) -> None:
    """Refuse repeated universe parameters, and terms that are not closed."""
    check_level_params(
        constant.level_params,
        lambda u: f"universe parameter '{u}' of '{constant.name}' is repeated",
    )
    for e in (constant.type, *values(constant)):
        if e.fvars:
            raise KernelError("declHasFVars", f"'{constant.name}' has free variables", e)
        if e.loose:
            raise KernelError("looseBVar", f"'{constant.name}' has loose bound variables", e)


def add_constant(env: Environment, decl: Constant) -> None:
    """Axioms, definitions, theorems, opaque constants and quotients."""
    if isinstance(decl, Definition) and decl.safety != "safe":
        add_mutual(env, MutualDefinitions((decl,)))
        return
    env.check_fresh([decl.name])
    # Whatever its flag says, an opaque constant is checked as a safe one.
    safety = "safe" if isinstance(decl, Opaque) else decl.safety
    tc = TypeChecker(env, decl.level_params, safety)
    level = tc.check_is_type(decl.type)
    if isinstance(decl, Theorem) and not is_zero(level):
        message = f"the type of the theorem '{decl.name}' is not a proposition"
        raise KernelError("thmTypeIsNotProp", message, decl.type)
    if isinstance(decl, Quotient):
        check_quotient(env, decl)
    check_value(tc, decl)
    env.put([decl])


def check_value(tc: TypeChecker, decl: Constant) -> None:
    """(decl)   v : T'    T' ≡ T"""
    for value in values(decl):
        actual = tc.check(value)
        if not tc.is_def_eq(actual, decl.type):
            message = f"the value of '{decl.name}' does not have the declared type"
            raise KernelError("declTypeMismatch", message, actual, decl.type)


def add_mutual(env: Environment, decl: MutualDefinitions) -> None:
    """Unsafe or partial definitions: first all types, then all values, in which the names occur.

    As in Lean the names already unfold while the values are checked.  Nothing safe can come of it,
    nor does it have to: safe declarations do not see these constants.
    """
    env.check_fresh(d.name for d in decl.definitions)
    inner = Environment(parent=env)
    for d in decl.definitions:
        if d.safety == "safe":
            raise KernelError("other", f"'{d.name}' is recursive and must be unsafe or partial")
        TypeChecker(env, d.level_params, d.safety).check_is_type(d.type)
    inner.put(decl.definitions)
    for d in decl.definitions:
        check_value(TypeChecker(inner, d.level_params, d.safety), d)
    env.put(decl.definitions)
