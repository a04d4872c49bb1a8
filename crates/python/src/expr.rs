//! `gnomon.Expr`: handles of expressions, and the questions that can be asked of any expression.
//!
//! The subclasses, one for each constructor, are in [`crate::expr_classes`].

use crate::content::{same_expr, Compare};
use crate::errors::Stop;
use crate::expr_classes as classes;
use crate::guard::{self, Task};
use crate::level::{substitution, LevelArg};
use crate::name::{NameArg, PyName};
use crate::shared::{current, Shared};
use gnomon_engine::transfer::{levels_of, params_of, reachable, reachable_levels};
use gnomon_term::instantiate::Memo;
use gnomon_term::{Expr, ExprId, FVarId, FxHashMap, FxHashSet, LevelId, Limit, NameId, Store};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::{Arc, PoisonError};

/// Bound variables from here on are refused: the store counts loose ones up to about this number.
pub(crate) const MAX_BVAR: u32 = 1 << 26;

/// An expression: a term, a type or a proof.
#[pyclass(name = "Expr", frozen, subclass, module = "gnomon")]
#[derive(Clone)]
pub(crate) struct PyExpr {
    pub shared: Arc<Shared>,
    pub id: ExprId,
}

/// How the elaborator fills in the argument of a binder.
#[pyclass(name = "BinderInfo", frozen, eq, hash, module = "gnomon")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(non_camel_case_types)]
pub(crate) enum PyBinderInfo {
    /// `(x : A)`
    default,
    /// `{x : A}`
    implicit,
    /// `⦃x : A⦄`
    strict_implicit,
    /// `[x : A]`
    inst_implicit,
}

impl PyBinderInfo {
    pub fn as_str(self) -> &'static str {
        match self {
            PyBinderInfo::default => "default",
            PyBinderInfo::implicit => "implicit",
            PyBinderInfo::strict_implicit => "strict_implicit",
            PyBinderInfo::inst_implicit => "inst_implicit",
        }
    }
}

impl From<gnomon_term::BinderInfo> for PyBinderInfo {
    fn from(info: gnomon_term::BinderInfo) -> Self {
        match info {
            gnomon_term::BinderInfo::Default => PyBinderInfo::default,
            gnomon_term::BinderInfo::Implicit => PyBinderInfo::implicit,
            gnomon_term::BinderInfo::StrictImplicit => PyBinderInfo::strict_implicit,
            gnomon_term::BinderInfo::InstImplicit => PyBinderInfo::inst_implicit,
        }
    }
}

impl From<PyBinderInfo> for gnomon_term::BinderInfo {
    fn from(info: PyBinderInfo) -> Self {
        match info {
            PyBinderInfo::default => gnomon_term::BinderInfo::Default,
            PyBinderInfo::implicit => gnomon_term::BinderInfo::Implicit,
            PyBinderInfo::strict_implicit => gnomon_term::BinderInfo::StrictImplicit,
            PyBinderInfo::inst_implicit => gnomon_term::BinderInfo::InstImplicit,
        }
    }
}

