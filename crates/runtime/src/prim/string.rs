//! `String`: UTF-8 text with byte positions.
//!
//! INVARIANT (strings are UTF-8): an object of kind `Str` is well-formed UTF-8, and `chars` is the
//! number of its characters. `lean_string_from_utf8_unchecked` therefore checks, and replaces what is
//! wrong; Lean leaves that undefined.
//!
//! Where a position is no boundary of characters or behind the end, results are those of Lean's model
//! functions: the character there is `'A'` (the default), the next position is one byte on, the
//! previous one is the last boundary before. `String.Pos.Raw` is represented by its number.
//!
//! Counterpart in Lean: `lean_string_*` in `runtime/object.cpp`; the hash is Lean's MurmurHash64A.

use super::nat::{as_usize, from_u64};
use super::{Code, Prim};
use crate::heap::Heap;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word, SEQUENCE_HEAD};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_string_mk", "o:o", Code::F1(of_list)),
    Prim::new("lean_string_data", "o:o", Code::F1(to_list)),
    Prim::new("lean_string_push", "o4:o", Code::F2(push)),
    Prim::new("lean_string_append", "ob:o", Code::F2(append)),
    Prim::new("lean_string_length", "b:o", Code::F1(length)),
    Prim::new("lean_string_utf8_byte_size", "b:o", Code::F1(byte_size)),
    Prim::new("lean_string_dec_eq", "bb:1", Code::F2(dec_eq)),
    Prim::new("lean_string_dec_lt", "bb:1", Code::F2(dec_lt)),
    Prim::new("lean_string_compare", "bb:1", Code::F2(compare)),
    Prim::new("lean_string_hash", "b:8", Code::F1(hash)),
    Prim::new("lean_string_utf8_get", "bb:4", Code::F2(get)),
    Prim::new("lean_string_utf8_get_fast", "bb:4", Code::F2(get)),
    Prim::new("lean_string_utf8_get_opt", "bb:o", Code::F2(get_opt)),
    Prim::new("lean_string_utf8_get_bang", "bb:4", Code::F2(get_bang)),
    Prim::new("lean_string_utf8_next", "bb:o", Code::F2(next)),
    Prim::new("lean_string_utf8_next_fast", "bb:o", Code::F2(next)),
    Prim::new("lean_string_utf8_prev", "bb:o", Code::F2(prev)),
    Prim::new("lean_string_utf8_set", "ob4:o", Code::F3(set)),
    Prim::new("lean_string_utf8_at_end", "bb:1", Code::F2(at_end)),
    Prim::new("lean_string_utf8_extract", "bbb:o", Code::F3(extract)),
    Prim::new("lean_string_is_valid_pos", "bb:1", Code::F2(is_valid_pos)),
    Prim::new("lean_string_get_byte_fast", "bb:1", Code::F2(get_byte)),
    Prim::new("lean_string_memcmp", "bbbbb:1", Code::F5(memcmp)),
    Prim::new("lean_slice_hash", "b:8", Code::F1(slice_hash)),
    Prim::new("lean_slice_dec_lt", "bb:1", Code::F2(slice_lt)),
    Prim::new("lean_slice_memcmp", "bbbbb:1", Code::F5(slice_memcmp)),
    Prim::new("lean_string_validate_utf8", "b:1", Code::F1(validate)),
    Prim::new("lean_string_from_utf8_unchecked", "b:o", Code::F1(from_utf8)),
    Prim::new("lean_string_to_utf8", "b:o", Code::F1(to_utf8)),
    Prim::new("lean_string_of_usize", "8:o", Code::F1(of_usize)),
    Prim::new("lean_uint64_mix_hash", "88:8", Code::F2(mix_hash)),
    Prim::new("gnomon_string_singleton", "4:o", Code::F1(singleton)),
];

/// What is at a position that is none.
const DEFAULT_CHAR: char = 'A';

impl Machine {
    /// A string with this text.
    pub fn string(&mut self, text: &str) -> Value {
        match self.heap.sequence(Kind::Str, text.len(), 1) {
            // SAFETY: the sequence has room for the text.
            Some(value) => unsafe {
                write_bytes(value, text.as_bytes());
                (*value.sequence()).chars = text.chars().count();
                value
            },
            None => Value(self.out_of_memory()),
        }
    }
}

