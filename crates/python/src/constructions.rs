//! `gnomon._core.constructions`: what Lean defines for an inductive type.
//!
//! Each function takes an environment and answers with declarations, which the caller adds. What is made
//! never enters the environment's own store on the way.

use crate::declaration::{declaration, Record, Stated};
use crate::environment::{Place, PyEnvironment};
use crate::errors::Stop;
use crate::expr::PyExpr;
use crate::guard::{self, Limits, Task};
use crate::meta::env::{mentioned, PyElabEnv};
use crate::meta::text::sym_of_name;
use crate::name::{NameArg, PyName};
use crate::shared::{current, Shared};
use gnomon_constructions::{
    construct, Attributes, Construction, ConstructionError, Context, Generated, Inline, Kind, Made,
    Request, Segment, StructureKind,
};
use gnomon_engine::names::{symbol, Part, Sym};
use gnomon_kernel::Declaration;
use gnomon_term::{ExprId, NameId, Store};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;

/// A declaration that Lean makes for a type, and what is to be noted about its constant.
#[pyclass(name = "Construction", frozen, module = "gnomon.constructions")]
struct PyConstruction {
    declaration: Py<PyAny>,
    name: String,
    attributes: Attributes,
    deprecated: Option<String>,
    projection: Option<(String, u32, u32, bool)>,
}

#[pymethods]
impl PyConstruction {
    #[getter]
    fn declaration(&self, py: Python<'_>) -> Py<PyAny> {
        self.declaration.clone_ref(py)
    }

    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    #[getter]
    fn reducible(&self) -> bool {
        self.attributes.reducible
    }

    #[getter]
    fn protected(&self) -> bool {
        self.attributes.protected
    }

    #[getter]
    fn aux_recursor(&self) -> bool {
        self.attributes.aux_recursor
    }

    #[getter]
    fn no_confusion(&self) -> bool {
        self.attributes.no_confusion
    }

    #[getter]
    fn elab_as_elim(&self) -> bool {
        self.attributes.elab_as_elim
    }

    #[getter]
    fn sparse_cases_on(&self) -> bool {
        self.attributes.sparse_cases_on
    }

    #[getter]
    fn simp(&self) -> bool {
        self.attributes.simp
    }

    #[getter]
    fn grind_eq(&self) -> bool {
        self.attributes.grind_eq
    }

    #[getter]
    fn defeq(&self) -> bool {
        self.attributes.defeq
    }

    #[getter]
    fn instance(&self) -> bool {
        self.attributes.instance
    }

    #[getter]
    fn compiled(&self) -> bool {
        self.attributes.compiled
    }

    #[getter]
    fn inline(&self) -> Option<&'static str> {
        self.attributes.inline.map(|inline| match inline {
            Inline::Inline => "inline",
            Inline::MacroInline => "macro_inline",
        })
    }

    #[getter]
    fn deprecated(&self) -> Option<&str> {
        self.deprecated.as_deref()
    }

    #[getter]
    fn projection(&self) -> Option<(String, u32, u32, bool)> {
        self.projection.clone()
    }

    fn __repr__(&self) -> String {
        format!("<Construction {}>", self.name)
    }
}

/// A construction without Python objects (INVARIANT (no Python under a lock)).
struct Answer {
    record: Record,
    name: PyName,
    attributes: Attributes,
    deprecated: Option<PyName>,
    projection: Option<(PyName, u32, u32, bool)>,
}

impl Answer {
    fn to_python(&self, py: Python<'_>, shared: &Arc<Shared>) -> PyResult<PyConstruction> {
        let projection = self.projection.as_ref();
        Ok(PyConstruction {
            declaration: self.record.to_python(py, shared)?.unbind(),
            name: self.name.to_string(),
            attributes: self.attributes,
            deprecated: self.deprecated.as_ref().map(PyName::to_string),
            projection: projection.map(|(ctor, n, i, class)| (ctor.to_string(), *n, *i, *class)),
        })
    }
}

impl From<ConstructionError> for Stop {
    fn from(error: ConstructionError) -> Self {
        match error {
            ConstructionError::Kernel(failure) => Stop::Kernel(*failure, None),
            error => Stop::Construction(error.to_string()),
        }
    }
}

/// What a question needs besides an environment and a request.
#[derive(Clone, Default)]
struct Asked {
    scope: Option<String>,
    size_of_instances: Vec<PyName>,
    reducible: Vec<PyName>,
}

impl Asked {
    fn new(
        scope: Option<String>,
        size_of_instances: Option<Vec<NameArg>>,
        reducible: Option<Vec<NameArg>>,
    ) -> Self {
        let names = |names: Option<Vec<NameArg>>| -> Vec<PyName> {
            names.into_iter().flatten().map(|name| name.0).collect()
        };
        Asked { scope, size_of_instances: names(size_of_instances), reducible: names(reducible) }
    }

