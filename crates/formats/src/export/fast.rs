//! The lines that exporters write, read byte by byte without a detour.
//!
//! Nearly all of an export is applications, binders, names and constants, spelled in one of two
//! ways: the keys in alphabetical order, as lean4export prints them, or in the order of the
//! format's description. Whatever else a line is (another spelling, another record, or malformed)
//! the answer is `None`, and the line is read again in the general way, which also words the error.
//! INVARIANT (nothing half done): `None` leaves the tables as they were.

use super::reader::Tables;
use gnomon_term::{BinderInfo, Expr, Store};

/// Reads one line, without its line break.
#[inline]
pub(super) fn read_line(line: &[u8], tables: &mut Tables, store: &mut Store) -> Option<()> {
    let mut cursor = Cursor { rest: line };
    cursor.take(b"{\"")?;
    match cursor.rest.first_chunk()? {
        b"ap" => cursor.app(tables, store),
        b"la" | b"fo" => {
            let expr = cursor.binder(tables)?;
            cursor.take(b",\"ie\":")?;
            let index = cursor.last_number()?;
            define(index, expr, tables, store)
        }
        b"ie" => {
            cursor.take(b"ie\":")?;
            let index = cursor.number()?;
            cursor.take(b",\"")?;
            let expr = cursor.binder(tables)?;
            cursor.end()?;
            define(index, expr, tables, store)
        }
        b"st" | b"nu" | b"in" => cursor.name(tables, store),
        b"co" => cursor.constant(tables, store),
        b"bv" => {
            cursor.take(b"bvar\":")?;
            let number = cursor.number()?;
            cursor.take(b",\"ie\":")?;
            let index = cursor.last_number()?;
            let number = u32::try_from(number).ok().filter(|&n| n < 1 << 26)?;
            define(index, Expr::BVar(number), tables, store)
        }
        _ => None,
    }
}

#[inline(always)]
fn define(index: u64, expr: Expr, tables: &mut Tables, store: &mut Store) -> Option<()> {
    let expr = store.mk_provisional(expr)?;
    tables.define_provisional(index, expr)
}

/// What is left of a line.
struct Cursor<'l> {
    rest: &'l [u8],
}

impl<'l> Cursor<'l> {
    /// Goes past a text that must be here.
    #[inline(always)]
    fn take<const N: usize>(&mut self, text: &[u8; N]) -> Option<()> {
        let (head, rest) = self.rest.split_first_chunk()?;
        if head != text {
            return None;
        }
        self.rest = rest;
        Some(())
    }

    /// Whether a text is here; if so goes past it.
    #[inline(always)]
    fn eat<const N: usize>(&mut self, text: &[u8; N]) -> bool {
        self.take(text).is_some()
    }

    /// A number without superfluous zeros and not too large.
    #[inline(always)]
    fn number(&mut self) -> Option<u64> {
        let (&first, mut rest) = self.rest.split_first()?;
        let mut number = u64::from(first.wrapping_sub(b'0'));
        if number > 9 {
            return None;
        }
        let mut length = 1;
        while let Some((&byte, after)) = rest.split_first() {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
            rest = after;
            length += 1;
        }
        if length > 1 && (first == b'0' || length > 18) {
            return None;
        }
        self.rest = rest;
        Some(number)
    }

    /// The end of the record and of the line.
    #[inline(always)]
    fn end(&mut self) -> Option<()> {
        (self.rest == b"}").then_some(())
    }

    #[inline(always)]
    fn last_number(&mut self) -> Option<u64> {
        let number = self.number()?;
        self.end()?;
        Some(number)
    }

    #[inline(always)]
    fn app(&mut self, tables: &mut Tables, store: &mut Store) -> Option<()> {
        self.take(b"app\":{\"")?;
        let f;
        let arg;
        if self.eat(b"fn\":") {
            f = self.number()?;
            self.take(b",\"arg\":")?;
            arg = self.number()?;
        } else {
            self.take(b"arg\":")?;
            arg = self.number()?;
            self.take(b",\"fn\":")?;
            f = self.number()?;
        }
        self.take(b"},\"ie\":")?;
        let index = self.last_number()?;
        let expr = Expr::App(tables.expr(f)?, tables.expr(arg)?);
        define(index, expr, tables, store)
    }

