//! Checking that a term is well typed.
//!
//! Lean counterpart: `Lean.Meta.Check`.

use crate::config::Transparency;
use crate::error::{caught, Error, ErrorKind, Result};
use crate::exprs::App;
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{Expr, ExprId, FxHashSet};

impl Meta {
    /// Checks a term; metavariables are assigned where that makes it well typed.
    pub fn check(&mut self, e: ExprId) -> Result<()> {
        let mut seen = FxHashSet::default();
        self.with_transparency(Transparency::All, |meta| meta.check_in(e, &mut seen))
    }

    /// Whether a term is well typed; metavariables are assigned if so.
    pub fn is_type_correct(&mut self, e: ExprId) -> Result<bool> {
        let result = self.check(e);
        Ok(caught(result)?.is_some())
    }

    fn check_in(&mut self, e: ExprId, seen: &mut FxHashSet<ExprId>) -> Result<()> {
        if matches!(
            self.store.expr(e),
            Expr::BVar(_) | Expr::NatLit(_) | Expr::StrLit(_) | Expr::FVar(_) | Expr::Sort(_)
        ) || !seen.insert(e)
        {
            return Ok(());
        }
        self.with_inc_rec_depth(|meta| match meta.store.expr(e) {
            Expr::Pi { .. } => meta.scoped(|meta| {
                let options = Telescope { shared: true, ..Telescope::ALL };
                let (fvars, body) = meta.forall_telescope(e, &options)?;
                for &fvar in &fvars {
                    let ty = meta.local_decl(fvar)?.ty;
                    meta.check_in(ty, seen)?;
                    meta.get_level(ty)?;
                }
                meta.check_in(body, seen)?;
                meta.get_level(body)?;
                Ok(())
            }),
            Expr::Lam { .. } | Expr::Let { .. } => meta.scoped(|meta| {
                let options = Telescope { shared: true, lets: true, ..Telescope::ALL };
                let (fvars, body) = meta.lambda_telescope(e, &options)?;
                for &fvar in &fvars {
                    let decl = meta.local_decl(fvar)?;
                    meta.check_in(decl.ty, seen)?;
                    meta.get_level(decl.ty)?;
                    let Some(value) = decl.value else { continue };
                    meta.check_in(value, seen)?;
                    let ty = meta.infer_type(value)?;
                    if !meta.is_def_eq(decl.ty, ty)? {
                        return Err(Error::of(
                            ErrorKind::LetTypeMismatch,
                            "",
                            [("value", value), ("value type", ty), ("expected type", decl.ty)],
                        ));
                    }
                }
                meta.check_in(body, seen)
            }),
            Expr::App(..) => meta.check_app(e, seen),
            Expr::Const(name, levels) => {
                let entry = meta.get_const(name)?;
                if entry.info.level_params.len() == meta.store.levels(levels).len() {
                    return Ok(());
                }
                let text = meta.store.name_to_string(name);
                Err(Error::of(ErrorKind::IncorrectNumberOfLevels, text, [("term", e)]))
            }
            Expr::MData(_, inner) => meta.check_in(inner, seen),
            Expr::Proj { expr, .. } => {
                meta.check_in(expr, seen)?;
                meta.infer_type(e)?;
                Ok(())
            }
            _ => Ok(()),
        })
    }

    fn check_app(&mut self, e: ExprId, seen: &mut FxHashSet<ExprId>) -> Result<()> {
        let App { f, args } = self.app(e);
        self.check_in(f, seen)?;
        for &arg in &args {
            self.check_in(arg, seen)?;
        }
        let mut ty = self.infer_type(f)?;
        let mut start = 0;
        for (index, &arg) in args.iter().enumerate() {
            if !self.is_forall(ty) {
                let instantiated = self.instantiate_beta_rev(ty, &args[start..index])?;
                ty = self.whnf(instantiated)?;
                start = index;
            }
            let Expr::Pi { ty: domain, body, .. } = self.store.expr(ty) else {
                let term = self.store.mk_apps(f, &args[..index]);
                return Err(Error::of(
                    ErrorKind::FunctionExpected,
                    "",
                    [("term", term), ("type", ty)],
                ));
            };
            let domain = self.instantiate_beta_rev(domain, &args[start..index])?;
            let arg_type = self.infer_type(arg)?;
            if !self.is_def_eq(domain, arg_type)? {
                let function = self.store.mk_apps(f, &args[..index]);
                let terms = [
                    ("function", function),
                    ("argument", arg),
                    ("argument type", arg_type),
                    ("expected type", domain),
                ];
                return Err(Error::of(ErrorKind::AppTypeMismatch, "", terms));
            }
            ty = body;
        }
        Ok(())
    }
}
