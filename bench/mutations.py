"""Mutants of an export: one, two or a few changes to what a file declares.

What it does: `Base` is a list of declarations that belong together, `mutate` a function from a
base and a random generator to a list of declarations near it.  Many mutants are still well-typed:
changes that preserve meaning, equations between a constant and a changed value of it,
types and constructors whose recursors are left to the kernel.
What it assumes: that the base's own declarations are well-formed, not that they are well-typed.
Where to read next: `term_mutations.py`; `differential.py`, which asks the kernels.
Counterpart in Lean: none.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from export_ast import Export, Json, Tables, constants, roots
from term_mutations import Terms

COUNTS: Final = {
    "types": ("numParams", "numIndices", "numNested"),
    "ctors": ("cidx", "numParams", "numFields"),
    "recs": ("numParams", "numIndices", "numMotives", "numMinors"),
}
FLAGS: Final = {
    "types": ("isRec", "isReflexive", "isUnsafe"),
    "ctors": ("isUnsafe",),
    "recs": ("k", "isUnsafe"),
}


@dataclass(slots=True)
class Base:
    """Declarations that mutants are made of; `pool` has their terms, from which parts are taken."""

    name: str
    export: Export
    decls: list[Json]
    pool: list[int]

    @staticmethod
    def of(name: str, export: Export, decls: list[Json]) -> Base:
        """A base of declarations of `export`."""
        terms = export.tables.subterms(root for decl in decls for root in roots(decl))
        return Base(name, export, decls, sorted(terms))


@dataclass(slots=True)
class Mutant:
    """Declarations that are being changed; `target` is the position of the one to be changed."""

    rng: random.Random
    base: Base
    decls: list[Json]
    terms: Terms
    target: int = 0

    @property
    def tables(self) -> Tables:
        """The tables of the file."""
        return self.base.export.tables

    def aim(self) -> None:
        """Chooses the declaration to be changed, usually one of the last."""
        last = len(self.decls) - 1
        self.target = last if self.rng.random() < 0.6 else self.rng.randint(0, last)

    def own(self) -> Json:
        """The declaration to be changed, which is no longer the base's."""
        decl = self.decls[self.target] = copy.deepcopy(self.decls[self.target])
        self.terms.params = next(constants(decl), {}).get("levelParams", ())
        return decl

    def fresh(self, text: str) -> int:
        """A name that nothing has."""
        return self.tables.name("str", self.tables.name("str", 0, "mutant"), text)


Mutation = Callable[[Mutant, Json], None]

# Any declaration


def change_terms(m: Mutant, decl: Json) -> None:
    """A change somewhere in a type, a value or the right-hand side of a rule."""
    constant = m.rng.choice(list(constants(decl)) or [{}])
    places: list[tuple[Json, str]]
    places = [(constant, key) for key in ("type", "value") if key in constant]
    places += [(rule, "rhs") for rule in constant.get("rules", ())]
    if len(places) > 1 and m.rng.random() < 0.6:
        places = places[1:]
    if places:
        owner, key = m.rng.choice(places)
        owner[key] = m.terms.change(owner[key])


def change_params(m: Mutant, decl: Json) -> None:
    """A universe parameter more or less, repeated, or in another order."""
    constant = m.rng.choice(list(constants(decl)) or [{}])
    params = list(constant.get("levelParams", ()))
    match m.rng.randrange(4):
        case 0 if params:
            params.pop(m.rng.randrange(len(params)))
        case 1 if params:
            params.append(m.rng.choice(params))
        case 2:
            m.rng.shuffle(params)
        case _:
            params.insert(m.rng.randint(0, len(params)), m.fresh("u"))
    constant["levelParams"] = params


def change_name(m: Mutant, decl: Json) -> None:
    """A new name, or that of another constant."""
    constant = m.rng.choice(list(constants(decl)) or [{}])
    taken = [name for other in m.decls for name in m.base.export.names(other) if name]
    new = m.fresh("name")
    constant["name"] = m.rng.choice((new, m.rng.choice(taken or [new])))


def change_order(m: Mutant, decl: Json) -> None:
    """Declarations repeated, left out, or exchanged."""
    other = m.rng.randrange(len(m.decls))
    match m.rng.randrange(4):
        case 0:
            m.decls.insert(other, copy.deepcopy(decl))
        case 1 if len(m.decls) > 1:
            m.decls.pop(other)
        case 2:
            m.decls[m.target], m.decls[other] = m.decls[other], m.decls[m.target]
        case _:
            m.decls.append(m.decls.pop(other))


