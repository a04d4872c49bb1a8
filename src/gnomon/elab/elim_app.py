"""Applying eliminators: the motive is found from the expected type.

What it does: for recursors and functions marked `@[elab_as_elim]`, elaborates the major arguments,
abstracts them in the expected type, and makes that the motive; other arguments wait for it.
Where to read next: `app_args.py` for other functions.
Counterpart in Lean: `Lean.Elab.Term.ElabElim`, `Lean.Meta.getElimInfo`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, BinderInfo, Const, Expr, FVar, Lam, MVar, Pi, Sort
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import indented
from gnomon.elab.synthetic import TypeClass, synthesize_inst_mvar
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.app_args import Arg, NamedArg
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class ElimInfo:
    """Which parameters of an eliminator are its motive and its targets, by position."""

    elim_type: Expr
    motive_pos: int
    targets_pos: tuple[int, ...]
    alts: tuple[tuple[int, str, int], ...]
    """The minor premises: position, name, and number of fields."""


def elim_info(t: TermElab, f: Expr) -> ElimInfo:
    """Return what the type of an eliminator says about its parameters.

    Raises an error if the result is not a variable applied to parameters.
    """
    meta = t.meta
    ty = meta.infer_type(f)
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, reducing=True)
        motive = result.app_fn
        targets = result.app_args
        if not isinstance(motive, FVar) or motive not in fvars:
            t.throw("motive not found in eliminator type ", indented(ty))
        if not all(isinstance(arg, FVar) and arg in fvars for arg in targets):
            t.throw("unexpected eliminator target", indented(result))
        motive_type = meta.infer_type(motive)
        motive_args, motive_sort = meta.forall_telescope(motive_type, reducing=True)
        if len(motive_args) != len(targets) or not isinstance(motive_sort, Sort):
            t.throw("expected the motive of the eliminator to be a family", indented(motive_type))
        motive_pos = fvars.index(motive)
        targets_pos = tuple(fvars.index(arg) for arg in targets)
        alts = []
        for index, fvar in enumerate(fvars):
            if index == motive_pos or index in targets_pos:
                continue
            decl = meta.local_decl(fvar)
            if decl.bi != "default":
                continue
            with meta.scope():
                args, of = meta.forall_telescope(decl.type)
                if of.app_fn == motive:
                    alts.append((index, decl.user_name, len(args)))
        return ElimInfo(ty, motive_pos, targets_pos, tuple(alts))


def _is_eliminator(t: TermElab, name: str) -> bool:
    env = t.core.env
    if env.has_tag("elab_as_elim", name):
        return True
    if env.kind(name) == "recursor":
        return True
    return env.is_aux_recursor(name) and name.rsplit(".", 1)[-1] in ("casesOn", "brecOn", "recOn")


@dataclass(slots=True)
class _ElimApp:
    t: TermElab
    info: ElimInfo
    expected: Expr
    extra: frozenset[int]
    f: Expr
    f_type: Expr
    args: list[Arg]
    named: list[NamedArg]
    targets: list[Expr | None]
    index: int = 0
    motive: Expr | None = None
    inst_mvars: list[Expr] = field(default_factory=list)

    def run(self) -> Expr:
        """Return the application."""
        while True:
            ty = self.t.meta.whnf_forall(self.f_type)
            if not isinstance(ty, Pi):
                return self._finish()
            arg = self._argument(ty)
            if arg is None:
                return self._finish()
            self.index += 1
            self.f = self.f(arg)
            self.f_type = ty.body.instantiate(arg)
            if isinstance(arg, MVar):
                self.t.mvar_arg_names.setdefault(arg.id, str(ty.name))

    def _argument(self, ty: Pi) -> Expr | None:
        """Return the next argument, or `None` when no more are written."""
        if self.index == self.info.motive_pos:
            self.motive = self._implicit(ty)
            return self.motive
        target = (
            self.info.targets_pos.index(self.index) if self.index in self.info.targets_pos else None
        )
        written, is_written = self._next(ty)
        if not is_written:
            if ty.info == BinderInfo.default:
                return None
            arg = self._implicit(ty)
        elif target is not None or self.index in self.extra or isinstance(written, Expr):
            assert written is not None
            arg = self._elab(written, ty.type)
        else:
            assert isinstance(written, Syntax)
            arg = self.t.postpone_elab_term(written, ty.type)
        if target is not None:
            self.targets[target] = arg
        return arg

    def _next(self, ty: Pi) -> tuple[Arg | None, bool]:
        name = str(ty.name)
        for named in self.named:
            if named.name == name:
                self.named.remove(named)
                return named.val, True
        if ty.info == BinderInfo.default and self.args:
            return self.args.pop(0), True
        return None, False

    def _implicit(self, ty: Pi) -> Expr:
        is_instance = ty.info == BinderInfo.inst_implicit
        mvar = self.t.meta.mk_mvar(ty.type, "synthetic" if is_instance else "natural")
        if is_instance:
            self.inst_mvars.append(mvar)
        return mvar

    def _elab(self, arg: Arg, expected: Expr) -> Expr:
        from gnomon.elab.app_args import ensure_arg_type

        if isinstance(arg, Expr):
            return ensure_arg_type(self.t, self.f, arg, expected)
        value = self.t.elab_term(arg, expected)
        with self.t.core.with_ref(arg):
            return ensure_arg_type(self.t, self.f, value, expected)

    def _finish(self) -> Expr:
        t, meta = self.t, self.t.meta
        if self.named:
            listed = ", ".join(named.name for named in self.named)
            t.throw(f"failed to elaborate eliminator, unused named arguments: [{listed}]")
        if self.motive is None:
            t.throw("failed to elaborate eliminator, insufficient number of arguments")
        with t.local_scope():
            fvars, _ = meta.forall_telescope(self.f_type)
            expected = self.expected
            f = self.f
            for fvar in fvars:
                expected = meta.whnf(expected)
                if not isinstance(expected, Pi):
                    t.throw(
                        "failed to elaborate eliminator, insufficient number of arguments, "
                        "expected type:",
                        indented(self.expected),
                    )
                with meta.full_approx_def_eq():
                    if not meta.is_def_eq(expected.type, meta.infer_type(fvar)):
                        domain, given = expose_diff(meta, expected.type, meta.infer_type(fvar))
                        t.throw(
                            "failed to elaborate eliminator, binding domain",
                            indented(domain),
                            "\nis not definitionally equal to",
                            indented(given),
                        )
                expected = expected.body.instantiate(fvar)
            if not fvars:
                f, expected = self._revert_args(f, expected)
            for offset, fvar in enumerate(fvars):
                position = self.index + offset
                if position in self.info.targets_pos:
                    self.targets[self.info.targets_pos.index(position)] = fvar
            if any(target is None for target in self.targets):
                t.throw("failed to elaborate eliminator, insufficient number of arguments")
            result = f(*fvars) if fvars else f
            motive = self._mk_motive(expected)
            if not meta.is_type_correct(motive):
                t.throw(
                    "failed to elaborate eliminator, motive is not type correct:", indented(motive)
                )
            if not meta.is_def_eq(self.motive, motive):
                t.throw("failed to elaborate eliminator, invalid motive", indented(motive))
            for mvar in self.inst_mvars:
                if not synthesize_inst_mvar(t, mvar):
                    t.register_synthetic(t.core.ref, mvar, TypeClass())
                    t.register_implicit_arg(mvar, result)
            return meta.mk_lambda(fvars, meta.instantiate_mvars(result))

    def _revert_args(self, f: Expr, expected: Expr) -> tuple[Expr, Expr]:
        """Generalise the expected type over arguments beyond the eliminator's own."""
        t, meta = self.t, self.t.meta
        for arg in reversed(self.args):
            value = arg if isinstance(arg, Expr) else t.elab_term(arg)
            value = meta.instantiate_mvars(value)
            body = meta.kabstract(expected, value)
            ty = meta.instantiate_mvars(meta.infer_type(value))
            expected = Pi(t.core.fresh_user_name("x"), ty, body)
        values = []
        for arg in self.args:
            value = arg if isinstance(arg, Expr) else t.elab_term(arg)
            values.append(meta.instantiate_mvars(value))
        if values:
            f = f(*values)
            if not meta.is_type_correct(expected):
                t.throw(
                    "failed to elaborate eliminator, after generalizing over-applied arguments, "
                    "expected type is type incorrect:",
                    indented(expected),
                )
        return f, expected

    def _mk_motive(self, expected: Expr) -> Expr:
        """Abstract the targets in the expected type, the last one first."""
        meta = self.t.meta
        motive = meta.instantiate_mvars(expected)
        for target in reversed(self.targets):
            assert target is not None
            target = meta.instantiate_mvars(target)
            body = meta.kabstract(motive, target)
            ty = meta.instantiate_mvars(meta.infer_type(target))
            motive = Lam(self.t.core.fresh_user_name("x"), ty, body)
        return motive


