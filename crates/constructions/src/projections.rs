//! Projection functions of structures and classes, and projections to parents that are not fields.
//!
//! ```text
//!   S.f : {params} → (self : S params) → F        fun params self => self.1
//!   S.toP : {params} → (self : S params) → P …    fun params self => P.mk (…self…) …
//! ```
//!
//! A class takes `[self : S params]`. A parameter is implicit if the field's type or an explicit
//! argument's type mentions it. Proofs become theorems. Counterparts in Lean: `mkProjections` and the parent
//! projections of the structure elaborator.

use crate::builder::{concat, Binder, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Made, Projection};
use gnomon_kernel::ConstantVal;
use gnomon_term::{BinderInfo, Expr, ExprId, NameId};

/// How deep structures may lie inside structures.
const MAX_DEPTH: u32 = 64;

/// Whether a structure is a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructureKind {
    /// `structure`
    Structure,
    /// `class`
    Class,
}

impl StructureKind {
    fn self_info(self) -> BinderInfo {
        match self {
            StructureKind::Structure => BinderInfo::Default,
            StructureKind::Class => BinderInfo::InstImplicit,
        }
    }
}

impl Builder<'_> {
    fn only_ctor(&self, family: &Family, construction: &'static str) -> Result<NameId> {
        match family.ty.ctors[..] {
            [ctor] if family.ty.num_indices == 0 => Ok(ctor),
            _ => Err(ConstructionError::NotApplicable {
                construction,
                ty: self.text(family.name()),
                because: "it is no structure",
            }),
        }
    }

    /// The parameters and `self` as a projection binds them.
    fn structure_binders(
        &mut self,
        family: &Family,
        kind: StructureKind,
    ) -> Result<(Vec<Binder>, Binder)> {
        let out_param = self.store().mk_name("outParam");
        let (mut params, _) = self.open(family.ty.val.ty, family.num_params())?;
        for param in &mut params {
            let head = self.terms().get_app_fn(self.type_of(param.fvar));
            let is_out = matches!(self.expr(head), Expr::Const(name, _) if name == out_param);
            param.info = match (param.info, kind) {
                (BinderInfo::InstImplicit, StructureKind::Structure) => BinderInfo::InstImplicit,
                (BinderInfo::InstImplicit, StructureKind::Class) => BinderInfo::Implicit,
                (_, StructureKind::Class) if is_out => BinderInfo::Implicit,
                _ => BinderInfo::Default,
            };
        }
        let own = self.constant(family.name(), &family.levels);
        let own = self.apply(own, &params);
        let name = self.name("self");
        let this = self.local(name, kind.self_info(), own);
        Ok((params, this))
    }

    /// `(params) → (self) → ty`, with the parameters implicit that can be inferred.
    fn projection_type(&mut self, params: &[Binder], this: Binder, ty: ExprId) -> Result<ExprId> {
        let (fields, range) = self.telescope(ty, None)?;
        let mut binders = concat(&[params, &[this], &fields]);
        for index in (0..params.len()).rev() {
            if binders[index].info != BinderInfo::Default {
                continue;
            }
            let fvar = [binders[index].fvar];
            let mut later = binders[index + 1..].iter();
            let is_inferred = self.occurs(&fvar, range)
                || later.any(|binder| {
                    binder.info == BinderInfo::Default
                        && self.occurs(&fvar, self.type_of(binder.fvar))
                });
            if is_inferred {
                binders[index].info = BinderInfo::Implicit;
            }
        }
        self.pi(&binders, range)
    }

    /// The projection functions of a structure, one for each field, under the names given.
    pub fn mk_projections(
        &mut self,
        family: &Family,
        names: &[NameId],
        kind: StructureKind,
    ) -> Result<Vec<Made>> {
        let ctor = self.only_ctor(family, "projections")?;
        let info = self.ctor(ctor)?;
        if names.len() != info.num_fields as usize {
            let message = format!("{} names for {} fields", names.len(), info.num_fields);
            return Err(ConstructionError::Malformed(message));
        }
        let is_predicate = self.is_predicate(family)?;
        let (params, this) = self.structure_binders(family, kind)?;
        let args: Vec<ExprId> = params.iter().map(|param| param.fvar).collect();
        let mut rest = self.instantiate_pi(info.val.ty, &args)?;
        let mut made = Vec::new();
        for (index, &name) in names.iter().enumerate() {
            let Expr::Pi { ty: field_ty, body, .. } = self.expr(rest) else { break };
            let field_ty = self.without_marks(field_ty);
            let is_proof = self.is_prop(field_ty)?;
            if is_predicate && !is_proof {
                return Err(ConstructionError::NotApplicable {
                    construction: "projections",
                    ty: self.text(family.name()),
                    because: "it is a proposition with a field that is no proof",
                });
            }
            let ty = self.projection_type(&params, this, field_ty)?;
            let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
            self.remember(&val);
            let value = self.store().mk_proj(family.name(), index as u32, this.fvar);
            let value = self.lam(&concat(&[&params, &[this]]), value)?;
            let projection = Projection {
                ctor,
                num_params: family.ty.num_params,
                index: index as u32,
                from_class: kind == StructureKind::Class,
            };
            let attributes = Attributes {
                reducible: !is_proof && kind == StructureKind::Structure,
                projection: Some(projection),
                ..Attributes::default()
            };
            let is_unsafe = family.ty.is_unsafe;
            made.push(match is_proof {
                true => Made::theorem(val, value, is_unsafe, attributes),
                false => Made::abbreviation(val, value, is_unsafe, attributes),
            });
            let field = self.constant(name, &family.levels);
            let field = self.apply(field, &concat(&[&params, &[this]]));
            rest = self.store().instantiate_rev(body, &[field])?;
        }
        Ok(made)
    }

    /// The projection to a parent structure that is not a field, from the fields that there are.
    ///
    /// `parent` is `fun params => P args`. The projections of all structures involved must be in the
    /// environment, or made before, under their fields' names.
    pub fn mk_parent_projection(
        &mut self,
        family: &Family,
        name: NameId,
        parent: ExprId,
        kind: StructureKind,
    ) -> Result<Made> {
        self.only_ctor(family, "parent projection")?;
        let (params, this) = self.structure_binders(family, kind)?;
        let args: Vec<ExprId> = params.iter().map(|param| param.fvar).collect();
        let parent = self.beta(parent, &args)?;
        let Some(value) = self.structure_value(this.fvar, parent, 0)? else {
            let text = self.terms().expr_to_string(parent);
            let message = format!("`{}` has not all fields of `{text}`", self.text(family.name()));
            return Err(ConstructionError::Malformed(message));
        };
        let ty = self.projection_type(&params, this, parent)?;
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let value = self.lam(&concat(&[&params, &[this.explicit()]]), value)?;
        let is_class = kind == StructureKind::Class;
        let attributes = Attributes {
            reducible: !is_class,
            instance: is_class,
            compiled: true,
            ..Attributes::default()
        };
        let is_unsafe = family.ty.is_unsafe;
        Ok(match self.is_prop(parent)? {
            true => {
                let attributes = Attributes { reducible: false, compiled: false, ..attributes };
                Made::theorem(val, value, is_unsafe, attributes)
            }
            false => Made::abbreviation(val, value, is_unsafe, attributes),
        })
    }

    /// A value of a structure type, made of what can be projected out of `from`.
    fn structure_value(
        &mut self,
        from: ExprId,
        target: ExprId,
        depth: u32,
    ) -> Result<Option<ExprId>> {
        if let Some(value) = self.project_to(from, target, depth)? {
            return Ok(Some(value));
        }
        let Some((ctor, levels, params)) = self.structure_of(target)? else { return Ok(None) };
        if depth > MAX_DEPTH {
            return Ok(None);
        }
        let info = self.ctor(ctor)?;
        let ty = self.instantiate_levels(info.val.ty, &info.val.level_params, levels)?;
        let mut rest = self.instantiate_pi(ty, &params)?;
        let mut value = self.store().mk(Expr::Const(ctor, levels));
        value = self.store().mk_apps(value, &params);
        while let Expr::Pi { name, ty, body, .. } = self.expr(rest) {
            let field = match self.project_field(from, name, depth)? {
                Some(field) => field,
                None => match self.structure_value(from, ty, depth + 1)? {
                    Some(field) => field,
                    None => return Ok(None),
                },
            };
            value = self.store().mk_app(value, field);
            rest = self.store().instantiate_rev(body, &[field])?;
        }
        Ok(Some(value))
    }

    /// The constructor, levels and parameters of a structure type.
    fn structure_of(
        &mut self,
        ty: ExprId,
    ) -> Result<Option<(NameId, gnomon_term::LevelsId, Vec<ExprId>)>> {
        let (head, params) = self.terms().unfold_apps(ty);
        let Expr::Const(name, levels) = self.expr(head) else { return Ok(None) };
        let Ok(info) = self.inductive(name) else { return Ok(None) };
        match info.ctors[..] {
            [ctor] if info.num_indices == 0 && params.len() == info.num_params as usize => {
                Ok(Some((ctor, levels, params)))
            }
            _ => Ok(None),
        }
    }

    /// The fields of a structure value that are reached by projection functions: name and value.
    fn fields_of(&mut self, value: ExprId) -> Result<Vec<(NameId, ExprId)>> {
        let ty = self.infer(value)?;
        let Some((ctor, levels, params)) = self.structure_of(ty)? else { return Ok(Vec::new()) };
        let structure = self.ctor(ctor)?.induct;
        let mut rest = self.ctor(ctor)?.val.ty;
        let mut fields = Vec::new();
        let mut position = 0;
        while let Expr::Pi { name, body, .. } = self.expr(rest) {
            rest = body;
            position += 1;
            if position <= params.len() {
                continue;
            }
            let function = self.join(structure, name);
            if self.is_made(function) {
                let field = self.store().mk(Expr::Const(function, levels));
                let field = self.store().mk_apps(field, &params);
                fields.push((name, self.store().mk_app(field, value)));
            }
        }
        Ok(fields)
    }

    /// The field of this name, in `from` or in a parent inside it.
    fn project_field(&mut self, from: ExprId, field: NameId, depth: u32) -> Result<Option<ExprId>> {
        let fields = self.fields_of(from)?;
        if let Some(&(_, value)) = fields.iter().find(|&&(name, _)| name == field) {
            return Ok(Some(value));
        }
        for (name, value) in fields {
            if depth < MAX_DEPTH && self.is_parent_field(name) {
                if let Some(found) = self.project_field(value, field, depth + 1)? {
                    return Ok(Some(found));
                }
            }
        }
        Ok(None)
    }

    /// A value of the type, in `from` or in a parent inside it.
    fn project_to(&mut self, from: ExprId, target: ExprId, depth: u32) -> Result<Option<ExprId>> {
        for (name, value) in self.fields_of(from)? {
            if depth >= MAX_DEPTH || !self.is_parent_field(name) {
                continue;
            }
            let ty = self.infer(value)?;
            if self.terms().canonical(ty) == self.terms().canonical(target) {
                return Ok(Some(value));
            }
            if let Some(found) = self.project_to(value, target, depth + 1)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Whether a field holds a parent: these are named `toParent`.
    fn is_parent_field(&self, name: NameId) -> bool {
        let text = self.text(name);
        text.strip_prefix("to").is_some_and(|rest| rest.starts_with(char::is_uppercase))
    }
}
