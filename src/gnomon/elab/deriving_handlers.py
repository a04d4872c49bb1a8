"""The handlers of `deriving`: Repr, BEq, DecidableEq, Hashable, Ord, Inhabited, Nonempty.

What it does: writes the instances as Lean's handlers define them: a function `instCT.f` by cases on
the constructors, and the instance.
Counterpart in Lean: `Lean.Elab.Deriving.Repr`, `BEq`, `DecEq`, `Hashable`, `Ord`, `Inhabited`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gnomon.elab.deriving import deriving_handler
from gnomon.elab.deriving_names import (
    Ctor,
    TypeInfo,
    block_of,
    instance_name,
    is_nested_block,
    type_info,
    variables,
)
from gnomon.elab.inductive_decl import add_size_of
from gnomon.elab.message_data import const_name
from gnomon.elab.resolve import private_to_user_name
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab


def _infos(c: CommandElab, types: Sequence[str]) -> list[TypeInfo] | None:
    """Return the types of a block; `None` if a handler for data does not apply.

    The functions of all of them are needed even where instances of some are wanted.
    """
    infos = [type_info(c, name) for name in block_of(c.env, types[0])]
    return None if any(info.is_prop for info in infos) else infos


def _full_pattern(info: TypeInfo, ctor: Ctor, given: Sequence[str]) -> str:
    """Return a constructor's pattern with holes for parameters."""
    holes = ["_"] * len(info.params)
    return "(" + " ".join([f"@_root_.{ctor.name}", *holes, *given]) + ")"


def _mutual(defs: Sequence[str]) -> str:
    return defs[0] if len(defs) == 1 else "\n".join(["mutual", *defs, "end"])


def _needs_partial(infos: Sequence[TypeInfo]) -> bool:
    """Whether the functions call each other by way of instances, which no termination proof sees."""
    return len(infos) > 1 or any(info.is_nested for info in infos)


def _keyword(infos: Sequence[TypeInfo]) -> str:
    return "partial def" if _needs_partial(infos) else "def"


def _local_instances(
    infos: Sequence[TypeInfo], fns: Sequence[str], class_name: str, mk: str
) -> str:
    """Return `let` declarations that make the functions instances in each other's bodies.

    Parameters are those of the function around them: types of one block share these.
    """
    if not _needs_partial(infos):
        return ""
    lines = []
    for info, fn in zip(infos, fns, strict=True):
        binders = " ".join(f"{{{name}}}" for name in info.indices)
        lines.append(
            f"let localinst {binders} : {class_name} ({info.applied()}) := {mk.format(fn=fn)}\n"
        )
    return "".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# -- Repr --------------------------------------------------------------------------------------


@deriving_handler("Repr")
def derive_repr(c: CommandElab, types: Sequence[str]) -> str | None:
    """`Repr`"""
    infos = _infos(c, types)
    if infos is None:
        return None
    insts = [instance_name(c, "Repr", info) for info in infos]
    spaces = [names.append(c.core.curr_namespace, inst) for inst in insts]
    fns = [f"{space}.repr" for space in spaces]
    local = _local_instances(infos, fns, "_root_.Repr", "⟨{fn}⟩")
    defs = []
    for info, inst in zip(infos, insts, strict=True):
        body = _repr_structure(info) if info.is_structure else _repr_cases(info, f"{inst}.repr")
        defs.append(
            f"{_keyword(infos)} {inst}.repr {info.binders('_root_.Repr')} (x : {info.applied()}) "
            f"(prec : _root_.Nat) : _root_.Std.Format :=\n{local}{body}"
        )
    lines = [_mutual(defs)]
    for info, inst in zip(infos, insts, strict=True):
        if info.name not in types:
            continue
        lines.append(
            f"instance {inst} {info.binders('_root_.Repr')} : _root_.Repr ({info.applied()}) := "
            f"⟨{inst}.repr⟩"
        )
    return "\n".join(lines)


def _repr_structure(info: TypeInfo) -> str:
    ctor = info.ctors[0]
    parts = ["_root_.Std.Format.nil"]
    shown = 0
    for field in ctor.fields:
        if not field.is_explicit:
            continue
        if shown:
            parts.append('"," ++ _root_.Std.Format.line')
        shown += 1
        text = f'(_root_.Std.Format.text {_quoted(field.name)} ++ " := " ++ '
        if field.is_proof or field.is_type:
            parts.append(text + '"_")')
        else:
            indent = len(field.name) + len(" := ")
            parts.append(
                text + "(_root_.Std.Format.group (_root_.Std.Format.nest "
                f"{indent} (_root_.repr (x.{field.name})))))"
            )
    joined = " ++ ".join(parts)
    return f'_root_.Std.Format.bracket "{{ " ({joined}) " }}"'


