//! `SizeOf` for the types of a block: `T._sizeOf_1`, …, `T._sizeOf_inst` and `T.c.sizeOf_spec`.
//!
//! ```text
//!   T._sizeOf_k    : {params} → [SizeOf of params] → {indices} → (t : T params indices) → Nat
//!   T._sizeOf_inst : params → indices → [SizeOf of params] → SizeOf (T params indices)
//!   T.c.sizeOf_spec : sizeOf (c fields) = 1 + sizeOf field₁ + sizeOf field₂ + …
//! ```
//!
//! There is a function for each motive of the block's recursors, all named after its first type. Fields
//! that are functions do not count, unless they are functions of `Unit`. Counterpart in Lean:
//! `mkSizeOfInstances`; the theorems' proofs are in [`crate::size_of_spec`].

use crate::builder::{concat, Binder, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::{Family, Opened};
use crate::made::{Attributes, Made};
use gnomon_kernel::ConstantVal;
use gnomon_term::{BigUint, BinderInfo, Expr, ExprId, LevelId, NameId};

/// Parameters with instances in brackets taken as found by unification.
fn without_search(params: &[Binder]) -> Vec<Binder> {
    let implicit = |param: &Binder| match param.info {
        BinderInfo::InstImplicit => param.implicit(),
        _ => *param,
    };
    params.iter().map(implicit).collect()
}

impl<'e> Builder<'e> {
    /// Whether a type's values have a size.
    pub fn require_size(&mut self, family: &Family) -> Result<()> {
        let because = if self.is_predicate(family)? {
            "its values are proofs"
        } else if family.ty.is_unsafe {
            "it is unsafe"
        } else {
            return family.require_large(self, "_sizeOf_1");
        };
        let ty = self.text(family.name());
        Err(ConstructionError::NotApplicable { construction: "_sizeOf_1", ty, because })
    }

    /// The name of the size function of a motive.
    pub fn size_name(&mut self, family: &Family, motive: usize) -> NameId {
        let main = family.ty.all[0];
        self.child(main, &format!("_sizeOf_{}", motive + 1))
    }

    /// The number `1` as the elaborator writes it.
    pub fn nat_one(&mut self) -> Result<ExprId> {
        let nat = self.core("Nat", &[])?;
        let one = self.store().mk_nat_lit(&BigUint::from(1u32));
        let instance = self.core_app("instOfNatNat", &[], &[one])?;
        self.core_app("OfNat.ofNat", &[LevelId::ZERO], &[nat, one, instance])
    }

    /// `a + b`
    pub fn nat_add(&mut self, a: ExprId, b: ExprId) -> Result<ExprId> {
        let nat = self.core("Nat", &[])?;
        let add = self.core("instAddNat", &[])?;
        let add = self.core_app("instHAdd", &[LevelId::ZERO], &[nat, add])?;
        let zero = LevelId::ZERO;
        self.core_app("HAdd.hAdd", &[zero, zero, zero], &[nat, nat, nat, add, a, b])
    }

    /// Whether fields of this type do not count.
    pub fn is_sizeless(&mut self, ty: ExprId) -> Result<bool> {
        let mut ty = ty;
        loop {
            ty = self.whnf(ty)?;
            let Expr::Pi { ty: domain, body, .. } = self.expr(ty) else { return Ok(false) };
            let unit = self.store().mk_name("Unit");
            let is_unit = matches!(self.expr(domain), Expr::Const(name, _) if name == unit);
            if !is_unit || self.terms().loose_range(body) > 0 {
                return Ok(true);
            }
            ty = body;
        }
    }

    /// The size function of motive number `motive`.
    pub fn mk_size_function(&mut self, family: &Family, motive: usize) -> Result<Made> {
        self.require_size(family)?;
        let opened = self.open_rec(family, motive, LevelId::ONE)?;
        let Opened { params, motives, minors, indices, major, .. } = &opened;
        let instances = self.local_instances(params)?;
        let nat = self.core("Nat", &[])?;
        let images = self.course_motives(motives, |_, _, _| Ok(nat))?;
        let rules: Vec<usize> = family.rules().map(|(_, num_fields)| num_fields).collect();
        let mut alternatives = Vec::new();
        for (minor, &num_fields) in minors.iter().zip(&rules) {
            let ty = self.type_of(minor.fvar);
            let minor = self.open_minor(ty, num_fields)?;
            let mut binders = minor.fields.clone();
            let mut recursive = Vec::new();
            for ih in &minor.ihs {
                let ty = self.type_of(ih.fvar);
                let hypothesis = self.open_hypothesis(motives, ty)?;
                let ty = self.replace_fvars(ty, &images)?;
                let ih = self.local(ih.name, ih.info, ty);
                recursive.push((hypothesis.field, ih, hypothesis.args.len()));
                binders.push(ih);
            }
            let mut size = self.nat_one()?;
            for field in &minor.fields {
                let ty = self.type_of(field.fvar);
                if self.is_sizeless(ty)? {
                    continue;
                }
                let found = recursive.iter().find(|(recursive, ..)| *recursive == field.fvar);
                let own = match found {
                    Some(&(_, ih, num_args)) => {
                        let mut own = ih.fvar;
                        for _ in 0..num_args {
                            let unit = self.core("Unit.unit", &[])?;
                            own = self.store().mk_app(own, unit);
                        }
                        own
                    }
                    None => self.size_of(&instances, field.fvar)?,
                };
                size = self.nat_add(size, own)?;
            }
            alternatives.push(self.lam(&binders, size)?);
        }
        let value =
            self.course_recursion(family, motive, LevelId::ONE, &opened, &images, &alternatives);
        let name = self.size_name(family, motive);
        let binders = concat(&[&without_search(params), &instances, indices, &[*major]]);
        let ty = self.pi(&binders, nat)?;
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let value = self.lam(&binders, value)?;
        Ok(Made::abbreviation(val, value, false, Attributes::default()))
    }

    /// `T._sizeOf_inst`
    pub fn mk_size_instance(&mut self, family: &Family) -> Result<Made> {
        self.require_size(family)?;
        let num_params = family.num_params();
        let num_args = num_params + family.ty.num_indices as usize;
        let (args, _) = self.open(family.ty.val.ty, num_args)?;
        let (params, indices) = args.split_at(num_params);
        let params = without_search(params);
        let instances = self.local_instances(&params)?;
        let own = self.constant(family.name(), &family.levels);
        let own = self.apply(own, &args);
        let level = self.unified_level(own)?;
        let class = self.core_app("SizeOf", &[level], &[own])?;
        let name = self.name("m");
        let m = self.local(name, BinderInfo::Default, own);
        let function = self.size_name(family, family.position);
        let function = self.constant(function, &family.levels);
        let size = self.apply(function, &concat(&[&params, &instances, indices, &[m]]));
        let size = self.lam(&[m], size)?;
        let value = self.core_app("SizeOf.mk", &[level], &[own, size])?;
        let binders = concat(&[&params, indices, &instances]);
        let name = self.child(family.name(), "_sizeOf_inst");
        let ty = self.pi(&binders, class)?;
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let value = self.lam(&binders, value)?;
        let attributes = Attributes { instance: true, ..Attributes::default() };
        Ok(Made::abbreviation(val, value, false, attributes))
    }
}
