//! Names, universe levels and expressions of Lean 4 in a hash-consed store.
//!
//! Read in this order: [`store`] (what a store is, and its two tiers), [`expr`], [`level`],
//! [`name`], then the operations: [`instantiate`] (substitution and abstraction),
//! [`level_order`] (which levels are equal or below one another), [`pretty`] (terms as text) and
//! [`limits`] (what stops a computation that would run too long).
//!
//! TRUSTED: the kernel believes what this crate computes.

pub mod arena;
pub mod copy;
pub mod expr;
pub mod instantiate;
pub mod level;
pub mod level_order;
pub mod limits;
pub mod name;
pub mod pretty;
pub mod store;

pub use expr::{BinderInfo, Expr, ExprId, FVarId, MVarId, NatId};
pub use level::{LMVarId, Level, LevelId, LevelsId};
pub use limits::{Budget, Limit};
pub use name::{Name, NameId, NamePart, StrId};
pub use num_bigint::BigUint;
pub use rustc_hash::{FxHashMap, FxHashSet};
pub use store::{Binders, Store};
