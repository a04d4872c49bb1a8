"""What is wrong with a `match`: missing cases, alternatives that are never reached.

Counterpart in Lean: `Lean.Elab.Term.reportMatcherResultErrors`, `Lean.Meta.Match.Example`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, MVar, Pi
from gnomon.elab import registry
from gnomon.elab.errors import AbortTerm, ElabError
from gnomon.elab.match_compile import AltLhs, MatcherResult
from gnomon.elab.match_problem import ExArray, ExCtor, ExVal
from gnomon.elab.match_splits import CasesFailure, StuckProblem, shown_alternative
from gnomon.elab.match_syntax import AltView, read_alts
from gnomon.elab.message_data import MessageData, MessagePart, const_name, indented, joined, msg
from gnomon.elab.patterns import Inaccessible, Pattern, to_expr
from gnomon.macros.build import mk_paren
from gnomon.syntax import Atom, Node, Syntax, mk_null, names
from gnomon.tactics.basic.failure import TacticFailure

if TYPE_CHECKING:
    from gnomon.elab.match_problem import Example
    from gnomon.elab.term import TermElab


def _shown(example: Example, *, nested: bool) -> MessageData:
    match example:
        case ExCtor(name, args):
            if not args:
                return msg(Const(name))
            parts: list[MessagePart] = [const_name(name)]
            for arg in args:
                parts += [" ", _shown(arg, nested=True)]
            return msg("(", *parts, ")")
        case ExVal(e):
            return msg(e)
        case ExArray(args):
            return msg("#[", joined([_shown(arg, nested=True) for arg in args], ", "), "]")
        case _:
            return msg("_")


def _listed_examples(case: Sequence[Example]) -> MessageData:
    return joined([_shown(each, nested=False) for each in case], ", ")


def missing_cases(t: TermElab, cases: Sequence[tuple[Example, ...]]) -> ElabError:
    """Return the error that cases are missing; the last one that was found comes first."""
    lines = [_listed_examples(case) for case in reversed(cases)]
    return t.core.error("Missing cases:\n", joined(lines, "\n"))


def stuck_problem(t: TermElab, failure: StuckProblem) -> ElabError:
    """Return the error that alternatives cannot be compiled, with what is left of them."""
    meta = t.meta
    p = failure.problem
    with meta.with_mvar_lctx(p.goal):
        base = meta.lctx
        variables = [msg(each, ":(", meta.infer_type(each), ")") for each in p.vars]
        fvars = [fvar for alt in p.alts for fvar in alt.fvars]
        lctx = base.append(*fvars) if fvars else base
        alternatives = [shown_alternative(alt, lctx) for alt in p.alts]
        with meta.with_lctx(lctx):
            body = msg(
                "remaining variables: [",
                joined(variables, ", "),
                "]\nalternatives:",
                indented(joined(alternatives, "\n")),
                "\nexamples:",
                _listed_examples(p.examples),
                "\n",
            )
            return t.core.error("Failed to compile pattern matching: Stuck at", indented(body))


def cases_failure(t: TermElab, failure: CasesFailure) -> ElabError:
    """Return the error that a variable cannot be split on."""
    cause, p = failure.cause, failure.problem
    reason = cause.data if isinstance(cause, TacticFailure) else msg(str(cause))
    after: list[MessagePart] = []
    if p.examples:
        after = [" after processing", indented(_listed_examples(p.examples))]
    return t.core.error(
        reason,
        *after,
        "\nthe dependent pattern matcher can solve the following kinds of equations\n"
        "- <var> = <term> and <term> = <var>\n"
        "- <term> = <term> where the terms are definitionally equal\n"
        "- <constructor> = <constructor>, examples: List.cons x xs = List.cons y ys, and "
        "List.cons x xs = List.nil",
    )


def _shown_pattern(t: TermElab, pattern: Pattern) -> MessageData:
    e = to_expr(t.meta, pattern)
    return msg(".(", e, ")") if isinstance(pattern, Inaccessible) else msg(e)


def report(
    t: TermElab,
    stx: Syntax,
    alts: Sequence[AltView],
    lhss: Sequence[AltLhs],
    result: MatcherResult,
    num_discrs: int,
) -> None:
    """Report missing cases at the `match`, unreachable alternatives where they are."""
    if result.counterexamples:
        with t.core.with_ref(stx):
            missing = missing_cases(t, result.counterexamples)
        if not t.err_to_sorry:
            raise missing
        t.core.log_exception(missing)
        return
    if t.core.options.get_bool("match.ignoreUnusedAlts"):
        return
    for index in result.unused:
        alt = alts[index]
        if alt.rhs.is_of_kind("Lean.Parser.Term.noErrorIfUnused"):
            continue
        lhs = lhss[index]
        meta = t.meta
        with meta.with_lctx(meta.lctx.append(*lhs.fvars) if lhs.fvars else meta.lctx):
            patterns = [_shown_pattern(t, each) for each in lhs.patterns]
            error = t.core.error(
                "Redundant alternative: Any expression matching",
                indented(joined(patterns[len(patterns) - num_discrs :], ", ")),
                "\nwill match one of the preceding alternatives",
                ref=alt.lhs,
            )
        t.core.log_exception(error)


def check_counts(t: TermElab, stx: Syntax, alts: Sequence[AltView], num_discrs: int) -> None:
    """Report alternatives that do not have a pattern for each discriminant.

    Raises an error, or that there is nothing to go on with if errors were reported.
    """
    wrong = [alt for alt in alts if len(alt.patterns) != num_discrs]
    if not wrong:
        return
    first = alts[0]
    head = stx.head_info()
    if head is None or head.synthetic or not stx.is_of_kind("Lean.Parser.Term.match"):
        # A function by patterns: its first alternative says how many there are.
        t.throw(
            "Inconsistent number of patterns in match alternatives: This alternative contains "
            f"{_patterns(len(wrong[0].patterns))}:",
            indented(_listed(wrong[0])),
            f"\nbut a preceding alternative contains {num_discrs}:",
            indented(_listed(first)),
            ref=wrong[0].patterns[0],
        )
    for alt in wrong:
        count = len(alt.patterns)
        error = t.core.error(
            f"{'Not enough' if count < num_discrs else 'Too many'} patterns in match alternative: "
            f"Expected {num_discrs}, but found {count}:",
            indented(_listed_read(t, alt)),
            ref=alt.patterns[0],
        )
        if not t.err_to_sorry:
            raise error
        t.core.log_exception(error)
    raise AbortTerm()


def _as_read(t: TermElab, pattern: Syntax) -> Syntax:
    """Return a pattern as it is read: constructors with all arguments, and nothing else expanded."""
    while pattern.kind in ("Lean.Parser.Term.paren",) or not (
        pattern.is_ident or pattern.kind in _READ
    ):
        if pattern.kind == "Lean.Parser.Term.paren":
            pattern = pattern[1]
            continue
        expanded = registry.expand_macro(t.core, pattern)
        if expanded is None:
            return pattern
        pattern = expanded
    if pattern.kind == "Lean.Parser.Term.hole":
        return Node("Lean.Parser.Term.inaccessible", (Atom(".(", None), pattern, Atom(")", None)))
    head = pattern[0] if pattern.kind == _APP else pattern
    ctor = _constructor(t, head) if head.is_ident else None
    if ctor is None:
        return pattern
    explicit = list(pattern[1].args) if pattern.kind == _APP else []
    args: list[Syntax] = []
    ty: Expr = t.meta.infer_type(t.meta.const_with_fresh_levels(ctor))
    while isinstance(ty, Pi):
        if ty.info != BinderInfo.default:
            args.append(Node("Lean.Parser.Term.hole", (Atom("_", None),)))
        elif explicit:
            arg = _as_read(t, explicit.pop(0))
            if arg.kind == _APP:
                arg = mk_paren(None, arg)
            args.append(arg)
        ty = ty.body
    fn = Node("Lean.Parser.Term.explicit", (Atom("@", None), head))
    return Node(_APP, (fn, mk_null(*args, *explicit))) if args or explicit else fn


_APP = "Lean.Parser.Term.app"
_READ = (_APP, "Lean.Parser.Term.hole", "Lean.Parser.Term.dotIdent", "num", "str", "char")


def _constructor(t: TermElab, ident: Syntax) -> str | None:
    """Return the constructor that an identifier means, if it means one."""
    for name, fields in t.core.resolve_global(names.erase_macro_scopes(ident.id)):
        if not fields and t.core.env.kind(name) == "constructor":
            return name
    return None


def _listed_read(t: TermElab, alt: AltView) -> MessageData:
    parts: list[MessagePart] = []
    for index, pattern in enumerate(alt.patterns):
        if index:
            parts.append(", ")
        parts.append(_as_read(t, pattern))
    return msg(*parts)


def check_arity(t: TermElab, value: Syntax, ty: Expr) -> None:
    """Raise an error if a function by patterns has more of them than its type has arguments."""
    if value.kind != "Lean.Parser.Command.declValEqns":
        return
    views = read_alts(value[0][0])
    if not views:
        return
    first = views[0]
    count = len(first.patterns)
    meta = t.meta
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, count, reducing=True)
        if len(fvars) == count or isinstance(meta.whnf(result).app_fn, MVar):
            return
    t.throw(
        f"Too many patterns in match alternative: At most {_patterns(len(fvars))} expected in a "
        "definition of type ",
        indented(ty),
        f"\nbut found {count}:",
        indented(_listed(first)),
        ref=first.patterns[0],
    )


def _patterns(count: int) -> str:
    return "1 pattern" if count == 1 else f"{count} patterns"


def _listed(alt: AltView) -> MessageData:
    parts: list[MessagePart] = []
    for index, pattern in enumerate(alt.patterns):
        if index:
            parts.append(", ")
        parts.append(pattern)
    return msg(*parts)
