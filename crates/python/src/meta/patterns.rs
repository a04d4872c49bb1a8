//! Instances, discrimination trees, `kabstract`.

use super::env::PyElabEnv;
use super::infos::{PyInstanceInfo, PyParamInfo};
use super::state::PyMeta;
use super::text::{name_of_sym, sym_of_text, SymArg};
use crate::expr::PyExpr;
use gnomon_engine::discr_tree::{DiscrTree, Key};
use gnomon_engine::synth::Synthesised;
use gnomon_term::ExprId;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyList, PyTuple, PyType};
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A value in a tree.
type Value = Arc<Py<PyAny>>;

/// `DiscrTree`
#[pyclass(name = "DiscrTree", frozen, module = "gnomon.meta")]
pub(crate) struct PyDiscrTree {
    tree: DiscrTree<Value>,
}

/// `DiscrPath`
#[pyclass(name = "DiscrPath", frozen, module = "gnomon.meta")]
pub(crate) struct PyDiscrPath {
    keys: Arc<[Key]>,
}

fn key_text(key: &Key) -> String {
    match key {
        Key::Star => "*".to_owned(),
        Key::Other => "◾".to_owned(),
        Key::Nat(n) => n.to_string(),
        Key::Str(text) => format!("{text:?}"),
        Key::FVar(fvar, n) => format!("#{}:{n}", fvar.0),
        Key::Const(name, n) => format!("{}:{n}", name_of_sym(*name)),
        Key::Arrow => "→".to_owned(),
        Key::Proj(name, index, n) => format!("{}.{index}:{n}", name_of_sym(*name)),
    }
}

/// Ends a key in a path's text.
const END: char = '\u{1f}';

/// A key as text that can be read again: a letter that says what it is, and the rest.
fn written(key: &Key) -> PyResult<String> {
    let text = match key {
        Key::Star => "*".to_owned(),
        Key::Other => "o".to_owned(),
        Key::Arrow => "a".to_owned(),
        Key::Nat(n) => format!("n{n}"),
        Key::Str(text) => format!("s{text}"),
        Key::Const(name, n) => format!("c{n}:{}", name_of_sym(*name)),
        Key::Proj(name, index, n) => format!("p{n}:{index}:{}", name_of_sym(*name)),
        Key::FVar(..) => return Err(PyValueError::new_err("a path mentions a free variable")),
    };
    match text.contains(END) {
        true => Err(PyValueError::new_err("a path mentions a text that cannot be written")),
        false => Ok(text),
    }
}

/// The key of a text.
fn read(text: &str) -> PyResult<Key> {
    let malformed = || PyValueError::new_err(format!("not a key: `{text}`"));
    let mut chars = text.chars();
    let sort = chars.next().ok_or_else(malformed)?;
    let rest = chars.as_str();
    let number = |text: &str| text.parse().map_err(|_| malformed());
    Ok(match sort {
        '*' => Key::Star,
        'o' => Key::Other,
        'a' => Key::Arrow,
        'n' => Key::Nat(rest.parse().map_err(|_| malformed())?),
        's' => Key::Str(rest.into()),
        'c' => {
            let (arity, name) = rest.split_once(':').ok_or_else(malformed)?;
            Key::Const(sym_of_text(name)?, number(arity)?)
        }
        'p' => {
            let (arity, rest) = rest.split_once(':').ok_or_else(malformed)?;
            let (index, name) = rest.split_once(':').ok_or_else(malformed)?;
            Key::Proj(sym_of_text(name)?, number(index)?, number(arity)?)
        }
        _ => return Err(malformed()),
    })
}

#[pymethods]
impl PyDiscrPath {
    #[new]
    fn new(text: &str) -> PyResult<Self> {
        let keys: PyResult<Vec<Key>> = text.split(END).map(read).collect();
        Ok(PyDiscrPath { keys: keys?.into() })
    }

