//! Preparing a constant to be an instance: where it is found, and in which order its arguments are
//! synthesised.
//!
//! Lean counterpart: `Lean.Meta.Instances`, `Lean.Class`.

use crate::attributes::InstanceEntry;
use crate::config::Transparency;
use crate::error::{Error, ErrorKind, Result};
use crate::mctx::MVarKind;
use crate::meta::Meta;
use crate::names::Sym;
use crate::telescope::Telescope;
use gnomon_term::{BinderInfo, Expr, ExprId, LevelId, NameId};
use std::sync::Arc;

impl Meta {
    /// A constant with its own universe parameters.
    pub fn mk_const_with_level_params(&mut self, name: NameId) -> Result<ExprId> {
        let entry = self.get_const(name)?;
        let levels: Vec<LevelId> =
            entry.info.level_params.iter().map(|&p| self.store.mk_level_param(p)).collect();
        let levels = self.store.mk_levels(&levels);
        Ok(self.store.mk_const(name, levels))
    }

    /// A constant as an instance.
    pub fn instance_entry(&mut self, name: NameId, priority: u32) -> Result<InstanceEntry> {
        let c = self.mk_const_with_level_params(name)?;
        let ty = self.infer_type(c)?;
        let Some(class) = self.is_class(ty)? else {
            let detail = "type class instance expected";
            return Err(Error::of(ErrorKind::InstanceError, detail, [("type", ty)]));
        };
        let keys = self.with_new_mctx_depth(false, |meta| {
            let natural = MVarKind::Natural;
            let (_, _, body) = meta.forall_meta_telescope(ty, None, true, natural)?;
            meta.discr_path(body, false)
        })?;
        // Of a projection to a parent, the structure determines everything.
        let self_at =
            self.find_const(name).and_then(|entry| Some(entry.projection.as_ref()?.num_params));
        let order = self.without_modifying_mctx(|meta| meta.synth_order(ty, self_at))?;
        Ok(InstanceEntry {
            name: self.sym(name),
            class: self.sym(class),
            priority,
            keys,
            synth_order: order.into(),
        })
    }

    /// Output and semi-output parameters of the class that is applied.
    fn semi_out_params(&mut self, class_type: ExprId) -> Result<Vec<u32>> {
        let head = self.store.get_app_fn(class_type);
        let Some(name) = self.const_name(head) else { return Ok(vec![]) };
        let out_params = self.find_const(name).and_then(|entry| entry.class.clone());
        let mut positions = out_params.map_or(vec![], |params| params.to_vec());
        let ty = self.infer_type(head)?;
        self.scoped(|meta| {
            let (xs, _) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            for (index, &x) in xs.iter().enumerate() {
                let ty = meta.local_decl(x)?.ty;
                if meta.head_name(ty) == Some(meta.session.known.semi_out_param) {
                    positions.push(index as u32);
                }
            }
            Ok(positions)
        })
    }

    /// An order in which a subgoal has no metavariables but in output parameters when its turn comes.
    ///
    /// What the goal determines is replaced by variables first, then what each subgoal determines.
    fn synth_order(&mut self, inst_type: ExprId, self_at: Option<u32>) -> Result<Vec<u32>> {
        self.with_transparency(Transparency::Reducible, |meta| {
            meta.scoped(|meta| {
                let natural = MVarKind::Natural;
                let (mvars, infos, body) =
                    meta.forall_meta_telescope(inst_type, None, true, natural)?;
                let body = meta.whnf(body)?;
                let options = Telescope { reducing: true, ..Telescope::ALL };
                let (vars, _) = meta.forall_telescope(inst_type, &options)?;
                let out_params = meta.semi_out_params(body)?;
                let args = meta.app(body).args;
                for (index, &arg) in args.iter().enumerate() {
                    if !out_params.contains(&(index as u32)) {
                        meta.assign_mvars_in(arg, &mvars, &vars)?;
                    }
                }
                let mut order = Vec::new();
                let mut rest: Vec<usize> = (0..mvars.len())
                    .filter(|&index| infos[index] == BinderInfo::InstImplicit)
                    .collect();
                while !rest.is_empty() {
                    let mut ready = None;
                    for &index in &rest {
                        if self_at == Some(index as u32) || meta.is_subgoal_ready(mvars[index])? {
                            ready = Some(index);
                            break;
                        }
                    }
                    let Some(next) = ready else {
                        let detail = "cannot find synthesization order";
                        let subgoal = meta.infer_type(mvars[rest[0]])?;
                        let subgoal = meta.instantiate_mvars(subgoal)?;
                        let terms = [("type", inst_type), ("remaining", subgoal)];
                        return Err(Error::of(ErrorKind::InstanceError, detail, terms));
                    };
                    order.push(next as u32);
                    rest.retain(|&index| index != next);
                    let ty = meta.infer_type(mvars[next])?;
                    meta.assign_mvars_in(ty, &mvars, &vars)?;
                    meta.assign_mvars_in(mvars[next], &mvars, &vars)?;
                }
                let body = meta.instantiate_mvars(body)?;
                if meta.store.has_expr_mvar(body) {
                    let detail = "instance does not provide concrete values for (semi-)out-params";
                    return Err(Error::of(ErrorKind::InstanceError, detail, [("type", body)]));
                }
                Ok(order)
            })
        })
    }

