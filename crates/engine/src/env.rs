//! Environments for elaboration, which are values.
//!
//! The constants of many versions of an environment share one append-only *log*, which holds the
//! kernel's environment; a version sees a prefix of it. Extending the version that sees the whole log
//! appends. Extending an older one first takes back what comes after it, if no version that
//! is still alive sees that; otherwise the log is copied. Attributes are persistent maps.
//!
//! INVARIANT (checked constants): the kernel's environment in a log has accepted constants only. Those
//! that were added without asking the kernel are kept beside it, where the kernel does not see them.
//!
//! Lean counterpart: `Lean.Environment`.

use crate::attributes::{Attributes, Change};
use crate::consts::{copy_info, load_value, Const};
use crate::module::import::Imports;
use crate::names::{Sym, Symbols};
use crate::transfer::Memo;
use gnomon_kernel::{
    add_decl, ConstantInfo, Declaration, Environment, Failure, InductiveDecl, KernelError,
    RecursorInfo, Rule,
};
use gnomon_term::{Budget, ExprId, FxHashMap, NameId, Store};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

static NEXT_STAMP: AtomicU64 = AtomicU64::new(1);

fn next_stamp() -> u64 {
    NEXT_STAMP.fetch_add(1, Ordering::Relaxed)
}

/// A constant of a log.
struct Entry {
    name: NameId,
    sym: Sym,
    /// A number that no other constant has, in any log that is not a copy.
    uid: u64,
    /// The constant, if the kernel does not know it.
    unchecked: Option<ConstantInfo>,
}

/// What the versions of an environment share.
pub struct LogState {
    /// The terms of the constants.
    pub store: Store<'static>,
    /// The constants that the kernel accepted.
    pub kernel: Environment,
    entries: Vec<Entry>,
    by_sym: FxHashMap<Sym, u32>,
    symbols: Symbols,
}

struct Log {
    uid: u64,
    imports: Arc<Imports>,
    /// How many constants, and how many declarations that the kernel knows, are imported.
    num_imported: (u32, u32),
    state: Mutex<LogState>,
    /// How many versions are alive that see so many entries.
    lives: Mutex<BTreeMap<u32, usize>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A prefix of a log.
struct Version {
    log: Arc<Log>,
    num_entries: u32,
    num_decls: u32,
}

impl Version {
    fn new(log: Arc<Log>, num_entries: u32, num_decls: u32) -> Arc<Version> {
        *locked(&log.lives).entry(num_entries).or_default() += 1;
        Arc::new(Version { log, num_entries, num_decls })
    }
}

impl Drop for Version {
    fn drop(&mut self) {
        let mut lives = locked(&self.log.lives);
        if let Some(count) = lives.get_mut(&self.num_entries) {
            *count -= 1;
            if *count == 0 {
                lives.remove(&self.num_entries);
            }
        }
    }
}

/// An environment for elaboration; cheap to clone.
#[derive(Clone)]
pub struct ElabEnv {
    version: Arc<Version>,
    attributes: Arc<Attributes>,
    stamp: u64,
}

/// Where constants come from, by name.
///
/// A session asks for a constant once and keeps it under its number.
pub trait ConstantSource {
    /// The number of a constant.
    fn find(&self, name: Sym) -> Option<u64>;
    /// A constant, with its terms copied into `store`.
    fn load(&self, name: Sym, store: &mut Store<'static>, copies: &mut Copies) -> Option<Const>;
    /// The value of a constant that has one, copied into `store`.
    fn load_value(
        &self,
        name: Sym,
        store: &mut Store<'static>,
        copies: &mut Copies,
    ) -> Option<ExprId>;
}

/// What was copied into a session's store already, by log.
#[derive(Default)]
pub struct Copies {
    memos: FxHashMap<u64, Memo>,
}

impl LogState {
    fn push(&mut self, name: NameId, unchecked: Option<ConstantInfo>) {
        let sym = self.symbols.sym(&self.store, name);
        self.by_sym.insert(sym, self.entries.len() as u32);
        self.entries.push(Entry { name, sym, uid: next_stamp(), unchecked });
    }

    /// Registers what the kernel has accepted since.
    fn push_declarations(&mut self, from: u32) {
        for index in from..self.kernel.num_decls() {
            let constants = self.kernel.constants_of(index as usize);
            let names: Vec<NameId> = constants.map(|info| info.val().name).collect();
            for name in names {
                self.push(name, None);
            }
        }
    }

