//! Where the processor or the system is not known: everything is executed as register code.

use crate::machine::{Function, Machine, Trap};
use crate::value::Word;

/// Nothing to translate with.
#[derive(Default)]
pub(crate) struct Native;

/// There are no calls from native code.
#[derive(Default)]
pub(crate) struct Quiet;

/// No native code.
#[derive(Default)]
pub(crate) struct Entry;

/// The native stack is not used.
pub(crate) fn stack_limit() -> usize {
    0
}

impl Machine {
    /// No function is ever hot.
    #[inline(always)]
    pub(crate) fn heat(_function: *mut Function) -> bool {
        false
    }

    /// There is no native code.
    pub(crate) fn is_native(&mut self, _function: *mut Function) -> bool {
        false
    }

    /// Calls native code, which there is not.
    ///
    /// # Safety
    /// None is needed.
    pub(crate) unsafe fn invoke(
        &mut self,
        _function: *mut Function,
        _args: *const Word,
    ) -> Result<Word, Trap> {
        Err(Trap::Unreachable)
    }

    /// Loops are executed as register code.
    ///
    /// # Safety
    /// None is needed.
    pub(crate) unsafe fn rest(
        &mut self,
        _function: *mut Function,
        _at: usize,
        _registers: *const Word,
    ) -> Option<Result<Word, Trap>> {
        None
    }
}
