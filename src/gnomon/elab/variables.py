"""`variable`, `include`, `omit`: a section's variables.

What it does: keeps the binders of `variable` commands as syntax, which is elaborated again for
each declaration (:meth:`~gnomon.elab.command.CommandElab.run_term_elab`); updates how they are
filled in.
Where to read next: `section_vars.py`, which decides the variables that a declaration takes.
Counterpart in Lean: `Lean.Elab.BuiltinCommand` (`elabVariable`, `elabInclude`, `elabOmit`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.auto_bound import add_auto_bounds, with_auto_bound
from gnomon.elab.binders import opt_type, push_binders
from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.message_data import msg
from gnomon.elab.registry import command_elab
from gnomon.elab.term import TermElab
from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

_TERM = "Lean.Parser.Term."
_COMMAND = "Lean.Parser.Command."

_BRACKETS = {
    "explicitBinder": ("(", ")"),
    "implicitBinder": ("{", "}"),
    "strictImplicitBinder": ("⦃", "⦄"),
    "instBinder": ("[", "]"),
}


@dataclass(frozen=True, slots=True)
class _Binder:
    """A bracketed binder taken apart; `style` is the last part of its node kind."""

    style: str
    ids: tuple[Syntax, ...]
    ty: Syntax | None
    modifier: Syntax | None = None


def _take_apart(stx: Syntax) -> _Binder | None:
    style = stx.kind.removeprefix(_TERM)
    match style:
        case "explicitBinder":
            modifier = stx[3][0] if stx[3].args else None
            return _Binder(style, tuple(stx[1].args), opt_type(stx[2]), modifier)
        case "implicitBinder" | "strictImplicitBinder":
            return _Binder(style, tuple(stx[1].args), opt_type(stx[2]))
        case "instBinder":
            if stx[1].args:
                return _Binder(style, (stx[1][0],), stx[2])
            if stx[2].is_ident:
                return _Binder(style, (stx[2],), None)
    return None


def bracketed_binder_ids(stx: Syntax) -> list[str]:
    """Return the names that a bracketed binder binds; "" for an instance without a name."""
    binder = _take_apart(stx)
    if binder is None or (binder.style == "instBinder" and binder.ty is None):
        return [""] if stx.kind == _TERM + "instBinder" else []
    return [each.id for each in binder.ids]


def _mk_binder(ref: Syntax, style: str, ident: Syntax, ty: Syntax | None) -> Syntax:
    """Return a binder of a style for one name."""
    info = ref.ref_info()
    left, right = (Atom(text, info) for text in _BRACKETS[style])
    if style == "instBinder":
        assert ty is not None, "a named instance has a type"
        return Node(_TERM + style, (left, mk_null(ident, Atom(":", info)), ty, right))
    opt = mk_null() if ty is None else mk_null(Atom(":", info), ty)
    parts: tuple[Syntax, ...] = (left, mk_null(ident), opt)
    if style == "explicitBinder":
        parts = (*parts, mk_null())
    return Node(_TERM + style, (*parts, right))


def _replace_annotation(c: CommandElab, binder_stx: Syntax) -> list[Syntax]:
    """Apply the updates in a binder without a type; return what is left to declare."""
    update = _take_apart(binder_stx)
    if update is None or update.ty is not None or update.modifier is not None:
        return [binder_stx]
    remaining = list(update.ids)
    changed: list[Syntax] = []
    modified = False

    def find(ident: Syntax) -> Syntax | None:
        if not ident.is_ident:
            return None
        return next((each for each in remaining if each.is_ident and each.id == ident.id), None)

    for decl in reversed(c.scope.var_decls):
        known = _take_apart(decl)
        if known is None or (known.style == "instBinder" and known.ty is None):
            changed.append(decl)
            continue
        mentioned = [each for each in map(find, known.ids) if each is not None]
        if known.modifier is not None and mentioned:
            c.throw(
                "cannot update binder annotation of variables with default values/tactics",
                ref=mentioned[0],
            )
        if known.style == update.style:
            if mentioned:
                c.throw("redundant binder annotation update", ref=mentioned[0])
            changed.append(decl)
        elif not mentioned:
            changed.append(decl)
        else:
            for ident in reversed(known.ids):
                found = find(ident)
                if found is None:
                    changed.append(_mk_binder(decl, known.style, ident, known.ty))
                    continue
                remaining.remove(found)
                modified = True
                changed.append(_updated(c, binder_stx, update.style, ident, known.ty))
    if modified:
        c.modify_scope(var_decls=tuple(reversed(changed)))
    if len(remaining) == len(update.ids):
        return [binder_stx]
    if remaining and update.style == "instBinder":
        raise UnsupportedSyntax()
    return [_mk_binder(binder_stx, update.style, ident, None) for ident in remaining]


def _updated(c: CommandElab, ref: Syntax, style: str, ident: Syntax, ty: Syntax | None) -> Syntax:
    """Return a variable's binder in another style; raises if it cannot be an instance."""
    if style != "instBinder":
        return _mk_binder(ref, style, ident, ty)
    intro = f"cannot update binder annotation of variable `{ident.id}` to instance implicit:\n"
    if ty is None:
        c.throw(intro, "variable was originally declared without an explicit type", ref=ref)
    binder = _mk_binder(ref, style, ident, ty)
    try:
        c.run_term_elab(lambda t, _: _try_binders(t, [binder]))
    except ElabError as error:
        c.throw(intro, error.data, ref=ref)
    return binder


