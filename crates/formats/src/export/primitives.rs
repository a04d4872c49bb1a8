//! Names, levels and expressions, one a line, in any spelling.
//!
//! The lines that exporters write are read by `fast`; what that refuses comes here, and every
//! error comes from here.

use super::decimal::parse_decimal;
use super::error::{malformed, Fault, Parsed, ReadLimits};
use super::json::{Object, Value};
use super::reader::Tables;
use gnomon_term::{BinderInfo, Expr, ExprId, Level, LevelId, LevelsId, NameId, Store};

/// Bound variables are below this. Lean's own limit is lower.
const MAX_BVAR: u64 = 1 << 26;

/// The kinds of records that define an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Primitive {
    Str,
    Num,
    Succ,
    Max,
    IMax,
    Param,
    BVar,
    Sort,
    Const,
    App,
    Lam,
    Pi,
    Let,
    Proj,
    NatLit,
    StrLit,
    MData,
}

impl Primitive {
    /// The kind with the given spelling.
    pub fn of_kind(kind: &str) -> Option<Primitive> {
        Some(match kind {
            "str" => Primitive::Str,
            "num" => Primitive::Num,
            "succ" => Primitive::Succ,
            "max" => Primitive::Max,
            "imax" => Primitive::IMax,
            "param" => Primitive::Param,
            "bvar" => Primitive::BVar,
            "sort" => Primitive::Sort,
            "const" => Primitive::Const,
            "app" => Primitive::App,
            "lam" => Primitive::Lam,
            "forallE" => Primitive::Pi,
            "letE" => Primitive::Let,
            "proj" => Primitive::Proj,
            "natVal" => Primitive::NatLit,
            "strVal" => Primitive::StrLit,
            "mdata" => Primitive::MData,
            _ => return None,
        })
    }

    /// Reads the record of this kind with the given value.
    pub fn read(
        self,
        record: &Object<'_>,
        value: Value<'_>,
        tables: &mut Tables,
        store: &mut Store<'static>,
        limits: &ReadLimits,
    ) -> Parsed<()> {
        match self {
            Primitive::Str | Primitive::Num => {
                let index = index_of(record, "in")?;
                let name = self.name(value, tables, store)?;
                defined(tables.define_name(index, name), "name", index)
            }
            Primitive::Succ | Primitive::Max | Primitive::IMax | Primitive::Param => {
                let index = index_of(record, "il")?;
                let level = self.level(value, tables)?;
                let level = store.intern_level(level);
                defined(tables.define_level(index, level), "level", index)
            }
            _ => {
                let index = index_of(record, "ie")?;
                let expr = self.expr(value, tables, store, limits)?;
                let expr = store.mk(expr);
                defined(tables.define_expr(index, expr), "expression", index)
            }
        }
    }

    fn name(self, value: Value<'_>, tables: &Tables, store: &mut Store) -> Parsed<NameId> {
        let fields = value.object()?;
        let prefix = fields.need(&["pre"], |value| name(tables, value))?;
        if self == Primitive::Num {
            return Ok(store.mk_name_num(prefix, fields.need(&["i"], Value::natural)?));
        }
        let part = fields.need(&["str"], Value::string)?;
        Ok(store.mk_name_str(prefix, &part))
    }

    fn level(self, value: Value<'_>, tables: &Tables) -> Parsed<Level> {
        if self == Primitive::Succ {
            return Ok(Level::Succ(level(tables, value)?));
        }
        if self == Primitive::Param {
            return Ok(Level::Param(name(tables, value)?));
        }
        let parts = value.array()?;
        let &[a, b] = parts.as_slice() else {
            return malformed(format!("expected two levels, found {}", parts.len()));
        };
        let (a, b) = (level(tables, a)?, level(tables, b)?);
        Ok(if self == Primitive::Max { Level::Max(a, b) } else { Level::IMax(a, b) })
    }

