//! Terms as Python expressions that would build them, cut off with `...` where they would be long.

use crate::expr::PyBinderInfo;
use crate::name::PyName;
use gnomon_term::{BinderInfo, Expr, ExprId, Level, LevelId, LevelsId, NameId, Store};
use std::fmt::Write;

/// How many characters a printed term may have.
const MAX_CHARS: usize = 1000;
/// How deep a term is printed.
const MAX_DEPTH: u32 = 40;
/// How many characters a string or number inside a term may have.
const MAX_LITERAL: usize = 200;
/// Numbers of more bits are not converted to decimal, which takes quadratic time.
const MAX_BITS: u64 = 600;

struct Writer<'s> {
    store: &'s Store<'static>,
    out: String,
}

/// A level, as `LevelSucc('u')` or `3`.
pub(crate) fn level(store: &Store<'static>, level: LevelId) -> String {
    let mut writer = Writer { store, out: String::new() };
    // Alone, what the constructors would take for a level must be one.
    match store.level_to_nat(level) {
        Some(0) => writer.out.push_str("LevelZero()"),
        Some(n) => {
            let _ = write!(writer.out, "Level.of_nat({n})");
        }
        None => match store.level(level) {
            Level::Param(name) => {
                writer.out.push_str("LevelParam(");
                writer.name(name);
                writer.out.push(')');
            }
            _ => writer.level(level, MAX_DEPTH),
        },
    }
    writer.out
}

/// An expression, as `Const('f')(BVar(0))`.
pub(crate) fn expr(store: &Store<'static>, e: ExprId) -> String {
    let mut writer = Writer { store, out: String::new() };
    writer.expr(e, MAX_DEPTH);
    writer.out
}

/// A string as Python writes it.
fn quote(text: &str) -> String {
    let mut out = String::from("'");
    for (count, c) in text.chars().enumerate() {
        if count == MAX_LITERAL {
            out.push('…');
            break;
        }
        match c {
            '\'' => out.push_str("\\'"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\U{:08x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('\'');
    out
}

impl Writer<'_> {
    fn is_full(&self) -> bool {
        self.out.len() > MAX_CHARS
    }

    fn name(&mut self, name: NameId) {
        let name = PyName::of(self.store, name);
        self.out.push_str(&quote(&name.to_string()));
    }

    /// A level where a level is expected.
    fn level(&mut self, level: LevelId, depth: u32) {
        if depth == 0 || self.is_full() {
            return self.out.push_str("...");
        }
        if let Some(n) = self.store.level_to_nat(level) {
            let _ = write!(self.out, "{n}");
            return;
        }
        match self.store.level(level) {
            Level::Zero => self.out.push('0'),
            Level::Succ(l) => self.call_level("LevelSucc", &[l], depth),
            Level::Max(a, b) => self.call_level("LevelMax", &[a, b], depth),
            Level::IMax(a, b) => self.call_level("LevelIMax", &[a, b], depth),
            Level::Param(name) => self.name(name),
            Level::MVar(mvar) => {
                let _ = write!(self.out, "LevelMVar({})", mvar.0);
            }
        }
    }

    fn call_level(&mut self, class: &str, parts: &[LevelId], depth: u32) {
        self.out.push_str(class);
        self.out.push('(');
        for (index, &part) in parts.iter().enumerate() {
            if index > 0 {
                self.out.push_str(", ");
            }
            self.level(part, depth - 1);
        }
        self.out.push(')');
    }

    fn levels(&mut self, levels: LevelsId) {
        self.out.push_str(", [");
        for (index, &level) in self.store.levels(levels).iter().enumerate() {
            if index > 0 {
                self.out.push_str(", ");
            }
            self.level(level, MAX_DEPTH);
        }
        self.out.push(']');
    }

    fn binder(
        &mut self,
        class: &str,
        info: BinderInfo,
        name: NameId,
        parts: [ExprId; 2],
        depth: u32,
    ) {
        self.out.push_str(class);
        self.name(name);
        for part in parts {
            self.out.push_str(", ");
            self.expr(part, depth - 1);
        }
        if info != BinderInfo::Default {
            let _ = write!(self.out, ", BinderInfo.{}", PyBinderInfo::from(info).as_str());
        }
        self.out.push(')');
    }

    fn expr(&mut self, e: ExprId, depth: u32) {
        if depth == 0 || self.is_full() {
            return self.out.push_str("...");
        }
        let _ = match self.store.expr(e) {
            Expr::BVar(index) => write!(self.out, "BVar({index})"),
            Expr::FVar(fvar) => write!(self.out, "FVar({})", fvar.0),
            Expr::MVar(mvar) => write!(self.out, "MVar({})", mvar.0),
            Expr::Sort(level) => {
                self.out.push_str("Sort(");
                self.level(level, depth - 1);
                self.out.write_char(')')
            }
            Expr::Const(name, levels) => {
                self.out.push_str("Const(");
                self.name(name);
                if levels != LevelsId::EMPTY {
                    self.levels(levels);
                }
                self.out.write_char(')')
            }
            Expr::App(..) => {
                let (f, args) = self.store.unfold_apps(e);
                self.expr(f, depth - 1);
                self.out.push('(');
                for (index, &arg) in args.iter().enumerate() {
                    if index > 0 {
                        self.out.push_str(", ");
                    }
                    if self.is_full() {
                        self.out.push_str("...");
                        break;
                    }
                    self.expr(arg, depth - 1);
                }
                self.out.write_char(')')
            }
            Expr::Lam { info, name, ty, body } => {
                self.binder("Lam(", info, name, [ty, body], depth);
                Ok(())
            }
            Expr::Pi { info, name, ty, body } => {
                self.binder("Pi(", info, name, [ty, body], depth);
                Ok(())
            }
            Expr::Let { nondep, name, ty, value, body } => {
                self.out.push_str("Let(");
                self.name(name);
                for part in [ty, value, body] {
                    self.out.push_str(", ");
                    self.expr(part, depth - 1);
                }
                self.out.write_str(if nondep { ", True)" } else { ")" })
            }
            Expr::NatLit(n) => match self.store.nat(n) {
                n if n.bits() > MAX_BITS => self.out.write_str("NatLit(...)"),
                n => write!(self.out, "NatLit({n})"),
            },
            Expr::StrLit(text) => write!(self.out, "StrLit({})", quote(self.store.str(text))),
            Expr::MData(data, e) => {
                let _ = write!(self.out, "MData({}, ", quote(self.store.str(data)));
                self.expr(e, depth - 1);
                self.out.write_char(')')
            }
            Expr::Proj { name, index, expr } => {
                self.out.push_str("Proj(");
                self.name(name);
                let _ = write!(self.out, ", {index}, ");
                self.expr(expr, depth - 1);
                self.out.write_char(')')
            }
        };
    }
}
