"""The extension module: terms and the trusted kernel, written in Rust.

Everything here is offered by `gnomon` itself; import it from there.

Terms are frozen handles into *stores*. Each environment has a store of its own; all other terms
are in the current store of the process. A store is freed with the last handle of a term in it, and
the current store is replaced by a new one when it has grown, so terms that nobody holds do not
pile up. Terms of different stores can be combined and compared freely; combining copies, once.

All classes are safe to use from several threads. Long work releases the interpreter lock and ends
within a moment of Ctrl-C.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import (
    IO,
    Any,
    ClassVar,
    Generic,
    Literal,
    Protocol,
    Self,
    TypeAlias,
    TypeVar,
    final,
    overload,
)

from .declarations import ConstantInfo, Declaration, Inductive
from .proofs.finish import Proof
from .proofs.state import ProofState

__version__: str

NameLike: TypeAlias = Name | str
LevelLike: TypeAlias = Level | int | str | Name
_T = TypeVar("_T")

@final
class Limits:
    """What a computation may use before it is declined.

    >>> from gnomon import Limits
    >>> Limits(timeout=2.5).timeout
    2.5
    """

    def __new__(
        cls,
        *,
        timeout: float | None = None,
        max_memory: int | None = None,
        max_steps: int | None = None,
        max_stack: int | None = None,
    ) -> Limits:
        """Return limits.

        `timeout` is in seconds, `max_memory` and `max_stack` are in bytes, and steps are those of
        reduction and comparison. By default, time and steps are not limited, memory is limited to
        4 GiB and the stack to 1 GiB.

        Raises :class:`ValueError` if `timeout` is negative or no number.
        """

    @property
    def timeout(self) -> float | None:
        """Seconds, or `None`."""

    @property
    def max_memory(self) -> int:
        """Bytes that scratch terms and caches may use."""

    @property
    def max_steps(self) -> int | None:
        """Steps of reduction and comparison, or `None`."""

    @property
    def max_stack(self) -> int:
        """Bytes of native stack, which bound the recursion."""

    def __hash__(self) -> int: ...

@final
class Name:
    """A hierarchical name.

    Names are values: equal when their parts are, ordered as in Lean (numeric parts first),
    hashable. The anonymous name is false, all others are true.

    >>> from gnomon import Name
    >>> Name("Nat.add").parts
    ('Nat', 'add')
    >>> print(Name("Nat") / "add" / 0)
    Nat.add.0
    >>> Name("«a.b».c").parts
    ('a.b', 'c')
    """

    def __new__(cls, text: NameLike | None = None) -> Name:
        """Return the name that is written `text`; without it, the anonymous name.

        Parts are separated by dots. A part of digits is numeric; a part in `«»` is taken as it is.
        Raises :class:`ValueError` if `text` is no name.
        """

    @staticmethod
    def of_parts(*parts: str | int) -> Name:
        """Return the name with exactly these parts.

        >>> from gnomon import Name
        >>> print(Name.of_parts("a.b", "c"))
        «a.b».c
        """

    @property
    def parts(self) -> tuple[str | int, ...]:
        """The parts, outermost first."""

    @property
    def prefix(self) -> Name:
        """The name without its last part; of the anonymous name, itself."""

    @property
    def is_anonymous(self) -> bool:
        """Whether the name has no parts."""

    def append(self, other: NameLike) -> Name:
        """Return this name with the parts of `other` after it.

        >>> from gnomon import Name
        >>> Name("Nat").append("add.comm")
        Name('Nat.add.comm')
        """

    def __truediv__(self, part: str | int | Name) -> Name:
        """Return this name with one more part, taken as it is, or with the parts of a name."""

    def __bool__(self) -> bool: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __lt__(self, other: Name) -> bool: ...
    def __le__(self, other: Name) -> bool: ...
    def __gt__(self, other: Name) -> bool: ...
    def __ge__(self, other: Name) -> bool: ...

class Level:
    """A universe level.

    Where a level is expected, an `int` will do for a numeral and a name for a parameter. `==`
    compares levels as they are written; :meth:`is_equiv` and `<=` compare what they mean.

    >>> from gnomon import Level, LevelMax
    >>> l = Level.max("u", Level.succ("v"))
    >>> print(l)
    max u (v+1)
    >>> match l:
    ...     case LevelMax(a, b):
    ...         print(a, "and", b)
    u and v+1
    """

    @staticmethod
    def zero() -> Level:
        """Return `0`."""

    @staticmethod
    def of_nat(number: int) -> Level:
        """Return the level of a natural number, at most 65,536."""

    @staticmethod
    def succ(level: LevelLike) -> Level:
        """Return `level + 1`."""

    @staticmethod
    def max(a: LevelLike, b: LevelLike) -> Level:
        """Return `max a b`, as written."""

    @staticmethod
    def imax(a: LevelLike, b: LevelLike) -> Level:
        """Return `imax a b`, as written: 0 if `b` is, otherwise the greater of the two."""

    @staticmethod
    def param(name: NameLike) -> Level:
        """Return the universe parameter of that name."""

    @staticmethod
    def mvar(id: int) -> Level:
        """Return a level metavariable."""

    @property
    def has_param(self) -> bool:
        """Whether a universe parameter occurs."""

    @property
    def has_mvar(self) -> bool:
        """Whether a level metavariable occurs."""

    @property
    def as_nat(self) -> int | None:
        """The number that the level is as written, or `None`."""

    def leq(self, other: LevelLike) -> bool:
        """Return whether this level is at most `other`, whatever its parameters are.

        >>> from gnomon import Level
        >>> Level.imax(1, "u").leq("u")
        True

        Raises :class:`~gnomon.errors.Declined` if a level has too many combinations of parameters.
        """

    def is_equiv(self, other: LevelLike) -> bool:
        """Return whether this level and `other` are equal, whatever their parameters are."""

    def instantiate(self, params: Sequence[NameLike], levels: Sequence[LevelLike]) -> Level:
        """Return the level with `params[i]` replaced by `levels[i]`.

        Raises :class:`ValueError` if there are not as many levels as parameters.
        """

    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __le__(self, other: LevelLike) -> bool: ...
    def __ge__(self, other: LevelLike) -> bool: ...

@final
class LevelZero(Level):
    """The level `0`."""

    def __new__(cls) -> LevelZero: ...

@final
class LevelSucc(Level):
    """`level + 1`."""

    __match_args__: ClassVar = ("level",)
    def __new__(cls, level: LevelLike) -> LevelSucc: ...
    @property
    def level(self) -> Level:
        """The level below."""

@final
class LevelMax(Level):
    """`max a b`."""

    __match_args__: ClassVar = ("a", "b")
    def __new__(cls, a: LevelLike, b: LevelLike) -> LevelMax: ...
    @property
    def a(self) -> Level:
        """The first level."""

    @property
    def b(self) -> Level:
        """The second level."""

@final
class LevelIMax(Level):
    """`imax a b`."""

    __match_args__: ClassVar = ("a", "b")
    def __new__(cls, a: LevelLike, b: LevelLike) -> LevelIMax: ...
    @property
    def a(self) -> Level:
        """The first level."""

    @property
    def b(self) -> Level:
        """The second level."""

@final
class LevelParam(Level):
    """A universe parameter."""

    __match_args__: ClassVar = ("name",)
    def __new__(cls, name: NameLike) -> LevelParam: ...
    @property
    def name(self) -> Name:
        """The parameter's name."""

@final
class LevelMVar(Level):
    """A level metavariable."""

    __match_args__: ClassVar = ("id",)
    def __new__(cls, id: int) -> LevelMVar: ...
    @property
    def id(self) -> int:
        """The metavariable's number."""

@final
class BinderInfo:
    """How the elaborator fills in the argument of a binder. The kernel ignores it."""

    default: ClassVar[BinderInfo]
    """`(x : A)`"""
    implicit: ClassVar[BinderInfo]
    """`{x : A}`"""
    strict_implicit: ClassVar[BinderInfo]
    """`⦃x : A⦄`"""
    inst_implicit: ClassVar[BinderInfo]
    """`[x : A]`"""

    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...