def _repr_cases(info: TypeInfo, fn: str) -> str:
    if not info.ctors:
        return "nomatch x"
    alts = []
    for ctor in info.ctors:
        given = variables("a", len(ctor.fields))
        shown = _quoted(private_to_user_name(ctor.name))
        rhs = f"_root_.Std.Format.text {shown}"
        for field, var in zip(ctor.fields, given, strict=True):
            if not field.is_explicit:
                continue
            if field.is_type or field.is_proof:
                arg = '"_"'
            else:
                arg = f"{fn} {var} 1024" if field.is_direct else f"_root_.reprArg {var}"
            rhs = f"{rhs} ++ _root_.Std.Format.line ++ {arg}"
        nest = "(if prec >= 1024 then 1 else 2)"
        alts.append(
            f"  | {_full_pattern(info, ctor, given)} => _root_.Repr.addAppParen "
            f"(_root_.Std.Format.group (_root_.Std.Format.nest {nest} ({rhs}))) prec"
        )
    return "match x with\n" + "\n".join(alts)


# -- BEq ---------------------------------------------------------------------------------------


@deriving_handler("BEq")
def derive_beq(c: CommandElab, types: Sequence[str]) -> str | None:
    """`BEq`"""
    infos = _infos(c, types)
    if infos is None:
        return None
    insts = [instance_name(c, "BEq", info) for info in infos]
    fns = [names.append(c.core.curr_namespace, f"{inst}.beq") for inst in insts]
    local = _local_instances(infos, fns, "_root_.BEq", "⟨{fn}⟩")
    defs = []
    for info, inst in zip(infos, insts, strict=True):
        of = info.applied()
        defs.append(
            f"{_keyword(infos)} {inst}.beq {info.binders('_root_.BEq')} (x y : {of}) : _root_.Bool :=\n"
            f"{local}{_beq_body(info, f'{inst}.beq')}"
        )
    lines = [_mutual(defs)]
    for info, inst in zip(infos, insts, strict=True):
        if info.name not in types:
            continue
        lines.append(
            f"instance {inst} {info.binders('_root_.BEq')} : _root_.BEq ({info.applied()}) := "
            f"⟨{inst}.beq⟩"
        )
    return "\n".join(lines)


def _beq_body(info: TypeInfo, fn: str) -> str:
    if info.is_enumeration and info.ctors:
        return "x.ctorIdx == y.ctorIdx"
    if not info.ctors:
        return "nomatch x"
    alts = []
    for ctor in info.ctors:
        left, right = variables("a", len(ctor.fields)), variables("b", len(ctor.fields))
        tests = [
            f"{fn} {a} {b}" if field.is_direct else f"{a} == {b}"
            for field, a, b in zip(ctor.fields, left, right, strict=True)
            if field.is_explicit and not field.is_proof
        ]
        rhs = " && ".join(tests) or "_root_.Bool.true"
        alts.append(
            f"  | {_full_pattern(info, ctor, left)}, {_full_pattern(info, ctor, right)} => {rhs}"
        )
    if len(info.ctors) > 1:
        alts.append("  | _, _ => _root_.Bool.false")
    return "match x, y with\n" + "\n".join(alts)


# -- DecidableEq -------------------------------------------------------------------------------


@deriving_handler("DecidableEq")
def derive_decidable_eq(c: CommandElab, types: Sequence[str]) -> str | None:
    """`DecidableEq`"""
    infos = _infos(c, types)
    if infos is None or is_nested_block(c.env, types[0]):
        return None
    insts = {info.name: instance_name(c, "DecidableEq", info) for info in infos}
    if len(infos) == 1 and infos[0].is_enumeration and len(infos[0].ctors) > 1:
        return _decide_by_number(c, infos[0], insts[infos[0].name])
    fns = {name: f"{inst}.decEq" for name, inst in insts.items()}
    defs = [
        f"def {fns[info.name]} {info.binders('_root_.DecidableEq')} (x y : {info.applied()}) : "
        f"_root_.Decidable (x = y) :=\n{_deceq_body(info, fns)}"
        for info in infos
    ]
    if len(infos) > 1:
        defs = [f"{each}\ntermination_by structural x" for each in defs]
    lines = [_mutual(defs)]
    for info in infos:
        if info.name in types:
            binders = info.binders("_root_.DecidableEq")
            of = f"_root_.DecidableEq ({info.applied()})"
            lines.append(f"instance {insts[info.name]} {binders} : {of} := {fns[info.name]}")
    return "\n".join(lines)


