//! What is known about registers: which are needed later, and what they hold.
//!
//! Both are found by going around the blocks until nothing changes. What an instruction has looked at
//! need not be looked at again. Most numbers are known to be small only where code *speculates*:
//! arithmetic whose operands or result are not small leaves native code there ([`super::translate`]).

use super::flow::{self, Flow};
use crate::code::{a, b, c, f, packed, Op};
use crate::prim::{array, nat, string};
use crate::value::{Kind, Word};
use rustc_hash::FxHashMap;

/// A set of registers.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Set(Vec<u64>);

impl Set {
    fn none(num_registers: usize) -> Set {
        Set(vec![0; num_registers.div_ceil(64)])
    }

    fn all(num_registers: usize) -> Set {
        Set(vec![u64::MAX; num_registers.div_ceil(64)])
    }

    pub fn has(&self, register: usize) -> bool {
        self.0[register / 64] >> (register % 64) & 1 == 1
    }

    pub fn set(&mut self, register: usize, is_in: bool) {
        let bit = 1 << (register % 64);
        if is_in {
            self.0[register / 64] |= bit;
        } else {
            self.0[register / 64] &= !bit;
        }
    }

    fn clear(&mut self) {
        self.0.fill(0);
    }

    fn meet(&mut self, other: &Set) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word &= more;
        }
    }

    fn join(&mut self, other: &Set) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Of the registers that are needed after an instruction, makes those that are needed before it.
    fn before(&mut self, code: &[Word], at: usize) {
        let (uses, defs) = operands(code, at);
        defs.iter().for_each(|&register| self.set(register, false));
        uses.iter().for_each(|&register| self.set(register, true));
    }

    /// The registers in it, in ascending order.
    pub fn registers(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len() * 64).filter(|&register| self.has(register))
    }
}

/// The registers that an instruction reads, and those that it writes.
fn operands(code: &[Word], at: usize) -> (Vec<usize>, Vec<usize>) {
    let i = code[at];
    let list = |from: usize, count: usize| -> Vec<usize> {
        (0..count).map(|index| packed(code[from + index / 4], index % 4)).collect()
    };
    match flow::op(i) {
        Op::Unreachable | Op::Jump | Op::Loop | Op::TailSelf => (vec![], vec![]),
        Op::Small | Op::Word | Op::Const | Op::Prim0 => (vec![], vec![a(i)]),
        Op::Inc
        | Op::Dec
        | Op::SwitchWord
        | Op::SwitchTag
        | Op::IfWordNot
        | Op::IfTagNot
        | Op::Ret
        | Op::RetConst
        | Op::IfNatNeImm
        | Op::IfNatEqImm => (vec![a(i)], vec![]),
        Op::IfNatNe | Op::IfNatNotLt | Op::IfNatNotLe | Op::IfNatEq => (vec![a(i), b(i)], vec![]),
        Op::Take => {
            let to = |index: usize| (code[at + 1 + index / 2] >> (32 * (index % 2) + 16)) as u16;
            (vec![a(i)], (0..usize::from(f(i))).map(|index| usize::from(to(index))).collect())
        }
        Op::Ctor => (list(at + 1, c(i)), vec![a(i)]),
        Op::Call | Op::Pap | Op::PrimN => (list(at + 2, b(i)), vec![a(i)]),
        Op::TailCall => (list(at + 2, b(i)), vec![]),
        Op::Apply | Op::TailApply => {
            let mut uses = list(at + 1, c(i));
            uses.push(b(i));
            (uses, if flow::op(i) == Op::Apply { vec![a(i)] } else { vec![] })
        }
        Op::ArraySet | Op::ArrayUset => (vec![b(i), c(i), code[at + 1] as usize], vec![a(i)]),
        Op::Mov
        | Op::Proj
        | Op::ProjInc
        | Op::ScalarProj
        | Op::Ctor1
        | Op::Prim1
        | Op::NatAddImm
        | Op::NatSubImm
        | Op::NatEqImm
        | Op::WordMask
        | Op::BoxSmall
        | Op::BoxWord
        | Op::Unbox
        | Op::NatToWord
        | Op::ArraySize => (vec![b(i)], vec![a(i)]),
        _ => (vec![b(i), c(i)], vec![a(i)]),
    }
}

/// Whether the instruction is arithmetic on numbers, with a number as result.
pub(super) fn is_arithmetic(op: Op) -> bool {
    matches!(
        op,
        Op::NatAdd
            | Op::NatAddImm
            | Op::NatSub
            | Op::NatSubImm
            | Op::NatMul
            | Op::NatDiv
            | Op::NatMod
            | Op::IntAdd
            | Op::IntSub
            | Op::IntMul
    )
}

/// Whether the instruction compares numbers.
pub(super) fn is_comparison(op: Op) -> bool {
    matches!(
        op,
        Op::NatEq
            | Op::NatLt
            | Op::NatLe
            | Op::NatEqImm
            | Op::IfNatNe
            | Op::IfNatNotLt
            | Op::IfNatNotLe
            | Op::IfNatEq
            | Op::IfNatNeImm
            | Op::IfNatEqImm
    )
}

