//! Why the engine has no answer. The elaborator words the messages; here is only what they speak of.
//!
//! Lean counterpart: `Lean.Exception` and the `throw…` functions of `Lean.Meta`.

use gnomon_term::{ExprId, LevelId, Limit};

/// A term that an error speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// An expression of the session's store.
    Expr(ExprId),
    /// A level of the session's store.
    Level(LevelId),
}

/// What went wrong. Each is a class of `gnomon.meta.errors`, whose text lists the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ErrorKind {
    UnknownConstant,
    UnknownFVar,
    UnknownMVar,
    UnknownUniverseMVar,
    IncorrectNumberOfLevels,
    FunctionExpected,
    TypeExpected,
    AppTypeMismatch,
    LetTypeMismatch,
    InvalidProjection,
    AppBuilderError,
    RevertFailure,
    InstanceError,
    DecLevelError,
    /// Anything else; the detail is a sentence.
    MetaError,
}

impl ErrorKind {
    /// The name of the Python class.
    pub fn as_str(self) -> &'static str {
        match self {
            ErrorKind::UnknownConstant => "UnknownConstant",
            ErrorKind::UnknownFVar => "UnknownFVar",
            ErrorKind::UnknownMVar => "UnknownMVar",
            ErrorKind::UnknownUniverseMVar => "UnknownUniverseMVar",
            ErrorKind::IncorrectNumberOfLevels => "IncorrectNumberOfLevels",
            ErrorKind::FunctionExpected => "FunctionExpected",
            ErrorKind::TypeExpected => "TypeExpected",
            ErrorKind::AppTypeMismatch => "AppTypeMismatch",
            ErrorKind::LetTypeMismatch => "LetTypeMismatch",
            ErrorKind::InvalidProjection => "InvalidProjection",
            ErrorKind::AppBuilderError => "AppBuilderError",
            ErrorKind::RevertFailure => "RevertFailure",
            ErrorKind::InstanceError => "InstanceError",
            ErrorKind::DecLevelError => "DecLevelError",
            ErrorKind::MetaError => "MetaError",
        }
    }
}

/// An ordinary error with what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetaError {
    /// What went wrong.
    pub kind: ErrorKind,
    /// A name or a sentence.
    pub detail: String,
    /// The terms by role.
    pub terms: Vec<(&'static str, Term)>,
}

/// The end of a computation without an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// Time, memory, native stack, or the user.
    Limit(Limit),
    /// Lean's `maxRecDepth` was reached.
    MaxRecDepth,
    /// Lean's `maxHeartbeats` was reached, in the named part.
    MaxHeartbeats(&'static str),
    /// Instance synthesis, of the type, reached a limit of the two kinds above. Unlike these, this is
    /// an ordinary error in Lean.
    SynthLimit(Box<Error>, ExprId),
    /// The answer depends on a metavariable that must not be assigned (`isDefEqStuck`).
    Stuck,
    /// Anything that `try` catches in Lean.
    Meta(Box<MetaError>),
}

impl From<Limit> for Error {
    fn from(limit: Limit) -> Self {
        Error::Limit(limit)
    }
}

impl Error {
    /// An error with a sentence only.
    pub fn text(detail: impl Into<String>) -> Error {
        Error::of(ErrorKind::MetaError, detail, [])
    }

    /// An error that speaks of expressions.
    pub fn of<const N: usize>(
        kind: ErrorKind,
        detail: impl Into<String>,
        terms: [(&'static str, ExprId); N],
    ) -> Error {
        let terms = terms.into_iter().map(|(what, e)| (what, Term::Expr(e))).collect();
        Error::Meta(Box::new(MetaError { kind, detail: detail.into(), terms }))
    }

    /// An error that speaks of a level.
    pub fn of_level(kind: ErrorKind, level: LevelId) -> Error {
        let terms = vec![("level", Term::Level(level))];
        Error::Meta(Box::new(MetaError { kind, detail: String::new(), terms }))
    }

    /// Whether Lean's `try … catch` would catch it: a limit is not caught.
    pub fn is_catchable(&self) -> bool {
        matches!(self, Error::Stuck | Error::Meta(_) | Error::SynthLimit(..))
    }
}

/// The result of a computation.
pub type Result<T> = std::result::Result<T, Error>;

/// `Ok(None)` instead of an error that `try … catch` catches.
pub fn caught<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.is_catchable() => Ok(None),
        Err(error) => Err(error),
    }
}
