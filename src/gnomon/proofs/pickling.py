"""Proof states as bytes, and states that move to another workspace.

What it does: writes what a state consists of beside its beginning (hypotheses, goals, the proof so far,
auxiliary declarations) with the variables of the one workspace replaced by numbers, and reads it in
another workspace, perhaps of another process, where the beginning is made again.
What it assumes: a statement begins with the same hypotheses wherever it is elaborated. States inside
`let rec` cannot be written.
Where to read next: `state.py`, `recipes.py`.

INVARIANT (numbering): in the terms of a :class:`Content`, the loose bound variable `i` stands for the
`i`-th free variable, or, beyond these, for a metavariable; the universe parameter `_gnomon_u.i` stands
for the `i`-th universe metavariable.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from gnomon import Const, Expr, FVar, Level, LevelMVar, MVar
from gnomon.check import CheckMessage
from gnomon.elab.extensions import MapExtension, registered_extensions
from gnomon.meta import ElabEnv, LocalContext, LocalDecl, Meta
from gnomon.proofs.begin import begin_in
from gnomon.proofs.origin import Recipe, origin_of
from gnomon.proofs.recipes import env_of, remember
from gnomon.proofs.start import Start
from gnomon.proofs.state import Beginning, ProofState
from gnomon.proofs.step import Place
from gnomon.proofs.workspace import Workspace, workspace_of
from gnomon.records import dataclass

if TYPE_CHECKING:
    from gnomon._core import BinderInfoText, MVarKind

HypKind: TypeAlias = Literal["default", "implDetail", "auxDecl"]

NO_TERM: Final = -1

_PLACEHOLDERS: Final = 1 << 30
"""Numbers of free variables that no workspace reaches begin here."""


@dataclass(frozen=True, slots=True)
class _Hyp:
    """A hypothesis: the number of its variable; type and value are numbers of terms."""

    fvar: int
    user_name: str
    type: int
    value: int
    nondep: bool
    bi: BinderInfoText
    kind: HypKind


@dataclass(frozen=True, slots=True)
class _Context:
    """A local context, with the local instances among its hypotheses."""

    hyps: tuple[_Hyp, ...]
    instances: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _MVarEntry:
    """A metavariable; `pending` is the number of the one it awaits, as a function of `fvars`."""

    user_name: str
    kind: MVarKind
    num_scope_args: int
    context: int
    type: int
    value: int
    fvars: tuple[int, ...] = ()
    pending: int = NO_TERM


@dataclass(frozen=True, slots=True)
class _Added:
    """What tactics have added to an environment."""

    decls: tuple[Any, ...] = ()
    changes: tuple[Any, ...] = ()
    entries: tuple[tuple[str, tuple[Any, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """A state beside its beginning; see INVARIANT (numbering)."""

    terms: Expr
    num_fvars: int
    own_fvars: tuple[int, ...]
    num_levels: int
    contexts: tuple[_Context, ...]
    mvars: tuple[_MVarEntry, ...]
    root: int
    root_value: int
    goals: tuple[int, ...]
    next_macro_scope: int
    added: _Added


# -- writing -----------------------------------------------------------------------------------


class _Writer:
    """Collects what a state consists of. It runs in the state's workspace."""

    def __init__(self, meta: Meta) -> None:
        self.meta = meta
        self.terms: list[Expr] = []
        self.fvars: dict[FVar, int] = {}
        self.mvars: dict[MVar, int] = {}
        self.levels: dict[LevelMVar, int] = {}
        self.contexts: dict[LocalContext, int] = {}
        self.context_entries: list[_Context] = []
        self.todo: list[MVar] = []
        self.entries: list[_MVarEntry] = []

    def fvar(self, fvar: FVar) -> int:
        return self.fvars.setdefault(fvar, len(self.fvars))

    def mvar(self, mvar: MVar) -> int:
        if mvar not in self.mvars:
            self.mvars[mvar] = len(self.mvars)
            self.todo.append(mvar)
        return self.mvars[mvar]

    def term(self, e: Expr) -> int:
        meta = self.meta
        e = meta.instantiate_mvars(e)
        if e.has_mvar:
            for mvar in meta.collect_mvars(e, through_delayed=False):
                self.mvar(mvar)
            for level in meta.collect_level_mvars(e):
                self.levels.setdefault(level, len(self.levels))
        if e.has_fvar:
            for fvar in meta.collect_fvars(e):
                self.fvar(fvar)
        self.terms.append(e)
        return len(self.terms) - 1

    def context(self, lctx: LocalContext) -> int:
        known = self.contexts.get(lctx)
        if known is None:
            hyps = tuple(self.hyp(decl) for decl in lctx.decls())
            instances = tuple((name, self.fvar(fvar)) for name, fvar in lctx.local_instances())
            known = self.contexts[lctx] = len(self.context_entries)
            self.context_entries.append(_Context(hyps, instances))
        return known

    def hyp(self, decl: LocalDecl) -> _Hyp:
        value = NO_TERM if decl.value is None else self.term(decl.value)
        return _Hyp(
            self.fvar(decl.fvar),
            decl.user_name,
            self.term(decl.type),
            value,
            decl.nondep,
            decl.bi,
            decl.kind,
        )

    def finish_mvars(self) -> None:
        while self.todo:
            mvar = self.todo.pop(0)
            decl = self.meta.mvar_decl(mvar)
            fvars: tuple[FVar, ...] = ()
            pending = value = NO_TERM
            if self.meta.is_assigned(mvar):
                value = self.term(mvar)
            elif (delayed := self.meta.get_delayed_assignment(mvar)) is not None:
                fvars = delayed[0]
                pending = self.mvar(delayed[1])
            self.entries.append(
                _MVarEntry(
                    decl.user_name,
                    decl.kind,
                    decl.num_scope_args,
                    self.context(decl.lctx),
                    self.term(decl.type),
                    value,
                    tuple(self.fvar(fvar) for fvar in fvars),
                    pending,
                )
            )

    def numbered_terms(self) -> Expr:
        """Return all terms as one, with numbers for variables."""
        meta = self.meta
        fvars: list[FVar] = list(self.fvars)
        for mvar, index in self.mvars.items():
            placeholder = FVar(_PLACEHOLDERS + index)
            fvars.append(placeholder)
            if not meta.is_assigned(mvar):
                meta.assign(mvar, placeholder)
        for level, index in self.levels.items():
            meta.assign_level(level, Level.param(_level_name(index)))
        bundle = meta.instantiate_mvars(Const("_")(*self.terms)) if self.terms else Const("_")
        return bundle.abstract(*reversed(fvars))