    #[inline(always)]
    fn binder(&mut self, tables: &Tables) -> Option<Expr> {
        let is_lam = self.eat(b"lam\":{\"");
        if !is_lam {
            self.take(b"forallE\":{\"")?;
        }
        let (info, name, ty, body);
        if self.eat(b"name\":") {
            name = self.number()?;
            self.take(b",\"type\":")?;
            ty = self.number()?;
            self.take(b",\"body\":")?;
            body = self.number()?;
            self.take(b",\"binderInfo\":\"")?;
            info = self.binder_info()?;
        } else {
            self.take(b"binderInfo\":\"")?;
            info = self.binder_info()?;
            self.take(b",\"body\":")?;
            body = self.number()?;
            self.take(b",\"name\":")?;
            name = self.number()?;
            self.take(b",\"type\":")?;
            ty = self.number()?;
        }
        self.take(b"}")?;
        let (name, ty, body) = (tables.name(name)?, tables.expr(ty)?, tables.expr(body)?);
        Some(match is_lam {
            true => Expr::Lam { info, name, ty, body },
            false => Expr::Pi { info, name, ty, body },
        })
    }

    /// After the opening quote; goes past the closing one.
    #[inline(always)]
    fn binder_info(&mut self) -> Option<BinderInfo> {
        if self.eat(b"default\"") {
            Some(BinderInfo::Default)
        } else if self.eat(b"implicit\"") {
            Some(BinderInfo::Implicit)
        } else if self.eat(b"instImplicit\"") {
            Some(BinderInfo::InstImplicit)
        } else if self.eat(b"strictImplicit\"") {
            Some(BinderInfo::StrictImplicit)
        } else {
            None
        }
    }

    #[inline(always)]
    fn constant(&mut self, tables: &mut Tables, store: &mut Store) -> Option<()> {
        self.take(b"const\":{\"name\":")?;
        let name = self.number()?;
        self.take(b",\"us\":[")?;
        let mut levels = std::mem::take(&mut tables.level_list);
        levels.clear();
        while !self.eat(b"]") {
            if !levels.is_empty() {
                self.take(b",")?;
            }
            levels.push(tables.level(self.number()?)?);
        }
        let us = store.mk_levels(&levels);
        tables.level_list = levels;
        self.take(b"},\"ie\":")?;
        let index = self.last_number()?;
        define(index, Expr::Const(tables.name(name)?, us), tables, store)
    }

    #[inline(always)]
    fn name(&mut self, tables: &mut Tables, store: &mut Store) -> Option<()> {
        let first_index = match self.eat(b"in\":") {
            true => {
                let index = self.number()?;
                self.take(b",\"")?;
                Some(index)
            }
            false => None,
        };
        let name = if self.eat(b"str\":{\"pre\":") {
            let prefix = self.number()?;
            self.take(b",\"str\":\"")?;
            let part = self.string()?;
            store.mk_name_str(tables.name(prefix)?, part)
        } else if self.eat(b"num\":{\"") {
            let (prefix, part);
            if self.eat(b"pre\":") {
                prefix = self.number()?;
                self.take(b",\"i\":")?;
                part = self.number()?;
            } else {
                self.take(b"i\":")?;
                part = self.number()?;
                self.take(b",\"pre\":")?;
                prefix = self.number()?;
            }
            store.mk_name_num(tables.name(prefix)?, part)
        } else {
            return None;
        };
        self.take(b"}")?;
        let index = match first_index {
            Some(index) => {
                self.end()?;
                index
            }
            None => {
                self.take(b",\"in\":")?;
                self.last_number()?
            }
        };
        tables.define_name(index, name).then_some(())
    }

    /// A string without escapes, after the opening quote; goes past the closing one.
    #[inline(always)]
    fn string(&mut self) -> Option<&'l str> {
        let length = self.rest.iter().position(|&b| b == b'"' || b == b'\\' || b < 0x20)?;
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.take(b"\"")?;
        std::str::from_utf8(text).ok()
    }
}
