//! The quotient package: four constants whose types are fixed.
//!
//! ```text
//!   Quot.{u}      : {α : Sort u} → (α → α → Prop) → Sort u
//!   Quot.mk.{u}   : {α : Sort u} → (r : α → α → Prop) → α → Quot r
//!   Quot.lift.{u,v} : {α : Sort u} → {r : α → α → Prop} → {β : Sort v} → (f : α → β) →
//!                     (∀ a b, r a b → f a = f b) → Quot r → β
//!   Quot.ind.{u}  : {α : Sort u} → {r : α → α → Prop} → {β : Quot r → Prop} →
//!                     (∀ a, β (Quot.mk r a)) → (q : Quot r) → β q
//! ```
//!
//! `Quot.sound` is an axiom. The `=` must be the genuine one: with a user's own `Eq` that holds
//! everywhere, `Quot.lift` would identify what its function tells apart. Lean adds all four constants
//! at once, so none of them is there without `Eq`.

use crate::checker::Checker;
use crate::declaration::{QuotKind, QuotVal};
use crate::environment::ConstantInfo;
use crate::error::{Result, Rule};
use gnomon_term::{BinderInfo, ExprId, LevelId, NameId};

impl Checker<'_> {
    /// Checks that a stated constant of the quotient package is Lean's.
    pub(crate) fn check_quot(&mut self, quot: &QuotVal) -> Result<()> {
        let known = &self.env.known;
        let (name, num_levels) = match quot.kind {
            QuotKind::Type => (known.quot, 1),
            QuotKind::Ctor => (known.quot_mk, 1),
            QuotKind::Lift => (known.quot_lift, 2),
            QuotKind::Ind => (known.quot_ind, 1),
        };
        let stated = self.store.canonical(quot.val.ty);
        if quot.val.name != name || quot.val.level_params.len() != num_levels {
            let message = "this is no constant of the quotient package";
            return Err(self.error(Rule::Quotient, message, &[("type", stated)]));
        }
        if !self.has_eq() {
            let message = "quotients need the inductive type `Eq`, which is not declared";
            return Err(self.error(Rule::Quotient, message, &[]));
        }
        let known = &self.env.known;
        let needed: &[(NameId, QuotKind)] = match quot.kind {
            QuotKind::Type => &[],
            QuotKind::Ctor => &[(known.quot, QuotKind::Type)],
            QuotKind::Lift | QuotKind::Ind => {
                &[(known.quot, QuotKind::Type), (known.quot_mk, QuotKind::Ctor)]
            }
        };
        for &(name, kind) in needed {
            let is_ours = |info: &ConstantInfo| match info {
                ConstantInfo::Quot(val) => val.kind == kind,
                _ => false,
            };
            if !self.visible_info(name).is_some_and(is_ours) {
                let message = format!("`{}` is not that of the quotient package", self.name(name));
                return Err(self.error(Rule::Quotient, message, &[]));
            }
        }
        let levels: Vec<LevelId> =
            quot.val.level_params.iter().map(|&name| self.store.mk_level_param(name)).collect();
        let expected = self.quot_type(quot.kind, &levels);
        if stated != expected {
            let message = format!("`{}` has not the type it has in Lean", self.name(name));
            let terms = [("type", stated), ("expected type", expected)];
            return Err(self.error(Rule::Quotient, message, &terms));
        }
        self.infer_sort(stated)?;
        Ok(())
    }

    fn pi(&mut self, domain: ExprId, body: ExprId) -> ExprId {
        self.store.mk_pi(BinderInfo::Default, NameId::ANONYMOUS, domain, body)
    }

    fn app(&mut self, f: ExprId, args: &[u32]) -> ExprId {
        args.iter().fold(f, |f, &index| {
            let arg = self.store.mk_bvar(index);
            self.store.mk_app(f, arg)
        })
    }

    fn quot_type(&mut self, kind: QuotKind, levels: &[LevelId]) -> ExprId {
        let u = self.store.mk_levels(&levels[..1]);
        let sort_u = self.store.mk_sort(levels[0]);
        let prop = self.store.mk_sort(LevelId::ZERO);
        let quot = self.store.mk_const(self.env.known.quot, u);
        let var = |this: &mut Self, index| this.store.mk_bvar(index);
        // Under `α`: the relations on it.
        let (a0, a1) = (var(self, 0), var(self, 1));
        let inner = self.pi(a1, prop);
        let relation = self.pi(a0, inner);
        let body = match kind {
            QuotKind::Type => self.pi(relation, sort_u),
            QuotKind::Ctor => {
                let result = self.app(quot, &[2, 1]);
                let a = var(self, 1);
                let result = self.pi(a, result);
                self.pi(relation, result)
            }
            QuotKind::Lift => {
                let sort_v = self.store.mk_sort(levels[1]);
                let v = self.store.mk_levels(&levels[1..]);
                let eq = self.store.mk_const(self.env.known.eq, v);
                // Under α, r, β, f, a, b and the proof of `r a b`.
                let eq = self.app(eq, &[4]);
                let f_var = var(self, 3);
                let (fa, fb) = (self.app(f_var, &[2]), self.app(f_var, &[1]));
                let equation = self.store.mk_app(eq, fa);
                let equation = self.store.mk_app(equation, fb);
                let r_var = var(self, 4);
                let related = self.app(r_var, &[1, 0]);
                let respects = self.pi(related, equation);
                let a = var(self, 4);
                let respects = self.pi(a, respects);
                let a = var(self, 3);
                let respects = self.pi(a, respects);
                let result = var(self, 3);
                let q = self.app(quot, &[4, 3]);
                let result = self.pi(q, result);
                let result = self.pi(respects, result);
                let (a, b) = (var(self, 2), var(self, 1));
                let function = self.pi(a, b);
                let result = self.pi(function, result);
                let result = self.pi(sort_v, result);
                self.pi(relation, result)
            }
            QuotKind::Ind => {
                let mk = self.store.mk_const(self.env.known.quot_mk, u);
                // Under α, r, β, the hypothesis and q.
                let beta = var(self, 2);
                let result = self.app(beta, &[0]);
                let q = self.app(quot, &[3, 2]);
                let result = self.pi(q, result);
                let element = self.app(mk, &[3, 2, 0]);
                let beta = var(self, 1);
                let holds = self.store.mk_app(beta, element);
                let a = var(self, 2);
                let hypothesis = self.pi(a, holds);
                let result = self.pi(hypothesis, result);
                let q = self.app(quot, &[1, 0]);
                let predicate = self.pi(q, prop);
                let result = self.pi(predicate, result);
                self.pi(relation, result)
            }
        };
        self.pi(sort_u, body)
    }

    /// Whether `Eq` is the inductive type
    /// `Eq.{u} : {α : Sort u} → α → α → Prop` with `Eq.refl : (a : α) → a = a`.
    fn has_eq(&mut self) -> bool {
        let (eq, refl) = (self.env.known.eq, self.env.known.eq_refl);
        let Some(entry) = self.entry(eq) else { return false };
        let ConstantInfo::Inductive(info) = &entry.info else { return false };
        let Some(refl_info) = self.info(refl) else { return false };
        if entry.order >= self.visible
            || *info.ctors != [refl]
            || info.num_params != 2
            || info.val.level_params.len() != 1
            || refl_info.val().level_params != info.val.level_params
        {
            return false;
        }
        let u = self.store.mk_level_param(info.val.level_params[0]);
        let sort = self.store.mk_sort(u);
        let prop = self.store.mk_sort(LevelId::ZERO);
        let (a0, a1) = (self.store.mk_bvar(0), self.store.mk_bvar(1));
        let inner = self.pi(a1, prop);
        let inner = self.pi(a0, inner);
        let eq_type = self.pi(sort, inner);
        let levels = self.store.mk_levels(&[u]);
        let eq = self.store.mk_const(eq, levels);
        let equation = self.app(eq, &[1, 0, 0]);
        let inner = self.pi(a0, equation);
        let refl_type = self.pi(sort, inner);
        self.store.canonical(info.val.ty) == eq_type
            && self.store.canonical(refl_info.val().ty) == refl_type
    }
}
