//! Running kernel work for Python: limits, Ctrl-C, the interpreter lock and panics, in one place.
//!
//! A question goes through [`run`]. It is first tried on the calling thread with a small budget,
//! since most questions are answered in microseconds. One that is larger is asked again on a
//! thread with a large stack, while the calling thread gives up the interpreter lock and looks for
//! signals. So `work` may run twice, and must change nothing when it fails.
//!
//! INVARIANT (no Python under a lock): whoever holds a store's lock touches no Python object.
//! Making one may run the garbage collector and with it any code, which may want the same lock.

use crate::errors::Stop;
use crate::shared::{Inner, Shared};
use gnomon_term::{Budget, Limit};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLockReadGuard, RwLockWriteGuard, TryLockError, TryLockResult};
use std::time::{Duration, Instant};

/// Stack that a first attempt may use. Threads of other people have little, and half is in use.
const INLINE_STACK: usize = 128 << 10;
/// Steps of a first attempt: about a millisecond.
const INLINE_STEPS: u64 = 3 * 4096;
/// Room that the recursion guard leaves for functions that do not ask it.
const STACK_RESERVE: usize = 256 << 10;
/// Smaller stacks are not tried.
const SMALLEST_STACK: usize = 1 << 20;
/// How often signals are looked for.
const BETWEEN_SIGNALS: Duration = Duration::from_millis(50);
/// How often a lock that somebody holds is tried.
const BETWEEN_TRIES: Duration = Duration::from_micros(200);

/// What a computation may use before it is declined.
#[pyclass(frozen, eq, hash, module = "gnomon")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Limits {
    timeout: Option<Duration>,
    max_memory: usize,
    max_steps: Option<u64>,
    max_stack: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { timeout: None, max_memory: 4 << 30, max_steps: None, max_stack: 1 << 30 }
    }
}

#[pymethods]
impl Limits {
    #[new]
    #[pyo3(signature = (*, timeout=None, max_memory=None, max_steps=None, max_stack=None))]
    fn new(
        timeout: Option<f64>,
        max_memory: Option<usize>,
        max_steps: Option<u64>,
        max_stack: Option<usize>,
    ) -> PyResult<Self> {
        let seconds = |seconds: f64| {
            Duration::try_from_secs_f64(seconds).map_err(|_| {
                PyValueError::new_err("timeout must be a number of seconds, at least 0")
            })
        };
        let default = Limits::default();
        Ok(Limits {
            timeout: timeout.map(seconds).transpose()?,
            max_memory: max_memory.unwrap_or(default.max_memory),
            max_steps,
            max_stack: max_stack.unwrap_or(default.max_stack),
        })
    }

    /// Seconds, or `None`.
    #[getter]
    pub(crate) fn timeout(&self) -> Option<f64> {
        self.timeout.map(|timeout| timeout.as_secs_f64())
    }

    /// Bytes of scratch terms and caches.
    #[getter]
    pub(crate) fn max_memory(&self) -> usize {
        self.max_memory
    }

    /// Steps of reduction and comparison, or `None`.
    #[getter]
    pub(crate) fn max_steps(&self) -> Option<u64> {
        self.max_steps
    }

    /// Bytes of native stack, which bound the recursion.
    #[getter]
    pub(crate) fn max_stack(&self) -> usize {
        self.max_stack
    }

    fn __repr__(&self) -> String {
        let or_none = |value: Option<String>| value.unwrap_or_else(|| "None".to_owned());
        format!(
            "Limits(timeout={}, max_memory={}, max_steps={}, max_stack={})",
            or_none(self.timeout().map(|timeout| format!("{timeout:?}"))),
            self.max_memory,
            or_none(self.max_steps.map(|steps| steps.to_string())),
            self.max_stack,
        )
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, LimitsState)> {
        let limits = slf.get();
        let state = (limits.timeout(), limits.max_memory, limits.max_steps, limits.max_stack);
        let make = slf.py().import("gnomon._core")?.getattr("_limits")?;
        Ok((make.unbind(), state))
    }
}

type LimitsState = (Option<f64>, usize, Option<u64>, usize);

/// What pickled [`Limits`] call.
#[pyfunction]
#[pyo3(name = "_limits")]
pub(crate) fn unpickle_limits(
    timeout: Option<f64>,
    max_memory: usize,
    max_steps: Option<u64>,
    max_stack: usize,
) -> PyResult<Limits> {
    Limits::new(timeout, Some(max_memory), max_steps, Some(max_stack))
}

/// One attempt at a piece of work.
pub(crate) struct Task {
    /// The limits of the attempt. Work takes a copy.
    pub budget: Budget,
    /// Whether the attempt may wait: the thread does not hold the interpreter lock.
    is_patient: bool,
}

impl Task {
    fn inline() -> Task {
        let mut budget = Budget::unlimited();
        budget.guard_stack(INLINE_STACK);
        budget.limit_steps(INLINE_STEPS);
        Task { budget, is_patient: false }
    }

