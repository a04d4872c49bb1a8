"""Compiling alternatives to case distinctions.

What it does: from the discriminants' types and the alternatives' patterns, makes the auxiliary
function of a `match`: motive, discriminants and alternatives in, and a tree of `casesOn` and
comparisons inside. Finds cases that are missing, and alternatives that are never reached.
What it assumes: patterns are elaborated (`patterns.py`); each alternative's variables are
hypotheses of their own, in no goal's context.

The loop of :meth:`_Compiler._step` tries, in this order:

1. nothing is left to compare: the first alternative is taken;
2. variables, inaccessible terms, `x@p` before anything that can fail are done with, in each
   alternative by itself: equations for inaccessible terms are kept until the end;
3. the first alternative cannot fail any more: it is taken, and the others are overlapped;
4. otherwise its first pattern that can fail comes first;
5. literals become constructors where constructors are compared, too;
6. the term has a known constructor, or is split on: by constructor, literal, or array size.

Where to read next: `match_problem.py`, `match_splits.py`; `match.py`, which elaborates.
Counterpart in Lean: `Lean.Meta.Match.Match`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from gnomon import Const, Expr, FVar, Level, Pi, Sort
from gnomon.elab.const_info import inductive_info
from gnomon.elab.match_problem import (
    Alt,
    Example,
    ExArray,
    ExCtor,
    ExVal,
    ExVar,
    Problem,
    mk_eq_or_heq,
    replace_example,
    shape,
    solve_constraints,
    substitute,
)
from gnomon.elab.match_splits import (
    CasesFailure,
    MatchFailure,
    StuckProblem,
    expand_literals,
    kind_of_literals,
    split_array_sizes,
    split_values,
)
from gnomon.elab.patterns import (
    ArrayLit,
    As,
    Ctor,
    Inaccessible,
    Pattern,
    Val,
    Var,
    to_expr,
)
from gnomon.meta import LocalContext, Meta
from gnomon.meta.app_builder import mk_arrow
from gnomon.records import dataclass, field, replace
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.basic.subst import apply_subst

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class AltLhs:
    """An alternative's variables and its patterns, one for each discriminant."""

    fvars: tuple[FVar, ...]
    patterns: tuple[Pattern, ...]


@dataclass(slots=True)
class MatcherResult:
    """What compiling alternatives gives.

    `ty` and `value` are those of the auxiliary function; `counterexamples` are missing cases,
    `unused` the alternatives that are never reached.
    """

    ty: Expr
    value: Expr
    elim_level: Level
    alt_num_params: tuple[int, ...]
    alt_is_thunk: tuple[bool, ...]
    counterexamples: list[tuple[Example, ...]] = field(default_factory=list)
    unused: list[int] = field(default_factory=list)
    overlaps: tuple[tuple[int, int], ...] = ()


def _refutable(pattern: Pattern) -> bool:
    if isinstance(pattern, As):
        return _refutable(pattern.pattern)
    return isinstance(pattern, ArrayLit | Ctor | Val)


def _is_done(pattern: Pattern, var: Expr) -> bool:
    return isinstance(pattern, Inaccessible) and pattern.e == var


def _moved(items: tuple[_T, ...], index: int) -> tuple[_T, ...]:
    """Return the items with one of them in front."""
    return (items[index], *items[:index], *items[index + 1 :])


