//! Objects in native code: counting, constructors, arrays.

use super::flow;
use super::helpers;
use super::translate::{address, Translator};
use crate::code::{a, b, c, f, Op};
use crate::heap::{Heap, SMALL_WORDS};
use crate::machine::Machine;
use crate::prim::{array, string};
use crate::value::{Header, Kind, Sequence, Value, Word, CTOR_WORD, SEQUENCE_HEAD};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I32, I64, I8};
use cranelift_codegen::ir::{Block, InstBuilder, Value as Var};
use std::mem::offset_of;

/// Where in a header, seen as a word, the last two fields begin.
const CTOR_SHIFT: i64 = CTOR_WORD as i64 * 8;
/// The kind of constructors, where it is in a header seen as a word's last 16 bits.
const CTOR: u64 = (Kind::Ctor as u64) << 8;

/// The header of a new object, as a word.
fn header(kind: Kind, tag: u8, num_values: u8, words: u8) -> i64 {
    let header = Header { rc: 1, tag, words, num_values, kind };
    // SAFETY: a header has eight bytes, without gaps.
    unsafe { std::mem::transmute::<Header, i64>(header) }
}

impl Translator<'_, '_> {
    // ---- counting -------------------------------------------------------------------------------

    fn is_small(&mut self, value: Var) -> Var {
        self.builder.ins().band_imm(value, 1)
    }

    fn inc_object(&mut self, value: Var, count: i64) {
        let old = self.load(I32, value, 0);
        let new = self.builder.ins().iadd_imm(old, count);
        self.store(new, value, 0);
    }

    fn inc(&mut self, value: Var, count: i64) {
        let small = self.is_small(value);
        let (object, on) = (self.builder.create_block(), self.builder.create_block());
        self.builder.ins().brif(small, on, &[], object, &[]);
        self.enter(object);
        self.inc_object(value, count);
        self.builder.ins().jump(on, &[]);
        self.enter(on);
    }

    fn dec(&mut self, value: Var) {
        let small = self.is_small(value);
        let (object, on) = (self.builder.create_block(), self.builder.create_block());
        let last = self.cold_block();
        self.builder.ins().brif(small, on, &[], object, &[]);
        self.enter(object);
        let old = self.load(I32, value, 0);
        let new = self.builder.ins().iadd_imm(old, -1);
        self.store(new, value, 0);
        self.builder.ins().brif(new, on, &[], last, &[]);
        self.enter(last);
        self.call(address!(helpers::release), &[value]);
        self.builder.ins().jump(on, &[]);
        self.enter(on);
    }

    // ---- memory ---------------------------------------------------------------------------------

    fn free_list(words: usize) -> i32 {
        (offset_of!(Machine, heap) + Heap::free_list(words)) as i32
    }

    /// A new object with its header.
    fn new_object(&mut self, kind: Kind, tag: u8, num_values: u8, words: u8) -> Var {
        let cells = usize::from(words) + 1;
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        let machine = self.machine;
        if cells <= SMALL_WORDS {
            let (free, none) = (self.builder.create_block(), self.cold_block());
            let cell = self.load(I64, machine, Self::free_list(cells));
            self.builder.ins().brif(cell, free, &[], none, &[]);
            self.enter(free);
            let next = self.load(I64, cell, 8);
            self.store(next, machine, Self::free_list(cells));
            self.builder.ins().jump(done, &[cell]);
            self.enter(none);
        }
        let count = self.constant(cells as i64);
        let cell = self.call(address!(helpers::cell), &[count]);
        self.builder.ins().jump(done, &[cell]);
        self.enter(done);
        let object = self.builder.block_params(done)[0];
        let head = self.constant(header(kind, tag, num_values, words));
        self.store(head, object, 0);
        object
    }

    fn constructor(&mut self, i: Word, tag: u8, num_values: u8, fields: &[Var]) {
        let object = self.new_object(Kind::Ctor, tag, num_values, fields.len() as u8);
        for (index, &field) in fields.iter().enumerate() {
            self.store(field, object, 8 + index as i32 * 8);
        }
        self.set(a(i), object);
    }

