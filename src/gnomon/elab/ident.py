"""Identifiers: local variables, constants, and the fields behind them.

What it does: finds what an identifier means: a local variable first, then what was resolved where a
quotation was written, then the section's variables, then global constants.
Where to read next: `resolve.py`, `app.py`.
Counterpart in Lean: `Lean.Elab.Term.resolveLocalName`, `resolveName`, `resolveName'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, FVar, Level
from gnomon.elab.errors import AutoBoundImplicit
from gnomon.elab.message_data import MessagePart, msg, note
from gnomon.elab.resolve import private_to_user_name
from gnomon.syntax import Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab
    from gnomon.meta import LocalDecl


def resolve_local_name(t: TermElab, written: str) -> tuple[Expr, tuple[str, ...]] | None:
    """Return the local variable that a written name means, and the fields left over.

    The longest beginning of the name that is a variable counts. Functions that are being defined
    are local variables, too; they are found under their full names, as far as the current namespace
    allows to shorten them, and not in front of fields if a constant has the name.
    """
    view = names.view(written)
    if "." not in view.name:
        fvar, has_aux = t.meta.lctx.variable(written)
        if not has_aux:
            return None if fvar is None else (fvar, ())
    parts = tuple(names.parts(view.name))
    decls = t.meta.lctx.decls()
    has_aux = any(decl.kind == "auxDecl" for decl in decls)
    # No variable's name has more parts than dots and one; an identifier may have any number.
    most = max((decl.user_name.count(".") for decl in decls), default=-1) + 1
    if has_aux:
        most = max(most, *(name.count(".") + 1 for name in t.aux_decl_names.values()), 0)
    longest_constant: int | None = None
    for count in range(min(len(parts), most), 0, -1):
        if any(isinstance(part, int) for part in parts[count:]):
            return None
        skip_aux = not has_aux
        if has_aux and count < len(parts):
            if longest_constant is None:
                longest_constant = _longest_constant(t, written, len(parts))
            skip_aux = longest_constant > count
        name = names.join(parts[:count])
        if view.scopes:
            name = view._replace(name=name).review()
        found = _find(t, decls, name, skip_aux=skip_aux)
        if found is not None:
            return found, tuple(names.escape(str(part)) for part in parts[count:])
    return None


def _longest_constant(t: TermElab, written: str, num_parts: int) -> int:
    """Return how many parts at the beginning of a name make a constant's."""
    found = t.core.resolve_global(written)
    return num_parts - len(found[0][1]) if found else 0


def _find(t: TermElab, decls: tuple[LocalDecl, ...], name: str, *, skip_aux: bool) -> Expr | None:
    """Return the latest variable of a name."""
    for decl in reversed(decls):
        if decl.kind == "auxDecl" and skip_aux:
            continue
        full = t.aux_decl_names.get(decl.fvar.id) if decl.kind == "auxDecl" else None
        if decl.user_name == name if full is None else _matches_aux(t, decl, full, name):
            return decl.fvar
    if skip_aux:
        return None
    for decl in reversed(decls):
        if decl.kind == "auxDecl" and decl.user_name == name:
            return decl.fvar
    return None


def _matches_aux(t: TermElab, decl: LocalDecl, full: str, name: str) -> bool:
    """Return whether a function that is being defined may be written so here.

    In a namespace that the function is in, any end of its full name means it, if that ends with
    the name it was given: `go` and `f.go` mean `A.f.go` in `A`.
    """
    given, whole, own = names.view(name), names.view(full), names.view(decl.user_name)
    if not given.scopes == whole.scopes == own.scopes:
        return False
    full_name = private_to_user_name(whole.name)
    space = t.core.curr_namespace
    if names.is_prefix_of(space, full_name):
        return _is_suffix_of(own.name, given.name) and _is_suffix_of(given.name, full_name)
    while names.append(space, given.name) != full_name:
        if not space:
            return False
        space = names.prefix(space)
    return True


def _is_suffix_of(name: str, other: str) -> bool:
    mine, others = tuple(names.parts(name)), tuple(names.parts(other))
    return len(mine) <= len(others) and others[len(others) - len(mine) :] == mine


