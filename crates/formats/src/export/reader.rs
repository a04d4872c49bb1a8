//! Reading an export: the loop over its lines.

use super::declarations::Declarations;
use super::error::{excerpt, malformed, ExportError, Fault, Parsed, ReadLimits};
use super::fast;
use super::indices::Indices;
use super::json::{Object, Value};
use super::lines::{Line, Lines};
use super::meta::Meta;
use super::primitives::Primitive;
use gnomon_kernel::Declaration;
use gnomon_term::{ExprId, LevelId, NameId, Store};
use std::io::Read;
use std::ops::ControlFlow;

/// What an export says. Its terms are in the store that it was read into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// Where it comes from.
    pub meta: Meta,
    /// The declarations in the order of the file, which is one in which they can be checked.
    pub declarations: Vec<Declaration>,
}

/// Called now and then, at least once for each 256 KiB, with the number of bytes read so far, and
/// whenever a signal interrupts the source. [`ControlFlow::Break`] ends the reading.
pub type Progress<'p> = dyn FnMut(u64) -> ControlFlow<()> + 'p;

/// Reads an export to its end; its terms go into `store`.
///
/// Memory is that of the store, of four bytes for each index, and of the longest line. What is read
/// is well formed: indices are defined before they are used, once, and numbers are in range.
/// Whether the declarations make sense is for the kernel to say.
pub fn read_export<R: Read>(
    source: R,
    store: &mut Store<'static>,
    limits: &ReadLimits,
) -> Result<Export, ExportError> {
    read_export_with(source, store, limits, &mut |_| ControlFlow::Continue(()))
}

/// [`read_export`], which reports its progress and can be ended by it.
pub fn read_export_with<R: Read>(
    mut source: R,
    store: &mut Store<'static>,
    limits: &ReadLimits,
    progress: &mut Progress<'_>,
) -> Result<Export, ExportError> {
    let max_line = limits.max_line.min(limits.max_memory / 16);
    let mut lines = Lines::new(&mut source, max_line);
    let mut reader = Reader { store, limits, tables: Tables::new(), meta: None, found: Vec::new() };
    let mut looked_at = 0;
    if let Some(bytes) = limits.expected_bytes {
        let exprs = bytes.min(limits.max_memory as u64) / BYTES_FOR_EXPR;
        reader.store.reserve_exprs(exprs.min(MOST_EXPECTED) as usize);
    }
    loop {
        let number = lines.number + 1;
        let Some(line) = lines.next(progress)? else { break };
        if fast::read_line(line.bytes, &mut reader.tables, reader.store).is_none() {
            reader.tables.settle(reader.store);
            reader.read_line(line, number)?;
        } else if reader.store.num_provisional() >= MOST_PROVISIONAL {
            reader.tables.settle(reader.store);
        }
        if lines.bytes_read != looked_at {
            looked_at = lines.bytes_read;
            reader.check_memory(number)?;
        }
    }
    reader.tables.settle(reader.store);
    if lines.bytes_read == 0 {
        let reason = "the input is empty; an export begins with a `meta` record".to_owned();
        return Err(ExportError::Malformed { line: 1, record: String::new(), reason });
    }
    if limits.expected_bytes.is_some() {
        reader.store.shrink();
    }
    reader.found.shrink_to_fit();
    Ok(Export { meta: reader.meta.unwrap_or_default(), declarations: reader.found })
}

/// So many expressions are looked up at once.
const MOST_PROVISIONAL: usize = 1 << 11;

/// There is about one expression for so many bytes of an export, declarations and names included.
const BYTES_FOR_EXPR: u64 = 64;

/// Room is made for so many expressions at most, because the size of a file may be a lie.
const MOST_EXPECTED: u64 = 1 << 26;

/// What the indices of the export stand for.
pub(super) struct Tables {
    names: Indices,
    levels: Indices,
    pub exprs: Indices,
    /// The indices of the store's provisional expressions, in order.
    provisional: Vec<u64>,
    /// Reused for the arguments of constants.
    pub level_list: Vec<LevelId>,
}

impl Tables {
    fn new() -> Self {
        let mut tables = Tables {
            names: Indices::default(),
            levels: Indices::default(),
            exprs: Indices::default(),
            provisional: Vec::new(),
            level_list: Vec::new(),
        };
        // The empty name and the level 0 are there from the start.
        let _ = tables.names.define(0, NameId::ANONYMOUS.0);
        let _ = tables.levels.define(0, LevelId::ZERO.0);
        tables
    }

    #[inline(always)]
    pub fn name(&self, index: u64) -> Option<NameId> {
        self.names.get(index).map(NameId)
    }

    #[inline(always)]
    pub fn level(&self, index: u64) -> Option<LevelId> {
        self.levels.get(index).map(LevelId)
    }

    #[inline(always)]
    pub fn expr(&self, index: u64) -> Option<ExprId> {
        self.exprs.get(index).map(ExprId)
    }

    #[inline(always)]
    #[must_use]
    pub fn define_name(&mut self, index: u64, name: NameId) -> bool {
        self.names.define(index, name.0)
    }

