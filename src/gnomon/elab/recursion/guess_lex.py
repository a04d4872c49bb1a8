"""Measures that decrease lexicographically, found automatically.

What it does: for each function the basic measures are the sizes of its parameters, and differences
like `arr.size - i` where the call stands under `i < arr.size`. At each call each measure is
compared, as far as needed: it is equal, smaller, not greater, or nothing can be proved. Of this
matrix a lexicographic order is read off, numbering the functions being measures, too.
What it assumes: the packed function is known.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.GuessLex`. The algorithm: Bulwahn, Krauss and
Nipkow, "Finding Lexicographic Orders for Termination Proofs in Isabelle/HOL" (2007).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from gnomon import Const, Expr, FVar, Lit, NatLit
from gnomon.elab.core import RuntimeLimit
from gnomon.elab.errors import AbortTactic, AbortTerm, ElabError
from gnomon.elab.message_data import MessageData, const_name, msg
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.hints import TerminationHints
from gnomon.elab.recursion.rec_calls import RecCall, rec_calls
from gnomon.elab.recursion.termination_measure import TerminationMeasure, shown_measure
from gnomon.meta import Meta, MetaError
from gnomon.pretty import format as fmt
from gnomon.records import dataclass, field
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.recursion.wf import Packed
    from gnomon.elab.term import TermElab

Relation: TypeAlias = Literal["<", "=", "≤", "?"]

MAX_COMBINATIONS = 32


@dataclass(frozen=True, slots=True)
class BasicMeasure:
    """A measure of one function, and the same as a number."""

    fn: Expr
    nat_fn: Expr


@dataclass(frozen=True, slots=True)
class ByArgs:
    """For each function the number of one of its basic measures."""

    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ByFunction:
    """One for a function, zero for the others."""

    function: int


MutualMeasure = ByArgs | ByFunction


# -- basic measures ----------------------------------------------------------------------------


def _user_names(t: TermElab, var_names: Sequence[str]) -> list[str]:
    """Return names that users can write for parameters."""
    taken: list[str] = []
    for index, name in enumerate(var_names):
        if names.has_macro_scopes(name):
            name = f"x{index + 1}"
            while name in taken or t.core.resolve_global(name):
                name += "'"
        taken.append(name)
    return taken


def _named(meta: Meta, fvars: Sequence[Expr], user_names: Sequence[str]) -> None:
    lctx = meta.lctx
    for fvar, name in zip(fvars, user_names, strict=False):
        lctx = lctx.rename(fvar, name)
    meta.lctx = lctx


def _may_omit_size_of(t: TermElab, is_mutual: bool, varying: Sequence[FVar], fvar: FVar) -> bool:
    """Whether `x` measures as `sizeOf x` does."""
    meta = t.meta
    ty = meta.infer_type(fvar)
    if is_mutual:
        with meta.transparency("reducible"):
            return meta.is_def_eq(ty, Const("Nat"))
    if meta.depends_on(ty, varying):
        return False
    try:
        level = [meta.get_level(ty)]
        relation = meta.synth_instance(meta.const("WellFoundedRelation", level)(ty))
        size_of = meta.synth_instance(meta.const("SizeOf", level)(ty))
        if relation is None or size_of is None:
            return False
        return meta.is_def_eq(relation, meta.const("sizeOfWFRel", level)(ty, size_of))
    except MetaError:
        return False


def _simple(
    t: TermElab, each: PreDefinition, packed: Packed, index: int, is_mutual: bool
) -> list[BasicMeasure]:
    """Return the sizes of a function's parameters, but those that are constant."""
    meta = t.meta
    perm = packed.fixed.perms[index]
    result = []
    with meta.scope():
        params, _ = meta.lambda_telescope(each.value, len(perm.slots))
        varying = perm.pick_varying(params)
        _named(meta, varying, _user_names(t, packed.packer.var_names[index]))
        for fvar in varying:
            size = meta.mk_app_m("SizeOf.sizeOf", [fvar])
            with meta.transparency("default"):
                value = meta.whnf(size)
            if isinstance(value, Lit) or value.cname == "Nat.zero":
                continue
            nat_fn = meta.mk_lambda(params, size)
            fn = nat_fn
            if _may_omit_size_of(t, is_mutual, varying, fvar):
                fn = meta.mk_lambda(params, fvar)
            result.append(BasicMeasure(fn, nat_fn))
    return result


