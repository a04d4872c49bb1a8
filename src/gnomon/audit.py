"""Auditing a Lean export: is every declaration in it well-typed, and what does it rest on?

:func:`audit` asks the fast kernel, the reference kernel or both, applies the two rules that are the
auditor's and not a kernel's, and returns a :class:`Report`:

* ``axiomNotPermitted``: a safe declaration other than an axiom depends on an axiom that is not
  permitted.  Axioms that are declared and not used are reported and do no harm.  Unsafe and partial
  definitions do not count, since the kernel keeps them out of proofs.
* ``challengeMismatch``: the export does not prove what a challenge asks for.

A refusal by a kernel is reported before one of these, and one of these before a limit.

Counterpart in Lean: `#print axioms`, and the programs lean4checker and comparator.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Collection
from typing import IO, TYPE_CHECKING, Final, Literal, TypeAlias, cast, get_args

from gnomon.records import dataclass, field, replace

from . import _core
from .errors import ExportError

if TYPE_CHECKING:
    from ._core import Audit
    from .reference import Outcome

__all__ = ["STANDARD_AXIOMS", "Kernel", "Opinion", "Report", "Verdict", "audit"]

Verdict: TypeAlias = Literal["accepted", "rejected", "declined", "disagreement"]
Kernel: TypeAlias = Literal["fast", "reference", "both"]
Axioms: TypeAlias = Literal["standard", "any"]
Source: TypeAlias = "str | os.PathLike[str] | bytes | IO[bytes]"
Progress: TypeAlias = Callable[[str, int, "int | None"], object]

STANDARD_AXIOMS: Final = ("propext", "Classical.choice", "Quot.sound")
"""The axioms of Lean's logic.  Others, such as `sorryAx` and `Lean.ofReduceBool`, are not
permitted unless one says so."""

REFERENCE_KINDS: Final = {
    "axiom": "axiom",
    "def": "definition",
    "thm": "theorem",
    "opaque": "opaque",
    "quot": "quotient",
    "inductive": "inductive",
    "ctor": "constructor",
    "rec": "recursor",
}
MAX_JOBS: Final = 256
MAX_BYTES: Final = (1 << 63) - 1
MAX_STEPS: Final = (1 << 64) - 1
LIMITS: Final = ("timeout", "memory", "recursion", "steps", "interrupted")
BETWEEN_REPORTS: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What one kernel says about an export, before the auditor's own rules."""

    kernel: Literal["fast", "reference"]
    verdict: Literal["accepted", "rejected", "declined", "malformed"]
    declaration: str | None = None
    rule: str | None = None
    message: str | None = None
    terms: tuple[tuple[str, str], ...] = ()
    limit: str | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of an export.

    `verdict` is ``accepted`` or ``rejected``, or ``declined`` when a limit was reached first, or
    ``disagreement`` when one kernel accepts what the other rejects.  For a rejection `declaration`,
    `rule`, `message` and `terms` (pairs of what a term is, and the term as text) say what is wrong;
    when it is declined, `limit` is ``timeout``, ``memory``, ``recursion``, ``steps`` or
    ``interrupted``.

    `axioms_used` are the axioms that safe declarations depend on, `axioms_declared` are all in the
    export.  `counts` has the number of constants of each kind, `declarations` the number of
    declarations to be checked (a block of mutually inductive types is one) and `checked` how many
    of them were.  `statements` is the number of theorems that a challenge asks for.  `seconds` is
    wall time; `peak_memory` is the process's greatest so far, in bytes, where the system tells.
    """

    verdict: Verdict
    kernel: Kernel
    declaration: str | None = None
    rule: str | None = None
    message: str | None = None
    terms: tuple[tuple[str, str], ...] = ()
    limit: str | None = None
    declarations: int = 0
    checked: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    axioms_used: tuple[str, ...] = ()
    axioms_declared: tuple[str, ...] = ()
    statements: int | None = None
    seconds: float = 0.0
    peak_memory: int | None = None
    lean_version: str | None = None
    format_version: str | None = None
    opinions: tuple[Opinion, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the export was accepted."""
        return self.verdict == "accepted"

    def to_dict(self) -> dict[str, object]:
        """The fields as plain data."""
        from dataclasses import asdict

        return asdict(self)

    def to_json(self) -> str:
        """The fields as one JSON object, in one line."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False)


def audit(
    source: Source,
    *,
    kernel: Kernel = "fast",
    jobs: int = 1,
    axioms: Axioms = "standard",
    permit: str | Collection[str] = (),
    only: str | None = None,
    compare: Source | None = None,
    timeout: float | None = None,
    max_memory: int | None = None,
    max_steps: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Checks an export and reports what it rests on.

    `source` is a path, the bytes themselves, or a binary file; data compressed by gzip or xz are
    decompressed.  `kernel` is ``fast``, ``reference`` or ``both``.  The fast kernel uses `jobs`
    threads (at most 256), with the same verdict as one.  `axioms` permits the ``standard`` ones or
    ``any``, `permit` one more by name, or several.  With `only`, one declaration is checked with
    all that it needs.  `compare` is an export whose theorems may be unproved (by `sorryAx` or
    stated as axioms): all its declarations must be in `source`, unchanged but for the proofs.

    Limits: `timeout` in seconds for the whole audit; `max_memory` in bytes for the terms of the
    fast kernel (by default 4 GiB for each job beside the export); `max_steps`, for each
    declaration with the fast kernel, for the whole export with the reference kernel.  The kernels
    look at the limits every few thousand steps, so `max_steps` may be exceeded by as many.

    `progress` is called about twenty times a second with a phase, what is done and the total,
    which are bytes while reading and declarations while checking; the total may be `None`.  It
    ends the audit by returning `False`.

    Raises :class:`ExportError` if `source` or `compare` is malformed, :class:`OSError` if it
    cannot be read, :class:`LookupError` if there is no declaration `only`, :class:`ValueError` for
    arguments that make no sense, and lets :class:`KeyboardInterrupt` through.

    >>> report = audit("examples/mirror.ndjson")
    >>> report.verdict, report.axioms_used
    ('accepted', ('propext',))
    """
    _validate(kernel, jobs, axioms, only, compare, timeout, max_memory, max_steps)
    start = time.monotonic()
    if isinstance(permit, str):
        permit = (permit,)
    jobs = min(jobs, MAX_JOBS)
    max_memory = None if max_memory is None else min(max_memory, MAX_BYTES)
    max_steps = None if max_steps is None else min(max_steps, MAX_STEPS)
    with contextlib.ExitStack() as files:
        copy = _copy(files) if kernel != "fast" and not _is_rereadable(source) else None
        return _audit(
            start, source, copy, kernel, jobs, axioms, permit, only, compare,
            timeout, max_memory, max_steps, progress,
        )  # fmt: skip


