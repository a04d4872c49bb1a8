"""Environments of files, made of module files; modules that have none are elaborated first.

What it does: :class:`ModuleLoader` finds modules, decides which of their files are up to date, has
the others made, several at a time, and imports them. Modules may import each other in any way
without cycles.
What it assumes: a module is `A/B.lean` in one of the loader's folders if its name is `A.B`.
Where to read next: `module_cache.py`; `module_data.py`; `imports.py` for headers.
Counterpart in Lean: `Lean.importModules`, and what Lake does.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Final

from gnomon.collector import resting, settle
from gnomon.deep import run_deep
from gnomon.elab.imports import ImportFailure, Progress, ShowProgress, read_header
from gnomon.elab.module_cache import ModuleCache, SourceFacts, build_id
from gnomon.elab.module_data import LoadedFile, dump, open_file, restore
from gnomon.meta import ElabEnv
from gnomon.parser import parse_header
from gnomon.syntax import Source, names

LOOK_AGAIN: Final = 5.0
"""After so many seconds sources are looked at again."""


def _show_nothing(_count: int) -> AbstractContextManager[Progress | None]:
    return nullcontext(None)


Task = dict[str, Any]
"""What a worker needs to know to make a module."""

Files = dict[tuple[str, str], LoadedFile]
"""Files that were opened, by module and key."""


class ModuleLoader:
    """A loader that keeps module files in a cache."""

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        cache: ModuleCache | None = None,
        jobs: int | None = None,
        show_progress: ShowProgress | None = None,
    ) -> None:
        """`paths` are folders with modules; `jobs` is how many are made at a time."""
        self.paths = tuple(paths)
        self._folders = tuple(map(str, self.paths))
        self.cache = ModuleCache() if cache is None else cache
        self.jobs = jobs or int(os.environ.get("GNOMON_JOBS") or 0) or os.cpu_count() or 1
        self.show_progress = show_progress or _show_nothing
        self._looked = time.monotonic()
        self._facts: dict[str, SourceFacts] = {}
        self._keys: dict[str, str] = {}
        self._closures: dict[str, tuple[str, ...]] = {}
        self._files: Files = {}
        self._envs: dict[tuple[str, ...], ElabEnv] = {}

    # Sources.

    def find(self, module: str) -> Path | None:
        """Return the file of a module."""
        relative = os.path.join(*map(str, names.parts(module))) + ".lean"
        for folder in self._folders:
            path = os.path.join(folder, relative)
            if os.path.isfile(path):
                return Path(path)
        return None

    def source(self, module: str) -> Path:
        """Return the file of a module. Raises :class:`ImportFailure`."""
        path = self.find(module)
        if path is None:
            root = names.root(module)
            listed = "\n".join(map(str, self.paths))
            raise ImportFailure(
                module,
                f"unknown module prefix '{root}'\n\nNo directory '{root}' or file "
                f"'{root}.lean' in the search path entries:\n{listed}",
            )
        return path

    def facts(self, module: str) -> SourceFacts:
        """Return a hash of a module's source, and what it imports."""
        known = self._facts.get(module)
        if known is None:
            path = self.source(module)
            stat = path.stat()
            known = self.cache.sources.get(path, stat)
            if known is None:
                contents = path.read_bytes()
                source = Source(contents.decode("utf-8"), str(path))
                header = read_header(parse_header(source).tree)
                imports = tuple(dict.fromkeys(each.module for each in header.all_imports()))
                known = SourceFacts(hashlib.sha256(contents).hexdigest(), imports)
                self.cache.sources.put(path, stat, known)
            self._facts[module] = known
        return known

    def order(self, modules: Sequence[str]) -> tuple[str, ...]:
        """Return modules and all that they import, each after what it imports.

        Raises :class:`ImportFailure` if a module is missing or imports itself.
        """
        order: dict[str, None] = {}
        for module in modules:
            self._visit(module, order, [])
        return tuple(order)

    def _visit(self, module: str, order: dict[str, None], path: list[str]) -> None:
        if module in order:
            return
        if module in path:
            cycle = " -> ".join([*path[path.index(module) :], module])
            raise ImportFailure(module, f"import cycle detected: {cycle}")
        path.append(module)
        for each in self.facts(module).imports:
            self._visit(each, order, path)
        path.pop()
        order[module] = None

    def closure(self, module: str) -> tuple[str, ...]:
        """Return all that a module imports, directly or not, each after what it imports."""
        known = self._closures.get(module)
        if known is None:
            known = self._closures[module] = self.order(self.facts(module).imports)
        return known

    def key(self, module: str) -> str:
        """Return a hash of all that a module's file depends on."""
        known = self._keys.get(module)
        if known is None:
            facts = self.facts(module)
            parts = [build_id(), module, facts.digest]
            parts += [f"{each} {self.key(each)}" for each in facts.imports]
            known = self._keys[module] = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
        return known

    def forget(self) -> None:
        """Look at the sources again; environments that were loaded stay what they are."""
        self._looked = time.monotonic()
        self._facts.clear()
        self._keys.clear()
        self._closures.clear()

    # Files.

    def _open(self, module: str) -> LoadedFile | None:
        return _open(self.cache, self._files, module, self.key(module))

    def load(self, modules: Sequence[str]) -> ElabEnv:
        """Return the environment of a file that imports these modules.

        Raises :class:`ImportFailure`.
        """
        if time.monotonic() - self._looked > LOOK_AGAIN:
            self.forget()
        order = self.order(modules)
        keys = tuple(map(self.key, order))
        env = self._envs.get(keys)
        try:
            if env is None:
                with resting():
                    env = self._envs[keys] = self._load(order)
        finally:
            settle()
        return env

    def _load(self, order: tuple[str, ...]) -> ElabEnv:
        files = {module: self._open(module) for module in order}
        missing = [module for module, file in files.items() if file is None]
        if missing:
            self.make(missing)
            files |= {module: self._open(module) for module in missing}
        self.cache.sources.save()
        found = [file for file in files.values() if file is not None]
        if len(found) < len(order):
            module = next(module for module, file in files.items() if file is None)
            raise ImportFailure(module, f"the module file of '{module}' cannot be kept")
        return _import(found)

    def all_modules(self) -> list[str]:
        """Return the names of all modules in the loader's folders."""
        found = {
            names.join(tuple(file.relative_to(path).with_suffix("").parts))
            for path in self.paths
            for file in path.rglob("*.lean")
        }
        return sorted(found)

    def build(self, modules: Sequence[str]) -> int:
        """Make the files of modules and all they import; return how many had to be made.

        Raises :class:`ImportFailure`.
        """
        missing = [module for module in self.order(modules) if self._open(module) is None]
        if missing:
            self.make(missing)
        self.cache.sources.save()
        return len(missing)

    def _task(self, module: str) -> Task:
        """Return what a worker needs to know to make a module, as JSON has it."""
        return {
            "module": module,
            "key": self.key(module),
            "source": str(self.source(module)),
            "imports": [[each, self.key(each)] for each in self.closure(module)],
            "folder": str(self.cache.folder),
        }

    def make(self, missing: Sequence[str]) -> None:
        """Make the files of modules, each of which comes after those it imports.

        Raises :class:`ImportFailure`.
        """
        jobs = min(self.jobs, len(missing)) if sys.executable else 1
        with self.show_progress(len(missing)) as progress:
            if jobs > 1:
                self._make_in_parallel(missing, progress, jobs)
                return
            for module in missing:
                if progress is not None:
                    progress.start(module)
                make_module(self._task(module), self._files)
                if progress is not None:
                    progress.finish(module)

    def _make_in_parallel(
        self, missing: Sequence[str], progress: Progress | None, jobs: int
    ) -> None:
        from gnomon.elab.module_worker import WorkerDied, Workers

        waiting = dict.fromkeys(missing)
        unmade = set(missing)
        with Workers(jobs) as workers:
            while unmade:
                for module in list(waiting):
                    if len(unmade) - len(waiting) >= jobs:
                        break
                    if unmade.isdisjoint(self.facts(module).imports):
                        del waiting[module]
                        workers.submit(module, self._task(module))
                        if progress is not None:
                            progress.start(module)
                try:
                    module, answer = workers.next_answer()
                except WorkerDied as death:
                    dead = str(death)
                    raise ImportFailure(dead, f"elaborating '{dead}' ended its process") from None
                if answer:
                    raise ImportFailure(answer["module"] or module, answer["message"])
                unmade.discard(module)
                if progress is not None:
                    progress.finish(module)