def _nat_comparison(ty: Expr) -> tuple[Expr, Expr] | None:
    """Return the smaller and the greater side of a comparison of numbers."""
    if ty.is_app_of("Not", 1):
        sides = _nat_comparison(ty.app_args[0])
        return None if sides is None else (sides[1], sides[0])
    args = ty.app_args
    if len(args) != 4 or args[0].cname != "Nat":
        return None
    if ty.is_app_of("LT.lt", 4) or ty.is_app_of("LE.le", 4):
        return args[2], args[3]
    if ty.is_app_of("GT.gt", 4) or ty.is_app_of("GE.ge", 4):
        return args[3], args[2]
    return None


def _complex(
    t: TermElab, packed: Packed, index: int, found: Sequence[RecCall]
) -> list[BasicMeasure]:
    """Return the differences that hypotheses at calls suggest."""
    meta = t.meta
    perm = packed.fixed.perms[index]
    result: list[BasicMeasure] = []
    for call in found:
        if call.caller != index or not all(isinstance(p, FVar) for p in call.params):
            continue
        varying = perm.pick_varying(call.params)
        with meta.with_lctx(call.lctx):
            _named(meta, varying, _user_names(t, packed.packer.var_names[index]))
            for local in call.lctx.decls():
                sides = _nat_comparison(meta.instantiate_mvars(local.type))
                if sides is None:
                    continue
                small, great = sides
                mentioned = [*meta.collect_fvars(small), *meta.collect_fvars(great)]
                if any(fvar not in call.params for fvar in mentioned):
                    continue
                body = great
                if any(fvar in varying for fvar in meta.collect_fvars(small)):
                    body = meta.mk_app_m("HSub.hSub", [great, small])
                if isinstance(body, FVar):
                    continue
                fn = meta.mk_lambda(call.params, body)
                if not any(meta.is_def_eq(other.fn, fn) for other in result):
                    result.append(BasicMeasure(fn, fn))
    return result


# -- the matrix --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Row:
    """What is known of the measures at one call."""

    t: TermElab
    call: RecCall
    caller: Sequence[BasicMeasure]
    callee: Sequence[BasicMeasure]
    name: str
    hints: TerminationHints
    known: dict[tuple[int, int], Relation] = field(default_factory=dict)

    def at(self, measure: MutualMeasure) -> Relation:
        """Return how the call changes a measure."""
        call = self.call
        if isinstance(measure, ByFunction):
            if call.caller == measure.function and call.callee != measure.function:
                return "<"
            if call.caller != measure.function and call.callee == measure.function:
                return "?"
            return "="
        key = measure.indices[call.caller], measure.indices[call.callee]
        if key not in self.known:
            self.known[key] = self._prove(*key)
        return self.known[key]

    def shown(self, caller: int, callee: int) -> str:
        """Return an entry as the table has it."""
        return self.known.get((caller, callee), "_")

    def _prove(self, caller: int, callee: int) -> Relation:
        t, call = self.t, self.call
        meta = t.meta
        state = t.save()
        messages = list(t.core.messages)
        try:
            with meta.with_lctx(call.lctx):
                before = meta.beta(self.caller[caller].nat_fn, call.params)
                after = meta.beta(self.callee[callee].nat_fn, call.args)
                if meta.is_def_eq(after, before):
                    return "="
                for word, relation in (("LT.lt", "<"), ("LE.le", "≤")):
                    goal = meta.mk_app_m(word, [after, before])
                    if self._solved(goal):
                        return relation  # type: ignore[return-value]
            return "?"
        finally:
            t.restore(state)
            t.core.messages[:] = messages

    def _solved(self, goal: Expr) -> bool:
        from gnomon.elab.recursion.wf_fix import clean_wf, run_default
        from gnomon.tactics.basic.cleanup import cleanup
        from gnomon.tactics.framework import TacticElab

        t = self.t
        state = t.save()
        messages = list(t.core.messages)
        try:
            with t.scoped(decl_name=self.name, err_to_sorry=False, auto_bound_implicit=False):
                mvar = cleanup(t.meta, t.meta.mk_mvar(goal, "syntheticOpaque"))
                tac = TacticElab(t, [mvar], recover=False)
                clean_wf(tac)
                if tac.unsolved():
                    if self.hints.decreasing is None:
                        run_default(tac)
                    else:
                        tac.run(self.hints.decreasing[1])
                t.synthesize("no")
                return not tac.unsolved()
        except (ElabError, AbortTactic, AbortTerm, MetaError) as error:
            if isinstance(error, RuntimeLimit):
                raise
            return False
        finally:
            t.restore(state)
            t.core.messages[:] = messages