def _audit(
    start: float,
    source: Source,
    copy: IO[bytes] | None,
    kernel: Kernel,
    jobs: int,
    axioms: Axioms,
    permit: Collection[str],
    only: str | None,
    compare: Source | None,
    timeout: float | None,
    max_memory: int | None,
    max_steps: int | None,
    progress: Progress | None,
) -> Report:
    """The audit, with arguments that make sense; `copy` is for a source that can be read once."""
    with contextlib.ExitStack() as files:
        try:
            native = _native(
                files, source, copy, kernel, jobs, axioms, permit, only, compare,
                timeout, max_memory, max_steps, progress,
            )  # fmt: skip
        except _damaged() as error:
            raise ExportError(0, "", f"the compressed data are damaged: {error}") from None
    if copy is not None:
        copy.seek(0)
        source = copy
    if native.malformed is not None:
        which, line, record, reason = native.malformed
        prefix = "in the challenge: " if which == "challenge" else ""
        raise ExportError(line, record, prefix + reason)
    opinions = []
    if kernel != "reference":
        opinions.append(_fast_opinion(native, time.monotonic() - start))
    counts = dict(native.counts)
    checked = native.checked
    has_declarations = native.verdict != "declined" or native.declarations > 0
    if kernel != "fast" and has_declarations and native.limit != "interrupted":
        spent = time.monotonic() - start
        left = None if timeout is None else max(0.0, timeout - spent)
        reference = _Reference(source, native.root, left, max_steps, progress, native.declarations)
        opinion, outcome = reference.ask()
        if outcome is not None and opinion.verdict == "accepted" and only is None:
            opinion = _check_counts(opinion, outcome, native)
        opinions.append(opinion)
        if kernel == "reference":
            checked = reference.started - (opinion.verdict != "accepted")
    report = Report(
        verdict="accepted",
        kernel=kernel,
        declarations=native.declarations,
        checked=max(0, checked),
        counts=counts,
        axioms_used=tuple(native.axioms_used),
        axioms_declared=tuple(native.axioms_declared),
        statements=native.statements,
        lean_version=native.lean_version,
        format_version=native.format_version,
        opinions=tuple(opinions),
    )
    report = _conclude(report, native)
    return replace(report, seconds=time.monotonic() - start, peak_memory=_peak_memory())


