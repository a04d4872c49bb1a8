//! The state of one check: scratch terms, caches, and the environments of closures.
//!
//! The judgments live in [`crate::infer`], [`crate::whnf`] and [`crate::def_eq`]. All of them work
//! with representatives only (`Binders::Merged`), so equality of ids is alpha-equivalence.
//!
//! # Delayed substitution
//!
//! A *closure* is an expression with loose bound variables and an environment that gives each of them
//! a closure. Evaluating `(fun x => b) a` extends an environment and goes on with `b`; the parts
//! of `b` that evaluation does not reach are never rebuilt. What survives is *read back* into an
//! expression ([`Checker::inst`]), so that caches and comparisons see ids only. Substituting at every
//! step, as Lean's own kernel does, spends most of its time building terms nobody looks at; keeping
//! semantic values everywhere (normalisation by evaluation) needs a second notion of equality.
//!
//! There are two kinds of environment. Those of evaluation are dropped when the evaluation ends
//! (INVARIANT (cells nest)). *Contexts* hold the free variables of the binders that inference is under;
//! they are interned, so that a subterm met twice in one context has one cache entry.

use crate::declaration::{ConstructorVal, DefinitionSafety, InductiveVal};
use crate::environment::{ConstantInfo, Entry, Environment, Overlay};
use crate::error::{Failure, KernelError, Result, Rule};
use gnomon_term::instantiate::Memo;
use gnomon_term::{Binders, Expr, ExprId, FVarId, LevelsId, Limit, NameId, Store};
use gnomon_term::{FxHashMap, FxHashSet};

/// An environment: a linked list of cells, one for each enclosing binder, innermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct EnvId(pub u32);

impl EnvId {
    pub const EMPTY: EnvId = EnvId(0);
    /// Marks the environments that are contexts.
    const CONTEXT: u32 = 1 << 31;
}

/// An expression whose loose bound variables an environment explains.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closure {
    pub expr: ExprId,
    pub env: EnvId,
}

impl Closure {
    #[inline(always)]
    pub fn closed(expr: ExprId) -> Self {
        Closure { expr, env: EnvId::EMPTY }
    }
}

const NONE: ExprId = ExprId(u32::MAX);

#[derive(Clone, Copy, Debug)]
struct Cell {
    closure: Closure,
    /// The closure read back, or `NONE`.
    value: ExprId,
    next: EnvId,
    /// An environment further out, so that far variables are found in logarithmic time (Myers, *An
    /// Applicative Random-Access Stack*, 1983).
    jump: EnvId,
    /// How many variables this environment has.
    len: u32,
}

/// The cells of all environments.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    /// INVARIANT (cells nest): an evaluation removes the cells that it added; nothing that outlives
    /// it refers to them.
    evaluation: Vec<Cell>,
    contexts: Vec<Cell>,
}

impl Cells {
    #[inline(always)]
    fn cell(&self, env: EnvId) -> &Cell {
        if env.0 & EnvId::CONTEXT != 0 {
            &self.contexts[(env.0 & !EnvId::CONTEXT) as usize]
        } else {
            &self.evaluation[env.0 as usize - 1]
        }
    }

    /// The environment whose innermost variable is bound variable `index` of `env`.
    #[inline(always)]
    fn lookup(&self, mut env: EnvId, index: u32) -> EnvId {
        if index > 16 {
            return self.lookup_far(env, index);
        }
        for _ in 0..index {
            env = self.cell(env).next;
        }
        env
    }

    fn lookup_far(&self, mut env: EnvId, index: u32) -> EnvId {
        let target = self.cell(env).len - index;
        while self.cell(env).len > target {
            let cell = self.cell(env);
            env = if self.len(cell.jump) >= target { cell.jump } else { cell.next };
        }
        env
    }

    #[inline(always)]
    fn len(&self, env: EnvId) -> u32 {
        if env == EnvId::EMPTY {
            0
        } else {
            self.cell(env).len
        }
    }

