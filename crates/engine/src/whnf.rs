//! Weak head normal form.
//!
//! [`Meta::whnf_core`] does everything but unfolding definitions: beta, `let`, matchers, recursors,
//! projections, assigned metavariables. [`Meta::whnf`] alternates it with unfolding, as far as the
//! transparency permits.
//!
//! Lean counterpart: `Lean.Meta.WHNF`, `Lean.Meta.GetUnfoldableConst`.

use crate::attributes::Reducibility;
use crate::config::{ProjReduction, Transparency};
use crate::consts::ConstKind;
use crate::error::Result;
use crate::exprs::App;
use crate::lctx::DeclKind;
use crate::meta::{Entry, Meta};
use crate::reduce_match::Matched;
use gnomon_term::{Expr, ExprId, FVarId, LevelsId, MVarId, NameId};
use std::sync::Arc;

/// Where the cases that need no work end.
enum Easy {
    /// The result.
    Done(ExprId),
    /// What must be worked on.
    Hard(ExprId),
}

impl Meta {
    // What may be unfolded.

    /// Whether a definition may be unfolded in a mode.
    pub(crate) fn can_unfold_at(&self, entry: &Entry, mode: Transparency) -> bool {
        match mode {
            Transparency::All => true,
            Transparency::Default => entry.reducibility != Reducibility::Irreducible,
            Transparency::Instances => {
                entry.reducibility == Reducibility::Reducible || entry.is_instance
            }
            Transparency::Reducible => entry.reducibility == Reducibility::Reducible,
        }
    }

    /// Whether a definition may be unfolded now.
    fn can_unfold(&self, entry: &Entry) -> bool {
        let mode = self.config.transparency;
        if self.at_matcher {
            return self.can_unfold_at_matcher(entry, mode);
        }
        match &self.can_unfold {
            Some(names) => names.contains(&entry.info.name),
            None => self.can_unfold_at(entry, mode),
        }
    }

    /// Matchers are reduced in every mode, so what their code uses is unfolded, too.
    fn can_unfold_at_matcher(&self, entry: &Entry, mode: Transparency) -> bool {
        if matches!(mode, Transparency::All | Transparency::Default) {
            return self.can_unfold_at(entry, mode);
        }
        if entry.reducibility == Reducibility::Reducible
            || entry.is_instance
            || entry.is_match_pattern
        {
            return true;
        }
        let known = &self.session.known;
        let used = [
            known.dec_eq,
            known.nat_dec_eq,
            known.char_of_nat,
            known.char_of_nat_aux,
            known.string_dec_eq,
            known.list_dec_eq,
            known.fin_of_nat,
            known.uint8_of_nat,
            known.uint8_dec_eq,
            known.uint16_of_nat,
            known.uint16_dec_eq,
            known.uint32_of_nat,
            known.uint32_dec_eq,
            known.uint64_of_nat,
            known.uint64_dec_eq,
            known.h_mod,
            known.modulo,
        ];
        used.contains(&entry.info.name)
    }

    /// A constant, unless it is a definition or theorem that must not be unfolded now.
    pub(crate) fn unfoldable_const(&mut self, name: NameId) -> Option<Arc<Entry>> {
        let entry = self.find_const(name)?;
        let permitted = match entry.info.kind {
            ConstKind::Definition { .. } => self.can_unfold(&entry),
            ConstKind::Theorem => self.config.transparency == Transparency::All,
            _ => true,
        };
        permitted.then_some(entry)
    }

    /// Whether only reducible definitions are unfolded now.
    pub(crate) fn reduces_reducible_only(&self) -> bool {
        self.config.transparency == Transparency::Reducible
    }

    /// Whether nothing but terms and the configuration decides what reduces.
    pub(crate) fn unfolds_by_transparency(&self) -> bool {
        !self.at_matcher && self.can_unfold.is_none() && self.zeta_delta_used.is_none()
    }

    // Easy cases.

    fn easy(&mut self, e: ExprId) -> Result<Easy> {
        let mut e = e;
        loop {
            match self.store.expr(e) {
                Expr::Pi { .. }
                | Expr::Lam { .. }
                | Expr::Sort(_)
                | Expr::NatLit(_)
                | Expr::StrLit(_)
                | Expr::BVar(_) => return Ok(Easy::Done(e)),
                Expr::Let { .. } | Expr::Const(..) | Expr::App(..) | Expr::Proj { .. } => {
                    return Ok(Easy::Hard(e));
                }
                Expr::MData(_, inner) => e = inner,
                Expr::FVar(fvar) => match self.zeta_delta_value(e, fvar)? {
                    Some(value) => e = value,
                    None => return Ok(Easy::Done(e)),
                },
                Expr::MVar(mvar) => match self.mctx.assignment(mvar) {
                    Some(value) => e = value,
                    None => return Ok(Easy::Done(e)),
                },
            }
        }
    }

