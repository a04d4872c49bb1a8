//! `T.c.inj` and `T.c.injEq`: two values of one constructor are equal if and only if their fields are.
//!
//! ```text
//!   T.c.inj   : {params} → {x} → {y} → c x = c y → x₁ = y₁ ∧ x₂ = y₂ ∧ …
//!   T.c.injEq : {params} → (x) → (y) → (c x = c y) = (x₁ = y₁ ∧ x₂ = y₂ ∧ …)
//! ```
//!
//! Fields that the type of `c x` determines are the same on both sides; proofs are not equated. A
//! constructor for which nothing remains has neither theorem. Counterpart in Lean: `mkInjectiveTheorems`.

use crate::builder::{concat, with_info, Binder, Builder};
use crate::equality::{Equation, Kind, Link};
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Made};
use gnomon_kernel::ConstantVal;
use gnomon_term::instantiate::Memo;
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, LevelId, NameId, Store};

/// Which of the two theorems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Implication,
    Equation,
}

/// Two values of one constructor.
struct Values {
    params: Vec<Binder>,
    fields: Vec<Binder>,
    /// The fields of the second value; those that the type determines are the first value's.
    others: Vec<Binder>,
    /// Those of the second value that are its own.
    own: Vec<Binder>,
    /// The equation of the fields, for each field that has one.
    equations: Vec<Option<Equation>>,
    /// `c x = c y`
    premise: Equation,
}

impl<'e> Builder<'e> {
    /// The type without `optParam`.
    fn without_defaults(&mut self, ty: ExprId) -> Result<ExprId> {
        let name = self.store().mk_name("optParam");
        let mut context = name;
        fn strip(
            store: &mut Store<'_>,
            name: &mut NameId,
            e: ExprId,
            depth: u32,
        ) -> std::result::Result<Option<ExprId>, gnomon_term::Limit> {
            let Expr::App(f, _) = store.expr(e) else { return Ok(None) };
            let Expr::App(f, ty) = store.expr(f) else { return Ok(None) };
            match store.expr(f) {
                Expr::Const(head, _) if head == *name => {
                    store.budget.enter()?;
                    store.replace(name, &mut Memo::default(), ty, depth, strip).map(Some)
                }
                _ => Ok(None),
            }
        }
        Ok(self.store().replace(&mut context, &mut Memo::default(), ty, 0, strip)?)
    }

    /// Whether a variable occurs in a type, or in the type of a variable that does.
    fn is_determined(&self, fvar: ExprId, ty: ExprId, fields: &[Binder]) -> bool {
        if self.occurs(&[fvar], ty) {
            return true;
        }
        fields.iter().any(|field| {
            self.occurs(&[field.fvar], ty) && self.occurs(&[fvar], self.type_of(field.fvar))
        })
    }

    fn values(&mut self, family: &Family, ctor: NameId, form: Form) -> Result<Values> {
        let info = self.ctor(ctor)?;
        let ty = self.without_defaults(info.val.ty)?;
        let (mut params, rest) = self.open(ty, info.num_params as usize)?;
        let (mut fields, result) = self.open(rest, info.num_fields as usize)?;
        let mut current = rest;
        let mut args = Vec::new();
        let mut others = Vec::new();
        let mut own = Vec::new();
        for field in &fields {
            let Expr::Pi { name, ty, body, .. } = self.expr(current) else { break };
            current = body;
            let other = if self.is_determined(field.fvar, result, &fields) {
                *field
            } else {
                let ty = self.store().instantiate_rev(ty, &args)?;
                let info = match form {
                    Form::Implication => BinderInfo::Implicit,
                    Form::Equation => BinderInfo::Default,
                };
                let other = self.local(name, info, ty);
                own.push(other);
                other
            };
            args.push(other.fvar);
            others.push(other);
        }
        let mut equations = Vec::new();
        for (field, other) in fields.iter().zip(&others) {
            let ty = self.type_of(field.fvar);
            let is_stated = field.fvar != other.fvar && !self.is_prop(ty)?;
            equations.push(match is_stated {
                true => Some(self.equation(field.fvar, other.fvar)?),
                false => None,
            });
        }
        let one = self.ctor_app(family, ctor, &params, &fields);
        let other = self.ctor_app(family, ctor, &params, &others);
        let level = self.level_of(result)?;
        let premise =
            Equation { kind: Kind::Eq, level, ty: result, lhs: one, rhs_ty: result, rhs: other };
        if form == Form::Implication {
            params = with_info(&params, BinderInfo::Implicit);
            fields = with_info(&fields, BinderInfo::Implicit);
        }
        Ok(Values { params, fields, others, own, equations, premise })
    }

