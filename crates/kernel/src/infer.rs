//! Types of expressions.
//!
//! ```text
//!   Γ ⊢ Sort l : Sort (l+1)          (x : A) ∈ Γ ⟹ Γ ⊢ x : A        c.{u} : A ⟹ ⊢ c.{l} : A[l/u]
//!
//!   Γ ⊢ f : (x : A) → B   Γ ⊢ a : A       Γ ⊢ A : Sort l   Γ, x : A ⊢ b : B
//!   ───────────────────────────────       ──────────────────────────────────
//!   Γ ⊢ f a : B[a/x]                      Γ ⊢ fun x : A => b : (x : A) → B
//!
//!   Γ ⊢ A : Sort l   Γ, x : A ⊢ B : Sort l'       Γ ⊢ A : Sort l   Γ ⊢ v : A   Γ ⊢ b[v/x] : B
//!   ───────────────────────────────────────       ───────────────────────────────────────────
//!   Γ ⊢ (x : A) → B : Sort (imax l l')            Γ ⊢ let x : A := v; b : B
//!
//!   Γ ⊢ a : A    Γ ⊢ A ≡ B
//!   ───────────────────────  (conversion)
//!   Γ ⊢ a : B
//! ```
//!
//! Source: Carneiro, *The Type Theory of Lean* (2019), section 2. Counterparts in Lean:
//! `infer_type_core` and its cases in `type_checker.cpp`.
//!
//! Inference goes under binders without substituting: an expression comes with a context that
//! explains its loose bound variables, and only what types mention is read back.

use crate::checker::{Checker, Closure, EnvId};
use crate::declaration::DefinitionSafety;
use crate::environment::ConstantInfo;
use crate::error::{Result, Rule};
use gnomon_term::instantiate::Memo;
use gnomon_term::{Expr, ExprId, LevelId, LevelsId, NameId};

/// Whether inference verifies what it passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The expression is known to be well typed; only its type is wanted.
    InferOnly,
    /// The expression is checked.
    Check,
}

impl<'e> Checker<'e> {
    /// The type of a closed expression, which is checked.
    pub fn infer(&mut self, e: ExprId) -> Result<ExprId> {
        self.infer_in(e, EnvId::EMPTY, Mode::Check)
    }

    /// The type of a closed expression that is known to be well typed.
    #[inline]
    pub fn infer_only(&mut self, e: ExprId) -> Result<ExprId> {
        self.infer_in(e, EnvId::EMPTY, Mode::InferOnly)
    }

    /// The level of a closed type, which is checked.
    pub(crate) fn infer_sort(&mut self, ty: ExprId) -> Result<LevelId> {
        self.infer_sort_in(ty, EnvId::EMPTY, Mode::Check)
    }

    /// Whether a closed, well-typed expression is a proposition.
    pub(crate) fn is_prop(&mut self, e: ExprId) -> Result<bool> {
        let ty = self.infer_only(e)?;
        let ty = self.whnf(ty)?;
        match self.store.expr(ty) {
            Expr::Sort(level) => Ok(self.store.level_is_zero(level)?),
            _ => Ok(false),
        }
    }

    fn infer_sort_in(&mut self, ty: ExprId, env: EnvId, mode: Mode) -> Result<LevelId> {
        let sort = self.infer_in(ty, env, mode)?;
        if let Expr::Sort(level) = self.store.expr(sort) {
            return Ok(level);
        }
        let sort = self.whnf(sort)?;
        if let Expr::Sort(level) = self.store.expr(sort) {
            return Ok(level);
        }
        let ty = self.inst(Closure { expr: ty, env })?;
        let terms = [("term", ty), ("its type", sort)];
        Err(self.error(Rule::TypeExpected, "type expected", &terms))
    }

