"""Numbers that satisfy the linear constraints that are known.

What it does: gives terms of number types values, one after the other, that `omega` does not refute.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.Arith.Cutsat.Model`.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnomon import Const, Expr, NatLit
from gnomon.meta import MetaError
from gnomon.tactics.grind import arith
from gnomon.tactics.grind.graph import Graph
from gnomon.tactics.grind.order import order_key
from gnomon.tactics.grind.patterns import App as AppPattern
from gnomon.tactics.grind.patterns import Ground, Pattern
from gnomon.tactics.omega.facts import Facts
from gnomon.tactics.omega.ground import literal, mk_int

_OPERATIONS = frozenset(
    {"HAdd.hAdd", "HMul.hMul", "HSub.hSub", "HDiv.hDiv", "HMod.hMod", "Neg.neg", "HPow.hPow"}
)
MAX_VARIABLES = 24
MAX_VALUE = 40


def assignment(g: Graph) -> list[tuple[Expr, int]]:
    """Return terms with their values; nothing if there is no arithmetic."""
    with g.meta.scope():
        return _assignment(g)


def _assignment(g: Graph) -> list[tuple[Expr, int]]:
    terms = _terms(g)
    numbers = [
        node.value[1]
        for node in g.nodes.values()
        if isinstance(node.value, tuple) and node.value[0] in ("Nat", "Int")
    ]
    if not terms or not _has_arithmetic(g):
        return []
    facts = arith.facts_of(g)
    constrained = set(_constrained(g))
    values: dict[Expr, int] = {}
    for e in terms:
        node = g.nodes[g.root(e)]
        if isinstance(node.value, tuple):
            values[g.root(e)] = node.value[1]
    if facts is not None:
        for e in _by_priority(g, terms[:MAX_VARIABLES]):
            root = g.root(e)
            if root in values or not any(x in constrained for x in g.members(root)):
                continue
            found = _value(g, facts, e, 1 if _differs(g, e) else 0)
            if found is not None:
                values[root], facts = found
    used = {*numbers, *values.values()}
    for lemma in g.env.active:
        for pattern in lemma.patterns:
            used |= set(_numerals(pattern))
    for e in terms:
        root = g.root(e)
        if root not in values:
            value = 1
            while value in used:
                value += 1
            values[root] = value
            used.add(value)
    return [(e, values[g.root(e)]) for e in terms]


def _terms(g: Graph) -> list[Expr]:
    found = [
        e for e in g.nodes if g.build.type_of(e).cname in ("Nat", "Int") and not _no_term(g, e)
    ]
    return sorted(found, key=lambda e: (g.nodes[e].generation, order_key(e)))


def _by_priority(g: Graph, terms: list[Expr]) -> list[Expr]:
    """Return terms in order, those last that equations give in terms of others."""
    late: dict[Expr, None] = {}
    for e, node in g.nodes.items():
        if e.head_name == "HAdd.hAdd" and isinstance(g.nodes[node.root].value, tuple):
            first = e
            while first.head_name in ("HAdd.hAdd", "HMul.hMul") and first.num_args == 6:
                first = first.app_args[4 if first.head_name == "HAdd.hAdd" else 5]
            late[first] = None
    return [e for e in terms if e not in late] + [e for e in terms if e in late]


def _no_term(g: Graph, e: Expr) -> bool:
    """Return whether a term is an operation, a numeral, or a distinction of cases."""
    name = e.head_name
    if isinstance(e, NatLit) or name in _OPERATIONS or name in ("OfNat.ofNat", "ite", "dite"):
        return True
    return name is not None and g.meta.env.matcher_info(name) is not None


def _has_arithmetic(g: Graph) -> bool:
    if any(True for lemma in g.env.active for p in lemma.patterns for _ in _numerals(p)):
        return True
    for e, node in g.nodes.items():
        if isinstance(node.value, tuple) and node.value[0] in ("Nat", "Int"):
            return True
        is_number = bool(e.app_args) and e.app_args[0].cname in ("Nat", "Int")
        if is_number and e.head_name in ("LE.le", "LT.lt", "Dvd.dvd", *_OPERATIONS):
            return True
    return False


def _constrained(g: Graph) -> Iterator[Expr]:
    """Yield the terms in relations and sums."""
    for e in g.nodes:
        name = e.head_name
        is_relation = arith.is_relation(e) and (
            name != "Eq" or any(_is_sum(g, x) for x in e.app_args[1:])
        )
        if is_relation or name in _OPERATIONS:
            yield e
            yield from e.app_args
        node = g.nodes[e]
        if isinstance(g.nodes[node.root].value, tuple):
            yield e


def _is_sum(g: Graph, e: Expr) -> bool:
    return any(x.head_name in _OPERATIONS for x in g.members(e)) if e in g.nodes else False


def _numerals(p: Pattern) -> Iterator[int]:
    """Yield the numerals in a pattern."""
    if isinstance(p, Ground):
        value = literal(p.e)
        if value is not None:
            yield value
    elif isinstance(p, AppPattern):
        for each in p.args:
            yield from _numerals(each)


def _differs(g: Graph, e: Expr) -> bool:
    """Return whether a natural number is the last variable of an inequality `≠`."""
    if g.build.type_of(e).cname != "Nat":
        return False
    for p in g.nodes:
        if p.is_app_of("Eq", 3) and g.is_false(p):
            a, b = p.app_args[1:]
            for side, other in ((a, b), (b, a)):
                if side not in g.nodes or not g.same(side, e) or side.head_name in _OPERATIONS:
                    continue
                later = other in g.nodes and order_key(other) > order_key(side)
                if other.head_name in ("OfNat.ofNat", *_OPERATIONS) or not later:
                    return True
    return False


def _value(g: Graph, facts: Facts, e: Expr, start: int) -> tuple[int, Facts] | None:
    """Return the smallest value that is possible, and what is known with it."""
    is_nat = g.build.type_of(e).cname == "Nat"
    for size in (*range(start, MAX_VALUE), *range(start)):
        for value in (size,) if is_nat or size == 0 else (size, -size):
            trial = facts.copy()
            meta = g.meta
            if is_nat:
                lit = NatLit(value)
                number = Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))
            else:
                number = mk_int(value)
            eq = g.build.eq(e, number)
            h = meta.push_local("h", eq, instance=False)
            trial.pending = [(h, eq)]
            try:
                trial.process()
                if trial.problem.possible and arith.contradiction(g, trial) is None:
                    return value, trial
            except MetaError:
                return None
    return None
