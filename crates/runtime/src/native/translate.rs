//! From register code to Cranelift's representation: what each instruction does.
//!
//! A register is a variable of 64 bits, a place that is jumped to a block. Instructions mean what
//! [`crate::eval`] does for them; the usual case is written out, the others call [`super::helpers`].
//! Control is here, arithmetic in [`super::numbers`], the rest in [`super::objects`].

use super::facts::{Facts, Known, Set};
use super::flow::{self, Flow};
use super::helpers;
use super::quiet::{self, Quiet};
use super::Tools;
use crate::code::{a, b, c, f, packed, upper, Op};
use crate::machine::{Function, Machine};
use crate::value::{Value, Word};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I32, I64, I8};
use cranelift_codegen::ir::{
    AbiParam, Block, InstBuilder, InstructionData, JumpTableData, MemFlags, Opcode, SigRef,
    Signature, SourceLoc, StackSlot, StackSlotData, StackSlotKind, Value as Var,
};
use cranelift_frontend::{FunctionBuilder, Variable};
use rustc_hash::FxHashMap;
use std::mem::offset_of;

/// Sees to it that whatever the code calls can be called.
pub(super) fn prepare(m: &mut Machine, function: *mut Function) -> Option<()> {
    // SAFETY: functions live as long as the machine.
    let code = unsafe { &(*function).storage };
    m.native_code(function)?;
    let mut at = 0;
    while at < code.len() {
        let word = code[at];
        if matches!(flow::op(word), Op::Call | Op::TailCall) {
            m.native_code(code[at + 1] as *mut Function)?;
        }
        at += 1 + flow::operands(word);
    }
    Some(())
}

/// The operations of code.
fn ops(code: &[Word]) -> impl Iterator<Item = Op> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = *code.get(at)?;
        at += 1 + flow::operands(word);
        Some(flow::op(word))
    })
}

/// Whether code computes with floats.
pub(super) fn has_floats(code: &[Word]) -> bool {
    ops(code).any(|op| {
        matches!(
            op,
            Op::FloatAdd
                | Op::FloatSub
                | Op::FloatMul
                | Op::FloatDiv
                | Op::FloatEq
                | Op::FloatLt
                | Op::FloatLe
        )
    })
}

/// Whether code calls no other code, so that it ends soon, or counts its own turns, and needs no more of
/// the native stack than what is left for functions that do not ask.
fn is_leaf(code: &[Word], num_registers: usize) -> bool {
    let calls = |op| {
        matches!(op, Op::Call | Op::TailCall | Op::Apply | Op::TailApply | Op::Const | Op::RetConst)
    };
    num_registers <= MOST_OF_LEAF && !ops(code).any(calls)
}

/// Turns of a loop between two looks at the clock and the flags.
const TURNS: i64 = 1 << 10;
/// Registers of a function that does not look whether there is enough of the stack.
const MOST_OF_LEAF: usize = 500;

/// Where a translation begins that is not of a whole function, and what is in the registers there.
#[derive(Clone, Copy)]
pub(super) struct Middle<'a> {
    pub place: usize,
    pub registers: &'a [Word],
}

