//! Universe levels: simplification, normal form, substitution.
//!
//! Levels are shown to users as these functions leave them, so they simplify exactly what Lean
//! simplifies. What levels *mean* is the business of `gnomon_term::level_order`.
//!
//! Lean counterpart: `Lean.Level`.

use crate::error::Result;
use crate::meta::Meta;
use crate::names;
use gnomon_term::{ExprId, LMVarId, Level, LevelId, LevelsId, NameId, Store};
use std::cmp::Ordering;

/// `l` and `k` where the level is `l + k` and `l` is no successor.
pub(crate) fn offset_of(store: &Store<'_>, mut level: LevelId) -> (LevelId, u32) {
    let mut offset = 0;
    while let Level::Succ(below) = store.level(level) {
        level = below;
        offset += 1;
    }
    (level, offset)
}

/// `level + offset`
pub(crate) fn add_offset(store: &mut Store<'_>, level: LevelId, offset: u32) -> LevelId {
    (0..offset).fold(level, |level, _| store.mk_succ(level))
}

fn is_explicit(store: &Store<'_>, level: LevelId) -> bool {
    offset_of(store, level).0 == LevelId::ZERO
}

/// Whether `max u v` is evidently `u`.
fn subsumes(store: &Store<'_>, u: LevelId, v: LevelId) -> bool {
    if is_explicit(store, v) && offset_of(store, u).1 >= offset_of(store, v).1 {
        return true;
    }
    matches!(store.level(u), Level::Max(a, b) if v == a || v == b)
}

/// `max u v`, simplified where that is evident (Lean's `mkLevelMax'`).
pub fn mk_level_max(store: &mut Store<'_>, u: LevelId, v: LevelId) -> LevelId {
    if u == v || v == LevelId::ZERO {
        return u;
    }
    if u == LevelId::ZERO {
        return v;
    }
    if subsumes(store, u, v) {
        return u;
    }
    if subsumes(store, v, u) {
        return v;
    }
    let (a, m) = offset_of(store, u);
    let (b, n) = offset_of(store, v);
    if a == b {
        return if m >= n { u } else { v };
    }
    store.mk_max(u, v)
}

/// `imax u v`, simplified where that is evident (Lean's `mkLevelIMax'`).
pub fn mk_level_imax(store: &mut Store<'_>, u: LevelId, v: LevelId) -> LevelId {
    if store.is_never_zero(v) {
        return mk_level_max(store, u, v);
    }
    if v == LevelId::ZERO || u == LevelId::ZERO || u == v {
        return v;
    }
    store.mk_imax(u, v)
}

/// Whether a level is 0 whatever its parameters are, as written.
pub(crate) fn is_always_zero(store: &Store<'_>, level: LevelId) -> bool {
    match store.level(level) {
        Level::Zero => true,
        Level::Max(a, b) => is_always_zero(store, a) && is_always_zero(store, b),
        Level::IMax(_, b) => is_always_zero(store, b),
        Level::Succ(_) | Level::Param(_) | Level::MVar(_) => false,
    }
}

/// Whether `part` occurs in `level`, itself included.
pub(crate) fn occurs(store: &Store<'_>, part: LevelId, level: LevelId) -> bool {
    part == level
        || match store.level(level) {
            Level::Succ(l) => occurs(store, part, l),
            Level::Max(a, b) | Level::IMax(a, b) => {
                occurs(store, part, a) || occurs(store, part, b)
            }
            Level::Zero | Level::Param(_) | Level::MVar(_) => false,
        }
}

/// Adds the metavariables of a level, in order of occurrence.
pub(crate) fn collect_level_mvars(store: &Store<'_>, level: LevelId, found: &mut Vec<LMVarId>) {
    if !store.level_flags(level).has_mvar {
        return;
    }
    match store.level(level) {
        Level::MVar(id) if !found.contains(&id) => found.push(id),
        Level::Succ(l) => collect_level_mvars(store, l, found),
        Level::Max(a, b) | Level::IMax(a, b) => {
            collect_level_mvars(store, a, found);
            collect_level_mvars(store, b, found);
        }
        _ => {}
    }
}

