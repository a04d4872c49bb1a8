//! Numbers in native code: naturals and integers, words, floats.
//!
//! Code that speculates is left where a number is not small ([`super::facts`]); other code calls what
//! can do all numbers.

use super::flow;
use super::helpers;
use super::translate::{address, Translator};
use crate::code::{a, b, c, f, Op};
use crate::prim::{int, nat};
use crate::value::{Value, Word};
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{Block, InstBuilder, MemFlags, Value as Var};

impl Translator<'_, '_> {
    /// Whether both are small.
    fn both_small(&mut self, x: Var, y: Var) -> Var {
        let both = self.builder.ins().band(x, y);
        self.builder.ins().band_imm(both, 1)
    }

    /// Calls a primitive of two numbers that are not both small.
    fn general(&mut self, address: i64, i: Word, x: Var, y: Var) -> Var {
        if let Some(in_place) = Self::in_place_address(flow::op(i)) {
            let gives = self.constant(f(i).into());
            let result = self.rare_call(in_place, &[x, y, gives]);
            self.check();
            return result;
        }
        let result = self.rare_call(address, &[x, y]);
        if f(i) & 1 != 0 {
            self.rare_call(address!(helpers::dec), &[x]);
        }
        if f(i) & 2 != 0 {
            self.rare_call(address!(helpers::dec), &[y]);
        }
        self.check();
        result
    }

    /// As [`Self::general_address`], for what can change a number in place.
    fn in_place_address(op: Op) -> Option<i64> {
        Some(match op {
            Op::NatAdd | Op::IntAdd | Op::NatAddImm => address!(helpers::add_to),
            Op::IntSub => address!(helpers::sub_to),
            Op::NatMul | Op::IntMul => address!(helpers::mul_to),
            _ => return None,
        })
    }

    /// What the operation does when operands are not small, or the result is not.
    fn general_address(op: Op) -> i64 {
        match op {
            Op::NatSub | Op::NatSubImm => address!(nat::sub),
            Op::NatDiv => address!(nat::div),
            Op::NatMod => address!(nat::modulo),
            Op::NatLt | Op::IfNatNotLt => address!(int::lt),
            Op::NatLe | Op::IfNatNotLe => address!(int::le),
            _ => address!(int::eq),
        }
    }

    fn is_comparison(op: Op) -> Option<IntCC> {
        Some(match op {
            Op::NatEq | Op::NatEqImm | Op::IfNatEq | Op::IfNatEqImm => IntCC::Equal,
            Op::IfNatNe | Op::IfNatNeImm => IntCC::Equal,
            Op::NatLt | Op::IfNatNotLt => IntCC::SignedLessThan,
            Op::NatLe | Op::IfNatNotLe => IntCC::SignedLessThanOrEqual,
            _ => return None,
        })
    }

    /// At an entry in the middle: whether the registers hold small numbers that did when this was made.
    pub fn check_assumed(&mut self, start: usize) {
        let assumed: Vec<usize> = self.facts.known[&start].small.registers().collect();
        let Some((&first, others)) = assumed.split_first() else { return };
        let mut all = self.register(first);
        for &register in others {
            let value = self.register(register);
            all = self.builder.ins().band(all, value);
        }
        let small = self.builder.ins().band_imm(all, 1);
        let (on, slow) = (self.builder.create_block(), self.cold_block());
        self.builder.ins().brif(small, on, &[], slow, &[]);
        self.leave_native(slow, start);
        self.enter(on);
    }

    /// Goes to `slow` unless both are small; registers of which that is known are `None`.
    fn check_small(&mut self, x: (Option<usize>, Var), y: (Option<usize>, Var), slow: Block) {
        let unknown = |t: &Self, (register, value): (Option<usize>, Var)| {
            register.filter(|&register| !t.known.small.has(register)).map(|_| value)
        };
        let small = match (unknown(self, x), unknown(self, y)) {
            (None, None) => return,
            (Some(x), Some(y)) => self.both_small(x, y),
            (Some(x), None) | (None, Some(x)) => self.builder.ins().band_imm(x, 1),
        };
        let on = self.builder.create_block();
        self.builder.ins().brif(small, on, &[], slow, &[]);
        self.enter(on);
    }

