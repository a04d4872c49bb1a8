//! Normal forms, as `#reduce` shows them.
//!
//! Lean counterpart: `Lean.Meta.Reduce`.

use crate::error::Result;
use crate::exprs::App;
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{Expr, ExprId, FxHashMap};

/// What is left as it is.
#[derive(Clone, Copy, Debug)]
pub struct ReduceOptions {
    /// Implicit arguments.
    pub explicit_only: bool,
    /// Types.
    pub skip_types: bool,
    /// Proofs.
    pub skip_proofs: bool,
}

impl Meta {
    /// The normal form of a term.
    pub fn reduce(&mut self, e: ExprId, options: ReduceOptions) -> Result<ExprId> {
        let e = self.instantiate_mvars(e)?;
        self.reduce_in(e, options, &mut FxHashMap::default())
    }

    fn reduce_in(
        &mut self,
        e: ExprId,
        options: ReduceOptions,
        memo: &mut FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        if let Some(&known) = memo.get(&e) {
            return Ok(known);
        }
        let result = self.with_inc_rec_depth(|meta| {
            if options.skip_types && meta.is_type(e)? || options.skip_proofs && meta.is_proof(e)? {
                return Ok(e);
            }
            let e = meta.whnf(e)?;
            match meta.store.expr(e) {
                Expr::App(..) => meta.reduce_args(e, options, memo),
                Expr::Lam { .. } => meta.scoped(|meta| {
                    let telescope = Telescope { shared: true, ..Telescope::ALL };
                    let (fvars, body) = meta.lambda_telescope(e, &telescope)?;
                    let body = meta.reduce_in(body, options, memo)?;
                    meta.mk_lambda(&fvars, body)
                }),
                Expr::Pi { .. } => meta.scoped(|meta| {
                    let telescope = Telescope { shared: true, ..Telescope::ALL };
                    let (fvars, body) = meta.forall_telescope(e, &telescope)?;
                    let body = meta.reduce_in(body, options, memo)?;
                    meta.mk_forall(&fvars, body)
                }),
                Expr::Proj { name, index, expr } => {
                    let expr = meta.reduce_in(expr, options, memo)?;
                    Ok(meta.store.mk_proj(name, index, expr))
                }
                _ => Ok(e),
            }
        })?;
        memo.insert(e, result);
        Ok(result)
    }

    fn reduce_args(
        &mut self,
        e: ExprId,
        options: ReduceOptions,
        memo: &mut FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        let App { f, mut args } = self.app(e);
        let f = self.reduce_in(f, options, memo)?;
        let info = self.fun_info(f, Some(args.len()))?;
        for (index, arg) in args.iter_mut().enumerate() {
            let is_explicit = info.params.get(index).is_none_or(|param| param.is_explicit());
            if is_explicit || !options.explicit_only {
                *arg = self.reduce_in(*arg, options, memo)?;
            }
        }
        if let ([arg], Some(name)) = (&*args, self.const_name(f)) {
            if let (true, Expr::NatLit(n)) =
                (name == self.session.known.nat_succ, self.store.expr(*arg))
            {
                let n = self.store.nat(n) + 1u32;
                return Ok(self.mk_raw_nat(&n));
            }
        }
        Ok(self.store.mk_apps(f, &args))
    }

    /// The term with `let`s and `let` variables replaced by their values everywhere.
    pub fn zeta_reduce(&mut self, e: ExprId) -> Result<ExprId> {
        let e = self.instantiate_mvars(e)?;
        self.zeta_reduce_in(e, &mut FxHashMap::default())
    }

    fn zeta_reduce_in(
        &mut self,
        e: ExprId,
        memo: &mut FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        if let Some(&known) = memo.get(&e) {
            return Ok(known);
        }
        self.enter()?;
        let result = match self.store.expr(e) {
            Expr::FVar(id) => {
                let decl = self.locals.find(self.lctx, id).map(|(_, decl)| *decl);
                match decl.and_then(|decl| decl.let_value()) {
                    Some(value) => {
                        let value = self.instantiate_mvars(value)?;
                        self.zeta_reduce_in(value, memo)?
                    }
                    None => e,
                }
            }
            Expr::Let { value, body, .. } => {
                let mut values = [value];
                let memo_of_instantiation = &mut gnomon_term::instantiate::Memo::default();
                let body = self.store.replace(
                    &mut values,
                    memo_of_instantiation,
                    body,
                    0,
                    |store, values, e, offset| {
                        if store.loose_range(e) <= offset {
                            return Ok(Some(e));
                        }
                        match store.expr(e) {
                            Expr::BVar(index) if index == offset => {
                                store.lift_loose_bvars(values[0], 0, offset).map(Some)
                            }
                            Expr::BVar(index) if index > offset => {
                                Ok(Some(store.mk_bvar(index - 1)))
                            }
                            _ => Ok(None),
                        }
                    },
                )?;
                self.zeta_reduce_in(body, memo)?
            }
            _ => self.map_parts(e, 0, &mut |meta, part, _| meta.zeta_reduce_in(part, memo))?,
        };
        memo.insert(e, result);
        Ok(result)
    }
}
