//! Substitution that evaluates the applications it creates.
//!
//! With `fun n v => Nat` in the place of `motive`, `motive n v` becomes `Nat` and not
//! `(fun n v => Nat) n v`. Only applications whose head was replaced are evaluated, as Lean's
//! `instantiateBetaRevRange` and `replaceFVars` followed by `headBeta` do.

use crate::builder::Builder;
use crate::error::Result;
use gnomon_term::{Expr, ExprId, FxHashMap};

/// What is put in the place of what.
struct Images<'a> {
    /// Free variables by their expressions.
    fvars: &'a FxHashMap<ExprId, ExprId>,
    /// The loose bound variables, innermost last; empty if these stay.
    loose: &'a [ExprId],
    done: FxHashMap<(ExprId, u32), ExprId>,
}

impl Builder<'_> {
    /// `f a₁ … aₙ`, evaluated as long as `f` is a function written as such.
    pub fn beta(&mut self, f: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut f = f;
        let mut args = args;
        loop {
            let mut body = f;
            let mut count = 0;
            while count < args.len() {
                let Expr::Lam { body: inner, .. } = self.expr(body) else { break };
                body = inner;
                count += 1;
            }
            if count == 0 {
                return Ok(self.store().mk_apps(f, args));
            }
            f = self.store().instantiate_rev(body, &args[..count])?;
            args = &args[count..];
            if args.is_empty() {
                return Ok(f);
            }
        }
    }

    /// `e` with expressions for free variables.
    pub fn replace_fvars(
        &mut self,
        e: ExprId,
        images: &FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        let mut images = Images { fvars: images, loose: &[], done: FxHashMap::default() };
        self.put(&mut images, e, 0)
    }

    /// `e` with expressions for its loose bound variables, the last of them for variable 0.
    pub fn instantiate_beta(&mut self, e: ExprId, values: &[ExprId]) -> Result<ExprId> {
        let none = FxHashMap::default();
        let mut images = Images { fvars: &none, loose: values, done: FxHashMap::default() };
        self.put(&mut images, e, 0)
    }

    fn put(&mut self, images: &mut Images<'_>, e: ExprId, depth: u32) -> Result<ExprId> {
        let store = self.terms();
        let loose = !images.loose.is_empty() && store.loose_range(e) > depth;
        if !loose && (images.fvars.is_empty() || !store.has_fvar(e)) {
            return Ok(e);
        }
        let expr = store.expr(e);
        if let Some(image) = self.image(images, expr, depth)? {
            return Ok(image);
        }
        if let Some(&known) = images.done.get(&(e, depth)) {
            return Ok(known);
        }
        self.store().budget.enter()?;
        self.store().tick()?;
        let result = match expr {
            Expr::App(..) => {
                let (head, mut args) = self.terms().unfold_apps(e);
                for arg in &mut args {
                    *arg = self.put(images, *arg, depth)?;
                }
                let node = self.expr(head);
                match self.image(images, node, depth)? {
                    Some(image) => self.beta(image, &args)?,
                    None => {
                        let head = self.put(images, head, depth)?;
                        self.store().mk_apps(head, &args)
                    }
                }
            }
            Expr::Lam { info, name, ty, body } => {
                let ty = self.put(images, ty, depth)?;
                let body = self.put(images, body, depth + 1)?;
                self.store().mk_lam(info, name, ty, body)
            }
            Expr::Pi { info, name, ty, body } => {
                let ty = self.put(images, ty, depth)?;
                let body = self.put(images, body, depth + 1)?;
                self.store().mk_pi(info, name, ty, body)
            }
            Expr::Let { nondep, name, ty, value, body } => {
                let ty = self.put(images, ty, depth)?;
                let value = self.put(images, value, depth)?;
                let body = self.put(images, body, depth + 1)?;
                self.store().mk(Expr::Let { nondep, name, ty, value, body })
            }
            Expr::Proj { name, index, expr } => {
                let expr = self.put(images, expr, depth)?;
                self.store().mk_proj(name, index, expr)
            }
            Expr::MData(data, inner) => {
                let inner = self.put(images, inner, depth)?;
                self.store().mk(Expr::MData(data, inner))
            }
            _ => e,
        };
        images.done.insert((e, depth), result);
        Ok(result)
    }

    /// What is put in the place of a variable.
    fn image(&mut self, images: &Images<'_>, expr: Expr, depth: u32) -> Result<Option<ExprId>> {
        match expr {
            Expr::FVar(_) => {
                let fvar = self.store().mk(expr);
                match images.fvars.get(&fvar) {
                    Some(&image) => Ok(Some(self.store().lift_loose_bvars(image, 0, depth)?)),
                    None => Ok(None),
                }
            }
            Expr::BVar(index) if index >= depth && !images.loose.is_empty() => {
                let index = (index - depth) as usize;
                let count = images.loose.len();
                if index < count {
                    let value = images.loose[count - 1 - index];
                    return Ok(Some(self.store().lift_loose_bvars(value, 0, depth)?));
                }
                Ok(Some(self.store().mk_bvar(depth + (index - count) as u32)))
            }
            _ => Ok(None),
        }
    }
}
