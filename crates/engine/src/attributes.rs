//! What an environment says about constants besides their declarations: the attributes that
//! unification and instance synthesis use. Everything here is a persistent value.
//!
//! Lean counterpart: the environment extensions `reducibilityCore`, `class`, `instance`,
//! `defaultInstance`, `projInfo`, `matcherExt`, `auxRecExt`, `noConfusionExt`, `unificationHint`.

use crate::discr_tree::{DiscrTree, Key};
use crate::names::Sym;
use gnomon_term::FxHashMap;
use imbl::{HashMap, HashSet, OrdMap, Vector};
use std::hash::Hash;
use std::sync::Arc;

/// When a definition is unfolded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reducibility {
    /// In every mode.
    Reducible,
    /// In the default mode and above.
    #[default]
    Semireducible,
    /// In the mode `all` only.
    Irreducible,
}

/// That a constant is the projection function of a structure's field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectionInfo {
    /// The structure's constructor.
    pub ctor: Sym,
    /// How many parameters the structure has.
    pub num_params: u32,
    /// The field's number, counted from 0.
    pub index: u32,
    /// Whether the structure is a class.
    pub from_class: bool,
}

/// That a constant is the auxiliary function of a `match`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatcherInfo {
    /// The number of parameters.
    pub num_params: u32,
    /// The number of discriminants.
    pub num_discrs: u32,
    /// How many arguments each alternative takes.
    pub alt_num_params: Vec<u32>,
    /// Whether the argument of an alternative is a mere `Unit`.
    pub alt_has_unit_thunk: Vec<bool>,
    /// Which universe parameter the motive's universe is.
    pub u_elim_pos: Option<u32>,
    /// The name of each discriminant's equation, if it has one.
    pub discr_names: Vec<Option<Sym>>,
    /// `(i, j)`: alternative `j` applies only where the earlier `i` does not.
    pub overlaps: Vec<(u32, u32)>,
}

impl MatcherInfo {
    /// The position of the first discriminant, after parameters and motive.
    pub fn first_discr_pos(&self) -> usize {
        self.num_params as usize + 1
    }

    /// The position of the first alternative.
    pub fn first_alt_pos(&self) -> usize {
        self.first_discr_pos() + self.num_discrs as usize
    }

    /// The number of alternatives.
    pub fn num_alts(&self) -> usize {
        self.alt_num_params.len()
    }

    /// The number of arguments up to the last alternative.
    pub fn arity(&self) -> usize {
        self.first_alt_pos() + self.num_alts()
    }
}

/// An instance in the form that synthesis uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceEntry {
    /// The constant.
    pub name: Sym,
    /// The class it is an instance of.
    pub class: Sym,
    /// Instances of greater priority are tried first.
    pub priority: u32,
    /// Its path in the discrimination tree.
    pub keys: Arc<[Key]>,
    /// The instance arguments, by position, in the order in which they are synthesised.
    pub synth_order: Arc<[u32]>,
}

/// All instances.
#[derive(Clone, Default)]
pub struct Instances {
    /// The instances by their types, erased ones included.
    pub tree: DiscrTree<Arc<InstanceEntry>>,
    /// The instances by name.
    pub by_name: OrdMap<Sym, Arc<InstanceEntry>>,
    /// Those that were removed.
    pub erased: HashSet<Sym>,
}

/// A persistent map on top of one that many environments share.
#[derive(Clone)]
pub struct Layered<K, V> {
    base: Arc<FxHashMap<K, V>>,
    /// `None` as long as the base is being filled.
    own: Option<HashMap<K, V>>,
}

impl<K, V> Default for Layered<K, V> {
    fn default() -> Self {
        Layered { base: Arc::default(), own: Some(HashMap::new()) }
    }
}

impl<K: Clone + Eq + Hash, V: Clone> Layered<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let own = self.own.as_ref().and_then(|own| own.get(key));
        own.or_else(|| self.base.get(key))
    }

    /// Whether there is a value.
    pub fn contains(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match &mut self.own {
            Some(own) => own.insert(key, value),
            None => Arc::make_mut(&mut self.base).insert(key, value),
        };
    }
}

