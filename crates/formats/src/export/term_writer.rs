//! Writing names, levels and expressions, each before its first use.
//!
//! Lines, order and numbering are lean4export's: a term's parts are numbered from left to right, in
//! the order of its constructor's arguments. The walk keeps its own stack, so depth does not matter.

use super::json::Value;
use gnomon_term::{BinderInfo, Expr, ExprId, Level, LevelId, Name, NameId, NamePart, Store};
use std::collections::HashMap;
use std::io::{self, Write};

/// A part that has no index yet.
const NONE: u32 = u32::MAX;

/// Bytes gathered before they are handed on.
const BLOCK: usize = 1 << 16;

/// Writes lines and numbers the terms in them.
pub(super) struct TermWriter<'s, W> {
    out: W,
    line: Vec<u8>,
    store: &'s Store<'s>,
    names: Vec<u32>,
    name_count: u32,
    levels: HashMap<LevelId, u32>,
    /// A declaration's universe parameter is written as a level even if no term mentions it.
    params: HashMap<NameId, u32>,
    level_count: u32,
    exprs: Vec<u32>,
    expr_count: u32,
    /// Expressions to be written; with `true`, their parts already are.
    pending: Vec<(ExprId, bool)>,
}

impl<'s, W: Write> TermWriter<'s, W> {
    pub fn new(out: W, store: &'s Store<'s>) -> Self {
        let mut names = vec![NONE; store.num_names()];
        names[NameId::ANONYMOUS.0 as usize] = 0;
        TermWriter {
            out,
            line: Vec::with_capacity(2 * BLOCK),
            store,
            names,
            name_count: 1,
            levels: HashMap::from([(LevelId::ZERO, 0)]),
            params: HashMap::new(),
            level_count: 1,
            exprs: vec![NONE; store.num_exprs()],
            expr_count: 0,
            pending: Vec::new(),
        }
    }

    // Pieces of a line.

    pub fn put(&mut self, text: &str) {
        self.line.extend_from_slice(text.as_bytes());
    }

