//! Register code from a body in which counting is explicit.
//!
//! Some statements are fused: a comparison with the case on its result, arithmetic with small literals,
//! arithmetic with the return of its operands, a call with the return of its result. Everything else
//! is one instruction each.

use super::registers::{Lifetimes, Place, Registers};
use super::{Instr, Op};
use crate::ir::boxing::Callees;
use crate::ir::{Block, Body, End, Expr, IrError, Join, NameIdx, Stmt, Ty, Var};
use crate::prim::{Code, Prim};
use crate::value::{Kind, Value, Word};
use num_bigint::BigInt;

/// Where pointers in the code come from.
pub trait Linker: Callees {
    /// The function with this name.
    fn function(&mut self, name: NameIdx) -> Result<Word, IrError>;
    /// The function with this name, as closures call it.
    fn boxed_function(&mut self, name: NameIdx) -> Result<Word, IrError>;
    /// A string literal, which lives as long as the code.
    fn string(&mut self, text: NameIdx) -> Result<Value, IrError>;
    /// A literal number, which lives as long as the code.
    fn big(&mut self, number: &BigInt) -> Value;
}

/// Code, and how many registers it needs.
pub struct Emitted {
    /// The instructions.
    pub code: Vec<Word>,
    /// The number of registers.
    pub num_registers: u32,
}

/// Writes the code of a function; `own` is the word that calls of itself go to.
pub fn emit(
    num_params: usize,
    own: Word,
    body: &Body,
    linker: &mut dyn Linker,
) -> Result<Emitted, IrError> {
    let lifetimes = Lifetimes::of(num_params, body);
    let registers = Registers::new(num_params, &lifetimes);
    let mut emitter = Emitter {
        body,
        own,
        num_params,
        linker,
        lifetimes,
        registers,
        place: 0,
        code: Vec::new(),
        literals: vec![None; body.types.len()],
        in_register: vec![false; body.types.len()],
        joins: (0..body.num_joins).map(|_| JoinState::default()).collect(),
    };
    emitter.find_literals(&body.block)?;
    emitter.block(&body.block)?;
    if emitter.code.len() > i32::MAX as usize {
        return Err(IrError::TooLarge("instructions in one function"));
    }
    Ok(Emitted { code: emitter.code, num_registers: emitter.registers.count() })
}

#[derive(Default)]
struct JoinState {
    params: Vec<u16>,
    start: Option<usize>,
    jumps: Vec<usize>,
}

struct Emitter<'a> {
    body: &'a Body,
    own: Word,
    num_params: usize,
    linker: &'a mut dyn Linker,
    lifetimes: Lifetimes,
    registers: Registers,
    place: Place,
    code: Vec<Word>,
    /// The variables that are small literals.
    literals: Vec<Option<i64>>,
    /// Which of these are needed in a register.
    in_register: Vec<bool>,
    joins: Vec<JoinState>,
}

/// Operands of an arithmetic instruction that are given back by it.
const GIVE_BACK_B: u8 = 1;
const GIVE_BACK_C: u8 = 2;

