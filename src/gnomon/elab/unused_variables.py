"""The linter for unused variables.

What it does: reports names that bind variables which nothing uses, except where a variable is there
for another reason: in a signature without a body, as a dependent argument, in a structure's field, …
What it assumes: elaborators told of binders and uses (`references.py`).
Counterpart in Lean: `Lean.Linter.UnusedVariables`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from gnomon.elab.command import linter, log_lint
from gnomon.elab.message_data import msg
from gnomon.elab.options import Options
from gnomon.elab.references import (
    Alias,
    BodyBegin,
    BodyEnd,
    Bound,
    Declared,
    Event,
    Expansion,
    TacticRun,
    Used,
    VarKey,
)
from gnomon.records import dataclass, field
from gnomon.syntax import Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

OPTION = "linter.unusedVariables"

Range: TypeAlias = "tuple[int, int]"
Stack: TypeAlias = "list[tuple[Syntax, int]]"
"""A part of a tree with those around it, innermost first; the number is its index in its parent."""

_COMMAND = "Lean.Parser.Command."
_TERM = "Lean.Parser.Term."


def _get(options: Options, part: str = "") -> bool:
    """Return whether the linter, or a part of it, is on: as set, or as the whole is."""
    for name in ((f"{OPTION}.{part}",) if part else ()) + (OPTION, "linter.all"):
        if options.is_set(name):
            return options.get_bool(name)
    return True


@dataclass(slots=True)
class _Definition:
    """A name that binds variables: several, where the same syntax is elaborated several times."""

    stx: Syntax
    user_name: str
    options: Options
    keys: list[VarKey] = field(default_factory=list)


@dataclass(slots=True)
class _Collected:
    definitions: dict[Range, _Definition] = field(default_factory=dict)
    uses: set[VarKey] = field(default_factory=set)
    aliases: dict[VarKey, VarKey] = field(default_factory=dict)
    late_uses: set[VarKey] = field(default_factory=set)
    constants: set[Range] = field(default_factory=set)
    expansions: list[tuple[Syntax, Syntax]] = field(default_factory=list)

    def canonical(self, key: VarKey) -> VarKey:
        """Return the variable that one is an alias of."""
        seen: set[VarKey] = set()
        while key in self.aliases and key not in seen:
            seen.add(key)
            key = self.aliases[key]
        return key


def _range(stx: Syntax) -> Range | None:
    """Return where written syntax stands; `None` for what a macro made."""
    head = stx.head_info()
    if head is None or head.synthetic or stx.end is None:
        return None
    return head.pos, stx.end


def _collect(events: Sequence[Event], command: Range) -> _Collected:
    """Read the events; inside a body with tactics, only what occurs in the body counts."""
    result = _Collected()
    index = 0
    while index < len(events):
        event = events[index]
        match event:
            case BodyBegin():
                end = _end_of_body(events, index)
                if any(isinstance(each, TacticRun) for each in events[index:end]):
                    closing = events[end] if end < len(events) else None
                    if isinstance(closing, BodyEnd):
                        result.late_uses |= closing.keys
                    result.expansions += [
                        (each.before, each.after)
                        for each in events[index:end]
                        if isinstance(each, Expansion)
                    ]
                    index = end
            case BodyEnd(keys) | TacticRun(keys):
                result.late_uses |= keys
            case Bound(stx, key, user_name, options, _):
                place = _range(stx)
                if (
                    place is None
                    or not command[0] <= place[0] < command[1]
                    or names.has_macro_scopes(user_name)
                    or not _get(options)
                    or (stx.is_ident and names.last(stx.id).startswith("_"))
                ):
                    pass
                else:
                    known = result.definitions.get(place)
                    if known is None:
                        known = result.definitions[place] = _Definition(stx, user_name, options)
                    known.keys.append(key)
            case Used(stx, key, in_pattern):
                place = _range(stx)
                bound = result.definitions.get(place) if place and in_pattern else None
                # A variable that a pattern binds is not used by standing there; one that a macro
                # such as `∀ x ∈ xs` writes twice is.
                if place is not None and (bound is None or key not in bound.keys):
                    result.uses.add(key)
            case Alias(key, base):
                result.aliases[key] = base
            case Declared(stx):
                place = _range(stx)
                if place is not None:
                    result.constants.add(place)
            case Expansion(before, after):
                result.expansions.append((before, after))
        index += 1
    return result


def _end_of_body(events: Sequence[Event], begin: int) -> int:
    depth = 0
    for index in range(begin, len(events)):
        if isinstance(events[index], BodyBegin):
            depth += 1
        elif isinstance(events[index], BodyEnd):
            depth -= 1
            if depth == 0:
                return index
    return len(events)


# -- where unused variables are no mistake -------------------------------------------------------


def _find_stack(root: Syntax, place: Range, *, exact: bool = False) -> Stack | None:
    """Return the way from a leaf at a place up to the root.

    With `exact`, only an identifier that stands there, and nowhere else, will do.
    """

    start, end = place

    def visit(stx: Syntax, index: int) -> Stack | None:
        args = stx.args
        if not args:
            head, tail = stx.head_info(), stx.tail_info()
            if head is None or tail is None or head.pos > start or tail.end < end:
                return None
            if exact and not (isinstance(stx, Ident) and (head.pos, tail.end) == place):
                return None
            return [(stx, index)]
        for at, arg in enumerate(args):
            # Most arguments stand elsewhere.
            head = arg.head_info()
            if head is None or head.pos > start:
                continue
            tail = arg.tail_info()
            if tail is None or tail.end < end:
                continue
            found = visit(arg, at)
            if found is not None:
                found.append((stx, index))
                return found
        return None

    head, tail = root.head_info(), root.tail_info()
    if head is None or tail is None or head.pos > start or tail.end < end:
        return None
    return visit(root, 0)


def _matches(stack: Stack, *pattern: str | None) -> bool:
    """Return whether the kinds from the inside out are these, `None` being any."""
    return len(stack) >= len(pattern) and all(
        kind is None or stack[index][0].kind == kind for index, kind in enumerate(pattern)
    )


def _kind_at(stack: Stack, index: int) -> str:
    return stack[index][0].kind if index < len(stack) else ""


_SIGNATURES = (_COMMAND + "optDeclSig", _COMMAND + "declSig")


def _is_foreign(modifiers: Syntax) -> bool:
    """Whether a declaration's code is elsewhere (`extern`, `implemented_by`)."""
    for part in modifiers.walk():
        if part.kind == "Lean.Parser.Attr.extern":
            return True
        if part.kind == "Lean.Parser.Attr.simple" and part[0].id == "implemented_by":
            return True
    return False


