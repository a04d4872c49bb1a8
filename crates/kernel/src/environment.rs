//! The environment: the constants that were accepted, by name.

use crate::declaration::*;
use crate::error::{KernelError, Result, Rule};
use crate::known::{Known, NatOp};
use gnomon_term::{Expr, ExprId, FxHashMap, FxHashSet, NameId, Store};
use std::sync::{Mutex, PoisonError};

/// A recursor with what reduction wants to know about it at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecursorInfo {
    /// The recursor.
    pub rec: RecursorVal,
    /// The inductive type of the major premise.
    pub major: NameId,
}

impl RecursorInfo {
    /// The position of the major premise among the arguments.
    #[inline]
    pub fn major_index(&self) -> usize {
        let rec = &self.rec;
        (rec.num_params + rec.num_motives + rec.num_minors + rec.num_indices) as usize
    }

    /// How many arguments a rule's right-hand side takes before the fields.
    #[inline]
    pub fn num_fixed(&self) -> usize {
        (self.rec.num_params + self.rec.num_motives + self.rec.num_minors) as usize
    }
}

/// A constant of an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ConstantInfo {
    Axiom(AxiomVal),
    Definition(DefinitionVal),
    Theorem(TheoremVal),
    Opaque(OpaqueVal),
    Quot(QuotVal),
    Inductive(Box<InductiveVal>),
    Constructor(Box<ConstructorVal>),
    Recursor(Box<RecursorInfo>),
}

impl ConstantInfo {
    /// Name, universe parameters and type.
    #[inline]
    pub fn val(&self) -> &ConstantVal {
        match self {
            ConstantInfo::Axiom(info) => &info.val,
            ConstantInfo::Definition(info) => &info.val,
            ConstantInfo::Theorem(info) => &info.val,
            ConstantInfo::Opaque(info) => &info.val,
            ConstantInfo::Quot(info) => &info.val,
            ConstantInfo::Inductive(info) => &info.val,
            ConstantInfo::Constructor(info) => &info.val,
            ConstantInfo::Recursor(info) => &info.rec.val,
        }
    }

    /// The body that definitional equality may use in the constant's place.
    #[inline]
    pub fn unfolding(&self) -> Option<ExprId> {
        match self {
            ConstantInfo::Definition(info) => Some(info.value),
            ConstantInfo::Theorem(info) => Some(info.value),
            _ => None,
        }
    }

    /// When to unfold the constant, if it can be unfolded.
    #[inline]
    pub fn hints(&self) -> Option<ReducibilityHints> {
        match self {
            ConstantInfo::Definition(info) => Some(info.hints),
            ConstantInfo::Theorem(_) => Some(ReducibilityHints::Opaque),
            _ => None,
        }
    }

    /// The safety that a user of the constant must put up with.
    pub fn safety(&self) -> DefinitionSafety {
        let unsafe_if = |flag| match flag {
            true => DefinitionSafety::Unsafe,
            false => DefinitionSafety::Safe,
        };
        match self {
            ConstantInfo::Axiom(info) => unsafe_if(info.is_unsafe),
            ConstantInfo::Definition(info) => info.safety,
            ConstantInfo::Theorem(_) | ConstantInfo::Quot(_) => DefinitionSafety::Safe,
            ConstantInfo::Opaque(info) => unsafe_if(info.is_unsafe),
            ConstantInfo::Inductive(info) => unsafe_if(info.is_unsafe),
            ConstantInfo::Constructor(info) => unsafe_if(info.is_unsafe),
            ConstantInfo::Recursor(info) => unsafe_if(info.rec.is_unsafe),
        }
    }
}

/// A constant together with what is remembered about its place in the environment.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub info: ConstantInfo,
    /// The position of the constant's declaration, counted from 1; 0 in an overlay.
    pub order: u32,
    /// The numeral operation that the constant has the name of.
    pub op: Option<NatOp>,
    /// Whether the constant was restored (INVARIANT (accepted before)).
    pub is_restored: bool,
}

/// Constants that stand in front of an environment while an inductive block is checked.
pub(crate) type Overlay = FxHashMap<NameId, Entry>;

