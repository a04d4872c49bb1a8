//! The extension module `gnomon._core`: the only crate that names pyo3.
//!
//! Read in this order: [`shared`] (the stores behind the handles), [`guard`] (limits, signals and
//! the interpreter lock), [`errors`], [`name`], [`level`], [`expr`], [`environment`], [`meta`].

mod audit;
mod constructions;
mod content;
mod declaration;
mod environment;
mod errors;
mod expr;
mod expr_classes;
mod guard;
mod level;
mod memory;
mod meta;
mod name;
mod pickle;
mod repr;
mod runtime;
mod runtime_host;
mod runtime_names;
mod runtime_shape;
mod runtime_syntax;
mod runtime_terms;
mod shared;

use pyo3::prelude::*;

/// `gnomon._core`
#[pymodule]
fn _core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    guard::register(module)?;
    name::register(module)?;
    level::register(module)?;
    expr_classes::register(module)?;
    pickle::register(module)?;
    environment::register(module)?;
    constructions::register(module)?;
    memory::register(module)?;
    meta::register(module)?;
    audit::register(module)?;
    runtime::register(module)
}
