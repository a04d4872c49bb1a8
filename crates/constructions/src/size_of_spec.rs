//! `T.c.sizeOf_spec` and the lemmas that its proof needs for nested occurrences.
//!
//! `sizeOf (c fields)` evaluates to a sum in which a field whose type is `List T`, say, counts with
//! `T._sizeOf_2`, the recursion through the block. That this is the size of the list is a lemma,
//!
//! ```text
//!   T._sizeOf_2_eq : … → (x : List T) → T._sizeOf_2 x = sizeOf x
//! ```
//!
//! proved by recursion on the list with `List.cons.sizeOf_spec`. Whatever is not nested holds by
//! evaluation. Counterpart in Lean: `SizeOfSpecNested`.

use crate::builder::{concat, Binder, Builder};
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Made};
use gnomon_kernel::{ConstantInfo, ConstantVal};
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LevelId, NameId};

/// What the specifications of a block have in common; finding it takes time for each constructor.
pub(crate) struct Recursion {
    /// For each motive and each of its constructors, the recursive fields by position, each with its
    /// motive.
    fields: Vec<FxHashMap<NameId, FxHashMap<usize, usize>>>,
    /// For each motive `(params) → (indices) → (t : …) → Prop`.
    targets: Vec<ExprId>,
}

/// The parameters of a specification, and the lemmas made for it.
struct Scope<'s> {
    family: &'s Family,
    recursion: &'s Recursion,
    params: Vec<Binder>,
    instances: Vec<Binder>,
    lemmas: Vec<Made>,
}

/// A summand that evaluation leaves, and what it is equal to.
struct Summand {
    /// The size of the field.
    stated: ExprId,
    /// What evaluation makes of it, with a proof of `evaluated = stated`, if they differ.
    evaluated: Option<(ExprId, ExprId)>,
}

impl<'e> Builder<'e> {
    /// `T.c.sizeOf_spec`, and before it the lemmas that were not made before.
    pub fn mk_size_spec(
        &mut self,
        family: &Family,
        recursion: &Recursion,
        ctor: NameId,
    ) -> Result<Vec<Made>> {
        self.require_size(family)?;
        let info = self.ctor(ctor)?;
        let (params, rest) = self.open(info.val.ty, info.num_params as usize)?;
        let (fields, _) = self.open(rest, info.num_fields as usize)?;
        let instances = self.local_instances(&params)?;
        let value = self.ctor_app(family, ctor, &params, &fields);
        let lhs = self.size_of(&instances, value)?;
        let mut scope = Scope {
            family,
            recursion,
            params: params.clone(),
            instances: instances.clone(),
            lemmas: Vec::new(),
        };
        let recursive = recursion.fields[family.position].get(&ctor);
        let mut summands = Vec::new();
        for (position, field) in fields.iter().enumerate() {
            let ty = self.type_of(field.fvar);
            if self.is_sizeless(ty)? {
                continue;
            }
            let stated = self.size_of(&instances, field.fvar)?;
            let evaluated = match recursive.and_then(|fields| fields.get(&position)) {
                Some(&motive) if !self.is_by_evaluation(&scope, motive)? && !self.is_arrow(ty) => {
                    Some(self.nested_size(&mut scope, motive, field.fvar)?)
                }
                _ => None,
            };
            summands.push(Summand { stated, evaluated });
        }
        let (rhs, proof) = self.sum_proof(lhs, &summands)?;
        let nat = self.core("Nat", &[])?;
        let statement = self.core_app("Eq", &[LevelId::ONE], &[nat, lhs, rhs])?;
        let binders = concat(&[&params, &instances, &fields]);
        let ty = self.pi(&binders, statement)?;
        let name = self.child(ctor, "sizeOf_spec");
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let proof = self.lam(&binders, proof)?;
        let defeq = summands.iter().all(|summand| summand.evaluated.is_none());
        let attributes = Attributes { simp: true, grind_eq: true, defeq, ..Attributes::default() };
        let mut made = scope.lemmas;
        made.push(Made::theorem(val, proof, false, attributes));
        Ok(made)
    }