_TYPES = tuple(_COMMAND + kind for kind in ("inductive", "classInductive", "structure"))
_PARTS = (_COMMAND + "ctor", _COMMAND + "structSimpleBinder", _COMMAND + "structExplicitBinder")
_BODILESS = (_COMMAND + "opaque", _COMMAND + "axiom")


def _is_in_signature(stack: Stack) -> bool:
    """Return whether the variable is in a signature that has no body in which it could be used."""
    if _matches(stack, "null", None, "null", _COMMAND + "classAbbrev"):
        return True
    if not _matches(stack, "null", None, "null", None) or _kind_at(stack, 3) not in _SIGNATURES:
        return False
    owner = _kind_at(stack, 4)
    if owner in _TYPES or owner in _PARTS or owner in _BODILESS:
        return True
    is_declaration = _kind_at(stack, 5) == _COMMAND + "declaration"
    return is_declaration and _is_foreign(stack[5][0][0])


def _is_ignored(stack: Stack, options: Options) -> bool:
    """Return whether a variable at this place may be unused. The leaf itself is not in `stack`."""
    if _matches(stack, "null", None, "null", _COMMAND + "variable"):
        return True
    if _is_in_signature(stack):
        return True
    if _matches(stack, "null", _TERM + "explicitBinder", _TERM + "depArrow"):
        return True
    if not _get(options, "funArgs") and _is_function_argument(stack):
        return True
    if not _get(options, "patternVars"):
        return any(
            (stx.kind == _TERM + "matchAlt" and at == 1)
            or (stx.kind == "Lean.Parser.Tactic.inductionAltLHS" and at == 2)
            for (stx, _), at in zip(stack, [0, *(at for _, at in stack)], strict=False)
        )
    return False


def _is_function_argument(stack: Stack) -> bool:
    if (
        _matches(stack, "null", None, "null", _TERM + "letIdDecl", None)
        and stack[2][1] == 1
        and _kind_at(stack, 5) != _TERM + "structInstField"
    ):
        return True
    if (
        _matches(stack, "null", None, "null", None)
        and stack[2][1] == 0
        and _kind_at(stack, 3) in _SIGNATURES
    ):
        return True
    return _matches(stack, "null", _TERM + "basicFun") or _matches(
        stack, _TERM + "typeAscription", "null", _TERM + "basicFun"
    )


# -- the linter --------------------------------------------------------------------------------


_SORRY_KINDS = ("Lean.Parser.Term.sorry", "Lean.Parser.Tactic.tacticSorry", "tacticAdmit")


def _has_sorry(stx: Syntax) -> bool:
    return any(
        part.kind in _SORRY_KINDS or part.kind.endswith((".tacticSorry", ".tacticAdmit"))
        for part in stx.walk()
    )


@linter
def unused_variables(c: CommandElab, stx: Syntax) -> None:
    """Report variables that nothing uses."""
    core = c.core
    if not _get(core.options) or core.has_errors():
        return
    if stx.pos is None or stx.end is None or _has_sorry(stx):
        return
    found = _collect(core.references.events, (stx.pos, stx.end))
    if not found.definitions:
        return
    uses = set(found.uses) | {found.canonical(key) for key in found.uses}
    late = {found.canonical(key) for key in found.late_uses}
    unused: list[_Definition] = []
    for place, definition in found.definitions.items():
        keys = [found.canonical(key) for key in definition.keys]
        if any(key in uses for key in keys) or place in found.constants:
            continue
        if _is_excused(stx, found, place, definition.options):
            continue
        if any(key in late for key in keys):
            continue
        unused.append(definition)
    for definition in sorted(unused, key=lambda each: each.stx.pos or 0):
        text = msg(f"unused variable `{definition.user_name}`")
        log_lint(c, OPTION, definition.stx, text)


def _is_excused(stx: Syntax, found: _Collected, place: Range, options: Options) -> bool:
    stack = _find_stack(stx, place)
    if stack is None:
        return True
    if stack[0][0].is_ident and _is_ignored(stack[1:], options):
        return True
    for before, after in found.expansions:
        if before.pos is None or not (before.pos <= place[0] and place[1] <= (before.end or 0)):
            continue
        inner = _find_stack(after, place, exact=True)
        if inner is not None and _is_ignored(inner[1:], options):
            return True
    return False
