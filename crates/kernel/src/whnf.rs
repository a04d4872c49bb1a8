//! Weak head normal form: evaluation until the outermost constructor shows.
//!
//! ```text
//!   (fun x => b) a      ⟶  b[a/x]                         beta
//!   let x := v; b       ⟶  b[v/x]                         zeta
//!   c.{l}               ⟶  v[l/u]        (c.{u} := v)     delta
//!   T.rec … (C p f) …   ⟶  rule of C     …                iota, K
//!   (C p f).i           ⟶  fᵢ                             projection
//!   Quot.lift f h (Quot.mk r a)  ⟶  f a                   quotient
//!   Nat.add 2 3         ⟶  5                              numerals
//! ```
//!
//! One abstract machine does all of it: a term, its environment, and a stack of arguments that are
//! closures. What is left when nothing more reduces is read back (see [`crate::checker`]).
//!
//! Counterparts in Lean: `whnf_core`, `whnf`, `unfold_definition` in `type_checker.cpp`.

use crate::checker::{Checker, Closure, EnvId};
use crate::environment::{ConstantInfo, RecursorInfo};
use crate::error::Result;
use gnomon_term::{Expr, ExprId, LevelsId, NameId};

/// How far evaluation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// No delta, not even to find the constructor under a projection.
    Cheap,
    /// No delta at the head.
    Core,
    /// Everything.
    Full,
}

impl<'e> Checker<'e> {
    /// The weak head normal form of a closed expression.
    ///
    /// The expression must be well typed; otherwise the result is unspecified, or a limit.
    pub fn whnf(&mut self, e: ExprId) -> Result<ExprId> {
        self.evaluate(e, Effort::Full)
    }

    pub(crate) fn evaluate(&mut self, e: ExprId, effort: Effort) -> Result<ExprId> {
        match self.store.expr(e) {
            Expr::Sort(_)
            | Expr::Lam { .. }
            | Expr::Pi { .. }
            | Expr::NatLit(_)
            | Expr::StrLit(_)
            | Expr::FVar(_)
            | Expr::MVar(_)
            | Expr::BVar(_) => return Ok(e),
            Expr::Const(..) if effort != Effort::Full => return Ok(e),
            Expr::MData(_, inner) => return self.evaluate(inner, effort),
            Expr::Const(..) | Expr::App(..) | Expr::Let { .. } | Expr::Proj { .. } => {}
        }
        let known = match effort {
            Effort::Cheap => &self.whnf_cheap,
            Effort::Core => &self.whnf_core,
            Effort::Full => &self.whnf_full,
        };
        if let Some(&result) = known.get(&e) {
            return Ok(result);
        }
        self.enter()?;
        let result = self.run(Closure::closed(e), &[], effort)?;
        let known = match effort {
            Effort::Cheap => &mut self.whnf_cheap,
            Effort::Core => &mut self.whnf_core,
            Effort::Full => &mut self.whnf_full,
        };
        known.insert(e, result);
        Ok(result)
    }

    /// Runs the machine on a closure applied to closed arguments, and reads the result back.
    pub(crate) fn run(
        &mut self,
        start: Closure,
        args: &[ExprId],
        effort: Effort,
    ) -> Result<ExprId> {
        let mark = self.mark();
        let bottom = self.stack.len();
        self.stack.extend(args.iter().rev().map(|&arg| Closure::closed(arg)));
        let result = self.run_from(start, bottom, effort);
        self.stack.truncate(bottom);
        self.release(mark);
        result
    }

