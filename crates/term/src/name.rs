//! Hierarchical names: `Nat.rec` is the string part `rec` under the name `Nat`.

use crate::arena::{mix, Node};

/// A name in a store. Equal names have equal ids; [`NameId::ANONYMOUS`] is the empty name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId(pub u32);

impl NameId {
    /// The empty name.
    pub const ANONYMOUS: NameId = NameId(0);
}

/// A string in a store. Equal strings have equal ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StrId(pub u32);

/// The last part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamePart {
    /// A string part, as in `Nat.add`.
    Str(StrId),
    /// A numeric part, as in `_private.Init.0`.
    Num(u64),
}

/// A name's node: the empty name, or a part below a prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    /// The empty name.
    Anonymous,
    /// `prefix.part`
    Cons(NameId, NamePart),
}

impl Node for Name {
    fn hash(&self) -> u64 {
        match *self {
            Name::Anonymous => 0,
            Name::Cons(prefix, NamePart::Str(part)) => {
                mix(u64::from(prefix.0) << 1, u64::from(part.0))
            }
            Name::Cons(prefix, NamePart::Num(part)) => mix(u64::from(prefix.0) << 1 | 1, part),
        }
    }
}
