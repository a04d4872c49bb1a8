"""Extending the grammar: names, precedences, scopes, categories, and how values share."""

from __future__ import annotations

import pytest

from gnomon.parser import Grammar, builtin_grammar, parse_category
from gnomon.parser.descriptors import (
    Describer,
    DescriptorError,
    base_name,
    default_precedence,
    syntax_entry,
)
from gnomon.parser.follow import Follower
from gnomon.syntax import Source, Syntax


def trees(text: str) -> list[Syntax]:
    """The commands of a file without its end. There must be no errors."""
    commands = list(Follower(Source(text)))
    assert [error for command in commands for error in command.errors] == []
    return [command.tree for command in commands[1:-1]]


def check(text: str, kind: str) -> None:
    """Assert that the last command of a file is `#check` of a term of a kind."""
    last = trees(text)[-1]
    while last.kind == "Lean.Parser.Command.in":
        last = last[2]
    assert last[1].kind == kind, str(last)


@pytest.mark.parametrize(
    ("declaration", "use", "kind"),
    [
        ('infixl:65 " +++ " => f', "a +++ b +++ c", "«term_+++_»"),
        ('infix:50 " ~ " => f', "a ~ b", "«term_~_»"),
        ('prefix:max "§" => f', "§a", "«term§_»"),
        ('postfix:max "‼" => f', "a‼", "«term_‼»"),
        ('notation "⟪" a "," b "⟫" => f a b', "⟪1, 2⟫", "«term⟪_,_⟫»"),
        ('notation:50 a " is_a " b => f a b', "a is_a b", "term_Is_a_"),
        ('notation (name := myName) "quux" => 1', "quux", "myName"),
        ('syntax "foo!" term,* : term', "foo! a, b", "termFoo!_"),
        ('macro "foo!" x:term,* : term => `([$x,*])', "foo! a, b", "«termFoo!_,,»"),
        ('syntax "a" (term)? "b"+ : term', "a 1 b b", "termA_B"),
        ('macro "bar" x:term : term => `($x)', "bar 1", "termBar_"),
        ('macro (name := baz) "baz" : term => `(1)', "baz", "baz"),
        ('namespace A\nnotation "inA" => 1', "inA", "A.termInA"),
        ('namespace A\nscoped notation "inA" => 1\nend A\nopen A', "inA", "A.termInA"),
        ('namespace A\nscoped notation "inA" => 1\nend A\nopen A in', "inA", "A.termInA"),
        (
            'declare_syntax_cat animal\nsyntax "cat" : animal\nsyntax "[" animal "]" : term',
            "[cat]",
            "«term[_]_1»",
        ),
        ('syntax pair := "⟪" term "," term "⟫"\nsyntax "P" pair : term', "P ⟪1, 2⟫", "termP_"),
        ('syntax (priority := low) "low" term : term', "low 1", "termLow_"),
    ],
)
def test_declarations(declaration: str, use: str, kind: str) -> None:
    """A declaration takes effect with the next command, under the name that Lean gives it."""
    check(f"{declaration}\n#check {use}", kind)


def test_names_are_made_unique() -> None:
    """Of two declarations with one name, the second gets a number; both readings are kept."""
    check('notation "zz" => 1\nnotation "zz" => 2\n#check zz', "choice")
    first, second = trees('notation "zz" => 1\nnotation "zz" => 2\n#check zz')[-1][1].args
    assert (first.kind, second.kind) == ("termZz_1", "termZz")


def test_sections_end_local_notation() -> None:
    """What is local is gone after `end`; what is global stays."""
    source = Source(
        'section\nlocal notation "loc" => 1\nnotation "glob" => 2\n#check loc\nend\n'
        "#check glob\n#check loc"
    )
    kinds = [c.tree[1].kind for c in Follower(source) if c.tree.kind.endswith(".check")]
    assert kinds == ["termLoc", "termGlob", "ident"]


def declared(grammar: Grammar, category: str, items: str) -> Grammar:
    """A grammar with what `syntax items : category` adds."""
    tree, errors = parse_category("command", f"syntax {items} : {category}", grammar)
    assert not errors
    parsers = tree[7]
    description = Describer(grammar).describe(parsers, category)
    prec = default_precedence(parsers)
    name = f"«{base_name(category, parsers)}»"
    return grammar.add(syntax_entry(grammar, category, name, description, prec))


def test_a_grammar_is_a_value() -> None:
    """Extending makes another grammar; adding what is there adds nothing."""
    old = builtin_grammar()
    new = declared(old, "term", '"frob§" term')
    assert parse_category("term", "frob§ 1", old)[1]
    assert not parse_category("term", "frob§ 1", new)[1]
    assert new.add(new.categories["term"].entries["«termFrob§_»"]) is new
    assert new.categories["tactic"] is old.categories["tactic"]


def test_a_declaration_replaces_what_is_built_in() -> None:
    """A library that declares what the parser knows without it does not make it ambiguous."""
    grammar = declared(builtin_grammar(), "term", 'term:65 " + " term:66')
    tree, errors = parse_category("term", "1 + 2", grammar)
    assert (tree.kind, errors) == ("«term_+_»", ())


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ('"a" nothing', "unknown parser declaration/category/alias `nothing`"),
        ('"1x"', "invalid atom"),
        ('""', "invalid atom"),
    ],
)
def test_wrong_declarations(items: str, message: str) -> None:
    """A declaration that means nothing is refused with Lean's words."""
    with pytest.raises(DescriptorError, match=message):
        declared(builtin_grammar(), "term", items)
