//! Writing a module file.

use super::{checksum, tag, ModuleError, Section, HEADER, MAGIC, NUM_SECTIONS};
use crate::env::ElabEnv;
use crate::names::{parts, Part, Sym};
use crate::transfer::reachable;
use gnomon_kernel::{ConstantInfo, DefinitionSafety, QuotKind, ReducibilityHints};
use gnomon_term::{
    BinderInfo, Budget, Expr, ExprId, FxHashMap, Level, LevelId, LevelsId, Name, NameId, NamePart,
    Store,
};

type Result<T> = std::result::Result<T, ModuleError>;

/// What the kernel has found out about a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The number of its declaration in the module.
    pub decl: u32,
    /// Whether it is an operation on numerals that may be computed.
    pub is_genuine: bool,
}

/// A module file in the making.
#[derive(Default)]
pub(crate) struct Writer {
    text: Vec<u8>,
    strings: Vec<u32>,
    string_ids: FxHashMap<Box<str>, u32>,
    names: Vec<u32>,
    name_ids: FxHashMap<[u32; 3], u32>,
    of_name: FxHashMap<NameId, u32>,
    of_sym: FxHashMap<Sym, u32>,
    levels: Vec<u32>,
    of_level: FxHashMap<LevelId, u32>,
    lists: Vec<u32>,
    of_list: FxHashMap<LevelsId, u32>,
    exprs: Vec<u32>,
    of_expr: FxHashMap<ExprId, u32>,
    constants: Vec<u32>,
    records: Vec<u32>,
    changes: Vec<u32>,
}

impl Writer {
    pub(crate) fn new() -> Writer {
        let mut writer = Writer { strings: vec![0], ..Writer::default() };
        // Name 0 is the anonymous one.
        writer.names.extend([0; 3]);
        writer
    }

    pub(crate) fn string(&mut self, text: &str) -> u32 {
        if let Some(&id) = self.string_ids.get(text) {
            return id;
        }
        let id = self.strings.len() as u32 - 1;
        self.text.extend_from_slice(text.as_bytes());
        self.strings.push(self.text.len() as u32);
        self.string_ids.insert(text.into(), id);
        id
    }

    fn name_node(&mut self, prefix: u32, number: bool, low: u32, high: u32) -> u32 {
        let node = [prefix << 1 | u32::from(number), low, high];
        let next = (self.names.len() / 3) as u32;
        let id = *self.name_ids.entry(node).or_insert(next);
        if id == next {
            self.names.extend(node);
        }
        id
    }

    fn number_node(&mut self, prefix: u32, number: u64) -> u32 {
        self.name_node(prefix, true, number as u32, (number >> 32) as u32)
    }

    fn name(&mut self, store: &Store<'_>, name: NameId) -> u32 {
        let mut chain = Vec::new();
        let mut current = name;
        let mut id = loop {
            if let Some(&id) = self.of_name.get(&current) {
                break id;
            }
            match store.name(current) {
                Name::Anonymous => break 0,
                Name::Cons(prefix, part) => {
                    chain.push((current, part));
                    current = prefix;
                }
            }
        };
        for (name, part) in chain.into_iter().rev() {
            id = match part {
                NamePart::Str(text) => {
                    let text = self.string(store.str(text));
                    self.name_node(id, false, text, 0)
                }
                NamePart::Num(number) => self.number_node(id, number),
            };
            self.of_name.insert(name, id);
        }
        id
    }

    pub(crate) fn sym(&mut self, sym: Sym) -> u32 {
        if let Some(&id) = self.of_sym.get(&sym) {
            return id;
        }
        let mut id = 0;
        for part in parts(sym) {
            id = match part {
                Part::Str(text) => {
                    let text = self.string(&text);
                    self.name_node(id, false, text, 0)
                }
                Part::Num(number) => self.number_node(id, number),
            };
        }
        self.of_sym.insert(sym, id);
        id
    }

    fn level(&mut self, store: &Store<'_>, level: LevelId) -> Result<u32> {
        if let Some(&id) = self.of_level.get(&level) {
            return Ok(id);
        }
        for part in crate::transfer::reachable_levels(store, [level]) {
            if self.of_level.contains_key(&part) {
                continue;
            }
            let of = |this: &Self, level: LevelId| this.of_level.get(&level).copied().unwrap_or(0);
            let node = match store.level(part) {
                Level::Zero => [0, 0, 0],
                Level::Succ(l) => [1, of(self, l), 0],
                Level::Max(a, b) => [2, of(self, a), of(self, b)],
                Level::IMax(a, b) => [3, of(self, a), of(self, b)],
                Level::Param(name) => [4, self.name(store, name), 0],
                Level::MVar(_) => {
                    return Err(ModuleError::Unwritable("a level metavariable".into()));
                }
            };
            let id = (self.levels.len() / 3) as u32;
            self.levels.extend(node);
            self.of_level.insert(part, id);
        }
        Ok(self.of_level[&level])
    }

