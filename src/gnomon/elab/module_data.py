"""What a module hands to those who import it, as bytes.

What it does: :func:`dump` makes a module file of what a file declared and said; :func:`join` makes one
of several; :func:`restore` makes the environment of a file that imports some modules.
What it assumes: entries of extensions can be pickled, and their meaning does not depend on the
process. What importers do not look at is not unpickled.
Where to read next: `module_cache.py`, where the files are kept; `imports.py`, which asks for them.
Counterpart in Lean: `Lean.mkModuleData`, `Lean.finalizeImport`.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import gnomon.elab.builtin  # noqa: F401  Registers the extensions.
from gnomon.elab.code_state import with_imported_code
from gnomon.elab.extensions import (
    MapExtension,
    defining_module,
    import_entries,
    registered_extensions,
)
from gnomon.elab.modules import FileContents, with_modules
from gnomon.elab.scoped import Imported, registered_scoped_extensions, scoped_extension_named
from gnomon.meta import ElabEnv, ModuleFile
from gnomon.records import dataclass, fields, is_dataclass

PROTOCOL: Final = 5
INDEX: Final = "extensions"
"""The blob with the keys of the others, each with the Python module that makes its extension and the
namespaces of its scoped entries."""

MODULES: Final = "modules"
ENDS: Final = "ends"

Blobs = list[tuple[str, bytes]]
Index = dict[str, tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A module file and what is in it."""

    file: ModuleFile
    contents: FileContents


class _Pickler(pickle.Pickler):
    """Writes dataclasses as calls of their constructors: what they write themselves is slow to read."""

    def reducer_override(self, obj: Any) -> Any:
        """Return how an object is written."""
        cls = type(obj)
        if cls in _PLAIN or (is_dataclass(cls) and _is_plain(cls)):
            return cls, tuple(getattr(obj, name) for name in _PLAIN[cls])
        return NotImplemented


_PLAIN: dict[type, tuple[str, ...]] = {}
"""The fields of dataclasses whose constructors take just these, in order."""


def _is_plain(cls: type) -> bool:
    all_fields = fields(cls)
    if "__reduce__" in cls.__dict__ or "__post_init__" in cls.__dict__:
        return False
    if not all(field.init and not field.kw_only for field in all_fields):
        return False
    _PLAIN[cls] = tuple(field.name for field in all_fields)
    return True


def _pickled(entries: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, PROTOCOL).dump(entries)
    return stream.getvalue()


def dump(env: ElabEnv, module: str) -> bytes:
    """Return the module file of what an environment has beyond what it imports."""
    blobs: Blobs = []
    index: Index = {}

    def add(sort: str, key: str, entries: list[Any], namespaces: Iterable[str] = ()) -> None:
        if entries:
            blobs.append((f"{sort}:{key}", _pickled(entries)))
            index[f"{sort}:{key}"] = (defining_module(key), frozenset(namespaces))

    for key, extension in registered_extensions().items():
        sort = "map" if isinstance(extension, MapExtension) else "list"
        add(sort, key, list(extension.local_items(env)))
    for key, scoped in registered_scoped_extensions().items():
        entries = list(scoped.finished_items(env))
        add("scoped", key, entries, {namespace for namespace, _ in entries} - {""})
    blobs.append((INDEX, pickle.dumps(index, PROTOCOL)))
    blobs.append((MODULES, module.encode()))
    return env.to_module(blobs)


def join(files: Sequence[LoadedFile]) -> bytes:
    """Return one file with what several have, each of which comes after those it imports.

    Raises :class:`ValueError` as :func:`restore` does.
    """
    index, parts = _collect(files)
    blobs: Blobs = []
    for key, pickles in parts.items():
        entries = [entry for part in pickles for entry in pickle.loads(part)]
        blobs.append((key, _pickled(entries)))
    blobs.append((INDEX, pickle.dumps(index, PROTOCOL)))
    names = [name for file in files for name in file.contents.modules]
    blobs.append((MODULES, "\n".join(names).encode()))
    return ModuleFile.join([file.file for file in files], ENDS, blobs)


def open_file(file: ModuleFile) -> LoadedFile:
    """Return a file with what it says about itself."""
    names = tuple((file.blob(MODULES) or b"").decode().split("\n"))
    ends = file.blob(ENDS)
    if ends is None:
        return LoadedFile(file, FileContents(names, (len(file),)))
    return LoadedFile(file, FileContents(names, struct.unpack(f"<{len(names)}I", ends)))


def _collect(files: Sequence[LoadedFile]) -> tuple[Index, dict[str, list[bytes]]]:
    index: Index = {}
    parts: dict[str, list[bytes]] = {}
    for each in files:
        for key, (defined_in, namespaces) in pickle.loads(each.file.blob(INDEX) or b"").items():
            blob = each.file.blob(key)
            if blob is not None:
                known = index.get(key, (defined_in, frozenset()))
                index[key] = (defined_in, known[1] | namespaces)
                parts.setdefault(key, []).append(blob)
    return index, parts


def _loader(parts: Sequence[bytes]) -> Callable[[], Iterator[Any]]:
    def load() -> Iterator[Any]:
        for part in parts:
            yield from pickle.loads(part)

    return load


def restore(files: Sequence[LoadedFile]) -> ElabEnv:
    """Return the environment of a file that imports all in these, each after what it imports.

    Raises :class:`ValueError` with a text, a constant and two positions in `files` if two of
    them declare the same constant.
    """
    env = ElabEnv.of_modules([each.file for each in files])
    env = with_modules(env, tuple(each.contents for each in files))
    index, parts = _collect(files)
    for key, (defined_in, namespaces) in index.items():
        sort, _, name = key.partition(":")
        load = _loader(parts[key])
        if sort == "scoped":
            imported: Imported[Any] = Imported(namespaces, load)
            env = scoped_extension_named(name, defined_in).with_imported(env, imported)
        else:
            env = import_entries(env, name, sort == "map", defined_in, load)
    return with_imported_code(env)