def _decide_by_number(c: CommandElab, info: TypeInfo, inst: str) -> str:
    """Compare the numbers of constructors, which determine an enumeration's values.

    `T.ofNat` finds the constructor with a number by halves; `T.ofNat_ctorIdx` says so.
    """
    of = f"_root_.{info.name}"

    def find(low: int, high: int) -> str:
        if low + 1 == high:
            return f"_root_.{info.ctors[low].name}"
        middle = (low + high) // 2
        test = f"(_root_.Nat.ble {middle} n)"
        return f"(_root_.cond {test} {find(middle, high)} {find(low, middle)})"

    by_number = (
        f"def {of}.ofNat : _root_.Nat → {of} := fun n => {find(0, len(info.ctors))}\n"
        f"theorem {of}.ofNat_ctorIdx (x : {of}) : {of}.ofNat x.ctorIdx = x := by cases x <;> rfl\n"
    )
    if c.core.env.contains(f"{info.name}.ofNat"):
        by_number = ""
    return (
        f"{by_number}"
        f"instance {inst} : _root_.DecidableEq {of} := fun x y =>\n"
        "  if h : x.ctorIdx = y.ctorIdx then\n"
        f"    _root_.Decidable.isTrue (by\n"
        f"      have aux := _root_.congrArg {of}.ofNat h\n"
        f"      rw [{of}.ofNat_ctorIdx, {of}.ofNat_ctorIdx] at aux\n"
        "      assumption)\n"
        "  else _root_.Decidable.isFalse fun h => by subst h; contradiction"
    )


def _deceq_body(info: TypeInfo, fns: Mapping[str, str]) -> str:
    if not info.ctors:
        return "nomatch x"
    alts = []
    for ctor in info.ctors:
        for other in info.ctors:
            left = variables("a", len(ctor.fields))
            right = variables("b", len(other.fields))
            patterns = f"{_full_pattern(info, ctor, left)}, {_full_pattern(info, other, right)}"
            if ctor is other:
                alts.append(f"  | {patterns} => {_deceq_same(ctor, left, right, fns)}")
            else:
                alts.append(f"  | {patterns} => _root_.Decidable.isFalse (fun h => nomatch h)")
    return "match x, y with\n" + "\n".join(alts)


def _deceq_same(
    ctor: Ctor, left: Sequence[str], right: Sequence[str], fns: Mapping[str, str]
) -> str:
    """Compare the fields in turn; where one differs, so do the terms, by injectivity."""
    steps = [
        (index, field)
        for index, field in enumerate(ctor.fields)
        if field.is_explicit and not field.is_proof
    ]
    result = (
        "_root_.Decidable.isTrue (by subst_vars; rfl)" if steps else "_root_.Decidable.isTrue rfl"
    )
    for index, field in reversed(steps):
        a, b = left[index], right[index]
        prefix = ""
        if field.block_type is not None:
            prefix = f"letI : _root_.Decidable ({a} = {b}) := {fns[field.block_type]} {a} {b}; "
        result = (
            f"({prefix}if h{index} : {a} = {b} then (by subst h{index}; exact ({result}))"
            f" else _root_.Decidable.isFalse (fun n => by injection n; contradiction))"
        )
    return result


# -- Hashable, Ord -----------------------------------------------------------------------------


@deriving_handler("Hashable")
def derive_hashable(c: CommandElab, types: Sequence[str]) -> str | None:
    """`Hashable`"""
    infos = _infos(c, types)
    if infos is None:
        return None
    insts = [instance_name(c, "Hashable", info) for info in infos]
    fns = [names.append(c.core.curr_namespace, f"{inst}.hash") for inst in insts]
    local = _local_instances(infos, fns, "_root_.Hashable", "⟨{fn}⟩")
    defs = []
    for info, inst in zip(infos, insts, strict=True):
        alts = []
        for ctor in info.ctors:
            given = variables("a", len(ctor.fields))
            rhs = str(ctor.index)
            for field, var in zip(ctor.fields, given, strict=True):
                if field.is_explicit and not field.is_proof and not field.is_type:
                    part = f"{inst}.hash" if field.is_direct else "_root_.Hashable.hash"
                    rhs = f"_root_.mixHash ({rhs}) ({part} {var})"
            alts.append(f"  | {_full_pattern(info, ctor, given)} => {rhs}")
        body = "match x with\n" + "\n".join(alts) if alts else "nomatch x"
        defs.append(
            f"{_keyword(infos)} {inst}.hash {info.binders('_root_.Hashable')} (x : {info.applied()}) : "
            f"_root_.UInt64 :=\n{local}{body}"
        )
    lines = [_mutual(defs)]
    for info, inst in zip(infos, insts, strict=True):
        if info.name not in types:
            continue
        lines.append(
            f"instance {inst} {info.binders('_root_.Hashable')} : "
            f"_root_.Hashable ({info.applied()}) := ⟨{inst}.hash⟩"
        )
    return "\n".join(lines)


