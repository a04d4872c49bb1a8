"""Adding declarations: the kernel is asked, its refusals become messages.

What it does: every constant that elaboration makes enters the environment through
:func:`add_decl`, which also makes the namespaces known that its name is in, and warns of `sorry`.
What it assumes: the declaration has neither metavariables nor hypotheses; the kernel says so if not.
Where to read next: `pre_definition.py`, its main user.
Counterpart in Lean: `Lean.addDecl`, `Lean.KernelException.toMessageData`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from gnomon import App, Const, Expr, Lam, Let, Level, MData, Pi, Proj, Sort
from gnomon.declarations import (
    Axiom,
    Declaration,
    Definition,
    Inductive,
    Opaque,
    Quot,
    Theorem,
)
from gnomon.elab.core import Core
from gnomon.elab.message_data import MessageData, indented, msg, tagged
from gnomon.elab.messages import Severity
from gnomon.elab.modules import register_namespaces
from gnomon.elab.nested_types import shown_constructor
from gnomon.errors import Declined, KernelError
from gnomon.meta import ElabEnv, MetaError

SORRY = "sorryAx"


def add_decl(core: Core, decl: Declaration, *, check: bool = True) -> None:
    """Add a declaration to the environment.

    Unsafe and partial definitions are not shown to the kernel, nor are any with `check` unset.
    Raises :class:`~gnomon.elab.errors.ElabError` if the kernel refuses it.
    """
    warn_of_sorry(core, decl)
    checked = check and _is_safe(decl) and not core.options.get_bool("debug.skipKernelTC")
    before = len(core.env)
    try:
        env = core.env.add_decl(decl, check=checked)
    except KernelError as error:
        refused = core.error(kernel_message(core, error, decl))
        core.env = _without_proof(core.env, decl)
        raise refused from error
    except Declined as error:
        if error.limit == "interrupted":
            raise
        core.throw(_declined_message(error))
    core.env = register_namespaces(env, before)


def _without_proof(env: ElabEnv, decl: Declaration) -> ElabEnv:
    """Return the environment with axioms for the types that a refused block would declare.

    What mentions them later then says nothing about unknown names.
    """
    if not isinstance(decl, Inductive) or not env.contains(SORRY):
        return env
    ty = Const(SORRY, [Level.of_nat(2)])(Sort(1), Const("Bool.true"))
    for each in decl.types:
        if not env.contains(str(each.name)):
            try:
                env = env.add_decl(Axiom(each.name, [], ty), check=False)
            except KernelError:
                return env
    return env


def _is_safe(decl: Declaration) -> bool:
    match decl:
        case Definition():
            return decl.safety == "safe"
        case Opaque() | Axiom():
            return not decl.is_unsafe
        case Inductive():
            return not any(ty.is_unsafe for ty in decl.types)
        case _:
            return True


def declaration_exprs(decl: Declaration) -> list[Expr]:
    """Return the types and values of a declaration."""
    match decl:
        case Axiom() | Quot():
            return [decl.type]
        case Definition() | Theorem() | Opaque():
            return [decl.type, decl.value]
        case Inductive():
            return [ty.type for ty in decl.types] + [ctor.type for ctor in decl.ctors]
    raise AssertionError(f"no declaration: {decl!r}")


def mentions_sorry(e: Expr) -> bool:
    """Return whether `sorry` occurs in a term."""
    return any(str(name) == SORRY for name in e.constants())


def warn_of_sorry(core: Core, decl: Declaration) -> None:
    """Warn of a declaration with `sorry` in it, unless an error was reported."""
    if core.has_errors() or not core.options.get_bool("warn.sorry", True):
        return
    if any(mentions_sorry(e) for e in declaration_exprs(decl)):
        core.log(Severity.WARNING, tagged("hasSorry", msg("declaration uses `sorry`")))


def _declined_message(error: Declined) -> MessageData:
    match error.limit:
        case "recursion":
            return msg("(kernel) deep recursion detected")
        case "memory":
            return msg("(kernel) excessive memory consumption detected")
        case _:
            return msg("(kernel) deterministic timeout")


_FIELD = re.compile(r"field (\d+) of constructor `([^`]*)`")
_FIELD_PROBLEMS: Final = {
    "universeTooBig": "universe level of type_of({arg}) of '{ctor}' is too big for the "
    "corresponding inductive datatype",
    "non-positive": "{arg} of '{ctor}' has a non positive occurrence of the datatypes being "
    "declared",
    "non-valid": "{arg} of '{ctor}' contains a non valid occurrence of the datatypes being declared",
}


def _field_message(env: ElabEnv, error: KernelError, decl: Declaration) -> MessageData | None:
    """Return what is wrong with a constructor's field; Lean counts parameters, and from 1."""
    found = _FIELD.search(error.message)
    if found is None or not isinstance(decl, Inductive):
        return None
    position = decl.types[0].num_params + int(found[1]) + 1
    for sign, words in _FIELD_PROBLEMS.items():
        if sign in (error.rule, "non-" + error.message.partition(" non-")[2].split(" ")[0]):
            ctor = shown_constructor(env, decl, found[2])
            return msg("(kernel) " + words.format(arg=f"arg #{position}", ctor=ctor))
    return None


