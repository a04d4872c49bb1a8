//! `Array`: elements one after the other, changed in place when nobody else has the array.
//!
//! Reading outside the bounds is impossible in programs that type check, where a proof comes along;
//! where there is none (`a[i]!`), a message is given, and the default. Counterpart in Lean:
//! `lean_array_*`.

use super::nat::as_usize;
use super::string::{list_elements, list_of};
use super::{Code, Prim};
use crate::code::Op;
use crate::machine::Machine;
use crate::value::{Kind, Value, Word, SEQUENCE_HEAD};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_array_mk", "o:o", Code::F1(of_list)),
    Prim::new("lean_array_to_list", "o:o", Code::F1(to_list)),
    Prim::new("lean_mk_empty_array_with_capacity", "b:o", Code::F1(with_capacity)),
    Prim::new("lean_mk_array", "oo:o", Code::F2(replicate)),
    Prim::new("lean_array_get_size", "b:o", Code::F1(size)).with_op(Op::ArraySize, 0),
    Prim::new("lean_array_size", "b:8", Code::F1(usize_size)),
    Prim::new("lean_array_fget", "bb:o", Code::F2(get)).with_op(Op::ArrayGet, 0),
    Prim::new("lean_array_fget_borrowed", "bb:o", Code::F2(get)).with_op(Op::ArrayGet, 0),
    Prim::new("lean_array_uget", "b8:o", Code::F2(uget)).with_op(Op::ArrayUget, 0),
    Prim::new("lean_array_uget_borrowed", "b8:o", Code::F2(uget)).with_op(Op::ArrayUget, 0),
    Prim::new("lean_array_get", "bbb:o", Code::F3(get_bang)),
    Prim::new("lean_array_get_borrowed", "bbb:o", Code::F3(get_bang)),
    Prim::new("lean_array_fset", "obo:o", Code::F3(set)).with_op(Op::ArraySet, 0),
    Prim::new("lean_array_uset", "o8o:o", Code::F3(uset)).with_op(Op::ArrayUset, 0),
    Prim::new("lean_array_set", "obo:o", Code::F3(set_bang)),
    Prim::new("lean_array_push", "oo:o", Code::F2(push)).with_op(Op::ArrayPush, 0),
    Prim::new("lean_array_pop", "o:o", Code::F1(pop)),
    Prim::new("lean_array_fswap", "obb:o", Code::F3(swap)),
    Prim::new("lean_array_swap", "obb:o", Code::F3(swap)),
    Prim::new("gnomon_array_append", "ob:o", Code::F2(append)),
    Prim::new("gnomon_array_extract", "bbb:o", Code::F3(extract)),
];

/// `a[i]!`, for native code.
pub(crate) const GET_BANG: super::F3 = get_bang;
/// `a.set! i x`, for native code.
pub(crate) const SET_BANG: super::F3 = set_bang;
/// `Array.replicate`, for native code.
pub(crate) const REPLICATE: super::F2 = replicate;
/// An array of a list, for native code.
pub(crate) const OF_LIST: super::F1 = of_list;
/// An empty array, for native code.
pub(crate) const WITH_CAPACITY: super::F1 = with_capacity;

impl Machine {
    /// An array of owned elements.
    pub fn array(&mut self, elements: &[Value]) -> Value {
        match self.heap.sequence(Kind::Array, elements.len(), 8) {
            // SAFETY: the sequence has room for the elements.
            Some(array) => unsafe {
                std::ptr::copy_nonoverlapping(elements.as_ptr(), data(array), elements.len());
                (*array.sequence()).len = elements.len();
                array
            },
            None => Value(self.out_of_memory()),
        }
    }
}

/// Where the elements of an array are.
///
/// # Safety
/// The value is an array.
#[inline(always)]
unsafe fn data(array: Value) -> *mut Value {
    // SAFETY: the elements follow the head.
    unsafe { (array.0 as *mut u8).add(SEQUENCE_HEAD).cast() }
}

fn elements<'a>(array: Word) -> Option<&'a [Value]> {
    let array = Value(array);
    // SAFETY: an object of this kind is an array.
    array.is(Kind::Array).then(|| unsafe { array.elements() })
}

macro_rules! elements_of {
    ($m:expr, $value:expr) => {
        match elements($value) {
            Some(elements) => elements,
            None => return $m.corrupt("an array"),
        }
    };
}

