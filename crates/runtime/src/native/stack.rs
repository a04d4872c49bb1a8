//! How much native stack there is.

use std::cell::Cell;

/// Room that is left for functions that do not ask.
const RESERVE: usize = 384 << 10;
/// Native code uses no more: what is deeper is executed by the evaluator, whose stack is larger.
const MOST: usize = 64 << 20;
/// What is assumed where the system does not say.
const UNKNOWN: usize = 128 << 10;

thread_local! {
    static LIMIT: Cell<usize> = const { Cell::new(0) };
}

/// The address below which native code must not get on this thread.
pub(crate) fn limit() -> usize {
    let known = LIMIT.get();
    if known != 0 {
        return known;
    }
    let here = here();
    let lowest = lowest_address().unwrap_or(here.saturating_sub(UNKNOWN + RESERVE));
    let limit = (lowest + RESERVE).max(here.saturating_sub(MOST));
    LIMIT.set(limit);
    limit
}

/// About where the stack is now.
#[inline(always)]
pub(crate) fn here() -> usize {
    let local = 0u8;
    std::hint::black_box(&local) as *const u8 as usize
}

#[cfg(target_os = "linux")]
fn lowest_address() -> Option<usize> {
    // SAFETY: the attributes are initialised by the first call and destroyed by the last.
    unsafe {
        let mut attr: libc::pthread_attr_t = std::mem::zeroed();
        if libc::pthread_getattr_np(libc::pthread_self(), &mut attr) != 0 {
            return None;
        }
        let mut start = std::ptr::null_mut();
        let mut size = 0;
        let result = libc::pthread_attr_getstack(&attr, &mut start, &mut size);
        libc::pthread_attr_destroy(&mut attr);
        (result == 0 && size != 0).then_some(start as usize)
    }
}

#[cfg(target_os = "macos")]
fn lowest_address() -> Option<usize> {
    // SAFETY: both functions only read what the thread was made with.
    unsafe {
        let thread = libc::pthread_self();
        let top = libc::pthread_get_stackaddr_np(thread) as usize;
        let size = libc::pthread_get_stacksize_np(thread);
        (size != 0).then(|| top - size)
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn lowest_address() -> Option<usize> {
    None
}
