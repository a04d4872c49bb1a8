//! `gnomon.Name`: a hierarchical name as a value of its own, in no store.

use gnomon_term::pretty::is_plain;
use gnomon_term::{Name, NameId, NamePart, Store};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::fmt;
use std::sync::Arc;

/// A part of a name. Numeric parts come before string parts in Lean's order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    Num(u64),
    Str(Box<str>),
}

/// A hierarchical name, as `Nat.add`.
#[pyclass(name = "Name", frozen, eq, ord, hash, module = "gnomon")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PyName {
    parts: Arc<[Part]>,
}

impl fmt::Display for PyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.parts.is_empty() {
            return f.write_str("[anonymous]");
        }
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                f.write_str(".")?;
            }
            match part {
                Part::Str(part) if is_plain(part) => f.write_str(part)?,
                Part::Str(part) => write!(f, "«{part}»")?,
                Part::Num(part) => write!(f, "{part}")?,
            }
        }
        Ok(())
    }
}

impl PyName {
    pub fn from_parts(parts: impl IntoIterator<Item = Part>) -> Self {
        PyName { parts: parts.into_iter().collect() }
    }

    /// The parts, outermost first.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The name in a store.
    pub fn intern(&self, store: &mut Store<'_>) -> NameId {
        self.parts.iter().fold(NameId::ANONYMOUS, |prefix, part| match part {
            Part::Str(part) => store.mk_name_str(prefix, part),
            Part::Num(part) => store.mk_name_num(prefix, *part),
        })
    }

    /// The name in a store, if the store has it.
    pub fn find(&self, store: &Store<'static>) -> Option<NameId> {
        let mut scratch = Store::over(store, gnomon_term::Binders::Kept);
        let name = self.intern(&mut scratch);
        ((name.0 as usize) < store.num_names()).then_some(name)
    }

    /// The name of an id.
    pub fn of(store: &Store<'_>, name: NameId) -> Self {
        let mut parts = Vec::new();
        let mut current = name;
        while let Name::Cons(prefix, part) = store.name(current) {
            parts.push(match part {
                NamePart::Str(part) => Part::Str(store.str(part).into()),
                NamePart::Num(part) => Part::Num(part),
            });
            current = prefix;
        }
        parts.reverse();
        Self::from_parts(parts)
    }

    /// Reads dots, `«»` and numbers.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.is_empty() || text == "[anonymous]" {
            return Ok(Self::from_parts([]));
        }
        let mut parts = Vec::new();
        let mut rest = text;
        loop {
            let part;
            if let Some(quoted) = rest.strip_prefix('«') {
                let Some((inside, after)) = quoted.split_once('»') else {
                    return Err(format!("`«` without `»` in the name `{text}`"));
                };
                part = Part::Str(inside.into());
                rest = after;
            } else {
                let end = rest.find('.').unwrap_or(rest.len());
                let plain = &rest[..end];
                if plain.is_empty() {
                    return Err(format!("empty part in the name `{text}`"));
                }
                part = match plain.bytes().all(|b| b.is_ascii_digit()) {
                    true => Part::Num(plain.parse().map_err(|_| {
                        format!("the numeric part `{plain}` of a name is too large")
                    })?),
                    false => Part::Str(plain.into()),
                };
                rest = &rest[end..];
            }
            parts.push(part);
            match rest.strip_prefix('.') {
                Some(after) => rest = after,
                None if rest.is_empty() => return Ok(Self::from_parts(parts)),
                None => return Err(format!("expected `.` after `»` in the name `{text}`")),
            }
        }
    }

    fn one(part: &Bound<'_, PyAny>) -> PyResult<Part> {
        if let Ok(text) = part.downcast::<PyString>() {
            return Ok(Part::Str(text.to_cow()?.as_ref().into()));
        }
        if let Ok(number) = part.extract::<u64>() {
            return Ok(Part::Num(number));
        }
        Err(PyTypeError::new_err("a part of a name is a str or an int from 0 to 2**64 - 1"))
    }

    fn last_and_prefix(&self) -> Option<(&Part, &[Part])> {
        self.parts.split_last()
    }
}

