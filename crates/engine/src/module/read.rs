//! Reading a module file: constants and what is said about them, each by itself.
//!
//! What the checksum lets through is what was written; still, no bytes whatever make this panic:
//! what is out of bounds reads as zero.

use super::changes::read_change;
use super::{checksum, tag, ModuleError, Section, HEADER, MAGIC, SECTIONS_AT};
use crate::attributes::Change;
use crate::names::{symbol, Part, Sym};
use gnomon_kernel::{
    AxiomVal, ConstantInfo, ConstantVal, ConstructorVal, DefinitionSafety, DefinitionVal,
    InductiveVal, OpaqueVal, QuotKind, QuotVal, RecursorInfo, RecursorRule, RecursorVal,
    ReducibilityHints, TheoremVal,
};
use gnomon_term::{
    BigUint, BinderInfo, Expr, ExprId, FxHashMap, FxHashSet, Level, LevelId, LevelsId, NameId,
    Store,
};
use std::ops::Range;
use std::sync::Arc;

/// Where the bytes of a file are.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A module file that was opened.
pub struct Module {
    bytes: Bytes,
    sections: Vec<Range<usize>>,
    /// The symbols of all names.
    syms: Vec<Sym>,
    /// The name of each constant.
    constants: Vec<Sym>,
    changes: Vec<Change>,
    blobs: FxHashMap<Box<str>, Range<usize>>,
}

/// What was copied out of a module into a store already.
#[derive(Clone, Default)]
pub struct ModuleMemo {
    names: FxHashMap<u32, NameId>,
    levels: FxHashMap<u32, LevelId>,
    lists: FxHashMap<u32, LevelsId>,
    exprs: FxHashMap<u32, ExprId>,
}

/// A constant and the number of its declaration in the module, if the kernel has checked it.
pub struct Loaded {
    /// The constant.
    pub info: ConstantInfo,
    /// Its declaration.
    pub decl: Option<u32>,
}

impl Module {
    /// Opens a file.
    pub fn open(bytes: Bytes) -> Result<Module, ModuleError> {
        let all = (*bytes).as_ref();
        if all.len() < HEADER || all[..8] != MAGIC {
            return Err(ModuleError::Corrupt("it begins otherwise"));
        }
        let long = |at: usize| match all.get(at..at + 8) {
            Some(found) => u64::from_le_bytes(found.try_into().unwrap_or_default()),
            None => 0,
        };
        if long(16) != all.len() as u64 {
            return Err(ModuleError::Corrupt("it has another length"));
        }
        if long(8) != checksum(&all[16..]) {
            return Err(ModuleError::Corrupt("it has another checksum"));
        }
        let mut sections = Vec::new();
        for at in (SECTIONS_AT..HEADER).step_by(16) {
            let (start, len) = (long(at) as usize, long(at + 8) as usize);
            match start.checked_add(len) {
                Some(end) if end <= all.len() => sections.push(start..end),
                _ => return Err(ModuleError::Corrupt("a section is outside")),
            }
        }
        let mut module = Module {
            bytes: bytes.clone(),
            sections,
            syms: Vec::new(),
            constants: Vec::new(),
            changes: Vec::new(),
            blobs: FxHashMap::default(),
        };
        module.read_names();
        module.read_constants();
        module.read_changes()?;
        module.read_blobs();
        Ok(module)
    }

    fn section(&self, section: Section) -> &[u8] {
        let range = self.sections[section as usize].clone();
        &(*self.bytes).as_ref()[range]
    }

    fn word(&self, section: Section, index: u32) -> u32 {
        let at = index as usize * 4;
        match self.section(section).get(at..at + 4) {
            Some(found) => u32::from_le_bytes(found.try_into().unwrap_or_default()),
            None => 0,
        }
    }

    fn len(&self, section: Section) -> u32 {
        (self.section(section).len() / 4) as u32
    }

