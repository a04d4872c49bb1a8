//! The subclasses of `gnomon.Expr`, one for each constructor of Lean's `Expr`.
//!
//! Each can be called to build an expression, and tells its parts for `match`.

use crate::expr::{part, too_large, PyBinderInfo, PyExpr, MAX_BVAR};
use crate::level::{LevelArg, PyLevel};
use crate::name::{NameArg, PyName};
use crate::shared::current;
use gnomon_term::{BigUint, Expr, ExprId, FVarId, LevelId, MVarId, NameId};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use pyo3::PyClass;

/// A handle of the class for the node.
pub(crate) fn wrap_node(py: Python<'_>, expr: PyExpr, node: Expr) -> PyResult<Py<PyExpr>> {
    fn up<T: PyClass<BaseType = PyExpr>>(expr: Bound<'_, T>) -> Py<PyExpr> {
        expr.into_super().unbind()
    }
    let base = PyClassInitializer::from(expr);
    Ok(match node {
        Expr::BVar(_) => up(Bound::new(py, base.add_subclass(BVar))?),
        Expr::FVar(_) => up(Bound::new(py, base.add_subclass(FVar))?),
        Expr::MVar(_) => up(Bound::new(py, base.add_subclass(MVar))?),
        Expr::Sort(_) => up(Bound::new(py, base.add_subclass(Sort))?),
        Expr::Const(..) => up(Bound::new(py, base.add_subclass(Const))?),
        Expr::App(..) => up(Bound::new(py, base.add_subclass(App))?),
        Expr::Lam { .. } => up(Bound::new(py, base.add_subclass(Lam))?),
        Expr::Pi { .. } => up(Bound::new(py, base.add_subclass(Pi))?),
        Expr::Let { .. } => up(Bound::new(py, base.add_subclass(Let))?),
        Expr::MData(..) => up(Bound::new(py, base.add_subclass(MData))?),
        Expr::Proj { .. } => up(Bound::new(py, base.add_subclass(Proj))?),
        Expr::NatLit(_) => {
            up(Bound::new(py, base.add_subclass(Lit).add_subclass(NatLit))?.into_super())
        }
        Expr::StrLit(_) => {
            up(Bound::new(py, base.add_subclass(Lit).add_subclass(StrLit))?.into_super())
        }
    })
}

fn name_of(slf: &Bound<'_, PyExpr>, pick: impl FnOnce(Expr) -> Option<NameId>) -> PyResult<PyName> {
    slf.get()
        .look(slf.py(), |store, node| PyName::of(store, pick(node).unwrap_or(NameId::ANONYMOUS)))
}