/// Where a name is expected, its text will do.
pub(crate) struct NameArg(pub PyName);

impl<'py> FromPyObject<'py> for NameArg {
    fn extract_bound(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(name) = object.downcast::<PyName>() {
            return Ok(NameArg(name.get().clone()));
        }
        match object.downcast::<PyString>() {
            Ok(text) => match PyName::parse(&text.to_cow()?) {
                Ok(name) => Ok(NameArg(name)),
                Err(error) => Err(PyValueError::new_err(error)),
            },
            Err(_) => Err(PyTypeError::new_err(format!(
                "expected a Name or a str, not {}",
                object.get_type().name()?
            ))),
        }
    }
}

#[pymethods]
impl PyName {
    #[new]
    #[pyo3(signature = (text = None))]
    fn new(text: Option<NameArg>) -> Self {
        text.map_or_else(|| Self::from_parts([]), |name| name.0)
    }

    /// The name with exactly these parts, each a `str` or an `int`.
    #[staticmethod]
    #[pyo3(signature = (*parts))]
    fn of_parts(parts: &Bound<'_, PyTuple>) -> PyResult<Self> {
        let parts: PyResult<Vec<Part>> = parts.iter().map(|part| Self::one(&part)).collect();
        Ok(Self::from_parts(parts?))
    }

    /// The parts, outermost first.
    #[getter(parts)]
    fn py_parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let parts: PyResult<Vec<Py<PyAny>>> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Str(text) => Ok(text.into_pyobject(py)?.into_any().unbind()),
                Part::Num(number) => Ok(number.into_pyobject(py)?.into_any().unbind()),
            })
            .collect();
        PyTuple::new(py, parts?)
    }

    /// The name without its last part.
    #[getter]
    fn prefix(&self) -> Self {
        let prefix = self.last_and_prefix().map_or(&[][..], |(_, prefix)| prefix);
        Self::from_parts(prefix.iter().cloned())
    }

    /// Whether the name has no parts.
    #[getter]
    fn is_anonymous(&self) -> bool {
        self.parts.is_empty()
    }

    /// This name with the parts of another after it.
    fn append(&self, other: NameArg) -> Self {
        Self::from_parts(self.parts.iter().chain(&*other.0.parts).cloned())
    }

    fn __truediv__(&self, other: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(name) = other.downcast::<PyName>() {
            return Ok(self.append(NameArg(name.get().clone())));
        }
        let part = Self::one(other)?;
        Ok(Self::from_parts(self.parts.iter().cloned().chain([part])))
    }

    fn __str__(&self) -> String {
        self.to_string()
    }

    fn __repr__<'py>(slf: &Bound<'py, Self>) -> PyResult<String> {
        let name = slf.get();
        // A string part may contain what text cannot say.
        let text = name.to_string();
        if Self::parse(&text).as_ref() == Ok(name) {
            let text = PyString::new(slf.py(), &text).repr()?;
            return Ok(format!("Name({text})"));
        }
        let parts = name.py_parts(slf.py())?.repr()?.to_string();
        // A tuple of one has a comma that arguments do not need.
        Ok(format!("Name.of_parts{}", parts.replace(",)", ")")))
    }

    fn __bool__(&self) -> bool {
        !self.parts.is_empty()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Py<PyAny>, Bound<'py, PyTuple>)> {
        let make = slf.py().import("gnomon._core")?.getattr("_name")?;
        Ok((make.unbind(), slf.get().py_parts(slf.py())?))
    }
}

/// What pickled names call.
#[pyfunction]
#[pyo3(name = "_name", signature = (*parts))]
fn unpickle_name(parts: &Bound<'_, PyTuple>) -> PyResult<PyName> {
    PyName::of_parts(parts)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyName>()?;
    module.add_function(wrap_pyfunction!(unpickle_name, module)?)
}
