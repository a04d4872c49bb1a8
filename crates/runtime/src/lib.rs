//! Values, evaluator and primitives of compiled Lean 4 programs.
//!
//! Read in this order: [`value`] and [`heap`] (what there is), [`ir`] (what the compiler hands over),
//! [`program`] (immutable sets of functions), [`machine`] (what executes them), then the way of a
//! function: [`load`], [`ir::read`], [`ir::boxing`], [`ownership`], [`code`], [`eval`]. Primitives are
//! in [`prim`], and [`host`] is all that a program sees of the world.
//!
//! NOT TRUSTED: no kernel asks this crate. But it must not crash either, whatever it executes: programs
//! may use `unsafeCast`, and the compiler may have faults. So
//! - code that is read is checked ([`ir::read`], INVARIANT (scopes));
//! - representations and reference counts are inserted here, not believed (INVARIANT
//!   (representations), INVARIANT (counts));
//! - values are looked at before they are used (INVARIANT (no trust)).

pub mod code;
pub mod eval;
pub mod heap;
pub mod host;
pub mod ir;
pub mod load;
pub mod machine;
#[cfg_attr(
    not(all(unix, any(target_arch = "x86_64", target_arch = "aarch64"))),
    path = "native_absent.rs"
)]
mod native;
pub mod ownership;
pub mod prim;
pub mod program;
pub mod value;

pub use machine::{Limits, Machine, Root, Trap};
pub use program::Program;
pub use value::Value;
