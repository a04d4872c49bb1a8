//! `Meta`: the state of an elaboration.

use super::env::PyElabEnv;
use super::locals::PyLocalContext;
use super::session::{MetaCell, PySession};
use super::text::SymArg;
use crate::declaration::constant;
use crate::errors::Stop;
use crate::expr::PyExpr;
use crate::level::{LevelArg, PyLevel};
use crate::shared::Shared;
use gnomon_engine::error::{Error, ErrorKind};
use gnomon_engine::mctx::Snapshot;
use gnomon_engine::meta::{MetaLimits, Session};
use gnomon_engine::{Meta, Result};
use gnomon_term::{Expr, ExprId, LMVarId, Level, LevelId, Limit, MVarId, Store};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::{Arc, Mutex, PoisonError};

/// `Meta`
#[pyclass(name = "Meta", frozen, module = "gnomon.meta")]
pub(crate) struct PyMeta {
    pub cell: Arc<MetaCell>,
    session: Py<PySession>,
    /// The environment as it was given, with its slots.
    env: Mutex<Py<PyElabEnv>>,
}

/// `Snapshot`
#[pyclass(name = "Snapshot", frozen, module = "gnomon.meta")]
pub(crate) struct PySnapshot {
    snapshot: Snapshot,
    cell: Arc<MetaCell>,
}

impl PyMeta {
    /// The session's store.
    pub fn shared(&self) -> &Arc<Shared> {
        &self.cell.session.shared
    }

    /// An expression in the session's store.
    pub fn e(&self, py: Python<'_>, e: &PyExpr) -> PyResult<ExprId> {
        e.import(py, self.shared())
    }

    /// Expressions in the session's store.
    pub fn es(&self, py: Python<'_>, es: &[PyExpr]) -> PyResult<Vec<ExprId>> {
        es.iter().map(|e| self.e(py, e)).collect()
    }

    /// A level in the session's store.
    pub fn level(&self, py: Python<'_>, level: &LevelArg) -> PyResult<LevelId> {
        level.import(py, self.shared())
    }

    /// Levels in the session's store.
    pub fn levels(&self, py: Python<'_>, levels: &[LevelArg]) -> PyResult<Vec<LevelId>> {
        levels.iter().map(|level| self.level(py, level)).collect()
    }

    /// A handle.
    pub fn wrap(&self, py: Python<'_>, e: ExprId) -> PyResult<Py<PyExpr>> {
        PyExpr::wrap(py, self.shared().clone(), e)
    }

    /// Handles.
    pub fn wrap_all<'py>(&self, py: Python<'py>, es: &[ExprId]) -> PyResult<Bound<'py, PyTuple>> {
        PyExpr::wrap_all(py, self.shared(), es)
    }

    /// A handle of a level.
    pub fn wrap_level(&self, py: Python<'_>, level: LevelId) -> PyResult<Py<PyLevel>> {
        PyLevel::wrap(py, self.shared().clone(), level)
    }

    /// Asks for an expression about an expression.
    pub fn map(
        &self,
        py: Python<'_>,
        e: &PyExpr,
        work: impl Fn(&mut Meta, ExprId) -> Result<ExprId> + Sync,
    ) -> PyResult<Py<PyExpr>> {
        let id = self.e(py, e)?;
        let result = self.cell.ask(py, |meta| work(meta, id))?;
        self.wrap(py, result)
    }

    /// Asks for an expression that may not be about an expression.
    pub fn map_opt(
        &self,
        py: Python<'_>,
        e: &PyExpr,
        work: impl Fn(&mut Meta, ExprId) -> Result<Option<ExprId>> + Sync,
    ) -> PyResult<Option<Py<PyExpr>>> {
        let id = self.e(py, e)?;
        let result = self.cell.ask(py, |meta| work(meta, id))?;
        result.map(|result| self.wrap(py, result)).transpose()
    }

    /// The number of a metavariable.
    pub fn mvar(&self, py: Python<'_>, mvar: &PyExpr) -> PyResult<MVarId> {
        match mvar.look(py, |_, node| node)? {
            Expr::MVar(id) => Ok(id),
            _ => Err(PyTypeError::new_err("expected a metavariable")),
        }
    }

    /// The number of a level metavariable.
    pub fn level_mvar(&self, py: Python<'_>, level: &PyLevel) -> PyResult<LMVarId> {
        match level.shared.read(py, |inner| inner.store.level(level.id))? {
            Level::MVar(id) => Ok(id),
            _ => Err(PyTypeError::new_err("expected a level metavariable")),
        }
    }

    /// The local context, with its instances.
    pub fn local_context(
        &self,
        lctx: gnomon_engine::lctx::LCtxId,
        insts: gnomon_engine::lctx::InstsId,
    ) -> PyLocalContext {
        PyLocalContext { cell: self.cell.clone(), lctx, insts }
    }
}