    fn context(&self, task: &Task, store: &Store<'static>) -> Context {
        let known = |names: &[PyName]| -> Vec<NameId> {
            names.iter().filter_map(|name| name.find(store)).collect()
        };
        let default = Context::default();
        Context {
            budget: task.budget.clone(),
            scope: self.scope.clone().unwrap_or_else(|| default.scope.clone()),
            size_of_instances: known(&self.size_of_instances),
            reducible: known(&self.reducible),
            ..default
        }
    }
}

/// Copies constructions into the current store.
fn export(
    task: &Task,
    env: Option<&Shared>,
    to: &Shared,
    scratch: &Store<'_>,
    mut made: Vec<Made>,
) -> Result<Vec<Answer>, Stop> {
    let mut exprs = Vec::new();
    for one in &mut made {
        one.visit(&mut |_| (), &mut |e| exprs.push(*e));
    }
    let copied = to.import_results(task, env, scratch, &exprs)?;
    let mut copied = copied.into_iter();
    let mut target = task.write(to)?;
    let mut answers = Vec::new();
    for mut one in made {
        let of = |name: NameId| PyName::of(scratch, name);
        let name = of(one.name());
        let attributes = one.attributes;
        let projection = attributes.projection.map(|projection| {
            let ctor = of(projection.ctor);
            (ctor, projection.num_params, projection.index, projection.from_class)
        });
        let deprecated = attributes.deprecated.map(of);
        one.visit(&mut |name| *name = of(*name).intern(&mut target.store), &mut |e| {
            *e = copied.next().unwrap_or(*e)
        });
        let record = declaration(&target.store, &one.declaration);
        answers.push(Answer { record, name, attributes, deprecated, projection });
    }
    Ok(answers)
}

/// An environment of either sort.
#[derive(FromPyObject)]
enum EnvArg<'py> {
    Plain(PyRef<'py, PyEnvironment>),
    Elab(PyRef<'py, PyElabEnv>),
}

impl EnvArg<'_> {
    /// Where expressions can be found that are to come into a scratch store on the environment.
    fn bridge(
        &self,
        py: Python<'_>,
        bridge: &Arc<Shared>,
        exprs: &[PyExpr],
    ) -> PyResult<Vec<Place>> {
        match self {
            EnvArg::Plain(env) => env.bridge(py, bridge, exprs),
            EnvArg::Elab(_) => {
                exprs.iter().map(|e| Ok(Place::Bridge(e.import(py, bridge)?))).collect()
            }
        }
    }
}

/// The constants that a question is about, in an environment that imports some.
fn concerned(task: &Task, asked: &Asked, about: &About<'_>) -> Result<Vec<Sym>, Stop> {
    let names = about.names.iter().copied().chain(&asked.size_of_instances);
    let mut all: Vec<Sym> = names.map(sym_of_name).collect();
    if let Some((shared, places)) = about.exprs {
        let bridged = places.iter().filter_map(|place| match place {
            Place::Bridge(e) => Some(*e),
            _ => None,
        });
        all.extend(mentioned(task, shared, &bridged.collect::<Vec<_>>())?);
    }
    Ok(all)
}

fn sym_of_segments(segments: Vec<Segment>) -> Sym {
    segments.into_iter().fold(Sym::ANONYMOUS, |prefix, segment| {
        let part = match segment {
            Segment::Str(text) => Part::Str((*text).into()),
            Segment::Num(number) => Part::Num(number),
        };
        symbol(prefix, part)
    })
}

/// The names and terms that a question is about.
#[derive(Default)]
struct About<'a> {
    names: &'a [&'a PyName],
    exprs: Option<(&'a Arc<Shared>, &'a [Place])>,
}

impl<'a> About<'a> {
    fn names(names: &'a [&'a PyName]) -> Self {
        About { names, exprs: None }
    }
}