def _validate(
    kernel: str,
    jobs: int,
    axioms: str,
    only: str | None,
    compare: Source | None,
    timeout: float | None,
    max_memory: int | None,
    max_steps: int | None,
) -> None:
    if kernel not in get_args(Kernel):
        raise ValueError(f"`kernel` is one of {', '.join(get_args(Kernel))}, not {kernel!r}")
    if axioms not in get_args(Axioms):
        raise ValueError(f"`axioms` is one of {', '.join(get_args(Axioms))}, not {axioms!r}")
    if jobs < 1:
        raise ValueError("`jobs` must be at least 1")
    if only is not None and compare is not None:
        raise ValueError(
            "`only` and `compare` exclude each other: a challenge is proved as a whole"
        )
    for name, limit in (("timeout", timeout), ("max_memory", max_memory), ("max_steps", max_steps)):
        if limit is not None and not limit > 0:
            raise ValueError(f"`{name}` must be positive")


def _native(
    files: contextlib.ExitStack,
    source: Source,
    copy: IO[bytes] | None,
    kernel: Kernel,
    jobs: int,
    axioms: Axioms,
    permit: Collection[str],
    only: str | None,
    compare: Source | None,
    timeout: float | None,
    max_memory: int | None,
    max_steps: int | None,
    progress: Progress | None,
) -> Audit:
    opened, size = _open(files, source)
    if copy is not None:
        opened = cast("IO[bytes]", _Copied(cast("IO[bytes]", opened), copy))
    return _core.audit_export(
        opened,
        size=size,
        check=kernel != "reference",
        jobs=jobs,
        permitted=None if axioms == "any" else [*STANDARD_AXIOMS, *permit],
        only=only,
        challenge=None if compare is None else _open(files, compare)[0],
        timeout=timeout,
        max_memory=max_memory,
        max_steps=max_steps,
        progress=progress,
    )


# Inputs


def _is_rereadable(source: Source) -> bool:
    """Whether both kernels can read a source: no open file, pipe or terminal."""
    if isinstance(source, (str, os.PathLike)):
        return not os.path.exists(source) or os.path.isfile(source) or os.path.isdir(source)
    return not hasattr(source, "read")


def _copy(files: contextlib.ExitStack) -> IO[bytes]:
    """A temporary file."""
    import tempfile

    return cast("IO[bytes]", files.enter_context(tempfile.TemporaryFile()))


class _Copied:
    """A file that is copied while the first kernel reads it, within that kernel's limits."""

    def __init__(self, file: IO[bytes], copy: IO[bytes]) -> None:
        self.file = file
        self.copy = copy

    def read(self, size: int) -> bytes:
        data = self.file.read(size)
        self.copy.write(data)
        return data


def _open(files: contextlib.ExitStack, source: Source) -> tuple[bytes | IO[bytes], int | None]:
    """The decompressed data of a source, and how many bytes they are, where that is known."""
    if isinstance(source, bytes):
        return _decompressed(files, source) or source, len(source)
    if isinstance(source, (str, os.PathLike)):
        import io

        file: IO[bytes] = files.enter_context(io.BufferedReader(io.FileIO(source)))
        size = os.fstat(file.fileno()).st_size or None
    else:
        file, size = source, None
    unpacked = _decompressed(files, file)
    return (file, size) if unpacked is None else (unpacked, None)


def _decompressed(files: contextlib.ExitStack, data: bytes | IO[bytes]) -> IO[bytes] | None:
    """The contents of compressed data; `None` for others."""
    if isinstance(data, bytes):
        start = data[:6]
    else:
        peek = getattr(data, "peek", None)
        start = peek(6)[:6] if peek is not None else b""
    if start == b"\xfd7zXZ\x00":
        import lzma

        return files.enter_context(lzma.open(_as_file(data)))
    if start[:2] == b"\x1f\x8b":
        import gzip

        return cast("IO[bytes]", files.enter_context(gzip.open(_as_file(data))))
    return None


def _as_file(data: bytes | IO[bytes]) -> IO[bytes]:
    import io

    return io.BytesIO(data) if isinstance(data, bytes) else data


def _damaged() -> tuple[type[Exception], ...]:
    """What decompression raises."""
    import gzip
    import lzma
    import zlib

    return (lzma.LZMAError, gzip.BadGzipFile, zlib.error, EOFError)


# Kernels


