"""The runtime: code by hand, primitives, limits, values from Python and back."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pytest

from gnomon import Declined, EvaluationError, Limits, ProgramExit
from gnomon._core import (
    CompiledUnit,
    Machine,
    Program,
    RuntimeValue,
    Shape,
    runtime_primitives,
)
from gnomon.compiler.ir import (
    Apply,
    Block,
    Call,
    Case,
    Const,
    Ctor,
    Function,
    Let,
    Pap,
    Param,
    Prim,
    Proj,
    Ret,
    ScalarProj,
    Small,
    Str,
    Ty,
    Word,
)
from gnomon.compiler.wire import encode
from tests import runtime_programs as programs

OBJ, U8, U64, F64 = Ty.OBJ, Ty.U8, Ty.U64, Ty.F64

NAT, INT, STRING = Shape.simple("nat"), Shape.simple("int"), Shape.simple("string")
NATS = Shape.list_of(NAT)
SHAPES = {"1": "u8", "2": "u16", "4": "u32", "8": "u64", "d": "float", "f": "float32"}


def program(*functions: Function) -> Program:
    return Program().extend(CompiledUnit(encode(functions)))


def value(machine: Machine, content: object) -> RuntimeValue:
    """A number, a string, a list or what is a value already."""
    if isinstance(content, RuntimeValue):
        return content
    shapes = {bool: Shape.simple("bool"), int: INT, str: STRING, float: Shape.simple("float")}
    if isinstance(content, list):
        return machine.encode(NATS, content)
    return machine.encode(shapes[type(content)], content)


def check(
    functions: Sequence[Function],
    name: str,
    args: Sequence[object],
    expected: object,
    shape: Shape = NAT,
) -> None:
    """A call gives what is expected, and leaves no objects behind."""
    machine = Machine()
    result = machine.call(program(*functions), name, *(value(machine, arg) for arg in args))
    assert result.decode(shape) == expected
    del result
    assert machine.heap_size()[1] == 0


def prim(name: str, *args: object, shape: Shape | None = None) -> object:
    """What a primitive gives, by its signature."""
    params, ret = dict(runtime_primitives())[name].split(":")
    machine = Machine()
    tys = {"1": U8, "2": Ty.U16, "4": Ty.U32, "8": U64, "d": F64, "f": Ty.F32}
    places = list(range(len(params)))
    body = Block([Let(len(params), tys.get(ret, OBJ), Prim(name, places))], Ret(len(params)))
    parameters = [
        Param(place, tys.get(kind, OBJ)) for place, kind in zip(places, params, strict=True)
    ]
    function = Function("f", parameters or [Param(9)], OBJ, body)
    values = [
        machine.encode(Shape.simple(SHAPES[kind]), arg) if kind in SHAPES else value(machine, arg)
        for kind, arg in zip(params, args, strict=True)
    ]
    result = machine.call(program(function), "f", *(values or [value(machine, 0)]))
    default = Shape.simple(SHAPES[ret]) if ret in SHAPES else INT
    return result.decode(shape or default)


def test_programs() -> None:
    check(programs.ALL, "fib", [20], 6765)
    check(programs.ALL, "sum", [100_000], 4999950000)
    check(programs.ALL, "sum", [0], 0)
    check(programs.ALL, "fact", [500, 1], math.factorial(500))
    machine = Machine()
    linked = program(*programs.ALL)
    tree = machine.call(linked, "tree", value(machine, 12))
    # Shared subtrees are counted as often as they occur, and a value that is kept stays as it is.
    assert machine.call(linked, "size", tree).decode(NAT) == 2**13 - 1
    assert machine.call(linked, "size", tree).decode(NAT) == 2**13 - 1


def test_deep_recursion_needs_memory_only() -> None:
    check(programs.ALL, "depth", [1_000_000], 1_000_000)


def test_endless_recursion_is_a_clean_error_that_leaks_nothing() -> None:
    machine = Machine()
    with pytest.raises(Declined, match="stack overflow"):
        machine.call(program(*programs.ALL), "forever", value(machine, 1))
    assert machine.heap_size()[1] == 0
    assert machine.call(program(*programs.ALL), "fib", value(machine, 10)).decode(NAT) == 55


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        (Limits(timeout=0.05), "timeout"),
        (Limits(max_steps=100_000), "steps"),
    ],
)
def test_limits(limits: Limits, limit: str) -> None:
    machine = Machine()
    with pytest.raises(Declined) as info:
        machine.call(program(*programs.ALL), "spin", value(machine, 1), limits=limits)
    assert info.value.limit == limit


def test_the_limit_of_memory() -> None:
    machine = Machine()
    limits = Limits(max_memory=10_000_000)
    with pytest.raises(Declined) as info:
        machine.call(program(*programs.ALL), "forever", value(machine, 1), limits=limits)
    assert info.value.limit == "memory"
    function = Function(
        "f", [Param(0)], OBJ, Block([Let(1, OBJ, Prim("lean_mk_array", [0, 0]))], Ret(1))
    )
    with pytest.raises(Declined, match="memory"):
        machine.call(program(function), "f", value(machine, 10**9), limits=limits)
    with pytest.raises(Declined, match="memory"):
        prim("lean_nat_pow", 2, 2**60)
    with pytest.raises(Declined, match="memory"):
        prim("lean_nat_shiftl", 1, 2**70)


def test_closures() -> None:
    add = Function(
        "add",
        [Param(0), Param(1), Param(2)],
        OBJ,
        Block(
            [
                Let(3, OBJ, Prim("lean_nat_add", [0, 1])),
                Let(4, OBJ, Prim("lean_nat_mul", [3, 2])),
            ],
            Ret(4),
        ),
    )
    part = Function("part", [Param(0)], OBJ, Block([Let(1, OBJ, Pap("add", [0]))], Ret(1)))
    exact = Function(
        "exact",
        [Param(0), Param(1), Param(2)],
        OBJ,
        Block([Let(3, OBJ, Call("part", [0])), Let(4, OBJ, Apply(3, [1, 2]))], Ret(4)),
    )
    steps = Function(
        "steps",
        [Param(0), Param(1), Param(2)],
        OBJ,
        Block(
            [
                Let(3, OBJ, Call("part", [0])),
                Let(4, OBJ, Apply(3, [1])),
                Let(5, OBJ, Apply(4, [2])),
            ],
            Ret(5),
        ),
    )
    # `over` applies a function of one argument, which gives a closure, to three.
    over = Function(
        "over",
        [Param(0), Param(1), Param(2)],
        OBJ,
        Block(
            [
                Let(3, OBJ, Pap("part")),
                Let(4, OBJ, Apply(3, [0, 1, 2])),
                Let(5, OBJ, Small(1)),
                Let(6, OBJ, Prim("lean_nat_add", [4, 5])),
            ],
            Ret(6),
        ),
    )
    tail = Function(
        "tail",
        [Param(0), Param(1), Param(2)],
        OBJ,
        Block([Let(3, OBJ, Pap("part")), Let(4, OBJ, Apply(3, [0, 1, 2]))], Ret(4)),
    )
    functions = [add, part, exact, steps, over, tail]
    for name, expected in [("exact", 50), ("steps", 50), ("over", 51), ("tail", 50), ("part", 50)]:
        check(functions, name, [2, 3, 10], expected)
    machine = Machine()
    closure = machine.call(program(*functions), "add", value(machine, 2))
    assert machine.apply(closure, value(machine, 3), value(machine, 10)).decode(NAT) == 50
    assert machine.apply(closure, value(machine, 4), value(machine, 10)).decode(NAT) == 60


def test_numbers_are_boxed_where_needed() -> None:
    """A function of words as a closure, and words in a list."""
    add = Function(
        "add",
        [Param(0, U64), Param(1, F64)],
        U64,
        Block(
            [
                Let(2, U64, Prim("lean_float_to_uint64", [1])),
                Let(3, U64, Prim("lean_uint64_add", [0, 2])),
            ],
            Ret(3),
        ),
    )
    use = Function(
        "use",
        [Param(0, U64)],
        OBJ,
        Block(
            [
                Let(1, OBJ, Pap("add", [0])),
                Let(2, F64, Prim("lean_uint64_to_float", [0])),
                Let(3, OBJ, Apply(1, [2])),
                Let(4, OBJ, Ctor(1, [0, 0])),
                Let(5, OBJ, Ctor(0, [3, 4])),
            ],
            Ret(5),
        ),
    )
    machine = Machine()
    u64 = Shape.simple("u64")
    big = 2**63 + 5
    result = machine.call(program(add, use), "use", machine.encode(u64, big))
    assert result.field(0).decode(u64) == (big + 2**63) % 2**64
    assert [result.field(1).field(index).decode(u64) for index in range(2)] == [big, big]


def test_scalar_fields() -> None:
    function = Function(
        "f",
        [Param(0), Param(1, F64), Param(2, U8)],
        OBJ,
        Block(
            [
                Let(3, OBJ, Ctor(3, [0, 0], [1, 2])),
                Let(4, F64, ScalarProj(3, 2)),
                Let(5, U8, ScalarProj(3, 3)),
                Let(6, OBJ, Proj(3, 1)),
                Let(7, OBJ, Ctor(0, [6, 4])),
                Let(8, OBJ, Ctor(0, [5, 7])),
            ],
            Ret(8),
        ),
    )
    shape = Shape.tuple_of([Shape.simple("u8"), STRING, Shape.simple("float")])
    machine = Machine()
    args = [value(machine, "x"), value(machine, 2.5), machine.encode(Shape.simple("u8"), 200)]
    assert machine.call(program(function), "f", *args).decode(shape) == (200, "x", 2.5)


def test_constants_are_evaluated_once() -> None:
    constant = Function(
        "c",
        [],
        OBJ,
        Block(
            [
                Let(0, OBJ, Str("once")),
                Let(1, OBJ, Small(0)),
                Let(2, OBJ, Prim("lean_panic_fn", [1, 0])),
            ],
            Ret(2),
        ),
    )
    use = Function(
        "f",
        [Param(0)],
        OBJ,
        Block(
            [
                Let(1, OBJ, Const("c")),
                Let(2, OBJ, Const("c")),
                Let(3, OBJ, Prim("lean_nat_add", [1, 2])),
            ],
            Ret(3),
        ),
    )
    machine = Machine()
    linked = program(constant, use)
    machine.call(linked, "f", value(machine, 0))
    machine.call(linked, "f", value(machine, 0))
    assert machine.take_output() == (b"", b"once\n")


def test_programs_are_values() -> None:
    """A later definition does not change what earlier code means."""

    def answer(number: int) -> Function:
        return Function("answer", [Param(0)], OBJ, Block([Let(1, OBJ, Small(number))], Ret(1)))

    ask = Function("ask", [Param(0)], OBJ, Block([Let(1, OBJ, Call("answer", [0]))], Ret(1)))
    first = program(answer(1), ask)
    second = first.extend(CompiledUnit(encode([answer(2)])))
    third = second.extend(CompiledUnit(encode([ask])))
    machine = Machine()
    results = [
        machine.call(linked, name, value(machine, 0)).decode(NAT)
        for linked in (first, second, third)
        for name in ("answer", "ask")
    ]
    assert results == [1, 1, 2, 1, 2, 2]
    assert "answer" in first and "other" not in first
    assert second.signature("answer") == ([0], [False], 0)


def test_many_extensions_are_dropped_without_recursion() -> None:
    linked = Program()
    unit = CompiledUnit(encode([programs.SPIN]))
    for _ in range(20_000):
        linked = linked.extend(unit)
    del linked


NATS_AND_INTS = [0, 1, 2, 3, 7, 2**31, 2**61, 2**62 - 1, 2**62, 2**63, 2**64 - 1, 2**64, 3**80]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lean_nat_add", lambda x, y: x + y),
        ("lean_nat_sub", lambda x, y: max(x - y, 0)),
        ("lean_nat_mul", lambda x, y: x * y),
        ("lean_nat_div", lambda x, y: x // y if y else 0),
        ("lean_nat_mod", lambda x, y: x % y if y else x),
        ("lean_nat_gcd", math.gcd),
        ("lean_nat_land", lambda x, y: x & y),
        ("lean_nat_lor", lambda x, y: x | y),
        ("lean_nat_lxor", lambda x, y: x ^ y),
        ("lean_nat_dec_eq", lambda x, y: x == y),
        ("lean_nat_dec_lt", lambda x, y: x < y),
        ("lean_nat_dec_le", lambda x, y: x <= y),
    ],
)
def test_naturals(name: str, expected: Callable[[int, int], int]) -> None:
    for x in NATS_AND_INTS:
        for y in NATS_AND_INTS:
            assert prim(name, x, y) == expected(x, y), (x, y)


def rounded(x: int, y: int) -> int:
    return abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1) if y else 0


def euclid(x: int, y: int) -> int:
    return (x - x % abs(y)) // y if y else 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lean_int_add", lambda x, y: x + y),
        ("lean_int_sub", lambda x, y: x - y),
        ("lean_int_mul", lambda x, y: x * y),
        ("lean_int_div", rounded),
        ("lean_int_mod", lambda x, y: x - y * rounded(x, y)),
        ("lean_int_ediv", euclid),
        ("lean_int_emod", lambda x, y: x - y * euclid(x, y)),
        ("lean_int_dec_lt", lambda x, y: x < y),
    ],
)
def test_integers(name: str, expected: Callable[[int, int], int]) -> None:
    numbers = NATS_AND_INTS + [-x for x in NATS_AND_INTS]
    for x in numbers:
        for y in numbers:
            assert prim(name, x, y) == expected(x, y), (x, y)


def test_fixed_width() -> None:
    assert prim("lean_uint8_add", 200, 100) == 44
    assert prim("lean_uint32_sub", 0, 1) == 2**32 - 1
    assert prim("lean_uint64_mul", 2**63, 3) == 2**63
    assert prim("lean_uint16_shift_left", 1, 17) == 2
    assert prim("lean_uint8_of_nat", 2**70 + 300) == 44
    assert prim("lean_int8_to_int", 0x80) == -128
    assert prim("lean_int64_of_int", -(2**70) - 1) == 2**64 - 1
    assert prim("lean_int16_to_int8", 0xFF80) == 0x80
    assert prim("lean_int8_to_int32", 0x80) == 0xFFFFFF80


def test_floats_are_printed_as_lean_prints_them() -> None:
    for number, text in [
        (0.1, "0.100000"),
        (1e21, "1" + "0" * 21 + ".000000"),
        (-2.5, "-2.500000"),
    ]:
        assert prim("lean_float_to_string", number, shape=STRING) == text
    assert prim("lean_float_of_scientific", 12345, 1, 2) == 123.45
    assert prim("lean_float_of_nat", 2**100) == 2.0**100
    assert prim("lean_float_to_uint8", 1e30) == 255
    assert prim("lean_float_to_int8", -5.7) == 256 - 5
    assert prim("round", 2.5) == 3


def test_strings_by_position() -> None:
    """Real Lean's answers, also at positions that are none."""
    text = "aβc"
    chars = [chr(int(str(prim("lean_string_utf8_get", text, at)))) for at in range(7)]
    assert chars == ["a", "β", "A", "c", "A", "A", "A"]
    assert [prim("lean_string_utf8_next", text, at) for at in range(7)] == [1, 3, 3, 4, 5, 6, 7]
    assert [prim("lean_string_utf8_prev", text, at) for at in range(7)] == [0, 0, 1, 1, 3, 4, 5]
    assert prim("lean_string_utf8_next", "abc", 2**70) == 2**70 + 1
    assert prim("lean_string_utf8_prev", "abc", 2**70) == 2**70 - 1
    parts = [
        [prim("lean_string_utf8_extract", text, i, j, shape=STRING) for j in range(7)]
        for i in range(4)
    ]
    assert parts == [
        ["", "a", "aβc", "aβ", "aβc", "aβc", "aβc"],
        ["", "", "βc", "β", "βc", "βc", "βc"],
        [""] * 7,
        ["", "", "", "", "c", "c", "c"],
    ]
    set_to_x = [prim("lean_string_utf8_set", text, at, ord("x"), shape=STRING) for at in range(5)]
    assert set_to_x == ["xβc", "axc", "aβc", "aβx", "aβc"]


