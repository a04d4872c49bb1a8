//! What stops a computation: native stack, steps, memory, time, and the user.
//!
//! A check that runs into a limit has no verdict: the declaration is *declined*, which is neither
//! accepted nor rejected. Every function that may recurse or loop on user terms calls
//! [`Budget::due`] or [`Budget::enter`] and passes [`Limit`] on.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::Instant;

/// The limit that a computation ran into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The deadline passed.
    Timeout,
    /// The scratch store grew beyond the permitted number of bytes.
    Memory,
    /// The native stack is nearly used up (INVARIANT (guarded recursion)).
    Recursion,
    /// The permitted number of reduction steps was used up, or a number is too large to compute.
    Steps,
    /// The caller asked for the computation to end.
    Interrupted,
}

impl Limit {
    /// The limit's name as reports spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Limit::Timeout => "timeout",
            Limit::Memory => "memory",
            Limit::Recursion => "recursion",
            Limit::Steps => "steps",
            Limit::Interrupted => "interrupted",
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How often the slow conditions (clock, flag, memory) are looked at, in ticks.
const TICKS_BETWEEN_LOOKS: u32 = 4096;

/// The limits of one computation and what is left of them.
#[derive(Clone, Debug)]
pub struct Budget {
    ticks: u32,
    /// Steps that remain, in units of [`TICKS_BETWEEN_LOOKS`].
    looks_left: u64,
    /// The lowest address the native stack may reach; 0 means no guard.
    stack_low: usize,
    /// Greatest permitted size of the scratch store in bytes.
    pub max_memory: usize,
    /// When the computation must have ended.
    pub deadline: Option<Instant>,
    /// Set by somebody else to end the computation.
    pub cancelled: Option<Arc<AtomicBool>>,
}

impl Default for Budget {
    fn default() -> Self {
        Budget::unlimited()
    }
}

impl Budget {
    /// No limits but those that [`Budget::guard_stack`] and the public fields add.
    pub fn unlimited() -> Self {
        Budget {
            ticks: TICKS_BETWEEN_LOOKS,
            looks_left: u64::MAX,
            stack_low: 0,
            max_memory: usize::MAX,
            deadline: None,
            cancelled: None,
        }
    }

    /// At most about `steps` further steps.
    pub fn limit_steps(&mut self, steps: u64) {
        self.looks_left = steps / u64::from(TICKS_BETWEEN_LOOKS);
    }

    /// Declares that the current thread may use `bytes` more of its stack from here on.
    pub fn guard_stack(&mut self, bytes: usize) {
        let here = 0u8;
        self.stack_low = (std::ptr::from_ref(&here) as usize).saturating_sub(bytes);
    }

    /// INVARIANT (guarded recursion): every function that recurses on the structure of a term
    /// calls this on entry. Returns [`Limit::Recursion`] when the stack is nearly used up.
    #[inline(always)]
    pub fn enter(&self) -> Result<(), Limit> {
        let here = 0u8;
        if (std::ptr::from_ref(&here) as usize) < self.stack_low {
            return Err(Limit::Recursion);
        }
        Ok(())
    }

    /// Counts one step; true when it is time to [`Budget::look`].
    #[inline(always)]
    pub fn due(&mut self) -> bool {
        self.ticks -= 1;
        self.ticks == 0
    }

    /// Looks at the clock, the flag, the steps and the memory, of which `size` bytes are in use.
    #[cold]
    pub fn look(&mut self, size: usize) -> Result<(), Limit> {
        self.ticks = TICKS_BETWEEN_LOOKS;
        if let Some(flag) = &self.cancelled {
            if flag.load(Ordering::Relaxed) {
                return Err(Limit::Interrupted);
            }
        }
        if self.looks_left == 0 {
            return Err(Limit::Steps);
        }
        self.looks_left -= 1;
        if size > self.max_memory {
            return Err(Limit::Memory);
        }
        match self.deadline {
            Some(deadline) if Instant::now() > deadline => Err(Limit::Timeout),
            _ => Ok(()),
        }
    }
}
