//! `UInt8` to `UInt64`, `USize`, `Int8` to `Int64`, `ISize`, `Bool`: numbers of fixed width.
//!
//! A register holds such a number zero-extended to 64 bits, signed ones as two's complement. Arithmetic
//! wraps around; division by zero gives zero, its remainder is the dividend; shifts are by the
//! distance modulo the width. `USize` has 64 bits on every machine. Counterpart in Lean: `lean_uint8_*`
//! and so on.

use super::{Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::Word;

const fn mask(bits: u32) -> Word {
    Word::MAX >> (64 - bits)
}

/// The signed number in the lowest bits.
const fn signed(bits: u32, x: Word) -> i64 {
    ((x << (64 - bits)) as i64) >> (64 - bits)
}

macro_rules! binary {
    ($name:ident, $bits:ident, $x:ident, $y:ident, $result:expr) => {
        extern "C-unwind" fn $name<const $bits: u32>(_: &mut Machine, $x: Word, $y: Word) -> Word {
            $result
        }
    };
}

macro_rules! unary {
    ($name:ident, $bits:ident, $x:ident, $result:expr) => {
        extern "C-unwind" fn $name<const $bits: u32>(_: &mut Machine, $x: Word) -> Word {
            $result
        }
    };
}

binary!(add, BITS, x, y, x.wrapping_add(y) & mask(BITS));
binary!(sub, BITS, x, y, x.wrapping_sub(y) & mask(BITS));
binary!(mul, BITS, x, y, x.wrapping_mul(y) & mask(BITS));
binary!(div, _BITS, x, y, x.checked_div(y).unwrap_or(0));
binary!(modulo, _BITS, x, y, x.checked_rem(y).unwrap_or(x));
binary!(land, _BITS, x, y, x & y);
binary!(lor, _BITS, x, y, x | y);
binary!(xor, _BITS, x, y, x ^ y);
binary!(shl, BITS, x, y, (x << (y & Word::from(BITS - 1))) & mask(BITS));
binary!(shr, BITS, x, y, x >> (y & Word::from(BITS - 1)));
binary!(eq, _BITS, x, y, Word::from(x == y));
binary!(lt, _BITS, x, y, Word::from(x < y));
binary!(le, _BITS, x, y, Word::from(x <= y));
unary!(complement, BITS, x, !x & mask(BITS));
unary!(neg, BITS, x, x.wrapping_neg() & mask(BITS));
unary!(log2, _BITS, x, Word::from(63 - (x | 1).leading_zeros()));
unary!(truncate, BITS, x, x & mask(BITS));

binary!(sdiv, BITS, x, y, {
    signed(BITS, x).checked_div(signed(BITS, y)).map_or_else(
        // What has no result is division by zero, and the least number by -1.
        || if y == 0 { 0 } else { x },
        |z| z as Word & mask(BITS),
    )
});
binary!(smod, BITS, x, y, {
    let rest =
        if y == 0 { Some(signed(BITS, x)) } else { signed(BITS, x).checked_rem(signed(BITS, y)) };
    rest.unwrap_or(0) as Word & mask(BITS)
});
binary!(sshr, BITS, x, y, (signed(BITS, x) >> (y & Word::from(BITS - 1))) as Word & mask(BITS));
binary!(slt, BITS, x, y, Word::from(signed(BITS, x) < signed(BITS, y)));
binary!(sle, BITS, x, y, Word::from(signed(BITS, x) <= signed(BITS, y)));
unary!(sabs, BITS, x, signed(BITS, x).wrapping_abs() as Word & mask(BITS));

/// A signed number of `FROM` bits as one of `TO` bits.
extern "C-unwind" fn resize<const FROM: u32, const TO: u32>(_: &mut Machine, x: Word) -> Word {
    signed(FROM, x) as Word & mask(TO)
}

/// What is the same for signed and unsigned numbers.
macro_rules! common {
    ($t:literal, $c:literal, $bits:literal) => {
        [
            Prim::new(
                concat!("lean_", $t, "_add"),
                concat!($c, $c, ":", $c),
                Code::F2(add::<$bits>),
            )
            .with_op(Op::WordAdd, $bits),
            Prim::new(
                concat!("lean_", $t, "_sub"),
                concat!($c, $c, ":", $c),
                Code::F2(sub::<$bits>),
            )
            .with_op(Op::WordSub, $bits),
            Prim::new(
                concat!("lean_", $t, "_mul"),
                concat!($c, $c, ":", $c),
                Code::F2(mul::<$bits>),
            )
            .with_op(Op::WordMul, $bits),
            Prim::new(
                concat!("lean_", $t, "_land"),
                concat!($c, $c, ":", $c),
                Code::F2(land::<$bits>),
            )
            .with_op(Op::WordAnd, $bits),
            Prim::new(
                concat!("lean_", $t, "_lor"),
                concat!($c, $c, ":", $c),
                Code::F2(lor::<$bits>),
            )
            .with_op(Op::WordOr, $bits),
            Prim::new(
                concat!("lean_", $t, "_xor"),
                concat!($c, $c, ":", $c),
                Code::F2(xor::<$bits>),
            )
            .with_op(Op::WordXor, $bits),
            Prim::new(
                concat!("lean_", $t, "_shift_left"),
                concat!($c, $c, ":", $c),
                Code::F2(shl::<$bits>),
            )
            .with_op(Op::WordShl, $bits),
            Prim::new(
                concat!("lean_", $t, "_complement"),
                concat!($c, ":", $c),
                Code::F1(complement::<$bits>),
            ),
            Prim::new(concat!("lean_", $t, "_neg"), concat!($c, ":", $c), Code::F1(neg::<$bits>)),
            Prim::new(
                concat!("lean_", $t, "_dec_eq"),
                concat!($c, $c, ":1"),
                Code::F2(eq::<$bits>),
            )
            .with_op(Op::WordEq, $bits),
            Prim::new(concat!("lean_bool_to_", $t), concat!("1:", $c), Code::F1(truncate::<$bits>))
                .with_op(Op::WordMask, $bits),
        ]
    };
}

macro_rules! unsigned {
    ($t:literal, $c:literal, $bits:literal) => {
        [
            Prim::new(
                concat!("lean_", $t, "_div"),
                concat!($c, $c, ":", $c),
                Code::F2(div::<$bits>),
            )
            .with_op(Op::WordDiv, $bits),
            Prim::new(
                concat!("lean_", $t, "_mod"),
                concat!($c, $c, ":", $c),
                Code::F2(modulo::<$bits>),
            )
            .with_op(Op::WordMod, $bits),
            Prim::new(
                concat!("lean_", $t, "_shift_right"),
                concat!($c, $c, ":", $c),
                Code::F2(shr::<$bits>),
            )
            .with_op(Op::WordShr, $bits),
            Prim::new(
                concat!("lean_", $t, "_dec_lt"),
                concat!($c, $c, ":1"),
                Code::F2(lt::<$bits>),
            )
            .with_op(Op::WordLt, $bits),
            Prim::new(
                concat!("lean_", $t, "_dec_le"),
                concat!($c, $c, ":1"),
                Code::F2(le::<$bits>),
            )
            .with_op(Op::WordLe, $bits),
            Prim::new(concat!("lean_", $t, "_log2"), concat!($c, ":", $c), Code::F1(log2::<$bits>)),
        ]
    };
}

macro_rules! signed {
    ($t:literal, $c:literal, $bits:literal) => {
        [
            Prim::new(
                concat!("lean_", $t, "_div"),
                concat!($c, $c, ":", $c),
                Code::F2(sdiv::<$bits>),
            ),
            Prim::new(
                concat!("lean_", $t, "_mod"),
                concat!($c, $c, ":", $c),
                Code::F2(smod::<$bits>),
            ),
            Prim::new(
                concat!("lean_", $t, "_shift_right"),
                concat!($c, $c, ":", $c),
                Code::F2(sshr::<$bits>),
            ),
            Prim::new(
                concat!("lean_", $t, "_dec_lt"),
                concat!($c, $c, ":1"),
                Code::F2(slt::<$bits>),
            ),
            Prim::new(
                concat!("lean_", $t, "_dec_le"),
                concat!($c, $c, ":1"),
                Code::F2(sle::<$bits>),
            ),
            Prim::new(concat!("lean_", $t, "_abs"), concat!($c, ":", $c), Code::F1(sabs::<$bits>)),
        ]
    };
}

/// Conversions from a type to others.
macro_rules! to_unsigned {
    ($from:literal, $c:literal, [$($to:literal $d:literal $bits:literal),*]) => {
        [$(
            Prim::new(
                concat!("lean_", $from, "_to_", $to),
                concat!($c, ":", $d),
                Code::F1(truncate::<$bits>),
            )
            .with_op(Op::WordMask, $bits)
        ),*]
    };
}

macro_rules! to_signed {
    ($from:literal, $c:literal, $own:literal, [$($to:literal $d:literal $bits:literal),*]) => {
        [$(
            Prim::new(
                concat!("lean_", $from, "_to_", $to),
                concat!($c, ":", $d),
                Code::F1(resize::<$own, $bits>),
            )
        ),*]
    };
}

const NUM_COMMON: usize = 11;
const NUM_SPECIAL: usize = 6;
const TABLES: [&[Prim]; 30] = [
    &common!("uint8", "1", 8),
    &common!("uint16", "2", 16),
    &common!("uint32", "4", 32),
    &common!("uint64", "8", 64),
    &common!("usize", "8", 64),
    &common!("int8", "1", 8),
    &common!("int16", "2", 16),
    &common!("int32", "4", 32),
    &common!("int64", "8", 64),
    &common!("isize", "8", 64),
    &unsigned!("uint8", "1", 8),
    &unsigned!("uint16", "2", 16),
    &unsigned!("uint32", "4", 32),
    &unsigned!("uint64", "8", 64),
    &unsigned!("usize", "8", 64),
    &signed!("int8", "1", 8),
    &signed!("int16", "2", 16),
    &signed!("int32", "4", 32),
    &signed!("int64", "8", 64),
    &signed!("isize", "8", 64),
    &to_unsigned!("uint8", "1", ["uint16" "2" 16, "uint32" "4" 32, "uint64" "8" 64, "usize" "8" 64]),
    &to_unsigned!("uint16", "2", ["uint8" "1" 8, "uint32" "4" 32, "uint64" "8" 64, "usize" "8" 64]),
    &to_unsigned!("uint32", "4", ["uint8" "1" 8, "uint16" "2" 16, "uint64" "8" 64, "usize" "8" 64]),
    &to_unsigned!("uint64", "8", ["uint8" "1" 8, "uint16" "2" 16, "uint32" "4" 32, "usize" "8" 64]),
    &to_unsigned!("usize", "8", ["uint8" "1" 8, "uint16" "2" 16, "uint32" "4" 32, "uint64" "8" 64]),
    &to_signed!("int8", "1", 8, ["int16" "2" 16, "int32" "4" 32, "int64" "8" 64, "isize" "8" 64]),
    &to_signed!("int16", "2", 16, ["int8" "1" 8, "int32" "4" 32, "int64" "8" 64, "isize" "8" 64]),
    &to_signed!("int32", "4", 32, ["int8" "1" 8, "int16" "2" 16, "int64" "8" 64, "isize" "8" 64]),
    &to_signed!("int64", "8", 64, ["int8" "1" 8, "int16" "2" 16, "int32" "4" 32, "isize" "8" 64]),
    &to_signed!("isize", "8", 64, ["int8" "1" 8, "int16" "2" 16, "int32" "4" 32, "int64" "8" 64]),
];

const COUNT: usize = 10 * NUM_COMMON + 10 * NUM_SPECIAL + 10 * 4;

const fn joined() -> [Prim; COUNT] {
    let mut all = [TABLES[0][0]; COUNT];
    let mut at = 0;
    let mut table = 0;
    while table < TABLES.len() {
        let mut index = 0;
        while index < TABLES[table].len() {
            all[at] = TABLES[table][index];
            at += 1;
            index += 1;
        }
        table += 1;
    }
    assert!(at == COUNT);
    all
}

/// The primitives of this file.
pub const TABLE: &[Prim] = &joined();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_division_is_total() {
        let mut machine = Machine::default();
        let m = &mut machine;
        assert_eq!(sdiv::<8>(m, 0x80, 0xff), 0x80);
        assert_eq!(smod::<8>(m, 0x80, 0xff), 0);
        assert_eq!(sdiv::<8>(m, 0xf9, 2), 0xfd);
        assert_eq!(smod::<8>(m, 0xf9, 2), 0xff);
        assert_eq!(sdiv::<64>(m, 1 << 63, Word::MAX), 1 << 63);
        assert_eq!(smod::<64>(m, 1 << 63, Word::MAX), 0);
        assert_eq!(sdiv::<8>(m, 7, 0), 0);
        assert_eq!(smod::<8>(m, 0xf9, 0), 0xf9);
    }
}
