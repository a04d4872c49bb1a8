//! Lazy unfolding: which side to unfold, and when to compare arguments instead.
//!
//! For `t =?= s` with definitions at their heads:
//!
//! 1. If one side can be unfolded only, it is.
//! 2. For the same head, arguments are compared first, where that is promising.
//! 3. A side that is no projection is unfolded before one that is; a class projection whose instance
//!    packs the other side's head is unfolded to it.
//! 4. A reducible side is unfolded before one that is not.
//! 5. Without metavariables, the side of greater height is unfolded, as in the kernel.
//! 6. A side that unfolds to the other's head is unfolded; otherwise both are.

use crate::attributes::Reducibility;
use crate::consts::ConstKind;
use crate::error::Result;
use crate::exprs::App;
use crate::infer::Truth;
use crate::meta::{Entry, Meta};
use gnomon_kernel::ReducibilityHints;
use gnomon_term::{Expr, ExprId, NameId};
use std::cmp::Ordering;
use std::sync::Arc;

/// The result of a step of [`Meta::is_def_eq_delta_step`].
pub(super) enum Delta {
    Equal,
    /// Nothing can be unfolded.
    Unknown,
    /// Go on with these.
    Continue(ExprId, ExprId),
    /// These are evidently different.
    Different(ExprId, ExprId),
}

impl Meta {
    fn delta_candidate(&mut self, e: ExprId) -> Option<Arc<Entry>> {
        let name = self.head_name(e)?;
        self.unfoldable_const(name)
    }

    fn hints(entry: &Entry) -> ReducibilityHints {
        match entry.info.kind {
            ConstKind::Definition { hints, .. } => hints,
            _ => ReducibilityHints::Opaque,
        }
    }

    /// Lean's `ReducibilityHints.compare`: what is less is unfolded first.
    fn compare_hints(a: &Entry, b: &Entry) -> Ordering {
        Self::hints(b).cmp(&Self::hints(a))
    }

    /// `t =?= s` by unfolding; `None` if nothing can be unfolded.
    pub(super) fn is_def_eq_delta(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        match (self.delta_candidate(t), self.delta_candidate(s)) {
            (None, None) => Ok(None),
            (Some(_), None) => match self.unfold_definition(t)? {
                Some(t) => Ok(Some(self.is_def_eq_aux(t, s)?)),
                None => Ok(None),
            },
            (None, Some(_)) => match self.unfold_definition(s)? {
                Some(s) => Ok(Some(self.is_def_eq_aux(t, s)?)),
                None => Ok(None),
            },
            (Some(a), Some(b)) => match a.info.name == b.info.name {
                true => self.unfold_both_def_eq(t, s),
                false => self.unfold_non_proj_def_eq(&a, &b, t, s),
            },
        }
    }

    /// The same head on both sides.
    fn unfold_both_def_eq(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        match (self.store.expr(t), self.store.expr(s)) {
            (Expr::Const(_, us), Expr::Const(_, vs)) => {
                if self.is_list_level_def_eq(us, vs)? {
                    return Ok(Some(true));
                }
                let Some(t) = self.unfold_definition(t)? else { return Ok(None) };
                let Some(s) = self.unfold_definition(s)? else { return Ok(None) };
                Ok(Some(self.is_def_eq_aux(t, s)?))
            }
            (Expr::App(..), Expr::App(..)) => {
                if self.try_heuristic(t, s)? {
                    return Ok(Some(true));
                }
                let (new_t, new_s) = (self.unfold_definition(t)?, self.unfold_definition(s)?);
                if new_t.is_none() && new_s.is_none() {
                    return Ok(None);
                }
                Ok(Some(self.is_def_eq_aux(new_t.unwrap_or(t), new_s.unwrap_or(s))?))
            }
            _ => Ok(Some(false)),
        }
    }

