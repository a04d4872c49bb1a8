"""Built-in terms: sorts, literals, holes, ascriptions, `by`, `sorry`, and small `%`-notations.

Where to read next: `builtin_notation.py` for anonymous constructors, coercion arrows, `▸`.
Counterpart in Lean: `Lean.Elab.BuiltinTerm`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr, Level, MVar, NatLit, Sort, StrLit
from gnomon.elab.errors import Postpone, UnsupportedSyntax
from gnomon.elab.literals import char_value, name_expr, nat_value, scientific_value, string_value
from gnomon.elab.message_data import indented, msg
from gnomon.elab.registry import term_elab
from gnomon.elab.synthetic import Tactic
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.macros.quote import quote_nat, quote_string
from gnomon.syntax import Atom, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."

SHOW = quasi("have $this : $ty := $value; $this")
PANIC = quasi("panic (mkPanicMessage $module $line $column $text)")
PANIC_IN = quasi("panic (mkPanicMessageWithDecl $module $decl $line $column $text)")


# -- sorts -------------------------------------------------------------------------------------


@term_elab(_TERM + "prop")
def elab_prop(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`Prop`"""
    return Sort(0)


@term_elab(_TERM + "sort")
def elab_sort(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`Sort`, `Sort u`"""
    if not stx[1].args:
        return Sort(0)
    return Sort(t.elab_level(stx[1][0]))


@term_elab(_TERM + "type")
def elab_type(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`Type`, `Type u`"""
    if not stx[1].args:
        return Sort(1)
    return Sort(Level.succ(t.elab_level(stx[1][0])))


# -- literals ----------------------------------------------------------------------------------


def _type_mvar_for(t: TermElab, expected: Expr | None) -> Expr:
    """Return a metavariable for a literal's type, which is the expected type if it can be."""
    mvar = t.meta.mk_type_mvar("synthetic")
    if expected is not None:
        t.meta.is_def_eq(expected, mvar)
    return mvar


@term_elab("num")
def elab_num(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """A numeral: `OfNat.ofNat`"""
    value = NatLit(nat_value(stx[0].val))
    meta = t.meta
    ty = _type_mvar_for(t, expected)
    if meta.is_prop(ty):
        t.throw(
            "numerals are data in Lean, but the expected type is a proposition",
            indented(msg(ty, " : ", meta.infer_type(ty))),
        )
    u = meta.get_dec_level(ty)
    extra = msg(
        "\nnumerals are polymorphic in Lean, but the numeral `",
        value,
        "` cannot be used in a context where the expected type is",
        indented(ty),
        "\ndue to the absence of the instance above",
    )
    inst = t.mk_inst_mvar(meta.const("OfNat", [u])(ty, value), extra)
    result = meta.const("OfNat.ofNat", [u])(ty, value, inst)
    t.register_implicit_arg(inst, result)
    return result


@term_elab("rawNatLit")
def elab_raw_nat_lit(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`nat_lit n`"""
    return NatLit(nat_value(stx[1][0].val))


@term_elab("scientific")
def elab_scientific(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`1.5e3`: `OfScientific.ofScientific`"""
    mantissa, negative, exponent = scientific_value(stx[0].val)
    meta = t.meta
    ty = _type_mvar_for(t, expected)
    u = meta.get_dec_level(ty)
    inst = t.mk_inst_mvar(meta.const("OfScientific", [u])(ty))
    sign = Const("Bool.true" if negative else "Bool.false")
    return meta.const("OfScientific.ofScientific", [u])(
        ty, inst, NatLit(mantissa), sign, NatLit(exponent)
    )


@term_elab("str")
def elab_str(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """A string"""
    return StrLit(string_value(stx[0].val))


@term_elab("char")
def elab_char(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """A character: `Char.ofNat`"""
    return t.meta.const("Char.ofNat")(NatLit(ord(char_value(stx[0].val))))


@term_elab(_TERM + "quotedName")
def elab_quoted_name(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`` `x.y ``"""
    return name_expr(stx[0][0].val[1:])


@term_elab(_TERM + "doubleQuotedName")
def elab_double_quoted_name(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """``` ``x.y ```, the name of a constant"""
    return name_expr(t.core.resolve_global_const_no_overload(stx[2]))


@term_elab(_TERM + "declName")
def elab_decl_name(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`decl_name%`"""
    if not t.decl_name:
        t.throw("invalid `decl_name%` macro, the declaration name is not available")
    return name_expr(t.decl_name)


# -- holes and tactic blocks -------------------------------------------------------------------


@term_elab(_TERM + "hole")
def elab_hole(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`_`"""
    opaque = t.holes_as_synthetic_opaque and not t.in_pattern
    mvar = t.mk_fresh_expr_mvar(expected, "syntheticOpaque" if opaque else "natural")
    t.register_hole(mvar, stx)
    return mvar


@term_elab(_TERM + "syntheticHole")
def elab_synthetic_hole(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`?x`: the metavariable of that name; `?_`: a new one"""
    meta = t.meta
    arg = stx[1]
    name = arg.id if arg.is_ident else ""
    known = meta.mvar_by_user_name(name) if name else None
    if known is None:
        ty = t.mk_fresh_type_mvar() if expected is None else expected
        mvar = meta.mk_mvar(ty, "syntheticOpaque", name)
        t.register_hole(mvar, stx)
        return mvar
    decl = meta.mvar_decl(known)
    if decl.lctx == meta.lctx or decl.lctx.is_sub_prefix_of(meta.lctx):
        return meta.instantiate_mvars(known)
    assigned = meta.instantiate_mvars(known)
    if not isinstance(assigned.app_fn, MVar) and _is_well_scoped(t, assigned):
        return assigned
    if meta.is_assigned_or_delayed(known):
        t.throw("synthetic hole has already been defined with an incompatible local context")
    ty = t.mk_fresh_type_mvar() if expected is None else expected
    mvar = meta.mk_mvar(ty, "syntheticOpaque")
    if meta.lctx.is_sub_prefix_of(decl.lctx):
        meta.assign(known, mvar)
        return mvar
    t.throw("synthetic hole has already been defined with an incompatible local context")


def _is_well_scoped(t: TermElab, e: Expr) -> bool:
    return all(t.meta.lctx.contains(fvar) for fvar in t.meta.collect_fvars(e))


@term_elab(_TERM + "byTactic")
def elab_by(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`by tac`: awaited until all else is known"""
    if expected is None:
        t.try_postpone()
        t.throw("invalid 'by' tactic, expected type has not been provided")
    mvar = t.meta.mk_mvar(expected, "syntheticOpaque")
    t.register_synthetic(stx, mvar, Tactic(stx, t.save_context()))
    return mvar


@term_elab(_TERM + "sorry")
def elab_sorry(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`sorry`"""
    ty = t.mk_fresh_type_mvar() if expected is None else expected
    return t.mk_labeled_sorry(ty)


@term_elab(_TERM + "defaultOrOfNonempty")
def elab_default_or_of_nonempty(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`default_or_ofNonempty%`: some value of a type that has one."""
    t.try_postpone_if_none(expected)
    if expected is None:
        t.throw("invalid `default_or_ofNonempty%`, expected type is not known")
    meta = t.meta
    expected = meta.instantiate_mvars(expected)
    u = meta.get_level(expected)
    inhabited = meta.const("Inhabited", [u])(expected)
    if (inst := meta.synth_instance(inhabited)) is not None:
        return meta.const("Inhabited.default", [u])(expected, inst)
    if t.core.env.contains("Nonempty"):
        inst = meta.synth_instance(meta.const("Nonempty", [u])(expected))
        if inst is not None:
            return meta.const("Classical.ofNonempty", [u])(expected, inst)
    if stx[1].args:
        return meta.const("lcProof")(expected)
    from gnomon.elab.synthetic import no_instance

    raise no_instance(t, inhabited)


@term_elab(_TERM + "show")
def elab_show(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`show t from e` is `have this : t := e; this`."""
    rhs = stx[2]
    if rhs.kind != _TERM + "fromTerm":
        raise UnsupportedSyntax
    this = t.core.mk_ident_from(stx, "this", canonical=True)
    term = SHOW(CoreScope(t.core), this=this, ty=stx[1], value=rhs[1])
    return t.elab_expansion(stx, term, expected)


@term_elab(_TERM + "panic")
def elab_panic(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`panic! text` names its module, its definition and its place."""
    core = t.core
    arg = stx[1]
    if arg.kind == "interpolatedStrKind":
        info = core.ref_info()
        arg = Node("termS!_", (Atom("s!", info), arg), info)
    place = core.source.position(stx.pos or 0)
    module, decl = quote_string(core.main_module), quote_string(t.decl_name)
    line, column = quote_nat(place.line), quote_nat(place.column)
    scope = CoreScope(core)
    if t.decl_name:
        call = PANIC_IN(scope, module=module, decl=decl, line=line, column=column, text=arg)
    else:
        call = PANIC(scope, module=module, line=line, column=column, text=arg)
    return t.elab_expansion(stx, call, expected)


# -- ascriptions -------------------------------------------------------------------------------


@term_elab(_TERM + "typeAscription")
def elab_type_ascription(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`(e : A)`; `(e :)` elaborates `e` without an expected type"""
    if stx[3].args:
        ty = t.with_synthesize(lambda: t.elab_type(stx[3][0]), "yes")
        e = t.elab_term(stx[1], ty)
        return t.ensure_has_type(ty, e)
    e = t.with_synthesize(lambda: t.elab_term(stx[1]))
    return t.ensure_has_type(expected, e)


@term_elab(_TERM + "paren")
def elab_paren(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`(e)`"""
    return t.elab_term(stx[1], expected)


@term_elab(_TERM + "typeOf")
def elab_type_of(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`type_of% e`"""
    return t.meta.infer_type(t.elab_term(stx[1]))


@term_elab(_TERM + "ensureTypeOf")
def elab_ensure_type_of(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`ensure_type_of% e "msg" e'`"""
    header = msg(string_value(stx[2][0].val))
    ty = t.meta.infer_type(t.elab_term(stx[1]))
    return t.elab_term_ensuring_type(stx[3], ty, header=header)


@term_elab(_TERM + "ensureExpectedType")
def elab_ensure_expected_type(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`ensure_expected_type% "msg" e`"""
    header = msg(string_value(stx[1][0].val))
    return t.elab_term_ensuring_type(stx[2], expected, header=header)


@term_elab(_TERM + "noImplicitLambda")
def elab_no_implicit_lambda(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`no_implicit_lambda% e`"""
    return t.elab_term(stx[1], expected, implicit_lambda=False)


@term_elab(_TERM + "waitIfTypeMVar")
def elab_wait_if_type_mvar(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`wait_if_type_mvar% ?x e`"""
    _wait(t, stx[2].id, lambda e: isinstance(t.meta.infer_type(e), MVar))
    return t.elab_term(stx[4], expected)


@term_elab(_TERM + "waitIfTypeContainsMVar")
def elab_wait_if_type_contains_mvar(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`wait_if_type_contains_mvar% ?x e`"""
    _wait(
        t,
        stx[2].id,
        lambda e: t.meta.has_expr_mvar(t.meta.instantiate_mvars(t.meta.infer_type(e))),
    )
    return t.elab_term(stx[4], expected)


def _wait(t: TermElab, name: str, is_unknown: object) -> None:
    mvar = t.meta.mvar_by_user_name(name)
    assert callable(is_unknown)
    if mvar is not None and is_unknown(mvar) and t.may_postpone:
        raise Postpone()


@term_elab(_TERM + "letMVar")
def elab_let_mvar(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`let_mvar% ?x := e; b`"""
    name = stx[2].id
    if t.meta.mvar_by_user_name(name) is None:
        value = t.elab_term(stx[4])
        mvar = t.meta.mk_mvar(t.meta.infer_type(value), "syntheticOpaque", name)
        t.meta.assign(mvar, value)
    return t.elab_term(stx[6], expected)


@term_elab(_TERM + "inaccessible")
def elab_inaccessible(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`.(e)`"""
    from gnomon.elab.patterns import mk_inaccessible

    return mk_inaccessible(t.elab_term(stx[1], expected))


@term_elab(_TERM + "borrowed")
def elab_borrowed(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`@& ty`"""
    from gnomon import MData

    return MData('{"borrowed": true}', t.elab_term(stx[1], expected))


@term_elab(_TERM + "noindex")
def elab_noindex(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`no_index e`"""
    from gnomon import MData

    return MData('{"noindex":true}', t.elab_term(stx[1], expected))


@term_elab(_TERM + "open")
def elab_open(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`open ns in e`"""
    from gnomon.elab.open_decl import elab_open_decl

    saved = t.core.open_decls
    try:
        t.core.open_decls = elab_open_decl(t.core, stx[1])
        return t.elab_term(stx[3], expected)
    finally:
        t.core.open_decls = saved


@term_elab(_TERM + "set_option")
def elab_set_option(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`set_option o v in e`"""
    from gnomon.elab.option_commands import elab_set_option as with_option

    saved = t.core.options
    try:
        t.core.options = with_option(t.core, stx[1], stx[3])
        return t.elab_term(stx[5], expected)
    finally:
        t.core.options = saved


@term_elab(_TERM + "clear")
def elab_clear(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`clear% x; e`"""
    ident = stx[1]
    fvar = t.is_local_ident(ident)
    if fvar is None:
        t.throw("Unknown identifier `", names.erase_macro_scopes(ident.id), "`", ref=ident)
    with t.local_scope():
        t.meta.lctx = t.meta.lctx.erase(fvar)
        return t.elab_term(stx[3], expected)


@term_elab("Lean.Parser.Term.noErrorIfUnused")
def elab_no_error_if_unused(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`no_error_if_unused% e`: nobody minds if the alternative that it is cannot be reached."""
    return t.elab_term(stx[1], expected)
