"""Modules: files in a cache, imported in any order that has no cycle."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.elab.imports import ImportFailure, set_loader
from gnomon.elab.module_cache import ModuleCache
from gnomon.elab.module_loader import ModuleLoader
from gnomon.elab.modules import imported_modules, local_names, module_of
from gnomon.meta import ModuleFile
from gnomon.syntax import Source

BASE = """prelude
set_option linter.all false
inductive N : Type where
  | zero : N
  | succ (n : N) : N
class Inh (α : Type) where
  default : α
instance inhN : Inh N := ⟨N.zero⟩
def N.one : N := N.succ N.zero
/-- Alike. -/
inductive Same {α : Type} (a : α) : α → Prop where
  | refl : Same a a
theorem same : Same N.one N.one := Same.refl
namespace Inner
scoped postfix:65 " !!" => N.succ
end Inner
"""
FILES = {
    "A/Base": BASE,
    "A/Left": 'prelude\nimport A.Base\ndef left : N := N.succ N.one\nprefix:60 "<+>" => N.succ\n',
    "A/Right": "prelude\nimport A.Base\ndef right : N := N.one\n@[reducible] def T : Type := N\n",
    "A/Top": "prelude\nimport A.Left\nimport A.Right\nstructure Both where\n  a : T\n  b : N\n"
    "def both : Both := ⟨left, right⟩\n",
}


class Project:
    """Some modules, a cache, and what was elaborated."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "src"
        self.cache = folder / "cache"
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        """Write a module; `name` has slashes."""
        path = self.root / f"{name}.lean"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(10**18 + len(text), 10**18 + len(text)))

    def loader(self, jobs: int = 1) -> ModuleLoader:
        """Return a loader that knows nothing yet."""
        return ModuleLoader([self.root], cache=ModuleCache(self.cache), jobs=jobs)

    def files(self) -> dict[str, float]:
        """Return all files in the cache with the time at which they were made."""
        return {str(path): path.stat().st_mtime_ns for path in self.cache.rglob("*.gmod")}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def check(modules: ModuleLoader, text: str) -> list[str]:
    """Return the messages of a file."""
    set_loader(modules)
    try:
        frontend = Frontend(Source(text, "<input>"))
        return [m.text() for snapshot in frontend.run() for m in snapshot.messages]
    finally:
        set_loader(None)


def test_import_is_a_union(project: Project) -> None:
    env = project.loader().load(["A.Top"])
    assert imported_modules(env) == ("A.Base", "A.Left", "A.Right", "A.Top")
    assert [module_of(env, name) for name in ("N", "left", "T", "both", "nothing")] == [
        "A.Base",
        "A.Left",
        "A.Right",
        "A.Top",
        None,
    ]
    assert local_names(env) == ()
    assert env.num_imported == len(env) == len(env.names(0))


def test_import_order_is_free(project: Project) -> None:
    modules = project.loader()
    one, other = modules.load(["A.Left", "A.Right"]), modules.load(["A.Right", "A.Left"])
    assert sorted(one.names(0)) == sorted(other.names(0))


def test_what_files_say_of_constants_is_imported(project: Project) -> None:
    text = """prelude
import A.Top
#check (⟨N.zero, N.one⟩ : Both)
#check (Inh.default : N)
theorem t : Same both.b right := Same.refl
#print axioms t
def f (n : T) : T := n.succ
"""
    assert check(project.loader(), text) == [
        "{ a := N.zero, b := N.one } : Both",
        "Inh.default : N",
        "'t' does not depend on any axioms",
    ]


def test_notation_is_imported(project: Project) -> None:
    text = "prelude\nimport A.Left\n#check <+> left\n#check N.one !!\nopen Inner\n#check N.one !!\n"
    assert check(project.loader(), text) == [
        "<+>left : N",
        "N.one : N",
        "unexpected token '!'; expected command",
        "N.one !! : N",
    ]


def test_files_are_made_once(project: Project) -> None:
    project.loader().load(["A.Top"])
    before = project.files()
    assert len(before) == 4
    project.loader().load(["A.Top"])
    assert project.files() == before


def test_what_depends_on_a_change_is_made_again(project: Project) -> None:
    project.loader().load(["A.Top"])
    before = project.files()
    project.write("A/Left", FILES["A/Left"] + "def more : N := left\n")
    assert project.loader().load(["A.Top"]).contains("more")
    new = {Path(path).parent.name for path in project.files().keys() - before.keys()}
    assert new == {"A.Left", "A.Top"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data[:300] + bytes([data[300] ^ 1]) + data[301:],
        lambda data: b"x" * len(data),
    ],
)
def test_damaged_files_are_made_again(project: Project, damage: Callable[[bytes], bytes]) -> None:
    project.loader().load(["A.Top"])
    for path in project.cache.rglob("*.gmod"):
        contents = damage(path.read_bytes())
        path.unlink()
        path.write_bytes(contents)
        with pytest.raises(ValueError, match=r"not a module file|empty"):
            ModuleFile(path)
    assert project.loader().load(["A.Top"]).contains("both")


def test_modules_are_made_in_parallel(project: Project) -> None:
    heard: list[str] = []

    class Hear:
        def start(self, module: str) -> None:
            heard.append(f"+{module}")

        def finish(self, module: str) -> None:
            heard.append(f"-{module}")

        def __enter__(self) -> Hear:
            return self

        def __exit__(self, *_: object) -> None:
            heard.append("end")

    modules = project.loader(jobs=2)
    modules.show_progress = lambda count: Hear()
    assert modules.build(["A.Top"]) == 4
    assert sorted(heard[:-1]) == sorted([f"{s}A.{m}" for s in "+-" for m in FILES_NAMES])
    assert modules.build(["A.Top"]) == 0


FILES_NAMES = [name.split("/")[1] for name in FILES]


@pytest.mark.parametrize("jobs", [1, 2])
def test_errors_in_a_module_are_told(project: Project, jobs: int) -> None:
    project.write("A/Left", "prelude\nimport A.Base\ndef left : N := nonsense\n")
    with pytest.raises(ImportFailure, match="nonsense") as failure:
        project.loader(jobs).load(["A.Top"])
    assert failure.value.module == "A.Left"


def test_cycles_are_told(project: Project) -> None:
    project.write("A/Base", "prelude\nimport A.Top\n")
    with pytest.raises(ImportFailure, match="import cycle detected"):
        project.loader().load(["A.Top"])


def test_missing_modules_are_told(project: Project) -> None:
    assert check(project.loader(), "prelude\nimport Nowhere.Any\n")[0].startswith(
        "unknown module prefix 'Nowhere'"
    )


def test_one_name_twice_is_told(project: Project) -> None:
    project.write("A/Right", "prelude\nimport A.Base\ninductive left : Type where\n")
    with pytest.raises(ImportFailure, match="environment already contains 'left'"):
        project.loader().load(["A.Left", "A.Right"])
