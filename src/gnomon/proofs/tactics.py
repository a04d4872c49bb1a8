"""Tactics written in Python: their syntax, and what they work with.

What it does: :func:`register` reads a syntax as Lean's `elab` command does, adds it to the grammar of
all that this process checks, and lets a Python function be what it means. :class:`Tactic` is what the
function is given.
What it assumes: whoever registers a tactic wants it in this process; checking a file never runs Python
code that the program has not registered.
Where to read next: `gnomon.tactics.framework`, in whose terms Lean's own tactics are written.
Counterpart in Lean: `elab … : tactic`, `Lean.Elab.Tactic.TacticM`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from gnomon import Expr, MVar
from gnomon.check import CheckMessage
from gnomon.elab.core import Core
from gnomon.elab.errors import ElabControl, ElabError
from gnomon.elab.grammar_ext import ParserEntry
from gnomon.elab.macro_args import MacroArg, expand_macro_args
from gnomon.elab.syntax_commands import describe
from gnomon.elab.syntax_ext import CoreScope, add_process_syntax, grammar
from gnomon.elab.type_mismatch import throw_type_mismatch
from gnomon.errors import Declined
from gnomon.macros import antiquot
from gnomon.meta import MetaError
from gnomon.parser import algebra as a
from gnomon.parser import parse_command
from gnomon.parser.api import parse_category
from gnomon.parser.descriptors import default_precedence
from gnomon.pretty import format as fmt
from gnomon.proofs.begin import environment
from gnomon.proofs.errors import ProofError
from gnomon.proofs.origin import origin_of
from gnomon.proofs.step import parse_tactics
from gnomon.proofs.view import Goal
from gnomon.proofs.workspace import workspace_of
from gnomon.records import dataclass
from gnomon.syntax import Source, Syntax, mk_null, names
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.framework import TacticElab, set_tactic

if TYPE_CHECKING:
    from gnomon.pretty.context import PPContext

T = TypeVar("T")

KINDS: Final = "Gnomon.Tactic"
"""The namespace of the node kinds of tactics written in Python."""

_MEANING: Final = " : tactic => skip"


@dataclass(frozen=True, slots=True)
class Arg:
    """A part of a tactic's text: `text` is how it was written, `syntax` its tree."""

    text: str
    syntax: Syntax

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class _Param:
    """A named part of a tactic's syntax: where it stands, and what it may be."""

    name: str
    index: int
    form: str


class Tactic:
    """A tactic block in which a Python tactic runs: its goals, and what can be done to them."""

    __slots__ = ("elab", "ref")

    elab: TacticElab
    """The block itself, as Lean's own tactics see it."""

    ref: Syntax
    """The tactic's syntax; errors are reported there."""

    def __init__(self, elab: TacticElab, ref: Syntax) -> None:
        """Python tactics are given one."""
        self.elab = elab
        self.ref = ref

    # -- looking -------------------------------------------------------------------------------

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals, the main one first, as they are now."""
        here = _Here(self.elab)
        return tuple(Goal(here, mvar) for mvar in self.elab.unsolved())

    @property
    def goal(self) -> Goal:
        """The main goal, as it is now. Raises Lean's error if there is none."""
        return Goal(_Here(self.elab), self.elab.main)

    @property
    def target(self) -> Expr:
        """What is to be proved in the main goal."""
        return self.elab.target

    # -- doing ---------------------------------------------------------------------------------

    def run(self, tactics: str) -> None:
        """Run tactics, written as after `by`. Raises what they raise, which users see as usual."""
        script = parse_tactics(grammar(self.elab.core.env), CoreScope(self.elab.core), tactics)
        if script.errors:
            self.fail(f"the tactic ran `{tactics}`: {script.errors[0].data}")
        place = self.ref.ref_info()
        self.elab.run(script.tree.replace(lambda each: _placed(each, place)))

    def try_run(self, tactics: str) -> bool:
        """Run tactics; if they fail, leave the goals as they were, and return whether they did not."""
        return self.elab.attempt(lambda: self.run(tactics))

    def first(self, *alternatives: str) -> str:
        """Run the first of some tactics that does not fail, and return it; raise if all do."""
        for tactics in alternatives[:-1]:
            if self.try_run(tactics):
                return tactics
        if not alternatives:
            self.fail("no alternatives")
        self.run(alternatives[-1])
        return alternatives[-1]

    def term(self, text: str | Arg, type: Expr | None = None) -> Expr:
        """Return a term that is elaborated in the main goal's context, of a type if one is given."""
        core = self.elab.core
        if isinstance(text, Arg):
            tree = text.syntax
        else:
            found, errors = parse_category("term", text, grammar(core.env), CoreScope(core))
            if errors:
                self.fail(f"`{text}`: {errors[0].message}")
            place = self.ref.ref_info()
            tree = found.replace(lambda each: _placed(each, place))
        with self.elab.in_main():
            if type is None:
                return self.elab.elab_term(tree)
            return self.elab.elab_term_ensuring_type(tree, type)

    def exact(self, term: Expr | str | Arg) -> None:
        """Close the main goal with a term. Raises Lean's error if its type is another."""
        elab = self.elab
        main = elab.main
        if not isinstance(term, Expr):
            term = self.term(term, elab.target)
        with elab.in_main():
            meta = elab.meta
            if not meta.is_def_eq_guarded(meta.infer_type(term), elab.target):
                throw_type_mismatch(elab.t, elab.target, term)
            meta.assign(main, term)
        elab.unsolved()

    def text_of(self, term: Expr) -> str:
        """Return a term as Lean prints it in the main goal's context."""
        with self.elab.in_main():
            return fmt.layout(self.elab.core.pp_context().format_expr(term))

    def log(self, text: str) -> None:
        """Add an information at the tactic."""
        self.elab.core.log_info(text, ref=self.ref)

    def fail(self, text: str) -> NoReturn:
        """Raise an error at the tactic."""
        self.elab.core.throw(text, ref=self.ref)