    fn expr(
        self,
        value: Value<'_>,
        tables: &mut Tables,
        store: &mut Store,
        limits: &ReadLimits,
    ) -> Parsed<Expr> {
        match self {
            // Before 3.0, `{"deBruijnIndex":n}`, for a while with a misspelled name.
            Primitive::BVar => return bvar(inner(value, &["deBruijnIndex", "deBrujinIndex"])?),
            // Before 3.0, `{"u":l}`.
            Primitive::Sort => return Ok(Expr::Sort(level(tables, inner(value, &["u"])?)?)),
            Primitive::NatLit => return nat_lit(value, store, limits),
            Primitive::StrLit => return Ok(Expr::StrLit(store.mk_str(&value.string()?))),
            _ => {}
        }
        let fields = value.object()?;
        let expr_of = |key: &[&str]| fields.need(key, |value| expr(tables, value));
        let name_of = |key: &[&str]| fields.need(key, |value| name(tables, value));
        match self {
            Primitive::Const => {
                let name = name_of(&["name", "declName"])?;
                let levels = fields.need(&["us"], |value| levels(tables, store, value))?;
                Ok(Expr::Const(name, levels))
            }
            Primitive::App => Ok(Expr::App(expr_of(&["fn"])?, expr_of(&["arg"])?)),
            Primitive::Lam | Primitive::Pi => {
                let name = name_of(&["name", "binderName"])?;
                let ty = expr_of(&["type", "binderType"])?;
                let body = expr_of(&["body"])?;
                let info = fields.need_or(&["binderInfo"], BinderInfo::Default, binder_info)?;
                Ok(match self {
                    Primitive::Lam => Expr::Lam { info, name, ty, body },
                    _ => Expr::Pi { info, name, ty, body },
                })
            }
            Primitive::Let => {
                let name = name_of(&["name", "declName"])?;
                let (ty, value) = (expr_of(&["type"])?, expr_of(&["value"])?);
                let body = expr_of(&["body"])?;
                let nondep = fields.need_or(&["nondep"], false, Value::bool)?;
                Ok(Expr::Let { nondep, name, ty, value, body })
            }
            Primitive::Proj => {
                let name = name_of(&["typeName"])?;
                let index = fields.need(&["idx"], natural_u32)?;
                Ok(Expr::Proj { name, index, expr: expr_of(&["struct"])? })
            }
            _ => {
                let expr = expr_of(&["expr"])?;
                let data = fields.need(&["data"], Ok)?;
                Ok(Expr::MData(store.mk_str(data.text()), expr))
            }
        }
    }
}

/// The index that a record defines. Before 3.0, all kinds of indices were called `i`.
fn index_of(record: &Object<'_>, key: &str) -> Parsed<u64> {
    record.need(&[key, "i"], Value::natural)
}

fn defined(is_new: bool, what: &str, index: u64) -> Parsed<()> {
    match is_new {
        true => Ok(()),
        false => malformed(format!("{what} index {index} is already defined")),
    }
}

/// The value, or the only field of the object that it was in earlier versions.
fn inner<'l>(value: Value<'l>, keys: &[&str]) -> Parsed<Value<'l>> {
    match value.text().starts_with('{') {
        true => value.object()?.need(keys, Ok),
        false => Ok(value),
    }
}

fn bvar(value: Value<'_>) -> Parsed<Expr> {
    let index = value.natural()?;
    match u32::try_from(index) {
        Ok(small) if index < MAX_BVAR => Ok(Expr::BVar(small)),
        _ => malformed(format!("the variable's number {index} is not below {MAX_BVAR}")),
    }
}

fn nat_lit(value: Value<'_>, store: &mut Store, limits: &ReadLimits) -> Parsed<Expr> {
    let text = if value.is_string() { value.string()? } else { value.digits()?.into() };
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return value.unexpected("a natural number in decimal");
    }
    if text.len() > limits.max_digits {
        let (count, limit) = (text.len(), limits.max_digits);
        return Err(Fault::Limit(format!("a literal of {count} digits, the limit is {limit}")));
    }
    Ok(Expr::NatLit(store.mk_nat(&parse_decimal(&text))))
}

fn binder_info(value: Value<'_>) -> Parsed<BinderInfo> {
    Ok(match &*value.string()? {
        "default" => BinderInfo::Default,
        "implicit" => BinderInfo::Implicit,
        "strictImplicit" => BinderInfo::StrictImplicit,
        "instImplicit" => BinderInfo::InstImplicit,
        _ => return value.unexpected("a binder info"),
    })
}

fn levels(tables: &Tables, store: &mut Store, value: Value<'_>) -> Parsed<LevelsId> {
    let levels: Parsed<Vec<LevelId>> =
        value.array()?.into_iter().map(|value| level(tables, value)).collect();
    Ok(store.mk_levels(&levels?))
}

/// A number that fits 32 bits.
pub(super) fn natural_u32(value: Value<'_>) -> Parsed<u32> {
    let n = value.natural()?;
    u32::try_from(n).or_else(|_| malformed(format!("the number {n} is too large")))
}

/// The name that a number stands for.
pub(super) fn name(tables: &Tables, value: Value<'_>) -> Parsed<NameId> {
    let index = value.natural()?;
    tables.name(index).map_or_else(|| undefined("name", index), Ok)
}

/// The level that a number stands for.
fn level(tables: &Tables, value: Value<'_>) -> Parsed<LevelId> {
    let index = value.natural()?;
    tables.level(index).map_or_else(|| undefined("level", index), Ok)
}

/// The expression that a number stands for.
pub(super) fn expr(tables: &Tables, value: Value<'_>) -> Parsed<ExprId> {
    let index = value.natural()?;
    tables.expr(index).map_or_else(|| undefined("expression", index), Ok)
}

fn undefined<T>(what: &str, index: u64) -> Parsed<T> {
    malformed(format!("{what} index {index} is not defined"))
}
