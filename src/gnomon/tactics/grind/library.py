"""Lemmas and types that the library, or the file, marks for `grind`.

What it does: `lemmas.txt` says for each set of constants which lemmas of the library wait for them,
and of which kind they are; patterns are made when all of these constants occur. The library's own
attributes are to take the place of that table.
Counterpart in Lean: the attributes `@[grind]` and commands `grind_pattern` throughout `Init` and `Std`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.resources import files

from gnomon import Const, Expr, Level
from gnomon.elab.builtin_attributes import MARKS
from gnomon.meta import MetaError
from gnomon.tactics.grind.arguments import Arguments, kind_of
from gnomon.tactics.grind.attribute import PATTERNS
from gnomon.tactics.grind.patterns import Any, App, Maker, Pattern, Var, symbols
from gnomon.tactics.grind.search import EAGER
from gnomon.tactics.grind.theorems import (
    Instances,
    Lemma,
    constant_lemmas,
    definition_lemmas,
)

Group = tuple[frozenset[str], Callable[[], list[Lemma]]]

_EXT = (
    "Subtype.ext", "Prod.ext", "PSigma.ext", "Sigma.ext", "Array.ext", "ExceptT.ext", "ReaderT.ext",
    "StateT.ext", "Fin.ext", "BitVec.eq_of_getElem_eq", "Vector.ext",
)  # fmt: skip

_GUARDED = ("List.eq_nil_of_length_eq_zero", "Array.eq_empty_of_size_eq_zero")
"""Lemmas that are for when their hypotheses are known."""


@cache
def table() -> dict[str, list[tuple[frozenset[str], tuple[str, ...]]]]:
    """Return what waits for each constant first: all constants, and what is known of lemmas."""
    result: dict[str, list[tuple[frozenset[str], tuple[str, ...]]]] = {}
    text = files("gnomon.tactics.grind").joinpath("lemmas.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        key, _, rest = line.partition(": ")
        names = key.split(" ")
        result.setdefault(names[0], []).append((frozenset(names), tuple(rest.split("; "))))
    return result


def register_library(env: Instances, arguments: Arguments) -> None:
    """Let lemmas with attributes wait for the constants of their patterns."""
    if not arguments.only:
        env.cases |= dict.fromkeys(EAGER, True)
    env.cases |= arguments.cases
    core = env.core
    for law in _EXT:
        _extensional(env, law)
    for law in arguments.ext:
        _extensional(env, law)
    if arguments.only:
        return
    erased = arguments.erased

    def lookup(name: str) -> list[Group]:
        return [
            (needed, partial(_load, env, items, erased)) for needed, items in table().get(name, ())
        ]

    env.lookup = lookup
    for name, (count, patterns) in PATTERNS.items(core.env):
        if name not in erased:
            env.add_lemma(_declared(env, name, count, patterns))
    for (attr, decl), stx in MARKS.items(core.env):
        if attr.startswith("grind") and decl not in erased:
            _register(env, decl, kind_of(stx) + ("!" if "!" in attr else ""))


def _load(env: Instances, items: tuple[str, ...], erased: set[str]) -> list[Lemma]:
    """Return the lemmas of a line of the table, those that the environment has."""
    result: list[Lemma] = []
    for item in items:
        name, kind, *rest = item.split(" ", 2)
        if name in erased or not env.core.env.contains(name):
            continue
        if kind.startswith("usr"):
            found = _with_patterns(env, name, int(kind[3:]), rest[0])
            if found is not None:
                result.append(found)
        else:
            result += constant_lemmas(env.core, env.build, name, kind)
    return result


def _declared(env: Instances, name: str, count: int, patterns: tuple[Expr, ...]) -> Lemma:
    """Return a lemma with the patterns of a `grind_pattern` command."""
    meta = env.core.meta
    params = tuple(meta.env.level_params(name))
    const = meta.const(name, [Level.param(param) for param in params])
    statement = meta.instantiate_mvars(meta.infer_type(const))
    with meta.scope():
        fvars, _ = meta.forall_telescope(statement, count)
        maker = Maker(meta, env.build, fvars)
        made = [maker.pattern(meta.head_beta(each(*fvars))) for each in patterns]
    kept = tuple(each for each in made if each is not None)
    needed = frozenset(each for p in kept for each in symbols(p))
    return Lemma(name, const, statement, params, count, kept, needed)


def _with_patterns(env: Instances, name: str, count: int, text: str) -> Lemma | None:
    if "Lean.Grind.offset" in text or "(Option #" in text:
        return None
    meta = env.core.meta
    tokens = iter(text.replace("(", " ( ").replace(")", " ) ").split())
    patterns: list[App] = []
    for token in tokens:
        found = _read_pattern(token, tokens, count)
        if isinstance(found, App):
            patterns.append(found)
    params = tuple(meta.env.level_params(name))
    const = meta.const(name, [Level.param(param) for param in params])
    try:
        statement = meta.instantiate_mvars(meta.infer_type(const))
    except MetaError:
        return None
    return Lemma(
        name, const, statement, params, count, tuple(patterns), frozenset(),
        guarded=name in _GUARDED,
    )  # fmt: skip


def _read_pattern(token: str, tokens: Iterator[str], count: int) -> Pattern:
    if token.startswith("#"):
        return Var(count - 1 - int(token[1:]))
    if token != "(":
        return Any()
    fn = Const(next(tokens))
    args: list[Pattern] = []
    for each in tokens:
        if each == ")":
            break
        args.append(_read_pattern(each, tokens, count))
    return App(fn, tuple(args))


def _register(env: Instances, decl: str, kind: str) -> None:
    core, meta = env.core, env.core.meta
    bare = kind.rstrip("!")
    form = core.env.kind(decl)
    if form == "inductive":
        if bare in ("", "cases", "cases eager"):
            env.cases[decl] = bare == "cases eager"
        if bare == "ext":
            env.ext.setdefault(decl, "")
            _extensional(env, f"{decl}.ext")
        if bare in ("", "intro"):
            info = core.env.find(decl)
            for ctor in getattr(info, "ctors", ()):
                for lemma in constant_lemmas(core, env.build, str(ctor), "←"):
                    env.add_lemma(lemma)
        return
    if bare == "ext":
        _extensional(env, decl)
        return
    const = meta.const_with_fresh_levels(decl)
    if form == "definition" and not meta.is_prop(meta.infer_type(const)):
        found = definition_lemmas(core, env.build, decl)
    else:
        found = constant_lemmas(core, env.build, decl, kind if bare else "." + kind)
    for lemma in found:
        env.add_lemma(lemma)


def _extensional(env: Instances, law: str) -> None:
    meta = env.core.meta
    if not meta.env.contains(law):
        return
    with meta.scope():
        _, concl = meta.forall_telescope(meta.infer_type(meta.const_with_fresh_levels(law)))
        if concl.is_app_of("Eq", 3):
            name = concl.app_args[0].head_name
            if name is not None:
                env.ext[name] = law
