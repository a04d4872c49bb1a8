//! Terms as bytes, for pickling: tables of strings, names, levels and expressions, parts first.
//!
//! Numbers are in base 128, lowest digits first. Reading trusts nothing: what is not of this form
//! is a `ValueError`.

use crate::errors::Stop;
use crate::expr::{PyExpr, MAX_BVAR};
use crate::guard;
use crate::level::PyLevel;
use crate::shared::{current, Shared};
use gnomon_engine::transfer::{levels_of, reachable, reachable_levels};
use gnomon_term::{
    BigUint, BinderInfo, Budget, Expr, ExprId, FVarId, FxHashMap, LMVarId, Level, LevelId, Limit,
    MVarId, Name, NameId, NamePart, Store,
};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::sync::Arc;

/// The first byte; another form of the bytes will have another one.
const VERSION: u8 = 1;

const INFOS: [BinderInfo; 4] = [
    BinderInfo::Default,
    BinderInfo::Implicit,
    BinderInfo::StrictImplicit,
    BinderInfo::InstImplicit,
];

#[derive(Default)]
struct Encoder {
    out: Vec<u8>,
    names: FxHashMap<NameId, u64>,
    levels: FxHashMap<LevelId, u64>,
    exprs: FxHashMap<ExprId, u64>,
}

impl Encoder {
    fn number(&mut self, mut n: u64) {
        while n >= 128 {
            self.out.push(n as u8 | 128);
            n >>= 7;
        }
        self.out.push(n as u8);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    fn node(&mut self, tag: u8, parts: &[u64]) {
        self.out.push(tag);
        for &part in parts {
            self.number(part);
        }
    }

    fn names(&mut self, store: &Store<'_>, names: impl IntoIterator<Item = NameId>) {
        self.names.insert(NameId::ANONYMOUS, 0);
        let mut order = Vec::new();
        for name in names {
            let mut chain = Vec::new();
            let mut current = name;
            while !self.names.contains_key(&current) {
                let Name::Cons(prefix, part) = store.name(current) else { break };
                chain.push((current, prefix, part));
                current = prefix;
            }
            for (name, prefix, part) in chain.into_iter().rev() {
                self.names.insert(name, self.names.len() as u64);
                order.push((prefix, part));
            }
        }
        self.number(order.len() as u64);
        for (prefix, part) in order {
            let prefix = self.names[&prefix];
            match part {
                NamePart::Str(text) => {
                    self.node(0, &[prefix]);
                    self.bytes(store.str(text).as_bytes());
                }
                NamePart::Num(number) => self.node(1, &[prefix, number]),
            }
        }
    }

    fn levels(&mut self, store: &Store<'_>, levels: &[LevelId]) {
        self.number(levels.len() as u64);
        for (index, &level) in levels.iter().enumerate() {
            match store.level(level) {
                Level::Zero => self.node(0, &[]),
                Level::Succ(l) => self.node(1, &[self.levels[&l]]),
                Level::Max(a, b) => self.node(2, &[self.levels[&a], self.levels[&b]]),
                Level::IMax(a, b) => self.node(3, &[self.levels[&a], self.levels[&b]]),
                Level::Param(name) => self.node(4, &[self.names[&name]]),
                Level::MVar(mvar) => self.node(5, &[u64::from(mvar.0)]),
            }
            self.levels.insert(level, index as u64);
        }
    }

    fn expr(&mut self, store: &Store<'_>, expr: &Expr) {
        let of = |this: &Self, e: ExprId| this.exprs[&e];
        match *expr {
            Expr::BVar(index) => self.node(0, &[u64::from(index)]),
            Expr::FVar(fvar) => self.node(1, &[u64::from(fvar.0)]),
            Expr::MVar(mvar) => self.node(2, &[u64::from(mvar.0)]),
            Expr::Sort(level) => self.node(3, &[self.levels[&level]]),
            Expr::Const(name, levels) => {
                let levels = store.levels(levels);
                self.node(4, &[self.names[&name], levels.len() as u64]);
                for level in levels {
                    self.number(self.levels[level]);
                }
            }
            Expr::App(f, a) => self.node(5, &[of(self, f), of(self, a)]),
            Expr::Lam { info, name, ty, body } => {
                let parts = [info as u64, self.names[&name], of(self, ty), of(self, body)];
                self.node(6, &parts);
            }
            Expr::Pi { info, name, ty, body } => {
                let parts = [info as u64, self.names[&name], of(self, ty), of(self, body)];
                self.node(7, &parts);
            }
            Expr::Let { nondep, name, ty, value, body } => {
                let name = self.names[&name];
                let parts =
                    [u64::from(nondep), name, of(self, ty), of(self, value), of(self, body)];
                self.node(8, &parts);
            }
            Expr::NatLit(n) => {
                self.node(9, &[]);
                self.bytes(&store.nat(n).to_bytes_le());
            }
            Expr::StrLit(text) => {
                self.node(10, &[]);
                self.bytes(store.str(text).as_bytes());
            }
            Expr::MData(data, e) => {
                self.node(11, &[of(self, e)]);
                self.bytes(store.str(data).as_bytes());
            }
            Expr::Proj { name, index, expr } => {
                let parts = [self.names[&name], u64::from(index), of(self, expr)];
                self.node(12, &parts);
            }
        }
    }
}

fn names_in(store: &Store<'_>, levels: &[LevelId], exprs: &[ExprId]) -> Vec<NameId> {
    let of_level = |&level: &LevelId| match store.level(level) {
        Level::Param(name) => Some(name),
        _ => None,
    };
    let of_expr = |&e: &ExprId| match store.expr(e) {
        Expr::Const(name, _)
        | Expr::Lam { name, .. }
        | Expr::Pi { name, .. }
        | Expr::Let { name, .. }
        | Expr::Proj { name, .. } => Some(name),
        _ => None,
    };
    levels.iter().filter_map(of_level).chain(exprs.iter().filter_map(of_expr)).collect()
}

/// The bytes of levels and expressions; the last of each is what they are about.
fn encode(
    store: &Store<'_>,
    levels: &[LevelId],
    roots: &[ExprId],
    budget: &mut Budget,
) -> Result<Vec<u8>, Limit> {
    let exprs = reachable(store, roots, |_| false, budget)?;
    let in_exprs = exprs.iter().flat_map(|&e| levels_of(store, &store.expr(e)).to_vec());
    let levels = reachable_levels(store, levels.iter().copied().chain(in_exprs));
    let mut encoder = Encoder { out: vec![VERSION], ..Encoder::default() };
    encoder.names(store, names_in(store, &levels, &exprs));
    encoder.levels(store, &levels);
    encoder.number(exprs.len() as u64);
    for (index, &e) in exprs.iter().enumerate() {
        if budget.due() {
            budget.look(encoder.out.len())?;
        }
        encoder.expr(store, &store.expr(e));
        encoder.exprs.insert(e, index as u64);
    }
    Ok(encoder.out)
}

struct Decoder<'a> {
    bytes: &'a [u8],
    /// The limit that ended the reading.
    stopped: Option<Limit>,
}

