//! Syntax trees of Python as programs have them, and back.
//!
//! Positions are offsets of characters in Python, and of bytes in programs; [`SourceText`] knows both.
//!
//! Counterpart in Lean: `Lean.Syntax`, `Lean.SourceInfo`.

use crate::name::PyName;
use crate::runtime_names::{self as names, ctor};
use crate::runtime_shape::{fields_of, tag_of};
use gnomon_runtime::prim::string::text;
use gnomon_runtime::value::Kind;
use gnomon_runtime::{Machine, Root, Value};
use pyo3::exceptions::{PyRecursionError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple, PyType};

/// Trees in trees; deeper ones are refused, for the sake of the native stack.
const MAX_DEPTH: usize = 3000;
/// What Python writes in place of fields for a namespace.
const NAMESPACE: &str = "<namespace>";

/// The text that positions are about.
pub(crate) struct SourceText {
    /// The text as a value.
    pub root: Root,
    /// For each character where it begins, and the end; nothing if all characters are one byte.
    bytes: Vec<u32>,
    len: usize,
}

impl SourceText {
    /// The text of a file.
    pub fn new(m: &mut Machine, source: &str) -> SourceText {
        let mut bytes = Vec::new();
        if !source.is_ascii() {
            bytes.extend(source.char_indices().map(|(index, _)| index as u32));
            bytes.push(source.len() as u32);
        }
        let value = m.string(source);
        SourceText { root: m.add_root(value), bytes, len: source.len() }
    }

    /// The offset in bytes of a character.
    pub fn byte(&self, position: usize) -> usize {
        if self.bytes.is_empty() {
            return position;
        }
        self.bytes.get(position).map_or(self.len, |&byte| byte as usize)
    }

    /// The character at an offset in bytes.
    pub fn char(&self, byte: usize) -> usize {
        if self.bytes.is_empty() {
            return byte;
        }
        self.bytes.partition_point(|&start| (start as usize) < byte)
    }
}

/// The classes of `gnomon.syntax.tree`.
struct Classes {
    node: Py<PyType>,
    atom: Py<PyType>,
    ident: Py<PyType>,
    info: Py<PyType>,
    missing: Py<PyAny>,
}

static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();

