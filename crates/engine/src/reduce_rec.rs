//! Recursors, quotients and projections: what computes on constructors.
//!
//! Lean counterpart: `reduceRec`, `reduceQuotRec`, `projectCore?` in `Lean.Meta.WHNF`.

use crate::config::{EtaStruct, Transparency};
use crate::consts::{ConstKind, CtorInfo, RecInfo};
use crate::error::Result;
use crate::exprs::App;
use crate::meta::{Entry, Meta};
use gnomon_kernel::QuotKind;
use gnomon_term::{BigUint, Expr, ExprId, LevelId, LevelsId, NameId};
use std::sync::Arc;

impl Meta {
    /// The constructor that is applied.
    pub(crate) fn ctor_at_head(&mut self, e: ExprId) -> Option<(Arc<Entry>, LevelsId)> {
        let Expr::Const(name, levels) = self.store.expr(self.store.get_app_fn(e)) else {
            return None;
        };
        let entry = self.find_const(name)?;
        matches!(entry.info.kind, ConstKind::Constructor(_)).then_some((entry, levels))
    }

    /// A literal as an application of a constructor, other terms as they are.
    pub(crate) fn ctor_if_lit(&mut self, e: ExprId) -> ExprId {
        match self.store.expr(e) {
            Expr::NatLit(n) => {
                let known = self.session.known;
                let n = self.store.nat(n).clone();
                if n == BigUint::ZERO {
                    return self.mk_const0(known.nat_zero);
                }
                let before = self.mk_raw_nat(&(n - 1u32));
                let succ = self.mk_const0(known.nat_succ);
                self.store.mk_app(succ, before)
            }
            Expr::StrLit(text) => {
                let text = self.store.str(text).to_owned();
                self.mk_string_of_list(&text)
            }
            _ => e,
        }
    }

    /// `String.ofList ['a', …]`
    pub(crate) fn mk_string_of_list(&mut self, text: &str) -> ExprId {
        let known = self.session.known;
        let zero = self.store.mk_levels(&[LevelId::ZERO]);
        let char = self.mk_const0(known.char);
        let nil = self.store.mk_const(known.list_nil, zero);
        let mut list = self.store.mk_app(nil, char);
        let cons = self.store.mk_const(known.list_cons, zero);
        let cons = self.store.mk_app(cons, char);
        let of_nat = self.mk_const0(known.char_of_nat);
        for c in text.chars().rev() {
            let code = self.mk_raw_nat(&BigUint::from(c as u32));
            let c = self.store.mk_app(of_nat, code);
            list = self.store.mk_apps(cons, &[c, list]);
        }
        let of_list = self.mk_const0(known.string_of_list);
        self.store.mk_app(of_list, list)
    }

    /// Field number `index` of an application of a constructor.
    pub(crate) fn project_core(&mut self, e: ExprId, index: u32) -> Result<Option<ExprId>> {
        let mut e = self.ctor_if_lit(e);
        if matches!(self.head_name(e), Some(name) if name == self.session.known.string_of_list) {
            e = self.whnf(e)?;
        }
        let Some((entry, _)) = self.ctor_at_head(e) else { return Ok(None) };
        let ConstKind::Constructor(info) = &entry.info.kind else { return Ok(None) };
        let position = (info.num_params + index) as usize;
        Ok(self.app(e).args.get(position).copied())
    }

    /// Reduces `s.i`.
    pub fn reduce_proj(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Expr::Proj { index, expr, .. } = self.store.expr(e) else { return Ok(None) };
        let reduced = self.whnf(expr)?;
        self.project_core(reduced, index)
    }

    /// Whether structures of a type have eta now.
    pub(crate) fn use_eta_struct(&mut self, induct: NameId) -> bool {
        match self.config.eta_struct {
            EtaStruct::All => true,
            EtaStruct::None => false,
            EtaStruct::NotClasses => !self.is_class_name(induct),
        }
    }

    /// Whether a type has one constructor, no indices and is not recursive.
    pub fn is_structure_like(&mut self, name: NameId) -> bool {
        self.find_const(name).is_some_and(|entry| match &entry.info.kind {
            ConstKind::Inductive(info) => {
                info.ctors.len() == 1 && info.num_indices == 0 && !info.is_rec
            }
            _ => false,
        })
    }

