//! The state of one elaboration.
//!
//! Its functions are spread over the files of this crate, each an `impl Meta`: [`crate::infer`],
//! [`crate::whnf`], [`crate::def_eq`], [`crate::synth`] and so on. Here are the state itself, constants,
//! limits and scopes.
//!
//! INVARIANT (instantiated or not): functions take terms with assigned metavariables, unless they
//! say otherwise, and look through assignments where they look at a term's head.
//!
//! Lean counterpart: `Lean.Meta.Basic`, `Lean.CoreM`.

use crate::attributes::{MatcherInfo, ProjectionInfo, Reducibility};
use crate::cache::Cache;
use crate::config::{Config, Transparency};
use crate::consts::Const;
use crate::env::{ConstantSource, Copies, ElabEnv};
use crate::error::{Error, ErrorKind, Result};
use crate::known::Known;
use crate::lctx::{DeclKind, InstsId, LCtxId, LocalDecl, LocalInstance, Locals};
use crate::mctx::{MVarDecl, MVarKind, MetavarContext, Snapshot};
use crate::names::{Sym, Symbols};
use gnomon_term::{
    BinderInfo, Expr, ExprId, FVarId, FxHashMap, FxHashSet, LevelId, LevelsId, MVarId, NameId,
    Store,
};
use std::sync::Arc;

/// What a session keeps from one elaboration to the next: constants and names.
pub struct Session {
    /// Names that mean something to the engine.
    pub known: Known,
    /// The store's names as symbols.
    pub symbols: Symbols,
    copies: Copies,
    consts: FxHashMap<u64, Arc<Const>>,
    values: FxHashMap<u64, Option<ExprId>>,
}

impl Session {
    /// A session whose terms are in `store`.
    pub fn new(store: &mut Store<'static>) -> Session {
        Session {
            known: Known::new(store),
            symbols: Symbols::default(),
            copies: Copies::default(),
            consts: FxHashMap::default(),
            values: FxHashMap::default(),
        }
    }
}

/// A constant with what the environment says about it.
#[derive(Debug)]
pub struct Entry {
    /// The constant.
    pub info: Arc<Const>,
    /// Its symbol.
    pub sym: Sym,
    pub(crate) uid: u64,
    /// When it is unfolded.
    pub reducibility: Reducibility,
    /// Whether it is an instance.
    pub is_instance: bool,
    /// The positions of its output parameters, if it is a class.
    pub class: Option<Arc<[u32]>>,
    /// Whether it is a projection function.
    pub projection: Option<Arc<ProjectionInfo>>,
    /// Whether it is a matcher.
    pub matcher: Option<Arc<MatcherInfo>>,
    /// Whether it is an auxiliary recursor or a `noConfusion`.
    pub is_aux: bool,
    /// Whether it may be used in patterns (`@[match_pattern]`).
    pub is_match_pattern: bool,
    /// Its smart unfolding.
    pub smart_unfolding: Option<NameId>,
    /// The argument on which it is structurally recursive.
    pub struct_rec_arg_pos: Option<u32>,
}

/// What is looked up beside constants' attributes.
pub const MATCH_PATTERN_TAG: &str = "match_pattern";

/// The limits of an elaboration, as users set them.
#[derive(Clone, Copy, Debug)]
pub struct MetaLimits {
    /// Lean's `maxRecDepth`.
    pub max_rec_depth: u32,
    /// Lean's `maxHeartbeats`, in thousands; 0 is no limit.
    pub max_heartbeats: u64,
    /// Lean's `synthInstance.maxHeartbeats`, in thousands; 0 is no limit.
    pub synth_max_heartbeats: u64,
    /// Lean's `synthInstance.maxSize`.
    pub synth_max_size: u32,
}

impl Default for MetaLimits {
    fn default() -> Self {
        MetaLimits {
            max_rec_depth: 512,
            max_heartbeats: 200_000,
            synth_max_heartbeats: 20_000,
            synth_max_size: 128,
        }
    }
}

