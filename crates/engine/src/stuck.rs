//! Which metavariable keeps a term from reducing.
//!
//! Lean counterpart: `getStuckMVar?` in `Lean.Meta.WHNF`.

use crate::consts::ConstKind;
use crate::error::Result;
use crate::exprs::App;
use crate::meta::Meta;
use gnomon_kernel::QuotKind;
use gnomon_term::{Expr, ExprId, MVarId};

impl Meta {
    /// The metavariable that blocks the reduction of a term.
    pub fn get_stuck_mvar(&mut self, e: ExprId) -> Result<Option<MVarId>> {
        if !self.store.has_expr_mvar(e) && !self.store.has_fvar(e) {
            return Ok(None);
        }
        self.enter()?;
        let App { f, args } = self.app(e);
        match self.store.expr(f) {
            Expr::MData(_, inner) if args.is_empty() => self.get_stuck_mvar(inner),
            Expr::Proj { expr, .. } => {
                let reduced = self.whnf(expr)?;
                self.get_stuck_mvar(reduced)
            }
            Expr::MVar(_) => {
                let new = self.instantiate_mvars(e)?;
                match self.store.expr(self.store.get_app_fn(new)) {
                    Expr::MVar(mvar) => Ok(Some(mvar)),
                    _ => self.get_stuck_mvar(new),
                }
            }
            Expr::Const(name, _) if !args.is_empty() => {
                let Some(entry) = self.find_const(name) else { return Ok(None) };
                let major = match &entry.info.kind {
                    ConstKind::Recursor(rec) if rec.k => None,
                    ConstKind::Recursor(rec) => Some(rec.major_index()),
                    ConstKind::Quot(QuotKind::Lift) => Some(5),
                    ConstKind::Quot(QuotKind::Ind) => Some(4),
                    _ => return self.stuck_projection(e, f, &entry, &args),
                };
                let Some(&major) = major.and_then(|index| args.get(index)) else {
                    return Ok(None);
                };
                let reduced = self.whnf(major)?;
                self.get_stuck_mvar(reduced)
            }
            _ => Ok(None),
        }
    }

    /// A class projection is stuck where its instance is, or an explicit argument, as in `n + 2` where
    /// the instance for `2` is missing.
    fn stuck_projection(
        &mut self,
        e: ExprId,
        f: ExprId,
        entry: &crate::meta::Entry,
        args: &[ExprId],
    ) -> Result<Option<MVarId>> {
        if !self.store.has_expr_mvar(e) {
            return Ok(None);
        }
        let Some(projection) = entry.projection.clone() else { return Ok(None) };
        if !projection.from_class {
            return Ok(None);
        }
        if let Some(&major) = args.get(projection.num_params as usize) {
            if let Some(mvar) = self.get_stuck_mvar(major)? {
                return Ok(Some(mvar));
            }
        }
        let info = self.fun_info(f, None)?;
        for (param, &arg) in info.params.iter().zip(args) {
            if param.is_explicit() {
                if let Some(mvar) = self.get_stuck_mvar(arg)? {
                    return Ok(Some(mvar));
                }
            }
        }
        Ok(None)
    }
}
