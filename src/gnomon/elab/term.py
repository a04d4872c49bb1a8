"""Terms: the state of their elaboration and what all term elaborators use.

What it does: :class:`TermElab` elaborates a piece of syntax by asking, in order, user macros and
elaborators, then built-in ones; keeps the metavariables whose values are still awaited; inserts
coercions; turns errors into `sorry` so that one error does not hide others.
What it assumes: the engine's current local context is the one terms are to be elaborated in.
Where to read next: `synthetic.py` (metavariables that are awaited), `app.py` (applications),
`binders.py`, `builtin_term.py`.
Counterpart in Lean: `Lean.Elab.Term`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

from rpds import HashTrieMap

from gnomon import Const, Expr, FVar, Level, MData, MVar, Pi, Sort
from gnomon.elab import registry
from gnomon.elab.chain import Chain, grown, oldest_first
from gnomon.elab.core import Core, MacroStack, RuntimeLimit
from gnomon.elab.deprecated import check_deprecated
from gnomon.elab.errors import (
    AbortTerm,
    AutoBoundImplicit,
    ElabError,
    Postpone,
    UnsupportedSyntax,
)
from gnomon.elab.extents import FieldsExtent, LocalExtent
from gnomon.elab.info import Info, InfoTree
from gnomon.elab.message_data import MessageData, MessagePart, const_name, indented, msg, note
from gnomon.meta import LocalContext, Meta, MetaError, Snapshot
from gnomon.records import dataclass, field
from gnomon.syntax import Ident, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon._core import MVarKind
    from gnomon.elab.synthetic import SyntheticMVar

T = TypeVar("T")

REC_APP = "_recApp"
"""The key of a recursive call's metadata: a number, of which `TermElab.rec_apps` has the syntax."""


@dataclass(frozen=True, slots=True)
class SavedContext:
    """What an elaborator that was postponed needs to go on."""

    decl_name: str
    macro_stack: MacroStack
    err_to_sorry: bool
    level_names: tuple[str, ...]
    options: object
    open_decls: object
    lctx: LocalContext