    /// Fills a block with the way out: the evaluator does the rest of the function, from `at` on.
    fn leave_native(&mut self, exit: Block, at: usize) {
        self.enter(exit);
        let slot = self.exit_slot();
        let live: Vec<usize> = self.live.registers().collect();
        for register in live {
            let value = self.register(register);
            self.builder.ins().stack_store(value, slot, register as i32 * 8);
        }
        let registers = self.builder.ins().stack_addr(I64, slot, 0);
        let function = self.constant(self.function as i64);
        let place = self.constant(at as i64);
        let result = self.call(address!(helpers::resume), &[function, place, registers]);
        self.builder.ins().return_(&[result]);
    }

    pub fn branch_on_numbers(&mut self, at: usize, i: Word, on: Block, to: Block) {
        let op = flow::op(i);
        let x = self.register(a(i));
        let (register, y) = match op {
            Op::IfNatNeImm | Op::IfNatEqImm => {
                (None, self.constant(Value::small(b(i) as i64).0 as i64))
            }
            _ => (Some(b(i)), self.register(b(i))),
        };
        // The alternative that follows is for the comparison that holds, or for the one that does not.
        let (yes, no) =
            if matches!(op, Op::IfNatEq | Op::IfNatEqImm) { (to, on) } else { (on, to) };
        let condition = Self::is_comparison(op).unwrap_or(IntCC::Equal);
        let slow = self.cold_block();
        self.check_small((Some(a(i)), x), (register, y), slow);
        let holds = self.builder.ins().icmp(condition, x, y);
        self.builder.ins().brif(holds, yes, &[], no, &[]);
        if self.facts.speculates {
            self.leave_native(slow, at);
        } else {
            self.enter(slow);
            let holds = self.general(Self::general_address(op), i, x, y);
            self.builder.ins().brif(holds, yes, &[], no, &[]);
        }
    }

    /// Writes arithmetic on naturals or integers; says whether the instruction is such.
    pub fn arithmetic(&mut self, at: usize, i: Word) -> bool {
        let op = flow::op(i);
        if let Some(condition) = Self::is_comparison(op) {
            self.numbers(at, i, |t, x, y, _| {
                let holds = t.builder.ins().icmp(condition, x, y);
                t.builder.ins().uextend(I64, holds)
            });
            return true;
        }
        match op {
            // Of naturals, the sum is negative if it is too large.
            Op::NatAdd | Op::NatAddImm => self.numbers(at, i, |t, x, y, slow| {
                let y = t.builder.ins().iadd_imm(y, -1);
                let sum = t.builder.ins().iadd(x, y);
                let overflow = t.builder.ins().icmp_imm(IntCC::SignedLessThan, sum, 0);
                t.unless(overflow, slow);
                sum
            }),
            Op::IntAdd => self.numbers(at, i, |t, x, y, slow| {
                let y = t.builder.ins().iadd_imm(y, -1);
                let (sum, overflow) = t.builder.ins().sadd_overflow(x, y);
                t.unless(overflow, slow);
                sum
            }),
            Op::IntSub => self.numbers(at, i, |t, x, y, slow| {
                let y = t.builder.ins().iadd_imm(y, -1);
                let (difference, overflow) = t.builder.ins().ssub_overflow(x, y);
                t.unless(overflow, slow);
                difference
            }),
            Op::NatSub | Op::NatSubImm => self.numbers(at, i, |t, x, y, _| {
                let difference = t.builder.ins().isub(x, y);
                let tagged = t.builder.ins().bor_imm(difference, 1);
                let one = t.constant(1);
                let is_more = t.builder.ins().icmp(IntCC::SignedGreaterThan, x, y);
                t.builder.ins().select(is_more, tagged, one)
            }),
            Op::NatMul | Op::IntMul => self.numbers(at, i, |t, x, y, slow| {
                let x = t.builder.ins().iadd_imm(x, -1);
                let y = t.builder.ins().sshr_imm(y, 1);
                let (product, overflow) = t.builder.ins().smul_overflow(x, y);
                t.unless(overflow, slow);
                t.builder.ins().bor_imm(product, 1)
            }),
            Op::NatDiv | Op::NatMod => self.numbers(at, i, |t, x, y, slow| {
                let divisor = t.constant_of(y).map(|y| Value(y as Word).number());
                let x = t.builder.ins().ushr_imm(x, 1);
                let result = match divisor {
                    Some(divisor) if divisor > 0 => t.divide_by(x, divisor, op == Op::NatMod),
                    _ => {
                        let is_zero = t.builder.ins().icmp_imm(IntCC::Equal, y, 1);
                        t.unless(is_zero, slow);
                        let y = t.builder.ins().ushr_imm(y, 1);
                        if op == Op::NatDiv {
                            t.builder.ins().udiv(x, y)
                        } else {
                            t.builder.ins().urem(x, y)
                        }
                    }
                };
                t.small(result)
            }),
            _ => return false,
        }
        true
    }

