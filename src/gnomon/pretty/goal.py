"""Goals as messages show them: hypotheses, `⊢`, target.

What it does: lists the hypotheses, those of one type that follow one another on one line, with
daggers on names that cannot be written, and the target.
Where to read next: :func:`format_goal`.
Counterpart in Lean: `Lean.Meta.ppGoal` (`Lean.Meta.PPGoal`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from gnomon import Expr, MData
from gnomon.meta import MetaError
from gnomon.pretty import format as fmt
from gnomon.pretty.delab import is_atomic, is_shallow, metadata, same_expr
from gnomon.pretty.delab_builtins import LHS_GOAL
from gnomon.pretty.format import Format
from gnomon.pretty.inaccessible import name_text, simp_macro_scopes
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.options import Options
    from gnomon.meta import Meta

TACTIC_THRESHOLD: Final = 255
"""How deep the value of a local definition may be to be shown in a tactic's goal."""


def goal_prefix(target: Expr) -> str:
    """Return what stands before a target; the side of an equation that `conv` is at has a bar."""
    if isinstance(target, MData) and LHS_GOAL in metadata(target.data):
        return "| "
    return "⊢ "


def _shows_value(options: Options, is_tactic: bool, value: Expr) -> bool:
    if is_atomic(value) or options.get("pp.showLetValues") is True:
        return True
    threshold = options.get_int("pp.showLetValues.threshold", 0)
    if is_tactic:
        deepest = options.get_int("pp.showLetValues.tactic.threshold", TACTIC_THRESHOLD)
        threshold = max(threshold, deepest)
    return is_shallow(value, min(254, threshold))


def format_goal(
    meta: Meta,
    mvar: Expr,
    options: Options,
    user_names: dict[int, str],
    format_expr: Callable[[Expr], Format],
) -> Format:
    """Return a metavariable as a goal.

    `user_names` are the names of the hypotheses, `format_expr` prints in their context.
    """
    try:
        goal = meta.mvar_decl(mvar)
    except MetaError:
        return fmt.text("unknown goal")
    instantiates = options.get("pp.instantiateMVars") is not False
    is_tactic = goal.kind == "syntheticOpaque"
    shows_aux = options.get_bool("pp.auxDecls")
    shows_details = options.get_bool("pp.implementationDetailHyps")
    lines: list[Format] = []
    group: list[str] = []
    group_type: Expr | None = None

    def end_group() -> None:
        if group:
            assert group_type is not None
            body = fmt.indented(format_expr(group_type))
            lines.append(fmt.group(fmt.text(" ".join(group) + " :") + body))
            group.clear()

    for decl in goal.lctx.decls():
        if decl.kind == "auxDecl" and not shows_aux:
            continue
        if decl.is_implementation_detail and not shows_details:
            continue
        name = name_text(simp_macro_scopes(user_names.get(decl.fvar.id, decl.user_name)))
        type_ = meta.instantiate_mvars(decl.type) if instantiates else decl.type
        if not decl.is_let:
            if group_type is None or not same_expr(group_type, type_):
                end_group()
                group_type = type_
            group.append(name)
            continue
        end_group()
        group_type = None
        doc = fmt.text(f"{name} : ") + format_expr(decl.type)
        assert decl.value is not None
        value = meta.instantiate_mvars(decl.value) if instantiates else decl.value
        if _shows_value(options, is_tactic, value):
            doc = doc + " :=" + fmt.indented(format_expr(value))
        else:
            doc = doc + " := ⋯"
        lines.append(fmt.group(doc))
    end_group()
    target = fmt.nest(fmt.DEFAULT_INDENT, format_expr(goal.type))
    lines.append(fmt.text(goal_prefix(goal.type)) + target)
    if goal.user_name:
        lines.insert(0, fmt.text("case " + name_text(names.erase_macro_scopes(goal.user_name))))
    return fmt.join_sep(lines, "\n")
