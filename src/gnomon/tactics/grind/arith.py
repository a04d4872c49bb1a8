"""Linear arithmetic on what the graph knows.

What it does: collects relations of natural numbers and integers that hold or do not, and equations
of classes, for `omega`; looks for contradictions, and for equations and conditions that follow.
Products of variables are brought into a normal form first, and are atoms then.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.Arith`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NoReturn

from gnomon import Const, Expr, Pi
from gnomon.meta import MetaError
from gnomon.tactics.grind.graph import Graph, is_implication
from gnomon.tactics.grind.proofs import FALSE, with_hole
from gnomon.tactics.omega.facts import Facts
from gnomon.tactics.omega.ground import int_literal, literal
from gnomon.tactics.omega.linear import Proved, Reader
from gnomon.tactics.omega.tactic import prove_false
from gnomon.tactics.simp.engine import Result, SimpConfig, Simplifier, StepLimit
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant

TYPES: Final = ("Nat", "Int", "Fin")
_RELATIONS: Final = ("LE.le", "LT.lt", "Eq", "Dvd.dvd", "GE.ge", "GT.gt")
MAX_TRIALS: Final = 40
"""How many equations are tried at a time."""


class _Possible(Exception):
    """There is no contradiction."""


def _fail(facts: Facts) -> NoReturn:
    raise _Possible()


def is_relation(e: Expr) -> bool:
    """Return whether a proposition is about numbers."""
    name = e.head_name
    return name in _RELATIONS and e.num_args >= 3 and e.app_args[0].head_name in TYPES


def _known(g: Graph) -> Iterator[Proved]:
    for e, node in list(g.nodes.items()):
        if is_relation(e) and not (e.head_name == "Eq" and g.is_true(e)):
            if g.is_true(e):
                yield g.prove_true(e), e
            elif g.is_false(e):
                yield g.prove_false(e), Const("Not")(e)
        elif node.root != e and g.build.type_of(e).head_name in TYPES:
            yield g.explain(e, node.root), g.build.eq(e, node.root)


def facts_of(g: Graph) -> Facts | None:
    """Return what is known of numbers; `None` if nothing is."""
    known = list(_known(g))
    known += _multiples(g, known)
    known += _products_of(g, [p for _, p in known])
    if not known:
        return None
    facts = Facts(Reader(g.meta, {}))
    facts.pending = known
    facts.process()
    return facts


def contradiction(g: Graph, facts: Facts) -> Expr | None:
    """Return a proof of `False`, if there is one."""
    try:
        return prove_false(facts.copy(), _fail)
    except _Possible:
        return None


def _follows(g: Graph, facts: Facts, p: Expr) -> Expr | None:
    """Return a proof of a proposition from facts."""
    meta = g.meta
    negated = Const("Not")(p)
    with meta.scope():
        h = meta.push_local("h", negated, instance=False)
        trial = facts.copy()
        trial.pending = [(h, negated), *_products_of(g, [p])]
        try:
            proof = prove_false(trial, _fail)
        except (_Possible, MetaError):
            return None
        refutation = meta.mk_lambda([h], proof)
    return Const("Classical.byContradiction")(p, refutation)


def propagate(g: Graph, facts: Facts) -> bool:
    """Add relations that follow and that something else needs; return whether there are some."""
    found = False
    for p in _wanted(g):
        if g.is_true(p) or g.is_false(p):
            continue
        key = ("arith", p, len(facts.assumptions), len(facts.disjunctions))
        if key in g.done:
            continue
        g.done.add(key)
        proof = _follows(g, facts, p)
        if proof is not None:
            g.push_true(p, proof)
            found = True
            continue
        proof = _follows(g, facts, Const("Not")(p))
        if proof is not None:
            g.push_false(p, proof)
            found = True
    if found:
        return True
    trials = 0
    for a, b in _pairs(g):
        pair = ("trial", a, b, len(facts.assumptions), len(facts.disjunctions))
        if pair in g.done:
            continue
        g.done.add(pair)
        trials += 1
        if trials > MAX_TRIALS:
            break
        proof = _follows(g, facts, g.build.eq(a, b))
        if proof is not None:
            g.push(a, b, proof)
            return True
    return False


def _wanted(g: Graph) -> Iterator[Expr]:
    """Yield relations that are part of something else: conditions, hypotheses."""
    for e, node in list(g.nodes.items()):
        if is_relation(e) and node.root == e and any(isinstance(p, Pi) for p in node.parents):
            yield e


def _pairs(g: Graph) -> Iterator[tuple[Expr, Expr]]:
    """Yield pairs of terms whose equality would make other terms congruent."""
    seen: set[tuple[Expr, Expr]] = set()
    for name, apps in list(g.apps.items()):
        if name in _RELATIONS or name.startswith(("HAdd.", "HSub.", "HMul.", "OfNat.", "Neg.")):
            continue
        for i, e in enumerate(apps):
            for other in apps[:i]:
                if g.same(e, other) or e.num_args != other.num_args or e.app_fn != other.app_fn:
                    continue
                differing = [
                    (x, y) for x, y in zip(e.app_args, other.app_args, strict=True)
                    if x != y and not (x in g.nodes and y in g.nodes and g.same(x, y))
                ]  # fmt: skip
                data = [
                    (x, y) for x, y in differing if g.build.type_of(x).head_name in ("Nat", "Int")
                    and x in g.nodes and y in g.nodes
                ]  # fmt: skip
                if not data or len(differing) > 3:
                    continue
                for x, y in data:
                    if g.build.type_of(x) != g.build.type_of(y) or (x, y) in seen:
                        continue
                    seen.add((x, y))
                    if literal(x) is None or literal(y) is None:
                        yield x, y
    by_head: dict[Expr, list[Expr]] = {}
    for e in g.nodes:
        if e.app_args and e.app_fn.cname is None:
            by_head.setdefault(e.app_fn, []).append(e)
    for apps in by_head.values():
        for i, e in enumerate(apps):
            for other in apps[:i]:
                if g.same(e, other) or e.num_args != other.num_args:
                    continue
                for x, y in zip(e.app_args, other.app_args, strict=True):
                    if g.build.type_of(x).head_name in ("Nat", "Int") and not g.same(x, y):
                        yield x, y


# -- products -----------------------------------------------------------------------------------

_LAWS: Final = {
    "Int": (
        "Int.mul_add Int.add_mul Int.sub_mul Int.mul_sub Int.mul_assoc Int.mul_comm "
        "Int.mul_left_comm Int.pow_succ Int.pow_zero Int.neg_mul Int.mul_neg Int.neg_neg "
        "Int.one_mul Int.mul_one Int.zero_mul Int.mul_zero Int.neg_add Int.neg_sub"
    ),
    "Nat": (
        "Nat.mul_add Nat.add_mul Nat.mul_assoc Nat.mul_comm Nat.mul_left_comm Nat.pow_succ "
        "Nat.pow_zero Nat.one_mul Nat.mul_one Nat.zero_mul Nat.mul_zero Nat.mul_sub Nat.sub_mul"
    ),
}
_RULES: dict[tuple[bool, ...], SimpTheorems] = {}


def _rules(g: Graph) -> SimpTheorems:
    names = [name for laws in _LAWS.values() for name in laws.split()]
    present = tuple(g.meta.env.contains(name) for name in names)
    found = _RULES.get(present)
    if found is None:
        found = SimpTheorems()
        for name in names:
            if g.meta.env.contains(name):
                try:
                    add_constant(g.meta, found, name)
                except MetaError:
                    continue
        _RULES[present] = found
    return found


def _is_product(e: Expr) -> bool:
    """Return whether a term is a product, or a power, of terms that are not all numerals."""
    if not e.app_args or e.app_args[0].cname not in ("Nat", "Int"):
        return False
    if e.is_app_of("HPow.hPow", 6):
        base, exponent = e.app_args[4:]
        return literal(exponent) is not None and int_literal(base) is None
    if not e.is_app_of("HMul.hMul", 6):
        return False
    a, b = e.app_args[4:]
    if int_literal(a) is None and int_literal(b) is None:
        return True
    return _is_product(a) or _is_product(b)


def _occurring(e: Expr, found: dict[Expr, None]) -> None:
    if _is_product(e):
        found[e] = None
        return
    for arg in e.app_args:
        if not arg.has_loose_bvars:
            _occurring(arg, found)


def _expanded(g: Graph, e: Expr) -> Result:
    config = SimpConfig(fail_if_unchanged=False, literals=True)
    return Simplifier(g.meta, [_rules(g)], config).simp(e)


def _monomials(e: Expr, found: dict[Expr, None]) -> None:
    """Collect the products in a sum."""
    if e.head_name in ("HAdd.hAdd", "HSub.hSub", "Neg.neg"):
        for each in e.app_args[-2 if e.num_args == 6 else -1 :]:
            _monomials(each, found)
    elif e.is_app_of("HMul.hMul", 6):
        found[e] = None


def _factors(e: Expr) -> list[Expr]:
    if e.is_app_of("HMul.hMul", 6):
        return _factors(e.app_args[4]) + _factors(e.app_args[5])
    return [e]


def _products_of(g: Graph, props: list[Expr]) -> list[Proved]:
    """Return equations that make products linear combinations of monomials."""
    found: dict[Expr, None] = {}
    for p in props:
        _occurring(p, found)
    result: list[Proved] = []
    monomials: dict[Expr, None] = {}
    try:
        for e in found:
            new = _expanded(g, e)
            if new.proof is not None and new.e != e:
                result.append((new.proof, g.build.eq(e, new.e)))
            _monomials(new.e, monomials)
        for m in monomials:
            factors = _factors(m)
            numbers = [x for x in factors if int_literal(x) is not None]
            rest = [x for x in factors if int_literal(x) is None]
            if not numbers or not rest:
                continue
            fn = m.app_fn(*m.app_args[:4])
            product = rest[-1]
            for each in reversed(rest[:-1]):
                product = fn(each, product)
            for each in reversed(numbers):
                product = fn(each, product)
            if product == m:
                continue
            there, back = _expanded(g, m), _expanded(g, product)
            if there.e != back.e:
                continue
            first = there.proof or g.build.refl(m)
            second = g.build.symm(product, back.e, back.proof or g.build.refl(product))
            proof = g.build.trans(m, there.e, product, first, second)
            result.append((proof, g.build.eq(m, product)))
    except (MetaError, StepLimit):
        return result
    return result


def _multiples(g: Graph, known: list[Proved]) -> list[Proved]:
    """Return multiples of equations by the factors of products that occur."""
    products: dict[Expr, None] = {}
    for _, p in known:
        _occurring(p, products)
    if not products:
        return []
    factors: dict[Expr, None] = {}
    for e in products:
        _atoms(e, factors)
    result: list[Proved] = []
    highest = max(map(_degree, products))
    for proof, p in known:
        if not p.is_app_of("Eq", 3) or p.app_args[0].cname not in ("Nat", "Int"):
            continue
        ty, a, b = p.app_args
        for x in factors:
            if g.build.type_of(x) != ty or len(result) >= MAX_MULTIPLES:
                continue
            fn = _times(ty)
            degree = max(_degree(a), _degree(b))
            if fn is None or (degree > 1 and degree >= highest):
                continue
            step = g.build.congr_arg(a, b, proof, with_hole(fn, (a, x), 0))
            result.append((step, g.build.eq(fn(a, x), fn(b, x))))
    return result


MAX_MULTIPLES: Final = 40


def _times(ty: Expr) -> Expr | None:
    """Return multiplication in a type, as it occurs."""
    name = ty.cname
    inst = {"Nat": "instMulNat", "Int": "Int.instMul"}.get(name or "")
    if inst is None:
        return None
    return Const("HMul.hMul", [0, 0, 0])(ty, ty, ty, Const("instHMul", [0])(ty, Const(inst)))


def _degree(e: Expr) -> int:
    if e.is_app_of("HMul.hMul", 6):
        return sum(map(_degree, e.app_args[4:]))
    if e.head_name in ("HAdd.hAdd", "HSub.hSub") and e.num_args == 6:
        return max(map(_degree, e.app_args[4:]))
    if e.is_app_of("HPow.hPow", 6):
        exponent = literal(e.app_args[5])
        return 2 if exponent is None else exponent * _degree(e.app_args[4])
    return 0 if int_literal(e) is not None else 1


def _atoms(e: Expr, found: dict[Expr, None]) -> None:
    """Collect the variables of a polynomial."""
    name = e.head_name
    if name in ("HAdd.hAdd", "HSub.hSub", "HMul.hMul") and e.num_args == 6:
        for each in e.app_args[4:]:
            _atoms(each, found)
    elif e.is_app_of("HPow.hPow", 6):
        _atoms(e.app_args[4], found)
    elif e.is_app_of("Neg.neg", 3):
        _atoms(e.app_args[2], found)
    elif int_literal(e) is None:
        found[e] = None


__all__ = ["contradiction", "facts_of", "is_relation", "propagate"]
_ = (FALSE, is_implication)
