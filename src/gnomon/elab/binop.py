"""Operators: trees of `+`, `*`, `=`, … are elaborated as a whole.

What it does: elaborates the leaves of a tree of operators without an expected type, finds the type
that all of them can be coerced to, inserts the coercions at the leaves, and applies the operators.
What it assumes: notation expands to `binop% f a b` and its relatives.
Counterpart in Lean: `Lean.Elab.Extra` (`elabBinOp`, `elabBinRel`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from gnomon import BinderInfo, Const, Expr, Lam, Level, MVar, Pi, Sort
from gnomon.elab import registry
from gnomon.elab.app_args import elab_app_args
from gnomon.elab.coercion import coerce_simple, mk_coe
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.message_data import msg
from gnomon.elab.registry import term_elab
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A term that is no operator's application."""

    ref: Syntax
    e: Expr


@dataclass(frozen=True, slots=True)
class _Unary:
    ref: Syntax
    f: Expr
    arg: _Tree


@dataclass(frozen=True, slots=True)
class _Binary:
    """`kind` is `"regular"`, `"lazy"` (the right side is a thunk), `"leftact"`, `"rightact"`."""

    ref: Syntax
    kind: str
    f: Expr
    lhs: _Tree
    rhs: _Tree


_Tree: TypeAlias = "_Leaf | _Unary | _Binary"

_BINARY = {
    _TERM + "binop": "regular",
    _TERM + "binop_lazy": "lazy",
    _TERM + "leftact": "leftact",
    _TERM + "rightact": "rightact",
}
_RELATIONS = frozenset({_TERM + "binrel", _TERM + "binrel_no_prop"})


def _function(t: TermElab, ident: Syntax) -> Expr:
    from gnomon.elab.ident import resolve_name

    with t.core.with_ref(ident):
        found = [(f, fields) for f, fields in resolve_name(t, ident, []) if not fields]
    if len(found) != 1:
        t.throw("Unknown constant `", ident.id, "`", ref=ident)
    return found[0][0]


def _to_tree(t: TermElab, stx: Syntax) -> _Tree:
    """Return the tree of operators, with the leaves elaborated."""
    result = _grow(t, stx)
    t.synthesize("yes")
    return result


def _grow(t: TermElab, stx: Syntax) -> _Tree:
    kind = stx.kind
    binary = _BINARY.get(kind)
    if binary is not None:
        return _Binary(
            stx, binary, _function(t, stx[1]), _child(t, stx[2], stx), _child(t, stx[3], stx)
        )
    if kind == _TERM + "unop":
        return _Unary(stx, _function(t, stx[1]), _child(t, stx[2], stx))
    if kind == _TERM + "paren" and not _has_cdot(stx[1]):
        return _grow(t, stx[1])
    if kind not in ("ident", "num", "choice") and not registry.has_own_elab(t.core.env, kind):
        expanded = registry.expand_macro(t.core, stx)
        if expanded is not None:
            with t.with_macro_expansion(stx, expanded):
                return _grow(t, expanded)
    e = t.elab_term(stx)
    if kind == "num" and e.is_app_of("OfNat.ofNat", 3):
        # The instance of a numeral is awaited where its type is not known yet.
        t.core.references.await_instance(t.meta.lctx, e.app_args[0])
    return _Leaf(stx, e)


def _child(t: TermElab, stx: Syntax, parent: Syntax) -> _Tree:
    with t.core.with_ref(stx if stx.pos is not None else parent):
        return _grow(t, stx)


def _has_cdot(stx: Syntax) -> bool:
    """Return whether `·` stands for a parameter of this term."""
    if stx.kind == _TERM + "cdot":
        return True
    if stx.kind in (_TERM + "paren", _TERM + "typeAscription", _TERM + "tuple"):
        return False
    return any(_has_cdot(arg) for arg in stx.args)


# -- the greatest type -------------------------------------------------------------------------


@dataclass(slots=True)
class _Analysis:
    """The type that all leaves can be coerced to so far; whether there is none."""

    max_type: Expr | None
    has_uncomparable: bool = False


def _is_unknown(ty: Expr) -> bool:
    return isinstance(ty.app_fn, MVar)


def _has_coe(t: TermElab, source: Expr, target: Expr) -> bool:
    if not t.core.env.contains("CoeT"):
        return False
    with t.local_scope():
        fvar = t.meta.push_local("x", source, instance=False)
        try:
            return isinstance(coerce_simple(t, fvar, target), Expr)
        except MetaError:
            return False


def _analyze(t: TermElab, tree: _Tree, expected: Expr | None) -> _Analysis:
    start: Expr | None = None
    if expected is not None:
        start = t.meta.instantiate_mvars(expected)
        if _is_unknown(start):
            start = None
    analysis = _Analysis(start)
    _visit(t, tree, analysis)
    return analysis