    /// The type of `e` in the context `env`.
    pub(crate) fn infer_in(&mut self, e: ExprId, env: EnvId, mode: Mode) -> Result<ExprId> {
        let wanted = mode == Mode::Check;
        let closed = self.store.loose_range(e) == 0;
        let env = if closed { EnvId::EMPTY } else { env };
        match self.store.expr(e) {
            Expr::BVar(index) => {
                let value = self.read_var(env, index)?;
                return match self.store.expr(value) {
                    Expr::FVar(fvar) => Ok(self.local_type(fvar).unwrap_or(value)),
                    // The value of a `let` was checked where it was bound.
                    _ => self.infer_in(value, EnvId::EMPTY, Mode::InferOnly),
                };
            }
            Expr::FVar(fvar) => {
                return match self.local_type(fvar) {
                    Some(ty) => Ok(ty),
                    None => Err(self.error(Rule::DeclHasFVars, "unknown free variable", &[])),
                }
            }
            Expr::Sort(level) => {
                let level = self.store.mk_succ(level);
                return Ok(self.store.mk_sort(level));
            }
            _ => {}
        }
        let known = if closed {
            self.types.get(&e).copied()
        } else {
            self.open_types.get(&(e, env)).copied()
        };
        if let Some((ty, checked)) = known {
            if checked || !wanted {
                return Ok(ty);
            }
        }
        self.enter()?;
        let ty = match self.store.expr(e) {
            Expr::Const(name, levels) => self.infer_const(e, name, levels, mode)?,
            Expr::App(..) => self.infer_app(e, env, mode)?,
            Expr::Lam { .. } => self.infer_lam(e, env, mode)?,
            Expr::Pi { .. } => self.infer_pi(e, env, mode)?,
            Expr::Let { .. } => self.infer_let(e, env, mode)?,
            Expr::NatLit(_) => self.infer_nat_lit()?,
            Expr::StrLit(_) => self.infer_string_lit()?,
            Expr::Proj { name, index, expr } => self.infer_proj(name, index, expr, env, mode)?,
            Expr::MData(_, inner) => self.infer_in(inner, env, mode)?,
            Expr::MVar(_) => {
                return Err(self.error(Rule::DeclHasMVars, "a metavariable has no type here", &[]))
            }
            Expr::BVar(_) | Expr::FVar(_) | Expr::Sort(_) => unreachable!("answered above"),
        };
        if closed {
            self.types.insert(e, (ty, wanted));
        } else {
            self.open_types.insert((e, env), (ty, wanted));
        }
        Ok(ty)
    }

    /// A constant's type at its levels; this is where visibility and safety are enforced.
    fn infer_const(
        &mut self,
        e: ExprId,
        name: NameId,
        levels: LevelsId,
        mode: Mode,
    ) -> Result<ExprId> {
        let entry = self.entry(name).filter(|entry| {
            entry.order < self.visible || self.also_visible.contains(&entry.info.val().name)
        });
        let Some(entry) = entry else {
            let message = format!("unknown constant `{}`", self.name(name));
            return Err(self.error(Rule::UnknownConstant, message, &[]));
        };
        let params = &entry.info.val().level_params;
        if self.store.levels(levels).len() != params.len() {
            let message = format!(
                "`{}` takes {} universe levels, not {}",
                self.name(name),
                params.len(),
                self.store.levels(levels).len()
            );
            return Err(self.error(Rule::LevelArity, message, &[("constant", e)]));
        }
        if mode == Mode::Check && self.safety != DefinitionSafety::Unsafe {
            let safety = entry.info.safety();
            let forbidden = match safety {
                DefinitionSafety::Safe => false,
                DefinitionSafety::Unsafe => true,
                DefinitionSafety::Partial => self.safety == DefinitionSafety::Safe,
            };
            if forbidden {
                let kind =
                    if safety == DefinitionSafety::Unsafe { "an unsafe" } else { "a partial" };
                let message = format!(
                    "a safe declaration refers to `{}`, {kind} declaration",
                    self.name(name)
                );
                return Err(self.error(Rule::UnsafeReference, message, &[]));
            }
        }
        let ty = self.store.canonical(entry.info.val().ty);
        Ok(self.store.instantiate_level_params(ty, params, levels)?)
    }

    /// Walks the function type's telescope with the arguments; substitutes in what it must show.
    fn infer_app(&mut self, e: ExprId, env: EnvId, mode: Mode) -> Result<ExprId> {
        let bottom = self.stack.len();
        let mut head = e;
        while let Expr::App(f, a) = self.store.expr(head) {
            self.stack.push(Closure { expr: a, env });
            head = f;
        }
        let mark = self.mark();
        let result = self.infer_spine(e, head, env, bottom, mode);
        self.release(mark);
        self.stack.truncate(bottom);
        result
    }

