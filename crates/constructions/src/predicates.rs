//! `P.below` and `P.brecOn` for recursive inductive predicates.
//!
//! A predicate eliminates into propositions only, so `below` cannot be a recursive definition. It is an
//! inductive predicate on derivations: of each recursive premise it has what is below it, and the motive.
//!
//! ```text
//!   inductive P.below : {params} → {motives} → {indices} → P params indices → Prop
//!     | c : (fields) → (ih : P.below x) → (x_ih : motive x) → … → P.below (c fields)
//!   theorem P.brecOn : … → (t : P params indices) → (F_1 : ∀ indices t, P.below t → motive t) → … →
//!                      motive indices t
//! ```
//!
//! Counterpart in Lean: `IndPredBelow`.

use crate::below::motive_types;
use crate::builder::{concat, with_info, Binder, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::{Family, Minor, Opened};
use crate::made::{Attributes, Made};
use gnomon_kernel::{ConstantVal, ConstructorVal, Declaration, InductiveDecl, InductiveVal};
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LevelId, NameId};

/// A premise about a recursive field.
struct Premise {
    args: Vec<Binder>,
    motive: usize,
    indices: Vec<ExprId>,
    value: ExprId,
    /// The induction hypothesis's binder.
    ih: Binder,
}

impl<'e> Builder<'e> {
    /// Whether a type has the constructions of this file.
    pub fn has_predicate_below(&mut self, family: &Family) -> Result<bool> {
        Ok(family.ty.is_rec && !family.ty.is_unsafe && self.is_predicate(family)?)
    }

    fn require_predicate_below(&mut self, family: &Family) -> Result<()> {
        if self.has_predicate_below(family)? {
            return Ok(());
        }
        Err(ConstructionError::NotApplicable {
            construction: "below",
            ty: self.text(family.name()),
            because: "it is no recursive inductive predicate",
        })
    }

    /// `P.below.c` for `P.c`
    fn derivation_name(&mut self, ctor: NameId, below: NameId) -> Result<NameId> {
        let induct = self.ctor(ctor)?.induct;
        Ok(self.move_below(ctor, induct, below))
    }

    /// The block of `P.below` and, for each other motive of the block, its like.
    pub fn mk_predicate_below(&mut self, family: &Family) -> Result<Made> {
        self.require_predicate_below(family)?;
        let level_params = family.ty.val.level_params.clone();
        let num_motives = family.recs.len();
        let names: Vec<NameId> =
            (0..num_motives).map(|motive| self.motive_name(family, motive, "below")).collect();
        let mut decl = InductiveDecl { types: vec![], ctors: vec![], recs: vec![] };
        let rules: Vec<(NameId, usize)> = family.rules().collect();
        for motive in 0..num_motives {
            let opened = self.open_rec(family, motive, LevelId::ZERO)?;
            let Opened { params, motives, indices, major, .. } = &opened;
            let fixed = with_info(&concat(&[params, motives]), BinderInfo::Implicit);
            let prop = self.store().mk_sort(LevelId::ZERO);
            let ty = self.pi(&concat(&[&fixed, indices, &[*major]]), prop)?;
            let mut ctors = Vec::new();
            let first = family.first_minor(motive);
            let own = first..first + family.recs[motive].rules.len();
            for (cidx, index) in own.enumerate() {
                let (ctor, num_fields) = rules[index];
                let ty = self.type_of(opened.minors[index].fvar);
                let (fields, premises, value) = self.open_derivation(&opened, ty, num_fields)?;
                let mut binders = concat(&[&fixed, &fields]);
                for premise in &premises {
                    let below = self.below_premise(family, &names, &fixed, premise)?;
                    binders.extend([below, premise.ih]);
                }
                let result_ty = self.infer(value)?;
                let (_, args) = self.terms().unfold_apps(result_ty);
                let num_indices = indices.len();
                let below = self.constant(names[motive], &family.levels);
                let below = self.apply(below, &fixed);
                let below = self.store().mk_apps(below, &args[args.len() - num_indices..]);
                let below = self.store().mk_app(below, value);
                let ty = self.pi(&binders, below)?;
                let name = self.derivation_name(ctor, names[motive])?;
                ctors.push(name);
                decl.ctors.push(ConstructorVal {
                    val: ConstantVal { name, level_params: level_params.clone(), ty },
                    induct: names[motive],
                    cidx: cidx as u32,
                    num_params: fixed.len() as u32,
                    num_fields: (binders.len() - fixed.len()) as u32,
                    is_unsafe: false,
                });
            }
            decl.types.push(InductiveVal {
                val: ConstantVal { name: names[motive], level_params: level_params.clone(), ty },
                num_params: fixed.len() as u32,
                num_indices: indices.len() as u32 + 1,
                all: names.clone().into(),
                ctors: ctors.into(),
                num_nested: 0,
                is_rec: false,
                is_unsafe: false,
                is_reflexive: false,
            });
        }
        let decl = self.state_recursors(&decl)?;
        self.remember_block(&decl);
        let declaration = Declaration::Inductive(decl);
        Ok(Made { declaration, attributes: Attributes::default() })
    }

