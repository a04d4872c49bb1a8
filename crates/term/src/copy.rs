//! Taking terms out of a scratch store, to put them into the frozen store below it.
//!
//! The scratch store borrows the frozen one, so the copy goes through a [`Parcel`] that borrows
//! neither.

use crate::expr::{Expr, ExprId};
use crate::level::{Level, LevelId, LevelsId};
use crate::name::{Name, NameId, NamePart, StrId};
use crate::store::Store;
use num_bigint::BigUint;
use rustc_hash::FxHashMap;

/// Terms of a scratch store, in an order in which parts come first.
///
/// Ids inside are those of the scratch store; ids of the frozen store below mean themselves.
#[derive(Default)]
pub struct Parcel {
    names: Vec<(NameId, NameId, ParcelPart)>,
    levels: Vec<(LevelId, Level)>,
    lists: Vec<(LevelsId, Vec<LevelId>)>,
    exprs: Vec<(ExprId, ParcelExpr)>,
}

enum ParcelPart {
    Str(String),
    Num(u64),
}

enum ParcelExpr {
    Node(Expr),
    Nat(BigUint),
    Str(String),
    MData(String, ExprId),
}

/// Where the terms of a parcel went.
#[derive(Default)]
pub struct Unpacked {
    names: FxHashMap<NameId, NameId>,
    levels: FxHashMap<LevelId, LevelId>,
    lists: FxHashMap<LevelsId, LevelsId>,
    exprs: FxHashMap<ExprId, ExprId>,
}

impl Unpacked {
    /// The name in the receiving store.
    pub fn name(&self, name: NameId) -> NameId {
        self.names.get(&name).copied().unwrap_or(name)
    }

    /// The expression in the receiving store.
    pub fn expr(&self, e: ExprId) -> ExprId {
        self.exprs.get(&e).copied().unwrap_or(e)
    }

    fn level(&self, level: LevelId) -> LevelId {
        self.levels.get(&level).copied().unwrap_or(level)
    }

    fn list(&self, list: LevelsId) -> LevelsId {
        self.lists.get(&list).copied().unwrap_or(list)
    }
}

/// Collects what a scratch store has and its base has not.
struct Packer<'s, 'b> {
    store: &'s Store<'b>,
    base: Sizes,
    parcel: Parcel,
    seen: rustc_hash::FxHashSet<(u8, u32)>,
}

/// How many ids of each kind belong to a store's base.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sizes {
    pub names: usize,
    pub levels: usize,
    pub lists: usize,
    pub exprs: usize,
}

impl Packer<'_, '_> {
    fn name(&mut self, name: NameId) {
        let mut chain = Vec::new();
        let mut current = name;
        while current.0 as usize >= self.base.names && self.seen.insert((0, current.0)) {
            let Name::Cons(prefix, part) = self.store.name(current) else { break };
            chain.push((current, prefix, part));
            current = prefix;
        }
        for (id, prefix, part) in chain.into_iter().rev() {
            let part = match part {
                NamePart::Str(text) => ParcelPart::Str(self.store.str(text).to_owned()),
                NamePart::Num(number) => ParcelPart::Num(number),
            };
            self.parcel.names.push((id, prefix, part));
        }
    }

    fn level(&mut self, level: LevelId) {
        let mut pending = vec![(level, false)];
        while let Some((id, parts_done)) = pending.pop() {
            if parts_done {
                self.parcel.levels.push((id, self.store.level(id)));
                continue;
            }
            if (id.0 as usize) < self.base.levels || !self.seen.insert((1, id.0)) {
                continue;
            }
            pending.push((id, true));
            match self.store.level(id) {
                Level::Succ(l) => pending.push((l, false)),
                Level::Max(a, b) | Level::IMax(a, b) => {
                    pending.extend([(a, false), (b, false)]);
                }
                Level::Param(name) => self.name(name),
                Level::Zero | Level::MVar(_) => {}
            }
        }
    }

    fn list(&mut self, list: LevelsId) {
        if (list.0 as usize) < self.base.lists || !self.seen.insert((2, list.0)) {
            return;
        }
        let levels = self.store.levels(list).to_vec();
        for &level in &levels {
            self.level(level);
        }
        self.parcel.lists.push((list, levels));
    }

