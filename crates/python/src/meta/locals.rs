//! `LocalContext`, `LocalDecl`, `MVarDecl`.

use super::infos::{info_text, InfoArg};
use super::session::MetaCell;
use super::state::PyMeta;
use super::text::{text_of_sym, SymArg};
use crate::expr::PyExpr;
use gnomon_engine::lctx::{DeclKind, InstsId, LCtxId, LocalDecl, LocalInstance};
use gnomon_engine::mctx::{MVarDecl, MVarKind};
use gnomon_engine::names::Sym;
use gnomon_engine::{Error, Meta, Result};
use gnomon_term::{Expr, ExprId, FVarId};
use pyo3::exceptions::{PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::Arc;

/// `LocalContext`
#[pyclass(name = "LocalContext", frozen, module = "gnomon.meta")]
pub(crate) struct PyLocalContext {
    pub cell: Arc<MetaCell>,
    pub lctx: LCtxId,
    pub insts: InstsId,
}

/// `LocalDecl`
#[pyclass(name = "LocalDecl", frozen, module = "gnomon.meta")]
pub(crate) struct PyLocalDecl {
    cell: Arc<MetaCell>,
    decl: LocalDecl,
    index: u32,
    user_name: Sym,
    fvar: ExprId,
}

/// `MVarDecl`
#[pyclass(name = "MVarDecl", frozen, module = "gnomon.meta")]
pub(crate) struct PyMVarDecl {
    cell: Arc<MetaCell>,
    decl: MVarDecl,
    index: u32,
    user_name: Sym,
}

/// What a declaration is for, as text.
pub(crate) fn kind_text(kind: DeclKind) -> &'static str {
    match kind {
        DeclKind::Default => "default",
        DeclKind::ImplDetail => "implDetail",
        DeclKind::AuxDecl => "auxDecl",
    }
}

/// What a declaration is for.
pub(crate) fn kind_of(text: &str) -> PyResult<DeclKind> {
    match text {
        "default" => Ok(DeclKind::Default),
        "implDetail" => Ok(DeclKind::ImplDetail),
        "auxDecl" => Ok(DeclKind::AuxDecl),
        other => Err(PyValueError::new_err(format!("no kind is called `{other}`"))),
    }
}

/// A metavariable's kind as text.
pub(crate) fn mvar_kind_text(kind: MVarKind) -> &'static str {
    match kind {
        MVarKind::Natural => "natural",
        MVarKind::Synthetic => "synthetic",
        MVarKind::SyntheticOpaque => "syntheticOpaque",
    }
}

/// A metavariable's kind.
pub(crate) fn mvar_kind_of(text: &str) -> PyResult<MVarKind> {
    match text {
        "natural" => Ok(MVarKind::Natural),
        "synthetic" => Ok(MVarKind::Synthetic),
        "syntheticOpaque" => Ok(MVarKind::SyntheticOpaque),
        other => Err(PyValueError::new_err(format!("no kind is called `{other}`"))),
    }
}

/// A declaration with what showing it needs.
pub(crate) fn describe(
    meta: &mut Meta,
    cell: &Arc<MetaCell>,
    decl: LocalDecl,
    index: u32,
) -> PyLocalDecl {
    PyLocalDecl {
        cell: cell.clone(),
        decl,
        index,
        user_name: meta.sym(decl.user_name),
        fvar: meta.store.mk(Expr::FVar(decl.fvar)),
    }
}

/// The number of a free variable.
pub(crate) fn fvar_id(py: Python<'_>, fvar: &PyExpr) -> PyResult<FVarId> {
    match fvar.look(py, |_, node| node)? {
        Expr::FVar(id) => Ok(id),
        _ => Err(PyTypeError::new_err("expected a free variable")),
    }
}

impl PyLocalContext {
    /// A context must be used with the `Meta` it comes from.
    pub fn must_belong(&self, cell: &Arc<MetaCell>) -> PyResult<()> {
        match Arc::ptr_eq(&self.cell, cell) {
            true => Ok(()),
            false => Err(PyValueError::new_err("the local context belongs to another `Meta`")),
        }
    }

