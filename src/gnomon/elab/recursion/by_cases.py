"""Equations proved by distinguishing cases until both sides are the same by definition.

What it does: a goal `lhs = rhs` is closed by reflexivity, or because its hypotheses are absurd;
otherwise the term on which evaluation of a side is stuck is taken apart: a variable by `cases`, a
decision or another term after it was generalised.
Where to read next: `wf_unfold.py`, `match_eqns.py`.
Counterpart in Lean: `casesOnStuckLHS`, `splitTarget?`, `proveCondEqThm`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon import Const, Expr, FVar, MVar, Pi, Proj
from gnomon.elab.const_info import inductive_info, num_indices, num_params
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.basic.subst import match_eq, match_heq, subst_core

MAX_DEPTH = 64


class NotProved(Exception):
    """No more cases can be distinguished; `goal` is what is left."""

    def __init__(self, goal: MVar) -> None:
        """`goal` is what is left."""
        super().__init__(goal)
        self.goal = goal


Reduce = Callable[[Expr], Expr]
"""How sides are evaluated before they are compared, and looked at for what they are stuck on."""


def prove_by_cases(meta: Meta, goal: MVar, reduce: Reduce | None = None, depth: int = 0) -> None:
    """Prove an equation. Raises :class:`NotProved`."""
    fvars, goal = intro_n(meta, goal, _leading_premises(meta, goal), preserve_names=True)
    del fvars
    goal = _substitute_literals(meta, goal)
    if _close(meta, goal, reduce):
        return
    if depth > MAX_DEPTH:
        raise NotProved(goal)
    try:
        goals = _split(meta, goal, reduce)
    except NotProved:
        if _by_definition(meta, goal):
            return
        raise
    for each in goals:
        prove_by_cases(meta, each, reduce, depth + 1)


def _substitute_literals(meta: Meta, goal: MVar) -> MVar:
    """Replace variables that hypotheses say are literals: casts along these go away then."""
    decl = meta.mvar_decl(goal)
    for local in reversed(decl.lctx.decls()):
        if not local.type.is_app_of("Eq", 3):
            continue
        a, b = (meta.instantiate_mvars(side) for side in local.type.app_args[1:])
        if not isinstance(a, FVar) or b.has_fvar:
            continue
        state = meta.save()
        try:
            _, new = subst_core(meta, goal, local.fvar, symm=True)
        except (TacticFailure, MetaError):
            meta.restore(state)
            continue
        return _substitute_literals(meta, new)
    return goal


def _leading_premises(meta: Meta, goal: MVar) -> int:
    count = 0
    ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    while isinstance(ty, Pi):
        ty = ty.body
        count += 1
    return count


def _sides(meta: Meta, ty: Expr) -> tuple[Expr, Expr] | None:
    found = match_eq(meta, ty)
    if found is not None:
        return found[1], found[2]
    heq = match_heq(meta, ty)
    return None if heq is None else (heq[1], heq[3])


def _close(meta: Meta, goal: MVar, reduce: Reduce | None) -> bool:
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        sides = _sides(meta, target)
        if sides is not None:
            lhs, rhs = sides
            if reduce is not None:
                lhs, rhs = reduce(lhs), reduce(rhs)
            else:
                lhs, rhs = meta.whnf_core(lhs), meta.whnf_core(rhs)
            lhs, rhs = _without_casts(meta, lhs), _without_casts(meta, rhs)
            with meta.transparency("reducible"):
                same = lhs == rhs or meta.is_def_eq(lhs, rhs)
            if same:
                word = "Eq.refl" if target.is_app_of("Eq", 3) else "HEq.refl"
                meta.assign(goal, meta.mk_app_m(word, [sides[0]]))
                return True
            if _is_call(meta, rhs) and not _is_call(meta, lhs) and _by_definition(meta, goal):
                return True
    if contradiction(meta, goal):
        return True
    return _by_overlap(meta, goal)


def _without_casts(meta: Meta, e: Expr) -> Expr:
    """Evaluate a term whose head is a cast along an equation of two equal sides."""
    while e.is_app_of("Eq.ndrec") and e.num_args >= 6:
        unfolded = meta.delta(e)
        reduced = None if unfolded is None else meta.whnf_core(unfolded)
        if reduced is None or reduced.head_name in ("Eq.rec", "Eq.ndrec"):
            return e
        e = reduced
    return e


def _is_call(meta: Meta, e: Expr) -> bool:
    """Return whether a term calls a function that is no part of a `match`.

    Where one side has come to a recursive call, and the other to what the recursor makes of it,
    no more cases would help: each would unfold the call once more.
    """
    name, env = e.head_name, meta.env
    if name is None or env.kind(name) != "definition":
        return False
    return env.matcher_info(name) is None and not env.is_aux_recursor(name)


def _by_definition(meta: Meta, goal: MVar) -> bool:
    """Close a goal whose sides are the same after unfolding."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        sides = _sides(meta, meta.instantiate_mvars(decl.type))
        if sides is None:
            return False
        # A recursive call on one side is what the recursor makes of it on the other.
        with meta.config(smart_unfolding=False):
            if not meta.is_def_eq(*sides):
                return False
        meta.assign(goal, meta.mk_app_m("Eq.refl", [sides[0]]))
        return True


