//! Constructors: the shape of their types, universes of fields, and positivity.
//!
//! Without positivity a type could contain its own function space, and with it a fixed point of
//! every function; without the universe condition a type could contain its own universe.

use super::block::Block;
use crate::error::{Result, Rule};
use gnomon_term::{Expr, ExprId, FxHashSet, LevelId};

impl Block<'_> {
    /// `(p₁ : P₁) → … → (f₁ : F₁) → … → T p₁ … i₁ …`
    pub(super) fn check_constructors(&mut self) -> Result<()> {
        for index in 0..self.types.len() {
            for cidx in 0..self.types[index].ctors.len() {
                self.check_constructor(index, cidx)?;
            }
        }
        Ok(())
    }

    fn check_constructor(&mut self, index: usize, cidx: usize) -> Result<()> {
        let (name, ctor_ty) = self.types[index].ctors[cidx];
        let name = self.checker.name(name);
        self.checker.infer_sort(ctor_ty)?;
        let depth = self.checker.depth;
        let mut ty = ctor_ty;
        for position in 0..self.num_params {
            let Expr::Pi { ty: domain, body, .. } = self.checker.store.expr(ty) else {
                let message = format!("constructor `{name}` lacks the type's parameters");
                return self.reject(Rule::ConstructorType, message, &[("type", ctor_ty)]);
            };
            let param = self.params[position].1;
            let fvar = self.checker.fvar_id(param);
            let wanted = self.checker.local_type(fvar).unwrap_or(domain);
            if !self.checker.is_def_eq(domain, wanted)? {
                let message =
                    format!("parameter {position} of constructor `{name}` is not the type's");
                let terms = [("parameter's type", domain), ("expected type", wanted)];
                return self.reject(Rule::ConstructorType, message, &terms);
            }
            ty = self.checker.store.instantiate_rev(body, &[param])?;
        }
        let mut fields = Vec::new();
        while let Expr::Pi { ty: domain, body, .. } = self.checker.store.expr(ty) {
            let level = self.checker.infer_sort(domain)?;
            if !self.is_unsafe {
                self.check_positivity(&name, fields.len(), domain)?;
            }
            fields.push((domain, level));
            let fvar = self.checker.open_binder(domain);
            ty = self.checker.store.instantiate_rev(body, &[fvar])?;
        }
        self.checker.depth = depth;
        if self.valid_app(ty) != Some(index) {
            let message = format!(
                "constructor `{name}` must construct its own type, applied to the parameters"
            );
            return self.reject(Rule::ConstructorType, message, &[("result type", ty)]);
        }
        self.check_universes(&name, &fields)
    }

    /// Fields may live in any universe if the type is a proposition, and otherwise in none above it.
    fn check_universes(&mut self, ctor: &str, fields: &[(ExprId, LevelId)]) -> Result<()> {
        if self.checker.store.level_is_zero(self.result_level)? {
            return Ok(());
        }
        for (position, &(domain, level)) in fields.iter().enumerate() {
            if !self.checker.store.level_leq(level, self.result_level)? {
                let message = format!(
                    "universe level of field {position} of constructor `{ctor}` is too big: it is \
                     {}, and the type's is {}",
                    self.checker.store.level_to_string(level),
                    self.checker.store.level_to_string(self.result_level)
                );
                return self.reject(Rule::UniverseTooBig, message, &[("field's type", domain)]);
            }
        }
        Ok(())
    }

    fn check_positivity(&mut self, ctor: &str, position: usize, ty: ExprId) -> Result<()> {
        let depth = self.checker.depth;
        let mut current = ty;
        loop {
            current = self.checker.whnf(current)?;
            if !self.mentions_block(current) {
                break;
            }
            let Expr::Pi { ty: domain, body, .. } = self.checker.store.expr(current) else {
                if self.valid_app(current).is_none() {
                    let message = format!(
                        "field {position} of constructor `{ctor}` has a non-valid occurrence of \
                         the types being declared"
                    );
                    return self.reject(Rule::Positivity, message, &[("occurrence", current)]);
                }
                break;
            };
            if self.mentions_block(domain) {
                let message = format!(
                    "field {position} of constructor `{ctor}` has a non-positive occurrence of \
                     the types being declared"
                );
                return self.reject(Rule::Positivity, message, &[("field's type", ty)]);
            }
            let fvar = self.checker.open_binder(domain);
            current = self.checker.store.instantiate_rev(body, &[fvar])?;
        }
        self.checker.depth = depth;
        Ok(())
    }

    /// Whether a constant of the block occurs.
    pub(super) fn mentions_block(&self, e: ExprId) -> bool {
        let store = &self.checker.store;
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            match store.expr(e) {
                Expr::Const(name, _) => {
                    if self.types.iter().any(|ty| ty.name == name) {
                        return true;
                    }
                    continue;
                }
                Expr::App(f, a) if seen.insert(e) => pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } if seen.insert(e) => {
                    pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } if seen.insert(e) => {
                    pending.extend([ty, value, body]);
                }
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
                _ => {}
            }
        }
        false
    }

    /// The index of the type in `T p₁ … i₁ …`, where the parameters are the block's own and no
    /// index mentions the block.
    pub(super) fn valid_app(&self, e: ExprId) -> Option<usize> {
        let (head, args) = self.checker.store.unfold_apps(e);
        let index = self.types.iter().position(|ty| ty.constant == head)?;
        let (params, indices) = args.split_at_checked(self.num_params)?;
        let valid = indices.len() == self.types[index].num_indices
            && params.iter().zip(&self.params).all(|(&arg, &(_, param))| arg == param)
            && !indices.iter().any(|&arg| self.mentions_block(arg));
        valid.then_some(index)
    }

    /// The level of a type of the block's field.
    pub(super) fn field_level(&mut self, domain: ExprId) -> Result<LevelId> {
        self.checker.infer_sort(domain)
    }
}
