//! Declarations between Python and the kernel: the classes of `gnomon.declarations`.

use crate::expr::PyExpr;
use crate::name::{NameArg, PyName};
use crate::shared::Shared;
use gnomon_kernel::*;
use gnomon_term::{Expr, ExprId, NameId, Store};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use std::sync::Arc;

// From Python to the kernel.

/// A declaration as Python states it.
///
/// The kernel's declaration has positions in `names` and `exprs` where it has ids; what Python left
/// to the kernel is 0 there.
pub(crate) struct Stated {
    /// The names, by position.
    pub names: Vec<PyName>,
    /// The expressions, by position.
    pub exprs: Vec<PyExpr>,
    decl: Declaration,
    /// The name under which the declaration is reported.
    pub name: PyName,
    /// Whether the height of a definition is to be computed.
    pub wants_height: bool,
    /// Which numbers of an inductive declaration are stated.
    pub counts: Option<StatedCounts>,
}

/// What the types and constructors of an inductive declaration state about themselves.
pub(crate) struct StatedCounts {
    types: Vec<TypeCounts>,
    num_fields: Vec<Option<u32>>,
}

struct TypeCounts {
    num_indices: Option<u32>,
    num_nested: Option<u32>,
    is_rec: Option<bool>,
    is_reflexive: Option<bool>,
}

impl StatedCounts {
    /// Whether the kernel must compute something.
    pub fn is_partial(&self) -> bool {
        let is_partial = |ty: &TypeCounts| {
            ty.num_indices.is_none()
                || ty.num_nested.is_none()
                || ty.is_rec.is_none()
                || ty.is_reflexive.is_none()
        };
        self.types.iter().any(is_partial) || self.num_fields.iter().any(Option::is_none)
    }

    /// Puts what is stated over what was computed, for the kernel to compare.
    pub fn apply(&self, decl: &mut InductiveDecl) {
        for (ty, stated) in decl.types.iter_mut().zip(&self.types) {
            ty.num_indices = stated.num_indices.unwrap_or(ty.num_indices);
            ty.num_nested = stated.num_nested.unwrap_or(ty.num_nested);
            ty.is_rec = stated.is_rec.unwrap_or(ty.is_rec);
            ty.is_reflexive = stated.is_reflexive.unwrap_or(ty.is_reflexive);
        }
        for (ctor, stated) in decl.ctors.iter_mut().zip(&self.num_fields) {
            ctor.num_fields = stated.unwrap_or(ctor.num_fields);
        }
    }
}

/// Collects names and expressions of a Python object's fields.
struct Reader<'py> {
    py: Python<'py>,
    names: Vec<PyName>,
    exprs: Vec<PyExpr>,
}