class Expr:
    """An expression: a term, a type or a proof.

    An expression is of one of the subclasses, which are called to build one and matched to take one
    apart. Calling an expression applies it. Bound variables are de Bruijn indices.

    `==` is equality of everything that is written, binder names included; it takes constant time
    within a store. :meth:`alpha_eq` ignores binder names. `str` is Lean-like text, `repr` a Python
    expression; both are cut off where they would be long.

    >>> from gnomon import App, BVar, Const, Lam
    >>> nat = Const("Nat")
    >>> e = Lam("n", nat, Const("Nat.add")(BVar(0), BVar(0)))
    >>> print(e)
    fun (n : Nat) => Nat.add n n
    >>> e
    Lam('n', Const('Nat'), Const('Nat.add')(BVar(0), BVar(0)))
    >>> match e:
    ...     case Lam(name, type, App(f, x)):
    ...         print(name, type, f, x)
    n Nat Nat.add #0 #0
    """

    @property
    def loose_bvar_range(self) -> int:
        """One more than the greatest loose bound variable; 0 if there is none."""

    @property
    def has_loose_bvars(self) -> bool:
        """Whether a bound variable has no binder."""

    @property
    def has_fvar(self) -> bool:
        """Whether a free variable occurs."""

    @property
    def has_mvar(self) -> bool:
        """Whether a metavariable, of expressions or of levels, occurs."""

    @property
    def has_level_param(self) -> bool:
        """Whether a universe parameter occurs."""

    @property
    def app_fn(self) -> Expr:
        """`f` in `f a₁ … aₙ`, which is not itself an application.

        >>> from gnomon import Const, NatLit
        >>> Const("f")(NatLit(1), NatLit(2)).app_fn
        Const('f')
        """

    @property
    def app_args(self) -> tuple[Expr, ...]:
        """The arguments of `f a₁ … aₙ`, first argument first; empty if it is no application.

        >>> from gnomon import Const, NatLit
        >>> Const("f")(NatLit(1), NatLit(2)).app_args
        (NatLit(1), NatLit(2))
        """

    @property
    def cname(self) -> str | None:
        """The name of a constant as text, or `None`."""

    @property
    def head_name(self) -> str | None:
        """The name of the constant that is applied, or `None`."""

    @property
    def num_args(self) -> int:
        """How many arguments it is applied to."""

    def is_const_of(self, name: str) -> bool:
        """Return whether it is the constant of a name."""

    def is_app_of(self, name: str, num_args: int | None = None) -> bool:
        """Return whether a constant is applied (to so many arguments)."""

    def get_arg(self, index: int) -> Expr:
        """Return an argument, counted from 0, or from the end if negative.

        Raises :class:`IndexError`.
        """

    def has_loose_bvar(self, index: int) -> bool:
        """Return whether the loose bound variable with this index occurs."""

    def constants(self) -> tuple[Name, ...]:
        """Return the names of the constants that occur, each once, in reading order.

        >>> from gnomon import Const
        >>> Const("f")(Const("a"), Const("a")).constants()
        (Name('f'), Name('a'))
        """

    def level_params(self) -> tuple[Name, ...]:
        """Return the names of the universe parameters that occur, in alphabetical order.

        >>> from gnomon import Const, Sort
        >>> Const("f", ["v", "u"])(Sort("u")).level_params()
        (Name('u'), Name('v'))
        """

    def dag_size(self) -> int:
        """Return how many different subexpressions there are, this one included."""

    def instantiate(self, *values: Expr) -> Expr:
        """Return the expression with loose bound variable `i` replaced by `values[i]`.

        Loose bound variables beyond are lowered by the number of values.

        >>> from gnomon import BVar, Const
        >>> print(Const("f")(BVar(0), BVar(1), BVar(2)).instantiate(Const("a"), Const("b")))
        f a b #0
        """

    def abstract(self, *fvars: Expr) -> Expr:
        """Return the expression with free variables replaced by loose bound ones.

        The last of `fvars` becomes variable 0.

        >>> from gnomon import Const, FVar
        >>> x, y = FVar(0), FVar(1)
        >>> print(Const("f")(x, y).abstract(x, y))
        f #1 #0

        Raises :class:`ValueError` if the expression has loose bound variables, and
        :class:`TypeError` if one of `fvars` is no free variable.
        """

    def lift_loose_bvars(self, by: int, start: int = 0) -> Expr:
        """Return the expression with `by` added to each loose bound variable from `start` on."""

    def instantiate_level_params(
        self, params: Sequence[NameLike], levels: Sequence[LevelLike]
    ) -> Expr:
        """Return the expression with universe parameter `params[i]` replaced by `levels[i]`.

        >>> from gnomon import Sort
        >>> Sort("u").instantiate_level_params(["u"], [1])
        Sort(1)

        Raises :class:`ValueError` if there are not as many levels as parameters.
        """

    def alpha_eq(self, other: Expr) -> bool:
        """Return whether the expressions are equal up to binder names, infos and metadata.

        >>> from gnomon import BVar, Const, Lam
        >>> a, b = (Lam(name, Const("A"), BVar(0)) for name in "xy")
        >>> a == b, a.alpha_eq(b)
        (False, True)
        """

    def __call__(self, *args: Expr) -> Expr:
        """Return the expression applied to arguments."""

    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...

@final
class BVar(Expr):
    """The variable of the `index`-th enclosing binder, from inside out, counted from 0."""

    __match_args__: ClassVar = ("index",)
    def __new__(cls, index: int) -> BVar: ...
    @property
    def index(self) -> int:
        """How many binders are between the variable and its own."""

@final
class FVar(Expr):
    """A free variable."""

    __match_args__: ClassVar = ("id",)
    def __new__(cls, id: int) -> FVar: ...
    @property
    def id(self) -> int:
        """The variable's number."""

@final
class MVar(Expr):
    """A metavariable."""

    __match_args__: ClassVar = ("id",)
    def __new__(cls, id: int) -> MVar: ...
    @property
    def id(self) -> int:
        """The metavariable's number."""

@final
class Sort(Expr):
    """`Sort level`: `Prop` is `Sort(0)`, `Type` is `Sort(1)`."""

    __match_args__: ClassVar = ("level",)
    def __new__(cls, level: LevelLike) -> Sort: ...
    @property
    def level(self) -> Level:
        """The universe."""

@final
class Const(Expr):
    """A constant with its universe arguments."""

    __match_args__: ClassVar = ("name", "levels")
    def __new__(cls, name: NameLike, levels: Sequence[LevelLike] = ()) -> Const: ...
    @property
    def name(self) -> Name:
        """The constant's name."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """The universe arguments."""

@final
class App(Expr):
    """`fn arg`."""

    __match_args__: ClassVar = ("fn", "arg")
    def __new__(cls, fn: Expr, arg: Expr) -> App: ...
    @property
    def fn(self) -> Expr:
        """The function."""

    @property
    def arg(self) -> Expr:
        """The argument."""

@final
class Lam(Expr):
    """`fun (name : type) => body`."""

    __match_args__: ClassVar = ("name", "type", "body", "info")
    def __new__(
        cls, name: NameLike, type: Expr, body: Expr, info: BinderInfo = BinderInfo.default
    ) -> Lam: ...
    @property
    def name(self) -> Name:
        """The binder's name."""

    @property
    def type(self) -> Expr:
        """The binder's type."""

    @property
    def body(self) -> Expr:
        """The body, in which `BVar(0)` is the binder's variable."""

    @property
    def info(self) -> BinderInfo:
        """How the argument is filled in."""

@final
class Pi(Expr):
    """`(name : type) → body`, also under the name `ForallE`."""

    __match_args__: ClassVar = ("name", "type", "body", "info")
    def __new__(
        cls, name: NameLike, type: Expr, body: Expr, info: BinderInfo = BinderInfo.default
    ) -> Pi: ...
    @property
    def name(self) -> Name:
        """The binder's name."""

    @property
    def type(self) -> Expr:
        """The binder's type."""

    @property
    def body(self) -> Expr:
        """The body, in which `BVar(0)` is the binder's variable."""

    @property
    def info(self) -> BinderInfo:
        """How the argument is filled in."""

ForallE = Pi

@final
class Let(Expr):
    """`let name : type := value; body`."""

    __match_args__: ClassVar = ("name", "type", "value", "body", "nondep")
    def __new__(
        cls, name: NameLike, type: Expr, value: Expr, body: Expr, nondep: bool = False
    ) -> Let: ...
    @property
    def name(self) -> Name:
        """The variable's name."""

    @property
    def type(self) -> Expr:
        """The value's type."""

    @property
    def value(self) -> Expr:
        """The value."""

    @property
    def body(self) -> Expr:
        """The body, in which `BVar(0)` is the variable."""

    @property
    def nondep(self) -> bool:
        """Whether it was written with `have`."""

class Lit(Expr):
    """A literal: a :class:`NatLit` or a :class:`StrLit`."""

    __match_args__: ClassVar = ("value",)
    @property
    def value(self) -> int | str:
        """The number or the text."""

@final
class NatLit(Lit):
    """A natural-number literal."""

    def __new__(cls, value: int) -> NatLit: ...
    @property
    def value(self) -> int:
        """The number."""

@final
class StrLit(Lit):
    """A string literal."""

    def __new__(cls, value: str) -> StrLit: ...
    @property
    def value(self) -> str:
        """The text."""

@final
class MData(Expr):
    """An expression with metadata, which the kernel ignores."""

    __match_args__: ClassVar = ("data", "expr")
    def __new__(cls, data: str, expr: Expr) -> MData: ...
    @property
    def data(self) -> str:
        """The metadata, as JSON text."""

    @property
    def expr(self) -> Expr:
        """The expression."""

@final
class Proj(Expr):
    """Field number `index`, counted from 0, of `struct`, of the structure `type_name`."""

    __match_args__: ClassVar = ("type_name", "index", "struct")
    def __new__(cls, type_name: NameLike, index: int, struct: Expr) -> Proj: ...
    @property
    def type_name(self) -> Name:
        """The structure's name."""

    @property
    def index(self) -> int:
        """The field's number, counted from 0."""

    @property
    def struct(self) -> Expr:
        """The expression whose field it is."""