/// What is known about the registers at some place.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// Those that hold small numbers.
    pub small: Set,
    /// Those that hold arrays.
    pub arrays: Set,
    /// Those that hold strings.
    pub texts: Set,
    /// Those that hold arrays or strings to which there is no other reference.
    ///
    /// INVARIANT (unique): only counting instructions, and what is called, make further references, and
    /// a reference that was given away is not used any more ([`crate::ownership`]).
    pub unique: Set,
    /// Of each register, so many fields has the constructor that it holds, at least.
    pub fields: Vec<u8>,
}

impl Known {
    fn all(num_registers: usize) -> Known {
        let all = Set::all(num_registers);
        let fields = vec![u8::MAX; num_registers];
        Known { small: all.clone(), arrays: all.clone(), texts: all.clone(), unique: all, fields }
    }

    fn none(num_registers: usize) -> Known {
        let none = Set::none(num_registers);
        let fields = vec![0; num_registers];
        Known {
            small: none.clone(),
            arrays: none.clone(),
            texts: none.clone(),
            unique: none,
            fields,
        }
    }

    /// What is known here and there.
    fn meet(&mut self, other: &Known) {
        self.small.meet(&other.small);
        self.arrays.meet(&other.arrays);
        self.texts.meet(&other.texts);
        self.unique.meet(&other.unique);
        for (fields, &others) in self.fields.iter_mut().zip(&other.fields) {
            *fields = others.min(*fields);
        }
    }

    fn forget(&mut self, register: usize) {
        self.small.set(register, false);
        self.arrays.set(register, false);
        self.texts.set(register, false);
        self.unique.set(register, false);
        self.fields[register] = 0;
    }

    fn is_text(&mut self, register: usize) {
        self.texts.set(register, true);
    }

    fn is_array(&mut self, register: usize) {
        self.arrays.set(register, true);
    }

    fn is_own_text(&mut self, register: usize) {
        self.is_text(register);
        self.unique.set(register, true);
    }

    fn is_own_array(&mut self, register: usize) {
        self.is_array(register);
        self.unique.set(register, true);
    }

    /// The same after an instruction, which has been executed without an error.
    pub fn after(&mut self, code: &[Word], at: usize, speculates: bool) {
        let i = code[at];
        let op = flow::op(i);
        let (uses, defs) = operands(code, at);
        if op == Op::Mov {
            let (to, from) = (a(i), b(i));
            let sets = [&mut self.small, &mut self.arrays, &mut self.texts, &mut self.unique];
            for set in sets {
                let is_in = set.has(from);
                set.set(to, is_in);
            }
            self.fields[to] = self.fields[from];
            return;
        }
        if speculates && (is_arithmetic(op) || is_comparison(op)) {
            uses.iter().for_each(|&register| self.small.set(register, true));
        }
        let usual = Usual::of(code, at);
        if usual.is_none() && may_count(op) {
            self.unique.clear();
        }
        match op {
            Op::ArrayGet | Op::ArrayUget | Op::ArraySize => self.is_array(b(i)),
            Op::Proj | Op::ProjInc => {
                let least = (c(i) + 1).min(usize::from(u8::MAX)) as u8;
                self.fields[b(i)] = self.fields[b(i)].max(least);
            }
            _ => {}
        }
        match usual {
            Some(Usual::ArrayGet) => self.is_array(uses[1]),
            Some(Usual::TextGet | Usual::TextNext) => self.is_text(uses[0]),
            _ => {}
        }
        defs.iter().for_each(|&register| self.forget(register));
        match op {
            Op::Small | Op::BoxSmall | Op::ArraySize => self.small.set(a(i), true),
            Op::Word if f(i) == Kind::Str as u8 => self.is_text(a(i)),
            Op::Word => self.small.set(a(i), code[at + 1] & 1 == 1),
            Op::Ctor => self.fields[a(i)] = b(i) as u8,
            Op::Ctor1 => self.fields[a(i)] = 1,
            Op::Ctor2 => self.fields[a(i)] = 2,
            Op::ArraySet | Op::ArrayUset | Op::ArrayPush => self.is_own_array(a(i)),
            _ if speculates && is_arithmetic(op) => self.small.set(a(i), true),
            _ => {}
        }
        match usual {
            Some(Usual::ArraySet | Usual::ArrayMake) => self.is_own_array(a(i)),
            Some(Usual::TextPush | Usual::TextMake) => self.is_own_text(a(i)),
            Some(Usual::TextAppend) => self.is_text(a(i)),
            _ => {}
        }
    }
}

/// Whether an instruction may make further references to what is in registers.
fn may_count(op: Op) -> bool {
    matches!(
        op,
        Op::Inc
            | Op::ProjInc
            | Op::Take
            | Op::Const
            | Op::Call
            | Op::Pap
            | Op::Apply
            | Op::Prim0
            | Op::Prim1
            | Op::Prim2
            | Op::PrimN
    )
}

