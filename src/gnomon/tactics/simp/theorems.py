"""Rewrite rules.

What it does: a proof of `∀ xs, c → lhs = rhs` (or `↔`, a proposition, a negation, a conjunction of
such) becomes rules that rewrite instances of `lhs`. Rules are kept in discrimination trees;
definitions to be unfolded by their equations.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.SimpTheorems`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from rpds import HashTrieMap

from gnomon import Const, Expr, Level, Pi
from gnomon.elab.core import Core
from gnomon.elab.simp_attr import SIMP, RuleKey, SimpEntry, SimpSet, simp_extension
from gnomon.meta import DiscrPath, DiscrTree, ElabEnv, Meta, MetaError
from gnomon.records import dataclass, field, replace


@dataclass(frozen=True, slots=True, eq=False)
class SimpTheorem:
    """A rule: `proof` proves an equation behind `∀`; `origin` is what users know it by.

    The proof of a declared theorem has universe parameters to be replaced when it is used. A rule
    is a permutation if it might rewrite its own result back. A rule of an imported module has no proof
    until it is used: `source` says whose rule it is, the how-manieth, and whether from right to left.
    """

    origin: str
    proof: Expr | None
    priority: int = 1000
    post: bool = True
    is_perm: bool = False
    level_params: tuple[str, ...] = ()
    rfl: bool = False
    """Whether it holds by definition."""
    source: tuple[str, int, bool] | None = None

    def instance(self, meta: Meta) -> Expr:
        """Return the proof with new universe metavariables."""
        proof, params = self.proof, self.level_params
        if proof is None:
            assert self.source is not None, "a rule has a proof or says whose it is"
            name, index, inverse = self.source
            if index < 0:
                return meta.const_with_fresh_levels(name)
            params = meta.env.level_params(name)
            proof = _rules_of_constant(meta, name, inverse)[index][0]
        if not params:
            return proof
        return proof.instantiate_level_params(params, [meta.mk_level_mvar() for _ in params])


@dataclass(slots=True)
class SimpTheorems:
    """A set of rules: those tried before subterms, those after, names to unfold, names left out."""

    pre: DiscrTree[SimpTheorem] = field(default_factory=DiscrTree)
    post: DiscrTree[SimpTheorem] = field(default_factory=DiscrTree)
    unfold: frozenset[str] = frozenset()
    erased: frozenset[str] = frozenset()
    equations: tuple[tuple[str, str], ...] = ()
    """Definitions whose equations were made for this set, each with one of these equations."""

    def add(self, meta: Meta, theorem: SimpTheorem, statement: Expr) -> None:
        """Add a rule; `statement` is what its proof proves."""
        path, is_perm = _key_of(meta, statement)
        theorem = replace(theorem, is_perm=is_perm)
        self.erased -= {theorem.origin}
        if theorem.post:
            self.post = self.post.insert(path, theorem)
        else:
            self.pre = self.pre.insert(path, theorem)

    def copy(self) -> SimpTheorems:
        """Return the same set, to be changed by itself."""
        return SimpTheorems(self.pre, self.post, self.unfold, self.erased, self.equations)


def _key_of(meta: Meta, statement: Expr) -> tuple[DiscrPath, bool]:
    """Return the path of an equation's left side, and whether the equation is a permutation."""
    with meta.without_modifying_state(), meta.transparency("reducible"):
        _, _, eq = meta.forall_meta_telescope(statement)
        lhs, rhs = eq.app_args[1:]
        return meta.discr_path(lhs), _is_perm(meta, lhs, rhs)


def _is_perm(meta: Meta, lhs: Expr, rhs: Expr) -> bool:
    """Return whether the right side is the left one with variables exchanged."""
    names: dict[Expr, Expr] = {}

    def same(a: Expr, b: Expr) -> bool:
        if a in metas and b in metas:
            return names.setdefault(a, b) == b
        if a.app_args and len(a.app_args) == len(b.app_args) and a.app_fn == b.app_fn:
            return all(map(same, a.app_args, b.app_args))
        return a == b

    metas = set(meta.collect_mvars(lhs)) | set(meta.collect_mvars(rhs))
    return lhs != rhs and same(lhs, rhs)


