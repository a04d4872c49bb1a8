//! The store of names, levels and expressions, in one or two tiers.
//!
//! A **frozen** store stands alone: it holds an environment's terms and is read by many threads. A
//! **scratch** store stands on a frozen one, sees all its terms under the same ids, and is dropped
//! whole when the declaration or command that needed it is done.
//!
//! # Alpha-equivalence
//!
//! Lean compares expressions up to binder names, binder infos and metadata, but prints the names that the
//! user wrote. Each expression therefore belongs to a class, named by its representative
//! [`Store::canonical`]; a representative is built of representatives and has no metadata.
//! INVARIANT (one representative): two representatives with different ids differ in more than binder
//! names. So for a user of representatives only, as the kernel is, alpha-equivalence is equality of ids.
//!
//! Keeping one id for each class and the names elsewhere was the tempting alternative; then
//! `fun x => x` prints as the `fun y => y` that somebody wrote first.

use crate::arena::{mix, Arena, Node};
use crate::copy::Sizes;
use crate::expr::{bits, Expr, ExprId, ExprNode, NatId};
use crate::level::{Level, LevelFlags, LevelId, LevelsId};
use crate::limits::{Budget, Limit};
use crate::name::{Name, NameId, NamePart, StrId};
use hashbrown::HashTable;
use num_bigint::BigUint;
use rustc_hash::FxHashMap;

/// What a store does with an expression that differs from a known one in binder names only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binders {
    /// It gets an id of its own (for terms that are shown to users).
    Kept,
    /// It is the known one (for the kernel). All expressions made are representatives.
    Merged,
}

/// A level's node with its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LevelNode {
    level: Level,
    has_param: bool,
    has_mvar: bool,
}

impl Node for LevelNode {
    fn hash(&self) -> u64 {
        self.level.hash()
    }
}

/// Interned sequences: strings, lists of levels and big numbers share this shape.
#[derive(Clone, Debug)]
struct Interned<'b, T> {
    base: Option<&'b Interned<'b, T>>,
    own: Vec<T>,
    table: HashTable<u32>,
}

impl<T> Default for Interned<'_, T> {
    fn default() -> Self {
        Interned { base: None, own: Vec::new(), table: HashTable::new() }
    }
}

impl<'b, T: Eq + std::hash::Hash> Interned<'b, T> {
    fn over(base: &'b Interned<'b, T>) -> Self {
        Interned { base: Some(base), own: Vec::new(), table: HashTable::new() }
    }

    fn first(&self) -> usize {
        self.base.map_or(0, |base| base.own.len())
    }

    fn get(&self, id: u32) -> &T {
        match self.base {
            Some(base) if (id as usize) < base.own.len() => &base.own[id as usize],
            base => &self.own[id as usize - base.map_or(0, |base| base.own.len())],
        }
    }

    fn find<Q>(&self, key: &Q) -> Option<u32>
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + std::hash::Hash + ?Sized,
    {
        let hash = hash_of(key);
        if let Some(base) = self.base {
            if let Some(&id) = base.table.find(hash, |&id| base.own[id as usize].borrow() == key) {
                return Some(id);
            }
        }
        let first = self.first();
        self.table.find(hash, |&id| self.own[id as usize - first].borrow() == key).copied()
    }

    fn intern<Q>(&mut self, key: &Q, owned: impl FnOnce(&Q) -> T) -> u32
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + std::hash::Hash + ?Sized,
    {
        if let Some(id) = self.find(key) {
            return id;
        }
        let first = self.first();
        let id = (first + self.own.len()) as u32;
        self.own.push(owned(key));
        let own = &self.own;
        self.table
            .insert_unique(hash_of(key), id, |&id| hash_of(own[id as usize - first].borrow()));
        id
    }

    fn truncate(&mut self, len: usize) {
        while self.first() + self.own.len() > len {
            let id = (self.first() + self.own.len()) as u32 - 1;
            let Some(value) = self.own.pop() else { return };
            if let Ok(entry) = self.table.find_entry(hash_of(&value), |&other| other == id) {
                entry.remove();
            }
        }
    }

