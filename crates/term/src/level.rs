//! Universe levels: `0`, `l + 1`, `max l l'`, `imax l l'`, parameters and metavariables.

use crate::arena::{mix, Node};
use crate::limits::Limit;
use crate::name::NameId;
use crate::store::Store;
use rustc_hash::{FxHashMap, FxHashSet};

/// A level in a store. Equal levels (as written) have equal ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LevelId(pub u32);

impl LevelId {
    /// The level `0`, which every store holds.
    pub const ZERO: LevelId = LevelId(0);
    /// The level `1`, which every store holds.
    pub const ONE: LevelId = LevelId(1);
}

/// A list of levels in a store: the universe arguments of a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LevelsId(pub u32);

impl LevelsId {
    /// The empty list.
    pub const EMPTY: LevelsId = LevelsId(0);
}

/// A level metavariable of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LMVarId(pub u32);

/// A level's node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// The level of `Prop`.
    Zero,
    /// `l + 1`
    Succ(LevelId),
    /// The greater of two levels.
    Max(LevelId, LevelId),
    /// `0` when the second level is `0`, the greater of the two otherwise.
    IMax(LevelId, LevelId),
    /// A universe parameter.
    Param(NameId),
    /// A level metavariable.
    MVar(LMVarId),
}

impl Node for Level {
    fn hash(&self) -> u64 {
        match *self {
            Level::Zero => 1,
            Level::Succ(l) => mix(2, u64::from(l.0)),
            Level::Max(a, b) => mix(3, u64::from(a.0) << 32 | u64::from(b.0)),
            Level::IMax(a, b) => mix(4, u64::from(a.0) << 32 | u64::from(b.0)),
            Level::Param(n) => mix(5, u64::from(n.0)),
            Level::MVar(m) => mix(6, u64::from(m.0)),
        }
    }
}

/// What a level contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LevelFlags {
    /// A universe parameter occurs.
    pub has_param: bool,
    /// A level metavariable occurs.
    pub has_mvar: bool,
}

impl Store<'_> {
    /// `l + 1`
    pub fn mk_succ(&mut self, level: LevelId) -> LevelId {
        self.intern_level(Level::Succ(level))
    }

    /// `max a b`, as written.
    pub fn mk_max(&mut self, a: LevelId, b: LevelId) -> LevelId {
        self.intern_level(Level::Max(a, b))
    }

    /// `imax a b`, as written.
    pub fn mk_imax(&mut self, a: LevelId, b: LevelId) -> LevelId {
        self.intern_level(Level::IMax(a, b))
    }

    /// `imax a b` with the cheap simplifications that keep inferred types small.
    ///
    /// The level is equal to `imax a b` under every assignment.
    pub fn mk_imax_simp(&mut self, a: LevelId, b: LevelId) -> LevelId {
        if a == b || a == LevelId::ZERO || b == LevelId::ZERO {
            return b;
        }
        if self.is_never_zero(b) {
            return self.mk_max_simp(a, b);
        }
        if a == LevelId::ONE {
            return b;
        }
        self.mk_imax(a, b)
    }

    /// `max a b` with the cheap simplifications that keep inferred types small.
    pub fn mk_max_simp(&mut self, a: LevelId, b: LevelId) -> LevelId {
        if a == b || a == LevelId::ZERO {
            return b;
        }
        if b == LevelId::ZERO {
            return a;
        }
        if let (Some(m), Some(n)) = (self.level_to_nat(a), self.level_to_nat(b)) {
            return if m >= n { a } else { b };
        }
        self.mk_max(a, b)
    }

    /// A universe parameter.
    pub fn mk_level_param(&mut self, name: NameId) -> LevelId {
        self.intern_level(Level::Param(name))
    }

    /// The numeral that a level is as written, if it is one.
    pub fn level_to_nat(&self, mut level: LevelId) -> Option<u32> {
        let mut n = 0;
        loop {
            match self.level(level) {
                Level::Zero => return Some(n),
                Level::Succ(l) => {
                    n += 1;
                    level = l;
                }
                _ => return None,
            }
        }
    }

    /// Whether a level is above `0` under every assignment of its parameters.
    ///
    /// Syntactic and so incomplete for nested `imax`; `false` may mean "not known".
    pub fn is_never_zero(&self, level: LevelId) -> bool {
        let mut pending = vec![level];
        let mut seen = FxHashSet::default();
        while let Some(level) = pending.pop() {
            match self.level(level) {
                Level::Succ(_) => return true,
                Level::Max(a, b) if seen.insert(level) => pending.extend([a, b]),
                Level::IMax(_, b) if seen.insert(level) => pending.push(b),
                _ => {}
            }
        }
        false
    }

    /// Replaces parameters by levels: `params[i]` becomes the `i`-th level of `levels`.
    ///
    /// Parameters that are not in `params` stay.
    pub fn instantiate_level(
        &mut self,
        level: LevelId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<LevelId, Limit> {
        if params.is_empty() || !self.level_flags(level).has_param {
            return Ok(level);
        }
        match self.level(level) {
            Level::Param(name) => Ok(match params.iter().position(|&p| p == name) {
                Some(index) => self.levels(levels)[index],
                None => level,
            }),
            _ => self.instantiate_shared(level, params, levels, &mut FxHashMap::default()),
        }
    }

    /// [`Store::instantiate_level`], which visits a shared part once.
    fn instantiate_shared(
        &mut self,
        level: LevelId,
        params: &[NameId],
        levels: LevelsId,
        done: &mut FxHashMap<LevelId, LevelId>,
    ) -> Result<LevelId, Limit> {
        let parts = match self.level(level) {
            _ if !self.level_flags(level).has_param => return Ok(level),
            Level::Param(_) => return self.instantiate_level(level, params, levels),
            Level::Zero | Level::MVar(_) => return Ok(level),
            Level::Succ(l) => (l, l),
            Level::Max(a, b) | Level::IMax(a, b) => (a, b),
        };
        if let Some(&result) = done.get(&level) {
            return Ok(result);
        }
        self.budget.enter()?;
        self.tick()?;
        let a = self.instantiate_shared(parts.0, params, levels, done)?;
        let result = match self.level(level) {
            Level::Succ(_) => self.mk_succ(a),
            Level::Max(..) => {
                let b = self.instantiate_shared(parts.1, params, levels, done)?;
                self.mk_max_simp(a, b)
            }
            _ => {
                let b = self.instantiate_shared(parts.1, params, levels, done)?;
                self.mk_imax_simp(a, b)
            }
        };
        if !matches!(self.level(level), Level::Succ(_)) {
            done.insert(level, result);
        }
        Ok(result)
    }

    /// [`Store::instantiate_level`] on every level of a list.
    pub fn instantiate_levels(
        &mut self,
        list: LevelsId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<LevelsId, Limit> {
        if list == LevelsId::EMPTY || params.is_empty() {
            return Ok(list);
        }
        let mut result = Vec::with_capacity(self.levels(list).len());
        for index in 0..self.levels(list).len() {
            let level = self.levels(list)[index];
            result.push(self.instantiate_level(level, params, levels)?);
        }
        Ok(self.mk_levels(&result))
    }
}
