//! Native code for what is executed often.
//!
//! The evaluator counts calls and turns of loops. A function that is called often is translated from
//! its register code ([`translate`]) by Cranelift; of a loop that turns often, what follows from its
//! beginning is translated, so that a function that is called once need not end first. What native
//! code calls is translated at its first call.
//!
//! Native functions use the native stack. When that gets short, the evaluator goes on, whose stack is
//! larger: it stays with register code until it returns.
//!
//! Native code *speculates* that numbers are small. Where one is not, the evaluator does the rest of
//! the function; a function in which that happens often gets code that is prepared for all numbers.
//!
//! An error is a flag, `Machine::has_trap`: a native function that sees it returns zero at once, and a
//! caller that gets zero looks at the flag. Nothing is given back on the way;
//! [`crate::heap::Heap::recover`] does that.
//!
//! INVARIANT (no trust): as in [`crate::eval`], values are looked at before they are used.
//!
//! Where the processor or the system is another one, there is only register code
//! (`native_absent.rs`).

mod facts;
mod flow;
mod helpers;
mod memory;
mod numbers;
mod objects;
mod quiet;
mod stack;
mod translate;

use crate::machine::{Function, Machine, Trap};
use crate::value::Word;
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::ir::{types::I64, AbiParam, InstBuilder, MemFlags, Signature};
use cranelift_codegen::ir::{Function as Clif, StackSlotData, StackSlotKind, UserFuncName};
use cranelift_codegen::isa::{CallConv, OwnedTargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::Context;
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};
use memory::CodeMemory;
use rustc_hash::FxHashMap;

pub(crate) use quiet::Quiet;
pub(crate) use stack::limit as stack_limit;

/// Calls, or turns of loops, before a function is translated.
const HOT: i32 = 400;
/// What the heat is set to where translation is impossible.
const NEVER: i32 = i32::MAX;
/// How often native code may expect in vain that numbers are small.
const MOST_EXITS: u32 = 50;
/// Words of code beyond which a function is not translated: it would take too long.
const MOST_WORDS: usize = 20_000;

/// Calls native code: machine, function, code, arguments.
type Invoke = unsafe extern "C" fn(*mut Machine, *mut Function, *const u8, *const Word) -> Word;

/// What a machine has to translate with.
#[derive(Default)]
pub(crate) struct Native {
    tools: Option<Tools>,
    is_absent: bool,
    memory: CodeMemory,
    /// By number of parameters: how evaluator and helpers call native code.
    invokes: FxHashMap<usize, Invoke>,
    /// By number of parameters: what stands for native code of a function that has none.
    bridges: FxHashMap<usize, *const u8>,
}

struct Tools {
    isa: OwnedTargetIsa,
    context: Context,
    builder: FunctionBuilderContext,
}

/// What a function knows of its native code.
pub(crate) struct Entry {
    /// What native code calls: the function's own code, or a bridge; null before anybody asked.
    pub code: *const u8,
    /// Whether `code` is the function's own.
    pub is_ready: bool,
    /// Calls and turns of loops until the function is translated.
    pub heat: i32,
    /// How often native code was left because a number was not small.
    exits: u32,
    /// The rest of the function from a loop on, by the loop's place in the register code. It is called
    /// with the address of the registers.
    loops: Vec<(usize, *const u8)>,
}

impl Default for Entry {
    fn default() -> Self {
        Entry { code: std::ptr::null(), is_ready: false, heat: HOT, exits: 0, loops: Vec::new() }
    }
}

impl Entry {
    /// Whether numbers are expected to be small.
    fn speculates(&self) -> bool {
        self.exits < MOST_EXITS
    }

    /// Takes note that native code was left; code that is left often is made anew.
    fn leave(&mut self) {
        self.exits += 1;
        if self.exits == MOST_EXITS {
            self.is_ready = false;
            self.code = std::ptr::null();
            self.heat = 0;
            self.loops.clear();
        }
    }
}

impl Tools {
    fn new() -> Option<Tools> {
        let mut flags = settings::builder();
        flags.set("opt_level", "speed").ok()?;
        flags.set("preserve_frame_pointers", "true").ok()?;
        flags.set("enable_pinned_reg", "true").ok()?;
        flags.set("enable_verifier", if cfg!(debug_assertions) { "true" } else { "false" }).ok()?;
        flags.set("unwind_info", "false").ok()?;
        let isa = cranelift_native::builder().ok()?.finish(settings::Flags::new(flags)).ok()?;
        Some(Tools { isa, context: Context::new(), builder: FunctionBuilderContext::new() })
    }

    /// How native functions are called: with the function before the arguments. The machine is in the
    /// pinned register, which functions of this crate do not change.
    fn native_signature(num_params: usize) -> Signature {
        let mut signature = Signature::new(CallConv::Tail);
        signature.params.resize(num_params + 1, AbiParam::new(I64));
        signature.returns.push(AbiParam::new(I64));
        signature
    }