/// The names that were looked up in vain, if somebody wants to know them.
#[derive(Debug, Default)]
struct Misses(Option<Mutex<FxHashSet<NameId>>>);

impl Misses {
    #[cold]
    fn note(&self, name: NameId) {
        if let Some(names) = &self.0 {
            names.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
        }
    }
}

impl Clone for Misses {
    fn clone(&self) -> Self {
        Misses(self.0.as_ref().map(|_| Mutex::default()))
    }
}

/// Constants in the order of their declarations.
#[derive(Clone, Debug)]
pub struct Environment {
    pub(crate) known: Known,
    entries: Vec<Entry>,
    /// For each name id, one more than the constant's index, or 0.
    by_name: Vec<u32>,
    num_decls: u32,
    misses: Misses,
    /// The operations whose definitions have been found genuine (INVARIANT (genuine numerals)).
    pub(crate) genuine: u32,
}

impl Environment {
    /// An environment without constants, for terms of `store`.
    pub fn new(store: &mut Store<'_>) -> Self {
        Environment {
            known: Known::new(store),
            entries: Vec::new(),
            by_name: Vec::new(),
            num_decls: 0,
            misses: Misses::default(),
            genuine: 0,
        }
    }

    /// The constant of a name.
    #[inline]
    pub fn get(&self, name: NameId) -> Option<&ConstantInfo> {
        self.entry(name).map(|entry| &entry.info)
    }

    #[inline]
    pub(crate) fn entry(&self, name: NameId) -> Option<&Entry> {
        match self.by_name.get(name.0 as usize) {
            None | Some(0) => {
                self.misses.note(name);
                None
            }
            Some(&index) => Some(&self.entries[index as usize - 1]),
        }
    }

    /// All constants, oldest first.
    pub fn constants(&self) -> impl ExactSizeIterator<Item = &ConstantInfo> {
        self.entries.iter().map(|entry| &entry.info)
    }

    /// The constants of declaration number `index`, counted from 0.
    pub fn constants_of(&self, index: usize) -> impl Iterator<Item = &ConstantInfo> {
        let order = index as u32 + 1;
        let first = self.entries.partition_point(|entry| entry.order < order);
        let rest = self.entries[first..].iter();
        rest.take_while(move |entry| entry.order == order).map(|entry| &entry.info)
    }

    /// Declaration number `index`, counted from 0, with the recursors that it has.
    pub fn declaration(&self, index: usize) -> Option<Declaration> {
        let mut types = Vec::new();
        let mut ctors = Vec::new();
        let mut recs = Vec::new();
        for info in self.constants_of(index) {
            match info {
                ConstantInfo::Axiom(val) => return Some(Declaration::Axiom(val.clone())),
                ConstantInfo::Definition(val) => return Some(Declaration::Definition(val.clone())),
                ConstantInfo::Theorem(val) => return Some(Declaration::Theorem(val.clone())),
                ConstantInfo::Opaque(val) => return Some(Declaration::Opaque(val.clone())),
                ConstantInfo::Quot(val) => return Some(Declaration::Quot(val.clone())),
                ConstantInfo::Inductive(val) => types.push((**val).clone()),
                ConstantInfo::Constructor(val) => ctors.push((**val).clone()),
                ConstantInfo::Recursor(info) => recs.push(info.rec.clone()),
            }
        }
        let decl = InductiveDecl { types, ctors, recs };
        (!decl.types.is_empty()).then_some(Declaration::Inductive(decl))
    }

    /// How many declarations were added.
    pub fn num_decls(&self) -> u32 {
        self.num_decls
    }

    /// Remembers from here on which names are looked up in vain.
    ///
    /// An environment may be without constants that somebody could add ([`crate::restore`]). A
    /// declaration that is accepted without them would be accepted with them.
    pub fn note_misses(&mut self) {
        self.misses = Misses(Some(Mutex::default()));
    }

    /// The names that were looked up in vain since the last call.
    pub fn take_misses(&self) -> FxHashSet<NameId> {
        let misses = self.misses.0.as_ref();
        misses.map_or_else(FxHashSet::default, |misses| {
            std::mem::take(&mut misses.lock().unwrap_or_else(PoisonError::into_inner))
        })
    }

