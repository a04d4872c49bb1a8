"""What a module hands to those who import it, as bytes.

What it does: :func:`dump` makes a module file of what a file declared and said; :func:`restore` makes
the environment of a file that imports some modules.
What it assumes: entries of extensions can be pickled, and their meaning does not depend on the
process.
Where to read next: `module_cache.py`, where the files are kept; `imports.py`, which asks for them.
Counterpart in Lean: `Lean.mkModuleData`, `Lean.finalizeImport`.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from typing import Any, Final

import gnomon.elab.builtin  # noqa: F401  Registers the extensions.
from gnomon.elab.code_state import with_imported_code
from gnomon.elab.extensions import extension_named, registered_extensions
from gnomon.elab.modules import with_modules
from gnomon.elab.scoped import registered_scoped_extensions, scoped_extension_named
from gnomon.meta import ElabEnv, ModuleFile

PROTOCOL: Final = 5
KEYS: Final = "extensions"
"""The blob that lists the other blobs."""


def dump(env: ElabEnv) -> bytes:
    """Return the module file of what an environment has beyond what it imports."""
    blobs: list[tuple[str, bytes]] = []
    for key, extension in registered_extensions().items():
        entries: Any = list(extension.local_items(env))
        if entries:
            blobs.append((f"plain:{key}", pickle.dumps(entries, PROTOCOL)))
    for key, scoped in registered_scoped_extensions().items():
        entries = list(scoped.local_items(env))
        if entries:
            blobs.append((f"scoped:{key}", pickle.dumps(entries, PROTOCOL)))
    keys = "\n".join(key for key, _ in blobs)
    return env.to_module([(KEYS, keys.encode()), *blobs])


def restore(modules: Sequence[tuple[str, ModuleFile]]) -> ElabEnv:
    """Return the environment of a file that imports these modules, each after those it imports.

    Raises :class:`ValueError` with a text, a constant and two positions in `modules` if two of
    them declare the same constant.
    """
    env = ElabEnv.of_modules([file for _, file in modules])
    env = with_modules(env, tuple(name for name, _ in modules))
    blobs: dict[str, list[bytes]] = {}
    for _, file in modules:
        for key in (file.blob(KEYS) or b"").decode().split("\n"):
            found = file.blob(key)
            if found is not None:
                blobs.setdefault(key, []).append(found)
    for key, parts in blobs.items():
        sort, _, name = key.partition(":")
        entries = [entry for part in parts for entry in pickle.loads(part)]
        if sort == "plain":
            env = extension_named(name).with_imported_entries(env, entries)
        else:
            env = scoped_extension_named(name).with_imported(env, entries)
    return with_imported_code(env)
