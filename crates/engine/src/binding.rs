//! Binding variables: from `x₁ … xₙ` and `e` to `fun x₁ … xₙ => e`.
//!
//! A metavariable `?m` in `e` whose context has some of the variables may later get a value that mentions
//! them. So it is replaced by `?n x₁ … xₖ`, where `?n` is new and lives in the context
//! without them, and takes as arguments the variables that `?m` may depend on. If `?m` may be assigned, it
//! is assigned `?n x₁ … xₖ`. Otherwise, that is, if it is a goal to be solved by somebody else,
//! `?n` gets a delayed assignment: `?n x₁ … xₖ := ?m`, to be carried out when `?m` is solved.
//!
//! Variables with a value that may be used (`let`) become `let` binders, also in the type of `?n`, which
//! therefore takes no argument for them. A delayed assignment however says for each variable what
//! replaces it, so there `?n` takes arguments also for those.
//!
//! Lean counterpart: `Lean.MetavarContext.MkBinding`.

use crate::error::{Error, ErrorKind, Result};
use crate::exprs::App;
use crate::lctx::{LCtxId, LocalDecl};
use crate::mctx::{DelayedAssignment, MVarDecl, MVarKind};
use crate::meta::Meta;
use gnomon_term::{BinderInfo, Expr, ExprId, FVarId, FxHashMap, MVarId, NameId};

/// Which binder a variable without a value becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// `fun`
    Lambda,
    /// `→`
    Forall,
}

/// How variables are bound.
#[derive(Clone, Copy, Debug)]
pub struct BindingOptions {
    /// Leave out variables that do not occur.
    pub used_only: bool,
    /// Leave out `let` variables that do not occur.
    pub used_let_only: bool,
    /// Reduce `fun x => f x` to `f`.
    pub eta_reduce: bool,
    /// The binder info for metavariables that are bound.
    pub info_for_mvars: BinderInfo,
    /// Bind `have` variables as if they had no value.
    pub generalize_nondep_let: bool,
}

impl Default for BindingOptions {
    fn default() -> Self {
        BindingOptions {
            used_only: false,
            used_let_only: true,
            eta_reduce: false,
            info_for_mvars: BinderInfo::Implicit,
            generalize_nondep_let: true,
        }
    }
}

/// The state of one elimination of dependencies.
struct Elim<'a> {
    /// Metavariables that are bound themselves.
    bound_mvars: &'a [ExprId],
    preserve_order: bool,
    generalize_nondep_let: bool,
    info_for_mvars: BinderInfo,
    memo: FxHashMap<ExprId, ExprId>,
}

fn decl_in(meta: &Meta, lctx: LCtxId, x: ExprId) -> Result<LocalDecl> {
    if let Expr::FVar(id) = meta.store.expr(x) {
        if let Some((_, decl)) = meta.locals.find(lctx, id) {
            return Ok(*decl);
        }
    }
    Err(Error::of(ErrorKind::UnknownFVar, "", [("term", x)]))
}

