//! `Int`: primitives on integers, and what natural numbers share with them.
//!
//! Counterpart in Lean: `lean_int_*`. Lean has three divisions: `div` and `mod` round towards zero,
//! `ediv` and `emod` have a remainder that is not negative.

use super::{decimal, Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word};
use num_bigint::{BigInt, Sign};
use std::borrow::Cow;

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_nat_to_int", "o:o", Code::F1(same)),
    Prim::new("lean_int_neg_succ_of_nat", "o:o", Code::F1(neg_succ)),
    Prim::new("lean_int_neg", "b:o", Code::F1(neg)),
    Prim::new("lean_nat_abs", "b:o", Code::F1(nat_abs)),
    Prim::new("lean_int_add", "bb:o", Code::F2(add)).with_op(Op::IntAdd, 0),
    Prim::new("lean_int_sub", "bb:o", Code::F2(sub)).with_op(Op::IntSub, 0),
    Prim::new("lean_int_mul", "bb:o", Code::F2(mul)).with_op(Op::IntMul, 0),
    Prim::new("lean_int_dec_eq", "bb:1", Code::F2(eq)).with_op(Op::NatEq, 0),
    Prim::new("lean_int_dec_lt", "bb:1", Code::F2(lt)).with_op(Op::NatLt, 0),
    Prim::new("lean_int_dec_le", "bb:1", Code::F2(le)).with_op(Op::NatLe, 0),
    Prim::new("lean_int_dec_nonneg", "b:1", Code::F1(dec_nonneg)),
    Prim::new("lean_int_div", "bb:o", Code::F2(div)),
    Prim::new("lean_int_div_exact", "bb:o", Code::F2(div)),
    Prim::new("lean_int_mod", "bb:o", Code::F2(modulo)),
    Prim::new("lean_int_ediv", "bb:o", Code::F2(ediv)),
    Prim::new("lean_int_emod", "bb:o", Code::F2(emod)),
    Prim::new("lean_int_to_nat", "b:o", Code::F1(to_nat)),
    Prim::new("lean_int_land", "bb:o", Code::F2(land)),
    Prim::new("lean_int_lnot", "b:o", Code::F1(lnot)),
    Prim::new("lean_int_shiftr", "bb:o", Code::F2(shift_right)),
    Prim::new("lean_int8_of_int", "b:1", Code::F1(low_byte)),
    Prim::new("lean_int16_of_int", "b:2", Code::F1(low_half)),
    Prim::new("lean_int32_of_int", "b:4", Code::F1(low_single)),
    Prim::new("lean_int64_of_int", "b:8", Code::F1(low_double)),
    Prim::new("lean_isize_of_int", "b:8", Code::F1(low_double)),
    Prim::new("lean_int8_to_int", "1:o", Code::F1(of_byte)),
    Prim::new("lean_int16_to_int", "2:o", Code::F1(of_half)),
    Prim::new("lean_int32_to_int", "4:o", Code::F1(of_single)),
    Prim::new("lean_int64_to_int_sint", "8:o", Code::F1(of_double)),
    Prim::new("lean_int64_to_int", "8:o", Code::F1(of_double)),
    Prim::new("lean_isize_to_int", "8:o", Code::F1(of_double)),
    Prim::new("gnomon_int_repr", "b:o", Code::F1(repr)),
];

/// The number of a value, or `None` if it is none.
pub fn big<'a>(value: Word) -> Option<Cow<'a, BigInt>> {
    let value = Value(value);
    if value.is_small() {
        return Some(Cow::Owned(BigInt::from(value.number())));
    }
    // SAFETY: an object of this kind is a number; it outlives the primitive that asks.
    value.is(Kind::Big).then(|| Cow::Borrowed(unsafe { value.big() }))
}

macro_rules! with_numbers {
    ($m:expr, $x:expr, $y:expr) => {
        match (big($x), big($y)) {
            (Some(a), Some(b)) => (a, b),
            _ => return $m.corrupt("a number"),
        }
    };
}

fn small_pair(x: Word, y: Word) -> Option<(i64, i64)> {
    (x & y & 1 == 1).then(|| (Value(x).number(), Value(y).number()))
}

/// A number of 64 bits.
pub fn from_i64(m: &mut Machine, number: i64) -> Word {
    if (crate::value::MIN_SMALL..=crate::value::MAX_SMALL).contains(&number) {
        Value::small(number).0
    } else {
        m.heap.number(BigInt::from(number)).0
    }
}

/// `x + y` on integers and on naturals.
pub extern "C-unwind" fn add(m: &mut Machine, x: Word, y: Word) -> Word {
    let (a, b) = with_numbers!(m, x, y);
    let sum = &*a + &*b;
    m.heap.number(sum).0
}

/// `x - y` on integers.
pub extern "C-unwind" fn sub(m: &mut Machine, x: Word, y: Word) -> Word {
    let (a, b) = with_numbers!(m, x, y);
    let difference = &*a - &*b;
    m.heap.number(difference).0
}

