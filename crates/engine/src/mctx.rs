//! Metavariables: their declarations and assignments, and going back to an earlier state.
//!
//! Assignments are in arrays, and what changes is written down, so that it can be undone. A *version*
//! is a state that somebody may want to go back to: a node in a tree whose root is the present
//! state; the edge to the next node towards the root has what must be undone or redone on the way.
//! Going to another version turns the edges on the path round (Baker, *Shallow Binding Makes
//! Functional Arrays Fast*, 1991). So saving takes constant time, going back takes time in proportion to
//! what changed, and looking up an assignment is looking up an array. A version nobody holds
//! is freed.
//!
//! Persistent maps, as Lean has, make saving as cheap and everything else slower: the unifier looks up
//! an assignment at every step and goes back rarely.
//!
//! Lean counterpart: `Lean.MetavarContext`.

use crate::lctx::{InstsId, LCtxId};
use gnomon_term::{ExprId, FxHashMap, LMVarId, LevelId, MVarId, NameId};
use std::sync::{Arc, Mutex, PoisonError};

/// Who may assign a metavariable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MVarKind {
    /// The unifier, at will.
    #[default]
    Natural,
    /// The unifier, but it is meant for somebody else: an instance, for example.
    Synthetic,
    /// Not the unifier: a goal.
    SyntheticOpaque,
}

/// A metavariable's declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MVarDecl {
    pub user_name: NameId,
    pub lctx: LCtxId,
    pub insts: InstsId,
    pub ty: ExprId,
    pub depth: u32,
    pub kind: MVarKind,
    pub num_scope_args: u32,
}

/// `?m x₁ … xₙ := ?pending`, to be carried out when `?pending` has a value without metavariables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelayedAssignment {
    /// Variables in the context of the pending metavariable, as expressions.
    pub fvars: Box<[ExprId]>,
    /// The pending metavariable.
    pub pending: MVarId,
}

/// What to do to be in the state before a change.
#[derive(Clone, Debug)]
enum Undo {
    Expr(MVarId, Option<ExprId>),
    Level(LMVarId, Option<LevelId>),
    Delayed(MVarId, Option<Arc<DelayedAssignment>>),
    Decl(MVarId, Box<MVarDecl>),
    UserName(NameId, Option<MVarId>),
}

struct Link {
    to: Arc<Version>,
    /// What leads from the state of `to` to this one, in order.
    changes: Vec<Undo>,
}

/// A state of all assignments.
#[derive(Default)]
struct Version {
    /// The way towards the present state; `None` in the version nearest to it.
    link: Mutex<Option<Link>>,
}

impl Version {
    fn take(&self) -> Option<Link> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn set(&self, link: Link) {
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
    }
}

impl Drop for Version {
    /// Frees a long chain of versions without recursion.
    fn drop(&mut self) {
        let mut next = self.take().map(|link| link.to);
        while let Some(version) = next.and_then(Arc::into_inner) {
            next = version.take().map(|link| link.to);
        }
    }
}

/// A universe constraint that could not be decided yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Postponed {
    /// The sides.
    pub lhs: LevelId,
    /// The sides.
    pub rhs: LevelId,
    /// The terms whose unification it came from, and their context.
    pub from: Option<(ExprId, ExprId, LCtxId, InstsId)>,
}

/// A state to go back to.
#[derive(Clone)]
pub struct Snapshot {
    version: Arc<Version>,
    depth: u32,
    level_assign_depth: u32,
    postponed: Vec<Postponed>,
}

/// Declarations and assignments of metavariables.
#[derive(Default)]
pub struct MetavarContext {
    decls: Vec<MVarDecl>,
    exprs: Vec<Option<ExprId>>,
    delayed: FxHashMap<MVarId, Arc<DelayedAssignment>>,
    level_depths: Vec<u32>,
    levels: Vec<Option<LevelId>>,
    user_names: FxHashMap<NameId, MVarId>,
    /// The depth of new metavariables; only those of this depth can be assigned.
    pub depth: u32,
    /// Level metavariables of at least this depth can be assigned.
    pub level_assign_depth: u32,
    /// Universe constraints to be looked at later.
    pub postponed: Vec<Postponed>,
    head: Arc<Version>,
    /// What was changed since the version `head`.
    trail: Vec<Undo>,
    /// Grows with every change of an assignment.
    stamp: u64,
}

impl MetavarContext {
    /// A number that is another one whenever assignments are others.
    #[inline]
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    // States.

    /// The present state.
    pub fn save(&mut self) -> Snapshot {
        if !self.trail.is_empty() {
            let next = Arc::new(Version::default());
            let before = std::mem::replace(&mut self.head, next.clone());
            if Arc::strong_count(&before) > 1 {
                let mut changes = std::mem::take(&mut self.trail);
                changes.reverse();
                before.set(Link { to: next, changes });
            } else {
                self.trail.clear();
            }
        }
        Snapshot {
            version: self.head.clone(),
            depth: self.depth,
            level_assign_depth: self.level_assign_depth,
            postponed: self.postponed.clone(),
        }
    }

