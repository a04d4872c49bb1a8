//! Copying terms from one store into another, and visiting all parts of a term.
//!
//! Nothing here recurses. Parts have smaller ids than the wholes they are parts of, so sorting the
//! ids of what is reachable puts it in an order in which it can be rebuilt.

use gnomon_kernel::Declaration;
use gnomon_term::{
    Budget, Expr, ExprId, FxHashMap, FxHashSet, Level, LevelId, LevelsId, Limit, Name, NameId,
    NamePart, Store,
};

/// What was copied from one store into another already.
#[derive(Default)]
pub struct Memo {
    names: FxHashMap<NameId, NameId>,
    levels: FxHashMap<LevelId, LevelId>,
    exprs: FxHashMap<ExprId, ExprId>,
}

impl Memo {
    /// The number of expressions.
    pub fn len(&self) -> usize {
        self.exprs.len()
    }

    /// Whether no expression was copied.
    pub fn is_empty(&self) -> bool {
        self.exprs.is_empty()
    }
}

fn step(budget: &mut Budget) -> Result<(), Limit> {
    match budget.due() {
        true => budget.look(0),
        false => Ok(()),
    }
}

/// The direct subexpressions of an expression, in no particular order.
pub fn children(expr: &Expr) -> impl Iterator<Item = ExprId> {
    let parts = match *expr {
        Expr::App(f, a) => [Some(f), Some(a), None],
        Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => [Some(ty), Some(body), None],
        Expr::Let { ty, value, body, .. } => [Some(ty), Some(value), Some(body)],
        Expr::MData(_, e) | Expr::Proj { expr: e, .. } => [Some(e), None, None],
        _ => [None; 3],
    };
    parts.into_iter().flatten()
}

/// What a number that is written as such needs.
pub const OF_NUMBERS: [&str; 1] = ["Nat"];

/// What a text that is written as such needs.
pub const OF_TEXTS: [&str; 7] =
    ["String", "String.ofList", "String.mk", "Char.ofNat", "List.nil", "List.cons", "Nat"];

/// What a literal needs; nothing, if the expression is none.
pub fn needs_of_literal(expr: &Expr) -> &'static [&'static str] {
    match expr {
        Expr::NatLit(_) => &OF_NUMBERS,
        Expr::StrLit(_) => &OF_TEXTS,
        _ => &[],
    }
}

/// The constants that occur in declarations; and, by their texts, what literals need.
pub fn constants_in(
    store: &Store<'_>,
    decls: &[Declaration],
) -> (FxHashSet<NameId>, FxHashSet<&'static str>) {
    let mut pending = Vec::new();
    for decl in decls {
        match decl {
            Declaration::Axiom(info) => pending.push(info.val.ty),
            Declaration::Quot(info) => pending.push(info.val.ty),
            Declaration::Definition(info) => pending.extend([info.val.ty, info.value]),
            Declaration::Theorem(info) => pending.extend([info.val.ty, info.value]),
            Declaration::Opaque(info) => pending.extend([info.val.ty, info.value]),
            Declaration::Inductive(block) => {
                pending.extend(block.types.iter().map(|info| info.val.ty));
                pending.extend(block.ctors.iter().map(|info| info.val.ty));
                for rec in &block.recs {
                    pending.push(rec.val.ty);
                    pending.extend(rec.rules.iter().map(|rule| rule.rhs));
                }
            }
        }
    }
    let mut seen = FxHashSet::default();
    let mut names = FxHashSet::default();
    let mut texts = FxHashSet::default();
    while let Some(e) = pending.pop() {
        if !seen.insert(e) {
            continue;
        }
        let expr = store.expr(e);
        if let Expr::Const(name, _) | Expr::Proj { name, .. } = expr {
            names.insert(name);
        }
        texts.extend(needs_of_literal(&expr));
        pending.extend(children(&expr));
    }
    (names, texts)
}

/// The expressions that `roots` are made of, themselves included, parts first.
///
/// What `is_known`, and what only that is made of, is left out.
pub fn reachable(
    store: &Store<'_>,
    roots: &[ExprId],
    is_known: impl Fn(ExprId) -> bool,
    budget: &mut Budget,
) -> Result<Vec<ExprId>, Limit> {
    let mut seen = FxHashSet::default();
    let mut pending: Vec<ExprId> = roots.to_vec();
    while let Some(e) = pending.pop() {
        if is_known(e) || !seen.insert(e) {
            continue;
        }
        step(budget)?;
        pending.extend(children(&store.expr(e)));
    }
    let mut found: Vec<ExprId> = seen.into_iter().collect();
    found.sort_unstable();
    Ok(found)
}

/// The levels that `roots` are made of, themselves included, parts first.
pub fn reachable_levels(
    store: &Store<'_>,
    roots: impl IntoIterator<Item = LevelId>,
) -> Vec<LevelId> {
    let mut seen = FxHashSet::default();
    let mut pending: Vec<LevelId> = roots.into_iter().collect();
    while let Some(level) = pending.pop() {
        if !seen.insert(level) {
            continue;
        }
        match store.level(level) {
            Level::Succ(l) => pending.push(l),
            Level::Max(a, b) | Level::IMax(a, b) => pending.extend([a, b]),
            Level::Zero | Level::Param(_) | Level::MVar(_) => {}
        }
    }
    let mut found: Vec<LevelId> = seen.into_iter().collect();
    found.sort_unstable();
    found
}

/// The universe parameters among `levels`, in the order of their ids.
pub fn params_of(store: &Store<'_>, levels: &[LevelId]) -> Vec<NameId> {
    let param = |&level: &LevelId| match store.level(level) {
        Level::Param(name) => Some(name),
        _ => None,
    };
    levels.iter().filter_map(param).collect()
}

