"""What a kernel test case is: a few declarations, the verdict they deserve, and why the case
discriminates.

A rejected case names the rule that is broken (the vocabulary is the one of the kernels' reports)
and expects the *last* declaration to be the one refused, unless it says otherwise: everything
before it is scenery and must be accepted.  An accepted case names the rule a wrong kernel would
refuse it with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .builder import Decl, Inductive, Name, mk_name
from .export import export

Source = Decl | Iterable["Source"]
"""A declaration or nested collections of them; one that is given several times is declared once,
where first given.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One test case; ``rules`` has several names only where one declaration breaks several rules
    at once.
    """

    name: str
    verdict: str
    rules: tuple[str, ...]
    why: str
    decls: tuple[Decl, ...]
    culprits: frozenset[Name]

    def source(self) -> bytes:
        """The case as an export file."""
        return export(self.decls)


def _flatten(sources: Iterable[Source]) -> Iterator[Decl]:
    for source in sources:
        if isinstance(source, Iterable):
            yield from _flatten(source)
        else:
            yield source


def _declarations(sources: Iterable[Source]) -> tuple[Decl, ...]:
    return tuple({id(decl): decl for decl in _flatten(sources)}.values())


def _names(decl: Decl) -> frozenset[Name]:
    """The names under which a declaration may be reported; those of a group all stand for the
    group.
    """
    if isinstance(decl, Inductive):
        types = [t.name for t in decl.types]
        recs = [(*t, "rec") for t in types]
        return frozenset(
            [*types, *recs, *(c.name for c in decl.ctors), *(r.name for r in decl.recs)]
        )
    return frozenset([decl.name])


def accept(name: str, rule: str, why: str, *sources: Source) -> Case:
    """A case that must be accepted; ``rule`` is the one it would wrongly be refused with."""
    return Case(name, "accepted", (rule,), why, _declarations(sources), frozenset())


def reject(name: str, rule: str, why: str, *sources: Source, culprit: str | None = None) -> Case:
    """A case that must be rejected with ``rule`` (``a|b`` where both are true reasons)."""
    decls = _declarations(sources)
    culprits = _names(decls[-1]) if culprit is None else frozenset(map(mk_name, culprit.split("|")))
    return Case(name, "rejected", tuple(rule.split("|")), why, decls, culprits)


def decline(name: str, limit: str, why: str, *sources: Source) -> Case:
    """A case where a kernel may give up (``limit``) but must come back quickly, and must not
    accept.
    """
    decls = _declarations(sources)
    return Case(name, "refused", tuple(limit.split("|")), why, decls, _names(decls[-1]))
