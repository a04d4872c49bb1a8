//! Hashes and equality of terms that may be in different stores.
//!
//! Within a store, equal terms have equal ids. Between stores, terms are equal when they look the
//! same, so a term's hash must not depend on ids. It is computed once for each term, for all older
//! terms of the store at the same time.

use gnomon_engine::transfer::children;
use gnomon_term::arena::mix;
use gnomon_term::{
    Budget, Expr, ExprId, FxHashSet, Level, LevelId, Limit, Name, NameId, NamePart, Store,
};

/// The hashes of a store's oldest names, levels and expressions, by id.
#[derive(Default)]
pub(crate) struct Hashes {
    names: Vec<u64>,
    levels: Vec<u64>,
    exprs: Vec<u64>,
}

fn of_text(text: &str) -> u64 {
    text.as_bytes().chunks(8).fold(mix(1, text.len() as u64), |hash, chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        mix(hash, u64::from_le_bytes(word))
    })
}

impl Hashes {
    fn name(&mut self, store: &Store<'_>, name: NameId) -> u64 {
        while self.names.len() <= name.0 as usize {
            let hash = match store.name(NameId(self.names.len() as u32)) {
                Name::Anonymous => 0,
                Name::Cons(prefix, part) => {
                    let part = match part {
                        NamePart::Str(text) => mix(2, of_text(store.str(text))),
                        NamePart::Num(number) => mix(3, number),
                    };
                    mix(self.names[prefix.0 as usize], part)
                }
            };
            self.names.push(hash);
        }
        self.names[name.0 as usize]
    }

    /// The hash of a level.
    pub fn level(&mut self, store: &Store<'_>, level: LevelId) -> u64 {
        while self.levels.len() <= level.0 as usize {
            let of = |this: &Self, level: LevelId| this.levels[level.0 as usize];
            let hash = match store.level(LevelId(self.levels.len() as u32)) {
                Level::Zero => 4,
                Level::Succ(l) => mix(5, of(self, l)),
                Level::Max(a, b) => mix(mix(6, of(self, a)), of(self, b)),
                Level::IMax(a, b) => mix(mix(7, of(self, a)), of(self, b)),
                Level::Param(name) => mix(8, self.name(store, name)),
                Level::MVar(mvar) => mix(9, u64::from(mvar.0)),
            };
            self.levels.push(hash);
        }
        self.levels[level.0 as usize]
    }

    /// The hash of an expression.
    pub fn expr(&mut self, store: &Store<'_>, e: ExprId) -> u64 {
        while self.exprs.len() <= e.0 as usize {
            let hash = self.node(store, &store.expr(ExprId(self.exprs.len() as u32)));
            self.exprs.push(hash);
        }
        self.exprs[e.0 as usize]
    }

    fn node(&mut self, store: &Store<'_>, expr: &Expr) -> u64 {
        let own = match *expr {
            Expr::BVar(i) => mix(10, u64::from(i)),
            Expr::FVar(fvar) => mix(11, u64::from(fvar.0)),
            Expr::MVar(mvar) => mix(12, u64::from(mvar.0)),
            Expr::Sort(level) => mix(13, self.level(store, level)),
            Expr::Const(name, levels) => {
                let name = mix(14, self.name(store, name));
                store.levels(levels).iter().fold(name, |hash, &l| mix(hash, self.level(store, l)))
            }
            Expr::App(..) => 15,
            Expr::Lam { info, name, .. } => mix(16 + info as u64, self.name(store, name)),
            Expr::Pi { info, name, .. } => mix(24 + info as u64, self.name(store, name)),
            Expr::Let { nondep, name, .. } => mix(32 + u64::from(nondep), self.name(store, name)),
            Expr::NatLit(n) => store.nat(n).iter_u64_digits().fold(34, mix),
            Expr::StrLit(text) => mix(35, of_text(store.str(text))),
            Expr::MData(data, _) => mix(36, of_text(store.str(data))),
            Expr::Proj { name, index, .. } => {
                mix(37 + (u64::from(index) << 8), self.name(store, name))
            }
        };
        children(expr).fold(own, |hash, child| mix(hash, self.exprs[child.0 as usize]))
    }
}

/// What is ignored when terms of two stores are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    /// Nothing.
    Exactly,
    /// Binder names, binder infos and metadata.
    UpToAlpha,
}

