//! Register code: what the evaluator executes.
//!
//! An instruction is a 64-bit word: operation in bits 0 to 7, a small operand `f` in bits 8 to 15, and
//! three operands `a`, `b`, `c` of 16 bits, mostly registers. Some are followed by words with a
//! pointer, a literal, or further registers, four in a word. Offsets count words from the instruction
//! after.
//!
//! [`registers`] gives variables registers, [`emit`] writes the code, [`crate::eval`] executes it.

pub mod emit;
pub mod registers;

use crate::value::Word;

/// Declares the operations as an enum and as constants to match on.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What an instruction does. In the descriptions, `a`, `b`, `c` are the registers with these
        /// numbers.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Op { $($(#[$doc])* $name,)* }

        /// All operations, by number.
        pub const ALL: &[Op] = &[$(Op::$name,)*];
    };
}

operations! {
    /// Never reached.
    Unreachable,
    /// `a := b`
    Mov,
    /// `a :=` the small integer in the upper half
    Small,
    /// `a :=` the next word; `f` is the kind of object that it is, if that is known, or zero
    Word,
    /// one more reference to `a`, `c` in number
    Inc,
    /// one reference to `a` fewer
    Dec,
    /// take the constructor `a` apart into `f` fields: pairs of field number and register follow
    Take,
    /// `a :=` field `c` of `b`
    Proj,
    /// `a :=` field `c` of `b`, with a reference of its own
    ProjInc,
    /// `a :=` scalar field `c` of `b`
    ScalarProj,
    /// `a :=` constructor `f` with `b` values and `c` fields in all; their registers follow
    Ctor,
    /// `a :=` constructor `f` of the value `b`
    Ctor1,
    /// `a :=` constructor `f` of the values `b` and `c`
    Ctor2,
    /// go on by the number in `a`: `b` offsets follow, two in a word; none fits: go on behind them
    SwitchWord,
    /// the same by the constructor of `a`
    SwitchTag,
    /// go on by the offset in the upper half
    Jump,
    /// the same, backwards: a loop
    Loop,
    /// if the number in `a` is not `f`, go on by the offset in the upper half
    IfWordNot,
    /// if the constructor of `a` is not `f`, go on by the offset in the upper half
    IfTagNot,
    /// `a :=` a call; function, `b` registers follow
    Call,
    /// leave with a call; function, `b` registers follow
    TailCall,
    /// the call of the function itself has its arguments in place: start again
    TailSelf,
    /// `a :=` the value of a constant; function follows
    Const,
    /// `a :=` a closure; function, `b` registers follow
    Pap,
    /// `a := b` applied; `c` registers follow
    Apply,
    /// leave with `b` applied; `c` registers follow
    TailApply,
    /// `a :=` a primitive without arguments; pointer follows
    Prim0,
    /// `a :=` a primitive of `b`; pointer follows
    Prim1,
    /// `a :=` a primitive of `b` and `c`; pointer follows
    Prim2,
    /// `a :=` a primitive of `b` registers, which follow the pointer
    PrimN,
    /// leave with `a`
    Ret,
    /// leave a constant with `a`, which the machine keeps
    RetConst,
    /// `a := b + c` on naturals; bits of `f`: give back `b`, `c`
    NatAdd,
    /// `a := b + c`, where `c` is a number
    NatAddImm,
    /// `a := b - c` on naturals, as `NatAdd`
    NatSub,
    /// `a := b - c`, where `c` is a number
    NatSubImm,
    /// `a := b * c` on naturals, as `NatAdd`
    NatMul,
    /// `a := b / c` on naturals, as `NatAdd`
    NatDiv,
    /// `a := b % c` on naturals, as `NatAdd`
    NatMod,
    /// `a := b + c` on integers, as `NatAdd`
    IntAdd,
    /// `a := b - c` on integers, as `NatAdd`
    IntSub,
    /// `a := b * c` on integers, as `NatAdd`
    IntMul,
    /// `a := b = c` on naturals or integers, as `NatAdd`
    NatEq,
    /// `a := b < c` on naturals or integers, as `NatAdd`
    NatLt,
    /// `a := b ≤ c` on naturals or integers, as `NatAdd`
    NatLe,
    /// `a := b = c`, where `c` is a number
    NatEqImm,
    /// unless `a = b`, go on by the offset that follows; bits of `f` as in `NatAdd`
    IfNatNe,
    /// unless `a < b`, go on by the offset that follows
    IfNatNotLt,
    /// unless `a ≤ b`, go on by the offset that follows
    IfNatNotLe,
    /// if `a = b`, go on by the offset that follows
    IfNatEq,
    /// unless `a` is the number `b`, go on by the offset that follows
    IfNatNeImm,
    /// if `a` is the number `b`, go on by the offset that follows
    IfNatEqImm,
    /// `a := b + c` on words of `f` bits
    WordAdd,
    /// `a := b - c` on words of `f` bits
    WordSub,
    /// `a := b * c` on words of `f` bits
    WordMul,
    /// `a := b / c` on unsigned words; by zero it is zero
    WordDiv,
    /// `a := b % c` on unsigned words; by zero it is `b`
    WordMod,
    /// `a := b &&& c`
    WordAnd,
    /// `a := b ||| c`
    WordOr,
    /// `a := b ^^^ c`
    WordXor,
    /// `a := b <<< c` on words of `f` bits
    WordShl,
    /// `a := b >>> c` on unsigned words of `f` bits
    WordShr,
    /// `a := b = c` on words
    WordEq,
    /// `a := b < c` on unsigned words
    WordLt,
    /// `a := b ≤ c` on unsigned words
    WordLe,
    /// `a := b` truncated to `f` bits
    WordMask,
    /// `a := b + c` on floats
    FloatAdd,
    /// `a := b - c` on floats
    FloatSub,
    /// `a := b * c` on floats
    FloatMul,
    /// `a := b / c` on floats
    FloatDiv,
    /// `a := b == c` on floats
    FloatEq,
    /// `a := b < c` on floats
    FloatLt,
    /// `a := b ≤ c` on floats
    FloatLe,
    /// `a :=` the number `b` of at most 32 bits as a value; also as a natural number
    BoxSmall,
    /// `a :=` the number of 64 bits `b` as a value
    BoxWord,
    /// `a :=` the number of `f` bits in the value `b`
    Unbox,
    /// `a :=` the natural number `b` as a word of `f` bits; bit 7 of `f`: give back `b`
    NatToWord,
    /// `a :=` the size of the array `b`
    ArraySize,
    /// `a := b[c]`, where `c` is a natural number
    ArrayGet,
    /// `a := b[c]`, where `c` is a word
    ArrayUget,
    /// `a :=` `b` with the value `c` behind its end
    ArrayPush,
    /// `a :=` `b` with the next word's register at the natural number `c`; out of bounds: `b`
    ArraySet,
    /// `a :=` `b` with the next word's register at the word `c`
    ArrayUset,
    /// `a := b[c]` on byte arrays, where `c` is a natural number
    BytesGet,
}

