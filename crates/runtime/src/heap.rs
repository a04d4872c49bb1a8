//! The heap of one machine: allocation, reference counts, and recovery after an abort.
//!
//! Objects of up to [`SMALL_WORDS`] words come from pages of cells of one size, with a free list for
//! each size; larger ones come from the system. Counts are not atomic: a machine's heap is used by
//! one thread at a time, and a value never leaves its machine but by conversion.
//!
//! When evaluation is aborted (a limit, an error in the program), the frames that held references
//! are gone. [`Heap::recover`] then marks what the roots reach, counts references anew and frees the
//! rest, so that an abort leaks nothing; cycles through references are freed by the way. The tempting
//! alternative, unwinding frame by frame, needs a table of live registers for each instruction.
//!
//! The memory limit is checked where memory comes from the system. An object of variable size is
//! refused there (`None`); for small cells the limit is noted in [`Heap::is_exhausted`], which the
//! evaluator looks at regularly, so that the common path has no failure.
//!
//! Counterpart in Lean: `runtime/alloc.cpp`, `lean_dec_ref_cold`.

use crate::value::{Header, Kind, Sequence, Value, Word, SEQUENCE_HEAD};
use num_bigint::BigInt;
use std::alloc::{alloc, dealloc, realloc, Layout};
use std::any::Any;

/// The most words, header included, of an object in a page.
pub const SMALL_WORDS: usize = 64;
const PAGE_BYTES: usize = 64 << 10;
/// A large object is preceded by its index in [`Heap::large`].
const LARGE_PREFIX: usize = 8;

struct Page {
    start: *mut Word,
    words: usize,
}

/// The heap; see the module's text.
pub struct Heap {
    free: [*mut Word; SMALL_WORDS + 1],
    pages: Vec<Page>,
    large: Vec<*mut Header>,
    dead: Vec<Value>,
    bytes: usize,
    limit: usize,
    exhausted: bool,
}

// SAFETY: the heap owns everything that its pointers lead to, and counts are touched only through
// `&mut Heap` or by whoever has it.
unsafe impl Send for Heap {}

/// A host's object inside a value.
pub type External = Box<dyn Any + Send>;

impl Default for Heap {
    fn default() -> Self {
        Heap {
            free: [std::ptr::null_mut(); SMALL_WORDS + 1],
            pages: Vec::new(),
            large: Vec::new(),
            dead: Vec::new(),
            bytes: 0,
            limit: usize::MAX,
            exhausted: false,
        }
    }
}

impl Heap {
    /// Bytes that were taken from the system.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Whether the limit was passed since it was set.
    #[inline(always)]
    pub fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// Allows so many bytes.
    pub fn set_limit(&mut self, bytes: usize) {
        self.limit = bytes;
        self.exhausted = self.bytes > bytes;
    }

    /// Says that memory outside pages (digits of numbers) came or went.
    pub fn account(&mut self, grown: isize) {
        self.bytes = self.bytes.saturating_add_signed(grown);
        self.exhausted |= self.bytes > self.limit;
    }

    /// Whether so many bytes more may be used; if not, evaluation will end.
    pub fn has_room(&mut self, bytes: usize) -> bool {
        let fits = self.bytes.checked_add(bytes).is_some_and(|total| total <= self.limit);
        self.exhausted |= !fits;
        fits
    }

    // ---- allocation -----------------------------------------------------------------------------

    /// Gives out an object with `words` words after its header, which the caller fills.
    ///
    /// # Safety
    /// The caller writes all value fields before the object is looked at.
    #[inline(always)]
    pub unsafe fn object(&mut self, kind: Kind, tag: u8, num_values: u8, words: u8) -> Value {
        let cell = self.cell(words as usize + 1).cast::<Header>();
        // SAFETY: the cell has room for a header.
        unsafe { cell.write(Header { rc: 1, kind, tag, num_values, words }) };
        Value(cell as Word)
    }

    /// Where the list of free cells of so many words begins, counted in bytes.
    pub(crate) const fn free_list(words: usize) -> usize {
        std::mem::offset_of!(Heap, free) + words * 8
    }

