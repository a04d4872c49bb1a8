//! `gnomon.Level` and its subclasses: handles of universe levels.

use crate::content::same_level;
use crate::errors::Stop;
use crate::guard::{self, Task};
use crate::name::{NameArg, PyName};
use crate::shared::{current, Shared};
use gnomon_term::{LMVarId, Level, LevelId, Limit, NameId, Store};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyString, PyTuple};
use pyo3::PyClass;
use std::sync::{Arc, PoisonError};

/// Numerals above this are refused: a level is as many nodes as its number.
const MAX_NUMERAL: u32 = 1 << 16;

/// A universe level.
#[pyclass(name = "Level", frozen, subclass, module = "gnomon")]
#[derive(Clone)]
pub(crate) struct PyLevel {
    pub shared: Arc<Shared>,
    pub id: LevelId,
}

/// Where a level is expected, a numeral or the name of a parameter will do.
pub(crate) enum LevelArg {
    Level(PyLevel),
    Numeral(u32),
    Param(PyName),
}

impl<'py> FromPyObject<'py> for LevelArg {
    fn extract_bound(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(level) = object.downcast::<PyLevel>() {
            return Ok(LevelArg::Level(level.get().clone()));
        }
        if object.is_instance_of::<PyInt>() {
            return match object.extract::<u32>() {
                Ok(number) if number <= MAX_NUMERAL => Ok(LevelArg::Numeral(number)),
                _ => Err(PyValueError::new_err(format!(
                    "a numeral level must be from 0 to {MAX_NUMERAL}"
                ))),
            };
        }
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyName>() {
            return Ok(LevelArg::Param(object.extract::<NameArg>()?.0));
        }
        Err(PyTypeError::new_err(format!(
            "expected a Level, an int or the name of a universe parameter, not {}",
            object.get_type().name()?
        )))
    }
}

fn numeral(store: &mut Store<'_>, number: u32) -> LevelId {
    (0..number).fold(LevelId::ZERO, |level, _| store.mk_succ(level))
}

impl LevelArg {
    /// The level in `target`, which was the current store after the argument was made.
    pub fn import(&self, py: Python<'_>, target: &Arc<Shared>) -> PyResult<LevelId> {
        match self {
            LevelArg::Level(level) => level.import(py, target),
            LevelArg::Numeral(number) => target.write(py, |store| numeral(store, *number)),
            LevelArg::Param(name) => target.write(py, |store| {
                let name = name.intern(store);
                store.mk_level_param(name)
            }),
        }
    }
}

impl PyLevel {
    fn import(&self, py: Python<'_>, target: &Arc<Shared>) -> PyResult<LevelId> {
        if Arc::ptr_eq(&self.shared, target) {
            return Ok(self.id);
        }
        let import = |task: &Task| target.import(task, &self.shared, &[], &[self.id]);
        Ok(guard::run(py, None, import)?.1[0])
    }

    /// A handle of the subclass for the level's node.
    pub fn wrap(py: Python<'_>, shared: Arc<Shared>, id: LevelId) -> PyResult<Py<PyLevel>> {
        let node = shared.read(py, |inner| inner.store.level(id))?;
        Self::wrap_node(py, shared, id, node)
    }

    fn wrap_node(
        py: Python<'_>,
        shared: Arc<Shared>,
        id: LevelId,
        node: Level,
    ) -> PyResult<Py<PyLevel>> {
        let base = PyClassInitializer::from(PyLevel { shared, id });
        Ok(match node {
            Level::Zero => upcast(Bound::new(py, base.add_subclass(LevelZero))?),
            Level::Succ(_) => upcast(Bound::new(py, base.add_subclass(LevelSucc))?),
            Level::Max(..) => upcast(Bound::new(py, base.add_subclass(LevelMax))?),
            Level::IMax(..) => upcast(Bound::new(py, base.add_subclass(LevelIMax))?),
            Level::Param(_) => upcast(Bound::new(py, base.add_subclass(LevelParam))?),
            Level::MVar(_) => upcast(Bound::new(py, base.add_subclass(LevelMVar))?),
        })
    }