    fn infer_spine(
        &mut self,
        e: ExprId,
        head: ExprId,
        env: EnvId,
        bottom: usize,
        mode: Mode,
    ) -> Result<ExprId> {
        let mut ty = self.infer_in(head, env, mode)?;
        let mut ty_env = EnvId::EMPTY;
        while self.stack.len() > bottom {
            let arg = *self.stack.last().expect("the stack is above its bottom");
            if let Expr::Pi { ty: domain, body, .. } = self.store.expr(ty) {
                if mode == Mode::Check {
                    let domain = self.inst(Closure { expr: domain, env: ty_env })?;
                    if let Err(actual) = self.check_in(arg.expr, arg.env, domain)? {
                        let f = self.applied(e, env, self.stack.len() - bottom)?;
                        let arg = self.inst(arg)?;
                        let terms = [
                            ("function", f),
                            ("argument", arg),
                            ("argument's type", actual),
                            ("expected type", domain),
                        ];
                        let message = "application type mismatch";
                        return Err(self.error(Rule::AppTypeMismatch, message, &terms));
                    }
                }
                self.stack.pop();
                ty_env = self.push(ty_env, arg);
                ty = body;
            } else {
                let closed = self.inst(Closure { expr: ty, env: ty_env })?;
                let evaluated = self.whnf(closed)?;
                if !matches!(self.store.expr(evaluated), Expr::Pi { .. }) {
                    let f = self.applied(e, env, self.stack.len() - bottom)?;
                    let arg = self.inst(arg)?;
                    let terms = [("function", f), ("its type", evaluated), ("argument", arg)];
                    return Err(self.error(Rule::FunExpected, "function expected", &terms));
                }
                ty = evaluated;
                ty_env = EnvId::EMPTY;
            }
        }
        self.inst(Closure { expr: ty, env: ty_env })
    }

    /// `e` without its last `missing` arguments, for an error message.
    fn applied(&mut self, mut e: ExprId, env: EnvId, missing: usize) -> Result<ExprId> {
        for _ in 0..missing {
            if let Expr::App(f, _) = self.store.expr(e) {
                e = f;
            }
        }
        self.inst(Closure { expr: e, env })
    }

    /// Checks `e` in the context `env` against a type; the inner error is the type that it has.
    ///
    /// A chain of lambdas is compared with the expected type's telescope binder by binder, so that
    /// its own type need not be built.
    pub(crate) fn check_in(
        &mut self,
        e: ExprId,
        env: EnvId,
        expected: ExprId,
    ) -> Result<std::result::Result<(), ExprId>> {
        let is_telescope = matches!(self.store.expr(e), Expr::Lam { .. })
            && matches!(self.store.expr(expected), Expr::Pi { .. });
        if !is_telescope {
            let actual = self.infer_in(e, env, Mode::Check)?;
            let equal = actual == expected || self.is_def_eq(actual, expected)?;
            return Ok(if equal { Ok(()) } else { Err(actual) });
        }
        let env = if self.store.loose_range(e) == 0 { EnvId::EMPTY } else { env };
        if self.checked.contains(&(e, env, expected)) {
            return Ok(Ok(()));
        }
        self.enter()?;
        let depth = self.depth;
        let result = self.check_telescope(e, env, expected);
        self.depth = depth;
        if result? {
            self.checked.insert((e, env, expected));
            return Ok(Ok(()));
        }
        // Some binder or the body disagrees: compare the types as a whole, which may still agree
        // after unfolding, and otherwise is what the message should show.
        let actual = self.infer_in(e, env, Mode::Check)?;
        Ok(if self.is_def_eq(actual, expected)? { Ok(()) } else { Err(actual) })
    }

