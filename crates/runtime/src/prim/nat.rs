//! `Nat`: primitives on natural numbers.
//!
//! Small numbers are mostly dealt with by instructions; what is here also does the rest. Counterpart
//! in Lean: `runtime/object.cpp`, `lean_nat_*`; results on zero divisors are Lean's.

use super::int::{big, each_word};
use super::{Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word, MAX_SMALL};
use num_bigint::{BigInt, Sign};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_nat_add", "bb:o", Code::F2(super::int::add)).with_op(Op::NatAdd, 0),
    Prim::new("lean_nat_sub", "bb:o", Code::F2(sub)).with_op(Op::NatSub, 0),
    Prim::new("lean_nat_mul", "bb:o", Code::F2(super::int::mul)).with_op(Op::NatMul, 0),
    Prim::new("lean_nat_div", "bb:o", Code::F2(div)).with_op(Op::NatDiv, 0),
    Prim::new("lean_nat_div_exact", "bb:o", Code::F2(div)).with_op(Op::NatDiv, 0),
    Prim::new("lean_nat_mod", "bb:o", Code::F2(modulo)).with_op(Op::NatMod, 0),
    Prim::new("lean_nat_dec_eq", "bb:1", Code::F2(super::int::eq)).with_op(Op::NatEq, 0),
    Prim::new("lean_nat_dec_lt", "bb:1", Code::F2(super::int::lt)).with_op(Op::NatLt, 0),
    Prim::new("lean_nat_dec_le", "bb:1", Code::F2(super::int::le)).with_op(Op::NatLe, 0),
    Prim::new("lean_nat_succ", "b:o", Code::F1(succ)),
    Prim::new("lean_nat_pred", "b:o", Code::F1(pred)),
    Prim::new("lean_nat_pow", "bb:o", Code::F2(pow)),
    Prim::new("lean_nat_gcd", "bb:o", Code::F2(gcd)),
    Prim::new("lean_nat_log2", "b:o", Code::F1(log2)),
    Prim::new("lean_nat_land", "bb:o", Code::F2(land)),
    Prim::new("lean_nat_lor", "bb:o", Code::F2(lor)),
    Prim::new("lean_nat_lxor", "bb:o", Code::F2(lxor)),
    Prim::new("lean_nat_shiftl", "bb:o", Code::F2(shift_left)),
    Prim::new("lean_nat_shiftr", "bb:o", Code::F2(shift_right)),
    Prim::new("lean_uint8_of_nat", "b:1", Code::F1(low_word_of)).with_op(Op::NatToWord, 8),
    Prim::new("lean_uint16_of_nat", "b:2", Code::F1(low_word_of)).with_op(Op::NatToWord, 16),
    Prim::new("lean_uint32_of_nat", "b:4", Code::F1(low_word_of)).with_op(Op::NatToWord, 32),
    Prim::new("lean_uint64_of_nat", "b:8", Code::F1(low_word_of)).with_op(Op::NatToWord, 64),
    Prim::new("lean_usize_of_nat", "b:8", Code::F1(low_word_of)).with_op(Op::NatToWord, 64),
    Prim::new("lean_uint8_of_nat_mk", "b:1", Code::F1(low_word_of)).with_op(Op::NatToWord, 8),
    Prim::new("lean_uint16_of_nat_mk", "b:2", Code::F1(low_word_of)).with_op(Op::NatToWord, 16),
    Prim::new("lean_uint32_of_nat_mk", "b:4", Code::F1(low_word_of)).with_op(Op::NatToWord, 32),
    Prim::new("lean_uint64_of_nat_mk", "b:8", Code::F1(low_word_of)).with_op(Op::NatToWord, 64),
    Prim::new("lean_int8_of_nat", "b:1", Code::F1(low_word_of)).with_op(Op::NatToWord, 8),
    Prim::new("lean_int16_of_nat", "b:2", Code::F1(low_word_of)).with_op(Op::NatToWord, 16),
    Prim::new("lean_int32_of_nat", "b:4", Code::F1(low_word_of)).with_op(Op::NatToWord, 32),
    Prim::new("lean_int64_of_nat", "b:8", Code::F1(low_word_of)).with_op(Op::NatToWord, 64),
    Prim::new("lean_isize_of_nat", "b:8", Code::F1(low_word_of)).with_op(Op::NatToWord, 64),
    Prim::new("lean_uint8_to_nat", "1:o", Code::F1(of_small_word)).with_op(Op::BoxSmall, 0),
    Prim::new("lean_uint16_to_nat", "2:o", Code::F1(of_small_word)).with_op(Op::BoxSmall, 0),
    Prim::new("lean_uint32_to_nat", "4:o", Code::F1(of_small_word)).with_op(Op::BoxSmall, 0),
    Prim::new("lean_uint64_to_nat", "8:o", Code::F1(of_word)),
    Prim::new("lean_usize_to_nat", "8:o", Code::F1(of_word)),
    Prim::new("gnomon_nat_repr", "b:o", Code::F1(repr)),
    Prim::new("gnomon_char_of_nat", "b:4", Code::F1(char_of)),
];

