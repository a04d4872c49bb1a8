"""One alternative of a `match`: its patterns and its right-hand side.

Counterpart in Lean: `Lean.Elab.Term.elabMatchAltView`, `elabPatterns`, `withDepElimPatterns`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Lam, MData, MVar, Pi
from gnomon.elab.app_args import consume_annotations
from gnomon.elab.const_info import ctor_info, inductive_info, num_params
from gnomon.elab.errors import ElabError, Postpone
from gnomon.elab.match_compile import AltLhs
from gnomon.elab.match_problem import mk_eq_or_heq
from gnomon.elab.match_syntax import AltView
from gnomon.elab.message_data import MessagePart, indented, msg
from gnomon.elab.pattern_vars import read_patterns
from gnomon.elab.patterns import (
    As,
    Ctor,
    Inaccessible,
    Pattern,
    Var,
    inaccessible,
    of_part,
    pattern_fvars,
    to_expr,
)
from gnomon.elab.registry import term_elab
from gnomon.meta import LocalContext, Meta, MetaError
from gnomon.records import dataclass
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


class IndexNeeded(Exception):
    """A pattern forces `index`, a part of a discriminant's type, to be a discriminant, too."""

    def __init__(self, index: Expr, error: ElabError | None = None) -> None:
        """`error` is what to say if that is impossible."""
        super().__init__(index)
        self.index = index
        self.error = error


@dataclass(frozen=True, slots=True)
class ElabAlt:
    """An alternative: variables and patterns, and the function that gives its result."""

    lhs: AltLhs
    rhs: Expr


def _differing_index(t: TermElab, found: Expr, expected: Expr) -> Expr | None:
    """Return the variable in the expected type that makes a pattern's type differ from it."""
    meta = t.meta
    found, expected = meta.whnf_d(found), meta.whnf_d(expected)
    head, other = found.app_fn, expected.app_fn
    if not (isinstance(head, Const) and isinstance(other, Const)) or head.cname != other.cname:
        return None
    if t.core.env.kind(str(head.name)) != "inductive":
        return None
    params = num_params(inductive_info(t.core.env, str(head.name)))
    pairs = list(zip(found.app_args, expected.app_args, strict=True))
    for index, (a, b) in enumerate(pairs):
        if not meta.is_def_eq_guarded(a, b) and index >= params:
            inner = _innermost(t, meta.instantiate_mvars(a), meta.instantiate_mvars(b))
            return inner if isinstance(inner, FVar) else None
    return None


def _innermost(t: TermElab, found: Expr, expected: Expr) -> Expr:
    """Return the part of an index, below constructors that both have, that makes it differ."""
    meta = t.meta
    while True:
        name = expected.head_name
        if name is None or t.core.env.kind(name) != "constructor":
            return expected
        found = meta.whnf_d(found)
        if name != found.head_name or found.num_args != expected.num_args:
            return expected
        for a, b in zip(found.app_args, expected.app_args, strict=True):
            if not meta.is_def_eq_guarded(a, b):
                found, expected = meta.instantiate_mvars(a), meta.instantiate_mvars(b)
                break
        else:
            return expected


def _elab_pattern(t: TermElab, pattern: Syntax, expected: Expr) -> Expr:
    state = t.save()
    try:
        with t.scoped(err_to_sorry=False, in_pattern=True), t.core.with_ref(pattern):
            return t.with_synthesize(lambda: t.elab_term_ensuring_type(pattern, expected))
    except (ElabError, MetaError) as caught:
        error = t.core.wrap(caught) if isinstance(caught, MetaError) else caught
        t.restore(state)
        try:
            with t.scoped(err_to_sorry=False, in_pattern=True, may_postpone=False):
                # Instances of what the indices determine are found later.
                e = t.with_synthesize(lambda: t.elab_term(pattern, expected), "partial")
                index = _differing_index(t, t.meta.infer_type(e), expected)
        except (ElabError, MetaError, Postpone):
            index = None
        t.restore(state)
        if index is None:
            raise error from caught
        raise IndexNeeded(index, error) from caught


