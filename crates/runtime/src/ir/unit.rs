//! Units: the compiled code of some declarations, as bytes.
//!
//! A unit is indexed when it is opened; a function's body is read when it is first called. The layout
//! is documented in `gnomon.compiler.wire`. Numbers are LEB128, signed ones zigzag.

use super::{IrError, NameIdx, Param, Signature, Ty};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What the bytes of a unit begin with.
pub const MAGIC: &[u8; 4] = b"GIR1";

/// A function in a unit.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name, as text.
    pub name: Arc<str>,
    /// What callers know.
    pub signature: Signature,
    /// Where the body is.
    pub(crate) body: std::ops::Range<usize>,
}

/// Compiled code; immutable.
#[derive(Debug)]
pub struct Unit {
    pub(crate) bytes: Box<[u8]>,
    strings: Vec<std::ops::Range<usize>>,
    entries: Vec<Entry>,
    by_name: FxHashMap<Arc<str>, u32>,
}

impl Unit {
    /// Reads the index of a unit.
    pub fn open(bytes: impl Into<Box<[u8]>>) -> Result<Unit, IrError> {
        let bytes = bytes.into();
        let mut cursor = Cursor { bytes: &bytes, at: 0, end: bytes.len() };
        if cursor.take(MAGIC.len())? != MAGIC {
            return Err(IrError::Malformed("this is no compiled unit"));
        }
        let num_strings = cursor.count()?;
        let mut strings = Vec::with_capacity(num_strings);
        for _ in 0..num_strings {
            let len = cursor.count()?;
            let start = cursor.at;
            if std::str::from_utf8(cursor.take(len)?).is_err() {
                return Err(IrError::Malformed("a string is not UTF-8"));
            }
            strings.push(start..start + len);
        }
        let text = |range: &std::ops::Range<usize>| {
            std::str::from_utf8(&bytes[range.clone()]).expect("strings were checked")
        };
        let num_entries = cursor.count()?;
        let mut entries = Vec::with_capacity(num_entries);
        let mut by_name = FxHashMap::default();
        for index in 0..num_entries {
            let name = strings
                .get(cursor.count()?)
                .ok_or(IrError::Malformed("a name is not among the strings"))?;
            let name: Arc<str> = text(name).into();
            let num_params = cursor.count()?;
            let mut params = Vec::with_capacity(num_params);
            for _ in 0..num_params {
                let code = cursor.byte()?;
                let ty = Ty::of_code(code & 15).ok_or(IrError::Malformed("unknown type"))?;
                params.push(Param { ty, is_borrowed: code & 16 != 0 && ty == Ty::Obj });
            }
            let ret = cursor.ty()?;
            let len = cursor.count()?;
            let start = cursor.at;
            cursor.take(len)?;
            let signature = Signature { params: params.into(), ret };
            entries.push(Entry { name: name.clone(), signature, body: start..start + len });
            by_name.insert(name, index as u32);
        }
        if cursor.at != bytes.len() {
            return Err(IrError::Malformed("there is something after the last function"));
        }
        Ok(Unit { strings, entries, by_name, bytes })
    }

    /// The functions.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The number of the function with this name.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_name.get(name).copied()
    }

    /// A string; names are strings, too.
    pub fn string(&self, index: NameIdx) -> Result<&str, IrError> {
        let range = self
            .strings
            .get(index as usize)
            .ok_or(IrError::Malformed("a name is not among the strings"))?;
        Ok(std::str::from_utf8(&self.bytes[range.clone()]).expect("strings were checked"))
    }
}

/// Reads bytes one after the other.
pub(crate) struct Cursor<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
    pub end: usize,
}

const TRUNCATED: IrError = IrError::Malformed("the bytes end too early");

impl<'a> Cursor<'a> {
    pub fn byte(&mut self) -> Result<u8, IrError> {
        if self.at >= self.end {
            return Err(TRUNCATED);
        }
        self.at += 1;
        Ok(self.bytes[self.at - 1])
    }

    pub fn take(&mut self, len: usize) -> Result<&'a [u8], IrError> {
        if len > self.end - self.at {
            return Err(TRUNCATED);
        }
        self.at += len;
        Ok(&self.bytes[self.at - len..self.at])
    }

    pub fn number(&mut self) -> Result<u64, IrError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        Err(IrError::Malformed("a number is too long"))
    }

    /// A number of things that follow, which take at least a byte each.
    pub fn count(&mut self) -> Result<usize, IrError> {
        usize::try_from(self.number()?).map_err(|_| TRUNCATED)
    }

    /// A number of things that follow, which take at least a byte each.
    pub fn len(&mut self) -> Result<usize, IrError> {
        let count = self.count()?;
        if count > self.end - self.at {
            return Err(TRUNCATED);
        }
        Ok(count)
    }

    pub fn ty(&mut self) -> Result<Ty, IrError> {
        Ty::of_code(self.byte()?).ok_or(IrError::Malformed("unknown type"))
    }
}
