//! An environment that imports modules.
//!
//! Importing reads nothing but names. What the kernel needs to check a declaration is restored from the
//! modules when it is needed ([`Restored`]).
//!
//! Lean counterpart: `Lean.importModules`.

use super::read::{Module, ModuleMemo, Terms};
use super::write::{Checked, Writer};
use super::ModuleError;
use crate::attributes::Attributes;
use crate::env::ElabEnv;
use crate::names::{parts, symbol_of, Part, Sym};
use gnomon_kernel::{restore, ConstantInfo, Declaration, Environment, InductiveDecl};
use gnomon_term::{FxHashMap, FxHashSet, Store};
use std::sync::Arc;

/// The constants of modules.
#[derive(Default)]
pub struct Imports {
    modules: Vec<Arc<Module>>,
    /// Where a constant is, if there is more than one module.
    places: FxHashMap<Sym, Place>,
    count: usize,
}

/// The number of a module and that of a constant in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The module.
    pub module: u32,
    /// The constant.
    pub index: u32,
}

impl Imports {
    fn new(modules: Vec<Arc<Module>>) -> Result<Imports, ModuleError> {
        let total: usize = modules.iter().map(|module| module.constants().len()).sum();
        let mut places = FxHashMap::default();
        if modules.len() > 1 {
            places.reserve(total);
            for (module, number) in modules.iter().zip(0..) {
                for (&name, index) in module.constants().iter().zip(0..) {
                    let place = Place { module: number, index };
                    let Some(first) = places.insert(name, place) else { continue };
                    if !is_same(&modules, first, place) {
                        return Err(ModuleError::Conflict {
                            name: text_of(name),
                            first: first.module as usize,
                            second: number as usize,
                        });
                    }
                    places.insert(name, first);
                }
            }
        }
        let count = if modules.len() > 1 { places.len() } else { total };
        Ok(Imports { modules, places, count })
    }

    /// How many constants there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is no constant.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Where a constant is.
    pub fn find(&self, name: Sym) -> Option<Place> {
        match &self.modules[..] {
            [] => None,
            [module] => module.find(name).map(|index| Place { module: 0, index }),
            _ => self.places.get(&name).copied(),
        }
    }

    /// The module of a place.
    pub fn module(&self, place: Place) -> &Module {
        &self.modules[place.module as usize]
    }

    /// The names of all constants, those of a module after those of the modules before it.
    pub fn names(&self) -> impl Iterator<Item = Sym> + '_ {
        self.modules.iter().zip(0..).flat_map(move |(module, number)| {
            let names = module.constants().iter().zip(0..);
            names.filter_map(move |(&name, index)| {
                (self.find(name) == Some(Place { module: number, index })).then_some(name)
            })
        })
    }

    /// The declarations, in an order in which each comes after those it refers to, that are
    /// reachable from some names; their terms are copied into a store. The constants of quotients
    /// come together, and with equality, since checkers know them as one thing.
    pub fn declarations(
        &self,
        restored: &mut Restored,
        store: &mut Store<'static>,
        from: impl IntoIterator<Item = Sym>,
    ) -> Vec<Declaration> {
        let mut seen: Vec<FxHashSet<u32>> = vec![FxHashSet::default(); self.modules.len()];
        let mut first_constants = FxHashSet::default();
        let mut pending: Vec<Sym> = from.into_iter().collect();
        let quotients = ["Quot", "Quot.mk", "Quot.lift", "Quot.ind", "Eq"].map(symbol_of);
        while let Some(name) = pending.pop() {
            let Some(place) = self.find(name) else { continue };
            let module = self.module(place);
            let block = module.declared_with(place.index);
            if module.checked(place.index).is_none()
                || !first_constants.insert(Place { index: block.start, ..place })
            {
                continue;
            }
            if quotients[..4].contains(&name) {
                pending.extend(quotients);
            }
            for index in block {
                pending.extend(module.mentions(index, &mut seen[place.module as usize]));
            }
        }
        let mut order: Vec<Place> = first_constants.into_iter().collect();
        order.sort_unstable();
        let read = |place: Place| {
            let memo = restored.memo(place);
            let block = self.module(place).declared_with(place.index);
            let module = self.module(place);
            declaration(block.map(|index| module.constant(index, Terms::All, store, memo)))
        };
        order.into_iter().filter_map(read).collect()
    }

    /// The axioms that are reachable from some names.
    pub fn axioms(&self, from: impl IntoIterator<Item = Sym>) -> FxHashSet<Sym> {
        let mut seen: Vec<FxHashSet<u32>> = vec![FxHashSet::default(); self.modules.len()];
        let mut seen_names = FxHashSet::default();
        let mut pending: Vec<Sym> = from.into_iter().collect();
        let mut found = FxHashSet::default();
        while let Some(name) = pending.pop() {
            let Some(place) = self.find(name) else { continue };
            if !seen_names.insert(name) {
                continue;
            }
            let module = self.module(place);
            if module.is_axiom(place.index) {
                found.insert(name);
            }
            pending.extend(module.mentions(place.index, &mut seen[place.module as usize]));
        }
        found
    }
}

fn text_of(name: Sym) -> String {
    let part = |part: Part| match part {
        Part::Str(text) => text.to_string(),
        Part::Num(number) => number.to_string(),
    };
    parts(name).into_iter().map(part).collect::<Vec<_>>().join(".")
}

