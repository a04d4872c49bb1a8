"""What the tactic `grind` does.

What it does: reads options and lemmas, introduces hypotheses, assumes the negation of the goal,
searches.
Counterpart in Lean: `Lean.Elab.Tactic.Grind`.
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, MVar, Pi
from gnomon.elab.message_data import msg
from gnomon.meta import Meta
from gnomon.records import replace
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.config import Options, elab_options
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.grind.arguments import Arguments, read_arguments
from gnomon.tactics.grind.graph import Graph
from gnomon.tactics.grind.library import register_library
from gnomon.tactics.grind.message import failure
from gnomon.tactics.grind.normal import Normalizer
from gnomon.tactics.grind.proofs import FALSE, TRUE, Builder
from gnomon.tactics.grind.search import Config, Search, Stuck, fresh_name
from gnomon.tactics.grind.theorems import Instances
from gnomon.tactics.simp.engine import Result

_NUMBERS = ("splits", "ematch", "gen", "instances")
_FLAGS = {
    "splitIte": "split_ite", "splitMatch": "split_match", "splitImp": "split_imp",
    "splitIndPred": "split_ind_pred", "lia": "lia", "ring": "ring", "verbose": "verbose",
}  # fmt: skip


def read_config(tac: TacticElab, options: Options) -> Config:
    """Return the options that are looked at."""
    config = Config()
    for name, value in options.items():
        if name in _NUMBERS and isinstance(value, Expr):
            number = tac.meta.eval_nat(value)
            if number is not None:
                setattr(config, name, number)
        elif name in _FLAGS and isinstance(value, bool):
            setattr(config, _FLAGS[name], value)
    return config


_OPTION_NAMES = (
    "trace lax suggestions splits ematch gen instances matchEqs splitMatch splitIte splitIndPred "
    "splitImp canonHeartbeats ext extAll etaStruct funext lookahead verbose clean qlia mbtc "
    "zetaDelta zeta ring ringSteps linarith lia ac acSteps exp abstractProof inj order min detailed "
    "useSorry revert funCC reducible config"
)
_OPTIONS = frozenset(_OPTION_NAMES.split())
"""The fields of `Lean.Grind.Config`."""


def _options(tac: TacticElab, stx: Syntax) -> Options:
    """Return the options that are written. Raises an error for one that there is not."""
    for node in stx.walk():
        if node.kind.startswith("Lean.Parser.Tactic.") and node.kind.endswith("ConfigItem"):
            ident = next((each for each in node.args if each.is_ident), None)
            if ident is not None and names.erase_macro_scopes(ident.id) not in _OPTIONS:
                tac.core.log_error(
                    msg(
                        "Structure `Lean.Grind.Config` does not have a field named `",
                        names.erase_macro_scopes(ident.id),
                        "`",
                    ),
                    ref=ident,
                )
    return elab_options(tac, stx, "Lean.Grind.Config")


def _prepare(tac: TacticElab, goal: MVar) -> MVar:
    """Introduce what a goal begins with, then the negation of the rest."""
    meta = tac.meta
    normal = Normalizer(tac.core)
    while True:
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx):
            target = meta.instantiate_mvars(decl.type)
            if not isinstance(target, Pi):
                target = meta.whnf_r(target)
            if target.cname == "False":
                return goal
            if target.is_app_of("Not", 1):
                target = Pi("h", target.app_args[0], FALSE)
            if target.is_app_of("Ne", 3):
                levels = target.app_fn.levels if isinstance(target.app_fn, Const) else ()
                target = Pi("h", Const("Eq", levels)(*target.app_args), FALSE)
            if isinstance(target, Pi):
                name = str(target.name)
                if meta.is_prop(target.type) or name in ("a", "_", ""):
                    name = fresh_name(meta, "h" if meta.is_prop(target.type) else "a")
                _, goal = intro_n(meta, goal, 1, [name])
                continue
            if not meta.is_prop(target):
                new = meta.mk_mvar(FALSE, "syntheticOpaque", decl.user_name)
                level = meta.get_level(target)
                meta.assign(goal, Const("False.elim", [level])(target, new))
                goal = new
                continue
            negated = Const("Not")(target)
            shown = normal(negated)
            if target.is_app_of("Exists", 2) and isinstance(shown.e, Pi):
                renamed = Pi("a", shown.e.type, shown.e.body)
                shown = Result(renamed, shown.proof)
            name = fresh_name(meta, "h")
            body = meta.mk_mvar(Pi(name, shown.e, FALSE), "syntheticOpaque", decl.user_name)
            inner: Expr = body
            if shown.proof is not None:
                with meta.scope():
                    h = meta.push_local("h", negated, instance=False)
                    new_h = Const("Eq.mp", [0])(negated, shown.e, shown.proof, h)
                    inner = meta.mk_lambda([h], body(new_h))
            meta.assign(goal, Const("Classical.byContradiction")(target, inner))
        introduced, goal = intro_n(meta, body, 1, [name])
        return _parts(meta, goal, introduced[0])


def _parts(meta: Meta, goal: MVar, h: FVar) -> MVar:
    """Take a hypothesis apart if it is a conjunction: `left` and `right`, and so on."""
    with meta.with_mvar_lctx(goal):
        if not meta.local_decl(h).type.is_app_of("And", 2):
            return goal
        given = [[fresh_name(meta, "left"), fresh_name(meta, "right")]]
    (case,) = cases(meta, goal, h, given)
    goal = case.goal
    for part in case.fields:
        assert isinstance(part, FVar), "the parts of a conjunction are new hypotheses"
        goal = _parts(meta, goal, part)
    return goal


def _graph(tac: TacticElab, arguments: Arguments) -> Graph:
    meta = tac.meta
    build = Builder(meta)
    env = Instances(tac.core, build, Normalizer(tac.core))
    register_library(env, arguments)
    g = Graph(meta, build, env)
    for each in (TRUE, FALSE, Const("Bool.true"), Const("Bool.false")):
        if tac.core.env.contains(each.cname or ""):
            g.add(each)
    for lemma in arguments.lemmas:
        if lemma.count == 0 and not lemma.level_params:
            g.sources[lemma.statement] = f"E-matching `{lemma.origin}`"
            g.pending.append((lemma.statement, lemma.proof, 1))
            g.counts[lemma.origin] = g.counts.get(lemma.origin, 0) + 1
        else:
            env.active.append(lemma)
    return g


MORE_ROUNDS = 4
"""How many more rounds of instances there are where the first search has used up its rounds."""


def _search(tac: TacticElab, config: Config, arguments: Arguments, name: str) -> Expr:
    """Return a proof of `False`, or report what is known."""
    meta = tac.meta
    try:
        return Search(meta, config).solve(_with_hypotheses(tac, arguments))
    except Stuck as stuck:
        if stuck.graph.rounds >= config.ematch:
            more = replace(config, ematch=config.ematch + MORE_ROUNDS)
            try:
                return Search(meta, more).solve(_with_hypotheses(tac, arguments))
            except Stuck:
                pass
        tac.throw(f"`{name}` failed\n", failure(tac, stuck, config))


def _with_hypotheses(tac: TacticElab, arguments: Arguments) -> Graph:
    """Return a graph with the hypotheses, and what is known of definitions."""
    meta = tac.meta
    g = _graph(tac, arguments)
    first, g.pending = g.pending, []
    for local in meta.lctx.decls():
        if local.kind != "default":
            continue
        ty = meta.instantiate_mvars(local.type)
        if meta.is_prop(ty):
            g.pending.append((ty, local.fvar, 0))
        else:
            g.add(local.fvar)
            if local.is_let and local.value is not None:
                value = meta.instantiate_mvars(local.value)
                g.add(value)
                g.push(local.fvar, value, g.build.refl(value))
    g.pending += first
    return g


def run_grind(tac: TacticElab, config: Config, arguments: Arguments, *, name: str) -> None:
    """Prove the main goal, or report what is known."""
    meta = tac.meta
    with tac.in_main() as main:
        goal = _prepare(tac, main)
        with meta.with_lctx(meta.mvar_decl(goal).lctx):
            proof = _search(tac, config, arguments, name)
            meta.assign(goal, meta.instantiate_mvars(proof))
    tac.replace_main([])


def grind(tac: TacticElab, config: Syntax, only: Syntax, params: Syntax) -> None:
    """`grind only [f, = lemma]`"""
    options = _options(tac, config)
    with tac.in_main():
        arguments = read_arguments(tac, params, only=bool(only.args))
    run_grind(tac, read_config(tac, options), arguments, name="grind")


def arithmetic(tac: TacticElab, config: Syntax) -> None:
    """`lia`: arithmetic alone"""
    options = _options(tac, config)
    run_grind(tac, read_config(tac, options), Arguments(only=True), name="grind")


__all__ = ["arithmetic", "grind", "read_config", "run_grind"]
