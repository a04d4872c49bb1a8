//! `Float` and `Float32`: primitives on floating-point numbers, which registers hold as bits.
//!
//! Text is as C's `%f` writes it, with Lean's `NaN`, `inf` and `-inf`. Conversions to integers
//! saturate, and take NaN to zero. Counterpart in Lean: `lean_float_*`, `lean_float32_*` and C's
//! mathematical functions, whose names Lean uses directly.

use super::int::big;
use super::{Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word};
use num_bigint::Sign;

fn double(word: Word) -> f64 {
    f64::from_bits(word)
}

fn single(word: Word) -> f32 {
    f32::from_bits(word as u32)
}

fn single_word(x: f32) -> Word {
    Word::from(x.to_bits())
}

/// Defines a function of floats and one of 32-bit floats.
macro_rules! both {
    ($($name:ident, $name32:ident, |$x:ident| $result:expr;)*) => {
        $(
            extern "C-unwind" fn $name(_: &mut Machine, x: Word) -> Word {
                let $x = double(x);
                f64::to_bits($result)
            }
            extern "C-unwind" fn $name32(_: &mut Machine, x: Word) -> Word {
                let $x = single(x);
                single_word($result)
            }
        )*
    };
}

/// Defines a function of two floats and one of two 32-bit floats.
macro_rules! both2 {
    ($($name:ident, $name32:ident, |$x:ident, $y:ident| $result:expr;)*) => {
        $(
            extern "C-unwind" fn $name(_: &mut Machine, x: Word, y: Word) -> Word {
                let ($x, $y) = (double(x), double(y));
                f64::to_bits($result)
            }
            extern "C-unwind" fn $name32(_: &mut Machine, x: Word, y: Word) -> Word {
                let ($x, $y) = (single(x), single(y));
                single_word($result)
            }
        )*
    };
}

/// Defines a test of floats and one of 32-bit floats.
macro_rules! tests {
    ($($name:ident, $name32:ident, |$x:ident, $y:ident| $result:expr;)*) => {
        $(
            extern "C-unwind" fn $name(_: &mut Machine, x: Word, y: Word) -> Word {
                let ($x, $y) = (double(x), double(y));
                Word::from($result)
            }
            extern "C-unwind" fn $name32(_: &mut Machine, x: Word, y: Word) -> Word {
                let ($x, $y) = (single(x), single(y));
                Word::from($result)
            }
        )*
    };
}

/// Defines conversions to integers.
macro_rules! to_int {
    ($($name:ident, $name32:ident, $ty:ty, $bits:ty;)*) => {
        $(
            extern "C-unwind" fn $name(_: &mut Machine, x: Word) -> Word {
                Word::from(double(x) as $ty as $bits)
            }
            extern "C-unwind" fn $name32(_: &mut Machine, x: Word) -> Word {
                Word::from(single(x) as $ty as $bits)
            }
        )*
    };
}

/// Defines conversions from integers.
macro_rules! of_int {
    ($($name:ident, $name32:ident, $ty:ty;)*) => {
        $(
            extern "C-unwind" fn $name(_: &mut Machine, x: Word) -> Word {
                (x as $ty as f64).to_bits()
            }
            extern "C-unwind" fn $name32(_: &mut Machine, x: Word) -> Word {
                single_word(x as $ty as f32)
            }
        )*
    };
}

both! {
    neg, neg32, |x| -x;
    sin, sin32, |x| x.sin();
    cos, cos32, |x| x.cos();
    tan, tan32, |x| x.tan();
    asin, asin32, |x| x.asin();
    acos, acos32, |x| x.acos();
    atan, atan32, |x| x.atan();
    sinh, sinh32, |x| x.sinh();
    cosh, cosh32, |x| x.cosh();
    tanh, tanh32, |x| x.tanh();
    asinh, asinh32, |x| x.asinh();
    acosh, acosh32, |x| x.acosh();
    atanh, atanh32, |x| x.atanh();
    exp, exp32, |x| x.exp();
    exp2, exp2_32, |x| x.exp2();
    log, log32, |x| x.ln();
    log2, log2_32, |x| x.log2();
    log10, log10_32, |x| x.log10();
    sqrt, sqrt32, |x| x.sqrt();
    cbrt, cbrt32, |x| x.cbrt();
    ceil, ceil32, |x| x.ceil();
    floor, floor32, |x| x.floor();
    round, round32, |x| x.round();
    abs, abs32, |x| x.abs();
}

