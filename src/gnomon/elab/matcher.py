"""Matchers: the auxiliary functions `f.match_1` of `match`.

Counterpart in Lean: `Lean.Meta.Match.mkMatcher`, `mkMatcherAuxDefinition`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rpds import HashTrieMap

from gnomon import Expr, Lam, Level, LevelParam, Pi
from gnomon.declarations import Definition
from gnomon.elab.aux_definition import Closed, close
from gnomon.elab.match_compile import AltLhs, MatcherResult, compile_match
from gnomon.elab.match_report import cases_failure, stuck_problem
from gnomon.elab.match_splits import CasesFailure, MatchFailure, StuckProblem
from gnomon.elab.terms import rebuild
from gnomon.meta import ElabEnv, MatcherInfo
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class Matcher:
    """A declared matcher, applied to what it is closed over."""

    fn: Expr
    result: MatcherResult


_ELIM = "u_motive"

_SLOT = "declaredMatchers"
"""Where the environment has the matchers that this file declared, by their values."""


def _without_names(e: Expr) -> Expr:
    """Return a term whose binders have no names."""

    def visit(e: Expr) -> Expr:
        found = done.get(e)
        if found is None:
            match e:
                case Lam(_, ty, body):
                    found = Lam("", visit(ty), visit(body))
                case Pi(_, ty, body):
                    found = Pi("", visit(ty), visit(body))
                case _:
                    found = rebuild(e, visit)
            done[e] = found
        return found

    done: dict[Expr, Expr] = {}
    return visit(e)


def _declared(env: ElabEnv) -> HashTrieMap[Expr, str]:
    found = env.ext(_SLOT)
    return found if isinstance(found, HashTrieMap) else HashTrieMap()


def declare_matcher(
    t: TermElab,
    match_type: Expr,
    num_discrs: int,
    lhss: Sequence[AltLhs],
    hyps: Sequence[str | None],
    refs: Sequence[Syntax] | None = None,
) -> Matcher:
    """Compile alternatives and declare the matcher; a file declares the same one once.

    `refs` are where the alternatives are. Raises an error if they cannot be compiled.
    """
    meta = t.meta
    try:
        result = compile_match(meta, match_type, num_discrs, lhss, _ELIM, eq_names=hyps)
    except MatchFailure as failure:
        ref = None if failure.index is None or refs is None else refs[failure.index]
        with meta.with_lctx(failure.lctx):
            t.throw(*failure.parts, ref=ref)
    except StuckProblem as failure:
        raise stuck_problem(t, failure) from failure
    except CasesFailure as failure:
        raise cases_failure(t, failure) from failure
    closed, elim = _renamed(close(meta, result.ty, result.value))
    key = _without_names(closed.value)
    declared = _declared(t.core.env)
    known = declared.get(key)
    is_general = result.elim_level.as_nat is None
    if known is None:
        known = t.core.fresh_aux_name((t.decl_name or "_example") + ".match")
        env = t.core.env.with_ext(_SLOT, declared.insert(key, known)).add_decl(
            Definition(known, closed.level_params, closed.ty, closed.value, "abbrev")
        )
        position = elim if is_general else None
        info = MatcherInfo(
            len(closed.args), num_discrs, result.alt_num_params, position, list(hyps),
            result.overlaps, result.alt_is_thunk,
        )  # fmt: skip
        t.core.env = env.with_matcher_info(known, info).with_tag("inline", known)
    with meta.scope():
        _, body = meta.forall_telescope(match_type, num_discrs)
        level = meta.get_level(body)
    levels = [
        level if isinstance(each, Level) and _is_elim(each) else each for each in closed.levels
    ]
    fn: Expr = meta.const(known, levels)
    return Matcher(fn(*closed.args) if closed.args else fn, result)


def _renamed(closed: Closed) -> tuple[Closed, int | None]:
    """Return a matcher with universes `u_1`, `u_2`, … in the order in which its type has them.

    Returns the position of the motive's universe with it.
    """
    order = [str(param) for param in closed.ty.level_params()]
    order += [param for param in closed.level_params if param not in order]
    fresh = [f"u_{index + 1}" for index in range(len(order))]
    levels = [Level.param(name) for name in fresh]
    by_name = dict(zip(closed.level_params, closed.levels, strict=True))
    new = Closed(
        tuple(fresh),
        closed.ty.instantiate_level_params(order, levels),
        closed.value.instantiate_level_params(order, levels),
        tuple(by_name[name] for name in order),
        closed.args,
    )
    return new, order.index(_ELIM) if _ELIM in order else None


def _is_elim(level: Level) -> bool:
    return isinstance(level, LevelParam) and str(level.name) == _ELIM
