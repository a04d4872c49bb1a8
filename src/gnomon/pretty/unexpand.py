"""Notation for applications: what `notation` and `@[app_unexpander]` say in the core library.

What it does: :func:`unexpanders` gives, for a constant, functions that turn `f x y` into the
notation for it. Those of the core library are here; others are registered in the environment.
What it assumes: implicit arguments are left out already; the trees are not yet parenthesized.
Where to read next: `gnomon.elab.unexpanders`, where others are registered.
Counterpart in Lean: `app_unexpander` in `Init.NotationExtra` and elsewhere, and those that
`notation`, `infix` and the like generate in `Init.Prelude` to `Init.Core`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from gnomon.meta import ElabEnv
from gnomon.parser.builtin import builtin
from gnomon.pretty import stx
from gnomon.syntax import Ident, Node, Syntax, names

Unexpander: TypeAlias = Callable[[Syntax], Syntax | None]
"""Takes `f x y` as a tree, without implicit arguments; returns another tree, or `None`."""

_CORE: Final[dict[str, tuple[Unexpander, ...]]] = {}


def unexpanders(env: ElabEnv, name: str) -> Sequence[Unexpander]:
    """Return the unexpanders of a constant, those to be tried first first.

    Notation of Lean's own, which the library declares, is known here in the order in which real
    Lean tries it: declaring it once more changes nothing.
    """
    # The elaborator imports the printer.
    from gnomon.elab.unexpanders import NotationUnexpander
    from gnomon.elab.unexpanders import unexpanders as unexpanders_of

    registered = unexpanders_of(env, name)
    core = _CORE.get(name, ())
    if not registered or not core:
        return registered or core
    known = builtin().modules
    added = (
        each
        for each in registered
        if not (isinstance(each, NotationUnexpander) and each.pattern.kind in known)
    )
    return (*added, *core)


def _args(tree: Syntax) -> Sequence[Syntax]:
    """Return the arguments of an application; none of what is no application."""
    return tree[1].args if tree.kind == stx.APP else ()


def _kind(text: str) -> str:
    """Return the kind of a notation, given without the quotes of names."""
    return names.escape(text)


Build = Callable[..., Syntax | None]


def core_unexpander(*constants: str) -> Callable[[Build], Build]:
    """Register a function of the explicit arguments, all of which there have to be."""

    def register(build: Build) -> Build:
        arity = build.__code__.co_argcount

        def unexpand(tree: Syntax) -> Syntax | None:
            args = _args(tree)
            return build(*args) if len(args) == arity else None

        for name in constants:
            _CORE[name] = (*_CORE.get(name, ()), unexpand)
        return build

    return register


def _infix(name: str, symbol: str, namespace: str = "", swap: bool = False) -> None:
    kind = names.append(namespace, _kind(f"term_{symbol}_"))
    operator = stx.atom(symbol)

    def build(left: Syntax, right: Syntax) -> Syntax:
        if swap:
            left, right = right, left
        return Node(kind, (left, operator, right))

    core_unexpander(name)(build)


def _prefix(name: str, symbol: str) -> None:
    kind = _kind(f"term{symbol}_")
    operator = stx.atom(symbol)

    def build(operand: Syntax) -> Syntax:
        return Node(kind, (operator, operand))

    core_unexpander(name)(build)


@core_unexpander("List.cons")
def _list_cons(head: Syntax, tail: Syntax) -> Syntax | None:
    if tail.kind == stx.LIST:
        return _brackets(stx.LIST, "[", [head, *stx.sep_elements(tail[1])], "]")
    # The rest may have been left out because it is too deep.
    return _brackets(stx.LIST, "[", [head, tail], "]") if tail.kind == stx.OMISSION_KIND else None


for _name, _symbol in {
    "And": "∧",
    "BEq.beq": "==",
    "Bind.bind": ">>=",
    "Bind.bindLeft": "=<<",
    "Bind.kleisliLeft": "<=<",
    "Bind.kleisliRight": ">=>",
    "Bool.and": "&&",
    "Bool.or": "||",
    "Dvd.dvd": "∣",
    "Eq": "=",
    "Function.comp": "∘",
    "Functor.map": "<$>",
    "Functor.mapRev": "<&>",
    "GE.ge": "≥",
    "GT.gt": ">",
    "HAdd.hAdd": "+",
    "HAnd.hAnd": "&&&",
    "HAppend.hAppend": "++",
    "HDiv.hDiv": "/",
    "HEq": "≍",
    "HMod.hMod": "%",
    "HMul.hMul": "*",
    "HOr.hOr": "|||",
    "HPow.hPow": "^",
    "HSMul.hSMul": "•",
    "HShiftLeft.hShiftLeft": "<<<",
    "HShiftRight.hShiftRight": ">>>",
    "HSub.hSub": "-",
    "HXor.hXor": "^^^",
    "HasEquiv.Equiv": "≈",
    "HasSSubset.SSubset": "⊂",
    "HasSubset.Subset": "⊆",
    "Iff": "↔",
    "Inter.inter": "∩",
    "LE.le": "≤",
    "LT.lt": "<",
    "List.cons": "::",
    "Ne": "≠",
    "Or": "∨",
    "PProd": "×'",
    "PSum": "⊕'",
    "Prod": "×",
    "SDiff.sdiff": "\\",
    "SSuperset": "⊃",
    "Sum": "⊕",
    "Superset": "⊇",
    "Union.union": "∪",
    "andM": "<&&>",
    "bne": "!=",
    "orM": "<||>",
}.items():
    _infix(_name, _symbol)
_infix("Membership.mem", "∈", swap=True)
_infix("Bool.xor", "^^", "Bool")
_infix("List.IsInfix", "<:+:", "List")
_infix("List.IsPrefix", "<+:", "List")
_infix("List.IsSuffix", "<:+", "List")
_infix("Std.Do.ExceptConds.and", "∧ₑ", "Std.Do")
_infix("Std.Do.ExceptConds.imp", "→ₑ", "Std.Do")
for _name, _symbol in {
    "Bool.not": "!",
    "Complement.complement": "~~~",
    "Neg.neg": "-",
    "Not": "¬",
}.items():
    _prefix(_name, _symbol)


@core_unexpander("Inv.inv")
def _inverse(operand: Syntax) -> Syntax:
    return Node(_kind("term_⁻¹"), (operand, stx.atom("⁻¹")))


def constant_unexpander(name: str, tree: Syntax) -> None:
    """Register a notation for a constant that stands for it whatever it is applied to."""
    _CORE[name] = (lambda _: tree,)


constant_unexpander("EmptyCollection.emptyCollection", Node(_kind("term∅"), (stx.atom("∅"),)))
constant_unexpander("List.nil", Node(stx.LIST, (stx.atom("["), stx.EMPTY, stx.atom("]"))))
constant_unexpander("Unit.unit", stx.UNIT)
for _name in ("Array.empty", "Array.mkArray0"):
    constant_unexpander(_name, Node(stx.ARRAY, (stx.atom("#["), stx.EMPTY, stx.atom("]"))))


def _brackets(kind: str, left: str, elements: Sequence[Syntax], right: str) -> Node:
    return Node(kind, (stx.atom(left), stx.sep(elements), stx.atom(right)))


@core_unexpander("List.toArray")
def _list_to_array(elements: Syntax) -> Syntax | None:
    if elements.kind != stx.LIST:
        return None
    return Node(stx.ARRAY, (stx.atom("#["), elements[1], stx.atom("]")))


def _mk_array(tree: Syntax) -> Syntax | None:
    args = _args(tree)
    return _brackets(stx.ARRAY, "#[", args, "]") if args else None


for _count in range(1, 9):
    _CORE[f"Array.mkArray{_count}"] = (_mk_array,)


@core_unexpander("Vector.mk")
def _vector_mk(elements: Syntax, _proof: Syntax) -> Syntax | None:
    if elements.kind != stx.ARRAY:
        return None
    return Node(_VECTOR, (stx.atom("#v["), elements[1], stx.atom("]")))


_VECTOR: Final = names.append("Vector", _kind("term#v[_,]"))


@core_unexpander("Prod.mk")
def _prod_mk(first: Syntax, second: Syntax) -> Syntax:
    if second.kind == stx.TUPLE and second[1].args:
        elements = second[1]
        return stx.tuple_(first, [elements[0], *stx.sep_elements(elements[2])])
    return stx.tuple_(first, [second])


@core_unexpander("ite")
def _ite(condition: Syntax, then: Syntax, other: Syntax) -> Syntax:
    words = [stx.atom(word) for word in ("if", "then", "else")]
    return Node("termIfThenElse", (words[0], condition, words[1], then, words[2], other))


@core_unexpander("Eq.ndrec", "Eq.rec")
def _eq_rec(term: Syntax, equation: Syntax) -> Syntax:
    parts = (equation, stx.atom("▸"), Node("null", (term,)))
    return Node("Lean.Parser.Term.subst", parts)


def _exists_binders(tree: Syntax) -> tuple[Syntax, ...] | None:
    """Return the binders of `∃ x y, p` where they have no types."""
    if tree.kind != stx.EXISTS:
        return None
    binders = tree[1][0]
    if binders.kind != stx.UNBRACKETED_BINDERS or binders[1].args:
        return None
    return tuple(binders[0].args)


@core_unexpander("Exists")
def _exists(family: Syntax) -> Syntax | None:
    bound = _typed_binder(family)
    if bound is None:
        return None
    name, type_, body = bound
    if type_ is not None:
        return stx.exists_of(stx.null([stx.bracketed_binders([name], type_)]), body)
    inner = _exists_binders(body)
    if inner is None:
        return stx.exists([name], body)
    return stx.exists([name, *(binder[0] for binder in inner)], body[3])


def _typed_binder(tree: Syntax) -> tuple[Ident, Syntax | None, Syntax] | None:
    """Return name, type and body of a function of one argument, `fun x => b` or `fun (x : t) => b`.

    Of a function of several arguments written without types, nothing: `∃` binds one at a time.
    """
    parts = stx.fun_parts(tree)
    if parts is None:
        return None
    binders, body = parts
    if len(binders) != 1:
        return None
    binder = binders[0]
    if isinstance(binder, Ident):
        return binder, None, body
    if binder.kind == stx.TYPE_ASCRIPTION and isinstance(binder[1], Ident) and binder[3].args:
        return binder[1], binder[3][0], body
    return None


def _sigma(name: str, symbol: str) -> None:
    kind = _kind(f"term_{symbol}__1")

    def build(family: Syntax) -> Syntax | None:
        bound = _typed_binder(family)
        if bound is None:
            return None
        var, type_, body = bound
        if type_ is None:
            return None
        return Node(kind, (stx.bracketed_binders([var], type_), stx.atom(symbol), body))

    core_unexpander(name)(build)


_sigma("Sigma", "×")
_sigma("PSigma", "×'")


@core_unexpander("Subtype")
def _subtype(family: Syntax) -> Syntax | None:
    bound = _typed_binder(family)
    if bound is None:
        return None
    name, type_, body = bound
    ascription = stx.EMPTY if type_ is None else Node("null", (stx.atom(":"), type_))
    parts = (stx.atom("{"), name, ascription, stx.atom("//"), body, stx.atom("}"))
    return Node(_kind("term{_:_//_}"), parts)


def _with_one_kind(tree: Syntax) -> Syntax | None:
    """Write `TSyntax k` for `TSyntax [k]`, the head unchanged, since it is shortened already."""
    args = _args(tree)
    if not args or args[0].kind != stx.LIST:
        return None
    kinds = stx.sep_elements(args[0][1])
    return stx.app(tree[0], [kinds[0], *args[1:]]) if len(kinds) == 1 else None


for _name in ("Lean.TSyntax", "Lean.TSyntaxArray", "Lean.Syntax.TSepArray"):
    _CORE[_name] = (_with_one_kind,)


@core_unexpander("GetElem.getElem")
def _get_elem(array: Syntax, index: Syntax, _proof: Syntax) -> Syntax:
    return Node(_kind("term__[_]"), (array, stx.atom("["), index, stx.atom("]")))


_GROUP: Final = Node("group")


def _get_elem_mark(name: str, mark: str) -> None:
    kind = _kind(f"term__[_]_{mark}")

    def build(array: Syntax, index: Syntax) -> Syntax:
        brackets = (array, _GROUP, stx.atom("["), index, stx.atom("]"))
        return Node(kind, (*brackets, _GROUP, stx.atom(mark)))

    core_unexpander(name)(build)


_get_elem_mark("GetElem?.getElem!", "!")
_get_elem_mark("GetElem?.getElem?", "?")

_SET: Final = _kind("term{_}")


@core_unexpander("Singleton.singleton")
def _singleton(element: Syntax) -> Syntax:
    return _brackets(_SET, "{", [element], "}")


@core_unexpander("Insert.insert")
def _insert(element: Syntax, others: Syntax) -> Syntax | None:
    if others.kind != _SET:
        return None
    return _brackets(_SET, "{", [element, *stx.sep_elements(others[1])], "}")


@core_unexpander("BitVec.ofNat")
def _bit_vec_of_nat(width: Syntax, value: Syntax) -> Syntax | None:
    if value.kind != "num":
        return None
    return Node(names.append("BitVec", _kind("term__#__")), (value, stx.atom("#"), width))


@core_unexpander("BitVec.ofNatLT")
def _bit_vec_of_nat_lt(value: Syntax, proof: Syntax) -> Syntax:
    return Node(names.append("BitVec", _kind("term__#'__")), (value, stx.atom("#'"), proof))


@core_unexpander("NatCast.natCast")
def _nat_cast(value: Syntax) -> Syntax:
    return Node("coeNotation", (stx.atom("↑"), value))
