//! Panics, traces, pointers, names, and what a program can ask about its system.

use super::string::text;
use super::{Code, Prim};
use crate::machine::{Machine, Trap};
use crate::value::{Kind, Value, Word};

/// The primitives of this file.
pub const TABLE: &[Prim] = &[
    Prim::new("lean_panic_fn", "oo:o", Code::F2(panic_fn)),
    Prim::new("lean_panic_fn_borrowed", "bo:o", Code::F2(panic_fn_borrowed)),
    Prim::new("lean_sorry", "1:o", Code::F1(sorry)),
    Prim::new("lean_dbg_trace", "oo:o", Code::F2(dbg_trace)),
    Prim::new("lean_dbg_trace_if_shared", "oo:o", Code::F2(dbg_trace_if_shared)),
    Prim::new("lean_dbg_stack_trace", "o:o", Code::F1(call)),
    Prim::new("lean_dbg_sleep", "4o:o", Code::F2(dbg_sleep)),
    Prim::new("lean_ptr_addr", "b:8", Code::F1(ptr_addr)),
    Prim::new("lean_is_exclusive_obj", "b:1", Code::F1(is_exclusive)),
    Prim::new("lean_is_scalar", "b:1", Code::F1(is_scalar)),
    Prim::new("lean_strict_or", "11:1", Code::F2(strict_or)),
    Prim::new("lean_strict_and", "11:1", Code::F2(strict_and)),
    Prim::new("lean_name_eq", "bb:1", Code::F2(name_eq)),
    Prim::new("lean_runtime_mark_multi_threaded", "o:o", Code::F1(same)),
    Prim::new("lean_runtime_mark_persistent", "o:o", Code::F1(same)),
    Prim::new("lean_runtime_forget", "o:o", Code::F1(drop_value)),
    Prim::new("lean_runtime_hold", "b:o", Code::F1(unit_of)),
    Prim::new("lean_sharecommon_quick", "o:o", Code::F1(same)),
    Prim::new("lean_sharecommon_eq", "bb:1", Code::F2(pointers_eq)),
    Prim::new("lean_system_platform_nbits", "o:o", Code::F1(num_bits)),
    Prim::new("lean_system_platform_windows", "o:1", Code::F1(is_windows)),
    Prim::new("lean_system_platform_osx", "o:1", Code::F1(is_osx)),
    Prim::new("lean_system_platform_emscripten", "o:1", Code::F1(no)),
    Prim::new("lean_system_platform_target", "o:o", Code::F1(target)),
    Prim::new("lean_version_get_major", "o:o", Code::F1(major)),
    Prim::new("lean_version_get_minor", "o:o", Code::F1(minor)),
    Prim::new("lean_version_get_patch", "o:o", Code::F1(patch)),
    Prim::new("lean_version_get_is_release", "o:1", Code::F1(yes)),
    Prim::new("lean_version_get_special_desc", "o:o", Code::F1(empty)),
    Prim::new("lean_get_githash", "o:o", Code::F1(empty)),
    Prim::new("lean_internal_is_stage0", "o:1", Code::F1(no)),
    Prim::new("lean_internal_has_llvm_backend", "o:1", Code::F1(no)),
];

impl Machine {
    /// Writes a message as a failing program does, a line on standard error, or keeps it.
    pub fn panic_message(&mut self, message: &str) {
        match &mut self.host.panics {
            Some(kept) => kept.push(message.to_owned()),
            None => self.trace_message(message),
        }
    }

    /// Writes a line on standard error.
    fn trace_message(&mut self, message: &str) {
        let line = format!("{message}\n");
        // Nothing better can be done when standard error is closed.
        let _ = self.host.write_stderr(line.as_bytes());
    }
}

extern "C-unwind" fn panic_fn(m: &mut Machine, default: Word, message: Word) -> Word {
    if let Some(text) = text(message) {
        let text = text.to_owned();
        m.panic_message(&text);
    }
    m.heap.dec(Value(message));
    default
}

extern "C-unwind" fn panic_fn_borrowed(m: &mut Machine, default: Word, message: Word) -> Word {
    m.heap.inc(Value(default));
    panic_fn(m, default, message)
}

extern "C-unwind" fn sorry(m: &mut Machine, _: Word) -> Word {
    m.set_trap(Trap::Corrupt("something that is proved, not `sorry`"));
    Value::UNIT.0
}

extern "C-unwind" fn call(m: &mut Machine, f: Word) -> Word {
    match m.apply(Value(f), &[Value::UNIT]) {
        Ok(value) => value.0,
        Err(trap) => {
            m.set_trap(trap);
            Value::UNIT.0
        }
    }
}

