"""`gnomon.constructions`: what Lean defines for inductive types, as Lean 4.28 defined it.

`constructions/types.lean` says where the expected constants are from. Here its types are declared
again, one after the other, in an environment that has only what they need from Lean's library.
"""

from __future__ import annotations

import json
import lzma
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gnomon import (
    App,
    Axiom,
    BVar,
    Const,
    ConstructionError,
    Constructor,
    Declined,
    Definition,
    Environment,
    Expr,
    Inductive,
    InductiveType,
    KernelError,
    Lam,
    Let,
    LevelParam,
    Limits,
    MData,
    Name,
    Pi,
    Proj,
    Recursor,
    Sort,
    Theorem,
    constructions,
)
from gnomon.constructions import Construction

if TYPE_CHECKING:
    from gnomon._core import ConstructionText, StructureText

FOLDER = Path(__file__).parent / "constructions"
NOTES: dict[str, list[str]] = {
    name: notes
    for line in (FOLDER / "types.attributes.jsonl").read_text(encoding="utf-8").splitlines()
    for name, *notes in [json.loads(line)]
}
"""What Lean noted about each constant: first its kind, then what :func:`noted` reads."""

PROOFS = ("inj", "injEq", "sizeOf_spec", "eq")
"""Last parts of the names of proofs, which are definitions if the type is unsafe."""

PARENTS = ("T.Apex.toRight", "T.Triply.toDoubly")
"""Projections to parents that are not fields."""

ELSEWHERE = ("_flat_ctor", "_default", "_autoParam")
"""Last parts of the names of what is made while the fields of a structure are elaborated."""

KINDS = {Definition: "def", Theorem: "thm"}


def is_ours(name: Name | str) -> bool:
    """Whether a name is from `types.lean`, and not from Lean's library."""
    return str(name).removeprefix("_private._stdin.0.").startswith("T.")


def base(name: Name) -> str:
    """A name without the numbers that make a name with macro scopes unlike all others."""
    return str(name).partition("._@.")[0]


def parts(expr: Expr) -> tuple[object, ...]:
    """What stands in a node of a term."""
    match expr:
        case Lam(name, ty, body, info) | Pi(name, ty, body, info):
            return (type(expr), base(name), info, ty, body)
        case Let(name, ty, value, body):
            return (Let, base(name), ty, value, body)
        case App(f, arg):
            return (App, f, arg)
        case Proj(name, index, struct):
            return (Proj, name, index, struct)
    return (expr,)


def difference(ours: Expr, theirs: Expr) -> str | None:
    """What two terms differ in first, binder names included and metadata not."""
    seen: set[tuple[Expr, Expr]] = set()
    todo = [(ours, theirs)]
    while todo:
        a, b = todo.pop()
        while isinstance(a, MData):
            a = a.expr
        while isinstance(b, MData):
            b = b.expr
        if a == b or (a, b) in seen:
            continue
        seen.add((a, b))
        x, y = parts(a), parts(b)
        if type(a) is not type(b) or len(x) == 1:
            return f"{a} instead of {b}"
        for part, other in zip(x, y, strict=True):
            if isinstance(part, Expr) and isinstance(other, Expr):
                todo.append((part, other))
            elif part != other:
                return f"{part} instead of {other} in {a}"
    return None


def constants(decl: Inductive) -> list[InductiveType | Constructor | Recursor]:
    """All that a block declares."""
    return [*decl.types, *decl.ctors, *decl.recs]


def noted(made: Construction) -> set[str]:
    """The attributes of a construction, in the words of `types.attributes.jsonl`."""
    notes = {"defeq": made.defeq, "simp": made.simp, "instance": made.instance}
    notes |= {"protected": made.protected, "auxrec": made.aux_recursor, "ir": made.compiled}
    notes |= {"noconf": made.no_confusion, "deprecated": made.deprecated is not None}
    notes |= {"reducible": made.reducible, f"inline {made.inline}": made.inline is not None}
    if made.projection is not None:
        ctor, num_params, index, from_class = made.projection
        notes[f"proj {ctor} {num_params} {index} {str(from_class).lower()}"] = True
    return {note for note, holds in notes.items() if holds}


