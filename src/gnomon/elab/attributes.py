"""Attributes: `@[simp, local instance 5]` and the command `attribute`.

What it does: keeps a handler for each attribute; reads attributes off their syntax; applies them at
their time: before a declaration is elaborated, after it was checked, or after it was compiled.
What it assumes: handlers are registered when their modules are imported (`builtin_attributes.py`
and others).
Where to read next: `builtin_attributes.py` for examples of every sort.
Counterpart in Lean: `Lean.Attributes`, `Lean.Elab.Attributes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, Literal, NoReturn, TypeAlias, TypeVar

from gnomon.elab.core import Core
from gnomon.elab.errors import AbortCommand, AbortTerm, ElabError
from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import const_name, indented, msg
from gnomon.elab.meta_errors import lifting
from gnomon.elab.modules import is_imported
from gnomon.elab.registry import command_elab, expand_macro
from gnomon.elab.scoped import AttrKind
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

P = TypeVar("P")

Time: TypeAlias = Literal["before_elaboration", "after_type_checking", "after_compilation"]

_ATTR = "Lean.Parser.Attr."
_TERM = "Lean.Parser.Term."

DEFAULT_PRIORITY = 1000


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute as it is applied: how far it reaches, its name, its syntax with arguments."""

    name: str
    kind: AttrKind = "global"
    stx: Syntax = MISSING


AddFn: TypeAlias = Callable[["TermElab", str, Attribute], None]
EraseFn: TypeAlias = Callable[["TermElab", str], None]


@dataclass(frozen=True, slots=True)
class AttributeImpl:
    """What an attribute does: `add` applies it to a declaration, `erase` takes it back."""

    name: str
    add: AddFn
    time: Time = "after_type_checking"
    erase: EraseFn | None = None


_IMPLS: dict[str, AttributeImpl] = {}

DECLARED: MapExtension[str, str] = MapExtension("declaredAttributes")
"""Attributes that programs declare: for each the built-in one that it is a copy of."""


def attribute(
    *attr_names: str, time: Time = "after_type_checking", erase: EraseFn | None = None
) -> Callable[[AddFn], AddFn]:
    """Register the handler of attributes."""

    def register(add: AddFn) -> AddFn:
        for name in attr_names:
            _IMPLS[name] = AttributeImpl(name, add, time, erase)
        return add

    return register


def find_attribute(core: Core, name: str) -> AttributeImpl | None:
    """Return what an attribute does, or `None` if there is no such attribute."""
    found = _IMPLS.get(name)
    if found is None:
        model = DECLARED.find(core.env, name)
        if model is not None:
            found = _IMPLS.get(model)
    return found


# -- syntax ------------------------------------------------------------------------------------


def attr_kind(stx: Syntax) -> AttrKind:
    """Return how far an attribute reaches, from `local`, `scoped` or nothing."""
    words = [leaf.val for leaf in stx.walk() if leaf.is_atom]
    if "scoped" in words:
        return "scoped"
    return "local" if "local" in words else "global"


def elab_attr(core: Core, stx: Syntax) -> Attribute:
    """Return the attribute that the syntax (an `attrInstance`) stands for.

    Raises :class:`~gnomon.elab.errors.ElabError` if there is no such attribute.
    """
    kind = attr_kind(stx[0])
    if kind == "scoped" and not core.curr_namespace:
        core.throw("Scoped attributes must be used inside namespaces")
    attr = stx[1]
    while (expanded := expand_macro(core, attr)) is not None:
        attr = expanded
    if attr.kind == _ATTR + "simple":
        name = names.erase_macro_scopes(attr[0].id)
    else:
        name = names.last(attr.kind)
    if find_attribute(core, name) is None:
        core.throw(f"Unknown attribute `[{name}]`")
    return Attribute(name, kind, attr)


def elab_attrs(core: Core, instances: Iterable[Syntax]) -> list[Attribute]:
    """Return the attributes; those that do not exist are reported and left out."""
    attrs: list[Attribute] = []
    for instance in instances:
        with reporting(core), core.with_ref(instance):
            attrs.append(elab_attr(core, instance))
    return attrs


@contextmanager
def reporting(core: Core) -> Iterator[None]:
    """Report what is wrong with one attribute, and go on with the next."""
    try:
        with lifting(core):
            yield
    except ElabError as error:
        core.log_exception(error)
    except (AbortTerm, AbortCommand):
        pass


def elab_decl_attrs(core: Core, stx: Syntax) -> list[Attribute]:
    """Return the attributes in `@[a, b]`."""
    return elab_attrs(core, stx[1].args[::2])


# -- application -------------------------------------------------------------------------------


def apply_attributes(
    t: TermElab, decl: str, attrs: Sequence[Attribute], time: Time | None = None
) -> None:
    """Apply attributes to a declaration: all, or those whose time it is.

    What is wrong with one is reported; the others are applied nevertheless.
    """
    for attr in attrs:
        impl = find_attribute(t.core, attr.name)
        if impl is None or time not in (None, impl.time):
            continue
        with t.core.with_ref(attr.stx), reporting(t.core):
            impl.add(t, decl, attr)


def erase_attribute(t: TermElab, decl: str, name: str) -> None:
    """Take an attribute back; raises if that is not possible."""
    impl = find_attribute(t.core, name)
    if impl is None or impl.erase is None:
        t.throw(f"Attribute `[{name}]` cannot be erased")
    impl.erase(t, decl)


