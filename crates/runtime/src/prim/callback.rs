//! Functions of the host as values.
//!
//! [`Machine::host_function`] makes a closure over a [`HostFunction`]; applied to all its arguments, it
//! calls the host. The host may use the machine meanwhile.

use super::{Code, Prim};
use crate::machine::{Machine, Trap};
use crate::value::{Kind, Value, Word};
use std::sync::Arc;

/// What a host function does: owned arguments in, an owned result out.
pub type HostFunction =
    Arc<dyn Fn(&mut Machine, &[Value]) -> Result<Value, Trap> + Send + Sync + 'static>;

/// The most parameters that a host function may have.
pub const MAX_HOST_PARAMS: usize = 5;

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("gnomon_host_1", "bo:o", Code::F2(call_1)),
    Prim::new("gnomon_host_2", "boo:o", Code::F3(call_2)),
    Prim::new("gnomon_host_3", "booo:o", Code::F4(call_3)),
    Prim::new("gnomon_host_4", "boooo:o", Code::F5(call_4)),
    Prim::new("gnomon_host_5", "booooo:o", Code::F6(call_5)),
];

impl Machine {
    /// A function value that calls the host with so many arguments; `None` if they are too many, or
    /// none.
    pub fn host_function(&mut self, function: HostFunction, num_params: usize) -> Option<Value> {
        const NAMES: [&str; MAX_HOST_PARAMS] =
            ["gnomon_host_1", "gnomon_host_2", "gnomon_host_3", "gnomon_host_4", "gnomon_host_5"];
        let name = NAMES.get(num_params.checked_sub(1)?)?;
        let function = self.heap.external(Box::new(function));
        Some(self.native_closure(name, num_params + 1, &[function]))
    }
}

fn call(m: &mut Machine, function: Word, args: &[Word]) -> Word {
    let function = Value(function);
    let host = match m.heap.as_external(function).and_then(|e| e.downcast_ref::<HostFunction>()) {
        Some(host) => host.clone(),
        None => return m.corrupt("a function of the host"),
    };
    debug_assert!(function.is(Kind::External));
    let args: Vec<Value> = args.iter().map(|&arg| Value(arg)).collect();
    match host(m, &args) {
        Ok(value) => value.0,
        Err(trap) => {
            m.set_trap(trap);
            Value::UNIT.0
        }
    }
}

wrappers! {
    call;
    call_1(f, a),
    call_2(f, a, b),
    call_3(f, a, b, c),
    call_4(f, a, b, c, d),
    call_5(f, a, b, c, d, e),
}
