//! What `with` undoes: local contexts, configurations, depths.

use super::locals::PyLocalContext;
use super::session::MetaCell;
use super::state::PyMeta;
use crate::expr::PyExpr;
use gnomon_engine::config::{EtaStruct, ProjReduction, Transparency};
use gnomon_engine::lctx::{InstsId, LCtxId};
use gnomon_engine::mctx::Snapshot;
use gnomon_engine::{Config, Meta};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::sync::{Arc, Mutex, PoisonError};

/// What a scope changes at its beginning.
enum Change {
    /// Nothing; the local context is restored.
    Nothing,
    LocalContext(LCtxId, InstsId),
    Config(Config),
    AtLeast(Transparency),
    Depth {
        allow_level_assignments: bool,
    },
    /// Nothing; metavariables are restored.
    Metavariables,
}

/// What a scope restores at its end.
enum Saved {
    LocalContext(LCtxId, InstsId),
    Config(Config),
    Everything(Snapshot, LCtxId, InstsId),
}

/// What `Meta.scope` and others return.
#[pyclass(name = "_Scope", frozen, module = "gnomon.meta")]
pub(crate) struct PyScope {
    cell: Arc<MetaCell>,
    change: Change,
    saved: Mutex<Vec<Saved>>,
}

#[pymethods]
impl PyScope {
    fn __enter__(&self, py: Python<'_>) -> PyResult<()> {
        let saved = self.cell.state(py, |meta: &mut Meta| {
            let (lctx, insts) = (meta.lctx, meta.insts);
            match self.change {
                Change::Nothing => Saved::LocalContext(lctx, insts),
                Change::LocalContext(new_lctx, new_insts) => {
                    (meta.lctx, meta.insts) = (new_lctx, new_insts);
                    Saved::LocalContext(lctx, insts)
                }
                Change::Config(config) => {
                    Saved::Config(std::mem::replace(&mut meta.config, config))
                }
                Change::AtLeast(mode) => {
                    let old = meta.config;
                    if old.transparency.is_below(mode) {
                        meta.config.transparency = mode;
                    }
                    Saved::Config(old)
                }
                Change::Depth { allow_level_assignments } => {
                    let saved = meta.mctx.save();
                    meta.mctx.depth += 1;
                    if !allow_level_assignments {
                        meta.mctx.level_assign_depth = meta.mctx.depth;
                    }
                    Saved::Everything(saved, lctx, insts)
                }
                Change::Metavariables => Saved::Everything(meta.mctx.save(), lctx, insts),
            }
        })?;
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).push(saved);
        Ok(())
    }

    fn __exit__(
        &self,
        py: Python<'_>,
        _kind: &Bound<'_, PyAny>,
        _error: &Bound<'_, PyAny>,
        _trace: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let Some(saved) = saved else {
            return Err(PyRuntimeError::new_err("the scope was not entered"));
        };
        self.cell.state(py, |meta| match saved {
            Saved::LocalContext(lctx, insts) => (meta.lctx, meta.insts) = (lctx, insts),
            Saved::Config(config) => meta.config = config,
            Saved::Everything(snapshot, lctx, insts) => {
                meta.mctx.restore(&snapshot);
                (meta.lctx, meta.insts) = (lctx, insts);
            }
        })
    }
}

fn transparency_of(text: &str) -> PyResult<Transparency> {
    Ok(match text {
        "all" => Transparency::All,
        "default" => Transparency::Default,
        "instances" => Transparency::Instances,
        "reducible" => Transparency::Reducible,
        other => {
            return Err(PyValueError::new_err(format!("no transparency is called `{other}`")));
        }
    })
}

fn transparency_text(mode: Transparency) -> &'static str {
    match mode {
        Transparency::All => "all",
        Transparency::Default => "default",
        Transparency::Instances => "instances",
        Transparency::Reducible => "reducible",
    }
}

/// The flags that are either on or off.
macro_rules! flags {
    ($($name:ident)*) => {
        fn set_flag(config: &mut Config, name: &str, value: bool) -> bool {
            match name {
                $(stringify!($name) => config.$name = value,)*
                _ => return false,
            }
            true
        }

        fn get_flags(config: &Config) -> Vec<(&'static str, bool)> {
            vec![$((stringify!($name), config.$name),)*]
        }
    };
}

flags! {
    fo_approx ctx_approx quasi_pattern_unification const_approx is_def_eq_stuck_ex
    unification_hints proof_irrelevance assign_synthetic_opaque offset_cnstrs univ_approx
    iota beta zeta zeta_delta zeta_unused zeta_have smart_unfolding
}