/// Fills an empty sequence of bytes.
///
/// # Safety
/// It is one, with enough room, and nobody looks at it.
pub(super) unsafe fn write_bytes(value: Value, bytes: &[u8]) {
    // SAFETY: the caller's promise.
    unsafe {
        let to = (value.0 as *mut u8).add(SEQUENCE_HEAD);
        std::ptr::copy_nonoverlapping(bytes.as_ptr(), to, bytes.len());
        (*value.sequence()).len = bytes.len();
    }
}

/// The text of a value, or `None` if it is no string.
///
/// The text must not be used after the value was given back or changed.
pub fn text<'a>(value: Word) -> Option<&'a str> {
    let value = Value(value);
    // SAFETY: an object of this kind is a string.
    value.is(Kind::Str).then(|| unsafe { value.text() })
}

macro_rules! text_of {
    ($m:expr, $value:expr) => {
        match text($value) {
            Some(text) => text,
            None => return $m.corrupt("a string"),
        }
    };
}

/// A position as a number of bytes; beyond all strings if it is not small.
fn position(pos: Word) -> usize {
    as_usize(pos).unwrap_or(usize::MAX)
}

/// The character at a position, if there is one.
fn char_at(text: &str, pos: usize) -> Option<char> {
    let first = *text.as_bytes().get(pos)?;
    if first < 128 {
        return Some(char::from(first));
    }
    text.get(pos..)?.chars().next()
}

/// The character at a position, for native code.
pub(crate) const GET: super::F2 = get;
/// The next position, for native code.
pub(crate) const NEXT: super::F2 = next;
/// A string with one character more, for native code.
pub(crate) const PUSH: super::F2 = push;
/// A string with another one behind it, for native code.
pub(crate) const APPEND: super::F2 = append;

impl Machine {
    /// A string of characters of one byte each.
    pub(super) fn ascii(&mut self, bytes: &[u8]) -> Value {
        debug_assert!(bytes.is_ascii(), "the caller knows");
        match self.heap.sequence(Kind::Str, bytes.len(), 1) {
            // SAFETY: the sequence has room for the bytes, and ASCII is UTF-8.
            Some(text) => unsafe {
                write_bytes(text, bytes);
                (*text.sequence()).chars = bytes.len();
                text
            },
            None => Value(self.out_of_memory()),
        }
    }

    /// A string of at most eight characters of one byte each, the first one in the lowest byte.
    #[inline(always)]
    pub(super) fn short_string(&mut self, text: u64, len: usize) -> Value {
        debug_assert!(len <= SHORT, "the caller knows");
        // SAFETY: the string has room for eight bytes, of which so many are the text.
        unsafe {
            let value = self.heap.short_text(len);
            ((value.0 as *mut u8).add(SEQUENCE_HEAD)).cast::<u64>().write(text.to_le());
            value
        }
    }
}

/// Every string has room for so many bytes.
const SHORT: usize = 8;

/// Appends bytes of well-formed text to an owned string.
fn append_text(heap: &mut Heap, value: Value, more: &str, chars: usize) -> Option<Value> {
    // SAFETY: the value is a string; a unique one may be changed, others are copied first.
    unsafe {
        let len = (*value.sequence()).len;
        let value = if value.is_unique() {
            // The text to append may be in the string itself only if it is shared.
            heap.grow(value, more.len(), 1)?
        } else {
            let cap = len.checked_add(more.len())?.checked_mul(2)?;
            let copy = heap.sequence(Kind::Str, cap, 1)?;
            write_bytes(copy, value.bytes());
            (*copy.sequence()).chars = (*value.sequence()).chars;
            heap.dec(value);
            copy
        };
        let to = (value.0 as *mut u8).add(SEQUENCE_HEAD + len);
        std::ptr::copy_nonoverlapping(more.as_ptr(), to, more.len());
        (*value.sequence()).len = len + more.len();
        (*value.sequence()).chars += chars;
        Some(value)
    }
}

extern "C-unwind" fn push(m: &mut Machine, s: Word, c: Word) -> Word {
    let text = Value(s);
    if text.is(Kind::Str) && text.is_unique() && c < 0x80 {
        // SAFETY: it is a string that may be changed, and there is room for one more byte.
        unsafe {
            let sequence = text.sequence();
            if (*sequence).len < (*sequence).cap {
                *(s as *mut u8).add(SEQUENCE_HEAD + (*sequence).len) = c as u8;
                (*sequence).len += 1;
                (*sequence).chars += 1;
                return s;
            }
        }
    }
    if !Value(s).is(Kind::Str) {
        return m.corrupt("a string");
    }
    let c = char::from_u32(c as u32).unwrap_or(DEFAULT_CHAR);
    let mut buffer = [0; 4];
    match append_text(&mut m.heap, Value(s), c.encode_utf8(&mut buffer), 1) {
        Some(value) => value.0,
        None => m.out_of_memory(),
    }
}