both2! {
    add, add32, |x, y| x + y;
    sub, sub32, |x, y| x - y;
    mul, mul32, |x, y| x * y;
    div, div32, |x, y| x / y;
    pow, pow32, |x, y| x.powf(y);
    atan2, atan2_32, |x, y| x.atan2(y);
}

tests! {
    eq, eq32, |x, y| x == y;
    lt, lt32, |x, y| x < y;
    le, le32, |x, y| x <= y;
}

to_int! {
    to_u8, to_u8_32, u8, u8;
    to_u16, to_u16_32, u16, u16;
    to_u32, to_u32_32, u32, u32;
    to_u64, to_u64_32, u64, u64;
    to_i8, to_i8_32, i8, u8;
    to_i16, to_i16_32, i16, u16;
    to_i32, to_i32_32, i32, u32;
    to_i64, to_i64_32, i64, u64;
}

of_int! {
    of_u64, of_u64_32, u64;
    of_i8, of_i8_32, i8;
    of_i16, of_i16_32, i16;
    of_i32, of_i32_32, i32;
    of_i64, of_i64_32, i64;
}

macro_rules! f1 {
    ($name:literal, $f:ident) => {
        Prim::new($name, "d:d", Code::F1($f))
    };
    (32 $name:literal, $f:ident) => {
        Prim::new($name, "f:f", Code::F1($f))
    };
}

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_float_add", "dd:d", Code::F2(add)).with_op(Op::FloatAdd, 0),
    Prim::new("lean_float_sub", "dd:d", Code::F2(sub)).with_op(Op::FloatSub, 0),
    Prim::new("lean_float_mul", "dd:d", Code::F2(mul)).with_op(Op::FloatMul, 0),
    Prim::new("lean_float_div", "dd:d", Code::F2(div)).with_op(Op::FloatDiv, 0),
    Prim::new("lean_float_beq", "dd:1", Code::F2(eq)).with_op(Op::FloatEq, 0),
    Prim::new("lean_float_decLt", "dd:1", Code::F2(lt)).with_op(Op::FloatLt, 0),
    Prim::new("lean_float_decLe", "dd:1", Code::F2(le)).with_op(Op::FloatLe, 0),
    Prim::new("lean_float32_add", "ff:f", Code::F2(add32)),
    Prim::new("lean_float32_sub", "ff:f", Code::F2(sub32)),
    Prim::new("lean_float32_mul", "ff:f", Code::F2(mul32)),
    Prim::new("lean_float32_div", "ff:f", Code::F2(div32)),
    Prim::new("lean_float32_beq", "ff:1", Code::F2(eq32)),
    Prim::new("lean_float32_decLt", "ff:1", Code::F2(lt32)),
    Prim::new("lean_float32_decLe", "ff:1", Code::F2(le32)),
    Prim::new("pow", "dd:d", Code::F2(pow)),
    Prim::new("powf", "ff:f", Code::F2(pow32)),
    Prim::new("atan2", "dd:d", Code::F2(atan2)),
    Prim::new("atan2f", "ff:f", Code::F2(atan2_32)),
    f1!("lean_float_negate", neg),
    f1!(32 "lean_float32_negate", neg32),
    f1!("sin", sin),
    f1!("cos", cos),
    f1!("tan", tan),
    f1!("asin", asin),
    f1!("acos", acos),
    f1!("atan", atan),
    f1!("sinh", sinh),
    f1!("cosh", cosh),
    f1!("tanh", tanh),
    f1!("asinh", asinh),
    f1!("acosh", acosh),
    f1!("atanh", atanh),
    f1!("exp", exp),
    f1!("exp2", exp2),
    f1!("log", log),
    f1!("log2", log2),
    f1!("log10", log10),
    f1!("sqrt", sqrt),
    f1!("cbrt", cbrt),
    f1!("ceil", ceil),
    f1!("floor", floor),
    f1!("round", round),
    f1!("fabs", abs),
    f1!(32 "sinf", sin32),
    f1!(32 "cosf", cos32),
    f1!(32 "tanf", tan32),
    f1!(32 "asinf", asin32),
    f1!(32 "acosf", acos32),
    f1!(32 "atanf", atan32),
    f1!(32 "sinhf", sinh32),
    f1!(32 "coshf", cosh32),
    f1!(32 "tanhf", tanh32),
    f1!(32 "asinhf", asinh32),
    f1!(32 "acoshf", acosh32),
    f1!(32 "atanhf", atanh32),
    f1!(32 "expf", exp32),
    f1!(32 "exp2f", exp2_32),
    f1!(32 "logf", log32),
    f1!(32 "log2f", log2_32),
    f1!(32 "log10f", log10_32),
    f1!(32 "sqrtf", sqrt32),
    f1!(32 "cbrtf", cbrt32),
    f1!(32 "ceilf", ceil32),
    f1!(32 "floorf", floor32),
    f1!(32 "roundf", round32),
    f1!(32 "fabsf", abs32),
    Prim::new("lean_float_to_uint8", "d:1", Code::F1(to_u8)),
    Prim::new("lean_float_to_uint16", "d:2", Code::F1(to_u16)),
    Prim::new("lean_float_to_uint32", "d:4", Code::F1(to_u32)),
    Prim::new("lean_float_to_uint64", "d:8", Code::F1(to_u64)),
    Prim::new("lean_float_to_usize", "d:8", Code::F1(to_u64)),
    Prim::new("lean_float_to_int8", "d:1", Code::F1(to_i8)),
    Prim::new("lean_float_to_int16", "d:2", Code::F1(to_i16)),
    Prim::new("lean_float_to_int32", "d:4", Code::F1(to_i32)),
    Prim::new("lean_float_to_int64", "d:8", Code::F1(to_i64)),
    Prim::new("lean_float_to_isize", "d:8", Code::F1(to_i64)),
    Prim::new("lean_float32_to_uint8", "f:1", Code::F1(to_u8_32)),
    Prim::new("lean_float32_to_uint16", "f:2", Code::F1(to_u16_32)),
    Prim::new("lean_float32_to_uint32", "f:4", Code::F1(to_u32_32)),
    Prim::new("lean_float32_to_uint64", "f:8", Code::F1(to_u64_32)),
    Prim::new("lean_float32_to_usize", "f:8", Code::F1(to_u64_32)),
    Prim::new("lean_float32_to_int8", "f:1", Code::F1(to_i8_32)),
    Prim::new("lean_float32_to_int16", "f:2", Code::F1(to_i16_32)),
    Prim::new("lean_float32_to_int32", "f:4", Code::F1(to_i32_32)),
    Prim::new("lean_float32_to_int64", "f:8", Code::F1(to_i64_32)),
    Prim::new("lean_float32_to_isize", "f:8", Code::F1(to_i64_32)),
    Prim::new("lean_uint8_to_float", "1:d", Code::F1(of_u64)),
    Prim::new("lean_uint16_to_float", "2:d", Code::F1(of_u64)),
    Prim::new("lean_uint32_to_float", "4:d", Code::F1(of_u64)),
    Prim::new("lean_uint64_to_float", "8:d", Code::F1(of_u64)),
    Prim::new("lean_usize_to_float", "8:d", Code::F1(of_u64)),
    Prim::new("lean_int8_to_float", "1:d", Code::F1(of_i8)),
    Prim::new("lean_int16_to_float", "2:d", Code::F1(of_i16)),
    Prim::new("lean_int32_to_float", "4:d", Code::F1(of_i32)),
    Prim::new("lean_int64_to_float", "8:d", Code::F1(of_i64)),
    Prim::new("lean_isize_to_float", "8:d", Code::F1(of_i64)),
    Prim::new("lean_uint8_to_float32", "1:f", Code::F1(of_u64_32)),
    Prim::new("lean_uint16_to_float32", "2:f", Code::F1(of_u64_32)),
    Prim::new("lean_uint32_to_float32", "4:f", Code::F1(of_u64_32)),
    Prim::new("lean_uint64_to_float32", "8:f", Code::F1(of_u64_32)),
    Prim::new("lean_usize_to_float32", "8:f", Code::F1(of_u64_32)),
    Prim::new("lean_int8_to_float32", "1:f", Code::F1(of_i8_32)),
    Prim::new("lean_int16_to_float32", "2:f", Code::F1(of_i16_32)),
    Prim::new("lean_int32_to_float32", "4:f", Code::F1(of_i32_32)),
    Prim::new("lean_int64_to_float32", "8:f", Code::F1(of_i64_32)),
    Prim::new("lean_isize_to_float32", "8:f", Code::F1(of_i64_32)),
    Prim::new("lean_float_to_float32", "d:f", Code::F1(narrow)),
    Prim::new("lean_float32_to_float", "f:d", Code::F1(widen)),
    Prim::new("lean_float_of_bits", "8:d", Code::F1(same)),
    Prim::new("lean_float_to_bits", "d:8", Code::F1(same)),
    Prim::new("lean_float32_of_bits", "4:f", Code::F1(same)),
    Prim::new("lean_float32_to_bits", "f:4", Code::F1(same)),
    Prim::new("lean_float_isnan", "d:1", Code::F1(is_nan)),
    Prim::new("lean_float_isfinite", "d:1", Code::F1(is_finite)),
    Prim::new("lean_float_isinf", "d:1", Code::F1(is_inf)),
    Prim::new("lean_float32_isnan", "f:1", Code::F1(is_nan32)),
    Prim::new("lean_float32_isfinite", "f:1", Code::F1(is_finite32)),
    Prim::new("lean_float32_isinf", "f:1", Code::F1(is_inf32)),
    Prim::new("lean_float_to_string", "d:o", Code::F1(to_string)),
    Prim::new("lean_float32_to_string", "f:o", Code::F1(to_string32)),
    Prim::new("lean_float_of_nat", "b:d", Code::F1(of_number)),
    Prim::new("lean_float_of_int", "b:d", Code::F1(of_number)),
    Prim::new("lean_float32_of_nat", "b:f", Code::F1(of_number32)),
    Prim::new("lean_float32_of_int", "b:f", Code::F1(of_number32)),
    Prim::new("lean_float_of_scientific", "b1b:d", Code::F3(of_scientific)),
    Prim::new("lean_float32_of_scientific", "b1b:f", Code::F3(of_scientific32)),
    Prim::new("lean_float_scaleb", "db:d", Code::F2(scale)),
    Prim::new("lean_float32_scaleb", "fb:f", Code::F2(scale32)),
    Prim::new("lean_float_frexp", "d:o", Code::F1(frexp)),
    Prim::new("lean_float32_frexp", "f:o", Code::F1(frexp32)),
];

