//! The stores behind the handles that Python holds.
//!
//! A handle is a store and an id in it, and keeps the store alive; a store is freed whole with its
//! last handle. Each environment has a store, which only accepted declarations add to. All other
//! terms, built in Python or computed for it, go into the *current* store of the process. When
//! that has grown, a new one takes its place, so terms nobody holds are freed in time; terms that
//! are still held are copied into the newer store when they are combined with something there,
//! once each.
//!
//! One store for everything was the tempting alternative; it never gives anything back. A reference
//! count for each term costs more than the term, and freeing a deep one recurses.
//!
//! A *session* of the engine has a store, too. While the engine works on it, the store is lent: it is
//! not behind its lock, and who wants it waits. On a thread that a session is active on, its store is
//! the current store.
//!
//! INVARIANT (lock order): whoever holds a store's lock waits only for stores of higher
//! [`Shared::rank`]: environments first, then current stores, then sessions, each by age.

use crate::content::Hashes;
use crate::errors::Stop;
use crate::guard::{self, Task};
use gnomon_engine::env::Copies;
use gnomon_engine::transfer::{copy, Memo};
use gnomon_formats::Meta;
use gnomon_kernel::Environment;
use gnomon_term::{ExprId, FxHashMap, LevelId, Store};
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{
    Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError, TryLockResult,
};

/// What an environment has besides its terms.
#[derive(Clone)]
pub(crate) struct Kernel {
    pub env: Environment,
    pub meta: Meta,
}

/// What a store's lock guards.
pub(crate) struct Inner {
    pub store: Store<'static>,
    /// The environment whose store this is.
    pub kernel: Option<Kernel>,
    /// What was copied here from other stores.
    memos: FxHashMap<u64, Memo>,
    /// What was copied here from environments for elaboration.
    pub copies: Copies,
    /// Whether the engine has the store now; then this one is empty.
    pub is_lent: bool,
}

/// What a store is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The terms of an environment.
    Environment,
    /// Terms made in Python.
    Current,
    /// Terms of a session of the engine.
    Session,
}

/// A store that several handles share.
pub(crate) struct Shared {
    uid: u64,
    role: Role,
    pub inner: RwLock<Inner>,
    /// About how many bytes the terms use, and how many of them were copied from another store.
    bytes: AtomicUsize,
    copied: AtomicUsize,
    pub hashes: Mutex<Hashes>,
}

/// A new current store is begun when the terms made since the last time use so many bytes…
const GENERATION: usize = 64 << 20;
/// …and so many times as much as those copied from older stores, which bounds the copying.
const GROWTH: usize = 4;
/// About how many bytes a copied expression uses.
const BYTES_OF_EXPR: usize = 32;
/// A current store without handles is dropped when it is larger than this.
const WORTH_DROPPING: usize = 1 << 20;

static NEXT_UID: AtomicU64 = AtomicU64::new(0);
static CURRENT: Mutex<Option<Arc<Shared>>> = Mutex::new(None);

thread_local! {
    /// The session that is active on this thread.
    static ACTIVE: RefCell<Option<Arc<Shared>>> = const { RefCell::new(None) };
}

/// Makes a session's store the current one on this thread, or none.
pub(crate) fn activate(session: Option<Arc<Shared>>) -> Option<Arc<Shared>> {
    ACTIVE.with(|active| active.replace(session))
}

/// The store into which new terms go.
pub(crate) fn current() -> Arc<Shared> {
    if let Some(session) = ACTIVE.with(|active| active.borrow().clone()) {
        return session;
    }
    let mut current = CURRENT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(shared) = &*current {
        let bytes = shared.bytes.load(Ordering::Relaxed);
        let copied = shared.copied.load(Ordering::Relaxed) * BYTES_OF_EXPR;
        let is_full = bytes.saturating_sub(copied) > GENERATION.max(GROWTH * copied);
        let is_garbage = bytes > WORTH_DROPPING && Arc::strong_count(shared) == 1;
        if !is_full && !is_garbage && !shared.inner.is_poisoned() {
            return shared.clone();
        }
    }
    let shared = Shared::new(Store::new(), None);
    *current = Some(shared.clone());
    shared
}

impl Shared {
    pub fn new(store: Store<'static>, kernel: Option<Kernel>) -> Arc<Shared> {
        let role = if kernel.is_some() { Role::Environment } else { Role::Current };
        Self::with_role(store, kernel, role)
    }

    /// The store of a session.
    pub fn of_session(store: Store<'static>) -> Arc<Shared> {
        Self::with_role(store, None, Role::Session)
    }

    fn with_role(store: Store<'static>, kernel: Option<Kernel>, role: Role) -> Arc<Shared> {
        Arc::new(Shared {
            uid: NEXT_UID.fetch_add(1, Ordering::Relaxed),
            role,
            inner: RwLock::new(Inner {
                store,
                kernel,
                memos: FxHashMap::default(),
                copies: Copies::default(),
                is_lent: false,
            }),
            bytes: AtomicUsize::new(0),
            copied: AtomicUsize::new(0),
            hashes: Mutex::new(Hashes::default()),
        })
    }

