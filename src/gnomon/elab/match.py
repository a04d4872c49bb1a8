"""`match`: elaborating discriminants, patterns and alternatives.

What it does: finds the motive, elaborates each alternative's patterns against the types of the
discriminants, with the indices that they force, elaborates the right-hand sides under the patterns'
variables, and calls the auxiliary function that `match_compile.py` makes.
Where to read next: `pattern_vars.py`, `patterns.py`, `match_compile.py`.
Counterpart in Lean: `Lean.Elab.Match`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.app_args import consume_annotations
from gnomon.elab.errors import ElabError
from gnomon.elab.match_alt import ElabAlt, IndexNeeded, elab_alt
from gnomon.elab.match_report import check_counts, report
from gnomon.elab.match_syntax import AltView, DiscrView, read_alts, read_discrs
from gnomon.elab.matcher import declare_matcher
from gnomon.elab.message_data import indented
from gnomon.elab.messages import Severity
from gnomon.elab.registry import term_elab
from gnomon.records import dataclass, replace
from gnomon.syntax import Atom, Ident, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class Discr:
    """A discriminant; `hyp` names the equation with the pattern."""

    e: Expr
    hyp: Syntax | None = None


# -- discriminants -----------------------------------------------------------------------------


def _elab_discr(t: TermElab, view: DiscrView, *, twice: bool) -> Discr:
    term = view.term
    with t.core.with_ref(term):
        before = len(t.core.messages)
        e = t.elab_term(term)
        if twice and term.is_ident and not t.is_local_ident(term):
            # Lean first looks whether an identifier is a variable, by elaborating it: what there
            # is to say of what it names is said twice.
            t.core.messages += [
                m for m in t.core.messages[before:] if m.severity is Severity.WARNING
            ]
        return Discr(e, view.hyp)


def _discr_type(t: TermElab, e: Expr) -> Expr:
    return consume_annotations(t.meta.instantiate_mvars(t.meta.infer_type(e)))


def _wait_for_discrs(t: TermElab, discrs: Sequence[Discr], alts: Sequence[AltView]) -> None:
    """Postpone as long as the type of a discriminant that a pattern looks into is not known."""
    if not t.may_postpone:
        t.synthesize("yes")
        if any(isinstance(_discr_type(t, d.e).app_fn, MVar) for d in discrs):
            from gnomon.elab.synthetic import synthesize_using_default

            synthesize_using_default(t)
        return
    for index, discr in enumerate(discrs):
        ty = _discr_type(t, discr.e)
        if isinstance(ty.app_fn, MVar):
            if all(_is_variable_pattern(alt.patterns, index) for alt in alts):
                continue
            t.try_postpone()


def _is_variable_pattern(patterns: tuple[Syntax, ...], index: int) -> bool:
    if index >= len(patterns):
        return False
    pattern = patterns[index]
    return pattern.is_ident or pattern.kind == _TERM + "hole"


# -- the motive --------------------------------------------------------------------------------


def _motive_type(t: TermElab, discrs: Sequence[Discr], expected: Expr) -> Expr:
    """Return `(d₁ : A₁) → … → R`: the expected type with the discriminants abstracted."""
    meta = t.meta
    result = meta.instantiate_mvars(expected)
    for index in reversed(range(len(discrs))):
        e = meta.instantiate_mvars(discrs[index].e)
        ty = _discr_type(t, e)
        body = meta.kabstract(result, e)
        result = Pi(_discr_name(t, e), ty, body)
    if not meta.is_type_correct(result):
        result = meta.instantiate_mvars(expected)
        for index in reversed(range(len(discrs))):
            e = meta.instantiate_mvars(discrs[index].e)
            result = Pi(_discr_name(t, e), _discr_type(t, e), result)
    return result


def _discr_name(t: TermElab, e: Expr) -> str:
    name = t.meta.local_decl(e).user_name if isinstance(e, FVar) else "x"
    return t.core.fresh_user_name(names.erase_macro_scopes(name))


def _given_motive(t: TermElab, motive: Syntax, discrs: Sequence[Discr]) -> tuple[Expr, Expr]:
    """Return the match's type for `(motive := …)`, which is that type, and the type of the result."""
    meta = t.meta
    match_type = t.elab_type(motive)
    t.synthesize("yes")
    match_type = meta.instantiate_mvars(match_type)
    ty: Expr = match_type
    for index, discr in enumerate(discrs):
        ty = meta.whnf_forall(ty)
        if not isinstance(ty, Pi):
            t.throw(
                "Invalid motive provided to `match`: Expected a function type with arity "
                f"{len(discrs)}, but found",
                indented(match_type),
                ref=motive,
            )
        actual = meta.infer_type(discr.e)
        if not meta.is_def_eq(ty.type, actual):
            t.throw(
                f"invalid motive provided to match-expression, discriminant #{index + 1} has type",
                indented(actual),
                "\nbut is expected to have type",
                indented(ty.type),
                ref=motive,
            )
        ty = ty.body.instantiate(discr.e)
    return match_type, ty


