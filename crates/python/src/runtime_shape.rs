//! Shapes: how values of a Lean type look in Python, and back.
//!
//! Types are erased when a program runs, so a conversion is told what to expect. `gnomon.compiler.values`
//! makes shapes from types. A shape that refers to itself is made empty and defined afterwards.

use crate::name::PyName;
use crate::runtime::{enter, PyValue, Shared};
use crate::runtime_names as names;
use crate::runtime_syntax::Trees;
use gnomon_runtime::ir::Ty;
use gnomon_runtime::value::{Kind as ObjectKind, MAX_SMALL, MIN_SMALL};
use gnomon_runtime::{Machine, Value};
use num_bigint::BigInt;
use pyo3::exceptions::{PyOverflowError, PyRecursionError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyString, PyTuple};
use std::sync::{Arc, OnceLock};

/// A field as Python describes it; see [`PyShape::define`].
type FieldArgs = (String, usize, Py<PyShape>);

/// Values inside values; deeper ones are refused, for the sake of the native stack.
const MAX_DEPTH: usize = 3000;

/// Where a field is in an object.
#[derive(Clone, Copy)]
enum Place {
    Erased,
    Value(usize),
    Scalar(usize),
}

struct CtorShape {
    fields: Vec<(Place, Py<PyShape>)>,
    num_values: usize,
    num_scalars: usize,
    make: Py<PyAny>,
}

struct Inductive {
    ctors: Vec<CtorShape>,
    split: Py<PyAny>,
}

enum Kind {
    Nat,
    Int,
    Bool,
    Unit,
    Char,
    Str,
    Float,
    Float32,
    Unsigned(u32),
    Signed(u32),
    Bytes,
    Floats,
    Opaque,
    /// A Python object that programs carry.
    Handle,
    /// A name, as text.
    Name,
    /// The name of a variable, as a number.
    Variable,
    /// A syntax tree.
    Syntax,
    List(Py<PyShape>),
    Array(Py<PyShape>),
    Option(Py<PyShape>),
    Tuple(Vec<Py<PyShape>>),
    Wrap {
        inner: Py<PyShape>,
        make: Py<PyAny>,
        unmake: Py<PyAny>,
    },
    Enum {
        members: Vec<Py<PyAny>>,
        tags: Py<PyDict>,
    },
    Inductive(OnceLock<Inductive>),
}

/// How values of a type look in Python.
#[pyclass(frozen, name = "Shape", module = "gnomon._core")]
pub(crate) struct PyShape {
    kind: Kind,
}

/// The constructor's number of a value.
pub(crate) fn tag_of(value: Value) -> Option<u64> {
    match value.kind() {
        None => u64::try_from(value.number()).ok(),
        // SAFETY: the value is an object.
        Some(ObjectKind::Ctor) => Some(u64::from(unsafe { (*value.header()).tag })),
        Some(_) => None,
    }
}

/// The fields of a constructor that are values, borrowed.
pub(crate) fn fields_of(value: Value) -> Vec<Value> {
    if !value.is(ObjectKind::Ctor) {
        return Vec::new();
    }
    // SAFETY: a constructor has so many values.
    unsafe {
        let count = usize::from((*value.header()).num_values);
        (0..count).map(|index| Value(*value.slot(index))).collect()
    }
}

fn wrong(expected: &str) -> PyErr {
    PyValueError::new_err(format!("the value is no {expected}"))
}

fn mask(bits: u32) -> u64 {
    u64::MAX >> (64 - bits)
}

fn words_of_type(bits: u32) -> Ty {
    match bits {
        8 => Ty::U8,
        16 => Ty::U16,
        32 => Ty::U32,
        _ => Ty::U64,
    }
}

impl PyShape {
    fn of(kind: Kind) -> PyShape {
        PyShape { kind }
    }

    /// The Python object for a value, which stays the caller's.
    pub(crate) fn decode(
        &self,
        py: Python<'_>,
        shared: &Arc<Shared>,
        m: &mut Machine,
        value: Value,
    ) -> PyResult<Py<PyAny>> {
        Coder { py, shared, m, depth: 0 }.decode(self, value)
    }

    /// The value for a Python object, owned by the caller.
    pub(crate) fn encode(
        &self,
        shared: &Arc<Shared>,
        m: &mut Machine,
        content: &Bound<'_, PyAny>,
    ) -> PyResult<Value> {
        Coder { py: content.py(), shared, m, depth: 0 }.encode(self, content)
    }