    /// Opens a minor premise: the constructor's fields, what is recursive, and the constructor's
    /// application.
    fn open_derivation(
        &mut self,
        opened: &Opened,
        ty: ExprId,
        num_fields: usize,
    ) -> Result<(Vec<Binder>, Vec<Premise>, ExprId)> {
        let Minor { fields: old, ihs, conclusion } = self.open_minor(ty, num_fields)?;
        let Expr::App(_, value) = self.expr(conclusion) else {
            let message = "a minor premise does not end in a motive".to_owned();
            return Err(ConstructionError::Malformed(message));
        };
        // The fields as the constructor's type has them, evaluated where parameters are functions.
        let (head, args) = self.terms().unfold_apps(value);
        let params = &args[..args.len() - num_fields];
        let ctor = self.store().mk_apps(head, params);
        let ty = self.infer(ctor)?;
        let (fields, _) = self.open(ty, num_fields)?;
        let mut images = FxHashMap::default();
        images.extend(old.iter().zip(&fields).map(|(old, new)| (old.fvar, new.fvar)));
        let mut premises = Vec::new();
        for ih in &ihs {
            let ty = self.type_of(ih.fvar);
            let ty = self.replace_fvars(ty, &images)?;
            let found = self.open_hypothesis(&opened.motives, ty)?;
            premises.push(Premise {
                args: found.args,
                motive: found.motive,
                indices: found.indices,
                value: found.value,
                ih: self.local(ih.name, ih.info, ty),
            });
        }
        let value = self.apply(ctor, &fields);
        Ok((fields, premises, value))
    }

    /// `(ih : (args) → below params motives indices value)`
    fn below_premise(
        &mut self,
        family: &Family,
        names: &[NameId],
        fixed: &[Binder],
        premise: &Premise,
    ) -> Result<Binder> {
        let below = self.constant(names[premise.motive], &family.levels);
        let below = self.apply(below, fixed);
        let below = self.store().mk_apps(below, &premise.indices);
        let below = self.store().mk_app(below, premise.value);
        let ty = self.pi(&premise.args, below)?;
        let name = self.fresh_name("ih");
        Ok(self.local(name, BinderInfo::Default, ty))
    }

    /// `P.brecOn` of motive number `motive`; `below` must have been made.
    pub fn mk_predicate_brec_on(&mut self, family: &Family, motive: usize) -> Result<Made> {
        self.require_predicate_below(family)?;
        let num_motives = family.recs.len();
        let names: Vec<NameId> =
            (0..num_motives).map(|motive| self.motive_name(family, motive, "below")).collect();
        let opened = self.open_rec(family, motive, LevelId::ZERO)?;
        let Opened { params, motives, indices, major, conclusion, .. } = &opened;
        let fixed = with_info(&concat(&[params, motives]), BinderInfo::Implicit);
        let target = concat(&[indices, &[*major]]);
        let mut belows = Vec::new();
        for &name in &names {
            let below = self.constant(name, &family.levels);
            belows.push(self.apply(below, &fixed));
        }
        let mut functions = Vec::new();
        for (index, (target, value)) in motive_types(self, motives)?.into_iter().enumerate() {
            let below = self.apply(belows[index], &target);
            let arrow = self.arrow(below, value);
            let ty = self.pi(&target, arrow)?;
            let name = self.name(&format!("F_{}", index + 1));
            functions.push(self.local(name, BinderInfo::Default, ty));
        }
        let mut value =
            self.constant(family.recs[motive].val.name, &family.rec_levels(LevelId::ZERO));
        value = self.apply(value, params);
        value = self.store().mk_apps(value, &belows);
        let rules: Vec<(usize, NameId, usize)> = family.rules_by_motive().collect();
        for (index, &(of, ctor, num_fields)) in rules.iter().enumerate() {
            let ty = self.type_of(opened.minors[index].fvar);
            let (fields, premises, _) = self.open_derivation(&opened, ty, num_fields)?;
            let mut binders = fields.clone();
            let case = self.derivation_name(ctor, names[of])?;
            let case = self.constant(case, &family.levels);
            let mut case = self.apply(case, &concat(&[&fixed, &fields]));
            for premise in &premises {
                let below = self.below_premise(family, &names, &fixed, premise)?;
                binders.push(below);
                let known = self.apply(below.fvar, &premise.args);
                let step = self.store().mk_apps(functions[premise.motive].fvar, &premise.indices);
                let step = self.store().mk_apps(step, &[premise.value, known]);
                let step = self.lam(&premise.args, step)?;
                case = self.store().mk_apps(case, &[below.fvar, step]);
            }
            let case = self.lam(&binders, case)?;
            value = self.store().mk_app(value, case);
        }
        let below = self.apply(value, &target);
        let value = self.apply(functions[motive].fvar, &target);
        let value = self.store().mk_app(value, below);
        let binders = concat(&[&fixed, &target, &functions]);
        let name = self.motive_name(family, motive, "brecOn");
        let ty = self.pi(&binders, *conclusion)?;
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let value = self.lam(&binders, value)?;
        Ok(Made::theorem(val, value, false, Attributes::default()))
    }
}