@final
class Environment:
    """Constants that the kernel has accepted, by name.

    Nothing gets in unchecked. An environment can be asked like a mapping: `env[name]`, `name in
    env`, `len(env)`; iterating gives names in the order in which they were added.

    Pickling goes through an export, so an environment is checked again when it is unpickled.

    >>> from gnomon import Axiom, Const, Environment, Sort, Theorem
    >>> env = Environment()
    >>> env.add_decl(Axiom("P", (), Sort(0)))
    >>> env.add_decl(Axiom("h", (), Const("P")))
    >>> env.add_decl(Theorem("t", (), Const("P"), Const("h")))
    >>> env["t"].type
    Const('P')
    >>> env.axioms("t")
    (Name('P'), Name('h'))
    >>> env.add_decl(Theorem("bad", (), Const("P"), Sort(0)))
    Traceback (most recent call last):
        ...
    gnomon.errors.KernelError: bad: the value has not the stated type (declTypeMismatch)
      value's type: Type
      expected type: P
    """

    def __new__(cls) -> Environment:
        """Return an environment without constants."""

    @staticmethod
    def from_export(
        source: str | os.PathLike[str] | bytes, *, limits: Limits | None = None, jobs: int = 1
    ) -> Environment:
        """Read a Lean export, check everything in it and return the environment.

        `source` is a path, or the bytes themselves; `jobs` is the number of threads that check.
        The limit of steps is one for each declaration.

        Raises :class:`~gnomon.errors.ExportError` if the export is malformed,
        :class:`~gnomon.errors.KernelError` for the first declaration that is rejected,
        :class:`~gnomon.errors.Declined` if a limit is reached, and :class:`OSError` if the file
        cannot be read.
        """

    def add_decl(self, decl: Declaration, *, limits: Limits | None = None) -> None:
        """Check a declaration and add its constants.

        The environment does not change if this fails. Other threads that ask about its constants in
        the meantime wait.

        Raises :class:`~gnomon.errors.KernelError` if the declaration is rejected,
        :class:`~gnomon.errors.Declined` if a limit is reached, and :class:`TypeError` or
        :class:`ValueError` if a field is not of the right type.
        """

    def infer_type(
        self,
        expr: Expr,
        *,
        level_params: Sequence[NameLike] | None = None,
        limits: Limits | None = None,
    ) -> Expr:
        """Return the type of a closed expression, which is checked.

        With `level_params`, no other universe parameters may occur. Binder names in the result may
        be those of another expression that differs in nothing else.

        >>> from gnomon import BVar, Environment, Lam, Sort
        >>> print(Environment().infer_type(Lam("A", Sort("u"), BVar(0))))
        Sort u → Sort u

        Raises :class:`~gnomon.errors.KernelError` if the expression is not well typed, and
        :class:`~gnomon.errors.Declined` if a limit is reached.
        """

    def whnf(
        self,
        expr: Expr,
        *,
        level_params: Sequence[NameLike] | None = None,
        limits: Limits | None = None,
    ) -> Expr:
        """Return the weak head normal form of a closed expression, which is checked.

        >>> from gnomon import BVar, Environment, Lam, Sort
        >>> print(Environment().whnf(Lam("A", Sort(2), BVar(0))(Sort(1))))
        Type

        Raises as :meth:`infer_type` does.
        """

    def is_def_eq(
        self,
        a: Expr,
        b: Expr,
        *,
        level_params: Sequence[NameLike] | None = None,
        limits: Limits | None = None,
    ) -> bool:
        """Return whether two closed expressions, which are checked, are definitionally equal.

        Expressions of different types are not.

        >>> from gnomon import BVar, Const, Environment, Lam, Sort
        >>> Environment().is_def_eq(Lam("A", Sort(2), BVar(0))(Sort(1)), Sort(1))
        True

        Raises as :meth:`infer_type` does.
        """

    def axioms(self, name: NameLike) -> tuple[Name, ...]:
        """Return the names of the axioms that a constant depends on, in alphabetical order.

        This is what Lean's `#print axioms` shows. Raises :class:`KeyError` if there is no such
        constant.
        """

    def export(self) -> bytes:
        """Return all declarations as an export, which Lean's tools can read.

        Raises :class:`ValueError` if metadata in a term are not JSON.
        """

    def copy(self) -> Environment:
        """Return an environment with the same constants, to which others can be added.

        This takes time and memory in proportion to the environment.
        """

    @overload
    def get(self, name: NameLike, default: None = None) -> ConstantInfo | None: ...
    @overload
    def get(self, name: NameLike, default: _T) -> ConstantInfo | _T:
        """Return the constant of a name, or `default`."""

    def constants(self) -> Iterator[ConstantInfo]:
        """Return an iterator over all constants, oldest first."""

    def declarations(self) -> Iterator[Declaration]:
        """Return an iterator over all declarations, oldest first, with their recursors."""

    @property
    def num_declarations(self) -> int:
        """How many declarations were added."""

    @property
    def meta(self) -> dict[str, str]:
        """Where the constants come from: `exporter_name`, `lean_version` and so on."""

    def __getitem__(self, name: NameLike) -> ConstantInfo:
        """Return the constant of a name, or raise :class:`KeyError`."""

    def __contains__(self, name: NameLike) -> bool: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __iter__(self) -> Iterator[Name]:
        """Return an iterator over the names of all constants, oldest first."""

    def __copy__(self) -> Environment: ...
    def __deepcopy__(self, memo: object) -> Environment: ...

# Auditing: `gnomon.audit` is the function to call; this is what it is made of.

class Audit:
    """What :func:`audit_export` found.

    `verdict` (``accepted``, ``rejected``, ``declined``, ``malformed``, or ``unchecked`` if no check
    was asked for), `limit`, `declaration`, `rule`, `message` and `terms` are the kernel's answer.
    """

    @property
    def verdict(self) -> str: ...
    @property
    def limit(self) -> str | None: ...
    @property
    def declaration(self) -> str | None: ...
    @property
    def rule(self) -> str | None: ...
    @property
    def message(self) -> str | None: ...
    @property
    def terms(self) -> list[tuple[str, str]]: ...
    @property
    def objection(self) -> tuple[str, str, str, list[tuple[str, str]]] | None:
        """A refusal by an auditor's rule: declaration, rule, message and terms."""

    @property
    def counts(self) -> list[tuple[str, int]]:
        """The number of constants of each kind."""

    @property
    def axioms_used(self) -> list[str]: ...
    @property
    def axioms_declared(self) -> list[str]: ...
    @property
    def root(self) -> str | None:
        """The declaration that the constant `only` belongs to."""

    @property
    def declarations(self) -> int:
        """How many declarations there are to check."""

    @property
    def checked(self) -> int:
        """How many of them were accepted."""

    @property
    def statements(self) -> int | None:
        """How many theorems of the challenge are stated as there, if all are."""

    @property
    def lean_version(self) -> str | None: ...
    @property
    def format_version(self) -> str | None: ...
    @property
    def malformed(self) -> tuple[str, int, str, str] | None:
        """Which input (``export`` or ``challenge``) is malformed; line, record and reason."""

def audit_export(
    source: bytes | IO[bytes],
    *,
    size: int | None = None,
    check: bool = True,
    jobs: int = 1,
    permitted: Sequence[str] | None = None,
    only: str | None = None,
    challenge: bytes | IO[bytes] | None = None,
    timeout: float | None = None,
    max_memory: int | None = None,
    max_steps: int | None = None,
    progress: Callable[[str, int, int | None], object] | None = None,
) -> Audit:
    """Audit an export of `size` bytes; axioms are those `permitted`, or any.

    Without `check` the kernel is not asked. `progress` is called with a phase, what is done and
    the total; it ends the audit by returning `False` or raising. Raises :class:`LookupError` if
    there is no declaration `only`, and what reading the sources raises.
    """

# The engine: environments for elaboration, metavariables, unification and instances. Import these
# from `gnomon.meta`.
#
# Here a Lean name is a `str` in Lean's escaped form: `Nat.add`, `«a b».c`, `x._hyg.7`; the
# anonymous name is "". A `Name` is accepted wherever a name is.

BinderInfoText: TypeAlias = Literal["default", "implicit", "strictImplicit", "instImplicit"]
BinderInfoLike: TypeAlias = BinderInfo | BinderInfoText
MVarKind: TypeAlias = Literal["natural", "synthetic", "syntheticOpaque"]
Transparency: TypeAlias = Literal["all", "default", "instances", "reducible"]
Reducibility: TypeAlias = Literal["reducible", "semireducible", "instanceReducible", "irreducible"]
ConstantKind: TypeAlias = Literal[
    "axiom", "definition", "theorem", "opaque", "quot", "inductive", "constructor", "recursor"
]

@final
class ProjectionInfo:
    """That a constant is the projection function of a structure's field."""

    def __new__(cls, ctor: NameLike, num_params: int, index: int, from_class: bool) -> Self: ...
    @property
    def ctor(self) -> str:
        """The structure's constructor."""

    @property
    def num_params(self) -> int:
        """How many parameters the structure has; the structure is the argument after them."""

    @property
    def index(self) -> int:
        """The field's number, counted from 0."""

    @property
    def from_class(self) -> bool:
        """Whether the structure is a class."""

@final
class MatcherInfo:
    """That a constant is the auxiliary function of a `match`.

    Its arguments are parameters, motive, discriminants, alternatives, in this order.
    """

    def __new__(
        cls,
        num_params: int,
        num_discrs: int,
        alt_num_params: Sequence[int],
        u_elim_pos: int | None = None,
        discr_names: Sequence[NameLike | None] = (),
        overlaps: Sequence[tuple[int, int]] = (),
        alt_has_unit_thunk: Sequence[bool] = (),
    ) -> Self: ...
    @property
    def num_params(self) -> int: ...
    @property
    def num_discrs(self) -> int: ...
    @property
    def alt_num_params(self) -> tuple[int, ...]:
        """How many arguments each alternative takes: fields, or one of type `Unit` if none."""

    @property
    def u_elim_pos(self) -> int | None:
        """Which universe parameter is the motive's; `None` if it only eliminates to Prop."""

    @property
    def discr_names(self) -> tuple[str | None, ...]:
        """For each discriminant the name `h` of its equation (`match h : e with`), if any."""

    @property
    def overlaps(self) -> tuple[tuple[int, int], ...]:
        """Pairs `(i, j)`: alternative `j` applies only where the earlier `i` does not."""

    @property
    def alt_has_unit_thunk(self) -> tuple[bool, ...]:
        """For each alternative whether its one argument is a mere `Unit`."""

    @property
    def arity(self) -> int:
        """The number of all arguments up to the last alternative."""

    @property
    def first_discr_pos(self) -> int: ...
    @property
    def first_alt_pos(self) -> int: ...
    @property
    def motive_pos(self) -> int: ...

@final
class InstanceInfo:
    """An instance as instance synthesis uses it; made by :meth:`Meta.instance_info`."""

    @property
    def name(self) -> str: ...
    @property
    def class_name(self) -> str: ...
    @property
    def priority(self) -> int: ...
    @property
    def synth_order(self) -> tuple[int, ...]:
        """The instance arguments, by position, in the order in which they are synthesised."""

@final
class ModuleFile:
    """A module file, mapped into memory: what a module declares and says."""

    def __new__(cls, path: str | os.PathLike[str]) -> Self:
        """Open a file, which must not be changed while it is open.

        Raises :class:`ValueError` if it is damaged or no module file, :class:`OSError` if it cannot
        be read.
        """

    def blob(self, key: str) -> bytes | None:
        """Return what :meth:`ElabEnv.to_module` was given under a text."""

    @staticmethod
    def join(modules: Sequence[ModuleFile], ends: str, blobs: Sequence[tuple[str, bytes]]) -> bytes:
        """Return one file with what several have, each of which comes after those it imports.

        Under the text `ends` it says for each how many constants there are up to its end, four
        bytes each. Raises as :meth:`ElabEnv.of_modules` does.
        """

    def __len__(self) -> int:
        """Return how many constants there are."""

    @property
    def size(self) -> int:
        """How many bytes the file has."""