impl Elim<'_> {
    fn visit(&mut self, meta: &mut Meta, xs: &[ExprId], e: ExprId) -> Result<ExprId> {
        if !meta.store.has_expr_mvar(e) {
            return Ok(e);
        }
        if let Some(&known) = self.memo.get(&e) {
            return Ok(known);
        }
        let result = self.elim(meta, xs, e)?;
        self.memo.insert(e, result);
        Ok(result)
    }

    fn elim(&mut self, meta: &mut Meta, xs: &[ExprId], e: ExprId) -> Result<ExprId> {
        meta.enter()?;
        match meta.store.expr(e) {
            Expr::App(..) | Expr::MVar(_) => {
                let App { f, args } = meta.app(e);
                self.elim_app(meta, xs, f, args)
            }
            _ => meta.map_parts(e, 0, &mut |meta, part, _| self.visit(meta, xs, part)),
        }
    }

    fn visit_all(
        &mut self,
        meta: &mut Meta,
        xs: &[ExprId],
        mut args: Vec<ExprId>,
    ) -> Result<Vec<ExprId>> {
        for arg in &mut args {
            *arg = self.visit(meta, xs, *arg)?;
        }
        Ok(args)
    }

    fn elim_app(
        &mut self,
        meta: &mut Meta,
        xs: &[ExprId],
        f: ExprId,
        args: Vec<ExprId>,
    ) -> Result<ExprId> {
        let Expr::MVar(mvar) = meta.store.expr(f) else {
            let f = self.visit(meta, xs, f)?;
            let args = self.visit_all(meta, xs, args)?;
            return Ok(meta.store.mk_apps(f, &args));
        };
        if let Some(value) = meta.mctx.assignment(mvar) {
            if meta.is_lambda(value) {
                let args = self.visit_all(meta, xs, args)?;
                // Beta-reducing may make arguments, and what they depend on, irrelevant.
                let reduced = meta.beta(value, &args)?;
                return self.elim(meta, xs, reduced);
            }
            let App { f, args: mut inner } = meta.app(value);
            inner.extend(args);
            return self.elim_app(meta, xs, f, inner);
        }
        if self.bound_mvars.contains(&f) {
            let args = self.visit_all(meta, xs, args)?;
            return Ok(meta.store.mk_apps(f, &args));
        }
        let args = self.visit_all(meta, xs, args)?;
        let (f, _) = self.elim_mvar(meta, xs, mvar)?;
        Ok(meta.store.mk_apps(f, &args))
    }

    /// What stands for a metavariable where the variables are bound, and the variables that it was made
    /// independent of.
    fn elim_mvar(
        &mut self,
        meta: &mut Meta,
        xs: &[ExprId],
        mvar: MVarId,
    ) -> Result<(ExprId, Vec<ExprId>)> {
        let decl = meta.mvar_decl(mvar)?;
        let is_in_scope = |&x: &ExprId| match meta.store.expr(x) {
            Expr::FVar(id) => meta.locals.contains(decl.lctx, id),
            _ => false,
        };
        let in_scope: Vec<ExprId> = xs.iter().copied().filter(is_in_scope).collect();
        if in_scope.is_empty() {
            return Ok((meta.store.mk(Expr::MVar(mvar)), vec![]));
        }
        let kind = match meta.mctx.is_assignable(mvar) {
            true => decl.kind,
            false => MVarKind::SyntheticOpaque,
        };
        let bound = meta.collect_forward_deps_in(decl.lctx, &in_scope, self.preserve_order)?;
        let ids: Vec<FVarId> = bound.iter().map(|&x| meta.fvar_id(x)).collect();
        let lctx = meta.locals.erase(decl.lctx, &ids);
        let insts = meta.locals.filter_instances(decl.insts, |inst| !bound.contains(&inst.fvar));
        // Other variables are bound now, so what was found out before does not hold.
        let memo = std::mem::take(&mut self.memo);
        let ty = self.mvar_type(meta, decl.lctx, &bound, kind, decl.ty);
        self.memo = memo;
        let ty = ty?;
        let mut arguments = Vec::new();
        for &x in &bound {
            let is_let = decl_in(meta, decl.lctx, x)?;
            let is_let = match self.generalize_nondep_let {
                true => is_let.let_value().is_some(),
                false => is_let.value.is_some(),
            };
            if kind == MVarKind::SyntheticOpaque || !is_let {
                arguments.push(x);
            }
        }
        let new = meta.mctx.declare(MVarDecl {
            user_name: NameId::ANONYMOUS,
            lctx,
            insts,
            ty,
            depth: meta.mctx.depth,
            kind,
            num_scope_args: decl.num_scope_args + arguments.len() as u32,
        });
        let new_mvar = meta.store.mk(Expr::MVar(new));
        let result = meta.store.mk_apps(new_mvar, &arguments);
        if kind != MVarKind::SyntheticOpaque {
            meta.mctx.assign(mvar, result);
        } else {
            // What stands for a delayed-assigned metavariable takes its variables, too.
            let mut fvars = bound.clone();
            let mut pending = mvar;
            if let Some(delayed) = meta.mctx.delayed_assignment(mvar) {
                fvars.extend(&delayed.fvars);
                pending = delayed.pending;
            }
            let fvars = fvars.into_boxed_slice();
            meta.mctx.assign_delayed(new, DelayedAssignment { fvars, pending });
        }
        Ok((result, bound))
    }

    /// The type of the metavariable that takes the variables as arguments.
    fn mvar_type(
        &mut self,
        meta: &mut Meta,
        lctx: LCtxId,
        xs: &[ExprId],
        kind: MVarKind,
        ty: ExprId,
    ) -> Result<ExprId> {
        let mut result = self.abstracted(meta, xs, xs.len(), ty)?;
        for (index, &x) in xs.iter().enumerate().rev() {
            let decl = decl_in(meta, lctx, x)?;
            let ty = meta.head_beta(decl.ty)?;
            let ty = self.abstracted(meta, xs, index, ty)?;
            let value = decl.value.filter(|_| !(decl.nondep && self.generalize_nondep_let));
            result = match value {
                None => meta.store.mk_pi(decl.info, decl.user_name, ty, result),
                Some(value) => {
                    let value = self.abstracted(meta, xs, index, value)?;
                    let (nondep, name) = (decl.nondep, decl.user_name);
                    let body = meta.store.mk(Expr::Let { nondep, name, ty, value, body: result });
                    if kind == MVarKind::SyntheticOpaque {
                        let body = meta.store.lift_loose_bvars(body, 0, 1)?;
                        meta.store.mk_pi(BinderInfo::Default, name, ty, body)
                    } else {
                        body
                    }
                }
            };
        }
        Ok(result)
    }

    /// `e` with the first `count` of the variables replaced by loose bound variables.
    fn abstracted(
        &mut self,
        meta: &mut Meta,
        xs: &[ExprId],
        count: usize,
        e: ExprId,
    ) -> Result<ExprId> {
        let e = if meta.store.has_expr_mvar(e) { self.elim(meta, xs, e)? } else { e };
        meta.abstract_range(e, &xs[..count])
    }
}

