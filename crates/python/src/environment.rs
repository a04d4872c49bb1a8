//! `gnomon.Environment`: accepted constants, the way in, and questions to the kernel.

use crate::declaration::{constant, declaration, height, Record, Stated};
use crate::errors::Stop;
use crate::expr::{level_params_of, PyExpr};
use crate::guard::{self, Limits, Task};
use crate::name::{NameArg, PyName};
use crate::shared::{current, Inner, Kernel, Shared};
use gnomon_audit::dependencies::name_of;
use gnomon_audit::{prepare, run, Options, Outcome};
use gnomon_engine::transfer::{copy, reachable, Memo};
use gnomon_formats::{read_export_with, write_export, ExportError, Meta, ReadLimits};
use gnomon_kernel::{
    add_decl, complete_inductive, Checker, ConstantInfo, Declaration, Failure, KernelError, Rule,
};
use gnomon_term::{Expr, ExprId, Limit, NameId, Store};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyTuple};
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;

/// Constants that the kernel has accepted.
#[pyclass(name = "Environment", frozen, module = "gnomon")]
pub(crate) struct PyEnvironment {
    pub shared: Arc<Shared>,
}

fn kernel(inner: &Inner) -> &Kernel {
    match &inner.kernel {
        Some(kernel) => kernel,
        None => unreachable!("an environment's store has a kernel environment"),
    }
}

/// A file or bytes with an export.
pub(crate) enum Source {
    Path(PathBuf),
    Bytes(PyBackedBytes),
}

impl Source {
    pub fn new(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        match object.extract::<PyBackedBytes>() {
            Ok(bytes) => Ok(Source::Bytes(bytes)),
            Err(_) => Ok(Source::Path(object.extract()?)),
        }
    }

    fn path(&self) -> Option<String> {
        match self {
            Source::Path(path) => Some(path.display().to_string()),
            Source::Bytes(_) => None,
        }
    }

    /// The bytes, and how many there are if that is known.
    fn open(&self) -> io::Result<(Box<dyn Read + '_>, Option<u64>)> {
        match self {
            Source::Path(path) => {
                let file = std::fs::File::open(path)?;
                let size = file.metadata().ok().filter(std::fs::Metadata::is_file);
                Ok((Box::new(file), size.map(|metadata| metadata.len())))
            }
            Source::Bytes(bytes) => Ok((Box::new(&**bytes), Some(bytes.len() as u64))),
        }
    }
}

/// Reads an export.
fn read(
    task: &Task,
    limits: &Limits,
    source: &Source,
) -> Result<(Store<'static>, gnomon_formats::Export), Stop> {
    let failed = |error: ExportError| Stop::Export(error, source.path());
    let (input, size) = source.open().map_err(|error| failed(ExportError::Io(error)))?;
    let mut store = Store::new();
    let read_limits = ReadLimits {
        max_memory: limits.max_memory(),
        expected_bytes: size,
        ..ReadLimits::default()
    };
    let export = read_export_with(input, &mut store, &read_limits, &mut |_| match task.is_over() {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    });
    let export = match export {
        Err(ExportError::Interrupted) => {
            return Err(task.is_over().err().unwrap_or(Limit::Interrupted).into());
        }
        export => export.map_err(failed)?,
    };
    Ok((store, export))
}

/// Reads an export and enters its declarations unchecked, for elaboration with a library that was
/// checked when it was made.
pub(crate) fn load_unchecked(
    task: &Task,
    limits: &Limits,
    source: &Source,
) -> Result<(Store<'static>, Kernel), Stop> {
    let (store, export) = read(task, limits, source)?;
    let names: Vec<NameId> = export.declarations.iter().map(name_of).collect();
    let batch = gnomon_kernel::Batch::new(store, export.declarations, &task.budget);
    if let Some(last) = batch.len().checked_sub(1) {
        // Where constants could not be entered, the batch ends, and its last declaration says why.
        let mut checker = batch.checker();
        checker.store.budget = task.budget.clone();
        if let Err(failure) = batch.check(&mut checker, last) {
            let name = names.get(last).map(|&name| PyName::of(batch.store(), name));
            return Err(Stop::Kernel(failure, name));
        }
    }
    let (store, env) = batch.into_parts();
    Ok((store, Kernel { env, meta: export.meta }))
}

