"""Programs that `import Lean`: elaborators, actions of the engine, what they say and how they fail."""

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def check(program: str, *expected: str) -> None:
    """The messages of a program that opens what programs of the elaborator do."""
    text = "import Lean\nopen Lean Meta Elab Term Tactic Command\n" + program
    frontend = Frontend(Source(text, "test"))
    found = [
        f"{frontend.source.position(message.start).line}: {message.text()}"
        for snapshot in frontend.run()
        for message in snapshot.messages
    ]
    assert found == list(expected)


def test_term_elaborator() -> None:
    check(
        'elab "half! " n:num : term => do\n'
        '  if n.getNat % 2 == 1 then throwErrorAt n "odd: {n}"\n'
        "  return mkNatLit (n.getNat / 2)\n"
        "#check half! 8\n#check half! 7",
        "6: 4 : Nat",
        "7: odd: 7",
    )


def test_tactic() -> None:
    check(
        'elab "pick" : tactic => withMainContext do\n'
        "  for d in ← getLCtx do\n"
        "    if ← isDefEq d.type (← getMainTarget) then\n"
        "      closeMainGoal `pick d.toExpr\n      return\n"
        '  throwError "nothing fits"\n'
        "example (p q : Prop) (_ : p) (h : q) : q := by pick\n"
        "example (p q : Prop) (_ : p) : q := by pick",
        "10: nothing fits",
    )


def test_command_declares() -> None:
    check(
        'elab "#make " x:ident n:num : command => do\n'
        "  elabCommand (← `(def $x := $n))\n"
        "#make seven 7\n#eval seven + 1",
        "6: 8",
    )


def test_evaluation_in_meta() -> None:
    check(
        "#eval show MetaM Unit from do\n"
        "  let m ← mkFreshExprMVar (mkConst ``Nat)\n"
        "  let ok ← isDefEq (mkNatSucc m) (mkNatLit 3)\n"
        '  logInfo m!"{ok} {m}"',
        "3: true 2",
    )


def test_terms_are_taken_apart_and_shared() -> None:
    check(
        "def tower : Nat → Expr\n  | 0 => mkNatLit 0\n"
        "  | n + 1 => let e := tower n; mkApp2 (mkConst `f) e e\n"
        "def depth : Expr → Nat\n  | .app _ a => depth a + 1\n  | _ => 0\n"
        "#eval depth (tower 100)",
        "9: 102",
    )


def test_macro_that_computes() -> None:
    check(
        "partial def rev : List Term → MacroM Term\n"
        "  | [] => `(0)\n  | x :: xs => do `($(← rev xs) + $x)\n"
        'macro "rev! " xs:term,* : term => rev xs.getElems.toList\n'
        "#check rev! 1, 2",
        "7: 0 + 2 + 1 : Nat",
    )
