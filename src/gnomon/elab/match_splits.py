"""Splits of match compilation that are not by constructor, literals, and what goes wrong.

What it does: splits a goal on whether a variable is one of some literals, or an array of one of
some sizes; writes literals as constructors, one layer; says why alternatives cannot be compiled.
Where to read next: `match_compile.py`.
Counterpart in Lean: `Lean.Meta.caseValues`, `Lean.Meta.caseArraySizes`, and the functions
`expandNatValuePattern` and so on of `Lean.Meta.Match.Match`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, FVar, MVar, NatLit, Pi
from gnomon.elab.match_problem import Alt, Problem
from gnomon.elab.message_data import MessageData, MessagePart, indented, joined, msg
from gnomon.elab.patterns import ArrayLit, As, Ctor, Inaccessible, Pattern, Val, Var, nat_value
from gnomon.meta import LocalContext, Meta
from gnomon.meta.app_builder import mk_decide_proof, mk_eq
from gnomon.records import replace
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.subst import subst_core

# -- failures ----------------------------------------------------------------------------------


class MatchFailure(Exception):
    """An alternative cannot be compiled; `parts` say why, in the context `lctx`."""

    def __init__(self, index: int | None, lctx: LocalContext, *parts: MessagePart) -> None:
        """`index` is the alternative's number, if one is to blame."""
        super().__init__(index)
        self.index = index
        self.lctx = lctx
        self.parts = parts

    @staticmethod
    def unsolved(meta: Meta, alt: Alt, lctx: LocalContext) -> MatchFailure:
        """Return the failure that equations are left over."""
        parts: list[MessagePart] = []
        for a, b in alt.cnstrs:
            parts += ["\n  ", meta.instantiate_mvars(a), " ≋ ", meta.instantiate_mvars(b)]
        return MatchFailure(
            alt.index,
            lctx.append(*alt.fvars) if alt.fvars else lctx,
            "Dependent match elimination failed: Could not solve constraints",
            *parts,
        )

    @staticmethod
    def wrong_type(meta: Meta, alt: Alt, actual: Expr, expected: Expr) -> MatchFailure:
        """Return the failure that an alternative's type is not that of its goal."""
        return MatchFailure(
            alt.index,
            meta.lctx.append(*alt.fvars) if alt.fvars else meta.lctx,
            "Dependent elimination failed: Type mismatch when solving this alternative: it "
            "has type",
            indented(meta.instantiate_mvars(actual)),
            "\nbut is expected to have type",
            indented(meta.instantiate_mvars(expected)),
        )


class StuckProblem(Exception):
    """No step applies to a problem."""

    def __init__(self, problem: Problem) -> None:
        """`problem` is what is left."""
        super().__init__(problem)
        self.problem = problem


class CasesFailure(Exception):
    """A variable cannot be split on: `cause` says why."""

    def __init__(self, cause: Exception, problem: Problem) -> None:
        """`problem` is where."""
        super().__init__(cause)
        self.cause = cause
        self.problem = problem


# -- literals ----------------------------------------------------------------------------------


def _type_of_literal(meta: Meta, e: Expr) -> Expr | None:
    if isinstance(e, NatLit):
        return Const("Nat")
    if e.is_app_of("OfNat.ofNat", 3) or e.is_app_of("Neg.neg", 3):
        return meta.whnf_r(meta.instantiate_mvars(e.app_args[0]))
    return None


def _int_value(meta: Meta, e: Expr) -> int | None:
    if e.is_app_of("Neg.neg", 3):
        value = _int_value(meta, e.app_args[2])
        return None if value is None else -value
    if e.is_app_of("OfNat.ofNat", 3) and isinstance(e.app_args[1], NatLit):
        return e.app_args[1].value
    return None


def _kind(meta: Meta, e: Expr) -> str | None:
    ty = _type_of_literal(meta, e)
    if ty is None:
        return None
    name = ty.head_name
    if name == "Nat":
        return "Nat"
    if name == "Int":
        return "Int"
    if name in ("Fin", "BitVec") and meta.eval_nat(ty.app_args[0]) is not None:
        return name
    return None