    /// The value that a `let` variable is replaced by.
    fn zeta_delta_value(&mut self, e: ExprId, fvar: FVarId) -> Result<Option<ExprId>> {
        let decl = self.local_decl(e)?;
        let Some(value) = decl.let_value() else { return Ok(None) };
        let is_permitted = self.config.zeta_delta
            || decl.kind == DeclKind::ImplDetail
            || self.zeta_delta_set.contains(&fvar);
        if !is_permitted {
            return Ok(None);
        }
        if let Some(used) = &mut self.zeta_delta_used {
            used.insert(fvar);
        }
        Ok(Some(value))
    }

    // Core reduction.

    /// Weak head normal form without unfolding definitions.
    #[inline]
    pub fn whnf_core(&mut self, e: ExprId) -> Result<ExprId> {
        match self.store.expr(e) {
            Expr::Pi { .. } | Expr::Lam { .. } | Expr::Sort(_) | Expr::Const(..) => Ok(e),
            _ => self.whnf_core_go(e),
        }
    }

    fn whnf_core_go(&mut self, e: ExprId) -> Result<ExprId> {
        self.enter()?;
        let mut e = e;
        loop {
            e = match self.easy(e)? {
                Easy::Done(e) => return Ok(e),
                Easy::Hard(e) => e,
            };
            self.store.tick()?;
            let next = match self.store.expr(e) {
                Expr::Let { .. } => self.reduce_let(e)?,
                Expr::App(..) => match self.reduce_app(e)? {
                    Step::Next(next) => Some(next),
                    Step::Stuck(e) => return Ok(e),
                },
                Expr::Proj { index, expr, .. } => {
                    let reduced = match self.config.proj {
                        ProjReduction::No => return Ok(e),
                        ProjReduction::Yes => self.whnf_core(expr)?,
                        ProjReduction::WithDelta => self.whnf(expr)?,
                        ProjReduction::WithDeltaInstances => self.whnf_at_most_instances(expr)?,
                    };
                    self.project_core(reduced, index)?
                }
                _ => None,
            };
            match next {
                Some(next) => e = next,
                None => return Ok(e),
            }
        }
    }

    /// `whnf` that unfolds instances and reducible definitions at most.
    pub(crate) fn whnf_at_most_instances(&mut self, e: ExprId) -> Result<ExprId> {
        match self.config.transparency {
            Transparency::All | Transparency::Default => {
                self.with_transparency(Transparency::Instances, |meta| meta.whnf(e))
            }
            _ => self.whnf(e),
        }
    }

    fn reduce_let(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Expr::Let { nondep, body, .. } = self.store.expr(e) else { return Ok(None) };
        let config = self.config;
        if config.zeta && (!nondep || config.zeta_have) {
            // A sequence is expanded at once.
            let mut values: Vec<ExprId> = Vec::new();
            let mut current = e;
            while let Expr::Let { nondep, value, body, .. } = self.store.expr(current) {
                if nondep && !config.zeta_have {
                    break;
                }
                let value = self.store.instantiate_rev(value, &values)?;
                values.push(value);
                current = body;
            }
            return Ok(Some(self.store.instantiate_rev(current, &values)?));
        }
        if config.zeta_unused && self.store.loose_range(body) == 0 {
            return Ok(Some(self.consume_unused_lets(body, false)));
        }
        Ok(None)
    }

    /// The expression without outermost `let` binders that are not used.
    pub(crate) fn consume_unused_lets(&self, mut e: ExprId, consume_nondep: bool) -> ExprId {
        while let Expr::Let { nondep, body, .. } = self.store.expr(e) {
            if self.store.loose_range(body) > 0 || (nondep && !consume_nondep) {
                break;
            }
            e = body;
        }
        e
    }