def _level_name(index: int) -> str:
    return f"_gnomon_u.{index}"


def write(state: ProofState) -> Content | None:
    """Return a state's content; `None` if it cannot be written. It runs in the state's workspace."""
    place, start = state.place, state.start
    if place.let_recs:
        return None
    workspace = state.workspace
    workspace.enter(place.env, place.snapshot, start.outer)
    meta = workspace.meta
    writer = _Writer(meta)
    own = tuple(writer.fvar(fvar) for fvar in meta.mvar_decl(start.root).lctx.fvars())
    root_value = NO_TERM
    if meta.is_assigned(start.root):
        root_value = writer.term(start.root)
    root = writer.mvar(start.root) if root_value == NO_TERM else NO_TERM
    goals = tuple(writer.mvar(goal) for goal in place.goals)
    writer.finish_mvars()
    terms = writer.numbered_terms()
    return Content(
        terms,
        len(writer.fvars),
        own,
        len(writer.levels),
        tuple(writer.context_entries),
        tuple(writer.entries),
        root,
        root_value,
        goals,
        place.next_macro_scope,
        _added(state.beginning.env, place.env),
    )


def _added(before: ElabEnv, after: ElabEnv) -> _Added:
    """Return what one environment has beyond another, from which it comes."""
    if before is after:
        return _Added()
    decls = tuple(after.find(name) for name in after.names(len(before)))
    changes = after.changes(before.num_changes)
    entries: list[tuple[str, tuple[Any, ...]]] = []
    for key, extension in registered_extensions().items():
        if before.ext(key) is after.ext(key):
            continue
        if isinstance(extension, MapExtension):
            old = dict(extension.local_items(before))
            new = extension.local_items(after)
            entries.append((key, tuple(item for item in new if old.get(item[0]) is not item[1])))
        else:
            count = len(extension.local_items(before))
            entries.append((key, tuple(extension.local_items(after)[count:])))
    return _Added(decls, changes, tuple(entries))


