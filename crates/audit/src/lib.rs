//! Checks whole lists of declarations, on several threads and within limits, and answers what an
//! auditor asks about them besides.
//!
//! Read in this order: this file (the kernel has no threads; they are here), [`dependencies`]
//! (axioms that are used, what a declaration needs), [`standard`] (Lean's axioms by statement), [`compare`] (a solution beside its challenge),
//! `stack`.
//!
//! [`prepare`] makes a batch of declarations, [`run`] checks it. A worker takes the next
//! declaration in order.
//! The verdict is that of checking in order: the first declaration that fails decides, and work
//! beyond it is abandoned.

pub mod compare;
pub mod dependencies;
mod stack;
pub mod standard;

use gnomon_kernel::{Batch, Declaration, Failure};
use gnomon_term::{Budget, Limit, Store};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{mpsc, Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Limits and resources of an audit.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many threads check declarations.
    pub jobs: usize,
    /// When the audit must have ended.
    pub deadline: Option<Instant>,
    /// Bytes that each thread may use beside the declarations themselves.
    pub max_memory: usize,
    /// Steps for each declaration.
    pub max_steps: u64,
    /// Bytes of stack for each thread, which bound the recursion; less where the system refuses.
    pub stack: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            jobs: 1,
            deadline: None,
            max_memory: 4 << 30,
            max_steps: u64::MAX,
            stack: 1 << 30,
        }
    }
}

impl Options {
    fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() > deadline)
    }

    /// The budget of a thread with a stack of `stack` bytes.
    fn budget(&self, stack: usize, cancelled: &Arc<AtomicBool>) -> Budget {
        let mut budget = Budget::unlimited();
        budget.guard_stack(stack.saturating_sub(stack::RESERVE));
        budget.max_memory = self.max_memory;
        budget.deadline = self.deadline;
        budget.cancelled = Some(cancelled.clone());
        if self.max_steps != u64::MAX {
            budget.limit_steps(self.max_steps);
        }
        budget
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

/// Makes a batch of declarations whose terms are in `store`.
///
/// Inductive declarations that state no recursors are checked here. `progress` is called about
/// twenty times a second and ends the work by returning `false`; then, or without memory for a
/// thread, there is no batch.
pub fn prepare(
    store: Store<'static>,
    declarations: Vec<Declaration>,
    options: &Options,
    progress: &mut dyn FnMut() -> bool,
) -> Result<Batch, Limit> {
    let cancelled = Arc::new(AtomicBool::new(false));
    let input = Mutex::new(Some((store, declarations)));
    let (sender, finished) = mpsc::channel::<()>();
    std::thread::scope(|scope| {
        let (input, cancelled) = (&input, &cancelled);
        let work = move |stack: usize| {
            let taken = lock(input).take();
            let batch = taken.map(|(store, declarations)| {
                Batch::new(store, giving_back(declarations), &options.budget(stack, cancelled))
            });
            drop(sender);
            batch
        };
        let thread = stack::spawn(scope, options.stack, work).map_err(|_| Limit::Memory)?;
        while let Err(mpsc::RecvTimeoutError::Timeout) = finished.recv_timeout(BETWEEN_REPORTS) {
            if !progress() {
                cancelled.store(true, Ordering::SeqCst);
            }
        }
        let batch = thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        match cancelled.load(Ordering::SeqCst) {
            true => Err(Limit::Interrupted),
            false => batch.ok_or(Limit::Memory),
        }
    })
}

/// The declarations in order, whose memory is given back while they are taken.
///
/// A `Vec`'s own iterator keeps all of it to the end, and so the declarations would be there twice,
/// as they were read and as constants.
pub fn giving_back(
    mut declarations: Vec<Declaration>,
) -> impl ExactSizeIterator<Item = Declaration> {
    declarations.reverse();
    (0..declarations.len()).map(move |_| {
        if declarations.len() % GIVEN_BACK == 0 {
            declarations.shrink_to_fit();
        }
        match declarations.pop() {
            Some(declaration) => declaration,
            None => unreachable!("the range is as long as the list"),
        }
    })
}

/// After so many declarations, [`giving_back`] shrinks their list.
const GIVEN_BACK: usize = 4096;

struct Worker {
    current: AtomicUsize,
    abandoned: Arc<AtomicBool>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Checks all declarations of a batch.
///
/// `progress` gets the number of declarations done, about twenty times a second, and ends the audit
/// by returning `false`.
pub fn run(batch: &Batch, options: &Options, progress: &mut dyn FnMut(usize) -> bool) -> Outcome {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let failed: Mutex<Option<(usize, Failure)>> = Mutex::new(None);
    let workers: Vec<Worker> = (0..options.jobs.max(1))
        .map(|_| Worker {
            current: AtomicUsize::new(0),
            abandoned: Arc::new(AtomicBool::new(false)),
        })
        .collect();
    let fail = |index: usize, failure: Failure| {
        let mut first = lock(&failed);
        if first.as_ref().is_none_or(|(at, _)| index < *at) {
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
        let mut has_worker = false;
        for worker in &workers {
            let sender = sender.clone();
            let (next, done, fail, failed) = (&next, &done, &fail, &failed);
            let work = move |stack: usize| {
                let budget = options.budget(stack, &worker.abandoned);
                let mut checker = batch.checker();
                loop {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    worker.current.store(index, Ordering::SeqCst);
                    let beyond = || lock(failed).as_ref().is_some_and(|(at, _)| index > *at);
                    if index >= batch.len() || beyond() {
                        break;
                    }
                    if options.is_late() {
                        fail(index, Failure::Declined(Limit::Timeout));
                        break;
                    }
                    checker.store.budget = budget.clone();
                    if let Err(failure) = batch.check(&mut checker, index) {
                        fail(index, failure);
                        break;
                    }
                    done.fetch_add(1, Ordering::Relaxed);
                }
                drop(sender);
            };
            has_worker |= stack::spawn(scope, options.stack, work).is_ok();
        }
        if !has_worker {
            fail(0, Failure::Declined(Limit::Memory));
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
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        None => Outcome::Accepted,
        Some((index, failure)) => Outcome::Failed(index, failure),
    }
}