def _elab_patterns(
    t: TermElab, patterns: tuple[Syntax, ...], match_type: Expr
) -> tuple[list[Expr], Expr]:
    """Return the patterns, and the type of the result for them."""
    meta = t.meta
    result = []
    ty: Expr = match_type
    for pattern in patterns:
        ty = meta.whnf_forall(ty)
        assert isinstance(ty, Pi), "there are as many discriminants as patterns"
        e = _elab_pattern(t, pattern, consume_annotations(ty.type))
        result.append(e)
        ty = ty.body.instantiate(e)
    return [meta.instantiate_mvars(e) for e in result], meta.instantiate_mvars(ty)


def _bind_mvars(
    t: TermElab,
    patterns: list[Expr],
    is_hole: Sequence[bool],
    fvars: list[FVar],
    match_type: Expr,
) -> list[FVar]:
    """Make the metavariables of patterns, and of variables' types, variables; return all.

    Those that are in the types of the discriminants stay: they are the same in all alternatives.
    """
    meta = t.meta
    found = list(fvars)
    while True:
        terms = [meta.instantiate_mvars(e) for e in patterns]
        terms += [meta.instantiate_mvars(meta.infer_type(fvar)) for fvar in found]
        outer = meta.collect_mvars(meta.instantiate_mvars(match_type))
        mvars: list[MVar] = []
        for term in terms:
            if term.has_mvar:
                found_here = meta.collect_mvars(term)
                mvars += [m for m in found_here if m not in mvars and m not in outer]
        if not mvars:
            return found
        progress = False
        for mvar in mvars:
            ty = meta.instantiate_mvars(meta.infer_type(mvar))
            if any(m not in outer for m in meta.collect_mvars(ty)):
                continue
            # What stands for a constructor's argument is named after that.
            name = _argument_name(t, terms[: len(patterns)], is_hole, mvar) or "x"
            name = names.erase_macro_scopes(name)
            fvar = meta.push_local(t.core.fresh_user_name(name), ty, instance=False)
            meta.assign(mvar, fvar)
            found.append(fvar)
            progress = True
            break
        if not progress:
            t.throw(
                "Invalid match expression: This pattern contains metavariables:",
                indented(terms[0]),
            )


def _argument_name(
    t: TermElab, terms: Sequence[Expr], is_hole: Sequence[bool], mvar: MVar
) -> str | None:
    """Return the name of the parameter that a metavariable of patterns stands for.

    It is that of the function which takes it, in the last pattern where one does: patterns come
    after their indices. What was left out in `.c x` is named in indices, too; a written `_`, and
    what `c x` leaves out, only where it is matched on.
    """
    anywhere = any(t.meta.instantiate_mvars(each) == mvar for each in t.pattern_implicits)
    for term, hole in reversed(list(zip(terms, is_hole, strict=True))):
        found = _parameter_name(t.meta, term, mvar, is_index=hole, anywhere=anywhere)
        if found is not None:
            return found
    return None


def _parameter_name(
    meta: Meta, e: Expr, mvar: MVar, *, is_index: bool, anywhere: bool
) -> str | None:
    """Return the name of the parameter for which a term has a metavariable as argument."""
    while isinstance(e, MData):
        is_index = is_index or inaccessible(e) is not None
        e = e.expr
    args = e.app_args
    if not args or not e.has_mvar or (is_index and not anywhere):
        return None
    if not is_index and e.is_app_of("HAdd.hAdd", 6) and args[0].cname == "Nat":
        # A pattern `_ + 1` is `Nat.succ _`, but as an index it is a sum.
        if args[4] == mvar:
            return "n"
        return _parameter_name(meta, args[4], mvar, is_index=False, anywhere=anywhere)
    name = e.head_name
    is_constructor = name is not None and meta.env.kind(name) == "constructor"
    count = num_params(ctor_info(meta.env, name)) if name is not None and is_constructor else 0
    if mvar in args:
        ty: Expr = meta.infer_type(e.app_fn)
        for index, arg in enumerate(args):
            ty = meta.whnf_forall(ty)
            if not isinstance(ty, Pi):
                break
            if arg == mvar and (anywhere or index >= count):
                return str(ty.name)
            ty = ty.body.instantiate(arg)
    for index, arg in enumerate(args):
        inside = is_index or not is_constructor or index < count
        found = _parameter_name(meta, arg, mvar, is_index=inside, anywhere=anywhere)
        if found is not None:
            return found
    return None