    /// How functions of this crate are called.
    fn helper_signature(&self, num_params: usize) -> Signature {
        let mut signature = Signature::new(self.isa.default_call_conv());
        signature.params.resize(num_params, AbiParam::new(I64));
        signature.returns.push(AbiParam::new(I64));
        signature
    }
}

impl Native {
    /// Makes executable what `build` writes.
    fn compile(
        &mut self,
        signature: impl FnOnce(&Tools) -> Signature,
        build: impl FnOnce(&mut FunctionBuilder<'_>, &Signature) -> Option<()>,
    ) -> Option<*const u8> {
        if self.tools.is_none() && !self.is_absent {
            self.tools = Tools::new();
            self.is_absent = self.tools.is_none();
        }
        let tools = self.tools.as_mut()?;
        let signature = signature(tools);
        let helper = tools.helper_signature(0);
        tools.context.clear();
        tools.context.func = Clif::with_name_signature(UserFuncName::default(), signature);
        let mut builder = FunctionBuilder::new(&mut tools.context.func, &mut tools.builder);
        if build(&mut builder, &helper).is_none() {
            tools.builder = FunctionBuilderContext::new();
            return None;
        }
        builder.seal_all_blocks();
        builder.finalize();
        tools.context.compile(&*tools.isa, &mut ControlPlane::default()).ok()?;
        let compiled = tools.context.compiled_code()?;
        debug_assert!(compiled.buffer.relocs().is_empty(), "addresses are written out");
        if !compiled.buffer.relocs().is_empty() {
            return None;
        }
        let code = compiled.code_buffer();
        let places = compiled.buffer.get_srclocs_sorted().iter();
        let quiet_calls: Vec<usize> = places
            .filter(|place| !place.loc.is_default())
            .map(|place| place.start as usize)
            .collect();
        // Nothing says that the instructions which take room stay together, or keep their places.
        let is_room = |room: &[u8]| room == [quiet::FILLER; quiet::ROOM];
        let has_room = |&at: &usize| code.get(at..at + quiet::ROOM).is_some_and(is_room);
        let num_rooms = code.windows(quiet::ROOM).filter(|room| is_room(room)).count();
        if num_rooms != quiet_calls.len() || !quiet_calls.iter().all(has_room) {
            return None;
        }
        self.memory.add(code, &quiet_calls).ok()
    }

    fn invoke(&mut self, num_params: usize) -> Option<Invoke> {
        if let Some(&invoke) = self.invokes.get(&num_params) {
            return Some(invoke);
        }
        let code = self.compile(
            |tools| tools.helper_signature(4),
            |builder, _| {
                let block = builder.create_block();
                builder.append_block_params_for_function_params(block);
                builder.switch_to_block(block);
                let params = builder.block_params(block).to_vec();
                let mut args = vec![params[1]];
                for index in 0..num_params {
                    let flags = MemFlags::trusted();
                    args.push(builder.ins().load(I64, flags, params[3], index as i32 * 8));
                }
                let signature = builder.import_signature(Tools::native_signature(num_params));
                let before = builder.ins().get_pinned_reg(I64);
                builder.ins().set_pinned_reg(params[0]);
                let call = builder.ins().call_indirect(signature, params[2], &args);
                let result = builder.inst_results(call)[0];
                builder.ins().set_pinned_reg(before);
                builder.ins().return_(&[result]);
                Some(())
            },
        )?;
        // SAFETY: the code was just made with this signature.
        let invoke = unsafe { std::mem::transmute::<*const u8, Invoke>(code) };
        self.invokes.insert(num_params, invoke);
        Some(invoke)
    }

    fn bridge(&mut self, num_params: usize) -> Option<*const u8> {
        if let Some(&bridge) = self.bridges.get(&num_params) {
            return Some(bridge);
        }
        let bridge = self.compile(
            |_| Tools::native_signature(num_params),
            |builder, helper| {
                let block = builder.create_block();
                builder.append_block_params_for_function_params(block);
                builder.switch_to_block(block);
                let params = builder.block_params(block).to_vec();
                let size = (num_params.max(1) * 8) as u32;
                let slot = StackSlotData::new(StackSlotKind::ExplicitSlot, size, 3);
                let slot = builder.create_sized_stack_slot(slot);
                for (index, &arg) in params[1..].iter().enumerate() {
                    builder.ins().stack_store(arg, slot, index as i32 * 8);
                }
                let args = builder.ins().stack_addr(I64, slot, 0);
                let mut signature = helper.clone();
                signature.params.resize(3, AbiParam::new(I64));
                let signature = builder.import_signature(signature);
                let enter = builder.ins().iconst(I64, helpers::enter as *const () as i64);
                let machine = builder.ins().get_pinned_reg(I64);
                let call =
                    builder.ins().call_indirect(signature, enter, &[machine, params[0], args]);
                let result = builder.inst_results(call)[0];
                builder.ins().return_(&[result]);
                Some(())
            },
        )?;
        self.bridges.insert(num_params, bridge);
        Some(bridge)
    }
}

impl Machine {
    /// Takes note that a function is called or a loop in it turns; says whether it became hot.
    #[inline(always)]
    pub(crate) fn heat(function: *mut Function) -> bool {
        // SAFETY: functions live as long as the machine.
        unsafe {
            (*function).native.heat -= 1;
            (*function).native.heat < 0
        }
    }

