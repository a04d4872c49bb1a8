//! Making metavariables parameters: for results that are used again with other ones in their place.
//!
//! Lean counterpart: `Lean.Meta.AbstractMVars`.

use crate::error::Result;
use crate::lctx::DeclKind;
use crate::meta::Meta;
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LMVarId, Level, LevelId, MVarId, NameId};

/// A term whose metavariables have become parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbstractMVarsResult {
    /// Universe parameters, in place of level metavariables.
    pub param_names: Vec<NameId>,
    /// The metavariables that were abstracted.
    pub mvars: Vec<ExprId>,
    /// A function of as many arguments.
    pub expr: ExprId,
}

#[derive(Default)]
struct Abstraction {
    levels: bool,
    param_names: Vec<NameId>,
    level_params: FxHashMap<LMVarId, LevelId>,
    fvars: Vec<ExprId>,
    mvars: Vec<ExprId>,
    of_mvar: FxHashMap<MVarId, ExprId>,
    memo: FxHashMap<ExprId, ExprId>,
}

impl Meta {
    /// Replaces the metavariables that can be assigned now by parameters.
    pub fn abstract_mvars(&mut self, e: ExprId, levels: bool) -> Result<AbstractMVarsResult> {
        let e = self.instantiate_mvars(e)?;
        let mut state = Abstraction { levels, ..Abstraction::default() };
        self.scoped(|meta| {
            let e = meta.abstract_in(&mut state, e)?;
            let expr = meta.mk_lambda(&state.fvars, e)?;
            Ok(AbstractMVarsResult { param_names: state.param_names, mvars: state.mvars, expr })
        })
    }

    fn abstract_level(&mut self, state: &mut Abstraction, level: LevelId) -> Result<LevelId> {
        self.replace_level(level, &mut |meta, level| {
            if !meta.store.level_flags(level).has_mvar {
                return Ok(Some(level));
            }
            let Level::MVar(mvar) = meta.store.level(level) else { return Ok(None) };
            if meta.mctx.level_depth(mvar) != Some(meta.mctx.depth) {
                return Ok(Some(level));
            }
            if let Some(&param) = state.level_params.get(&mvar) {
                return Ok(Some(param));
            }
            let base = meta.store.mk_name("_abstMVar");
            let name = meta.store.mk_name_num(base, state.param_names.len() as u64);
            let param = meta.store.mk_level_param(name);
            state.param_names.push(name);
            state.level_params.insert(mvar, param);
            Ok(Some(param))
        })
    }

    fn abstract_in(&mut self, state: &mut Abstraction, e: ExprId) -> Result<ExprId> {
        let concerns = self.store.has_expr_mvar(e) || state.levels && self.store.has_level_mvar(e);
        if !concerns {
            return Ok(e);
        }
        if let Some(&known) = state.memo.get(&e) {
            return Ok(known);
        }
        self.enter()?;
        let result = match self.store.expr(e) {
            Expr::Sort(level) if state.levels => {
                let level = self.abstract_level(state, level)?;
                self.mk_sort(level)
            }
            Expr::Const(name, list) if state.levels => {
                let mut levels = self.store.levels(list).to_vec();
                for level in &mut levels {
                    *level = self.abstract_level(state, *level)?;
                }
                let list = self.store.mk_levels(&levels);
                self.store.mk_const(name, list)
            }
            Expr::MVar(mvar) => self.abstract_mvar(state, e, mvar)?,
            _ => self.map_parts(e, 0, &mut |meta, part, _| meta.abstract_in(state, part))?,
        };
        state.memo.insert(e, result);
        Ok(result)
    }

    fn abstract_mvar(
        &mut self,
        state: &mut Abstraction,
        e: ExprId,
        mvar: MVarId,
    ) -> Result<ExprId> {
        let decl = self.mvar_decl(mvar)?;
        if decl.depth != self.mctx.depth {
            return Ok(e);
        }
        if let Some(&fvar) = state.of_mvar.get(&mvar) {
            return Ok(fvar);
        }
        let new = self.instantiate_mvars(e)?;
        if new != e {
            return self.abstract_in(state, new);
        }
        let ty = self.instantiate_mvars(decl.ty)?;
        let ty = self.abstract_in(state, ty)?;
        let name = match decl.user_name {
            NameId::ANONYMOUS => {
                self.store.mk_name_num(self.session.known.x, state.fvars.len() as u64)
            }
            name => name,
        };
        let fvar = self.push_decl(name, ty, None, false, BinderInfo::Default, DeclKind::Default);
        state.of_mvar.insert(mvar, fvar);
        state.fvars.push(fvar);
        state.mvars.push(e);
        Ok(fvar)
    }

    /// The term with new metavariables in place of the parameters.
    pub fn open_abstract_mvars_result(
        &mut self,
        result: &AbstractMVarsResult,
    ) -> Result<(Vec<ExprId>, Vec<BinderInfo>, ExprId)> {
        let levels: Vec<LevelId> =
            result.param_names.iter().map(|_| self.mk_level_mvar()).collect();
        let levels = self.store.mk_levels(&levels);
        let expr = self.instantiate_level_params(result.expr, &result.param_names, levels)?;
        self.lambda_meta_telescope(expr, Some(result.mvars.len()))
    }
}
