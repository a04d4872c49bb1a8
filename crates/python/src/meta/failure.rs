//! From what goes wrong in the engine to the exceptions of `gnomon.meta.errors`.

use crate::errors::Stop;
use crate::expr::PyExpr;
use crate::level::PyLevel;
use crate::shared::Shared;
use gnomon_engine::error::{Error, Term};
use gnomon_term::Limit;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::Arc;

fn raise(py: Python<'_>, class: &str, detail: &str, terms: &Bound<'_, PyDict>) -> PyResult<PyErr> {
    let class = py.import("gnomon.meta.errors")?.getattr(class)?;
    Ok(PyErr::from_value(class.call1((detail, terms))?))
}

fn limit_detail(error: &Error) -> &'static str {
    match error {
        Error::MaxRecDepth => "maxRecDepth",
        Error::MaxHeartbeats(part) => part,
        _ => "",
    }
}

/// The exception for an error whose terms are in `shared`.
pub(crate) fn exception(py: Python<'_>, shared: &Arc<Shared>, error: &Error) -> PyErr {
    let terms = PyDict::new(py);
    let made = match error {
        Error::Limit(limit) => return Stop::from(*limit).into_py_err(py),
        Error::Stuck => raise(py, "IsDefEqStuck", "", &terms),
        Error::MaxRecDepth | Error::MaxHeartbeats(_) => {
            raise(py, "MetaLimit", limit_detail(error), &terms)
        }
        Error::SynthLimit(inner, ty) => PyExpr::wrap(py, shared.clone(), *ty)
            .and_then(|ty| terms.set_item("type", ty))
            .and_then(|()| raise(py, "SynthesisLimit", limit_detail(inner), &terms)),
        Error::Meta(error) => error
            .terms
            .iter()
            .try_for_each(|(what, term)| match *term {
                Term::Expr(e) => terms.set_item(what, PyExpr::wrap(py, shared.clone(), e)?),
                Term::Level(level) => {
                    terms.set_item(what, PyLevel::wrap(py, shared.clone(), level)?)
                }
            })
            .and_then(|()| raise(py, error.kind.as_str(), &error.detail, &terms)),
    };
    made.unwrap_or_else(|error| error)
}

/// Whether more stack or steps might give an answer.
pub(crate) fn is_for_want_of_room(error: &Error) -> bool {
    matches!(error, Error::Limit(Limit::Steps | Limit::Recursion))
}
