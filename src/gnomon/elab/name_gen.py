"""Names for instances without a name: `instInhabitedProd` from `Inhabited (α × β)`.

What it does: makes a name from the constants in a type, each mentioned once, implicit arguments and
proofs left out; names of the hypotheses' types follow after `Of`.
Where to read next: `def_view.py`, which asks.
Counterpart in Lean: `Lean.Elab.DeclNameGen`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from gnomon import App, BinderInfo, Const, Expr, Lam, Let, MData, Pi, Sort
from gnomon.elab.auto_bound import with_auto_bound
from gnomon.elab.binders import push_binders
from gnomon.elab.errors import ElabError
from gnomon.elab.meta_errors import lifting
from gnomon.elab.modules import module_of
from gnomon.elab.structures import structure_info
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab

Shape: TypeAlias = "tuple[str, object, object]"
"""What of a type counts for its name: a constant, application, function type, sort, or nothing."""

NOTHING: Shape = ("nothing", "", "")


def _winnow(t: TermElab, e: Expr) -> Shape:
    """Return what of a term counts."""
    meta = t.meta
    match e:
        case App():
            projected = _projected(t, e)
            return _winnow(t, projected) if projected is not None else _winnow_app(t, e)
        case Pi(name, domain, body, info):
            shape = NOTHING if body.has_loose_bvar(0) else _winnow(t, domain)
            with meta.scope():
                fvar = meta.push_local(name, domain, info)
                return ("forall", shape, _winnow(t, body.instantiate(fvar)))
        case Lam(name, domain, body, info):
            reduced = meta.eta(e)
            if not isinstance(reduced, Lam):
                return _winnow(t, reduced)
            with meta.scope():
                fvar = meta.push_local(name, domain, info)
                return _winnow(t, body.instantiate(fvar))
        case Let(_, _, value, body):
            return _winnow(t, body.instantiate(value))
        case Sort(level):
            as_nat = level.as_nat
            return ("sort", "Prop" if as_nat == 0 else "Type" if as_nat == 1 else "Sort", "")
        case Const(const, _):
            return ("const", str(const), "")
        case MData(_, inner):
            return _winnow(t, inner)
    return NOTHING


def _projected(t: TermElab, e: Expr) -> Expr | None:
    """Return the structure whose parent a term takes, if that is what it is."""
    head = e.head_name
    info = None if head is None else t.core.env.projection_info(head)
    if head is None or info is None or e.num_args != info.num_params + 1:
        return None
    return e.get_arg(-1) if _is_parent(t, head) else None


def _is_parent(t: TermElab, projection: str) -> bool:
    """Return whether a projection gives a parent of a structure, kept as one field."""
    info = structure_info(t.core.env, names.prefix(projection))
    if info is None:
        return False
    return any(each.proj == projection and each.subobject is not None for each in info.fields)


def _winnow_app(t: TermElab, e: Expr) -> Shape:
    """Return what counts of an application: explicit arguments and types, but no proofs."""
    meta = t.meta
    fn = e.app_fn
    shape = _winnow(t, fn)
    kind = meta.infer_type(fn)
    for arg in e.app_args:
        if not isinstance(kind, Pi):
            with meta.transparency("all"):
                kind = meta.whnf(kind)
        if not isinstance(kind, Pi):
            return shape
        explicit = kind.info == BinderInfo.default
        shown = explicit or (not isinstance(arg, Sort) and meta.is_type_former(arg))
        if shown and not meta.is_proof(arg):
            shape = ("app", shape, _winnow(t, arg))
        kind = kind.body.instantiate(arg)
    return shape


@dataclass(slots=True)
class _Writer:
    """Writes a name; what was mentioned once is not mentioned again."""

    seen: set[Shape] = field(default_factory=set)
    constants: set[str] = field(default_factory=set)

    def core(self, shape: Shape, omit_top_forall: bool = False) -> str:
        if shape in self.seen:
            return ""
        written = self._core(shape, omit_top_forall)
        self.seen.add(shape)
        return written

    def _core(self, shape: Shape, omit_top_forall: bool) -> str:
        kind, first, second = shape
        match kind:
            case "const":
                name = str(first)
                self.constants.add(name)
                return _capitalized(names.last(names.erase_macro_scopes(name)))
            case "app":
                return self.core(_shape(first)) + self.core(_shape(second))
            case "forall":
                domain = self.core(_shape(first))
                if omit_top_forall and not domain:
                    return self.core(_shape(second), True)
                return "Forall" + domain + self.core(_shape(second))
            case "sort":
                return str(first)
        return ""

    def whole(self, shape: Shape) -> str:
        hypotheses, written = self._hypotheses(shape)
        return written + "".join(hypotheses)

    def _hypotheses(self, shape: Shape) -> tuple[list[str], str]:
        if shape[0] != "forall":
            return [], self.core(shape)
        hypotheses, written = self._hypotheses(_shape(shape[2]))
        domain = self.core(_shape(shape[1]), True)
        return ([f"Of{domain}", *hypotheses] if domain else hypotheses), written


def _shape(value: object) -> Shape:
    assert isinstance(value, tuple), "a shape consists of shapes"
    return value


def _capitalized(text: str) -> str:
    text = text.strip("«»")
    return text[:1].upper() + text[1:] if text[:1].isascii() else text


def _decapitalized(text: str) -> str:
    return text[:1].lower() + text[1:] if text[:1].isascii() else text


def _module_suffix(module: str) -> str:
    return "".join("_" + _decapitalized(str(part)) for part in names.parts(module))


def mk_base_name(t: TermElab, prefix: str, ty: Expr) -> str:
    """Return a name for something of a type.

    It ends in the module's name unless the type mentions something that the module, or another of
    the same project, declares.
    """
    env = t.core.env
    writer = _Writer()
    around = t.core.curr_namespace
    while around:
        if env.contains(around):
            writer.seen.add(("const", around, ""))
            writer.constants.add(around)
        around = names.prefix(around)
    name = prefix + writer.whole(_winnow(t, t.meta.instantiate_mvars(ty)))
    return name + module_suffix(t.core, writer.constants)


def module_suffix(core: Core, constants: Iterable[str]) -> str:
    """Return what is added to the name of something that mentions these constants.

    It is empty if one of them is of the module that is being elaborated.
    """
    module = core.main_module
    project = names.root(module)
    if project == "Init":
        return ""
    modules = [module_of(core.env, const) for const in constants]
    if any(each is None for each in modules):
        return ""
    if any(each is not None and names.root(each) == project for each in modules):
        return _module_suffix(project)
    return _module_suffix(module)


def unused_name(t: TermElab, base: str) -> str:
    """Return a name that the current namespace does not have: `base`, `base_1`, …."""
    name, index = base, 0
    while t.core.env.contains(names.append(t.core.curr_namespace, name)):
        index += 1
        name = f"{base}_{index}"
    return name


def mk_instance_name(c: CommandElab, binders: Sequence[Syntax], ty: Syntax) -> str:
    """Return a name for an instance with these binders and type, which are elaborated for it."""
    state = c.save()

    def generate(t: TermElab) -> str:
        try:
            with lifting(t.core), t.local_scope():
                fvars = push_binders(t, binders)
                with t.scoped(err_to_sorry=False):
                    body = t.elab_type(ty)
                    return mk_base_name(t, "inst", t.meta.mk_forall(fvars, body))
        except ElabError:
            return "inst"

    messages = list(c.core.messages)
    try:
        name = c.run_term_elab(lambda t, _: unused_name(t, with_auto_bound(t, lambda: generate(t))))
    finally:
        c.restore(state)
        c.core.messages = messages
    return name if names.is_identifier(name) else names.escape(name)
