"""`#eval`: elaborates a term, finds out how to run and how to show it, and does both.

What it does: an action in a monad that `IO` can run is run; anything else is computed. The result is
shown by its `Repr` or `ToString` instance, one that unfolding its type brings up, or one derived for
the occasion. What the program writes is a message of its own.
Where to read next: `evaluate.py`.
Counterpart in Lean: `Lean.Elab.BuiltinEvalCommand`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gnomon import Const, Expr, Lit, NatLit
from gnomon.elab.errors import AbortTerm, ElabError
from gnomon.elab.evaluate import Outcome, ResultKind, declare_for_eval, run_constant
from gnomon.elab.message_data import MessageData, and_list, indented, msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.meta_errors import lifting
from gnomon.elab.registry import command_elab
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.elab.synthetic import STUCK, no_instance, synthesize_using_default
from gnomon.elab.unassigned import log_unassigned
from gnomon.elab.universes import level_mvars_to_params
from gnomon.meta import ElabEnv, MetaError
from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_COMMAND = "Lean.Parser.Command."
WIDTH = 120


@dataclass(frozen=True, slots=True)
class _Program:
    """What is to be run: a constant; `shows` is the type of the value that is shown, if any."""

    name: str
    is_io: bool
    shows: Expr | None
    is_command: bool = False
    """Whether it is an action of `CommandElabM`."""
    is_message: bool = False
    """Whether its result is a message."""


@command_elab(_COMMAND + "eval")
def elab_eval(c: CommandElab, stx: Syntax) -> None:
    """`#eval e`"""
    _eval(c, stx[0], stx[1], None, allow_sorry=False)


@command_elab(_COMMAND + "evalBang")
def elab_eval_bang(c: CommandElab, stx: Syntax) -> None:
    """`#eval! e`: even if `sorry` is in it."""
    _eval(c, stx[0], stx[1], None, allow_sorry=True)


def _run_monadic(c: CommandElab, stx: Syntax, monad: str, module: str) -> None:
    if not c.env.contains(monad):
        c.throw(f"to use this command, include `import {module}`")
    info = stx.ref_info()
    discard = Ident("discard", "discard", info, (("Functor.discard", ()),))
    block = Node("Lean.Parser.Term.do", (Atom("do", info), stx[1]), info)
    term = Node("Lean.Parser.Term.app", (discard, mk_null(block)), info)
    _eval(c, stx[0], term, Const(monad)(Const("Unit")), allow_sorry=False)


@command_elab("Lean.runCmd")
def elab_run_cmd(c: CommandElab, stx: Syntax) -> None:
    """`run_cmd e`"""
    _run_monadic(c, stx, COMMAND_MONAD, "Lean.Elab.Command")


@command_elab("Lean.runElab")
def elab_run_elab(c: CommandElab, stx: Syntax) -> None:
    """`run_elab e`"""
    _run_monadic(c, stx, "Lean.Elab.Term.TermElabM", "Lean.Elab.Term")


@command_elab("Lean.runMeta")
def elab_run_meta(c: CommandElab, stx: Syntax) -> None:
    """`run_meta e`"""
    _run_monadic(c, stx, "Lean.Meta.MetaM", "Lean.Meta.Basic")


def _eval(
    c: CommandElab, token: Syntax, term: Syntax, expected: Expr | None, *, allow_sorry: bool
) -> None:
    core = c.core
    outer = core.env

    def elab(t: TermElab, variables: list[Expr]) -> _Program:
        from gnomon.elab import resolve

        with t.scoped(decl_name=resolve.private_name(core.main_module, "_eval")):
            e = _elab_term(t, variables, term, expected)
            if has_synthetic_sorry(e):
                raise AbortTerm()
            with lifting(core):
                program = _mk_program(t, e, allow_sorry)
            if program.is_command:
                return program
            kind: ResultKind = "unit" if program.shows is None else "string"
            outcome = run_constant(
                t,
                program.name,
                kind,
                outer,
                is_io=program.is_io,
                allow_io=c.allow_io,
            )
            _report(t, token, program, outcome)
            return program

    run: Callable[[], str | MessageData] | None = None
    with core.with_ref(token):
        with c.without_modifying_env():
            program = c.run_term_elab(elab)
            if program.is_command:
                run = _prepare(c, program, outer)
        if run is None:
            return
        # What the action does to the environment stays.
        result = run()
        if program.shows is not None:
            if core.options.get_bool("eval.type"):
                core.log_info(result, " : ", program.shows)
            else:
                core.log_info(result)


def _prepare(c: CommandElab, program: _Program, outer: ElabEnv) -> Callable[[], str | MessageData]:
    """Return what runs an action of `CommandElabM`."""
    from gnomon.elab.host.running import EvalKind, prepare_eval

    kind: EvalKind = "text"
    if program.shows is None:
        kind = "unit"
    elif program.is_message:
        kind = "message"
    return prepare_eval(c, program.name, outer, kind)


def _report(t: TermElab, token: Syntax, program: _Program, outcome: Outcome) -> None:
    core = t.core
    if outcome.output:
        core.log_info(outcome.output, ref=token)
    if outcome.error is not None:
        core.log_error(outcome.error)
    elif program.shows is not None:
        text = str(outcome.value)
        if core.options.get_bool("eval.type"):
            core.log_info(text, " : ", program.shows)
        else:
            core.log_info(text)


# -- elaboration -------------------------------------------------------------------------------


def _elab_term(t: TermElab, variables: list[Expr], stx: Syntax, expected: Expr | None) -> Expr:
    """Return the term to run, without anything unknown."""
    meta = t.meta
    ty = t.mk_fresh_type_mvar() if expected is None else expected
    e = t.elab_term_ensuring_type(stx, ty)
    _synthesize(t, ty)
    e = meta.instantiate_mvars(e)
    if log_unassigned(t, meta.collect_mvars(e)):
        raise AbortTerm()
    mentioned = set(meta.collect_fvars(e))
    free = [variable for variable in variables if variable in mentioned]
    if free:
        t.throw("cannot evaluate, contains free variables: ", and_list([msg(v) for v in free]))
    with lifting(t.core):
        if meta.is_proof(e):
            t.throw("cannot evaluate, proofs are not computationally relevant")
        if meta.is_prop(e):
            e = _mk_decide(t, e)
        if meta.is_type(e):
            t.throw("cannot evaluate, types are not computationally relevant")
    return level_mvars_to_params(t, e)


def _mk_decide(t: TermElab, e: Expr) -> Expr:
    class_ty = Const("Decidable")(e)
    found = t.meta.synth_instance(class_ty)
    if found is None:
        raise no_instance(t, class_ty)
    return Const("Decidable.decide")(e, found)


def _synthesize(t: TermElab, ty: Expr) -> None:
    """Find everything that is awaited; if need be, assume that the term is an `IO` action."""
    synthesize_using_default(t)
    state = t.save()
    messages = t.core.messages
    count = len(messages)
    first: ElabError | None = None
    try:
        t.synthesize()
        return
    except ElabError as error:
        first = error
    failed, said = t.save(), list(messages)
    last: ElabError | None = None
    reported: list[Message] | None = None
    for monad in (COMMAND_MONAD, "Lean.Elab.Term.TermElabM", "IO"):
        if not t.core.env.contains(monad):
            continue
        t.restore(state)
        try:
            with lifting(t.core):
                result = t.mk_fresh_type_mvar()
                t.meta.set_mvar_user_name(result, t.core.fresh_user_name("a"))
                if t.meta.is_def_eq(ty, Const(monad)(result)):
                    t.synthesize()
                    if not _has_errors(messages, count):
                        return
                    reported = list(messages)
        except ElabError as error:
            last = error
    t.restore(failed)
    stuck = first is not None and first.data.has_tag(STUCK)
    if stuck and last is not None:
        messages[:] = said
        raise last
    if stuck and reported is not None:
        messages[:] = reported
        raise AbortTerm()
    messages[:] = said
    if first is not None:
        raise first


def _has_errors(messages: list[Message], start: int) -> bool:
    return any(message.severity is Severity.ERROR for message in messages[start:])


# -- what to run -------------------------------------------------------------------------------


def _mk_program(t: TermElab, e: Expr, allow_sorry: bool) -> _Program:
    meta = t.meta
    action = _as_io(t, e)
    if action is not None and action.get_arg(1).is_const_of(COMMAND_MONAD):
        return _mk_command(t, action, allow_sorry)
    if action is not None:
        result = meta.instantiate_mvars(action.get_arg(-2))
        if meta.is_def_eq(result, Const("Unit")):
            return _declare(t, action, True, None, allow_sorry)
        with t.local_scope():
            fvar = meta.push_local("x", result)
            show = meta.mk_lambda([fvar], _mk_string(t, fvar))
        mapped = meta.mk_app_m("Functor.map", [show, action])
        return _declare(t, mapped, True, result, allow_sorry)
    try:
        shown = _mk_string(t, e)
    except ElabError as error:
        _explain_monad(t, e)
        raise error
    return _declare(t, shown, False, meta.infer_type(e), allow_sorry)


COMMAND_MONAD = "Lean.Elab.Command.CommandElabM"
MESSAGE_TYPE = "Lean.MessageData"


def _mk_command(t: TermElab, action: Expr, allow_sorry: bool) -> _Program:
    """Return the program that runs an action of `CommandElabM`."""
    meta = t.meta
    result = meta.instantiate_mvars(action.get_arg(-2))
    shows: Expr | None = None
    is_message = False
    if not meta.is_def_eq(result, Const("Unit")):
        shows = result
        is_message = meta.is_def_eq(result, Const(MESSAGE_TYPE))
        if not is_message:
            with t.local_scope():
                fvar = meta.push_local("x", result)
                show = meta.mk_lambda([fvar], _mk_string(t, fvar))
            action = meta.mk_app_m("Functor.map", [show, action])
    call = meta.mk_app_m("Lean.Elab.Host.callEval", [action])
    name = declare_for_eval(t, "_eval", call, allow_sorry=allow_sorry)
    return _Program(name, True, shows, True, is_message)


def _declare(
    t: TermElab, value: Expr, is_io: bool, shows: Expr | None, allow_sorry: bool
) -> _Program:
    name = declare_for_eval(t, "_eval", value, allow_sorry=allow_sorry)
    return _Program(name, is_io, shows)


def _as_io(t: TermElab, e: Expr) -> Expr | None:
    """Return a term as an `IO` action, if it is one in a monad that `IO` can run."""
    if not t.core.env.contains("MonadEvalT.monadEval"):
        return None
    state = t.save()
    for monad in (COMMAND_MONAD, "IO"):
        if not t.core.env.contains(monad):
            continue
        try:
            return t.meta.mk_app_opt_m("MonadEvalT.monadEval", [None, Const(monad), None, None, e])
        except MetaError:
            t.restore(state)
    return None


def _explain_monad(t: TermElab, e: Expr) -> None:
    """Raise an error if the value could be shown but for the monad that it is in."""
    meta = t.meta
    ty = meta.instantiate_mvars(meta.infer_type(e))
    state = t.save()
    try:
        with lifting(t.core):
            inner = _monad_argument(t, ty)
            if inner is None:
                return
            with t.local_scope():
                _mk_string(t, meta.push_local("x", inner))
    except ElabError:
        t.restore(state)
        return
    t.throw(
        "unable to synthesize `MonadEval` instance to adapt",
        indented(ty),
        "\nto `IO` or `Lean.Elab.Command.CommandElabM`.",
    )


def _monad_argument(t: TermElab, ty: Expr) -> Expr | None:
    """Return `α` if a type is `m α` for a monad `m`."""
    meta = t.meta
    if not ty.app_args:
        return None
    monad = ty.app_fn(*ty.app_args[:-1]) if ty.num_args > 1 else ty.app_fn
    try:
        found = meta.synth_instance(meta.mk_app_m("Monad", [monad]))
    except MetaError:
        return None
    return ty.get_arg(-1) if found is not None else None


# -- how to show it ----------------------------------------------------------------------------


def _mk_string(t: TermElab, e: Expr) -> Expr:
    """Return a term of type `String` that shows a value; raises if there is none."""
    meta = t.meta
    shown = _by_repr(t, e)
    if shown is not None:
        return shown
    text = _by_instance(t, "ToString", "ToString.toString", e, [])
    if text is not None:
        return text
    if t.core.options.get_bool("eval.derive.repr", True):
        name = meta.whnf(meta.infer_type(e)).head_name
        if name is not None and _derive_repr(t, name):
            shown = _by_repr(t, e)
            if shown is not None:
                return shown
    t.throw(
        "could not synthesize a `Repr` or `ToString` instance for type",
        indented(meta.instantiate_mvars(meta.infer_type(e))),
    )


def _by_repr(t: TermElab, e: Expr) -> Expr | None:
    zero = _nat(0)
    shown = _by_instance(t, "Repr", "Repr.reprPrec", e, [zero])
    if shown is None:
        return None
    return Const("Std.Format.pretty")(shown, _nat(WIDTH), zero, zero)


def _nat(value: int) -> Lit:
    return NatLit(value)


def _by_instance(
    t: TermElab, class_name: str, method: str, e: Expr, more: list[Expr]
) -> Expr | None:
    """Return a method of a class applied to a term, unfolding its type until there is an instance."""
    meta = t.meta
    if not t.core.env.contains(class_name):
        return None
    ty = meta.instantiate_mvars(meta.infer_type(e))
    reduced = False
    while True:
        try:
            found = meta.try_synth_instance(meta.mk_app_m(class_name, [ty]))
        except MetaError:
            found = False
        if isinstance(found, Expr):
            return meta.mk_app_opt_m(method, [ty, found, e, *more])
        ty = meta.whnf_core(ty)
        unfolded = meta.unfold_definition(ty)
        if unfolded is None:
            if reduced:
                return None
            reduced = True
            unfolded = meta.reduce(ty, skip_types=False)
        ty = unfolded


def _derive_repr(t: TermElab, name: str) -> bool:
    """Try to derive a `Repr` instance for a type."""
    from gnomon.elab.deriving import derive_instances

    env = t.core.env
    state = t.save()
    try:
        with lifting(t.core):
            derive_instances(t, "Repr", [name])
        return True
    except (ElabError, AbortTerm):
        t.restore(state)
        t.core.env = env
        return False


__all__ = ["MessageData", "elab_eval"]