    fn reduce_app(&mut self, e: ExprId) -> Result<Step> {
        let f = self.store.get_app_fn(e);
        let new_f = self.whnf_core(f)?;
        if self.is_lambda(new_f) && (self.config.beta || !self.is_lambda(f)) {
            let App { args, .. } = self.app(e);
            return Ok(Step::Next(self.beta(new_f, &args)?));
        }
        if let Expr::MVar(mvar) = self.store.expr(new_f) {
            if let Some(value) = self.expand_delayed(mvar, e)? {
                return Ok(Step::Next(value));
            }
        }
        let mut e = e;
        if new_f != f {
            let App { args, .. } = self.app(e);
            e = self.store.mk_apps(new_f, &args);
        }
        if !self.config.iota {
            return Ok(Step::Stuck(e));
        }
        let head = self.store.get_app_fn(e);
        let Expr::Const(name, levels) = self.store.expr(head) else {
            return Ok(Step::Stuck(e));
        };
        let Some(entry) = self.find_const(name) else { return Ok(Step::Stuck(e)) };
        if entry.matcher.is_some() {
            return Ok(match self.reduce_matcher(e)? {
                Matched::Reduced(value) => Step::Next(value),
                _ => Step::Stuck(e),
            });
        }
        let reduced = match &entry.info.kind {
            ConstKind::Recursor(_) => self.reduce_rec(&entry, levels, e)?,
            ConstKind::Quot(_) => self.reduce_quot(&entry, e)?,
            ConstKind::Definition { .. } if entry.is_aux => self.delta_beta(&entry, levels, e)?,
            _ => None,
        };
        Ok(match reduced {
            Some(value) => Step::Next(value),
            None => Step::Stuck(e),
        })
    }

    /// `?m a₁ … aₙ` for a delayed-assigned `?m` whose pending term is complete.
    fn expand_delayed(&mut self, mvar: MVarId, e: ExprId) -> Result<Option<ExprId>> {
        let Some(delayed) = self.mctx.delayed_assignment(mvar).cloned() else { return Ok(None) };
        let App { args, .. } = self.app(e);
        let count = delayed.fvars.len();
        if count > args.len() {
            return Ok(None);
        }
        let pending = self.store.mk(Expr::MVar(delayed.pending));
        let value = self.instantiate_mvars(pending)?;
        if self.store.has_expr_mvar(value) {
            return Ok(None);
        }
        let value = self.abstract_range(value, &delayed.fvars)?;
        let value = self.store.instantiate_rev(value, &args[..count])?;
        Ok(Some(self.store.mk_apps(value, &args[count..])))
    }

    /// The value of a definition applied to the arguments of `e`, beta-reduced.
    pub(crate) fn delta_beta(
        &mut self,
        entry: &Entry,
        levels: LevelsId,
        e: ExprId,
    ) -> Result<Option<ExprId>> {
        self.delta_beta_with(entry, levels, e, false)
    }

    pub(crate) fn delta_beta_with(
        &mut self,
        entry: &Entry,
        levels: LevelsId,
        e: ExprId,
        keep_mdata: bool,
    ) -> Result<Option<ExprId>> {
        if entry.info.level_params.len() != self.store.levels(levels).len() {
            return Ok(None);
        }
        let Some(value) = self.instantiate_value(entry, levels)? else { return Ok(None) };
        let App { args, .. } = self.app(e);
        Ok(Some(self.beta_with(value, &args, false, keep_mdata)?))
    }

    // Unfolding.

    /// Unfolds the definition at the head once, if the transparency permits.
    ///
    /// A function by structural recursion unfolds only if its matches reduce then (*smart unfolding*).
    pub fn unfold_definition(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        self.unfold_definition_with(e, false)
    }

    /// [`Meta::unfold_definition`], perhaps whatever the transparency is.
    pub fn unfold_definition_with(
        &mut self,
        e: ExprId,
        ignore_transparency: bool,
    ) -> Result<Option<ExprId>> {
        let head = self.store.get_app_fn(e);
        let Expr::Const(name, levels) = self.store.expr(head) else { return Ok(None) };
        let entry = match ignore_transparency {
            true => self.find_const(name),
            false => self.unfoldable_const(name),
        };
        let is_app = self.is_app(e);
        let Some(entry) = entry else {
            return if is_app { self.unfold_proj_inst_when_instances(e) } else { Ok(None) };
        };
        if entry.info.level_params.len() != self.store.levels(levels).len() {
            return Ok(None);
        }
        if !is_app {
            let is_smart = self.config.smart_unfolding && entry.smart_unfolding.is_some();
            if is_smart || !entry.info.has_value() {
                return Ok(None);
            }
            return self.instantiate_value(&entry, levels);
        }
        if self.config.smart_unfolding {
            if let Some(smart) = entry.smart_unfolding {
                return self.unfold_smart(&entry, smart, levels, e);
            }
            if entry.matcher.is_some() {
                return Ok(None);
            }
        }
        if !entry.info.has_value() {
            return Ok(None);
        }
        self.delta_beta(&entry, levels, e)
    }

