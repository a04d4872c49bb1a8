//! Terms and levels in programs: looked at one node at a time, and made one node at a time.
//!
//! A program has a `Lean.Expr` as a handle, the same that Python has. Where it takes one apart, the
//! compiler calls `expr.view`, which gives the constructor as an object whose parts are handles
//! again; where it makes one, it calls `expr.app` and so on. So a term crosses between a program and
//! the engine for nothing, and what is shared stays shared. Likewise `Lean.Level`.
//!
//! Counterpart in Lean: `Lean.Expr`, `Lean.Level`, which are objects of the program.

use crate::expr::PyExpr;
use crate::level::{LevelArg, PyLevel};
use crate::name::PyName;
use crate::runtime::handle_of;
use crate::runtime_names::{self as names, ctor};
use crate::shared::current;
use gnomon_runtime::value::Kind;
use gnomon_runtime::{Machine, Value};
use gnomon_term::{
    BigUint, BinderInfo, Expr, ExprId, FVarId, LMVarId, Level, LevelId, MVarId, Store,
};
use num_bigint::BigInt;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt};

/// What is done natively: the name, borrowed arguments; an owned result, or `None` for other names.
pub(crate) fn call(
    py: Python<'_>,
    m: &mut Machine,
    name: &str,
    args: &[Value],
) -> Option<PyResult<Value>> {
    let result = match (name, args) {
        ("expr.view", &[e]) => view(py, m, e),
        ("level.view", &[l]) => level_view(py, m, l),
        ("expr.eq", &[a, b]) => equal(py, a, b, m),
        ("level.eq", &[a, b]) => equal(py, a, b, m),
        ("expr.hash" | "level.hash", &[e]) => hash(py, m, e),
        ("expr.appFn", &[e]) => app_fn(py, m, e),
        ("expr.appArgs", &[e]) => app_args(py, m, e),
        ("expr.numArgs", &[e]) => num_args(py, m, e),
        ("level.zero", &[]) => mk_level(py, m, &[], |_, _| LevelId::ZERO),
        ("level.succ", &[l]) => mk_level(py, m, &[l], |store, ids| store.mk_succ(ids[0])),
        ("level.max", &[a, b]) => {
            mk_level(py, m, &[a, b], |store, ids| store.mk_max(ids[0], ids[1]))
        }
        ("level.imax", &[a, b]) => {
            mk_level(py, m, &[a, b], |store, ids| store.mk_imax(ids[0], ids[1]))
        }
        ("level.param", &[n]) => level_param(py, m, n),
        ("level.mvar", &[n]) => variable(n).and_then(|number| {
            mk_level(py, m, &[], |store, _| store.intern_level(Level::MVar(LMVarId(number))))
        }),
        _ => match name.strip_prefix("expr.") {
            Some(kind) => make(py, m, kind, args)?,
            None => return None,
        },
    };
    Some(result)
}

fn wrong(what: &str) -> PyErr {
    PyTypeError::new_err(format!("a program uses as {what} what is none"))
}

/// The term that a value is.
fn expr_of(py: Python<'_>, m: &Machine, value: Value) -> PyResult<PyExpr> {
    let handle = handle_of(py, m, value).ok_or_else(|| wrong("a term"))?;
    Ok(handle.bind(py).cast::<PyExpr>().map_err(|_| wrong("a term"))?.get().clone())
}

fn level_of(py: Python<'_>, m: &Machine, value: Value) -> PyResult<PyLevel> {
    let handle = handle_of(py, m, value).ok_or_else(|| wrong("a level"))?;
    Ok(handle.bind(py).cast::<PyLevel>().map_err(|_| wrong("a level"))?.get().clone())
}

fn name_of(value: Value) -> PyResult<PyName> {
    names::decode(value).ok_or_else(|| wrong("a name"))
}

fn variable(value: Value) -> PyResult<u32> {
    names::decode_variable(value).ok_or_else(|| wrong("a variable's name"))
}

fn small(value: Value) -> PyResult<u32> {
    if value.is_small() {
        u32::try_from(value.number()).map_err(|_| PyValueError::new_err("the index is too large"))
    } else {
        Err(PyValueError::new_err("the index is too large"))
    }
}

fn external(m: &mut Machine, object: Py<PyAny>) -> Value {
    m.heap.external(Box::new(object))
}

