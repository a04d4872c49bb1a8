//! An environment that imports modules.
//!
//! Lean counterpart: `Lean.importModules`.

use super::read::{Module, ModuleMemo};
use super::ModuleError;
use crate::env::{ElabEnv, Imported};
use crate::names::Sym;
use gnomon_kernel::{Batch, ConstantInfo, Declaration, InductiveDecl};
use gnomon_term::{Budget, FxHashMap, Store};
use std::sync::Arc;

/// The constants of modules.
#[derive(Default)]
pub struct Imports {
    /// The modules, each after those it imports.
    pub modules: Vec<Arc<Module>>,
    /// For each constant the number of its module.
    pub module_of: FxHashMap<Sym, u32>,
}

fn declaration(infos: Vec<ConstantInfo>) -> Option<Declaration> {
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

/// What two modules may both declare: auxiliary declarations that each of them made when it first
/// needed them, and that say the same.
fn is_same(store: &Store<'_>, a: &ConstantInfo, b: &ConstantInfo) -> bool {
    let may_be_twice = |info: &ConstantInfo| {
        matches!(info, ConstantInfo::Theorem(_) | ConstantInfo::Definition(_))
    };
    let type_of = |info: &ConstantInfo| store.canonical(info.val().ty);
    may_be_twice(a) && may_be_twice(b) && type_of(a) == type_of(b)
}

/// The environment with the constants of modules, each of which comes after those it imports.
pub fn import_modules(modules: Vec<Arc<Module>>) -> Result<ElabEnv, ModuleError> {
    let mut store = Store::new();
    let mut module_of: FxHashMap<Sym, u32> = FxHashMap::default();
    let mut declarations = Vec::new();
    let mut unchecked = Vec::new();
    let mut infos: FxHashMap<Sym, ConstantInfo> = FxHashMap::default();
    for (number, module) in modules.iter().enumerate() {
        let mut memo = ModuleMemo::default();
        let mut block: Option<(u32, Vec<ConstantInfo>)> = None;
        for (index, &name) in module.constants().iter().enumerate() {
            let loaded = module.constant(index as u32, &mut store, &mut memo);
            if let Some(&first) = module_of.get(&name) {
                if infos.get(&name).is_some_and(|known| is_same(&store, known, &loaded.info)) {
                    continue;
                }
                return Err(ModuleError::Conflict {
                    name: store.name_to_string(loaded.info.val().name),
                    first: first as usize,
                    second: number,
                });
            }
            module_of.insert(name, number as u32);
            infos.insert(name, loaded.info.clone());
            let Some(decl) = loaded.decl else {
                unchecked.push(loaded.info);
                continue;
            };
            match &mut block {
                Some((current, infos)) if *current == decl => infos.push(loaded.info),
                _ => {
                    let done = block.replace((decl, vec![loaded.info]));
                    declarations.extend(done.and_then(|(_, infos)| declaration(infos)));
                }
            }
        }
        declarations.extend(block.and_then(|(_, infos)| declaration(infos)));
    }
    let batch = Batch::new(store, declarations, &Budget::unlimited());
    let (store, kernel) = batch.into_parts();
    let changes: Vec<_> = modules.iter().map(|module| module.changes().to_vec()).collect();
    let imports = Imports { modules, module_of };
    Ok(ElabEnv::of_imports(Imported { store, kernel, unchecked, imports }, changes))
}