@dataclass(slots=True)
class _Compiler:
    meta: Meta
    used: set[int] = field(default_factory=set)
    counterexamples: list[tuple[Example, ...]] = field(default_factory=list)
    overlaps: set[tuple[int, int]] = field(default_factory=set)
    num_hyps: Sequence[int] = ()
    _seen: set[tuple[tuple[int, ...], tuple[Example, ...]]] = field(default_factory=set)
    _num_sparse: int = 0

    # -- the loop ------------------------------------------------------------------------------

    def process(self, problem: Problem) -> None:
        """Solve a problem's goal."""
        stack = [problem]
        while stack:
            self.meta.check_limits()
            current = stack.pop()
            stack.extend(reversed(self._step(current)))

    def _step(self, p: Problem) -> list[Problem]:
        if not p.vars:
            self._leaf(p)
            return []
        if not p.alts:
            return self._without_alternatives(p)
        p = replace(p, alts=tuple(self._independent(p, alt) for alt in p.alts))
        head = p.vars[0]
        if all(_is_done(alt.patterns[0], head) for alt in p.alts):
            alts = tuple(replace(alt, patterns=alt.patterns[1:]) for alt in p.alts)
            return [replace(p, vars=p.vars[1:], alts=alts)]
        first = next((i for i, each in enumerate(p.alts[0].patterns) if _refutable(each)), None)
        if first is None:
            # Whatever the values are, the first alternative is taken.
            self._overlap(p)
            return [replace(p, alts=p.alts[:1])]
        if first:
            return [self._to_front(p, first)]
        return self._compare(p)

    def _compare(self, p: Problem) -> list[Problem]:
        """Compare the next term, about which each alternative says something or nothing."""
        head = p.vars[0]
        patterns = [alt.patterns[0] for alt in p.alts]
        has_ctor = any(isinstance(each, Ctor) for each in patterns)
        has_done = any(isinstance(each, Inaccessible) for each in patterns)
        literals = kind_of_literals(self.meta, p)
        if literals is not None:
            with_ctor = has_ctor or not isinstance(head, FVar)
            if (
                (literals == "Nat" and with_ctor)
                or (literals == "Int" and (with_ctor or not has_done))
                or (literals in ("Fin", "BitVec") and not has_done)
            ):
                return [expand_literals(self.meta, p)]
        if not isinstance(head, FVar):
            return [self._known(p)]
        with self.meta.with_mvar_lctx(p.goal):
            name = self._inductive(head)
        if name is not None and has_ctor:
            if all(isinstance(each, Ctor | Inaccessible) for each in patterns):
                try:
                    return self._constructors(p, head)
                except TacticFailure as failure:
                    raise CasesFailure(failure, p) from failure
        elif has_done and any(isinstance(each, Val) for each in patterns):
            if all(isinstance(each, Val | Inaccessible) for each in patterns):
                return self._values(p, head)
        elif (
            has_done
            and any(isinstance(each, ArrayLit) for each in patterns)
            and all(isinstance(each, ArrayLit | Inaccessible) for each in patterns)
        ):
            return self._arrays(p, head)
        if literals == "Nat":
            return [expand_literals(self.meta, p)]
        raise StuckProblem(p)

    def _inductive(self, e: Expr) -> str | None:
        """Return the name of a term's type if that is inductive."""
        ty = self.meta.whnf_d(self.meta.infer_type(e)).app_fn
        if isinstance(ty, Const) and self.meta.env.kind(str(ty.name)) == "inductive":
            return str(ty.name)
        return None

    def _to_front(self, p: Problem, index: int) -> Problem:
        alts = tuple(replace(alt, patterns=_moved(alt.patterns, index)) for alt in p.alts)
        return replace(p, vars=_moved(p.vars, index), alts=alts)

    # -- patterns that cannot fail -------------------------------------------------------------

    def _independent(self, p: Problem, alt: Alt) -> Alt:
        """Be done with patterns that cannot fail, up to the first that can."""
        meta = self.meta
        lctx = meta.mvar_decl(p.goal).lctx
        for position, var in enumerate(p.vars):
            while isinstance(alt.patterns[position], As):
                pattern = alt.patterns[position]
                assert isinstance(pattern, As)
                alt = self._with_pattern(alt, position, pattern.pattern)
                with meta.with_lctx(lctx):
                    refl = meta.mk_app_m("Eq.refl", [var])
                alt = substitute(meta, alt, {pattern.fvar.id: var, pattern.hyp.id: refl}, lctx)
            pattern = alt.patterns[position]
            if isinstance(pattern, Inaccessible):
                if pattern.e != var:
                    alt = self._with_pattern(alt, position, Inaccessible(var))
                    alt = replace(alt, cnstrs=((var, pattern.e), *alt.cnstrs))
            elif isinstance(pattern, Var):
                alt = self._with_pattern(alt, position, Inaccessible(var))
                fvar = pattern.fvar
                with meta.with_lctx(lctx.append(*alt.fvars) if alt.fvars else lctx):
                    same = meta.is_def_eq_guarded(meta.infer_type(fvar), meta.infer_type(var))
                if same:
                    alt = substitute(meta, alt, {fvar.id: var}, lctx)
                else:
                    alt = replace(alt, cnstrs=((fvar, var), *alt.cnstrs))
            else:
                break
        return alt

    @staticmethod
    def _with_pattern(alt: Alt, position: int, pattern: Pattern) -> Alt:
        patterns = (*alt.patterns[:position], pattern, *alt.patterns[position + 1 :])
        return replace(alt, patterns=patterns)

    # -- leaves --------------------------------------------------------------------------------

    def _leaf(self, p: Problem) -> None:
        meta = self.meta
        if not p.alts:
            self._no_alternative(p)
            return
        self.used.add(p.alts[0].index)
        self._overlap(p)
        decl = meta.mvar_decl(p.goal)
        alt = solve_constraints(meta, p.alts[0], decl.lctx)
        with meta.with_lctx(decl.lctx):
            if alt.cnstrs:
                raise MatchFailure.unsolved(meta, alt, decl.lctx)
            if self.num_hyps:
                alt = replace(alt, rhs=self._assumed(p, alt))
            actual = meta.infer_type(alt.rhs)
            if not meta.is_def_eq_guarded(decl.type, actual):
                raise MatchFailure.wrong_type(meta, alt, actual, decl.type)
            meta.assign(p.goal, alt.rhs)

    def _overlap(self, p: Problem) -> None:
        """Remember which alternatives the first one takes values from."""
        first, *others = p.alts
        self.overlaps.update((other.index, first.index) for other in others)

    def _assumed(self, p: Problem, alt: Alt) -> Expr:
        """Give an alternative the proofs that earlier ones do not match."""
        from gnomon.elab.match_eqns import prove_no_match

        meta = self.meta
        rhs = alt.rhs
        for _ in range(self.num_hyps[alt.index]):
            ty = meta.whnf_forall(meta.infer_type(rhs))
            assert isinstance(ty, Pi), "the alternative takes what it assumes"
            rhs = rhs(prove_no_match(meta, p.goal, ty.type))
        return rhs

    def _without_alternatives(self, p: Problem) -> list[Problem]:
        """Look for the contradiction in the parts of what is left: none of it is recursive."""
        meta = self.meta
        decl = meta.mvar_decl(p.goal)
        if not meta.instantiate_mvars(decl.type).is_const_of("False"):
            with meta.with_lctx(decl.lctx):
                absurd = meta.mk_mvar(Const("False"), "syntheticOpaque")
                level = meta.get_level(decl.type)
                meta.assign(p.goal, meta.const("False.elim", [level])(decl.type, absurd))
            p = replace(p, goal=absurd)
        head = p.vars[0]
        rest = [replace(p, vars=p.vars[1:])]
        if not isinstance(head, FVar):
            return rest
        with meta.with_mvar_lctx(p.goal):
            name = self._inductive(head)
        if name is None:
            return rest
        state = meta.save()
        try:
            result = self._constructors(p, head)
        except TacticFailure:
            # That cases are missing says more than that an index is too difficult.
            meta.restore(state)
            return rest
        if result and inductive_info(meta.env, name).is_rec:
            meta.restore(state)
            return rest
        return result

    def _no_alternative(self, p: Problem) -> None:
        meta = self.meta
        if contradiction(meta, p.goal):
            return
        key = (p.sparse, tuple(map(shape, p.examples)))
        if not p.sparse or key not in self._seen:
            self._seen.add(key)
            self.counterexamples.append(p.examples)
        decl = meta.mvar_decl(p.goal)
        with meta.with_lctx(decl.lctx):
            level = meta.get_level(decl.type)
            sorry = meta.const("sorryAx", [level])(decl.type, Const("Bool.true"))
            meta.assign(p.goal, sorry)

    # -- splits --------------------------------------------------------------------------------

    def _constructors(self, p: Problem, head: FVar) -> list[Problem]:
        """Distinguish the constructors of the next term."""
        meta = self.meta
        is_sparse = any(isinstance(alt.patterns[0], Inaccessible) for alt in p.alts)
        named = {first.name for alt in p.alts if isinstance(first := alt.patterns[0], Ctor)}
        if is_sparse:
            self._num_sparse += 1
        number = self._num_sparse
        result = []
        for each in cases(meta, p.goal, head):
            subst = each.subst
            rest = tuple(apply_subst(meta, subst, var) for var in p.vars[1:])
            lctx = meta.mvar_decl(each.goal).lctx
            others = is_sparse and each.ctor not in named
            fields = () if others else each.fields
            alts = []
            for alt in p.alts:
                first = alt.patterns[0]
                if isinstance(first, Ctor) and first.name != each.ctor:
                    continue
                alt = substitute(meta, alt, subst, lctx)
                first = alt.patterns[0]
                here: tuple[Pattern, ...] = tuple(Inaccessible(field) for field in fields)
                if isinstance(first, Ctor):
                    here = first.fields
                alts.append(replace(alt, patterns=(*here, *alt.patterns[1:])))
            example: Example = ExVar(-1)
            if not others:
                example = ExCtor(
                    each.ctor,
                    tuple(ExVar(arg.id if isinstance(arg, FVar) else -1) for arg in fields),
                )
            examples = self._examples(p.examples, subst, head, example)
            sparse = (*p.sparse, number) if others else p.sparse
            result.append(Problem(each.goal, (*fields, *rest), tuple(alts), examples, sparse))
        return result

    @staticmethod
    def _examples(
        examples: tuple[Example, ...], subst: dict[int, Expr], head: FVar, by: Example
    ) -> tuple[Example, ...]:
        new = tuple(replace_example(example, head.id, by) for example in examples)
        for number, value in subst.items():
            if number != head.id and isinstance(value, FVar):
                new = tuple(replace_example(each, number, ExVar(value.id)) for each in new)
        return new

    def _known(self, p: Problem) -> Problem:
        """Compare with a term that is no variable, perhaps one whose constructor is known."""
        meta = self.meta
        head = p.vars[0]
        if any(isinstance(alt.patterns[0], Ctor) for alt in p.alts):
            with meta.with_mvar_lctx(p.goal), meta.transparency("default"):
                found = constructor_app(meta, head) or constructor_app(meta, meta.whnf(head))
            if found is not None:
                return self._known_constructor(p, *found)
        alts = []
        for alt in p.alts:
            first = alt.patterns[0]
            cnstrs = alt.cnstrs
            if not isinstance(first, Inaccessible):
                with meta.with_mvar_lctx(p.goal):
                    cnstrs = ((head, to_expr(meta, first)), *cnstrs)
            alts.append(replace(alt, patterns=alt.patterns[1:], cnstrs=cnstrs))
        return replace(p, vars=p.vars[1:], alts=tuple(alts))

    def _known_constructor(self, p: Problem, ctor: str, fields: tuple[Expr, ...]) -> Problem:
        alts = []
        for alt in p.alts:
            first, *rest = alt.patterns
            if isinstance(first, Ctor):
                if first.name == ctor:
                    alts.append(replace(alt, patterns=(*first.fields, *rest)))
            else:
                done = tuple(Inaccessible(each) for each in fields)
                alts.append(replace(alt, patterns=(*done, *rest)))
        return replace(p, vars=(*fields, *p.vars[1:]), alts=tuple(alts))

    def _values(self, p: Problem, head: FVar) -> list[Problem]:
        """Compare the next term with literals, one after the other."""
        meta = self.meta
        values: list[Expr] = []
        for alt in p.alts:
            first = alt.patterns[0]
            if isinstance(first, Val) and first.e not in values:
                values.append(first.e)
        goals, last = split_values(meta, p.goal, head, values)
        result = []
        for value, (subst, goal) in zip(values, goals, strict=True):
            lctx = meta.mvar_decl(goal).lctx
            alts = [
                substitute(meta, replace(alt, patterns=alt.patterns[1:]), subst, lctx)
                for alt in p.alts
                if not isinstance(first := alt.patterns[0], Val) or first.e == value
            ]
            rest = tuple(apply_subst(meta, subst, var) for var in p.vars[1:])
            examples = self._examples(p.examples, subst, head, ExVal(value))
            result.append(Problem(goal, rest, tuple(alts), examples, p.sparse))
        others = tuple(alt for alt in p.alts if isinstance(alt.patterns[0], Inaccessible))
        return [*result, replace(p, goal=last, alts=others)]

    def _arrays(self, p: Problem, head: FVar) -> list[Problem]:
        """Compare the next term's size with those of array literals."""
        meta = self.meta
        sizes: list[int] = []
        for alt in p.alts:
            first = alt.patterns[0]
            if isinstance(first, ArrayLit) and len(first.elems) not in sizes:
                sizes.append(len(first.elems))
        goals, last = split_array_sizes(meta, p.goal, head, sizes)
        result = []
        for size, (subst, elems, goal) in zip(sizes, goals, strict=True):
            lctx = meta.mvar_decl(goal).lctx
            alts = []
            for alt in p.alts:
                first = alt.patterns[0]
                if isinstance(first, ArrayLit) and len(first.elems) != size:
                    continue
                alt = substitute(meta, alt, subst, lctx)
                first, *others = alt.patterns
                here: tuple[Pattern, ...] = tuple(Inaccessible(each) for each in elems)
                if isinstance(first, ArrayLit):
                    here = first.elems
                alts.append(replace(alt, patterns=(*here, *others)))
            rest = tuple(apply_subst(meta, subst, var) for var in p.vars[1:])
            example = ExArray(tuple(ExVar(each.id) for each in elems))
            examples = self._examples(p.examples, subst, head, example)
            result.append(Problem(goal, (*elems, *rest), tuple(alts), examples, p.sparse))
        left = tuple(alt for alt in p.alts if isinstance(alt.patterns[0], Inaccessible))
        return [*result, replace(p, goal=last, alts=left)]


