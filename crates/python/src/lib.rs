//! The extension module `gnomon._core`: the only crate that names pyo3.

mod audit;

use pyo3::prelude::*;

/// `gnomon._core`
#[pymodule]
fn _core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    audit::register(module)?;
    Ok(())
}