    /// The type of the word in which a scalar field has such a value, if it has.
    fn word_type(&self) -> Option<Ty> {
        match &self.kind {
            Kind::Bool => Some(Ty::U8),
            Kind::Char => Some(Ty::U32),
            Kind::Float => Some(Ty::F64),
            Kind::Float32 => Some(Ty::F32),
            Kind::Unsigned(bits) | Kind::Signed(bits) => Some(words_of_type(*bits)),
            Kind::Enum { members, .. } => Some(if members.len() <= 256 { Ty::U8 } else { Ty::U16 }),
            Kind::Wrap { inner, .. } => inner.get().word_type(),
            _ => None,
        }
    }
}

struct Coder<'a, 'py> {
    py: Python<'py>,
    shared: &'a Arc<Shared>,
    m: &'a mut Machine,
    depth: usize,
}

impl Coder<'_, '_> {
    fn enter(&mut self) -> PyResult<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(PyRecursionError::new_err("the value is nested too deeply"));
        }
        Ok(())
    }

    fn decode(&mut self, shape: &PyShape, value: Value) -> PyResult<Py<PyAny>> {
        let py = self.py;
        Ok(match &shape.kind {
            Kind::Nat | Kind::Int => match value.kind() {
                None => PyInt::new(py, value.number()).into_any().unbind(),
                // SAFETY: the value is a number that is not small.
                Some(ObjectKind::Big) => {
                    unsafe { value.big() }.into_pyobject(py)?.into_any().unbind()
                }
                Some(_) => return Err(wrong("number")),
            },
            Kind::Bool => {
                (value.number() & 1 == 1).into_pyobject(py)?.to_owned().into_any().unbind()
            }
            Kind::Unit => py.None(),
            Kind::Char => {
                let text = char::from_u32(value.number() as u32).unwrap_or('\u{fffd}').to_string();
                PyString::new(py, &text).into_any().unbind()
            }
            Kind::Str => {
                let text = gnomon_runtime::prim::string::text(value.0);
                PyString::new(py, text.ok_or_else(|| wrong("string"))?).into_any().unbind()
            }
            Kind::Float => {
                let bits = self.m.unbox_word(value);
                PyFloat::new(py, f64::from_bits(bits)).into_any().unbind()
            }
            Kind::Float32 => {
                let bits = self.m.unbox_word(value) as u32;
                PyFloat::new(py, f64::from(f32::from_bits(bits))).into_any().unbind()
            }
            Kind::Unsigned(bits) => {
                PyInt::new(py, self.m.unbox_word(value) & mask(*bits)).into_any().unbind()
            }
            Kind::Signed(bits) => {
                let shift = 64 - bits;
                let number = (self.m.unbox_word(value) << shift) as i64 >> shift;
                PyInt::new(py, number).into_any().unbind()
            }
            Kind::Bytes => {
                let bytes = gnomon_runtime::prim::bytes::bytes(value.0);
                PyBytes::new(py, bytes.ok_or_else(|| wrong("byte array"))?).into_any().unbind()
            }
            Kind::Floats if value.is(ObjectKind::Floats) => {
                // SAFETY: the value is a float array.
                PyList::new(py, unsafe { value.floats() })?.into_any().unbind()
            }
            Kind::Floats => return Err(wrong("float array")),
            Kind::Opaque => {
                self.m.heap.inc(value);
                Py::new(py, PyValue::new(self.shared, self.m, value))?.into_any()
            }
            Kind::Handle => {
                crate::runtime::handle_of(py, self.m, value).ok_or_else(|| wrong("handle"))?
            }
            Kind::Name => {
                let name = names::decode(value).ok_or_else(|| wrong("name"))?;
                PyString::new(py, &names::text(&name)).into_any().unbind()
            }
            Kind::Variable => {
                let number = names::decode_variable(value).ok_or_else(|| wrong("name"))?;
                PyInt::new(py, number).into_any().unbind()
            }
            Kind::Syntax => {
                let source = self.shared.source();
                let mut trees = Trees { py, m: self.m, source: source.as_deref(), depth: 0 };
                trees.decode(value)?.unbind()
            }
            Kind::List(element) => {
                self.enter()?;
                let list = PyList::empty(py);
                let mut rest = value;
                while !rest.is_small() {
                    let fields = fields_of(rest);
                    let [head, tail] = fields[..] else { return Err(wrong("list")) };
                    list.append(self.decode(element.get(), head)?)?;
                    rest = tail;
                }
                self.depth -= 1;
                list.into_any().unbind()
            }
            Kind::Array(element) => {
                if !value.is(ObjectKind::Array) {
                    return Err(wrong("array"));
                }
                self.enter()?;
                let list = PyList::empty(py);
                // SAFETY: the value is an array, which the caller keeps.
                for &item in unsafe { value.elements() } {
                    list.append(self.decode(element.get(), item)?)?;
                }
                self.depth -= 1;
                list.into_any().unbind()
            }
            Kind::Option(content) => match fields_of(value)[..] {
                [inner] => self.decode(content.get(), inner)?,
                _ => py.None(),
            },
            Kind::Tuple(parts) => {
                self.enter()?;
                let mut items = Vec::with_capacity(parts.len());
                let mut rest = value;
                for (index, part) in parts.iter().enumerate() {
                    if index + 1 == parts.len() {
                        items.push(self.decode(part.get(), rest)?);
                    } else {
                        let fields = fields_of(rest);
                        let [first, second] = fields[..] else { return Err(wrong("pair")) };
                        items.push(self.decode(part.get(), first)?);
                        rest = second;
                    }
                }
                self.depth -= 1;
                PyTuple::new(py, items)?.into_any().unbind()
            }
            Kind::Wrap { inner, make, .. } => {
                self.enter()?;
                let content = self.decode(inner.get(), value)?;
                self.depth -= 1;
                enter(self.shared, self.m, || make.call1(py, (content,)))?
            }
            Kind::Enum { members, .. } => {
                let member = usize::try_from(value.number()).ok().and_then(|tag| members.get(tag));
                member
                    .filter(|_| value.is_small())
                    .ok_or_else(|| wrong("constructor"))?
                    .clone_ref(py)
            }
            Kind::Inductive(definition) => self.decode_ctor(definition, value)?,
        })
    }

    fn decode_ctor(
        &mut self,
        definition: &OnceLock<Inductive>,
        value: Value,
    ) -> PyResult<Py<PyAny>> {
        let definition = definition.get().ok_or_else(|| wrong("type that is defined"))?;
        let ctor = tag_of(value).and_then(|tag| definition.ctors.get(tag as usize));
        let ctor = ctor.ok_or_else(|| wrong("constructor"))?;
        let values = fields_of(value);
        let words = if value.is_object() {
            // SAFETY: `tag_of` found a constructor.
            usize::from(unsafe { (*value.header()).words })
        } else {
            0
        };
        if values.len() != ctor.num_values || words != ctor.num_values + ctor.num_scalars {
            return Err(wrong("constructor of that type"));
        }
        self.enter()?;
        let mut items = Vec::with_capacity(ctor.fields.len());
        for (place, shape) in &ctor.fields {
            match place {
                Place::Erased => {}
                Place::Value(index) => items.push(self.decode(shape.get(), values[*index])?),
                Place::Scalar(index) => {
                    // SAFETY: the place is one of the object's words.
                    let word = unsafe { *value.slot(*index) };
                    let ty = shape.get().word_type().ok_or_else(|| wrong("number"))?;
                    let boxed = self.m.box_word(ty, word);
                    let item = self.decode(shape.get(), boxed);
                    self.m.heap.dec(boxed);
                    items.push(item?);
                }
            }
        }
        self.depth -= 1;
        let items = PyTuple::new(self.py, items)?;
        enter(self.shared, self.m, || ctor.make.call1(self.py, items))
    }

    fn encode(&mut self, shape: &PyShape, content: &Bound<'_, PyAny>) -> PyResult<Value> {
        Ok(match &shape.kind {
            Kind::Nat | Kind::Int => {
                let number = integer(content)?;
                if matches!(shape.kind, Kind::Nat) && number.sign() == num_bigint::Sign::Minus {
                    return Err(PyValueError::new_err("a natural number is not negative"));
                }
                match i64::try_from(&number) {
                    Ok(small) if (MIN_SMALL..=MAX_SMALL).contains(&small) => Value::small(small),
                    _ => self.m.heap.number(number),
                }
            }
            Kind::Bool => Value::small(i64::from(
                content.extract::<bool>().map_err(|_| not("bool", content))?,
            )),
            Kind::Unit => Value::UNIT,
            Kind::Char => {
                let char = content.extract::<char>();
                let char = char.map_err(|_| not("a str of one character", content))?;
                Value::small(i64::from(u32::from(char)))
            }
            Kind::Str => {
                let text = content.cast::<PyString>().map_err(|_| not("str", content))?;
                self.m.string(text.to_str()?)
            }
            Kind::Float => self.m.heap.word(float(content)?.to_bits()),
            Kind::Float32 => {
                let bits = (float(content)? as f32).to_bits();
                self.m.heap.word(u64::from(bits))
            }
            Kind::Unsigned(bits) | Kind::Signed(bits) => {
                let is_signed = matches!(shape.kind, Kind::Signed(_));
                let word = word_of(&integer(content)?, *bits, is_signed)?;
                self.m.heap.word(word)
            }
            Kind::Bytes => {
                let bytes = content.extract::<Vec<u8>>();
                self.m.bytes(&bytes.map_err(|_| not("bytes", content))?)
            }
            Kind::Floats => {
                let floats = content.extract::<Vec<f64>>();
                self.m.floats(&floats.map_err(|_| not("a list of float", content))?)
            }
            Kind::Opaque => {
                let value = content.cast::<PyValue>();
                let value = value.map_err(|_| not("a value that a Lean function gave", content))?;
                value.get().owned(self.shared, self.m)?
            }
            Kind::Handle => self.m.heap.external(Box::new(content.clone().unbind())),
            Kind::Name => {
                let text = content.cast::<PyString>()?.to_str()?;
                let name = PyName::parse(text).map_err(PyValueError::new_err)?;
                names::encode(self.m, &name)
            }
            Kind::Variable => names::encode_variable(self.m, content.extract::<u32>()?),
            Kind::Syntax => {
                let source = self.shared.source();
                let source = source.as_deref();
                Trees { py: self.py, m: self.m, source, depth: 0 }.encode(content)?
            }
            Kind::List(element) => {
                let items = self.encode_all(element, content)?;
                items.into_iter().rev().fold(Value::UNIT, |rest, item| self.ctor(1, &[item, rest]))
            }
            Kind::Array(element) => {
                let items = self.encode_all(element, content)?;
                self.m.array(&items)
            }
            Kind::Option(_) if content.is_none() => Value::UNIT,
            Kind::Option(inner) => {
                let inner = self.encode(inner.get(), content)?;
                self.ctor(1, &[inner])
            }
            Kind::Tuple(parts) => self.encode_tuple(parts, content)?,
            Kind::Wrap { inner, unmake, .. } => {
                let content =
                    enter(self.shared, self.m, || unmake.bind(self.py).call1((content,)))?;
                self.enter()?;
                let value = self.encode(inner.get(), &content)?;
                self.depth -= 1;
                value
            }
            Kind::Enum { tags, members } => match tags.bind(self.py).get_item(content) {
                Ok(Some(tag)) => Value::small(tag.extract::<i64>()?),
                Ok(None) | Err(_) => {
                    let expected = match members.first() {
                        Some(member) => member.bind(self.py).get_type().name()?.to_string(),
                        None => "a member".to_owned(),
                    };
                    return Err(not(&expected, content));
                }
            },
            Kind::Inductive(definition) => self.encode_ctor(definition, content)?,
        })
    }

    fn encode_all(
        &mut self,
        shape: &Py<PyShape>,
        content: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<Value>> {
        // What has no order, or is one thing, would be taken apart by mistake only.
        let is_text =
            content.is_instance_of::<PyString>() && !matches!(shape.get().kind, Kind::Char);
        if is_text
            || content.is_instance_of::<PyDict>()
            || content.is_instance_of::<PySet>()
            || content.is_instance_of::<PyFrozenSet>()
        {
            return Err(not("list", content));
        }
        self.enter()?;
        let items = content
            .try_iter()
            .map_err(|_| not("list", content))?
            .map(|item| self.encode(shape.get(), &item?))
            .collect::<PyResult<Vec<_>>>()?;
        self.depth -= 1;
        Ok(items)
    }

    fn encode_tuple(
        &mut self,
        parts: &[Py<PyShape>],
        content: &Bound<'_, PyAny>,
    ) -> PyResult<Value> {
        let expected = || not(&format!("a tuple of {}", parts.len()), content);
        if content.is_instance_of::<PyString>() || content.is_instance_of::<PyDict>() {
            return Err(expected());
        }
        let items = content.try_iter().map_err(|_| expected())?;
        let items = items.collect::<PyResult<Vec<_>>>()?;
        if items.len() != parts.len() {
            return Err(PyTypeError::new_err(format!(
                "expected a tuple of {}, got {} items",
                parts.len(),
                items.len()
            )));
        }
        self.enter()?;
        let values = parts
            .iter()
            .zip(&items)
            .map(|(part, item)| self.encode(part.get(), item))
            .collect::<PyResult<Vec<_>>>()?;
        self.depth -= 1;
        let mut values = values.into_iter().rev();
        let last = values.next().unwrap_or(Value::UNIT);
        Ok(values.fold(last, |rest, first| self.ctor(0, &[first, rest])))
    }

    fn encode_ctor(
        &mut self,
        definition: &OnceLock<Inductive>,
        content: &Bound<'_, PyAny>,
    ) -> PyResult<Value> {
        let definition = definition.get().ok_or_else(|| wrong("type that is defined"))?;
        let split =
            enter(self.shared, self.m, || definition.split.bind(self.py).call1((content,)))?;
        let (tag, items): (usize, Vec<Bound<'_, PyAny>>) = split.extract()?;
        let ctor = definition.ctors.get(tag).ok_or_else(|| wrong("constructor"))?;
        let mut words = vec![Value::UNIT.0; ctor.num_values + ctor.num_scalars];
        let mut items = items.into_iter();
        self.enter()?;
        for (place, shape) in &ctor.fields {
            let (index, is_scalar) = match place {
                Place::Erased => continue,
                Place::Value(index) => (*index, false),
                Place::Scalar(index) => (*index, true),
            };
            let item = items.next().ok_or_else(|| PyTypeError::new_err("a field is missing"))?;
            let value = self.encode(shape.get(), &item)?;
            words[index] = if is_scalar {
                let word = self.m.unbox_word(value);
                self.m.heap.dec(value);
                word
            } else {
                value.0
            };
        }
        self.depth -= 1;
        if words.is_empty() {
            return Ok(Value::small(tag as i64));
        }
        // SAFETY: all fields are written at once.
        unsafe {
            let (tag, values) = (tag as u8, ctor.num_values as u8);
            let object = self.m.heap.object(ObjectKind::Ctor, tag, values, words.len() as u8);
            for (index, word) in words.into_iter().enumerate() {
                *object.slot(index) = word;
            }
            Ok(object)
        }
    }

    fn ctor(&mut self, tag: u8, values: &[Value]) -> Value {
        // SAFETY: all fields are written at once.
        unsafe {
            let count = values.len() as u8;
            let object = self.m.heap.object(ObjectKind::Ctor, tag, count, count);
            for (index, value) in values.iter().enumerate() {
                *object.slot(index) = value.0;
            }
            object
        }
    }
}

fn integer(content: &Bound<'_, PyAny>) -> PyResult<BigInt> {
    if content.is_instance_of::<pyo3::types::PyBool>() {
        return Err(PyTypeError::new_err("expected a number, not a truth value"));
    }
    match content.cast::<PyInt>() {
        Ok(number) => number.extract(),
        // What may stand for an index may stand for a number: those of NumPy, say.
        Err(_) => {
            let index = content.call_method0("__index__").map_err(|_| not("int", content))?;
            index.cast::<PyInt>().map_err(|_| not("int", content))?.extract()
        }
    }
}

fn float(content: &Bound<'_, PyAny>) -> PyResult<f64> {
    content.extract::<f64>().map_err(|_| not("float", content))
}

/// Something else was expected.
fn not(expected: &str, content: &Bound<'_, PyAny>) -> PyErr {
    let ty = content.get_type();
    let found = ty.name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("expected {expected}, got {found}"))
}