fn classes(py: Python<'_>) -> PyResult<&'static Classes> {
    CLASSES.get_or_try_init(py, || {
        let module = py.import("gnomon.syntax.tree")?;
        let class = |name: &str| -> PyResult<Py<PyType>> {
            Ok(module.getattr(name)?.cast_into::<PyType>()?.unbind())
        };
        Ok(Classes {
            node: class("Node")?,
            atom: class("Atom")?,
            ident: class("Ident")?,
            info: class("Info")?,
            missing: module.getattr("MISSING")?.unbind(),
        })
    })
}

fn wrong() -> PyErr {
    PyTypeError::new_err("a program uses as syntax what is none")
}

/// What trees are converted with.
pub(crate) struct Trees<'a, 'py> {
    pub py: Python<'py>,
    pub m: &'a mut Machine,
    pub source: Option<&'a SourceText>,
    pub depth: usize,
}

impl<'py> Trees<'_, 'py> {
    fn enter(&mut self) -> PyResult<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(PyRecursionError::new_err("the syntax is nested too deeply"));
        }
        Ok(())
    }

    fn position(&self, position: usize) -> Value {
        let byte = self.source.map_or(position, |source| source.byte(position));
        Value::small(byte as i64)
    }

    fn substring(&mut self, start: usize, stop: usize) -> Value {
        let text = match self.source {
            Some(source) => {
                let text = self.m.root(&source.root);
                self.m.heap.inc(text);
                text
            }
            None => self.m.string(""),
        };
        let parts = [text, self.position(start), self.position(stop)];
        ctor(self.m, 0, &parts)
    }

    fn encode_info(&mut self, info: &Bound<'py, PyAny>) -> PyResult<Value> {
        if info.is_none() {
            return Ok(Value::small(2));
        }
        let number = |name: &str| -> PyResult<usize> { info.getattr(name)?.extract() };
        let truth = |name: &str| -> PyResult<bool> { info.getattr(name)?.extract() };
        let (pos, end) = (number("pos")?, number("end")?);
        if truth("synthetic")? {
            let (pos, end) = (self.position(pos), self.position(end));
            let canonical = u64::from(truth("canonical")?);
            // SAFETY: all fields are written at once.
            return unsafe {
                let object = self.m.heap.object(Kind::Ctor, 1, 2, 3);
                *object.slot(0) = pos.0;
                *object.slot(1) = end.0;
                *object.slot(2) = canonical;
                Ok(object)
            };
        }
        let leading = self.substring(number("lead")?, pos);
        let trailing = self.substring(end, number("trail")?);
        let parts = [leading, self.position(pos), trailing, self.position(end)];
        Ok(ctor(self.m, 0, &parts))
    }

    fn encode_name(&mut self, name: &Bound<'py, PyAny>) -> PyResult<Value> {
        let name = name.cast::<PyString>()?;
        let name = PyName::parse(name.to_str()?).map_err(PyValueError::new_err)?;
        Ok(names::encode(self.m, &name))
    }

    fn list(&mut self, items: Vec<Value>) -> Value {
        items.into_iter().rev().fold(Value::UNIT, |rest, item| ctor(self.m, 1, &[item, rest]))
    }

    /// A tree as a value, owned by the caller.
    pub fn encode(&mut self, stx: &Bound<'py, PyAny>) -> PyResult<Value> {
        let classes = classes(self.py)?;
        let class = stx.get_type();
        if class.is(&classes.node) {
            self.enter()?;
            let info = self.encode_info(&stx.getattr("info")?)?;
            let kind = self.encode_name(&stx.getattr("kind")?)?;
            let args = stx.getattr("args")?;
            let args = args.cast::<PyTuple>()?;
            let mut values = Vec::with_capacity(args.len());
            for arg in args {
                values.push(self.encode(&arg)?);
            }
            self.depth -= 1;
            let args = self.m.array(&values);
            return Ok(ctor(self.m, 1, &[info, kind, args]));
        }
        if class.is(&classes.atom) {
            let info = self.encode_info(&stx.getattr("info")?)?;
            let val = stx.getattr("val")?;
            let val = self.m.string(val.cast::<PyString>()?.to_str()?);
            return Ok(ctor(self.m, 2, &[info, val]));
        }
        if class.is(&classes.ident) {
            let info = self.encode_info(&stx.getattr("info")?)?;
            let raw = stx.getattr("raw")?;
            let raw = raw.cast::<PyString>()?.to_str()?;
            let end = Value::small(raw.len() as i64);
            let raw = self.m.string(raw);
            let raw = ctor(self.m, 0, &[raw, Value::small(0), end]);
            let val = self.encode_name(&stx.getattr("val")?)?;
            let mut found = Vec::new();
            for pair in stx.getattr("preresolved")?.try_iter()? {
                let (name, fields): (Bound<'py, PyAny>, Vec<String>) = pair?.extract()?;
                let name = self.encode_name(&name)?;
                found.push(if fields.len() == 1 && fields[0] == NAMESPACE {
                    ctor(self.m, 0, &[name])
                } else {
                    let fields = fields.iter().map(|field| self.m.string(field)).collect();
                    let fields = self.list(fields);
                    ctor(self.m, 1, &[name, fields])
                });
            }
            let found = self.list(found);
            return Ok(ctor(self.m, 3, &[info, raw, val, found]));
        }
        Ok(Value::UNIT)
    }

    fn offset(&self, value: Value) -> PyResult<usize> {
        let byte = if value.is_small() { usize::try_from(value.number()).ok() } else { None };
        let byte = byte.ok_or_else(wrong)?;
        Ok(self.source.map_or(byte, |source| source.char(byte)))
    }

    fn decode_info(&self, value: Value) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        let class = classes(py)?.info.bind(py);
        match (tag_of(value), &fields_of(value)[..]) {
            (Some(0), &[leading, pos, trailing, end]) => {
                let (pos, end) = (self.offset(pos)?, self.offset(end)?);
                let lead =
                    fields_of(leading).get(1).map_or(Ok(pos), |&start| self.offset(start))?;
                let trail =
                    fields_of(trailing).get(2).map_or(Ok(end), |&stop| self.offset(stop))?;
                class.call1((pos, end, lead, trail))
            }
            (Some(1), &[pos, end]) => {
                let (pos, end) = (self.offset(pos)?, self.offset(end)?);
                // SAFETY: after two values the constructor has a truth value.
                let canonical = unsafe { *value.slot(2) } & 1 == 1;
                class.call1((pos, end, pos, end, true, canonical))
            }
            _ => Ok(py.None().into_bound(py)),
        }
    }

    fn decode_name(&self, value: Value) -> PyResult<String> {
        names::decode(value).map(|name| names::text(&name)).ok_or_else(wrong)
    }

    /// The tree that a value is, which stays the caller's.
    pub fn decode(&mut self, value: Value) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        let classes = classes(py)?;
        match (tag_of(value), &fields_of(value)[..]) {
            (Some(1), &[info, kind, args]) => {
                self.enter()?;
                if !args.is(Kind::Array) {
                    return Err(wrong());
                }
                let mut trees = Vec::new();
                // SAFETY: the value is an array, which the caller keeps.
                for &arg in unsafe { args.elements() } {
                    trees.push(self.decode(arg)?);
                }
                self.depth -= 1;
                let args = PyTuple::new(py, trees)?;
                let (kind, info) = (self.decode_name(kind)?, self.decode_info(info)?);
                classes.node.bind(py).call1((kind, args, info))
            }
            (Some(2), &[info, val]) => {
                let val = text(val.0).ok_or_else(wrong)?;
                classes.atom.bind(py).call1((val, self.decode_info(info)?))
            }
            (Some(3), &[info, raw, val, found]) => {
                let raw = match &fields_of(raw)[..] {
                    &[string, start, stop] if start.is_small() && stop.is_small() => {
                        let string = text(string.0).ok_or_else(wrong)?;
                        let (start, stop) = (start.number() as usize, stop.number() as usize);
                        string.get(start..stop.min(string.len())).unwrap_or("").to_owned()
                    }
                    _ => return Err(wrong()),
                };
                let mut pairs = Vec::new();
                let mut rest = found;
                while rest.is_object() {
                    let cell = fields_of(rest);
                    let [head, tail] = cell[..] else { return Err(wrong()) };
                    pairs.push(match (tag_of(head), &fields_of(head)[..]) {
                        (Some(0), &[name]) => {
                            (self.decode_name(name)?, PyTuple::new(py, [NAMESPACE])?)
                        }
                        (Some(1), &[name, fields]) => {
                            let mut texts = Vec::new();
                            let mut rest = fields;
                            while rest.is_object() {
                                let cell = fields_of(rest);
                                let [head, tail] = cell[..] else { return Err(wrong()) };
                                texts.push(text(head.0).ok_or_else(wrong)?);
                                rest = tail;
                            }
                            (self.decode_name(name)?, PyTuple::new(py, texts)?)
                        }
                        _ => return Err(wrong()),
                    });
                    rest = tail;
                }
                let pairs = PyTuple::new(py, pairs)?;
                let (val, info) = (self.decode_name(val)?, self.decode_info(info)?);
                classes.ident.bind(py).call1((raw, val, info, pairs))
            }
            (Some(0), []) => Ok(classes.missing.bind(py).clone()),
            _ => Err(wrong()),
        }
    }
}