    /// A function that is hot is about to be called: whether it has native code to be executed now.
    #[cold]
    #[inline(never)]
    pub(crate) fn is_native(&mut self, function: *mut Function) -> bool {
        // SAFETY: functions live as long as the machine.
        let native = unsafe { &mut (*function).native };
        if self.stays_evaluator {
            native.heat = HOT;
            return false;
        }
        // It stays hot, so that the next call comes here again.
        native.heat = 0;
        if native.is_ready {
            return true;
        }
        self.translate(function)
    }

    /// Calls a function that has native code.
    ///
    /// # Safety
    /// [`Machine::is_native`] has just said so, and the arguments are those of the function.
    pub(crate) unsafe fn invoke(
        &mut self,
        function: *mut Function,
        args: *const Word,
    ) -> Result<Word, Trap> {
        // SAFETY: the caller's promise.
        let result = unsafe {
            let num_params = (*function).num_params as usize;
            let Some(invoke) = self.native.invoke(num_params) else {
                return Err(Trap::Corrupt("native code"));
            };
            invoke(self, function, (*function).native.code, args)
        };
        match self.take_trap() {
            Some(trap) => Err(trap),
            None => Ok(result),
        }
    }

    /// A loop is hot: executes the rest of the function from the loop's beginning, which is at `at`, on.
    ///
    /// # Safety
    /// `function` is being executed with these registers, and `at` is the beginning of a loop in it.
    #[cold]
    #[inline(never)]
    pub(crate) unsafe fn rest(
        &mut self,
        function: *mut Function,
        at: usize,
        registers: *const Word,
    ) -> Option<Result<Word, Trap>> {
        // SAFETY: functions live as long as the machine.
        let native = unsafe { &mut (*function).native };
        if self.stays_evaluator {
            native.heat = HOT;
            return None;
        }
        // It stays hot: the next turn comes here again, and the next call of the function finds, or
        // makes, native code.
        native.heat = 0;
        let known = native.loops.iter().find(|(place, _)| *place == at).map(|&(_, rest)| rest);
        let rest = match known {
            Some(rest) => rest,
            None => {
                // SAFETY: the caller's promise.
                let registers = unsafe {
                    std::slice::from_raw_parts(registers, (*function).num_registers as usize)
                };
                let middle = translate::Middle { place: at, registers };
                let Some(code) = self.translate_from(function, Some(middle)) else {
                    native.heat = NEVER;
                    return None;
                };
                native.loops.push((at, code));
                code
            }
        };
        let invoke = self.native.invoke(1)?;
        // SAFETY: the caller's promise; the code was made to be called so.
        let result = unsafe { invoke(self, function, rest, &(registers as Word)) };
        Some(match self.take_trap() {
            Some(trap) => Err(trap),
            None => Ok(result),
        })
    }

    /// Gives a function native code, if that is possible.
    fn translate(&mut self, function: *mut Function) -> bool {
        let code = self.translate_from(function, None);
        // SAFETY: functions live as long as the machine.
        let native = unsafe { &mut (*function).native };
        match code {
            Some(code) => {
                native.code = code;
                native.is_ready = true;
                true
            }
            None => {
                native.heat = NEVER;
                false
            }
        }
    }

    fn translate_from(
        &mut self,
        function: *mut Function,
        at: Option<translate::Middle<'_>>,
    ) -> Option<*const u8> {
        // SAFETY: functions live as long as the machine.
        unsafe {
            if (*function).code.is_null() {
                self.load(function).ok()?;
            }
            if (*function).storage.len() > MOST_WORDS {
                return None;
            }
            self.native.invoke((*function).num_params as usize)?;
            translate::prepare(self, function)?;
            let code = &(*function).storage;
            let num_params = (*function).num_params as usize;
            let mut compile = |has_quiet_calls| {
                self.native.compile(
                    |_| Tools::native_signature(if at.is_some() { 1 } else { num_params }),
                    |builder, helper| {
                        translate::translate(builder, helper, function, code, at, has_quiet_calls)
                    },
                )
            };
            let may_have_quiet_calls = quiet::EXIST && !translate::has_floats(code);
            may_have_quiet_calls.then(|| compile(true)).flatten().or_else(|| compile(false))
        }
    }

    /// What native code calls for a function: its code, or a bridge.
    fn native_code(&mut self, function: *mut Function) -> Option<*const u8> {
        // SAFETY: functions live as long as the machine.
        unsafe {
            if (*function).native.code.is_null() {
                (*function).native.code = self.native.bridge((*function).num_params as usize)?;
            }
            Some((*function).native.code)
        }
    }
}