class Redeclared:
    """The types of `types.lean`, declared again, and how that went.

    `made` has what was made, `differences` where it is not what Lean made.
    """

    def __init__(self) -> None:
        """Declare everything."""
        export = lzma.decompress((FOLDER / "types.ndjson.xz").read_bytes())
        self.theirs = Environment.from_export(export)
        self.env = Environment()
        self.made: dict[str, Construction] = {}
        self.differences: list[str] = []
        blocks = []
        for decl in self.theirs.declarations():
            first = decl.types[0].name if isinstance(decl, Inductive) else decl.name
            if not is_ours(first):
                self.env.add_decl(decl)
            elif isinstance(decl, Inductive):
                blocks.append(decl)
        for decl in blocks:
            if all(str(ty.name) not in self.made for ty in decl.types):
                self.block(decl)

    def block(self, theirs: Inductive) -> None:
        """Declares a block and what belongs to it."""
        types = [
            InductiveType(
                ty.name, ty.level_params, ty.type, ty.num_params, ty.ctors, is_unsafe=ty.is_unsafe
            )
            for ty in theirs.types
        ]
        ctors = [
            Constructor(
                ctor.name, ctor.level_params, ctor.type, ctor.induct, is_unsafe=ctor.is_unsafe
            )
            for ctor in theirs.ctors
        ]
        decl = constructions.inductive(self.env, Inductive(types, ctors))
        self.compare_blocks(decl, theirs)
        self.env.add_decl(decl)
        name = str(decl.types[0].name)
        notes = NOTES[name]
        if "structure" in notes:
            made = constructions.all_for(
                self.env,
                name,
                kind="class" if "class" in notes else "structure",
                projections=self.projections(decl),
            )
        else:
            made = constructions.all_for(
                self.env, name, kind="class inductive" if "class" in notes else "inductive"
            )
        for one in made:
            self.made[one.name] = one
            self.env.add_decl(one.declaration)
            if one.name not in NOTES:
                self.differences.append(f"{one.name}: Lean has no such constant")
                continue
            if isinstance(one.declaration, Inductive):
                self.compare_blocks(one.declaration, self.their_block(one.name))
                continue
            self.compare(one)
            said = set(NOTES[one.name][1:])
            if one.projection is not None:
                said.discard("instance")  # Which fields are parents is not known here.
            if noted(one) != said:
                self.differences.append(f"{one.name}: {noted(one)} instead of {said}")

    def projections(self, decl: Inductive) -> list[str]:
        """The names of a structure's projections."""
        ctor = decl.ctors[0].name
        found = {}
        for name, notes in NOTES.items():
            for note in notes:
                words = note.split(" ")
                if words[0] == "proj" and words[1] == str(ctor):
                    found[int(words[3])] = name
        return [found[index] for index in sorted(found)]

    def their_block(self, name: str) -> Inductive:
        """The declaration of a type in Lean."""
        for decl in self.theirs.declarations():
            if isinstance(decl, Inductive) and str(decl.types[0].name) == name:
                return decl
        raise KeyError(name)

    def report(self, name: object, difference: str | None) -> None:
        """Remembers a difference."""
        if difference is not None:
            self.differences.append(f"{name}: {difference}")

    def compare_blocks(self, ours: Inductive, theirs: Inductive) -> None:
        """Compares types, constructors, recursors with all their numbers."""
        for a, b in zip(constants(ours), constants(theirs), strict=True):
            for field in a.__match_args__:
                x, y = getattr(a, field), getattr(b, field)
                if field == "type":
                    self.report(a.name, difference(x, y))
                elif field == "rules":
                    for rule, other in zip(x, y, strict=True):
                        assert (rule.ctor, rule.nfields) == (other.ctor, other.nfields)
                        self.report(a.name, difference(rule.rhs, other.rhs))
                elif x != y:
                    self.report(a.name, f"{field} is {x} instead of {y}")

    def compare(self, made: Construction) -> None:
        """Compares a definition or theorem; of a theorem only what it says."""
        ours = made.declaration
        theirs = self.theirs[made.name]
        assert isinstance(ours, Definition | Theorem)
        if KINDS[type(ours)] != NOTES[made.name][0]:
            self.report(made.name, "another kind of constant")
        params, levels = theirs.level_params, [LevelParam(param) for param in ours.level_params]
        if [*map(base, ours.level_params)] != [*map(base, params)]:
            self.report(made.name, f"{ours.level_params} instead of {params}")
            return
        their_type = theirs.type.instantiate_level_params(params, levels)
        self.report(made.name, difference(ours.type, their_type))
        if isinstance(ours, Definition) and isinstance(theirs, Definition):
            if made.name.split(".")[-1] not in PROOFS:
                their_value = theirs.value.instantiate_level_params(params, levels)
                self.report(made.name, difference(ours.value, their_value))
            if (ours.hints, ours.safety, ours.all) != (theirs.hints, theirs.safety, theirs.all):
                self.report(made.name, f"{ours.hints} {ours.safety} {ours.all}")