    #[getter]
    fn text(&self) -> PyResult<String> {
        let keys: PyResult<Vec<String>> = self.keys.iter().map(written).collect();
        Ok(keys?.join(&END.to_string()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, (String,))> {
        Ok((slf.get_type(), (slf.get().text()?,)))
    }

    #[getter]
    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.keys.iter().map(key_text))
    }

    fn __len__(&self) -> usize {
        self.keys.len()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.keys.hash(&mut hasher);
        hasher.finish()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.downcast::<PyDiscrPath>().is_ok_and(|other| other.get().keys == self.keys)
    }

    fn __repr__(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(key_text).collect();
        format!("<DiscrPath {}>", keys.join(" "))
    }
}

/// Adds a value, or replaces an equal one.
fn add(
    py: Python<'_>,
    tree: &mut DiscrTree<Value>,
    path: &PyDiscrPath,
    value: Py<PyAny>,
) -> PyResult<()> {
    let error = RefCell::new(None);
    let same = |a: &Value, b: &Value| {
        a.bind(py).eq(b.bind(py)).unwrap_or_else(|raised| {
            error.replace(Some(raised));
            false
        })
    };
    tree.insert(&path.keys, Arc::new(value), same);
    error.into_inner().map_or(Ok(()), Err)
}

#[pymethods]
impl PyDiscrTree {
    #[new]
    fn new() -> Self {
        PyDiscrTree { tree: DiscrTree::default() }
    }

    /// The tree with a value more; an equal value at the path is replaced.
    fn insert(&self, py: Python<'_>, path: &PyDiscrPath, value: Py<PyAny>) -> PyResult<Self> {
        let mut tree = self.tree.clone();
        add(py, &mut tree, path, value)?;
        Ok(PyDiscrTree { tree })
    }

    /// The tree with many values more.
    fn insert_many(&self, py: Python<'_>, pairs: &Bound<'_, PyAny>) -> PyResult<Self> {
        let mut tree = self.tree.clone();
        for pair in pairs.try_iter()? {
            let (path, value): (Bound<'_, PyDiscrPath>, Py<PyAny>) = pair?.extract()?;
            add(py, &mut tree, path.get(), value)?;
        }
        Ok(PyDiscrTree { tree })
    }

    /// The tree without a value.
    fn remove(&self, py: Python<'_>, path: &PyDiscrPath, value: Py<PyAny>) -> PyDiscrTree {
        let mut tree = self.tree.clone();
        tree.remove(&path.keys, |old| old.bind(py).eq(value.bind(py)).unwrap_or(false));
        PyDiscrTree { tree }
    }

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.tree.values().into_iter().map(|value| value.clone_ref(py)))
    }

    fn __len__(&self) -> usize {
        self.tree.len()
    }

    fn __bool__(&self) -> bool {
        true
    }

    #[classmethod]
    fn __class_getitem__(
        cls: &Bound<'_, pyo3::types::PyType>,
        _item: &Bound<'_, PyAny>,
    ) -> Py<pyo3::types::PyType> {
        cls.clone().unbind()
    }
}

#[pymethods]
impl PyMeta {
    #[pyo3(signature = (r#type, max_size = None))]
    fn synth_instance(
        &self,
        py: Python<'_>,
        r#type: PyExpr,
        max_size: Option<u32>,
    ) -> PyResult<Option<Py<PyExpr>>> {
        self.map_opt(py, &r#type, |meta, ty| meta.synth_instance(ty, max_size))
    }

    #[pyo3(signature = (r#type, max_size = None))]
    fn try_synth_instance(
        &self,
        py: Python<'_>,
        r#type: PyExpr,
        max_size: Option<u32>,
    ) -> PyResult<Py<PyAny>> {
        let ty = self.e(py, &r#type)?;
        let truth = |value| PyBool::new(py, value).to_owned().into_any().unbind();
        Ok(match self.cell.ask(py, |meta| meta.try_synth_instance(ty, max_size))? {
            Synthesised::Found(value) => self.wrap(py, value)?.into_any(),
            Synthesised::None => truth(false),
            Synthesised::Undefined => truth(true),
        })
    }

    fn synth_pending(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.ask(py, |meta| meta.synth_pending(id))
    }

    #[pyo3(signature = (name, priority = 1000))]
    fn instance_info(
        &self,
        py: Python<'_>,
        name: SymArg,
        priority: u32,
    ) -> PyResult<PyInstanceInfo> {
        let entry = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            meta.instance_entry(name, priority)
        })?;
        Ok(PyInstanceInfo(Arc::new(entry)))
    }

