//! Discrimination trees: from terms to paths, and from terms to the values they may match.
//!
//! Terms are reduced with reducible definitions only. Instances, proofs, and implicit arguments that are
//! no types do not count; terms `n + 1` match anything, so that they are found for literals.
//!
//! Lean counterpart: `Lean.Meta.DiscrTree.Main`.

use crate::attributes::Reducibility;
use crate::config::Transparency;
use crate::consts::ConstKind;
use crate::discr_tree::{DiscrTree, Key, Node};
use crate::error::{Error, Result};
use crate::exprs::App;
use crate::fun_info::ParamInfo;
use crate::meta::Meta;
use gnomon_term::{BigUint, BinderInfo, Expr, ExprId, NameId};
use std::sync::Arc;

/// A term on the way to becoming keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Todo {
    Term(ExprId),
    /// What does not count.
    Anything,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Search {
    /// Patterns that the term may be an instance of.
    Match,
    /// Patterns that the term may be unified with.
    Unify,
}

impl Meta {
    // Reduction.

    fn reduce_nested(&mut self, e: ExprId) -> Result<ExprId> {
        let mut e = e;
        loop {
            e = self.whnf_core(e)?;
            if let Some(unfolded) = self.unfold_definition(e)? {
                e = unfolded;
                continue;
            }
            match self.eta_expanded(e, true) {
                Some(reduced) => e = reduced,
                None => return Ok(e),
            }
        }
    }

    /// At the root, a term is not unfolded to what gives a useless key: `f ∘ g` stays.
    fn reduce_root(&mut self, e: ExprId) -> Result<ExprId> {
        let mut e = e;
        loop {
            e = self.whnf_core(e)?;
            if let Some(unfolded) = self.unfold_definition(e)? {
                let head = self.store.expr(self.store.get_app_fn(unfolded));
                let is_good = matches!(
                    head,
                    Expr::NatLit(_)
                        | Expr::StrLit(_)
                        | Expr::Const(..)
                        | Expr::FVar(_)
                        | Expr::Proj { .. }
                        | Expr::Pi { .. }
                );
                if is_good {
                    e = unfolded;
                    continue;
                }
            }
            match self.eta_expanded(e, true) {
                Some(reduced) => e = reduced,
                None => return Ok(e),
            }
        }
    }

    fn reduce_dt(&mut self, e: ExprId, is_root: bool) -> Result<ExprId> {
        match is_root {
            true => self.reduce_root(e),
            false => self.reduce_nested(e),
        }
    }

    // Numerals.

