//! Replacing assigned metavariables by their values.
//!
//! Where a metavariable at the head of an application has a lambda for its value, the application is
//! beta-reduced. A delayed assignment is carried out once its pending metavariable has a value without
//! metavariables.
//!
//! Lean counterpart: `Lean.instantiateMVars`.

use crate::error::Result;
use crate::exprs::App;
use crate::lctx::{LCtxId, LocalDecl};
use crate::meta::Meta;
use gnomon_term::{Expr, ExprId, MVarId};

impl Meta {
    /// The expression with assigned metavariables replaced by their values.
    #[inline]
    pub fn instantiate_mvars(&mut self, e: ExprId) -> Result<ExprId> {
        if !self.store.has_mvar(e) {
            return Ok(e);
        }
        if self.cache.instantiated_stamp != self.mctx.stamp() {
            self.cache.instantiated.clear();
            self.cache.instantiated_stamp = self.mctx.stamp();
        }
        self.instantiate(e)
    }

    fn instantiate(&mut self, e: ExprId) -> Result<ExprId> {
        if !self.store.has_mvar(e) {
            return Ok(e);
        }
        let expr = self.store.expr(e);
        match expr {
            Expr::MVar(mvar) => return self.instantiate_mvar(e, mvar),
            Expr::Sort(level) => {
                let level = self.instantiate_level_mvars(level)?;
                return Ok(self.store.mk_sort(level));
            }
            Expr::Const(name, levels) => {
                let levels = self.instantiate_levels_mvars(levels)?;
                return Ok(self.store.mk_const(name, levels));
            }
            _ => {}
        }
        if let Some(&known) = self.cache.instantiated.get(&e) {
            return Ok(known);
        }
        self.enter()?;
        let result = match expr {
            Expr::App(..) => self.instantiate_app(e)?,
            _ => self.map_parts(e, 0, &mut |meta, part, _| meta.instantiate(part))?,
        };
        self.cache.instantiated.insert(e, result);
        Ok(result)
    }

    fn instantiate_mvar(&mut self, e: ExprId, mvar: MVarId) -> Result<ExprId> {
        let Some(value) = self.mctx.assignment(mvar) else { return Ok(e) };
        if !self.store.has_mvar(value) {
            return Ok(value);
        }
        self.enter()?;
        let new = self.instantiate(value)?;
        if new != value {
            self.mctx.update(mvar, new);
        }
        Ok(new)
    }

    fn instantiate_args(&mut self, args: &mut [ExprId]) -> Result<()> {
        for arg in args {
            *arg = self.instantiate(*arg)?;
        }
        Ok(())
    }

    fn instantiate_app(&mut self, e: ExprId) -> Result<ExprId> {
        let App { f, mut args } = self.app(e);
        let Expr::MVar(mvar) = self.store.expr(f) else {
            let new = self.instantiate(f)?;
            // Under metadata there may be a metavariable.
            let is_redex = !self.is_lambda(f) && self.is_lambda(new);
            self.instantiate_args(&mut args)?;
            return match is_redex {
                true => self.beta_with(new, &args, true, false),
                false => Ok(self.store.mk_apps(new, &args)),
            };
        };
        if self.mctx.assignment(mvar).is_some() {
            let new = self.instantiate_mvar(f, mvar)?;
            self.instantiate_args(&mut args)?;
            return self.beta_with(new, &args, true, false);
        }
        let delayed = self.mctx.delayed_assignment(mvar).cloned();
        self.instantiate_args(&mut args)?;
        if let Some(delayed) = delayed {
            let count = delayed.fvars.len();
            if count <= args.len() {
                let pending = self.store.mk(Expr::MVar(delayed.pending));
                let value = self.instantiate(pending)?;
                if !self.store.has_expr_mvar(value) {
                    let value = self.abstract_range(value, &delayed.fvars)?;
                    let value = self.instantiate_lifting(value, &args[..count])?;
                    return Ok(self.store.mk_apps(value, &args[count..]));
                }
            }
        }
        Ok(self.store.mk_apps(f, &args))
    }

    /// The context with assigned metavariables in its types and values replaced by their values.
    pub fn instantiate_lctx(&mut self, lctx: LCtxId) -> Result<LCtxId> {
        let mut new: Vec<LocalDecl> = Vec::new();
        let mut is_changed = false;
        for id in self.locals.decls(lctx) {
            let old = *self.locals.decl(id);
            let mut decl = old;
            decl.ty = self.instantiate_mvars(decl.ty)?;
            if let Some(value) = decl.value {
                decl.value = Some(self.instantiate_mvars(value)?);
            }
            is_changed |= decl != old;
            new.push(decl);
        }
        if !is_changed {
            return Ok(lctx);
        }
        let mut new = new.into_iter();
        Ok(self.locals.map(lctx, |_, old| new.next().unwrap_or(old)))
    }

    /// The expression, instantiated if a metavariable is at its head.
    pub(crate) fn instantiate_if_mvar_app(&mut self, e: ExprId) -> Result<ExprId> {
        match self.is_mvar(self.store.get_app_fn(e)) {
            true => self.instantiate_mvars(e),
            false => Ok(e),
        }
    }
}