fn word_of(number: &BigInt, bits: u32, is_signed: bool) -> PyResult<u64> {
    let out_of_range =
        || PyOverflowError::new_err(format!("{number} does not fit into {bits} bits"));
    if is_signed {
        let number = i64::try_from(number).map_err(|_| out_of_range())?;
        let shift = 64 - bits;
        if (number << shift) >> shift != number {
            return Err(out_of_range());
        }
        return Ok(number as u64 & mask(bits));
    }
    let number = u64::try_from(number).map_err(|_| out_of_range())?;
    if number & mask(bits) != number {
        return Err(out_of_range());
    }
    Ok(number)
}

#[pymethods]
impl PyShape {
    /// A shape without parts, by its name.
    #[staticmethod]
    fn simple(name: &str) -> PyResult<PyShape> {
        Ok(PyShape::of(match name {
            "nat" => Kind::Nat,
            "int" => Kind::Int,
            "bool" => Kind::Bool,
            "unit" => Kind::Unit,
            "char" => Kind::Char,
            "string" => Kind::Str,
            "float" => Kind::Float,
            "float32" => Kind::Float32,
            "u8" => Kind::Unsigned(8),
            "u16" => Kind::Unsigned(16),
            "u32" => Kind::Unsigned(32),
            "u64" => Kind::Unsigned(64),
            "i8" => Kind::Signed(8),
            "i16" => Kind::Signed(16),
            "i32" => Kind::Signed(32),
            "i64" => Kind::Signed(64),
            "bytes" => Kind::Bytes,
            "floats" => Kind::Floats,
            "opaque" => Kind::Opaque,
            "handle" => Kind::Handle,
            "name" => Kind::Name,
            "variable" => Kind::Variable,
            "syntax" => Kind::Syntax,
            _ => return Err(PyValueError::new_err(format!("there is no shape `{name}`"))),
        }))
    }

