//! JSON, as far as an export needs it: text is checked once and then stays text, until a record
//! asks for one of its fields.
//!
//! Nothing here recurses; the nesting that a value may have is a limit.

use super::error::{excerpt, malformed, Fault, Parsed};
use std::borrow::Cow;

/// A well-formed JSON value, as it stands in the line, without the space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'l>(&'l str);

impl<'l> Value<'l> {
    /// The value that `text` is. Only space may surround it.
    pub fn parse(text: &'l str, max_depth: usize) -> Parsed<Self> {
        let mut scanner = Scanner { text: text.as_bytes(), at: 0, max_depth };
        scanner.skip_space();
        let start = scanner.at;
        scanner.skip_value()?;
        let end = scanner.at;
        scanner.skip_space();
        match scanner.peek() {
            None => Ok(Value(&text[start..end])),
            Some(_) => scanner.expected("the end of the line"),
        }
    }

    /// The value's text.
    pub fn text(self) -> &'l str {
        self.0
    }

    /// The natural number that this is.
    pub fn natural(self) -> Parsed<u64> {
        let digits = self.digits()?;
        match digits.parse() {
            Ok(n) => Ok(n),
            Err(_) => malformed(format!("the number {} is too large", excerpt(digits))),
        }
    }

    /// The natural number that this is, as its digits.
    pub fn digits(self) -> Parsed<&'l str> {
        match self.0.bytes().all(|b| b.is_ascii_digit()) {
            true => Ok(self.0),
            false => self.unexpected("a natural number"),
        }
    }

    /// The truth value that this is.
    pub fn bool(self) -> Parsed<bool> {
        match self.0 {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => self.unexpected("`true` or `false`"),
        }
    }

    /// Whether this is a string.
    pub fn is_string(self) -> bool {
        self.0.starts_with('"')
    }

    /// Whether this is an array.
    pub fn is_array(self) -> bool {
        self.0.starts_with('[')
    }

    /// The text that this string stands for.
    pub fn string(self) -> Parsed<Cow<'l, str>> {
        let quoted = self.0.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let Some(body) = quoted else { return self.unexpected("a string") };
        unescape(body)
    }

    /// The members of this array.
    pub fn array(self) -> Parsed<Vec<Value<'l>>> {
        if !self.is_array() {
            return self.unexpected("an array");
        }
        let mut scanner = self.inside();
        let mut members = Vec::new();
        scanner.skip_space();
        while scanner.peek() != Some(b']') {
            members.push(scanner.value(self.0)?);
            scanner.skip_comma();
        }
        Ok(members)
    }

    /// The fields of this object.
    pub fn object(self) -> Parsed<Object<'l>> {
        if !self.0.starts_with('{') {
            return self.unexpected("an object");
        }
        let mut scanner = self.inside();
        let mut fields = Vec::new();
        scanner.skip_space();
        while scanner.peek() != Some(b'}') {
            let key = scanner.value(self.0)?.string()?;
            scanner.skip_space();
            scanner.at += 1;
            let value = scanner.value(self.0)?;
            fields.push((key, value));
            scanner.skip_comma();
        }
        Ok(Object { fields })
    }

    /// A scanner after the opening bracket. The value is well formed, so nesting is within bounds.
    fn inside(self) -> Scanner<'l> {
        Scanner { text: self.0.as_bytes(), at: 1, max_depth: usize::MAX }
    }

    /// The error that this is not `what`.
    pub fn unexpected<T>(self, what: &str) -> Parsed<T> {
        malformed(format!("expected {what}, found `{}`", excerpt(self.0)))
    }
}

/// A JSON object.
#[derive(Debug)]
pub(super) struct Object<'l> {
    fields: Vec<(Cow<'l, str>, Value<'l>)>,
}

impl<'l> Object<'l> {
    /// The fields in the order of the line.
    pub fn fields(&self) -> impl Iterator<Item = (&str, Value<'l>)> {
        self.fields.iter().map(|(key, value)| (&**key, *value))
    }

