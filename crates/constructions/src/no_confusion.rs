//! `T.noConfusionType`, `T.noConfusion` and, for each constructor `c` with fields, `T.c.noConfusion`:
//! constructors are injective and disjoint.
//!
//! ```text
//!   T.noConfusionType : (P : Sort v) → {params} → {indices} → T params indices →
//!                       {params'} → {indices'} → T params' indices' → Sort v
//!   T.noConfusionType P (c x) (c y)  ⟶  (x = y → P) → P
//!   T.noConfusionType P (c x) (d y)  ⟶  P
//!   T.noConfusion : {P} → … → {t} → … → {t'} → params = params' → indices = indices' → t = t' →
//!                   T.noConfusionType P t t'
//!   T.c.noConfusion : {params} → {P} → {x} → {y} → indices = indices' → c x = c y → (x = y → P) → P
//! ```
//!
//! Proofs among fields are not equated. With three constructors or more, `noConfusionType` compares
//! constructor numbers instead of distinguishing all pairs of cases; an enumeration's comes down to
//! `noConfusionTypeEnum`. Counterpart in Lean: `mkNoConfusion`.

use crate::builder::{concat, with_info, Binder, Builder};
use crate::cases_on::Cases;
use crate::equality::{Equation, Kind, Link};
use crate::error::Result;
use crate::family::Family;
use crate::made::{Attributes, Made};
use gnomon_kernel::ConstantVal;
use gnomon_term::{BinderInfo, ExprId, FxHashMap, LevelId};

/// With so many constructors, cases are told apart by number.
const BY_NUMBER: usize = 3;

/// The fields of two values of one constructor, as the constructor's type has them.
struct Pair {
    fields: Vec<Binder>,
    others: Vec<Binder>,
    /// The same fields as the minor premises have them, without marks of default values.
    cases: [Vec<Binder>; 2],
    /// The equations between fields that are no proofs.
    equations: Vec<(Binder, Equation)>,
}

impl Pair {
    fn binders(&self) -> Vec<Binder> {
        self.equations.iter().map(|&(binder, _)| binder).collect()
    }
}

/// What the constructions of this file have in common; opening it takes time for each constructor.
pub(crate) struct Confusion {
    level: LevelId,
    p: Binder,
    first: Side,
    second: Side,
    /// The motives of `casesOn`, for their binders.
    motives: [Binder; 2],
    pairs: Vec<Pair>,
}

/// One of two values.
struct Side {
    params: Vec<Binder>,
    indices: Vec<Binder>,
    major: Binder,
}

impl Side {
    fn new(cases: &Cases) -> Self {
        Side { params: cases.params.clone(), indices: cases.indices.clone(), major: cases.major }
    }

    fn target(&self) -> Vec<Binder> {
        concat(&[&self.indices, &[self.major]])
    }

    fn all(&self) -> Vec<Binder> {
        concat(&[&self.params, &self.indices, &[self.major]])
    }
}

impl<'e> Builder<'e> {
    /// What the functions here begin with.
    pub fn open_confusion(&mut self, family: &Family) -> Result<Confusion> {
        self.require_data(family, "noConfusion")?;
        let level = family.elim_level(self);
        let sort = self.store().mk_sort(level);
        let name = self.name("P");
        let p = self.local(name, BinderInfo::Default, sort);
        let first_cases = self.open_cases(family, level)?;
        let second_cases = self.open_cases(family, level)?;
        let first = Side::new(&first_cases);
        let mut second = Side::new(&second_cases);
        for binder in second.params.iter_mut().chain(&mut second.indices) {
            binder.name = self.append_after(binder.name, "'");
        }
        second.major.name = self.append_after(second.major.name, "'");
        let mut pairs = Vec::new();
        let minors = first_cases.minors.iter().zip(&second_cases.minors);
        for ((one, other), &ctor) in minors.zip(&family.ty.ctors) {
            let (one, other) = (self.type_of(one.fvar), self.type_of(other.fvar));
            let cases = [self.telescope(one, None)?.0, self.telescope(other, None)?.0];
            let fields = self.open_fields(ctor, &first.params)?;
            let others = self.open_fields(ctor, &second.params)?;
            let equations = self.field_equations(&fields, &others)?;
            pairs.push(Pair { fields, others, cases, equations });
        }
        let motives = [first_cases.motive, second_cases.motive];
        Ok(Confusion { level, p, first, second, motives, pairs })
    }

