//! `IO`: results and errors of actions, standard streams, clocks, exit.
//!
//! The state of the world is erased. An action of type `BaseIO α` gives an `α`; one of type `IO α` an
//! `EST.Out`: [`ok`] or [`error`]. Files are in [`files`].

pub mod files;

use super::{Code, Prim};
use crate::heap::External;
use crate::host::Handle;
use crate::machine::{Machine, Trap};
use crate::value::{Kind, Value, Word};
use std::io;

/// The primitives of this file and of [`files`].
pub const TABLE: &[Prim] = &[
    Prim::new("lean_get_stdin", ":o", Code::F0(get_stdin)),
    Prim::new("lean_get_stdout", ":o", Code::F0(get_stdout)),
    Prim::new("lean_get_stderr", ":o", Code::F0(get_stderr)),
    Prim::new("lean_get_set_stdin", "o:o", Code::F1(set_stdin)),
    Prim::new("lean_get_set_stdout", "o:o", Code::F1(set_stdout)),
    Prim::new("lean_get_set_stderr", "o:o", Code::F1(set_stderr)),
    Prim::new("gnomon_stream_read", "b8:o", Code::F2(files::read)),
    Prim::new("lean_io_initializing", ":1", Code::F0(initializing)),
    Prim::new("lean_io_timeit", "bo:o", Code::F2(timeit)),
    Prim::new("lean_io_allocprof", "bo:o", Code::F2(timeit)),
    Prim::new("lean_io_mono_ms_now", ":o", Code::F0(mono_ms)),
    Prim::new("lean_io_mono_nanos_now", ":o", Code::F0(mono_nanos)),
    Prim::new("lean_get_current_time", ":o", Code::F0(current_time)),
    Prim::new("lean_io_get_random_bytes", "8:o", Code::F1(random_bytes)),
    Prim::new("lean_io_get_num_heartbeats", ":o", Code::F0(zero)),
    Prim::new("lean_io_set_heartbeats", "o:o", Code::F1(ignore)),
    Prim::new("lean_io_exit", "1:o", Code::F1(exit)),
    Prim::new("lean_io_force_exit", "1:o", Code::F1(exit)),
    Prim::new("lean_io_get_tid", ":8", Code::F0(tid)),
    Prim::new("lean_io_process_get_pid", ":4", Code::F0(pid)),
    Prim::new("lean_io_process_spawn", "o:o", Code::F1(no_process)),
    Prim::new("lean_io_prim_handle_mk", "b1:o", Code::F2(files::open)),
    Prim::new("lean_io_prim_handle_flush", "b:o", Code::F1(files::flush)),
    Prim::new("lean_io_prim_handle_read", "b8:o", Code::F2(files::read)),
    Prim::new("lean_io_prim_handle_write", "bb:o", Code::F2(files::write)),
    Prim::new("lean_io_prim_handle_get_line", "b:o", Code::F1(files::get_line)),
    Prim::new("lean_io_prim_handle_put_str", "bb:o", Code::F2(files::put_str)),
    Prim::new("lean_io_prim_handle_is_tty", "b:1", Code::F1(files::is_tty)),
    Prim::new("lean_io_prim_handle_rewind", "b:o", Code::F1(files::rewind)),
    Prim::new("lean_io_prim_handle_truncate", "b:o", Code::F1(files::truncate)),
    Prim::new("lean_io_prim_handle_lock", "b1:o", Code::F2(files::lock)),
    Prim::new("lean_io_prim_handle_try_lock", "b1:o", Code::F2(files::try_lock)),
    Prim::new("lean_io_prim_handle_unlock", "b:o", Code::F1(files::unlock)),
    Prim::new("lean_io_realpath", "b:o", Code::F1(files::real_path)),
    Prim::new("lean_io_remove_file", "b:o", Code::F1(files::remove_file)),
    Prim::new("lean_io_remove_dir", "b:o", Code::F1(files::remove_dir)),
    Prim::new("lean_io_create_dir", "b:o", Code::F1(files::create_dir)),
    Prim::new("lean_io_rename", "bb:o", Code::F2(files::rename)),
    Prim::new("lean_io_read_dir", "b:o", Code::F1(files::read_dir)),
    Prim::new("lean_io_getenv", "b:o", Code::F1(files::get_env)),
    Prim::new("lean_io_app_path", ":o", Code::F0(files::app_path)),
    Prim::new("lean_io_current_dir", ":o", Code::F0(files::current_dir)),
    Prim::new("lean_io_process_get_current_dir", ":o", Code::F0(files::current_dir)),
];

/// The constructors of `IO.Error` that are made here.
#[derive(Clone, Copy)]
pub(crate) enum ErrorKind {
    AlreadyExists = 0,
    OtherError = 1,
    ResourceBusy = 2,
    ResourceVanished = 3,
    UnsupportedOperation = 4,
    TimeExpired = 9,
    Interrupted = 10,
    NoFileOrDirectory = 11,
    InvalidArgument = 12,
    PermissionDenied = 13,
    ResourceExhausted = 14,
    InappropriateType = 15,
}