    /// What [`Builder::mk_size_spec`] wants to know about the block.
    pub fn open_recursion(&mut self, family: &Family) -> Result<Recursion> {
        let opened = self.open_rec(family, 0, LevelId::ONE)?;
        let mut fields: Vec<_> = family.recs.iter().map(|_| FxHashMap::default()).collect();
        let rules: Vec<(usize, NameId, usize)> = family.rules_by_motive().collect();
        for (minor, &(motive, ctor, num_fields)) in opened.minors.iter().zip(&rules) {
            let ty = self.type_of(minor.fvar);
            let minor = self.open_minor(ty, num_fields)?;
            let mut recursive = FxHashMap::default();
            for ih in &minor.ihs {
                let ty = self.type_of(ih.fvar);
                let hypothesis = self.open_hypothesis(&opened.motives, ty)?;
                let mut fields = minor.fields.iter();
                if let Some(position) = fields.position(|f| f.fvar == hypothesis.field) {
                    recursive.insert(position, hypothesis.motive);
                }
            }
            fields[motive].insert(ctor, recursive);
        }
        let prop = self.store().mk_sort(LevelId::ZERO);
        let mut targets = Vec::new();
        for motive in &opened.motives {
            let (target, _) = self.telescope(self.type_of(motive.fvar), None)?;
            targets.push(self.pi(&concat(&[&opened.params, &target]), prop)?);
        }
        Ok(Recursion { fields, targets })
    }

