"""Programs around quotations, compiled to Python functions.

What it does: compiles the right-hand side of a macro if it is a quotation or a simple program:
`do`, `if`, `match`, `let`, `fun`, literals, and the functions of `library.py`. Whatever else there
is makes it raise :class:`NotNative`; then the macro is elaborated and evaluated like any program.
So macros work before there is a library to elaborate them in, and common ones are fast.

Monadic programs are *actions*, which :meth:`Compiler.action` compiles to functions that act when
they are called; a pure term is an *expression*, of which :meth:`Compiler.expr` says the value. The
value of a monadic expression is an :class:`Action`.

What it assumes: the program is well typed. What it does not know it does not guess.
Where to read next: `program_do.py` (`do`), `program_match.py` (`match`), `library.py`.
Counterpart in Lean: none; real Lean compiles all macros.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from gnomon.macros import antiquot, data, functions, literals
from gnomon.macros.errors import NotNative
from gnomon.macros.functions import Function, Library
from gnomon.macros.library import MACRO_LIBRARY
from gnomon.macros.template import ExprFn, Idents, Run, Var, Vars, compile_template
from gnomon.macros.values import (
    PLAIN,
    UNIT,
    Action,
    ArrayType,
    Env,
    NameLit,
    Pair,
    Some,
    StxType,
    Value,
    ValueType,
)
from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Syntax, names

_TERM: Final = "Lean.Parser.Term."


class Globals(Protocol):
    """What a program's global names mean."""

    def function(self, written: str) -> str | None:
        """Return the full name of a function of `library.py`; `None` if it is none."""

    def constant(self, written: str) -> str | None:
        """Return the full name of a constant of the program that is elaborated."""


