//! What a term depends on: variables and metavariables that occur, perhaps in values of others.
//!
//! Lean counterpart: `Lean.MetavarContext` (`dependsOn`, `collectForwardDeps`), `Lean.Meta.CollectMVars`,
//! `Lean.CollectFVars`, `Lean.Util.OccursCheck`.

use crate::error::{Error, ErrorKind, Result};
use crate::lctx::{LCtxId, LocalDecl};
use crate::level::collect_level_mvars;
use crate::meta::Meta;
use crate::transfer::{children, levels_of};
use gnomon_term::{Expr, ExprId, FVarId, FxHashSet, LMVarId, MVarId};

impl Meta {
    /// Whether a variable that satisfies `is_wanted` occurs, or may come to occur through a metavariable
    /// whose context has it.
    pub(crate) fn depends_on_any(
        &mut self,
        e: ExprId,
        is_wanted: &dyn Fn(FVarId) -> bool,
        is_wanted_mvar: &dyn Fn(MVarId) -> bool,
    ) -> bool {
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_fvar(e) && !self.store.has_expr_mvar(e) || !seen.insert(e) {
                continue;
            }
            match self.store.expr(e) {
                Expr::FVar(fvar) if is_wanted(fvar) => return true,
                Expr::MVar(mvar) => match self.mctx.assignment(mvar) {
                    Some(value) => pending.push(value),
                    None => {
                        if is_wanted_mvar(mvar) {
                            return true;
                        }
                        let Some(decl) = self.mctx.decl(mvar) else { continue };
                        let mut decls = self.locals.newest_first(decl.lctx);
                        if decls.any(|(decl, _)| is_wanted(self.locals.decl(decl).fvar)) {
                            return true;
                        }
                    }
                },
                expr => pending.extend(children(&expr)),
            }
        }
        false
    }

    /// Whether one of the variables or metavariables occurs, or may come to occur.
    pub fn depends_on(&mut self, e: ExprId, xs: &[ExprId]) -> bool {
        let (mut fvars, mut mvars) = (Vec::new(), Vec::new());
        for &x in xs {
            match self.store.expr(x) {
                Expr::FVar(id) => fvars.push(id),
                Expr::MVar(id) => mvars.push(id),
                _ => {}
            }
        }
        self.depends_on_any(e, &|fvar| fvars.contains(&fvar), &|mvar| mvars.contains(&mvar))
    }

    /// Whether a declaration's type or value depends on one of the variables.
    ///
    /// The value of a `have` does not count: nothing can be known by it.
    pub(crate) fn decl_depends_on(
        &mut self,
        decl: &LocalDecl,
        is_wanted: &dyn Fn(FVarId) -> bool,
    ) -> bool {
        self.depends_on_any(decl.ty, is_wanted, &|_| false)
            || decl
                .let_value()
                .is_some_and(|value| self.depends_on_any(value, is_wanted, &|_| false))
    }

    /// The variables with those that depend on them, in the order of the context.
    ///
    /// With `preserve_order`, the given ones come first in the given order; an error if one of them
    /// depends on a later one.
    pub(crate) fn collect_forward_deps_in(
        &mut self,
        lctx: LCtxId,
        fvars: &[ExprId],
        preserve_order: bool,
    ) -> Result<Vec<ExprId>> {
        if fvars.is_empty() {
            return Ok(vec![]);
        }
        let ids: Vec<FVarId> = fvars.iter().map(|&fvar| self.fvar_id(fvar)).collect();
        let mut found: Vec<FVarId> = Vec::new();
        if preserve_order {
            for (position, &fvar) in ids.iter().enumerate() {
                for (&before, &e) in ids[..position].iter().zip(fvars) {
                    let decl = self.decl_in(lctx, before, e)?;
                    if self.decl_depends_on(&decl, &|other| other == fvar) {
                        return Err(Error::of(ErrorKind::RevertFailure, "", [("term", e)]));
                    }
                }
            }
            found.extend(&ids);
        }
        let first = ids.iter().zip(fvars).map(|(&id, &e)| match self.locals.index(lctx, id) {
            Some(index) => Ok((index, id)),
            None => Err(Error::of(ErrorKind::UnknownFVar, "", [("term", e)])),
        });
        let first = first.collect::<Result<Vec<_>>>()?.into_iter().min();
        let Some((_, first)) = first else { return Ok(vec![]) };
        for decl in self.locals.decls_from(lctx, first) {
            let decl = *self.locals.decl(decl);
            if preserve_order && ids.contains(&decl.fvar) {
                continue;
            }
            if ids.contains(&decl.fvar) || self.decl_depends_on(&decl, &|f| found.contains(&f)) {
                found.push(decl.fvar);
            }
        }
        Ok(found.into_iter().map(|fvar| self.store.mk(Expr::FVar(fvar))).collect())
    }

    /// [`Meta::collect_forward_deps_in`] the current context.
    pub fn collect_forward_deps(
        &mut self,
        fvars: &[ExprId],
        preserve_order: bool,
    ) -> Result<Vec<ExprId>> {
        self.collect_forward_deps_in(self.lctx, fvars, preserve_order)
    }

    fn decl_in(&self, lctx: LCtxId, fvar: FVarId, e: ExprId) -> Result<LocalDecl> {
        match self.locals.find(lctx, fvar) {
            Some((_, decl)) => Ok(*decl),
            None => Err(Error::of(ErrorKind::UnknownFVar, "", [("term", e)])),
        }
    }

    /// Whether `mvar` does *not* occur in `e`, also through assignments.
    pub fn occurs_check(&mut self, mvar: MVarId, e: ExprId) -> bool {
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_expr_mvar(e) || !seen.insert(e) {
                continue;
            }
            match self.store.expr(e) {
                Expr::MVar(other) if other == mvar => return false,
                Expr::MVar(other) => {
                    if let Some(value) = self.mctx.assignment(other) {
                        pending.push(value);
                    } else if let Some(delayed) = self.mctx.delayed_assignment(other) {
                        let inner = delayed.pending;
                        pending.push(self.store.mk(Expr::MVar(inner)));
                    }
                }
                expr => pending.extend(children(&expr)),
            }
        }
        true
    }

    /// The unassigned metavariables of an expression, instantiated first, in order of occurrence.
    ///
    /// With `through_delayed`, a delayed-assigned one stands for those of its pending term.
    pub fn collect_mvars(&mut self, e: ExprId, through_delayed: bool) -> Result<Vec<MVarId>> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let e = self.instantiate_mvars(e)?;
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_expr_mvar(e) || !seen.insert(e) {
                continue;
            }
            match self.store.expr(e) {
                Expr::MVar(mvar) => {
                    let delayed = self.mctx.delayed_assignment(mvar).map(|delayed| delayed.pending);
                    match delayed.filter(|_| through_delayed) {
                        Some(inner) => {
                            let inner = self.store.mk(Expr::MVar(inner));
                            pending.push(self.instantiate_mvars(inner)?);
                        }
                        None => found.push(mvar),
                    }
                }
                Expr::App(f, a) => pending.extend([a, f]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([body, ty])
                }
                Expr::Let { ty, value, body, .. } => pending.extend([body, value, ty]),
                expr => pending.extend(children(&expr)),
            }
        }
        Ok(found)
    }

    /// The level metavariables of an expression as it is, in order of occurrence.
    pub fn collect_level_mvars(&self, e: ExprId) -> Vec<LMVarId> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_level_mvar(e) || !seen.insert(e) {
                continue;
            }
            let expr = self.store.expr(e);
            for &level in levels_of(&self.store, &expr) {
                collect_level_mvars(&self.store, level, &mut found);
            }
            let mut parts: Vec<ExprId> = children(&expr).collect();
            parts.reverse();
            pending.extend(parts);
        }
        found
    }

    /// The free variables of an expression as it is, in order of occurrence.
    pub fn collect_fvars(&self, e: ExprId) -> Vec<FVarId> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_fvar(e) || !seen.insert(e) {
                continue;
            }
            match self.store.expr(e) {
                Expr::FVar(fvar) => found.push(fvar),
                expr => {
                    let mut parts: Vec<ExprId> = children(&expr).collect();
                    parts.reverse();
                    pending.extend(parts);
                }
            }
        }
        found
    }

    /// Whether a metavariable occurs that satisfies one of the conditions.
    pub(crate) fn any_mvar(
        &self,
        e: ExprId,
        expr: &dyn Fn(&Self, MVarId) -> bool,
        level: &dyn Fn(&Self, LMVarId) -> bool,
    ) -> bool {
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_mvar(e) || !seen.insert(e) {
                continue;
            }
            let node = self.store.expr(e);
            if let Expr::MVar(mvar) = node {
                if expr(self, mvar) {
                    return true;
                }
            }
            let mut levels = Vec::new();
            for &of_node in levels_of(&self.store, &node) {
                collect_level_mvars(&self.store, of_node, &mut levels);
            }
            if levels.into_iter().any(|mvar| level(self, mvar)) {
                return true;
            }
            pending.extend(children(&node));
        }
        false
    }

    /// Whether an assigned metavariable occurs.
    pub fn has_assigned_mvar(&self, e: ExprId) -> bool {
        let expr = |meta: &Self, mvar| {
            meta.mctx.assignment(mvar).is_some() || meta.mctx.delayed_assignment(mvar).is_some()
        };
        self.any_mvar(e, &expr, &|meta, mvar| meta.mctx.level_assignment(mvar).is_some())
    }

    /// Whether a metavariable occurs that may be assigned at the present depth.
    pub fn has_assignable_mvar(&self, e: ExprId) -> bool {
        self.any_mvar(e, &|meta, mvar| meta.mctx.is_assignable(mvar), &|meta, mvar| {
            meta.mctx.is_level_assignable(mvar)
        })
    }
}