/// Writes a function, or what of it follows from `at` on.
pub(super) fn translate(
    builder: &mut FunctionBuilder<'_>,
    helper: &Signature,
    function: *mut Function,
    code: &[Word],
    at: Option<Middle<'_>>,
    has_quiet_calls: bool,
) -> Option<()> {
    let entry = builder.create_block();
    builder.append_block_params_for_function_params(entry);
    builder.switch_to_block(entry);
    let params = builder.block_params(entry).to_vec();
    // SAFETY: functions live as long as the machine.
    let (num_registers, num_params) =
        unsafe { ((*function).num_registers as usize, (*function).num_params as usize) };
    for register in 0..num_registers.max(num_params) {
        builder.declare_var(Variable::from_u32(register as u32), I64);
    }
    let turns = Variable::from_u32(num_registers.max(num_params) as u32);
    builder.declare_var(turns, I64);
    let most = builder.ins().iconst(I64, TURNS);
    builder.def_var(turns, most);
    let start = at.map_or(0, |at| at.place);
    let flow = Flow::of(code, start)?;
    // SAFETY: functions live as long as the machine.
    let speculates = unsafe { (*function).native.speculates() };
    let registers = at.map_or(&[] as &[Word], |at| at.registers);
    let facts = Facts::of(code, &flow, num_registers, registers, speculates);
    let known = facts.known[&start].clone();
    let live = facts.live[&start].clone();
    let starts = flow.starts.clone();
    let blocks = starts.iter().map(|&start| (start, builder.create_block())).collect();
    let leave = builder.create_block();
    builder.set_cold_block(leave);
    let mut translator = Translator {
        builder,
        helper: helper.clone(),
        function,
        code,
        blocks,
        leave,
        signatures: FxHashMap::default(),
        natives: FxHashMap::default(),
        scratch: None,
        exit_slot: None,
        quiet_calls: has_quiet_calls.then_some(0),
        num_registers,
        turns,
        flow,
        facts,
        known,
        live,
    };
    match at {
        None => {
            for (register, &param) in params[1..].iter().enumerate() {
                translator.builder.def_var(Variable::from_u32(register as u32), param);
            }
            if !is_leaf(code, num_registers) {
                translator.guard(&params[1..]);
            }
        }
        Some(_) => {
            for register in 0..num_registers {
                let value = translator.load(I64, params[1], register as i32 * 8);
                translator.builder.def_var(Variable::from_u32(register as u32), value);
            }
            translator.check_assumed(start);
        }
    }
    let first = translator.blocks[&start];
    translator.builder.ins().jump(first, &[]);
    for start in starts {
        translator.block(start)?;
    }
    translator.builder.switch_to_block(leave);
    let zero = translator.constant(0);
    translator.builder.ins().return_(&[zero]);
    Some(())
}

pub(super) struct Translator<'a, 'b> {
    pub builder: &'a mut FunctionBuilder<'b>,
    pub code: &'a [Word],
    pub function: *mut Function,
    helper: Signature,
    blocks: FxHashMap<usize, Block>,
    /// Returns zero.
    leave: Block,
    signatures: FxHashMap<usize, SigRef>,
    natives: FxHashMap<usize, SigRef>,
    scratch: Option<StackSlot>,
    /// Where registers are when native code is left.
    exit_slot: Option<StackSlot>,
    /// How many quiet calls there are, if there may be such.
    quiet_calls: Option<u32>,
    pub num_registers: usize,
    /// Turns of loops until they are counted.
    turns: Variable,
    flow: Flow,
    pub facts: Facts,
    /// What the registers hold here.
    pub known: Known,
    /// The registers that are needed by the current instruction or later.
    pub live: Set,
}

/// The address of a function of this crate.
macro_rules! address {
    ($function:expr) => {
        $function as *const () as usize as i64
    };
}
pub(super) use address;

impl Translator<'_, '_> {
    // ---- small things ---------------------------------------------------------------------------

    pub fn constant(&mut self, number: i64) -> Var {
        self.builder.ins().iconst(I64, number)
    }

    pub fn register(&mut self, index: usize) -> Var {
        self.builder.use_var(Variable::from_u32(index as u32))
    }

    pub fn set(&mut self, index: usize, value: Var) {
        self.builder.def_var(Variable::from_u32(index as u32), value);
    }

    pub fn load(&mut self, ty: cranelift_codegen::ir::Type, base: Var, offset: i32) -> Var {
        self.builder.ins().load(ty, MemFlags::trusted(), base, offset)
    }

    pub fn store(&mut self, value: Var, base: Var, offset: i32) {
        self.builder.ins().store(MemFlags::trusted(), value, base, offset);
    }

    pub fn machine(&mut self) -> Var {
        self.builder.ins().get_pinned_reg(I64)
    }

    /// A field of the machine.
    pub fn field(&mut self, ty: cranelift_codegen::ir::Type, offset: usize) -> Var {
        let machine = self.machine();
        self.load(ty, machine, offset as i32)
    }

    /// Goes on in a block to which all jumps are there already.
    pub fn enter(&mut self, block: Block) {
        self.builder.switch_to_block(block);
        self.builder.seal_block(block);
    }

