"""Literals: `5 : Nat`, `"text" : String`, and arithmetic on numerals.

A numeral abbreviates `Nat.succ (… Nat.zero)`, a string `String.ofList [Char.ofNat 97, …]`.
Computing with unary numerals would take forever, so `Nat.add 2 3` and a dozen other operations are
computed by the machine.  Doing so *by name*, as the official kernel does, is sound only if these
names have Lean's meaning.  An export may define its own `Nat.add`; so an operation is accelerated
only when it is **genuine**:

* `Nat` is the inductive type with exactly `zero : Nat` and `succ : Nat → Nat` (`Bool` likewise);
* the operation has the right type; and
* either it is an axiom, which constrains nothing, so that the true function is a model of it, or it
  is a definition that satisfies the defining equations of the operation *definitionally*, on
  variables, checked by this kernel without accelerating it.  By induction it is then the true
  function, and the literal rule adds nothing that could not be proved.

Any other constant of these names is an ordinary one.  `div` and `mod` are defined by recursion on
fuel and have no such equations; `FuelRecursion` derives them from the shape of their unfolding.

Counterparts: `type_checker.cpp` (`reduce_nat`), lean4lean's `Primitive.lean` (which gave the idea).
Read next: `defeq.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import gcd
from typing import TYPE_CHECKING, Final

from .environment import Axiom, Constant, Constructor, Definition, Environment, Inductive, Recursor
from .errors import Declined, KernelError
from .expr import (
    PROP,
    App,
    Const,
    Expr,
    NatLit,
    Pi,
    get_app,
    instantiate,
    mk_app,
    mk_apps,
    mk_bvar,
    mk_const,
    mk_fvar,
    mk_nat,
    mk_pi,
    mk_sort,
)
from .level import ONE, ZERO

if TYPE_CHECKING:
    from .reduce import Reduction
    from .typechecker import TypeChecker

NAT: Final = mk_const("Nat")
NAT_ZERO: Final = mk_const("Nat.zero")
NAT_SUCC: Final = mk_const("Nat.succ")
BOOL: Final = mk_const("Bool")
TRUE: Final = mk_const("Bool.true")
FALSE: Final = mk_const("Bool.false")
STRING: Final = mk_const("String")

# What made a string of a list while it was the constructor of `String`.
OLD_CONSTRUCTOR: Final = "String.mk"

# As in Lean, exponents above this bound are left alone.  Results above MAX_BITS end the check.
MAX_EXPONENT: Final = 1 << 24
MAX_BITS: Final = 1 << 25

BINARY: Final[dict[str, Callable[[int, int], int | bool]]] = {
    "Nat.add": lambda a, b: a + b,
    "Nat.sub": lambda a, b: max(a - b, 0),
    "Nat.mul": lambda a, b: a * b,
    "Nat.div": lambda a, b: a // b if b else 0,
    "Nat.mod": lambda a, b: a % b if b else a,
    "Nat.gcd": gcd,
    "Nat.beq": lambda a, b: a == b,
    "Nat.ble": lambda a, b: a <= b,
    "Nat.land": lambda a, b: a & b,
    "Nat.lor": lambda a, b: a | b,
    "Nat.xor": lambda a, b: a ^ b,
    "Nat.shiftLeft": lambda a, b: a << b,
    "Nat.shiftRight": lambda a, b: a >> b,
    "Nat.pow": lambda a, b: a**b,
}
UNARY: Final[dict[str, Callable[[int], int]]] = {
    "Nat.succ": lambda a: a + 1,
    "Nat.pred": lambda a: max(a - 1, 0),
    "Nat.log2": lambda a: max(a.bit_length() - 1, 0),
}
# An upper bound on the size in bits of the results that can be much larger than the arguments.
RESULT_BITS: Final[dict[str, Callable[[int, int], int]]] = {
    "Nat.mul": lambda a, b: a.bit_length() + b.bit_length(),
    "Nat.shiftLeft": lambda a, b: a.bit_length() + b if a else 0,
    "Nat.pow": lambda a, b: a.bit_length() * b if a > 1 else 1,
}

# The defining equations, `x` and `y` being variables.  An operation on the right that is not the
# one being defined must itself be genuine.
EQUATIONS: Final[dict[str, tuple[str, ...]]] = {
    "Nat.pred": ("pred 0 = 0", "pred (succ x) = x"),
    "Nat.add": ("add x 0 = x", "add x (succ y) = succ (add x y)"),
    "Nat.sub": ("sub x 0 = x", "sub x (succ y) = pred (sub x y)"),
    "Nat.mul": ("mul x 0 = 0", "mul x (succ y) = add (mul x y) x"),
    "Nat.pow": ("pow x 0 = 1", "pow x (succ y) = mul (pow x y) x"),
    "Nat.beq": (
        "beq 0 0 = true",
        "beq 0 (succ y) = false",
        "beq (succ x) 0 = false",
        "beq (succ x) (succ y) = beq x y",
    ),
    "Nat.ble": (
        "ble 0 0 = true",
        "ble 0 (succ y) = true",
        "ble (succ x) 0 = false",
        "ble (succ x) (succ y) = ble x y",
    ),
    "Nat.shiftLeft": ("shiftLeft x 0 = x", "shiftLeft x (succ y) = shiftLeft (mul 2 x) y"),
    "Nat.shiftRight": ("shiftRight x 0 = x", "shiftRight x (succ y) = div (shiftRight x y) 2"),
    "Nat.gcd": ("gcd 0 y = y", "gcd (succ x) y = gcd (mod y (succ x)) (succ x)"),
}


# --- Using literals ----------------------------------------------------------------------------


def nat_to_ctor(value: int) -> Expr:
    """`Nat.zero`, or `Nat.succ` of the literal before."""
    return mk_app(NAT_SUCC, mk_nat(value - 1)) if value else NAT_ZERO


def nat_value(e: Expr) -> int | None:
    """The value of a numeral in normal form."""
    return e.value if isinstance(e, NatLit) else 0 if e is NAT_ZERO else None


def nat_pred(env: Environment, e: Expr) -> Expr | None:
    """`n` if `e` is visibly the successor of `n`."""
    if isinstance(e, NatLit):
        return mk_nat(e.value - 1) if e.value else None
    return e.arg if isinstance(e, App) and e.fn is NAT_SUCC and "Nat" in env.genuine else None


# (literal)   a ⟶* m    b ⟶* n    Nat.op genuine
#             ----------------------------------
#                  Nat.op a b ⟶ ⌜op m n⌝
def reduce_nat(tc: Reduction, e: Expr) -> Expr | None:
    """The value of a genuine operation applied to numerals, as a literal."""
    if not isinstance(e, App):
        return None
    head, args = get_app(e)
    if not isinstance(head, Const) or head.name not in tc.env.genuine:
        return None
    if len(args) == 1 and head.name in UNARY:
        value = nat_value(tc.whnf(args[0]))
        return None if value is None else mk_nat(UNARY[head.name](value))
    if len(args) != 2 or head.name not in BINARY:
        return None
    left = nat_value(tc.whnf(args[0]))
    right = nat_value(tc.whnf(args[1])) if left is not None else None
    if left is None or right is None or (head.name == "Nat.pow" and right > MAX_EXPONENT):
        return None
    if head.name in RESULT_BITS and RESULT_BITS[head.name](left, right) > MAX_BITS:
        raise Declined("memory", f"the value of {head.name} is too large")
    result = BINARY[head.name](left, right)
    if isinstance(result, bool):
        return TRUE if result else FALSE
    return mk_nat(result)


def expand_string(env: Environment, text: str) -> Expr:
    """The string as `String.ofList [Char.ofNat c₀, Char.ofNat c₁, …]`."""
    return apply_to_chars(string_maker(env), text)


def string_maker(env: Environment) -> str:
    """The function from lists of characters that string literals abbreviate.

    What a literal means must not change when more is declared: with both functions declared one
    after the other, a literal that followed the newest would equal both.  So the type decides.
    """
    string = env.find("String")
    old = isinstance(string, Inductive) and string.ctors == (OLD_CONSTRUCTOR,)
    return OLD_CONSTRUCTOR if old else "String.ofList"


def apply_to_chars(make: str, text: str) -> Expr:
    """`make` applied to the list of the characters of `text`."""
    char = mk_const("Char")
    chars = mk_app(mk_const("List.nil", [ZERO]), char)
    cons = mk_app(mk_const("List.cons", [ZERO]), char)
    for c in reversed(text):
        code = mk_app(mk_const("Char.ofNat"), mk_nat(ord(c)))
        chars = mk_apps(cons, [code, chars])
    return mk_app(mk_const(make), chars)


# (nat)   Nat genuine        (str)   ⊢ String.ofList [Char.ofNat 97, …] : String
#         -----------                --------------------------------------------
#           5 : Nat                                  "a…" : String
def check_literal(tc: TypeChecker, e: Expr) -> Expr:
    """The type of a literal, after making sure that what it abbreviates is there."""
    if isinstance(e, NatLit):
        if "Nat" not in tc.env.genuine:
            raise KernelError("unknownConstant", "a numeral needs Lean's type Nat", e)
        return NAT
    if "String" not in tc.env.genuine:
        # The answer is kept where constants stay.
        env = tc.env
        while env.parent is not None:
            env = env.parent
        outer = type(tc)(env)
        make = string_maker(env)
        try:
            ok = outer.is_def_eq(outer.check(apply_to_chars(make, "a")), STRING)
        except KernelError:
            ok = False
        if not ok:
            message = f"a string needs String, List, Char.ofNat and {make}"
            raise KernelError("unknownConstant", message, e)
        env.genuine.add("String")
    return STRING


# --- Recognising Lean's definitions ------------------------------------------------------------


def note_genuine(tc: TypeChecker, constant: Constant) -> None:
    """Decide whether `constant`, just added to the environment, is one of Lean's own."""
    name = constant.name
    if name == "Nat":
        succ = mk_pi("n", NAT, NAT)
        if is_plain(tc.env, constant, {"Nat.zero": NAT, "Nat.succ": succ}):
            tc.env.genuine.update(("Nat", "Nat.succ"))
    elif name == "Bool":
        if is_plain(tc.env, constant, {"Bool.false": BOOL, "Bool.true": BOOL}):
            tc.env.genuine.add("Bool")
    elif name in BINARY or name in UNARY:
        try:
            if is_genuine_operation(tc, constant):
                tc.env.genuine.add(name)
        except KernelError:
            return  # An equation that is not even well-typed does not hold.


