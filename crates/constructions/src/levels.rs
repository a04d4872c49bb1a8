//! Universe levels as Lean's elaborator computes them.
//!
//! The constructions state levels, and a level that is only *equal* to Lean's would print
//! differently. Therefore these functions simplify exactly as far as Lean's do; the kernel's own functions
//! simplify a little more or less. Counterparts in Lean: `mkLevelMax'`, `mkLevelIMax'`,
//! `Level.normalize`, `Level.dec`, and the `update_max` of the substitution of parameters.

use crate::builder::Builder;
use crate::error::Result;
use gnomon_term::{FxHashMap, Level, LevelId, LevelsId, Limit, Name, NameId, NamePart, Store};
use std::cmp::Ordering;

/// A level without its outermost successors, and how many there are.
fn offset(store: &Store<'_>, mut level: LevelId) -> (LevelId, u32) {
    let mut k = 0;
    while let Level::Succ(l) = store.level(level) {
        level = l;
        k += 1;
    }
    (level, k)
}

fn add_offset(store: &mut Store<'_>, mut level: LevelId, k: u32) -> LevelId {
    for _ in 0..k {
        level = store.mk_succ(level);
    }
    level
}

fn is_explicit(store: &Store<'_>, level: LevelId) -> bool {
    store.level_to_nat(level).is_some()
}

/// `max a b` with the simplifications that cost nothing.
pub(crate) fn mk_max(store: &mut Store<'_>, a: LevelId, b: LevelId) -> LevelId {
    let subsumed = |store: &Store<'_>, u: LevelId, v: LevelId| {
        if is_explicit(store, v) && offset(store, u).1 >= offset(store, v).1 {
            return true;
        }
        matches!(store.level(u), Level::Max(l, r) if l == v || r == v)
    };
    if a == b || b == LevelId::ZERO {
        return a;
    }
    if a == LevelId::ZERO {
        return b;
    }
    if subsumed(store, a, b) {
        return a;
    }
    if subsumed(store, b, a) {
        return b;
    }
    let ((u, j), (v, k)) = (offset(store, a), offset(store, b));
    if u == v {
        return if j >= k { a } else { b };
    }
    store.mk_max(a, b)
}

/// `imax a b` with the simplifications that cost nothing.
pub(crate) fn mk_imax(store: &mut Store<'_>, a: LevelId, b: LevelId) -> LevelId {
    if store.is_never_zero(b) {
        return mk_max(store, a, b);
    }
    if b == LevelId::ZERO || a == LevelId::ZERO {
        return b;
    }
    if a == b {
        return a;
    }
    store.mk_imax(a, b)
}

/// Levels in the place of universe parameters.
struct Substitution<'s> {
    params: &'s [NameId],
    values: &'s [LevelId],
    /// What was computed for levels with parts, which may be shared.
    done: FxHashMap<LevelId, LevelId>,
}

impl Substitution<'_> {
    fn apply(
        &mut self,
        store: &mut Store<'_>,
        level: LevelId,
    ) -> std::result::Result<LevelId, Limit> {
        if !store.level_flags(level).has_param {
            return Ok(level);
        }
        if let Level::Param(name) = store.level(level) {
            let index = self.params.iter().position(|&param| param == name);
            return Ok(index.and_then(|index| self.values.get(index)).copied().unwrap_or(level));
        }
        if let Some(&known) = self.done.get(&level) {
            return Ok(known);
        }
        store.budget.enter()?;
        store.tick()?;
        let result = match store.level(level) {
            Level::Succ(l) => {
                let l = self.apply(store, l)?;
                store.mk_succ(l)
            }
            Level::Max(a, b) => {
                let (a, b) = (self.apply(store, a)?, self.apply(store, b)?);
                mk_max(store, a, b)
            }
            Level::IMax(a, b) => {
                let (a, b) = (self.apply(store, a)?, self.apply(store, b)?);
                mk_imax(store, a, b)
            }
            Level::Zero | Level::Param(_) | Level::MVar(_) => level,
        };
        self.done.insert(level, result);
        Ok(result)
    }
}

