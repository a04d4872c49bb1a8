"""What is written behind `grind`: lemmas, definitions, types, what is left out.

Counterpart in Lean: `Lean.Elab.Tactic.Grind.Param`.
"""

from __future__ import annotations

from gnomon import Const
from gnomon.elab.message_data import const_name, indented
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax, names
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.grind.proofs import Builder
from gnomon.tactics.grind.theorems import (
    Lemma,
    NotUsable,
    constant_lemmas,
    definition_lemmas,
    lemmas_of,
)

_ATTR = "Lean.Parser.Attr."
_KINDS = {
    "grindEqBoth": "_=_", "grindEqRhs": "=_", "grindEq": "=", "grindEqBwd": "←=",
    "grindBwd": "←", "grindFwd": "→", "grindRL": "<=", "grindLR": "=>", "grindDef": ".",
    "grindUsr": "usr", "grindCases": "cases", "grindCasesEager": "cases eager",
    "grindIntro": "intro", "grindExt": "ext", "grindGen": ".", "grindInj": "inj",
    "grindFunCC": "funCC", "grindSym": "symbol", "grindNorm": "norm", "grindUnfold": "unfold",
}  # fmt: skip


@dataclass(slots=True)
class Arguments:
    """The lemmas to use, besides those of attributes."""

    only: bool = False
    lemmas: list[Lemma] = field(default_factory=list)
    cases: dict[str, bool] = field(default_factory=dict)
    ext: list[str] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)


def kind_of(stx: Syntax) -> str:
    """Return the kind that a modifier says; nothing for none."""
    for node in stx.walk():
        if node.kind.startswith(_ATTR) and node.kind.removeprefix(_ATTR) in _KINDS:
            return _KINDS[node.kind.removeprefix(_ATTR)]
    return ""


def read_arguments(tac: TacticElab, stx: Syntax, *, only: bool) -> Arguments:
    """Return what is written in brackets."""
    result = Arguments(only)
    build = Builder(tac.meta)
    if not stx.args:
        return result
    for item in stx[1].args:
        if item.is_atom:
            continue
        inner = item[0] if item.kind.endswith("grindParam") else item
        with tac.core.with_ref(inner):
            _read(tac, build, inner, result)
    return result


def _read(tac: TacticElab, build: Builder, item: Syntax, result: Arguments) -> None:
    if item.kind.endswith("grindErase"):
        result.erased.add(tac.core.resolve_global_const_no_overload(item[1]))
        return
    minimal = item.kind.endswith("grindLemmaMin")
    modifier = item[1] if minimal else item[0]
    term = item[2] if minimal else item[1]
    kind = kind_of(modifier)
    if term.is_ident and tac.meta.lctx.find_by_name(names.erase_macro_scopes(term.id)) is None:
        name = tac.core.resolve_global_const_no_overload(term)
        add_declaration(tac, build, name, kind + ("!" if minimal else ""), result)
        return
    e = tac.elab_term(term)
    meta = tac.meta
    statement = meta.instantiate_mvars(meta.infer_type(e))
    found = lemmas_of(meta, build, _source(term), e, statement, kind or "local")
    if not found and not meta.is_prop(statement):
        tac.throw("invalid `grind` parameter, proof or definition expected")
    result.lemmas += found


def _source(term: Syntax) -> str:
    return " ".join(
        leaf.val if leaf.is_atom else leaf.id
        for leaf in term.walk()
        if leaf.is_atom or leaf.is_ident
    )


def add_declaration(
    tac: TacticElab, build: Builder, name: str, kind: str, result: Arguments
) -> None:
    """Add what a declaration is used for."""
    core, meta = tac.core, tac.meta
    form = core.env.kind(name)
    bare = kind.rstrip("!")
    if form == "inductive":
        if bare in ("", "cases", "cases eager"):
            result.cases[name] = bare == "cases eager"
        if bare in ("", "intro") and meta.is_prop_former_type(
            meta.infer_type(Const(name, meta.env.level_params(name)))
        ):
            info = core.env.find(name)
            for ctor in getattr(info, "ctors", ()):
                result.lemmas += constant_lemmas(core, build, str(ctor), "←") or constant_lemmas(
                    core, build, str(ctor), "."
                )
        return
    if bare == "ext":
        result.ext.append(name)
        return
    const = meta.const_with_fresh_levels(name)
    if meta.is_prop(meta.infer_type(const)):
        try:
            found = constant_lemmas(
                core, build, name, kind if bare else "param" + kind, strict=bool(bare)
            )
        except NotUsable as error:
            with meta.with_lctx(error.lctx):
                tac.throw(error.text, *((indented(error.e),) if error.e is not None else ()))
        if not found:
            tac.throw(
                "`grind` failed to find patterns in the theorem `", const_name(name), "`"
            ) if bare else tac.throw(
                "invalid E-matching theorem `", const_name(name),
                "`, failed to find patterns",
            )  # fmt: skip
        result.lemmas += found
        return
    if form == "definition":
        result.lemmas += definition_lemmas(core, build, name)
        return
    tac.throw(
        "invalid `grind` parameter, `",
        const_name(name),
        "` is not a theorem, definition, or inductive type",
    )


__all__ = ["Arguments", "add_declaration", "kind_of", "read_arguments"]