    /// Whether a constant was restored (INVARIANT (accepted before)).
    pub fn is_restored(&self, name: NameId) -> bool {
        self.entry(name).is_some_and(|entry| entry.is_restored)
    }

    /// Whether a constant is an operation on numerals whose definition has been found genuine.
    pub fn is_genuine_operation(&self, name: NameId) -> bool {
        let op = self.entry(name).and_then(|entry| entry.op);
        op.is_some_and(|op| self.is_genuine(op))
    }

    #[inline]
    pub(crate) fn is_genuine(&self, op: NatOp) -> bool {
        self.genuine & (1 << op as u32) != 0
    }

    /// Adds constants as one declaration without checking more than that the names are free.
    pub(crate) fn insert(&mut self, store: &Store<'_>, infos: Vec<ConstantInfo>) -> Result<()> {
        self.num_decls += 1;
        let order = self.num_decls;
        let before = self.entries.len();
        for info in infos {
            let name = info.val().name;
            if self.get(name).is_some() {
                self.remove_last(self.entries.len() - before);
                return Err(already_declared(store, name).into());
            }
            let len = store.num_names().max(name.0 as usize + 1);
            if self.by_name.len() < len {
                self.by_name.resize(len, 0);
            }
            let op = self.known.nat_ops.iter().position(|&n| n == name);
            let op = op.map(|index| NatOp::ALL[index].0);
            self.push(Entry { info, order, op, is_restored: false });
        }
        Ok(())
    }

    fn push(&mut self, entry: Entry) {
        let slot = entry.info.val().name.0 as usize;
        self.entries.push(entry);
        self.by_name[slot] = self.entries.len() as u32;
    }

    /// Marks the newest declaration as restored.
    pub(crate) fn mark_restored(&mut self) {
        let newest = self.num_decls;
        let entries = self.entries.iter_mut().rev();
        entries
            .take_while(|entry| entry.order == newest)
            .for_each(|entry| entry.is_restored = true);
    }

    /// Takes back the newest declarations until `num_decls` are left, and those that were restored.
    ///
    /// A declaration depends on earlier ones only, and one that was restored on others that can be
    /// restored, so those that are left stay accepted.
    pub fn truncate(&mut self, num_decls: u32) {
        let kept = self.entries.partition_point(|entry| entry.order <= num_decls);
        self.num_decls = self.num_decls.min(num_decls);
        let mut last = 0;
        for mut entry in self.entries.split_off(kept) {
            self.by_name[entry.info.val().name.0 as usize] = 0;
            if entry.is_restored {
                self.num_decls += u32::from(entry.order != last);
                last = std::mem::replace(&mut entry.order, self.num_decls);
                self.push(entry);
            } else if let Some(op) = entry.op {
                self.genuine &= !(1 << op as u32);
            }
        }
    }

    /// Makes room for so many constants.
    pub(crate) fn reserve(&mut self, count: usize) {
        self.entries.reserve_exact(count);
    }

    /// Takes back the last `count` constants, which were one declaration.
    pub(crate) fn remove_last(&mut self, count: usize) {
        for entry in self.entries.drain(self.entries.len() - count..) {
            self.by_name[entry.info.val().name.0 as usize] = 0;
        }
        self.num_decls -= 1;
    }
}

pub(crate) fn already_declared(store: &Store<'_>, name: NameId) -> KernelError {
    KernelError {
        rule: Rule::AlreadyDeclared,
        message: format!("`{}` has already been declared", store.name_to_string(name)),
        terms: vec![],
    }
}

/// The inductive type of a recursor's major premise, read off the recursor's type.
pub(crate) fn major_of(store: &Store<'_>, rec: &RecursorVal) -> Option<NameId> {
    let index = rec.num_params.checked_add(rec.num_motives)?;
    let index = index.checked_add(rec.num_minors)?.checked_add(rec.num_indices)?;
    let mut ty = store.canonical(rec.val.ty);
    for _ in 0..index {
        let Expr::Pi { body, .. } = store.expr(ty) else { return None };
        ty = body;
    }
    let Expr::Pi { ty: domain, .. } = store.expr(ty) else { return None };
    match store.expr(store.get_app_fn(domain)) {
        Expr::Const(name, _) => Some(name),
        _ => None,
    }
}
