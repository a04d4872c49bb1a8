//! The place where a construction is built: scratch terms, hypotheses, and the kernel to ask.
//!
//! Terms are made with binder names (`Binders::Kept`) in the scratch store of a kernel checker.
//! Questions about them (weak head normal form, definitional equality) go to that checker, which sees
//! representatives only. INVARIANT (hypotheses): between questions the checker's depth is never lowered, so
//! each hypothesis has a free variable of its own.
//!
//! Counterparts in Lean: `MetaM` with `withLocalDecl`, `forallTelescope`, `mkLambdaFVars`.

use crate::error::{ConstructionError, Result};
use crate::naming::Hygiene;
use crate::plan::Missing;
use gnomon_kernel::{
    Checker, ConstantInfo, ConstantVal, ConstructorVal, Environment, InductiveVal, RecursorVal,
    ReducibilityHints,
};
use gnomon_term::{
    BinderInfo, Binders, Budget, Expr, ExprId, FVarId, FxHashMap, FxHashSet, LevelId, LevelsId,
    NameId, Store,
};
use std::rc::Rc;

/// A binder to be: its printed name, how it is filled in, and the free variable in its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Binder {
    pub name: NameId,
    pub info: BinderInfo,
    pub fvar: ExprId,
}

impl Binder {
    pub fn with_info(self, info: BinderInfo) -> Self {
        Binder { info, ..self }
    }

    pub fn implicit(self) -> Self {
        self.with_info(BinderInfo::Implicit)
    }

    pub fn explicit(self) -> Self {
        self.with_info(BinderInfo::Default)
    }
}

/// The same binders, to be filled in in another way.
pub(crate) fn with_info(binders: &[Binder], info: BinderInfo) -> Vec<Binder> {
    binders.iter().map(|binder| binder.with_info(info)).collect()
}

/// Several lists of binders as one.
pub(crate) fn concat(parts: &[&[Binder]]) -> Vec<Binder> {
    parts.iter().flat_map(|part| part.iter().copied()).collect()
}

/// Scratch terms on top of an environment's, hypotheses, and what was made already.
pub(crate) struct Builder<'e> {
    checker: Checker<'e>,
    pub env: &'e Environment,
    /// The types of the hypotheses, with their binder names, and their positions.
    locals: FxHashMap<FVarId, (ExprId, usize)>,
    /// Universe parameters and types of constants that are not in the environment yet.
    made: FxHashMap<NameId, ConstantVal>,
    pub(crate) made_types: FxHashMap<NameId, Rc<InductiveVal>>,
    pub(crate) made_ctors: FxHashMap<NameId, Rc<ConstructorVal>>,
    pub(crate) made_recs: FxHashMap<NameId, Rc<RecursorVal>>,
    pub(crate) inferred: FxHashMap<ExprId, ExprId>,
    /// Whether a binder's type is bound as it is; otherwise it is evaluated if it is an application of a
    /// function written as such, which is what Lean's elaborator does and its kernel does not.
    pub keep_redexes: bool,
    pub hygiene: Hygiene,
    /// Instances of `SizeOf` that were declared by hand, the first to be tried first.
    pub size_of_instances: Vec<NameId>,
    /// Definitions that are reducible besides abbreviations.
    pub reducible: FxHashSet<NameId>,
    /// Where the constants are noted that were looked for in vain.
    pub missing: Missing,
}

impl<'e> Builder<'e> {
    /// A builder for an environment whose terms are in `store`.
    pub fn new(
        store: &'e Store<'e>,
        env: &'e Environment,
        budget: &Budget,
        hygiene: Hygiene,
    ) -> Self {
        let mut checker = Checker::new(store, env);
        checker.store.set_binders(Binders::Kept);
        checker.store.budget = budget.clone();
        Builder {
            checker,
            env,
            locals: FxHashMap::default(),
            made: FxHashMap::default(),
            made_types: FxHashMap::default(),
            made_ctors: FxHashMap::default(),
            made_recs: FxHashMap::default(),
            inferred: FxHashMap::default(),
            keep_redexes: false,
            hygiene,
            size_of_instances: Vec::new(),
            reducible: FxHashSet::default(),
            missing: Missing::default(),
        }
    }