/// Asks for constructions.
fn ask(
    py: Python<'_>,
    env: &EnvArg<'_>,
    limits: Option<&Limits>,
    asked: &Asked,
    about: &About<'_>,
    request: impl Fn(&Task, &mut Store<'_>) -> Result<Request, Stop> + Sync,
) -> PyResult<Vec<PyConstruction>> {
    let target = current();
    let answers = match env {
        EnvArg::Plain(env) => {
            let (shared, env) = (&env.shared, &**env);
            guard::run(py, limits, |task| {
                let inner = task.read(shared)?;
                let context = asked.context(task, &inner.store);
                construct(
                    &inner.store,
                    &env.kernel(&inner).env,
                    &context,
                    |scratch| request(task, scratch),
                    |scratch, made| export(task, Some(shared), &target, scratch, made),
                )
            })?
        }
        EnvArg::Elab(env) => {
            let env = env.env.clone();
            guard::run(py, limits, |task| {
                let names = concerned(task, asked, about)?;
                env.ask_kernel(&names, |state, missing| {
                    let context = asked.context(task, &state.store);
                    let answer = construct(
                        &state.store,
                        &state.kernel,
                        &context,
                        |scratch| request(task, scratch),
                        |scratch, made| export(task, None, &target, scratch, made),
                    );
                    missing.extend(context.missing.take().into_iter().map(sym_of_segments));
                    answer
                })
            })?
        }
    };
    answers.iter().map(|answer| answer.to_python(py, &target)).collect()
}

/// The name of a type, which the environment must have.
fn type_name(name: &PyName, scratch: &mut Store<'_>) -> NameId {
    name.intern(scratch)
}

fn structure_kind(text: &str) -> PyResult<StructureKind> {
    match text {
        "structure" => Ok(StructureKind::Structure),
        "class" => Ok(StructureKind::Class),
        _ => Err(PyValueError::new_err("`kind` must be `structure` or `class`")),
    }
}

/// `all_for(env, name, *, kind, projections, …)`
#[pyfunction]
#[pyo3(signature = (
    env, name, *, kind = "inductive", projections = None, gen_ctor_idx = true,
    gen_size_of = true, gen_size_of_spec = true, gen_injectivity = true, scope = None,
    size_of_instances = None, reducible = None, limits = None
))]
#[allow(clippy::too_many_arguments)]
fn all_for(
    py: Python<'_>,
    env: EnvArg<'_>,
    name: NameArg,
    kind: &str,
    projections: Option<Vec<NameArg>>,
    gen_ctor_idx: bool,
    gen_size_of: bool,
    gen_size_of_spec: bool,
    gen_injectivity: bool,
    scope: Option<String>,
    size_of_instances: Option<Vec<NameArg>>,
    reducible: Option<Vec<NameArg>>,
    limits: Option<&Limits>,
) -> PyResult<Vec<PyConstruction>> {
    let asked = Asked::new(scope, size_of_instances, reducible);
    let projections = match (kind, projections) {
        ("inductive" | "class inductive", None) => None,
        ("structure" | "class", Some(names)) => Some((structure_kind(kind)?, names)),
        ("structure" | "class", None) => {
            return Err(PyValueError::new_err("a structure needs the names of its `projections`"));
        }
        ("inductive" | "class inductive", Some(_)) => {
            return Err(PyValueError::new_err("an inductive type has no `projections`"));
        }
        _ => {
            let text = "`kind` must be `inductive`, `class inductive`, `structure` or `class`";
            return Err(PyValueError::new_err(text));
        }
    };
    let is_class = kind == "class inductive";
    let generated = Generated {
        ctor_idx: gen_ctor_idx,
        size_of: gen_size_of,
        size_of_spec: gen_size_of_spec,
        injectivity: gen_injectivity,
    };
    ask(py, &env, limits, &asked, &About::names(&[&name.0]), |_, scratch| {
        let kind = match &projections {
            Some((kind, names)) => {
                let names = names.iter().map(|name| name.0.intern(scratch)).collect();
                Kind::Structure(*kind, names)
            }
            None if is_class => Kind::ClassInductive,
            None => Kind::Inductive,
        };
        Ok(Request::All(type_name(&name.0, scratch), kind, generated))
    })
}

/// `make(env, name, construction, …)`
#[pyfunction]
#[pyo3(signature = (
    env, name, construction, *, scope = None, size_of_instances = None, reducible = None,
    limits = None
))]
#[allow(clippy::too_many_arguments)]
fn make(
    py: Python<'_>,
    env: EnvArg<'_>,
    name: NameArg,
    construction: &str,
    scope: Option<String>,
    size_of_instances: Option<Vec<NameArg>>,
    reducible: Option<Vec<NameArg>>,
    limits: Option<&Limits>,
) -> PyResult<Vec<PyConstruction>> {
    let Some(&(which, _)) = Construction::ALL.iter().find(|(_, text)| *text == construction) else {
        let texts: Vec<&str> = Construction::ALL.iter().map(|&(_, text)| text).collect();
        let text = format!("`construction` must be one of `{}`", texts.join("`, `"));
        return Err(PyValueError::new_err(text));
    };
    let asked = Asked::new(scope, size_of_instances, reducible);
    let names = [&name.0];
    let about = About::names(&names);
    ask(py, &env, limits, &asked, &about, |_, scratch| {
        Ok(Request::One(type_name(&name.0, scratch), which))
    })
}

