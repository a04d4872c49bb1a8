"""Running what was elaborated: the way from terms to values.

What it does: declares a term under a name, makes code of it and asks the evaluator, if there is one,
for its value.
What it assumes: the evaluator registers itself with :func:`set_evaluator`; it runs without access to
files, processes and the network unless `allow_io` is set.
Where to read next: `eval_command.py`, `guard.py`.
Counterpart in Lean: `Lean.Elab.Command.addAndCompileExprForEval`, `Lean.evalDecl`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from gnomon import ConstantInfo, Constructor, Definition, Expr, InductiveType, Opaque, Theorem
from gnomon.elab import resolve
from gnomon.elab.code_state import without_sorry
from gnomon.elab.def_view import DefView
from gnomon.elab.errors import AbortTerm
from gnomon.elab.headers import Header
from gnomon.elab.let_rec import LetRecToLift, push_aux_decl
from gnomon.elab.messages import Severity
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.mutual_closure import lift
from gnomon.elab.pre_definition import add_pre_definitions, settle_universes
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import MISSING, mk_null

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

SORRY: Final = "sorryAx"

ResultKind: TypeAlias = Literal["string", "bool", "unit"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of running a program.

    `value` is its result as a Python value; `output` what it wrote; `error` what it raised, as text.
    """

    value: str | bool | None = None
    output: str = ""
    error: str | None = None


EvaluateFn: TypeAlias = Callable[["TermElab", str, ResultKind, bool, bool, ElabEnv], Outcome]
"""Runs a constant: its name, the type of its result, whether it is an `IO` action, whether it may
touch the world, and the environment that goes on existing afterwards."""

_EVALUATOR: list[EvaluateFn] = []


def set_evaluator(evaluate: EvaluateFn) -> None:
    """Let `evaluate` run programs."""
    _EVALUATOR[:] = [evaluate]


def run_constant(
    t: TermElab,
    name: str,
    kind: ResultKind,
    outer: ElabEnv,
    *,
    is_io: bool = False,
    allow_io: bool = False,
) -> Outcome:
    """Return what came of running a constant; raises if there is no evaluator.

    `outer` is the environment without what was declared for the occasion.
    """
    if not _EVALUATOR:
        t.throw("cannot evaluate: the evaluator is not loaded")
    return _EVALUATOR[0](t, name, kind, is_io, allow_io, outer)


def declare_for_eval(t: TermElab, short_name: str, value: Expr, *, allow_sorry: bool) -> str:
    """Declare a term and make code of it; return the constant's name.

    Raises if that is impossible, or if the term depends on `sorry` and may not.
    """
    meta = t.meta
    name = resolve.private_name(t.core.main_module, short_name)
    value = meta.instantiate_mvars(value)
    ty = meta.instantiate_mvars(meta.infer_type(value))
    ref = t.core.ref
    stx = mk_null(ref, ref, ref, ref)
    modifiers = Modifiers(visibility="private", is_unsafe=True)
    view = DefView("def", stx, ref, modifiers, ref, (), None, MISSING)
    header = Header(view, short_name, name, t.level_names, 0, ty, ())
    functions = [each for each in t.let_recs if isinstance(each, LetRecToLift)]
    before = _error_count(t)
    with t.local_scope():
        fvar = push_aux_decl(t, short_name, name, ty)
        pre_defs = lift(t, [], [header], [fvar], [value], functions)
        pre_defs = settle_universes(t, pre_defs, t.level_names, t.level_names)
        add_pre_definitions(t, pre_defs)
    env = t.core.env
    if not env.contains(name) or _error_count(t) > before:
        raise AbortTerm()
    if not allow_sorry and _depends_on_sorry(env, value):
        t.throw(
            "aborting evaluation since the expression depends on the 'sorry' axiom, which can lead "
            "to runtime instability and crashes.\n\nTo attempt to evaluate anyway despite the "
            "risks, use the '#eval!' command."
        )
    return name


def _error_count(t: TermElab) -> int:
    return sum(message.severity is Severity.ERROR for message in t.core.messages)


def _depends_on_sorry(env: ElabEnv, value: Expr) -> bool:
    """Return whether `sorry` is in a term or in what it mentions.

    What is imported is looked at once for all files: that takes a millisecond for each constant.
    """
    clean = without_sorry(env)
    seen: set[str] = set()
    todo = [str(name) for name in value.constants()]
    while todo:
        name = todo.pop()
        if name == SORRY:
            return True
        if name in seen or name in clean:
            continue
        seen.add(name)
        if env.module_index(name) is None:
            todo.extend(_mentioned_by(env.find(name)))
        elif SORRY in env.axioms(name):
            return True
        else:
            clean.add(name)
    return False


def _mentioned_by(info: ConstantInfo | None) -> Iterator[str]:
    match info:
        case Definition() | Theorem() | Opaque():
            yield from map(str, info.value.constants())
        case InductiveType():
            yield from map(str, info.ctors)
        case Constructor():
            yield str(info.induct)
    if info is not None:
        yield from map(str, info.type.constants())


def evaluate_bool(t: TermElab, e: Expr) -> bool:
    """Return the value of a term of type `Bool`."""
    outer = t.core.env
    name = declare_for_eval(t, "_guard", e, allow_sorry=True)
    outcome = run_constant(t, name, "bool", outer)
    if outcome.error is not None:
        t.throw(outcome.error)
    return outcome.value is True