    /// `x₁ = y₁ ∧ x₂ = y₂ ∧ …`, if there is a field to speak of.
    fn fields_agree(&mut self, values: &Values) -> Result<Option<ExprId>> {
        let mut props = Vec::new();
        for equation in values.equations.iter().flatten() {
            props.push(self.proposition(equation)?);
        }
        match props.is_empty() {
            true => Ok(None),
            false => Ok(Some(self.conjunction(&props)?)),
        }
    }

    /// Whether a type's constructors are said to be injective.
    fn require_injectivity(&mut self, family: &Family) -> Result<()> {
        self.require_data(family, "inj")?;
        if !family.ty.is_unsafe {
            return Ok(());
        }
        Err(ConstructionError::NotApplicable {
            construction: "inj",
            ty: self.text(family.name()),
            because: "it is unsafe",
        })
    }

    /// `T.c.inj`, unless there is nothing that it could say.
    pub fn mk_injective(&mut self, family: &Family, ctor: NameId) -> Result<Option<Made>> {
        self.require_injectivity(family)?;
        let values = self.values(family, ctor, Form::Implication)?;
        let Some(conclusion) = self.fields_agree(&values)? else { return Ok(None) };
        let name = self.fresh_name("x");
        let premise = self.equation_binder(name, &values.premise)?;
        let binders = concat(&[&values.params, &values.fields, &values.own, &[premise]]);
        let ty = self.pi(&binders, conclusion)?;
        let name = self.child(ctor, "inj");
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);
        let proof = self.agreement(family, ctor, &values, premise.fvar, conclusion)?;
        let proof = self.lam(&binders, proof)?;
        Ok(Some(Made::theorem(val, proof, false, Attributes::default())))
    }

    /// `T.c.injEq`, unless there is nothing that it could say.
    pub fn mk_injective_eq(&mut self, family: &Family, ctor: NameId) -> Result<Option<Made>> {
        self.require_injectivity(family)?;
        let values = self.values(family, ctor, Form::Equation)?;
        let Some(agreement) = self.fields_agree(&values)? else { return Ok(None) };
        let premise = self.proposition(&values.premise)?;
        let prop = self.store().mk_sort(LevelId::ZERO);
        let statement = self.core_app("Eq", &[LevelId::ONE], &[prop, premise, agreement])?;
        let binders = concat(&[&values.params, &values.fields, &values.own]);
        let ty = self.pi(&binders, statement)?;
        let name = self.child(ctor, "injEq");
        let val = ConstantVal { name, level_params: family.ty.val.level_params.clone(), ty };
        self.remember(&val);

        let name = self.name("h");
        let h = self.equation_binder(name, &values.premise)?;
        let forward = self.agreement(family, ctor, &values, h.fvar, agreement)?;
        let forward = self.lam(&[h], forward)?;
        let backward = self.equality_of_values(&values, premise, agreement)?;
        let args = [premise, agreement, forward, backward];
        let proof = self.core_app("Eq.propIntro", &[], &args)?;
        let proof = self.lam(&binders, proof)?;
        let attributes = Attributes { simp: true, ..Attributes::default() };
        Ok(Some(Made::theorem(val, proof, false, attributes)))
    }

    /// A proof that the fields agree, from one that the values are equal.
    fn agreement(
        &mut self,
        family: &Family,
        ctor: NameId,
        values: &Values,
        premise: ExprId,
        conclusion: ExprId,
    ) -> Result<ExprId> {
        let name = self.child(ctor, "noConfusion");
        let levels = family.rec_levels(LevelId::ZERO);
        let f = self.constant(name, &levels);
        let f = self.apply(f, &values.params);
        let f = self.store().mk_app(f, conclusion);
        let mut proof = self.apply(f, &concat(&[&values.fields, &values.others]));
        let mut ty = self.infer(proof)?;
        // First come equations of indices, which are the same, then that of the values.
        let tail = loop {
            let Expr::Pi { ty: domain, body, .. } = self.expr(ty) else {
                let message = format!("`{}` is not what it should be", self.text(name));
                return Err(ConstructionError::Malformed(message));
            };
            let (head, args) = self.terms().unfold_apps(domain);
            let kind = match (self.expr(head), args.len()) {
                (Expr::Const(..), 3) => Kind::Eq,
                (Expr::Const(..), 4) => Kind::HEq,
                _ => break domain,
            };
            let is_last = args[1] == values.premise.lhs;
            let arg = if is_last {
                self.convert(premise, &values.premise, kind)?
            } else {
                let level = self.level_of(args[0])?;
                let [ty, lhs] = [args[0], args[1]];
                let refl = Equation { kind, level, ty, lhs, rhs_ty: ty, rhs: lhs };
                self.reflexivity(&refl)?
            };
            proof = self.store().mk_app(proof, arg);
            ty = self.store().instantiate_rev(body, &[arg])?;
            if is_last {
                let Expr::Pi { ty: domain, .. } = self.expr(ty) else {
                    let message = format!("`{}` is not what it should be", self.text(name));
                    return Err(ConstructionError::Malformed(message));
                };
                break domain;
            }
        };
        // `x = y → … → conclusion`
        let (given, _) = self.telescope(tail, None)?;
        let mut parts = Vec::new();
        for equation in values.equations.iter().flatten() {
            let Some(binder) = given.iter().find(|binder| {
                let (_, args) = self.terms().unfold_apps(self.type_of(binder.fvar));
                args.get(1) == Some(&equation.lhs)
            }) else {
                let message = format!("`{}` lacks an equation", self.text(name));
                return Err(ConstructionError::Malformed(message));
            };
            let (_, args) = self.terms().unfold_apps(self.type_of(binder.fvar));
            let kind = if args.len() == 3 { Kind::Eq } else { Kind::HEq };
            let part = self.convert(binder.fvar, &Equation { kind, ..*equation }, equation.kind)?;
            parts.push((self.proposition(equation)?, part));
        }
        let value = self.conjoin(&parts)?;
        let value = self.lam(&given, value)?;
        Ok(self.store().mk_app(proof, value))
    }

    /// A proof of `A ∧ B ∧ …` from proofs of `A`, `B`, …
    fn conjoin(&mut self, parts: &[(ExprId, ExprId)]) -> Result<ExprId> {
        let Some((&(last, last_proof), init)) = parts.split_last() else {
            return self.core("True.intro", &[]);
        };
        let (mut prop, mut proof) = (last, last_proof);
        for &(left, left_proof) in init.iter().rev() {
            proof = self.core_app("And.intro", &[], &[left, prop, left_proof, proof])?;
            prop = self.core_app("And", &[], &[left, prop])?;
        }
        Ok(proof)
    }

    /// A proof that the values are equal if their fields agree.
    fn equality_of_values(
        &mut self,
        values: &Values,
        premise: ExprId,
        agreement: ExprId,
    ) -> Result<ExprId> {
        let name = self.name("h");
        let h = self.local(name, BinderInfo::Default, agreement);
        // Each equation is a hypothesis of its own first, and then given its proof.
        let mut links = Vec::new();
        let mut hypotheses = Vec::new();
        let mut proofs = Vec::new();
        let mut rest = h.fvar;
        let and = self.name("And");
        let count = values.equations.iter().flatten().count();
        for ((field, other), equation) in
            values.fields.iter().zip(&values.others).zip(&values.equations)
        {
            if field.fvar == other.fvar {
                continue;
            }
            let mut proof = None;
            if let Some(equation) = equation {
                let hypothesis = self.equation_binder(name, equation)?;
                let part = if hypotheses.len() + 1 == count {
                    rest
                } else {
                    let left = self.store().mk_proj(and, 0, rest);
                    rest = self.store().mk_proj(and, 1, rest);
                    left
                };
                hypotheses.push(hypothesis);
                proofs.push(part);
                proof = Some((hypothesis, *equation));
            }
            links.push(Link { variable: *other, value: field.fvar, proof });
        }
        let Equation { level, ty, lhs, .. } = values.premise;
        let body = self.rewrite_all(&links, premise, &mut |this, _| {
            this.core_app("Eq.refl", &[level], &[ty, lhs])
        })?;
        let images: FxHashMap<ExprId, ExprId> = hypotheses
            .iter()
            .zip(&proofs)
            .map(|(hypothesis, &proof)| (hypothesis.fvar, proof))
            .collect();
        let body = self.replace_fvars(body, &images)?;
        self.lam(&[h], body)
    }
}
