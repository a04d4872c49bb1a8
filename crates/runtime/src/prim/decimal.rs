//! Numbers in decimal notation.
//!
//! Eight digits are made at once, in one word. Of a large number, chunks of nineteen digits are split
//! off by division by a constant; several divisions go through the number together, each one limb
//! behind the one before, since each by itself would wait for its own remainders. Very large numbers
//! are halved first, by powers of the same constant.
//!
//! Source of the division: Möller, Granlund: *Improved Division by Invariant Integers* (2011).

use num_bigint::{BigInt, BigUint, Sign};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Numbers below this have eight digits at most.
pub const EIGHT_DIGITS: u64 = 100_000_000;
/// The digit `0` eight times.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Digits of a chunk.
const CHUNK: usize = 19;
/// What large numbers are divided by. Its highest bit is set.
const DIVISOR: u64 = 10_000_000_000_000_000_000;
/// The reciprocal of the divisor, without its highest bit.
const RECIPROCAL: u64 = (u128::MAX / DIVISOR as u128) as u64;
/// Divisions that go through a number together.
const TOGETHER: usize = 4;
/// Chunks of the least number by which numbers are divided to halve them.
const FEW_CHUNKS: usize = 200;
/// Numbers with more limbs are halved.
const FEW_LIMBS: u64 = 400;
/// Powers that are kept.
const KEPT_POWERS: usize = 3;

/// The eight digits of a number below 10⁸, as bytes from 0 to 9, the first digit in the lowest byte.
#[inline(always)]
fn eight_digits(number: u64) -> u64 {
    // Groups of digits are halved: four in 32 bits, two in 16, one in 8. The factors are reciprocals of
    // 100 and 10, good enough for numbers of that size.
    let fours = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = ((fours * 10_486) >> 20) & 0x0000_007f_0000_007f;
    let twos = hundreds | ((fours - 100 * hundreds) << 16);
    let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f;
    tens | ((twos - 10 * tens) << 8)
}

/// The text of a number below 10⁸, the first digit in the lowest byte, and its length.
#[inline(always)]
pub fn short(number: u64) -> (u64, usize) {
    let digits = eight_digits(number);
    let skipped = (digits.trailing_zeros() / 8).min(7);
    ((digits | ZEROS) >> (8 * skipped), 8 - skipped as usize)
}

fn put(out: &mut [u8], text: u64) {
    out.copy_from_slice(&text.to_le_bytes());
}

/// The text of a number, with leading zeros.
#[inline(always)]
fn padded(number: u64) -> [u8; 24] {
    let mut text = [0; 24];
    let (rest, last) = (number / EIGHT_DIGITS, number % EIGHT_DIGITS);
    put(&mut text[16..], eight_digits(last) | ZEROS);
    put(&mut text[8..16], eight_digits(rest % EIGHT_DIGITS) | ZEROS);
    put(&mut text[..8], eight_digits(rest / EIGHT_DIGITS) | ZEROS);
    text
}

/// The text of a number, and where in it the first digit is that is no leading zero.
pub fn word(number: u64) -> ([u8; 24], usize) {
    let text = padded(number);
    let first = text.iter().position(|&digit| digit != b'0').unwrap_or(23);
    (text, first)
}

/// The text of a number that is not small.
pub fn large(number: &BigInt) -> Vec<u8> {
    let mut chunks = Vec::new();
    match powers(number.bits()) {
        None => push_chunks(number.magnitude(), &[], &mut chunks),
        Some(powers) => push_chunks(number.magnitude(), &powers, &mut chunks),
    }
    let mut text = Vec::with_capacity(1 + 24 + chunks.len() * CHUNK);
    if number.sign() == Sign::Minus {
        text.push(b'-');
    }
    let (first, others) = chunks.split_last().unwrap_or((&0, &[]));
    let (digits, start) = word(*first);
    text.extend_from_slice(&digits[start..]);
    for &chunk in others.iter().rev() {
        text.extend_from_slice(&padded(chunk)[24 - CHUNK..]);
    }
    text
}