impl<'py> Reader<'py> {
    fn get<T: FromPyObject<'py>>(&self, object: &Bound<'py, PyAny>, field: &str) -> PyResult<T> {
        object.getattr(field)?.extract().map_err(|error: PyErr| {
            let text = format!("field `{field}`: {}", error.value(self.py));
            if error.is_instance_of::<PyTypeError>(self.py) {
                PyTypeError::new_err(text)
            } else {
                PyValueError::new_err(text)
            }
        })
    }

    fn add_name(&mut self, name: PyName) -> NameId {
        self.names.push(name);
        NameId(self.names.len() as u32 - 1)
    }

    fn name(&mut self, object: &Bound<'py, PyAny>, field: &str) -> PyResult<NameId> {
        let name: NameArg = self.get(object, field)?;
        Ok(self.add_name(name.0))
    }

    fn names(&mut self, object: &Bound<'py, PyAny>, field: &str) -> PyResult<Box<[NameId]>> {
        let names: Vec<NameArg> = self.get(object, field)?;
        Ok(names.into_iter().map(|name| self.add_name(name.0)).collect())
    }

    fn expr(&mut self, object: &Bound<'py, PyAny>, field: &str) -> PyResult<ExprId> {
        let expr: PyExpr = self.get(object, field)?;
        self.exprs.push(expr);
        Ok(ExprId(self.exprs.len() as u32 - 1))
    }

    fn val(&mut self, object: &Bound<'py, PyAny>) -> PyResult<ConstantVal> {
        Ok(ConstantVal {
            name: self.name(object, "name")?,
            level_params: self.names(object, "level_params")?,
            ty: self.expr(object, "type")?,
        })
    }

    fn choice<T: Copy>(
        &self,
        object: &Bound<'py, PyAny>,
        field: &str,
        choices: &[(&str, T)],
    ) -> PyResult<T> {
        let text: String = self.get(object, field)?;
        match choices.iter().find(|(name, _)| *name == text) {
            Some(&(_, value)) => Ok(value),
            None => {
                let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
                let names = names.join("`, `");
                Err(PyValueError::new_err(format!("`{field}` must be one of `{names}`")))
            }
        }
    }

    /// The hints, and whether they are to be computed.
    fn hints(&self, object: &Bound<'py, PyAny>) -> PyResult<(ReducibilityHints, bool)> {
        let hints = object.getattr("hints")?;
        if hints.is_none() {
            return Ok((ReducibilityHints::Regular(0), true));
        }
        if hints.is_instance_of::<PyString>() {
            let choices =
                [("opaque", ReducibilityHints::Opaque), ("abbrev", ReducibilityHints::Abbrev)];
            return Ok((self.choice(object, "hints", &choices)?, false));
        }
        Ok((ReducibilityHints::Regular(self.get(object, "hints")?), false))
    }

    fn inductive(&mut self, object: &Bound<'py, PyAny>) -> PyResult<(InductiveDecl, StatedCounts)> {
        let mut counts = StatedCounts { types: Vec::new(), num_fields: Vec::new() };
        let stated: Vec<Bound<'py, PyAny>> = self.get(object, "types")?;
        let all: PyResult<Vec<PyName>> =
            stated.iter().map(|ty| Ok(self.get::<NameArg>(ty, "name")?.0)).collect();
        let all: Box<[NameId]> = all?.into_iter().map(|name| self.add_name(name)).collect();
        let mut types = Vec::new();
        for ty in &stated {
            counts.types.push(TypeCounts {
                num_indices: self.get(ty, "num_indices")?,
                num_nested: self.get(ty, "num_nested")?,
                is_rec: self.get(ty, "is_rec")?,
                is_reflexive: self.get(ty, "is_reflexive")?,
            });
            let is_open = ty.getattr("all")?.is_none();
            types.push(InductiveVal {
                val: self.val(ty)?,
                num_params: self.get(ty, "num_params")?,
                num_indices: 0,
                all: if is_open { all.clone() } else { self.names(ty, "all")? },
                ctors: self.names(ty, "ctors")?,
                num_nested: 0,
                is_rec: false,
                is_unsafe: self.get(ty, "is_unsafe")?,
                is_reflexive: false,
            });
        }
        let stated: Vec<Bound<'py, PyAny>> = self.get(object, "ctors")?;
        let mut ctors = Vec::new();
        for ctor in &stated {
            counts.num_fields.push(self.get(ctor, "num_fields")?);
            let (val, induct) = (self.val(ctor)?, self.name(ctor, "induct")?);
            // Its type lists it at its own position.
            let same = |a: NameId, b: NameId| self.names[a.0 as usize] == self.names[b.0 as usize];
            let ty = types.iter().find(|ty| same(ty.val.name, induct));
            let listed = ty.and_then(|ty| ty.ctors.iter().position(|&name| same(name, val.name)));
            let cidx: Option<u32> = self.get(ctor, "cidx")?;
            let num_params: Option<u32> = self.get(ctor, "num_params")?;
            ctors.push(ConstructorVal {
                val,
                induct,
                cidx: cidx.unwrap_or(listed.unwrap_or(0) as u32),
                num_params: num_params.unwrap_or(ty.map_or(0, |ty| ty.num_params)),
                num_fields: 0,
                is_unsafe: self.get(ctor, "is_unsafe")?,
            });
        }
        let stated: Vec<Bound<'py, PyAny>> = self.get(object, "recs")?;
        let recs: PyResult<Vec<RecursorVal>> =
            stated.iter().map(|rec| self.recursor(rec)).collect();
        Ok((InductiveDecl { types, ctors, recs: recs? }, counts))
    }

    fn recursor(&mut self, object: &Bound<'py, PyAny>) -> PyResult<RecursorVal> {
        let stated: Vec<Bound<'py, PyAny>> = self.get(object, "rules")?;
        let rules: PyResult<Box<[RecursorRule]>> = stated
            .iter()
            .map(|rule| {
                Ok(RecursorRule {
                    ctor: self.name(rule, "ctor")?,
                    nfields: self.get(rule, "nfields")?,
                    rhs: self.expr(rule, "rhs")?,
                })
            })
            .collect();
        Ok(RecursorVal {
            val: self.val(object)?,
            all: self.names(object, "all")?,
            num_params: self.get(object, "num_params")?,
            num_indices: self.get(object, "num_indices")?,
            num_motives: self.get(object, "num_motives")?,
            num_minors: self.get(object, "num_minors")?,
            rules: rules?,
            k: self.get(object, "k")?,
            is_unsafe: self.get(object, "is_unsafe")?,
        })
    }
}