def _clean_lctx(meta: Meta, match_type: Expr, lhss: Sequence[AltLhs]) -> LocalContext:
    """Return the context with what the types depend on: splitting a variable touches no other."""
    todo = [match_type]
    bound: set[int] = set()
    for lhs in lhss:
        bound.update(fvar.id for fvar in lhs.fvars)
        with meta.with_lctx(meta.lctx.append(*lhs.fvars) if lhs.fvars else meta.lctx):
            todo += [meta.infer_type(fvar) for fvar in lhs.fvars]
            todo += [to_expr(meta, pattern) for pattern in lhs.patterns]
    needed: set[int] = set()
    while todo:
        current = meta.instantiate_mvars(todo.pop())
        if current.has_mvar and meta.collect_mvars(current):
            # What is not known yet may come to depend on anything.
            return meta.lctx
        for fvar in meta.collect_fvars(current):
            if fvar.id in needed or fvar.id in bound:
                continue
            needed.add(fvar.id)
            decl = meta.local_decl(fvar)
            todo.append(decl.type)
            if decl.value is not None:
                todo.append(decl.value)
    others = [decl.fvar for decl in meta.lctx.decls() if decl.fvar.id not in needed]
    return meta.lctx.erase(*others) if others else meta.lctx


def compile_match(
    meta: Meta,
    match_type: Expr,
    num_discrs: int,
    lhss: Sequence[AltLhs],
    elim_level_name: str,
    hyps: Sequence[Sequence[Expr]] = (),
    eq_names: Sequence[str | None] = (),
) -> MatcherResult:
    """Return the auxiliary function of a `match`.

    With `hyps`, each alternative takes them after its variables (a splitter). For each
    discriminant that `eq_names` has a name for, alternatives take a proof of `d = p` in the end.

    `match_type` is `(d₁ : A₁) → … → R`; its universe decides whether the function eliminates into
    any universe, which is then the parameter `elim_level_name`, or into `Prop`.
    """
    with meta.scope():
        discrs, result = meta.forall_telescope(match_type, num_discrs)
        level = meta.instantiate_level_mvars(meta.get_level(result))
        # Which universe that is, is not known until all is done, and shows so in messages.
        elim: Level = Level.of_nat(0) if level.as_nat == 0 else meta.mk_level_mvar()
        motive_type = meta.mk_forall(discrs, Sort(elim))
    eq_names = eq_names or (None,) * num_discrs
    num_eqs = sum(name is not None for name in eq_names)
    with meta.scope():
        meta.lctx = _clean_lctx(meta, match_type, lhss)
        new_discrs, _ = meta.forall_telescope(match_type, num_discrs)
        motive = meta.push_local("motive", motive_type)
        base = meta.lctx

        def with_equations(terms: Sequence[Expr]) -> Expr:
            """Return `d = t → … → motive t …` for the discriminants with names."""
            body: Expr = motive(*terms) if terms else motive
            for discr, term, name in reversed(list(zip(new_discrs, terms, eq_names, strict=True))):
                if name is not None:
                    body = Pi(name, mk_eq_or_heq(meta, discr, term), body)
            return body

        minors: list[FVar] = []
        alts: list[Alt] = []
        num_params: list[int] = []
        thunks: list[bool] = []

        def minor_type(index: int, lhs: AltLhs, *, marked: bool) -> Expr:
            """Return the type of an alternative; inaccessible patterns may be marked."""
            with meta.with_lctx(base.append(*lhs.fvars) if lhs.fvars else base):
                terms = [to_expr(meta, pattern, annotate=marked) for pattern in lhs.patterns]
                body = with_equations(terms)
                for hyp in reversed(hyps[index] if hyps else ()):
                    body = mk_arrow(hyp, body)
                ty = meta.mk_forall(lhs.fvars, body)
            if not lhs.fvars and not (hyps and hyps[index]) and not num_eqs:
                return Pi("_", Const("Unit"), ty)
            return ty

        for index, lhs in enumerate(lhss):
            is_thunk = not lhs.fvars and not (hyps and hyps[index]) and not num_eqs
            minor = meta.push_local(
                f"h_{index + 1}", minor_type(index, lhs, marked=False), instance=False
            )
            minors.append(minor)
            rhs: Expr = minor(Const("Unit.unit")) if is_thunk else minor
            if lhs.fvars:
                rhs = minor(*lhs.fvars)
            alts.append(Alt(index, rhs, lhs.fvars, lhs.patterns))
            num_params.append(len(lhs.fvars) + num_eqs)
            thunks.append(is_thunk)
        compiler = _Compiler(meta, num_hyps=[len(each) for each in hyps])

        def compiled(fvars: Sequence[FVar]) -> Expr:
            goal = meta.mk_mvar(with_equations(fvars), "syntheticOpaque")
            examples = tuple(ExVar(fvar.id) for fvar in fvars)
            compiler.process(Problem(goal, tuple(fvars), tuple(alts), examples))
            return meta.instantiate_mvars(goal)

        target = motive(*new_discrs) if new_discrs else motive
        if num_eqs:
            # The equations are between the discriminants and what is taken apart in their place.
            with meta.scope():
                copies, _ = meta.forall_telescope(match_type, num_discrs)
                body = meta.mk_lambda(copies, compiled(copies))
            proofs = []
            for discr, name in zip(new_discrs, eq_names, strict=True):
                if name is not None:
                    proofs.append(meta.mk_app_m("Eq.refl", [discr]))
            body = body(*new_discrs)
            ty = meta.whnf_forall(meta.infer_type(body))
            for index, proof in enumerate(proofs):
                assert isinstance(ty, Pi), "the equations are premises"
                if ty.type.is_app_of("HEq"):
                    proofs[index] = meta.mk_app_m("HEq.refl", [ty.type.app_args[1]])
                ty = meta.whnf_forall(ty.body.instantiate(proof))
            body = body(*proofs)
        else:
            body = compiled(new_discrs)
        if level.as_nat != 0:
            param = Level.param(elim_level_name)
            meta.is_level_def_eq(elim, param)
            elim = param
        bound = [motive, *new_discrs, *minors]
        value = meta.mk_lambda(bound, body)
        # What is shown of patterns is read from the type of a matcher; splitters are not shown.
        shown = [
            meta.push_local(
                f"h_{index + 1}", minor_type(index, lhs, marked=not hyps), instance=False
            )
            for index, lhs in enumerate(lhss)
        ]
        ty = meta.instantiate_mvars(meta.mk_forall([motive, *new_discrs, *shown], target))
    unused = [index for index in range(len(lhss)) if index not in compiler.used]
    return MatcherResult(
        meta.instantiate_mvars(ty),
        meta.instantiate_mvars(value),
        elim,
        tuple(num_params),
        tuple(thunks),
        compiler.counterexamples,
        unused,
        tuple(sorted(compiler.overlaps)),
    )


__all__ = [
    "AltLhs",
    "Example",
    "MatcherResult",
    "compile_match",
]