    fn with(&self, lctx: LCtxId, insts: InstsId) -> PyLocalContext {
        PyLocalContext { cell: self.cell.clone(), lctx, insts }
    }

    fn lookup(&self, py: Python<'_>, fvar: FVarId) -> PyResult<Option<PyLocalDecl>> {
        self.cell.ask(py, |meta| {
            let Some((_, decl)) = meta.locals.find(self.lctx, fvar) else { return Ok(None) };
            let decl = *decl;
            let index = meta.locals.index(self.lctx, fvar).unwrap_or(0);
            Ok(Some(describe(meta, &self.cell, decl, index)))
        })
    }

    fn changed(
        &self,
        py: Python<'_>,
        fvar: &PyExpr,
        change: impl Fn(&mut Meta, &mut LocalDecl) + Sync,
    ) -> PyResult<PyLocalContext> {
        let id = fvar_id(py, fvar)?;
        let lctx = self.cell.ask(py, |meta| {
            let Some((_, decl)) = meta.locals.find(self.lctx, id) else {
                let fvar = meta.store.mk(Expr::FVar(id));
                let kind = gnomon_engine::error::ErrorKind::UnknownFVar;
                return Err(Error::of(kind, "", [("term", fvar)]));
            };
            let mut decl = *decl;
            change(meta, &mut decl);
            Ok(meta.locals.replace(self.lctx, decl))
        })?;
        Ok(self.with(lctx, self.insts))
    }
}

#[pymethods]
impl PyLocalContext {
    fn find(&self, py: Python<'_>, fvar: PyExpr) -> PyResult<Option<PyLocalDecl>> {
        match fvar.look(py, |_, node| node)? {
            Expr::FVar(id) => self.lookup(py, id),
            _ => Ok(None),
        }
    }

    fn __getitem__(&self, py: Python<'_>, fvar: PyExpr) -> PyResult<PyLocalDecl> {
        match self.lookup(py, fvar_id(py, &fvar)?)? {
            Some(decl) => Ok(decl),
            None => Err(PyKeyError::new_err("the variable is not in the local context")),
        }
    }