@pytest.fixture(scope="module")
def redeclared() -> Redeclared:
    """The environment that most tests here ask."""
    return Redeclared()


def test_everything_is_as_lean_has_it(redeclared: Redeclared) -> None:
    """Terms, binder names, universe levels, hints, attributes."""
    assert redeclared.differences == []


def test_nothing_is_missing(redeclared: Redeclared) -> None:
    """Whatever Lean defined is made here, but for what an elaborator makes of fields."""
    for name, notes in NOTES.items():
        made_elsewhere = name.split(".")[-1] in ELSEWHERE or name in PARENTS
        if notes[0] in ("def", "thm") and not made_elsewhere:
            assert name in redeclared.made, name
    assert len(redeclared.made) > 700


def test_parent_projections(redeclared: Redeclared) -> None:
    """Parents that are not a field are put together from what there is."""
    cases: list[tuple[str, str, str, StructureText]] = [
        ("T.Apex", "T.Apex.toRight", "T.Right", "structure"),
        ("T.Triply", "T.Triply.toDoubly", "T.Doubly", "class"),
    ]
    for structure, name, parent, kind in cases:
        level = redeclared.env[structure].level_params[0]
        parameter = redeclared.env[structure].type
        assert isinstance(parameter, Pi)
        of_parameter = Lam("α", parameter.type, Const(parent, [level])(BVar(0)))
        made = constructions.parent_projection(
            redeclared.env, structure, name, of_parameter, kind=kind
        )
        theirs = redeclared.theirs[name]
        assert isinstance(made.declaration, Definition)
        assert isinstance(theirs, Definition)
        assert difference(made.declaration.type, theirs.type) is None
        assert difference(made.declaration.value, theirs.value) is None
        assert made.declaration.hints == theirs.hints
        assert noted(made) == set(NOTES[name][1:])
        redeclared.env.copy().add_decl(made.declaration)


def test_one_at_a_time(redeclared: Redeclared) -> None:
    """Each construction can be asked for alone, and is the same."""
    env = redeclared.env
    for name, function in (
        ("T.Vec.recOn", constructions.rec_on),
        ("T.Vec.casesOn", constructions.cases_on),
        ("T.Vec.ctorIdx", constructions.ctor_idx),
        ("T.Color.toCtorIdx", constructions.to_ctor_idx),
    ):
        made = function(env, name.rpartition(".")[0])
        assert made.name == name
        again = redeclared.made[name].declaration
        assert isinstance(made.declaration, Definition)
        assert isinstance(again, Definition)
        assert difference(made.declaration.type, again.type) is None
        assert difference(made.declaration.value, again.value) is None
    names: dict[ConstructionText, list[str]] = {
        "rec_on": ["recOn"],
        "ctor_elim": ["ctorElimType", "ctorElim", "node.elim", "leaf.elim"],
        "no_confusion": ["noConfusionType", "noConfusion", "node.noConfusion"],
        "below": ["below", "below_1", "below_2", "below_3"],
        "injectivity": ["node.inj", "node.injEq"],
    }
    for construction, expected in names.items():
        all_made = constructions.make(env, "T.Thorny", construction)
        assert {made.name for made in all_made} == {f"T.Thorny.{name}" for name in expected}


