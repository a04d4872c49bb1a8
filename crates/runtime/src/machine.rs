//! A machine: a heap, a stack, and the functions that were loaded.
//!
//! A machine executes functions of any number of programs; a function that several programs share is
//! loaded once. It is used by one thread at a time. Values live in one machine; who keeps one between
//! calls has a [`Root`].
//!
//! Start at [`Machine::call`]. Execution itself is in [`crate::eval`], loading in [`crate::load`].

use crate::heap::Heap;
use crate::host::Host;
use crate::ir::{IrError, Signature, Ty};
use crate::load::Source;
use crate::native::{stack_limit, Entry, Native, Quiet};
use crate::program::{FunctionId, Program};
use crate::value::{Value, Word};
use rustc_hash::FxHashMap;
use std::any::Any;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::Instant;

/// Why evaluation ended without a result.
#[derive(Debug)]
pub enum Trap {
    /// The recursion was too deep.
    StackOverflow,
    /// The memory limit was reached.
    Memory,
    /// The limit of steps was reached.
    Steps,
    /// The deadline passed.
    Timeout,
    /// Somebody set the flag.
    Cancelled,
    /// The program came to a place that the type checker knows cannot be reached.
    Unreachable,
    /// The program used a value as what it is not.
    Corrupt(&'static str),
    /// Code is missing or wrong.
    Load(IrError),
    /// The program ended the process, with this code.
    Exit(u8),
    /// The host had an error of its own.
    Host(Box<dyn Any + Send>),
}

impl std::fmt::Display for Trap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trap::StackOverflow => f.write_str("stack overflow"),
            Trap::Memory => f.write_str("out of memory"),
            Trap::Steps => f.write_str("too many steps of evaluation"),
            Trap::Timeout => f.write_str("timeout"),
            Trap::Cancelled => f.write_str("cancelled"),
            Trap::Unreachable => f.write_str("unreachable code has been reached"),
            Trap::Corrupt(what) => write!(f, "a value is used as what it is not: {what}"),
            Trap::Load(error) => error.fmt(f),
            Trap::Exit(code) => write!(f, "exit with code {code}"),
            Trap::Host(_) => f.write_str("the host interrupted the evaluation"),
        }
    }
}

/// What an evaluation may use.
#[derive(Clone)]
pub struct Limits {
    /// Calls and loop iterations.
    pub steps: u64,
    /// Bytes of the heap.
    pub memory: usize,
    /// When to stop.
    pub deadline: Option<Instant>,
    /// Set to stop.
    pub cancelled: Option<Arc<AtomicBool>>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { steps: u64::MAX, memory: MAX_MEMORY, deadline: None, cancelled: None }
    }
}

/// Machines do not use more, so that reference counts cannot overflow.
pub const MAX_MEMORY: usize = 16 << 30;
/// Bytes of the stack of registers, which are reserved, not used.
const STACK_BYTES: usize = 1 << 29;
/// Steps between two looks at the clock and the flags.
const STEPS_AT_ONCE: i64 = 1 << 14;
/// Evaluations inside primitives inside evaluations: this recursion is on the native stack.
const MAX_NESTING: usize = 1000;

/// A function as it is executed.
#[repr(C)]
pub struct Function {
    /// The code, or null: not loaded.
    pub(crate) code: *const Word,
    /// How many registers it needs.
    pub(crate) num_registers: u32,
    /// How many parameters it has.
    pub(crate) num_params: u32,
    /// Of a constant: its value, once `is_evaluated`.
    pub(crate) value: Word,
    /// Whether a constant has its value.
    pub(crate) is_evaluated: bool,
    /// The version that takes and gives values, or null.
    pub(crate) boxed: *mut Function,
    pub(crate) native: Entry,
    pub(crate) name: Arc<str>,
    pub(crate) signature: Signature,
    pub(crate) source: Source,
    pub(crate) storage: Vec<Word>,
}

/// A value that outlives a call. Give it back with [`Machine::drop_root`].
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Root(u32);

