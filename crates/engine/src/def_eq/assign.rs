//! Constraints `?m a₁ … aₙ =?= v`, to be solved by assigning `?m`.
//!
//! With `C` the context of `?m`, the constraint is a *pattern* if
//!
//! 1. `a₁ … aₙ` are distinct variables without values,
//! 2. none of them is in `C`,
//! 3. `v` has only variables in `C` and among `a₁ … aₙ`,
//! 4. the metavariables in `v` have contexts that are part of `C`,
//! 5. `?m` does not occur in `v`.
//!
//! Then `?m := fun a₁ … aₙ => v` is the only solution. Otherwise there are approximations, each with a
//! flag: where (2) fails, the same solution, if it is well typed (`quasi_pattern_unification`); where (4)
//! fails, a metavariable with a smaller context (`ctx_approx`); where (1) fails, first-order
//! unification `?m a =?= f` and `b =?= c` for `?m a b =?= f c` (`fo_approx`), and a constant function
//! (`const_approx`).
//!
//! Source: Miller, *A Logic Programming Language with Lambda-Abstraction* (1991), for patterns.

use crate::error::Result;
use crate::exprs::App;
use crate::lctx::LocalDecl;
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{Expr, ExprId, FVarId, FxHashSet, MVarId};

impl Meta {
    /// Assigns a metavariable if the types are equal.
    pub(super) fn check_types_and_assign(&mut self, mvar: ExprId, value: ExprId) -> Result<bool> {
        let Expr::MVar(id) = self.store.expr(mvar) else { return Ok(false) };
        let ty = self.mvar_decl(id)?.ty;
        let is_equal = self.with_infer_type_config(|meta| {
            let value_type = meta.infer_type(value)?;
            meta.is_def_eq_aux(ty, value_type)
        })?;
        if is_equal {
            self.mctx.assign(id, value);
        }
        Ok(is_equal)
    }

    // Abstraction over variables with `let` variables between them.

    /// `fun xs => v`, eta-reduced in the `xs` (`v` itself stays as it is), with the `let` variables between the `xs` that types of `xs` mention as `let`s.
    ///
    /// The `xs` must be in the order of the context.
    pub(super) fn mk_lambda_with_let_deps(
        &mut self,
        xs: &[ExprId],
        v: ExprId,
    ) -> Result<Option<ExprId>> {
        let between = self.let_decls_between(xs)?;
        if between.is_empty() {
            let value = self.mk_lambda(xs, v)?;
            return Ok(Some(self.eta_binders(value, xs.len())?));
        }
        let ids: FxHashSet<FVarId> = xs.iter().map(|&x| self.fvar_id(x)).collect();
        let mut wanted: FxHashSet<FVarId> = ids;
        let candidates: FxHashSet<FVarId> =
            between.iter().filter(|decl| decl.let_value().is_some()).map(|d| d.fvar).collect();
        // From the last variable backwards: what a wanted variable's type mentions is wanted.
        for decl in between.iter().rev() {
            if !wanted.contains(&decl.fvar) {
                continue;
            }
            for part in [Some(decl.ty), decl.value].into_iter().flatten() {
                let part = self.instantiate_mvars(part)?;
                for fvar in self.collect_fvars(part) {
                    if candidates.contains(&fvar) {
                        wanted.insert(fvar);
                    }
                }
            }
        }
        let mut all = Vec::new();
        for decl in &between {
            if wanted.contains(&decl.fvar) {
                all.push(self.store.mk(Expr::FVar(decl.fvar)));
            }
        }
        let value = self.mk_lambda(&all, v)?;
        Ok(Some(self.eta_binders(value, all.len())?))
    }

    /// The declarations from the first to the last of `xs`, if a `let` is between them.
    fn let_decls_between(&mut self, xs: &[ExprId]) -> Result<Vec<LocalDecl>> {
        let (Some(&first), Some(&last)) = (xs.first(), xs.last()) else { return Ok(vec![]) };
        if xs.len() <= 1 {
            return Ok(vec![]);
        }
        let (first, last) = (self.fvar_id(first), self.fvar_id(last));
        let all = self.locals.decls_from(self.lctx, first);
        let mut between: Vec<LocalDecl> = Vec::new();
        for decl in all {
            let decl = *self.locals.decl(decl);
            between.push(decl);
            if decl.fvar == last {
                break;
            }
        }
        let has_let = between.iter().any(|decl| decl.let_value().is_some());
        Ok(if has_let { between } else { vec![] })
    }

    // Assignment.

