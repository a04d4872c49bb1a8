//! What was computed before.
//!
//! Everything here depends on the environment, and is forgotten when that changes. Terms with
//! metavariables are not keys, except where noted.

use crate::fun_info::FunInfo;
use crate::lctx::{InstsId, LCtxId};
use crate::synth::CachedInstance;
use gnomon_term::{ExprId, FxHashMap, LevelsId, NameId};
use std::sync::Arc;

/// A binder in a context: context, name, type, info.
type Binder = (LCtxId, NameId, ExprId, u8);

/// See the module's text.
#[derive(Default)]
pub(crate) struct Cache {
    /// Types of constants, by number and levels.
    pub const_types: FxHashMap<(u64, LevelsId), ExprId>,
    /// Values of constants, by number and levels.
    pub const_values: FxHashMap<(u64, LevelsId), ExprId>,
    /// Right-hand sides of recursors, by number, rule and levels.
    pub rules: FxHashMap<(u64, u32, LevelsId), ExprId>,
    /// Values of matchers with what they use unfolded.
    pub matcher_values: FxHashMap<ExprId, ExprId>,
    /// Types, by term and configuration.
    pub infer: FxHashMap<(ExprId, u32), ExprId>,
    /// Weak head normal forms, by term and configuration.
    pub whnf: FxHashMap<(ExprId, u32), ExprId>,
    pub fun_info: FxHashMap<(ExprId, u32, u32), Arc<FunInfo>>,
    /// Results of unification of closed terms, by terms and configuration.
    pub def_eq: FxHashMap<(ExprId, ExprId, u64), bool>,
    /// Results within one unification of terms with variables and without metavariables.
    pub def_eq_local: FxHashMap<(ExprId, ExprId, u64), bool>,
    /// Results within one run of unification, with metavariables.
    pub def_eq_transient: FxHashMap<(ExprId, ExprId, u64), bool>,
    /// Instantiated terms, valid for one state of assignments.
    pub instantiated: FxHashMap<ExprId, ExprId>,
    pub instantiated_stamp: u64,
    /// Variables of binders that were opened before.
    pub binders: FxHashMap<Binder, (LCtxId, ExprId)>,
    /// Instances, by type, local instances and nesting.
    pub synth: FxHashMap<(ExprId, InstsId, u32), Option<CachedInstance>>,
    pub next_macro_scope: u64,
}

impl Cache {
    /// Forgets what depends on the environment.
    pub fn clear(&mut self) {
        self.const_types.clear();
        self.const_values.clear();
        self.rules.clear();
        self.matcher_values.clear();
        self.infer.clear();
        self.whnf.clear();
        self.fun_info.clear();
        self.def_eq.clear();
        self.def_eq_local.clear();
        self.def_eq_transient.clear();
        self.synth.clear();
    }
}
