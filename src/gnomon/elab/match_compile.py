"""Compiling alternatives to case distinctions.

What it does: from the discriminants' types and the alternatives' patterns, makes the auxiliary
function of a `match`: motive, discriminants and alternatives in, and a tree of `casesOn` and
comparisons inside. Finds cases that are missing, and alternatives that are never reached.
What it assumes: patterns are elaborated (`patterns.py`); each alternative's variables are
hypotheses of their own, in no goal's context.
Where to read next: `gnomon.tactics.basic.cases` for the distinction of cases; `match.py`.
Counterpart in Lean: `Lean.Meta.Match.Match`, `CaseValues`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gnomon import Const, Expr, FVar, Level, LevelMVar, MVar, NatLit, Pi, Sort
from gnomon.elab.const_info import inductive_info
from gnomon.elab.patterns import (
    ArrayLit,
    As,
    Ctor,
    Inaccessible,
    Pattern,
    Val,
    Var,
    replace_fvars,
    to_expr,
)
from gnomon.meta import LocalContext, Meta
from gnomon.meta.app_builder import mk_arrow
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.subst import apply_subst, subst_core

_MAX_COUNTEREXAMPLES = 32


@dataclass(frozen=True, slots=True)
class AltLhs:
    """An alternative's variables and its patterns, one for each discriminant."""

    fvars: tuple[FVar, ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Alt:
    """An alternative under way: its rest of patterns, and its premise applied to variables."""

    index: int
    rhs: Expr
    fvars: tuple[FVar, ...]
    patterns: tuple[Pattern, ...]


# Examples of values for the discriminants, to show what is missing.


@dataclass(frozen=True, slots=True)
class ExVar:
    """Any value; the number is the variable's."""

    id: int


@dataclass(frozen=True, slots=True)
class ExCtor:
    """A constructor applied to examples."""

    name: str
    args: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ExVal:
    """A literal."""

    e: Expr


@dataclass(frozen=True, slots=True)
class ExArray:
    """An array literal."""

    args: tuple[Example, ...]


Example = ExVar | ExCtor | ExVal | ExArray


def _replace_example(example: Example, number: int, by: Example) -> Example:
    match example:
        case ExVar(other):
            return by if other == number else example
        case ExCtor(name, args):
            return ExCtor(name, tuple(_replace_example(arg, number, by) for arg in args))
        case ExArray(args):
            return ExArray(tuple(_replace_example(arg, number, by) for arg in args))
        case _:
            return example


@dataclass(frozen=True, slots=True)
class _Problem:
    """A goal, the terms that are still to be compared, and the alternatives that still fit."""

    goal: MVar
    vars: tuple[Expr, ...]
    alts: tuple[_Alt, ...]
    examples: tuple[Example, ...]


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


@dataclass(slots=True)
class _Compiler:
    meta: Meta
    used: set[int] = field(default_factory=set)
    counterexamples: list[tuple[Example, ...]] = field(default_factory=list)
    overlaps: set[tuple[int, int]] = field(default_factory=set)
    num_hyps: Sequence[int] = ()

    # -- the loop ------------------------------------------------------------------------------

    def process(self, problem: _Problem) -> None:
        """Solve a problem's goal."""
        stack = [problem]
        while stack:
            self.meta.check_limits()
            current = stack.pop()
            stack.extend(reversed(self._step(current)))

    def _step(self, p: _Problem) -> list[_Problem]:
        if not p.vars:
            self._leaf(p)
            return []
        if not p.alts:
            return self._without_alternatives(p)
        first = p.alts[0]
        if all(isinstance(each, Var | Inaccessible) for each in first.patterns):
            # Whatever the values are, the first alternative is taken.
            self._overlap(p)
            p = replace(p, alts=(first,))
        p = self._resolve_as(p)
        patterns = [alt.patterns[0] for alt in p.alts]
        if all(isinstance(each, Var | Inaccessible) for each in patterns):
            return [self._variables(p)]
        head = p.vars[0]
        if any(isinstance(each, ArrayLit) for each in patterns):
            raise UnsupportedPattern("array literals in patterns are not implemented yet")
        if any(isinstance(each, Ctor) for each in patterns):
            p = self._literals_to_constructors(p)
            if isinstance(head, FVar):
                return self._constructors(p, head)
            return self._known(p)
        if isinstance(head, FVar):
            return self._values(p, head)
        return self._known(p)

    def _leaf(self, p: _Problem) -> None:
        meta = self.meta
        if not p.alts:
            self._no_alternative(p)
            return
        alt = p.alts[0]
        self.used.add(alt.index)
        self._overlap(p)
        decl = meta.mvar_decl(p.goal)
        with meta.with_lctx(decl.lctx):
            if self.num_hyps:
                alt = replace(alt, rhs=self._assumed(p.goal, alt))
            if not meta.is_def_eq(meta.infer_type(alt.rhs), decl.type):
                raise MatchTypeError(meta.infer_type(alt.rhs), decl.type)
            meta.assign(p.goal, alt.rhs)

    def _overlap(self, p: _Problem) -> None:
        """Remember which alternatives the first one takes values from."""
        first, *others = p.alts
        self.overlaps.update((other.index, first.index) for other in others)

    def _assumed(self, goal: MVar, alt: _Alt) -> Expr:
        """Give an alternative the proofs that earlier ones do not match."""
        from gnomon.elab.match_eqns import prove_no_match

        meta = self.meta
        rhs = alt.rhs
        for _ in range(self.num_hyps[alt.index]):
            ty = meta.whnf_forall(meta.infer_type(rhs))
            assert isinstance(ty, Pi), "the alternative takes what it assumes"
            rhs = rhs(prove_no_match(meta, goal, ty.type))
        return rhs

    def _without_alternatives(self, p: _Problem) -> list[_Problem]:
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
        with meta.with_mvar_lctx(p.goal):
            ty = meta.whnf(meta.infer_type(head)).app_fn
        if isinstance(head, FVar) and isinstance(ty, Const) and self._is_plain_data(str(ty.name)):
            return self._constructors(p, head)
        return [replace(p, vars=p.vars[1:])]

    def _is_plain_data(self, name: str) -> bool:
        if self.meta.env.kind(name) != "inductive":
            return False
        return not inductive_info(self.meta.env, name).is_rec

    def _no_alternative(self, p: _Problem) -> None:
        meta = self.meta
        if contradiction(meta, p.goal):
            return
        self.counterexamples.append(p.examples)
        if len(self.counterexamples) > _MAX_COUNTEREXAMPLES:
            raise TooManyMissingCases(self.counterexamples)
        decl = meta.mvar_decl(p.goal)
        with meta.with_lctx(decl.lctx):
            level = meta.get_level(decl.type)
            sorry = meta.const("sorryAx", [level])(decl.type, Const("Bool.true"))
            meta.assign(p.goal, sorry)

    # -- transitions ---------------------------------------------------------------------------

    def _apply(self, alt: _Alt, subst: dict[int, Expr]) -> _Alt:
        """Replace variables in an alternative."""
        if not subst:
            return alt
        meta = self.meta

        def apply(e: Expr) -> Expr:
            return apply_subst(meta, subst, e)

        return _Alt(
            alt.index,
            apply(alt.rhs),
            tuple(fvar for fvar in alt.fvars if fvar.id not in subst),
            tuple(replace_fvars(meta, pattern, apply) for pattern in alt.patterns),
        )

    def _bind(self, alt: _Alt, fvar: FVar, value: Expr, goal: MVar) -> _Alt:
        """Give a variable of an alternative its value, after making their types equal."""
        meta = self.meta
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx.append(*alt.fvars) if alt.fvars else decl.lctx):
            meta.is_def_eq_guarded(meta.infer_type(fvar), meta.infer_type(value))
        return self._apply(alt, {fvar.id: value})

    def _resolve_as(self, p: _Problem) -> _Problem:
        """Name what `x@p` compares."""
        if not any(isinstance(alt.patterns[0], As) for alt in p.alts):
            return p
        meta = self.meta
        head = p.vars[0]
        with meta.with_mvar_lctx(p.goal):
            refl = meta.mk_app_m("Eq.refl", [head])
        alts = []
        for alt in p.alts:
            first = alt.patterns[0]
            while isinstance(first, As):
                alt = replace(alt, patterns=(first.pattern, *alt.patterns[1:]))
                alt = self._bind(alt, first.fvar, head, p.goal)
                alt = self._apply(alt, {first.hyp.id: refl})
                first = alt.patterns[0]
            alts.append(alt)
        return replace(p, alts=tuple(alts))

    def _variables(self, p: _Problem) -> _Problem:
        """All alternatives take the next term as it is."""
        head = p.vars[0]
        alts = []
        for alt in p.alts:
            first = alt.patterns[0]
            rest = replace(alt, patterns=alt.patterns[1:])
            alts.append(self._take(rest, first, head, p.goal))
        return replace(p, vars=p.vars[1:], alts=tuple(alts))

    def _take(self, alt: _Alt, first: Pattern, value: Expr, goal: MVar) -> _Alt:
        if isinstance(first, Var):
            if first.fvar in alt.fvars:
                return self._bind(alt, first.fvar, value, goal)
            return alt
        assert isinstance(first, Inaccessible), "other patterns are compared"
        return self._unify_inaccessible(alt, first.e, value, goal)

    def _unify_inaccessible(self, alt: _Alt, e: Expr, value: Expr, goal: MVar) -> _Alt:
        """Read off an inaccessible term the variables that nothing else determines."""
        if isinstance(e, FVar) and e in alt.fvars:
            return self._bind(alt, e, value, goal)
        return alt

    def _literals_to_constructors(self, p: _Problem) -> _Problem:
        """Write `Nat` literals as `0` or successors, one layer."""
        alts = []
        for alt in p.alts:
            first = alt.patterns[0]
            if isinstance(first, Val):
                found = constructor_app(self.meta, first.e)
                if found is not None:
                    name, fields = found
                    inner = tuple(Val(each) for each in fields)
                    first = Ctor(name, Const(name), (), inner)
                    alt = replace(alt, patterns=(first, *alt.patterns[1:]))
            alts.append(alt)
        return replace(p, alts=tuple(alts))

    def _constructors(self, p: _Problem, head: FVar) -> list[_Problem]:
        """Distinguish the constructors of the next term."""
        meta = self.meta
        result = []
        try:
            found = cases(meta, p.goal, head)
        except TacticFailure as failure:
            raise CasesFailure(failure, p.examples) from failure
        for each in found:
            subst = each.subst
            rest = tuple(apply_subst(meta, subst, var) for var in p.vars[1:])
            with meta.with_mvar_lctx(each.goal):
                value = apply_subst(meta, subst, head)
            alts = []
            for alt in p.alts:
                alt = self._apply(alt, subst)
                new = self._match_constructor(alt, each.ctor, each.fields, value, each.goal)
                if new is not None:
                    alts.append(new)
            example = ExCtor(
                each.ctor,
                tuple(ExVar(arg.id) if isinstance(arg, FVar) else ExVar(-1) for arg in each.fields),
            )
            examples = self._examples(p.examples, subst, head, example)
            result.append(_Problem(each.goal, (*each.fields, *rest), tuple(alts), examples))
        return result

    def _examples(
        self, examples: tuple[Example, ...], subst: dict[int, Expr], head: FVar, by: Example
    ) -> tuple[Example, ...]:
        new = tuple(_replace_example(example, head.id, by) for example in examples)
        for number, value in subst.items():
            if number != head.id and isinstance(value, FVar):
                new = tuple(_replace_example(each, number, ExVar(value.id)) for each in new)
        return new

    def _match_constructor(
        self, alt: _Alt, ctor: str, fields: tuple[Expr, ...], value: Expr, goal: MVar
    ) -> _Alt | None:
        first = alt.patterns[0]
        rest = alt.patterns[1:]
        if isinstance(first, Ctor):
            if first.name != ctor:
                return None
            return replace(alt, patterns=(*first.fields, *rest))
        wild = tuple(Inaccessible(each) for each in fields)
        alt = replace(alt, patterns=(*wild, *rest))
        if isinstance(first, Var):
            return self._take(alt, first, value, goal)
        if isinstance(first, Inaccessible):
            return self._take(alt, first, value, goal)
        return None

    def _known(self, p: _Problem) -> list[_Problem]:
        """Compare with a term whose constructor is known."""
        meta = self.meta
        head = p.vars[0]
        with meta.with_mvar_lctx(p.goal):
            found = constructor_app(meta, head)
            if found is None:
                head = meta.whnf(head)
                found = constructor_app(meta, head)
        if found is None:
            literals = [alt for alt in p.alts if self._fits_literal(alt, head)]
            alts = [
                self._take(replace(alt, patterns=alt.patterns[1:]), alt.patterns[0], head, p.goal)
                if not isinstance(alt.patterns[0], Val)
                else replace(alt, patterns=alt.patterns[1:])
                for alt in literals
            ]
            return [replace(p, vars=p.vars[1:], alts=tuple(alts))]
        p = self._literals_to_constructors(p)
        ctor, fields = found
        new = []
        for alt in p.alts:
            matched = self._match_constructor(alt, ctor, fields, head, p.goal)
            if matched is not None:
                new.append(matched)
        return [replace(p, vars=(*fields, *p.vars[1:]), alts=tuple(new))]

    def _fits_literal(self, alt: _Alt, head: Expr) -> bool:
        first = alt.patterns[0]
        return not isinstance(first, Val) or self.meta.is_def_eq(first.e, head)

    def _values(self, p: _Problem, head: FVar) -> list[_Problem]:
        """Compare the next term with literals, one after the other."""
        meta = self.meta
        result: list[_Problem] = []
        goal = p.goal
        values: list[Expr] = []
        for alt in p.alts:
            first = alt.patterns[0]
            if isinstance(first, Val) and not any(_same(first.e, each) for each in values):
                values.append(first.e)
        known: list[FVar] = []
        for number, value in enumerate(values):
            goal, then = self._split_on_value(goal, head, value, f"h_{number + 1}", known)
            subst, then_goal = then
            rest = tuple(apply_subst(meta, subst, var) for var in p.vars[1:])
            alts = []
            for alt in p.alts:
                first = alt.patterns[0]
                if isinstance(first, Val) and not _same(first.e, value):
                    continue
                alt = self._apply(alt, subst)
                first = alt.patterns[0]
                alt = replace(alt, patterns=alt.patterns[1:])
                if isinstance(first, Var | Inaccessible):
                    alt = self._take(alt, first, value, then_goal)
                alts.append(alt)
            examples = self._examples(p.examples, subst, head, ExVal(value))
            result.append(_Problem(then_goal, rest, tuple(alts), examples))
        others = tuple(alt for alt in p.alts if not isinstance(alt.patterns[0], Val))
        last = replace(p, goal=goal, alts=others)
        result.append(self._variables(last) if others else replace(last, vars=p.vars[1:]))
        return result

    def _split_on_value(
        self, goal: MVar, head: FVar, value: Expr, name: str, known: list[FVar]
    ) -> tuple[MVar, tuple[dict[int, Expr], MVar]]:
        """Split on `head = value`; return the goal where it differs, and that where it is equal.

        `known` are the hypotheses that it differs from other values: one is added.
        """
        meta = self.meta
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx):
            target = meta.instantiate_mvars(decl.type)
            eq = meta.mk_app_m("Eq", [head, value])
            then_type = Pi(name, eq, target)
            else_type = Pi(name, Const("Not")(eq), target)
            then_goal = meta.mk_mvar(then_type, "syntheticOpaque")
            else_goal = meta.mk_mvar(else_type, "syntheticOpaque")
            meta.assign(goal, meta.mk_app_m("dite", [eq, then_goal, else_goal]))
        fvars, inside = intro_n(meta, then_goal, 1, preserve_names=True)
        for hyp in reversed(known):
            inside = try_clear(meta, inside, hyp)
        subst, inside = subst_core(meta, inside, fvars[0], symm=True)
        differs, outside = intro_n(meta, else_goal, 1, preserve_names=True)
        known += differs
        return outside, (subst, inside)


