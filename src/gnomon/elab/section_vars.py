"""Which of a section's variables a declaration takes.

What it does: a theorem takes the variables that its statement mentions, those that are `include`d,
and instances about these; a definition takes those that it uses, wherever.
Where to read next: `mutual_def.py`.
Counterpart in Lean: `withHeaderSecVars`, `withUsed` and `removeUnused` in `Lean.Elab.MutualDef`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gnomon import Expr, FVar
from gnomon.elab.message_data import MessageData, joined, msg
from gnomon.elab.messages import Severity
from gnomon.elab.scope import Scope
from gnomon.meta import Meta
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def with_dependencies(meta: Meta, fvars: Iterable[FVar]) -> set[FVar]:
    """Return hypotheses with all those that their types and values mention."""
    found: set[FVar] = set()
    todo = list(fvars)
    while todo:
        fvar = todo.pop()
        if fvar in found:
            continue
        found.add(fvar)
        decl = meta.lctx.find(fvar)
        if decl is None:
            continue
        todo.extend(meta.collect_fvars(meta.instantiate_mvars(decl.type)))
        if decl.value is not None:
            todo.extend(meta.collect_fvars(meta.instantiate_mvars(decl.value)))
    return found


def header_variables(
    t: TermElab, variables: Sequence[Expr], scope: Scope, types: Sequence[Expr], *, check: bool
) -> set[FVar]:
    """Return the variables that theorems with these statements take.

    With `check`, raises an error for one that is mentioned although it was omitted.
    """
    meta = t.meta
    uid_of = {fvar: uid for uid, fvar in t.section_fvars.items()}
    direct = [fvar for ty in types for fvar in meta.collect_fvars(meta.instantiate_mvars(ty))]
    for variable in variables:
        if isinstance(variable, FVar) and uid_of.get(variable) in scope.included_vars:
            direct.append(variable)
    used = with_dependencies(meta, direct)
    if check:
        for variable in variables:
            if variable in used and uid_of.get(variable) in scope.omitted_vars:
                t.throw("cannot omit referenced section variable `", variable, "`")
    for variable in variables:
        if uid_of.get(variable) in scope.omitted_vars or not isinstance(variable, FVar):
            continue
        decl = meta.local_decl(variable)
        if decl.bi == "instImplicit" and all(
            fvar in used for fvar in meta.collect_fvars(meta.instantiate_mvars(decl.type))
        ):
            used.add(variable)
    return used


@contextmanager
def with_only(t: TermElab, variables: Sequence[Expr], used: Iterable[FVar]) -> Iterator[list[Expr]]:
    """Work in a context with only those variables that are used; these are given."""
    needed = with_dependencies(t.meta, used)
    kept = [variable for variable in variables if variable in needed]
    gone = [variable for variable in variables if variable not in needed]
    with t.local_scope():
        t.meta.lctx = t.meta.lctx.erase(*reversed(gone))
        yield kept


def warn_of_unused(
    t: TermElab,
    variables: Sequence[Expr],
    scope: Scope,
    ref: Syntax,
    decl_name: str,
    ty: Expr,
    value: Expr,
) -> None:
    """Warn of variables that a theorem takes and does not need (`linter.unusedSectionVars`)."""
    from gnomon.elab.add_decl import mentions_sorry

    meta = t.meta
    if not t.core.options.get_bool("linter.unusedSectionVars", True):
        return
    if mentions_sorry(ty) or mentions_sorry(value):
        return
    mentioned = set(meta.collect_fvars(ty)) | set(meta.collect_fvars(value))
    for variable in variables:
        mentioned.update(meta.collect_fvars(meta.instantiate_mvars(meta.infer_type(variable))))
    unused: list[MessageData] = []
    for variable in variables:
        decl = meta.local_decl(variable)
        if decl.user_name in scope.included_vars or variable in mentioned:
            continue
        if names.has_macro_scopes(decl.user_name) and decl.bi == "instImplicit":
            unused.append(msg("[", decl.type, "]"))
        else:
            unused.append(msg(variable))
    if not unused:
        return
    option = "linter.unusedSectionVars"
    t.core.log(
        Severity.WARNING,
        msg(
            f"automatically included section variable(s) unused in theorem `{decl_name}`:\n  ",
            joined(unused, "\n  "),
            "\nconsider restructuring your `variable` declarations so that the variables are not "
            "in scope or explicitly omit them:\n  omit ",
            joined(unused, " "),
            " in theorem ...",
            f"\n\nNote: This linter can be disabled with `set_option {option} false`",
        ),
        ref,
    )
