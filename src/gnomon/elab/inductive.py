"""`inductive`: headers, constructors, universes, and the declaration.

What it does: elaborates the headers of a mutual block, then the constructors with the types as
hypotheses; finds out parameters and universes; declares the block and what Lean derives from it.
What it assumes: called with the section's variables in the local context.
Where to read next: `inductive_universe.py`, `inductive_syntax.py`, `structure.py`.
Counterpart in Lean: `Lean.Elab.MutualInductive`, `Lean.Elab.Inductive`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, FVar, Lam, Level, MVar, Name, Pi, Sort
from gnomon.declarations import Constructor, Inductive, InductiveType
from gnomon.elab.auto_bound import (
    add_auto_bounds,
    collect_unassigned,
    with_auto_bound,
)
from gnomon.elab.binders import push_binders
from gnomon.elab.inductive_universe import check_universes, infer_universes
from gnomon.elab.message_data import const_name, hint, indented, msg, note
from gnomon.elab.resolve import private_to_user_name
from gnomon.elab.type_mismatch import has_type_but_expected
from gnomon.elab.universes import sort_level_params, used_level_params
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


_SAME_PARAMETERS = note(
    "All inductive types declared in the same `mutual` block must have the same parameters"
)


@dataclass(frozen=True, slots=True)
class CtorView:
    """A constructor as written; `binders` and `ty` may be absent."""

    ref: Syntax
    name_ref: Syntax
    decl_name: str
    binders: tuple[Syntax, ...]
    ty: Syntax | None
    modifiers: object = None


@dataclass(frozen=True, slots=True)
class InductiveView:
    """An inductive type as written."""

    ref: Syntax
    name_ref: Syntax
    decl_name: str
    level_names: tuple[str, ...]
    binders: tuple[Syntax, ...]
    ty: Syntax | None
    ctors: tuple[CtorView, ...]
    is_class: bool = False
    is_unsafe: bool = False
    modifiers: object = None


@dataclass(slots=True)
class Header:
    """An elaborated header: the type with its parameters bound, and how many there are."""

    view: InductiveView
    ty: Expr
    num_params: int
    level_names: tuple[str, ...]


@dataclass(slots=True)
class ElabCtor:
    """A constructor: its type over the parameters, in which the types are hypotheses."""

    view: CtorView
    ty: Expr
    promoted: list[tuple[Name, BinderInfo]] = field(default_factory=list)
    """Names and kinds that the constructor gives indices that became parameters."""


@dataclass(slots=True)
class Block:
    """A block whose constructors are elaborated: types over hypotheses for parameters and types."""

    headers: list[Header]
    vars: list[FVar]
    params: list[FVar]
    ind_fvars: list[FVar]
    ind_types: list[Expr]
    ctors: list[list[ElabCtor]] = field(default_factory=list)
    has_explicit_type: bool = True
    mentioned: list[Expr] = field(default_factory=list)
    """Further terms whose variables the types take as parameters."""


# -- headers -----------------------------------------------------------------------------------


def elab_header(t: TermElab, view: InductiveView) -> Header:
    """Return the header of a type: `(params) → indices → Sort u`."""
    meta = t.meta
    with t.core.with_ref(view.ref), t.local_scope():
        t.level_names = view.level_names

        def run() -> Header:
            fvars = push_binders(t, view.binders)
            if view.ty is None:
                ty: Expr = Sort(meta.mk_level_mvar())
                t.synthesize()
            else:
                ty = with_auto_bound(t, indexed_type)
            everything = add_auto_bounds(t, fvars)
            full = meta.mk_forall(everything, ty)
            return Header(view, meta.instantiate_mvars(full), len(everything), t.level_names)

        def indexed_type() -> Expr:
            # What only the type mentions is an index; it may be promoted to a parameter later.
            assert view.ty is not None, "a type is written"
            ty = t.elab_type(view.ty)
            t.synthesize()
            _check_sort(t, view, ty)
            return meta.mk_forall(add_auto_bounds(t, []), ty)

        return with_auto_bound(t, run)


def _check_sort(t: TermElab, view: InductiveView, ty: Expr) -> None:
    meta = t.meta
    with meta.scope():
        _, result = meta.forall_telescope(ty, reducing=True)
        if not isinstance(meta.whnf(result), Sort):
            t.throw(
                "Invalid resulting type: Expected a sort or an indexed family of sorts",
                hint("Examples of valid sorts include `Type _`, `Sort _`, and `Prop`"),
                ref=view.ty,
            )


def _open_header(t: TermElab, header: Header, params: Sequence[Expr]) -> Expr:
    """Return the rest of a header's type behind the parameters; raises if these differ."""
    meta = t.meta
    ty: Expr = header.ty
    for param in params:
        ty = meta.whnf_forall(ty)
        if not isinstance(ty, Pi):
            t.throw("invalid mutually inductive types, number of parameters mismatch")
        if not meta.is_def_eq(ty.type, meta.infer_type(param)):
            t.throw(
                "Invalid mutually inductive types: Parameter `",
                names.erase_macro_scopes(str(ty.name)),
                "` ",
                has_type_but_expected(t, ty.type, meta.infer_type(param)),
                ref=header.view.ref,
            )
        ty = ty.body.instantiate(param)
    return ty