/// Reads an export and checks all its declarations.
pub(crate) fn load(
    task: &Task,
    limits: &Limits,
    source: &Source,
    jobs: usize,
) -> Result<(Store<'static>, Kernel), Stop> {
    let (store, export) = read(task, limits, source)?;
    let names: Vec<NameId> = export.declarations.iter().map(name_of).collect();
    let options = Options {
        jobs: jobs.max(1),
        deadline: task.budget.deadline,
        max_memory: limits.max_memory(),
        max_steps: limits.max_steps().unwrap_or(u64::MAX),
        stack: limits.max_stack(),
    };
    let goes_on = || task.is_over() != Err(Limit::Interrupted);
    let batch = prepare(store, export.declarations, &options, &mut || goes_on())?;
    if let Outcome::Failed(index, failure) = run(&batch, &options, &mut |_| goes_on()) {
        let name = names.get(index).map(|&name| PyName::of(batch.store(), name));
        return Err(Stop::Kernel(failure, name));
    }
    let (store, env) = batch.into_parts();
    Ok((store, Kernel { env, meta: export.meta }))
}

/// A buffer that ends the writing when the task is over.
struct Buffer<'t> {
    bytes: Vec<u8>,
    task: &'t Task,
}

impl Write for Buffer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.task.is_over().is_err() {
            return Err(io::Error::other("interrupted"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the kernel says to a question.
enum Answer {
    /// An expression of the checker's store.
    Term(ExprId),
    /// The expression that was asked about.
    Same,
    Truth(bool),
}

/// A term may come in if it has no free or metavariables, no loose bound variables, and only
/// declared universe parameters.
fn check_door(
    task: &Task,
    store: &Store<'_>,
    e: ExprId,
    level_params: Option<&[PyName]>,
) -> Result<(), Stop> {
    let refuse = |rule: Rule, message: String| {
        let terms = vec![("term", store.expr_to_string(e))];
        Err(Failure::from(KernelError { rule, message, terms }).into())
    };
    if store.has_mvar(e) {
        return refuse(Rule::DeclHasMVars, "a metavariable occurs".to_owned());
    }
    if store.has_fvar(e) {
        return refuse(Rule::DeclHasFVars, "a free variable occurs".to_owned());
    }
    if store.loose_range(e) > 0 {
        return refuse(Rule::LooseBVar, "a bound variable has no binder".to_owned());
    }
    let Some(declared) = level_params else { return Ok(()) };
    let all = reachable(store, &[e], |e| !store.has_level_param(e), &mut task.budget.clone())?;
    for name in level_params_of(store, &all) {
        let name = PyName::of(store, name);
        if !declared.contains(&name) {
            let message = format!("the universe parameter `{name}` is not declared");
            return refuse(Rule::UndefinedLevelParam, message);
        }
    }
    Ok(())
}

/// The constants whose names the kernel knows that literals stand for.
const BEHIND_LITERALS: [&str; 7] =
    ["Nat", "String", "String.ofList", "String.mk", "List", "Char", "Char.ofNat"];

/// The axioms that a constant depends on, in alphabetical order.
fn axioms(task: &Task, inner: &Inner, root: NameId) -> Result<Vec<PyName>, Stop> {
    let (store, env) = (&inner.store, &kernel(inner).env);
    let mut budget = task.budget.clone();
    let mut seen_names = vec![false; store.num_names()];
    let mut seen = vec![false; store.num_exprs()];
    let mut names = vec![root];
    let mut found = Vec::new();
    let mut has_literal = false;
    while let Some(name) = names.pop() {
        if std::mem::replace(&mut seen_names[name.0 as usize], true) {
            continue;
        }
        let Some(info) = env.get(name) else { continue };
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
            if budget.due() {
                budget.look(0)?;
            }
            let node = store.expr(e);
            match node {
                Expr::Const(name, _) | Expr::Proj { name, .. } => names.push(name),
                Expr::NatLit(_) | Expr::StrLit(_) if !has_literal => {
                    has_literal = true;
                    let known = BEHIND_LITERALS.iter().filter_map(|text| PyName::parse(text).ok());
                    names.extend(known.filter_map(|name| name.find(store)));
                }
                _ => {}
            }
            pending.extend(gnomon_engine::transfer::children(&node));
        }
    }
    found.sort();
    Ok(found)
}

impl PyEnvironment {
    fn of(store: Store<'static>, kernel: Kernel) -> Self {
        PyEnvironment { shared: Shared::new(store, Some(kernel)) }
    }

    /// The constants behind a store that is being read.
    pub fn kernel<'i>(&self, inner: &'i Inner) -> &'i Kernel {
        kernel(inner)
    }