def test_hashes_are_those_of_lean() -> None:
    assert prim("lean_string_hash", "abc") == 13471000911841882655
    assert prim("lean_string_hash", "") == 9877294847684254529
    assert prim("lean_string_hash", "hello world, this is long") == 10089995057398436169
    assert prim("lean_uint64_mix_hash", 1, 2) == 16582581243253999004


def test_arrays_change_in_place_unless_they_are_shared() -> None:
    push = Function(
        "push",
        [Param(0), Param(1)],
        OBJ,
        Block([Let(2, OBJ, Prim("lean_array_push", [0, 1])), Let(3, OBJ, Ctor(0, [2, 0]))], Ret(3)),
    )
    shape = Shape.tuple_of([Shape.array_of(NAT), Shape.array_of(NAT)])
    machine = Machine()
    array = machine.encode(Shape.array_of(NAT), [1, 2])
    assert machine.call(program(push), "push", array, value(machine, 3)).decode(shape) == (
        [1, 2, 3],
        [1, 2],
    )
    assert array.decode(Shape.array_of(NAT)) == [1, 2]


def test_a_wrong_program_is_an_error_and_no_crash() -> None:
    """What `unsafeCast` can do: a string as a number, an array, a constructor, a function."""
    machine = Machine()
    text = value(machine, "text")
    for expr in (
        Prim("lean_nat_add", [0, 0]),
        Prim("lean_array_get_size", [0]),
        Prim("lean_array_push", [0, 0]),
        Proj(0, 0),
        Apply(0, [0]),
        ScalarProj(0, 1),
    ):
        ty = U8 if isinstance(expr, ScalarProj) else OBJ
        function = Function("f", [Param(0)], OBJ, Block([Let(1, ty, expr)], Ret(1)))
        with pytest.raises(EvaluationError):
            machine.call(program(function), "f", text)
    function = Function("f", [Param(0)], OBJ, Block([Case(0, [(0, Block([], Ret(0)))])]))
    with pytest.raises(EvaluationError):
        machine.call(program(function), "f", text)