def _by_occurrence(terms: list[Expr], fvars: list[FVar]) -> list[FVar]:
    """Return variables in the order in which they occur in patterns, then the others."""
    own = set(fvars)
    found: dict[FVar, None] = {}
    todo = list(reversed(terms))
    while todo:
        e = todo.pop()
        if isinstance(e, FVar) and e in own:
            found.setdefault(e)
        elif isinstance(e, MData):
            todo.append(e.expr)
        else:
            todo.extend(reversed(e.app_args))
    return [*found, *(fvar for fvar in fvars if fvar not in found)]


def _sort(t: TermElab, fvars: list[FVar]) -> list[FVar]:
    """Return variables such that each comes after those that its type mentions."""
    meta = t.meta
    result: list[FVar] = []

    def visit(fvar: FVar) -> None:
        if fvar in result:
            return
        for other in meta.collect_fvars(meta.instantiate_mvars(meta.infer_type(fvar))):
            if other in fvars:
                visit(other)
        result.append(fvar)

    for fvar in fvars:
        visit(fvar)
    return result


def _once(patterns: list[Pattern], fvars: list[FVar]) -> list[Pattern]:
    """Let each variable be bound where it occurs first, and be inaccessible elsewhere."""
    seen: set[int] = set()
    own = {fvar.id for fvar in fvars}

    def visit(pattern: Pattern) -> Pattern:
        match pattern:
            case Var(fvar):
                if fvar.id not in own or fvar.id in seen:
                    return Inaccessible(fvar)
                seen.add(fvar.id)
                return pattern
            case Ctor(name, const, params, fields):
                return Ctor(name, const, params, tuple(visit(field) for field in fields))
            case As(fvar, inner, hyp):
                if fvar.id in seen:
                    return visit(inner)
                seen.add(fvar.id)
                return As(fvar, visit(inner), hyp)
            case _:
                return pattern

    return [visit(pattern) for pattern in patterns]


def _check_bound(
    t: TermElab, patterns: list[Pattern], fvars: list[FVar], written: list[Syntax]
) -> None:
    """Raise an error if a written variable is bound nowhere."""
    bound = {fvar.id for pattern in patterns for fvar in pattern_fvars(pattern)}
    for fvar, ident in zip(fvars, written, strict=False):
        if fvar.id in bound:
            continue
        shown: list[MessagePart] = []
        for pattern in patterns:
            e = to_expr(t.meta, pattern)
            if t.meta.depends_on(e, [fvar]):
                shown.append(indented(msg(".(", e, ")")))
        name = names.erase_macro_scopes(ident.id)
        if shown:
            t.throw(
                f"Invalid pattern(s): `{name}` is an explicit pattern variable, but it only occurs "
                "in positions that are inaccessible to pattern matching:",
                *shown,
            )


def _clear(t: TermElab, hyps: Sequence[FVar], ty: Expr) -> None:
    """Forget hypotheses that the alternative has others in place of, unless it depends on them."""
    meta = t.meta
    ty = meta.instantiate_mvars(ty)
    needed = set(meta.collect_fvars(ty))
    for decl in reversed(meta.lctx.decls()):
        if decl.fvar in needed or decl.fvar not in hyps:
            needed.update(meta.collect_fvars(meta.instantiate_mvars(decl.type)))
    gone = [fvar for fvar in hyps if fvar not in needed]
    if gone:
        meta.lctx = meta.lctx.erase(*gone)


def _push_equations(
    t: TermElab, discrs: Sequence[tuple[Expr, Syntax | None]], terms: Sequence[Expr]
) -> list[FVar]:
    """Add `h : d = p` to the context for each `match h : d with`."""
    meta = t.meta
    equations = []
    for (discr, hyp), term in zip(discrs, terms, strict=True):
        if hyp is None:
            continue
        name = hyp.id if hyp.is_ident else t.core.fresh_user_name("h")
        fvar = meta.push_local(name, mk_eq_or_heq(meta, discr, term), instance=False)
        if hyp.is_ident:
            t.record_binder(hyp, fvar)
        equations.append(fvar)
    return equations