    /// INVARIANT (lock order)
    pub fn rank(&self) -> (Role, u64) {
        (self.role, self.uid)
    }

    /// The store, unless it is lent or somebody changes it.
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, Inner>> {
        match self.inner.try_read() {
            Ok(inner) if inner.is_lent => Err(TryLockError::WouldBlock),
            result => result,
        }
    }

    /// The store, unless it is lent or somebody uses it.
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, Inner>> {
        match self.inner.try_write() {
            Ok(inner) if inner.is_lent => Err(TryLockError::WouldBlock),
            result => result,
        }
    }

    /// Asks something about terms that takes a moment.
    ///
    /// INVARIANT (no Python under a lock): `ask` touches no Python object.
    pub fn read<T>(&self, py: Python<'_>, ask: impl FnOnce(&Inner) -> T) -> PyResult<T> {
        let inner = guard::wait(py, || self.try_read())?;
        Ok(ask(&inner))
    }

    /// Makes terms in a moment.
    ///
    /// INVARIANT (no Python under a lock): `make` touches no Python object.
    pub fn write<T>(
        &self,
        py: Python<'_>,
        make: impl FnOnce(&mut Store<'static>) -> T,
    ) -> PyResult<T> {
        let mut inner = guard::wait(py, || self.try_write())?;
        let result = make(&mut inner.store);
        self.measure(&inner);
        Ok(result)
    }

    /// Makes terms within a task's limits.
    pub fn write_in<T>(
        &self,
        task: &Task,
        make: impl FnOnce(&mut Store<'static>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let mut inner = task.write(self)?;
        inner.store.budget = task.budget.clone();
        let result = make(&mut inner.store);
        inner.store.budget = gnomon_term::Budget::unlimited();
        self.measure(&inner);
        result
    }

    pub fn measure(&self, inner: &Inner) {
        self.bytes.store(inner.store.bytes(), Ordering::Relaxed);
    }

    /// Copies terms of another store here.
    pub fn import(
        &self,
        task: &Task,
        from: &Shared,
        exprs: &[ExprId],
        levels: &[LevelId],
    ) -> Result<(Vec<ExprId>, Vec<LevelId>), Stop> {
        if from.rank() > self.rank() {
            return self.import_back(task, from, exprs, levels);
        }
        let source = task.read(from)?;
        let mut target = task.write(self)?;
        self.import_held(task, &source.store, from.uid, &mut target, exprs, levels)
    }

    fn import_held(
        &self,
        task: &Task,
        source: &Store<'static>,
        uid: u64,
        target: &mut Inner,
        exprs: &[ExprId],
        levels: &[LevelId],
    ) -> Result<(Vec<ExprId>, Vec<LevelId>), Stop> {
        let Inner { store, memos, .. } = target;
        let memo = memos.entry(uid).or_default();
        let before = memo.len();
        let mut budget = task.budget.clone();
        let result = copy(source, store, None, memo, &mut budget, exprs, levels);
        self.copied.fetch_add(memo.len() - before, Ordering::Relaxed);
        self.measure(target);
        Ok(result?)
    }

    /// [`Shared::import`] against INVARIANT (lock order): by way of a store that nobody else sees, so
    /// that the two locks are not held together. Nothing is remembered.
    fn import_back(
        &self,
        task: &Task,
        from: &Shared,
        exprs: &[ExprId],
        levels: &[LevelId],
    ) -> Result<(Vec<ExprId>, Vec<LevelId>), Stop> {
        let mut between = Store::new();
        let mut budget = task.budget.clone();
        let mut memo = Memo::default();
        let (exprs, levels) = {
            let source = task.read(from)?;
            copy(&source.store, &mut between, None, &mut memo, &mut budget, exprs, levels)?
        };
        let mut target = task.write(self)?;
        let mut memo = Memo::default();
        let copied =
            copy(&between, &mut target.store, None, &mut memo, &mut budget, &exprs, &levels)?;
        self.copied.fetch_add(memo.len(), Ordering::Relaxed);
        self.measure(&target);
        Ok(copied)
    }

    /// Takes expressions over from a scratch store on top of `base`, whose lock is held.
    pub fn import_results(
        &self,
        task: &Task,
        base: Option<&Shared>,
        scratch: &Store<'_>,
        exprs: &[ExprId],
    ) -> Result<Vec<ExprId>, Stop> {
        let mut target = task.write(self)?;
        let Inner { store, memos, .. } = &mut *target;
        let mut own = Memo::default();
        let mut budget = task.budget.clone();
        let known = base.and_then(|base| memos.get(&base.uid));
        let result = copy(scratch, store, known, &mut own, &mut budget, exprs, &[]);
        self.measure(&target);
        Ok(result?.0)
    }

    /// Takes an expression over from a scratch store on top of `base`, whose lock is held.
    pub fn import_result(
        &self,
        task: &Task,
        base: &Shared,
        scratch: &Store<'_>,
        e: ExprId,
    ) -> Result<ExprId, Stop> {
        let results = self.import_results(task, Some(base), scratch, &[e])?;
        Ok(results[0])
    }
}
