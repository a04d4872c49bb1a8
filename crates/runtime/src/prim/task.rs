//! `Thunk`, `Task`, `IO.Promise` and `ST.Ref`.
//!
//! Tasks run at once, on the thread that starts them: what Lean leaves to the scheduler is decided
//! here in the simplest way that its rules allow. Only promises can be unresolved; what depends on one
//! waits in it. Waiting for a promise that nobody can resolve any more ends the evaluation.
//!
//! A thunk has one value: the closure, or, with tag [`DONE`], the result. A task has two: the result,
//! once it is [`DONE`], and a list of what waits.

use super::{Code, Prim};
use crate::machine::Machine;
use crate::value::{Kind, Value, Word};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_mk_thunk", "o:o", Code::F1(thunk_mk)),
    Prim::new("lean_thunk_pure", "o:o", Code::F1(thunk_pure)),
    Prim::new("lean_thunk_get", "b:o", Code::F1(thunk_get)),
    Prim::new("lean_thunk_get_own", "b:o", Code::F1(thunk_get)),
    Prim::new("lean_task_pure", "o:o", Code::F1(task_pure)),
    Prim::new("lean_task_spawn", "oo:o", Code::F2(task_spawn)),
    Prim::new("lean_task_map", "ooo1:o", Code::F4(task_map)),
    Prim::new("lean_task_bind", "ooo1:o", Code::F4(task_bind)),
    Prim::new("lean_task_get", "b:o", Code::F1(task_get)),
    Prim::new("lean_task_get_own", "o:o", Code::F1(task_get_own)),
    Prim::new("lean_io_as_task", "oo:o", Code::F2(task_spawn)),
    Prim::new("lean_io_map_task", "ooo1:o", Code::F4(io_map_task)),
    Prim::new("lean_io_bind_task", "ooo1:o", Code::F4(io_bind_task)),
    Prim::new("lean_io_wait", "o:o", Code::F1(task_get_own)),
    Prim::new("lean_io_wait_any", "b:o", Code::F1(wait_any)),
    Prim::new("lean_io_cancel", "b:o", Code::F1(cancel)),
    Prim::new("lean_io_check_canceled", ":1", Code::F0(check_canceled)),
    Prim::new("lean_io_get_task_state", "b:1", Code::F1(task_state)),
    Prim::new("lean_io_promise_new", ":o", Code::F0(promise_new)),
    Prim::new("lean_io_promise_resolve", "ob:o", Code::F2(promise_resolve)),
    Prim::new("lean_io_promise_result_opt", "o:o", Code::F1(promise_result)),
    Prim::new("lean_option_get_or_block", "o:o", Code::F1(option_get)),
    Prim::new("lean_st_mk_ref", "o:o", Code::F1(ref_new)),
    Prim::new("lean_st_ref_get", "b:o", Code::F1(ref_get)),
    Prim::new("lean_st_ref_set", "bo:o", Code::F2(ref_set)),
    Prim::new("lean_st_ref_swap", "bo:o", Code::F2(ref_swap)),
    Prim::new("lean_st_ref_take", "b:o", Code::F1(ref_take)),
    Prim::new("lean_st_ref_ptr_eq", "bb:1", Code::F2(ref_eq)),
];

/// The tag of thunks and tasks that have their result.
const DONE: u8 = 1;

/// What is done with the result of a task.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The function's result is the new task's.
    Map = 0,
    /// The function gives another task.
    Bind,
    /// As `Map`, with an action.
    MapIo,
    /// As `Bind`, with an action.
    BindIo,
    /// The new task's result is this one's.
    Copy,
}

/// An object of one or two values.
fn object(m: &mut Machine, kind: Kind, tag: u8, values: &[Value]) -> Value {
    // SAFETY: all fields are written at once.
    unsafe {
        let object = m.heap.object(kind, tag, values.len() as u8, values.len() as u8);
        for (index, value) in values.iter().enumerate() {
            *object.slot(index) = value.0;
        }
        object
    }
}

/// Applies a function inside a primitive; a failure is kept for the evaluator.
fn apply(m: &mut Machine, f: Value, args: &[Value]) -> Value {
    match m.apply(f, args) {
        Ok(value) => value,
        Err(trap) => {
            m.set_trap(trap);
            Value::UNIT
        }
    }
}

extern "C-unwind" fn thunk_mk(m: &mut Machine, f: Word) -> Word {
    object(m, Kind::Thunk, 0, &[Value(f)]).0
}

extern "C-unwind" fn thunk_pure(m: &mut Machine, value: Word) -> Word {
    object(m, Kind::Thunk, DONE, &[Value(value)]).0
}

