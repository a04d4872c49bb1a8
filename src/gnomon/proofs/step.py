"""A step of a proof: a text with tactics, run on a state.

What it does: reads tactics, with what was read before remembered; runs them on the goals of a state;
says what is new.
What it assumes: it runs in the workspace's thread; the workspace is where the state is.
Where to read next: `state.py`; `gnomon.tactics.framework`, which does the work.
Counterpart in Lean: `Lean.Elab.Term.runTactic`, `Lean.Elab.runTactic`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import MVar
from gnomon.elab.core import Core
from gnomon.elab.errors import AbortTactic, AbortTerm, ElabError, Postpone, UnsupportedSyntax
from gnomon.elab.let_rec import LetRecToLift
from gnomon.elab.message_data import msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.syntax_ext import CoreScope, grammar
from gnomon.elab.term import TermElab
from gnomon.errors import Declined, GnomonError
from gnomon.meta import ElabEnv, MetaError, Snapshot
from gnomon.parser.grammar import Grammar
from gnomon.parser.module import diagnostics, run_parser
from gnomon.parser.state import State
from gnomon.proofs.start import Start
from gnomon.proofs.workspace import Workspace
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Source, Syntax
from gnomon.tactics.framework import TacticElab

TACTIC_SEQ: Final = "Lean.Parser.Tactic.tacticSeq"

CACHED_TEXTS: Final = 4096
"""So many texts of steps are remembered with their trees."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a state is in its workspace."""

    env: ElabEnv
    snapshot: Snapshot
    goals: tuple[MVar, ...]
    next_macro_scope: int
    let_recs: tuple[LetRecToLift, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """Tactics as a tree, and what was wrong with the text."""

    source: Source
    tree: Syntax
    errors: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a step: the new place, unless there are errors among the messages."""

    place: Place | None
    messages: tuple[Message, ...]


class StepFailure(GnomonError):
    """A step has errors: `messages` are all it said, at places in `source`."""

    def __init__(self, messages: Sequence[Message], source: Source) -> None:
        """At least one of the messages is an error."""
        super().__init__()
        self.messages = tuple(messages)
        self.source = source


_SCRIPTS: dict[tuple[int, str], tuple[Grammar, Script]] = {}


def read_script(core: Core, text: str) -> Script:
    """Return tactics as a tree; the same text in the same grammar is read once."""
    rules = grammar(core.env)
    key = (id(rules), text)
    found = _SCRIPTS.get(key)
    if found is not None and found[0] is rules:
        return found[1]
    script = parse_tactics(rules, CoreScope(core), text)
    if len(_SCRIPTS) >= CACHED_TEXTS:
        _SCRIPTS.clear()
    _SCRIPTS[key] = (rules, script)
    return script


def parse_tactics(rules: Grammar, scope: CoreScope, text: str) -> Script:
    """Return tactics as a tree."""
    source = Source(text, "<tactic>")
    state = State(source.text, rules, scope)
    definition = rules.definitions.find(TACTIC_SEQ)
    assert definition is not None, "the grammar of tactics is built in"
    error = run_parser(state, definition.run)
    if error is None and state.pos < state.size:
        error = state.expect("end of input")
    tree = state.stack[0] if state.stack else MISSING
    errors = tuple(
        Message(Severity.ERROR, each.pos, each.end, msg(each.message))
        for each in diagnostics(state, error)
    )
    return Script(source, tree, errors)


def run_step(
    workspace: Workspace,
    start: Start,
    place: Place,
    text: str,
    max_heartbeats: int | None,
) -> tuple[Done, Source]:
    """Return what tactics make of a state, and the text in which their messages have places."""
    core = workspace.new_core(_NO_TEXT, start.scopes, start.main_module)
    workspace.enter(place.env, place.snapshot, start.outer)
    core.next_macro_scope = place.next_macro_scope
    script = read_script(core, text)
    core.source = script.source
    if script.errors:
        return Done(None, script.errors), script.source
    if max_heartbeats is not None:
        core.options = core.options.set("maxHeartbeats", max_heartbeats)
        workspace.set_limits(core.options)
    meta = workspace.meta
    t = elaborator(core, start, place)
    block = TacticElab(t, list(place.goals))
    with (
        meta.config(fo_approx=True, ctx_approx=True),
        core.with_ref(script.tree),
        core.fresh_macro_scope(),
    ):
        _run(core, t, block, script.tree)
    messages = tuple(core.messages)
    if any(each.severity is Severity.ERROR for each in messages):
        return Done(None, messages), script.source
    goals = tuple(block.unsolved())
    let_recs = tuple(each for each in t.let_recs if isinstance(each, LetRecToLift))
    after = Place(meta.env, meta.save(), goals, core.next_macro_scope, let_recs)
    return Done(after, messages), script.source


_NO_TEXT: Final = Source("", "")


def elaborator(core: Core, start: Start, place: Place) -> TermElab:
    """Return the elaborator of terms in a proof."""
    return TermElab(
        core,
        decl_name=start.header.decl_name,
        level_names=start.header.level_names,
        section_vars=dict(start.section_names),
        section_fvars=dict(start.section_fvars),
        aux_decl_names=dict(start.aux_names),
        let_recs=list(place.let_recs),
    )


def _run(core: Core, t: TermElab, block: TacticElab, tree: Syntax) -> None:
    """Run tactics; what goes wrong becomes a message."""
    meta = core.meta
    try:
        if block.goals:
            with meta.with_mvar_lctx(block.goals[0]):
                block.run(tree)
                t.synthesize("no")
        else:
            block.run(tree)
    except ElabError as error:
        core.log_exception(error)
    except (AbortTactic, AbortTerm):
        pass
    except MetaError as error:
        core.log_exception(core.wrap(error))
    except (UnsupportedSyntax, Postpone):
        core.log_error("unsupported syntax")
    except RecursionError:
        core.log_error("maximum recursion depth has been reached")
    except Declined as error:
        if error.limit == "interrupted":
            raise
        core.log_error(error.message)
    else:
        return
    if not core.has_errors():
        core.log_error("the tactic failed")
