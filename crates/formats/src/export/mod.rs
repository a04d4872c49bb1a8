//! Lean's export format: one JSON object a line, which defines a name, a level or an expression
//! under an index, or declares constants built of them.
//!
//! Read in this order: [`error`] (what can go wrong, and the limits), `reader` (the loop over the
//! lines), `fast` (the lines that exporters write, byte by byte), `primitives` and `declarations`
//! (the same and everything else, in any spelling), `json`, `indices`, `lines`; then `writer`, `plain`
//! (what is left out of terms).
//!
//! The counterpart in Lean is the `lean4export` program, whose `format_ndjson.md` describes the
//! format. Accepted besides version 3.1.0 are the spellings of 3.0 and of the unversioned NDJSON
//! before it, except that pre-3.0 inductive types (`inductInfo`), which are not grouped, are not.

mod decimal;
mod declarations;
pub mod error;
mod fast;
mod indices;
mod json;
mod lines;
mod meta;
mod plain;
mod primitives;
mod reader;
mod term_writer;
mod writer;

pub use error::{ExportError, ReadLimits};
pub use meta::Meta;
pub use plain::without_marks;
pub use reader::{read_export, read_export_with, Export, Progress};
pub use writer::write_export;
