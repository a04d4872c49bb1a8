//! Recursors: the principle of induction and recursion of each type of a block.
//!
//! For types `T₁ … Tₙ` with parameters `p`, the recursor of `Tₖ` is
//!
//! ```text
//!   Tₖ.rec : (p) → (motive₁ … motiveₙ) → (minor premises) → (i : indices) → (t : Tₖ p i) → motiveₖ i t
//!
//!   motiveₖ : (i : indices) → Tₖ p i → Sort u
//!   minor premise of C : (fields f of C) → (ih : motive … for each recursive field) → motiveₖ i (C p f)
//!   rule of C : Tₖ.rec p motives minors (C p f)  ⟶  minor f (T.rec p motives minors f' for each f')
//! ```
//!
//! `Sort u` is any sort if the type eliminates into all of them, and `Prop` otherwise.

use super::block::Block;
use super::nested::Nested;
use crate::declaration::{ConstantVal, RecursorRule, RecursorVal};
use crate::error::Result;
use gnomon_term::{Expr, ExprId, LevelId, LevelsId, NameId};

/// A binder: its printed name and its free variable.
type Binder = (NameId, ExprId);

/// What one type of the block contributes.
struct Family {
    motive: Binder,
    indices: Vec<Binder>,
    major: Binder,
}

/// What one constructor contributes.
struct Minor {
    binder: Binder,
    fields: Vec<Binder>,
    /// The positions of the recursive fields.
    recursive: Vec<usize>,
}

