"""Checking whole exports: read, check every declaration in order, report.

The work happens in a thread of its own with a large stack, since terms are deeper than Python's
usual limits allow.  A term that is too deep even then ends in a verdict like any other, `declined`.

Read next: nothing, this was the last file.  The first one is `level.py`.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import BinaryIO, Final, Literal, TypeVar

from . import store
from .declaration import add_declaration, declared
from .environment import (
    Axiom,
    Budget,
    Constant,
    Constructor,
    Declaration,
    Definition,
    Environment,
    Inductive,
    InductiveDecl,
    Opaque,
    Quotient,
    Recursor,
    Theorem,
)
from .errors import Declined, KernelError
from .expr import Const, NatLit, Proj, StrLit, subterms
from .pretty import show
from .reader import read_export

T = TypeVar("T")
Source = BinaryIO | Iterable[bytes] | os.PathLike[str]

STACK_BYTES: Final = 1 << 26
RECURSION_LIMIT: Final = 400_000
KINDS: Final[dict[type[Constant], str]] = {
    Axiom: "axiom",
    Definition: "def",
    Theorem: "thm",
    Opaque: "opaque",
    Quotient: "quot",
    Inductive: "inductive",
    Constructor: "ctor",
    Recursor: "rec",
}

# The recursion limit and the store of terms belong to the process, so one check runs at a time.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an export.

    For a rejection `declaration`, `rule`, `message` and `terms` (printed) say what is wrong; for
    `declined`, `rule` is the limit that was reached.  `counts` and `axioms` tell of what was
    accepted before that.
    """

    verdict: Literal["accepted", "rejected", "declined"]
    declaration: str | None = None
    rule: str | None = None
    message: str | None = None
    terms: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    axioms: tuple[str, ...] = ()


def check_export(
    source: Source,
    *,
    only: str | None = None,
    timeout: float | None = None,
    max_steps: int | None = None,
    on_declaration: Callable[[str], None] | None = None,
) -> Outcome:
    """Check an export, or with `only` one constant of it and all that it depends on.

    `source` is a path, a binary file, or lines of bytes.  `timeout` is in seconds; a step is one
    line read, or one inference, reduction or comparison.  `on_declaration` is called with the name
    of each declaration before it is checked.

    Raises :class:`ExportError` for malformed data, :class:`LookupError` if there is no constant
    `only`, and what reading the source raises.
    """

    def work() -> Outcome:
        if isinstance(source, os.PathLike):
            with open(source, "rb") as file:
                return _check(file, only, budget, on_declaration)
        return _check(source, only, budget, on_declaration)

    budget = Budget(timeout, max_steps)
    with _one_at_a_time:
        size = store.mark()
        try:
            return _with_deep_stack(work, budget)
        finally:
            store.release(size)


def _check(
    lines: Iterable[bytes],
    only: str | None,
    budget: Budget,
    on_declaration: Callable[[str], None] | None,
) -> Outcome:
    env = Environment(budget)
    counts: dict[str, int] = {}
    axioms: list[str] = []
    decl_name: str | None = None

    def outcome(
        verdict: Literal["accepted", "rejected", "declined"],
        rule: str | None = None,
        message: str | None = None,
        terms: tuple[str, ...] = (),
    ) -> Outcome:
        at = None if verdict == "accepted" else decl_name
        return Outcome(verdict, at, rule, message, terms, counts, tuple(axioms))

    try:
        with closing(_declarations(_counted(lines, budget), only)) as declarations:
            for decl in declarations:
                decl_name = next((c.name for c in declared(decl)), None)
                if on_declaration is not None and decl_name is not None:
                    on_declaration(decl_name)
                for constant in add_declaration(env, decl):
                    kind = KINDS[type(constant)]
                    counts[kind] = counts.get(kind, 0) + 1
                    if isinstance(constant, Axiom):
                        axioms.append(constant.name)
    except KernelError as error:
        return outcome("rejected", error.rule, error.message, tuple(map(show, error.terms)))
    except Declined as error:
        return outcome("declined", error.limit, error.message)
    except MemoryError:
        return outcome("declined", "memory", "out of memory")
    return outcome("accepted")


def _declarations(lines: Iterable[bytes], only: str | None) -> Generator[Declaration, None, None]:
    """The declarations to be checked, in order."""
    everything = (decl for _, decl in read_export(lines))
    if only is None:
        yield from everything
        return
    decls = list(everything)
    by_name = {name: decl for decl in reversed(decls) for name in _introduced(decl)}
    if only not in by_name:
        raise LookupError(f"the export has no constant '{only}'")
    needed: set[int] = set()
    todo = [only]
    while todo:
        decl = by_name.get(todo.pop())
        if decl is not None and id(decl) not in needed:
            needed.add(id(decl))
            todo += _mentioned(decl)
    yield from (decl for decl in decls if id(decl) in needed)


def _counted(lines: Iterable[bytes], budget: Budget) -> Iterator[bytes]:
    """`lines`, each of which costs a step."""
    for line in lines:
        budget.tick()
        yield line


def _introduced(decl: Declaration) -> list[str]:
    recs = decl.recs if isinstance(decl, InductiveDecl) else ()
    return [constant.name for constant in (*declared(decl), *recs)]


def _mentioned(decl: Declaration) -> set[str]:
    """The names of the constants that a declaration needs to be checked."""
    names: set[str] = set()
    for constant in declared(decl):
        terms = [constant.type]
        if isinstance(constant, (Definition, Theorem, Opaque)):
            terms.append(constant.value)
        if isinstance(constant, Quotient):
            names.update(("Eq", "Quot"))
        for term in terms:
            for e in subterms(term):
                if isinstance(e, Const):
                    names.add(e.name)
                elif isinstance(e, Proj):
                    names.add(e.type_name)
                elif isinstance(e, NatLit):
                    names.add("Nat")
                elif isinstance(e, StrLit):
                    names.update(("String", "String.ofList", "String.mk", "Char.ofNat", "List"))
    if not names.isdisjoint(("Nat.div", "Nat.mod")):
        names.update(("Nat.sub", "Nat.le", "Decidable", "False"))
    return names


def _with_deep_stack(work: Callable[[], T], budget: Budget) -> T:
    """Run `work` in a thread with a large stack; an interrupt reaches it through its budget."""
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    old_limit, old_size = sys.getrecursionlimit(), threading.stack_size(STACK_BYTES)
    sys.setrecursionlimit(RECURSION_LIMIT)
    try:
        thread = threading.Thread(target=run, name="gnomon.reference", daemon=True)
        thread.start()
        try:
            while thread.is_alive():
                thread.join(0.2)
        except BaseException:
            budget.interrupted = True
            thread.join()
            raise
    finally:
        sys.setrecursionlimit(old_limit)
        threading.stack_size(old_size)
    if errors:
        raise errors[0]
    return results[0]
