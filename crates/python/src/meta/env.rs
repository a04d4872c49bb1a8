//! `ElabEnv`: environments for elaboration as values.

use super::session::{MetaCell, PySession};
use super::text::{name_of_sym, sym_of_name, text_of_sym, SymArg};
use crate::declaration::{constant, height, Stated};
use crate::environment::{load, load_unchecked, Source};
use crate::errors::Stop;
use crate::guard::{self, Limits, Task};
use crate::name::PyName;
use crate::shared::{current, Shared};
use gnomon_engine::attributes::{Attributes, Change, Reducibility};
use gnomon_engine::env::LogState;
use gnomon_engine::names::Sym;
use gnomon_engine::transfer::{copy, reachable, Memo};
use gnomon_engine::{ElabEnv, Meta};
use gnomon_formats::{without_marks, write_export, Meta as ExportMeta};
use gnomon_kernel::{
    complete_inductive, ConstantInfo, Declaration, DefinitionSafety, Failure, ReducibilityHints,
};
use gnomon_term::{Binders, Expr, ExprId, FxHashSet, NameId, Store};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};
use std::collections::HashMap;
use std::sync::Arc;

/// The version of Lean whose language this is; exports say it.
const LEAN_VERSION: &str = "4.28.0";

type Slots = HashMap<String, Arc<Py<PyAny>>>;

/// `ElabEnv`
#[pyclass(name = "ElabEnv", frozen, module = "gnomon.meta")]
pub(crate) struct PyElabEnv {
    pub env: ElabEnv,
    slots: Arc<Slots>,
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Refused(Stop::from(failure))
    }
}

/// A reason not to add a declaration.
pub(crate) struct Refused(Stop);

impl From<Stop> for Refused {
    fn from(stop: Stop) -> Self {
        Refused(stop)
    }
}

fn kind_text(info: &ConstantInfo) -> &'static str {
    match info {
        ConstantInfo::Axiom(_) => "axiom",
        ConstantInfo::Definition(_) => "definition",
        ConstantInfo::Theorem(_) => "theorem",
        ConstantInfo::Opaque(_) => "opaque",
        ConstantInfo::Quot(_) => "quot",
        ConstantInfo::Inductive(_) => "inductive",
        ConstantInfo::Constructor(_) => "constructor",
        ConstantInfo::Recursor(_) => "recursor",
    }
}

pub(crate) fn reducibility_text(status: Reducibility) -> &'static str {
    match status {
        Reducibility::Reducible => "reducible",
        Reducibility::Semireducible => "semireducible",
        Reducibility::Irreducible => "irreducible",
    }
}

pub(crate) fn reducibility_of(text: &str) -> PyResult<Reducibility> {
    Ok(match text {
        "reducible" => Reducibility::Reducible,
        "semireducible" | "instanceReducible" => Reducibility::Semireducible,
        "irreducible" => Reducibility::Irreducible,
        other => {
            return Err(PyValueError::new_err(format!("no reducibility is called `{other}`")));
        }
    })
}

/// Makes a declaration that was stated in Python of terms in a log's store.
fn build(
    task: &Task,
    from: &Shared,
    exprs: &[ExprId],
    stated: &Stated,
    state: &mut LogState,
) -> Result<Declaration, Stop> {
    let mut budget = task.budget.clone();
    let exprs = {
        let source = task.read(from)?;
        let mut memo = Memo::default();
        copy(&source.store, &mut state.store, None, &mut memo, &mut budget, exprs, &[])?.0
    };
    let names: Vec<NameId> =
        stated.names.iter().map(|name| name.intern(&mut state.store)).collect();
    let mut decl = stated.resolve(&names, &exprs);
    match &mut decl {
        Declaration::Definition(info) if stated.wants_height => {
            let parts = reachable(&state.store, &[info.value], |_| false, &mut budget)?;
            let height = height(&state.store, &state.kernel, &parts);
            info.hints = ReducibilityHints::Regular(height);
        }
        Declaration::Inductive(block) => {
            if let Some(counts) = stated.counts.as_ref().filter(|counts| counts.is_partial()) {
                let computed =
                    complete_inductive(&state.store, &state.kernel, block, &task.budget)?;
                let mut computed = computed;
                counts.apply(&mut computed);
                computed.recs = std::mem::take(&mut block.recs);
                *block = computed;
            } else if let Some(counts) = &stated.counts {
                counts.apply(block);
            }
        }
        _ => {}
    }
    Ok(decl)
}