    /// The ids of expressions that are here, or are in `bridge` after this.
    pub fn bridge(
        &self,
        py: Python<'_>,
        bridge: &Arc<Shared>,
        exprs: &[PyExpr],
    ) -> PyResult<Vec<Place>> {
        let place = |e: &PyExpr| match Arc::ptr_eq(&e.shared, &self.shared) {
            true => Ok(Place::Here(e.id)),
            false => Ok(Place::Bridge(e.import(py, bridge)?)),
        };
        exprs.iter().map(place).collect()
    }

    /// Asks the kernel about expressions, which must be able to come in.
    fn query(
        &self,
        py: Python<'_>,
        exprs: &[PyExpr],
        level_params: Option<Vec<NameArg>>,
        limits: Option<&Limits>,
        ask: impl Fn(&mut Checker<'_>, &[ExprId]) -> Result<Answer, Failure> + Sync,
    ) -> PyResult<Reply> {
        let params: Option<Vec<PyName>> =
            level_params.map(|params| params.into_iter().map(|name| name.0).collect());
        let bridge = current();
        let places = self.bridge(py, &bridge, exprs)?;
        let answer = guard::run(py, limits, |task| {
            let inner = task.read(&self.shared)?;
            let mut checker = Checker::new(&inner.store, &kernel(&inner).env);
            let ids = arrive(task, &bridge, &places, &mut checker.store)?;
            let ids: Vec<ExprId> = ids.iter().map(|&e| checker.store.canonical(e)).collect();
            for &e in &ids {
                check_door(task, &checker.store, e, params.as_deref())?;
            }
            checker.store.budget = task.budget.clone();
            match ask(&mut checker, &ids)? {
                Answer::Term(e) => {
                    let e = bridge.import_result(task, &self.shared, &checker.store, e)?;
                    Ok(Answer::Term(e))
                }
                answer => Ok(answer),
            }
        })?;
        Ok(Reply { shared: bridge, answer })
    }
}

/// Where an expression is before a task begins.
pub(crate) enum Place {
    Here(ExprId),
    Bridge(ExprId),
}

/// Copies the expressions of `bridge` into `store`.
pub(crate) fn arrive(
    task: &Task,
    bridge: &Shared,
    places: &[Place],
    store: &mut Store<'_>,
) -> Result<Vec<ExprId>, Stop> {
    let foreign = |place: &Place| match place {
        Place::Bridge(e) => Some(*e),
        Place::Here(_) => None,
    };
    let foreign: Vec<ExprId> = places.iter().filter_map(foreign).collect();
    let mut arrived = Vec::new().into_iter();
    if !foreign.is_empty() {
        // INVARIANT (lock order): the environment's lock is held, the current store comes later.
        let source = task.read(bridge)?;
        let (mut memo, mut budget) = (Memo::default(), task.budget.clone());
        arrived =
            copy(&source.store, store, None, &mut memo, &mut budget, &foreign, &[])?.0.into_iter();
    }
    let place = |place: &Place| match place {
        Place::Here(e) => Some(*e),
        Place::Bridge(_) => arrived.next(),
    };
    Ok(places.iter().filter_map(place).collect())
}

/// An answer, and the store of its expression.
struct Reply {
    shared: Arc<Shared>,
    answer: Answer,
}

impl Reply {
    fn term(self, py: Python<'_>, asked: &PyExpr) -> PyResult<Py<PyExpr>> {
        match self.answer {
            Answer::Term(e) => PyExpr::wrap(py, self.shared, e),
            _ => PyExpr::wrap(py, asked.shared.clone(), asked.id),
        }
    }
}

/// Checks a declaration that was stated in Python, and adds it.
fn add(
    task: &Task,
    bridge: &Shared,
    places: &[Place],
    stated: &Stated,
    inner: &mut Inner,
) -> Result<(), Stop> {
    let Inner { store, kernel, .. } = inner;
    let Some(Kernel { env, .. }) = kernel else {
        unreachable!("an environment's store has a kernel environment")
    };
    let exprs = arrive(task, bridge, places, store)?;
    let names: Vec<NameId> = stated.names.iter().map(|name| name.intern(store)).collect();
    let mut decl = stated.resolve(&names, &exprs);
    let named = |failure: Failure| Stop::Kernel(failure, Some(stated.name.clone()));
    match &mut decl {
        Declaration::Definition(info) if stated.wants_height => {
            let parts = reachable(store, &[info.value], |_| false, &mut task.budget.clone())?;
            let height = height(store, env, &parts);
            info.hints = gnomon_kernel::ReducibilityHints::Regular(height);
        }
        Declaration::Inductive(block) => {
            if let Some(counts) = stated.counts.as_ref().filter(|counts| counts.is_partial()) {
                let computed = complete_inductive(store, env, block, &task.budget);
                let mut computed = computed.map_err(named)?;
                counts.apply(&mut computed);
                computed.recs = std::mem::take(&mut block.recs);
                *block = computed;
            } else if let Some(counts) = &stated.counts {
                counts.apply(block);
            }
        }
        _ => {}
    }
    add_decl(store, env, &decl, &task.budget).map_err(named)
}

#[pymethods]
impl PyEnvironment {
    #[new]
    fn new() -> Self {
        let mut store = Store::new();
        let env = gnomon_kernel::Environment::new(&mut store);
        let meta = Meta {
            exporter_name: Some("gnomon".to_owned()),
            exporter_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ..Meta::default()
        };
        Self::of(store, Kernel { env, meta })
    }

