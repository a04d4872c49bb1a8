//! `T.below` and `T.brecOn`: course-of-values recursion, for types that are no predicates.
//!
//! ```text
//!   T.below      : {params} → {motives} → {indices} → (t : T params indices) → Sort l
//!   T.below (c fields)  ⟶  motive x ×' T.below x, for each recursive field x, together
//!   T.brecOn.go  : … → (t : T params indices) → (F_1 : ∀ indices t, T.below t → motive t) → … →
//!                  motive t ×' T.below t
//!   T.brecOn     : … → motive t       its first component
//!   T.brecOn.eq  : T.brecOn t F = F t (T.brecOn.go t F).2
//! ```
//!
//! Each motive of the block has its own; those of nested occurrences are called `below_1`, `brecOn_1`, …
//! after the block's first type. Counterparts in Lean: `mkBelow`, `mkBRecOn`.

use crate::builder::{concat, with_info, Binder, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::{Family, Opened};
use crate::made::{Attributes, Made};
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LevelId, NameId};

/// What the constructions of one motive begin with.
struct Course {
    opened: Opened,
    /// The level of the motives.
    level: LevelId,
    /// The level of `below`.
    below_level: LevelId,
}

impl<'e> Builder<'e> {
    /// `T.below` or `main.below_2`: the name of a construction of one motive.
    pub fn motive_name(&mut self, family: &Family, motive: usize, text: &str) -> NameId {
        let declared = family.ty.all.len();
        if motive < declared {
            return self.child(family.ty.all[motive], text);
        }
        let main = family.ty.all[0];
        self.child(main, &format!("{text}_{}", motive - declared + 1))
    }

    fn require_course(&mut self, family: &Family, construction: &'static str) -> Result<()> {
        self.require_data(family, construction)?;
        if family.ty.is_rec {
            return Ok(());
        }
        Err(ConstructionError::NotApplicable {
            construction,
            ty: self.text(family.name()),
            because: "it is not recursive",
        })
    }

    fn open_course(&mut self, family: &Family, motive: usize) -> Result<Course> {
        let level = family.elim_level(self);
        let opened = self.open_rec(family, motive, level)?;
        let major_ty = self.type_of(opened.major.fvar);
        let type_level = self.level_of(major_ty)?;
        let below_level = self.level_max(type_level, level);
        Ok(Course { opened, level, below_level })
    }

    /// The motives of a recursion whose values are as `value` says, given indices and major premise.
    pub fn course_motives(
        &mut self,
        motives: &[Binder],
        mut value: impl FnMut(&mut Self, usize, &[Binder]) -> Result<ExprId>,
    ) -> Result<FxHashMap<ExprId, ExprId>> {
        let mut images = FxHashMap::default();
        for (index, (target, _)) in motive_types(self, motives)?.into_iter().enumerate() {
            let value = value(self, index, &target)?;
            let image = self.lam(&target, value)?;
            images.insert(motives[index].fvar, image);
        }
        Ok(images)
    }

