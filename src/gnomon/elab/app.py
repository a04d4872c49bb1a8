"""Applications: `f a b`, `x.f a`, `@f`, `.ctor a`, overloaded names.

What it does: finds the function of an application and the fields behind it, tries every reading of
an overloaded name, and leaves the arguments to `app_args.py`.
Where to read next: `app_args.py`, `field_notation.py`, `ident.py`.
Counterpart in Lean: `Lean.Elab.App`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from gnomon import BinderInfo, Expr, FVar, Level, MVar, Pi
from gnomon.elab.app_args import Arg, NamedArg
from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.field_notation import (
    FieldIdx,
    FieldName,
    LVal,
    elab_app_lvals,
    resolve_dot_name,
)
from gnomon.elab.ident import resolve_name
from gnomon.elab.message_data import MessageData, indented, joined, msg, nested
from gnomon.elab.registry import term_elab
from gnomon.elab.synthetic import Coe
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import CHOICE, Ident, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.messages import Message
    from gnomon.elab.references import Event
    from gnomon.elab.term import State, TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class _Success:
    """A reading that worked: the term, and the state that belongs to it."""

    e: Expr
    state: State | None
    """`None` for the only reading, which the elaborator has not come back from."""
    messages: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()
    """What was told since the reading began, if that was forgotten when it ended."""

    def resume(self, t: TermElab) -> None:
        """Come back to the state, and tell again what was told."""
        if self.state is None:
            return
        core = t.core
        t.restore(self.state)
        if self.messages and len(core.messages) < self.state.num_messages:
            core.messages.extend(self.messages)
        if self.events and len(core.references) < self.state.num_references:
            core.references.events.extend(self.events)


_Candidate: TypeAlias = "_Success | ElabError"


@dataclass(frozen=True, slots=True)
class _Call:
    """What an application's function is applied to."""

    named: list[NamedArg]
    args: list[Arg]
    expected: Expr | None
    explicit: bool = False
    ellipsis: bool = False
    overloaded: bool = False


def expand_args(t: TermElab, args: tuple[Syntax, ...]) -> tuple[list[NamedArg], list[Arg], bool]:
    """Return named arguments, others, and whether `..` ends them."""
    named: list[NamedArg] = []
    plain: list[Arg] = []
    ellipsis = False
    for index, arg in enumerate(args):
        if arg.kind == _TERM + "namedArgument":
            add_named_arg(t, named, NamedArg(arg, names.erase_macro_scopes(arg[1].id), arg[3]))
        elif arg.kind == _TERM + "ellipsis":
            if index != len(args) - 1:
                t.throw("unexpected '..'", ref=arg)
            ellipsis = True
        else:
            plain.append(arg)
    return named, plain, ellipsis


def add_named_arg(t: TermElab, named: list[NamedArg], arg: NamedArg) -> None:
    """Add a named argument; raises an error if there is one of that name."""
    if any(each.name == arg.name for each in named):
        t.throw("Argument `", arg.name, "` was already set", ref=arg.ref)
    named.append(arg)


# -- the function ------------------------------------------------------------------------------


def _observe(t: TermElab, run: Callable[[], Expr]) -> _Candidate:
    """Run, and return the result with its state, coming back to the state before."""
    state = t.save()
    try:
        e = run()
        result: _Candidate = _Success(
            e,
            t.save(),
            tuple(t.core.messages[state.num_messages :]),
            tuple(t.core.references.events[state.num_references :]),
        )
    except ElabError as error:
        result = error
    except MetaError as error:
        result = t.core.wrap(error)
    t.restore(state)
    return result


def _elab_fn(t: TermElab, f: Syntax, lvals: list[LVal], call: _Call, acc: list[_Candidate]) -> None:
    """Add every reading of the application of `f` to `acc`."""
    kind = f.kind
    if kind == CHOICE:
        inner = _with(call, overloaded=True)
        with t.scoped(err_to_sorry=False):
            for alternative in f.args:
                _elab_fn(t, alternative, lvals, inner, acc)
        return
    if kind == "ident":
        _elab_fn_ident(t, f, [], lvals, call, acc)
        return
    if kind == _TERM + "proj" or (kind == _TERM + "pipeProj" and not f[3].args):
        _elab_projection(t, f, lvals, call, acc)
        return
    if kind == _TERM + "explicitUniv":
        levels = [t.elab_level(level) for level in f[2].args[::2]]
        _elab_fn_ident(t, f[0], levels, lvals, call, acc)
        return
    if kind == _TERM + "explicit":
        inside = f[1]
        if inside.kind in ("ident", _TERM + "explicitUniv", _TERM + "proj", _TERM + "dotIdent"):
            _elab_fn(t, inside, lvals, _with(call, explicit=True), acc)
            return
        if inside.kind == _TERM + "hole":
            t.throw("placeholders '_' cannot be used where a function is expected", ref=f)
        raise UnsupportedSyntax()
    if kind == _TERM + "namedPattern":
        t.throw("unexpected occurrence of named pattern")
    if kind == _TERM + "hole" and (call.args or call.named):
        t.throw("A placeholder `_` cannot be used where a function is expected")
    if kind == _TERM + "dotIdent":

        def dotted() -> Expr:
            name = resolve_dot_name(t, f, call.expected, bool(call.args or call.named))
            e = _apply(t, name, lvals, call)
            if t.in_pattern and not call.explicit:
                _note_implicits(t, e)
            return e

        acc.append(_observe(t, dotted) if call.overloaded else _now(t, dotted))
        return

    def other() -> Expr:
        if not lvals and not call.named and not call.args:
            if call.overloaded:
                return t.elab_term_ensuring_type(f, call.expected, catch_postpone=False)
            return t.elab_term(f, call.expected)
        fn = t.elab_term(f, None, catch_postpone=not call.overloaded)
        return _apply(t, fn, lvals, call)

    acc.append(_observe(t, other) if call.overloaded else _now(t, other))


