"""Tactics that combine tactics: sequences, `first`, `<;>`, `·`, `case`, `all_goals`, `repeat`, ….

Counterpart in Lean: `Lean.Elab.Tactic.BuiltinTactic`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.hints import shown_edit
from gnomon.elab.message_data import MessageData, msg, tagged
from gnomon.records import replace
from gnomon.syntax import Syntax, mk_null, names
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "tacticSeq", TACTIC + "tacticSeq1Indented", TACTIC + "seq1")
def sequence(tac: TacticElab, stx: Syntax) -> None:
    """`tac₁; tac₂`, one a line"""
    if stx.kind == TACTIC + "tacticSeq":
        tac.run(stx[0])
        return
    tac.run_all(stx[0].args)


@tactic(TACTIC + "tacticSeqBracketed")
def bracketed(tac: TacticElab, stx: Syntax) -> None:
    """`{ tac₁; tac₂ }`: solves the main goal"""
    tac.close_or_admit(lambda: tac.run_all(stx[1].args))


@tactic("choice")
def choice(tac: TacticElab, stx: Syntax) -> None:
    """A text with several readings: the first that some tactic knows"""
    state = tac.save()
    for reading in stx.args:
        try:
            tac.run(reading)
            return
        except UnsupportedSyntax:
            tac.restore(state)
    raise UnsupportedSyntax()


@tactic(TACTIC + "paren", TACTIC + "«tactic(_)»")
def paren(tac: TacticElab, stx: Syntax) -> None:
    """`(tacs)`"""
    tac.run(stx[1])


@tactic("Lean.cdot")
def cdot(tac: TacticElab, stx: Syntax) -> None:
    """`· tacs`: solves the main goal"""
    tac.close_or_admit(lambda: tac.run(stx[1]))


@tactic(TACTIC + "first")
def first(tac: TacticElab, stx: Syntax) -> None:
    """`first | tac₁ | tac₂`: the first that succeeds"""
    _first_of(tac, [alternative[1] for alternative in stx[1].args], closes=False)


def _first_of(tac: TacticElab, alternatives: Sequence[Syntax], *, closes: bool) -> None:
    """Run the first alternative that succeeds, or closes the main goal; raise the last one's error."""
    last: ElabError | None = None
    for alternative in alternatives:
        state = tac.save()
        saved, tac.recover = tac.recover, False
        try:
            with tac.t.scoped(err_to_sorry=False):
                if closes:
                    with tac.focused():
                        tac.run(alternative)
                        tac.done()
                else:
                    tac.run(alternative)
            return
        except ElabError as error:
            tac.restore_quietly(state, error)
            last = error
        finally:
            tac.recover = saved
    assert last is not None, "there is at least one alternative"
    raise last


@tactic("Lean.solveTactic")
def solve(tac: TacticElab, stx: Syntax) -> None:
    """`solve | tac₁ | tac₂`: the first that closes the main goal"""
    _first_of(tac, [alternative[1] for alternative in stx[1].args], closes=True)


@tactic(TACTIC + "tacticTry_")
def try_(tac: TacticElab, stx: Syntax) -> None:
    """`try tac`"""
    tac.attempt(lambda: tac.run(stx[1]))


@tactic(TACTIC + "tacticRepeat_")
def repeat(tac: TacticElab, stx: Syntax) -> None:
    """`repeat tac`: as long as it succeeds on the main goal"""
    while tac.unsolved() and tac.attempt(lambda: tac.run(stx[1])):
        tac.meta.check_limits()


@tactic(TACTIC + "tacticRepeat'_", TACTIC + "repeat'")
def repeat_all(tac: TacticElab, stx: Syntax) -> None:
    """`repeat' tac`: on all goals, and those it leaves"""
    done = []
    todo = list(tac.unsolved())
    while todo:
        tac.meta.check_limits()
        current = todo.pop(0)
        tac.goals = [current]
        if tac.attempt(lambda: tac.run(stx[1])):
            todo = [*tac.unsolved(), *todo]
        else:
            done.append(current)
    tac.goals = done