impl Block<'_> {
    /// The recursors of the declared types, then those of the nested occurrences.
    pub(super) fn generate_recursors(&mut self, nested: &Nested) -> Result<Vec<RecursorVal>> {
        let large = self.eliminates_into_sort()?;
        let mut level_params = self.level_params.to_vec();
        let mut elim_level = LevelId::ZERO;
        if large {
            let name = self.fresh_level_name();
            level_params.insert(0, name);
            elim_level = self.checker.store.mk_level_param(name);
        }
        let levels: Vec<LevelId> =
            level_params.iter().map(|&name| self.checker.store.mk_level_param(name)).collect();
        let levels = self.checker.store.mk_levels(&levels);
        let families = self.families(elim_level)?;
        let names = self.recursor_names();
        let minors = self.minors(&families)?;
        let k = self.is_k_target()?;
        let mut recs = Vec::new();
        for index in 0..self.types.len() {
            let ty = self.recursor_type(index, &families, &minors)?;
            let ty = self.close(nested, ty)?;
            let mut rules = Vec::new();
            for cidx in 0..self.types[index].ctors.len() {
                let minor = &minors[self.minor_index(index, cidx)];
                let rhs = self.rule(minor, &families, &minors, &names, levels)?;
                let rhs = self.close_rule(nested, rhs)?;
                rules.push(RecursorRule {
                    ctor: nested.original_ctor(self.types[index].ctors[cidx].0),
                    nfields: minor.fields.len() as u32,
                    rhs,
                });
            }
            recs.push(RecursorVal {
                val: ConstantVal {
                    name: names[index],
                    level_params: level_params.clone().into(),
                    ty,
                },
                all: self.types[..self.num_declared].iter().map(|ty| ty.name).collect(),
                num_params: self.num_params as u32,
                num_indices: self.types[index].num_indices as u32,
                num_motives: families.len() as u32,
                num_minors: minors.len() as u32,
                rules: rules.into(),
                k,
                is_unsafe: self.is_unsafe,
            });
        }
        Ok(recs)
    }

    /// Whether the types eliminate into every sort.
    ///
    /// A type that may be a proposition does so only if its elements carry no information: no
    /// constructor, or one whose data are all determined by the type's indices.
    fn eliminates_into_sort(&mut self) -> Result<bool> {
        if self.checker.store.level_leq(LevelId::ONE, self.result_level)? {
            return Ok(true);
        }
        let [ty] = &self.types[..] else { return Ok(false) };
        let ctor_ty = match ty.ctors[..] {
            [] => return Ok(true),
            [(_, ctor_ty)] => ctor_ty,
            _ => return Ok(false),
        };
        let depth = self.checker.depth;
        let params: Vec<ExprId> = self.params.iter().map(|param| param.1).collect();
        let mut ty = self.skip_params(ctor_ty, &params)?;
        let mut data = Vec::new();
        while let Expr::Pi { ty: domain, body, .. } = self.checker.store.expr(ty) {
            let level = self.field_level(domain)?;
            let fvar = self.checker.open_binder(domain);
            if !self.checker.store.level_is_zero(level)? {
                data.push(fvar);
            }
            ty = self.checker.store.instantiate_rev(body, &[fvar])?;
        }
        self.checker.depth = depth;
        let (_, args) = self.checker.store.unfold_apps(ty);
        Ok(data.iter().all(|fvar| args.contains(fvar)))
    }

    /// K applies to a type in `Prop` with one constructor that has no fields.
    fn is_k_target(&mut self) -> Result<bool> {
        let [ty] = &self.types[..] else { return Ok(false) };
        let [(_, ctor_ty)] = ty.ctors[..] else { return Ok(false) };
        if !self.checker.store.level_is_zero(self.result_level)? {
            return Ok(false);
        }
        let mut arity = 0;
        let mut current = ctor_ty;
        while let Expr::Pi { body, .. } = self.checker.store.expr(current) {
            current = body;
            arity += 1;
        }
        Ok(arity == self.num_params)
    }

    /// `u`, or `u_1`, `u_2`, … if the block's own parameters have that name.
    fn fresh_level_name(&mut self) -> NameId {
        let mut text = "u".to_owned();
        for number in 1.. {
            let name = self.checker.store.mk_name_str(NameId::ANONYMOUS, &text);
            if !self.level_params.contains(&name) {
                return name;
            }
            text = format!("u_{number}");
        }
        unreachable!("the block has finitely many universe parameters")
    }

    fn recursor_names(&mut self) -> Vec<NameId> {
        let store = &mut self.checker.store;
        let main = self.types[0].name;
        let declared = self.num_declared;
        let names: Vec<NameId> = self.types.iter().map(|ty| ty.name).collect();
        let name_of = |(index, name)| {
            if index < declared {
                store.mk_name_str(name, "rec")
            } else {
                store.mk_name_str(main, &format!("rec_{}", index - declared + 1))
            }
        };
        names.into_iter().enumerate().map(name_of).collect()
    }

    fn binder_name(&mut self, text: &str) -> NameId {
        self.checker.store.mk_name_str(NameId::ANONYMOUS, text)
    }

    fn skip_params(&mut self, ty: ExprId, params: &[ExprId]) -> Result<ExprId> {
        let mut current = ty;
        for _ in params {
            if let Expr::Pi { body, .. } = self.checker.store.expr(current) {
                current = body;
            }
        }
        Ok(self.checker.store.instantiate_rev(current, params)?)
    }

    /// Opens every binder of a telescope.
    fn open_telescope(&mut self, ty: ExprId) -> Result<(Vec<Binder>, ExprId)> {
        let mut binders = Vec::new();
        let mut fvars = Vec::new();
        let mut current = ty;
        while let Expr::Pi { name, ty: domain, body, .. } = self.checker.store.expr(current) {
            let domain = self.checker.store.instantiate_rev(domain, &fvars)?;
            let fvar = self.checker.open_binder(domain);
            binders.push((name, fvar));
            fvars.push(fvar);
            current = body;
        }
        Ok((binders, self.checker.store.instantiate_rev(current, &fvars)?))
    }

    fn families(&mut self, elim_level: LevelId) -> Result<Vec<Family>> {
        let params: Vec<ExprId> = self.params.iter().map(|param| param.1).collect();
        let mut families = Vec::new();
        let several = self.types.len() > 1;
        for index in 0..self.types.len() {
            let (indices, _) = self.open_telescope(self.types[index].signature)?;
            let applied = self.checker.store.mk_apps(self.types[index].constant, &params);
            let applied = self.apply(applied, &indices);
            let major_name = self.binder_name("t");
            let major = (major_name, self.checker.open_binder(applied));
            let sort = self.checker.store.mk_sort(elim_level);
            let motive_ty = self.checker.bind_pi(&[major], sort)?;
            let motive_ty = self.checker.bind_pi(&indices, motive_ty)?;
            let text = if several { format!("motive_{}", index + 1) } else { "motive".to_owned() };
            let name = self.binder_name(&text);
            let motive = (name, self.checker.open_binder(motive_ty));
            families.push(Family { motive, indices, major });
        }
        Ok(families)
    }

    fn apply(&mut self, f: ExprId, args: &[Binder]) -> ExprId {
        args.iter().fold(f, |f, arg| self.checker.store.mk_app(f, arg.1))
    }

    /// The motive at the type that a field's type ends in, applied to its indices, and the index of
    /// that type.
    fn motive_at(
        &mut self,
        families: &[Family],
        ty: ExprId,
    ) -> Option<(usize, Vec<ExprId>, ExprId)> {
        let index = self.valid_app(ty)?;
        let (_, args) = self.checker.store.unfold_apps(ty);
        let indices = args[self.num_params..].to_vec();
        let motive = self.checker.store.mk_apps(families[index].motive.1, &indices);
        Some((index, indices, motive))
    }

    /// Opens a recursive field's own arguments: `(x : A) → … → T p i`, evaluated on the way.
    fn open_recursive(&mut self, ty: ExprId) -> Result<(Vec<Binder>, ExprId)> {
        let mut binders = Vec::new();
        let mut current = self.checker.whnf(ty)?;
        while let Expr::Pi { name, ty: domain, body, .. } = self.checker.store.expr(current) {
            let fvar = self.checker.open_binder(domain);
            binders.push((name, fvar));
            let body = self.checker.store.instantiate_rev(body, &[fvar])?;
            current = self.checker.whnf(body)?;
        }
        Ok((binders, current))
    }

    fn minors(&mut self, families: &[Family]) -> Result<Vec<Minor>> {
        let params: Vec<ExprId> = self.params.iter().map(|param| param.1).collect();
        let mut minors = Vec::new();
        for index in 0..self.types.len() {
            for cidx in 0..self.types[index].ctors.len() {
                let (ctor, ctor_ty) = self.types[index].ctors[cidx];
                let ty = self.skip_params(ctor_ty, &params)?;
                let (fields, result) = self.open_telescope(ty)?;
                let mut recursive = Vec::new();
                let mut hypotheses = Vec::new();
                for (position, &(name, field)) in fields.iter().enumerate() {
                    let depth = self.checker.depth;
                    let fvar = self.checker.fvar_id(field);
                    let field_ty = self.checker.local_type(fvar).unwrap_or(field);
                    let (args, end) = self.open_recursive(field_ty)?;
                    let found = self.motive_at(families, end);
                    if let Some((_, _, motive)) = found {
                        let value = self.apply(field, &args);
                        let conclusion = self.checker.store.mk_app(motive, value);
                        let ih_ty = self.checker.bind_pi(&args, conclusion)?;
                        self.checker.depth = depth;
                        let ih_name = self.hypothesis_name(name);
                        hypotheses.push((ih_name, self.checker.open_binder(ih_ty)));
                        recursive.push(position);
                    } else {
                        self.checker.depth = depth;
                    }
                }
                let constant = self.checker.store.mk_const(ctor, self.levels);
                let value = self.checker.store.mk_apps(constant, &params);
                let value = self.apply(value, &fields);
                let Some((_, _, motive)) = self.motive_at(families, result) else {
                    unreachable!("check_constructors saw the result type");
                };
                let conclusion = self.checker.store.mk_app(motive, value);
                let minor_ty = self.checker.bind_pi(&hypotheses, conclusion)?;
                let minor_ty = self.checker.bind_pi(&fields, minor_ty)?;
                let name = self.last_part(ctor);
                let binder = (name, self.checker.open_binder(minor_ty));
                minors.push(Minor { binder, fields, recursive });
            }
        }
        Ok(minors)
    }

    fn hypothesis_name(&mut self, field: NameId) -> NameId {
        use gnomon_term::{Name, NamePart};
        match self.checker.store.name(field) {
            Name::Cons(prefix, NamePart::Str(part)) => {
                let text = format!("{}_ih", self.checker.store.str(part));
                self.checker.store.mk_name_str(prefix, &text)
            }
            _ => self.checker.store.mk_name_str(field, "_ih"),
        }
    }

    fn last_part(&mut self, name: NameId) -> NameId {
        use gnomon_term::{Name, NamePart};
        match self.checker.store.name(name) {
            Name::Cons(_, NamePart::Str(part)) => {
                let text = self.checker.store.str(part).to_owned();
                self.binder_name(&text)
            }
            _ => name,
        }
    }

    fn minor_index(&self, index: usize, cidx: usize) -> usize {
        self.types[..index].iter().map(|ty| ty.ctors.len()).sum::<usize>() + cidx
    }

    fn recursor_type(
        &mut self,
        index: usize,
        families: &[Family],
        minors: &[Minor],
    ) -> Result<ExprId> {
        let family = &families[index];
        let conclusion = self.apply(family.motive.1, &family.indices);
        let conclusion = self.checker.store.mk_app(conclusion, family.major.1);
        let ty = self.checker.bind_pi(&[family.major], conclusion)?;
        let ty = self.checker.bind_pi(&family.indices, ty)?;
        let minors: Vec<Binder> = minors.iter().map(|minor| minor.binder).collect();
        let ty = self.checker.bind_pi(&minors, ty)?;
        let motives: Vec<Binder> = families.iter().map(|family| family.motive).collect();
        self.checker.bind_pi(&motives, ty)
    }

    fn close(&mut self, nested: &Nested, ty: ExprId) -> Result<ExprId> {
        let ty = self.restore_nested(nested, ty)?;
        let params = self.params.clone();
        self.checker.bind_pi(&params, ty)
    }

    fn close_rule(&mut self, nested: &Nested, rhs: ExprId) -> Result<ExprId> {
        let rhs = self.restore_nested(nested, rhs)?;
        let params = self.params.clone();
        self.checker.bind_lam(&params, rhs)
    }

    /// `fun motives minors fields => minor fields (recursive calls)`
    fn rule(
        &mut self,
        minor: &Minor,
        families: &[Family],
        minors: &[Minor],
        names: &[NameId],
        levels: LevelsId,
    ) -> Result<ExprId> {
        let params = self.params.clone();
        let motive_binders: Vec<Binder> = families.iter().map(|family| family.motive).collect();
        let minor_binders: Vec<Binder> = minors.iter().map(|minor| minor.binder).collect();
        let mut value = self.apply(minor.binder.1, &minor.fields);
        for &position in &minor.recursive {
            let depth = self.checker.depth;
            let field = minor.fields[position].1;
            let fvar = self.checker.fvar_id(field);
            let field_ty = self.checker.local_type(fvar).unwrap_or(field);
            let (args, end) = self.open_recursive(field_ty)?;
            let Some((index, indices, _)) = self.motive_at(families, end) else {
                unreachable!("the field was found recursive before");
            };
            let rec = self.checker.store.mk_const(names[index], levels);
            let call = self.apply(rec, &params);
            let call = self.apply(call, &motive_binders);
            let call = self.apply(call, &minor_binders);
            let call = self.checker.store.mk_apps(call, &indices);
            let major = self.apply(field, &args);
            let call = self.checker.store.mk_app(call, major);
            let call = self.checker.bind_lam(&args, call)?;
            self.checker.depth = depth;
            value = self.checker.store.mk_app(value, call);
        }
        let value = self.checker.bind_lam(&minor.fields, value)?;
        let value = self.checker.bind_lam(&minor_binders, value)?;
        self.checker.bind_lam(&motive_binders, value)
    }
}