/// A machine; see the module's text.
pub struct Machine {
    /// Where objects are.
    pub heap: Heap,
    /// The world outside.
    pub host: Host,
    /// Why evaluation must end.
    pub(crate) trap: Option<Trap>,
    /// Whether there is a trap, for native code.
    pub(crate) has_trap: bool,
    pub(crate) fuel: i64,
    pub(crate) stack: Stack,
    /// Where the next nested evaluation may put its registers.
    pub(crate) top: *mut Word,
    pub(crate) nesting: usize,
    pub(crate) native: Native,
    pub(crate) quiet: Quiet,
    /// Below this address, native code leaves the rest to the evaluator.
    pub(crate) stack_limit: usize,
    /// Whether the native stack is short, so that native code is not entered.
    pub(crate) stays_evaluator: bool,
    is_native_allowed: bool,
    limits: Limits,
    steps_left: u64,
    roots: Vec<Value>,
    free_roots: Vec<u32>,
    pub(crate) functions: FxHashMap<(usize, u32, u32), Box<Function>>,
    #[expect(clippy::vec_box, reason = "code has pointers to functions, which must not move")]
    pub(crate) other_functions: Vec<Box<Function>>,
    pub(crate) natives: FxHashMap<(&'static str, u32), *mut Function>,
    pub(crate) rest_stubs: Vec<*mut Function>,
    pub(crate) literals: Vec<Value>,
    pub(crate) strings: FxHashMap<Box<str>, Value>,
    pub(crate) streams: [Value; 3],
}

// SAFETY: what the raw pointers lead to belongs to the machine.
unsafe impl Send for Machine {}

impl Default for Machine {
    fn default() -> Self {
        let stack = Stack::new(STACK_BYTES);
        Machine {
            heap: Heap::default(),
            host: Host::default(),
            trap: None,
            has_trap: false,
            fuel: 0,
            top: stack.start,
            stack,
            nesting: 0,
            native: Native::default(),
            quiet: Quiet::default(),
            stack_limit: usize::MAX,
            stays_evaluator: false,
            is_native_allowed: true,
            limits: Limits::default(),
            steps_left: u64::MAX,
            roots: Vec::new(),
            free_roots: Vec::new(),
            functions: FxHashMap::default(),
            other_functions: Vec::new(),
            natives: FxHashMap::default(),
            rest_stubs: Vec::new(),
            literals: Vec::new(),
            strings: FxHashMap::default(),
            streams: [Value::UNIT; 3],
        }
    }
}

impl Machine {
    /// Sets what further calls may use.
    pub fn set_limits(&mut self, limits: Limits) {
        self.heap.set_limit(limits.memory.min(MAX_MEMORY));
        self.steps_left = limits.steps;
        self.fuel = 0;
        self.limits = limits;
    }

    /// Says whether functions that are executed often get native code, where that is possible. So it
    /// is at first.
    pub fn set_native(&mut self, is_allowed: bool) {
        self.is_native_allowed = is_allowed;
    }

    /// What functions of a program look like from outside.
    pub fn signature(program: &Program, name: &str) -> Option<Signature> {
        program.find(name).map(|id| id.entry().signature.clone())
    }

    /// Calls a function with owned arguments, or gives the value of a constant; more arguments than
    /// parameters are applied to the result.
    ///
    /// The result is owned. After an error, values without a [`Root`] are gone.
    pub fn call(&mut self, program: &Program, name: &str, args: &[Value]) -> Result<Value, Trap> {
        let result = match program.find(name) {
            Some(id) => self.call_id(&id, args),
            None => Err(Trap::Load(IrError::UnknownName(name.to_owned()))),
        };
        self.ended(result)
    }

