//! `ByteArray` and `FloatArray`: unboxed elements one after the other.
//!
//! Counterpart in Lean: `lean_byte_array_*`, `lean_float_array_*`, `lean_sarray_size`.

use super::nat::as_usize;
use super::string::write_bytes;
use super::{Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word, SEQUENCE_HEAD};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_byte_array_mk", "o:o", Code::F1(bytes_of_array)),
    Prim::new("lean_byte_array_data", "o:o", Code::F1(bytes_to_array)),
    Prim::new("lean_mk_empty_byte_array", "b:o", Code::F1(empty_bytes)),
    Prim::new("lean_byte_array_size", "b:o", Code::F1(size)),
    Prim::new("lean_sarray_size", "b:8", Code::F1(usize_size)),
    Prim::new("lean_byte_array_get", "bb:1", Code::F2(get_byte_bang)),
    Prim::new("lean_byte_array_fget", "bb:1", Code::F2(get_byte)).with_op(Op::BytesGet, 0),
    Prim::new("lean_byte_array_uget", "b8:1", Code::F2(uget_byte)),
    Prim::new("lean_byte_array_set", "ob1:o", Code::F3(set_byte)),
    Prim::new("lean_byte_array_fset", "ob1:o", Code::F3(set_byte)),
    Prim::new("lean_byte_array_uset", "o81:o", Code::F3(uset_byte)),
    Prim::new("lean_byte_array_push", "o1:o", Code::F2(push_byte)),
    Prim::new("lean_byte_array_hash", "b:8", Code::F1(hash)),
    Prim::new("lean_byte_array_copy_slice", "bbobb1:o", Code::F6(copy_slice)),
    Prim::new("lean_byteslice_beq", "bb:1", Code::F2(slice_eq)),
    Prim::new("lean_float_array_mk", "o:o", Code::F1(floats_of_array)),
    Prim::new("lean_float_array_data", "o:o", Code::F1(floats_to_array)),
    Prim::new("lean_mk_empty_float_array", "b:o", Code::F1(empty_floats)),
    Prim::new("lean_float_array_size", "b:o", Code::F1(size)),
    Prim::new("lean_float_array_get", "bb:d", Code::F2(get_float_bang)),
    Prim::new("lean_float_array_fget", "bb:d", Code::F2(get_float)),
    Prim::new("lean_float_array_uget", "b8:d", Code::F2(uget_float)),
    Prim::new("lean_float_array_set", "obd:o", Code::F3(set_float)),
    Prim::new("lean_float_array_fset", "obd:o", Code::F3(set_float)),
    Prim::new("lean_float_array_uset", "o8d:o", Code::F3(uset_float)),
    Prim::new("lean_float_array_push", "od:o", Code::F2(push_float)),
];

impl Machine {
    /// A byte array with these bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> Value {
        match self.heap.sequence(Kind::Bytes, bytes.len(), 1) {
            // SAFETY: the sequence has room for the bytes.
            Some(value) => unsafe {
                write_bytes(value, bytes);
                value
            },
            None => Value(self.out_of_memory()),
        }
    }

    /// A float array with these floats.
    pub fn floats(&mut self, floats: &[f64]) -> Value {
        match self.heap.sequence(Kind::Floats, floats.len(), 8) {
            // SAFETY: the sequence has room for the floats.
            Some(value) => unsafe {
                let to = (value.0 as *mut u8).add(SEQUENCE_HEAD).cast::<f64>();
                std::ptr::copy_nonoverlapping(floats.as_ptr(), to, floats.len());
                (*value.sequence()).len = floats.len();
                value
            },
            None => Value(self.out_of_memory()),
        }
    }
}

/// The bytes of a byte array, or `None` if the value is none.
pub fn bytes<'a>(value: Word) -> Option<&'a [u8]> {
    let value = Value(value);
    // SAFETY: an object of this kind is a byte array.
    value.is(Kind::Bytes).then(|| unsafe { value.bytes() })
}

fn floats<'a>(value: Word) -> Option<&'a [f64]> {
    let value = Value(value);
    // SAFETY: an object of this kind is a float array.
    value.is(Kind::Floats).then(|| unsafe { value.floats() })
}

macro_rules! bytes_of {
    ($m:expr, $value:expr) => {
        match bytes($value) {
            Some(bytes) => bytes,
            None => return $m.corrupt("a byte array"),
        }
    };
}

