//! What is said about constants as plain data: tuples of texts, numbers and tuples, for files.

use super::env::{reducibility_of, reducibility_text};
use super::infos::PyMatcherInfo;
use super::text::{text_of_sym, SymArg};
use gnomon_engine::attributes::{Change, InstanceEntry, MatcherInfo, ProjectionInfo};
use gnomon_engine::discr_tree::Key;
use gnomon_engine::names::Sym;
use gnomon_term::BigUint;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::Arc;

type Data<'py> = Bound<'py, PyAny>;

fn tuple<'py>(
    py: Python<'py>,
    items: impl IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
) -> PyResult<Data<'py>> {
    Ok(items.into_pyobject(py)?.into_any())
}

fn numbers<'py>(py: Python<'py>, numbers: &[u32]) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, numbers)
}

fn data_of_key<'py>(py: Python<'py>, key: &Key) -> PyResult<Data<'py>> {
    let name = |name: Sym| text_of_sym(py, name);
    match key {
        Key::Star => tuple(py, ("*",)),
        Key::Other => tuple(py, ("other",)),
        Key::Arrow => tuple(py, ("arrow",)),
        Key::Nat(number) => tuple(py, ("nat", number.clone())),
        Key::Str(text) => tuple(py, ("str", &**text)),
        Key::Const(constant, arity) => tuple(py, ("const", name(*constant), *arity)),
        Key::Proj(structure, index, arity) => tuple(py, ("proj", name(*structure), *index, *arity)),
        Key::FVar(..) => Err(PyValueError::new_err("a path mentions a free variable")),
    }
}

fn keys<'py>(py: Python<'py>, keys: &[Key]) -> PyResult<Bound<'py, PyTuple>> {
    let keys: PyResult<Vec<_>> = keys.iter().map(|key| data_of_key(py, key)).collect();
    PyTuple::new(py, keys?)
}

/// What is said as a tuple: what kind, of what, and the rest.
pub(crate) fn data_of_change<'py>(py: Python<'py>, change: &Change) -> PyResult<Data<'py>> {
    let name = |name: &Sym| text_of_sym(py, *name);
    match change {
        Change::Reducibility(c, status) => {
            tuple(py, ("reducibility", name(c), reducibility_text(*status)))
        }
        Change::Class(c, out_params) => tuple(py, ("class", name(c), numbers(py, out_params)?)),
        Change::Instance(entry) => {
            let (keys, order) = (keys(py, &entry.keys)?, numbers(py, &entry.synth_order)?);
            let class = name(&entry.class);
            tuple(py, ("instance", name(&entry.name), class, entry.priority, keys, order))
        }
        Change::EraseInstance(c) => tuple(py, ("erase_instance", name(c))),
        Change::DefaultInstance { class, name: c, priority } => {
            tuple(py, ("default_instance", name(c), name(class), *priority))
        }
        Change::Projection(c, info) => {
            let (ctor, from_class) = (name(&info.ctor), info.from_class);
            tuple(py, ("projection", name(c), ctor, info.num_params, info.index, from_class))
        }
        Change::Matcher(c, info) => {
            let names = info.discr_names.iter().map(|found| found.map(|found| name(&found)));
            let names = PyTuple::new(py, names.collect::<Vec<_>>())?;
            let (counts, alts) = ((info.num_params, info.num_discrs), &info.alt_num_params);
            let thunks = PyTuple::new(py, &info.alt_has_unit_thunk)?;
            let overlaps = PyTuple::new(py, &info.overlaps)?;
            let alts = numbers(py, alts)?;
            let rest = (alts, info.u_elim_pos, names, overlaps, thunks);
            let (params, discrs) = counts;
            tuple(py, ("matcher", name(c), params, discrs, rest.0, rest.1, rest.2, rest.3, rest.4))
        }
        Change::AuxRecursor(c) => tuple(py, ("aux_recursor", name(c))),
        Change::NoConfusion(c) => tuple(py, ("no_confusion", name(c))),
        Change::StructRecArgPos(c, position) => {
            tuple(py, ("struct_rec_arg_pos", name(c), *position))
        }
        Change::UnificationHint(c, path) => {
            tuple(py, ("unification_hint", name(c), keys(py, path)?))
        }
        Change::Tag(tag, c) => tuple(py, ("tag", name(c), &**tag)),
        Change::Untag(tag, c) => tuple(py, ("untag", name(c), &**tag)),
    }
}