def is_plain(env: Environment, info: Constant, ctors: dict[str, Expr]) -> bool:
    """Whether `info` is an inductive `Type`, without parameters and with these constructors."""
    if not isinstance(info, Inductive) or info.level_params or info.safety != "safe":
        return False
    if info.type is not mk_sort(ONE) or info.ctors != tuple(ctors) or len(info.all) > 1:
        return False
    return all(env.get(name).type is type_ for name, type_ in ctors.items())


def is_genuine_operation(tc: TypeChecker, info: Constant) -> bool:
    """Whether `info` may be accelerated; see the beginning of this file."""
    needed = {"Nat", "Bool"} if info.name in ("Nat.beq", "Nat.ble") else {"Nat"}
    if info.level_params or info.safety != "safe" or not needed <= tc.env.genuine:
        return False
    type_ = BOOL if "Bool" in needed else NAT
    for _ in range(2 if info.name in BINARY else 1):
        type_ = mk_pi("n", NAT, type_)
    if info.type is not type_:
        return False
    if isinstance(info, Axiom):
        return True
    if not isinstance(info, Definition):
        return False
    if info.name in ("Nat.div", "Nat.mod"):
        return FuelRecursion(tc).check(info.name)
    equations = EQUATIONS.get(info.name, ())
    return bool(equations) and all(holds(tc, info.name, equation) for equation in equations)