    /// An argument with assigned metavariables at its head replaced, without metadata, and `let`
    /// variables replaced by their values.
    fn simp_assignment_arg(&mut self, arg: ExprId) -> Result<ExprId> {
        let mut arg = self.instantiate_if_mvar_app(arg)?;
        loop {
            match self.store.expr(arg) {
                Expr::MData(_, inner) => arg = inner,
                Expr::FVar(_) => match self.local_decl(arg)?.let_value() {
                    Some(value) => arg = value,
                    None => return Ok(arg),
                },
                _ => return Ok(arg),
            }
        }
    }

    /// Solves `?m a₁ … aₙ =?= v` for an unassigned `?m`.
    pub(super) fn process_assignment(&mut self, app: ExprId, v: ExprId) -> Result<bool> {
        let App { f: mvar, mut args } = self.app(app);
        let Expr::MVar(id) = self.store.expr(mvar) else { return Ok(false) };
        let decl = self.mvar_decl(id)?;
        let mut in_context = false;
        for index in 0..args.len() {
            let arg = self.simp_assignment_arg(args[index])?;
            args[index] = arg;
            let Expr::FVar(fvar) = self.store.expr(arg) else {
                return self.use_fo_approx(mvar, id, &args, index, v);
            };
            let is_in_context = self.locals.contains(decl.lctx, fvar);
            if args[..index].contains(&arg)
                || (is_in_context && !self.config.quasi_pattern_unification)
            {
                return self.use_fo_approx(mvar, id, &args, index, v);
            }
            in_context |= is_in_context;
        }
        let v = self.instantiate_mvars(v)?;
        let count = args.len();
        if self.store.get_app_fn(v) == mvar {
            return self.use_fo_approx(mvar, id, &args, count, v);
        }
        let Some(checked) = self.check_assignment(id, &args, v)? else {
            return self.use_fo_approx(mvar, id, &args, count, v);
        };
        let Some(value) = self.mk_lambda_with_let_deps(&args, checked)? else { return Ok(false) };
        // Outside the pattern fragment, abstraction may give an ill-typed term.
        if in_context && !self.is_type_correct(value)? {
            return self.use_fo_approx(mvar, id, &args, count, v);
        }
        self.check_types_and_assign(mvar, value)
    }

    /// [`Meta::process_assignment`], and once more with `v` reduced.
    pub(super) fn process_assignment_or_reduce(&mut self, app: ExprId, v: ExprId) -> Result<bool> {
        if self.process_assignment(app, v)? {
            return Ok(true);
        }
        let reduced = self.whnf(v)?;
        if self.same(reduced, v) {
            return Ok(false);
        }
        if self.same(app, reduced) {
            return Ok(true);
        }
        self.process_assignment(app, reduced)
    }

    fn use_fo_approx(
        &mut self,
        mvar: ExprId,
        id: MVarId,
        args: &[ExprId],
        prefix: usize,
        v: ExprId,
    ) -> Result<bool> {
        Ok(self.process_fo_approx(mvar, args, v)?
            || self.process_const_approx(mvar, id, args, prefix, v)?)
    }

    /// `?m a₁ … aₙ =?= f b` by `aₙ =?= b` and `?m a₁ … =?= f`; then with `v` unfolded.
    fn process_fo_approx(&mut self, mvar: ExprId, args: &[ExprId], v: ExprId) -> Result<bool> {
        if !self.config.fo_approx {
            return Ok(false);
        }
        let mut v = v;
        loop {
            v = self.head_beta(v)?;
            let solved = self.checkpoint_def_eq(|meta| {
                let Expr::App(f, a) = meta.store.expr(meta.consume_mdata(v)) else {
                    return Ok(false);
                };
                let Some((&last, rest)) = args.split_last() else { return Ok(false) };
                if !meta.is_def_eq_aux(last, a)? {
                    return Ok(false);
                }
                let shorter = meta.store.mk_apps(mvar, rest);
                meta.is_def_eq_aux(shorter, f)
            })?;
            if solved {
                return Ok(true);
            }
            match self.unfold_definition(v)? {
                Some(unfolded) => v = unfolded,
                None => return Ok(false),
            }
            self.check_system("isDefEq")?;
        }
    }

    /// `?m := fun _ … _ => v`
    fn assign_const(
        &mut self,
        mvar: ExprId,
        id: MVarId,
        num_args: usize,
        v: ExprId,
    ) -> Result<bool> {
        let ty = self.mvar_decl(id)?.ty;
        self.scoped(|meta| {
            let (xs, _) = meta.forall_telescope(ty, &Telescope::bounded(num_args))?;
            if xs.len() != num_args {
                return Ok(false);
            }
            let Some(v) = meta.mk_lambda_with_let_deps(&xs, v)? else { return Ok(false) };
            let Some(v) = meta.check_assignment(id, &[], v)? else { return Ok(false) };
            meta.check_types_and_assign(mvar, v)
        })
    }

