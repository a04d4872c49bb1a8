//! `T.ctorIdx`, the number of a value's constructor, and `T.toCtorIdx`, its older name.
//!
//! ```text
//!   T.ctorIdx : {params} → {indices} → T params indices → Nat
//! ```
//!
//! Types in `Prop` have none.

use crate::builder::{concat, with_info, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Inline, Made};
use gnomon_kernel::ConstantVal;
use gnomon_term::{BinderInfo, ExprId, LevelId, NameId};

impl<'e> Builder<'e> {
    /// Whether a type is an enumeration: without parameters and indices, all constructors constants.
    pub fn is_enumeration(&self, family: &Family) -> Result<bool> {
        let ty = &family.ty;
        if ty.num_params + ty.num_indices > 0 || ty.all.len() > 1 || ty.ctors.is_empty() {
            return Ok(false);
        }
        for &ctor in &ty.ctors {
            if self.ctor(ctor)?.num_fields > 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `T.ctorIdx`
    pub fn mk_ctor_idx(&mut self, family: &Family) -> Result<Made> {
        self.require_data(family, "ctorIdx")?;
        // The binders are as the type's own type has them.
        let num_params = family.num_params();
        let num_args = num_params + family.ty.num_indices as usize;
        let (args, _) = self.open(family.ty.val.ty, num_args)?;
        let args = with_info(&args, BinderInfo::Implicit);
        let (params, indices) = (args[..num_params].to_vec(), args[num_params..].to_vec());
        let own = self.constant(family.name(), &family.levels);
        let own = self.apply(own, &args);
        let name = self.name("x");
        let major = self.local(name, BinderInfo::Default, own);
        let nat = self.core("Nat", &[])?;

        let arrow = self.arrow(own, nat);
        let ty = self.pi(&concat(&[&params, &indices]), arrow)?;
        let name = self.child(family.name(), "ctorIdx");
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);

        let target = concat(&[&indices, &[major]]);
        let is_single = family.ty.ctors.len() == 1;
        let value = if is_single {
            self.raw_nat(0)
        } else {
            let motive = self.lam(&target, nat)?;
            let mut alternatives = Vec::new();
            for (cidx, &ctor) in family.ty.ctors.iter().enumerate() {
                let fields = self.open_fields(ctor, &params)?;
                let number = self.raw_nat(cidx);
                alternatives.push(self.lam(&fields, number)?);
            }
            self.cases_on_app(family, LevelId::ONE, &params, motive, &target, &alternatives)
        };
        let value = self.lam(&concat(&[&params, &target]), value)?;
        let attributes = Attributes {
            compiled: !is_single,
            inline: is_single.then_some(Inline::MacroInline),
            ..Attributes::default().protected()
        };
        let hints = self.height(value)?;
        Ok(Made::definition(val, value, hints, family.ty.is_unsafe, attributes))
    }

    /// `T.toCtorIdx`, for enumerations.
    pub fn mk_to_ctor_idx(&mut self, family: &Family) -> Result<Made> {
        if !self.is_enumeration(family)? {
            return Err(ConstructionError::NotApplicable {
                construction: "toCtorIdx",
                ty: self.text(family.name()),
                because: "it is no enumeration",
            });
        }
        let ctor_idx = self.child(family.name(), "ctorIdx");
        let nat = self.core("Nat", &[])?;
        let own = self.constant(family.name(), &family.levels);
        let ty = self.arrow(own, nat);
        let name = self.child(family.name(), "toCtorIdx");
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let value = self.constant(ctor_idx, &family.levels);
        let attributes = Attributes {
            deprecated: Some(ctor_idx),
            compiled: true,
            ..Attributes::reducible().protected()
        };
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// Types in `Prop` have no constructor number that could be told apart.
    pub fn require_data(&mut self, family: &Family, construction: &'static str) -> Result<()> {
        family.require_large(self, construction)?;
        if !self.is_predicate(family)? {
            return Ok(());
        }
        Err(ConstructionError::NotApplicable {
            construction,
            ty: self.text(family.name()),
            because: "its values are proofs",
        })
    }

    /// Whether a type's values are proofs.
    pub fn is_predicate(&mut self, family: &Family) -> Result<bool> {
        let (_, end) = self.telescope(family.ty.val.ty, None)?;
        let sort = self.whnf(end)?;
        match self.expr(sort) {
            gnomon_term::Expr::Sort(level) => Ok(self.store().level_is_zero(level)?),
            _ => Ok(false),
        }
    }

    /// `T.ctorIdx params indices t`
    pub fn ctor_idx_of(
        &mut self,
        family: &Family,
        params: &[crate::builder::Binder],
        target: &[crate::builder::Binder],
    ) -> ExprId {
        let name: NameId = self.child(family.name(), "ctorIdx");
        let f = self.constant(name, &family.levels);
        self.apply(f, &concat(&[params, target]))
    }
}