    pub fn cold_block(&mut self) -> Block {
        let block = self.builder.create_block();
        self.builder.set_cold_block(block);
        block
    }

    /// Calls a function of this crate; the machine is its first argument.
    pub fn call(&mut self, address: i64, args: &[Var]) -> Var {
        let count = args.len() + 1;
        let signature = match self.signatures.get(&count) {
            Some(&known) => known,
            None => {
                let mut signature = self.helper.clone();
                signature.params.resize(count, AbiParam::new(I64));
                let new = self.builder.import_signature(signature);
                self.signatures.insert(count, new);
                new
            }
        };
        let address = self.constant(address);
        let mut all = vec![self.machine()];
        all.extend_from_slice(args);
        let call = self.builder.ins().call_indirect(signature, address, &all);
        self.builder.inst_results(call)[0]
    }

    /// As [`Self::call`], in a cold block: a quiet call, where that is possible.
    pub fn rare_call(&mut self, address: i64, args: &[Var]) -> Var {
        if args.len() > quiet::MOST_ARGS {
            return self.call(address, args);
        }
        let Some(number) = &mut self.quiet_calls else { return self.call(address, args) };
        *number += 1;
        let place = SourceLoc::new(*number);
        let machine = self.machine();
        let fields = offset_of!(Machine, quiet);
        let address = self.constant(address);
        self.store(address, machine, (fields + offset_of!(Quiet, function)) as i32);
        for (index, &arg) in args.iter().enumerate() {
            self.store(arg, machine, (fields + offset_of!(Quiet, args) + index * 8) as i32);
        }
        self.builder.set_srcloc(place);
        for _ in 0..quiet::ROOM {
            self.builder.ins().debugtrap();
        }
        self.builder.set_srcloc(SourceLoc::default());
        self.field(I64, fields + offset_of!(Quiet, result))
    }

    /// The number that a variable is always, if that is known.
    pub fn constant_of(&self, value: Var) -> Option<i64> {
        let dfg = &self.builder.func.dfg;
        match dfg.insts[dfg.value_def(value).inst()?] {
            InstructionData::UnaryImm { opcode: Opcode::Iconst, imm } => Some(imm.bits()),
            _ => None,
        }
    }

    /// Room for all registers.
    pub fn exit_slot(&mut self) -> StackSlot {
        if let Some(slot) = self.exit_slot {
            return slot;
        }
        let size = (self.num_registers * 8) as u32;
        let data = StackSlotData::new(StackSlotKind::ExplicitSlot, size, 3);
        let slot = self.builder.create_sized_stack_slot(data);
        self.exit_slot = Some(slot);
        slot
    }

    /// Leaves if there is an error.
    pub fn check(&mut self) {
        let trap = self.field(I8, offset_of!(Machine, has_trap));
        let on = self.builder.create_block();
        let leave = self.leave;
        self.builder.ins().brif(trap, leave, &[], on, &[]);
        self.enter(on);
    }

    /// Leaves if the result of a call is zero because of an error.
    fn check_result(&mut self, result: Var) {
        let (zero, on) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(result, on, &[], zero, &[]);
        self.enter(zero);
        let trap = self.field(I8, offset_of!(Machine, has_trap));
        let leave = self.leave;
        self.builder.ins().brif(trap, leave, &[], on, &[]);
        self.enter(on);
    }

    /// Goes on only if the condition holds; else a value is not what it is used as.
    pub fn expect(&mut self, condition: Var) {
        let (bad, on) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(condition, on, &[], bad, &[]);
        self.enter(bad);
        self.call(address!(helpers::corrupt), &[]);
        let leave = self.leave;
        self.builder.ins().jump(leave, &[]);
        self.enter(on);
    }

