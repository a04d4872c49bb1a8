"""Attributes that mark declarations or say one thing about them.

What it does: registers code generation hints, documentation, deprecation, and marks that other parts
read. Attributes with a life of their own have files of their own.
Where to read next: `reducibility_attr.py`, `instance_attr.py`, `simp_attr.py`.
Counterpart in Lean: `builtin_initialize` of attributes throughout `Lean`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, FVar
from gnomon.declarations import Axiom, Definition, InductiveType, Theorem
from gnomon.elab.attributes import (
    Attribute,
    ParametricAttribute,
    attribute,
    ensure_global,
    ensure_local_decl,
    ensure_no_args,
    get_ident,
    tag_attribute,
)
from gnomon.elab.deprecated import DEPRECATED, Deprecation
from gnomon.elab.docs import DOCS
from gnomon.elab.errors import ElabError
from gnomon.elab.extensions import MapExtension
from gnomon.elab.literals import nat_value, string_value
from gnomon.elab.message_data import const_name, indented, msg
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

# -- code generation ---------------------------------------------------------------------------

INLINE: MapExtension[str, str] = MapExtension("inline")
"""For each constant the attribute that says whether to inline it."""


@attribute("inline", "inline_if_reduce", "noinline", "macro_inline", "always_inline")
def add_inline(t: TermElab, decl: str, attr: Attribute) -> None:
    """Say whether the compiler puts a function's body in the place of its calls."""
    ensure_no_args(t, attr)
    ensure_global(t, attr)
    ensure_local_decl(t, decl, attr)
    t.core.env = INLINE.insert(t.core.env, decl, attr.name)


NO_SPECIALIZE = tag_attribute("nospecialize")
NEVER_EXTRACT = tag_attribute("never_extract")
UNBOX = tag_attribute("unbox")
TAGGED_RETURN = tag_attribute("tagged_return")


def _specialize_args(t: TermElab, decl: str, attr: Attribute) -> tuple[str | int, ...]:
    return tuple(arg.id if arg.is_ident else nat_value(arg[0].val) for arg in attr.stx[1].args)


SPECIALIZE = ParametricAttribute("specialize", _specialize_args)


def _extern_entries(t: TermElab, decl: str, attr: Attribute) -> tuple[tuple[str, str], ...]:
    """Return pairs of a back end ("all" by default) and what it calls."""
    entries = []
    for entry in attr.stx[1].args:
        backend = entry[0][0].id if entry[0].args else "all"
        inline = "inline " if entry[1].args else ""
        entries.append((backend, inline + string_value(entry[2][0].val)))
    return tuple(entries)


EXTERN = ParametricAttribute("extern", _extern_entries)
EXPORT = ParametricAttribute("export", lambda t, decl, attr: get_ident(t, attr).id)


def _implementation(t: TermElab, decl: str, attr: Attribute) -> str:
    ident = get_ident(t, attr)
    name = t.core.resolve_global_const_no_overload(ident)
    its, mine = t.core.env.find(name), t.core.env.find(decl)
    assert its is not None and mine is not None, "both constants are declared"
    its_type = its.type
    if len(its.level_params) == len(mine.level_params):
        its_type = its_type.instantiate_level_params(
            its.level_params, [str(param) for param in mine.level_params]
        )
    if not its_type.alpha_eq(mine.type):
        shown, owner = const_name(name), const_name(decl)
        t.throw(
            msg("Invalid `implemented_by` argument `", shown, "`: `", shown, "` has type"),
            indented(its.type),
            msg("\nbut `", owner, "` has type"),
            indented(mine.type),
        )
    return name


IMPLEMENTED_BY = ParametricAttribute("implemented_by", _implementation)


def _initializer(t: TermElab, decl: str, attr: Attribute) -> str:
    if attr.stx.kind == "Lean.Parser.Attr.simple" and attr.stx[1].args:
        return t.core.resolve_global_const_no_overload(get_ident(t, attr))
    info = t.core.env.find(decl)
    assert info is not None, "the constant is declared"
    ty = info.type
    if not (ty.is_app_of("IO", 1) and ty.get_arg(0).is_const_of("Unit")):
        t.throw("initialization function must have type `IO Unit`")
    return ""


INIT = ParametricAttribute("init", _initializer)
BUILTIN_INIT = ParametricAttribute("builtin_init", _initializer)

CSIMP: MapExtension[str, str] = MapExtension("csimp")
"""For a constant the one that code calls in its place."""


