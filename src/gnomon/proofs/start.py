"""The first state of a proof: from a statement to its goal.

What it does: reads a statement (a type; binders and a type; or a whole `theorem` without its proof),
elaborates it as a declaration's header, and makes the goal that its proof would begin with.
What it assumes: it runs in the workspace's thread.
Where to read next: `state.py`; `gnomon.elab.mutual_def`, which does the same for files.
Counterpart in Lean: `Lean.Elab.Command.elabMutualDef`, up to the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import Expr, FVar, MVar
from gnomon.elab.command import CommandElab
from gnomon.elab.core import Core
from gnomon.elab.def_view import DefView, is_def_like, mk_def_view
from gnomon.elab.errors import ElabError
from gnomon.elab.headers import Header, elab_headers, generalize_levels
from gnomon.elab.let_rec import push_aux_decl
from gnomon.elab.message_data import msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.modifiers import elab_modifiers, expand_decl_id
from gnomon.elab.scope import Scope
from gnomon.elab.section_vars import header_variables, with_only
from gnomon.elab.syntax_ext import CoreScope, grammar
from gnomon.elab.term import TermElab
from gnomon.errors import GnomonError
from gnomon.meta import ElabEnv, LocalContext, Snapshot
from gnomon.parser import ModuleParser
from gnomon.parser.api import parse_category
from gnomon.records import dataclass
from gnomon.syntax import Source, Syntax

NAME: Final = "_goal"
"""The name of a statement that has none."""

PROOF: Final = "\n := by skip"
"""What stands for the proof while a statement is read."""

_KEYWORDS: Final = (
    "theorem", "lemma", "example", "def", "instance", "abbrev", "@[", "/--", "private ",
    "protected ", "noncomputable ", "nonrec ", "unsafe ", "partial ",
)  # fmt: skip

_VALUES: Final = frozenset(
    f"Lean.Parser.Command.{name}" for name in ("declValSimple", "declValEqns", "whereStructInst")
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as a command: `offset` characters of `source` stand before the user's text."""

    source: Source
    tree: Syntax
    offset: int
    is_named: bool

    @property
    def prefix(self) -> str:
        """What was put before the user's text."""
        return self.source.text[: self.offset]


@dataclass(frozen=True, slots=True)
class Start:
    """A statement, elaborated.

    `root` is the goal, in the context of the statement's `params`; `outer` is the context without
    them, with the section's variables `section_vars` and, for recursion, `aux_fvars`.
    """

    scopes: tuple[Scope, ...]
    main_module: str
    header: Header
    declared: tuple[str, ...]
    scope_levels: tuple[str, ...]
    section_vars: tuple[Expr, ...]
    section_names: dict[str, str]
    section_fvars: dict[str, Expr]
    aux_fvars: tuple[FVar, ...]
    aux_names: dict[int, str]
    params: tuple[Expr, ...]
    outer: LocalContext
    root: MVar
    is_named: bool
    prefix: str
    """What makes a declaration of the statement when it stands before it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The start of a proof, with what the engine and the elaborator have to go on from."""

    start: Start
    env: ElabEnv
    snapshot: Snapshot
    next_macro_scope: int


class StatementErrors(GnomonError):
    """A statement is wrong; `messages` say how, at places in `source` after `offset`."""

    def __init__(self, messages: Sequence[Message], source: Source, offset: int) -> None:
        """`messages` are those of the elaborator."""
        super().__init__()
        self.messages = tuple(messages)
        self.source = source
        self.offset = offset


def read_statement(core: Core, text: str) -> Statement:
    """Return a statement as a command. Raises :class:`StatementErrors` if it cannot be read."""
    beginning = text.lstrip()
    if any(beginning.startswith(word) for word in _KEYWORDS):
        return _read(core, "", text, is_named=not beginning.startswith("example"))
    _, errors = parse_category("term", text, grammar(core.env), CoreScope(core))
    if not errors:
        return _read(core, f"theorem {NAME} : ", text, is_named=False)
    try:
        return _read(core, f"theorem {NAME} ", text, is_named=False)
    except StatementErrors as failed:
        last = max((each.start for each in failed.messages), default=0) - failed.offset
        if max(each.pos for each in errors) < last:
            raise
    messages = [Message(Severity.ERROR, each.pos, each.end, msg(each.message)) for each in errors]
    raise StatementErrors(messages, Source(text, "<statement>"), 0)