def _ill_typed_application(core: Core, e: Expr) -> MessageData | None:
    """Return what Lean's kernel says of the first application with an argument of another type."""
    meta = core.meta
    match e:
        case Lam() | Pi() | Let():
            value = e.value if isinstance(e, Let) else None
            inner = [e.type] if value is None else [e.type, value]
            for each in inner:
                found = _ill_typed_application(core, each)
                if found is not None:
                    return found
            with meta.scope():
                if value is None:
                    fvar: Expr = meta.push_local(str(e.name), e.type, instance=False)
                else:
                    fvar = meta.push_let(str(e.name), e.type, value)
                return _ill_typed_application(core, e.body.instantiate(fvar))
        case MData():
            return _ill_typed_application(core, e.expr)
        case Proj():
            return _ill_typed_application(core, e.struct)
        case App():
            *_, arg = e.app_args
            found = _ill_typed_application(core, e.fn) or _ill_typed_application(core, arg)
            if found is not None:
                return found
            of_fn, of_arg = meta.infer_type(e.fn), meta.infer_type(arg)
            domain = meta.whnf(of_fn)
            if not isinstance(domain, Pi) or meta.is_def_eq(domain.type, of_arg):
                return None
            said = msg(
                "(kernel) application type mismatch",
                indented(e),
                "\nargument has type",
                indented(of_arg),
                "\nbut function has type",
                indented(of_fn),
            )
            return core.add_context(said)
        case _:
            return None


def _explained(core: Core, error: KernelError, decl: Declaration) -> MessageData | None:
    """Return what is wrong with a value, its terms shown as users write them."""
    if not isinstance(decl, Definition | Theorem | Opaque):
        return None
    with suppress(MetaError), core.meta.without_modifying_state(), core.meta.transparency("all"):
        if error.rule == "declTypeMismatch":
            return msg(
                f"(kernel) declaration type mismatch, '{decl.name}' has type",
                indented(core.meta.infer_type(decl.value)),
                "\nbut it is expected to have type",
                indented(decl.type),
            )
        if error.rule == "appTypeMismatch":
            return _ill_typed_application(core, decl.type) or _ill_typed_application(
                core, decl.value
            )
    return None


def kernel_message(core: Core, error: KernelError, decl: Declaration) -> MessageData:
    """Return a refusal of a declaration in Lean's words."""
    env = core.env
    name = str(decl.name)
    explained = _explained(core, error, decl)
    if explained is not None:
        return explained
    field_message = _field_message(env, error, decl)
    if field_message is not None:
        return field_message
    terms = dict(error.terms)

    def term(*roles: str) -> MessageData:
        for role in roles:
            if role in terms:
                return indented(terms[role])
        return indented(next(iter(terms.values()), ""))

    match error.rule:
        case "alreadyDeclared":
            return msg(f"(kernel) constant has already been declared '{name}'")
        case "unknownConstant":
            found = re.search(r"`([^`]*)`", error.message)
            unknown = found[1] if found is not None else next(iter(terms.values()), "")
            if env.contains(unknown):
                return msg(f"(kernel) invalid declaration, it uses unsafe declaration '{unknown}'")
            return msg(f"(kernel) unknown constant '{unknown}'")
        case "unsafeReference":
            unsafe = next(iter(terms.values()), "")
            return msg(f"(kernel) invalid declaration, it uses unsafe declaration '{unsafe}'")
        case "declHasMVars":
            return msg(f"(kernel) declaration has metavariables '{name}'")
        case "declHasFVars":
            return msg(f"(kernel) declaration has free variables '{name}'")
        case "declTypeMismatch":
            return msg(
                f"(kernel) declaration type mismatch, '{name}' has type",
                term("value's type"),
                "\nbut it is expected to have type",
                term("expected type"),
            )
        case "thmTypeIsNotProp":
            return msg(f"(kernel) type of theorem '{name}' is not a proposition: ", term("type"))
        case "funExpected":
            return msg("(kernel) function expected", term("term"))
        case "typeExpected":
            return msg("(kernel) type expected", term("term"))
        case "invalidProj":
            return msg("(kernel) invalid projection", term("term"))
        case "appTypeMismatch":
            return msg(
                "(kernel) application type mismatch",
                term("application", "term"),
                "\nargument has type",
                term("argument type", "argument's type"),
                "\nbut function has type",
                term("function type", "function's type", "expected type"),
            )
        case _:
            return msg(f"(kernel) {error.message}")
