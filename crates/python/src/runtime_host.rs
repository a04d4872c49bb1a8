//! Functions of the host that programs call by name: what they take and give, and how they fail.
//!
//! Python says with [`HostFunctions`] what there is; `gnomon.elab.programs` does. Terms are looked at
//! and made natively, in [`crate::runtime_terms`].

use crate::errors::internal;
use crate::runtime::{enter, Shared};
use crate::runtime_names::ctor;
use crate::runtime_shape::PyShape;
use crate::runtime_terms;
use gnomon_runtime::host::Caller;
use gnomon_runtime::{Machine, Trap, Value};
use gnomon_term::FxHashMap;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::{Arc, Weak};

/// A function of the host.
struct Function {
    params: Vec<Py<PyShape>>,
    ret: Py<PyShape>,
    callable: Py<PyAny>,
    /// Whether it is an action of `EIO`, which may fail.
    may_fail: bool,
}

/// A function as Python describes it: its name, parameters, result, what is called, and whether it
/// may fail.
pub(crate) type FunctionArgs = (String, Vec<Py<PyShape>>, Py<PyShape>, Py<PyAny>, bool);

/// What programs may call.
pub(crate) struct Functions {
    functions: FxHashMap<String, Function>,
    error: Py<PyShape>,
    to_error: Py<PyAny>,
}

impl Functions {
    /// `to_error` takes an exception to what `error` is the shape of, or raises it again.
    pub fn new(functions: Vec<FunctionArgs>, error: Py<PyShape>, to_error: Py<PyAny>) -> Functions {
        let functions = functions
            .into_iter()
            .map(|(name, params, ret, callable, may_fail)| {
                (name, Function { params, ret, callable, may_fail })
            })
            .collect();
        Functions { functions, error, to_error }
    }

    /// What a machine calls.
    pub fn caller(self, shared: Weak<Shared>) -> Caller {
        let functions = Arc::new(self);
        Arc::new(move |m: &mut Machine, name: &str, args: &[Value]| {
            Python::attach(|py| {
                let result = match runtime_terms::call(py, m, name, args) {
                    Some(result) => {
                        for &arg in args {
                            m.heap.dec(arg);
                        }
                        result
                    }
                    None => match shared.upgrade() {
                        Some(shared) => functions.call(py, &shared, m, name, args),
                        None => return Err(Trap::Cancelled),
                    },
                };
                result.map_err(|error| Trap::Host(Box::new(error)))
            })
        })
    }

    fn call(
        &self,
        py: Python<'_>,
        shared: &Arc<Shared>,
        m: &mut Machine,
        name: &str,
        args: &[Value],
    ) -> PyResult<Value> {
        let Some(function) = self.functions.get(name) else {
            return Err(internal(py, &format!("there is no function `{name}` of the host")));
        };
        if function.params.len() != args.len() {
            return Err(internal(py, &format!("`{name}` has another number of parameters")));
        }
        let mut objects = Vec::with_capacity(args.len());
        for (shape, &arg) in function.params.iter().zip(args) {
            objects.push(shape.get().decode(py, shared, m, arg)?);
            m.heap.dec(arg);
        }
        let objects = PyTuple::new(py, objects)?;
        let result = enter(shared, m, || function.callable.bind(py).call1(objects));
        match result {
            Ok(result) => {
                let value = function.ret.get().encode(shared, m, &result)?;
                Ok(if function.may_fail { ctor(m, 0, &[value]) } else { value })
            }
            Err(error) if function.may_fail => {
                let error = enter(shared, m, || self.to_error.bind(py).call1((error.value(py),)))?;
                let value = self.error.get().encode(shared, m, &error)?;
                Ok(ctor(m, 1, &[value]))
            }
            Err(error) => Err(error),
        }
    }
}