/// An instruction in parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Instr {
    /// What it does.
    pub op: Op,
    /// The small operand.
    pub f: u8,
    /// The first operand.
    pub a: u16,
    /// The second operand.
    pub b: u16,
    /// The third operand.
    pub c: u16,
}

impl Instr {
    /// The instruction as a word.
    pub fn encode(self) -> Word {
        u64::from(self.op as u8)
            | u64::from(self.f) << 8
            | u64::from(self.a) << 16
            | u64::from(self.b) << 32
            | u64::from(self.c) << 48
    }
}

/// The operand `f`.
#[inline(always)]
pub fn f(word: Word) -> u8 {
    (word >> 8) as u8
}

/// The operand `a`.
#[inline(always)]
pub fn a(word: Word) -> usize {
    (word >> 16) as u16 as usize
}

/// The operand `b`.
#[inline(always)]
pub fn b(word: Word) -> usize {
    (word >> 32) as u16 as usize
}

/// The operand `c`.
#[inline(always)]
pub fn c(word: Word) -> usize {
    (word >> 48) as usize
}

/// The operand in the upper half.
#[inline(always)]
pub fn upper(word: Word) -> i32 {
    (word >> 32) as i32
}

/// Number `index` of four registers in a word.
#[inline(always)]
pub fn packed(word: Word, index: usize) -> usize {
    (word >> (16 * index)) as u16 as usize
}
