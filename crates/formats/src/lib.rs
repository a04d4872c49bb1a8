//! Bytes to declarations and back. Nothing here is trusted: the kernel checks what is read.
//!
//! This crate takes bytes and never paths. [`export`] is Lean's export format, version 3.1.0.

pub mod export;

pub use export::{
    read_export, read_export_with, without_marks, write_export, Export, ExportError, Meta,
    Progress, ReadLimits,
};
