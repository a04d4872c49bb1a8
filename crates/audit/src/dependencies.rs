//! Which constants a declaration mentions, and what follows from it: the declarations that a
//! declaration needs, and the axioms that a list of declarations uses.
//!
//! This looks at declarations as they are stated, before the kernel saw them. It is part of what an
//! auditor trusts: the kernel allows every axiom. The counterpart in Lean is `#print axioms`
//! (`CollectAxioms`).

use gnomon_kernel::known::Known;
use gnomon_kernel::{Declaration, DefinitionSafety};
use gnomon_term::{Expr, ExprId, Name, NameId, NamePart, Store};

/// Declarations by the names of their constants.
pub struct Index<'a> {
    /// The terms of the declarations.
    pub store: &'a Store<'static>,
    /// The declarations in order.
    pub declarations: &'a [Declaration],
    known: &'a Known,
    /// For each name id, one more than the position of the first declaration of that name, or 0.
    by_name: Vec<u32>,
}

/// A declaration with all that it needs, by position.
pub struct Closure {
    /// What it mentions, directly or not, itself included.
    pub needed: Vec<bool>,
    /// `needed`, and the definitions by which the kernel finds that the operations on numerals
    /// are genuine.
    pub checked: Vec<bool>,
}

/// Which expressions were visited in the present round.
struct Visits {
    round: u32,
    stamps: Vec<u32>,
    pending: Vec<ExprId>,
}

impl Visits {
    fn new(store: &Store<'_>) -> Visits {
        Visits { round: 1, stamps: vec![0; store.num_exprs()], pending: Vec::new() }
    }
}

/// Calls `visit` with each type and value of a declaration, but not with stated recursors, which
/// follow from the rest.
fn for_each_term(decl: &Declaration, mut visit: impl FnMut(ExprId)) {
    match decl {
        Declaration::Axiom(info) => visit(info.val.ty),
        Declaration::Quot(info) => visit(info.val.ty),
        Declaration::Definition(info) => {
            visit(info.val.ty);
            visit(info.value);
        }
        Declaration::Theorem(info) => {
            visit(info.val.ty);
            visit(info.value);
        }
        Declaration::Opaque(info) => {
            visit(info.val.ty);
            visit(info.value);
        }
        Declaration::Inductive(decl) => {
            decl.types.iter().for_each(|info| visit(info.val.ty));
            decl.ctors.iter().for_each(|info| visit(info.val.ty));
        }
    }
}

/// The name under which a declaration is reported: for an inductive block that of its first type.
pub fn name_of(decl: &Declaration) -> NameId {
    match decl {
        Declaration::Axiom(info) => info.val.name,
        Declaration::Quot(info) => info.val.name,
        Declaration::Definition(info) => info.val.name,
        Declaration::Theorem(info) => info.val.name,
        Declaration::Opaque(info) => info.val.name,
        Declaration::Inductive(decl) => {
            decl.types.first().map_or(NameId::ANONYMOUS, |info| info.val.name)
        }
    }
}

/// Whether proofs may use the declaration. What is unsafe or partial the kernel keeps out of them.
fn is_safe(decl: &Declaration) -> bool {
    match decl {
        Declaration::Axiom(info) => !info.is_unsafe,
        Declaration::Definition(info) => info.safety == DefinitionSafety::Safe,
        Declaration::Opaque(info) => !info.is_unsafe,
        Declaration::Inductive(decl) => decl.types.iter().all(|info| !info.is_unsafe),
        Declaration::Theorem(_) | Declaration::Quot(_) => true,
    }
}