    /// Memory with these words, until the next call.
    pub fn spread(&mut self, words: &[Var]) -> Var {
        const LEAST: usize = 16;
        let slot = match self.scratch {
            Some(slot) if words.len() <= LEAST => slot,
            _ => {
                let size = (words.len().max(LEAST) * 8) as u32;
                let data = StackSlotData::new(StackSlotKind::ExplicitSlot, size, 3);
                let slot = self.builder.create_sized_stack_slot(data);
                if words.len() <= LEAST {
                    self.scratch = Some(slot);
                }
                slot
            }
        };
        for (index, &word) in words.iter().enumerate() {
            self.builder.ins().stack_store(word, slot, index as i32 * 8);
        }
        self.builder.ins().stack_addr(I64, slot, 0)
    }

    /// The numbers of the registers that are packed from a word on.
    pub fn packed(&self, from: usize, count: usize) -> Vec<usize> {
        (0..count).map(|index| packed(self.code[from + index / 4], index % 4)).collect()
    }

    /// The registers that are packed from a word on.
    pub fn gather(&mut self, from: usize, count: usize) -> Vec<Var> {
        self.registers(&self.packed(from, count))
    }

    pub fn registers(&mut self, numbers: &[usize]) -> Vec<Var> {
        numbers.iter().map(|&number| self.register(number)).collect()
    }

    // ---- limits ---------------------------------------------------------------------------------

    /// At the beginning of a function: whether there is enough of the native stack, and a step.
    fn guard(&mut self, args: &[Var]) {
        let limit = self.field(I64, offset_of!(Machine, stack_limit));
        let here = self.builder.ins().get_stack_pointer(I64);
        let is_short = self.builder.ins().icmp(IntCC::UnsignedLessThan, here, limit);
        let (short, on) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(is_short, short, &[], on, &[]);
        self.enter(short);
        let function = self.constant(self.function as i64);
        let args = self.spread(args);
        let result = self.call(address!(helpers::deep), &[function, args]);
        self.builder.ins().return_(&[result]);
        self.enter(on);
        self.step();
    }

    /// Counts a turn of a loop: many at once, and here, since memory would be slow.
    fn turn(&mut self) {
        let turns = self.builder.use_var(self.turns);
        let less = self.builder.ins().iadd_imm(turns, -1);
        self.builder.def_var(self.turns, less);
        let (empty, on) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(less, on, &[], empty, &[]);
        self.enter(empty);
        let turns = self.constant(TURNS);
        self.builder.def_var(self.turns, turns);
        self.rare_call(address!(helpers::turns), &[turns]);
        let trap = self.field(I8, offset_of!(Machine, has_trap));
        let leave = self.leave;
        self.builder.ins().brif(trap, leave, &[], on, &[]);
        self.enter(on);
    }

    /// Counts a step.
    fn step(&mut self) {
        let fuel = self.field(I64, offset_of!(Machine, fuel));
        let less = self.builder.ins().iadd_imm(fuel, -1);
        let machine = self.machine();
        self.store(less, machine, offset_of!(Machine, fuel) as i32);
        let is_empty = self.builder.ins().icmp_imm(IntCC::SignedLessThan, less, 0);
        let (empty, on) = (self.cold_block(), self.builder.create_block());
        self.builder.ins().brif(is_empty, empty, &[], on, &[]);
        self.enter(empty);
        self.rare_call(address!(helpers::refuel), &[]);
        let trap = self.field(I8, offset_of!(Machine, has_trap));
        let leave = self.leave;
        self.builder.ins().brif(trap, leave, &[], on, &[]);
        self.enter(on);
    }

    // ---- blocks ---------------------------------------------------------------------------------

    fn target(&self, at: usize) -> Option<Block> {
        self.blocks.get(&at).copied()
    }

    /// Writes instructions until control goes elsewhere.
    fn block(&mut self, start: usize) -> Option<()> {
        let mut at = start;
        let block = self.target(start)?;
        self.builder.switch_to_block(block);
        self.known = self.facts.known[&start].clone();
        let mut live = self.facts.live_inside(self.code, &self.flow, start);
        loop {
            let word = *self.code.get(at)?;
            let next = at + 1 + flow::operands(word);
            self.live = live.pop()?;
            if self.instruction(at, word, next)? {
                return Some(());
            }
            self.known.after(self.code, at, self.facts.speculates);
            at = next;
            if let Some(block) = self.target(at) {
                self.builder.ins().jump(block, &[]);
                return Some(());
            }
        }
    }

