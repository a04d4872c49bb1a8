"""Macros that compute, as definitions: what `macro_rules` means in general.

What it does: makes `@[macro k] def … : Macro := fun | pattern => rhs … | _ => throw
unsupportedSyntax` of rules; likewise definitions for `elab_rules`.
Where to read next: `quotation_match.py`, which elaborates the patterns; `declared_elabs.py`, which
handles the attributes.
Counterpart in Lean: `elabMacroRulesAux`, `elabElabRulesAux`, `aux_def`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.scoped import AttrKind
from gnomon.macros.build import mk_app, mk_fun, mk_hole, mk_match
from gnomon.macros.quote import mk_c_app, mk_c_ident
from gnomon.syntax import MISSING, Atom, Ident, Info, Node, Syntax, mk_null, names

_TERM: Final = "Lean.Parser.Term."
_COMMAND: Final = "Lean.Parser.Command."

Alternative = tuple[Syntax, Syntax]


def aux_name(core: Core, *suggestion: str) -> str:
    """Return the name that `aux_def` gives a definition, in the current namespace."""
    parts = ["_aux", *map(str, names.parts(core.main_module)), "_"]
    for name in suggestion:
        parts += map(str, names.parts(names.erase_macro_scopes(name)))
    base = "_".join(parts)
    index = 1
    while True:
        name = names.escape(f"{base}_{index}")
        if not core.env.contains(names.append(core.curr_namespace, name)):
            return name
        index += 1


def attr_kind_node(kind: AttrKind, info: Info | None) -> Syntax:
    """Return `local`, `scoped` or nothing as it stands before an attribute."""
    if kind == "global":
        return Node(_TERM + "attrKind", (mk_null(),), info)
    word = Node(_TERM + kind, (Atom(kind, info),), info)
    return Node(_TERM + "attrKind", (mk_null(word),), info)


def attribute_instance(name: str, argument: str, kind: AttrKind, info: Info | None) -> Syntax:
    """Return `kind name argument` as it stands in `@[…]`."""
    ident = Ident(argument, argument, info)
    if name == "macro":
        attr = Node("Lean.Parser.Attr.macro", (Atom("macro", info), ident), info)
    elif name == "tactic":
        attr = Node("Lean.Parser.Attr.tactic", (Atom("tactic", info), ident), info)
    else:
        attr = Node(
            "Lean.Parser.Attr.simple",
            (Ident(name, name, info), Node("null", (ident,), info)),
            info,
        )
    return Node(_TERM + "attrInstance", (attr_kind_node(kind, info), attr), info)


def definition(
    name: str, ty: Syntax, value: Syntax, attribute: Syntax, info: Info | None
) -> Syntax:
    """Return `@[attribute] def name : ty := value`."""
    attributes = Node(
        _TERM + "attributes",
        (Atom("@[", info), Node("null", (attribute,), info), Atom("]", info)),
        info,
    )
    modifiers = Node(
        _COMMAND + "declModifiers",
        (mk_null(), mk_null(attributes), *(mk_null() for _ in range(5))),
        info,
    )
    spec = Node(_TERM + "typeSpec", (Atom(":", info), ty), info)
    suffix = Node("Lean.Parser.Termination.suffix", (mk_null(), mk_null()))
    body = Node(_COMMAND + "declValSimple", (Atom(":=", info), value, suffix, mk_null()), info)
    decl_id = Node(_COMMAND + "declId", (Ident(name, name, info), mk_null()), info)
    signature = Node(_COMMAND + "optDeclSig", (mk_null(), mk_null(spec)), info)
    main = Node(
        _COMMAND + "definition", (Atom("def", info), decl_id, signature, body, mk_null()), info
    )
    return Node(_COMMAND + "declaration", (modifiers, main), info)


def alternatives(rules: Sequence[Alternative], otherwise: Syntax, info: Info | None) -> Syntax:
    """Return `| pattern => rhs … | _ => otherwise`."""
    hole = Node(_TERM + "hole", (Atom("_", info),), info)
    nodes = [
        Node(
            _TERM + "matchAlt",
            (
                Atom("|", info),
                Node("null", (Node("null", (pattern,), info),), info),
                Atom("=>", info),
                rhs,
            ),
            info,
        )
        for pattern, rhs in (*rules, (hole, otherwise))
    ]
    return Node(_TERM + "matchAlts", (Node("null", tuple(nodes), info),), info)


def macro_definition(
    core: Core,
    kind: str,
    rules: Sequence[Alternative],
    attr: AttrKind,
    category: str | None = None,
) -> Syntax:
    """Return the definition of type `Macro` that rules for a node kind are.

    With a category, the right-hand sides are of type `MacroM (TSyntax category)`.
    """
    info = core.ref_info()
    if category is not None:
        raw = Node(_TERM + "explicit", (Atom("@", info), mk_c_ident(MISSING, "Lean.TSyntax.raw")))
        quoted = Node(
            _TERM + "quotedName", (Node("name", (Atom(f"`{category}", info),), info),), info
        )
        kinds = mk_c_app("List.cons", quoted, mk_c_ident(MISSING, "List.nil"))
        to_raw = mk_app(info, raw, kinds)
        rules = [
            (pattern, mk_c_app("Functor.map", to_raw, rhs).replace_info(rhs.ref_info()))
            for pattern, rhs in rules
        ]
    unsupported = mk_c_app(
        "MonadExcept.throw", mk_c_ident(MISSING, "Lean.Macro.Exception.unsupportedSyntax")
    )
    otherwise = Node(
        _TERM + "noErrorIfUnused", (Atom("no_error_if_unused%", info), unsupported), info
    )
    function = Node(_TERM + "fun", (Atom("fun", info), alternatives(rules, otherwise, info)), info)
    return definition(
        aux_name(core, "macroRules", kind),
        mk_c_ident(MISSING, "Lean.Macro"),
        function,
        attribute_instance("macro", kind, attr, info),
        info,
    )


ELAB_TYPES: Final = {
    "term": ("term_elab", "Lean.Elab.Term.TermElab"),
    "command": ("command_elab", "Lean.Elab.Command.CommandElab"),
    "tactic": ("tactic", "Lean.Elab.Tactic.Tactic"),
    "conv": ("tactic", "Lean.Elab.Tactic.Tactic"),
}
"""For each category the attribute that marks its elaborators, and their type."""


def elab_definition(
    core: Core,
    kind: str,
    category: str,
    expected: Syntax | None,
    rules: Sequence[Alternative],
    attr: AttrKind,
) -> Syntax:
    """Return the definition of an elaborator that rules for a node kind are."""
    info = core.ref_info()
    attribute, ty = ELAB_TYPES[category]
    unsupported = mk_c_ident(MISSING, "Lean.Elab.throwUnsupportedSyntax")
    otherwise = Node(
        _TERM + "noErrorIfUnused", (Atom("no_error_if_unused%", info), unsupported), info
    )
    alts = alternatives(rules, otherwise, info)
    function: Syntax
    if category != "term":
        function = Node(_TERM + "fun", (Atom("fun", info), alts), info)
    else:
        with core.fresh_macro_scope():
            stx, type_name = (
                Ident(name, core.add_macro_scope(name), info) for name in ("stx", "expectedType?")
            )
        body: Syntax = mk_match(info, [stx], alts)
        if expected is None:
            function = mk_fun(info, [stx, mk_hole(info)], body)
        else:
            inner = mk_fun(info, [expected], body)
            call = mk_c_app("Lean.Elab.Command.withExpectedType", type_name, inner)
            function = mk_fun(info, [stx, type_name], call)
    return definition(
        aux_name(core, "elabRules", kind),
        mk_c_ident(MISSING, ty),
        function,
        attribute_instance(attribute, kind, attr, info),
        info,
    )