    /// Quotient or remainder of a number below 2⁶³ and a positive constant.
    fn divide_by(&mut self, x: Var, divisor: i64, is_rest: bool) -> Var {
        if divisor & (divisor - 1) == 0 {
            return if is_rest {
                self.builder.ins().band_imm(x, divisor - 1)
            } else {
                self.builder.ins().ushr_imm(x, i64::from(divisor.trailing_zeros()))
            };
        }
        // Granlund, Montgomery: Division by Invariant Integers using Multiplication (1994), theorem 4.2,
        // for numbers of 63 bits: the factor has 64.
        let shift = 64 - divisor.leading_zeros();
        let factor = (1u128 << (63 + shift)) / divisor as u128 + 1;
        let factor = self.constant(factor as u64 as i64);
        let high = self.builder.ins().umulhi(x, factor);
        let quotient = self.builder.ins().ushr_imm(high, i64::from(shift) - 1);
        if !is_rest {
            return quotient;
        }
        let product = self.builder.ins().imul_imm(quotient, divisor);
        self.builder.ins().isub(x, product)
    }

    /// A number that fits as a value.
    pub fn small(&mut self, number: Var) -> Var {
        let doubled = self.builder.ins().ishl_imm(number, 1);
        self.builder.ins().bor_imm(doubled, 1)
    }

    /// Goes to a cold block if the condition holds.
    fn unless(&mut self, condition: Var, slow: Block) {
        let on = self.builder.create_block();
        self.builder.ins().brif(condition, slow, &[], on, &[]);
        self.enter(on);
    }

    /// An operation on two numbers: `fast` on small ones, which may go to the block for the others.
    fn numbers(
        &mut self,
        at: usize,
        i: Word,
        fast: impl FnOnce(&mut Self, Var, Var, Block) -> Var,
    ) {
        let op = flow::op(i);
        let x = self.register(b(i));
        let (register, y) = match op {
            Op::NatAddImm | Op::NatSubImm | Op::NatEqImm => {
                (None, self.constant(Value::small(c(i) as i64).0 as i64))
            }
            _ => (Some(c(i)), self.register(c(i))),
        };
        let usual = |t: &mut Self, slow: Block| {
            t.check_small((Some(b(i)), x), (register, y), slow);
            fast(t, x, y, slow)
        };
        let result = if self.facts.speculates {
            let slow = self.cold_block();
            let result = usual(self, slow);
            let done = self.builder.create_block();
            self.builder.ins().jump(done, &[]);
            self.leave_native(slow, at);
            self.enter(done);
            result
        } else {
            self.with_fallback(usual, |t| t.general(Self::general_address(op), i, x, y))
        };
        self.set(a(i), result);
    }