def cut(m: Mutant, decl: Json) -> None:
    """Nothing after the changed declaration."""
    if m.target < len(m.decls):
        del m.decls[m.target + 1 :]


# Definitions, theorems, axioms


def change_kind(m: Mutant, decl: Json) -> None:
    """A theorem as a definition, an axiom as an opaque constant, …"""
    if decl["record"] not in ("axiom", "def", "thm", "opaque"):
        return
    kind = m.rng.choice(("axiom", "def", "thm", "opaque"))
    new = {"record": kind, "name": decl["name"], "levelParams": decl["levelParams"]}
    new["type"] = decl["type"]
    if kind != "axiom":
        new["value"] = decl.get("value", decl["type"])
        new["all"] = [decl["name"]]
    if kind == "def":
        new["hints"] = "abbrev"
        new["safety"] = "safe"
    elif kind != "thm":
        new["isUnsafe"] = False
    m.decls[m.target] = new


def change_flags(m: Mutant, decl: Json) -> None:
    """Hints and safety."""
    rng = m.rng
    if "isUnsafe" in decl and rng.random() < 0.8:
        decl["isUnsafe"] = not decl["isUnsafe"]
    if "hints" in decl:
        if rng.random() < 0.6:
            regular = {"regular": rng.choice((0, 1, 2, 50, 2**32 - 1))}
            decl["hints"] = rng.choice(("opaque", "abbrev", regular))
        else:
            decl["safety"] = rng.choice(("unsafe", "safe", "partial"))


def exchange(m: Mutant, decl: Json) -> None:
    """The type or the value of another declaration."""
    others = [other for other in m.decls if "type" in other]
    if not others or "type" not in decl:
        return
    other = m.rng.choice(others)
    key = m.rng.choice(("type", "value"))
    if key in decl and key in other:
        decl[key] = other[key]
        if m.rng.random() < 0.5:
            decl["levelParams"] = list(other["levelParams"])


def refer_to_itself(m: Mutant, decl: Json) -> None:
    """The constant itself in its own value or type."""
    key = m.rng.choice(("type", "value", "value"))
    if key not in decl:
        return
    us = tuple(m.tables.level("param", name) for name in decl["levelParams"])
    own = m.tables.expr("const", decl["name"], us)
    place = m.rng.choice(m.terms.places(decl[key]))
    decl[key] = m.terms.put(place, own)


def equation(m: Mutant, decl: Json) -> None:
    """That a constant equals a changed value of it, as a theorem whose proof is computation.

    For `c : T := v` it says `∀ P : T → Prop, P v' → P c`, and the proof is the identity; so it is
    true if and only if `v' : T` and `v' ≡ c`, whatever universe `T` is in.
    """
    tables, terms, rng = m.tables, m.terms, m.rng
    constant = rng.choice(list(constants(decl)) or [{}])
    if "type" not in constant:
        return
    terms.params = constant["levelParams"]
    us = tuple(tables.level("param", name) for name in terms.params)
    own = tables.expr("const", constant["name"], us)
    left, right = own, constant.get("value", own)
    match rng.randrange(5):
        case 0:
            left = right
        case 1:
            right = own
        case 2:
            # Any other inhabitant of the type: equal if that is a proposition or has one element.
            axiom = {"record": "axiom", "name": m.fresh(f"element{len(m.decls)}")}
            axiom |= {"levelParams": list(terms.params), "type": constant["type"]}
            m.decls.insert(m.target + 1, {**axiom, "isUnsafe": False})
            m.target += 1
            right = tables.expr("const", axiom["name"], us)
    type_ = constant["type"]
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
        right = terms.change(right)
    if rng.random() < 0.5:
        left, right = right, left
    bvar = tables.expr("bvar", 0)
    name = m.fresh("x")
    predicate = tables.expr("forallE", name, "default", type_, tables.expr("sort", 0))
    holds_left = tables.expr("app", bvar, terms.lift(left, 1))
    holds_right = tables.expr("app", tables.expr("bvar", 1), terms.lift(right, 2))
    statement = tables.expr("forallE", name, "default", holds_left, holds_right)
    statement = tables.expr("forallE", name, "default", predicate, statement)
    proof = tables.expr("lam", name, "default", holds_left, bvar)
    proof = tables.expr("lam", name, "default", predicate, proof)
    new: Json = {"record": "thm", "name": m.fresh(f"equation{len(m.decls)}")}
    new |= {"levelParams": list(terms.params), "type": statement, "value": proof}
    m.decls.insert(m.target + 1, {**new, "all": [new["name"]]})
    m.target += 1


