//! Metavariables and levels: making, assigning, instantiating, collecting.

use super::locals::{mvar_kind_of, PyLocalContext};
use super::state::PyMeta;
use super::text::SymArg;
use crate::expr::PyExpr;
use crate::level::{LevelArg, PyLevel};
use gnomon_engine::abstract_mvars::AbstractMVarsResult;
use gnomon_engine::level::{mk_level_imax, mk_level_max};
use gnomon_engine::mctx::DelayedAssignment;
use gnomon_engine::names::Sym;
use gnomon_term::{Expr, ExprId, Level, LevelId, MVarId};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};
use std::sync::Arc;

/// `AbstractMVarsResult`
#[pyclass(name = "AbstractMVarsResult", frozen, module = "gnomon.meta")]
pub(crate) struct PyAbstractMVarsResult {
    result: AbstractMVarsResult,
    params: Vec<Sym>,
    shared: Arc<crate::shared::Shared>,
}

#[pymethods]
impl PyAbstractMVarsResult {
    #[getter]
    fn param_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let names: Vec<Py<PyString>> =
            self.params.iter().map(|&name| super::text::text_of_sym(py, name)).collect();
        PyTuple::new(py, names)
    }

    #[getter]
    fn mvars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyExpr::wrap_all(py, &self.shared, &self.result.mvars)
    }

    #[getter]
    fn num_mvars(&self) -> usize {
        self.result.mvars.len()
    }

    #[getter]
    fn expr(&self, py: Python<'_>) -> PyResult<Py<PyExpr>> {
        PyExpr::wrap(py, self.shared.clone(), self.result.expr)
    }
}

impl PyMeta {
    fn wrap_mvars<'py>(
        &self,
        py: Python<'py>,
        mvars: Vec<gnomon_term::MVarId>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let ids = self.cell.ask(py, |meta| {
            Ok(mvars.iter().map(|&mvar| meta.store.mk(Expr::MVar(mvar))).collect::<Vec<ExprId>>())
        })?;
        self.wrap_all(py, &ids)
    }
}

