//! Operations on expressions that ask nothing of the environment: beta, eta, annotations, traversal.
//!
//! Lean counterpart: `Lean.Expr`, `Lean.Meta.Transform`.

use crate::error::Result;
use crate::meta::Meta;
use gnomon_term::instantiate::Memo;
use gnomon_term::{BigUint, BinderInfo, Expr, ExprId, FxHashMap, LevelId, LevelsId, NameId, StrId};

/// The application `f a₁ … aₙ` taken apart.
pub(crate) struct App {
    pub f: ExprId,
    pub args: Vec<ExprId>,
}

impl Meta {
    /// `f` and the arguments of `f a₁ … aₙ`.
    pub(crate) fn app(&self, e: ExprId) -> App {
        let (f, args) = self.store.unfold_apps(e);
        App { f, args }
    }

    /// The name of a constant.
    #[inline]
    pub fn const_name(&self, e: ExprId) -> Option<NameId> {
        match self.store.expr(e) {
            Expr::Const(name, _) => Some(name),
            _ => None,
        }
    }

    /// The universe arguments of a constant.
    pub(crate) fn const_levels(&self, e: ExprId) -> LevelsId {
        match self.store.expr(e) {
            Expr::Const(_, levels) => levels,
            _ => LevelsId::EMPTY,
        }
    }

    /// The name of the constant that is applied.
    #[inline]
    pub fn head_name(&self, e: ExprId) -> Option<NameId> {
        self.const_name(self.store.get_app_fn(e))
    }

