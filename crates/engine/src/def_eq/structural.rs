//! Eta for functions and structures, projections, types with one element.

use super::delta::Delta;
use crate::config::Transparency;
use crate::consts::ConstKind;
use crate::error::Result;
use crate::exprs::App;
use crate::infer::Truth;
use crate::meta::Meta;
use gnomon_term::{Expr, ExprId, NameId};

impl Meta {
    /// `fun x => t =?= b` by `fun x => t =?= fun x => b x`.
    pub(super) fn is_def_eq_eta(&mut self, a: ExprId, b: ExprId) -> Result<Option<bool>> {
        if !self.is_lambda(a) || self.is_lambda(b) {
            return Ok(None);
        }
        let ty = self.infer_type(b)?;
        let ty = self.whnf_d(ty)?;
        let Expr::Pi { info, name, ty, .. } = self.store.expr(ty) else { return Ok(None) };
        let x = self.store.mk_bvar(0);
        // A term in a local context has no loose bound variables, so nothing is lifted.
        let applied = self.store.mk_app(b, x);
        let expanded = self.store.mk_lam(info, name, ty, applied);
        Ok(Some(self.is_def_eq_aux(a, expanded)?))
    }

    /// `a =?= mk b₁ … bₙ` by `a.1 =?= b₁, …`, where `a` is no application of a constructor.
    ///
    /// With constructors on both sides the arguments are compared instead: for
    /// `Fin.mk ?n ?h =?= Fin.mk n h`, comparing fields would solve the second by proof irrelevance, and
    /// leave `?h` unassigned.
    pub(super) fn is_def_eq_eta_struct(&mut self, a: ExprId, b: ExprId) -> Result<bool> {
        let Some((entry, levels)) = self.ctor_at_head(b) else { return Ok(false) };
        let ConstKind::Constructor(info) = &entry.info.kind else { return Ok(false) };
        let arity = (info.num_params + info.num_fields) as usize;
        if !self.use_eta_struct(info.induct)
            || self.ctor_at_head(a).is_some()
            || self.store.get_app_num_args(b) != arity
            || !self.is_structure_like(info.induct)
        {
            return Ok(false);
        }
        let (a_type, b_type) = (self.infer_type(a)?, self.infer_type(b)?);
        if !self.is_def_eq(a_type, b_type)? {
            return Ok(false);
        }
        self.checkpoint_def_eq(|meta| {
            let App { args, .. } = meta.app(b);
            let (params, fields) = args.split_at(info.num_params as usize);
            for (index, &field) in fields.iter().enumerate() {
                let proj = meta.mk_proj_fn(&entry, info, levels, params, index as u32, a);
                if meta.is_proof(proj)? && !meta.is_abstracted_unassigned_mvar(field) {
                    continue;
                }
                if !meta.is_def_eq(proj, field)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    /// Projections on one side or both.
    pub(super) fn is_def_eq_proj(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        match (self.store.expr(t), self.store.expr(s)) {
            (
                Expr::Proj { name: m, index: i, expr: a },
                Expr::Proj { name: n, index: j, expr: b },
            ) => {
                if i != j || m != n {
                    return Ok(false);
                }
                // While instances are synthesised, this would cost too much.
                match self.in_type_class_resolution {
                    true => self.is_def_eq_aux(a, b),
                    false => self.is_def_eq_proj_delta(a, b, i),
                }
            }
            (Expr::Proj { name, index: 0, expr }, _) => self.is_def_eq_singleton(name, expr, s),
            (_, Expr::Proj { name, index: 0, expr }) => self.is_def_eq_singleton(name, expr, t),
            _ => Ok(false),
        }
    }

    /// `t.i =?= s.i`: unfolds `t` and `s` in step, until they are equal or the field is seen.
    fn is_def_eq_proj_delta(&mut self, t: ExprId, s: ExprId, index: u32) -> Result<bool> {
        let (mut t, mut s) = (self.whnf_core(t)?, self.whnf_core(s)?);
        if self.is_def_eq_quick(t, s)? == Truth::Yes {
            return Ok(true);
        }
        loop {
            self.check_system("isDefEq")?;
            match self.is_def_eq_delta_step(t, s)? {
                Delta::Equal => return Ok(true),
                Delta::Continue(new_t, new_s) => (t, s) = (new_t, new_s),
                Delta::Unknown => return self.try_reduce_projs(t, s, index),
                Delta::Different(t, s) => return self.try_reduce_projs(t, s, index),
            }
        }
    }

    fn try_reduce_projs(&mut self, t: ExprId, s: ExprId, index: u32) -> Result<bool> {
        match (self.project_core(t, index)?, self.project_core(s, index)?) {
            (Some(t), Some(s)) => self.is_def_eq_aux(t, s),
            _ => self.is_def_eq_aux(t, s),
        }
    }

    /// `(?m …).1 =?= v` by `?m … =?= ⟨v⟩` for a structure with one field that is no class.
    fn is_def_eq_singleton(&mut self, name: NameId, s: ExprId, v: ExprId) -> Result<bool> {
        if self.is_class_name(name) || !self.is_structure_like(name) {
            return Ok(false);
        }
        let Some((_, ctor)) = self.structure_ctor(name) else { return Ok(false) };
        let entry = self.get_const(ctor)?;
        if !matches!(&entry.info.kind, ConstKind::Constructor(info) if info.num_fields == 1) {
            return Ok(false);
        }
        let ty = self.infer_type(s)?;
        let ty = self.whnf(ty)?;
        let App { f, args } = self.app(ty);
        let Expr::Const(type_name, levels) = self.store.expr(f) else { return Ok(false) };
        if type_name != name {
            return Ok(false);
        }
        let s = self.whnf(s)?;
        if self.is_assignable_mvar(self.store.get_app_fn(s)).is_none() {
            return Ok(false);
        }
        let ctor = self.store.mk_const(ctor, levels);
        let ctor = self.store.mk_apps(ctor, &args);
        let value = self.store.mk_app(ctor, v);
        self.process_assignment_or_reduce(s, value)
    }

    /// Two elements of a structure without fields are equal.
    pub(super) fn is_def_eq_unit_like(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        let ty = self.infer_type(t)?;
        let ty = self.whnf(ty)?;
        let Some(name) = self.head_name(ty) else { return Ok(false) };
        if !self.is_structure_like(name) || !self.use_eta_struct(name) {
            return Ok(false);
        }
        let Some((_, ctor)) = self.structure_ctor(name) else { return Ok(false) };
        let entry = self.get_const(ctor)?;
        if !matches!(&entry.info.kind, ConstKind::Constructor(info) if info.num_fields == 0) {
            return Ok(false);
        }
        let other = self.infer_type(s)?;
        self.is_def_eq_aux(ty, other)
    }

    /// In the mode for instances, class projections are unfolded as `whnf` does.
    pub(super) fn is_def_eq_proj_inst(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        if self.config.transparency != Transparency::Instances {
            return Ok(None);
        }
        let (new_t, new_s) =
            (self.unfold_proj_inst_when_instances(t)?, self.unfold_proj_inst_when_instances(s)?);
        if new_t.is_none() && new_s.is_none() {
            return Ok(None);
        }
        Ok(Some(self.is_def_eq_aux(new_t.unwrap_or(t), new_s.unwrap_or(s))?))
    }
}
