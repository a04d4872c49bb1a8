//! The trusted type checker for Lean 4's type theory.

pub mod declaration;

pub use declaration::*;
