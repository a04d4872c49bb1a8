//! `T.recOn` and `T.casesOn`: the recursor with the major premise in front.
//!
//! ```text
//!   T.recOn   : params → motives → indices → (t : T params indices) → minors → motive indices t
//!   T.casesOn : params → motive  → indices → (t : T params indices) → minors of T, without induction
//!               hypotheses → motive indices t
//! ```
//!
//! `casesOn` has one motive. Where the recursor wants others it gets `PUnit`.

use crate::builder::{concat, with_info, Binder, Builder};
use crate::error::Result;
use crate::family::{Family, Opened};
use crate::made::{Attributes, Made};
use gnomon_kernel::ConstantVal;
use gnomon_term::{BinderInfo, ExprId, FxHashMap};

impl<'e> Builder<'e> {
    /// `T.recOn`
    pub fn mk_rec_on(&mut self, family: &Family) -> Result<Made> {
        let elim = family.elim_level(self);
        let opened = self.open_rec(family, family.position, elim)?;
        let Opened { params, motives, minors, indices, major, conclusion } = &opened;
        let major = &[*major][..];
        let rec = self.constant(family.rec().val.name, &family.rec_levels(elim));
        let value = self.apply(rec, &concat(&[params, motives, minors, indices, major]));
        let binders = concat(&[params, motives, indices, major, minors]);
        let name = self.child(family.name(), "recOn");
        let val = self.rec_like(family, name, &binders, *conclusion)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().protected().aux_recursor();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// A constant with the universe parameters of the recursor.
    pub fn rec_like(
        &mut self,
        family: &Family,
        name: gnomon_term::NameId,
        binders: &[Binder],
        conclusion: ExprId,
    ) -> Result<ConstantVal> {
        let ty = self.pi(binders, conclusion)?;
        let val = ConstantVal { name, level_params: family.rec().val.level_params.clone(), ty };
        self.remember(&val);
        Ok(val)
    }

    /// `T.casesOn`
    pub fn mk_cases_on(&mut self, family: &Family) -> Result<Made> {
        let before = std::mem::replace(&mut self.keep_redexes, true);
        let made = self.cases_from_rec(family);
        self.keep_redexes = before;
        made
    }

    fn cases_from_rec(&mut self, family: &Family) -> Result<Made> {
        let elim = family.elim_level(self);
        let opened = self.open_rec(family, family.position, elim)?;
        let Opened { params, motives, minors, indices, major, conclusion } = &opened;
        let own_motive = motives[family.position];
        let major = &[*major][..];

        // What the recursor gets for the motives that `casesOn` lacks.
        let mut images = FxHashMap::default();
        let mut motive_args = Vec::new();
        for (position, motive) in motives.iter().enumerate() {
            if position == family.position {
                motive_args.push(motive.fvar);
                continue;
            }
            let ty = self.type_of(motive.fvar);
            let (args, _) = self.telescope(ty, None)?;
            let unit = self.core("PUnit", &[elim])?;
            let image = self.lam(&with_info(&args, BinderInfo::Default), unit)?;
            images.insert(motive.fvar, image);
            motive_args.push(image);
        }

        let own = family.first_minor(family.position);
        let own = own..own + family.rec().rules.len();
        let mut own_minors = Vec::new();
        let mut minor_args = Vec::new();
        let rules: Vec<usize> = family.rules().map(|(_, num_fields)| num_fields).collect();
        for (index, (minor, &num_fields)) in minors.iter().zip(&rules).enumerate() {
            let ty = self.type_of(minor.fvar);
            let ty = self.replace_fvars(ty, &images)?;
            let opened = self.open_minor(ty, num_fields)?;
            let mut value = None;
            if own.contains(&index) {
                let ty = self.pi(&opened.fields, opened.conclusion)?;
                let reduced = self.local(minor.name, BinderInfo::Default, ty);
                value = Some(self.apply(reduced.fvar, &opened.fields));
                own_minors.push(reduced);
            }
            let value = match value {
                Some(value) => value,
                None => self.core("PUnit.unit", &[elim])?,
            };
            minor_args.push(self.lam(&concat(&[&opened.fields, &opened.ihs]), value)?);
        }

        let rec = self.constant(family.rec().val.name, &family.rec_levels(elim));
        let value = self.apply(rec, params);
        let value = self.store().mk_apps(value, &motive_args);
        let value = self.store().mk_apps(value, &minor_args);
        let value = self.apply(value, &concat(&[indices, major]));
        let binders = concat(&[params, &[own_motive], indices, major, &own_minors]);
        let name = self.child(family.name(), "casesOn");
        let val = self.rec_like(family, name, &binders, *conclusion)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().aux_recursor();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }
}

/// The type of `casesOn`, opened.
pub(crate) struct Cases {
    pub params: Vec<Binder>,
    pub motive: Binder,
    pub indices: Vec<Binder>,
    pub major: Binder,
    pub minors: Vec<Binder>,
    /// `motive indices major`
    pub conclusion: ExprId,
}

impl<'e> Builder<'e> {
    /// Opens the type of `T.casesOn` at `Sort elim`; it must be in the environment or made before.
    pub fn open_cases(&mut self, family: &Family, elim: gnomon_term::LevelId) -> Result<Cases> {
        let name = self.child(family.name(), "casesOn");
        let val = self.signature(name)?;
        let (ty, level_params) = (val.ty, val.level_params.clone());
        let levels = family.rec_levels(elim);
        let levels = self.levels(&levels);
        let ty = self.instantiate_levels(ty, &level_params, levels)?;
        let (params, rest) = self.open(ty, family.num_params())?;
        let (motive, rest) = self.open(rest, 1)?;
        let (indices, rest) = self.open(rest, family.ty.num_indices as usize)?;
        let (major, rest) = self.open(rest, 1)?;
        let (minors, conclusion) = self.open(rest, family.ty.ctors.len())?;
        Ok(Cases { params, motive: motive[0], indices, major: major[0], minors, conclusion })
    }

    /// `T.casesOn.{elim, …} params motive indices major minors`
    pub fn cases_on_app(
        &mut self,
        family: &Family,
        elim: gnomon_term::LevelId,
        params: &[Binder],
        motive: ExprId,
        target: &[Binder],
        minors: &[ExprId],
    ) -> ExprId {
        let name = self.child(family.name(), "casesOn");
        let f = self.constant(name, &family.rec_levels(elim));
        let f = self.apply(f, params);
        let f = self.store().mk_app(f, motive);
        let f = self.apply(f, target);
        self.store().mk_apps(f, minors)
    }
}
