//! Whether two expressions differ in nothing but which metavariables stand where.
//!
//! An instance that is not to be found because too little is known of a type is not to be found either
//! after unification has put other unknowns in the place of those that are there: it need not
//! be looked for again. In a list of numerals each new element does that to all that wait.

use crate::meta::Meta;
use gnomon_term::{Expr, ExprId, LMVarId, Level, LevelId, MVarId};

/// Which metavariable stands in the place of which.
#[derive(Default)]
struct Renaming {
    mvars: Vec<(MVarId, MVarId)>,
    levels: Vec<(LMVarId, LMVarId)>,
}

/// Notes a pair; `None` if one of the two belongs to another pair, else whether it is new.
fn pair<T: Copy + PartialEq>(pairs: &mut Vec<(T, T)>, a: T, b: T) -> Option<bool> {
    match pairs.iter().find(|&&(left, right)| left == a || right == b) {
        Some(&known) => (known == (a, b)).then_some(false),
        None => {
            pairs.push((a, b));
            Some(true)
        }
    }
}

impl Meta {
    /// Whether one expression becomes the other by exchanging metavariables one for one, each for
    /// one that may be assigned just as well. Only applications are looked into.
    pub fn is_renaming(&self, a: ExprId, b: ExprId) -> bool {
        self.renames(a, b, &mut Renaming::default())
    }

    fn renames(&self, a: ExprId, b: ExprId, renaming: &mut Renaming) -> bool {
        if a == b && !self.store.has_mvar(a) {
            return true;
        }
        match (self.store.expr(a), self.store.expr(b)) {
            (Expr::MVar(a), Expr::MVar(b)) => match pair(&mut renaming.mvars, a, b) {
                Some(is_new) => !is_new || a == b || self.is_alike(a, b),
                None => false,
            },
            (Expr::App(f, arg), Expr::App(g, other)) => {
                self.renames(f, g, renaming) && self.renames(arg, other, renaming)
            }
            (Expr::Const(name, levels), Expr::Const(other, others)) => {
                let (levels, others) = (self.store.levels(levels), self.store.levels(others));
                name == other
                    && levels.len() == others.len()
                    && levels.iter().zip(others).all(|(&l, &r)| self.renames_level(l, r, renaming))
            }
            _ => false,
        }
    }

    fn renames_level(&self, a: LevelId, b: LevelId, renaming: &mut Renaming) -> bool {
        match (self.store.level(a), self.store.level(b)) {
            (Level::MVar(a), Level::MVar(b)) => {
                pair(&mut renaming.levels, a, b).is_some()
                    && self.mctx.level_depth(a) == self.mctx.level_depth(b)
            }
            (Level::Succ(a), Level::Succ(b)) => self.renames_level(a, b, renaming),
            (Level::Max(a, c), Level::Max(b, d)) | (Level::IMax(a, c), Level::IMax(b, d)) => {
                self.renames_level(a, b, renaming) && self.renames_level(c, d, renaming)
            }
            // A level without metavariables; one with them is of a form that was dealt with above.
            _ => a == b,
        }
    }

    /// Whether the unifier may treat two metavariables in the same way.
    fn is_alike(&self, a: MVarId, b: MVarId) -> bool {
        match (self.mctx.decl(a), self.mctx.decl(b)) {
            (Some(a), Some(b)) => a.kind == b.kind && a.depth == b.depth,
            _ => false,
        }
    }
}