def _fast_opinion(native: Audit, seconds: float) -> Opinion:
    return Opinion(
        kernel="fast",
        verdict=cast("Literal['accepted', 'rejected', 'declined']", native.verdict),
        declaration=native.declaration,
        rule=native.rule,
        message=native.message,
        terms=tuple(native.terms),
        limit=native.limit,
        seconds=seconds,
    )


class _Reference:
    """One run of the reference kernel, which reads the export once more, by itself."""

    def __init__(
        self,
        source: Source,
        only: str | None,
        timeout: float | None,
        max_steps: int | None,
        progress: Progress | None,
        total: int,
    ) -> None:
        self.source = source
        self.only = only
        self.timeout = timeout
        self.max_steps = max_steps
        self.progress = progress
        self.total = total
        self.started = 0
        self.next_report = 0.0

    def ask(self) -> tuple[Opinion, Outcome | None]:
        """The opinion, and if the export is well-formed, the outcome it is based on."""
        from . import reference

        start = time.monotonic()
        with contextlib.ExitStack() as files:
            data, _ = _open(files, self.source)
            try:
                outcome = reference.check_export(
                    _as_file(data),
                    only=self.only,
                    timeout=self.timeout,
                    max_steps=self.max_steps,
                    on_declaration=self.on_declaration,
                )
            except reference.ExportError as error:
                spent = time.monotonic() - start
                message = f"malformed export: {error}"
                opinion = Opinion(
                    kernel="reference", verdict="malformed", message=message, seconds=spent
                )
                return opinion, None
        is_limit = outcome.verdict == "declined"
        opinion = Opinion(
            kernel="reference",
            verdict=outcome.verdict,
            declaration=outcome.declaration,
            rule=None if is_limit else outcome.rule,
            limit=outcome.rule if is_limit else None,
            message=outcome.message,
            terms=tuple(("term", term) for term in outcome.terms),
            seconds=time.monotonic() - start,
        )
        return opinion, outcome

    def on_declaration(self, _name: str) -> None:
        self.started += 1
        now = time.monotonic()
        if self.progress is None or now < self.next_report:
            return
        self.next_report = now + BETWEEN_REPORTS
        phase = "checking (reference)"
        if self.progress(phase, min(self.started, self.total), self.total) is False:
            from .reference import Declined

            raise Declined("interrupted", "interrupted")


def _check_counts(opinion: Opinion, outcome: Outcome, native: Audit) -> Opinion:
    """Both readers must have found the same constants, or one did not read what the other did."""
    found = {REFERENCE_KINDS[kind]: n for kind, n in outcome.counts.items()}
    stated = {kind: n for kind, n in native.counts if n > 0}
    if native.verdict == "accepted" and found != stated:
        message = f"the reference kernel found {found}, the fast kernel {stated}"
        return replace(opinion, verdict="malformed", message=message)
    return opinion


def _conclude(report: Report, native: Audit) -> Report:
    """The report with the verdict that follows from the opinions and the auditor's rules."""
    verdicts = {opinion.verdict for opinion in report.opinions}
    if "malformed" in verdicts or verdicts >= {"accepted", "rejected"}:
        said = "; ".join(map(_said, report.opinions))
        return replace(report, verdict="disagreement", message=f"the kernels disagree: {said}")
    decisive = None
    for verdict in ("rejected", "declined"):
        for opinion in report.opinions:
            if opinion.verdict == verdict and decisive is None:
                decisive = opinion
    if decisive is None and not report.opinions:  # The limit was reached before checking.
        decisive = _fast_opinion(native, 0.0)
    if (decisive is None or decisive.verdict == "declined") and native.objection is not None:
        declaration, rule, message, terms = native.objection
        return replace(
            report,
            verdict="rejected",
            declaration=declaration,
            rule=rule,
            message=message,
            terms=tuple(terms),
        )
    if decisive is None:
        return report
    return replace(
        report,
        verdict=cast("Verdict", decisive.verdict),
        declaration=decisive.declaration,
        rule=decisive.rule,
        message=decisive.message,
        terms=decisive.terms,
        limit=decisive.limit,
    )


def _said(opinion: Opinion) -> str:
    text = f"{opinion.kernel}: {opinion.verdict}"
    if opinion.declaration is not None:
        text += f" at `{opinion.declaration}`"
    if opinion.rule is not None:
        text += f" ({opinion.rule})"
    return text if opinion.message is None else f"{text}: {opinion.message}"


def _peak_memory() -> int | None:
    """The greatest resident size of this process so far, in bytes."""
    try:
        import resource
    except ImportError:  # Not on Windows.
        return None
    import sys

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
