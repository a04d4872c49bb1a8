"""Printing terms for error messages: readable, and bounded in size whatever the term.

Binder names are shown as the source had them, so that two different variables may look alike; the
output is for people.  Nothing in the checker depends on this file.
"""

from __future__ import annotations

from . import level as lvl
from .expr import App, BVar, Const, Expr, FVar, Lam, Let, NatLit, Pi, Proj, Sort, StrLit, get_app

MAX_DEPTH = 24
MAX_NODES = 400
MAX_DIGITS = 60


def show(e: Expr) -> str:
    """`e` in a notation close to Lean's with `pp.explicit`, cut off with `…` when large."""
    return _Printer().go(e, (), MAX_DEPTH, outer=True)


class _Printer:
    def __init__(self) -> None:
        self.nodes = 0

    def go(self, e: Expr, names: tuple[str, ...], depth: int, *, outer: bool = False) -> str:
        self.nodes += 1
        if depth == 0 or self.nodes > MAX_NODES:
            return "…"
        if isinstance(e, BVar):
            return names[-1 - e.index] if e.index < len(names) else f"#{e.index - len(names)}"
        if isinstance(e, FVar):
            return e.name
        if isinstance(e, NatLit):
            big = e.value.bit_length() > 3 * MAX_DIGITS
            return f"<{e.value.bit_length()}-bit numeral>" if big else str(e.value)
        if isinstance(e, StrLit):
            return repr(e.value[:MAX_DIGITS]) + ("…" if len(e.value) > MAX_DIGITS else "")
        if isinstance(e, Sort):
            if e.level is lvl.ZERO:
                return "Prop"
            text = "Type" if e.level is lvl.ONE else f"Sort ({lvl.show(e.level)})"
            return text if outer or text == "Type" else f"({text})"
        if isinstance(e, Const):
            levels = ", ".join(lvl.show(u) for u in e.levels)
            return f"{e.name}.{{{levels}}}" if levels else e.name
        if isinstance(e, Proj):
            return f"{self.go(e.struct, names, depth - 1)}.{e.index + 1}"
        if isinstance(e, App):
            fn, args = get_app(e)
            shown = [self.go(part, names, depth - 1) for part in [fn, *args[:MAX_DEPTH]]]
            if len(args) > MAX_DEPTH:
                shown.append("…")
            text = " ".join(shown)
        elif isinstance(e, (Lam, Pi)):
            type_ = self.go(e.type, names, depth - 1, outer=True)
            body = self.go(e.body, (*names, e.name), depth - 1, outer=True)
            text = f"fun ({e.name} : {type_}) => {body}"
            if isinstance(e, Pi):
                text = f"({e.name} : {type_}) → {body}"
                if e.body.loose == 0:
                    text = f"{self.go(e.type, names, depth - 1)} → {body}"
        elif isinstance(e, Let):
            type_ = self.go(e.type, names, depth - 1, outer=True)
            value = self.go(e.value, names, depth - 1, outer=True)
            body = self.go(e.body, (*names, e.name), depth - 1, outer=True)
            text = f"let {e.name} : {type_} := {value}; {body}"
        else:
            text = "?"
        return text if outer else f"({text})"
