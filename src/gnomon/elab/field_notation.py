"""Field notation: `x.f`, `x.1`, `.f`.

What it does: finds what a field means from the type of what stands before the dot: a projection of
the structure or of an ancestor, a function in the type's namespace, a function that is being
defined; and puts the object in the place of the right argument.
Where to read next: `app_args.py`.
Counterpart in Lean: `Lean.Elab.Term.resolveLVal`, `addLValArg`, `elabAppLValsAux`,
`resolveDottedIdentFn`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeAlias

from gnomon import BinderInfo, Const, Expr, MVar, Pi, Proj
from gnomon.elab import resolve
from gnomon.elab.app_args import (
    OPT_PARAM,
    Arg,
    NamedArg,
    consume_type_annotations,
    elab_app_args,
)
from gnomon.elab.errors import ElabError
from gnomon.elab.hints import shown_edit
from gnomon.elab.message_data import MessageData, const_name, hint, indented, msg, note
from gnomon.elab.structures import (
    ancestors,
    find_field,
    is_structure,
    num_ctor_fields,
    path_to_base,
    structure_fields,
    structure_info,
)
from gnomon.elab.synthetic import synthesize_using_default
from gnomon.records import dataclass
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class FieldIdx:
    """`.i`"""

    ref: Syntax
    index: int


@dataclass(frozen=True, slots=True)
class FieldName:
    """`.name`; `suffix` is all that follows the constant that begins an identifier."""

    ref: Syntax
    name: str
    suffix: str | None
    full_ref: Syntax


LVal: TypeAlias = "FieldIdx | FieldName"


@dataclass(frozen=True, slots=True)
class _ProjFn:
    """A field of `base`, an ancestor of the object's structure."""

    base: str
    structure: str
    field: str


@dataclass(frozen=True, slots=True)
class _ProjIdx:
    """A field, by number, of a type that was not declared as a structure."""

    structure: str
    index: int


@dataclass(frozen=True, slots=True)
class _ConstFn:
    """A function in the namespace of `base`."""

    base: str
    structure: str
    name: str


@dataclass(frozen=True, slots=True)
class _LocalRec:
    """A function that is being defined."""

    base: str
    fvar: Expr


_Resolution: TypeAlias = "_ProjFn | _ProjIdx | _ConstFn | _LocalRec"


# -- what a field means ------------------------------------------------------------------------


def _find_method(t: TermElab, structure: str, field: str) -> tuple[str, str] | None:
    """Return the type in whose namespace a function is, and the function."""
    env = t.core.env
    for base in ancestors(env, structure):
        full = names.append(base, field)
        for name in (full, resolve.private_name(t.core.main_module, full)):
            if env.contains(name) or resolve.is_reserved_name(env, name):
                return base, name
    full = names.append(structure, field)
    found = [
        (names.prefix(alias), alias)
        for alias in resolve.aliases(env, full)
        if names.last(alias) == names.last(full)
    ]
    return found[0] if len(found) == 1 else None


def _private_base(structure: str) -> str:
    return resolve.private_to_user_name(structure)


def _resolve(t: TermElab, e: Expr, ty: Expr, lval: LVal) -> _Resolution:
    """Return what a field of `e : ty` means, without unfolding the type."""
    env = t.core.env
    if isinstance(ty, Pi) and isinstance(lval, FieldName):
        full = names.append("Function", lval.name)
        if env.contains(full):
            return _ConstFn("Function", "Function", full)
    head = ty.head_name
    if head is None:
        _not_a_constant(t, e, ty, lval)
    if isinstance(lval, FieldIdx):
        return _resolve_index(t, e, ty, head, lval)
    if is_structure(env, head):
        base = find_field(env, head, lval.name)
        if base is not None:
            return _ProjFn(base, head, lval.name)
    full = names.append(_private_base(head), lval.name)
    for decl in t.meta.lctx.decls():
        if decl.kind == "auxDecl":
            name = t.aux_decl_names.get(decl.fvar.id)
            if name is not None and resolve.private_to_user_name(name) == full:
                return _LocalRec(head, decl.fvar)
    method = _find_method(t, _private_base(head), lval.name) or _find_method(t, head, lval.name)
    if method is not None:
        base, name = method
        return _ConstFn(base, head, name)
    t.throw(
        "Invalid field `",
        lval.name,
        "`: The environment does not contain `",
        names.append(_private_base(head), lval.name),
        f"`, so it is not possible to project the field `{lval.name}` from an expression",
        indented(e),
        "\nof type",
        _inline_type(ty),
        ref=lval.ref,
    )