    /// Handles of several levels of one store, as a tuple.
    pub fn wrap_all<'py>(
        py: Python<'py>,
        shared: &Arc<Shared>,
        ids: &[LevelId],
    ) -> PyResult<Bound<'py, PyTuple>> {
        let levels: PyResult<Vec<Py<PyLevel>>> =
            ids.iter().map(|&id| Self::wrap(py, shared.clone(), id)).collect();
        PyTuple::new(py, levels?)
    }

    /// A new level made of levels of the current store.
    fn build<const N: usize>(
        py: Python<'_>,
        parts: [&LevelArg; N],
        make: impl FnOnce(&mut Store<'static>, [LevelId; N]) -> LevelId,
    ) -> PyResult<PyLevel> {
        let shared = current();
        let mut ids = [LevelId::ZERO; N];
        for (id, part) in ids.iter_mut().zip(parts) {
            *id = part.import(py, &shared)?;
        }
        let id = shared.write(py, |store| make(store, ids))?;
        Ok(PyLevel { shared, id })
    }

    fn wrapped(self, py: Python<'_>) -> PyResult<Py<PyLevel>> {
        Self::wrap(py, self.shared, self.id)
    }

    fn node(slf: &Bound<'_, PyLevel>) -> PyResult<Level> {
        let level = slf.get();
        level.shared.read(slf.py(), |inner| inner.store.level(level.id))
    }

    fn part(
        slf: &Bound<'_, PyLevel>,
        pick: impl FnOnce(Level) -> Option<LevelId>,
    ) -> PyResult<Py<PyLevel>> {
        let shared = slf.get().shared.clone();
        match pick(Self::node(slf)?) {
            Some(id) => Self::wrap(slf.py(), shared, id),
            None => {
                Err(Stop::Internal("a level of another class".to_owned()).into_py_err(slf.py()))
            }
        }
    }

    fn equals(&self, py: Python<'_>, other: &PyLevel) -> PyResult<bool> {
        if Arc::ptr_eq(&self.shared, &other.shared) {
            return Ok(self.id == other.id);
        }
        let (a, b) =
            if self.shared.rank() < other.shared.rank() { (self, other) } else { (other, self) };
        guard::run(py, None, |task| {
            let first = task.read(&a.shared)?;
            let second = task.read(&b.shared)?;
            Ok(same_level(&first.store, a.id, &second.store, b.id))
        })
    }

    /// Asks about two levels within the current store.
    fn ask(
        &self,
        py: Python<'_>,
        other: &LevelArg,
        ask: impl Fn(&mut Store<'static>, LevelId, LevelId) -> Result<bool, Limit> + Sync,
    ) -> PyResult<bool> {
        let shared = current();
        let (a, b) = (self.import(py, &shared)?, other.import(py, &shared)?);
        guard::run(py, None, |task| shared.write_in(task, |store| Ok(ask(store, a, b)?)))
    }
}

fn upcast<T>(level: Bound<'_, T>) -> Py<PyLevel>
where
    T: PyClass<BaseType = PyLevel>,
{
    level.into_super().unbind()
}

#[pymethods]
impl PyLevel {
    /// `0`
    #[staticmethod]
    fn zero(py: Python<'_>) -> PyResult<Py<PyLevel>> {
        Self::build(py, [], |_, []| LevelId::ZERO)?.wrapped(py)
    }

    /// The level of a natural number.
    #[staticmethod]
    fn of_nat(py: Python<'_>, number: &Bound<'_, PyInt>) -> PyResult<Py<PyLevel>> {
        let number: LevelArg = number.extract()?;
        Self::build(py, [&number], |_, [level]| level)?.wrapped(py)
    }

    /// `level + 1`
    #[staticmethod]
    fn succ(py: Python<'_>, level: LevelArg) -> PyResult<Py<PyLevel>> {
        Self::build(py, [&level], |store, [level]| store.mk_succ(level))?.wrapped(py)
    }

    /// `max a b`, as written
    #[staticmethod]
    fn max(py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<Py<PyLevel>> {
        Self::build(py, [&a, &b], |store, [a, b]| store.mk_max(a, b))?.wrapped(py)
    }

    /// `imax a b`, as written
    #[staticmethod]
    fn imax(py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<Py<PyLevel>> {
        Self::build(py, [&a, &b], |store, [a, b]| store.mk_imax(a, b))?.wrapped(py)
    }

    /// A universe parameter.
    #[staticmethod]
    fn param(py: Python<'_>, name: NameArg) -> PyResult<Py<PyLevel>> {
        let name = LevelArg::Param(name.0);
        Self::build(py, [&name], |_, [level]| level)?.wrapped(py)
    }

    /// A level metavariable.
    #[staticmethod]
    fn mvar(py: Python<'_>, id: u32) -> PyResult<Py<PyLevel>> {
        let make = |store: &mut Store<'static>, _: [LevelId; 0]| {
            store.intern_level(Level::MVar(LMVarId(id)))
        };
        Self::build(py, [], make)?.wrapped(py)
    }

    /// Whether a universe parameter occurs.
    #[getter]
    fn has_param(&self, py: Python<'_>) -> PyResult<bool> {
        self.shared.read(py, |inner| inner.store.level_flags(self.id).has_param)
    }

    /// Whether a level metavariable occurs.
    #[getter]
    fn has_mvar(&self, py: Python<'_>) -> PyResult<bool> {
        self.shared.read(py, |inner| inner.store.level_flags(self.id).has_mvar)
    }

    /// The number that the level is as written, or `None`.
    #[getter]
    fn as_nat(&self, py: Python<'_>) -> PyResult<Option<u32>> {
        self.shared.read(py, |inner| inner.store.level_to_nat(self.id))
    }

    /// Whether this level is at most `other` under every assignment of parameters.
    fn leq(&self, py: Python<'_>, other: LevelArg) -> PyResult<bool> {
        self.ask(py, &other, |store, a, b| store.level_leq(a, b))
    }

    /// Whether this level equals `other` under every assignment of parameters.
    fn is_equiv(&self, py: Python<'_>, other: LevelArg) -> PyResult<bool> {
        self.ask(py, &other, |store, a, b| store.level_eq(a, b))
    }

    /// Replaces the parameters `params[i]` by `levels[i]`.
    fn instantiate(
        &self,
        py: Python<'_>,
        params: Vec<NameArg>,
        levels: Vec<LevelArg>,
    ) -> PyResult<Py<PyLevel>> {
        let shared = current();
        let id = self.import(py, &shared)?;
        let (params, levels) = substitution(py, &shared, params, levels)?;
        let result = guard::run(py, None, |task| {
            shared.write_in(task, |store| {
                let levels = store.mk_levels(&levels);
                Ok(store.instantiate_level(id, &params, levels)?)
            })
        })?;
        Self::wrap(py, shared, result)
    }

    fn __le__(&self, py: Python<'_>, other: LevelArg) -> PyResult<bool> {
        self.leq(py, other)
    }

    fn __ge__(&self, py: Python<'_>, other: LevelArg) -> PyResult<bool> {
        self.ask(py, &other, |store, a, b| store.level_leq(b, a))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        match other.downcast::<PyLevel>() {
            Ok(other) => {
                let equal = self.equals(py, other.get())?;
                Ok(equal.into_pyobject(py)?.to_owned().into_any().unbind())
            }
            Err(_) => Ok(py.NotImplemented()),
        }
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        self.shared.read(py, |inner| {
            let mut hashes = self.shared.hashes.lock().unwrap_or_else(PoisonError::into_inner);
            hashes.level(&inner.store, self.id)
        })
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.shared.read(py, |inner| inner.store.level_to_string(self.id))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.shared.read(py, |inner| crate::repr::level(&inner.store, self.id))
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (Py<PyAny>,))> {
        crate::pickle::reduce_level(py, &self.shared, self.id)
    }
}

/// Parameters and the levels to put in their place, in `shared`.
pub(crate) fn substitution(
    py: Python<'_>,
    shared: &Arc<Shared>,
    params: Vec<NameArg>,
    levels: Vec<LevelArg>,
) -> PyResult<(Vec<NameId>, Vec<LevelId>)> {
    if params.len() != levels.len() {
        return Err(PyValueError::new_err(format!(
            "{} universe parameters, but {} levels",
            params.len(),
            levels.len()
        )));
    }
    let names =
        shared.write(py, |store| params.iter().map(|name| name.0.intern(store)).collect())?;
    let levels: PyResult<Vec<LevelId>> =
        levels.iter().map(|level| level.import(py, shared)).collect();
    Ok((names, levels?))
}

/// The level `0`.
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelZero;

#[pymethods]
impl LevelZero {
    #[new]
    fn new(py: Python<'_>) -> PyResult<PyClassInitializer<Self>> {
        let level = PyLevel::build(py, [], |_, []| LevelId::ZERO)?;
        Ok(PyClassInitializer::from(level).add_subclass(LevelZero))
    }
}

/// `level + 1`
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelSucc;

#[pymethods]
impl LevelSucc {
    #[new]
    fn new(py: Python<'_>, level: LevelArg) -> PyResult<PyClassInitializer<Self>> {
        let level = PyLevel::build(py, [&level], |store, [level]| store.mk_succ(level))?;
        Ok(PyClassInitializer::from(level).add_subclass(LevelSucc))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str,) {
        ("level",)
    }

    /// The level below.
    #[getter]
    fn level(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        PyLevel::part(slf.as_super(), |node| match node {
            Level::Succ(level) => Some(level),
            _ => None,
        })
    }
}

/// `max a b`
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelMax;

/// `imax a b`
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelIMax;

fn first(node: Level) -> Option<LevelId> {
    match node {
        Level::Max(a, _) | Level::IMax(a, _) => Some(a),
        _ => None,
    }
}

fn second(node: Level) -> Option<LevelId> {
    match node {
        Level::Max(_, b) | Level::IMax(_, b) => Some(b),
        _ => None,
    }
}

#[pymethods]
impl LevelMax {
    #[new]
    fn new(py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<PyClassInitializer<Self>> {
        let level = PyLevel::build(py, [&a, &b], |store, [a, b]| store.mk_max(a, b))?;
        Ok(PyClassInitializer::from(level).add_subclass(LevelMax))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str) {
        ("a", "b")
    }

    /// The first level.
    #[getter]
    fn a(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        PyLevel::part(slf.as_super(), first)
    }

    /// The second level.
    #[getter]
    fn b(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        PyLevel::part(slf.as_super(), second)
    }
}

#[pymethods]
impl LevelIMax {
    #[new]
    fn new(py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<PyClassInitializer<Self>> {
        let level = PyLevel::build(py, [&a, &b], |store, [a, b]| store.mk_imax(a, b))?;
        Ok(PyClassInitializer::from(level).add_subclass(LevelIMax))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str) {
        ("a", "b")
    }

    /// The first level.
    #[getter]
    fn a(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        PyLevel::part(slf.as_super(), first)
    }

    /// The second level.
    #[getter]
    fn b(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        PyLevel::part(slf.as_super(), second)
    }
}

/// A universe parameter.
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelParam;

#[pymethods]
impl LevelParam {
    #[new]
    fn new(py: Python<'_>, name: NameArg) -> PyResult<PyClassInitializer<Self>> {
        let level = PyLevel::build(py, [&LevelArg::Param(name.0)], |_, [level]| level)?;
        Ok(PyClassInitializer::from(level).add_subclass(LevelParam))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str,) {
        ("name",)
    }

    /// The parameter's name.
    #[getter]
    fn name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        let level = slf.as_super().get();
        level.shared.read(slf.py(), |inner| match inner.store.level(level.id) {
            Level::Param(name) => PyName::of(&inner.store, name),
            _ => PyName::of(&inner.store, NameId::ANONYMOUS),
        })
    }
}

/// A level metavariable.
#[pyclass(extends = PyLevel, frozen, module = "gnomon")]
pub(crate) struct LevelMVar;

#[pymethods]
impl LevelMVar {
    #[new]
    fn new(py: Python<'_>, id: u32) -> PyResult<PyClassInitializer<Self>> {
        let make = |store: &mut Store<'static>, _: [LevelId; 0]| {
            store.intern_level(Level::MVar(LMVarId(id)))
        };
        Ok(PyClassInitializer::from(PyLevel::build(py, [], make)?).add_subclass(LevelMVar))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str,) {
        ("id",)
    }

    /// The metavariable's number.
    #[getter]
    fn id(slf: &Bound<'_, Self>) -> PyResult<u32> {
        Ok(match PyLevel::node(slf.as_super())? {
            Level::MVar(mvar) => mvar.0,
            _ => 0,
        })
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyLevel>()?;
    module.add_class::<LevelZero>()?;
    module.add_class::<LevelSucc>()?;
    module.add_class::<LevelMax>()?;
    module.add_class::<LevelIMax>()?;
    module.add_class::<LevelParam>()?;
    module.add_class::<LevelMVar>()
}