@final
class ElabEnv:
    """An environment for elaboration: an immutable value.

    Every `with_*` method and :meth:`add_decl` returns a new environment; the old one stays valid.
    Keeping one is keeping a snapshot. Extending the newest version of an environment takes constant
    time; extending an older one while newer ones are alive copies what was declared locally.
    """

    def __new__(cls) -> Self:
        """Return an environment without constants."""

    @staticmethod
    def from_export(
        source: str | os.PathLike[str] | bytes,
        *,
        check: bool = True,
        limits: Limits | None = None,
        jobs: int = 1,
    ) -> ElabEnv:
        """Read a Lean export; unless `check` is false, check everything in it.

        An export has no attributes: no instances, classes, reducibility, matchers. Add them with
        the `with_*` methods, or :meth:`with_changes`.

        Raises as :meth:`Environment.from_export` does.
        """

    @staticmethod
    def of_modules(modules: Sequence[ModuleFile]) -> ElabEnv:
        """Return the environment that imports modules, each of which comes after those it imports.

        Raises :class:`ValueError` with a text, a constant and two positions if two modules
        declare the same constant.
        """

    def to_module(self, blobs: Sequence[tuple[str, bytes]]) -> bytes:
        """Return the module file of what is not imported; `blobs` are texts to find bytes by.

        Raises :class:`ValueError` if a declaration cannot be written.
        """

    @property
    def num_imported(self) -> int:
        """How many constants are imported; they come before all others."""

    def module_index(self, name: NameLike) -> tuple[int, int] | None:
        """Return the number of the file that a constant is imported from, and its own there."""

    # Constants.

    def find(self, name: NameLike) -> ConstantInfo | None:
        """Return the constant of a name."""

    def contains(self, name: NameLike) -> bool:
        """Return whether there is a constant of that name."""

    def kind(self, name: NameLike) -> ConstantKind | None:
        """Return the kind of a constant; cheaper than :meth:`find`."""

    def level_params(self, name: NameLike) -> tuple[str, ...]:
        """Return the universe parameters of a constant. Raises :class:`KeyError`."""

    def is_unsafe(self, name: NameLike) -> bool:
        """Return whether a constant is unsafe (not merely partial)."""

    def add_decl(
        self, decl: Declaration, *, check: bool = True, limits: Limits | None = None
    ) -> ElabEnv:
        """Return the environment with a declaration that the kernel has accepted.

        With `check=False`, the kernel is not asked and does not learn of the constants:
        later declarations that the kernel checks must not mention them.

        Raises :class:`~gnomon.errors.KernelError` and :class:`~gnomon.errors.Declined`.
        """

    def names(self, start: int = 0) -> tuple[str, ...]:
        """Return the names of all constants from number `start` on, oldest first."""

    def axioms(self, name: NameLike) -> tuple[str, ...]:
        """Return the names of the axioms that a constant depends on. Raises :class:`KeyError`."""

    def export(self, everything: bool = True) -> bytes:
        """Return all declarations that the kernel knows as an export.

        Unless `everything`, imported ones are left out that the others do not need. So are unsafe
        and partial definitions, and metadata in terms: other checkers refuse to read them.
        """

    def __len__(self) -> int: ...
    def __bool__(self) -> Literal[True]: ...
    def __contains__(self, name: NameLike) -> bool: ...

    # Attributes that the engine uses.

    def reducibility(self, name: NameLike) -> Reducibility:
        """Return a constant's reducibility; `semireducible` where nothing was said."""

    def with_reducibility(self, name: NameLike, status: Reducibility) -> ElabEnv: ...
    def is_class(self, name: NameLike) -> bool: ...
    def out_params(self, name: NameLike) -> tuple[int, ...]:
        """Return the positions of a class's output parameters; empty if it is no class."""

    def with_class(self, name: NameLike, out_params: Sequence[int] | None = None) -> ElabEnv:
        """Return the environment in which an inductive type or definition is a class.

        Without `out_params`, they are read off the type (`outParam`).
        """

    def with_instance(self, info: InstanceInfo | NameLike, priority: int = 1000) -> ElabEnv:
        """Return the environment with an instance.

        With a name, as `with_instance(Meta(env).instance_info(name, priority))`.
        Raises :class:`~gnomon.meta.MetaError` if the constant's type is no class instance.
        """

    def without_instance(self, name: NameLike) -> ElabEnv: ...
    def is_instance(self, name: NameLike) -> bool: ...
    def instance_priority(self, name: NameLike) -> int | None: ...
    def instances(self, class_name: NameLike | None = None) -> tuple[str, ...]:
        """Return the names of the instances (of a class)."""

    def default_instances(self, class_name: NameLike) -> tuple[tuple[str, int], ...]:
        """Return the default instances of a class with their priorities, latest first."""

    def default_instance_priorities(self) -> tuple[int, ...]:
        """Return the priorities of all default instances, each once, greatest first."""

    def with_default_instance(self, name: NameLike, priority: int = 1000) -> ElabEnv: ...
    def projection_info(self, name: NameLike) -> ProjectionInfo | None: ...
    def with_projection_info(self, name: NameLike, info: ProjectionInfo) -> ElabEnv: ...
    def projection_fn(self, struct_name: NameLike, index: int) -> str | None:
        """Return the projection function of a structure's field."""

    def matcher_info(self, name: NameLike) -> MatcherInfo | None: ...
    def with_matcher_info(self, name: NameLike, info: MatcherInfo) -> ElabEnv: ...
    def is_aux_recursor(self, name: NameLike) -> bool:
        """Return whether a constant is a `casesOn`, `recOn`, `brecOn` … that Lean generates."""

    def with_aux_recursor(self, name: NameLike) -> ElabEnv: ...
    def is_no_confusion(self, name: NameLike) -> bool: ...
    def with_no_confusion(self, name: NameLike) -> ElabEnv: ...
    def struct_rec_arg_pos(self, name: NameLike) -> int | None:
        """Return the argument on which a function is structurally recursive."""

    def with_struct_rec_arg_pos(self, name: NameLike, position: int) -> ElabEnv: ...
    def with_unification_hint(self, name: NameLike) -> ElabEnv: ...
    def has_tag(self, tag: str, name: NameLike) -> bool:
        """Return whether a name carries a tag: an attribute without arguments, kept by text."""

    def with_tag(self, tag: str, name: NameLike) -> ElabEnv: ...
    def without_tag(self, tag: str, name: NameLike) -> ElabEnv: ...
    def tagged(self, tag: str) -> tuple[str, ...]: ...
    @property
    def num_changes(self) -> int:
        """How often a `with_*` method above was used, down from the first environment."""

    def changes(self, start: int = 0) -> tuple[tuple[Any, ...], ...]:
        """Return what the methods above were told, from number `start` on, as plain data.

        That is what a module stores, and its importers give to :meth:`with_changes`.
        """

    def with_changes(self, changes: Iterable[Sequence[Any]]) -> ElabEnv:
        """Return the environment with what :meth:`changes` of another one has; cheap."""

    # Structure-like types, straight from the constants.

    def is_structure_like(self, name: NameLike) -> bool:
        """Return whether a type has one constructor, no indices and is not recursive."""

    def ctor_of_structure(self, name: NameLike) -> str | None:
        """Return the only constructor of an inductive type that has one."""

    # Proofs; attached by `gnomon.meta`, made by `gnomon.proving`.

    def goal(self, statement: str, *, timeout: float | None = None) -> ProofState:
        """Return the state in which the proof of a statement begins; see :func:`gnomon.goal`."""

    def prove(
        self,
        statement: str,
        proof: str,
        *,
        max_heartbeats: int | None = None,
        timeout: float | None = None,
        allow_sorry: bool = False,
    ) -> Proof:
        """Return a statement's proof; see :func:`gnomon.prove`."""

    # Slots for extensions written in Python.

    def ext(self, key: str, default: object = None) -> Any:
        """Return what is in an extension's slot."""

    def with_ext(self, key: str, value: object) -> ElabEnv:
        """Return the environment with something else in an extension's slot.

        The value should be immutable: environments are values, and share it.
        """

@final
class LocalDecl:
    """A hypothesis or a local definition."""

    @property
    def fvar(self) -> FVar: ...
    @property
    def user_name(self) -> str: ...
    @property
    def type(self) -> Expr: ...
    @property
    def value(self) -> Expr | None:
        """The value of a `let` variable (also of a `have` variable, see `nondep`)."""

    @property
    def nondep(self) -> bool:
        """Whether the value is not to be used (`have`)."""

    @property
    def is_let(self) -> bool:
        """Whether it has a value that may be used."""

    @property
    def bi(self) -> BinderInfoText: ...
    @property
    def kind(self) -> Literal["default", "implDetail", "auxDecl"]: ...
    @property
    def is_implementation_detail(self) -> bool: ...
    @property
    def index(self) -> int:
        """The position in the local context, counted from 0; positions may have gaps."""

@final
class LocalContext:
    """The hypotheses in scope, with the local instances: a value of one :class:`Meta`."""

    def find(self, fvar: Expr) -> LocalDecl | None: ...
    def __getitem__(self, fvar: Expr) -> LocalDecl:
        """Return the declaration of a free variable, or raise :class:`KeyError`."""

    def find_by_name(self, user_name: NameLike) -> LocalDecl | None:
        """Return the latest declaration with this user name."""

    def variable(self, user_name: NameLike) -> tuple[FVar | None, bool]:
        """Return the latest variable with this user name, functions that are being defined aside.

        Beside it, whether there are such functions (`auxDecl`) in the context.
        """

    def decls(self) -> tuple[LocalDecl, ...]:
        """Return all declarations, oldest first, implementation details included."""

    def fvars(self) -> tuple[FVar, ...]: ...
    def last(self) -> LocalDecl | None: ...
    def contains(self, fvar: Expr) -> bool: ...
    def __contains__(self, fvar: Expr) -> bool: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> Literal[True]: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def erase(self, *fvars: Expr) -> LocalContext: ...
    def rename(self, fvar: Expr, user_name: NameLike) -> LocalContext: ...
    def with_binder_info(self, fvar: Expr, bi: BinderInfoLike) -> LocalContext: ...
    def with_type(self, fvar: Expr, type: Expr) -> LocalContext:
        """Return the context where a variable has a definitionally equal type."""

    def with_value(self, fvar: Expr, value: Expr | None, nondep: bool = False) -> LocalContext: ...
    def with_kind(
        self, fvar: Expr, kind: Literal["default", "implDetail", "auxDecl"]
    ) -> LocalContext: ...
    def append(self, *fvars: Expr) -> LocalContext:
        """Return the context with free variables of the same :class:`Meta` at its end."""

    def is_sub_prefix_of(self, other: LocalContext) -> bool: ...
    def local_instances(self) -> tuple[tuple[str, FVar], ...]:
        """Return the local instances with their classes, oldest first."""

    def with_local_instances(self, instances: Sequence[tuple[NameLike, Expr]]) -> LocalContext: ...

