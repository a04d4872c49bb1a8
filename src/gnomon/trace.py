"""The steps of the proofs in a file: what each tactic was run on, and what it made of it.

What it does: reads records of tactics (:mod:`gnomon.elab.info`) into :class:`Step` values: place and
text, goals before and after, the constants and hypotheses in the terms that the goals were given, the
rules that rewriting used.
What it assumes: the text was elaborated with `info=True`.
Where to read next: `goals.py`, which shows the goals at one place; `tactics/framework.py`, which
records.
Counterpart in Lean: `Lean.Elab.InfoTree`, as tools outside Lean read it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from gnomon import Expr, FVar, MVar
from gnomon.check import Result
from gnomon.elab.info import InfoTree
from gnomon.elab.messages import Severity
from gnomon.meta import LocalContext
from gnomon.pretty.context import PPContext
from gnomon.pretty.inaccessible import name_text, simp_macro_scopes
from gnomon.proofs.view import Goal
from gnomon.records import dataclass
from gnomon.syntax import Source, Syntax
from gnomon.syntax.source import Position

if TYPE_CHECKING:
    from gnomon.elab.message_data import MessageData
    from gnomon.elab.messages import Message

T = TypeVar("T")

TACTIC: Final = "Lean.Parser.Tactic."

SEQUENCES: Final = frozenset(
    {"null", "choice", TACTIC + "tacticSeq", TACTIC + "tacticSeq1Indented", TACTIC + "seq1"}
)
"""The kinds of syntax that only put tactics one after the other."""

_LOCAL_RULE: Final = "_fvar."


@dataclass(frozen=True, slots=True)
class Premise:
    """A constant in the terms that a step made; `kind` is `theorem`, `definition`, `axiom`, …."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Step:
    """A tactic that was run.

    `parent` is the number of the step that this one is inside of, `depth` how many those are.
    `hypotheses` and `premises` occur in the terms that it gave to goals; `rules` are what rewriting
    and simplification used, hypotheses by name. `error` is why it failed, if it did.
    """

    index: int
    parent: int | None
    depth: int
    declaration: str | None
    tactic: str
    kind: str
    start: Position
    end: Position
    goals_before: tuple[Goal, ...]
    goals_after: tuple[Goal, ...]
    premises: tuple[Premise, ...]
    hypotheses: tuple[str, ...]
    rules: tuple[str, ...]
    error: str | None

    def to_dict(self) -> dict[str, Any]:
        """Return the step as data that JSON can express."""
        return {
            "index": self.index,
            "parent": self.parent,
            "depth": self.depth,
            "declaration": self.declaration,
            "tactic": self.tactic,
            "kind": self.kind,
            "start": {"line": self.start.line, "column": self.start.column},
            "end": {"line": self.end.line, "column": self.end.column},
            "goalsBefore": [goal.to_dict() for goal in self.goals_before],
            "goalsAfter": [goal.to_dict() for goal in self.goals_after],
            "premises": [{"name": each.name, "kind": each.kind} for each in self.premises],
            "hypotheses": list(self.hypotheses),
            "rules": list(self.rules),
            "error": self.error,
        }


class _At:
    """A place in the history of an elaboration: what :class:`Goal` prints in."""

    __slots__ = ("context",)

    def __init__(self, context: PPContext) -> None:
        self.context = context

    def ask(self, mvar: MVar, run: Callable[[PPContext], T]) -> T:
        """Return what `run` returns, given what prints in a goal's context."""
        context, meta = self.context, self.context.meta
        env, lctx, now = meta.env, meta.lctx, meta.save()
        meta.env = context.env
        meta.restore(context.snapshot)
        try:
            meta.lctx = meta.mvar_decl(mvar).lctx
            return run(
                PPContext(
                    meta,
                    context.snapshot,
                    meta.lctx,
                    context.options,
                    context.curr_namespace,
                    context.open_decls,
                    module=context.module,
                )
            )
        finally:
            meta.restore(now)
            meta.lctx = lctx
            meta.env = env


def tactic_steps(result: Result, text: str) -> Iterator[Step]:
    """Return the steps of all proofs in a text, outer ones first, in the order they were run in.

    `result` is what `gnomon.check(text, info=True)` returned. Tactics that macros run are part of the
    step that the macro stands for, except where they are the user's own text. Alternatives that failed
    and were taken back are not among the steps.

    >>> import gnomon
    >>> from gnomon.trace import tactic_steps
    >>> text = "theorem t (a b : Nat) (h : a = b) : b = a := by\\n  rw [h]"
    >>> for step in tactic_steps(gnomon.check(text, info=True), text):
    ...     print(step.tactic, step.rules, [goal.target for goal in step.goals_before])
    rw [h] ('h',) ['b = a']
    """
    tracer = _Tracer(Source(text))
    for tree in result.info:
        yield from tracer.steps(tree, None, 0, _declaration(tree))


def steps_text(result: Result, text: str, file: str) -> str:
    """Return the steps of a file as JSON, one object a line, each with the name of the file."""
    lines = (
        json.dumps({"file": file, **step.to_dict()}, ensure_ascii=False)
        for step in tactic_steps(result, text)
    )
    return "".join(f"{line}\n" for line in lines)


