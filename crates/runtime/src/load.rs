//! Loading: from a function of a program to code of this machine.
//!
//! A function is read when it is first called: bytes → [`crate::ir::read`] → [`crate::ir::boxing`] →
//! [`crate::ownership`] → [`crate::code::emit`]. References to other functions become pointers to
//! [`Function`]s, which need not be loaded yet.
//!
//! Some functions come from no program: versions of a function that take and give values, which
//! closures need; primitives as closures; and stubs that apply a value.

use crate::code::emit::{emit, Linker};
use crate::code::{Instr, Op};
use crate::heap::Heap;
use crate::ir::boxing::{insert_boxing, Callees};
use crate::ir::read::read_body;
use crate::ir::{Block, Body, End, Expr, IrError, NameIdx, Param, Signature, Stmt, Ty, Var};
use crate::machine::{Function, Machine};
use crate::native::Entry;
use crate::ownership::{insert_counting, Borrows};
use crate::prim::{self, Prim};
use crate::program::FunctionId;
use crate::value::{Kind, Value, Word, MAX_FIELDS};
use num_bigint::BigInt;

/// Where a function's code comes from.
#[derive(Clone)]
pub(crate) enum Source {
    /// A program.
    Program(FunctionId),
    /// Another function, whose arguments and result are converted.
    Boxed(*mut Function),
    /// A primitive; parameters beyond its own are ignored.
    Native(&'static Prim),
    /// The code is there from the beginning.
    Stub,
}

impl Machine {
    /// The function with this identity.
    pub(crate) fn function(&mut self, id: &FunctionId) -> *mut Function {
        let function = self.functions.entry(id.key()).or_insert_with(|| {
            let entry = id.entry();
            let source = Source::Program(id.clone());
            Box::new(new_function(entry.name.clone(), entry.signature.clone(), source))
        });
        &mut **function
    }

    fn other_function(&mut self, function: Function) -> *mut Function {
        self.other_functions.push(Box::new(function));
        let last = self.other_functions.last_mut().expect("one was pushed");
        &mut **last
    }

    /// The version of a function that takes and gives values.
    pub(crate) fn boxed(&mut self, function: *mut Function) -> Result<*mut Function, IrError> {
        // SAFETY: functions live as long as the machine, and nobody else has a reference now.
        unsafe {
            if (*function).boxed.is_null() {
                (*function).boxed = if (*function).signature.is_boxed() {
                    function
                } else {
                    let (name, source) = ((*function).name.clone(), Source::Boxed(function));
                    let signature = values_only((*function).num_params as usize);
                    self.other_function(new_function(name, signature, source))
                };
            }
            Ok((*function).boxed)
        }
    }

    /// A primitive as a function of so many values.
    pub(crate) fn native(&mut self, name: &'static str, num_params: usize) -> *mut Function {
        if let Some(&function) = self.natives.get(&(name, num_params as u32)) {
            return function;
        }
        let prim = prim::find(name).expect("natives name primitives of this crate");
        let source = Source::Native(prim);
        let function = new_function(name.into(), values_only(num_params), source);
        let function = self.other_function(function);
        self.natives.insert((name, num_params as u32), function);
        function
    }

    /// A function that applies its first argument to so many others.
    pub(crate) fn rest_stub(&mut self, num_args: usize) -> *mut Function {
        while self.rest_stubs.len() <= num_args {
            let count = self.rest_stubs.len();
            let mut code =
                vec![Instr { op: Op::TailApply, f: 0, a: 0, b: 0, c: count as u16 }.encode()];
            for first in (1..=count).step_by(4) {
                let registers = (first..=count.min(first + 3)).enumerate();
                code.push(registers.fold(0, |word, (at, reg)| word | (reg as Word) << (16 * at)));
            }
            let mut function = new_function("apply".into(), values_only(count + 1), Source::Stub);
            function.set_code(code, count as u32 + 1);
            let function = self.other_function(function);
            self.rest_stubs.push(function);
        }
        self.rest_stubs[num_args]
    }

    /// A closure of a function that takes and gives values, with owned arguments.
    pub(crate) fn closure(&mut self, function: *mut Function, args: &[Value]) -> Value {
        if args.len() >= MAX_FIELDS {
            return Value(self.corrupt("a closure"));
        }
        let words = args.len() as u8 + 1;
        // SAFETY: all fields are written at once.
        unsafe {
            let closure = self.heap.object(Kind::Closure, 0, args.len() as u8, words);
            *closure.slot(0) = function as Word;
            for (index, arg) in args.iter().enumerate() {
                *closure.slot(index + 1) = arg.0;
            }
            closure
        }
    }

    /// A closure of a primitive.
    pub(crate) fn native_closure(
        &mut self,
        name: &'static str,
        num_params: usize,
        args: &[Value],
    ) -> Value {
        let function = self.native(name, num_params);
        self.closure(function, args)
    }

