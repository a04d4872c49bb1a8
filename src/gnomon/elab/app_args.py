"""Applying a function to arguments: the loop that gives each parameter its argument.

What it does: goes along the function's type and takes explicit arguments as written, named ones by
name, implicit ones as metavariables, instances by synthesis, defaults and automatic ones where
nothing is written; tells the arguments what the expected type already says about them.
What it assumes: the function is elaborated; `app.py` has dealt with overloads and fields.
Where to read next: `app.py`, `elim_app.py` (eliminators).
Counterpart in Lean: `Lean.Elab.Term.ElabAppArgs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeAlias

from gnomon import App, BinderInfo, Const, Expr, MVar, Pi
from gnomon.elab.errors import ElabError
from gnomon.elab.hints import did_you_mean
from gnomon.elab.message_data import MessageData, const_name, hint, indented, msg, note
from gnomon.elab.synthetic import Tactic, TypeClass, synthesize_inst_mvar, synthesize_using_default
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

Arg: TypeAlias = "Syntax | Expr"
"""An argument: syntax, or a term that is elaborated already."""


@dataclass(frozen=True, slots=True)
class NamedArg:
    """`(name := val)`; `ref` is where it is written.

    With `suppress_deps`, parameters that it depends on do not become implicit.
    """

    ref: Syntax
    name: str
    val: Arg
    suppress_deps: bool = False


_FUN = "Lean.Parser.Term.fun"
_HOLES = frozenset(
    {
        "Lean.Parser.Term.hole",
        "Lean.Parser.Term.syntheticHole",
        "Lean.Parser.Term.byTactic",
    }
)

OPT_PARAM = "optParam"
AUTO_PARAM = "autoParam"


def consume_type_annotations(ty: Expr) -> Expr:
    """Return the type without `optParam`, `autoParam`, `outParam` and metadata around it."""
    from gnomon import MData

    while True:
        if isinstance(ty, MData):
            ty = ty.expr
        elif (
            ty.is_app_of(OPT_PARAM, 2)
            or ty.is_app_of(AUTO_PARAM, 2)
            or ty.is_app_of("outParam", 1)
            or ty.is_app_of("semiOutParam", 1)
        ):
            ty = ty.app_args[0]
        else:
            return ty


def consume_annotations(ty: Expr) -> Expr:
    """Return the type without `optParam`, `autoParam` and metadata around it."""
    from gnomon import MData

    while True:
        if isinstance(ty, MData):
            ty = ty.expr
        elif ty.is_app_of(OPT_PARAM, 2) or ty.is_app_of(AUTO_PARAM, 2):
            ty = ty.app_args[0]
        else:
            return ty


def ensure_arg_type(t: TermElab, f: Expr, arg: Expr, expected: Expr) -> Expr:
    """Return the argument, coerced to the parameter's type; an error becomes `sorry`."""
    from gnomon.elab.coercion import mk_coe
    from gnomon.elab.core import RuntimeLimit

    meta = t.meta
    try:
        if meta.is_def_eq(meta.infer_type(arg), expected):
            return arg
        return mk_coe(t, expected, arg, f=f)
    except (ElabError, MetaError) as caught:
        error = t.core.wrap(caught) if isinstance(caught, MetaError) else caught
        if not t.err_to_sorry or isinstance(error, RuntimeLimit):
            raise error from caught
        return t.exception_to_sorry(error, expected)


