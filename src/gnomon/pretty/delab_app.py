"""Applications and constants as syntax.

What it does: leaves implicit arguments out, unless options or sense ask for them; tries notation,
that is unexpanders, on the longest part of the application that has one; writes `x.f` for `T.f x`;
and with `pp.explicit`, or where leaving out would change the meaning, writes `@f` with all of them.
Where to read next: `param_kinds.py` and `field_notation.py`, which it asks; `unexpand.py`.
Counterpart in Lean: `delabApp`, `delabAppCore`, `withOverApp` and `delabConst` in
`Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gnomon import App, Const, Expr, Lam, MData, Pi
from gnomon.elab import resolve
from gnomon.meta import MetaError
from gnomon.pretty import field_notation, level, stx
from gnomon.pretty.delab import (
    Delaborator,
    consume_mdata,
    delab_for,
    head_name,
    metadata,
    same_expr,
)
from gnomon.pretty.options import PPOptions
from gnomon.pretty.param_kinds import (
    IMPLICIT,
    INST_IMPLICIT,
    ParamKind,
    default_value,
    param_kinds,
)
from gnomon.pretty.unexpand import unexpanders
from gnomon.syntax import Syntax, names

DelabHead = Callable[[Expr, int, bool], Syntax | None]
"""Delaborates the head of an application; the flag says that it needs an `@`."""


def delab_const(d: Delaborator, e: Const, pos: int) -> Syntax:
    """Return the name of a constant, shortened, with its universes if the options ask for them."""
    options = d.opts(pos)
    name = constant_name(e)
    if resolve.is_private(name):
        if not options.private_names:
            name = shorten(d, name, options.full_names)
            if resolve.is_private(name):
                # It cannot be written here, so it is shown as inaccessible.
                user_name = resolve.private_to_user_name(name)
                name = d.inaccessible(user_name)
    else:
        name = shorten(d, name, options.full_names)
    tree: Syntax = stx.ident(name)
    if options.universes and e.levels:
        levels = [level.quote(each, 0, options.level_mvars) for each in e.levels]
        tree = stx.explicit_univ(tree, levels)
    return stx.explicit(tree) if options.analysis_block_implicit else tree


def constant_name(e: Const) -> str:
    """Return the name of a constant."""
    name = head_name(e)
    assert name is not None
    return name


def shorten(d: Delaborator, name: str, full_names: bool) -> str:
    """Return how a constant is written where local variables have the names that they have."""
    short = d.shortener.shorten(name, full_names)
    prefix = short
    # `x.f` would be the field `f` of a variable `x`.
    while prefix and not d.uses_user_name(prefix):
        prefix = names.prefix(prefix)
    if not prefix:
        return short
    return f"{resolve.ROOT}.{short}" if short == name else name


def spine(e: Expr, pos: int, max_args: int) -> tuple[Expr, int, list[Expr], list[int]]:
    """Return head, its position, and up to `max_args` last arguments with their positions."""
    args: list[Expr] = []
    positions: list[int] = []
    while max_args and isinstance(e, App):
        args.append(e.arg)
        positions.append(4 * pos + 1)
        e = e.fn
        pos *= 4
        max_args -= 1
    args.reverse()
    positions.reverse()
    return e, pos, args, positions


def _mdata_options(d: Delaborator, e: Expr, pos: int) -> PPOptions:
    """Return the options at a position, with those that metadata around the expression sets."""
    options = d.opts(pos)
    while isinstance(e, MData):
        values = pp_values(e.data)
        if values:
            options = options.with_values(values)
        e = e.expr
    return options


def pp_values(data: str) -> dict[str, bool | int | str]:
    """Return the printer's options that metadata set."""
    return {
        key: value
        for key, value in metadata(data).items()
        if key.startswith("pp.") and isinstance(value, bool | int | str)
    }


def _needs_explicit(f: Expr, num_args: int, kinds: Sequence[ParamKind]) -> bool:
    """Return whether a function with all its arguments written needs an `@`."""
    if not kinds and num_args and isinstance(f, Const) and not f.levels:
        # The compiler erased universes and implicit arguments.
        return False
    return (
        len(kinds) < num_args
        or any(not kind.is_explicit for kind in kinds[:num_args])
        or (num_args < len(kinds) and kinds[num_args].info in (IMPLICIT, INST_IMPLICIT))
        or any(kind.is_explicit and not kind.is_regular_explicit for kind in kinds[num_args:])
    )


def _use_explicit(options: PPOptions, num_args: int, kinds: Sequence[ParamKind]) -> bool:
    """Return whether implicit arguments are written."""
    if options.explicit or len(kinds) < num_args:
        return True
    if num_args < len(kinds):
        # An implicit argument would be put in, as it would in `Eq`.
        if kinds[num_args].info in (IMPLICIT, INST_IMPLICIT):
            return True
        # So would a default value, or what a tactic finds.
        return any(kind.is_explicit and not kind.is_regular_explicit for kind in kinds[num_args:])
    return False


