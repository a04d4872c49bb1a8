//! Declarations without what is no matter of logic: metadata of terms, and the difference between
//! `let` and `have`. That is how lean4export writes them, and what some checkers insist on.
//!
//! The terms must be made anew, rather than written in another way: a checker that numbers equal
//! terms once refuses a file in which a term occurs under two indices.

use gnomon_kernel::{ConstantVal, Declaration, InductiveDecl};
use gnomon_term::{Expr, ExprId, Store};
use std::collections::HashMap;

/// The same declarations, their terms without metadata and with `nondep` unset. Terms that change
/// are made in the store.
pub fn without_marks(store: &mut Store<'_>, declarations: &[Declaration]) -> Vec<Declaration> {
    let mut plain = Plain { store, memo: HashMap::new(), pending: Vec::new() };
    declarations.iter().map(|declaration| plain.declaration(declaration)).collect()
}

struct Plain<'s, 'b> {
    store: &'s mut Store<'b>,
    /// What has become of expressions.
    memo: HashMap<ExprId, ExprId>,
    /// Expressions to be made; with `true`, their parts already are.
    pending: Vec<(ExprId, bool)>,
}

impl Plain<'_, '_> {
    fn declaration(&mut self, declaration: &Declaration) -> Declaration {
        let mut new = declaration.clone();
        match &mut new {
            Declaration::Axiom(axiom) => self.constant(&mut axiom.val),
            Declaration::Definition(definition) => {
                self.constant(&mut definition.val);
                definition.value = self.expr(definition.value);
            }
            Declaration::Theorem(theorem) => {
                self.constant(&mut theorem.val);
                theorem.value = self.expr(theorem.value);
            }
            Declaration::Opaque(opaque) => {
                self.constant(&mut opaque.val);
                opaque.value = self.expr(opaque.value);
            }
            Declaration::Quot(quot) => self.constant(&mut quot.val),
            Declaration::Inductive(decl) => self.inductive(decl),
        }
        new
    }

    fn inductive(&mut self, decl: &mut InductiveDecl) {
        decl.types.iter_mut().for_each(|ind| self.constant(&mut ind.val));
        decl.ctors.iter_mut().for_each(|ctor| self.constant(&mut ctor.val));
        for rec in &mut decl.recs {
            self.constant(&mut rec.val);
            rec.rules.iter_mut().for_each(|rule| rule.rhs = self.expr(rule.rhs));
        }
    }

    fn constant(&mut self, val: &mut ConstantVal) {
        val.ty = self.expr(val.ty);
    }

    fn expr(&mut self, expr: ExprId) -> ExprId {
        self.pending.push((expr, false));
        while let Some((e, has_parts)) = self.pending.pop() {
            if self.memo.contains_key(&e) {
                continue;
            }
            let node = self.store.expr(e);
            if has_parts {
                let new = self.made(node);
                self.memo.insert(e, new);
                continue;
            }
            self.pending.push((e, true));
            match node {
                Expr::App(f, a) => self.pending.extend([(f, false), (a, false)]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    self.pending.extend([(ty, false), (body, false)]);
                }
                Expr::Let { ty, value, body, .. } => {
                    self.pending.extend([(ty, false), (value, false), (body, false)]);
                }
                Expr::MData(_, inner) | Expr::Proj { expr: inner, .. } => {
                    self.pending.push((inner, false));
                }
                _ => {}
            }
        }
        self.memo[&expr]
    }

    /// An expression whose parts have been made.
    fn made(&mut self, node: Expr) -> ExprId {
        let at = |e: ExprId| self.memo[&e];
        let new = match node {
            Expr::App(f, a) => Expr::App(at(f), at(a)),
            Expr::Lam { info, name, ty, body } => {
                Expr::Lam { info, name, ty: at(ty), body: at(body) }
            }
            Expr::Pi { info, name, ty, body } => {
                Expr::Pi { info, name, ty: at(ty), body: at(body) }
            }
            Expr::Let { name, ty, value, body, .. } => {
                Expr::Let { nondep: false, name, ty: at(ty), value: at(value), body: at(body) }
            }
            Expr::MData(_, inner) => return at(inner),
            Expr::Proj { name, index, expr } => Expr::Proj { name, index, expr: at(expr) },
            other => other,
        };
        self.store.mk(new)
    }
}
