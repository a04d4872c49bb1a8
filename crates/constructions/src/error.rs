//! Why a construction was not made.

use gnomon_kernel::Failure;
use gnomon_term::Limit;
use std::fmt;

/// The reason for which a construction was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstructionError {
    /// A constant that the construction is made of is not in the environment.
    Missing(String),
    /// The name is not that of an inductive type.
    NotInductive(String),
    /// The construction does not exist for types of this kind.
    NotApplicable {
        /// The construction, as `noConfusion`.
        construction: &'static str,
        /// The type's name.
        ty: String,
        /// The condition that the type does not meet.
        because: &'static str,
    },
    /// What the environment holds does not have the shape that the kernel gives it.
    Malformed(String),
    /// The kernel refused a question, or a limit was reached.
    Kernel(Box<Failure>),
}

impl From<Failure> for ConstructionError {
    fn from(failure: Failure) -> Self {
        ConstructionError::Kernel(Box::new(failure))
    }
}

impl From<Limit> for ConstructionError {
    fn from(limit: Limit) -> Self {
        Failure::from(limit).into()
    }
}

impl fmt::Display for ConstructionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConstructionError::Missing(name) => write!(f, "unknown constant `{name}`"),
            ConstructionError::NotInductive(name) => write!(f, "`{name}` is no inductive type"),
            ConstructionError::NotApplicable { construction, ty, because } => {
                write!(f, "`{ty}` has no `{construction}`: {because}")
            }
            ConstructionError::Malformed(what) => write!(f, "{what}"),
            ConstructionError::Kernel(failure) => failure.fmt(f),
        }
    }
}

impl std::error::Error for ConstructionError {}

/// The result of a construction.
pub type Result<T> = std::result::Result<T, ConstructionError>;