/// Declares a class with its fields for `match`.
macro_rules! expr_class {
    ($(#[$doc:meta])* $class:ident) => {
        $(#[$doc])*
        #[pyclass(extends = PyExpr, frozen, module = "gnomon")]
        pub(crate) struct $class;

        impl $class {
            fn init(expr: PyExpr) -> PyClassInitializer<Self> {
                PyClassInitializer::from(expr).add_subclass($class)
            }
        }
    };
}

expr_class! {
    /// The variable of the `index`-th enclosing binder, from inside out, counted from 0.
    BVar
}
expr_class! {
    /// A free variable.
    FVar
}
expr_class! {
    /// A metavariable.
    MVar
}
expr_class! {
    /// `Sort level`
    Sort
}
expr_class! {
    /// A constant with its universe arguments.
    Const
}
expr_class! {
    /// `fn arg`
    App
}
expr_class! {
    /// `fun (name : type) => body`
    Lam
}
expr_class! {
    /// `(name : type) → body`
    Pi
}
expr_class! {
    /// `let name : type := value; body`
    Let
}
expr_class! {
    /// An expression with metadata.
    MData
}
expr_class! {
    /// Field number `index` of `struct`.
    Proj
}

#[pymethods]
impl BVar {
    #[new]
    fn new(py: Python<'_>, index: u32) -> PyResult<PyClassInitializer<Self>> {
        if index >= MAX_BVAR {
            return Err(too_large());
        }
        PyExpr::build(py, [], |_, []| Expr::BVar(index)).map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("index",)
    }

    /// How many binders are between the variable and its own.
    #[getter]
    fn index(slf: &Bound<'_, Self>) -> PyResult<u32> {
        slf.as_super().get().look(slf.py(), |_, node| match node {
            Expr::BVar(index) => index,
            _ => 0,
        })
    }
}

#[pymethods]
impl FVar {
    #[new]
    fn new(py: Python<'_>, id: u32) -> PyResult<PyClassInitializer<Self>> {
        PyExpr::build(py, [], |_, []| Expr::FVar(FVarId(id))).map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("id",)
    }

    /// The variable's number.
    #[getter]
    fn id(slf: &Bound<'_, Self>) -> PyResult<u32> {
        slf.as_super().get().look(slf.py(), |_, node| match node {
            Expr::FVar(fvar) => fvar.0,
            _ => 0,
        })
    }
}

#[pymethods]
impl MVar {
    #[new]
    fn new(py: Python<'_>, id: u32) -> PyResult<PyClassInitializer<Self>> {
        PyExpr::build(py, [], |_, []| Expr::MVar(MVarId(id))).map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("id",)
    }

    /// The metavariable's number.
    #[getter]
    fn id(slf: &Bound<'_, Self>) -> PyResult<u32> {
        slf.as_super().get().look(slf.py(), |_, node| match node {
            Expr::MVar(mvar) => mvar.0,
            _ => 0,
        })
    }
}

#[pymethods]
impl Sort {
    #[new]
    fn new(py: Python<'_>, level: LevelArg) -> PyResult<PyClassInitializer<Self>> {
        let shared = current();
        let level = level.import(py, &shared)?;
        let id = shared.write(py, |store| store.mk_sort(level))?;
        Ok(Self::init(PyExpr { shared, id }))
    }

    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("level",)
    }

    /// The universe.
    #[getter]
    fn level(slf: &Bound<'_, Self>) -> PyResult<Py<PyLevel>> {
        let expr = slf.as_super().get();
        let level = expr.look(slf.py(), |_, node| match node {
            Expr::Sort(level) => level,
            _ => LevelId::ZERO,
        })?;
        PyLevel::wrap(slf.py(), expr.shared.clone(), level)
    }
}

#[pymethods]
impl Const {
    #[new]
    #[pyo3(signature = (name, levels = Vec::new()))]
    fn new(
        py: Python<'_>,
        name: NameArg,
        levels: Vec<LevelArg>,
    ) -> PyResult<PyClassInitializer<Self>> {
        let shared = current();
        let levels: PyResult<Vec<LevelId>> =
            levels.iter().map(|level| level.import(py, &shared)).collect();
        let levels = levels?;
        let id = shared.write(py, |store| {
            let name = name.0.intern(store);
            let levels = store.mk_levels(&levels);
            store.mk_const(name, levels)
        })?;
        Ok(Self::init(PyExpr { shared, id }))
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("name", "levels")
    }

    /// The constant's name.
    #[getter]
    fn name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        name_of(slf.as_super(), |node| match node {
            Expr::Const(name, _) => Some(name),
            _ => None,
        })
    }

    /// The universe arguments.
    #[getter]
    fn levels<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let expr = slf.as_super().get();
        let levels = expr.look(slf.py(), |store, node| match node {
            Expr::Const(_, levels) => store.levels(levels).to_vec(),
            _ => Vec::new(),
        })?;
        PyLevel::wrap_all(slf.py(), &expr.shared, &levels)
    }
}

#[pymethods]
impl App {
    #[new]
    fn new(py: Python<'_>, r#fn: &PyExpr, arg: &PyExpr) -> PyResult<PyClassInitializer<Self>> {
        PyExpr::build(py, [r#fn, arg], |_, [f, a]| Expr::App(f, a)).map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("fn", "arg")
    }

    /// The function.
    #[getter]
    fn r#fn(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), |node| match node {
            Expr::App(f, _) => Some(f),
            _ => None,
        })
    }

    /// The argument.
    #[getter]
    fn arg(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), |node| match node {
            Expr::App(_, a) => Some(a),
            _ => None,
        })
    }
}

fn binder_name(node: Expr) -> Option<NameId> {
    match node {
        Expr::Lam { name, .. } | Expr::Pi { name, .. } | Expr::Let { name, .. } => Some(name),
        _ => None,
    }
}