class _Tracer:
    """Numbers the steps of a text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.count = 0

    def steps(
        self, tree: InfoTree, parent: int | None, depth: int, declaration: str | None
    ) -> Iterator[Step]:
        """Yield the steps in a record."""
        info = tree.info
        if info.kind == "tactic" and self.is_step(info.stx, info.elaborator):
            step = self.step(tree, parent, depth, declaration)
            yield step
            parent, depth = step.index, depth + 1
        for child in tree.children:
            yield from self.steps(child, parent, depth, declaration)

    def is_step(self, stx: Syntax, elaborator: str) -> bool:
        """Return whether a record is of a tactic that the user wrote."""
        head = stx.head_info()
        if elaborator == "by" or stx.kind in SEQUENCES or head is None or head.synthetic:
            return False
        return stx.pos is not None and stx.end is not None and not stx.is_atom

    def step(self, tree: InfoTree, parent: int | None, depth: int, declaration: str | None) -> Step:
        """Return a record as a step."""
        info = tree.info
        stx, data = info.stx, info.data
        start, end = stx.pos or 0, stx.end or 0
        before: tuple[MVar, ...] = data["goals_before"]
        after: tuple[MVar, ...] = data["goals_after"]
        last: PPContext = data["context_after"]
        used = _Used(last)
        for mvar in before:
            if mvar not in after:
                used.add(mvar)
        index = self.count
        self.count += 1
        return Step(
            index,
            parent,
            depth,
            declaration,
            self.source.text[start:end],
            stx.kind,
            self.source.position(start),
            self.source.position(end),
            tuple(Goal(_At(data["context_before"]), mvar) for mvar in before),
            tuple(Goal(_At(last), mvar) for mvar in after),
            tuple(Premise(name, last.env.kind(name) or "unknown") for name in used.constants),
            tuple(used.hypotheses),
            _rules(tree, before, data["context_before"]),
            _error_text(tree),
        )


class _Used:
    """The constants and hypotheses in the values of goals."""

    def __init__(self, context: PPContext) -> None:
        self.context = context
        self.constants: dict[str, None] = {}
        self.hypotheses: dict[str, None] = {}

    def add(self, mvar: MVar) -> None:
        """Add what the value of a goal mentions, at the place of the context."""

        def look(pp: PPContext) -> tuple[Expr, LocalContext]:
            return pp.meta.instantiate_mvars(mvar), pp.meta.lctx

        value, lctx = _At(self.context).ask(mvar, look)
        for name in value.constants():
            self.constants[str(name)] = None
        for fvar in _At(self.context).ask(mvar, lambda pp: pp.meta.collect_fvars(value)):
            shown = _shown(lctx, fvar)
            if shown is not None:
                self.hypotheses[shown] = None


def _shown(lctx: LocalContext, fvar: FVar) -> str | None:
    decl = lctx.find(fvar)
    return None if decl is None else name_text(simp_macro_scopes(decl.user_name))


def _rules(tree: InfoTree, goals: Sequence[MVar], context: PPContext) -> tuple[str, ...]:
    """Return the rules that a tactic and those in it rewrote with."""
    found: dict[str, None] = {}
    todo = [tree]
    while todo:
        current = todo.pop()
        if current.info.kind == "rules":
            for name in current.info.data["names"]:
                if not name.startswith(_LOCAL_RULE):
                    found[name] = None
                elif goals:
                    fvar = FVar(int(name.removeprefix(_LOCAL_RULE)))
                    lctx = _At(context).ask(goals[0], lambda pp: pp.meta.lctx)
                    shown = _shown(lctx, fvar)
                    if shown is not None:
                        found[shown] = None
        todo.extend(reversed(current.children))
    return tuple(found)


def _error_text(tree: InfoTree) -> str | None:
    """Return why a tactic failed, unless a tactic inside it did."""
    error: Exception | None = tree.info.data.get("error")
    inside = {id(each) for each in _messages_inside(tree)}
    if error is not None and not _fails_inside(tree, error):
        data: MessageData | None = getattr(error, "data", None)
        return str(error) if data is None else str(data)
    for message in tree.info.data["messages"]:
        if message.severity is Severity.ERROR and id(message) not in inside:
            return str(message.body_text())
    return None


def _fails_inside(tree: InfoTree, error: Exception) -> bool:
    """Return whether the error of a tactic is that of one inside it."""
    return any(
        child.info.data.get("error") is error or _fails_inside(child, error)
        for child in tree.children
    )


def _messages_inside(tree: InfoTree) -> Iterator[Message]:
    for child in tree.children:
        yield from child.info.data.get("messages", ())
        yield from _messages_inside(child)


def _declaration(tree: InfoTree) -> str | None:
    """Return the name of the declaration that a command writes, with its namespace."""
    found = tree.info.stx.find(lambda part: part.kind == "Lean.Parser.Command.declId")
    if found is None or not found[0].is_ident:
        return None
    written: str = found[0].id
    if written.startswith("_root_."):
        return written.removeprefix("_root_.")
    scope = tree.info.data.get("scope")
    namespace: str = "" if scope is None else scope.curr_namespace
    return f"{namespace}.{written}" if namespace else written
