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
from collections.abc import Callable, Iterator, Sequence
from typing import IO, ClassVar, TypeAlias, TypeVar, final, overload

from .declarations import ConstantInfo, Declaration

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
