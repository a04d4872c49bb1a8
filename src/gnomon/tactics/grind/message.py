"""What `grind` says when it finds no contradiction.

What it does: shows the goal with the hypotheses of the case where nothing is left to do, and what is
known there: facts, classes of equal terms, cases, patterns, numbers that satisfy what is linear.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.PP`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon import Expr
from gnomon.elab.message_data import MessageData, const_name, goal, grouped, joined, msg, nested
from gnomon.meta import Meta
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.grind.graph import Graph
from gnomon.tactics.grind.model import assignment
from gnomon.tactics.grind.order import order_key
from gnomon.tactics.grind.patterns import Any, Ground, Pattern, Var
from gnomon.tactics.grind.patterns import App as AppPattern
from gnomon.tactics.grind.proofs import FALSE, TRUE
from gnomon.tactics.grind.ring import polynomials
from gnomon.tactics.grind.search import Config, Stuck
from gnomon.tactics.grind.theorems import Lemma
from gnomon.tactics.omega.ground import cast

Tree = tuple[str, MessageData, Sequence["Tree"]]
"""A class, a line, and what is below it."""


def failure(tac: TacticElab, stuck: Stuck, config: Config) -> MessageData:
    """Return the message: the goal, and what is known there."""
    meta, g = tac.meta, stuck.graph
    lctx = stuck.lctx
    for fvar in g.cleared:
        if lctx.contains(fvar):
            lctx = lctx.erase(fvar)
    name = "grind" + "".join(f".{index}" for index in stuck.path)
    with meta.with_lctx(stuck.lctx):
        left = meta.mk_mvar(FALSE, "syntheticOpaque", name, lctx)
        parts: list[MessageData] = [msg(goal(left))]
        if config.verbose:
            parts.append(
                _shown(("grind", msg("Goal diagnostics"), _diagnostics(tac, g, config)), 0)
            )
            if g.issues:
                issues: list[Tree] = [
                    (
                        "issue",
                        msg(
                            "failed to create E-match local theorem for",
                            nested(8, msg("\n        ", e)),
                        ),
                        (),
                    )
                    for e in g.issues
                ]
                parts.append(_shown(("grind", msg("Issues"), issues), 0))
            counts = [(count, name) for name, count in g.counts.items() if count]
            if counts:
                counts.sort(key=lambda item: (-item[0], item[1]))
                thms = [
                    ("thm", msg(_origin(tac, name), f" ↦ {count}"), ()) for count, name in counts
                ]
                tree: Tree = ("thm", msg("E-Matching instances"), thms)
                parts.append(_shown(("grind", msg("Diagnostics"), [tree]), 0))
        return tac.core.add_context(joined(parts, "\n"))


def _shown(tree: Tree, depth: int) -> MessageData:
    name, text, children = tree
    lines = [msg("  " * depth + f"[{name}] ", text)]
    lines += [_shown(each, depth + 1) for each in children]
    return joined(lines, "\n")


def _diagnostics(tac: TacticElab, g: Graph, config: Config) -> list[Tree]:
    result: list[Tree] = []
    facts = [("prop", msg(fact.prop), ()) for fact in g.facts]
    result.append(("facts", msg("Asserted facts"), facts))
    result += _classes(tac, g)
    if g.trace:
        cases: list[Tree] = [
            ("cases", msg(f"[{index + 1}/{count}]: ", e), [("cases", msg(f"source: {source}"), ())])
            for index, count, e, source in g.trace
        ]
        result.append(("cases", msg("Case analyses"), cases))
    patterns: list[Tree] = [
        ("thm", msg(_origin(tac, lemma.origin), ": ", _patterns(tac.meta, lemma)), ())
        for lemma in g.env.active
    ]
    if patterns:
        result.append(("ematch", msg("E-matching patterns"), patterns))
    if config.lia:
        assigned: list[Tree] = [
            ("assign", msg(e if not _is_arithmetic(e) else msg("「", e, "」"), f" := {value}"), ())
            for e, value in assignment(g)
        ]
        if assigned:
            text = msg("Assignment satisfying linear constraints")
            result.append(("cutsat", text, assigned))
        result += _ring(g)
    limits: list[Tree] = []
    if g.rounds >= config.ematch and any(fact.generation for fact in g.facts):
        limits.append(
            (
                "limit",
                msg(
                    "maximum number of E-matching rounds has been reached, threshold: "
                    f"`(ematch := {config.ematch})`"
                ),
                (),
            )
        )
    if g.num_splits >= config.splits:
        limits.append(
            (
                "limit",
                msg(
                    "maximum number of case-splits has been reached, threshold: "
                    f"`(splits := {config.splits})`"
                ),
                (),
            )
        )
    if limits:
        result.append(("limits", msg("Thresholds reached"), limits))
    return result


def _origin(tac: TacticElab, name: str) -> MessageData:
    return const_name(name) if tac.core.env.contains(name) else msg(name)


def _ring(g: Graph) -> Iterator[Tree]:
    """Yield what is known of polynomials of integers."""
    basis, differing = polynomials(g)
    parts: list[Tree] = []
    if basis:
        parts.append(("basis", msg("Basis"), [("_", msg(e), ()) for e in basis]))
    if differing:
        parts.append(("diseqs", msg("Disequalities"), [("_", msg(e), ()) for e in differing]))
    if parts:
        yield ("ring", msg("Ring `Int`"), parts)


def _is_arithmetic(e: Expr) -> bool:
    return e.head_name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub", "HDiv.hDiv", "HMod.hMod")


# -- classes ------------------------------------------------------------------------------------


def _classes(tac: TacticElab, g: Graph) -> Iterator[Tree]:
    classes: list[list[Expr]] = []
    for e, node in g.nodes.items():
        if node.root == e:
            classes.append(sorted(g.members(e), key=lambda x: _order(g, x)))
    classes.sort(key=lambda found: _order(g, found[0]))
    regular: list[Tree] = []
    others: list[Tree] = []
    known: dict[str, Tree] = {}
    for found in classes:
        special = TRUE if TRUE in found else FALSE if FALSE in found else None
        if special is not None:
            props = [("prop", msg(e), ()) for e in found if e != special]
            if props:
                word = "True" if special == TRUE else "False"
                known[word] = ("eqc", msg(f"{word} propositions"), props)
            continue
        if len(found) < 2 or tac.meta.is_proof(found[0]):
            continue
        main = [e for e in found if not _is_support(g.meta, e)]
        if len(main) <= 1:
            others.append(_class(found))
        else:
            support = [e for e in found if _is_support(g.meta, e)]
            regular.append(_class(main, [_class(support)] if support else []))
    others += _casts(g, classes)
    yield from (known[word] for word in ("True", "False") if word in known)
    if others:
        regular.append(("eqc", msg("others"), others))
    if regular:
        yield ("eqc", msg("Equivalence classes"), regular)


def _casts(g: Graph, classes: Sequence[Sequence[Expr]]) -> Iterator[Tree]:
    """Yield the classes of the integers that natural numbers in inequalities and sums are."""
    looked_at: set[Expr] = set()
    for e in g.nodes:
        if e.is_app_of("LE.le", 4) and e.app_args[0].cname == "Nat":
            looked_at |= {x for x in e.app_args[2:] if x.head_name != "OfNat.ofNat"}
        elif e.is_app_of("HAdd.hAdd", 6) and e.app_args[0].cname == "Nat":
            looked_at.add(e)
    for found in classes:
        numbers = [e for e in found if e in looked_at]
        if len(numbers) > 1:
            yield _class([cast(e) for e in numbers])


def _class(found: list[Expr], children: Sequence[Tree] = ()) -> Tree:
    return ("eqc", grouped(msg("{", joined([msg(e) for e in found], ", "), "}")), children)


def _is_support(meta: Meta, e: Expr) -> bool:
    """Return whether a term is there for technical reasons mostly."""
    name = e.head_name
    if name is None:
        return False
    if name in ("ite", "dite", "cast", "Nat.cast", "NatCast.natCast"):
        return True
    if meta.env.matcher_info(name) is not None:
        return True
    info = meta.env.projection_info(name)
    if info is not None and e.num_args == info.num_params + 1:
        inner = e.app_args[-1].head_name
        return inner is not None and meta.env.kind(inner) == "constructor"
    return False


def _order(g: Graph, e: Expr) -> tuple[object, ...]:
    return (g.nodes[e].generation, order_key(e))


# -- patterns -----------------------------------------------------------------------------------


def _patterns(meta: Meta, lemma: Lemma) -> MessageData:
    shown = [msg(*_pattern(meta, p, lemma.count)) for p in lemma.patterns]
    return msg("[", joined(shown, ", "), "]")


def _pattern(meta: Meta, p: Pattern, count: int) -> list[MessageData]:
    match p:
        case Var(index):
            return [msg(f"#{count - 1 - index}")]
        case Any():
            return [msg("_")]
        case Ground(e):
            return [msg("`[", e, "]")]
        case AppPattern(fn, args):
            known = fn if fn.cname is None else meta.const_with_fresh_levels(fn.cname)
            parts = [msg(known)]
            for each in args:
                inner = _pattern(meta, each, count)
                if isinstance(each, AppPattern):
                    parts += [msg(" ("), *inner, msg(")")]
                else:
                    parts += [msg(" "), *inner]
            return parts
