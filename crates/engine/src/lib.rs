//! The engine of elaboration: metavariables, unification, reduction, instances.
//!
//! Read in this order: [`env`] (environments as values) and [`attributes`]; [`meta`] (the state of an
//! elaboration), [`mctx`] and [`lctx`] (metavariables and local contexts, and how to go back);
//! [`instantiate`], [`binding`], [`telescope`]; [`infer`], [`whnf`], [`def_eq`], [`synth`]; then what is
//! built on these.
//!
//! Untrusted: whatever comes of this, the kernel checks.
//!
//! Lean counterpart: `Lean.Meta`, whose names are kept.

pub mod abstract_mvars;
pub mod app_builder;
pub mod attributes;
pub mod binding;
mod cache;
pub mod check;
pub mod class;
pub mod config;
pub mod consts;
pub mod def_eq;
pub mod deps;
pub mod discr;
pub mod discr_tree;
pub mod env;
pub mod error;
pub mod exprs;
pub mod fun_info;
pub mod infer;
pub mod instances;
pub mod instantiate;
pub mod kabstract;
pub mod known;
pub mod lctx;
pub mod level;
pub mod mctx;
pub mod meta;
pub mod module;
pub mod names;
pub mod nat;
pub mod reduce;
pub mod reduce_match;
pub mod reduce_rec;
mod renaming;
pub mod stuck;
pub mod synth;
pub mod telescope;
pub mod transfer;
pub mod whnf;

pub use config::Config;
pub use env::ElabEnv;
pub use error::{Error, Result};
pub use meta::Meta;
