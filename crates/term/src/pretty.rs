//! Names, levels and expressions as text, for error messages and reports.
//!
//! This is not Lean's pretty printer, which knows notations and belongs to the front end: it prints
//! every term fully applied, and cuts off what would be long.

use crate::expr::{BinderInfo, Expr, ExprId};
use crate::level::{Level, LevelId, LevelsId};
use crate::name::{Name, NameId, NamePart};
use crate::store::Store;
use std::fmt::Write;

/// How many characters a printed expression may have.
const MAX_CHARS: usize = 2000;
/// How deep an expression is printed.
const MAX_DEPTH: u32 = 60;

/// Whether a part of a name is printed without `«»`: an identifier, or the mark before macro scopes.
pub fn is_plain(part: &str) -> bool {
    let mut chars = part.chars();
    let is_first = |c: char| c == '_' || is_letter(c);
    part == "_@"
        || chars.next().is_some_and(is_first)
            && chars.all(|c| {
                is_first(c) || is_subscript(c) || matches!(c, '0'..='9' | '\'' | '!' | '?')
            })
}

/// Lean's letters: those of ASCII, Latin, Greek without `λ`, `Π` and `Σ`, and mathematics.
fn is_letter(c: char) -> bool {
    match c {
        '×' | '÷' | 'λ' | 'Π' | 'Σ' => false,
        'a'..='z' | 'A'..='Z' | 'À'..='ſ' => true,
        'Α'..='Ω' | 'α'..='ϻ' => true,
        '\u{1f00}'..='\u{1ffe}' | '\u{2100}'..='\u{214f}' | '\u{1d49c}'..='\u{1d59f}' => true,
        _ => false,
    }
}

/// Lean's subscripts.
fn is_subscript(c: char) -> bool {
    matches!(c, '\u{2080}'..='\u{2089}' | '\u{2090}'..='\u{209c}' | '\u{1d62}'..='\u{1d6a}' | '\u{2c7c}')
}