#[pymethods]
impl PyMeta {
    #[pyo3(signature = (r#type, kind = "natural", user_name = None, lctx = None, num_scope_args = 0))]
    fn mk_mvar(
        &self,
        py: Python<'_>,
        r#type: PyExpr,
        kind: &str,
        user_name: Option<SymArg>,
        lctx: Option<&PyLocalContext>,
        num_scope_args: u32,
    ) -> PyResult<Py<PyExpr>> {
        let ty = self.e(py, &r#type)?;
        let kind = mvar_kind_of(kind)?;
        if let Some(lctx) = lctx {
            lctx.must_belong(&self.cell)?;
        }
        let context = lctx.map(|lctx| (lctx.lctx, lctx.insts));
        let e = self.cell.ask(py, |meta| {
            let (lctx, insts) = context.unwrap_or((meta.lctx, meta.insts));
            let name = meta.name_of(user_name.map_or(Sym::ANONYMOUS, |name| name.0));
            Ok(meta.mk_mvar_at(lctx, insts, ty, kind, name, num_scope_args))
        })?;
        self.wrap(py, e)
    }

    #[pyo3(signature = (kind = "natural", user_name = None))]
    fn mk_type_mvar(
        &self,
        py: Python<'_>,
        kind: &str,
        user_name: Option<SymArg>,
    ) -> PyResult<Py<PyExpr>> {
        let kind = mvar_kind_of(kind)?;
        let e = self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.map_or(Sym::ANONYMOUS, |name| name.0));
            Ok(meta.mk_type_mvar(kind, name))
        })?;
        self.wrap(py, e)
    }

    fn mk_level_mvar(&self, py: Python<'_>) -> PyResult<Py<PyLevel>> {
        let level = self.cell.ask(py, |meta| Ok(meta.mk_level_mvar()))?;
        self.wrap_level(py, level)
    }

    fn mvar_by_user_name(&self, py: Python<'_>, user_name: SymArg) -> PyResult<Option<Py<PyExpr>>> {
        let found = self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.0);
            let mvar = meta.mctx.find_user_name(name);
            Ok(mvar.map(|mvar| meta.store.mk(Expr::MVar(mvar))))
        })?;
        found.map(|e| self.wrap(py, e)).transpose()
    }

    fn assign(&self, py: Python<'_>, mvar: PyExpr, value: PyExpr) -> PyResult<()> {
        let (id, value) = (self.mvar(py, &mvar)?, self.e(py, &value)?);
        self.cell.ask(py, |meta| {
            meta.mvar_decl(id)?;
            meta.mctx.assign(id, value);
            Ok(())
        })
    }

    fn checked_assign(&self, py: Python<'_>, mvar: PyExpr, value: PyExpr) -> PyResult<bool> {
        let (id, value) = (self.mvar(py, &mvar)?, self.e(py, &value)?);
        self.cell.ask(py, |meta| {
            let ty = meta.mvar_decl(id)?.ty;
            let value_type = meta.infer_type(value)?;
            Ok(meta.is_def_eq(ty, value_type)? && meta.checked_assign(id, value)?)
        })
    }

    fn assign_level(&self, py: Python<'_>, mvar: PyLevel, value: LevelArg) -> PyResult<()> {
        let (id, value) = (self.level_mvar(py, &mvar)?, self.level(py, &value)?);
        self.cell.state(py, |meta| meta.mctx.assign_level(id, value))
    }

    fn delayed_assign(
        &self,
        py: Python<'_>,
        mvar: PyExpr,
        fvars: Vec<PyExpr>,
        pending: PyExpr,
    ) -> PyResult<()> {
        let (id, pending) = (self.mvar(py, &mvar)?, self.mvar(py, &pending)?);
        let fvars = self.es(py, &fvars)?.into_boxed_slice();
        self.cell
            .state(py, |meta| meta.mctx.assign_delayed(id, DelayedAssignment { fvars, pending }))
    }

    fn is_assigned(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.state(py, |meta| meta.mctx.assignment(id).is_some())
    }

    fn is_delayed_assigned(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.state(py, |meta| meta.mctx.delayed_assignment(id).is_some())
    }

    fn is_assigned_or_delayed(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.state(py, |meta| {
            meta.mctx.assignment(id).is_some() || meta.mctx.delayed_assignment(id).is_some()
        })
    }

    fn is_assignable(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.state(py, |meta| meta.mctx.is_assignable(id))
    }

    fn is_read_only_or_synthetic_opaque(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<bool> {
        let id = self.mvar(py, &mvar)?;
        self.cell.state(py, |meta| meta.is_read_only_or_synthetic_opaque(id))
    }

    fn get_assignment(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<Option<Py<PyExpr>>> {
        let id = self.mvar(py, &mvar)?;
        let value = self.cell.state(py, |meta| meta.mctx.assignment(id))?;
        value.map(|value| self.wrap(py, value)).transpose()
    }

    fn get_delayed_assignment<'py>(
        &self,
        py: Python<'py>,
        mvar: PyExpr,
    ) -> PyResult<Option<(Bound<'py, PyTuple>, Py<PyExpr>)>> {
        let id = self.mvar(py, &mvar)?;
        let delayed = self.cell.ask(py, |meta| {
            let Some(delayed) = meta.mctx.delayed_assignment(id).cloned() else { return Ok(None) };
            Ok(Some((delayed.fvars.to_vec(), meta.store.mk(Expr::MVar(delayed.pending)))))
        })?;
        delayed
            .map(|(fvars, pending)| Ok((self.wrap_all(py, &fvars)?, self.wrap(py, pending)?)))
            .transpose()
    }

    fn get_delayed_root(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<Py<PyExpr>> {
        let id = self.mvar(py, &mvar)?;
        let e = self.cell.ask(py, |meta| {
            let mut id = id;
            loop {
                if let Some(delayed) = meta.mctx.delayed_assignment(id) {
                    id = delayed.pending;
                } else {
                    return Ok(meta.store.mk(Expr::MVar(id)));
                }
            }
        })?;
        self.wrap(py, e)
    }

    fn get_level_assignment(&self, py: Python<'_>, mvar: PyLevel) -> PyResult<Option<Py<PyLevel>>> {
        let id = self.level_mvar(py, &mvar)?;
        let value = self.cell.state(py, |meta| meta.mctx.level_assignment(id))?;
        value.map(|value| self.wrap_level(py, value)).transpose()
    }

    fn set_mvar_kind(&self, py: Python<'_>, mvar: PyExpr, kind: &str) -> PyResult<()> {
        let (id, kind) = (self.mvar(py, &mvar)?, mvar_kind_of(kind)?);
        self.cell.ask(py, |meta| {
            let mut decl = meta.mvar_decl(id)?;
            decl.kind = kind;
            meta.mctx.set_decl(id, decl);
            Ok(())
        })
    }

    fn set_mvar_user_name(&self, py: Python<'_>, mvar: PyExpr, user_name: SymArg) -> PyResult<()> {
        let id = self.mvar(py, &mvar)?;
        self.cell.ask(py, |meta| {
            let mut decl = meta.mvar_decl(id)?;
            decl.user_name = meta.name_of(user_name.0);
            meta.mctx.set_decl(id, decl);
            Ok(())
        })
    }

    fn set_mvar_type(&self, py: Python<'_>, mvar: PyExpr, r#type: PyExpr) -> PyResult<()> {
        let (id, ty) = (self.mvar(py, &mvar)?, self.e(py, &r#type)?);
        self.cell.ask(py, |meta| {
            let mut decl = meta.mvar_decl(id)?;
            decl.ty = ty;
            meta.mctx.set_decl(id, decl);
            Ok(())
        })
    }

    fn set_mvar_lctx(&self, py: Python<'_>, mvar: PyExpr, lctx: &PyLocalContext) -> PyResult<()> {
        lctx.must_belong(&self.cell)?;
        let id = self.mvar(py, &mvar)?;
        self.cell.ask(py, |meta| {
            let mut decl = meta.mvar_decl(id)?;
            (decl.lctx, decl.insts) = (lctx.lctx, lctx.insts);
            meta.mctx.set_decl(id, decl);
            Ok(())
        })
    }

    fn instantiate_mvars(&self, py: Python<'_>, e: PyExpr) -> PyResult<Py<PyExpr>> {
        self.map(py, &e, |meta, e| meta.instantiate_mvars(e))
    }

    /// Where in a list, from an index on, more is known than was: at what is `None`, at a pair whose
    /// metavariable has another type than it was known to have, other metavariables in it aside, or,
    /// if that is to be heeded, has a value. Each pair counts for some units of heartbeats.
    #[pyo3(signature = (pairs, start = 0, spent = 0, heed_values = false))]
    fn first_learned(
        &self,
        py: Python<'_>,
        pairs: &Bound<'_, PyList>,
        start: usize,
        spent: u64,
        heed_values: bool,
    ) -> PyResult<usize> {
        let mut at = start;
        // What is looked at again after each that was learned must not be much.
        let mut step = 16;
        while at < pairs.len() {
            let mut chunk: Vec<(MVarId, ExprId)> = Vec::new();
            for index in at..pairs.len().min(at + step) {
                let pair: Option<(PyExpr, PyExpr)> = pairs.get_item(index)?.extract()?;
                let Some((mvar, known)) = pair else { break };
                chunk.push((self.mvar(py, &mvar)?, self.e(py, &known)?));
            }
            let same = self.cell.ask(py, |meta| {
                for (index, &(mvar, known)) in chunk.iter().enumerate() {
                    let is_assigned = heed_values
                        && (meta.mctx.assignment(mvar).is_some()
                            || meta.mctx.delayed_assignment(mvar).is_some());
                    let ty = meta.mvar_decl(mvar)?.ty;
                    let ty = meta.instantiate_mvars(ty)?;
                    if is_assigned || !(ty == known || meta.is_renaming(ty, known)) {
                        return Ok(index);
                    }
                }
                meta.heartbeats += spent * chunk.len() as u64;
                meta.check_limit("elaborator")?;
                Ok(chunk.len())
            })?;
            at += same;
            if same < step {
                break;
            }
            step = (step * 2).min(4096);
        }
        Ok(at)
    }

    fn instantiate_level_mvars(&self, py: Python<'_>, level: LevelArg) -> PyResult<Py<PyLevel>> {
        let level = self.level(py, &level)?;
        let level = self.cell.ask(py, |meta| meta.instantiate_level_mvars(level))?;
        self.wrap_level(py, level)
    }

    fn instantiate_mvar_decl(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<()> {
        let id = self.mvar(py, &mvar)?;
        self.cell.ask(py, |meta| {
            let mut decl = meta.mvar_decl(id)?;
            decl.ty = meta.instantiate_mvars(decl.ty)?;
            decl.lctx = meta.instantiate_lctx(decl.lctx)?;
            meta.mctx.set_decl(id, decl);
            Ok(())
        })
    }

    fn instantiate_lctx(&self, py: Python<'_>, lctx: &PyLocalContext) -> PyResult<PyLocalContext> {
        lctx.must_belong(&self.cell)?;
        let new = self.cell.ask(py, |meta| meta.instantiate_lctx(lctx.lctx))?;
        Ok(self.local_context(new, lctx.insts))
    }

    #[pyo3(signature = (e, *, through_delayed = true))]
    fn collect_mvars<'py>(
        &self,
        py: Python<'py>,
        e: PyExpr,
        through_delayed: bool,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let e = self.e(py, &e)?;
        let mvars = self.cell.ask(py, |meta| meta.collect_mvars(e, through_delayed))?;
        self.wrap_mvars(py, mvars)
    }

    fn collect_level_mvars<'py>(
        &self,
        py: Python<'py>,
        e: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let levels: Vec<LevelId> = if let Ok(level) = e.extract::<PyLevel>() {
            let level = self.level(py, &LevelArg::Level(level))?;
            self.cell.ask(py, |meta| {
                let sort = meta.store.mk_sort(level);
                let found = meta.collect_level_mvars(sort);
                Ok(found.into_iter().map(|m| meta.store.intern_level(Level::MVar(m))).collect())
            })?
        } else {
            let e = self.e(py, &e.extract::<PyExpr>()?)?;
            self.cell.ask(py, |meta| {
                let found = meta.collect_level_mvars(e);
                Ok(found.into_iter().map(|m| meta.store.intern_level(Level::MVar(m))).collect())
            })?
        };
        PyLevel::wrap_all(py, self.shared(), &levels)
    }

    fn collect_fvars<'py>(&self, py: Python<'py>, e: PyExpr) -> PyResult<Bound<'py, PyTuple>> {
        let e = self.e(py, &e)?;
        let fvars = self.cell.ask(py, |meta| {
            let found = meta.collect_fvars(e);
            Ok(found.into_iter().map(|f| meta.store.mk(Expr::FVar(f))).collect::<Vec<ExprId>>())
        })?;
        self.wrap_all(py, &fvars)
    }

    fn has_expr_mvar(&self, py: Python<'_>, e: PyExpr) -> PyResult<bool> {
        e.look(py, |store, _| store.has_expr_mvar(e.id))
    }

    fn has_level_mvar(&self, py: Python<'_>, e: PyExpr) -> PyResult<bool> {
        e.look(py, |store, _| store.has_level_mvar(e.id))
    }

    fn has_assigned_mvar(&self, py: Python<'_>, e: PyExpr) -> PyResult<bool> {
        let e = self.e(py, &e)?;
        self.cell.ask(py, |meta| Ok(meta.has_assigned_mvar(e)))
    }

    fn has_assignable_mvar(&self, py: Python<'_>, e: PyExpr) -> PyResult<bool> {
        let e = self.e(py, &e)?;
        self.cell.ask(py, |meta| Ok(meta.has_assignable_mvar(e)))
    }

    fn occurs_check(&self, py: Python<'_>, mvar: PyExpr, e: PyExpr) -> PyResult<bool> {
        let (id, e) = (self.mvar(py, &mvar)?, self.e(py, &e)?);
        self.cell.ask(py, |meta| Ok(meta.occurs_check(id, e)))
    }

    fn depends_on(&self, py: Python<'_>, e: PyExpr, fvars: Vec<PyExpr>) -> PyResult<bool> {
        let (e, fvars) = (self.e(py, &e)?, self.es(py, &fvars)?);
        self.cell.ask(py, |meta| Ok(meta.depends_on(e, &fvars)))
    }

    #[pyo3(signature = (fvars, *, preserve_order = false, generalize_nondep_let = true))]
    fn collect_forward_deps<'py>(
        &self,
        py: Python<'py>,
        fvars: Vec<PyExpr>,
        preserve_order: bool,
        generalize_nondep_let: bool,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let _ = generalize_nondep_let;
        let fvars = self.es(py, &fvars)?;
        let found = self.cell.ask(py, |meta| meta.collect_forward_deps(&fvars, preserve_order))?;
        self.wrap_all(py, &found)
    }

    #[pyo3(signature = (fvars, e, *, preserve_order = false))]
    fn elim_mvar_deps(
        &self,
        py: Python<'_>,
        fvars: Vec<PyExpr>,
        e: PyExpr,
        preserve_order: bool,
    ) -> PyResult<Py<PyExpr>> {
        let fvars = self.es(py, &fvars)?;
        self.map(py, &e, |meta, e| meta.elim_mvar_deps(&fvars, e, preserve_order))
    }

    /// Makes a metavariable independent of variables.
    #[pyo3(signature = (mvar, fvars, *, preserve_order = false))]
    fn revert<'py>(
        &self,
        py: Python<'py>,
        mvar: PyExpr,
        fvars: Vec<PyExpr>,
        preserve_order: bool,
    ) -> PyResult<(Bound<'py, PyTuple>, Py<PyExpr>)> {
        let (id, fvars) = (self.mvar(py, &mvar)?, self.es(py, &fvars)?);
        let (app, reverted) =
            self.cell.ask(py, |meta| meta.revert_in(&fvars, id, preserve_order))?;
        Ok((self.wrap_all(py, &reverted)?, self.wrap(py, app)?))
    }

    // Levels.

    fn normalize_level(&self, py: Python<'_>, level: LevelArg) -> PyResult<Py<PyLevel>> {
        let level = self.level(py, &level)?;
        let level = self.cell.ask(py, |meta| meta.normalize_level(level))?;
        self.wrap_level(py, level)
    }

    fn level_succ(&self, py: Python<'_>, level: LevelArg) -> PyResult<Py<PyLevel>> {
        let level = self.level(py, &level)?;
        let level = self.cell.ask(py, |meta| Ok(meta.store.mk_succ(level)))?;
        self.wrap_level(py, level)
    }

    fn level_max(&self, py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<Py<PyLevel>> {
        let (a, b) = (self.level(py, &a)?, self.level(py, &b)?);
        let level = self.cell.ask(py, |meta| Ok(mk_level_max(&mut meta.store, a, b)))?;
        self.wrap_level(py, level)
    }

    fn level_imax(&self, py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<Py<PyLevel>> {
        let (a, b) = (self.level(py, &a)?, self.level(py, &b)?);
        let level = self.cell.ask(py, |meta| Ok(mk_level_imax(&mut meta.store, a, b)))?;
        self.wrap_level(py, level)
    }

    fn dec_level(&self, py: Python<'_>, level: LevelArg) -> PyResult<Py<PyLevel>> {
        let level = self.level(py, &level)?;
        let level = self.cell.ask(py, |meta| meta.dec_level(level))?;
        self.wrap_level(py, level)
    }

    fn dec_level_opt(&self, py: Python<'_>, level: LevelArg) -> PyResult<Option<Py<PyLevel>>> {
        let level = self.level(py, &level)?;
        let level = self.cell.ask(py, |meta| meta.dec_level_opt(level))?;
        level.map(|level| self.wrap_level(py, level)).transpose()
    }

    fn is_level_def_eq(&self, py: Python<'_>, a: LevelArg, b: LevelArg) -> PyResult<bool> {
        let (a, b) = (self.level(py, &a)?, self.level(py, &b)?);
        self.cell.ask(py, |meta| meta.is_level_def_eq(a, b))
    }

    // Abstraction.

    #[pyo3(signature = (e, levels = true))]
    fn abstract_mvars(
        &self,
        py: Python<'_>,
        e: PyExpr,
        levels: bool,
    ) -> PyResult<PyAbstractMVarsResult> {
        let e = self.e(py, &e)?;
        let (result, params) = self.cell.ask(py, |meta| {
            let result = meta.abstract_mvars(e, levels)?;
            let params = result.param_names.iter().map(|&name| meta.sym(name)).collect();
            Ok((result, params))
        })?;
        Ok(PyAbstractMVarsResult { result, params, shared: self.shared().clone() })
    }

    fn open_abstract_mvars_result<'py>(
        &self,
        py: Python<'py>,
        result: &PyAbstractMVarsResult,
    ) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyTuple>, Py<PyExpr>)> {
        let (mvars, infos, body) =
            self.cell.ask(py, |meta| meta.open_abstract_mvars_result(&result.result))?;
        let infos = PyTuple::new(py, infos.into_iter().map(super::infos::info_text))?;
        Ok((self.wrap_all(py, &mvars)?, infos, self.wrap(py, body)?))
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyAbstractMVarsResult>()
}
