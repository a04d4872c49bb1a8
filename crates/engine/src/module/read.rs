//! Reading a module file: constants and what is said about them, each by itself.
//!
//! What the checksum lets through is what was written; still, no bytes whatever make this panic:
//! what is out of bounds reads as zero.

use super::changes::read_change;
use super::write::Checked;
use super::{checksum, tag, ModuleError, Section, HEADER, MAGIC, SECTIONS_AT};
use crate::attributes::Change;
use crate::consts::{Const, ConstKind, CtorInfo, InductiveInfo, RecInfo, RecRule};
use crate::env::next_stamps;
use crate::names::{make_symbols, symbol_of, Part, Sym};
use crate::transfer::{OF_NUMBERS, OF_TEXTS};
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
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;

/// Where the bytes of a file are.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A module file that was opened.
pub struct Module {
    bytes: Bytes,
    sections: Vec<Range<usize>>,
    /// For each name one more than its symbol, or 0 if nobody has asked for it yet.
    syms: Vec<AtomicU32>,
    /// The name of each constant.
    constants: Vec<Sym>,
    /// The number of a constant, by name.
    by_name: FxHashMap<Sym, u32>,
    /// A number that no other module has; those after it are its constants'.
    uid: u64,
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
    /// The constants that occur in what was copied, if somebody wants to know them.
    pub(crate) mentions: Option<Vec<u32>>,
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
            by_name: FxHashMap::default(),
            uid: 0,
            changes: Vec::new(),
            blobs: FxHashMap::default(),
        };
        module.syms = (0..module.len(Section::Names) / 3).map(|_| AtomicU32::new(0)).collect();
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

    fn read_constants(&mut self) {
        let count = self.len(Section::Constants);
        self.constants = make_symbols(|make| {
            let name = |index| {
                let record = self.word(Section::Constants, index);
                self.sym_with(self.word(Section::Records, record), make)
            };
            (0..count).map(name).collect()
        });
        self.by_name = self.constants.iter().copied().zip(0..).collect();
        self.uid = next_stamps(u64::from(count) + 1);
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

    /// The symbol of a name, made by a function like [`crate::names::symbol`].
    fn sym_with(&self, name: u32, make: &mut dyn FnMut(Sym, Part) -> Sym) -> Sym {
        let mut chain = Vec::new();
        let mut current = name;
        let mut sym = loop {
            let Some(known) = self.syms.get(current as usize) else { break Sym::ANONYMOUS };
            if let Some(known) = known.load(Ordering::Relaxed).checked_sub(1) {
                break Sym(known);
            }
            let node = self.name_node(current);
            // Prefixes have smaller numbers; whatever else is there ends the name.
            if current == 0 || node[0] >> 1 >= current {
                break Sym::ANONYMOUS;
            }
            chain.push((current, node));
            current = node[0] >> 1;
        };
        for (name, [prefix, low, high]) in chain.into_iter().rev() {
            let part = match prefix & 1 {
                0 => Part::Str(self.string(low).into()),
                _ => Part::Num(u64::from(high) << 32 | u64::from(low)),
            };
            sym = make(sym, part);
            self.syms[name as usize].store(sym.0 + 1, Ordering::Relaxed);
        }
        sym
    }

    /// The symbol of a name.
    pub(crate) fn sym(&self, name: u32) -> Sym {
        let known = self.syms.get(name as usize).map(|known| known.load(Ordering::Relaxed));
        match known.unwrap_or(0).checked_sub(1) {
            Some(known) => Sym(known),
            None => self.sym_with(name, &mut crate::names::symbol),
        }
    }

    /// The number of a constant.
    pub fn find(&self, name: Sym) -> Option<u32> {
        self.by_name.get(&name).copied()
    }

    /// A number that no other module has.
    pub fn uid(&self) -> u64 {
        self.uid
    }

    /// A number that no other constant has.
    pub fn uid_of(&self, index: u32) -> u64 {
        self.uid + 1 + u64::from(index)
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
                if let Some(mentions) = &mut memo.mentions {
                    mentions.push(word(1));
                }
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

    fn record<'a, 's>(
        &'a self,
        index: u32,
        terms: Terms,
        store: &'a mut Store<'s>,
        memo: &'a mut ModuleMemo,
    ) -> Record<'a, 's> {
        let at = self.word(Section::Constants, index);
        Record { module: self, at, terms, store, memo }
    }

    /// A constant, its terms copied into a store.
    pub fn constant(
        &self,
        index: u32,
        terms: Terms,
        store: &mut Store<'_>,
        memo: &mut ModuleMemo,
    ) -> ConstantInfo {
        self.record(index, terms, store, memo).read()
    }

    /// The name of a constant in a store.
    pub fn name_of(&self, index: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> NameId {
        let record = self.word(Section::Constants, index);
        self.name(self.word(Section::Records, record), store, memo)
    }

    /// What the kernel has found out about a constant.
    pub fn checked(&self, index: u32) -> Option<Checked> {
        let at = self.word(Section::Constants, index);
        let (flags, decl) = (
            self.word(Section::Records, at.saturating_add(1)),
            self.word(Section::Records, at.saturating_add(2)),
        );
        (flags >> 8 & 1 == 0).then_some(Checked { decl, is_genuine: flags >> 9 & 1 != 0 })
    }

    /// The constants that were declared together with one that the kernel has checked.
    pub fn declared_with(&self, index: u32) -> Range<u32> {
        let decl = |index: u32| self.checked(index).map(|checked| checked.decl);
        let own = decl(index);
        let (mut first, mut last) = (index, index);
        while first > 0 && own.is_some() && decl(first - 1) == own {
            first -= 1;
        }
        let count = self.constants.len() as u32;
        while last + 1 < count && own.is_some() && decl(last + 1) == own {
            last += 1;
        }
        first..last + 1
    }

    /// A constant as a session sees it: without its value.
    pub fn const_of(&self, index: u32, store: &mut Store<'_>, memo: &mut ModuleMemo) -> Const {
        let info = self.constant(index, Terms::NoValue, store, memo);
        let val = info.val().clone();
        let kind = match info {
            ConstantInfo::Axiom(_) => ConstKind::Axiom,
            ConstantInfo::Definition(info) => {
                ConstKind::Definition { hints: info.hints, safety: info.safety }
            }
            ConstantInfo::Theorem(_) => ConstKind::Theorem,
            ConstantInfo::Opaque(_) => ConstKind::Opaque,
            ConstantInfo::Quot(info) => ConstKind::Quot(info.kind),
            ConstantInfo::Inductive(info) => ConstKind::Inductive(InductiveInfo {
                num_params: info.num_params,
                num_indices: info.num_indices,
                all: info.all,
                ctors: info.ctors,
                is_rec: info.is_rec,
            }),
            ConstantInfo::Constructor(info) => ConstKind::Constructor(CtorInfo {
                induct: info.induct,
                cidx: info.cidx,
                num_params: info.num_params,
                num_fields: info.num_fields,
            }),
            ConstantInfo::Recursor(info) => {
                let rules = info.rec.rules.iter();
                ConstKind::Recursor(RecInfo {
                    num_params: info.rec.num_params,
                    num_indices: info.rec.num_indices,
                    num_motives: info.rec.num_motives,
                    num_minors: info.rec.num_minors,
                    rules: rules
                        .map(|rule| RecRule {
                            ctor: rule.ctor,
                            num_fields: rule.nfields,
                            rhs: rule.rhs,
                        })
                        .collect(),
                    k: info.rec.k,
                    major: info.major,
                })
            }
        };
        Const { name: val.name, level_params: val.level_params, ty: val.ty, kind }
    }

    /// The value of a definition, theorem or opaque constant.
    pub fn value(
        &self,
        index: u32,
        store: &mut Store<'_>,
        memo: &mut ModuleMemo,
    ) -> Option<ExprId> {
        let mut record = self.record(index, Terms::NoValue, store, memo);
        record.next();
        let kind = record.next() & 0xff;
        record.next();
        // Universe parameters and type come before the value.
        let num_params = record.count();
        record.at = record.at.saturating_add(num_params + 1);
        matches!(kind, 1..=3).then(|| record.expr())
    }

    /// Whether a constant is an axiom.
    pub fn is_axiom(&self, index: u32) -> bool {
        let at = self.word(Section::Constants, index);
        self.word(Section::Records, at.saturating_add(1)) & 0xff == 0
    }

    /// The names that occur in the terms of a constant, or that its literals need, each once.
    ///
    /// `seen` has the positions of expressions that were looked at before.
    pub fn mentions(&self, index: u32, seen: &mut FxHashSet<u32>) -> Vec<Sym> {
        let at = self.word(Section::Constants, index);
        let word = |offset: u32| self.word(Section::Records, at.saturating_add(offset));
        let kind = word(1) & 0xff;
        let num_params = word(3).min(self.len(Section::Records));
        let rest = |offset: u32| word(4 + num_params + offset);
        let mut names = FxHashSet::default();
        let mut texts: FxHashSet<&str> = FxHashSet::default();
        let mut pending = vec![rest(0)];
        match kind {
            1..=3 => pending.push(rest(1)),
            5 => {
                let num_all = rest(5).min(self.len(Section::Records));
                let num_ctors = rest(6 + num_all).min(self.len(Section::Records));
                names.extend((0..num_ctors).map(|ctor| rest(7 + num_all + ctor)));
            }
            6 => {
                names.insert(rest(1));
            }
            7 => {
                let num_all = rest(6).min(self.len(Section::Records));
                names.extend((0..num_all).map(|ty| rest(7 + ty)));
            }
            _ => {}
        }
        while let Some(e) = pending.pop() {
            if !seen.insert(e) {
                continue;
            }
            let tag = self.word(Section::Exprs, e) & 0xff;
            if matches!(tag, tag::CONST | tag::PROJ) {
                names.insert(self.word(Section::Exprs, e.saturating_add(1)));
            }
            match tag {
                tag::NAT => texts.extend(OF_NUMBERS),
                tag::STR => texts.extend(OF_TEXTS),
                _ => {}
            }
            pending.extend(self.parts(e).into_iter().flatten());
        }
        let names = names.into_iter().map(|name| self.sym(name));
        names.chain(texts.into_iter().map(symbol_of)).collect()
    }
}

/// Which terms of a constant are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// None: what stands in their place means nothing.
    Nothing,
    /// All but the values of definitions, theorems and opaque constants, in whose place something
    /// meaningless stands.
    NoValue,
    /// All; what occurs in theorems' and opaque constants' values is not noted in
    /// [`ModuleMemo::mentions`].
    NoProof,
    /// All.
    All,
}

/// A part that was copied before the whole.
fn part(memo: &ModuleMemo, at: u32) -> ExprId {
    memo.exprs.get(&at).copied().unwrap_or(ExprId(0))
}

/// The record of a constant that is being read.
struct Record<'a, 's> {
    module: &'a Module,
    at: u32,
    terms: Terms,
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
        match self.terms {
            Terms::Nothing => ExprId(0),
            _ => self.module.expr(expr, self.store, self.memo),
        }
    }

    fn value(&mut self, is_unfolded: bool) -> ExprId {
        let expr = self.next();
        match self.terms {
            Terms::Nothing | Terms::NoValue => ExprId(0),
            Terms::NoProof if !is_unfolded => {
                let mentions = self.memo.mentions.take();
                let value = self.module.expr(expr, self.store, self.memo);
                self.memo.mentions = mentions;
                value
            }
            _ => self.module.expr(expr, self.store, self.memo),
        }
    }

    fn count(&mut self) -> u32 {
        self.next().min(self.module.len(Section::Records))
    }

    fn names(&mut self) -> Box<[NameId]> {
        let len = self.count();
        (0..len).map(|_| self.name()).collect()
    }

    fn read(mut self) -> ConstantInfo {
        let name = self.name();
        let kind = self.next();
        self.next();
        let level_params = self.names();
        let val = ConstantVal { name, level_params, ty: self.expr() };
        match kind & 0xff {
            0 => ConstantInfo::Axiom(AxiomVal { val, is_unsafe: self.flag() }),
            1 => {
                let (value, hints, height) = (self.value(true), self.next(), self.next());
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
                let value = self.value(false);
                ConstantInfo::Theorem(TheoremVal { val, value, all: self.names() })
            }
            3 => {
                let (value, is_unsafe) = (self.value(false), self.flag());
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
        }
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