@tactic(TACTIC + "repeat1'")
def repeat_all_once(tac: TacticElab, stx: Syntax) -> None:
    """`repeat1' tac`: as `repeat'`, but it must succeed on some goal"""
    before = list(tac.unsolved())
    repeat_all(tac, stx)
    if tac.goals == before:
        tac.throw("`repeat1'` made no progress")


@tactic(TACTIC + "as_aux_lemma")
def as_aux_lemma(tac: TacticElab, stx: Syntax) -> None:
    """`as_aux_lemma => tacs`: closes the main goal; its proof becomes a lemma with all others"""
    tac.close_or_admit(lambda: tac.run(stx[2]))


@tactic(TACTIC + "tacticIterate____")
def iterate(tac: TacticElab, stx: Syntax) -> None:
    """`iterate n tac`; without a number, as long as it succeeds"""
    if stx[1].args:
        for _ in range(int(stx[1][0][0].val)):
            tac.run(stx[2])
        return
    while tac.unsolved() and tac.attempt(lambda: tac.run(stx[2])):
        tac.meta.check_limits()


@tactic(TACTIC + "«tactic_<;>_»")
def and_then(tac: TacticElab, stx: Syntax) -> None:
    """`tac₁ <;> tac₂`: the second on all goals that the first leaves"""
    with tac.focused():
        tac.run(stx[0])
        goals = list(tac.unsolved())
        result = []
        for each in goals:
            if tac.meta.is_assigned_or_delayed(each):
                continue
            tac.goals = [each]
            tac.recovering(lambda: tac.run(stx[2]))
            result += tac.unsolved()
        tac.goals = result


@tactic(TACTIC + "allGoals")
def all_goals(tac: TacticElab, stx: Syntax) -> None:
    """`all_goals tac`"""
    result = []
    for each in list(tac.unsolved()):
        if tac.meta.is_assigned_or_delayed(each):
            continue
        tac.goals = [each]
        tac.recovering(lambda: tac.run(stx[1]))
        result += tac.unsolved()
    tac.goals = result


@tactic(TACTIC + "anyGoals")
def any_goals(tac: TacticElab, stx: Syntax) -> None:
    """`any_goals tac`: succeeds if it does for some goal"""
    result = []
    succeeded = False
    for each in list(tac.unsolved()):
        tac.goals = [each]
        if tac.attempt(lambda: tac.run(stx[1])):
            succeeded = True
            result += tac.unsolved()
        else:
            result.append(each)
    tac.goals = result
    if not succeeded:
        tac.throw("failed on all goals")


@tactic(TACTIC + "focus")
def focus(tac: TacticElab, stx: Syntax) -> None:
    """`focus tac`"""
    with tac.focused():
        tac.run(stx[1])


@tactic(TACTIC + "done")
def done(tac: TacticElab, stx: Syntax) -> None:
    """`done`: there are no goals"""
    tac.done()


@tactic(TACTIC + "withAnnotateState")
def with_annotate_state(tac: TacticElab, stx: Syntax) -> None:
    """`with_annotate_state stx tac`: the states of `tac` are shown at `stx`"""
    tac.run(stx[2])


@tactic(TACTIC + "withReducible")
def with_reducible(tac: TacticElab, stx: Syntax) -> None:
    """`with_reducible tacs`"""
    with tac.meta.transparency("reducible"):
        tac.run(stx[1])


@tactic(TACTIC + "withReducibleAndInstances")
def with_reducible_and_instances(tac: TacticElab, stx: Syntax) -> None:
    """`with_reducible_and_instances tacs`"""
    with tac.meta.transparency("instances"):
        tac.run(stx[1])


@tactic(TACTIC + "withUnfoldingAll")
def with_unfolding_all(tac: TacticElab, stx: Syntax) -> None:
    """`with_unfolding_all tacs`"""
    with tac.meta.transparency("all"):
        tac.run(stx[1])


@tactic(TACTIC + "skip")
def skip(tac: TacticElab, stx: Syntax) -> None:
    """`skip`"""


