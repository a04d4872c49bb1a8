"""Quotations that build and match syntax, and programs around them, without an elaborator."""

from __future__ import annotations

import pickle

import pytest

from gnomon.macros.errors import MacroError, MacroUnsupported, NotNative
from gnomon.macros.rules import MacroRules, mk_macro_rules
from gnomon.parser import builtin_grammar, parse_category
from gnomon.syntax import MISSING, Atom, Ident, Info, Node, Syntax, names

CONSTANTS = {"f", "g", "id", "Nat", "List.cons"}


class Site:
    """Where rules are written: a few constants, and `Lean` open."""

    curr_namespace = ""
    open_namespaces = ("Lean",)

    def resolve_global(self, name: str) -> list[tuple[str, tuple[str, ...]]]:
        """See the protocol."""
        return [(name, ())] if name in CONSTANTS else []

    def resolve_namespaces(self, name: str) -> list[str]:
        """See the protocol."""
        return []


class Scope:
    """Where rules are used."""

    def __init__(self, ref: Syntax = MISSING) -> None:
        self.ref = ref

    def ref_info(self) -> Info | None:
        """See the protocol."""
        return self.ref.ref_info()

    def add_macro_scope(self, name: str) -> str:
        """See the protocol."""
        return names.add_macro_scope("Mod._hygCtx", name, 7)


def shown(stx: Syntax) -> str:
    """A tree as text: `✝` for names with macro scopes, braces around global meanings."""
    if isinstance(stx, Node):
        kind = stx.kind.removeprefix("Lean.Parser.Term.")
        return f"({' '.join([kind, *map(shown, stx.args)])})"
    if isinstance(stx, Atom):
        return f'"{stx.val}"'
    if isinstance(stx, Ident):
        mark = "✝" if names.has_macro_scopes(stx.val) else ""
        meaning = "".join(f"{{{name}}}" for name, _ in stx.preresolved)
        return f"{names.erase_macro_scopes(stx.val)}{mark}{meaning}"
    return "<missing>"


def parse(text: str, category: str = "term") -> Syntax:
    tree, problems = parse_category(category, text, builtin_grammar())
    assert not problems, problems
    return tree


def rules(alternatives: str) -> MacroRules:
    """The rules `| pattern => rhs …`."""
    alts = parse(f"fun {alternatives}")[1]
    pairs = [(alt[1][0][0], alt[3]) for alt in alts[0].args]
    return mk_macro_rules("test", pairs, Site())


def check(alternatives: str, text: str, expected: str | None, category: str = "term") -> None:
    """Expand `text`; `None` stands for rules that do not match. Rules survive pickling."""
    made = rules(alternatives)
    for each in (made, pickle.loads(pickle.dumps(made))):
        stx = parse(text, category)
        try:
            result: str | None = shown(each.expand(Scope(stx), stx))
        except MacroUnsupported:
            result = None
        assert result == expected


def test_swap() -> None:
    check("| `($a + $b) => `($b + $a)", "x + y", '(«term_+_» y "+" x)')


def test_hygiene_and_global_meaning() -> None:
    check("| `($a + $b) => `(f x $a)", "x + y", "(app f✝{f} (null x✝ x))")


def test_places_are_those_of_the_use() -> None:
    stx = parse("  x + y")
    result = rules("| `($a + $b) => `(f $b)").expand(Scope(stx), stx)
    head = result[0]
    assert (head.pos, head.end) == (2, 7) and head.info is not None and head.info.synthetic
    assert result[1][0] is stx[2]


def test_kinds_and_categories() -> None:
    check(
        "| `(f $x:ident) => `($x) | `(f $x:num) => `(g $x)", "f 5", '(app g✝{g} (null (num "5")))'
    )
    check("| `(f $x:ident) => `($x)", "f 5", None)
    check(
        "| `(f $x) => `($x)", "f (5)", '(paren (hygienicLParen "(" (hygieneInfo )) (num "5") ")")'
    )


def test_literals_and_identifiers() -> None:
    check("| `(f 1) => `(g 1)", "f 2", None)
    check("| `(f 1) => `(g 1)", "g 1", None)
    check('| `(f "a") => `(1)', 'f "a"', '(num "1")')


def test_optional_parts() -> None:
    rule = "| `(fun $x:ident $[: $t]? => $b) => `(∀ $x:ident $[: $t]?, $b)"
    check(rule, "fun x => y", '(forall "∀" (null x) (null) "," y)')
    check(rule, "fun x : t => y", '(forall "∀" (null x) (null (typeSpec ":" t)) "," y)')


def test_separated_lists() -> None:
    check(
        "| `([$xs,*]) => `(f [$xs,*])",
        "[a, b]",
        '(app f✝{f} (null («term[_]» "[" (null a "," b) "]")))',
    )
    check(
        "| `([$x, $xs,*]) => `(f $x [$xs,*])",
        "[a, b, c]",
        '(app f✝{f} (null a («term[_]» "[" (null b "," c) "]")))',
    )
    check("| `([$x, $xs,*]) => `($x)", "[a]", None)
    check("| `([$xs,*, $x]) => `($x)", "[a, b]", "b")
    check(
        "| `([$[$x + $y],*]) => `([$[f $y $x],*])",
        "[a + b, c + d]",
        '(«term[_]» "[" (null (app f✝{f} (null b a)) "," (app f✝{f} (null d c))) "]")',
    )
    check("| `([$[$x + $y],*]) => `(1)", "[a + b, c]", None)
    check("| `([$xs,*]) => `(#[$[f $xs],*])", "[]", '(«term#[_,]» "#[" (null) "]")')