    fn truncate(&mut self, num_entries: u32, num_decls: u32) {
        while self.entries.len() > num_entries as usize {
            if let Some(entry) = self.entries.pop() {
                self.by_sym.remove(&entry.sym);
            }
        }
        self.kernel.truncate(num_decls);
    }

    fn info<'a>(&'a self, entry: &'a Entry) -> Option<&'a ConstantInfo> {
        match &entry.unchecked {
            Some(info) => Some(info),
            None => self.kernel.get(entry.name),
        }
    }
}

/// What an environment begins with.
pub struct Imported {
    /// The terms of the constants.
    pub store: Store<'static>,
    /// The constants that the kernel has accepted.
    pub kernel: Environment,
    /// The constants that the kernel does not know.
    pub unchecked: Vec<ConstantInfo>,
    /// Where they come from.
    pub imports: Imports,
}

impl Default for ElabEnv {
    fn default() -> Self {
        let mut store = Store::new();
        let kernel = Environment::new(&mut store);
        ElabEnv::of_kernel(store, kernel)
    }
}

impl ElabEnv {
    /// The environment with the constants of a kernel environment.
    pub fn of_kernel(store: Store<'static>, kernel: Environment) -> ElabEnv {
        let mut state = LogState {
            store,
            kernel,
            entries: Vec::new(),
            by_sym: FxHashMap::default(),
            symbols: Symbols::default(),
        };
        state.push_declarations(0);
        ElabEnv::of_state(state, Arc::default(), (0, 0), Arc::default(), next_stamp())
    }

    /// The newest version of a log with a certain state.
    fn of_state(
        state: LogState,
        imports: Arc<Imports>,
        num_imported: (u32, u32),
        attributes: Arc<Attributes>,
        stamp: u64,
    ) -> ElabEnv {
        let (num_entries, num_decls) = (state.entries.len() as u32, state.kernel.num_decls());
        let log = Log {
            uid: next_stamp(),
            imports,
            num_imported,
            state: Mutex::new(state),
            lives: Mutex::new(BTreeMap::new()),
        };
        ElabEnv { version: Version::new(Arc::new(log), num_entries, num_decls), attributes, stamp }
    }

    /// The environment in which constants are imported, and what modules say about them is known.
    pub fn of_imports(
        imported: Imported,
        changes: impl IntoIterator<Item = Vec<Change>>,
    ) -> ElabEnv {
        let mut state = LogState {
            store: imported.store,
            kernel: imported.kernel,
            entries: Vec::new(),
            by_sym: FxHashMap::default(),
            symbols: Symbols::default(),
        };
        state.push_declarations(0);
        for info in imported.unchecked {
            state.push(info.val().name, Some(info));
        }
        let count = (state.entries.len() as u32, state.kernel.num_decls());
        let mut attributes = Attributes::default();
        changes.into_iter().flatten().for_each(|change| attributes.apply(change));
        attributes.forget_changes();
        let imports = Arc::new(imported.imports);
        ElabEnv::of_state(state, imports, count, Arc::new(attributes), next_stamp())
    }

    /// How many constants are imported; they come before all others.
    pub fn num_imported(&self) -> usize {
        self.version.log.num_imported.0 as usize
    }

    /// The number of the module that a constant is imported from.
    pub fn module_of(&self, name: Sym) -> Option<u32> {
        self.version.log.imports.module_of.get(&name).copied()
    }