def _read(core: Core, before: str, text: str, *, is_named: bool) -> Statement:
    source = Source(before + text + PROOF, "<statement>")
    parsed = ModuleParser(source, grammar(core.env), CoreScope(core)).command(0, grammar(core.env))
    errors = [
        Message(Severity.ERROR, each.pos, each.end, msg(each.message)) for each in parsed.errors
    ]
    tree = parsed.tree
    value = tree.find(lambda part: part.kind in _VALUES)
    end = parsed.pos if value is None or value.pos is None else value.pos
    if not errors and end < len(before) + len(text):
        what = "the statement ends here; what follows does not belong to it"
        errors.append(Message(Severity.ERROR, end, None, msg(what)))
    if not errors and (tree.kind != "Lean.Parser.Command.declaration" or not is_def_like(tree[1])):
        errors.append(Message(Severity.ERROR, len(before), None, msg("a statement is expected")))
    if errors:
        raise StatementErrors(errors, source, len(before))
    return Statement(source, tree, len(before), is_named)


def begin(commands: CommandElab, statement: Statement) -> Begun:
    """Return the start of a statement's proof. Raises :class:`StatementErrors`."""
    core = commands.core
    found: list[Begun] = []
    decl = statement.tree

    def run(t: TermElab, variables: list[Expr]) -> None:
        found.append(_begin(t, variables, commands.scope, view, statement))

    with commands.fresh_messages() as messages, core.with_ref(decl):
        with commands.logging(), core.fresh_macro_scope():
            modifiers = elab_modifiers(core, decl[0])
            view = mk_def_view(commands, modifiers, decl[1])
            if view.ty is None:
                core.throw("a statement without a type")
            commands.run_term_elab(run)
        collected = list(messages)
        messages.clear()
    if not found or any(each.severity is Severity.ERROR for each in collected):
        raise StatementErrors(collected, statement.source, statement.offset)
    return found[0]


def _begin(
    t: TermElab, variables: list[Expr], scope: Scope, view: DefView, statement: Statement
) -> Begun:
    core, meta = t.core, t.meta
    with core.with_ref(view.header_ref):
        decl_id = expand_decl_id(
            core, core.curr_namespace, t.level_names, view.decl_id, view.modifiers
        )
    headers = elab_headers(t, [view], [decl_id])
    declared = headers[0].level_names
    header = generalize_levels(t, headers)[0]
    if core.has_errors():
        raise ElabError(core.ref, msg("the statement has errors"))
    with t.local_scope(), t.scoped(decl_name=header.decl_name, level_names=header.level_names):
        aux: list[FVar] = []
        if statement.is_named and not view.modifiers.is_nonrec:
            aux.append(push_aux_decl(t, header.short_name, header.decl_name, header.ty))
        used = {each for each in variables if isinstance(each, FVar)}
        if view.is_theorem:
            used = header_variables(t, variables, scope, [header.ty], check=True)
        with with_only(t, variables, used) as needed:
            outer = meta.lctx
            with t.local_scope():
                params, target = meta.forall_telescope(
                    header.ty, header.num_params, cleanup_annotations=True
                )
                root = meta.mk_mvar(target, "syntheticOpaque")
    start = Start(
        core.commands.scopes if core.commands is not None else (scope,),
        core.main_module,
        header,
        declared,
        t.level_names,
        tuple(needed),
        dict(t.section_vars),
        dict(t.section_fvars),
        tuple(aux),
        dict(t.aux_decl_names),
        tuple(params),
        outer,
        root,
        statement.is_named,
        statement.prefix,
    )
    return Begun(start, meta.env, meta.save(), core.next_macro_scope)
