"""What the tests of macros share: an environment with the library's notation, but not its proofs.

The syntax and the macros of the library are declared; constants are axioms. So macros can be tested
where the library does not elaborate yet, and quickly.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from gnomon import Level, Sort
from gnomon.declarations import Axiom
from gnomon.elab.frontend import Frontend
from gnomon.elab.syntax_ext import CoreScope, grammar, init_grammar
from gnomon.meta import ElabEnv
from gnomon.parser import ModuleParser, parse_header
from gnomon.syntax import Atom, Ident, Node, Source, Syntax, names

ROOT = Path(__file__).parent
LIBRARY = ROOT.parent / "library"
DATA = ROOT / "macros"

DECLARING = (
    "syntax", "syntaxAbbrev", "syntaxCat", "macro", "macro_rules", "notation", "mixfix",
    "namespace", "end", "section", "open", "set_option", "universe", "binderPredicate",
)  # fmt: skip
"""The commands that are elaborated."""


def expansions() -> list[dict[str, Any]]:
    """What real Lean expands terms, tactics and commands to."""
    found: list[dict[str, Any]] = json.loads((DATA / "expansions.json").read_text("utf-8"))
    return found


def constants() -> set[str]:
    """The constants that the recorded expansions mention."""
    text = (DATA / "expansions.json").read_text("utf-8")
    found = {name for group in re.findall(r"\{([^{}]*)\}", text) for name in group.split(",")}
    return {name for name in found if re.fullmatch(r"[\w.'?!]+", name)}


def elaborate(text: str, env: ElabEnv) -> Frontend:
    """Elaborate the commands of a text that extend syntax; messages stay in the core."""
    frontend = Frontend(Source(text, "test.lean"), env=env)
    core, commands = frontend.core, frontend.commands
    parser = ModuleParser(frontend.source, grammar(core.env), CoreScope(core))
    pos, recovering = parse_header(frontend.source).pos, False
    while True:
        parsed = parser.command(pos, grammar(core.env), recovering)
        if parsed.is_terminal:
            break
        if names.last(parsed.tree.kind) in DECLARING:
            commands.elab_top_level(parsed.tree, has_parse_errors=bool(parsed.errors))
        pos, recovering = parsed.pos, parsed.recovering
    commands.pop_scopes(len(commands.scopes) - 1)
    return frontend


@lru_cache(maxsize=1)
def library_env() -> ElabEnv:
    """The environment with the library's notation."""
    env = init_grammar(ElabEnv(), [])
    prop = Sort(Level.zero())
    for name in sorted(constants()):
        env = env.add_decl(Axiom(name, (), prop))
    for path in sorted(LIBRARY.glob("Init/Notation/*.lean"), key=_order):
        env = elaborate(path.read_text("utf-8"), env).core.env
    return init_grammar(env, ["Init"])


def _order(path: Path) -> tuple[int, str]:
    order = ["Grammar", "Operators", "Terms", "Commands"]
    return (order.index(path.stem) if path.stem in order else len(order), path.stem)


def shown(stx: Syntax) -> str:
    """A tree as the recorded expansions show it: `✝` after names that macros made."""
    if isinstance(stx, Node):
        return f"({' '.join([stx.kind, *map(shown, stx.args)])})"
    if isinstance(stx, Atom):
        return json.dumps(stx.val, ensure_ascii=False)
    if not isinstance(stx, Ident):
        return "<missing>"
    name = stx.val or "[anonymous]"
    if names.has_macro_scopes(stx.val):
        name = f"{names.erase_macro_scopes(stx.val)}✝"
    meanings = [full for full, fields in stx.preresolved if fields != ("<namespace>",)]
    return f"`{name}" + (f"{{{','.join(meanings)}}}" if meanings else "")