@deriving_handler("Ord")
def derive_ord(c: CommandElab, types: Sequence[str]) -> str | None:
    """`Ord`"""
    infos = _infos(c, types)
    if infos is None:
        return None
    insts = [instance_name(c, "Ord", info) for info in infos]
    fns = [names.append(c.core.curr_namespace, f"{inst}.ord") for inst in insts]
    local = _local_instances(infos, fns, "_root_.Ord", "⟨{fn}⟩")
    defs = []
    for info, inst in zip(infos, insts, strict=True):
        of = info.applied()
        defs.append(
            f"{_keyword(infos)} {inst}.ord {info.binders('_root_.Ord')} (x y : {of}) : "
            "_root_.Ordering :=\n"
            f"{local}{_ord_body(info, f'{inst}.ord')}"
        )
    lines = [_mutual(defs)]
    for info, inst in zip(infos, insts, strict=True):
        if info.name not in types:
            continue
        lines.append(
            f"instance {inst} {info.binders('_root_.Ord')} : _root_.Ord ({info.applied()}) := "
            f"⟨{inst}.ord⟩"
        )
    return "\n".join(lines)


def _ord_body(info: TypeInfo, fn: str) -> str:
    if not info.ctors:
        return "nomatch x"
    if info.is_enumeration:
        return "_root_.Ord.compare x.ctorIdx y.ctorIdx"
    alts = []
    for ctor in info.ctors:
        left, right = variables("a", len(ctor.fields)), variables("b", len(ctor.fields))
        rhs = "_root_.Ordering.eq"
        used = [
            (fn if field.is_direct else "_root_.Ord.compare", a, b)
            for field, a, b in zip(ctor.fields, left, right, strict=True)
            if field.is_explicit and not field.is_proof
        ]
        for compare, a, b in reversed(used):
            rhs = f"({compare} {a} {b}).then ({rhs})"
        first = _full_pattern(info, ctor, left)
        alts.append(f"  | {first}, {_full_pattern(info, ctor, right)} => {rhs}")
        if ctor is not info.ctors[-1]:
            holes = ["_"] * len(ctor.fields)
            some = _full_pattern(info, ctor, holes)
            alts.append(f"  | {some}, _ => _root_.Ordering.lt")
            alts.append(f"  | _, {some} => _root_.Ordering.gt")
    return "match x, y with\n" + "\n".join(alts)


# -- Inhabited, Nonempty -----------------------------------------------------------------------


@deriving_handler("Inhabited")
def derive_inhabited(c: CommandElab, types: Sequence[str]) -> str | None:
    """`Inhabited`: the first constructor whose fields are inhabited"""
    return _inhabited(c, types, "Inhabited", "_root_.Inhabited.default")


@deriving_handler("Nonempty")
def derive_nonempty(c: CommandElab, types: Sequence[str]) -> str | None:
    """`Nonempty`"""
    return _inhabited(c, types, "Nonempty", "_root_.Classical.ofNonempty")


def _inhabited(c: CommandElab, types: Sequence[str], class_name: str, default: str) -> str | None:
    from gnomon.elab.deriving import run_text

    # An instance may need that of a type before it.
    for name in types:
        info = type_info(c, name)
        inst = instance_name(c, class_name, info)
        text = _first_inhabited(c, info, inst, class_name, default)
        if text is None:
            c.throw(f"failed to generate `{class_name}` instance for `", const_name(name), "`")
        run_text(c, text, c.core.ref)
    return ""


def _first_inhabited(
    c: CommandElab, info: TypeInfo, inst: str, class_name: str, default: str
) -> str | None:
    from gnomon.elab.deriving import succeeds

    for assumed in (None, f"_root_.{class_name}"):
        if assumed is not None and not info.type_params:
            continue
        for ctor in info.ctors:
            args = [default if field.is_explicit else "_" for field in ctor.fields]
            value = " ".join([f"@_root_.{ctor.name}", *(["_"] * len(info.params)), *args])
            header = f"{info.binders(assumed)} : "
            instance = f"instance {inst} {header}_root_.{class_name} ({info.applied()}) := "
            if class_name == "Inhabited":
                default_def = f"def {inst}.default {header}{info.applied()} := {value}"
                text = f"{default_def}\n{instance}⟨{inst}.default⟩"
            else:
                text = f"{instance}⟨{value}⟩"
            if succeeds(c, text):
                return text
    return None


# -- SizeOf ------------------------------------------------------------------------------------


@deriving_handler("SizeOf")
def derive_size_of(c: CommandElab, types: Sequence[str]) -> str | None:
    """`SizeOf`, with its equations; inductive types have it from the start after `Init.SizeOf`."""
    for name in types:
        add_size_of(c.core, name)
    return ""