    #[staticmethod]
    fn list_of(element: Py<PyShape>) -> PyShape {
        PyShape::of(Kind::List(element))
    }

    #[staticmethod]
    fn array_of(element: Py<PyShape>) -> PyShape {
        PyShape::of(Kind::Array(element))
    }

    #[staticmethod]
    fn option_of(content: Py<PyShape>) -> PyShape {
        PyShape::of(Kind::Option(content))
    }

    /// Pairs nested to the right, as one tuple.
    #[staticmethod]
    fn tuple_of(parts: Vec<Py<PyShape>>) -> PyShape {
        PyShape::of(Kind::Tuple(parts))
    }

    /// What is represented as another type is.
    #[staticmethod]
    fn wrap(inner: Py<PyShape>, make: Py<PyAny>, unmake: Py<PyAny>) -> PyShape {
        PyShape::of(Kind::Wrap { inner, make, unmake })
    }

    /// Constructors without fields.
    #[staticmethod]
    fn enumeration(py: Python<'_>, members: Vec<Py<PyAny>>) -> PyResult<PyShape> {
        let tags = PyDict::new(py);
        for (tag, member) in members.iter().enumerate() {
            tags.set_item(member, tag)?;
        }
        Ok(PyShape::of(Kind::Enum { members, tags: tags.unbind() }))
    }