    /// Reads an export and checks everything in it.
    #[staticmethod]
    #[pyo3(signature = (source, *, limits = None, jobs = 1))]
    fn from_export(
        py: Python<'_>,
        source: &Bound<'_, PyAny>,
        limits: Option<&Limits>,
        jobs: usize,
    ) -> PyResult<Self> {
        let source = Source::new(source)?;
        let default = Limits::default();
        let within = limits.unwrap_or(&default);
        let (store, kernel) =
            guard::run_detached(py, limits, |task| load(task, within, &source, jobs))?;
        Ok(Self::of(store, kernel))
    }

    /// Checks a declaration and adds its constants.
    #[pyo3(signature = (decl, *, limits = None))]
    fn add_decl(
        &self,
        py: Python<'_>,
        decl: &Bound<'_, PyAny>,
        limits: Option<&Limits>,
    ) -> PyResult<()> {
        let stated = Stated::read(decl)?;
        let bridge = current();
        let places = self.bridge(py, &bridge, &stated.exprs)?;
        guard::run(py, limits, |task| {
            let mut inner = task.write(&self.shared)?;
            let before = inner.store.checkpoint();
            let result = add(task, &bridge, &places, &stated, &mut inner);
            if result.is_err() {
                inner.store.rollback(&before);
            }
            result
        })
    }

    /// The type of a closed expression, which is checked.
    #[pyo3(signature = (expr, *, level_params = None, limits = None))]
    fn infer_type(
        &self,
        py: Python<'_>,
        expr: PyExpr,
        level_params: Option<Vec<NameArg>>,
        limits: Option<&Limits>,
    ) -> PyResult<Py<PyExpr>> {
        let asked = [expr];
        let reply = self.query(py, &asked, level_params, limits, |checker, exprs| {
            Ok(Answer::Term(checker.infer(exprs[0])?))
        })?;
        reply.term(py, &asked[0])
    }

