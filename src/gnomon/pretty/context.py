"""Where terms are printed: environment, hypotheses, options, and what is in scope.

What it does: :class:`PPContext` prints terms, levels, syntax, constants, goals and signatures as
they were when it was made, whenever it is asked.
What it assumes: nobody else uses its :class:`~gnomon.meta.Meta` while it prints.
Where to read next: `delab.py`, `parenthesizer.py`, `formatter.py`, which it runs in this order.
Counterpart in Lean: `Lean.PPContext`, `Lean.PrettyPrinter` (`ppExpr`, `ppSignature`, …).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from gnomon import Const, Expr, Level
from gnomon.elab.options import Options
from gnomon.elab.scope import OpenDecl
from gnomon.meta import ElabEnv, MetaError
from gnomon.parser.grammar import Grammar
from gnomon.pretty import (
    delab_app,
    delab_binders,
    delab_builtins,
    delab_control,
    delab_match,
    delab_struct,
    stx,
    unexpand_std,
)
from gnomon.pretty import format as fmt
from gnomon.pretty.delab import ROOT, Delaborator, subterms, user_names_of
from gnomon.pretty.emitter import Backtrack
from gnomon.pretty.facts import Facts
from gnomon.pretty.format import Format
from gnomon.pretty.formatter import format_category
from gnomon.pretty.goal import format_goal
from gnomon.pretty.inaccessible import sanitize_syntax
from gnomon.pretty.level import format_level
from gnomon.pretty.options import PPOptions, pp_options
from gnomon.pretty.parenthesizer import parenthesize
from gnomon.pretty.signature import delab_signature
from gnomon.pretty.unresolve import NameShortener
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.meta import LocalContext, Meta, Snapshot

DELABORATORS: Final = (
    delab_app,
    delab_binders,
    delab_builtins,
    delab_control,
    delab_match,
    delab_struct,
    unexpand_std,
)
"""The modules that register delaborators and unexpanders."""

_facts: Facts | None = None
_shortener: NameShortener | None = None


def _facts_of(env: ElabEnv) -> Facts:
    """Return what is known about constants, the same for messages that follow one another."""
    global _facts
    last = _facts
    if last is None or last.env is not env:
        _facts = last = Facts(env)
    return last


def _name_shortener(
    env: ElabEnv, module: str, curr_namespace: str, open_decls: tuple[OpenDecl, ...]
) -> NameShortener:
    """Return what shortens names, the same for messages that follow one another."""
    global _shortener
    last = _shortener
    if (
        last is None
        or last.env is not env
        or last.module != module
        or last.curr_namespace != curr_namespace
        or last.open_decls != open_decls
    ):
        _shortener = last = NameShortener(env, module, curr_namespace, open_decls)
    return last


class PPContext:
    """A context to print in; it keeps the state of metavariables of the moment it was made."""

    __slots__ = (
        "_grammar",
        "_user_names",
        "curr_namespace",
        "env",
        "lctx",
        "meta",
        "module",
        "open_decls",
        "options",
        "snapshot",
        "source",
    )

    def __init__(
        self,
        meta: Meta,
        snapshot: Snapshot,
        lctx: LocalContext,
        options: Options,
        curr_namespace: str = "",
        open_decls: tuple[OpenDecl, ...] = (),
        *,
        module: str = "_stdin",
        grammar: Grammar | None = None,
        source: str | None = None,
    ) -> None:
        """`source` is the text that printed syntax may come from, for its comments.

        Without `grammar`, that in force in the environment is used.
        """
        self.meta = meta
        self.snapshot = snapshot
        self.lctx = lctx
        self.options = options
        self.curr_namespace = curr_namespace
        self.open_decls = open_decls
        self.module = module
        self.env = meta.env
        self.source = source
        self._grammar = grammar
        self._user_names: dict[int, str] | None = None

    def with_lctx(self, lctx: LocalContext) -> PPContext:
        """Return the same with other hypotheses."""
        return PPContext(
            self.meta, self.snapshot, lctx, self.options, self.curr_namespace, self.open_decls,
            module=self.module, grammar=self._grammar, source=self.source,
        )  # fmt: skip

    # What is asked.

    def format(self, part: Expr | Level | Syntax) -> Format:
        """Return a term, a level or a tree as a document."""
        if isinstance(part, Expr):
            return self.format_expr(part)
        if isinstance(part, Level):
            return format_level(part, pp_options(self.options).level_mvars)
        return self.format_syntax(part)

    def format_expr(self, e: Expr) -> Format:
        """Return a term as a document; one that makes no sense may be told not to be printable."""
        with self._active():
            try:
                return self._format_expr(e, self.user_names)
            except (MetaError, Backtrack) as error:
                return self._unprintable("expression", str(error), e)

    def format_syntax(self, tree: Syntax, category: str = "term") -> Format:
        """Return a tree as a document, with the parentheses that it needs.

        A tree that no parser makes may be told not to be printable.
        """
        try:
            return self._format_syntax(tree, category)
        except Backtrack:
            return self._unprintable("term", "format: uncaught backtrack exception", tree)

    def format_const(self, name: str, *, full_names: bool = False) -> Format:
        """Return the name of a constant, as it is written here."""
        with self._active():
            info = self.env.find(name)
            if info is None:
                return self.format_syntax(stx.ident(name))
            d = self._delaborator(pp_options(self.options), self.user_names)
            constant = Const(name, list(info.level_params))
            if full_names:
                with d.with_options({"pp.fullNames": True}):
                    return self.format_syntax(delab_app.delab_const(d, constant, ROOT))
            return self.format_syntax(delab_app.delab_const(d, constant, ROOT))

    def format_goal(self, mvar: Expr) -> Format:
        """Return a metavariable as a goal, with its hypotheses."""
        with self._active():
            meta = self.meta
            try:
                lctx = meta.mvar_decl(mvar).lctx
            except MetaError:
                return fmt.text("unknown goal")
            user_names = self._names(lctx)
            with meta.with_lctx(lctx):
                return format_goal(
                    meta,
                    mvar,
                    self.options,
                    user_names,
                    lambda e: self._format_expr(e, user_names),
                )

    def format_signature(self, name: str, *, universes: bool = True) -> Format:
        """Return a constant's signature, as `#check` shows it. Raises :class:`KeyError`."""
        with self._active():
            d = self._delaborator(pp_options(self.options), self.user_names)
            return self.format_syntax(delab_signature(d, name, universes=universes))

    def instantiate(self, e: Expr) -> Expr:
        """Return a term with the metavariables that have values replaced by these."""
        if not e.has_mvar:
            return e
        with self._active():
            return self.meta.instantiate_mvars(self.meta.import_expr(e))

    def delab(self, e: Expr) -> Syntax:
        """Return a term as syntax, not yet parenthesized."""
        with self._active():
            return self._delab(e, self.user_names)

    # How.

    @property
    def grammar(self) -> Grammar:
        """The grammar by which trees are printed."""
        grammar = self._grammar
        if grammar is None:
            # The elaborator imports the printer.
            from gnomon.elab.syntax_ext import grammar as grammar_of

            grammar = self._grammar = grammar_of(self.env)
        return grammar

    @property
    def user_names(self) -> dict[int, str]:
        """The names of the hypotheses, with daggers where they cannot be written."""
        if self._user_names is None:
            self._user_names = self._names(self.lctx)
        return self._user_names

    def _names(self, lctx: LocalContext) -> dict[int, str]:
        return user_names_of(lctx, pp_options(self.options).sanitize_names)

    @contextmanager
    def _active(self) -> Iterator[None]:
        """Go back to the state of the moment when the context was made."""
        meta = self.meta
        env, lctx, now = meta.env, meta.lctx, meta.save()
        if env is not self.env:
            meta.env = self.env
        meta.restore(self.snapshot)
        meta.lctx = self.lctx
        try:
            yield
        finally:
            meta.restore(now)
            meta.lctx = lctx
            if env is not self.env:
                meta.env = env

    def _delaborator(self, options: PPOptions, user_names: dict[int, str]) -> Delaborator:
        shortener = _name_shortener(self.env, self.module, self.curr_namespace, self.open_decls)
        facts = _facts_of(self.env)
        return Delaborator(self.meta, options, facts, shortener, dict(user_names))

    def _delab(self, e: Expr, user_names: dict[int, str]) -> Syntax:
        options = pp_options(self.options)
        meta = self.meta
        # Terms of another store would be copied again and again.
        e = meta.import_expr(e)
        if not self.options.is_set("pp.proofs") and not isinstance(e, Const):
            # Who prints a proof wants to see it, though not the proofs in other terms.
            try:
                if meta.is_proof(e):
                    options = options.with_values({"pp.proofs": True})
            except MetaError:
                pass
        if options.instantiate_mvars and e.has_mvar:
            e = meta.instantiate_mvars(e)
        if options.beta:
            e = _beta_reduce(e, meta.head_beta)
        return self._delaborator(options, user_names).delab(e, ROOT)

    def _format_expr(self, e: Expr, user_names: dict[int, str]) -> Format:
        doc = self._format_syntax(self._delab(e, user_names))
        if pp_options(self.options).expr_sizes:
            with_copies, distinct = _sizes(e)
            doc = fmt.text(f"[size {with_copies}/{distinct}/{distinct}] ") + doc
        return doc

    def _format_syntax(self, tree: Syntax, category: str = "term") -> Format:
        options = pp_options(self.options)
        tree = sanitize_syntax(tree) if options.sanitize_names else tree
        grammar = self.grammar
        tree = parenthesize(tree, category, grammar, force=options.parens)
        doc = format_category(tree, category, grammar, unicode=options.unicode, source=self.source)
        if options.oneline:
            first, newline, _ = fmt.layout(doc).partition("\n")
            doc = fmt.text(first + " [...]" if newline else first)
        return doc

    def _unprintable(self, what: str, why: str, part: Expr | Syntax) -> Format:
        if not pp_options(self.options).raw_on_error:
            return fmt.text(
                f"failed to pretty print {what} "
                "(use 'set_option pp.rawOnError true' for raw representation)"
            )
        why = f"[Error pretty printing {what}: {why}. Falling back to raw printer.]"
        return fmt.text(why) + fmt.LINE + str(part)