def _inline_type(ty: Expr) -> MessageData:
    from gnomon.elab.message_data import inline_end

    return inline_end(ty)


def _resolve_index(t: TermElab, e: Expr, ty: Expr, head: str, lval: FieldIdx) -> _Resolution:
    env = t.core.env
    if lval.index == 0:
        t.throw("Invalid projection: Index must be greater than 0", ref=lval.ref)
    if not env.is_structure_like(head):
        t.throw(
            "Invalid projection: Projections cannot be used on functions, and"
            if isinstance(ty, Pi)
            else "Invalid projection: Projection operates on structure-like types with fields. "
            "The expression",
            indented(e),
            "\nhas type",
            _inline_type(ty),
            " which does not have fields"
            if env.kind(head) == "inductive"
            else " which is not a structure",
            ref=lval.ref,
        )
    count = num_ctor_fields(env, head)
    if lval.index > count:
        valid = (
            "the only valid index is 1"
            if count == 1
            else f"it must be between 1 and {count}"
            if count > 1
            else "there are no valid indices"
        )
        t.throw(
            f"Invalid projection: Index `{lval.index}` is invalid for this structure; {valid}",
            note(
                msg(
                    "The expression",
                    indented(e),
                    "\nhas type",
                    _inline_type(ty),
                    f" which has only {count} field" + ("" if count == 1 else "s"),
                )
            ),
            _tuple_hint(t, ty, lval.index),
        )
    if is_structure(env, head):
        return _ProjFn(head, head, structure_fields(env, head)[lval.index - 1])
    return _ProjIdx(head, lval.index - 1)


_ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _tuple_hint(t: TermElab, ty: Expr, index: int) -> MessageData:
    """Return how to get at a component of a tuple, if the type is one with so many."""
    size = 1
    while ty.is_app_of("Prod", 2):
        size += 1
        ty = t.meta.whnf_r(ty.app_args[1])
    if size < index or index < 3 or index - 3 >= len(_ORDINALS):
        return msg("")
    steps = ["2"] * (index - 1) + ([] if index == size else ["1"])
    path = ".".join(steps)
    return hint(
        msg(
            "n-tuples in Lean are actually nested pairs. To access the "
            f"{_ORDINALS[index - 3]} component of this tuple, use the projection `.{path}` instead:",
            indented(shown_edit(str(index), path)),
        )
    )


