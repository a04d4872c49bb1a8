//! The first stage: what the terms show as they are, and metavariables at their heads.

use crate::error::{Error, Result};
use crate::infer::Truth;
use crate::meta::Meta;
use gnomon_term::{BinderInfo, Expr, ExprId};

impl Meta {
    fn consume_lets_if_zeta(&self, e: ExprId) -> ExprId {
        let config = &self.config;
        match config.zeta || config.zeta_unused {
            true => self.consume_unused_lets(e, config.zeta_unused || config.zeta_have),
            false => e,
        }
    }

    pub(super) fn is_def_eq_quick(&mut self, t: ExprId, s: ExprId) -> Result<Truth> {
        let (t, s) = (self.consume_lets_if_zeta(t), self.consume_lets_if_zeta(s));
        match (self.store.expr(t), self.store.expr(s)) {
            (Expr::NatLit(a), Expr::NatLit(b)) => Ok((a == b).into()),
            (Expr::StrLit(a), Expr::StrLit(b)) => Ok((a == b).into()),
            (Expr::NatLit(_), Expr::StrLit(_)) | (Expr::StrLit(_), Expr::NatLit(_)) => {
                Ok(Truth::No)
            }
            (Expr::Sort(u), Expr::Sort(v)) => Ok(self.is_level_def_eq_aux(u, v)?.into()),
            (Expr::Lam { .. }, Expr::Lam { .. }) | (Expr::Pi { .. }, Expr::Pi { .. }) => {
                if self.same(t, s) {
                    return Ok(Truth::Yes);
                }
                Ok(self.is_def_eq_binding(t, s)?.into())
            }
            (Expr::FVar(x), Expr::FVar(y)) => {
                if x == y {
                    return Ok(Truth::Yes);
                }
                let is_let = |meta: &Self, e| -> Result<bool> {
                    Ok(meta.local_decl(e)?.let_value().is_some())
                };
                if is_let(self, t)? || is_let(self, s)? {
                    return Ok(Truth::Unknown);
                }
                // Other rules may still apply, as for structures without fields.
                self.is_def_eq_proof_irrel(t, s)
            }
            _ => self.is_def_eq_quick_other(t, s),
        }
    }

    fn is_def_eq_quick_other(&mut self, t: ExprId, s: ExprId) -> Result<Truth> {
        // Annotations of patterns must not get into solutions; others are kept as long as they can be.
        if let Some(t) = self.pattern_annotation(t) {
            return self.is_def_eq_quick(t, s);
        }
        if let Some(s) = self.pattern_annotation(s) {
            return self.is_def_eq_quick(t, s);
        }
        if self.same(t, s) {
            return Ok(Truth::Yes);
        }
        // `t =?= fun xs => t xs`
        if self.eta_expanded(t, false).is_some_and(|t| self.same(t, s))
            || self.eta_expanded(s, false).is_some_and(|s| self.same(t, s))
        {
            return Ok(Truth::Yes);
        }
        let (t_fn, s_fn) = (self.store.get_app_fn(t), self.store.get_app_fn(s));
        let (t_mvar, s_mvar) = match (self.store.expr(t_fn), self.store.expr(s_fn)) {
            (Expr::MVar(m), Expr::MVar(n)) => (Some(m), Some(n)),
            (Expr::MVar(m), _) => (Some(m), None),
            (_, Expr::MVar(n)) => (None, Some(n)),
            _ => return Ok(Truth::Unknown),
        };
        if t_mvar.is_some_and(|mvar| self.mctx.assignment(mvar).is_some()) {
            let t = self.instantiate_mvars(t)?;
            return self.is_def_eq_quick(t, s);
        }
        if s_mvar.is_some_and(|mvar| self.mctx.assignment(mvar).is_some()) {
            let s = self.instantiate_mvars(s)?;
            return self.is_def_eq_quick(t, s);
        }
        if let Some(t) = self.expand_delayed_assigned(t)? {
            return self.is_def_eq_quick(t, s);
        }
        if let Some(s) = self.expand_delayed_assigned(s)? {
            return self.is_def_eq_quick(t, s);
        }
        if t_mvar.is_some() && t_mvar == s_mvar {
            return Ok(self.is_def_eq_mvar_self(t_fn, t, s)?.into());
        }
        let t_assignable = self.is_assignable_mvar(t_fn).is_some();
        let s_assignable = self.is_assignable_mvar(s_fn).is_some();
        match (t_assignable, s_assignable) {
            (true, false) => Ok(self.process_assignment_or_reduce(t, s)?.into()),
            (false, true) => Ok(self.process_assignment_or_reduce(s, t)?.into()),
            (true, true) => Ok(self.is_def_eq_mvar_mvar(t, s)?.into()),
            (false, false) => self.is_def_eq_stuck_mvars(t, s),
        }
    }

    /// `?m … =?= s` where nothing may be assigned.
    fn is_def_eq_stuck_mvars(&mut self, t: ExprId, s: ExprId) -> Result<Truth> {
        // Goals to be solved by tactics are equal if they are proofs of one proposition.
        match self.is_def_eq_proof_irrel(t, s)? {
            Truth::Unknown if self.config.is_def_eq_stuck_ex => Err(Error::Stuck),
            Truth::Unknown => Ok(Truth::No),
            answer => Ok(answer),
        }
    }

    /// `?m … =?= ?n …` where both may be assigned.
    fn is_def_eq_mvar_mvar(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        // `?n := ?m t` is precise, so it comes first.
        let (first, second) = match self.is_mvar(s) && !self.is_mvar(t) {
            true => (s, t),
            false => (t, s),
        };
        if self.checkpoint_def_eq(|meta| meta.process_assignment(first, second))? {
            return Ok(true);
        }
        self.process_assignment(second, first)
    }

    /// `fun`s or function types: the domains, and then the bodies with one variable.
    fn is_def_eq_binding(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        self.scoped(|meta| {
            let (mut t, mut s) = (t, s);
            let mut fvars: Vec<ExprId> = Vec::new();
            let mut domains = Vec::new();
            while let (Expr::Lam { name, ty: d, body: b, .. }, Expr::Lam { ty: e, body: c, .. })
            | (Expr::Pi { name, ty: d, body: b, .. }, Expr::Pi { ty: e, body: c, .. }) =
                (meta.store.expr(t), meta.store.expr(s))
            {
                let d = meta.store.instantiate_rev(d, &fvars)?;
                let e = meta.store.instantiate_rev(e, &fvars)?;
                fvars.push(meta.open_binder(name, d, BinderInfo::Default));
                domains.push((d, e));
                (t, s) = (b, c);
            }
            // All variables are declared before the domains are compared; each becomes an instance after
            // its own.
            for (&fvar, &(d, e)) in fvars.iter().zip(&domains) {
                if !meta.is_def_eq_aux(d, e)? {
                    return Ok(false);
                }
                meta.push_instance_if_class(fvar, d)?;
            }
            let t = meta.store.instantiate_rev(t, &fvars)?;
            let s = meta.store.instantiate_rev(s, &fvars)?;
            meta.is_def_eq_aux(t, s)
        })
    }
}