def _try_binders(t: TermElab, binders: list[Syntax]) -> None:
    """Elaborate binders to see whether that is possible."""

    def run() -> None:
        with t.local_scope():
            fvars = push_binders(t, binders)
            add_auto_bounds(t, fvars)

    t.with_synthesize(lambda: with_auto_bound(t, run))


@command_elab(_COMMAND + "variable")
def elab_variable(c: CommandElab, stx: Syntax) -> None:
    """`variable (x : A) {y} [inst : B]`"""
    binders = [each for binder in stx[1].args for each in _replace_annotation(c, binder)]
    c.run_term_elab(lambda t, _: _try_binders(t, binders))
    for binder in binders:
        uids = [c.core.fresh_user_name(name) for name in bracketed_binder_ids(binder)]
        c.modify_scope(var_decls=(*c.scope.var_decls, binder), var_uids=(*c.scope.var_uids, *uids))


@command_elab(_COMMAND + "include")
def elab_include(c: CommandElab, stx: Syntax) -> None:
    """`include x`: every theorem from now on takes the variable."""
    variables = c.section_variables()
    uids: list[str] = []
    for ident in stx[1].args:
        if ident.id not in variables:
            c.throw(
                f"invalid 'include', variable `{ident.id}` has not been declared in the current "
                "scope"
            )
        uids.append(c.scope.var_uids[variables.index(ident.id)])
    c.modify_scope(
        included_vars=(*c.scope.included_vars, *uids),
        omitted_vars=tuple(uid for uid in c.scope.omitted_vars if uid not in uids),
    )


@command_elab(_COMMAND + "omit")
def elab_omit(c: CommandElab, stx: Syntax) -> None:
    """`omit x [inst]`: no theorem from now on takes the variable unasked."""
    omitted = c.run_term_elab(lambda t, variables: _find_omitted(t, variables, stx[1].args))
    c.modify_scope(
        omitted_vars=(*c.scope.omitted_vars, *omitted),
        included_vars=tuple(uid for uid in c.scope.included_vars if uid not in omitted),
    )


def _find_omitted(t: TermElab, variables: list[Expr], items: Sequence[Syntax]) -> list[str]:
    """Return the unique names of the variables that are to be omitted."""
    t.synthesize()
    t.core.messages.clear()
    patterns = [_pattern(t, item) for item in items]
    uid_of = {fvar: uid for uid, fvar in t.section_fvars.items()}
    used = [False] * len(items)
    omitted: list[str] = []
    for variable in variables:
        decl = t.meta.local_decl(variable)
        for index, pattern in enumerate(patterns):
            if isinstance(pattern, str):
                matches = decl.user_name == pattern
            else:
                saved = t.meta.save()
                matches = t.meta.is_def_eq(pattern, decl.type)
                t.meta.restore(saved)
            if not matches:
                continue
            if variable not in uid_of:
                shown = names.erase_macro_scopes(decl.user_name)
                t.throw(f"invalid 'omit', `{shown}` has not been declared in the current scope")
            omitted.append(uid_of[variable])
            used[index] = True
            break
    for item, was_used in zip(items, used, strict=True):
        if not was_used:
            t.throw(msg("`", item, "` did not match any variables in the current scope"))
    return omitted


def _pattern(t: TermElab, item: Syntax) -> str | Expr:
    """Return the name, or the type of an instance, that is to be omitted."""
    if isinstance(item, Ident):
        return item.id
    if item.kind == _TERM + "instBinder":
        if item[1].args:
            return item[1][0].id
        with t.scoped(err_to_sorry=False):
            return t.elab_term_and_synthesize(item[2])
    raise UnsupportedSyntax()