# -- hypotheses that depend on discriminants ---------------------------------------------------


def _generalize(
    t: TermElab, discrs: list[Discr], match_type: Expr, alts: list[AltView]
) -> tuple[list[Discr], Expr, list[AltView], list[FVar]]:
    """Make hypotheses about discriminants discriminants, too, so that alternatives refine them.

    Returns the hypotheses with the rest: alternatives have their own in their place.
    """
    meta = t.meta
    unchanged: tuple[list[Discr], Expr, list[AltView], list[FVar]]
    unchanged = (discrs, match_type, alts, [])
    fvars = [d.e for d in discrs if isinstance(d.e, FVar)]
    if not fvars or any(meta.local_decl(fvar).is_let for fvar in fvars):
        return unchanged
    kept: set[FVar] = set()
    for discr in discrs:
        if not isinstance(discr.e, FVar):
            kept.update(meta.collect_fvars(meta.instantiate_mvars(discr.e)))
    dependent = [
        fvar
        for fvar in meta.collect_forward_deps(fvars, preserve_order=True)
        if fvar not in fvars and meta.local_decl(fvar).kind == "default" and fvar not in kept
    ]
    dependent = [fvar for fvar in dependent if not meta.local_decl(fvar).is_let]
    if not dependent:
        return unchanged
    with meta.scope():
        new, result = meta.forall_telescope(match_type, len(discrs))
        body = meta.mk_forall(dependent, result)
        by_fvar = {d.e: fvar for d, fvar in zip(discrs, new, strict=True) if d.e in fvars}
        # Unlike a replacement, abstraction makes unknowns of the result depend on the discriminants.
        body = meta.head_beta(meta.mk_lambda(fvars, body)(*(by_fvar[fvar] for fvar in fvars)))
        new_type = meta.mk_forall(new, body)
    if not meta.is_type_correct(new_type):
        return unchanged
    new_alts = [_with_names(t, alt, dependent) for alt in alts]
    new_discrs = [*discrs, *(Discr(fvar) for fvar in dependent)]
    return new_discrs, new_type, new_alts, dependent


def _with_names(t: TermElab, alt: AltView, dependent: list[FVar]) -> AltView:
    """Return an alternative with variables for hypotheses; what it names itself hides theirs."""
    taken = {leaf.id for pattern in alt.patterns for leaf in pattern.walk() if leaf.is_ident}
    idents: list[Syntax] = []
    for fvar in reversed(dependent):
        name = t.meta.local_decl(fvar).user_name
        if name in taken:
            name = t.core.fresh_user_name(names.erase_macro_scopes(name))
        taken.add(name)
        idents.append(Ident(names.erase_macro_scopes(name), name, None))
    return replace(alt, patterns=(*alt.patterns, *reversed(idents)))


# -- the whole ---------------------------------------------------------------------------------


def _with_index(
    t: TermElab, discrs: list[Discr], match_type: Expr, alts: list[AltView], index: Expr
) -> tuple[list[Discr], Expr, list[AltView]]:
    """Make a term that a pattern forces, an index of another discriminant, a discriminant."""
    meta = t.meta
    ty = meta.infer_type(index)
    body = meta.kabstract(match_type, index)
    name = meta.local_decl(index).user_name if isinstance(index, FVar) else "x"
    new_type = Pi(t.core.fresh_user_name(names.erase_macro_scopes(name)), ty, body)
    if not meta.is_type_correct(new_type):
        raise IndexNeeded(index)
    hole = Node(_TERM + "hole", (Atom("_", t.core.ref_info()),))
    new_alts = [replace(alt, patterns=(hole, *alt.patterns)) for alt in alts]
    return [Discr(index), *discrs], new_type, new_alts


