"""Syntax trees: nodes with kinds, and the tokens in them.

Trees are values: nobody changes one after it is made, although nothing enforces that (a frozen
class costs twice the time to build, and building trees is much of the parser's work).
Equality is identity; structural equality is :meth:`Syntax.struct_eq`.

Where a token stands is an :class:`Info`, or `None` for a token no text belongs to. A tree says
where it stands by its first and last token that know it, as in Lean.

Counterpart in Lean: `Init/Prelude.lean` (`Syntax`, `SourceInfo`), `Init/Meta/Defs.lean`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final

from .names import Name

NULL: Final = "null"
CHOICE: Final = "choice"
GROUP: Final = "group"

ATOM_KIND: Final = "<atom>"
IDENT_KIND: Final = "ident"
MISSING_KIND: Final = "missing"


class Info:
    """Where a token stands.

    `pos` and `end` are offsets of its text; `lead` is where the whitespace before it begins,
    `trail` where that after it ends. A synthetic token was made by a macro at the place of the text
    `pos` to `end`; if it is `canonical`, hovering over that text is about this token.
    """

    __slots__ = ("canonical", "end", "lead", "pos", "synthetic", "trail")

    pos: int
    end: int
    lead: int
    trail: int
    synthetic: bool
    canonical: bool

    def __init__(
        self,
        pos: int,
        end: int,
        lead: int | None = None,
        trail: int | None = None,
        synthetic: bool = False,
        canonical: bool = False,
    ) -> None:
        """Without `lead` and `trail`, there is no whitespace around the token."""
        self.pos = pos
        self.end = end
        self.lead = pos if lead is None else lead
        self.trail = end if trail is None else trail
        self.synthetic = synthetic
        self.canonical = canonical

    def __repr__(self) -> str:
        """The extent; `~` marks what is synthetic, `!` what is canonical."""
        mark = "!" if self.canonical else "~" if self.synthetic else ""
        return f"{mark}{self.pos}:{self.end}"


def synthetic(pos: int, end: int, canonical: bool = False) -> Info:
    """Return the place of a token that a macro made."""
    return Info(pos, end, pos, end, True, canonical)


class Syntax:
    """A tree: :class:`Node`, :class:`Atom`, :class:`Ident` or :data:`MISSING`."""

    __slots__ = ()

    kind: str
    """The node kind; `"ident"`, `"<atom>"` and `"missing"` for leaves."""

    args: Sequence[Syntax] = ()
    """The children; none for leaves."""

    info: Info | None = None
    """Where a leaf stands; of a node, what was set with :meth:`replace_info`."""

    def __getitem__(self, index: int) -> Syntax:
        """Return a child; `MISSING` where there is none, as Lean's `stx[i]`."""
        args = self.args
        return args[index] if -len(args) <= index < len(args) else MISSING

    def __len__(self) -> int:
        """The number of children."""
        return len(self.args)

    def __bool__(self) -> bool:
        """Always true: a node without children is not nothing."""
        return True

    def is_of_kind(self, kind: str) -> bool:
        """Whether the tree has a kind."""
        return self.kind == kind

    @property
    def is_missing(self) -> bool:
        """Whether this is what the parser did not find."""
        return False

    @property
    def is_none(self) -> bool:
        """Whether this is an optional part that is absent: `null` without children, or missing."""
        return False

    @property
    def is_ident(self) -> bool:
        """Whether this is an identifier."""
        return False

    @property
    def is_atom(self) -> bool:
        """Whether this is an atom."""
        return False

    @property
    def id(self) -> Name:
        """The name of an identifier; anonymous for other trees."""
        return ""

    @property
    def val(self) -> str:
        """The text of an atom, the name of an identifier; empty for other trees."""
        return ""

    def head_info(self) -> Info | None:
        """Return the place of the first token that has one."""
        return self.info

    def tail_info(self) -> Info | None:
        """Return the place of the last token that has one."""
        return self.info

    @property
    def pos(self) -> int | None:
        """Where the first token begins, whether written or synthetic."""
        info = self.head_info()
        return None if info is None else info.pos

    @property
    def end(self) -> int | None:
        """Where the last token ends."""
        info = self.tail_info()
        return None if info is None else info.end

    @property
    def trailing_end(self) -> int | None:
        """Where the whitespace after the last token ends."""
        info = self.tail_info()
        return None if info is None else info.trail

    def ref_info(self, canonical: bool = False) -> Info | None:
        """Return a synthetic place that covers the tree: what macros give the tokens they make."""
        head, tail = self.head_info(), self.tail_info()
        if head is None or tail is None:
            return None
        return Info(head.pos, tail.end, head.pos, tail.end, True, canonical)

    def walk(self) -> Iterator[Syntax]:
        """Iterate over the tree and all below it, parents first."""
        stack: list[Syntax] = [self]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(reversed(current.args))

    def find(self, condition: Callable[[Syntax], bool]) -> Syntax | None:
        """Return the first tree, parents first, that meets a condition."""
        return next(filter(condition, self.walk()), None)

    def has_kind(self, kind: str) -> bool:
        """Whether a tree of a kind is here."""
        stack: list[Syntax] = [self]
        while stack:
            current = stack.pop()
            if current.kind == kind:
                return True
            stack.extend(current.args)
        return False

    def has_missing(self) -> bool:
        """Whether something was not found here."""
        return self.has_kind(MISSING_KIND)

    def replace_info(self, info: Info | None) -> Syntax:
        """Return the tree at another place, if it has one. A node's children keep theirs."""
        return self

    def with_args(self, args: Sequence[Syntax]) -> Syntax:
        """Return the node with other children; leaves return themselves."""
        return self

    def replace(self, f: Callable[[Syntax], Syntax | None]) -> Syntax:
        """Return the tree with each part that `f` has a result for replaced by it, from the top."""
        done: list[Syntax] = []
        stack: list[tuple[Syntax, bool]] = [(self, False)]
        while stack:
            tree, visited = stack.pop()
            if visited:
                size = len(tree.args)
                args = done[-size:]
                del done[-size:]
                done.append(tree if all(map(_is, args, tree.args)) else tree.with_args(args))
                continue
            result = f(tree)
            if result is not None:
                done.append(result)
            elif tree.args:
                stack.append((tree, True))
                stack.extend((arg, False) for arg in reversed(tree.args))
            else:
                done.append(tree)
        return done[0]

    def struct_eq(self, other: Syntax) -> bool:
        """Whether two trees are equal but for places."""
        stack: list[tuple[Syntax, Syntax]] = [(self, other)]
        while stack:
            left, right = stack.pop()
            if left is right:
                continue
            if left.kind != right.kind or left.val != right.val or len(left) != len(right):
                return False
            stack.extend(zip(left.args, right.args, strict=True))
        return True

    def reprint(self, text: str) -> str:
        """Return the text of a tree that was parsed from `text`, with its whitespace.

        Tokens without a place in the text are written with blanks around them. Of a choice, the
        first reading is written.
        """
        out: list[str] = []
        stack: list[Syntax] = [self]
        while stack:
            current = stack.pop()
            if isinstance(current, Node):
                stack.extend(current.args[:1] if current.kind == CHOICE else reversed(current.args))
            elif current is not MISSING:
                info = current.info
                if info is None or info.synthetic:
                    out.append(f" {_token_text(current)} ")
                else:
                    out.append(text[info.lead : info.trail])
        return "".join(out)

    def __str__(self) -> str:
        """The tree as `(kind child …)`, atoms quoted, identifiers after a backquote."""
        out: list[str] = []
        stack: list[Syntax | str] = [self]
        while stack:
            current = stack.pop()
            if isinstance(current, str):
                out.append(current)
            elif isinstance(current, Node):
                stack.append(")")
                for arg in reversed(current.args):
                    stack += (arg, " ")
                stack.append(f"({current.kind}")
            elif isinstance(current, Atom):
                out.append(_quote(current.val))
            elif isinstance(current, Ident):
                out.append(f"`{current.val}")
            else:
                out.append("<missing>")
        return "".join(out)