impl<'a> Index<'a> {
    /// An index of `declarations`, whose terms are in `store`, as are the names in `known`.
    pub fn new(
        store: &'a Store<'static>,
        known: &'a Known,
        declarations: &'a [Declaration],
    ) -> Index<'a> {
        let mut by_name = vec![0; store.num_names()];
        for (index, decl) in declarations.iter().enumerate() {
            let mut add = |name: NameId| {
                let slot = &mut by_name[name.0 as usize];
                if *slot == 0 {
                    *slot = index as u32 + 1;
                }
            };
            match decl {
                Declaration::Inductive(decl) => {
                    decl.types.iter().for_each(|info| add(info.val.name));
                    decl.ctors.iter().for_each(|info| add(info.val.name));
                    decl.recs.iter().for_each(|info| add(info.val.name));
                }
                _ => add(name_of(decl)),
            }
        }
        Index { store, declarations, known, by_name }
    }

    /// The position of the first declaration of a constant.
    ///
    /// A recursor that is not stated belongs to the declaration of the type it is named after.
    pub fn position(&self, name: NameId) -> Option<usize> {
        let stated = |name: NameId| match self.by_name[name.0 as usize] {
            0 => None,
            found => Some(found as usize - 1),
        };
        stated(name).or_else(|| match self.store.name(name) {
            Name::Cons(prefix, NamePart::Str(part)) if self.store.str(part).starts_with("rec") => {
                stated(prefix).filter(|&at| self.lacks_recursors(at))
            }
            _ => None,
        })
    }

    /// The position of the declaration of the constant that is printed as `text`.
    pub fn find(&self, text: &str) -> Option<usize> {
        let stated = |text: &str| {
            let names = (0..self.by_name.len() as u32).map(NameId);
            let mut matching = names.filter(|&name| self.store.name_to_string(name) == text);
            matching.find_map(|name| self.position(name))
        };
        stated(text).or_else(|| {
            // The name of a recursor that is not stated need not be in the store.
            let (prefix, last) = text.rsplit_once('.')?;
            stated(prefix).filter(|&at| last.starts_with("rec") && self.lacks_recursors(at))
        })
    }

    fn lacks_recursors(&self, at: usize) -> bool {
        matches!(&self.declarations[at], Declaration::Inductive(decl) if decl.recs.is_empty())
    }

    /// Calls `found` with each constant that occurs in `e`, or that the kernel looks for because of
    /// what occurs in `e`; nothing is visited twice in a round.
    fn visit(&self, visits: &mut Visits, e: ExprId, found: &mut impl FnMut(NameId)) {
        visits.pending.push(e);
        while let Some(e) = visits.pending.pop() {
            let stamp = &mut visits.stamps[e.0 as usize];
            if std::mem::replace(stamp, visits.round) == visits.round {
                continue;
            }
            match self.store.expr(e) {
                Expr::Const(name, _) => found(name),
                Expr::App(f, a) => visits.pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    visits.pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } => visits.pending.extend([ty, value, body]),
                Expr::MData(_, expr) => visits.pending.push(expr),
                Expr::Proj { name, expr, .. } => {
                    found(name);
                    visits.pending.push(expr);
                }
                Expr::NatLit(_) => found(self.known.nat),
                Expr::StrLit(_) => {
                    let known = self.known;
                    [known.string, known.char, known.char_of_nat, known.list]
                        .into_iter()
                        .chain([known.string_of_list, known.string_mk])
                        .for_each(&mut *found);
                }
                Expr::BVar(_) | Expr::FVar(_) | Expr::MVar(_) | Expr::Sort(_) => {}
            }
        }
    }

    fn visit_decl(&self, visits: &mut Visits, decl: &Declaration, found: &mut impl FnMut(NameId)) {
        for_each_term(decl, |e| self.visit(visits, e, found));
        if matches!(decl, Declaration::Quot(_)) {
            let known = self.known;
            [known.quot, known.quot_mk, known.quot_lift, known.quot_ind, known.eq]
                .into_iter()
                .for_each(found);
        }
    }

    /// The axioms that safe declarations other than axioms depend on, in the order of their
    /// declarations, each with the position of the first declaration that brings it in.
    ///
    /// An axiom that only the type of a used axiom mentions is used, too. Terms that several
    /// declarations share are visited once, which is enough to find every axiom.
    pub fn axioms_used(&self, among: impl Fn(usize) -> bool) -> Vec<(NameId, usize)> {
        let is_axiom = |at: usize| matches!(self.declarations[at], Declaration::Axiom(_));
        let mut visits = Visits::new(self.store);
        let mut user_of: Vec<Option<usize>> = vec![None; self.declarations.len()];
        let mut found = Vec::new();
        let mut visit = |found: &mut Vec<usize>, index: usize, user: usize| {
            self.visit_decl(&mut visits, &self.declarations[index], &mut |name| match self
                .position(name)
            {
                Some(at) if is_axiom(at) && user_of[at].is_none() => {
                    user_of[at] = Some(user);
                    found.push(at);
                }
                _ => {}
            });
        };
        for (index, decl) in self.declarations.iter().enumerate() {
            if among(index) && is_safe(decl) && !is_axiom(index) {
                let new = found.len();
                visit(&mut found, index, index);
                // What the types of axioms mention is put down to the same declaration.
                let mut next = new;
                while let Some(&axiom) = found.get(next) {
                    visit(&mut found, axiom, index);
                    next += 1;
                }
            }
        }
        found.sort_unstable();
        let name = |at: usize| name_of(&self.declarations[at]);
        found.into_iter().filter_map(|at| Some((name(at), user_of[at]?))).collect()
    }

    /// The positions of the safe declarations that mention a constant.
    pub fn users(&self, name: NameId) -> Vec<usize> {
        let mut visits = Visits::new(self.store);
        let mut users = Vec::new();
        for (index, decl) in self.declarations.iter().enumerate() {
            visits.round += 1;
            let mut is_user = false;
            self.visit_decl(&mut visits, decl, &mut |found| is_user |= found == name);
            if is_user && is_safe(decl) {
                users.push(index);
            }
        }
        users
    }

    /// The positions of the declarations that each declaration mentions. With `skip`, the value of
    /// a declaration that mentions `skip` is not looked at.
    pub(crate) fn edges(&self, skip: NameId) -> Vec<Edges> {
        let mut visits = Visits::new(self.store);
        let mut all = Vec::with_capacity(self.declarations.len());
        for decl in self.declarations {
            let mut names = Vec::new();
            visits.round += 1;
            self.visit_decl(&mut visits, decl, &mut |name| names.push(name));
            let is_open = names.contains(&skip);
            let mut statement = Vec::new();
            if is_open {
                visits.round += 1;
                let mut is_first = true;
                for_each_term(decl, |e| {
                    if std::mem::take(&mut is_first) {
                        self.visit(&mut visits, e, &mut |name| statement.push(name));
                    }
                });
            }
            let resolve = |names: Vec<NameId>| -> Vec<usize> {
                names.into_iter().filter_map(|name| self.position(name)).collect()
            };
            let mentioned = resolve(names);
            let followed = if is_open { resolve(statement) } else { mentioned.clone() };
            all.push(Edges { is_open, mentioned, followed });
        }
        all
    }

    /// The declaration at `root` with all that it needs.
    pub fn closure(&self, root: usize) -> Closure {
        let mut needed = vec![false; self.declarations.len()];
        let mut visits = Visits::new(self.store);
        self.close(&mut needed, &mut visits, vec![root]);
        let mut checked = needed.clone();
        let known = self.known;
        let has_operation =
            known.nat_ops.iter().any(|&op| self.position(op).is_some_and(|at| checked[at]));
        if has_operation {
            let names = known.nat_ops.iter().chain([&known.nat, &known.bool]);
            let support = names.filter_map(|&name| self.position(name)).collect();
            self.close(&mut checked, &mut visits, support);
        }
        Closure { needed, checked }
    }

    fn close(&self, marks: &mut [bool], visits: &mut Visits, mut pending: Vec<usize>) {
        while let Some(at) = pending.pop() {
            if !std::mem::replace(&mut marks[at], true) {
                self.visit_decl(visits, &self.declarations[at], &mut |name| {
                    pending.extend(self.position(name));
                });
            }
        }
    }
}

/// What a declaration mentions.
pub(crate) struct Edges {
    /// Whether it mentions the constant that stands for a missing proof.
    pub is_open: bool,
    /// The positions of all that it mentions.
    pub mentioned: Vec<usize>,
    /// Those without what only the value of an open declaration mentions.
    pub followed: Vec<usize>,
}
