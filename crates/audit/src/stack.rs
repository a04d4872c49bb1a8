//! Threads whose stacks have room for deep terms.

use std::io;
use std::thread::{Builder, Scope, ScopedJoinHandle};

/// Smaller stacks are not tried.
const SMALLEST: usize = 1 << 20;

/// Room that the recursion guard leaves for functions that do not ask it.
pub(crate) const RESERVE: usize = 256 << 10;

/// Starts a thread with a stack of `stack` bytes, or of a half, a quarter, … where the system
/// refuses.
///
/// `work` is told how many bytes it got. Fails when the system refuses even the smallest stack.
pub(crate) fn spawn<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    stack: usize,
    work: impl FnOnce(usize) -> T + Clone + Send + 'scope,
) -> io::Result<ScopedJoinHandle<'scope, T>> {
    let mut size = stack.max(SMALLEST);
    loop {
        let attempt = work.clone();
        match Builder::new().stack_size(size).spawn_scoped(scope, move || attempt(size)) {
            Err(_) if size > SMALLEST => size = (size / 2).max(SMALLEST),
            result => return result,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_beyond_all_memory_falls_back_to_a_smaller_one() {
        let got = std::thread::scope(|scope| {
            spawn(scope, 1 << 60, |size| size).expect("the smallest stack is granted").join()
        });
        let size = got.expect("the thread returns");
        assert!((SMALLEST..1 << 60).contains(&size));
    }
}
