"""Code: `do` blocks with explicit control flow.

What it does: a :class:`Code` ends in an action, a `return`, a `break`, a `continue` or a jump;
statements that branch are followed by nothing but join points, which take the values of the
variables that the branches mutate.
INVARIANT (explicit ends): no code continues after a branch; what follows a branch is put behind
each of its ends by :func:`concat`, through a join point if there are several.
Where to read next: `read.py`.
Counterpart in Lean: `Lean.Elab.Term.Do.Code`, `CodeBlock`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon.elab.do.build import let_arrow, pure
from gnomon.records import dataclass, replace
from gnomon.syntax import Ident, Syntax

Vars = dict[str, Syntax]
"""Variables by name, each with the identifier that it is written as; in order."""


class Code:
    """Code."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Decl(Code):
    """A statement that declares variables (`let`, `have`, a `let ←` without control flow)."""

    xs: tuple[Syntax, ...]
    elem: Syntax
    k: Code


@dataclass(frozen=True, slots=True)
class Reassign(Code):
    """A statement that gives variables new values."""

    xs: tuple[Syntax, ...]
    elem: Syntax
    k: Code


@dataclass(frozen=True, slots=True)
class JoinPoint(Code):
    """Code under a name, with parameters (each with whether it is a mutated variable)."""

    name: str
    params: tuple[tuple[Syntax, bool], ...]
    body: Code
    k: Code


@dataclass(frozen=True, slots=True)
class Action(Code):
    """A term, whose result is the code's."""

    e: Syntax


@dataclass(frozen=True, slots=True)
class Seq(Code):
    """A term whose result is of no interest, and what comes after."""

    action: Syntax
    k: Code


@dataclass(frozen=True, slots=True)
class Return(Code):
    """`return e` from the whole block."""

    ref: Syntax
    e: Syntax


@dataclass(frozen=True, slots=True)
class Break(Code):
    """`break`"""

    ref: Syntax


@dataclass(frozen=True, slots=True)
class Continue(Code):
    """`continue`"""

    ref: Syntax


@dataclass(frozen=True, slots=True)
class Ite(Code):
    """`if h : c then a else b`"""

    ref: Syntax
    hyp: Syntax
    cond: Syntax
    then: Code
    els: Code


@dataclass(frozen=True, slots=True)
class DoAlt:
    """An alternative: its patterns, the variables that they bind, and its code."""

    ref: Syntax
    patterns: Syntax
    vars: tuple[str, ...]
    rhs: Code


@dataclass(frozen=True, slots=True)
class Match(Code):
    """`match`"""

    ref: Syntax
    gen: Syntax
    discrs: Syntax
    motive: Syntax
    alts: tuple[DoAlt, ...]


