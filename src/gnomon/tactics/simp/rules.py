"""What is written behind `simp`: options, rules, names that are left out.

What it does: makes sets of rules of the arguments, remembers which argument each rule comes from,
and reports arguments that were not used.
Counterpart in Lean: `Lean.Elab.Tactic.mkSimpContext`, `elabSimpArgs`, `warnUnusedSimpArgs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon import Const, Expr, FVar
from gnomon.elab.builtin_attributes import SIMP_SETS
from gnomon.elab.core import RuntimeLimit
from gnomon.elab.errors import ElabError
from gnomon.elab.hints import shown_edit
from gnomon.elab.message_data import const_name, hint, indented, msg, note
from gnomon.elab.simp_attr import NOT_A_RULE, SIMP, is_registered
from gnomon.meta import MetaError
from gnomon.records import dataclass, field, replace
from gnomon.syntax import Syntax, names
from gnomon.tactics.config import elab_options
from gnomon.tactics.framework import TACTIC, TacticElab
from gnomon.tactics.simp.declared import (
    DeclaredProcedures,
    declared_procedures,
    is_declared,
)
from gnomon.tactics.simp.engine import SimpConfig, Simplifier
from gnomon.tactics.simp.match_equations import MatchEquations
from gnomon.tactics.simp.procedures import SIMPROC_NAMES
from gnomon.tactics.simp.theorems import (
    SimpTheorems,
    add_constant,
    add_definition,
    add_proof,
    attribute_theorems,
)

_FLAGS = {
    "failIfUnchanged": "fail_if_unchanged",
    "zeta": "zeta",
    "zetaDelta": "zeta_delta",
    "beta": "beta",
    "proj": "proj",
    "decide": "decide",
    "arith": "arith",
    "contextual": "contextual",
    "singlePass": "single_pass",
    "simprocs": "simprocs",
    "unfoldPartialApp": "unfold_partial_app",
    "autoUnfold": "auto_unfold",
}
_NUMBERS = {"maxSteps": "max_steps", "maxDischargeDepth": "max_discharge_depth"}

ALWAYS = ("eq_self", "iff_self")
"""The rules that `simp only` has, too."""


def read_config(
    tac: TacticElab, stx: Syntax, structure: str = "Lean.Meta.Simp.Config"
) -> SimpConfig:
    """Return the options that are written: `+arith`, `-zeta`, `(maxSteps := 3)`."""
    config = SimpConfig()
    changes: dict[str, Any] = {}
    for name, value in elab_options(tac, stx, structure).items():
        if name in _FLAGS and isinstance(value, bool):
            changes[_FLAGS[name]] = value
        elif name in _NUMBERS and isinstance(value, Expr):
            number = tac.meta.eval_nat(value)
            if number is not None:
                changes[_NUMBERS[name]] = number
    return replace(config, **changes)


@dataclass(slots=True)
class SimpArgs:
    """The rules to use, and what is written for each argument."""

    sets: list[SimpTheorems]
    config: SimpConfig
    only: bool
    origins: list[tuple[Syntax, tuple[str, ...]]] = field(default_factory=list)
    star: bool = False
    args: Syntax | None = None
    whole: Syntax | None = None
    let_vars: set[int] = field(default_factory=set)
    procedures: set[str] = field(default_factory=set)
    more: list[SimpTheorems] = field(default_factory=list)
    """Sets of rules that are given by name."""

    def simplifier(self, tac: TacticElab, without: Sequence[str] = ()) -> Simplifier:
        """Return a new run of the simplifier, without the rules of some origins."""
        sets = self.sets
        if without:
            sets = [_without(each, without) for each in sets]
        return self.run(tac, sets)

    def run(self, tac: TacticElab, sets: Sequence[SimpTheorems]) -> Simplifier:
        """Return a new run of the simplifier with some rules."""
        named = frozenset(self.procedures)
        if not self.config.simprocs:
            procedures: frozenset[str] | None = frozenset()
        else:
            procedures = named if self.only else None
        return Simplifier(
            tac.meta, sets, self.config, let_vars=frozenset(self.let_vars), procedures=procedures,
            declared=self.declared(tac), match_equations=MatchEquations(tac.core),
        )  # fmt: skip

    def declared(self, tac: TacticElab) -> DeclaredProcedures | None:
        """Return the procedures of programs that are used."""
        if not self.config.simprocs:
            return None
        erased = frozenset(name for each in self.sets for name in each.erased)
        return declared_procedures(tac.core, self.procedures, erased, only=self.only)


def _without(theorems: SimpTheorems, names: Sequence[str]) -> SimpTheorems:
    new = theorems.copy()
    new.erased = new.erased | set(names)
    return new


def _items(stx: Syntax) -> list[Syntax]:
    return [each for each in stx.args if not each.is_atom]


def local_origin(fvar: FVar) -> str:
    """Return how rules of a hypothesis are known."""
    return f"_fvar.{fvar.id}"


INVERSE = "← "
"""What the origin of a rule begins with that is used from right to left."""


def _directed(origin: str, inverse: bool) -> str:
    return INVERSE + origin if inverse else origin


def read_args(
    tac: TacticElab, args: Syntax, config: SimpConfig, *, only: bool, whole: Syntax | None = None
) -> SimpArgs:
    """Return the rules of `[a, ← b, -c, *]`, with the default ones unless `only`."""
    core, meta = tac.core, tac.meta
    if only:
        base = SimpTheorems()
        for name in ALWAYS:
            if core.env.contains(name):
                add_constant(meta, base, name)
    else:
        base = attribute_theorems(core)
    local = SimpTheorems()
    result = SimpArgs([], config, only, args=args, whole=whole)
    erased: set[str] = set()
    for item in _items(args[1]) if args.args else []:
        if item.kind == TACTIC + "simpStar":
            result.star = True
        elif item.kind == TACTIC + "simpErase":
            _erase(tac, item, erased, result)
        else:
            try:
                with core.with_ref(item):
                    origins = _add_rule(tac, base, local, item, result)
            except ElabError as error:
                if not tac.recover or isinstance(error, RuntimeLimit):
                    raise
                core.log_exception(error)
                continue
            result.origins.append((item, origins))
    base.erased = base.erased | erased
    local.erased = local.erased | erased
    if result.star:
        for each in meta.lctx.decls():
            if each.kind == "default" and meta.is_prop(each.type):
                add_proof(meta, local, local_origin(each.fvar), each.fvar)
    result.sets = [local, *result.more, base]
    return result


def _erase(tac: TacticElab, item: Syntax, erased: set[str], result: SimpArgs) -> None:
    """Leave out what an argument `-name` names."""
    ident = item[1]
    with tac.core.with_ref(ident):
        local = tac.t.is_local_ident(ident)
        if isinstance(local, FVar):
            erased.add(local_origin(local))
            return
        if ident.id in SIMPROC_NAMES:
            erased.add(ident.id)
            return
        given = {origin for _, origins in result.origins for origin in origins}
        for name in tac.core.resolve_global_const(ident):
            is_rule = name in given or (not result.only and name in SIMP.state(tac.core.env))
            is_known = is_rule or is_declared(tac.core, name)
            if not is_known and not result.config.auto_unfold:
                tac.core.log_warning("`", const_name(name), NOT_A_RULE)
            erased.add(name)


def _add_rule(
    tac: TacticElab, given: SimpTheorems, hypotheses: SimpTheorems, item: Syntax, result: SimpArgs
) -> tuple[str, ...]:
    """Add what an argument says to the rules given, or to those of hypotheses."""
    core, meta, t = tac.core, tac.meta, tac.t
    post = not (item[0].args and item[0][0].kind == TACTIC + "simpPre")
    inverse = bool(item[1].args)
    term = item[2]
    ident = term[1] if term.kind == "Lean.Parser.Term.explicit" and term[1].is_ident else term
    if ident.is_ident:
        local = t.is_local_ident(ident)
        if isinstance(local, FVar):
            t.record_term(ident, local, None)
            decl = meta.local_decl(local)
            if meta.is_prop(decl.type):
                origin = _directed(local_origin(local), inverse)
                add_proof(meta, hypotheses, origin, local, inverse)
                return (origin,)
            elif decl.is_let:
                result.let_vars.add(local.id)
            else:
                raise core.error(
                    "Invalid argument: Variable `", local,
                    "` is not a proposition or let-declaration", ref=ident,
                )  # fmt: skip
            return (local_origin(local),)
        if ident.id in SIMPROC_NAMES:
            result.procedures.add(ident.id)
            return (ident.id,)
        base_name = names.erase_macro_scopes(ident.id)
        if base_name in SIMP_SETS:
            for name in sorted(core.env.tagged(base_name)):
                _add_name(tac, given, name, inverse, post)
            # A set is not reported as unused.
            return ()
        if is_registered(core.env, base_name):
            result.more.append(attribute_theorems(core, base_name))
            return ()
        found = _constants(tac, ident)
        if found:
            for name in found:
                if is_declared(core, name):
                    core.references.use(ident, Const(name))
                    result.procedures.add(name)
                    continue
                core.realize(name)
                core.references.use(ident, Const(name))
                _add_name(tac, given, name, inverse, post)
            return tuple(_directed(name, inverse) for name in found)
    with t.scoped(err_to_sorry=False):
        e = t.with_synthesize(lambda: t.elab_term(term), "partial")
    e = meta.instantiate_mvars(e)
    abstracted = meta.abstract_mvars(e)
    origin = f"_term.{len(result.origins)}"
    params = abstracted.param_names
    add_proof(meta, given, origin, abstracted.expr, inverse, level_params=params)
    return (origin,)


def _constants(tac: TacticElab, ident: Syntax) -> list[str]:
    """Return the constants that an identifier means as a whole."""
    try:
        return tac.core.resolve_global_const(ident)
    except ElabError:
        return []


def _add_name(tac: TacticElab, given: SimpTheorems, name: str, inverse: bool, post: bool) -> None:
    meta = tac.meta
    const = meta.const_with_fresh_levels(name)
    if inverse:
        # Used in both directions, it would go on for ever.
        given.erased = given.erased | {name}
    else:
        # What is named is used, even if an attribute that made it a rule is no longer in force.
        given.erased = given.erased - {name}
    if meta.is_prop(meta.infer_type(const)):
        try:
            origin = _directed(name, inverse)
            add_constant(meta, given, name, inverse=inverse, post=post, origin=origin)
        except MetaError as error:
            raise tac.core.wrap(error) from error
    else:
        add_definition(tac.core, given, name)


# -- what was used -----------------------------------------------------------------------------


def warn_unused(tac: TacticElab, args: SimpArgs, used: dict[str, None]) -> None:
    """Tell the linter which arguments' rules were not used."""
    core = tac.core
    if not core.options.get_bool("linter.unusedSimpArgs", True) or args.whole is None:
        return
    for item, origins in args.origins:
        head = item.head_info()
        if not origins or item.pos is None or head is None or head.synthetic:
            continue
        suggestion = _omitted(tac, args, item)
        data = msg(
            "This simp argument is unused:",
            indented(_shown(item)),
            hint(msg("Omit it from the simp argument list.\n  ", suggestion)) if suggestion else "",
            note("This linter can be disabled with `set_option linter.unusedSimpArgs false`"),
        )
        is_used = any(origin in used for origin in origins)
        core.references.simp_argument(item, is_used, core.add_context(data))