def _not_a_constant(t: TermElab, e: Expr, ty: Expr, lval: LVal) -> NoReturn:
    head = e.app_fn
    is_bare = isinstance(head, Const) and all(isinstance(arg.app_fn, MVar) for arg in e.app_args)
    if isinstance(lval, FieldName) and lval.suffix is not None and is_bare:
        name = names.append(str(head.cname), lval.suffix)
        ref = t.core.ref
        if ref.kind == "Lean.Parser.Term.app":
            ref = ref[0]
        if ref.kind == "Lean.Parser.Term.explicit":
            ref = ref[1]
        t.throw("Unknown constant `", name, "`", ref=ref)
    if isinstance(lval, FieldName) and isinstance(ty.app_fn, MVar):
        from gnomon.elab.suggest import constants_with_field

        t.throw(
            "Invalid field notation: Type of",
            indented(e),
            f"\nis not known; cannot resolve field `{lval.name}`",
            constants_with_field(t, lval.name),
        )
    if isinstance(lval, FieldIdx) and isinstance(ty.app_fn, MVar):
        t.throw(
            "Invalid projection: Type of",
            indented(e),
            f"\nis not known; cannot resolve projection `{lval.index}`",
        )
    if isinstance(ty, Pi):
        field = lval.name if isinstance(lval, FieldName) else str(lval.index)
        t.throw(
            f"Invalid field `{field}`: The environment does not contain `Function.{field}`, so it "
            f"is not possible to project the field `{field}` from an expression",
            indented(e),
            "\nof type",
            _inline_type(ty),
            ref=lval.ref,
        )
    what = (
        "Invalid projection: Projection"
        if isinstance(lval, FieldIdx)
        else "Invalid field notation: Field projection"
    )
    t.throw(
        f"{what} operates on types of the form `C ...` where C is a constant. The expression",
        indented(e),
        "\nhas type",
        _inline_type(ty),
        " which does not have the necessary form.",
    )


def _consume_implicits(
    t: TermElab, ref: Syntax, e: Expr, ty: Expr, has_args: bool
) -> tuple[Expr, Expr]:
    """Apply to metavariables as long as the type is a function of implicit arguments."""
    meta = t.meta
    while True:
        ty = meta.whnf_core(ty)
        if not isinstance(ty, Pi):
            return e, ty
        if ty.info == BinderInfo.implicit or (has_args and ty.info == BinderInfo.strict_implicit):
            arg: Expr = meta.mk_mvar(ty.type)
            t.register_hole(arg, ref)
        elif ty.info == BinderInfo.inst_implicit:
            arg = t.mk_inst_mvar(ty.type)
            t.register_implicit_arg(arg, e)
        elif ty.type.is_app_of(OPT_PARAM, 2):
            arg = ty.type.app_args[1]
        else:
            return e, ty
        e = e(arg)
        ty = ty.body.instantiate(arg)


def _resolve_unfolding(
    t: TermElab, e: Expr, lval: LVal, has_args: bool
) -> tuple[Expr, _Resolution]:
    """Return what a field means; the type is unfolded until it has the field."""
    meta = t.meta
    ty = meta.infer_type(e)
    while True:
        e, ty = _consume_implicits(t, lval.ref, e, ty, has_args)
        t.try_postpone_if_mvar(ty)
        ty = meta.instantiate_mvars(ty)
        if isinstance(ty.app_fn, MVar):
            synthesize_using_default(t)
            ty = meta.instantiate_mvars(ty)
        try:
            return e, _resolve(t, meta.instantiate_mvars(e), consume_type_annotations(ty), lval)
        except ElabError:
            unfolded = meta.unfold_definition(ty)
            if unfolded is None:
                # What is said is about the type as far as it was unfolded.
                raise
            ty = unfolded


# -- the object as an argument -----------------------------------------------------------------


def _matches_base(t: TermElab, ty: Expr, base: str) -> bool:
    if base == "Function":
        return isinstance(t.meta.whnf_r(ty), Pi)
    if consume_type_annotations(ty).head_name == base:
        return True
    return t.meta.whnf_r(ty).head_name == base


