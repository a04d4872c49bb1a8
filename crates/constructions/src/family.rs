//! An inductive type with its block, and its recursor taken apart.
//!
//! Binder names and infos of constructions come from the recursor's type, so that what the kernel
//! holds there (see [`crate::recursors`]) decides how everything prints.

use crate::builder::{concat, Binder, Builder};
use crate::error::{ConstructionError, Result};
use gnomon_kernel::{ConstantInfo, ConstructorVal, InductiveDecl, InductiveVal, RecursorVal};
use gnomon_term::{Expr, ExprId, LevelId, NameId};
use std::rc::Rc;

/// An inductive type with what is known about its block.
#[derive(Clone)]
pub(crate) struct Family {
    pub ty: Rc<InductiveVal>,
    /// The recursors of the block, one for each motive: the declared types', then the nested ones'.
    pub recs: Vec<Rc<RecursorVal>>,
    /// The position of the type in its block.
    pub position: usize,
    /// The type's universe parameters as levels.
    pub levels: Vec<LevelId>,
    /// The recursor's additional universe parameter, if it eliminates into every sort.
    pub elim_param: Option<NameId>,
}

/// A recursor's type, opened.
pub(crate) struct Opened {
    pub params: Vec<Binder>,
    pub motives: Vec<Binder>,
    pub minors: Vec<Binder>,
    pub indices: Vec<Binder>,
    pub major: Binder,
    /// `motive indices major`
    pub conclusion: ExprId,
}

/// A minor premise's type, opened.
pub(crate) struct Minor {
    pub fields: Vec<Binder>,
    /// The induction hypotheses.
    pub ihs: Vec<Binder>,
    /// `motive indices (ctor params fields)`
    pub conclusion: ExprId,
}

/// The type of an induction hypothesis, `(a : A) → … → motive indices (field a …)`, opened.
pub(crate) struct Hypothesis {
    pub args: Vec<Binder>,
    /// Which motive.
    pub motive: usize,
    pub indices: Vec<ExprId>,
    /// `field a …`
    pub value: ExprId,
    /// The recursive field.
    pub field: ExprId,
}

impl Family {
    /// The recursor of the type itself.
    pub fn rec(&self) -> &RecursorVal {
        &self.recs[self.position]
    }

    pub fn name(&self) -> NameId {
        self.ty.val.name
    }

    pub fn num_params(&self) -> usize {
        self.ty.num_params as usize
    }

    /// The constructor and the number of fields of each minor premise, in order.
    pub fn rules(&self) -> impl Iterator<Item = (NameId, usize)> + '_ {
        let rules = self.recs.iter().flat_map(|rec| rec.rules.iter());
        rules.map(|rule| (rule.ctor, rule.nfields as usize))
    }

    /// The motive, the constructor and the number of fields of each minor premise, in order.
    pub fn rules_by_motive(&self) -> impl Iterator<Item = (usize, NameId, usize)> + '_ {
        self.recs.iter().enumerate().flat_map(|(motive, rec)| {
            rec.rules.iter().map(move |rule| (motive, rule.ctor, rule.nfields as usize))
        })
    }

    /// The number of the first minor premise of a motive.
    pub fn first_minor(&self, motive: usize) -> usize {
        self.recs[..motive].iter().map(|rec| rec.rules.len()).sum()
    }

    /// The level of the recursor's motives as a parameter.
    pub fn elim_level(&self, builder: &mut Builder<'_>) -> LevelId {
        match self.elim_param {
            Some(name) => builder.store().mk_level_param(name),
            None => LevelId::ZERO,
        }
    }

    /// The universe arguments of a recursor, or of `casesOn`, for motives in `Sort elim`.
    pub fn rec_levels(&self, elim: LevelId) -> Vec<LevelId> {
        let elim = self.elim_param.map(|_| elim);
        elim.into_iter().chain(self.levels.iter().copied()).collect()
    }

    /// The condition under which a construction needs elimination into every sort.
    pub fn require_large(&self, builder: &Builder<'_>, construction: &'static str) -> Result<()> {
        if self.elim_param.is_some() {
            return Ok(());
        }
        Err(ConstructionError::NotApplicable {
            construction,
            ty: builder.text(self.name()),
            because: "it eliminates into propositions only",
        })
    }
}

impl<'e> Builder<'e> {
    /// Remembers a block that is going to be in the environment.
    pub fn remember_block(&mut self, decl: &InductiveDecl) {
        for ty in &decl.types {
            self.remember(&ty.val);
            self.made_types.insert(ty.val.name, Rc::new(ty.clone()));
        }
        for ctor in &decl.ctors {
            self.remember(&ctor.val);
            self.made_ctors.insert(ctor.val.name, Rc::new(ctor.clone()));
        }
        for rec in &decl.recs {
            self.remember(&rec.val);
            self.made_recs.insert(rec.val.name, Rc::new(rec.clone()));
        }
    }

