//! Calls that change no register.
//!
//! What is rarely needed, in the middle of a loop, should not cost anything where it is not needed. But
//! around an ordinary call all that lives on must be in memory or in the few registers that a called
//! function keeps, and so it is all the time, also on the way on which nothing is called. Cranelift has
//! no calls that keep everything. So a *quiet call* is none for Cranelift: arguments are written to the
//! machine ([`Quiet`]), then come instructions that only take room ([`ROOM`] bytes), then the result is
//! read from the machine. When code is placed in memory, the room becomes a call of [`gate`], which
//! saves all general registers. Code with floats, whose registers it does not save, has ordinary calls.
//!
//! Saving costs a few nanoseconds, so frequent calls stay ordinary ones.

use crate::value::Word;

/// Whether there are quiet calls on this system.
pub(super) const EXIST: bool = cfg!(all(target_arch = "x86_64", target_os = "linux"));
/// Bytes that a call takes; so many instructions of one byte each are put there first.
pub(super) const ROOM: usize = 5;
/// The instruction of one byte: `int3`.
pub(super) const FILLER: u8 = 0xcc;
/// The most arguments.
pub(super) const MOST_ARGS: usize = 4;

/// Where a quiet call has its arguments and its result.
#[derive(Default)]
#[repr(C)]
pub(crate) struct Quiet {
    /// What is called; the machine is its first argument.
    pub function: Word,
    /// The other arguments.
    pub args: [Word; MOST_ARGS],
    pub result: Word,
}

/// Bytes at the beginning of a piece of memory for code, by which its quiet calls get to the gate.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
pub(super) fn door() -> Vec<u8> {
    extern "C" {
        fn gnomon_quiet_gate();
    }
    // jmp [rip]: the address follows.
    let mut code = vec![0xff, 0x25, 0, 0, 0, 0];
    code.extend_from_slice(&(gnomon_quiet_gate as *const () as u64).to_le_bytes());
    code
}

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
pub(super) fn door() -> Vec<u8> {
    Vec::new()
}

/// Writes a call to where there is room for one, in memory that begins with the door.
pub(super) fn write_call(code: &mut [u8], at: usize) {
    let behind = (at + ROOM) as i32;
    code[at] = 0xe8;
    code[at + 1..at + ROOM].copy_from_slice(&(-behind).to_le_bytes());
}

// The machine is in r15, the pinned register. The stack is aligned before the call, and by the return
// address and nine registers, too.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
std::arch::global_asm!(
    ".p2align 4",
    ".hidden gnomon_quiet_gate",
    ".globl gnomon_quiet_gate",
    ".type gnomon_quiet_gate, @function",
    "gnomon_quiet_gate:",
    "push rax",
    "push rcx",
    "push rdx",
    "push rsi",
    "push rdi",
    "push r8",
    "push r9",
    "push r10",
    "push r11",
    "mov rdi, r15",
    "mov rsi, [r15 + {args}]",
    "mov rdx, [r15 + {args} + 8]",
    "mov rcx, [r15 + {args} + 16]",
    "mov r8, [r15 + {args} + 24]",
    "call [r15 + {function}]",
    "mov [r15 + {result}], rax",
    "pop r11",
    "pop r10",
    "pop r9",
    "pop r8",
    "pop rdi",
    "pop rsi",
    "pop rdx",
    "pop rcx",
    "pop rax",
    "ret",
    ".size gnomon_quiet_gate, . - gnomon_quiet_gate",
    function = const QUIET + std::mem::offset_of!(Quiet, function),
    args = const QUIET + std::mem::offset_of!(Quiet, args),
    result = const QUIET + std::mem::offset_of!(Quiet, result),
);

#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
const QUIET: usize = std::mem::offset_of!(crate::machine::Machine, quiet);