/// What the engine asks of whoever runs it.
pub trait Host: Send {
    /// Called for a synthetic metavariable that unification is stuck on and that is no instance; says
    /// whether it was assigned.
    fn synth_pending(&mut self, meta: &mut Meta, mvar: MVarId) -> Result<bool>;
    /// Called about every millisecond.
    fn breathe(&mut self, meta: &mut Meta) -> Result<()>;
}

/// The state of one elaboration: Lean's `MetaM`.
pub struct Meta {
    /// The session's terms.
    pub store: Store<'static>,
    /// What the session keeps.
    pub session: Session,
    env: ElabEnv,
    /// Metavariables.
    pub mctx: MetavarContext,
    /// Local contexts.
    pub locals: Locals,
    /// The current local context.
    pub lctx: LCtxId,
    /// The local instances in it.
    pub insts: InstsId,
    /// The present configuration.
    pub config: Config,
    /// The limits that users set.
    pub limits: MetaLimits,
    /// The depth of the recursion, elaborators' included.
    pub rec_depth: u32,
    pub(crate) cache: Cache,
    entries: FxHashMap<NameId, Option<Arc<Entry>>>,
    /// Matchers are being reduced: more may be unfolded than the transparency says.
    pub(crate) at_matcher: bool,
    /// Constants that may be unfolded whatever the transparency, instead of what it says.
    pub can_unfold: Option<Arc<FxHashSet<NameId>>>,
    pub(crate) in_type_class_resolution: bool,
    pub(crate) synth_pending_depth: u32,
    /// Universe approximations are permitted now.
    pub(crate) univ_approx: bool,
    /// The unification problem that universe constraints come from.
    pub(crate) def_eq_from: Option<(ExprId, ExprId, LCtxId, InstsId)>,
    /// Which `let` variables are unfolded although `zeta_delta` is off.
    pub zeta_delta_set: FxHashSet<FVarId>,
    /// Which `let` variables were unfolded, if that is tracked.
    pub zeta_delta_used: Option<FxHashSet<FVarId>>,
    /// Units of work done; see [`Meta::check_system`].
    pub heartbeats: u64,
    /// Where `max_heartbeats` counts from.
    pub heartbeats_start: u64,
    exprs_seen: usize,
    until_breath: u32,
    /// Whoever runs this.
    pub host: Option<Box<dyn Host>>,
}

/// How many steps are between two breaths.
const STEPS_BETWEEN_BREATHS: u32 = 2048;

impl Meta {
    /// A state without metavariables and hypotheses.
    pub fn new(store: Store<'static>, session: Session, env: ElabEnv) -> Meta {
        let exprs_seen = store.num_exprs();
        Meta {
            store,
            session,
            env,
            mctx: MetavarContext::default(),
            locals: Locals::default(),
            lctx: LCtxId::EMPTY,
            insts: InstsId::EMPTY,
            config: Config::default(),
            limits: MetaLimits::default(),
            rec_depth: 0,
            cache: Cache::default(),
            entries: FxHashMap::default(),
            at_matcher: false,
            can_unfold: None,
            in_type_class_resolution: false,
            synth_pending_depth: 0,
            univ_approx: false,
            def_eq_from: None,
            zeta_delta_set: FxHashSet::default(),
            zeta_delta_used: None,
            heartbeats: 0,
            heartbeats_start: 0,
            exprs_seen,
            until_breath: STEPS_BETWEEN_BREATHS,
            host: None,
        }
    }

    /// A state with a store and a session of its own.
    pub fn with_env(env: ElabEnv) -> Meta {
        let mut store = Store::new();
        let session = Session::new(&mut store);
        Meta::new(store, session, env)
    }

    // The environment.

    /// The environment.
    pub fn env(&self) -> &ElabEnv {
        &self.env
    }