def _sizes(e: Expr) -> tuple[int, int]:
    """Return how many expressions a term consists of, with repetitions and without."""
    sizes: dict[Expr, int] = {}

    def size(e: Expr) -> int:
        known = sizes.get(e)
        if known is None:
            known = sizes[e] = 1 + sum(map(size, subterms(e)))
        return known

    return size(e), len(sizes)


def _beta_reduce(e: Expr, head_beta: Callable[[Expr], Expr]) -> Expr:
    """Return the term without applications of functions written out (Lean's `betaReduce`)."""
    from gnomon import App, Lam, Let, MData, Pi, Proj

    done: dict[Expr, Expr] = {}

    def visit(e: Expr) -> Expr:
        known = done.get(e)
        if known is not None:
            return known
        reduced = head_beta(e)
        result: Expr
        match reduced:
            case App(fn, arg):
                result = App(visit(fn), visit(arg))
            case Lam(name, type_, body, info):
                result = Lam(name, visit(type_), visit(body), info)
            case Pi(name, type_, body, info):
                result = Pi(name, visit(type_), visit(body), info)
            case Let(name, type_, value, body, nondep):
                result = Let(name, visit(type_), visit(value), visit(body), nondep)
            case MData(data, inner):
                result = MData(data, visit(inner))
            case Proj(struct, index, inner):
                result = Proj(struct, index, visit(inner))
            case _:
                result = reduced
        done[e] = result
        return result

    return visit(e)