/// Gets and sets numbers of the state.
macro_rules! numbers {
    ($($get:ident $set:ident $ty:ty: $($field:ident).+;)*) => {
        #[pymethods]
        impl PyMeta {
            $(
                #[getter]
                fn $get(&self, py: Python<'_>) -> PyResult<$ty> {
                    self.cell.state(py, |meta| meta.$($field).+)
                }

                #[setter]
                fn $set(&self, py: Python<'_>, value: $ty) -> PyResult<()> {
                    self.cell.state(py, |meta| meta.$($field).+ = value)
                }
            )*
        }
    };
}

numbers! {
    rec_depth set_rec_depth u32: rec_depth;
    max_rec_depth set_max_rec_depth u32: limits.max_rec_depth;
    max_heartbeats set_max_heartbeats u64: limits.max_heartbeats;
    heartbeats set_heartbeats u64: heartbeats;
    synth_max_heartbeats set_synth_max_heartbeats u64: limits.synth_max_heartbeats;
    synth_max_size set_synth_max_size u32: limits.synth_max_size;
}

#[pymethods]
impl PyMeta {
    #[new]
    #[pyo3(signature = (
        env, *, session = None, max_rec_depth = 512, max_heartbeats = 200_000,
        synth_max_heartbeats = 20_000, synth_max_size = 128
    ))]
    fn new(
        py: Python<'_>,
        env: Py<PyElabEnv>,
        session: Option<Py<PySession>>,
        max_rec_depth: u32,
        max_heartbeats: u64,
        synth_max_heartbeats: u64,
        synth_max_size: u32,
    ) -> PyResult<Self> {
        let session = match session {
            Some(session) => session,
            None => Py::new(py, PySession::create())?,
        };
        let mut empty = Store::new();
        let placeholder = Session::new(&mut empty);
        let mut meta = Meta::new(empty, placeholder, env.get().env.clone());
        meta.limits =
            MetaLimits { max_rec_depth, max_heartbeats, synth_max_heartbeats, synth_max_size };
        let cell = MetaCell::new(session.get().cell.clone(), meta);
        Ok(PyMeta { cell, session, env: Mutex::new(env) })
    }

    #[getter]
    fn env(&self, py: Python<'_>) -> Py<PyElabEnv> {
        self.env.lock().unwrap_or_else(PoisonError::into_inner).clone_ref(py)
    }

    #[setter]
    fn set_env(&self, py: Python<'_>, env: Py<PyElabEnv>) -> PyResult<()> {
        let engine = env.get().env.clone();
        *self.env.lock().unwrap_or_else(PoisonError::into_inner) = env;
        self.cell.state(py, |meta| meta.set_env(engine))
    }

    #[getter]
    fn session(&self, py: Python<'_>) -> Py<PySession> {
        self.session.clone_ref(py)
    }

    #[getter]
    fn lctx(&self, py: Python<'_>) -> PyResult<PyLocalContext> {
        let (lctx, insts) = self.cell.state(py, |meta| (meta.lctx, meta.insts))?;
        Ok(self.local_context(lctx, insts))
    }

    #[setter]
    fn set_lctx(&self, py: Python<'_>, lctx: &PyLocalContext) -> PyResult<()> {
        lctx.must_belong(&self.cell)?;
        self.cell.state(py, |meta| (meta.lctx, meta.insts) = (lctx.lctx, lctx.insts))
    }

    #[getter]
    fn synth_pending_hook(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        let hook = self.cell.hook.lock().unwrap_or_else(PoisonError::into_inner);
        hook.as_ref().map(|hook| hook.clone_ref(py))
    }

    #[setter]
    fn set_synth_pending_hook(&self, hook: Option<Py<PyAny>>) {
        *self.cell.hook.lock().unwrap_or_else(PoisonError::into_inner) = hook;
    }

    /// Ends the call under way in another thread, and all later ones until `resume`.
    fn cancel(&self) {
        self.cell.cancel();
    }

    /// Lets calls begin again after `cancel`.
    fn resume(&self) {
        self.cell.resume();
    }

    /// Counts units of heartbeats; raises if heartbeats are used up or it was cancelled.
    #[pyo3(signature = (part = "elaborator", spent = 0))]
    fn check_limits(&self, py: Python<'_>, part: &str, spent: u64) -> PyResult<()> {
        let part = match part {
            "whnf" => "whnf",
            "isDefEq" => "isDefEq",
            "tactic execution" => "tactic execution",
            _ => "elaborator",
        };
        if self.cell.is_cancelled() {
            return Err(Stop::from(Limit::Interrupted).into_py_err(py));
        }
        let result = self.cell.state(py, |meta| {
            meta.heartbeats += spent;
            meta.check_limit(part)
        })?;
        result.map_err(|error| super::failure::exception(py, self.shared(), &error))
    }

    /// The state of all metavariables.
    fn save(&self, py: Python<'_>) -> PyResult<PySnapshot> {
        let snapshot = self.cell.state(py, |meta| meta.mctx.save())?;
        Ok(PySnapshot { snapshot, cell: self.cell.clone() })
    }

    /// Goes to a state of metavariables.
    fn restore(&self, py: Python<'_>, snapshot: &PySnapshot) -> PyResult<()> {
        if !Arc::ptr_eq(&snapshot.cell, &self.cell) {
            return Err(pyo3::exceptions::PyValueError::new_err(
                "the snapshot belongs to another `Meta`",
            ));
        }
        self.cell.state(py, |meta| meta.mctx.restore(&snapshot.snapshot))
    }

    // Terms.

    /// A constant.
    #[pyo3(name = "const", signature = (name, levels = vec![]))]
    fn const_(&self, py: Python<'_>, name: SymArg, levels: Vec<LevelArg>) -> PyResult<Py<PyExpr>> {
        let levels = self.levels(py, &levels)?;
        let e = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            let levels = meta.store.mk_levels(&levels);
            Ok(meta.store.mk_const(name, levels))
        })?;
        self.wrap(py, e)
    }

    /// A constant with level metavariables.
    fn const_with_fresh_levels(&self, py: Python<'_>, name: SymArg) -> PyResult<Py<PyExpr>> {
        let e = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            meta.mk_const_with_fresh_levels(name)
        })?;
        self.wrap(py, e)
    }

    /// A constant with terms in the session's store.
    fn constant_info<'py>(&self, py: Python<'py>, name: SymArg) -> PyResult<Bound<'py, PyAny>> {
        let record = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            match meta.kernel_info(name) {
                Some(info) => Ok(constant(&meta.store, &info)),
                None => {
                    let text = meta.store.name_to_string(name);
                    Err(Error::of(ErrorKind::UnknownConstant, text, []))
                }
            }
        })?;
        record.to_python(py, self.shared())
    }

    fn instantiate_type_level_params(
        &self,
        py: Python<'_>,
        name: SymArg,
        levels: Vec<LevelArg>,
    ) -> PyResult<Py<PyExpr>> {
        let levels = self.levels(py, &levels)?;
        let e = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            let entry = meta.get_const(name)?;
            let levels = meta.store.mk_levels(&levels);
            meta.instantiate_type(&entry, levels)
        })?;
        self.wrap(py, e)
    }

    fn instantiate_value_level_params(
        &self,
        py: Python<'_>,
        name: SymArg,
        levels: Vec<LevelArg>,
    ) -> PyResult<Py<PyExpr>> {
        let levels = self.levels(py, &levels)?;
        let e = self.cell.ask(py, |meta| {
            let name = meta.name_of(name.0);
            let entry = meta.get_const(name)?;
            let levels = meta.store.mk_levels(&levels);
            match meta.instantiate_value(&entry, levels)? {
                Some(value) => Ok(value),
                None => Err(Error::text("the constant has no value")),
            }
        })?;
        self.wrap(py, e)
    }

    /// A term with its handle in the session's store.
    fn import_expr(&self, py: Python<'_>, e: PyExpr) -> PyResult<Py<PyExpr>> {
        let id = self.e(py, &e)?;
        self.wrap(py, id)
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyMeta>()?;
    module.add_class::<PySnapshot>()
}