/// Primitives about which more is known; most of them are written out by [`super::objects`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Usual {
    /// `a[i]!`
    ArrayGet,
    /// `a.set! i x`
    ArraySet,
    /// A new array.
    ArrayMake,
    /// The character at a position.
    TextGet,
    /// The next position.
    TextNext,
    /// A string with one character more.
    TextPush,
    /// A string with another one behind it; the first one itself, perhaps, if the other is empty.
    TextAppend,
    /// A new string.
    TextMake,
}

impl Usual {
    /// The primitive that an instruction calls.
    pub fn of(code: &[Word], at: usize) -> Option<Usual> {
        if !matches!(flow::op(code[at]), Op::Prim1 | Op::Prim2 | Op::PrimN) {
            return None;
        }
        let called = code[at + 1];
        let table = [
            (array::GET_BANG as usize, Usual::ArrayGet),
            (array::SET_BANG as usize, Usual::ArraySet),
            (array::REPLICATE as usize, Usual::ArrayMake),
            (array::OF_LIST as usize, Usual::ArrayMake),
            (array::WITH_CAPACITY as usize, Usual::ArrayMake),
            (string::GET as usize, Usual::TextGet),
            (string::NEXT as usize, Usual::TextNext),
            (string::PUSH as usize, Usual::TextPush),
            (string::APPEND as usize, Usual::TextAppend),
            (nat::REPR as usize, Usual::TextMake),
        ];
        table.iter().find(|&&(address, _)| address as Word == called).map(|&(_, usual)| usual)
    }
}

/// What is known.
pub(super) struct Facts {
    /// Whether code speculates that numbers are small.
    pub speculates: bool,
    /// At the beginning of each block.
    pub known: FxHashMap<usize, Known>,
    /// At the beginning of each block, the registers that are needed from there on.
    pub live: FxHashMap<usize, Set>,
    num_registers: usize,
}

impl Facts {
    /// Goes through code. What is in the registers at the beginning, if that is in the middle of a
    /// function that speculates, is assumed to be small if it is now.
    pub fn of(
        code: &[Word],
        flow: &Flow,
        num_registers: usize,
        registers: &[Word],
        speculates: bool,
    ) -> Facts {
        let mut first = Known::none(num_registers);
        if !registers.is_empty() && speculates {
            for register in number_registers(code, flow) {
                first.small.set(register, registers[register] & 1 == 1);
            }
        }
        let live = live_registers(code, flow, num_registers);
        let known = known_registers(code, flow, num_registers, first, speculates);
        Facts { speculates, known, live, num_registers }
    }

    /// The registers that are needed before each instruction of a block, the last one first.
    pub fn live_inside(&self, code: &[Word], flow: &Flow, start: usize) -> Vec<Set> {
        let (places, targets) = flow.block(code, start);
        let mut live = live_out(&self.live, &targets, self.num_registers);
        let before = |&at: &usize| {
            live.before(code, at);
            live.clone()
        };
        places.iter().rev().map(before).collect()
    }
}

/// The registers that are used as numbers without being written before, perhaps.
fn number_registers(code: &[Word], flow: &Flow) -> Vec<usize> {
    let mut found = Vec::new();
    for &start in &flow.starts {
        for at in flow.block(code, start).0 {
            let op = flow::op(code[at]);
            if is_arithmetic(op) || is_comparison(op) {
                found.extend(operands(code, at).0);
            }
        }
    }
    found
}

fn known_registers(
    code: &[Word],
    flow: &Flow,
    num_registers: usize,
    first: Known,
    speculates: bool,
) -> FxHashMap<usize, Known> {
    let all = Known::all(num_registers);
    let mut at_start: FxHashMap<usize, Known> =
        flow.starts.iter().map(|&start| (start, all.clone())).collect();
    at_start.insert(flow.first, first);
    let mut todo = vec![flow.first];
    let mut was_seen: FxHashMap<usize, bool> = FxHashMap::default();
    while let Some(start) = todo.pop() {
        was_seen.insert(start, true);
        let mut known = at_start[&start].clone();
        let (places, targets) = flow.block(code, start);
        for at in places {
            known.after(code, at, speculates);
        }
        for target in targets {
            let Some(there) = at_start.get_mut(&target) else { continue };
            let before = there.clone();
            there.meet(&known);
            if *there != before || !was_seen.contains_key(&target) {
                todo.push(target);
            }
        }
    }
    at_start
}

fn live_registers(code: &[Word], flow: &Flow, num_registers: usize) -> FxHashMap<usize, Set> {
    let mut at_start: FxHashMap<usize, Set> =
        flow.starts.iter().map(|&start| (start, Set::none(num_registers))).collect();
    let mut changes = true;
    while changes {
        changes = false;
        for &start in flow.starts.iter().rev() {
            let (places, targets) = flow.block(code, start);
            let mut live = live_out(&at_start, &targets, num_registers);
            places.iter().rev().for_each(|&at| live.before(code, at));
            if at_start[&start] != live {
                at_start.insert(start, live);
                changes = true;
            }
        }
    }
    at_start
}

fn live_out(at_start: &FxHashMap<usize, Set>, targets: &[usize], num_registers: usize) -> Set {
    let mut live = Set::none(num_registers);
    targets.iter().for_each(|target| live.join(&at_start[target]));
    live
}