    /// An inductive type of the environment with its block.
    pub fn family(&mut self, name: NameId) -> Result<Family> {
        let ty = self.inductive(name)?;
        let mut recs = Vec::new();
        for &member in &ty.all {
            let rec = self.child(member, "rec");
            recs.push(self.recursor(rec)?);
        }
        let main = ty.all.first().copied().unwrap_or(name);
        for number in 1..=ty.num_nested {
            let rec = self.child(main, &format!("rec_{number}"));
            recs.push(self.recursor(rec)?);
        }
        let position = ty.all.iter().position(|&member| member == name);
        let Some(position) = position.filter(|&position| position < recs.len()) else {
            return Err(ConstructionError::NotInductive(self.text(name)));
        };
        let rec_params = &recs[position].val.level_params;
        let large = rec_params.len() > ty.val.level_params.len();
        let elim_param = rec_params.first().copied().filter(|_| large);
        let levels = self.param_levels(&ty.val.level_params);
        Ok(Family { ty, recs, position, levels, elim_param })
    }

    /// An inductive type that is there or was made here.
    pub fn inductive(&self, name: NameId) -> Result<Rc<InductiveVal>> {
        if let Some(ty) = self.made_types.get(&name) {
            return Ok(ty.clone());
        }
        match self.info(name)? {
            ConstantInfo::Inductive(info) => Ok(Rc::new((**info).clone())),
            _ => Err(ConstructionError::NotInductive(self.text(name))),
        }
    }

    fn recursor(&self, name: NameId) -> Result<Rc<RecursorVal>> {
        if let Some(rec) = self.made_recs.get(&name) {
            return Ok(rec.clone());
        }
        match self.info(name)? {
            ConstantInfo::Recursor(info) => Ok(Rc::new(info.rec.clone())),
            _ => Err(ConstructionError::Malformed(format!("`{}` is no recursor", self.text(name)))),
        }
    }

    /// A constructor that is there or was made here.
    pub fn ctor(&self, name: NameId) -> Result<Rc<ConstructorVal>> {
        if let Some(ctor) = self.made_ctors.get(&name) {
            return Ok(ctor.clone());
        }
        match self.info(name)? {
            ConstantInfo::Constructor(info) => Ok(Rc::new((**info).clone())),
            _ => {
                let message = format!("`{}` is no constructor", self.text(name));
                Err(ConstructionError::Malformed(message))
            }
        }
    }

    /// Opens the type of the recursor for motive number `motive`, at `Sort elim`.
    pub fn open_rec(&mut self, family: &Family, motive: usize, elim: LevelId) -> Result<Opened> {
        let rec = family.recs[motive].clone();
        let levels = family.rec_levels(elim);
        let levels = self.levels(&levels);
        let ty = self.instantiate_levels(rec.val.ty, &rec.val.level_params, levels)?;
        let (params, rest) = self.open(ty, rec.num_params as usize)?;
        let (motives, rest) = self.open(rest, rec.num_motives as usize)?;
        let (minors, rest) = self.open(rest, rec.num_minors as usize)?;
        let (indices, rest) = self.open(rest, rec.num_indices as usize)?;
        let (major, conclusion) = self.open(rest, 1)?;
        Ok(Opened { params, motives, minors, indices, major: major[0], conclusion })
    }

    /// Opens a minor premise's type, whose constructor has `num_fields` fields.
    pub fn open_minor(&mut self, ty: ExprId, num_fields: usize) -> Result<Minor> {
        let (fields, rest) = self.open(ty, num_fields)?;
        let (ihs, conclusion) = self.telescope(rest, None)?;
        Ok(Minor { fields, ihs, conclusion })
    }

    /// Opens the type of an induction hypothesis for one of `motives`.
    pub fn open_hypothesis(&mut self, motives: &[Binder], ty: ExprId) -> Result<Hypothesis> {
        let (args, end) = self.telescope(ty, None)?;
        let (head, mut indices) = self.terms().unfold_apps(end);
        let motive = motives.iter().position(|motive| motive.fvar == head);
        if let (Some(motive), Some(value)) = (motive, indices.pop()) {
            let field = self.terms().get_app_fn(value);
            return Ok(Hypothesis { args, motive, indices, value, field });
        }
        let text = self.terms().expr_to_string(end);
        Err(ConstructionError::Malformed(format!("`{text}` is no induction hypothesis")))
    }

    /// The fields of a constructor whose parameters are given.
    pub fn open_fields(&mut self, ctor: NameId, params: &[Binder]) -> Result<Vec<Binder>> {
        let info = self.ctor(ctor)?;
        let params: Vec<ExprId> = params.iter().map(|param| param.fvar).collect();
        let ty = self.instantiate_pi(info.val.ty, &params)?;
        Ok(self.open(ty, info.num_fields as usize)?.0)
    }

    /// `ctor params fields`
    pub fn ctor_app(
        &mut self,
        family: &Family,
        ctor: NameId,
        params: &[Binder],
        fields: &[Binder],
    ) -> ExprId {
        let f = self.constant(ctor, &family.levels);
        self.apply(f, &concat(&[params, fields]))
    }

    /// The arguments of a type's application after its parameters.
    pub fn index_values(&self, family: &Family, ty: ExprId) -> Vec<ExprId> {
        let (_, args) = self.terms().unfold_apps(ty);
        args.get(family.num_params()..).unwrap_or_default().to_vec()
    }

    /// Whether an expression is a function type as written.
    pub fn is_arrow(&self, e: ExprId) -> bool {
        matches!(self.expr(e), Expr::Pi { .. })
    }
}
