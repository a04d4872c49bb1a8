//! Definitional equality.
//!
//! Besides reduction on both sides, and congruence, two terms are equal by
//!
//! ```text
//!   Γ ⊢ p : Prop   Γ ⊢ h, h' : p                 proof irrelevance
//!   ─────────────────────────────
//!   Γ ⊢ h ≡ h'
//!
//!   Γ, x : A ⊢ b ≡ f x                           eta
//!   ────────────────────
//!   Γ ⊢ fun x : A => b ≡ f
//!
//!   Γ ⊢ s.i ≡ fᵢ for every field                 eta for structures
//!   ────────────────────────────
//!   Γ ⊢ s ≡ C p f₁ … fₙ
//! ```
//!
//! Definitions are unfolded lazily, the one with the greater height first, so that equal
//! applications of one definition are found equal by their arguments.
//!
//! Counterparts in Lean: `is_def_eq_core`, `lazy_delta_reduction` and their parts in
//! `type_checker.cpp`. Source: Carneiro, *The Type Theory of Lean* (2019), section 2.6.

use crate::checker::{Checker, Closure, EnvId};
use crate::declaration::ReducibilityHints;
use crate::error::Result;
use crate::whnf::Effort;
use gnomon_term::{BinderInfo, Expr, ExprId, LevelsId, NameId};

/// What one step of lazy unfolding found.
enum Step {
    Decided(bool),
    Continue(ExprId, ExprId),
    Stuck,
}

impl<'e> Checker<'e> {
    /// Whether two closed, well-typed expressions of one type are definitionally equal.
    ///
    /// Incomplete, as Lean's is: `false` means that no derivation was found.
    pub fn is_def_eq(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        if t == s {
            return Ok(true);
        }
        let (root_t, root_s) = (self.root(t), self.root(s));
        if root_t == root_s {
            return Ok(true);
        }
        let pair = (t.min(s), t.max(s));
        if self.unequal.contains(&pair) {
            return Ok(false);
        }
        self.enter()?;
        let equal = self.is_def_eq_core(t, s)?;
        if equal {
            let (root_t, root_s) = (self.root(t), self.root(s));
            if root_t != root_s {
                self.equal.insert(root_t.max(root_s), root_t.min(root_s));
            }
        } else {
            self.unequal.insert(pair);
        }
        Ok(equal)
    }

    /// The representative of the expressions found equal to `e`.
    fn root(&mut self, e: ExprId) -> ExprId {
        let mut root = e;
        while let Some(&parent) = self.equal.get(&root) {
            root = parent;
        }
        let mut current = e;
        while current != root {
            match self.equal.insert(current, root) {
                Some(parent) => current = parent,
                None => break,
            }
        }
        root
    }

    fn is_def_eq_core(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        if let Some(answer) = self.quick(t, s)? {
            return Ok(answer);
        }
        // `decide p ≡ true` is meant to be computed.
        for (a, b) in [(t, s), (s, t)] {
            if self.is_bool_true(b) && !self.store.has_fvar(a) {
                let value = self.whnf(a)?;
                if value == b {
                    return Ok(true);
                }
            }
        }
        let t1 = self.evaluate(t, Effort::Cheap)?;
        let s1 = self.evaluate(s, Effort::Cheap)?;
        if t1 != t || s1 != s {
            if t1 == s1 {
                return Ok(true);
            }
            if let Some(answer) = self.quick(t1, s1)? {
                return Ok(answer);
            }
        }
        if let Some(answer) = self.proof_irrelevance(t1, s1)? {
            return Ok(answer);
        }
        let (mut t2, mut s2) = (t1, s1);
        loop {
            match self.lazy_delta_step(t2, s2)? {
                Step::Decided(answer) => return Ok(answer),
                Step::Continue(t3, s3) => (t2, s2) = (t3, s3),
                Step::Stuck => break,
            }
        }
        self.compare_stuck(t2, s2)
    }