    fn check_telescope(&mut self, e: ExprId, env: EnvId, expected: ExprId) -> Result<bool> {
        let (mut e, mut env) = (e, env);
        let (mut expected, mut expected_env) = (expected, EnvId::EMPTY);
        while let (Expr::Lam { ty: domain, body, .. }, Expr::Pi { ty, body: codomain, .. }) =
            (self.store.expr(e), self.store.expr(expected))
        {
            self.infer_sort_in(domain, env, Mode::Check)?;
            let domain = self.inst(Closure { expr: domain, env })?;
            let wanted = self.inst(Closure { expr: ty, env: expected_env })?;
            if domain != wanted && !self.is_def_eq(domain, wanted)? {
                return Ok(false);
            }
            let fvar = self.open_binder(domain);
            env = self.push_context(env, fvar);
            expected_env = self.push_context(expected_env, fvar);
            e = body;
            expected = codomain;
        }
        let expected = self.inst(Closure { expr: expected, env: expected_env })?;
        Ok(self.check_in(e, env, expected)?.is_ok())
    }

    fn infer_lam(&mut self, e: ExprId, env: EnvId, mode: Mode) -> Result<ExprId> {
        let depth = self.depth;
        let (mut body, mut env) = (e, env);
        let mut fvars = Vec::new();
        while let Expr::Lam { name, ty, body: inner, .. } = self.store.expr(body) {
            if mode == Mode::Check {
                self.infer_sort_in(ty, env, mode)?;
            }
            let ty = self.inst(Closure { expr: ty, env })?;
            let fvar = self.open_binder(ty);
            fvars.push((name, fvar));
            env = self.push_context(env, fvar);
            body = inner;
        }
        let ty = self.infer_in(body, env, mode)?;
        let result = self.bind_pi(&fvars, ty)?;
        self.depth = depth;
        Ok(result)
    }

    fn infer_pi(&mut self, e: ExprId, env: EnvId, mode: Mode) -> Result<ExprId> {
        let depth = self.depth;
        let (mut body, mut env) = (e, env);
        let mut levels = Vec::new();
        while let Expr::Pi { ty, body: inner, .. } = self.store.expr(body) {
            levels.push(self.infer_sort_in(ty, env, mode)?);
            let ty = self.inst(Closure { expr: ty, env })?;
            let fvar = self.open_binder(ty);
            env = self.push_context(env, fvar);
            body = inner;
        }
        let mut result = self.infer_sort_in(body, env, mode)?;
        for level in levels.into_iter().rev() {
            result = self.store.mk_imax_simp(level, result);
        }
        self.depth = depth;
        Ok(self.store.mk_sort(result))
    }

    fn infer_let(&mut self, e: ExprId, env: EnvId, mode: Mode) -> Result<ExprId> {
        let (mut body, mut env) = (e, env);
        while let Expr::Let { ty, value, body: inner, .. } = self.store.expr(body) {
            if mode == Mode::Check {
                self.infer_sort_in(ty, env, mode)?;
                let ty = self.inst(Closure { expr: ty, env })?;
                if let Err(actual) = self.check_in(value, env, ty)? {
                    let value = self.inst(Closure { expr: value, env })?;
                    let terms = [("value", value), ("value's type", actual), ("expected type", ty)];
                    let message = "type mismatch in a `let` value";
                    return Err(self.error(Rule::LetTypeMismatch, message, &terms));
                }
            }
            env = self.push_context(env, value);
            body = inner;
        }
        self.infer_in(body, env, mode)
    }

    /// The type of a field.
    ///
    /// Out of a structure in `Prop` only proofs may be taken, and only as long as no datum that
    /// the field's type could depend on comes before.
    fn infer_proj(
        &mut self,
        name: NameId,
        index: u32,
        structure: ExprId,
        env: EnvId,
        mode: Mode,
    ) -> Result<ExprId> {
        let ty = self.infer_in(structure, env, mode)?;
        let ty = self.whnf(ty)?;
        let structure = self.inst(Closure { expr: structure, env })?;
        let (head, args) = self.store.unfold_apps(ty);
        let invalid = |this: &Self, message: String| {
            let terms = [("structure", structure), ("its type", ty)];
            Err(this.error(Rule::InvalidProj, message, &terms))
        };
        let Expr::Const(induct_name, levels) = self.store.expr(head) else {
            return invalid(self, "projection from a term that is no structure".to_owned());
        };
        let Some(ConstantInfo::Inductive(induct)) = self.info(induct_name) else {
            return invalid(self, "projection from a term that is no structure".to_owned());
        };
        if induct_name != name {
            let message = format!(
                "projection of a field of `{}` from an element of `{}`",
                self.name(name),
                self.name(induct_name)
            );
            return invalid(self, message);
        }
        let num_params = induct.num_params as usize;
        if induct.ctors.len() != 1 || args.len() != num_params + induct.num_indices as usize {
            let message = format!("`{}` is no structure", self.name(name));
            return invalid(self, message);
        }
        let ctor = self.store.mk_const(induct.ctors[0], levels);
        let mark = self.mark();
        let result = self.field_type(ctor, name, &args[..num_params], ty, index, structure);
        self.release(mark);
        match result? {
            Ok(field) => Ok(field),
            Err(message) => invalid(self, message),
        }
    }

