"""`#check`, `#check_failure`, `#synth`, `#reduce`: questions about terms.

Where to read next: `print_command.py`, `eval_command.py`.
Counterpart in Lean: `Lean.Elab.BuiltinCommand` (`elabCheckCore`, `elabSynth`, `elabReduce`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.errors import AbortCommand, AbortTerm, ElabControl, ElabError
from gnomon.elab.message_data import msg, signature
from gnomon.elab.messages import Severity
from gnomon.elab.meta_errors import lifting
from gnomon.elab.registry import command_elab
from gnomon.elab.sorries import is_synthetic_sorry
from gnomon.elab.synthetic import no_instance
from gnomon.elab.universes import level_mvars_to_params
from gnomon.meta import MetaError
from gnomon.records import replace
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_COMMAND = "Lean.Parser.Command."


@command_elab(_COMMAND + "check")
def elab_check_command(c: CommandElab, stx: Syntax) -> None:
    """`#check e`"""
    elab_check(c, stx[0], stx[1], ignore_stuck_tc=True)


def elab_check(c: CommandElab, token: Syntax, term: Syntax, *, ignore_stuck_tc: bool) -> None:
    """Show a constant's signature, or a term with its type."""

    def elab(t: TermElab) -> None:
        core = t.core
        if term.is_ident:
            try:
                name = core.realize(core.resolve_global_const(term)[-1])
                core.log_info(signature(name), ref=token)
                return
            except ElabError:
                pass  # It may be a constant with a field behind it, or a variable.
        e = t.elab_term(term, None)
        t.synthesize(ignore_stuck_tc=ignore_stuck_tc)
        e = t.meta.instantiate_mvars(e)
        with core.with_ref(token), lifting(core):
            t.meta.type_check(e)
        e = level_mvars_to_params(t, e)
        if is_synthetic_sorry(e):
            return
        ty = t.meta.instantiate_mvars(t.meta.infer_type(e))
        core.log_info(e, " : ", ty, ref=token)

    with c.without_modifying_env():
        c.run_term_elab(lambda t, _: _with_decl_name(t, "_check", elab))


def _with_decl_name(t: TermElab, name: str, run: ElabFn) -> None:
    with t.scoped(decl_name=name):
        run(t)


@command_elab(_COMMAND + "check_failure")
def elab_check_failure(c: CommandElab, stx: Syntax) -> None:
    """`#check_failure e`: errors are expected, and shown as information."""
    core = c.core
    succeeded = False
    with c.fresh_messages() as messages:
        try:
            with lifting(core):
                elab_check(c, stx, stx[1], ignore_stuck_tc=False)
            succeeded = not core.has_errors()
        except ElabError as error:
            core.log_exception(error)
        except (AbortTerm, AbortCommand):
            pass
        except ElabControl as control:
            c.log_error(type(control).__name__)
        del messages
        core.messages = [
            replace(m, severity=Severity.INFO) if m.severity is Severity.ERROR else m
            for m in core.messages
        ]
    if succeeded:
        c.throw("unexpected success")


@command_elab(_COMMAND + "synth")
def elab_synth(c: CommandElab, stx: Syntax) -> None:
    """`#synth C`: shows an instance."""

    def elab(t: TermElab) -> None:
        core = t.core
        ty = t.elab_term(stx[1], None)
        t.synthesize()
        ty = t.meta.instantiate_mvars(ty)
        with lifting(core):
            if t.meta.is_class(ty) is None:
                core.throw("type class instance expected", msg("\n  ", ty))
            result = t.meta.try_synth_instance(ty)
            found = result if isinstance(result, Expr) else None
        if found is None:
            raise no_instance(t, ty)
        core.log_info(t.meta.instantiate_mvars(found))

    with c.without_modifying_env():
        c.run_term_elab(lambda t, _: _with_decl_name(t, "_synth_cmd", elab))


@command_elab("Lean.reduceCmd")
def elab_reduce(c: CommandElab, stx: Syntax) -> None:
    """`#reduce (proofs := true) (types := true) e`: shows a normal form."""
    words = [leaf.val.strip() for part in stx.args[1:-1] for leaf in part.walk() if leaf.is_atom]
    options = c.core.options.set("smartUnfolding", False)

    def elab(t: TermElab) -> None:
        core = t.core
        e = t.elab_term(stx.args[-1], None)
        t.synthesize()
        e = t.meta.instantiate_mvars(e)
        with core.with_ref(stx[0]), lifting(core):
            t.meta.type_check(e)
        e = level_mvars_to_params(t, e)
        with lifting(core), t.meta.config(smart_unfolding=False), t.meta.transparency("all"):
            e = t.meta.reduce(
                e,
                explicit_only=True,
                skip_types="types" not in words,
                skip_proofs="proofs" not in words,
            )
        saved, core.options = core.options, options
        core.log_info(e, ref=stx[0])
        core.options = saved

    with c.without_modifying_env():
        c.run_term_elab(lambda t, _: _with_decl_name(t, "_reduce", elab))


if TYPE_CHECKING:
    from collections.abc import Callable

    ElabFn = Callable[[TermElab], None]

__all__ = ["MetaError", "elab_check"]