/// The class, and the name of its attribute.
type InfoState = (Py<PyAny>, &'static str);

#[pymethods]
impl PyBinderInfo {
    fn __repr__(&self) -> String {
        format!("BinderInfo.{}", self.as_str())
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, InfoState)> {
        let getattr = slf.py().import("builtins")?.getattr("getattr")?;
        let class = slf.as_any().get_type().into_any().unbind();
        Ok((getattr.unbind(), (class, slf.get().as_str())))
    }
}

impl PyExpr {
    /// The expression in `target`, which was the current store after the handle was made.
    pub fn import(&self, py: Python<'_>, target: &Arc<Shared>) -> PyResult<ExprId> {
        if Arc::ptr_eq(&self.shared, target) {
            return Ok(self.id);
        }
        let import = |task: &Task| target.import(task, &self.shared, &[self.id], &[]);
        Ok(guard::run(py, None, import)?.0[0])
    }

    /// A new expression made of expressions in the current store.
    pub fn build<const N: usize>(
        py: Python<'_>,
        parts: [&PyExpr; N],
        make: impl FnOnce(&mut Store<'static>, [ExprId; N]) -> Expr,
    ) -> PyResult<PyExpr> {
        let shared = current();
        let mut ids = [ExprId(0); N];
        for (id, part) in ids.iter_mut().zip(parts) {
            *id = part.import(py, &shared)?;
        }
        let id = shared.write(py, |store| {
            let expr = make(store, ids);
            store.mk(expr)
        })?;
        Ok(PyExpr { shared, id })
    }

    /// A handle of the subclass for the expression's node.
    pub fn wrap(py: Python<'_>, shared: Arc<Shared>, id: ExprId) -> PyResult<Py<PyExpr>> {
        let node = shared.read(py, |inner| inner.store.expr(id))?;
        classes::wrap_node(py, PyExpr { shared, id }, node)
    }

    /// Handles of several expressions of one store, as a tuple.
    pub fn wrap_all<'py>(
        py: Python<'py>,
        shared: &Arc<Shared>,
        ids: &[ExprId],
    ) -> PyResult<Bound<'py, PyTuple>> {
        let exprs: PyResult<Vec<Py<PyExpr>>> =
            ids.iter().map(|&id| Self::wrap(py, shared.clone(), id)).collect();
        PyTuple::new(py, exprs?)
    }

    /// A moment's look at the expression.
    pub fn look<T>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&Store<'static>, Expr) -> T,
    ) -> PyResult<T> {
        self.shared.read(py, |inner| ask(&inner.store, inner.store.expr(self.id)))
    }

    /// A hash that equal terms have up to the names and infos of binders: of the upper nodes.
    pub fn alpha_hash(&self, py: Python<'_>) -> PyResult<u64> {
        fn visit(store: &Store<'_>, e: ExprId, depth: u32) -> u64 {
            use gnomon_term::arena::mix;
            if depth == 0 {
                return 0;
            }
            let at = |e: ExprId| visit(store, e, depth - 1);
            match store.expr(e) {
                Expr::BVar(i) => mix(1, u64::from(i)),
                Expr::FVar(fvar) => mix(2, u64::from(fvar.0)),
                Expr::MVar(mvar) => mix(3, u64::from(mvar.0)),
                Expr::Sort(_) => 4,
                Expr::Const(name, _) => {
                    store.name_to_string(name).bytes().fold(5, |hash, b| mix(hash, u64::from(b)))
                }
                Expr::App(f, a) => mix(at(f), at(a)),
                Expr::Lam { ty, body, .. } => mix(mix(6, at(ty)), at(body)),
                Expr::Pi { ty, body, .. } => mix(mix(7, at(ty)), at(body)),
                Expr::Let { value, body, .. } => mix(mix(8, at(value)), at(body)),
                Expr::NatLit(number) => {
                    mix(9, store.nat(number).iter_u64_digits().next().unwrap_or(0))
                }
                Expr::StrLit(text) => {
                    store.str(text).bytes().fold(10, |hash, b| mix(hash, u64::from(b)))
                }
                Expr::MData(_, e) => at(e),
                Expr::Proj { index, expr, .. } => mix(11 + u64::from(index), at(expr)),
            }
        }
        self.look(py, |store, _| visit(store, self.id, 8))
    }

    fn equals(&self, py: Python<'_>, other: &PyExpr, compare: Compare) -> PyResult<bool> {
        if Arc::ptr_eq(&self.shared, &other.shared) {
            if self.id == other.id || compare == Compare::Exactly {
                return Ok(self.id == other.id);
            }
            return self.shared.read(py, |inner| {
                inner.store.canonical(self.id) == inner.store.canonical(other.id)
            });
        }
        if compare == Compare::Exactly && self.content_hash(py)? != other.content_hash(py)? {
            return Ok(false);
        }
        let (a, b) =
            if self.shared.rank() < other.shared.rank() { (self, other) } else { (other, self) };
        guard::run(py, None, |task| {
            let first = task.read(&a.shared)?;
            let second = task.read(&b.shared)?;
            let mut budget = task.budget.clone();
            Ok(same_expr(&first.store, a.id, &second.store, b.id, compare, &mut budget)?)
        })
    }

    fn content_hash(&self, py: Python<'_>) -> PyResult<u64> {
        self.shared.read(py, |inner| {
            let mut hashes = self.shared.hashes.lock().unwrap_or_else(PoisonError::into_inner);
            hashes.expr(&inner.store, self.id)
        })
    }

    /// Rebuilds the expression in the current store.
    fn rebuild(
        &self,
        py: Python<'_>,
        shared: Arc<Shared>,
        make: impl Fn(&mut Store<'static>, ExprId) -> Result<ExprId, Limit> + Sync,
    ) -> PyResult<Py<PyExpr>> {
        let id = self.import(py, &shared)?;
        let result =
            guard::run(py, None, |task| shared.write_in(task, |store| Ok(make(store, id)?)))?;
        Self::wrap(py, shared, result)
    }

    /// Asks about all subexpressions, parts before wholes.
    fn survey<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl Fn(&Store<'static>, Vec<ExprId>) -> T + Sync,
    ) -> PyResult<T> {
        guard::run(py, None, |task| {
            let inner = task.read(&self.shared)?;
            let mut budget = task.budget.clone();
            let all = reachable(&inner.store, &[self.id], |_| false, &mut budget)?;
            Ok(ask(&inner.store, all))
        })
    }
}