fn wrap(py: Python<'_>, m: &mut Machine, e: &PyExpr, id: ExprId) -> PyResult<Value> {
    Ok(external(m, PyExpr::wrap(py, e.shared.clone(), id)?.into_any()))
}

fn wrap_level(py: Python<'_>, m: &mut Machine, e: &PyExpr, id: LevelId) -> PyResult<Value> {
    Ok(external(m, PyLevel::wrap(py, e.shared.clone(), id)?.into_any()))
}

/// An object with values and, after them, one number.
fn with_scalar(m: &mut Machine, tag: u8, values: &[Value], scalar: u64) -> Value {
    // SAFETY: all fields are written at once.
    unsafe {
        let count = values.len() as u8;
        let object = m.heap.object(Kind::Ctor, tag, count, count + 1);
        for (index, value) in values.iter().enumerate() {
            *object.slot(index) = value.0;
        }
        *object.slot(values.len()) = scalar;
        object
    }
}

fn natural(m: &mut Machine, number: BigUint) -> Value {
    match i64::try_from(&number) {
        Ok(fits) if fits <= gnomon_runtime::value::MAX_SMALL => Value::small(fits),
        _ => m.heap.number(BigInt::from(number)),
    }
}

fn list(m: &mut Machine, items: Vec<Value>) -> Value {
    items.into_iter().rev().fold(Value::UNIT, |rest, item| ctor(m, 1, &[item, rest]))
}

/// A node, with what is not a part of it.
enum Node {
    Plain(Expr),
    Const(Vec<LevelId>),
    Nat(BigUint),
    Str(String),
    MData(String, ExprId),
}

/// The constructor of a term, as an object.
fn view(py: Python<'_>, m: &mut Machine, value: Value) -> PyResult<Value> {
    let e = expr_of(py, m, value)?;
    // Names are read here, since the store is only there for a moment.
    let (node, name) = e.look(py, |store: &Store<'static>, node| {
        let name = match node {
            Expr::Const(name, _)
            | Expr::Lam { name, .. }
            | Expr::Pi { name, .. }
            | Expr::Let { name, .. }
            | Expr::Proj { name, .. } => names::encode_id(m, store, name),
            _ => Value::UNIT,
        };
        let node = match node {
            Expr::Const(_, levels) => Node::Const(store.levels(levels).to_vec()),
            Expr::NatLit(number) => Node::Nat(store.nat(number).clone()),
            Expr::StrLit(text) => Node::Str(store.str(text).to_owned()),
            Expr::MData(data, e) => Node::MData(store.str(data).to_owned(), e),
            node => Node::Plain(node),
        };
        (node, name)
    })?;
    Ok(match node {
        Node::Const(levels) => {
            let levels: PyResult<Vec<Value>> =
                levels.into_iter().map(|level| wrap_level(py, m, &e, level)).collect();
            let levels = list(m, levels?);
            ctor(m, 4, &[name, levels])
        }
        Node::Nat(number) => {
            let number = natural(m, number);
            let literal = ctor(m, 0, &[number]);
            ctor(m, 9, &[literal])
        }
        Node::Str(text) => {
            let text = m.string(&text);
            let literal = ctor(m, 1, &[text]);
            ctor(m, 9, &[literal])
        }
        Node::MData(data, inner) => {
            let data = metadata(py, m, &data)?;
            let inner = wrap(py, m, &e, inner)?;
            ctor(m, 10, &[data, inner])
        }
        Node::Plain(node) => match node {
            Expr::BVar(index) => ctor(m, 0, &[Value::small(i64::from(index))]),
            Expr::FVar(fvar) => {
                let name = names::encode_variable(m, fvar.0);
                ctor(m, 1, &[name])
            }
            Expr::MVar(mvar) => {
                let name = names::encode_variable(m, mvar.0);
                ctor(m, 2, &[name])
            }
            Expr::Sort(level) => {
                let level = wrap_level(py, m, &e, level)?;
                ctor(m, 3, &[level])
            }
            Expr::App(f, a) => {
                let parts = [wrap(py, m, &e, f)?, wrap(py, m, &e, a)?];
                ctor(m, 5, &parts)
            }
            Expr::Lam { info, ty, body, .. } | Expr::Pi { info, ty, body, .. } => {
                let parts = [name, wrap(py, m, &e, ty)?, wrap(py, m, &e, body)?];
                let tag = if matches!(node, Expr::Lam { .. }) { 6 } else { 7 };
                with_scalar(m, tag, &parts, info as u64)
            }
            Expr::Let { nondep, ty, value, body, .. } => {
                let parts =
                    [name, wrap(py, m, &e, ty)?, wrap(py, m, &e, value)?, wrap(py, m, &e, body)?];
                with_scalar(m, 8, &parts, u64::from(nondep))
            }
            Expr::Proj { index, expr, .. } => {
                let parts = [name, Value::small(i64::from(index)), wrap(py, m, &e, expr)?];
                ctor(m, 11, &parts)
            }
            Expr::Const(..) | Expr::NatLit(_) | Expr::StrLit(_) | Expr::MData(..) => {
                return Err(wrong("a term"));
            }
        },
    })
}

