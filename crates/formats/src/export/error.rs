//! What can go wrong while an export is read.
//!
//! A malformed export is not a rejected one: nothing was checked, because it says nothing definite.
//! An input that runs into a limit may be well formed, and is reported apart from both.

use std::fmt;
use std::io;

/// Why an export could not be read.
#[derive(Debug)]
pub enum ExportError {
    /// The input is not an export.
    Malformed {
        /// The line, counted from 1.
        line: u64,
        /// The kind of the record, as `app`; when it is not known, how the line begins, between
        /// backticks.
        record: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The input is beyond a limit of [`ReadLimits`] and may be well formed.
    Limit {
        /// The line, counted from 1.
        line: u64,
        /// As in [`ExportError::Malformed`].
        record: String,
        /// What is too large, and the limit.
        reason: String,
    },
    /// The caller asked for the reading to end.
    Interrupted,
    /// The source failed.
    Io(io::Error),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExportError::Malformed { line, record, reason }
            | ExportError::Limit { line, record, reason } => {
                write!(f, "line {line}: ")?;
                match record.as_str() {
                    "" => write!(f, "{reason}"),
                    excerpt if excerpt.starts_with('`') => write!(f, "{reason} (in {excerpt})"),
                    kind => write!(f, "{kind} record: {reason}"),
                }
            }
            ExportError::Interrupted => f.write_str("interrupted"),
            ExportError::Io(error) => write!(f, "cannot read: {error}"),
        }
    }
}

impl std::error::Error for ExportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ExportError::Io(error) => Some(error),
            _ => None,
        }
    }
}

/// How much a reader takes in before it gives up. The defaults are far above what Lean exports.
#[derive(Clone, Debug)]
pub struct ReadLimits {
    /// Bytes in a line. Also, no line may have more than a sixteenth of [`ReadLimits::max_memory`],
    /// which is what its parts may need while it is read.
    pub max_line: usize,
    /// Decimal digits of a natural-number literal.
    pub max_digits: usize,
    /// Nesting of arrays and objects in a line (only the data of `mdata` nests at will).
    pub max_depth: usize,
    /// Bytes that the store and the tables of indices may use; looked at now and then.
    pub max_memory: usize,
    /// How many bytes the source has, where that is known. Not a limit: room is made for the terms
    /// at once, which saves up to a fifth of the time.
    pub expected_bytes: Option<u64>,
}

impl Default for ReadLimits {
    fn default() -> Self {
        ReadLimits {
            max_line: 64 << 20,
            max_digits: 1_000_000,
            max_depth: 128,
            max_memory: usize::MAX,
            expected_bytes: None,
        }
    }
}

/// Why a line is refused, before its number is added.
#[derive(Debug)]
pub(super) enum Fault {
    /// The line says something impossible.
    Malformed(String),
    /// The line ends too early, inside what the text names.
    Truncated(&'static str),
    /// The line is beyond a limit.
    Limit(String),
}

pub(super) type Parsed<T> = Result<T, Fault>;

/// A [`Fault::Malformed`] with the given text.
pub(super) fn malformed<T>(reason: impl Into<String>) -> Parsed<T> {
    Err(Fault::Malformed(reason.into()))
}

/// The beginning of a text, for an error that may be shown on a terminal.
pub(super) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut excerpt = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            excerpt.push('…');
            break;
        }
        match c.is_control() {
            true => excerpt.extend(c.escape_default()),
            false => excerpt.push(c),
        }
    }
    excerpt
}