/// `x * y` on integers and on naturals.
pub extern "C-unwind" fn mul(m: &mut Machine, x: Word, y: Word) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        if let Some(product) = a.checked_mul(b) {
            return from_i64(m, product);
        }
    }
    let (a, b) = with_numbers!(m, x, y);
    if !super::nat::has_room(m, a.bits() + b.bits()) {
        return Value::UNIT.0;
    }
    let product = &*a * &*b;
    m.heap.number(product).0
}

/// What an operation gives back of its operands, as bits.
pub const GIVES_FIRST: u8 = 1;
/// As [`GIVES_FIRST`].
pub const GIVES_SECOND: u8 = 2;

/// An operation that gives back operands: a large number that nobody else has is changed in place.
macro_rules! in_place {
    ($(#[$doc:meta])* $name:ident, $assign:tt, $general:ident, $is_commutative:expr) => {
        $(#[$doc])*
        pub fn $name(m: &mut Machine, x: Word, y: Word, gives: u8) -> Word {
            let (mut own, mut other, mut gives) = (x, y, gives);
            let is_own = |value: Word| Value(value).is(Kind::Big) && Value(value).is_unique();
            if $is_commutative && !(gives & GIVES_FIRST != 0 && is_own(x)) {
                (own, other) = (y, x);
                gives = (gives & GIVES_FIRST) << 1 | gives >> 1;
            }
            let result = if gives & GIVES_FIRST != 0 && is_own(own) && own != other {
                let Some(operand) = big(other) else { return m.corrupt("a number") };
                // SAFETY: it is a large number.
                let bits = unsafe { Value(own).big().bits() } + operand.bits();
                if !super::nat::has_room(m, bits) {
                    return Value::UNIT.0;
                }
                // SAFETY: it is a large number, and its reference is given up.
                let mut number = unsafe { m.heap.take_big(Value(own)) };
                if Value(other).is_small() {
                    number $assign Value(other).number();
                } else {
                    number $assign &*operand;
                }
                m.heap.number(number).0
            } else {
                let result = $general(m, x, y);
                if gives & GIVES_FIRST != 0 {
                    m.heap.dec(Value(own));
                }
                result
            };
            if gives & GIVES_SECOND != 0 {
                m.heap.dec(Value(other));
            }
            result
        }
    };
}

in_place! {
    /// `x + y` on integers and on naturals.
    add_to, +=, add, true
}
in_place! {
    /// `x - y` on integers.
    sub_to, -=, sub, false
}
in_place! {
    /// `x * y` on integers and on naturals.
    mul_to, *=, mul, true
}

/// `x = y` on integers and on naturals.
pub extern "C-unwind" fn eq(m: &mut Machine, x: Word, y: Word) -> Word {
    // A number that is small is never an object, so different ways to be a number are unequal.
    if x == y || Value(x).is_small() || Value(y).is_small() {
        return Word::from(x == y);
    }
    let (a, b) = with_numbers!(m, x, y);
    Word::from(*a == *b)
}

/// `x < y` on integers and on naturals.
pub extern "C-unwind" fn lt(m: &mut Machine, x: Word, y: Word) -> Word {
    let (a, b) = with_numbers!(m, x, y);
    Word::from(*a < *b)
}

/// `x ≤ y` on integers and on naturals.
pub extern "C-unwind" fn le(m: &mut Machine, x: Word, y: Word) -> Word {
    let (a, b) = with_numbers!(m, x, y);
    Word::from(*a <= *b)
}

extern "C-unwind" fn same(_: &mut Machine, x: Word) -> Word {
    x
}

extern "C-unwind" fn neg_succ(m: &mut Machine, x: Word) -> Word {
    let result = match big(x) {
        Some(a) => m.heap.number(-&*a - 1i32).0,
        None => m.corrupt("a number"),
    };
    m.heap.dec(Value(x));
    result
}

extern "C-unwind" fn neg(m: &mut Machine, x: Word) -> Word {
    match big(x) {
        Some(a) => m.heap.number(-&*a).0,
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn nat_abs(m: &mut Machine, x: Word) -> Word {
    match big(x) {
        Some(a) => m.heap.number(BigInt::from(a.magnitude().clone())).0,
        None => m.corrupt("a number"),
    }
}

fn is_negative(x: Word) -> Option<bool> {
    big(x).map(|a| a.sign() == Sign::Minus)
}

extern "C-unwind" fn dec_nonneg(m: &mut Machine, x: Word) -> Word {
    match is_negative(x) {
        Some(is_negative) => Word::from(!is_negative),
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn to_nat(m: &mut Machine, x: Word) -> Word {
    match is_negative(x) {
        Some(true) => Value::small(0).0,
        Some(false) => {
            m.heap.inc(Value(x));
            x
        }
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn div(m: &mut Machine, x: Word, y: Word) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        return from_i64(m, if b == 0 { 0 } else { a / b });
    }
    let (a, b) = with_numbers!(m, x, y);
    if b.sign() == Sign::NoSign {
        return Value::small(0).0;
    }
    let quotient = &*a / &*b;
    m.heap.number(quotient).0
}

extern "C-unwind" fn modulo(m: &mut Machine, x: Word, y: Word) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        return from_i64(m, if b == 0 { a } else { a % b });
    }
    let (a, b) = with_numbers!(m, x, y);
    if b.sign() == Sign::NoSign {
        return m.heap.number(a.into_owned()).0;
    }
    let rest = &*a % &*b;
    m.heap.number(rest).0
}

extern "C-unwind" fn ediv(m: &mut Machine, x: Word, y: Word) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        return from_i64(m, if b == 0 { 0 } else { a.div_euclid(b) });
    }
    let (a, b) = with_numbers!(m, x, y);
    if b.sign() == Sign::NoSign {
        return Value::small(0).0;
    }
    let (quotient, rest) = (&*a / &*b, &*a % &*b);
    let quotient = match (rest.sign(), b.sign()) {
        (Sign::Minus, Sign::Minus) => quotient + 1,
        (Sign::Minus, _) => quotient - 1,
        _ => quotient,
    };
    m.heap.number(quotient).0
}

extern "C-unwind" fn emod(m: &mut Machine, x: Word, y: Word) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        return from_i64(m, if b == 0 { a } else { a.rem_euclid(b) });
    }
    let (a, b) = with_numbers!(m, x, y);
    if b.sign() == Sign::NoSign {
        return m.heap.number(a.into_owned()).0;
    }
    let rest = &*a % &*b;
    let rest =
        if rest.sign() == Sign::Minus { rest + BigInt::from(b.magnitude().clone()) } else { rest };
    m.heap.number(rest).0
}

