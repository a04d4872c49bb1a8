"""`deriving`: instances that follow from a type's constructors.

What it does: keeps a handler for each class; handlers return commands as text, which are parsed and
elaborated like a user's.
Where to read next: `deriving_handlers.py`.
Counterpart in Lean: `Lean.Elab.Deriving`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from gnomon import Level
from gnomon.declarations import Definition, InductiveType
from gnomon.elab.add_decl import add_decl
from gnomon.elab.deriving_names import block_of, own_variable
from gnomon.elab.instances import add_instance
from gnomon.elab.message_data import const_name
from gnomon.elab.messages import Severity
from gnomon.elab.registry import command_elab
from gnomon.elab.syntax_ext import CoreScope, grammar
from gnomon.elab.synthetic import failed_to_synthesize
from gnomon.parser import ModuleParser
from gnomon.syntax import Ident, Source, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

Handler: TypeAlias = "Callable[[CommandElab, Sequence[str]], str | None]"
"""Given types declared together, returns commands that declare the instances; `None` if there are
none."""

_HANDLERS: dict[str, Handler] = {}


def has_handlers(class_name: str) -> bool:
    """Return whether instances of a class can be derived for some types."""
    import_module("gnomon.elab.deriving_handlers")  # Registers the handlers.
    return class_name in _HANDLERS


def deriving_handler(*classes: str) -> Callable[[Handler], Handler]:
    """Register a handler for classes."""

    def register(handler: Handler) -> Handler:
        for name in classes:
            _HANDLERS[name] = handler
        return handler

    return register


def derive_all(c: CommandElab, derived: Sequence[tuple[str, Sequence[Syntax]]]) -> None:
    """Derive the instances that `deriving` clauses of a block ask for."""
    classes: dict[str, tuple[Syntax, list[str]]] = {}
    for type_name, wanted in derived:
        for stx in wanted:
            ident = stx[1] if stx.kind.endswith("derivingClass") else stx
            with c.logging(), c.core.with_ref(ident):
                name = c.core.resolve_global_const_no_overload(ident)
                classes.setdefault(name, (ident, []))[1].append(type_name)
    for name, (ident, types) in classes.items():
        with c.logging(), c.core.with_ref(ident):
            derive(c, name, types, ident)


def derive(c: CommandElab, class_name: str, types: Sequence[str], ref: Syntax) -> None:
    """Derive instances of a class for types that were declared together."""
    handler = _HANDLERS.get(class_name)
    if handler is None:
        c.throw(
            "No deriving handlers have been implemented for class `",
            const_name(class_name),
            "`",
            ref=ref,
        )
    blocks = _by_block(c, types)
    if len(blocks) > 1:
        for block in blocks:
            derive(c, class_name, block, ref)
        return
    are_inductive = all(isinstance(c.env.find(name), InductiveType) for name in types)
    text = handler(c, types) if are_inductive else None
    if text is None:
        shown = const_name(types[0])
        c.throw(
            "None of the deriving handlers for class `",
            const_name(class_name),
            "` applied to `",
            shown,
            "`",
            ref=ref,
        )
    run_text(c, text, ref)


def _by_block(c: CommandElab, types: Sequence[str]) -> list[list[str]]:
    """Return types in groups of those that were declared together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in types:
        info = c.env.find(name)
        block = block_of(c.env, name) if isinstance(info, InductiveType) else (name,)
        groups.setdefault(block, []).append(name)
    return list(groups.values())


def parse_generated(c: CommandElab, text: str) -> list[Syntax]:
    """Return the commands in a text of ours, parsed with the grammar of the moment."""
    known = grammar(c.env)
    parser = ModuleParser(Source(text, "<deriving>"), known, CoreScope(c.core))
    result: list[Syntax] = []
    pos = 0
    while True:
        parsed = parser.command(pos, known, False)
        assert not parsed.errors, f"handlers write Lean: {parsed.errors} in {text}"
        if parsed.is_terminal:
            return result
        result.append(parsed.tree)
        pos = parsed.pos


