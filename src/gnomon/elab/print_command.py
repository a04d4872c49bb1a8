"""`#print`: what a name stands for.

What it does: shows a declaration with its attributes and modifiers; a structure with its fields; the
axioms that a constant depends on; a function's equations.
Where to read next: `print_structure.py`.
Counterpart in Lean: `Lean.Elab.Print`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.declarations import (
    Axiom,
    ConstantInfo,
    Constructor,
    Definition,
    InductiveType,
    Opaque,
    Quot,
    Recursor,
    Theorem,
)
from gnomon.elab import resolve
from gnomon.elab.literals import string_value
from gnomon.elab.message_data import MessageData, MessagePart, msg
from gnomon.elab.meta_tags import is_marked_meta
from gnomon.elab.registry import command_elab
from gnomon.elab.structures import is_structure
from gnomon.pretty.format import LINE
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

_COMMAND = "Lean.Parser.Command."

SHOWN_REDUCIBILITY = {"reducible": "reducible", "irreducible": "irreducible"}


@command_elab(_COMMAND + "print")
def elab_print(c: CommandElab, stx: Syntax) -> None:
    """`#print f`, `#print "text"`"""
    subject = stx[1]
    if subject.kind == "str":
        c.log_info(string_value(subject[0].val), ref=stx[0])
        return
    _for_each_constant(c, subject, stx[0], lambda name: print_constant(c, name))


def _for_each_constant(c: CommandElab, ident: Syntax, token: Syntax, show: ShowFn) -> None:
    core = c.core
    found = [core.realize(name) for name in core.resolve_global_const(ident)]
    with core.with_ref(token):
        for name in found:
            show(name)


@command_elab(_COMMAND + "printSig")
def elab_print_sig(c: CommandElab, stx: Syntax) -> None:
    """`#print sig f`: without the value."""
    _for_each_constant(c, stx[2], stx[0], lambda name: print_constant(c, name, sig_only=True))


@command_elab(_COMMAND + "printAxioms")
def elab_print_axioms(c: CommandElab, stx: Syntax) -> None:
    """`#print axioms f`"""
    _for_each_constant(c, stx[2], stx[0], lambda name: _print_axioms(c, name))


def _print_axioms(c: CommandElab, name: str) -> None:
    axioms = sorted(c.env.axioms(name), key=names.sort_key)
    if not axioms:
        c.log_info(f"'{name}' does not depend on any axioms")
        return
    parts: list[MessagePart] = [f"'{name}' depends on axioms: ["]
    for index, axiom in enumerate(axioms):
        if index:
            parts.append(msg(",", LINE))
        parts.append(axiom)
    from gnomon.elab.message_data import grouped, nested

    listed = grouped(nested(1, msg(*parts[1:])))
    c.log_info(parts[0], listed, "]")


@command_elab(_COMMAND + "printEqns")
def elab_print_eqns(c: CommandElab, stx: Syntax) -> None:
    """`#print eqns f`: the equations that define a function."""
    _for_each_constant(c, stx[2], stx[0], lambda name: _print_equations(c, name))


def _print_equations(c: CommandElab, name: str) -> None:
    from gnomon.elab.equations import equations_of

    found = equations_of(c.core, name)
    if not found:
        c.log_info(f"'{name}' does not have equations")
        return
    parts: list[MessagePart] = ["equations:"]
    for equation in found:
        info = c.env.find(equation)
        assert info is not None, "an equation is a theorem"
        parts += [LINE, header(c, "theorem", info)]
    c.log_info(*parts)


# -- declarations ------------------------------------------------------------------------------


def safety_of(info: ConstantInfo) -> str:
    """Return `"unsafe"`, `"partial"` or `"safe"`."""
    if isinstance(info, Definition):
        return info.safety
    return "unsafe" if getattr(info, "is_unsafe", False) else "safe"


def modifiers_of(c: CommandElab, name: str, safety: str) -> str:
    """Return what stands before a declaration: attributes that are shown, and modifiers."""
    env = c.env
    attrs = []
    shown = SHOWN_REDUCIBILITY.get(env.reducibility(name))
    if shown is not None:
        attrs.append(shown)
    if env.has_tag("defeq", name):
        attrs.append("defeq")
    words = [f"@[{', '.join(attrs)}]"] if attrs else []
    if safety != "safe":
        words.append(safety)
    if resolve.is_private(name):
        words.append("private")
    if resolve.is_protected(env, name):
        words.append("protected")
    if is_marked_meta(env, name):
        words.append("meta")
    return "".join(word + " " for word in words)


def header(c: CommandElab, kind: str, info: ConstantInfo) -> MessageData:
    """Return `@[attrs] kind name.{u} : type`."""
    name = str(info.name)
    levels = ", ".join(map(str, info.level_params))
    universes = f".{{{levels}}}" if levels else ""
    shown = resolve.private_to_user_name(name)
    before = modifiers_of(c, name, safety_of(info))
    return msg(f"{before}{kind} {shown}{universes} : ", info.type)


def print_constant(c: CommandElab, name: str, *, sig_only: bool = False) -> None:
    """Show a declaration."""
    info = c.env.find(name)
    if info is None:
        c.throw(f"Unknown identifier `{name}`")
    match info:
        case Axiom():
            c.log_info(header(c, "axiom", info))
        case Definition():
            _print_definition(c, "def", info, info.value, sig_only)
        case Theorem():
            _print_definition(c, "theorem", info, info.value, sig_only)
        case Opaque():
            c.log_info(header(c, "opaque", info))
        case Quot():
            c.log_info(header(c, "Quotient primitive", info))
        case Constructor():
            c.log_info(header(c, "constructor", info))
        case Recursor():
            _print_recursor(c, info)
        case InductiveType():
            if is_structure(c.env, name):
                from gnomon.elab.print_structure import print_structure

                print_structure(c, info)
            else:
                _print_inductive(c, info)


def _print_definition(
    c: CommandElab, kind: str, info: ConstantInfo, value: Expr, sig_only: bool
) -> None:
    if sig_only:
        c.log_info(header(c, kind, info))
    else:
        c.log_info(header(c, kind, info), " :=", LINE, value)


def _print_inductive(c: CommandElab, info: InductiveType) -> None:
    parts: list[MessagePart] = [
        header(c, "inductive", info),
        LINE,
        f"number of parameters: {info.num_params}",
        LINE,
        "constructors:",
    ]
    for ctor in info.ctors or ():
        found = c.env.find(ctor)
        assert found is not None, "a type's constructors are declared with it"
        parts += [LINE, f"{ctor} : ", found.type]
    c.log_info(*parts)


def _print_recursor(c: CommandElab, info: Recursor) -> None:
    parts: list[MessagePart] = [header(c, "recursor", info)]
    for what, number in (
        ("parameters", info.num_params),
        ("indices", info.num_indices),
        ("motives", info.num_motives),
        ("minors", info.num_minors),
    ):
        parts += [LINE, f"number of {what}: {number}"]
    if info.k:
        parts += [LINE, "supports k-like reduction"]
    parts += [LINE, "rules:"]
    for rule in info.rules or ():
        parts += [LINE, f"for {rule.ctor} ({rule.nfields} fields): ", rule.rhs]
    c.log_info(*parts)


if TYPE_CHECKING:
    from collections.abc import Callable

    ShowFn = Callable[[str], None]
