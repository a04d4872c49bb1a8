//! From the indices of an export to the ids of a store.
//!
//! Exporters count up from 0 or 1, so the table is a vector. Indices may have gaps and come in any
//! order, though, and a hostile one may be 2⁶⁴ - 1: what is far ahead of the number of definitions
//! seen goes to a map, so memory stays proportional to the input.

use std::collections::HashMap;

/// No id. Stores number from 0 and run out of memory long before this.
const NONE: u32 = u32::MAX;

/// How far ahead of the number of definitions the vector may reach.
const SLACK: usize = 1 << 12;

/// The ids of one kind (names, levels or expressions) by index.
#[derive(Debug, Default)]
pub(super) struct Indices {
    dense: Vec<u32>,
    sparse: HashMap<u64, u32>,
    defined: usize,
}

impl Indices {
    /// The id of an index.
    #[inline(always)]
    pub fn get(&self, index: u64) -> Option<u32> {
        match usize::try_from(index).ok().and_then(|index| self.dense.get(index)) {
            Some(&id) if id != NONE => Some(id),
            _ => self.get_sparse(index),
        }
    }

    #[cold]
    fn get_sparse(&self, index: u64) -> Option<u32> {
        self.sparse.get(&index).copied()
    }

    /// Defines an index; `false` when it is defined already.
    #[inline(always)]
    #[must_use]
    pub fn define(&mut self, index: u64, id: u32) -> bool {
        if index == self.dense.len() as u64 && self.sparse.is_empty() {
            self.dense.push(id);
            self.defined += 1;
            return true;
        }
        self.define_out_of_order(index, id)
    }

    #[cold]
    fn define_out_of_order(&mut self, index: u64, id: u32) -> bool {
        if self.get(index).is_some() {
            return false;
        }
        self.defined += 1;
        let reach = 2 * self.defined + SLACK;
        match usize::try_from(index) {
            Ok(index) if index < reach => {
                if self.dense.len() <= index {
                    self.dense.resize(index + 1, NONE);
                }
                self.dense[index] = id;
            }
            _ => {
                self.sparse.insert(index, id);
            }
        }
        true
    }

    /// Gives an index that is defined another id.
    pub fn redefine(&mut self, index: u64, id: u32) {
        match usize::try_from(index).ok().and_then(|index| self.dense.get_mut(index)) {
            Some(known) if *known != NONE => *known = id,
            _ => {
                self.sparse.insert(index, id);
            }
        }
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        self.dense.capacity() * 4 + self.sparse.capacity() * 24
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_order_and_huge_indices() {
        let mut indices = Indices::default();
        let order = [0, 1, 7, 5, 2, u64::MAX, 4_000_000_000, 9000, 8, 3];
        for (id, &index) in order.iter().enumerate() {
            assert!(indices.get(index).is_none());
            assert!(indices.define(index, id as u32));
        }
        for (id, &index) in order.iter().enumerate() {
            assert_eq!(indices.get(index), Some(id as u32));
            assert!(!indices.define(index, 77));
        }
        assert!(indices.get(6).is_none());
        assert!(indices.bytes() < 100_000);
    }
}