    /// A type with constructors, to be defined.
    #[staticmethod]
    fn inductive() -> PyShape {
        PyShape::of(Kind::Inductive(OnceLock::new()))
    }

    /// Defines an inductive shape.
    ///
    /// A constructor is what makes the Python object and the fields: for each its place (`"v"` and the
    /// index among values, `"s"` and the index among all, `"e"` for an erased one) and its shape.
    /// `split` takes an object to its constructor's number and its fields that are not erased.
    fn define(&self, ctors: Vec<(Py<PyAny>, Vec<FieldArgs>)>, split: Py<PyAny>) -> PyResult<()> {
        let Kind::Inductive(definition) = &self.kind else {
            return Err(PyValueError::new_err("the shape is no inductive one"));
        };
        let mut shapes = Vec::with_capacity(ctors.len());
        for (make, fields) in ctors {
            let count = |kind: &str| fields.iter().filter(|(place, _, _)| place == kind).count();
            let (num_values, num_scalars) = (count("v"), count("s"));
            let mut places = Vec::with_capacity(fields.len());
            for (place, index, shape) in &fields {
                let place = match place.as_str() {
                    "e" => Place::Erased,
                    "v" if *index < num_values => Place::Value(*index),
                    "s" if (num_values..num_values + num_scalars).contains(index) => {
                        Place::Scalar(*index)
                    }
                    _ => return Err(PyValueError::new_err("there is no such place for a field")),
                };
                places.push((place, Python::attach(|py| shape.clone_ref(py))));
            }
            shapes.push(CtorShape { fields: places, num_values, num_scalars, make });
        }
        definition
            .set(Inductive { ctors: shapes, split })
            .map_err(|_| PyValueError::new_err("the shape is defined already"))
    }
}
