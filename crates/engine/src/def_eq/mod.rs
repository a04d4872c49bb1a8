//! Unification modulo definitional equality.
//!
//! [`Meta::is_def_eq`] tries to make two terms equal, assigning metavariables; it leaves no trace when it
//! fails. A problem goes through stages, cheapest first: [`quick`] looks at the terms as they are and
//! at metavariables ([`assign`], [`check_assignment`]); then proof irrelevance, core reduction,
//! arithmetic ([`offset`]), lazy unfolding ([`delta`]), arguments ([`args`]), eta and projections
//! ([`structural`]), and at last instances that were put off and unification hints ([`hints`]).
//! Levels are in [`level`].
//!
//! Lean counterpart: `Lean.Meta.ExprDefEq`.

mod args;
mod assign;
mod check_assignment;
mod delta;
mod hints;
mod level;
mod offset;
mod quick;
mod structural;

use crate::config::ProjReduction;
use crate::error::{caught, Error, Result};
use crate::infer::Truth;
use crate::meta::Meta;
use gnomon_term::{ExprId, MVarId};

/// Where the result of a problem may be kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// Until the environment changes.
    Forever,
    /// Until the present call of [`Meta::is_def_eq`] ends.
    Call,
    /// Until the next checkpoint.
    Checkpoint,
}

impl Meta {
    /// Whether two terms can be made equal; metavariables are assigned only then.
    pub fn is_def_eq(&mut self, a: ExprId, b: ExprId) -> Result<bool> {
        let from = (a, b, self.lctx, self.insts);
        let old = self.def_eq_from.replace(from);
        // The types of variables may have metavariables, so results for terms with variables are not
        // kept from call to call.
        self.cache.def_eq_local.clear();
        let result = self.checkpoint_def_eq(|meta| meta.is_def_eq_aux(a, b));
        self.def_eq_from = old;
        result
    }

    /// [`Meta::is_def_eq`], and `false` where that has no answer.
    pub fn is_def_eq_guarded(&mut self, a: ExprId, b: ExprId) -> Result<bool> {
        let result = self.is_def_eq(a, b);
        Ok(caught(result)?.unwrap_or(false))
    }

    /// [`Meta::is_def_eq`] with first-order, context and quasi-pattern approximations.
    pub fn is_def_eq_no_constant_approx(&mut self, a: ExprId, b: ExprId) -> Result<bool> {
        self.approx_def_eq(|meta| meta.is_def_eq(a, b))
    }