    fn numeral(&self, e: ExprId) -> Option<BigUint> {
        let known = &self.session.known;
        match self.store.expr(e) {
            Expr::NatLit(n) => Some(self.store.nat(n).clone()),
            Expr::Const(name, _) if name == known.nat_zero => Some(BigUint::ZERO),
            Expr::App(_, last) => {
                let name = self.head_name(e)?;
                match self.store.get_app_num_args(e) {
                    1 if name == known.nat_succ => Some(self.numeral(last)? + 1u32),
                    3 if name == known.of_nat => self.numeral(self.app(e).args[1]),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn is_nat_type(&mut self, e: ExprId) -> Result<bool> {
        let e = self.whnf(e)?;
        Ok(self.const_name(e) == Some(self.session.known.nat))
    }

    /// Whether a term is `n + k` or `succ n`, which anything may match.
    fn is_discr_offset(&mut self, name: NameId, e: ExprId) -> Result<bool> {
        let known = self.session.known;
        let args = self.app(e).args;
        let Some(&last) = args.last() else { return Ok(false) };
        match args.len() {
            1 => Ok(name == known.nat_succ),
            2 if name == known.nat_add => Ok(self.numeral(last).is_some()),
            4 if name == known.add => {
                Ok(self.is_nat_type(args[0])? && self.numeral(last).is_some())
            }
            6 if name == known.h_add => {
                Ok(self.is_nat_type(args[1])? && self.numeral(last).is_some())
            }
            _ => Ok(false),
        }
    }

    // Paths.

    fn ignores_arg(&mut self, arg: ExprId, param: Option<&ParamInfo>) -> Result<bool> {
        match param.map(|param| param.info) {
            Some(BinderInfo::InstImplicit) => Ok(true),
            Some(BinderInfo::Implicit | BinderInfo::StrictImplicit) => Ok(!self.is_type(arg)?),
            _ => self.is_proof(arg),
        }
    }

    fn push_args(
        &mut self,
        f: ExprId,
        args: &[ExprId],
        no_index_at_args: bool,
        todo: &mut Vec<Todo>,
    ) -> Result<()> {
        if no_index_at_args {
            todo.extend(args.iter().map(|_| Todo::Anything));
            return Ok(());
        }
        let info = self.fun_info(f, Some(args.len()))?;
        for (index, &arg) in args.iter().enumerate().rev() {
            let ignored = self.ignores_arg(arg, info.params.get(index))?;
            todo.push(if ignored { Todo::Anything } else { Todo::Term(arg) });
        }
        Ok(())
    }

    fn str_key(&self, text: gnomon_term::StrId) -> Key {
        Key::Str(Arc::from(self.store.str(text)))
    }

    /// The key of a pattern; its parts are pushed, the first on top.
    fn push_pattern(
        &mut self,
        e: ExprId,
        is_root: bool,
        no_index_at_args: bool,
        todo: &mut Vec<Todo>,
    ) -> Result<Key> {
        if self.annotation("noindex", e).is_some() {
            return Ok(Key::Star);
        }
        let e = self.reduce_dt(e, is_root)?;
        let App { f, args } = self.app(e);
        let count = args.len() as u32;
        Ok(match self.store.expr(f) {
            Expr::NatLit(n) => Key::Nat(self.store.nat(n).clone()),
            Expr::StrLit(text) => self.str_key(text),
            Expr::Const(name, _) => {
                if !is_root {
                    if let Some(n) = self.numeral(e) {
                        return Ok(Key::Nat(n));
                    }
                    if self.is_discr_offset(name, e)? {
                        return Ok(Key::Star);
                    }
                }
                self.push_args(f, &args, no_index_at_args, todo)?;
                Key::Const(self.sym(name), count)
            }
            Expr::Proj { name, index, expr } => {
                self.push_args(f, &args, no_index_at_args, todo)?;
                // Instances do not count.
                let is_class = self.is_class_name(name);
                todo.push(if is_class { Todo::Anything } else { Todo::Term(expr) });
                Key::Proj(self.sym(name), index, count)
            }
            Expr::FVar(fvar) => {
                self.push_args(f, &args, no_index_at_args, todo)?;
                Key::FVar(fvar, count)
            }
            Expr::MVar(mvar) => match self.is_read_only_or_synthetic_opaque(mvar) {
                true => Key::Other,
                false => Key::Star,
            },
            Expr::Pi { ty, .. } => {
                todo.push(Todo::Term(ty));
                Key::Arrow
            }
            _ => Key::Other,
        })
    }

    /// The path of a pattern.
    pub fn discr_path(&mut self, e: ExprId, no_index_at_args: bool) -> Result<Arc<[Key]>> {
        self.with_transparency(Transparency::Reducible, |meta| {
            let mut todo = vec![Todo::Term(e)];
            let mut keys = Vec::new();
            while let Some(next) = todo.pop() {
                let is_root = keys.is_empty();
                let key = match next {
                    Todo::Anything => Key::Star,
                    Todo::Term(e) => meta.push_pattern(e, is_root, no_index_at_args, &mut todo)?,
                };
                keys.push(key);
            }
            Ok(keys.into())
        })
    }

    // Search.

    /// Instance synthesis must wait where metavariables keep a term from reducing.
    fn check_not_stuck(&mut self, name: NameId, e: ExprId) -> Result<()> {
        if !self.config.is_def_eq_stuck_ex || !self.store.has_expr_mvar(e) {
            return Ok(());
        }
        let Some(entry) = self.find_const(name) else { return Ok(()) };
        let is_definition = matches!(entry.info.kind, ConstKind::Definition { .. });
        if is_definition && entry.reducibility == Reducibility::Reducible && entry.matcher.is_none()
        {
            return Err(Error::Stuck);
        }
        if let Some(matcher) = &entry.matcher {
            let args = self.app(e).args;
            if args.len() >= matcher.arity() {
                let discrs = &args[matcher.first_discr_pos()..matcher.first_alt_pos()];
                if discrs.iter().any(|&discr| self.store.has_expr_mvar(discr)) {
                    return Err(Error::Stuck);
                }
            }
            return Ok(());
        }
        match entry.info.kind {
            ConstKind::Recursor(_) => Err(Error::Stuck),
            _ => Ok(()),
        }
    }

    /// The key of a term that is looked for, and its parts, first one last.
    fn search_key(
        &mut self,
        e: ExprId,
        search: Search,
        is_root: bool,
    ) -> Result<(Key, Vec<ExprId>)> {
        let e = self.reduce_dt(e, is_root)?;
        if !is_root {
            if let Some(n) = self.numeral(e) {
                return Ok((Key::Nat(n), vec![]));
            }
        }
        let App { f, mut args } = self.app(e);
        args.reverse();
        let count = args.len() as u32;
        Ok(match self.store.expr(f) {
            Expr::NatLit(n) => (Key::Nat(self.store.nat(n).clone()), vec![]),
            Expr::StrLit(text) => (self.str_key(text), vec![]),
            Expr::Const(name, _) => {
                self.check_not_stuck(name, e)?;
                (Key::Const(self.sym(name), count), args)
            }
            Expr::FVar(fvar) => (Key::FVar(fvar, count), args),
            Expr::MVar(mvar) => {
                let is_star = match search {
                    Search::Match => false,
                    // A metavariable that must not be assigned here may be assigned outside.
                    Search::Unify => {
                        self.config.is_def_eq_stuck_ex
                            || !self.is_read_only_or_synthetic_opaque(mvar)
                    }
                };
                (if is_star { Key::Star } else { Key::Other }, vec![])
            }
            Expr::Proj { name, index, expr } => {
                args.push(expr);
                (Key::Proj(self.sym(name), index, count), args)
            }
            Expr::Pi { ty, .. } => (Key::Arrow, vec![ty]),
            _ => (Key::Other, vec![]),
        })
    }

    fn match_from<V: Clone>(
        &mut self,
        todo: &mut Vec<ExprId>,
        node: &Node<V>,
        found: &mut Vec<V>,
    ) -> Result<()> {
        let Some(e) = todo.pop() else {
            found.extend(node.values.iter().cloned());
            return Ok(());
        };
        if !node.children.is_empty() {
            if let Some(star) = node.star() {
                self.match_from(&mut todo.clone(), star, found)?;
            }
            let only_star = node.children.len() == 1 && node.star().is_some();
            if !only_star {
                let (key, args) = self.search_key(e, Search::Match, false)?;
                if key != Key::Star {
                    if let Some(child) = node.child(&key) {
                        let mut todo = todo.clone();
                        todo.extend(args);
                        self.match_from(&mut todo, child, found)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn match_core<V: Clone>(
        &mut self,
        tree: &DiscrTree<V>,
        e: ExprId,
        found: &mut Vec<V>,
    ) -> Result<Key> {
        self.with_transparency(Transparency::Reducible, |meta| {
            if let Some(star) = tree.root.star() {
                found.extend(star.values.iter().cloned());
            }
            let (key, mut args) = meta.search_key(e, Search::Match, true)?;
            if key != Key::Star {
                if let Some(child) = tree.root.child(&key) {
                    meta.match_from(&mut args, child, found)?;
                }
            }
            Ok(key)
        })
    }

    /// The values of patterns that the term may be an instance of.
    pub fn get_match<V: Clone>(&mut self, tree: &DiscrTree<V>, e: ExprId) -> Result<Vec<V>> {
        let mut found = Vec::new();
        self.match_core(tree, e, &mut found)?;
        Ok(found)
    }

    /// [`Meta::get_match`], also for the term without its last arguments, with their number.
    pub fn get_match_with_extra<V: Clone>(
        &mut self,
        tree: &DiscrTree<V>,
        e: ExprId,
    ) -> Result<Vec<(V, usize)>> {
        let mut found = Vec::new();
        let key = self.match_core(tree, e, &mut found)?;
        let mut result: Vec<(V, usize)> = found.into_iter().map(|value| (value, 0)).collect();
        let may_match = |key: Key| tree.root.child(&key).is_some();
        let may_match_prefix = match key {
            Key::Const(name, n) => (0..n).any(|n| may_match(Key::Const(name, n))),
            Key::FVar(name, n) => (0..n).any(|n| may_match(Key::FVar(name, n))),
            Key::Proj(name, index, n) => (0..n).any(|n| may_match(Key::Proj(name, index, n))),
            _ => false,
        };
        let mut e = e;
        let mut extra = 0;
        while let (true, Expr::App(f, _)) = (may_match_prefix, self.store.expr(e)) {
            extra += 1;
            e = f;
            let mut found = Vec::new();
            self.match_core(tree, e, &mut found)?;
            result.extend(found.into_iter().map(|value| (value, extra)));
        }
        Ok(result)
    }

    /// The values of patterns that the term may be unified with.
    pub fn get_unify<V: Clone>(&mut self, tree: &DiscrTree<V>, e: ExprId) -> Result<Vec<V>> {
        self.with_transparency(Transparency::Reducible, |meta| {
            let mut found = Vec::new();
            let (key, mut args) = meta.search_key(e, Search::Unify, true)?;
            if key == Key::Star {
                for (key, child) in &tree.root.children {
                    meta.unify_from(key.arity(), &mut vec![], child, &mut found)?;
                }
            } else {
                if let Some(star) = tree.root.star() {
                    found.extend(star.values.iter().cloned());
                }
                if let Some(child) = tree.root.child(&key) {
                    meta.unify_from(0, &mut args, child, &mut found)?;
                }
            }
            Ok(found)
        })
    }

    /// `skip` keys are below a metavariable of the term, and match it whatever they are.
    fn unify_from<V: Clone>(
        &mut self,
        skip: usize,
        todo: &mut Vec<ExprId>,
        node: &Node<V>,
        found: &mut Vec<V>,
    ) -> Result<()> {
        self.enter()?;
        if skip > 0 {
            for (key, child) in &node.children {
                self.unify_from(skip - 1 + key.arity(), &mut todo.clone(), child, found)?;
            }
            return Ok(());
        }
        let Some(e) = todo.pop() else {
            found.extend(node.values.iter().cloned());
            return Ok(());
        };
        if node.children.is_empty() {
            return Ok(());
        }
        let (key, args) = self.search_key(e, Search::Unify, false)?;
        if key == Key::Star {
            for (key, child) in &node.children {
                self.unify_from(key.arity(), &mut todo.clone(), child, found)?;
            }
            return Ok(());
        }
        if let Some(star) = node.star() {
            self.unify_from(0, &mut todo.clone(), star, found)?;
        }
        if let Some(child) = node.child(&key) {
            todo.extend(args);
            self.unify_from(0, todo, child, found)?;
        }
        Ok(())
    }
}