# -- constructors ------------------------------------------------------------------------------


def elab_ctors(t: TermElab, block: Block, index: int) -> list[ElabCtor]:
    """Return the constructors of one type."""
    header = block.headers[index]
    ind = block.ind_fvars[index]
    seen: dict[str, int] = {}
    for view in header.view.ctors:
        seen[view.decl_name] = seen.get(view.decl_name, 0) + 1
    result = []
    for view in header.view.ctors:
        with t.core.with_ref(view.ref):
            if seen[view.decl_name] > 1:
                t.core.log_error(
                    "Cannot define multiple constructors with the same name `",
                    view.decl_name,
                    "`",
                    ref=view.name_ref,
                )
                continue
            result.append(ElabCtor(view, _elab_ctor(t, block, ind, view)))
    if any(count > 1 for count in seen.values()):
        from gnomon.elab.errors import AbortCommand

        raise AbortCommand()
    return result


def _elab_ctor(t: TermElab, block: Block, ind: FVar, view: CtorView) -> Expr:
    meta = t.meta

    def run() -> Expr:
        fvars = push_binders(t, view.binders)
        if view.ty is None:
            ind_type = meta.infer_type(ind)
            applied = ind(*block.params) if block.params else ind
            with meta.scope():
                rest, _ = meta.forall_telescope(
                    meta.instantiate_forall(ind_type, block.params) if block.params else ind_type,
                    reducing=True,
                )
            if rest:
                t.throw(
                    "Missing resulting type for constructor `",
                    private_to_user_name(view.decl_name),
                    "`: Its resulting type must be specified because it is part of an inductive "
                    "family declaration",
                    ref=view.ref,
                )
            ty: Expr = applied
            t.synthesize()
        else:
            ty = t.elab_type(view.ty)
            # Parameters that nobody wrote are found by the check; instances may await them.
            t.synthesize("yes")
            _check_ctor_type(t, block, ind, view, ty)
            t.synthesize()
        everything = add_auto_bounds(t, fvars, named=False)
        # What the types leave open becomes parameters of the constructor, before the others,
        # whose types may mention them.
        full = meta.mk_forall(everything, ty)
        extra = [mvar for mvar in collect_unassigned(t, full, []) if mvar not in everything]
        unnamed = _leading_indices(t, ty, everything, extra)
        _name_as_binders(t, unnamed, meta.infer_type(ind))
        others = [x for x in [*extra, *everything] if x not in unnamed]
        return meta.mk_forall([*unnamed, *others], ty)

    with t.local_scope():
        ty = with_auto_bound(t, run)
    t.synthesize()
    return meta.instantiate_mvars(ty)


def _leading_indices(
    t: TermElab, ty: Expr, everything: Sequence[Expr], extra: Sequence[Expr]
) -> list[Expr]:
    """Return the first arguments of a constructor's result, as far as nobody wrote them.

    They become its first arguments, so that these indices can become parameters of the type (Lean's
    `reorderCtorArgs`). What depends on other arguments stays where it is.
    """
    meta = t.meta
    result = meta.instantiate_mvars(ty)
    while isinstance(result, Pi):
        result = result.body
    found: list[Expr] = []
    for arg in result.app_args:
        if not isinstance(arg, MVar) or arg in found or arg not in [*everything, *extra]:
            break
        its_type = meta.infer_type(arg)
        if any(mvar not in found for mvar in meta.collect_mvars(its_type)):
            break
        if any(x in everything for x in meta.collect_fvars(meta.instantiate_mvars(its_type))):
            break
        found.append(arg)
    return found