/// All attributes of an environment.
#[derive(Clone, Default)]
pub struct Attributes {
    /// Constants that are not semireducible.
    pub reducibility: Layered<Sym, Reducibility>,
    /// Classes, with the positions of their output parameters.
    pub classes: Layered<Sym, Arc<[u32]>>,
    /// Instances.
    pub instances: Instances,
    /// Default instances of a class with their priorities, latest first.
    pub default_instances: HashMap<Sym, Vector<(Sym, u32)>>,
    /// Projection functions.
    pub projections: Layered<Sym, Arc<ProjectionInfo>>,
    /// Projection functions by constructor and field.
    pub projection_fns: Layered<(Sym, u32), Sym>,
    /// Matchers.
    pub matchers: Layered<Sym, Arc<MatcherInfo>>,
    /// Recursors that Lean generates from `rec`.
    pub aux_recursors: Layered<Sym, ()>,
    /// `noConfusion` constructions.
    pub no_confusions: Layered<Sym, ()>,
    /// The argument on which a function is structurally recursive.
    pub struct_rec_arg_pos: Layered<Sym, u32>,
    /// Unification hints by their patterns.
    pub unification_hints: DiscrTree<Sym>,
    /// Attributes without arguments that the engine does not know, by tag.
    pub tags: OrdMap<(Arc<str>, Sym), ()>,
    changes: Vector<Change>,
}

/// Something that is said about a constant: what a module hands to those who import it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Change {
    Reducibility(Sym, Reducibility),
    Class(Sym, Arc<[u32]>),
    Instance(Arc<InstanceEntry>),
    EraseInstance(Sym),
    DefaultInstance { class: Sym, name: Sym, priority: u32 },
    Projection(Sym, Arc<ProjectionInfo>),
    Matcher(Sym, Arc<MatcherInfo>),
    AuxRecursor(Sym),
    NoConfusion(Sym),
    StructRecArgPos(Sym, u32),
    UnificationHint(Sym, Arc<[Key]>),
    Tag(Arc<str>, Sym),
    Untag(Arc<str>, Sym),
}

impl Attributes {
    /// A constant's reducibility.
    pub fn reducibility(&self, name: Sym) -> Reducibility {
        self.reducibility.get(&name).copied().unwrap_or_default()
    }

    /// What was said, oldest first.
    pub fn changes(&self) -> &Vector<Change> {
        &self.changes
    }

    /// What modules say, which environments share; [`Attributes::changes`] does not have it.
    pub fn imported<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Attributes {
        let mut all = Attributes::default();
        all.set_own(false);
        for change in changes {
            all.enter(change.clone());
        }
        all.set_own(true);
        all
    }

    fn set_own(&mut self, own: bool) {
        fn set<K, V>(map: &mut Layered<K, V>, own: bool) {
            map.own = own.then(HashMap::new);
        }
        set(&mut self.reducibility, own);
        set(&mut self.classes, own);
        set(&mut self.projections, own);
        set(&mut self.projection_fns, own);
        set(&mut self.matchers, own);
        set(&mut self.aux_recursors, own);
        set(&mut self.no_confusions, own);
        set(&mut self.struct_rec_arg_pos, own);
    }

    /// Says something.
    pub fn apply(&mut self, change: Change) {
        self.changes.push_back(change.clone());
        self.enter(change);
    }

    fn enter(&mut self, change: Change) {
        match change {
            Change::Reducibility(name, status) => {
                self.reducibility.insert(name, status);
            }
            Change::Class(name, out_params) => {
                self.classes.insert(name, out_params);
            }
            Change::Instance(entry) => self.add_instance(entry),
            Change::EraseInstance(name) => {
                self.instances.by_name.remove(&name);
                self.instances.erased.insert(name);
            }
            Change::DefaultInstance { class, name, priority } => {
                let all = self.default_instances.entry(class).or_default();
                all.push_front((name, priority));
            }
            Change::Projection(name, info) => {
                self.projection_fns.insert((info.ctor, info.index), name);
                self.projections.insert(name, info);
            }
            Change::Matcher(name, info) => {
                self.matchers.insert(name, info);
            }
            Change::AuxRecursor(name) => {
                self.aux_recursors.insert(name, ());
            }
            Change::NoConfusion(name) => {
                self.no_confusions.insert(name, ());
            }
            Change::StructRecArgPos(name, position) => {
                self.struct_rec_arg_pos.insert(name, position);
            }
            Change::UnificationHint(name, keys) => {
                self.unification_hints.insert(&keys, name, |a, b| a == b);
            }
            Change::Tag(tag, name) => {
                self.tags.insert((tag, name), ());
            }
            Change::Untag(tag, name) => {
                self.tags.remove(&(tag, name));
            }
        }
    }

    /// Adds an instance, or replaces the one of that name.
    fn add_instance(&mut self, entry: Arc<InstanceEntry>) {
        let instances = &mut self.instances;
        instances.erased.remove(&entry.name);
        let same = |a: &Arc<InstanceEntry>, b: &Arc<InstanceEntry>| a.name == b.name;
        instances.tree.insert(&entry.keys, entry.clone(), same);
        instances.by_name.insert(entry.name, entry);
    }
}