    fn clear(&mut self) {
        self.own.clear();
        self.table.clear();
    }
}

fn hash_of<Q: std::hash::Hash + ?Sized>(key: &Q) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(key)
}

/// Names, levels and expressions; see the module's text.
#[derive(Clone, Debug)]
pub struct Store<'b> {
    strings: Interned<'b, Box<str>>,
    names: Arena<'b, Name>,
    levels: Arena<'b, LevelNode>,
    level_lists: Interned<'b, Box<[LevelId]>>,
    nats: Interned<'b, BigUint>,
    nat_bytes: usize,
    base: Option<&'b Store<'b>>,
    base_exprs: &'b [ExprNode],
    exprs: Vec<ExprNode>,
    table: HashTable<u32>,
    variants: HashTable<u32>,
    canonical: FxHashMap<ExprId, ExprId>,
    /// Expressions of this tier from here on are provisional.
    settled: usize,
    binders: Binders,
    /// The limits of whoever computes with this store.
    pub budget: Budget,
}

/// The size of a store at some time, to which it can be taken back.
#[derive(Clone, Copy, Debug)]
pub struct Checkpoint {
    strings: usize,
    names: usize,
    levels: usize,
    level_lists: usize,
    nats: usize,
    nat_bytes: usize,
    exprs: usize,
}

impl Default for Store<'_> {
    fn default() -> Self {
        Store::new()
    }
}

impl<'b> Store<'b> {
    /// An empty store that stands alone and keeps binder names.
    pub fn new() -> Self {
        let mut store = Store {
            strings: Interned::default(),
            names: Arena::default(),
            levels: Arena::default(),
            level_lists: Interned::default(),
            nats: Interned::default(),
            nat_bytes: 0,
            base: None,
            base_exprs: &[],
            exprs: Vec::new(),
            table: HashTable::new(),
            variants: HashTable::new(),
            canonical: FxHashMap::default(),
            settled: 0,
            binders: Binders::Kept,
            budget: Budget::unlimited(),
        };
        store.names.intern(Name::Anonymous);
        let zero = store.intern_level(Level::Zero);
        let one = store.intern_level(Level::Succ(zero));
        debug_assert!(zero == LevelId::ZERO && one == LevelId::ONE);
        let empty = store.mk_levels(&[]);
        debug_assert!(empty == LevelsId::EMPTY);
        store
    }

    /// An empty scratch store on top of a store that stands alone.
    pub fn over(base: &'b Store<'b>, binders: Binders) -> Self {
        debug_assert!(base.base.is_none(), "a store has at most two tiers");
        Store {
            strings: Interned::over(&base.strings),
            names: Arena::over(&base.names),
            levels: Arena::over(&base.levels),
            level_lists: Interned::over(&base.level_lists),
            nats: Interned::over(&base.nats),
            nat_bytes: 0,
            base: Some(base),
            base_exprs: &base.exprs,
            exprs: Vec::new(),
            table: HashTable::new(),
            variants: HashTable::new(),
            canonical: FxHashMap::default(),
            settled: 0,
            binders,
            budget: Budget::unlimited(),
        }
    }

    /// Forgets everything in this tier; its ids become meaningless.
    pub fn clear(&mut self) {
        self.strings.clear();
        self.names.clear();
        self.levels.clear();
        self.level_lists.clear();
        self.nats.clear();
        self.nat_bytes = 0;
        if self.exprs.capacity() > RETAINED {
            self.exprs = Vec::new();
            self.table = HashTable::new();
        } else {
            self.exprs.clear();
            self.table.clear();
        }
        self.variants.clear();
        self.canonical.clear();
        self.settled = 0;
    }

    /// Changes what the store does with binder names from here on; returns what it did before.
    ///
    /// What a store that kept names hands to one that merges them must be representatives, since
    /// from these only representatives are made.
    pub fn set_binders(&mut self, binders: Binders) -> Binders {
        std::mem::replace(&mut self.binders, binders)
    }