# -- rules out of proofs -----------------------------------------------------------------------


def rules_of(
    meta: Meta, proof: Expr, statement: Expr, inverse: bool = False
) -> list[tuple[Expr, Expr]]:
    """Return proofs of equations, with their statements, that a proof gives."""
    with meta.scope(), meta.transparency("reducible"):
        fvars, body = meta.forall_telescope(statement, reducing=False)
        applied = proof(*fvars) if fvars else proof
        found = []
        for each, ty in _equations(meta, applied, body, inverse):
            found.append((meta.mk_lambda(fvars, each), meta.mk_forall(fvars, ty)))
        return found


def _equations(meta: Meta, proof: Expr, ty: Expr, inverse: bool) -> Iterable[tuple[Expr, Expr]]:
    ty = meta.whnf_r(ty) if not _is_known(ty) else ty
    if ty.is_app_of("Eq", 3):
        lhs, rhs = ty.app_args[1:]
        if inverse:
            yield meta.mk_app_m("Eq.symm", [proof]), meta.mk_app_m("Eq", [rhs, lhs])
        else:
            yield proof, ty
    elif ty.is_app_of("Iff", 2):
        lhs, rhs = ty.app_args
        if inverse:
            lhs, rhs, proof = rhs, lhs, meta.mk_app_m("Iff.symm", [proof])
        yield meta.mk_app_m("propext", [proof]), meta.mk_app_m("Eq", [lhs, rhs])
    elif ty.is_app_of("And", 2):
        yield from _equations(meta, meta.mk_app_m("And.left", [proof]), ty.app_args[0], inverse)
        yield from _equations(meta, meta.mk_app_m("And.right", [proof]), ty.app_args[1], inverse)
    elif ty.is_app_of("Not", 1) or ty.is_app_of("Ne", 3):
        p = ty.app_args[0] if ty.is_app_of("Not", 1) else meta.mk_app_m("Eq", ty.app_args[1:])
        for value, law, other in _OTHER_VALUE:
            if p.is_app_of("Eq", 3) and p.get_arg(2).is_const_of(value):
                yield meta.mk_app_m(law, [proof]), meta.mk_app_m("Eq", [p.get_arg(1), Const(other)])
                return
        yield (
            meta.mk_app_opt_m("eq_false", [p, proof]),
            meta.mk_app_m("Eq", [p, Const("False")]),
        )
    elif isinstance(ty, Pi):
        with meta.scope():
            fvars, body = meta.forall_telescope(ty)
            for each, of in _equations(meta, proof(*fvars), body, inverse):
                yield meta.mk_lambda(fvars, each), meta.mk_forall(fvars, of)
    elif meta.is_prop(ty):
        yield (
            meta.mk_app_opt_m("eq_true", [ty, proof]),
            meta.mk_app_m("Eq", [ty, Const("True")]),
        )


_OTHER_VALUE = (
    ("Bool.true", "Bool.of_not_eq_true", "Bool.false"),
    ("Bool.false", "Bool.of_not_eq_false", "Bool.true"),
)
"""What a truth value is that is not this one, and the law that says so."""


def _is_known(ty: Expr) -> bool:
    return ty.head_name in ("Eq", "Iff", "And", "Not", "Ne") or isinstance(ty, Pi)


def _rules_of_constant(meta: Meta, name: str, inverse: bool) -> list[tuple[Expr, Expr]]:
    """Return the rules that a declared theorem gives, with its universe parameters."""
    params = meta.env.level_params(name)
    const = meta.const(name, [Level.param(param) for param in params])
    return rules_of(meta, const, meta.infer_type(const), inverse)


def add_constant(
    meta: Meta,
    theorems: SimpTheorems,
    name: str,
    *,
    priority: int = 1000,
    post: bool = True,
    inverse: bool = False,
    origin: str = "",
) -> None:
    """Add the rules that a declared theorem gives."""
    params = meta.env.level_params(name)
    for proof, ty in _rules_of_constant(meta, name, inverse):
        rule = SimpTheorem(
            origin or name, proof, priority, post, level_params=params,
            rfl=meta.env.has_tag("defeq", name) and not inverse,
        )  # fmt: skip
        theorems.add(meta, rule, ty)