@dataclass(frozen=True, slots=True)
class MVarErrorInfo:
    """Where and how to complain about a metavariable without a value.

    `kind` is `"implicit"` for an argument of `app`, `"hole"`, or `"custom"` with a message.
    """

    mvar: Expr
    ref: Syntax
    kind: str
    app: Expr | None = None
    data: MessageData | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A state of elaboration to come back to."""

    meta: Snapshot
    lctx: LocalContext
    num_messages: int
    num_infos: int
    num_references: int
    synthetic: HashTrieMap[int, SyntheticMVar]
    pending: Chain[int]
    level_names: tuple[str, ...]
    let_recs: tuple[object, ...]
    error_infos: Chain[MVarErrorInfo]


@dataclass(slots=True)
class TermElab:
    """The elaboration of the terms of one command.

    Fields that are set for the extent of a call only (Lean's reader context) have a context manager
    of the same name with `with_` in front, or are set through :meth:`scoped`.
    """

    core: Core
    decl_name: str = ""
    level_names: tuple[str, ...] = ()
    may_postpone: bool = True
    err_to_sorry: bool = True
    auto_bound_implicit: bool = False
    auto_bounds: list[Expr] = field(default_factory=list)
    auto_bound_excluded: str | None = None
    auto_bound_forbidden: frozenset[str] = frozenset()
    section_vars: dict[str, str] = field(default_factory=dict)
    section_fvars: dict[str, Expr] = field(default_factory=dict)
    implicit_lambda: bool = True
    ignore_tc_failures: bool = False
    in_pattern: bool = False
    heed_elab_as_elim: bool = True
    is_noncomputable_section: bool = False
    is_meta_section: bool = False
    save_rec_apps: bool = True
    holes_as_synthetic_opaque: bool = False
    check_deprecated: bool = True
    synthetic: HashTrieMap[int, SyntheticMVar] = field(default_factory=HashTrieMap)
    pending: Chain[int] = None
    stuck_instances: dict[int, tuple[Expr, Expr]] = field(default_factory=dict)
    no_default: dict[int, tuple[tuple[Expr, Expr], int]] = field(default_factory=dict)
    error_infos: Chain[MVarErrorInfo] = None
    level_error_infos: list[object] = field(default_factory=list)
    let_recs: list[object] = field(default_factory=list)
    aux_decl_names: dict[int, str] = field(default_factory=dict)
    mvar_arg_names: dict[int, str] = field(default_factory=dict)
    pattern_implicits: list[MVar] = field(default_factory=list)
    rec_apps: dict[int, Syntax] = field(default_factory=dict)

    # -- shorthands ----------------------------------------------------------------------------

    @property
    def meta(self) -> Meta:
        """The engine."""
        return self.core.meta

    @property
    def macro_stack(self) -> MacroStack:
        """The expansions that led to the present term, innermost first."""
        return self.core.macro_stack

    @macro_stack.setter
    def macro_stack(self, stack: MacroStack) -> None:
        self.core.macro_stack = stack

    def throw(self, *parts: MessagePart, ref: Syntax | None = None) -> NoReturn:
        """Raise an error at `ref`, or where the elaborator is."""
        self.core.throw(*parts, ref=ref)

    def scoped(self, **fields: object) -> FieldsExtent:
        """Set fields for the extent of a `with` block."""
        return FieldsExtent(self, fields)

    def local_scope(self, lctx: LocalContext | None = None) -> LocalExtent:
        """Take back what is added to the local context; with `lctx`, work in that one."""
        return LocalExtent(self.core.meta, lctx)

    def save_context(self) -> SavedContext:
        """Return what :meth:`in_context` needs to come back here."""
        return SavedContext(
            self.decl_name,
            self.macro_stack,
            self.err_to_sorry,
            self.level_names,
            self.core.options,
            self.core.open_decls,
            self.meta.lctx,
        )

    @contextmanager
    def in_context(self, saved: SavedContext) -> Iterator[None]:
        """Work as in a saved context. Universe names that are added there stay."""
        core = self.core
        options, open_decls = core.options, core.open_decls
        level_names = self.level_names
        core.options = saved.options  # type: ignore[assignment]
        core.open_decls = saved.open_decls  # type: ignore[assignment]
        self.level_names = saved.level_names
        try:
            with (
                self.scoped(
                    decl_name=saved.decl_name,
                    macro_stack=saved.macro_stack,
                    err_to_sorry=saved.err_to_sorry,
                ),
                self.local_scope(saved.lctx),
            ):
                yield
        finally:
            core.options, core.open_decls = options, open_decls
            self.level_names = level_names

    def inductive_ctors(self, name: str) -> tuple[str, ...]:
        """Return the names of an inductive type's constructors."""
        info = self.core.env.find(name)
        return tuple(str(ctor) for ctor in getattr(info, "ctors", ()))

    # -- backtracking --------------------------------------------------------------------------

    def save(self) -> State:
        """Return the present state."""
        return State(
            self.meta.save(),
            self.meta.lctx,
            len(self.core.messages),
            len(self.core.info_trees),
            len(self.core.references),
            self.synthetic,
            self.pending,
            self.level_names,
            tuple(self.let_recs),
            self.error_infos,
        )

    def restore(self, state: State) -> None:
        """Come back to a state; messages since then are forgotten."""
        self.meta.restore(state.meta)
        self.meta.lctx = state.lctx
        del self.core.messages[state.num_messages :]
        del self.core.info_trees[state.num_infos :]
        self.core.references.truncate(state.num_references)
        self.synthetic = state.synthetic
        self.pending = state.pending
        self.level_names = state.level_names
        self.let_recs = list(state.let_recs)
        self.error_infos = state.error_infos

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Come back to the present state if the block raises."""
        state = self.save()
        try:
            yield
        except BaseException:
            self.restore(state)
            raise

    # -- metavariables and sorry ---------------------------------------------------------------

    def mk_fresh_type_mvar(self) -> Expr:
        """Return a metavariable for a type in some universe."""
        return self.meta.mk_type_mvar()

    def mk_fresh_expr_mvar(self, ty: Expr | None = None, kind: MVarKind = "natural") -> Expr:
        """Return a metavariable of a type, which is itself one if it is not given."""
        return self.meta.mk_mvar(self.mk_fresh_type_mvar() if ty is None else ty, kind)

    def mk_const(self, name: str, levels: Sequence[Level] = (), ref: Syntax | None = None) -> Expr:
        """Return a constant; levels that are not given are metavariables.

        Raises :class:`ElabError` if too many levels are given.
        """
        env = self.core.env
        if not env.contains(name):
            self.throw("Unknown constant `", name, "`", ref=ref)
        if not levels:
            return self.meta.const_with_fresh_levels(name)
        expected = len(env.level_params(name))
        if len(levels) > expected:
            self.throw("too many explicit universe levels for `", const_name(name), "`", ref=ref)
        fresh = [self.meta.mk_level_mvar() for _ in range(expected - len(levels))]
        return self.meta.const(name, [*levels, *fresh])

    def mk_sorry(self, ty: Expr, *, synthetic: bool) -> Expr:
        """Return `sorry` of a type; a synthetic one stands for an error that was reported."""
        if not self.core.env.contains("sorryAx"):
            raise AbortTerm()
        level = self.meta.get_level(ty)
        flag = Const("Bool.true" if synthetic else "Bool.false")
        return self.meta.const("sorryAx", [level])(ty, flag)

    def mk_labeled_sorry(self, ty: Expr, *, synthetic: bool = False, unique: bool = True) -> Expr:
        """Return a `sorry` that says where it is.

        One that a user wrote equals no other; those that stand for errors (not `unique`) are all
        the same to reduction, which forgets the label.
        """
        env = self.core.env
        if not env.contains("Lean.Name.num") or not env.contains("Function.const"):
            return self.mk_sorry(ty, synthetic=synthetic)
        from gnomon.elab.literals import name_expr

        place = self.core.ref.pos or 0
        line, column = self.core.source.position(place)
        mark = names.erase_macro_scopes(self.core.fresh_user_name("sorry")) if unique else "error"
        label = name_expr(f"_sorry.{mark}.{line}.{column}._@.{self.core.main_module}")
        domain = Pi("tag", Const("Lean.Name" if unique else "Unit"), ty)
        level = self.meta.get_level(domain)
        if not unique:
            unit = Const("Unit.unit")
            label = Const("Function.const", [1, 1])(Const("Unit"), Const("Lean.Name"), unit, label)
        flag = Const("Bool.true" if synthetic else "Bool.false")
        return self.meta.const("sorryAx", [level])(domain, flag, label)

    def mk_error_sorry(self, ty: Expr) -> Expr:
        """Return the `sorry` that stands for a term with an error, which was reported."""
        return self.mk_labeled_sorry(ty, synthetic=True, unique=False)

    def exception_to_sorry(self, error: ElabError, expected: Expr | None) -> Expr:
        """Report an error, and return a `sorry` in the term's place."""
        ty = self.mk_fresh_type_mvar() if expected is None else expected
        self.core.log_exception(error)
        return self.mk_error_sorry(ty)

    # -- dispatch ------------------------------------------------------------------------------

    def elab_term(
        self,
        stx: Syntax,
        expected: Expr | None = None,
        *,
        catch_postpone: bool = True,
        implicit_lambda: bool = True,
    ) -> Expr:
        """Return the term that the syntax stands for.

        `expected` is the type that the term is expected to have, as far as known; the result may
        have another one. With `catch_postpone`, a term that cannot be elaborated yet is a
        metavariable, and else the reason is raised as :class:`Postpone`. With `implicit_lambda`,
        where a function with implicit arguments is expected, these are introduced first.
        """
        with self.core.with_ref(stx), self.core.deeper():
            if implicit_lambda and self.implicit_lambda and expected is not None:
                from gnomon.elab.implicit_lambda import elab_implicit_lambda

                result = elab_implicit_lambda(self, stx, expected, catch_postpone)
                if result is not None:
                    return result
            return self.elab_step(stx, expected, catch_postpone)

    def elab_step(self, stx: Syntax, expected: Expr | None, catch_postpone: bool) -> Expr:
        """Elaborate with the elaborator or macro for the syntax's kind."""
        if stx.is_missing:
            if expected is None:
                expected = self.mk_fresh_type_mvar()
            return self.mk_error_sorry(expected)
        kind = stx.kind
        # Macros come first, so that programs can give notation another meaning.
        expanded = registry.expand_macro(self.core, stx)
        if expanded is not None:
            with self.with_macro_expansion(stx, expanded):
                result = self.elab_term(expanded, expected, catch_postpone=catch_postpone)
            self.record_term(stx, result, expected)
            return result
        elabs = registry.term_elabs(self.core.env, kind)
        state = self.save()
        for elab in elabs:
            try:
                result = elab(self, stx, expected)
            except UnsupportedSyntax:
                self.restore(state)
                continue
            except Postpone:
                if not catch_postpone:
                    raise
                self.restore(state)
                return self.postpone_elab_term(stx, expected)
            except (ElabError, MetaError) as caught:
                error = self.core.wrap(caught) if isinstance(caught, MetaError) else caught
                if not self.err_to_sorry or isinstance(error, RuntimeLimit):
                    raise error from caught
                return self.exception_to_sorry(error, expected)
            except AutoBoundImplicit:
                raise
            except AbortTerm:
                if not self.err_to_sorry:
                    raise
                ty = self.mk_fresh_type_mvar() if expected is None else expected
                return self.mk_error_sorry(ty)
            self.record_term(stx, result, expected)
            return result
        error = self.core.error(
            "elaboration function for `", kind, "` has not been implemented", indented(stx)
        )
        if not self.err_to_sorry:
            raise error
        return self.exception_to_sorry(error, expected)

    def postpone_elab_term(self, stx: Syntax, expected: Expr | None) -> Expr:
        """Return a metavariable in the place of a term that will be elaborated later."""
        from gnomon.elab.synthetic import Postponed

        mvar = self.mk_fresh_expr_mvar(expected, "syntheticOpaque")
        self.register_synthetic(stx, mvar, Postponed(self.save_context()))
        return mvar

    def with_macro_expansion(self, before: Syntax, after: Syntax) -> FieldsExtent:
        """Remember, for messages, that `after` is what a macro made of `before`."""
        self.core.references.expand(before, after)
        return FieldsExtent(self.core, {"macro_stack": ((before, after), self.core.macro_stack)})

    def elab_expansion(self, stx: Syntax, expanded: Syntax, expected: Expr | None) -> Expr:
        """Elaborate what a macro made of `stx`."""
        with self.with_macro_expansion(stx, expanded):
            return self.elab_term(expanded, expected)

    def record_binder(self, ident: Syntax, fvar: Expr) -> None:
        """Tell the editor, and the linter for unused variables, which variable a name binds."""
        self.core.references.bind(ident, fvar, self.meta, self.core.options)
        if self.core.info_enabled:
            data = {"expr": fvar, "lctx": self.meta.lctx, "binder": True}
            self.core.info_trees.append(InfoTree(Info("term", ident, data=data)))

    def register_binder_type(self, view: object, ty: Expr) -> None:
        """Say where to complain if the type of a binder stays unknown."""
        from gnomon.elab.binders import BinderView

        assert isinstance(view, BinderView)
        if isinstance(ty, MVar):
            if names.has_macro_scopes(view.name) or not view.ref.is_ident:
                shown = msg("Failed to infer binder type")
            else:
                shown = msg("Failed to infer type of binder `", view.name, "`")
            self.register_custom(ty, view.ref, shown)

    def record_term(self, stx: Syntax, e: Expr, expected: Expr | None) -> None:
        """Tell the editor which term the syntax is, and the linters which variable."""
        self.core.references.use(stx, e, in_pattern=self.in_pattern)
        if self.core.info_enabled:
            data = {"expr": e, "expected": expected, "lctx": self.meta.lctx}
            self.core.info_trees.append(InfoTree(Info("term", stx, data=data)))

    # -- recursive calls -----------------------------------------------------------------------

    def is_aux_decl(self, e: Expr) -> bool:
        """Return whether a term is a function that is being defined."""
        if not isinstance(e, FVar):
            return False
        decl = self.meta.lctx.find(e)
        return decl is not None and decl.kind == "auxDecl"

    def mk_rec_app(self, stx: Syntax, e: Expr) -> Expr:
        """Return a recursive call that remembers its syntax (see :func:`rec_app_syntax`)."""
        number = len(self.rec_apps)
        self.rec_apps[number] = stx
        return MData(f'{{"{REC_APP}": {number}}}', e)

    # -- what must have a value in the end -------------------------------------------------------

    def register_implicit_arg(self, mvar: Expr, app: Expr) -> None:
        """Say where to complain if an implicit argument stays unknown."""
        if isinstance(mvar, MVar):
            info = MVarErrorInfo(mvar, self.core.ref, "implicit", app)
            self.error_infos = (info, self.error_infos)

    def register_hole(self, mvar: Expr, ref: Syntax) -> None:
        """Say where to complain if a placeholder stays unknown."""
        self.error_infos = (MVarErrorInfo(mvar, ref, "hole"), self.error_infos)

    def register_custom(self, mvar: Expr, ref: Syntax, data: MessageData) -> None:
        """Say where to complain, and how, if a metavariable stays unknown."""
        self.error_infos = (MVarErrorInfo(mvar, ref, "custom", None, data), self.error_infos)

    def check_deprecated_use(self, ref: Syntax, e: Expr) -> None:
        """Warn of a constant that is deprecated."""
        if isinstance(e, Const):
            check_deprecated(self.core, ref, str(e.name))

    # -- synthetic metavariables ---------------------------------------------------------------

    def register_synthetic(self, stx: Syntax, mvar: Expr, kind: object) -> None:
        """Await the value of a metavariable."""
        from gnomon.elab.synthetic import SyntheticMVar

        number = mvar_id(mvar)
        self.synthetic = self.synthetic.insert(number, SyntheticMVar(stx, mvar, kind))
        self.pending = (number, self.pending)

    def note_stuck(self, mvar: Expr, ty: Expr) -> None:
        """An instance of a type of which too little is known was looked for in vain."""
        self.stuck_instances[mvar_id(mvar)] = (mvar, ty)

    def try_postpone(self) -> None:
        """Raise :class:`Postpone` if the elaborator may come back later."""
        if self.may_postpone:
            raise Postpone()

    def try_postpone_if_mvar(self, e: Expr) -> None:
        """Postpone if the expression's head is a metavariable that is not assigned yet."""
        head = e.app_fn
        if not isinstance(head, MVar):
            return
        head = self.meta.instantiate_mvars(e).app_fn
        if isinstance(head, MVar):
            self.try_postpone()

    def try_postpone_if_none(self, expected: Expr | None) -> None:
        """Postpone if the expected type is not known yet."""
        if expected is None:
            self.try_postpone()
        else:
            self.try_postpone_if_mvar(expected)

    def try_postpone_if_has_mvars(self, expected: Expr | None, message: str) -> Expr:
        """Return the expected type without metavariables, or postpone; raises if it is too late."""
        if expected is None:
            self.try_postpone()
            self.throw(message, ": expected type is not known")
        expected = self.meta.instantiate_mvars(expected)
        if expected.has_mvar:
            self.try_postpone()
            self.throw(message, ": expected type contains metavariables", indented(expected))
        return expected

    def synthesize(self, postpone: str = "no", *, ignore_stuck_tc: bool = False) -> None:
        """Find the awaited values: `"yes"` as far as possible now, `"partial"`, or all (`"no"`)."""
        from gnomon.elab.synthetic import synthesize_synthetic_mvars

        synthesize_synthetic_mvars(self, postpone, ignore_stuck_tc=ignore_stuck_tc)

    def with_synthesize(self, run: Callable[[], T], postpone: str = "no") -> T:
        """Run, and find the values that were awaited since; those awaited before stay."""
        saved, self.pending = self.pending, None
        try:
            with self.core.references.awaiting_apart():
                result = run()
                self.synthesize(postpone)
                if postpone == "yes":
                    from gnomon.elab.synthetic import synthesize_using_default

                    synthesize_using_default(self)
        finally:
            self.pending = grown(saved, oldest_first(self.pending))
        return result

    def elab_term_and_synthesize(self, stx: Syntax, expected: Expr | None = None) -> Expr:
        """Return a term nothing of which is awaited any more."""
        e = self.with_synthesize(lambda: self.elab_term(stx, expected))
        return self.meta.instantiate_mvars(e)

    def with_synthesize_light(self, run: Callable[[], T]) -> T:
        """Run, and find the values awaited since that can be found without default instances."""
        saved, self.pending = self.pending, None
        try:
            with self.core.references.awaiting_apart():
                result = run()
                self.synthesize("yes")
        finally:
            self.pending = grown(saved, oldest_first(self.pending))
        return result

    # -- types and coercions -------------------------------------------------------------------

    def elab_type(self, stx: Syntax) -> Expr:
        """Return the type that the syntax stands for; inserts a coercion to types."""
        from gnomon.elab.coercion import ensure_type

        level = self.meta.mk_level_mvar()
        e = self.elab_term(stx, Sort(level))
        with self.core.with_ref(stx):
            return ensure_type(self, e)

    def ensure_has_type(
        self, expected: Expr | None, e: Expr, header: MessageData | None = None
    ) -> Expr:
        """Return the term, coerced to a type if it does not have it; raises if it cannot be."""
        if expected is None:
            return e
        ty = self.meta.infer_type(e)
        if self.meta.is_def_eq(ty, expected):
            return e
        from gnomon.elab.coercion import mk_coe

        return mk_coe(self, expected, e, header=header)

    def elab_term_ensuring_type(
        self,
        stx: Syntax,
        expected: Expr | None = None,
        *,
        catch_postpone: bool = True,
        implicit_lambda: bool = True,
        header: MessageData | None = None,
    ) -> Expr:
        """Return the term that the syntax stands for, of the expected type."""
        e = self.elab_term(
            stx, expected, catch_postpone=catch_postpone, implicit_lambda=implicit_lambda
        )
        with self.core.with_ref(stx):
            try:
                return self.ensure_has_type(expected, e, header)
            except (ElabError, MetaError) as caught:
                error = self.core.wrap(caught) if isinstance(caught, MetaError) else caught
                if not self.err_to_sorry or isinstance(error, RuntimeLimit):
                    raise error from caught
                return self.exception_to_sorry(error, expected)

    def mk_inst_mvar(self, ty: Expr, extra: MessageData | None = None) -> Expr:
        """Return an instance of a class, or a metavariable that one is awaited for."""
        from gnomon.elab.synthetic import TypeClass, synthesize_inst_mvar

        mvar = self.meta.mk_mvar(ty, "synthetic")
        if not synthesize_inst_mvar(self, mvar, extra=extra):
            self.register_synthetic(self.core.ref, mvar, TypeClass(extra))
        return mvar

    # -- identifiers ---------------------------------------------------------------------------

    def resolve_local(self, name: str) -> tuple[Expr, tuple[str, ...]] | None:
        """Return the local variable that a written name means, and the fields left over."""
        from gnomon.elab.ident import resolve_local_name

        return resolve_local_name(self, name)

    def is_local_ident(self, stx: Syntax) -> Expr | None:
        """Return the local variable that an identifier is, if it is one."""
        if not isinstance(stx, Ident):
            return None
        found = self.resolve_local(stx.id)
        return found[0] if found is not None and not found[1] else None

    # -- levels --------------------------------------------------------------------------------

    def elab_level(self, stx: Syntax) -> Level:
        """Return the universe level that the syntax stands for."""
        from gnomon.elab.level import elab_level

        return elab_level(self, stx)

    def add_level_name(self, name: str) -> None:
        """Declare a universe, the newest first."""
        self.level_names = (name, *self.level_names)


def mvar_id(e: Expr) -> int:
    """Return a metavariable's number."""
    assert isinstance(e, MVar), "a metavariable is expected"
    return e.id


def fvar_id(e: Expr) -> int:
    """Return a free variable's number."""
    assert isinstance(e, FVar), "a free variable is expected"
    return e.id


def unknown_identifier(t: TermElab, ref: Syntax, name: str) -> MessageData:
    """Return Lean's message for an identifier that means nothing, with what may help."""
    return msg("Unknown identifier `", names.erase_macro_scopes(name), "`")


__all__ = ["AbortTerm", "MessageData", "Node", "State", "TermElab", "note"]
