//! Values: words that are small integers or point to objects in the heap.
//!
//! A [`Value`] is 64 bits. With the lowest bit set it is a small integer of 63 bits: a `Nat` or an
//! `Int` that fits, a constructor without fields, a character, a fixed-width integer inside a
//! polymorphic container, or what stands for an erased term. Otherwise it points to an object, which
//! starts with an eight-byte [`Header`]. `Nat` and `Int` share their representation, so that the
//! coercion costs nothing; a number that fits is always small, so equality of small ones is `==`.
//!
//! `Value` is `Copy`, and copying does not count: who holds a reference, and who gives it back, is
//! decided by [`crate::ownership`] and written into the code. See [`crate::heap`] for the counting.
//!
//! Counterpart in Lean: `lean.h`, `lean_object`.

/// What a register holds: a [`Value`], or a number whose type the code knows.
pub type Word = u64;

/// A small integer or a pointer to an object; see the module's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Value(pub Word);

/// The greatest small natural number.
pub const MAX_SMALL: i64 = (1 << 62) - 1;
/// The least small integer.
pub const MIN_SMALL: i64 = -(1 << 62);

/// What an object is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    /// No object: a cell that can be given out.
    Free = 0,
    /// A function with some of its arguments.
    Closure,
    /// `Array α`.
    Array,
    /// `String`.
    Str,
    /// A number that is not small.
    Big,
    /// A 64-bit integer or a float inside a polymorphic container.
    Word,
    /// `ByteArray`.
    Bytes,
    /// `FloatArray`.
    Floats,
    /// `Thunk α`.
    Thunk,
    /// `Task α` and `IO.Promise α`.
    Task,
    /// `ST.Ref σ α`.
    Ref,
    /// Something of the host's: a file handle, a Python object.
    External,
    /// A constructor with fields. It is the greatest, so that one comparison of [`CTOR_WORD`] tells
    /// whether an object is a constructor with enough fields.
    Ctor = 255,
}

/// The first eight bytes of an object.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Header {
    /// How many references there are.
    pub rc: u32,
    /// Which constructor.
    pub tag: u8,
    /// Of objects of fixed size, the number of words after the header.
    pub words: u8,
    /// Of constructors and closures, how many fields are values; scalar fields come after them.
    pub num_values: u8,
    /// What it is.
    pub kind: Kind,
}

/// Where the last two fields of a header are: together, kind above number of values.
pub const CTOR_WORD: usize = 6;

/// The most fields that a constructor may have.
pub const MAX_FIELDS: usize = 255;
/// The greatest tag of a constructor with fields.
pub const MAX_TAG: u32 = 244;

impl Value {
    /// What stands for erased terms; also `Unit.unit`, `none`, `[]`, `false`, `0`.
    pub const UNIT: Value = Value(1);

    /// A small integer. The caller knows that it fits.
    #[inline(always)]
    pub const fn small(number: i64) -> Value {
        Value(((number as u64) << 1) | 1)
    }

    /// Whether it is a small integer.
    #[inline(always)]
    pub const fn is_small(self) -> bool {
        self.0 & 1 == 1
    }

    /// Whether it points to an object.
    #[inline(always)]
    pub const fn is_object(self) -> bool {
        self.0 & 1 == 0
    }

    /// The small integer; of an object, nonsense.
    #[inline(always)]
    pub const fn number(self) -> i64 {
        (self.0 as i64) >> 1
    }

    /// The object's header; only of an object.
    #[inline(always)]
    pub const fn header(self) -> *mut Header {
        self.0 as *mut Header
    }

    /// The kind of an object, or `None` of a small integer.
    #[inline(always)]
    pub fn kind(self) -> Option<Kind> {
        if self.is_small() {
            None
        } else {
            // SAFETY: a value that is not small points to a live object.
            Some(unsafe { (*self.header()).kind })
        }
    }

    /// Whether it is an object of that kind.
    #[inline(always)]
    pub fn is(self, kind: Kind) -> bool {
        self.kind() == Some(kind)
    }

    /// Whether nobody else has a reference to this object.
    #[inline(always)]
    pub fn is_unique(self) -> bool {
        // SAFETY: a value that is not small points to a live object.
        self.is_object() && unsafe { (*self.header()).rc == 1 }
    }

    /// The address of the `index`-th word after the header.
    ///
    /// # Safety
    /// The value is an object with that many words.
    #[inline(always)]
    pub const unsafe fn slot(self, index: usize) -> *mut Word {
        // SAFETY: the caller's promise.
        unsafe { (self.0 as *mut Word).add(index + 1) }
    }
}

/// An object of variable size starts with this; the elements follow.
///
/// In a string, `len` and `cap` count bytes, and `chars` counts characters. In arrays, they count
/// elements.
#[repr(C)]
pub struct Sequence {
    /// As in every object.
    pub header: Header,
    /// How many elements there are.
    pub len: usize,
    /// For how many there is room.
    pub cap: usize,
    /// How many characters a string has.
    pub chars: usize,
}

/// Bytes before the first element of a [`Sequence`].
pub const SEQUENCE_HEAD: usize = std::mem::size_of::<Sequence>();

impl Value {
    /// The object as a sequence.
    ///
    /// # Safety
    /// It is an array, a string, a byte array or a float array.
    #[inline(always)]
    pub unsafe fn sequence(self) -> *mut Sequence {
        self.0 as *mut Sequence
    }

    /// The elements of an array.
    ///
    /// # Safety
    /// It is an array, and it is not changed as long as the slice is used.
    #[inline(always)]
    pub unsafe fn elements<'a>(self) -> &'a [Value] {
        // SAFETY: the caller's promise; the elements follow the head.
        unsafe {
            let data = (self.0 as *const u8).add(SEQUENCE_HEAD).cast::<Value>();
            std::slice::from_raw_parts(data, (*self.sequence()).len)
        }
    }

    /// The bytes of a string or a byte array.
    ///
    /// # Safety
    /// It is one, and it is not changed as long as the slice is used.
    #[inline(always)]
    pub unsafe fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: the caller's promise; the bytes follow the head.
        unsafe {
            let data = (self.0 as *const u8).add(SEQUENCE_HEAD);
            std::slice::from_raw_parts(data, (*self.sequence()).len)
        }
    }

    /// The elements of a float array.
    ///
    /// # Safety
    /// It is one, and it is not changed as long as the slice is used.
    #[inline(always)]
    pub unsafe fn floats<'a>(self) -> &'a [f64] {
        // SAFETY: the caller's promise; the floats follow the head.
        unsafe {
            let data = (self.0 as *const u8).add(SEQUENCE_HEAD).cast::<f64>();
            std::slice::from_raw_parts(data, (*self.sequence()).len)
        }
    }

    /// The text of a string.
    ///
    /// # Safety
    /// It is a string, and it is not changed as long as the text is used.
    #[inline(always)]
    pub unsafe fn text<'a>(self) -> &'a str {
        // SAFETY: the caller's promise; INVARIANT (strings are UTF-8), see `crate::prim::string`.
        unsafe { std::str::from_utf8_unchecked(self.bytes()) }
    }

    /// A number that is not small.
    ///
    /// # Safety
    /// The value is one.
    #[inline(always)]
    pub unsafe fn big<'a>(self) -> &'a num_bigint::BigInt {
        // SAFETY: the caller's promise; the number is all that follows the header.
        unsafe { &*self.slot(0).cast::<num_bigint::BigInt>() }
    }
}