    /// The weak head normal form of a closed expression, which is checked.
    #[pyo3(signature = (expr, *, level_params = None, limits = None))]
    fn whnf(
        &self,
        py: Python<'_>,
        expr: PyExpr,
        level_params: Option<Vec<NameArg>>,
        limits: Option<&Limits>,
    ) -> PyResult<Py<PyExpr>> {
        let asked = [expr];
        let reply = self.query(py, &asked, level_params, limits, |checker, exprs| {
            checker.infer(exprs[0])?;
            let result = checker.whnf(exprs[0])?;
            Ok(if result == exprs[0] { Answer::Same } else { Answer::Term(result) })
        })?;
        reply.term(py, &asked[0])
    }

    /// Whether two closed expressions, which are checked, are definitionally equal.
    #[pyo3(signature = (a, b, *, level_params = None, limits = None))]
    fn is_def_eq(
        &self,
        py: Python<'_>,
        a: PyExpr,
        b: PyExpr,
        level_params: Option<Vec<NameArg>>,
        limits: Option<&Limits>,
    ) -> PyResult<bool> {
        let reply = self.query(py, &[a, b], level_params, limits, |checker, exprs| {
            let types = [checker.infer(exprs[0])?, checker.infer(exprs[1])?];
            let same_type = checker.is_def_eq(types[0], types[1])?;
            Ok(Answer::Truth(same_type && checker.is_def_eq(exprs[0], exprs[1])?))
        })?;
        Ok(matches!(reply.answer, Answer::Truth(true)))
    }