@dataclass(frozen=True)
class Compiler:
    """Compiles terms whose global names mean what `globals` says."""

    globals: Globals
    hygienic: bool = True
    known: Library = MACRO_LIBRARY

    # -- actions -------------------------------------------------------------------------------

    def action(self, stx: Syntax, vars: Vars) -> ExprFn:
        """Return a monadic term as a function that performs it and returns its result."""
        kind = stx.kind
        if antiquot.is_quot_term(stx):
            content = antiquot.quot_content(stx)
            idents: Idents = "hygienic" if self.hygienic else "plain"
            return compile_template(content, self.expr, vars, idents=idents)
        if kind == _TERM + "paren":
            return self.action(stx[1], vars)
        if kind == _TERM + "typeAscription":
            return self.action(stx[1], vars)
        if kind == _TERM + "do":
            from gnomon.macros.program_do import compile_do

            return compile_do(self, stx[1], vars)
        if kind in _BRANCHING:
            return self._branching(stx, vars, self.action)
        if kind == _TERM + "termReturn":
            return self.value(stx[1][0], vars) if stx[1].args else (lambda run, env: UNIT)
        expr, ty = self.expr(stx, vars)
        if ty is not None:
            raise NotNative("a program that does not act")

        def perform(run: Run, env: Env) -> Value:
            return functions.perform(run, expr(run, env))

        return perform

    def _branching(
        self, stx: Syntax, vars: Vars, compile_branch: Callable[[Syntax, Vars], ExprFn]
    ) -> ExprFn:
        """Compile `if`, `match`, `let` and `have`, whose branches are actions or not."""
        from gnomon.macros.program_match import compile_if_let, compile_let, compile_match

        kind = stx.kind
        if kind == "termIfThenElse":
            test = self.value(stx[1], vars)
            yes, no = compile_branch(stx[3], vars), compile_branch(stx[5], vars)
            return lambda run, env: yes(run, env) if test(run, env) else no(run, env)
        if kind == "termIfLet":
            return compile_if_let(self, stx, vars, compile_branch)
        if kind == _TERM + "match":
            return compile_match(self, stx, vars, compile_branch)
        return compile_let(self, stx, vars, compile_branch)

    # -- expressions ---------------------------------------------------------------------------

    def value(self, stx: Syntax, vars: Vars) -> ExprFn:
        """Return a term as a function that computes its value."""
        return self.expr(stx, vars)[0]

    def expr(self, stx: Syntax, vars: Vars) -> tuple[ExprFn, ValueType | None]:
        """Return a term as a function that computes its value, and its type as far as known."""
        kind = stx.kind
        if isinstance(stx, Ident):
            return self._ident(stx, vars)
        if antiquot.is_quot_term(stx) or kind in _ACTIONS:
            act = self.action(stx, vars)
            return (lambda run, env: Action(lambda later: act(later, dict(env)))), None
        if kind == _TERM + "paren" or kind == _TERM + "typeAscription":
            return self.expr(stx[1], vars)
        if kind == _TERM + "liftMethod":
            return self.action(stx[1], vars), None
        if kind in _BRANCHING:
            return self._branching(stx, vars, self.value), None
        if kind == _TERM + "app":
            return self._app(stx[0], stx[1].args, vars), None
        if kind in _APPLYING:
            return self._app(stx[0], (stx[2],), vars), None
        if kind == "«term_|>_»":
            return self._app(stx[2], (stx[0],), vars), None
        if kind == _TERM + "pipeProj":
            return self._method(stx[0], stx[2].val, stx[3].args, vars), None
        if kind == _TERM + "proj":
            return self._method(stx[0], literals.field_name(stx[2]), (), vars), None
        if kind == _TERM + "dotIdent":
            constant = self._after_dot(stx[1].id).as_value()
            return (lambda run, env: constant), None
        if kind == _TERM + "fun":
            from gnomon.macros.program_match import compile_fun

            return compile_fun(self, stx, vars), None
        form = self.known.forms.get(kind)
        if form is not None:
            return form(self, stx, vars), None
        operator = data.OPERATORS.get(kind)
        if operator is not None:
            ty = None if kind in data.MONADIC_OPERATORS else PLAIN
            return self._operator(operator, stx, vars), ty
        return self._literal(stx, vars)

    def _ident(self, stx: Ident, vars: Vars) -> tuple[ExprFn, ValueType | None]:
        var = vars.get(stx.val)
        if var is not None:
            key = var.key
            return (lambda run, env: env[key]), var.ty
        root, fields = _local_root(stx.val, vars)
        if root is not None:
            base = self._var(root)
            for field in fields:
                base = self._call_method(base, field, ())
            return base, None
        return self._global(stx.val), None

    @staticmethod
    def _var(var: Var) -> ExprFn:
        key = var.key
        return lambda run, env: env[key]

    def _global(self, written: str) -> ExprFn:
        name = self.globals.function(written)
        if name is None:
            raise NotNative(f"the function `{written}`")
        value = self.known.functions[name].as_value()
        return lambda run, env: value

    def _app(self, fn: Syntax, args: Sequence[Syntax], vars: Vars) -> ExprFn:
        while fn.kind == _TERM + "paren":
            fn = fn[1]
        if fn.kind == _TERM + "proj":
            return self._method(fn[0], literals.field_name(fn[2]), args, vars)
        if fn.kind == _TERM + "dotIdent":
            return _call(self._after_dot(fn[1].id), *self._arguments(args, vars))
        if isinstance(fn, Ident) and fn.val not in vars:
            root, fields = _local_root(fn.val, vars)
            if root is not None:
                base = self._var(root)
                for field in fields[:-1]:
                    base = self._call_method(base, field, ())
                return self._call_method(base, fields[-1], *self._arguments(args, vars))
            name = self.globals.function(fn.val)
            if name is None:
                raise NotNative(f"the function `{fn.val}`")
            return _call(self.known.functions[name], *self._arguments(args, vars))
        function = self.value(fn, vars)
        arguments, named = self._arguments(args, vars)
        if named:
            raise NotNative("a named argument")
        return _apply(function, arguments)

    def _arguments(
        self, args: Sequence[Syntax], vars: Vars
    ) -> tuple[list[ExprFn], dict[str, ExprFn]]:
        """Compile arguments, those with names apart."""
        positional: list[ExprFn] = []
        named: dict[str, ExprFn] = {}
        for arg in args:
            if arg.kind == _TERM + "ellipsis":
                raise NotNative("an ellipsis")
            if arg.kind == _TERM + "namedArgument":
                named[arg[1].id] = self.value(arg[3], vars)
            else:
                positional.append(self.value(arg, vars))
        return positional, named

    def _after_dot(self, name: str) -> Function:
        """Return the function that `.name` means, whatever the type that is expected."""
        function = self.known.functions.get("." + name)
        if function is None:
            raise NotNative(f"the function `.{name}`")
        return function

    def _method(self, obj: Syntax, field: str, args: Sequence[Syntax], vars: Vars) -> ExprFn:
        return self._call_method(self.value(obj, vars), field, *self._arguments(args, vars))

    def _call_method(
        self,
        base: ExprFn,
        field: str,
        args: Sequence[ExprFn],
        named: Mapping[str, ExprFn] | None = None,
    ) -> ExprFn:
        method = self.known.methods.get(field)
        if method is None:
            raise NotNative(f"the field `{field}`")
        if len(args) >= max(method.arity, len(method.params)) and not method.effect:
            raise NotNative(f"too many arguments for `{field}`")
        return _call(method, [base, *args], named)

    def _operator(self, operator: functions.Operator, stx: Syntax, vars: Vars) -> ExprFn:
        operands = [self.value(stx[index], vars) for index in operator.operands]
        if operator.lazy is not None:
            short, (left, right) = operator.lazy, operands

            def choose(run: Run, env: Env) -> Value:
                return short if left(run, env) is short else right(run, env)

            return choose
        function = operator.function
        return lambda run, env: function(run, *[operand(run, env) for operand in operands])

    def _literal(self, stx: Syntax, vars: Vars) -> tuple[ExprFn, ValueType | None]:
        kind = stx.kind
        if kind in literals.DECODERS:
            value = literals.DECODERS[kind](stx[0].val)
            return (lambda run, env: value), PLAIN
        if kind == _TERM + "quotedName":
            name = NameLit(literals.decode_name(stx[0][0].val))
            return (lambda run, env: name), PLAIN
        if kind == _TERM + "doubleQuotedName":
            found = self.globals.constant(stx[2].id)
            if found is None:
                raise NotNative("a name that means no constant")
            constant = NameLit(found)
            return (lambda run, env: constant), PLAIN
        if kind == _TERM + "tuple":
            return self._tuple(stx, vars), PLAIN
        if kind == _TERM + "anonymousCtor" and len(stx[1]) == 1:
            # All that programs wrap like this is syntax.
            return self.value(stx[1][0], vars), None
        if kind == "«term#[_,]»":
            items = [self.value(item, vars) for item in stx[1].args[::2]]
            return (lambda run, env: tuple([item(run, env) for item in items])), ArrayType(None)
        if kind == "«term[_]»":
            elems = [self.value(item, vars) for item in stx[1].args[::2]]
            return (lambda run, env: [elem(run, env) for elem in elems]), PLAIN
        if kind == "termS!_":
            return self._interpolated(stx[1], vars), PLAIN
        if kind == "«term__[_]_!»" or kind == "«term__[_]»":
            return _index(self.value(stx[0], vars), self.value(stx[2], vars)), None
        if kind == "«term__[_]_?»":
            return _index_option(self.value(stx[0], vars), self.value(stx[2], vars)), None
        if kind == _TERM + "arrayRef":
            return _index(self.value(stx[0], vars), self.value(stx[2], vars)), None
        if kind == _TERM + "syntheticHole" or kind == antiquot.HOLE:
            raise NotNative("a hole")
        raise NotNative(f"a term of kind `{kind}`")

    def _tuple(self, stx: Syntax, vars: Vars) -> ExprFn:
        if not stx[1].args:
            return lambda run, env: UNIT
        items = [self.value(stx[1][0], vars)]
        items += [self.value(item, vars) for item in stx[1][2].args[::2]]

        def build(run: Run, env: Env) -> Value:
            values = [item(run, env) for item in items]
            result = values[-1]
            for value in reversed(values[:-1]):
                result = Pair(value, result)
            return result

        return build

    def _interpolated(self, stx: Syntax, vars: Vars) -> ExprFn:
        show = self.known.to_string
        parts: list[ExprFn] = []
        for part in stx.args:
            if part.kind == "interpolatedStrLitKind":
                text = literals.decode_interpolated(part[0].val)
                parts.append(lambda run, env, text=text: text)  # type: ignore[misc]
            else:
                parts.append(self.value(part, vars))

        def build(run: Run, env: Env) -> Value:
            return "".join([show(part(run, env)) for part in parts])

        return build