def test_malformed_code_is_refused() -> None:
    for body in (
        Block([Let(0, U8, Word(256))], Ret(0)),
        Block([Let(0, OBJ, Prim("no_such_primitive", []))], Ret(0)),
        Block([Let(0, OBJ, Const("missing"))], Ret(0)),
        Block([Let(0, OBJ, Ctor(0, [], [])), Let(1, OBJ, Prim("lean_nat_add", [0]))], Ret(1)),
    ):
        with pytest.raises(EvaluationError):
            Machine().call(program(Function("f", [], OBJ, body)), "f")
    with pytest.raises(ValueError, match="compiled"):
        CompiledUnit(b"no unit")
    data = encode(programs.ALL)
    for length in range(len(data) - 1):
        with pytest.raises(ValueError, match=r"early|compiled|strings|after|UTF|type"):
            CompiledUnit(data[:length])


def test_python_functions_as_values() -> None:
    machine = Machine()
    call = Function(
        "call",
        [Param(0), Param(1)],
        OBJ,
        Block([Let(2, OBJ, Apply(0, [1, 1])), Let(3, OBJ, Prim("lean_nat_add", [2, 1]))], Ret(3)),
    )
    linked = program(call, *programs.ALL)

    def multiply(x: RuntimeValue, y: RuntimeValue) -> RuntimeValue:
        # The machine may be used again meanwhile.
        assert machine.call(linked, "fib", value(machine, 10)).decode(NAT) == 55
        return value(machine, x.decode(NAT) * y.decode(NAT))

    function = machine.function(multiply, 2)
    assert machine.call(linked, "call", function, value(machine, 7)).decode(NAT) == 56

    def fail(x: RuntimeValue, y: RuntimeValue) -> RuntimeValue:
        raise KeyError("from Python")

    with pytest.raises(KeyError, match="from Python"):
        machine.call(linked, "call", machine.function(fail, 2), value(machine, 7))