const SAFETY: [(&str, DefinitionSafety); 3] = [
    ("unsafe", DefinitionSafety::Unsafe),
    ("safe", DefinitionSafety::Safe),
    ("partial", DefinitionSafety::Partial),
];

const QUOT_KIND: [(&str, QuotKind); 4] = [
    ("type", QuotKind::Type),
    ("ctor", QuotKind::Ctor),
    ("lift", QuotKind::Lift),
    ("ind", QuotKind::Ind),
];

impl Stated {
    /// Reads an object of one of the classes of `gnomon.declarations`.
    pub fn read(object: &Bound<'_, PyAny>) -> PyResult<Stated> {
        let py = object.py();
        let mut reader = Reader { py, names: Vec::new(), exprs: Vec::new() };
        let mut wants_height = false;
        let mut counts = None;
        let module = py.import("gnomon.declarations")?;
        let is = |class: &str| object.is_instance(&module.getattr(class)?);
        let decl = if is("Axiom")? {
            Declaration::Axiom(AxiomVal {
                val: reader.val(object)?,
                is_unsafe: reader.get(object, "is_unsafe")?,
            })
        } else if is("Definition")? {
            let (hints, compute) = reader.hints(object)?;
            wants_height = compute;
            Declaration::Definition(DefinitionVal {
                val: reader.val(object)?,
                value: reader.expr(object, "value")?,
                hints,
                safety: reader.choice(object, "safety", &SAFETY)?,
                all: reader.names(object, "all")?,
            })
        } else if is("Theorem")? {
            Declaration::Theorem(TheoremVal {
                val: reader.val(object)?,
                value: reader.expr(object, "value")?,
                all: reader.names(object, "all")?,
            })
        } else if is("Opaque")? {
            Declaration::Opaque(OpaqueVal {
                val: reader.val(object)?,
                value: reader.expr(object, "value")?,
                is_unsafe: reader.get(object, "is_unsafe")?,
                all: reader.names(object, "all")?,
            })
        } else if is("Quot")? {
            Declaration::Quot(QuotVal {
                val: reader.val(object)?,
                kind: reader.choice(object, "kind", &QUOT_KIND)?,
            })
        } else if is("Inductive")? {
            let (decl, stated) = reader.inductive(object)?;
            counts = Some(stated);
            Declaration::Inductive(decl)
        } else {
            return Err(PyTypeError::new_err(format!(
                "expected an Axiom, Definition, Theorem, Opaque, Quot or Inductive, not {}",
                object.get_type().name()?
            )));
        };
        let name = reader.get::<NameArg>(object, "name")?.0;
        let Reader { names, exprs, .. } = reader;
        Ok(Stated { names, exprs, decl, name, wants_height, counts })
    }

    /// The kernel's declaration, with the ids of names and expressions.
    pub fn resolve(&self, names: &[NameId], exprs: &[ExprId]) -> Declaration {
        let mut decl = self.decl.clone();
        let name = |id: &mut NameId| *id = names[id.0 as usize];
        let expr = |id: &mut ExprId| *id = exprs[id.0 as usize];
        let many = |ids: &mut [NameId]| ids.iter_mut().for_each(name);
        let val = |val: &mut ConstantVal| {
            name(&mut val.name);
            many(&mut val.level_params);
            expr(&mut val.ty);
        };
        match &mut decl {
            Declaration::Axiom(info) => val(&mut info.val),
            Declaration::Quot(info) => val(&mut info.val),
            Declaration::Definition(info) => {
                val(&mut info.val);
                expr(&mut info.value);
                many(&mut info.all);
            }
            Declaration::Theorem(info) => {
                val(&mut info.val);
                expr(&mut info.value);
                many(&mut info.all);
            }
            Declaration::Opaque(info) => {
                val(&mut info.val);
                expr(&mut info.value);
                many(&mut info.all);
            }
            Declaration::Inductive(decl) => {
                for ty in &mut decl.types {
                    val(&mut ty.val);
                    many(&mut ty.all);
                    many(&mut ty.ctors);
                }
                for ctor in &mut decl.ctors {
                    val(&mut ctor.val);
                    name(&mut ctor.induct);
                }
                for rec in &mut decl.recs {
                    val(&mut rec.val);
                    many(&mut rec.all);
                    for rule in &mut rec.rules {
                        name(&mut rule.ctor);
                        expr(&mut rule.rhs);
                    }
                }
            }
        }
        decl
    }
}

