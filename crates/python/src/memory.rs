//! How memory comes from the C library.
//!
//! glibc gives threads heaps of their own, so that threads need not wait for each other. Elaboration runs in
//! a thread with a large stack, one after the other; what the thread before has freed, in a heap of
//! its own, is of no use then, and the process takes half as much again as it needs.

use pyo3::prelude::*;

/// Lets all threads that begin from now on share one heap, which keeps some of what is freed.
#[pyfunction]
fn share_heap() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: `mallopt` takes numbers, and refuses what it does not know.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
        libc::mallopt(libc::M_MMAP_THRESHOLD, 1 << 20);
        libc::mallopt(libc::M_TRIM_THRESHOLD, 64 << 20);
    }
}

/// Adds the function to the module.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(share_heap, module)?)
}