    /// Whether comparing arguments of a definition is worth the while although it may be in vain.
    fn is_non_trivial_regular(&mut self, entry: &Entry) -> bool {
        let ConstKind::Definition { hints: ReducibilityHints::Regular(height), .. } =
            entry.info.kind
        else {
            return false;
        };
        if entry.projection.is_some() {
            return false;
        }
        if height > 2 {
            return true;
        }
        let Some(mut value) = self.value_of(entry) else { return false };
        while let Expr::Lam { body, .. } | Expr::MData(_, body) = self.store.expr(value) {
            value = body;
        }
        !self.is_simple(value)
    }

    /// Whether a body is a variable, literal, sort or projection, or one of these applied to such.
    fn is_simple(&self, e: ExprId) -> bool {
        match self.store.expr(e) {
            Expr::BVar(_)
            | Expr::Sort(_)
            | Expr::NatLit(_)
            | Expr::StrLit(_)
            | Expr::FVar(_)
            | Expr::MVar(_) => true,
            Expr::App(f, a) => self.is_simple(a) && self.is_simple(f),
            Expr::Proj { expr, .. } => self.is_simple(expr),
            Expr::MData(_, inner) => self.is_simple(inner),
            Expr::Lam { .. } | Expr::Let { .. } | Expr::Pi { .. } | Expr::Const(..) => false,
        }
    }

    /// `f a₁ … =?= f b₁ …` by the arguments.
    ///
    /// Arguments come before levels: a level that must not be assigned ends the search for an instance,
    /// also where arguments that differ would have made it fail.
    fn try_heuristic(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let App { f, args: args1 } = self.app(t);
        let App { f: g, args: args2 } = self.app(s);
        let Some(name) = self.const_name(f) else { return Ok(false) };
        let entry = self.get_const(name)?;
        if !matches!(entry.info.kind, ConstKind::Definition { .. }) {
            return Ok(false);
        }
        let has_mvars = self.store.has_expr_mvar(t) || self.store.has_expr_mvar(s);
        if !has_mvars && entry.matcher.is_none() && !self.is_non_trivial_regular(&entry) {
            return Ok(false);
        }
        let (us, vs) = (self.const_levels(f), self.const_levels(g));
        self.checkpoint_def_eq(|meta| {
            Ok(meta.is_def_eq_args(f, &args1, &args2)? && meta.is_list_level_def_eq(us, vs)?)
        })
    }

    /// Different heads, step 3.
    fn unfold_non_proj_def_eq(
        &mut self,
        a: &Entry,
        b: &Entry,
        t: ExprId,
        s: ExprId,
    ) -> Result<Option<bool>> {
        if let Some(t) = self.packed_instance(a, t, b.info.name)? {
            return Ok(Some(self.is_def_eq_aux(t, s)?));
        }
        if let Some(s) = self.packed_instance(b, s, a.info.name)? {
            return Ok(Some(self.is_def_eq_aux(t, s)?));
        }
        match (a.projection.is_some(), b.projection.is_some()) {
            (true, false) => match self.unfold_definition(s)? {
                Some(s) => Ok(Some(self.is_def_eq_aux(t, s)?)),
                None => self.unfold_def_eq(a, b, t, s),
            },
            (false, true) => match self.unfold_definition(t)? {
                Some(t) => Ok(Some(self.is_def_eq_aux(t, s)?)),
                None => self.unfold_def_eq(a, b, t, s),
            },
            _ => self.unfold_reducible_def_eq(a, b, t, s),
        }
    }

    /// A class projection, unfolded until the constant `name` is at its head.
    fn packed_instance(
        &mut self,
        entry: &Entry,
        e: ExprId,
        name: NameId,
    ) -> Result<Option<ExprId>> {
        let mut is_class_projection =
            entry.projection.as_ref().is_some_and(|projection| projection.from_class);
        let mut e = e;
        while is_class_projection {
            let Some(unfolded) = self.unfold_definition(e)? else { return Ok(None) };
            e = self.whnf_core(unfolded)?;
            let Some(head) = self.head_name(e) else { return Ok(None) };
            if head == name {
                return Ok(Some(e));
            }
            is_class_projection = self.find_const(head).is_some_and(|entry| {
                entry.projection.as_ref().is_some_and(|projection| projection.from_class)
            });
        }
        Ok(None)
    }

