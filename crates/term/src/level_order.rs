//! Which universe levels are equal, and which are at most another, under every assignment.
//!
//! A level is a function from assignments (of natural numbers to parameters) to natural numbers.
//! Its normal form is a maximum of *terms*
//!
//! ```text
//!   [p₁ > 0 ∧ … ∧ pₙ > 0] · (v + k)      and      [p₁ > 0 ∧ … ∧ pₙ > 0] · k
//! ```
//!
//! whose *guards* `p₁ … pₙ` come from `imax`: `imax a b` is `b`, joined with `a` guarded by `b > 0`.
//! A term with guards `S` is below a maximum exactly if it is below one of its terms whose guards are
//! in `S`: choose 0 for all parameters outside `S`, which removes every other term, and let the
//! term's variable grow. So comparison needs no case analysis, and it is complete: the tempting
//! alternative, splitting on `p = 0` and `p > 0` for each parameter under an `imax`, is exponential in
//! the number of parameters, and comparing structurally gets `imax` wrong.
//!
//! Source: Carneiro, *The Type Theory of Lean* (2019), section 2.2, gives the semantics.

use crate::level::{Level, LevelId};
use crate::limits::Limit;
use crate::name::NameId;
use crate::store::Store;
use rustc_hash::FxHashMap;

/// A parameter or metavariable, as a number that orders them.
type Atom = u64;

/// `[guards > 0] · (atom + offset)`, or `[guards > 0] · offset` without an atom.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// INVARIANT (guards sorted): ascending and without repetition.
    guards: Vec<Atom>,
    atom: Option<Atom>,
    offset: u64,
}

impl Term {
    /// Whether this term is at most `other` under every assignment.
    fn is_below(&self, other: &Term) -> bool {
        // INVARIANT (guards sorted) makes inclusion a single pass.
        let mut guards = self.guards.iter();
        if !other.guards.iter().all(|g| guards.any(|h| h == g)) {
            return false;
        }
        match (self.atom, other.atom) {
            (Some(a), Some(b)) => a == b && self.offset <= other.offset,
            (Some(_), None) => false,
            (None, None) => self.offset <= other.offset,
            // A guarded atom is at least 1.
            (None, Some(b)) => {
                let least = u64::from(self.guards.binary_search(&b).is_ok());
                self.offset <= other.offset + least
            }
        }
    }
}

/// A normal form with more terms than this is not computed.
const MAX_TERMS: usize = 4096;

/// A maximum of terms; the empty maximum is 0.
type Normal = Vec<Term>;

fn add(normal: &mut Normal, term: Term) -> Result<(), Limit> {
    if normal.iter().any(|t| term.is_below(t)) {
        return Ok(());
    }
    normal.retain(|t| !t.is_below(&term));
    if normal.len() >= MAX_TERMS {
        return Err(Limit::Steps);
    }
    normal.push(term);
    Ok(())
}

fn union(a: &[Atom], b: &[Atom]) -> Vec<Atom> {
    let mut all = [a, b].concat();
    all.sort_unstable();
    all.dedup();
    all
}