extern "C-unwind" fn same(_: &mut Machine, x: Word) -> Word {
    x
}

extern "C-unwind" fn narrow(_: &mut Machine, x: Word) -> Word {
    single_word(double(x) as f32)
}

extern "C-unwind" fn widen(_: &mut Machine, x: Word) -> Word {
    f64::from(single(x)).to_bits()
}

extern "C-unwind" fn is_nan(_: &mut Machine, x: Word) -> Word {
    Word::from(double(x).is_nan())
}

extern "C-unwind" fn is_finite(_: &mut Machine, x: Word) -> Word {
    Word::from(double(x).is_finite())
}

extern "C-unwind" fn is_inf(_: &mut Machine, x: Word) -> Word {
    Word::from(double(x).is_infinite())
}

extern "C-unwind" fn is_nan32(_: &mut Machine, x: Word) -> Word {
    Word::from(single(x).is_nan())
}

extern "C-unwind" fn is_finite32(_: &mut Machine, x: Word) -> Word {
    Word::from(single(x).is_finite())
}

extern "C-unwind" fn is_inf32(_: &mut Machine, x: Word) -> Word {
    Word::from(single(x).is_infinite())
}

/// A float as Lean prints it.
pub fn text(x: f64) -> String {
    if x.is_nan() {
        "NaN".to_owned()
    } else if x.is_infinite() {
        if x > 0.0 { "inf" } else { "-inf" }.to_owned()
    } else {
        format!("{x:.6}")
    }
}

