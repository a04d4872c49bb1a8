//! The type of a term that is taken to be well typed.
//!
//! Lean counterpart: `Lean.Meta.InferType`.

use crate::config::{ProjReduction, Transparency};
use crate::consts::ConstKind;
use crate::error::{Error, ErrorKind, Result};
use crate::exprs::App;
use crate::level::{is_always_zero, mk_level_imax};
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{Expr, ExprId, Level, LevelId, LevelsId, MVarId, NameId};

/// An answer that may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    Yes,
    No,
    Unknown,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value {
            Truth::Yes
        } else {
            Truth::No
        }
    }
}

/// What is asked of a term without reducing anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// Is it a proposition?
    Prop,
    /// Is it a proof?
    Proof,
    /// Is it a type?
    Type,
}

/// How many units of heartbeats a type counts for that is not known yet.
const UNITS_PER_TYPE: u64 = 40;

impl Meta {
    /// Runs `work` with a configuration that suffices for finding and comparing types.
    pub(crate) fn with_infer_type_config<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.with_config(
            |config| {
                if config.transparency.is_below(Transparency::Default) {
                    config.transparency = Transparency::Default;
                }
                config.beta = true;
                config.iota = true;
                config.zeta = true;
                config.zeta_have = true;
                config.zeta_delta = true;
                config.proj = ProjReduction::WithDelta;
            },
            work,
        )
    }

    /// The type of a term.
    #[inline]
    pub fn infer_type(&mut self, e: ExprId) -> Result<ExprId> {
        match self.store.expr(e) {
            Expr::FVar(_) => Ok(self.local_decl(e)?.ty),
            Expr::MVar(mvar) => Ok(self.mvar_decl(mvar)?.ty),
            Expr::Const(name, levels) => self.infer_const(e, name, levels),
            Expr::Sort(level) => {
                let level = self.store.mk_succ(level);
                Ok(self.mk_sort(level))
            }
            _ => self.with_inc_rec_depth(|meta| {
                meta.with_infer_type_config(|meta| meta.infer_cached(e))
            }),
        }
    }

    fn infer_cached(&mut self, e: ExprId) -> Result<ExprId> {
        let is_cacheable = !self.store.has_mvar(e) && !self.at_matcher && self.can_unfold.is_none();
        let key = (e, self.config.reduction_key());
        if is_cacheable {
            if let Some(&known) = self.cache.infer.get(&key) {
                return Ok(known);
            }
        }
        // Types with metavariables are inferred again wherever they occur: a small term can take forever.
        self.spend(UNITS_PER_TYPE, "elaborator")?;
        let ty = match self.store.expr(e) {
            Expr::App(..) => {
                let App { f, args } = self.app(e);
                self.infer_app(f, &args)?
            }
            Expr::Proj { name, index, expr } => self.infer_proj(e, name, index, expr)?,
            Expr::Pi { .. } => self.infer_forall(e)?,
            Expr::Lam { .. } | Expr::Let { .. } => self.infer_lambda(e)?,
            Expr::MData(_, inner) => return self.infer_type(inner),
            Expr::NatLit(_) => return Ok(self.mk_nat_type()),
            Expr::StrLit(_) => return Ok(self.mk_const0(self.session.known.string)),
            Expr::BVar(_) => return Err(Error::text("a bound variable has no binder")),
            Expr::FVar(_) | Expr::MVar(_) | Expr::Const(..) | Expr::Sort(_) => {
                return self.infer_type(e);
            }
        };
        if is_cacheable && !self.store.has_mvar(ty) {
            self.cache.infer.insert(key, ty);
        }
        Ok(ty)
    }

    /// The type of a constant.
    fn infer_const(&mut self, e: ExprId, name: NameId, levels: LevelsId) -> Result<ExprId> {
        let entry = self.get_const(name)?;
        if entry.info.level_params.len() != self.store.levels(levels).len() {
            let text = self.store.name_to_string(name);
            return Err(Error::of(ErrorKind::IncorrectNumberOfLevels, text, [("term", e)]));
        }
        self.instantiate_type(&entry, levels)
    }

    /// `f : (x : A) → B` and arguments; the type is `B[a/x]`, beta-reduced where `x` is applied.
    pub(crate) fn infer_app(&mut self, f: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut ty = self.infer_type(f)?;
        let mut start = 0;
        for index in 0..args.len() {
            if let Expr::Pi { body, .. } = self.store.expr(ty) {
                ty = body;
                continue;
            }
            let instantiated = self.instantiate_beta_rev(ty, &args[start..index])?;
            ty = self.whnf(instantiated)?;
            start = index;
            let Expr::Pi { body, .. } = self.store.expr(ty) else {
                let term = self.store.mk_apps(f, &args[..=index]);
                return Err(Error::of(ErrorKind::FunctionExpected, "", [("term", term)]));
            };
            ty = body;
        }
        self.instantiate_beta_rev(ty, &args[start..])
    }

    /// The type of field `index` of `expr`, which depends on the fields before it.
    fn infer_proj(
        &mut self,
        e: ExprId,
        structure: NameId,
        index: u32,
        expr: ExprId,
    ) -> Result<ExprId> {
        let ty = self.infer_type(expr)?;
        let ty = self.whnf(ty)?;
        let invalid = || Error::of(ErrorKind::InvalidProjection, "", [("term", e), ("type", ty)]);
        let App { f, args } = self.app(ty);
        let Expr::Const(name, levels) = self.store.expr(f) else { return Err(invalid()) };
        let Some((params, ctor)) = self.structure_ctor(name) else { return Err(invalid()) };
        if name != structure || args.len() < params {
            return Err(invalid());
        }
        let ctor = self.store.mk_const(ctor, levels);
        let mut ty = self.infer_app(ctor, &args[..params])?;
        for field in 0..index {
            ty = self.whnf(ty)?;
            let Expr::Pi { body, .. } = self.store.expr(ty) else { return Err(invalid()) };
            let value = self.store.mk_proj(structure, field, expr);
            ty = self.instantiate1(body, value)?;
        }
        ty = self.whnf(ty)?;
        match self.store.expr(ty) {
            Expr::Pi { ty, .. } => Ok(self.consume_type_annotations(ty)),
            _ => Err(invalid()),
        }
    }

    /// The number of parameters and the only constructor of an inductive type without indices.
    pub(crate) fn structure_ctor(&mut self, name: NameId) -> Option<(usize, NameId)> {
        let entry = self.find_const(name)?;
        match &entry.info.kind {
            ConstKind::Inductive(info) if info.ctors.len() == 1 && info.num_indices == 0 => {
                Some((info.num_params as usize, info.ctors[0]))
            }
            _ => None,
        }
    }

    /// `(x : A) → B : Sort (imax u v)` for `A : Sort u` and `B : Sort v`.
    fn infer_forall(&mut self, e: ExprId) -> Result<ExprId> {
        self.scoped(|meta| {
            let options = Telescope { shared: true, ..Telescope::ALL };
            let (fvars, body) = meta.forall_telescope(e, &options)?;
            let mut level = meta.get_level(body)?;
            for &fvar in fvars.iter().rev() {
                let ty = meta.local_decl(fvar)?.ty;
                let domain = meta.get_level(ty)?;
                level = mk_level_imax(&mut meta.store, domain, level);
            }
            let level = meta.normalize_level(level)?;
            Ok(meta.mk_sort(level))
        })
    }

    fn infer_lambda(&mut self, e: ExprId) -> Result<ExprId> {
        self.scoped(|meta| {
            let options = Telescope { shared: true, lets: true, ..Telescope::ALL };
            let (fvars, body) = meta.lambda_telescope(e, &options)?;
            let ty = meta.infer_type(body)?;
            let options = crate::binding::BindingOptions {
                generalize_nondep_let: false,
                ..Default::default()
            };
            meta.mk_binding(crate::binding::Binding::Forall, &fvars, ty, &options)
        })
    }

    /// `u` where `ty : Sort u`.
    ///
    /// If the type of `ty` is a metavariable, it is assigned a `Sort`.
    pub fn get_level(&mut self, ty: ExprId) -> Result<LevelId> {
        let sort = self.infer_type(ty)?;
        if let Expr::Sort(level) = self.store.expr(sort) {
            return Ok(level);
        }
        let sort = self.with_transparency(Transparency::Default, |meta| meta.whnf(sort))?;
        match self.store.expr(sort) {
            Expr::Sort(level) => return Ok(level),
            Expr::MVar(mvar) if !self.is_read_only_or_synthetic_opaque(mvar) => {
                let level = self.mk_level_mvar();
                let sort = self.mk_sort(level);
                self.mctx.assign(mvar, sort);
                return Ok(level);
            }
            _ => {}
        }
        Err(Error::of(ErrorKind::TypeExpected, "", [("term", ty)]))
    }

    /// `whnf` in the default mode.
    pub fn whnf_d(&mut self, e: ExprId) -> Result<ExprId> {
        self.with_transparency(Transparency::Default, |meta| meta.whnf(e))
    }

    /// `whnf` in the reducible mode.
    pub fn whnf_r(&mut self, e: ExprId) -> Result<ExprId> {
        self.with_transparency(Transparency::Reducible, |meta| meta.whnf(e))
    }

    // Quick questions: what can be told from types as they are.

    /// What a question about `f a₁ … aₙ` means for the type of `f`.
    fn of_arrow(&mut self, question: Question, ty: ExprId, arity: usize) -> Result<Truth> {
        let (mut ty, mut arity) = (ty, arity);
        loop {
            match (self.store.expr(ty), arity) {
                (Expr::MData(_, inner), _) => ty = inner,
                (Expr::Let { body, .. }, _) => ty = body,
                (Expr::Pi { body, .. }, n) if n > 0 => {
                    ty = body;
                    arity -= 1;
                }
                (_, 0) if question == Question::Proof => return self.is_prop_quick(ty),
                (Expr::Sort(level), 0) => {
                    if question == Question::Type {
                        return Ok(Truth::Yes);
                    }
                    let level = self.instantiate_level_mvars(level)?;
                    return Ok(is_always_zero(&self.store, level).into());
                }
                (Expr::Pi { .. }, 0) => return Ok(Truth::No),
                _ => return Ok(Truth::Unknown),
            }
        }
    }

    fn mvar_type(&mut self, mvar: MVarId) -> Result<ExprId> {
        Ok(self.mvar_decl(mvar)?.ty)
    }

    fn quick_app(&mut self, question: Question, f: ExprId, arity: usize) -> Result<Truth> {
        let (mut f, mut arity) = (f, arity);
        loop {
            match self.store.expr(f) {
                Expr::Const(name, levels) => {
                    let ty = self.infer_const(f, name, levels)?;
                    return self.of_arrow(question, ty, arity);
                }
                Expr::FVar(_) => {
                    let ty = self.local_decl(f)?.ty;
                    return self.of_arrow(question, ty, arity);
                }
                Expr::MVar(mvar) => {
                    let ty = self.mvar_type(mvar)?;
                    return self.of_arrow(question, ty, arity);
                }
                Expr::App(g, _) => {
                    f = g;
                    arity += 1;
                }
                Expr::MData(_, inner) => f = inner,
                Expr::Let { body, .. } => f = body,
                Expr::Lam { body, .. } if arity > 0 => {
                    f = body;
                    arity -= 1;
                }
                Expr::Lam { body, .. } if question == Question::Proof => {
                    return self.is_proof_quick(body);
                }
                Expr::Lam { .. } => return Ok(Truth::No),
                _ => return Ok(Truth::Unknown),
            }
        }
    }

    fn quick(&mut self, question: Question, e: ExprId) -> Result<Truth> {
        let mut e = e;
        loop {
            match self.store.expr(e) {
                Expr::BVar(_) | Expr::Proj { .. } => return Ok(Truth::Unknown),
                Expr::NatLit(_) | Expr::StrLit(_) => return Ok(Truth::No),
                Expr::Sort(_) => return Ok((question == Question::Type).into()),
                Expr::Lam { body, .. } => match question {
                    Question::Proof => e = body,
                    _ => return Ok(Truth::No),
                },
                Expr::Let { body, .. } => e = body,
                Expr::MData(_, inner) => e = inner,
                Expr::Pi { body, .. } => match question {
                    Question::Prop => e = body,
                    Question::Proof => return Ok(Truth::No),
                    Question::Type => return Ok(Truth::Yes),
                },
                _ => return self.quick_app(question, e, 0),
            }
        }
    }

    pub(crate) fn is_prop_quick(&mut self, e: ExprId) -> Result<Truth> {
        self.quick(Question::Prop, e)
    }

    pub(crate) fn is_proof_quick(&mut self, e: ExprId) -> Result<Truth> {
        self.quick(Question::Proof, e)
    }

    /// Whether a term is a proposition; `false` also where metavariables hide it.
    pub fn is_prop(&mut self, e: ExprId) -> Result<bool> {
        match self.is_prop_quick(e)? {
            Truth::Yes => Ok(true),
            Truth::No => Ok(false),
            Truth::Unknown => {
                let ty = self.infer_type(e)?;
                let ty = self.whnf_d(ty)?;
                match self.store.expr(ty) {
                    Expr::Sort(level) => {
                        let level = self.instantiate_level_mvars(level)?;
                        Ok(is_always_zero(&self.store, level))
                    }
                    _ => Ok(false),
                }
            }
        }
    }

    /// Whether a term is a proof.
    pub fn is_proof(&mut self, e: ExprId) -> Result<bool> {
        match self.is_proof_quick(e)? {
            Truth::Yes => Ok(true),
            Truth::No => Ok(false),
            Truth::Unknown => {
                let ty = self.infer_type(e)?;
                self.is_prop(ty)
            }
        }
    }

    /// Whether a term is a type.
    pub fn is_type(&mut self, e: ExprId) -> Result<bool> {
        match self.quick(Question::Type, e)? {
            Truth::Yes => Ok(true),
            Truth::No => Ok(false),
            Truth::Unknown => {
                let ty = self.infer_type(e)?;
                let ty = self.whnf_d(ty)?;
                Ok(matches!(self.store.expr(ty), Expr::Sort(_)))
            }
        }
    }

    /// `u` where a type is `(x₁ : A₁) → … → Sort u`.
    pub fn type_former_type_level(&mut self, ty: ExprId) -> Result<Option<LevelId>> {
        self.scoped(|meta| {
            let mut ty = ty;
            loop {
                let (_, body) = meta.forall_telescope(ty, &Telescope::ALL)?;
                if let Expr::Sort(level) = meta.store.expr(body) {
                    return Ok(Some(level));
                }
                ty = meta.whnf_d(body)?;
                match meta.store.expr(ty) {
                    Expr::Sort(level) => return Ok(Some(level)),
                    Expr::Pi { .. } => {}
                    _ => return Ok(None),
                }
            }
        })
    }

    /// Whether a type is `(x₁ : A₁) → … → Sort u`.
    pub fn is_type_former_type(&mut self, ty: ExprId) -> Result<bool> {
        Ok(self.type_former_type_level(ty)?.is_some())
    }

    /// Whether a type is `(x₁ : A₁) → … → Prop`.
    pub fn is_prop_former_type(&mut self, ty: ExprId) -> Result<bool> {
        Ok(self.type_former_type_level(ty)? == Some(LevelId::ZERO))
    }

    /// Whether a term is a type, or a function that gives types.
    pub fn is_type_former(&mut self, e: ExprId) -> Result<bool> {
        let ty = self.infer_type(e)?;
        self.is_type_former_type(ty)
    }

    /// Whether a level is `Prop`'s after instantiation.
    pub fn is_level_zero(&mut self, level: LevelId) -> Result<bool> {
        let level = self.instantiate_level_mvars(level)?;
        Ok(self.store.level(level) == Level::Zero)
    }
}
