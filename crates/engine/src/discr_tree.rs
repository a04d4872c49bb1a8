//! Discrimination trees as persistent values: where values are kept under paths of keys.
//!
//! How terms become paths, and which paths a term may match, is in [`crate::discr`].
//!
//! A branch is copied when it changes and something else holds it. Branches are ordered as in Lean,
//! since the order of results is the order in which instances and rules are tried.
//!
//! Lean counterpart: `Lean.Meta.DiscrTree.Basic`.

use crate::names::{self, Sym};
use gnomon_term::{BigUint, FVarId};
use std::cmp::Ordering;
use std::sync::Arc;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Anything.
    Star,
    /// What is not told apart.
    Other,
    /// A natural-number literal.
    Nat(BigUint),
    /// A string literal.
    Str(Arc<str>),
    /// A free variable with so many arguments.
    FVar(FVarId, u32),
    /// A constant with so many arguments.
    Const(Sym, u32),
    /// A function type; its domain follows.
    Arrow,
    /// A field of a structure, with so many arguments; the structure follows.
    Proj(Sym, u32, u32),
}

impl Key {
    /// How many keys that follow belong to this one.
    pub fn arity(&self) -> usize {
        match self {
            Key::Const(_, n) | Key::FVar(_, n) => *n as usize,
            Key::Proj(_, _, n) => *n as usize + 1,
            Key::Arrow => 1,
            Key::Star | Key::Other | Key::Nat(_) | Key::Str(_) => 0,
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Key::Star => 0,
            Key::Other => 1,
            Key::Nat(_) | Key::Str(_) => 2,
            Key::FVar(..) => 3,
            Key::Const(..) => 4,
            Key::Arrow => 5,
            Key::Proj(..) => 6,
        }
    }
}

/// Lean's `Name.quickCmp`: by hash, and then by parts.
fn compare_syms(a: Sym, b: Sym) -> Ordering {
    if a == b {
        return Ordering::Equal;
    }
    names::hash(a).cmp(&names::hash(b)).then(a.cmp(&b))
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Key::Nat(a), Key::Nat(b)) => a.cmp(b),
            (Key::Str(a), Key::Str(b)) => a.cmp(b),
            (Key::Nat(_), Key::Str(_)) => Ordering::Less,
            (Key::Str(_), Key::Nat(_)) => Ordering::Greater,
            (Key::FVar(a, m), Key::FVar(b, n)) => a.cmp(b).then(m.cmp(n)),
            (Key::Const(a, m), Key::Const(b, n)) => compare_syms(*a, *b).then(m.cmp(n)),
            (Key::Proj(a, i, m), Key::Proj(b, j, n)) => {
                compare_syms(*a, *b).then(i.cmp(j)).then(m.cmp(n))
            }
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

/// A node: the values of the path that ends here, and the branches, ordered by key.
#[derive(Clone, Debug)]
pub struct Node<V> {
    /// The values, oldest first.
    pub values: Vec<V>,
    /// The branches.
    pub children: Vec<(Key, Arc<Node<V>>)>,
}

impl<V> Default for Node<V> {
    fn default() -> Self {
        Node { values: Vec::new(), children: Vec::new() }
    }
}

impl<V> Node<V> {
    /// The branch of a key.
    pub fn child(&self, key: &Key) -> Option<&Arc<Node<V>>> {
        let found = self.children.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
        Some(&self.children[found].1)
    }

    /// The branch for anything.
    pub fn star(&self) -> Option<&Arc<Node<V>>> {
        match self.children.first() {
            Some((Key::Star, node)) => Some(node),
            _ => None,
        }
    }

    fn visit<'a>(&'a self, all: &mut Vec<&'a V>) {
        all.extend(&self.values);
        for (_, child) in &self.children {
            child.visit(all);
        }
    }
}

/// A discrimination tree.
#[derive(Clone, Debug)]
pub struct DiscrTree<V> {
    /// The first keys of all paths.
    pub root: Arc<Node<V>>,
    len: usize,
}

impl<V> Default for DiscrTree<V> {
    fn default() -> Self {
        DiscrTree { root: Arc::default(), len: 0 }
    }
}

impl<V: Clone> DiscrTree<V> {
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a value, or replaces the one at the path that is the `same`.
    pub fn insert(&mut self, keys: &[Key], value: V, same: impl Fn(&V, &V) -> bool) {
        let mut node = Arc::make_mut(&mut self.root);
        for key in keys {
            let index = match node.children.binary_search_by(|(other, _)| other.cmp(key)) {
                Ok(index) => index,
                Err(index) => {
                    node.children.insert(index, (key.clone(), Arc::default()));
                    index
                }
            };
            node = Arc::make_mut(&mut node.children[index].1);
        }
        match node.values.iter_mut().find(|old| same(old, &value)) {
            Some(old) => *old = value,
            None => {
                node.values.push(value);
                self.len += 1;
            }
        }
    }

    /// Removes the values at a path that `matches`.
    pub fn remove(&mut self, keys: &[Key], matches: impl Fn(&V) -> bool) {
        let mut node = Arc::make_mut(&mut self.root);
        for key in keys {
            let Ok(index) = node.children.binary_search_by(|(other, _)| other.cmp(key)) else {
                return;
            };
            node = Arc::make_mut(&mut node.children[index].1);
        }
        let before = node.values.len();
        node.values.retain(|value| !matches(value));
        self.len -= before - node.values.len();
    }

    /// All values, in the order of the branches.
    pub fn values(&self) -> Vec<&V> {
        let mut all = Vec::with_capacity(self.len);
        self.root.visit(&mut all);
        all
    }
}