def _by_overlap(meta: Meta, goal: MVar) -> bool:
    """Close a goal by a hypothesis `∀ xs, a = b → … → False` that some instance makes absurd."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        for local in decl.lctx.decls():
            ty = meta.instantiate_mvars(local.type)
            if local.kind != "default" or not is_overlap(ty):
                continue
            state = meta.save()
            proof = refute(meta, local.fvar, ty)
            if proof is not None:
                level = meta.get_level(target)
                meta.assign(goal, meta.const("False.elim", [level])(target, proof))
                return True
            meta.restore(state)
    return False


def is_overlap(ty: Expr) -> bool:
    """Return whether a proposition is the condition of an equation: `∀ xs, x = pattern → False`."""
    if not isinstance(ty, Pi):
        return False
    while isinstance(ty, Pi):
        ty = ty.body
    return ty.cname == "False"


def refute(meta: Meta, h: Expr, ty: Expr) -> Expr | None:
    """Return a proof of `False` from `h : ∀ xs, a = b → … → False`, all equations being trivial."""
    args: list[Expr] = []
    while isinstance(ty, Pi):
        domain = ty.type
        sides = _sides(meta, domain)
        if sides is None:
            arg: Expr = meta.mk_mvar(domain)
        else:
            lhs, rhs = (meta.instantiate_mvars(each) for each in sides)
            if not meta.is_def_eq(lhs, rhs):
                return None
            word = "Eq.refl" if domain.is_app_of("Eq", 3) else "HEq.refl"
            try:
                arg = meta.mk_app_m(word, [lhs])
            except MetaError:
                return None
        args.append(arg)
        ty = ty.body.instantiate(arg)
    proof = meta.instantiate_mvars(h(*args))
    return None if meta.collect_mvars(proof) else proof


# -- what evaluation is stuck on ---------------------------------------------------------------


def stuck_term(meta: Meta, e: Expr) -> Expr | None:
    """Return the term whose form has to be known for a term to evaluate further."""
    found = _stuck(meta, e, deep=False)
    return None if found is None else found[1]


def _stuck(meta: Meta, e: Expr, *, deep: bool) -> tuple[Expr, Expr] | None:
    """Return a term, evaluated so far that what it is stuck on occurs in it, and that.

    With `deep`, all definitions on the way are unfolded.
    """
    for _ in range(MAX_DEPTH):
        e = meta.whnf_core(e)
        if isinstance(e.app_fn, Proj):
            inner = _stuck(meta, e.app_fn.struct, deep=deep)
            if inner is None:
                return None
            proj = Proj(e.app_fn.type_name, e.app_fn.index, inner[0])
            reduced = meta.whnf_core(proj(*e.app_args) if e.app_args else proj)
            if reduced.app_fn != proj:
                e = reduced
                continue
            return reduced, inner[1]
        head = e.app_fn
        if isinstance(e, FVar):
            return e, e
        if not isinstance(head, Const):
            return None
        name = str(head.name)
        if name in ("False.elim", "False.rec") and e.num_args >= 2:
            # The case does not occur: the proof of that is all that is needed.
            return e, e.get_arg(1)
        field = meta.env.projection_info(name)
        if field is not None and not field.from_class and e.num_args > field.num_params:
            # A pair that is taken apart is, to reduction, its projections.
            inner = _stuck(meta, e.get_arg(field.num_params), deep=deep)
            return None if inner is None else (e, inner[1])
        major = _major_position(meta, name)
        if major is None:
            is_match = meta.env.matcher_info(name) is not None or name in ("ite", "dite", "cond")
            unfolded = meta.delta(e) if deep or is_match else None
            if unfolded is None:
                return None
            e = unfolded
            continue
        if e.num_args <= major:
            return None
        found = meta.whnf_core(e.get_arg(major))
        args = list(e.app_args)
        if isinstance(found, FVar):
            return e, found
        if meta.is_proof(found):
            # Nothing but the sides of an equation decides whether a cast goes away.
            reduced = meta.whnf(e)
            if reduced == e:
                return None
            e = reduced
            continue
        inner = _stuck(meta, found, deep=False)
        if inner is not None and isinstance(inner[1], FVar):
            return e, inner[1]
        args[major] = found
        return head(*args), found
    return None


def _major_position(meta: Meta, name: str) -> int | None:
    """Return the number of the argument on which a recursor or `casesOn` distinguishes."""
    prefix, _, last = name.rpartition(".")
    if last in ("rec", "casesOn", "recOn") and meta.env.kind(prefix) == "inductive":
        info = inductive_info(meta.env, prefix)
        if last == "rec":
            rec = meta.env.find(name)
            motives = int(getattr(rec, "num_motives", 1))
            minors = int(getattr(rec, "num_minors", len(info.ctors)))
            return num_params(info) + motives + minors + num_indices(info)
        return num_params(info) + 1 + num_indices(info)
    if name in ("Eq.ndrec", "Eq.rec"):
        return 5
    return None


def _split(meta: Meta, goal: MVar, reduce: Reduce | None) -> Sequence[MVar]:
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        sides = _sides(meta, meta.instantiate_mvars(decl.type))
        if sides is None:
            raise NotProved(goal)
        found = None
        for side in reversed(sides):
            found = stuck_term(meta, side if reduce is None else reduce(side))
            if found is not None:
                break
        if found is None:
            if _by_definition(meta, goal):
                return []
            # A function may look at arguments in another order than its equations do.
            with meta.config(smart_unfolding=False):
                deep = _stuck(meta, sides[0], deep=True)
            found = None if deep is None else deep[1]
    if found is None:
        raise NotProved(goal)
    with meta.with_lctx(decl.lctx):
        if meta.infer_type(found).is_const_of("False"):
            target = meta.instantiate_mvars(decl.type)
            level = meta.get_level(target)
            meta.assign(goal, meta.const("False.elim", [level])(target, found))
            return []
    if not isinstance(found, FVar):
        goal = _expose(meta, goal, sides)
    return case_split(meta, goal, found)


def _expose(meta: Meta, goal: MVar, sides: tuple[Expr, Expr]) -> MVar:
    """Evaluate both sides of a goal until what they are stuck on can be seen."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        new = []
        for side in sides:
            with meta.config(smart_unfolding=False):
                found = _stuck(meta, side, deep=True)
            new.append(side if found is None else found[0])
        if tuple(new) == sides:
            return goal
        word = "Eq" if meta.instantiate_mvars(decl.type).is_app_of("Eq", 3) else "HEq"
        exposed = meta.mk_mvar(meta.mk_app_m(word, new), "syntheticOpaque", decl.user_name)
        meta.assign(goal, exposed)
    return exposed


def case_split(meta: Meta, goal: MVar, term: Expr) -> Sequence[MVar]:
    """Return the goals for the cases of a term; one that is no variable is generalised first."""
    try:
        if not isinstance(term, FVar):
            goal, term = generalize(meta, goal, term)
        return [each.goal for each in cases(meta, goal, term)]
    except (TacticFailure, MetaError) as failure:
        raise NotProved(goal) from failure


def generalize(meta: Meta, goal: MVar, term: Expr) -> tuple[MVar, FVar]:
    """Replace a term by a variable in a goal; return the goal and the variable."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        ty = meta.infer_type(term)
        body = meta.kabstract(target, term)
        new_type = Pi("x", ty, body)
        if not body.has_loose_bvars or not meta.is_type_correct(new_type):
            raise NotProved(goal)
        new = meta.mk_mvar(new_type, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(term))
    fvars, inner = intro_n(meta, new, 1, preserve_names=True)
    return inner, fvars[0]