def add_proof(
    meta: Meta,
    theorems: SimpTheorems,
    origin: str,
    proof: Expr,
    inverse: bool = False,
    statement: Expr | None = None,
    level_params: tuple[str, ...] = (),
) -> None:
    """Add the rules that a proof, a hypothesis for instance, gives."""
    if statement is None:
        statement = meta.instantiate_mvars(meta.infer_type(proof))
    for each, ty in rules_of(meta, proof, statement, inverse):
        theorems.add(meta, SimpTheorem(origin, each, level_params=level_params), ty)


EQUATION_PRIORITY = 100
"""The priority of the first equation of a definition to unfold; the following ones have less."""


def add_definition(
    core: Core, theorems: SimpTheorems, name: str, priority: int | None = None
) -> None:
    """Let a definition be unfolded: by its equations, or as a whole.

    What structural recursion defines is unfolded, too, where its argument decides on a case: the
    equations do not say what there is for `(x :: xs)` if a pattern is `(a, b) :: xs`. The equations
    have a `priority`; by default a low one, the more specific ones a higher one.
    """
    from gnomon.elab.equations import equations_of
    from gnomon.elab.recursion.eqns_info import is_recursive

    meta = core.meta
    if is_recursive(core.env, name):
        for index, equation in enumerate(equations_of(core, name)):
            if index == 0 and core.env.module_index(equation) is None:
                theorems.equations = (*theorems.equations, (name, equation))
            order = max(EQUATION_PRIORITY - index, 0) if priority is None else priority
            add_constant(meta, theorems, equation, priority=order, origin=name)
        if not core.env.contains(f"{name}._sunfold"):
            return
    theorems.unfold = theorems.unfold | {name}
    theorems.erased -= {name}


# -- the sets of attributes --------------------------------------------------------------------

_KNOWN: dict[str, list[tuple[SimpSet, SimpTheorems]]] = {}
"""For each attribute, sets that were made: the newest one, and that of the imported rules."""

_EMPTY: SimpSet = HashTrieMap()


def attribute_theorems(core: Core, name: str = "simp") -> SimpTheorems:
    """Return the rules that an attribute collects; what did not change is not made again."""
    extension = SIMP if name == "simp" else simp_extension(name)
    state = extension.state(core.env)
    known = _KNOWN.get(name, [])
    if not known or known[0][0] is not state:
        known = _KNOWN[name] = _updated(core, known, state)
    theorems = known[0][1]
    _realize(core, theorems)
    return theorems.copy()


def _realize(core: Core, theorems: SimpTheorems) -> None:
    """Declare again the equations of a set that a discarded environment had (an `example`'s)."""
    from gnomon.elab.equations import equations_of

    for definition, equation in theorems.equations:
        if not core.env.contains(equation) and core.env.contains(definition):
            equations_of(core, definition)


def _updated(
    core: Core, known: list[tuple[SimpSet, SimpTheorems]], state: SimpSet
) -> list[tuple[SimpSet, SimpTheorems]]:
    """Return the rules of a set, and those of it that are imported.

    Known sets that are a part of the new one are added to; of imported rules some may be hidden.
    """
    base = next((each for each in known[-1:] if _is_part(core, each[0], state)), None)
    if base is None:
        imported = _EMPTY
        for name, entry in state.items():
            if core.env.module_index(name) is not None:
                imported = imported.insert(name, entry)
        base = (imported, _extended(core, (_EMPTY, SimpTheorems()), imported))
    newest = next((each for each in known[:1] if _is_part(core, each[0], state)), base)
    return [(state, _extended(core, newest, state)), base]


def _is_part(core: Core, before: SimpSet, state: SimpSet) -> bool:
    """Whether all rules of a set are in another one, but for some that are imported.

    Entries are the same if they are the same object: another theorem of the same name is not.
    """
    hidden = 0
    for name, entry in before.items():
        now = state.get(name)
        if now is None and core.env.module_index(name) is not None:
            hidden += 1
        elif now is not entry:
            return False
    return hidden <= _MAX_HIDDEN


