"""`match`, `if let`, `let`, `have` and `fun` in native macro programs.

What it does: compiles the binding forms. A pattern is a quotation, a variable, a literal, or built
from `some`, `none`, pairs, arrays and lists.
Where to read next: `pattern.py` for quotations as patterns.
Counterpart in Lean: none; see `program.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from gnomon.macros import antiquot, literals
from gnomon.macros.errors import NotNative
from gnomon.macros.pattern import NAMED_PATTERN, Bound, compile_pattern
from gnomon.macros.template import ExprFn, Run, Var, Vars
from gnomon.macros.values import Env, NameLit, Pair, Value, elem_type
from gnomon.syntax import Ident, Syntax

if TYPE_CHECKING:
    from gnomon.macros.program import Compiler

_TERM: Final = "Lean.Parser.Term."

ValueMatcher: TypeAlias = Callable[[Value, Env], bool]
Branch: TypeAlias = Callable[[Syntax, Vars], ExprFn]


def variables(bound: Bound, vars: Vars) -> dict[str, Var]:
    """Return the variables in scope with those that a pattern binds.

    A variable that is bound again gets the same key: the old one is out of scope until the branch
    ends, and a branch begins with a copy of the environment.
    """
    return {**vars, **{name: Var(name, ty) for name, ty in bound.items()}}


# -- patterns ----------------------------------------------------------------------------------


def compile_value_pattern(compiler: Compiler, stx: Syntax, bound: Bound) -> ValueMatcher:
    """Return a pattern for any value as a function."""
    kind = stx.kind
    if antiquot.is_quot(stx):
        matcher, inner = compile_pattern(stx)
        bound.update(inner)
        return lambda value, env: isinstance(value, Syntax) and matcher(value, env)
    if kind == antiquot.HOLE:
        return lambda value, env: True
    if kind == _TERM + "paren":
        return compile_value_pattern(compiler, stx[1], bound)
    if kind == _TERM + "typeAscription":
        return compile_value_pattern(compiler, stx[1], bound)
    if isinstance(stx, Ident):
        return _identifier(compiler, stx.val, bound)
    if kind == NAMED_PATTERN and isinstance(stx[0], Ident):
        name = stx[0].val
        bound[name] = None
        whole = compile_value_pattern(compiler, stx[3], bound)

        def match_named(value: Value, env: Env) -> bool:
            env[name] = value
            return whole(value, env)

        return match_named
    if kind == _TERM + "app":
        return _constructor(compiler, stx, bound)
    if kind == _TERM + "dotIdent":
        return _applied(compiler, stx[1].id, (), bound)
    if kind == _TERM + "tuple" and stx[1].args:
        items = [stx[1][0], *stx[1][2].args[::2]]
        return _tuple([compile_value_pattern(compiler, item, bound) for item in items])
    if kind == "«term#[_,]»" or kind == "«term[_]»":
        parts = [compile_value_pattern(compiler, item, bound) for item in stx[1].args[::2]]
        return _sequence(tuple if kind == "«term#[_,]»" else list, parts)
    if kind == "«term_::_»":
        head = compile_value_pattern(compiler, stx[0], bound)
        tail = compile_value_pattern(compiler, stx[2], bound)
        return lambda value, env: (
            isinstance(value, list) and bool(value) and head(value[0], env) and tail(value[1:], env)
        )
    if kind in literals.DECODERS:
        literal = literals.DECODERS[kind](stx[0].val)
        return lambda value, env: type(value) is type(literal) and value == literal
    if kind == _TERM + "quotedName":
        name_value = NameLit(literals.decode_name(stx[0][0].val))
        return lambda value, env: value == name_value
    raise NotNative(f"a pattern of kind `{kind}`")


def _identifier(compiler: Compiler, name: str, bound: Bound) -> ValueMatcher:
    full = compiler.globals.function(name)
    if full is not None and full in compiler.known.constructors:
        return _applied(compiler, full, (), bound)
    bound[name] = None
    return _variable(name)


def _variable(name: str) -> ValueMatcher:
    def match(value: Value, env: Env) -> bool:
        env[name] = value
        return True

    return match


def _constructor(compiler: Compiler, stx: Syntax, bound: Bound) -> ValueMatcher:
    head = stx[0]
    if head.kind == _TERM + "dotIdent":
        return _applied(compiler, head[1].id, stx[1].args, bound)
    full = compiler.globals.function(head.id)
    return _applied(compiler, head.id if full is None else full, stx[1].args, bound)


def _applied(compiler: Compiler, name: str, args: Sequence[Syntax], bound: Bound) -> ValueMatcher:
    """A constructor applied to patterns."""
    destruct = compiler.known.constructors.get(name)
    if destruct is None:
        raise NotNative(f"the constructor `{name}` in a pattern")
    rest = bool(args) and args[-1].kind == _TERM + "ellipsis"
    matchers = [
        compile_value_pattern(compiler, arg, bound) for arg in (args[:-1] if rest else args)
    ]

    def match(value: Value, env: Env) -> bool:
        found = destruct(value)
        if found is None or (len(found) != len(matchers) and not rest):
            return False
        return all(matcher(part, env) for matcher, part in zip(matchers, found, strict=False))

    return match


def _tuple(parts: Sequence[ValueMatcher]) -> ValueMatcher:
    def match(value: Value, env: Env) -> bool:
        for part in parts[:-1]:
            if not isinstance(value, Pair) or not part(value.first, env):
                return False
            value = value.second
        return parts[-1](value, env)

    return match


def _sequence(container: type[object], parts: Sequence[ValueMatcher]) -> ValueMatcher:
    def match(value: Value, env: Env) -> bool:
        if not isinstance(value, container) or len(value) != len(parts):  # type: ignore[arg-type]
            return False
        return all(
            part(item, env)
            for part, item in zip(parts, value, strict=True)  # type: ignore[call-overload]
        )

    return match


# -- match -------------------------------------------------------------------------------------


def alternatives(
    compiler: Compiler, alts: Syntax, num_discrs: int, vars: Vars, compile_branch: Branch
) -> list[tuple[list[ValueMatcher], ExprFn]]:
    """Compile the alternatives of a `matchAlts` node, one entry for each list of patterns."""
    result: list[tuple[list[ValueMatcher], ExprFn]] = []
    for alt in alts[0].args:
        for patterns in alt[1].args[::2]:
            bound: Bound = {}
            matchers = [
                compile_value_pattern(compiler, pattern, bound) for pattern in patterns.args[::2]
            ]
            if len(matchers) != num_discrs:
                raise NotNative("a `match` with another number of patterns")
            result.append((matchers, compile_branch(alt[3], variables(bound, vars))))
    return result


def select(
    alts: Sequence[tuple[list[ValueMatcher], ExprFn]], run: Run, env: Env, values: list[Value]
) -> Value:
    """Run the branch of the first alternative that matches; raises if none does."""
    for matchers, branch in alts:
        inner = dict(env)
        for matcher, value in zip(matchers, values, strict=True):
            if not matcher(value, inner):
                break
        else:
            return branch(run, inner)
    raise NotNative("a `match` without an alternative for a value")


def compile_match(compiler: Compiler, stx: Syntax, vars: Vars, branch: Branch) -> ExprFn:
    """Compile `match`."""
    if not stx[1].is_none or not stx[2].is_none:
        raise NotNative("a `match` with a motive")
    discrs = stx[3].args[::2]
    if any(not discr[0].is_none for discr in discrs):
        raise NotNative("a `match` with an equation")
    values = [compiler.value(discr[1], vars) for discr in discrs]
    alts = alternatives(compiler, stx[5], len(values), vars, branch)
    return lambda run, env: select(alts, run, env, [value(run, env) for value in values])


def compile_if_let(compiler: Compiler, stx: Syntax, vars: Vars, branch: Branch) -> ExprFn:
    """Compile `if let pattern := value then … else …`."""
    bound: Bound = {}
    matcher = compile_value_pattern(compiler, stx[2], bound)
    value = compiler.value(stx[4], vars)
    yes, no = branch(stx[6], variables(bound, vars)), branch(stx[8], vars)

    def choose(run: Run, env: Env) -> Value:
        inner = dict(env)
        if matcher(value(run, env), inner):
            return yes(run, inner)
        return no(run, env)

    return choose


# -- let and fun -------------------------------------------------------------------------------


def declaration(compiler: Compiler, stx: Syntax, vars: Vars) -> tuple[ValueMatcher, ExprFn, Bound]:
    """Return the pattern, the value and the variables of a `letDecl` node."""
    decl = stx[0]
    bound: Bound = {}
    if decl.kind in (_TERM + "letIdDecl", _TERM + "letEqnsDecl"):
        name = decl[0][0] if decl[0].kind == _TERM + "letId" else decl[0]
        if not isinstance(name, Ident):
            raise NotNative("a declaration without a name")
        if decl[1].args or decl.kind == _TERM + "letEqnsDecl":
            bound[name.val] = None
            return _variable(name.val), local_function(compiler, decl, vars), bound
        value, ty = compiler.expr(decl[4], vars)
        bound[name.val] = ty
        return _variable(name.val), value, bound
    if decl.kind == _TERM + "letPatDecl":
        matcher = compile_value_pattern(compiler, decl[0], bound)
        return matcher, compiler.value(decl[4], vars), bound
    raise NotNative(f"a declaration of kind `{decl.kind}`")


def local_function(compiler: Compiler, decl: Syntax, vars: Vars) -> ExprFn:
    """Return the function that a declaration with binders, or with alternatives, defines."""
    bound: Bound = {}
    matchers = [
        compile_value_pattern(compiler, name, bound)
        for binder in decl[1].args
        for name in _bound_names(binder)
    ]
    inner = variables(bound, vars)
    if decl.kind == _TERM + "letIdDecl":
        body = compiler.value(decl[4], inner)
        return lambda run, env: _function(
            len(matchers), lambda later, values: select([(matchers, body)], later, env, values)
        )
    count = len(decl[3][0][0][1][0].args[::2])
    alts = alternatives(compiler, decl[3], count, inner, compiler.value)

    def apply(run: Run, env: Env, values: list[Value]) -> Value:
        scope = dict(env)
        for matcher, value in zip(matchers, values, strict=False):
            matcher(value, scope)
        return select(alts, run, scope, values[len(matchers) :])

    return lambda run, env: _function(
        len(matchers) + count, lambda later, values: apply(later, env, values)
    )


def _bound_names(binder: Syntax) -> Sequence[Syntax]:
    """The names that a binder of a local function binds."""
    if binder.is_ident or binder.kind == antiquot.HOLE:
        return (binder,)
    if binder.kind == _TERM + "explicitBinder":
        return tuple(binder[1].args)
    raise NotNative(f"a binder of kind `{binder.kind}`")


def compile_let(compiler: Compiler, stx: Syntax, vars: Vars, branch: Branch) -> ExprFn:
    """Compile `let x := value; body`."""
    if stx[1].args and stx[1][0].args:
        raise NotNative("a `let` with options")
    matcher, value, bound = declaration(compiler, stx[2], vars)
    body = branch(stx[4], variables(bound, vars))

    def run_let(run: Run, env: Env) -> Value:
        inner = dict(env)
        if not matcher(value(run, env), inner):
            raise NotNative("a pattern that does not match")
        return body(run, inner)

    return run_let


def compile_fun(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    """Compile `fun x y => body` and `fun | pattern => body`."""
    body = stx[1]
    if body.kind == _TERM + "matchAlts":
        count = len(body[0][0][1][0].args[::2])
        alts = alternatives(compiler, body, count, vars, compiler.value)
        return lambda run, env: _function(
            count, lambda later, values: select(alts, later, env, values)
        )
    bound: Bound = {}
    matchers = [compile_value_pattern(compiler, binder, bound) for binder in body[0].args]
    result = compiler.value(body[3], variables(bound, vars))
    return lambda run, env: _function(
        len(matchers), lambda later, values: select([(matchers, result)], later, env, values)
    )


def _function(count: int, call: Callable[[Run, list[Value]], Value]) -> Value:
    """A function of some arguments as a value."""

    def take(given: tuple[Value, ...]) -> Callable[[Run, Value], Value]:
        def step(run: Run, value: Value) -> Value:
            values = [*given, value]
            return call(run, values) if len(values) == count else take(tuple(values))

        return step

    return take(())


__all__ = [
    "alternatives",
    "compile_fun",
    "compile_if_let",
    "compile_let",
    "compile_match",
    "compile_value_pattern",
    "declaration",
    "elem_type",
    "select",
    "variables",
]