impl Meta {
    fn elim<'a>(&self, xs: &'a [ExprId], options: &BindingOptions) -> Elim<'a> {
        Elim {
            bound_mvars: xs,
            preserve_order: false,
            generalize_nondep_let: options.generalize_nondep_let,
            info_for_mvars: options.info_for_mvars,
            memo: FxHashMap::default(),
        }
    }

    /// Makes the metavariables of `e` independent of the variables; see the module's text.
    pub fn elim_mvar_deps(
        &mut self,
        xs: &[ExprId],
        e: ExprId,
        preserve_order: bool,
    ) -> Result<ExprId> {
        if xs.is_empty() || !self.store.has_expr_mvar(e) {
            return Ok(e);
        }
        let mut elim = self.elim(xs, &BindingOptions::default());
        elim.preserve_order = preserve_order;
        elim.elim(self, xs, e)
    }

    /// Makes a metavariable independent of variables. The result is what stands for it, and the
    /// variables with those that depend on them.
    pub fn revert_in(
        &mut self,
        xs: &[ExprId],
        mvar: MVarId,
        preserve_order: bool,
    ) -> Result<(ExprId, Vec<ExprId>)> {
        let mut elim = self.elim(&[], &BindingOptions::default());
        elim.preserve_order = preserve_order;
        elim.elim_mvar(self, xs, mvar)
    }

    /// `e` with variables replaced by loose bound ones, after [`Meta::elim_mvar_deps`].
    pub fn abstract_vars(&mut self, xs: &[ExprId], e: ExprId) -> Result<ExprId> {
        let e = self.elim_mvar_deps(xs, e, false)?;
        self.abstract_range(e, xs)
    }

    /// Binds variables and metavariables.
    pub fn mk_binding(
        &mut self,
        binding: Binding,
        xs: &[ExprId],
        e: ExprId,
        options: &BindingOptions,
    ) -> Result<ExprId> {
        if xs.is_empty() {
            return Ok(e);
        }
        let mut elim = self.elim(xs, options);
        let mut result = elim.fresh_abstracted(self, xs, xs.len(), e)?;
        for (index, &x) in xs.iter().enumerate().rev() {
            let (name, ty, value, nondep, info) = match self.store.expr(x) {
                Expr::MVar(mvar) => {
                    let decl = self.mvar_decl(mvar)?;
                    let name = match decl.user_name {
                        NameId::ANONYMOUS => {
                            let base = self.session.known.x;
                            self.mk_fresh_name(base)
                        }
                        name => name,
                    };
                    (name, decl.ty, None, false, elim.info_for_mvars)
                }
                _ => {
                    let decl = decl_in(self, self.lctx, x)?;
                    (decl.user_name, decl.ty, decl.value, decl.nondep, decl.info)
                }
            };
            let value = value.filter(|_| !(nondep && options.generalize_nondep_let));
            let is_used = || self.store.has_loose_bvar(result, 0);
            match value {
                None => {
                    let is_mvar = self.is_mvar(x);
                    if options.used_only && !is_mvar && !is_used() {
                        result = self.lower_loose_bvars(result, 1)?;
                        continue;
                    }
                    let ty = self.head_beta(ty)?;
                    let ty = elim.fresh_abstracted(self, xs, index, ty)?;
                    result = match (binding, self.store.expr(result)) {
                        (Binding::Forall, _) => self.store.mk_pi(info, name, ty, result),
                        (Binding::Lambda, Expr::App(f, a))
                            if options.eta_reduce
                                && self.store.expr(a) == Expr::BVar(0)
                                && !self.store.has_loose_bvar(f, 0) =>
                        {
                            self.lower_loose_bvars(f, 1)?
                        }
                        (Binding::Lambda, _) => self.store.mk_lam(info, name, ty, result),
                    };
                }
                Some(value) => {
                    if options.used_let_only && !is_used() {
                        result = self.lower_loose_bvars(result, 1)?;
                        continue;
                    }
                    let ty = elim.fresh_abstracted(self, xs, index, ty)?;
                    let value = elim.fresh_abstracted(self, xs, index, value)?;
                    result = self.store.mk(Expr::Let { nondep, name, ty, value, body: result });
                }
            }
        }
        Ok(result)
    }

    /// `fun x₁ … xₙ => e`
    pub fn mk_lambda(&mut self, xs: &[ExprId], e: ExprId) -> Result<ExprId> {
        self.mk_binding(Binding::Lambda, xs, e, &BindingOptions::default())
    }

    /// `(x₁ : A₁) → … → e`
    pub fn mk_forall(&mut self, xs: &[ExprId], e: ExprId) -> Result<ExprId> {
        self.mk_binding(Binding::Forall, xs, e, &BindingOptions::default())
    }
}

impl Elim<'_> {
    /// [`Elim::abstracted`] with nothing remembered, for terms that several runs may share.
    fn fresh_abstracted(
        &mut self,
        meta: &mut Meta,
        xs: &[ExprId],
        count: usize,
        e: ExprId,
    ) -> Result<ExprId> {
        self.memo.clear();
        self.abstracted(meta, xs, count, e)
    }
}
