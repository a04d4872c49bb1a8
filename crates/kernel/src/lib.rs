//! The trusted type checker for Lean 4's type theory.
//!
//! Read in this order: [`declaration`], [`environment`], [`checker`] (the state, and how substitution
//! is delayed), [`infer`], [`whnf`], [`def_eq`], [`literals`], [`genuine`], [`inductive`], [`quot`],
//! [`add_decl`] (the only way into an environment).
//!
//! TRUSTED. No `unsafe`, no IO, no threads; depends on the term store and a big-integer crate.

pub mod add_decl;
pub mod checker;
pub mod declaration;
pub mod def_eq;
pub mod environment;
pub mod error;
pub mod genuine;
pub mod inductive;
pub mod infer;
pub mod known;
pub mod literals;
pub mod quot;
pub mod whnf;

pub use add_decl::*;
pub use checker::Checker;
pub use declaration::*;
pub use environment::{ConstantInfo, Environment, RecursorInfo};
pub use error::{Failure, KernelError, Result, Rule};