    /// Replaces the environment.
    pub fn set_env(&mut self, env: ElabEnv) {
        if env.stamp() != self.env.stamp() {
            self.entries.clear();
            self.cache.clear();
            self.env = env;
        }
    }

    /// The symbol of a name.
    pub fn sym(&mut self, name: NameId) -> Sym {
        self.session.symbols.sym(&self.store, name)
    }

    /// The name of a symbol.
    pub fn name_of(&mut self, sym: Sym) -> NameId {
        self.session.symbols.name(&mut self.store, sym)
    }

    /// The constant of a name.
    #[inline]
    pub fn find_const(&mut self, name: NameId) -> Option<Arc<Entry>> {
        if let Some(entry) = self.entries.get(&name) {
            return entry.clone();
        }
        let entry = self.load_const(name).map(Arc::new);
        self.entries.insert(name, entry.clone());
        entry
    }

    #[cold]
    fn load_const(&mut self, name: NameId) -> Option<Entry> {
        let sym = self.sym(name);
        let uid = self.env.find(sym)?;
        let info = match self.session.consts.get(&uid) {
            Some(info) => info.clone(),
            None => {
                let Session { copies, consts, .. } = &mut self.session;
                let info = Arc::new(self.env.load(sym, &mut self.store, copies)?);
                consts.insert(uid, info.clone());
                info
            }
        };
        let smart = self.store.mk_name_str(name, "_sunfold");
        let smart_sym = self.sym(smart);
        let attributes = self.env.attributes();
        Some(Entry {
            info,
            sym,
            uid,
            reducibility: attributes.reducibility(sym),
            is_instance: attributes.instances.by_name.contains_key(&sym),
            class: attributes.classes.get(&sym).cloned(),
            projection: attributes.projections.get(&sym).cloned(),
            matcher: attributes.matchers.get(&sym).cloned(),
            is_aux: attributes.aux_recursors.contains(&sym)
                || attributes.no_confusions.contains(&sym),
            is_match_pattern: attributes.tags.contains_key(&(MATCH_PATTERN_TAG.into(), sym)),
            smart_unfolding: self.env.find(smart_sym).map(|_| smart),
            struct_rec_arg_pos: attributes.struct_rec_arg_pos.get(&sym).copied(),
        })
    }

    /// The constant of a name, or an error.
    pub fn get_const(&mut self, name: NameId) -> Result<Arc<Entry>> {
        match self.find_const(name) {
            Some(entry) => Ok(entry),
            None => {
                let text = self.store.name_to_string(name);
                Err(Error::of(ErrorKind::UnknownConstant, text, []))
            }
        }
    }

    /// A constant as the kernel describes it.
    pub fn kernel_info(&mut self, name: NameId) -> Option<gnomon_kernel::ConstantInfo> {
        let sym = self.sym(name);
        self.env.info(sym, &mut self.store, &mut self.session.copies)
    }

    /// The value of a definition, theorem or opaque constant.
    pub fn value_of(&mut self, entry: &Entry) -> Option<ExprId> {
        let Session { copies, values, .. } = &mut self.session;
        if let Some(&value) = values.get(&entry.uid) {
            return value;
        }
        let value = self.env.load_value(entry.sym, &mut self.store, copies);
        values.insert(entry.uid, value);
        value
    }

    /// The type of a constant with these universe levels.
    pub fn instantiate_type(&mut self, entry: &Entry, levels: LevelsId) -> Result<ExprId> {
        let info = &entry.info;
        if info.level_params.is_empty() {
            return Ok(info.ty);
        }
        if let Some(&ty) = self.cache.const_types.get(&(entry.uid, levels)) {
            return Ok(ty);
        }
        let ty = self.instantiate_level_params(info.ty, &info.level_params, levels)?;
        self.cache.const_types.insert((entry.uid, levels), ty);
        Ok(ty)
    }