extern "C-unwind" fn thunk_get(m: &mut Machine, thunk: Word) -> Word {
    let thunk = Value(thunk);
    if !thunk.is(Kind::Thunk) {
        return m.corrupt("a thunk");
    }
    // SAFETY: a thunk has one value.
    unsafe {
        let content = Value(*thunk.slot(0));
        m.heap.inc(content);
        if (*thunk.header()).tag == DONE {
            return content.0;
        }
        let result = apply(m, content, &[Value::UNIT]);
        if m.trap.is_none() {
            // The closure may have asked for this thunk, and got a result: the last one stays.
            let old = Value(std::mem::replace(&mut *thunk.slot(0), result.0));
            (*thunk.header()).tag = DONE;
            m.heap.inc(result);
            m.heap.dec(old);
        }
        result.0
    }
}

extern "C-unwind" fn task_pure(m: &mut Machine, value: Word) -> Word {
    object(m, Kind::Task, DONE, &[Value(value), Value::UNIT]).0
}

fn pending(m: &mut Machine) -> Value {
    object(m, Kind::Task, 0, &[Value::UNIT, Value::UNIT])
}

/// The result of a task, borrowed, or `None` if there is none yet.
fn result_of(task: Value) -> Option<Value> {
    // SAFETY: the caller knows that it is a task, which has two values.
    unsafe { ((*task.header()).tag == DONE).then(|| Value(*task.slot(0))) }
}

extern "C-unwind" fn task_spawn(m: &mut Machine, f: Word, priority: Word) -> Word {
    m.heap.dec(Value(priority));
    let result = apply(m, Value(f), &[Value::UNIT]);
    task_pure(m, result.0)
}

/// What becomes of a task and a function; both are given up.
fn then(m: &mut Machine, then: Then, task: Value, f: Value) -> Word {
    if !task.is(Kind::Task) {
        return m.corrupt("a task");
    }
    let target = pending(m);
    m.heap.inc(target);
    wait_or_run(m, then, task, f, target);
    m.heap.dec(task);
    target.0
}

/// Does something with the result of a task now, or when it is there. The task stays the caller's.
fn wait_or_run(m: &mut Machine, then: Then, task: Value, f: Value, target: Value) {
    match result_of(task) {
        Some(result) => {
            m.heap.inc(result);
            run(m, then, result, f, target);
        }
        None => {
            let entry = object(m, Kind::Ctor, then as u8, &[f, target]);
            // SAFETY: the task's second value is a list of what waits; it grows by one.
            unsafe {
                let rest = Value(*task.slot(1));
                *task.slot(1) = object(m, Kind::Ctor, 1, &[entry, rest]).0;
            }
        }
    }
}

fn run(m: &mut Machine, then: Then, result: Value, f: Value, target: Value) {
    let next = match then {
        Then::Copy => result,
        Then::Map | Then::Bind => apply(m, f, &[result]),
        Then::MapIo | Then::BindIo => apply(m, f, &[result, Value::UNIT]),
    };
    if m.trap.is_some() {
        return;
    }
    if matches!(then, Then::Bind | Then::BindIo) {
        if !next.is(Kind::Task) {
            m.corrupt("a task");
            return;
        }
        wait_or_run(m, Then::Copy, next, Value::UNIT, target);
        m.heap.dec(next);
    } else {
        resolve(m, target, next);
        m.heap.dec(target);
    }
}

/// Gives a task its result, which is given up, and runs what waits for it.
fn resolve(m: &mut Machine, task: Value, result: Value) {
    // SAFETY: the caller knows that it is a task.
    unsafe {
        if (*task.header()).tag == DONE {
            m.heap.dec(result);
            return;
        }
        *task.slot(0) = result.0;
        (*task.header()).tag = DONE;
        let waiting = Value(std::mem::replace(&mut *task.slot(1), Value::UNIT.0));
        let mut entries = super::string::list_elements(waiting).unwrap_or_default();
        entries.iter().for_each(|&entry| m.heap.inc(entry));
        m.heap.dec(waiting);
        // What came first runs first.
        while let Some(entry) = entries.pop() {
            let then = match (*entry.header()).tag {
                0 => Then::Map,
                1 => Then::Bind,
                2 => Then::MapIo,
                3 => Then::BindIo,
                _ => Then::Copy,
            };
            let (f, target) = (Value(*entry.slot(0)), Value(*entry.slot(1)));
            m.heap.inc(f);
            m.heap.inc(target);
            m.heap.inc(result);
            m.heap.dec(entry);
            run(m, then, result, f, target);
        }
    }
}

extern "C-unwind" fn task_map(m: &mut Machine, f: Word, t: Word, prio: Word, _: Word) -> Word {
    m.heap.dec(Value(prio));
    then(m, Then::Map, Value(t), Value(f))
}