def resolve_name(
    t: TermElab, stx: Syntax, levels: list[Level], *, allow_auto_bound: bool = True
) -> list[tuple[Expr, tuple[str, ...]]]:
    """Return what an identifier may mean: terms, each with the fields left over.

    Raises an error if it means nothing.
    """
    written = stx.id
    local = resolve_local_name(t, written)
    if local is not None:
        found, fields = local
        if levels:
            t.throw(
                "invalid use of explicit universe parameters, `", found, "` is a local variable"
            )
        t.core.references.use(stx, found, in_pattern=t.in_pattern)
        return [(found, fields)]
    preresolved = stx.preresolved if isinstance(stx, Ident) else ()
    section = _section_variable(t, written, preresolved)
    if section is not None:
        return [section]
    constants = [
        (name, fields) for name, fields in preresolved if fields != ("<namespace>",)
    ] or t.core.resolve_global(written)
    if not constants:
        _unknown(t, stx, written, allow_auto_bound)
    result = []
    for name, fields in constants:
        name = t.core.realize(name)
        result.append((t.mk_const(name, levels), fields))
    return result


def _section_variable(
    t: TermElab, written: str, preresolved: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[Expr, tuple[str, ...]] | None:
    """Return the section's variable that a name means, which a quotation has renamed."""
    for name, fields in [(written, ()), *preresolved]:
        for key in (t.section_vars.get(name), name):
            fvar = t.section_fvars.get(key) if key is not None else None
            # A theorem's proof does not see what its statement leaves out.
            if fvar is not None and (not isinstance(fvar, FVar) or t.meta.lctx.contains(fvar)):
                return fvar, fields
    return None


def is_auto_bound_name(name: str, *, relaxed: bool) -> bool:
    """Return whether an unknown identifier may be bound automatically.

    With `relaxed`, any name of one part may; otherwise a lower-case or Greek letter, perhaps with
    digits, primes and subscripts behind it. A name that a macro made may not.
    """
    if names.has_macro_scopes(name) or not names.is_atomic(name) or not name:
        return False
    if relaxed:
        return True
    head = name[0]
    if not (head.islower() or "α" <= head <= "ω" or "Α" <= head <= "Ω"):
        return False
    return all(c.isdigit() or c in "_'" or "₀" <= c <= "₉" for c in name[1:])


def _unknown(t: TermElab, stx: Syntax, written: str, allow_auto_bound: bool) -> None:
    plain = names.erase_macro_scopes(written)
    options = t.core.options
    may_bind = is_auto_bound_name(written, relaxed=options.get_bool("relaxedAutoImplicit", True))
    may_bind = may_bind and written not in t.auto_bound_forbidden
    if t.auto_bound_implicit and allow_auto_bound and may_bind:
        raise AutoBoundImplicit(written)
    if _looks_qualified(t, plain):
        t.throw("Unknown constant `", plain, "`", ref=stx)
    explanation = msg("")
    reason = t.auto_bound_excluded if names.is_atomic(plain) and may_bind else None
    if (
        t.auto_bound_implicit
        and allow_auto_bound
        and not may_bind
        and names.is_atomic(plain)
        and is_auto_bound_name(written, relaxed=True)
        and written not in t.auto_bound_forbidden
    ):
        reason = (
            "it has multiple characters while the `relaxedAutoImplicit` option is set to `false`"
        )
    if reason is not None:
        explanation = note(
            msg(
                f"It is not possible to treat `{plain}` as an implicitly bound variable here "
                f"because {reason}."
            )
        )
    # The dagger says that a macro made the name: one written alike would be another.
    dagger = "✝" if names.has_macro_scopes(written) else ""
    shown: MessagePart = plain + dagger if dagger else Ident(plain, plain, None)
    t.throw("Unknown identifier `", shown, "`", explanation, ref=stx)


def _looks_qualified(t: TermElab, written: str) -> bool:
    """Return whether the name begins with a constant, so that another in its namespace is meant."""
    prefix = names.prefix(written)
    return bool(prefix) and any(not fields for _, fields in t.core.resolve_global(prefix))


__all__ = ["is_auto_bound_name", "resolve_local_name", "resolve_name"]
