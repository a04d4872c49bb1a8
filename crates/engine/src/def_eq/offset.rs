//! Arithmetic in unification: `n + 1 =?= 5`, closed operations, literals.

use crate::error::Result;
use crate::meta::Meta;
use gnomon_term::{BigUint, ExprId};

impl Meta {
    /// Closed operations on numbers are computed.
    pub(super) fn is_def_eq_nat(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        let store = &self.store;
        if store.has_fvar(t) || store.has_mvar(t) || store.has_fvar(s) || store.has_mvar(s) {
            return Ok(None);
        }
        let (new_t, new_s) = (self.reduce_nat(t)?, self.reduce_nat(s)?);
        if new_t.is_none() && new_s.is_none() {
            return Ok(None);
        }
        Ok(Some(self.is_def_eq_aux(new_t.unwrap_or(t), new_s.unwrap_or(s))?))
    }

    /// Whether a term is of type `Nat`.
    fn has_nat_type(&mut self, e: ExprId) -> Result<bool> {
        let ty = self.infer_type(e)?;
        let nat = self.mk_nat_type();
        if self.same(ty, nat) {
            return Ok(true);
        }
        self.with_new_mctx_depth(false, |meta| meta.is_def_eq_aux(ty, nat))
    }

    /// `e + k` as unification leaves it: for 0 a literal.
    fn mk_offset(&mut self, e: ExprId, offset: &BigUint) -> Result<ExprId> {
        if *offset == BigUint::ZERO {
            return Ok(e);
        }
        if self.eval_nat(e)? == Some(BigUint::ZERO) {
            return Ok(self.mk_nat_lit(offset));
        }
        Ok(self.mk_nat_offset(e, offset))
    }

    /// `s + m =?= t + n`, `s + m =?= n`, `m =?= n`.
    pub(super) fn is_def_eq_offset(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        if !self.config.offset_cnstrs {
            return Ok(None);
        }
        let left = self.is_offset(t)?;
        let (a, b) = match left {
            Some((a, m)) => match self.is_offset(s)? {
                Some((b, n)) if m <= n => (a, self.mk_offset(b, &(n - m))?),
                Some((b, n)) => (self.mk_offset(a, &(m - n))?, b),
                None => match self.eval_nat(s)? {
                    Some(n) if n >= m => (a, self.mk_nat_lit(&(n - m))),
                    Some(_) => return Ok(self.has_nat_type(t)?.then_some(false)),
                    None => return Ok(None),
                },
            },
            None => {
                let Some(m) = self.eval_nat(t)? else { return Ok(None) };
                match self.is_offset(s)? {
                    Some((b, n)) if m >= n => (self.mk_nat_lit(&(m - n)), b),
                    Some(_) => return Ok(self.has_nat_type(t)?.then_some(false)),
                    None => match self.eval_nat(s)? {
                        Some(n) => return Ok(self.has_nat_type(t)?.then_some(m == n)),
                        None => return Ok(None),
                    },
                }
            }
        };
        if !self.has_nat_type(a)? {
            return Ok(None);
        }
        Ok(Some(self.is_def_eq_aux(a, b)?))
    }

    /// `"…" =?= String.ofList cs`
    pub(super) fn is_def_eq_string_lit(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        let of_list = self.session.known.string_of_list;
        let is_lit = |e| matches!(self.store.expr(e), gnomon_term::Expr::StrLit(_));
        if is_lit(t) && self.head_name(s) == Some(of_list) {
            let t = self.ctor_if_lit(t);
            return Ok(Some(self.is_def_eq_aux(t, s)?));
        }
        if is_lit(s) && self.head_name(t) == Some(of_list) {
            let s = self.ctor_if_lit(s);
            return Ok(Some(self.is_def_eq_aux(t, s)?));
        }
        Ok(None)
    }
}