fn rank(level: Level) -> u8 {
    match level {
        Level::Zero => 0,
        Level::Param(_) => 1,
        Level::MVar(_) => 2,
        Level::Succ(_) => 3,
        Level::Max(..) => 4,
        Level::IMax(..) => 5,
    }
}

impl Meta {
    /// Replaces the parts of a level, if `change` says by what, simplifying as Lean does.
    pub(crate) fn replace_level(
        &mut self,
        level: LevelId,
        change: &mut dyn FnMut(&mut Self, LevelId) -> Result<Option<LevelId>>,
    ) -> Result<LevelId> {
        if let Some(new) = change(self, level)? {
            return Ok(new);
        }
        self.store.budget.enter()?;
        Ok(match self.store.level(level) {
            Level::Succ(l) => {
                let new = self.replace_level(l, change)?;
                if new == l {
                    level
                } else {
                    self.store.mk_succ(new)
                }
            }
            Level::Max(a, b) => {
                let (a2, b2) = (self.replace_level(a, change)?, self.replace_level(b, change)?);
                if (a, b) == (a2, b2) {
                    level
                } else {
                    mk_level_max(&mut self.store, a2, b2)
                }
            }
            Level::IMax(a, b) => {
                let (a2, b2) = (self.replace_level(a, change)?, self.replace_level(b, change)?);
                if (a, b) == (a2, b2) {
                    level
                } else {
                    mk_level_imax(&mut self.store, a2, b2)
                }
            }
            Level::Zero | Level::Param(_) | Level::MVar(_) => level,
        })
    }

