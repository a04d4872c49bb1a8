"""Inductive types: which declarations make sense.

    inductive T (params) : (indices) → Sort ℓ
      | cᵢ : (fields) → T params indexᵢ …

declares `T` as the smallest type closed under its constructors.  For that to exist:

1. (inductiveType) all types of a mutual group share parameters and universe;
2. (constructorType) each constructor takes the parameters first, and constructs the type at exactly
   these parameters;
3. (universeTooBig) each field lives in a universe `≤ ℓ`, unless `T` is a proposition;
4. (positivity) `T` occurs in the type of a field only as what that field is, or returns: a field
   `f : (x : A) → T …` is fine if `T` does not occur in `A`, a field `T → A` is not.  Otherwise
   `T` could contain its own function space, and every proposition would have a proof.

Telescopes of constructors are read as written, while the type of a *field* is reduced when it is
inspected; there are declarations that depend on this, and Lean's kernel is the reference.

What the user of a type gets, its recursor, is made in `recursor.py`.  A type may also occur inside
another inductive type (`children : List Tree`); `nested.py` translates such declarations.
Whatever a declaration states about itself is compared with what is computed here.

Source: Carneiro, section 2.6; Dybjer, Inductive families (1994).
Counterpart in Lean: `inductive.cpp`.  Read next: `recursor.py`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from . import level as lvl
from .environment import Constant, Constructor, Environment, Inductive, InductiveDecl
from .errors import KernelError
from .expr import Expr, Pi, Sort, bind_pi, fresh_from, instantiate, mk_const, mk_sort, occurs
from .nested import TypeSpec, eliminate_nested
from .recursor import Block, BlockType, compare_recursors, make_recursors
from .typechecker import TypeChecker


def add_inductive(env: Environment, decl: InductiveDecl) -> list[Constant]:
    """Check the declaration and return all constants it introduces, recursors included."""
    first = check_statement(decl)
    stated = {ctor.name: ctor for ctor in decl.ctors}
    env.check_fresh([*(t.name for t in decl.types), *(ctor.name for ctor in decl.ctors)])

    # The whole group is checked with copies of outer types in place of nested occurrences.
    specs = [TypeSpec(t.name, t.type, [(c, stated[c].type) for c in t.ctors]) for t in decl.types]
    levels = [lvl.mk_param(u) for u in first.level_params]
    nested = eliminate_nested(env, specs, first.num_params, levels)
    block = check_types(env, nested.specs, nested.params, first)
    inner = Environment(parent=env)
    types = describe_types(block, decl, len(nested.table))
    inner.put(types)
    check_ctors(inner, block)
    ctors = describe_ctors(block)
    inner.put(ctors)
    recs = make_recursors(inner, block, nested)

    # Then the copies disappear.  With them went the parameters of the nested occurrences, so the
    # types of the constructors are checked once more, as they were stated.
    final = Environment(parent=env)
    types = types[: len(decl.types)]
    ctors = [ctor for ctor in ctors if ctor.name in stated]
    if nested.table:
        ctors = [dataclasses.replace(ctor, type=stated[ctor.name].type) for ctor in ctors]
    final.put([*types, *ctors])
    final.check_fresh(rec.name for rec in recs)
    final.put(recs)
    if nested.table:
        tc = TypeChecker(final, first.level_params, first.safety)
        for e in [*nested.table.values(), *(ctor.type for ctor in ctors)]:
            tc.check(e)
    compare(decl.types, types, ("num_indices", "num_nested", "is_rec", "is_reflexive", "all"))
    compare(decl.ctors, ctors, ("induct", "cidx", "num_params", "num_fields"))
    compare_recursors(final, decl.recs, recs)
    return [*types, *ctors, *recs]


def check_statement(decl: InductiveDecl) -> Inductive:
    """What can be said about the declaration before looking at any term; returns its first type."""
    if not decl.types:
        raise KernelError("inductiveType", "an inductive declaration must have a type")
    first = decl.types[0]
    common = (first.level_params, first.safety)
    for t in decl.types:
        if (t.level_params, t.safety) != common or t.num_params != first.num_params:
            message = "mutually inductive types must have the same parameters and universe levels"
            raise KernelError("inductiveType", message)
    listed = sorted(name for t in decl.types for name in t.ctors)
    if listed != sorted(ctor.name for ctor in decl.ctors):
        if len(set(listed)) < len(listed):
            raise KernelError("alreadyDeclared", "a constructor is listed twice")
        raise KernelError("inductiveInfo", "the constructors are not those the types list")
    for ctor in decl.ctors:
        if (ctor.level_params, ctor.safety) != common:
            message = f"'{ctor.name}' and its type do not have the same universe parameters"
            raise KernelError("constructorType", message)
    return first


def check_types(
    env: Environment, specs: list[TypeSpec], params: list[Expr], first: Inductive
) -> Block:
    """Each type must be `(params) → (indices) → Sort ℓ`, with `ℓ` and the types of the parameters
    the same for the whole group."""
    tc = TypeChecker(env, first.level_params, first.safety)
    levels = [lvl.mk_param(u) for u in first.level_params]
    fresh = fresh_from(len(params))
    block = Block([], params, lvl.ZERO, first.level_params, first.safety, fresh)
    for spec in specs:
        tc.check_is_type(spec.type)
        type_ = tc.whnf(spec.type)
        for param in params:
            if not isinstance(type_, Pi):
                message = f"'{spec.name}' does not take {len(params)} parameters"
                raise KernelError("inductiveType", message, spec.type)
            if not tc.is_def_eq(type_.type, tc.infer(param)):
                message = "parameters of all inductive types must match"
                raise KernelError("inductiveType", message, type_.type, tc.infer(param))
            type_ = tc.whnf(instantiate(type_.body, [param]))
        indices: list[Expr] = []
        while isinstance(type_, Pi):
            indices.append(fresh(type_.type, type_.name))
            type_ = tc.whnf(instantiate(type_.body, indices[-1:]))
        if not isinstance(type_, Sort):
            raise KernelError("inductiveType", f"'{spec.name}' is not in a universe", type_)
        if not block.types:
            block = dataclasses.replace(block, level=type_.level)
        elif not lvl.is_equiv(type_.level, block.level):
            message = "mutually inductive types must live in the same universe"
            raise KernelError("inductiveType", message, type_)
        block.types.append(BlockType(spec.name, mk_const(spec.name, levels), indices, spec.ctors))
    return block


def check_ctors(env: Environment, block: Block) -> None:
    """Conditions 2 to 4 for every constructor, in an environment that has the types."""
    tc = TypeChecker(env, block.level_params, block.safety)
    for i, t in enumerate(block.types):
        for name, ctor_type in t.ctors:
            tc.check_is_type(ctor_type)
            type_ = ctor_type
            for param in block.params:
                if not isinstance(type_, Pi) or not tc.is_def_eq(type_.type, tc.infer(param)):
                    message = f"the parameters of '{name}' are not those of its type"
                    raise KernelError("constructorType", message, ctor_type)
                type_ = instantiate(type_.body, [param])
            fields: list[Expr] = []
            while isinstance(type_, Pi):
                fields.append(block.fresh(instantiate(type_.type, fields), type_.name))
                type_ = type_.body
                if block.safety != "unsafe":
                    check_positivity(tc, block, name, tc.infer(fields[-1]))
            type_ = instantiate(type_, fields)
            applied = block.as_applied(type_)
            if applied is None or applied[0] != i:
                message = (
                    f"'{name}' does not construct its type at the declared parameters, "
                    "with indices that do not mention the type"
                )
                raise KernelError("constructorType", message, type_)
            for field in fields:
                check_universe(tc, block, name, tc.infer(field))


def check_universe(tc: TypeChecker, block: Block, ctor: str, type_: Expr) -> None:
    """A : Sort ℓ'    ℓ' ≤ ℓ    for the type `A` of each field, if not ℓ = 0"""
    level = tc.sort_of(type_)
    if not lvl.is_zero(block.level) and not lvl.leq(level, block.level):
        message = (
            f"a field of '{ctor}' lives in universe {lvl.show(level)}, "
            f"which is not at most {lvl.show(block.level)}"
        )
        raise KernelError("universeTooBig", message, type_)


def check_positivity(tc: TypeChecker, block: Block, ctor: str, type_: Expr) -> None:
    """The group does not occur in `type_`, or `type_ = (xs) → Tᵢ params indices` where it does not
    occur in the types of the `xs` nor in the `indices`."""
    type_ = tc.whnf(type_)
    while occurs(block.names, type_):
        if not isinstance(type_, Pi):
            if block.as_applied(type_) is None:
                message = f"'{ctor}' has a non-valid occurrence of the types being declared"
                raise KernelError("positivity", message, type_)
            return
        if occurs(block.names, type_.type):
            message = f"'{ctor}' has a non-positive occurrence of the types being declared"
            raise KernelError("positivity", message, type_)
        type_ = tc.whnf(instantiate(type_.body, [block.fresh(type_.type, type_.name)]))


def describe_types(block: Block, decl: InductiveDecl, num_nested: int) -> list[Inductive]:
    """What there is to know about the types.  A type is recursive, or reflexive (a field is a
    function into it), if any type of its group is."""
    domains: list[Expr] = []
    for t in block.types:
        for _, type_ in t.ctors:
            while isinstance(type_, Pi):
                domains.append(type_.type)
                type_ = type_.body
    recursive = [domain for domain in domains if occurs(block.names, domain)]
    names = tuple(t.name for t in decl.types)
    types = {t.name: t.type for t in decl.types}
    return [
        Inductive(
            name=t.name,
            level_params=block.level_params,
            type=types.get(t.name) or bind_pi([*block.params, *t.indices], mk_sort(block.level)),
            safety=block.safety,
            num_params=len(block.params),
            num_indices=len(t.indices),
            all=names,
            ctors=tuple(name for name, _ in t.ctors),
            num_nested=num_nested,
            is_rec=bool(recursive),
            is_reflexive=any(isinstance(domain, Pi) for domain in recursive),
        )
        for t in block.types
    ]


def describe_ctors(block: Block) -> list[Constructor]:
    """What there is to know about the constructors."""
    return [
        Constructor(
            name=name,
            level_params=block.level_params,
            type=type_,
            safety=block.safety,
            induct=t.name,
            cidx=i,
            num_params=len(block.params),
            num_fields=len(block.open_ctor(type_)[0]),
        )
        for t in block.types
        for i, (name, type_) in enumerate(t.ctors)
    ]


def compare(
    stated: Sequence[Constant], computed: Sequence[Constant], attributes: Sequence[str]
) -> None:
    """What a declaration states about its types or constructors must be what was computed."""
    by_name = {constant.name: constant for constant in computed}
    for claim in stated:
        for attribute in attributes:
            said, truth = getattr(claim, attribute), getattr(by_name[claim.name], attribute)
            if said != truth:
                message = f"{attribute} of '{claim.name}' is {truth}, not {said}"
                raise KernelError("inductiveInfo", message)
