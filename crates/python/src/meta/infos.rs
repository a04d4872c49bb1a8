//! What an environment says about constants, as plain objects.

use super::text::{text_of_sym, SymArg};
use gnomon_engine::attributes::{InstanceEntry, MatcherInfo, ProjectionInfo};
use gnomon_engine::fun_info::ParamInfo;
use gnomon_term::BinderInfo;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::Arc;

/// `ProjectionInfo`
#[pyclass(name = "ProjectionInfo", frozen, eq, module = "gnomon.meta")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyProjectionInfo(pub ProjectionInfo);

#[pymethods]
impl PyProjectionInfo {
    #[new]
    fn new(ctor: SymArg, num_params: u32, index: u32, from_class: bool) -> Self {
        PyProjectionInfo(ProjectionInfo { ctor: ctor.0, num_params, index, from_class })
    }

    #[getter]
    fn ctor(&self, py: Python<'_>) -> Py<PyString> {
        text_of_sym(py, self.0.ctor)
    }

    #[getter]
    fn num_params(&self) -> u32 {
        self.0.num_params
    }

    #[getter]
    fn index(&self) -> u32 {
        self.0.index
    }

    #[getter]
    #[pyo3(name = "from_class")]
    fn is_from_class(&self) -> bool {
        self.0.from_class
    }
}

/// `MatcherInfo`
#[pyclass(name = "MatcherInfo", frozen, eq, module = "gnomon.meta")]
#[derive(Clone, PartialEq)]
pub(crate) struct PyMatcherInfo(pub Arc<MatcherInfo>);

impl PyMatcherInfo {
    /// Fills empty lists, and refuses lists whose lengths do not fit.
    pub fn checked(mut info: MatcherInfo) -> PyResult<PyMatcherInfo> {
        if info.discr_names.is_empty() {
            info.discr_names.resize(info.num_discrs as usize, None);
        }
        if info.alt_has_unit_thunk.is_empty() {
            info.alt_has_unit_thunk.resize(info.alt_num_params.len(), false);
        }
        if info.discr_names.len() != info.num_discrs as usize
            || info.alt_has_unit_thunk.len() != info.alt_num_params.len()
        {
            return Err(PyValueError::new_err("the lengths of the lists do not fit"));
        }
        Ok(PyMatcherInfo(Arc::new(info)))
    }
}

#[pymethods]
impl PyMatcherInfo {
    #[new]
    #[pyo3(signature = (
        num_params, num_discrs, alt_num_params, u_elim_pos = None, discr_names = vec![],
        overlaps = vec![], alt_has_unit_thunk = vec![]
    ))]
    fn new(
        num_params: u32,
        num_discrs: u32,
        alt_num_params: Vec<u32>,
        u_elim_pos: Option<u32>,
        discr_names: Vec<Option<SymArg>>,
        overlaps: Vec<(u32, u32)>,
        alt_has_unit_thunk: Vec<bool>,
    ) -> PyResult<Self> {
        let discr_names = discr_names.into_iter().map(|name| name.map(|name| name.0)).collect();
        Self::checked(MatcherInfo {
            num_params,
            num_discrs,
            alt_num_params,
            alt_has_unit_thunk,
            u_elim_pos,
            discr_names,
            overlaps,
        })
    }

    #[getter]
    fn num_params(&self) -> u32 {
        self.0.num_params
    }

    #[getter]
    fn num_discrs(&self) -> u32 {
        self.0.num_discrs
    }

    #[getter]
    fn alt_num_params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0.alt_num_params)
    }

    #[getter]
    fn u_elim_pos(&self) -> Option<u32> {
        self.0.u_elim_pos
    }

    #[getter]
    fn discr_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let names = self.0.discr_names.iter();
        PyTuple::new(py, names.map(|name| name.map(|name| text_of_sym(py, name))))
    }

    #[getter]
    fn overlaps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0.overlaps)
    }

    #[getter]
    fn alt_has_unit_thunk<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0.alt_has_unit_thunk)
    }

    #[getter]
    fn arity(&self) -> usize {
        self.0.arity()
    }

    #[getter]
    fn motive_pos(&self) -> u32 {
        self.0.num_params
    }

    #[getter]
    fn first_discr_pos(&self) -> usize {
        self.0.first_discr_pos()
    }

    #[getter]
    fn first_alt_pos(&self) -> usize {
        self.0.first_alt_pos()
    }
}