extern "C-unwind" fn append(m: &mut Machine, s: Word, t: Word) -> Word {
    text_of!(m, s);
    let more = text_of!(m, t);
    if more.is_empty() {
        return s;
    }
    if more.len() <= SHORT && Value(s).is_unique() {
        // SAFETY: both are strings, and one may be changed. Eight bytes may be read of every string, and
        // written where there is room; what is behind the text does not matter.
        unsafe {
            let (to, from) = (Value(s).sequence(), Value(t).sequence());
            if (*to).cap - (*to).len >= SHORT {
                let text = (t as *const u8).add(SEQUENCE_HEAD);
                let end = (s as *mut u8).add(SEQUENCE_HEAD + (*to).len);
                std::ptr::copy_nonoverlapping(text, end, SHORT);
                (*to).len += more.len();
                (*to).chars += (*from).chars;
                return s;
            }
        }
    }
    // SAFETY: it is a string.
    let chars = unsafe { (*Value(t).sequence()).chars };
    match append_text(&mut m.heap, Value(s), more, chars) {
        Some(value) => value.0,
        None => m.out_of_memory(),
    }
}

/// The elements of a list, which stays the caller's; `None` if it is no list.
pub(super) fn list_elements(list: Value) -> Option<Vec<Value>> {
    let mut elements = Vec::new();
    let mut rest = list;
    while !rest.is_small() {
        // SAFETY: an object with two values is looked at as such.
        unsafe {
            if !rest.is(Kind::Ctor) || (*rest.header()).num_values != 2 {
                return None;
            }
            elements.push(Value(*rest.slot(0)));
            rest = Value(*rest.slot(1));
        }
    }
    Some(elements)
}

/// A list of owned elements.
pub(super) fn list_of(m: &mut Machine, elements: impl DoubleEndedIterator<Item = Value>) -> Value {
    elements.rev().fold(Value::UNIT, |rest, element| {
        // SAFETY: both fields are written at once.
        unsafe {
            let cons = m.heap.object(Kind::Ctor, 1, 2, 2);
            *cons.slot(0) = element.0;
            *cons.slot(1) = rest.0;
            cons
        }
    })
}

extern "C-unwind" fn of_list(m: &mut Machine, list: Word) -> Word {
    let Some(chars) = list_elements(Value(list)) else { return m.corrupt("a list") };
    let text: String =
        chars.iter().map(|c| char::from_u32(c.number() as u32).unwrap_or(DEFAULT_CHAR)).collect();
    m.heap.dec(Value(list));
    m.string(&text).0
}

extern "C-unwind" fn to_list(m: &mut Machine, s: Word) -> Word {
    let text = text_of!(m, s);
    let list = list_of(m, text.chars().map(|c| Value::small(i64::from(u32::from(c)))));
    m.heap.dec(Value(s));
    list.0
}

extern "C-unwind" fn singleton(m: &mut Machine, c: Word) -> Word {
    let mut buffer = [0; 4];
    let c = char::from_u32(c as u32).unwrap_or(DEFAULT_CHAR);
    m.string(c.encode_utf8(&mut buffer)).0
}

extern "C-unwind" fn length(m: &mut Machine, s: Word) -> Word {
    text_of!(m, s);
    // SAFETY: it is a string.
    Value::small(unsafe { (*Value(s).sequence()).chars } as i64).0
}

extern "C-unwind" fn byte_size(m: &mut Machine, s: Word) -> Word {
    Value::small(text_of!(m, s).len() as i64).0
}

extern "C-unwind" fn dec_eq(m: &mut Machine, s: Word, t: Word) -> Word {
    if s == t {
        return 1;
    }
    Word::from(text_of!(m, s) == text_of!(m, t))
}

extern "C-unwind" fn dec_lt(m: &mut Machine, s: Word, t: Word) -> Word {
    Word::from(text_of!(m, s) < text_of!(m, t))
}

extern "C-unwind" fn compare(m: &mut Machine, s: Word, t: Word) -> Word {
    // The constructors of `Ordering` are in this order.
    match text_of!(m, s).cmp(text_of!(m, t)) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => 1,
        std::cmp::Ordering::Greater => 2,
    }
}