fn binder_type(node: Expr) -> Option<ExprId> {
    match node {
        Expr::Lam { ty, .. } | Expr::Pi { ty, .. } | Expr::Let { ty, .. } => Some(ty),
        _ => None,
    }
}

fn binder_body(node: Expr) -> Option<ExprId> {
    match node {
        Expr::Lam { body, .. } | Expr::Pi { body, .. } | Expr::Let { body, .. } => Some(body),
        _ => None,
    }
}

fn binder_info(slf: &Bound<'_, PyExpr>) -> PyResult<PyBinderInfo> {
    slf.get().look(slf.py(), |_, node| match node {
        Expr::Lam { info, .. } | Expr::Pi { info, .. } => info.into(),
        _ => PyBinderInfo::default,
    })
}

#[pymethods]
impl Lam {
    #[new]
    #[pyo3(signature = (name, r#type, body, info = PyBinderInfo::default))]
    fn new(
        py: Python<'_>,
        name: NameArg,
        r#type: &PyExpr,
        body: &PyExpr,
        info: PyBinderInfo,
    ) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [r#type, body], |store, [ty, body]| Expr::Lam {
            info: info.into(),
            name: name.0.intern(store),
            ty,
            body,
        });
        expr.map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str) {
        ("name", "type", "body", "info")
    }

    /// The binder's name.
    #[getter]
    fn name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        name_of(slf.as_super(), binder_name)
    }

    /// The binder's type.
    #[getter]
    fn r#type(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_type)
    }

    /// The body, in which `BVar(0)` is the binder's variable.
    #[getter]
    fn body(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_body)
    }

    /// How the argument is filled in.
    #[getter]
    fn info(slf: &Bound<'_, Self>) -> PyResult<PyBinderInfo> {
        binder_info(slf.as_super())
    }
}

#[pymethods]
impl Pi {
    #[new]
    #[pyo3(signature = (name, r#type, body, info = PyBinderInfo::default))]
    fn new(
        py: Python<'_>,
        name: NameArg,
        r#type: &PyExpr,
        body: &PyExpr,
        info: PyBinderInfo,
    ) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [r#type, body], |store, [ty, body]| Expr::Pi {
            info: info.into(),
            name: name.0.intern(store),
            ty,
            body,
        });
        expr.map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str) {
        ("name", "type", "body", "info")
    }

    /// The binder's name.
    #[getter]
    fn name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        name_of(slf.as_super(), binder_name)
    }

    /// The binder's type.
    #[getter]
    fn r#type(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_type)
    }

    /// The body, in which `BVar(0)` is the binder's variable.
    #[getter]
    fn body(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_body)
    }

    /// How the argument is filled in.
    #[getter]
    fn info(slf: &Bound<'_, Self>) -> PyResult<PyBinderInfo> {
        binder_info(slf.as_super())
    }
}

#[pymethods]
impl Let {
    #[new]
    #[pyo3(signature = (name, r#type, value, body, nondep = false))]
    fn new(
        py: Python<'_>,
        name: NameArg,
        r#type: &PyExpr,
        value: &PyExpr,
        body: &PyExpr,
        nondep: bool,
    ) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [r#type, value, body], |store, [ty, value, body]| Expr::Let {
            nondep,
            name: name.0.intern(store),
            ty,
            value,
            body,
        });
        expr.map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str, &'static str) {
        ("name", "type", "value", "body", "nondep")
    }

    /// The variable's name.
    #[getter]
    fn name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        name_of(slf.as_super(), binder_name)
    }

    /// The value's type.
    #[getter]
    fn r#type(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_type)
    }

    /// The value.
    #[getter]
    fn value(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), |node| match node {
            Expr::Let { value, .. } => Some(value),
            _ => None,
        })
    }

    /// The body, in which `BVar(0)` is the variable.
    #[getter]
    fn body(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), binder_body)
    }

    /// Whether it was written with `have`.
    #[getter]
    fn nondep(slf: &Bound<'_, Self>) -> PyResult<bool> {
        slf.as_super().get().look(slf.py(), |_, node| match node {
            Expr::Let { nondep, .. } => nondep,
            _ => false,
        })
    }
}

/// A literal: `NatLit` or `StrLit`.
#[pyclass(extends = PyExpr, frozen, subclass, module = "gnomon")]
pub(crate) struct Lit;