# -- reading -----------------------------------------------------------------------------------


def _with_added(env: ElabEnv, added: _Added) -> ElabEnv:
    for decl in added.decls:
        env = env.add_decl(decl)
    if added.changes:
        env = env.with_changes(added.changes)
    extensions = registered_extensions()
    for key, items in added.entries:
        extension = extensions[key]
        for item in items:
            if isinstance(extension, MapExtension):
                env = extension.insert(env, item[0], item[1])
            else:
                env = extension.add(env, item)
    return env


class _Reader:
    """Makes what a content says in a workspace, in which it runs."""

    def __init__(self, meta: Meta, start: Start, content: Content) -> None:
        self.meta = meta
        self.content = content
        levels = [meta.mk_level_mvar() for _ in range(content.num_levels)]
        bundle = content.terms
        if levels:
            bundle = bundle.instantiate_level_params(
                [_level_name(index) for index in range(len(levels))], levels
            )
        self.terms: Sequence[Expr] = meta.import_expr(bundle).app_args
        self.known: set[int] = set()
        unknown = Const("Nat")
        self.values: list[Expr] = [unknown] * content.num_fvars
        for index, fvar in zip(
            content.own_fvars, meta.mvar_decl(start.root).lctx.fvars(), strict=True
        ):
            self.values[index] = fvar
            self.known.add(index)
        self.mvars: list[MVar] = []
        for index, entry in enumerate(content.mvars):
            mvar = start.root
            if index != content.root:
                mvar = meta.mk_mvar(
                    unknown,
                    entry.kind,
                    num_scope_args=entry.num_scope_args,
                )
            self.mvars.append(mvar)
        self.values += self.mvars

    def term(self, index: int) -> Expr:
        e = self.terms[index]
        return e.instantiate(*self.values) if e.has_loose_bvars else e

    def fvar(self, index: int) -> FVar:
        fvar = self.values[index]
        assert isinstance(fvar, FVar), "contexts declare variables before they are used"
        return fvar

    def context(self, context: _Context, empty: LocalContext) -> LocalContext:
        """Return a local context, whose hypotheses may be those of earlier ones."""
        meta = self.meta
        meta.lctx = empty
        for hyp in context.hyps:
            ty = self.term(hyp.type)
            value = None if hyp.value == NO_TERM else self.term(hyp.value)
            if hyp.fvar not in self.known:
                self.values[hyp.fvar] = self.new_hyp(hyp, ty, value)
                self.known.add(hyp.fvar)
                continue
            fvar = self.fvar(hyp.fvar)
            lctx = meta.lctx.append(fvar)
            decl = lctx[fvar]
            if decl.type != ty:
                lctx = lctx.with_type(fvar, ty)
            if decl.value != value or decl.nondep != hyp.nondep:
                lctx = lctx.with_value(fvar, value, hyp.nondep)
            if decl.user_name != hyp.user_name:
                lctx = lctx.rename(fvar, hyp.user_name)
            if decl.bi != hyp.bi:
                lctx = lctx.with_binder_info(fvar, hyp.bi)
            if decl.kind != hyp.kind:
                lctx = lctx.with_kind(fvar, hyp.kind)
            meta.lctx = lctx
        instances = [(name, self.fvar(index)) for name, index in context.instances]
        return meta.lctx.with_local_instances(instances)

    def new_hyp(self, hyp: _Hyp, ty: Expr, value: Expr | None) -> FVar:
        meta = self.meta
        if value is not None:
            return meta.push_let(hyp.user_name, ty, value, hyp.nondep, hyp.kind)
        return meta.push_local(hyp.user_name, ty, hyp.bi, hyp.kind, instance=False)

    def read(self, empty: LocalContext) -> None:
        """Make all contexts, and tell the metavariables what they are."""
        meta, content = self.meta, self.content
        contexts = [self.context(each, empty) for each in content.contexts]
        for index, (mvar, entry) in enumerate(zip(self.mvars, content.mvars, strict=True)):
            if index != content.root:
                meta.set_mvar_lctx(mvar, contexts[entry.context])
                meta.set_mvar_type(mvar, self.term(entry.type))
            if entry.user_name:
                meta.set_mvar_user_name(mvar, entry.user_name)
        for mvar, entry in zip(self.mvars, content.mvars, strict=True):
            if entry.value != NO_TERM:
                meta.assign(mvar, self.term(entry.value))
            elif entry.pending != NO_TERM:
                fvars = [self.fvar(index) for index in entry.fvars]
                meta.delayed_assign(mvar, fvars, self.mvars[entry.pending])