# Inductive types


def change_numbers(m: Mutant, decl: Json) -> None:
    """A false count or flag."""
    part = m.rng.choice(("types", "ctors", "recs", "recs"))
    if decl["record"] != "inductive" or not decl[part]:
        return
    constant = m.rng.choice(decl[part])
    if m.rng.random() < 0.3:
        flag = m.rng.choice(FLAGS[part])
        constant[flag] = not constant.get(flag, False)
    elif part == "recs" and constant["rules"] and m.rng.random() < 0.4:
        rule = m.rng.choice(constant["rules"])
        rule["nfields"] = near(m, rule["nfields"])
    else:
        count = m.rng.choice(COUNTS[part])
        constant[count] = near(m, constant[count])


def near(m: Mutant, number: int) -> int:
    """Another small number, now and then a large one."""
    if m.rng.random() < 0.05:
        return m.rng.choice((255, 65536, 2**31, 2**32 - 1))
    return m.rng.choice((number + 1, max(0, number - 1), 0, 1, 2))


def change_block(m: Mutant, decl: Json) -> None:
    """Types, constructors, recursors or rules left out, repeated, exchanged, or renamed."""
    rng = m.rng
    if decl["record"] != "inductive":
        return
    lists: list[list[Json]] = [decl[part] for part in ("types", "ctors", "recs", "recs")]
    lists += [rec["rules"] for rec in decl["recs"]]
    items = rng.choice(lists)
    if not items:
        return
    at = rng.randrange(len(items))
    match rng.randrange(5):
        case 0:
            items.pop(at)
        case 1:
            items.append(copy.deepcopy(items[at]))
        case 2:
            other = rng.randrange(len(items))
            items[at], items[other] = items[other], items[at]
        case 3:
            names = [constant["name"] for constant in constants(decl)]
            key = rng.choice([key for key in ("name", "induct", "ctor") if key in items[at]])
            items[at][key] = rng.choice((*names, m.fresh("name")))
        case _:
            constant = rng.choice(list(constants(decl)))
            stated = [constant[key] for key in ("all", "ctors") if constant.get(key)]
            if stated:
                changed = rng.choice(stated)
                rng.choice((changed.pop, changed.reverse))()


def change_field(m: Mutant, decl: Json) -> None:
    """A constructor with another hypothesis, or one less, and everything else adapted to that."""
    if decl["record"] != "inductive" or not decl["types"] or not decl["ctors"]:
        return
    tables, terms, rng = m.tables, m.terms, m.rng
    ctor = rng.choice(decl["ctors"])
    place = 0
    spine: list[tuple[int, str, int]] = []
    e = ctor["type"]
    while tables.exprs[e][0] == "forallE":
        _, name, info, domain, e = tables.exprs[e]
        spine.append((name, info, domain))
    place = rng.randint(min(ctor["numParams"], len(spine)), len(spine))
    rest = e
    for name, info, domain in reversed(spine[place:]):
        rest = tables.expr("forallE", name, info, domain, rest)
    if place < len(spine) and rng.random() < 0.25:
        rest = terms.instantiate(tables.exprs[rest][4], terms.random_term(place))
    else:
        domain = random_field(m, decl, place, ctor["numParams"])
        rest = tables.expr("forallE", m.fresh("h"), "default", domain, terms.lift(rest, 1))
    for name, info, domain in reversed(spine[:place]):
        rest = tables.expr("forallE", name, info, domain, rest)
    ctor["type"] = rest
    complete(m, decl)


def random_field(m: Mutant, decl: Json, depth: int, num_params: int) -> int:
    """A type for a field: often the type being defined, behind arrows or inside another type."""
    tables, terms, rng = m.tables, m.terms, m.rng
    type_ = rng.choice(decl["types"])
    us = tuple(tables.level("param", name) for name in type_["levelParams"])
    own = tables.expr("const", type_["name"], us)
    for i in range(min(num_params, depth)):  # `depth` is small, whatever the file states.
        own = tables.expr("app", own, tables.expr("bvar", depth - 1 - i))
    for _ in range(min(4, type_["numIndices"])):
        own = tables.expr("app", own, terms.random_term(depth))
    name = m.fresh("h")

    def arrow(domain: int, target: int) -> int:
        return tables.expr("forallE", name, "default", domain, terms.lift(target, 1))

    match rng.randrange(8):
        case 0 | 1:
            return own
        case 2:
            return arrow(terms.random_term(depth), own)
        case 3:
            return arrow(own, rng.choice((own, tables.expr("sort", 0))))
        case 4 | 5:
            around = [d for d in m.decls if d["record"] == "inductive" and d["types"]]
            outer = rng.choice(around)["types"][0]
            levels = tuple(rng.choice(us or (0,)) for _ in outer["levelParams"])
            nested = tables.expr("const", outer["name"], levels)
            for _ in range(min(4, max(1, outer["numParams"] + outer["numIndices"]))):
                inner = own if rng.random() < 0.7 else terms.random_term(depth)
                nested = tables.expr("app", nested, inner)
            return nested
        case 6:
            return tables.expr("sort", terms.random_level())
        case _:
            return terms.random_term(depth)