    /// The field with one of the given names, which are spellings of one thing.
    pub fn get(&self, keys: &[&str]) -> Parsed<Option<Value<'l>>> {
        let mut found = None;
        for (key, value) in self.fields() {
            if keys.contains(&key) && found.replace(value).is_some() {
                return malformed(format!("field `{key}` is given twice"));
            }
        }
        Ok(found)
    }

    /// What `read` makes of the field with one of the given names.
    pub fn need<T>(&self, keys: &[&str], read: impl FnOnce(Value<'l>) -> Parsed<T>) -> Parsed<T> {
        match self.get(keys)? {
            Some(value) => read(value).map_err(|fault| in_field(keys[0], fault)),
            None => malformed(format!("field `{}` is missing", keys[0])),
        }
    }

    /// The same, or `default` when there is no such field.
    pub fn need_or<T>(
        &self,
        keys: &[&str],
        default: T,
        read: impl FnOnce(Value<'l>) -> Parsed<T>,
    ) -> Parsed<T> {
        match self.get(keys)? {
            Some(_) => self.need(keys, read),
            None => Ok(default),
        }
    }
}

/// Adds the field to an error.
fn in_field(key: &str, fault: Fault) -> Fault {
    match fault {
        Fault::Malformed(reason) => Fault::Malformed(format!("{reason} (field `{key}`)")),
        other => other,
    }
}

/// Walks over JSON text.
struct Scanner<'l> {
    text: &'l [u8],
    at: usize,
    max_depth: usize,
}

impl<'l> Scanner<'l> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    /// After a member of an array or object that is well formed: goes to the next one or the end.
    fn skip_comma(&mut self) {
        self.skip_space();
        if self.peek() == Some(b',') {
            self.at += 1;
            self.skip_space();
        }
    }

    /// The value that comes next, given the text that is walked over.
    fn value(&mut self, whole: &'l str) -> Parsed<Value<'l>> {
        self.skip_space();
        let start = self.at;
        self.skip_value()?;
        Ok(Value(&whole[start..self.at]))
    }

    /// The error that `what` should be here.
    fn expected<T>(&self, what: &'static str) -> Parsed<T> {
        let Some(byte) = self.peek() else { return Err(Fault::Truncated(what)) };
        let rest = String::from_utf8_lossy(&self.text[self.at..self.text.len().min(self.at + 4)]);
        let found = match rest.chars().next() {
            Some(c) if !c.is_control() => format!("`{c}`"),
            _ => format!("the byte 0x{byte:02x}"),
        };
        malformed(format!("expected {what} at column {}, found {found}", self.at + 1))
    }

    fn token(&mut self, byte: u8, what: &'static str) -> Parsed<()> {
        if self.peek() != Some(byte) {
            return self.expected(what);
        }
        self.at += 1;
        Ok(())
    }

    /// Goes to the end of the value that begins here and checks that it is well formed.
    fn skip_value(&mut self) -> Parsed<()> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                Some(b'{') => {
                    self.open(&mut open, b'}')?;
                    if self.peek() != Some(b'}') {
                        self.skip_key()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.open(&mut open, b']')?;
                    if self.peek() != Some(b']') {
                        continue;
                    }
                }
                Some(b'"') => self.skip_string()?,
                Some(b'-' | b'0'..=b'9') => self.skip_number()?,
                Some(b't') => self.skip_word(b"true")?,
                Some(b'f') => self.skip_word(b"false")?,
                Some(b'n') => self.skip_word(b"null")?,
                _ => return self.expected("a value"),
            }
            // A value has ended, or a bracket was opened and is closed at once.
            loop {
                let Some(&close) = open.last() else { return Ok(()) };
                self.skip_space();
                match self.peek() {
                    Some(b) if b == close => {
                        open.pop();
                        self.at += 1;
                    }
                    Some(b',') => {
                        self.at += 1;
                        if close == b'}' {
                            self.skip_key()?;
                        }
                        break;
                    }
                    _ if close == b'}' => return self.expected("`,` or `}`"),
                    _ => return self.expected("`,` or `]`"),
                }
            }
        }
    }

    fn open(&mut self, open: &mut Vec<u8>, close: u8) -> Parsed<()> {
        if open.len() >= self.max_depth {
            let limit = self.max_depth;
            return Err(Fault::Limit(format!("JSON is nested deeper than the limit {limit}")));
        }
        open.push(close);
        self.at += 1;
        self.skip_space();
        Ok(())
    }

    fn skip_key(&mut self) -> Parsed<()> {
        self.skip_space();
        if self.peek() != Some(b'"') {
            return self.expected("a field's name");
        }
        self.skip_string()?;
        self.skip_space();
        self.token(b':', "`:`")
    }

    fn skip_word(&mut self, word: &[u8]) -> Parsed<()> {
        for &byte in word {
            self.token(byte, "a value")?;
        }
        Ok(())
    }

    fn skip_number(&mut self) -> Parsed<()> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
            if let Some(b'0'..=b'9') = self.peek() {
                return malformed(format!(
                    "a number begins with a superfluous 0 at column {}",
                    self.at
                ));
            }
        } else {
            self.skip_digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.skip_digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.skip_digits()?;
        }
        Ok(())
    }

    fn skip_digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            return self.expected("a digit");
        }
        Ok(())
    }

    fn skip_string(&mut self) -> Parsed<()> {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                            self.at += 1;
                        }
                        Some(b'u') => {
                            self.at += 1;
                            for _ in 0..4 {
                                if !self.peek().is_some_and(|b| b.is_ascii_hexdigit()) {
                                    return self.expected("a hexadecimal digit");
                                }
                                self.at += 1;
                            }
                        }
                        _ => return self.expected("an escape sequence"),
                    }
                }
                Some(0..=0x1f) => return self.expected("a character of a string"),
                Some(_) => self.at += 1,
                None => return Err(Fault::Truncated("the end of a string")),
            }
        }
    }
}

