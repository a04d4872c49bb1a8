//! Calls of the host by name.
//!
//! A declaration with `@[extern "gnomon_call:NAME"]` is done by the host: the compiler makes a call of
//! `gnomon_call_N` with the name and the arguments. Who runs the machine sets
//! [`crate::host::Host::caller`]; without it there are no such functions.

use super::{Code, Prim};
use crate::machine::{Machine, Trap};
use crate::value::{Value, Word};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("gnomon_call_0", "b:o", Code::F1(call_0)),
    Prim::new("gnomon_call_1", "bo:o", Code::F2(call_1)),
    Prim::new("gnomon_call_2", "boo:o", Code::F3(call_2)),
    Prim::new("gnomon_call_3", "booo:o", Code::F4(call_3)),
    Prim::new("gnomon_call_4", "boooo:o", Code::F5(call_4)),
    Prim::new("gnomon_call_5", "booooo:o", Code::F6(call_5)),
];

fn call(m: &mut Machine, name: Word, args: &[Word]) -> Word {
    let Some(name) = super::string::text(name) else { return m.corrupt("a function's name") };
    let result = match m.host.caller.clone() {
        Some(caller) => {
            let args: Vec<Value> = args.iter().map(|&arg| Value(arg)).collect();
            caller(m, name, &args)
        }
        None => Err(Trap::Corrupt("a function of a host that has none")),
    };
    match result {
        Ok(value) => value.0,
        Err(trap) => {
            m.set_trap(trap);
            Value::UNIT.0
        }
    }
}

extern "C-unwind" fn call_0(m: &mut Machine, f: Word) -> Word {
    call(m, f, &[])
}

extern "C-unwind" fn call_1(m: &mut Machine, f: Word, a: Word) -> Word {
    call(m, f, &[a])
}

extern "C-unwind" fn call_2(m: &mut Machine, f: Word, a: Word, b: Word) -> Word {
    call(m, f, &[a, b])
}

extern "C-unwind" fn call_3(m: &mut Machine, f: Word, a: Word, b: Word, c: Word) -> Word {
    call(m, f, &[a, b, c])
}

extern "C-unwind" fn call_4(m: &mut Machine, f: Word, a: Word, b: Word, c: Word, d: Word) -> Word {
    call(m, f, &[a, b, c, d])
}

extern "C-unwind" fn call_5(
    m: &mut Machine,
    f: Word,
    a: Word,
    b: Word,
    c: Word,
    d: Word,
    e: Word,
) -> Word {
    call(m, f, &[a, b, c, d, e])
}