@tactic(TACTIC + "fail")
def fail(tac: TacticElab, stx: Syntax) -> None:
    """`fail "message"`"""
    from gnomon.elab.literals import string_value
    from gnomon.tactics.framework import goals_message

    shown = goals_message(tac.unsolved())
    if stx[1].args:
        tac.throw(string_value(stx[1][0][0].val), "\n", shown)
    tac.throw("Failed: `fail` tactic was invoked\n", shown)


@tactic(TACTIC + "failIfSuccess")
def fail_if_success(tac: TacticElab, stx: Syntax) -> None:
    """`fail_if_success tac`"""
    state = tac.save()
    if tac.attempt(lambda: tac.run(stx[1])):
        tac.restore(state)
        tac.throw("The tactic provided to `fail_if_success` succeeded but was expected to fail")


def log_trace(tac: TacticElab, data: MessageData) -> None:
    """Add an information; those at one place are one message."""
    core = tac.core
    core.log_info(tagged("trace", data))
    if not core.messages:
        return
    last = core.messages[-1]
    for index, other in enumerate(core.messages[:-1]):
        if other.start == last.start and other.end == last.end and other.data.has_tag("trace"):
            both = tagged("trace", msg(other.data, "\n", last.data))
            core.messages[index] = replace(other, data=both)
            core.messages.pop()
            return


@tactic(TACTIC + "traceState")
def trace_state(tac: TacticElab, stx: Syntax) -> None:
    """`trace_state`"""
    from gnomon.tactics.framework import goals_message

    log_trace(tac, goals_message(tac.unsolved()))


@tactic(TACTIC + "traceMessage")
def trace(tac: TacticElab, stx: Syntax) -> None:
    """`trace "message"`"""
    from gnomon.elab.literals import string_value

    log_trace(tac, msg(string_value(stx[1][0].val)))


@tactic(TACTIC + "rotateLeft")
def rotate_left(tac: TacticElab, stx: Syntax) -> None:
    """`rotate_left n`"""
    _rotate(tac, stx, 1)


@tactic(TACTIC + "rotateRight")
def rotate_right(tac: TacticElab, stx: Syntax) -> None:
    """`rotate_right n`"""
    _rotate(tac, stx, -1)


def _rotate(tac: TacticElab, stx: Syntax, direction: int) -> None:
    count = int(stx[1][0][0].val) if stx[1].args else 1
    goals = tac.unsolved()
    if goals:
        by = (direction * count) % len(goals)
        tac.goals = [*goals[by:], *goals[:by]]


@tactic(TACTIC + "pickGoal")
def pick_goal(tac: TacticElab, stx: Syntax) -> None:
    """`pick_goal n`"""
    index = int(stx[1][0].val) - 1
    goals = tac.unsolved()
    if not 0 <= index < len(goals):
        tac.throw("not enough goals")
    tac.goals = [goals[index], *goals[:index], *goals[index + 1 :]]


# -- goals by name -----------------------------------------------------------------------------


def find_case(tac: TacticElab, tag: Syntax) -> int:
    """Return the position of the goal that a name means: by equality, suffix, or beginning."""
    goals = tac.unsolved()
    if not tag.is_ident:
        return 0
    name = names.erase_macro_scopes(tag.id)
    tags = [names.erase_macro_scopes(tac.meta.mvar_decl(each).user_name) for each in goals]
    for matches in (
        lambda other: other == name,
        lambda other: other.endswith("." + name),
        lambda other: names.is_prefix_of(name, other),
    ):
        for index, other in enumerate(tags):
            if matches(other):
                return index
    if not any(tags):
        tac.throw("Case tag `", name, "` not found.\n\nNote: There are no cases to select.")
    tags = [other for other in tags if other]
    if len(tags) == 1:
        tac.throw(
            "Case tag `", name, f"` not found.\n\nHint: The only available case tag is `{tags[0]}`.",
            f"\n  {shown_edit(name, tags[0])}",
        )  # fmt: skip
    lines = "".join(f"\n  • `{other}`: {shown_edit(name, other)}" for other in tags)
    tac.throw("Case tag `", name, f"` not found.\n\nHint: Available tags:{lines}")


