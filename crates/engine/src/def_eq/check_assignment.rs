//! Whether `?m := fun xs => v` is well scoped, and what must be done to `v` to make it so.
//!
//! See conditions 3, 4 and 5 in [`super::assign`].

use crate::error::{Error, Result};
use crate::exprs::App;
use crate::mctx::{MVarDecl, MVarKind};
use crate::meta::Meta;
use crate::telescope::Telescope;
use crate::transfer::children;
use gnomon_term::{Expr, ExprId, FVarId, FxHashMap, FxHashSet, MVarId, NameId};

/// Why a value is refused.
enum Refusal {
    /// A variable is not in scope.
    OutOfScope,
    /// Another condition fails.
    Failed,
    /// There is no answer.
    Error(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal::Error(error)
    }
}

impl From<gnomon_term::Limit> for Refusal {
    fn from(limit: gnomon_term::Limit) -> Self {
        Refusal::Error(limit.into())
    }
}

type Checked = std::result::Result<ExprId, Refusal>;

struct Check<'a> {
    mvar: MVarId,
    decl: MVarDecl,
    fvars: &'a [ExprId],
    fvar_ids: Vec<FVarId>,
    /// Whether some of the variables are in the metavariable's context: then this is no pattern.
    has_ctx_locals: bool,
    memo: FxHashMap<ExprId, ExprId>,
}

impl Meta {
    /// The value to assign to `?m` for `?m xs =?= v`, before abstraction; `None` if there is none.
    pub(super) fn check_assignment(
        &mut self,
        mvar: MVarId,
        fvars: &[ExprId],
        v: ExprId,
    ) -> Result<Option<ExprId>> {
        for &fvar in fvars {
            let ty = self.infer_type(fvar)?;
            if !self.occurs_check(mvar, ty) {
                return Ok(None);
            }
        }
        if !self.store.has_expr_mvar(v) && !self.store.has_fvar(v) {
            return Ok(Some(v));
        }
        let decl = self.mvar_decl(mvar)?;
        let fvar_ids: Vec<FVarId> = fvars.iter().map(|&fvar| self.fvar_id(fvar)).collect();
        let has_ctx_locals = fvar_ids.iter().any(|&fvar| self.locals.contains(decl.lctx, fvar));
        let mut check =
            Check { mvar, decl, fvars, fvar_ids, has_ctx_locals, memo: FxHashMap::default() };
        let checked = if check.is_fine(self, v) {
            v
        } else {
            let v = self.instantiate_mvars(v)?;
            match check.visit(self, v) {
                Ok(v) => v,
                Err(Refusal::OutOfScope | Refusal::Failed) => return Ok(None),
                Err(Refusal::Error(error)) => return Err(error),
            }
        };
        Ok(self.type_occurs_check(mvar, checked).then_some(checked))
    }