fn key_of_data(data: &Data<'_>) -> PyResult<Key> {
    let at = |index: usize| data.get_item(index);
    let kind: Bound<'_, PyString> = at(0)?.extract()?;
    let sym = |index: usize| PyResult::Ok(at(index)?.extract::<SymArg>()?.0);
    Ok(match &*kind.to_cow()? {
        "*" => Key::Star,
        "other" => Key::Other,
        "arrow" => Key::Arrow,
        "nat" => Key::Nat(at(1)?.extract::<BigUint>()?),
        "str" => Key::Str(at(1)?.extract::<String>()?.into()),
        "const" => Key::Const(sym(1)?, at(2)?.extract()?),
        "proj" => Key::Proj(sym(1)?, at(2)?.extract()?, at(3)?.extract()?),
        other => return Err(PyValueError::new_err(format!("unknown key `{other}`"))),
    })
}

fn keys_of_data(data: &Data<'_>) -> PyResult<Arc<[Key]>> {
    let keys: PyResult<Vec<Key>> = data.try_iter()?.map(|key| key_of_data(&key?)).collect();
    Ok(keys?.into())
}

/// Reads what [`data_of_change`] wrote; lists will do as well as tuples.
pub(crate) fn change_of_data(data: &Data<'_>) -> PyResult<Change> {
    let at = |index: usize| data.get_item(index);
    let sym = |index: usize| PyResult::Ok(at(index)?.extract::<SymArg>()?.0);
    let number = |index: usize| at(index)?.extract::<u32>();
    let numbers = |index: usize| PyResult::Ok(Arc::from(at(index)?.extract::<Vec<u32>>()?));
    let text = |index: usize| at(index)?.extract::<String>();
    let name = sym(1)?;
    Ok(match &*text(0)? {
        "reducibility" => Change::Reducibility(name, reducibility_of(&text(2)?)?),
        "class" => Change::Class(name, numbers(2)?),
        "instance" => Change::Instance(Arc::new(InstanceEntry {
            name,
            class: sym(2)?,
            priority: number(3)?,
            keys: keys_of_data(&at(4)?)?,
            synth_order: numbers(5)?,
        })),
        "erase_instance" => Change::EraseInstance(name),
        "default_instance" => {
            Change::DefaultInstance { class: sym(2)?, name, priority: number(3)? }
        }
        "projection" => {
            let (ctor, num_params, index) = (sym(2)?, number(3)?, number(4)?);
            let from_class = at(5)?.extract()?;
            Change::Projection(
                name,
                Arc::new(ProjectionInfo { ctor, num_params, index, from_class }),
            )
        }
        "matcher" => {
            let names: Vec<Option<SymArg>> = at(6)?.extract()?;
            let info = MatcherInfo {
                num_params: number(2)?,
                num_discrs: number(3)?,
                alt_num_params: at(4)?.extract()?,
                u_elim_pos: at(5)?.extract()?,
                discr_names: names.into_iter().map(|name| name.map(|name| name.0)).collect(),
                overlaps: at(7)?.extract()?,
                alt_has_unit_thunk: at(8)?.extract()?,
            };
            Change::Matcher(name, PyMatcherInfo::checked(info)?.0)
        }
        "aux_recursor" => Change::AuxRecursor(name),
        "no_confusion" => Change::NoConfusion(name),
        "struct_rec_arg_pos" => Change::StructRecArgPos(name, number(2)?),
        "unification_hint" => Change::UnificationHint(name, keys_of_data(&at(2)?)?),
        "tag" => Change::Tag(text(2)?.into(), name),
        "untag" => Change::Untag(text(2)?.into(), name),
        other => return Err(PyValueError::new_err(format!("unknown attribute `{other}`"))),
    })
}