def _shown(stx: Syntax) -> str:
    return " ".join(_source(stx).split())


def _source(stx: Syntax) -> str:
    """Return syntax as text: its tokens with the blanks that the grammar puts between them."""
    parts: list[str] = []
    last_end: int | None = None
    for leaf in stx.walk():
        if not (leaf.is_atom or leaf.is_ident):
            continue
        info = leaf.head_info()
        text = leaf.val if leaf.is_atom else getattr(leaf, "raw", leaf.id)
        if parts and info is not None and last_end is not None and info.pos > last_end:
            parts.append(" ")
        parts.append(str(text).strip())
        if info is not None:
            last_end = info.end
    return "".join(parts)


def _omitted(tac: TacticElab, args: SimpArgs, item: Syntax) -> str:
    if args.whole is None or args.args is None:
        return ""
    whole = _source(args.whole)
    items = _items(args.args[1])
    listed = [_source(each) for each in items]
    old = "[" + ", ".join(listed) + "]"
    rest = [_source(each) for each in items if each is not item]
    new = "[" + ", ".join(rest) + "]" if rest else ""
    if old not in whole:
        return ""
    written = tac.core.source.text[args.whole.pos : args.whole.end]
    return shown_edit(written, whole.replace(old if rest else " " + old, new))


__all__ = [
    "ALWAYS",
    "INVERSE",
    "SimpArgs",
    "local_origin",
    "read_args",
    "read_config",
    "warn_unused",
]
