"""Imports every module with built-in elaborators, which register themselves.

Counterpart in Lean: the `builtin_initialize` blocks of `Lean.Elab`.
"""

from __future__ import annotations

import importlib
from typing import Final

ATTRIBUTES: Final = (
    "builtin_attributes",
    "reducibility_attr",
    "instance_attr",
    "simp_attr",
)

COMMANDS: Final = (
    "builtin_command",
    "end_command",
    "open_decl",
    "option_commands",
    "variables",
    "declaration",
    "check_command",
    "print_command",
    "eval_command",
    "guard",
    "where_command",
    "unused_variables",
)

TERMS: Final = (
    "app",
    "binders",
    "binop",
    "builtin_notation",
    "builtin_term",
    "coercion",
    "field_notation",
    "let_rec",
    "match",
    "struct_inst",
)

OTHERS: Final = (
    "gnomon.elab.by_tactic",
    "gnomon.elab.do",
    "gnomon.elab.inductive_command",
    "gnomon.elab.deriving",
    "gnomon.macros",
    "gnomon.macros.library",
    "gnomon.tactics",
    "gnomon.compiler.elab_hooks",
)
"""Modules with elaborators of larger parts; those that do not exist are parts to come."""


def load() -> None:
    """Import everything."""
    for name in (*ATTRIBUTES, *TERMS, *COMMANDS):
        importlib.import_module(f"gnomon.elab.{name}")
    for name in OTHERS:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name is None or not error.name.startswith("gnomon."):
                raise


load()
