//! Types, reduction, unification.

use super::state::PyMeta;
use super::text::SymArg;
use crate::expr::PyExpr;
use crate::level::PyLevel;
use gnomon_engine::config::Transparency;
use gnomon_engine::reduce::ReduceOptions;
use gnomon_engine::reduce_match::Matched;
use gnomon_term::{BigUint, Expr, LevelId};
use pyo3::prelude::*;

/// Questions about an expression that are answered with an expression.
macro_rules! maps {
    ($($name:ident => $method:ident;)*) => {
        #[pymethods]
        impl PyMeta {
            $(
                fn $name(&self, py: Python<'_>, e: PyExpr) -> PyResult<Py<PyExpr>> {
                    self.map(py, &e, |meta, e| meta.$method(e))
                }
            )*
        }
    };
}

maps! {
    infer_type => infer_type;
    whnf => whnf;
    whnf_core => whnf_core;
    whnf_r => whnf_r;
    whnf_d => whnf_d;
    whnf_forall => whnf_forall;
    whnf_matcher => whnf_matcher;
    head_beta => head_beta;
    eta => eta;
    zeta_reduce => zeta_reduce;
}

/// Questions about an expression that are answered with an expression, perhaps.
macro_rules! maps_opt {
    ($($name:ident => $method:ident;)*) => {
        #[pymethods]
        impl PyMeta {
            $(
                fn $name(&self, py: Python<'_>, e: PyExpr) -> PyResult<Option<Py<PyExpr>>> {
                    self.map_opt(py, &e, |meta, e| meta.$method(e))
                }
            )*
        }
    };
}

maps_opt! {
    delta => delta;
    unfold_definition => unfold_definition;
    reduce_rec_matcher => reduce_rec_matcher;
    reduce_proj => reduce_proj;
    reduce_nat => reduce_nat;
    reduce_bin_nat_op => reduce_nat;
    unfold_proj_inst => unfold_proj_inst;
}

/// Questions about an expression that are answered with yes or no.
macro_rules! tests {
    ($($name:ident => $method:ident;)*) => {
        #[pymethods]
        impl PyMeta {
            $(
                fn $name(&self, py: Python<'_>, e: PyExpr) -> PyResult<bool> {
                    let e = self.e(py, &e)?;
                    self.cell.ask(py, |meta| meta.$method(e))
                }
            )*
        }
    };
}

tests! {
    is_prop => is_prop;
    is_proof => is_proof;
    is_type => is_type;
    is_type_former => is_type_former;
    is_type_former_type => is_type_former_type;
    is_prop_former_type => is_prop_former_type;
    is_type_correct => is_type_correct;
    is_ctor_app => is_ctor_app;
}