fn same_name(a: &Store<'_>, x: NameId, b: &Store<'_>, y: NameId) -> bool {
    let (mut x, mut y) = (x, y);
    loop {
        match (a.name(x), b.name(y)) {
            (Name::Anonymous, Name::Anonymous) => return true,
            (Name::Cons(p, part), Name::Cons(q, other)) => {
                let same = match (part, other) {
                    (NamePart::Str(s), NamePart::Str(t)) => a.str(s) == b.str(t),
                    (NamePart::Num(m), NamePart::Num(n)) => m == n,
                    _ => false,
                };
                if !same {
                    return false;
                }
                (x, y) = (p, q);
            }
            _ => return false,
        }
    }
}

/// Whether two levels of two stores look the same.
pub(crate) fn same_level(a: &Store<'_>, x: LevelId, b: &Store<'_>, y: LevelId) -> bool {
    let mut seen = FxHashSet::default();
    let mut pending = vec![(x, y)];
    while let Some((x, y)) = pending.pop() {
        if !seen.insert((x, y)) {
            continue;
        }
        match (a.level(x), b.level(y)) {
            (Level::Zero, Level::Zero) => {}
            (Level::Succ(l), Level::Succ(m)) => pending.push((l, m)),
            (Level::Max(l, m), Level::Max(n, o)) | (Level::IMax(l, m), Level::IMax(n, o)) => {
                pending.extend([(l, n), (m, o)]);
            }
            (Level::Param(m), Level::Param(n)) if same_name(a, m, b, n) => {}
            (Level::MVar(m), Level::MVar(n)) if m == n => {}
            _ => return false,
        }
    }
    true
}

fn same_levels(a: &Store<'_>, xs: &[LevelId], b: &Store<'_>, ys: &[LevelId]) -> bool {
    xs.len() == ys.len() && xs.iter().zip(ys).all(|(&x, &y)| same_level(a, x, b, y))
}

/// Whether two expressions of two stores look the same.
pub(crate) fn same_expr(
    a: &Store<'_>,
    x: ExprId,
    b: &Store<'_>,
    y: ExprId,
    compare: Compare,
    budget: &mut Budget,
) -> Result<bool, Limit> {
    let exactly = compare == Compare::Exactly;
    let (x, y) = if exactly { (x, y) } else { (a.canonical(x), b.canonical(y)) };
    let mut seen = FxHashSet::default();
    let mut pending = vec![(x, y)];
    while let Some((x, y)) = pending.pop() {
        if !seen.insert((x, y)) {
            continue;
        }
        if budget.due() {
            budget.look(0)?;
        }
        let same_binder = |i, m, j, n| !exactly || (i == j && same_name(a, m, b, n));
        match (a.expr(x), b.expr(y)) {
            (Expr::BVar(i), Expr::BVar(j)) if i == j => {}
            (Expr::FVar(m), Expr::FVar(n)) if m == n => {}
            (Expr::MVar(m), Expr::MVar(n)) if m == n => {}
            (Expr::Sort(l), Expr::Sort(m)) if same_level(a, l, b, m) => {}
            (Expr::Const(m, ls), Expr::Const(n, ms))
                if same_name(a, m, b, n) && same_levels(a, a.levels(ls), b, b.levels(ms)) => {}
            (Expr::App(f, c), Expr::App(g, d)) => pending.extend([(f, g), (c, d)]),
            (
                Expr::Lam { info, name, ty, body },
                Expr::Lam { info: info2, name: name2, ty: ty2, body: body2 },
            )
            | (
                Expr::Pi { info, name, ty, body },
                Expr::Pi { info: info2, name: name2, ty: ty2, body: body2 },
            ) if same_binder(info as u32, name, info2 as u32, name2) => {
                pending.extend([(ty, ty2), (body, body2)]);
            }
            (
                Expr::Let { nondep, name, ty, value, body },
                Expr::Let { nondep: nondep2, name: name2, ty: ty2, value: value2, body: body2 },
            ) if same_binder(u32::from(nondep), name, u32::from(nondep2), name2) => {
                pending.extend([(ty, ty2), (value, value2), (body, body2)]);
            }
            (Expr::NatLit(m), Expr::NatLit(n)) if a.nat(m) == b.nat(n) => {}
            (Expr::StrLit(s), Expr::StrLit(t)) if a.str(s) == b.str(t) => {}
            (Expr::MData(d, e), Expr::MData(d2, e2)) if a.str(d) == b.str(d2) => {
                pending.push((e, e2));
            }
            (
                Expr::Proj { name, index, expr },
                Expr::Proj { name: name2, index: index2, expr: expr2 },
            ) if index == index2 && same_name(a, name, b, name2) => pending.push((expr, expr2)),
            _ => return Ok(false),
        }
    }
    Ok(true)
}