def _note_implicits(t: TermElab, e: Expr) -> None:
    """Remember which metavariables stand for implicit arguments of a pattern `.c …`."""
    ty = t.meta.infer_type(e.app_fn)
    for arg in e.app_args:
        ty = t.meta.whnf_forall(ty)
        if not isinstance(ty, Pi):
            return
        if isinstance(arg, MVar) and ty.info != BinderInfo.default:
            t.pattern_implicits.append(arg)
        ty = ty.body.instantiate(arg)


def _now(t: TermElab, run: Callable[[], Expr]) -> _Candidate:
    """Run the only reading: its errors are the application's."""
    return _Success(run(), None)


def _with(call: _Call, *, explicit: bool = False, overloaded: bool = False) -> _Call:
    return _Call(
        call.named,
        call.args,
        call.expected,
        call.explicit or explicit,
        call.ellipsis,
        call.overloaded or overloaded,
    )


def _apply(t: TermElab, fn: Expr, lvals: list[LVal], call: _Call) -> Expr:
    e = elab_app_lvals(
        t,
        fn,
        lvals,
        call.named,
        call.args,
        call.expected,
        explicit=call.explicit,
        ellipsis=call.ellipsis,
    )
    return t.ensure_has_type(call.expected, e) if call.overloaded else e


def _elab_projection(
    t: TermElab, f: Syntax, lvals: list[LVal], call: _Call, acc: list[_Candidate]
) -> None:
    """`e.field`, `e.1`, `e |>.field`."""
    field = f[2]
    new: list[LVal]
    if field.kind == "fieldIdx":
        new = [FieldIdx(field, int(field[0].val))]
    else:
        new = [
            FieldName(part, names.last(names.erase_macro_scopes(part.id)), None, f)
            for part in ident_parts(field)
        ]
    _elab_fn(t, f[0], [*new, *lvals], call, acc)


def ident_parts(ident: Syntax) -> list[Syntax]:
    """Return the parts of an identifier, each at its place."""
    parts = names.parts(names.erase_macro_scopes(ident.id))
    if len(parts) <= 1:
        return [ident]
    info = ident.head_info()
    result: list[Syntax] = []
    offset = 0
    for part in parts:
        written = names.escape(part)
        place = info
        if info is not None and not info.synthetic:
            from gnomon.syntax import Info

            place = Info(info.pos + offset, info.pos + offset + len(written))
        offset += len(written) + 1
        result.append(Ident(written, written, place))
    return result


def _elab_fn_ident(
    t: TermElab,
    ident: Syntax,
    levels: list[Level],
    lvals: list[LVal],
    call: _Call,
    acc: list[_Candidate],
) -> None:
    with t.core.with_ref(ident):
        found = resolve_name(t, ident, levels)
    overloaded = call.overloaded or len(found) > 1
    inner = _with(call, overloaded=overloaded)
    parts = ident_parts(ident)
    with t.scoped(err_to_sorry=t.err_to_sorry and len(found) == 1):
        for fn, fields in found:
            place = parts[-len(fields) :] if fields and len(parts) >= len(fields) else []
            own: list[LVal] = []
            for index, name in enumerate(fields):
                ref = place[index] if place else ident
                suffix = ".".join(fields[index:]) if index == 0 else None
                own.append(FieldName(ref, name, suffix, ident))

            def run(fn: Expr = fn, own: list[LVal] = own) -> Expr:
                if t.check_deprecated:
                    t.check_deprecated_use(ident, fn)
                return _apply(t, fn, own + lvals, inner)

            acc.append(_observe(t, run) if overloaded else _now(t, run))


# -- overloads ---------------------------------------------------------------------------------