@final
class MVarDecl:
    """What is known of a metavariable beside its assignment."""

    @property
    def user_name(self) -> str: ...
    @property
    def type(self) -> Expr: ...
    @property
    def lctx(self) -> LocalContext: ...
    @property
    def kind(self) -> MVarKind: ...
    @property
    def depth(self) -> int: ...
    @property
    def num_scope_args(self) -> int: ...
    @property
    def index(self) -> int:
        """Metavariables are numbered in the order in which they were made."""

@final
class Snapshot:
    """A state of metavariables to which :meth:`Meta.restore` goes back, or forth."""

@final
class ParamInfo:
    """What is known of a function's parameter."""

    @property
    def bi(self) -> BinderInfoText: ...
    @property
    def has_fwd_deps(self) -> bool:
        """Whether a later parameter's type mentions it."""

    @property
    def back_deps(self) -> tuple[int, ...]:
        """The earlier parameters that its type mentions."""

    @property
    def is_prop(self) -> bool:
        """Whether it is a proof."""

    @property
    def is_dec_inst(self) -> bool: ...
    @property
    def higher_order_out_param(self) -> bool: ...
    @property
    def depends_on_higher_order_out_param(self) -> bool: ...
    @property
    def is_explicit(self) -> bool: ...
    @property
    def is_implicit(self) -> bool: ...
    @property
    def is_strict_implicit(self) -> bool: ...
    @property
    def is_inst_implicit(self) -> bool: ...

@final
class AbstractMVarsResult:
    """A term whose metavariables have become parameters."""

    @property
    def param_names(self) -> tuple[str, ...]:
        """Universe parameters, in place of level metavariables."""

    @property
    def mvars(self) -> tuple[MVar, ...]: ...
    @property
    def num_mvars(self) -> int: ...
    @property
    def expr(self) -> Expr:
        """A function of `num_mvars` arguments."""

@final
class DiscrTree(Generic[_T]):
    """A discrimination tree: values under patterns, found by the terms that may match them.

    An immutable value. Patterns are paths of keys, made by :meth:`Meta.discr_path`.
    """

    def __new__(cls) -> Self: ...
    def insert(self, path: DiscrPath, value: _T) -> DiscrTree[_T]: ...
    def insert_many(self, pairs: Iterable[tuple[DiscrPath, _T]]) -> DiscrTree[_T]: ...
    def remove(self, path: DiscrPath, value: _T) -> DiscrTree[_T]: ...
    def values(self) -> tuple[_T, ...]: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> Literal[True]: ...

@final
class DiscrPath:
    """A pattern as a path in a discrimination tree."""

    def __new__(cls, text: str) -> Self:
        """Return the path of a :attr:`text`; raises `ValueError` if it is none."""

    @property
    def text(self) -> str:
        """The path as text that can be read again; raises `ValueError` if it has free variables."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys as text: `*`, `◾`, `→`, `Nat.add:2`, `#0`, `5` …"""

    def __len__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...

_M = TypeVar("_M")

class Scope(Protocol):
    """What `with` undoes at its end."""

    def __enter__(self) -> None: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...

@final
class Session:
    """The store of terms that several :class:`Meta` share, one after the other.

    Constants are copied into it when they are first used. Use one session for a file; begin a
    new one when :attr:`bytes` is too large.
    """

    def __new__(cls) -> Self: ...
    @property
    def bytes(self) -> int:
        """About how many bytes its terms use."""

    def activate(self) -> None:
        """Let terms that this thread makes be in this session's store from now on.

        It saves copying: `Meta` takes terms from everywhere, but copies those of other stores.
        """

    @staticmethod
    def deactivate() -> None:
        """End what :meth:`activate` began."""

@final
class NativeThread:
    """A thread that has said how much stack it has; see `gnomon.meta.stack`."""

    def interrupt(self) -> None:
        """Let the engine raise `KeyboardInterrupt` in that thread."""

    @property
    def is_interrupted(self) -> bool:
        """Whether the engine has not done so yet."""

def share_heap() -> None:
    """Let threads that begin from now on share one heap, where the system has several."""

def use_native_stack(bytes: int) -> NativeThread:
    """Say how many bytes of stack this thread has; see `gnomon.meta.stack`."""