def _name_as_binders(t: TermElab, mvars: Sequence[Expr], family: Expr) -> None:
    """Name metavariables as a family's type names its arguments."""
    for mvar in mvars:
        family = t.meta.whnf_forall(family)
        if not isinstance(family, Pi):
            return
        t.meta.set_mvar_user_name(mvar, str(family.name))
        family = family.body


def _check_ctor_type(t: TermElab, block: Block, ind: FVar, view: CtorView, ty: Expr) -> None:
    """Raise an error unless the constructor makes the type, with the parameters unchanged."""
    meta = t.meta
    shown = private_to_user_name(view.decl_name)
    with meta.scope():
        _, result = meta.forall_telescope(ty, reducing=True)
        result = meta.instantiate_mvars(result)
        if result.app_fn != ind:
            applied = "an application of" if block.params or _has_indices(t, ind) else ""
            t.throw(
                "Unexpected resulting type for constructor `",
                shown,
                f"`: Expected {applied}".rstrip(),
                indented(ind),
                "\nbut found",
                indented(result),
                ref=view.ty,
            )
        if not meta.is_type(result):
            t.throw(
                "Unexpected resulting type for constructor `",
                shown,
                "`: Expected a type, but found",
                indented(result),
                ref=view.ref,
            )
        _check_params(t, block, ind, view, result)
    _check_occurrences(t, block, ind, view, meta.instantiate_mvars(ty))


def _has_indices(t: TermElab, ind: FVar) -> bool:
    with t.meta.scope():
        fvars, _ = t.meta.forall_telescope(t.meta.infer_type(ind), reducing=True)
        return bool(fvars)


def _check_occurrences(t: TermElab, block: Block, ind: FVar, view: CtorView, e: Expr) -> None:
    """Check the parameters of the type wherever it occurs in a constructor's type."""
    if not block.params or not any(fvar == ind for fvar in t.meta.collect_fvars(e)):
        return
    meta = t.meta
    match e:
        case Pi(name, domain, body, info) | Lam(name, domain, body, info):
            _check_occurrences(t, block, ind, view, domain)
            with meta.scope():
                fvar = meta.push_local(str(name), domain, info)
                _check_occurrences(t, block, ind, view, body.instantiate(fvar))
        case _:
            if e.app_fn == ind:
                _check_params(t, block, ind, view, e)
            elif e.app_args:
                _check_occurrences(t, block, ind, view, e.app_fn)
            for arg in e.app_args:
                _check_occurrences(t, block, ind, view, arg)


def _check_params(t: TermElab, block: Block, ind: FVar, view: CtorView, result: Expr) -> None:
    meta = t.meta
    for index, (param, arg) in enumerate(zip(block.params, result.app_args, strict=False)):
        if not meta.is_def_eq(param, arg):
            partial = ind(*result.app_args[: index + 1])
            name = names.erase_macro_scopes(meta.local_decl(param).user_name)
            t.throw(
                "Mismatched inductive type parameter in",
                indented(partial),
                "\nThe provided argument",
                indented(arg),
                "\nis not definitionally equal to the expected parameter",
                indented(param),
                note(
                    msg(
                        f"The value of parameter `{name}` must be fixed throughout the inductive "
                        "declaration. Consider making this parameter an index if it must vary."
                    )
                ),
                ref=view.ref,
            )


# -- parameters --------------------------------------------------------------------------------