    /// The latest declaration with this user name.
    fn find_by_name(&self, py: Python<'_>, user_name: SymArg) -> PyResult<Option<PyLocalDecl>> {
        self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.0);
            let found = meta
                .locals
                .newest_first(self.lctx)
                .find(|&(decl, _)| meta.locals.decl(decl).user_name == name);
            let Some((decl, index)) = found else { return Ok(None) };
            let decl = *meta.locals.decl(decl);
            Ok(Some(describe(meta, &self.cell, decl, index)))
        })
    }

    /// The latest variable with this user name that is no function that is being defined, and whether
    /// there are such functions.
    fn variable(&self, py: Python<'_>, user_name: SymArg) -> PyResult<(Option<Py<PyExpr>>, bool)> {
        let (found, has_aux) = self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.0);
            let found = meta.locals.newest_named(self.lctx, name).map(|decl| decl.fvar);
            let has_aux = meta.locals.has_aux(self.lctx);
            Ok((found.map(|fvar| meta.store.mk(Expr::FVar(fvar))), has_aux))
        })?;
        let found = found
            .map(|fvar| PyExpr::wrap(py, self.cell.session.shared.clone(), fvar))
            .transpose()?;
        Ok((found, has_aux))
    }

    /// All declarations, oldest first.
    fn decls<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let decls = self.cell.ask(py, |meta| {
            let mut all: Vec<_> = meta.locals.newest_first(self.lctx).collect();
            all.reverse();
            let mut described = Vec::with_capacity(all.len());
            for (decl, index) in all {
                let decl = *meta.locals.decl(decl);
                described.push(describe(meta, &self.cell, decl, index));
            }
            Ok(described)
        })?;
        let decls: PyResult<Vec<Py<PyLocalDecl>>> =
            decls.into_iter().map(|decl| Py::new(py, decl)).collect();
        PyTuple::new(py, decls?)
    }

    fn fvars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let fvars = self.cell.ask(py, |meta| {
            let decls = meta.locals.decls(self.lctx);
            let mut fvars = Vec::with_capacity(decls.len());
            for decl in decls {
                let fvar = meta.locals.decl(decl).fvar;
                fvars.push(meta.store.mk(Expr::FVar(fvar)));
            }
            Ok(fvars)
        })?;
        PyExpr::wrap_all(py, &self.cell.session.shared, &fvars)
    }

    fn last(&self, py: Python<'_>) -> PyResult<Option<PyLocalDecl>> {
        self.cell.ask(py, |meta| {
            let Some((decl, index)) = meta.locals.newest_first(self.lctx).next() else {
                return Ok(None);
            };
            let decl = *meta.locals.decl(decl);
            Ok(Some(describe(meta, &self.cell, decl, index)))
        })
    }

    fn contains(&self, py: Python<'_>, fvar: PyExpr) -> PyResult<bool> {
        match fvar.look(py, |_, node| node)? {
            Expr::FVar(id) => self.cell.state(py, |meta| meta.locals.contains(self.lctx, id)),
            _ => Ok(false),
        }
    }

    fn __contains__(&self, py: Python<'_>, fvar: PyExpr) -> PyResult<bool> {
        self.contains(py, fvar)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.cell.state(py, |meta| meta.locals.len(self.lctx))
    }

    fn __bool__(&self) -> bool {
        true
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.downcast::<PyLocalContext>().is_ok_and(|other| {
            let other = other.get();
            Arc::ptr_eq(&self.cell, &other.cell)
                && (self.lctx, self.insts) == (other.lctx, other.insts)
        })
    }

    fn __hash__(&self) -> u64 {
        u64::from(self.lctx.0) << 32 | u64::from(self.insts.0)
    }

    /// The context without some variables.
    #[pyo3(signature = (*fvars))]
    fn erase(&self, py: Python<'_>, fvars: Vec<PyExpr>) -> PyResult<PyLocalContext> {
        let ids: PyResult<Vec<FVarId>> = fvars.iter().map(|fvar| fvar_id(py, fvar)).collect();
        let ids = ids?;
        let (lctx, insts) = self.cell.ask(py, |meta| {
            let lctx = meta.locals.erase(self.lctx, &ids);
            let erased: Vec<ExprId> = ids.iter().map(|&id| meta.store.mk(Expr::FVar(id))).collect();
            let insts =
                meta.locals.filter_instances(self.insts, |inst| !erased.contains(&inst.fvar));
            Ok((lctx, insts))
        })?;
        Ok(self.with(lctx, insts))
    }

    fn rename(&self, py: Python<'_>, fvar: PyExpr, user_name: SymArg) -> PyResult<PyLocalContext> {
        self.changed(py, &fvar, |meta, decl| decl.user_name = meta.name_of(user_name.0))
    }

    fn with_binder_info(
        &self,
        py: Python<'_>,
        fvar: PyExpr,
        bi: InfoArg,
    ) -> PyResult<PyLocalContext> {
        self.changed(py, &fvar, |_, decl| decl.info = bi.0)
    }

    fn with_type(&self, py: Python<'_>, fvar: PyExpr, r#type: PyExpr) -> PyResult<PyLocalContext> {
        let ty = r#type.import(py, &self.cell.session.shared)?;
        self.changed(py, &fvar, |_, decl| decl.ty = ty)
    }

    #[pyo3(signature = (fvar, value, nondep = false))]
    fn with_value(
        &self,
        py: Python<'_>,
        fvar: PyExpr,
        value: Option<PyExpr>,
        nondep: bool,
    ) -> PyResult<PyLocalContext> {
        let shared = &self.cell.session.shared;
        let value = value.map(|value| value.import(py, shared)).transpose()?;
        self.changed(py, &fvar, |_, decl| {
            decl.value = value;
            decl.nondep = nondep;
        })
    }

    fn with_kind(&self, py: Python<'_>, fvar: PyExpr, kind: &str) -> PyResult<PyLocalContext> {
        let kind = kind_of(kind)?;
        self.changed(py, &fvar, |_, decl| decl.kind = kind)
    }

    /// The context with existing free variables at its end.
    #[pyo3(signature = (*fvars))]
    fn append(&self, py: Python<'_>, fvars: Vec<PyExpr>) -> PyResult<PyLocalContext> {
        let ids: PyResult<Vec<FVarId>> = fvars.iter().map(|fvar| fvar_id(py, fvar)).collect();
        let ids = ids?;
        let (lctx, insts) = self.cell.ask(py, |meta| {
            meta.with_lctx(self.lctx, self.insts, |meta| {
                for &id in &ids {
                    let fvar = meta.store.mk(Expr::FVar(id));
                    let Some(decl) = meta.locals.first_decl(id).copied() else {
                        let kind = gnomon_engine::error::ErrorKind::UnknownFVar;
                        return Err(Error::of(kind, "", [("term", fvar)]));
                    };
                    let decl_id = meta.locals.decl_id(decl);
                    meta.lctx = meta.locals.push_existing(meta.lctx, decl_id);
                    meta.push_instance_if_class(fvar, decl.ty)?;
                }
                Ok((meta.lctx, meta.insts))
            })
        })?;
        Ok(self.with(lctx, insts))
    }

    fn is_sub_prefix_of(&self, py: Python<'_>, other: &PyLocalContext) -> PyResult<bool> {
        other.must_belong(&self.cell)?;
        self.cell.state(py, |meta| meta.locals.is_sub_prefix_of(self.lctx, other.lctx, &[]))
    }

    /// The local instances with their classes, oldest first.
    fn local_instances<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let instances = self.cell.ask(py, |meta| {
            let all = meta.locals.instances(self.insts);
            Ok(all.into_iter().map(|inst| (meta.sym(inst.class), inst.fvar)).collect::<Vec<_>>())
        })?;
        let instances: PyResult<Vec<(Py<PyString>, Py<PyExpr>)>> = instances
            .into_iter()
            .map(|(class, fvar)| {
                let fvar = PyExpr::wrap(py, self.cell.session.shared.clone(), fvar)?;
                Ok((text_of_sym(py, class), fvar))
            })
            .collect();
        PyTuple::new(py, instances?)
    }

    fn with_local_instances(
        &self,
        py: Python<'_>,
        instances: Vec<(SymArg, PyExpr)>,
    ) -> PyResult<PyLocalContext> {
        let shared = &self.cell.session.shared;
        let instances: PyResult<Vec<(Sym, ExprId)>> =
            instances.iter().map(|(class, fvar)| Ok((class.0, fvar.import(py, shared)?))).collect();
        let instances = instances?;
        let insts = self.cell.ask(py, |meta| {
            let mut insts = InstsId::EMPTY;
            for &(class, fvar) in &instances {
                let class = meta.name_of(class);
                insts = meta.locals.push_instance(insts, LocalInstance { class, fvar });
            }
            Ok(insts)
        })?;
        Ok(self.with(self.lctx, insts))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<LocalContext with {} variables>", self.__len__(py)?))
    }
}