impl PyElabEnv {
    pub fn wrap(env: ElabEnv) -> PyElabEnv {
        PyElabEnv { env, slots: Arc::default() }
    }

    /// The environment with another engine part.
    pub fn with_env(&self, env: ElabEnv) -> PyElabEnv {
        PyElabEnv { env, slots: self.slots.clone() }
    }

    /// The environment in which something more is said about constants.
    pub fn change(&self, change: Change) -> PyElabEnv {
        self.with_env(self.env.with_changes([change]))
    }

    pub fn attributes(&self) -> &Attributes {
        self.env.attributes()
    }

    /// Asks an engine that knows this environment only.
    pub fn ask<T: Send>(
        &self,
        py: Python<'_>,
        work: impl Fn(&mut Meta) -> gnomon_engine::Result<T> + Sync,
    ) -> PyResult<T> {
        let cell = MetaCell::new(PySession::create().cell, Meta::with_env(self.env.clone()));
        cell.ask(py, work)
    }

    fn missing(name: Sym) -> PyErr {
        PyKeyError::new_err(name_of_sym(name).to_string())
    }
}

pub(crate) fn texts<'py>(
    py: Python<'py>,
    names: impl IntoIterator<Item = Sym>,
) -> PyResult<Bound<'py, PyTuple>> {
    let names: Vec<Py<PyString>> = names.into_iter().map(|name| text_of_sym(py, name)).collect();
    PyTuple::new(py, names)
}

#[pymethods]
impl PyElabEnv {
    #[new]
    fn new() -> Self {
        Self::wrap(ElabEnv::default())
    }

    /// Reads an export; unless `check` is false, checks everything in it.
    #[staticmethod]
    #[pyo3(signature = (source, *, check = true, limits = None, jobs = 1))]
    fn from_export(
        py: Python<'_>,
        source: &Bound<'_, PyAny>,
        check: bool,
        limits: Option<&Limits>,
        jobs: usize,
    ) -> PyResult<Self> {
        let source = Source::new(source)?;
        let default = Limits::default();
        let within = limits.unwrap_or(&default);
        let (store, kernel) = guard::run_detached(py, limits, |task| match check {
            true => load(task, within, &source, jobs),
            false => load_unchecked(task, within, &source),
        })?;
        Ok(Self::wrap(ElabEnv::of_kernel(store, kernel.env)))
    }

    // Constants.