    /// Field number `index` of `major`, by its projection function if there is one.
    pub(crate) fn mk_proj_fn(
        &mut self,
        ctor: &Entry,
        info: &CtorInfo,
        levels: LevelsId,
        params: &[ExprId],
        index: u32,
        major: ExprId,
    ) -> ExprId {
        let function = self.env().attributes().projection_fns.get(&(ctor.sym, index)).copied();
        match function {
            None => self.store.mk_proj(info.induct, index, major),
            Some(function) => {
                let name = self.name_of(function);
                let f = self.store.mk_const(name, levels);
                let f = self.store.mk_apps(f, params);
                self.store.mk_app(f, major)
            }
        }
    }

    /// Field number `index` of a term of a structure type.
    pub fn mk_field(&mut self, structure: NameId, index: u32, e: ExprId) -> Result<ExprId> {
        let ty = self.infer_type(e)?;
        let ty = self.whnf(ty)?;
        let App { f, args } = self.app(ty);
        let Some((num_params, ctor)) = self.structure_ctor(structure) else {
            return Ok(self.store.mk_proj(structure, index, e));
        };
        let entry = self.get_const(ctor)?;
        let ConstKind::Constructor(info) = &entry.info.kind else {
            return Ok(self.store.mk_proj(structure, index, e));
        };
        let (levels, params) = (self.const_levels(f), args.get(..num_params));
        match (self.const_name(f) == Some(structure), params) {
            (true, Some(params)) => Ok(self.mk_proj_fn(&entry, info, levels, params, index, e)),
            _ => Ok(self.store.mk_proj(structure, index, e)),
        }
    }

    /// `mk a.1 … a.n` for `a` of a structure type, if it is no application of a constructor.
    fn ctor_when_structure(&mut self, induct: NameId, major: ExprId) -> Result<ExprId> {
        if !self.use_eta_struct(induct)
            || !self.is_structure_like(induct)
            || self.ctor_at_head(major).is_some()
        {
            return Ok(major);
        }
        let ty = self.infer_type(major)?;
        let ty = self.whnf(ty)?;
        let ty = self.instantiate_mvars(ty)?;
        let App { f, args } = self.app(ty);
        let Expr::Const(name, levels) = self.store.expr(f) else { return Ok(major) };
        if name != induct {
            return Ok(major);
        }
        // Propositions have no eta.
        let sort = self.infer_type(ty)?;
        let sort = self.whnf_d(sort)?;
        if self.store.expr(sort) == Expr::Sort(LevelId::ZERO) {
            return Ok(major);
        }
        let Some((_, ctor)) = self.structure_ctor(induct) else { return Ok(major) };
        let entry = self.get_const(ctor)?;
        let ConstKind::Constructor(info) = &entry.info.kind else { return Ok(major) };
        let Some(params) = args.get(..info.num_params as usize) else { return Ok(major) };
        let mut result = self.store.mk_const(ctor, levels);
        result = self.store.mk_apps(result, params);
        for index in 0..info.num_fields {
            let field = self.mk_proj_fn(&entry, info, levels, params, index, major);
            result = self.store.mk_app(result, field);
        }
        Ok(result)
    }

    /// The constructor for a major premise whose type is a proposition with one constructor without
    /// fields, if its type fits.
    fn ctor_when_k(&mut self, rec: &RecInfo, major: ExprId) -> Result<ExprId> {
        let ty = self.infer_type(major)?;
        let ty = self.whnf(ty)?;
        let ty = self.instantiate_mvars(ty)?;
        let App { f, args } = self.app(ty);
        let Expr::Const(name, levels) = self.store.expr(f) else { return Ok(major) };
        if name != rec.major {
            return Ok(major);
        }
        let num_params = rec.num_params as usize;
        let indices = args.get(num_params..).unwrap_or(&[]);
        if indices.iter().any(|&index| self.store.has_expr_mvar(index)) {
            return Ok(major);
        }
        let entry = self.get_const(name)?;
        let ConstKind::Inductive(info) = &entry.info.kind else { return Ok(major) };
        let (Some(&ctor), Some(params)) = (info.ctors.first(), args.get(..num_params)) else {
            return Ok(major);
        };
        let ctor = self.store.mk_const(ctor, levels);
        let ctor = self.store.mk_apps(ctor, params);
        let ctor_type = self.infer_type(ctor)?;
        let is_equal = self.with_at_least(Transparency::Default, |meta| {
            meta.with_new_mctx_depth(false, |meta| meta.is_def_eq(ty, ctor_type))
        })?;
        Ok(if is_equal { ctor } else { major })
    }