    #[must_use]
    pub fn define_level(&mut self, index: u64, level: LevelId) -> bool {
        self.levels.define(index, level.0)
    }

    #[inline(always)]
    #[must_use]
    pub fn define_expr(&mut self, index: u64, expr: ExprId) -> bool {
        self.exprs.define(index, expr.0)
    }

    /// Defines the index of the store's latest provisional expression.
    #[inline(always)]
    pub fn define_provisional(&mut self, index: u64, expr: ExprId) -> Option<()> {
        self.provisional.push(index);
        self.exprs.define(index, expr.0).then_some(())
    }

    /// Gives every index its final expression; must be called before anything but a primitive is
    /// read, and before anything is read the general way.
    fn settle(&mut self, store: &mut Store) {
        let ids = store.settle();
        for (&index, id) in self.provisional.iter().zip(ids) {
            self.exprs.redefine(index, id.0);
        }
        self.provisional.clear();
    }

    fn bytes(&self) -> usize {
        self.names.bytes() + self.levels.bytes() + self.exprs.bytes()
    }
}

/// The state between lines.
struct Reader<'r> {
    store: &'r mut Store<'static>,
    limits: &'r ReadLimits,
    tables: Tables,
    meta: Option<Meta>,
    found: Vec<Declaration>,
}

impl Reader<'_> {
    /// Reads a line that may be spelled in any way, or be malformed.
    #[cold]
    fn read_line(&mut self, line: Line<'_>, number: u64) -> Result<(), ExportError> {
        let mut record = String::new();
        self.read_text(line.bytes, &mut record).map_err(|fault| match fault {
            Fault::Limit(reason) => ExportError::Limit { line: number, record, reason },
            Fault::Malformed(reason) => ExportError::Malformed { line: number, record, reason },
            Fault::Truncated(what) => {
                let reason = match line.is_ended {
                    true => format!("expected {what}, but the line ends"),
                    false => {
                        format!("the input ends in the middle of a record ({what} is missing)")
                    }
                };
                ExportError::Malformed { line: number, record, reason }
            }
        })
    }

    /// `record` becomes the record's kind as soon as it is known, for the error.
    fn read_text(&mut self, bytes: &[u8], record: &mut String) -> Parsed<()> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_ascii(),
            Err(error) => {
                let column = error.valid_up_to() + 1;
                return malformed(format!("column {column} is not valid UTF-8"));
            }
        };
        if text.is_empty() {
            return Ok(());
        }
        *record = format!("`{}`", excerpt(text));
        refuse_old_text(text)?;
        let object = Value::parse(text, self.limits.max_depth)?.object()?;
        let (kind, value) = record_kind(&object)?;
        *record = kind.to_owned();
        if let Some(primitive) = Primitive::of_kind(kind) {
            return primitive.read(&object, value, &mut self.tables, self.store, self.limits);
        }
        if kind == "meta" {
            if self.meta.is_some() {
                return malformed("an export has only one `meta` record");
            }
            self.meta = Some(Meta::read(value)?);
            return Ok(());
        }
        Declarations { tables: &self.tables, found: &mut self.found }.read(kind, value)
    }

    /// Looks at the memory in use, after a block of input.
    fn check_memory(&self, line: u64) -> Result<(), ExportError> {
        if self.limits.max_memory == usize::MAX {
            return Ok(());
        }
        let declarations = self.found.capacity() * std::mem::size_of::<Declaration>();
        let bytes = self.store.bytes() + self.tables.bytes() + declarations;
        if bytes <= self.limits.max_memory {
            return Ok(());
        }
        let limit = self.limits.max_memory;
        let reason = format!("the terms so far need more than the limit of {limit} bytes");
        Err(ExportError::Limit { line, record: String::new(), reason })
    }
}

/// The field that makes an object a record, and its value.
fn record_kind<'o, 'l>(object: &'o Object<'l>) -> Parsed<(&'o str, Value<'l>)> {
    let mut known = None;
    let mut unknown = None;
    for (key, value) in object.fields() {
        if is_kind(key) {
            if let Some((other, _)) = known.replace((key, value)) {
                return malformed(format!("two records in one line: `{other}` and `{key}`"));
            }
        } else if !matches!(key, "in" | "il" | "ie" | "i") {
            unknown = Some(key);
        }
    }
    match (known, unknown) {
        (Some(known), _) => Ok(known),
        (None, Some("inductInfo" | "ctorInfo" | "recInfo")) => malformed(
            "before format 3.0, inductive types are not grouped; export again with lean4export 3",
        ),
        (None, Some(key)) => malformed(format!("unknown record `{}`", excerpt(key))),
        (None, None) => malformed("the line has no record"),
    }
}

fn is_kind(key: &str) -> bool {
    key == "meta" || Primitive::of_kind(key).is_some() || Declarations::is_kind(key)
}

/// Recognises the line-based text format that lean4export wrote until version 2.
fn refuse_old_text(text: &str) -> Parsed<()> {
    let is_version = text.contains('.') && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_record = text.as_bytes()[0].is_ascii_digit() && text.contains(" #");
    if is_version || is_record {
        return malformed("this is the text format of lean4export 2; export again as NDJSON");
    }
    Ok(())
}
