"""Variables, sorts, literals, coercions and other terms that have a notation of their own.

Where to read next: `delab_control.py` for `do`, `if` and ranges.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from gnomon import (
    App,
    BVar,
    Expr,
    FVar,
    Level,
    MData,
    MVar,
    NatLit,
    Proj,
    Sort,
    StrLit,
)
from gnomon.meta import MetaError
from gnomon.pretty import level, stx
from gnomon.pretty.attributes import COE_FNS, CoeFnInfo
from gnomon.pretty.delab import Delaborator, delab_for, head_name, metadata, same_expr
from gnomon.pretty.delab_app import (
    delab_app_core,
    nary_arg_pos,
    pp_values,
    with_over_app,
)
from gnomon.syntax import Node, Syntax, names

INACCESSIBLE = "_inaccessible"
"""The metadata of patterns that are not matched (`.(e)`)."""

LHS_GOAL = "_lhsGoal"
"""The metadata of the equation that a `conv` goal is."""


def _block_implicit(d: Delaborator, tree: Syntax, pos: int) -> Syntax:
    return stx.explicit(tree) if d.opts(pos).analysis_block_implicit else tree


@delab_for("fvar")
def _delab_fvar(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, FVar)
    name = d.user_names.get(e.id)
    if name is None:
        name = f"_fvar.{e.id}"
    return _block_implicit(d, stx.ident(name), pos)


@delab_for("bvar")
def _delab_bvar(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, BVar)
    return stx.ident(names.escape(f"#{e.index}"))


def delab_mvar(d: Delaborator, e: Expr, pos: int) -> Syntax:
    """Return a metavariable, by its name or number."""
    options = d.opts(pos)
    tree: Syntax = stx.ANONYMOUS_MVAR
    if options.mvars:
        assert isinstance(e, MVar)
        try:
            decl = d.meta.mvar_decl(e)
        except MetaError:
            tree = stx.synthetic_hole(f"_mvar.{e.id}")
        else:
            if decl.user_name:
                tree = stx.synthetic_hole(decl.user_name)
            elif options.anonymous_mvars:
                tree = stx.synthetic_hole(f"m.{decl.index + 1}")
    if options.mvars_with_type:
        return stx.type_ascription(tree, d.delab_type(e, pos))
    return tree


@delab_for("mvar")
def _delab_mvar(d: Delaborator, e: Expr, pos: int) -> Syntax:
    return delab_mvar(d, e, pos)


@delab_for("app", priority=10)
def _delab_delayed_mvar(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    """A metavariable whose value waits for another one is shown as that one."""
    head = e.app_fn
    if not isinstance(head, MVar) or d.opts(pos).mvars_delayed:
        return None
    delayed = d.meta.get_delayed_assignment(head)
    if delayed is None:
        return None
    fvars, pending = delayed

    def delab(e: Expr, pos: int) -> Syntax | None:
        if not all(isinstance(arg, FVar) for arg in e.app_args):
            return None
        return delab_mvar(d, pending, pos)

    return with_over_app(d, e, pos, len(fvars), delab)


@delab_for("sort")
def _delab_sort(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, Sort)
    sort: Level = e.level
    number = sort.as_nat
    if number == 0:
        return stx.PROP
    if number == 1:
        return stx.TYPE
    mvars = d.opts(pos).level_mvars
    below = level.dec(sort)
    if below is not None:
        return stx.type_(level.quote(below, level.MAX_PREC, mvars))
    return stx.sort(level.quote(sort, level.MAX_PREC, mvars))


@delab_for("mdata")
def _delab_mdata(d: Delaborator, e: Expr, pos: int) -> Syntax:
    assert isinstance(e, MData)
    data = metadata(e.data)
    inner = e.expr
    if INACCESSIBLE in data:
        tree = d.delab(inner, pos)
        return stx.inaccessible(tree) if d.in_pattern else tree
    if LHS_GOAL in data and len(inner.app_args) == 3:
        assert isinstance(inner, App) and isinstance(inner.fn, App)
        return d.delab(inner.fn.arg, 4 * (4 * pos) + 1)
    values = pp_values(e.data)
    if not values:
        return d.delab(inner, pos)
    with d.with_options_at(pos, values):
        return d.delab(inner, pos)


@delab_for("proj")
def _delab_proj(d: Delaborator, e: Expr, pos: int) -> Syntax:
    # This elaborates to the projection function, which unfolds to the projection.
    assert isinstance(e, Proj)
    return stx.proj(d.delab(e.struct, 4 * pos), stx.field_index(e.index + 1))


@delab_for("lit")
def _delab_lit(d: Delaborator, e: Expr, pos: int) -> Syntax:
    if isinstance(e, StrLit):
        return stx.string(e.value)
    assert isinstance(e, NatLit)
    options = d.opts(pos)
    if options.nat_lit or options.explicit:
        return stx.nat_lit(e.value)
    return stx.num(e.value)


@delab_for("app.Char.ofNat")
def _delab_char(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    args = e.app_args
    if len(args) != 1 or not isinstance(args[0], NatLit):
        return None
    code = args[0].value
    is_valid = code < 0xD800 or 0xDFFF < code < 0x110000
    return stx.char(code if is_valid else 0)


# Numbers.


def _of_nat(e: Expr) -> int | None:
    if not (isinstance(e, App) and isinstance(e.fn, App)):
        return None
    literal = e.fn.arg
    if not isinstance(literal, NatLit) or not _is_app_of(e, "OfNat.ofNat", 3):
        return None
    return literal.value


def _is_app_of(e: Expr, name: str, num_args: int) -> bool:
    return e.is_app_of(name, num_args)


def _with_type(d: Delaborator, tree: Syntax, e: Expr, pos: int, show_type: bool) -> Syntax:
    if not show_type:
        return tree
    args = e.app_args
    return stx.type_ascription(tree, d.delab(args[0], nary_arg_pos(pos, len(args), 0)))


@delab_for("app.OfNat.ofNat")
def _delab_of_nat(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    outer = d.opts(pos)
    if outer.explicit or not outer.coercions:
        return None

    def delab(e: Expr, pos: int) -> Syntax | None:
        value = _of_nat(e)
        if value is None:
            return None
        show_type = outer.numeric_types or d.opts(pos).numeric_types
        return _with_type(d, stx.num(value), e, pos, show_type)

    return with_over_app(d, e, pos, 3, delab)


def _negation(tree: Syntax) -> Node:
    return Node("«term-_»", (stx.atom("-"), tree))


def _neg_int(e: Expr) -> Syntax | None:
    if not isinstance(e, App) or not _is_app_of(e, "Neg.neg", 3):
        return None
    value = _of_nat(e.arg)
    return None if value is None else _negation(stx.num(value))


@delab_for("app.Neg.neg")
def _delab_neg(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if options.explicit or not options.coercions:
        return None
    tree = _neg_int(e)
    return None if tree is None else _with_type(d, tree, e, pos, options.numeric_types)


@delab_for("app.HDiv.hDiv")
def _delab_div(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if options.explicit or not options.coercions or not _is_app_of(e, "HDiv.hDiv", 6):
        return None
    args = e.app_args
    if not (same_expr(args[0], args[1]) and same_expr(args[0], args[2])):
        return None
    denominator = _of_nat(args[5])
    if denominator is None:
        return None
    value = _of_nat(args[4])
    numerator = stx.num(value) if value is not None else _neg_int(args[4])
    if numerator is None:
        return None
    tree = Node("«term_/_»", (numerator, stx.atom("/"), stx.num(denominator)))
    return _with_type(d, tree, e, pos, options.numeric_types)


@delab_for("app.OfScientific.ofScientific")
def _delab_scientific(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if options.explicit or not options.coercions:
        return None

    def delab(e: Expr, pos: int) -> Syntax | None:
        _, _, mantissa, sign, exponent = e.app_args
        if not (isinstance(mantissa, NatLit) and isinstance(exponent, NatLit)):
            return None
        negative = sign.is_const_of("Bool.true")
        if not negative and not sign.is_const_of("Bool.false"):
            return None
        digits, shift = str(mantissa.value), exponent.value
        if negative and shift == len(digits):
            return stx.scientific(f"0.{digits}")
        if negative and shift < len(digits):
            point = len(digits) - shift
            return stx.scientific(f"{digits[:point]}.{digits[point:]}")
        return stx.scientific(f"{digits}e{'-' if negative else ''}{shift}")

    return with_over_app(d, e, pos, 5, delab)


# Coercions.

_COERCION_MARKS = {
    "coe": ("coeNotation", "↑"),
    "coeFun": ("coeFunNotation", "⇑"),
    "coeSort": ("coeSortNotation", "↥"),
}


@delab_for("app", priority=40)
def _delab_coercion(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if not options.coercions:
        return None
    head = head_name(e)
    if head is None:
        return None
    info = COE_FNS.find(d.env, head)
    if info is None:
        return None
    num_args = len(e.app_args)
    if num_args < info.num_args or (options.explicit and info.coercee):
        return None
    rest = num_args - info.num_args
    if rest == 0:
        return _coercion(d, e, pos, info, 0)

    def delab_head(head: Expr, head_pos: int, needs_explicit: bool) -> Syntax | None:
        return None if needs_explicit else _coercion(d, head, head_pos, info, rest)

    return delab_app_core(d, e, pos, rest, delab_head, False)


def _coercion(d: Delaborator, e: Expr, pos: int, info: CoeFnInfo, rest: int) -> Syntax:
    args = e.app_args
    coercee, at = args[info.coercee], nary_arg_pos(pos, len(args), info.coercee)
    tree = d.delab(coercee, at)
    if not (info.sort == "coeFun" and rest):
        kind, mark = _COERCION_MARKS[info.sort]
        tree = Node(kind, (stx.atom(mark), tree))
    if d.opts(pos).coercions_types:
        return stx.type_ascription(tree, d.delab_type(e, pos))
    return tree


# Names and `sorry`.


def name_literal(e: Expr) -> str | None:
    """Return the name that a term of type `Lean.Name` evidently is."""
    fn = e.head_name
    if fn is None:
        return None
    args = e.app_args
    if fn == "Lean.Name.anonymous" and not args:
        return ""
    if fn == "Lean.Name.str" and len(args) == 2 and isinstance(args[1], StrLit):
        before = name_literal(args[0])
        return None if before is None else names.append(before, names.escape(args[1].value))
    if fn == "Lean.Name.num" and len(args) == 2:
        number = args[1].value if isinstance(args[1], NatLit) else _of_nat(args[1])
        before = name_literal(args[0])
        return None if before is None or number is None else names.append(before, str(number))
    if fn.startswith("Lean.Name.mkStr") and fn[len("Lean.Name.mkStr") :].isdecimal():
        parts = [names.escape(arg.value) for arg in args if isinstance(arg, StrLit)]
        return ".".join(parts) if len(parts) == len(args) else None
    return None


@delab_for("app.Lean.Name.str", "app.Lean.Name.num")
@delab_for(*(f"app.Lean.Name.mkStr{count}" for count in range(1, 9)))
def _delab_name(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    if not d.opts(pos).notation:
        return None
    name = name_literal(e)
    return None if name is None else stx.quoted_name(f"`{name}")


def sorry_tag(e: Expr) -> str | None:
    """Return the tag of a `sorry` that has one.

    Such a term is `sorryAx (Lean.Name → α) synthetic tag`, where the tag is a name, or `sorryAx
    (Unit → α) synthetic (Function.const Name () tag)` for one that is not to be unique.
    """
    args = e.app_args
    if len(args) < 3:
        return None
    tag = args[2]
    if _is_app_of(tag, "Function.const", 4):
        assert isinstance(tag, App)
        tag = tag.arg
    name = name_literal(tag)
    return name if name is not None and "_sorry" in names.parts(name) else None


def sorry_location(tag: str) -> tuple[str, int, int] | None:
    """Return module, line and column that a tag tells."""
    parts = names.parts(tag)
    parts = parts[: parts.index("_sorry")]
    first = next((at for at, part in enumerate(parts) if isinstance(part, int)), None)
    if first is None:
        return None
    line, column = parts[first : first + 2]
    return names.join(parts[:first]), int(line), int(column)


@delab_for("app.sorryAx")
def _delab_sorry(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    options = d.opts(pos)
    if not options.notation or options.explicit:
        return None
    show_source = options.sorry_source

    tag = sorry_tag(e)

    def delab(e: Expr, at: int) -> Syntax:
        if tag is not None and (show_source or d.opts(at).sorry_source):
            location = sorry_location(tag)
            if location is not None:
                module, line, column = location
                source = stx.quoted_name(f"`«{module}:{line}:{column}»")
                return stx.app(stx.SORRY, [source])
        return stx.SORRY

    return with_over_app(d, e, pos, 2 if tag is None else 3, delab)