    /// Shows each constant that is not imported, with the number of its declaration among those that
    /// the kernel has checked.
    pub fn visit_local<E>(
        &self,
        mut visit: impl FnMut(&Store<'static>, &ConstantInfo, Option<u32>) -> Result<(), E>,
    ) -> Result<(), E> {
        let state = locked(&self.version.log.state);
        let (first, first_decl) = self.version.log.num_imported;
        let mut decl_of = FxHashMap::default();
        for decl in first_decl..self.version.num_decls {
            for info in state.kernel.constants_of(decl as usize) {
                decl_of.insert(info.val().name, decl - first_decl);
            }
        }
        for entry in &state.entries[first as usize..self.len()] {
            if let Some(info) = state.info(entry) {
                visit(&state.store, info, decl_of.get(&entry.name).copied())?;
            }
        }
        Ok(())
    }

    /// A number that only copies of this value have.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// What is said about constants.
    pub fn attributes(&self) -> &Attributes {
        &self.attributes
    }

    /// The environment in which more is said about constants.
    pub fn with_changes(&self, changes: impl IntoIterator<Item = Change>) -> ElabEnv {
        let mut attributes = (*self.attributes).clone();
        changes.into_iter().for_each(|change| attributes.apply(change));
        ElabEnv {
            version: self.version.clone(),
            attributes: Arc::new(attributes),
            stamp: next_stamp(),
        }
    }

    /// The number of constants.
    pub fn len(&self) -> usize {
        self.version.num_entries as usize
    }

    /// Whether there are no constants.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names of the constants from number `start` on, oldest first.
    pub fn names(&self, start: usize) -> Vec<Sym> {
        let state = locked(&self.version.log.state);
        let end = self.len();
        state.entries[start.min(end)..end].iter().map(|entry| entry.sym).collect()
    }

    /// Looks at a constant where it is kept.
    pub fn inspect<T>(
        &self,
        name: Sym,
        ask: impl FnOnce(&Store<'static>, &ConstantInfo) -> T,
    ) -> Option<T> {
        let state = locked(&self.version.log.state);
        let &index = state.by_sym.get(&name)?;
        if index >= self.version.num_entries {
            return None;
        }
        let info = state.info(&state.entries[index as usize])?;
        Some(ask(&state.store, info))
    }

    /// A constant as the kernel describes it, with its terms copied into `store`.
    pub fn info(
        &self,
        name: Sym,
        store: &mut Store<'static>,
        copies: &mut Copies,
    ) -> Option<ConstantInfo> {
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect(name, |from, info| copy_info(from, info, store, memo))
    }

    /// Looks at the kernel's environment, of which the first `num_decls` declarations count.
    pub fn inspect_kernel<T>(&self, ask: impl FnOnce(&LogState, u32) -> T) -> T {
        ask(&locked(&self.version.log.state), self.version.num_decls)
    }

    /// The log's state, ready to be appended to after what this version sees.
    fn extend<T, E>(
        &self,
        change: impl FnOnce(&mut LogState) -> Result<T, E>,
    ) -> Result<(T, ElabEnv), E> {
        let log = &self.version.log;
        let mut state = locked(&log.state);
        let (num_entries, num_decls) = (self.version.num_entries, self.version.num_decls);
        if state.entries.len() as u32 > num_entries {
            let newest = locked(&log.lives).keys().next_back().copied();
            if newest.is_some_and(|newest| newest > num_entries) {
                let copy = self.copy_log(&state);
                drop(state);
                return copy.extend(change);
            }
            state.truncate(num_entries, num_decls);
        }
        let result = change(&mut state)?;
        state.push_declarations(num_decls);
        let version =
            Version::new(log.clone(), state.entries.len() as u32, state.kernel.num_decls());
        let env = ElabEnv { version, attributes: self.attributes.clone(), stamp: next_stamp() };
        Ok((result, env))
    }

    /// The same environment with a log of its own.
    fn copy_log(&self, state: &LogState) -> ElabEnv {
        let mut kernel = state.kernel.clone();
        kernel.truncate(self.version.num_decls);
        let mut copy = LogState {
            store: state.store.clone(),
            kernel,
            entries: Vec::new(),
            by_sym: FxHashMap::default(),
            symbols: Symbols::default(),
        };
        for entry in &state.entries[..self.version.num_entries as usize] {
            copy.push(entry.name, entry.unchecked.clone());
        }
        let log = &self.version.log;
        let (imports, num_imported) = (log.imports.clone(), log.num_imported);
        ElabEnv::of_state(copy, imports, num_imported, self.attributes.clone(), self.stamp)
    }

    /// The environment with one more declaration, which the kernel checks.
    ///
    /// `build` makes the declaration of terms in the log's store. Nothing changes on failure.
    pub fn add_decl<E: From<Failure>>(
        &self,
        budget: &Budget,
        build: impl FnOnce(&mut LogState) -> Result<Declaration, E>,
    ) -> Result<ElabEnv, E> {
        let ((), env) = self.extend(|state| {
            let before = state.store.checkpoint();
            let added = build(state).and_then(|decl| {
                state.refuse_unchecked(&decl)?;
                Ok(add_decl(&mut state.store, &mut state.kernel, &decl, budget)?)
            });
            if added.is_err() {
                state.symbols = Symbols::default();
                state.store.rollback(&before);
            }
            added
        })?;
        Ok(env)
    }

    /// The environment with one more declaration that the kernel neither checks nor learns of.
    pub fn add_unchecked<E: From<Failure>>(
        &self,
        build: impl FnOnce(&mut LogState) -> Result<Declaration, E>,
    ) -> Result<ElabEnv, E> {
        let ((), env) = self.extend(|state| {
            let decl = build(state)?;
            state.refuse_unchecked(&decl)?;
            for info in constants_of(decl) {
                let name = info.val().name;
                if state.kernel.get(name).is_some() {
                    return Err(already_declared(&state.store, name).into());
                }
                state.push(name, Some(info));
            }
            Ok::<(), E>(())
        })?;
        Ok(env)
    }
}

fn already_declared(store: &Store<'_>, name: NameId) -> Failure {
    let message = format!("`{}` has already been declared", store.name_to_string(name));
    Failure::from(KernelError { rule: Rule::AlreadyDeclared, message, terms: vec![] })
}

impl LogState {
    /// The names of constants that the kernel does not know are taken all the same.
    fn refuse_unchecked(&mut self, decl: &Declaration) -> Result<(), Failure> {
        for name in names_of(decl) {
            let sym = self.symbols.sym(&self.store, name);
            if let Some(&index) = self.by_sym.get(&sym) {
                if self.entries[index as usize].unchecked.is_some() {
                    return Err(already_declared(&self.store, name));
                }
            }
        }
        Ok(())
    }
}

fn names_of(decl: &Declaration) -> Vec<NameId> {
    match decl {
        Declaration::Axiom(info) => vec![info.val.name],
        Declaration::Definition(info) => vec![info.val.name],
        Declaration::Theorem(info) => vec![info.val.name],
        Declaration::Opaque(info) => vec![info.val.name],
        Declaration::Quot(info) => vec![info.val.name],
        Declaration::Inductive(InductiveDecl { types, ctors, recs }) => {
            let types = types.iter().map(|info| info.val.name);
            let ctors = ctors.iter().map(|info| info.val.name);
            types.chain(ctors).chain(recs.iter().map(|info| info.val.name)).collect()
        }
    }
}

fn constants_of(decl: Declaration) -> Vec<ConstantInfo> {
    match decl {
        Declaration::Axiom(info) => vec![ConstantInfo::Axiom(info)],
        Declaration::Definition(info) => vec![ConstantInfo::Definition(info)],
        Declaration::Theorem(info) => vec![ConstantInfo::Theorem(info)],
        Declaration::Opaque(info) => vec![ConstantInfo::Opaque(info)],
        Declaration::Quot(info) => vec![ConstantInfo::Quot(info)],
        Declaration::Inductive(InductiveDecl { types, ctors, recs }) => {
            let types = types.into_iter().map(|info| ConstantInfo::Inductive(Box::new(info)));
            let ctors = ctors.into_iter().map(|info| ConstantInfo::Constructor(Box::new(info)));
            let recs = recs.into_iter().map(|rec| {
                let info = RecursorInfo { major: NameId::ANONYMOUS, rec };
                ConstantInfo::Recursor(Box::new(info))
            });
            types.chain(ctors).chain(recs).collect()
        }
    }
}

impl ConstantSource for ElabEnv {
    fn find(&self, name: Sym) -> Option<u64> {
        let state = locked(&self.version.log.state);
        let &index = state.by_sym.get(&name)?;
        (index < self.version.num_entries).then(|| state.entries[index as usize].uid)
    }

    fn load(&self, name: Sym, store: &mut Store<'static>, copies: &mut Copies) -> Option<Const> {
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect(name, |from, info| Const::load(from, info, store, memo))
    }

    fn load_value(
        &self,
        name: Sym,
        store: &mut Store<'static>,
        copies: &mut Copies,
    ) -> Option<ExprId> {
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect(name, |from, info| load_value(from, info, store, memo))?
    }
}