@final
class Meta:
    """The state of an elaboration: Lean's `MetaM`.

    Functions have the names and the meaning of Lean's in `Lean.Meta`. Terms may come from
    anywhere; results are in the session's store. Free variables and metavariables are numbered
    within one `Meta`.

    Errors are :class:`~gnomon.meta.MetaError`; see `gnomon.meta.errors`.
    """

    def __new__(
        cls,
        env: ElabEnv,
        *,
        session: Session | None = None,
        max_rec_depth: int = 512,
        max_heartbeats: int = 200_000,
        synth_max_heartbeats: int = 20_000,
        synth_max_size: int = 128,
    ) -> Self:
        """Return a state without metavariables and hypotheses.

        Heartbeats are in thousands, as Lean's option is; 0 means no limit.
        """

    env: ElabEnv
    """The environment; assigning another one forgets what depends on it."""
    lctx: LocalContext
    """The current local context."""
    rec_depth: int
    """How deep the recursion is; elaborators count theirs here, too."""
    max_rec_depth: int
    max_heartbeats: int
    heartbeats: int
    """What was used up since the start, in units, of which 1000 are what options count."""
    synth_max_heartbeats: int
    synth_max_size: int
    synth_pending_hook: Callable[[MVar], bool] | None
    """Called for a synthetic metavariable that is no instance; says whether it assigned it."""

    @property
    def session(self) -> Session: ...
    def cancel(self) -> None:
        """End the call under way in another thread, with `Declined`, and so all later ones.

        :meth:`resume` lets calls begin again.
        """

    def resume(self) -> None:
        """Let calls begin again after :meth:`cancel`."""

    def check_limits(
        self,
        part: Literal["elaborator", "whnf", "isDefEq", "tactic execution"] = "elaborator",
        spent: int = 0,
    ) -> None:
        """Count units of heartbeats, of which an option's number has thousands.

        Raises `MetaLimit` or `Declined` if heartbeats are used up or it was cancelled.
        """

    def save(self) -> Snapshot:
        """Return the state of all metavariables, in constant time."""

    def restore(self, snapshot: Snapshot) -> None:
        """Go to a state of metavariables; takes time in proportion to what differs."""

    # Scopes.

    def scope(self) -> Scope:
        """Return a context manager that restores the local context at its end."""

    def with_lctx(self, lctx: LocalContext) -> Scope:
        """Return a context manager with another local context."""

    def with_mvar_lctx(self, mvar: Expr) -> Scope:
        """Return a context manager with the local context of a metavariable."""

    def with_new_mvar_depth(self, allow_level_assignments: bool = False) -> Scope:
        """Return a context manager in which earlier metavariables cannot be assigned."""

    def with_local_instances(self, fvars: Sequence[Expr]) -> Scope:
        """Return a context manager in which those of `fvars` that can be are instances."""

    def without_modifying_state(self) -> Scope:
        """Return a context manager that restores metavariables and local context at its end."""

    def transparency(self, mode: Transparency) -> Scope:
        """Return a context manager with another transparency."""

    def at_least_transparency(self, mode: Transparency) -> Scope: ...
    def config(self, **flags: bool | str) -> Scope:
        """Return a context manager with other flags of Lean's `Meta.Config`, in snake case.

        `fo_approx`, `ctx_approx`, `quasi_pattern_unification`, `const_approx`,
        `is_def_eq_stuck_ex`, `unification_hints`, `proof_irrelevance`,
        `assign_synthetic_opaque`, `offset_cnstrs`, `transparency`, `eta_struct`
        (`"all"`, `"notClasses"`, `"none"`), `univ_approx`, `zeta`, `zeta_have`, `zeta_delta`,
        `zeta_unused`, `iota`, `beta`, `proj` (`"no"`, `"yes"`,
        `"yesWithDelta"`, `"yesWithDeltaI"`), `eta`, `smart_unfolding`.
        """

    def get_config(self) -> dict[str, bool | str]:
        """Return the flags."""

    def approx_def_eq(self) -> Scope:
        """`fo_approx`, `ctx_approx` and `quasi_pattern_unification` on."""

    def full_approx_def_eq(self) -> Scope:
        """As :meth:`approx_def_eq`, and `const_approx`."""

    # Terms in the session's store.

    def const(self, name: NameLike, levels: Sequence[LevelLike] = ()) -> Const: ...
    def const_with_fresh_levels(self, name: NameLike) -> Const:
        """Return a constant with level metavariables. Raises `UnknownConstant`."""

    def constant_info(self, name: NameLike) -> ConstantInfo:
        """Return a constant with terms in the session's store. Raises `UnknownConstant`."""

    def instantiate_type_level_params(
        self, name: NameLike, levels: Sequence[LevelLike]
    ) -> Expr: ...
    def instantiate_value_level_params(
        self, name: NameLike, levels: Sequence[LevelLike]
    ) -> Expr: ...
    def import_expr(self, e: Expr) -> Expr:
        """Return a term with its handle in the session's store."""

    # Local context.

    def push_local(
        self,
        user_name: NameLike,
        type: Expr,
        bi: BinderInfoLike = "default",
        kind: Literal["default", "implDetail", "auxDecl"] = "default",
        *,
        instance: bool | None = None,
    ) -> FVar:
        """Add a hypothesis to the current local context.

        If its type is a class, it becomes a local instance, unless `instance` says otherwise.
        """

    def push_let(
        self,
        user_name: NameLike,
        type: Expr,
        value: Expr,
        nondep: bool = False,
        kind: Literal["default", "implDetail", "auxDecl"] = "default",
    ) -> FVar:
        """Add a local definition to the current local context."""

    def local_decl(self, fvar: Expr) -> LocalDecl:
        """Return a declaration of the current local context. Raises `UnknownFVar`."""

    def is_class(self, type: Expr) -> str | None:
        """Return the class that a type is an instance of, perhaps after a telescope."""

    # Metavariables.

    def mk_mvar(
        self,
        type: Expr,
        kind: MVarKind = "natural",
        user_name: NameLike = "",
        lctx: LocalContext | None = None,
        num_scope_args: int = 0,
    ) -> MVar: ...
    def mk_type_mvar(self, kind: MVarKind = "natural", user_name: NameLike = "") -> MVar:
        """Return a metavariable whose type is a `Sort` of a level metavariable."""

    def mk_level_mvar(self) -> LevelMVar: ...
    def mvar_decl(self, mvar: Expr) -> MVarDecl:
        """Return a metavariable's declaration. Raises `UnknownMVar`."""

    def mvar_by_user_name(self, user_name: NameLike) -> MVar | None: ...
    def assign(self, mvar: Expr, value: Expr) -> None:
        """Assign without any check."""

    def checked_assign(self, mvar: Expr, value: Expr) -> bool:
        """Assign if scope, occurs check and type permit."""

    def assign_level(self, mvar: Level, value: LevelLike) -> None: ...
    def delayed_assign(self, mvar: Expr, fvars: Sequence[Expr], pending: Expr) -> None:
        """Let `mvar x₁ … xₙ` be `pending[x₁ … xₙ]` once that has no metavariables."""

    def is_assigned(self, mvar: Expr) -> bool: ...
    def is_delayed_assigned(self, mvar: Expr) -> bool: ...
    def is_assigned_or_delayed(self, mvar: Expr) -> bool: ...
    def first_learned(
        self,
        pairs: list[tuple[Expr, Expr] | None],
        start: int = 0,
        spent: int = 0,
        heed_values: bool = False,
    ) -> int:
        """Return the first index from `start` on at which more is known than was, or the length.

        That is where the list has `None`, or a metavariable with a type that, with metavariables
        instantiated, is not the one beside it, and not by other metavariables only; with
        `heed_values`, also a metavariable that has a value. Each pair that is passed counts for
        `spent` units of heartbeats; raises `MaxHeartbeats`.
        """

    def is_assignable(self, mvar: Expr) -> bool:
        """Return whether the depth permits the unifier to assign it."""

    def is_read_only_or_synthetic_opaque(self, mvar: Expr) -> bool: ...
    def get_assignment(self, mvar: Expr) -> Expr | None: ...
    def get_delayed_assignment(self, mvar: Expr) -> tuple[tuple[FVar, ...], MVar] | None: ...
    def get_delayed_root(self, mvar: Expr) -> MVar:
        """Follow delayed assignments to the metavariable that is to be solved."""

    def get_level_assignment(self, mvar: Level) -> Level | None: ...
    def set_mvar_kind(self, mvar: Expr, kind: MVarKind) -> None: ...
    def set_mvar_user_name(self, mvar: Expr, user_name: NameLike) -> None: ...
    def set_mvar_type(self, mvar: Expr, type: Expr) -> None: ...
    def set_mvar_lctx(self, mvar: Expr, lctx: LocalContext) -> None: ...
    def instantiate_mvars(self, e: Expr) -> Expr: ...
    def instantiate_level_mvars(self, level: LevelLike) -> Level: ...
    def instantiate_mvar_decl(self, mvar: Expr) -> None:
        """Instantiate metavariables in the type and the context of a metavariable."""

    def instantiate_lctx(self, lctx: LocalContext) -> LocalContext: ...
    def collect_mvars(self, e: Expr, *, through_delayed: bool = True) -> tuple[MVar, ...]:
        """Return the unassigned metavariables of the instantiated term, in order of occurrence.

        Through a delayed assignment, those of its pending term are meant.
        """

    def collect_level_mvars(self, e: Expr | Level) -> tuple[LevelMVar, ...]: ...
    def collect_fvars(self, e: Expr) -> tuple[FVar, ...]:
        """Return the free variables of a term, in order of occurrence."""

    def has_expr_mvar(self, e: Expr) -> bool:
        """Return whether a metavariable for expressions occurs, assigned or not."""

    def has_level_mvar(self, e: Expr) -> bool: ...
    def has_assigned_mvar(self, e: Expr) -> bool: ...
    def has_assignable_mvar(self, e: Expr) -> bool: ...
    def occurs_check(self, mvar: Expr, e: Expr) -> bool:
        """Return whether `mvar` does *not* occur in `e`, also through assignments."""

    def depends_on(self, e: Expr, fvars: Sequence[Expr]) -> bool:
        """Return whether a free variable of `fvars` occurs, also through metavariables' values."""

    def collect_forward_deps(
        self,
        fvars: Sequence[Expr],
        *,
        preserve_order: bool = False,
        generalize_nondep_let: bool = True,
    ) -> tuple[FVar, ...]:
        """Return `fvars` with the hypotheses that depend on them. Raises `RevertFailure`."""

    def elim_mvar_deps(
        self, fvars: Sequence[Expr], e: Expr, *, preserve_order: bool = False
    ) -> Expr: ...
    def revert(
        self, mvar: Expr, fvars: Sequence[Expr], *, preserve_order: bool = False
    ) -> tuple[tuple[FVar, ...], Expr]:
        """Give a metavariable's variables back to its type, as the tactic `revert` does.

        Returns all variables that were reverted, and `?new x₁ … xₙ`, to which `mvar` is assigned.
        """

    # Levels.

    def normalize_level(self, level: LevelLike) -> Level: ...
    def level_succ(self, level: LevelLike) -> Level: ...
    def level_max(self, a: LevelLike, b: LevelLike) -> Level:
        """Return `max a b`, simplified as Lean's `mkLevelMax'` does."""

    def level_imax(self, a: LevelLike, b: LevelLike) -> Level:
        """Return `imax a b`, simplified as Lean's `mkLevelIMax'` does."""

    def dec_level(self, level: LevelLike) -> Level:
        """Return `l` for `l + 1`, assigning level metavariables. Raises `MetaError`."""

    def dec_level_opt(self, level: LevelLike) -> Level | None: ...
    def is_level_def_eq(self, a: LevelLike, b: LevelLike) -> bool: ...

    # Types and reduction.

    def infer_type(self, e: Expr) -> Expr:
        """Return the type of a term that is taken to be well typed."""

    def get_level(self, type: Expr) -> Level:
        """Return `u` where `type : Sort u`. Raises `TypeExpected`."""

    def get_dec_level(self, type: Expr) -> Level: ...
    def is_prop(self, e: Expr) -> bool: ...
    def is_proof(self, e: Expr) -> bool: ...
    def is_type(self, e: Expr) -> bool: ...
    def is_type_former(self, e: Expr) -> bool: ...
    def is_type_former_type(self, type: Expr) -> bool: ...
    def is_prop_former_type(self, type: Expr) -> bool: ...
    def type_check(self, e: Expr) -> None:
        """Lean's `Meta.check`. Raises `AppTypeMismatch` and others."""

    def is_type_correct(self, e: Expr) -> bool: ...
    def whnf(self, e: Expr) -> Expr: ...
    def whnf_core(self, e: Expr) -> Expr:
        """Weak head normal form without unfolding definitions."""

    def whnf_r(self, e: Expr) -> Expr: ...
    def whnf_d(self, e: Expr) -> Expr: ...
    def whnf_i(self, e: Expr) -> Expr:
        """Weak head normal form unfolding instances only."""

    def whnf_all(self, e: Expr) -> Expr: ...
    def whnf_forall(self, e: Expr) -> Expr:
        """Return the weak head normal form if that is a function type, otherwise `e`."""

    def whnf_until(self, e: Expr, name: NameLike) -> Expr | None: ...
    def whnf_matcher(self, e: Expr) -> Expr: ...
    def unfold_definition(self, e: Expr) -> Expr | None:
        """Unfold the head once, with smart unfolding. `None` if it does not unfold."""

    def delta(self, e: Expr) -> Expr | None:
        """Unfold the head constant once, without smart unfolding, and beta-reduce."""

    def reduce_matcher(self, e: Expr) -> Expr | None: ...
    def reduce_rec_matcher(self, e: Expr) -> Expr | None: ...
    def reduce_proj(self, e: Expr) -> Expr | None: ...
    def reduce_nat(self, e: Expr) -> Expr | None: ...
    def reduce_bin_nat_op(self, e: Expr) -> Expr | None: ...
    def unfold_proj_inst(self, e: Expr) -> Expr | None: ...
    def eval_nat(self, e: Expr) -> int | None:
        """Return the number that a term evidently is: literals, `succ`, `OfNat`, `+`, `*` …"""

    def get_stuck_mvar(self, e: Expr) -> MVar | None: ...
    def reduce(
        self,
        e: Expr,
        *,
        explicit_only: bool = True,
        skip_types: bool = True,
        skip_proofs: bool = True,
    ) -> Expr:
        """Normal form, as `#reduce` shows."""

    def is_ctor_app(self, e: Expr) -> bool:
        """Return whether a term is an application of a constructor, or a literal."""

    def head_beta(self, e: Expr) -> Expr: ...
    def beta(self, f: Expr, args: Sequence[Expr]) -> Expr: ...
    def eta(self, e: Expr) -> Expr: ...
    def instantiate_forall(self, type: Expr, args: Sequence[Expr]) -> Expr:
        """Return `B` for `(x : A) → B` with arguments. Raises `FunctionExpected`."""

    def instantiate_lambda(self, e: Expr, args: Sequence[Expr]) -> Expr: ...
    def zeta_reduce(self, e: Expr) -> Expr: ...

    # Unification.

    def is_def_eq(self, a: Expr, b: Expr) -> bool:
        """Return whether two terms can be made equal; metavariables are assigned only then.

        Raises :class:`~gnomon.meta.IsDefEqStuck` with `is_def_eq_stuck_ex`.
        """

    def is_def_eq_guarded(self, a: Expr, b: Expr) -> bool:
        """As :meth:`is_def_eq`, and `False` where that raises :class:`~gnomon.meta.MetaError`."""

    def is_def_eq_no_constant_approx(self, a: Expr, b: Expr) -> bool: ...
    def process_postponed(self, may_postpone: bool = True) -> bool:
        """Look again at universe constraints that were put off; `False` if one fails."""

    def postponed(
        self,
    ) -> list[tuple[Level, Level, tuple[Expr, Expr, LocalContext] | None]]:
        """Return the universe constraints that were put off, with the terms they came from."""

    # Telescopes. New hypotheses are on `lctx` afterwards; use `scope`.

    def forall_telescope(
        self,
        type: Expr,
        max: int | None = None,
        *,
        reducing: bool = False,
        cleanup_annotations: bool = False,
    ) -> tuple[tuple[FVar, ...], Expr]:
        """Take `(x₁ : A₁) → … → B` apart, at most `max` binders."""

    def lambda_telescope(
        self,
        e: Expr,
        max: int | None = None,
        *,
        lets: bool = False,
        cleanup_annotations: bool = False,
    ) -> tuple[tuple[FVar, ...], Expr]: ...
    def let_telescope(self, e: Expr) -> tuple[tuple[FVar, ...], Expr]: ...
    def forall_meta_telescope(
        self,
        type: Expr,
        max: int | None = None,
        *,
        reducing: bool = False,
        kind: MVarKind = "natural",
    ) -> tuple[tuple[MVar, ...], tuple[BinderInfoText, ...], Expr]: ...
    def lambda_meta_telescope(
        self, e: Expr, max: int | None = None
    ) -> tuple[tuple[MVar, ...], tuple[BinderInfoText, ...], Expr]: ...
    def mk_lambda(
        self,
        fvars: Sequence[Expr],
        e: Expr,
        *,
        used_only: bool = False,
        used_let_only: bool = True,
        eta_reduce: bool = False,
        binder_info_for_mvars: BinderInfoLike = "implicit",
        generalize_nondep_let: bool = True,
    ) -> Expr:
        """Bind free variables (or metavariables) with `fun`, and `let` those with a value."""

    def mk_forall(
        self,
        fvars: Sequence[Expr],
        e: Expr,
        *,
        used_only: bool = False,
        used_let_only: bool = True,
        binder_info_for_mvars: BinderInfoLike = "implicit",
        generalize_nondep_let: bool = True,
    ) -> Expr: ...
    def mk_let(
        self,
        fvars: Sequence[Expr],
        e: Expr,
        *,
        used_let_only: bool = True,
        generalize_nondep_let: bool = True,
    ) -> Expr: ...
    def abstract(self, e: Expr, fvars: Sequence[Expr]) -> Expr:
        """Replace free variables or metavariables by bound ones, the last one by variable 0."""

    def replace_fvars(self, e: Expr, fvars: Sequence[Expr], values: Sequence[Expr]) -> Expr: ...
    def abstract_mvars(self, e: Expr, levels: bool = True) -> AbstractMVarsResult: ...
    def open_abstract_mvars_result(
        self, result: AbstractMVarsResult
    ) -> tuple[tuple[MVar, ...], tuple[BinderInfoText, ...], Expr]: ...

    # Instances.

    def synth_instance(self, type: Expr, max_size: int | None = None) -> Expr | None:
        """Return an instance, or `None`. Raises :class:`~gnomon.meta.IsDefEqStuck`."""

    def try_synth_instance(self, type: Expr, max_size: int | None = None) -> Expr | bool:
        """Return an instance, `False` if there is none, `True` if that is not known yet."""

    def synth_pending(self, mvar: Expr) -> bool:
        """Try to synthesise a metavariable of a class type; say whether it was assigned."""

    def instance_info(self, name: NameLike, priority: int = 1000) -> InstanceInfo:
        """Prepare a constant for :meth:`ElabEnv.with_instance`. Raises `MetaError`."""

    def class_instances(self, type: Expr) -> tuple[Expr, ...]:
        """Return the candidates for an instance, local and global, last tried first."""

    def fun_info(self, f: Expr, num_args: int | None = None) -> tuple[ParamInfo, ...]: ...
    def fun_result_deps(self, f: Expr, num_args: int | None = None) -> tuple[int, ...]:
        """Return the parameters that the result type mentions."""

    # Patterns.

    def kabstract(self, e: Expr, pattern: Expr, occurrences: Sequence[int] | None = None) -> Expr:
        """Replace instances of `pattern` by `BVar(0)`; `occurrences` counts from 1, None is all."""

    def discr_path(self, e: Expr, *, no_index_at_args: bool = False) -> DiscrPath: ...
    def get_match(self, tree: DiscrTree[_M], e: Expr) -> list[_M]:
        """Return the values of patterns that `e` may be an instance of, last inserted last."""

    def get_match_with_extra(self, tree: DiscrTree[_M], e: Expr) -> list[tuple[_M, int]]:
        """As :meth:`get_match`, also for `e` without its last arguments, whose number is given."""

    def get_unify(self, tree: DiscrTree[_M], e: Expr) -> list[_M]: ...

    # Building applications. More in `gnomon.meta.app_builder`.

    def mk_app_m(self, f: NameLike | Expr, args: Sequence[Expr]) -> Expr:
        """Apply to explicit arguments; the others are found. Raises `AppBuilderError`."""

    def mk_app_opt_m(self, f: NameLike | Expr, args: Sequence[Expr | None]) -> Expr:
        """Apply to arguments of which `None` are found. Raises `AppBuilderError`."""

    def mk_projection(self, struct: Expr, field: NameLike) -> Expr:
        """Return a field by name, also one of a structure that it extends."""

    def mk_proj_fn(self, struct_name: NameLike, index: int, struct: Expr) -> Expr:
        """Return a field through its projection function, or else as `Proj`."""