type Decoded<T> = Option<T>;

impl<'a> Decoder<'a> {
    fn byte(&mut self) -> Decoded<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    fn number(&mut self) -> Decoded<u64> {
        let mut n = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Some(n);
            }
        }
        None
    }

    fn small(&mut self) -> Decoded<u32> {
        u32::try_from(self.number()?).ok()
    }

    fn slice(&mut self) -> Decoded<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        if length > self.bytes.len() {
            return None;
        }
        let (slice, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        Some(slice)
    }

    fn text(&mut self) -> Decoded<&'a str> {
        std::str::from_utf8(self.slice()?).ok()
    }

    fn entry<T: Copy>(&mut self, table: &[T]) -> Decoded<T> {
        table.get(usize::try_from(self.number()?).ok()?).copied()
    }

    fn names(&mut self, store: &mut Store<'_>) -> Decoded<Vec<NameId>> {
        let mut names = vec![NameId::ANONYMOUS];
        for _ in 0..self.number()? {
            let tag = self.byte()?;
            let prefix = self.entry(&names)?;
            names.push(match tag {
                0 => store.mk_name_str(prefix, self.text()?),
                1 => store.mk_name_num(prefix, self.number()?),
                _ => return None,
            });
        }
        Some(names)
    }

    fn levels(&mut self, store: &mut Store<'_>, names: &[NameId]) -> Decoded<Vec<LevelId>> {
        let mut levels = Vec::new();
        for _ in 0..self.number()? {
            let level = match self.byte()? {
                0 => Level::Zero,
                1 => Level::Succ(self.entry(&levels)?),
                2 => Level::Max(self.entry(&levels)?, self.entry(&levels)?),
                3 => Level::IMax(self.entry(&levels)?, self.entry(&levels)?),
                4 => Level::Param(self.entry(names)?),
                5 => Level::MVar(LMVarId(self.small()?)),
                _ => return None,
            };
            levels.push(store.intern_level(level));
        }
        Some(levels)
    }

    fn expr(
        &mut self,
        store: &mut Store<'_>,
        names: &[NameId],
        levels: &[LevelId],
        exprs: &[ExprId],
    ) -> Decoded<Expr> {
        Some(match self.byte()? {
            0 => Expr::BVar(self.small().filter(|&index| index < MAX_BVAR)?),
            1 => Expr::FVar(FVarId(self.small()?)),
            2 => Expr::MVar(MVarId(self.small()?)),
            3 => Expr::Sort(self.entry(levels)?),
            4 => {
                let name = self.entry(names)?;
                let mut args = Vec::new();
                for _ in 0..self.number()? {
                    args.push(self.entry(levels)?);
                }
                Expr::Const(name, store.mk_levels(&args))
            }
            5 => Expr::App(self.entry(exprs)?, self.entry(exprs)?),
            tag @ (6 | 7) => {
                let info = self.entry(&INFOS)?;
                let name = self.entry(names)?;
                let (ty, body) = (self.entry(exprs)?, self.entry(exprs)?);
                match tag {
                    6 => Expr::Lam { info, name, ty, body },
                    _ => Expr::Pi { info, name, ty, body },
                }
            }
            8 => Expr::Let {
                nondep: self.entry(&[false, true])?,
                name: self.entry(names)?,
                ty: self.entry(exprs)?,
                value: self.entry(exprs)?,
                body: self.entry(exprs)?,
            },
            9 => Expr::NatLit(store.mk_nat(&BigUint::from_bytes_le(self.slice()?))),
            10 => Expr::StrLit(store.mk_str(self.text()?)),
            11 => {
                let e = self.entry(exprs)?;
                Expr::MData(store.mk_str(self.text()?), e)
            }
            12 => Expr::Proj {
                name: self.entry(names)?,
                index: self.small()?,
                expr: self.entry(exprs)?,
            },
            _ => return None,
        })
    }

    fn all(&mut self, store: &mut Store<'_>) -> Decoded<(Vec<LevelId>, Vec<ExprId>)> {
        if self.byte()? != VERSION {
            return None;
        }
        let names = self.names(store)?;
        let levels = self.levels(store, &names)?;
        let mut exprs = Vec::new();
        for _ in 0..self.number()? {
            if let Err(limit) = store.tick() {
                self.stopped = Some(limit);
                return None;
            }
            let expr = self.expr(store, &names, &levels, &exprs)?;
            exprs.push(store.mk(expr));
        }
        self.bytes.is_empty().then_some((levels, exprs))
    }
}