/// A copy with its own references, with room for more elements.
fn copy(m: &mut Machine, array: Value, more: usize) -> Option<Value> {
    let elements = elements(array.0)?;
    let new = m.heap.sequence(Kind::Array, elements.len() + more, 8)?;
    for &element in elements {
        m.heap.inc(element);
    }
    // SAFETY: the new array has room for the elements.
    unsafe {
        std::ptr::copy_nonoverlapping(elements.as_ptr(), data(new), elements.len());
        (*new.sequence()).len = elements.len();
    }
    Some(new)
}

/// The array, or a copy if somebody else has it, too.
fn unique(m: &mut Machine, array: Value) -> Option<Value> {
    if array.is_unique() {
        return Some(array);
    }
    let new = copy(m, array, 0)?;
    m.heap.dec(array);
    Some(new)
}

extern "C-unwind" fn of_list(m: &mut Machine, list: Word) -> Word {
    let Some(elements) = list_elements(Value(list)) else { return m.corrupt("a list") };
    elements.iter().for_each(|&element| m.heap.inc(element));
    let array = m.array(&elements);
    m.heap.dec(Value(list));
    array.0
}

extern "C-unwind" fn to_list(m: &mut Machine, array: Word) -> Word {
    let elements = elements_of!(m, array);
    elements.iter().for_each(|&element| m.heap.inc(element));
    let list = list_of(m, elements.iter().copied());
    m.heap.dec(Value(array));
    list.0
}

extern "C-unwind" fn with_capacity(m: &mut Machine, cap: Word) -> Word {
    // A capacity is a wish; one beyond memory is not fulfilled.
    let cap = as_usize(cap).unwrap_or(0).min(1 << 24);
    match m.heap.sequence(Kind::Array, cap, 8) {
        Some(array) => array.0,
        None => m.out_of_memory(),
    }
}

extern "C-unwind" fn replicate(m: &mut Machine, count: Word, element: Word) -> Word {
    let Some(count) = as_usize(count) else { return m.out_of_memory() };
    let Some(array) = m.heap.sequence(Kind::Array, count, 8) else { return m.out_of_memory() };
    let value = Value(element);
    match u32::try_from(count) {
        Ok(0) => m.heap.dec(value),
        Ok(count) => m.heap.inc_by(value, count - 1),
        Err(_) if value.is_small() => {}
        Err(_) => return m.out_of_memory(),
    }
    // SAFETY: the array has room for so many elements.
    unsafe {
        for index in 0..count {
            *data(array).add(index) = value;
        }
        (*array.sequence()).len = count;
    }
    array.0
}

extern "C-unwind" fn size(m: &mut Machine, array: Word) -> Word {
    Value::small(elements_of!(m, array).len() as i64).0
}

extern "C-unwind" fn usize_size(m: &mut Machine, array: Word) -> Word {
    elements_of!(m, array).len() as Word
}

extern "C-unwind" fn get(m: &mut Machine, array: Word, index: Word) -> Word {
    uget(m, array, as_usize(index).unwrap_or(usize::MAX) as Word)
}

extern "C-unwind" fn uget(m: &mut Machine, array: Word, index: Word) -> Word {
    match elements_of!(m, array).get(index as usize) {
        Some(&element) => {
            m.heap.inc(element);
            element.0
        }
        None => m.corrupt("an array of that size"),
    }
}

extern "C-unwind" fn get_bang(m: &mut Machine, default: Word, array: Word, index: Word) -> Word {
    let element = elements_of!(m, array).get(as_usize(index).unwrap_or(usize::MAX)).copied();
    let element = element.unwrap_or_else(|| {
        m.panic_message("Error: index out of bounds");
        Value(default)
    });
    m.heap.inc(element);
    element.0
}

/// Replaces an element of an owned array by an owned value.
#[inline(always)]
pub fn set_at(m: &mut Machine, array: Word, index: Word, value: Word) -> Word {
    let len = elements_of!(m, array).len();
    if index >= len as Word {
        return m.corrupt("an array of that size");
    }
    let array = if Value(array).is_unique() { Some(Value(array)) } else { unique(m, Value(array)) };
    let Some(array) = array else { return m.out_of_memory() };
    // SAFETY: the array is unique, and the index is inside.
    let old = unsafe { std::mem::replace(&mut *data(array).add(index as usize), Value(value)) };
    m.heap.dec(old);
    array.0
}

extern "C-unwind" fn set(m: &mut Machine, array: Word, index: Word, value: Word) -> Word {
    set_at(m, array, as_usize(index).unwrap_or(usize::MAX) as Word, value)
}