macro_rules! floats_of {
    ($m:expr, $value:expr) => {
        match floats($value) {
            Some(floats) => floats,
            None => return $m.corrupt("a float array"),
        }
    };
}

macro_rules! array_of {
    ($m:expr, $value:expr) => {
        if Value($value).is(Kind::Array) {
            // SAFETY: it is an array.
            unsafe { Value($value).elements() }
        } else {
            return $m.corrupt("an array");
        }
    };
}

fn index_of(index: Word) -> usize {
    as_usize(index).unwrap_or(usize::MAX)
}

/// The array, or a copy if somebody else has it, with room for more elements of its size.
fn unique(m: &mut Machine, value: Word, more: usize) -> Option<Value> {
    let value = Value(value);
    // SAFETY: the caller knows that it is a byte array or a float array.
    unsafe {
        let (kind, len) = ((*value.header()).kind, (*value.sequence()).len);
        let size = if kind == Kind::Bytes { 1 } else { 8 };
        if value.is_unique() {
            return m.heap.grow(value, more, size);
        }
        let new = m.heap.sequence(kind, len + if more > 0 { len + more } else { 0 }, size)?;
        let from = (value.0 as *const u8).add(SEQUENCE_HEAD);
        let to = (new.0 as *mut u8).add(SEQUENCE_HEAD);
        std::ptr::copy_nonoverlapping(from, to, len * size);
        (*new.sequence()).len = len;
        m.heap.dec(value);
        Some(new)
    }
}

/// Replaces an element, or puts one behind the last.
fn put<T>(m: &mut Machine, value: Word, index: usize, element: T) -> Word {
    // SAFETY: the caller knows that it is an array of such elements.
    let len = unsafe { (*Value(value).sequence()).len };
    let Some(new) = unique(m, value, usize::from(index == len)) else { return m.out_of_memory() };
    // SAFETY: the array is unique, and there is room at the index.
    unsafe {
        *(new.0 as *mut u8).add(SEQUENCE_HEAD).cast::<T>().add(index) = element;
        (*new.sequence()).len = len.max(index + 1);
    }
    new.0
}

extern "C-unwind" fn bytes_of_array(m: &mut Machine, array: Word) -> Word {
    let content: Vec<u8> = array_of!(m, array).iter().map(|x| x.number() as u8).collect();
    m.heap.dec(Value(array));
    m.bytes(&content).0
}

extern "C-unwind" fn bytes_to_array(m: &mut Machine, value: Word) -> Word {
    let elements: Vec<Value> =
        bytes_of!(m, value).iter().map(|&byte| Value::small(i64::from(byte))).collect();
    m.heap.dec(Value(value));
    m.array(&elements).0
}

/// A capacity is a wish; one beyond memory is not fulfilled.
fn capacity(cap: Word) -> usize {
    as_usize(cap).unwrap_or(0).min(1 << 24)
}

extern "C-unwind" fn empty_bytes(m: &mut Machine, cap: Word) -> Word {
    match m.heap.sequence(Kind::Bytes, capacity(cap), 1) {
        Some(value) => value.0,
        None => m.out_of_memory(),
    }
}

extern "C-unwind" fn empty_floats(m: &mut Machine, cap: Word) -> Word {
    match m.heap.sequence(Kind::Floats, capacity(cap), 8) {
        Some(value) => value.0,
        None => m.out_of_memory(),
    }
}

extern "C-unwind" fn usize_size(m: &mut Machine, value: Word) -> Word {
    match Value(value).kind() {
        // SAFETY: objects of these kinds are sequences.
        Some(Kind::Bytes | Kind::Floats) => unsafe { (*Value(value).sequence()).len as Word },
        _ => m.corrupt("an array of numbers"),
    }
}

extern "C-unwind" fn size(m: &mut Machine, value: Word) -> Word {
    Value::small(usize_size(m, value) as i64).0
}

extern "C-unwind" fn get_byte_bang(m: &mut Machine, value: Word, index: Word) -> Word {
    bytes_of!(m, value).get(index_of(index)).map_or(0, |&byte| Word::from(byte))
}

extern "C-unwind" fn get_byte(m: &mut Machine, value: Word, index: Word) -> Word {
    uget_byte(m, value, index_of(index) as Word)
}

extern "C-unwind" fn uget_byte(m: &mut Machine, value: Word, index: Word) -> Word {
    match bytes_of!(m, value).get(index as usize) {
        Some(&byte) => Word::from(byte),
        None => m.corrupt("a byte array of that size"),
    }
}