def elab_match_core(
    t: TermElab,
    stx: Syntax,
    discrs: list[Discr],
    alts: list[AltView],
    match_type: Expr,
    generalizing: bool,
) -> Expr:
    """Return the call of the auxiliary function of a `match` with elaborated discriminants."""
    check_counts(t, stx, alts, len(discrs))
    num_written = len(discrs)
    to_clear: list[FVar] = []
    if generalizing:
        discrs, match_type, alts, to_clear = _generalize(t, discrs, match_type, alts)
    first: ElabError | None = None
    while True:
        state = t.save()
        try:
            pairs = [(discr.e, discr.hyp) for discr in discrs]
            done = [elab_alt(t, alt, match_type, pairs, to_clear) for alt in alts]
            break
        except IndexNeeded as needed:
            t.restore(state)
            first = first or needed.error
            if any(d.e == needed.index for d in discrs):
                raise first or t.core.error("invalid pattern") from needed
            try:
                discrs, match_type, alts = _with_index(t, discrs, match_type, alts, needed.index)
            except IndexNeeded as impossible:
                raise first or t.core.error("invalid pattern") from impossible
            if generalizing:
                discrs, match_type, alts, more = _generalize(t, discrs, match_type, alts)
                to_clear = [*to_clear, *more]
    t.synthesize("yes")
    if any(t.meta.collect_mvars(_discr_type(t, discr.e)) for discr in discrs):
        # The auxiliary function is declared now: types must be known as far as they will be.
        from gnomon.elab.synthetic import synthesize_using_default

        synthesize_using_default(t)
    return _finish(t, stx, discrs, num_written, done, alts, match_type)


def _finish(
    t: TermElab,
    stx: Syntax,
    discrs: list[Discr],
    num_written: int,
    done: list[ElabAlt],
    alts: list[AltView],
    match_type: Expr,
) -> Expr:
    meta = t.meta
    match_type = meta.instantiate_mvars(match_type)
    env = t.core.env
    matcher = declare_matcher(t, match_type, len(discrs), [alt.lhs for alt in done], [
        None if d.hyp is None else names.erase_macro_scopes(d.hyp.id) for d in discrs
    ], [alt.lhs for alt in alts])  # fmt: skip
    try:
        report(t, stx, alts, [alt.lhs for alt in done], matcher.result, num_written)
    except ElabError:
        # A matcher with a `sorry` for what is missing stays only where that is reported.
        t.core.env = env
        raise
    with meta.scope():
        fvars, result = meta.forall_telescope(match_type, len(discrs))
        motive = meta.mk_lambda(fvars, result)
    return matcher.fn(motive, *(d.e for d in discrs), *(alt.rhs for alt in done))


@term_elab(_TERM + "match")
def elab_match(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`match d₁, …, dₙ with | p₁, …, pₙ => e …`"""
    generalizing = not (stx[1].args and _says_false(stx[1]))
    views = read_discrs(stx[3])
    alts = read_alts(stx[5])
    motive = stx[2][0][3] if stx[2].args else None
    if motive is None:
        if expected is None or isinstance(t.meta.instantiate_mvars(expected).app_fn, MVar):
            t.try_postpone()
        expected = t.mk_fresh_type_mvar() if expected is None else expected
    is_let = len(alts) == 1 and all(pattern.is_ident for pattern in alts[0].patterns)
    discrs = [_elab_discr(t, view, twice=not is_let) for view in views]
    _wait_for_discrs(t, discrs, alts)
    meta = t.meta
    discrs = [Discr(meta.instantiate_mvars(d.e), d.hyp) for d in discrs]
    if motive is not None:
        match_type, result = _given_motive(t, motive, discrs)
        if expected is not None and not meta.is_def_eq(expected, result):
            from gnomon.elab.message_data import msg

            t.throw(
                msg("invalid result type provided by motive", indented(result)),
                "\nbut is expected to have type",
                indented(expected),
            )
        expected = result
        generalizing = False
    else:
        assert expected is not None
        match_type = _motive_type(t, discrs, expected)
    return elab_match_core(t, stx, discrs, alts, match_type, generalizing)


def _says_false(stx: Syntax) -> bool:
    return any(leaf.val == "false" for leaf in stx.walk() if leaf.is_atom or leaf.is_ident)


def no_alternatives(
    t: TermElab, stx: Syntax, terms: Sequence[Syntax], expected: Expr | None
) -> Expr:
    """Return the elimination of terms that no constructor fits (`nomatch`)."""
    t.try_postpone_if_none(expected)
    expected = t.mk_fresh_type_mvar() if expected is None else expected
    discrs = [Discr(t.elab_term_and_synthesize(term)) for term in terms]
    match_type = _motive_type(t, discrs, expected)
    return elab_match_core(t, stx, discrs, [], match_type, False)


@term_elab(_TERM + "nomatch")
def elab_nomatch(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`nomatch e, …`"""
    return no_alternatives(t, stx, stx[1].args[::2], expected)


@term_elab(_TERM + "nofun")
def elab_nofun(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`nofun`: a function whose arguments no constructors fit"""
    t.try_postpone_if_none(expected)
    ty = t.mk_fresh_type_mvar() if expected is None else t.meta.instantiate_mvars(expected)
    with t.meta.scope():
        fvars, result = t.meta.forall_telescope(ty, reducing=True)
        discrs = [Discr(fvar) for fvar in fvars]
        match_type = _motive_type(t, discrs, result)
        body = elab_match_core(t, stx, discrs, [], match_type, False)
        return t.meta.mk_lambda(fvars, body)