/// Metadata as the entries of a `KVMap`.
fn metadata(py: Python<'_>, m: &mut Machine, text: &str) -> PyResult<Value> {
    let parsed = py.import("json")?.call_method1("loads", (text,))?;
    let mut entries = Vec::new();
    if let Ok(data) = parsed.cast::<PyDict>() {
        for (key, value) in data {
            let key = PyName::parse(&key.extract::<String>()?).map_err(PyValueError::new_err)?;
            let key = names::encode(m, &key);
            let value = if let Ok(truth) = value.cast::<PyBool>() {
                with_scalar(m, 1, &[], u64::from(truth.is_true()))
            } else if let Ok(number) = value.cast::<PyInt>() {
                let number = Value::small(number.extract::<i64>()?);
                ctor(m, 3, &[number])
            } else {
                let text = m.string(&value.str()?.extract::<String>()?);
                ctor(m, 0, &[text])
            };
            entries.push(ctor(m, 0, &[key, value]));
        }
    }
    Ok(list(m, entries))
}

/// The entries of a `KVMap` as metadata.
fn metadata_text(py: Python<'_>, value: Value) -> PyResult<String> {
    let data = PyDict::new(py);
    let mut rest = value;
    while rest.is_object() {
        let cell = crate::runtime_shape::fields_of(rest);
        let [entry, tail] = cell[..] else { return Err(wrong("metadata")) };
        let pair = crate::runtime_shape::fields_of(entry);
        let [key, value] = pair[..] else { return Err(wrong("metadata")) };
        let key = names::text(&name_of(key)?);
        let fields = crate::runtime_shape::fields_of(value);
        match (crate::runtime_shape::tag_of(value), &fields[..]) {
            (Some(0), &[text]) => {
                let text = gnomon_runtime::prim::string::text(text.0);
                data.set_item(key, text.ok_or_else(|| wrong("metadata"))?)?;
            }
            // SAFETY: a truth value has one word.
            (Some(1), []) if value.is_object() => {
                data.set_item(key, unsafe { *value.slot(0) } & 1 == 1)?;
            }
            (Some(2), &[name]) => data.set_item(key, names::text(&name_of(name)?))?,
            (Some(3 | 4), &[number]) if number.is_small() => {
                data.set_item(key, number.number())?;
            }
            _ => {}
        }
        rest = tail;
    }
    py.import("json")?.call_method1("dumps", (data,))?.extract()
}