    /// The present size, for [`Store::rollback`].
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            strings: self.strings.first() + self.strings.own.len(),
            names: self.names.len(),
            levels: self.levels.len(),
            level_lists: self.level_lists.first() + self.level_lists.own.len(),
            nats: self.nats.first() + self.nats.own.len(),
            nat_bytes: self.nat_bytes,
            exprs: self.num_exprs(),
        }
    }

    /// Forgets everything made since the checkpoint; its ids become meaningless.
    ///
    /// What is older cannot refer to it, as parts are made before wholes.
    pub fn rollback(&mut self, to: &Checkpoint) {
        while self.num_exprs() > to.exprs {
            let id = self.num_exprs() as u32 - 1;
            let Some(node) = self.exprs.pop() else { break };
            let (table, hash) = if node.marks & bits::VARIANT == 0 {
                (&mut self.table, node.expr.shape_hash())
            } else {
                self.canonical.remove(&ExprId(id));
                (&mut self.variants, variant_hash(&node.expr))
            };
            if let Ok(entry) = table.find_entry(hash, |&other| other == id) {
                entry.remove();
            }
        }
        self.settled = self.exprs.len();
        self.nats.truncate(to.nats);
        self.nat_bytes = to.nat_bytes;
        self.level_lists.truncate(to.level_lists);
        self.levels.truncate(to.levels);
        self.names.truncate(to.names);
        self.strings.truncate(to.strings);
    }

    /// About how many bytes this tier uses.
    pub fn bytes(&self) -> usize {
        self.exprs.capacity() * std::mem::size_of::<ExprNode>()
            + self.table.capacity() * 5
            + self.levels.bytes()
            + self.names.bytes()
            + self.nat_bytes
    }

    /// How many ids of each kind belong to the base.
    pub(crate) fn base_sizes(&self) -> Sizes {
        match self.base {
            None => Sizes::default(),
            Some(base) => Sizes {
                names: base.names.len(),
                levels: base.levels.len(),
                lists: base.level_lists.own.len(),
                exprs: base.exprs.len(),
            },
        }
    }

    /// How many expressions there are, in both tiers: ids are below this number.
    pub fn num_exprs(&self) -> usize {
        self.base_exprs.len() + self.exprs.len()
    }

    /// How many expressions this tier has.
    #[inline(always)]
    pub fn own_exprs(&self) -> usize {
        self.exprs.len()
    }

    /// Whether an id is that of a name of this store.
    pub fn has_name(&self, id: NameId) -> bool {
        (id.0 as usize) < self.num_names()
    }

    /// How many names there are, in both tiers: ids are below this number.
    pub fn num_names(&self) -> usize {
        self.names.len()
    }

    /// Counts one step of work against the budget.
    #[inline(always)]
    pub fn tick(&mut self) -> Result<(), Limit> {
        if self.budget.due() {
            let size = self.bytes();
            return self.budget.look(size);
        }
        Ok(())
    }

    // Strings and names.

    /// The id of a string.
    pub fn mk_str(&mut self, text: &str) -> StrId {
        StrId(self.strings.intern(text, |text| text.into()))
    }

    /// The text of a string.
    pub fn str(&self, id: StrId) -> &str {
        self.strings.get(id.0)
    }

    /// The node of a name.
    pub fn name(&self, id: NameId) -> Name {
        *self.names.get(id.0)
    }

    /// `prefix.part`
    pub fn mk_name_str(&mut self, prefix: NameId, part: &str) -> NameId {
        let part = self.mk_str(part);
        NameId(self.names.intern(Name::Cons(prefix, NamePart::Str(part))))
    }

    /// `prefix.part` for a numeric part
    pub fn mk_name_num(&mut self, prefix: NameId, part: u64) -> NameId {
        NameId(self.names.intern(Name::Cons(prefix, NamePart::Num(part))))
    }

    /// The name whose string parts are separated by dots in `text`.
    pub fn mk_name(&mut self, text: &str) -> NameId {
        text.split('.').fold(NameId::ANONYMOUS, |prefix, part| self.mk_name_str(prefix, part))
    }

    // Levels.

    /// The node of a level.
    #[inline(always)]
    pub fn level(&self, id: LevelId) -> Level {
        self.levels.get(id.0).level
    }

    /// What a level contains.
    pub fn level_flags(&self, id: LevelId) -> LevelFlags {
        let node = self.levels.get(id.0);
        LevelFlags { has_param: node.has_param, has_mvar: node.has_mvar }
    }

    pub(crate) fn levels_flags(&self, list: LevelsId) -> LevelFlags {
        let mut flags = LevelFlags::default();
        if list != LevelsId::EMPTY {
            for &level in self.levels(list) {
                let of_level = self.level_flags(level);
                flags.has_param |= of_level.has_param;
                flags.has_mvar |= of_level.has_mvar;
            }
        }
        flags
    }

    /// The id of a level's node.
    pub fn intern_level(&mut self, level: Level) -> LevelId {
        let of = |id| self.level_flags(id);
        let flags = match level {
            Level::Zero => LevelFlags::default(),
            Level::Succ(l) => of(l),
            Level::Max(a, b) | Level::IMax(a, b) => LevelFlags {
                has_param: of(a).has_param || of(b).has_param,
                has_mvar: of(a).has_mvar || of(b).has_mvar,
            },
            Level::Param(_) => LevelFlags { has_param: true, has_mvar: false },
            Level::MVar(_) => LevelFlags { has_param: false, has_mvar: true },
        };
        let LevelFlags { has_param, has_mvar } = flags;
        LevelId(self.levels.intern(LevelNode { level, has_param, has_mvar }))
    }

    /// The id of a list of levels.
    pub fn mk_levels(&mut self, levels: &[LevelId]) -> LevelsId {
        LevelsId(self.level_lists.intern(levels, |levels| levels.into()))
    }

    /// The levels of a list.
    pub fn levels(&self, list: LevelsId) -> &[LevelId] {
        self.level_lists.get(list.0)
    }

    // Literals.

    /// The id of a natural number.
    pub fn mk_nat(&mut self, n: &BigUint) -> NatId {
        let before = self.nats.own.len();
        let id = NatId(self.nats.intern(n, BigUint::clone));
        if self.nats.own.len() > before {
            self.nat_bytes += 40 + n.bits() as usize / 8;
        }
        id
    }

    /// The number of an id.
    pub fn nat(&self, id: NatId) -> &BigUint {
        self.nats.get(id.0)
    }

    /// A natural-number literal.
    pub fn mk_nat_lit(&mut self, n: &BigUint) -> ExprId {
        let id = self.mk_nat(n);
        self.mk(Expr::NatLit(id))
    }

    // Expressions.

    /// The node of an expression.
    #[inline(always)]
    pub fn expr(&self, id: ExprId) -> Expr {
        self.node(id).expr
    }

    #[inline(always)]
    pub(crate) fn marks(&self, id: ExprId) -> u32 {
        self.node(id).marks
    }

    #[inline(always)]
    fn node(&self, id: ExprId) -> &ExprNode {
        let index = id.0 as usize;
        if index < self.base_exprs.len() {
            &self.base_exprs[index]
        } else {
            &self.exprs[index - self.base_exprs.len()]
        }
    }

    /// The representative of an expression's class (see the module's text).
    #[inline]
    pub fn canonical(&self, id: ExprId) -> ExprId {
        if self.marks(id) & bits::VARIANT == 0 {
            return id;
        }
        match self.base {
            Some(base) if (id.0 as usize) < self.base_exprs.len() => base.canonical[&id],
            _ => self.canonical[&id],
        }
    }

    /// The id of an expression's node.
    #[inline]
    pub fn mk(&mut self, expr: Expr) -> ExprId {
        if self.binders == Binders::Kept && !self.has_canonical_children(&expr) {
            return self.mk_variant(expr);
        }
        let found = self.mk_canonical(expr);
        if self.binders == Binders::Kept && self.expr(found) != expr {
            return self.mk_variant(expr);
        }
        found
    }

    /// The representative with the shape of `expr`, whose children are representatives.
    #[inline]
    fn mk_canonical(&mut self, expr: Expr) -> ExprId {
        debug_assert!(
            self.base.is_some() || self.table.len() + self.variants.len() == self.exprs.len()
        );
        let hash = expr.shape_hash();
        let first = self.base_exprs.len() as u32;
        if let Some(base) = self.base {
            // A node with a part in this tier cannot be in the base.
            if newest_part(&expr) < first {
                let nodes = self.base_exprs;
                let found = base.table.find(hash, |&id| nodes[id as usize].expr.same_shape(&expr));
                if let Some(&id) = found {
                    return ExprId(id);
                }
            }
        }
        let own = &self.exprs;
        if let Some(&id) =
            self.table.find(hash, |&id| own[(id - first) as usize].expr.same_shape(&expr))
        {
            return ExprId(id);
        }
        let id = first + own.len() as u32;
        let marks = self.marks_of(&expr);
        self.exprs.push(ExprNode { expr, marks });
        self.settled = self.exprs.len();
        let own = &self.exprs;
        self.table.insert_unique(hash, id, |&id| own[(id - first) as usize].expr.shape_hash());
        ExprId(id)
    }

    /// The id of a new expression that is not looked up until [`Store::settle`].
    ///
    /// For reading terms that are probably all different: looking up many at once takes half the
    /// time, because the table is larger than the processor's caches. Between this and
    /// `settle`, nothing but names, levels and literals may be made, and INVARIANT (unique ids) does not
    /// hold. `None` where [`Store::mk`] must be used, after settling.
    #[inline(always)]
    pub fn mk_provisional(&mut self, expr: Expr) -> Option<ExprId> {
        if self.base.is_some() || !self.has_canonical_children(&expr) {
            return None;
        }
        let marks = self.marks_of(&expr);
        let id = ExprId(self.exprs.len() as u32);
        self.exprs.push(ExprNode { expr, marks });
        Some(id)
    }

    /// How many provisional expressions there are.
    #[inline(always)]
    pub fn num_provisional(&self) -> usize {
        self.exprs.len() - self.settled
    }

    /// Looks up the provisional expressions; they become ordinary ones.
    ///
    /// Usually all were new, and the result is empty. Otherwise it has the final ids of all that
    /// were provisional, in order.
    pub fn settle(&mut self) -> Vec<ExprId> {
        let first = self.settled;
        let own = &self.exprs;
        for (id, node) in own.iter().enumerate().skip(first) {
            let hash = node.expr.shape_hash();
            let same = |&other: &u32| own[other as usize].expr.same_shape(&node.expr);
            if self.table.find(hash, same).is_some() {
                return self.settle_one_by_one(first, id);
            }
            self.table.insert_unique(hash, id as u32, |&id| own[id as usize].expr.shape_hash());
        }
        self.settled = self.exprs.len();
        Vec::new()
    }

    /// Settles from `repeated` on, which is not new, in the ordinary way.
    #[cold]
    fn settle_one_by_one(&mut self, first: usize, repeated: usize) -> Vec<ExprId> {
        let rest = self.exprs.split_off(repeated);
        let mut ids: Vec<ExprId> = (first..repeated).map(|id| ExprId(id as u32)).collect();
        for node in rest {
            let at = |id: ExprId| match (id.0 as usize).checked_sub(first) {
                Some(index) => ids[index],
                None => id,
            };
            let expr = node.expr.map_parts(at);
            ids.push(self.mk(expr));
        }
        self.settled = self.exprs.len();
        ids
    }

    fn has_canonical_children(&self, expr: &Expr) -> bool {
        let is = |id: ExprId| self.marks(id) & bits::VARIANT == 0;
        match *expr {
            Expr::App(f, a) => is(f) && is(a),
            Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => is(ty) && is(body),
            Expr::Let { ty, value, body, .. } => is(ty) && is(value) && is(body),
            Expr::Proj { expr, .. } => is(expr),
            Expr::MData(..) => false,
            _ => true,
        }
    }

    /// An expression that is not its class's representative.
    fn mk_variant(&mut self, expr: Expr) -> ExprId {
        let of = |id| self.canonical(id);
        let class = match expr {
            Expr::MData(_, e) => of(e),
            Expr::App(f, a) => {
                let expr = Expr::App(of(f), of(a));
                self.mk_canonical(expr)
            }
            Expr::Lam { info, name, ty, body } => {
                let expr = Expr::Lam { info, name, ty: of(ty), body: of(body) };
                self.mk_canonical(expr)
            }
            Expr::Pi { info, name, ty, body } => {
                let expr = Expr::Pi { info, name, ty: of(ty), body: of(body) };
                self.mk_canonical(expr)
            }
            Expr::Let { nondep, name, ty, value, body } => {
                let expr = Expr::Let { nondep, name, ty: of(ty), value: of(value), body: of(body) };
                self.mk_canonical(expr)
            }
            Expr::Proj { name, index, expr } => {
                let expr = Expr::Proj { name, index, expr: of(expr) };
                self.mk_canonical(expr)
            }
            _ => self.mk_canonical(expr),
        };
        let first = self.base_exprs.len() as u32;
        let hash = variant_hash(&expr);
        if let Some(base) = self.base {
            let nodes = self.base_exprs;
            if let Some(&id) = base.variants.find(hash, |&id| nodes[id as usize].expr == expr) {
                return ExprId(id);
            }
        }
        let own = &self.exprs;
        if let Some(&id) = self.variants.find(hash, |&id| own[(id - first) as usize].expr == expr) {
            return ExprId(id);
        }
        let id = first + own.len() as u32;
        let marks = self.marks_of(&expr) | bits::VARIANT;
        self.exprs.push(ExprNode { expr, marks });
        self.settled = self.exprs.len();
        let own = &self.exprs;
        self.variants.insert_unique(hash, id, |&id| variant_hash(&own[(id - first) as usize].expr));
        self.canonical.insert(ExprId(id), class);
        ExprId(id)
    }

    /// Room for `n` more expressions, so that reading many does not grow the tables step by step.
    pub fn reserve_exprs(&mut self, n: usize) {
        let own = &self.exprs;
        let first = self.base_exprs.len() as u32;
        self.table.reserve(n, |&id| own[(id - first) as usize].expr.shape_hash());
        self.exprs.reserve(n);
    }

    /// Gives back memory that reading reserved and did not use.
    pub fn shrink(&mut self) {
        self.exprs.shrink_to_fit();
    }
}