def _combinations(counts: Sequence[int]) -> list[ByArgs] | None:
    """Return the choices of a measure for each function, the uniform ones first."""
    uniform = [ByArgs((index,) * len(counts)) for index in range(min(counts))]
    result = list(uniform)
    for choice in itertools.product(*map(range, counts)):
        if len(set(choice)) > 1:
            result.append(ByArgs(choice))
        if len(result) > MAX_COMBINATIONS:
            return None
    return result


def _solve(measures: Sequence[MutualMeasure], rows: Sequence[_Row]) -> list[MutualMeasure] | None:
    """Return measures that decrease lexicographically in all calls."""
    chosen: list[MutualMeasure] = []
    left = list(measures)
    todo = list(rows)
    while todo:
        for measure in left:
            some = False
            others = []
            for row in todo:
                entry = row.at(measure)
                if entry == "<":
                    some = True
                    continue
                others.append(row)
                if entry == "?":
                    some = False
                    break
            if some:
                chosen.append(measure)
                left.remove(measure)
                todo = others
                break
        else:
            return None
    return chosen


# -- explanations ------------------------------------------------------------------------------


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; its first column is on the left, others are on the right."""
    widths = [
        max((len(row[column]) for row in rows if column < len(row)), default=0)
        for column in range(len(rows[0]))
    ]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        # A last cell is not filled up: only the first column is on the left.
        lines.append(" ".join(cells))
    return "\n".join(lines)


@dataclass(slots=True)
class _Headers:
    """The names of measures in tables; long ones get a number and a line below."""

    t: TermElab
    footer: str = ""
    count: int = 0

    def header(self, measure: BasicMeasure) -> str:
        """Return what stands above a measure's column."""
        t = self.t
        with t.meta.scope():
            _, body = t.meta.lambda_telescope(measure.fn)
            shown = fmt.layout(t.core.add_context(msg(body)).format(None))
        if len(shown) <= 5:
            return shown
        self.count += 1
        self.footer += f"#{self.count}: {shown}\n"
        return f"#{self.count}"


def _explain(
    t: TermElab,
    group: Sequence[PreDefinition],
    basic: Sequence[Sequence[BasicMeasure]],
    rows: Sequence[_Row],
) -> MessageData:
    headers = _Headers(t)
    shown = [[headers.header(measure) for measure in measures] for measures in basic]
    parts: list[MessageData] = [
        msg(
            "The basic measures relate at each recursive call as follows:\n"
            "(<, ≤, =: relation proved, ? all proofs failed, _: no proof attempted)\n"
        )
    ]
    if len(group) == 1:
        table = [["", *shown[0]]]
        for number, row in enumerate(rows):
            cells = [row.shown(i, i) for i in range(len(basic[0]))]
            table.append([f"{number + 1}) {row.call.position(t)}", *cells])
        parts.append(msg(_table(table)))
        if headers.footer:
            parts.append(msg("\n\n" + headers.footer))
        return msg(*parts)
    for row in rows:
        caller, callee = row.call.caller, row.call.callee
        table = [["", *shown[caller]]]
        if caller == callee:
            table.append(["", *(row.shown(i, i) for i in range(len(basic[caller])))])
        else:
            for i, header in enumerate(shown[callee]):
                table.append([header, *(row.shown(j, i) for j in range(len(basic[caller])))])
        parts.append(
            msg(
                "Call from ", const_name(group[caller].decl_name), " to ",
                const_name(group[callee].decl_name),
                f" at {row.call.position(t)}:\n" + _table(table) + "\n",
            )
        )  # fmt: skip
    if headers.footer:
        parts.append(msg("\n\n" + headers.footer))
    return msg(*parts)


