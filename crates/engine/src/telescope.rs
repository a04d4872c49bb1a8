//! Taking function types and functions apart: binders become hypotheses or metavariables.
//!
//! New hypotheses are in the current local context afterwards; who wants them gone uses
//! [`Meta::scoped`].
//!
//! Lean counterpart: `forallTelescope` … in `Lean.Meta.Basic`.

use crate::error::Result;
use crate::lctx::DeclKind;
use crate::mctx::MVarKind;
use crate::meta::Meta;
use gnomon_term::{BinderInfo, Expr, ExprId};

/// How a telescope is opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Telescope {
    /// At most so many binders.
    pub max: Option<usize>,
    /// Reduce to find further binders.
    pub reducing: bool,
    /// Also take `let` binders.
    pub lets: bool,
    /// Take annotations off the types.
    pub cleanup: bool,
    /// Take only `let` binders.
    pub only_lets: bool,
    /// Use one variable for one binder ([`Meta::open_binder`]).
    pub shared: bool,
}

impl Telescope {
    /// All binders, without reducing.
    pub const ALL: Telescope = Telescope {
        max: None,
        reducing: false,
        lets: false,
        cleanup: false,
        only_lets: false,
        shared: false,
    };
    /// All binders, with reducing, for a moment.
    pub(crate) const REDUCING: Telescope =
        Telescope { reducing: true, shared: true, ..Telescope::ALL };

    /// At most `max` binders, with reducing, for a moment.
    pub(crate) fn bounded(max: usize) -> Telescope {
        Telescope { max: Some(max), ..Telescope::REDUCING }
    }

    fn has_room(&self, count: usize) -> bool {
        self.max.is_none_or(|max| count < max)
    }
}

impl Meta {
    fn open(
        &mut self,
        options: &Telescope,
        name: gnomon_term::NameId,
        ty: ExprId,
        info: BinderInfo,
    ) -> ExprId {
        match options.shared {
            true => self.open_binder(name, ty, info),
            false => self.push_decl(name, ty, None, false, info, DeclKind::Default),
        }
    }

    /// Takes `(x₁ : A₁) → … → B` apart.
    pub fn forall_telescope(
        &mut self,
        ty: ExprId,
        options: &Telescope,
    ) -> Result<(Vec<ExprId>, ExprId)> {
        let mut fvars = Vec::new();
        if options.max == Some(0) {
            return Ok((fvars, ty));
        }
        let mut current = ty;
        if options.reducing {
            current = self.whnf(ty)?;
            if !self.is_forall(current) {
                return Ok((fvars, ty));
            }
        }
        // The variables from `start` on are loose in `current`.
        let mut start = 0;
        loop {
            if let Expr::Pi { info, name, ty, body } = self.store.expr(current) {
                if options.has_room(fvars.len()) {
                    let mut ty = self.store.instantiate_rev(ty, &fvars[start..])?;
                    if options.cleanup {
                        ty = self.cleanup_annotations(ty);
                    }
                    fvars.push(self.open(options, name, ty, info));
                    current = body;
                    continue;
                }
            }
            current = self.store.instantiate_rev(current, &fvars[start..])?;
            let new = fvars[start..].to_vec();
            self.push_instances(&new)?;
            if options.reducing && options.has_room(fvars.len()) {
                let reduced = self.whnf(current)?;
                if self.is_forall(reduced) {
                    start = fvars.len();
                    current = reduced;
                    continue;
                }
            }
            return Ok((fvars, current));
        }
    }

