"""The end of a proof: the term, and a theorem that the kernel has checked.

What it does: closes the term of a solved state over the statement's parameters, and hands it on the way
that a proof in a file goes: local functions are lifted, universes settled, the kernel asked.
Where to read next: `state.py`; `gnomon.elab.mutual_def`, `gnomon.elab.pre_definition`.
Counterpart in Lean: `Lean.Elab.Command.elabMutualDef`, after the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr
from gnomon.check import CheckMessage, check_message
from gnomon.declarations import ConstantInfo
from gnomon.elab.let_rec import LetRecToLift
from gnomon.elab.messages import Message, Severity
from gnomon.elab.mutual_closure import lift
from gnomon.elab.pre_definition import add_pre_definitions, settle_universes
from gnomon.elab.section_vars import header_variables
from gnomon.meta import ElabEnv
from gnomon.pretty import format as fmt
from gnomon.pretty.context import PPContext
from gnomon.proofs.errors import ProofError
from gnomon.proofs.origin import origin_of
from gnomon.proofs.start import Start
from gnomon.proofs.step import Place, elaborator
from gnomon.proofs.workspace import Workspace, workspace_of
from gnomon.records import dataclass, replace
from gnomon.syntax import Source, names

if TYPE_CHECKING:
    from gnomon.proofs.state import ProofState


@dataclass(frozen=True)
class Proof:
    """A proof that the kernel has checked: `declaration` is what is now in the environment `env`."""

    name: str
    env: ElabEnv
    messages: tuple[CheckMessage, ...] = ()

    @property
    def declaration(self) -> ConstantInfo:
        """The theorem: its name, universe parameters, type, and proof."""
        info = self.env.find(self.name)
        assert info is not None, "it was added"
        return info

    @property
    def type(self) -> Expr:
        """What is proved."""
        return self.declaration.type

    @property
    def term(self) -> Expr:
        """The proof."""
        value = getattr(self.declaration, "value", None)
        assert isinstance(value, Expr), "theorems and definitions have a value"
        return value

    @property
    def axioms(self) -> tuple[str, ...]:
        """The axioms that the proof rests on, as `#print axioms` lists them."""
        return self.env.axioms(self.name)

    @property
    def signature(self) -> str:
        """What is proved, as `#check` shows it."""
        workspace = workspace_of(self.env)

        def show() -> str:
            workspace.enter(self.env, workspace.base, workspace.no_locals)
            origin = origin_of(self.env)
            scope = origin.scopes[0]
            pp = PPContext(
                workspace.meta,
                workspace.base,
                workspace.no_locals,
                scope.opts,
                scope.curr_namespace,
                scope.open_decls,
                module=origin.main_module,
            )
            return fmt.layout(pp.format_signature(self.name))

        return workspace.work(show)

    def __str__(self) -> str:
        return self.signature

    @property
    def uses_sorry(self) -> bool:
        """Whether `sorry` stands somewhere in it."""
        return "sorryAx" in self.axioms


def term_of(workspace: Workspace, start: Start, place: Place) -> Expr:
    """Return the proof so far as a function of the statement's parameters."""
    meta = workspace.meta
    workspace.enter(place.env, place.snapshot, start.outer)
    with meta.with_mvar_lctx(start.root):
        params = [*start.section_vars, *start.params]
        term = meta.mk_lambda(params, meta.instantiate_mvars(start.root))
    if start.aux_fvars:
        own = [Const(start.header.decl_name)]
        term = meta.replace_fvars(term, start.aux_fvars, own)
    return meta.instantiate_mvars(term)


def type_of(workspace: Workspace, start: Start, place: Place) -> Expr:
    """Return the statement as a term."""
    meta = workspace.meta
    workspace.enter(place.env, place.snapshot, start.outer)
    return meta.instantiate_mvars(meta.mk_forall(start.section_vars, start.header.ty))


def finish(state: ProofState, name: str | None) -> Proof:
    """Return a finished proof, under another name if one is given. Raises :class:`ProofError`."""
    if not state.is_solved:
        text = f"unsolved goals\n{state}"
        raise ProofError((CheckMessage("error", 1, 0, None, None, text, file_name="<proof>"),))
    workspace = state.workspace

    def run() -> tuple[ElabEnv, str, tuple[CheckMessage, ...]]:
        env, full, messages = _finish(workspace, state.start, state.place, name)
        source = Source("", "<proof>")
        return env, full, tuple(check_message(each, source) for each in messages)

    env, full, messages = workspace.work(run)
    if any(each.severity == "error" for each in messages):
        raise ProofError(messages)
    return Proof(full, env, messages)


def _finish(
    workspace: Workspace, start: Start, place: Place, name: str | None
) -> tuple[ElabEnv, str, list[Message]]:
    meta = workspace.meta
    core = workspace.new_core(Source("", "<proof>"), start.scopes, start.main_module)
    workspace.enter(place.env, place.snapshot, start.outer)
    core.next_macro_scope = place.next_macro_scope
    header = start.header
    if name is not None:
        full = names.append(core.curr_namespace, name) if not start.is_named else name
        header = replace(header, decl_name=full, short_name=names.last(full))
    t = elaborator(core, start, place)
    with workspace.commands.fresh_messages() as messages:
        with (
            workspace.commands.logging(),
            core.fresh_macro_scope(),
            meta.config(fo_approx=True, ctx_approx=True),
        ):
            with meta.with_mvar_lctx(start.root):
                value = meta.mk_lambda(start.params, meta.instantiate_mvars(start.root))
            used = start.section_vars
            if not header.view.is_theorem:
                own = header_variables(t, used, start.scopes[0], [header.ty, value], check=False)
                used = tuple(each for each in used if each in own)
            functions = [each for each in t.let_recs if isinstance(each, LetRecToLift)]
            pre_defs = lift(t, used, [header], start.aux_fvars, [value], functions)
            pre_defs = settle_universes(
                t, pre_defs, start.scope_levels, start.declared, header.level_names
            )
            with t.scoped(decl_name=header.decl_name):
                add_pre_definitions(t, pre_defs)
        found = list(messages)
        messages.clear()
    if not any(each.severity is Severity.ERROR for each in found):
        assert core.env.contains(header.decl_name), "what is not refused is added"
    return core.env, header.decl_name, found
