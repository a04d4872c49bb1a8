//! Primitives: what Lean's library declares `@[extern]`, by the names that it uses there.
//!
//! A [`Prim`] says how its arguments are represented and which are borrowed, as a text such as
//! `"bo8:o"`: `o` a value that the primitive takes over, `b` a value that the caller keeps; `1`, `2`,
//! `4`, `8` a number of so many bytes, `d` a float, `f` a 32-bit float; after the colon the result, of
//! which the caller gets the reference. Erased arguments (types, proofs, the state of the world) are
//! not passed.
//!
//! INVARIANT (no trust): a primitive may be called with values of the wrong kind, as `unsafeCast`
//! makes them. It then sets a trap ([`crate::machine::Machine::corrupt`]); it never reads an object as
//! what it is not.
//!
//! A primitive that fails for want of memory, or because the program is wrong, also sets a trap and
//! returns anything; evaluation ends after it.

/// Functions of the host's that take the machine and words: `wrappers!(CALL; NAME(f, a, b), …)` declares
/// primitives that pass their first argument, and the others as a slice, to `CALL`.
macro_rules! wrappers {
    ($call:ident; $($name:ident($first:ident $(, $arg:ident)*)),* $(,)?) => {
        $(
            extern "C-unwind" fn $name(m: &mut Machine, $first: Word $(, $arg: Word)*) -> Word {
                $call(m, $first, &[$($arg),*])
            }
        )*
    };
}

pub mod array;
pub mod bytes;
pub mod call;
pub mod callback;
mod decimal;
pub mod fixed;
pub mod float;
pub mod int;
pub mod io;
pub mod misc;
pub mod nat;
pub mod string;
pub mod task;

use crate::code::Op;
use crate::ir::Ty;
use crate::machine::Machine;
use crate::value::Word;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A function of so many words.
pub type F0 = extern "C-unwind" fn(&mut Machine) -> Word;
/// A function of so many words.
pub type F1 = extern "C-unwind" fn(&mut Machine, Word) -> Word;
/// A function of so many words.
pub type F2 = extern "C-unwind" fn(&mut Machine, Word, Word) -> Word;
/// A function of so many words.
pub type F3 = extern "C-unwind" fn(&mut Machine, Word, Word, Word) -> Word;
/// A function of so many words.
pub type F4 = extern "C-unwind" fn(&mut Machine, Word, Word, Word, Word) -> Word;
/// A function of so many words.
pub type F5 = extern "C-unwind" fn(&mut Machine, Word, Word, Word, Word, Word) -> Word;
/// A function of so many words.
pub type F6 = extern "C-unwind" fn(&mut Machine, Word, Word, Word, Word, Word, Word) -> Word;

/// What is called.
#[derive(Clone, Copy)]
pub enum Code {
    /// Without arguments.
    F0(F0),
    /// With one argument.
    F1(F1),
    /// With two arguments.
    F2(F2),
    /// With three arguments.
    F3(F3),
    /// With four arguments.
    F4(F4),
    /// With five arguments.
    F5(F5),
    /// With six arguments.
    F6(F6),
}

impl Code {
    /// The address of the function.
    pub fn address(self) -> Word {
        match self {
            Code::F0(f) => f as usize as Word,
            Code::F1(f) => f as usize as Word,
            Code::F2(f) => f as usize as Word,
            Code::F3(f) => f as usize as Word,
            Code::F4(f) => f as usize as Word,
            Code::F5(f) => f as usize as Word,
            Code::F6(f) => f as usize as Word,
        }
    }

    /// How many arguments it has.
    pub fn num_args(self) -> usize {
        match self {
            Code::F0(_) => 0,
            Code::F1(_) => 1,
            Code::F2(_) => 2,
            Code::F3(_) => 3,
            Code::F4(_) => 4,
            Code::F5(_) => 5,
            Code::F6(_) => 6,
        }
    }
}

/// A primitive; see the module's text.
#[derive(Clone, Copy)]
pub struct Prim {
    /// The name in `@[extern]`.
    pub name: &'static str,
    /// How arguments and result are represented.
    pub sig: &'static str,
    /// What is called.
    pub code: Code,
    /// The instruction that does it, if there is one.
    pub op: Option<Op>,
    /// The instruction's small operand.
    pub f: u8,
}

impl Prim {
    /// A primitive that is called.
    pub const fn new(name: &'static str, sig: &'static str, code: Code) -> Prim {
        Prim { name, sig, code, op: None, f: 0 }
    }

    /// A primitive that is an instruction.
    pub const fn with_op(self, op: Op, f: u8) -> Prim {
        Prim { op: Some(op), f, ..self }
    }

    /// The types of the arguments.
    pub fn params(&self) -> impl Iterator<Item = Ty> {
        self.sig.bytes().take_while(|&byte| byte != b':').map(ty_of)
    }

    /// The type of the result.
    pub fn ret(&self) -> Ty {
        self.sig.bytes().last().map_or(Ty::Obj, ty_of)
    }

    /// Whether the caller keeps the argument at this place.
    pub fn is_borrowed(&self, place: usize) -> bool {
        self.sig.as_bytes().get(place) == Some(&b'b')
    }
}

fn ty_of(byte: u8) -> Ty {
    match byte {
        b'1' => Ty::U8,
        b'2' => Ty::U16,
        b'4' => Ty::U32,
        b'8' => Ty::U64,
        b'd' => Ty::F64,
        b'f' => Ty::F32,
        _ => Ty::Obj,
    }
}

/// The primitive with this name.
pub fn find(name: &str) -> Option<&'static Prim> {
    static BY_NAME: OnceLock<FxHashMap<&'static str, &'static Prim>> = OnceLock::new();
    BY_NAME.get_or_init(|| all().map(|prim| (prim.name, prim)).collect()).get(name).copied()
}

/// All primitives.
pub fn all() -> impl Iterator<Item = &'static Prim> {
    [
        nat::TABLE,
        int::TABLE,
        fixed::TABLE,
        float::TABLE,
        string::TABLE,
        array::TABLE,
        bytes::TABLE,
        call::TABLE,
        callback::TABLE,
        task::TABLE,
        io::TABLE,
        misc::TABLE,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_agree_with_functions() {
        let mut names = rustc_hash::FxHashSet::default();
        for prim in all() {
            assert!(names.insert(prim.name), "{} is there twice", prim.name);
            assert_eq!(prim.params().count(), prim.code.num_args(), "{}", prim.name);
            assert_eq!(prim.sig.bytes().filter(|&byte| byte == b':').count(), 1, "{}", prim.name);
        }
    }
}
