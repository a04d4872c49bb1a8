"""Programs that work with text: what they print, and what deprecated names say."""

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def check(program: str, *expected: str) -> None:
    """The messages of a program."""
    frontend = Frontend(Source(program, "test"))
    found = [message.text() for snapshot in frontend.run() for message in snapshot.messages]
    assert found == list(expected)


def test_patterns_are_characters_tests_and_strings() -> None:
    check(
        '#eval "hello".all (fun c => c.isAlpha)\n#eval "a1".any fun c => c.isDigit\n'
        '#eval "abc".contains "bc"\n#eval "banana".replace "an" "AN"\n'
        '#eval (("a b".split \' \').toList, ("x\\ny".lines.toList))\n'
        '#eval ("  x ".trimAscii, "hello".take 2, ("hello".dropEnd 2).toString)',
        "true",
        "true",
        "true",
        '"bANANa"',
        "([a, b], [x, y])",
        "(x, (he, hel))",
    )


def test_positions_are_valid() -> None:
    check(
        '#eval ("aλb".find \'b\').offset\n#eval ("aλb".pos? ⟨2⟩).isNone\n'
        "example (s : String) (p : s.Pos) (h : p ≠ s.endPos) : p < p.next h := String.Pos.lt_next",
        "{ byteIdx := 3 }",
        "true",
    )


def test_deprecated_names_say_what_else_changes() -> None:
    check(
        '#eval "abc".get? 0',
        "`String.get?` has been deprecated: Use `String.Pos.Raw.get?` instead\n\n"
        "Note: The updated constant is in a different namespace. Dot notation may need to be changed "
        "(e.g., from `x.get?` to `String.Pos.Raw.get? x`).",
        "some 'a'",
    )


def test_loops_over_two_collections() -> None:
    check(
        "#eval Id.run do\n  let mut r := 0\n  for x in [1, 2, 3], y in #[10, 20] do r := r + x * y\n"
        "  return r",
        "50",
    )