    /// The store of all terms made here.
    #[inline]
    pub fn store(&mut self) -> &mut Store<'e> {
        &mut self.checker.store
    }

    /// The store, for looking only.
    #[inline]
    pub fn terms(&self) -> &Store<'e> {
        &self.checker.store
    }

    /// The node of an expression.
    #[inline]
    pub fn expr(&self, e: ExprId) -> Expr {
        self.checker.store.expr(e)
    }

    // Constants.

    /// A name's text, for messages.
    pub fn text(&self, name: NameId) -> String {
        self.checker.store.name_to_string(name)
    }

    /// The constant of a name.
    pub fn find(&self, name: NameId) -> Option<&'e ConstantInfo> {
        let env: &'e Environment = self.env;
        let found = env.get(name);
        if found.is_none() {
            self.missing.note(self.terms(), name);
        }
        found
    }

    /// The constant of a name, which must be there.
    pub fn info(&self, name: NameId) -> Result<&'e ConstantInfo> {
        self.find(name).ok_or_else(|| ConstructionError::Missing(self.text(name)))
    }

    /// Whether the environment has a constant of this name.
    pub fn has(&mut self, text: &str) -> bool {
        let name = self.store().mk_name(text);
        self.find(name).is_some()
    }

    /// Remembers a constant that is going to be in the environment.
    pub fn remember(&mut self, val: &ConstantVal) {
        self.made.insert(val.name, val.clone());
    }

    /// Whether a constant is there or was made here.
    pub fn is_made(&self, name: NameId) -> bool {
        self.made.contains_key(&name) || self.find(name).is_some()
    }

    /// Universe parameters and type of a constant that is there or was made here.
    pub fn signature(&self, name: NameId) -> Result<&ConstantVal> {
        match self.made.get(&name) {
            Some(val) => Ok(val),
            None => Ok(self.info(name)?.val()),
        }
    }

    /// A constant.
    pub fn constant(&mut self, name: NameId, levels: &[LevelId]) -> ExprId {
        let levels = self.store().mk_levels(levels);
        self.store().mk_const(name, levels)
    }

    /// A constant, which must be in the environment, of Lean's core library.
    pub fn core(&mut self, text: &str, levels: &[LevelId]) -> Result<ExprId> {
        let name = self.store().mk_name(text);
        self.info(name)?;
        Ok(self.constant(name, levels))
    }

    /// A constant of Lean's core library applied to arguments.
    pub fn core_app(&mut self, text: &str, levels: &[LevelId], args: &[ExprId]) -> Result<ExprId> {
        let f = self.core(text, levels)?;
        Ok(self.store().mk_apps(f, args))
    }

    /// `f` applied to the variables of binders.
    pub fn apply(&mut self, f: ExprId, args: &[Binder]) -> ExprId {
        args.iter().fold(f, |f, arg| self.store().mk_app(f, arg.fvar))
    }

    /// Universe parameters as levels.
    pub fn param_levels(&mut self, names: &[NameId]) -> Vec<LevelId> {
        names.iter().map(|&name| self.store().mk_level_param(name)).collect()
    }

    /// The numeral `n` as the elaborator never writes it: a bare literal.
    pub fn raw_nat(&mut self, n: usize) -> ExprId {
        self.store().mk_nat_lit(&n.into())
    }

    /// When to unfold a definition with this value: one step before what it is made of.
    pub fn height(&self, value: ExprId) -> Result<ReducibilityHints> {
        let store = self.terms();
        let mut seen = FxHashSet::default();
        let mut pending = vec![value];
        let mut height = 0;
        while let Some(e) = pending.pop() {
            if !seen.insert(e) {
                continue;
            }
            match store.expr(e) {
                Expr::Const(name, _) => {
                    let hints = self.env.get(name).and_then(ConstantInfo::hints);
                    if let Some(ReducibilityHints::Regular(own)) = hints {
                        height = height.max(own);
                    }
                }
                Expr::App(f, a) => pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([ty, value, body]),
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
                _ => {}
            }
        }
        Ok(ReducibilityHints::Regular(height + 1))
    }

    // Hypotheses.

    /// A new hypothesis.
    pub fn local(&mut self, name: NameId, info: BinderInfo, ty: ExprId) -> Binder {
        let class = self.checker.store.canonical(ty);
        let fvar = self.checker.open_binder(class);
        let id = self.fvar_id(fvar);
        let position = self.locals.len();
        let before = self.locals.insert(id, (ty, position));
        debug_assert!(before.is_none(), "INVARIANT (hypotheses)");
        Binder { name, info, fvar }
    }

    /// The type of a free variable.
    pub fn type_of(&self, fvar: ExprId) -> ExprId {
        self.locals[&self.fvar_id(fvar)].0
    }

    /// How many hypotheses are older than this one.
    pub fn age(&self, fvar: ExprId) -> usize {
        self.locals[&self.fvar_id(fvar)].1
    }

    /// The number of a free variable.
    pub fn fvar_id(&self, fvar: ExprId) -> FVarId {
        match self.expr(fvar) {
            Expr::FVar(id) => id,
            other => unreachable!("a binder's variable is free, not {other:?}"),
        }
    }

    /// Opens up to `max` binders of a telescope of function types; its end comes with them.
    pub fn telescope(&mut self, ty: ExprId, max: Option<usize>) -> Result<(Vec<Binder>, ExprId)> {
        let mut binders = Vec::new();
        let mut fvars = Vec::new();
        let mut current = ty;
        while max.is_none_or(|max| fvars.len() < max) {
            let Expr::Pi { info, name, ty: domain, body } = self.expr(current) else { break };
            let domain = self.store().instantiate_rev(domain, &fvars)?;
            let binder = self.local(name, info, domain);
            binders.push(binder);
            fvars.push(binder.fvar);
            current = body;
        }
        Ok((binders, self.store().instantiate_rev(current, &fvars)?))
    }

    /// Opens exactly `count` binders of a telescope of function types.
    pub fn open(&mut self, ty: ExprId, count: usize) -> Result<(Vec<Binder>, ExprId)> {
        let (binders, end) = self.telescope(ty, Some(count))?;
        if binders.len() == count {
            return Ok((binders, end));
        }
        let text = self.terms().expr_to_string(ty);
        Err(ConstructionError::Malformed(format!("expected {count} arguments in `{text}`")))
    }

    /// The end of a telescope of function types whose arguments are given.
    pub fn instantiate_pi(&mut self, ty: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut current = ty;
        for _ in args {
            let Expr::Pi { body, .. } = self.expr(current) else {
                let text = self.terms().expr_to_string(ty);
                let message = format!("expected {} arguments in `{text}`", args.len());
                return Err(ConstructionError::Malformed(message));
            };
            current = body;
        }
        Ok(self.store().instantiate_rev(current, args)?)
    }

    fn bind(
        &mut self,
        domains: &[ExprId],
        binders: &[Binder],
        body: ExprId,
        mk: fn(&mut Store<'e>, &Binder, ExprId, ExprId) -> ExprId,
    ) -> Result<ExprId> {
        if binders.is_empty() {
            return Ok(body);
        }
        let positions = self.positions(binders);
        let mut result = self.store().abstract_fvars(body, &positions, binders.len() as u32)?;
        for (index, binder) in binders.iter().enumerate().rev() {
            let ty = match domains.get(index) {
                Some(&ty) => ty,
                None => self.domain(binder, &positions, index)?,
            };
            result = mk(self.store(), binder, ty, result);
        }
        Ok(result)
    }

    fn positions(&self, binders: &[Binder]) -> FxHashMap<FVarId, u32> {
        let positions = binders.iter().enumerate();
        positions.map(|(index, binder)| (self.fvar_id(binder.fvar), index as u32)).collect()
    }

    /// A binder's type in terms of the binders before it, which are so many.
    fn domain(
        &mut self,
        binder: &Binder,
        positions: &FxHashMap<FVarId, u32>,
        before: usize,
    ) -> Result<ExprId> {
        let mut ty = self.type_of(binder.fvar);
        if !self.keep_redexes {
            let (head, args) = self.terms().unfold_apps(ty);
            if !args.is_empty() && matches!(self.expr(head), Expr::Lam { .. }) {
                ty = self.beta(head, &args)?;
            }
        }
        Ok(self.store().abstract_fvars(ty, positions, before as u32)?)
    }

    /// What [`Builder::lam_within`] wants to know about binders that many terms have in common.
    pub fn domains(&mut self, binders: &[Binder]) -> Result<Vec<ExprId>> {
        let positions = self.positions(binders);
        let domains = binders.iter().enumerate();
        domains.map(|(index, binder)| self.domain(binder, &positions, index)).collect()
    }

    /// `(x₁ : A₁) → … → body`
    pub fn pi(&mut self, binders: &[Binder], body: ExprId) -> Result<ExprId> {
        self.bind(&[], binders, body, |store, binder, ty, body| {
            store.mk_pi(binder.info, binder.name, ty, body)
        })
    }

    /// `fun (x₁ : A₁) … => body`
    pub fn lam(&mut self, binders: &[Binder], body: ExprId) -> Result<ExprId> {
        self.bind(&[], binders, body, |store, binder, ty, body| {
            store.mk_lam(binder.info, binder.name, ty, body)
        })
    }

    /// [`Builder::lam`], where the types of the first binders are known from [`Builder::domains`].
    pub fn lam_within(
        &mut self,
        domains: &[ExprId],
        binders: &[Binder],
        body: ExprId,
    ) -> Result<ExprId> {
        self.bind(domains, binders, body, |store, binder, ty, body| {
            store.mk_lam(binder.info, binder.name, ty, body)
        })
    }

    /// `A → B`, with the name that Lean gives to an arrow's binder.
    pub fn arrow(&mut self, domain: ExprId, body: ExprId) -> ExprId {
        let name = self.fresh_name("x");
        self.store().mk_pi(BinderInfo::Default, name, domain, body)
    }

    // Questions to the kernel.

    fn ask<T>(
        &mut self,
        question: impl FnOnce(&mut Checker<'e>) -> gnomon_kernel::Result<T>,
    ) -> Result<T> {
        let before = self.checker.store.set_binders(Binders::Merged);
        let answer = question(&mut self.checker);
        self.checker.store.set_binders(before);
        Ok(answer?)
    }

    /// The weak head normal form, with binder names as far as it is reached by unfolding alone.
    pub fn whnf(&mut self, e: ExprId) -> Result<ExprId> {
        let mut e = e;
        loop {
            self.store().tick()?;
            let (head, args) = self.terms().unfold_apps(e);
            e = match self.expr(head) {
                Expr::Sort(_) | Expr::Pi { .. } => return Ok(e),
                Expr::MData(_, inner) => self.store().mk_apps(inner, &args),
                Expr::Let { value, body, .. } => {
                    let body = self.store().instantiate_rev(body, &[value])?;
                    self.store().mk_apps(body, &args)
                }
                Expr::Lam { .. } if !args.is_empty() => self.beta(head, &args)?,
                Expr::Const(name, levels) => match self.find(name) {
                    Some(ConstantInfo::Definition(info)) => {
                        let value = info.value;
                        let value =
                            self.instantiate_levels(value, &info.val.level_params, levels)?;
                        self.beta(value, &args)?
                    }
                    Some(ConstantInfo::Inductive(_) | ConstantInfo::Axiom(_)) => return Ok(e),
                    _ => break,
                },
                _ => break,
            };
        }
        let class = self.terms().canonical(e);
        let value = self.ask(|checker| checker.whnf(class))?;
        Ok(if value == class { e } else { value })
    }

    /// Whether two well-typed expressions are definitionally equal.
    pub fn is_def_eq(&mut self, a: ExprId, b: ExprId) -> Result<bool> {
        let (a, b) = (self.terms().canonical(a), self.terms().canonical(b));
        if a == b {
            return Ok(true);
        }
        self.ask(|checker| checker.is_def_eq(a, b))
    }

    /// Whether a free variable occurs in an expression.
    pub fn occurs(&self, fvars: &[ExprId], e: ExprId) -> bool {
        let store = self.terms();
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !store.has_fvar(e) || !seen.insert(e) {
                continue;
            }
            match store.expr(e) {
                Expr::FVar(_) if fvars.contains(&e) => return true,
                Expr::App(f, a) => pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([ty, value, body]),
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
                _ => {}
            }
        }
        false
    }

    /// `level`'s list of one, and the like.
    pub fn levels(&mut self, levels: &[LevelId]) -> LevelsId {
        self.store().mk_levels(levels)
    }
}