#[pymethods]
impl PyMeta {
    fn get_level(&self, py: Python<'_>, r#type: PyExpr) -> PyResult<Py<PyLevel>> {
        let ty = self.e(py, &r#type)?;
        let level: LevelId = self.cell.ask(py, |meta| meta.get_level(ty))?;
        self.wrap_level(py, level)
    }

    fn get_dec_level(&self, py: Python<'_>, r#type: PyExpr) -> PyResult<Py<PyLevel>> {
        let ty = self.e(py, &r#type)?;
        let level = self.cell.ask(py, |meta| meta.get_dec_level(ty))?;
        self.wrap_level(py, level)
    }

    fn type_check(&self, py: Python<'_>, e: PyExpr) -> PyResult<()> {
        let e = self.e(py, &e)?;
        self.cell.ask(py, |meta| meta.check(e))
    }

    fn whnf_i(&self, py: Python<'_>, e: PyExpr) -> PyResult<Py<PyExpr>> {
        self.map(py, &e, |meta, e| {
            meta.with_transparency(Transparency::Instances, |meta| meta.whnf(e))
        })
    }

    fn whnf_all(&self, py: Python<'_>, e: PyExpr) -> PyResult<Py<PyExpr>> {
        self.map(py, &e, |meta, e| meta.with_transparency(Transparency::All, |meta| meta.whnf(e)))
    }

    fn whnf_until(&self, py: Python<'_>, e: PyExpr, name: SymArg) -> PyResult<Option<Py<PyExpr>>> {
        self.map_opt(py, &e, |meta, e| {
            let name = meta.name_of(name.0);
            meta.whnf_until(e, name)
        })
    }

    fn reduce_matcher(&self, py: Python<'_>, e: PyExpr) -> PyResult<Option<Py<PyExpr>>> {
        self.map_opt(py, &e, |meta, e| {
            Ok(match meta.reduce_matcher(e)? {
                Matched::Reduced(value) => Some(value),
                _ => None,
            })
        })
    }

    fn eval_nat(&self, py: Python<'_>, e: PyExpr) -> PyResult<Option<BigUint>> {
        let e = self.e(py, &e)?;
        self.cell.ask(py, |meta| meta.eval_nat(e))
    }

    fn get_stuck_mvar(&self, py: Python<'_>, e: PyExpr) -> PyResult<Option<Py<PyExpr>>> {
        self.map_opt(py, &e, |meta, e| {
            let mvar = meta.get_stuck_mvar(e)?;
            Ok(mvar.map(|mvar| meta.store.mk(Expr::MVar(mvar))))
        })
    }

    #[pyo3(signature = (e, *, explicit_only = true, skip_types = true, skip_proofs = true))]
    fn reduce(
        &self,
        py: Python<'_>,
        e: PyExpr,
        explicit_only: bool,
        skip_types: bool,
        skip_proofs: bool,
    ) -> PyResult<Py<PyExpr>> {
        let options = ReduceOptions { explicit_only, skip_types, skip_proofs };
        self.map(py, &e, |meta, e| meta.reduce(e, options))
    }

    fn beta(&self, py: Python<'_>, f: PyExpr, args: Vec<PyExpr>) -> PyResult<Py<PyExpr>> {
        let args = self.es(py, &args)?;
        self.map(py, &f, |meta, f| meta.beta(f, &args))
    }

    fn instantiate_forall(
        &self,
        py: Python<'_>,
        r#type: PyExpr,
        args: Vec<PyExpr>,
    ) -> PyResult<Py<PyExpr>> {
        let args = self.es(py, &args)?;
        self.map(py, &r#type, |meta, ty| meta.instantiate_forall(ty, &args))
    }

    fn instantiate_lambda(
        &self,
        py: Python<'_>,
        e: PyExpr,
        args: Vec<PyExpr>,
    ) -> PyResult<Py<PyExpr>> {
        let args = self.es(py, &args)?;
        self.map(py, &e, |meta, e| meta.instantiate_lambda(e, &args))
    }

    // Unification.

    fn is_def_eq(&self, py: Python<'_>, a: PyExpr, b: PyExpr) -> PyResult<bool> {
        let (a, b) = (self.e(py, &a)?, self.e(py, &b)?);
        self.cell.ask(py, |meta| meta.is_def_eq(a, b))
    }

    fn is_def_eq_guarded(&self, py: Python<'_>, a: PyExpr, b: PyExpr) -> PyResult<bool> {
        let (a, b) = (self.e(py, &a)?, self.e(py, &b)?);
        self.cell.ask(py, |meta| meta.is_def_eq_guarded(a, b))
    }

    fn is_def_eq_no_constant_approx(&self, py: Python<'_>, a: PyExpr, b: PyExpr) -> PyResult<bool> {
        let (a, b) = (self.e(py, &a)?, self.e(py, &b)?);
        self.cell.ask(py, |meta| meta.is_def_eq_no_constant_approx(a, b))
    }

    #[pyo3(signature = (may_postpone = true))]
    fn process_postponed(&self, py: Python<'_>, may_postpone: bool) -> PyResult<bool> {
        self.cell.ask(py, |meta| meta.process_postponed(may_postpone))
    }

    /// The universe constraints that were put off, with the terms whose unification they came from.
    fn postponed(&self, py: Python<'_>) -> PyResult<Vec<Postponed>> {
        let all = self.cell.state(py, |meta| meta.mctx.postponed.clone())?;
        all.into_iter()
            .map(|constraint| {
                let from = constraint
                    .from
                    .map(|(a, b, lctx, insts)| {
                        let lctx = Py::new(py, self.local_context(lctx, insts))?;
                        PyResult::Ok((self.wrap(py, a)?, self.wrap(py, b)?, lctx))
                    })
                    .transpose()?;
                let lhs = self.wrap_level(py, constraint.lhs)?;
                Ok((lhs, self.wrap_level(py, constraint.rhs)?, from))
            })
            .collect()
    }
}

type From_ = Option<(Py<PyExpr>, Py<PyExpr>, Py<super::locals::PyLocalContext>)>;
type Postponed = (Py<PyLevel>, Py<PyLevel>, From_);