    #[inline(always)]
    fn new_cell(&self, closure: Closure, next: EnvId) -> Cell {
        let mut jump = next;
        let mut len = 1;
        if next != EnvId::EMPTY {
            let cell = self.cell(next);
            len = cell.len + 1;
            if cell.jump != EnvId::EMPTY {
                let far = self.cell(cell.jump);
                if cell.len - far.len == far.len - self.len(far.jump) {
                    jump = far.jump;
                }
            }
        }
        Cell { closure, value: NONE, next, jump, len }
    }

    #[inline(always)]
    fn set_value(&mut self, env: EnvId, value: ExprId) {
        if env.0 & EnvId::CONTEXT != 0 {
            self.contexts[(env.0 & !EnvId::CONTEXT) as usize].value = value;
        } else {
            self.evaluation[env.0 as usize - 1].value = value;
        }
    }
}

/// Reads back the innermost variable of `env`.
fn read_cell(
    store: &mut Store<'_>,
    cells: &mut Cells,
    env: EnvId,
) -> std::result::Result<ExprId, Limit> {
    let cell = *cells.cell(env);
    if cell.value != NONE {
        return Ok(cell.value);
    }
    let value = read_back(store, cells, cell.closure)?;
    cells.set_value(env, value);
    Ok(value)
}

/// The expression that a closure stands for, which has no loose bound variables.
fn read_back(
    store: &mut Store<'_>,
    cells: &mut Cells,
    closure: Closure,
) -> std::result::Result<ExprId, Limit> {
    let Closure { expr, env } = closure;
    if store.loose_range(expr) == 0 {
        return Ok(expr);
    }
    if let Expr::BVar(index) = store.expr(expr) {
        let env = cells.lookup(env, index);
        return read_cell(store, cells, env);
    }
    let mut context = (cells, env);
    store.replace(&mut context, &mut Memo::default(), expr, 0, |store, (cells, env), e, offset| {
        if store.loose_range(e) <= offset {
            return Ok(Some(e));
        }
        match store.expr(e) {
            Expr::BVar(index) => {
                let env = cells.lookup(*env, index - offset);
                read_cell(store, cells, env).map(Some)
            }
            _ => Ok(None),
        }
    })
}

/// A free variable's type and depth.
///
/// A free variable is the binder at a certain depth with a certain type, so that two sibling
/// binders with one type share it. INVARIANT (one variable for each depth): the variables that are in
/// scope together have different depths.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Local {
    pub ty: ExprId,
}

/// Everything that checking a declaration needs.
pub struct Checker<'e> {
    /// Scratch terms on top of the environment's.
    pub store: Store<'e>,
    pub(crate) env: &'e Environment,
    /// Constants of the inductive block being checked; they take precedence.
    pub(crate) overlay: Option<&'e Overlay>,
    /// Constants of declarations from this position on are not visible.
    pub(crate) visible: u32,
    /// Constants that are visible all the same: a recursive unsafe definition's own block.
    pub(crate) also_visible: Vec<NameId>,
    pub(crate) safety: DefinitionSafety,
    /// Numeral operations that must be unfolded, because their definitions are being examined.
    pub(crate) not_genuine: u32,
    /// What string literals are built with, once that was looked for.
    pub(crate) string_builder: Option<Option<NameId>>,
    /// Values of `Nat.ble` that an examination supposes (see [`crate::genuine`]).
    pub(crate) supposed: Vec<(ExprId, ExprId, bool)>,
    pub(crate) cells: Cells,
    contexts: FxHashMap<(EnvId, ExprId), EnvId>,
    pub(crate) locals: Vec<Local>,
    local_ids: FxHashMap<(u32, ExprId), ExprId>,
    pub(crate) depth: u32,
    pub(crate) stack: Vec<Closure>,
    /// Types of closed expressions; the flag tells whether the expression was fully checked.
    pub(crate) types: FxHashMap<ExprId, (ExprId, bool)>,
    /// Types of open expressions in contexts.
    pub(crate) open_types: FxHashMap<(ExprId, EnvId), (ExprId, bool)>,
    pub(crate) checked: FxHashSet<(ExprId, EnvId, ExprId)>,
    pub(crate) whnf_full: FxHashMap<ExprId, ExprId>,
    pub(crate) whnf_core: FxHashMap<ExprId, ExprId>,
    pub(crate) whnf_cheap: FxHashMap<ExprId, ExprId>,
    pub(crate) delta_steps: FxHashMap<ExprId, ExprId>,
    pub(crate) unfoldings: FxHashMap<ExprId, ExprId>,
    pub(crate) rule_values: FxHashMap<(ExprId, LevelsId), ExprId>,
    /// Union-find of expressions found definitionally equal.
    pub(crate) equal: FxHashMap<ExprId, ExprId>,
    /// Pairs found not definitionally equal.
    pub(crate) unequal: FxHashSet<(ExprId, ExprId)>,
    /// Pairs of applications of one constant whose arguments were found unequal.
    pub(crate) unequal_args: FxHashSet<(ExprId, ExprId)>,
}