# -- the whole ---------------------------------------------------------------------------------


def _to_measures(
    t: TermElab,
    group: Sequence[PreDefinition],
    packed: Packed,
    basic: Sequence[Sequence[BasicMeasure]],
    solution: Sequence[MutualMeasure],
) -> list[TerminationMeasure]:
    """Return the chosen measures as tuples."""
    meta = t.meta
    result = []
    for index, each in enumerate(group):
        perm = packed.fixed.perms[index]
        with meta.scope():
            params, _ = meta.lambda_telescope(each.value, len(perm.slots))
            _named(meta, perm.pick_varying(params), _user_names(t, packed.packer.var_names[index]))
            parts: list[Expr] = []
            for measure in solution:
                if isinstance(measure, ByArgs):
                    parts.append(meta.beta(basic[index][measure.indices[index]].fn, params))
                else:
                    parts.append(NatLit(1 if measure.function == index else 0))
            if not parts:
                parts = [NatLit(0)]
            whole = parts[-1]
            for part in reversed(parts[:-1]):
                whole = meta.mk_app_m("Prod.mk", [part, whole])
            result.append(TerminationMeasure(meta.mk_lambda(params, whole)))
    return result


def guess_lex(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    packed: Packed,
) -> list[TerminationMeasure]:
    """Return measures for functions without `termination_by`.

    The functions are known as axioms. Raises an error that shows what was tried if none is found.
    """
    calls = rec_calls(t, packed)
    is_mutual = len(group) > 1
    basic = [
        _simple(t, each, packed, index, is_mutual) + _complex(t, packed, index, calls)
        for index, each in enumerate(group)
    ]
    choices = _combinations([len(measures) for measures in basic])
    if choices is None:
        t.throw("Too many combinations")
    measures: list[MutualMeasure] = [*choices]
    if is_mutual:
        measures += [ByFunction(index) for index in range(len(group))]
    solution: list[MutualMeasure] | None
    rows: list[_Row] = []
    if len(measures) == 1:
        solution = measures
    else:
        rows = [
            _Row(
                t, call, basic[call.caller], basic[call.callee],
                group[call.caller].decl_name, hints[call.caller],
            )
            for call in calls
        ]  # fmt: skip
        solution = _solve(measures, rows)
    if solution is None:
        t.throw(
            "Could not find a decreasing measure.\n",
            _explain(t, group, basic, rows),
            "\nPlease use `termination_by` to specify a decreasing measure.",
        )
    result = _to_measures(t, group, packed, basic, solution)
    _report(t, group, hints, result)
    return result


def _report(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    measures: Sequence[TerminationMeasure],
) -> None:
    """Answer `termination_by?` and the option that asks for inferred measures."""
    from gnomon.elab.recursion.add import suggest_measure

    for each, hint, measure in zip(group, hints, measures, strict=True):
        arity = num_lambdas(each.value)
        if t.core.options.get_bool("showInferredTerminationBy"):
            shown = shown_measure(t, measure, arity, hint.extra_params)
            t.core.log_info("Inferred termination measure:\n", shown, ref=each.ref)
        if hint.by_question is not None:
            suggest_measure(t, hint, measure, arity)