    /// The constant of a name.
    fn find<'py>(&self, py: Python<'py>, name: SymArg) -> PyResult<Option<Bound<'py, PyAny>>> {
        let shared = current();
        let record = {
            let mut inner = guard::wait(py, || shared.try_write())?;
            let inner = &mut *inner;
            let info = self.env.info(name.0, &mut inner.store, &mut inner.copies);
            let record = info.map(|info| constant(&inner.store, &info));
            shared.measure(inner);
            record
        };
        record.map(|record| record.to_python(py, &shared)).transpose()
    }

    /// Whether there is a constant of that name.
    fn contains(&self, name: SymArg) -> bool {
        self.env.contains(name.0)
    }

    fn __contains__(&self, name: SymArg) -> bool {
        self.contains(name)
    }

    /// The kind of a constant.
    fn kind(&self, name: SymArg) -> Option<&'static str> {
        self.env.inspect(name.0, |_, info| kind_text(info))
    }

    /// The universe parameters of a constant.
    fn level_params<'py>(&self, py: Python<'py>, name: SymArg) -> PyResult<Bound<'py, PyTuple>> {
        let params = self.env.inspect(name.0, |store, info| {
            let params = info.val().level_params.iter();
            params.map(|&param| PyName::of(store, param)).collect::<Vec<_>>()
        });
        let Some(params) = params else { return Err(Self::missing(name.0)) };
        texts(py, params.iter().map(sym_of_name))
    }

    /// Whether a constant is unsafe.
    fn is_unsafe(&self, name: SymArg) -> bool {
        let safety = self.env.inspect(name.0, |_, info| info.safety());
        safety == Some(DefinitionSafety::Unsafe)
    }

    /// The environment with a declaration that the kernel has accepted.
    #[pyo3(signature = (decl, *, check = true, limits = None))]
    fn add_decl(
        &self,
        py: Python<'_>,
        decl: &Bound<'_, PyAny>,
        check: bool,
        limits: Option<&Limits>,
    ) -> PyResult<Self> {
        let stated = Stated::read(decl)?;
        let shared = match stated.exprs.first() {
            Some(first) => first.shared.clone(),
            None => current(),
        };
        let exprs: PyResult<Vec<ExprId>> =
            stated.exprs.iter().map(|e| e.import(py, &shared)).collect();
        let exprs = exprs?;
        let env = guard::run(py, limits, |task| {
            let built = |state: &mut LogState| {
                build(task, &shared, &exprs, &stated, state).map_err(Refused)
            };
            let added = match check {
                true => {
                    let names = mentioned(task, &shared, &exprs)?;
                    self.env.add_decl(&task.budget, &names, built)
                }
                false => self.env.add_unchecked(built),
            };
            added.map_err(|Refused(stop)| match stop {
                Stop::Kernel(failure, None) => Stop::Kernel(failure, Some(stated.name.clone())),
                stop => stop,
            })
        })?;
        Ok(self.with_env(env))
    }

    /// The names of all constants from number `start` on, oldest first.
    #[pyo3(signature = (start = 0))]
    fn names<'py>(&self, py: Python<'py>, start: usize) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.env.names(start))
    }

    /// The names of the axioms that a constant depends on.
    fn axioms<'py>(&self, py: Python<'py>, name: SymArg) -> PyResult<Bound<'py, PyTuple>> {
        if !self.contains(name) {
            return Err(Self::missing(name.0));
        }
        let (local, imported) = self
            .env
            .inspect_kernel(|state, _| axioms(state, name_of_sym(name.0).find(&state.store)));
        let mut from: Vec<Sym> = imported.iter().map(sym_of_name).collect();
        from.push(name.0);
        let imported = self.env.imports().axioms(from).into_iter().map(name_of_sym);
        let mut found: Vec<PyName> = local.into_iter().chain(imported).collect();
        found.sort();
        found.dedup();
        texts(py, found.iter().map(sym_of_name))
    }

    /// All declarations that the kernel knows and that are needed, as an export.
    #[pyo3(signature = (everything = true))]
    fn export<'py>(&self, py: Python<'py>, everything: bool) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = guard::run_detached(py, None, |_| {
            self.env.inspect_declarations(everything, |store, decls| {
                let mut scratch = Store::over(store, Binders::Kept);
                let decls = without_marks(&mut scratch, decls);
                let meta = ExportMeta {
                    exporter_name: Some("gnomon".to_owned()),
                    exporter_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
                    lean_version: Some(LEAN_VERSION.to_owned()),
                    lean_githash: Some(String::new()),
                    ..ExportMeta::default()
                };
                let mut out = Vec::new();
                match write_export(&mut out, &scratch, &meta, &decls) {
                    Ok(()) => Ok(out),
                    Err(error) => Err(Stop::Value(error.to_string())),
                }
            })
        })?;
        Ok(PyBytes::new(py, &bytes))
    }

    fn __len__(&self) -> usize {
        self.env.len()
    }

    fn __bool__(&self) -> bool {
        true
    }

    fn __repr__(&self) -> String {
        let count = self.env.len();
        let plural = if count == 1 { "" } else { "s" };
        format!("<ElabEnv with {count} constant{plural}>")
    }

    // Structure-like types.

    /// Whether a type has one constructor, no indices and is not recursive.
    fn is_structure_like(&self, name: SymArg) -> bool {
        let found = self.env.inspect(name.0, |_, info| match info {
            ConstantInfo::Inductive(info) => {
                info.ctors.len() == 1 && info.num_indices == 0 && !info.is_rec
            }
            _ => false,
        });
        found == Some(true)
    }

    /// The only constructor of an inductive type that has one.
    fn ctor_of_structure(&self, py: Python<'_>, name: SymArg) -> Option<Py<PyString>> {
        self.only_ctor(name.0).map(|ctor| text_of_sym(py, ctor))
    }

    // Slots.

    /// What is in an extension's slot.
    #[pyo3(signature = (key, default = None))]
    fn ext(&self, py: Python<'_>, key: &str, default: Option<Py<PyAny>>) -> Py<PyAny> {
        match self.slots.get(key) {
            Some(value) => value.clone_ref(py),
            None => default.unwrap_or_else(|| py.None()),
        }
    }

    /// The environment with something else in an extension's slot.
    fn with_ext(&self, key: String, value: Py<PyAny>) -> Self {
        let mut slots = (*self.slots).clone();
        slots.insert(key, Arc::new(value));
        PyElabEnv { env: self.env.clone(), slots: Arc::new(slots) }
    }
}