/// Lean's height of a definition: one more than that of the highest definition in its value.
pub(crate) fn height(store: &Store<'_>, env: &Environment, exprs: &[ExprId]) -> u32 {
    let height = |&e: &ExprId| match store.expr(e) {
        Expr::Const(name, _) => match env.get(name).and_then(ConstantInfo::hints) {
            Some(ReducibilityHints::Regular(height)) => Some(height),
            _ => None,
        },
        _ => None,
    };
    exprs.iter().filter_map(height).max().unwrap_or(0).saturating_add(1)
}

// From the kernel to Python.

/// The value of a field, without Python objects (INVARIANT (no Python under a lock)).
enum Field {
    Name(PyName),
    Names(Vec<PyName>),
    Expr(ExprId),
    Number(u32),
    Flag(bool),
    Text(&'static str),
    Records(Vec<Record>),
}

/// An object of a class of `gnomon.declarations`, before it is made.
pub(crate) struct Record {
    class: &'static str,
    fields: Vec<(&'static str, Field)>,
}

impl Record {
    /// Makes the object; its terms are in `shared`.
    pub fn to_python<'py>(
        &self,
        py: Python<'py>,
        shared: &Arc<Shared>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let fields = PyDict::new(py);
        for (key, field) in &self.fields {
            match field {
                Field::Name(name) => fields.set_item(key, name.clone())?,
                Field::Names(names) => fields.set_item(key, PyTuple::new(py, names.clone())?)?,
                Field::Expr(e) => fields.set_item(key, PyExpr::wrap(py, shared.clone(), *e)?)?,
                Field::Number(number) => fields.set_item(key, number)?,
                Field::Flag(flag) => fields.set_item(key, flag)?,
                Field::Text(text) => fields.set_item(key, text)?,
                Field::Records(records) => {
                    let records: PyResult<Vec<Bound<'py, PyAny>>> =
                        records.iter().map(|record| record.to_python(py, shared)).collect();
                    fields.set_item(key, PyTuple::new(py, records?)?)?;
                }
            }
        }
        py.import("gnomon.declarations")?.getattr(self.class)?.call((), Some(&fields))
    }
}

struct Describe<'s> {
    store: &'s Store<'static>,
}