    /// Whether the size function of a motive is the size by evaluation alone: that of a declared type,
    /// or of a structure all of whose fields are such.
    fn is_by_evaluation(&mut self, scope: &Scope<'_>, motive: usize) -> Result<bool> {
        let family = scope.family;
        if motive < family.ty.all.len() {
            return Ok(true);
        }
        let [rule] = &family.recs[motive].rules[..] else { return Ok(false) };
        let structure = self.ctor(rule.ctor)?.induct;
        let ConstantInfo::Inductive(info) = self.info(structure)? else { return Ok(false) };
        if info.num_indices > 0 || info.is_rec {
            return Ok(false);
        }
        self.store().budget.enter()?;
        let recursion = scope.recursion;
        let fields = recursion.fields[motive].get(&rule.ctor);
        for &motive in fields.into_iter().flat_map(FxHashMap::values) {
            if !self.is_by_evaluation(scope, motive)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `1 + stated + …`, and a proof that `lhs` is equal to it.
    fn sum_proof(&mut self, lhs: ExprId, summands: &[Summand]) -> Result<(ExprId, ExprId)> {
        let nat = self.core("Nat", &[])?;
        let sum = |this: &mut Self, terms: &[ExprId]| -> Result<ExprId> {
            let mut sum = this.nat_one()?;
            for &term in terms {
                sum = this.nat_add(sum, term)?;
            }
            Ok(sum)
        };
        let first = |summand: &Summand| summand.evaluated.map_or(summand.stated, |(e, _)| e);
        let mut terms: Vec<ExprId> = summands.iter().map(first).collect();
        let mut rhs = sum(self, &terms)?;
        let mut proof = self.core_app("Eq.refl", &[LevelId::ONE], &[nat, rhs])?;
        for (index, summand) in summands.iter().enumerate() {
            let Some((evaluated, equal)) = summand.evaluated else { continue };
            let name = self.name("n");
            let n = self.local(name, BinderInfo::Default, nat);
            terms[index] = n.fvar;
            let body = sum(self, &terms)?;
            let body = self.core_app("Eq", &[LevelId::ONE], &[nat, lhs, body])?;
            let motive = self.lam(&[n], body)?;
            terms[index] = summand.stated;
            let args = [nat, evaluated, motive, proof, summand.stated, equal];
            proof = self.core_app("Eq.ndrec", &[LevelId::ZERO, LevelId::ONE], &args)?;
            rhs = sum(self, &terms)?;
        }
        Ok((rhs, proof))
    }

    /// `_sizeOf_k x` for a nested occurrence's value `x`, and a proof that it is `sizeOf x`.
    fn nested_size(
        &mut self,
        scope: &mut Scope<'_>,
        motive: usize,
        value: ExprId,
    ) -> Result<(ExprId, ExprId)> {
        let indices = self.nested_indices(scope, motive, value)?;
        let size = self.motive_size(scope, motive, &indices, value);
        let lemma = self.nested_lemma(scope, motive)?;
        let lemma = self.constant(lemma, &scope.family.levels);
        let lemma = self.apply(lemma, &concat(&[&scope.params, &scope.instances]));
        let lemma = self.store().mk_apps(lemma, &indices);
        Ok((size, self.store().mk_app(lemma, value)))
    }

    /// The indices of a nested occurrence's value.
    fn nested_indices(
        &mut self,
        scope: &Scope<'_>,
        motive: usize,
        value: ExprId,
    ) -> Result<Vec<ExprId>> {
        let ty = self.infer(value)?;
        let ty = self.whnf(ty)?;
        let (_, args) = self.terms().unfold_apps(ty);
        let count = scope.family.recs[motive].num_indices as usize;
        Ok(args[args.len().saturating_sub(count)..].to_vec())
    }

    /// `_sizeOf_k params instances indices value`
    fn motive_size(
        &mut self,
        scope: &Scope<'_>,
        motive: usize,
        indices: &[ExprId],
        value: ExprId,
    ) -> ExprId {
        let name = self.size_name(scope.family, motive);
        let f = self.constant(name, &scope.family.levels);
        let f = self.apply(f, &concat(&[&scope.params, &scope.instances]));
        let f = self.store().mk_apps(f, indices);
        self.store().mk_app(f, value)
    }

    /// The name of the lemma for a nested occurrence, which is made if it is not there.
    fn nested_lemma(&mut self, scope: &mut Scope<'_>, motive: usize) -> Result<NameId> {
        let function = self.size_name(scope.family, motive);
        let name = self.append_after(function, "_eq");
        if self.is_made(name) {
            return Ok(name);
        }
        self.store().budget.enter()?;
        let opened = self.open_rec(scope.family, motive, LevelId::ONE)?;
        let mut images = FxHashMap::default();
        for (old, new) in opened.params.iter().zip(&scope.params) {
            images.insert(old.fvar, new.fvar);
        }
        let mut target = Vec::new();
        for binder in concat(&[&opened.indices, &[opened.major]]) {
            let ty = self.type_of(binder.fvar);
            let ty = self.replace_fvars(ty, &images)?;
            let new = self.local(binder.name, BinderInfo::Default, ty);
            images.insert(binder.fvar, new.fvar);
            target.push(new);
        }
        let Some((major, indices)) = target.split_last_mut() else {
            return Err(ConstructionError::Malformed("a recursor without major".to_owned()));
        };
        major.name = self.name("x");
        let (major, indices) = (*major, indices.to_vec());
        let statement = self.size_statement(scope, motive, &indices, major)?;
        let binders = concat(&[&scope.params, &scope.instances, &indices, &[major]]);
        let ty = self.pi(&binders, statement)?;
        let level_params = scope.family.ty.val.level_params.clone();
        let val = ConstantVal { name, level_params, ty };
        // Known from here on, so that the lemmas of mutually nested types may refer to one another.
        self.remember(&val);
        let proof = self.nested_induction(scope, &indices, major)?;
        let proof = self.lam(&binders, proof)?;
        scope.lemmas.push(Made::theorem(val, proof, false, Attributes::default()));
        Ok(name)
    }

    /// `_sizeOf_k x = sizeOf x`
    fn size_statement(
        &mut self,
        scope: &Scope<'_>,
        motive: usize,
        indices: &[Binder],
        value: Binder,
    ) -> Result<ExprId> {
        let nat = self.core("Nat", &[])?;
        let indices: Vec<ExprId> = indices.iter().map(|index| index.fvar).collect();
        let lhs = self.motive_size(scope, motive, &indices, value.fvar);
        let rhs = self.size_of(&scope.instances, value.fvar)?;
        self.core_app("Eq", &[LevelId::ONE], &[nat, lhs, rhs])
    }

    /// The motive of the block whose values have the type of a motive of a nested type's recursor.
    fn motive_of_type(&mut self, scope: &Scope<'_>, ty: ExprId) -> Result<Option<usize>> {
        let (target, _) = self.telescope(ty, None)?;
        let prop = self.store().mk_sort(LevelId::ZERO);
        let wanted = self.pi(&concat(&[&scope.params, &target]), prop)?;
        let store = self.terms();
        let wanted = store.canonical(wanted);
        let mut targets = scope.recursion.targets.iter();
        Ok(targets.position(|&target| store.canonical(target) == wanted))
    }

    /// The proof of `_sizeOf_k x = sizeOf x` by the recursor of the type of `x`.
    fn nested_induction(
        &mut self,
        scope: &mut Scope<'_>,
        indices: &[Binder],
        major: Binder,
    ) -> Result<ExprId> {
        let ty = self.type_of(major.fvar);
        let ty = self.whnf(ty)?;
        let (head, args) = self.terms().unfold_apps(ty);
        let Expr::Const(name, levels) = self.expr(head) else {
            let text = self.terms().expr_to_string(ty);
            return Err(ConstructionError::Malformed(format!("`{text}` is no inductive type")));
        };
        let nested = self.family(name)?;
        let levels = self.terms().levels(levels).to_vec();
        let rec = &nested.rec().val;
        let rec_levels: Vec<LevelId> =
            nested.elim_param.map(|_| LevelId::ZERO).into_iter().chain(levels).collect();
        let list = self.levels(&rec_levels);
        let rec_ty = self.instantiate_levels(rec.ty, &rec.level_params, list)?;
        let own_params = &args[..nested.num_params().min(args.len())];
        let rest = self.instantiate_pi(rec_ty, own_params)?;

        // The motives: for each type that the recursor is about, the statement on its values.
        let (motives, _) = self.open(rest, nested.recs.len())?;
        let mut images = Vec::new();
        let mut which = Vec::new();
        for motive in &motives {
            let ty = self.type_of(motive.fvar);
            let Some(own) = self.motive_of_type(scope, ty)? else {
                let text = self.terms().expr_to_string(ty);
                let message = format!("no recursor of the block is about `{text}`");
                return Err(ConstructionError::Malformed(message));
            };
            let (target, _) = self.telescope(ty, None)?;
            let Some((&value, target_indices)) = target.split_last() else {
                return Err(ConstructionError::Malformed("a motive without arguments".to_owned()));
            };
            let statement = self.size_statement(scope, own, target_indices, value)?;
            images.push(self.lam(&target, statement)?);
            which.push(own);
        }
        let mut value = self.constant(rec.name, &rec_levels);
        value = self.store().mk_apps(value, own_params);
        value = self.store().mk_apps(value, &images);

        let mut minors = rest;
        for _ in &images {
            let Expr::Pi { body, .. } = self.expr(minors) else { break };
            minors = body;
        }
        let mut minors = self.instantiate_beta(minors, &images)?;
        let rules: Vec<(usize, NameId, usize)> = nested.rules_by_motive().collect();
        for (motive, ctor, num_fields) in rules {
            let Expr::Pi { ty, body, .. } = self.expr(minors) else { break };
            minors = body;
            let case = self.nested_case(scope, which[motive], ctor, ty, num_fields)?;
            value = self.store().mk_app(value, case);
        }
        Ok(self.apply(value, &concat(&[indices, &[major]])))
    }

    /// The case of a constructor in [`Builder::nested_induction`].
    fn nested_case(
        &mut self,
        scope: &mut Scope<'_>,
        motive: usize,
        ctor: NameId,
        ty: ExprId,
        num_fields: usize,
    ) -> Result<ExprId> {
        let nat = self.core("Nat", &[])?;
        let (fields, rest) = self.open(ty, num_fields)?;
        let (ihs, conclusion) = self.telescope(rest, None)?;
        let (_, sides) = self.terms().unfold_apps(conclusion);
        let (Some(&lhs), Some(&rhs)) = (sides.get(1), sides.get(2)) else {
            return Err(ConstructionError::Malformed("a case is no equation".to_owned()));
        };
        let recursion = scope.recursion;
        let recursive = recursion.fields[motive].get(&ctor);
        let mut summands = Vec::new();
        for (position, field) in fields.iter().enumerate() {
            let ty = self.type_of(field.fvar);
            if self.is_sizeless(ty)? {
                continue;
            }
            let stated = self.size_of(&scope.instances, field.fvar)?;
            let mut evaluated = None;
            if let Some(&motive) = recursive.and_then(|fields| fields.get(&position)) {
                let hypothesis = ihs.iter().find(|ih| {
                    let (_, sides) = self.terms().unfold_apps(self.type_of(ih.fvar));
                    sides.get(2).is_some_and(
                        |&rhs| matches!(self.expr(rhs), Expr::App(_, value) if value == field.fvar),
                    )
                });
                if let Some(hypothesis) = hypothesis {
                    let indices = self.nested_indices(scope, motive, field.fvar)?;
                    let size = self.motive_size(scope, motive, &indices, field.fvar);
                    evaluated = Some((size, hypothesis.fvar));
                } else if !self.is_by_evaluation(scope, motive)? && !self.is_arrow(ty) {
                    evaluated = Some(self.nested_size(scope, motive, field.fvar)?);
                }
            }
            summands.push(Summand { stated, evaluated });
        }
        let (sum, mut proof) = self.sum_proof(lhs, &summands)?;
        if let Some(spec) = self.spec_of(scope, ctor, rhs)? {
            let symm = self.core_app("Eq.symm", &[LevelId::ONE], &[nat, rhs, sum, spec])?;
            let args = [nat, lhs, sum, rhs, proof, symm];
            proof = self.core_app("Eq.trans", &[LevelId::ONE], &args)?;
        }
        self.lam(&concat(&[&fields, &ihs]), proof)
    }

    /// `c.sizeOf_spec` for the constructor's application in `sizeOf (c …)`, if there is such a theorem.
    fn spec_of(&mut self, scope: &Scope<'_>, ctor: NameId, size: ExprId) -> Result<Option<ExprId>> {
        let Expr::App(_, value) = self.expr(size) else { return Ok(None) };
        let (head, args) = self.terms().unfold_apps(value);
        let Expr::Const(_, levels) = self.expr(head) else { return Ok(None) };
        let name = self.child(ctor, "sizeOf_spec");
        let Ok(val) = self.signature(name) else { return Ok(None) };
        let (ty, level_params) = (val.ty, val.level_params.clone());
        let num_params = self.ctor(ctor)?.num_params as usize;
        let mut ty = self.instantiate_levels(ty, &level_params, levels)?;
        let mut spec = self.store().mk(Expr::Const(name, levels));
        let mut next = 0;
        while let Expr::Pi { info, ty: domain, body, .. } = self.expr(ty) {
            let missing = args.len() - next;
            let is_instance = next == num_params && info == BinderInfo::InstImplicit;
            let arg = if is_instance && self.count_arrows(ty) > missing {
                let (binders, end) = self.telescope(domain, None)?;
                let (_, class_args) = self.terms().unfold_apps(end);
                let Some(&ty) = class_args.first() else { return Ok(None) };
                let found = self.size_of_instance(&scope.instances, ty, 0)?;
                self.eta_lam(&binders, found)?
            } else {
                let Some(&arg) = args.get(next) else { return Ok(None) };
                next += 1;
                arg
            };
            spec = self.store().mk_app(spec, arg);
            ty = self.store().instantiate_rev(body, &[arg])?;
        }
        Ok(Some(spec))
    }
}
