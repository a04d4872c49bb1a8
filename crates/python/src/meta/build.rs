//! Building applications.

use super::state::PyMeta;
use super::text::SymArg;
use crate::expr::PyExpr;
use gnomon_engine::app_builder::AppFn;
use gnomon_engine::names::Sym;
use gnomon_engine::Meta;
use gnomon_term::ExprId;
use pyo3::prelude::*;

/// What is applied.
#[derive(Clone, Copy)]
enum Function {
    Name(Sym),
    Expr(ExprId),
}

impl Function {
    fn of(&self, meta: &mut Meta) -> AppFn {
        match *self {
            Function::Name(name) => AppFn::Const(meta.name_of(name)),
            Function::Expr(e) => AppFn::Expr(e),
        }
    }
}

impl PyMeta {
    fn function(&self, py: Python<'_>, f: &Bound<'_, PyAny>) -> PyResult<Function> {
        match f.extract::<PyExpr>() {
            Ok(e) => Ok(Function::Expr(self.e(py, &e)?)),
            Err(_) => Ok(Function::Name(f.extract::<SymArg>()?.0)),
        }
    }
}

#[pymethods]
impl PyMeta {
    fn mk_app_m(
        &self,
        py: Python<'_>,
        f: &Bound<'_, PyAny>,
        args: Vec<PyExpr>,
    ) -> PyResult<Py<PyExpr>> {
        let (f, args) = (self.function(py, f)?, self.es(py, &args)?);
        let e = self.cell.ask(py, |meta| {
            let f = f.of(meta);
            meta.mk_app_m(f, &args)
        })?;
        self.wrap(py, e)
    }

    fn mk_app_opt_m(
        &self,
        py: Python<'_>,
        f: &Bound<'_, PyAny>,
        args: Vec<Option<PyExpr>>,
    ) -> PyResult<Py<PyExpr>> {
        let f = self.function(py, f)?;
        let args: PyResult<Vec<Option<ExprId>>> =
            args.iter().map(|arg| arg.as_ref().map(|arg| self.e(py, arg)).transpose()).collect();
        let args = args?;
        let e = self.cell.ask(py, |meta| {
            let f = f.of(meta);
            meta.mk_app_opt_m(f, &args)
        })?;
        self.wrap(py, e)
    }

    /// A field of a structure by name.
    fn mk_projection(
        &self,
        py: Python<'_>,
        r#struct: PyExpr,
        field: SymArg,
    ) -> PyResult<Py<PyExpr>> {
        self.map(py, &r#struct, |meta, e| meta.mk_projection(e, field.0))
    }

    /// Field number `index` of a structure, through its projection function or as `Proj`.
    fn mk_proj_fn(
        &self,
        py: Python<'_>,
        struct_name: SymArg,
        index: u32,
        r#struct: PyExpr,
    ) -> PyResult<Py<PyExpr>> {
        self.map(py, &r#struct, |meta, e| {
            let name = meta.name_of(struct_name.0);
            meta.mk_field(name, index, e)
        })
    }
}