def kind_of_literals(meta: Meta, p: Problem) -> str | None:
    """Return the type of the literals that the next term is compared with.

    Only types whose literals can be written as constructors count: `Nat`, `Int`, and `Fin n`,
    `BitVec n` where `n` is a number.
    """
    for alt in p.alts:
        first = alt.patterns[0]
        if isinstance(first, Val):
            kind = _kind(meta, first.e)
            if kind is not None:
                return kind
    return None


def expand_literals(meta: Meta, p: Problem) -> Problem:
    """Write the literals that the next term is compared with as constructors, one layer."""
    alts = []
    for alt in p.alts:
        first = alt.patterns[0]
        new = _expand(meta, first.e) if isinstance(first, Val) else None
        alts.append(alt if new is None else replace(alt, patterns=(new, *alt.patterns[1:])))
    return replace(p, alts=tuple(alts))


def _ctor(name: str, *fields: Pattern, params: Sequence[Expr] = ()) -> Pattern:
    return Ctor(name, Const(name), tuple(params), fields)


def _expand(meta: Meta, e: Expr) -> Pattern | None:
    kind = _kind(meta, e)
    if kind == "Nat":
        value = meta.eval_nat(e)
        if value is None:
            return None
        return _ctor("Nat.succ", Val(nat_value(meta, value - 1))) if value else _ctor("Nat.zero")
    value = _int_value(meta, e)
    ty = _type_of_literal(meta, e)
    if value is None or ty is None:
        return None
    if kind == "Int":
        if value >= 0:
            return _ctor("Int.ofNat", Val(nat_value(meta, value)))
        return _ctor("Int.negSucc", Val(nat_value(meta, -value - 1)))
    size = meta.eval_nat(ty.app_args[0])
    if size is None:
        return None
    if kind == "Fin":
        return _fin(meta, NatLit(value % size) if size else NatLit(0), NatLit(size))
    bound = NatLit(2**size)
    inner = _fin(meta, NatLit(value % 2**size), bound)
    return _ctor("BitVec.ofFin", inner, params=[NatLit(size)])


def _fin(meta: Meta, value: NatLit, size: NatLit) -> Pattern:
    """Return `⟨value, _⟩`; the proof is by evaluation."""
    proof = mk_decide_proof(meta, meta.mk_app_m("LT.lt", [value, size]))
    return _ctor("Fin.mk", Val(nat_value(meta, value.value)), Inaccessible(proof), params=[size])


# -- splits ------------------------------------------------------------------------------------


def split_values(
    meta: Meta, goal: MVar, head: FVar, values: Sequence[Expr]
) -> tuple[list[tuple[dict[int, Expr], MVar]], MVar]:
    """Split a goal on `head = v` for each value, one after the other.

    Returns, for each value, the goal in which the variable is replaced by it, with what the
    variables are there; and the goal where it is none of them.
    """
    result = []
    known: list[FVar] = []
    for number, value in enumerate(values):
        with meta.with_mvar_lctx(goal):
            eq = meta.mk_app_m("Eq", [head, value])
        inside, fvar, goal = _split_on(meta, goal, eq, f"h_{number + 1}", known)
        subst, inside = subst_core(meta, inside, fvar, symm=True)
        result.append((subst, inside))
    return result, goal


def _split_on(
    meta: Meta, goal: MVar, prop: Expr, name: str, known: list[FVar]
) -> tuple[MVar, FVar, MVar]:
    """Split on a decidable proposition; return the goal where it holds, and that where not.

    `known` are proofs that earlier ones do not hold, which the first goal is spared; one is added.
    """
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        then_goal = meta.mk_mvar(Pi(name, prop, target), "syntheticOpaque")
        else_goal = meta.mk_mvar(Pi(name, Const("Not")(prop), target), "syntheticOpaque")
        meta.assign(goal, meta.mk_app_m("dite", [prop, then_goal, else_goal]))
    fvars, inside = intro_n(meta, then_goal, 1, preserve_names=True)
    for hyp in reversed(known):
        inside = try_clear(meta, inside, hyp)
    differs, outside = intro_n(meta, else_goal, 1, preserve_names=True)
    known += differs
    return inside, fvars[0], outside


