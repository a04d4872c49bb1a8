//! Environments for elaboration, which are values.
//!
//! The constants of many versions of an environment share one append-only *log*, which holds the
//! kernel's environment; a version sees a prefix of it. Extending the version that sees the whole log
//! appends. Extending an older one first takes back what comes after it, if no version that
//! is still alive sees that; otherwise the log is copied. Attributes are persistent maps.
//!
//! Imported constants stay where they are, in module files; the kernel's environment gets those that it
//! needs. The constants of a log are those that are not imported.
//!
//! INVARIANT (checked constants): the kernel's environment in a log has accepted constants only. Those
//! that were added without asking the kernel are kept beside it, where the kernel does not see them.
//!
//! Lean counterpart: `Lean.Environment`.

use crate::attributes::{Attributes, Change};
use crate::consts::{copy_info, load_value, Const};
use crate::module::import::{Imports, Restored};
use crate::module::read::{ModuleMemo, Terms};
use crate::module::write::Checked;
use crate::names::{symbol_of, Sym, Symbols};
use crate::transfer::Memo;
use gnomon_kernel::{
    add_decl, ConstantInfo, Declaration, DefinitionSafety, Environment, Failure, InductiveDecl,
    KernelError, RecursorInfo, Rule,
};
use gnomon_term::{Budget, ExprId, FxHashMap, FxHashSet, NameId, Store};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

static NEXT_STAMP: AtomicU64 = AtomicU64::new(1);

fn next_stamp() -> u64 {
    next_stamps(1)
}

/// The first of so many numbers that nobody else gets.
pub(crate) fn next_stamps(count: u64) -> u64 {
    NEXT_STAMP.fetch_add(count, Ordering::Relaxed)
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
    restored: Restored,
}