@command_elab("Lean.Parser.Command.attribute")
def elab_attribute(c: CommandElab, stx: Syntax) -> None:
    """`attribute [a, local b, -c] f g`"""
    core = c.core
    added: list[Syntax] = []
    erased: list[str] = []
    for instance in stx[2].args[::2]:
        if instance.kind == "Lean.Parser.Command.eraseAttr":
            name = names.erase_macro_scopes(instance[1].id)
            if find_attribute(core, name) is None:
                c.log_error(f"unknown attribute [{name}]", ref=instance)
            else:
                erased.append(name)
        else:
            added.append(instance)
    attrs = elab_attrs(core, added)

    def apply(t: TermElab, ident: Syntax) -> None:
        decl = core.resolve_global_const_no_overload(ident)
        apply_attributes(t, decl, attrs)
        for name in erased:
            erase_attribute(t, decl, name)

    for ident in stx[4].args:
        with core.with_ref(ident):
            c.lift_term(lambda t, ident=ident: apply(t, ident))  # type: ignore[misc]


# -- arguments ---------------------------------------------------------------------------------


def ensure_no_args(t: TermElab, attr: Attribute) -> None:
    """Raise an error if an attribute has arguments and takes none."""
    stx = attr.stx
    if stx.is_missing or stx.kind == _ATTR + "class":
        return
    if stx.kind == _ATTR + "simple" and not stx[1].args:
        return
    t.throw("Unexpected attribute argument: This attribute takes no arguments", ref=stx)


def get_ident(t: TermElab, attr: Attribute) -> Syntax:
    """Return the identifier that is an attribute's argument; raises if there is none."""
    stx = attr.stx
    if stx.kind == _ATTR + "simple":
        if stx[1].args and stx[1][0].is_ident:
            return stx[1][0]
    elif stx.kind in (_ATTR + "macro", _ATTR + "export"):
        return stx[1]
    t.throw("Unexpected attribute argument: Expected identifier, but found", indented(stx), ref=stx)


def opt_priority(t: TermElab, stx: Syntax) -> int:
    """Return the priority in an optional argument, or the default."""
    if stx.is_none:
        return DEFAULT_PRIORITY
    from gnomon.elab.priority import eval_priority

    value = eval_priority(t.core, stx[0])
    if value is None:
        t.throw(
            "Unexpected attribute argument: Expected a priority, but found", indented(stx), ref=stx
        )
    return value


def get_priority(t: TermElab, attr: Attribute) -> int:
    """Return the priority that is an attribute's argument, or the default."""
    if attr.stx.is_missing:
        return DEFAULT_PRIORITY
    return opt_priority(t, attr.stx[1])


# -- conditions --------------------------------------------------------------------------------


def throw_must_be_global(t: TermElab, attr: Attribute) -> NoReturn:
    """Raise the error that an attribute can be neither local nor scoped."""
    t.throw(f"Invalid attribute scope: Attribute `[{attr.name}]` must be global, not `{attr.kind}`")


def ensure_global(t: TermElab, attr: Attribute) -> None:
    """Raise an error if an attribute is local or scoped."""
    if attr.kind != "global":
        throw_must_be_global(t, attr)


def ensure_local_decl(t: TermElab, decl: str, attr: Attribute) -> None:
    """Raise an error if the declaration is in an imported module."""
    if is_imported(t.core.env, decl):
        t.throw(
            msg(
                f"Cannot add attribute `[{attr.name}]` to declaration `",
                const_name(decl),
                "` because it is in an imported module",
            )
        )


# -- common sorts of attributes ----------------------------------------------------------------


def tag_attribute(
    name: str,
    *,
    time: Time = "after_type_checking",
    validate: AddFn | None = None,
    extension: MapExtension[str, bool] | None = None,
) -> MapExtension[str, bool]:
    """Register an attribute that marks declarations of this file; return where the marks are."""
    marks: MapExtension[str, bool] = extension or MapExtension(f"tag:{name}")

    def add(t: TermElab, decl: str, attr: Attribute) -> None:
        ensure_no_args(t, attr)
        ensure_global(t, attr)
        ensure_local_decl(t, decl, attr)
        if validate is not None:
            validate(t, decl, attr)
        # The engine asks for some of these marks, too.
        t.core.env = marks.insert(t.core.env, decl, True).with_tag(name, decl)

    attribute(name, time=time)(add)
    return marks


class ParametricAttribute(Generic[P]):
    """An attribute with an argument; :attr:`values` has the argument of each declaration."""

    def __init__(
        self,
        name: str,
        read: Callable[[TermElab, str, Attribute], P],
        *,
        time: Time = "after_type_checking",
        after: Callable[[TermElab, str, P], None] | None = None,
    ) -> None:
        """`read` returns the argument or raises; `after` is called when it is set."""
        self.values: MapExtension[str, P] = MapExtension(f"attr:{name}")

        def add(t: TermElab, decl: str, attr: Attribute) -> None:
            ensure_global(t, attr)
            ensure_local_decl(t, decl, attr)
            value = read(t, decl, attr)
            t.core.env = self.values.insert(t.core.env, decl, value)
            if after is not None:
                after(t, decl, value)

        attribute(name, time=time)(add)