def _open(cache: ModuleCache, files: Files, module: str, key: str) -> LoadedFile | None:
    file = files.get((module, key))
    if file is None:
        found = cache.open(module, key)
        if found is not None:
            file = files[module, key] = open_file(found)
    return file


def _import(files: Sequence[LoadedFile]) -> ElabEnv:
    try:
        return restore(files)
    except ValueError as error:
        match error.args:
            case (str() as message, str(), int() as first, int() as second):
                one, other = (files[number].contents.modules[-1] for number in (first, second))
                text = f"import {other} failed, {message} from {one}"
                raise ImportFailure(other, text) from None
        raise


_FILES: Files = {}
"""The files that this process has opened as a worker."""


def make_module(task: Task, files: Files = _FILES) -> None:
    """Elaborate a module and keep its file, unless another process has done so meanwhile.

    Raises :class:`ImportFailure` if it has errors.
    """
    run_deep(lambda: _make(task, files))


def _make(task: Task, files: Files) -> None:
    from gnomon.elab.frontend import elaborate_module

    cache = ModuleCache(Path(task["folder"]))
    name, key = task["module"], task["key"]
    with cache.lock(name):
        if cache.open(name, key) is not None:
            return
        found = []
        for module, its_key in task["imports"]:
            file = _open(cache, files, module, its_key)
            if file is None:
                raise ImportFailure(module, f"the module file of '{module}' cannot be kept")
            found.append(file)
        env = _import(found)
        settle()
        path = Path(task["source"])
        source = Source(path.read_text(encoding="utf-8"), str(path))
        env = elaborate_module(env, source, name)
        cache.write(name, key, dump(env, name))