/// The text of a string that is well formed and between its quotes.
fn unescape(body: &str) -> Parsed<Cow<'_, str>> {
    let Some(first) = body.find('\\') else { return Ok(Cow::Borrowed(body)) };
    let mut text = String::with_capacity(body.len());
    text.push_str(&body[..first]);
    let mut rest = &body[first..];
    while let Some(escape) = rest.strip_prefix('\\') {
        let (c, after) = match escape.as_bytes()[0] {
            b'u' => unescape_unicode(escape)?,
            b'b' => ('\u{8}', &escape[1..]),
            b'f' => ('\u{c}', &escape[1..]),
            b'n' => ('\n', &escape[1..]),
            b'r' => ('\r', &escape[1..]),
            b't' => ('\t', &escape[1..]),
            other => (char::from(other), &escape[1..]),
        };
        text.push(c);
        let next = after.find('\\').unwrap_or(after.len());
        text.push_str(&after[..next]);
        rest = &after[next..];
    }
    Ok(Cow::Owned(text))
}

/// The character of `uXXXX`, or of `uXXXX\uXXXX` for a pair of surrogates, and what comes after.
fn unescape_unicode(escape: &str) -> Parsed<(char, &str)> {
    let unit = |text: &str| text.get(1..5).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let high = unit(escape).unwrap_or(0xd800);
    if let Some(c) = char::from_u32(high) {
        return Ok((c, &escape[5..]));
    }
    let second = escape[5..].strip_prefix('\\').filter(|text| text.starts_with('u'));
    if let (0xd800..=0xdbff, Some(second)) = (high, second) {
        if let Some(low @ 0xdc00..=0xdfff) = unit(second) {
            let code = 0x10000 + ((high - 0xd800) << 10 | (low - 0xdc00));
            if let Some(c) = char::from_u32(code) {
                return Ok((c, &second[5..]));
            }
        }
    }
    malformed(format!("a string has half a surrogate pair, `\\{}`", &escape[..5]))
}