def test_repeated_parts() -> None:
    check("| `(f $xs*) => `(g $xs*)", "f a b", "(app g✝{g} (null a b))")
    check("| `(f $x $xs*) => `(g $xs* $x)", "f a b c", "(app g✝{g} (null b c a))")
    check(
        "| `(fun $xs* => $b) => `([$[fun $xs => 1],*])",
        "fun x => z",
        '(«term[_]» "[" (null (fun "fun" (basicFun (null x) (null) "=>" (num "1")))) "]")',
    )


def test_tokens() -> None:
    stx = parse("x + y")
    made = rules("| `($a +%$tk $b) => `($b -%$tk $a)")
    result = made.expand(Scope(stx), stx)
    info = result[1].info
    assert info is not None and (info.pos, info.end, info.canonical) == (2, 3, True)


def test_nested_quotations() -> None:
    check(
        "| `(f $x) => `(`($$y $x))",
        "f a",
        '(quot "`(" (app (term.pseudo.antiquot "$" (null) y✝ (null)) (null a)) ")")',
    )


def test_holes() -> None:
    check("| `(f $_) => `(g)", "f a", "g✝{g}")


def test_identifiers_become_declaration_names() -> None:
    check(
        "| `(f $x:ident) => `(command| def $x := 1)",
        "f a",
        "(Lean.Parser.Command.declaration (Lean.Parser.Command.declModifiers (null) (null) (null)"
        ' (null) (null) (null) (null)) (Lean.Parser.Command.definition "def"'
        " (Lean.Parser.Command.declId a (null)) (Lean.Parser.Command.optDeclSig (null) (null))"
        ' (Lean.Parser.Command.declValSimple ":=" (num "1") (Lean.Parser.Termination.suffix (null)'
        " (null)) (null)) (null)))",
    )


@pytest.mark.parametrize(
    ("alternatives", "text", "expected"),
    [
        (
            "| `(f $xs*) => do\n let mut r ← `(0)\n for x in xs do\n   r ← `($r + $x)\n return r",
            "f a b",
            '(«term_+_» («term_+_» (num "0") "+" a) "+" b)',
        ),
        ("| `(f $x $y) => if x.raw.isOfKind `num then `($y) else `($x)", "f 5 a", "a"),
        ("| `(f $x $y) => do if x.getId == `a then return y else `($x)", "f a b", "b"),
        (
            "| `(f $x:ident) => `(g $(quote (toString x.getId)))",
            "f a",
            '(app g✝{g} (null (str ""a"")))',
        ),
        ("| `(f $x:num) => `(g $(quote (x.getNat + 1)))", "f 5", '(app g✝{g} (null (num "6")))'),
        ("| `(f) => return mkIdent `a.b", "f", "a.b"),
        (
            "| `(f $x) => do\n let y := x\n match y with\n | `($a + $b) => `($b)\n | _ => `($y)",
            "f (a + b)",
            '(paren (hygienicLParen "(" (hygieneInfo )) («term_+_» a "+" b) ")")',
        ),
        (
            "| `(f $xs*) => xs.foldrM (fun x acc => `(g $x $acc)) (← `(0))",
            "f a b",
            '(app g✝{g} (null a (app g✝{g} (null b (num "0")))))',
        ),
        (
            "| `(f $xs*) => do\n let ys ← xs.mapM fun x => `(g $x)\n `([$ys,*])",
            "f a b",
            '(«term[_]» "[" (null (app g✝{g} (null a)) "," (app g✝{g} (null b))) "]")',
        ),
        (
            "| `(f $x) => do\n if let `($a + $b) := x then `($a)\n else\n Macro.throwUnsupported",
            "f a",
            None,
        ),
        (
            "| `(f $x) => do\n for i in [1, 2, 3] do\n if i == 2 then return ← `($x)\n `(0)",
            "f a",
            "a",
        ),
    ],
)
def test_programs(alternatives: str, text: str, expected: str | None) -> None:
    check(alternatives, text, expected)


def test_errors_of_macros() -> None:
    stx = parse("f a")
    made = rules('| `(f $x) => Macro.throwErrorAt x s!"no {x.getId}"')
    with pytest.raises(MacroError) as caught:
        made.expand(Scope(stx), stx)
    assert caught.value.message == "no a" and caught.value.ref is stx[1][0]


@pytest.mark.parametrize(
    "alternatives",
    [
        "| `(f $x) => `($y)",
        "| `(f $xs*) => `($xs)",
        "| `(f $x:ident) => `($x:num)",
        "| `(f $x $ys*) => `([$[$x + $ys],*])",
        "| `(f) => 5",
        '| `(f) => "a"',
        "| `(f $x) => unknownFunction x",
    ],
)
def test_what_is_left_to_the_elaborator(alternatives: str) -> None:
    with pytest.raises(NotNative):
        rules(alternatives)
