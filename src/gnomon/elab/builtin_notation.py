"""Built-in notation: `⟨a, b⟩`, `↑x`, `⇑f`, `↥s`, `h ▸ e`, `nomatch`, `nofun`, state references.

Counterpart in Lean: `Lean.Elab.BuiltinNotation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, MVar, Pi, Sort
from gnomon.elab.coercion import coerce, coerce_to_function, coerce_to_sort
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import const_name, indented, inline_end, note
from gnomon.elab.registry import term_elab
from gnomon.elab.synthetic import Coe
from gnomon.elab.type_mismatch import throw_type_mismatch
from gnomon.meta import MetaError
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."
_NOTATION = "Invalid `⟨...⟩` notation: "


# -- anonymous constructors --------------------------------------------------------------------


def _explicit_fields(t: TermElab, ty: Expr, num_params: int) -> int:
    """Return how many arguments of a constructor are written."""
    count = 0
    while isinstance(ty, Pi):
        if num_params > 0:
            num_params -= 1
        elif ty.info == BinderInfo.default:
            count += 1
        ty = ty.body
    return count


@term_elab(_TERM + "anonymousCtor")
def elab_anonymous_ctor(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`⟨a, b⟩`: the constructor of the only constructor's type that is expected"""
    t.try_postpone_if_none(expected)
    if expected is None:
        t.throw(_NOTATION, "The expected type of this term could not be determined")
    meta = t.meta
    whnf = meta.whnf(expected)
    head = whnf.app_fn
    if isinstance(head, MVar):
        t.try_postpone_if_mvar(whnf)
        t.throw(_NOTATION, "The expected type of this term could not be determined")
    kind = t.core.env.kind(str(head.name)) if isinstance(head, Const) else None
    if kind != "inductive":
        t.throw(
            _NOTATION,
            "The expected type",
            inline_end(whnf),
            " is not an inductive type",
            note(
                "This notation can only be used when the expected type is an inductive type with "
                "a single constructor"
            ),
        )
    assert isinstance(head, Const)
    name = str(head.name)
    ctors = t.inductive_ctors(name)
    if len(ctors) != 1:
        what = "more than one constructor" if ctors else "no constructors"
        t.throw(
            _NOTATION,
            "The expected type",
            inline_end(whnf),
            f" has {what}",
            note(
                "This notation can only be used when the expected type is an inductive type with "
                "a single constructor"
            ),
        )
    args = list(stx[1].args[::2])
    expanded = _constructor_call(t, stx, ctors[0], args)
    return t.elab_expansion(stx, expanded, expected)


def _constructor_call(t: TermElab, stx: Syntax, ctor: str, args: list[Syntax]) -> Syntax:
    """Return the application; superfluous arguments are a nested `⟨…⟩` in the last one's place."""
    info = t.core.env.find(ctor)
    assert info is not None, "constructors are constants"
    num_params = getattr(info, "num_params", 0)
    needed = _explicit_fields(t, info.type, num_params)
    if len(args) < needed:
        plural = "was" if len(args) == 1 else "were"
        given = f"only {len(args)} {plural} provided" if args else "none were provided"
        error = t.core.error(
            "Insufficient number of fields for `⟨...⟩` constructor: Constructor `",
            const_name(ctor),
            f"` has {needed} explicit field",
            f", but {given}",
        )
        if not t.err_to_sorry:
            raise error
        t.core.log_exception(error)
        args = [*args, *([MISSING] * (needed - len(args)))]
    if len(args) > needed:
        if needed == 0:
            t.throw(
                "Insufficient number of fields for `⟨...⟩` constructor: Constructor `",
                const_name(ctor),
                f"` does not have explicit fields, but {len(args)} "
                f"{'was' if len(args) == 1 else 'were'} provided",
            )
        rest = args[needed - 1 :]
        place = stx.ref_info()
        commas: list[Syntax] = []
        for index, arg in enumerate(rest):
            if index:
                commas.append(Atom(",", place))
            commas.append(arg)
        nested = Node(
            _TERM + "anonymousCtor",
            (Atom("⟨", place), mk_null(*commas), Atom("⟩", place)),
            place,
        )
        args = [*args[: needed - 1], nested]
    place = stx.ref_info(canonical=True)
    fn = Ident(ctor, ctor, place, ((ctor, ()),))
    if not args:
        return fn
    return Node(_TERM + "app", (fn, mk_null(*args)), place)


# -- coercion arrows ---------------------------------------------------------------------------


