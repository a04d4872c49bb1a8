"""Signatures, as `#check` shows a constant: `f.{u} (x : α) {y : α} [inst : C α] : β`.

What it does: puts the parameters of a constant's type before the colon, as long as they have names
that can be written and are not taken; what follows is the type.
What it assumes: nothing of the local context; the type is closed.
Where to read next: :func:`delab_signature`.
Counterpart in Lean: `delabConstWithSignature`, `delabForallParamsWithSignature` in
`Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from typing import Final

from gnomon import BinderInfo, Const, Expr, Pi
from gnomon.elab.auto_param import AUTO_PARAM_TACTICS
from gnomon.pretty import stx
from gnomon.pretty.delab import ROOT, Delaborator, name_of, same_expr
from gnomon.pretty.delab_app import delab_const
from gnomon.pretty.delab_binders import is_arrow
from gnomon.pretty.own_syntax import SIGNATURE_KIND
from gnomon.pretty.param_kinds import auto_param, opt_param
from gnomon.pretty.reflect import reflect_syntax
from gnomon.syntax import Node, Syntax, names

_INST_IMPLICIT = BinderInfo.inst_implicit
_IMPLICIT = BinderInfo.implicit
_STRICT_IMPLICIT = BinderInfo.strict_implicit
_TYPES: Final = {"pp.piBinderTypes": True}


def delab_signature(d: Delaborator, name: str, *, universes: bool = True) -> Syntax:
    """Return the signature of a constant; without `universes`, these are left out.

    Raises :class:`KeyError` if there is no such constant.
    """
    info = d.env.find(name)
    if info is None:
        raise KeyError(name)
    constant = Const(name, list(info.level_params))
    with d.with_options({"pp.universes": universes, "pp.fullNames": True}):
        head = delab_const(d, constant, 4 * ROOT)
    groups, type_ = _Params(d).delab(d.meta.infer_type(constant), 4 * ROOT + 1)
    type_spec = Node("Lean.Parser.Term.typeSpec", (stx.atom(":"), type_))
    signature = Node("Lean.Parser.Command.declSig", (stx.null(groups), type_spec))
    return Node(SIGNATURE_KIND, (head, signature))


class _Params:
    """The parameters before the colon."""

    def __init__(self, d: Delaborator) -> None:
        self.d = d
        self.bound: set[str] = set()
        self.groups: list[Syntax] = []

    def delab(self, e: Expr, pos: int) -> tuple[list[Syntax], Syntax]:
        """Return the groups of parameters of a function type, and the type behind the colon."""
        d = self.d
        contexts = []
        group: list[str] = []
        while isinstance(e, Pi):
            name = name_of(e.name)
            scoped = names.has_macro_scopes(name)
            if not group and e.info == _INST_IMPLICIT and scoped:
                # The instance can be found, so that its name does not matter.
                self.groups.append(stx.inst_binder(None, self._type(e.type, 4 * pos)))
            elif not group and is_arrow(e) and (scoped or name in self.bound):
                break
            else:
                if name in self.bound:
                    name = d.inaccessible(name)
                self.bound.add(name)
                if self._same_group(e):
                    group.append(name)
                else:
                    self.groups.append(self._group(e, pos, [*group, name]))
                    group = []
            e, context = d.enter(e, name)
            contexts.append(context)
            pos = 4 * pos + 1
        saved = d.options_at
        with d.with_options(_TYPES):
            e = self._name_spine(e, pos)
            type_ = d.delab(e, pos)
        d.options_at = saved
        while contexts:
            d.leave(contexts.pop())
        return self.groups, type_

    def _type(self, e: Expr, pos: int) -> Syntax:
        with self.d.with_options(_TYPES):
            return self.d.delab(e, pos)

    def _same_group(self, e: Pi) -> bool:
        """Return whether the next binder stands in the group of this one."""
        inner = e.body
        if not isinstance(inner, Pi):
            return False
        name = name_of(inner.name)
        if is_arrow(inner) and (names.has_macro_scopes(name) or name in self.bound):
            return False
        return (
            inner.info == e.info and inner.info != _INST_IMPLICIT and same_expr(e.type, inner.type)
        )

    def _group(self, e: Pi, pos: int, group: list[str]) -> Syntax:
        idents = [stx.ident(name) for name in group]
        at = 4 * pos
        info = e.info
        if info == _IMPLICIT:
            return stx.implicit_binder(idents, self._type(e.type, at))
        if info == _STRICT_IMPLICIT:
            return stx.strict_implicit_binder(idents, self._type(e.type, at))
        if info == _INST_IMPLICIT:
            return stx.inst_binder(idents[0], self._type(e.type, at))
        default = opt_param(e.type)
        if default is not None:
            type_ = self._type(default[0], 16 * at + 1)
            value = self._type(default[1], 4 * at + 1)
            return stx.explicit_binder(idents, type_, stx.binder_default(value))
        automatic = auto_param(e.type)
        if automatic is not None and isinstance(automatic[1], Const):
            tactic = tactic_syntax(self.d, name_of(automatic[1].name))
            if tactic is not None:
                type_ = self._type(automatic[0], 16 * at + 1)
                return stx.explicit_binder(idents, type_, stx.binder_tactic(tactic))
        return stx.explicit_binder(idents, self._type(e.type, at))

    def _name_spine(self, e: Expr, pos: int) -> Expr:
        """Let the binders behind the colon keep their names, unless these are taken."""
        d = self.d
        taken = set(d.user_names.values())
        binders: list[Pi] = []
        renamed: list[str] = []
        while isinstance(e, Pi):
            name = name_of(e.name)
            values: dict[str, bool | int | str] = {"pp.piPreserveNames": True}
            if not names.has_macro_scopes(name):
                if name in taken:
                    name = d.inaccessible(name)
                else:
                    values["pp.piBinderNames"] = True
            taken.add(name_of(e.name))
            d.options_at = {**d.options_at, pos: d.opts(pos).with_values(values)}
            binders.append(e)
            renamed.append(name)
            e = e.body
            pos = 4 * pos + 1
        for binder, name in zip(reversed(binders), reversed(renamed), strict=True):
            e = Pi(name, binder.type, e, binder.info)
        return e


def tactic_syntax(d: Delaborator, name: str) -> Syntax | None:
    """Return the tactics that a constant in the type `autoParam A c` stands for."""
    block = AUTO_PARAM_TACTICS.find(d.env, name)
    if block is None:
        value = getattr(d.env.find(name), "value", None)
        return None if value is None else reflect_syntax(value)
    return block[1] if block.kind == "Lean.Parser.Term.byTactic" else block