class _Here:
    """Where a tactic block is now: what :class:`Goal` prints in."""

    __slots__ = ("elab",)

    def __init__(self, elab: TacticElab) -> None:
        self.elab = elab

    def ask(self, mvar: MVar, run: Callable[[PPContext], T]) -> T:
        """Return what `run` returns, given what prints in a goal's context."""
        with self.elab.meta.with_mvar_lctx(mvar):
            return run(self.elab.core.pp_context())


def _placed(tree: Syntax, place: Any) -> Syntax | None:
    """Return a leaf at another place: that of the tactic which runs it."""
    return None if tree.args else tree.replace_info(place)


# -- registering -------------------------------------------------------------------------------


def register(syntax: str, function: Callable[..., Any], name: str | None = None) -> None:
    """Let a Python function be a tactic. Raises :class:`ProofError` if the syntax makes no sense."""
    env = environment()
    short = name or function.__name__
    kind = names.append(KINDS, names.escape(short))
    workspace = workspace_of(env)

    def make() -> tuple[ParserEntry, tuple[_Param, ...]] | str:
        core = workspace.new_core(Source("", "<syntax>"), origin_of(env).scopes, "_stdin")
        workspace.enter(env, workspace.base, workspace.no_locals)
        return _entry(core, syntax, kind)

    made = workspace.work(make)
    if isinstance(made, str):
        raise ProofError((CheckMessage("error", 1, 0, None, None, made, file_name="<syntax>"),))
    entry, params = made

    def run(elab: TacticElab, stx: Syntax) -> None:
        tactic = Tactic(elab, stx)
        arguments = [_argument(elab, stx[each.index], each.form) for each in params]
        with elab.core.with_ref(stx):
            try:
                function(tactic, *arguments)
            except (ElabError, ElabControl, MetaError, TacticFailure, Declined, RecursionError):
                raise
            except Exception as error:
                what = f"{type(error).__name__}: {error}"
                raise elab.core.error(f"the Python tactic `{short}` raised {what}") from error

    set_tactic(kind, run)
    add_process_syntax(kind, entry)


def _entry(core: Core, syntax: str, kind: str) -> tuple[ParserEntry, tuple[_Param, ...]] | str:
    """Return the parser of a tactic's syntax and its named parts, or what is wrong with it."""
    source = Source(f"elab {syntax}{_MEANING}", "<syntax>")
    parsed = parse_command(source, 0, grammar(core.env), CoreScope(core))
    if parsed.errors:
        return parsed.errors[0].message
    if parsed.tree.kind != "Lean.Parser.Command.elab" or parsed.pos < len(source.text):
        return f"`{syntax}` is not the syntax of a tactic"
    written = parsed.tree[7].args
    core.source = source
    try:
        args = expand_macro_args(core, written)
        items = mk_null(*[arg.item for arg in args])
        description = describe(core, items, "tactic")
    except ElabError as error:
        return str(error.data)
    if description.lhs_prec is not None:
        return "a tactic does not begin with a tactic"
    parser = a.LeadingNode(kind, default_precedence(items), description.parser)
    params = tuple(
        _Param(each[0][0].id, index, _form(arg))
        for index, (each, arg) in enumerate(zip(written, args, strict=True))
        if not each[0].is_none
    )
    return ParserEntry("tactic", kind, parser, 1000), params


def _form(arg: MacroArg) -> str:
    """Return whether an argument is one tree, perhaps one, several, or several with separators."""
    pattern = arg.pattern
    if pattern.kind == "null" and len(pattern) == 1:
        which, _, rest = pattern[0].kind.partition(".")
        if rest == antiquot.SUFFIX_SPLICE:
            return which
    return "one"


def _argument(elab: TacticElab, stx: Syntax, form: str) -> Arg | list[Arg] | None:
    text = elab.core.source.text

    def arg(tree: Syntax) -> Arg:
        return Arg(tree.reprint(text).strip(), tree)

    match form:
        case "optional":
            return arg(stx) if stx.args else None
        case "many":
            return [arg(each) for each in stx.args]
        case "sepBy":
            return [arg(each) for each in stx.args[::2]]
    return arg(stx)