@attribute("csimp")
def add_csimp(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let code call another function in the place of one, given a proof that they are equal."""
    ensure_no_args(t, attr)
    info = t.core.env.find(decl)
    ty: Expr | None = info.type if isinstance(info, Theorem | Axiom) else None
    if ty is None or not ty.is_app_of("Eq", 3):
        _throw_csimp(t)
    assert ty is not None, "an equation was found"
    left, right = ty.get_arg(1).cname, ty.get_arg(2).cname
    if left is None or right is None:
        _throw_csimp(t)
    assert left is not None and right is not None, "both sides are constants"
    t.core.env = CSIMP.insert(t.core.env, left, right)


def _throw_csimp(t: TermElab) -> None:
    t.throw(
        "invalid 'csimp' theorem, only constant replacement theorems (e.g., `@f = @g`) are "
        "currently supported."
    )


@attribute("computed_field")
def add_computed_field(t: TermElab, decl: str, attr: Attribute) -> None:
    """Only fields of inductive types can be computed."""
    t.throw("The `[computed_field]` attribute can only be used in the with-block of an inductive")


# -- elaboration -------------------------------------------------------------------------------


def _check_match_pattern(t: TermElab, decl: str, attr: Attribute) -> None:
    if not isinstance(t.core.env.find(decl), Definition):
        t.throw(
            msg("invalid `@[match_pattern]` attribute, `", const_name(decl)),
            "` is not an exposed definition",
        )


MATCH_PATTERN = tag_attribute("match_pattern", validate=_check_match_pattern)
ELAB_WITHOUT_EXPECTED_TYPE = tag_attribute("elab_without_expected_type")


def _check_eliminator(t: TermElab, decl: str, attr: Attribute) -> None:
    """Raise an error if a constant's result is not its motive applied."""
    info = t.core.env.find(decl)
    assert info is not None, "the constant is declared"
    with t.local_scope():
        fvars, result = t.meta.forall_telescope(info.type, reducing=True)
        if not isinstance(result.app_fn, FVar) or result.app_fn not in fvars:
            t.throw("unexpected eliminator resulting type", indented(result))


def _mark_in_engine(name: str) -> None:
    """Let a tag be where the term elaborator looks for it, too."""

    def add(t: TermElab, decl: str, attr: Attribute) -> None:
        ensure_no_args(t, attr)
        ensure_global(t, attr)
        if name == "elab_as_elim":
            _check_eliminator(t, decl, attr)
        t.core.env = t.core.env.with_tag(name, decl)

    attribute(name)(add)


for _name in (
    "elab_as_elim",
    "elab_simple",
    "coe_decl",
    "pp_nodot",
    "pp_using_anonymous_constructor",
):
    _mark_in_engine(_name)


@attribute("class")
def add_class(t: TermElab, decl: str, attr: Attribute) -> None:
    """Make a type a class."""
    ensure_global(t, attr)
    info = t.core.env.find(decl)
    if not isinstance(info, InductiveType | Axiom | Definition) or (
        isinstance(info, Definition) and t.meta.is_type(info.type) is False
    ):
        _throw_no_class(t, decl)
    if isinstance(info, Definition):
        with t.local_scope():
            _, result = t.meta.forall_telescope(info.type, reducing=True)
            from gnomon import Sort

            if not isinstance(result, Sort):
                _throw_no_class(t, decl)
    t.core.env = t.core.env.with_class(decl)


def _throw_no_class(t: TermElab, decl: str) -> None:
    t.throw(
        f"invalid 'class', declaration '{decl}' must be inductive datatype, structure, or constant"
    )


@attribute("defeq")
def add_defeq(t: TermElab, decl: str, attr: Attribute) -> None:
    """Mark an equation that holds by definition; raises if it does not."""
    info = t.core.env.find(decl)
    assert info is not None, "the theorem is declared"
    meta = t.meta
    with t.local_scope(), meta.transparency("all"):
        _, ty = meta.forall_telescope(info.type, reducing=True)
        ty = meta.whnf(ty)
        if not ty.is_app_of("Eq", 3):
            if attr.stx.is_missing:
                return
            t.throw("Not a definitional equality: the conclusion should be an equality")
        left, right = ty.get_arg(1), ty.get_arg(2)
        with meta.config(smart_unfolding=False):
            holds = meta.is_def_eq(left, right)
        if not holds:
            t.throw(
                "Not a definitional equality: the left-hand side",
                indented(left),
                "\nis not definitionally equal to the right-hand side",
                indented(right),
            )
    t.core.env = t.core.env.with_tag("defeq", decl)


@attribute("expose", "no_expose")
def add_expose(t: TermElab, decl: str, attr: Attribute) -> None:
    """Bodies are always available here: nothing is to be done."""


@attribute("coe")
def add_coe(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let a function be printed as a coercion."""
    from gnomon import BinderInfo, Pi
    from gnomon.pretty.attributes import COE_FNS, CoeFnInfo

    ensure_global(t, attr)
    info = t.core.env.find(decl)
    assert info is not None, "the function is declared"
    ty: Expr = info.type
    index, explicit = 0, -1
    while isinstance(ty, Pi):
        if ty.info == BinderInfo.default:
            explicit = index
            break
        ty = ty.body
        index += 1
    if explicit < 0:
        t.throw(f"{decl} has no explicit arguments")
    t.core.env = COE_FNS.insert(t.core.env, decl, CoeFnInfo(explicit + 1, explicit, "coe"))


# -- documentation -----------------------------------------------------------------------------


@attribute("deprecated")
def add_deprecated(t: TermElab, decl: str, attr: Attribute) -> None:
    """Warn of uses of a declaration."""
    stx = attr.stx
    new_name = text = since = None
    if stx[1].args:
        new_name = t.core.resolve_global_const_no_overload(stx[1][0])
    if stx[2].args:
        text = string_value(stx[2][0][0].val)
    if stx[3].args:
        written = stx[3].find(lambda part: part.kind == "str")
        since = string_value(written[0].val) if written is not None else None
    if new_name is None and text is None:
        t.core.log_warning(
            "`[deprecated]` attribute should specify either a new name or a deprecation message"
        )
    if since is None:
        t.core.log_warning(
            "`[deprecated]` attribute should specify the date or library version at which the "
            'deprecation was introduced, using `(since := "...")`'
        )
    t.core.env = DEPRECATED.insert(t.core.env, decl, Deprecation(new_name, text, since))


@attribute("inherit_doc", time="before_elaboration")
def add_inherit_doc(t: TermElab, decl: str, attr: Attribute) -> None:
    """Give a declaration the documentation of another."""
    ident = _inherited_from(attr.stx)
    if ident is None:
        t.throw("Invalid `[inherit_doc]` attribute: Could not infer doc source")
    name = _documented(t, ident)
    text = DOCS.find(t.core.env, name)
    if text is None:
        t.core.log_warning(const_name(name), " does not have a doc string", ref=ident)
        return
    if DOCS.contains(t.core.env, decl):
        t.core.log_warning(const_name(decl), " already has a doc string")
    t.core.env = DOCS.insert(t.core.env, decl, text)


def _documented(t: TermElab, ident: Syntax) -> str:
    """Return the constant, or else the syntax, that a name means."""
    from gnomon.elab.syntax_commands import resolve_parser

    try:
        return t.core.resolve_global_const_no_overload(ident)
    except ElabError:
        kinds = resolve_parser(t.core, ident.id)
        if len(kinds) != 1:
            raise
        return kinds[0]


def _inherited_from(stx: Syntax) -> Syntax | None:
    return stx.find(lambda part: part.is_ident and names.last(part.id) != "inherit_doc")


# -- marks that tactics and tools read -----------------------------------------------------------

MARKS: MapExtension[tuple[str, str], Syntax] = MapExtension("marks")
"""For an attribute and a declaration the attribute's syntax."""


SIMP_SETS = frozenset({"bitvec_to_nat", "bool_to_prop", "bv_normalize", "int_toBitVec"})
"""The marks that are sets of rules for `simp only [..]`."""

_LISTED = frozenset({"refl", "symm"}) | SIMP_SETS
"""The marks whose declarations tactics go through."""


def mark_attribute(*attr_names: str) -> None:
    """Register attributes that merely remember their syntax for each declaration."""

    def add(t: TermElab, decl: str, attr: Attribute) -> None:
        env = MARKS.insert(t.core.env, (attr.name, decl), attr.stx)
        t.core.env = env.with_tag(attr.name, decl) if attr.name in _LISTED else env

    def erase_of(name: str) -> EraseFn:
        def erase(t: TermElab, decl: str) -> None:
            if not MARKS.contains(t.core.env, (name, decl)):
                t.throw("`", const_name(decl), f"` does not have the `[{name}]` attribute")

        return erase

    for name in attr_names:
        attribute(name, erase=erase_of(name))(add)


if TYPE_CHECKING:
    from gnomon.elab.attributes import EraseFn

mark_attribute(
    "ext",
    "refl",
    "symm",
    "trans",
    "sevalproc",
    "seval",
    "grind",
    "bv_normalize",
    "int_toBitVec",
    "bitvec_to_nat",
    "spec",
    "mvcgen_witness_type",
    "monadic_simp",
    "rfl",
    "induction_eliminator",
    "cases_eliminator",
    "rcases_patterns",
    "partial_fixpoint_monotone",
    "method_specs",
    "method_specs_simp",
    "suggest_for",
    "tactic_alt",
    "tactic_tag",
    "unused_variables_ignore_fn",
    "try_suggestion",
    "recursor",
    "extern_initializer",
    "run_builtin_parser_attribute_hooks",
    "builtin_doc",
    "deprecated_module",
)
