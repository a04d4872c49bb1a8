//! Equations between terms, homogeneous where their types agree, and rewriting with several of them.
//!
//! Counterparts in Lean: `mkEqHEq`, `mkEqRefl`, `mkHEqRefl`, `mkEqOfHEq`, and `Eq.ndrec` applied by hand.

use crate::builder::{Binder, Builder};
use crate::error::Result;
use gnomon_term::{ExprId, FxHashMap, LevelId};

/// Which equality an equation states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `a = b`
    Eq,
    /// `HEq a b`, where the types of the sides differ.
    HEq,
}

/// An equation between two terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Equation {
    pub kind: Kind,
    pub level: LevelId,
    pub ty: ExprId,
    pub lhs: ExprId,
    pub rhs_ty: ExprId,
    pub rhs: ExprId,
}

impl Builder<'_> {
    /// The equation of two terms, homogeneous if their types are definitionally equal.
    pub fn equation(&mut self, lhs: ExprId, rhs: ExprId) -> Result<Equation> {
        let ty = self.infer(lhs)?;
        let rhs_ty = self.infer(rhs)?;
        let kind = match self.is_def_eq(ty, rhs_ty)? {
            true => Kind::Eq,
            false => Kind::HEq,
        };
        let level = self.level_of(ty)?;
        Ok(Equation { kind, level, ty, lhs, rhs_ty, rhs })
    }

    /// The equation as a proposition.
    pub fn proposition(&mut self, equation: &Equation) -> Result<ExprId> {
        let Equation { kind, level, ty, lhs, rhs_ty, rhs } = *equation;
        match kind {
            Kind::Eq => self.core_app("Eq", &[level], &[ty, lhs, rhs]),
            Kind::HEq => self.core_app("HEq", &[level], &[ty, lhs, rhs_ty, rhs]),
        }
    }

    /// The proof by reflexivity of an equation whose right-hand side is the left-hand side.
    pub fn reflexivity(&mut self, equation: &Equation) -> Result<ExprId> {
        let Equation { kind, level, ty, lhs, .. } = *equation;
        match kind {
            Kind::Eq => self.core_app("Eq.refl", &[level], &[ty, lhs]),
            Kind::HEq => self.core_app("HEq.refl", &[level], &[ty, lhs]),
        }
    }

    /// A proof of an equation, given one that states the same with the other equality.
    pub fn convert(&mut self, proof: ExprId, from: &Equation, to: Kind) -> Result<ExprId> {
        let Equation { kind, level, ty, lhs, rhs, .. } = *from;
        match (kind, to) {
            (Kind::Eq, Kind::HEq) => self.core_app("heq_of_eq", &[level], &[ty, lhs, rhs, proof]),
            (Kind::HEq, Kind::Eq) => self.core_app("eq_of_heq", &[level], &[ty, lhs, rhs, proof]),
            _ => Ok(proof),
        }
    }

    /// `(h : equation)`, with the name given.
    pub fn equation_binder(
        &mut self,
        name: gnomon_term::NameId,
        equation: &Equation,
    ) -> Result<Binder> {
        let ty = self.proposition(equation)?;
        Ok(self.local(name, gnomon_term::BinderInfo::Default, ty))
    }
}

/// A variable that is to be replaced by a term, and the proof that it is equal to that term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub variable: Binder,
    pub value: ExprId,
    /// `value = variable`; without a proof the variable stays, since it is a proof itself.
    pub proof: Option<(Binder, Equation)>,
}

impl Builder<'_> {
    /// A term of type `goal`, made from one in which each variable was replaced by its value.
    ///
    /// Variables and proofs that mention a variable are generalised when it is replaced. `finish` makes
    /// the last term; it gets the goal as it is then.
    pub fn rewrite_all(
        &mut self,
        links: &[Link],
        goal: ExprId,
        finish: &mut dyn FnMut(&mut Self, ExprId) -> Result<ExprId>,
    ) -> Result<ExprId> {
        let Some((first, rest)) = links.split_first() else { return finish(self, goal) };
        let Some((proof, equation)) = first.proof else {
            return self.rewrite_all(rest, goal, finish);
        };
        self.store().budget.enter()?;
        let Equation { level, ty, .. } = equation;
        let equal = self.convert(proof.fvar, &equation, Kind::Eq)?;

        let mut changing = vec![first.variable.fvar];
        let mut general = Vec::new();
        for link in rest {
            if self.occurs(&changing, self.type_of(link.variable.fvar)) {
                changing.push(link.variable.fvar);
                general.push(link.variable);
            }
        }
        for (proof, _) in rest.iter().filter_map(|link| link.proof) {
            if self.occurs(&changing, self.type_of(proof.fvar)) {
                general.push(proof);
            }
        }
        general.sort_by_key(|binder| self.age(binder.fvar));
        let body = self.pi(&general, goal)?;
        let body_level = self.level_of(body)?;
        let motive = self.lam(&[first.variable], body)?;

        // The rest, in which the value stands for the variable.
        let mut images = FxHashMap::default();
        images.insert(first.variable.fvar, first.value);
        let mut renewed = Vec::new();
        for binder in &general {
            let ty = self.type_of(binder.fvar);
            let ty = self.replace_fvars(ty, &images)?;
            let new = self.local(binder.name, binder.info, ty);
            images.insert(binder.fvar, new.fvar);
            renewed.push(new);
        }
        let mut new_rest = Vec::new();
        for link in rest {
            let renew = |this: &mut Self, binder: Binder| -> Result<Binder> {
                let fvar = this.replace_fvars(binder.fvar, &images)?;
                Ok(Binder { fvar, ..binder })
            };
            let variable = renew(self, link.variable)?;
            let mut proof = None;
            if let Some((binder, equation)) = link.proof {
                let binder = renew(self, binder)?;
                let rhs_ty = self.replace_fvars(equation.rhs_ty, &images)?;
                let rhs = self.replace_fvars(equation.rhs, &images)?;
                proof = Some((binder, Equation { rhs_ty, rhs, ..equation }));
            }
            new_rest.push(Link { variable, value: link.value, proof });
        }
        let new_goal = self.replace_fvars(goal, &images)?;
        let inner = self.rewrite_all(&new_rest, new_goal, finish)?;
        let base = self.lam(&renewed, inner)?;
        let args = [ty, first.value, motive, base, first.variable.fvar, equal];
        let result = self.core_app("Eq.ndrec", &[body_level, level], &args)?;
        Ok(self.apply(result, &general))
    }

    /// `A ∧ B ∧ …` of propositions; there must be one.
    pub fn conjunction(&mut self, props: &[ExprId]) -> Result<ExprId> {
        let Some((&last, init)) = props.split_last() else { return self.core("True", &[]) };
        let mut result = last;
        for &prop in init.iter().rev() {
            result = self.core_app("And", &[], &[prop, result])?;
        }
        Ok(result)
    }
}
