"""The reference kernel on many exports that have most declarations in common.

:class:`Reference` checks exports one after the other, each in an environment of its own. A declaration
that it accepted before is not checked again if it is the same, and everything that it mentions is the
same as it was then. Since equal terms are one object, that is quickly seen.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conformance import Record
from gnomon.reference import Declined, Environment, KernelError, add_declaration
from gnomon.reference.declaration import declared, values
from gnomon.reference.environment import (
    Constant,
    Declaration,
    Definition,
    InductiveDecl,
    Recursor,
)
from gnomon.reference.expr import Const, Expr, Proj, subterms
from gnomon.reference.literals import note_genuine
from gnomon.reference.reader import read_export
from gnomon.reference.typechecker import TypeChecker

STACK_BYTES = 1 << 28
FRAMES = 400_000


@dataclass(frozen=True, slots=True)
class Known:
    """A declaration that was accepted: what it stated, what that mentions, and what was added."""

    stated: tuple[object, ...]
    mentioned: dict[str, Constant | None]
    added: tuple[Constant, ...]


class Reference:
    """What the reference kernel has accepted so far."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.known: dict[str, list[Known]] = {}

    def check(self, export: Path) -> Record:
        """Return the verdict on an export, as `gnomon.audit` would; one at a time."""
        results: list[Record] = []

        def run() -> None:
            results.append(self._check(export))

        sys.setrecursionlimit(max(FRAMES, sys.getrecursionlimit()))
        before = threading.stack_size(STACK_BYTES)
        try:
            thread = threading.Thread(target=run)
            thread.start()
        finally:
            threading.stack_size(before)
        thread.join()
        return results[0] if results else {"verdict": "crashed"}

    def _check(self, export: Path) -> Record:
        started = time.perf_counter()
        env = Environment()
        name, checked, total = None, 0, 0
        answer: Record = {"verdict": "accepted"}
        try:
            with export.open("rb") as file:
                for _, decl in read_export(file):
                    total += 1
                    name = declared(decl)[0].name
                    checked += self._add(env, decl, name)
        except (KernelError, Declined) as error:
            verdict = "rejected" if isinstance(error, KernelError) else "declined"
            answer = {"verdict": verdict, "declaration": name, "reason": str(error)}
        answer |= {"checked": checked, "declarations": total}
        answer["seconds"] = time.perf_counter() - started
        return answer

    def _add(self, env: Environment, decl: Declaration, name: str) -> bool:
        """Add a declaration to an environment; return whether it had to be checked."""
        stated = tuple(_stated(decl))
        for known in self.known.get(name, ()):
            if known.stated == stated and all(
                env.find(other) is constant for other, constant in known.mentioned.items()
            ):
                env.check_fresh([constant.name for constant in known.added])
                env.put(known.added)
                for constant in known.added:
                    note_genuine(TypeChecker(env), constant)
                return False
        names = set(_mentioned(decl))
        before = {other: env.find(other) for other in names}
        added = tuple(add_declaration(env, decl))
        own = {constant.name for constant in added}
        mentioned = {other: found for other, found in before.items() if other not in own}
        self.known.setdefault(name, []).append(Known(stated, mentioned, added))
        return True


def _parts(decl: Declaration) -> Iterator[Constant]:
    yield from declared(decl)
    if isinstance(decl, InductiveDecl):
        yield from decl.recs


def _stated(decl: Declaration) -> Iterator[object]:
    """What a declaration states; terms are themselves, since equal ones are one object."""
    for part in _parts(decl):
        yield from (type(part), part.name, part.level_params, part.type, part.safety)
        yield from values(part)
        if isinstance(part, Definition):
            yield part.hint
        if isinstance(part, Recursor):
            yield from ((rule.ctor, rule.num_fields, rule.rhs) for rule in part.rules)


def _mentioned(decl: Declaration) -> Iterator[str]:
    """The names of the constants in a declaration, and of what its literals and operations need."""
    terms: list[Expr] = []
    for part in _parts(decl):
        terms += [part.type, *values(part)]
    for term in terms:
        for e in subterms(term):
            if isinstance(e, Const):
                yield e.name
            elif isinstance(e, Proj):
                yield e.type_name
    yield from ("Nat", "String", "Char", "List", "Bool", "Eq", "Quot")
