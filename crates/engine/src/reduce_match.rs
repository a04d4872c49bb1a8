//! Matchers and smart unfolding.
//!
//! A function by structural recursion is compiled to a recursor, whose reduction is no sight for users.
//! Beside it there is a definition `f._sunfold` with the equations as the user wrote them, in which
//! matches that must reduce are marked, and so are the right-hand sides where this may stop.
//!
//! Lean counterpart: `reduceMatcher?`, `smartUnfoldingReduce?` in `Lean.Meta.WHNF`.

use crate::config::Transparency;
use crate::consts::ConstKind;
use crate::error::{Error, Result};
use crate::exprs::App;
use crate::lctx::DeclKind;
use crate::meta::{Entry, Meta};
use crate::telescope::Telescope;
use gnomon_term::{BinderInfo, Expr, ExprId, LevelsId, NameId};

/// What came of reducing a matcher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// The alternative that was chosen, applied.
    Reduced(ExprId),
    /// The discriminants do not tell; this is how far the matcher's code got.
    Stuck(ExprId),
    /// It is no application of a matcher.
    NoMatcher,
    /// Arguments are missing.
    Partial,
}

impl Meta {
    fn is_below_default(&self) -> bool {
        matches!(self.config.transparency, Transparency::Instances | Transparency::Reducible)
    }

    /// `whnf` for the code of matchers, which is reduced in every mode.
    pub fn whnf_matcher(&mut self, e: ExprId) -> Result<ExprId> {
        if !self.is_below_default() {
            return self.whnf(e);
        }
        let old = std::mem::replace(&mut self.at_matcher, true);
        let result = self.with_transparency(Transparency::Instances, |meta| meta.whnf(e));
        self.at_matcher = old;
        result
    }

    /// Unfolds `dite`, which the code of matchers uses.
    fn unfold_nested_dite(&mut self, e: ExprId) -> Result<ExprId> {
        let dite = self.session.known.dite;
        let Some(entry) = self.find_const(dite) else { return Ok(e) };
        let mut memo = gnomon_term::FxHashMap::default();
        self.unfold_everywhere(e, dite, &entry, &mut memo)
    }

    fn unfold_everywhere(
        &mut self,
        e: ExprId,
        name: NameId,
        entry: &Entry,
        memo: &mut gnomon_term::FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        if let Expr::Const(other, levels) = self.store.expr(e) {
            if other != name {
                return Ok(e);
            }
            return Ok(self.instantiate_value(entry, levels)?.unwrap_or(e));
        }
        if let Some(&known) = memo.get(&e) {
            return Ok(known);
        }
        self.enter()?;
        let result = self.map_parts(e, 0, &mut |meta, part, _| {
            meta.unfold_everywhere(part, name, entry, memo)
        })?;
        memo.insert(e, result);
        Ok(result)
    }

    /// The value of a matcher, with what its code uses unfolded where the transparency is low.
    fn matcher_value(&mut self, entry: &Entry, levels: LevelsId) -> Result<Option<ExprId>> {
        let Some(value) = self.instantiate_value(entry, levels)? else { return Ok(None) };
        if !self.is_below_default() {
            return Ok(Some(value));
        }
        if let Some(&known) = self.cache.matcher_values.get(&value) {
            return Ok(Some(known));
        }
        let unfolded = self.unfold_nested_dite(value)?;
        self.cache.matcher_values.insert(value, unfolded);
        Ok(Some(unfolded))
    }

    /// Reduces an application of a matcher: its code is run with variables for the alternatives.
    pub fn reduce_matcher(&mut self, e: ExprId) -> Result<Matched> {
        let e = self.consume_mdata(e);
        let App { f, args } = self.app(e);
        let Expr::Const(name, levels) = self.store.expr(f) else { return Ok(Matched::NoMatcher) };
        let Some(entry) = self.find_const(name) else { return Ok(Matched::NoMatcher) };
        let Some(info) = entry.matcher.clone() else { return Ok(Matched::NoMatcher) };
        let (first_alt, arity) = (info.first_alt_pos(), info.arity());
        if args.len() < arity {
            return Ok(Matched::Partial);
        }
        if entry.info.level_params.len() != self.store.levels(levels).len() {
            return Ok(Matched::NoMatcher);
        }
        let Some(value) = self.matcher_value(&entry, levels)? else {
            return Ok(Matched::NoMatcher);
        };
        self.scoped(|meta| {
            let code = meta.beta(value, &args[..first_alt])?;
            let ty = if meta.is_lambda(code) { None } else { Some(meta.infer_type(code)?) };
            let alts = match ty {
                None => {
                    let options =
                        Telescope { max: Some(info.num_alts()), shared: true, ..Telescope::ALL };
                    meta.lambda_telescope(code, &options)?.0
                }
                Some(ty) => meta.forall_telescope(ty, &Telescope::bounded(info.num_alts()))?.0,
            };
            let applied = meta.beta(code, &alts)?;
            let reduced = meta.whnf_matcher(applied)?;
            let App { f: chosen, args: fields } = meta.app(reduced);
            let Some(position) = alts.iter().position(|&alt| alt == chosen) else {
                return Ok(Matched::Stuck(reduced));
            };
            let mut rest = fields;
            rest.extend(&args[arity..]);
            let alternative = args[first_alt + position];
            Ok(Matched::Reduced(meta.beta(alternative, &rest)?))
        })
    }

