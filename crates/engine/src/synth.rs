//! Synthesis of instances by tabled resolution.
//!
//! A goal is a type, perhaps under binders. A *generator* tries the instances for a goal one by one; one
//! that fits leaves subgoals to a *consumer*, which waits for answers to its first subgoal. Goals are
//! tabled up to renaming of metavariables: each has one generator, all its consumers get all its answers, so
//! that diamonds cost nothing and loops end.
//!
//! Each node has a state of metavariables of its own.
//!
//! Source: Selsam, Ullrich, de Moura, *Tabled Typeclass Resolution* (2020).
//! Lean counterpart: `Lean.Meta.SynthInstance`.

use crate::abstract_mvars::AbstractMVarsResult;
use crate::attributes::InstanceEntry;
use crate::binding::{Binding, BindingOptions};
use crate::config::Transparency;
use crate::error::{Error, ErrorKind, Result};
use crate::exprs::App;
use crate::lctx::{DeclKind, InstsId, LCtxId};
use crate::mctx::{MVarKind, Snapshot};
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LMVarId, Level, LevelId, MVarId, NameId};
use std::rc::Rc;
use std::sync::Arc;

/// The result of a synthesis that is not known to be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synthesised {
    /// An instance.
    Found(ExprId),
    /// There is none.
    None,
    /// It depends on metavariables.
    Undefined,
}

/// An instance as it is remembered.
#[derive(Clone, Debug)]
pub(crate) enum CachedInstance {
    /// It has no metavariables.
    Closed(ExprId),
    /// It has some, which are new ones each time.
    Open(Rc2),
}

/// A result that several owners share.
type Rc2 = Arc<AbstractMVarsResult>;

/// A candidate for a goal.
#[derive(Clone, Debug)]
struct Instance {
    value: ExprId,
    synth_order: Arc<[u32]>,
}

struct GeneratorNode {
    mvar: ExprId,
    key: ExprId,
    state: Snapshot,
    instances: Vec<Instance>,
    /// Candidates from here on were tried.
    next: usize,
    /// Whether the goal has metavariables. If not, one answer will do.
    has_mvars: bool,
}

#[derive(Clone)]
struct ConsumerNode {
    mvar: ExprId,
    key: ExprId,
    state: Snapshot,
    subgoals: Vec<ExprId>,
    /// How many instances were used so far.
    size: u32,
}

#[derive(Clone)]
enum Waiter {
    Root,
    Consumer(Rc<ConsumerNode>),
}

#[derive(Clone)]
struct Answer {
    result: Rc2,
    result_type: ExprId,
    size: u32,
}

#[derive(Default)]
struct TableEntry {
    waiters: Vec<Waiter>,
    answers: Vec<Answer>,
}

/// One run of the procedure.
struct Synth {
    max_size: u32,
    result: Option<Rc2>,
    generators: Vec<GeneratorNode>,
    resume: Vec<(Rc<ConsumerNode>, Answer)>,
    table: FxHashMap<ExprId, TableEntry>,
}

/// What stands for metavariables in keys of the table.
#[derive(Default)]
struct Normalise {
    next: u64,
    levels: FxHashMap<LMVarId, LevelId>,
    exprs: FxHashMap<MVarId, ExprId>,
}

impl Meta {
    // Keys.

    fn tc_name(&mut self, state: &mut Normalise) -> NameId {
        let base = self.store.mk_name("_tc");
        let name = self.store.mk_name_num(base, state.next);
        state.next += 1;
        name
    }