impl<'e> Checker<'e> {
    /// A checker for declarations of an environment whose terms are in `store`.
    pub fn new(store: &'e Store<'e>, env: &'e Environment) -> Self {
        Checker {
            store: Store::over(store, Binders::Merged),
            env,
            overlay: None,
            visible: env.num_decls() + 1,
            also_visible: Vec::new(),
            safety: DefinitionSafety::Safe,
            not_genuine: 0,
            string_builder: None,
            supposed: Vec::new(),
            cells: Cells::default(),
            contexts: FxHashMap::default(),
            locals: Vec::new(),
            local_ids: FxHashMap::default(),
            depth: 0,
            stack: Vec::new(),
            types: FxHashMap::default(),
            open_types: FxHashMap::default(),
            checked: FxHashSet::default(),
            whnf_full: FxHashMap::default(),
            whnf_core: FxHashMap::default(),
            whnf_cheap: FxHashMap::default(),
            delta_steps: FxHashMap::default(),
            unfoldings: FxHashMap::default(),
            rule_values: FxHashMap::default(),
            equal: FxHashMap::default(),
            unequal: FxHashSet::default(),
            unequal_args: FxHashSet::default(),
        }
    }

    /// Forgets all scratch terms and caches.
    pub fn clear(&mut self) {
        self.store.clear();
        self.cells.evaluation.clear();
        self.cells.contexts.clear();
        self.contexts.clear();
        self.locals.clear();
        self.local_ids.clear();
        self.depth = 0;
        self.stack.clear();
        self.also_visible.clear();
        self.not_genuine = 0;
        self.supposed.clear();
        self.clear_caches();
    }

    /// Forgets what was computed, when constants have become visible that may change it.
    pub(crate) fn clear_caches(&mut self) {
        self.string_builder = None;
        fn reset<K, V>(map: &mut FxHashMap<K, V>) {
            if map.capacity() > RETAINED {
                *map = FxHashMap::default();
            } else {
                map.clear();
            }
        }
        fn reset_set<K>(set: &mut FxHashSet<K>) {
            if set.capacity() > RETAINED {
                *set = FxHashSet::default();
            } else {
                set.clear();
            }
        }
        reset(&mut self.types);
        reset(&mut self.open_types);
        reset(&mut self.whnf_full);
        reset(&mut self.whnf_core);
        reset(&mut self.whnf_cheap);
        reset(&mut self.delta_steps);
        reset(&mut self.unfoldings);
        reset(&mut self.rule_values);
        reset(&mut self.equal);
        reset_set(&mut self.checked);
        reset_set(&mut self.unequal);
        reset_set(&mut self.unequal_args);
    }