/// A term made of parts; `None` if there is no such constructor.
fn make(py: Python<'_>, m: &mut Machine, kind: &str, args: &[Value]) -> Option<PyResult<Value>> {
    Some(match (kind, args) {
        ("bvar", &[index]) => small(index).and_then(|i| build(py, m, [], |_, []| Expr::BVar(i))),
        ("fvar", &[id]) => {
            variable(id).and_then(|id| build(py, m, [], |_, []| Expr::FVar(FVarId(id))))
        }
        ("mvar", &[id]) => {
            variable(id).and_then(|id| build(py, m, [], |_, []| Expr::MVar(MVarId(id))))
        }
        ("sort", &[level]) => sort(py, m, level),
        ("const", &[name, levels]) => constant(py, m, name, levels),
        ("app", &[f, a]) => build(py, m, [f, a], |_, [f, a]| Expr::App(f, a)),
        ("lam" | "forallE", &[name, ty, body, info]) => name_of(name).and_then(|name| {
            let info = match info.number() {
                1 => BinderInfo::Implicit,
                2 => BinderInfo::StrictImplicit,
                3 => BinderInfo::InstImplicit,
                _ => BinderInfo::Default,
            };
            build(py, m, [ty, body], |store, [ty, body]| {
                let name = name.intern(store);
                match kind {
                    "lam" => Expr::Lam { info, name, ty, body },
                    _ => Expr::Pi { info, name, ty, body },
                }
            })
        }),
        ("letE", &[name, ty, value, body, nondep]) => name_of(name).and_then(|name| {
            let nondep = nondep.number() & 1 == 1;
            build(py, m, [ty, value, body], |store, [ty, value, body]| {
                let name = name.intern(store);
                Expr::Let { nondep, name, ty, value, body }
            })
        }),
        ("lit", &[literal]) => lit(py, m, literal),
        ("mdata", &[data, e]) => metadata_text(py, data).and_then(|data| {
            if data == "{}" {
                return expr_of(py, m, e).and_then(|e| wrap(py, m, &e, e.id));
            }
            build(py, m, [e], |store, [e]| Expr::MData(store.mk_str(&data), e))
        }),
        ("proj", &[name, index, e]) => name_of(name).and_then(|name| {
            let index = small(index)?;
            build(py, m, [e], |store, [expr]| {
                let name = name.intern(store);
                Expr::Proj { name, index, expr }
            })
        }),
        _ => return None,
    })
}