extern "C-unwind" fn to_string(m: &mut Machine, x: Word) -> Word {
    m.string(&text(double(x))).0
}

extern "C-unwind" fn to_string32(m: &mut Machine, x: Word) -> Word {
    m.string(&text(f64::from(single(x)))).0
}

/// The digits of a number with an exponent, read as a float: rounded once.
fn decimal<T: std::str::FromStr>(m: &mut Machine, number: Word, exponent: i64) -> Option<T> {
    match big(number) {
        Some(number) => format!("{number}e{exponent}").parse().ok(),
        None => {
            m.corrupt("a number");
            None
        }
    }
}

extern "C-unwind" fn of_number(m: &mut Machine, x: Word) -> Word {
    if Value(x).is_small() {
        return (Value(x).number() as f64).to_bits();
    }
    decimal(m, x, 0).unwrap_or(0f64).to_bits()
}

extern "C-unwind" fn of_number32(m: &mut Machine, x: Word) -> Word {
    if Value(x).is_small() {
        return single_word(Value(x).number() as f32);
    }
    single_word(decimal(m, x, 0).unwrap_or(0f32))
}

/// The exponent; one beyond all floats if it is not small.
fn exponent(is_negative: Word, exponent: Word) -> i64 {
    const FAR: i64 = 1 << 40;
    let size = super::nat::as_u64(exponent).map_or(FAR, |size| size.min(FAR as u64) as i64);
    if is_negative != 0 {
        -size
    } else {
        size
    }
}