def test_a_library_begins_with_nothing() -> None:
    """What needs constants that do not exist yet is left out."""
    env = Environment()
    bool_decl = Inductive.of(
        "Bool", Sort(1), [("Bool.false", Const("Bool")), ("Bool.true", Const("Bool"))]
    )
    env.add_decl(constructions.inductive(env, bool_decl))
    assert [made.name for made in constructions.all_for(env, "Bool")] == ["Bool.recOn"]
    with pytest.raises(ConstructionError, match="unknown constant `Nat`"):
        constructions.ctor_idx(env, "Bool")
    unit = Inductive.of(
        "PUnit", Sort("u"), [("PUnit.unit", Const("PUnit", ["u"]))], level_params=["u"]
    )
    env.add_decl(unit)
    names = [made.name for made in constructions.all_for(env, "Bool")]
    assert names == ["Bool.recOn", "Bool.casesOn"]


def test_binder_names_of_recursors() -> None:
    """The kernel's recursors are the same but for the names; Lean's are put in their place."""
    nat = Const("Nat")
    decl = Inductive.of("Nat", Sort(1), [("Nat.zero", nat), ("Nat.succ", Pi("n", nat, nat))])
    named = constructions.inductive(Environment(), decl)
    assert str(named.recs[0].type).startswith("{motive : Nat → Sort u} → ")
    plain = Environment()
    plain.add_decl(decl)
    theirs = plain["Nat.rec"]
    assert isinstance(theirs, Recursor)
    assert named.recs[0].type.alpha_eq(theirs.type)
    env = Environment()
    env.add_decl(named)
    assert env["Nat.rec"] == named.recs[0]


@pytest.mark.parametrize(
    ("construction", "name", "why"),
    [
        ("no_confusion", "T.Either", "eliminates"),
        ("ctor_idx", "T.Access", "proofs"),
        ("to_ctor_idx", "T.Vec", "enumeration"),
        ("ctor_elim", "T.Single", "constructor"),
        ("below", "T.Color", "recursive"),
        ("brec_on", "T.Color", "recursive"),
        ("cases_on", "Nat.add", "no inductive type"),
        ("cases_on", "T.absent", "unknown constant"),
        ("cases_on", "", "unknown constant"),
    ],
)
def test_what_does_not_exist(
    redeclared: Redeclared, construction: ConstructionText, name: str, why: str
) -> None:
    """A construction that a type does not have is refused with a reason."""
    with pytest.raises(ConstructionError, match=why):
        constructions.make(redeclared.env, name, construction)


def test_projections_of_what_is_no_structure(redeclared: Redeclared) -> None:
    """Structures have one constructor and no indices, and a name for each field."""
    env = redeclared.env
    with pytest.raises(ConstructionError):
        constructions.projections(env, "T.Color", [])
    with pytest.raises(ConstructionError):
        constructions.projections(env, "T.Pair", ["fst"])
    with pytest.raises(ConstructionError, match="not all fields"):
        constructions.parent_projection(env, "T.Nothing", "p", Const("T.Chained"))