def run_text(c: CommandElab, text: str, ref: Syntax) -> None:
    """Elaborate commands given as text; their messages stand at `ref`.

    The local variables in them get macro scopes: no user can mention them.
    """
    info = ref.ref_info()
    scope = c.core.fresh_user_name("x").removeprefix("x")
    known: dict[str, str] = {}

    def place(leaf: Syntax) -> Syntax | None:
        if leaf.args:
            return None
        if isinstance(leaf, Ident):
            hygienic = _hygienic(c, leaf.val, scope, known)
            if hygienic is not None:
                return Ident(hygienic, hygienic, info)
        return leaf.replace_info(info)

    for stx in parse_generated(c, text):
        c.elab_command(stx.replace(place))


def _hygienic(c: CommandElab, name: str, scope: str, known: dict[str, str]) -> str | None:
    """Return the name of a local variable of a handler's text with macro scopes."""
    if names.root(name) in ("x", "y", "prec"):
        return name + scope
    base = own_variable(name)
    if base is None:
        return None
    found = known.get(name)
    if found is None:
        found = known[name] = c.core.fresh_user_name(base)
    return found


def succeeds(c: CommandElab, text: str) -> bool:
    """Return whether commands given as text elaborate without errors; nothing of them stays."""
    state = c.save()
    with c.fresh_messages() as messages:
        for stx in parse_generated(c, text):
            c.elab_command(stx)
        failed = any(each.severity is Severity.ERROR for each in messages)
        messages.clear()
    c.restore(state)
    return not failed


def derive_instances(t: TermElab, class_name: str, types: Sequence[str]) -> None:
    """Derive instances from within a term's elaboration; raises an error if there are errors."""
    c = t.core.commands
    assert c is not None, "terms are elaborated for commands"
    with c.fresh_messages() as messages:
        derive(c, class_name, types, t.core.ref)
        failed = any(each.severity is Severity.ERROR for each in messages)
        messages.clear()
    if failed:
        t.throw("cannot derive an instance of `", const_name(class_name), "`")


def derive_for_definition(t: TermElab, name: str, class_stx: Syntax) -> None:
    """`def T := A deriving C`: the instance of what the definition abbreviates."""
    ident = class_stx[1] if class_stx.kind.endswith("derivingClass") else class_stx
    class_name = t.core.resolve_global_const_no_overload(ident)
    meta = t.meta
    const = meta.const(name, [Level.param(p) for p in t.core.env.level_params(name)])
    value = meta.instantiate_value_level_params(name, const.levels)
    with meta.scope():
        fvars, body = meta.lambda_telescope(value)
        problem = meta.mk_app_m(class_name, [body])
        found = meta.synth_instance(problem)
        if found is None:
            raise failed_to_synthesize(t, problem)
        applied = const(*fvars) if fvars else const
        ty = meta.mk_forall(fvars, meta.mk_app_m(class_name, [applied]))
        inst = meta.mk_lambda(fvars, found)
    short = names.last(class_name) + names.last(name)
    inst_name = names.append(names.prefix(name), f"inst{short}")
    params = t.core.env.level_params(name)
    add_decl(t.core, Definition(inst_name, params, meta.instantiate_mvars(ty), inst))
    add_instance(t.core, inst_name)


@command_elab("Lean.Parser.Command.deriving")
def elab_deriving(c: CommandElab, stx: Syntax) -> None:
    """`deriving instance C, D for T, U`"""
    types = []
    for ident in stx[4].args[::2]:
        types.append(c.core.resolve_global_const_no_overload(ident))
    for each in stx[2].args[::2]:
        ident = each[1] if each.kind.endswith("derivingClass") else each
        with c.logging(), c.core.with_ref(ident):
            name = c.core.resolve_global_const_no_overload(ident)
            derive(c, name, types, ident)