/// What two modules may both declare: auxiliary declarations that each of them made when it first
/// needed them, and that say the same.
fn is_same(modules: &[Arc<Module>], first: Place, second: Place) -> bool {
    let mut store = Store::new();
    let mut read = |place: Place| {
        let module = &modules[place.module as usize];
        let memo = &mut ModuleMemo::default();
        module.constant(place.index, Terms::NoValue, &mut store, memo)
    };
    let (a, b) = (read(first), read(second));
    let may_be_twice = |info: &ConstantInfo| {
        matches!(info, ConstantInfo::Theorem(_) | ConstantInfo::Definition(_))
    };
    let ty = |info: &ConstantInfo| store.canonical(info.val().ty);
    may_be_twice(&a) && may_be_twice(&b) && ty(&a) == ty(&b)
}

fn declaration(infos: impl IntoIterator<Item = ConstantInfo>) -> Option<Declaration> {
    let mut block = InductiveDecl { types: vec![], ctors: vec![], recs: vec![] };
    for info in infos {
        match info {
            ConstantInfo::Axiom(val) => return Some(Declaration::Axiom(val)),
            ConstantInfo::Definition(val) => return Some(Declaration::Definition(val)),
            ConstantInfo::Theorem(val) => return Some(Declaration::Theorem(val)),
            ConstantInfo::Opaque(val) => return Some(Declaration::Opaque(val)),
            ConstantInfo::Quot(val) => return Some(Declaration::Quot(val)),
            ConstantInfo::Inductive(val) => block.types.push(*val),
            ConstantInfo::Constructor(val) => block.ctors.push(*val),
            ConstantInfo::Recursor(info) => block.recs.push(info.rec),
        }
    }
    (!block.types.is_empty()).then_some(Declaration::Inductive(block))
}

/// What was copied out of modules into the store of a log.
#[derive(Clone, Default)]
pub struct Restored {
    memos: FxHashMap<u32, ModuleMemo>,
}

impl Restored {
    fn memo(&mut self, place: Place) -> &mut ModuleMemo {
        self.memos.entry(place.module).or_default()
    }

    /// Gives the kernel constants, and those that it may need to evaluate terms in which they occur.
    ///
    /// Proofs are rarely evaluated, so what occurs only there is left out. Returns whether there was
    /// anything that the kernel did not have.
    pub fn restore(
        &mut self,
        imports: &Imports,
        store: &mut Store<'static>,
        kernel: &mut Environment,
        wanted: impl IntoIterator<Item = Sym>,
    ) -> bool {
        let mut blocks = Vec::new();
        let mut seen = FxHashSet::default();
        let mut pending: Vec<Sym> = wanted.into_iter().collect();
        while let Some(name) = pending.pop() {
            let Some(place) = imports.find(name) else { continue };
            let module = imports.module(place);
            let Some(checked) = module.checked(place.index) else { continue };
            let block = module.declared_with(place.index);
            let place = Place { index: block.start, ..place };
            if !seen.insert(place) {
                continue;
            }
            let memo = self.memo(place);
            if kernel.get(module.name_of(place.index, store, memo)).is_some() {
                continue;
            }
            memo.mentions = Some(Vec::new());
            let infos: Vec<ConstantInfo> =
                block.map(|index| module.constant(index, Terms::NoProof, store, memo)).collect();
            let mentions = memo.mentions.take().unwrap_or_default();
            pending.extend(mentions.into_iter().map(|name| module.sym(name)));
            blocks.extend(declaration(infos).map(|decl| (place, decl, checked.is_genuine)));
        }
        blocks.sort_unstable_by_key(|(place, ..)| *place);
        let mut is_new = false;
        for (_, decl, is_genuine) in blocks {
            // INVARIANT (accepted before): the module's file was made of declarations that the kernel
            // had accepted. A name that is taken by now belongs to a declaration of this file.
            is_new |= restore(store, kernel, decl, is_genuine).is_ok();
        }
        is_new
    }
}

/// The environment with the constants of modules, each of which comes after those it imports.
pub fn import_modules(modules: Vec<Arc<Module>>) -> Result<ElabEnv, ModuleError> {
    let attributes = Attributes::imported(modules.iter().flat_map(|module| module.changes()));
    Ok(ElabEnv::of_imports(Arc::new(Imports::new(modules)?), attributes))
}

/// One file with all that some modules have, each of which comes after those it imports.
///
/// Returns the file's bytes, given what the front end says about each module's constants: how many
/// there are up to its end.
pub fn join_modules(
    modules: &[Arc<Module>],
    blobs: impl FnOnce(&[u32]) -> Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>, ModuleError> {
    let imports = Imports::new(modules.to_vec())?;
    let mut writer = Writer::new();
    let (mut ends, mut count, mut next_decl) = (Vec::new(), 0, 0);
    let mut store = Store::new();
    for (number, module) in modules.iter().enumerate() {
        let mut memo = ModuleMemo::default();
        let mut decls: FxHashMap<u32, u32> = FxHashMap::default();
        for (&name, index) in module.constants().iter().zip(0..) {
            if imports.find(name) != Some(Place { module: number as u32, index }) {
                continue;
            }
            let checked = module.checked(index).map(|checked| Checked {
                decl: *decls.entry(checked.decl).or_insert_with(|| {
                    next_decl += 1;
                    next_decl - 1
                }),
                ..checked
            });
            let info = module.constant(index, Terms::All, &mut store, &mut memo);
            writer.constant(&store, &info, checked)?;
            count += 1;
        }
        for change in module.changes() {
            writer.change(change)?;
        }
        ends.push(count);
    }
    let blobs = blobs(&ends);
    let blobs: Vec<(&str, &[u8])> = blobs.iter().map(|(key, bytes)| (&**key, &**bytes)).collect();
    Ok(writer.finish(&blobs))
}