    /// The machine: arguments are on the stack above `bottom`, the first one on top.
    fn run_from(&mut self, start: Closure, bottom: usize, effort: Effort) -> Result<ExprId> {
        let Closure { mut expr, mut env } = start;
        let mut reduced = self.stack.len() > bottom;
        loop {
            self.tick()?;
            match self.store.expr(expr) {
                Expr::App(f, a) => {
                    let arg = match self.store.expr(a) {
                        _ if self.store.loose_range(a) == 0 => Closure::closed(a),
                        Expr::BVar(index) => self.var_closure(env, index),
                        _ => Closure { expr: a, env },
                    };
                    self.stack.push(arg);
                    expr = f;
                }
                Expr::Lam { body, .. } if self.stack.len() > bottom => {
                    let arg = self.stack.pop().expect("the stack is above its bottom");
                    env = self.push(env, arg);
                    expr = body;
                    reduced = true;
                }
                Expr::Let { value, body, .. } => {
                    env = self.push(env, Closure { expr: value, env });
                    expr = body;
                    reduced = true;
                }
                Expr::BVar(index) => {
                    let closure = self.var_closure(env, index);
                    // A function is entered where it is; anything else is computed once.
                    if let Expr::Lam { .. } = self.store.expr(closure.expr) {
                        expr = closure.expr;
                        env = closure.env;
                    } else {
                        let value = self.read_var(env, index)?;
                        expr = self.evaluate(value, effort)?;
                        env = EnvId::EMPTY;
                        if self.is_stuck(expr, bottom) {
                            break;
                        }
                    }
                }
                Expr::MData(_, inner) => expr = inner,
                Expr::Proj { name, index, expr: structure } => {
                    let structure = self.inst(Closure { expr: structure, env })?;
                    env = EnvId::EMPTY;
                    match self.reduce_proj(index, structure, effort)? {
                        Some(field) => {
                            expr = field;
                            reduced = true;
                        }
                        None => {
                            expr = self.store.mk_proj(name, index, structure);
                            break;
                        }
                    }
                }
                Expr::Const(name, levels) => {
                    match self.reduce_const(expr, name, levels, bottom, effort)? {
                        Some(next) => {
                            expr = next;
                            env = EnvId::EMPTY;
                            reduced = true;
                        }
                        None => break,
                    }
                }
                Expr::Sort(_)
                | Expr::Lam { .. }
                | Expr::Pi { .. }
                | Expr::NatLit(_)
                | Expr::StrLit(_)
                | Expr::FVar(_)
                | Expr::MVar(_) => break,
            }
        }
        if !reduced {
            return Ok(start.expr);
        }
        let mut result = self.inst(Closure { expr, env })?;
        while self.stack.len() > bottom {
            let arg = self.stack.pop().expect("the stack is above its bottom");
            let arg = self.inst(arg)?;
            result = self.store.mk_app(result, arg);
        }
        Ok(result)
    }

    /// Whether an evaluated expression, with the arguments on the stack, needs no further look.
    fn is_stuck(&self, e: ExprId, bottom: usize) -> bool {
        self.stack.len() == bottom || matches!(self.store.expr(e), Expr::FVar(_) | Expr::MVar(_))
    }