/// The tag of `IO.Error.userError`.
const USER_ERROR: u8 = 18;

fn ctor(m: &mut Machine, tag: u8, values: &[Value], scalar: Option<Word>) -> Value {
    let words = values.len() + usize::from(scalar.is_some());
    // SAFETY: all fields are written at once.
    unsafe {
        let object = m.heap.object(Kind::Ctor, tag, values.len() as u8, words as u8);
        for (index, value) in values.iter().enumerate() {
            *object.slot(index) = value.0;
        }
        if let Some(word) = scalar {
            *object.slot(values.len()) = word;
        }
        object
    }
}

/// An action that succeeded.
pub(crate) fn ok(m: &mut Machine, value: Word) -> Word {
    ctor(m, 0, &[Value(value)], None).0
}

/// An action that failed.
pub(crate) fn error(m: &mut Machine, error: Value) -> Word {
    ctor(m, 1, &[error], None).0
}

/// `IO.userError`
pub(crate) fn user_error(m: &mut Machine, message: &str) -> Word {
    let message = m.string(message);
    let user_error = ctor(m, USER_ERROR, &[message], None);
    error(m, user_error)
}

/// An action that failed, with a constructor of `IO.Error`, the system's number and text.
pub(crate) fn io_error(
    m: &mut Machine,
    kind: ErrorKind,
    file: Option<&str>,
    code: u32,
    details: &str,
) -> Word {
    let details = m.string(details);
    let error_value = match kind {
        ErrorKind::NoFileOrDirectory | ErrorKind::Interrupted => {
            let file = m.string(file.unwrap_or(""));
            ctor(m, kind as u8, &[file, details], Some(Word::from(code)))
        }
        ErrorKind::AlreadyExists
        | ErrorKind::InvalidArgument
        | ErrorKind::PermissionDenied
        | ErrorKind::ResourceExhausted
        | ErrorKind::InappropriateType => {
            let file = match file {
                Some(file) => {
                    let file = m.string(file);
                    ctor(m, 1, &[file], None)
                }
                None => Value::UNIT,
            };
            ctor(m, kind as u8, &[file, details], Some(Word::from(code)))
        }
        _ => ctor(m, kind as u8, &[details], Some(Word::from(code))),
    };
    error(m, error_value)
}

/// The system's error as a failed action.
pub(crate) fn system_error(m: &mut Machine, failure: &io::Error, file: Option<&str>) -> Word {
    use io::ErrorKind as System;
    let kind = match failure.kind() {
        System::NotFound => ErrorKind::NoFileOrDirectory,
        System::PermissionDenied => ErrorKind::PermissionDenied,
        System::AlreadyExists => ErrorKind::AlreadyExists,
        System::InvalidInput => ErrorKind::InvalidArgument,
        System::Interrupted => ErrorKind::Interrupted,
        System::TimedOut => ErrorKind::TimeExpired,
        System::BrokenPipe => ErrorKind::ResourceVanished,
        System::Unsupported => ErrorKind::UnsupportedOperation,
        System::WouldBlock => ErrorKind::ResourceExhausted,
        System::OutOfMemory => ErrorKind::ResourceExhausted,
        System::ResourceBusy => ErrorKind::ResourceBusy,
        System::NotADirectory | System::IsADirectory => ErrorKind::InappropriateType,
        _ => ErrorKind::OtherError,
    };
    let code = failure.raw_os_error().unwrap_or(0);
    let text = failure.to_string();
    let details = text.split(" (os error").next().unwrap_or(&text).to_owned();
    io_error(m, kind, file, code.unsigned_abs(), &details)
}

/// What programs are told that may not use files, processes or the environment.
const NOT_PERMITTED: &str =
    "not permitted: the command line permits it with `--allow io`, Python with `allow_io=True`";

/// An action that is not permitted.
pub(crate) fn denied(m: &mut Machine, file: Option<&str>) -> Word {
    io_error(m, ErrorKind::PermissionDenied, file, 1, NOT_PERMITTED)
}

pub(crate) fn result_of<T>(
    m: &mut Machine,
    result: io::Result<T>,
    file: Option<&str>,
    value: impl FnOnce(&mut Machine, T) -> Value,
) -> Word {
    match result {
        Ok(content) => {
            let value = value(m, content);
            ok(m, value.0)
        }
        Err(failure) => system_error(m, &failure, file),
    }
}

// ---- standard streams ---------------------------------------------------------------------------

fn std_handle(m: &mut Machine, stream: usize) -> Value {
    let handle = match stream {
        0 => Handle::Stdin,
        1 => Handle::Stdout,
        _ => Handle::Stderr,
    };
    let external: External = Box::new(handle);
    m.heap.external(external)
}