    /// Goes to a state.
    pub fn restore(&mut self, to: &Snapshot) {
        self.depth = to.depth;
        self.level_assign_depth = to.level_assign_depth;
        self.postponed.clone_from(&to.postponed);
        while let Some(undo) = self.trail.pop() {
            self.stamp += 1;
            self.swap(undo);
        }
        if Arc::ptr_eq(&to.version, &self.head) {
            return;
        }
        self.stamp += 1;
        let mut path = Vec::new();
        let mut version = to.version.clone();
        while let Some(link) = version.take() {
            let next = link.to.clone();
            path.push((version, link.changes));
            version = next;
        }
        debug_assert!(Arc::ptr_eq(&version, &self.head), "a snapshot of another context");
        self.head = to.version.clone();
        // `version` is the present state; each step makes the one before it on the path present.
        for (nearer, changes) in path.into_iter().rev() {
            let mut back: Vec<Undo> = changes.into_iter().map(|undo| self.swap(undo)).collect();
            back.reverse();
            if Arc::strong_count(&version) > 1 {
                version.set(Link { to: nearer.clone(), changes: back });
            }
            version = nearer;
        }
    }

    /// Carries out a change; the result takes it back.
    fn swap(&mut self, undo: Undo) -> Undo {
        match undo {
            Undo::Expr(mvar, value) => {
                Undo::Expr(mvar, std::mem::replace(&mut self.exprs[mvar.0 as usize], value))
            }
            Undo::Level(mvar, value) => {
                Undo::Level(mvar, std::mem::replace(&mut self.levels[mvar.0 as usize], value))
            }
            Undo::Delayed(mvar, value) => {
                let old = match value {
                    Some(value) => self.delayed.insert(mvar, value),
                    None => self.delayed.remove(&mvar),
                };
                Undo::Delayed(mvar, old)
            }
            Undo::Decl(mvar, mut decl) => {
                std::mem::swap(&mut self.decls[mvar.0 as usize], &mut *decl);
                Undo::Decl(mvar, decl)
            }
            Undo::UserName(name, value) => {
                let old = match value {
                    Some(value) => self.user_names.insert(name, value),
                    None => self.user_names.remove(&name),
                };
                Undo::UserName(name, old)
            }
        }
    }

    fn change(&mut self, change: Undo) {
        let undo = self.swap(change);
        self.trail.push(undo);
    }

    // Metavariables.

    /// A new metavariable.
    pub fn declare(&mut self, decl: MVarDecl) -> MVarId {
        let mvar = MVarId(self.decls.len() as u32);
        self.decls.push(decl);
        self.exprs.push(None);
        if decl.user_name != NameId::ANONYMOUS {
            self.change(Undo::UserName(decl.user_name, Some(mvar)));
        }
        mvar
    }

    /// A new level metavariable.
    pub fn declare_level(&mut self) -> LMVarId {
        self.level_depths.push(self.depth);
        self.levels.push(None);
        LMVarId(self.levels.len() as u32 - 1)
    }

    /// A metavariable's declaration.
    pub fn decl(&self, mvar: MVarId) -> Option<&MVarDecl> {
        self.decls.get(mvar.0 as usize)
    }

    /// The depth at which a level metavariable was made.
    pub fn level_depth(&self, mvar: LMVarId) -> Option<u32> {
        self.level_depths.get(mvar.0 as usize).copied()
    }

    /// The metavariable of a user name.
    pub fn find_user_name(&self, name: NameId) -> Option<MVarId> {
        self.user_names.get(&name).copied()
    }

    /// Changes a declaration.
    pub fn set_decl(&mut self, mvar: MVarId, decl: MVarDecl) {
        let old = self.decls[mvar.0 as usize];
        if old.user_name != decl.user_name {
            if self.find_user_name(old.user_name) == Some(mvar) {
                self.change(Undo::UserName(old.user_name, None));
            }
            if decl.user_name != NameId::ANONYMOUS {
                self.change(Undo::UserName(decl.user_name, Some(mvar)));
            }
        }
        self.stamp += 1;
        self.change(Undo::Decl(mvar, Box::new(decl)));
    }

    /// The value that was assigned.
    #[inline]
    pub fn assignment(&self, mvar: MVarId) -> Option<ExprId> {
        self.exprs.get(mvar.0 as usize).copied().flatten()
    }

    /// The level that was assigned.
    #[inline]
    pub fn level_assignment(&self, mvar: LMVarId) -> Option<LevelId> {
        self.levels.get(mvar.0 as usize).copied().flatten()
    }

    /// The delayed assignment.
    pub fn delayed_assignment(&self, mvar: MVarId) -> Option<&Arc<DelayedAssignment>> {
        if self.delayed.is_empty() {
            return None;
        }
        self.delayed.get(&mvar)
    }

    /// Assigns a value.
    pub fn assign(&mut self, mvar: MVarId, value: ExprId) {
        self.stamp += 1;
        self.change(Undo::Expr(mvar, Some(value)));
    }

    /// Replaces a value by one that means the same.
    pub fn update(&mut self, mvar: MVarId, value: ExprId) {
        self.change(Undo::Expr(mvar, Some(value)));
    }

    /// Assigns a level.
    pub fn assign_level(&mut self, mvar: LMVarId, value: LevelId) {
        self.stamp += 1;
        self.change(Undo::Level(mvar, Some(value)));
    }

    /// Assigns with delay.
    pub fn assign_delayed(&mut self, mvar: MVarId, assignment: DelayedAssignment) {
        self.stamp += 1;
        self.change(Undo::Delayed(mvar, Some(Arc::new(assignment))));
    }

    /// Whether the unifier may assign at the present depth.
    pub fn is_assignable(&self, mvar: MVarId) -> bool {
        self.decl(mvar).is_some_and(|decl| decl.depth == self.depth)
    }

    /// Whether a level metavariable may be assigned at the present depth.
    pub fn is_level_assignable(&self, mvar: LMVarId) -> bool {
        self.level_depth(mvar).is_some_and(|depth| depth >= self.level_assign_depth)
    }

    /// How many metavariables there are.
    pub fn num_mvars(&self) -> usize {
        self.decls.len()
    }
}