    #[inline(always)]
    fn cell(&mut self, words: usize) -> *mut Word {
        if words <= SMALL_WORDS {
            let cell = self.free[words];
            if !cell.is_null() {
                // SAFETY: a free cell has the next one in its second word.
                self.free[words] = unsafe { *cell.add(1) } as *mut Word;
                return cell;
            }
        }
        self.cell_slow(words)
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn cell_slow(&mut self, words: usize) -> *mut Word {
        if words > SMALL_WORDS {
            return self.large_block(words * 8);
        }
        let count = PAGE_BYTES / (words * 8);
        // SAFETY: the layout is not of size zero.
        let start = unsafe { alloc(page_layout()) }.cast::<Word>();
        if start.is_null() {
            std::alloc::handle_alloc_error(page_layout());
        }
        self.pages.push(Page { start, words });
        self.account(PAGE_BYTES as isize);
        // The cells are linked in ascending order, so that neighbours are given out together.
        for index in (1..count).rev() {
            // SAFETY: `count` cells fit into the page.
            unsafe { self.link_free(start.add(index * words), words) };
        }
        start
    }

    /// # Safety
    /// `cell` is a cell of that size that nothing refers to.
    #[inline(always)]
    unsafe fn link_free(&mut self, cell: *mut Word, words: usize) {
        // SAFETY: a cell has at least two words; kind 0 is `Free`.
        unsafe {
            *cell = 0;
            *cell.add(1) = self.free[words] as Word;
        }
        self.free[words] = cell;
    }

    fn large_block(&mut self, bytes: usize) -> *mut Word {
        let layout = large_layout(bytes);
        // SAFETY: the layout is not of size zero.
        let block = unsafe { alloc(layout) };
        if block.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        self.account(layout.size() as isize);
        // SAFETY: the block begins with room for the index.
        unsafe {
            block.cast::<usize>().write(self.large.len());
            let object = block.add(LARGE_PREFIX);
            self.large.push(object.cast());
            object.cast()
        }
    }

    /// Gives out an empty sequence with room for at least `cap` elements of `size` bytes.
    ///
    /// `None` when the memory limit forbids it.
    pub fn sequence(&mut self, kind: Kind, cap: usize, size: usize) -> Option<Value> {
        let bytes = cap.checked_mul(size)?.checked_add(SEQUENCE_HEAD + 7)? & !7;
        let bytes = bytes.max(SEQUENCE_HEAD + 8);
        let cell = if bytes <= SMALL_WORDS * 8 {
            self.cell(bytes / 8)
        } else {
            if isize::try_from(bytes).is_err() || !self.has_room(bytes) {
                return None;
            }
            self.large_block(bytes)
        };
        let header = Header { rc: 1, kind, tag: 0, num_values: 0, words: 0 };
        let cap = (bytes - SEQUENCE_HEAD) / size;
        // SAFETY: the cell has room for the head.
        unsafe { cell.cast::<Sequence>().write(Sequence { header, len: 0, cap, chars: 0 }) };
        Some(Value(cell as Word))
    }

    /// Gives out a string with room for eight bytes, which the caller fills.
    ///
    /// # Safety
    /// The caller writes as many bytes, of as many characters of one byte, before it is looked at.
    #[inline(always)]
    pub unsafe fn short_text(&mut self, len: usize) -> Value {
        let cell = self.cell(SEQUENCE_HEAD / 8 + 1).cast::<Sequence>();
        let header = Header { rc: 1, kind: Kind::Str, tag: 0, num_values: 0, words: 0 };
        // SAFETY: the cell has room for the head.
        unsafe { cell.write(Sequence { header, len, cap: 8, chars: len }) };
        Value(cell as Word)
    }

    /// Makes room for `more` further elements in a sequence that nobody else refers to.
    ///
    /// Gives back the sequence, which may have moved, or `None` when the memory limit forbids it;
    /// then the sequence is as it was.
    ///
    /// # Safety
    /// `value` is a unique sequence of elements of `size` bytes.
    pub unsafe fn grow(&mut self, value: Value, more: usize, size: usize) -> Option<Value> {
        // SAFETY: the caller's promise.
        let (kind, len, cap, chars) = unsafe {
            let head = &*value.sequence();
            (head.header.kind, head.len, head.cap, head.chars)
        };
        let need = len.checked_add(more)?;
        if need <= cap {
            return Some(value);
        }
        let cap_new = need.max(cap.saturating_mul(2)).max(4);
        let old = SEQUENCE_HEAD + cap * size;
        if (old + 7) & !7 > SMALL_WORDS * 8 {
            // A large block grows in place where the system can do that.
            let new = cap_new.checked_mul(size)?.checked_add(SEQUENCE_HEAD + 7)? & !7;
            let old_layout = large_layout((old + 7) & !7);
            if isize::try_from(new).is_err() || !self.has_room(new - old_layout.size()) {
                return None;
            }
            let new_layout = large_layout(new);
            // SAFETY: the block was made by `large_block` with the old layout.
            unsafe {
                let block = (value.0 as *mut u8).sub(LARGE_PREFIX);
                let index = *block.cast::<usize>();
                let block = realloc(block, old_layout, new_layout.size());
                if block.is_null() {
                    std::alloc::handle_alloc_error(new_layout);
                }
                self.account(new_layout.size() as isize - old_layout.size() as isize);
                let object = block.add(LARGE_PREFIX);
                self.large[index] = object.cast();
                (*object.cast::<Sequence>()).cap = (new - SEQUENCE_HEAD) / size;
                return Some(Value(object as Word));
            }
        }
        let new = self.sequence(kind, cap_new, size)?;
        // SAFETY: the new sequence has room for all elements of the old one.
        unsafe {
            let from = (value.0 as *const u8).add(SEQUENCE_HEAD);
            let to = (new.0 as *mut u8).add(SEQUENCE_HEAD);
            std::ptr::copy_nonoverlapping(from, to, len * size);
            (*new.sequence()).len = len;
            (*new.sequence()).chars = chars;
        }
        self.free_cell(value);
        Some(new)
    }

    /// A number, which is small in the value if it fits.
    pub fn number(&mut self, number: BigInt) -> Value {
        if number.bits() <= 63 {
            if let Ok(small) = i64::try_from(&number) {
                if (crate::value::MIN_SMALL..=crate::value::MAX_SMALL).contains(&small) {
                    return Value::small(small);
                }
            }
        }
        self.account(digits_bytes(&number));
        // SAFETY: the payload is written at once, and there are no value fields.
        unsafe {
            let value = self.object(Kind::Big, 0, 0, BIG_WORDS);
            value.slot(0).cast::<BigInt>().write(number);
            value
        }
    }

    /// Takes the number out of an object that nobody else refers to, or copies it.
    ///
    /// # Safety
    /// `value` is a number that is not small, and the caller gives up its reference.
    pub unsafe fn take_big(&mut self, value: Value) -> BigInt {
        // SAFETY: the caller's promise; the cell is freed without dropping the payload.
        unsafe {
            if value.is_unique() {
                let number = value.slot(0).cast::<BigInt>().read();
                self.account(-digits_bytes(&number));
                self.free_cell(value);
                number
            } else {
                let number = value.big().clone();
                self.dec(value);
                number
            }
        }
    }

    /// A 64-bit word inside a value.
    #[inline]
    pub fn word(&mut self, word: u64) -> Value {
        if word <= crate::value::MAX_SMALL as u64 {
            return Value::small(word as i64);
        }
        // SAFETY: the only word is written at once.
        unsafe {
            let value = self.object(Kind::Word, 0, 0, 1);
            *value.slot(0) = word;
            value
        }
    }

    /// Something of the host's.
    pub fn external(&mut self, external: External) -> Value {
        // SAFETY: the payload is written at once.
        unsafe {
            let value = self.object(Kind::External, 0, 0, 2);
            value.slot(0).cast::<External>().write(external);
            value
        }
    }

    /// The host's thing in a value, if it is one.
    pub fn as_external(&self, value: Value) -> Option<&External> {
        // SAFETY: an external object has this payload.
        value.is(Kind::External).then(|| unsafe { &*value.slot(0).cast::<External>() })
    }

    // ---- counting -------------------------------------------------------------------------------

    /// Counts one more reference.
    #[inline(always)]
    pub fn inc(&mut self, value: Value) {
        self.inc_by(value, 1);
    }

    /// Counts `count` more references.
    #[inline(always)]
    pub fn inc_by(&mut self, value: Value, count: u32) {
        if value.is_object() {
            // SAFETY: the object is live. The count cannot overflow: references take eight bytes
            // each, and machines are not given memory for that many.
            unsafe { (*value.header()).rc += count };
        }
    }

    /// Gives back one reference; frees what nobody refers to any more.
    #[inline(always)]
    pub fn dec(&mut self, value: Value) {
        if value.is_object() {
            // SAFETY: the object is live.
            unsafe {
                let header = value.header();
                (*header).rc -= 1;
                if (*header).rc == 0 {
                    self.release(value);
                }
            }
        }
    }

    /// Frees an object without references, and what only it referred to.
    ///
    /// Without recursion: a long list is freed in constant stack.
    #[inline(never)]
    pub fn release(&mut self, value: Value) {
        let mut next = value;
        loop {
            // What is freed next, without a detour over the list of all the others.
            let mut other = None;
            // SAFETY: `next` is an object whose count reached zero; nobody looks at it any more.
            unsafe {
                match (*next.header()).kind {
                    Kind::Ctor => {
                        let Header { num_values, words, .. } = *next.header();
                        self.release_fields(next.slot(0), num_values.into(), &mut other);
                        if usize::from(words) < SMALL_WORDS {
                            self.link_free(next.0 as *mut Word, usize::from(words) + 1);
                        } else {
                            self.free_cell(next);
                        }
                    }
                    Kind::Str => self.free_cell(next),
                    _ => {
                        let (fields, count) = fields_of(next);
                        self.release_fields(fields, count, &mut other);
                        self.drop_payload(next);
                        self.free_cell(next);
                    }
                }
            }
            match other.or_else(|| self.dead.pop()) {
                Some(value) => next = value,
                None => return,
            }
        }
    }

    /// Gives back references; one of the objects to which there are none any more goes to `other`.
    ///
    /// # Safety
    /// There are so many values, which are given up.
    #[inline(always)]
    unsafe fn release_fields(
        &mut self,
        fields: *mut Word,
        count: usize,
        other: &mut Option<Value>,
    ) {
        for index in 0..count {
            // SAFETY: the caller's promise.
            unsafe {
                let field = Value(*fields.add(index));
                if field.is_object() {
                    (*field.header()).rc -= 1;
                    if (*field.header()).rc == 0 {
                        self.dead.extend(other.replace(field));
                    }
                }
            }
        }
    }

    /// Drops what an object owns outside the heap.
    ///
    /// # Safety
    /// The object is about to be freed.
    #[inline(always)]
    unsafe fn drop_payload(&mut self, value: Value) {
        // SAFETY: the payloads are those of the kinds.
        unsafe {
            match (*value.header()).kind {
                Kind::Big => {
                    self.account(-digits_bytes(value.big()));
                    std::ptr::drop_in_place(value.slot(0).cast::<BigInt>());
                }
                Kind::External => std::ptr::drop_in_place(value.slot(0).cast::<External>()),
                _ => {}
            }
        }
    }

    /// Gives an object's memory back, whatever it refers to.
    #[inline(always)]
    pub(crate) fn free_cell(&mut self, value: Value) {
        // SAFETY: the caller has the only reference and gives it up.
        unsafe {
            let words = size_in_words(value);
            if words <= SMALL_WORDS {
                self.link_free(value.0 as *mut Word, words);
            } else {
                self.free_large(value, words * 8);
            }
        }
    }

    #[cold]
    unsafe fn free_large(&mut self, value: Value, bytes: usize) {
        let layout = large_layout(bytes);
        // SAFETY: the block was made by `large_block` with this layout.
        unsafe {
            let block = (value.0 as *mut u8).sub(LARGE_PREFIX);
            let index = *block.cast::<usize>();
            self.large.swap_remove(index);
            if let Some(&moved) = self.large.get(index) {
                moved.cast::<u8>().sub(LARGE_PREFIX).cast::<usize>().write(index);
            }
            dealloc(block, layout);
        }
        self.account(-(layout.size() as isize));
    }

    // ---- recovery -------------------------------------------------------------------------------

    /// Frees everything that the roots do not reach and counts references anew.
    ///
    /// Each root stands for one reference. No other references to objects remain in use.
    pub fn recover(&mut self, roots: impl Iterator<Item = Value>) {
        self.each(|_, value| {
            // SAFETY: `each` visits live objects.
            unsafe { (*value.header()).rc = 0 };
        });
        let mut todo: Vec<Value> = Vec::new();
        let visit = |value: Value, todo: &mut Vec<Value>| {
            if value.is_object() {
                // SAFETY: roots and fields of live objects are live.
                unsafe {
                    (*value.header()).rc += 1;
                    if (*value.header()).rc == 1 {
                        todo.push(value);
                    }
                }
            }
        };
        for root in roots {
            visit(root, &mut todo);
        }
        while let Some(value) = todo.pop() {
            // SAFETY: the object is live.
            unsafe {
                let (fields, count) = fields_of(value);
                for index in 0..count {
                    visit(Value(*fields.add(index)), &mut todo);
                }
            }
        }
        let mut lost = Vec::new();
        self.each(|_, value| {
            // SAFETY: `each` visits live objects.
            if unsafe { (*value.header()).rc } == 0 {
                lost.push(value);
            }
        });
        for value in lost {
            // SAFETY: nothing refers to the object.
            unsafe { self.drop_payload(value) };
            self.free_cell(value);
        }
        self.exhausted = self.bytes > self.limit;
    }

    /// Visits every live object.
    fn each(&mut self, mut visit: impl FnMut(&mut Self, Value)) {
        for index in 0..self.pages.len() {
            let Page { start, words } = self.pages[index];
            for cell in 0..PAGE_BYTES / (words * 8) {
                // SAFETY: the cell is inside the page; free ones say so.
                let value = unsafe { Value(start.add(cell * words) as Word) };
                if unsafe { (*value.header()).kind } != Kind::Free {
                    visit(self, value);
                }
            }
        }
        for index in 0..self.large.len() {
            visit(self, Value(self.large[index] as Word));
        }
    }

    /// How many objects there are; for tests.
    pub fn num_objects(&mut self) -> usize {
        let mut count = 0;
        self.each(|_, _| count += 1);
        count
    }
}

/// Where the values are that an object refers to, and how many.
///
/// # Safety
/// The object is live, or about to be freed.
#[inline(always)]
unsafe fn fields_of(value: Value) -> (*mut Word, usize) {
    // SAFETY: the caller's promise.
    unsafe {
        match (*value.header()).kind {
            Kind::Ctor | Kind::Closure | Kind::Thunk | Kind::Task | Kind::Ref => {
                let first = usize::from((*value.header()).kind == Kind::Closure);
                (value.slot(first), (*value.header()).num_values.into())
            }
            Kind::Array => ((value.0 as *mut u8).add(SEQUENCE_HEAD).cast(), value.elements().len()),
            _ => (std::ptr::null_mut(), 0),
        }
    }
}

/// The words, header included, of an object.
///
/// # Safety
/// The object is live.
#[inline(always)]
unsafe fn size_in_words(value: Value) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let header = &*value.header();
        match header.kind {
            Kind::Array | Kind::Floats => SEQUENCE_HEAD / 8 + (*value.sequence()).cap,
            Kind::Str | Kind::Bytes => (SEQUENCE_HEAD + (*value.sequence()).cap).div_ceil(8),
            _ => header.words as usize + 1,
        }
    }
}

const BIG_WORDS: u8 = (std::mem::size_of::<BigInt>() / 8) as u8;

fn digits_bytes(number: &BigInt) -> isize {
    (number.bits() / 8 + 8) as isize
}

fn page_layout() -> Layout {
    Layout::from_size_align(PAGE_BYTES, 16).expect("a page is a small power of two")
}

fn large_layout(bytes: usize) -> Layout {
    Layout::from_size_align(bytes + LARGE_PREFIX, 8).expect("sizes are checked to fit isize")
}

impl Drop for Heap {
    fn drop(&mut self) {
        // SAFETY: nobody uses the heap after this; payloads are dropped once.
        self.each(|heap, value| unsafe { heap.drop_payload(value) });
        for index in (0..self.large.len()).rev() {
            let value = Value(self.large[index] as Word);
            // SAFETY: the object is live until here.
            unsafe {
                let words = size_in_words(value);
                self.free_large(value, words * 8);
            }
        }
        for page in &self.pages {
            // SAFETY: pages were allocated with this layout.
            unsafe { dealloc(page.start.cast(), page_layout()) };
        }
    }
}