    /// `succ (a + k)` for `a + (k + 1)`, so that reducing a recursor does not expose `Nat.add`.
    fn cleanup_nat_offset_major(&mut self, e: ExprId) -> Result<ExprId> {
        let Some((base, offset)) = self.is_offset(e)? else { return Ok(e) };
        if offset == BigUint::ZERO {
            return Ok(e);
        }
        let before = self.mk_nat_offset(base, &(offset - 1u32));
        let succ = self.mk_const0(self.session.known.nat_succ);
        Ok(self.store.mk_app(succ, before))
    }

    /// Reduces a recursor applied to a constructor.
    pub(crate) fn reduce_rec(
        &mut self,
        entry: &Entry,
        levels: LevelsId,
        e: ExprId,
    ) -> Result<Option<ExprId>> {
        let ConstKind::Recursor(rec) = &entry.info.kind else { return Ok(None) };
        let App { args, .. } = self.app(e);
        let Some(&major) = args.get(rec.major_index()) else { return Ok(None) };
        let known = self.session.known;
        // Recursion on accessibility proofs needs their definitions, which are usually theorems.
        let is_wf = entry.info.name == known.acc_rec || entry.info.name == known.wf_rec;
        let mut major = match self.config.transparency {
            Transparency::Default if is_wf => {
                self.with_transparency(Transparency::All, |meta| meta.whnf(major))?
            }
            _ => self.whnf(major)?,
        };
        if rec.k {
            major = self.ctor_when_k(rec, major)?;
        }
        major = self.ctor_if_lit(major);
        major = self.cleanup_nat_offset_major(major)?;
        major = self.ctor_when_structure(rec.major, major)?;
        let Some(ctor) = self.head_name(major) else { return Ok(None) };
        let Some(number) = rec.rules.iter().position(|rule| rule.ctor == ctor) else {
            return Ok(None);
        };
        let rule = rec.rules[number];
        let params = &entry.info.level_params;
        if params.len() != self.store.levels(levels).len() {
            return Ok(None);
        }
        let App { args: fields, .. } = self.app(major);
        let Some(first_field) = fields.len().checked_sub(rule.num_fields as usize) else {
            return Ok(None);
        };
        let key = (entry.uid, number as u32, levels);
        let rhs = match self.cache.rules.get(&key) {
            Some(&rhs) => rhs,
            None => {
                let rhs = self.instantiate_level_params(rule.rhs, params, levels)?;
                self.cache.rules.insert(key, rhs);
                rhs
            }
        };
        let mut all = args[..rec.num_fixed()].to_vec();
        all.extend(&fields[first_field..]);
        all.extend(&args[rec.major_index() + 1..]);
        Ok(Some(self.beta(rhs, &all)?))
    }

    /// Reduces `Quot.lift f h (Quot.mk r a)` and `Quot.ind h (Quot.mk r a)`.
    pub(crate) fn reduce_quot(&mut self, entry: &Entry, e: ExprId) -> Result<Option<ExprId>> {
        let major_index = match entry.info.kind {
            ConstKind::Quot(QuotKind::Lift) => 5,
            ConstKind::Quot(QuotKind::Ind) => 4,
            _ => return Ok(None),
        };
        let App { args, .. } = self.app(e);
        let Some(&major) = args.get(major_index) else { return Ok(None) };
        let major = self.whnf(major)?;
        let Some(name) = self.head_name(major) else { return Ok(None) };
        let is_mk = self
            .find_const(name)
            .is_some_and(|entry| matches!(entry.info.kind, ConstKind::Quot(QuotKind::Ctor)));
        let App { args: parts, .. } = self.app(major);
        if !is_mk || parts.len() != 3 {
            return Ok(None);
        }
        let mut result = self.store.mk_app(args[3], parts[2]);
        result = self.store.mk_apps(result, &args[major_index + 1..]);
        Ok(Some(result))
    }
}