impl Describe<'_> {
    fn name(&self, name: NameId) -> Field {
        Field::Name(PyName::of(self.store, name))
    }

    fn names(&self, names: &[NameId]) -> Field {
        Field::Names(names.iter().map(|&name| PyName::of(self.store, name)).collect())
    }

    fn record(
        &self,
        class: &'static str,
        val: &ConstantVal,
        own: impl IntoIterator<Item = (&'static str, Field)>,
    ) -> Record {
        let mut fields = vec![
            ("name", self.name(val.name)),
            ("level_params", self.names(&val.level_params)),
            ("type", Field::Expr(val.ty)),
        ];
        fields.extend(own);
        Record { class, fields }
    }

    fn axiom(&self, info: &AxiomVal) -> Record {
        self.record("Axiom", &info.val, [("is_unsafe", Field::Flag(info.is_unsafe))])
    }

    fn definition(&self, info: &DefinitionVal) -> Record {
        let hints = match info.hints {
            ReducibilityHints::Opaque => Field::Text("opaque"),
            ReducibilityHints::Abbrev => Field::Text("abbrev"),
            ReducibilityHints::Regular(height) => Field::Number(height),
        };
        let own = [
            ("value", Field::Expr(info.value)),
            ("hints", hints),
            ("safety", Field::Text(name_of(&SAFETY, info.safety))),
            ("all", self.names(&info.all)),
        ];
        self.record("Definition", &info.val, own)
    }

    fn theorem(&self, info: &TheoremVal) -> Record {
        let own = [("value", Field::Expr(info.value)), ("all", self.names(&info.all))];
        self.record("Theorem", &info.val, own)
    }

    fn opaque(&self, info: &OpaqueVal) -> Record {
        let own = [
            ("value", Field::Expr(info.value)),
            ("is_unsafe", Field::Flag(info.is_unsafe)),
            ("all", self.names(&info.all)),
        ];
        self.record("Opaque", &info.val, own)
    }

    fn quot(&self, info: &QuotVal) -> Record {
        let kind = Field::Text(name_of(&QUOT_KIND, info.kind));
        self.record("Quot", &info.val, [("kind", kind)])
    }

    fn inductive(&self, info: &InductiveVal) -> Record {
        let own = [
            ("num_params", Field::Number(info.num_params)),
            ("ctors", self.names(&info.ctors)),
            ("num_indices", Field::Number(info.num_indices)),
            ("all", self.names(&info.all)),
            ("num_nested", Field::Number(info.num_nested)),
            ("is_rec", Field::Flag(info.is_rec)),
            ("is_unsafe", Field::Flag(info.is_unsafe)),
            ("is_reflexive", Field::Flag(info.is_reflexive)),
        ];
        self.record("InductiveType", &info.val, own)
    }

    fn constructor(&self, info: &ConstructorVal) -> Record {
        let own = [
            ("induct", self.name(info.induct)),
            ("cidx", Field::Number(info.cidx)),
            ("num_params", Field::Number(info.num_params)),
            ("num_fields", Field::Number(info.num_fields)),
            ("is_unsafe", Field::Flag(info.is_unsafe)),
        ];
        self.record("Constructor", &info.val, own)
    }

    fn recursor(&self, info: &RecursorVal) -> Record {
        let rules = info.rules.iter().map(|rule| Record {
            class: "RecursorRule",
            fields: vec![
                ("ctor", self.name(rule.ctor)),
                ("nfields", Field::Number(rule.nfields)),
                ("rhs", Field::Expr(rule.rhs)),
            ],
        });
        let own = [
            ("all", self.names(&info.all)),
            ("num_params", Field::Number(info.num_params)),
            ("num_indices", Field::Number(info.num_indices)),
            ("num_motives", Field::Number(info.num_motives)),
            ("num_minors", Field::Number(info.num_minors)),
            ("rules", Field::Records(rules.collect())),
            ("k", Field::Flag(info.k)),
            ("is_unsafe", Field::Flag(info.is_unsafe)),
        ];
        self.record("Recursor", &info.val, own)
    }
}

fn name_of<T: PartialEq>(choices: &[(&'static str, T)], value: T) -> &'static str {
    choices.iter().find(|(_, choice)| *choice == value).map_or("", |&(name, _)| name)
}

/// A constant as Python shows it.
pub(crate) fn constant(store: &Store<'static>, info: &ConstantInfo) -> Record {
    let describe = Describe { store };
    match info {
        ConstantInfo::Axiom(info) => describe.axiom(info),
        ConstantInfo::Definition(info) => describe.definition(info),
        ConstantInfo::Theorem(info) => describe.theorem(info),
        ConstantInfo::Opaque(info) => describe.opaque(info),
        ConstantInfo::Quot(info) => describe.quot(info),
        ConstantInfo::Inductive(info) => describe.inductive(info),
        ConstantInfo::Constructor(info) => describe.constructor(info),
        ConstantInfo::Recursor(info) => describe.recursor(&info.rec),
    }
}

/// A declaration as Python shows it.
pub(crate) fn declaration(store: &Store<'static>, decl: &Declaration) -> Record {
    let describe = Describe { store };
    match decl {
        Declaration::Axiom(info) => describe.axiom(info),
        Declaration::Definition(info) => describe.definition(info),
        Declaration::Theorem(info) => describe.theorem(info),
        Declaration::Opaque(info) => describe.opaque(info),
        Declaration::Quot(info) => describe.quot(info),
        Declaration::Inductive(decl) => Record {
            class: "Inductive",
            fields: vec![
                (
                    "types",
                    Field::Records(decl.types.iter().map(|i| describe.inductive(i)).collect()),
                ),
                (
                    "ctors",
                    Field::Records(decl.ctors.iter().map(|i| describe.constructor(i)).collect()),
                ),
                ("recs", Field::Records(decl.recs.iter().map(|i| describe.recursor(i)).collect())),
            ],
        },
    }
}