# What Lean defines for an inductive type. Import these from `gnomon.constructions`.

ConstructionText: TypeAlias = Literal[
    "rec_on",
    "cases_on",
    "ctor_idx",
    "to_ctor_idx",
    "ctor_elim",
    "no_confusion",
    "below",
    "brec_on",
    "size_of",
    "injectivity",
]
StructureText: TypeAlias = Literal["structure", "class"]

@final
class Construction:
    """A declaration that Lean makes for an inductive type, and what is to be noted about it."""

    @property
    def declaration(self) -> Declaration:
        """What is to be added to the environment."""

    @property
    def name(self) -> str:
        """The constant's name; that of the first type if the declaration is inductive."""

    @property
    def reducible(self) -> bool:
        """Whether it is `@[reducible]`; otherwise it is semireducible."""

    @property
    def protected(self) -> bool: ...
    @property
    def aux_recursor(self) -> bool:
        """Whether it counts as an auxiliary recursor, as `casesOn` does."""

    @property
    def no_confusion(self) -> bool:
        """Whether it counts as a `noConfusion` function."""

    @property
    def elab_as_elim(self) -> bool: ...
    @property
    def sparse_cases_on(self) -> bool:
        """Whether it tells one constructor from the others, as `T.c.elim` does."""

    @property
    def simp(self) -> bool: ...
    @property
    def grind_eq(self) -> bool:
        """Whether it is `@[grind =]`."""

    @property
    def defeq(self) -> bool:
        """Whether it is an equation that holds by evaluation."""

    @property
    def instance(self) -> bool:
        """Whether it is an instance."""

    @property
    def compiled(self) -> bool:
        """Whether code is made for it."""

    @property
    def inline(self) -> Literal["inline", "macro_inline"] | None: ...
    @property
    def deprecated(self) -> str | None:
        """The constant that is to be used instead of this one."""

    @property
    def projection(self) -> tuple[str, int, int, bool] | None:
        """Of a projection: constructor, number of parameters, field, whether it is a class's."""

