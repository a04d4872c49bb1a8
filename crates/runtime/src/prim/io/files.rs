//! Files, directories, environment: what needs a permission of the host.

use super::{denied, ok, result_of, system_error, user_error};
use crate::host::Handle;
use crate::machine::Machine;
use crate::prim::bytes::bytes;
use crate::prim::string::text;
use crate::value::{Kind, Value, Word};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek};

macro_rules! path_of {
    ($m:expr, $value:expr) => {
        match text($value) {
            Some(path) => path.to_owned(),
            None => return $m.corrupt("a path"),
        }
    };
}

/// Does something with a handle, which is not in the machine meanwhile.
fn with_handle<T>(
    m: &mut Machine,
    value: Word,
    action: impl FnOnce(&mut Machine, &mut Handle) -> T,
) -> Option<T> {
    let value = Value(value);
    if !value.is(Kind::External) {
        m.corrupt("a file handle");
        return None;
    }
    // SAFETY: an external object holds a box; nobody else looks at it during a primitive that does
    // not evaluate anything.
    let external = unsafe { &mut *value.slot(0).cast::<crate::heap::External>() };
    match external.downcast_mut::<Handle>() {
        Some(handle) => Some(action(m, handle)),
        None => {
            m.corrupt("a file handle");
            None
        }
    }
}

/// A result of an action on a handle.
fn on_handle<T>(
    m: &mut Machine,
    handle: Word,
    action: impl FnOnce(&mut Machine, &mut Handle) -> io::Result<T>,
    value: impl FnOnce(&mut Machine, T) -> Value,
) -> Word {
    match with_handle(m, handle, action) {
        Some(result) => result_of(m, result, None, value),
        None => Value::UNIT.0,
    }
}

fn unit(_: &mut Machine, (): ()) -> Value {
    Value::UNIT
}

pub(super) extern "C-unwind" fn open(m: &mut Machine, path: Word, mode: Word) -> Word {
    let path = path_of!(m, path);
    if !m.host.permissions.files {
        return denied(m, Some(&path));
    }
    let mut options = OpenOptions::new();
    // The constructors of `IO.FS.Mode`: read, write, writeNew, readWrite, append.
    match mode {
        0 => options.read(true),
        1 => options.write(true).create(true).truncate(true),
        2 => options.write(true).create_new(true),
        3 => options.read(true).write(true),
        _ => options.append(true).create(true),
    };
    let file = options.open(&path);
    result_of(m, file, Some(&path), |m, file: File| {
        m.heap.external(Box::new(Handle::File { file, ahead: Vec::new() }))
    })
}

pub(super) extern "C-unwind" fn flush(m: &mut Machine, handle: Word) -> Word {
    on_handle(m, handle, |m, handle| m.host.flush(handle), unit)
}

pub(super) extern "C-unwind" fn read(m: &mut Machine, handle: Word, count: Word) -> Word {
    on_handle(
        m,
        handle,
        |m, handle| m.host.read(handle, count as usize),
        |m, content| m.bytes(&content),
    )
}

pub(super) extern "C-unwind" fn write(m: &mut Machine, handle: Word, content: Word) -> Word {
    match bytes(content) {
        Some(content) => on_handle(m, handle, |m, handle| m.host.write(handle, content), unit),
        None => m.corrupt("a byte array"),
    }
}

pub(super) extern "C-unwind" fn put_str(m: &mut Machine, handle: Word, content: Word) -> Word {
    match text(content) {
        Some(content) => {
            on_handle(m, handle, |m, handle| m.host.write(handle, content.as_bytes()), unit)
        }
        None => m.corrupt("a string"),
    }
}

pub(super) extern "C-unwind" fn get_line(m: &mut Machine, handle: Word) -> Word {
    match with_handle(m, handle, |m, handle| m.host.get_line(handle)) {
        Some(Ok(line)) => match String::from_utf8(line) {
            Ok(line) => {
                let line = m.string(&line);
                ok(m, line.0)
            }
            Err(_) => user_error(m, "failed to read line, invalid UTF-8"),
        },
        Some(Err(failure)) => system_error(m, &failure, None),
        None => Value::UNIT.0,
    }
}

pub(super) extern "C-unwind" fn is_tty(_: &mut Machine, _handle: Word) -> Word {
    0
}

