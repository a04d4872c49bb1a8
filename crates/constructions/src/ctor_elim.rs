//! `T.ctorElimType`, `T.ctorElim` and, for each constructor `c`, `T.c.elim`: elimination of a value
//! whose constructor is known by its number.
//!
//! ```text
//!   T.ctorElimType : {params} → {motive} → (ctorIdx : Nat) → Sort (max 1 l)
//!   T.ctorElim : {params} → {motive} → (ctorIdx : Nat) → {indices} → (t : T params indices) →
//!                (h : ctorIdx = T.ctorIdx t) → (k : T.ctorElimType ctorIdx) → motive indices t
//!   T.c.elim   : {params} → {motive} → {indices} → (t : T params indices) →
//!                (h : T.ctorIdx t = i) → (c : minor premise of c) → motive indices t
//! ```
//!
//! `T.ctorElimType` finds the minor premise's type by binary search; as the types live in different
//! universes, each is lifted to the greatest of them, `l`. With these, what is to be said of two values of
//! the same constructor takes as many cases as there are constructors, not the square of that.

use crate::builder::{concat, with_info, Binder, Builder};
use crate::cases_on::Cases;
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Made};
use gnomon_term::{BinderInfo, ExprId, LevelId};

/// The minor premises' types, and their universes.
struct Premises {
    types: Vec<ExprId>,
    levels: Vec<LevelId>,
    /// The greatest of the levels.
    greatest: LevelId,
    /// The level of a lifted type, `max 1 greatest`.
    lifted: LevelId,
}

/// What the constructions of this file have in common; opening it takes time for each constructor.
pub(crate) struct Elimination {
    elim: LevelId,
    nat: ExprId,
    cases: Cases,
    /// Indices and major premise.
    target: Vec<Binder>,
    premises: Premises,
}

impl<'e> Builder<'e> {
    fn premises(&mut self, minors: &[Binder]) -> Result<Premises> {
        let types: Vec<ExprId> = minors.iter().map(|minor| self.type_of(minor.fvar)).collect();
        let mut levels = Vec::new();
        for &ty in &types {
            levels.push(self.level_of(ty)?);
        }
        let mut greatest = levels.first().copied().unwrap_or(LevelId::ZERO);
        for &level in levels.iter().skip(1) {
            greatest = self.level_max(greatest, level);
        }
        let greatest = self.normal_max(greatest)?;
        let lifted = self.level_max(greatest, LevelId::ONE);
        let lifted = self.normal_max(lifted)?;
        Ok(Premises { types, levels, greatest, lifted })
    }

    /// What [`Builder::mk_ctor_elim_type`] and the other functions here begin with.
    pub fn open_elimination(&mut self, family: &Family) -> Result<Elimination> {
        self.require_data(family, "ctorElim")?;
        if family.ty.ctors.len() < 2 {
            return Err(ConstructionError::NotApplicable {
                construction: "ctorElim",
                ty: self.text(family.name()),
                because: "it has fewer than two constructors",
            });
        }
        let elim = family.elim_level(self);
        let cases = self.open_cases(family, elim)?;
        let nat = self.core("Nat", &[])?;
        let target = concat(&[&cases.indices, &[cases.major]]);
        let premises = self.premises(&cases.minors)?;
        Ok(Elimination { elim, nat, cases, target, premises })
    }

