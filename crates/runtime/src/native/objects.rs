//! Objects in native code: counting, constructors, arrays.

use super::facts::Usual;
use super::flow;
use super::helpers;
use super::translate::{address, Translator};
use crate::code::{a, b, c, f, Op};
use crate::heap::{Heap, SMALL_WORDS};
use crate::machine::Machine;
use crate::value::{Header, Kind, Sequence, Value, Word, CTOR_WORD, SEQUENCE_HEAD};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I16, I32, I64, I8};
use cranelift_codegen::ir::{Block, InstBuilder, Value as Var};
use std::mem::offset_of;

/// The kind of constructors, where it is in the last 16 bits of a header.
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
        self.rare_call(address!(helpers::release), &[value]);
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
        let machine = self.machine();
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
        let cell = self.rare_call(address!(helpers::cell), &[count]);
        self.builder.ins().jump(done, &[cell]);
        self.enter(done);
        let object = self.builder.block_params(done)[0];
        let head = self.constant(header(kind, tag, num_values, words));
        self.store(head, object, 0);
        object
    }

    fn constructor(&mut self, i: Word, tag: u8, num_values: u8, fields: &[usize]) {
        let object = self.new_object(Kind::Ctor, tag, num_values, fields.len() as u8);
        for (index, &field) in fields.iter().enumerate() {
            let field = self.register(field);
            self.store(field, object, 8 + index as i32 * 8);
        }
        self.set(a(i), object);
    }

    /// Gives the cell of a constructor back.
    fn free_constructor(&mut self, object: Var) {
        let (small, large) = (self.builder.create_block(), self.cold_block());
        let done = self.builder.create_block();
        let words = self.load(I8, object, offset_of!(Header, words) as i32);
        let words = self.builder.ins().uextend(I64, words);
        let fits = self.builder.ins().icmp_imm(IntCC::UnsignedLessThan, words, SMALL_WORDS as i64);
        self.builder.ins().brif(fits, small, &[], large, &[]);
        self.enter(small);
        let bytes = self.builder.ins().ishl_imm(words, 3);
        let machine = self.machine();
        let list = self.builder.ins().iadd(machine, bytes);
        let next = self.load(I64, list, Self::free_list(1));
        let zero = self.constant(0);
        self.store(zero, object, 0);
        self.store(next, object, 8);
        self.store(object, list, Self::free_list(1));
        self.builder.ins().jump(done, &[]);
        self.enter(large);
        self.rare_call(address!(helpers::free), &[object]);
        self.builder.ins().jump(done, &[]);
        self.enter(done);
    }

    // ---- constructors ---------------------------------------------------------------------------

    /// The kind of an object above the number of its values. The header is not loaded as a whole: its
    /// count may have just been stored, and would have to be in memory first.
    fn ctor_word(&mut self, object: Var) -> Var {
        let word = self.load(I16, object, CTOR_WORD as i32);
        self.builder.ins().uextend(I64, word)
    }

    /// Goes on only if a register holds a constructor with a field of this number.
    fn expect_field(&mut self, register: usize, field: usize) {
        if usize::from(self.known.fields[register]) > field {
            return;
        }
        let value = self.register(register);
        if self.known.fields[register] == 0 {
            let small = self.is_small(value);
            let not_small = self.builder.ins().icmp_imm(IntCC::Equal, small, 0);
            self.expect(not_small);
        }
        let kind = self.ctor_word(value);
        let least = (CTOR | (field as u64 + 1).min(0xff)) as i64;
        let is_it = self.builder.ins().icmp_imm(IntCC::UnsignedGreaterThanOrEqual, kind, least);
        self.expect(is_it);
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
        self.expect_field(a(i), most);
        let contents: Vec<Var> =
            pairs.iter().map(|&(field, _)| self.load(I64, value, 8 + field as i32 * 8)).collect();
        for (&(_, to), &content) in pairs.iter().zip(&contents) {
            self.set(to, content);
        }
        let (unique, shared) = (self.builder.create_block(), self.builder.create_block());
        let (all, some) = (self.builder.create_block(), self.builder.create_block());
        let done = self.builder.create_block();
        let count_of = self.load(I32, value, 0);
        let is_unique = self.builder.ins().icmp_imm(IntCC::Equal, count_of, 1);
        self.builder.ins().brif(is_unique, unique, &[], shared, &[]);
        self.enter(unique);
        let kind = self.ctor_word(value);
        let is_all = self.builder.ins().icmp_imm(IntCC::Equal, kind, (CTOR | count as u64) as i64);
        self.builder.ins().brif(is_all, all, &[], some, &[]);
        self.enter(all);
        self.free_constructor(value);
        self.builder.ins().jump(done, &[]);
        self.enter(some);
        let unit = self.constant(Value::UNIT.0 as i64);
        for &(field, _) in &pairs {
            self.store(unit, value, 8 + field as i32 * 8);
        }
        self.rare_call(address!(helpers::release), &[value]);
        self.builder.ins().jump(done, &[]);
        self.enter(shared);
        let less = self.builder.ins().iadd_imm(count_of, -1);
        self.store(less, value, 0);
        for &content in &contents {
            self.inc(content, 1);
        }
        self.builder.ins().jump(done, &[]);
        self.enter(done);
    }

    // ---- arrays ---------------------------------------------------------------------------------

    /// Whether a register holds an object of a kind, in a block of its own; else control goes to `not`.
    fn branch_unless_kind(&mut self, register: usize, kind: Kind, not: Block) {
        let known = match kind {
            Kind::Array => Some(&self.known.arrays),
            Kind::Str => Some(&self.known.texts),
            _ => None,
        };
        if known.is_some_and(|known| known.has(register)) {
            return;
        }
        let value = self.register(register);
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
    fn index(&mut self, register: usize, large: Block) -> Var {
        let number = self.register(register);
        if !self.known.small.has(register) {
            let small = self.is_small(number);
            let on = self.builder.create_block();
            self.builder.ins().brif(small, on, &[], large, &[]);
            self.enter(on);
        }
        self.builder.ins().ushr_imm(number, 1)
    }

    fn branch_unless_below(&mut self, index: Var, sequence: Var, not: Block) {
        let len = self.load(I64, sequence, offset_of!(Sequence, len) as i32);
        let is_inside = self.builder.ins().icmp(IntCC::UnsignedLessThan, index, len);
        let on = self.builder.create_block();
        self.builder.ins().brif(is_inside, on, &[], not, &[]);
        self.enter(on);
    }

    fn branch_unless_unique(&mut self, register: usize, not: Block) {
        if self.known.unique.has(register) {
            return;
        }
        let object = self.register(register);
        let count = self.load(I32, object, 0);
        let is_unique = self.builder.ins().icmp_imm(IntCC::Equal, count, 1);
        let on = self.builder.create_block();
        self.builder.ins().brif(is_unique, on, &[], not, &[]);
        self.enter(on);
    }

    /// Goes to `not` unless there is room for one element more; gives the number of elements.
    fn branch_unless_room(&mut self, sequence: Var, not: Block) -> Var {
        let len = self.load(I64, sequence, offset_of!(Sequence, len) as i32);
        let cap = self.load(I64, sequence, offset_of!(Sequence, cap) as i32);
        let fits = self.builder.ins().icmp(IntCC::UnsignedLessThan, len, cap);
        let on = self.builder.create_block();
        self.builder.ins().brif(fits, on, &[], not, &[]);
        self.enter(on);
        len
    }

    /// The place of an element, before the head of the array is added.
    fn element(&mut self, array: Var, index: Var) -> Var {
        let bytes = self.builder.ins().ishl_imm(index, 3);
        self.builder.ins().iadd(array, bytes)
    }

    /// What `usual` gives, or where that goes to the block that it is given, what `general` gives.
    pub fn with_fallback(
        &mut self,
        usual: impl FnOnce(&mut Self, Block) -> Var,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let slow = self.cold_block();
        let done = self.builder.create_block();
        self.builder.append_block_param(done, I64);
        let result = usual(self, slow);
        self.builder.ins().jump(done, &[result]);
        self.enter(slow);
        let result = general(self);
        self.builder.ins().jump(done, &[result]);
        self.enter(done);
        self.builder.block_params(done)[0]
    }

    /// An element with a reference of its own; `general` gives it where the usual case does not hold.
    fn get(
        &mut self,
        (array, number): (usize, usize),
        is_word: bool,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let usual = |t: &mut Self, slow: Block| {
            t.branch_unless_kind(array, Kind::Array, slow);
            let index = if is_word { t.register(number) } else { t.index(number, slow) };
            let array = t.register(array);
            t.branch_unless_below(index, array, slow);
            let place = t.element(array, index);
            let element = t.load(I64, place, SEQUENCE_HEAD as i32);
            t.inc(element, 1);
            element
        };
        self.with_fallback(usual, general)
    }

    /// The array with another element, as `get`, which will be in a register.
    fn put(
        &mut self,
        to: usize,
        (array, number, value): (usize, usize, usize),
        is_word: bool,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let usual = |t: &mut Self, slow: Block| {
            t.branch_unless_kind(array, Kind::Array, slow);
            t.branch_unless_unique(array, slow);
            let index = if is_word { t.register(number) } else { t.index(number, slow) };
            let (array, value) = (t.register(array), t.register(value));
            t.branch_unless_below(index, array, slow);
            let place = t.element(array, index);
            let old = t.load(I64, place, SEQUENCE_HEAD as i32);
            t.store(value, place, SEQUENCE_HEAD as i32);
            t.set(to, array);
            t.dec(old);
            t.register(to)
        };
        self.with_fallback(usual, general)
    }

    fn push(&mut self, array: usize, value: usize) -> Var {
        let usual = |t: &mut Self, slow: Block| {
            t.branch_unless_kind(array, Kind::Array, slow);
            t.branch_unless_unique(array, slow);
            let (array, value) = (t.register(array), t.register(value));
            let len = t.branch_unless_room(array, slow);
            let place = t.element(array, len);
            t.store(value, place, SEQUENCE_HEAD as i32);
            let more = t.builder.ins().iadd_imm(len, 1);
            t.store(more, array, offset_of!(Sequence, len) as i32);
            array
        };
        self.with_fallback(usual, |t| {
            let (array, value) = (t.register(array), t.register(value));
            let result = t.rare_call(address!(helpers::push_to), &[array, value]);
            t.check();
            result
        })
    }

    /// Stops: the value is not what it is used as.
    fn corrupt(&mut self) -> Var {
        let result = self.call(address!(helpers::corrupt), &[]);
        self.check();
        result
    }

    // ---- primitives -----------------------------------------------------------------------------

    /// A primitive: those that programs use all the time are written out.
    pub(super) fn primitive(&mut self, at: usize, args: &[usize]) -> Var {
        let (to, called) = (a(self.code[at]), self.code[at + 1] as i64);
        let general = |t: &mut Self| {
            let args = t.registers(args);
            let result = t.rare_call(called, &args);
            t.check();
            result
        };
        match (Usual::of(self.code, at), args) {
            (Some(Usual::ArrayGet), &[_, array, index]) => self.get((array, index), false, general),
            (Some(Usual::ArraySet), &[array, index, value]) => {
                self.put(to, (array, index, value), false, general)
            }
            (Some(Usual::TextGet), &[text, pos]) => {
                self.ascii(text, pos, |_, byte, _| byte, general)
            }
            (Some(Usual::TextNext), &[text, pos]) => {
                let next = |t: &mut Self, _, pos| t.builder.ins().iadd_imm(pos, 2);
                self.ascii(text, pos, next, general)
            }
            (Some(Usual::TextPush), &[text, c]) => self.push_char(text, c, general),
            _ => {
                let args = self.registers(args);
                let result = self.call(called, &args);
                self.check();
                result
            }
        }
    }

    /// Goes to `not` unless a character takes one byte.
    fn branch_unless_ascii(&mut self, c: Var, not: Block) {
        let on = self.builder.create_block();
        let is_ascii = self.builder.ins().icmp_imm(IntCC::UnsignedLessThan, c, 0x80);
        self.builder.ins().brif(is_ascii, on, &[], not, &[]);
        self.enter(on);
    }

    /// Looks at a position of a string where there is a character of one byte; `general` does it
    /// elsewhere.
    fn ascii(
        &mut self,
        text: usize,
        pos: usize,
        found: impl FnOnce(&mut Self, Var, Var) -> Var,
        general: impl FnOnce(&mut Self) -> Var,
    ) -> Var {
        let usual = |t: &mut Self, slow: Block| {
            t.branch_unless_kind(text, Kind::Str, slow);
            let index = t.index(pos, slow);
            let (text, pos) = (t.register(text), t.register(pos));
            t.branch_unless_below(index, text, slow);
            let place = t.builder.ins().iadd(text, index);
            let byte = t.load(I8, place, SEQUENCE_HEAD as i32);
            let byte = t.builder.ins().uextend(I64, byte);
            t.branch_unless_ascii(byte, slow);
            found(t, byte, pos)
        };
        self.with_fallback(usual, general)
    }

    /// A string with one character more, which takes one byte; `general` does the others.
    fn push_char(&mut self, text: usize, c: usize, general: impl FnOnce(&mut Self) -> Var) -> Var {
        let usual = |t: &mut Self, slow: Block| {
            t.branch_unless_kind(text, Kind::Str, slow);
            t.branch_unless_unique(text, slow);
            let (text, c) = (t.register(text), t.register(c));
            t.branch_unless_ascii(c, slow);
            let len = t.branch_unless_room(text, slow);
            let byte = t.builder.ins().ireduce(I8, c);
            let place = t.builder.ins().iadd(text, len);
            t.store(byte, place, SEQUENCE_HEAD as i32);
            for field in [offset_of!(Sequence, len), offset_of!(Sequence, chars)] {
                let count = t.load(I64, text, field as i32);
                let count = t.builder.ins().iadd_imm(count, 1);
                t.store(count, text, field as i32);
            }
            text
        };
        self.with_fallback(usual, general)
    }

    // ---- instructions ---------------------------------------------------------------------------

    /// Writes an instruction on objects, words or floats.
    pub(super) fn object(&mut self, at: usize, i: Word) -> Option<()> {
        if self.words(i) {
            return Some(());
        }
        match flow::op(i) {
            Op::Inc | Op::Dec if self.known.small.has(a(i)) => {}
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
                self.expect_field(b(i), c(i));
                let value = self.register(b(i));
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
                let fields = self.packed(at + 1, c(i));
                self.constructor(i, f(i), b(i) as u8, &fields);
            }
            Op::Ctor1 => {
                self.constructor(i, f(i), 1, &[b(i)]);
            }
            Op::Ctor2 => {
                self.constructor(i, f(i), 2, &[b(i), c(i)]);
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
                let usual = |t: &mut Self, slow: Block| {
                    t.branch_unless_kind(b(i), Kind::Array, slow);
                    let array = t.register(b(i));
                    let len = t.load(I64, array, offset_of!(Sequence, len) as i32);
                    t.small(len)
                };
                let size = self.with_fallback(usual, Self::corrupt);
                self.set(a(i), size);
            }
            Op::ArrayGet | Op::ArrayUget => {
                let is_word = flow::op(i) == Op::ArrayUget;
                let element = self.get((b(i), c(i)), is_word, Self::corrupt);
                self.set(a(i), element);
            }
            Op::ArrayPush => {
                let result = self.push(b(i), c(i));
                self.set(a(i), result);
            }
            Op::ArraySet | Op::ArrayUset => {
                let (array, index, value) = (b(i), c(i), self.code[at + 1] as usize);
                let is_word = flow::op(i) == Op::ArrayUset;
                let result = self.put(a(i), (array, index, value), is_word, |t| {
                    let index = t.register(index);
                    let index = if is_word { index } else { t.index_or_most(index) };
                    let (array, value) = (t.register(array), t.register(value));
                    let result = t.rare_call(address!(helpers::set_at), &[array, index, value]);
                    t.check();
                    result
                });
                self.set(a(i), result);
            }
            Op::BytesGet => {
                let usual = |t: &mut Self, slow: Block| {
                    t.branch_unless_kind(b(i), Kind::Bytes, slow);
                    let index = t.index(c(i), slow);
                    let bytes = t.register(b(i));
                    t.branch_unless_below(index, bytes, slow);
                    let place = t.builder.ins().iadd(bytes, index);
                    let byte = t.load(I8, place, SEQUENCE_HEAD as i32);
                    t.builder.ins().uextend(I64, byte)
                };
                let byte = self.with_fallback(usual, Self::corrupt);
                self.set(a(i), byte);
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
        let usual = |t: &mut Self, slow: Block| {
            if !t.known.small.has(b(i)) {
                let small = t.is_small(value);
                let on = t.builder.create_block();
                t.builder.ins().brif(small, on, &[], slow, &[]);
                t.enter(on);
            }
            if is_natural {
                t.builder.ins().ushr_imm(value, 1)
            } else {
                t.builder.ins().sshr_imm(value, 1)
            }
        };
        let number = self.with_fallback(usual, |t| {
            let general =
                if is_natural { address!(helpers::low_word) } else { address!(helpers::unword) };
            let number = t.rare_call(general, &[value]);
            t.check();
            number
        });
        let word = self.mask(number, bits);
        self.set(a(i), word);
    }
}