    /// Step 4.
    fn unfold_reducible_def_eq(
        &mut self,
        a: &Entry,
        b: &Entry,
        t: ExprId,
        s: ExprId,
    ) -> Result<Option<bool>> {
        if !self.reduces_reducible_only() {
            let is_reducible = |entry: &Entry| entry.reducibility == Reducibility::Reducible;
            if is_reducible(a) && !is_reducible(b) {
                if let Some(t) = self.unfold_definition(t)? {
                    return Ok(Some(self.is_def_eq_aux(t, s)?));
                }
            } else if !is_reducible(a) && is_reducible(b) {
                if let Some(s) = self.unfold_definition(s)? {
                    return Ok(Some(self.is_def_eq_aux(t, s)?));
                }
            }
        }
        self.unfold_def_eq(a, b, t, s)
    }

    /// Step 5.
    fn unfold_def_eq(
        &mut self,
        a: &Entry,
        b: &Entry,
        t: ExprId,
        s: ExprId,
    ) -> Result<Option<bool>> {
        if !self.store.has_expr_mvar(t) && !self.store.has_expr_mvar(s) {
            if Self::compare_hints(a, b) == Ordering::Less {
                if let Some(t) = self.unfold_definition(t)? {
                    return Ok(Some(self.is_def_eq_aux(t, s)?));
                }
            } else if Self::compare_hints(a, b) == Ordering::Greater {
                if let Some(s) = self.unfold_definition(s)? {
                    return Ok(Some(self.is_def_eq_aux(t, s)?));
                }
            }
        }
        self.unfold_comparing_heads(t, s)
    }

    fn same_head(&self, t: ExprId, s: ExprId) -> bool {
        matches!((self.head_name(t), self.head_name(s)), (Some(a), Some(b)) if a == b)
    }

    /// Step 6.
    fn unfold_comparing_heads(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        let (t, s) = match self.unfold_definition(t)? {
            None => match self.unfold_definition(s)? {
                None => return Ok(None),
                Some(new_s) => (t, new_s),
            },
            Some(new_t) if self.same_head(new_t, s) => (new_t, s),
            Some(new_t) => match self.unfold_definition(s)? {
                None => (new_t, s),
                Some(new_s) if self.same_head(t, new_s) => (t, new_s),
                Some(new_s) => (new_t, new_s),
            },
        };
        Ok(Some(self.is_def_eq_aux(t, s)?))
    }

    // For projections.

    /// A step of unfolding for `(f a).i =?= (g b).i`.
    pub(super) fn is_def_eq_delta_step(&mut self, t: ExprId, s: ExprId) -> Result<Delta> {
        let (new_t, new_s) = match (self.delta_candidate(t), self.delta_candidate(s)) {
            (None, None) => return Ok(Delta::Unknown),
            (Some(_), None) => (self.unfold_definition(t)?, None),
            (None, Some(_)) => (None, self.unfold_definition(s)?),
            (Some(a), Some(b)) => match Self::compare_hints(&a, &b) {
                Ordering::Less => (self.unfold_definition(t)?, None),
                Ordering::Greater => (None, self.unfold_definition(s)?),
                Ordering::Equal => {
                    if a.info.name == b.info.name
                        && self.is_app(t)
                        && self.is_app(s)
                        && self.try_heuristic(t, s)?
                    {
                        return Ok(Delta::Equal);
                    }
                    (self.unfold_definition(t)?, self.unfold_definition(s)?)
                }
            },
        };
        if new_t.is_none() && new_s.is_none() {
            return Ok(Delta::Unknown);
        }
        let t = self.whnf_core(new_t.unwrap_or(t))?;
        let s = self.whnf_core(new_s.unwrap_or(s))?;
        Ok(match self.is_def_eq_quick(t, s)? {
            Truth::Yes => Delta::Equal,
            Truth::No => Delta::Different(t, s),
            Truth::Unknown => Delta::Continue(t, s),
        })
    }
}