/// One function for a construction that is a single constant.
macro_rules! single {
    ($function:ident) => {
        #[pyfunction]
        #[pyo3(signature = (env, name, *, scope = None, limits = None))]
        fn $function(
            py: Python<'_>,
            env: EnvArg<'_>,
            name: NameArg,
            scope: Option<String>,
            limits: Option<&Limits>,
        ) -> PyResult<PyConstruction> {
            let made = make(py, env, name, stringify!($function), scope, None, None, limits)?;
            match made.into_iter().next() {
                Some(one) => Ok(one),
                None => Err(Stop::Internal("no construction was made".to_owned()).into_py_err(py)),
            }
        }
    };
}

single!(rec_on);
single!(cases_on);
single!(ctor_idx);
single!(to_ctor_idx);

/// `inductive(env, decl)`
#[pyfunction]
#[pyo3(signature = (env, decl, *, limits = None))]
fn inductive(
    py: Python<'_>,
    env: EnvArg<'_>,
    decl: &Bound<'_, PyAny>,
    limits: Option<&Limits>,
) -> PyResult<Py<PyAny>> {
    let stated = Stated::read(decl)?;
    let bridge = current();
    let places = env.bridge(py, &bridge, &stated.exprs)?;
    let about = About { names: &[], exprs: Some((&bridge, &places)) };
    let made = ask(py, &env, limits, &Asked::default(), &about, |task, scratch| {
        let exprs = crate::environment::arrive(task, &bridge, &places, scratch)?;
        let names: Vec<NameId> = stated.names.iter().map(|name| name.intern(scratch)).collect();
        match stated.resolve(&names, &exprs) {
            Declaration::Inductive(mut decl) => {
                decl.recs.clear();
                Ok(Request::Recursors(decl))
            }
            _ => Err(Stop::Value("expected an Inductive".to_owned())),
        }
    })?;
    match made.into_iter().next() {
        Some(one) => Ok(one.declaration),
        None => Err(Stop::Internal("no block was made".to_owned()).into_py_err(py)),
    }
}

/// `projections(env, name, names, *, kind)`
#[pyfunction]
#[pyo3(signature = (env, name, names, *, kind = "structure", limits = None))]
fn projections(
    py: Python<'_>,
    env: EnvArg<'_>,
    name: NameArg,
    names: Vec<NameArg>,
    kind: &str,
    limits: Option<&Limits>,
) -> PyResult<Vec<PyConstruction>> {
    let kind = structure_kind(kind)?;
    ask(py, &env, limits, &Asked::default(), &About::names(&[&name.0]), |_, scratch| {
        let names = names.iter().map(|name| name.0.intern(scratch)).collect();
        Ok(Request::Projections(type_name(&name.0, scratch), kind, names))
    })
}

/// `parent_projection(env, structure, name, parent, *, kind)`
#[pyfunction]
#[pyo3(signature = (env, structure, name, parent, *, kind = "structure", limits = None))]
fn parent_projection(
    py: Python<'_>,
    env: EnvArg<'_>,
    structure: NameArg,
    name: NameArg,
    parent: PyExpr,
    kind: &str,
    limits: Option<&Limits>,
) -> PyResult<PyConstruction> {
    let kind = structure_kind(kind)?;
    let bridge = current();
    let places = env.bridge(py, &bridge, &[parent])?;
    let about = About { names: &[&structure.0], exprs: Some((&bridge, &places)) };
    let made = ask(py, &env, limits, &Asked::default(), &about, |task, scratch| {
        let exprs: Vec<ExprId> = crate::environment::arrive(task, &bridge, &places, scratch)?;
        let Some(&parent) = exprs.first() else {
            return Err(Stop::Value("`parent` is missing".to_owned()));
        };
        let structure = type_name(&structure.0, scratch);
        Ok(Request::Parent(structure, kind, name.0.intern(scratch), parent))
    })?;
    match made.into_iter().next() {
        Some(one) => Ok(one),
        None => Err(Stop::Internal("no construction was made".to_owned()).into_py_err(py)),
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let own = PyModule::new(py, "constructions")?;
    module.add_class::<PyConstruction>()?;
    own.add_class::<PyConstruction>()?;
    own.add_function(wrap_pyfunction!(all_for, &own)?)?;
    own.add_function(wrap_pyfunction!(make, &own)?)?;
    own.add_function(wrap_pyfunction!(rec_on, &own)?)?;
    own.add_function(wrap_pyfunction!(cases_on, &own)?)?;
    own.add_function(wrap_pyfunction!(ctor_idx, &own)?)?;
    own.add_function(wrap_pyfunction!(to_ctor_idx, &own)?)?;
    own.add_function(wrap_pyfunction!(inductive, &own)?)?;
    own.add_function(wrap_pyfunction!(projections, &own)?)?;
    own.add_function(wrap_pyfunction!(parent_projection, &own)?)?;
    module.add_submodule(&own)?;
    // So that `import gnomon._core.constructions` finds it.
    py.import("sys")?.getattr("modules")?.set_item("gnomon._core.constructions", own)
}
