"""Recursors: how values of an inductive type are used.

For `T` with constructors `cᵢ` the recursor says that to have something for every value of `T`, it
is enough to have it for every constructor, given it for the recursive fields (*induction*); and it
computes what this something is (*recursion*).  For natural numbers:

    Nat.rec : (motive : Nat → Sort u) → motive 0 → ((n : Nat) → motive n → motive (n + 1))
            → (t : Nat) → motive t
    Nat.rec m z s 0 ⟶ z                    Nat.rec m z s (n + 1) ⟶ s n (Nat.rec m z s n)

In general there is a motive `Cᵢ : (indices) → Tᵢ params indices → Sort u` for each type of the
group, and for each constructor `c : (fields) → T params j…` a minor premise

    (fields) → (ih…) → C j… (c params fields)

with an induction hypothesis `(x…) → C' i… (f x…)` for each field `f : (x…) → T' params i…`.

**Large elimination.**  What is made from a proof must not depend on which proof it is.  So the
recursor of a type that may be a proposition eliminates into `Prop` only, unless the type cannot
tell its proofs apart: it has no constructor, or a single one of which every field is either a
proof itself or determined by the type, as it appears among the indices (`Eq`, `And`, `Acc`).

Recursors in exports are claims: they are never used, only compared with the ones made here.

Source: Carneiro, section 2.6.3 and 2.6.4.  Counterpart in Lean: `inductive.cpp`.
Read next: `nested.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from . import level as lvl
from .environment import Environment, Recursor, RecursorRule, Safety, check_level_params
from .errors import KernelError
from .expr import (
    Expr,
    FVar,
    Pi,
    bind_lam,
    bind_pi,
    get_app,
    instantiate,
    instantiate_levels,
    mk_app,
    mk_apps,
    mk_const,
    mk_sort,
    occurs,
)
from .level import Level
from .nested import Nested
from .typechecker import TypeChecker


@dataclass(frozen=True, slots=True)
class BlockType:
    """A type of a checked group: `const params` takes `indices`."""

    name: str
    const: Expr
    indices: list[Expr]
    ctors: list[tuple[str, Expr]]


@dataclass(frozen=True, slots=True)
class Block:
    """A group of mutually inductive types after `check_types`.

    `params` are free variables, `fresh` supplies further ones, and `level` is the universe.
    """

    types: list[BlockType]
    params: list[Expr]
    level: Level
    level_params: tuple[str, ...]
    safety: Safety
    fresh: Callable[[Expr, str], Expr]

    @property
    def names(self) -> list[str]:
        """The names of the types."""
        return [t.name for t in self.types]

    def as_applied(self, e: Expr) -> tuple[int, list[Expr]] | None:
        """If `e` is `Tᵢ params indices…` and the indices do not mention the group: `i, indices`."""
        head, args = get_app(e)
        n = len(self.params)
        for i, t in enumerate(self.types):
            complete = len(args) == n + len(t.indices) and args[:n] == self.params
            if head is t.const and complete:
                mentioned = any(occurs(self.names, index) for index in args[n:])
                return None if mentioned else (i, args[n:])
        return None

    def open_ctor(self, type_: Expr) -> tuple[list[Expr], Expr]:
        """Free variables for the fields of a constructor, and what it constructs."""
        for param in self.params:
            assert isinstance(type_, Pi)
            type_ = instantiate(type_.body, [param])
        fields: list[Expr] = []
        while isinstance(type_, Pi):
            fields.append(self.fresh(instantiate(type_.type, fields), type_.name))
            type_ = type_.body
        return fields, instantiate(type_, fields)


def make_recursors(env: Environment, block: Block, nested: Nested) -> list[Recursor]:
    """The recursors of all types of the group; those of copies are named after the first type."""
    return _Maker(env, block, nested).make()


class _Maker:
    def __init__(self, env: Environment, block: Block, nested: Nested) -> None:
        self.block, self.nested = block, nested
        self.tc = TypeChecker(env, block.level_params, block.safety)
        self.elim_level, self.level_params = self.elimination()
        self.levels = [lvl.mk_param(u) for u in self.level_params]
        self.originals = len(block.types) - len(nested.table)
        self.rec_names = [
            f"{t.name}.rec"
            if i < self.originals
            else f"{block.types[0].name}.rec_{i - self.originals + 1}"
            for i, t in enumerate(block.types)
        ]

    def elimination(self) -> tuple[Level, tuple[str, ...]]:
        """The universe of the motives, and the universe parameters of the recursors."""
        params = self.block.level_params
        if not self.is_large():
            return lvl.ZERO, params
        name, n = "u", 1
        while name in params:
            name, n = f"u_{n}", n + 1
        return lvl.mk_param(name), (name, *params)

    def is_large(self) -> bool:
        """Whether the recursor eliminates into every universe; see above."""
        block = self.block
        if lvl.is_never_zero(block.level):
            return True
        ctors = block.types[0].ctors
        if len(block.types) > 1 or len(ctors) > 1:
            return False
        for _, type_ in ctors:
            fields, result = block.open_ctor(type_)
            known = get_app(result)[1]
            for field in fields:
                assert isinstance(field, FVar)
                if field not in known and not self.tc.is_prop(field.type):
                    return False
        return True

    def is_k(self) -> bool:
        """Whether the only proof of the proposition is a constructor without fields."""
        block = self.block
        if len(block.types) > 1 or not lvl.is_zero(block.level) or len(block.types[0].ctors) != 1:
            return False
        return not block.open_ctor(block.types[0].ctors[0][1])[0]

    def make(self) -> list[Recursor]:
        block = self.block
        majors = [
            block.fresh(mk_apps(mk_apps(t.const, block.params), t.indices), "t")
            for t in block.types
        ]
        self.motives = [
            block.fresh(bind_pi([*t.indices, major], mk_sort(self.elim_level)), f"motive_{i + 1}")
            for i, (t, major) in enumerate(zip(block.types, majors, strict=True))
        ]
        opened = [[(name, *block.open_ctor(type_)) for name, type_ in t.ctors] for t in block.types]
        minors = [[self.minor(*ctor) for ctor in ctors] for ctors in opened]
        self.minors = [minor for group in minors for minor in group]
        recs: list[Recursor] = []
        for i, t in enumerate(block.types):
            arguments = [*block.params, *self.motives, *self.minors, *t.indices, majors[i]]
            result = mk_app(mk_apps(self.motives[i], t.indices), majors[i])
            rules = tuple(
                self.rule(name, fields, minor)
                for (name, fields, _), minor in zip(opened[i], minors[i], strict=True)
            )
            recs.append(
                Recursor(
                    name=self.rec_names[i],
                    level_params=self.level_params,
                    type=self.nested.restore(bind_pi(arguments, result)),
                    safety=block.safety,
                    all=tuple(block.names[: self.originals]),
                    num_params=len(block.params),
                    num_indices=len(t.indices),
                    num_motives=len(self.motives),
                    num_minors=len(self.minors),
                    rules=rules,
                    k=self.is_k(),
                )
            )
        return recs

    def recursive(self, field: Expr) -> tuple[list[Expr], int, list[Expr]] | None:
        """If `field : (xs) → Tᵢ params indices`: `xs, i, indices`."""
        assert isinstance(field, FVar)
        xs: list[Expr] = []
        type_ = self.tc.whnf(field.type)
        while isinstance(type_, Pi):
            xs.append(self.block.fresh(type_.type, type_.name))
            type_ = self.tc.whnf(instantiate(type_.body, xs[-1:]))
        applied = self.block.as_applied(type_)
        return (xs, *applied) if applied is not None else None

    def minor(self, name: str, fields: list[Expr], result: Expr) -> Expr:
        """The minor premise for a constructor, as a free variable of the type described above."""
        block = self.block
        hypotheses: list[Expr] = []
        for field in fields:
            if (found := self.recursive(field)) is not None:
                xs, i, indices = found
                claim = mk_app(mk_apps(self.motives[i], indices), mk_apps(field, xs))
                hypotheses.append(block.fresh(bind_pi(xs, claim), "ih"))
        applied = block.as_applied(result)
        assert applied is not None
        levels = [lvl.mk_param(u) for u in block.level_params]
        value = mk_apps(mk_apps(mk_const(name, levels), block.params), fields)
        claim = mk_app(mk_apps(self.motives[applied[0]], applied[1]), value)
        return block.fresh(bind_pi([*fields, *hypotheses], claim), name.rsplit(".", 1)[-1])

    def rule(self, name: str, fields: list[Expr], minor: Expr) -> RecursorRule:
        """`rec params motives minors _ (c params fields) ⟶ minor fields (rec … field)…`"""
        block = self.block
        common = [*block.params, *self.motives, *self.minors]
        hypotheses: list[Expr] = []
        for field in fields:
            if (found := self.recursive(field)) is not None:
                xs, i, indices = found
                rec = mk_apps(mk_const(self.rec_names[i], self.levels), common)
                value = mk_app(mk_apps(rec, indices), mk_apps(field, xs))
                hypotheses.append(bind_lam(xs, value))
        rhs = bind_lam([*common, *fields], mk_apps(mk_apps(minor, fields), hypotheses))
        original = self.nested.renamed.get(name, name)
        return RecursorRule(original, len(fields), self.nested.restore(rhs))


def compare_recursors(
    env: Environment, stated: Sequence[Recursor], made: Sequence[Recursor]
) -> None:
    """Stated recursors must be the ones that were made.  An export may also state none.

    Types and rules are compared as terms, and only when they differ up to definitional equality
    (after the stated one was type checked): Lean reduces types on the way in slightly other places.
    """
    if not stated:
        return
    by_name = {rec.name: rec for rec in stated}
    if len(by_name) != len(stated) or by_name.keys() != {rec.name for rec in made}:
        message = f"stated recursors {sorted(by_name)}, expected {sorted(r.name for r in made)}"
        raise KernelError("recursorMismatch", message)
    for rec in made:
        compare_recursor(env, by_name[rec.name], rec)


def compare_recursor(env: Environment, stated: Recursor, made: Recursor) -> None:
    """Raise `recursorMismatch` unless `stated` is `made`, up to the names of its parameters."""

    def fail(what: str, *terms: Expr) -> KernelError:
        message = f"the stated {what} of '{made.name}' is not the one the declaration gives"
        return KernelError("recursorMismatch", message, *terms)

    check_level_params(stated.level_params, lambda u: f"universe parameter '{u}' is repeated")
    if len(stated.level_params) != len(made.level_params):
        raise fail("number of universe parameters")
    for what in ("num_params", "num_indices", "num_motives", "num_minors", "k", "all", "safety"):
        if getattr(stated, what) != getattr(made, what):
            raise fail(f"{what} ({getattr(stated, what)})")
    ours = [(rule.ctor, rule.num_fields) for rule in made.rules]
    if [(rule.ctor, rule.num_fields) for rule in stated.rules] != ours:
        raise fail("list of rules")
    names = dict(zip(made.level_params, map(lvl.mk_param, stated.level_params), strict=True))
    tc = TypeChecker(env, stated.level_params, made.safety)

    def same(claim: Expr, truth: Expr) -> bool:
        truth = instantiate_levels(truth, names)
        if claim is truth:
            return True
        try:
            if claim.loose or claim.fvars:
                return False
            return tc.is_def_eq(tc.check(claim), tc.infer(truth)) and tc.is_def_eq(claim, truth)
        except KernelError:
            return False

    if not same(stated.type, made.type):
        raise fail("type", stated.type, instantiate_levels(made.type, names))
    for claim, truth in zip(stated.rules, made.rules, strict=True):
        if not same(claim.rhs, truth.rhs):
            raise fail(f"rule for '{truth.ctor}'", claim.rhs, truth.rhs)
