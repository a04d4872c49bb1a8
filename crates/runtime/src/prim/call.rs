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

wrappers! {
    call;
    call_0(f),
    call_1(f, a),
    call_2(f, a, b),
    call_3(f, a, b, c),
    call_4(f, a, b, c, d),
    call_5(f, a, b, c, d, e),
}
