"""From terms to syntax: the delaborator.

What it does: :class:`Delaborator` turns an expression into the syntax that the user would write for
it, leaving out what the elaborator finds itself, as the options ask.
What it assumes: the term is well typed, or nearly so: where a type cannot be inferred, less is left
out.
Where to read next: `delab_app.py` (applications), `delab_binders.py`, `delab_match.py`,
`delab_builtins.py`; each registers its functions with :func:`delab_for`.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.Basic`, `SubExpr`.

A delaborator is a function of the state, the expression and its *position*, a number that says
where in the whole term the expression stands; options may be set for positions. It returns `None`
if it is not for this expression, and then others are tried. Positions are Lean's: the root is 1,
and child number `i` of position `p` is `4 * p + i`, where 3 is the type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from gnomon import (
    App,
    BVar,
    Const,
    Expr,
    FVar,
    Lam,
    Let,
    MData,
    MVar,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
)
from gnomon.elab.options import OptionValue
from gnomon.meta import MetaError
from gnomon.pretty import stx
from gnomon.pretty.facts import Facts
from gnomon.pretty.inaccessible import head_name, name_of, sanitize_names
from gnomon.pretty.options import PPOptions
from gnomon.pretty.unresolve import NameShortener
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.meta import LocalContext, Meta

ROOT: Final = 1
TYPE_CHILD: Final = 3

Delab: TypeAlias = "Callable[[Delaborator, Expr, int], Syntax | None]"

_BY_KIND: dict[str, list[Delab]] = {}
_PRIORITIES: dict[Delab, int] = {}


def delab_for(*kinds: str, priority: int = 0) -> Callable[[Delab], Delab]:
    """Register a delaborator for kinds of expressions; the greatest priority is tried first.

    Kinds are `bvar`, `fvar`, `mvar`, `sort`, `app`, `lam`, `forallE`, `letE`, `lit`, `mdata`,
    `proj`, and `app.c` for constants `c`, applied or not, which are tried before `app`.
    """

    def register(delab: Delab) -> Delab:
        _PRIORITIES[delab] = priority
        for kind in kinds:
            delabs = _BY_KIND.setdefault(kind, [])
            delabs.append(delab)
            delabs.sort(key=lambda delab: -_PRIORITIES[delab])
        return delab

    return register


@lru_cache(maxsize=1024)
def metadata(data: str) -> Mapping[str, object]:
    """Return metadata of an expression by key; nothing if the text is not of that form."""
    try:
        value = json.loads(data)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def consume_mdata(e: Expr) -> Expr:
    """Return the expression without metadata around it."""
    while isinstance(e, MData):
        e = e.expr
    return e


def same_expr(a: Expr, b: Expr) -> bool:
    """Return whether two expressions differ in names and kinds of binders only (Lean's `==`).

    Metadata count, unlike for :meth:`~gnomon.Expr.alpha_eq`.
    """
    if a == b:
        return True
    if not a.alpha_eq(b):
        return False
    stack = [(a, b)]
    seen: set[tuple[Expr, Expr]] = set()
    while stack:
        a, b = pair = stack.pop()
        if a == b or pair in seen:
            continue
        seen.add(pair)
        match a, b:
            case App(f, x), App(g, y):
                stack += ((f, g), (x, y))
            case Lam(_, f, x), Lam(_, g, y):
                stack += ((f, g), (x, y))
            case Pi(_, f, x), Pi(_, g, y):
                stack += ((f, g), (x, y))
            case Let(_, f, x, s), Let(_, g, y, t):
                stack += ((f, g), (x, y), (s, t))
            case MData(_, x), MData(_, y):
                stack.append((x, y))
            case Proj(_, _, x), Proj(_, _, y):
                stack.append((x, y))
            case _:
                return False
    return True


def is_atomic(e: Expr) -> bool:
    """Return whether an expression has no parts (Lean's `Expr.isAtomic`)."""
    return not isinstance(e, App | Lam | Pi | Let | MData | Proj)


def subterms(e: Expr) -> tuple[Expr, ...]:
    """Return the expressions that an expression is directly made of."""
    match e:
        case App(a, b) | Lam(_, a, b) | Pi(_, a, b):
            return (a, b)
        case Let(_, a, v, b):
            return (a, v, b)
        case MData(_, a) | Proj(_, _, a):
            return (a,)
    return ()


def is_shallow(e: Expr, threshold: int) -> bool:
    """Return whether an expression is at most so deep (but 254, which Lean cannot exceed)."""
    enough: dict[Expr, int] = {}

    def visit(e: Expr, room: int) -> bool:
        if is_atomic(e):
            return True
        if room <= 0:
            return False
        if enough.get(e, room + 1) <= room:
            return True
        shallow = all(visit(part, room - 1) for part in subterms(e))
        if shallow:
            enough[e] = room
        return shallow

    return visit(e, min(threshold, 254))


class Delaborator:
    """The state of turning one expression into syntax."""

    __slots__ = (
        "depth",
        "env",
        "facts",
        "in_pattern",
        "last_scope",
        "meta",
        "options",
        "options_at",
        "shortener",
        "steps",
        "user_names",
    )

    def __init__(
        self,
        meta: Meta,
        options: PPOptions,
        facts: Facts,
        shortener: NameShortener,
        user_names: dict[int, str],
    ) -> None:
        """`user_names` has, by number, the names of the free variables, daggers included."""
        self.meta = meta
        self.env = meta.env
        self.options = options
        self.facts = facts
        self.shortener = shortener
        self.user_names = user_names
        """The names of the free variables that are in scope."""
        self.options_at: dict[int, PPOptions] = {}
        """Options for positions, if they differ from `options`."""
        self.depth = 0
        self.steps = 0
        self.in_pattern = False
        self.last_scope = 0

    # Options.

    def opts(self, pos: int) -> PPOptions:
        """Return the options at a position."""
        if not self.options_at:
            return self.options
        return self.options_at.get(pos, self.options)

    @contextmanager
    def with_options_at(self, pos: int, values: Mapping[str, OptionValue]) -> Iterator[None]:
        """Set options for a position only."""
        saved = self.options_at
        self.options_at = {**saved, pos: self.opts(pos).with_values(values)}
        yield
        self.options_at = saved

    @contextmanager
    def with_options(self, values: Mapping[str, OptionValue]) -> Iterator[None]:
        """Set options for all positions that have none of their own."""
        saved = self.options
        self.options = saved.with_values(values)
        yield
        self.options = saved

    # Names and binders.

    def uses_user_name(self, name: str) -> bool:
        """Return whether a free variable in scope has this name."""
        return name in self.user_names.values()

    def _body_uses(self, body: Expr, name: str) -> bool:
        """Return whether a free variable of this name occurs in an expression."""
        if not body.has_fvar:
            return False
        user_names = self.user_names
        return any(user_names.get(fvar.id) == name for fvar in self.meta.collect_fvars(body))

    def unused_name(
        self,
        suggestion: str,
        body: Expr,
        *,
        preserve: bool = False,
        avoid: frozenset[str] = frozenset(),
        pos: int = ROOT,
    ) -> str:
        """Return a name for a variable bound around `body` that hides none that is used there.

        With `preserve`, the name is kept; it is made inaccessible if another variable has it.
        """
        has_scopes = False
        if not suggestion:
            has_scopes, suggestion = True, "a"
        elif names.has_macro_scopes(suggestion):
            has_scopes, suggestion = True, names.erase_macro_scopes(suggestion)
        used = suggestion in avoid or self.uses_user_name(suggestion)
        if not used or (preserve and not has_scopes):
            return suggestion
        if preserve:
            return self.inaccessible(suggestion)
        if (
            suggestion not in avoid
            and self.opts(pos).safe_shadowing
            and not self._body_uses(body, suggestion)
        ):
            return suggestion
        return self.fresh_name(suggestion, avoid)

    def inaccessible(self, name: str) -> str:
        """Return a name that nothing else has, and that is shown as `name` with a dagger."""
        self.last_scope += 1
        return names.add_macro_scope("_hygCtx", name, self.last_scope)

    def fresh_name(self, suggestion: str, avoid: frozenset[str] = frozenset()) -> str:
        """Return the name, with a number behind it if it is taken."""
        taken = set(self.user_names.values())
        taken |= avoid
        if suggestion not in taken:
            return suggestion
        index = 1
        while (name := f"{suggestion}_{index}") in taken:
            index += 1
        return name

    def enter(self, binder: Lam | Pi, name: str) -> tuple[Expr, LocalContext]:
        """Put the variable of a binder in scope; return the body and what :meth:`leave` takes."""
        meta = self.meta
        saved = meta.lctx
        fvar = meta.push_local(name, binder.type, binder.info, instance=False)
        self.user_names[fvar.id] = name
        if isinstance(binder, Pi):
            return meta.instantiate_forall(binder, (fvar,)), saved
        return meta.instantiate_lambda(binder, (fvar,)), saved

    def enter_let(self, binder: Let, name: str) -> tuple[Expr, LocalContext]:
        """Put the variable of a `let` in scope; return the body and what :meth:`leave` takes."""
        meta = self.meta
        saved = meta.lctx
        fvar = meta.push_let(name, binder.type, binder.value, binder.nondep)
        self.user_names[fvar.id] = name
        return binder.body.instantiate(fvar), saved

    def leave(self, saved: LocalContext) -> None:
        """Take the variable that was put in scope last out again."""
        self.meta.lctx = saved
        self.user_names.popitem()

    # Questions about types, which have no answer for expressions that make no sense.

    def infer_type(self, e: Expr) -> Expr | None:
        """Return the type of an expression; `None` if it has none."""
        try:
            return self.meta.infer_type(e)
        except MetaError:
            return None

    def is_proof(self, e: Expr) -> bool:
        """Return whether an expression is a proof."""
        try:
            return self.meta.is_proof(e)
        except MetaError:
            return False

    def is_prop(self, e: Expr) -> bool:
        """Return whether an expression is a proposition."""
        try:
            return self.meta.is_prop(e)
        except MetaError:
            return False

    # Delaborating.

    def delab(self, e: Expr, pos: int) -> Syntax:
        """Return the syntax of an expression."""
        options = self.opts(pos)
        if self.steps >= options.max_steps:
            return stx.OMISSION
        self.steps += 1
        if not is_atomic(e):
            if self.depth > options.deep_terms_threshold and not options.deep_terms:
                excess = self.depth - options.deep_terms_threshold
                threshold = max(options.deep_terms_threshold // 4 - excess, 0)
                if not is_shallow(e, threshold):
                    return stx.OMISSION
            if (
                not options.proofs
                and self.is_proof(e)
                and not is_shallow(e, options.proofs_threshold)
            ):
                if options.proofs_with_type:
                    return stx.type_ascription(stx.OMISSION, self.delab_type(e, pos))
                return stx.OMISSION
        self.depth += 1
        tree = self._dispatch(e, pos)
        self.depth -= 1
        return tree

    def delab_type(self, e: Expr, pos: int) -> Syntax:
        """Return the syntax of an expression's type."""
        type_ = self.infer_type(e)
        return stx.HOLE if type_ is None else self.delab(type_, 4 * pos + TYPE_CHILD)

    def _dispatch(self, e: Expr, pos: int) -> Syntax:
        match e:
            case App() | Const():
                name = e.head_name
                if name is not None:
                    for delab in _BY_KIND.get(f"app.{name}", ()):
                        tree = delab(self, e, pos)
                        if tree is not None:
                            return tree
                kind = "app"
            case _:
                kind = _KINDS[type(e)]
        for delab in _BY_KIND[kind]:
            tree = delab(self, e, pos)
            if tree is not None:
                return tree
        raise AssertionError(f"the delaborators for `{kind}` accept everything")


_KINDS: Final[dict[type[Expr], str]] = {
    BVar: "bvar",
    FVar: "fvar",
    MVar: "mvar",
    Sort: "sort",
    Lam: "lam",
    Pi: "forallE",
    Let: "letE",
    NatLit: "lit",
    StrLit: "lit",
    MData: "mdata",
    Proj: "proj",
}


def user_names_of(lctx: LocalContext, sanitize: bool) -> dict[int, str]:
    """Return the names of the free variables of a context, with daggers for inaccessible ones."""
    decls = lctx.decls()
    user_names = [decl.user_name for decl in decls]
    shown = sanitize_names(user_names) if sanitize else user_names
    return {decl.fvar.id: name for decl, name in zip(decls, shown, strict=True)}


__all__ = [
    "ROOT",
    "TYPE_CHILD",
    "Delab",
    "Delaborator",
    "consume_mdata",
    "delab_for",
    "head_name",
    "is_atomic",
    "is_shallow",
    "metadata",
    "name_of",
    "same_expr",
    "user_names_of",
]