impl Store<'_> {
    /// The normal form; `done` has those of shared parts.
    fn normalize_level(
        &mut self,
        level: LevelId,
        done: &mut FxHashMap<LevelId, Normal>,
    ) -> Result<Normal, Limit> {
        if let Some(normal) = done.get(&level) {
            return Ok(normal.clone());
        }
        let normal = self.normalize_parts(level, done)?;
        if matches!(self.level(level), Level::Max(..) | Level::IMax(..)) {
            done.insert(level, normal.clone());
        }
        Ok(normal)
    }

    fn normalize_parts(
        &mut self,
        level: LevelId,
        done: &mut FxHashMap<LevelId, Normal>,
    ) -> Result<Normal, Limit> {
        self.budget.enter()?;
        self.tick()?;
        let of_atom = |atom| vec![Term { guards: vec![], atom: Some(atom), offset: 0 }];
        Ok(match self.level(level) {
            Level::Zero => vec![],
            Level::Param(NameId(name)) => of_atom(u64::from(name)),
            Level::MVar(mvar) => of_atom(1 << 32 | u64::from(mvar.0)),
            Level::Succ(_) => {
                let mut inner = level;
                let mut height = 0;
                while let Level::Succ(l) = self.level(inner) {
                    inner = l;
                    height += 1;
                }
                // ([S] · t) + k is max ([S] · (t + k)) k.
                let mut normal = vec![];
                for term in self.normalize_level(inner, done)? {
                    add(&mut normal, Term { offset: term.offset + height, ..term })?;
                }
                add(&mut normal, Term { guards: vec![], atom: None, offset: height })?;
                normal
            }
            Level::Max(a, b) => {
                let mut normal = self.normalize_level(a, done)?;
                for term in self.normalize_level(b, done)? {
                    add(&mut normal, term)?;
                }
                normal
            }
            Level::IMax(a, b) => {
                let a = self.normalize_level(a, done)?;
                let mut normal = self.normalize_level(b, done)?;
                // `b > 0` holds where one of its terms is positive.
                let mut conditions: Vec<Vec<Atom>> = vec![];
                for term in &normal {
                    let condition = match term.atom {
                        Some(atom) if term.offset == 0 => union(&term.guards, &[atom]),
                        _ if term.offset == 0 => continue,
                        _ => term.guards.clone(),
                    };
                    conditions.push(condition);
                }
                for condition in conditions {
                    for term in &a {
                        self.tick()?;
                        let guards = union(&condition, &term.guards);
                        add(&mut normal, Term { guards, ..term.clone() })?;
                    }
                }
                normal
            }
        })
    }

    /// Whether `a ≤ b` under every assignment of parameters and metavariables.
    pub fn level_leq(&mut self, a: LevelId, b: LevelId) -> Result<bool, Limit> {
        if a == b || a == LevelId::ZERO {
            return Ok(true);
        }
        if let (Some(m), Some(n)) = (self.level_to_nat(a), self.level_to_nat(b)) {
            return Ok(m <= n);
        }
        let done = &mut FxHashMap::default();
        let (a, b) = (self.normalize_level(a, done)?, self.normalize_level(b, done)?);
        // A term `0` is below everything, also below the empty maximum.
        let is_zero = |t: &Term| t.atom.is_none() && t.offset == 0;
        Ok(a.iter().all(|t| is_zero(t) || b.iter().any(|u| t.is_below(u))))
    }

    /// Whether two levels are equal under every assignment of parameters and metavariables.
    pub fn level_eq(&mut self, a: LevelId, b: LevelId) -> Result<bool, Limit> {
        if a == b {
            return Ok(true);
        }
        if let (Some(m), Some(n)) = (self.level_to_nat(a), self.level_to_nat(b)) {
            return Ok(m == n);
        }
        Ok(self.level_leq(a, b)? && self.level_leq(b, a)?)
    }

    /// Whether a level is 0 under every assignment.
    pub fn level_is_zero(&mut self, level: LevelId) -> Result<bool, Limit> {
        self.level_leq(level, LevelId::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small level from a number: enough shapes to meet every rule.
    fn level_of(store: &mut Store<'_>, mut code: u64, depth: u32) -> LevelId {
        let pick = code % 7;
        code /= 7;
        if depth == 0 || pick >= 5 {
            let name = ["u", "v", "w"][(code % 3) as usize];
            let name = store.mk_name(name);
            return match code / 3 % 4 {
                0 => LevelId::ZERO,
                1 => LevelId::ONE,
                _ => store.mk_level_param(name),
            };
        }
        let (left, right) = (code % 9973, code / 9973 + code % 101);
        let a = level_of(store, left, depth - 1);
        let b = level_of(store, right, depth - 1);
        match pick {
            0 => store.mk_succ(a),
            1 | 2 => store.mk_max(a, b),
            _ => store.mk_imax(a, b),
        }
    }

    fn value(store: &Store<'_>, level: LevelId, assignment: &[(NameId, u64)]) -> u64 {
        match store.level(level) {
            Level::Zero => 0,
            Level::Succ(l) => value(store, l, assignment) + 1,
            Level::Max(a, b) => value(store, a, assignment).max(value(store, b, assignment)),
            Level::IMax(a, b) => match value(store, b, assignment) {
                0 => 0,
                n => value(store, a, assignment).max(n),
            },
            Level::Param(name) => assignment.iter().find(|(n, _)| *n == name).map_or(0, |p| p.1),
            Level::MVar(_) => 0,
        }
    }

    /// The order agrees with evaluation under all assignments up to a bound beyond every offset.
    #[test]
    fn order_is_the_order_of_values() {
        let mut store = Store::new();
        let names: Vec<NameId> = ["u", "v", "w"].iter().map(|n| store.mk_name(n)).collect();
        let levels: Vec<LevelId> = (0..150u64)
            .map(|i| level_of(&mut store, i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 9, 3))
            .collect();
        let bound = 7;
        for &a in &levels {
            for &b in &levels {
                let expected = (0..bound * bound * bound).all(|code| {
                    let assignment = [
                        (names[0], code % bound),
                        (names[1], code / bound % bound),
                        (names[2], code / bound / bound),
                    ];
                    value(&store, a, &assignment) <= value(&store, b, &assignment)
                });
                assert_eq!(store.level_leq(a, b), Ok(expected), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn imax_one_is_the_identity() {
        let mut store = Store::new();
        let name = store.mk_name("u");
        let u = store.mk_level_param(name);
        let imax = store.mk_imax(LevelId::ONE, u);
        assert_eq!(store.level_eq(imax, u), Ok(true));
        let up = store.mk_succ(imax);
        assert_eq!(store.level_leq(up, u), Ok(false));
    }
}