    /// The below of motive number `motive`
    pub fn mk_below(&mut self, family: &Family, motive: usize) -> Result<Made> {
        self.require_course(family, "below")?;
        let Course { opened, level, below_level } = self.open_course(family, motive)?;
        let Opened { params, motives, minors, indices, major, .. } = &opened;
        let sort = self.store().mk_sort(below_level);
        let images = self.course_motives(motives, |_, _, _| Ok(sort))?;
        let rules: Vec<usize> = family.rules().map(|(_, num_fields)| num_fields).collect();
        let mut alternatives = Vec::new();
        for (minor, &num_fields) in minors.iter().zip(&rules) {
            let ty = self.type_of(minor.fvar);
            let minor = self.open_minor(ty, num_fields)?;
            let mut parts = Vec::new();
            let mut binders = minor.fields.clone();
            for ih in &minor.ihs {
                // The hypothesis with the motive, and with `Sort l` in its place.
                let ty = self.type_of(ih.fvar);
                let hypothesis = self.open_hypothesis(motives, ty)?;
                let ty = self.replace_fvars(ty, &images)?;
                let below = self.local(ih.name, ih.info, ty);
                binders.push(below);
                let head = motives[hypothesis.motive].fvar;
                let value = self.store().mk_apps(head, &hypothesis.indices);
                let value = self.store().mk_app(value, hypothesis.value);
                let below = self.apply(below.fvar, &hypothesis.args);
                let pair = self.core_app("PProd", &[level, below_level], &[value, below])?;
                parts.push(self.pi(&hypothesis.args, pair)?);
            }
            let value = self.pack_types(&parts, below_level)?;
            alternatives.push(self.lam(&binders, value)?);
        }
        let above = self.level_succ(below_level);
        let value = self.course_recursion(family, motive, above, &opened, &images, &alternatives);
        let name = self.motive_name(family, motive, "below");
        let implicit = with_info(&concat(&[params, motives]), BinderInfo::Implicit);
        let binders = concat(&[&implicit, indices, &[*major]]);
        let val = self.rec_like(family, name, &binders, sort)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().protected().aux_recursor();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// `rec params motives minors indices major`
    pub fn course_recursion(
        &mut self,
        family: &Family,
        motive: usize,
        elim: LevelId,
        opened: &Opened,
        images: &FxHashMap<ExprId, ExprId>,
        alternatives: &[ExprId],
    ) -> ExprId {
        let f = self.constant(family.recs[motive].val.name, &family.rec_levels(elim));
        let mut value = self.apply(f, &opened.params);
        for motive in &opened.motives {
            let image = images.get(&motive.fvar).copied().unwrap_or(motive.fvar);
            value = self.store().mk_app(value, image);
        }
        value = self.store().mk_apps(value, alternatives);
        value = self.apply(value, &opened.indices);
        self.store().mk_app(value, opened.major.fvar)
    }

    /// `A₁ ×' A₂ ×' …`; the unit type of `Sort level` if there is none.
    fn pack_types(&mut self, types: &[ExprId], level: LevelId) -> Result<ExprId> {
        let Some((&last, init)) = types.split_last() else {
            return self.core("PUnit", &[level]);
        };
        let mut result = last;
        for &ty in init.iter().rev() {
            let levels = [self.level_of(ty)?, self.level_of(result)?];
            result = self.core_app("PProd", &levels, &[ty, result])?;
        }
        Ok(result)
    }

    /// The tuple of values, and its type.
    fn pack_values(&mut self, values: &[Binder], level: LevelId) -> Result<(ExprId, ExprId)> {
        let Some((last, init)) = values.split_last() else {
            return Ok((self.core("PUnit.unit", &[level])?, self.core("PUnit", &[level])?));
        };
        let (mut result, mut result_ty) = (last.fvar, self.type_of(last.fvar));
        for value in init.iter().rev() {
            let ty = self.type_of(value.fvar);
            let levels = [self.level_of(ty)?, self.level_of(result_ty)?];
            let args = [ty, result_ty, value.fvar, result];
            result = self.core_app("PProd.mk", &levels, &args)?;
            result_ty = self.core_app("PProd", &levels, &[ty, result_ty])?;
        }
        Ok((result, result_ty))
    }

    /// `below params motives indices t`
    fn below_of(
        &mut self,
        family: &Family,
        motive: usize,
        opened: &Opened,
        target: &[Binder],
    ) -> ExprId {
        let name = self.motive_name(family, motive, "below");
        let f = {
            let levels = family.rec_levels_own(self);
            self.constant(name, &levels)
        };
        self.apply(f, &concat(&[&opened.params, &opened.motives, target]))
    }

    /// The functions `F_1`, `F_2`, …: from what is below to the motive, for each motive.
    fn course_functions(&mut self, family: &Family, opened: &Opened) -> Result<Vec<Binder>> {
        let mut functions = Vec::new();
        for (index, (target, value)) in motive_types(self, &opened.motives)?.into_iter().enumerate()
        {
            let below = self.below_of(family, index, opened, &target);
            let name = self.name("f");
            let f = self.local(name, BinderInfo::Default, below);
            let ty = self.pi(&concat(&[&target, &[f]]), value)?;
            let name = self.name(&format!("F_{}", index + 1));
            functions.push(self.local(name, BinderInfo::Default, ty));
        }
        Ok(functions)
    }

    /// The `brecOn.go`, `brecOn` and `brecOn.eq` of motive number `motive`; `below` must have been made.
    pub fn mk_brec_on(&mut self, family: &Family, motive: usize) -> Result<[Made; 3]> {
        self.require_course(family, "brecOn")?;
        let course = self.open_course(family, motive)?;
        let Course { opened, level, below_level } = &course;
        let Opened { params, motives, indices, major, .. } = opened;
        let functions = self.course_functions(family, opened)?;
        let implicit = with_info(&concat(&[params, motives]), BinderInfo::Implicit);
        let target = concat(&[indices, &[*major]]);
        let binders = concat(&[&implicit, &target, &functions]);
        let brec_on = self.motive_name(family, motive, "brecOn");
        let is_unsafe = family.ty.is_unsafe;
        let attributes = Attributes::reducible().protected();
        let args: Vec<ExprId> = binders.iter().map(|binder| binder.fvar).collect();
        let levels = family.rec_levels_own(self);

        let motive_value = self.apply(motives[motive].fvar, &target);
        let below = self.below_of(family, motive, opened, &target);
        let pair = self.core_app("PProd", &[*level, *below_level], &[motive_value, below])?;
        let go = self.child(brec_on, "go");
        let go_val = self.rec_like(family, go, &binders, pair)?;
        let go_value = self.course_go(family, motive, &course, &functions)?;
        let go_value = self.lam(&binders, go_value)?;
        let go_made = Made::abbreviation(go_val, go_value, is_unsafe, attributes);

        let go = self.constant(go, &levels);
        let go_app = self.store().mk_apps(go, &args);
        let pprod = self.name("PProd");
        let val = self.rec_like(family, brec_on, &binders, motive_value)?;
        let value = self.store().mk_proj(pprod, 0, go_app);
        let value = self.lam(&binders, value)?;
        let made = Made::abbreviation(val, value, is_unsafe, attributes.aux_recursor());

        let brec_app = self.constant(brec_on, &levels);
        let brec_app = self.store().mk_apps(brec_app, &args);
        let rest = self.store().mk_proj(pprod, 1, go_app);
        let step = self.apply(functions[motive].fvar, &target);
        let step = self.store().mk_app(step, rest);
        let statement = self.core_app("Eq", &[*level], &[motive_value, brec_app, step])?;
        let name = self.child(brec_on, "eq");
        let eq_val = self.rec_like(family, name, &binders, statement)?;
        let proof = self.course_equation(family, motive, opened, statement)?;
        let proof = self.lam(&binders, proof)?;
        let attributes = Attributes::default().protected();
        let eq_made = Made::theorem(eq_val, proof, is_unsafe, attributes);
        Ok([go_made, made, eq_made])
    }

    fn course_go(
        &mut self,
        family: &Family,
        motive: usize,
        course: &Course,
        functions: &[Binder],
    ) -> Result<ExprId> {
        let Course { opened, level, below_level } = course;
        let images = self.course_motives(&opened.motives, |this, index, target| {
            // Types of nested occurrences may live in the same universe under another description.
            let value = this.apply(opened.motives[index].fvar, target);
            let below = this.below_of(family, index, opened, target);
            let below_level = this.level_of(below)?;
            this.core_app("PProd", &[*level, below_level], &[value, below])
        })?;
        let rules: Vec<usize> = family.rules().map(|(_, num_fields)| num_fields).collect();
        let mut alternatives = Vec::new();
        for (minor, &num_fields) in opened.minors.iter().zip(&rules) {
            let ty = self.type_of(minor.fvar);
            let minor = self.open_minor(ty, num_fields)?;
            let mut ihs = Vec::new();
            for ih in &minor.ihs {
                let ty = self.type_of(ih.fvar);
                let ty = self.replace_fvars(ty, &images)?;
                ihs.push(self.local(ih.name, ih.info, ty));
            }
            let (rest, rest_ty) = self.pack_values(&ihs, *below_level)?;
            let (head, args) = self.terms().unfold_apps(minor.conclusion);
            let which = opened.motives.iter().position(|motive| motive.fvar == head);
            let Some(which) = which else {
                let message = "a minor premise does not end in a motive".to_owned();
                return Err(ConstructionError::Malformed(message));
            };
            let value = self.store().mk_apps(functions[which].fvar, &args);
            let value = self.store().mk_app(value, rest);
            let levels = [*level, self.level_of(rest_ty)?];
            let args = [minor.conclusion, rest_ty, value, rest];
            let value = self.core_app("PProd.mk", &levels, &args)?;
            alternatives.push(self.lam(&concat(&[&minor.fields, &ihs]), value)?);
        }
        Ok(self.course_recursion(family, motive, *below_level, opened, &images, &alternatives))
    }

    /// A proof of `brecOn.eq`: by cases, each of which holds by evaluation.
    fn course_equation(
        &mut self,
        family: &Family,
        motive: usize,
        opened: &Opened,
        statement: ExprId,
    ) -> Result<ExprId> {
        let target = concat(&[&opened.indices, &[opened.major]]);
        let own = self.lam(&with_info(&target, BinderInfo::Default), statement)?;
        let truth = self.core("True", &[])?;
        let truth_proof = self.core("True.intro", &[])?;
        let mut images = self.course_motives(&opened.motives, |_, _, _| Ok(truth))?;
        images.insert(opened.motives[motive].fvar, own);
        let own_minors = family.first_minor(motive);
        let own_minors = own_minors..own_minors + family.recs[motive].rules.len();
        let zero_levels = family.rec_levels(LevelId::ZERO);
        let levels = self.levels(&zero_levels);
        let rec = family.recs[motive].val.clone();
        let ty = self.instantiate_levels(rec.ty, &rec.level_params, levels)?;
        let mut args: Vec<ExprId> = opened.params.iter().map(|param| param.fvar).collect();
        args.extend(opened.motives.iter().map(|motive| images[&motive.fvar]));
        let mut minors = {
            let mut current = ty;
            for _ in &args {
                let Expr::Pi { body, .. } = self.expr(current) else { break };
                current = body;
            }
            self.instantiate_beta(current, &args)?
        };
        let mut alternatives = Vec::new();
        for index in 0..family.rec().num_minors as usize {
            let Expr::Pi { ty, body, .. } = self.expr(minors) else { break };
            minors = body;
            let (binders, conclusion) = self.telescope(ty, None)?;
            let value = if own_minors.contains(&index) {
                let (_, sides) = self.terms().unfold_apps(conclusion);
                let (Some(&ty), Some(&rhs)) = (sides.first(), sides.get(2)) else {
                    let message = "a case of `brecOn.eq` is no equation".to_owned();
                    return Err(ConstructionError::Malformed(message));
                };
                let level = family.elim_level(self);
                self.core_app("Eq.refl", &[level], &[ty, rhs])?
            } else {
                truth_proof
            };
            alternatives.push(self.lam(&binders, value)?);
        }
        let f = self.constant(rec.name, &zero_levels);
        let f = self.store().mk_apps(f, &args);
        let f = self.store().mk_apps(f, &alternatives);
        Ok(self.apply(f, &target))
    }
}

impl Family {
    /// The universe parameters of the recursor as levels.
    pub fn rec_levels_own(&self, builder: &mut Builder<'_>) -> Vec<LevelId> {
        let elim = self.elim_level(builder);
        self.rec_levels(elim)
    }
}

/// The binders of each motive's type, and the motive applied to them.
pub(crate) fn motive_types(
    builder: &mut Builder<'_>,
    motives: &[Binder],
) -> Result<Vec<(Vec<Binder>, ExprId)>> {
    let mut types = Vec::new();
    for motive in motives {
        let ty = builder.type_of(motive.fvar);
        let (target, _) = builder.telescope(ty, None)?;
        let value = builder.apply(motive.fvar, &target);
        types.push((target, value));
    }
    Ok(types)
}