/// The levels that occur directly in an expression's node.
pub fn levels_of<'s>(store: &'s Store<'_>, expr: &'s Expr) -> &'s [LevelId] {
    match expr {
        Expr::Sort(level) => std::slice::from_ref(level),
        Expr::Const(_, levels) => store.levels(*levels),
        _ => &[],
    }
}

struct Copier<'a, 'b, 's, 't> {
    from: &'a Store<'s>,
    to: &'b mut Store<'t>,
    known: Option<&'a Memo>,
    memo: &'a mut Memo,
}

/// Copies expressions and levels.
///
/// `known` and `memo` tell what is there already; `memo` learns the rest.
pub fn copy(
    from: &Store<'_>,
    to: &mut Store<'_>,
    known: Option<&Memo>,
    memo: &mut Memo,
    budget: &mut Budget,
    exprs: &[ExprId],
    levels: &[LevelId],
) -> Result<(Vec<ExprId>, Vec<LevelId>), Limit> {
    let mut copier = Copier { from, to, known, memo };
    let new = {
        let is_known = |e| copier.find(e).is_some();
        reachable(from, exprs, is_known, budget)?
    };
    for e in new {
        step(budget)?;
        let made = copier.expr(from.expr(e));
        copier.memo.exprs.insert(e, made);
    }
    let exprs = exprs.iter().map(|&e| copier.part(e)).collect();
    let levels = levels.iter().map(|&level| copier.level(level)).collect();
    Ok((exprs, levels))
}

/// Copies names.
pub fn copy_names(
    from: &Store<'_>,
    to: &mut Store<'_>,
    memo: &mut Memo,
    names: &[NameId],
) -> Box<[NameId]> {
    let mut copier = Copier { from, to, known: None, memo };
    names.iter().map(|&name| copier.name(name)).collect()
}

impl Copier<'_, '_, '_, '_> {
    fn find(&self, e: ExprId) -> Option<ExprId> {
        let known = self.known.and_then(|known| known.exprs.get(&e));
        known.or_else(|| self.memo.exprs.get(&e)).copied()
    }

    /// A part that was copied before the whole.
    fn part(&self, e: ExprId) -> ExprId {
        match self.find(e) {
            Some(copied) => copied,
            None => unreachable!("parts come before wholes"),
        }
    }

    fn name(&mut self, name: NameId) -> NameId {
        let mut chain = Vec::new();
        let mut current = name;
        let mut copied = loop {
            if let Some(&copied) = self.memo.names.get(&current) {
                break copied;
            }
            match self.from.name(current) {
                Name::Anonymous => break NameId::ANONYMOUS,
                Name::Cons(prefix, part) => {
                    chain.push((current, part));
                    current = prefix;
                }
            }
        };
        for (original, part) in chain.into_iter().rev() {
            copied = match part {
                NamePart::Str(text) => self.to.mk_name_str(copied, self.from.str(text)),
                NamePart::Num(number) => self.to.mk_name_num(copied, number),
            };
            self.memo.names.insert(original, copied);
        }
        copied
    }

    fn level(&mut self, level: LevelId) -> LevelId {
        if let Some(&copied) = self.memo.levels.get(&level) {
            return copied;
        }
        for original in reachable_levels(self.from, [level]) {
            if self.memo.levels.contains_key(&original) {
                continue;
            }
            let part = |this: &Self, level: LevelId| match this.memo.levels.get(&level) {
                Some(&copied) => copied,
                None => unreachable!("parts come before wholes"),
            };
            let node = match self.from.level(original) {
                Level::Succ(l) => Level::Succ(part(self, l)),
                Level::Max(a, b) => Level::Max(part(self, a), part(self, b)),
                Level::IMax(a, b) => Level::IMax(part(self, a), part(self, b)),
                Level::Param(name) => Level::Param(self.name(name)),
                node @ (Level::Zero | Level::MVar(_)) => node,
            };
            let copied = self.to.intern_level(node);
            self.memo.levels.insert(original, copied);
        }
        self.memo.levels[&level]
    }

    fn levels(&mut self, levels: LevelsId) -> LevelsId {
        let from = self.from;
        let levels: Vec<LevelId> =
            from.levels(levels).iter().map(|&level| self.level(level)).collect();
        self.to.mk_levels(&levels)
    }

    fn expr(&mut self, expr: Expr) -> ExprId {
        let copied = match expr {
            Expr::BVar(_) | Expr::FVar(_) | Expr::MVar(_) => expr,
            Expr::Sort(level) => Expr::Sort(self.level(level)),
            Expr::Const(name, levels) => Expr::Const(self.name(name), self.levels(levels)),
            Expr::App(f, a) => Expr::App(self.part(f), self.part(a)),
            Expr::Lam { info, name, ty, body } => {
                Expr::Lam { info, name: self.name(name), ty: self.part(ty), body: self.part(body) }
            }
            Expr::Pi { info, name, ty, body } => {
                Expr::Pi { info, name: self.name(name), ty: self.part(ty), body: self.part(body) }
            }
            Expr::Let { nondep, name, ty, value, body } => Expr::Let {
                nondep,
                name: self.name(name),
                ty: self.part(ty),
                value: self.part(value),
                body: self.part(body),
            },
            Expr::NatLit(n) => Expr::NatLit(self.to.mk_nat(self.from.nat(n))),
            Expr::StrLit(text) => Expr::StrLit(self.to.mk_str(self.from.str(text))),
            Expr::MData(data, e) => Expr::MData(self.to.mk_str(self.from.str(data)), self.part(e)),
            Expr::Proj { name, index, expr } => {
                Expr::Proj { name: self.name(name), index, expr: self.part(expr) }
            }
        };
        self.to.mk(copied)
    }
}
