"""Declarations as the simplifier sees them: what a call of a constant means.

Answers are remembered; a :class:`Decls` belongs to one environment.
"""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias

from gnomon import (
    Axiom,
    BinderInfo,
    Constructor,
    Definition,
    Expr,
    InductiveType,
    Opaque,
    Pi,
)
from gnomon.records import dataclass

from . import erased
from .env import CompilerEnv
from .erase import UNSAFE_REC, Decl, Eraser
from .errors import (
    CompileError,
    depends_on_noncomputable,
    no_code,
    no_implementation,
    unsupported_axiom,
)
from .ir import Ty
from .known import Value
from .layout import Layout, layout_of
from .primitives import NATIVE, PRIMITIVES, Primitive, host_primitive
from .types import Types

Role: TypeAlias = Literal["instance", "function", "other"]
"""What a parameter is for specialisation."""

SMALL_BODY: Final = 16
"""Functions whose erased bodies are not larger are always inlined."""


def no_roles(count: int) -> tuple[Role, ...]:
    """Return the roles of parameters that nothing is specialised for."""
    roles: list[Role] = ["other"] * count
    return tuple(roles)


@dataclass(frozen=True, slots=True)
class Code:
    """What is known about a constant that can be called.

    `prim` is set if a primitive does it, `decl.body` if there is a definition; `is_instance` if the
    result is an instance of a class with fields.
    """

    decl: Decl
    prim: Primitive | None
    is_inline: bool
    is_macro: bool
    is_recursive: bool
    is_instance: bool
    roles: tuple[Role, ...]

    @property
    def tys(self) -> tuple[int, ...]:
        """The codes of the parameters."""
        return self.decl.tys


