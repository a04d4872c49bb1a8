//! Substitution and abstraction: the operations that rebuild an expression.
//!
//! All of them are one traversal, [`Store::replace`], with another function at the leaves. A
//! traversal leaves alone what cannot change (by loose range and contents), visits a shared
//! subterm once, and recurses on the native stack under INVARIANT (guarded recursion).

use crate::expr::{Expr, ExprId, FVarId};
use crate::level::LevelsId;
use crate::limits::Limit;
use crate::name::NameId;
use crate::store::Store;
use rustc_hash::FxHashMap;

/// After this many nodes a traversal begins to remember results.
///
/// Most traversals are smaller, and then a table costs more than visiting a shared node again.
const VISITS_BEFORE_MEMO: u32 = 48;

/// What one traversal remembers: results for a node under a number of binders.
#[derive(Default)]
pub struct Memo {
    visits: u32,
    results: FxHashMap<(ExprId, u32), ExprId>,
}

/// What a traversal asks at each subterm: store, context, subterm, number of binders.
pub type Leaf<S, C> = fn(&mut S, &mut C, ExprId, u32) -> Result<Option<ExprId>, Limit>;

impl Store<'_> {
    /// Rebuilds `e` with `leaf` applied to its subterms from outside in.
    ///
    /// `leaf(store, context, subterm, binders)` is asked first; where it answers `None` the
    /// traversal goes on into the subterm's parts. `binders` is `offset` plus the number of binders
    /// between `e` and the subterm. The function must depend on its last two arguments only.
    pub fn replace<C>(
        &mut self,
        context: &mut C,
        memo: &mut Memo,
        e: ExprId,
        offset: u32,
        leaf: Leaf<Self, C>,
    ) -> Result<ExprId, Limit> {
        if let Some(result) = leaf(self, context, e, offset)? {
            return Ok(result);
        }
        let expr = self.expr(e);
        let remember = match expr {
            Expr::App(..) | Expr::Lam { .. } | Expr::Pi { .. } | Expr::Let { .. } => {
                memo.visits += 1;
                memo.visits > VISITS_BEFORE_MEMO
            }
            _ => false,
        };
        if remember {
            if let Some(&result) = memo.results.get(&(e, offset)) {
                return Ok(result);
            }
        }
        self.budget.enter()?;
        let result = match expr {
            Expr::App(f, a) => {
                let f2 = self.replace(context, memo, f, offset, leaf)?;
                let a2 = self.replace(context, memo, a, offset, leaf)?;
                if f2 == f && a2 == a {
                    e
                } else {
                    self.mk_app(f2, a2)
                }
            }
            Expr::Lam { info, name, ty, body } => {
                let ty2 = self.replace(context, memo, ty, offset, leaf)?;
                let body2 = self.replace(context, memo, body, offset + 1, leaf)?;
                if ty2 == ty && body2 == body {
                    e
                } else {
                    self.mk_lam(info, name, ty2, body2)
                }
            }
            Expr::Pi { info, name, ty, body } => {
                let ty2 = self.replace(context, memo, ty, offset, leaf)?;
                let body2 = self.replace(context, memo, body, offset + 1, leaf)?;
                if ty2 == ty && body2 == body {
                    e
                } else {
                    self.mk_pi(info, name, ty2, body2)
                }
            }
            Expr::Let { nondep, name, ty, value, body } => {
                let ty2 = self.replace(context, memo, ty, offset, leaf)?;
                let value2 = self.replace(context, memo, value, offset, leaf)?;
                let body2 = self.replace(context, memo, body, offset + 1, leaf)?;
                if ty2 == ty && value2 == value && body2 == body {
                    e
                } else {
                    self.mk(Expr::Let { nondep, name, ty: ty2, value: value2, body: body2 })
                }
            }
            Expr::Proj { name, index, expr } => {
                let expr2 = self.replace(context, memo, expr, offset, leaf)?;
                if expr2 == expr {
                    e
                } else {
                    self.mk_proj(name, index, expr2)
                }
            }
            Expr::MData(data, expr) => {
                let expr2 = self.replace(context, memo, expr, offset, leaf)?;
                if expr2 == expr {
                    e
                } else {
                    self.mk(Expr::MData(data, expr2))
                }
            }
            _ => e,
        };
        self.tick()?;
        if remember {
            memo.results.insert((e, offset), result);
        }
        Ok(result)
    }

    /// Replaces loose bound variables by terms without any: variable 0 by the last of `values`.
    ///
    /// Loose variables beyond `values` are lowered by their number.
    pub fn instantiate_rev(&mut self, e: ExprId, values: &[ExprId]) -> Result<ExprId, Limit> {
        if values.is_empty() || self.loose_range(e) == 0 {
            return Ok(e);
        }
        let mut values = values;
        self.replace(&mut values, &mut Memo::default(), e, 0, |store, values, e, offset| {
            if store.loose_range(e) <= offset {
                return Ok(Some(e));
            }
            match store.expr(e) {
                Expr::BVar(i) => {
                    let index = (i - offset) as usize;
                    if index < values.len() {
                        Ok(Some(values[values.len() - 1 - index]))
                    } else {
                        Ok(Some(store.mk_bvar(i - values.len() as u32)))
                    }
                }
                _ => Ok(None),
            }
        })
    }

    /// Replaces free variables by loose bound variables.
    ///
    /// `positions` numbers the variables from outermost to innermost; those numbered below `count` are
    /// replaced, the one numbered `count - 1` by variable 0. `e` itself must have no loose bound
    /// variables.
    pub fn abstract_fvars(
        &mut self,
        e: ExprId,
        positions: &FxHashMap<FVarId, u32>,
        count: u32,
    ) -> Result<ExprId, Limit> {
        if count == 0 || !self.has_fvar(e) {
            return Ok(e);
        }
        let mut context = (positions, count);
        self.replace(&mut context, &mut Memo::default(), e, 0, |store, context, e, offset| {
            if !store.has_fvar(e) {
                return Ok(Some(e));
            }
            let (positions, count) = *context;
            match store.expr(e) {
                Expr::FVar(fvar) => Ok(Some(match positions.get(&fvar) {
                    Some(&position) if position < count => {
                        store.mk_bvar(offset + count - 1 - position)
                    }
                    _ => e,
                })),
                _ => Ok(None),
            }
        })
    }

    /// Adds `by` to every loose bound variable that is at least `from`.
    pub fn lift_loose_bvars(&mut self, e: ExprId, from: u32, by: u32) -> Result<ExprId, Limit> {
        if by == 0 || self.loose_range(e) <= from {
            return Ok(e);
        }
        let mut by = by;
        self.replace(&mut by, &mut Memo::default(), e, from, |store, by, e, offset| {
            if store.loose_range(e) <= offset {
                return Ok(Some(e));
            }
            match store.expr(e) {
                Expr::BVar(i) => Ok(Some(store.mk_bvar(i + *by))),
                _ => Ok(None),
            }
        })
    }

    /// Replaces universe parameters: `params[i]` becomes the `i`-th level of `levels`.
    pub fn instantiate_level_params(
        &mut self,
        e: ExprId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<ExprId, Limit> {
        if params.is_empty() || !self.has_level_param(e) {
            return Ok(e);
        }
        let mut context = (params, levels);
        // The result does not depend on the binders passed, so every node counts as under none.
        self.replace(&mut context, &mut Memo::default(), e, 0, |store, (params, levels), e, _| {
            if !store.has_level_param(e) {
                return Ok(Some(e));
            }
            match store.expr(e) {
                Expr::Sort(level) => {
                    let level = store.instantiate_level(level, params, *levels)?;
                    Ok(Some(store.mk_sort(level)))
                }
                Expr::Const(name, args) => {
                    let args = store.instantiate_levels(args, params, *levels)?;
                    Ok(Some(store.mk_const(name, args)))
                }
                _ => Ok(None),
            }
        })
    }
}