    /// `T.ctorElimType`
    pub fn mk_ctor_elim_type(&mut self, family: &Family, on: &Elimination) -> Result<Made> {
        let Elimination { nat, cases: Cases { params, motive, .. }, premises, .. } = on;
        let name = self.name("ctorIdx");
        let ctor_idx = self.local(name, BinderInfo::Default, *nat);
        let mut leaves = Vec::new();
        for (&ty, &level) in premises.types.iter().zip(&premises.levels) {
            leaves.push(self.core_app("PULift", &[premises.greatest, level], &[ty])?);
        }
        let sort = self.store().mk_sort(premises.lifted);
        let value = self.search(ctor_idx.fvar, premises, sort, &leaves, 0)?;

        let name = self.child(family.name(), "ctorElimType");
        let implicit = with_info(&concat(&[params, &[*motive]]), BinderInfo::Implicit);
        let binders = concat(&[&implicit, &[ctor_idx]]);
        let val = self.rec_like(family, name, &binders, sort)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes::reducible().protected();
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// The leaf whose number is `ctor_idx`, counted from `first`.
    fn search(
        &mut self,
        ctor_idx: ExprId,
        premises: &Premises,
        sort: ExprId,
        leaves: &[ExprId],
        first: usize,
    ) -> Result<ExprId> {
        if let [leaf] = leaves {
            return Ok(*leaf);
        }
        let middle = leaves.len() / 2;
        let low = self.search(ctor_idx, premises, sort, &leaves[..middle], first)?;
        let high = self.search(ctor_idx, premises, sort, &leaves[middle..], first + middle)?;
        let last_low = self.raw_nat(first + middle - 1);
        let condition = self.core_app("Nat.ble", &[], &[ctor_idx, last_low])?;
        let level = self.level_succ(premises.lifted);
        self.core_app("cond", &[level], &[sort, condition, low, high])
    }

    /// `T.ctorElim`
    pub fn mk_ctor_elim(&mut self, family: &Family, on: &Elimination) -> Result<Made> {
        let Elimination { elim, nat, cases, target, premises } = on;
        let Cases { params, motive, conclusion, .. } = cases;
        let (elim, nat, conclusion) = (*elim, *nat, *conclusion);

        let name = self.name("ctorIdx");
        let ctor_idx = self.local(name, BinderInfo::Default, nat);
        let actual = self.ctor_idx_of(family, params, target);
        let equation = self.core_app("Eq", &[LevelId::ONE], &[nat, ctor_idx.fvar, actual])?;
        let name = self.name("h");
        let h = self.local(name, BinderInfo::Default, equation);
        let elim_type = self.child(family.name(), "ctorElimType");
        let elim_type = self.constant(elim_type, &family.rec_levels(elim));
        let elim_type = self.apply(elim_type, &concat(&[params, &[*motive]]));
        let premise = self.store().mk_app(elim_type, ctor_idx.fvar);
        let name = self.name("k");
        let k = self.local(name, BinderInfo::Default, premise);

        let cases_motive = self.arrow(equation, conclusion);
        let cases_motive = self.lam(target, cases_motive)?;
        let mut alternatives = Vec::new();
        for (cidx, (&ty, &level)) in premises.types.iter().zip(&premises.levels).enumerate() {
            let fields = self.open_fields(family.ty.ctors[cidx], params)?;
            let number = self.raw_nat(cidx);
            let equation = self.core_app("Eq", &[LevelId::ONE], &[nat, ctor_idx.fvar, number])?;
            let h = self.local(h.name, BinderInfo::Default, equation);
            let args = [nat, ctor_idx.fvar, elim_type, k.fvar, number, h.fvar];
            let lifted = self.core_app("Eq.ndrec", &[premises.lifted, LevelId::ONE], &args)?;
            let levels = [premises.greatest, level];
            let value = self.core_app("PULift.down", &levels, &[ty, lifted])?;
            let value = self.apply(value, &fields);
            alternatives.push(self.lam(&concat(&[&fields, &[h]]), value)?);
        }
        let value = self.cases_on_app(family, elim, params, cases_motive, target, &alternatives);
        let value = self.store().mk_app(value, h.fvar);

        let name = self.child(family.name(), "ctorElim");
        let implicit = with_info(&concat(&[params, &[*motive]]), BinderInfo::Implicit);
        let binders = concat(&[&implicit, &[ctor_idx], target, &[h, k]]);
        let val = self.rec_like(family, name, &binders, conclusion)?;
        let value = self.lam(&binders, value)?;
        let attributes =
            Attributes { compiled: true, ..Attributes::reducible().protected().aux_recursor() };
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }

    /// `T.c.elim` for constructor number `cidx`.
    pub fn mk_elim(&mut self, family: &Family, on: &Elimination, cidx: usize) -> Result<Made> {
        let Elimination { elim, nat, cases, target, premises } = on;
        let Cases { params, motive, minors, conclusion, .. } = cases;
        let (elim, nat, conclusion) = (*elim, *nat, *conclusion);
        let minor = minors[cidx];
        let ty = premises.types[cidx];

        let number = self.raw_nat(cidx);
        let actual = self.ctor_idx_of(family, params, target);
        let equation = self.core_app("Eq", &[LevelId::ONE], &[nat, actual, number])?;
        let name = self.name("h");
        let h = self.local(name, BinderInfo::Default, equation);
        let symm = self.core_app("Eq.symm", &[LevelId::ONE], &[nat, actual, number, h.fvar])?;
        let levels = [premises.greatest, premises.levels[cidx]];
        let lifted = self.core_app("PULift.up", &levels, &[ty, minor.fvar])?;

        let f = self.child(family.name(), "ctorElim");
        let f = self.constant(f, &family.rec_levels(elim));
        let f = self.apply(f, &concat(&[params, &[*motive]]));
        let f = self.store().mk_app(f, number);
        let f = self.apply(f, target);
        let value = self.store().mk_apps(f, &[symm, lifted]);

        let ctor = self.private_only_like(family.ty.ctors[cidx], family.name());
        let name = self.child(ctor, "elim");
        let implicit = with_info(&concat(&[params, &[*motive]]), BinderInfo::Implicit);
        let binders = concat(&[&implicit, target, &[h, minor]]);
        let val = self.rec_like(family, name, &binders, conclusion)?;
        let value = self.lam(&binders, value)?;
        let attributes = Attributes {
            compiled: true,
            elab_as_elim: true,
            sparse_cases_on: true,
            ..Attributes::reducible().protected().aux_recursor()
        };
        Ok(Made::abbreviation(val, value, family.ty.is_unsafe, attributes))
    }
}
