//! What native code calls: the slow ways, and what is too large to write out each time.
//!
//! After an error, `has_trap` is set; native code looks at it and leaves.

use crate::machine::{Function, Machine, Trap};
use crate::value::{Kind, Value, Word, MAX_FIELDS};

fn finish(m: &mut Machine, result: Result<Word, Trap>) -> Word {
    match result {
        Ok(word) => word,
        Err(trap) => {
            m.set_trap(trap);
            0
        }
    }
}

/// Calls a function that may not have native code yet.
pub(super) unsafe extern "C" fn enter(
    m: &mut Machine,
    f: *mut Function,
    args: *const Word,
) -> Word {
    // SAFETY: native code passes a function of the machine and its arguments.
    unsafe {
        let result = if !m.stays_evaluator && ((*f).native.is_ready || m.is_native(f)) {
            m.invoke(f, args)
        } else {
            m.execute_above(f, std::slice::from_raw_parts(args, (*f).num_params as usize), 0)
        };
        finish(m, result)
    }
}

/// Calls a function although the native stack is short: the evaluator does it, and all below it.
pub(super) unsafe extern "C" fn deep(m: &mut Machine, f: *mut Function, args: *const Word) -> Word {
    // SAFETY: native code passes a function of the machine and its arguments.
    unsafe {
        let args = std::slice::from_raw_parts(args, (*f).num_params as usize);
        let before = std::mem::replace(&mut m.stays_evaluator, true);
        let result = m.execute_above(f, args, 0);
        m.stays_evaluator = before;
        finish(m, result)
    }
}

/// Does the rest of a function, from `at` on: a number is not small.
pub(super) unsafe extern "C" fn resume(
    m: &mut Machine,
    f: *mut Function,
    at: u64,
    registers: *const Word,
) -> Word {
    // SAFETY: native code passes a function of the machine and all its registers.
    unsafe {
        (*f).native.leave();
        if (*f).native.code.is_null() && m.native_code(f).is_none() {
            return m.corrupt("native code");
        }
        let registers = std::slice::from_raw_parts(registers, (*f).num_registers as usize);
        let result = m.execute_above(f, registers, at as usize);
        finish(m, result)
    }
}

/// The fuel is used up.
pub(super) unsafe extern "C" fn refuel(m: &mut Machine) -> Word {
    if let Err(trap) = m.refuel() {
        m.set_trap(trap);
    }
    0
}

/// So many turns of loops.
pub(super) unsafe extern "C" fn turns(m: &mut Machine, count: u64) -> Word {
    m.fuel -= count as i64;
    if m.fuel < 0 {
        if let Err(trap) = m.refuel() {
            m.set_trap(trap);
        }
    }
    0
}

/// A sum; bits of `gives` say which operands are given back.
pub(super) unsafe extern "C" fn add_to(m: &mut Machine, x: Word, y: Word, gives: u64) -> Word {
    crate::prim::int::add_to(m, x, y, gives as u8)
}

/// A difference, as [`add_to`].
pub(super) unsafe extern "C" fn sub_to(m: &mut Machine, x: Word, y: Word, gives: u64) -> Word {
    crate::prim::int::sub_to(m, x, y, gives as u8)
}

/// A product, as [`add_to`].
pub(super) unsafe extern "C" fn mul_to(m: &mut Machine, x: Word, y: Word, gives: u64) -> Word {
    crate::prim::int::mul_to(m, x, y, gives as u8)
}

/// A cell of so many words, header included.
pub(super) unsafe extern "C" fn cell(m: &mut Machine, words: u64) -> Word {
    m.heap.cell_slow(words as usize) as Word
}

/// Frees an object that nobody refers to any more.
pub(super) unsafe extern "C" fn release(m: &mut Machine, value: Word) -> Word {
    m.heap.release(Value(value));
    0
}

/// Gives back the cell of an object that nobody refers to any more.
pub(super) unsafe extern "C" fn free(m: &mut Machine, value: Word) -> Word {
    m.heap.free_cell(Value(value));
    0
}