/// A bitwise operation, on two's complement.
pub(super) fn each_word(
    m: &mut Machine,
    x: Word,
    y: Word,
    small: impl Fn(i64, i64) -> i64,
    general: impl Fn(&BigInt, &BigInt) -> BigInt,
) -> Word {
    if let Some((a, b)) = small_pair(x, y) {
        return Value::small(small(a, b)).0;
    }
    let (a, b) = with_numbers!(m, x, y);
    let result = general(&a, &b);
    m.heap.number(result).0
}

extern "C-unwind" fn land(m: &mut Machine, x: Word, y: Word) -> Word {
    each_word(m, x, y, |a, b| a & b, |a, b| a & b)
}

extern "C-unwind" fn lnot(m: &mut Machine, x: Word) -> Word {
    match big(x) {
        Some(a) => m.heap.number(!&*a).0,
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn shift_right(m: &mut Machine, x: Word, y: Word) -> Word {
    let Some(a) = big(x) else { return m.corrupt("a number") };
    let by = super::nat::as_u64(y).unwrap_or(u64::MAX);
    if by > a.bits() {
        return Value::small(if a.sign() == Sign::Minus { -1 } else { 0 }).0;
    }
    let shifted = &*a >> by;
    m.heap.number(shifted).0
}

/// The lowest 64 bits, in two's complement.
fn low(m: &mut Machine, x: Word) -> Word {
    match big(x) {
        Some(a) => {
            let magnitude = a.magnitude().iter_u64_digits().next().unwrap_or(0);
            if a.sign() == Sign::Minus {
                magnitude.wrapping_neg()
            } else {
                magnitude
            }
        }
        None => m.corrupt("a number"),
    }
}

extern "C-unwind" fn low_byte(m: &mut Machine, x: Word) -> Word {
    low(m, x) & 0xff
}

extern "C-unwind" fn low_half(m: &mut Machine, x: Word) -> Word {
    low(m, x) & 0xffff
}

extern "C-unwind" fn low_single(m: &mut Machine, x: Word) -> Word {
    low(m, x) & 0xffff_ffff
}

extern "C-unwind" fn low_double(m: &mut Machine, x: Word) -> Word {
    low(m, x)
}

extern "C-unwind" fn of_byte(_: &mut Machine, x: Word) -> Word {
    Value::small(i64::from(x as i8)).0
}

extern "C-unwind" fn of_half(_: &mut Machine, x: Word) -> Word {
    Value::small(i64::from(x as i16)).0
}

extern "C-unwind" fn of_single(_: &mut Machine, x: Word) -> Word {
    Value::small(i64::from(x as i32)).0
}

extern "C-unwind" fn of_double(m: &mut Machine, x: Word) -> Word {
    from_i64(m, x as i64)
}

/// The text of an integer or a natural.
pub extern "C-unwind" fn repr(m: &mut Machine, x: Word) -> Word {
    if Value(x).is_small() {
        let number = Value(x).number();
        if (0..decimal::EIGHT_DIGITS as i64).contains(&number) {
            let (text, len) = decimal::short(number as u64);
            return m.short_string(text, len).0;
        }
        let (mut text, mut first) = decimal::word(number.unsigned_abs());
        if number < 0 {
            // The number has fewer than 24 digits.
            first -= 1;
            text[first] = b'-';
        }
        return m.ascii(&text[first..]).0;
    }
    match big(x) {
        Some(number) => {
            let text = decimal::large(&number);
            m.ascii(&text).0
        }
        None => m.corrupt("a number"),
    }
}