def _is(left: object, right: object) -> bool:
    return left is right


def _quote(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    return f'"{escaped}"'


def _token_text(tree: Syntax) -> str:
    return tree.raw if isinstance(tree, Ident) else tree.val


class Missing(Syntax):
    """What the parser expected and did not find. There is one: :data:`MISSING`."""

    __slots__ = ()

    kind: ClassVar[str] = MISSING_KIND  # type: ignore[misc]

    @property
    def is_missing(self) -> bool:
        """True."""
        return True

    @property
    def is_none(self) -> bool:
        """True."""
        return True

    def __repr__(self) -> str:
        """The name of the constant."""
        return "MISSING"


MISSING: Final = Missing()


class Node(Syntax):
    """A node: a kind and children."""

    __slots__ = ("_head", "_tail", "args", "info", "kind")

    kind: str
    args: tuple[Syntax, ...]
    info: Info | None
    _head: Info | None
    _tail: Info | None

    def __init__(self, kind: str, args: tuple[Syntax, ...] = (), info: Info | None = None) -> None:
        """`args` are the children."""
        self.kind = kind
        self.args = args
        self.info = info
        self._head = info
        self._tail = info

    def head_info(self) -> Info | None:
        """Return the place of the first token that has one."""
        return self._head or _find_head(self)

    def tail_info(self) -> Info | None:
        """Return the place of the last token that has one."""
        return self._tail or _find_tail(self)

    def __reduce__(self) -> tuple[type[Node], tuple[str, tuple[Syntax, ...], Info | None]]:
        """Pickled as what it is made of; the places of its tokens are found again."""
        return (Node, (self.kind, self.args, self.info))

    @property
    def is_none(self) -> bool:
        """Whether this is `null` without children."""
        return not self.args and self.kind == NULL

    def replace_info(self, info: Info | None) -> Node:
        """Return the node at another place."""
        return Node(self.kind, self.args, info)

    def with_args(self, args: Sequence[Syntax]) -> Node:
        """Return the node with other children."""
        return Node(self.kind, tuple(args), self.info)

    def __repr__(self) -> str:
        """The tree, as `str` writes it."""
        return str(self)


def _find_head(node: Node) -> Info | None:
    """Find the place of the first token, and let the nodes that begin with it know it.

    Of a term that is nested a thousand times to the left each part is asked where it begins.
    """
    path = [node]
    first = node.args[0] if node.args else None
    while isinstance(first, Node) and first._head is None and first.args:
        path.append(first)
        first = first.args[0]
    info = None if first is None else first.head_info()
    for tree in reversed(path):
        if info is None:
            info = next(filter(None, (arg.head_info() for arg in tree.args[1:])), None)
        tree._head = info
    return info


def _find_tail(node: Node) -> Info | None:
    """Find the place of the last token, and let the nodes that end with it know it."""
    path = [node]
    last = node.args[-1] if node.args else None
    while isinstance(last, Node) and last._tail is None and last.args:
        path.append(last)
        last = last.args[-1]
    info = None if last is None else last.tail_info()
    for tree in reversed(path):
        if info is None:
            info = next(filter(None, (arg.tail_info() for arg in tree.args[-2::-1])), None)
        tree._tail = info
    return info


class Atom(Syntax):
    """A token that is not an identifier: a keyword, a symbol, the text of a literal."""

    __slots__ = ("info", "val")

    kind: ClassVar[str] = ATOM_KIND  # type: ignore[misc]
    val: str
    info: Info | None

    def __init__(self, val: str, info: Info | None = None) -> None:
        """`val` is the text, without the whitespace around it."""
        self.val = val
        self.info = info

    @property
    def is_atom(self) -> bool:
        """True."""
        return True

    def replace_info(self, info: Info | None) -> Atom:
        """Return the token at another place."""
        return Atom(self.val, info)

    def __repr__(self) -> str:
        """The tree, as `str` writes it."""
        return str(self)


NO_IDENTS: Final[tuple[tuple[Name, tuple[str, ...]], ...]] = ()


class Ident(Syntax):
    """An identifier: its text, its name, and what it meant where a quotation was written.

    `preresolved` has a pair for each global constant: its name, and the fields that the rest of the
    identifier would be; or the name of a namespace, as Lean's `Syntax.Preresolved.namespace`, with
    the single field `"<namespace>"`.
    """

    __slots__ = ("info", "preresolved", "raw", "val")

    kind: ClassVar[str] = IDENT_KIND  # type: ignore[misc]
    raw: str
    val: Name
    info: Info | None
    preresolved: tuple[tuple[Name, tuple[str, ...]], ...]

    def __init__(
        self,
        raw: str,
        val: Name,
        info: Info | None = None,
        preresolved: tuple[tuple[Name, tuple[str, ...]], ...] = NO_IDENTS,
    ) -> None:
        """`raw` is the text, `val` the name it stands for."""
        self.raw = raw
        self.val = val
        self.info = info
        self.preresolved = preresolved

    @property
    def is_ident(self) -> bool:
        """True."""
        return True

    @property
    def id(self) -> Name:
        """The name."""
        return self.val

    def replace_info(self, info: Info | None) -> Ident:
        """Return the identifier at another place."""
        return Ident(self.raw, self.val, info, self.preresolved)

    def __repr__(self) -> str:
        """The tree, as `str` writes it."""
        return str(self)


_EMPTY_NULL: Final = Node(NULL)


def mk_null(*args: Syntax) -> Node:
    """Return a `null` node: a list, or an optional part."""
    return Node(NULL, args) if args else _EMPTY_NULL