def elab_alt(
    t: TermElab,
    alt: AltView,
    match_type: Expr,
    discrs: Sequence[tuple[Expr, Syntax | None]],
    to_clear: Sequence[FVar] = (),
) -> ElabAlt:
    """Return an elaborated alternative.

    `discrs` are the discriminants with the names of the equations that the alternative may use,
    `to_clear` hypotheses that it does not see. Raises :class:`IndexNeeded` if a pattern's type
    differs from its discriminant's in an index.
    """
    meta = t.meta
    with t.core.with_ref(alt.ref), t.local_scope():
        written, readings = read_patterns(t, alt.patterns)
        base: LocalContext = meta.lctx
        fvars: list[FVar] = []
        for ident in written:
            ty = t.mk_fresh_type_mvar()
            fvar = meta.push_local(ident.id, ty, instance=False)
            t.record_binder(ident, fvar)
            fvars.append(fvar)
        t.pattern_implicits.clear()
        terms, result_type = _elab_patterns(t, readings, match_type)
        is_hole = [each.kind == _TERM + "hole" for each in alt.patterns]
        all_fvars = _bind_mvars(t, terms, is_hole, fvars, match_type)
        terms = [meta.instantiate_mvars(e) for e in terms]
        written_terms = [e for e, hole in zip(terms, is_hole, strict=True) if not hole]
        all_fvars = _sort(t, _by_occurrence(written_terms, all_fvars))
        meta.lctx = meta.instantiate_lctx(base.append(*all_fvars) if all_fvars else base)
        patterns: list[Pattern] = []
        for e, hole in zip(terms, is_hole, strict=True):
            # What `_` is made to be by other patterns is not matched on.
            known = hole and not isinstance(e, FVar)
            patterns.append(Inaccessible(e) if known else of_part(meta, e))
        patterns = _once(patterns, all_fvars)
        _check_bound(t, patterns, fvars, written)
        used = {fvar.id for pattern in patterns for fvar in pattern_fvars(pattern)}
        mentioned = {fvar.id for e in terms for fvar in meta.collect_fvars(e)} | used
        kept = [fvar for fvar in all_fvars if fvar.id in mentioned or fvar in fvars]
        for fvar in kept:
            ty = meta.infer_type(fvar)
            if meta.is_class(ty) is not None:
                meta.lctx = meta.lctx.with_local_instances(
                    [*meta.lctx.local_instances(), (str(meta.is_class(ty)), fvar)]
                )
        whole = [to_expr(meta, pattern) for pattern in patterns]
        equations = _push_equations(t, discrs, whole)
        bound = [*kept, *equations]
        if to_clear:
            _clear(t, to_clear, meta.mk_forall(bound, result_type) if bound else result_type)
        rhs = t.elab_term_ensuring_type(alt.rhs, meta.instantiate_mvars(result_type))
        rhs = meta.instantiate_mvars(rhs)
        fn = meta.mk_lambda(bound, rhs) if bound else Lam("_", Const("Unit"), rhs)
    return ElabAlt(AltLhs(tuple(kept), tuple(patterns)), fn)


@term_elab(_TERM + "namedPattern")
def elab_named_pattern(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`x@p` and `x@h:p`, in patterns"""
    if not t.in_pattern:
        t.throw("unexpected occurrence of named pattern")
    meta = t.meta
    x = t.is_local_ident(stx[0])
    assert x is not None, "a pattern's variables are hypotheses"
    p = t.elab_term(stx[3], expected)
    if expected is not None:
        meta.is_def_eq(meta.infer_type(x), expected)
    meta.is_def_eq(meta.infer_type(x), meta.infer_type(p))
    eq = meta.mk_app_m("Eq", [x, p])
    if stx[2].args:
        h = t.is_local_ident(stx[2][0])
        assert h is not None, "a pattern's variables are hypotheses"
        meta.is_def_eq(meta.infer_type(h), eq)
    else:
        h = meta.mk_mvar(eq)
    return meta.mk_app_m("namedPattern", [x, p, h])
