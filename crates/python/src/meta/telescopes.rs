//! Telescopes and binding.

use super::infos::{info_text, InfoArg};
use super::locals::mvar_kind_of;
use super::state::PyMeta;
use crate::expr::PyExpr;
use gnomon_engine::binding::{Binding, BindingOptions};
use gnomon_engine::telescope::Telescope;
use gnomon_engine::{Meta, Result};
use gnomon_term::{BinderInfo, ExprId};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

type Opened<'py> = (Bound<'py, PyTuple>, Py<PyExpr>);
type MetaOpened<'py> = (Bound<'py, PyTuple>, Bound<'py, PyTuple>, Py<PyExpr>);

impl PyMeta {
    fn opened<'py>(
        &self,
        py: Python<'py>,
        e: &PyExpr,
        work: impl Fn(&mut Meta, ExprId) -> Result<(Vec<ExprId>, ExprId)> + Sync,
    ) -> PyResult<Opened<'py>> {
        let e = self.e(py, e)?;
        let (fvars, body) = self.cell.ask(py, |meta| work(meta, e))?;
        Ok((self.wrap_all(py, &fvars)?, self.wrap(py, body)?))
    }

    fn meta_opened<'py>(
        &self,
        py: Python<'py>,
        e: &PyExpr,
        work: impl Fn(&mut Meta, ExprId) -> Result<(Vec<ExprId>, Vec<BinderInfo>, ExprId)> + Sync,
    ) -> PyResult<MetaOpened<'py>> {
        let e = self.e(py, e)?;
        let (mvars, infos, body) = self.cell.ask(py, |meta| work(meta, e))?;
        let infos = PyTuple::new(py, infos.into_iter().map(info_text))?;
        Ok((self.wrap_all(py, &mvars)?, infos, self.wrap(py, body)?))
    }
}

#[pymethods]
impl PyMeta {
    #[pyo3(signature = (r#type, max = None, *, reducing = false, cleanup_annotations = false))]
    fn forall_telescope<'py>(
        &self,
        py: Python<'py>,
        r#type: PyExpr,
        max: Option<usize>,
        reducing: bool,
        cleanup_annotations: bool,
    ) -> PyResult<Opened<'py>> {
        let options = Telescope { max, reducing, cleanup: cleanup_annotations, ..Telescope::ALL };
        self.opened(py, &r#type, |meta, ty| meta.forall_telescope(ty, &options))
    }

    #[pyo3(signature = (e, max = None, *, lets = false, cleanup_annotations = false))]
    fn lambda_telescope<'py>(
        &self,
        py: Python<'py>,
        e: PyExpr,
        max: Option<usize>,
        lets: bool,
        cleanup_annotations: bool,
    ) -> PyResult<Opened<'py>> {
        let options = Telescope { max, lets, cleanup: cleanup_annotations, ..Telescope::ALL };
        self.opened(py, &e, |meta, e| meta.lambda_telescope(e, &options))
    }

    fn let_telescope<'py>(&self, py: Python<'py>, e: PyExpr) -> PyResult<Opened<'py>> {
        let options = Telescope { lets: true, only_lets: true, ..Telescope::ALL };
        self.opened(py, &e, |meta, e| meta.lambda_telescope(e, &options))
    }

    #[pyo3(signature = (r#type, max = None, *, reducing = false, kind = "natural"))]
    fn forall_meta_telescope<'py>(
        &self,
        py: Python<'py>,
        r#type: PyExpr,
        max: Option<usize>,
        reducing: bool,
        kind: &str,
    ) -> PyResult<MetaOpened<'py>> {
        let kind = mvar_kind_of(kind)?;
        self.meta_opened(py, &r#type, |meta, ty| {
            meta.forall_meta_telescope(ty, max, reducing, kind)
        })
    }

    #[pyo3(signature = (e, max = None))]
    fn lambda_meta_telescope<'py>(
        &self,
        py: Python<'py>,
        e: PyExpr,
        max: Option<usize>,
    ) -> PyResult<MetaOpened<'py>> {
        self.meta_opened(py, &e, |meta, e| meta.lambda_meta_telescope(e, max))
    }

    #[pyo3(signature = (
        fvars, e, *, used_only = false, used_let_only = true, eta_reduce = false,
        binder_info_for_mvars = None, generalize_nondep_let = true
    ))]
    #[allow(clippy::too_many_arguments)]
    fn mk_lambda(
        &self,
        py: Python<'_>,
        fvars: Vec<PyExpr>,
        e: PyExpr,
        used_only: bool,
        used_let_only: bool,
        eta_reduce: bool,
        binder_info_for_mvars: Option<InfoArg>,
        generalize_nondep_let: bool,
    ) -> PyResult<Py<PyExpr>> {
        let options = BindingOptions {
            used_only,
            used_let_only,
            eta_reduce,
            info_for_mvars: binder_info_for_mvars.map_or(BinderInfo::Implicit, |info| info.0),
            generalize_nondep_let,
        };
        let fvars = self.es(py, &fvars)?;
        self.map(py, &e, |meta, e| meta.mk_binding(Binding::Lambda, &fvars, e, &options))
    }

    #[pyo3(signature = (
        fvars, e, *, used_only = false, used_let_only = true, binder_info_for_mvars = None,
        generalize_nondep_let = true
    ))]
    #[allow(clippy::too_many_arguments)]
    fn mk_forall(
        &self,
        py: Python<'_>,
        fvars: Vec<PyExpr>,
        e: PyExpr,
        used_only: bool,
        used_let_only: bool,
        binder_info_for_mvars: Option<InfoArg>,
        generalize_nondep_let: bool,
    ) -> PyResult<Py<PyExpr>> {
        let options = BindingOptions {
            used_only,
            used_let_only,
            eta_reduce: false,
            info_for_mvars: binder_info_for_mvars.map_or(BinderInfo::Implicit, |info| info.0),
            generalize_nondep_let,
        };
        let fvars = self.es(py, &fvars)?;
        self.map(py, &e, |meta, e| meta.mk_binding(Binding::Forall, &fvars, e, &options))
    }

    #[pyo3(signature = (fvars, e, *, used_let_only = true, generalize_nondep_let = true))]
    fn mk_let(
        &self,
        py: Python<'_>,
        fvars: Vec<PyExpr>,
        e: PyExpr,
        used_let_only: bool,
        generalize_nondep_let: bool,
    ) -> PyResult<Py<PyExpr>> {
        let options =
            BindingOptions { used_let_only, generalize_nondep_let, ..BindingOptions::default() };
        let fvars = self.es(py, &fvars)?;
        self.map(py, &e, |meta, e| meta.mk_binding(Binding::Lambda, &fvars, e, &options))
    }

    #[pyo3(name = "abstract")]
    fn abstract_(&self, py: Python<'_>, e: PyExpr, fvars: Vec<PyExpr>) -> PyResult<Py<PyExpr>> {
        let fvars = self.es(py, &fvars)?;
        self.map(py, &e, |meta, e| meta.abstract_vars(&fvars, e))
    }

    fn replace_fvars(
        &self,
        py: Python<'_>,
        e: PyExpr,
        fvars: Vec<PyExpr>,
        values: Vec<PyExpr>,
    ) -> PyResult<Py<PyExpr>> {
        let (fvars, values) = (self.es(py, &fvars)?, self.es(py, &values)?);
        self.map(py, &e, |meta, e| meta.replace_fvars(e, &fvars, &values))
    }
}
