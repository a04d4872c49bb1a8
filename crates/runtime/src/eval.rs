//! The evaluator: executes register code.
//!
//! Registers of all active calls are on one stack of words, apart from the native one, so that deep
//! recursion costs memory only. A frame is preceded by three words: where to put the result, the
//! caller, and where to go on (null: leave the evaluator).
//!
//! INVARIANT (no trust): code comes from [`crate::code::emit`], so registers exist and hold what the
//! types in the representation say, values or numbers. What a value *is* may still differ from what
//! the program takes it for, and is looked at before it is used: `unsafeCast` makes wrong programs,
//! not crashes.

use crate::code::{a, b, c, f, packed, upper, Op};
use crate::machine::{Function, Machine, Trap};
use crate::prim::{self, array, int, nat};
use crate::value::{Kind, Value, Word, MAX_FIELDS};

/// Words before the registers of a frame.
const FRAME: usize = 3;
/// Words behind a frame that may be written: arguments are copied by fours.
const SLACK: usize = 8;

/// A bit mask of so many bits.
#[inline(always)]
fn mask(bits: u8) -> Word {
    Word::MAX >> (64 - u32::from(bits))
}

#[inline(always)]
fn float(word: Word) -> f64 {
    f64::from_bits(word)
}

/// Whether two values are both small, so that they can be computed with directly.
#[inline(always)]
fn both_small(x: Word, y: Word) -> bool {
    x & y & 1 == 1
}