    /// Makes the code of a function.
    #[cold]
    #[inline(never)]
    pub(crate) fn load(&mut self, function: *mut Function) -> Result<(), IrError> {
        // SAFETY: functions live as long as the machine; this one is not being executed.
        let (source, signature) =
            unsafe { ((*function).source.clone(), (*function).signature.clone()) };
        let body = match &source {
            Source::Program(id) => read_body(id.unit(), id.index)?,
            Source::Boxed(target) => {
                // SAFETY: as above.
                let target = unsafe { &(**target).signature };
                calling(signature.params.len(), target.params.len(), target.ret, Expr::Call)
            }
            Source::Native(prim) => {
                calling(signature.params.len(), prim.params().count(), prim.ret(), Expr::Prim)
            }
            Source::Stub => return Ok(()),
        };
        let mut links = Links { machine: self, source };
        let body = insert_boxing(&links, signature.ret, body)?;
        let body = insert_counting(&signature.params, body, &links);
        let emitted = emit(signature.params.len(), function as Word, &body, &mut links)?;
        // SAFETY: as above.
        unsafe { (*function).set_code(emitted.code, emitted.num_registers) };
        Ok(())
    }

    /// A string literal, which the machine keeps.
    pub(crate) fn literal_string(&mut self, text: &str) -> Value {
        if let Some(&value) = self.strings.get(text) {
            return value;
        }
        let value = self.string(text);
        self.strings.insert(text.into(), value);
        value
    }
}

impl Function {
    fn set_code(&mut self, code: Vec<Word>, num_registers: u32) {
        self.storage = code;
        self.code = self.storage.as_ptr();
        self.num_registers = num_registers;
    }
}

fn new_function(name: std::sync::Arc<str>, signature: Signature, source: Source) -> Function {
    Function {
        code: std::ptr::null(),
        num_registers: 0,
        num_params: signature.params.len() as u32,
        value: 0,
        is_evaluated: false,
        boxed: std::ptr::null_mut(),
        native: Entry::default(),
        name,
        signature,
        source,
        storage: Vec::new(),
    }
}

/// The signature of a function of so many owned values.
fn values_only(num_params: usize) -> Signature {
    let param = Param { ty: Ty::Obj, is_borrowed: false };
    Signature { params: vec![param; num_params].into(), ret: Ty::Obj }
}

/// A body that passes its first parameters on, to what the links call 0.
fn calling(
    num_params: usize,
    num_passed: usize,
    ret: Ty,
    call: impl Fn(NameIdx, Vec<Var>) -> Expr,
) -> Body {
    let result = num_params as Var;
    let mut types = vec![Ty::Obj; num_params];
    types.push(ret);
    let args = (0..num_passed as Var).collect();
    let block = Block { stmts: vec![Stmt::Let(result, call(0, args))], end: End::Ret(result) };
    Body { block, types, num_joins: 0 }
}

/// What the names in a body mean.
struct Links<'a> {
    machine: &'a mut Machine,
    source: Source,
}

impl Links<'_> {
    fn resolve(&self, name: NameIdx) -> Result<FunctionId, IrError> {
        match &self.source {
            Source::Program(id) => {
                let text = id.unit().string(name)?;
                id.layer.resolve(text).ok_or_else(|| IrError::UnknownName(text.to_owned()))
            }
            _ => Err(IrError::Malformed("a name in code without names")),
        }
    }
}

impl Callees for Links<'_> {
    fn text(&self, name: NameIdx) -> String {
        match &self.source {
            Source::Program(id) => id.unit().string(name).unwrap_or("?").to_owned(),
            // SAFETY: functions live as long as the machine.
            Source::Boxed(target) => unsafe { (**target).name.to_string() },
            Source::Native(prim) => prim.name.to_owned(),
            Source::Stub => String::new(),
        }
    }

    fn signature(&self, name: NameIdx) -> Result<Signature, IrError> {
        match &self.source {
            // SAFETY: functions live as long as the machine.
            Source::Boxed(target) => Ok(unsafe { (**target).signature.clone() }),
            _ => Ok(self.resolve(name)?.entry().signature.clone()),
        }
    }

    fn primitive(&self, name: NameIdx) -> Result<&'static Prim, IrError> {
        match &self.source {
            Source::Native(prim) => Ok(prim),
            Source::Program(id) => {
                let text = id.unit().string(name)?;
                prim::find(text).ok_or_else(|| IrError::UnknownPrimitive(text.to_owned()))
            }
            _ => Err(IrError::Malformed("a name in code without names")),
        }
    }
}

impl Borrows for Links<'_> {
    fn function(&self, name: NameIdx, place: usize) -> bool {
        self.signature(name).is_ok_and(|signature| signature.params[place].is_borrowed)
    }

    fn primitive(&self, name: NameIdx, place: usize) -> bool {
        Callees::primitive(self, name).is_ok_and(|prim| prim.is_borrowed(place))
    }
}

impl Linker for Links<'_> {
    fn function(&mut self, name: NameIdx) -> Result<Word, IrError> {
        match &self.source {
            Source::Boxed(target) => Ok(*target as Word),
            _ => {
                let id = self.resolve(name)?;
                Ok(self.machine.function(&id) as Word)
            }
        }
    }

    fn boxed_function(&mut self, name: NameIdx) -> Result<Word, IrError> {
        let id = self.resolve(name)?;
        let function = self.machine.function(&id);
        Ok(self.machine.boxed(function)? as Word)
    }

    fn string(&mut self, text: NameIdx) -> Result<Value, IrError> {
        match &self.source {
            Source::Program(id) => {
                let unit = id.unit().clone();
                Ok(self.machine.literal_string(unit.string(text)?))
            }
            _ => Err(IrError::Malformed("a name in code without names")),
        }
    }

    fn big(&mut self, number: &BigInt) -> Value {
        let heap: &mut Heap = &mut self.machine.heap;
        let value = heap.number(number.clone());
        self.machine.literals.push(value);
        value
    }
}