impl PyElabEnv {
    pub fn only_ctor(&self, name: Sym) -> Option<Sym> {
        let ctor = self.env.inspect(name, |store, info| match info {
            ConstantInfo::Inductive(info) if info.ctors.len() == 1 => {
                Some(PyName::of(store, info.ctors[0]))
            }
            _ => None,
        });
        ctor.flatten().map(|ctor| sym_of_name(&ctor))
    }
}

/// The constants that occur in terms.
pub(crate) fn mentioned(task: &Task, from: &Shared, exprs: &[ExprId]) -> Result<Vec<Sym>, Stop> {
    let inner = task.read(from)?;
    let mut budget = task.budget.clone();
    let mut names = FxHashSet::default();
    for e in reachable(&inner.store, exprs, |_| false, &mut budget)? {
        if let Expr::Const(name, _) | Expr::Proj { name, .. } = inner.store.expr(e) {
            names.insert(name);
        }
    }
    Ok(names.into_iter().map(|name| sym_of_name(&PyName::of(&inner.store, name))).collect())
}

/// The axioms that a constant depends on, as far as it is not imported; and what is not found here, which
/// it depends on as well.
fn axioms(state: &LogState, root: Option<NameId>) -> (Vec<PyName>, Vec<PyName>) {
    let store: &Store<'static> = &state.store;
    let mut seen_names = vec![false; store.num_names()];
    let mut seen = vec![false; store.num_exprs()];
    let mut names: Vec<NameId> = root.into_iter().collect();
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    while let Some(name) = names.pop() {
        if std::mem::replace(&mut seen_names[name.0 as usize], true) {
            continue;
        }
        let info = match state.kernel.get(name) {
            Some(info) if !state.kernel.is_restored(name) => info,
            _ => {
                unknown.push(PyName::of(store, name));
                continue;
            }
        };
        let mut pending = vec![info.val().ty];
        match info {
            ConstantInfo::Axiom(_) => found.push(PyName::of(store, name)),
            ConstantInfo::Definition(info) => pending.push(info.value),
            ConstantInfo::Theorem(info) => pending.push(info.value),
            ConstantInfo::Opaque(info) => pending.push(info.value),
            ConstantInfo::Inductive(info) => names.extend(&info.ctors),
            ConstantInfo::Constructor(info) => names.push(info.induct),
            ConstantInfo::Recursor(info) => names.extend(&info.rec.all),
            ConstantInfo::Quot(_) => {}
        }
        while let Some(e) = pending.pop() {
            if std::mem::replace(&mut seen[e.0 as usize], true) {
                continue;
            }
            let node = store.expr(e);
            if let Expr::Const(name, _) | Expr::Proj { name, .. } = node {
                names.push(name);
            }
            pending.extend(gnomon_engine::transfer::children(&node));
        }
    }
    (found, unknown)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyElabEnv>()
}