def read(first: ProofState, content: Content, messages: tuple[CheckMessage, ...]) -> ProofState:
    """Return the state of a content, in the workspace of the first state of the same proof."""
    workspace, start, place = first.workspace, first.start, first.place

    def run() -> Place:
        meta = workspace.meta
        env = _with_added(place.env, content.added)
        workspace.enter(env, place.snapshot, workspace.no_locals)
        reader = _Reader(meta, start, content)
        reader.read(workspace.no_locals)
        if content.root_value != NO_TERM:
            meta.assign(start.root, reader.term(content.root_value))
        meta.lctx = start.outer
        goals = tuple(reader.mvars[index] for index in content.goals)
        return Place(env, meta.save(), goals, content.next_macro_scope)

    return ProofState(first.beginning, workspace, start, workspace.work(run), messages)


# -- what states use ---------------------------------------------------------------------------


def _fail(state: ProofState) -> pickle.PicklingError:
    return pickle.PicklingError(f"{state!r} is inside a `let rec`, and cannot be pickled")


def reduce(state: ProofState) -> tuple[Callable[..., ProofState], tuple[Any, ...]]:
    """Return how a state is made again. Raises :class:`pickle.PicklingError`."""
    recipe = origin_of(state.beginning.env).recipe
    if recipe is None:
        raise pickle.PicklingError(
            "the environment of the state was not made by `gnomon.environment` or `gnomon.check`"
        )
    content = state.workspace.work(lambda: write(state))
    if content is None:
        raise _fail(state)
    remember(state.beginning.env)
    return restored, (recipe, state.statement, content, state.messages)


FIRST_KEPT: Final = 64
"""Of so many proofs the first states are remembered."""

_FIRST: dict[tuple[int, str], ProofState] = {}


def _first(workspace: Workspace, beginning: Beginning) -> ProofState:
    """Return the first state of a proof in a workspace; the last ones are remembered."""
    key = (id(workspace), beginning.statement)
    known = _FIRST.get(key)
    if known is None or known.workspace is not workspace:
        for old in [key for key, state in _FIRST.items() if state.workspace.is_full]:
            del _FIRST[old]
        if len(_FIRST) >= FIRST_KEPT:
            _FIRST.clear()
        known = _FIRST[key] = begin_in(workspace, beginning, None)
    return known


def restored(
    recipe: Recipe, statement: str, content: Content, messages: tuple[CheckMessage, ...]
) -> ProofState:
    """Return the state that :func:`reduce` wrote."""
    env = env_of(recipe)
    return read(_first(workspace_of(env), Beginning(env, statement)), content, messages)


def moved(state: ProofState) -> ProofState | None:
    """Return a state in the present workspace of its environment; `None` if it cannot be moved."""
    workspace = workspace_of(state.beginning.env)
    if workspace is state.workspace:
        return None
    content = state.workspace.work(lambda: write(state))
    if content is None:
        return None
    return read(_first(workspace, state.beginning), content, state.messages)


__all__ = ["moved", "read", "reduce", "restored", "write"]