    fn is_subgoal_ready(&mut self, mvar: ExprId) -> Result<bool> {
        let ty = self.infer_type(mvar)?;
        let ty = self.instantiate_mvars(ty)?;
        self.scoped(|meta| {
            let (_, body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            let body = meta.whnf(body)?;
            let out_params = meta.semi_out_params(body)?;
            let args = meta.app(body).args;
            Ok(args.iter().enumerate().all(|(index, &arg)| {
                out_params.contains(&(index as u32)) || !meta.store.has_expr_mvar(arg)
            }))
        })
    }

    /// Assigns the variables to the metavariables in `e`, and in the types of these.
    fn assign_mvars_in(&mut self, e: ExprId, mvars: &[ExprId], vars: &[ExprId]) -> Result<()> {
        self.enter()?;
        for mvar in self.collect_mvars(e, false)? {
            let expr = self.store.mk(Expr::MVar(mvar));
            if let Some(index) = mvars.iter().position(|&other| other == expr) {
                self.mctx.assign(mvar, vars[index]);
            }
            let ty = self.infer_type(expr)?;
            self.assign_mvars_in(ty, mvars, vars)?;
        }
        Ok(())
    }

    /// The class that a constant is a default instance of.
    pub fn default_instance_class(&mut self, name: NameId) -> Result<Sym> {
        let entry = self.get_const(name)?;
        let ty = entry.info.ty;
        let class = self.scoped(|meta| {
            let (_, body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
            Ok(meta.head_name(body))
        })?;
        match class {
            Some(class) if self.is_class_name(class) => Ok(self.sym(class)),
            _ => {
                let detail = "type must be of the form `(C ...)` where `C` is a type class";
                Err(Error::of(ErrorKind::InstanceError, detail, [("type", ty)]))
            }
        }
    }

    /// The path of a unification hint: that of the first side of its pattern.
    pub fn unification_hint_path(&mut self, name: NameId) -> Result<Arc<[crate::discr_tree::Key]>> {
        let c = self.mk_const_with_level_params(name)?;
        let entry = self.get_const(name)?;
        let levels = self.const_levels(c);
        let invalid =
            || Error::of(ErrorKind::InstanceError, "invalid unification hint", [("term", c)]);
        let Some(value) = self.instantiate_value(&entry, levels)? else { return Err(invalid()) };
        self.with_new_mctx_depth(false, |meta| {
            let (_, _, body) = meta.lambda_meta_telescope(value, None)?;
            let Some(((lhs, _), _)) = meta.decode_unification_hint(body) else {
                return Err(invalid());
            };
            meta.discr_path(lhs, false)
        })
    }

    /// The positions of a class's parameters that are marked `outParam`, or instances that depend on
    /// one.
    pub fn out_params_of(&mut self, name: NameId) -> Result<Arc<[u32]>> {
        let entry = self.get_const(name)?;
        let mut ty = entry.info.ty;
        let (mut found, mut outs): (Vec<u32>, Vec<ExprId>) = (Vec::new(), Vec::new());
        self.scoped(|meta| {
            let mut position = 0;
            while let Expr::Pi { info, name, ty: domain, body } = meta.store.expr(ty) {
                let x = meta.open_binder(name, domain, info);
                let is_out = meta.head_name(domain) == Some(meta.session.known.out_param);
                let depends = info == BinderInfo::InstImplicit && meta.depends_on(domain, &outs);
                if is_out || depends {
                    found.push(position);
                    outs.push(x);
                }
                ty = meta.instantiate1(body, x)?;
                position += 1;
            }
            Ok(())
        })?;
        Ok(found.into())
    }
}