    /// Assigns if scope and occurrences permit; does not compare types.
    pub fn checked_assign(&mut self, mvar: MVarId, value: ExprId) -> Result<bool> {
        match self.check_assignment(mvar, &[], value)? {
            Some(value) => {
                self.mctx.assign(mvar, value);
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// Whether `mvar` does not occur in the types of the metavariables of `v`: `?n := ?m.1` must not
    /// be assigned for `?m : Fin ?n`.
    fn type_occurs_check(&mut self, mvar: MVarId, v: ExprId) -> bool {
        let mut seen = FxHashSet::default();
        let mut pending = vec![v];
        while let Some(e) = pending.pop() {
            if !self.store.has_expr_mvar(e) || !seen.insert(e) {
                continue;
            }
            match self.store.expr(e) {
                Expr::MVar(other) => {
                    let Some(decl) = self.mctx.decl(other) else { return false };
                    let ty = decl.ty;
                    if !self.occurs_check(mvar, ty) {
                        return false;
                    }
                }
                expr => pending.extend(children(&expr)),
            }
        }
        true
    }
}

impl Check<'_> {
    /// Whether the value can be taken as it is.
    fn is_fine(&self, meta: &Meta, v: ExprId) -> bool {
        let mut seen = FxHashSet::default();
        let mut pending = vec![v];
        while let Some(e) = pending.pop() {
            if !meta.store.has_expr_mvar(e) && !meta.store.has_fvar(e) || !seen.insert(e) {
                continue;
            }
            match meta.store.expr(e) {
                Expr::FVar(fvar) => {
                    if meta.locals.contains(self.decl.lctx, fvar) {
                        continue;
                    }
                    let is_let = meta
                        .locals
                        .find(meta.lctx, fvar)
                        .is_some_and(|(_, decl)| decl.let_value().is_some());
                    if is_let || !self.fvar_ids.contains(&fvar) {
                        return false;
                    }
                }
                Expr::MVar(other) => {
                    let Some(decl) = meta.mctx.decl(other) else { return false };
                    if other == self.mvar
                        || meta.mctx.assignment(other).is_some()
                        || meta.mctx.delayed_assignment(other).is_some()
                        || self.has_ctx_locals
                        || !self.fits(meta, decl)
                    {
                        return false;
                    }
                }
                expr => pending.extend(children(&expr)),
            }
        }
        true
    }

    /// Condition 4, but for variables that are abstracted.
    fn fits(&self, meta: &Meta, decl: &MVarDecl) -> bool {
        meta.locals.is_sub_prefix_of(decl.lctx, self.decl.lctx, &self.fvar_ids)
    }

    fn visit(&mut self, meta: &mut Meta, e: ExprId) -> Checked {
        if !meta.store.has_expr_mvar(e) && !meta.store.has_fvar(e) {
            return Ok(e);
        }
        if let Some(&known) = self.memo.get(&e) {
            return Ok(known);
        }
        meta.enter()?;
        let result = match meta.store.expr(e) {
            Expr::FVar(fvar) => self.visit_fvar(meta, e, fvar)?,
            Expr::MVar(other) => self.visit_mvar(meta, e, other)?,
            Expr::App(..) => match self.visit_app(meta, e) {
                // What is out of scope may go away by beta reduction.
                Err(Refusal::OutOfScope | Refusal::Failed) if meta.is_head_beta_target(e) => {
                    let reduced = meta.head_beta(e)?;
                    self.visit(meta, reduced)?
                }
                result => result?,
            },
            _ => {
                let mut refusal = None;
                let result =
                    meta.map_parts(e, 0, &mut |meta, part, _| match self.visit(meta, part) {
                        Ok(part) => Ok(part),
                        Err(Refusal::Error(error)) => Err(error),
                        Err(other) => {
                            refusal = Some(other);
                            Err(Error::Stuck)
                        }
                    });
                match refusal {
                    Some(refusal) => return Err(refusal),
                    None => result?,
                }
            }
        };
        self.memo.insert(e, result);
        Ok(result)
    }

    fn visit_fvar(&mut self, meta: &mut Meta, e: ExprId, fvar: FVarId) -> Checked {
        if meta.locals.contains(self.decl.lctx, fvar) {
            return Ok(e);
        }
        let value = meta.locals.find(meta.lctx, fvar).and_then(|(_, decl)| decl.let_value());
        match value {
            Some(value) => self.visit(meta, value),
            None if self.fvar_ids.contains(&fvar) => Ok(e),
            None => Err(Refusal::OutOfScope),
        }
    }

    fn visit_mvar(&mut self, meta: &mut Meta, e: ExprId, other: MVarId) -> Checked {
        if other == self.mvar {
            return Err(Refusal::Failed);
        }
        if let Some(value) = meta.mctx.assignment(other) {
            return self.visit(meta, value);
        }
        let decl = meta.mvar_decl(other)?;
        if self.has_ctx_locals {
            // No pattern; first-order unification may do better.
            return Err(Refusal::Failed);
        }
        if let Some(delayed) = meta.mctx.delayed_assignment(other) {
            let pending = delayed.pending;
            let pending = meta.store.mk(Expr::MVar(pending));
            if !meta.occurs_check(self.mvar, pending) {
                return Err(Refusal::Failed);
            }
        }
        if self.fits(meta, &decl) {
            return Ok(e);
        }
        if decl.depth != meta.mctx.depth
            || decl.kind == MVarKind::SyntheticOpaque
            || !meta.config.ctx_approx
            || !meta.locals.is_sub_prefix_of(self.decl.lctx, decl.lctx, &[])
        {
            return Err(Refusal::Failed);
        }
        // A metavariable with a smaller context and a checked type takes its place. Variables that are
        // abstracted may stay, unless they depend on one that goes.
        let mut erased: Vec<FVarId> = Vec::new();
        for id in meta.locals.decls(decl.lctx) {
            let local = *meta.locals.decl(id);
            if meta.locals.contains(self.decl.lctx, local.fvar) {
                continue;
            }
            let is_kept = self.fvar_ids.contains(&local.fvar)
                && !meta.decl_depends_on(&local, &|fvar| erased.contains(&fvar));
            if !is_kept {
                erased.push(local.fvar);
            }
        }
        let lctx = meta.locals.erase(decl.lctx, &erased);
        let store = &meta.store;
        let is_erased = |fvar| match store.expr(fvar) {
            Expr::FVar(id) => erased.contains(&id),
            _ => false,
        };
        let insts = meta.locals.filter_instances(decl.insts, |inst| !is_erased(inst.fvar));
        let ty = self.visit(meta, decl.ty)?;
        let (kind, name) = (MVarKind::Natural, NameId::ANONYMOUS);
        let new = meta.mk_mvar_at(lctx, insts, ty, kind, name, decl.num_scope_args);
        meta.mctx.assign(other, new);
        Ok(new)
    }

    fn visit_app(&mut self, meta: &mut Meta, e: ExprId) -> Checked {
        let App { f, mut args } = meta.app(e);
        let is_mvar = meta.is_mvar(f);
        let are_fvars = args.iter().all(|&arg| matches!(meta.store.expr(arg), Expr::FVar(_)));
        let may_prune = is_mvar && meta.config.ctx_approx && are_fvars;
        let f = self.visit(meta, f)?;
        for index in 0..args.len() {
            match self.visit(meta, args[index]) {
                Ok(arg) => args[index] = arg,
                Err(Refusal::OutOfScope) if may_prune => return self.prune(meta, e, f, args.len()),
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(meta.store.mk_apps(f, &args))
    }

    /// Makes `?f x₁ … xₙ` independent of its arguments, one of which is out of scope.
    fn prune(&mut self, meta: &mut Meta, e: ExprId, f: ExprId, num_args: usize) -> Checked {
        let Expr::MVar(id) = meta.store.expr(f) else { return Err(Refusal::OutOfScope) };
        if meta.mctx.delayed_assignment(id).is_some() {
            return Err(Refusal::OutOfScope);
        }
        let ty = meta.infer_type(e)?;
        let ty = self.visit(meta, ty)?;
        let (lctx, insts) = (self.decl.lctx, self.decl.insts);
        let new = meta.mk_mvar_at(lctx, insts, ty, MVarKind::Natural, NameId::ANONYMOUS, 0);
        if self.assign_to_const_fun(meta, f, id, num_args, new)? {
            Ok(new)
        } else {
            Err(Refusal::OutOfScope)
        }
    }

    fn assign_to_const_fun(
        &mut self,
        meta: &mut Meta,
        f: ExprId,
        id: MVarId,
        num_args: usize,
        new: ExprId,
    ) -> std::result::Result<bool, Refusal> {
        let _ = self.fvars;
        let ty = meta.infer_type(f)?;
        let assigned = meta.scoped(|meta| {
            let (xs, _) = meta.forall_telescope(ty, &Telescope::bounded(num_args))?;
            if xs.len() != num_args {
                return Ok(false);
            }
            let Some(v) = meta.mk_lambda_with_let_deps(&xs, new)? else { return Ok(false) };
            let decl = meta.mvar_decl(id)?;
            let mut check = Check {
                mvar: id,
                decl,
                fvars: &[],
                fvar_ids: vec![],
                has_ctx_locals: false,
                memo: FxHashMap::default(),
            };
            match check.visit(meta, v) {
                Ok(v) => meta.check_types_and_assign(f, v),
                Err(Refusal::OutOfScope | Refusal::Failed) => Ok(false),
                Err(Refusal::Error(error)) => Err(error),
            }
        });
        Ok(assigned?)
    }
}