struct Log {
    uid: u64,
    imports: Arc<Imports>,
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
    modules: FxHashMap<u64, ModuleMemo>,
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
            restored: Restored::default(),
        };
        state.push_declarations(0);
        ElabEnv::of_state(state, Arc::default(), Arc::default(), next_stamp())
    }

    /// The newest version of a log with a certain state.
    fn of_state(
        state: LogState,
        imports: Arc<Imports>,
        attributes: Arc<Attributes>,
        stamp: u64,
    ) -> ElabEnv {
        let (num_entries, num_decls) = (state.entries.len() as u32, state.kernel.num_decls());
        let log = Log {
            uid: next_stamp(),
            imports,
            state: Mutex::new(state),
            lives: Mutex::new(BTreeMap::new()),
        };
        ElabEnv { version: Version::new(Arc::new(log), num_entries, num_decls), attributes, stamp }
    }

    /// The environment that imports constants about which something is said.
    pub fn of_imports(imports: Arc<Imports>, attributes: Attributes) -> ElabEnv {
        let mut store = Store::new();
        let mut kernel = Environment::new(&mut store);
        kernel.note_misses();
        let state = LogState {
            store,
            kernel,
            entries: Vec::new(),
            by_sym: FxHashMap::default(),
            symbols: Symbols::default(),
            restored: Restored::default(),
        };
        ElabEnv::of_state(state, imports, Arc::new(attributes), next_stamp())
    }

    /// How many constants are imported; they come before all others.
    pub fn num_imported(&self) -> usize {
        self.imports().len()
    }

    /// The imported constants.
    pub fn imports(&self) -> &Imports {
        &self.version.log.imports
    }

    /// Shows each constant that is not imported, with what the kernel has found.
    pub fn visit_local<E>(
        &self,
        mut visit: impl FnMut(&Store<'static>, &ConstantInfo, Option<Checked>) -> Result<(), E>,
    ) -> Result<(), E> {
        let state = locked(&self.version.log.state);
        let mut decl_of = FxHashMap::default();
        for (count, decl) in (0..).zip(state.local_decls(&self.version)) {
            for info in state.kernel.constants_of(decl) {
                let name = info.val().name;
                let is_genuine = state.kernel.is_genuine_operation(name);
                decl_of.insert(name, Checked { decl: count, is_genuine });
            }
        }
        for entry in &state.entries[..self.version.num_entries as usize] {
            if let Some(info) = state.info(entry) {
                visit(&state.store, info, decl_of.get(&entry.name).copied())?;
            }
        }
        Ok(())
    }

    /// All declarations that the kernel has accepted and that the environment needs: those that are not
    /// imported, or with `everything` the imported ones, too, and what these refer to.
    /// Unsafe and partial definitions are left out; nothing safe can refer to them.
    pub fn inspect_declarations<T>(
        &self,
        everything: bool,
        ask: impl FnOnce(&Store<'static>, &[Declaration]) -> T,
    ) -> T {
        let mut state = locked(&self.version.log.state);
        let state = &mut *state;
        let local: Vec<Declaration> = {
            let decls = state.local_decls(&self.version).into_iter();
            let found = decls.filter_map(|decl| state.kernel.declaration(decl));
            found.filter(is_safe).collect()
        };
        let imports = self.imports();
        let mut from: Vec<Sym> = if everything { imports.names().collect() } else { Vec::new() };
        let (mentioned, needed) = crate::transfer::constants_in(&state.store, &local);
        for name in mentioned {
            from.push(state.symbols.sym(&state.store, name));
        }
        from.extend(needed.into_iter().map(symbol_of));
        let mut all = imports.declarations(&mut state.restored, &mut state.store, from);
        all.retain(is_safe);
        all.extend(local);
        ask(&state.store, &all)
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
        self.num_imported() + self.version.num_entries as usize
    }

    /// Whether there are no constants.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names of the constants from number `start` on, oldest first.
    pub fn names(&self, start: usize) -> Vec<Sym> {
        let state = locked(&self.version.log.state);
        let imported = self.imports().names().skip(start);
        let num_imported = self.num_imported();
        let mut all: Vec<Sym> = if start < num_imported { imported.collect() } else { Vec::new() };
        let entries = &state.entries[..self.version.num_entries as usize];
        let start = start.saturating_sub(num_imported);
        all.extend(entries.iter().skip(start).map(|entry| entry.sym));
        all
    }

    /// Whether there is a constant of that name.
    pub fn contains(&self, name: Sym) -> bool {
        self.imports().find(name).is_some() || self.inspect_local(name, |_, _| ()).is_some()
    }

    fn inspect_local<T>(
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

    /// Looks at a constant, whose terms may be meaningless: names and numbers are not.
    pub fn inspect<T>(
        &self,
        name: Sym,
        ask: impl FnOnce(&Store<'static>, &ConstantInfo) -> T,
    ) -> Option<T> {
        let imports = self.imports();
        let Some(place) = imports.find(name) else { return self.inspect_local(name, ask) };
        let mut store = Store::new();
        let memo = &mut ModuleMemo::default();
        let info = imports.module(place).constant(place.index, Terms::Nothing, &mut store, memo);
        Some(ask(&store, &info))
    }

    /// A constant as the kernel describes it, with its terms copied into `store`.
    pub fn info(
        &self,
        name: Sym,
        store: &mut Store<'static>,
        copies: &mut Copies,
    ) -> Option<ConstantInfo> {
        if let Some(place) = self.imports().find(name) {
            let module = self.imports().module(place);
            let memo = copies.modules.entry(module.uid()).or_default();
            return Some(module.constant(place.index, Terms::All, store, memo));
        }
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect_local(name, |from, info| copy_info(from, info, store, memo))
    }

    /// Asks the kernel something in which some constants occur.
    ///
    /// As long as `ask` says that it misses imported constants, or the kernel notices that, they are
    /// restored and it is asked again.
    pub fn ask_kernel<T>(
        &self,
        names: &[Sym],
        mut ask: impl FnMut(&LogState, &mut Vec<Sym>) -> T,
    ) -> T {
        let mut state = locked(&self.version.log.state);
        state.restore(self.imports(), names.iter().copied());
        loop {
            state.kernel.take_misses();
            let mut missing = Vec::new();
            let answer = ask(&state, &mut missing);
            missing.extend(state.missed(self.imports()));
            if !state.restore(self.imports(), missing) {
                return answer;
            }
        }
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
            restored: state.restored.clone(),
        };
        for entry in &state.entries[..self.version.num_entries as usize] {
            copy.push(entry.name, entry.unchecked.clone());
        }
        let imports = self.version.log.imports.clone();
        if !imports.is_empty() {
            copy.kernel.note_misses();
        }
        ElabEnv::of_state(copy, imports, self.attributes.clone(), self.stamp)
    }

    /// The environment with one more declaration, which the kernel checks.
    ///
    /// `build` makes the declaration of terms in the log's store, perhaps more than once; the constants
    /// that it asks for are among `names`. Nothing changes on failure.
    pub fn add_decl<E: From<Failure>>(
        &self,
        budget: &Budget,
        names: &[Sym],
        build: impl Fn(&mut LogState) -> Result<Declaration, E>,
    ) -> Result<ElabEnv, E> {
        let imports = self.version.log.imports.clone();
        let ((), env) = self.extend(|state| {
            state.restore(&imports, names.iter().copied());
            loop {
                state.kernel.take_misses();
                let before = state.store.checkpoint();
                let added = build(state).and_then(|decl| {
                    state.refuse_taken(&imports, &decl)?;
                    Ok(add_decl(&mut state.store, &mut state.kernel, &decl, budget)?)
                });
                match added {
                    Ok(()) => {
                        state.push_declarations(state.kernel.num_decls() - 1);
                        return Ok(());
                    }
                    Err(error) => {
                        let missed = state.missed(&imports);
                        state.symbols = Symbols::default();
                        state.store.rollback(&before);
                        if !state.restore(&imports, missed) {
                            return Err(error);
                        }
                    }
                }
            }
        })?;
        Ok(env)
    }

    /// The environment with one more declaration that the kernel neither checks nor learns of.
    pub fn add_unchecked<E: From<Failure>>(
        &self,
        build: impl FnOnce(&mut LogState) -> Result<Declaration, E>,
    ) -> Result<ElabEnv, E> {
        let imports = self.version.log.imports.clone();
        let ((), env) = self.extend(|state| {
            let decl = build(state)?;
            state.refuse_taken(&imports, &decl)?;
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
    /// The numbers of the declarations that a version sees and that are not imported.
    fn local_decls(&self, version: &Version) -> Vec<usize> {
        let entries = &self.entries[..version.num_entries as usize];
        let checked = entries.iter().filter(|entry| entry.unchecked.is_none());
        let names: FxHashSet<NameId> = checked.map(|entry| entry.name).collect();
        let is_local = |&decl: &usize| {
            let mut infos = self.kernel.constants_of(decl);
            infos.next().is_some_and(|info| names.contains(&info.val().name))
        };
        (0..version.num_decls as usize).filter(is_local).collect()
    }

    /// Lets the kernel have imported constants and what they need; whether that is anything new.
    fn restore(&mut self, imports: &Imports, names: impl IntoIterator<Item = Sym>) -> bool {
        let LogState { store, kernel, restored, .. } = self;
        !imports.is_empty() && restored.restore(imports, store, kernel, names)
    }

    /// The imported constants that the kernel has looked for in vain.
    fn missed(&mut self, imports: &Imports) -> Vec<Sym> {
        let LogState { store, kernel, symbols, .. } = self;
        // What the kernel named itself while it was checking has no name here.
        let names = kernel.take_misses().into_iter().filter(|name| store.has_name(*name));
        let syms = names.map(|name| symbols.sym(store, name));
        syms.filter(|&name| imports.find(name).is_some()).collect()
    }

    /// The names of constants that the kernel does not know are taken all the same.
    fn refuse_taken(&mut self, imports: &Imports, decl: &Declaration) -> Result<(), Failure> {
        for name in names_of(decl) {
            let sym = self.symbols.sym(&self.store, name);
            if imports.find(sym).is_some() {
                return Err(already_declared(&self.store, name));
            }
            if let Some(&index) = self.by_sym.get(&sym) {
                if self.entries[index as usize].unchecked.is_some() {
                    return Err(already_declared(&self.store, name));
                }
            }
        }
        Ok(())
    }
}

/// Whether a declaration is neither unsafe nor partial.
fn is_safe(decl: &Declaration) -> bool {
    match decl {
        Declaration::Axiom(axiom) => !axiom.is_unsafe,
        Declaration::Definition(definition) => definition.safety == DefinitionSafety::Safe,
        Declaration::Theorem(_) | Declaration::Quot(_) => true,
        Declaration::Opaque(opaque) => !opaque.is_unsafe,
        Declaration::Inductive(block) => block.types.iter().all(|ind| !ind.is_unsafe),
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
        if let Some(place) = self.imports().find(name) {
            return Some(self.imports().module(place).uid_of(place.index));
        }
        let state = locked(&self.version.log.state);
        let &index = state.by_sym.get(&name)?;
        (index < self.version.num_entries).then(|| state.entries[index as usize].uid)
    }

    fn load(&self, name: Sym, store: &mut Store<'static>, copies: &mut Copies) -> Option<Const> {
        if let Some(place) = self.imports().find(name) {
            let module = self.imports().module(place);
            let memo = copies.modules.entry(module.uid()).or_default();
            return Some(module.const_of(place.index, store, memo));
        }
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect_local(name, |from, info| Const::load(from, info, store, memo))
    }

    fn load_value(
        &self,
        name: Sym,
        store: &mut Store<'static>,
        copies: &mut Copies,
    ) -> Option<ExprId> {
        if let Some(place) = self.imports().find(name) {
            let module = self.imports().module(place);
            let memo = copies.modules.entry(module.uid()).or_default();
            return module.value(place.index, store, memo);
        }
        let memo = copies.memos.entry(self.version.log.uid).or_default();
        self.inspect_local(name, |from, info| load_value(from, info, store, memo))?
    }
}