def _num_fixed_indices(t: TermElab, block: Block) -> int:
    """Return how many leading indices are the same everywhere, and so may be parameters."""
    if not t.core.options.get_bool("inductive.autoPromoteIndices", True):
        return 0
    if len(block.headers) != 1:
        return 0
    meta = t.meta
    ind = block.ind_fvars[0]
    num_params = len(block.params)
    rest = meta.instantiate_forall(meta.infer_type(ind), block.params)
    with meta.scope():
        indices, _ = meta.forall_telescope(rest, reducing=True)
        index_types = [meta.infer_type(fvar) for fvar in indices]
    fixed = len(indices)
    for ctor in block.ctors[0]:
        with meta.scope():
            fvars, result = meta.forall_telescope(ctor.ty, reducing=True)
            occurrences = [result]
            for fvar in fvars:
                occurrences += _occurrences(meta.infer_type(fvar), ind)
            count = 0
            while count < fixed and count < len(fvars):
                if all(
                    len(each.app_args) > num_params + count
                    and each.app_args[num_params + count] == fvars[count]
                    for each in occurrences
                ) and meta.is_def_eq(
                    meta.infer_type(fvars[count]),
                    meta.replace_fvars(index_types[count], indices[:count], fvars[:count]),
                ):
                    count += 1
                else:
                    break
            fixed = min(fixed, count)
        if fixed == 0:
            break
    return fixed if block.ctors[0] else 0


def _occurrences(e: Expr, ind: FVar) -> list[Expr]:
    """Return the applications of a type in a term; bound variables in them are left loose."""
    if e.app_fn == ind:
        inner = [found for arg in e.app_args for found in _occurrences(arg, ind)]
        return [e, *inner]
    match e:
        case Pi(_, ty, body) | Lam(_, ty, body):
            return _occurrences(ty, ind) + _occurrences(body, ind)
        case _:
            if e.app_args:
                found = [each for arg in e.app_args for each in _occurrences(arg, ind)]
                return found + (_occurrences(e.app_fn, ind) if e.app_fn != e else [])
            return []


# -- the whole ---------------------------------------------------------------------------------


def elab_inductive_block(
    t: TermElab, section_vars: Sequence[Expr], views: Sequence[InductiveView]
) -> Block:
    """Elaborate headers and constructors of a block; nothing is declared yet.

    The block's hypotheses stay in the local context.
    """
    meta = t.meta
    headers = []
    for view in views:
        headers.append(elab_header(t, view))
    first = headers[0]
    t.level_names = first.level_names
    params, rest = meta.forall_telescope(first.ty, first.num_params)
    block = Block(headers, [v for v in section_vars if isinstance(v, FVar)], list(params), [], [])
    block.has_explicit_type = any(view.ty is not None for view in views)
    types = [rest]
    for header in headers[1:]:
        if header.num_params != first.num_params:
            t.throw(
                "Invalid mutually inductive types: `",
                const_name(header.view.decl_name),
                f"` has {header.num_params} parameter(s), but the preceding type `",
                const_name(first.view.decl_name),
                f"` has {first.num_params}",
                _SAME_PARAMETERS,
                ref=header.view.ref,
            )
        types.append(_open_header(t, header, params))
    _unify_universes(t, headers, types)
    for header, ty in zip(headers, types, strict=True):
        full = meta.mk_forall(params, ty)
        short = names.last(private_to_user_name(header.view.decl_name))
        fvar = meta.push_local(short, full, kind="auxDecl", instance=False)
        t.aux_decl_names[fvar.id] = header.view.decl_name
        block.ind_fvars.append(fvar)
        block.ind_types.append(full)
    for index in range(len(headers)):
        block.ctors.append(elab_ctors(t, block, index))
    t.synthesize()
    for ctors in block.ctors:
        for ctor in ctors:
            ctor.ty = meta.instantiate_mvars(ctor.ty)
    extra = _num_fixed_indices(t, block)
    if extra:
        _promote(t, block, extra)
    infer_universes(t, block)
    check_universes(t, block)
    return block


def _unify_universes(t: TermElab, headers: Sequence[Header], types: Sequence[Expr]) -> None:
    """Raise an error if types of a block live in different universes."""
    meta = t.meta

    def sort_of(ty: Expr) -> Expr:
        with meta.scope():
            _, result = meta.forall_telescope(ty, reducing=True)
            return meta.whnf(result)

    first = sort_of(types[0])
    for header, ty in zip(headers[1:], types[1:], strict=True):
        sort = sort_of(ty)
        if not meta.is_def_eq(first, sort):
            t.throw(
                "Invalid mutually inductive types: The resulting type of this declaration",
                indented(sort),
                "\ndiffers from a preceding one",
                indented(first),
                note(
                    "All inductive types declared in the same `mutual` block must belong to the "
                    "same type universe"
                ),
                ref=header.view.ref,
            )


