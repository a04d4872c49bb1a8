"""Where module files are kept: a folder for each user, shared by all projects and versions.

What it does: names a module's file by a hash of everything that it depends on (its source, the
modules it imports, the program that made it); opens files, replaces them atomically, lets one
process at a time make one; remembers what sources contain, so that unchanged ones are not read.
What it assumes: a file is never changed once it has its name. Damaged files are as good as none.
Where to read next: `module_loader.py`.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from gnomon.meta import ModuleFile
from gnomon.records import dataclass

KEEP: Final = 6
"""How many files of one module are kept for different sources and versions."""

_MAKERS: Final = ("compiler", "elab", "macros", "meta", "parser", "syntax", "tactics")
"""The parts of the program that a module file depends on."""


def cache_folder() -> Path:
    """Return the folder for module files: `GNOMON_CACHE_DIR` or the user's cache folder."""
    given = os.environ.get("GNOMON_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return Path(user_cache_path("gnomon", appauthor=False))


@cache
def build_id() -> str:
    """Return what tells this program from others that make other module files.

    `GNOMON_BUILD_ID` overrides it: who changes the program in ways that do not concern module
    files, can keep those that there are.
    """
    given = os.environ.get("GNOMON_BUILD_ID")
    if given:
        return given
    from gnomon import __version__, _core

    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    files = [_core.__file__ or package]
    for part in _MAKERS:
        for folder, _, found in os.walk(os.path.join(package, part)):
            files += [os.path.join(folder, name) for name in found if name.endswith(".py")]
    files.sort()
    stats = [(path, os.stat(path)) for path in files]
    listing = "\n".join(f"{path} {stat.st_mtime_ns} {stat.st_size}" for path, stat in stats)
    known = cache_folder() / "builds" / hashlib.sha256(listing.encode()).hexdigest()[:32]
    with contextlib.suppress(OSError):
        return known.read_text(encoding="ascii")
    digest = hashlib.sha256(__version__.encode())
    for path in files:
        digest.update(f"\n{os.path.basename(path)}\n".encode())
        digest.update(Path(path).read_bytes())
    result = digest.hexdigest()
    with contextlib.suppress(OSError):
        write_atomically(known, result.encode())
    return result


def write_atomically(path: Path, contents: bytes) -> None:
    """Write a file so that nobody ever sees a part of it. Raises :class:`OSError`."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(contents)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of a source: a hash of it, and what it imports."""

    digest: str
    imports: tuple[str, ...]


class SourceMemory:
    """Facts about sources by path, with the time and size at which they held."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, list[object]] = {}
        self._changed = False
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                self._known = found

    def get(self, path: Path, stat: os.stat_result) -> SourceFacts | None:
        """Return what is known of a file that has not changed."""
        match self._known.get(str(path)):
            case [mtime, size, str() as digest, list() as imports] if (
                mtime == stat.st_mtime_ns and size == stat.st_size
            ):
                return SourceFacts(digest, tuple(map(str, imports)))
        return None

    def put(self, path: Path, stat: os.stat_result, facts: SourceFacts) -> None:
        """Remember something, unless the file is so new that it may change within its time stamp."""
        if time.time_ns() - stat.st_mtime_ns > 2_000_000_000:
            entry = [stat.st_mtime_ns, stat.st_size, facts.digest, list(facts.imports)]
            self._known[str(path)] = entry
            self._changed = True

    def save(self) -> None:
        """Write what is new; whoever comes later wins."""
        if self._changed:
            self._changed = False
            with contextlib.suppress(OSError):
                write_atomically(self._file, json.dumps(self._known).encode())


class ModuleCache:
    """The module files in a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = cache_folder() if folder is None else folder
        self.sources = SourceMemory(self.folder / "sources.json")

    def path(self, module: str, key: str) -> Path:
        """Return where the file of a module with a key is, if it is there."""
        return Path(f"{self.folder}/modules/{module}/{key}.gmod")

    def open(self, module: str, key: str) -> ModuleFile | None:
        """Open a file; `None` if there is none or it is damaged."""
        try:
            return ModuleFile(self.path(module, key))
        except (OSError, ValueError):
            return None

    def has(self, module: str, key: str) -> bool:
        """Return whether there is a file, damaged or not."""
        return self.path(module, key).is_file()

    def write(self, module: str, key: str, contents: bytes) -> None:
        """Keep a file. Raises :class:`OSError`."""
        write_atomically(self.path(module, key), contents)
        self._prune(module)

    def _prune(self, module: str) -> None:
        """Remove the oldest files of a module."""
        with contextlib.suppress(OSError):
            files = sorted(
                (self.folder / "modules" / module).glob("*.gmod"),
                key=lambda path: path.stat().st_mtime_ns,
                reverse=True,
            )
            for path in files[KEEP:]:
                path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def lock(self, module: str) -> Iterator[None]:
        """Let one process at a time make a module; where that is impossible, let all."""
        path = self.folder / "modules" / module / ".lock"
        try:
            import fcntl

            path.parent.mkdir(parents=True, exist_ok=True)
            stream = path.open("wb")
        except (ImportError, OSError):
            yield
            return
        with stream:
            with contextlib.suppress(OSError):
                fcntl.flock(stream, fcntl.LOCK_EX)
            yield