    /// The term that a constant and the arguments it used up reduce to.
    #[inline]
    fn reduce_const(
        &mut self,
        constant: ExprId,
        name: NameId,
        levels: LevelsId,
        bottom: usize,
        effort: Effort,
    ) -> Result<Option<ExprId>> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        match &entry.info {
            ConstantInfo::Recursor(info) => self.reduce_recursor(info, levels, bottom),
            ConstantInfo::Quot(_) => self.reduce_quot(name, bottom),
            ConstantInfo::Definition(_) | ConstantInfo::Theorem(_) if effort == Effort::Full => {
                if let Some(op) = entry.op {
                    if let Some(value) = self.reduce_nat_on_stack(op, bottom)? {
                        return Ok(Some(value));
                    }
                }
                self.unfold_const(constant)
            }
            ConstantInfo::Axiom(_) if effort == Effort::Full => match entry.op {
                Some(op) => self.reduce_nat_on_stack(op, bottom),
                None => Ok(None),
            },
            ConstantInfo::Constructor(_) if effort == Effort::Full => {
                if name == self.env.known.nat_succ && self.stack.len() == bottom + 1 {
                    return self.reduce_succ_on_stack();
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// The body of a constant that has one, at the constant's universe levels.
    pub(crate) fn unfold_const(&mut self, constant: ExprId) -> Result<Option<ExprId>> {
        let Expr::Const(name, levels) = self.store.expr(constant) else { return Ok(None) };
        let Some(info) = self.info(name) else { return Ok(None) };
        let Some(value) = info.unfolding() else { return Ok(None) };
        let value = self.store.canonical(value);
        let params = &info.val().level_params;
        if params.is_empty() {
            return Ok(Some(value));
        }
        if let Some(&value) = self.unfoldings.get(&constant) {
            return Ok(Some(value));
        }
        if self.store.levels(levels).len() != params.len() {
            return Ok(None);
        }
        let value = self.store.instantiate_level_params(value, params, levels)?;
        self.unfoldings.insert(constant, value);
        Ok(Some(value))
    }

    /// The field of a structure that evaluates to a constructor application.
    fn reduce_proj(
        &mut self,
        index: u32,
        structure: ExprId,
        effort: Effort,
    ) -> Result<Option<ExprId>> {
        let effort = if effort == Effort::Cheap { Effort::Cheap } else { Effort::Full };
        let mut structure = self.evaluate(structure, effort)?;
        if let Expr::StrLit(_) = self.store.expr(structure) {
            match self.string_lit_to_constructor(structure)? {
                Some(expanded) => structure = self.evaluate(expanded, Effort::Full)?,
                None => return Ok(None),
            }
        }
        let Expr::Const(name, _) = self.store.expr(self.store.get_app_fn(structure)) else {
            return Ok(None);
        };
        let Some(ConstantInfo::Constructor(ctor)) = self.info(name) else { return Ok(None) };
        let position = ctor.num_params as usize + index as usize;
        let num_args = self.store.get_app_num_args(structure);
        if position >= num_args {
            return Ok(None);
        }
        let mut current = structure;
        for _ in position + 1..num_args {
            let Expr::App(f, _) = self.store.expr(current) else { return Ok(None) };
            current = f;
        }
        match self.store.expr(current) {
            Expr::App(_, field) => Ok(Some(field)),
            _ => Ok(None),
        }
    }

    /// Iota: applies the rule of the major premise's constructor to the arguments on the stack.
    fn reduce_recursor(
        &mut self,
        info: &'e RecursorInfo,
        levels: LevelsId,
        bottom: usize,
    ) -> Result<Option<ExprId>> {
        let major_index = info.major_index();
        if self.stack.len() - bottom <= major_index {
            return Ok(None);
        }
        let top = self.stack.len() - 1;
        let major_slot = top - major_index;
        let major = self.stack[major_slot];
        let major = self.inst(major)?;
        self.stack[major_slot] = Closure::closed(major);
        let rec = &info.rec;
        let mut value = None;
        if rec.k {
            value = self.constructor_when_k(info, major)?;
        }
        let value = match value {
            Some(value) => value,
            None => {
                let value = self.evaluate(major, Effort::Full)?;
                self.expose_constructor(info, value)?
            }
        };
        let Expr::Const(name, _) = self.store.expr(self.store.get_app_fn(value)) else {
            return Ok(None);
        };
        let Some(ConstantInfo::Constructor(ctor)) = self.info(name) else { return Ok(None) };
        let Some(rule) = rec.rules.get(ctor.cidx as usize).filter(|rule| rule.ctor == name) else {
            return Ok(None);
        };
        let num_args = self.store.get_app_num_args(value);
        let nfields = rule.nfields as usize;
        if num_args < nfields || rec.val.level_params.len() != self.store.levels(levels).len() {
            return Ok(None);
        }
        let rhs = self.instantiate_rule(rule.rhs, &rec.val.level_params, levels)?;
        // The rule takes parameters, motives and minor premises, then the fields; what follows
        // the major premise stays below.
        let num_fixed = info.num_fixed();
        let fixed_slot = top + 1 - num_fixed;
        self.stack.drain(major_slot..fixed_slot);
        if nfields > 0 {
            let mut fields = value;
            let at = major_slot;
            let mut closures = Vec::with_capacity(nfields);
            for _ in 0..nfields {
                let Expr::App(f, a) = self.store.expr(fields) else { return Ok(None) };
                closures.push(Closure::closed(a));
                fields = f;
            }
            self.stack.splice(at..at, closures);
        }
        Ok(Some(rhs))
    }

    pub(crate) fn instantiate_rule(
        &mut self,
        rhs: ExprId,
        params: &[NameId],
        levels: LevelsId,
    ) -> Result<ExprId> {
        let rhs = self.store.canonical(rhs);
        if params.is_empty() {
            return Ok(rhs);
        }
        if let Some(&value) = self.rule_values.get(&(rhs, levels)) {
            return Ok(value);
        }
        let value = self.store.instantiate_level_params(rhs, params, levels)?;
        self.rule_values.insert((rhs, levels), value);
        Ok(value)
    }

    /// A major premise in the form of a constructor application, where it has one.
    ///
    /// Literals are expanded; an element of a structure type outside `Prop` is the constructor
    /// applied to its projections (eta for structures).
    fn expose_constructor(&mut self, info: &RecursorInfo, major: ExprId) -> Result<ExprId> {
        match self.store.expr(major) {
            Expr::NatLit(_) => Ok(self.nat_lit_to_constructor(major)?.unwrap_or(major)),
            Expr::StrLit(_) => match self.string_lit_to_constructor(major)? {
                Some(expanded) => self.evaluate(expanded, Effort::Full),
                None => Ok(major),
            },
            _ => self.constructor_when_structure(info.major, major),
        }
    }

    fn constructor_when_structure(&mut self, induct: NameId, e: ExprId) -> Result<ExprId> {
        let Some((_, ctor)) = self.structure_like(induct) else { return Ok(e) };
        if self.is_constructor_app(e) {
            return Ok(e);
        }
        let ty = self.infer_only(e)?;
        let ty = self.whnf(ty)?;
        let (head, args) = self.store.unfold_apps(ty);
        let Expr::Const(name, levels) = self.store.expr(head) else { return Ok(e) };
        if name != induct || args.len() < ctor.num_params as usize || self.is_prop(ty)? {
            return Ok(e);
        }
        let mut result = self.store.mk_const(ctor.val.name, levels);
        result = self.store.mk_apps(result, &args[..ctor.num_params as usize]);
        for index in 0..ctor.num_fields {
            let field = self.store.mk_proj(induct, index, e);
            result = self.store.mk_app(result, field);
        }
        Ok(result)
    }

    pub(crate) fn is_constructor_app(&self, e: ExprId) -> bool {
        match self.store.expr(self.store.get_app_fn(e)) {
            Expr::Const(name, _) => {
                matches!(self.info(name), Some(ConstantInfo::Constructor(_)))
            }
            _ => false,
        }
    }

    /// K: any element of a type in `Prop` whose only constructor has no fields is that constructor,
    /// provided the constructor has the element's type.
    ///
    /// ```text
    ///   Γ ⊢ h : a = b     Γ ⊢ a ≡ b
    ///   ───────────────────────────  (for Eq)
    ///   Eq.rec m h  ⟶  m
    /// ```
    fn constructor_when_k(&mut self, info: &RecursorInfo, major: ExprId) -> Result<Option<ExprId>> {
        let ty = self.infer_only(major)?;
        let ty = self.whnf(ty)?;
        let (head, args) = self.store.unfold_apps(ty);
        let Expr::Const(name, levels) = self.store.expr(head) else { return Ok(None) };
        if name != info.major || args.len() < info.rec.num_params as usize {
            return Ok(None);
        }
        let Some(rule) = info.rec.rules.first() else { return Ok(None) };
        let ctor = self.store.mk_const(rule.ctor, levels);
        let ctor = self.store.mk_apps(ctor, &args[..info.rec.num_params as usize]);
        let ctor_ty = self.infer_only(ctor)?;
        Ok(self.is_def_eq(ty, ctor_ty)?.then_some(ctor))
    }

    /// `Quot.lift f h (Quot.mk r a) ⟶ f a` and `Quot.ind h (Quot.mk r a) ⟶ h a`
    fn reduce_quot(&mut self, name: NameId, bottom: usize) -> Result<Option<ExprId>> {
        let known = &self.env.known;
        let (major_index, function_index) = if name == known.quot_lift {
            (5, 3)
        } else if name == known.quot_ind {
            (4, 3)
        } else {
            return Ok(None);
        };
        if self.stack.len() - bottom <= major_index {
            return Ok(None);
        }
        let top = self.stack.len() - 1;
        let major = self.stack[top - major_index];
        let major = self.inst(major)?;
        self.stack[top - major_index] = Closure::closed(major);
        let value = self.evaluate(major, Effort::Full)?;
        let (head, args) = self.store.unfold_apps(value);
        let Expr::Const(head, _) = self.store.expr(head) else { return Ok(None) };
        if head != self.env.known.quot_mk || args.len() != 3 {
            return Ok(None);
        }
        let function = self.stack[top - function_index];
        let function = self.inst(function)?;
        self.stack.truncate(top - major_index);
        Ok(Some(self.store.mk_app(function, args[2])))
    }
}
