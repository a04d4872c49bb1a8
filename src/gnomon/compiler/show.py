"""Code as text, to be read: what `set_option trace.Compiler.result true` is to Lean.

def fib (x0 : obj) : obj :=
  let x1 : u8 := lean_nat_dec_lt x0 2
  case x1 of
    1 => ret x0
  …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import ir


def _list(args: Sequence[int]) -> str:
    return " ".join(f"x{arg}" for arg in args)


def _expr(expr: ir.Expr) -> str:
    match expr:
        case ir.Small(value) | ir.Big(value) | ir.Word(value):
            return str(value)
        case ir.Str(text):
            return repr(text)
        case ir.Ctor(tag, values, scalars):
            words = f" | {_list(scalars)}" if scalars else ""
            return f"ctor_{tag} {_list(values)}{words}"
        case ir.Proj(var, index):
            return f"x{var}.{index}"
        case ir.ScalarProj(var, index):
            return f"x{var}.scalar_{index}"
        case ir.Call(name, args):
            return f"{name} {_list(args)}"
        case ir.Prim(name, args):
            return f"{name} {_list(args)}"
        case ir.Pap(name, args):
            return f"pap {name} {_list(args)}".rstrip()
        case ir.Apply(var, args):
            return f"apply x{var} {_list(args)}"
        case ir.Const(name):
            return name
        case ir.Box(var):
            return f"box x{var}"
        case ir.Unbox(var):
            return f"unbox x{var}"


def _block(block: ir.Block, indent: str) -> Iterator[str]:
    for stmt in block.stmts:
        match stmt:
            case ir.Let(var, ty, expr):
                yield f"{indent}let x{var} : {ty.name.lower()} := {_expr(expr)}"
            case ir.Join(id, params, body):
                names = " ".join(f"(x{var} : {ty.name.lower()})" for var, ty in params)
                yield f"{indent}join j{id} {names} :="
                yield from _block(body, indent + "  ")
            case ir.Case(var, alts):
                yield f"{indent}case x{var} of"
                for tag, alt in alts:
                    yield f"{indent}  {tag} =>"
                    yield from _block(alt, indent + "    ")
    match block.end:
        case ir.Ret(var):
            yield f"{indent}ret x{var}"
        case ir.Jump(id, args):
            yield f"{indent}jump j{id} {_list(args)}".rstrip()
        case ir.Unreachable():
            yield f"{indent}unreachable"


def show(function: ir.Function) -> str:
    """Return a function as text."""
    params = " ".join(
        f"({'@& ' if param.borrowed else ''}x{param.var} : {param.ty.name.lower()})"
        for param in function.params
    )
    head = f"def {function.name} {params}".rstrip()
    lines = [f"{head} : {function.ret.name.lower()} :="]
    return "\n".join([*lines, *_block(function.body, "  ")])