    fn list(&mut self, store: &Store<'_>, list: LevelsId) -> Result<u32> {
        if let Some(&id) = self.of_list.get(&list) {
            return Ok(id);
        }
        let levels: Result<Vec<u32>> =
            store.levels(list).iter().map(|&level| self.level(store, level)).collect();
        let levels = levels?;
        let id = self.lists.len() as u32;
        self.lists.push(levels.len() as u32);
        self.lists.extend(levels);
        self.of_list.insert(list, id);
        Ok(id)
    }

    fn expr(&mut self, store: &Store<'_>, root: ExprId) -> Result<u32> {
        let new = {
            let is_known = |e: ExprId| self.of_expr.contains_key(&e);
            match reachable(store, &[root], is_known, &mut Budget::unlimited()) {
                Ok(new) => new,
                Err(limit) => unreachable!("an unlimited budget does not run out: {limit}"),
            }
        };
        for e in new {
            let words = self.words(store, store.expr(e))?;
            self.of_expr.insert(e, self.exprs.len() as u32);
            self.exprs.extend(words);
        }
        Ok(self.of_expr[&root])
    }

    fn words(&mut self, store: &Store<'_>, expr: Expr) -> Result<Vec<u32>> {
        let info = |info: BinderInfo| match info {
            BinderInfo::Default => 0,
            BinderInfo::Implicit => 1 << 8,
            BinderInfo::StrictImplicit => 2 << 8,
            BinderInfo::InstImplicit => 3 << 8,
        };
        let part = |this: &Self, e: ExprId| this.of_expr.get(&e).copied().unwrap_or(0);
        Ok(match expr {
            Expr::BVar(index) => vec![tag::BVAR, index],
            Expr::Sort(level) => vec![tag::SORT, self.level(store, level)?],
            Expr::Const(name, levels) => {
                vec![tag::CONST, self.name(store, name), self.list(store, levels)?]
            }
            Expr::App(f, a) => vec![tag::APP, part(self, f), part(self, a)],
            Expr::Lam { info: i, name, ty, body } => {
                let name = self.name(store, name);
                vec![tag::LAM | info(i), name, part(self, ty), part(self, body)]
            }
            Expr::Pi { info: i, name, ty, body } => {
                let name = self.name(store, name);
                vec![tag::PI | info(i), name, part(self, ty), part(self, body)]
            }
            Expr::Let { nondep, name, ty, value, body } => {
                let first = tag::LET | u32::from(nondep) << 8;
                let name = self.name(store, name);
                vec![first, name, part(self, ty), part(self, value), part(self, body)]
            }
            Expr::NatLit(n) => vec![tag::NAT, self.string(&store.nat(n).to_str_radix(16))],
            Expr::StrLit(text) => vec![tag::STR, self.string(store.str(text))],
            Expr::MData(data, e) => vec![tag::MDATA, self.string(store.str(data)), part(self, e)],
            Expr::Proj { name, index, expr } => {
                vec![tag::PROJ, self.name(store, name), index, part(self, expr)]
            }
            Expr::FVar(_) | Expr::MVar(_) => {
                return Err(ModuleError::Unwritable("an open term".into()));
            }
        })
    }

    fn name_list(&mut self, store: &Store<'_>, names: &[NameId], out: &mut Vec<u32>) {
        out.push(names.len() as u32);
        for &name in names {
            out.push(self.name(store, name));
        }
    }

