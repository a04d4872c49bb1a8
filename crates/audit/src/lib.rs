//! Checks a batch of declarations on several threads, within limits, and reports progress.
//!
//! The kernel has no threads; they are here. A worker takes the next declaration in order, so that
//! each worker sees increasing numbers and may keep what it computed. The verdict is that of checking
//! in order: the first declaration that fails decides, and work beyond it is abandoned.

use gnomon_kernel::{Batch, Failure};
use gnomon_term::{Budget, Limit};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{mpsc, Arc, Mutex};
use std::time::{Duration, Instant};

/// Limits and resources of an audit.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many threads check declarations.
    pub jobs: usize,
    /// Time for the whole audit.
    pub timeout: Option<Duration>,
    /// Bytes that each thread may use beside the declarations themselves.
    pub max_memory: usize,
    /// Steps for each declaration.
    pub max_steps: u64,
    /// Bytes of stack for each thread, which bound the recursion.
    pub stack: usize,
    /// Scratch terms and caches are kept from one declaration to the next up to this many bytes.
    pub keep: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            jobs: 1,
            timeout: None,
            max_memory: 4 << 30,
            max_steps: u64::MAX,
            stack: 1 << 30,
            keep: 1 << 20,
        }
    }
}

/// The end of an audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every declaration was accepted.
    Accepted,
    /// The first declaration, by position, that was not accepted, and why.
    Failed(usize, Failure),
}

/// How often `progress` is called.
const BETWEEN_REPORTS: Duration = Duration::from_millis(50);

/// Room that the recursion guard leaves for functions that do not ask it.
const STACK_RESERVE: usize = 256 << 10;

struct Worker {
    current: AtomicUsize,
    abandoned: Arc<AtomicBool>,
}

/// Checks all declarations of a batch.
///
/// `progress` gets the number of declarations done, about twenty times a second, and ends the audit
/// by returning `false`.
pub fn run(batch: &Batch, options: &Options, progress: &mut dyn FnMut(usize) -> bool) -> Outcome {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let failed: Mutex<Option<(usize, Failure)>> = Mutex::new(None);
    let deadline = options.timeout.map(|timeout| Instant::now() + timeout);
    let workers: Vec<Worker> = (0..options.jobs.max(1))
        .map(|_| Worker {
            current: AtomicUsize::new(0),
            abandoned: Arc::new(AtomicBool::new(false)),
        })
        .collect();
    let fail = |index: usize, failure: Failure| {
        let mut first = failed.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if first.as_ref().map_or(true, |(at, _)| index < *at) {
            *first = Some((index, failure));
        }
        for worker in &workers {
            if worker.current.load(Ordering::SeqCst) > index {
                worker.abandoned.store(true, Ordering::SeqCst);
            }
        }
    };
    std::thread::scope(|scope| {
        let (sender, finished) = mpsc::channel::<()>();
        for worker in &workers {
            let sender = sender.clone();
            let (next, done, fail, failed) = (&next, &done, &fail, &failed);
            let work = move || {
                let mut budget = Budget::unlimited();
                budget.guard_stack(options.stack.saturating_sub(STACK_RESERVE));
                budget.max_memory = options.max_memory;
                budget.deadline = deadline;
                budget.cancelled = Some(worker.abandoned.clone());
                let mut checker = batch.checker();
                loop {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    worker.current.store(index, Ordering::SeqCst);
                    let beyond = || {
                        let first = failed.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                        first.as_ref().is_some_and(|(at, _)| index > *at)
                    };
                    if index >= batch.len() || beyond() {
                        break;
                    }
                    checker.store.budget = budget.clone();
                    if options.max_steps != u64::MAX {
                        checker.store.budget.limit_steps(options.max_steps);
                    }
                    if let Err(failure) = batch.check(&mut checker, index) {
                        fail(index, failure);
                        break;
                    }
                    done.fetch_add(1, Ordering::Relaxed);
                    if checker.bytes() > options.keep {
                        checker.clear();
                    }
                }
                drop(sender);
            };
            let builder = std::thread::Builder::new().stack_size(options.stack);
            if builder.spawn_scoped(scope, work).is_err() {
                fail(0, Failure::Declined(Limit::Memory));
            }
        }
        drop(sender);
        while let Err(mpsc::RecvTimeoutError::Timeout) = finished.recv_timeout(BETWEEN_REPORTS) {
            if !progress(done.load(Ordering::Relaxed)) {
                fail(next.load(Ordering::SeqCst), Failure::Declined(Limit::Interrupted));
                for worker in &workers {
                    worker.abandoned.store(true, Ordering::SeqCst);
                }
            }
        }
    });
    progress(done.load(Ordering::Relaxed));
    match failed.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner()) {
        None => Outcome::Accepted,
        Some((index, failure)) => Outcome::Failed(index, failure),
    }
}
