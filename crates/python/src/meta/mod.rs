//! The engine for Python: `ElabEnv`, `Meta` and what belongs to them.
//!
//! Read in this order: [`text`] (names as text), [`env`] and [`infos`], [`session`] (how a question gets to
//! the engine), [`state`] (`Meta` itself), [`locals`], [`scope`]; then the questions, one file for
//! each part of the engine.

mod attributes;
mod build;
mod changes;
pub(crate) mod env;
mod failure;
mod infos;
mod locals;
mod module;
mod mvars;
mod patterns;
mod reduce;
mod scope;
mod session;
mod stack;
mod state;
mod telescopes;
pub(crate) mod text;

use pyo3::prelude::*;

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    env::register(module)?;
    infos::register(module)?;
    session::register(module)?;
    stack::register(module)?;
    state::register(module)?;
    locals::register(module)?;
    module::register(module)?;
    scope::register(module)?;
    mvars::register(module)?;
    patterns::register(module)
}
