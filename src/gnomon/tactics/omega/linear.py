"""Terms as linear combinations of atoms.

What it does: reads integer terms, casts of natural numbers among them, as linear combinations, and
remembers terms that the kernel finds equal to them by evaluation. A term that equals another by a
lemma only (a remainder, a minimum, a power of a numeral) becomes a slot of its own, with the
equation that eliminates it.
What it assumes: instances are the usual ones; atoms are compared up to reducible definitions.
Where to read next: `rules.py` for the lemmas, `facts.py` for propositions.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.asLinearCombo`, `OmegaM`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from gnomon import Expr, FVar
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.config import Options
from gnomon.tactics.omega.ground import ground_int
from gnomon.tactics.omega.problem import Coeffs


@dataclass(frozen=True, slots=True, eq=False)
class TermTree:
    """A term of `Lean.Omega.Term`: its constructor and arguments; a variable's is its slot."""

    ctor: str
    args: tuple[int | TermTree, ...]


Proved: TypeAlias = "tuple[Expr, Expr]"
"""A proof and what it proves."""


@dataclass(frozen=True, slots=True)
class Linear:
    """`constant + Σ coeffs · atoms`; as a term; how often equations of slots make them equal."""

    constant: int
    coeffs: Coeffs
    tree: TermTree
    uses: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Equation:
    """What a slot is equal to, and the proof."""

    slot: int
    value: Linear
    proof: Expr


@dataclass(slots=True)
class Reader:
    """Atoms and slots so far."""

    meta: Meta
    options: Options
    atoms: list[Expr] = field(default_factory=list)
    slots: list[Expr] = field(default_factory=list)
    atom_slots: list[int] = field(default_factory=list)
    equations: list[Equation] = field(default_factory=list)
    indices: dict[Expr, int] = field(default_factory=dict)
    cache: dict[Expr, Linear] = field(default_factory=dict)

    def copy(self) -> Reader:
        """Return the same, to be added to."""
        return Reader(
            self.meta, self.options, list(self.atoms), list(self.slots), list(self.atom_slots),
            list(self.equations), dict(self.indices), dict(self.cache),
        )  # fmt: skip

    def take(self, other: Reader) -> None:
        """Go on where a copy is."""
        self.atoms, self.slots, self.atom_slots = other.atoms, other.slots, other.atom_slots
        self.equations, self.indices, self.cache = other.equations, other.indices, other.cache

    def option(self, name: str) -> bool:
        """Return whether a kind of case distinction is made; `splitDisjunctions`, for instance."""
        return self.options.get(name) is not False

    # -- atoms ---------------------------------------------------------------------------------

    def find_atom(self, e: Expr) -> int | None:
        """Return the position of an atom, if it is known."""
        index = self.indices.get(e)
        if index is not None:
            return index
        meta, name = self.meta, e.head_name
        with meta.transparency("instances"):
            for index, known in enumerate(self.atoms):
                if known.head_name != name or known.num_args != e.num_args:
                    continue
                if meta.is_def_eq(known, e):
                    self.indices[e] = index
                    return index
        return None

    def new_atom(self, e: Expr) -> int:
        """Add an atom; return its position."""
        index = len(self.atoms)
        self.atoms.append(e)
        self.indices[e] = index
        self.atom_slots.append(self._new_slot(e))
        return index

    def _new_slot(self, e: Expr) -> int:
        self.slots.append(e)
        return len(self.slots) - 1

    def atom(self, e: Expr, facts: list[Proved]) -> Linear:
        """Return an atom as a linear combination; facts about it are added if it is new."""
        from gnomon.tactics.omega.rules import about_atom

        index = self.find_atom(e)
        if index is None:
            new = about_atom(self, e)
            index = self.new_atom(e)
            facts.extend(new)
        coeffs = (0,) * index + (1,)
        return Linear(0, coeffs, TermTree("var", (self.atom_slots[index],)), {})

    def rewritten(self, e: Expr, rhs: Expr, proof: Expr, facts: list[Proved]) -> Linear:
        """Return a term as what a lemma says that it equals."""
        value = self.linear(rhs, facts)
        slot = self._new_slot(e)
        self.equations.append(Equation(slot, value, proof))
        uses = dict(value.uses)
        number = len(self.equations) - 1
        uses[number] = uses.get(number, 0) + 1
        return Linear(value.constant, value.coeffs, TermTree("var", (slot,)), uses)

    # -- terms ---------------------------------------------------------------------------------

    def linear(self, e: Expr, facts: list[Proved]) -> Linear:
        """Return an integer term as a linear combination; new facts are put into a list."""
        known = self.cache.get(e)
        if known is None:
            known = self.cache[e] = self._linear(e, facts)
        return known

    def _linear(self, e: Expr, facts: list[Proved]) -> Linear:
        value = ground_int(e)
        if value is not None:
            return Linear(value, (), TermTree("num", (value,)), {})
        if isinstance(e, FVar):
            decl = self.meta.local_decl(e)
            if decl.is_let and decl.value is not None:
                return self.linear(decl.value, facts)
            return self.atom(e, facts)
        name, args = e.head_name, e.app_args
        if len(args) == 6:
            if name == "HAdd.hAdd":
                return plus(self.linear(args[4], facts), self.linear(args[5], facts))
            if name == "HSub.hSub":
                return minus(self.linear(args[4], facts), self.linear(args[5], facts))
            if name == "HMul.hMul":
                return self._product(e, args[4], args[5], facts)
        if name == "Neg.neg" and len(args) == 3:
            inner = self.linear(args[2], facts)
            return negative(inner)
        from gnomon.tactics.omega.rules import reduced

        return reduced(self, e, facts)

    def _product(self, e: Expr, a: Expr, b: Expr, facts: list[Proved]) -> Linear:
        trial = self.copy()
        new: list[Proved] = []
        left, right = trial.linear(a, new), trial.linear(b, new)
        result: Linear | None = None
        if left.tree.ctor == "num":
            result = multiple(left.constant, right, right_factor=False)
        elif right.tree.ctor == "num":
            result = multiple(right.constant, left, right_factor=True)
        if result is None:
            return self.atom(e, facts)
        self.take(trial)
        facts.extend(new)
        return result


