"""Control structures and other notation that is more than an operator.

What it does: `if`, `do`, ranges, dependent pairs and their types, lazy operators, named patterns.
Where to read next: `unexpand.py` for notation that needs the arguments only.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from gnomon import App, Const, Expr, Lam, Let, NatLit
from gnomon.pretty import stx
from gnomon.pretty.delab import Delab, Delaborator, delab_for, name_of
from gnomon.pretty.delab_app import nary_arg_pos, with_over_app
from gnomon.syntax import Ident, Node, Syntax


def _wants_notation(d: Delaborator, pos: int) -> bool:
    options = d.opts(pos)
    return options.notation and not options.explicit


def _arg(d: Delaborator, e: Expr, pos: int, index: int) -> Syntax:
    """Delaborate an argument of an application."""
    args = e.app_args
    return d.delab(args[index], nary_arg_pos(pos, len(args), index))


@delab_for("app.dite")
def _delab_dite(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    if not _wants_notation(d, pos):
        return None

    def delab(e: Expr, pos: int) -> Syntax | None:
        args = e.app_args
        then, other = args[3], args[4]
        if not (isinstance(then, Lam) and isinstance(other, Lam)):
            return None
        condition = _arg(d, e, pos, 1)
        hyp = d.unused_name(name_of(then.name), then.body, pos=pos)
        branches: list[Syntax] = []
        for index, branch in ((3, then), (4, other)):
            body, context = d.enter(branch, hyp)
            branches.append(d.delab(body, 4 * nary_arg_pos(pos, 5, index) + 1))
            d.leave(context)
        return Node(
            "termDepIfThenElse",
            (
                stx.atom("if"),
                stx.binder_ident(stx.ident(hyp)),
                stx.atom(":"),
                condition,
                stx.atom("then"),
                branches[0],
                stx.atom("else"),
                branches[1],
            ),
        )

    return with_over_app(d, e, pos, 5, delab)


@delab_for("app.cond")
def _delab_cond(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    if not _wants_notation(d, pos):
        return None

    def delab(e: Expr, pos: int) -> Syntax:
        condition, then, other = (_arg(d, e, pos, index) for index in (1, 2, 3))
        words = [stx.atom(word) for word in ("bif", "then", "else")]
        return Node("boolIfThenElse", (words[0], condition, words[1], then, words[2], other))

    return with_over_app(d, e, pos, 4, delab)


@delab_for("app.namedPattern")
def _delab_named_pattern(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    if not d.in_pattern or len(e.app_args) != 4:
        return None
    name, pattern, equation = (_arg(d, e, pos, index) for index in (1, 2, 3))
    return stx.named_pattern(name, equation, pattern) if isinstance(name, Ident) else None


def _sigma(kind: str, symbol: str) -> Delab:
    def delab(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
        args = e.app_args
        if not _wants_notation(d, pos) or len(args) != 2 or not isinstance(args[1], Lam):
            return None
        family, at = args[1], 4 * pos + 1
        domain = d.delab(family.type, 4 * at)
        name = d.unused_name(name_of(family.name), family.body, pos=at)
        body, context = d.enter(family, name)
        tree = d.delab(body, 4 * at + 1)
        d.leave(context)
        bound: Syntax = stx.ident(name) if family.body.has_loose_bvars else stx.HOLE
        return Node(kind, (stx.bracketed_binders([bound], domain), stx.atom(symbol), tree))

    return delab


delab_for("app.Sigma")(_sigma("«term_×__1»", "×"))
delab_for("app.PSigma")(_sigma("«term_×'__1»", "×'"))


def _pair(ctor: str) -> Delab:
    def delab(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
        args = e.app_args
        if not _wants_notation(d, pos) or len(args) != 4:
            return None
        first, second = _arg(d, e, pos, 2), _arg(d, e, pos, 3)
        if args[3].is_app_of(ctor, 4) and second.kind == stx.ANONYMOUS_CTOR:
            return stx.anonymous_ctor([first, *stx.sep_elements(second[1])])
        return stx.anonymous_ctor([first, second])

    return delab


delab_for("app.PProd.mk")(_pair("PProd.mk"))
delab_for("app.MProd.mk")(_pair("MProd.mk"))


# Ranges.


def _is_numeral(e: Expr, value: int) -> bool:
    if not e.is_app_of("OfNat.ofNat", 3):
        return False
    literal = e.get_arg(1)
    return isinstance(literal, NatLit) and literal.value == value


@delab_for("app.Std.Legacy.Range.mk")
def _delab_range(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    args = e.app_args
    if not d.opts(pos).notation or len(args) != 4:
        return None
    start = None if _is_numeral(args[0], 0) else _arg(d, e, pos, 0)
    stop = _arg(d, e, pos, 1)
    step = None if _is_numeral(args[2], 1) else _arg(d, e, pos, 2)
    colon = stx.atom(":")
    parts: list[Syntax] = [stx.atom("[")]
    kind = "Std.Legacy.Range.«term["
    if start is not None:
        parts.append(start)
        kind += "_"
    parts += (colon, stop)
    kind += ":_"
    if step is not None:
        parts += (colon, step)
        kind += ":_"
    parts.append(stx.atom("]"))
    return Node(f"{kind}]»", tuple(parts))


_RANGES = {
    "Rcc": ("term_...=_", "...=", (1, 2)),
    "Rco": ("term_..._", "...", (1, 2)),
    "Rci": ("term_...*", "...*", (1,)),
    "Roc": ("term_<...=_", "<...=", (1, 2)),
    "Roo": ("term_<..._", "<...", (1, 2)),
    "Roi": ("term_<...*", "<...*", (1,)),
    "Ric": ("term*...=_", "*...=", (1,)),
    "Rio": ("term*..._", "*...", (1,)),
    "Rii": ("term*...*", "*...*", ()),
}
"""Types of ranges: closed, open or infinite to the left and to the right."""


def _range(kind: str, symbol: str, bounds: tuple[int, ...], from_left: bool) -> Delab:
    def delab(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
        if not _wants_notation(d, pos) or len(e.app_args) != 1 + len(bounds):
            return None
        trees = [_arg(d, e, pos, index) for index in bounds]
        parts = (
            [*trees[:1], stx.atom(symbol), *trees[1:]] if from_left else [stx.atom(symbol), *trees]
        )
        return Node(f"Std.«{kind}»", tuple(parts))

    return delab


for _name, (_kind, _symbol, _bounds) in _RANGES.items():
    delab_for(f"app.Std.{_name}.mk")(_range(_kind, _symbol, _bounds, not _symbol.startswith("*")))


# `do`.


@delab_for("app.Bind.bind")
def _delab_do(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    if not _wants_notation(d, pos) or len(e.app_args) != 6:
        return None
    elements: list[Syntax] = []
    contexts = []
    at = pos
    failed = False
    while True:
        if e.is_app_of("Bind.bind", 6):
            args = e.app_args
            action = d.delab(args[4], nary_arg_pos(at, 6, 4))
            then, at = args[5], 4 * at + 1
            if not isinstance(then, Lam):
                failed = True
                break
            name = d.unused_name(name_of(then.name), then.body, pos=at)
            uses_result = then.body.has_loose_bvars
            e, context = d.enter(then, name)
            contexts.append(context)
            at = 4 * at + 1
            if uses_result:
                elements.append(stx.do_let_arrow(stx.ident(name), action))
            elif args[2].is_const_of("Unit") or args[2].is_const_of("PUnit"):
                elements.append(stx.do_expr(action))
            else:
                elements.append(stx.do_let_arrow(stx.HOLE, action))
        elif isinstance(e, Let):
            name = d.unused_name(name_of(e.name), e.body, pos=at)
            type_ = d.delab(e.type, 4 * at)
            value = d.delab(e.value, 4 * at + 1)
            elements.append(stx.do_let(stx.let_decl(name, type_, value), e.nondep))
            e, context = d.enter_let(e, name)
            contexts.append(context)
            at = 4 * at + 2
        else:
            elements.append(stx.do_expr(d.delab(e, at)))
            break
    while contexts:
        d.leave(contexts.pop())
    return None if failed else stx.do(elements)


# Operators whose right operand is a function of `Unit`.


def _lazy(kind: str, symbol: str) -> Delab:
    def delab_op(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
        if not _wants_notation(d, pos):
            return None

        def delab(e: Expr, pos: int) -> Syntax:
            assert isinstance(e, App)
            body = d.meta.beta(e.arg, [Const("Unit.unit")])
            right = d.delab(body, 4 * (4 * pos + 1) + 1)
            left = _arg(d, e, pos, 4)
            return Node(kind, (left, stx.atom(symbol), right))

        return with_over_app(d, e, pos, 6, delab)

    return delab_op


for _fn, _op in {
    "HOrElse.hOrElse": "<|>",
    "HAndThen.hAndThen": ">>",
    "Seq.seq": "<*>",
    "SeqLeft.seqLeft": "<*",
    "SeqRight.seqRight": "*>",
}.items():
    delab_for(f"app.{_fn}")(_lazy(f"«term_{_op}_»", _op))