#[pymethods]
impl PyLocalDecl {
    #[getter]
    fn fvar(&self, py: Python<'_>) -> PyResult<Py<PyExpr>> {
        PyExpr::wrap(py, self.cell.session.shared.clone(), self.fvar)
    }

    #[getter]
    fn user_name(&self, py: Python<'_>) -> Py<PyString> {
        text_of_sym(py, self.user_name)
    }

    #[getter]
    fn r#type(&self, py: Python<'_>) -> PyResult<Py<PyExpr>> {
        PyExpr::wrap(py, self.cell.session.shared.clone(), self.decl.ty)
    }

    #[getter]
    fn value(&self, py: Python<'_>) -> PyResult<Option<Py<PyExpr>>> {
        let wrap = |value| PyExpr::wrap(py, self.cell.session.shared.clone(), value);
        self.decl.value.map(wrap).transpose()
    }

    #[getter]
    fn nondep(&self) -> bool {
        self.decl.nondep
    }

    #[getter]
    fn is_let(&self) -> bool {
        self.decl.let_value().is_some()
    }

    #[getter]
    fn bi(&self) -> &'static str {
        info_text(self.decl.info)
    }

    #[getter]
    fn kind(&self) -> &'static str {
        kind_text(self.decl.kind)
    }

    #[getter]
    fn is_implementation_detail(&self) -> bool {
        self.decl.kind != DeclKind::Default
    }

    #[getter]
    fn index(&self) -> u32 {
        self.index
    }
}

