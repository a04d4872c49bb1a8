"""Typing: the judgment `⊢ e : T`, and the checker that brings its rules together.

There is one method for each rule, with the rule drawn above it.  A term is *checked* once, which
verifies every premise (:meth:`TypeChecker.check`).  Later questions about the type of a term known
to be well-typed only *infer* it (:meth:`TypeChecker.infer`), which skips the premises that can only
fail for ill-typed terms.  What is inferred is a type up to `≡`, not in normal form.

A type is a term whose type is a sort; `T : Sort ℓ` is itself a term of the theory, there are no two
layers.  A premise like `f : (x : A) → B` means: the type of `f`, reduced to weak head normal form
(`reduce.py`), is such an arrow; and `T ≡ T'` is decided by `defeq.py`.

Source: Carneiro, The Type Theory of Lean, section 2.3; Bailey, "Type inference".
Counterpart in Lean: `type_checker.cpp`.  Read next: `reduce.py`.
"""

from __future__ import annotations

from collections.abc import Collection

from . import level as lvl
from . import literals
from .defeq import DefEq
from .environment import Environment, Inductive, Safety
from .errors import KernelError
from .expr import (
    App,
    BVar,
    Const,
    Expr,
    FVar,
    Lam,
    Let,
    Pi,
    Proj,
    Sort,
    bind_pi,
    get_app,
    instantiate,
    mk_fvar,
    mk_proj,
    mk_sort,
)