def _field_candidate(
    d: Delaborator, f: Expr, args: Sequence[Expr], options: PPOptions
) -> tuple[str, int] | None:
    """Return the field and the argument before the dot, if the application can be written so."""
    if not args:
        return None
    found = field_notation.candidate(d, f, args, options.field_notation_generalized)
    if found is None or not field_notation.may_stand_before_dot(args[found[1]]):
        return None
    return found


def delab_app_core(
    d: Delaborator, e: Expr, pos: int, max_args: int, delab_head: DelabHead, unexpand: bool
) -> Syntax | None:
    """Delaborate an application of a head to up to `max_args` arguments.

    With `unexpand`, notation and `x.f` are tried.
    """
    head, head_pos, args, positions = spine(e, pos, max_args)
    kinds = param_kinds(d, head, args)
    options = d.opts(pos)
    num_args = len(args)
    head_options = _mdata_options(d, head, head_pos)
    if _use_explicit(options, num_args, kinds) or head_options.analysis_block_implicit:
        field_notation_ok = unexpand and not options.tag_app_fns
        return _explicit(
            d, options, head, head_pos, args, positions, delab_head, kinds, field_notation_ok
        )
    return _implicit(d, options, head, head_pos, args, positions, delab_head, kinds, unexpand)


def _explicit(
    d: Delaborator,
    options: PPOptions,
    head: Expr,
    head_pos: int,
    args: list[Expr],
    positions: list[int],
    delab_head: DelabHead,
    kinds: list[ParamKind],
    with_field: bool,
) -> Syntax | None:
    needs_explicit = _needs_explicit(head, len(args), kinds)
    found: tuple[str, int] | None = None
    if with_field and not needs_explicit and options.field_notation and not options.analysis_no_dot:
        head_options = _mdata_options(d, head, head_pos)
        if isinstance(consume_mdata(head), Const) and not (
            head_options.analysis_block_implicit or head_options.universes
        ):
            found = _field_candidate(d, head, args, options)
    fn = delab_head(head, head_pos, needs_explicit)
    if fn is None:
        return None
    trees: list[Syntax] = []
    for index, (arg, arg_pos) in enumerate(zip(args, positions, strict=True)):
        arg_options = d.opts(arg_pos)
        if found is not None and index == found[1]:
            while field_notation.parent_projection(d, arg, True) is not None:
                assert isinstance(arg, App)
                arg, arg_pos = arg.arg, 4 * arg_pos + 1
            tree = d.delab(arg, arg_pos)
        elif arg_options.analysis_hole:
            tree = stx.HOLE
        elif index < len(kinds) and kinds[index].info == INST_IMPLICIT:
            tree = d.delab(arg, arg_pos) if arg_options.instances else stx.HOLE
            if arg_options.instance_types:
                tree = stx.type_ascription(tree, d.delab_type(arg, arg_pos))
        else:
            tree = d.delab(arg, arg_pos)
        trees.append(tree)
    if found is not None:
        field, index = found
        dotted = stx.proj(trees.pop(index), stx.ident(field))
        return stx.app(dotted, trees)
    return stx.app(fn, trees)


SKIP, REGULAR, OPTIONAL, NAMED = range(4)
"""How an argument is written: not at all; as it is; so, but not at the end; with its name."""


def _argument(
    d: Delaborator,
    f: Expr,
    args: list[Expr],
    index: int,
    pos: int,
    kind: ParamKind,
    is_object: bool,
) -> tuple[int, Syntax | None]:
    arg = args[index]
    if d.options_at:
        options = d.opts(pos)
        if options.analysis_skip:
            return SKIP, None
        if options.analysis_hole:
            return REGULAR, stx.HOLE
        if options.analysis_named_arg:
            return NAMED, stx.named_argument(kind.name, d.delab(arg, pos))
    if kind.has_default:
        default = default_value(d, f, args, index)
        if default is not None and same_expr(default, arg):
            return OPTIONAL, d.delab(arg, pos)
    if is_object or kind.is_explicit:
        return REGULAR, d.delab(arg, pos)
    if kind.name == "motive" and should_show_motive(d, arg):
        return NAMED, stx.named_argument(kind.name, d.delab(arg, pos))
    return SKIP, None


def should_show_motive(d: Delaborator, motive: Expr) -> bool:
    """Return whether the options ask for a motive."""
    options = d.options
    if options.motives_all:
        return True
    if options.motives_pi and _returns_pi(d, motive):
        return True
    return options.motives_non_const and _is_non_const_fun(motive)


def _returns_pi(d: Delaborator, motive: Expr) -> bool:
    try:
        with d.meta.scope():
            return isinstance(d.meta.lambda_telescope(motive)[1], Pi)
    except MetaError:
        return False


