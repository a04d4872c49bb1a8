"""`set_option`, and options in attributes and terms.

Where to read next: `options.py`.
Counterpart in Lean: `Lean.Elab.SetOption`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.core import Core
from gnomon.elab.message_data import indented
from gnomon.elab.options import Options, OptionValue, option_default
from gnomon.elab.registry import command_elab
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab


@command_elab("Lean.Parser.Command.set_option")
def elab_set_option_command(c: CommandElab, stx: Syntax) -> None:
    """`set_option o v`"""
    c.modify_scope(opts=elab_set_option(c.core, stx[1], stx[3] if len(stx) > 3 else stx[2]))


def _type_name(value: OptionValue) -> str:
    if isinstance(value, bool):
        return "Bool"
    return "Nat" if isinstance(value, int) else "String"


def _value(core: Core, stx: Syntax) -> OptionValue:
    if stx.kind == "str":
        from gnomon.elab.literals import string_value

        return string_value(stx[0].val)
    if stx.kind == "num":
        from gnomon.elab.literals import nat_value

        return nat_value(stx[0].val)
    word = stx.val if stx.is_atom else stx[0].val
    if word in ("true", "false"):
        return word == "true"
    core.throw("unexpected set_option value ", stx)


def elab_set_option(core: Core, ident: Syntax, value_stx: Syntax) -> Options:
    """Return the options with one set; raises if there is no such option, or of another type."""
    name = names.erase_macro_scopes(ident.id)
    default = option_default(name)
    if default is None:
        core.throw(f"Unknown option `{name}`")
    value = _value(core, value_stx)
    if _type_name(value) != _type_name(default):
        core.throw(
            "set_option value type mismatch: The value",
            indented(value_stx),
            "\nhas type",
            indented(_type_name(value)),
            f"\nbut the option `{name}` expects a value of type",
            indented(_type_name(default)),
        )
    return core.options.set(name, value)