    fn normalise(&mut self, state: &mut Normalise, e: ExprId) -> Result<ExprId> {
        if !self.store.has_mvar(e) {
            return Ok(e);
        }
        self.enter()?;
        match self.store.expr(e) {
            Expr::Sort(level) => {
                let level = self.normalise_level_of(state, level)?;
                Ok(self.mk_sort(level))
            }
            Expr::Const(name, list) => {
                let mut levels = self.store.levels(list).to_vec();
                for level in &mut levels {
                    *level = self.normalise_level_of(state, *level)?;
                }
                let list = self.store.mk_levels(&levels);
                Ok(self.store.mk_const(name, list))
            }
            Expr::MVar(mvar) => {
                if !self.mctx.is_assignable(mvar) {
                    return Ok(e);
                }
                if let Some(&known) = state.exprs.get(&mvar) {
                    return Ok(known);
                }
                let name = self.tc_name(state);
                let token = self.mk_const0(name);
                state.exprs.insert(mvar, token);
                Ok(token)
            }
            _ => self.map_parts(e, 0, &mut |meta, part, _| meta.normalise(state, part)),
        }
    }

    fn normalise_level_of(&mut self, state: &mut Normalise, level: LevelId) -> Result<LevelId> {
        self.replace_level(level, &mut |meta, level| {
            if !meta.store.level_flags(level).has_mvar {
                return Ok(Some(level));
            }
            let Level::MVar(mvar) = meta.store.level(level) else { return Ok(None) };
            if meta.mctx.level_depth(mvar) != Some(meta.mctx.depth) {
                return Ok(Some(level));
            }
            if let Some(&known) = state.levels.get(&mvar) {
                return Ok(Some(known));
            }
            let name = meta.tc_name(state);
            let param = meta.store.mk_level_param(name);
            state.levels.insert(mvar, param);
            Ok(Some(param))
        })
    }

    /// A type up to the names of metavariables that can be assigned. It must be instantiated.
    fn mk_table_key(&mut self, ty: ExprId) -> Result<ExprId> {
        let key = self.normalise(&mut Normalise::default(), ty)?;
        Ok(self.store.canonical(key))
    }

    fn mk_table_key_for(&mut self, mvar: ExprId) -> Result<ExprId> {
        let ty = self.infer_type(mvar)?;
        let ty = self.instantiate_mvars(ty)?;
        self.mk_table_key(ty)
    }

    // Candidates.