    fn call_id(&mut self, id: &FunctionId, args: &[Value]) -> Result<Value, Trap> {
        let function = self.function(id);
        // SAFETY: functions live as long as the machine.
        let (num_params, ret) =
            unsafe { ((*function).num_params as usize, (*function).signature.ret) };
        if num_params == 0 {
            let word = self.constant(function)?;
            let value = self.box_word(ret, word);
            self.heap.inc(value);
            if args.is_empty() {
                return Ok(value);
            }
            return self.apply(value, args);
        }
        let boxed = self.boxed(function).map_err(Trap::Load)?;
        if args.len() < num_params {
            return Ok(self.closure(boxed, args));
        }
        let words: Vec<Word> = args[..num_params].iter().map(|arg| arg.0).collect();
        let value = Value(self.run(boxed, &words)?);
        if args.len() > num_params {
            return self.apply(value, &args[num_params..]);
        }
        Ok(value)
    }

    /// Applies a function value to arguments; all are owned, and so is the result.
    ///
    /// After an error, values without a [`Root`] are gone.
    pub fn call_value(&mut self, f: Value, args: &[Value]) -> Result<Value, Trap> {
        let result = self.apply(f, args);
        self.ended(result)
    }

    /// What is done when control comes back to the host.
    fn ended(&mut self, result: Result<Value, Trap>) -> Result<Value, Trap> {
        if result.is_err() && self.nesting == 0 {
            self.take_trap();
            self.top = self.stack.start;
            self.recover();
        }
        result
    }

    /// Frees everything that only an aborted evaluation knew.
    fn recover(&mut self) {
        let constants = self
            .functions
            .values()
            .chain(&self.other_functions)
            .filter(|function| function.is_evaluated && function.signature.ret == Ty::Obj)
            .map(|function| Value(function.value));
        let roots = self.roots.iter().chain(&self.literals).chain(&self.streams).copied();
        let roots: Vec<Value> =
            roots.chain(constants).chain(self.strings.values().copied()).collect();
        self.heap.recover(roots.into_iter());
    }

    /// Applies a function value from inside a primitive.
    pub(crate) fn apply(&mut self, f: Value, args: &[Value]) -> Result<Value, Trap> {
        let stub = self.rest_stub(args.len());
        let mut words = Vec::with_capacity(args.len() + 1);
        words.push(f.0);
        words.extend(args.iter().map(|arg| arg.0));
        self.run(stub, &words).map(Value)
    }

    /// Executes a function on the native stack.
    pub(crate) fn run(&mut self, function: *mut Function, args: &[Word]) -> Result<Word, Trap> {
        if self.nesting >= MAX_NESTING {
            return Err(Trap::StackOverflow);
        }
        if self.nesting == 0 {
            self.stack_limit = stack_limit();
            self.stays_evaluator = !self.is_native_allowed;
        }
        self.nesting += 1;
        // SAFETY: the function is one of this machine's, and gets its arguments.
        let result = unsafe {
            if Machine::heat(function) && self.is_native(function) {
                self.invoke(function, args.as_ptr())
            } else {
                self.execute_above(function, args, 0)
            }
        };
        self.nesting -= 1;
        result
    }

    /// Executes a function from a place in its code on, in a frame above those that are there.
    ///
    /// # Safety
    /// As of [`Machine::execute`].
    pub(crate) unsafe fn execute_above(
        &mut self,
        function: *mut Function,
        args: &[Word],
        at: usize,
    ) -> Result<Word, Trap> {
        let top = self.top;
        // SAFETY: the caller's promise.
        let result = unsafe { self.execute(function, args, at) };
        self.top = top;
        result
    }

    /// The value of a constant, which the machine holds.
    pub(crate) fn constant(&mut self, function: *mut Function) -> Result<Word, Trap> {
        // SAFETY: functions live as long as the machine.
        unsafe {
            if (*function).is_evaluated {
                return Ok((*function).value);
            }
            self.run(function, &[])
        }
    }

    /// A number as a value.
    pub fn box_word(&mut self, ty: Ty, word: Word) -> Value {
        match ty {
            Ty::Obj => Value(word),
            Ty::U8 | Ty::U16 | Ty::U32 | Ty::F32 => Value::small(word as i64),
            Ty::U64 | Ty::F64 => self.heap.word(word),
        }
    }