impl Store<'_> {
    /// A name with dots, its unusual parts in `«»`.
    pub fn name_to_string(&self, name: NameId) -> String {
        let mut parts = Vec::new();
        let mut current = name;
        while let Name::Cons(prefix, part) = self.name(current) {
            parts.push(part);
            current = prefix;
        }
        if parts.is_empty() {
            return "[anonymous]".to_owned();
        }
        let mut text = String::new();
        for part in parts.into_iter().rev() {
            if !text.is_empty() {
                text.push('.');
            }
            match part {
                NamePart::Str(part) if is_plain(self.str(part)) => text.push_str(self.str(part)),
                NamePart::Str(part) => {
                    let _ = write!(text, "«{}»", self.str(part));
                }
                NamePart::Num(part) => {
                    let _ = write!(text, "{part}");
                }
            }
        }
        text
    }

    /// A level as Lean writes it.
    pub fn level_to_string(&self, level: LevelId) -> String {
        let mut out = String::new();
        self.write_level(&mut out, level, false, MAX_DEPTH);
        out
    }

    fn write_level(&self, out: &mut String, level: LevelId, paren: bool, depth: u32) {
        if depth == 0 || out.len() > MAX_CHARS {
            return out.push('…');
        }
        let mut inner = level;
        let mut height = 0u32;
        while let Level::Succ(l) = self.level(inner) {
            inner = l;
            height += 1;
        }
        let parens = paren && (height > 0 && inner != LevelId::ZERO || self.is_join(inner));
        if parens {
            out.push('(');
        }
        match self.level(inner) {
            Level::Zero => {
                let _ = write!(out, "{height}");
            }
            Level::Succ(_) => {}
            Level::Param(name) => out.push_str(&self.name_to_string(name)),
            Level::MVar(mvar) => {
                let _ = write!(out, "?u.{}", mvar.0);
            }
            Level::Max(a, b) | Level::IMax(a, b) => {
                let is_max = matches!(self.level(inner), Level::Max(..));
                if height > 0 {
                    out.push('(');
                }
                out.push_str(if is_max { "max " } else { "imax " });
                self.write_level(out, a, true, depth - 1);
                out.push(' ');
                self.write_level(out, b, true, depth - 1);
                if height > 0 {
                    out.push(')');
                }
            }
        }
        if height > 0 && inner != LevelId::ZERO {
            let _ = write!(out, "+{height}");
        }
        if parens {
            out.push(')');
        }
    }

    fn is_join(&self, level: LevelId) -> bool {
        matches!(self.level(level), Level::Max(..) | Level::IMax(..))
    }

    fn write_levels(&self, out: &mut String, levels: LevelsId) {
        if levels == LevelsId::EMPTY {
            return;
        }
        out.push_str(".{");
        for (index, &level) in self.levels(levels).iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            self.write_level(out, level, false, MAX_DEPTH);
        }
        out.push('}');
    }

    /// An expression, at most about 2,000 characters of it.
    ///
    /// Bound variables appear under their binders' names, made unlike one another by `'`.
    pub fn expr_to_string(&self, e: ExprId) -> String {
        let mut out = String::new();
        self.write_expr(&mut out, &mut Vec::new(), e, Place::Open, MAX_DEPTH);
        out
    }

    fn write_expr(
        &self,
        out: &mut String,
        binders: &mut Vec<String>,
        e: ExprId,
        place: Place,
        depth: u32,
    ) {
        if depth == 0 || out.len() > MAX_CHARS {
            return out.push('…');
        }
        let compound = match self.expr(e) {
            Expr::App(..) => place >= Place::Argument,
            Expr::Lam { .. } | Expr::Pi { .. } | Expr::Let { .. } => place > Place::Open,
            Expr::Sort(level) => {
                place >= Place::Argument && level != LevelId::ZERO && level != LevelId::ONE
            }
            _ => false,
        };
        if compound {
            out.push('(');
        }
        match self.expr(e) {
            Expr::BVar(i) => match binders.len().checked_sub(1 + i as usize) {
                Some(index) => out.push_str(&binders[index]),
                None => {
                    let _ = write!(out, "#{}", i as usize - binders.len());
                }
            },
            Expr::FVar(fvar) => {
                let _ = write!(out, "x✝{}", fvar.0);
            }
            Expr::MVar(mvar) => {
                let _ = write!(out, "?m.{}", mvar.0);
            }
            Expr::Sort(LevelId::ZERO) => out.push_str("Prop"),
            Expr::Sort(LevelId::ONE) => out.push_str("Type"),
            Expr::Sort(level) => match self.level(level) {
                Level::Succ(below) => {
                    out.push_str("Type ");
                    self.write_level(out, below, true, MAX_DEPTH);
                }
                _ => {
                    out.push_str("Sort ");
                    self.write_level(out, level, true, MAX_DEPTH);
                }
            },
            Expr::Const(name, levels) => {
                out.push_str(&self.name_to_string(name));
                self.write_levels(out, levels);
            }
            Expr::App(..) => {
                let (f, args) = self.unfold_apps(e);
                self.write_expr(out, binders, f, Place::Function, depth - 1);
                for arg in args {
                    if out.len() > MAX_CHARS {
                        break;
                    }
                    out.push(' ');
                    self.write_expr(out, binders, arg, Place::Argument, depth - 1);
                }
            }
            Expr::Lam { .. } => {
                out.push_str("fun ");
                self.write_telescope(out, binders, e, depth);
            }
            Expr::Pi { .. } => self.write_telescope(out, binders, e, depth),
            Expr::Let { name, ty, value, body, nondep } => {
                let fresh = self.binder_name(name, binders);
                out.push_str(if nondep { "have " } else { "let " });
                out.push_str(&fresh);
                out.push_str(" : ");
                self.write_expr(out, binders, ty, Place::Open, depth - 1);
                out.push_str(" := ");
                self.write_expr(out, binders, value, Place::Open, depth - 1);
                out.push_str("; ");
                binders.push(fresh);
                self.write_expr(out, binders, body, Place::Open, depth - 1);
                binders.pop();
            }
            Expr::NatLit(n) => {
                let n = self.nat(n);
                // Printing a number takes quadratic time.
                if n.bits() > 4096 {
                    let _ = write!(out, "«number of {} bits»", n.bits());
                } else {
                    let _ = write!(out, "{n}");
                }
            }
            Expr::StrLit(text) => {
                let text: String = self.str(text).chars().take(200).collect();
                let _ = write!(out, "{text:?}");
            }
            Expr::MData(_, inner) => self.write_expr(out, binders, inner, place, depth - 1),
            Expr::Proj { index, expr, .. } => {
                self.write_expr(out, binders, expr, Place::Argument, depth - 1);
                let _ = write!(out, ".{}", u64::from(index) + 1);
            }
        }
        if compound {
            out.push(')');
        }
    }

    /// The binders of a `fun` or `→` chain and its body.
    fn write_telescope(&self, out: &mut String, binders: &mut Vec<String>, e: ExprId, depth: u32) {
        let bound = binders.len();
        let mut current = e;
        let lam = matches!(self.expr(e), Expr::Lam { .. });
        loop {
            let (info, name, ty, body) = match self.expr(current) {
                Expr::Lam { info, name, ty, body } if lam => (info, name, ty, body),
                Expr::Pi { info, name, ty, body } if !lam => (info, name, ty, body),
                _ => break,
            };
            if out.len() > MAX_CHARS {
                break;
            }
            let fresh = self.binder_name(name, binders);
            if !lam && info == BinderInfo::Default && !self.has_loose_bvar(body, 0) {
                self.write_expr(out, binders, ty, Place::Function, depth - 1);
                out.push_str(" → ");
            } else {
                let (open, close) = match info {
                    BinderInfo::Default => ("(", ")"),
                    BinderInfo::Implicit => ("{", "}"),
                    BinderInfo::StrictImplicit => ("⦃", "⦄"),
                    BinderInfo::InstImplicit => ("[", "]"),
                };
                out.push_str(open);
                out.push_str(&fresh);
                out.push_str(" : ");
                self.write_expr(out, binders, ty, Place::Open, depth - 1);
                out.push_str(close);
                out.push_str(if lam { " " } else { " → " });
            }
            binders.push(fresh);
            current = body;
        }
        if lam {
            out.push_str("=> ");
        }
        self.write_expr(out, binders, current, Place::Open, depth - 1);
        binders.truncate(bound);
    }

    fn binder_name(&self, name: NameId, binders: &[String]) -> String {
        let mut text = match self.name(name) {
            Name::Cons(_, NamePart::Str(part)) => self.str(part).to_owned(),
            _ => "x".to_owned(),
        };
        let recent = &binders[binders.len().saturating_sub(100)..];
        while recent.contains(&text) {
            text.push('\'');
        }
        text
    }

    /// Whether a loose bound variable with this index occurs.
    pub fn has_loose_bvar(&self, e: ExprId, index: u32) -> bool {
        let mut seen = rustc_hash::FxHashSet::default();
        let mut pending = vec![(e, index)];
        while let Some((e, index)) = pending.pop() {
            if self.loose_range(e) <= index || !seen.insert((e, index)) {
                continue;
            }
            match self.expr(e) {
                Expr::BVar(i) if i == index => return true,
                Expr::App(f, a) => pending.extend([(f, index), (a, index)]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([(ty, index), (body, index + 1)]);
                }
                Expr::Let { ty, value, body, .. } => {
                    pending.extend([(ty, index), (value, index), (body, index + 1)]);
                }
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push((e, index)),
                _ => {}
            }
        }
        false
    }
}

/// Where a subterm stands: this decides whether it needs parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Open,
    Function,
    Argument,
}
