"""The alternatives of `cases … with` and `induction … with`.

What it does: checks names, introduces the variables of each premise, solves equations between
targets, runs the alternatives in the order in which they are written, and reports missing ones.
Counterpart in Lean: `Lean.Elab.Tactic.ElimApp.evalAlts`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, MVar
from gnomon.elab.message_data import MessageData, msg, or_list
from gnomon.records import dataclass
from gnomon.syntax import Atom, Node, Syntax, mk_null, names
from gnomon.tactics.basic.cases import unify_eqs
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.elim import AltGoal, ElimInfo
from gnomon.tactics.framework import TACTIC, TacticElab

_HOLE = "Lean.Parser.Term.hole"
_SYNTHETIC_HOLE = "Lean.Parser.Term.syntheticHole"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What is written: alternatives (`None` without `with`), a tactic for all, the first word."""

    given: tuple[Syntax, ...] | None
    pre: Syntax | None
    token: Syntax
    num_eqs: int = 0
    generalized: int = 0
    to_clear: tuple[Expr, ...] = ()


def expanded(stx: Syntax, position: int) -> Syntax | None:
    """Return a tactic in which each alternative has one left side and a right side."""
    if not stx[position].args:
        return None
    block = stx[position][0]
    if not any(len(alt[0].args) > 1 or not alt[1].args for alt in block[2].args):
        return None
    new: list[Syntax] = []
    for alt in block[2].args:
        for lhs in alt[0].args:
            info = lhs.ref_info()
            rhs = alt[1]
            if not rhs.args:
                rhs = mk_null(Atom("=>", info), Node(_HOLE, (Atom("_", info),), info))
            new.append(Node(alt.kind, (mk_null(lhs), rhs)))
    replaced = Node(block.kind, (*block.args[:2], mk_null(*new)), block.ref_info())
    args = list(stx.args)
    args[position] = mk_null(replaced)
    return Node(stx.kind, tuple(args), stx.ref_info())


def _name_syntax(alt: Syntax) -> Syntax:
    head = alt[0][0][1]
    return head if head.kind == _HOLE else head[1]


def _name(alt: Syntax) -> str | None:
    """Return the name of an alternative, `_` for the wildcard; `None` if it is missing."""
    stx = _name_syntax(alt)
    if stx.kind == _HOLE:
        return None if stx[0].is_missing else "_"
    return names.erase_macro_scopes(stx.id) if stx.is_ident else None


def _is_explicit(alt: Syntax) -> bool:
    head = alt[0][0][1]
    return head.kind != _HOLE and bool(head[0].args)


def _throw_or_log(tac: TacticElab, ref: Syntax, *parts: MessageData | str) -> None:
    if not tac.recover:
        tac.throw(*parts, ref=ref)
    tac.core.log_error(*parts, ref=ref)


def check_wildcards(tac: TacticElab, block: Syntax) -> None:
    """Report a second wildcard."""
    found = False
    for alt in block[2].args:
        if _name(alt) == "_":
            if found:
                tac.throw("More than one wildcard alternative `| _ => ...` used", ref=alt)
            found = True


def _check_names(tac: TacticElab, alts: Sequence[AltGoal], given: Sequence[Syntax]) -> None:
    seen: list[str] = []
    invalid: list[tuple[Syntax, str]] = []
    known = [alt.name for alt in alts]
    for index, alt in enumerate(given):
        name = _name(alt)
        if name == "_":
            if index != len(given) - 1:
                tac.throw(
                    "Invalid occurrence of the wildcard alternative `| _ => ...`: It must be the "
                    "last alternative",
                    ref=alt,
                )
        elif name is None:
            invalid.append((alt, ""))
        elif name in seen:
            _throw_or_log(tac, alt, f"Duplicate alternative name `{name}`")
        else:
            seen.append(name)
            if name not in known:
                invalid.append((alt, name))
    if not invalid:
        return
    unhandled = [msg(f"`{name}`") for name in known if name not in seen]
    hint: MessageData = msg("There are no unhandled alternatives")
    if unhandled:
        hint = msg("Expected ", or_list(unhandled))
    for alt, name in invalid:
        what = f"Invalid alternative name `{name}`: " if name else "Missing alternative name: "
        _throw_or_log(tac, alt, what, hint)