#[pymethods]
impl PyMVarDecl {
    #[getter]
    fn user_name(&self, py: Python<'_>) -> Py<PyString> {
        text_of_sym(py, self.user_name)
    }

    #[getter]
    fn r#type(&self, py: Python<'_>) -> PyResult<Py<PyExpr>> {
        PyExpr::wrap(py, self.cell.session.shared.clone(), self.decl.ty)
    }

    #[getter]
    fn lctx(&self) -> PyLocalContext {
        let MVarDecl { lctx, insts, .. } = self.decl;
        PyLocalContext { cell: self.cell.clone(), lctx, insts }
    }

    #[getter]
    fn kind(&self) -> &'static str {
        mvar_kind_text(self.decl.kind)
    }

    #[getter]
    fn depth(&self) -> u32 {
        self.decl.depth
    }

    #[getter]
    fn num_scope_args(&self) -> u32 {
        self.decl.num_scope_args
    }

    #[getter]
    fn index(&self) -> u32 {
        self.index
    }
}

#[pymethods]
impl PyMeta {
    /// Adds a hypothesis to the current local context.
    #[pyo3(signature = (user_name, r#type, bi = None, kind = "default", *, instance = None))]
    fn push_local(
        &self,
        py: Python<'_>,
        user_name: SymArg,
        r#type: PyExpr,
        bi: Option<InfoArg>,
        kind: &str,
        instance: Option<bool>,
    ) -> PyResult<Py<PyExpr>> {
        let ty = self.e(py, &r#type)?;
        let info = bi.map_or_else(Default::default, |bi| bi.0);
        let kind = kind_of(kind)?;
        let fvar = self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.0);
            match instance {
                Some(false) => Ok(meta.push_decl(name, ty, None, false, info, kind)),
                _ => meta.push_local(name, ty, info, kind),
            }
        })?;
        self.wrap(py, fvar)
    }

    /// Adds a local definition to the current local context.
    #[pyo3(signature = (user_name, r#type, value, nondep = false, kind = "default"))]
    fn push_let(
        &self,
        py: Python<'_>,
        user_name: SymArg,
        r#type: PyExpr,
        value: PyExpr,
        nondep: bool,
        kind: &str,
    ) -> PyResult<Py<PyExpr>> {
        let (ty, value) = (self.e(py, &r#type)?, self.e(py, &value)?);
        let kind = kind_of(kind)?;
        let fvar = self.cell.ask(py, |meta| {
            let name = meta.name_of(user_name.0);
            meta.push_let(name, ty, value, nondep, kind)
        })?;
        self.wrap(py, fvar)
    }

    /// A declaration of the current local context.
    fn local_decl(&self, py: Python<'_>, fvar: PyExpr) -> PyResult<PyLocalDecl> {
        let fvar = self.e(py, &fvar)?;
        self.cell.ask(py, |meta| {
            let decl = meta.local_decl(fvar)?;
            let index = meta.locals.index(meta.lctx, decl.fvar).unwrap_or(0);
            Ok(describe(meta, &self.cell, decl, index))
        })
    }

    /// The class that a type is an instance of.
    fn is_class(&self, py: Python<'_>, r#type: PyExpr) -> PyResult<Option<Py<PyString>>> {
        let ty = self.e(py, &r#type)?;
        let class = self.cell.ask(py, |meta| {
            let class = meta.is_class(ty)?;
            Ok(class.map(|class| meta.sym(class)))
        })?;
        Ok(class.map(|class| text_of_sym(py, class)))
    }

    /// A metavariable's declaration.
    fn mvar_decl(&self, py: Python<'_>, mvar: PyExpr) -> PyResult<PyMVarDecl> {
        let id = self.mvar(py, &mvar)?;
        self.cell.ask(py, |meta| -> Result<PyMVarDecl> {
            let decl = meta.mvar_decl(id)?;
            let user_name = meta.sym(decl.user_name);
            Ok(PyMVarDecl { cell: self.cell.clone(), decl, index: id.0, user_name })
        })
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyLocalContext>()?;
    module.add_class::<PyLocalDecl>()?;
    module.add_class::<PyMVarDecl>()
}