def test_wrong_arguments(redeclared: Redeclared) -> None:
    """They are Python's errors."""
    env = redeclared.env
    with pytest.raises(ValueError, match="`construction` must be one of"):
        constructions.make(env, "Nat", "casesOn")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="`projections`"):
        constructions.all_for(env, "T.Pair", kind="structure")
    with pytest.raises(ValueError, match="no `projections`"):
        constructions.all_for(env, "T.Color", projections=["p"])
    with pytest.raises(ValueError, match="`kind`"):
        constructions.all_for(env, "T.Color", kind="union")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Inductive"):
        constructions.inductive(env, Axiom("a", (), Sort(0)))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        constructions.all_for(None, "T.Color")  # type: ignore[arg-type]


def test_blocks_that_the_kernel_refuses() -> None:
    """They are refused here or there, but never accepted."""
    bad, prop = Const("Bad"), Sort(0)
    refused = [
        Inductive.of("Bad", Sort(1), [("Bad.mk", Pi("f", Pi("x", bad, bad), bad))]),
        Inductive.of("Bad", Sort(1), [("Bad.mk", prop)]),
        Inductive.of("Bad", prop, [("Bad.mk", BVar(3))]),
        Inductive.of("Bad", Const("absent"), []),
        Inductive.of("Bad", Sort(1), [("Bad.mk", bad(bad))]),
        Inductive((), ()),
    ]
    for decl in refused:
        env = Environment()
        with pytest.raises((ConstructionError, KernelError)):
            env.add_decl(constructions.inductive(env, decl))


def big(name: str, num_ctors: int, num_fields: int) -> Inductive:
    """A type with many constructors, each with many fields, of which every other is recursive."""
    ty = Const(name)
    ctors = []
    for number in range(num_ctors):
        ctor: Expr = ty
        for field in reversed(range(num_fields)):
            ctor = Pi(f"x{field}", ty if field % 2 else Const("Nat"), ctor)
        ctors.append((f"{name}.c{number}", ctor))
    return Inductive.of(name, Sort(1), ctors)


@pytest.mark.parametrize(("num_ctors", "num_fields"), [(500, 0), (300, 1), (2, 200), (40, 10)])
def test_large_types(redeclared: Redeclared, num_ctors: int, num_fields: int) -> None:
    """They take a moment."""
    env = redeclared.env.copy()
    env.add_decl(constructions.inductive(env, big("Big", num_ctors, num_fields)))
    start = time.monotonic()
    made = constructions.all_for(env, "Big")
    assert time.monotonic() - start < 30
    assert len(made) > num_ctors
    for one in made[:5]:
        env.add_decl(one.declaration)


def test_limits(redeclared: Redeclared) -> None:
    """Limits decline; nothing is left behind."""
    env = redeclared.env.copy()
    env.add_decl(constructions.inductive(env, big("Big", 300, 3)))
    for limits in (Limits(max_steps=10), Limits(timeout=0.001)):
        with pytest.raises(Declined):
            constructions.all_for(env, "Big", limits=limits)
    depth = 100_000
    ty: Expr = Const("Deep")
    for _ in range(depth):
        ty = Pi("x", Const("Nat"), ty)
    with pytest.raises(Declined):
        constructions.inductive(
            env, Inductive.of("Deep", Sort(1), [("Deep.mk", ty)]), limits=Limits(timeout=0.2)
        )


def test_switched_off(redeclared: Redeclared) -> None:
    """Lean's options leave parts out."""
    env = redeclared.env
    everything = [made.name for made in constructions.all_for(env, "T.Sequence")]
    for option, parts_left_out in {
        "gen_ctor_idx": ("ctorIdx", "ctorElimType", "ctorElim", "elim"),
        "gen_size_of": ("_sizeOf_1", "_sizeOf_inst", "sizeOf_spec"),
        "gen_size_of_spec": ("sizeOf_spec",),
        "gen_injectivity": ("inj", "injEq"),
    }.items():
        made = constructions.all_for(env, "T.Sequence", **{option: False})  # type: ignore[arg-type]
        left = [name for name in everything if name.split(".")[-1] not in parts_left_out]
        assert [one.name for one in made] == left
        assert len(left) < len(everything)