class Decls:
    """The declarations of one environment."""

    def __init__(self, env: CompilerEnv, parent: Decls | None = None) -> None:
        """With a parent, the declarations that the parent's environment has are the parent's."""
        self.env = env
        self.parent = parent
        self.is_imported = False
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.types: Types = Types(env, None if parent is None else parent.types)
        self.eraser = Eraser(self.types)
        self._codes: dict[str, Code] = {}
        self._codes_of_others: dict[str, Code] = {}
        self._failures: dict[str, CompileError] = {}
        self._ctors: dict[str, tuple[Layout, int]] = {}
        self.unfolded: dict[Any, Value] = {}
        self.specialized: dict[Any, str] = {}
        self.jobs: dict[str, Any] = {}
        self.not_loops: set[Any] = set()
        self.keep_alive: list[Any] = []
        self._num_made = 0

    def owner_of(self, name: str) -> Decls:
        """Return where a declaration belongs: here, or to the parent, or to its parent…"""
        owner: Decls = self
        outer = self.parent
        while outer is not None:
            if outer.knows(name):
                owner = outer
            outer = outer.parent
        return owner

    def is_local(self, name: str) -> bool:
        """Return whether a declaration is not an imported module's."""
        owner = self.owner_of(name)
        return owner.parent is not None or not owner.is_imported

    def knows(self, name: str) -> bool:
        """Return whether a declaration is in this environment, or was made for it."""
        return name in self._codes or self.env.contains(name)

    def find_specialized(self, key: Any) -> str | None:
        """Return the name of a function that was made already, here or further out."""
        layer: Decls | None = self
        while layer is not None:
            found = layer.specialized.get(key)
            if found is not None:
                return found
            layer = layer.parent
        return None

    def fresh_name(self, owner: str, kind: str) -> str:
        """Return a name for a function that is made of another one."""
        self._num_made += 1
        return f"{owner}._{kind}_{self.depth}_{self._num_made}"

    def add(self, code: Code) -> None:
        """Add a declaration that the compiler made itself."""
        self._codes[code.decl.name] = code

    def code_of(self, name: str) -> Code:
        """Return what is known about a constant.

        Raises :class:`~.errors.CompileError` if it cannot be called.
        """
        known = self._codes.get(name) or self._codes_of_others.get(name)
        if known is None:
            if self.parent is not None:
                owner = self.owner_of(name)
                if owner is not self:
                    known = self._codes_of_others[name] = owner.code_of(name)
                    return known
            failure = self._failures.get(name)
            if failure is not None:
                raise failure
            try:
                known = self._codes[name] = self._code_of(name)
            except CompileError as error:
                self._failures[name] = error
                raise
        return known

    def forget_failures(self) -> None:
        """Let declarations that could not be called be looked at again."""
        self._failures.clear()

    def _code_of(self, name: str) -> Code:
        env = self.env
        symbol = NATIVE.get(name) or env.extern_symbol(name)
        prim = None
        if symbol is not None:
            prim = PRIMITIVES.get(symbol)
            if prim is None:
                exported = env.exported(symbol)
                if exported is not None and exported != name:
                    return self.code_of(exported)
        if env.is_noncomputable(name) and prim is None:
            raise depends_on_noncomputable(name)
        if env.has_failed(name):
            raise no_code(name, name)
        decl = env.erased(name) or self.eraser.declaration(name)
        if decl is None:
            raise no_code(name, name)
        if prim is None and decl.body is None and symbol is not None:
            prim = host_primitive(symbol, sum(code >= 0 for code in decl.tys))
        if prim is None and decl.body is None:
            if env.is_extern(name):
                raise no_implementation(name)
            if isinstance(env.find(name), Axiom):
                raise unsupported_axiom(name)
            raise no_code(name, name)
        kind = env.inline_kind(name)
        is_recursive = decl.body is not None and self._is_recursive(name, decl)
        is_small = (
            decl.body is not None
            and kind != "noinline"
            and not is_recursive
            and erased.size(decl.body, SMALL_BODY) <= SMALL_BODY
        )
        is_inline = (
            kind in ("inline", "always_inline", "macro_inline")
            or is_small
            or env.is_matcher(name)
            or "._sparseCasesOn_" in name
        )
        return Code(
            decl,
            prim,
            is_inline and prim is None,
            kind == "macro_inline" and prim is None,
            is_recursive,
            self._is_structure_class(decl.ret_type),
            no_roles(len(decl.tys)) if prim is not None else self._roles(name, len(decl.tys)),
        )

    def _is_structure_class(self, type_name: str | None) -> bool:
        """Whether values of a type are instances that can be looked into."""
        if type_name is None or not self.env.is_class(type_name):
            return False
        info = self.env.find(type_name)
        return isinstance(info, InductiveType) and len(info.ctors) == 1

    def _is_recursive(self, name: str, decl: Decl) -> bool:
        assert decl.body is not None
        mentioned = erased.constants(decl.body)
        if name in mentioned:
            return True
        info = self.env.find(name + UNSAFE_REC) or self.env.find(name)
        group = info.all if isinstance(info, Definition | Opaque) else ()
        names = {str(each).removesuffix(UNSAFE_REC) for each in group}
        return len(names) > 1 and any(each in mentioned for each in names)

    def _roles(self, name: str, arity: int) -> tuple[Role, ...]:
        """What may be specialised for: instances, and, where it is said, functions."""
        info = self.env.find(name)
        if info is None or self.env.is_nospecialize(name):
            return no_roles(arity)
        is_specialize = self.env.is_specialize(name)
        roles: list[Role] = []
        type = info.type
        while isinstance(type, Pi) and len(roles) < arity:
            role: Role = "other"
            if type.info == BinderInfo.inst_implicit:
                role = "instance"
            elif is_specialize and self._is_function(type.type):
                role = "function"
            roles.append(role)
            type = type.body.instantiate(self.types.fresh(type.type))
        return (*roles, *no_roles(arity - len(roles)))

    def _is_function(self, type: Expr) -> bool:
        return self.types.code(type) == Ty.OBJ and bool(self.types.arity(type))

    def ctor(self, name: str) -> tuple[Layout, int]:
        """Return the layout of a constructor's type, and its number."""
        known = self._ctors.get(name)
        if known is None:
            info = self.env.find(name)
            assert isinstance(info, Constructor)
            layout = layout_of(self.types, str(info.induct))
            names = [ctor.name for ctor in layout.ctors]
            known = self._ctors[name] = (layout, names.index(name))
        return known

    def kept_params(self, code: Code) -> tuple[int, ...]:
        """Return which parameters a function takes at run time.

        What is erased is not passed, but a function keeps one parameter: without any it would be
        a constant.
        """
        tys = code.tys
        if code.prim is not None:
            return tuple(position for position, code in enumerate(tys) if code >= 0)
        kept = tuple(position for position, code in enumerate(tys) if code >= 0)
        if not kept and tys:
            return (len(tys) - 1,)
        return kept
