"""The functions on syntax and names that native macro programs may call.

What it does: gives Lean's functions in Python, and with those of `data.py` all that programs that
rewrite syntax may use.
What it assumes: arguments have the types that Lean's signatures ask for; where a program may not be
well typed, the function says that it cannot run.
Where to read next: `values.py` (how values look), `quote.py` (syntax for values), `binders.py`.
Counterpart in Lean: `Init.Meta.Defs`, `Lean.Macro`, and the functions themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon.elab.literals import char_value, nat_value, string_value
from gnomon.macros import binders, interpolation, precedence
from gnomon.macros.data import (
    CONSTRUCTORS,
    DATA_FUNCTIONS,
    DATA_METHODS,
    number,
    to_string,
)
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.macros.functions import (
    CannotRun,
    Form,
    Function,
    Library,
    apply,
    effect,
    or_else,
    perform,
)
from gnomon.macros.quote import mk_c_ident, mk_ident, quote
from gnomon.macros.template import Run
from gnomon.macros.values import Char, NameLit, SepArray, Some, Value, as_elems, separated
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null, names

# -- syntax ------------------------------------------------------------------------------------


def syntax_of(value: Value) -> Syntax:
    """Return a value that is syntax."""
    if not isinstance(value, Syntax):
        raise CannotRun("syntax is expected")
    return value


def name_of(value: Value) -> str:
    """Return a value that is a name."""
    if not isinstance(value, NameLit):
        raise CannotRun("a name is expected")
    return value.name


def _get_id(run: Run, stx: Value) -> NameLit:
    return NameLit(syntax_of(stx).id)


def _get_nat(run: Run, stx: Value) -> int:
    return nat_value(syntax_of(stx)[0].val)


def _get_string(run: Run, value: Value) -> str:
    if isinstance(value, NameLit):
        last = names.parts(value.name)[-1:] or ("",)
        if not isinstance(last[0], str):
            raise CannotRun("the text of a number in a name")
        return last[0]
    return string_value(syntax_of(value)[0].val)


def _get_char(run: Run, stx: Value) -> Char:
    return Char(char_value(syntax_of(stx)[0].val))


def _get_name(run: Run, stx: Value) -> NameLit:
    return NameLit(names.join(names.parts(syntax_of(stx)[0].val[1:])))


def _get_kind(run: Run, stx: Value) -> NameLit:
    kind = syntax_of(stx).kind
    if kind == "<atom>":
        kind = names.escape(syntax_of(stx).val)
    return NameLit(kind)


def _get_optional(run: Run, stx: Value) -> Value:
    stx = syntax_of(stx)
    return Some(stx[0]) if stx.kind == "null" and len(stx) == 1 else None


def _elems(run: Run, value: Value) -> Value:
    return as_elems(value)


def _elems_and_seps(run: Run, value: Value) -> Value:
    return value.items if isinstance(value, SepArray) else as_elems(value)


def _set_arg(run: Run, stx: Value, index: Value, arg: Value) -> Syntax:
    args = list(syntax_of(stx).args)
    at = number(index)
    if at < len(args):
        args[at] = syntax_of(arg)
    return syntax_of(stx).with_args(args)


def _modify_base(run: Run, name: Value, function: Value) -> NameLit:
    view = names.view(name_of(name))
    changed = apply(run, function, NameLit(view.name))
    return NameLit(view._replace(name=name_of(changed)).review())


def _mk_ident_from(run: Run, place: Value, name: Value, canonical: bool = False) -> Syntax:
    text = name_of(name)
    return Ident(text, text, syntax_of(place).ref_info(canonical))


def _mk_node(run: Run, kind: Value, args: Value) -> Syntax:
    return Node(name_of(kind), tuple(map(syntax_of, as_elems(args))))


def _mk_app(run: Run, function: Value, args: Value) -> Syntax:
    items = tuple(map(syntax_of, as_elems(args)))
    head = syntax_of(function)
    return Node("Lean.Parser.Term.app", (head, mk_null(*items))) if items else head


def _mk_lit(kind: str) -> Callable[..., Value]:
    return lambda run, text: Node(kind, (Atom(str(text)),))


def _mk_str_lit(run: Run, text: Value) -> Value:
    return quote(str(text))


def _mk_sep_array(run: Run, elems: Value, sep: Value) -> Value:
    items = tuple(map(syntax_of, as_elems(elems)))
    return separated(items, syntax_of(sep).val)


# -- effects -----------------------------------------------------------------------------------


def _throw_error_at(run: Run, ref: Value, message: Value) -> Value:
    place = syntax_of(ref)
    raise MacroError(run.scope.ref if place.pos is None else place, to_string(message))


def _throw_error(run: Run, message: Value) -> Value:
    raise MacroError(run.scope.ref, to_string(message))


def _throw_unsupported(run: Run) -> Value:
    raise MacroUnsupported


def _throw(run: Run, error: Value) -> Value:
    if error is UNSUPPORTED:
        raise MacroUnsupported
    if isinstance(error, MacroError):
        raise error
    raise CannotRun("an unknown exception")


def _caught(run: Run, error: Exception) -> Value:
    if isinstance(error, MacroUnsupported):
        return UNSUPPORTED
    return error if isinstance(error, MacroError) else None


def _with_ref(run: Run, ref: Value, act: Value) -> Value:
    saved_ref, saved_info = run.scope.ref, run.info
    if syntax_of(ref).pos is not None:
        run.scope.ref = syntax_of(ref)
    run.info = run.scope.ref_info()
    try:
        return perform(run, act)
    finally:
        run.scope.ref, run.info = saved_ref, saved_info


def _add_macro_scope(run: Run, name: Value) -> NameLit:
    return NameLit(run.scope.add_macro_scope(name_of(name)))


UNSUPPORTED: Final = MacroUnsupported()
"""`Macro.Exception.unsupportedSyntax` as a value."""


FUNCTIONS: Final[dict[str, Function]] = {
    **DATA_FUNCTIONS,
    "throw": effect(1, _throw),
    "MonadExcept.throw": effect(1, _throw),
    "Lean.withRef": effect(2, _with_ref),
    "Lean.mkIdent": Function(1, lambda run, name: mk_ident(name_of(name))),
    "Lean.mkIdentFrom": Function(2, _mk_ident_from),
    "Lean.mkIdentFromRef": effect(1, lambda run, name: _mk_ident_from(run, run.scope.ref, name)),
    "Lean.mkCIdent": Function(1, lambda run, name: mk_c_ident(MISSING, name_of(name))),
    "Lean.mkCIdentFrom": Function(
        2, lambda run, ref, name: mk_c_ident(syntax_of(ref), name_of(name))
    ),
    "Lean.mkAtom": Function(1, lambda run, text: Atom(str(text))),
    "Lean.mkNode": Function(2, _mk_node),
    "Lean.mkNullNode": Function(
        0, lambda run, args=(): mk_null(*map(syntax_of, as_elems(args))), params=("args",)
    ),
    "Lean.quote": Function(1, lambda run, value: quote(value)),
    "Lean.Quote.quote": Function(1, lambda run, value: quote(value)),
    "Lean.Syntax.mkApp": Function(2, _mk_app),
    "Lean.Syntax.mkCApp": Function(
        2, lambda run, name, args: _mk_app(run, mk_c_ident(MISSING, name_of(name)), args)
    ),
    "Lean.Syntax.mkNumLit": Function(1, _mk_lit("num")),
    "Lean.Syntax.mkNatLit": Function(1, _mk_lit("num")),
    "Lean.Syntax.mkNameLit": Function(1, _mk_lit("name")),
    "Lean.Syntax.mkStrLit": Function(1, _mk_str_lit),
    "Lean.mkSepArray": Function(2, _mk_sep_array),
    "Lean.mkOptionalNode": Function(
        1, lambda run, value: mk_null(syntax_of(value.value)) if value is not None else mk_null()
    ),
    "Lean.TSyntax.mk": Function(1, lambda run, stx: syntax_of(stx)),
    "Lean.Syntax.missing": Function(0, lambda run: MISSING),
    "Lean.Name.mkSimple": Function(1, lambda run, text: NameLit(names.escape(str(text)))),
    "Lean.Macro.throwError": effect(1, _throw_error),
    "Lean.Macro.throwErrorAt": effect(2, _throw_error_at),
    "Lean.Macro.throwUnsupported": effect(0, _throw_unsupported),
    "Lean.Macro.addMacroScope": effect(1, _add_macro_scope),
    "Lean.MonadQuotation.addMacroScope": effect(1, _add_macro_scope),
    "Lean.Macro.Exception.unsupportedSyntax": Function(0, lambda run: UNSUPPORTED),
    "Lean.Macro.Exception.error": Function(
        2, lambda run, ref, text: MacroError(syntax_of(ref), to_string(text))
    ),
    "Lean.expandExplicitBinders": effect(
        3, lambda run, name, xs, body: binders.expand_explicit(run, name_of(name), xs, body)
    ),
    "Lean.expandBrackedBinders": effect(
        3, lambda run, name, xs, body: binders.expand_bracketed(run, name_of(name), xs, body)
    ),
    "Lean.TSyntax.expandInterpolatedStr": effect(
        3, lambda run, stx, ty, fn: interpolation.expand(run, syntax_of(stx), ty, fn)
    ),
    "Lean.evalPrec": effect(1, lambda run, stx: precedence.eval_prec(syntax_of(stx))),
    "Lean.evalPrio": effect(1, lambda run, stx: precedence.eval_prio(syntax_of(stx))),
}
"""Functions by their full names in Lean."""

METHODS: Final[dict[str, Function]] = {
    **DATA_METHODS,
    "getId": Function(1, _get_id),
    "getNat": Function(1, _get_nat),
    "getString": Function(1, _get_string),
    "getString!": Function(1, _get_string),
    "getChar": Function(1, _get_char),
    "getName": Function(1, _get_name),
    "raw": Function(1, lambda run, value: value),
    "getKind": Function(1, _get_kind),
    "getArgs": Function(1, lambda run, stx: tuple(syntax_of(stx).args)),
    "getArg": Function(2, lambda run, stx, index: syntax_of(stx)[number(index)]),
    "getNumArgs": Function(1, lambda run, stx: len(syntax_of(stx))),
    "getOptional?": Function(1, _get_optional),
    "isOfKind": Function(2, lambda run, stx, kind: syntax_of(stx).kind == name_of(kind)),
    "isIdent": Function(1, lambda run, stx: syntax_of(stx).is_ident),
    "isAtom": Function(1, lambda run, stx: syntax_of(stx).is_atom),
    "isMissing": Function(1, lambda run, stx: syntax_of(stx).is_missing),
    "getElems": Function(1, _elems),
    "elemsAndSeps": Function(1, _elems_and_seps),
    "setArg": Function(3, _set_arg),
    "setKind": Function(2, lambda run, stx, kind: Node(name_of(kind), tuple(syntax_of(stx).args))),
    "getDocString": Function(1, lambda run, stx: syntax_of(stx)[1].val.removesuffix("-/")),
    "getHygieneInfo": Function(1, lambda run, stx: NameLit(syntax_of(stx)[0].id)),
    "isNone": Function(
        1, lambda run, value: value.is_none if isinstance(value, Syntax) else value is None
    ),
    "toString": Function(1, lambda run, value: to_string(value)),
    "eraseMacroScopes": Function(1, lambda run, n: NameLit(names.erase_macro_scopes(name_of(n)))),
    "getPrefix": Function(1, lambda run, n: NameLit(names.prefix(name_of(n)))),
    "isAnonymous": Function(1, lambda run, n: not name_of(n)),
    "isAtomic": Function(1, lambda run, n: names.is_atomic(name_of(n))),
    "modifyBase": Function(2, _modify_base),
    "appendAfter": Function(2, lambda run, n, text: NameLit(_append_after(name_of(n), str(text)))),
    "appendBefore": Function(
        2, lambda run, n, text: NameLit(_append_before(name_of(n), str(text)))
    ),
}
"""Functions that are called with a dot, whatever the type of the value before it."""


FORMS: Final[dict[str, Form]] = {"«term_<|>_»": or_else}
"""Terms with a meaning of their own."""

MACRO_LIBRARY: Final = Library(FUNCTIONS, METHODS, CONSTRUCTORS, to_string, _caught, FORMS)
"""What programs that rewrite syntax may use."""


def _append_after(name: str, text: str) -> str:
    return names.append(names.prefix(name), names.escape(f"{_last_text(name)}{text}"))


def _append_before(name: str, text: str) -> str:
    return names.append(names.prefix(name), names.escape(f"{text}{_last_text(name)}"))


def _last_text(name: str) -> str:
    parts = names.parts(name)
    return str(parts[-1]) if parts else ""
