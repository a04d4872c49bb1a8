//! Names as text, in Lean's escaped form: the anonymous name is the empty text.
//!
//! Conversions are remembered, here for symbols and in each session for names of its store.

use crate::name::{Part as NamePart, PyName};
use gnomon_engine::names::{parts, symbol, Part, Sym};
use gnomon_term::FxHashMap;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::sync::{Mutex, PoisonError};

#[derive(Default)]
struct Cache {
    to_sym: FxHashMap<Box<str>, Sym>,
    to_text: FxHashMap<Sym, Py<PyString>>,
}

static CACHE: Mutex<Option<Cache>> = Mutex::new(None);

fn with_cache<T>(work: impl FnOnce(&mut Cache) -> T) -> T {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    work(cache.get_or_insert_with(Cache::default))
}

/// The symbol of a name.
pub(crate) fn sym_of_name(name: &PyName) -> Sym {
    name.parts().iter().fold(Sym::ANONYMOUS, |prefix, part| {
        let part = match part {
            NamePart::Str(text) => Part::Str((&**text).into()),
            NamePart::Num(number) => Part::Num(*number),
        };
        symbol(prefix, part)
    })
}

/// Where a name is expected: text, or a `Name`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SymArg(pub Sym);

impl<'py> FromPyObject<'py> for SymArg {
    fn extract_bound(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.downcast::<PyString>() {
            return sym_of_text(&text.to_cow()?).map(SymArg);
        }
        match object.downcast::<PyName>() {
            Ok(name) => Ok(SymArg(sym_of_name(name.get()))),
            Err(_) => Err(PyTypeError::new_err(format!(
                "expected a Name or a str, not {}",
                object.get_type().name()?
            ))),
        }
    }
}

/// A name's text as a symbol.
pub(crate) fn sym_of_text(text: &str) -> PyResult<Sym> {
    if let Some(sym) = with_cache(|cache| cache.to_sym.get(text).copied()) {
        return Ok(sym);
    }
    let name = PyName::parse(text).map_err(PyValueError::new_err)?;
    let sym = sym_of_name(&name);
    with_cache(|cache| cache.to_sym.insert(text.into(), sym));
    Ok(sym)
}

/// A symbol as a name.
pub(crate) fn name_of_sym(sym: Sym) -> PyName {
    PyName::from_parts(parts(sym).into_iter().map(|part| match part {
        Part::Str(text) => NamePart::Str((&*text).into()),
        Part::Num(number) => NamePart::Num(number),
    }))
}

/// A symbol as text.
pub(crate) fn text_of_sym(py: Python<'_>, sym: Sym) -> Py<PyString> {
    if let Some(text) = with_cache(|cache| cache.to_text.get(&sym).map(|text| text.clone_ref(py))) {
        return text;
    }
    let text = match sym {
        Sym::ANONYMOUS => String::new(),
        _ => name_of_sym(sym).to_string(),
    };
    let text = PyString::new(py, &text).unbind();
    with_cache(|cache| cache.to_text.insert(sym, text.clone_ref(py)));
    text
}