    /// The candidates for a type, the one to be tried first last.
    fn get_instances(&mut self, ty: ExprId) -> Result<Vec<Instance>> {
        let local = self.locals.instances(self.insts);
        self.scoped(|meta| {
            let (_, body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            let Some(class) = meta.is_class(body)? else {
                return Err(Error::of(
                    ErrorKind::MetaError,
                    "type class instance expected",
                    [("term", body)],
                ));
            };
            let instances = meta.env().attributes().instances.clone();
            let mut found: Vec<Arc<InstanceEntry>> = meta.get_unify(&instances.tree, body)?;
            // Stable: among equal priorities the order of the tree stays.
            found.sort_by_key(|entry| entry.priority);
            let mut result = Vec::with_capacity(found.len() + local.len());
            for entry in found {
                if instances.erased.contains(&entry.name) {
                    continue;
                }
                let name = meta.name_of(entry.name);
                if meta.find_const(name).is_none() {
                    continue;
                }
                let value = meta.mk_const_with_fresh_levels(name)?;
                result.push(Instance { value, synth_order: entry.synth_order.clone() });
            }
            for instance in local {
                if instance.class != class {
                    continue;
                }
                let synth_order = meta.local_synth_order(instance.fvar)?;
                result.push(Instance { value: instance.fvar, synth_order });
            }
            Ok(result)
        })
    }

    /// The candidates for a type, local and global, the one to be tried first last.
    pub fn class_instances(&mut self, ty: ExprId) -> Result<Vec<ExprId>> {
        let instances = self.get_instances(ty)?;
        Ok(instances.into_iter().map(|instance| instance.value).collect())
    }

    /// A local instance's own instance arguments, from left to right.
    fn local_synth_order(&mut self, fvar: ExprId) -> Result<Arc<[u32]>> {
        let ty = self.infer_type(fvar)?;
        self.scoped(|meta| {
            let (xs, _) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            let mut order = Vec::new();
            for (index, &x) in xs.iter().enumerate() {
                if meta.local_decl(x)?.info == BinderInfo::InstImplicit {
                    order.push(index as u32);
                }
            }
            Ok(order.into())
        })
    }

    // Resolution.

    /// Fits an instance to a goal: the subgoals that are left.
    ///
    /// All new metavariables live in the goal's context; under the goal's binders `xs` they are applied to
    /// these, so that solving them is solving patterns.
    fn try_resolve(&mut self, mvar: ExprId, instance: &Instance) -> Result<Option<Vec<ExprId>>> {
        let ty = self.infer_type(mvar)?;
        let (lctx, insts) = (self.lctx, self.insts);
        self.scoped(|meta| {
            let (xs, body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            let (value, inst_type, mvars) = meta.open_instance(lctx, insts, &xs, instance.value)?;
            if !meta.is_def_eq(body, inst_type)? {
                return Ok(None);
            }
            let options = BindingOptions { eta_reduce: true, ..BindingOptions::default() };
            let value = meta.mk_binding(Binding::Lambda, &xs, value, &options)?;
            if !meta.is_def_eq(mvar, value)? {
                return Ok(None);
            }
            let subgoal = |&index: &u32| mvars.get(index as usize).copied();
            Ok(Some(instance.synth_order.iter().filter_map(subgoal).collect()))
        })
    }

    /// An instance applied to new metavariables, its type, and the metavariables.
    fn open_instance(
        &mut self,
        lctx: LCtxId,
        insts: InstsId,
        xs: &[ExprId],
        value: ExprId,
    ) -> Result<(ExprId, ExprId, Vec<ExprId>)> {
        let mut ty = self.infer_type(value)?;
        let (mut value, mut mvars) = (value, Vec::new());
        let mut args: Vec<ExprId> = Vec::new();
        loop {
            if let Expr::Pi { ty: domain, body, .. } = self.store.expr(ty) {
                let domain = self.store.instantiate_rev(domain, &args)?;
                let domain = self.mk_forall(xs, domain)?;
                let (kind, name) = (MVarKind::Natural, NameId::ANONYMOUS);
                let mvar = self.mk_mvar_at(lctx, insts, domain, kind, name, 0);
                let arg = self.store.mk_apps(mvar, xs);
                args.push(arg);
                value = self.store.mk_app(value, arg);
                mvars.push(mvar);
                ty = body;
                continue;
            }
            ty = self.store.instantiate_rev(ty, &args)?;
            args.clear();
            let reduced = self.whnf(ty)?;
            if !self.is_forall(reduced) {
                return Ok((value, ty, mvars));
            }
            ty = reduced;
        }
    }

    /// Assigns an answer to a subgoal.
    fn try_answer(&mut self, mvar: ExprId, answer: &Answer) -> Result<bool> {
        let (_, _, value) = self.open_abstract_mvars_result(&answer.result)?;
        self.is_def_eq(mvar, value)
    }

    /// The type without binders that nothing depends on, and how to make a value of the type from one
    /// without them.
    fn remove_unused_arguments(&mut self, mvar: ExprId) -> Result<Option<(ExprId, ExprId)>> {
        let ty = self.infer_type(mvar)?;
        let ty = self.instantiate_mvars(ty)?;
        let mut current = ty;
        let mut has_unused = false;
        while let Expr::Pi { body, .. } = self.store.expr(current) {
            has_unused |= !self.store.has_loose_bvar(body, 0);
            current = body;
        }
        if !has_unused {
            return Ok(None);
        }
        self.scoped(|meta| {
            let options = Telescope { shared: true, ..Telescope::ALL };
            let (xs, body) = meta.forall_telescope(ty, &options)?;
            let mut kept: Vec<ExprId> = Vec::new();
            for &x in xs.iter().rev() {
                let id = meta.fvar_id(x);
                let mut is_used = meta.collect_fvars(body).contains(&id);
                for &y in &kept {
                    let ty = meta.local_decl(y)?.ty;
                    is_used |= meta.collect_fvars(ty).contains(&id);
                }
                if is_used {
                    kept.insert(0, x);
                }
            }
            let smaller = meta.mk_forall(&kept, body)?;
            let name = meta.store.mk_name("redf");
            let (info, kind) = (BinderInfo::Default, DeclKind::Default);
            let f = meta.push_decl(name, smaller, None, false, info, kind);
            let applied = meta.store.mk_apps(f, &kept);
            let options = BindingOptions { eta_reduce: true, ..BindingOptions::default() };
            let inner = meta.mk_binding(Binding::Lambda, &xs, applied, &options)?;
            let transformer = meta.mk_binding(Binding::Lambda, &[f], inner, &options)?;
            Ok(Some((smaller, transformer)))
        })
    }
}

/// How many units of heartbeats a step of the search counts for, besides what is unified in it.
///
/// Lean needs more than 8,000 for a chain of 8 instances with a premise each, which are 16 steps.
const UNITS_PER_SEARCH_STEP: u64 = 500;

impl Synth {
    /// Adds a goal and who waits for it.
    fn new_subgoal(
        &mut self,
        meta: &mut Meta,
        state: &Snapshot,
        key: ExprId,
        mvar: ExprId,
        waiter: Waiter,
    ) -> Result<()> {
        meta.mctx.restore(state);
        let ty = meta.infer_type(mvar)?;
        let ty = meta.instantiate_mvars(ty)?;
        let instances = meta.get_instances(ty)?;
        if instances.is_empty() {
            return Ok(());
        }
        let next = instances.len();
        let has_mvars = meta.store.has_mvar(ty);
        let state = meta.mctx.save();
        self.generators.push(GeneratorNode { mvar, key, state, instances, next, has_mvars });
        self.table.insert(key, TableEntry { waiters: vec![waiter], answers: vec![] });
        Ok(())
    }

    /// Goes on with the next subgoal of a consumer.
    fn consume(&mut self, meta: &mut Meta, node: ConsumerNode) -> Result<()> {
        let mut node = node;
        meta.mctx.restore(&node.state);
        // Unification may have solved some.
        let store = &meta.store;
        let mctx = &meta.mctx;
        node.subgoals.retain(|&mvar| match store.expr(mvar) {
            Expr::MVar(id) => mctx.assignment(id).is_none(),
            _ => true,
        });
        let Some(&mvar) = node.subgoals.first() else { return self.add_answer(meta, &node) };
        let key = meta.mk_table_key_for(mvar)?;
        if let Some(entry) = self.table.get_mut(&key) {
            let node = Rc::new(node);
            for answer in &entry.answers {
                self.resume.push((node.clone(), answer.clone()));
            }
            entry.waiters.push(Waiter::Consumer(node));
            return Ok(());
        }
        // `(a : A) → C` where `C` does not depend on `a` is looked for as `C`.
        let Some((smaller, transformer)) = meta.remove_unused_arguments(mvar)? else {
            let state = node.state.clone();
            return self.new_subgoal(meta, &state, key, mvar, Waiter::Consumer(Rc::new(node)));
        };
        let smaller_key = meta.mk_table_key(smaller)?;
        match self.table.get(&smaller_key) {
            None => {
                let new = meta.mk_natural(smaller);
                let state = meta.mctx.save();
                node.state = state.clone();
                // When it is answered, the old subgoal comes up again, and then the table has answers.
                node.subgoals.insert(0, new);
                let waiter = Waiter::Consumer(Rc::new(node));
                self.new_subgoal(meta, &state, smaller_key, new, waiter)
            }
            Some(entry) => {
                let answers = entry.answers.clone();
                let node = Rc::new(node);
                for answer in answers {
                    let value = meta.instantiate_mvars(answer.result.expr)?;
                    let expr = meta.beta(transformer, &[value])?;
                    let result_type = meta.infer_type(expr)?;
                    let result = Arc::new(AbstractMVarsResult { expr, ..(*answer.result).clone() });
                    let answer = Answer { result, result_type, size: answer.size };
                    self.resume.push((node.clone(), answer));
                }
                if let Some(entry) = self.table.get_mut(&smaller_key) {
                    entry.waiters.push(Waiter::Consumer(node));
                }
                Ok(())
            }
        }
    }

    /// Adds the answer of a consumer without subgoals, and wakes who waits for it.
    fn add_answer(&mut self, meta: &mut Meta, node: &ConsumerNode) -> Result<()> {
        if node.size >= self.max_size {
            return Ok(());
        }
        let value = meta.instantiate_mvars(node.mvar)?;
        let result = Arc::new(meta.abstract_mvars(value, true)?);
        let result_type = meta.infer_type(result.expr)?;
        let answer = Answer { result, result_type, size: node.size + 1 };
        let Some(entry) = self.table.get_mut(&node.key) else { return Ok(()) };
        if entry.answers.iter().any(|old| meta.same(old.result_type, answer.result_type)) {
            return Ok(());
        }
        entry.answers.push(answer.clone());
        for waiter in &entry.waiters {
            match waiter {
                // Levels may be open, expressions may not.
                Waiter::Root if answer.result.mvars.is_empty() => {
                    self.result = Some(answer.result.clone());
                }
                Waiter::Root => {}
                Waiter::Consumer(node) => self.resume.push((node.clone(), answer.clone())),
            }
        }
        Ok(())
    }

    /// Tries the next instance of the newest generator.
    fn generate(&mut self, meta: &mut Meta) -> Result<()> {
        let Some(node) = self.generators.last_mut() else { return Ok(()) };
        let is_done = node.next == 0
            || (!node.has_mvars
                && self.table.get(&node.key).is_some_and(|entry| {
                    entry.answers.iter().any(|answer| answer.result.mvars.is_empty())
                }));
        if is_done {
            self.generators.pop();
            return Ok(());
        }
        node.next -= 1;
        let instance = node.instances[node.next].clone();
        let (key, mvar, state) = (node.key, node.mvar, node.state.clone());
        meta.mctx.restore(&state);
        if let Some(subgoals) = meta.try_resolve(mvar, &instance)? {
            let state = meta.mctx.save();
            self.consume(meta, ConsumerNode { mvar, key, state, subgoals, size: 0 })?;
        }
        Ok(())
    }

    /// Uses an answer for a consumer's first subgoal.
    fn resume(&mut self, meta: &mut Meta) -> Result<()> {
        let Some((node, answer)) = self.resume.pop() else { return Ok(()) };
        let Some((&mvar, rest)) = node.subgoals.split_first() else { return Ok(()) };
        meta.mctx.restore(&node.state);
        if !meta.try_answer(mvar, &answer)? {
            return Ok(());
        }
        let state = meta.mctx.save();
        let next = ConsumerNode {
            mvar: node.mvar,
            key: node.key,
            state,
            subgoals: rest.to_vec(),
            size: node.size + answer.size,
        };
        self.consume(meta, next)
    }

    fn run(&mut self, meta: &mut Meta) -> Result<Option<Rc2>> {
        let start = meta.heartbeats;
        let limit = meta.limits.synth_max_heartbeats * 1000;
        loop {
            meta.check_system("typeclass")?;
            meta.heartbeats += UNITS_PER_SEARCH_STEP;
            if limit > 0 && meta.heartbeats - start > limit {
                return Err(Error::MaxHeartbeats("typeclass"));
            }
            if !self.resume.is_empty() {
                self.resume(meta)?;
            } else if !self.generators.is_empty() {
                self.generate(meta)?;
            } else {
                return Ok(None);
            }
            if let Some(result) = self.result.take() {
                return Ok(Some(result));
            }
        }
    }
}

impl Meta {
    fn synth_main(&mut self, ty: ExprId, max_size: u32) -> Result<Option<Rc2>> {
        let mut synth = Synth {
            max_size,
            result: None,
            generators: Vec::new(),
            resume: Vec::new(),
            table: FxHashMap::default(),
        };
        // Heartbeats count from here.
        let old = std::mem::replace(&mut self.heartbeats_start, self.heartbeats);
        let result = self.synth_run(&mut synth, ty);
        self.heartbeats_start = old;
        match result {
            Err(limit @ (Error::MaxRecDepth | Error::MaxHeartbeats(_))) => {
                Err(Error::SynthLimit(Box::new(limit), ty))
            }
            result => result,
        }
    }

    fn synth_run(&mut self, synth: &mut Synth, ty: ExprId) -> Result<Option<Rc2>> {
        let mvar = self.mk_natural(ty);
        let ty = self.instantiate_mvars(ty)?;
        let key = self.mk_table_key(ty)?;
        let state = self.mctx.save();
        synth.new_subgoal(self, &state, key, mvar, Waiter::Root)?;
        synth.run(self)
    }

    /// The type with its body in weak head normal form.
    fn preprocess(&mut self, ty: ExprId) -> Result<ExprId> {
        self.scoped(|meta| {
            let (xs, body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            let body = meta.whnf(body)?;
            meta.mk_forall(&xs, body)
        })
    }

    /// The type with new metavariables for output parameters.
    fn preprocess_out_params(&mut self, ty: ExprId) -> Result<ExprId> {
        self.scoped(|meta| {
            let options = Telescope { shared: true, ..Telescope::ALL };
            let (xs, body) = meta.forall_telescope(ty, &options)?;
            let App { f, mut args } = meta.app(body);
            let Some(name) = meta.const_name(f) else { return Ok(ty) };
            let out_params = meta.find_const(name).and_then(|entry| entry.class.clone());
            let Some(out_params) = out_params.filter(|params| !params.is_empty()) else {
                return Ok(ty);
            };
            let mut class_type = meta.infer_type(f)?;
            for (index, arg) in args.iter_mut().enumerate() {
                class_type = meta.whnf(class_type)?;
                let Expr::Pi { ty: domain, body, .. } = meta.store.expr(class_type) else {
                    return Err(Error::text(
                        "type class resolution failed, insufficient number of arguments",
                    ));
                };
                if out_params.contains(&(index as u32)) {
                    *arg = meta.mk_natural(domain);
                }
                class_type = meta.instantiate1(body, *arg)?;
            }
            let body = meta.store.mk_apps(f, &args);
            meta.mk_forall(&xs, body)
        })
    }

    /// Unifies the type that was asked for with that of the result: it may have output parameters.
    fn assign_out_params(&mut self, ty: ExprId, result: ExprId) -> Result<bool> {
        let result_type = self.infer_type(result)?;
        self.with_config(
            |config| {
                config.transparency = Transparency::Default;
                config.assign_synthetic_opaque = true;
            },
            |meta| meta.is_def_eq(ty, result_type),
        )
    }

    fn apply_abstract_result(
        &mut self,
        ty: ExprId,
        result: &AbstractMVarsResult,
    ) -> Result<Option<ExprId>> {
        let (_, _, value) = self.open_abstract_mvars_result(result)?;
        if !self.assign_out_params(ty, value)? {
            return Ok(None);
        }
        let value = self.instantiate_mvars(value)?;
        // Levels that were assigned during the search are not assigned any more; checking the result finds
        // them again.
        if self.store.has_mvar(value) || self.store.has_fvar(value) {
            self.check(value)?;
        }
        Ok(Some(value))
    }

    /// An instance of a class, or `None`; an error if that depends on metavariables.
    pub fn synth_instance(&mut self, ty: ExprId, max_size: Option<u32>) -> Result<Option<ExprId>> {
        let max_size = max_size.unwrap_or(self.limits.synth_max_size);
        let was_resolving = std::mem::replace(&mut self.in_type_class_resolution, true);
        let result = self.with_config(
            |config| {
                config.is_def_eq_stuck_ex = true;
                config.transparency = Transparency::Instances;
                config.fo_approx = true;
                config.ctx_approx = true;
                config.const_approx = false;
                config.univ_approx = false;
            },
            |meta| meta.synth_instance_core(ty, max_size),
        );
        self.in_type_class_resolution = was_resolving;
        result
    }

    fn synth_instance_core(&mut self, ty: ExprId, max_size: u32) -> Result<Option<ExprId>> {
        let ty = self.instantiate_mvars(ty)?;
        let ty = self.preprocess(ty)?;
        let is_cacheable = !self.store.has_mvar(ty)
            && self.unfolds_by_transparency()
            && max_size == self.limits.synth_max_size;
        let key = (self.store.canonical(ty), self.insts, self.synth_pending_depth);
        if is_cacheable {
            match self.cache.synth.get(&key).cloned() {
                Some(None) => return Ok(None),
                Some(Some(CachedInstance::Closed(value))) => {
                    return Ok(self.assign_out_params(ty, value)?.then_some(value));
                }
                Some(Some(CachedInstance::Open(result))) => {
                    return self.apply_abstract_result(ty, &result);
                }
                None => {}
            }
        }
        let found = self.with_new_mctx_depth(true, |meta| {
            let normal = meta.preprocess_out_params(ty)?;
            meta.synth_main(normal, max_size)
        })?;
        let result = match &found {
            Some(found) => self.apply_abstract_result(ty, found)?,
            None => None,
        };
        if is_cacheable {
            let cached = match (found, result) {
                (Some(_), Some(value)) if !self.store.has_mvar(value) => {
                    Some(CachedInstance::Closed(value))
                }
                (Some(found), _) => Some(CachedInstance::Open(found)),
                (None, _) => None,
            };
            self.cache.synth.insert(key, cached);
        }
        Ok(result)
    }

    /// An instance of a class, or that there is none, or that it depends on metavariables.
    pub fn try_synth_instance(&mut self, ty: ExprId, max_size: Option<u32>) -> Result<Synthesised> {
        match self.synth_instance(ty, max_size) {
            Ok(Some(value)) => Ok(Synthesised::Found(value)),
            Ok(None) => Ok(Synthesised::None),
            Err(Error::Stuck) => Ok(Synthesised::Undefined),
            Err(error) => Err(error),
        }
    }

    /// Tries to synthesise a metavariable whose type is a class; says whether it was assigned.
    pub fn synth_pending(&mut self, mvar: MVarId) -> Result<bool> {
        let decl = self.mvar_decl(mvar)?;
        if decl.kind == MVarKind::SyntheticOpaque {
            return Ok(false);
        }
        self.with_inc_rec_depth(|meta| {
            meta.with_lctx(decl.lctx, decl.insts, |meta| {
                if meta.is_class(decl.ty)?.is_none() {
                    return meta.ask_host(mvar);
                }
                if meta.synth_pending_depth > MAX_SYNTH_PENDING_DEPTH {
                    return Ok(false);
                }
                meta.synth_pending_depth += 1;
                let result = meta.synth_instance(decl.ty, None);
                meta.synth_pending_depth -= 1;
                let value = match result {
                    Ok(value) => value,
                    Err(Error::Stuck) => None,
                    Err(error) => return Err(error),
                };
                match value {
                    Some(value) if meta.mctx.assignment(mvar).is_none() => {
                        meta.mctx.assign(mvar, value);
                        Ok(true)
                    }
                    _ => Ok(false),
                }
            })
        })
    }

    fn ask_host(&mut self, mvar: MVarId) -> Result<bool> {
        let Some(mut host) = self.host.take() else { return Ok(false) };
        let result = host.synth_pending(self, mvar);
        self.host = Some(host);
        result
    }
}

/// How deep instances may be synthesised while others are: Lean's `maxSynthPendingDepth`.
const MAX_SYNTH_PENDING_DEPTH: u32 = 1;