def run_alternatives(
    tac: TacticElab, info: ElimInfo, alts: Sequence[AltGoal], written: Alternatives
) -> None:
    """Deal with the premises of an eliminator: by alternatives, or by goals for what is left."""
    left = list(alts)
    given = written.given or ()
    solved: list[MVar] = []
    to_admit: list[MVar] = []
    tac.goals = []
    _check_names(tac, left, given)
    for stx in given:
        name = _name(stx)
        chosen = [alt for alt in left if alt.name == name][:1]
        if chosen:
            left.remove(chosen[0])
        elif name == "_":
            if not left:
                _throw_or_log(tac, stx, "Wildcard alternative is not needed")
            chosen, left = left, []
        for alt in chosen:
            with tac.core.with_ref(stx):
                solved += _alternative(tac, stx, alt, written)
    for alt in left:
        _, goal = intro_n(tac.meta, alt.goal, alt.alt.num_fields)
        prepared = _prepare(tac, goal, alt, written)
        if prepared is None:
            continue
        goals = _pre(tac, prepared, written)
        if goals is None:
            continue
        if written.given is not None and goals:
            _throw_or_log(tac, written.token, f"Alternative `{alt.name}` has not been provided")
            to_admit += goals
        else:
            solved += goals
    for goal in to_admit:
        tac.admit(goal)
    tac.goals = solved


def _prepare(tac: TacticElab, goal: MVar, alt: AltGoal, written: Alternatives) -> MVar | None:
    """Solve the equations, and introduce what was generalised; `None` if it cannot happen."""
    meta = tac.meta
    found = unify_eqs(meta, goal, written.num_eqs, {})
    if found is None:
        return None
    goal = found[0]
    if alt.alt.proves_motive:
        _, goal = intro_n(meta, goal, written.generalized, preserve_names=True)
    for fvar in written.to_clear:
        if meta.mvar_decl(goal).lctx.contains(fvar):
            goal = try_clear(meta, goal, fvar)
    return goal


def _pre(tac: TacticElab, goal: MVar, written: Alternatives) -> list[MVar] | None:
    if written.pre is None:
        return [goal]
    pre = written.pre
    saved = tac.goals
    tac.goals = [goal]
    try:
        tac.recovering(lambda: tac.run(pre))
        return list(tac.unsolved())
    finally:
        tac.goals = saved


def _alternative(tac: TacticElab, stx: Syntax, alt: AltGoal, written: Alternatives) -> list[MVar]:
    """Run one alternative; return the goals that holes leave."""
    meta = tac.meta
    variables = list(stx[0][0][2].args)
    explicit_only = not _is_explicit(stx)
    count = alt.alt.num_fields
    nameable = _num_explicit(tac, alt.goal, count) if explicit_only else count
    if len(variables) > nameable:
        _throw_or_log(
            tac,
            stx,
            f"Too many variable names provided at alternative `{alt.name}`: {len(variables)} "
            f"provided, but {nameable} expected",
        )
    given = [each.id if each.is_ident else "_" for each in variables]
    fvars, goal = intro_n(meta, alt.goal, count, given, explicit_only=explicit_only)
    with meta.with_mvar_lctx(goal):
        named = [
            fvar for fvar in fvars
            if not explicit_only or meta.local_decl(fvar).bi == "default"
        ]  # fmt: skip
        for ident, fvar in zip(variables, named, strict=False):
            if ident.is_ident:
                tac.t.record_binder(ident, fvar)
    prepared = _prepare(tac, goal, alt, written)
    goals = None if prepared is None else _pre(tac, prepared, written)
    if not goals:
        if (prepared is None or goals is not None) and _name(stx) != "_":
            _throw_or_log(tac, stx, f"Alternative `{alt.name}` is not needed")
        return []
    left: list[MVar] = []
    for each in goals:
        left += _run(tac, stx, each)
    return left


def _num_explicit(tac: TacticElab, goal: MVar, count: int) -> int:
    meta = tac.meta
    with meta.without_modifying_state(), meta.with_mvar_lctx(goal):
        ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        _, infos, _ = meta.forall_meta_telescope(ty, count)
    return count - sum(1 for info in infos if info != "default")


def _run(tac: TacticElab, alt: Syntax, goal: MVar) -> list[MVar]:
    rhs = alt[1][1]
    tac.goals = [goal]
    with tac.core.with_ref(mk_null(alt[1][0], rhs)):
        if rhs.kind in (_HOLE, _SYNTHETIC_HOLE):
            hole = rhs
            if rhs.kind == _HOLE:
                info = rhs.ref_info()
                hole = Node(_SYNTHETIC_HOLE, (Atom("?", info), Atom("_", info)), info)
            tac.run(Node(TACTIC + "refine", (Atom("refine", rhs.ref_info()), hole)))
            return list(tac.unsolved())
        tac.close_or_admit(lambda: tac.run(rhs))
    return list(tac.unsolved())


__all__ = ["Alternatives", "check_wildcards", "expanded", "run_alternatives"]