/// An `IO.FS.Stream`: closures over a handle. Their last argument is the state of the world.
fn stream_of(m: &mut Machine, stream: usize) -> Value {
    let handle = std_handle(m, stream);
    m.heap.inc_by(handle, 5);
    let fields = [
        m.native_closure("lean_io_prim_handle_flush", 2, &[handle]),
        m.native_closure("lean_io_prim_handle_read", 3, &[handle]),
        m.native_closure("lean_io_prim_handle_write", 3, &[handle]),
        m.native_closure("lean_io_prim_handle_get_line", 2, &[handle]),
        m.native_closure("lean_io_prim_handle_put_str", 3, &[handle]),
        m.native_closure("lean_io_prim_handle_is_tty", 2, &[handle]),
    ];
    ctor(m, 0, &fields, None)
}

fn get_stream(m: &mut Machine, stream: usize) -> Word {
    if m.streams[stream] == Value::UNIT {
        m.streams[stream] = stream_of(m, stream);
    }
    let value = m.streams[stream];
    m.heap.inc(value);
    value.0
}

fn set_stream(m: &mut Machine, stream: usize, value: Word) -> Word {
    let old = get_stream(m, stream);
    m.heap.dec(Value(old));
    m.streams[stream] = Value(value);
    old
}

extern "C-unwind" fn get_stdin(m: &mut Machine) -> Word {
    get_stream(m, 0)
}

extern "C-unwind" fn get_stdout(m: &mut Machine) -> Word {
    get_stream(m, 1)
}

extern "C-unwind" fn get_stderr(m: &mut Machine) -> Word {
    get_stream(m, 2)
}

extern "C-unwind" fn set_stdin(m: &mut Machine, stream: Word) -> Word {
    set_stream(m, 0, stream)
}

extern "C-unwind" fn set_stdout(m: &mut Machine, stream: Word) -> Word {
    set_stream(m, 1, stream)
}

extern "C-unwind" fn set_stderr(m: &mut Machine, stream: Word) -> Word {
    set_stream(m, 2, stream)
}

// ---- the rest -----------------------------------------------------------------------------------

extern "C-unwind" fn initializing(_: &mut Machine) -> Word {
    0
}

extern "C-unwind" fn timeit(m: &mut Machine, message: Word, action: Word) -> Word {
    let start = m.host.nanos();
    let result = match m.apply(Value(action), &[Value::UNIT]) {
        Ok(value) => value.0,
        Err(trap) => {
            m.set_trap(trap);
            return Value::UNIT.0;
        }
    };
    let millis = (m.host.nanos() - start) as f64 / 1e6;
    let time =
        if millis < 1000.0 { format!("{millis:.3}ms") } else { format!("{:.3}s", millis / 1000.0) };
    let line = format!("{} {time}", super::string::text(message).unwrap_or(""));
    m.panic_message(&line);
    result
}

extern "C-unwind" fn mono_ms(m: &mut Machine) -> Word {
    let millis = m.host.nanos() / 1_000_000;
    super::nat::from_u64(m, millis)
}

extern "C-unwind" fn mono_nanos(m: &mut Machine) -> Word {
    let nanos = m.host.nanos();
    super::nat::from_u64(m, nanos)
}

extern "C-unwind" fn current_time(m: &mut Machine) -> Word {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let nanos = match since {
        Ok(since) if m.host.permissions.clock => since.as_nanos() as u64,
        _ => 0,
    };
    let value = super::nat::from_u64(m, nanos);
    ok(m, value)
}

extern "C-unwind" fn random_bytes(m: &mut Machine, count: Word) -> Word {
    if !m.heap.has_room(count as usize) {
        return m.out_of_memory();
    }
    let mut buffer = vec![0; count as usize];
    let result = m.host.fill_random(&mut buffer);
    result_of(m, result, None, |m, ()| m.bytes(&buffer))
}

extern "C-unwind" fn zero(_: &mut Machine) -> Word {
    Value::small(0).0
}

extern "C-unwind" fn ignore(m: &mut Machine, value: Word) -> Word {
    m.heap.dec(Value(value));
    Value::UNIT.0
}

extern "C-unwind" fn exit(m: &mut Machine, code: Word) -> Word {
    m.set_trap(Trap::Exit(code as u8));
    Value::UNIT.0
}

extern "C-unwind" fn tid(_: &mut Machine) -> Word {
    1
}

extern "C-unwind" fn pid(_: &mut Machine) -> Word {
    Word::from(std::process::id())
}

extern "C-unwind" fn no_process(m: &mut Machine, args: Word) -> Word {
    m.heap.dec(Value(args));
    io_error(m, ErrorKind::UnsupportedOperation, None, 1, "processes are not supported")
}
