"""The universe of an inductive type.

What it does: where the type does not say it, finds the least universe that holds all fields; checks
that fields fit into the universe otherwise.
Counterpart in Lean: `Lean.Elab.Command.updateResultingUniverse`, `checkResultingUniverses`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gnomon import Expr, Level, LevelIMax, LevelMax, LevelMVar, LevelSucc, Sort
from gnomon.elab.message_data import hint, indented
from gnomon.elab.resolve import private_to_user_name
from gnomon.elab.universes import level_mvars_to_params
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.inductive import Block
    from gnomon.elab.term import TermElab


def resulting_level(t: TermElab, block: Block) -> Level:
    """Return the universe of the block's first type."""
    meta = t.meta
    with meta.scope():
        _, result = meta.forall_telescope(meta.infer_type(block.ind_fvars[0]), reducing=True)
        sort = meta.whnf(result)
    assert isinstance(sort, Sort), "headers end in a sort"
    return meta.instantiate_level_mvars(sort.level)


def _fields(t: TermElab, block: Block) -> list[tuple[str, str, Expr, Level]]:
    """Return constructor, name, type and universe of every field."""
    meta = t.meta
    result = []
    for ctors in block.ctors:
        for ctor in ctors:
            with meta.scope():
                fvars, _ = meta.forall_telescope(ctor.ty, reducing=True)
                for fvar in fvars:
                    ty = meta.instantiate_mvars(meta.infer_type(fvar))
                    level = meta.normalize_level(meta.instantiate_level_mvars(meta.get_level(ty)))
                    name = meta.local_decl(fvar).user_name
                    result.append((ctor.view.decl_name, name, ty, level))
    return result


def _mvar_and_offset(level: Level) -> tuple[LevelMVar, int] | None:
    offset = 0
    while isinstance(level, LevelSucc):
        level = level.level
        offset += 1
    return (level, offset) if isinstance(level, LevelMVar) else None


def _may_be_prop(t: TermElab, block: Block) -> bool:
    """Return whether the types may be propositions if nobody says what they are.

    None has several constructors, and some constructor has a field; else they are more likely meant
    as data.
    """
    meta = t.meta
    if max(len(ctors) for ctors in block.ctors) != 1:
        return False
    for ctors in block.ctors:
        for ctor in ctors:
            with meta.scope():
                fvars, _ = meta.forall_telescope(ctor.ty, reducing=True)
                if fvars:
                    return True
    return False


def infer_universes(t: TermElab, block: Block) -> None:
    """Give the resulting universe a value if it is a metavariable."""
    meta = t.meta
    found = _mvar_and_offset(resulting_level(t, block))
    if found is None:
        return
    mvar, offset = found
    for fvar in block.ind_fvars:
        level_mvars_to_params(t, meta.infer_type(fvar), mvar)
    for ctors in block.ctors:
        for ctor in ctors:
            ctor.ty = level_mvars_to_params(t, ctor.ty, mvar)
    if (
        offset == 0
        and _may_be_prop(t, block)
        and all(_is_prop_if(t, level, mvar) for _, _, _, level in _fields(t, block))
    ):
        meta.assign_level(mvar, Level.of_nat(0))
        return
    levels: list[Level] = []
    for _, _, _, whole in _fields(t, block):
        for level in _maximands(whole):
            if level.as_nat == 0 or _mentions(level, mvar):
                continue
            if level not in levels:
                levels.append(level)
    if offset > 0:
        smaller = [_minus(t, level, offset) for level in levels]
        meta.assign_level(mvar, _max(t, [level for level in smaller if level is not None]))
        return
    decremented = [meta.dec_level_opt(level) for level in levels]
    if all(level is not None for level in decremented):
        below = _max(t, [level for level in decremented if level is not None])
        meta.assign_level(mvar, meta.normalize_level(Level.succ(below)))
    else:
        meta.assign_level(mvar, meta.normalize_level(_max(t, [Level.of_nat(1), *levels])))


