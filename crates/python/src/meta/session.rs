//! How a question gets to the engine.
//!
//! A session has a store behind a lock like every other, and what the engine keeps about it. For the
//! time of a question both are *lent* to the [`Meta`] that is asked, and the store's lock is free, but
//! nobody gets the store. While the engine calls Python, they are given back.
//!
//! Elaboration runs on a thread with a large stack, which says so (see [`super::stack`]); there
//! questions are answered at once. Elsewhere a question is first tried with little stack and few steps; if
//! that does not do, everything is as before, and it is asked again on a thread of its own.

use super::failure::{exception, is_for_want_of_room};
use super::stack::{check_interrupt, native_budget};
use crate::errors::Stop;
use crate::expr::PyExpr;
use crate::guard::{self, Limits};
use crate::shared::{activate, Shared};
use gnomon_engine::lctx::{InstsId, LCtxId};
use gnomon_engine::mctx::Snapshot;
use gnomon_engine::meta::{Host, Session};
use gnomon_engine::{Config, ElabEnv, Error, Meta};
use gnomon_term::{Budget, Limit, MVarId, Store};
use pyo3::prelude::*;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What several `Meta` share.
pub(crate) struct SessionCell {
    pub shared: Arc<Shared>,
    /// What the engine keeps; lent with the store.
    session: Mutex<Session>,
}

/// `Session`
#[pyclass(name = "Session", frozen, module = "gnomon.meta")]
pub(crate) struct PySession {
    pub cell: Arc<SessionCell>,
}

impl PySession {
    pub fn create() -> PySession {
        let mut store = Store::new();
        let session = Session::new(&mut store);
        let shared = Shared::of_session(store);
        PySession { cell: Arc::new(SessionCell { shared, session: Mutex::new(session) }) }
    }
}

#[pymethods]
impl PySession {
    #[new]
    fn new() -> Self {
        Self::create()
    }

    /// About how many bytes its terms use.
    #[getter]
    fn bytes(&self, py: Python<'_>) -> PyResult<usize> {
        self.cell.shared.read(py, |inner| inner.store.bytes())
    }

    /// Makes terms that this thread makes go into this session.
    fn activate(&self) {
        activate(Some(self.cell.shared.clone()));
    }

    /// Ends what `activate` began.
    #[staticmethod]
    fn deactivate() {
        activate(None);
    }
}

/// A `Meta` between questions.
pub(crate) struct MetaCell {
    pub session: Arc<SessionCell>,
    /// The engine's state; its store and session are empty while nothing is asked.
    meta: Mutex<Option<Box<Meta>>>,
    cancelled: Arc<AtomicBool>,
    /// Python's hook for metavariables that are stuck.
    pub hook: Mutex<Option<Py<PyAny>>>,
}

/// Stack for a first attempt; half of what threads of other people have.
const INLINE_STACK: usize = 256 << 10;
/// Steps for a first attempt.
const INLINE_STEPS: u64 = 8 * 4096;

/// What is put back when an attempt gives up.
struct Before {
    mctx: Snapshot,
    lctx: LCtxId,
    insts: InstsId,
    config: Config,
    rec_depth: u32,
    heartbeats: u64,
}

impl Before {
    fn of(meta: &mut Meta) -> Before {
        Before {
            mctx: meta.mctx.save(),
            lctx: meta.lctx,
            insts: meta.insts,
            config: meta.config,
            rec_depth: meta.rec_depth,
            heartbeats: meta.heartbeats,
        }
    }

    fn put_back(&self, meta: &mut Meta) {
        meta.mctx.restore(&self.mctx);
        (meta.lctx, meta.insts) = (self.lctx, self.insts);
        meta.config = self.config;
        meta.rec_depth = self.rec_depth;
        meta.heartbeats = self.heartbeats;
    }
}