extern "C-unwind" fn of_scientific(m: &mut Machine, x: Word, neg: Word, e: Word) -> Word {
    decimal(m, x, exponent(neg, e)).unwrap_or(0f64).to_bits()
}

extern "C-unwind" fn of_scientific32(m: &mut Machine, x: Word, neg: Word, e: Word) -> Word {
    single_word(decimal(m, x, exponent(neg, e)).unwrap_or(0f32))
}

/// `x * 2 ^ e`, rounded once.
pub fn scaled(x: f64, e: i64) -> f64 {
    // The steps before the last are exact: a product in the normal range loses nothing. A number
    // that will be subnormal is first made the least normal one of its kind.
    let mut x = x;
    let mut e = e.clamp(-4000, 4000);
    while e > 1000 {
        x *= 2f64.powi(1000);
        e -= 1000;
    }
    let (mantissa, own) = split(x);
    let total = own + e;
    if e < 0 && total < -1000 {
        // `mantissa` is at least 1/2, so the first product is normal and exact.
        return mantissa * 2f64.powi(-1000) * 2f64.powi((total + 1000).max(-200) as i32);
    }
    if e < -1000 {
        return mantissa * 2f64.powi(total as i32);
    }
    x * 2f64.powi(e as i32)
}

/// The fraction, at least 1/2 and below 1, and the exponent of a float.
fn split(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (x, shift) = if x.abs() < f64::MIN_POSITIVE { (x * 2f64.powi(64), 64) } else { (x, 0) };
    let bits = x.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i64 - 1022;
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent - shift)
}

fn small_exponent(e: Word) -> i64 {
    match big(e) {
        Some(e) => {
            i64::try_from(&*e).unwrap_or(if e.sign() == Sign::Minus { i64::MIN } else { i64::MAX })
        }
        None => 0,
    }
}

extern "C-unwind" fn scale(_: &mut Machine, x: Word, e: Word) -> Word {
    scaled(double(x), small_exponent(e)).to_bits()
}

extern "C-unwind" fn scale32(_: &mut Machine, x: Word, e: Word) -> Word {
    single_word(scaled(f64::from(single(x)), small_exponent(e)) as f32)
}

/// A pair of a fraction and an exponent.
fn pair(m: &mut Machine, fraction: Word, exponent: i64) -> Word {
    let fraction = m.heap.word(fraction);
    // SAFETY: both fields are written at once.
    unsafe {
        let pair = m.heap.object(Kind::Ctor, 0, 2, 2);
        *pair.slot(0) = fraction.0;
        *pair.slot(1) = Value::small(exponent).0;
        pair.0
    }
}

extern "C-unwind" fn frexp(m: &mut Machine, x: Word) -> Word {
    let (fraction, exponent) = split(double(x));
    pair(m, fraction.to_bits(), exponent)
}

extern "C-unwind" fn frexp32(m: &mut Machine, x: Word) -> Word {
    let (fraction, exponent) = split(f64::from(single(x)));
    pair(m, single_word(fraction as f32), exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scaling_rounds_once() {
        assert_eq!(scaled(1.0, -1074), f64::from_bits(1));
        assert_eq!(scaled(1.0, -1075), 0.0);
        assert_eq!(scaled(1.5, -1074), f64::from_bits(2));
        assert_eq!(scaled(f64::from_bits(1), 1074), 1.0);
        assert_eq!(scaled(1.0, 1024), f64::INFINITY);
        assert_eq!(scaled(f64::from_bits(1), 2097), 2f64.powi(1023));
        assert_eq!(scaled(2f64.powi(1023), -2097), f64::from_bits(1));
    }

    #[test]
    fn text_is_that_of_lean() {
        assert_eq!(text(0.1), "0.100000");
        assert_eq!(text(-0.0), "-0.000000");
        assert_eq!(text(1e21), "1000000000000000000000.000000");
        assert_eq!(text(f64::NAN), "NaN");
        assert_eq!(text(f64::NEG_INFINITY), "-inf");
    }
}