class constructions:  # A module.
    """What Lean defines for an inductive type.

    Nothing here is trusted: the kernel checks declarations when they are added. All functions raise
    :class:`~gnomon.errors.ConstructionError` if there is no such construction,
    :class:`~gnomon.errors.KernelError` if the environment holds something strange, and
    :class:`~gnomon.errors.Declined` when a limit is reached.

    `scope` is a name; the names with macro scopes that Lean makes up (`x✝`) mention it, as they
    mention the module in Lean.
    """

    @staticmethod
    def inductive(
        env: Environment | ElabEnv, decl: Inductive, *, limits: Limits | None = None
    ) -> Inductive:
        """Return a block with all its numbers, and with recursors whose binders have Lean's names.

        The block need not be in the environment yet. The recursors that the kernel makes for a
        block without any are the same but for the names.
        """

    @staticmethod
    def all_for(
        env: Environment | ElabEnv,
        name: NameLike,
        *,
        kind: Literal["inductive", "class inductive", "structure", "class"] = "inductive",
        projections: Sequence[NameLike] | None = None,
        gen_ctor_idx: bool = True,
        gen_size_of: bool = True,
        gen_size_of_spec: bool = True,
        gen_injectivity: bool = True,
        scope: str | None = None,
        size_of_instances: Sequence[NameLike] | None = None,
        reducible: Sequence[NameLike] | None = None,
        limits: Limits | None = None,
    ) -> list[Construction]:
        """Return all that Lean makes for a block, in Lean's order; each may mention earlier ones.

        `name` is a type of the block. `projections` are the names of a structure's projections, one
        for each field; leave it out if they exist. The `gen_*` flags are Lean's options. What needs
        constants that the environment lacks (`Nat`, `PUnit`, `Eq`, `HEq`, `PProd`, `SizeOf`, …) is
        left out, so that a library can begin with nothing.

        `size_of_instances` are the names of `SizeOf` instances besides those that Lean's own
        library has, and `reducible` those of reducible definitions besides abbreviations; both
        matter for the types of fields.
        """

    @staticmethod
    def make(
        env: Environment | ElabEnv,
        name: NameLike,
        construction: ConstructionText,
        *,
        scope: str | None = None,
        size_of_instances: Sequence[NameLike] | None = None,
        reducible: Sequence[NameLike] | None = None,
        limits: Limits | None = None,
    ) -> list[Construction]:
        """Return the declarations of one construction for one type.

        `below`, `brec_on` and `size_of` of a block's first type include those of nested types.
        """

    @staticmethod
    def rec_on(
        env: Environment | ElabEnv,
        name: NameLike,
        *,
        scope: str | None = None,
        limits: Limits | None = None,
    ) -> Construction:
        """Return `T.recOn`."""

    @staticmethod
    def cases_on(
        env: Environment | ElabEnv,
        name: NameLike,
        *,
        scope: str | None = None,
        limits: Limits | None = None,
    ) -> Construction:
        """Return `T.casesOn`."""

    @staticmethod
    def ctor_idx(
        env: Environment | ElabEnv,
        name: NameLike,
        *,
        scope: str | None = None,
        limits: Limits | None = None,
    ) -> Construction:
        """Return `T.ctorIdx`."""

    @staticmethod
    def to_ctor_idx(
        env: Environment | ElabEnv,
        name: NameLike,
        *,
        scope: str | None = None,
        limits: Limits | None = None,
    ) -> Construction:
        """Return `T.toCtorIdx`, which enumerations have."""

    @staticmethod
    def projections(
        env: Environment | ElabEnv,
        name: NameLike,
        names: Sequence[NameLike],
        *,
        kind: StructureText = "structure",
        limits: Limits | None = None,
    ) -> list[Construction]:
        """Return the projections of a structure under the given names, one for each field."""

    @staticmethod
    def parent_projection(
        env: Environment | ElabEnv,
        structure: NameLike,
        name: NameLike,
        parent: Expr,
        *,
        kind: StructureText = "structure",
        limits: Limits | None = None,
    ) -> Construction:
        """Return the projection to a parent whose fields are copied, as `S.toParent`.

        `parent` is the parent as a function of the structure's parameters: `fun α => Parent α`.
        """

# Evaluation: what `gnomon.compiler` compiles for and executes on.

@final
class CompiledUnit:
    """The compiled code of some declarations, as :mod:`gnomon.compiler.wire` describes it."""

    def __new__(cls, data: bytes) -> CompiledUnit:
        """Open a unit. Bodies are read when they are called.

        Raises :class:`ValueError` if the bytes are no unit.
        """

    def names(self) -> list[str]:
        """Return the names of the functions."""

@final
class Program:
    """An immutable set of compiled functions.

    >>> from gnomon._core import Program
    >>> len(Program())
    0
    """

    def __new__(cls) -> Program:
        """Return a program without functions."""

    def extend(self, *units: CompiledUnit) -> Program:
        """Return the program with more units, which may refer to one another.

        What a name in a unit means is settled here: a function of these units, else of this
        program. Later functions hide earlier ones of the same name.
        """

    def signature(self, name: str) -> tuple[list[int], list[bool], int] | None:
        """Return types of parameters, whether they are borrowed, and the type of the result.

        Types are numbers, see :class:`gnomon.compiler.ir.Ty`.
        """

    def __contains__(self, name: str) -> bool: ...
    def __len__(self) -> int: ...

@final
class RuntimeValue:
    """A value of a :class:`Machine`, kept alive by this handle."""

    @property
    def tag(self) -> int | None:
        """The constructor's number, or `None` of what is no constructor."""

    @property
    def num_fields(self) -> int:
        """How many fields are values."""

    def field(self, index: int) -> RuntimeValue:
        """Return a field that is a value, or raise :class:`ValueError`."""

    def decode(self, shape: Shape) -> Any:
        """Return the value in Python.

        Raises :class:`ValueError` if it has not that shape.
        """

@final
class Shape:
    """How values of a type look in Python; see :mod:`gnomon.compiler.values`."""

    @staticmethod
    def simple(name: str) -> Shape:
        """Return a shape without parts.

        Names are ``nat``, ``int``, ``bool``, ``unit``, ``char``, ``string``, ``float``, ``float32``,
        ``u8``, ``i8`` and so on, ``bytes``, ``floats``, and ``opaque`` for a
        :class:`RuntimeValue`. Raises :class:`ValueError` for any other.
        """

    @staticmethod
    def list_of(element: Shape) -> Shape:
        """Return the shape of a `List`."""

    @staticmethod
    def array_of(element: Shape) -> Shape:
        """Return the shape of an `Array`."""

    @staticmethod
    def option_of(content: Shape) -> Shape:
        """Return the shape of an `Option`: the content or `None`."""

    @staticmethod
    def tuple_of(parts: Sequence[Shape]) -> Shape:
        """Return the shape of pairs nested to the right, as a tuple."""

    @staticmethod
    def wrap(inner: Shape, make: Callable[[Any], object], unmake: Callable[[Any], object]) -> Shape:
        """Return the shape of what is represented as `inner` but looks different."""

    @staticmethod
    def enumeration(members: Sequence[object]) -> Shape:
        """Return the shape of constructors without fields; members are hashable."""

    @staticmethod
    def inductive() -> Shape:
        """Return the shape of a type with constructors, to be defined."""

    def define(
        self,
        ctors: Sequence[tuple[Callable[..., object], Sequence[tuple[str, int, Shape]]]],
        split: Callable[[Any], tuple[int, Sequence[object]]],
    ) -> None:
        """Define an inductive shape.

        A constructor is what makes the Python object from its fields, and the fields: where each is
        (``"v"`` and the index among values, ``"s"`` and the index among all, ``"e"`` if it is erased)
        and its shape. `split` takes an object to its constructor's number and its fields that are
        not erased. Raises :class:`ValueError` if that makes no sense.
        """

@final
class Machine:
    """Where compiled functions are executed: a heap, a stack, and loaded code.

    A machine executes functions of any number of programs, for one thread at a time; others wait.
    Programs see nothing of the world but what is set here: by default, output is captured, input
    is empty, clocks work, and nothing else is permitted.
    """

    def __new__(cls) -> Machine:
        """Return a machine."""

    def call(
        self, program: Program, name: str, *args: RuntimeValue, limits: Limits | None = None
    ) -> RuntimeValue:
        """Call a function, or give the value of a constant.

        With fewer arguments than parameters the result is a function. Steps are calls and loop
        iterations. Raises :class:`KeyError` if there is no such function,
        :class:`~gnomon.errors.Declined` if a limit is reached,
        :class:`~gnomon.errors.ProgramExit` if the program ends itself, and
        :class:`~gnomon.errors.EvaluationError`.
        """

    def apply(
        self, function: RuntimeValue, *args: RuntimeValue, limits: Limits | None = None
    ) -> RuntimeValue:
        """Apply a function value to at least one argument; raise as :meth:`call` does."""

    def encode(self, shape: Shape, content: object) -> RuntimeValue:
        """Return a value from Python.

        Raises :class:`TypeError`, :class:`ValueError` or :class:`OverflowError` if the content does
        not fit the shape.
        """

    def function(self, callable: Callable[..., RuntimeValue], arity: int) -> RuntimeValue:
        """Return a function value that calls Python with one to five values.

        Exceptions end the evaluation, and come out of :meth:`call`.
        """

    def set_stdin(self, content: bytes | None) -> None:
        """Set what programs read: bytes, or, with `None`, the process's own standard input."""

    def set_capture(self, capture: bool, *, joined: bool = False) -> None:
        """Set whether output is captured, or goes to the process's own streams.

        If `joined`, standard error goes where standard output does.
        """

    def set_functions(
        self,
        functions: Sequence[tuple[str, Sequence[Shape], Shape, Callable[..., object], bool]],
        error: Shape,
        to_error: Callable[[Exception], object],
    ) -> None:
        """Set what programs may call by name.

        A function has its name, the shapes of its parameters and of its result, what is called, and
        whether it is an action of `EIO`, which may fail: then `to_error` takes the exception to what
        `error` is the shape of, or raises it again.
        """

    def set_source(self, text: str) -> None:
        """Set the text that the positions of syntax are about."""

    def byte_offset(self, position: int) -> int:
        """Return the offset in bytes of a character of that text."""

    def char_offset(self, byte: int) -> int:
        """Return the character at an offset in bytes of that text."""

    def set_native(self, is_allowed: bool) -> None:
        """Set whether functions that are executed often get native code, where that is possible.

        So it is at first.
        """

    def cancel(self) -> None:
        """End the evaluation under way in another thread, and all later ones until :meth:`resume`."""

    def resume(self) -> None:
        """Let evaluations begin again after :meth:`cancel`."""

    def keep_panics(self, keep: bool) -> None:
        """Set whether messages of panics are kept for :meth:`take_panics`, not written."""

    def take_panics(self) -> list[str]:
        """Return the messages of panics that were kept since the last time."""

    def take_output(self) -> tuple[bytes, bytes]:
        """Return what was written to standard output and standard error since the last time."""

    def set_permissions(
        self,
        *,
        files: bool = False,
        environment: bool = False,
        clock: bool = True,
        random: bool = False,
    ) -> None:
        """Set what programs may do besides."""

    def heap_size(self) -> tuple[int, int]:
        """Return how many bytes the heap has, and how many objects are in it."""

def runtime_primitives() -> list[tuple[str, str]]:
    """Return the primitives: names as in `@[extern]`, and how they are represented.

    A signature such as ``bo8:o`` has a letter for each argument that is not erased, and one for the
    result: ``o`` an owned value, ``b`` a borrowed one, ``1``, ``2``, ``4``, ``8`` words of so many
    bytes, ``d`` and ``f`` floats.
    """