    fn expr(&mut self, e: ExprId) {
        let mut pending = vec![(e, false)];
        while let Some((id, parts_done)) = pending.pop() {
            let expr = self.store.expr(id);
            if parts_done {
                let node = match expr {
                    Expr::NatLit(n) => ParcelExpr::Nat(self.store.nat(n).clone()),
                    Expr::StrLit(text) => ParcelExpr::Str(self.store.str(text).to_owned()),
                    Expr::MData(data, e) => ParcelExpr::MData(self.store.str(data).to_owned(), e),
                    _ => ParcelExpr::Node(expr),
                };
                self.parcel.exprs.push((id, node));
                continue;
            }
            if (id.0 as usize) < self.base.exprs || !self.seen.insert((3, id.0)) {
                continue;
            }
            pending.push((id, true));
            match expr {
                Expr::Sort(level) => self.level(level),
                Expr::Const(name, levels) => {
                    self.name(name);
                    self.list(levels);
                }
                Expr::App(f, a) => pending.extend([(f, false), (a, false)]),
                Expr::Lam { name, ty, body, .. } | Expr::Pi { name, ty, body, .. } => {
                    self.name(name);
                    pending.extend([(ty, false), (body, false)]);
                }
                Expr::Let { name, ty, value, body, .. } => {
                    self.name(name);
                    pending.extend([(ty, false), (value, false), (body, false)]);
                }
                Expr::MData(_, expr) => pending.push((expr, false)),
                Expr::Proj { name, expr, .. } => {
                    self.name(name);
                    pending.push((expr, false));
                }
                _ => {}
            }
        }
    }
}

impl Store<'_> {
    /// Takes out names and expressions, with all their parts, for this store's base.
    pub fn pack(&self, names: &[NameId], exprs: &[ExprId]) -> Parcel {
        let mut packer = Packer {
            store: self,
            base: self.base_sizes(),
            parcel: Parcel::default(),
            seen: rustc_hash::FxHashSet::default(),
        };
        for &name in names {
            packer.name(name);
        }
        for &e in exprs {
            packer.expr(e);
        }
        packer.parcel
    }

    /// Adds the terms of a parcel that was packed above this store.
    pub fn unpack(&mut self, parcel: &Parcel) -> Unpacked {
        let mut to = Unpacked::default();
        for (id, prefix, part) in &parcel.names {
            let prefix = to.name(*prefix);
            let name = match part {
                ParcelPart::Str(text) => self.mk_name_str(prefix, text),
                ParcelPart::Num(number) => self.mk_name_num(prefix, *number),
            };
            to.names.insert(*id, name);
        }
        for &(id, level) in &parcel.levels {
            let level = match level {
                Level::Succ(l) => Level::Succ(to.level(l)),
                Level::Max(a, b) => Level::Max(to.level(a), to.level(b)),
                Level::IMax(a, b) => Level::IMax(to.level(a), to.level(b)),
                Level::Param(name) => Level::Param(to.name(name)),
                Level::Zero | Level::MVar(_) => level,
            };
            to.levels.insert(id, self.intern_level(level));
        }
        for (id, levels) in &parcel.lists {
            let levels: Vec<LevelId> = levels.iter().map(|&level| to.level(level)).collect();
            to.lists.insert(*id, self.mk_levels(&levels));
        }
        for (id, node) in &parcel.exprs {
            let e = match node {
                ParcelExpr::Nat(n) => self.mk_nat_lit(n),
                ParcelExpr::Str(text) => {
                    let text: StrId = self.mk_str(text);
                    self.mk(Expr::StrLit(text))
                }
                ParcelExpr::MData(data, e) => {
                    let data = self.mk_str(data);
                    self.mk(Expr::MData(data, to.expr(*e)))
                }
                ParcelExpr::Node(expr) => self.mk(relocate(*expr, &to)),
            };
            to.exprs.insert(*id, e);
        }
        to
    }
}

fn relocate(expr: Expr, to: &Unpacked) -> Expr {
    match expr {
        Expr::Sort(level) => Expr::Sort(to.level(level)),
        Expr::Const(name, levels) => Expr::Const(to.name(name), to.list(levels)),
        Expr::App(f, a) => Expr::App(to.expr(f), to.expr(a)),
        Expr::Lam { info, name, ty, body } => {
            Expr::Lam { info, name: to.name(name), ty: to.expr(ty), body: to.expr(body) }
        }
        Expr::Pi { info, name, ty, body } => {
            Expr::Pi { info, name: to.name(name), ty: to.expr(ty), body: to.expr(body) }
        }
        Expr::Let { nondep, name, ty, value, body } => Expr::Let {
            nondep,
            name: to.name(name),
            ty: to.expr(ty),
            value: to.expr(value),
            body: to.expr(body),
        },
        Expr::Proj { name, index, expr } => {
            Expr::Proj { name: to.name(name), index, expr: to.expr(expr) }
        }
        other => other,
    }
}
