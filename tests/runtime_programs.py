"""Programs in the intermediate representation, written by hand."""

from __future__ import annotations

from gnomon.compiler.ir import (
    Block,
    Call,
    Case,
    Ctor,
    Function,
    Join,
    Jump,
    Let,
    Param,
    Prim,
    Proj,
    Ret,
    Small,
    Stmt,
    Ty,
)

OBJ, U8 = Ty.OBJ, Ty.U8


def params(*variables: int) -> list[Param]:
    return [Param(var) for var in variables]


def is_test(var: int, prim: str, x: int, y: int, then: int) -> list[Stmt]:
    """`if x ? y then return then`, going on otherwise."""
    return [Let(var, U8, Prim(prim, [x, y])), Case(var, [(1, Block([], Ret(then)))])]


FIB = Function(
    "fib",
    params(0),
    OBJ,
    Block(
        [
            Let(1, OBJ, Small(2)),
            *is_test(2, "lean_nat_dec_lt", 0, 1, then=0),
            Let(3, OBJ, Small(1)),
            Let(4, OBJ, Prim("lean_nat_sub", [0, 3])),
            Let(5, OBJ, Call("fib", [4])),
            Let(6, OBJ, Prim("lean_nat_sub", [0, 1])),
            Let(7, OBJ, Call("fib", [6])),
            Let(8, OBJ, Prim("lean_nat_add", [5, 7])),
        ],
        Ret(8),
    ),
)

SUM = Function(
    "sum",
    params(0),
    OBJ,
    Block(
        [
            Let(1, OBJ, Small(0)),
            Join(
                0,
                [(2, OBJ), (3, OBJ)],
                Block(
                    [
                        *is_test(4, "lean_nat_dec_le", 0, 2, then=3),
                        Let(5, OBJ, Prim("lean_nat_add", [3, 2])),
                        Let(6, OBJ, Small(1)),
                        Let(7, OBJ, Prim("lean_nat_add", [2, 6])),
                    ],
                    Jump(0, [7, 5]),
                ),
            ),
        ],
        Jump(0, [1, 1]),
    ),
)

DEPTH = Function(
    "depth",
    params(0),
    OBJ,
    Block(
        [
            Let(1, OBJ, Small(0)),
            *is_test(2, "lean_nat_dec_eq", 0, 1, then=1),
            Let(3, OBJ, Small(1)),
            Let(4, OBJ, Prim("lean_nat_sub", [0, 3])),
            Let(5, OBJ, Call("depth", [4])),
            Let(6, OBJ, Prim("lean_nat_add", [5, 3])),
        ],
        Ret(6),
    ),
)

FOREVER = Function(
    "forever",
    params(0),
    OBJ,
    Block(
        [
            Let(1, OBJ, Ctor(0, [0])),
            Let(2, OBJ, Call("forever", [1])),
            Let(3, OBJ, Ctor(0, [2])),
        ],
        Ret(3),
    ),
)

SPIN = Function("spin", params(0), OBJ, Block([Let(1, OBJ, Call("spin", [0]))], Ret(1)))

FACT = Function(
    "fact",
    params(0, 1),
    OBJ,
    Block(
        [
            Let(2, OBJ, Small(0)),
            *is_test(3, "lean_nat_dec_eq", 0, 2, then=1),
            Let(4, OBJ, Small(1)),
            Let(5, OBJ, Prim("lean_nat_mul", [1, 0])),
            Let(6, OBJ, Prim("lean_nat_sub", [0, 4])),
            Let(7, OBJ, Call("fact", [6, 5])),
        ],
        Ret(7),
    ),
)

TREE = Function(
    "tree",
    params(0),
    OBJ,
    Block(
        [
            Let(1, OBJ, Small(0)),
            *is_test(2, "lean_nat_dec_eq", 0, 1, then=1),
            Let(3, OBJ, Small(1)),
            Let(4, OBJ, Prim("lean_nat_sub", [0, 3])),
            Let(5, OBJ, Call("tree", [4])),
            Let(6, OBJ, Call("tree", [4])),
            Let(7, OBJ, Ctor(1, [5, 6])),
        ],
        Ret(7),
    ),
)

SIZE = Function(
    "size",
    params(0),
    OBJ,
    Block(
        [
            Case(0, [(0, Block([Let(1, OBJ, Small(1))], Ret(1)))]),
            Let(2, OBJ, Proj(0, 0)),
            Let(3, OBJ, Proj(0, 1)),
            Let(4, OBJ, Call("size", [2])),
            Let(5, OBJ, Call("size", [3])),
            Let(6, OBJ, Prim("lean_nat_add", [4, 5])),
            Let(7, OBJ, Small(1)),
            Let(8, OBJ, Prim("lean_nat_add", [6, 7])),
        ],
        Ret(8),
    ),
)

ALL = [FIB, SUM, DEPTH, FOREVER, SPIN, FACT, TREE, SIZE]
