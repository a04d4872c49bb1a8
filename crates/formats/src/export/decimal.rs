//! Decimal digits to a number, in less than quadratic time.
//!
//! `num-bigint` takes digits in one at a time, which takes seconds for a million of them. Halving
//! the text leaves the work to its multiplication.

use num_bigint::BigUint;

/// As many digits are left to `num-bigint`; then that is the faster way.
const FEW: usize = 2000;

/// The number that ASCII digits stand for.
pub(super) fn parse_decimal(digits: &str) -> BigUint {
    // powers[i] is 10 ^ (FEW * 2 ^ i).
    let mut powers = Vec::new();
    let mut covered = FEW;
    while covered < digits.len() {
        let next = match powers.last() {
            None => BigUint::from(10u32).pow(FEW as u32),
            Some(power) => power * power,
        };
        powers.push(next);
        covered *= 2;
    }
    parse_below(digits, &powers)
}

/// The number of digits of which there are at most `FEW * 2 ^ powers.len()`. Recurses to the depth
/// of `powers`, which is the logarithm of the number of digits.
fn parse_below(digits: &str, powers: &[BigUint]) -> BigUint {
    let Some((power, powers)) = powers.split_last() else {
        return BigUint::parse_bytes(digits.as_bytes(), 10).unwrap_or_default();
    };
    let low_digits = FEW << powers.len();
    match digits.len().checked_sub(low_digits) {
        None | Some(0) => parse_below(digits, powers),
        Some(middle) => {
            let (high, low) = digits.split_at(middle);
            parse_below(high, powers) * power + parse_below(low, powers)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_plain_way() {
        for length in [1, 19, FEW - 1, FEW, FEW + 1, 2 * FEW, 2 * FEW + 1, 9 * FEW + 13] {
            let digits: String =
                (0..length).map(|i| char::from(b'0' + ((i * 7 + i / 3 + 1) % 10) as u8)).collect();
            let plain = BigUint::parse_bytes(digits.as_bytes(), 10);
            assert_eq!(Some(parse_decimal(&digits)), plain);
        }
    }
}
