//! Module files: what a module declares and says, as bytes that can be looked into without reading
//! them whole.
//!
//! A file has a header, sections of little-endian 32-bit words, and *blobs*, which the front end
//! fills. Names, levels and lists of levels are numbered; an expression is known by the position of its
//! first word, and its parts come before it. So any constant can be copied into a store by itself.
//!
//! What is read back was checked when the file was made. A checksum protects it from accidents;
//! who can write to a user's cache can do anything else in the user's name as well.
//!
//! Read next: [`write`], [`read`], then [`import`].
//!
//! Lean counterpart: `Lean.ModuleData`, `.olean` files.

pub mod changes;
pub mod import;
pub mod read;
pub mod write;

use std::fmt;

/// The first bytes of a module file. The number is the version of the format.
pub const MAGIC: [u8; 8] = *b"GNOMOD01";

/// Where a section's description begins: after magic, checksum and the file's length.
const SECTIONS_AT: usize = 24;

/// The sections, in the order in which the header describes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// The bytes of all strings.
    Text,
    /// For each string where it begins, and one more.
    Strings,
    /// For each name its prefix (doubled, plus 1 if its last part is a number), and two words for the
    /// last part: a string, or a number's low and high word.
    Names,
    /// For each level its tag and two parts.
    Levels,
    /// Lists of levels: a length and as many levels, known by position.
    Lists,
    /// Expressions, known by position.
    Exprs,
    /// For each constant where its record begins.
    Constants,
    /// The records of constants.
    Records,
    /// What is said about constants.
    Changes,
    /// For each blob its key (a string), where it begins and how long it is.
    BlobIndex,
    /// The bytes of all blobs.
    Blobs,
}

pub(crate) const NUM_SECTIONS: usize = 11;

/// Header: magic, checksum, length, then for each section where it begins and how many bytes it has.
pub(crate) const HEADER: usize = SECTIONS_AT + NUM_SECTIONS * 16;

/// Tags of expressions.
pub(crate) mod tag {
    pub const BVAR: u32 = 0;
    pub const SORT: u32 = 1;
    pub const CONST: u32 = 2;
    pub const APP: u32 = 3;
    pub const LAM: u32 = 4;
    pub const PI: u32 = 5;
    pub const LET: u32 = 6;
    pub const NAT: u32 = 7;
    pub const STR: u32 = 8;
    pub const MDATA: u32 = 9;
    pub const PROJ: u32 = 10;
}

/// What is wrong with a module, or with modules that are imported together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModuleError {
    /// The bytes are not those of a module file, or were damaged.
    Corrupt(&'static str),
    /// A constant cannot be written.
    Unwritable(String),
    /// Two modules declare the same constant.
    Conflict {
        /// The constant.
        name: String,
        /// The number of the module that has it first.
        first: usize,
        /// The number of the module that declares it again.
        second: usize,
    },
}

impl fmt::Display for ModuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ModuleError::Corrupt(what) => write!(f, "not a module file: {what}"),
            ModuleError::Unwritable(what) => write!(f, "cannot be written: {what}"),
            ModuleError::Conflict { name, .. } => {
                write!(f, "the modules both declare `{name}`")
            }
        }
    }
}

/// A checksum that notices accidents, at the speed of memory.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut lanes = [1u64, 2, 3, 4];
    let mut blocks = bytes.chunks_exact(32);
    for block in &mut blocks {
        for (lane, word) in lanes.iter_mut().zip(block.chunks_exact(8)) {
            // INVARIANT (whole words): `chunks_exact(8)` has eight bytes each.
            let word = u64::from_le_bytes(word.try_into().unwrap_or_default());
            *lane = (*lane ^ word).wrapping_mul(K).rotate_left(29);
        }
    }
    let mut sum = bytes.len() as u64;
    for lane in lanes {
        sum = (sum ^ lane).wrapping_mul(K).rotate_left(31);
    }
    for &byte in blocks.remainder() {
        sum = (sum ^ u64::from(byte)).wrapping_mul(K).rotate_left(7);
    }
    sum ^ (sum >> 32)
}