    pub fn put_number(&mut self, mut number: u64) {
        let mut digits = [0; 20];
        let mut start = digits.len();
        loop {
            start -= 1;
            digits[start] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.line.extend_from_slice(&digits[start..]);
    }

    /// A key, as `,"fn":`, and a number.
    pub fn put_field(&mut self, key: &str, number: u32) {
        self.put(key);
        self.put_number(u64::from(number));
    }

    /// A string with Lean's escapes: the short ones for four characters, `\u00xx` for the other
    /// control characters, and everything else as it is.
    pub fn put_string(&mut self, text: &str) {
        self.line.push(b'"');
        for &byte in text.as_bytes() {
            match byte {
                b'"' => self.put("\\\""),
                b'\\' => self.put("\\\\"),
                b'\n' => self.put("\\n"),
                b'\r' => self.put("\\r"),
                0..=0x1f => {
                    let digit = b"0123456789abcdef"[usize::from(byte % 16)];
                    self.put(if byte < 16 { "\\u000" } else { "\\u001" });
                    self.line.push(digit);
                }
                _ => self.line.push(byte),
            }
        }
        self.line.push(b'"');
    }

    /// The indices of names, as `[1,2]`. The names must have been written.
    pub fn put_names(&mut self, names: &[NameId]) {
        self.put("[");
        for (i, name) in names.iter().enumerate() {
            self.put_field(if i == 0 { "" } else { "," }, self.names[name.0 as usize]);
        }
        self.put("]");
    }

    pub fn end_line(&mut self) -> io::Result<()> {
        self.line.push(b'\n');
        if self.line.len() >= BLOCK {
            self.flush_lines()?;
        }
        Ok(())
    }

    fn flush_lines(&mut self) -> io::Result<()> {
        self.out.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.flush_lines()?;
        self.out.flush()
    }

    // Terms.

    /// The index of a name, which is written if it was not yet.
    pub fn name(&mut self, name: NameId) -> io::Result<u32> {
        // From the name outwards to the longest prefix that has been written.
        let mut unwritten = Vec::new();
        let mut prefix = name;
        while self.names[prefix.0 as usize] == NONE {
            unwritten.push(prefix);
            let Name::Cons(next, _) = self.store.name(prefix) else { break };
            prefix = next;
        }
        for name in unwritten.into_iter().rev() {
            self.write_name(name)?;
        }
        Ok(self.names[name.0 as usize])
    }

    fn write_name(&mut self, name: NameId) -> io::Result<()> {
        let Name::Cons(prefix, part) = self.store.name(name) else { return Ok(()) };
        let index = self.name_count;
        self.put_field("{\"in\":", index);
        let prefix = self.names[prefix.0 as usize];
        match part {
            NamePart::Str(text) => {
                self.put_field(",\"str\":{\"pre\":", prefix);
                self.put(",\"str\":");
                self.put_string(self.store.str(text));
            }
            NamePart::Num(number) => {
                self.put(",\"num\":{\"i\":");
                self.put_number(number);
                self.put_field(",\"pre\":", prefix);
            }
        }
        self.put("}}");
        self.name_count += 1;
        self.names[name.0 as usize] = index;
        self.end_line()
    }

    /// Writes all these names that were not yet.
    pub fn names(&mut self, names: &[NameId]) -> io::Result<()> {
        names.iter().try_for_each(|&name| self.name(name).map(|_| ()))
    }

    /// Writes the names of universe parameters, and the parameters as levels.
    pub fn level_params(&mut self, params: &[NameId]) -> io::Result<()> {
        self.names(params)?;
        params.iter().try_for_each(|&param| self.level_param(param).map(|_| ()))
    }

    fn level_param(&mut self, param: NameId) -> io::Result<u32> {
        if let Some(&index) = self.params.get(&param) {
            return Ok(index);
        }
        let name = self.name(param)?;
        let index = self.new_level();
        self.put_field(",\"param\":", name);
        self.params.insert(param, index);
        self.put("}");
        self.end_line()?;
        Ok(index)
    }

    /// Begins a level's line.
    fn new_level(&mut self) -> u32 {
        let index = self.level_count;
        self.level_count += 1;
        self.put_field("{\"il\":", index);
        index
    }

    /// The index of a level, which is written if it was not yet.
    fn level(&mut self, level: LevelId) -> io::Result<u32> {
        let mut pending = vec![(level, false)];
        while let Some((level, has_parts)) = pending.pop() {
            if self.levels.contains_key(&level) {
                continue;
            }
            let node = self.store.level(level);
            if !has_parts {
                pending.push((level, true));
                match node {
                    Level::Succ(l) => pending.push((l, false)),
                    Level::Max(a, b) | Level::IMax(a, b) => {
                        pending.extend([(b, false), (a, false)]);
                    }
                    Level::Zero | Level::Param(_) | Level::MVar(_) => {}
                }
                continue;
            }
            let index = self.write_level(node)?;
            self.levels.insert(level, index);
        }
        Ok(self.levels[&level])
    }

    /// Writes a level whose parts have been written.
    fn write_level(&mut self, level: Level) -> io::Result<u32> {
        let (key, a, b) = match level {
            Level::Zero => return Ok(0),
            Level::Param(name) => return self.level_param(name),
            Level::MVar(_) => return Err(unsupported("a level metavariable")),
            Level::Succ(l) => (",\"succ\":", l, None),
            Level::Max(a, b) => (",\"max\":[", a, Some(b)),
            Level::IMax(a, b) => (",\"imax\":[", a, Some(b)),
        };
        let index = self.new_level();
        self.put_field(key, self.levels[&a]);
        if let Some(b) = b {
            self.put_field(",", self.levels[&b]);
            self.put("]");
        }
        self.put("}");
        self.end_line()?;
        Ok(index)
    }

    /// The index of an expression, which is written if it was not yet.
    pub fn expr(&mut self, expr: ExprId) -> io::Result<u32> {
        self.pending.push((expr, false));
        while let Some((e, has_parts)) = self.pending.pop() {
            if self.exprs[e.0 as usize] != NONE {
                continue;
            }
            let node = self.store.expr(e);
            if has_parts {
                let index = self.expr_count;
                self.write_expr(node, index)?;
                self.expr_count += 1;
                self.exprs[e.0 as usize] = index;
                continue;
            }
            self.pending.push((e, true));
            self.visit_parts(node)?;
        }
        Ok(self.exprs[expr.0 as usize])
    }

    /// Writes an expression's names and levels, and notes its other parts as pending, the first on
    /// top.
    fn visit_parts(&mut self, expr: Expr) -> io::Result<()> {
        match expr {
            Expr::BVar(_) | Expr::NatLit(_) | Expr::StrLit(_) => {}
            Expr::FVar(_) => return Err(unsupported("a free variable")),
            Expr::MVar(_) => return Err(unsupported("a metavariable")),
            Expr::Sort(level) => {
                self.level(level)?;
            }
            Expr::Const(name, levels) => {
                self.name(name)?;
                for &level in self.store.levels(levels) {
                    self.level(level)?;
                }
            }
            Expr::App(f, a) => self.pending.extend([(a, false), (f, false)]),
            Expr::Lam { name, ty, body, .. } | Expr::Pi { name, ty, body, .. } => {
                self.name(name)?;
                self.pending.extend([(body, false), (ty, false)]);
            }
            Expr::Let { name, ty, value, body, .. } => {
                self.name(name)?;
                self.pending.extend([(body, false), (value, false), (ty, false)]);
            }
            Expr::MData(_, expr) => self.pending.push((expr, false)),
            Expr::Proj { name, expr, .. } => {
                self.name(name)?;
                self.pending.push((expr, false));
            }
        }
        Ok(())
    }

    /// Writes an expression whose parts have been written.
    fn write_expr(&mut self, expr: Expr, index: u32) -> io::Result<()> {
        let store = self.store;
        // Keys are in alphabetical order, so the index comes last for some kinds, first for others.
        match expr {
            Expr::App(f, a) => {
                self.put_field("{\"app\":{\"arg\":", self.exprs[a.0 as usize]);
                self.put_field(",\"fn\":", self.exprs[f.0 as usize]);
                self.put_field("},\"ie\":", index);
            }
            Expr::BVar(i) => {
                self.put_field("{\"bvar\":", i);
                self.put_field(",\"ie\":", index);
            }
            Expr::Const(name, levels) => {
                self.put_field("{\"const\":{\"name\":", self.names[name.0 as usize]);
                self.put(",\"us\":[");
                for (i, level) in store.levels(levels).iter().enumerate() {
                    self.put_field(if i == 0 { "" } else { "," }, self.levels[level]);
                }
                self.put_field("]},\"ie\":", index);
            }
            Expr::Pi { info, name, ty, body } => {
                self.put("{\"forallE\":");
                self.put_binder(info, name, ty, body);
                self.put_field(",\"ie\":", index);
            }
            _ => {
                self.put_field("{\"ie\":", index);
                self.put_late_expr(expr)?;
            }
        }
        self.put("}");
        self.end_line()
    }

    /// The rest of an expression whose kind comes after `ie`.
    fn put_late_expr(&mut self, expr: Expr) -> io::Result<()> {
        let store = self.store;
        match expr {
            Expr::Lam { info, name, ty, body } => {
                self.put(",\"lam\":");
                self.put_binder(info, name, ty, body);
            }
            Expr::Let { nondep, name, ty, value, body } => {
                self.put_field(",\"letE\":{\"body\":", self.exprs[body.0 as usize]);
                self.put_field(",\"name\":", self.names[name.0 as usize]);
                self.put(if nondep { ",\"nondep\":true" } else { ",\"nondep\":false" });
                self.put_field(",\"type\":", self.exprs[ty.0 as usize]);
                self.put_field(",\"value\":", self.exprs[value.0 as usize]);
                self.put("}");
            }
            Expr::MData(data, expr) => {
                let data = store.str(data);
                if Value::parse(data, usize::MAX).is_err() || data.contains(['\n', '\r']) {
                    return Err(unsupported("metadata that are not a line of JSON"));
                }
                self.put(",\"mdata\":{\"data\":");
                self.put(data);
                self.put_field(",\"expr\":", self.exprs[expr.0 as usize]);
                self.put("}");
            }
            Expr::NatLit(number) => {
                self.put(",\"natVal\":\"");
                self.put(&store.nat(number).to_string());
                self.put("\"");
            }
            Expr::Proj { name, index, expr } => {
                self.put_field(",\"proj\":{\"idx\":", index);
                self.put_field(",\"struct\":", self.exprs[expr.0 as usize]);
                self.put_field(",\"typeName\":", self.names[name.0 as usize]);
                self.put("}");
            }
            Expr::Sort(level) => self.put_field(",\"sort\":", self.levels[&level]),
            Expr::StrLit(text) => {
                self.put(",\"strVal\":");
                self.put_string(store.str(text));
            }
            _ => return Err(unsupported("a variable without a binder")),
        }
        Ok(())
    }

    fn put_binder(&mut self, info: BinderInfo, name: NameId, ty: ExprId, body: ExprId) {
        let info = match info {
            BinderInfo::Default => "default",
            BinderInfo::Implicit => "implicit",
            BinderInfo::StrictImplicit => "strictImplicit",
            BinderInfo::InstImplicit => "instImplicit",
        };
        self.put("{\"binderInfo\":\"");
        self.put(info);
        self.put_field("\",\"body\":", self.exprs[body.0 as usize]);
        self.put_field(",\"name\":", self.names[name.0 as usize]);
        self.put_field(",\"type\":", self.exprs[ty.0 as usize]);
        self.put("}");
    }
}

/// The format has no words for it.
fn unsupported(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("an export cannot contain {what}"))
}
