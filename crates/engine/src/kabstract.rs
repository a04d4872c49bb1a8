//! Replacing the instances of a pattern in a term by a variable.
//!
//! Lean counterpart: `Lean.Meta.KAbstract`, `Lean.HeadIndex`.

use crate::error::Result;
use crate::meta::Meta;
use gnomon_term::{Expr, ExprId, FVarId, MVarId, NameId, NatId, StrId};

/// What must be equal for a subterm to be compared with the pattern at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HeadIndex {
    FVar(FVarId),
    MVar(MVarId),
    Const(NameId),
    Proj(NameId, u32),
    Nat(NatId),
    Str(StrId),
    Sort,
    Lam,
    Forall,
    Other,
}

impl Meta {
    fn head_index(&self, e: ExprId) -> (HeadIndex, usize) {
        let mut e = e;
        let mut num_args = 0;
        loop {
            return (
                match self.store.expr(e) {
                    Expr::MData(_, inner) => {
                        e = inner;
                        continue;
                    }
                    Expr::App(f, _) => {
                        e = f;
                        num_args += 1;
                        continue;
                    }
                    Expr::FVar(id) => HeadIndex::FVar(id),
                    Expr::MVar(id) => HeadIndex::MVar(id),
                    Expr::Const(name, _) => HeadIndex::Const(name),
                    Expr::Proj { name, index, .. } => HeadIndex::Proj(name, index),
                    Expr::NatLit(n) => HeadIndex::Nat(n),
                    Expr::StrLit(text) => HeadIndex::Str(text),
                    Expr::Sort(_) => HeadIndex::Sort,
                    Expr::Lam { .. } => HeadIndex::Lam,
                    Expr::Pi { .. } => HeadIndex::Forall,
                    Expr::Let { .. } | Expr::BVar(_) => HeadIndex::Other,
                },
                num_args,
            );
        }
    }

    /// Replaces instances of `pattern` by loose bound variable 0; `occurrences` counts from 1, and
    /// without it all are replaced.
    ///
    /// Metavariables of the pattern are assigned at the first instance.
    pub fn kabstract(
        &mut self,
        e: ExprId,
        pattern: ExprId,
        occurrences: Option<&dyn Fn(usize) -> bool>,
    ) -> Result<ExprId> {
        let e = self.instantiate_mvars(e)?;
        if occurrences.is_none() && matches!(self.store.expr(pattern), Expr::FVar(_)) {
            return self.abstract_range(e, &[pattern]);
        }
        let head = self.head_index(pattern);
        let mut count = 0;
        self.kabstract_visit(e, 0, pattern, head, occurrences, &mut count)
    }

    fn kabstract_visit(
        &mut self,
        e: ExprId,
        offset: u32,
        pattern: ExprId,
        head: (HeadIndex, usize),
        occurrences: Option<&dyn Fn(usize) -> bool>,
        count: &mut usize,
    ) -> Result<ExprId> {
        self.enter()?;
        if self.store.loose_range(e) == 0 && self.head_index(e) == head {
            let saved = self.mctx.save();
            if self.is_def_eq(e, pattern)? {
                *count += 1;
                if occurrences.is_none_or(|is_wanted| is_wanted(*count)) {
                    return Ok(self.store.mk_bvar(offset));
                }
                self.mctx.restore(&saved);
            }
        }
        self.map_parts(e, offset, &mut |meta, part, offset| {
            meta.kabstract_visit(part, offset, pattern, head, occurrences, count)
        })
    }
}