def split_array_sizes(
    meta: Meta, goal: MVar, head: FVar, sizes: Sequence[int]
) -> tuple[list[tuple[dict[int, Expr], list[FVar], MVar]], MVar]:
    """Split a goal on the size of an array.

    Returns, for each size, what the variables are where the array is `#[x₁, …]`, those elements,
    and the goal; and the goal where the size is none of these.
    """
    result = []
    known: list[FVar] = []
    for number, size in enumerate(sizes):
        with meta.with_mvar_lctx(goal):
            eq = mk_eq(meta, meta.mk_app_m("Array.size", [head]), NatLit(size))
        inside, fvar, goal = _split_on(meta, goal, eq, f"h_{number + 1}", known)
        result.append(_with_elements(meta, inside, head, size, fvar))
    return result, goal


def _with_elements(
    meta: Meta, goal: MVar, head: FVar, size: int, has_size: FVar
) -> tuple[dict[int, Expr], list[FVar], MVar]:
    """Replace an array whose size is known by its elements."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        elem_type = meta.whnf(meta.local_decl(head).type).app_args[0]
        values = [_element(meta, head, index, size, has_size) for index in range(size)]
        equal = meta.mk_app_m("Array.toArrayLit_eq", [head, NatLit(size), has_size])
        level = meta.get_dec_level(elem_type)
        with meta.scope():
            name = meta.local_decl(head).user_name
            fvars = [
                meta.push_local(f"{name}_{index + 1}", elem_type, instance=False)
                for index in range(size)
            ]
            literal: Expr = meta.const("List.nil", [level])(elem_type)
            for fvar in reversed(fvars):
                literal = meta.const("List.cons", [level])(elem_type, fvar, literal)
            literal = meta.const("List.toArray", [level])(elem_type, literal)
            body = Pi("h", mk_eq(meta, head, literal), target)
            generalized = meta.mk_forall(fvars, body)
        new = meta.mk_mvar(generalized, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(*values, equal))
    new = try_clear(meta, new, has_size)
    elems, new = intro_n(meta, new, size, preserve_names=True)
    hyps, new = intro_n(meta, new, 1, preserve_names=True)
    subst, new = subst_core(meta, new, hyps[0], symm=True)
    now: list[FVar] = []
    for elem in elems:
        value = subst.get(elem.id, elem)
        assert isinstance(value, FVar), "elements stay variables"
        now.append(value)
    return subst, now, new


def _element(meta: Meta, head: FVar, index: int, size: int, has_size: FVar) -> Expr:
    proof = mk_decide_proof(meta, meta.mk_app_m("LT.lt", [NatLit(index), NatLit(size)]))
    return meta.mk_app_m("Array.getLit", [head, NatLit(index), has_size, proof])


# -- how problems look -------------------------------------------------------------------------


def shown_pattern(pattern: Pattern) -> MessageData:
    """Return a pattern as messages about compilation show it: constructors by their names."""
    match pattern:
        case Inaccessible(e):
            return msg(".(", e, ")")
        case Ctor(name, _, _, fields):
            if not fields:
                return msg(name)
            parts: list[MessagePart] = [f"({name}"]
            for field in fields:
                parts += [" ", shown_pattern(field)]
            return msg(*parts, ")")
        case ArrayLit(_, elems, _):
            return msg("#[", joined([shown_pattern(elem) for elem in elems], ", "), "]")
        case As(fvar, inner, _):
            return msg(fvar, "@", shown_pattern(inner))
        case Var(e) | Val(e):
            return msg(e)
        case _:
            raise AssertionError(f"unknown pattern {pattern!r}")


def shown_alternative(alt: Alt, lctx: LocalContext) -> MessageData:
    """Return `[x:(A)] |- [p] => rhs`."""
    parts: list[MessageData] = []
    for fvar in alt.fvars:
        decl = lctx.find(fvar)
        if decl is not None:
            parts.append(msg(fvar, ":(", decl.type, ")"))
    own: list[MessagePart] = ["[", joined(parts, ", "), "]\n"] if parts else []
    shown = [shown_pattern(each) for each in alt.patterns]
    return msg(*own, "|- [", joined(shown, ", "), "] => ", alt.rhs)


__all__ = [
    "CasesFailure",
    "MatchFailure",
    "StuckProblem",
    "expand_literals",
    "kind_of_literals",
    "shown_alternative",
    "split_array_sizes",
    "split_values",
]