@dataclass(slots=True)
class AppArgs:
    """The application under way: `f` has its arguments up to `f_type`'s first parameter."""

    t: TermElab
    f: Expr
    f_type: Expr
    args: list[Arg]
    named: list[NamedArg]
    expected: Expr | None
    explicit: bool
    ellipsis: bool
    out_param_support: bool
    propagate: bool = True
    eta_args: list[Expr] = field(default_factory=list)
    implicit_mvars: list[Expr] = field(default_factory=list)
    inst_mvars: list[Expr] = field(default_factory=list)
    out_param_mvar: Expr | None = None
    found_named: list[str] = field(default_factory=list)

    # -- the loop ------------------------------------------------------------------------------

    def run(self) -> Expr:
        """Return the application."""
        with self.t.local_scope():
            while True:
                result = self._step()
                if result is not None:
                    return result

    def _step(self) -> Expr | None:
        """Deal with one parameter; return the application when all is done."""
        self.f_type = self.t.meta.whnf_forall(self.f_type)
        ty = self.f_type
        if not isinstance(ty, Pi):
            if self.args or self.named:
                self._make_function()
                return None
            return self._finish()
        name = str(ty.name)
        named = self._named_arg(name)
        if named is not None:
            self._propagate_expected(named.val)
            self.named.remove(named)
            self._elab_arg(name, named.val)
            return None
        if ty.info == BinderInfo.default or self.explicit:
            if ty.info == BinderInfo.inst_implicit and self._next_is_hole():
                self.args.pop(0)
                self._add_instance(name)
                return None
            return self._explicit_param(name)
        if ty.info == BinderInfo.inst_implicit:
            self._add_instance(name)
            return None
        if ty.info == BinderInfo.strict_implicit and not (self.args or self.named):
            return self._finish()
        self._add_implicit(name)
        return None

    def _explicit_param(self, name: str) -> Expr | None:
        """Deal with an explicit parameter."""
        if self.args:
            if self._named_depends_on_current():
                self._add_implicit(name)
                return None
            arg = self.args[0]
            self._propagate_expected(arg)
            del self.args[0]
            self._elab_arg(name, arg)
            return None
        ty = self._param_type()
        if not self.explicit:
            if ty.is_app_of(OPT_PARAM, 2):
                self._add(name, ty.app_args[1])
                return None
            if ty.is_app_of(AUTO_PARAM, 2):
                self._add_auto(name, ty)
                return None
        if self.named:
            if self._named_depends_on_current() or self.ellipsis:
                self._add_implicit(name)
            else:
                self._add_eta(name)
            return None
        if self.explicit:
            return self._finish()
        if self.ellipsis:
            self._add_implicit(name)
            return None
        if self._has_opt_auto_params(self.f_type):
            self._add_eta(name)
            return None
        return self._finish()

    # -- adding arguments ----------------------------------------------------------------------

    def _param_type(self) -> Expr:
        assert isinstance(self.f_type, Pi)
        return self.f_type.type

    def _add(self, name: str, arg: Expr) -> None:
        assert isinstance(self.f_type, Pi)
        self.f = self.f(arg)
        self.f_type = self.f_type.body.instantiate(arg)
        if isinstance(arg, MVar):
            self.t.mvar_arg_names.setdefault(arg.id, name)

    def _elab_arg(self, name: str, arg: Arg) -> None:
        t = self.t
        expected = consume_annotations(self._param_type())
        is_output = isinstance(expected, App) and isinstance(expected.app_fn, MVar)
        is_function = (
            isinstance(arg, Syntax) and arg.kind == _FUN and t.meta.has_expr_mvar(expected)
        )
        if is_output or is_function:
            # An output parameter of a class, perhaps: `h` in `xs[i]'h`, the body of a loop.
            self._try_instances()
            expected = t.meta.instantiate_mvars(expected)
        if isinstance(arg, Expr):
            value = ensure_arg_type(t, self.f, arg, expected)
        else:
            value = t.elab_term(arg, expected)
            with t.core.with_ref(arg):
                value = ensure_arg_type(t, self.f, value, expected)
        self._add(name, value)

    def _add_implicit(self, name: str) -> None:
        is_result = self._is_out_param_and_result()
        mvar = self.t.meta.mk_mvar(self._param_type())
        if is_result:
            self.out_param_mvar = mvar
            self.propagate = False
        self.implicit_mvars.append(mvar)
        self._add(name, mvar)

    def _add_instance(self, name: str) -> None:
        mvar = self.t.meta.mk_mvar(self._param_type(), "synthetic")
        self.inst_mvars.append(mvar)
        self._add(name, mvar)

    def _add_eta(self, name: str) -> None:
        ty = self._param_type()
        fvar = self.t.meta.push_local(name, consume_annotations(ty))
        self.eta_args.append(fvar)
        self._add(name, fvar)

    def _add_auto(self, name: str, ty: Expr) -> None:
        """Let the tactic that the parameter names find the argument."""
        from gnomon.elab.auto_param import tactic_of

        t = self.t
        expected, tactic = ty.app_args
        code = tactic_of(t, tactic)
        self._propagate_expected(code)
        mvar = t.meta.mk_mvar(expected, "syntheticOpaque")
        written = names.erase_macro_scopes(name)
        kind = Tactic(code, t.save_context(), ("autoParam", written), True)
        t.register_synthetic(t.core.ref, mvar, kind)
        self._add(name, mvar)

    # -- questions about what is left ----------------------------------------------------------

    def _named_arg(self, name: str) -> NamedArg | None:
        for named in self.named:
            if named.name == name:
                return named
        return None

    def _next_is_hole(self) -> bool:
        return bool(self.args) and (
            isinstance(self.args[0], Syntax) and self.args[0].kind == "Lean.Parser.Term.hole"
        )

    def _named_depends_on_current(self) -> bool:
        """Return whether a named argument's type depends on the parameter that is next."""
        if not any(not named.suppress_deps for named in self.named):
            return False
        meta = self.t.meta
        wanted = {named.name for named in self.named if not named.suppress_deps}
        with meta.scope():
            fvars, _ = meta.forall_telescope(self.f_type, reducing=True)
            if not fvars:
                return False
            for fvar in fvars[1:]:
                decl = meta.local_decl(fvar)
                if decl.user_name in wanted and meta.depends_on(
                    consume_annotations(decl.type), [fvars[0]]
                ):
                    return True
        return False

    def _has_opt_auto_params(self, ty: Expr) -> bool:
        meta = self.t.meta
        if not isinstance(ty, Pi):
            ty = meta.whnf_forall(ty)
            if not isinstance(ty, Pi):
                return False
        with meta.scope():
            fvars, _ = meta.forall_telescope(ty, reducing=True)
            for fvar in fvars:
                of = meta.infer_type(fvar)
                if of.is_app_of(OPT_PARAM, 2) or of.is_app_of(AUTO_PARAM, 2):
                    return True
        return False

    def _is_out_param_and_result(self) -> bool:
        """Return whether the next parameter is the result and an output of an instance to come."""
        if not self.out_param_support:
            return False
        assert isinstance(self.f_type, Pi)
        body: Expr = self.f_type.body
        depth = 0
        has_instance = False
        env = self.t.core.env
        while isinstance(body, Pi):
            if body.info == BinderInfo.inst_implicit:
                head = body.type.head_name
                if head is not None and env.out_params(head):
                    for position in env.out_params(head):
                        args = body.type.app_args
                        if position < len(args) and _is_bvar(args[position], depth):
                            has_instance = True
            body = body.body
            depth += 1
        return has_instance and _is_bvar(body, depth)

    # -- the expected type ---------------------------------------------------------------------

    def _propagate_expected(self, arg: Arg) -> None:
        """Unify the result's type with the expected one, once, before the first argument.

        The arguments then know what type they are expected to have, and coercions are inserted
        where users mean them: at `x` in `(x :: [] : List Int)`. `Prop` is not propagated, since a
        `Bool` may stand in its place.
        """
        if not self.propagate or self.expected is None or self.eta_args:
            return
        if isinstance(arg, Expr) or arg.kind in _HOLES:
            return
        meta = self.t.meta
        expected = meta.instantiate_mvars(self.expected)
        if _is_prop(expected):
            self.propagate = False
            return
        result = self._result_type()
        if result is None or result.has_loose_bvars or self._has_opt_auto_params(result):
            return
        self._try_instances()
        if meta.is_def_eq(expected, result):
            self.propagate = False

    def _result_type(self) -> Expr | None:
        """Return the type that the application has after the arguments that are there."""
        left = len(self.args)
        named = [each.name for each in self.named]
        ty: Expr = self.f_type
        while isinstance(ty, Pi):
            name = str(ty.name)
            if name in named:
                named.remove(name)
            elif not self.explicit and ty.info != BinderInfo.default:
                pass
            elif left > 0:
                left -= 1
            elif not (ty.type.is_app_of(OPT_PARAM, 2) or ty.type.is_app_of(AUTO_PARAM, 2)):
                return ty if not named else None
            ty = ty.body
        return ty if left == 0 and not named else None

    # -- instances and the end -----------------------------------------------------------------

    def _try_instances(self) -> None:
        """Find the instances that can be found now; the others stay."""
        if not self.inst_mvars:
            return
        meta = self.t.meta
        remaining = []
        for mvar in self.inst_mvars:
            ty = meta.instantiate_mvars(meta.infer_type(mvar))
            if not isinstance(ty, MVar):
                try:
                    if synthesize_inst_mvar(self.t, mvar):
                        continue
                except (ElabError, MetaError):
                    pass
            remaining.append(mvar)
        self.inst_mvars = remaining

    def _await_instances(self) -> None:
        """Find the instances, or await them."""
        for mvar in self.inst_mvars:
            try:
                found = synthesize_inst_mvar(self.t, mvar)
            except ElabError:
                # In a pattern the instance may be a field, which then is a variable.
                if not self.t.in_pattern:
                    raise
                self.t.meta.set_mvar_kind(mvar, "natural")
                continue
            if not found:
                self.t.register_synthetic(self.t.core.ref, mvar, TypeClass())
                self.t.register_implicit_arg(mvar, self.f)
        self.inst_mvars = []

    def _make_function(self) -> None:
        """Make a function of `f`, which has arguments left: by what is awaited, or a coercion."""
        from gnomon.elab.coercion import coerce_to_function

        t = self.t
        self._try_instances()
        t.synthesize("yes")
        self.f_type = t.meta.whnf_forall(t.meta.instantiate_mvars(self.f_type))
        if isinstance(self.f_type, Pi):
            return
        function = coerce_to_function(t, self.f)
        if function is not None:
            self.f = function
            self.f_type = t.meta.infer_type(function)
            return
        if self.named:
            self._invalid_named(self.named[0])
        arg = self.args[0]
        shown = msg(
            "Function expected at",
            indented(t.meta.instantiate_mvars(self.f)),
            "\nbut this term has type",
            indented(t.meta.instantiate_mvars(self.f_type)),
        )
        t.throw(
            shown,
            note(
                msg(
                    "Expected a function because this term is being applied to the argument",
                    indented(arg),
                )
            ),
            self._auto_bound_hint(),
        )

    def _auto_bound_hint(self) -> MessageData:
        """Explain that the function is a variable only because nothing has its name."""
        if self.f not in self.t.auto_bounds:
            return msg("")
        return hint(
            msg(
                "The identifier `",
                self.f,
                "` is unknown, and Lean's `autoImplicit` option causes an unknown identifier to be "
                "treated as an implicitly bound variable with an unknown type. However, the "
                "unknown type cannot be a function, and a function is what Lean expects here. This "
                "is often the result of a typo or a missing `import` or `open` statement.",
            )
        )

    def _invalid_named(self, named: NamedArg) -> NoReturn:
        t = self.t
        head = self.f.app_fn
        of = (
            msg(" for function `", const_name(str(head.name)), "`")
            if isinstance(head, Const)
            else msg(" for function")
        )
        with t.meta.scope():
            fvars, _ = t.meta.forall_telescope(t.meta.infer_type(head), reducing=True)
            known = [t.meta.local_decl(fvar).user_name for fvar in fvars]
        known = [name for name in known if not names.has_macro_scopes(name)]
        t.throw(
            "Invalid argument name `",
            named.name,
            "`",
            of,
            did_you_mean(
                named.name, known, "Perhaps you meant one of the following parameter names:"
            ),
            ref=named.ref,
        )

    def _finish(self) -> Expr:
        t, meta = self.t, self.t.meta
        e = self.f
        for mvar in self.implicit_mvars:
            t.register_implicit_arg(mvar, e)
        if self.eta_args:
            e = meta.mk_lambda(self.eta_args, e)
        ty = meta.infer_type(e)
        if self.out_param_mvar is not None:
            self._await_instances()
            if not meta.is_assigned(self.out_param_mvar) and ty == self.out_param_mvar:
                synthesize_using_default(t)
            return e
        if self.expected is not None:
            self._try_instances()
            meta.is_def_eq(self.expected, ty)
        self._await_instances()
        return e