_BRANCHING: Final = frozenset(
    {"termIfThenElse", "termIfLet", _TERM + "match", _TERM + "let", _TERM + "have"}
)
_ACTIONS: Final = frozenset({_TERM + "do", _TERM + "termReturn"})
_APPLYING: Final = frozenset({"«term_<|_»", "«term_$__»"})


def _local_root(written: str, vars: Vars) -> tuple[Var | None, list[str]]:
    """Return the variable that a dotted name begins with, and the fields after it."""
    name, fields = written, list[str]()
    while not names.is_atomic(name):
        fields.insert(0, names.last(name))
        name = names.prefix(name)
        if name in vars:
            return vars[name], fields
    return None, []


def _call(
    function: Function, args: Sequence[ExprFn], named: Mapping[str, ExprFn] | None = None
) -> ExprFn:
    """Call a function of the library; with too few or too many arguments, as functions do."""
    if named:
        args = _placed(function, args, named)
    if not function.takes(len(args)):
        value = function.as_value()
        return _apply(lambda run, env: value, args)
    call, effect = function.call, function.effect
    if effect:

        def suspend(run: Run, env: Env) -> Value:
            values = [arg(run, env) for arg in args]
            return Action(lambda later: call(later, *values))

        return suspend
    if len(args) == 1:
        only = args[0]
        return lambda run, env: call(run, only(run, env))
    return lambda run, env: call(run, *[arg(run, env) for arg in args])