    /// Unfolds the constant at the head once, whatever the transparency, and beta-reduces.
    pub fn delta(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let head = self.store.get_app_fn(e);
        let Expr::Const(name, levels) = self.store.expr(head) else { return Ok(None) };
        match self.find_const(name) {
            Some(entry) if entry.info.has_value() => self.delta_beta(&entry, levels, e),
            _ => Ok(None),
        }
    }

    /// Unfolds a class projection applied to an instance: `HAdd.hAdd Nat Nat Nat (instHAdd …) a b`
    /// becomes `Add.add a b`.
    pub fn unfold_proj_inst(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Some(name) = self.head_name(e) else { return Ok(None) };
        let is_class_projection = self.find_const(name).is_some_and(|entry| {
            entry.projection.as_ref().is_some_and(|projection| projection.from_class)
        });
        if !is_class_projection {
            return Ok(None);
        }
        let unfolded =
            self.with_transparency(Transparency::Default, |meta| meta.unfold_definition(e))?;
        let Some(unfolded) = unfolded else { return Ok(None) };
        let App { f, args } = self.app(unfolded);
        let reduced =
            self.with_transparency(Transparency::Instances, |meta| meta.reduce_proj(f))?;
        let Some(reduced) = reduced else { return Ok(None) };
        let result = self.store.mk_apps(reduced, &args);
        Ok(Some(self.head_beta(result)?))
    }

    /// [`Meta::unfold_proj_inst`] in the mode for instances: class projections are not marked
    /// reducible, as they are the canonical form.
    pub(crate) fn unfold_proj_inst_when_instances(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        match self.config.transparency {
            Transparency::Instances => self.unfold_proj_inst(e),
            _ => Ok(None),
        }
    }

    // Weak head normal form.

    /// Weak head normal form, unfolding what the transparency permits.
    #[inline]
    pub fn whnf(&mut self, e: ExprId) -> Result<ExprId> {
        match self.store.expr(e) {
            Expr::Pi { .. } | Expr::Lam { .. } | Expr::Sort(_) => Ok(e),
            _ => self.with_inc_rec_depth(|meta| meta.whnf_go(e)),
        }
    }

    fn whnf_go(&mut self, e: ExprId) -> Result<ExprId> {
        let e = match self.easy(e)? {
            Easy::Done(e) => return Ok(e),
            Easy::Hard(e) => e,
        };
        let is_cacheable = !self.store.has_fvar(e)
            && !self.store.has_expr_mvar(e)
            && self.unfolds_by_transparency();
        let key = (e, self.config.reduction_key());
        if is_cacheable {
            if let Some(&known) = self.cache.whnf.get(&key) {
                return Ok(known);
            }
        }
        self.check_system("whnf")?;
        let core = self.whnf_core(e)?;
        let result = match self.reduce_nat(core)? {
            Some(value) => value,
            None => match self.unfold_definition(core)? {
                Some(unfolded) => self.whnf(unfolded)?,
                None => core,
            },
        };
        if is_cacheable {
            self.cache.whnf.insert(key, result);
        }
        Ok(result)
    }

    /// The weak head normal form if it is a function type, otherwise the type as it is.
    pub fn whnf_forall(&mut self, e: ExprId) -> Result<ExprId> {
        let reduced = self.whnf(e)?;
        Ok(if self.is_forall(reduced) { reduced } else { e })
    }

    /// Reduces until a constant is at the head.
    pub fn whnf_until(&mut self, e: ExprId, name: NameId) -> Result<Option<ExprId>> {
        let mut e = e;
        loop {
            e = self.whnf_core(e)?;
            if self.head_name(e) == Some(name) {
                return Ok(Some(e));
            }
            match self.unfold_definition(e)? {
                Some(unfolded) => e = unfolded,
                None => return Ok(None),
            }
        }
    }
}

/// What came of a step at the head of an application.
enum Step {
    Next(ExprId),
    Stuck(ExprId),
}