    fn class_instances<'py>(
        &self,
        py: Python<'py>,
        r#type: PyExpr,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let ty = self.e(py, &r#type)?;
        let found = self.cell.ask(py, |meta| meta.class_instances(ty))?;
        self.wrap_all(py, &found)
    }

    #[pyo3(signature = (f, num_args = None))]
    fn fun_info<'py>(
        &self,
        py: Python<'py>,
        f: PyExpr,
        num_args: Option<usize>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let f = self.e(py, &f)?;
        let info = self.cell.ask(py, |meta| meta.fun_info(f, num_args))?;
        let params: PyResult<Vec<Py<PyParamInfo>>> =
            info.params.iter().map(|param| Py::new(py, PyParamInfo(param.clone()))).collect();
        PyTuple::new(py, params?)
    }

    #[pyo3(signature = (f, num_args = None))]
    fn fun_result_deps<'py>(
        &self,
        py: Python<'py>,
        f: PyExpr,
        num_args: Option<usize>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let f = self.e(py, &f)?;
        let info = self.cell.ask(py, |meta| meta.fun_info(f, num_args))?;
        PyTuple::new(py, &info.result_deps)
    }

    // Patterns.

    #[pyo3(signature = (e, pattern, occurrences = None))]
    fn kabstract(
        &self,
        py: Python<'_>,
        e: PyExpr,
        pattern: PyExpr,
        occurrences: Option<Vec<usize>>,
    ) -> PyResult<Py<PyExpr>> {
        let pattern = self.e(py, &pattern)?;
        self.map(py, &e, |meta, e| match &occurrences {
            None => meta.kabstract(e, pattern, None),
            Some(wanted) => meta.kabstract(e, pattern, Some(&|count| wanted.contains(&count))),
        })
    }

    #[pyo3(signature = (e, *, no_index_at_args = false))]
    fn discr_path(
        &self,
        py: Python<'_>,
        e: PyExpr,
        no_index_at_args: bool,
    ) -> PyResult<PyDiscrPath> {
        let e = self.e(py, &e)?;
        let keys = self.cell.ask(py, |meta| meta.discr_path(e, no_index_at_args))?;
        Ok(PyDiscrPath { keys })
    }

    fn get_match<'py>(
        &self,
        py: Python<'py>,
        tree: &PyDiscrTree,
        e: PyExpr,
    ) -> PyResult<Bound<'py, PyList>> {
        let e: ExprId = self.e(py, &e)?;
        let found = self.cell.ask(py, |meta| meta.get_match(&tree.tree, e))?;
        PyList::new(py, found.iter().map(|value| value.clone_ref(py)))
    }

    fn get_match_with_extra<'py>(
        &self,
        py: Python<'py>,
        tree: &PyDiscrTree,
        e: PyExpr,
    ) -> PyResult<Bound<'py, PyList>> {
        let e = self.e(py, &e)?;
        let found = self.cell.ask(py, |meta| meta.get_match_with_extra(&tree.tree, e))?;
        PyList::new(py, found.iter().map(|(value, extra)| (value.clone_ref(py), *extra)))
    }

    fn get_unify<'py>(
        &self,
        py: Python<'py>,
        tree: &PyDiscrTree,
        e: PyExpr,
    ) -> PyResult<Bound<'py, PyList>> {
        let e = self.e(py, &e)?;
        let found = self.cell.ask(py, |meta| meta.get_unify(&tree.tree, e))?;
        PyList::new(py, found.iter().map(|value| value.clone_ref(py)))
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let _ = std::marker::PhantomData::<PyElabEnv>;
    module.add_class::<PyDiscrTree>()?;
    module.add_class::<PyDiscrPath>()
}