fn build<const N: usize>(
    py: Python<'_>,
    m: &mut Machine,
    parts: [Value; N],
    make: impl FnOnce(&mut Store<'static>, [ExprId; N]) -> Expr,
) -> PyResult<Value> {
    let mut handles = Vec::with_capacity(N);
    for part in parts {
        handles.push(expr_of(py, m, part)?);
    }
    let shared = current();
    let mut ids = [ExprId(0); N];
    for (id, part) in ids.iter_mut().zip(&handles) {
        *id = part.import(py, &shared)?;
    }
    let id = shared.write(py, |store| {
        let expr = make(store, ids);
        store.mk(expr)
    })?;
    Ok(external(m, PyExpr::wrap(py, shared, id)?.into_any()))
}

fn sort(py: Python<'_>, m: &mut Machine, level: Value) -> PyResult<Value> {
    let shared = current();
    let level = LevelArg::Level(level_of(py, m, level)?).import(py, &shared)?;
    let id = shared.write(py, |store| store.mk_sort(level))?;
    Ok(external(m, PyExpr::wrap(py, shared, id)?.into_any()))
}

fn constant(py: Python<'_>, m: &mut Machine, name: Value, levels: Value) -> PyResult<Value> {
    let name = name_of(name)?;
    let shared = current();
    let mut ids = Vec::new();
    let mut rest = levels;
    while rest.is_object() {
        let cell = crate::runtime_shape::fields_of(rest);
        let [level, tail] = cell[..] else { return Err(wrong("a list")) };
        ids.push(LevelArg::Level(level_of(py, m, level)?).import(py, &shared)?);
        rest = tail;
    }
    let id = shared.write(py, |store| {
        let name = name.intern(store);
        let levels = store.mk_levels(&ids);
        store.mk_const(name, levels)
    })?;
    Ok(external(m, PyExpr::wrap(py, shared, id)?.into_any()))
}

fn lit(py: Python<'_>, m: &mut Machine, literal: Value) -> PyResult<Value> {
    let fields = crate::runtime_shape::fields_of(literal);
    let &[content] = &fields[..] else { return Err(wrong("a literal")) };
    match crate::runtime_shape::tag_of(literal) {
        Some(0) => {
            let number = if content.is_small() {
                BigUint::from(u64::try_from(content.number()).unwrap_or(0))
            } else if content.is(Kind::Big) {
                // SAFETY: the value is a number that is not small.
                unsafe { content.big() }.to_biguint().ok_or_else(|| wrong("a number"))?
            } else {
                return Err(wrong("a number"));
            };
            build(py, m, [], |store, []| Expr::NatLit(store.mk_nat(&number)))
        }
        _ => {
            let text = gnomon_runtime::prim::string::text(content.0);
            let text = text.ok_or_else(|| wrong("a string"))?.to_owned();
            build(py, m, [], |store, []| Expr::StrLit(store.mk_str(&text)))
        }
    }
}

fn equal(py: Python<'_>, a: Value, b: Value, m: &Machine) -> PyResult<Value> {
    let a = handle_of(py, m, a).ok_or_else(|| wrong("a term"))?;
    let b = handle_of(py, m, b).ok_or_else(|| wrong("a term"))?;
    if let (Ok(a), Ok(b)) = (a.bind(py).cast::<PyExpr>(), b.bind(py).cast::<PyExpr>()) {
        return Ok(Value::small(i64::from(a.get().alpha_eq(py, b.get())?)));
    }
    Ok(Value::small(i64::from(a.bind(py).eq(b.bind(py))?)))
}

fn hash(py: Python<'_>, m: &mut Machine, e: Value) -> PyResult<Value> {
    let handle = handle_of(py, m, e).ok_or_else(|| wrong("a term"))?;
    let hash = match handle.bind(py).cast::<PyExpr>() {
        // Equality is up to the names of binders, which the engine's hash distinguishes.
        Ok(e) => e.get().alpha_hash(py)?,
        Err(_) => handle.bind(py).hash()? as u64,
    };
    Ok(m.heap.word(hash))
}

fn app_fn(py: Python<'_>, m: &mut Machine, e: Value) -> PyResult<Value> {
    let e = expr_of(py, m, e)?;
    let head = e.look(py, |store, _| store.get_app_fn(e.id))?;
    wrap(py, m, &e, head)
}

fn app_args(py: Python<'_>, m: &mut Machine, e: Value) -> PyResult<Value> {
    let e = expr_of(py, m, e)?;
    let args = e.look(py, |store, _| store.unfold_apps(e.id).1)?;
    let args: PyResult<Vec<Value>> = args.iter().map(|&arg| wrap(py, m, &e, arg)).collect();
    Ok(m.array(&args?))
}

fn num_args(py: Python<'_>, m: &mut Machine, e: Value) -> PyResult<Value> {
    let e = expr_of(py, m, e)?;
    let count = e.look(py, |store, _| store.get_app_num_args(e.id))?;
    Ok(Value::small(count as i64))
}

// -- levels -----------------------------------------------------------------------------------

fn mk_level(
    py: Python<'_>,
    m: &mut Machine,
    parts: &[Value],
    make: impl FnOnce(&mut Store<'static>, &[LevelId]) -> LevelId,
) -> PyResult<Value> {
    let shared = current();
    let ids: PyResult<Vec<LevelId>> = parts
        .iter()
        .map(|&part| LevelArg::Level(level_of(py, m, part)?).import(py, &shared))
        .collect();
    let ids = ids?;
    let id = shared.write(py, |store| make(store, &ids))?;
    Ok(external(m, PyLevel::wrap(py, shared, id)?.into_any()))
}

fn level_param(py: Python<'_>, m: &mut Machine, name: Value) -> PyResult<Value> {
    let name = name_of(name)?;
    mk_level(py, m, &[], |store, _| {
        let name = name.intern(store);
        store.mk_level_param(name)
    })
}

/// The constructor of a level, as an object.
fn level_view(py: Python<'_>, m: &mut Machine, value: Value) -> PyResult<Value> {
    let level = level_of(py, m, value)?;
    let (node, name) = level.shared.read(py, |inner| {
        let node = inner.store.level(level.id);
        let name = match node {
            Level::Param(name) => names::encode_id(m, &inner.store, name),
            _ => Value::UNIT,
        };
        (node, name)
    })?;
    let part = |m: &mut Machine, id: LevelId| -> PyResult<Value> {
        Ok(external(m, PyLevel::wrap(py, level.shared.clone(), id)?.into_any()))
    };
    Ok(match node {
        Level::Zero => Value::small(0),
        Level::Succ(l) => {
            let l = part(m, l)?;
            ctor(m, 1, &[l])
        }
        Level::Max(a, b) | Level::IMax(a, b) => {
            let parts = [part(m, a)?, part(m, b)?];
            ctor(m, if matches!(node, Level::Max(..)) { 2 } else { 3 }, &parts)
        }
        Level::Param(_) => ctor(m, 4, &[name]),
        Level::MVar(mvar) => {
            let name = names::encode_variable(m, mvar.0);
            ctor(m, 5, &[name])
        }
    })
}