/// The text of a number, for native code.
pub(crate) const REPR: super::F1 = repr;

/// The number of a natural number that fits 64 bits.
pub fn as_u64(value: Word) -> Option<u64> {
    let value = Value(value);
    if value.is_small() {
        return u64::try_from(value.number()).ok();
    }
    // SAFETY: an object of this kind is a number.
    value
        .is(Kind::Big)
        .then(|| unsafe { value.big() })
        .and_then(|number| u64::try_from(number).ok())
}

/// The number of a natural number that is a size of something.
pub fn as_usize(value: Word) -> Option<usize> {
    as_u64(value).and_then(|number| usize::try_from(number).ok())
}

/// A natural number of 64 bits.
pub fn from_u64(m: &mut Machine, number: u64) -> Word {
    if number <= MAX_SMALL as u64 {
        Value::small(number as i64).0
    } else {
        m.heap.number(BigInt::from(number)).0
    }
}

/// `x - y`, or 0.
pub extern "C-unwind" fn sub(m: &mut Machine, x: Word, y: Word) -> Word {
    let (Some(a), Some(b)) = (big(x), big(y)) else { return m.corrupt("a number") };
    if *a <= *b {
        return Value::small(0).0;
    }
    let difference = &*a - &*b;
    m.heap.number(difference).0
}

/// `x / y`, or 0.
pub extern "C-unwind" fn div(m: &mut Machine, x: Word, y: Word) -> Word {
    let (Some(a), Some(b)) = (big(x), big(y)) else { return m.corrupt("a number") };
    if b.sign() == Sign::NoSign {
        return Value::small(0).0;
    }
    let quotient = &*a / &*b;
    m.heap.number(quotient).0
}

/// `x % y`, or `x`.
pub extern "C-unwind" fn modulo(m: &mut Machine, x: Word, y: Word) -> Word {
    let (Some(a), Some(b)) = (big(x), big(y)) else { return m.corrupt("a number") };
    if b.sign() == Sign::NoSign {
        m.heap.inc(Value(x));
        return x;
    }
    let rest = &*a % &*b;
    m.heap.number(rest).0
}

extern "C-unwind" fn succ(m: &mut Machine, x: Word) -> Word {
    super::int::add(m, x, Value::small(1).0)
}

extern "C-unwind" fn pred(m: &mut Machine, x: Word) -> Word {
    sub(m, x, Value::small(1).0)
}

/// Numbers with more bits are refused: they would not fit into any memory.
const MAX_BITS: u64 = 1 << 36;

/// Whether a number of so many bits may be made.
pub(super) fn has_room(m: &mut Machine, bits: u64) -> bool {
    let fits = bits < MAX_BITS && m.heap.has_room((bits / 8) as usize);
    if !fits {
        m.out_of_memory();
    }
    fits
}