/// `InstanceInfo`
#[pyclass(name = "InstanceInfo", frozen, module = "gnomon.meta")]
#[derive(Clone)]
pub(crate) struct PyInstanceInfo(pub Arc<InstanceEntry>);

#[pymethods]
impl PyInstanceInfo {
    #[getter]
    fn name(&self, py: Python<'_>) -> Py<PyString> {
        text_of_sym(py, self.0.name)
    }

    #[getter]
    fn class_name(&self, py: Python<'_>) -> Py<PyString> {
        text_of_sym(py, self.0.class)
    }

    #[getter]
    fn priority(&self) -> u32 {
        self.0.priority
    }

    #[getter]
    fn synth_order<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.synth_order.iter())
    }
}

/// `ParamInfo`
#[pyclass(name = "ParamInfo", frozen, module = "gnomon.meta")]
pub(crate) struct PyParamInfo(pub ParamInfo);

#[pymethods]
impl PyParamInfo {
    #[getter]
    fn bi(&self) -> &'static str {
        info_text(self.0.info)
    }

    #[getter]
    fn has_fwd_deps(&self) -> bool {
        self.0.has_fwd_deps
    }

    #[getter]
    fn back_deps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0.back_deps)
    }

    #[getter]
    fn is_prop(&self) -> bool {
        self.0.is_prop
    }

    #[getter]
    fn is_dec_inst(&self) -> bool {
        self.0.is_dec_inst
    }

    #[getter]
    fn higher_order_out_param(&self) -> bool {
        self.0.higher_order_out_param
    }

    #[getter]
    fn depends_on_higher_order_out_param(&self) -> bool {
        self.0.depends_on_higher_order_out_param
    }

    #[getter]
    fn is_explicit(&self) -> bool {
        self.0.is_explicit()
    }

    #[getter]
    fn is_implicit(&self) -> bool {
        self.0.info == BinderInfo::Implicit
    }

    #[getter]
    fn is_strict_implicit(&self) -> bool {
        self.0.info == BinderInfo::StrictImplicit
    }

    #[getter]
    fn is_inst_implicit(&self) -> bool {
        self.0.is_inst_implicit()
    }
}

/// A binder info as text.
pub(crate) fn info_text(info: BinderInfo) -> &'static str {
    match info {
        BinderInfo::Default => "default",
        BinderInfo::Implicit => "implicit",
        BinderInfo::StrictImplicit => "strictImplicit",
        BinderInfo::InstImplicit => "instImplicit",
    }
}

/// Where a binder info is expected: text or a `BinderInfo`.
pub(crate) struct InfoArg(pub BinderInfo);

impl<'py> FromPyObject<'py> for InfoArg {
    fn extract_bound(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(info) = object.downcast::<crate::expr::PyBinderInfo>() {
            return Ok(InfoArg((*info.get()).into()));
        }
        let Ok(text) = object.downcast::<PyString>() else {
            return Err(PyTypeError::new_err("expected a BinderInfo or a str"));
        };
        Ok(InfoArg(match &*text.to_cow()? {
            "default" => BinderInfo::Default,
            "implicit" => BinderInfo::Implicit,
            "strictImplicit" | "strict_implicit" => BinderInfo::StrictImplicit,
            "instImplicit" | "inst_implicit" => BinderInfo::InstImplicit,
            other => {
                return Err(PyValueError::new_err(format!("no binder info is called `{other}`")));
            }
        }))
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyProjectionInfo>()?;
    module.add_class::<PyMatcherInfo>()?;
    module.add_class::<PyInstanceInfo>()?;
    module.add_class::<PyParamInfo>()
}