extern "C-unwind" fn task_bind(m: &mut Machine, t: Word, f: Word, prio: Word, _: Word) -> Word {
    m.heap.dec(Value(prio));
    then(m, Then::Bind, Value(t), Value(f))
}

extern "C-unwind" fn io_map_task(m: &mut Machine, f: Word, t: Word, prio: Word, _: Word) -> Word {
    m.heap.dec(Value(prio));
    then(m, Then::MapIo, Value(t), Value(f))
}

extern "C-unwind" fn io_bind_task(m: &mut Machine, t: Word, f: Word, prio: Word, _: Word) -> Word {
    m.heap.dec(Value(prio));
    then(m, Then::BindIo, Value(t), Value(f))
}

extern "C-unwind" fn task_get(m: &mut Machine, task: Word) -> Word {
    if !Value(task).is(Kind::Task) {
        return m.corrupt("a task");
    }
    match result_of(Value(task)) {
        Some(result) => {
            m.heap.inc(result);
            result.0
        }
        None => m.corrupt("a promise that somebody resolves"),
    }
}

extern "C-unwind" fn task_get_own(m: &mut Machine, task: Word) -> Word {
    let result = task_get(m, task);
    m.heap.dec(Value(task));
    result
}

extern "C-unwind" fn wait_any(m: &mut Machine, tasks: Word) -> Word {
    let tasks = super::string::list_elements(Value(tasks)).unwrap_or_default();
    match tasks.iter().find(|task| task.is(Kind::Task) && result_of(**task).is_some()) {
        Some(task) => task_get(m, task.0),
        None => m.corrupt("a promise that somebody resolves"),
    }
}

extern "C-unwind" fn cancel(_: &mut Machine, _task: Word) -> Word {
    Value::UNIT.0
}

extern "C-unwind" fn check_canceled(_: &mut Machine) -> Word {
    0
}

extern "C-unwind" fn task_state(m: &mut Machine, task: Word) -> Word {
    if !Value(task).is(Kind::Task) {
        return m.corrupt("a task");
    }
    // The constructors of `IO.TaskState`: waiting, running, finished.
    if result_of(Value(task)).is_some() {
        2
    } else {
        0
    }
}

extern "C-unwind" fn promise_new(m: &mut Machine) -> Word {
    pending(m).0
}

extern "C-unwind" fn promise_resolve(m: &mut Machine, value: Word, promise: Word) -> Word {
    if !Value(promise).is(Kind::Task) {
        return m.corrupt("a promise");
    }
    let some = object(m, Kind::Ctor, 1, &[Value(value)]);
    resolve(m, Value(promise), some);
    Value::UNIT.0
}

extern "C-unwind" fn promise_result(_: &mut Machine, promise: Word) -> Word {
    promise
}

extern "C-unwind" fn option_get(m: &mut Machine, option: Word) -> Word {
    let option = Value(option);
    // SAFETY: an object with one value is looked at as such.
    unsafe {
        if !option.is(Kind::Ctor) || (*option.header()).num_values != 1 {
            return m.corrupt("a promise that somebody resolves");
        }
        let value = Value(*option.slot(0));
        m.heap.inc(value);
        m.heap.dec(option);
        value.0
    }
}

extern "C-unwind" fn ref_new(m: &mut Machine, value: Word) -> Word {
    object(m, Kind::Ref, 0, &[Value(value)]).0
}

extern "C-unwind" fn ref_get(m: &mut Machine, reference: Word) -> Word {
    if !Value(reference).is(Kind::Ref) {
        return m.corrupt("a reference");
    }
    // SAFETY: a reference has one value.
    let value = Value(unsafe { *Value(reference).slot(0) });
    m.heap.inc(value);
    value.0
}

extern "C-unwind" fn ref_swap(m: &mut Machine, reference: Word, value: Word) -> Word {
    if !Value(reference).is(Kind::Ref) {
        return m.corrupt("a reference");
    }
    // SAFETY: a reference has one value.
    unsafe { std::mem::replace(&mut *Value(reference).slot(0), value) }
}

extern "C-unwind" fn ref_set(m: &mut Machine, reference: Word, value: Word) -> Word {
    let old = ref_swap(m, reference, value);
    m.heap.dec(Value(old));
    Value::UNIT.0
}

extern "C-unwind" fn ref_take(m: &mut Machine, reference: Word) -> Word {
    ref_swap(m, reference, Value::UNIT.0)
}

extern "C-unwind" fn ref_eq(_: &mut Machine, r: Word, s: Word) -> Word {
    Word::from(r == s)
}