    /// The names of the axioms that a constant depends on, in alphabetical order.
    fn axioms<'py>(&self, py: Python<'py>, name: NameArg) -> PyResult<Bound<'py, PyTuple>> {
        let found = guard::run(py, None, |task| {
            let inner = task.read(&self.shared)?;
            let known = name.0.find(&inner.store);
            let Some(known) = known.filter(|&known| kernel(&inner).env.get(known).is_some()) else {
                return Err(Stop::Missing(name.0.clone()));
            };
            axioms(task, &inner, known)
        })?;
        PyTuple::new(py, found)
    }

    /// All declarations as an export.
    fn export<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = guard::run_detached(py, None, |task| {
            let inner = task.read(&self.shared)?;
            let Kernel { env, meta } = kernel(&inner);
            let count = env.num_decls() as usize;
            let decls: Vec<Declaration> =
                (0..count).filter_map(|index| env.declaration(index)).collect();
            let mut out = Buffer { bytes: Vec::new(), task };
            match write_export(&mut out, &inner.store, meta, &decls) {
                Ok(()) => Ok(out.bytes),
                Err(error) => {
                    task.is_over()?;
                    Err(Stop::Value(error.to_string()))
                }
            }
        })?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// An environment with the same constants, to which others can be added.
    fn copy(&self, py: Python<'_>) -> PyResult<Self> {
        let (store, kernel) = guard::run_detached(py, None, |task| {
            let inner = task.read(&self.shared)?;
            Ok((inner.store.clone(), kernel(&inner).clone()))
        })?;
        Ok(Self::of(store, kernel))
    }

    fn __copy__(&self, py: Python<'_>) -> PyResult<Self> {
        self.copy(py)
    }

    fn __deepcopy__(&self, py: Python<'_>, _memo: &Bound<'_, PyAny>) -> PyResult<Self> {
        self.copy(py)
    }

    /// The constant of a name.
    fn __getitem__<'py>(&self, py: Python<'py>, name: NameArg) -> PyResult<Bound<'py, PyAny>> {
        match self.find(py, &name.0)? {
            Some(record) => record.to_python(py, &self.shared),
            None => Err(Stop::Missing(name.0).into_py_err(py)),
        }
    }

    /// The constant of a name, or `default`.
    #[pyo3(signature = (name, default = None))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        name: NameArg,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.find(py, &name.0)? {
            Some(record) => record.to_python(py, &self.shared).map(Some),
            None => Ok(default),
        }
    }

    fn __contains__(&self, py: Python<'_>, name: NameArg) -> PyResult<bool> {
        self.shared.read(py, |inner| {
            let known = name.0.find(&inner.store);
            known.is_some_and(|known| kernel(inner).env.get(known).is_some())
        })
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.shared.read(py, |inner| kernel(inner).env.constants().len())
    }

    /// An environment is true, also when it is empty.
    fn __bool__(&self) -> bool {
        true
    }

    /// The names of all constants, oldest first.
    fn __iter__(&self) -> Entries {
        self.entries(Kind::Names)
    }

    /// All constants, oldest first.
    fn constants(&self) -> Entries {
        self.entries(Kind::Constants)
    }

    /// All declarations, oldest first.
    fn declarations(&self) -> Entries {
        self.entries(Kind::Declarations)
    }

    /// How many declarations were added.
    #[getter]
    fn num_declarations(&self, py: Python<'_>) -> PyResult<u32> {
        self.shared.read(py, |inner| kernel(inner).env.num_decls())
    }

    /// Where the constants come from, as an export says it.
    #[getter]
    fn meta(&self, py: Python<'_>) -> PyResult<BTreeMap<&'static str, String>> {
        let meta = self.shared.read(py, |inner| kernel(inner).meta.clone())?;
        let fields = [
            ("exporter_name", meta.exporter_name),
            ("exporter_version", meta.exporter_version),
            ("format_version", meta.format_version),
            ("lean_githash", meta.lean_githash),
            ("lean_version", meta.lean_version),
        ];
        Ok(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let count = self.__len__(py)?;
        let plural = if count == 1 { "" } else { "s" };
        Ok(format!("<Environment with {count} constant{plural}>"))
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let py = slf.py();
        let make = py.import("gnomon._core")?.getattr("_environment")?;
        Ok((make, (slf.get().export(py)?,)))
    }
}

impl PyEnvironment {
    fn find(&self, py: Python<'_>, name: &PyName) -> PyResult<Option<Record>> {
        self.shared.read(py, |inner| {
            let info = kernel(inner).env.get(name.find(&inner.store)?)?;
            Some(constant(&inner.store, info))
        })
    }

    fn entries(&self, kind: Kind) -> Entries {
        Entries { shared: self.shared.clone(), kind, next: AtomicUsize::new(0) }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Names,
    Constants,
    Declarations,
}

/// The iterator over names, constants or declarations.
#[pyclass(name = "_Entries", frozen, module = "gnomon")]
struct Entries {
    shared: Arc<Shared>,
    kind: Kind,
    next: AtomicUsize,
}

#[pymethods]
impl Entries {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        if matches!(self.kind, Kind::Names) {
            let name = self.shared.read(py, |inner| {
                let info = kernel(inner).env.constants().nth(index)?;
                Some(PyName::of(&inner.store, info.val().name))
            })?;
            return name.map(|name| Ok(Bound::new(py, name)?.into_any())).transpose();
        }
        let record = self.shared.read(py, |inner| {
            let (store, env) = (&inner.store, &kernel(inner).env);
            match self.kind {
                Kind::Declarations => Some(declaration(store, &env.declaration(index)?)),
                _ => Some(constant(store, env.constants().nth(index)?)),
            }
        })?;
        record.map(|record| record.to_python(py, &self.shared)).transpose()
    }
}

/// What pickled environments call: everything is checked again.
#[pyfunction]
#[pyo3(name = "_environment")]
fn unpickle_environment(py: Python<'_>, export: &Bound<'_, PyBytes>) -> PyResult<PyEnvironment> {
    PyEnvironment::from_export(py, export.as_any(), None, 1)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyEnvironment>()?;
    module.add_class::<Entries>()?;
    module.add_function(wrap_pyfunction!(unpickle_environment, module)?)
}
