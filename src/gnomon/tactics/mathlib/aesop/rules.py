"""The rules of `aesop`, and how they are written.

What it does: keeps the rules that `@[aesop safe apply]` declares; reads those of `aesop (add …)`.
Where to read next: `search.py`.
Counterpart in Lean: `Aesop.Frontend.RuleExpr`, `Aesop.RuleBuilder`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from gnomon.elab.attributes import Attribute, attribute
from gnomon.elab.core import Core
from gnomon.elab.extensions import MapExtension
from gnomon.elab.term import TermElab
from gnomon.meta import ElabEnv, Meta
from gnomon.records import dataclass, replace
from gnomon.syntax import MISSING, Syntax

_PHASES: Final = ("safe", "norm", "unsafe")
_BUILDERS: Final = (
    "apply", "simp", "unfold", "tactic", "constructors", "forward", "destruct", "cases", "default",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: when it is used, what is done with which declaration or tactic.

    `percent` is the probability of an unsafe rule; `penalty` orders the others.
    """

    phase: str = ""
    builder: str = "default"
    name: str = ""
    percent: int = 50
    penalty: int = 1
    tactic: Syntax = MISSING


_NOTHING: Final = Rule()

RULES: MapExtension[str, tuple[Rule, ...]] = MapExtension("aesop")
"""For each declaration the rules that it gives."""


def all_rules(env: ElabEnv) -> list[Rule]:
    """Return the declared rules."""
    return [rule for _, rules in RULES.items(env) for rule in rules]


# -- syntax ------------------------------------------------------------------------------------


def _word(stx: Syntax) -> str:
    return "".join(leaf.val if leaf.is_atom else leaf.id for leaf in stx.walk() if not leaf.args)


def _with_feature(rule: Rule, stx: Syntax) -> Rule:
    """Return a rule about which one more thing is said."""
    if stx.kind == "choice":
        # What is a word of the language of rules is not meant as a name.
        stx = next(each for each in stx.args if not each.kind.endswith("featIdent"))
    text = _word(stx).strip()
    if stx.kind.endswith("featIdent"):
        return replace(rule, name=stx[0].id)
    if stx.kind.endswith("featTerm"):
        inner = stx[1]
        return replace(rule, builder="tactic", tactic=inner)
    if text in _PHASES:
        return replace(rule, phase=text)
    if text in _BUILDERS:
        return replace(rule, builder=text)
    if text.endswith("%") and text[:-1].isdigit():
        phase = rule.phase or "unsafe"
        return replace(rule, percent=int(text[:-1]), phase=phase)
    if text.lstrip("-").isdigit():
        return replace(rule, penalty=int(text))
    return rule


def read_rules(stx: Syntax, rule: Rule = _NOTHING) -> Iterator[Rule]:
    """Yield the rules that an expression describes."""
    if not stx.kind.startswith("Aesop") and stx.kind == "null":
        for each in stx.args:
            if not each.is_atom:
                yield from read_rules(each, rule)
        return
    parts = [part for part in stx.args if not part.is_atom]
    if stx.args and stx[0].is_atom and stx[0].val.strip() == "[":
        for part in parts:
            yield from read_rules(part, rule)
        return
    if len(parts) == 1 and _is_rule(parts[0]):
        yield from read_rules(parts[0], rule)
        return
    rule = _with_feature(rule, parts[0] if parts else stx)
    rest = parts[1:]
    if not rest:
        yield rule
        return
    for part in rest:
        yield from read_rules(part, rule)


def _is_rule(stx: Syntax) -> bool:
    return "rule_expr" in stx.kind


def completed(core: Core, meta: Meta, rule: Rule) -> Iterator[Rule]:
    """Yield the rules that one with defaults stands for. Raises an error if it says too little."""
    if rule.tactic is not MISSING:
        yield replace(rule, phase=rule.phase or "unsafe")
        return
    if not core.env.contains(rule.name):
        core.throw(f"aesop: unknown declaration `{rule.name}`")
    phase = rule.phase or ("norm" if rule.builder in ("simp", "unfold") else "")
    if not phase:
        core.throw("aesop: rule phase ('safe', 'unsafe' or 'norm') missing")
    if rule.builder != "default":
        yield replace(rule, phase=phase)
        return
    if core.env.kind(rule.name) == "inductive":
        yield replace(rule, phase=phase, builder="constructors")
    elif phase == "norm":
        yield replace(rule, phase=phase, builder="simp")
    else:
        yield replace(rule, phase=phase, builder="apply")


@attribute("aesop")
def add_aesop(t: TermElab, decl: str, attr: Attribute) -> None:
    """`@[aesop safe apply]`"""
    rules: list[Rule] = []
    for rule in read_rules(attr.stx[1], Rule(name=decl)):
        rules += completed(t.core, t.meta, replace(rule, name=decl))
    known = RULES.find(t.core.env, decl) or ()
    t.core.env = RULES.insert(t.core.env, decl, (*known, *rules))


def clause_rules(core: Core, meta: Meta, clauses: Iterable[Syntax]) -> tuple[list[Rule], set[str]]:
    """Return the rules that clauses add, and the names of declarations whose rules they erase."""
    added: list[Rule] = []
    erased: set[str] = set()
    for clause in clauses:
        word = clause[1].val.strip() if len(clause) > 1 and clause[1].is_atom else ""
        if word not in ("add", "erase"):
            continue
        for rule in read_rules(clause[2]):
            if rule.name:
                ident = next(
                    part for part in clause[2].walk() if part.is_ident and part.id == rule.name
                )
                rule = replace(rule, name=core.resolve_global_const_no_overload(ident))
            if word == "erase":
                erased.add(rule.name)
            else:
                added += completed(core, meta, rule)
    return added, erased


__all__ = ["RULES", "Rule", "all_rules", "clause_rules", "completed", "read_rules"]