    /// Gives the cell of a constructor back.
    fn free_constructor(&mut self, object: Var, head: Var) {
        let (small, large) = (self.builder.create_block(), self.cold_block());
        let done = self.builder.create_block();
        let words = self.builder.ins().ushr_imm(head, 8 * offset_of!(Header, words) as i64);
        let words = self.builder.ins().band_imm(words, 0xff);
        let fits = self.builder.ins().icmp_imm(IntCC::UnsignedLessThan, words, SMALL_WORDS as i64);
        self.builder.ins().brif(fits, small, &[], large, &[]);
        self.enter(small);
        let bytes = self.builder.ins().ishl_imm(words, 3);
        let machine = self.machine;
        let list = self.builder.ins().iadd(machine, bytes);
        let next = self.load(I64, list, Self::free_list(1));
        let zero = self.constant(0);
        self.store(zero, object, 0);
        self.store(next, object, 8);
        self.store(object, list, Self::free_list(1));
        self.builder.ins().jump(done, &[]);
        self.enter(large);
        self.call(address!(helpers::free), &[object]);
        self.builder.ins().jump(done, &[]);
        self.enter(done);
    }

    // ---- constructors ---------------------------------------------------------------------------

    /// The header of a value, which must be a constructor with a field of this number.
    fn expect_field(&mut self, value: Var, field: usize) -> Var {
        let small = self.is_small(value);
        let not_small = self.builder.ins().icmp_imm(IntCC::Equal, small, 0);
        self.expect(not_small);
        let head = self.load(I64, value, 0);
        let kind = self.builder.ins().ushr_imm(head, CTOR_SHIFT);
        let least = (CTOR | (field as u64 + 1).min(0xff)) as i64;
        let is_it = self.builder.ins().icmp_imm(IntCC::UnsignedGreaterThanOrEqual, kind, least);
        self.expect(is_it);
        head
    }

    pub(super) fn branch_on_tag(&mut self, value: Var, tag: u8, yes: Block, no: Block) {
        let small = self.is_small(value);
        let (constant, object) = (self.builder.create_block(), self.builder.create_block());
        self.builder.ins().brif(small, constant, &[], object, &[]);
        self.enter(constant);
        let wanted = Value::small(i64::from(tag)).0 as i64;
        let is_it = self.builder.ins().icmp_imm(IntCC::Equal, value, wanted);
        self.builder.ins().brif(is_it, yes, &[], no, &[]);
        self.enter(object);
        let found = self.load(I8, value, offset_of!(Header, tag) as i32);
        let is_it = self.builder.ins().icmp_imm(IntCC::Equal, found, i64::from(tag as i8));
        self.builder.ins().brif(is_it, yes, &[], no, &[]);
    }