    /// Takes `fun x₁ … xₙ => b` apart.
    pub fn lambda_telescope(
        &mut self,
        e: ExprId,
        options: &Telescope,
    ) -> Result<(Vec<ExprId>, ExprId)> {
        let mut fvars = Vec::new();
        let mut current = e;
        while options.has_room(fvars.len()) {
            match self.store.expr(current) {
                Expr::Lam { info, name, ty, body } if !options.only_lets => {
                    let mut ty = self.store.instantiate_rev(ty, &fvars)?;
                    if options.cleanup {
                        ty = self.cleanup_annotations(ty);
                    }
                    fvars.push(self.open(options, name, ty, info));
                    current = body;
                }
                Expr::Let { nondep, name, ty, value, body } if options.lets => {
                    let mut ty = self.store.instantiate_rev(ty, &fvars)?;
                    if options.cleanup {
                        ty = self.cleanup_annotations(ty);
                    }
                    let value = self.store.instantiate_rev(value, &fvars)?;
                    let info = BinderInfo::Default;
                    let kind = DeclKind::Default;
                    fvars.push(self.push_decl(name, ty, Some(value), nondep, info, kind));
                    current = body;
                }
                _ => break,
            }
        }
        let body = self.store.instantiate_rev(current, &fvars)?;
        self.push_instances(&fvars)?;
        Ok((fvars, body))
    }

    /// Takes `(x₁ : A₁) → … → B` apart with metavariables for the variables.
    pub fn forall_meta_telescope(
        &mut self,
        ty: ExprId,
        max: Option<usize>,
        reducing: bool,
        kind: MVarKind,
    ) -> Result<(Vec<ExprId>, Vec<BinderInfo>, ExprId)> {
        let (mut mvars, mut infos): (Vec<ExprId>, Vec<BinderInfo>) = (Vec::new(), Vec::new());
        let mut start = 0;
        let mut current = ty;
        loop {
            if max == Some(mvars.len()) {
                break;
            }
            if let Expr::Pi { info, name, ty, body } = self.store.expr(current) {
                let ty = self.store.instantiate_rev(ty, &mvars[start..])?;
                let kind = match info {
                    BinderInfo::InstImplicit => MVarKind::Synthetic,
                    _ => kind,
                };
                mvars.push(self.mk_mvar(ty, kind, name));
                infos.push(info);
                current = body;
                continue;
            }
            current = self.store.instantiate_rev(current, &mvars[start..])?;
            start = mvars.len();
            if !reducing {
                break;
            }
            let reduced = self.whnf(current)?;
            if !self.is_forall(reduced) {
                break;
            }
            current = reduced;
        }
        let body = self.store.instantiate_rev(current, &mvars[start..])?;
        Ok((mvars, infos, body))
    }

    /// Takes `fun x₁ … xₙ => b` apart with metavariables for the variables.
    pub fn lambda_meta_telescope(
        &mut self,
        e: ExprId,
        max: Option<usize>,
    ) -> Result<(Vec<ExprId>, Vec<BinderInfo>, ExprId)> {
        let (mut mvars, mut infos): (Vec<ExprId>, Vec<BinderInfo>) = (Vec::new(), Vec::new());
        let mut current = e;
        while max != Some(mvars.len()) {
            let Expr::Lam { info, ty, body, .. } = self.store.expr(current) else { break };
            let ty = self.store.instantiate_rev(ty, &mvars)?;
            mvars.push(self.mk_natural(ty));
            infos.push(info);
            current = body;
        }
        let body = self.store.instantiate_rev(current, &mvars)?;
        Ok((mvars, infos, body))
    }

    /// `B` for `(x : A) → B` and arguments, reducing where no function type is seen.
    pub fn instantiate_forall(&mut self, ty: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut current = ty;
        for &arg in args {
            if !self.is_forall(current) {
                current = self.whnf(current)?;
            }
            let Expr::Pi { body, .. } = self.store.expr(current) else {
                return Err(crate::error::Error::text(
                    "invalid `instantiateForall`, too many parameters",
                ));
            };
            current = self.instantiate1(body, arg)?;
        }
        Ok(current)
    }

    /// `b` for `fun x => b` and arguments, reducing where no lambda is seen.
    pub fn instantiate_lambda(&mut self, e: ExprId, args: &[ExprId]) -> Result<ExprId> {
        let mut current = e;
        for &arg in args {
            if !self.is_lambda(current) {
                current = self.whnf(current)?;
            }
            let Expr::Lam { body, .. } = self.store.expr(current) else {
                return Err(crate::error::Error::text(
                    "invalid `instantiateLambda`, too many parameters",
                ));
            };
            current = self.instantiate1(body, arg)?;
        }
        Ok(current)
    }
}
