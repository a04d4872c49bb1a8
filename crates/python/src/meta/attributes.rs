//! What an environment says about constants, and how to say more.

use super::changes::{change_of_data, data_of_change};
use super::env::{reducibility_of, reducibility_text, texts, PyElabEnv};
use super::infos::{PyInstanceInfo, PyMatcherInfo, PyProjectionInfo};
use super::text::{text_of_sym, SymArg};
use gnomon_engine::attributes::Change;
use gnomon_engine::names::Sym;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::Arc;

#[pymethods]
impl PyElabEnv {
    /// A constant's reducibility.
    fn reducibility(&self, name: SymArg) -> &'static str {
        reducibility_text(self.attributes().reducibility(name.0))
    }

    fn with_reducibility(&self, name: SymArg, status: &str) -> PyResult<Self> {
        let status = reducibility_of(status)?;
        Ok(self.change(Change::Reducibility(name.0, status)))
    }

    fn is_class(&self, name: SymArg) -> bool {
        self.attributes().classes.contains(&name.0)
    }

    /// The positions of a class's output parameters.
    fn out_params<'py>(&self, py: Python<'py>, name: SymArg) -> PyResult<Bound<'py, PyTuple>> {
        let positions = self.attributes().classes.get(&name.0);
        PyTuple::new(py, positions.map_or(vec![], |positions| positions.to_vec()))
    }

    /// The environment in which an inductive type or definition is a class.
    #[pyo3(signature = (name, out_params = None))]
    fn with_class(
        &self,
        py: Python<'_>,
        name: SymArg,
        out_params: Option<Vec<u32>>,
    ) -> PyResult<Self> {
        let out_params = match out_params {
            Some(positions) => positions.into(),
            None => self.ask(py, |meta| {
                let name = meta.name_of(name.0);
                meta.out_params_of(name)
            })?,
        };
        Ok(self.change(Change::Class(name.0, out_params)))
    }

    /// The environment with an instance.
    #[pyo3(signature = (info, priority = 1000))]
    fn with_instance(
        &self,
        py: Python<'_>,
        info: &Bound<'_, PyAny>,
        priority: u32,
    ) -> PyResult<Self> {
        let entry = match info.downcast::<PyInstanceInfo>() {
            Ok(info) => info.get().0.clone(),
            Err(_) => {
                let name: SymArg = info.extract()?;
                Arc::new(self.ask(py, |meta| {
                    let name = meta.name_of(name.0);
                    meta.instance_entry(name, priority)
                })?)
            }
        };
        Ok(self.change(Change::Instance(entry)))
    }

    fn without_instance(&self, name: SymArg) -> Self {
        self.change(Change::EraseInstance(name.0))
    }

    fn is_instance(&self, name: SymArg) -> bool {
        self.attributes().instances.by_name.contains_key(&name.0)
    }

    fn instance_priority(&self, name: SymArg) -> Option<u32> {
        self.attributes().instances.by_name.get(&name.0).map(|entry| entry.priority)
    }

    /// The names of the instances (of a class).
    #[pyo3(signature = (class_name = None))]
    fn instances<'py>(
        &self,
        py: Python<'py>,
        class_name: Option<SymArg>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.attributes().instances.by_name.values();
        let wanted = all.filter(|entry| class_name.is_none_or(|class| class.0 == entry.class));
        texts(py, wanted.map(|entry| entry.name))
    }

    /// The default instances of a class with their priorities, latest first.
    fn default_instances<'py>(
        &self,
        py: Python<'py>,
        class_name: SymArg,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.attributes().default_instances.get(&class_name.0).cloned();
        let all = all.unwrap_or_default();
        PyTuple::new(
            py,
            all.iter()
                .map(|&(name, priority)| (text_of_sym(py, name), priority))
                .collect::<Vec<_>>(),
        )
    }

    /// The priorities of all default instances, greatest first.
    fn default_instance_priorities<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.attributes().default_instances.values();
        let mut priorities: Vec<u32> =
            all.flat_map(|instances| instances.iter().map(|&(_, priority)| priority)).collect();
        priorities.sort_unstable_by(|a, b| b.cmp(a));
        priorities.dedup();
        PyTuple::new(py, priorities)
    }

    #[pyo3(signature = (name, priority = 1000))]
    fn with_default_instance(&self, py: Python<'_>, name: SymArg, priority: u32) -> PyResult<Self> {
        let class = self.ask(py, |meta| {
            let name = meta.name_of(name.0);
            meta.default_instance_class(name)
        })?;
        Ok(self.change(Change::DefaultInstance { class, name: name.0, priority }))
    }

    fn projection_info(&self, name: SymArg) -> Option<PyProjectionInfo> {
        let info = self.attributes().projections.get(&name.0)?;
        Some(PyProjectionInfo((**info).clone()))
    }

    fn with_projection_info(&self, name: SymArg, info: PyProjectionInfo) -> Self {
        self.change(Change::Projection(name.0, Arc::new(info.0)))
    }

    /// The projection function of a structure's field.
    fn projection_fn(
        &self,
        py: Python<'_>,
        struct_name: SymArg,
        index: u32,
    ) -> Option<Py<PyString>> {
        let ctor = self.only_ctor(struct_name.0)?;
        let name = self.attributes().projection_fns.get(&(ctor, index))?;
        Some(text_of_sym(py, *name))
    }

    fn matcher_info(&self, name: SymArg) -> Option<PyMatcherInfo> {
        self.attributes().matchers.get(&name.0).cloned().map(PyMatcherInfo)
    }

    fn with_matcher_info(&self, name: SymArg, info: PyMatcherInfo) -> Self {
        self.change(Change::Matcher(name.0, info.0))
    }

    fn is_aux_recursor(&self, name: SymArg) -> bool {
        self.attributes().aux_recursors.contains(&name.0)
    }

    fn with_aux_recursor(&self, name: SymArg) -> Self {
        self.change(Change::AuxRecursor(name.0))
    }

    fn is_no_confusion(&self, name: SymArg) -> bool {
        self.attributes().no_confusions.contains(&name.0)
    }

    fn with_no_confusion(&self, name: SymArg) -> Self {
        self.change(Change::NoConfusion(name.0))
    }

    fn struct_rec_arg_pos(&self, name: SymArg) -> Option<u32> {
        self.attributes().struct_rec_arg_pos.get(&name.0).copied()
    }

    fn with_struct_rec_arg_pos(&self, name: SymArg, position: u32) -> Self {
        self.change(Change::StructRecArgPos(name.0, position))
    }

    fn with_unification_hint(&self, py: Python<'_>, name: SymArg) -> PyResult<Self> {
        let keys = self.ask(py, |meta| {
            let name = meta.name_of(name.0);
            meta.unification_hint_path(name)
        })?;
        Ok(self.change(Change::UnificationHint(name.0, keys)))
    }

    /// Whether a name carries a tag.
    fn has_tag(&self, tag: &str, name: SymArg) -> bool {
        self.attributes().tags.contains_key(&(tag.into(), name.0))
    }

    fn with_tag(&self, tag: &str, name: SymArg) -> Self {
        self.change(Change::Tag(tag.into(), name.0))
    }

    fn without_tag(&self, tag: &str, name: SymArg) -> Self {
        self.change(Change::Untag(tag.into(), name.0))
    }

    fn tagged<'py>(&self, py: Python<'py>, tag: &str) -> PyResult<Bound<'py, PyTuple>> {
        let from: (Arc<str>, Sym) = (tag.into(), Sym::ANONYMOUS);
        let all = self.attributes().tags.range(from..);
        let named = all.take_while(|((other, _), ())| &**other == tag);
        texts(py, named.map(|((_, name), ())| *name))
    }

    // All of them.

    /// How often something was said.
    #[getter]
    fn num_changes(&self) -> usize {
        self.attributes().changes().len()
    }

    /// What was said from number `start` on, as plain data.
    #[pyo3(signature = (start = 0))]
    fn changes<'py>(&self, py: Python<'py>, start: usize) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.attributes().changes().iter().skip(start);
        let all: PyResult<Vec<_>> = all.map(|change| data_of_change(py, change)).collect();
        PyTuple::new(py, all?)
    }

    /// The environment in which all that is said, too.
    fn with_changes(&self, changes: &Bound<'_, PyAny>) -> PyResult<Self> {
        let changes: PyResult<Vec<Change>> =
            changes.try_iter()?.map(|change| change_of_data(&change?)).collect();
        Ok(self.with_env(self.env.with_changes(changes?)))
    }
}