    /// Whether the caller or the clock ends the work.
    pub fn is_over(&self) -> Result<(), Limit> {
        let flag = self.budget.cancelled.as_ref();
        if flag.is_some_and(|flag| flag.load(Ordering::Relaxed)) {
            return Err(Limit::Interrupted);
        }
        match self.budget.deadline {
            Some(deadline) if Instant::now() > deadline => Err(Limit::Timeout),
            _ => Ok(()),
        }
    }

    fn acquire<G>(&self, mut attempt: impl FnMut() -> TryLockResult<G>) -> Result<G, Stop> {
        loop {
            match attempt() {
                Ok(guard) => return Ok(guard),
                Err(TryLockError::Poisoned(_)) => return Err(Stop::Broken),
                Err(TryLockError::WouldBlock) if !self.is_patient => return Err(Stop::Busy),
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
            }
            self.is_over()?;
        }
    }

    /// Reads a store. INVARIANT (lock order) must be kept.
    pub fn read<'s>(&self, shared: &'s Shared) -> Result<RwLockReadGuard<'s, Inner>, Stop> {
        self.acquire(|| shared.try_read())
    }

    /// Changes a store. INVARIANT (lock order) must be kept.
    pub fn write<'s>(&self, shared: &'s Shared) -> Result<RwLockWriteGuard<'s, Inner>, Stop> {
        self.acquire(|| shared.try_write())
    }
}

/// Waits for a lock on the calling thread, without the interpreter lock and open to signals.
pub(crate) fn wait<G>(
    py: Python<'_>,
    mut attempt: impl FnMut() -> TryLockResult<G>,
) -> PyResult<G> {
    loop {
        match attempt() {
            Ok(guard) => return Ok(guard),
            Err(TryLockError::Poisoned(_)) => return Err(Stop::Broken.into_py_err(py)),
            Err(TryLockError::WouldBlock) => py.detach(|| std::thread::sleep(BETWEEN_TRIES)),
        }
        py.check_signals()?;
    }
}

fn caught<T>(work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Stop::of_panic(&*panic)))
}

/// Answers a question within limits; see the module's text.
pub(crate) fn run<T: Send>(
    py: Python<'_>,
    limits: Option<&Limits>,
    work: impl Fn(&Task) -> Result<T, Stop> + Sync,
) -> PyResult<T> {
    if limits.is_none() {
        match caught(|| work(&Task::inline())) {
            Err(stop) if stop.is_for_want_of_room() => {}
            result => return result.map_err(|stop| stop.into_py_err(py)),
        }
    }
    run_detached(py, limits, work)
}

/// [`run`] without the attempt on the calling thread, for what is never small.
pub(crate) fn run_detached<T: Send>(
    py: Python<'_>,
    limits: Option<&Limits>,
    work: impl Fn(&Task) -> Result<T, Stop> + Sync,
) -> PyResult<T> {
    let default = Limits::default();
    let limits = limits.unwrap_or(&default);
    let cancelled = Arc::new(AtomicBool::new(false));
    let is_done = AtomicBool::new(false);
    let waiter = std::thread::current();
    let deadline = limits.timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    let mut signal = None;
    let body = |stack: usize| {
        let _done = Done { flag: &is_done, waiter: waiter.clone() };
        let mut budget = Budget::unlimited();
        budget.guard_stack(stack.saturating_sub(STACK_RESERVE));
        budget.max_memory = limits.max_memory;
        budget.deadline = deadline;
        budget.cancelled = Some(cancelled.clone());
        if let Some(steps) = limits.max_steps {
            budget.limit_steps(steps);
        }
        caught(|| work(&Task { budget, is_patient: true }))
    };
    let result = std::thread::scope(|scope| {
        let body = &body;
        let mut size = limits.max_stack.max(SMALLEST_STACK);
        let thread = loop {
            let builder = std::thread::Builder::new().stack_size(size);
            match builder.spawn_scoped(scope, move || body(size)) {
                Ok(thread) => break thread,
                Err(_) if size > SMALLEST_STACK => size = (size / 2).max(SMALLEST_STACK),
                Err(_) => return Err(Stop::from(Limit::Memory)),
            }
        };
        while !is_done.load(Ordering::Acquire) {
            py.detach(|| {
                let start = Instant::now();
                while !is_done.load(Ordering::Acquire) && start.elapsed() < BETWEEN_SIGNALS {
                    std::thread::park_timeout(BETWEEN_SIGNALS);
                }
            });
            if signal.is_none() {
                if let Err(error) = py.check_signals() {
                    cancelled.store(true, Ordering::Relaxed);
                    signal = Some(error);
                }
            }
        }
        // What is left to the thread is to end.
        thread.join().unwrap_or_else(|panic| Err(Stop::of_panic(&*panic)))
    });
    match (result, signal) {
        (_, Some(signal)) => Err(signal),
        (result, None) => result.map_err(|stop| stop.into_py_err(py)),
    }
}

/// Tells the waiting thread that the work is over, also when it ends in a panic.
struct Done<'a> {
    flag: &'a AtomicBool,
    waiter: std::thread::Thread,
}

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.flag.store(true, Ordering::Release);
        self.waiter.unpark();
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Limits>()?;
    module.add_function(wrap_pyfunction!(unpickle_limits, module)?)
}