# -- arithmetic of linear combinations ----------------------------------------------------------


def _added(a: Coeffs, b: Coeffs, k: int = 1) -> Coeffs:
    if len(a) < len(b):
        a = a + (0,) * (len(b) - len(a))
    return tuple(c + k * b[i] if i < len(b) else c for i, c in enumerate(a))


def _uses(a: Mapping[int, int], b: Mapping[int, int], k: int = 1) -> Mapping[int, int]:
    if not b:
        return a
    result = dict(a)
    for number, count in b.items():
        result[number] = result.get(number, 0) + k * count
    return result


def plus(a: Linear, b: Linear) -> Linear:
    """Return a sum."""
    return Linear(
        a.constant + b.constant, _added(a.coeffs, b.coeffs), TermTree("add", (a.tree, b.tree)),
        _uses(a.uses, b.uses),
    )  # fmt: skip


def minus(a: Linear, b: Linear) -> Linear:
    """Return a difference."""
    return Linear(
        a.constant - b.constant, _added(a.coeffs, b.coeffs, -1), TermTree("sub", (a.tree, b.tree)),
        _uses(a.uses, b.uses, -1),
    )  # fmt: skip


def negative(a: Linear) -> Linear:
    """Return the negative."""
    uses = {number: -count for number, count in a.uses.items()}
    return Linear(-a.constant, tuple(-c for c in a.coeffs), TermTree("neg", (a.tree,)), uses)


def multiple(k: int, a: Linear, *, right_factor: bool) -> Linear:
    """Return a multiple; the factor may be written on the right."""
    uses = {number: k * count for number, count in a.uses.items()}
    tree = TermTree("mulRight", (a.tree, k)) if right_factor else TermTree("mul", (k, a.tree))
    return Linear(k * a.constant, tuple(k * c for c in a.coeffs), tree, uses)