/// What numbers of so many bits are divided by first: squares of one another, the last one about half
/// as long as the number. `None` if dividing by the divisor is faster.
fn powers(bits: u64) -> Option<Cow<'static, [BigUint]>> {
    static FIRST: OnceLock<Vec<BigUint>> = OnceLock::new();
    if bits <= FEW_LIMBS * 64 {
        return None;
    }
    let more = |powers: &mut Vec<BigUint>| {
        let last = &powers[powers.len() - 1];
        let next = last * last;
        powers.push(next);
    };
    let first = FIRST.get_or_init(|| {
        let mut powers = vec![BigUint::from(DIVISOR).pow(FEW_CHUNKS as u32)];
        while powers.len() < KEPT_POWERS {
            more(&mut powers);
        }
        powers
    });
    let is_enough = |power: &BigUint| power.bits() * 2 >= bits;
    if let Some(last) = first.iter().position(is_enough) {
        return Some(Cow::Borrowed(&first[..=last]));
    }
    let mut powers = first.clone();
    while !is_enough(&powers[powers.len() - 1]) {
        more(&mut powers);
    }
    Some(Cow::Owned(powers))
}

/// Adds the chunks of a number, the lowest one first; the highest one is not zero.
fn push_chunks(number: &BigUint, powers: &[BigUint], chunks: &mut Vec<u64>) {
    match powers.split_last() {
        Some((power, others)) if number >= power => {
            let high = number / power;
            let low = number - &high * power;
            let end = chunks.len() + (FEW_CHUNKS << others.len());
            push_chunks(&low, others, chunks);
            chunks.resize(end, 0);
            push_chunks(&high, powers, chunks);
        }
        Some((_, others)) => push_chunks(number, others, chunks),
        None => {
            let mut limbs: Vec<u64> = number.iter_u64_digits().collect();
            while !limbs.is_empty() {
                chunks.extend(split_off(&mut limbs));
                while limbs.last() == Some(&0) {
                    limbs.pop();
                }
            }
            while chunks.last() == Some(&0) {
                chunks.pop();
            }
        }
    }
}

/// Divides a number in place by the divisor, some times; gives the remainders, the first one first.
fn split_off(limbs: &mut [u64]) -> [u64; TOGETHER] {
    let mut rests = [0; TOGETHER];
    for limb in limbs.iter_mut().rev() {
        let mut quotient = *limb;
        for rest in &mut rests {
            (quotient, *rest) = divide(*rest, quotient);
        }
        *limb = quotient;
    }
    rests
}

/// Quotient and remainder of a number of two limbs; the high one is below the divisor.
#[inline(always)]
fn divide(high: u64, low: u64) -> (u64, u64) {
    let guess =
        u128::from(RECIPROCAL) * u128::from(high) + ((u128::from(high) << 64) | u128::from(low));
    let mut quotient = ((guess >> 64) as u64).wrapping_add(1);
    let mut rest = low.wrapping_sub(quotient.wrapping_mul(DIVISOR));
    // The guess is one too high, or right, or, rarely, one too low.
    if rest > guess as u64 {
        quotient = quotient.wrapping_sub(1);
        rest = rest.wrapping_add(DIVISOR);
    }
    if rest >= DIVISOR {
        rare();
        quotient = quotient.wrapping_add(1);
        rest -= DIVISOR;
    }
    (quotient, rest)
}

/// Tells the compiler that the way here is seldom gone, so that it is a jump and no computation.
#[cold]
fn rare() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_rust_does() {
        let mut number = 1u64;
        for shift in 0..64 {
            for number in [1 << shift, (1 << shift) - 1, number, u64::MAX - number] {
                let (text, first) = word(number);
                assert_eq!(&text[first..], number.to_string().as_bytes());
                if number < EIGHT_DIGITS {
                    let (text, len) = short(number);
                    assert_eq!(&text.to_le_bytes()[..len], number.to_string().as_bytes());
                }
            }
            number = number.wrapping_mul(10) | 7;
        }
    }

    #[test]
    fn large_numbers_are_written_as_num_bigint_does() {
        let mut number = BigInt::from(u64::MAX);
        for step in 0..300u32 {
            for number in [number.clone(), -&number, &number + 1, BigInt::from(10).pow(step + 19)] {
                assert_eq!(large(&number), number.to_string().into_bytes());
            }
            number = number * (u64::MAX - u64::from(step)) + step;
        }
    }
}
