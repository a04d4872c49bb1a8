"""Why an instance of `Decidable` does not reduce to a decision.

What it does: finds the instance inside of a stuck one that is to blame, the instances that were
unfolded on the way, and words the report.
Counterpart in Lean: `Lean.Elab.Tactic.Decide`, the part for failures.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.elab.message_data import MessageData, and_list, const_name, hint, indented, msg
from gnomon.meta import Meta
from gnomon.syntax import names

DECISIONS = ("Decidable.isTrue", "Decidable.isFalse")


def _decidable_discriminants(meta: Meta, inst: Expr) -> list[Expr]:
    """Return what a `match` looks at that is itself an instance of `Decidable`."""
    name = inst.head_name
    info = None if name is None else meta.env.matcher_info(name)
    args = inst.app_args
    if info is None or len(args) < info.num_params + 1 + info.num_discrs:
        return []
    first = info.num_params + 1
    return [
        each
        for each in args[first : first + info.num_discrs]
        if meta.is_class(meta.infer_type(each)) == "Decidable"
    ]


def blame(meta: Meta, inst: Expr) -> Expr:
    """Return the innermost instance that is stuck, in weak head normal form."""
    inst = meta.whnf(inst)
    if inst.is_app_of("Decidable.rec", 5):
        return blame(meta, inst.app_args[-1])
    for each in _decidable_discriminants(meta, inst):
        reduced = meta.whnf(each)
        if reduced.head_name not in DECISIONS:
            return blame(meta, reduced)
    return inst


def unfolded_instances(meta: Meta, inst: Expr) -> list[str]:
    """Return the names of the instances of `Decidable` that reduction unfolds, sorted."""
    found: set[str] = set()

    def reduce(e: Expr) -> None:
        while True:
            for each in _decidable_discriminants(meta, e):
                reduce(each)
            core = meta.whnf_core(e)
            if core != e:
                e = core
                continue
            name = e.head_name
            unfolded = None if name is None else meta.unfold_definition(e)
            if unfolded is None:
                if e.is_app_of("Decidable.rec", 5):
                    reduce(e.app_args[-1])
                return
            assert name is not None
            if _is_decision_procedure(meta, name):
                found.add(name)
            e = unfolded

    reduce(inst)
    return sorted(found, key=names.sort_key)


def _is_decision_procedure(meta: Meta, name: str) -> bool:
    return meta.is_class(meta.infer_type(meta.const_with_fresh_levels(name))) == "Decidable"


def stuck_report(meta: Meta, target: Expr, inst: Expr, tactic: str = "decide") -> MessageData:
    """Return the message that an instance does not reduce."""
    with meta.at_least_transparency("default"):
        reason = blame(meta, inst)
        names = unfolded_instances(meta, inst)
    if names:
        procedures = and_list([msg("`", const_name(name), "`") for name in names])
        unfolding = msg(
            "After unfolding the instance" + ("s " if len(names) > 1 else " "),
            procedures,
            ", reduction got stuck at the `Decidable` instance",
        )
    else:
        unfolding = msg("Reduction got stuck at the `Decidable` instance")
    return msg(
        f"Tactic `{tactic}` failed for proposition",
        indented(target),
        "\nbecause its `Decidable` instance",
        indented(inst),
        "\ndid not reduce to `isTrue` or `isFalse`.\n\n",
        unfolding,
        indented(reason),
        _advice(reason, tactic),
    )


def _advice(reason: Expr, tactic: str) -> MessageData | str:
    """Return advice for two common reasons."""
    head = reason.app_fn
    if isinstance(head, Const) and head.cname == "Eq.rec":
        return hint(
            "Reduction got stuck on `▸` (Eq.rec), which suggests that one of the `Decidable` "
            "instances is defined using tactics such as `rw` or `simp`. To avoid tactics, make use "
            "of functions such as `inferInstanceAs` or `decidable_of_decidable_of_iff` to alter a "
            "proposition."
        )
    if isinstance(head, Const) and head.cname == "Classical.choice":
        return hint(
            "Reduction got stuck on `Classical.choice`, which indicates that a `Decidable` "
            "instance is defined using classical reasoning, proving an instance exists rather than "
            f"giving a concrete construction. The `{tactic}` tactic works by evaluating a decision "
            "procedure via reduction, and it cannot make progress with such instances. This can "
            "occur due to the `open scoped Classical` command, which enables the instance "
            "`Classical.propDecidable`."
        )
    return ""


__all__ = ["blame", "stuck_report", "unfolded_instances"]