@dataclass(frozen=True, slots=True)
class Jump(Code):
    """A jump to a join point."""

    ref: Syntax
    name: str
    args: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Code, and the variables that it gives new values."""

    code: Code
    uvars: Vars


# -- questions ---------------------------------------------------------------------------------


def has_exit(code: Code, is_exit: Callable[[Code], bool]) -> bool:
    """Return whether some end of the code meets a condition."""
    stack = [code]
    while stack:
        current = stack.pop()
        if is_exit(current):
            return True
        stack.extend(_parts(current))
    return False


def _parts(code: Code) -> list[Code]:
    match code:
        case Decl(_, _, k) | Reassign(_, _, k) | Seq(_, k):
            return [k]
        case JoinPoint(_, _, body, k):
            return [body, k]
        case Ite(_, _, _, then, els):
            return [then, els]
        case Match(_, _, _, _, alts):
            return [alt.rhs for alt in alts]
        case _:
            return []


def has_return(code: Code) -> bool:
    """Return whether the code returns from the whole block."""
    return has_exit(code, lambda each: isinstance(each, Return))


def has_break_continue(code: Code) -> bool:
    """Return whether the code has `break` or `continue`."""
    return has_exit(code, lambda each: isinstance(each, Break | Continue))


def has_break_continue_return(code: Code) -> bool:
    """Return whether the code has `break`, `continue` or `return`."""
    return has_exit(code, lambda each: isinstance(each, Break | Continue | Return))


def has_terminal_action(code: Code) -> bool:
    """Return whether the code may end in an action."""
    return has_exit(code, lambda each: isinstance(each, Action))


# -- mutated variables as parameters -----------------------------------------------------------


def _map_ends(code: Code, at: Callable[[Code], Code]) -> Code:
    """Return the code with its ends replaced."""
    match code:
        case Decl() | Reassign() | Seq():
            return replace(code, k=_map_ends(code.k, at))
        case JoinPoint(_, _, body, k):
            return replace(code, body=_map_ends(body, at), k=_map_ends(k, at))
        case Ite(_, _, _, then, els):
            return replace(code, then=_map_ends(then, at), els=_map_ends(els, at))
        case Match(_, _, _, _, alts):
            new = tuple(replace(alt, rhs=_map_ends(alt.rhs, at)) for alt in alts)
            return replace(code, alts=new)
        case _:
            return at(code)


class Names:
    """Makes names that nothing else has."""

    def __init__(self, fresh: Callable[[str], str]) -> None:
        """`fresh` returns a new name that prints as its argument."""
        self._fresh = fresh

    def ident(self, base: str, ref: Syntax) -> Ident:
        """Return an identifier with a new name."""
        return Ident(base, self._fresh(base), ref.ref_info())

    def name(self, base: str) -> str:
        """Return a new name."""
        return self._fresh(base)


def pull_exit_points(names: Names, code: Code) -> Code:
    """Return code whose `return`, `break`, `continue` and actions are in join points.

    The ends then do not depend on variables that code before them may shadow.
    """
    points: list[tuple[str, tuple[tuple[Syntax, bool], ...], Code]] = []
    code = _pull(names, code, {}, points)
    for name, params, body in reversed(points):
        code = JoinPoint(name, params, body, code)
    return code


def _pull(
    names: Names,
    code: Code,
    reassigned: Vars,
    points: list[tuple[str, tuple[tuple[Syntax, bool], ...], Code]],
) -> Code:
    match code:
        case Decl(xs, elem, k):
            inner = {name: x for name, x in reassigned.items() if name not in _ids(xs)}
            return Decl(xs, elem, _pull(names, k, inner, points))
        case Reassign(xs, elem, k):
            inner = {**reassigned, **{x.id: x for x in xs}}
            return Reassign(xs, elem, _pull(names, k, inner, points))
        case Seq(action, k):
            return Seq(action, _pull(names, k, reassigned, points))
        case JoinPoint(name, params, body, k):
            shadowed = {x.id for x, _ in params}
            inner = {name_: x for name_, x in reassigned.items() if name_ not in shadowed}
            return JoinPoint(
                name,
                params,
                _pull(names, body, inner, points),
                _pull(names, k, reassigned, points),
            )
        case Ite(ref, hyp, cond, then, els):
            inner = {n: x for n, x in reassigned.items() if n != hyp.id}
            return Ite(
                ref,
                hyp,
                cond,
                _pull(names, then, inner, points),
                _pull(names, els, inner, points),
            )
        case Match(_, _, _, _, alts):
            new = []
            for alt in alts:
                inner = {n: x for n, x in reassigned.items() if n not in alt.vars}
                new.append(replace(alt, rhs=_pull(names, alt.rhs, inner, points)))
            return replace(code, alts=tuple(new))
        case Action(e):
            y, value = names.ident("y", e), names.ident("y", e)
            mutated, args = _parameters(reassigned)
            name = names.name("__do_jp")
            points.append((name, (*mutated, (y, False)), Action(pure(y))))
            return Decl((value,), let_arrow(value, e), Jump(e, name, (*args, value)))
        case Return(ref, e):
            y = names.ident("y", e)
            mutated, args = _parameters(reassigned)
            name = names.name("__do_jp")
            points.append((name, (*mutated, (y, False)), Return(ref, y)))
            return Jump(ref, name, (*args, e))
        case Break(ref) | Continue(ref):
            mutated, args = _parameters(reassigned)
            name = names.name("__do_jp")
            points.append((name, mutated, code))
            return Jump(ref, name, args)
        case _:
            return code


def _parameters(
    reassigned: Vars,
) -> tuple[tuple[tuple[Syntax, bool], ...], tuple[Syntax, ...]]:
    """Return mutated variables as parameters of a join point, and as arguments."""
    xs = tuple(reassigned.values())
    return tuple((x, True) for x in xs), xs


def _ids(xs: tuple[Syntax, ...]) -> set[str]:
    return {x.id for x in xs}


def extend_uvars(names: Names, block: CodeBlock, uvars: Vars) -> CodeBlock:
    """Return the block, treating more variables as mutated; declarations may not shadow them."""
    if all(name in block.uvars for name in uvars):
        return CodeBlock(block.code, {**block.uvars, **uvars})
    code = block.code
    if _shadows(code, uvars):
        code = pull_exit_points(names, code)
    return CodeBlock(code, {**block.uvars, **uvars})


def _shadows(code: Code, uvars: Vars) -> bool:
    """Return whether a declaration in the code hides a variable."""

    def hides(each: Code) -> bool:
        match each:
            case Decl(xs, _, _):
                return any(x.id in uvars for x in xs)
            case Ite(_, hyp, _, _, _):
                return hyp.id in uvars
            case Match(_, _, _, _, alts):
                return any(name in uvars for alt in alts for name in alt.vars)
            case _:
                return False

    return has_exit(code, hides)


# -- one thing after the other -----------------------------------------------------------------


def concat(names: Names, block: CodeBlock, result: Syntax | None, after: CodeBlock) -> CodeBlock:
    """Return `block` followed by `after`, in which `result` is the first block's result."""
    if not has_terminal_action(block.code):
        return block
    uvars = {**block.uvars, **after.uvars}
    block = extend_uvars(names, block, after.uvars)
    after = extend_uvars(names, after, block.uvars)
    count = _count_terminal(block.code)
    if count == 1 and isinstance(_spine_end(block.code), Action):
        return CodeBlock(_append(block.code, result, after.code, names), uvars)
    name = names.name("__do_jp")
    y = result if result is not None else names.ident("y", _first_ref(block.code))
    params = tuple((x, True) for x in block.uvars.values())
    body = after.code

    def jump(end: Code) -> Code:
        if not isinstance(end, Action):
            return end
        value = names.ident("y", end.e)
        to = Jump(end.e, name, (*(x for x, _ in params), value))
        return Decl((value,), let_arrow(value, end.e), to)

    code = _map_ends(block.code, jump)
    return CodeBlock(JoinPoint(name, (*params, (y, False)), body, code), uvars)


