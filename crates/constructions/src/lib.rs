//! What Lean defines for an inductive type after the kernel has accepted it.
//!
//! Nothing here is trusted: what is made goes through `add_decl` like everything else.
//!
//! Read in this order: [`made`] (what a construction is), `builder` (where it is built), `family` (an inductive
//! type taken apart), then the constructions in the order in which Lean makes them: `recursors`,
//! `cases_on`, `ctor_idx`, `ctor_elim`, `no_confusion`, `below`, …

mod below;
mod beta;
mod builder;
mod cases_on;
mod ctor_elim;
mod ctor_idx;
mod equality;
pub mod error;
mod family;
mod infer;
mod injectivity;
mod levels;
pub mod made;
mod naming;
mod no_confusion;
pub mod plan;
mod predicates;
mod projections;
mod recursors;
mod size_of;
mod size_of_instances;
mod size_of_spec;

pub use error::{ConstructionError, Result};
pub use made::{Attributes, Inline, Made, Projection};
pub use plan::*;
pub use projections::StructureKind;
