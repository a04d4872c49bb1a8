//! Unification hints: definitions `{ pattern := a ≟ b, constraints := [c ≟ d, …] }` that users mark.
//!
//! Lean counterpart: `Lean.Meta.UnificationHint`.

use crate::config::Transparency;
use crate::error::Result;
use crate::exprs::App;
use crate::meta::Meta;
use crate::names::Sym;
use crate::synth::Synthesised;
use gnomon_term::{BinderInfo, ExprId, NameId};

/// The two sides of a constraint.
type Constraint = (ExprId, ExprId);

impl Meta {
    pub(super) fn try_unification_hints(&mut self, t: ExprId, s: ExprId) -> Result<bool> {
        if !self.config.unification_hints || self.is_mvar(t) || self.is_mvar(s) {
            return Ok(false);
        }
        let hints = self.env().attributes().unification_hints.clone();
        if hints.is_empty() {
            return Ok(false);
        }
        let candidates = self.get_match(&hints, t)?;
        for candidate in candidates {
            if self.checkpoint_def_eq(|meta| meta.try_hint(candidate, t, s))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn try_hint(&mut self, hint: Sym, t: ExprId, s: ExprId) -> Result<bool> {
        let name = self.name_of(hint);
        let c = self.mk_const_with_fresh_levels(name)?;
        let entry = self.get_const(name)?;
        let levels = self.const_levels(c);
        let Some(value) = self.instantiate_value(&entry, levels)? else { return Ok(false) };
        let (mvars, infos, body) = self.lambda_meta_telescope(value, None)?;
        let Some(((lhs, rhs), constraints)) = self.decode_unification_hint(body) else {
            return Ok(false);
        };
        let matches = self.with_config(
            |config| {
                config.unification_hints = false;
                config.transparency = Transparency::Reducible;
            },
            |meta| Ok(meta.is_def_eq_aux(lhs, t)? && meta.is_def_eq_aux(rhs, s)?),
        )?;
        if !matches {
            return Ok(false);
        }
        for (a, b) in constraints {
            if !self.is_def_eq_aux(a, b)? {
                return Ok(false);
            }
        }
        for (mvar, info) in mvars.into_iter().zip(infos) {
            if info == BinderInfo::InstImplicit {
                let ty = self.infer_type(mvar)?;
                match self.try_synth_instance(ty, None)? {
                    Synthesised::Found(value) if self.is_def_eq(mvar, value)? => {}
                    _ => return Ok(false),
                }
            }
        }
        Ok(true)
    }

    fn name_is(&self, name: NameId, text: &str) -> bool {
        self.store.name_to_string(name) == text
    }

    fn decode_constraint(&self, e: ExprId) -> Option<Constraint> {
        let App { f, args } = self.app(e);
        let name = self.const_name(f)?;
        match *args {
            [_, lhs, rhs] if self.name_is(name, "UnificationConstraint.mk") => Some((lhs, rhs)),
            _ => None,
        }
    }

    /// The pattern and the constraints of a hint.
    pub(crate) fn decode_unification_hint(
        &self,
        e: ExprId,
    ) -> Option<(Constraint, Vec<Constraint>)> {
        let App { f, args } = self.app(e);
        let [pattern, mut list] = *args else { return None };
        if !self.name_is(self.const_name(f)?, "UnificationHint.mk") {
            return None;
        }
        let mut constraints = Vec::new();
        loop {
            let App { f, args } = self.app(list);
            let name = self.const_name(f)?;
            match *args {
                [_, head, tail] if name == self.session.known.list_cons => {
                    constraints.push(self.decode_constraint(head)?);
                    list = tail;
                }
                [_] if name == self.session.known.list_nil => break,
                _ => return None,
            }
        }
        Some((self.decode_constraint(pattern)?, constraints))
    }
}