    /// A string.
    pub(crate) fn string(&self, id: u32) -> &str {
        let start = self.word(Section::Strings, id) as usize;
        let end = self.word(Section::Strings, id.saturating_add(1)) as usize;
        let bytes = self.section(Section::Text).get(start..end).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    fn name_node(&self, id: u32) -> [u32; 3] {
        [0, 1, 2].map(|word| self.word(Section::Names, id.wrapping_mul(3).wrapping_add(word)))
    }

    fn read_names(&mut self) {
        let count = self.len(Section::Names) / 3;
        let mut syms = vec![Sym::ANONYMOUS];
        for id in 1..count {
            let [prefix, low, high] = self.name_node(id);
            let part = match prefix & 1 {
                0 => Part::Str(self.string(low).into()),
                _ => Part::Num(u64::from(high) << 32 | u64::from(low)),
            };
            let prefix = syms.get((prefix >> 1) as usize).copied().unwrap_or(Sym::ANONYMOUS);
            syms.push(symbol(prefix, part));
        }
        self.syms = syms;
    }

    fn read_constants(&mut self) {
        let count = self.len(Section::Constants);
        let name = |index| {
            let record = self.word(Section::Constants, index);
            self.sym(self.word(Section::Records, record))
        };
        self.constants = (0..count).map(name).collect();
    }

    fn read_changes(&mut self) -> Result<(), ModuleError> {
        let mut at = 0;
        while at < self.len(Section::Changes) {
            let len = self.word(Section::Changes, at);
            let end = at.saturating_add(len).min(self.len(Section::Changes));
            let words = (at + 1..=end).map(|at| self.word(Section::Changes, at)).collect();
            let change = read_change(self, words)?;
            self.changes.push(change);
            at = end + 1;
        }
        Ok(())
    }

    fn read_blobs(&mut self) {
        let start = self.sections[Section::Blobs as usize].clone();
        for index in 0..self.len(Section::BlobIndex) / 3 {
            let [key, at, len] =
                [0, 1, 2].map(|word| self.word(Section::BlobIndex, index * 3 + word));
            let begin = (start.start + at as usize).min(start.end);
            let end = (begin + len as usize).min(start.end);
            let key = self.string(key).into();
            self.blobs.insert(key, begin..end);
        }
    }

    /// The symbol of a name.
    pub(crate) fn sym(&self, name: u32) -> Sym {
        self.syms.get(name as usize).copied().unwrap_or(Sym::ANONYMOUS)
    }

    /// The names of the constants, in the order in which they were declared.
    pub fn constants(&self) -> &[Sym] {
        &self.constants
    }

    /// What the module says about constants, in order.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What the front end put into the file under a key.
    pub fn blob(&self, key: &str) -> Option<&[u8]> {
        Some(&(*self.bytes).as_ref()[self.blobs.get(key)?.clone()])
    }

    /// How many bytes the file has.
    pub fn size(&self) -> usize {
        (*self.bytes).as_ref().len()
    }

    fn name(&self, id: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> NameId {
        let mut chain = Vec::new();
        let mut current = id;
        let mut name = loop {
            if let Some(&name) = memo.names.get(&current) {
                break name;
            }
            let node = self.name_node(current);
            // Prefixes have smaller numbers; whatever else is there ends the name.
            if current == 0 || node[0] >> 1 >= current {
                break NameId::ANONYMOUS;
            }
            chain.push((current, node));
            current = node[0] >> 1;
        };
        for (id, [prefix, low, high]) in chain.into_iter().rev() {
            name = match prefix & 1 {
                0 => store.mk_name_str(name, self.string(low)),
                _ => store.mk_name_num(name, u64::from(high) << 32 | u64::from(low)),
            };
            memo.names.insert(id, name);
        }
        name
    }

    fn level(&self, root: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> LevelId {
        if let Some(&level) = memo.levels.get(&root) {
            return level;
        }
        let node = |id: u32| [0, 1, 2].map(|w| self.word(Section::Levels, id.wrapping_mul(3) + w));
        let mut seen = FxHashSet::default();
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            if memo.levels.contains_key(&id) || !seen.insert(id) {
                continue;
            }
            let [tag, a, b] = node(id);
            if matches!(tag, 1..=3) {
                pending.push(a);
            }
            if matches!(tag, 2..=3) {
                pending.push(b);
            }
        }
        let mut new: Vec<u32> = seen.into_iter().collect();
        new.sort_unstable();
        for id in new {
            let part =
                |memo: &ModuleMemo, id| memo.levels.get(&id).copied().unwrap_or(LevelId::ZERO);
            let [tag, a, b] = node(id);
            let level = match tag {
                0 => Level::Zero,
                1 => Level::Succ(part(memo, a)),
                2 => Level::Max(part(memo, a), part(memo, b)),
                3 => Level::IMax(part(memo, a), part(memo, b)),
                _ => Level::Param(self.name(a, store, memo)),
            };
            let level = store.intern_level(level);
            memo.levels.insert(id, level);
        }
        memo.levels.get(&root).copied().unwrap_or(LevelId::ZERO)
    }

    fn list(&self, at: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> LevelsId {
        if let Some(&list) = memo.lists.get(&at) {
            return list;
        }
        let len = self.word(Section::Lists, at).min(self.len(Section::Lists));
        let levels: Vec<LevelId> = (1..=len)
            .map(|index| {
                let level = self.word(Section::Lists, at.saturating_add(index));
                self.level(level, store, memo)
            })
            .collect();
        let list = store.mk_levels(&levels);
        memo.lists.insert(at, list);
        list
    }

    /// The positions of the direct parts of the expression at a position.
    fn parts(&self, at: u32) -> [Option<u32>; 3] {
        let word = |offset: u32| Some(self.word(Section::Exprs, at.saturating_add(offset)));
        match self.word(Section::Exprs, at) & 0xff {
            tag::APP => [word(1), word(2), None],
            tag::LAM | tag::PI => [word(2), word(3), None],
            tag::LET => [word(2), word(3), word(4)],
            tag::MDATA => [word(2), None, None],
            tag::PROJ => [word(3), None, None],
            _ => [None; 3],
        }
    }

    /// Copies the expression at a position into a store.
    pub(crate) fn expr(&self, root: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> ExprId {
        if let Some(&e) = memo.exprs.get(&root) {
            return e;
        }
        let mut seen = FxHashSet::default();
        let mut pending = vec![root];
        while let Some(at) = pending.pop() {
            if memo.exprs.contains_key(&at) || !seen.insert(at) {
                continue;
            }
            pending.extend(self.parts(at).into_iter().flatten());
        }
        let mut new: Vec<u32> = seen.into_iter().collect();
        new.sort_unstable();
        for at in new {
            let made = self.node(at, store, memo);
            memo.exprs.insert(at, made);
        }
        memo.exprs[&root]
    }

    fn node(&self, at: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> ExprId {
        let word = |offset: u32| self.word(Section::Exprs, at.saturating_add(offset));
        let first = word(0);
        let info = match first >> 8 & 3 {
            0 => BinderInfo::Default,
            1 => BinderInfo::Implicit,
            2 => BinderInfo::StrictImplicit,
            _ => BinderInfo::InstImplicit,
        };
        let made = match first & 0xff {
            tag::SORT => Expr::Sort(self.level(word(1), store, memo)),
            tag::CONST => {
                Expr::Const(self.name(word(1), store, memo), self.list(word(2), store, memo))
            }
            tag::APP => Expr::App(part(memo, word(1)), part(memo, word(2))),
            tag::LAM => {
                let name = self.name(word(1), store, memo);
                Expr::Lam { info, name, ty: part(memo, word(2)), body: part(memo, word(3)) }
            }
            tag::PI => {
                let name = self.name(word(1), store, memo);
                Expr::Pi { info, name, ty: part(memo, word(2)), body: part(memo, word(3)) }
            }
            tag::LET => Expr::Let {
                nondep: first >> 8 & 1 != 0,
                name: self.name(word(1), store, memo),
                ty: part(memo, word(2)),
                value: part(memo, word(3)),
                body: part(memo, word(4)),
            },
            tag::NAT => {
                let digits = self.string(word(1)).as_bytes();
                let number = BigUint::parse_bytes(digits, 16).unwrap_or_default();
                Expr::NatLit(store.mk_nat(&number))
            }
            tag::STR => Expr::StrLit(store.mk_str(self.string(word(1)))),
            tag::MDATA => {
                let data = store.mk_str(self.string(word(1)));
                Expr::MData(data, part(memo, word(2)))
            }
            tag::PROJ => {
                let name = self.name(word(1), store, memo);
                Expr::Proj { name, index: word(2), expr: part(memo, word(3)) }
            }
            _ => Expr::BVar(word(1)),
        };
        store.mk(made)
    }

    /// A constant, its terms copied into a store.
    pub fn constant(&self, index: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> Loaded {
        let at = self.word(Section::Constants, index);
        Record { module: self, at, store, memo }.read()
    }
}

/// A part that was copied before the whole.
fn part(memo: &ModuleMemo, at: u32) -> ExprId {
    memo.exprs.get(&at).copied().unwrap_or(ExprId(0))
}

/// The record of a constant that is being read.
struct Record<'a, 's> {
    module: &'a Module,
    at: u32,
    store: &'a mut Store<'s>,
    memo: &'a mut ModuleMemo,
}

impl Record<'_, '_> {
    fn next(&mut self) -> u32 {
        let word = self.module.word(Section::Records, self.at);
        self.at = self.at.saturating_add(1);
        word
    }

    fn flag(&mut self) -> bool {
        self.next() != 0
    }

    fn name(&mut self) -> NameId {
        let name = self.next();
        self.module.name(name, self.store, self.memo)
    }

    fn expr(&mut self) -> ExprId {
        let expr = self.next();
        self.module.expr(expr, self.store, self.memo)
    }

    fn count(&mut self) -> u32 {
        self.next().min(self.module.len(Section::Records))
    }

    fn names(&mut self) -> Box<[NameId]> {
        let len = self.count();
        (0..len).map(|_| self.name()).collect()
    }

    fn read(mut self) -> Loaded {
        let name = self.name();
        let kind = self.next();
        let decl = self.next();
        let level_params = self.names();
        let val = ConstantVal { name, level_params, ty: self.expr() };
        let info = match kind & 0xff {
            0 => ConstantInfo::Axiom(AxiomVal { val, is_unsafe: self.flag() }),
            1 => {
                let (value, hints, height) = (self.expr(), self.next(), self.next());
                let hints = match hints {
                    0 => ReducibilityHints::Opaque,
                    1 => ReducibilityHints::Regular(height),
                    _ => ReducibilityHints::Abbrev,
                };
                let safety = match self.next() {
                    0 => DefinitionSafety::Unsafe,
                    1 => DefinitionSafety::Safe,
                    _ => DefinitionSafety::Partial,
                };
                let all = self.names();
                ConstantInfo::Definition(DefinitionVal { val, value, hints, safety, all })
            }
            2 => {
                let value = self.expr();
                ConstantInfo::Theorem(TheoremVal { val, value, all: self.names() })
            }
            3 => {
                let (value, is_unsafe) = (self.expr(), self.flag());
                let all = self.names();
                ConstantInfo::Opaque(OpaqueVal { val, value, is_unsafe, all })
            }
            4 => {
                let kind = match self.next() {
                    0 => QuotKind::Type,
                    1 => QuotKind::Ctor,
                    2 => QuotKind::Lift,
                    _ => QuotKind::Ind,
                };
                ConstantInfo::Quot(QuotVal { val, kind })
            }
            5 => ConstantInfo::Inductive(Box::new(self.inductive(val))),
            6 => ConstantInfo::Constructor(Box::new(ConstructorVal {
                val,
                induct: self.name(),
                cidx: self.next(),
                num_params: self.next(),
                num_fields: self.next(),
                is_unsafe: self.flag(),
            })),
            _ => ConstantInfo::Recursor(Box::new(self.recursor(val))),
        };
        Loaded { info, decl: (kind >> 8 == 0).then_some(decl) }
    }

    fn inductive(&mut self, val: ConstantVal) -> InductiveVal {
        let (num_params, num_indices, num_nested) = (self.next(), self.next(), self.next());
        let flags = self.next();
        InductiveVal {
            val,
            num_params,
            num_indices,
            num_nested,
            is_rec: flags & 1 != 0,
            is_unsafe: flags & 2 != 0,
            is_reflexive: flags & 4 != 0,
            all: self.names(),
            ctors: self.names(),
        }
    }

    fn recursor(&mut self, val: ConstantVal) -> RecursorInfo {
        let (num_params, num_indices) = (self.next(), self.next());
        let (num_motives, num_minors) = (self.next(), self.next());
        let flags = self.next();
        let all = self.names();
        let num_rules = self.count();
        let rules = (0..num_rules)
            .map(|_| RecursorRule { ctor: self.name(), nfields: self.next(), rhs: self.expr() })
            .collect();
        let rec = RecursorVal {
            val,
            all,
            num_params,
            num_indices,
            num_motives,
            num_minors,
            rules,
            k: flags & 1 != 0,
            is_unsafe: flags & 2 != 0,
        };
        RecursorInfo { rec, major: self.name() }
    }
}