def _visit(t: TermElab, tree: _Tree, analysis: _Analysis) -> None:
    if analysis.has_uncomparable:
        return
    match tree:
        case _Binary(_, "leftact", _, _, rhs):
            _visit(t, rhs, analysis)
        case _Binary(_, "rightact", _, lhs, _):
            _visit(t, lhs, analysis)
        case _Binary(_, _, _, lhs, rhs):
            _visit(t, lhs, analysis)
            _visit(t, rhs, analysis)
        case _Unary(_, _, arg):
            _visit(t, arg, analysis)
        case _Leaf(_, e):
            _compare(t, e, analysis)


def _compare(t: TermElab, e: Expr, analysis: _Analysis) -> None:
    meta = t.meta
    ty = meta.whnf_r(meta.instantiate_mvars(meta.infer_type(e)))
    if _is_unknown(ty):
        return
    if analysis.max_type is None:
        analysis.max_type = ty
        return
    with meta.with_new_mvar_depth():
        if meta.is_def_eq_guarded(analysis.max_type, ty):
            return
    if _has_coe(t, ty, analysis.max_type):
        return
    if _has_coe(t, analysis.max_type, ty):
        analysis.max_type = ty
    else:
        analysis.has_uncomparable = True


def _has_heterogeneous_defaults(t: TermElab, f: Expr, max_type: Expr, *, left: bool) -> bool:
    """Return whether a default instance of an operator takes another type beside `max_type`.

    Then an operand of unknown type must not be forced to have that type: the instance would never
    be tried. `left` says which operand is unknown.
    """
    name, type_name = f.cname, max_type.head_name
    if name is None or type_name is None:
        return False
    instances = t.core.env.default_instances(names.prefix(name))
    if len(instances) <= 1:
        return False
    for instance, _ in instances:
        info = t.core.env.find(instance)
        assert info is not None, "a default instance is a constant"
        ty = info.type
        while isinstance(ty, Pi):
            ty = ty.body
        args = ty.app_args
        if len(args) >= 3 and args[-2 if left else -3].head_name == type_name:
            return True
    return False


def _has_homogeneous_instance(t: TermElab, f: Expr, max_type: Expr) -> bool:
    """Return whether an operator takes two operands of a type, and yields a third.

    Else it makes no sense to coerce its operands: there is no `HPow Int Int Int`.
    """
    name = f.cname
    if name is None:
        return False
    try:
        problem = t.meta.mk_app_m(names.prefix(name), [max_type, max_type, max_type])
        return isinstance(t.meta.try_synth_instance(problem), Expr)
    except MetaError:
        return False


def _apply_coe(t: TermElab, tree: _Tree, max_type: Expr, *, is_predicate: bool = False) -> _Tree:
    """Return the tree with its leaves coerced, as far as operators take operands of the type."""
    match tree:
        case _Binary(ref, "leftact", f, lhs, rhs):
            return _Binary(ref, "leftact", f, lhs, _apply_coe(t, rhs, max_type))
        case _Binary(ref, "rightact", f, lhs, rhs):
            return _Binary(ref, "rightact", f, _apply_coe(t, lhs, max_type), rhs)
        case _Binary(ref, kind, f, lhs, rhs):
            if is_predicate or _has_homogeneous_instance(t, f, max_type):
                lhs = _coerce_operand(t, f, lhs, max_type, left=True)
                rhs = _coerce_operand(t, f, rhs, max_type, left=False)
                return _Binary(ref, kind, f, lhs, rhs)
            left, right = _elab_tree(t, lhs, None), _elab_tree(t, rhs, None)
            return _Leaf(
                ref, _to_expr(t, _Binary(ref, kind, f, _Leaf(ref, left), _Leaf(ref, right)))
            )
        case _Unary(ref, f, arg):
            return _Unary(ref, f, _apply_coe(t, arg, max_type))
        case _Leaf(ref, e):
            ty = t.meta.instantiate_mvars(t.meta.infer_type(e))
            with t.core.with_ref(ref):
                if t.meta.is_def_eq_guarded(max_type, ty):
                    return _Leaf(ref, _settled(t, e)) if _is_unknown(ty) else tree
                return _Leaf(ref, mk_coe(t, max_type, e))


def _coerce_operand(t: TermElab, f: Expr, tree: _Tree, max_type: Expr, *, left: bool) -> _Tree:
    """Return an operand with its leaves coerced; one of unknown type may stay as it is."""
    if isinstance(tree, _Leaf):
        ty = t.meta.instantiate_mvars(t.meta.infer_type(tree.e))
        if _is_unknown(ty) and _has_heterogeneous_defaults(t, f, max_type, left=left):
            return tree
    return _apply_coe(t, tree, max_type)


def _elab_tree(t: TermElab, tree: _Tree, expected: Expr | None) -> Expr:
    """Return the term that a tree stands for, its leaves coerced to one type if there is one."""
    analysis = _analyze(t, tree, expected)
    if analysis.max_type is not None and not analysis.has_uncomparable:
        tree = _apply_coe(t, tree, analysis.max_type)
    return t.ensure_has_type(expected, _to_expr(t, tree))


def _settled(t: TermElab, e: Expr) -> Expr:
    """Find the instance of a numeral whose type is now known.

    Otherwise `x + 1` would stay stuck where the types of further arguments depend on it.
    """
    if e.is_app_of("OfNat.ofNat", 3) and isinstance(e.app_args[2], MVar):
        t.meta.synth_pending(e.app_args[2])
    return e