extern "C-unwind" fn pow(m: &mut Machine, x: Word, y: Word) -> Word {
    let Some(base) = big(x) else { return m.corrupt("a number") };
    match (Value(x).is_small().then(|| Value(x).number()), as_u64(y)) {
        (Some(number @ (0 | 1)), Some(exponent)) => {
            Value::small(if exponent == 0 { 1 } else { number }).0
        }
        // An exponent that is not small: 0 or 1, or no memory.
        (Some(number @ (0 | 1)), None) if Value(y).is(Kind::Big) => Value::small(number).0,
        (_, Some(exponent)) => {
            let bits = base.bits().saturating_mul(exponent);
            match u32::try_from(exponent) {
                Ok(exponent) if has_room(m, bits) => {
                    let power = base.pow(exponent);
                    m.heap.number(power).0
                }
                _ => m.out_of_memory(),
            }
        }
        (_, None) => m.out_of_memory(),
    }
}

extern "C-unwind" fn gcd(m: &mut Machine, x: Word, y: Word) -> Word {
    if Value(x).is_small() && Value(y).is_small() {
        let (mut a, mut b) = (Value(x).number(), Value(y).number());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        return Value::small(a).0;
    }
    let (Some(a), Some(b)) = (big(x), big(y)) else { return m.corrupt("a number") };
    let (mut a, mut b) = (a.into_owned(), b.into_owned());
    // Euclid's algorithm; numbers of this size are rare in programs.
    while b.sign() != Sign::NoSign {
        let rest = &a % &b;
        a = std::mem::replace(&mut b, rest);
    }
    m.heap.number(a).0
}

extern "C-unwind" fn log2(m: &mut Machine, x: Word) -> Word {
    let Some(a) = big(x) else { return m.corrupt("a number") };
    Value::small(a.bits().saturating_sub(1) as i64).0
}

extern "C-unwind" fn land(m: &mut Machine, x: Word, y: Word) -> Word {
    each_word(m, x, y, |a, b| a & b, |a, b| a & b)
}

extern "C-unwind" fn lor(m: &mut Machine, x: Word, y: Word) -> Word {
    each_word(m, x, y, |a, b| a | b, |a, b| a | b)
}

extern "C-unwind" fn lxor(m: &mut Machine, x: Word, y: Word) -> Word {
    each_word(m, x, y, |a, b| a ^ b, |a, b| a ^ b)
}

extern "C-unwind" fn shift_left(m: &mut Machine, x: Word, y: Word) -> Word {
    if x == Value::small(0).0 {
        return x;
    }
    let (Some(a), Some(by)) = (big(x), as_u64(y)) else { return m.out_of_memory() };
    if !has_room(m, a.bits().saturating_add(by)) {
        return Value::UNIT.0;
    }
    let shifted = &*a << by;
    m.heap.number(shifted).0
}

extern "C-unwind" fn shift_right(m: &mut Machine, x: Word, y: Word) -> Word {
    let Some(a) = big(x) else { return m.corrupt("a number") };
    let by = as_u64(y).unwrap_or(u64::MAX);
    if by >= a.bits() {
        return Value::small(0).0;
    }
    if Value(x).is_small() {
        return Value::small(Value(x).number() >> by).0;
    }
    let shifted = &*a >> by;
    m.heap.number(shifted).0
}

/// The lowest 64 bits of a number.
pub fn low_word(m: &mut Machine, x: Word) -> Word {
    match big(x) {
        Some(number) => number.magnitude().iter_u64_digits().next().unwrap_or(0),
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn low_word_of(m: &mut Machine, x: Word) -> Word {
    low_word(m, x)
}

extern "C-unwind" fn of_small_word(_: &mut Machine, x: Word) -> Word {
    Value::small(x as i64).0
}

extern "C-unwind" fn of_word(m: &mut Machine, x: Word) -> Word {
    from_u64(m, x)
}

extern "C-unwind" fn char_of(_: &mut Machine, x: Word) -> Word {
    let number = as_u64(x).and_then(|number| u32::try_from(number).ok());
    Word::from(number.and_then(char::from_u32).map_or(0, u32::from))
}

extern "C-unwind" fn repr(m: &mut Machine, x: Word) -> Word {
    super::int::repr(m, x)
}