    /// About how many bytes the scratch terms and caches use.
    pub fn bytes(&self) -> usize {
        self.store.bytes()
            + self.cells.evaluation.capacity() * std::mem::size_of::<Cell>()
            + self.cells.contexts.capacity() * 64
            + (self.types.capacity() + self.open_types.capacity()) * 20
            + (self.whnf_full.capacity() + self.whnf_core.capacity()) * 10
            + (self.whnf_cheap.capacity() + self.delta_steps.capacity()) * 10
            + (self.equal.capacity() + self.unequal.capacity()) * 10
    }

    /// Counts a step of work.
    #[inline(always)]
    pub(crate) fn tick(&mut self) -> Result<()> {
        if self.store.budget.due() {
            let size = self.bytes();
            self.store.budget.look(size)?;
        }
        Ok(())
    }

    /// INVARIANT (guarded recursion)
    #[inline(always)]
    pub(crate) fn enter(&mut self) -> Result<()> {
        self.store.budget.enter()?;
        self.tick()
    }

    // Constants.

    #[inline]
    pub(crate) fn entry(&self, name: NameId) -> Option<&'e Entry> {
        if let Some(overlay) = self.overlay {
            if let Some(entry) = overlay.get(&name) {
                return Some(entry);
            }
        }
        let env: &'e Environment = self.env;
        env.entry(name)
    }

    /// The constant of a name, whether or not it is visible.
    #[inline]
    pub(crate) fn info(&self, name: NameId) -> Option<&'e ConstantInfo> {
        self.entry(name).map(|entry| &entry.info)
    }

    /// An inductive type that computes like a structure: one constructor, no indices, not recursive.
    pub(crate) fn structure_like(
        &self,
        name: NameId,
    ) -> Option<(&'e InductiveVal, &'e ConstructorVal)> {
        let ConstantInfo::Inductive(induct) = self.info(name)? else { return None };
        if induct.ctors.len() != 1 || induct.num_indices != 0 || induct.is_rec {
            return None;
        }
        match self.info(induct.ctors[0])? {
            ConstantInfo::Constructor(ctor) => Some((induct, ctor)),
            _ => None,
        }
    }

    // Environments.

    /// `env` with one more variable, for the duration of an evaluation.
    #[inline(always)]
    pub(crate) fn push(&mut self, env: EnvId, closure: Closure) -> EnvId {
        let cell = self.cells.new_cell(closure, env);
        self.cells.evaluation.push(cell);
        EnvId(self.cells.evaluation.len() as u32)
    }

    /// Where an evaluation that begins now will end (INVARIANT (cells nest)).
    #[inline(always)]
    pub(crate) fn mark(&self) -> usize {
        self.cells.evaluation.len()
    }

    #[inline(always)]
    pub(crate) fn release(&mut self, mark: usize) {
        self.cells.evaluation.truncate(mark);
    }

    /// The context `env` with one more variable whose value is `expr` in `env`.
    pub(crate) fn push_context(&mut self, env: EnvId, expr: ExprId) -> EnvId {
        if let Some(&known) = self.contexts.get(&(env, expr)) {
            return known;
        }
        let cell = self.cells.new_cell(Closure { expr, env }, env);
        self.cells.contexts.push(cell);
        let new = EnvId((self.cells.contexts.len() - 1) as u32 | EnvId::CONTEXT);
        self.contexts.insert((env, expr), new);
        new
    }

    /// The expression of bound variable `index` in `env`.
    #[inline]
    pub(crate) fn read_var(&mut self, env: EnvId, index: u32) -> Result<ExprId> {
        let env = self.cells.lookup(env, index);
        Ok(read_cell(&mut self.store, &mut self.cells, env)?)
    }

    /// The closure of bound variable `index` in `env`: read back if it already was.
    #[inline(always)]
    pub(crate) fn var_closure(&self, env: EnvId, index: u32) -> Closure {
        let cell = self.cells.cell(self.cells.lookup(env, index));
        if cell.value != NONE {
            Closure::closed(cell.value)
        } else {
            cell.closure
        }
    }

    /// Reads a closure back into an expression without loose bound variables.
    #[inline]
    pub(crate) fn inst(&mut self, closure: Closure) -> Result<ExprId> {
        if self.store.loose_range(closure.expr) == 0 {
            return Ok(closure.expr);
        }
        Ok(read_back(&mut self.store, &mut self.cells, closure)?)
    }

    // Free variables.

    /// The free variable for a binder of this type at the present depth, which it increments.
    ///
    /// `ty` is a representative. Whoever builds terms with a checker's help gets another variable each
    /// time, since only checks lower the depth, to what it was when they began.
    pub fn open_binder(&mut self, ty: ExprId) -> ExprId {
        let depth = self.depth;
        self.depth += 1;
        if let Some(&fvar) = self.local_ids.get(&(depth, ty)) {
            return fvar;
        }
        let id = FVarId(self.locals.len() as u32);
        self.locals.push(Local { ty });
        let fvar = self.store.mk(Expr::FVar(id));
        self.local_ids.insert((depth, ty), fvar);
        fvar
    }

    /// Replaces free variables by bound ones and binds them with `mk`, the last one innermost.
    pub(crate) fn bind(
        &mut self,
        fvars: &[(NameId, ExprId)],
        body: ExprId,
        mk: fn(&mut Store<'e>, NameId, ExprId, ExprId) -> ExprId,
    ) -> Result<ExprId> {
        if fvars.is_empty() {
            return Ok(body);
        }
        let ids: Vec<FVarId> = fvars.iter().map(|&(_, fvar)| self.fvar_id(fvar)).collect();
        let positions = ids.iter().enumerate().map(|(index, &id)| (id, index as u32)).collect();
        let mut result = self.store.abstract_fvars(body, &positions, ids.len() as u32)?;
        for (index, &(name, _)) in fvars.iter().enumerate().rev() {
            let ty = self.locals[ids[index].0 as usize].ty;
            let ty = self.store.abstract_fvars(ty, &positions, index as u32)?;
            result = mk(&mut self.store, name, ty, result);
        }
        Ok(result)
    }

    /// `(x₁ : A₁) → … → body`
    pub(crate) fn bind_pi(&mut self, fvars: &[(NameId, ExprId)], body: ExprId) -> Result<ExprId> {
        self.bind(fvars, body, |store, name, ty, body| {
            store.mk_pi(gnomon_term::BinderInfo::Default, name, ty, body)
        })
    }

    /// `fun (x₁ : A₁) … => body`
    pub(crate) fn bind_lam(&mut self, fvars: &[(NameId, ExprId)], body: ExprId) -> Result<ExprId> {
        self.bind(fvars, body, |store, name, ty, body| {
            store.mk_lam(gnomon_term::BinderInfo::Default, name, ty, body)
        })
    }

    pub(crate) fn fvar_id(&self, fvar: ExprId) -> FVarId {
        match self.store.expr(fvar) {
            Expr::FVar(id) => id,
            other => unreachable!("open_binder makes free variables only, not {other:?}"),
        }
    }

    pub(crate) fn local_type(&self, fvar: FVarId) -> Option<ExprId> {
        self.locals.get(fvar.0 as usize).map(|local| local.ty)
    }

    // Errors.

    pub(crate) fn error(
        &self,
        rule: Rule,
        message: impl Into<String>,
        terms: &[(&'static str, ExprId)],
    ) -> Failure {
        let terms = terms.iter().map(|&(what, e)| (what, self.store.expr_to_string(e))).collect();
        KernelError { rule, message: message.into(), terms }.into()
    }

    pub(crate) fn name(&self, name: NameId) -> String {
        self.store.name_to_string(name)
    }
}

/// Up to this many entries, a cleared table keeps its memory.
const RETAINED: usize = 1 << 12;