    /// Writes an operation on words or floats; says whether the instruction is such.
    pub fn words(&mut self, i: Word) -> bool {
        let op = flow::op(i);
        let (x, y) = match op {
            Op::WordMask => {
                let x = self.register(b(i));
                (x, x)
            }
            Op::WordAdd
            | Op::WordSub
            | Op::WordMul
            | Op::WordDiv
            | Op::WordMod
            | Op::WordAnd
            | Op::WordOr
            | Op::WordXor
            | Op::WordShl
            | Op::WordShr
            | Op::WordEq
            | Op::WordLt
            | Op::WordLe
            | Op::FloatAdd
            | Op::FloatSub
            | Op::FloatMul
            | Op::FloatDiv
            | Op::FloatEq
            | Op::FloatLt
            | Op::FloatLe => (self.register(b(i)), self.register(c(i))),
            _ => return false,
        };
        let bits = f(i);
        let result = match op {
            Op::WordAdd => self.builder.ins().iadd(x, y),
            Op::WordSub => self.builder.ins().isub(x, y),
            Op::WordMul => self.builder.ins().imul(x, y),
            Op::WordDiv | Op::WordMod => self.divide(op, x, y),
            Op::WordAnd => self.builder.ins().band(x, y),
            Op::WordOr => self.builder.ins().bor(x, y),
            Op::WordXor => self.builder.ins().bxor(x, y),
            Op::WordShl | Op::WordShr => {
                let by = self.builder.ins().band_imm(y, i64::from(bits) - 1);
                if op == Op::WordShl {
                    self.builder.ins().ishl(x, by)
                } else {
                    self.builder.ins().ushr(x, by)
                }
            }
            Op::WordEq | Op::WordLt | Op::WordLe => {
                let condition = match op {
                    Op::WordEq => IntCC::Equal,
                    Op::WordLt => IntCC::UnsignedLessThan,
                    _ => IntCC::UnsignedLessThanOrEqual,
                };
                let holds = self.builder.ins().icmp(condition, x, y);
                self.builder.ins().uextend(I64, holds)
            }
            Op::WordMask => x,
            _ => self.floats(op, x, y),
        };
        let result = match op {
            Op::WordAdd | Op::WordSub | Op::WordMul | Op::WordShl | Op::WordMask => {
                self.mask(result, bits)
            }
            _ => result,
        };
        self.set(a(i), result);
        true
    }

    /// The low bits.
    pub fn mask(&mut self, word: Var, bits: u8) -> Var {
        if bits >= 64 {
            return word;
        }
        self.builder.ins().band_imm(word, (1i64 << bits) - 1)
    }

    /// Division by zero gives zero, the remainder is then the dividend.
    fn divide(&mut self, op: Op, x: Var, y: Var) -> Var {
        let (on, done) = (self.builder.create_block(), self.builder.create_block());
        self.builder.append_block_param(done, I64);
        let zero = self.constant(0);
        let otherwise = if op == Op::WordDiv { zero } else { x };
        self.builder.ins().brif(y, on, &[], done, &[otherwise]);
        self.enter(on);
        let result = if op == Op::WordDiv {
            self.builder.ins().udiv(x, y)
        } else {
            self.builder.ins().urem(x, y)
        };
        self.builder.ins().jump(done, &[result]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    fn floats(&mut self, op: Op, x: Var, y: Var) -> Var {
        let x = self.builder.ins().bitcast(F64, MemFlags::new(), x);
        let y = self.builder.ins().bitcast(F64, MemFlags::new(), y);
        let condition = match op {
            Op::FloatEq => Some(FloatCC::Equal),
            Op::FloatLt => Some(FloatCC::LessThan),
            Op::FloatLe => Some(FloatCC::LessThanOrEqual),
            _ => None,
        };
        if let Some(condition) = condition {
            let holds = self.builder.ins().fcmp(condition, x, y);
            return self.builder.ins().uextend(I64, holds);
        }
        let result = match op {
            Op::FloatAdd => self.builder.ins().fadd(x, y),
            Op::FloatSub => self.builder.ins().fsub(x, y),
            Op::FloatMul => self.builder.ins().fmul(x, y),
            _ => self.builder.ins().fdiv(x, y),
        };
        self.builder.ins().bitcast(I64, MemFlags::new(), result)
    }
}