    /// A constant: name, kind and what the kernel found, number of the declaration, universe
    /// parameters, type; the rest depends on the kind.
    pub(crate) fn constant(
        &mut self,
        store: &Store<'_>,
        info: &ConstantInfo,
        checked: Option<Checked>,
    ) -> Result<()> {
        let val = info.val();
        let kind = match info {
            ConstantInfo::Axiom(_) => 0,
            ConstantInfo::Definition(_) => 1,
            ConstantInfo::Theorem(_) => 2,
            ConstantInfo::Opaque(_) => 3,
            ConstantInfo::Quot(_) => 4,
            ConstantInfo::Inductive(_) => 5,
            ConstantInfo::Constructor(_) => 6,
            ConstantInfo::Recursor(_) => 7,
        };
        let is_genuine = checked.is_some_and(|checked| checked.is_genuine);
        let flags = u32::from(checked.is_none()) << 8 | u32::from(is_genuine) << 9;
        let decl = checked.map_or(0, |checked| checked.decl);
        let mut out = vec![self.name(store, val.name), kind | flags, decl];
        self.name_list(store, &val.level_params, &mut out);
        out.push(self.expr(store, val.ty)?);
        match info {
            ConstantInfo::Axiom(info) => out.push(info.is_unsafe.into()),
            ConstantInfo::Definition(info) => {
                let (hints, height) = match info.hints {
                    ReducibilityHints::Opaque => (0, 0),
                    ReducibilityHints::Regular(height) => (1, height),
                    ReducibilityHints::Abbrev => (2, 0),
                };
                let safety = match info.safety {
                    DefinitionSafety::Unsafe => 0,
                    DefinitionSafety::Safe => 1,
                    DefinitionSafety::Partial => 2,
                };
                out.extend([self.expr(store, info.value)?, hints, height, safety]);
                self.name_list(store, &info.all, &mut out);
            }
            ConstantInfo::Theorem(info) => {
                out.push(self.expr(store, info.value)?);
                self.name_list(store, &info.all, &mut out);
            }
            ConstantInfo::Opaque(info) => {
                out.extend([self.expr(store, info.value)?, info.is_unsafe.into()]);
                self.name_list(store, &info.all, &mut out);
            }
            ConstantInfo::Quot(info) => out.push(match info.kind {
                QuotKind::Type => 0,
                QuotKind::Ctor => 1,
                QuotKind::Lift => 2,
                QuotKind::Ind => 3,
            }),
            ConstantInfo::Inductive(info) => {
                let flags = u32::from(info.is_rec)
                    | u32::from(info.is_unsafe) << 1
                    | u32::from(info.is_reflexive) << 2;
                out.extend([info.num_params, info.num_indices, info.num_nested, flags]);
                self.name_list(store, &info.all, &mut out);
                self.name_list(store, &info.ctors, &mut out);
            }
            ConstantInfo::Constructor(info) => {
                let induct = self.name(store, info.induct);
                let counts = [info.cidx, info.num_params, info.num_fields];
                out.push(induct);
                out.extend(counts);
                out.push(info.is_unsafe.into());
            }
            ConstantInfo::Recursor(info) => {
                let rec = &info.rec;
                let flags = u32::from(rec.k) | u32::from(rec.is_unsafe) << 1;
                out.extend([rec.num_params, rec.num_indices, rec.num_motives, rec.num_minors]);
                out.push(flags);
                self.name_list(store, &rec.all, &mut out);
                out.push(rec.rules.len() as u32);
                for rule in &rec.rules {
                    let ctor = self.name(store, rule.ctor);
                    out.extend([ctor, rule.nfields, self.expr(store, rule.rhs)?]);
                }
                out.push(self.name(store, info.major));
            }
        }
        self.constants.push(self.records.len() as u32);
        self.records.extend(out);
        Ok(())
    }

    pub(crate) fn say(&mut self, words: &[u32]) {
        self.changes.push(words.len() as u32);
        self.changes.extend_from_slice(words);
    }

    pub(crate) fn finish(mut self, blobs: &[(&str, &[u8])]) -> Vec<u8> {
        let mut index = Vec::new();
        let mut contents = Vec::new();
        for (key, bytes) in blobs {
            index.extend([self.string(key), contents.len() as u32, bytes.len() as u32]);
            contents.extend_from_slice(bytes);
        }
        let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect();
        let sections: [(Section, Vec<u8>); NUM_SECTIONS] = [
            (Section::Text, self.text),
            (Section::Strings, words(&self.strings)),
            (Section::Names, words(&self.names)),
            (Section::Levels, words(&self.levels)),
            (Section::Lists, words(&self.lists)),
            (Section::Exprs, words(&self.exprs)),
            (Section::Constants, words(&self.constants)),
            (Section::Records, words(&self.records)),
            (Section::Changes, words(&self.changes)),
            (Section::BlobIndex, words(&index)),
            (Section::Blobs, contents),
        ];
        let mut head = Vec::with_capacity(HEADER);
        let mut body = Vec::new();
        for (number, (section, bytes)) in sections.into_iter().enumerate() {
            debug_assert!(section as usize == number, "sections are in the order of the header");
            while body.len() % 8 != 0 {
                body.push(0);
            }
            head.extend_from_slice(&((HEADER + body.len()) as u64).to_le_bytes());
            head.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
            body.extend(bytes);
        }
        let mut rest = ((HEADER + body.len()) as u64).to_le_bytes().to_vec();
        rest.extend(head);
        rest.extend(body);
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(&checksum(&rest).to_le_bytes());
        file.extend(rest);
        file
    }
}

/// The module file of what an environment has beyond what it imports.
pub fn write_module(env: &ElabEnv, blobs: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut writer = Writer::new();
    env.visit_local(|store, info, checked| writer.constant(store, info, checked))?;
    for change in env.attributes().changes() {
        writer.change(change)?;
    }
    Ok(writer.finish(blobs))
}
