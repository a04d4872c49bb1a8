//! Types of terms, as Lean's elaborator infers them.
//!
//! Nothing is checked. The kernel's own inference would do for knowing the types, but the levels that
//! constructions state are read off inferred types, and must be written as Lean writes them (see
//! [`crate::levels`]). Counterpart in Lean: `Meta.inferType`, `Meta.getLevel`.

use crate::builder::Builder;
use crate::error::{ConstructionError, Result};
use gnomon_kernel::ConstantInfo;
use gnomon_term::{Expr, ExprId, LevelId};

impl Builder<'_> {
    /// The type of a well-typed term.
    pub fn infer(&mut self, e: ExprId) -> Result<ExprId> {
        match self.expr(e) {
            Expr::FVar(_) => return Ok(self.type_of(e)),
            Expr::Sort(level) => {
                let level = self.level_succ(level);
                return Ok(self.store().mk_sort(level));
            }
            Expr::NatLit(_) => return self.core("Nat", &[]),
            Expr::StrLit(_) => return self.core("String", &[]),
            Expr::MData(_, e) => return self.infer(e),
            _ => {}
        }
        if let Some(&known) = self.inferred.get(&e) {
            return Ok(known);
        }
        self.store().budget.enter()?;
        self.store().tick()?;
        let ty = match self.expr(e) {
            Expr::Const(name, levels) => {
                let val = self.signature(name)?;
                let (ty, params) = (val.ty, val.level_params.clone());
                self.instantiate_levels(ty, &params, levels)?
            }
            Expr::App(..) => {
                let (f, args) = self.terms().unfold_apps(e);
                let ty = self.infer(f)?;
                self.type_of_app(ty, &args)?
            }
            Expr::Lam { .. } => {
                let mut binders = Vec::new();
                let mut fvars = Vec::new();
                let mut current = e;
                while let Expr::Lam { info, name, ty, body } = self.expr(current) {
                    let ty = self.store().instantiate_rev(ty, &fvars)?;
                    let binder = self.local(name, info, ty);
                    binders.push(binder);
                    fvars.push(binder.fvar);
                    current = body;
                }
                let body = self.store().instantiate_rev(current, &fvars)?;
                let ty = self.infer(body)?;
                self.pi(&binders, ty)?
            }
            Expr::Pi { .. } => {
                let (binders, end) = self.telescope(e, None)?;
                let mut level = self.level_of(end)?;
                for binder in binders.iter().rev() {
                    let domain = self.type_of(binder.fvar);
                    let domain_level = self.level_of(domain)?;
                    level = self.level_imax(domain_level, level);
                }
                let level = self.normalize_level(level)?;
                self.store().mk_sort(level)
            }
            Expr::Let { value, body, .. } => {
                let body = self.store().instantiate_rev(body, &[value])?;
                self.infer(body)?
            }
            Expr::Proj { name, index, expr } => self.type_of_field(name, index, expr)?,
            other => {
                let message = format!("the type of {other:?} was asked for");
                return Err(ConstructionError::Malformed(message));
            }
        };
        self.inferred.insert(e, ty);
        Ok(ty)
    }

    fn type_of_app(&mut self, f: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut ty = f;
        let mut first = 0;
        for index in 0..args.len() {
            if let Expr::Pi { body, .. } = self.expr(ty) {
                ty = body;
                continue;
            }
            ty = self.instantiate_beta(ty, &args[first..index])?;
            ty = self.whnf(ty)?;
            first = index;
            let Expr::Pi { body, .. } = self.expr(ty) else {
                let text = self.terms().expr_to_string(ty);
                let message = format!("function expected, but its type is `{text}`");
                return Err(ConstructionError::Malformed(message));
            };
            ty = body;
        }
        self.instantiate_beta(ty, &args[first..])
    }

    fn type_of_field(
        &mut self,
        name: gnomon_term::NameId,
        index: u32,
        structure: ExprId,
    ) -> Result<ExprId> {
        let ty = self.infer(structure)?;
        let ty = self.whnf(ty)?;
        let (head, args) = self.terms().unfold_apps(ty);
        let (Expr::Const(_, levels), ConstantInfo::Inductive(induct)) =
            (self.expr(head), self.info(name)?)
        else {
            return Err(ConstructionError::NotInductive(self.text(name)));
        };
        let Some(&ctor) = induct.ctors.first() else {
            return Err(ConstructionError::NotInductive(self.text(name)));
        };
        let val = self.info(ctor)?.val();
        let ty = self.instantiate_levels(val.ty, &val.level_params, levels)?;
        let mut values = args[..(induct.num_params as usize).min(args.len())].to_vec();
        for field in 0..index {
            values.push(self.store().mk_proj(name, field, structure));
        }
        let end = self.instantiate_pi(ty, &values)?;
        match self.expr(end) {
            Expr::Pi { ty, .. } => Ok(ty),
            _ => Err(ConstructionError::Malformed(format!("no field {index}"))),
        }
    }

    /// The level of a type.
    pub fn level_of(&mut self, ty: ExprId) -> Result<LevelId> {
        let sort = self.infer(ty)?;
        if let Expr::Sort(level) = self.expr(sort) {
            return Ok(level);
        }
        let sort = self.whnf(sort)?;
        match self.expr(sort) {
            Expr::Sort(level) => Ok(level),
            _ => {
                let text = self.terms().expr_to_string(ty);
                Err(ConstructionError::Malformed(format!("type expected: `{text}`")))
            }
        }
    }

    /// Whether a type is a proposition.
    pub fn is_prop(&mut self, ty: ExprId) -> Result<bool> {
        let level = self.level_of(ty)?;
        Ok(self.store().level_is_zero(level)?)
    }
}