/// A natural-number literal.
#[pyclass(extends = Lit, frozen, module = "gnomon")]
pub(crate) struct NatLit;

/// A string literal.
#[pyclass(extends = Lit, frozen, module = "gnomon")]
pub(crate) struct StrLit;

#[pymethods]
impl Lit {
    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("value",)
    }

    /// The number or the text.
    #[getter]
    fn value(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        enum Value {
            Nat(BigUint),
            Str(String),
            Other,
        }
        let py = slf.py();
        let value = slf.as_super().get().look(py, |store, node| match node {
            Expr::NatLit(n) => Value::Nat(store.nat(n).clone()),
            Expr::StrLit(text) => Value::Str(store.str(text).to_owned()),
            _ => Value::Other,
        })?;
        Ok(match value {
            Value::Nat(n) => n.into_pyobject(py)?.into_any().unbind(),
            Value::Str(text) => PyString::new(py, &text).into_any().unbind(),
            Value::Other => py.None(),
        })
    }
}

#[pymethods]
impl NatLit {
    #[new]
    fn new(py: Python<'_>, value: BigUint) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [], |store, []| Expr::NatLit(store.mk_nat(&value)))?;
        Ok(PyClassInitializer::from(expr).add_subclass(Lit).add_subclass(NatLit))
    }
}

#[pymethods]
impl StrLit {
    #[new]
    fn new(py: Python<'_>, value: &str) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [], |store, []| Expr::StrLit(store.mk_str(value)))?;
        Ok(PyClassInitializer::from(expr).add_subclass(Lit).add_subclass(StrLit))
    }
}

#[pymethods]
impl MData {
    #[new]
    fn new(py: Python<'_>, data: &str, expr: &PyExpr) -> PyResult<PyClassInitializer<Self>> {
        let made = PyExpr::build(py, [expr], |store, [e]| Expr::MData(store.mk_str(data), e));
        made.map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("data", "expr")
    }

    /// The metadata, as JSON text.
    #[getter]
    fn data(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.as_super().get().look(slf.py(), |store, node| match node {
            Expr::MData(data, _) => store.str(data).to_owned(),
            _ => String::new(),
        })
    }

    /// The expression.
    #[getter]
    fn expr(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), |node| match node {
            Expr::MData(_, e) => Some(e),
            _ => None,
        })
    }
}

#[pymethods]
impl Proj {
    #[new]
    fn new(
        py: Python<'_>,
        type_name: NameArg,
        index: u32,
        r#struct: &PyExpr,
    ) -> PyResult<PyClassInitializer<Self>> {
        let expr = PyExpr::build(py, [r#struct], |store, [expr]| Expr::Proj {
            name: type_name.0.intern(store),
            index,
            expr,
        });
        expr.map(Self::init)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str) {
        ("type_name", "index", "struct")
    }

    /// The structure's name.
    #[getter]
    fn type_name(slf: &Bound<'_, Self>) -> PyResult<PyName> {
        name_of(slf.as_super(), |node| match node {
            Expr::Proj { name, .. } => Some(name),
            _ => None,
        })
    }

    /// The field's number, counted from 0.
    #[getter]
    fn index(slf: &Bound<'_, Self>) -> PyResult<u32> {
        slf.as_super().get().look(slf.py(), |_, node| match node {
            Expr::Proj { index, .. } => index,
            _ => 0,
        })
    }

    /// The expression whose field it is.
    #[getter]
    fn r#struct(slf: &Bound<'_, Self>) -> PyResult<Py<PyExpr>> {
        part(slf.as_super(), |node| match node {
            Expr::Proj { expr, .. } => Some(expr),
            _ => None,
        })
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyBinderInfo>()?;
    module.add_class::<PyExpr>()?;
    module.add_class::<BVar>()?;
    module.add_class::<FVar>()?;
    module.add_class::<MVar>()?;
    module.add_class::<Sort>()?;
    module.add_class::<Const>()?;
    module.add_class::<App>()?;
    module.add_class::<Lam>()?;
    module.add_class::<Pi>()?;
    module.add("ForallE", module.getattr("Pi")?)?;
    module.add_class::<Let>()?;
    module.add_class::<Lit>()?;
    module.add_class::<NatLit>()?;
    module.add_class::<StrLit>()?;
    module.add_class::<MData>()?;
    module.add_class::<Proj>()
}