    /// Writes an instruction; says whether control goes elsewhere.
    fn instruction(&mut self, at: usize, i: Word, next: usize) -> Option<bool> {
        let relative = |offset: i64| (at as i64 + 1 + offset) as usize;
        match flow::op(i) {
            Op::Unreachable => {
                self.call(address!(helpers::unreachable), &[]);
                let leave = self.leave;
                self.builder.ins().jump(leave, &[]);
                return Some(true);
            }
            Op::Mov => {
                let value = self.register(b(i));
                self.set(a(i), value);
            }
            Op::Small => {
                let value = self.constant(Value::small(i64::from(upper(i))).0 as i64);
                self.set(a(i), value);
            }
            Op::Word => {
                let value = self.constant(self.code[at + 1] as i64);
                self.set(a(i), value);
            }
            Op::Jump => {
                let to = self.target(relative(i64::from(upper(i))))?;
                self.builder.ins().jump(to, &[]);
                return Some(true);
            }
            Op::Loop => {
                let to = self.target(relative(i64::from(upper(i))))?;
                self.turn();
                self.builder.ins().jump(to, &[]);
                return Some(true);
            }
            Op::TailSelf => {
                let to = self.target(0)?;
                self.turn();
                self.builder.ins().jump(to, &[]);
                return Some(true);
            }
            Op::IfWordNot => {
                let word = self.register(a(i));
                let is_it = self.builder.ins().icmp_imm(IntCC::Equal, word, i64::from(f(i)));
                let (on, to) = (self.target(next)?, self.target(relative(upper(i).into()))?);
                self.builder.ins().brif(is_it, on, &[], to, &[]);
                return Some(true);
            }
            Op::IfTagNot => {
                let value = self.register(a(i));
                let (on, to) = (self.target(next)?, self.target(relative(upper(i).into()))?);
                self.branch_on_tag(value, f(i), on, to);
                return Some(true);
            }
            Op::SwitchWord | Op::SwitchTag => {
                let value = self.register(a(i));
                let tag = if flow::op(i) == Op::SwitchTag { self.tag_of(value) } else { value };
                self.switch(at, i, tag)?;
                return Some(true);
            }
            Op::Call => {
                let args = self.gather(at + 2, b(i));
                let result = self.call_native(self.code[at + 1] as *mut Function, &args);
                self.check_result(result);
                self.set(a(i), result);
            }
            Op::TailCall => {
                let args = self.gather(at + 2, b(i));
                let function = self.code[at + 1] as *mut Function;
                let (signature, code, all) = self.native_call(function, &args);
                self.builder.ins().return_call_indirect(signature, code, &all);
                return Some(true);
            }
            Op::Const => {
                let function = self.code[at + 1] as *mut Function;
                let value = self.constant_value(function);
                self.set(a(i), value);
            }
            Op::Pap => {
                let args = self.gather(at + 2, b(i));
                let function = self.constant(self.code[at + 1] as i64);
                let count = self.constant(args.len() as i64);
                let args = self.spread(&args);
                let closure = self.call(address!(helpers::closure), &[function, args, count]);
                self.check();
                self.set(a(i), closure);
            }
            Op::Apply | Op::TailApply => {
                let closure = self.register(b(i));
                let args = self.gather(at + 1, c(i));
                let count = self.constant(args.len() as i64);
                let args = self.spread(&args);
                let result = self.call(address!(helpers::apply), &[closure, args, count]);
                if flow::op(i) == Op::TailApply {
                    self.builder.ins().return_(&[result]);
                    return Some(true);
                }
                self.check_result(result);
                self.set(a(i), result);
            }
            Op::Prim0 | Op::Prim1 | Op::Prim2 | Op::PrimN => {
                let (count, first) = match flow::op(i) {
                    Op::Prim0 => (0, 0),
                    Op::Prim1 => (1, b(i)),
                    Op::Prim2 => (2, b(i)),
                    _ => (b(i), 0),
                };
                let args = match count {
                    1 | 2 if flow::op(i) != Op::PrimN => [first, c(i)][..count].to_vec(),
                    _ => self.packed(at + 2, count),
                };
                let result = self.primitive(at, &args);
                self.set(a(i), result);
            }
            Op::Ret => {
                let value = self.register(a(i));
                self.builder.ins().return_(&[value]);
                return Some(true);
            }
            Op::RetConst => {
                let value = self.register(a(i));
                let function = self.constant(self.function as i64);
                self.store(value, function, offset_of!(Function, value) as i32);
                let yes = self.builder.ins().iconst(I8, 1);
                self.store(yes, function, offset_of!(Function, is_evaluated) as i32);
                self.builder.ins().return_(&[value]);
                return Some(true);
            }
            Op::IfNatNe
            | Op::IfNatNotLt
            | Op::IfNatNotLe
            | Op::IfNatEq
            | Op::IfNatNeImm
            | Op::IfNatEqImm => {
                let to = self.target(at + 2 + self.code[at + 1] as usize)?;
                let on = self.target(next)?;
                self.branch_on_numbers(at, i, on, to);
                return Some(true);
            }
            _ => {
                if !self.arithmetic(at, i) {
                    self.object(at, i)?;
                }
            }
        }
        Some(false)
    }