def _is_bvar(e: Expr, index: int) -> bool:
    from gnomon import BVar

    return isinstance(e, BVar) and e.index == index


def _is_prop(e: Expr) -> bool:
    from gnomon import Sort

    return isinstance(e, Sort) and e.level.as_nat == 0


def elab_app_args(
    t: TermElab,
    f: Expr,
    named: list[NamedArg],
    args: list[Arg],
    expected: Expr | None,
    *,
    explicit: bool = False,
    ellipsis: bool = False,
    out_param_support: bool = True,
) -> Expr:
    """Return `f` applied to arguments; the result need not have the expected type.

    With `explicit` (`@f`), all parameters take written arguments; with `ellipsis` (`f ..`), missing
    explicit ones are metavariables.
    """
    from gnomon.elab.elim_app import elab_as_elim

    meta = t.meta
    f_type = meta.instantiate_mvars(meta.infer_type(f))
    if named or args:
        t.try_postpone_if_mvar(f_type)
    if not (explicit or ellipsis) and t.heed_elab_as_elim:
        result = elab_as_elim(t, f, named, args, expected)
        if result is not None:
            return result
    head = f.app_fn
    propagate = not (
        isinstance(head, Const) and t.core.env.has_tag("elab_without_expected_type", str(head.name))
    )
    return AppArgs(
        t,
        f,
        f_type,
        list(args),
        list(named),
        expected,
        explicit,
        ellipsis,
        out_param_support and not explicit and t.core.env.contains("Lean.Internal.coeM"),
        propagate,
    ).run()