    /// The constructor's tag; of what is none, some number.
    pub(super) fn tag_of(&mut self, value: Var) -> Var {
        let small = self.is_small(value);
        let (constant, object) = (self.builder.create_block(), self.builder.create_block());
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        self.builder.ins().brif(small, constant, &[], object, &[]);
        self.enter(constant);
        let tag = self.builder.ins().ushr_imm(value, 1);
        self.builder.ins().jump(done, &[tag]);
        self.enter(object);
        let tag = self.load(I8, value, offset_of!(Header, tag) as i32);
        let tag = self.builder.ins().uextend(I64, tag);
        self.builder.ins().jump(done, &[tag]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    fn take(&mut self, at: usize, i: Word) {
        let value = self.register(a(i));
        let count = usize::from(f(i));
        let pairs: Vec<(usize, usize)> = (0..count)
            .map(|index| {
                let pair = (self.code[at + 1 + index / 2] >> (32 * (index % 2))) as u32;
                (pair as u16 as usize, (pair >> 16) as usize)
            })
            .collect();
        let most = pairs.iter().map(|&(field, _)| field).max().unwrap_or(0);
        let head = self.expect_field(value, most);
        let contents: Vec<Var> =
            pairs.iter().map(|&(field, _)| self.load(I64, value, 8 + field as i32 * 8)).collect();
        let (unique, shared) = (self.builder.create_block(), self.builder.create_block());
        let (all, some) = (self.builder.create_block(), self.builder.create_block());
        let done = self.builder.create_block();
        let count_of = self.builder.ins().ireduce(I32, head);
        let is_unique = self.builder.ins().icmp_imm(IntCC::Equal, count_of, 1);
        self.builder.ins().brif(is_unique, unique, &[], shared, &[]);
        self.enter(unique);
        let kind = self.builder.ins().ushr_imm(head, CTOR_SHIFT);
        let is_all = self.builder.ins().icmp_imm(IntCC::Equal, kind, (CTOR | count as u64) as i64);
        self.builder.ins().brif(is_all, all, &[], some, &[]);
        self.enter(all);
        self.free_constructor(value, head);
        self.builder.ins().jump(done, &[]);
        self.enter(some);
        let unit = self.constant(Value::UNIT.0 as i64);
        for &(field, _) in &pairs {
            self.store(unit, value, 8 + field as i32 * 8);
        }
        self.call(address!(helpers::release), &[value]);
        self.builder.ins().jump(done, &[]);
        self.enter(shared);
        let less = self.builder.ins().iadd_imm(count_of, -1);
        self.store(less, value, 0);
        for &content in &contents {
            self.inc(content, 1);
        }
        self.builder.ins().jump(done, &[]);
        self.enter(done);
        for (&(_, to), &content) in pairs.iter().zip(&contents) {
            self.set(to, content);
        }
    }

    // ---- arrays ---------------------------------------------------------------------------------

    /// Whether a value is an object of a kind, in a block of its own; else control goes to `not`.
    fn branch_unless_kind(&mut self, value: Var, kind: Kind, not: Block) {
        let small = self.is_small(value);
        let (object, on) = (self.builder.create_block(), self.builder.create_block());
        self.builder.ins().brif(small, not, &[], object, &[]);
        self.enter(object);
        let found = self.load(I8, value, offset_of!(Header, kind) as i32);
        let is_it = self.builder.ins().icmp_imm(IntCC::Equal, found, kind as u8 as i8 as i64);
        self.builder.ins().brif(is_it, on, &[], not, &[]);
        self.enter(on);
    }

    /// A natural number as a word; what is not small goes to `large`.
    fn index(&mut self, number: Var, large: Block) -> Var {
        let small = self.is_small(number);
        let on = self.builder.create_block();
        self.builder.ins().brif(small, on, &[], large, &[]);
        self.enter(on);
        self.builder.ins().ushr_imm(number, 1)
    }

    fn branch_unless_below(&mut self, index: Var, sequence: Var, not: Block) {
        let len = self.load(I64, sequence, offset_of!(Sequence, len) as i32);
        let is_inside = self.builder.ins().icmp(IntCC::UnsignedLessThan, index, len);
        let on = self.builder.create_block();
        self.builder.ins().brif(is_inside, on, &[], not, &[]);
        self.enter(on);
    }

    fn branch_unless_unique(&mut self, object: Var, not: Block) {
        let count = self.load(I32, object, 0);
        let is_unique = self.builder.ins().icmp_imm(IntCC::Equal, count, 1);
        let on = self.builder.create_block();
        self.builder.ins().brif(is_unique, on, &[], not, &[]);
        self.enter(on);
    }

    /// The place of an element, before the head of the array is added.
    fn element(&mut self, array: Var, index: Var) -> Var {
        let bytes = self.builder.ins().ishl_imm(index, 3);
        self.builder.ins().iadd(array, bytes)
    }

    /// An element with a reference of its own; `general` gives it where the usual case does not hold.
    fn get(
        &mut self,
        array: Var,
        number: Var,
        is_word: bool,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let slow = self.cold_block();
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        self.branch_unless_kind(array, Kind::Array, slow);
        let index = if is_word { number } else { self.index(number, slow) };
        self.branch_unless_below(index, array, slow);
        let place = self.element(array, index);
        let element = self.load(I64, place, SEQUENCE_HEAD as i32);
        self.inc(element, 1);
        self.builder.ins().jump(done, &[element]);
        self.enter(slow);
        let element = general(self);
        self.builder.ins().jump(done, &[element]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    /// The array with another element, as `get`.
    fn put(
        &mut self,
        (array, number, value): (Var, Var, Var),
        is_word: bool,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let slow = self.cold_block();
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        self.branch_unless_kind(array, Kind::Array, slow);
        self.branch_unless_unique(array, slow);
        let index = if is_word { number } else { self.index(number, slow) };
        self.branch_unless_below(index, array, slow);
        let place = self.element(array, index);
        let old = self.load(I64, place, SEQUENCE_HEAD as i32);
        self.store(value, place, SEQUENCE_HEAD as i32);
        self.dec(old);
        self.builder.ins().jump(done, &[array]);
        self.enter(slow);
        let result = general(self);
        self.builder.ins().jump(done, &[result]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    fn push(&mut self, array: Var, value: Var) -> Var {
        let slow = self.cold_block();
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        self.branch_unless_kind(array, Kind::Array, slow);
        self.branch_unless_unique(array, slow);
        let len = self.load(I64, array, offset_of!(Sequence, len) as i32);
        let cap = self.load(I64, array, offset_of!(Sequence, cap) as i32);
        let fits = self.builder.ins().icmp(IntCC::UnsignedLessThan, len, cap);
        let on = self.builder.create_block();
        self.builder.ins().brif(fits, on, &[], slow, &[]);
        self.enter(on);
        let place = self.element(array, len);
        self.store(value, place, SEQUENCE_HEAD as i32);
        let more = self.builder.ins().iadd_imm(len, 1);
        self.store(more, array, offset_of!(Sequence, len) as i32);
        self.builder.ins().jump(done, &[array]);
        self.enter(slow);
        let result = self.call(address!(helpers::push_to), &[array, value]);
        self.check();
        self.builder.ins().jump(done, &[result]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    /// Stops: the value is not what it is used as.
    fn corrupt(&mut self) -> Var {
        let result = self.call(address!(helpers::corrupt), &[]);
        self.check();
        result
    }

    // ---- primitives -----------------------------------------------------------------------------

    /// A primitive: those that programs use all the time are written out.
    pub(super) fn primitive(&mut self, code: Word, args: &[Var]) -> Var {
        let general = |t: &mut Self| {
            let result = t.call(code as i64, args);
            t.check();
            result
        };
        match args {
            [_, array, index] if code == array::GET_BANG as usize as Word => {
                self.get(*array, *index, false, general)
            }
            [array, index, value] if code == array::SET_BANG as usize as Word => {
                self.put((*array, *index, *value), false, general)
            }
            [text, pos] if code == string::GET as usize as Word => {
                self.ascii(*text, *pos, |_, byte, _| byte, general)
            }
            [text, pos] if code == string::NEXT as usize as Word => {
                let next = |t: &mut Self, _, pos| t.builder.ins().iadd_imm(pos, 2);
                self.ascii(*text, *pos, next, general)
            }
            _ => general(self),
        }
    }

    /// Looks at a position of a string where there is a character of one byte; `general` does it
    /// elsewhere.
    fn ascii(
        &mut self,
        text: Var,
        pos: Var,
        usual: impl FnOnce(&mut Self, Var, Var) -> Var,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let slow = self.cold_block();
        let (on, done) = (self.builder.create_block(), self.builder.create_block());
        self.builder.append_block_param(done, I64);
        self.branch_unless_kind(text, Kind::Str, slow);
        let index = self.index(pos, slow);
        self.branch_unless_below(index, text, slow);
        let place = self.builder.ins().iadd(text, index);
        let byte = self.load(I8, place, SEQUENCE_HEAD as i32);
        let byte = self.builder.ins().uextend(I64, byte);
        let is_ascii = self.builder.ins().icmp_imm(IntCC::UnsignedLessThan, byte, 0x80);
        self.builder.ins().brif(is_ascii, on, &[], slow, &[]);
        self.enter(on);
        let result = usual(self, byte, pos);
        self.builder.ins().jump(done, &[result]);
        self.enter(slow);
        let result = general(self);
        self.builder.ins().jump(done, &[result]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    // ---- instructions ---------------------------------------------------------------------------

    /// Writes an instruction on objects, words or floats.
    pub(super) fn object(&mut self, at: usize, i: Word) -> Option<()> {
        if self.words(i) {
            return Some(());
        }
        match flow::op(i) {
            Op::Inc => {
                let value = self.register(a(i));
                self.inc(value, c(i) as i64);
            }
            Op::Dec => {
                let value = self.register(a(i));
                self.dec(value);
            }
            Op::Take => self.take(at, i),
            Op::Proj | Op::ProjInc => {
                let value = self.register(b(i));
                self.expect_field(value, c(i));
                let field = self.load(I64, value, 8 + c(i) as i32 * 8);
                if flow::op(i) == Op::ProjInc {
                    self.inc(field, 1);
                }
                self.set(a(i), field);
            }
            Op::ScalarProj => {
                let value = self.register(b(i));
                let index = self.constant(c(i) as i64);
                let field = self.call(address!(helpers::scalar), &[value, index]);
                self.check();
                self.set(a(i), field);
            }
            Op::Ctor => {
                let fields = self.gather(at + 1, c(i));
                self.constructor(i, f(i), b(i) as u8, &fields);
            }
            Op::Ctor1 => {
                let fields = [self.register(b(i))];
                self.constructor(i, f(i), 1, &fields);
            }
            Op::Ctor2 => {
                let fields = [self.register(b(i)), self.register(c(i))];
                self.constructor(i, f(i), 2, &fields);
            }
            Op::BoxSmall => {
                let word = self.register(b(i));
                let value = self.small(word);
                self.set(a(i), value);
            }
            Op::BoxWord => {
                let word = self.register(b(i));
                let value = self.call(address!(helpers::word), &[word]);
                self.set(a(i), value);
            }
            Op::Unbox | Op::NatToWord => self.unboxed(i),
            Op::ArraySize => {
                let array = self.register(b(i));
                let not = self.cold_block();
                self.branch_unless_kind(array, Kind::Array, not);
                let len = self.load(I64, array, offset_of!(Sequence, len) as i32);
                let size = self.small(len);
                self.set(a(i), size);
                let on = self.builder.create_block();
                self.builder.ins().jump(on, &[]);
                self.enter(not);
                let result = self.corrupt();
                self.set(a(i), result);
                self.builder.ins().jump(on, &[]);
                self.enter(on);
            }
            Op::ArrayGet | Op::ArrayUget => {
                let (array, index) = (self.register(b(i)), self.register(c(i)));
                let is_word = flow::op(i) == Op::ArrayUget;
                let element = self.get(array, index, is_word, Self::corrupt);
                self.set(a(i), element);
            }
            Op::ArrayPush => {
                let (array, value) = (self.register(b(i)), self.register(c(i)));
                let result = self.push(array, value);
                self.set(a(i), result);
            }
            Op::ArraySet | Op::ArrayUset => {
                let (array, index) = (self.register(b(i)), self.register(c(i)));
                let value = self.register(self.code[at + 1] as usize);
                let is_word = flow::op(i) == Op::ArrayUset;
                let result = self.put((array, index, value), is_word, |t| {
                    let index = if is_word { index } else { t.index_or_most(index) };
                    let result = t.call(address!(helpers::set_at), &[array, index, value]);
                    t.check();
                    result
                });
                self.set(a(i), result);
            }
            Op::BytesGet => {
                let (bytes, number) = (self.register(b(i)), self.register(c(i)));
                let slow = self.cold_block();
                let done = self.builder.create_block();
                self.builder.append_block_param(done, I64);
                self.branch_unless_kind(bytes, Kind::Bytes, slow);
                let index = self.index(number, slow);
                self.branch_unless_below(index, bytes, slow);
                let place = self.builder.ins().iadd(bytes, index);
                let byte = self.load(I8, place, SEQUENCE_HEAD as i32);
                let byte = self.builder.ins().uextend(I64, byte);
                self.builder.ins().jump(done, &[byte]);
                self.enter(slow);
                let result = self.corrupt();
                self.builder.ins().jump(done, &[result]);
                self.enter(done);
                let result = self.builder.block_params(done)[0];
                self.set(a(i), result);
            }
            _ => return None,
        }
        Some(())
    }

    /// A natural number as a word; what is not small is beyond every index.
    fn index_or_most(&mut self, number: Var) -> Var {
        let small = self.is_small(number);
        let index = self.builder.ins().ushr_imm(number, 1);
        let most = self.constant(-1);
        self.builder.ins().select(small, index, most)
    }

    fn unboxed(&mut self, i: Word) {
        let value = self.register(b(i));
        let is_natural = flow::op(i) == Op::NatToWord;
        let bits = if is_natural { f(i) & 127 } else { f(i) };
        let small = self.is_small(value);
        let (fast, slow) = (self.builder.create_block(), self.cold_block());
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        self.builder.ins().brif(small, fast, &[], slow, &[]);
        self.enter(fast);
        let number = if is_natural {
            self.builder.ins().ushr_imm(value, 1)
        } else {
            self.builder.ins().sshr_imm(value, 1)
        };
        self.builder.ins().jump(done, &[number]);
        self.enter(slow);
        let general =
            if is_natural { address!(helpers::low_word) } else { address!(helpers::unword) };
        let number = self.call(general, &[value]);
        self.check();
        self.builder.ins().jump(done, &[number]);
        self.enter(done);
        let number = self.builder.block_params(done)[0];
        let word = self.mask(number, bits);
        self.set(a(i), word);
    }
}
