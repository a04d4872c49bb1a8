"""`@[norm_cast]`, `@[push_cast]`: the laws of casts, sorted by what they are used for.

What it does: a law takes casts away (`elim`: `↑a = ↑b ↔ a = b`), moves them to the leaves (`move`:
`↑(a + b) = ↑a + ↑b`) or merges them (`squash`: `↑↑a = ↑a`). Three sets of rules are made of them: `up`
moves casts to the root, `down` to the leaves, `squash` merges; `push_cast` is a set for `simp`, too.
Where to read next: `tactics/casts.py`.
Counterpart in Lean: `Lean.Meta.Tactic.NormCast`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from gnomon import Expr
from gnomon.elab.attributes import Attribute, attribute, opt_priority
from gnomon.elab.message_data import indented, note
from gnomon.elab.registry import command_elab
from gnomon.elab.scoped import AttrKind
from gnomon.elab.simp_attr import SimpEntry, simp_extension
from gnomon.pretty.attributes import COE_FNS
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.meta import ElabEnv, Meta

Label = Literal["elim", "move", "squash"]

UP: Final = "Lean.Meta.NormCast.up"
DOWN: Final = "Lean.Meta.NormCast.down"
SQUASH: Final = "Lean.Meta.NormCast.squash"
PUSH: Final = "push_cast"

_SETS: Final[dict[Label, tuple[tuple[str, bool], ...]]] = {
    "elim": ((UP, False),),
    "move": ((PUSH, False), (UP, True), (DOWN, False)),
    "squash": ((PUSH, False), (SQUASH, False), (DOWN, False)),
}
"""The sets that a law belongs to, and whether it is used there from right to left."""

for _name in (UP, DOWN, SQUASH, PUSH):
    simp_extension(_name)


# -- counting casts ----------------------------------------------------------------------------


def casted(env: ElabEnv, e: Expr) -> Expr | None:
    """Return what a term is the cast of, by a function with `@[coe]`."""
    name = e.head_name
    info = None if name is None else COE_FNS.find(env, name)
    if info is None or info.sort != "coe" or e.num_args != info.num_args:
        return None
    return e.app_args[info.coercee]


def _head_casts(env: ElabEnv, e: Expr) -> int:
    count = 0
    while True:
        info = None if e.head_name is None else COE_FNS.find(env, e.head_name)
        if info is None or e.num_args < info.num_args:
            return count
        e, count = e.app_args[info.coercee], count + 1


def _casts(meta: Meta, env: ElabEnv, e: Expr) -> int:
    """Return how many casts there are where `simp` rewrites."""
    with meta.scope():
        _, e = meta.lambda_telescope(e)
        info = None if e.head_name is None else COE_FNS.find(env, e.head_name)
        args = e.app_args
        if info is not None and len(args) >= info.num_args:
            inner = _head_casts(env, args[info.coercee]) + 1
            return inner + sum(_casts(meta, env, arg) for arg in args[info.num_args :])
        if not args:
            return 0
        params = meta.fun_info(e.app_fn, len(args))
        return sum(
            _casts(meta, env, arg)
            for arg, param in zip(args, params, strict=False)
            if not (param.is_prop or param.has_fwd_deps or param.bi == "instImplicit")
        )


def _label(t: TermElab, decl: str) -> Label:
    """Return what a law is used for. Raises an error if it is none."""
    meta, env = t.meta, t.core.env
    info = env.find(decl)
    assert info is not None, "the law is declared"
    what_is_coe = note("coe functions are registered using the `[coe]` attribute")
    with meta.scope():
        _, law = meta.forall_telescope(info.type, reducing=True)
        law = meta.whnf_d(law)
        if law.is_app_of("Eq", 3):
            lhs, rhs = law.app_args[1:]
        elif law.is_app_of("Iff", 2):
            lhs, rhs = law.app_args
        else:
            t.throw(
                "Invalid `norm_cast` lemma: Expected an equality or iff, but found", indented(law)
            )
        if not _casts(meta, env, lhs):
            t.throw(
                "Invalid `norm_cast` lemma: At least one coe function must appear in the "
                "left-hand side",
                indented(lhs),
                what_is_coe,
            )
        head, right = _head_casts(env, lhs), _head_casts(env, rhs)
        if head == 0:
            return "elim"
        if head == 1:
            if right:
                t.throw(
                    "Invalid `norm_cast` lemma: The right-hand side cannot start with a coe "
                    "function",
                    indented(rhs),
                    what_is_coe,
                )
            return "move" if _casts(meta, env, rhs) else "squash"
        if right < head:
            return "squash"
        t.throw(
            "Invalid `norm_cast` squash lemma: The right-hand side must have fewer coe functions "
            "in head position than the left-hand side",
            indented(law),
            what_is_coe,
        )


# -- attributes --------------------------------------------------------------------------------


def _add(
    t: TermElab, decl: str, label: Label, kind: AttrKind = "global", priority: int = 1000
) -> None:
    for name, inverse in _SETS[label]:
        entry = SimpEntry(decl, priority, True, inverse)
        extension = simp_extension(name)
        t.core.env = extension.add(t.core.env, entry, kind, t.core.curr_namespace)


@attribute("norm_cast")
def add_norm_cast(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let `norm_cast` and `push_cast` use a law."""
    # A label that is written does not count: Lean 4.28 does not read it.
    label = _label(t, decl)
    _add(t, decl, label, attr.kind, opt_priority(t, attr.stx[2]))


@attribute("push_cast")
def add_push_cast(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let `push_cast` use a law."""
    entry = SimpEntry(decl)
    extension = simp_extension(PUSH)
    t.core.env = extension.add(t.core.env, entry, attr.kind, t.core.curr_namespace)


@command_elab("Lean.Parser.Tactic.normCastAddElim")
def elab_add_elim(c: CommandElab, stx: Syntax) -> None:
    """`norm_cast_add_elim law`"""
    law = c.core.resolve_global_const_no_overload(stx[1])
    c.lift_term(lambda t: _add(t, law, "elim"))
