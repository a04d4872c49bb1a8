"""From statements to code.

What it does: reads the statements of a `do` block one after the other; statements that branch, loop
or catch are read with what follows them, so that the code's ends are explicit.
Where to read next: `to_term.py`.
Counterpart in Lean: `Lean.Elab.Term.Do.ToCodeBlock`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gnomon.elab import registry
from gnomon.elab.binders import opt_type
from gnomon.elab.do import build as b
from gnomon.elab.do.code import (
    Action,
    Break,
    Code,
    CodeBlock,
    Continue,
    Decl,
    DoAlt,
    Match,
    Names,
    Reassign,
    Return,
    Seq,
    Vars,
    concat,
    has_break_continue,
    has_return,
    has_terminal_action,
    homogenise,
    mk_ite,
)
from gnomon.elab.do.for_loop import destruct, match_return, parallel_for
from gnomon.elab.do.syntax import (
    arrow_decl_vars,
    have_decl_vars,
    is_mutable,
    let_decl_vars,
    lift_nested_actions,
    mk_seq,
    pattern_ids,
    seq_elems,
)
from gnomon.elab.do.to_term import Kind, Target, nested_kind, to_term
from gnomon.elab.pattern_vars import pattern_variables
from gnomon.syntax import Atom, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


class Reader:
    """The reading of one `do` block."""

    def __init__(self, t: TermElab, m: Syntax) -> None:
        """`m` is syntax for the monad."""
        self.t = t
        self.m = m
        self.names = Names(t.core.fresh_user_name)
        self.mutable: frozenset[str] = frozenset()
        self.inside_for = False

    # -- context -------------------------------------------------------------------------------

    @contextmanager
    def _with_vars(self, xs: Sequence[Syntax], *, mutable: bool) -> Iterator[None]:
        saved = self.mutable
        declared = {x.id for x in xs}
        self.mutable = saved | declared if mutable else saved - declared
        try:
            yield
        finally:
            self.mutable = saved

    @contextmanager
    def _in_for(self) -> Iterator[None]:
        saved = self.inside_for
        self.inside_for = True
        try:
            yield
        finally:
            self.inside_for = saved

    def _check_reassignable(self, xs: list[Syntax]) -> None:
        for x in xs:
            if x.id in self.mutable:
                continue
            name = names.erase_macro_scopes(x.id)
            self.t.throw(
                f"`{name}` cannot be mutated, only variables declared using `let mut` can be "
                f"mutated. If you did not intend to mutate but define `{name}`, consider using "
                f"`let {name}` instead",
            )

    def _check_no_shadowing(self, xs: Sequence[Syntax]) -> None:
        """Refuse declarations under the name of a mutable variable."""
        for x in xs:
            if x.id in self.mutable:
                name = names.erase_macro_scopes(x.id)
                self.t.throw(f"mutable variable `{name}` cannot be shadowed", ref=x)

    def _check_in_for(self, ref: Syntax) -> None:
        if not self.inside_for:
            self.t.throw("invalid `do` element, it must be inside `for`", ref=ref)

    # -- sequences -----------------------------------------------------------------------------

    def block(self, seq: Syntax) -> CodeBlock:
        """Return the code of a sequence."""
        return self.elems(seq_elems(seq))

    def elems(self, elems: list[Syntax]) -> CodeBlock:
        """Return the code of statements."""
        with self.t.core.deeper():
            return self._elems(elems)

    def _elems(self, elems: list[Syntax]) -> CodeBlock:
        if not elems:
            ref = self.t.core.ref
            return CodeBlock(Action(b.pure(b.unit(ref))), {})
        head, rest = elems[0], elems[1:]
        with self.t.core.with_ref(head):
            head = self._expand(head)
            if head.kind == "null" or head.kind in (
                _TERM + "doSeqIndent",
                _TERM + "doSeqBracketed",
            ):
                inner = list(head.args) if head.kind == "null" else seq_elems(head)
                return self.elems([*inner, *rest])
            lifted, head = lift_nested_actions(self.t, head) if _lifts(head) else ([], head)
            if lifted:
                return self.elems([*lifted, head, *rest])
            return self._elem(head, rest)

    def _expand(self, elem: Syntax) -> Syntax:
        """Expand macros for statements."""
        while elem.kind not in _KNOWN:
            expanded = registry.expand_macro(self.t.core, elem)
            if expanded is None:
                self.t.throw(
                    f"unexpected do-element of kind {elem.kind}",
                )
            elem = expanded
        return elem

    def _elem(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        kind = elem.kind.removeprefix(_TERM)
        method = getattr(self, f"_{kind}", None)
        assert callable(method), f"there is a reader for {kind}"
        result = method(elem, rest)
        assert isinstance(result, CodeBlock)
        return result

    def _declare(
        self, elem: Syntax, xs: list[Syntax], rest: list[Syntax], *, mutable: bool
    ) -> CodeBlock:
        self._check_no_shadowing(xs)
        with self._with_vars(xs, mutable=mutable):
            after = self.elems(rest)
        declared = {x.id for x in xs}
        uvars = {name: x for name, x in after.uvars.items() if name not in declared}
        return CodeBlock(Decl(tuple(xs), elem, after.code), uvars)

    def _change(self, elem: Syntax, xs: list[Syntax], rest: list[Syntax]) -> CodeBlock:
        self._check_reassignable(xs)
        after = self.elems(rest)
        uvars: Vars = {**after.uvars, **{x.id: x for x in xs}}
        return CodeBlock(Reassign(tuple(xs), elem, after.code), uvars)

    # -- declarations --------------------------------------------------------------------------

    def _doLet(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        decl = elem.args[-1]
        xs = let_decl_vars(self.t, decl)
        return self._declare(elem, xs, rest, mutable=is_mutable(elem))

    def _doHave(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        xs = have_decl_vars(self.t, elem.args[-1])
        return self._declare(elem, xs, rest, mutable=False)

    def _doLetRec(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        xs: list[Syntax] = []
        for decl in elem[1].args[::2]:
            xs += let_decl_vars(self.t, decl[2] if len(decl) > 2 else decl)
        return self._declare(elem, xs, rest, mutable=False)

    def _doLetElse(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        """`let p := e | alt`"""
        args = [arg for arg in elem.args if arg.kind != _TERM + "letConfig"]
        pattern, value, els = args[2], args[4], args[6]
        body = list(rest)
        if len(args) > 7 and args[7].args:
            body = [*seq_elems(args[7][0]), *rest]
        if is_mutable(elem):
            shadow = [self._let_mut(x) for x in pattern_variables(self.t, (pattern,))]
            body = [*shadow, *body]
        return self._match_one(elem, value, pattern, body, els)

    def _let_mut(self, x: Syntax) -> Syntax:
        info = x.ref_info()
        return Node(
            _TERM + "doLet",
            (Atom("let", info), mk_null(Atom("mut", info)), b.id_decl(x, x)),
        )

    def _match_one(
        self, ref: Syntax, value: Syntax, pattern: Syntax, body: list[Syntax], els: Syntax
    ) -> CodeBlock:
        """Match a value with one pattern; what is left goes to another sequence."""
        info = ref.ref_info()
        good = Node(
            _TERM + "matchAlt",
            (Atom("|", info), mk_null(mk_null(pattern)), Atom("=>", info), mk_seq(body)),
        )
        bad = Node(
            _TERM + "matchAlt",
            (Atom("|", info), mk_null(mk_null(b.hole(ref))), Atom("=>", info), els),
        )
        stx = Node(
            _TERM + "doMatch",
            (
                Atom("match", info),
                mk_null(),
                mk_null(),
                b.discr(value),
                Atom("with", info),
                Node(_TERM + "matchAlts", (mk_null(good, bad),)),
            ),
            info,
        )
        return self.elems([stx])

    def _doLetArrow(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        decl = elem.args[-1]
        mutable = is_mutable(elem)
        if decl.kind == _TERM + "doIdDecl":
            x, action = decl[0], decl[3]
            xs = arrow_decl_vars(self.t, decl)
            if action.kind == _TERM + "doExpr":
                return self._declare(elem, xs, rest, mutable=mutable)
            self._check_no_shadowing(xs)
            first = self._nested(action)
            with self._with_vars(xs, mutable=mutable):
                after = self.elems(rest)
            ty = opt_type(decl[1])
            if ty is not None:
                info = x.ref_info()
                check = Node(
                    _TERM + "doLet",
                    (Atom("let", info), mk_null(), b.id_decl(x, x, ty)),
                )
                after = CodeBlock(Decl((x,), check, after.code), after.uvars)
            declared = {each.id for each in xs}
            kept = {name: each for name, each in after.uvars.items() if name not in declared}
            return concat(self.names, first, x, CodeBlock(after.code, kept))
        pattern, action = decl[0], decl[2]
        els = decl[3] if len(decl) > 3 else mk_null()
        y = self.names.ident("__x", action)
        bind = Node(
            _TERM + "doLetArrow",
            (elem[0], mk_null(), Node(_TERM + "doIdDecl", (y, mk_null(), Atom("←"), action))),
        )
        if els.args:
            alt = els[1]
            body = list(rest)
            if len(els) > 2 and els[2].args:
                body = [*seq_elems(els[2][0]), *rest]
            let_else = Node(
                _TERM + "doLetElse",
                (
                    elem[0],
                    elem[1],
                    pattern,
                    Atom(":="),
                    y,
                    Atom("|"),
                    alt,
                    mk_null(),
                ),
                elem.ref_info(),
            )
            return self.elems([bind, let_else, *body])
        let = Node(_TERM + "doLet", (elem[0], elem[1], b.pat_decl(pattern, y)), elem.ref_info())
        return self.elems([bind, let, *rest])

    def _nested(self, elem: Syntax) -> CodeBlock:
        return self.elems([elem])

    # -- reassignments -------------------------------------------------------------------------

    def _doReassign(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        return self._change(elem, let_decl_vars(self.t, elem[0]), rest)

    def _doReassignArrow(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        decl = elem[0]
        if decl.kind == _TERM + "doIdDecl":
            x, action = decl[0], decl[3]
            if action.kind == _TERM + "doExpr":
                return self._change(elem, [x], rest)
            y = self.names.ident("y", action)
            bind = Node(
                _TERM + "doLetArrow",
                (
                    Atom("let"),
                    mk_null(),
                    Node(_TERM + "doIdDecl", (y, mk_null(), Atom("←"), action)),
                ),
            )
            assign = b.reassign(x, y, elem)
            return self.elems([bind, assign, *rest])
        pattern, action = decl[0], decl[2]
        els = decl[3] if len(decl) > 3 else mk_null()
        xs = pattern_variables(self.t, (pattern,))
        self._check_reassignable(xs)
        y = self.names.ident("__x", action)
        bind = Node(
            _TERM + "doLetArrow",
            (
                Atom("let"),
                mk_null(),
                Node(_TERM + "doIdDecl", (y, mk_null(), Atom("←"), action)),
            ),
        )
        if els.args:
            fresh = {x.id: self.names.ident(names.erase_macro_scopes(x.id), x) for x in xs}
            renamed = pattern.replace(
                lambda stx: fresh.get(stx.id) if stx.is_ident and stx.id in fresh else None
            )
            assigns = [b.reassign(x, fresh[x.id], elem) for x in xs]
            let_else = Node(
                _TERM + "doLetElse",
                (Atom("let"), mk_null(), renamed, Atom(":="), y, Atom("|"), els[1], mk_null()),
                elem.ref_info(),
            )
            return self.elems([bind, let_else, *assigns, *rest])
        info = elem.ref_info()
        inner = Node(_TERM + "letPatDecl", (pattern, mk_null(), mk_null(), Atom(":=", info), y))
        assign = Node(_TERM + "doReassign", (inner,), info)
        return self.elems([bind, assign, *rest])

    # -- branching -----------------------------------------------------------------------------

    def _doIf(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        cond, then = elem[1], elem[3]
        els = self._else_of(elem)
        if cond.kind in (_TERM + "doIfProp",):
            hyp: Syntax = cond[0][0] if cond[0].args else mk_null()
            then_code, else_code = self.block(then), self.elems(els)
            block = mk_ite(self.names, elem, hyp, cond[1], then_code, else_code)
            return self._then(block, rest)
        pattern, source = cond[1], cond[2]
        if source.kind == _TERM + "doIfLetPure":
            block = self._match_block(elem, source[1], pattern, then, els)
            return self._then(block, rest)
        y = self.names.ident("__x", source)
        bind = b.let_arrow(y, source[1])
        inner = Node(
            elem.kind,
            (
                elem[0],
                Node(
                    cond.kind,
                    (cond[0], pattern, Node(_TERM + "doIfLetPure", (Atom(":="), y))),
                ),
                *elem.args[2:],
            ),
            elem.ref_info(),
        )
        return self._then(self.elems([bind, inner]), rest)

    def _else_of(self, elem: Syntax) -> list[Syntax]:
        """Return the statements for the other case, `else if` being an `if` of its own."""
        others = elem[4].args
        last = elem[5]
        if others:
            first = others[0]
            cond, then = _else_if_parts(first)
            inner = Node(
                elem.kind,
                (elem[0], cond, elem[2], then, mk_null(*others[1:]), last),
                first.ref_info(),
            )
            return [inner]
        if last.args:
            return seq_elems(last[1])
        return [b.do_expr(b.pure(b.unit(elem)))]

    def _match_block(
        self, ref: Syntax, value: Syntax, pattern: Syntax, then: Syntax, els: list[Syntax]
    ) -> CodeBlock:
        return self._match_one(ref, value, pattern, seq_elems(then), mk_seq(els))

    def _then(self, block: CodeBlock, rest: list[Syntax]) -> CodeBlock:
        if not rest:
            return block
        if not has_terminal_action(block.code):
            self.elems(rest)
            return block
        return concat(self.names, block, None, self.elems(rest))

    def _doUnless(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        cond, seq = elem[1], elem[3]
        body = self.block(seq)
        empty = CodeBlock(Action(b.pure(b.unit(elem))), {})
        block = mk_ite(self.names, elem, mk_null(), cond, empty, body)
        return self._then(block, rest)

    def _doMatch(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        gen, motive, discrs, alts_stx = elem[1], elem[2], elem[3], elem[5]
        alts: list[tuple[Syntax, Syntax, list[Syntax], CodeBlock]] = []
        for alt in alts_stx[0].args:
            for patterns in alt[1].args[::2]:
                single = mk_null(patterns)
                with self.t.core.with_ref(alt):
                    xs = pattern_ids(self.t, single)
                    self._check_no_shadowing(xs)
                    with self._with_vars(xs, mutable=False):
                        block = self.block(alt[3])
                bound = {x.id for x in xs}
                kept = {n: x for n, x in block.uvars.items() if n not in bound}
                alts.append((alt, single, xs, CodeBlock(block.code, kept)))
        blocks = homogenise(self.names, [block for *_, block in alts])
        done = tuple(
            DoAlt(alt, patterns, tuple(x.id for x in xs), block.code)
            for (alt, patterns, xs, _), block in zip(alts, blocks, strict=True)
        )
        uvars = blocks[0].uvars if blocks else {}
        return self._then(CodeBlock(Match(elem, gen, discrs, motive, done), uvars), rest)

    # -- loops ---------------------------------------------------------------------------------

    def _doFor(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        decls = elem[1].args[::2]
        if len(decls) > 1:
            return self.elems([*parallel_for(self.t, self.names, elem, decls), *rest])
        decl = decls[0]
        hyp: Syntax | None = decl[0][0] if decl[0].args else None
        pattern, collection = decl[1], decl[3]
        body_seq = elem[3]
        lifted, collection = lift_nested_actions(self.t, collection)
        if lifted:
            new_decl = Node(decl.kind, (decl[0], pattern, decl[2], collection))
            new = Node(elem.kind, (elem[0], mk_null(new_decl), *elem.args[2:]), elem.ref_info())
            return self.elems([*lifted, new, *rest])
        if pattern.is_ident or pattern.kind == _TERM + "hole":
            self._check_no_shadowing([pattern] if pattern.is_ident else [])
            x, body_elems = pattern, seq_elems(body_seq)
        else:
            x = self.names.ident("__x", pattern)
            info = pattern.ref_info()
            alt = Node(
                _TERM + "matchAlt",
                (Atom("|", info), mk_null(mk_null(pattern)), Atom("=>", info), body_seq),
            )
            body_elems = [
                Node(
                    _TERM + "doMatch",
                    (
                        Atom("match", info),
                        mk_null(),
                        mk_null(),
                        b.discr(x),
                        Atom("with", info),
                        Node(_TERM + "matchAlts", (mk_null(alt),)),
                    ),
                    info,
                )
            ]
        with self._with_vars([x] if x.is_ident else [], mutable=False), self._in_for():
            block = self.elems(body_elems)
        return self._for_loop(elem, hyp, x, collection, block, rest)

    def _for_loop(
        self,
        elem: Syntax,
        hyp: Syntax | None,
        x: Syntax,
        collection: Syntax,
        block: CodeBlock,
        rest: list[Syntax],
    ) -> CodeBlock:
        uvars = tuple(block.uvars.values())
        returns = has_return(block.code)
        kind = Kind.FOR_IN_WITH_RETURN if returns else Kind.FOR_IN
        body = to_term(block.code, Target(self.m, uvars, kind))
        r = self.names.ident("r", elem)
        state: Syntax = r
        if returns:
            inner = self.names.ident("r", elem)
            body = b.let(inner, b.proj(r, 2), destruct(self.names, uvars, inner, body), elem)
        else:
            body = destruct(self.names, uvars, state, body)
        init = b.mprod(uvars, elem)
        if returns:
            init = b.call("MProd.mk", b.const("Option.none", elem), init, ref=elem)
        binders = [x, r] if hyp is None else [x, hyp, r]
        info = elem.ref_info()
        loop = Node(
            _TERM + ("forInMacro" if hyp is None else "forInMacro'"),
            (
                Atom("for_in%" if hyp is None else "for_in'%", info),
                collection,
                init,
                b.fun(binders, body, elem),
            ),
            info,
        )
        result = self.names.ident("r", elem)
        after: list[Syntax] = [b.let_arrow(result, loop)]
        final: Syntax = b.proj(result, 2) if returns else result
        after += self._assign_tuple(uvars, final, elem)
        unit = b.pure(b.ensure_expected_type("type mismatch, `for`", b.unit(elem)))
        if returns:
            after.append(match_return(self.names, elem, b.proj(result, 1), unit))
        elif not rest:
            after.append(b.do_expr(unit))
        return self.elems([*after, *rest])

    def _assign_tuple(self, uvars: tuple[Syntax, ...], value: Syntax, ref: Syntax) -> list[Syntax]:
        """Return statements that give variables the values in a tuple."""
        result: list[Syntax] = []
        current = value
        for index, x in enumerate(uvars):
            if index == len(uvars) - 1:
                result.append(b.reassign(x, current, ref))
            else:
                result.append(b.reassign(x, b.proj(current, 1), ref))
                current = b.proj(current, 2)
        return result

    def _doBreak(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        self._check_in_for(elem)
        self._ends(rest)
        return CodeBlock(Break(elem), {})

    def _doContinue(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        self._check_in_for(elem)
        self._ends(rest)
        return CodeBlock(Continue(elem), {})

    def _doReturn(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        self._ends(rest)
        e = elem[1][0] if elem[1].args else b.unit(elem)
        return CodeBlock(Return(elem, e), {})

    def _ends(self, rest: list[Syntax]) -> None:
        if rest:
            self.t.throw("must be last element in a `do` sequence", ref=self.t.core.ref)

    # -- actions -------------------------------------------------------------------------------

    def _doExpr(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        e = elem[0]
        if not rest:
            return CodeBlock(Action(e), {})
        after = self.elems(rest)
        return CodeBlock(Seq(e, after.code), after.uvars)

    def _doNested(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        return self._then(self.block(elem[1]), rest)

    def _doDbgTrace(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        return self._with_rest(elem, rest)

    def _doAssert(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        return self._with_rest(elem, rest)

    def _doDebugAssert(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        return self._with_rest(elem, rest)

    def _with_rest(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        after = self.elems(rest)
        return CodeBlock(Seq(elem, after.code), after.uvars)

    # -- exceptions ----------------------------------------------------------------------------

    def _doTry(self, elem: Syntax, rest: list[Syntax]) -> CodeBlock:
        body = self.block(elem[1])
        catches: list[tuple[Syntax, Syntax | None, CodeBlock, Syntax]] = []
        for each in elem[2].args:
            if each.kind == _TERM + "doCatchMatch":
                x: Syntax = self.names.ident("ex", each)
                info = each.ref_info()
                match = Node(
                    _TERM + "doMatch",
                    (
                        Atom("match", info),
                        mk_null(),
                        mk_null(),
                        b.discr(x),
                        Atom("with", info),
                        each[1],
                    ),
                    info,
                )
                catches.append((x, None, self.elems([match]), each))
            else:
                x = each[1]
                ty = opt_type(each[2])
                xs = [x] if x.is_ident else []
                self._check_no_shadowing(xs)
                with self._with_vars(xs, mutable=False):
                    catches.append((x, ty, self.block(each[4]), each))
        finally_stx = elem[3]
        if not catches and not finally_stx.args:
            self.t.throw("invalid 'try', it must have a 'catch' or 'finally'", ref=elem)
        blocks = homogenise(self.names, [body, *(block for _, _, block, _ in catches)])
        codes = [block.code for block in blocks]
        uvars = tuple(blocks[0].uvars.values())
        kind = nested_kind(
            any(has_terminal_action(code) for code in codes),
            any(has_return(code) for code in codes),
            any(has_break_continue(code) for code in codes),
        )
        only_returns = kind is Kind.REGULAR and not any(map(has_terminal_action, codes))
        target = Target(self.m, uvars, kind)
        term = to_term(codes[0], target)
        for (x, ty, _, ref), code in zip(catches, codes[1:], strict=True):
            handler = b.fun([b.binder(x, ty)], to_term(code, target), ref)
            if ty is None:
                term = b.call("MonadExcept.tryCatch", term, handler, ref=ref)
            else:
                term = b.call("tryCatchThe", ty, term, handler, ref=ref)
        if finally_stx.args:
            term = self._finally(
                finally_stx[0] if finally_stx.kind == "null" else finally_stx, term
            )
        return self.elems([*self._unpack(elem, term, uvars, kind, only_returns, codes), *rest])

    def _finally(self, stx: Syntax, term: Syntax) -> Syntax:
        block = self.block(stx[1])
        if block.uvars:
            self.t.throw("'finally' currently does not support reassignments", ref=stx)
        if has_break_continue(block.code) or has_return(block.code):
            self.t.throw("'finally' currently does `return`, `break`, nor `continue`", ref=stx)
        target = Target(self.m, (), Kind.REGULAR)
        return b.call("tryFinally", term, to_term(block.code, target), ref=stx)

    def _unpack(
        self,
        ref: Syntax,
        term: Syntax,
        uvars: tuple[Syntax, ...],
        kind: Kind,
        only_returns: bool,
        codes: list[Code],
    ) -> list[Syntax]:
        """Return statements that do what nested code's result says."""
        info = ref.ref_info()
        if kind is Kind.REGULAR:
            if not uvars:
                if only_returns and any(map(has_return, codes)):
                    r = self.names.ident("r", ref)
                    ret = Node(_TERM + "doReturn", (Atom("return", info), mk_null(r)))
                    return [b.let_arrow(r, term), ret]
                return [b.do_expr(term)]
            r = self.names.ident("r", ref)
            result = [b.let_arrow(r, term), *self._assign_tuple(uvars, b.proj(r, 2), ref)]
            if only_returns and any(map(has_return, codes)):
                value = b.proj(r, 1)
                result.append(Node(_TERM + "doReturn", (Atom("return", info), mk_null(value))))
            else:
                result.append(b.do_expr(b.pure(b.proj(r, 1))))
            return result
        u = self.names.ident("u", ref)
        a = self.names.ident("a", ref)
        assign = self._assign_tuple(uvars, u, ref)
        returned = Node(_TERM + "doReturn", (Atom("return", info), mk_null(a)))
        has_action = any(map(has_terminal_action, codes))
        pure = b.do_expr(b.pure(a))
        leave = {
            "break": Node(_TERM + "doBreak", (Atom("break", info),)),
            "continue": Node(_TERM + "doContinue", (Atom("continue", info),)),
        }
        endings: dict[Kind, tuple[str, list[tuple[str, Syntax]]]] = {
            Kind.NESTED_PR: ("DoResultPR", [("pure", pure), ("return", returned)]),
            Kind.NESTED_BC: ("DoResultBC", [(name, leave[name]) for name in leave]),
            Kind.NESTED_SBC: (
                "DoResultSBC",
                [
                    ("pureReturn", pure if has_action else returned),
                    *((name, leave[name]) for name in leave),
                ],
            ),
            Kind.NESTED_PRBC: (
                "DoResultPRBC",
                [
                    ("pure", pure),
                    ("return", returned),
                    *((name, leave[name]) for name in leave),
                ],
            ),
        }
        ty, cases = endings[kind]
        alts = []
        for ctor, end in cases:
            args: list[Syntax] = [u] if ctor in leave else [a, u]
            pattern = b.call(f"{ty}.{ctor}", *args, ref=ref)
            alts.append(
                Node(
                    _TERM + "matchAlt",
                    (
                        Atom("|", info),
                        mk_null(mk_null(pattern)),
                        Atom("=>", info),
                        mk_seq([*assign, end]),
                    ),
                )
            )
        r = self.names.ident("r", ref)
        match = Node(
            _TERM + "doMatch",
            (
                Atom("match", info),
                mk_null(),
                mk_null(),
                b.discr(r),
                Atom("with", info),
                Node(_TERM + "matchAlts", (mk_null(*alts),)),
            ),
            info,
        )
        return [b.let_arrow(r, term), match]


def _else_if_parts(stx: Syntax) -> tuple[Syntax, Syntax]:
    """Return condition and sequence of an `else if`."""
    parts = [arg for arg in stx.args if not arg.is_atom]
    flat: list[Syntax] = []
    for part in parts:
        if part.kind in ("null", "group"):
            flat += [arg for arg in part.args if not arg.is_atom]
        else:
            flat.append(part)
    return flat[0], flat[-1]


def _lifts(elem: Syntax) -> bool:
    """Return whether nested actions in a statement happen before all of it."""
    return elem.kind not in (_TERM + "doFor", _TERM + "doTry", _TERM + "doNested")


_KNOWN = frozenset(
    _TERM + kind
    for kind in (
        "doLet", "doHave", "doLetRec", "doLetElse", "doLetArrow", "doReassign", "doReassignArrow",
        "doIf", "doUnless", "doMatch", "doFor", "doBreak", "doContinue", "doReturn", "doExpr",
        "doNested", "doDbgTrace", "doAssert", "doDebugAssert", "doTry", "doSeqIndent",
        "doSeqBracketed",
    )
) | {"null"}  # fmt: skip
