//! Arguments of one function: explicit ones first, since they often determine the implicit ones.

use crate::error::Result;
use crate::exprs::App;
use crate::meta::Meta;
use gnomon_term::{Expr, ExprId};

impl Meta {
    fn is_free_mvar(&self, e: ExprId) -> bool {
        self.is_assignable_mvar(e).is_some_and(|mvar| self.mctx.assignment(mvar).is_none())
    }

    /// Whether the term is `fun xs => ?m ys` for an unassigned `?m`.
    pub(super) fn is_abstracted_unassigned_mvar(&self, mut e: ExprId) -> bool {
        loop {
            match self.store.expr(e) {
                Expr::Lam { body, .. } => e = body,
                Expr::App(f, _) => e = f,
                _ => return self.is_free_mvar(e),
            }
        }
    }

    /// Whether the term is `fun xs => ?m xs` for an unassigned `?m`.
    fn is_eta_unassigned_mvar(&self, e: ExprId) -> bool {
        self.eta_expanded(e, false).is_some_and(|e| self.is_free_mvar(e))
    }

    /// `a₁ =?= b₁, …` for the arguments of `f`.
    ///
    /// Arguments that are functions determined by instances come last: by then they are known, and
    /// comparing is no higher-order problem. Proofs are skipped, as they are equal if everything else
    /// is, unless they may assign a metavariable.
    pub(super) fn is_def_eq_args(
        &mut self,
        f: ExprId,
        args1: &[ExprId],
        args2: &[ExprId],
    ) -> Result<bool> {
        if args1.len() != args2.len() {
            return Ok(false);
        }
        if args1 == args2 {
            return Ok(true);
        }
        let info = self.fun_info(f, Some(args1.len()))?;
        let mut implicit = Vec::new();
        let mut higher_order = Vec::new();
        for (index, param) in info.params.iter().enumerate() {
            let (a, b) = (args1[index], args2[index]);
            if param.depends_on_higher_order_out_param || param.higher_order_out_param {
                higher_order.push(index);
                continue;
            }
            if !param.is_explicit()
                && (self.is_eta_unassigned_mvar(a) || self.is_eta_unassigned_mvar(b))
            {
                if !self.is_def_eq_aux(a, b)? {
                    return Ok(false);
                }
                continue;
            }
            if param.is_prop
                && !self.is_abstracted_unassigned_mvar(a)
                && !self.is_abstracted_unassigned_mvar(b)
            {
                continue;
            }
            if !param.is_explicit() {
                implicit.push(index);
            } else if !self.is_def_eq_aux(a, b)? {
                return Ok(false);
            }
        }
        for index in info.params.len()..args1.len() {
            if !self.is_def_eq_aux(args1[index], args2[index])? {
                return Ok(false);
            }
        }
        for index in implicit {
            let (a, b) = (args1[index], args2[index]);
            if info.params[index].is_inst_implicit() {
                self.try_synth_pending(a)?;
                self.try_synth_pending(b)?;
            }
            if !self.with_infer_type_config(|meta| meta.is_def_eq_aux(a, b))? {
                return Ok(false);
            }
        }
        for index in higher_order {
            let (a, b) = (args1[index], args2[index]);
            let answer = match info.params[index].is_inst_implicit() {
                true => self.with_infer_type_config(|meta| meta.is_def_eq_aux(a, b))?,
                false => self.is_def_eq_aux(a, b)?,
            };
            if !answer {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn try_synth_pending(&mut self, e: ExprId) -> Result<bool> {
        match self.get_stuck_mvar(e)? {
            Some(mvar) => self.synth_pending(mvar),
            None => Ok(false),
        }
    }

    /// `f a₁ … =?= g b₁ …` in weak head normal form.
    pub(super) fn is_def_eq_app(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let App { f, args: args1 } = self.app(t);
        let App { f: g, args: args2 } = self.app(s);
        let answer = match (self.store.expr(f), self.store.expr(g)) {
            (Expr::Const(c, us), Expr::Const(d, vs)) if c == d => {
                self.checkpoint_def_eq(|meta| {
                    Ok(meta.is_def_eq_args(f, &args1, &args2)?
                        && meta.is_list_level_def_eq(us, vs)?)
                })?
            }
            _ => self.checkpoint_def_eq(|meta| {
                Ok(meta.is_def_eq_aux(f, g)? && meta.is_def_eq_args(f, &args1, &args2)?)
            })?,
        };
        Ok(answer || self.is_def_eq_on_failure(t, s)?)
    }
}
