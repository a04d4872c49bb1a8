"""Terms that few programs need: `debug_assert!`, `with_decl_name%`, incomplete ones, ….

Where to read next: `builtin_term.py`.
Counterpart in Lean: `Lean.Elab.BuiltinTerm`, `Lean.Elab.BuiltinNotation`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, StrLit
from gnomon.elab.errors import Postpone
from gnomon.elab.literals import string_value
from gnomon.elab.registry import macro, term_elab
from gnomon.syntax import Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@macro(_TERM + "debugAssert")
def expand_debug_assert(core: Core, stx: Syntax) -> Syntax:
    """`debug_assert! c; e` is `assert! c; e` where assertions are checked, and else `e`."""
    if core.options.get_bool("debugAssertions"):
        return Node(_TERM + "assert", tuple(stx.args), stx.info)
    return stx[3]


@term_elab(_TERM + "withDeclName")
def elab_with_decl_name(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`with_decl_name% n e`, `with_decl_name% ?n e`: auxiliary names begin with this one."""
    name = stx[2].id
    if stx[1].args:
        name = names.append(t.decl_name, name)
    with t.scoped(decl_name=name):
        return t.elab_term(stx[3], expected)


@term_elab(_TERM + "showTermElabImpl")
def elab_show_term(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`show_term_elab e`, of which `show_term e` and `by?` are made: says what `e` becomes"""
    e = t.elab_term_ensuring_type(stx[1], expected)
    t.synthesize()
    e = t.meta.head_beta(t.meta.instantiate_mvars(e))
    t.core.log_info("Try this:\n  [apply] ", e, ref=stx)
    return e


@term_elab(_TERM + "privateDecl", _TERM + "noErrorIfUnused")
def elab_inner(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """Terms that differ from the one in them only in what else becomes of it."""
    return t.elab_term(stx[1], expected)


@term_elab(_TERM + "waitIfContainsMVar")
def elab_wait_if_contains_mvar(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`wait_if_contains_mvar% ?x; e`"""
    mvar = t.meta.mvar_by_user_name(stx[2].id)
    if mvar is not None and t.may_postpone:
        value = t.meta.instantiate_mvars(mvar)
        if t.meta.has_expr_mvar(value):
            raise Postpone()
    return t.elab_term(stx[4], expected)


@term_elab(_TERM + "valueOf")
def elab_value_of(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`value_of% x`: the value of a local definition, or of a constant."""
    fvar = t.is_local_ident(stx[1])
    if fvar is not None:
        value = t.meta.local_decl(fvar).value
        if value is None:
            t.throw("identifier `", stx[1].id, "` is not a let-variable", ref=stx[1])
        return value
    name = t.core.resolve_global_const_no_overload(stx[1])
    const = t.meta.const_with_fresh_levels(name)
    return t.meta.instantiate_value_level_params(name, const.levels)


@term_elab(_TERM + "completion", _TERM + "pipeCompletion")
def elab_completion(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`e.` with nothing behind it."""
    t.elab_term(stx[0], None)
    t.throw("Invalid field notation: Identifier or numeral expected", ref=stx[1])


@term_elab(_TERM + "cdot")
def elab_cdot(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`·` without parentheses that it could be the parameter of."""
    t.throw(
        "invalid occurrence of `·` notation, it must be surrounded by parentheses (e.g. `(· + 1)`)",
        ref=stx,
    )


@term_elab(_TERM + "omission")
def elab_omission(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`⋯`, as terms are printed, is read as `_`."""
    t.core.log_warning(
        "The `⋯` token is used by the pretty printer to indicate omitted terms, and it should not "
        "be used directly. It logs this warning and then elaborates like `_`.\n\nThe presence of "
        "`⋯` in pretty printing output is controlled by the `pp.maxSteps`, `pp.deepTerms` and "
        "`pp.proofs` options. These options can be further adjusted using "
        "`pp.deepTerms.threshold` and `pp.proofs.threshold`.",
        ref=stx,
    )
    from gnomon.elab.builtin_term import elab_hole

    return elab_hole(t, stx, expected)


@term_elab("Lean.includeStr")
def elab_include_str(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`include_str "file"`: the text of a file beside this one."""
    from pathlib import Path

    if stx[1].kind != "str":
        t.throw("invalid `include_str` argument, string literal expected", ref=stx[1])
    path = Path(t.core.source.name).parent / string_value(stx[1][0].val)
    try:
        return StrLit(path.read_text(encoding="utf-8"))
    except OSError:
        t.throw(f"file '{path}' does not exist", ref=stx)