def _is_prop_if(t: TermElab, level: Level, mvar: LevelMVar) -> bool:
    """Return whether a universe is that of propositions if the metavariable is."""
    return t.meta.normalize_level(_with_prop(level, mvar)).as_nat == 0


def _with_prop(level: Level, mvar: LevelMVar) -> Level:
    match level:
        case LevelMVar(number):
            return Level.of_nat(0) if number == mvar.id else level
        case LevelSucc(inner):
            return Level.succ(_with_prop(inner, mvar))
        case LevelMax(left, right):
            return Level.max(_with_prop(left, mvar), _with_prop(right, mvar))
        case LevelIMax(left, right):
            return Level.imax(_with_prop(left, mvar), _with_prop(right, mvar))
    return level


def _maximands(level: Level) -> list[Level]:
    """Return levels whose maximum is at least a level: both sides of `imax`, too."""
    match level:
        case LevelMax(left, right) | LevelIMax(left, right):
            return _maximands(left) + _maximands(right)
    return [level]


def _mentions(level: Level, mvar: LevelMVar) -> bool:
    """Return whether a metavariable occurs in a level."""
    match level:
        case LevelMVar(number):
            return number == mvar.id
        case LevelSucc(inner):
            return _mentions(inner, mvar)
        case LevelMax(left, right) | LevelIMax(left, right):
            return _mentions(left, mvar) or _mentions(right, mvar)
    return False


def _minus(t: TermElab, level: Level, offset: int) -> Level | None:
    result: Level | None = level
    for _ in range(offset):
        if result is None or result.as_nat == 0:
            return None
        result = t.meta.dec_level_opt(result)
    return result


def _max(t: TermElab, levels: list[Level]) -> Level:
    result = Level.of_nat(0)
    for index, level in enumerate(levels):
        result = level if index == 0 else Level.max(result, level)
    return t.meta.normalize_level(result)


def _check_never_prop(t: TermElab, block: Block, result: Level) -> None:
    """Raise an error if the types are propositions for some universes and data for others."""
    if result.has_mvar or Level.of_nat(1).leq(result):
        return
    if not t.core.options.get_bool("bootstrap.inductiveCheckResultingUniverse", True):
        return
    ref = next(
        (h.view.ty for h in block.headers if h.view.ty is not None), block.headers[0].view.ref
    )
    t.throw(
        "Invalid universe polymorphic resulting type: The resulting universe is not `Prop`, but it "
        "may be `Prop` for some parameter values:",
        indented(Sort(result)),
        hint(
            "A possible solution is to use levels of the form `max 1 _` or `_ + 1` to ensure the "
            "universe is of the form `Type _`"
        ),
        ref=ref,
    )


def check_universes(t: TermElab, block: Block, fields: Mapping[str, Syntax] | None = None) -> None:
    """Raise an error if a field's universe is too large.

    `fields` says where the fields of a structure are written.
    """
    meta = t.meta
    result = meta.normalize_level(resulting_level(t, block))
    if result.as_nat == 0:
        return
    _check_never_prop(t, block, result)
    for ctor, name, ty, level in _fields(t, block):
        if level.has_mvar or result.has_mvar:
            if level.has_mvar:
                meta.is_level_def_eq(level, result)
            continue
        if level.leq(result):
            continue
        if fields is not None and name in fields:
            t.throw(
                f"Invalid universe level for field `{name}`: Field has type",
                indented(ty),
                "\nat universe level",
                indented(level),
                "\nwhich is not less than or equal to the structure's resulting universe level",
                indented(result),
                ref=fields[name],
            )
        view = next(
            each.view for ctors in block.ctors for each in ctors if each.view.decl_name == ctor
        )
        shown_name = names.erase_macro_scopes(name)
        parameter = "Parameter" if names.has_macro_scopes(name) else f"Parameter `{shown_name}`"
        t.throw(
            f"Invalid universe level in constructor `{private_to_user_name(ctor)}`: {parameter} "
            "has type",
            indented(ty),
            "\nat universe level",
            indented(level),
            "\nwhich is not less than or equal to the inductive type's resulting universe level",
            indented(result),
            ref=view.ref,
        )