@term_elab("coeNotation", "Lean.coeNotation")
def elab_coe(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`↑x`"""
    t.try_postpone_if_none(expected)
    if expected is None:
        t.throw("invalid coercion notation, expected type is not known")
    e = t.elab_term(stx[1])
    ty = t.meta.infer_type(e)
    if t.meta.is_def_eq(ty, expected):
        return e
    result = coerce(t, e, expected)
    if isinstance(result, Expr):
        return result
    if result:
        mvar = t.meta.mk_mvar(expected, "syntheticOpaque")
        t.register_synthetic(stx, mvar, Coe(None, expected, e))
        return mvar
    throw_type_mismatch(t, expected, e)


@term_elab("coeFunNotation", "Lean.coeFunNotation")
def elab_coe_fun(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`⇑f`"""
    e = t.elab_term(stx[1])
    result = coerce_to_function(t, e)
    if result is None:
        t.throw("cannot coerce to function", indented(e))
    return result


@term_elab("coeSortNotation", "Lean.coeSortNotation")
def elab_coe_sort(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`↥s`"""
    e = t.elab_term(stx[1])
    result = coerce_to_sort(t, e)
    if result is None:
        t.throw("cannot coerce to sort", indented(e))
    return result


# -- substitution ------------------------------------------------------------------------------


def _equation(t: TermElab, heq: Expr) -> tuple[Expr, Expr, Expr, Expr]:
    """Return the proof of an equation, its type, and its sides."""
    meta = t.meta
    ty = meta.instantiate_mvars(meta.infer_type(heq))
    unfolded = ty if ty.is_app_of("Eq", 3) else meta.whnf(ty)
    if not unfolded.is_app_of("Eq", 3):
        t.throw(
            "invalid `▸` notation, argument",
            indented(heq),
            "\nhas type",
            indented(ty),
            "\nequality expected",
        )
    alpha, lhs, rhs = unfolded.app_args
    return heq, alpha, lhs, rhs


@term_elab(_TERM + "subst")
def elab_subst(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`h ▸ e`: rewrites the expected type with `h`, or the type of `e`"""
    meta = t.meta
    stxs = [stx[0], *stx[2].args[::2]]
    if len(stxs) > 2:
        head, rest = stxs[0], stxs[1:]
        inner = rest[-1]
        for each in reversed(rest[:-1]):
            info = each.ref_info()
            inner = Node(stx.kind, (each, Atom("▸", info), mk_null(inner)))
        expanded = Node(stx.kind, (head, stx[1], mk_null(inner)))
        return t.elab_expansion(stx, expanded, expected)
    heq_stx, h_stx = stxs
    if expected is not None:
        expected = meta.instantiate_mvars(expected)
    if expected is None or meta.has_expr_mvar(expected):
        t.try_postpone()
        expected = None
    heq = t.with_synthesize(lambda: t.elab_term(heq_stx))
    heq, _, lhs, rhs = _equation(t, heq)
    if expected is None:
        return _cast_type(t, heq, lhs, rhs, h_stx)
    abstracted = meta.kabstract(expected, rhs)
    if not abstracted.has_loose_bvars:
        abstracted = meta.kabstract(expected, lhs)
        if not abstracted.has_loose_bvars:
            t.throw(
                "invalid `▸` notation, expected result type of cast is ",
                indented(expected),
                "\nhowever, the equality ",
                indented(heq),
                "\nof type ",
                indented(meta.infer_type(heq)),
                "\ndoes not contain the expected result type on either the left or the right hand "
                "side",
            )
        heq = meta.mk_app_m("Eq.symm", [heq])
        lhs, rhs = rhs, lhs
    h_type = abstracted.instantiate(lhs)
    with t.core.with_ref(h_stx):
        h = t.elab_term(h_stx, h_type)
        try:
            h = t.ensure_has_type(h_type, h)
        except (ElabError, MetaError):
            # If the right side occurs in the type of `h`, the equation is used there, too.
            of_h = meta.kabstract(meta.instantiate_mvars(meta.infer_type(h)), rhs)
            if not of_h.has_loose_bvars or not meta.is_def_eq(h_type, of_h.instantiate(lhs)):
                raise
            h = _mk_subst(t, meta.mk_app_m("Eq.symm", [heq]), of_h, h)
    return _mk_subst(t, heq, abstracted, h)


def _cast_type(t: TermElab, heq: Expr, lhs: Expr, rhs: Expr, h_stx: Syntax) -> Expr:
    """Return `h` with the equation used in its type, where the expected type is not known."""
    meta = t.meta
    h = t.with_synthesize(lambda: t.elab_term(h_stx), "partial")
    h_type = meta.instantiate_mvars(meta.infer_type(h))
    abstracted = meta.kabstract(h_type, lhs)
    if not abstracted.has_loose_bvars:
        abstracted = meta.kabstract(h_type, rhs)
        if not abstracted.has_loose_bvars:
            t.throw(
                "invalid `▸` notation, the equality",
                indented(heq),
                "\nhas type ",
                indented(meta.infer_type(heq)),
                "\nbut neither side of the equality is mentioned in the type",
                indented(h_type),
            )
        heq = meta.mk_app_m("Eq.symm", [heq])
    return _mk_subst(t, heq, abstracted, h)


def _mk_subst(t: TermElab, heq: Expr, motive_body: Expr, h: Expr) -> Expr:
    """Return the cast of `h` along an equation: `Eq.mpr`-like through `Eq.rec`."""
    meta = t.meta
    heq, alpha, lhs, rhs = _equation(t, heq)
    with t.local_scope():
        x = meta.push_local("x", alpha, instance=False)
        body = motive_body.instantiate(x)
        if not meta.is_type_correct(meta.mk_lambda([x], body)):
            t.throw(
                "invalid `▸` notation, motive is not type correct",
                indented(meta.mk_lambda([x], body)),
            )
        h_var = meta.push_local("h", meta.mk_app_m("Eq", [lhs, x]), instance=False)
        motive = meta.mk_lambda([x, h_var], body)
    u = meta.get_level(meta.infer_type(h))
    v = meta.get_level(alpha)
    return meta.const("Eq.rec", [u, v])(alpha, lhs, motive, h, rhs, heq)


# -- others ------------------------------------------------------------------------------------


@term_elab(_TERM + "stateRefT")
def elab_state_ref_t(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`StateRefT σ m`"""
    state = t.elab_type(stx[1])
    monad = t.elab_term(stx[2])
    if stx[2].kind == _TERM + "macroDollarArg":
        monad = t.elab_term(stx[2][1])
    meta = t.meta
    omega = meta.mk_mvar(Sort(1))
    problem = meta.mk_app_m("STWorld", [omega, monad])
    found = meta.synth_instance(problem)
    if found is None:
        t.throw("failed to synthesize", indented(problem))
    return meta.mk_app_m("StateRefT'", [meta.instantiate_mvars(omega), state, monad])