/// The character of one byte at a position, if that is what is there.
#[inline(always)]
fn ascii_at(text: &str, pos: Word) -> Option<u8> {
    let at = Value(pos).is_small().then_some((pos >> 1) as usize)?;
    text.as_bytes().get(at).copied().filter(u8::is_ascii)
}

extern "C-unwind" fn get(m: &mut Machine, s: Word, pos: Word) -> Word {
    let text = text_of!(m, s);
    if let Some(byte) = ascii_at(text, pos) {
        return Word::from(byte);
    }
    Word::from(u32::from(char_at(text, position(pos)).unwrap_or(DEFAULT_CHAR)))
}

extern "C-unwind" fn get_opt(m: &mut Machine, s: Word, pos: Word) -> Word {
    match char_at(text_of!(m, s), position(pos)) {
        // SAFETY: the field is written at once.
        Some(c) => unsafe {
            let some = m.heap.object(Kind::Ctor, 1, 1, 1);
            *some.slot(0) = Value::small(i64::from(u32::from(c))).0;
            some.0
        },
        None => Value::UNIT.0,
    }
}

extern "C-unwind" fn get_bang(m: &mut Machine, s: Word, pos: Word) -> Word {
    match char_at(text_of!(m, s), position(pos)) {
        Some(c) => Word::from(u32::from(c)),
        None => {
            m.panic_message("Error: invalid `String.Pos` at `String.get!`");
            Word::from(u32::from(DEFAULT_CHAR))
        }
    }
}

extern "C-unwind" fn next(m: &mut Machine, s: Word, pos: Word) -> Word {
    let text = text_of!(m, s);
    if ascii_at(text, pos).is_some() {
        return pos + Value::small(1).0 - 1;
    }
    match as_usize(pos) {
        Some(at) => {
            let size = char_at(text, at).unwrap_or(DEFAULT_CHAR).len_utf8();
            from_u64(m, (at + size) as u64)
        }
        None => super::int::add(m, pos, Value::small(1).0),
    }
}

extern "C-unwind" fn prev(m: &mut Machine, s: Word, pos: Word) -> Word {
    let text = text_of!(m, s);
    let mut at = match as_usize(pos) {
        Some(at) if at <= text.len() => at.saturating_sub(1),
        // Behind the end, the model goes back by one byte.
        _ => return super::nat::sub(m, pos, Value::small(1).0),
    };
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    Value::small(at as i64).0
}

extern "C-unwind" fn at_end(m: &mut Machine, s: Word, pos: Word) -> Word {
    Word::from(position(pos) >= text_of!(m, s).len())
}

extern "C-unwind" fn set(m: &mut Machine, s: Word, pos: Word, c: Word) -> Word {
    let text = text_of!(m, s);
    let at = position(pos);
    let Some(old) = char_at(text, at) else { return s };
    let c = char::from_u32(c as u32).unwrap_or(DEFAULT_CHAR);
    if Value(s).is_unique() && old.len_utf8() == c.len_utf8() {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes();
        // SAFETY: nobody else has the string, and the new character is as long as the old one.
        unsafe {
            let to = (s as *mut u8).add(SEQUENCE_HEAD + at);
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), to, bytes.len());
        }
        return s;
    }
    let mut new = String::with_capacity(text.len() + 4);
    new.push_str(&text[..at]);
    new.push(c);
    new.push_str(&text[at + old.len_utf8()..]);
    m.heap.dec(Value(s));
    m.string(&new).0
}

extern "C-unwind" fn extract(m: &mut Machine, s: Word, from: Word, to: Word) -> Word {
    let text = text_of!(m, s);
    let (from, to) = (position(from), position(to).min(text.len()));
    // As in the model: a start that is no boundary gives nothing, an end that is none is passed by.
    if from >= to || !text.is_char_boundary(from) {
        return m.string("").0;
    }
    let to = if text.is_char_boundary(to) { to } else { text.len() };
    if from == 0 && to == text.len() {
        m.heap.inc(Value(s));
        return s;
    }
    m.string(&text[from..to]).0
}

extern "C-unwind" fn is_valid_pos(m: &mut Machine, s: Word, pos: Word) -> Word {
    Word::from(text_of!(m, s).is_char_boundary(position(pos)))
}

extern "C-unwind" fn get_byte(m: &mut Machine, s: Word, pos: Word) -> Word {
    match text_of!(m, s).as_bytes().get(position(pos)) {
        Some(&byte) => Word::from(byte),
        None => m.corrupt("a position in a string"),
    }
}