def _to_expr(t: TermElab, tree: _Tree) -> Expr:
    match tree:
        case _Leaf(_, e):
            return e
        case _Unary(ref, f, arg):
            with t.core.with_ref(ref):
                e = elab_app_args(t, f, [], [_to_expr(t, arg)], None)
        case _Binary(ref, kind, f, lhs, rhs):
            left, right = _to_expr(t, lhs), _to_expr(t, rhs)
            if kind == "lazy":
                right = Lam("x", Const("Unit"), right, BinderInfo.default)
            with t.core.with_ref(ref):
                e = elab_app_args(t, f, [], [left, right], None, out_param_support=False)
    t.record_term(tree.ref, e, None)
    return e


@term_elab(
    _TERM + "binop", _TERM + "binop_lazy", _TERM + "leftact", _TERM + "rightact", _TERM + "unop"
)
def elab_op(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`binop% f a b`, `binop_lazy%`, `leftact%`, `rightact%`, `unop% f a`"""
    return _elab_tree(t, _to_tree(t, stx), expected)


@term_elab(*_RELATIONS)
def elab_binrel(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`binrel% R a b`; with `binrel_no_prop%`, propositions are taken as Booleans."""
    no_prop = stx.kind == _TERM + "binrel_no_prop"
    if stx.kind not in _RELATIONS:
        raise UnsupportedSyntax()
    return t.with_synthesize_light(lambda: _elab_binrel(t, stx, expected, no_prop))


def _elab_binrel(t: TermElab, stx: Syntax, expected: Expr | None, no_prop: bool) -> Expr:
    f = _function(t, stx[1])
    with t.core.with_ref(stx[2]):
        lhs = _to_tree(t, stx[2])
    with t.core.with_ref(stx[3]):
        rhs = _to_tree(t, stx[3])
    tree = _Binary(stx, "regular", f, lhs, rhs)
    analysis = _analyze(t, tree, None)
    if analysis.has_uncomparable or analysis.max_type is None:
        left = _to_bool(t, stx[2], _to_expr(t, lhs), no_prop)
        right = _to_bool(t, stx[3], _to_expr(t, rhs), no_prop)
        with t.core.with_ref(stx[3]):
            right = t.ensure_has_type(t.meta.infer_type(left), right)
        return elab_app_args(t, f, [], [left, right], expected, out_param_support=False)
    max_type = analysis.max_type
    if no_prop:
        with t.meta.with_new_mvar_depth():
            if t.meta.is_def_eq(max_type, Sort(0)):
                max_type = Const("Bool")
    return _to_expr(t, _apply_coe(t, tree, max_type, is_predicate=True))


def _to_bool(t: TermElab, ref: Syntax, e: Expr, no_prop: bool) -> Expr:
    if not no_prop:
        return e
    with t.meta.with_new_mvar_depth():
        is_prop = t.meta.is_def_eq(t.meta.infer_type(e), Sort(0))
    if not is_prop:
        return e
    with t.core.with_ref(ref):
        return t.ensure_has_type(Const("Bool"), e)


@term_elab(_TERM + "forInMacro", _TERM + "forInMacro'")
def elab_for_in(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`for_in% col init body`, and `for_in'%` with a proof of membership"""
    has_mem = stx.kind.endswith("'")
    from gnomon.elab.coercion import is_type_app, monad_instance

    col_stx, init, body = stx[1], stx[2], stx[3]
    t.try_postpone_if_none(expected)
    ty = None if expected is None else is_type_app(t, t.meta.whnf_r(expected))
    if ty is None or expected is None:
        t.throw("invalid 'for_in%' notation, expected type is not available")
    m = ty[0]
    if monad_instance(t, m) is None and isinstance(m.app_fn, MVar):
        t.try_postpone()
    col = t.elab_term(col_stx)
    meta = t.meta
    col_type = meta.instantiate_mvars(meta.infer_type(col))
    if _is_unknown(col_type):
        t.try_postpone()
    elem = meta.mk_mvar(Sort(Level.succ(meta.mk_level_mvar())))
    name = "ForIn'" if has_mem else "ForIn"
    parts: list[Expr | None] = [m, col_type, elem]
    if has_mem:
        parts.append(meta.mk_mvar(meta.mk_app_opt_m("Membership", [elem, col_type]), "synthetic"))
    try:
        problem = meta.mk_app_opt_m(name, parts)
    except MetaError as error:
        raise t.core.wrap(error) from error
    try:
        found = meta.try_synth_instance(problem)
    except MetaError:
        found = False
    if found is False:
        t.throw(
            "failed to synthesize instance for 'for_in%' notation",
            msg("\n  ", meta.instantiate_mvars(problem)),
        )
    if found is True:
        t.try_postpone()
        t.throw("failed to synthesize instance for 'for_in%' notation", msg("\n  ", problem))
    fn = t.mk_const("ForIn'.forIn'" if has_mem else "ForIn.forIn")
    return elab_app_args(t, fn, [], [col, init, body], expected)
