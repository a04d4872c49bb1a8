"""Pre-definitions: elaborated definitions on their way into the environment.

What it does: complains about metavariables without a value; settles universe parameters; sorts a
block into groups that call each other; adds what is not recursive, and hands what is to
`recursion` (structural, well-founded), `partial_def.py` (partial, unsafe).
What it assumes: values mention no hypotheses; functions of the block are constants without
universes, which are put in here.
Where to read next: `add_decl.py`, `nested_proofs.py`, `compile_entry.py`.
Counterpart in Lean: `Lean.Elab.PreDefinition.Basic`, `Lean.Elab.PreDefinition.Main`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from gnomon import Const, Expr, Level, MVar
from gnomon.declarations import Definition, Opaque, Theorem
from gnomon.elab.add_decl import add_decl
from gnomon.elab.attributes import Time, apply_attributes
from gnomon.elab.compile_entry import compile_decls
from gnomon.elab.def_view import DefKind
from gnomon.elab.errors import AbortCommand, AbortTerm, ElabError
from gnomon.elab.extensions import MapExtension
from gnomon.elab.let_to_have import clean_lets
from gnomon.elab.message_data import indented
from gnomon.elab.meta_errors import lifting
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.nested_proofs import abstract_nested_proofs
from gnomon.elab.terms import replace_subterms, subterms
from gnomon.elab.unassigned import log_unassigned
from gnomon.elab.universes import level_mvars_to_params, sort_level_params, used_level_params
from gnomon.records import dataclass, replace
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

NONCOMPUTABLE: MapExtension[str, bool] = MapExtension("noncomputable")
"""The constants that are marked `noncomputable`."""

REC_APP_KEY = "_recApp"


@dataclass(frozen=True, slots=True)
class PreDefinition:
    """A definition, elaborated.

    `suffix` is the syntax of termination hints; `extra_params` is how many parameters the value has
    beyond those before the colon, `num_section_vars` how many of the parameters come from a section.
    """

    ref: Syntax
    kind: DefKind
    level_params: tuple[str, ...]
    modifiers: Modifiers
    decl_name: str
    ty: Expr
    value: Expr
    suffix: Syntax
    extra_params: int = 0
    num_section_vars: int = 0

    @property
    def is_theorem(self) -> bool:
        """Whether it is a theorem."""
        return self.kind == "theorem"

    @property
    def generates_code(self) -> bool:
        """Whether code is made of it."""
        return not self.is_theorem and not self.modifiers.is_noncomputable

    def has_termination_hints(self) -> bool:
        """Return whether it says `termination_by`, `decreasing_by` or the like."""
        return bool(self.suffix[0].args or self.suffix[1].args)


def selection_ref(stx: Syntax) -> Syntax:
    """Return the part of a declaration at which messages about it as a whole stand."""
    if stx.kind == "Lean.Parser.Command.instance":
        return stx[3][0] if stx[3].args else stx[1]
    if stx[1][0].is_ident:
        return stx[1][0]
    return stx[1] if stx[1].is_ident else stx[0]


# -- universes ---------------------------------------------------------------------------------


def settle_universes(
    t: TermElab,
    pre_defs: Sequence[PreDefinition],
    scope_names: Sequence[str],
    user_names: tuple[str, ...],
    taken: tuple[str, ...] = (),
) -> list[PreDefinition]:
    """Return the definitions with all the same universe parameters.

    Universes that the types leave open become parameters, with other names than those `taken`.
    Raises an error if a declared universe is not used.
    """
    meta = t.meta
    with t.scoped(level_names=taken or user_names):
        result = [replace(each, ty=level_mvars_to_params(t, each.ty)) for each in pre_defs]
    result = [
        replace(each, ty=meta.instantiate_mvars(each.ty), value=meta.instantiate_mvars(each.value))
        for each in result
    ]
    with t.core.with_ref(pre_defs[0].ref):
        used = used_level_params(e for each in result for e in (each.ty, each.value))
        params = sort_level_params(t, scope_names, user_names, used)
    block = {
        each.decl_name: Const(each.decl_name, [Level.param(p) for p in params]) for each in result
    }

    def fix(e: Expr) -> Expr:
        def change(e: Expr) -> Expr | None:
            return block.get(e.cname or "") if isinstance(e, Const) else None

        if not any(str(name) in block for name in e.constants()):
            return e
        return replace_subterms(e, change)

    return [
        replace(each, ty=fix(each.ty), value=fix(each.value), level_params=params)
        for each in result
    ]


# -- what is left open -------------------------------------------------------------------------


def _close(t: TermElab, pre_def: PreDefinition) -> PreDefinition:
    """Report metavariables without a value; a definition with some is `sorry`."""
    meta = t.meta
    pending = _pending(t, pre_def)
    if log_unassigned(t, pending):
        with t.core.with_ref(pre_def.ref):
            pre_def = replace(pre_def, value=t.mk_sorry(pre_def.ty, synthetic=True))
        if _pending(t, pre_def):
            raise AbortCommand()
        return pre_def
    if not pending and meta.has_level_mvar(pre_def.value):
        return _close_levels(t, pre_def)
    return pre_def


def _pending(t: TermElab, pre_def: PreDefinition) -> list[MVar]:
    found = list(t.meta.collect_mvars(pre_def.value))
    return found + [mvar for mvar in t.meta.collect_mvars(pre_def.ty) if mvar not in found]


def _close_levels(t: TermElab, pre_def: PreDefinition) -> PreDefinition:
    """Report universe metavariables that only the body mentions."""
    value = t.meta.instantiate_mvars(pre_def.value)
    if not t.meta.has_level_mvar(value):
        return replace(pre_def, value=value)
    if t.core.has_errors():
        # The error said enough; the kernel must not complain of what was left open by it.
        with t.core.with_ref(pre_def.ref):
            return replace(pre_def, value=t.mk_sorry(pre_def.ty, synthetic=True))
    culprit = next(
        (
            e
            for e in reversed(list(subterms(value)))
            if t.meta.has_level_mvar(e) and not e.has_loose_bvars
        ),
        value,
    )
    t.throw(
        "don't know how to synthesize universe level metavariables in",
        indented(culprit),
        "\nin declaration body",
        indented(value),
        ref=pre_def.ref,
    )


# -- groups ------------------------------------------------------------------------------------


def _mentioned(e: Expr, block: set[str]) -> list[str]:
    return [name for const in e.constants() if (name := str(const)) in block]


def is_recursive(pre_def: PreDefinition) -> bool:
    """Return whether a definition mentions itself."""
    return bool(_mentioned(pre_def.value, {pre_def.decl_name}))


def partition(pre_defs: Sequence[PreDefinition]) -> list[list[PreDefinition]]:
    """Return the definitions in groups that call each other, callees first (Tarjan)."""
    by_name = {each.decl_name: each for each in pre_defs}
    block = set(by_name)
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    groups: list[list[PreDefinition]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for callee in _mentioned(by_name[name].value, block):
            if callee not in index:
                visit(callee)
                low[name] = min(low[name], low[callee])
            elif callee in stack:
                low[name] = min(low[name], index[callee])
        if low[name] == index[name]:
            at = stack.index(name)
            members = set(stack[at:])
            del stack[at:]
            groups.append([each for each in pre_defs if each.decl_name in members])

    for each in pre_defs:
        if each.decl_name not in index:
            visit(each.decl_name)
    return groups


# -- adding ------------------------------------------------------------------------------------


def add_pre_definitions(t: TermElab, pre_defs: Sequence[PreDefinition]) -> None:
    """Add definitions to the environment; what cannot be added is reported."""
    with t.local_scope():
        t.meta.lctx = t.meta.lctx.erase(*reversed(t.meta.lctx.fvars()))
        closed = [_close(t, each) for each in pre_defs]
        for group in partition(closed):
            try:
                with lifting(t.core):
                    _add_group(t, group)
            except ElabError as error:
                t.core.log_exception(error)
            except (AbortTerm, AbortCommand):
                pass


def _add_group(t: TermElab, group: list[PreDefinition]) -> None:
    first = group[0]
    if len(group) == 1 and not is_recursive(first):
        with t.core.with_ref(first.ref):
            add_non_rec(t, first, compile=not first.modifiers.is_noncomputable)
        _warn_of_hints(t, first, "function is not recursive")
    elif any(each.modifiers.is_unsafe for each in group):
        from gnomon.elab.partial_def import add_unsafe

        add_unsafe(t, group)
        for each in group:
            _warn_of_hints(t, each, "function is unsafe")
    elif any(each.modifiers.is_partial for each in group):
        from gnomon.elab.partial_def import add_partial

        for each in group:
            if each.modifiers.is_partial:
                _check_function(t, each)
        add_partial(t, group)
        for each in group:
            _warn_of_hints(t, each, "function is partial")
    else:
        _add_recursive(t, group)


def _add_recursive(t: TermElab, group: list[PreDefinition]) -> None:
    """Add functions that must be shown to terminate; if they cannot be, their names stay usable."""
    try:
        with lifting(t.core):
            from gnomon.elab.recursion import add_recursive

            add_recursive(t, group)
            return
    except ElabError as error:
        t.core.log_exception(error)
    from gnomon.elab.partial_def import add_as_sorry

    add_as_sorry(t, group)


def _check_function(t: TermElab, pre_def: PreDefinition) -> None:
    from gnomon import Pi

    if not isinstance(t.meta.whnf_d(pre_def.ty), Pi):
        t.throw(
            f"invalid use of `partial`, `{pre_def.decl_name}` is not a function",
            indented(pre_def.ty),
            ref=pre_def.ref,
        )


def _warn_of_hints(t: TermElab, pre_def: PreDefinition, reason: str) -> None:
    """Warn of termination hints that are of no use."""
    by, decreasing = pre_def.suffix[0], pre_def.suffix[1]
    written = [
        (name, stx)
        for name, stx in ((_hint_name(by), by), ("decreasing_by", decreasing))
        if stx.args
    ]
    if not written:
        return
    if len(written) == 1:
        name, ref = written[0]
        t.core.log_warning(f"unused `{name}`, {reason}", ref=ref)
    else:
        t.core.log_warning(f"unused termination hints, {reason}", ref=pre_def.suffix)


def _hint_name(stx: Syntax) -> str:
    return next((leaf.val for leaf in stx.walk() if leaf.is_atom), "termination_by").strip()


def add_non_rec(
    t: TermElab,
    pre_def: PreDefinition,
    *,
    compile: bool = True,
    all_names: Sequence[str] | None = None,
    apply_attrs_after_compilation: bool = True,
    clean: bool = True,
    keep_lets: bool = False,
) -> None:
    """Add a definition that does not mention itself; apply its attributes; make code of it.

    With `clean`, proofs in it become theorems of their own first, and `let` becomes `have` where it
    can, but for `keep_lets` (structural recursion). `all_names` are those of its block.
    """
    core = t.core
    with core.with_ref(pre_def.ref):
        if clean:
            pre_def = erase_rec_app_marks(pre_def)
            if not pre_def.modifiers.is_unsafe:
                pre_def = abstract_nested_proofs(t, pre_def)
            if not keep_lets:
                pre_def = clean_lets(t, pre_def)
        names = all_names or (pre_def.decl_name,)
        add_decl(core, _declaration(pre_def, names))
        core.references.declare(pre_def.ref)
        after_adding(t, [pre_def])
        if pre_def.modifiers.is_noncomputable:
            core.env = NONCOMPUTABLE.insert(core.env, pre_def.decl_name, True)
        if compile and pre_def.generates_code and not compile_decls(t, [pre_def.decl_name]):
            return
        if apply_attrs_after_compilation:
            apply_attributes_of(t, [pre_def], "after_compilation")


def after_adding(t: TermElab, pre_defs: Sequence[PreDefinition]) -> None:
    """Do what follows when definitions were checked: reducibility of abbreviations, attributes."""
    apply_attributes_of(t, pre_defs, "after_type_checking")


def apply_attributes_of(t: TermElab, pre_defs: Sequence[PreDefinition], time: Time) -> None:
    """Apply the attributes of definitions whose time it is."""
    for pre_def in pre_defs:
        apply_attributes(t, pre_def.decl_name, pre_def.modifiers.attrs, time)


def _declaration(pre_def: PreDefinition, all_names: Sequence[str]) -> Theorem | Opaque | Definition:
    name, params, ty, value = (
        pre_def.decl_name,
        pre_def.level_params,
        pre_def.ty,
        pre_def.value,
    )
    unsafe = pre_def.modifiers.is_unsafe
    safety: Literal["unsafe", "safe"] = "unsafe" if unsafe else "safe"
    match pre_def.kind:
        case "theorem":
            return Theorem(name, params, ty, value, all_names)
        case "opaque":
            return Opaque(name, params, ty, value, unsafe, all_names)
        case "abbrev":
            return Definition(name, params, ty, value, "abbrev", safety, all_names)
        case _:
            return Definition(name, params, ty, value, None, safety, all_names)


def erase_rec_app_marks(pre_def: PreDefinition) -> PreDefinition:
    """Return a definition without the marks that recursive calls have for messages."""
    from gnomon import MData

    def change(e: Expr) -> Expr | None:
        if isinstance(e, MData) and REC_APP_KEY in e.data:
            return replace_subterms(e.expr, change)
        return None

    return replace(pre_def, value=replace_subterms(pre_def.value, change))