/// The last level and the last expression, which are what the bytes are about.
fn decode(
    py: Python<'_>,
    shared: &Shared,
    bytes: &[u8],
) -> PyResult<(Option<LevelId>, Option<ExprId>)> {
    guard::run(py, None, |task| {
        shared.write_in(task, |store| {
            let mut decoder = Decoder { bytes, stopped: None };
            match (decoder.all(store), decoder.stopped) {
                (Some((levels, exprs)), _) => Ok((levels.last().copied(), exprs.last().copied())),
                (None, Some(limit)) => Err(limit.into()),
                (None, None) => Err(malformed()),
            }
        })
    })
}

fn malformed() -> Stop {
    Stop::Value("these bytes are not a pickled term of this version".to_owned())
}

/// What pickled expressions call.
#[pyfunction]
#[pyo3(name = "_expr")]
fn unpickle_expr(py: Python<'_>, bytes: &[u8]) -> PyResult<Py<PyExpr>> {
    let shared = current();
    match decode(py, &shared, bytes)?.1 {
        Some(id) => PyExpr::wrap(py, shared, id),
        None => Err(malformed().into_py_err(py)),
    }
}

/// What pickled levels call.
#[pyfunction]
#[pyo3(name = "_level")]
fn unpickle_level(py: Python<'_>, bytes: &[u8]) -> PyResult<Py<PyLevel>> {
    let shared = current();
    match decode(py, &shared, bytes)?.0 {
        Some(id) => PyLevel::wrap(py, shared, id),
        None => Err(malformed().into_py_err(py)),
    }
}

type Reduced = (Py<PyAny>, (Py<PyAny>,));

fn reduce(
    py: Python<'_>,
    function: &str,
    shared: &Arc<Shared>,
    levels: &[LevelId],
    exprs: &[ExprId],
) -> PyResult<Reduced> {
    let bytes = guard::run(py, None, |task| {
        let inner = task.read(shared)?;
        Ok(encode(&inner.store, levels, exprs, &mut task.budget.clone())?)
    })?;
    let function = py.import("gnomon._core")?.getattr(function)?;
    Ok((function.unbind(), (PyBytes::new(py, &bytes).into_any().unbind(),)))
}

/// What `pickle` wants to know about an expression.
pub(crate) fn reduce_expr(py: Python<'_>, shared: &Arc<Shared>, e: ExprId) -> PyResult<Reduced> {
    reduce(py, "_expr", shared, &[], &[e])
}

/// What `pickle` wants to know about a level.
pub(crate) fn reduce_level(
    py: Python<'_>,
    shared: &Arc<Shared>,
    level: LevelId,
) -> PyResult<Reduced> {
    reduce(py, "_level", shared, &[level], &[])
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(unpickle_expr, module)?)?;
    module.add_function(wrap_pyfunction!(unpickle_level, module)?)
}