def test_exit() -> None:
    function = Function(
        "f", [], OBJ, Block([Let(0, U8, Word(3)), Let(1, OBJ, Prim("lean_io_exit", [0]))], Ret(1))
    )
    with pytest.raises(ProgramExit) as info:
        Machine().call(program(function), "f")
    assert info.value.code == 3


@pytest.mark.parametrize(
    ("shape", "contents"),
    [
        (NAT, [0, 2**62, 2**100]),
        (INT, [-1, -(2**62), -(2**62) - 1]),
        (STRING, ["", "aβc\0"]),
        (Shape.simple("bool"), [True, False]),
        (Shape.simple("char"), ["a", "β", "\U0001f600"]),
        (Shape.simple("float"), [0.1, -0.0, math.inf, 1e-310]),
        (Shape.simple("u64"), [0, 2**64 - 1]),
        (Shape.simple("i8"), [-128, 127]),
        (Shape.simple("i64"), [-(2**63), 2**63 - 1]),
        (Shape.simple("bytes"), [b"", b"\0\xff"]),
        (Shape.simple("floats"), [[], [1.5, 2.5]]),
        (Shape.list_of(Shape.array_of(STRING)), [[], [["a"], []]]),
        (Shape.option_of(NAT), [None, 0, 2**70]),
        (Shape.tuple_of([NAT, STRING, Shape.simple("bool")]), [(1, "x", True)]),
        (Shape.simple("unit"), [None]),
        (Shape.enumeration(["red", "green"]), ["red", "green"]),
    ],
)
def test_conversions(shape: Shape, contents: list[object]) -> None:
    machine = Machine()
    for content in contents:
        assert machine.encode(shape, content).decode(shape) == content
    assert machine.heap_size()[1] == 0


def test_a_shape_that_refers_to_itself() -> None:
    tree = Shape.inductive()
    tree.define(
        [
            (lambda: "leaf", []),
            (
                lambda left, size, right: (left, size, right),
                [("v", 0, tree), ("s", 2, Shape.simple("u8")), ("v", 1, tree)],
            ),
        ],
        lambda content: (0, []) if content == "leaf" else (1, content),
    )
    machine = Machine()
    content = (("leaf", 1, "leaf"), 200, "leaf")
    assert machine.encode(tree, content).decode(tree) == content
    deep: object = "leaf"
    for _ in range(10_000):
        deep = (deep, 0, "leaf")
    with pytest.raises(RecursionError):
        machine.encode(tree, deep)


@pytest.mark.parametrize(
    ("shape", "content"),
    [(NAT, -1), (NAT, True), (NAT, "x"), (STRING, 1), (Shape.simple("u8"), 256), (NATS, 5)],
)
def test_what_does_not_fit_is_refused(shape: Shape, content: object) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        Machine().encode(shape, content)