extern "C-unwind" fn set_byte(m: &mut Machine, value: Word, index: Word, byte: Word) -> Word {
    uset_byte(m, value, index_of(index) as Word, byte)
}

extern "C-unwind" fn uset_byte(m: &mut Machine, value: Word, index: Word, byte: Word) -> Word {
    if index >= bytes_of!(m, value).len() as Word {
        return value;
    }
    put(m, value, index as usize, byte as u8)
}

extern "C-unwind" fn push_byte(m: &mut Machine, value: Word, byte: Word) -> Word {
    let len = bytes_of!(m, value).len();
    put(m, value, len, byte as u8)
}

extern "C-unwind" fn hash(m: &mut Machine, value: Word) -> Word {
    super::string::hash_bytes(bytes_of!(m, value), 11)
}

extern "C-unwind" fn copy_slice(
    m: &mut Machine,
    from: Word,
    from_at: Word,
    to: Word,
    to_at: Word,
    len: Word,
    _exact: Word,
) -> Word {
    let source = bytes_of!(m, from);
    let target = bytes_of!(m, to);
    let start = index_of(from_at).min(source.len());
    let part = &source[start..][..index_of(len).min(source.len() - start)];
    let at = index_of(to_at).min(target.len());
    if part.is_empty() {
        return to;
    }
    let old_len = target.len();
    let more = (at + part.len()).saturating_sub(old_len);
    let Some(new) = unique(m, to, more) else { return m.out_of_memory() };
    // SAFETY: the array is unique, so it is not the source, and there is room for the part.
    unsafe {
        let data = (new.0 as *mut u8).add(SEQUENCE_HEAD + at);
        std::ptr::copy_nonoverlapping(part.as_ptr(), data, part.len());
        (*new.sequence()).len = old_len + more;
    }
    new.0
}

extern "C-unwind" fn slice_eq(m: &mut Machine, s: Word, t: Word) -> Word {
    let part = |value: Word| {
        let value = Value(value);
        // SAFETY: an object with three values is looked at as such.
        unsafe {
            if !value.is(Kind::Ctor) || (*value.header()).num_values != 3 {
                return None;
            }
            let content = bytes(*value.slot(0))?;
            content.get(index_of(*value.slot(1))..index_of(*value.slot(2)))
        }
    };
    match (part(s), part(t)) {
        (Some(a), Some(b)) => Word::from(a == b),
        _ => m.corrupt("a slice of bytes"),
    }
}

extern "C-unwind" fn floats_of_array(m: &mut Machine, array: Word) -> Word {
    let elements = array_of!(m, array);
    let content: Vec<f64> = elements.iter().map(|&x| f64::from_bits(m.unbox_word(x))).collect();
    m.heap.dec(Value(array));
    m.floats(&content).0
}

extern "C-unwind" fn floats_to_array(m: &mut Machine, value: Word) -> Word {
    let content = floats_of!(m, value);
    let elements: Vec<Value> = content.iter().map(|x| m.heap.word(x.to_bits())).collect();
    m.heap.dec(Value(value));
    m.array(&elements).0
}

extern "C-unwind" fn get_float_bang(m: &mut Machine, value: Word, index: Word) -> Word {
    floats_of!(m, value).get(index_of(index)).map_or(0, |x| x.to_bits())
}

extern "C-unwind" fn get_float(m: &mut Machine, value: Word, index: Word) -> Word {
    uget_float(m, value, index_of(index) as Word)
}

extern "C-unwind" fn uget_float(m: &mut Machine, value: Word, index: Word) -> Word {
    match floats_of!(m, value).get(index as usize) {
        Some(x) => x.to_bits(),
        None => m.corrupt("a float array of that size"),
    }
}

extern "C-unwind" fn set_float(m: &mut Machine, value: Word, index: Word, x: Word) -> Word {
    uset_float(m, value, index_of(index) as Word, x)
}

extern "C-unwind" fn uset_float(m: &mut Machine, value: Word, index: Word, x: Word) -> Word {
    if index >= floats_of!(m, value).len() as Word {
        return value;
    }
    put(m, value, index as usize, f64::from_bits(x))
}

extern "C-unwind" fn push_float(m: &mut Machine, value: Word, x: Word) -> Word {
    let len = floats_of!(m, value).len();
    put(m, value, len, f64::from_bits(x))
}