impl Machine {
    /// Executes a function with its first registers, in a frame at the top of the stack, from a place
    /// in its code on.
    ///
    /// # Safety
    /// The function is one of this machine's; at its beginning, the registers are its arguments, as its
    /// signature says, elsewhere they are what the code needs there.
    pub(crate) unsafe fn execute(
        &mut self,
        function: *mut Function,
        args: &[Word],
        at: usize,
    ) -> Result<Word, Trap> {
        // SAFETY: for the whole body, the invariants of the module's text: `regs` is a frame of `cur`
        // with as many registers as its code uses, and `pc` is inside `cur`'s code.
        unsafe {
            let mut cur: *mut Function = function;
            if (*cur).code.is_null() {
                self.load(cur).map_err(Trap::Load)?;
            }
            let mut regs: *mut Word = self.top.add(FRAME);
            if regs.add((*cur).num_registers as usize + SLACK) >= self.stack.end {
                return Err(Trap::StackOverflow);
            }
            *regs.sub(1) = 0;
            for (index, &arg) in args.iter().enumerate() {
                *regs.add(index) = arg;
            }
            let mut pc: *const Word = (*cur).code.add(at);

            /// The register with this number.
            macro_rules! r {
                ($index:expr) => {
                    *regs.add($index)
                };
            }
            /// Counts a step.
            macro_rules! step {
                () => {
                    self.fuel -= 1;
                    if self.fuel < 0 {
                        self.refuel()?;
                    }
                };
            }
            /// Ends the evaluation if a primitive says so.
            macro_rules! check_trap {
                () => {
                    if let Some(trap) = self.take_trap() {
                        return Err(trap);
                    }
                };
            }
            /// Ends the evaluation: a value is of the wrong kind.
            macro_rules! corrupt {
                ($what:expr) => {
                    return Err(Trap::Corrupt($what))
                };
            }
            /// Gives the result of the current function to its caller.
            macro_rules! leave {
                ($value:expr) => {{
                    let value = $value;
                    let back = *regs.sub(1) as *const Word;
                    if back.is_null() {
                        return Ok(value);
                    }
                    let caller = *regs.sub(2) as *mut Function;
                    let to = *regs.sub(3) as usize;
                    regs = regs.sub((*caller).num_registers as usize + FRAME);
                    *regs.add(to) = value;
                    cur = caller;
                    pc = back;
                }};
            }
            /// Begins a call whose arguments are already in place.
            macro_rules! enter {
                ($function:expr, $new:expr, $back:expr, $to:expr) => {{
                    let new: *mut Word = $new;
                    *new.sub(1) = $back as Word;
                    *new.sub(2) = cur as Word;
                    *new.sub(3) = $to as Word;
                    cur = $function;
                    regs = new;
                    pc = (*cur).code;
                    step!();
                }};
            }
            /// Makes sure that a function has code, and room above `$base`.
            macro_rules! ready {
                ($function:expr, $base:expr) => {
                    if (*$function).code.is_null() {
                        self.load($function).map_err(Trap::Load)?;
                    }
                    if $base.add((*$function).num_registers as usize + SLACK) >= self.stack.end {
                        return Err(Trap::StackOverflow);
                    }
                };
            }
            /// Copies the registers that are packed from `$words` on.
            macro_rules! gather {
                ($words:expr, $count:expr, $to:expr) => {{
                    let to: *mut Word = $to;
                    let mut index = 0;
                    while index < $count {
                        let word = *$words.add(index / 4);
                        *to.add(index) = r!(packed(word, 0));
                        *to.add(index + 1) = r!(packed(word, 1));
                        *to.add(index + 2) = r!(packed(word, 2));
                        *to.add(index + 3) = r!(packed(word, 3));
                        index += 4;
                    }
                }};
            }
            /// Arithmetic on naturals or integers: a fast way for small ones, and a general one.
            macro_rules! arithmetic {
                ($i:expr, $fast:expr, in_place $slow:path) => {{
                    let (x, y) = (r!(b($i)), r!(c($i)));
                    let fast: Option<Word> =
                        if both_small(x, y) { $fast(x as i64, y as i64) } else { None };
                    r!(a($i)) = match fast {
                        Some(result) => result,
                        None => {
                            let result = $slow(self, x, y, f($i));
                            check_trap!();
                            result
                        }
                    };
                }};
                ($i:expr, $fast:expr, $slow:path) => {{
                    let (x, y) = (r!(b($i)), r!(c($i)));
                    let fast: Option<Word> =
                        if both_small(x, y) { $fast(x as i64, y as i64) } else { None };
                    r!(a($i)) = match fast {
                        Some(result) => result,
                        None => {
                            let result = $slow(self, x, y);
                            self.give_back($i, x, y);
                            check_trap!();
                            result
                        }
                    };
                }};
            }
            /// A comparison of naturals or integers.
            macro_rules! compare {
                ($i:expr, $x:expr, $y:expr, $fast:expr, $slow:path) => {{
                    let (x, y) = ($x, $y);
                    if both_small(x, y) {
                        $fast(&(x as i64), &(y as i64))
                    } else {
                        let result = $slow(self, x, y) != 0;
                        self.give_back($i, x, y);
                        check_trap!();
                        result
                    }
                }};
            }
            /// Goes on by the offset in the next word if the condition holds.
            macro_rules! branch_if {
                ($condition:expr) => {{
                    let offset = *pc as usize;
                    pc = pc.add(1);
                    if $condition {
                        pc = pc.add(offset);
                    }
                }};
            }

            loop {
                let i = *pc;
                pc = pc.add(1);
                // SAFETY: the emitter writes operations only.
                match std::mem::transmute::<u8, Op>(i as u8) {
                    Op::Unreachable => return Err(Trap::Unreachable),
                    Op::Mov => r!(a(i)) = r!(b(i)),
                    Op::Small => r!(a(i)) = Value::small(i64::from(upper(i))).0,
                    Op::Word => {
                        r!(a(i)) = *pc;
                        pc = pc.add(1);
                    }
                    Op::Inc => self.heap.inc_by(Value(r!(a(i))), c(i) as u32),
                    Op::Dec => self.heap.dec(Value(r!(a(i)))),
                    Op::Take => {
                        let value = Value(r!(a(i)));
                        let count = usize::from(f(i));
                        if !value.is(Kind::Ctor) {
                            corrupt!("a constructor");
                        }
                        let num_values = (*value.header()).num_values;
                        let mut at = 0;
                        let is_unique = (*value.header()).rc == 1;
                        while at < count {
                            let pair = (*pc.add(at / 2) >> (32 * (at % 2))) as u32;
                            let (field, to) = (pair as u16 as usize, (pair >> 16) as usize);
                            if field >= usize::from(num_values) {
                                corrupt!("a constructor with fewer fields");
                            }
                            let content = *value.slot(field);
                            if is_unique {
                                *value.slot(field) = Value::UNIT.0;
                            } else {
                                self.heap.inc(Value(content));
                            }
                            r!(to) = content;
                            at += 1;
                        }
                        pc = pc.add(count.div_ceil(2));
                        if is_unique {
                            if count == usize::from(num_values) {
                                self.heap.free_cell(value);
                            } else {
                                self.heap.release(value);
                            }
                        } else {
                            (*value.header()).rc -= 1;
                        }
                    }
                    Op::Proj | Op::ProjInc => {
                        let value = Value(r!(b(i)));
                        if !value.is(Kind::Ctor)
                            || c(i) >= usize::from((*value.header()).num_values)
                        {
                            corrupt!("a constructor");
                        }
                        let field = *value.slot(c(i));
                        if i as u8 == Op::ProjInc as u8 {
                            self.heap.inc(Value(field));
                        }
                        r!(a(i)) = field;
                    }
                    Op::ScalarProj => {
                        let value = Value(r!(b(i)));
                        if !value.is(Kind::Ctor)
                            || c(i) < usize::from((*value.header()).num_values)
                            || c(i) >= usize::from((*value.header()).words)
                        {
                            corrupt!("a constructor");
                        }
                        r!(a(i)) = *value.slot(c(i));
                    }
                    Op::Ctor => {
                        let count = c(i);
                        let value = self.heap.object(Kind::Ctor, f(i), b(i) as u8, count as u8);
                        let mut at = 0;
                        while at < count {
                            *value.slot(at) = r!(packed(*pc.add(at / 4), at % 4));
                            at += 1;
                        }
                        pc = pc.add(count.div_ceil(4));
                        r!(a(i)) = value.0;
                    }
                    Op::Ctor1 => {
                        let value = self.heap.object(Kind::Ctor, f(i), 1, 1);
                        *value.slot(0) = r!(b(i));
                        r!(a(i)) = value.0;
                    }
                    Op::Ctor2 => {
                        let value = self.heap.object(Kind::Ctor, f(i), 2, 2);
                        *value.slot(0) = r!(b(i));
                        *value.slot(1) = r!(c(i));
                        r!(a(i)) = value.0;
                    }
                    Op::SwitchWord | Op::SwitchTag => {
                        let word = r!(a(i));
                        let tag = if i as u8 == Op::SwitchWord as u8 {
                            word
                        } else {
                            match tag_of(Value(word)) {
                                Some(tag) => tag,
                                None => corrupt!("a constructor"),
                            }
                        };
                        let size = b(i);
                        let offset = if tag < size as u64 {
                            let tag = tag as usize;
                            (*pc.add(tag / 2) >> (32 * (tag % 2))) as u32 as usize
                        } else {
                            c(i) | usize::from(f(i)) << 16
                        };
                        pc = pc.add(size.div_ceil(2) + offset);
                    }
                    Op::Jump => pc = pc.offset(upper(i) as isize),
                    Op::Loop => {
                        pc = pc.offset(upper(i) as isize);
                        step!();
                        if Machine::heat(cur) {
                            self.top = regs.add((*cur).num_registers as usize);
                            let at = pc.offset_from((*cur).code) as usize;
                            if let Some(result) = self.rest(cur, at, regs) {
                                leave!(result?);
                            }
                        }
                    }
                    Op::IfWordNot => {
                        if r!(a(i)) != Word::from(f(i)) {
                            pc = pc.offset(upper(i) as isize);
                        }
                    }
                    Op::IfTagNot => match tag_of(Value(r!(a(i)))) {
                        Some(tag) => {
                            if tag != u64::from(f(i)) {
                                pc = pc.offset(upper(i) as isize);
                            }
                        }
                        None => corrupt!("a constructor"),
                    },
                    Op::Call => {
                        let function = *pc as *mut Function;
                        let count = b(i);
                        let new = regs.add((*cur).num_registers as usize + FRAME);
                        ready!(function, new);
                        gather!(pc.add(1), count, new);
                        let back = pc.add(1 + count.div_ceil(4));
                        if Machine::heat(function) && self.is_native(function) {
                            self.top = new.add(count);
                            r!(a(i)) = self.invoke(function, new)?;
                            pc = back;
                        } else {
                            enter!(function, new, back, a(i));
                        }
                    }
                    Op::TailCall => {
                        let function = *pc as *mut Function;
                        let count = b(i);
                        ready!(function, regs);
                        let above = regs.add((*cur).num_registers as usize);
                        if above.add(count + SLACK) >= self.stack.end {
                            return Err(Trap::StackOverflow);
                        }
                        gather!(pc.add(1), count, above);
                        if Machine::heat(function) && self.is_native(function) {
                            self.top = above.add(count);
                            leave!(self.invoke(function, above)?);
                            continue;
                        }
                        std::ptr::copy(above, regs, count);
                        cur = function;
                        pc = (*cur).code;
                        step!();
                    }
                    Op::TailSelf => {
                        pc = (*cur).code;
                        step!();
                    }
                    Op::Const => {
                        let function = *pc as *mut Function;
                        if (*function).is_evaluated {
                            r!(a(i)) = (*function).value;
                            pc = pc.add(1);
                        } else {
                            let new = regs.add((*cur).num_registers as usize + FRAME);
                            ready!(function, new);
                            enter!(function, new, pc.add(1), a(i));
                        }
                    }
                    Op::Pap => {
                        let count = b(i);
                        let closure =
                            self.heap.object(Kind::Closure, 0, count as u8, count as u8 + 1);
                        *closure.slot(0) = *pc;
                        let mut at = 0;
                        while at < count {
                            *closure.slot(at + 1) = r!(packed(*pc.add(1 + at / 4), at % 4));
                            at += 1;
                        }
                        pc = pc.add(1 + count.div_ceil(4));
                        r!(a(i)) = closure.0;
                    }
                    Op::Apply | Op::TailApply => {
                        let closure = Value(r!(b(i)));
                        let count = c(i);
                        let is_tail = i as u8 == Op::TailApply as u8;
                        let words = pc;
                        let back = pc.add(count.div_ceil(4));
                        pc = back;
                        if !closure.is(Kind::Closure) {
                            corrupt!("a function");
                        }
                        let function = *closure.slot(0) as *mut Function;
                        let fixed = usize::from((*closure.header()).num_values);
                        let missing = (*function).num_params as usize - fixed;
                        // The arguments go above the frame first; then it is clear what to do with
                        // them.
                        let above = regs.add((*cur).num_registers as usize + FRAME);
                        ready!(function, above.add(count));
                        if above.add(fixed + count + SLACK) >= self.stack.end {
                            return Err(Trap::StackOverflow);
                        }
                        gather!(words, count, above.add(fixed));
                        self.unpack_closure(closure, above);
                        if count == missing && Machine::heat(function) && self.is_native(function) {
                            self.top = above.add(fixed + count);
                            let result = self.invoke(function, above)?;
                            if is_tail {
                                leave!(result);
                            } else {
                                r!(a(i)) = result;
                            }
                        } else if count == missing {
                            if is_tail {
                                std::ptr::copy(above, regs, fixed + count);
                                cur = function;
                                pc = (*cur).code;
                                step!();
                            } else {
                                enter!(function, above, back, a(i));
                            }
                        } else if count < missing {
                            let all = fixed + count;
                            if all >= MAX_FIELDS {
                                corrupt!("a function of that many arguments");
                            }
                            let more = self.heap.object(Kind::Closure, 0, all as u8, all as u8 + 1);
                            *more.slot(0) = function as Word;
                            std::ptr::copy_nonoverlapping(above, more.slot(1), all);
                            if is_tail {
                                leave!(more.0);
                            } else {
                                r!(a(i)) = more.0;
                            }
                        } else {
                            // Too many arguments: a frame that will apply the result to the rest
                            // comes between.
                            let rest = count - missing;
                            let taken = fixed + missing;
                            let stub = self.rest_stub(rest);
                            let between = if is_tail { regs } else { above };
                            // Layout: the stub's registers (result, rest), then the call's frame.
                            let call = between.add((*stub).num_registers as usize + FRAME);
                            let all = fixed + count;
                            let aside = call.add(all + FRAME);
                            if aside.add(all + SLACK) >= self.stack.end {
                                return Err(Trap::StackOverflow);
                            }
                            ready!(function, call);
                            std::ptr::copy(above, aside, all);
                            std::ptr::copy(aside, call, taken);
                            std::ptr::copy(aside.add(taken), between.add(1), rest);
                            if !is_tail {
                                *between.sub(1) = back as Word;
                                *between.sub(2) = cur as Word;
                                *between.sub(3) = a(i) as Word;
                            }
                            cur = stub;
                            enter!(function, call, (*stub).code, 0);
                        }
                    }
                    Op::Prim0 => {
                        let code = std::mem::transmute::<Word, prim::F0>(*pc);
                        pc = pc.add(1);
                        self.top = regs.add((*cur).num_registers as usize);
                        r!(a(i)) = code(self);
                        check_trap!();
                    }
                    Op::Prim1 => {
                        let code = std::mem::transmute::<Word, prim::F1>(*pc);
                        pc = pc.add(1);
                        self.top = regs.add((*cur).num_registers as usize);
                        r!(a(i)) = code(self, r!(b(i)));
                        check_trap!();
                    }
                    Op::Prim2 => {
                        let code = std::mem::transmute::<Word, prim::F2>(*pc);
                        pc = pc.add(1);
                        self.top = regs.add((*cur).num_registers as usize);
                        r!(a(i)) = code(self, r!(b(i)), r!(c(i)));
                        check_trap!();
                    }
                    Op::PrimN => {
                        let pointer = *pc;
                        let words = pc.add(1);
                        let count = b(i);
                        pc = pc.add(1 + count.div_ceil(4));
                        self.top = regs.add((*cur).num_registers as usize);
                        let mut args = [0; 8];
                        gather!(words, count.min(8), args.as_mut_ptr());
                        r!(a(i)) = self.call_prim(pointer, count, &args);
                        check_trap!();
                    }
                    Op::Ret => leave!(r!(a(i))),
                    Op::RetConst => {
                        let value = r!(a(i));
                        (*cur).value = value;
                        (*cur).is_evaluated = true;
                        leave!(value);
                    }
                    Op::NatAdd | Op::IntAdd => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| x.checked_add(y - 1).map(|z| z as Word),
                            in_place int::add_to
                        );
                    }
                    Op::NatAddImm => {
                        let x = r!(b(i));
                        let y = Value::small(c(i) as i64).0;
                        let fast =
                            if x & 1 == 1 { (x as i64).checked_add(y as i64 - 1) } else { None };
                        r!(a(i)) = match fast {
                            Some(result) => result as Word,
                            None => {
                                let result = int::add_to(self, x, y, f(i));
                                check_trap!();
                                result
                            }
                        };
                    }
                    Op::NatSub => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| Some(if x > y { (x - y + 1) as Word } else { 1 }),
                            nat::sub
                        );
                    }
                    Op::NatSubImm => {
                        let x = r!(b(i));
                        let y = Value::small(c(i) as i64).0;
                        r!(a(i)) = if x & 1 == 1 {
                            if x > y {
                                x - y + 1
                            } else {
                                1
                            }
                        } else {
                            let result = nat::sub(self, x, y);
                            self.give_back(i, x, y);
                            check_trap!();
                            result
                        };
                    }
                    Op::IntSub => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| x.checked_sub(y - 1).map(|z| z as Word),
                            in_place int::sub_to
                        );
                    }
                    Op::NatMul | Op::IntMul => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| (x - 1).checked_mul(y >> 1).map(|z| (z | 1) as Word),
                            in_place int::mul_to
                        );
                    }
                    Op::NatDiv => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| Some(if y == 1 {
                                1
                            } else {
                                Value::small((x >> 1) / (y >> 1)).0
                            }),
                            nat::div
                        );
                    }
                    Op::NatMod => {
                        arithmetic!(
                            i,
                            |x: i64, y: i64| Some(if y == 1 {
                                x as Word
                            } else {
                                Value::small((x >> 1) % (y >> 1)).0
                            }),
                            nat::modulo
                        );
                    }
                    Op::NatEq => {
                        r!(a(i)) = compare!(i, r!(b(i)), r!(c(i)), i64::eq, int::eq) as Word;
                    }
                    Op::NatLt => {
                        r!(a(i)) = compare!(i, r!(b(i)), r!(c(i)), i64::lt, int::lt) as Word;
                    }
                    Op::NatLe => {
                        r!(a(i)) = compare!(i, r!(b(i)), r!(c(i)), i64::le, int::le) as Word;
                    }
                    Op::NatEqImm => {
                        let y = Value::small(c(i) as i64).0;
                        r!(a(i)) = compare!(i, r!(b(i)), y, i64::eq, int::eq) as Word;
                    }
                    Op::IfNatNe => branch_if!(!compare!(i, r!(a(i)), r!(b(i)), i64::eq, int::eq)),
                    Op::IfNatEq => branch_if!(compare!(i, r!(a(i)), r!(b(i)), i64::eq, int::eq)),
                    Op::IfNatNotLt => {
                        branch_if!(!compare!(i, r!(a(i)), r!(b(i)), i64::lt, int::lt))
                    }
                    Op::IfNatNotLe => {
                        branch_if!(!compare!(i, r!(a(i)), r!(b(i)), i64::le, int::le))
                    }
                    Op::IfNatNeImm => {
                        let y = Value::small(b(i) as i64).0;
                        branch_if!(!compare!(i, r!(a(i)), y, i64::eq, int::eq));
                    }
                    Op::IfNatEqImm => {
                        let y = Value::small(b(i) as i64).0;
                        branch_if!(compare!(i, r!(a(i)), y, i64::eq, int::eq));
                    }
                    Op::WordAdd => r!(a(i)) = r!(b(i)).wrapping_add(r!(c(i))) & mask(f(i)),
                    Op::WordSub => r!(a(i)) = r!(b(i)).wrapping_sub(r!(c(i))) & mask(f(i)),
                    Op::WordMul => r!(a(i)) = r!(b(i)).wrapping_mul(r!(c(i))) & mask(f(i)),
                    Op::WordDiv => r!(a(i)) = r!(b(i)).checked_div(r!(c(i))).unwrap_or(0),
                    Op::WordMod => r!(a(i)) = r!(b(i)).checked_rem(r!(c(i))).unwrap_or(r!(b(i))),
                    Op::WordAnd => r!(a(i)) = r!(b(i)) & r!(c(i)),
                    Op::WordOr => r!(a(i)) = r!(b(i)) | r!(c(i)),
                    Op::WordXor => r!(a(i)) = r!(b(i)) ^ r!(c(i)),
                    Op::WordShl => {
                        let by = r!(c(i)) & Word::from(f(i) - 1);
                        r!(a(i)) = (r!(b(i)) << by) & mask(f(i));
                    }
                    Op::WordShr => r!(a(i)) = r!(b(i)) >> (r!(c(i)) & Word::from(f(i) - 1)),
                    Op::WordEq => r!(a(i)) = (r!(b(i)) == r!(c(i))) as Word,
                    Op::WordLt => r!(a(i)) = (r!(b(i)) < r!(c(i))) as Word,
                    Op::WordLe => r!(a(i)) = (r!(b(i)) <= r!(c(i))) as Word,
                    Op::WordMask => r!(a(i)) = r!(b(i)) & mask(f(i)),
                    Op::FloatAdd => r!(a(i)) = (float(r!(b(i))) + float(r!(c(i)))).to_bits(),
                    Op::FloatSub => r!(a(i)) = (float(r!(b(i))) - float(r!(c(i)))).to_bits(),
                    Op::FloatMul => r!(a(i)) = (float(r!(b(i))) * float(r!(c(i)))).to_bits(),
                    Op::FloatDiv => r!(a(i)) = (float(r!(b(i))) / float(r!(c(i)))).to_bits(),
                    Op::FloatEq => r!(a(i)) = (float(r!(b(i))) == float(r!(c(i)))) as Word,
                    Op::FloatLt => r!(a(i)) = (float(r!(b(i))) < float(r!(c(i)))) as Word,
                    Op::FloatLe => r!(a(i)) = (float(r!(b(i))) <= float(r!(c(i)))) as Word,
                    Op::BoxSmall => r!(a(i)) = r!(b(i)) << 1 | 1,
                    Op::BoxWord => r!(a(i)) = self.heap.word(r!(b(i))).0,
                    Op::Unbox => {
                        r!(a(i)) = self.unbox_word(Value(r!(b(i)))) & mask(f(i));
                        check_trap!();
                    }
                    Op::NatToWord => {
                        let x = r!(b(i));
                        let bits = f(i) & 127;
                        r!(a(i)) = if x & 1 == 1 {
                            (x >> 1) & mask(bits)
                        } else {
                            let word = nat::low_word(self, x) & mask(bits);
                            check_trap!();
                            word
                        };
                    }
                    Op::ArraySize => {
                        let array = Value(r!(b(i)));
                        if !array.is(Kind::Array) {
                            corrupt!("an array");
                        }
                        r!(a(i)) = Value::small((*array.sequence()).len as i64).0;
                    }
                    Op::ArrayGet | Op::ArrayUget => {
                        let array = Value(r!(b(i)));
                        let mut index = r!(c(i));
                        if i as u8 == Op::ArrayGet as u8 {
                            index = if index & 1 == 1 { index >> 1 } else { Word::MAX };
                        }
                        if !array.is(Kind::Array) || index >= (*array.sequence()).len as Word {
                            corrupt!("an array of that size");
                        }
                        let value = *array.elements().get_unchecked(index as usize);
                        self.heap.inc(value);
                        r!(a(i)) = value.0;
                    }
                    Op::ArrayPush => {
                        r!(a(i)) = array::push_to(self, r!(b(i)), r!(c(i)));
                        check_trap!();
                    }
                    Op::ArraySet | Op::ArrayUset => {
                        let mut index = r!(c(i));
                        let value = r!(*pc as usize);
                        pc = pc.add(1);
                        if i as u8 == Op::ArraySet as u8 {
                            index = if index & 1 == 1 { index >> 1 } else { Word::MAX };
                        }
                        r!(a(i)) = array::set_at(self, r!(b(i)), index, value);
                        check_trap!();
                    }
                    Op::BytesGet => {
                        let bytes = Value(r!(b(i)));
                        let index = r!(c(i));
                        let index = if index & 1 == 1 { index >> 1 } else { Word::MAX };
                        if !bytes.is(Kind::Bytes) || index >= (*bytes.sequence()).len as Word {
                            corrupt!("a byte array of that size");
                        }
                        r!(a(i)) = Word::from(bytes.bytes()[index as usize]);
                    }
                }
            }
        }
    }

    /// Gives back the operands that an arithmetic instruction says.
    #[inline(always)]
    fn give_back(&mut self, i: Word, x: Word, y: Word) {
        if f(i) & 1 != 0 {
            self.heap.dec(Value(x));
        }
        if f(i) & 2 != 0 {
            self.heap.dec(Value(y));
        }
    }

    /// Moves the arguments of a closure to `to`, and gives the closure back.
    ///
    /// # Safety
    /// The value is an owned closure, and there is room for its arguments.
    #[inline(always)]
    pub(crate) unsafe fn unpack_closure(&mut self, closure: Value, to: *mut Word) {
        // SAFETY: the caller's promise.
        unsafe {
            let count = usize::from((*closure.header()).num_values);
            std::ptr::copy_nonoverlapping(closure.slot(1), to, count);
            if (*closure.header()).rc == 1 {
                self.heap.free_cell(closure);
            } else {
                (*closure.header()).rc -= 1;
                for index in 0..count {
                    self.heap.inc(Value(*to.add(index)));
                }
            }
        }
    }

    /// Calls a primitive with so many arguments.
    ///
    /// # Safety
    /// The pointer is to a primitive of so many arguments.
    unsafe fn call_prim(&mut self, pointer: Word, count: usize, args: &[Word; 8]) -> Word {
        // SAFETY: the caller's promise.
        unsafe {
            match count {
                3 => {
                    let code = std::mem::transmute::<Word, prim::F3>(pointer);
                    code(self, args[0], args[1], args[2])
                }
                4 => {
                    let code = std::mem::transmute::<Word, prim::F4>(pointer);
                    code(self, args[0], args[1], args[2], args[3])
                }
                5 => {
                    let code = std::mem::transmute::<Word, prim::F5>(pointer);
                    code(self, args[0], args[1], args[2], args[3], args[4])
                }
                _ => {
                    let code = std::mem::transmute::<Word, prim::F6>(pointer);
                    code(self, args[0], args[1], args[2], args[3], args[4], args[5])
                }
            }
        }
    }
}

/// Which constructor a value is of, or `None` if it is of none.
#[inline(always)]
fn tag_of(value: Value) -> Option<u64> {
    if value.is_small() {
        return Some(value.number() as u64);
    }
    // SAFETY: the value points to a live object.
    let header = unsafe { &*value.header() };
    (header.kind == Kind::Ctor).then_some(u64::from(header.tag))
}
