"""Gnomon's own accept/reject suite: every rule of the kernel, on both kernels.

The cases are data (``cases_*.py``, built with ``builder.py``); one `check` runs them all.  A
rejected case must be rejected for its rule and in its declaration; an accepted one must be
accepted as a whole.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from . import (
    cases_caches,
    cases_elimination,
    cases_eta,
    cases_forged,
    cases_inductive,
    cases_levels,
    cases_literals,
    cases_nat_operations,
    cases_nested,
    cases_positivity,
    cases_projections,
    cases_quotient,
    cases_reduction,
    cases_scope,
    cases_terms,
    cases_universe_params,
    cases_values,
)
from .builder import Name
from .case import Case

CASES: list[Case] = [
    *cases_scope.CASES,
    *cases_universe_params.CASES,
    *cases_values.CASES,
    *cases_levels.CASES,
    *cases_terms.CASES,
    *cases_projections.CASES,
    *cases_eta.CASES,
    *cases_reduction.CASES,
    *cases_caches.CASES,
    *cases_literals.CASES,
    *cases_nat_operations.CASES,
    *cases_inductive.CASES,
    *cases_positivity.CASES,
    *cases_elimination.CASES,
    *cases_nested.CASES,
    *cases_forged.CASES,
    *cases_quotient.CASES,
]

RULES = {
    "alreadyDeclared",
    "unknownConstant",
    "duplicateLevelParam",
    "undefinedLevelParam",
    "levelArity",
    "looseBVar",
    "typeExpected",
    "funExpected",
    "appTypeMismatch",
    "letTypeMismatch",
    "declTypeMismatch",
    "thmTypeIsNotProp",
    "invalidProj",
    "unsafeReference",
    "inductiveType",
    "constructorType",
    "positivity",
    "universeTooBig",
    "nestedInductive",
    "inductiveInfo",
    "recursorMismatch",
    "quotient",
}
"""The rules an export can break.  (It cannot state free or meta variables: those are tested on
the Python API.)
"""

SECONDS = 20
"""The time limit of a case.  Every one is small; those meant to run away get a tenth of it, and
must heed it.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a kernel said, in the form both kernels share; `malformed` is a verdict here."""

    verdict: str
    declaration: str | None
    rule: str | None
    message: str | None


def ask_reference(source: bytes, seconds: float) -> Answer:
    """The reference kernel's answer."""
    from gnomon.reference import check_export
    from gnomon.reference.errors import ExportError

    try:
        outcome = check_export(io.BytesIO(source), timeout=seconds)
    except ExportError as error:
        return Answer("malformed", None, "malformed", str(error))
    return Answer(outcome.verdict, outcome.declaration, outcome.rule, outcome.message)


def ask_fast(source: bytes, seconds: float) -> Answer:
    """The fast kernel's answer."""
    import gnomon

    try:
        report = gnomon.audit(source, axioms="any", timeout=seconds)
    except gnomon.ExportError as error:
        return Answer("malformed", None, "malformed", str(error))
    return Answer(report.verdict, report.declaration, report.rule, report.message)


KERNELS: dict[str, Callable[[bytes, float], Answer]] = {
    "fast": ask_fast,
    "reference": ask_reference,
}


def spelled(name: Name) -> str:
    """A name as kernels print it, up to the quotation marks some parts need."""
    return ".".join(map(str, name))


def check(kernel: str, case: Case) -> None:
    """Ask a kernel about a case and compare verdict, rule and declaration."""
    seconds = 2 if case.verdict == "refused" else SECONDS
    start = time.monotonic()
    answer = KERNELS[kernel](case.source(), seconds)
    assert time.monotonic() - start < 2 * seconds, f"{kernel} took too long: {case.why}"
    if case.verdict == "accepted":
        assert answer.verdict == "accepted", f"{case.why}: {answer}"
        return
    if case.verdict == "refused":
        assert answer.verdict in ("rejected", "declined"), f"{case.why}: {answer}"
        if answer.verdict == "rejected":
            assert answer.rule in case.rules, f"{case.why}: {answer}"
        return
    if answer.verdict == "malformed":
        assert "malformed" in case.rules, f"{case.why}: {answer}"
        return
    assert answer.verdict == "rejected", f"{case.why}: {answer}"
    assert answer.rule in case.rules, f"{case.why}: {answer}"
    declaration = (answer.declaration or "").replace("«", "").replace("»", "")
    assert declaration in {spelled(name) for name in case.culprits}, f"{case.why}: {answer}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("kernel", KERNELS)
def test_rule(kernel: str, case: Case) -> None:
    """The kernel gives the case its verdict, for its reason."""
    check(kernel, case)


def test_names_are_unique() -> None:
    """A case is identified by its name."""
    repeated = [name for name, count in Counter(case.name for case in CASES).items() if count > 1]
    assert not repeated


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_both_sides(rule: str) -> None:
    """Every rule is the sole reason of a rejection, and has an accepted counterpart."""
    rejected = [case for case in CASES if case.verdict == "rejected" and case.rules == (rule,)]
    accepted = [case for case in CASES if case.verdict == "accepted" and rule in case.rules]
    assert rejected, f"no case is rejected by {rule}"
    assert accepted, f"no case is accepted beside {rule}"


def test_every_rule_is_known() -> None:
    """Cases use the published vocabulary."""
    used = {rule for case in CASES for rule in case.rules}
    assert used <= RULES | {"malformed"}, used - RULES