    /// Reduces a matcher, recursor or quotient, without unfolding anything else first.
    pub fn reduce_rec_matcher(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        if !self.is_app(e) {
            return Ok(None);
        }
        if let Matched::Reduced(value) = self.reduce_matcher(e)? {
            return Ok(Some(value));
        }
        let Expr::Const(name, levels) = self.store.expr(self.store.get_app_fn(e)) else {
            return Ok(None);
        };
        let Some(entry) = self.find_const(name) else { return Ok(None) };
        match &entry.info.kind {
            ConstKind::Recursor(_) => self.reduce_rec(&entry, levels, e),
            ConstKind::Quot(_) => self.reduce_quot(&entry, e),
            ConstKind::Definition { .. } if entry.is_aux => self.delta_beta(&entry, levels, e),
            _ => Ok(None),
        }
    }

    // Smart unfolding.

    pub(crate) fn unfold_smart(
        &mut self,
        entry: &Entry,
        smart: NameId,
        levels: LevelsId,
        e: ExprId,
    ) -> Result<Option<ExprId>> {
        let smart = self.get_const(smart)?;
        let Some(unfolded) = self.delta_beta_with(&smart, levels, e, true)? else {
            return Ok(None);
        };
        let reduced = self.scoped(|meta| meta.smart_reduce(unfolded))?;
        let Some(reduced) = reduced else { return Ok(None) };
        // The equation may hold although the recursor is stuck; then it is no definitional equality.
        if let Some(position) = entry.struct_rec_arg_pos {
            let App { args, .. } = self.app(e);
            let Some(&argument) = args.get(position as usize) else { return Ok(None) };
            let argument = self.whnf_matcher(argument)?;
            if !self.is_ctor_app(argument)? {
                return Ok(None);
            }
        }
        Ok(Some(reduced))
    }

    /// Whether a term is a constructor, applied to all its arguments, or a literal.
    pub fn is_ctor_app(&mut self, e: ExprId) -> Result<bool> {
        if matches!(self.store.expr(e), Expr::NatLit(_)) {
            return Ok(true);
        }
        let e = match self.is_offset(e)? {
            Some((_, offset)) if offset > gnomon_term::BigUint::ZERO => return Ok(true),
            _ => e,
        };
        let Some((entry, _)) = self.ctor_at_head(e) else { return Ok(false) };
        let ConstKind::Constructor(info) = &entry.info.kind else { return Ok(false) };
        let arity = (info.num_params + info.num_fields) as usize;
        Ok(self.store.get_app_num_args(e) == arity)
    }

    /// Reduces the marked matches; `None` if one is stuck.
    fn smart_reduce(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        self.enter()?;
        match self.store.expr(e) {
            Expr::Let { nondep, name, ty, value, body } => {
                let Some(value) = self.smart_reduce(value)? else { return Ok(None) };
                let (lctx, insts) = (self.lctx, self.insts);
                let kind = DeclKind::Default;
                let fvar = self.push_decl(name, ty, Some(value), nondep, BinderInfo::Default, kind);
                let body = self.instantiate1(body, fvar)?;
                let body = self.smart_reduce(body)?;
                let result = match body {
                    None => None,
                    Some(body) => {
                        let body = self.abstract_range(body, &[fvar])?;
                        Some(self.store.mk(Expr::Let { nondep, name, ty, value, body }))
                    }
                };
                (self.lctx, self.insts) = (lctx, insts);
                Ok(result)
            }
            Expr::Lam { .. } => self.scoped(|meta| {
                let options = Telescope { shared: true, ..Telescope::ALL };
                let (fvars, body) = meta.lambda_telescope(e, &options)?;
                match meta.smart_reduce(body)? {
                    Some(body) => Ok(Some(meta.mk_lambda(&fvars, body)?)),
                    None => Ok(None),
                }
            }),
            Expr::App(f, a) => {
                let Some(f) = self.smart_reduce(f)? else { return Ok(None) };
                let Some(a) = self.smart_reduce(a)? else { return Ok(None) };
                Ok(Some(self.store.mk_app(f, a)))
            }
            Expr::Proj { name, index, expr } => {
                let Some(expr) = self.smart_reduce(expr)? else { return Ok(None) };
                Ok(Some(self.store.mk_proj(name, index, expr)))
            }
            Expr::MData(data, inner) => {
                if let Some(inner) = self.annotation("sunfoldMatch", e) {
                    return self.smart_reduce_match(inner);
                }
                let Some(inner) = self.smart_reduce(inner)? else { return Ok(None) };
                Ok(Some(self.store.mk(Expr::MData(data, inner))))
            }
            _ => Ok(Some(e)),
        }
    }

    fn smart_reduce_match(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        loop {
            match self.reduce_matcher(e)? {
                Matched::Reduced(value) => {
                    return match self.annotation("sunfoldMatchAlt", value) {
                        Some(alternative) => Ok(Some(alternative)),
                        None => self.smart_reduce(value),
                    };
                }
                // An instance that was put off may be what is missing.
                Matched::Stuck(stuck) => match self.get_stuck_mvar(stuck)? {
                    Some(mvar) if self.synth_pending(mvar)? => {}
                    _ => return Ok(None),
                },
                Matched::NoMatcher | Matched::Partial => return Ok(None),
            }
            self.check_system("whnf")?;
        }
    }

    /// Unfolds a definition, or fails.
    pub fn unfold_definition_or_fail(&mut self, e: ExprId) -> Result<ExprId> {
        match self.unfold_definition(e)? {
            Some(unfolded) => Ok(unfolded),
            None => Err(Error::of(
                crate::error::ErrorKind::MetaError,
                "failed to unfold definition",
                [("term", e)],
            )),
        }
    }
}
