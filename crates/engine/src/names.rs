//! Names that outlive a store.
//!
//! An environment is a value that any number of sessions use, each with a store of its own, so what it
//! says about a constant is filed under a [`Sym`]: a name of the whole process. Symbols are never
//! freed; only names of declarations and tags become symbols, and an editor that elaborates a
//! file again declares the same names.

use gnomon_term::{FxHashMap, Name, NameId, NamePart, Store};
use std::sync::{Arc, PoisonError, RwLock};

/// A hierarchical name of the whole process. Equal names are equal symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sym(pub u32);

impl Sym {
    /// The empty name.
    pub const ANONYMOUS: Sym = Sym(0);
}

/// The last part of a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A string part.
    Str(Arc<str>),
    /// A numeric part.
    Num(u64),
}

#[derive(Default)]
struct Table {
    /// Prefix, last part and Lean's hash of each symbol but the anonymous one, by number minus 1.
    nodes: Vec<(Sym, Part, u64)>,
    ids: FxHashMap<(Sym, Part), Sym>,
}

static TABLE: RwLock<Option<Table>> = RwLock::new(None);

impl Table {
    fn symbol(&mut self, prefix: Sym, part: Part) -> Sym {
        let key = (prefix, part);
        if let Some(&sym) = self.ids.get(&key) {
            return sym;
        }
        let before = match prefix {
            Sym::ANONYMOUS => ANONYMOUS_HASH,
            Sym(number) => self.nodes[number as usize - 1].2,
        };
        let hash = mix_hash(before, part_hash(&key.1));
        self.nodes.push((prefix, key.1.clone(), hash));
        let sym = Sym(self.nodes.len() as u32);
        self.ids.insert(key, sym);
        sym
    }
}

/// The symbol `prefix.part`.
pub fn symbol(prefix: Sym, part: Part) -> Sym {
    let key = (prefix, part);
    {
        let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(&sym) = table.as_ref().and_then(|table| table.ids.get(&key)) {
            return sym;
        }
    }
    let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
    table.get_or_insert_with(Table::default).symbol(key.0, key.1)
}

/// Makes many symbols: `make` is given a function like [`symbol`], which takes less time.
pub fn make_symbols<T>(make: impl FnOnce(&mut dyn FnMut(Sym, Part) -> Sym) -> T) -> T {
    let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
    let table = table.get_or_insert_with(Table::default);
    make(&mut |prefix, part| table.symbol(prefix, part))
}

/// Lean's `Name.cmp`: by parts, numbers before text.
pub fn compare(a: Sym, b: Sym) -> std::cmp::Ordering {
    if a == b {
        return std::cmp::Ordering::Equal;
    }
    let (a, b) = (parts(a), parts(b));
    let key = |part: &Part| match part {
        Part::Num(number) => (0, *number, Arc::from("")),
        Part::Str(text) => (1, 0, text.clone()),
    };
    a.iter().map(key).cmp(b.iter().map(key))
}

/// Lean's `Name.hash`: discrimination trees order their branches by it.
pub fn hash(sym: Sym) -> u64 {
    let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
    match (sym, table.as_ref()) {
        (Sym::ANONYMOUS, _) | (_, None) => ANONYMOUS_HASH,
        (Sym(number), Some(table)) => table.nodes[number as usize - 1].2,
    }
}

const ANONYMOUS_HASH: u64 = 1723;

fn mix_hash(a: u64, b: u64) -> u64 {
    let difference = b.wrapping_sub(a);
    difference ^ (difference << 8)
}

fn part_hash(part: &Part) -> u64 {
    match part {
        Part::Num(number) => *number,
        Part::Str(text) => string_hash(text.as_bytes()),
    }
}

/// MurmurHash64A with the seed that Lean uses for strings.
fn string_hash(bytes: &[u8]) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    let mut h: u64 = 11 ^ (bytes.len() as u64).wrapping_mul(M);
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        let mut k = u64::from_le_bytes(word.try_into().unwrap_or_default());
        k = k.wrapping_mul(M);
        k ^= k >> 47;
        k = k.wrapping_mul(M);
        h = (h ^ k).wrapping_mul(M);
    }
    let rest = words.remainder();
    if !rest.is_empty() {
        for (index, &byte) in rest.iter().enumerate() {
            h ^= u64::from(byte) << (8 * index);
        }
        h = h.wrapping_mul(M);
    }
    h ^= h >> 47;
    h = h.wrapping_mul(M);
    h ^ (h >> 47)
}

/// The parts of a symbol, outermost first.
pub fn parts(mut sym: Sym) -> Vec<Part> {
    let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
    let mut parts = Vec::new();
    if let Some(table) = table.as_ref() {
        while sym != Sym::ANONYMOUS {
            let (prefix, part, _) = &table.nodes[sym.0 as usize - 1];
            parts.push(part.clone());
            sym = *prefix;
        }
    }
    parts.reverse();
    parts
}

/// The symbol with string parts separated by dots.
pub fn symbol_of(text: &str) -> Sym {
    text.split('.').fold(Sym::ANONYMOUS, |prefix, part| symbol(prefix, Part::Str(part.into())))
}

/// The names of one store as symbols, each looked up once.
#[derive(Default)]
pub struct Symbols {
    of_name: FxHashMap<NameId, Sym>,
    to_name: FxHashMap<Sym, NameId>,
}

impl Symbols {
    /// The symbol of a name.
    pub fn sym(&mut self, store: &Store<'_>, name: NameId) -> Sym {
        let mut chain = Vec::new();
        let mut current = name;
        let mut sym = loop {
            if let Some(&sym) = self.of_name.get(&current) {
                break sym;
            }
            match store.name(current) {
                Name::Anonymous => break Sym::ANONYMOUS,
                Name::Cons(prefix, part) => {
                    chain.push((current, part));
                    current = prefix;
                }
            }
        };
        for (name, part) in chain.into_iter().rev() {
            let part = match part {
                NamePart::Str(text) => Part::Str(store.str(text).into()),
                NamePart::Num(number) => Part::Num(number),
            };
            sym = symbol(sym, part);
            self.of_name.insert(name, sym);
            self.to_name.insert(sym, name);
        }
        sym
    }

    /// The name of a symbol.
    pub fn name(&mut self, store: &mut Store<'_>, sym: Sym) -> NameId {
        if let Some(&name) = self.to_name.get(&sym) {
            return name;
        }
        let mut name = NameId::ANONYMOUS;
        for part in parts(sym) {
            name = match part {
                Part::Str(text) => store.mk_name_str(name, &text),
                Part::Num(number) => store.mk_name_num(name, number),
            };
        }
        self.of_name.insert(name, sym);
        self.to_name.insert(sym, name);
        name
    }
}
