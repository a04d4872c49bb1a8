//! From what goes wrong in Rust to the exceptions of `gnomon.errors`.

use crate::name::PyName;
use gnomon_formats::ExportError;
use gnomon_kernel::{Failure, KernelError};
use gnomon_term::Limit;
use pyo3::exceptions::{PyKeyError, PyOSError, PyValueError};
use pyo3::prelude::*;
use std::any::Any;

/// Why a piece of work has no result.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The kernel refuses, or a limit was reached; with the declaration it was about.
    Kernel(Failure, Option<PyName>),
    /// An export could not be read; with its path, if it has one.
    Export(ExportError, Option<String>),
    /// An argument makes no sense.
    Value(String),
    /// There is no such constant.
    Missing(PyName),
    /// A construction was not made, and why.
    Construction(String),
    /// The store is in use, and the thread must not wait.
    Busy,
    /// An earlier panic left a store behind that cannot be relied on.
    Broken,
    /// A panic, with its message.
    Internal(String),
}

impl From<Limit> for Stop {
    fn from(limit: Limit) -> Self {
        Stop::Kernel(Failure::Declined(limit), None)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Kernel(failure, None)
    }
}

impl Stop {
    pub fn of_panic(panic: &(dyn Any + Send)) -> Stop {
        let text = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
            (Some(text), _) => (*text).to_owned(),
            (None, Some(text)) => text.clone(),
            (None, None) => "a panic without a message".to_owned(),
        };
        Stop::Internal(text)
    }

    /// Whether more stack, steps or patience might give a result.
    pub fn is_for_want_of_room(&self) -> bool {
        matches!(
            self,
            Stop::Busy | Stop::Kernel(Failure::Declined(Limit::Steps | Limit::Recursion), _)
        )
    }

    /// The exception; itself an exception if that cannot be made.
    pub fn into_py_err(self, py: Python<'_>) -> PyErr {
        match self {
            Stop::Kernel(Failure::Rejected(error), declaration) => {
                rejection(py, &error, declaration).unwrap_or_else(|error| error)
            }
            Stop::Kernel(Failure::Declined(limit), declaration) => {
                declined(py, limit.as_str(), limit_text(limit), declaration)
            }
            Stop::Export(error, path) => export_error(py, error, path.as_deref()),
            Stop::Value(text) => PyValueError::new_err(text),
            Stop::Missing(name) => PyKeyError::new_err(name.to_string()),
            Stop::Construction(text) => raise(py, "ConstructionError", (text,)),
            Stop::Busy => internal(py, "a store was in use where nobody may wait"),
            Stop::Broken => {
                internal(py, "an earlier internal error has left these terms in an unknown state")
            }
            Stop::Internal(text) => internal(py, &text),
        }
    }
}

pub(crate) fn raise<'py, A>(py: Python<'py>, class: &str, args: A) -> PyErr
where
    A: pyo3::call::PyCallArgs<'py>,
{
    let make = || py.import("gnomon.errors")?.getattr(class)?.call1(args);
    match make() {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

fn limit_text(limit: Limit) -> &'static str {
    match limit {
        Limit::Timeout => "the time limit was reached",
        Limit::Memory => "the memory limit was reached",
        Limit::Recursion => "the recursion limit was reached",
        Limit::Steps => "the step limit was reached, or a number is too large to compute",
        Limit::Interrupted => "interrupted",
    }
}

/// `KernelError`
pub(crate) fn rejection(
    py: Python<'_>,
    error: &KernelError,
    declaration: Option<PyName>,
) -> PyResult<PyErr> {
    let terms: Vec<(&str, &str)> = error.terms.iter().map(|(what, t)| (*what, &**t)).collect();
    let terms = pyo3::types::PyTuple::new(py, terms)?;
    let args = (error.rule.as_str(), &error.message, terms, declaration);
    Ok(raise(py, "KernelError", args))
}

/// `Declined`
pub(crate) fn declined(
    py: Python<'_>,
    limit: &str,
    message: &str,
    declaration: Option<PyName>,
) -> PyErr {
    raise(py, "Declined", (limit, message, declaration))
}

/// `InternalError`
pub(crate) fn internal(py: Python<'_>, message: &str) -> PyErr {
    raise(py, "InternalError", (message,))
}

/// `ExportError`, `Declined` for what is beyond a limit, or `OSError`
pub(crate) fn export_error(py: Python<'_>, error: ExportError, path: Option<&str>) -> PyErr {
    let text = error.to_string();
    match error {
        ExportError::Malformed { line, record, reason } => {
            raise(py, "ExportError", (line, record, reason))
        }
        ExportError::Limit { .. } => declined(py, "memory", &text, None),
        ExportError::Interrupted => declined(py, "interrupted", "interrupted", None),
        ExportError::Io(error) => match (error.raw_os_error(), path) {
            (Some(number), path) => {
                // Python's constructor picks the subclass, as `FileNotFoundError`, by the number.
                let text = error.to_string();
                let text = text.split(" (os error").next().unwrap_or_default().to_owned();
                PyOSError::new_err((number, text, path.map(str::to_owned)))
            }
            (None, _) => PyOSError::new_err(text),
        },
    }
}