def _count_terminal(code: Code) -> int:
    stack, count = [code], 0
    while stack:
        current = stack.pop()
        if isinstance(current, Action):
            count += 1
        stack.extend(_parts(current))
    return count


def _spine_end(code: Code) -> Code:
    while isinstance(code, Decl | Reassign | Seq | JoinPoint):
        code = code.k
    return code


def _append(code: Code, result: Syntax | None, after: Code, names: Names) -> Code:
    """Put code behind the only end of code that does not branch."""
    if isinstance(code, Decl | Reassign | Seq | JoinPoint):
        return replace(code, k=_append(code.k, result, after, names))
    assert isinstance(code, Action), "the end of the spine is an action"
    if result is None:
        return Seq(code.e, after)
    return Decl((result,), let_arrow(result, code.e), after)


def _first_ref(code: Code) -> Syntax:
    while isinstance(code, JoinPoint):
        code = code.k
    match code:
        case Action(e):
            return e
        case Seq(action, _):
            return action
        case Decl() | Reassign():
            return code.elem
        case Ite() | Match() | Jump() | Return() | Break() | Continue():
            return code.ref
        case _:
            raise AssertionError("unknown code")


def mk_ite(
    names: Names, ref: Syntax, hyp: Syntax, cond: Syntax, then: CodeBlock, els: CodeBlock
) -> CodeBlock:
    """Return the code of an `if`."""
    then, els = homogenise(names, [then, els])
    return CodeBlock(Ite(ref, hyp, cond, then.code, els.code), then.uvars)


def homogenise(names: Names, blocks: list[CodeBlock]) -> list[CodeBlock]:
    """Return the blocks, all with the same mutated variables."""
    uvars: Vars = {}
    for block in blocks:
        uvars |= block.uvars
    return [extend_uvars(names, block, uvars) for block in blocks]