def _add_object(
    t: TermElab,
    base: str,
    full: str,
    e: Expr,
    named: list[NamedArg],
    args: list[Arg],
    f_type: Expr,
    explicit: bool,
) -> tuple[list[NamedArg], list[Arg]]:
    """Put the object where the function has its first parameter of type `base …`."""
    meta = t.meta
    with meta.scope():
        fvars, _ = meta.forall_telescope(f_type, reducing=True)
        decls = [meta.local_decl(fvar) for fvar in fvars]
        remaining = [each.name for each in named]
        position = 0
        first_type: Expr | None = None
        for index, decl in enumerate(decls):
            if decl.user_name in remaining:
                remaining.remove(decl.user_name)
                continue
            is_explicit = explicit or decl.bi == "default"
            if _matches_base(t, decl.type, base):
                if is_explicit and position <= len(args):
                    return named, [*args[:position], e, *args[position:]]
                if not any(prev.user_name == decl.user_name for prev in decls[:index]):
                    ref = t.core.ref
                    return [*named, NamedArg(ref, decl.user_name, e)], args
                first_type = first_type or decl.type
            if is_explicit:
                position += 1
    t.throw(
        "Invalid field notation: Function `",
        const_name(full),
        "` does not have a usable parameter of type `",
        base,
        " ...` for which to substitute",
        indented(e),
        note(
            msg(
                "Such a parameter must be explicit, or implicit with a unique name, to be used by "
                "field notation"
            )
        ),
    )


def _to_base(t: TermElab, base: str, structure: str, e: Expr) -> Expr:
    """Return the object as one of an ancestor."""
    path = path_to_base(t.core.env, base, structure)
    if path is None:
        t.throw("failed to access field in parent structure")
    for projection in path:
        fn = t.mk_const(projection)
        e = elab_app_args(t, fn, [NamedArg(t.core.ref, "self", e)], [], None)
    return e


def elab_app_lvals(
    t: TermElab,
    f: Expr,
    lvals: list[LVal],
    named: list[NamedArg],
    args: list[Arg],
    expected: Expr | None,
    *,
    explicit: bool,
    ellipsis: bool,
) -> Expr:
    """Return `f` with its fields taken, applied to arguments."""
    has_args = bool(named or args)
    for index, lval in enumerate(lvals):
        is_last = index == len(lvals) - 1
        f, found = _resolve_unfolding(t, f, lval, has_args)
        match found:
            case _ProjIdx(structure, number):
                f = _check_projection(t, Proj(structure, number, f), f)
                continue
            case _ProjFn(base, structure, field):
                obj = _to_base(t, base, structure, f)
                info = structure_info(t.core.env, base)
                field_info = info.field(field) if info is not None else None
                assert field_info is not None, "the field was found in this structure"
                _check_private(t, field_info.proj, field, structure)
                fn = t.mk_const(field_info.proj)
                t.record_term(lval.ref, fn, None)
                own = [NamedArg(lval.ref, "self", obj)]
                if is_last:
                    if explicit:
                        own_named, own_args = _add_object(
                            t,
                            base,
                            field_info.proj,
                            obj,
                            named,
                            args,
                            t.meta.infer_type(fn),
                            explicit,
                        )
                        return elab_app_args(
                            t, fn, own_named, own_args, expected, explicit=True, ellipsis=ellipsis
                        )
                    return elab_app_args(t, fn, named + own, args, expected, ellipsis=ellipsis)
                f = elab_app_args(t, fn, own, [], None)
            case _ConstFn(base, structure, name):
                obj = f
                if base != structure and path_to_base(t.core.env, base, structure):
                    obj = _to_base(t, base, structure, f)
                fn = t.mk_const(t.core.realize(name))
                t.check_deprecated_use(lval.ref, fn)
                t.record_term(lval.ref, fn, None)
                use_named, use_args = (named, args) if is_last else ([], [])
                own_named, own_args = _add_object(
                    t, base, name, obj, use_named, use_args, t.meta.infer_type(fn), explicit
                )
                if is_last:
                    return elab_app_args(
                        t,
                        fn,
                        own_named,
                        own_args,
                        expected,
                        explicit=explicit,
                        ellipsis=ellipsis,
                    )
                f = elab_app_args(t, fn, own_named, own_args, None)
            case _LocalRec(base, fvar):
                use_named, use_args = (named, args) if is_last else ([], [])
                own_named, own_args = _add_object(
                    t, base, str(fvar), f, use_named, use_args, t.meta.infer_type(fvar), explicit
                )
                if is_last:
                    return elab_app_args(
                        t,
                        fvar,
                        own_named,
                        own_args,
                        expected,
                        explicit=explicit,
                        ellipsis=ellipsis,
                    )
                f = elab_app_args(t, fvar, own_named, own_args, None)
    return elab_app_args(t, f, named, args, expected, explicit=explicit, ellipsis=ellipsis)


