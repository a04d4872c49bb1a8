//! Threads with a large native stack, on which elaboration runs.
//!
//! Python delivers Ctrl-C to the main thread, which waits for the elaboration; it says so to the thread
//! that elaborates.

use gnomon_term::Budget;
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

struct Native {
    budget: Budget,
    interrupted: Arc<AtomicBool>,
}

thread_local! {
    static NATIVE: RefCell<Option<Native>> = const { RefCell::new(None) };
}

/// `NativeThread`: a thread that has said how large its stack is.
#[pyclass(frozen, module = "gnomon._core")]
pub(crate) struct NativeThread {
    interrupted: Arc<AtomicBool>,
}

#[pymethods]
impl NativeThread {
    /// Lets the engine raise `KeyboardInterrupt` in that thread.
    fn interrupt(&self) {
        self.interrupted.store(true, Ordering::Relaxed);
    }

    /// Whether the engine has not done so yet.
    #[getter]
    fn is_interrupted(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }
}

/// Says how many bytes of native stack the present thread has for the engine.
#[pyfunction]
fn use_native_stack(bytes: usize) -> NativeThread {
    let mut budget = Budget::unlimited();
    budget.guard_stack(bytes);
    let interrupted: Arc<AtomicBool> = Arc::default();
    let native = Native { budget, interrupted: interrupted.clone() };
    NATIVE.with(|current| current.replace(Some(native)));
    NativeThread { interrupted }
}

/// The budget of the present thread, if it has a large stack.
pub(crate) fn native_budget() -> Option<Budget> {
    NATIVE.with(|native| native.borrow().as_ref().map(|native| native.budget.clone()))
}

/// Raises what [`NativeThread::interrupt`] asked for.
pub(crate) fn check_interrupt() -> PyResult<()> {
    let asked = |native: &Native| native.interrupted.swap(false, Ordering::Relaxed);
    match NATIVE.with(|native| native.borrow().as_ref().is_some_and(asked)) {
        true => Err(PyKeyboardInterrupt::new_err(())),
        false => Ok(()),
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<NativeThread>()?;
    module.add_function(wrap_pyfunction!(use_native_stack, module)?)
}
