//! Unification of universe levels.
//!
//! A constraint that cannot be decided yet, as `max ?u ?v =?= 2`, is postponed: it counts as solved,
//! and is looked at again when more is known.
//!
//! Lean counterpart: `Lean.Meta.LevelDefEq`, `Lean.Meta.DecLevel`.

use crate::error::{Error, ErrorKind, Result};
use crate::infer::Truth;
use crate::level::{mk_level_max, occurs, offset_of};
use crate::mctx::Postponed;
use crate::meta::Meta;
use gnomon_term::{ExprId, LMVarId, Level, LevelId, LevelsId};

impl Meta {
    /// Whether two levels can be made equal.
    pub fn is_level_def_eq(&mut self, a: LevelId, b: LevelId) -> Result<bool> {
        self.checkpoint_def_eq(|meta| meta.is_level_def_eq_aux(a, b))
    }

    /// Whether two lists of levels can be made equal.
    pub(crate) fn is_list_level_def_eq(&mut self, us: LevelsId, vs: LevelsId) -> Result<bool> {
        if us == vs {
            return Ok(true);
        }
        let (us, vs) = (self.store.levels(us).to_vec(), self.store.levels(vs).to_vec());
        if us.len() != vs.len() {
            return Ok(false);
        }
        for (u, v) in us.into_iter().zip(vs) {
            if !self.is_level_def_eq_aux(u, v)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn has_assignable_level_mvar(&self, level: LevelId) -> bool {
        let mut found = Vec::new();
        crate::level::collect_level_mvars(&self.store, level, &mut found);
        found.into_iter().any(|mvar| self.mctx.is_level_assignable(mvar))
    }

    pub(crate) fn is_level_def_eq_aux(&mut self, u: LevelId, v: LevelId) -> Result<bool> {
        let (mut u, mut v) = (u, v);
        loop {
            while let (Level::Succ(a), Level::Succ(b)) = (self.store.level(u), self.store.level(v))
            {
                (u, v) = (a, b);
            }
            if u == v {
                return Ok(true);
            }
            let ((a, m), (b, n)) = (offset_of(&self.store, u), offset_of(&self.store, v));
            if a == b {
                return Ok(m == n);
            }
            let new_u = self.instantiate_level_mvars(u)?;
            let new_u = self.normalize_level(new_u)?;
            let new_v = self.instantiate_level_mvars(v)?;
            let new_v = self.normalize_level(new_v)?;
            if new_u == u && new_v == v {
                break;
            }
            (u, v) = (new_u, new_v);
        }
        self.with_inc_rec_depth(|meta| {
            for (a, b) in [(u, v), (v, u)] {
                match meta.solve_level(a, b)? {
                    Truth::Yes => return Ok(true),
                    Truth::No => return Ok(false),
                    Truth::Unknown => {}
                }
            }
            if meta.has_assignable_level_mvar(u) || meta.has_assignable_level_mvar(v) {
                meta.mctx.postponed.push(Postponed { lhs: u, rhs: v, from: meta.def_eq_from });
                return Ok(true);
            }
            let is_mvar = |level| matches!(meta.store.level(level), Level::MVar(_));
            if meta.config.is_def_eq_stuck_ex && (is_mvar(u) || is_mvar(v)) {
                return Err(Error::Stuck);
            }
            Ok(false)
        })
    }

    /// Solves `u =?= v` for `u`; the caller also tries it the other way round.
    fn solve_level(&mut self, u: LevelId, v: LevelId) -> Result<Truth> {
        match (self.store.level(u), self.store.level(v)) {
            (Level::MVar(mvar), other) => {
                if !self.mctx.is_level_assignable(mvar) {
                    return Ok(Truth::Unknown);
                }
                if let Level::MVar(other) = other {
                    // The one that was made later goes.
                    if self.mctx.level_depth(other) > self.mctx.level_depth(mvar) {
                        return Ok(Truth::Unknown);
                    }
                }
                if !occurs(&self.store, u, v) {
                    self.mctx.assign_level(mvar, v);
                    return Ok(Truth::Yes);
                }
                if matches!(other, Level::Max(..)) && !self.strictly_occurs_in_max(u, v) {
                    // `?u =?= max ?u v` is solved by `?u := max ?n v`.
                    let fresh = self.mk_level_mvar();
                    let value = self.max_without(mvar, v, fresh);
                    self.mctx.assign_level(mvar, value);
                    return Ok(Truth::Yes);
                }
                Ok(Truth::Unknown)
            }
            (_, Level::MVar(_)) => Ok(Truth::Unknown),
            (Level::Zero, Level::Max(a, b)) => {
                let answer = self.is_level_def_eq_aux(LevelId::ZERO, a)?
                    && self.is_level_def_eq_aux(LevelId::ZERO, b)?;
                Ok(answer.into())
            }
            (Level::Zero, Level::IMax(_, b)) => {
                Ok(self.is_level_def_eq_aux(LevelId::ZERO, b)?.into())
            }
            (Level::Zero, Level::Succ(_)) => Ok(Truth::No),
            (Level::Succ(_), Level::Param(_)) => Ok(Truth::No),
            (Level::Succ(below), _) => match self.dec_level_opt(v)? {
                Some(v) => Ok(self.is_level_def_eq_aux(below, v)?.into()),
                None => Ok(Truth::Unknown),
            },
            _ if self.univ_approx => self.solve_level_approx(u, v),
            _ => Ok(Truth::Unknown),
        }
    }

    /// Solutions that may not be the only ones: `u =?= max u ?v` by `?v := u`, and
    /// `max u ?v =?= max u w` by `?v := w`.
    fn solve_level_approx(&mut self, u: LevelId, v: LevelId) -> Result<Truth> {
        let Level::Max(a, b) = self.store.level(v) else { return Ok(Truth::Unknown) };
        let assignable = |meta: &Self, level| match meta.store.level(level) {
            Level::MVar(mvar) if meta.mctx.is_level_assignable(mvar) => Some(mvar),
            _ => None,
        };
        for (mvar, other) in [(b, a), (a, b)] {
            let Some(mvar) = assignable(self, mvar) else { continue };
            if other == u {
                self.mctx.assign_level(mvar, u);
                return Ok(Truth::Yes);
            }
            if let Level::Max(c, d) = self.store.level(u) {
                let rest = match other {
                    other if other == c => d,
                    other if other == d => c,
                    _ => continue,
                };
                let mvar_level = self.store.intern_level(Level::MVar(mvar));
                if !occurs(&self.store, mvar_level, rest) {
                    self.mctx.assign_level(mvar, rest);
                    return Ok(Truth::Yes);
                }
            }
        }
        Ok(Truth::Unknown)
    }

    /// Whether a level occurs inside an argument of nested maxima, not as one.
    fn strictly_occurs_in_max(&self, part: LevelId, level: LevelId) -> bool {
        match self.store.level(level) {
            Level::Max(a, b) => {
                self.strictly_occurs_in_max(part, a) || self.strictly_occurs_in_max(part, b)
            }
            _ => level != part && occurs(&self.store, part, level),
        }
    }

    /// The maximum of `rest` and the arguments of nested maxima but a metavariable.
    fn max_without(&mut self, mvar: LMVarId, level: LevelId, rest: LevelId) -> LevelId {
        match self.store.level(level) {
            Level::Max(a, b) => {
                let rest = self.max_without(mvar, a, rest);
                self.max_without(mvar, b, rest)
            }
            Level::MVar(id) if id == mvar => rest,
            _ => mk_level_max(&mut self.store, rest, level),
        }
    }

    /// Looks at postponed constraints again; `false` if one fails.
    ///
    /// Without `may_postpone`, none may be left.
    pub fn process_postponed(&mut self, may_postpone: bool) -> Result<bool> {
        loop {
            let before = self.mctx.postponed.len();
            if before == 0 {
                return Ok(true);
            }
            let old = self.def_eq_from;
            for constraint in std::mem::take(&mut self.mctx.postponed) {
                self.def_eq_from = constraint.from;
                let answer = self.is_level_def_eq_aux(constraint.lhs, constraint.rhs);
                self.def_eq_from = old;
                if !answer? {
                    return Ok(false);
                }
            }
            let after = self.mctx.postponed.len();
            if after == 0 {
                return Ok(true);
            }
            if after < before {
                continue;
            }
            if !may_postpone && self.config.univ_approx && !self.univ_approx {
                self.univ_approx = true;
                let result = self.process_postponed(may_postpone);
                self.univ_approx = false;
                return result;
            }
            return Ok(may_postpone);
        }
    }

    // Decrementing.

    /// INVARIANT (no guess below a maximum): `max ?u 1` is not `max ?v 0 + 1` with `?u := ?v + 1`, since
    /// `?u` might be 0; `may_assign` is off below `max` and `imax`.
    fn dec_aux(&mut self, level: LevelId, may_assign: bool) -> Result<Option<LevelId>> {
        match self.store.level(level) {
            Level::Zero | Level::Param(_) => Ok(None),
            Level::Succ(below) => Ok(Some(below)),
            Level::MVar(mvar) => match self.mctx.level_assignment(mvar) {
                Some(value) => self.dec_aux(value, may_assign),
                None if !may_assign || !self.mctx.is_level_assignable(mvar) => Ok(None),
                None => {
                    let below = self.mk_level_mvar();
                    let value = self.store.mk_succ(below);
                    self.mctx.assign_level(mvar, value);
                    Ok(Some(below))
                }
            },
            // If `b` is a successor, `imax a b` is `max a b`.
            Level::Max(a, b) | Level::IMax(a, b) => {
                let Some(a) = self.dec_aux(a, false)? else { return Ok(None) };
                let Some(b) = self.dec_aux(b, false)? else { return Ok(None) };
                Ok(Some(mk_level_max(&mut self.store, a, b)))
            }
        }
    }

    /// `l` where the level is, or can be made, `l + 1`.
    pub fn dec_level_opt(&mut self, level: LevelId) -> Result<Option<LevelId>> {
        let saved = self.mctx.save();
        let result = self.dec_aux(level, true)?;
        if result.is_none() {
            self.mctx.restore(&saved);
        }
        Ok(result)
    }

    /// [`Meta::dec_level_opt`], or an error.
    pub fn dec_level(&mut self, level: LevelId) -> Result<LevelId> {
        match self.dec_level_opt(level)? {
            Some(level) => Ok(level),
            None => Err(Error::of_level(ErrorKind::DecLevelError, level)),
        }
    }

    /// `u` where `ty : Sort (u + 1)`.
    pub fn get_dec_level(&mut self, ty: ExprId) -> Result<LevelId> {
        let level = self.get_level(ty)?;
        self.dec_level(level)
    }
}