    /// The type of field `index` of `structure : ty`; the inner error says why there is none.
    ///
    /// Walks the constructor's telescope with the parameters and the earlier fields as closures, so
    /// that only the answer is read back.
    fn field_type(
        &mut self,
        ctor: ExprId,
        name: NameId,
        params: &[ExprId],
        ty: ExprId,
        index: u32,
        structure: ExprId,
    ) -> Result<std::result::Result<ExprId, String>> {
        let num_params = params.len() as u32;
        let Some(last) = num_params.checked_add(index) else {
            return Ok(Err(format!("`{}` has no field {index}", self.name(name))));
        };
        let mut field = self.infer_only(ctor)?;
        let in_prop = self.is_prop(ty)?;
        if !in_prop {
            if let Some(ty) = self.plain_field_type(field, name, params, index, structure)? {
                return Ok(Ok(ty));
            }
        }
        let mut env = EnvId::EMPTY;
        for position in 0..=last {
            if !matches!(self.store.expr(field), Expr::Pi { .. }) {
                field = self.inst(Closure { expr: field, env })?;
                field = self.whnf(field)?;
                env = EnvId::EMPTY;
            }
            let Expr::Pi { ty: domain, body, .. } = self.store.expr(field) else {
                return Ok(Err(format!("`{}` has no field {index}", self.name(name))));
            };
            let value = match position.checked_sub(num_params) {
                None => params[position as usize],
                Some(i) => {
                    if position == last || in_prop && self.mentions_var(body) {
                        let domain = self.inst(Closure { expr: domain, env })?;
                        if in_prop && !self.is_prop(domain)? {
                            return Ok(Err(format!(
                                "projection of field {index} out of a proof, but field {i} is no \
                                 proof"
                            )));
                        }
                        if position == last {
                            return Ok(Ok(domain));
                        }
                    }
                    self.store.mk_proj(name, i, structure)
                }
            };
            env = self.push(env, Closure::closed(value));
            field = body;
        }
        unreachable!("the loop ends with the last field")
    }

    /// [`Checker::field_type`] outside `Prop`, where the constructor's type is a telescope as it stands.
    ///
    /// Makes only those projections that the field's type mentions: all of them for each field of a
    /// structure is quadratic in their number.
    fn plain_field_type(
        &mut self,
        ctor_ty: ExprId,
        name: NameId,
        params: &[ExprId],
        index: u32,
        structure: ExprId,
    ) -> Result<Option<ExprId>> {
        let total = params.len() as u32 + index;
        let mut field = ctor_ty;
        for _ in 0..total {
            let Expr::Pi { body, .. } = self.store.expr(field) else { return Ok(None) };
            field = body;
        }
        let Expr::Pi { ty: domain, .. } = self.store.expr(field) else { return Ok(None) };
        let mut context = (name, params, total, structure);
        let ty = self.store.replace(
            &mut context,
            &mut Memo::default(),
            domain,
            0,
            |store, (name, params, total, structure), e, offset| {
                if store.loose_range(e) <= offset {
                    return Ok(Some(e));
                }
                let Expr::BVar(i) = store.expr(e) else { return Ok(None) };
                let position = (*total - 1 - (i - offset)) as usize;
                Ok(Some(match position.checked_sub(params.len()) {
                    None => params[position],
                    Some(index) => store.mk_proj(*name, index as u32, *structure),
                }))
            },
        )?;
        Ok(Some(ty))
    }

    /// Whether the innermost variable occurs in the body of a binder.
    fn mentions_var(&self, body: ExprId) -> bool {
        self.store.loose_range(body) > 0 && self.store.has_loose_bvar(body, 0)
    }
}