    #[inline]
    pub(crate) fn is_mvar(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::MVar(_))
    }

    #[inline]
    pub(crate) fn is_lambda(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::Lam { .. })
    }

    #[inline]
    pub(crate) fn is_forall(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::Pi { .. })
    }

    #[inline]
    pub(crate) fn is_app(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::App(..))
    }

    #[inline]
    pub(crate) fn is_const(&self, e: ExprId) -> bool {
        matches!(self.store.expr(e), Expr::Const(..))
    }

    /// Equality up to binder names, binder infos and metadata.
    #[inline]
    pub(crate) fn same(&self, a: ExprId, b: ExprId) -> bool {
        a == b || self.store.canonical(a) == self.store.canonical(b)
    }

    /// A constant without universe arguments.
    pub(crate) fn mk_const0(&mut self, name: NameId) -> ExprId {
        self.store.mk_const(name, LevelsId::EMPTY)
    }

    /// `Sort level`
    pub(crate) fn mk_sort(&mut self, level: LevelId) -> ExprId {
        self.store.mk_sort(level)
    }

    /// `Nat`
    pub(crate) fn mk_nat_type(&mut self) -> ExprId {
        self.mk_const0(self.session.known.nat)
    }

    /// A natural number as a raw literal.
    pub(crate) fn mk_raw_nat(&mut self, n: &BigUint) -> ExprId {
        self.store.mk_nat_lit(n)
    }

    /// `OfNat.ofNat Nat n (instOfNatNat n)`
    pub fn mk_nat_lit(&mut self, n: &BigUint) -> ExprId {
        let known = self.session.known;
        let raw = self.mk_raw_nat(n);
        let inst = self.mk_const0(known.inst_of_nat_nat);
        let inst = self.store.mk_app(inst, raw);
        let levels = self.store.mk_levels(&[LevelId::ZERO]);
        let f = self.store.mk_const(known.of_nat, levels);
        let nat = self.mk_nat_type();
        self.store.mk_apps(f, &[nat, raw, inst])
    }

    // Metadata and annotations.

    /// The expression without outermost metadata.
    pub fn consume_mdata(&self, mut e: ExprId) -> ExprId {
        while let Expr::MData(_, inner) = self.store.expr(e) {
            e = inner;
        }
        e
    }

    /// What is inside the annotation `kind`.
    pub(crate) fn annotation(&self, kind: &str, e: ExprId) -> Option<ExprId> {
        match self.store.expr(e) {
            Expr::MData(data, inner) if self.is_annotation(data, kind) => Some(inner),
            _ => None,
        }
    }

    fn is_annotation(&self, data: StrId, kind: &str) -> bool {
        let text = self.store.str(data);
        let inside = text.strip_prefix("{\"").and_then(|rest| rest.strip_suffix("\":true}"));
        inside == Some(kind)
    }

    /// What is inside an annotation that the elaborator of patterns leaves.
    pub(crate) fn pattern_annotation(&self, e: ExprId) -> Option<ExprId> {
        let Expr::MData(data, inner) = self.store.expr(e) else { return None };
        let text = self.store.str(data);
        let is_pattern = text.contains("\"_inaccessible\"") || text.contains("\"_patWithRef\"");
        is_pattern.then_some(inner)
    }

    /// The type without `optParam`, `autoParam` and `outParam`.
    pub fn consume_type_annotations(&self, mut e: ExprId) -> ExprId {
        let known = self.session.known;
        loop {
            let Some(name) = self.head_name(e) else { return e };
            let Expr::App(f, a) = self.store.expr(e) else { return e };
            let num_args = self.store.get_app_num_args(e);
            e = match num_args {
                2 if name == known.opt_param || name == known.auto_param => {
                    match self.store.expr(f) {
                        Expr::App(_, ty) => ty,
                        _ => return e,
                    }
                }
                1 if name == known.out_param => a,
                _ => return e,
            };
        }
    }

    /// The expression without outermost metadata and type annotations.
    pub fn cleanup_annotations(&self, mut e: ExprId) -> ExprId {
        loop {
            let cleaned = self.consume_type_annotations(self.consume_mdata(e));
            if cleaned == e {
                return e;
            }
            e = cleaned;
        }
    }

    // Beta and eta.

    /// Replaces loose bound variables, the last of `values` being variable 0. The values may have
    /// loose bound variables, which are lifted where they come to stand under binders.
    pub(crate) fn instantiate_lifting(&mut self, e: ExprId, values: &[ExprId]) -> Result<ExprId> {
        let mut context = values;
        Ok(self.store.replace(
            &mut context,
            &mut Memo::default(),
            e,
            0,
            |store, values, e, offset| {
                if store.loose_range(e) <= offset {
                    return Ok(Some(e));
                }
                let Expr::BVar(index) = store.expr(e) else { return Ok(None) };
                let index = (index - offset) as usize;
                match values.len().checked_sub(index + 1) {
                    Some(at) => store.lift_loose_bvars(values[at], 0, offset).map(Some),
                    None => Ok(Some(store.mk_bvar(index as u32 + offset - values.len() as u32))),
                }
            },
        )?)
    }

    /// `b[v]` for the body of a binder.
    #[inline]
    pub(crate) fn instantiate1(&mut self, body: ExprId, value: ExprId) -> Result<ExprId> {
        Ok(self.store.instantiate_rev(body, &[value])?)
    }

    /// Replaces the innermost variables by values that may have loose variables of their own.
    fn instantiate_open(&mut self, e: ExprId, values: &[ExprId]) -> Result<ExprId> {
        match values.iter().any(|&value| self.store.loose_range(value) > 0) {
            true => self.instantiate_lifting(e, values),
            false => Ok(self.store.instantiate_rev(e, values)?),
        }
    }

    /// Applies a function, beta-reducing as many lambdas as there are arguments for.
    ///
    /// Metadata on the way are dropped, or moved outwards if `keep_mdata`.
    pub(crate) fn beta_with(
        &mut self,
        f: ExprId,
        args: &[ExprId],
        use_zeta: bool,
        keep_mdata: bool,
    ) -> Result<ExprId> {
        let mut body = f;
        let mut values: Vec<ExprId> = Vec::new();
        let mut used = 0;
        loop {
            match self.store.expr(body) {
                Expr::Lam { body: inner, .. } if used < args.len() => {
                    values.push(args[used]);
                    used += 1;
                    body = inner;
                }
                Expr::Let { value, body: inner, .. } if use_zeta && used < args.len() => {
                    let value = self.instantiate_open(value, &values)?;
                    values.push(value);
                    body = inner;
                }
                Expr::MData(data, inner) if used < args.len() => {
                    if keep_mdata {
                        let inner = self.instantiate_open(inner, &values)?;
                        let inner = self.beta_with(inner, &args[used..], use_zeta, keep_mdata)?;
                        return Ok(self.store.mk(Expr::MData(data, inner)));
                    }
                    body = inner;
                }
                _ => break,
            }
        }
        let body = self.instantiate_open(body, &values)?;
        Ok(self.store.mk_apps(body, &args[used..]))
    }

    /// Applies a function, beta-reducing as many lambdas as there are arguments for.
    pub fn beta(&mut self, f: ExprId, args: &[ExprId]) -> Result<ExprId> {
        self.beta_with(f, args, false, false)
    }

    /// Whether the head of an application is a lambda, perhaps under metadata.
    pub(crate) fn is_head_beta_target(&self, e: ExprId) -> bool {
        self.is_app(e) && self.is_lambda(self.consume_mdata(self.store.get_app_fn(e)))
    }

    /// Beta-reduces the head of an application once, with all its arguments.
    pub fn head_beta(&mut self, e: ExprId) -> Result<ExprId> {
        if !self.is_head_beta_target(e) {
            return Ok(e);
        }
        let App { f, args } = self.app(e);
        self.beta(f, &args)
    }

    /// Eta-reduces outermost lambdas.
    pub fn eta(&mut self, e: ExprId) -> Result<ExprId> {
        let Expr::Lam { info, name, ty, body } = self.store.expr(e) else { return Ok(e) };
        self.enter()?;
        let reduced = self.eta(body)?;
        if let Expr::App(f, a) = self.store.expr(reduced) {
            if self.store.expr(a) == Expr::BVar(0) && !self.store.has_loose_bvar(f, 0) {
                return self.lower_loose_bvars(f, 1);
            }
        }
        Ok(if reduced == body { e } else { self.store.mk_lam(info, name, ty, reduced) })
    }

    /// `e` with the innermost of its first `count` binders left out while they can be eta-reduced.
    pub fn eta_binders(&mut self, e: ExprId, count: usize) -> Result<ExprId> {
        let Expr::Lam { info, name, ty, body } = self.store.expr(e) else { return Ok(e) };
        if count == 0 {
            return Ok(e);
        }
        self.enter()?;
        let reduced = self.eta_binders(body, count - 1)?;
        if let Expr::App(f, a) = self.store.expr(reduced) {
            if self.store.expr(a) == Expr::BVar(0) && !self.store.has_loose_bvar(f, 0) {
                return self.lower_loose_bvars(f, 1);
            }
        }
        Ok(if reduced == body { e } else { self.store.mk_lam(info, name, ty, reduced) })
    }

    /// `f` where the expression is `fun x₁ … xₙ => f x₁ … xₙ` and `f` does not mention the variables.
    ///
    /// `n` may be 0 unless `strict`.
    pub(crate) fn eta_expanded(&self, e: ExprId, strict: bool) -> Option<ExprId> {
        let mut body = e;
        let mut count = 0;
        while let Expr::Lam { body: inner, .. } = self.store.expr(body) {
            body = inner;
            count += 1;
        }
        if strict && count == 0 {
            return None;
        }
        for index in 0..count {
            let Expr::App(f, a) = self.store.expr(body) else { return None };
            if self.store.expr(a) != Expr::BVar(index) {
                return None;
            }
            body = f;
        }
        (self.store.loose_range(body) == 0).then_some(body)
    }

    /// Subtracts 1 from loose bound variables from `from` on.
    pub(crate) fn lower_loose_bvars(&mut self, e: ExprId, from: u32) -> Result<ExprId> {
        if self.store.loose_range(e) < from {
            return Ok(e);
        }
        let mut context = ();
        Ok(self.store.replace(&mut context, &mut Memo::default(), e, from, |store, (), e, n| {
            if store.loose_range(e) < n {
                return Ok(Some(e));
            }
            match store.expr(e) {
                Expr::BVar(index) if index >= n => Ok(Some(store.mk_bvar(index - 1))),
                Expr::BVar(_) => Ok(Some(e)),
                _ => Ok(None),
            }
        })?)
    }

    /// Replaces loose bound variables, beta-reducing where a lambda comes to stand at a head.
    pub(crate) fn instantiate_beta_rev(&mut self, e: ExprId, values: &[ExprId]) -> Result<ExprId> {
        if values.is_empty() || self.store.loose_range(e) == 0 {
            return Ok(e);
        }
        if !values.iter().any(|&value| self.is_lambda(value)) {
            return Ok(self.store.instantiate_rev(e, values)?);
        }
        self.instantiate_beta(e, values, 0, &mut FxHashMap::default())
    }

    fn instantiate_beta(
        &mut self,
        e: ExprId,
        values: &[ExprId],
        offset: u32,
        memo: &mut FxHashMap<(ExprId, u32), ExprId>,
    ) -> Result<ExprId> {
        if self.store.loose_range(e) <= offset {
            return Ok(e);
        }
        if let Some(&known) = memo.get(&(e, offset)) {
            return Ok(known);
        }
        self.enter()?;
        let result = match self.store.expr(e) {
            Expr::BVar(index) => {
                let index = (index - offset) as usize;
                match values.len().checked_sub(index + 1) {
                    Some(position) => values[position],
                    None => self.store.mk_bvar(index as u32 + offset - values.len() as u32),
                }
            }
            Expr::App(..) => {
                let App { f, args } = self.app(e);
                let new_f = self.instantiate_beta(f, values, offset, memo)?;
                let mut new_args = Vec::with_capacity(args.len());
                for arg in args {
                    new_args.push(self.instantiate_beta(arg, values, offset, memo)?);
                }
                match self.store.expr(f) {
                    // The arguments may have loose bound variables, which instantiating must lift.
                    Expr::BVar(_) if self.is_lambda(new_f) => {
                        self.beta_lifting(new_f, &new_args)?
                    }
                    _ => self.store.mk_apps(new_f, &new_args),
                }
            }
            _ => self.map_parts(e, offset, &mut |meta, part, offset| {
                meta.instantiate_beta(part, values, offset, memo)
            })?,
        };
        memo.insert((e, offset), result);
        Ok(result)
    }

    /// [`Meta::beta`] for arguments with loose bound variables.
    fn beta_lifting(&mut self, f: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut body = f;
        let mut used = 0;
        while used < args.len() {
            let Expr::Lam { body: inner, .. } = self.store.expr(body) else { break };
            body = inner;
            used += 1;
        }
        let body = self.instantiate_lifting(body, &args[..used])?;
        Ok(self.store.mk_apps(body, &args[used..]))
    }

    // Traversal.

    /// Rebuilds an expression with `change` applied to its parts; `change` is told the binders.
    pub(crate) fn map_parts(
        &mut self,
        e: ExprId,
        offset: u32,
        change: &mut dyn FnMut(&mut Self, ExprId, u32) -> Result<ExprId>,
    ) -> Result<ExprId> {
        let expr = self.store.expr(e);
        let new = match expr {
            Expr::App(f, a) => Expr::App(change(self, f, offset)?, change(self, a, offset)?),
            Expr::Lam { info, name, ty, body } => Expr::Lam {
                info,
                name,
                ty: change(self, ty, offset)?,
                body: change(self, body, offset + 1)?,
            },
            Expr::Pi { info, name, ty, body } => Expr::Pi {
                info,
                name,
                ty: change(self, ty, offset)?,
                body: change(self, body, offset + 1)?,
            },
            Expr::Let { nondep, name, ty, value, body } => Expr::Let {
                nondep,
                name,
                ty: change(self, ty, offset)?,
                value: change(self, value, offset)?,
                body: change(self, body, offset + 1)?,
            },
            Expr::MData(data, inner) => Expr::MData(data, change(self, inner, offset)?),
            Expr::Proj { name, index, expr } => {
                Expr::Proj { name, index, expr: change(self, expr, offset)? }
            }
            _ => return Ok(e),
        };
        Ok(if new == expr { e } else { self.store.mk(new) })
    }

    /// Replaces the levels in an expression; `concerns` says which subterms have any of interest.
    pub(crate) fn map_levels(
        &mut self,
        e: ExprId,
        change: &mut dyn FnMut(&mut Self, LevelId) -> Result<LevelId>,
        concerns: fn(&Self, ExprId) -> bool,
    ) -> Result<ExprId> {
        self.map_levels_memo(e, change, concerns, &mut FxHashMap::default())
    }

    fn map_levels_memo(
        &mut self,
        e: ExprId,
        change: &mut dyn FnMut(&mut Self, LevelId) -> Result<LevelId>,
        concerns: fn(&Self, ExprId) -> bool,
        memo: &mut FxHashMap<ExprId, ExprId>,
    ) -> Result<ExprId> {
        if !concerns(self, e) {
            return Ok(e);
        }
        match self.store.expr(e) {
            Expr::Sort(level) => {
                let level = change(self, level)?;
                return Ok(self.store.mk_sort(level));
            }
            Expr::Const(name, list) => {
                let mut levels = self.store.levels(list).to_vec();
                for level in &mut levels {
                    *level = change(self, *level)?;
                }
                let list = self.store.mk_levels(&levels);
                return Ok(self.store.mk_const(name, list));
            }
            _ => {}
        }
        if let Some(&known) = memo.get(&e) {
            return Ok(known);
        }
        self.enter()?;
        let new = self.map_parts(e, 0, &mut |meta, part, _| {
            meta.map_levels_memo(part, change, concerns, memo)
        })?;
        memo.insert(e, new);
        Ok(new)
    }

    /// Replaces free variables and metavariables by loose bound variables: the last by variable 0.
    ///
    /// The expression must have no loose bound variables.
    pub fn abstract_range(&mut self, e: ExprId, xs: &[ExprId]) -> Result<ExprId> {
        let concerns = self.store.has_fvar(e) || self.store.has_expr_mvar(e);
        if xs.is_empty() || !concerns {
            return Ok(e);
        }
        let positions: FxHashMap<ExprId, u32> =
            xs.iter().enumerate().map(|(index, &x)| (x, index as u32)).collect();
        let mut context = (&positions, xs.len() as u32);
        let memo = &mut Memo::default();
        Ok(self.store.replace(&mut context, memo, e, 0, |store, context, e, offset| {
            if !store.has_fvar(e) && !store.has_expr_mvar(e) {
                return Ok(Some(e));
            }
            match store.expr(e) {
                Expr::FVar(_) | Expr::MVar(_) => Ok(Some(match context.0.get(&e) {
                    Some(position) => store.mk_bvar(offset + context.1 - 1 - position),
                    None => e,
                })),
                _ => Ok(None),
            }
        })?)
    }

    /// Replaces free variables by terms.
    pub fn replace_fvars(
        &mut self,
        e: ExprId,
        fvars: &[ExprId],
        values: &[ExprId],
    ) -> Result<ExprId> {
        let e = self.abstract_range(e, fvars)?;
        Ok(self.store.instantiate_rev(e, values)?)
    }

    /// `A → B`
    pub fn mk_arrow(&mut self, a: ExprId, b: ExprId) -> ExprId {
        let name = self.mk_fresh_name(self.session.known.a);
        self.store.mk_pi(BinderInfo::Default, name, a, b)
    }
}