def _placed(
    function: Function, args: Sequence[ExprFn], named: Mapping[str, ExprFn]
) -> list[ExprFn]:
    """Return the arguments of a call with those that are named at their places."""
    given, rest = list(args), dict(named)
    placed: list[ExprFn] = []
    for index, param in enumerate(function.params):
        if not given and not rest:
            break
        if param in rest:
            placed.append(rest.pop(param))
        elif given:
            placed.append(given.pop(0))
        elif index >= function.arity:
            placed.append(_constant(function.default(index)))
        else:
            raise NotNative("a named argument without those before it")
    if given or rest:
        raise NotNative("a named argument")
    return placed


def _constant(value: Value) -> ExprFn:
    return lambda run, env: value


def _apply(function: ExprFn, args: Sequence[ExprFn]) -> ExprFn:
    return lambda run, env: functions.apply(
        run, function(run, env), *[arg(run, env) for arg in args]
    )


def _index(array: ExprFn, index: ExprFn) -> ExprFn:
    def get(run: Run, env: Env) -> Value:
        return data.get_elem(array(run, env), index(run, env))

    return get


def _index_option(array: ExprFn, index: ExprFn) -> ExprFn:
    def get(run: Run, env: Env) -> Value:
        items, at = data.indexable(array(run, env)), index(run, env)
        assert isinstance(at, int)
        return Some(items[at]) if at < len(items) else None

    return get


__all__ = ["Atom", "Compiler", "Globals", "StxType"]