/// Whether two parts of so many bytes are equal.
fn equal_parts(s: &[u8], t: &[u8], at_s: Word, at_t: Word, len: Word) -> bool {
    let part = |bytes: &[u8], at: Word| {
        let (at, len) = (position(at), position(len));
        at.checked_add(len).filter(|&end| end <= bytes.len()).map(|end| at..end)
    };
    match (part(s, at_s), part(t, at_t)) {
        (Some(in_s), Some(in_t)) => s[in_s] == t[in_t],
        _ => false,
    }
}

extern "C-unwind" fn memcmp(
    m: &mut Machine,
    s: Word,
    t: Word,
    at_s: Word,
    at_t: Word,
    len: Word,
) -> Word {
    let (s, t) = (text_of!(m, s), text_of!(m, t));
    Word::from(equal_parts(s.as_bytes(), t.as_bytes(), at_s, at_t, len))
}

/// The part of a string that a `String.Slice` stands for.
fn slice<'a>(value: Word) -> Option<&'a [u8]> {
    let value = Value(value);
    // SAFETY: an object with three values is looked at as such.
    unsafe {
        if !value.is(Kind::Ctor) || (*value.header()).num_values != 3 {
            return None;
        }
        let text = text(*value.slot(0))?;
        text.as_bytes().get(position(*value.slot(1))..position(*value.slot(2)))
    }
}

macro_rules! slice_of {
    ($m:expr, $value:expr) => {
        match slice($value) {
            Some(bytes) => bytes,
            None => return $m.corrupt("a slice"),
        }
    };
}

extern "C-unwind" fn slice_hash(m: &mut Machine, s: Word) -> Word {
    hash_bytes(slice_of!(m, s), 11)
}

extern "C-unwind" fn slice_lt(m: &mut Machine, s: Word, t: Word) -> Word {
    Word::from(slice_of!(m, s) < slice_of!(m, t))
}

extern "C-unwind" fn slice_memcmp(
    m: &mut Machine,
    s: Word,
    t: Word,
    at_s: Word,
    at_t: Word,
    len: Word,
) -> Word {
    Word::from(equal_parts(slice_of!(m, s), slice_of!(m, t), at_s, at_t, len))
}

macro_rules! bytes_of {
    ($m:expr, $value:expr) => {
        if Value($value).is(Kind::Bytes) {
            // SAFETY: it is a byte array.
            unsafe { Value($value).bytes() }
        } else {
            return $m.corrupt("a byte array");
        }
    };
}

extern "C-unwind" fn validate(m: &mut Machine, bytes: Word) -> Word {
    Word::from(std::str::from_utf8(bytes_of!(m, bytes)).is_ok())
}

extern "C-unwind" fn from_utf8(m: &mut Machine, bytes: Word) -> Word {
    let text = String::from_utf8_lossy(bytes_of!(m, bytes));
    m.string(&text).0
}

extern "C-unwind" fn to_utf8(m: &mut Machine, s: Word) -> Word {
    let text = text_of!(m, s);
    m.bytes(text.as_bytes()).0
}

extern "C-unwind" fn of_usize(m: &mut Machine, x: Word) -> Word {
    m.string(&x.to_string()).0
}

extern "C-unwind" fn hash(m: &mut Machine, s: Word) -> Word {
    hash_bytes(text_of!(m, s).as_bytes(), 11)
}

/// MurmurHash64A, with Lean's constants.
pub(super) fn hash_bytes(bytes: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let mut h = seed ^ (bytes.len() as u64).wrapping_mul(M);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut k = u64::from_le_bytes(chunk.try_into().expect("chunks have eight bytes"));
        k = k.wrapping_mul(M);
        k ^= k >> R;
        k = k.wrapping_mul(M);
        h ^= k;
        h = h.wrapping_mul(M);
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        for (index, &byte) in rest.iter().enumerate() {
            h ^= u64::from(byte) << (8 * index);
        }
        h = h.wrapping_mul(M);
    }
    h ^= h >> R;
    h = h.wrapping_mul(M);
    h ^ h >> R
}

/// Lean's `mixHash`.
extern "C-unwind" fn mix_hash(_: &mut Machine, h: Word, k: Word) -> Word {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let mut k = k.wrapping_mul(M);
    k ^= k >> R;
    k ^= M;
    (h ^ k).wrapping_mul(M)
}