def _extended(core: Core, known: tuple[SimpSet, SimpTheorems], state: SimpSet) -> SimpTheorems:
    """Return the rules of a set, given those of a part of it."""
    before, theorems = known[0], known[1].copy()
    new = [entry for name, entry in state.items() if before.get(name) is not entry]
    new.sort(key=lambda entry: entry.order)
    meta, known_pre, known_post = core.meta, _Batch(), _Batch()
    for entry in new:
        if not core.env.contains(entry.name):
            continue
        if entry.rules is not None:
            (known_post if entry.post else known_pre).extend(_known_rules(meta, entry))
            continue
        theorems.pre, theorems.post = known_pre.into(theorems.pre), known_post.into(theorems.post)
        try:
            _add_entry(core, theorems, entry.name, entry.priority, entry.post, entry.inverse)
        except MetaError:
            continue
    theorems.pre, theorems.post = known_pre.into(theorems.pre), known_post.into(theorems.post)
    gone = frozenset(name for name in before if name not in state)
    theorems.erased = (theorems.erased - {entry.name for entry in new}) | gone
    return theorems


class _Batch(list[tuple[DiscrPath, SimpTheorem]]):
    """Rules to be put into a tree together."""

    def into(self, tree: DiscrTree[SimpTheorem]) -> DiscrTree[SimpTheorem]:
        """Return the tree with the rules, which are then none of the batch's."""
        if not self:
            return tree
        tree = tree.insert_many(self)
        self.clear()
        return tree


def _known_rules(meta: Meta, entry: SimpEntry) -> Iterator[tuple[DiscrPath, SimpTheorem]]:
    """Iterate over the rules of an entry whose keys are known, without their proofs."""
    name, inverse = entry.name, entry.inverse
    is_rfl = not inverse and meta.env.has_tag("defeq", name)
    for index, key in enumerate(entry.rules or ()):
        source = (name, -1 if key.is_plain else index, inverse)
        yield (
            key.path,
            SimpTheorem(name, None, entry.priority, entry.post, key.is_perm, (), is_rfl, source),
        )


def with_keys(env: ElabEnv, entries: list[tuple[str, SimpEntry]]) -> list[tuple[str, SimpEntry]]:
    """Return entries, each with its namespace, with the keys of their rules as far as possible."""
    meta = Meta(env)
    result = []
    for namespace, entry in entries:
        # Where that fails, the rules are looked at when they are wanted.
        with suppress(MetaError, ValueError):
            entry = replace(entry, rules=_keys_of(meta, entry))
        result.append((namespace, entry))
    return result


def _keys_of(meta: Meta, entry: SimpEntry) -> tuple[RuleKey, ...] | None:
    """Return the keys of an entry's rules, or `None` if it is a definition to be unfolded."""
    if entry.is_erased or not meta.env.contains(entry.name):
        return None
    const = meta.const_with_fresh_levels(entry.name)
    if not meta.is_prop(meta.infer_type(const)):
        return None
    conclusion: Expr = meta.infer_type(const)
    while isinstance(conclusion, Pi):
        conclusion = conclusion.body
    is_plain = conclusion.is_app_of("Eq", 3) and not entry.inverse
    keys = []
    for _, statement in _rules_of_constant(meta, entry.name, entry.inverse):
        path, is_perm = _key_of(meta, statement)
        # Raises an error now, not later, if the path cannot be written.
        keys.append(RuleKey(DiscrPath(path.text), is_perm, is_plain))
    return tuple(keys)


_MAX_HIDDEN = 1000
"""How many rules are hidden, before a set is made anew."""


def _add_entry(
    core: Core, theorems: SimpTheorems, name: str, priority: int, post: bool, inverse: bool
) -> None:
    meta = core.meta
    const = meta.const_with_fresh_levels(name)
    if meta.is_prop(meta.infer_type(const)):
        add_constant(meta, theorems, name, priority=priority, post=post, inverse=inverse)
    else:
        add_definition(core, theorems, name, priority)


__all__ = [
    "SimpTheorem",
    "SimpTheorems",
    "add_constant",
    "add_definition",
    "add_proof",
    "attribute_theorems",
    "with_keys",
]