    /// The number of 64 bits in a value.
    #[inline(always)]
    pub fn unbox_word(&mut self, value: Value) -> Word {
        match value.kind() {
            None => value.number() as Word,
            // SAFETY: an object of this kind has one word.
            Some(crate::value::Kind::Word) => unsafe { *value.slot(0) },
            Some(_) => {
                self.corrupt("a number");
                0
            }
        }
    }

    // ---- limits ---------------------------------------------------------------------------------

    /// Called when the fuel is used up: there is more, or evaluation must end.
    #[cold]
    pub(crate) fn refuel(&mut self) -> Result<(), Trap> {
        if self.heap.is_exhausted() {
            return Err(Trap::Memory);
        }
        if self.steps_left == 0 {
            return Err(Trap::Steps);
        }
        if self.limits.cancelled.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed)) {
            return Err(Trap::Cancelled);
        }
        if self.limits.deadline.is_some_and(|deadline| Instant::now() > deadline) {
            return Err(Trap::Timeout);
        }
        self.host.poll()?;
        let steps = self.steps_left.min(STEPS_AT_ONCE as u64);
        self.steps_left -= steps;
        self.fuel = steps as i64;
        Ok(())
    }

    /// Ends the evaluation soon.
    pub fn set_trap(&mut self, trap: Trap) {
        if self.trap.is_none() {
            self.trap = Some(trap);
            self.has_trap = true;
        }
    }

    /// The trap that is set; then it is no longer.
    #[inline(always)]
    pub(crate) fn take_trap(&mut self) -> Option<Trap> {
        if !self.has_trap {
            return None;
        }
        self.has_trap = false;
        self.trap.take()
    }

    /// Ends the evaluation: a value is not what it is used as.
    #[cold]
    pub fn corrupt(&mut self, what: &'static str) -> Word {
        self.set_trap(Trap::Corrupt(what));
        Value::UNIT.0
    }

    /// Ends the evaluation: there is no memory.
    #[cold]
    pub fn out_of_memory(&mut self) -> Word {
        self.set_trap(Trap::Memory);
        Value::UNIT.0
    }

    // ---- roots ----------------------------------------------------------------------------------

    /// Keeps a value, which is owned, beyond the next call.
    pub fn add_root(&mut self, value: Value) -> Root {
        match self.free_roots.pop() {
            Some(index) => {
                self.roots[index as usize] = value;
                Root(index)
            }
            None => {
                self.roots.push(value);
                Root((self.roots.len() - 1) as u32)
            }
        }
    }

    /// The value of a root, which stays the root's.
    pub fn root(&self, root: &Root) -> Value {
        self.roots[root.0 as usize]
    }

    /// Gives back a kept value.
    pub fn drop_root(&mut self, root: Root) {
        let value = std::mem::replace(&mut self.roots[root.0 as usize], Value::UNIT);
        self.free_roots.push(root.0);
        self.heap.dec(value);
    }
}

/// Room for registers. It does not move, and is not touched before it is needed.
pub(crate) struct Stack {
    pub start: *mut Word,
    pub end: *mut Word,
    layout: std::alloc::Layout,
}

impl Stack {
    fn new(bytes: usize) -> Stack {
        let mut bytes = bytes;
        loop {
            let layout = std::alloc::Layout::from_size_align(bytes, 16)
                .expect("the size is a power of two that fits isize");
            // SAFETY: the layout is not of size zero.
            let start = unsafe { std::alloc::alloc(layout) };
            if !start.is_null() {
                // SAFETY: the end is one past the block.
                let end = unsafe { start.add(bytes) };
                return Stack { start: start.cast(), end: end.cast(), layout };
            }
            if bytes <= 1 << 20 {
                std::alloc::handle_alloc_error(layout);
            }
            bytes /= 2;
        }
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        // SAFETY: the block was allocated with this layout.
        unsafe { std::alloc::dealloc(self.start.cast(), self.layout) };
    }
}