    fn is_bool_true(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::Const(name, _) if name == self.env.known.bool_true)
    }

    /// Decides what the outermost constructors alone decide.
    fn quick(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        if t == s {
            return Ok(Some(true));
        }
        match (self.store.expr(t), self.store.expr(s)) {
            (Expr::Lam { .. }, Expr::Lam { .. }) | (Expr::Pi { .. }, Expr::Pi { .. }) => {
                self.is_def_eq_binding(t, s).map(Some)
            }
            (Expr::Sort(a), Expr::Sort(b)) => Ok(Some(self.store.level_eq(a, b)?)),
            (Expr::NatLit(a), Expr::NatLit(b)) => Ok(Some(a == b)),
            (Expr::StrLit(a), Expr::StrLit(b)) => Ok(Some(a == b)),
            _ => Ok(None),
        }
    }

    /// Compares two telescopes of lambdas or of Pis binder by binder.
    fn is_def_eq_binding(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let depth = self.depth;
        let result = self.compare_telescopes(t, s);
        self.depth = depth;
        result
    }

    fn compare_telescopes(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let (mut t, mut s) = (t, s);
        let (mut t_env, mut s_env) = (EnvId::EMPTY, EnvId::EMPTY);
        while let (
            Expr::Lam { ty: t_ty, body: t_body, .. },
            Expr::Lam { ty: s_ty, body: s_body, .. },
        )
        | (
            Expr::Pi { ty: t_ty, body: t_body, .. },
            Expr::Pi { ty: s_ty, body: s_body, .. },
        ) = (self.store.expr(t), self.store.expr(s))
        {
            let t_ty = self.inst(Closure { expr: t_ty, env: t_env })?;
            let s_ty = self.inst(Closure { expr: s_ty, env: s_env })?;
            if t_ty != s_ty && !self.is_def_eq(t_ty, s_ty)? {
                return Ok(false);
            }
            let fvar = self.open_binder(t_ty);
            t_env = self.push_context(t_env, fvar);
            s_env = self.push_context(s_env, fvar);
            if t_body == s_body && t_env == s_env {
                return Ok(true);
            }
            t = t_body;
            s = s_body;
        }
        let t = self.inst(Closure { expr: t, env: t_env })?;
        let s = self.inst(Closure { expr: s, env: s_env })?;
        self.is_def_eq(t, s)
    }

    /// Two proofs of equal propositions are equal; `None` when `t` is no proof.
    fn proof_irrelevance(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        let t_ty = self.infer_only(t)?;
        if !self.is_prop(t_ty)? {
            return Ok(None);
        }
        let s_ty = self.infer_only(s)?;
        Ok(self.is_def_eq(t_ty, s_ty)?.then_some(true))
    }

    // Lazy unfolding.

    /// The head constant's hints, when the head can be unfolded.
    fn delta_head(&self, e: ExprId) -> Option<(ExprId, NameId, LevelsId, ReducibilityHints)> {
        let head = self.store.get_app_fn(e);
        let Expr::Const(name, levels) = self.store.expr(head) else { return None };
        let hints = self.info(name)?.hints()?;
        Some((head, name, levels, hints))
    }

    /// Unfolds the head constant and evaluates without further unfolding.
    fn delta_step(&mut self, e: ExprId) -> Result<ExprId> {
        if let Some(&result) = self.delta_steps.get(&e) {
            return Ok(result);
        }
        let (head, args) = self.store.unfold_apps(e);
        let result = match self.unfold_const(head)? {
            Some(value) => self.run(Closure::closed(value), &args, Effort::Cheap)?,
            None => e,
        };
        self.delta_steps.insert(e, result);
        Ok(result)
    }

    fn lazy_delta_step(&mut self, t: ExprId, s: ExprId) -> Result<Step> {
        self.tick()?;
        if let Some(answer) = self.is_def_eq_offset(t, s)? {
            return Ok(Step::Decided(answer));
        }
        if !self.store.has_fvar(t) && !self.store.has_fvar(s) {
            if let Some(value) = self.reduce_nat(t)? {
                return Ok(Step::Decided(self.is_def_eq(value, s)?));
            }
            if let Some(value) = self.reduce_nat(s)? {
                return Ok(Step::Decided(self.is_def_eq(t, value)?));
            }
        }
        self.unfold_one_side(t, s)
    }

    fn unfold_one_side(&mut self, t: ExprId, s: ExprId) -> Result<Step> {
        let (t1, s1) = match (self.delta_head(t), self.delta_head(s)) {
            (None, None) => return Ok(Step::Stuck),
            (Some(_), None) => match self.unfold_proj_app(s)? {
                Some(s1) => (t, s1),
                None => (self.delta_step(t)?, s),
            },
            (None, Some(_)) => match self.unfold_proj_app(t)? {
                Some(t1) => (t1, s),
                None => (t, self.delta_step(s)?),
            },
            (Some((_, t_name, t_levels, t_hints)), Some((_, s_name, s_levels, s_hints))) => {
                if t_hints < s_hints {
                    (t, self.delta_step(s)?)
                } else if t_hints > s_hints {
                    (self.delta_step(t)?, s)
                } else {
                    let comparable = t_name == s_name
                        && matches!(t_hints, ReducibilityHints::Regular(_))
                        && matches!(self.store.expr(t), Expr::App(..))
                        && matches!(self.store.expr(s), Expr::App(..))
                        && !self.unequal_args.contains(&(t.min(s), t.max(s)));
                    if comparable {
                        if self.are_levels_eq(t_levels, s_levels)? && self.are_args_eq(t, s)? {
                            return Ok(Step::Decided(true));
                        }
                        self.unequal_args.insert((t.min(s), t.max(s)));
                    }
                    (self.delta_step(t)?, self.delta_step(s)?)
                }
            }
        };
        if t1 == t && s1 == s {
            return Ok(Step::Stuck);
        }
        match self.quick(t1, s1)? {
            Some(answer) => Ok(Step::Decided(answer)),
            None => Ok(Step::Continue(t1, s1)),
        }
    }

    /// An application of a projection, evaluated with unfolding under the projection.
    fn unfold_proj_app(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        if !matches!(self.store.expr(self.store.get_app_fn(e)), Expr::Proj { .. }) {
            return Ok(None);
        }
        let value = self.evaluate(e, Effort::Core)?;
        Ok((value != e).then_some(value))
    }

    // Terms that do not unfold further.

    fn compare_stuck(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        match (self.store.expr(t), self.store.expr(s)) {
            (Expr::Const(t_name, t_levels), Expr::Const(s_name, s_levels))
                if t_name == s_name && self.are_levels_eq(t_levels, s_levels)? =>
            {
                return Ok(true)
            }
            (
                Expr::Proj { name, index, expr },
                Expr::Proj { name: s_name, index: s_index, expr: s_expr },
            ) if name == s_name
                && index == s_index
                && self.are_projections_eq(index, expr, s_expr)? =>
            {
                return Ok(true)
            }
            _ => {}
        }
        let t1 = self.evaluate(t, Effort::Core)?;
        let s1 = self.evaluate(s, Effort::Core)?;
        if t1 != t || s1 != s {
            return self.is_def_eq(t1, s1);
        }
        if self.is_def_eq_app(t, s)?
            || self.eta_expansion(t, s)?
            || self.eta_expansion(s, t)?
            || self.eta_structure(t, s)?
            || self.eta_structure(s, t)?
        {
            return Ok(true);
        }
        if let Some(answer) = self.is_def_eq_string_lit(t, s)? {
            return Ok(answer);
        }
        self.is_def_eq_unit_like(t, s)
    }

    /// Compares field `index` of two structures, unfolding them no further than needed.
    fn are_projections_eq(&mut self, index: u32, t: ExprId, s: ExprId) -> Result<bool> {
        let (mut t, mut s) = (t, s);
        loop {
            if t == s {
                return Ok(true);
            }
            match self.unfold_one_side(t, s)? {
                Step::Decided(true) => return Ok(true),
                Step::Continue(t1, s1) => (t, s) = (t1, s1),
                Step::Decided(false) | Step::Stuck => break,
            }
        }
        if let (Some(t), Some(s)) =
            (self.constructor_field(t, index), self.constructor_field(s, index))
        {
            return self.is_def_eq(t, s);
        }
        self.is_def_eq(t, s)
    }

    /// Field `index` of a constructor application.
    fn constructor_field(&self, e: ExprId, index: u32) -> Option<ExprId> {
        use crate::environment::ConstantInfo;
        let (head, args) = self.store.unfold_apps(e);
        let Expr::Const(name, _) = self.store.expr(head) else { return None };
        let Some(ConstantInfo::Constructor(ctor)) = self.info(name) else { return None };
        args.get(ctor.num_params as usize + index as usize).copied()
    }

    fn are_levels_eq(&mut self, t: LevelsId, s: LevelsId) -> Result<bool> {
        if t == s {
            return Ok(true);
        }
        if self.store.levels(t).len() != self.store.levels(s).len() {
            return Ok(false);
        }
        for index in 0..self.store.levels(t).len() {
            let (a, b) = (self.store.levels(t)[index], self.store.levels(s)[index]);
            if !self.store.level_eq(a, b)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn are_args_eq(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let (_, t_args) = self.store.unfold_apps(t);
        let (_, s_args) = self.store.unfold_apps(s);
        if t_args.len() != s_args.len() {
            return Ok(false);
        }
        for (t, s) in t_args.into_iter().zip(s_args) {
            if t != s && !self.is_def_eq(t, s)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_def_eq_app(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        if !matches!((self.store.expr(t), self.store.expr(s)), (Expr::App(..), Expr::App(..)))
            || self.store.get_app_num_args(t) != self.store.get_app_num_args(s)
        {
            return Ok(false);
        }
        let (t_head, s_head) = (self.store.get_app_fn(t), self.store.get_app_fn(s));
        Ok(self.is_def_eq(t_head, s_head)? && self.are_args_eq(t, s)?)
    }

    fn eta_expansion(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        if !matches!(self.store.expr(t), Expr::Lam { .. })
            || matches!(self.store.expr(s), Expr::Lam { .. })
        {
            return Ok(false);
        }
        let s_ty = self.infer_only(s)?;
        let s_ty = self.whnf(s_ty)?;
        let Expr::Pi { name, ty, .. } = self.store.expr(s_ty) else { return Ok(false) };
        let var = self.store.mk_bvar(0);
        let body = self.store.mk_app(s, var);
        let expanded = self.store.mk_lam(BinderInfo::Default, name, ty, body);
        self.is_def_eq(t, expanded)
    }

    fn eta_structure(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        use crate::environment::ConstantInfo;
        let (head, args) = self.store.unfold_apps(s);
        let Expr::Const(name, _) = self.store.expr(head) else { return Ok(false) };
        let Some(ConstantInfo::Constructor(ctor)) = self.info(name) else { return Ok(false) };
        if args.len() != (ctor.num_params + ctor.num_fields) as usize
            || self.structure_like(ctor.induct).is_none()
        {
            return Ok(false);
        }
        let t_ty = self.infer_only(t)?;
        let s_ty = self.infer_only(s)?;
        if !self.is_def_eq(t_ty, s_ty)? {
            return Ok(false);
        }
        for index in 0..ctor.num_fields {
            let field = self.store.mk_proj(ctor.induct, index, t);
            if !self.is_def_eq(field, args[(ctor.num_params + index) as usize])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Two elements of a structure without fields are equal.
    fn is_def_eq_unit_like(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let t_ty = self.infer_only(t)?;
        let t_ty = self.whnf(t_ty)?;
        let Expr::Const(name, _) = self.store.expr(self.store.get_app_fn(t_ty)) else {
            return Ok(false);
        };
        match self.structure_like(name) {
            Some((_, ctor)) if ctor.num_fields == 0 => {
                let s_ty = self.infer_only(s)?;
                self.is_def_eq(t_ty, s_ty)
            }
            _ => Ok(false),
        }
    }
}
