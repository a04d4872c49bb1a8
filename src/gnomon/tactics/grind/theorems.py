"""Lemmas that instances are made of.

What it does: knows the lemmas of attributes, of the library's table, of what users write, and of
local hypotheses; a lemma becomes active when all constants of its patterns occur in the graph.
Counterpart in Lean: `Lean.Meta.Grind.Theorems`, `Lean.Meta.Grind.Attr`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, Level, Pi
from gnomon.elab.core import Core
from gnomon.elab.message_data import MessageData, const_name, msg
from gnomon.meta import LocalContext, Meta, MetaError
from gnomon.records import dataclass, field, replace
from gnomon.tactics.grind.normal import Normalizer
from gnomon.tactics.grind.patterns import (
    App,
    Maker,
    candidates,
    choose,
    covered,
    symbols,
    variables,
)
from gnomon.tactics.grind.proofs import Builder

if TYPE_CHECKING:
    from gnomon.tactics.grind.graph import Graph


@dataclass(frozen=True, slots=True, eq=False)
class Lemma:
    """A proof of a statement with parameters, and the patterns that tell them."""

    origin: str
    proof: Expr
    statement: Expr
    level_params: tuple[str, ...]
    count: int
    patterns: tuple[App, ...]
    symbols: frozenset[str]
    local: Expr | None = None
    guarded: bool = False


class NotUsable(Exception):
    """A lemma is not of the kind that is asked for."""

    def __init__(self, lctx: LocalContext, text: MessageData, e: Expr | None) -> None:
        super().__init__()
        self.lctx, self.text, self.e = lctx, text, e


# -- patterns of lemmas -------------------------------------------------------------------------


def _sides(concl: Expr) -> tuple[Expr, Expr] | None:
    if concl.is_app_of("Eq", 3) or concl.is_app_of("Iff", 2):
        return concl.app_args[-2], concl.app_args[-1]
    if concl.is_app_of("HEq", 4):
        return concl.app_args[1], concl.app_args[3]
    return None


def _stripped(p: Expr) -> Expr:
    while p.is_app_of("Not", 1):
        p = p.app_args[0]
    return p


def lemmas_of(
    meta: Meta,
    build: Builder,
    origin: str,
    proof: Expr,
    statement: Expr,
    kind: str,
    level_params: tuple[str, ...] = (),
    local: Expr | None = None,
    *,
    strict: bool = False,
    normal: Callable[[Expr], Expr] | None = None,
) -> list[Lemma]:
    """Return the lemma with patterns as its kind says; two if it is used in two directions.

    With `strict`, raises :class:`NotUsable` for a lemma that is not of its kind.
    """
    if kind == "_=_":
        both = [
            lemmas_of(
                meta,
                build,
                origin,
                proof,
                statement,
                each,
                level_params,
                local,
                strict=strict,
                normal=normal,
            )
            for each in ("=", "=_")
        ]
        return [*both[0], *both[1]]
    minimal = kind.endswith("!")
    kind = kind.rstrip("!")
    with meta.scope():
        params, concl = meta.forall_telescope(statement, reducing=False)
        maker = Maker(meta, build, params)
        hyps = [
            meta.local_decl(each).type
            for each in params
            if meta.is_prop(meta.local_decl(each).type)
        ]
        sides = _sides(concl)
        found: list[tuple[App, ...]] = []
        if kind == "local":
            found = _local_patterns(maker, hyps, concl)
        elif kind in ("=", "=_", "←="):
            if sides is None and kind != "←=" and strict:
                raise NotUsable(
                    meta.lctx,
                    msg("invalid E-matching equality theorem, conclusion must be an equality"),
                    concl,
                )
            target = _stripped(concl)
            if sides is not None:
                target = sides[0] if kind == "=" else sides[1]
            pattern = maker.pattern(target)
            if kind == "←=" and sides is not None:
                pattern = None
            if pattern is not None and covered(meta, params, variables(pattern)):
                found = [(pattern,)]
            elif kind != "=":
                chosen = choose(maker, [target], minimal=minimal)
                found = [tuple(chosen)] if chosen else []
            else:
                chosen = choose(maker, [target, *hyps], minimal=minimal)
                found = [tuple(chosen)] if chosen else []
        else:
            places: Sequence[Expr]
            if kind == "→":
                places = hyps
            elif kind == "←":
                places = [concl]
                pattern = maker.pattern(normal(concl) if normal is not None else concl)
                if pattern is not None and covered(meta, params, variables(pattern)):
                    places, found = [], [(pattern,)]
            elif kind == "=>":
                places = [*hyps, concl]
            elif kind == "<=":
                places = [concl, *reversed(hyps)]
            else:
                places = [concl, *hyps]
            if kind == "→" and strict and not hyps:
                raise NotUsable(
                    meta.lctx,
                    msg(
                        "invalid `grind` forward theorem, theorem `", const_name(origin),
                        "` does not have propositional hypotheses",
                    ),
                    None,
                )  # fmt: skip
            if not found:
                chosen = choose(maker, places, minimal=minimal)
                found = [tuple(chosen)] if chosen else []
        return [
            Lemma(
                origin, proof, statement, level_params, len(params), each,
                frozenset(name for pattern in each for name in symbols(pattern)), local,
            )
            for each in found
        ]  # fmt: skip


def _local_patterns(maker: Maker, hyps: list[Expr], concl: Expr) -> list[tuple[App, ...]]:
    """Return all single patterns that tell all parameters, or else one list of several."""
    result: list[tuple[App, ...]] = []
    for place in (*hyps, concl):
        for each in candidates(maker, place):
            if covered(maker.meta, maker.params, variables(each)) and (each,) not in result:
                result.append((each,))
    if result:
        return result
    chosen = choose(maker, [*hyps, concl])
    if chosen:
        return [tuple(chosen)]
    for place in (*hyps, concl):
        for each in candidates(maker, place, arithmetic=True):
            if covered(maker.meta, maker.params, variables(each)):
                return [(each,)]
    return []


# -- the state of a search ----------------------------------------------------------------------


@dataclass(slots=True)
class Instances:
    """Lemmas that are active, and those that wait for constants to occur."""

    core: Core
    build: Builder
    normalizer: Normalizer
    active: list[Lemma] = field(default_factory=list)
    waiting: dict[str, list[Lemma]] = field(default_factory=dict)
    lookup: Callable[[str], list[tuple[frozenset[str], Callable[[], list[Lemma]]]]] | None = None
    symbols: set[str] = field(default_factory=set)
    loaded: set[int] = field(default_factory=set)
    cases: dict[str, bool] = field(default_factory=dict)
    ext: dict[str, str] = field(default_factory=dict)
    lazy: dict[str, list[tuple[frozenset[str], Callable[[], list[Lemma]]]]] = field(
        default_factory=dict
    )

    def copy(self) -> Instances:
        """Return the same, to be added to."""
        return replace(
            self, active=list(self.active),
            waiting={name: list(found) for name, found in self.waiting.items()},
            symbols=set(self.symbols), loaded=set(self.loaded),
            lazy={name: list(found) for name, found in self.lazy.items()},
        )  # fmt: skip

    def normal(self, e: Expr) -> tuple[Expr, Expr | None]:
        """Return a normal form, and the proof that it is equal if one is needed."""
        result = self.normalizer(e)
        return result.e, result.proof

    # -- lemmas ---------------------------------------------------------------------------------

    def add_lemma(self, lemma: Lemma) -> None:
        """Add a lemma; it is active once its constants have occurred."""
        missing = next((name for name in sorted(lemma.symbols) if name not in self.symbols), None)
        if missing is None:
            self.active.append(lemma)
        else:
            self.waiting.setdefault(missing, []).append(lemma)

    def met(self, name: str) -> None:
        """Note that a constant occurs."""
        if name in self.symbols:
            return
        self.symbols.add(name)
        for lemma in self.waiting.pop(name, ()):
            self.add_lemma(lemma)
        groups = self.lazy.pop(name, [])
        if self.lookup is not None:
            groups = groups + self.lookup(name)
        for needed, load in groups:
            missing = next((each for each in sorted(needed) if each not in self.symbols), None)
            if missing is not None:
                self.lazy.setdefault(missing, []).append((needed, load))
                continue
            for lemma in load():
                self.add_lemma(lemma)

    # -- what the graph reports -----------------------------------------------------------------

    def on_term(self, g: Graph, e: Expr, generation: int) -> None:
        """Look at a new term: its type may be one to distinguish cases on."""
        from gnomon.tactics.grind.cases import new_term

        new_term(g, e, generation)

    def on_true(self, g: Graph, e: Expr) -> None:
        """Look at a proposition that holds now: an inductive predicate, perhaps."""
        from gnomon.tactics.grind.cases import new_truth

        new_truth(g, e)

    def on_false(self, g: Graph, e: Expr) -> None:
        """Look at an equation that does not hold: extensionality may apply."""
        from gnomon.tactics.grind.cases import new_difference

        new_difference(g, e)

    def on_forall(self, g: Graph, e: Pi, proof: Expr | None) -> None:
        """Make a lemma of a statement with `∀` that holds."""
        if proof is None or ("forall", e) in g.done:
            return
        g.done.add(("forall", e))
        origin = local_name(g, e, proof)
        found = lemmas_of(g.meta, self.build, origin, proof, e, "local", local=e)
        if not found:
            g.issues.append(e)
        for lemma in found:
            self.active.append(lemma)


def local_name(g: Graph, e: Expr, proof: Expr) -> str:
    """Return the name of the hypothesis that a statement comes from; a number if it is derived."""
    for decl in g.meta.lctx.decls():
        if decl.fvar == proof or decl.type == e:
            return decl.user_name
    g.num_local += 1
    return f"local_{g.num_local - 1}"


def constant_lemmas(
    core: Core, build: Builder, name: str, kind: str, *, strict: bool = False
) -> list[Lemma]:
    """Return the lemmas that a declared theorem gives."""
    meta = core.meta
    if not core.env.contains(name):
        return []
    params = tuple(meta.env.level_params(name))
    const = meta.const(name, [Level.param(param) for param in params])
    try:
        statement = meta.instantiate_mvars(meta.infer_type(const))
        normalizer = Normalizer(core)
        return lemmas_of(
            meta, build, name, const, statement, kind, params, strict=strict,
            normal=lambda e: normalizer(e).e,
        )  # fmt: skip
    except MetaError:
        return []


def _split_equations(core: Core, build: Builder, name: str) -> list[Lemma]:
    """Return the equations by cases of a definition without recursion; none if it has no cases."""
    from gnomon.elab.recursion.eqn_types import eqn_types
    from gnomon.elab.recursion.eqns_info import eqns_info
    from gnomon.meta.app_builder import mk_eq, mk_eq_refl

    meta = core.meta
    info = core.env.find(name)
    value = getattr(info, "value", None)
    if value is None or eqns_info(core.env, name) is not None:
        return []
    params = tuple(meta.env.level_params(name))
    levels = [Level.param(param) for param in params]
    result: list[Lemma] = []
    try:
        with meta.scope():
            meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
            found = list(eqn_types(meta, name, levels, value))
            if len(found) < 2 or any(each.hyps for each in found):
                return []
            for number, each in enumerate(found):
                with meta.with_lctx(each.lctx):
                    if not meta.is_def_eq(each.lhs, each.rhs):
                        return []
                    statement = meta.mk_forall(each.fvars, mk_eq(meta, each.lhs, each.rhs))
                    proof = meta.mk_lambda(each.fvars, mk_eq_refl(meta, each.lhs))
                origin = f"{name}.eq_{number + 1}"
                result += lemmas_of(meta, build, origin, proof, statement, "=", params)
    except MetaError:
        return []
    return result


def definition_lemmas(core: Core, build: Builder, name: str) -> list[Lemma]:
    """Return the equations of a definition."""
    from gnomon.elab.equations import equations_of

    split = _split_equations(core, build, name)
    if split:
        return split
    return [
        lemma
        for equation in equations_of(core, name)
        for lemma in constant_lemmas(core, build, equation, "=")
    ]


__all__ = ["Instances", "Lemma", "constant_lemmas", "definition_lemmas", "lemmas_of", "local_name"]
_ = Const