/// The greatest id among the expressions that a node is made of.
#[inline(always)]
fn newest_part(expr: &Expr) -> u32 {
    match *expr {
        Expr::App(f, a) => f.0.max(a.0),
        Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => ty.0.max(body.0),
        Expr::Let { ty, value, body, .. } => ty.0.max(value.0).max(body.0),
        Expr::Proj { expr, .. } | Expr::MData(_, expr) => expr.0,
        _ => 0,
    }
}

fn variant_hash(expr: &Expr) -> u64 {
    let marks = match *expr {
        Expr::Lam { info, name, .. } | Expr::Pi { info, name, .. } => {
            u64::from(name.0) << 2 | info as u64
        }
        Expr::Let { nondep, name, .. } => u64::from(name.0) << 1 | u64::from(nondep),
        _ => 0,
    };
    mix(marks, expr.shape_hash())
}

const RETAINED: usize = 1 << 14;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::BinderInfo;

    /// Makes a term of every kind of part, with a variant, and says how large the store is then.
    fn fill(store: &mut Store<'_>, text: &str) -> (usize, usize, usize) {
        let name = store.mk_name(text);
        let param = store.mk_level_param(name);
        let levels = store.mk_levels(&[param]);
        let constant = store.mk_const(name, levels);
        let literal = store.mk_nat_lit(&BigUint::from(text.len()));
        let body = store.mk_app(constant, literal);
        for binder in ["x", "y"] {
            let binder = store.mk_name(binder);
            store.mk_lam(BinderInfo::Default, binder, constant, body);
        }
        (store.num_exprs(), store.num_names(), store.levels.len())
    }

    /// A store that is rolled back is as if nothing had been made: the same terms get the same ids.
    #[test]
    fn rollback_forgets_exactly_what_came_after() {
        let mut store = Store::new();
        fill(&mut store, "kept");
        let before = store.checkpoint();
        let size = fill(&mut store, "dropped.once");
        let last = store.expr(ExprId(store.num_exprs() as u32 - 1));
        for _ in 0..3 {
            store.rollback(&before);
            assert_eq!(store.num_exprs(), before.exprs);
            assert_eq!(store.canonical.len(), store.variants.len());
            assert_eq!(fill(&mut store, "kept").0, before.exprs);
            assert_eq!(fill(&mut store, "dropped.once"), size);
            assert_eq!(store.expr(ExprId(store.num_exprs() as u32 - 1)), last);
        }
    }

    /// A term made of two earlier ones; small numbers make repetitions and mere renamings likely.
    fn random_expr(state: &mut u64, names: &[NameId], ids: &[ExprId]) -> Expr {
        let mut pick = |n: usize| {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (*state >> 33) as usize % n
        };
        let (a, b) = (ids[pick(ids.len())], ids[pick(ids.len())]);
        let name = names[pick(names.len())];
        match pick(4) {
            0 => Expr::Lam { info: BinderInfo::Default, name, ty: a, body: b },
            1 => Expr::Pi { info: BinderInfo::Default, name, ty: a, body: b },
            2 => Expr::BVar(pick(3) as u32),
            _ => Expr::App(a, b),
        }
    }

    /// Provisional expressions end up as the ones that looking each up makes.
    #[test]
    fn settling_is_interning() {
        let (mut plain, mut late) = (Store::new(), Store::new());
        let names: Vec<NameId> = ["x", "y"].iter().map(|name| plain.mk_name(name)).collect();
        let _ = ["x", "y"].map(|name| late.mk_name(name));
        let mut ids = vec![plain.mk_bvar(0)];
        let mut late_ids = vec![late.mk_bvar(0)];
        let mut state = 1;
        for step in 0..4000 {
            let from = if step % 3 == 0 { ids.len().saturating_sub(9) } else { 0 };
            let among = from..ids.len().min(from + 24);
            let seed = state;
            ids.push(plain.mk(random_expr(&mut state, &names, &ids[among.clone()])));
            let expr = random_expr(&mut { seed }, &names, &late_ids[among.clone()]);
            let id = late.mk_provisional(expr).unwrap_or_else(|| {
                let first = late_ids.len() - late.num_provisional();
                for (place, id) in late_ids[first..].iter_mut().zip(late.settle()) {
                    *place = id;
                }
                let expr = random_expr(&mut { seed }, &names, &late_ids[among.clone()]);
                late.mk(expr)
            });
            late_ids.push(id);
            if step % 7 == 0 {
                let first = late_ids.len() - late.num_provisional();
                for (place, id) in late_ids[first..].iter_mut().zip(late.settle()) {
                    *place = id;
                }
            }
        }
        late.settle();
        assert!(plain.num_exprs() > 500 && plain.num_exprs() < 4000);
        for (&a, &b) in ids.iter().zip(&late_ids) {
            assert_eq!(plain.expr_to_string(a), late.expr_to_string(b));
        }
        assert_eq!(plain.num_exprs(), late.num_exprs());
    }
}