    fn switch(&mut self, at: usize, i: Word, tag: Var) -> Option<()> {
        let size = b(i);
        let base = at + 1 + size.div_ceil(2);
        let behind = self.target(base + (c(i) | usize::from(f(i)) << 16))?;
        let mut table = Vec::with_capacity(size);
        for index in 0..size {
            let offset = (self.code[at + 1 + index / 2] >> (32 * (index % 2))) as u32 as usize;
            let block = self.target(base + offset)?;
            table.push(self.builder.func.dfg.block_call(block, &[]));
        }
        let behind = self.builder.func.dfg.block_call(behind, &[]);
        let table = self.builder.create_jump_table(JumpTableData::new(behind, &table));
        // No tag has more bits, but a number may: it is beyond the table, whatever its low bits are.
        let is_large = self.builder.ins().icmp_imm(IntCC::UnsignedGreaterThan, tag, 0xffff);
        let most = self.constant(0xffff);
        let tag = self.builder.ins().select(is_large, most, tag);
        let tag = self.builder.ins().ireduce(I32, tag);
        self.builder.ins().br_table(tag, table);
        Some(())
    }

    // ---- calls ----------------------------------------------------------------------------------

    fn native_call(&mut self, function: *mut Function, args: &[Var]) -> (SigRef, Var, Vec<Var>) {
        let signature = match self.natives.get(&args.len()) {
            Some(&known) => known,
            None => {
                let new = self.builder.import_signature(Tools::native_signature(args.len()));
                self.natives.insert(args.len(), new);
                new
            }
        };
        let pointer = self.constant(function as i64);
        // The function is translated when it is first called, and perhaps once more.
        let offset = offset_of!(Function, native) + offset_of!(super::Entry, code);
        let code = self.load(I64, pointer, offset as i32);
        let mut all = vec![pointer];
        all.extend_from_slice(args);
        (signature, code, all)
    }

    fn call_native(&mut self, function: *mut Function, args: &[Var]) -> Var {
        let (signature, code, all) = self.native_call(function, args);
        let call = self.builder.ins().call_indirect(signature, code, &all);
        self.builder.inst_results(call)[0]
    }

    fn constant_value(&mut self, function: *mut Function) -> Var {
        // SAFETY: functions live as long as the machine.
        unsafe {
            if (*function).is_evaluated {
                return self.constant((*function).value as i64);
            }
        }
        let pointer = self.constant(function as i64);
        let is_there = self.load(I8, pointer, offset_of!(Function, is_evaluated) as i32);
        let (missing, on) = (self.cold_block(), self.builder.create_block());
        self.builder.append_block_param(on, I64);
        let value = self.load(I64, pointer, offset_of!(Function, value) as i32);
        self.builder.ins().brif(is_there, on, &[value], missing, &[]);
        self.enter(missing);
        let made = self.rare_call(address!(helpers::constant), &[pointer]);
        self.check();
        self.builder.ins().jump(on, &[made]);
        self.enter(on);
        self.builder.block_params(on)[0]
    }
}
