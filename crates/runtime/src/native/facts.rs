//! What is known about registers: which are needed later, and which hold small numbers.
//!
//! Both are found by going around the blocks until nothing changes. That a register holds a small
//! number is known only where code *speculates*: arithmetic whose operands or result are not small
//! leaves native code there ([`super::translate`]).

use super::flow::{self, Flow};
use crate::code::{a, b, c, f, packed, Op};
use crate::value::Word;
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

/// What is known.
pub(super) struct Facts {
    /// At the beginning of each block, the registers that hold small numbers.
    pub small: FxHashMap<usize, Set>,
    /// Before each instruction on numbers, the registers that are needed from there on.
    pub live: FxHashMap<usize, Set>,
}

impl Facts {
    /// Goes through code that speculates. What is in the registers at the beginning, if that is in the
    /// middle of a function, is assumed to be small if it is now.
    pub fn of(code: &[Word], flow: &Flow, num_registers: usize, registers: &[Word]) -> Facts {
        let mut first = Set::none(num_registers);
        if !registers.is_empty() {
            for register in number_registers(code, flow) {
                first.set(register, registers[register] & 1 == 1);
            }
        }
        Facts {
            small: small_registers(code, flow, num_registers, first),
            live: live_registers(code, flow, num_registers),
        }
    }

    /// What an instruction of code that speculates makes of the registers that hold small numbers.
    pub fn after(known: &mut Set, code: &[Word], at: usize) {
        let op = flow::op(code[at]);
        let (uses, defs) = operands(code, at);
        if is_arithmetic(op) || is_comparison(op) {
            uses.iter().for_each(|&register| known.set(register, true));
        }
        let is_small = match op {
            Op::Mov => known.has(b(code[at])),
            Op::Small | Op::BoxSmall | Op::ArraySize => true,
            _ => is_arithmetic(op),
        };
        defs.iter().for_each(|&register| known.set(register, is_small));
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

fn small_registers(
    code: &[Word],
    flow: &Flow,
    num_registers: usize,
    first: Set,
) -> FxHashMap<usize, Set> {
    let mut at_start: FxHashMap<usize, Set> =
        flow.starts.iter().map(|&start| (start, Set::all(num_registers))).collect();
    at_start.insert(flow.first, first);
    let mut todo = vec![flow.first];
    let mut was_seen: FxHashMap<usize, bool> = FxHashMap::default();
    while let Some(start) = todo.pop() {
        was_seen.insert(start, true);
        let mut known = at_start[&start].clone();
        let (places, targets) = flow.block(code, start);
        for at in places {
            Facts::after(&mut known, code, at);
        }
        for target in targets {
            let Some(there) = at_start.get_mut(&target) else { continue };
            let before = there.clone();
            for (word, other) in there.0.iter_mut().zip(&known.0) {
                *word &= other;
            }
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
    let mut inside = FxHashMap::default();
    let mut changes = true;
    while changes {
        changes = false;
        for &start in flow.starts.iter().rev() {
            let (places, targets) = flow.block(code, start);
            let mut live = Set::none(num_registers);
            for target in targets {
                for (word, other) in live.0.iter_mut().zip(&at_start[&target].0) {
                    *word |= other;
                }
            }
            for &at in places.iter().rev() {
                let (uses, defs) = operands(code, at);
                defs.iter().for_each(|&register| live.set(register, false));
                uses.iter().for_each(|&register| live.set(register, true));
                let op = flow::op(code[at]);
                if is_arithmetic(op) || is_comparison(op) {
                    inside.insert(at, live.clone());
                }
            }
            if at_start[&start] != live {
                at_start.insert(start, live);
                changes = true;
            }
        }
    }
    inside
}