def holds(tc: TypeChecker, name: str, equation: str) -> bool:
    """Whether an equation about the operation `name` holds definitionally."""
    words = equation.replace("(", " ( ").replace(")", " ) ").split()
    middle = words.index("=")
    sides = [parse(words[:middle]), parse(words[middle + 1 :])]
    for word in words:
        other = f"Nat.{word}"
        if other != name and (other in BINARY or other in UNARY) and other not in tc.env.genuine:
            return False
    return tc.is_def_eq(*sides)


def parse(words: list[str]) -> Expr:
    """Read a term of the notation used in `EQUATIONS`."""
    stack: list[Expr | None] = [None]
    for word in words:
        if word == "(":
            stack.append(None)
            continue
        if word == ")":
            atom = stack.pop()
            assert atom is not None
        elif word.isdigit():
            atom = mk_nat(int(word))
        elif word in ("x", "y"):
            atom = mk_fvar("xy".index(word), NAT, word)
        else:
            atom = {"true": TRUE, "false": FALSE}.get(word) or mk_const(f"Nat.{word}")
        top = stack[-1]
        stack[-1] = atom if top is None else mk_app(top, atom)
    assert stack[0] is not None
    return stack[0]


class FuelRecursion:
    """Recognise `div` and `mod` as Lean defines them: by cases on decidable propositions, around a
    loop `go fuel z h` where `h : z < fuel` says that there is enough fuel.

    We unfold on variables.  Where the unfolding is stuck at a `Decidable.rec` that decides `p`, its
    two branches are what the term is worth when `p` fails and when it holds, *whatever* the
    decision procedure is: that is what the types of the constructors of `Decidable` say.  So if

        div x y  =  0                     unless 1 ≤ y, and then   go (x + 1) x _
        go (f + 1) z h  =  0              unless y ≤ z, and then   go f (z - y) _ + 1

    then induction on the fuel shows that `go f z h` is `z / y`.  `mod` has `z` in place of `0`, no
    `+ 1`, and a case distinction before the loop.
    """

    def __init__(self, tc: TypeChecker) -> None:
        """`x` and `y` are the arguments of the operation."""
        self.tc = tc
        self.x, self.y = mk_fvar(0, NAT, "x"), mk_fvar(1, NAT, "y")
        self.number = 2

    def fresh(self, type_: Expr) -> Expr:
        """Another variable."""
        self.number += 1
        return mk_fvar(self.number, type_, "h")

    def check(self, name: str) -> bool:
        """Whether `name`, `Nat.div` or `Nat.mod`, is defined as described."""
        x, y, one = self.x, self.y, mk_nat(1)
        operation = mk_const(name)
        same = self.tc.is_def_eq
        if "Nat.sub" not in self.tc.env.genuine or not self.vocabulary_is_genuine():
            return False
        if name == "Nat.div":
            step: Expr | None = NAT_SUCC
            unfolded = self.split(mk_apps(operation, [x, y]), one, y)
        else:
            step = None
            x = mk_app(NAT_SUCC, x)
            cases = self.split(mk_apps(operation, [x, y]), y, x)
            if cases is None or not same(mk_apps(operation, [mk_nat(0), y]), mk_nat(0)):
                return False
            if not same(cases[0], x):
                return False
            unfolded = self.split(cases[1], one, y)
        if unfolded is None or not same(unfolded[0], x if step is None else mk_nat(0)):
            return False
        return self.is_loop(unfolded[1], x, step)

    def is_loop(self, start: Expr, x: Expr, step: Expr | None) -> bool:
        """Whether `start` is `go (x + 1) x _` for a `go` that satisfies the equations above."""
        tc, y = self.tc, self.y
        head, args = get_app(tc.whnf_core(start))
        if len(args) < 3:
            return False
        go = mk_apps(head, args[:-3])
        fuel, z = self.fresh(NAT), self.fresh(NAT)
        less = tc.whnf(instantiate_pi(tc, tc.infer(go), [mk_app(NAT_SUCC, fuel), z]))
        if not (tc.is_def_eq(args[-3], mk_app(NAT_SUCC, x)) and tc.is_def_eq(args[-2], x)):
            return False
        if not isinstance(less, Pi) or less.body is not NAT:
            return False
        if not tc.is_def_eq(less.type, nat_le(mk_app(NAT_SUCC, z), mk_app(NAT_SUCC, fuel))):
            return False
        now = mk_apps(go, [mk_app(NAT_SUCC, fuel), z, self.fresh(less.type)])
        cases = self.split(now, y, z)
        if cases is None or not tc.is_def_eq(cases[0], z if step is None else mk_nat(0)):
            return False
        smaller = mk_apps(mk_const("Nat.sub"), [z, y])
        proof = self.fresh(nat_le(mk_app(NAT_SUCC, smaller), fuel))
        later = mk_apps(go, [fuel, smaller, proof])
        return tc.is_def_eq(cases[1], later if step is None else mk_app(step, later))

    def split(self, e: Expr, a: Expr, b: Expr) -> tuple[Expr, Expr] | None:
        """What `e` is worth when `a ≤ b` fails and when it holds, if `e` decides just that."""
        head, args = get_app(self.tc.whnf(e))
        if not isinstance(head, Const) or head.name != "Decidable.rec" or len(args) != 5:
            return None
        if not self.tc.is_def_eq(args[0], nat_le(a, b)):
            return None
        branches = []
        for branch in args[2:4]:
            type_ = self.tc.whnf(self.tc.infer(branch))
            if not isinstance(type_, Pi):
                return None
            branches.append(self.tc.whnf_core(mk_app(branch, self.fresh(type_.type))))
        return branches[0], branches[1]

    def vocabulary_is_genuine(self) -> bool:
        """Whether `Nat.le`, `Decidable` and `False` mean what we take them to mean."""
        env = self.tc.env
        names = ("Nat.le", "Decidable", "False")
        le, decidable, false = (env.find(name) for name in names)
        if not (isinstance(le, Inductive) and isinstance(decidable, Inductive)):
            return False
        if not isinstance(false, Inductive) or false.ctors or false.type is not PROP:
            return False
        if le.num_params != 1 or le.num_indices != 1 or len(le.ctors) != 2:
            return False
        n, m = mk_bvar(1), mk_bvar(0)
        refl = mk_pi("n", NAT, nat_le(m, m))
        step = mk_pi("h", nat_le(n, m), nat_le(mk_bvar(2), mk_app(NAT_SUCC, n)))
        step = mk_pi("n", NAT, mk_pi("m", NAT, step))
        if [env.get(name).type for name in le.ctors] != [refl, step]:
            return False
        if len(decidable.ctors) != 2 or not isinstance(env.find("Decidable.rec"), Recursor):
            return False
        p = self.fresh(PROP)
        fields: list[Expr] = []
        for name in decidable.ctors:
            ctor = env.get(name)
            if not isinstance(ctor, Constructor) or ctor.num_params != 1 or ctor.num_fields != 1:
                return False
            field = instantiate_pi(self.tc, ctor.type, [p])
            assert isinstance(field, Pi)
            fields.append(field.type)
        return self.tc.is_def_eq(fields[0], mk_pi("h", p, mk_const("False"))) and fields[1] is p


def nat_le(a: Expr, b: Expr) -> Expr:
    """`a ≤ b`"""
    return mk_apps(mk_const("Nat.le"), [a, b])


def instantiate_pi(tc: Reduction, type_: Expr, args: list[Expr]) -> Expr:
    """The type of `f args` for `f : type_`."""
    for arg in args:
        type_ = tc.whnf(type_)
        if not isinstance(type_, Pi):
            raise KernelError("funExpected", "function expected", type_)
        type_ = instantiate(type_.body, [arg])
    return type_