/// Lean's order of level nodes that differ in kind.
fn kind(store: &Store<'_>, level: LevelId) -> u8 {
    match store.level(level) {
        Level::Zero => 0,
        Level::Param(_) => 1,
        Level::MVar(_) => 2,
        Level::Succ(_) => 3,
        Level::Max(..) => 4,
        Level::IMax(..) => 5,
    }
}

/// Lean's order of names: part by part, a number before a string.
fn compare_names(store: &Store<'_>, a: NameId, b: NameId) -> Ordering {
    let parts = |mut name: NameId| {
        let mut parts = Vec::new();
        while let Name::Cons(prefix, part) = store.name(name) {
            parts.push(part);
            name = prefix;
        }
        parts.reverse();
        parts
    };
    let (a, b) = (parts(a), parts(b));
    for (x, y) in a.iter().zip(&b) {
        let order = match (*x, *y) {
            (NamePart::Num(x), NamePart::Num(y)) => x.cmp(&y),
            (NamePart::Num(_), NamePart::Str(_)) => Ordering::Less,
            (NamePart::Str(_), NamePart::Num(_)) => Ordering::Greater,
            (NamePart::Str(x), NamePart::Str(y)) => store.str(x).cmp(store.str(y)),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    a.len().cmp(&b.len())
}

/// Whether one argument of a normalised `max` comes before another.
fn comes_before(store: &Store<'_>, a: LevelId, b: LevelId) -> bool {
    let ((u, j), (v, k)) = (offset(store, a), offset(store, b));
    if u == v {
        return j < k;
    }
    match (store.level(u), store.level(v)) {
        (Level::Max(a1, b1), Level::Max(a2, b2)) | (Level::IMax(a1, b1), Level::IMax(a2, b2)) => {
            if a1 == a2 {
                comes_before(store, b1, b2)
            } else {
                comes_before(store, a1, a2)
            }
        }
        (Level::Param(m), Level::Param(n)) => compare_names(store, m, n) == Ordering::Less,
        (Level::MVar(m), Level::MVar(n)) => m < n,
        _ => kind(store, u) < kind(store, v),
    }
}

/// The arguments of nested `max`s, each of them normalised.
fn max_args(
    store: &mut Store<'_>,
    level: LevelId,
    normalised: bool,
    args: &mut Vec<LevelId>,
) -> std::result::Result<(), Limit> {
    store.budget.enter()?;
    store.tick()?;
    match store.level(level) {
        Level::Max(a, b) => {
            max_args(store, a, normalised, args)?;
            max_args(store, b, normalised, args)
        }
        _ if normalised => {
            args.push(level);
            Ok(())
        }
        _ => {
            let level = normalize(store, level)?;
            max_args(store, level, true, args)
        }
    }
}

fn is_normalised_cheaply(store: &Store<'_>, level: LevelId) -> bool {
    let (base, _) = offset(store, level);
    matches!(store.level(base), Level::Zero | Level::Param(_) | Level::MVar(_))
}

/// The level in the form in which equal levels are mostly the same.
pub(crate) fn normalize(
    store: &mut Store<'_>,
    level: LevelId,
) -> std::result::Result<LevelId, Limit> {
    if is_normalised_cheaply(store, level) {
        return Ok(level);
    }
    let (base, k) = offset(store, level);
    match store.level(base) {
        Level::Max(a, b) => {
            let mut args = Vec::new();
            max_args(store, a, false, &mut args)?;
            max_args(store, b, false, &mut args)?;
            args.sort_by(|&a, &b| {
                if comes_before(store, a, b) {
                    Ordering::Less
                } else if comes_before(store, b, a) {
                    Ordering::Greater
                } else {
                    Ordering::Equal
                }
            });
            Ok(join_sorted(store, &args, k))
        }
        Level::IMax(a, b) => {
            if store.is_never_zero(b) {
                let max = store.mk_max(a, b);
                let max = add_offset(store, max, k);
                return normalize(store, max);
            }
            let a = normalize(store, a)?;
            let b = normalize(store, b)?;
            let result = if b == LevelId::ZERO || a == LevelId::ZERO || a == LevelId::ONE || a == b
            {
                b
            } else {
                store.mk_imax(a, b)
            };
            Ok(add_offset(store, result, k))
        }
        _ => Ok(level),
    }
}

/// The `max` of sorted arguments, each of them `k` higher, without those that others subsume.
fn join_sorted(store: &mut Store<'_>, args: &[LevelId], k: u32) -> LevelId {
    let first_other = args.iter().position(|&arg| !is_explicit(store, arg)).unwrap_or(args.len());
    let mut first = first_other;
    if first_other > 0 {
        let greatest = offset(store, args[first_other - 1]).1;
        let is_subsumed = args[first_other..].iter().any(|&arg| offset(store, arg).1 >= greatest);
        if !is_subsumed {
            first = first_other - 1;
        }
    }
    let mut result = LevelId::ZERO;
    let push = |store: &mut Store<'_>, result: LevelId, level: LevelId| {
        let level = add_offset(store, level, k);
        if result == LevelId::ZERO {
            level
        } else {
            store.mk_max(result, level)
        }
    };
    let mut previous = args[first];
    for &arg in &args[first + 1..] {
        // Of arguments that differ in their offset only, the last is the greatest.
        if offset(store, arg).0 != offset(store, previous).0 {
            result = push(store, result, previous);
        }
        previous = arg;
    }
    push(store, result, previous)
}

impl Builder<'_> {
    /// `max a b`, simplified as Lean's `mkLevelMax'`.
    pub fn level_max(&mut self, a: LevelId, b: LevelId) -> LevelId {
        mk_max(self.store(), a, b)
    }

    /// `imax a b`, simplified as Lean's `mkLevelIMax'`.
    pub fn level_imax(&mut self, a: LevelId, b: LevelId) -> LevelId {
        mk_imax(self.store(), a, b)
    }

    /// The level in Lean's normal form.
    pub fn normalize_level(&mut self, level: LevelId) -> Result<LevelId> {
        Ok(normalize(self.store(), level)?)
    }

    /// The level in Lean's normal form, its outermost maxima grouped to the right.
    pub fn normal_max(&mut self, level: LevelId) -> Result<LevelId> {
        let level = self.normalize_level(level)?;
        let mut args = Vec::new();
        let mut pending = vec![level];
        while let Some(level) = pending.pop() {
            match self.terms().level(level) {
                Level::Max(a, b) => pending.extend([b, a]),
                _ => args.push(level),
            }
        }
        let mut result = args.pop().unwrap_or(level);
        for &arg in args.iter().rev() {
            result = self.store().mk_max(arg, result);
        }
        Ok(result)
    }

    /// `l + 1`
    pub fn level_succ(&mut self, level: LevelId) -> LevelId {
        self.store().mk_succ(level)
    }

    /// An expression with levels in the place of its universe parameters.
    pub fn instantiate_levels(
        &mut self,
        e: gnomon_term::ExprId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<gnomon_term::ExprId> {
        use gnomon_term::instantiate::Memo;
        use gnomon_term::Expr;
        if params.is_empty() || !self.terms().has_level_param(e) {
            return Ok(e);
        }
        let values = self.terms().levels(levels).to_vec();
        let mut context = Substitution { params, values: &values, done: FxHashMap::default() };
        let result = self.store().replace(
            &mut context,
            &mut Memo::default(),
            e,
            0,
            |store, substitution, e, _| {
                if !store.has_level_param(e) {
                    return Ok(Some(e));
                }
                match store.expr(e) {
                    Expr::Sort(level) => {
                        let level = substitution.apply(store, level)?;
                        Ok(Some(store.mk_sort(level)))
                    }
                    Expr::Const(name, list) => {
                        let mut list = store.levels(list).to_vec();
                        for level in &mut list {
                            *level = substitution.apply(store, *level)?;
                        }
                        let list = store.mk_levels(&list);
                        Ok(Some(store.mk_const(name, list)))
                    }
                    _ => Ok(None),
                }
            },
        )?;
        Ok(result)
    }
}