def _same(a: Expr, b: Expr) -> bool:
    return a == b or (isinstance(a, NatLit) and isinstance(b, NatLit) and a.value == b.value)


class MatchTypeError(Exception):
    """An alternative's type is not that of its goal."""

    def __init__(self, actual: Expr, expected: Expr) -> None:
        """Both types."""
        super().__init__(actual, expected)
        self.actual = actual
        self.expected = expected


class UnsupportedPattern(Exception):
    """A pattern that cannot be compiled."""


class CasesFailure(Exception):
    """The constructors of a term cannot be distinguished."""

    def __init__(self, failure: TacticFailure, examples: tuple[Example, ...]) -> None:
        """`examples` is what is known of the discriminants at that point."""
        super().__init__()
        self.failure = failure
        self.examples = examples


class TooManyMissingCases(Exception):
    """So many cases are missing that no more are looked for."""

    def __init__(self, counterexamples: list[tuple[Example, ...]]) -> None:
        """The cases so far."""
        super().__init__()
        self.counterexamples = counterexamples


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
) -> MatcherResult:
    """Return the auxiliary function of a `match`.

    With `hyps`, each alternative takes them after its variables (a splitter).

    `match_type` is `(d₁ : A₁) → … → R`; its universe decides whether the function eliminates into
    any universe, which is then the parameter `elim_level_name`, or into `Prop`.
    """
    with meta.scope():
        discrs, result = meta.forall_telescope(match_type, num_discrs)
        level = meta.instantiate_level_mvars(meta.get_level(result))
        elim: Level = Level.of_nat(0) if level.as_nat == 0 else meta.mk_level_mvar()
        motive_type = meta.mk_forall(discrs, Sort(elim))
    with meta.scope():
        meta.lctx = _clean_lctx(meta, match_type, lhss)
        motive = meta.push_local("motive", motive_type)
        new_discrs, _ = meta.forall_telescope(match_type, num_discrs)
        base = meta.lctx
        minors: list[FVar] = []
        alts: list[_Alt] = []
        num_params: list[int] = []
        thunks: list[bool] = []
        for index, lhs in enumerate(lhss):
            with meta.with_lctx(base.append(*lhs.fvars) if lhs.fvars else base):
                terms = [to_expr(meta, pattern) for pattern in lhs.patterns]
                body = motive(*terms) if terms else motive
                for hyp in reversed(hyps[index] if hyps else ()):
                    body = mk_arrow(hyp, body)
                ty = meta.mk_forall(lhs.fvars, body)
            is_thunk = not lhs.fvars and not (hyps and hyps[index])
            if is_thunk:
                ty = Pi("_", Const("Unit"), ty)
            minor = meta.push_local(f"h_{index + 1}", ty, instance=False)
            minors.append(minor)
            rhs: Expr = minor(Const("Unit.unit")) if is_thunk else minor
            if lhs.fvars:
                rhs = minor(*lhs.fvars)
            alts.append(_Alt(index, rhs, lhs.fvars, lhs.patterns))
            num_params.append(len(lhs.fvars))
            thunks.append(is_thunk)
        target = motive(*new_discrs) if new_discrs else motive
        goal = meta.mk_mvar(target, "syntheticOpaque")
        examples = tuple(ExVar(fvar.id) for fvar in new_discrs)
        compiler = _Compiler(meta, num_hyps=[len(each) for each in hyps])
        compiler.process(_Problem(goal, tuple(new_discrs), tuple(alts), examples))
        if isinstance(elim, LevelMVar):
            meta.assign_level(elim, Level.param(elim_level_name))
            elim = Level.param(elim_level_name)
        bound = [motive, *new_discrs, *minors]
        value = meta.instantiate_mvars(meta.mk_lambda(bound, goal))
        ty = meta.instantiate_mvars(meta.mk_forall(bound, target))
    unused = [index for index in range(len(lhss)) if index not in compiler.used]
    return MatcherResult(
        ty,
        value,
        elim,
        tuple(num_params),
        tuple(thunks),
        compiler.counterexamples,
        unused,
        tuple(sorted(compiler.overlaps)),
    )


__all__ = ["AltLhs", "Example", "MatchTypeError", "MatcherResult", "compile_match"]