def complete(m: Mutant, decl: Json) -> None:
    """What is stated about a changed block, as far as syntax tells; recursors are left out."""
    tables = m.tables
    own = {type_["name"] for type_ in decl["types"]}
    is_rec = is_reflexive = False
    for ctor in decl["ctors"]:
        position, e = 0, ctor["type"]
        while tables.exprs[e][0] == "forallE":
            domain, e = tables.exprs[e][3:]
            if position >= ctor["numParams"]:
                mentions = any(
                    tables.exprs[part][0] == "const" and tables.exprs[part][1] in own
                    for part in tables.subterms([domain])
                )
                is_rec |= mentions
                is_reflexive |= mentions and tables.exprs[domain][0] == "forallE"
            position += 1
        ctor["numFields"] = max(0, position - ctor["numParams"])
    for type_ in decl["types"]:
        type_["isRec"], type_["isReflexive"] = is_rec, is_reflexive
        if m.rng.random() < 0.3:
            type_["numNested"] = m.rng.choice((0, 1, 1, 2, 3))
    decl["recs"] = []


def change_family(m: Mutant, decl: Json) -> None:
    """A change in a type or a constructor, with recursors left to the kernel."""
    if decl["record"] != "inductive" or not decl["types"]:
        return
    constant = m.rng.choice((*decl["types"], *decl["ctors"], *decl["ctors"]))
    constant["type"] = m.terms.change(constant["type"])
    if m.rng.random() < 0.3:
        constant["numParams"] = near(m, constant["numParams"])
    complete(m, decl)


def change_quotient(m: Mutant, decl: Json) -> None:
    """The kind of a quotient constant."""
    if decl["record"] == "quot":
        decl["kind"] = m.rng.choice(("type", "ctor", "lift", "ind"))


MUTATIONS: Final[Sequence[tuple[Mutation, int]]] = (
    (change_terms, 30),
    (equation, 30),
    (change_family, 14),
    (change_field, 16),
    (change_numbers, 8),
    (change_block, 6),
    (change_params, 3),
    (change_name, 2),
    (change_order, 4),
    (change_kind, 4),
    (change_flags, 4),
    (change_quotient, 1),
    (exchange, 4),
    (refer_to_itself, 3),
    (cut, 2),
)


def mutate(base: Base, rng: random.Random) -> tuple[list[Json], list[str]]:
    """The declarations of a mutant, and the names of the changes made.

    The tables of the base's export grow; the caller releases what is new.
    """
    terms = Terms(rng, base.export.tables, base.pool)
    for decl in base.decls:
        for constant in constants(decl):
            terms.arity[constant["name"]] = len(constant["levelParams"])
            if not constant["levelParams"]:
                terms.types[constant["name"]] = constant["type"]
            if decl["record"] in ("def", "thm"):
                terms.values[constant["name"]] = (constant["levelParams"], constant["value"])
            if len(constant.get("ctors", ())) == 1:
                (name,) = constant["ctors"]
                counts = [c["numFields"] for c in decl["ctors"] if c["name"] == name]
                if counts:
                    structure = (name, constant["numParams"], min(counts[0], 20))
                    terms.structures[constant["name"]] = structure
    m = Mutant(rng, base, list(base.decls), terms)
    m.aim()
    if rng.random() < 0.5:
        cut(m, m.decls[m.target])
    mutations, weights = zip(*MUTATIONS, strict=True)
    made: list[str] = []
    for mutation in rng.choices(mutations, weights, k=rng.choice((1, 1, 1, 2, 2, 3))):
        if m.decls and m.target < len(m.decls):
            mutation(m, m.own())
            made.append(mutation.__name__)
    return m.decls, made