extern "C-unwind" fn uset(m: &mut Machine, array: Word, index: Word, value: Word) -> Word {
    set_at(m, array, index, value)
}

extern "C-unwind" fn set_bang(m: &mut Machine, array: Word, index: Word, value: Word) -> Word {
    let len = elements_of!(m, array).len();
    match as_usize(index) {
        Some(index) if index < len => set_at(m, array, index as Word, value),
        _ => {
            m.panic_message("Error: index out of bounds");
            m.heap.dec(Value(value));
            // Native code relies on it that nobody else has the result.
            unique(m, Value(array)).map_or_else(|| m.out_of_memory(), |array| array.0)
        }
    }
}

/// Appends an owned value to an owned array.
#[inline(always)]
pub fn push_to(m: &mut Machine, array: Word, value: Word) -> Word {
    let len = elements_of!(m, array).len();
    let array = Value(array);
    // SAFETY: it is an array; it is changed only if it is unique.
    unsafe {
        if array.is_unique() && len < (*array.sequence()).cap {
            *data(array).add(len) = Value(value);
            (*array.sequence()).len = len + 1;
            return array.0;
        }
    }
    push_slow(m, array, value)
}

#[cold]
#[inline(never)]
fn push_slow(m: &mut Machine, array: Value, value: Word) -> Word {
    let new = if array.is_unique() {
        // SAFETY: it is a unique array.
        unsafe { m.heap.grow(array, 1, 8) }
    } else {
        // SAFETY: it is an array.
        let len = unsafe { (*array.sequence()).len };
        let new = copy(m, array, len + 1);
        m.heap.dec(array);
        new
    };
    let Some(new) = new else { return m.out_of_memory() };
    // SAFETY: there is room for one more element now.
    unsafe {
        let len = (*new.sequence()).len;
        *data(new).add(len) = Value(value);
        (*new.sequence()).len = len + 1;
    }
    new.0
}

/// Appends an owned value to an owned array.
pub extern "C-unwind" fn push(m: &mut Machine, array: Word, value: Word) -> Word {
    push_to(m, array, value)
}

extern "C-unwind" fn pop(m: &mut Machine, array: Word) -> Word {
    if elements_of!(m, array).is_empty() {
        return array;
    }
    let Some(array) = unique(m, Value(array)) else { return m.out_of_memory() };
    // SAFETY: the array is unique, and not empty.
    let last = unsafe {
        let len = (*array.sequence()).len - 1;
        (*array.sequence()).len = len;
        *data(array).add(len)
    };
    m.heap.dec(last);
    array.0
}

extern "C-unwind" fn swap(m: &mut Machine, array: Word, i: Word, j: Word) -> Word {
    let len = elements_of!(m, array).len();
    match (as_usize(i), as_usize(j)) {
        (Some(i), Some(j)) if i < len && j < len => {
            let Some(array) = unique(m, Value(array)) else { return m.out_of_memory() };
            // SAFETY: the array is unique, and the indices are inside.
            unsafe { std::ptr::swap(data(array).add(i), data(array).add(j)) };
            array.0
        }
        _ => array,
    }
}

extern "C-unwind" fn append(m: &mut Machine, array: Word, other: Word) -> Word {
    elements_of!(m, array);
    let more = elements_of!(m, other);
    let array = Value(array);
    let new = if array.is_unique() && array.0 != other {
        // SAFETY: it is a unique array.
        unsafe { m.heap.grow(array, more.len(), 8) }
    } else {
        let new = copy(m, array, more.len());
        m.heap.dec(array);
        new
    };
    let Some(new) = new else { return m.out_of_memory() };
    for &element in more {
        m.heap.inc(element);
    }
    // SAFETY: there is room for the further elements now.
    unsafe {
        let len = (*new.sequence()).len;
        std::ptr::copy_nonoverlapping(more.as_ptr(), data(new).add(len), more.len());
        (*new.sequence()).len = len + more.len();
    }
    new.0
}

extern "C-unwind" fn extract(m: &mut Machine, array: Word, from: Word, to: Word) -> Word {
    let elements = elements_of!(m, array);
    let to = as_usize(to).unwrap_or(usize::MAX).min(elements.len());
    let from = as_usize(from).unwrap_or(usize::MAX).min(to);
    let part = &elements[from..to];
    part.iter().for_each(|&element| m.heap.inc(element));
    m.array(part).0
}