impl Emitter<'_> {
    fn find_literals(&mut self, block: &Block) -> Result<(), IrError> {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(var, expr) => {
                    match expr {
                        Expr::Small(number) => self.literals[*var as usize] = Some(*number),
                        Expr::Prim(name, args) if args.len() == 2 => {
                            let op = self.linker.primitive(*name)?.op;
                            self.in_register[args[0] as usize] = true;
                            if !(self.as_immediate(args[1]).is_some() && immediate_op(op).is_some())
                            {
                                self.in_register[args[1] as usize] = true;
                            }
                        }
                        _ => {
                            for arg in expr.vars() {
                                self.in_register[arg as usize] = true;
                            }
                        }
                    };
                }
                Stmt::Join { body, .. } => self.find_literals(body)?,
                Stmt::Case(var, alts) => {
                    self.in_register[*var as usize] = true;
                    for (_, alt) in alts {
                        self.find_literals(alt)?;
                    }
                }
                Stmt::Inc(..) | Stmt::Dec(_) | Stmt::Take(..) => {}
            }
        }
        match &block.end {
            End::Ret(var) => self.in_register[*var as usize] = true,
            End::Jump(_, args) => {
                for &arg in args {
                    self.in_register[arg as usize] = true;
                }
            }
            End::Unreachable => {}
        }
        Ok(())
    }

    /// The literal, if it is one that fits into an operand.
    fn as_immediate(&self, var: Var) -> Option<u16> {
        self.literals[var as usize].and_then(|number| u16::try_from(number).ok())
    }

    fn push(&mut self, op: Op, f: u8, a: u16, b: u16, c: u16) {
        self.code.push(Instr { op, f, a, b, c }.encode());
    }

    fn push_upper(&mut self, op: Op, f: u8, a: u16, upper: i32) {
        let word = Instr { op, f, a, b: 0, c: 0 }.encode();
        self.code.push(word | (upper as u32 as u64) << 32);
    }

    /// Sets the offset of the jump at `at` so that it leads to the next instruction.
    fn patch_upper(&mut self, at: usize) {
        let offset = (self.code.len() - at - 1) as u32;
        self.code[at] = self.code[at] & 0xffff_ffff | u64::from(offset) << 32;
    }

    fn push_registers(&mut self, vars: &[Var]) {
        for four in vars.chunks(4) {
            let mut word = 0;
            for (index, &var) in four.iter().enumerate() {
                word |= u64::from(self.registers.of(var)) << (16 * index);
            }
            self.code.push(word);
        }
    }

    fn of(&self, var: Var) -> u16 {
        self.registers.of(var)
    }

    fn bind(&mut self, var: Var) -> Result<u16, IrError> {
        self.registers.advance(self.place);
        self.registers.bind(var, &self.lifetimes)
    }

    fn block(&mut self, block: &Block) -> Result<(), IrError> {
        let mut joins: Vec<(Join, &Block)> = Vec::new();
        let mut index = 0;
        let mut has_left = false;
        while index < block.stmts.len() {
            self.place += 1;
            let rest = &block.stmts[index + 1..];
            index += 1;
            match &block.stmts[index - 1] {
                Stmt::Let(var, expr) => {
                    if rest.is_empty() && self.tail_call(*var, expr, &block.end)? {
                        has_left = true;
                        self.place += 1;
                        break;
                    }
                    index += self.binding(*var, expr, rest)?;
                }
                Stmt::Join { join, params, body } => {
                    let mut registers = Vec::with_capacity(params.len());
                    for &param in params {
                        registers.push(self.bind(param)?);
                    }
                    self.joins[*join as usize].params = registers;
                    joins.push((*join, body));
                }
                Stmt::Case(var, alts) => self.case(*var, alts)?,
                Stmt::Inc(var, count) => {
                    let count = u16::try_from(*count)
                        .map_err(|_| IrError::TooLarge("uses of one variable"))?;
                    self.push(Op::Inc, 0, self.of(*var), 0, count);
                }
                Stmt::Dec(var) => self.push(Op::Dec, 0, self.of(*var), 0, 0),
                Stmt::Take(var, fields) => self.take(*var, fields)?,
            }
        }
        if !has_left {
            self.place += 1;
            match &block.end {
                End::Ret(var) => {
                    let op = if self.num_params == 0 { Op::RetConst } else { Op::Ret };
                    self.push(op, 0, self.of(*var), 0, 0);
                }
                End::Jump(join, args) => self.jump(*join, args),
                End::Unreachable => self.push(Op::Unreachable, 0, 0, 0, 0),
            }
        }
        for (join, body) in joins.into_iter().rev() {
            self.place += 1;
            let start = self.code.len();
            self.joins[join as usize].start = Some(start);
            for at in std::mem::take(&mut self.joins[join as usize].jumps) {
                self.patch_upper(at);
            }
            self.block(body)?;
        }
        Ok(())
    }

    fn jump(&mut self, join: Join, args: &[Var]) {
        let params = self.joins[join as usize].params.clone();
        self.moves(args, &params);
        match self.joins[join as usize].start {
            Some(start) => {
                let offset = start as i64 - self.code.len() as i64 - 1;
                self.push_upper(Op::Loop, 0, 0, offset as i32);
            }
            None => {
                self.joins[join as usize].jumps.push(self.code.len());
                self.push_upper(Op::Jump, 0, 0, 0);
            }
        }
    }

    /// Moves all at once: no source is overwritten before it is read.
    fn moves(&mut self, args: &[Var], to: &[u16]) {
        let mut todo: Vec<(u16, u16)> = args
            .iter()
            .zip(to)
            .map(|(&arg, &to)| (self.of(arg), to))
            .filter(|(from, to)| from != to)
            .collect();
        while !todo.is_empty() {
            let is_free = |&(_, to): &(u16, u16)| todo.iter().all(|&(from, _)| from != to);
            match todo.iter().position(is_free) {
                Some(index) => {
                    let (from, to) = todo.swap_remove(index);
                    self.push(Op::Mov, 0, to, from, 0);
                }
                None => {
                    // Only cycles are left: the first source goes aside.
                    let scratch = self.registers.scratch();
                    let aside = todo[0].0;
                    self.push(Op::Mov, 0, scratch, aside, 0);
                    todo.iter_mut()
                        .filter(|(from, _)| *from == aside)
                        .for_each(|(from, _)| *from = scratch);
                }
            }
        }
    }

    fn tail_call(&mut self, var: Var, expr: &Expr, end: &End) -> Result<bool, IrError> {
        if !matches!(end, End::Ret(result) if *result == var) {
            return Ok(false);
        }
        if self.num_params == 0 {
            // The result of a constant must come back, to be kept.
            return Ok(false);
        }
        match expr {
            Expr::Call(name, args) => {
                let function = self.linker.function(*name)?;
                if function == self.own && args.len() == self.num_params {
                    let params: Vec<u16> = (0..self.num_params as u16).collect();
                    self.moves(args, &params);
                    self.push(Op::TailSelf, 0, 0, 0, 0);
                } else {
                    self.push(Op::TailCall, 0, 0, count(args)?, 0);
                    self.code.push(function);
                    self.push_registers(args);
                }
            }
            Expr::Apply(f, args) => {
                self.push(Op::TailApply, 0, 0, self.of(*f), count(args)?);
                self.push_registers(args);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn take(&mut self, var: Var, fields: &[(u8, Var)]) -> Result<(), IrError> {
        let from = self.of(var);
        let count = fields.len() as u8;
        let mut word = 0;
        let mut words = Vec::new();
        for (index, &(field, var)) in fields.iter().enumerate() {
            let to = self.bind(var)?;
            word |= (u64::from(field) | u64::from(to) << 16) << (32 * (index % 2));
            if index % 2 == 1 || index + 1 == fields.len() {
                words.push(std::mem::take(&mut word));
            }
        }
        self.push(Op::Take, count, from, 0, 0);
        self.code.extend(words);
        Ok(())
    }

    fn case(&mut self, var: Var, alts: &[(u32, Block)]) -> Result<(), IrError> {
        let is_value = self.body.types[var as usize] == Ty::Obj;
        let register = self.of(var);
        if let [(tag, alt)] = alts {
            if let Ok(tag) = u8::try_from(*tag) {
                let at = self.code.len();
                let op = if is_value { Op::IfTagNot } else { Op::IfWordNot };
                self.push_upper(op, tag, register, 0);
                self.block(alt)?;
                self.patch_upper(at);
                return Ok(());
            }
        }
        const MAX_TABLE: u32 = 4096;
        let last = alts.iter().map(|(tag, _)| *tag).max().unwrap_or(0);
        if last > MAX_TABLE {
            return Err(IrError::TooLarge("constructors"));
        }
        let size = last as usize + 1;
        let op = if is_value { Op::SwitchTag } else { Op::SwitchWord };
        self.push(op, 0, register, size as u16, 0);
        let table = self.code.len();
        self.code.resize(table + size.div_ceil(2), 0);
        let base = self.code.len();
        let mut offsets = vec![None; size];
        for (tag, alt) in alts {
            let entry = &mut offsets[*tag as usize];
            if entry.is_none() {
                *entry = Some((self.code.len() - base) as u32);
                self.block(alt)?;
            }
        }
        let behind = (self.code.len() - base) as u32;
        for (tag, offset) in offsets.into_iter().enumerate() {
            let offset = u64::from(offset.unwrap_or(behind));
            self.code[table + tag / 2] |= offset << (32 * (tag % 2));
        }
        // Tags beyond the table go behind it, too: the offset is in the instruction's `f` and `c`.
        let low = u64::from(behind & 0xffff) << 48;
        let high = u64::from(behind >> 16);
        if high > u64::from(u8::MAX) {
            return Err(IrError::TooLarge("instructions in one function"));
        }
        self.code[table - 1] |= low | high << 8;
        Ok(())
    }

    /// Writes `let var := expr`, and says how many of the next statements are done with it.
    fn binding(&mut self, var: Var, expr: &Expr, rest: &[Stmt]) -> Result<usize, IrError> {
        match expr {
            Expr::Small(number) => {
                if self.in_register[var as usize] {
                    let to = self.bind(var)?;
                    match i32::try_from(*number) {
                        Ok(number) => self.push_upper(Op::Small, 0, to, number),
                        Err(_) => self.push_word(to, Value::small(*number).0),
                    }
                }
            }
            Expr::Word(word) => {
                let to = self.bind(var)?;
                self.push_word(to, *word);
            }
            Expr::Big(number) => {
                let literal = self.linker.big(number);
                let to = self.bind(var)?;
                self.push_word(to, literal.0);
            }
            Expr::Str(text) => {
                let literal = self.linker.string(*text)?;
                let to = self.bind(var)?;
                self.push(Op::Word, Kind::Str as u8, to, 0, 0);
                self.code.push(literal.0);
            }
            Expr::Proj(x, index) => {
                let from = self.of(*x);
                let to = self.bind(var)?;
                if matches!(rest.first(), Some(Stmt::Inc(inc, 1)) if *inc == var) {
                    self.place += 1;
                    self.push(Op::ProjInc, 0, to, from, u16::from(*index));
                    return Ok(1);
                }
                self.push(Op::Proj, 0, to, from, u16::from(*index));
            }
            Expr::ScalarProj(x, index) => {
                let from = self.of(*x);
                let to = self.bind(var)?;
                self.push(Op::ScalarProj, 0, to, from, u16::from(*index));
            }
            Expr::Ctor(tag, values, scalars) => {
                let all: Vec<Var> = values.iter().chain(scalars).copied().collect();
                let (first, second) = (self.of(all[0]), all.get(1).map_or(0, |&x| self.of(x)));
                match (values.len(), scalars.len()) {
                    (1, 0) => {
                        let to = self.bind(var)?;
                        self.push(Op::Ctor1, *tag, to, first, 0);
                    }
                    (2, 0) => {
                        let to = self.bind(var)?;
                        self.push(Op::Ctor2, *tag, to, first, second);
                    }
                    _ => {
                        let at = self.code.len();
                        self.code.push(0);
                        self.push_registers(&all);
                        let to = self.bind(var)?;
                        let (op, f, b, c) = (Op::Ctor, *tag, values.len() as u16, all.len() as u16);
                        self.code[at] = Instr { op, f, a: to, b, c }.encode();
                    }
                }
            }
            Expr::Call(name, args) => {
                let function = self.linker.function(*name)?;
                let at = self.code.len();
                self.code.extend([0, function]);
                self.push_registers(args);
                let a = self.bind(var)?;
                self.code[at] = Instr { op: Op::Call, f: 0, a, b: count(args)?, c: 0 }.encode();
            }
            Expr::Pap(name, args) => {
                let function = self.linker.boxed_function(*name)?;
                let at = self.code.len();
                self.code.extend([0, function]);
                self.push_registers(args);
                let a = self.bind(var)?;
                if args.len() > crate::value::MAX_FIELDS - 1 {
                    return Err(IrError::TooLarge("arguments"));
                }
                self.code[at] = Instr { op: Op::Pap, f: 0, a, b: count(args)?, c: 0 }.encode();
            }
            Expr::Apply(f, args) => {
                let b = self.of(*f);
                let at = self.code.len();
                self.code.push(0);
                self.push_registers(args);
                let a = self.bind(var)?;
                self.code[at] = Instr { op: Op::Apply, f: 0, a, b, c: count(args)? }.encode();
            }
            Expr::Const(name) => {
                let function = self.linker.function(*name)?;
                let to = self.bind(var)?;
                self.push(Op::Const, 0, to, 0, 0);
                self.code.push(function);
            }
            Expr::Box(x) => {
                let from = self.of(*x);
                let is_wide = matches!(self.body.types[*x as usize], Ty::U64 | Ty::F64);
                let to = self.bind(var)?;
                let op = if is_wide { Op::BoxWord } else { Op::BoxSmall };
                self.push(op, 0, to, from, 0);
            }
            Expr::Unbox(x) => {
                let from = self.of(*x);
                let bits = bits(self.body.types[var as usize]);
                let to = self.bind(var)?;
                self.push(Op::Unbox, bits, to, from, 0);
            }
            Expr::Prim(name, args) => {
                let prim = self.linker.primitive(*name)?;
                return self.primitive(var, prim, args, rest);
            }
        }
        Ok(0)
    }

    fn push_word(&mut self, to: u16, word: Word) {
        self.push(Op::Word, 0, to, 0, 0);
        self.code.push(word);
    }

    fn primitive(
        &mut self,
        var: Var,
        prim: &'static Prim,
        args: &[Var],
        rest: &[Stmt],
    ) -> Result<usize, IrError> {
        let Some(op) = prim.op else {
            self.primitive_call(var, prim, args)?;
            return Ok(0);
        };
        if args.len() == 3 {
            let (b, c, d) = (self.of(args[0]), self.of(args[1]), self.of(args[2]));
            let to = self.bind(var)?;
            self.push(op, prim.f, to, b, c);
            self.code.push(u64::from(d));
            return Ok(0);
        }
        let immediate = match args {
            [_, second] => self.as_immediate(*second).zip(immediate_op(Some(op))),
            _ => None,
        };
        let mut f = prim.f;
        let mut done = 0;
        if gives_back(op) {
            // What is given back right after is given back by the instruction.
            while let Some(Stmt::Dec(dead)) = rest.get(done) {
                if immediate.is_none() && args.len() == 2 && *dead == args[1] && args[0] != args[1]
                {
                    f |= GIVE_BACK_C;
                } else if *dead == args[0] {
                    f |= GIVE_BACK_B;
                } else {
                    break;
                }
                done += 1;
            }
        }
        if let (Some(test_op), [x, y]) = (test_op(op), args) {
            if let Some(Stmt::Case(tested, alts)) = rest.get(done) {
                let is_last = self.lifetimes.last_use[var as usize] == self.place + done as u32 + 1;
                if let ([(tag @ (0 | 1), alt)], true) = (&alts[..], *tested == var && is_last) {
                    let fused = Fused { test: test_op, tag: *tag, f };
                    let operands = (self.of(*x), immediate.map(|(number, _)| number), *y);
                    self.place += done as u32 + 1;
                    self.test_and_branch(fused, operands, alt)?;
                    return Ok(done + 1);
                }
            }
        }
        let first = self.of(args[0]);
        match immediate {
            Some((number, op)) => {
                self.place += done as u32;
                let to = self.bind(var)?;
                self.push(op, f, to, first, number);
            }
            None => {
                let second = args.get(1).map_or(0, |&x| self.of(x));
                self.place += done as u32;
                let to = self.bind(var)?;
                self.push(op, f, to, first, second);
            }
        }
        Ok(done)
    }

    fn primitive_call(
        &mut self,
        var: Var,
        prim: &'static Prim,
        args: &[Var],
    ) -> Result<(), IrError> {
        let pointer = prim.code.address();
        let op = match prim.code {
            Code::F0(_) => Op::Prim0,
            Code::F1(_) => Op::Prim1,
            Code::F2(_) => Op::Prim2,
            _ => Op::PrimN,
        };
        if op == Op::PrimN {
            let at = self.code.len();
            self.code.extend([0, pointer]);
            self.push_registers(args);
            let a = self.bind(var)?;
            self.code[at] = Instr { op, f: 0, a, b: count(args)?, c: 0 }.encode();
        } else {
            let b = args.first().map_or(0, |&x| self.of(x));
            let c = args.get(1).map_or(0, |&x| self.of(x));
            let to = self.bind(var)?;
            self.push(op, 0, to, b, c);
            self.code.push(pointer);
        }
        Ok(())
    }

    /// A comparison whose result is only looked at by the case that follows it.
    fn test_and_branch(
        &mut self,
        fused: Fused,
        (x, immediate, y): (u16, Option<u16>, Var),
        alt: &Block,
    ) -> Result<(), IrError> {
        let at = self.code.len();
        let (op, a, b, f) = match (fused.test, fused.tag, immediate) {
            (Op::IfNatNe, 1, Some(number)) => (Op::IfNatNeImm, x, number, fused.f),
            (Op::IfNatNe, _, Some(number)) => (Op::IfNatEqImm, x, number, fused.f),
            (Op::IfNatNe, 1, None) => (Op::IfNatNe, x, self.of(y), fused.f),
            (Op::IfNatNe, _, None) => (Op::IfNatEq, x, self.of(y), fused.f),
            // The alternative of `false` is reached unless the negation is false: ¬(x < y) is y ≤ x.
            (test, tag, _) => {
                let y = self.of(y);
                let swap = |f: u8| (f & 1) << 1 | f >> 1;
                match (test, tag) {
                    (Op::IfNatNotLt, 0) => (Op::IfNatNotLe, y, x, swap(fused.f)),
                    (Op::IfNatNotLe, 0) => (Op::IfNatNotLt, y, x, swap(fused.f)),
                    (test, _) => (test, x, y, fused.f),
                }
            }
        };
        self.push(op, f, a, b, 0);
        self.code.push(0);
        self.block(alt)?;
        self.code[at + 1] = (self.code.len() - at - 2) as Word;
        Ok(())
    }
}

struct Fused {
    test: Op,
    tag: u32,
    f: u8,
}

fn count(args: &[Var]) -> Result<u16, IrError> {
    u16::try_from(args.len()).map_err(|_| IrError::TooLarge("arguments"))
}

/// How many bits a number of this type has.
pub fn bits(ty: Ty) -> u8 {
    match ty {
        Ty::U8 => 8,
        Ty::U16 => 16,
        Ty::U32 | Ty::F32 => 32,
        Ty::U64 | Ty::F64 | Ty::Obj => 64,
    }
}

/// The operation whose second operand is a number.
fn immediate_op(op: Option<Op>) -> Option<Op> {
    Some(match op? {
        Op::NatAdd => Op::NatAddImm,
        Op::NatSub => Op::NatSubImm,
        Op::NatEq => Op::NatEqImm,
        _ => return None,
    })
}

/// Whether the operation can give back its operands.
fn gives_back(op: Op) -> bool {
    matches!(
        op,
        Op::NatAdd
            | Op::NatSub
            | Op::NatMul
            | Op::NatDiv
            | Op::NatMod
            | Op::IntAdd
            | Op::IntSub
            | Op::IntMul
            | Op::NatEq
            | Op::NatLt
            | Op::NatLe
    )
}

/// The test that goes on unless the comparison holds.
fn test_op(op: Op) -> Option<Op> {
    Some(match op {
        Op::NatEq => Op::IfNatNe,
        Op::NatLt => Op::IfNatNotLt,
        Op::NatLe => Op::IfNatNotLe,
        _ => return None,
    })
}
