//! Machines, programs and values from Python: what `gnomon.compiler` and `#eval` use.
//!
//! A machine is behind a lock; whoever evaluates holds it and has given up the interpreter lock. A
//! Python function that is called from an evaluation finds the machine in [`CURRENT`] and may use it
//! again. Values are handles to roots; one that is dropped while its machine is busy is given back
//! when the machine is used next.

use crate::errors::{declined, internal};
use crate::guard::Limits;
use crate::runtime_host::{FunctionArgs, Functions};
use crate::runtime_shape::PyShape;
use crate::runtime_syntax::SourceText;
use gnomon_runtime::host::{Input, Output};
use gnomon_runtime::ir::unit::Unit;
use gnomon_runtime::ir::IrError;
use gnomon_runtime::machine::{Limits as MachineLimits, MAX_MEMORY};
use gnomon_runtime::{Machine, Program, Root, Trap, Value};
use pyo3::exceptions::{PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// How often a signal is looked for during an evaluation.
const BETWEEN_SIGNALS: Duration = Duration::from_millis(50);

/// How often a machine that is busy is tried.
const BETWEEN_TRIES: Duration = Duration::from_micros(200);

pub(crate) struct Shared {
    machine: Mutex<Machine>,
    /// Roots that were dropped while the machine was busy.
    dropped: Mutex<Vec<Root>>,
    /// Set to end evaluations.
    cancelled: Arc<AtomicBool>,
    /// What the positions of syntax are about.
    source: Mutex<Option<Arc<SourceText>>>,
}

impl Shared {
    /// Gives back roots that were dropped while the machine was busy.
    ///
    /// A root may own a Python function that owns handles, which are dropped meanwhile: the list must
    /// not be locked then.
    fn drop_roots(&self, machine: &mut Machine) {
        let roots = std::mem::take(&mut *lock(&self.dropped));
        for root in roots {
            machine.drop_root(root);
        }
    }

    /// The text that the positions of syntax are about.
    pub(crate) fn source(&self) -> Option<Arc<SourceText>> {
        lock(&self.source).clone()
    }
}

thread_local! {
    /// The machine that this thread is evaluating on, while it calls Python.
    static CURRENT: Cell<(*const Shared, *mut Machine)> =
        const { Cell::new((std::ptr::null(), std::ptr::null_mut())) };
}

/// The machine in [`CURRENT`], for the same thread without the interpreter lock.
struct Lent(*mut Machine);

// SAFETY: it does not leave the thread that it was lent to.
unsafe impl Send for Lent {}

impl Lent {
    fn machine(self) -> &'static mut Machine {
        // SAFETY: the evaluation that set `CURRENT` is waiting for the Python function that we are in,
        // and has lent us its machine for so long. Others need the lock, which that evaluation has.
        unsafe { &mut *self.0 }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in between leaves nothing half-done that matters here.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does something with a machine, on the calling thread.
pub(crate) fn with_machine<T>(
    py: Python<'_>,
    shared: &Arc<Shared>,
    action: impl FnOnce(&mut Machine) -> T,
) -> T {
    let (current, machine) = CURRENT.get();
    if std::ptr::eq(current, Arc::as_ptr(shared)) {
        // SAFETY: the evaluation that set `CURRENT` is waiting for the Python function that we are in,
        // and has lent us its machine.
        return action(unsafe { &mut *machine });
    }
    let mut guard = loop {
        match shared.machine.try_lock() {
            Ok(guard) => break guard,
            Err(TryLockError::Poisoned(error)) => break error.into_inner(),
            Err(TryLockError::WouldBlock) => py.detach(|| std::thread::sleep(BETWEEN_TRIES)),
        }
    };
    shared.drop_roots(&mut guard);
    action(&mut guard)
}

/// The exception for an evaluation that ended without a result.
pub(crate) fn trap_error(py: Python<'_>, trap: Trap) -> PyErr {
    let message = trap.to_string();
    match trap {
        Trap::StackOverflow => declined(py, "recursion", &message, None),
        Trap::Memory => declined(py, "memory", &message, None),
        Trap::Steps => declined(py, "steps", &message, None),
        Trap::Timeout => declined(py, "timeout", &message, None),
        Trap::Cancelled => declined(py, "interrupted", &message, None),
        Trap::Exit(code) => crate::errors::raise(py, "ProgramExit", (code,)),
        Trap::Host(payload) => match payload.downcast::<PyErr>() {
            Ok(error) => *error,
            Err(_) => internal(py, &message),
        },
        Trap::Unreachable | Trap::Corrupt(_) | Trap::Load(_) => {
            crate::errors::raise(py, "EvaluationError", (message,))
        }
    }
}

pub(crate) fn ir_error(error: &IrError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// The compiled code of some declarations.
#[pyclass(frozen, name = "CompiledUnit", module = "gnomon._core")]
pub(crate) struct PyUnit {
    unit: Arc<Unit>,
}

#[pymethods]
impl PyUnit {
    #[new]
    fn new(data: &[u8]) -> PyResult<PyUnit> {
        let unit = Unit::open(data).map_err(|error| ir_error(&error))?;
        Ok(PyUnit { unit: Arc::new(unit) })
    }

    /// The names of the functions.
    fn names(&self) -> Vec<String> {
        self.unit.entries().iter().map(|entry| entry.name.to_string()).collect()
    }
}

/// An immutable set of compiled functions.
#[pyclass(frozen, name = "Program", module = "gnomon._core")]
pub(crate) struct PyProgram {
    pub(crate) program: Program,
}

#[pymethods]
impl PyProgram {
    #[new]
    fn new() -> PyProgram {
        PyProgram { program: Program::default() }
    }

    #[pyo3(signature = (*units))]
    fn extend(&self, units: Vec<PyRef<'_, PyUnit>>) -> PyProgram {
        let units = units.iter().map(|unit| unit.unit.clone()).collect();
        PyProgram { program: self.program.extend(units) }
    }

    fn __contains__(&self, name: &str) -> bool {
        self.program.find(name).is_some()
    }

    fn __len__(&self) -> usize {
        self.program.len()
    }

    /// Types of the parameters, which are borrowed, and the type of the result; as numbers.
    fn signature(&self, name: &str) -> Option<(Vec<u32>, Vec<bool>, u32)> {
        let signature = Machine::signature(&self.program, name)?;
        Some((
            signature.params.iter().map(|param| param.ty as u32).collect(),
            signature.params.iter().map(|param| param.is_borrowed).collect(),
            signature.ret as u32,
        ))
    }
}

/// A value of a machine, which lives as long as this handle.
#[pyclass(frozen, name = "RuntimeValue", module = "gnomon._core")]
pub(crate) struct PyValue {
    shared: Arc<Shared>,
    root: Mutex<Option<Root>>,
}

impl Drop for PyValue {
    fn drop(&mut self) {
        let Some(root) = lock(&self.root).take() else { return };
        let (current, _) = CURRENT.get();
        if !std::ptr::eq(current, Arc::as_ptr(&self.shared)) {
            if let Ok(mut machine) = self.shared.machine.try_lock() {
                machine.drop_root(root);
                return;
            }
        }
        lock(&self.shared.dropped).push(root);
    }
}

impl PyValue {
    pub(crate) fn new(shared: &Arc<Shared>, machine: &mut Machine, value: Value) -> PyValue {
        let root = machine.add_root(value);
        PyValue { shared: shared.clone(), root: Mutex::new(Some(root)) }
    }

    /// The value, borrowed from the handle.
    pub(crate) fn get(&self, machine: &Machine) -> Value {
        lock(&self.root).as_ref().map_or(Value::UNIT, |root| machine.root(root))
    }

    /// The value with a reference of its own, if it is one of that machine's.
    pub(crate) fn owned(&self, shared: &Arc<Shared>, machine: &mut Machine) -> PyResult<Value> {
        if !Arc::ptr_eq(&self.shared, shared) {
            return Err(PyValueError::new_err("a value of another machine"));
        }
        let value = self.get(machine);
        machine.heap.inc(value);
        Ok(value)
    }
}

#[pymethods]
impl PyValue {
    /// The constructor's number; of what is no constructor, `None`.
    #[getter]
    fn tag(&self, py: Python<'_>) -> Option<u64> {
        with_machine(py, &self.shared, |m| crate::runtime_shape::tag_of(self.get(m)))
    }

    /// The number of fields that are values.
    #[getter]
    fn num_fields(&self, py: Python<'_>) -> usize {
        with_machine(py, &self.shared, |m| crate::runtime_shape::fields_of(self.get(m)).len())
    }

    /// A field that is a value.
    fn field(&self, py: Python<'_>, index: usize) -> PyResult<PyValue> {
        with_machine(py, &self.shared, |m| {
            let value = crate::runtime_shape::fields_of(self.get(m)).get(index).copied();
            let value = value.ok_or_else(|| PyValueError::new_err("there is no such field"))?;
            m.heap.inc(value);
            Ok(PyValue::new(&self.shared, m, value))
        })
    }

    /// The value in Python, as the shape says.
    fn decode(&self, py: Python<'_>, shape: &PyShape) -> PyResult<Py<PyAny>> {
        with_machine(py, &self.shared, |m| {
            let value = self.get(m);
            shape.decode(py, &self.shared, m, value)
        })
    }
}

/// Where compiled functions are executed.
#[pyclass(frozen, name = "Machine", module = "gnomon._core")]
pub(crate) struct PyMachine {
    shared: Arc<Shared>,
}

fn limits_of(limits: Option<&Limits>, cancelled: &Arc<AtomicBool>) -> MachineLimits {
    let cancelled = Some(cancelled.clone());
    let Some(limits) = limits else {
        return MachineLimits { cancelled, ..MachineLimits::default() };
    };
    let deadline = limits
        .timeout()
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .and_then(|timeout| Instant::now().checked_add(timeout));
    MachineLimits {
        steps: limits.max_steps().unwrap_or(u64::MAX),
        memory: limits.max_memory().min(MAX_MEMORY),
        deadline,
        cancelled,
    }
}

impl PyMachine {
    /// Evaluates something that gives a value, without the interpreter lock.
    fn evaluate(
        &self,
        py: Python<'_>,
        limits: Option<&Limits>,
        work: impl FnOnce(&mut Machine) -> Result<Value, Trap> + Send,
    ) -> PyResult<PyValue> {
        let (current, machine) = CURRENT.get();
        if std::ptr::eq(current, Arc::as_ptr(&self.shared)) {
            // Inside an evaluation, its limits go on.
            let lent = Lent(machine);
            let result = py.detach(move || work(lent.machine()));
            return with_machine(py, &self.shared, |m| match result {
                Ok(value) => Ok(PyValue::new(&self.shared, m, value)),
                Err(trap) => Err(trap_error(py, trap)),
            });
        }
        let limits = limits_of(limits, &self.shared.cancelled);
        let mut last = Instant::now();
        let poll = move || {
            if last.elapsed() < BETWEEN_SIGNALS {
                return Ok(());
            }
            last = Instant::now();
            Python::attach(|py| py.check_signals())
                .map_err(|error| Box::new(error) as Box<dyn std::any::Any + Send>)
        };
        let shared = &self.shared;
        let result = py.detach(move || {
            let mut machine = lock(&shared.machine);
            shared.drop_roots(&mut machine);
            machine.set_limits(limits);
            machine.host.poll = Some(Box::new(poll));
            let result = catch_unwind(AssertUnwindSafe(|| work(&mut machine)));
            machine.host.poll = None;
            match result {
                Ok(Ok(value)) => Ok(PyValue::new(shared, &mut machine, value)),
                Ok(Err(trap)) => Err(Ok(trap)),
                Err(panic) => Err(Err(panic)),
            }
        });
        result.map_err(|error| match error {
            Ok(trap) => trap_error(py, trap),
            Err(panic) => crate::errors::Stop::of_panic(&*panic).into_py_err(py),
        })
    }
}

#[pymethods]
impl PyMachine {
    #[new]
    fn new() -> PyMachine {
        let shared = Shared {
            machine: Mutex::default(),
            dropped: Mutex::default(),
            cancelled: Arc::default(),
            source: Mutex::default(),
        };
        PyMachine { shared: Arc::new(shared) }
    }

    /// Calls a function of a program, or gives the value of a constant.
    #[pyo3(signature = (program, name, *args, limits=None))]
    fn call(
        &self,
        py: Python<'_>,
        program: &PyProgram,
        name: &str,
        args: Vec<PyRef<'_, PyValue>>,
        limits: Option<&Limits>,
    ) -> PyResult<PyValue> {
        if program.program.find(name).is_none() {
            return Err(PyKeyError::new_err(name.to_owned()));
        }
        let args = self.owned(py, &args)?;
        let program = &program.program;
        self.evaluate(py, limits, move |m| m.call(program, name, &args))
    }

    /// Applies a function value.
    #[pyo3(signature = (function, *args, limits=None))]
    fn apply(
        &self,
        py: Python<'_>,
        function: PyRef<'_, PyValue>,
        args: Vec<PyRef<'_, PyValue>>,
        limits: Option<&Limits>,
    ) -> PyResult<PyValue> {
        if args.is_empty() {
            return Err(PyTypeError::new_err("a function is applied to something"));
        }
        let args = self.owned(py, &args)?;
        let function = with_machine(py, &self.shared, |m| function.owned(&self.shared, m))?;
        self.evaluate(py, limits, move |m| m.call_value(function, &args))
    }

    /// A value from Python, as the shape says.
    fn encode(
        &self,
        py: Python<'_>,
        shape: &PyShape,
        content: &Bound<'_, PyAny>,
    ) -> PyResult<PyValue> {
        with_machine(py, &self.shared, |m| {
            let value = shape.encode(&self.shared, m, content)?;
            Ok(PyValue::new(&self.shared, m, value))
        })
    }

    /// A function value that calls Python with so many values, and gets a value.
    fn function(&self, py: Python<'_>, callable: Py<PyAny>, arity: usize) -> PyResult<PyValue> {
        let shared = Arc::downgrade(&self.shared);
        let host = Arc::new(move |m: &mut Machine, args: &[Value]| {
            let Some(shared) = shared.upgrade() else { return Err(Trap::Cancelled) };
            Python::attach(|py| call_python(py, &shared, m, &callable, args))
                .map_err(|error| Trap::Host(Box::new(error)))
        });
        with_machine(py, &self.shared, |m| {
            let value = m.host_function(host, arity).ok_or_else(|| {
                PyValueError::new_err("a function of the host has one to five parameters")
            })?;
            Ok(PyValue::new(&self.shared, m, value))
        })
    }

    /// Sets standard input: bytes, or `None` for the process's own.
    fn set_stdin(&self, py: Python<'_>, content: Option<Vec<u8>>) {
        with_machine(py, &self.shared, |m| {
            m.host.stdin = match content {
                Some(content) => Input::Bytes(std::io::Cursor::new(content)),
                None => Input::Inherit,
            };
        });
    }

    /// Sets whether output is captured, or goes to the process's own streams; and whether standard
    /// error goes where standard output does.
    #[pyo3(signature = (capture, *, joined=false))]
    fn set_capture(&self, py: Python<'_>, capture: bool, joined: bool) {
        with_machine(py, &self.shared, |m| {
            let make = || if capture { Output::Capture(Vec::new()) } else { Output::Inherit };
            m.host.stdout = make();
            m.host.stderr = if joined { Output::WithStdout } else { make() };
        });
    }

    /// Sets what programs may call by name: for each function its name, the shapes of its parameters
    /// and of its result, what is called, and whether it may fail; then the shape of what it fails
    /// with, and what makes that of an exception, or raises it again.
    fn set_functions(
        &self,
        py: Python<'_>,
        functions: Vec<FunctionArgs>,
        error: Py<PyShape>,
        to_error: Py<PyAny>,
    ) {
        let caller = Functions::new(functions, error, to_error);
        let caller = caller.caller(Arc::downgrade(&self.shared));
        with_machine(py, &self.shared, |m| m.host.caller = Some(caller));
    }

    /// Sets the text that the positions of syntax are about.
    fn set_source(&self, py: Python<'_>, text: &str) {
        with_machine(py, &self.shared, |m| {
            let source = Arc::new(SourceText::new(m, text));
            *lock(&self.shared.source) = Some(source);
        });
    }

    /// The offset in bytes of a character of that text.
    fn byte_offset(&self, position: usize) -> usize {
        self.shared.source().map_or(position, |source| source.byte(position))
    }

    /// The character at an offset in bytes of that text.
    fn char_offset(&self, byte: usize) -> usize {
        self.shared.source().map_or(byte, |source| source.char(byte))
    }

    /// Sets whether functions that are executed often get native code, where that is possible.
    fn set_native(&self, py: Python<'_>, is_allowed: bool) {
        with_machine(py, &self.shared, |m| m.set_native(is_allowed));
    }

    /// Ends the evaluation under way in another thread, and all later ones until `resume`.
    fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Lets evaluations begin again after `cancel`.
    fn resume(&self) {
        self.shared.cancelled.store(false, Ordering::Relaxed);
    }

    /// Sets whether messages of panics are kept for `take_panics`, not written to standard error.
    fn keep_panics(&self, py: Python<'_>, keep: bool) {
        with_machine(py, &self.shared, |m| m.host.panics = keep.then(Vec::new));
    }

    /// The messages of panics that were kept since the last time.
    fn take_panics(&self, py: Python<'_>) -> Vec<String> {
        with_machine(py, &self.shared, |m| {
            m.host.panics.as_mut().map(std::mem::take).unwrap_or_default()
        })
    }

    /// What was written to standard output and standard error since the last time.
    fn take_output<'py>(&self, py: Python<'py>) -> (Bound<'py, PyBytes>, Bound<'py, PyBytes>) {
        let take = |output: &mut Output| match output {
            Output::Capture(buffer) => std::mem::take(buffer),
            Output::Inherit | Output::WithStdout => Vec::new(),
        };
        let (out, err) = with_machine(py, &self.shared, |m| {
            (take(&mut m.host.stdout), take(&mut m.host.stderr))
        });
        (PyBytes::new(py, &out), PyBytes::new(py, &err))
    }

    /// Sets what programs may do.
    #[pyo3(signature = (*, files=false, environment=false, clock=true, random=false))]
    fn set_permissions(
        &self,
        py: Python<'_>,
        files: bool,
        environment: bool,
        clock: bool,
        random: bool,
    ) {
        with_machine(py, &self.shared, |m| {
            m.host.permissions =
                gnomon_runtime::host::Permissions { files, environment, clock, random };
        });
    }

    /// How many bytes the heap has, and how many objects are in it.
    fn heap_size(&self, py: Python<'_>) -> (usize, usize) {
        with_machine(py, &self.shared, |m| (m.heap.bytes(), m.heap.num_objects()))
    }
}

impl PyMachine {
    fn owned(&self, py: Python<'_>, args: &[PyRef<'_, PyValue>]) -> PyResult<Vec<Value>> {
        with_machine(py, &self.shared, |m| {
            args.iter().map(|arg| arg.owned(&self.shared, m)).collect()
        })
    }
}

/// The Python object in a value.
pub(crate) fn handle_of(py: Python<'_>, m: &Machine, value: Value) -> Option<Py<PyAny>> {
    let external = m.heap.as_external(value)?;
    external.downcast_ref::<Py<PyAny>>().map(|object| object.clone_ref(py))
}

/// Lets Python use a machine that is evaluating.
pub(crate) fn enter<T>(shared: &Arc<Shared>, m: &mut Machine, action: impl FnOnce() -> T) -> T {
    let before = CURRENT.replace((Arc::as_ptr(shared), std::ptr::from_mut(m)));
    let result = action();
    CURRENT.set(before);
    result
}

/// Calls a Python function from an evaluation.
fn call_python(
    py: Python<'_>,
    shared: &Arc<Shared>,
    m: &mut Machine,
    callable: &Py<PyAny>,
    args: &[Value],
) -> PyResult<Value> {
    let handles: Vec<PyValue> = args.iter().map(|&arg| PyValue::new(shared, m, arg)).collect();
    let before = CURRENT.replace((Arc::as_ptr(shared), std::ptr::from_mut(m)));
    let result = (|| {
        let args = PyTuple::new(py, handles)?;
        callable.bind(py).call1(args)?.extract::<Py<PyValue>>()
    })();
    let value = result.and_then(|value| {
        let value = value.bind(py).get();
        with_machine(py, shared, |m| value.owned(shared, m))
    });
    CURRENT.set(before);
    value
}

/// The primitives of the runtime, with how their arguments and results are represented.
#[pyfunction]
fn runtime_primitives() -> Vec<(&'static str, &'static str)> {
    gnomon_runtime::prim::all().map(|prim| (prim.name, prim.sig)).collect()
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyUnit>()?;
    module.add_class::<PyProgram>()?;
    module.add_class::<PyValue>()?;
    module.add_class::<PyMachine>()?;
    module.add_class::<PyShape>()?;
    module.add_function(pyo3::wrap_pyfunction!(runtime_primitives, module)?)
}