    /// Where the first `prefix` arguments are distinct variables: constant in the others, and in as few
    /// of these as possible.
    fn process_const_approx(
        &mut self,
        mvar: ExprId,
        id: MVarId,
        args: &[ExprId],
        prefix: usize,
        v: ExprId,
    ) -> Result<bool> {
        let decl = self.mvar_decl(id)?;
        if decl.num_scope_args as usize != args.len() && !self.config.const_approx {
            return Ok(false);
        }
        if prefix == 0 {
            return self.assign_const(mvar, id, args.len(), v);
        }
        let ty = self.instantiate_forall(decl.ty, &args[..prefix])?;
        let rest = args.len() - prefix;
        let solved = self.scoped(|meta| {
            let (xs, _) = meta.forall_telescope(ty, &Telescope::bounded(rest))?;
            if xs.len() != rest {
                return Ok(None);
            }
            let Some(mut v) = meta.mk_lambda_with_let_deps(&xs, v)? else { return Ok(None) };
            let mut prefix = args[..prefix].to_vec();
            loop {
                if meta.try_prefix(mvar, id, &decl, &prefix, v)? {
                    return Ok(Some(true));
                }
                let Some(last) = prefix.pop() else { return Ok(None) };
                let Some(shorter) = meta.mk_lambda_with_let_deps(&[last], v)? else {
                    return Ok(None);
                };
                v = shorter;
            }
        })?;
        match solved {
            Some(answer) => Ok(answer),
            None => self.assign_const(mvar, id, args.len(), v),
        }
    }

    fn try_prefix(
        &mut self,
        mvar: ExprId,
        id: MVarId,
        decl: &crate::mctx::MVarDecl,
        prefix: &[ExprId],
        v: ExprId,
    ) -> Result<bool> {
        let Some(checked) = self.check_assignment(id, prefix, v)? else { return Ok(false) };
        let Some(value) = self.mk_lambda_with_let_deps(prefix, checked)? else {
            return Ok(false);
        };
        let in_context =
            prefix.iter().any(|&arg| self.locals.contains(decl.lctx, self.fvar_id(arg)));
        if in_context && !self.is_type_correct(value)? {
            return Ok(false);
        }
        self.check_types_and_assign(mvar, value)
    }

    /// `?m args₁ =?= ?m args₂`: by the arguments, or by a constant function.
    pub(super) fn is_def_eq_mvar_self(
        &mut self,
        mvar: ExprId,
        t: ExprId,
        s: ExprId,
    ) -> Result<bool> {
        let (args1, args2) = (self.app(t).args, self.app(s).args);
        if args1.len() != args2.len() {
            return Ok(false);
        }
        if self.is_def_eq_args(mvar, &args1, &args2)? {
            return Ok(true);
        }
        let Some(id) = self.is_assignable_mvar(mvar) else { return Ok(false) };
        let decl = self.mvar_decl(id)?;
        if decl.num_scope_args as usize != args1.len() && !self.config.const_approx {
            return Ok(false);
        }
        let ty = self.infer_type(t)?;
        let kind = crate::mctx::MVarKind::Natural;
        let name = gnomon_term::NameId::ANONYMOUS;
        let fresh = self.mk_mvar_at(decl.lctx, decl.insts, ty, kind, name, 0);
        self.assign_const(mvar, id, args1.len(), fresh)
    }

    /// `?m as bs` for a delayed assignment `?m xs := ?pending` with as many `as` as `xs`: its value, or,
    /// where goals may be assigned, `?pending bs`.
    pub(super) fn expand_delayed_assigned(&mut self, t: ExprId) -> Result<Option<ExprId>> {
        let App { f, args } = self.app(t);
        let Expr::MVar(mvar) = self.store.expr(f) else { return Ok(None) };
        let Some(delayed) = self.mctx.delayed_assignment(mvar).cloned() else { return Ok(None) };
        let new = self.instantiate_mvars(t)?;
        if new != t {
            return Ok(Some(new));
        }
        let count = delayed.fvars.len();
        if !self.config.assign_synthetic_opaque || args.len() < count {
            return Ok(None);
        }
        let pending = self.store.mk(Expr::MVar(delayed.pending));
        Ok(Some(self.store.mk_apps(pending, &args[count..])))
    }
}
