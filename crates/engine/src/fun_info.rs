//! What is known of a function's parameters, by which unification orders arguments.
//!
//! Lean counterpart: `Lean.Meta.FunInfo`.

use crate::config::Transparency;
use crate::error::Result;
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{BinderInfo, ExprId};
use std::sync::Arc;

/// What is known of a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParamInfo {
    /// How the argument is filled in.
    pub info: BinderInfo,
    /// Whether a later parameter's type, or the result type, mentions it.
    pub has_fwd_deps: bool,
    /// The earlier parameters that its type mentions.
    pub back_deps: Vec<u32>,
    /// Whether it is a proof.
    pub is_prop: bool,
    /// Whether its type is `Decidable …`.
    pub is_dec_inst: bool,
    /// Whether it is a function that an instance parameter determines (`outParam`).
    pub higher_order_out_param: bool,
    /// Whether its type mentions such a parameter.
    pub depends_on_higher_order_out_param: bool,
}

impl ParamInfo {
    /// Whether users write the argument.
    pub fn is_explicit(&self) -> bool {
        self.info == BinderInfo::Default
    }

    /// Whether the argument is an instance.
    pub fn is_inst_implicit(&self) -> bool {
        self.info == BinderInfo::InstImplicit
    }
}

/// What is known of a function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunInfo {
    /// Its parameters.
    pub params: Vec<ParamInfo>,
    /// The parameters that the result type mentions.
    pub result_deps: Vec<u32>,
}

impl Meta {
    /// What is known of a function with so many arguments; of all it can take, without a number.
    pub fn fun_info(&mut self, f: ExprId, num_args: Option<usize>) -> Result<Arc<FunInfo>> {
        let count = num_args.map_or(u32::MAX, |count| count as u32);
        let key = (f, count, self.config.reduction_key());
        if let Some(known) = self.cache.fun_info.get(&key) {
            return Ok(known.clone());
        }
        let info = self.scoped(|meta| {
            let ty = meta.infer_type(f)?;
            meta.with_transparency(Transparency::Default, |meta| {
                let max = num_args;
                let options = Telescope { max, ..Telescope::REDUCING };
                let (fvars, result) = meta.forall_telescope(ty, &options)?;
                meta.compute_fun_info(&fvars, result)
            })
        })?;
        let info = Arc::new(info);
        // The type of a metavariable may have assigned metavariables, whose values may be undone.
        if !self.store.has_mvar(f) {
            self.cache.fun_info.insert(key, info.clone());
        }
        Ok(info)
    }

    fn compute_fun_info(&mut self, fvars: &[ExprId], result: ExprId) -> Result<FunInfo> {
        let mut params: Vec<ParamInfo> = Vec::with_capacity(fvars.len());
        let mut higher_order: Vec<ExprId> = Vec::new();
        for &fvar in fvars {
            let decl = self.local_decl(fvar)?;
            // The default of a parameter may mention others; no value of it needs to.
            let ty = self.consume_type_annotations(decl.ty);
            let back_deps = self.deps_among(fvars, ty);
            let depends = back_deps.iter().any(|&dep| higher_order.contains(&fvars[dep as usize]));
            for &dep in &back_deps {
                params[dep as usize].has_fwd_deps = true;
            }
            let is_dec_inst = self.scoped(|meta| {
                let (_, body) = meta.forall_telescope(decl.ty, &Telescope::REDUCING)?;
                Ok(meta.head_name(body) == Some(meta.session.known.decidable))
            })?;
            params.push(ParamInfo {
                info: decl.info,
                has_fwd_deps: false,
                back_deps,
                is_prop: self.is_prop(decl.ty)?,
                is_dec_inst,
                higher_order_out_param: false,
                depends_on_higher_order_out_param: depends,
            });
            if decl.info != BinderInfo::InstImplicit {
                continue;
            }
            let Some(class) = self.is_class(decl.ty)? else { continue };
            let Some(out_params) = self.find_const(class).and_then(|entry| entry.class.clone())
            else {
                continue;
            };
            let args = self.app(decl.ty).args;
            for &position in out_params.iter() {
                let Some(&arg) = args.get(position as usize) else { continue };
                let Some(index) = fvars.iter().position(|&fvar| fvar == arg) else { continue };
                let ty = self.infer_type(arg)?;
                let ty = self.whnf(ty)?;
                if self.is_forall(ty) {
                    params[index].higher_order_out_param = true;
                    higher_order.push(arg);
                }
            }
        }
        let result_deps = self.deps_among(fvars, result);
        for &dep in &result_deps {
            params[dep as usize].has_fwd_deps = true;
        }
        Ok(FunInfo { params, result_deps })
    }

    /// The positions of the variables that occur in a term, in ascending order.
    fn deps_among(&mut self, fvars: &[ExprId], e: ExprId) -> Vec<u32> {
        let occurring = self.collect_fvars(e);
        let mut deps: Vec<u32> = Vec::new();
        for fvar in occurring {
            let is_it = |&x: &ExprId| self.fvar_id(x) == fvar;
            if let Some(position) = fvars.iter().position(is_it) {
                deps.push(position as u32);
            }
        }
        deps.sort_unstable();
        deps
    }
}
