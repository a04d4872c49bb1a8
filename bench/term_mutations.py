"""Changes to terms and levels: half of them preserve meaning, the other half nearly.

What it does: operations on the terms of `export_ast.Tables` (lifting, substitution, paths), and
`change_term`, which applies a random change to one subterm.
What it assumes: terms that are not very deep; everything here recurses.
Where to read next: `mutations.py`, which decides what to change in a declaration.
Counterpart in Lean: none.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from export_ast import CHILDREN, Node, Tables

MOST_PLACES: Final = 600
NUMBERS: Final = ("0", "1", "2", "3", "4", "7", "255", "4294967296", "18446744073709551616")
OPERATIONS: Final[dict[str, Callable[[int, int], int]]] = {
    "Nat.add": lambda a, b: a + b,
    "Nat.sub": lambda a, b: max(0, a - b),
    "Nat.mul": lambda a, b: a * b,
    "Nat.div": lambda a, b: a // b if b else 0,
    "Nat.mod": lambda a, b: a % b if b else a,
    "Nat.gcd": math.gcd,
    "Nat.land": lambda a, b: a & b,
    "Nat.lor": lambda a, b: a | b,
    "Nat.xor": lambda a, b: a ^ b,
    "Nat.pow": lambda a, b: a**b if b < 100 else 0,
    "Nat.shiftLeft": lambda a, b: a << b if b < 1000 else 0,
    "Nat.shiftRight": lambda a, b: a >> b if b < 1000 else 0,
}
TEXTS: Final = ("", "a", "ab", "ä", "\u0000", "💡", 'q"')


@dataclass(frozen=True, slots=True)
class Place:
    """An occurrence of a term in a root: the way to it, and how many binders it is under."""

    term: int
    depth: int
    way: tuple[tuple[int, int], ...]
    """Pairs of a term and the slot in it that leads on."""


def replaced(tables: Tables, node: Node, slot: int, by: Any) -> int:
    """The term like `node` with another part."""
    return tables.expr(*node[:slot], by, *node[slot + 1 :])


@dataclass(slots=True)
class Terms:
    """Random changes to the terms of a file, `pool`.

    `values` has the universe parameters and the value of each definition, `types` the type of each
    constant without them, `arity` the number of universe parameters of each constant,
    `structures` the constructor, and the numbers of parameters and fields, of each type that may be
    a structure, and `params` the universe parameters of the declaration being changed.
    """

    rng: random.Random
    tables: Tables
    pool: Sequence[int]
    values: dict[int, tuple[Sequence[int], int]] = field(default_factory=dict)
    types: dict[int, int] = field(default_factory=dict)
    arity: dict[int, int] = field(default_factory=dict)
    structures: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    params: Sequence[int] = ()

    # --- substitution ------------------------------------------------------------------------

    def lift(self, e: int, by: int, cutoff: int = 0) -> int:
        """`e` with `by` more binders between it and what its loose variables refer to."""
        return self._map(e, cutoff, lambda i, d: self.tables.expr("bvar", i + by))

    def instantiate(self, e: int, by: int) -> int:
        """`e` with its innermost loose variable replaced."""

        def variable(i: int, depth: int) -> int:
            return self.lift(by, depth) if i == depth else self.tables.expr("bvar", i - 1)

        return self._map(e, 0, variable)

    def _map(self, e: int, depth: int, variable: Callable[[int, int], int]) -> int:
        tables = self.tables
        done: dict[tuple[int, int], int] = {}

        def go(e: int, depth: int) -> int:
            if tables.loose[e] <= depth:
                return e
            if (known := done.get((e, depth))) is not None:
                return known
            node = tables.exprs[e]
            if node[0] == "bvar":
                result = variable(node[1], depth)
            else:
                parts = list(node)
                for slot, under in CHILDREN[node[0]]:
                    parts[slot] = go(node[slot], depth + under)
                result = tables.expr(*parts)
            done[e, depth] = result
            return result

        return go(e, depth)

    def instantiate_levels(self, e: int, params: Sequence[int], us: Sequence[int]) -> int:
        """`e` with levels in the place of universe parameters."""
        tables = self.tables
        given = dict(zip(params, us, strict=False))
        done: dict[int, int] = {}

        def level(at: int) -> int:
            match tables.levels[at]:
                case ("param", name):
                    return given.get(name, at)
                case (kind, *parts):
                    return tables.level(kind, *map(level, parts))
            return at

        def go(e: int) -> int:
            if e not in done:
                parts = list(tables.exprs[e])
                if parts[0] == "sort":
                    parts[1] = level(parts[1])
                elif parts[0] == "const":
                    parts[2] = tuple(map(level, parts[2]))
                for slot, _ in CHILDREN[parts[0]]:
                    parts[slot] = go(parts[slot])
                done[e] = tables.expr(*parts)
            return done[e]

        return go(e) if given else e

    def apply(self, fn: int, *args: int) -> int:
        """`fn` applied to `args`."""
        for arg in args:
            fn = self.tables.expr("app", fn, arg)
        return fn

    # --- places ------------------------------------------------------------------------------

    def places(self, root: int) -> list[Place]:
        """One place for each subterm of `root`, up to a bound."""
        found = [Place(root, 0, ())]
        seen = {(root, 0)}
        for place in found:
            node = self.tables.exprs[place.term]
            for slot, under in CHILDREN[node[0]]:
                key = (node[slot], place.depth + under)
                if key not in seen and len(found) < MOST_PLACES:
                    seen.add(key)
                    found.append(Place(*key, (*place.way, (place.term, slot))))
        return found

    def put(self, place: Place, by: int) -> int:
        """The root with another term at a place."""
        for term, slot in reversed(place.way):
            by = replaced(self.tables, self.tables.exprs[term], slot, by)
        return by

    def change(self, root: int) -> int:
        """`root` with a change at a random place."""
        places = self.places(root)
        for _ in range(8):
            place = self.rng.choice(places)
            new = self.change_term(place.term, place.depth)
            if new is not None and new != place.term:
                return self.put(place, new)
        return root

    # --- levels ------------------------------------------------------------------------------

    def random_level(self, fuel: int = 2) -> int:
        """A level over the parameters in scope."""
        tables, rng = self.tables, self.rng
        pick = rng.randrange(6 if fuel else 3)
        if pick < 2 and self.params:
            return tables.level("param", rng.choice(self.params))
        if pick < 3:
            return rng.choice((0, tables.level("succ", 0)))
        if pick == 3:
            return tables.level("succ", self.random_level(fuel - 1))
        kind = "max" if pick == 4 else "imax"
        return tables.level(kind, self.random_level(fuel - 1), self.random_level(fuel - 1))

    def same_level(self, level: int) -> int:
        """An equal level, spelled differently."""
        tables, node = self.tables, self.tables.levels[level]
        one = tables.level("succ", 0)
        choices = [
            tables.level("max", level, level),
            tables.level("max", 0, level),
            tables.level("max", level, 0),
            tables.level("imax", 0, level),
            tables.level("imax", one, level),
            tables.level("imax", level, level),
            tables.level("max", level, tables.level("imax", level, level)),
        ]
        if node and node[0] == "succ":
            (_, below) = node
            choices.append(tables.level("imax", below, level))
            choices.append(tables.level("max", below, level))
            choices.append(tables.level("max", one, level))
            choices.append(tables.level("succ", self.same_level(below)))
        if node and node[0] in ("max", "imax"):
            kind, left, right = node
            choices.append(tables.level(kind, self.same_level(left), right))
            choices.append(tables.level(kind, left, self.same_level(right)))
            choices.append(tables.level("max", *self.rng.sample((left, right), 2)))
            choices.append(tables.level("max", level, right))
        return self.rng.choice(choices)

    def change_level(self, level: int) -> int:
        """Another level: equal, similar or random."""
        tables, rng, node = self.tables, self.rng, self.tables.levels[level]
        pick = rng.randrange(8)
        if pick < 3:
            return self.same_level(level)
        if pick == 3:
            return tables.level("succ", level)
        if pick == 4 and node and node[0] != "param":
            return int(node[1])
        if pick == 5 and node and node[0] in ("max", "imax"):
            return tables.level("imax" if node[0] == "max" else "max", *node[1:])
        if pick == 6 and node and node[0] in ("max", "imax"):
            return tables.level(node[0], node[2], node[1])
        return self.random_level()

    # --- terms -------------------------------------------------------------------------------

    def random_term(self, depth: int) -> int:
        """A subterm of the file, or a variable, in whose place it may not fit."""
        if depth and self.rng.random() < 0.4:
            return self.tables.expr("bvar", self.rng.randrange(depth))
        for _ in range(10):
            term = self.rng.choice(self.pool)
            if self.tables.loose[term] <= depth:
                return term
        return self.tables.expr("sort", 0)

    def similar_term(self, e: int, depth: int) -> int:
        """A subterm of the file that has the kind of `e`, if there is one."""
        kind = self.tables.exprs[e][0]
        for _ in range(20):
            term = self.rng.choice(self.pool)
            if self.tables.exprs[term][0] == kind and self.tables.loose[term] <= depth:
                return term
        return self.random_term(depth)

    def change_term(self, e: int, depth: int) -> int | None:
        """Another term for `e`, which is under `depth` binders; `None` if what was chosen does not
        apply."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.45:
            return self.same_term(e, depth)
        if pick < 0.9:
            node = self.tables.exprs[e]
            return CHANGES[node[0]](self, node, depth)
        return self.similar_term(e, depth) if pick < 0.96 else self.random_term(depth)

    def same_term(self, e: int, depth: int) -> int | None:
        """A term that is equal to `e` by definition if `e` is well-typed."""
        tables, rng, node = self.tables, self.rng, self.tables.exprs[e]
        prop = tables.expr("sort", 0)
        type_ = tables.expr("sort", tables.level("succ", 0))
        name = next(iter(self.arity), 0)
        pick = rng.randrange(8)
        if pick == 0:
            function = tables.expr("lam", name, "default", type_, self.lift(e, 1))
            return tables.expr("app", function, prop)
        if pick == 1:
            return tables.expr("letE", name, type_, prop, self.lift(e, 1), rng.random() < 0.5)
        if pick == 2:
            return tables.expr("mdata", "{}", e)
        match node:
            case ("const", constant, us) if constant in self.values and pick < 6:
                return self.instantiate_levels(
                    self.values[constant][1], self.values[constant][0], us
                )
            case ("const", constant, ()) if constant in self.types and pick < 6:
                return self.rebuilt(e, self.types[constant])
            case ("const", constant, ()) if constant in self.types:
                match tables.exprs[self.types[constant]]:
                    case ("forallE", binder, info, domain, _):
                        return self.eta(e, binder, info, domain)
            case ("const", constant, us) if us:
                at = rng.randrange(len(us))
                levels = (*us[:at], self.same_level(us[at]), *us[at + 1 :])
                return tables.expr("const", constant, levels)
            case ("sort", level):
                return tables.expr("sort", self.same_level(level))
            case ("app", fn, arg):
                match tables.exprs[fn]:
                    case ("lam", _, _, _, body):
                        return self.instantiate(body, arg)
            case ("lam" | "forallE" as kind, binder, info, domain, body) if pick < 5:
                again = self.rebuilt(tables.expr("bvar", 0), self.lift(domain, 1))
                if again is None:
                    return None
                body = self._map(body, 0, lambda i, d: self.outer(i, d, again))
                return tables.expr(kind, binder, info, domain, body)
            case ("lam", binder, info, domain, body):
                match tables.exprs[body]:
                    case ("app", fn, arg) if tables.exprs[arg] == ("bvar", 0):
                        lowered = self.instantiate(fn, prop)
                        return lowered if self.lift(lowered, 1) == fn else None
                return self.eta(e, binder, info, domain)
            case ("letE", binder, domain, value, body, _) if pick < 6:
                return self.instantiate(body, value)
            case ("letE", binder, domain, value, body, _):
                function = tables.expr("lam", binder, "default", domain, body)
                return tables.expr("app", function, value)
            case ("natVal", number):
                return self.computed(int(number))
            case ("strVal", text):
                return self.spelled(text)
        return None

    def outer(self, index: int, depth: int, by: int) -> int:
        """Variable `index` under `depth` binders, with `by` for the one outside of them."""
        return self.lift(by, depth) if index == depth else self.tables.expr("bvar", index)

    def rebuilt(self, e: int, type_: int) -> int | None:
        """`⟨e.1, e.2, …⟩` if `type_` may be a structure."""
        tables = self.tables
        args: list[int] = []
        while tables.exprs[type_][0] == "app":
            _, type_, arg = tables.exprs[type_]
            args.append(arg)
        match tables.exprs[type_]:
            case ("const", name, us) if name in self.structures:
                ctor, num_params, num_fields = self.structures[name]
                fields = (tables.expr("proj", name, i, e) for i in range(num_fields))
                made = self.apply(tables.expr("const", ctor, us), *reversed(args[-num_params:]))
                return self.apply(made if num_params else tables.expr("const", ctor, us), *fields)
        return None

    def computed(self, number: int) -> int | None:
        """A numeral as the value of a function, now and then of the wrong arguments."""
        rng, tables = self.rng, self.tables
        known = [name for name in (*OPERATIONS, "Nat.succ") if self._constant(name) is not None]
        if not number or not known or rng.random() < 0.2:
            return self._constant("Nat.zero" if not number else rng.choice((*known, "Nat.zero")))
        name = rng.choice(known)
        function = self._constant(name)
        if function is None:
            return None
        if name == "Nat.succ":
            return tables.expr("app", function, tables.expr("natVal", str(number - 1)))
        for _ in range(40):
            left = rng.choice((number, number + 1, 2 * number, rng.randint(0, 2 * number + 9)))
            right = rng.choice((0, 1, 2, number, rng.randint(0, number + 9)))
            if OPERATIONS[name](left, right) == number:
                break
        return self.apply(function, *(tables.expr("natVal", str(n)) for n in (left, right)))

    def spelled(self, text: str) -> int | None:
        """A text as a list of characters."""
        tables = self.tables
        names = ("String.ofList", "List.nil", "List.cons", "Char", "Char.ofNat")
        of_list, nil, cons, char, of_nat = map(self._constant, names)
        if of_list is None or nil is None or cons is None or char is None or of_nat is None:
            return None
        chars = self.apply(nil, char)
        for c in reversed(text):
            made = self.apply(of_nat, tables.expr("natVal", str(ord(c))))
            chars = self.apply(cons, char, made, chars)
        return self.apply(of_list, chars)

    def eta(self, e: int, name: int, info: str, domain: int) -> int:
        """`fun x => e x`."""
        tables = self.tables
        body = tables.expr("app", self.lift(e, 1), tables.expr("bvar", 0))
        return tables.expr("lam", name, info, domain, body)

    def _constant(self, name: str) -> int | None:
        for known, arity in self.arity.items():
            if self.tables.text(known) == name:
                return self.tables.expr("const", known, (0,) * arity)
        return None

    # One function for each kind of term.

    def change_bvar(self, node: Node, depth: int) -> int | None:
        """Another variable, now and then one that has no binder."""
        return self.tables.expr("bvar", self.rng.randrange(depth + (self.rng.random() < 0.1) or 1))

    def change_sort(self, node: Node, depth: int) -> int | None:
        """Another universe."""
        return self.tables.expr("sort", self.change_level(node[1]))

    def change_const(self, node: Node, depth: int) -> int | None:
        """Other levels, more or fewer of them, or another constant."""
        rng, (_, name, us) = self.rng, node
        pick = rng.randrange(6)
        if pick < 3 and us:
            at = rng.randrange(len(us))
            levels = (*us[:at], self.change_level(us[at]), *us[at + 1 :])
            return self.tables.expr("const", name, levels)
        if pick == 3 and us:
            new = rng.choice((us[:-1], (*us, self.random_level()), tuple(rng.sample(us, len(us)))))
            return self.tables.expr("const", name, new)
        if pick == 4 and rng.random() < 0.2:
            return self.tables.expr("const", name, (*us, self.random_level()))
        others = [other for other, arity in self.arity.items() if arity == len(us)]
        if not others or (pick == 5 and rng.random() < 0.3):
            others = list(self.arity)
        return self.tables.expr("const", rng.choice(others), us) if others else None

    def change_app(self, node: Node, depth: int) -> int | None:
        """Arguments swapped, dropped or repeated; a projection in the place of an application."""
        tables, rng, (_, fn, arg) = self.tables, self.rng, node
        match rng.randrange(7):
            case 0 | 1:
                match tables.exprs[fn]:
                    case ("app", fn2, arg2):
                        return tables.expr("app", tables.expr("app", fn2, arg), arg2)
                return tables.expr("app", arg, fn)
            case 2:
                return int(fn)
            case 3:
                return int(arg)
            case 4:
                return tables.expr("app", tables.expr("app", fn, arg), arg)
            case 5:
                return tables.expr("app", fn, self.similar_term(arg, depth))
            case _:
                return tables.expr("app", fn, self.random_term(depth))

    def change_binder(self, node: Node, depth: int) -> int | None:
        """The binder removed, doubled, exchanged with the next, or given another type."""
        tables, rng, (kind, name, info, domain, body) = self.tables, self.rng, node
        other = "forallE" if kind == "lam" else "lam"
        match rng.randrange(8):
            case 0:
                return tables.expr(other, name, info, domain, body)
            case 1:
                return self.instantiate(body, self.random_term(depth))
            case 2:
                return tables.expr(kind, name, info, domain, self.lift(tables.expr(*node), 1))
            case 3:
                match tables.exprs[body]:
                    case ("lam" | "forallE" as kind2, name2, info2, domain2, body2):
                        outer = self.instantiate(domain2, tables.expr("sort", 0))
                        inner = tables.expr(kind, name, info, self.lift(domain, 1), body2)
                        return tables.expr(kind2, name2, info2, outer, inner)
                return None
            case 4:
                domain = self.random_term(depth)
            case 5:
                domain = self.similar_term(domain, depth)
            case 6:
                extra = self.random_term(depth + 1)
                return tables.expr(kind, name, info, domain, tables.expr("app", body, extra))
            case _:
                value = self.random_term(depth)
                return tables.expr("letE", name, domain, value, body, False)
        return tables.expr(kind, name, info, domain, body)

    def change_let(self, node: Node, depth: int) -> int | None:
        """Another type or value, or the parts exchanged."""
        tables, rng, (_, name, type_, value, body, nondep) = self.tables, self.rng, node
        match rng.randrange(4):
            case 0:
                return tables.expr("letE", name, value, type_, body, nondep)
            case 1:
                return tables.expr("letE", name, self.random_term(depth), value, body, nondep)
            case 2:
                return tables.expr("letE", name, type_, self.random_term(depth), body, nondep)
            case _:
                return tables.expr("lam", name, "default", type_, body)

    def change_proj(self, node: Node, depth: int) -> int | None:
        """Another field or structure."""
        tables, rng, (_, name, index, struct) = self.tables, self.rng, node
        match rng.randrange(5):
            case 0:
                return tables.expr("proj", name, index + 1, struct)
            case 1:
                other = rng.choice((0, max(0, index - 1), 2**32 - 1))
                return tables.expr("proj", name, other, struct)
            case 2:
                return tables.expr("proj", rng.choice(list(self.arity) or [name]), index, struct)
            case 3:
                return tables.expr("proj", name, index, tables.expr("proj", name, index, struct))
            case _:
                return int(struct)

    def change_nat(self, node: Node, depth: int) -> int | None:
        """Another number, or a text."""
        number = int(node[1])
        near = (str(number + 1), str(max(0, number - 1)), str(2 * number))
        if self.rng.random() < 0.1:
            return self.tables.expr("strVal", self.rng.choice(TEXTS))
        return self.tables.expr("natVal", self.rng.choice((*near, *NUMBERS)))

    def change_string(self, node: Node, depth: int) -> int | None:
        """Another text, or a number."""
        text = node[1]
        if self.rng.random() < 0.1:
            return self.tables.expr("natVal", self.rng.choice(NUMBERS))
        return self.tables.expr("strVal", self.rng.choice((text[1:], text + "a", *TEXTS)))

    def change_mdata(self, node: Node, depth: int) -> int | None:
        """Without the data."""
        return int(node[2])


CHANGES: Final[dict[str, Callable[[Terms, Node, int], int | None]]] = {
    "bvar": Terms.change_bvar,
    "sort": Terms.change_sort,
    "const": Terms.change_const,
    "app": Terms.change_app,
    "lam": Terms.change_binder,
    "forallE": Terms.change_binder,
    "letE": Terms.change_let,
    "proj": Terms.change_proj,
    "natVal": Terms.change_nat,
    "strVal": Terms.change_string,
    "mdata": Terms.change_mdata,
}