def _check_private(t: TermElab, proj: str, field: str, structure: str) -> None:
    if resolve.is_private(proj):
        own = resolve.private_name(t.core.main_module, resolve.private_to_user_name(proj))
        if own != proj:
            t.throw(f"Field `{field}` from structure `{structure}` is private")


def _check_projection(t: TermElab, projected: Expr, e: Expr) -> Expr:
    """Raise an error for data taken out of a proof."""
    meta = t.meta
    ty = meta.infer_type(e)
    if meta.is_prop(ty) and not meta.is_prop(meta.infer_type(projected)):
        t.throw(
            "Invalid projection: Cannot project a value of non-propositional type",
            indented(meta.infer_type(projected)),
            "\nfrom the expression",
            indented(e),
            "\nwhich has propositional type",
            indented(ty),
        )
    return projected


# -- `.name` -----------------------------------------------------------------------------------


def resolve_dot_name(t: TermElab, stx: Syntax, expected: Expr | None, has_args: bool) -> Expr:
    """Return the constant that `.name` means where a term of the expected type is wanted."""
    from gnomon.elab.suggest import constants_ending_with

    ident = stx[1]
    written = names.erase_macro_scopes(ident.id)
    t.try_postpone_if_none(expected)
    meta = t.meta
    if expected is None:
        t.throw(
            "Invalid dotted identifier notation: The expected type of",
            _inline_dotted(written),
            " could not be determined",
            constants_ending_with(t, written),
        )
    expected = meta.instantiate_mvars(expected)
    with meta.scope():
        # A definition that is a function type has a namespace of its own: it is looked at first.
        _, result = meta.forall_telescope(expected)
        first: ElabError | None = None
        while True:
            result = meta.instantiate_mvars(result)
            try:
                return _dot_constant(t, result, expected, written)
            except ElabError as error:
                first = first or error
                unfolded = meta.unfold_definition(result)
                if unfolded is None:
                    raise first from error
                _, result = meta.forall_telescope(meta.whnf_core(unfolded))


def _inline_dotted(written: str) -> str:
    return f" `.{written}`"


def _dot_constant(t: TermElab, result: Expr, expected: Expr, written: str) -> Expr:
    ty = consume_type_annotations(result)
    head = ty.app_fn
    if isinstance(head, MVar):
        t.try_postpone_if_mvar(ty)
    if not isinstance(head, Const):
        from gnomon.elab.suggest import constants_ending_with

        if isinstance(expected.app_fn, MVar):
            t.throw(
                "Invalid dotted identifier notation: The expected type of",
                _inline_dotted(written),
                " could not be determined",
                constants_ending_with(t, written),
            )
        t.throw(
            "Invalid dotted identifier notation: The expected type of",
            _inline_dotted(written),
            indented(expected),
            "\nis not of the form `C ...` or `... → C ...` where C is a constant",
        )
    base = _private_base(str(head.name))
    full = names.append(base, written)
    local = t.resolve_local(full)
    if local is not None and not local[1] and t.is_aux_decl(local[0]):
        return local[0]
    env = t.core.env
    for name in (full, resolve.private_name(t.core.main_module, full), *resolve.aliases(env, full)):
        if env.contains(name) or resolve.is_reserved_name(env, name):
            return t.mk_const(t.core.realize(name))
    t.throw(
        "Unknown constant `",
        full,
        "`",
        note(
            msg(
                f"Inferred this name from the expected resulting type of `.{written}`:",
                indented(expected),
            )
        ),
    )
