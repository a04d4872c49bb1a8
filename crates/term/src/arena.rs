//! A two-tier arena of interned nodes: equal nodes have equal 32-bit ids.
//!
//! An arena stands alone, or on a *base* that it only reads. Ids below the base's length belong to
//! the base. INVARIANT (unique ids): no node is in both tiers, and none is twice in one.

use hashbrown::HashTable;

/// What can be interned: a small value with a hash of its own.
pub trait Node: Copy + Eq {
    /// A well-mixed hash; equal nodes must have equal hashes.
    fn hash(&self) -> u64;
}

/// Mixes two words into a hash whose every bit depends on every bit of both.
#[inline(always)]
pub fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x9E37_79B9_7F4A_7C15) * u128::from(b ^ 0xD6E8_FEB8_6659_FD93 | 1);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Interned nodes of one kind.
#[derive(Clone, Debug)]
pub struct Arena<'b, T> {
    base: &'b [T],
    base_table: Option<&'b HashTable<u32>>,
    own: Vec<T>,
    table: HashTable<u32>,
}

impl<T> Default for Arena<'_, T> {
    fn default() -> Self {
        Arena { base: &[], base_table: None, own: Vec::new(), table: HashTable::new() }
    }
}

impl<'b, T: Node> Arena<'b, T> {
    /// An empty arena on top of `base`, which must itself stand alone.
    pub fn over(base: &'b Arena<'_, T>) -> Arena<'b, T> {
        debug_assert!(base.base.is_empty(), "an arena has at most two tiers");
        Arena {
            base: &base.own,
            base_table: Some(&base.table),
            own: Vec::new(),
            table: HashTable::new(),
        }
    }

    /// The node of an id. Panics when the id is from another arena.
    #[inline(always)]
    pub fn get(&self, id: u32) -> &T {
        let index = id as usize;
        if index < self.base.len() {
            &self.base[index]
        } else {
            &self.own[index - self.base.len()]
        }
    }

    /// How many ids there are.
    pub fn len(&self) -> usize {
        self.base.len() + self.own.len()
    }

    /// Whether there is no id.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a node, which is added when it is new.
    #[inline]
    pub fn intern(&mut self, node: T) -> u32 {
        let hash = node.hash();
        if let Some(table) = self.base_table {
            let base = self.base;
            if let Some(&id) = table.find(hash, |&id| base[id as usize] == node) {
                return id;
            }
        }
        let first = self.base.len() as u32;
        let own = &mut self.own;
        let found = self.table.find(hash, |&id| own[(id - first) as usize] == node);
        if let Some(&id) = found {
            return id;
        }
        let id = first + own.len() as u32;
        own.push(node);
        let own = &self.own;
        self.table.insert_unique(hash, id, |&id| own[(id - first) as usize].hash());
        id
    }

    /// Adds a node that is reachable by id only and never found by [`Arena::intern`].
    pub fn push_hidden(&mut self, node: T) -> u32 {
        let id = self.len() as u32;
        self.own.push(node);
        id
    }

    /// Forgets the nodes of this tier.
    pub fn clear(&mut self) {
        if self.own.capacity() > RETAINED {
            self.own = Vec::new();
            self.table = HashTable::new();
        } else {
            self.own.clear();
            self.table.clear();
        }
    }

    /// Forgets this tier's newest nodes until `len` ids are left.
    pub fn truncate(&mut self, len: usize) {
        while self.len() > len {
            let id = self.len() as u32 - 1;
            let Some(node) = self.own.pop() else { return };
            if let Ok(entry) = self.table.find_entry(node.hash(), |&other| other == id) {
                entry.remove();
            }
        }
    }

    /// Bytes in use by this tier.
    pub fn bytes(&self) -> usize {
        self.own.capacity() * std::mem::size_of::<T>() + self.table.capacity() * 5
    }

    /// The nodes of this tier, oldest first.
    pub fn own(&self) -> &[T] {
        &self.own
    }
}

/// Up to this many nodes, a cleared arena keeps its memory for its next use.
const RETAINED: usize = 1 << 14;