def _extra_positions(t: TermElab, info: ElimInfo) -> frozenset[int]:
    """Return the arguments that the motive's type needs, which are elaborated at once."""
    meta = t.meta
    with meta.scope():
        fvars, result = meta.forall_telescope(info.elim_type)
        wanted = set(meta.collect_fvars(meta.infer_type(fvars[info.motive_pos])))
        wanted.add(fvars[info.motive_pos])
        for arg in result.app_args:
            wanted.update(meta.collect_fvars(meta.infer_type(arg)))
        extra: set[int] = set()
        for index in reversed(range(len(fvars))):
            if index == info.motive_pos or index in info.targets_pos:
                continue
            ty = meta.infer_type(fvars[index])
            if fvars[index] in wanted:
                extra.add(index)
                wanted.update(meta.collect_fvars(ty))
            elif _is_first_order(ty) and any(v in wanted for v in meta.collect_fvars(ty)):
                extra.add(index)
        return frozenset(extra)


def _is_first_order(e: Expr) -> bool:
    """Return whether all applications in a type are of constants."""
    match e:
        case App():
            return isinstance(e.app_fn, Const) and all(_is_first_order(arg) for arg in e.app_args)
        case Pi(_, ty, body) | Lam(_, ty, body):
            return _is_first_order(ty) and _is_first_order(body)
        case _:
            return True


def elab_as_elim(
    t: TermElab, f: Expr, named: list[NamedArg], args: list[Arg], expected: Expr | None
) -> Expr | None:
    """Return `f` applied as an eliminator; `None` if it is none, or its motive is given."""
    if not isinstance(f, Const) or not _is_eliminator(t, str(f.name)):
        return None
    info = elim_info(t, f)
    motive = _parameter_name(info.elim_type, info.motive_pos)
    if motive is None or any(each.name == motive for each in named):
        return None
    t.try_postpone_if_none(expected)
    expected = None if expected is None else t.meta.instantiate_mvars(expected)
    if expected is None or isinstance(expected.app_fn, MVar):
        t.throw("failed to elaborate eliminator, expected type is not available")
    targets: list[Expr | None] = [None] * len(info.targets_pos)
    extra = _extra_positions(t, info)
    return _ElimApp(
        t, info, expected, extra, f, info.elim_type, list(args), list(named), targets
    ).run()


def _parameter_name(ty: Expr, position: int) -> str | None:
    for _ in range(position):
        if not isinstance(ty, Pi):
            return None
        ty = ty.body
    return str(ty.name) if isinstance(ty, Pi) else None
