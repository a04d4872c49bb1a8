"""The body of a definition as a term: `:= e where …`, equations, `where` with fields.

What it does: turns every form of body into one term; finds the termination hints.
Where to read next: `let_rec.py` for what `where` declares; `mutual_def.py`.
Counterpart in Lean: `declValToTerm` in `Lean.Elab.MutualDef`, `Lean.Elab.Term.expandWhereDecls`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.match_syntax import clear_in_alts, mk_match, num_patterns
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."
_COMMAND = "Lean.Parser.Command."


def decl_value_to_term(t: TermElab, value: Syntax) -> Syntax:
    """Return the term that a body stands for; raises if there is no body."""
    with t.core.with_ref(value):
        match value.kind:
            case "Lean.Parser.Command.declValSimple":
                return expand_where(value[3], value[1])
            case "Lean.Parser.Command.declValEqns":
                return expand_alts_where(t.core, value[0])
            case "Lean.Parser.Command.whereStructInst":
                return _where_struct_inst(value)
        if value.is_missing:
            t.throw("declaration body is missing")
        t.throw("unexpected declaration body")


def termination_suffix(value: Syntax) -> Syntax:
    """Return the syntax of `termination_by … decreasing_by …` of a body."""
    match value.kind:
        case "Lean.Parser.Command.declValSimple":
            return value[2]
        case "Lean.Parser.Command.declValEqns":
            return value[0][1]
    return MISSING


def where_finally(value: Syntax) -> Syntax | None:
    """Return the `finally` part of a body's `where`."""
    match value.kind:
        case "Lean.Parser.Command.declValSimple":
            decls = value[3]
        case "Lean.Parser.Command.declValEqns":
            decls = value[0][2]
        case "Lean.Parser.Command.whereStructInst":
            decls = value[2]
        case _:
            return None
    return decls[0][2][0] if decls.args and decls[0][2].args else None


def expand_where(opt_decls: Syntax, body: Syntax) -> Syntax:
    """Return `let rec decls; body` for `body where decls`."""
    if not opt_decls.args:
        return body
    decls = opt_decls[0]
    info = decls.ref_info()
    listed = [decl for decl in decls[1].args[::2] if not decl.is_missing]
    if not listed:
        return body
    separated: list[Syntax] = []
    for index, decl in enumerate(listed):
        if index:
            separated.append(Atom(",", info))
        separated.append(decl)
    head = Node("group", (Atom("let ", info), Atom("rec ", info)))
    rec_decls = Node(_TERM + "letRecDecls", (mk_null(*separated),))
    return Node(_TERM + "letrec", (head, rec_decls, mk_null(), body), body.ref_info())


def expand_alts_where(core: Core, alts_where: Syntax) -> Syntax:
    """Return `@fun x₁ => … match x₁, … with alts` with what `where` declares inside."""
    alts = alts_where[0]
    ref = alts_where
    info = ref.ref_info()
    idents: list[Ident] = []
    for _ in range(num_patterns(alts)):
        idents.append(Ident("x", core.fresh_user_name("x"), info))
    body: Syntax = mk_match(idents, clear_in_alts(alts, idents), ref)
    body = expand_where(alts_where[2], body)
    for ident in reversed(idents):
        basic = Node(_TERM + "basicFun", (mk_null(ident), mk_null(), Atom("=>", info), body))
        fun = Node(_TERM + "fun", (Atom("fun", info), basic), info)
        body = Node(_TERM + "explicit", (Atom("@", info), fun), info)
    return body


def _where_struct_inst(value: Syntax) -> Syntax:
    """Return `{ fields }` for `where fields`."""
    info = value.ref_info()
    fields = value[1]
    listed: list[Syntax] = []
    for index, each in enumerate(fields[0].args[::2]):
        if index:
            listed.append(Atom(",", info))
        listed.append(each)
    body = Node(
        _TERM + "structInst",
        (
            Atom("{", info),
            mk_null(),
            Node(_TERM + "structInstFields", (mk_null(*listed),)),
            Node(_TERM + "optEllipsis", (mk_null(),)),
            mk_null(),
            Atom("}", info),
        ),
        info,
    )
    return expand_where(value[2], body)