def _is_non_const_fun(motive: Expr) -> bool:
    while isinstance(motive, Lam):
        motive = motive.body
    return motive.has_loose_bvars


def _implicit(
    d: Delaborator,
    options: PPOptions,
    head: Expr,
    head_pos: int,
    args: list[Expr],
    positions: list[int],
    delab_head: DelabHead,
    kinds: list[ParamKind],
    unexpand: bool,
) -> Syntax | None:
    constant = consume_mdata(head)
    unexpand = (
        unexpand and isinstance(constant, Const) and not _mdata_options(d, head, head_pos).universes
    )
    found: tuple[str, int] | None = None
    if unexpand and options.field_notation and not options.analysis_no_dot:
        found = _field_candidate(d, head, args, options)
    object_index = -1 if found is None else found[1]
    fn = delab_head(head, head_pos, False)
    if fn is None:
        return None
    ways: list[int] = []
    trees: list[Syntax | None] = []
    for index, arg_pos in enumerate(positions):
        is_object = index == object_index
        way, tree = _argument(d, constant, args, index, arg_pos, kinds[index], is_object)
        ways.append(way)
        trees.append(tree)
    while ways and ways[-1] == OPTIONAL:
        ways.pop()
        trees.pop()
    if unexpand and options.notation:
        assert isinstance(constant, Const)
        unexpanded = _unexpand(d, constant_name(constant), fn, ways, trees)
        if unexpanded is not None:
            return unexpanded
    if found is not None and object_index < len(trees) and ways[object_index] == REGULAR:
        tree = trees[object_index]
        assert tree is not None
        before = _strip_parents(d, args[object_index], tree)
        trees[object_index] = None
        fn = stx.proj(before, stx.ident(found[0]))
    return stx.app(fn, [tree for tree in trees if tree is not None])


def _strip_parents(d: Delaborator, e: Expr, tree: Syntax) -> Syntax:
    """Return `x` for `x.toParent`, however often, since `x.f` finds the fields of parents."""
    while tree.kind == stx.PROJ:
        field = field_notation.parent_projection(d, e, False)
        if field is None or tree[2].id != field:
            break
        assert isinstance(e, App)
        e, tree = e.arg, tree[0]
    return tree


def _unexpand(
    d: Delaborator, name: str, fn: Syntax, ways: list[int], trees: list[Syntax | None]
) -> Syntax | None:
    """Try the unexpanders of a constant on ever fewer of the arguments."""
    found = unexpanders(d.env, name)
    if not found:
        return None
    # Named arguments cannot be part of what is unexpanded.
    size = ways.index(NAMED) if NAMED in ways else len(ways)
    while size >= 0:
        if size == 0 or trees[size - 1] is not None:
            before = [tree for tree in trees[:size] if tree is not None]
            tree = stx.app(fn, before)
            for unexpander in found:
                result = unexpander(tree)
                if result is not None:
                    after = [tree for tree in trees[size:] if tree is not None]
                    return stx.app(result, after)
        size -= 1
    return None


@delab_for("app")
def delab_app(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    """Delaborate an application, or a constant, that nothing else is known about."""

    def delab_head(head: Expr, head_pos: int, needs_explicit: bool) -> Syntax:
        constant = consume_mdata(head)
        if isinstance(constant, Const):
            if constant is head:
                tree = delab_const(d, constant, head_pos)
            else:
                options = _mdata_options(d, head, head_pos)
                saved = d.options_at
                d.options_at = {**saved, head_pos: options}
                tree = delab_const(d, constant, head_pos)
                d.options_at = saved
        else:
            tree = d.delab(head, head_pos)
        if needs_explicit and tree.kind != stx.EXPLICIT:
            return stx.explicit(tree)
        return tree

    return delab_app_core(d, e, pos, MAX_ARGS, delab_head, True)


MAX_ARGS: Final = 1 << 30
"""More arguments than there are."""


def with_over_app(
    d: Delaborator,
    e: Expr,
    pos: int,
    arity: int,
    delab: Callable[[Expr, int], Syntax | None],
) -> Syntax | None:
    """Delaborate the application to the first `arity` arguments; others follow as usual."""
    num_args = len(e.app_args)
    if num_args < arity:
        return None
    if num_args == arity:
        return delab(e, pos)

    def delab_head(head: Expr, head_pos: int, needs_explicit: bool) -> Syntax | None:
        return None if needs_explicit else delab(head, head_pos)

    return delab_app_core(d, e, pos, num_args - arity, delab_head, False)


def nary_arg_pos(pos: int, num_args: int, index: int) -> int:
    """Return the position of argument number `index` of an application at a position."""
    position: int = pos * 4 ** (num_args - index) + 1
    return position