    /// Replaces parameters of a level.
    pub fn instantiate_level_of(
        &mut self,
        level: LevelId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<LevelId> {
        self.replace_level(level, &mut |meta, level| {
            if !meta.store.level_flags(level).has_param {
                return Ok(Some(level));
            }
            let Level::Param(name) = meta.store.level(level) else { return Ok(None) };
            Ok(params
                .iter()
                .position(|&param| param == name)
                .and_then(|index| meta.store.levels(levels).get(index).copied()))
        })
    }

    /// Replaces universe parameters in an expression.
    pub fn instantiate_level_params(
        &mut self,
        e: ExprId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<ExprId> {
        if params.is_empty() {
            return Ok(e);
        }
        self.map_levels(e, &mut |meta, level| meta.instantiate_level_of(level, params, levels), {
            |meta, e| meta.store.has_level_param(e)
        })
    }

    /// Replaces the assigned metavariables of a level.
    pub fn instantiate_level_mvars(&mut self, level: LevelId) -> Result<LevelId> {
        self.replace_level(level, &mut |meta, level| {
            if !meta.store.level_flags(level).has_mvar {
                return Ok(Some(level));
            }
            let Level::MVar(id) = meta.store.level(level) else { return Ok(None) };
            let Some(value) = meta.mctx.level_assignment(id) else { return Ok(None) };
            meta.enter()?;
            let new = meta.instantiate_level_mvars(value)?;
            Ok(Some(new))
        })
    }

    /// [`Meta::instantiate_level_mvars`] on every level of a list.
    pub fn instantiate_levels_mvars(&mut self, list: LevelsId) -> Result<LevelsId> {
        let levels = self.store.levels(list).to_vec();
        if !levels.iter().any(|&level| self.store.level_flags(level).has_mvar) {
            return Ok(list);
        }
        let mut new = Vec::with_capacity(levels.len());
        for level in levels {
            new.push(self.instantiate_level_mvars(level)?);
        }
        Ok(self.store.mk_levels(&new))
    }

    /// Lean's order of levels in normal forms.
    fn norm_cmp(&mut self, a: LevelId, b: LevelId) -> Ordering {
        let ((a, m), (b, n)) = (offset_of(&self.store, a), offset_of(&self.store, b));
        if a == b {
            return m.cmp(&n);
        }
        match (self.store.level(a), self.store.level(b)) {
            (Level::Max(a1, a2), Level::Max(b1, b2))
            | (Level::IMax(a1, a2), Level::IMax(b1, b2)) => match a1 == b1 {
                false => self.norm_cmp(a1, b1),
                true => self.norm_cmp(a2, b2),
            },
            (Level::Param(a), Level::Param(b)) => {
                let (a, b) = (self.sym(a), self.sym(b));
                names::compare(a, b)
            }
            (Level::MVar(a), Level::MVar(b)) => a.cmp(&b),
            (x, y) => rank(x).cmp(&rank(y)),
        }
    }

    /// The arguments of nested maxima, normalised.
    fn max_args(&mut self, level: LevelId, is_normal: bool, args: &mut Vec<LevelId>) -> Result<()> {
        match self.store.level(level) {
            Level::Max(a, b) => {
                self.max_args(a, is_normal, args)?;
                self.max_args(b, is_normal, args)
            }
            _ if is_normal => {
                args.push(level);
                Ok(())
            }
            _ => {
                let normal = self.normalize_level(level)?;
                self.max_args(normal, true, args)
            }
        }
    }

    /// Lean's normal form: maxima outermost, sorted, without what is subsumed.
    pub fn normalize_level(&mut self, level: LevelId) -> Result<LevelId> {
        let (inner, offset) = offset_of(&self.store, level);
        self.store.budget.enter()?;
        match self.store.level(inner) {
            Level::Zero | Level::Param(_) | Level::MVar(_) | Level::Succ(_) => Ok(level),
            Level::Max(a, b) => {
                let mut args = Vec::new();
                self.max_args(a, false, &mut args)?;
                self.max_args(b, false, &mut args)?;
                // Insertion sort, as comparing needs the store.
                for i in 1..args.len() {
                    let mut j = i;
                    while j > 0 && self.norm_cmp(args[j], args[j - 1]) == Ordering::Less {
                        args.swap(j, j - 1);
                        j -= 1;
                    }
                }
                let explicit =
                    args.iter().take_while(|&&arg| is_explicit(&self.store, arg)).count();
                let start = match explicit {
                    0 => 0,
                    n => {
                        let greatest = offset_of(&self.store, args[n - 1]).1;
                        let store = &self.store;
                        let is_subsumed =
                            args[n..].iter().any(|&arg| offset_of(store, arg).1 >= greatest);
                        if is_subsumed {
                            n
                        } else {
                            n - 1
                        }
                    }
                };
                let mut result = LevelId::ZERO;
                let mut previous = offset_of(&self.store, args[start]);
                for &arg in &args[start + 1..] {
                    let current = offset_of(&self.store, arg);
                    if current.0 != previous.0 {
                        result = self.accumulate_max(result, previous, offset);
                    }
                    previous = current;
                }
                Ok(self.accumulate_max(result, previous, offset))
            }
            Level::IMax(a, b) => {
                if self.store.is_never_zero(b) {
                    let max = self.store.mk_max(a, b);
                    let normal = self.normalize_level(max)?;
                    return Ok(add_offset(&mut self.store, normal, offset));
                }
                let (a, b) = (self.normalize_level(a)?, self.normalize_level(b)?);
                let joined = match (a, b) {
                    (_, LevelId::ZERO) => LevelId::ZERO,
                    (LevelId::ZERO | LevelId::ONE, _) => b,
                    _ if a == b => a,
                    _ => self.store.mk_imax(a, b),
                };
                Ok(add_offset(&mut self.store, joined, offset))
            }
        }
    }

    fn accumulate_max(&mut self, result: LevelId, next: (LevelId, u32), offset: u32) -> LevelId {
        let next = add_offset(&mut self.store, next.0, next.1 + offset);
        match result {
            LevelId::ZERO => next,
            _ => self.store.mk_max(result, next),
        }
    }
}