/// Gives back a reference.
pub(super) unsafe extern "C" fn dec(m: &mut Machine, value: Word) -> Word {
    m.heap.dec(Value(value));
    0
}

/// A number of 64 bits as a value.
pub(super) unsafe extern "C" fn word(m: &mut Machine, word: Word) -> Word {
    m.heap.word(word).0
}

/// The number of 64 bits in a value.
pub(super) unsafe extern "C" fn unword(m: &mut Machine, value: Word) -> Word {
    m.unbox_word(Value(value))
}

/// The low bits of a natural number.
pub(super) unsafe extern "C" fn low_word(m: &mut Machine, value: Word) -> Word {
    crate::prim::nat::low_word(m, value)
}

/// Changes an array.
pub(super) unsafe extern "C" fn set_at(m: &mut Machine, a: Word, index: Word, value: Word) -> Word {
    crate::prim::array::set_at(m, a, index, value)
}

/// Adds to an array.
pub(super) unsafe extern "C" fn push_to(m: &mut Machine, array: Word, value: Word) -> Word {
    crate::prim::array::push_to(m, array, value)
}

/// The scalar field of a constructor.
pub(super) unsafe extern "C" fn scalar(m: &mut Machine, value: Word, index: u64) -> Word {
    let value = Value(value);
    // SAFETY: a constructor has so many words.
    unsafe {
        if !value.is(Kind::Ctor)
            || index < u64::from((*value.header()).num_values)
            || index >= u64::from((*value.header()).words)
        {
            return m.corrupt("a constructor");
        }
        *value.slot(index as usize)
    }
}

/// The value of a constant that is not evaluated yet.
pub(super) unsafe extern "C" fn constant(m: &mut Machine, f: *mut Function) -> Word {
    let result = m.constant(f);
    finish(m, result)
}

/// A closure of `count` owned arguments.
pub(super) unsafe extern "C" fn closure(
    m: &mut Machine,
    f: *mut Function,
    args: *const Word,
    count: u64,
) -> Word {
    // SAFETY: native code passes so many values.
    let args = unsafe { std::slice::from_raw_parts(args.cast::<Value>(), count as usize) };
    m.closure(f, args).0
}

/// The most arguments that are unpacked without allocating.
const FEW: usize = 16;

/// Applies an owned function value to `count` owned arguments.
pub(super) unsafe extern "C" fn apply(
    m: &mut Machine,
    f: Word,
    args: *const Word,
    count: u64,
) -> Word {
    let f = Value(f);
    let count = count as usize;
    if !f.is(Kind::Closure) {
        return m.corrupt("a function");
    }
    // SAFETY: the value is a closure; native code passes so many values.
    unsafe {
        let args = std::slice::from_raw_parts(args, count);
        let function = *f.slot(0) as *mut Function;
        let fixed = usize::from((*f.header()).num_values);
        let num_params = (*function).num_params as usize;
        if num_params == fixed + count && fixed + count <= FEW {
            let mut all = [0; FEW];
            m.unpack_closure(f, all.as_mut_ptr());
            all[fixed..fixed + count].copy_from_slice(args);
            return enter(m, function, all.as_ptr());
        }
        if count < MAX_FIELDS - fixed && num_params > fixed + count {
            let mut all = vec![Value::UNIT; fixed];
            m.unpack_closure(f, all.as_mut_ptr().cast());
            all.extend(args.iter().map(|&arg| Value(arg)));
            return m.closure(function, &all).0;
        }
        let stub = m.rest_stub(count);
        let mut all = Vec::with_capacity(count + 1);
        all.push(f.0);
        all.extend_from_slice(args);
        let result = m.execute_above(stub, &all, 0);
        finish(m, result)
    }
}

/// A value is not what it is used as.
pub(super) unsafe extern "C" fn corrupt(m: &mut Machine) -> Word {
    m.corrupt("a constructor, an array, or a number")
}

/// The program came to where it cannot come.
pub(super) unsafe extern "C" fn unreachable(m: &mut Machine) -> Word {
    m.set_trap(Trap::Unreachable);
    0
}