def _promote(t: TermElab, block: Block, count: int) -> None:
    """Make leading indices parameters."""
    meta = t.meta
    rest = meta.instantiate_forall(meta.infer_type(block.ind_fvars[0]), block.params)
    more, _ = meta.forall_telescope(rest, count, reducing=True)
    for ctor in block.ctors[0]:
        ty = ctor.ty
        for fvar in more:
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "the constructor binds the index"
            ctor.promoted.append((ty.name, ty.info))
            ty = ty.body.instantiate(fvar)
        ctor.ty = ty
    block.params = [*block.params, *more]


def mk_declaration(
    t: TermElab, block: Block, scope_names: Sequence[str]
) -> tuple[Inductive, list[str], list[FVar]]:
    """Return the block as a declaration, its universe parameters, and what became parameters."""
    meta = t.meta
    used_vars = _used_vars(t, block)
    bound: list[Expr] = [*used_vars, *block.params]
    ind_types = [meta.instantiate_mvars(meta.infer_type(f)) for f in block.ind_fvars]
    closed_types = [
        meta.instantiate_mvars(meta.mk_forall(used_vars, ty)) if used_vars else ty
        for ty in ind_types
    ]
    ctor_types = [
        [meta.instantiate_mvars(meta.mk_forall(bound, ctor.ty)) for ctor in ctors]
        for ctors in block.ctors
    ]
    all_types = [*closed_types, *(ty for types in ctor_types for ty in types)]
    level_params = list(
        sort_level_params(
            t, scope_names, block.headers[0].level_names, used_level_params(all_types)
        )
    )
    levels = [Level.param(name) for name in level_params]
    consts: list[Expr] = []
    for header in block.headers:
        const: Expr = Const(header.view.decl_name, levels)
        consts.append(const(*used_vars) if used_vars else const)
    types = []
    every_ctor = []
    for index, header in enumerate(block.headers):
        ctors = []
        for ctor in block.ctors[index]:
            ty = meta.replace_fvars(ctor.ty, block.ind_fvars, consts)
            full = meta.instantiate_mvars(meta.mk_forall(bound, ty))
            full = implicit_params(full, len(bound) - len(ctor.promoted), ctor.promoted)
            ctors.append(
                Constructor(ctor.view.decl_name, level_params, full, header.view.decl_name)
            )
        types.append(
            InductiveType(
                header.view.decl_name,
                level_params,
                closed_types[index],
                num_params=len(bound),
                ctors=[ctor.name for ctor in ctors],
                is_unsafe=header.view.is_unsafe,
            )
        )
        every_ctor += ctors
    return Inductive(types, every_ctor), level_params, [*used_vars, *block.params]


def implicit_params(ty: Expr, count: int, others: Sequence[tuple[Name, BinderInfo]] = ()) -> Expr:
    """Return a type whose first parameters are implicit unless they are instances.

    `others` are names and kinds for the parameters behind them.
    """
    if not isinstance(ty, Pi) or (count == 0 and not others):
        return ty
    if count > 0:
        info = BinderInfo.implicit if ty.info == BinderInfo.default else ty.info
        return Pi(ty.name, ty.type, implicit_params(ty.body, count - 1, others), info)
    name, info = others[0]
    return Pi(name, ty.type, implicit_params(ty.body, 0, others[1:]), info)


def _used_vars(t: TermElab, block: Block) -> list[FVar]:
    """Return the section's variables that a block mentions."""
    meta = t.meta
    used: set[int] = set()
    terms = [meta.infer_type(fvar) for fvar in [*block.ind_fvars, *block.params]]
    terms += [ctor.ty for ctors in block.ctors for ctor in ctors]
    terms += block.mentioned
    todo = [fvar for term in terms for fvar in meta.collect_fvars(meta.instantiate_mvars(term))]
    while todo:
        fvar = todo.pop()
        if fvar.id in used:
            continue
        used.add(fvar.id)
        todo += meta.collect_fvars(meta.instantiate_mvars(meta.infer_type(fvar)))
    return [var for var in block.vars if var.id in used]
