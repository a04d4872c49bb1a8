"""`do` in native macro programs.

What it does: compiles a sequence of `do` elements to a function that performs them and returns the
result of the last one. `return`, `break` and `continue` are Python exceptions; variables live in
the environment, those of an inner block under keys of their own where they hide an outer one.
What it assumes: the monad is `MacroM`, or some other with the same effects.
Where to read next: `program.py`.
Counterpart in Lean: `Lean.Elab.Do`, of which this is a small part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from gnomon.macros.data import indexable
from gnomon.macros.errors import NotNative
from gnomon.macros.functions import CannotRun
from gnomon.macros.pattern import Bound
from gnomon.macros.program_match import (
    ValueMatcher,
    alternatives,
    compile_value_pattern,
    declaration,
    local_function,
    select,
)
from gnomon.macros.template import ExprFn, Run, Var, Vars
from gnomon.macros.values import UNIT, Env, Value
from gnomon.syntax import Ident, Node, Syntax

if TYPE_CHECKING:
    from gnomon.macros.program import Compiler

_TERM: Final = "Lean.Parser.Term."

Step: TypeAlias = Callable[[Run, Env], Value]


class _Return(Exception):
    """`return value`."""

    def __init__(self, value: Value) -> None:
        self.value = value


class _Break(Exception):
    """`break`."""


class _Continue(Exception):
    """`continue`."""


def compile_do(compiler: Compiler, seq: Syntax, vars: Vars) -> ExprFn:
    """Compile the block of a `do` term."""
    body = _Block(compiler).sequence(seq, vars)

    def run_do(run: Run, env: Env) -> Value:
        try:
            return body(run, dict(env))
        except _Return as result:
            return result.value

    return run_do


class _Block:
    """The compilation of one `do` term."""

    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
        self.fresh = count()

    def sequence(self, seq: Syntax, vars: Vars) -> ExprFn:
        """Compile a `doSeq`, indented or in braces."""
        items = seq[1] if seq.kind == _TERM + "doSeqBracketed" else seq[0]
        steps: list[Step] = []
        scope = dict(vars)
        for item in items.args:
            step, bound = self.element(item[0], scope)
            steps.append(step)
            scope.update(bound)

        def perform(run: Run, env: Env) -> Value:
            result: Value = UNIT
            for step in steps:
                result = step(run, env)
            return result

        return steps[0] if len(steps) == 1 else perform

    def bind(self, bound: Bound, matcher: ValueMatcher) -> tuple[ValueMatcher, dict[str, Var]]:
        """Give the variables of a pattern keys that no other variable has."""
        keys = {name: Var(f"{name}#{next(self.fresh)}", ty) for name, ty in bound.items()}

        def match(value: Value, env: Env) -> bool:
            inner: Env = {}
            if not matcher(value, inner):
                return False
            for name, var in keys.items():
                env[var.key] = inner[name]
            return True

        return match, keys

    def element(self, stx: Syntax, vars: Vars) -> tuple[Step, dict[str, Var]]:
        """Compile a `do` element; returns the variables that it declares for those after it."""
        kind = stx.kind.removeprefix(_TERM)
        match kind:
            case "doLet" | "doHave":
                return self._let(stx, vars)
            case "doLetRec":
                return self._let_rec(stx, vars)
            case "doLetArrow":
                return self._let_arrow(stx[2], vars)
            case "doLetElse":
                return self._let_else(stx, vars)
            case "doReassign":
                return self._reassign(stx[0], vars), {}
            case "doReassignArrow":
                return self._reassign_arrow(stx[0], vars), {}
            case "doExpr":
                return self.compiler.action(stx[0], vars), {}
            case "doReturn":
                return self._return(stx, vars), {}
            case "doBreak":
                return _raise(_Break), {}
            case "doContinue":
                return _raise(_Continue), {}
            case "doNested":
                return self.sequence(stx[1], vars), {}
            case "doIf":
                return self._if(stx, vars), {}
            case "doUnless":
                test = self.compiler.value(stx[1], vars)
                body = self.sequence(stx[3], vars)
                return (lambda run, env: UNIT if test(run, env) else body(run, env)), {}
            case "doFor":
                return self._for(stx, vars), {}
            case "doMatch":
                return self._match(stx, vars), {}
            case "doTry":
                return self._try(stx, vars), {}
        raise NotNative(f"a `do` element of kind `{stx.kind}`")

    # -- declarations --------------------------------------------------------------------------

    def _let(self, stx: Syntax, vars: Vars) -> tuple[Step, dict[str, Var]]:
        decl = next(arg for arg in reversed(stx.args) if arg.kind == _TERM + "letDecl")
        matcher, value, bound = declaration(self.compiler, decl, vars)
        match, keys = self.bind(bound, matcher)
        return _assign(match, value), keys

    def _let_rec(self, stx: Syntax, vars: Vars) -> tuple[Step, dict[str, Var]]:
        """`let rec f … := …`: the functions see themselves and each other."""
        keys: dict[str, Var] = {}
        decls = [decl[2][0] for decl in stx[1][0].args[::2]]
        for decl in decls:
            name = decl[0][0] if decl[0].kind == _TERM + "letId" else decl[0]
            if not isinstance(name, Ident):
                raise NotNative("a declaration without a name")
            keys[name.val] = Var(f"{name.val}#{next(self.fresh)}", None)
        functions = [local_function(self.compiler, decl, {**vars, **keys}) for decl in decls]

        def step(run: Run, env: Env) -> Value:
            for var, function in zip(keys.values(), functions, strict=True):
                env[var.key] = function(run, env)
            return UNIT

        return step, keys

    def _let_arrow(self, decl: Syntax, vars: Vars) -> tuple[Step, dict[str, Var]]:
        bound: Bound = {}
        if decl.kind == _TERM + "doIdDecl":
            matcher = self._target(decl[0], bound)
            value, _ = self.element(decl[3], vars)
            match, keys = self.bind(bound, matcher)
            return _assign(match, value), keys
        if decl.kind != _TERM + "doPatDecl":
            raise NotNative(f"a declaration of kind `{decl.kind}`")
        matcher = compile_value_pattern(self.compiler, decl[0], bound)
        value, _ = self.element(decl[2], vars)
        match, keys = self.bind(bound, matcher)
        otherwise = self.sequence(decl[3][1], vars) if decl[3].args else None
        return _assign(match, value, otherwise), keys

    def _let_else(self, stx: Syntax, vars: Vars) -> tuple[Step, dict[str, Var]]:
        bound: Bound = {}
        matcher = compile_value_pattern(self.compiler, stx[2], bound)
        value = self.compiler.value(stx[4], vars)
        match, keys = self.bind(bound, matcher)
        return _assign(match, value, self.sequence(stx[6], vars)), keys

    def _target(self, stx: Syntax, bound: Bound) -> ValueMatcher:
        """The variable that is declared or assigned."""
        name = stx[0] if stx.kind == _TERM + "letId" else stx
        if not isinstance(name, Ident):
            raise NotNative("a declaration without a name")
        bound[name.val] = None
        key = name.val

        def match(value: Value, env: Env) -> bool:
            env[key] = value
            return True

        return match

    # -- assignments ---------------------------------------------------------------------------

    def _known(self, bound: Bound, matcher: ValueMatcher, vars: Vars) -> ValueMatcher:
        """Assign to variables that were declared before."""
        keys: dict[str, str] = {}
        for name in bound:
            if name not in vars:
                raise NotNative(f"an assignment to `{name}`")
            keys[name] = vars[name].key

        def match(value: Value, env: Env) -> bool:
            inner: Env = {}
            if not matcher(value, inner):
                return False
            for name, key in keys.items():
                env[key] = inner[name]
            return True

        return match

    def _reassign(self, decl: Syntax, vars: Vars) -> Step:
        bound: Bound = {}
        if decl.kind == _TERM + "letPatDecl":
            matcher = compile_value_pattern(self.compiler, decl[0], bound)
        else:
            matcher = self._target(decl[0], bound)
        value = self.compiler.value(decl.args[-1], vars)
        return _assign(self._known(bound, matcher, vars), value)

    def _reassign_arrow(self, decl: Syntax, vars: Vars) -> Step:
        bound: Bound = {}
        if decl.kind == _TERM + "doIdDecl":
            matcher = self._target(decl[0], bound)
            value, _ = self.element(decl[3], vars)
        else:
            matcher = compile_value_pattern(self.compiler, decl[0], bound)
            value, _ = self.element(decl[2], vars)
        return _assign(self._known(bound, matcher, vars), value)

    # -- control -------------------------------------------------------------------------------

    def _return(self, stx: Syntax, vars: Vars) -> Step:
        if not stx[1].args:
            return _raise(lambda: _Return(UNIT))
        value = self.compiler.value(stx[1][0], vars)

        def step(run: Run, env: Env) -> Value:
            raise _Return(value(run, env))

        return step

    def _if(self, stx: Syntax, vars: Vars) -> Step:
        branches = [self._branch(stx[1], stx[3], vars)]
        branches += [self._branch(part[2], part[4], vars) for part in stx[4].args]
        otherwise = self.sequence(stx[5][1], vars) if stx[5].args else None

        def step(run: Run, env: Env) -> Value:
            for test, body in branches:
                if test(run, env):
                    return body(run, env)
            return UNIT if otherwise is None else otherwise(run, env)

        return step

    def _branch(self, cond: Syntax, seq: Syntax, vars: Vars) -> tuple[Step, Step]:
        if cond.kind == _TERM + "doIfLet":
            bound: Bound = {}
            matcher = compile_value_pattern(self.compiler, cond[1], bound)
            source = cond[2]
            if source.kind == _TERM + "doIfLetBind":
                value = self.compiler.action(source[1], vars)
            else:
                value = self.compiler.value(source[1], vars)
            match, keys = self.bind(bound, matcher)
            body = self.sequence(seq, {**vars, **keys})
            return (lambda run, env: match(value(run, env), env)), body
        return self.compiler.value(cond[1], vars), self.sequence(seq, vars)

    def _for(self, stx: Syntax, vars: Vars) -> Step:
        decls = stx[1].args[::2]
        columns: list[Step] = []
        matchers: list[ValueMatcher] = []
        inner_vars = dict(vars)
        for decl in decls:
            bound: Bound = {}
            match, keys = self.bind(bound, self._pattern(decl[1], bound))
            columns.append(self.compiler.value(decl[3], vars))
            matchers.append(match)
            inner_vars.update(keys)
        body = self.sequence(stx[3], inner_vars)

        def step(run: Run, env: Env) -> Value:
            rows = zip(*[indexable(column(run, env)) for column in columns], strict=False)
            for row in rows:
                for matcher, value in zip(matchers, row, strict=True):
                    if not matcher(value, env):
                        raise CannotRun("a pattern of `for` that does not match")
                try:
                    body(run, env)
                except _Continue:
                    continue
                except _Break:
                    break
            return UNIT

        return step

    def _pattern(self, stx: Syntax, bound: Bound) -> ValueMatcher:
        """A pattern, compiled now; `bound` is filled before `bind` reads it."""
        return compile_value_pattern(self.compiler, stx, bound)

    def _match(self, stx: Syntax, vars: Vars) -> Step:
        if not stx[1].is_none or not stx[2].is_none:
            raise NotNative("a `match` with a motive")
        discrs = stx[3].args[::2]
        if any(not discr[0].is_none for discr in discrs):
            raise NotNative("a `match` with an equation")
        values = [self.compiler.value(discr[1], vars) for discr in discrs]
        shared = dict(vars)

        def compile_branch(seq: Syntax, inner: Vars) -> ExprFn:
            return self.sequence(seq, inner)

        alts = alternatives(self.compiler, stx[5], len(values), shared, compile_branch)
        return lambda run, env: _run_match(alts, run, env, [value(run, env) for value in values])

    def _try(self, stx: Syntax, vars: Vars) -> Step:
        """`try … catch e => …`; the handlers of one `try` see errors of the body alone."""
        body = self.sequence(stx[1], vars)
        handlers: list[tuple[ValueMatcher, Step]] = []
        for catch in stx[2].args:
            if catch.kind != _TERM + "doCatch":
                alts = alternatives(self.compiler, catch[1], 1, dict(vars), self.sequence)
                handlers += [(matchers[0], branch) for matchers, branch in alts]
                continue
            bound: Bound = {}
            match, keys = self.bind(bound, compile_value_pattern(self.compiler, catch[1], bound))
            handlers.append((match, self.sequence(catch[4], {**vars, **keys})))
        last = self.sequence(stx[3][1], vars) if stx[3].args else None
        known = self.compiler.known

        def step(run: Run, env: Env) -> Value:
            come_back = known.checkpoint(run)
            try:
                try:
                    return body(run, env)
                except (_Return, _Break, _Continue):
                    raise
                except Exception as error:
                    value = known.caught(run, error)
                    if value is None:
                        raise
                    if handlers:
                        come_back()
                    for match, handler in handlers:
                        if match(value, env):
                            return handler(run, env)
                    raise
            finally:
                if last is not None:
                    last(run, env)

        return step


def _run_match(
    alts: Sequence[tuple[list[ValueMatcher], ExprFn]], run: Run, env: Env, values: list[Value]
) -> Value:
    """Run a branch, and keep what it assigns to variables of the surrounding block."""
    seen: list[Env] = []

    def remember(branch: ExprFn) -> ExprFn:
        def run_branch(inner_run: Run, inner: Env) -> Value:
            seen.append(inner)
            return branch(inner_run, inner)

        return run_branch

    try:
        return select([(matchers, remember(b)) for matchers, b in alts], run, env, values)
    finally:
        for inner in seen:
            env.update({key: inner[key] for key in env if "#" in key and key in inner})


def _raise(error: Callable[[], Exception]) -> Step:
    def step(run: Run, env: Env) -> Value:
        raise error()

    return step


def _assign(match: ValueMatcher, value: Step, otherwise: Step | None = None) -> Step:
    def step(run: Run, env: Env) -> Value:
        if match(value(run, env), env):
            return UNIT
        if otherwise is None:
            raise CannotRun("a pattern that does not match")
        raise _Return(otherwise(run, env))

    return step


__all__ = ["Node", "compile_do"]