def rename_inaccessible(
    tac: TacticElab, goal: object, given: list[Syntax], ref: Syntax | None = None
) -> object:
    """Name the last inaccessible hypotheses of a goal; return the goal.

    Names that there are too many of are an error, but the others are given.
    """
    from gnomon import MVar

    assert isinstance(goal, MVar)
    if not given:
        return goal
    meta = tac.meta
    decl = meta.mvar_decl(goal)
    lctx = decl.lctx
    todo = list(given)
    seen: set[str] = set()
    for local in reversed(lctx.decls()):
        if not todo:
            break
        if local.kind != "default":
            continue
        name = local.user_name
        hidden = names.has_macro_scopes(name) or name in seen
        seen.add(name)
        if hidden:
            ident = todo.pop()
            if ident.is_ident:
                lctx = lctx.rename(local.fvar, ident.id)
                seen.add(ident.id)
    if todo:
        tac.core.log_error("too many variable names provided", ref=ref)
    new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, lctx)
    meta.assign(goal, new)
    return new


def _binder_idents(stxs: tuple[Syntax, ...]) -> list[Syntax]:
    return [each[0] if each.kind == "Lean.binderIdent" else each for each in stxs]


@tactic(TACTIC + "case", TACTIC + "case'")
def case(tac: TacticElab, stx: Syntax) -> None:
    """`case tag x y => tacs`: solves the goal of that name; `case'` need not solve it"""
    from gnomon import MVar

    left: list[MVar] = []
    for arg in stx[1].args[::2]:
        goals = list(tac.unsolved())
        index = find_case(tac, arg[0][0])
        others = [*goals[:index], *goals[index + 1 :]]
        chosen = rename_inaccessible(tac, goals[index], _binder_idents(tuple(arg[1].args)))
        assert isinstance(chosen, MVar)
        tac.goals = [chosen]
        if stx.kind == TACTIC + "case":
            tac.meta.set_mvar_user_name(chosen, "")
            with tac.core.with_ref(mk_null(stx[2], stx[3])):
                tac.close_or_admit(lambda: tac.run(stx[3]))
            tac.goals = others
        else:
            tac.run(stx[3])
            left += tac.unsolved()
            tac.goals = others
    tac.goals = [*left, *tac.goals]


@tactic(TACTIC + "«tacticNext_=>_»")
def next_(tac: TacticElab, stx: Syntax) -> None:
    """`next x y => tacs`: solves the main goal"""
    from gnomon import MVar

    main = tac.main
    others = [each for each in tac.goals if each is not main]
    chosen = rename_inaccessible(tac, main, _binder_idents(tuple(stx[1].args)), stx[2])
    assert isinstance(chosen, MVar)
    tac.goals = [chosen]
    with tac.core.with_ref(mk_null(stx[2], stx[3])):
        tac.close_or_admit(lambda: tac.run(stx[3]))
    tac.goals = others


@tactic(TACTIC + "renameI")
def rename_i(tac: TacticElab, stx: Syntax) -> None:
    """`rename_i x y`"""
    from gnomon import MVar

    chosen = rename_inaccessible(tac, tac.main, _binder_idents(tuple(stx[1].args)))
    assert isinstance(chosen, MVar)
    tac.replace_main([chosen])


@tactic(TACTIC + "open")
def open_in(tac: TacticElab, stx: Syntax) -> None:
    """`open ns in tacs`"""
    from gnomon.elab.open_decl import elab_open_decl

    saved = tac.core.open_decls
    try:
        tac.core.open_decls = elab_open_decl(tac.core, stx[1])
        tac.run(stx[3])
    finally:
        tac.core.open_decls = saved


@tactic(TACTIC + "set_option")
def set_option_in(tac: TacticElab, stx: Syntax) -> None:
    """`set_option o v in tacs`"""
    from gnomon.elab.option_commands import elab_set_option

    saved = tac.core.options
    try:
        tac.core.options = elab_set_option(tac.core, stx[1], stx[3])
        tac.run(stx[5])
    finally:
        tac.core.options = saved


@tactic(TACTIC + "unknown")
def unknown(tac: TacticElab, stx: Syntax) -> None:
    """A tactic that does not parse: the parser has said so, and the goals stay as they are."""