    /// Runs `work` with first-order, context and quasi-pattern approximations.
    pub fn approx_def_eq<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.with_config(
            |config| {
                config.fo_approx = true;
                config.ctx_approx = true;
                config.quasi_pattern_unification = true;
            },
            work,
        )
    }

    /// Runs `attempt`, and processes the universe constraints that it postpones; goes back to the
    /// state before it if one of the two fails.
    pub(crate) fn checkpoint_def_eq(
        &mut self,
        attempt: impl FnOnce(&mut Self) -> Result<bool>,
    ) -> Result<bool> {
        // Within one attempt, results are kept although metavariables may be assigned meanwhile: some
        // heuristics meet the same problem many times.
        self.cache.def_eq_transient.clear();
        self.commit_if(|meta| {
            let before = std::mem::take(&mut meta.mctx.postponed);
            if !attempt(meta)? || !meta.process_postponed(true)? {
                return Ok(false);
            }
            let new = std::mem::replace(&mut meta.mctx.postponed, before);
            meta.mctx.postponed.extend(new);
            Ok(true)
        })
    }

    /// Unification within a call of [`Meta::is_def_eq`].
    pub(crate) fn is_def_eq_aux(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        self.with_inc_rec_depth(|meta| meta.is_def_eq_go(t, s))
    }

    fn is_def_eq_go(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let (mut t, mut s) = (t, s);
        loop {
            self.check_system("isDefEq")?;
            match self.is_def_eq_quick(t, s)? {
                Truth::Yes => return Ok(true),
                Truth::No => return Ok(false),
                Truth::Unknown => {}
            }
            match self.is_def_eq_proof_irrel(t, s)? {
                Truth::Yes => return Ok(true),
                Truth::No => return Ok(false),
                Truth::Unknown => {}
            }
            // Projections are reduced with care, so that comparing two operations of a structure does
            // not compare all its operations.
            let (new_t, new_s) = self.with_config(
                |config| config.proj = ProjReduction::WithDeltaInstances,
                |meta| Ok((meta.whnf_core(t)?, meta.whnf_core(s)?)),
            )?;
            if new_t == t && new_s == s {
                break;
            }
            (t, s) = (new_t, new_s);
        }
        let (t, s) = (self.instantiate_mvars(t)?, self.instantiate_mvars(s)?);
        let postponed = self.mctx.postponed.len();
        let keep = self.keep(t, s);
        if let Some(known) = self.cached_def_eq(keep, t, s) {
            return Ok(known);
        }
        let result = self.is_def_eq_expensive(t, s)?;
        if self.mctx.postponed.len() == postponed {
            // Assigned metavariables in the key would make it wrong when the assignment is undone.
            let (t, s) = (self.instantiate_mvars(t)?, self.instantiate_mvars(s)?);
            let key = self.def_eq_key(t, s);
            self.def_eq_cache(keep).insert(key, result);
        }
        Ok(result)
    }

    fn keep(&self, t: ExprId, s: ExprId) -> Keep {
        let store = &self.store;
        if store.has_mvar(t) || store.has_mvar(s) || !self.unfolds_by_transparency() {
            Keep::Checkpoint
        } else if store.has_fvar(t) || store.has_fvar(s) {
            Keep::Call
        } else {
            Keep::Forever
        }
    }

    fn def_eq_cache(
        &mut self,
        keep: Keep,
    ) -> &mut gnomon_term::FxHashMap<(ExprId, ExprId, u64), bool> {
        match keep {
            Keep::Forever => &mut self.cache.def_eq,
            Keep::Call => &mut self.cache.def_eq_local,
            Keep::Checkpoint => &mut self.cache.def_eq_transient,
        }
    }

    fn def_eq_key(&self, t: ExprId, s: ExprId) -> (ExprId, ExprId, u64) {
        let (t, s) = (self.store.canonical(t), self.store.canonical(s));
        let key = self.config.key();
        if t < s {
            (t, s, key)
        } else {
            (s, t, key)
        }
    }

    fn cached_def_eq(&mut self, keep: Keep, t: ExprId, s: ExprId) -> Option<bool> {
        let key = self.def_eq_key(t, s);
        self.def_eq_cache(keep).get(&key).copied()
    }

    fn is_def_eq_expensive(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        for (a, b) in [(t, s), (s, t)] {
            if let Some(answer) = self.is_def_eq_eta(a, b)? {
                return Ok(answer);
            }
        }
        if self.is_def_eq_proj(t, s)? {
            return Ok(true);
        }
        let (new_t, new_s) = (self.whnf_core(t)?, self.whnf_core(s)?);
        if new_t != t || new_s != s {
            return self.is_def_eq_aux(new_t, new_s);
        }
        if let Some(answer) = self.is_def_eq_nat(t, s)? {
            return Ok(answer);
        }
        if let Some(answer) = self.is_def_eq_offset(t, s)? {
            return Ok(answer);
        }
        if let Some(answer) = self.is_def_eq_delta(t, s)? {
            return Ok(answer);
        }
        // After unfolding: otherwise each step of a reduction towards a constructor would compare fields.
        if self.is_def_eq_eta_struct(t, s)? || self.is_def_eq_eta_struct(s, t)? {
            return Ok(true);
        }
        if self.is_const(t) && self.is_const(s) {
            if self.const_name(t) != self.const_name(s) {
                return Ok(false);
            }
            let (us, vs) = (self.const_levels(t), self.const_levels(s));
            return self.is_list_level_def_eq(us, vs);
        }
        if self.is_app(t) && self.is_app(s) && self.is_def_eq_app(t, s)? {
            return Ok(true);
        }
        if let Some(answer) = self.is_def_eq_proj_inst(t, s)? {
            return Ok(answer);
        }
        if let Some(answer) = self.is_def_eq_string_lit(t, s)? {
            return Ok(answer);
        }
        if self.is_def_eq_unit_like(t, s)? {
            return Ok(true);
        }
        self.is_def_eq_on_failure(t, s)
    }

    /// Two proofs of one proposition are equal.
    fn is_def_eq_proof_irrel(&mut self, t: ExprId, s: ExprId) -> Result<Truth> {
        if !self.config.proof_irrelevance {
            return Ok(Truth::Unknown);
        }
        let ty = match self.is_proof_quick(t)? {
            Truth::No => return Ok(Truth::Unknown),
            Truth::Yes => self.infer_type(t)?,
            Truth::Unknown => {
                let ty = self.infer_type(t)?;
                if !self.is_prop(ty)? {
                    return Ok(Truth::Unknown);
                }
                ty
            }
        };
        let other = self.infer_type(s)?;
        // Also where little is unfolded, propositions are compared as types are.
        let answer = self.with_infer_type_config(|meta| meta.is_def_eq_aux(ty, other))?;
        Ok(answer.into())
    }

    /// The last attempts: instances that were put off, and unification hints.
    fn is_def_eq_on_failure(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        for (stuck, is_left) in [(t, true), (s, false)] {
            let Some(mvar) = self.get_stuck_mvar(stuck)? else { continue };
            if self.synth_pending(mvar)? {
                let new = self.instantiate_mvars(stuck)?;
                return match is_left {
                    true => self.is_def_eq_aux(new, s),
                    false => self.is_def_eq_aux(t, new),
                };
            }
            if self.config.is_def_eq_stuck_ex {
                // A metavariable from outside may still be assigned there.
                let decl = self.mvar_decl(mvar)?;
                if decl.depth < self.mctx.depth {
                    return Err(Error::Stuck);
                }
            }
        }
        Ok(self.try_unification_hints(t, s)? || self.try_unification_hints(s, t)?)
    }

    /// Whether a metavariable may be assigned by the unifier now.
    pub(crate) fn is_assignable_mvar(&self, e: ExprId) -> Option<MVarId> {
        match self.store.expr(e) {
            gnomon_term::Expr::MVar(mvar) if !self.is_read_only_or_synthetic_opaque(mvar) => {
                Some(mvar)
            }
            _ => None,
        }
    }
}
