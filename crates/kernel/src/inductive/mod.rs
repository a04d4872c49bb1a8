//! Inductive types: what a block must satisfy, and the recursors it gives rise to.
//!
//! The kernel takes from a declaration only names, types, constructors' types and the number of
//! parameters. Everything else is computed here; what the declaration states beyond that is
//! compared afterwards ([`compare`]).
//!
//! 1. [`block`]: the types are telescopes that end in one `Sort`.
//! 2. [`nested`]: occurrences inside other inductive types become further types of the block.
//! 3. [`constructors`]: fields are typed, in small enough universes, and occur positively.
//! 4. [`recursor`]: elimination universe, motives, minor premises, rules.
//!
//! Sources: Dybjer, *Inductive Families* (1994); Carneiro, *The Type Theory of Lean* (2019), section
//! 2.6. Counterparts in Lean: `inductive.cpp`.

mod block;
mod compare;
mod constructors;
mod nested;
mod recursor;

pub(crate) use block::{check_inductive, Generated};
pub(crate) use compare::compare_stated;