extern "C-unwind" fn dbg_trace(m: &mut Machine, message: Word, f: Word) -> Word {
    if let Some(text) = text(message) {
        let text = text.to_owned();
        m.trace_message(&text);
    }
    m.heap.dec(Value(message));
    call(m, f)
}

extern "C-unwind" fn dbg_trace_if_shared(m: &mut Machine, message: Word, value: Word) -> Word {
    if Value(value).is_object() && !Value(value).is_unique() {
        if let Some(text) = text(message) {
            let text = format!("shared RC {text}");
            m.trace_message(&text);
        }
    }
    m.heap.dec(Value(message));
    value
}

extern "C-unwind" fn dbg_sleep(m: &mut Machine, millis: Word, f: Word) -> Word {
    if m.host.permissions.clock {
        // In short pieces, so that a deadline or a signal is not missed.
        let end = std::time::Instant::now() + std::time::Duration::from_millis(millis);
        loop {
            let left = end.saturating_duration_since(std::time::Instant::now());
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(std::time::Duration::from_millis(20)));
            if let Err(trap) = m.refuel() {
                m.set_trap(trap);
                return Value::UNIT.0;
            }
        }
    }
    call(m, f)
}

extern "C-unwind" fn ptr_addr(_: &mut Machine, value: Word) -> Word {
    value
}

extern "C-unwind" fn is_exclusive(_: &mut Machine, value: Word) -> Word {
    Word::from(Value(value).is_unique())
}

extern "C-unwind" fn is_scalar(_: &mut Machine, value: Word) -> Word {
    Word::from(Value(value).is_small())
}

extern "C-unwind" fn strict_or(_: &mut Machine, x: Word, y: Word) -> Word {
    x | y
}

extern "C-unwind" fn strict_and(_: &mut Machine, x: Word, y: Word) -> Word {
    x & y
}

extern "C-unwind" fn pointers_eq(_: &mut Machine, x: Word, y: Word) -> Word {
    Word::from(x == y)
}

extern "C-unwind" fn name_eq(m: &mut Machine, x: Word, y: Word) -> Word {
    let (mut x, mut y) = (Value(x), Value(y));
    loop {
        if x == y {
            return 1;
        }
        if x.is_small() || y.is_small() {
            return 0;
        }
        // SAFETY: objects with two values are looked at as such.
        unsafe {
            for name in [x, y] {
                if !name.is(Kind::Ctor) || (*name.header()).num_values != 2 {
                    return m.corrupt("a name");
                }
            }
            if (*x.header()).tag != (*y.header()).tag {
                return 0;
            }
            let (part, other) = (*x.slot(1), *y.slot(1));
            let is_equal = match (text(part), text(other)) {
                (Some(part), Some(other)) => part == other,
                _ => super::int::eq(m, part, other) != 0,
            };
            if !is_equal {
                return 0;
            }
            (x, y) = (Value(*x.slot(0)), Value(*y.slot(0)));
        }
    }
}

extern "C-unwind" fn same(_: &mut Machine, value: Word) -> Word {
    value
}

extern "C-unwind" fn drop_value(m: &mut Machine, value: Word) -> Word {
    m.heap.dec(Value(value));
    Value::UNIT.0
}

extern "C-unwind" fn unit_of(_: &mut Machine, _: Word) -> Word {
    Value::UNIT.0
}

extern "C-unwind" fn num_bits(_: &mut Machine, _: Word) -> Word {
    Value::small(64).0
}

extern "C-unwind" fn is_windows(_: &mut Machine, _: Word) -> Word {
    Word::from(cfg!(windows))
}

extern "C-unwind" fn is_osx(_: &mut Machine, _: Word) -> Word {
    Word::from(cfg!(target_os = "macos"))
}

extern "C-unwind" fn no(_: &mut Machine, _: Word) -> Word {
    0
}

extern "C-unwind" fn yes(_: &mut Machine, _: Word) -> Word {
    1
}

extern "C-unwind" fn target(m: &mut Machine, _: Word) -> Word {
    let system = match std::env::consts::OS {
        "linux" => "unknown-linux-gnu",
        "macos" => "apple-darwin",
        "windows" => "w64-windows-gnu",
        other => other,
    };
    m.string(&format!("{}-{system}", std::env::consts::ARCH)).0
}

extern "C-unwind" fn major(_: &mut Machine, _: Word) -> Word {
    Value::small(4).0
}

extern "C-unwind" fn minor(_: &mut Machine, _: Word) -> Word {
    Value::small(28).0
}

extern "C-unwind" fn patch(_: &mut Machine, _: Word) -> Word {
    Value::small(0).0
}

extern "C-unwind" fn empty(m: &mut Machine, _: Word) -> Word {
    m.string("").0
}
