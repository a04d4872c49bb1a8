//! Programs: immutable sets of compiled functions.
//!
//! A [`Program`] is a value: adding units gives a new program and leaves the old one as it was, at a
//! cost that does not depend on the old one's size (amortised). Names in a unit mean what they meant
//! when it was added: its own functions, else those of the program below. Code is read and linked by
//! a [`crate::machine::Machine`], function by function, when it is first called.
//!
//! The names are in levels of tables, each more than twice as large as the next; a new table is merged
//! with those that are not.

use crate::ir::unit::{Entry, Unit};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::sync::Arc;

/// A set of functions; see the module's text.
#[derive(Clone, Default)]
pub struct Program {
    levels: Vec<Arc<Level>>,
}

/// Units that were added together, and what was there before.
pub struct Layer {
    units: Vec<Arc<Unit>>,
    names: FxHashMap<Arc<str>, (u32, u32)>,
    base: Program,
}

/// A function in a program.
#[derive(Clone)]
pub struct FunctionId {
    /// The layer that it came with.
    pub layer: Arc<Layer>,
    /// Which unit of the layer.
    pub unit: u32,
    /// Which function of the unit.
    pub index: u32,
}

impl FunctionId {
    /// The unit.
    pub fn unit(&self) -> &Arc<Unit> {
        &self.layer.units[self.unit as usize]
    }

    /// What its unit's index says.
    pub fn entry(&self) -> &Entry {
        &self.unit().entries()[self.index as usize]
    }

    /// What tells it from all other functions as long as it exists.
    pub fn key(&self) -> (usize, u32, u32) {
        (Arc::as_ptr(&self.layer) as usize, self.unit, self.index)
    }
}

struct Level {
    names: FxHashMap<Arc<str>, FunctionId>,
}

impl Program {
    /// The program with more units, which may refer to one another.
    ///
    /// Of functions with equal names, the one added last counts.
    pub fn extend(&self, units: Vec<Arc<Unit>>) -> Program {
        let mut names = FxHashMap::default();
        for (unit_index, unit) in units.iter().enumerate() {
            for (index, entry) in unit.entries().iter().enumerate() {
                names.insert(entry.name.clone(), (unit_index as u32, index as u32));
            }
        }
        let layer = Arc::new(Layer { units, names, base: self.clone() });
        let ids = layer.names.iter().map(|(name, &(unit, index))| {
            (name.clone(), FunctionId { layer: layer.clone(), unit, index })
        });
        let mut names: FxHashMap<Arc<str>, FunctionId> = ids.collect();
        let mut levels = self.levels.clone();
        while let Some(last) = levels.last() {
            if last.names.len() > 2 * names.len() {
                break;
            }
            for (name, id) in &last.names {
                names.entry(name.clone()).or_insert_with(|| id.clone());
            }
            levels.pop();
        }
        levels.push(Arc::new(Level { names }));
        Program { levels }
    }

    /// The function with this name.
    pub fn find(&self, name: &str) -> Option<FunctionId> {
        self.levels.iter().rev().find_map(|level| level.names.get(name)).cloned()
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.levels.iter().map(|level| level.names.len()).sum()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }
}

impl Layer {
    /// What a name means in the units of the layer.
    pub fn resolve(self: &Arc<Layer>, name: &str) -> Option<FunctionId> {
        match self.names.get(name) {
            Some(&(unit, index)) => Some(FunctionId { layer: self.clone(), unit, index }),
            None => self.base.find(name),
        }
    }
}

thread_local! {
    /// Programs whose layers are about to be dropped; `None` while nobody is dropping.
    static DROPPING: RefCell<Option<Vec<Program>>> = const { RefCell::new(None) };
}

impl Drop for Layer {
    /// Drops the layers below without recursion: there is one for each command of a file.
    fn drop(&mut self) {
        let base = std::mem::take(&mut self.base);
        let is_outermost = DROPPING.with_borrow_mut(|pending| match pending {
            Some(pending) => {
                pending.push(base);
                false
            }
            None => {
                *pending = Some(vec![base]);
                true
            }
        });
        if is_outermost {
            while let Some(program) =
                DROPPING.with_borrow_mut(|pending| pending.as_mut().and_then(Vec::pop))
            {
                drop(program);
            }
            DROPPING.set(None);
        }
    }
}