/// Replaces loose bound variable `i` by `values[i]`, which may have loose bound variables itself.
fn instantiate(store: &mut Store<'static>, e: ExprId, values: &[ExprId]) -> Result<ExprId, Limit> {
    let mut values = values;
    store.replace(&mut values, &mut Memo::default(), e, 0, |store, values, e, offset| {
        if store.loose_range(e) <= offset {
            return Ok(Some(e));
        }
        let Expr::BVar(index) = store.expr(e) else { return Ok(None) };
        match values.get((index - offset) as usize) {
            Some(&value) => store.lift_loose_bvars(value, 0, offset).map(Some),
            None => Ok(Some(store.mk_bvar(index - values.len() as u32))),
        }
    })
}

/// The universe parameters that occur in expressions, in no particular order.
pub(crate) fn level_params_of(store: &Store<'_>, exprs: &[ExprId]) -> Vec<NameId> {
    let mut levels: FxHashSet<LevelId> = FxHashSet::default();
    for &e in exprs {
        if store.has_level_param(e) {
            levels.extend(levels_of(store, &store.expr(e)));
        }
    }
    params_of(store, &reachable_levels(store, levels))
}

/// The names of the constants of an expression, each once, in the order of a reader.
fn constants(store: &Store<'_>, e: ExprId) -> Vec<PyName> {
    let mut seen = FxHashSet::default();
    let mut names = FxHashSet::default();
    let mut found = Vec::new();
    let mut pending = vec![e];
    while let Some(e) = pending.pop() {
        if !seen.insert(e) {
            continue;
        }
        match store.expr(e) {
            Expr::Const(name, _) if names.insert(name) => found.push(PyName::of(store, name)),
            Expr::App(f, a) => pending.extend([a, f]),
            Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => pending.extend([body, ty]),
            Expr::Let { ty, value, body, .. } => pending.extend([body, value, ty]),
            Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
            _ => {}
        }
    }
    found
}

#[pymethods]
impl PyExpr {
    /// One more than the greatest loose bound variable; 0 if there is none.
    #[getter]
    fn loose_bvar_range(&self, py: Python<'_>) -> PyResult<u32> {
        self.look(py, |store, _| store.loose_range(self.id))
    }