impl MetaCell {
    pub fn new(session: Arc<SessionCell>, meta: Meta) -> Arc<MetaCell> {
        Arc::new(MetaCell {
            session,
            meta: Mutex::new(Some(Box::new(meta))),
            cancelled: Arc::default(),
            hook: Mutex::new(None),
        })
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub fn resume(&self) {
        self.cancelled.store(false, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn take(&self) -> Option<Box<Meta>> {
        self.meta.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, meta: Box<Meta>) {
        *self.meta.lock().unwrap_or_else(PoisonError::into_inner) = Some(meta);
    }

    fn taken(&self, py: Python<'_>) -> PyResult<Box<Meta>> {
        loop {
            if let Some(meta) = self.take() {
                return Ok(meta);
            }
            // Another thread asks something.
            py.detach(|| std::thread::sleep(std::time::Duration::from_micros(200)));
            py.check_signals()?;
        }
    }

    /// Looks at the state or changes it, without terms.
    pub fn state<T>(&self, py: Python<'_>, work: impl FnOnce(&mut Meta) -> T) -> PyResult<T> {
        let mut meta = self.taken(py)?;
        let result = work(&mut meta);
        self.put(meta);
        Ok(result)
    }

    /// Gets the session's store for the engine; it must not be lent.
    fn borrow(&self, meta: &mut Meta) -> bool {
        let Ok(mut inner) = self.session.shared.try_write() else { return false };
        let Ok(mut session) = self.session.session.try_lock() else { return false };
        std::mem::swap(&mut inner.store, &mut meta.store);
        std::mem::swap(&mut *session, &mut meta.session);
        inner.is_lent = true;
        true
    }

    /// Gives the session's store back.
    fn give_back(&self, meta: &mut Meta) {
        let mut inner = self.session.shared.inner.write().unwrap_or_else(PoisonError::into_inner);
        let mut session = self.session.session.lock().unwrap_or_else(PoisonError::into_inner);
        meta.store.budget = Budget::unlimited();
        std::mem::swap(&mut inner.store, &mut meta.store);
        std::mem::swap(&mut *session, &mut meta.session);
        inner.is_lent = false;
        self.session.shared.measure(&inner);
    }

    /// Runs work with the store, under a budget.
    fn attempt<T>(
        self: &Arc<Self>,
        meta: &mut Meta,
        budget: &Budget,
        work: impl FnOnce(&mut Meta) -> Result<T, Error>,
    ) -> Result<T, Failed> {
        while !self.borrow(meta) {
            if self.cancelled.load(Ordering::Relaxed) {
                return Err(Failed::Engine(Error::Limit(Limit::Interrupted)));
            }
            std::thread::sleep(std::time::Duration::from_micros(200));
        }
        meta.store.budget = budget.clone();
        meta.store.budget.cancelled = Some(self.cancelled.clone());
        let error: LastError = Arc::default();
        meta.host = Some(Box::new(PyHost { cell: self.clone(), error: error.clone() }));
        let result = catch_unwind(AssertUnwindSafe(|| work(meta)));
        meta.host = None;
        self.give_back(meta);
        if let Some(error) = error.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(Failed::Python(error));
        }
        match result {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(Failed::Engine(error)),
            Err(panic) => Err(Failed::Stop(Stop::of_panic(&*panic))),
        }
    }

    /// Asks the engine something; see the module's text.
    pub fn ask<T: Send>(
        self: &Arc<Self>,
        py: Python<'_>,
        work: impl Fn(&mut Meta) -> Result<T, Error> + Sync,
    ) -> PyResult<T> {
        let mut meta = self.taken(py)?;
        let result = self.answer(py, &mut meta, work);
        self.put(meta);
        result.map_err(|failed| match failed {
            Failed::Engine(error) => exception(py, &self.session.shared, &error),
            Failed::Stop(stop) => stop.into_py_err(py),
            Failed::Python(error) => error,
        })
    }

    fn answer<T: Send>(
        self: &Arc<Self>,
        py: Python<'_>,
        meta: &mut Meta,
        work: impl Fn(&mut Meta) -> Result<T, Error> + Sync,
    ) -> Result<T, Failed> {
        let before = Before::of(meta);
        let native = native_budget();
        let is_native = native.is_some();
        let budget = native.unwrap_or_else(|| {
            let mut budget = Budget::unlimited();
            budget.guard_stack(INLINE_STACK);
            budget.limit_steps(INLINE_STEPS);
            budget
        });
        let result = self.attempt(meta, &budget, &work);
        let result = match result {
            Err(Failed::Engine(error)) if !is_native && is_for_want_of_room(&error) => {
                before.put_back(meta);
                let meta = Mutex::new(meta);
                let answer = guard::run_detached(py, Some(&Limits::default()), |task| {
                    let mut meta = meta.lock().unwrap_or_else(PoisonError::into_inner);
                    Ok(self.attempt(&mut meta, &task.budget, &work))
                });
                match answer {
                    Ok(result) => result,
                    Err(error) => Err(Failed::Python(error)),
                }
            }
            result => result,
        };
        result
    }
}

/// Why there is no answer.
enum Failed {
    Engine(Error),
    Stop(Stop),
    Python(PyErr),
}

type LastError = Arc<Mutex<Option<PyErr>>>;

/// What the engine may ask of Python.
struct PyHost {
    cell: Arc<MetaCell>,
    error: LastError,
}

impl PyHost {
    /// Runs Python code, with the store given back.
    fn outside<T>(
        &mut self,
        meta: &mut Meta,
        work: impl FnOnce(Python<'_>, &Arc<MetaCell>, &mut Meta) -> PyResult<T>,
    ) -> Result<T, Error> {
        let budget = meta.store.budget.clone();
        self.cell.give_back(meta);
        let result = Python::attach(|py| work(py, &self.cell, meta));
        while !self.cell.borrow(meta) {
            std::thread::sleep(std::time::Duration::from_micros(200));
        }
        meta.store.budget = budget;
        result.map_err(|error| {
            *self.error.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            Error::Limit(Limit::Interrupted)
        })
    }
}

impl Host for PyHost {
    fn synth_pending(&mut self, meta: &mut Meta, mvar: MVarId) -> Result<bool, Error> {
        let hook = |py: Python<'_>| {
            let hook = self.cell.hook.lock().unwrap_or_else(PoisonError::into_inner);
            hook.as_ref().map(|hook| hook.clone_ref(py))
        };
        let Some(hook) = Python::attach(hook) else { return Ok(false) };
        let term = meta.store.mk(gnomon_term::Expr::MVar(mvar));
        self.outside(meta, |py, cell, meta| {
            let term = PyExpr::wrap(py, cell.session.shared.clone(), term)?;
            // The hook asks this `Meta` again, so it must be where questions look for it.
            let parked = std::mem::replace(meta, Meta::with_env(ElabEnv::default()));
            cell.put(Box::new(parked));
            let answer = hook.bind(py).call1((term,)).and_then(|answer| answer.is_truthy());
            *meta = *cell.taken(py)?;
            answer
        })
    }

    fn breathe(&mut self, meta: &mut Meta) -> Result<(), Error> {
        self.outside(meta, |py, _, _| {
            py.detach(|| ());
            py.check_signals()?;
            check_interrupt()
        })
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PySession>()
}