    /// The value of a constant with these universe levels.
    pub fn instantiate_value(&mut self, entry: &Entry, levels: LevelsId) -> Result<Option<ExprId>> {
        let Some(value) = self.value_of(entry) else { return Ok(None) };
        let params = &entry.info.level_params;
        if params.is_empty() {
            return Ok(Some(value));
        }
        if let Some(&value) = self.cache.const_values.get(&(entry.uid, levels)) {
            return Ok(Some(value));
        }
        let value = self.instantiate_level_params(value, params, levels)?;
        self.cache.const_values.insert((entry.uid, levels), value);
        Ok(Some(value))
    }

    // Limits.

    /// INVARIANT (guarded recursion), for recursion that Lean does not count.
    #[inline]
    pub(crate) fn enter(&mut self) -> Result<()> {
        self.store.budget.enter()?;
        self.store.tick()?;
        Ok(())
    }

    /// Runs `work` one level deeper in the recursion that `maxRecDepth` bounds.
    #[inline]
    pub(crate) fn with_inc_rec_depth<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        if self.rec_depth >= self.limits.max_rec_depth {
            return Err(Error::MaxRecDepth);
        }
        self.enter()?;
        self.rec_depth += 1;
        let result = work(self);
        self.rec_depth -= 1;
        result
    }

    /// Counts a step of `part`, and stops where heartbeats are used up or the user wants it.
    ///
    /// Lean counts small allocations. A new term is one here, and a step some more.
    #[inline]
    pub fn check_system(&mut self, part: &'static str) -> Result<()> {
        let exprs = self.store.num_exprs();
        self.heartbeats += UNITS_PER_STEP + (exprs.saturating_sub(self.exprs_seen)) as u64;
        self.exprs_seen = exprs;
        self.check_limit(part)?;
        self.until_breath -= 1;
        if self.until_breath == 0 {
            self.until_breath = STEPS_BETWEEN_BREATHS;
            if let Some(mut host) = self.host.take() {
                let result = host.breathe(self);
                self.host = Some(host);
                return result;
            }
        }
        Ok(())
    }

    /// Counts work of `part` that is no step of it, as [`Meta::check_system`] does.
    pub fn spend(&mut self, units: u64, part: &'static str) -> Result<()> {
        self.heartbeats += units;
        self.check_system(part)
    }

    /// Stops where heartbeats are used up.
    pub fn check_limit(&self, part: &'static str) -> Result<()> {
        let limit = self.limits.max_heartbeats;
        if limit > 0 && self.heartbeats.saturating_sub(self.heartbeats_start) > limit * 1000 {
            return Err(Error::MaxHeartbeats(part));
        }
        Ok(())
    }

    // Scopes.

    /// Runs `work` with another configuration.
    #[inline]
    pub fn with_config<T>(
        &mut self,
        change: impl FnOnce(&mut Config),
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let old = self.config;
        change(&mut self.config);
        let result = work(self);
        self.config = old;
        result
    }

    /// Runs `work` with a transparency.
    #[inline]
    pub fn with_transparency<T>(
        &mut self,
        mode: Transparency,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let old = std::mem::replace(&mut self.config.transparency, mode);
        let result = work(self);
        self.config.transparency = old;
        result
    }

    /// Runs `work` with a transparency that permits at least what `mode` does.
    pub fn with_at_least<T>(
        &mut self,
        mode: Transparency,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        match self.config.transparency.is_below(mode) {
            true => self.with_transparency(mode, work),
            false => work(self),
        }
    }

    /// Runs `work`, and restores the local context.
    #[inline]
    pub fn scoped<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let (lctx, insts) = (self.lctx, self.insts);
        let result = work(self);
        (self.lctx, self.insts) = (lctx, insts);
        result
    }

    /// Runs `work` in another local context.
    pub fn with_lctx<T>(
        &mut self,
        lctx: LCtxId,
        insts: InstsId,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.scoped(|meta| {
            (meta.lctx, meta.insts) = (lctx, insts);
            work(meta)
        })
    }

    /// Runs `work` where earlier metavariables cannot be assigned.
    pub fn with_new_mctx_depth<T>(
        &mut self,
        allow_level_assignments: bool,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let saved = self.mctx.save();
        self.mctx.depth += 1;
        if !allow_level_assignments {
            self.mctx.level_assign_depth = self.mctx.depth;
        }
        let result = work(self);
        self.mctx.restore(&saved);
        result
    }

    /// Runs `work`, and goes back to the present state of metavariables.
    pub fn without_modifying_mctx<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let saved = self.mctx.save();
        let result = work(self);
        self.mctx.restore(&saved);
        result
    }

    /// Runs `work`, and goes back to the state before it unless it says true.
    pub(crate) fn commit_if(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<bool>,
    ) -> Result<bool> {
        let saved: Snapshot = self.mctx.save();
        let result = work(self);
        if !matches!(result, Ok(true)) {
            self.mctx.restore(&saved);
        }
        result
    }

    // Variables and metavariables.

    /// Adds a variable to the current local context; not a local instance.
    pub fn push_decl(
        &mut self,
        user_name: NameId,
        ty: ExprId,
        value: Option<ExprId>,
        nondep: bool,
        info: BinderInfo,
        kind: DeclKind,
    ) -> ExprId {
        let fvar = self.locals.next_fvar();
        let decl = LocalDecl { fvar, user_name, ty, value, nondep, info, kind };
        self.lctx = self.locals.push_new(self.lctx, decl);
        self.store.mk(Expr::FVar(fvar))
    }

    /// Adds a variable of a binder to the current local context; not a local instance.
    ///
    /// The same binder in the same context gets the same variable, so that what was found out about
    /// the body is found again. Terms that leave its scope have it abstracted.
    pub fn open_binder(&mut self, user_name: NameId, ty: ExprId, info: BinderInfo) -> ExprId {
        let key = (self.lctx, user_name, ty, info as u8);
        if let Some(&(lctx, fvar)) = self.cache.binders.get(&key) {
            self.lctx = lctx;
            return fvar;
        }
        let fvar = self.push_decl(user_name, ty, None, false, info, DeclKind::Default);
        self.cache.binders.insert(key, (self.lctx, fvar));
        fvar
    }

    /// Adds a hypothesis, which is a local instance if its type is a class.
    pub fn push_local(
        &mut self,
        user_name: NameId,
        ty: ExprId,
        info: BinderInfo,
        kind: DeclKind,
    ) -> Result<ExprId> {
        let fvar = self.push_decl(user_name, ty, None, false, info, kind);
        self.push_instance_if_class(fvar, ty)?;
        Ok(fvar)
    }

    /// Adds a local definition.
    pub fn push_let(
        &mut self,
        user_name: NameId,
        ty: ExprId,
        value: ExprId,
        nondep: bool,
        kind: DeclKind,
    ) -> Result<ExprId> {
        let info = BinderInfo::Default;
        let fvar = self.push_decl(user_name, ty, Some(value), nondep, info, kind);
        self.push_instance_if_class(fvar, ty)?;
        Ok(fvar)
    }

    /// Makes a variable a local instance if its type is a class.
    pub fn push_instance_if_class(&mut self, fvar: ExprId, ty: ExprId) -> Result<()> {
        if let Some(class) = self.is_class(ty)? {
            let instance = LocalInstance { class, fvar };
            self.insts = self.locals.push_instance(self.insts, instance);
        }
        Ok(())
    }

    /// Makes those of the variables local instances whose types are classes.
    pub(crate) fn push_instances(&mut self, fvars: &[ExprId]) -> Result<()> {
        for &fvar in fvars {
            let ty = self.local_decl(fvar)?.ty;
            self.push_instance_if_class(fvar, ty)?;
        }
        Ok(())
    }

    /// The number of a free variable.
    pub(crate) fn fvar_id(&self, e: ExprId) -> FVarId {
        match self.store.expr(e) {
            Expr::FVar(id) => id,
            other => unreachable!("a free variable is expected, not {other:?}"),
        }
    }

    /// The declaration of a free variable in the current local context.
    pub fn local_decl(&self, fvar: ExprId) -> Result<LocalDecl> {
        if let Expr::FVar(id) = self.store.expr(fvar) {
            if let Some((_, decl)) = self.locals.find(self.lctx, id) {
                return Ok(*decl);
            }
        }
        Err(Error::of(ErrorKind::UnknownFVar, "", [("term", fvar)]))
    }

    /// A new metavariable in the current local context.
    pub fn mk_mvar(&mut self, ty: ExprId, kind: MVarKind, user_name: NameId) -> ExprId {
        self.mk_mvar_at(self.lctx, self.insts, ty, kind, user_name, 0)
    }

    /// A new natural metavariable without a name in the current local context.
    pub fn mk_natural(&mut self, ty: ExprId) -> ExprId {
        self.mk_mvar(ty, MVarKind::Natural, NameId::ANONYMOUS)
    }

    /// A new metavariable in a local context.
    pub fn mk_mvar_at(
        &mut self,
        lctx: LCtxId,
        insts: InstsId,
        ty: ExprId,
        kind: MVarKind,
        user_name: NameId,
        num_scope_args: u32,
    ) -> ExprId {
        let depth = self.mctx.depth;
        let decl = MVarDecl { user_name, lctx, insts, ty, depth, kind, num_scope_args };
        let id = self.mctx.declare(decl);
        self.store.mk(Expr::MVar(id))
    }

    /// A new level metavariable.
    pub fn mk_level_mvar(&mut self) -> LevelId {
        let id = self.mctx.declare_level();
        self.store.intern_level(gnomon_term::Level::MVar(id))
    }

    /// A metavariable whose type is a `Sort` of a new level.
    pub fn mk_type_mvar(&mut self, kind: MVarKind, user_name: NameId) -> ExprId {
        let level = self.mk_level_mvar();
        let sort = self.store.mk_sort(level);
        self.mk_mvar(sort, kind, user_name)
    }

    /// A constant with new level metavariables.
    pub fn mk_const_with_fresh_levels(&mut self, name: NameId) -> Result<ExprId> {
        let entry = self.get_const(name)?;
        let levels: Vec<LevelId> =
            entry.info.level_params.iter().map(|_| self.mk_level_mvar()).collect();
        let levels = self.store.mk_levels(&levels);
        Ok(self.store.mk_const(name, levels))
    }

    /// The declaration of a metavariable.
    pub fn mvar_decl(&mut self, mvar: MVarId) -> Result<MVarDecl> {
        match self.mctx.decl(mvar) {
            Some(decl) => Ok(*decl),
            None => {
                let term = self.store.mk(Expr::MVar(mvar));
                Err(Error::of(ErrorKind::UnknownMVar, "", [("term", term)]))
            }
        }
    }

    /// Whether the unifier must not assign a metavariable.
    pub fn is_read_only_or_synthetic_opaque(&self, mvar: MVarId) -> bool {
        match self.mctx.decl(mvar) {
            None => true,
            Some(decl) => {
                decl.depth != self.mctx.depth
                    || (decl.kind == MVarKind::SyntheticOpaque
                        && !self.config.assign_synthetic_opaque)
            }
        }
    }

    /// A binder name that no user can write.
    pub fn mk_fresh_name(&mut self, base: NameId) -> NameId {
        self.cache.next_macro_scope += 1;
        let scope = self.cache.next_macro_scope;
        let name = self.store.mk_name_str(base, "_@");
        let name = self.store.mk_name_str(name, "_internal");
        let name = self.store.mk_name_str(name, "_hyg");
        self.store.mk_name_num(name, scope)
    }
}

/// How many units of heartbeats a step of reduction or unification counts for.
const UNITS_PER_STEP: u64 = 8;
