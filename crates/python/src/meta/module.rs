//! `ModuleFile`: module files, which are mapped into memory.

use super::env::PyElabEnv;
use super::text::SymArg;
use gnomon_engine::module::import::{import_modules, join_modules};
use gnomon_engine::module::read::{Bytes, Module};
use gnomon_engine::module::write::write_module;
use gnomon_engine::module::ModuleError;
use memmap2::Mmap;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

/// `ModuleFile`
#[pyclass(name = "ModuleFile", frozen, module = "gnomon.meta")]
pub(crate) struct PyModuleFile {
    module: Arc<Module>,
}

fn value_error(error: ModuleError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

#[pymethods]
impl PyModuleFile {
    /// Opens a file; it must not be changed while it is open.
    #[new]
    fn new(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let file = File::open(path)?;
        // SAFETY: files in the cache are replaced by renaming and never changed in place.
        let bytes: Bytes = match unsafe { Mmap::map(&file) } {
            Ok(map) => Arc::new(map),
            Err(error) => return Err(PyOSError::new_err(error.to_string())),
        };
        let module = py.detach(|| Module::open(bytes)).map_err(value_error)?;
        Ok(PyModuleFile { module: Arc::new(module) })
    }

    /// What the front end put into the file under a key.
    fn blob<'py>(&self, py: Python<'py>, key: &str) -> Option<Bound<'py, PyBytes>> {
        Some(PyBytes::new(py, self.module.blob(key)?))
    }

    /// One file with what several have, and a blob that says for each how many constants there are up
    /// to its end, four bytes each.
    #[staticmethod]
    fn join<'py>(
        py: Python<'py>,
        modules: Vec<PyRef<'_, PyModuleFile>>,
        ends: String,
        blobs: Vec<(String, PyBackedBytes)>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let modules: Vec<Arc<Module>> = modules.iter().map(|each| each.module.clone()).collect();
        let all = |counts: &[u32]| {
            let counts: Vec<u8> = counts.iter().flat_map(|count| count.to_le_bytes()).collect();
            let given = blobs.iter().map(|(key, bytes)| (key.clone(), bytes.to_vec()));
            given.chain([(ends, counts)]).collect()
        };
        let bytes = py.detach(|| join_modules(&modules, all)).map_err(value_error)?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// How many constants there are.
    fn __len__(&self) -> usize {
        self.module.constants().len()
    }

    /// How many bytes the file has.
    #[getter]
    fn size(&self) -> usize {
        self.module.size()
    }
}

#[pymethods]
impl PyElabEnv {
    /// The environment that imports modules.
    #[staticmethod]
    fn of_modules(py: Python<'_>, modules: Vec<PyRef<'_, PyModuleFile>>) -> PyResult<Self> {
        let modules = modules.iter().map(|each| each.module.clone()).collect();
        match py.detach(|| import_modules(modules)) {
            Ok(env) => Ok(Self::wrap(env)),
            Err(ModuleError::Conflict { name, first, second }) => {
                let message = format!("environment already contains '{name}'");
                Err(PyValueError::new_err((message, name, first, second)))
            }
            Err(error) => Err(value_error(error)),
        }
    }

    /// The module file of what is not imported.
    fn to_module<'py>(
        &self,
        py: Python<'py>,
        blobs: Vec<(String, PyBackedBytes)>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let blobs: Vec<(&str, &[u8])> =
            blobs.iter().map(|(key, bytes)| (&**key, &**bytes)).collect();
        let bytes = py.detach(|| write_module(&self.env, &blobs)).map_err(value_error)?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// How many constants are imported.
    #[getter]
    fn num_imported(&self) -> usize {
        self.env.num_imported()
    }

    /// The number of the file that a constant is imported from, and its own number there.
    fn module_index(&self, name: SymArg) -> Option<(u32, u32)> {
        let place = self.env.imports().find(name.0)?;
        Some((place.module, place.index))
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyModuleFile>()
}