class TypeChecker(DefEq):
    """Checks terms in `env`, in which the universe parameters `level_params` may occur.

    Constants that are less safe than `safety` may not be referred to.
    """

    def __init__(
        self, env: Environment, level_params: Collection[str] = (), safety: Safety = "safe"
    ) -> None:
        """`check` and `infer` have a cache each: what was inferred need not be well-typed."""
        super().__init__(env)
        self.level_params = frozenset(level_params)
        self.safety: Safety = safety
        self._checked: dict[Expr, Expr] = {}
        self._inferred: dict[Expr, Expr] = {}

    def check(self, e: Expr) -> Expr:
        """The type of `e`; raises :class:`KernelError` if it has none."""
        return self._type_of(e, True)

    def infer(self, e: Expr) -> Expr:
        """The type of `e`, which must be well-typed."""
        return self._type_of(e, False)

    def check_is_type(self, e: Expr) -> lvl.Level:
        """The universe of the type `e`; raises `typeExpected` if `e` is not a type."""
        return self._universe(e, True)

    def _type_of(self, e: Expr, check: bool) -> Expr:
        known = self._checked.get(e)
        if known is None and not check:
            known = self._inferred.get(e)
        if known is not None:
            return known
        self.tick()
        if isinstance(e, App):
            type_ = self._app(e, check)
        elif isinstance(e, Const):
            type_ = self._const(e, check)
        elif isinstance(e, Lam):
            type_ = self._lam(e, check)
        elif isinstance(e, Pi):
            type_ = self._pi(e, check)
        elif isinstance(e, FVar):
            type_ = e.type
        elif isinstance(e, Sort):
            type_ = self._sort(e, check)
        elif isinstance(e, Let):
            type_ = self._let(e, check)
        elif isinstance(e, Proj):
            type_ = self._proj(e, check)
        elif isinstance(e, BVar):
            raise KernelError("looseBVar", "bound variable without a binder", e)
        else:
            type_ = literals.check_literal(self, e)
        (self._checked if check else self._inferred)[e] = type_
        return type_

    def _universe(self, type_: Expr, check: bool) -> lvl.Level:
        """The `ℓ` with `type_ : Sort ℓ`."""
        sort = self._type_of(type_, check)
        if not isinstance(sort, Sort):
            sort = self.whnf(sort)
        if not isinstance(sort, Sort):
            raise KernelError("typeExpected", "type expected", type_, sort)
        return sort.level

    # --------------------------   the parameters of ℓ being declared
    #  Sort ℓ : Sort (ℓ + 1)
    def _sort(self, e: Sort, check: bool) -> Expr:
        if check:
            self._check_levels((e.level,), e)
        return mk_sort(lvl.mk_succ(e.level))

    #  c.{u₁ … uₙ} : T  in the environment
    # -----------------------------------------
    #    c.{ℓ₁ … ℓₙ} : T[u₁ := ℓ₁, …, uₙ := ℓₙ]
    def _const(self, e: Const, check: bool) -> Expr:
        info = self.env.get(e.name)
        if len(e.levels) != len(info.level_params):
            message = (
                f"incorrect number of universe levels for '{e.name}': "
                f"{len(info.level_params)} expected, {len(e.levels)} provided"
            )
            raise KernelError("levelArity", message, e)
        if check:
            self._check_levels(e.levels, e)
            if info.safety == "unsafe" and self.safety != "unsafe":
                raise KernelError("unsafeReference", f"'{e.name}' is unsafe", e)
            if info.safety == "partial" and self.safety == "safe":
                raise KernelError("unsafeReference", f"'{e.name}' is partial", e)
        return self.at_levels(info, info.type, e)

    def _check_levels(self, levels: tuple[lvl.Level, ...], e: Expr) -> None:
        undeclared = lvl.params_of(levels) - self.level_params
        if undeclared:
            message = f"undeclared universe parameter '{min(undeclared)}'"
            raise KernelError("undefinedLevelParam", message, e)

    #  f : (x : A) → B    a : A'    A' ≡ A
    # -------------------------------------
    #           f a : B[x := a]
    #
    # All arguments of `f a₁ … aₙ` are passed in a loop.  The type of what was applied so far is
    # `type_` with `args[start:i]` still to be substituted.
    def _app(self, e: App, check: bool) -> Expr:
        fn, args = get_app(e)
        type_ = self._type_of(fn, check)
        start = 0
        for i, arg in enumerate(args):
            if not isinstance(type_, Pi):
                type_ = self.whnf(instantiate(type_, args, start, i))
                start = i
                if not isinstance(type_, Pi):
                    raise KernelError("funExpected", "function expected", e, fn, type_)
            if check:
                expected = instantiate(type_.type, args, start, i)
                actual = self._type_of(arg, check)
                if not self.is_def_eq(actual, expected):
                    message = "the argument does not have the type the function expects"
                    raise KernelError("appTypeMismatch", message, e, arg, actual, expected)
            type_ = type_.body
        return instantiate(type_, args, start)

    #  A : Sort ℓ    x : A ⊢ b : B
    # ----------------------------------
    #  (fun (x : A), b) : (x : A) → B
    def _lam(self, e: Expr, check: bool) -> Expr:
        number = e.fvars
        variables: list[Expr] = []
        while isinstance(e, Lam):
            type_ = instantiate(e.type, variables)
            if check:
                self._universe(type_, check)
            variables.append(mk_fvar(number + len(variables), type_, e.name))
            e = e.body
        return bind_pi(variables, self._type_of(instantiate(e, variables), check))

    #  A : Sort ℓ    x : A ⊢ B : Sort ℓ'
    # --------------------------------------
    #    (x : A) → B : Sort (imax ℓ ℓ')
    def _pi(self, e: Expr, check: bool) -> Expr:
        number = e.fvars
        variables: list[Expr] = []
        levels: list[lvl.Level] = []
        while isinstance(e, Pi):
            type_ = instantiate(e.type, variables)
            levels.append(self._universe(type_, check))
            variables.append(mk_fvar(number + len(variables), type_, e.name))
            e = e.body
        result = self._universe(instantiate(e, variables), check)
        for level in reversed(levels):
            result = lvl.mk_imax(level, result)
        return mk_sort(result)

    #  A : Sort ℓ    v : A'    A' ≡ A    b[x := v] : B
    # ------------------------------------------------
    #           (let x : A := v; b) : B
    #
    # The variable is not opaque in the body, `x ≡ v` holds there.  Substituting `v` says so.
    def _let(self, e: Expr, check: bool) -> Expr:
        values: list[Expr] = []
        while isinstance(e, Let):
            value = instantiate(e.value, values)
            if check:
                type_ = instantiate(e.type, values)
                self._universe(type_, check)
                actual = self._type_of(value, check)
                if not self.is_def_eq(actual, type_):
                    message = "the value does not have the declared type"
                    raise KernelError("letTypeMismatch", message, value, actual, type_)
            values.append(value)
            e = e.body
        return self._type_of(instantiate(e, values), check)

    #  s : S params    mk : (params) → (x₀ : F₀) → … → (xᵢ : Fᵢ) → … → S params
    # ---------------------------------------------------------------------------
    #              s.i : Fᵢ[params, x₀ := s.0, …]
    #
    # If `S params` is a proposition, then `s` is a proof, and all proofs of it are equal; data
    # read off a proof would make unequal data equal.  So then only proofs can be projected, and
    # no field may be passed that is data and that later fields depend on.
    def _proj(self, e: Proj, check: bool) -> Expr:

        def fail(reason: str) -> KernelError:
            return KernelError("invalidProj", f"invalid projection: {reason}", e, struct_type)

        struct_type = self.whnf(self._type_of(e.struct, check))
        head, args = get_app(struct_type)
        info = self.env.find(head.name) if isinstance(head, Const) else None
        if not isinstance(info, Inductive) or not isinstance(head, Const):
            raise fail("not a structure")
        if info.name != e.type_name:
            raise fail(f"the structure is not '{e.type_name}'")
        if len(info.ctors) != 1 or len(args) != info.num_params + info.num_indices:
            raise fail(f"'{info.name}' does not have exactly one constructor")
        ctor = self.env.get(info.ctors[0])
        is_prop = self.is_prop(struct_type)
        type_ = self.at_levels(ctor, ctor.type, head)
        for i in range(info.num_params + e.index + 1):
            type_ = self.whnf(type_)
            if not isinstance(type_, Pi):
                raise fail(f"there is no field {e.index}")
            field = i - info.num_params
            matters = field == e.index or (field >= 0 and type_.body.loose > 0)
            if matters and is_prop and not self.is_prop(type_.type):
                raise fail("a proof has no data to project")
            if field < e.index:
                value = args[i] if field < 0 else mk_proj(info.name, field, e.struct)
                type_ = instantiate(type_.body, [value])
        assert isinstance(type_, Pi)
        return type_.type