def _successes(t: TermElab, candidates: list[_Candidate]) -> list[_Success]:
    """Return the readings that worked, without those that only might."""
    good = [each for each in candidates if isinstance(each, _Success)]
    if len(good) <= 1:
        return good
    settled = [each for each in good if not _is_delayed_coercion(t, each)]
    if not settled:
        return good
    if len(settled) == 1:
        return settled
    complete = [each for each in settled if _is_complete(t, each)]
    return complete or settled


def _is_delayed_coercion(t: TermElab, success: _Success) -> bool:
    if not isinstance(success.e, MVar):
        return False
    state = t.save()
    try:
        success.resume(t)
        t.synthesize("yes")
        e = t.meta.instantiate_mvars(success.e)
        if isinstance(e, MVar):
            awaited = t.synthetic.get(e.id)
            return awaited is not None and isinstance(awaited.kind, Coe)
        return False
    except (ElabError, MetaError):
        return True
    finally:
        t.restore(state)


def _is_complete(t: TermElab, success: _Success) -> bool:
    state = t.save()
    try:
        success.resume(t)
        t.synthesize("no")
        return True
    except (ElabError, MetaError):
        return False
    finally:
        t.restore(state)


def _place_of(t: TermElab, error: ElabError) -> str:
    position = error.ref.pos
    if position is None or position == t.core.ref.pos:
        return ""
    line, column = t.core.source.position(position)
    return f"{line}:{column} "


def _merge_failures(t: TermElab, f: Syntax, candidates: list[_Candidate]) -> ElabError:
    """Return one error that says why each reading failed."""
    errors = [each for each in candidates if isinstance(each, ElabError)]
    with t.core.with_ref(f):
        shown: list[MessageData] = [msg(_place_of(t, each), each.data) for each in errors]
        return t.core.error("overloaded, errors ", nested(2, msg("\n", joined(shown, "\n\n"))))


def _elab_app(t: TermElab, f: Syntax, call: _Call) -> Expr:
    candidates: list[_Candidate] = []
    _elab_fn(t, f, [], call, candidates)
    if len(candidates) == 1:
        only = candidates[0]
        if isinstance(only, ElabError):
            raise only
        only.resume(t)
        return only.e
    successes = _successes(t, candidates)
    if len(successes) == 1:
        successes[0].resume(t)
        return successes[0].e
    if successes:
        shown = []
        state = t.save()
        for each in successes:
            each.resume(t)
            e = t.meta.instantiate_mvars(each.e)
            ty = t.meta.instantiate_mvars(t.meta.infer_type(e))
            shown.append(t.core.add_context(nested(2, msg("\n", e, " : ", ty))))
        t.restore(state)
        t.throw(
            "Ambiguous term",
            indented(f),
            "\nPossible interpretations:",
            joined(shown, "\n  "),
            ref=f,
        )
    raise _merge_failures(t, f, candidates)


def _annotate_recursive(t: TermElab, stx: Syntax, e: Expr) -> Expr:
    """Remember where a call of a function that is being defined is written."""
    if t.save_rec_apps:
        head = e.app_fn
        if isinstance(head, FVar) and t.is_aux_decl(head):
            return t.mk_rec_app(stx, e)
    return e


@term_elab(_TERM + "app")
def elab_app(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`f a₁ … aₙ`"""
    named, args, ellipsis = expand_args(t, tuple(stx[1].args))
    e = _elab_app(t, stx[0], _Call(named, args, expected, ellipsis=ellipsis))
    return _annotate_recursive(t, stx, e)


@term_elab(
    "ident",
    CHOICE,
    _TERM + "namedPattern",
    _TERM + "dotIdent",
    _TERM + "explicitUniv",
    _TERM + "proj",
)
def elab_atom(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """A name, a choice, or a field, without arguments."""
    e = _elab_app(t, stx, _Call([], [], expected))
    return _annotate_recursive(t, stx, e)


@term_elab(_TERM + "pipeProj")
def elab_pipe_proj(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`e |>.f a₁ … aₙ`"""
    named, args, ellipsis = expand_args(t, tuple(stx[3].args))
    f = Node(_TERM + "proj", (stx[0], stx[1], stx[2]), stx.ref_info())
    e = _elab_app(t, f, _Call(named, args, expected, ellipsis=ellipsis))
    return _annotate_recursive(t, stx, e)


@term_elab(_TERM + "explicit")
def elab_explicit(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`@f`; before other terms, `@` forbids implicit lambdas."""
    inside = stx[1]
    if inside.kind in ("ident", _TERM + "explicitUniv", _TERM + "proj", _TERM + "dotIdent"):
        return elab_atom(t, stx, expected)
    if inside.kind == _TERM + "paren":
        inside = inside[1]
    return t.elab_term(inside, expected, implicit_lambda=False)