    /// Whether a bound variable has no binder.
    #[getter]
    fn has_loose_bvars(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.loose_bvar_range(py)? > 0)
    }

    /// Whether a free variable occurs.
    #[getter]
    fn has_fvar(&self, py: Python<'_>) -> PyResult<bool> {
        self.look(py, |store, _| store.has_fvar(self.id))
    }

    /// Whether a metavariable, of expressions or of levels, occurs.
    #[getter]
    fn has_mvar(&self, py: Python<'_>) -> PyResult<bool> {
        self.look(py, |store, _| store.has_mvar(self.id))
    }

    /// Whether a universe parameter occurs.
    #[getter]
    fn has_level_param(&self, py: Python<'_>) -> PyResult<bool> {
        self.look(py, |store, _| store.has_level_param(self.id))
    }

    /// `f` in `f a₁ … aₙ`, which is not itself an application.
    #[getter]
    fn app_fn(&self, py: Python<'_>) -> PyResult<Py<PyExpr>> {
        let head = self.look(py, |store, _| store.get_app_fn(self.id))?;
        Self::wrap(py, self.shared.clone(), head)
    }

    /// The arguments of `f a₁ … aₙ`, first argument first.
    #[getter]
    fn app_args<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let args = self.look(py, |store, _| store.unfold_apps(self.id).1)?;
        Self::wrap_all(py, &self.shared, &args)
    }

    /// The name of a constant as text.
    #[getter]
    fn cname(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.look(py, |store, _| constant_name(store, self.id))
    }

    /// The name of the constant that is applied, as text.
    #[getter]
    fn head_name(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.look(py, |store, _| constant_name(store, store.get_app_fn(self.id)))
    }

    /// How many arguments it is applied to.
    #[getter]
    fn num_args(&self, py: Python<'_>) -> PyResult<usize> {
        self.look(py, |store, _| store.get_app_num_args(self.id))
    }

    /// Whether it is the constant of a name.
    fn is_const_of(&self, py: Python<'_>, name: &str) -> PyResult<bool> {
        self.look(py, |store, _| constant_name(store, self.id).is_some_and(|own| own == name))
    }

    /// Whether a constant is applied, to so many arguments.
    #[pyo3(signature = (name, num_args = None))]
    fn is_app_of(&self, py: Python<'_>, name: &str, num_args: Option<usize>) -> PyResult<bool> {
        self.look(py, |store, _| {
            num_args.is_none_or(|count| store.get_app_num_args(self.id) == count)
                && constant_name(store, store.get_app_fn(self.id)).is_some_and(|own| own == name)
        })
    }

    /// An argument, counted from 0, or from the end if negative.
    fn get_arg(&self, py: Python<'_>, index: isize) -> PyResult<Py<PyExpr>> {
        let args = self.look(py, |store, _| store.unfold_apps(self.id).1)?;
        let position = if index < 0 { index + args.len() as isize } else { index };
        match usize::try_from(position).ok().and_then(|position| args.get(position)) {
            Some(&arg) => Self::wrap(py, self.shared.clone(), arg),
            None => Err(pyo3::exceptions::PyIndexError::new_err("there is no such argument")),
        }
    }

    /// Whether the loose bound variable with this index occurs.
    fn has_loose_bvar(&self, py: Python<'_>, index: u32) -> PyResult<bool> {
        guard::run(py, None, |task| {
            Ok(task.read(&self.shared)?.store.has_loose_bvar(self.id, index))
        })
    }

    /// The names of the constants that occur, each once.
    fn constants<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let found =
            guard::run(py, None, |task| Ok(constants(&task.read(&self.shared)?.store, self.id)))?;
        PyTuple::new(py, found)
    }

    /// The names of the universe parameters that occur, in alphabetical order.
    fn level_params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let mut params = self.survey(py, |store, all| {
            let params = level_params_of(store, &all);
            params.into_iter().map(|name| PyName::of(store, name)).collect::<Vec<_>>()
        })?;
        params.sort();
        PyTuple::new(py, params)
    }

    /// How many different subexpressions there are, this one included.
    fn dag_size(&self, py: Python<'_>) -> PyResult<usize> {
        self.survey(py, |_, all| all.len())
    }

    /// Replaces loose bound variable `i` by `values[i]`; lowers those beyond.
    #[pyo3(signature = (*values))]
    fn instantiate(&self, py: Python<'_>, values: Vec<PyExpr>) -> PyResult<Py<PyExpr>> {
        let shared = current();
        let ids: PyResult<Vec<ExprId>> =
            values.iter().map(|value| value.import(py, &shared)).collect();
        let ids = ids?;
        let range = self.loose_bvar_range(py)?;
        self.bounded(py, range, &values)?;
        self.rebuild(py, shared, |store, e| instantiate(store, e, &ids))
    }

    /// Replaces free variables by loose bound variables: the last one by variable 0.
    #[pyo3(name = "abstract", signature = (*fvars))]
    fn abstract_(&self, py: Python<'_>, fvars: Vec<PyExpr>) -> PyResult<Py<PyExpr>> {
        if self.has_loose_bvars(py)? {
            let text = "an expression with loose bound variables cannot be abstracted";
            return Err(PyValueError::new_err(text));
        }
        let mut positions: FxHashMap<FVarId, u32> = FxHashMap::default();
        for (position, fvar) in fvars.iter().enumerate() {
            match fvar.look(py, |_, node| node)? {
                Expr::FVar(id) => positions.insert(id, position as u32),
                _ => return Err(PyTypeError::new_err("only free variables can be abstracted")),
            };
        }
        let count = fvars.len() as u32;
        self.rebuild(py, current(), |store, e| store.abstract_fvars(e, &positions, count))
    }

    /// Adds `by` to every loose bound variable that is at least `start`.
    #[pyo3(signature = (by, start = 0))]
    fn lift_loose_bvars(&self, py: Python<'_>, by: u32, start: u32) -> PyResult<Py<PyExpr>> {
        if u64::from(self.loose_bvar_range(py)?) + u64::from(by) > u64::from(MAX_BVAR) {
            return Err(too_large());
        }
        self.rebuild(py, current(), |store, e| store.lift_loose_bvars(e, start, by))
    }

    /// Replaces the universe parameters `params[i]` by `levels[i]`.
    fn instantiate_level_params(
        &self,
        py: Python<'_>,
        params: Vec<NameArg>,
        levels: Vec<LevelArg>,
    ) -> PyResult<Py<PyExpr>> {
        let shared = current();
        let (params, levels) = substitution(py, &shared, params, levels)?;
        self.rebuild(py, shared, |store, e| {
            let levels = store.mk_levels(&levels);
            store.instantiate_level_params(e, &params, levels)
        })
    }

    /// Equality up to the names and infos of binders and metadata.
    pub fn alpha_eq(&self, py: Python<'_>, other: &PyExpr) -> PyResult<bool> {
        self.equals(py, other, Compare::UpToAlpha)
    }

    #[pyo3(signature = (*args))]
    fn __call__(&self, py: Python<'_>, args: Vec<PyExpr>) -> PyResult<Py<PyExpr>> {
        let shared = current();
        let f = self.import(py, &shared)?;
        let ids: PyResult<Vec<ExprId>> = args.iter().map(|arg| arg.import(py, &shared)).collect();
        let ids = ids?;
        let id = shared.write(py, |store| store.mk_apps(f, &ids))?;
        Self::wrap(py, shared, id)
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        match other.downcast::<PyExpr>() {
            Ok(other) => {
                let equal = self.equals(py, other.get(), Compare::Exactly)?;
                Ok(equal.into_pyobject(py)?.to_owned().into_any().unbind())
            }
            Err(_) => Ok(py.NotImplemented()),
        }
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        self.content_hash(py)
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        guard::run(py, None, |task| Ok(task.read(&self.shared)?.store.expr_to_string(self.id)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.shared.read(py, |inner| crate::repr::expr(&inner.store, self.id))
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (Py<PyAny>,))> {
        crate::pickle::reduce_expr(py, &self.shared, self.id)
    }
}

pub(crate) fn too_large() -> PyErr {
    PyValueError::new_err(format!("the index of a bound variable must be below {MAX_BVAR}"))
}

impl PyExpr {
    /// Refuses an instantiation that might make the index of a bound variable too large.
    fn bounded(&self, py: Python<'_>, range: u32, values: &[PyExpr]) -> PyResult<()> {
        for value in values {
            let loose = value.loose_bvar_range(py)?;
            // Under how many binders the variables are is not known; the range bounds nothing more.
            if loose > 0 && loose.saturating_add(range) > MAX_BVAR / 2 {
                return Err(too_large());
            }
        }
        Ok(())
    }
}

/// The expression in the class that was asked for, which the class's constructor made.
pub(crate) fn part(
    slf: &Bound<'_, PyExpr>,
    pick: impl FnOnce(Expr) -> Option<ExprId>,
) -> PyResult<Py<PyExpr>> {
    let (py, expr) = (slf.py(), slf.get());
    match pick(expr.look(py, |_, node| node)?) {
        Some(id) => PyExpr::wrap(py, expr.shared.clone(), id),
        None => Err(Stop::Internal("an expression of another class".to_owned()).into_py_err(py)),
    }
}

/// The name of a constant, as text.
fn constant_name(store: &Store<'_>, e: ExprId) -> Option<String> {
    match store.expr(e) {
        Expr::Const(name, _) => Some(store.name_to_string(name)),
        _ => None,
    }
}
