"""The grammar of Lean 4.28 as it is before a file's first command.

Some of it is built into Lean; some is declared by `Init` and, for files that import them, by `Std`
and `Lean`. All of it is known here without a library, so that every file can be parsed. A library
that declares the same adds nothing.

The files of this package are text in the notation of :mod:`gnomon.parser.notation`; `load.py` reads
them. What was read is kept beside Python's own compiled files.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path

from ..grammar import Definition, Definitions, Entry
from .load import BUILTIN_CATEGORIES, HEADER, Data, load

__all__ = ["BUILTIN_CATEGORIES", "HEADER", "Builtin", "builtin"]


class Builtin:
    """All that is known of Lean's grammar, by module."""

    def __init__(self, data: Data) -> None:
        """Make the parsers that can be run."""
        table: dict[str, Definition] = {}
        self.definitions = Definitions(table)
        self.modules: dict[str, str] = {}
        for module, name, parser in data.definitions:
            self.modules[name] = module
            table[name] = Definition(name, parser, self.definitions)
        self.entries: list[tuple[str, str, Entry]] = []
        for module, namespace, category, name, parser, priority, first in data.entries:
            entry = Entry(category, name, parser, self.definitions, priority, first)
            table[name] = entry
            self.entries.append((module, namespace, entry))
        self.categories = data.categories
        self.tokens = data.tokens


@lru_cache(maxsize=1)
def builtin() -> Builtin:
    """Return all that is known of Lean's grammar."""
    return Builtin(_data())


def _data() -> Data:
    """Return what the texts say, from a file if they have been read before.

    Reading takes 60 ms, the file 6 ms. The file is trusted as Python's compiled files are.
    """
    package = Path(__file__).parents[1]
    sources = [*sorted(package.glob("*.py")), *sorted(package.glob("builtin/*.py"))]
    try:
        stamp = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sources]
        file = Path(cache_from_source(__file__)).with_suffix(".grammar")
    except (OSError, NotImplementedError):
        return load()
    with suppress(Exception):
        known, data = pickle.loads(file.read_bytes())
        if known == stamp:
            return Data(*data)
    data = load()
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            file.parent.mkdir(exist_ok=True)
            partial = file.with_suffix(f".{os.getpid()}")
            partial.write_bytes(pickle.dumps((stamp, tuple(data)), pickle.HIGHEST_PROTOCOL))
            partial.replace(file)
    return data