    /// The equations, with binders, between fields that are no proofs.
    fn field_equations(
        &mut self,
        fields: &[Binder],
        others: &[Binder],
    ) -> Result<Vec<(Binder, Equation)>> {
        let mut equations = Vec::new();
        for (field, other) in fields.iter().zip(others) {
            let ty = self.type_of(field.fvar);
            if self.is_prop(ty)? {
                continue;
            }
            let equation = self.equation(field.fvar, other.fvar)?;
            let name = self.append_after(field.name, "_eq");
            equations.push((self.equation_binder(name, &equation)?, equation));
        }
        Ok(equations)
    }

    /// `(equations → P) → P`, about the minor premises' fields.
    fn unless_equal(&mut self, p: ExprId, pair: &Pair) -> Result<ExprId> {
        let premise = self.pi(&pair.binders(), p)?;
        let mut images = FxHashMap::default();
        let ctor_fields = pair.fields.iter().chain(&pair.others);
        for (ctor_field, field) in ctor_fields.zip(pair.cases.iter().flatten()) {
            images.insert(ctor_field.fvar, field.fvar);
        }
        let premise = self.replace_fvars(premise, &images)?;
        Ok(self.arrow(premise, p))
    }

    /// `T.noConfusionType`
    pub fn mk_no_confusion_type(&mut self, family: &Family, on: &Confusion) -> Result<Made> {
        let Confusion { level, p, first, second, pairs, .. } = on;
        let sort = self.store().mk_sort(*level);
        let above = self.level_succ(*level);
        let [first_motive, second_motive] = on.motives;
        let first_motive = self.constant_motive(first_motive, sort)?;
        let second_motive = self.constant_motive(second_motive, sort)?;
        let mut alternatives = Vec::new();
        for (cidx, pair) in pairs.iter().enumerate() {
            let same = self.unless_equal(p.fvar, pair)?;
            let same = self.lam(&pair.cases[1], same)?;
            let value = if pairs.len() < BY_NUMBER {
                let mut inner = Vec::new();
                for (other, pair) in pairs.iter().enumerate() {
                    inner.push(match other == cidx {
                        true => same,
                        false => self.lam(&pair.cases[1], p.fvar)?,
                    });
                }
                let (params, target) = (&second.params, second.target());
                self.cases_on_app(family, above, params, second_motive, &target, &inner)
            } else {
                self.if_number(family, on, cidx, second_motive, same)?
            };
            alternatives.push(self.lam(&pair.cases[0], value)?);
        }
        let (params, target) = (&first.params, first.target());
        let value = self.cases_on_app(family, above, params, first_motive, &target, &alternatives);

        let name = self.child(family.name(), "noConfusionType");
        let binders = concat(&[&[*p], &first.all(), &second.all()]);
        let val = self.rec_like(family, name, &binders, sort)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().protected();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// `fun indices t => result`, with the binders of a motive's type.
    fn constant_motive(&mut self, motive: Binder, result: ExprId) -> Result<ExprId> {
        let (target, _) = self.telescope(self.type_of(motive.fvar), None)?;
        self.lam(&target, result)
    }

    /// What `alternative` says if the second value has constructor number `cidx`, and `P` otherwise.
    fn if_number(
        &mut self,
        family: &Family,
        on: &Confusion,
        cidx: usize,
        motive: ExprId,
        alternative: ExprId,
    ) -> Result<ExprId> {
        let Confusion { level, p, second, .. } = on;
        let above = self.level_succ(*level);
        let sort = self.store().mk_sort(*level);
        let nat = self.core("Nat", &[])?;
        let number = self.raw_nat(cidx);
        let actual = self.ctor_idx_of(family, &second.params, &second.target());
        let condition = self.core_app("Eq", &[LevelId::ONE], &[nat, actual, number])?;
        let decision = self.core_app("Nat.decEq", &[], &[actual, number])?;
        let name = self.name("h");
        let h = self.local(name, BinderInfo::Default, condition);
        let elim = self.child(family.ty.ctors[cidx], "elim");
        let elim = self.constant(elim, &family.rec_levels(above));
        let then = self.apply(elim, &second.params);
        let then = self.store().mk_app(then, motive);
        let then = self.apply(then, &second.target());
        let then = self.store().mk_apps(then, &[h.fvar, alternative]);
        let then = self.lam(&[h], then)?;
        let negation = self.core_app("Not", &[], &[condition])?;
        let h = self.local(name, BinderInfo::Default, negation);
        let otherwise = self.lam(&[h], p.fvar)?;
        self.core_app("dite", &[above], &[sort, condition, decision, then, otherwise])
    }

    /// `T.noConfusionType P first second`
    fn confusion_type_of(
        &mut self,
        family: &Family,
        p: ExprId,
        first: &[ExprId],
        second: &[ExprId],
        level: LevelId,
    ) -> ExprId {
        let name = self.child(family.name(), "noConfusionType");
        let f = self.constant(name, &family.rec_levels(level));
        let f = self.store().mk_app(f, p);
        let f = self.store().mk_apps(f, first);
        self.store().mk_apps(f, second)
    }

    /// The equations between all arguments of the two values' types, and the values.
    fn target_equations(&mut self, on: &Confusion) -> Result<Vec<Equation>> {
        let mut equations = Vec::new();
        for (one, other) in on.first.all().iter().zip(&on.second.all()) {
            equations.push(self.equation(one.fvar, other.fvar)?);
        }
        Ok(equations)
    }

    /// `eq`, or `eq_1`, `eq_2`, … if there are several.
    fn equation_binders(&mut self, equations: &[Equation]) -> Result<Vec<Binder>> {
        let mut binders = Vec::new();
        for (index, equation) in equations.iter().enumerate() {
            let name = match equations.len() {
                1 => self.name("eq"),
                _ => self.name(&format!("eq_{}", index + 1)),
            };
            binders.push(self.equation_binder(name, equation)?);
        }
        Ok(binders)
    }

    /// `T.noConfusion`
    pub fn mk_no_confusion(&mut self, family: &Family, on: &Confusion) -> Result<Made> {
        let Confusion { level, p, first, second, pairs, .. } = on;
        let equations = self.target_equations(on)?;
        let eqs = self.equation_binders(&equations)?;
        let first_all = with_info(&first.all(), BinderInfo::Implicit);
        let second_all = with_info(&second.all(), BinderInfo::Implicit);
        let fvars = |binders: &[Binder]| -> Vec<ExprId> {
            binders.iter().map(|binder| binder.fvar).collect()
        };
        let (firsts, seconds) = (fvars(&first_all), fvars(&second_all));
        let goal = self.confusion_type_of(family, p.fvar, &firsts, &seconds, *level);
        let mut links = Vec::new();
        for (index, equation) in equations.iter().enumerate() {
            links.push(Link {
                variable: second_all[index],
                value: firsts[index],
                proof: Some((eqs[index], *equation)),
            });
        }
        let value = self.rewrite_all(&links, goal, &mut |this, _| {
            let same = this.confusion_type_of(family, p.fvar, &firsts, &firsts, *level);
            let target = &first_all[family.num_params()..];
            let motive = this.lam(target, same)?;
            let mut alternatives = Vec::new();
            for pair in pairs {
                alternatives.push(this.same_constructor(on, pair)?);
            }
            let params = &first.params;
            Ok(this.cases_on_app(family, *level, params, motive, target, &alternatives))
        })?;

        let name = self.child(family.name(), "noConfusion");
        let binders = concat(&[&[p.implicit()], &first_all, &second_all, &eqs]);
        let val = self.rec_like(family, name, &binders, goal)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().protected().no_confusion();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// `fun fields (k : fields = fields → P) => k refl`
    fn same_constructor(&mut self, on: &Confusion, pair: &Pair) -> Result<ExprId> {
        let premise = self.pi(&pair.binders(), on.p.fvar)?;
        let mut images = FxHashMap::default();
        let ours = on.first.params.iter().chain(&pair.fields);
        for (other, one) in on.second.params.iter().chain(&pair.others).zip(ours) {
            images.insert(other.fvar, one.fvar);
        }
        let premise = self.replace_fvars(premise, &images)?;
        let name = self.name("k");
        let k = self.local(name, BinderInfo::Default, premise);
        let mut value = k.fvar;
        for (_, equation) in &pair.equations {
            let proof = self.reflexivity(equation)?;
            value = self.store().mk_app(value, proof);
        }
        self.lam(&concat(&[&pair.fields, &[k]]), value)
    }

    /// `T.c.noConfusion` for constructor number `cidx`, which has fields.
    pub fn mk_ctor_no_confusion(
        &mut self,
        family: &Family,
        on: &Confusion,
        cidx: usize,
    ) -> Result<Made> {
        let Confusion { level, p, first, second, pairs, .. } = on;
        let pair = &pairs[cidx];
        let ctor = family.ty.ctors[cidx];

        // Both values have the same parameters here, which are as the constructor's type has them.
        let ty = self.ctor(ctor)?.val.ty;
        let (params, _) = self.open(ty, family.num_params())?;
        let params = with_info(&params, BinderInfo::Implicit);
        let fields = with_info(&self.open_fields(ctor, &params)?, BinderInfo::Implicit);
        let mut others = with_info(&self.open_fields(ctor, &params)?, BinderInfo::Implicit);
        for other in &mut others {
            other.name = self.append_after(other.name, "'");
        }
        let mut images = FxHashMap::default();
        for side in [first, second] {
            images.extend(side.params.iter().zip(&params).map(|(old, new)| (old.fvar, new.fvar)));
        }
        images.extend(pair.fields.iter().zip(&fields).map(|(old, new)| (old.fvar, new.fvar)));
        images.extend(pair.others.iter().zip(&others).map(|(old, new)| (old.fvar, new.fvar)));
        let one = self.ctor_app(family, ctor, &params, &fields);
        let other = self.ctor_app(family, ctor, &params, &others);
        let (one_ty, other_ty) = (self.infer(one)?, self.infer(other)?);
        let mut one_args = self.index_values(family, one_ty);
        let mut other_args = self.index_values(family, other_ty);
        one_args.push(one);
        other_args.push(other);
        let mut equations = Vec::new();
        for (&one, &other) in one_args.iter().zip(&other_args) {
            equations.push(self.equation(one, other)?);
        }
        let eqs = self.equation_binders(&equations)?;
        let premise = self.pi(&pair.binders(), p.fvar)?;
        let premise = self.replace_fvars(premise, &images)?;
        let name = self.name("k");
        let k = self.local(name, BinderInfo::Default, premise);

        // The arguments of `T.noConfusion`.
        let name = self.child(family.name(), "noConfusion");
        let mut value = self.constant(name, &family.rec_levels(*level));
        value = self.store().mk_app(value, p.fvar);
        for args in [&one_args, &other_args] {
            value = self.apply(value, &params);
            value = self.store().mk_apps(value, args);
        }
        let wanted = self.target_equations(on)?;
        for (param, wanted) in params.iter().zip(&wanted) {
            let ty = self.type_of(param.fvar);
            let equation = Equation { ty, lhs: param.fvar, ..*wanted };
            let proof = self.reflexivity(&equation)?;
            value = self.store().mk_app(value, proof);
        }
        let mut needed = Vec::new();
        let num_indices = equations.len() - 1;
        let wanted = &wanted[params.len()..];
        for (index, (eq, wanted)) in eqs.iter().zip(wanted).enumerate() {
            let mut equation = equations[index];
            let mut proof = eq.fvar;
            let is_index = index < num_indices && equation.kind == Kind::Eq;
            if is_index && self.is_def_eq(equation.lhs, equation.rhs)? {
                // The constructor determines this index.
                proof = self.reflexivity(&equation)?;
                equation.rhs = equation.lhs;
            } else {
                needed.push(*eq);
            }
            if wanted.kind == Kind::HEq {
                proof = self.convert(proof, &equation, Kind::HEq)?;
            }
            value = self.store().mk_app(value, proof);
        }
        value = self.store().mk_app(value, k.fvar);
        value = self.core_app("id", &[*level], &[p.fvar, value])?;

        let name = self.child(ctor, "noConfusion");
        let binders = concat(&[&params, &[p.implicit()], &fields, &others, &needed, &[k]]);
        let val = self.rec_like(family, name, &binders, p.fvar)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().no_confusion();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// `T.noConfusionType` and `T.noConfusion` of an enumeration.
    pub fn mk_enum_no_confusion(&mut self, family: &Family) -> Result<[Made; 2]> {
        let own = self.constant(family.name(), &family.levels);
        let own_level = self.level_of(own)?;
        let is_single = family.ty.ctors.len() == 1;
        let mut made = Vec::new();
        for with_proof in [false, true] {
            let param = self.fresh_name("v");
            let level = self.store().mk_level_param(param);
            let sort = self.store().mk_sort(level);
            let mut locals = Vec::new();
            for (text, ty) in [("P", sort), ("x", own), ("y", own)] {
                let name = self.name(text);
                locals.push(self.local(name, BinderInfo::Default, ty));
            }
            let [p, x, y] = [locals[0].fvar, locals[1].fvar, locals[2].fvar];
            let mut level_params = vec![param];
            level_params.extend(&family.ty.val.level_params);
            let level_params = level_params.into_boxed_slice();
            let nat = self.core("Nat", &[])?;
            let ctor_idx = self.ctor_idx_of(family, &[], &[]);
            let compare = |this: &mut Self, text: &str, last: &[ExprId]| -> Result<ExprId> {
                let decide = this.core("instDecidableEqNat", &[])?;
                let levels = [own_level, LevelId::ONE, level];
                let args = [own, nat, decide, ctor_idx, p, x, y];
                let value = this.core_app(text, &levels, &args)?;
                Ok(this.store().mk_apps(value, last))
            };
            if !with_proof {
                let value = match is_single {
                    true => self.arrow(p, p),
                    false => compare(self, "noConfusionTypeEnum", &[])?,
                };
                let name = self.child(family.name(), "noConfusionType");
                let ty = self.pi(&locals, sort)?;
                let val = ConstantVal { name, level_params, ty };
                self.remember(&val);
                let value = self.lam(&locals, value)?;
                let attributes = Attributes::reducible();
                made.push(Made::abbreviation(val, value, family.ty.is_unsafe, attributes));
                continue;
            }
            let equation = self.equation(x, y)?;
            let name = self.name("h");
            let h = self.equation_binder(name, &equation)?;
            let value = if is_single {
                let name = self.name("p");
                let p = self.local(name, BinderInfo::Default, p);
                self.lam(&[p], p.fvar)?
            } else {
                compare(self, "noConfusionEnum", &[h.fvar])?
            };
            let conclusion = self.confusion_type_of(family, p, &[x], &[y], level);
            let binders = concat(&[&with_info(&locals, BinderInfo::Implicit), &[h]]);
            let name = self.child(family.name(), "noConfusion");
            let ty = self.pi(&binders, conclusion)?;
            let val = ConstantVal { name, level_params, ty };
            self.remember(&val);
            let value = self.lam(&binders, value)?;
            let attributes = Attributes::reducible().no_confusion();
            made.push(Made::abbreviation(val, value, family.ty.is_unsafe, attributes));
        }
        let [ty, value] = <[Made; 2]>::try_from(made).map_err(|_| {
            crate::error::ConstructionError::Malformed("two constants were made".to_owned())
        })?;
        Ok([ty, value])
    }
}