fn set(config: &mut Config, name: &str, value: &Bound<'_, PyAny>) -> PyResult<()> {
    if let Ok(value) = value.extract::<bool>() {
        if set_flag(config, name, value) {
            return Ok(());
        }
    }
    let Ok(text) = value.downcast::<PyString>() else {
        return Err(PyTypeError::new_err(format!("no flag is called `{name}`")));
    };
    let text = text.to_cow()?;
    match (name, &*text) {
        ("transparency", text) => config.transparency = transparency_of(text)?,
        ("eta_struct", "all") => config.eta_struct = EtaStruct::All,
        ("eta_struct", "notClasses") => config.eta_struct = EtaStruct::NotClasses,
        ("eta_struct", "none") => config.eta_struct = EtaStruct::None,
        ("proj", "no") => config.proj = ProjReduction::No,
        ("proj", "yes") => config.proj = ProjReduction::Yes,
        ("proj", "yesWithDelta") => config.proj = ProjReduction::WithDelta,
        ("proj", "yesWithDeltaI") => config.proj = ProjReduction::WithDeltaInstances,
        (name, text) => {
            return Err(PyValueError::new_err(format!("`{text}` is no value of `{name}`")));
        }
    }
    Ok(())
}

impl PyMeta {
    fn scope_of(&self, change: Change) -> PyScope {
        PyScope { cell: self.cell.clone(), change, saved: Mutex::new(Vec::new()) }
    }
}

#[pymethods]
impl PyMeta {
    fn scope(&self) -> PyScope {
        self.scope_of(Change::Nothing)
    }

    fn with_lctx(&self, lctx: &PyLocalContext) -> PyResult<PyScope> {
        lctx.must_belong(&self.cell)?;
        Ok(self.scope_of(Change::LocalContext(lctx.lctx, lctx.insts)))
    }

    fn with_mvar_lctx(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<PyScope> {
        let id = self.mvar(py, &mvar)?;
        let decl = self.cell.ask(py, |meta| meta.mvar_decl(id))?;
        Ok(self.scope_of(Change::LocalContext(decl.lctx, decl.insts)))
    }

    #[pyo3(signature = (allow_level_assignments = false))]
    fn with_new_mvar_depth(&self, allow_level_assignments: bool) -> PyScope {
        self.scope_of(Change::Depth { allow_level_assignments })
    }

    fn with_local_instances(&self, py: Python<'_>, fvars: Vec<PyExpr>) -> PyResult<PyScope> {
        let fvars = self.es(py, &fvars)?;
        let (lctx, insts) = self.cell.ask(py, |meta| {
            meta.scoped(|meta| {
                for &fvar in &fvars {
                    let ty = meta.local_decl(fvar)?.ty;
                    meta.push_instance_if_class(fvar, ty)?;
                }
                Ok((meta.lctx, meta.insts))
            })
        })?;
        Ok(self.scope_of(Change::LocalContext(lctx, insts)))
    }

    fn without_modifying_state(&self) -> PyScope {
        self.scope_of(Change::Metavariables)
    }

    fn transparency(&self, py: Python<'_>, mode: &str) -> PyResult<PyScope> {
        let mut config = self.cell.state(py, |meta| meta.config)?;
        config.transparency = transparency_of(mode)?;
        Ok(self.scope_of(Change::Config(config)))
    }

    fn at_least_transparency(&self, mode: &str) -> PyResult<PyScope> {
        Ok(self.scope_of(Change::AtLeast(transparency_of(mode)?)))
    }

    #[pyo3(signature = (**flags))]
    fn config(&self, py: Python<'_>, flags: Option<&Bound<'_, PyDict>>) -> PyResult<PyScope> {
        let mut config = self.cell.state(py, |meta| meta.config)?;
        if let Some(flags) = flags {
            for (name, value) in flags.iter() {
                set(&mut config, &name.downcast::<PyString>()?.to_cow()?, &value)?;
            }
        }
        Ok(self.scope_of(Change::Config(config)))
    }

    fn get_config<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let config = self.cell.state(py, |meta| meta.config)?;
        let flags = PyDict::new(py);
        for (name, value) in get_flags(&config) {
            flags.set_item(name, value)?;
        }
        flags.set_item("transparency", transparency_text(config.transparency))?;
        let eta_struct = match config.eta_struct {
            EtaStruct::All => "all",
            EtaStruct::NotClasses => "notClasses",
            EtaStruct::None => "none",
        };
        flags.set_item("eta_struct", eta_struct)?;
        let proj = match config.proj {
            ProjReduction::No => "no",
            ProjReduction::Yes => "yes",
            ProjReduction::WithDelta => "yesWithDelta",
            ProjReduction::WithDeltaInstances => "yesWithDeltaI",
        };
        flags.set_item("proj", proj)?;
        Ok(flags)
    }

    fn approx_def_eq(&self, py: Python<'_>) -> PyResult<PyScope> {
        let mut config = self.cell.state(py, |meta| meta.config)?;
        config.fo_approx = true;
        config.ctx_approx = true;
        config.quasi_pattern_unification = true;
        Ok(self.scope_of(Change::Config(config)))
    }

    fn full_approx_def_eq(&self, py: Python<'_>) -> PyResult<PyScope> {
        let mut config = self.cell.state(py, |meta| meta.config)?;
        config.fo_approx = true;
        config.ctx_approx = true;
        config.quasi_pattern_unification = true;
        config.const_approx = true;
        Ok(self.scope_of(Change::Config(config)))
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyScope>()
}
