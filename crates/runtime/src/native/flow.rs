//! Where control goes in register code.

use crate::code::{b, c, f, upper, Op};
use crate::value::Word;
use std::collections::BTreeSet;

/// The operation of an instruction.
pub(super) fn op(word: Word) -> Op {
    // SAFETY: the emitter writes operations only.
    unsafe { std::mem::transmute::<u8, Op>(word as u8) }
}

/// How many words follow that belong to the instruction.
pub(super) fn operands(word: Word) -> usize {
    match op(word) {
        Op::Word | Op::Const | Op::Prim0 | Op::Prim1 | Op::Prim2 | Op::ArraySet | Op::ArrayUset => {
            1
        }
        Op::IfNatNe
        | Op::IfNatNotLt
        | Op::IfNatNotLe
        | Op::IfNatEq
        | Op::IfNatNeImm
        | Op::IfNatEqImm => 1,
        Op::Take => usize::from(f(word)).div_ceil(2),
        Op::Ctor => c(word).div_ceil(4),
        Op::SwitchWord | Op::SwitchTag => b(word).div_ceil(2),
        Op::Call | Op::TailCall | Op::Pap | Op::PrimN => 1 + b(word).div_ceil(4),
        Op::Apply | Op::TailApply => c(word).div_ceil(4),
        _ => 0,
    }
}

/// The places that control goes to from elsewhere.
pub(super) struct Flow {
    /// Where it begins.
    pub first: usize,
    /// In ascending order; all are reached from the first place.
    pub starts: BTreeSet<usize>,
}

impl Flow {
    /// Follows control from a place on.
    pub fn of(code: &[Word], first: usize) -> Option<Flow> {
        let mut starts = BTreeSet::from([first]);
        let mut todo = vec![first];
        let mut seen = vec![false; code.len()];
        while let Some(mut at) = todo.pop() {
            while !std::mem::replace(seen.get_mut(at)?, true) {
                if let Some(targets) = targets(code, at) {
                    starts.extend(&targets);
                    todo.extend(&targets);
                    break;
                }
                at += 1 + operands(code[at]);
            }
        }
        Some(Flow { first, starts })
    }

    /// The instructions of the block that begins at a place, and where control goes then.
    pub fn block(&self, code: &[Word], start: usize) -> (Vec<usize>, Vec<usize>) {
        let mut places = Vec::new();
        let mut at = start;
        loop {
            places.push(at);
            if let Some(targets) = targets(code, at) {
                return (places, targets);
            }
            at += 1 + operands(code[at]);
            if self.starts.contains(&at) {
                return (places, vec![at]);
            }
        }
    }
}

/// Where control goes after an instruction, if not just to the next.
fn targets(code: &[Word], at: usize) -> Option<Vec<usize>> {
    let word = code[at];
    let next = at + 1 + operands(word);
    Some(match op(word) {
        Op::Jump | Op::Loop => vec![jump(at, upper(word))],
        Op::TailSelf => vec![0],
        Op::IfWordNot | Op::IfTagNot => vec![next, jump(at, upper(word))],
        Op::IfNatNe
        | Op::IfNatNotLt
        | Op::IfNatNotLe
        | Op::IfNatEq
        | Op::IfNatNeImm
        | Op::IfNatEqImm => vec![next, next + code[at + 1] as usize],
        Op::SwitchWord | Op::SwitchTag => {
            let size = b(word);
            let base = at + 1 + size.div_ceil(2);
            let mut targets = vec![base + (c(word) | usize::from(f(word)) << 16)];
            targets.extend((0..size).map(|index| {
                let pair = code[at + 1 + index / 2];
                base + (pair >> (32 * (index % 2))) as u32 as usize
            }));
            targets
        }
        Op::Unreachable | Op::TailCall | Op::TailApply | Op::Ret | Op::RetConst => Vec::new(),
        _ => return None,
    })
}

fn jump(at: usize, offset: i32) -> usize {
    (at as i64 + 1 + i64::from(offset)) as usize
}