pub(super) extern "C-unwind" fn rewind(m: &mut Machine, handle: Word) -> Word {
    let action = |_: &mut Machine, handle: &mut Handle| match handle {
        Handle::File { file, ahead } => {
            ahead.clear();
            file.rewind()
        }
        _ => Ok(()),
    };
    on_handle(m, handle, action, unit)
}

pub(super) extern "C-unwind" fn truncate(m: &mut Machine, handle: Word) -> Word {
    let action = |_: &mut Machine, handle: &mut Handle| match handle {
        Handle::File { file, .. } => {
            let at = file.stream_position()?;
            file.set_len(at)
        }
        _ => Ok(()),
    };
    on_handle(m, handle, action, unit)
}

pub(super) extern "C-unwind" fn lock(m: &mut Machine, _handle: Word, _exclusive: Word) -> Word {
    ok(m, Value::UNIT.0)
}

pub(super) extern "C-unwind" fn try_lock(m: &mut Machine, _handle: Word, _exclusive: Word) -> Word {
    ok(m, Value::small(1).0)
}

pub(super) extern "C-unwind" fn unlock(m: &mut Machine, _handle: Word) -> Word {
    ok(m, Value::UNIT.0)
}

/// An action on a path, if files are permitted.
fn on_path<T>(
    m: &mut Machine,
    path: Word,
    action: impl FnOnce(&str) -> io::Result<T>,
    value: impl FnOnce(&mut Machine, T) -> Value,
) -> Word {
    let path = path_of!(m, path);
    if !m.host.permissions.files {
        return denied(m, Some(&path));
    }
    let result = action(&path);
    result_of(m, result, Some(&path), value)
}

fn path_value(m: &mut Machine, path: std::path::PathBuf) -> Value {
    m.string(&path.to_string_lossy())
}

pub(super) extern "C-unwind" fn real_path(m: &mut Machine, path: Word) -> Word {
    on_path(m, path, |path| fs::canonicalize(path), path_value)
}

pub(super) extern "C-unwind" fn remove_file(m: &mut Machine, path: Word) -> Word {
    on_path(m, path, |path| fs::remove_file(path), unit)
}

pub(super) extern "C-unwind" fn remove_dir(m: &mut Machine, path: Word) -> Word {
    on_path(m, path, |path| fs::remove_dir(path), unit)
}

pub(super) extern "C-unwind" fn create_dir(m: &mut Machine, path: Word) -> Word {
    on_path(m, path, |path| fs::create_dir(path), unit)
}

pub(super) extern "C-unwind" fn rename(m: &mut Machine, from: Word, to: Word) -> Word {
    let to = path_of!(m, to);
    on_path(m, from, |from| fs::rename(from, to), unit)
}

/// An array of `IO.FS.DirEntry`: the directory and the name.
pub(super) extern "C-unwind" fn read_dir(m: &mut Machine, path: Word) -> Word {
    let list = |path: &str| -> io::Result<(String, Vec<String>)> {
        let names = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
            .collect::<io::Result<Vec<_>>>()?;
        Ok((path.to_owned(), names))
    };
    on_path(m, path, list, |m, (root, names)| {
        let mut entries = Vec::with_capacity(names.len());
        for name in names {
            let (root, name) = (m.string(&root), m.string(&name));
            entries.push(super::ctor(m, 0, &[root, name], None));
        }
        m.array(&entries)
    })
}

pub(super) extern "C-unwind" fn get_env(m: &mut Machine, name: Word) -> Word {
    let name = path_of!(m, name);
    let value = if m.host.permissions.environment { std::env::var(name).ok() } else { None };
    match value {
        Some(value) => {
            let value = m.string(&value);
            super::ctor(m, 1, &[value], None).0
        }
        None => Value::UNIT.0,
    }
}

pub(super) extern "C-unwind" fn app_path(m: &mut Machine) -> Word {
    if !m.host.permissions.environment {
        return denied(m, None);
    }
    let path = std::env::current_exe();
    result_of(m, path, None, path_value)
}

pub(super) extern "C-unwind" fn current_dir(m: &mut Machine) -> Word {
    if !m.host.permissions.environment {
        return denied(m, None);
    }
    let path = std::env::current_dir();
    result_of(m, path, None, path_value)
}
