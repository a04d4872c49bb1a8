//! Which types are classes.
//!
//! Lean counterpart: `isClass?` in `Lean.Meta.Basic`.

use crate::config::Transparency;
use crate::error::{caught, Result};
use crate::meta::Meta;
use crate::telescope::Telescope;
use gnomon_term::{Expr, ExprId, NameId};

/// An answer found without reducing.
enum Quick {
    Class(NameId),
    NoClass,
    Unknown,
}

impl Meta {
    /// The class that a type, perhaps after a telescope, is an instance of.
    pub fn is_class(&mut self, ty: ExprId) -> Result<Option<NameId>> {
        match self.is_class_quick(ty) {
            Quick::Class(name) => Ok(Some(name)),
            Quick::NoClass => Ok(None),
            Quick::Unknown => {
                let found = self.is_class_expensive(ty);
                Ok(caught(found)?.flatten())
            }
        }
    }

    fn class_of_const(&mut self, name: NameId) -> Quick {
        match self.find_const(name) {
            None => Quick::NoClass,
            Some(entry) if entry.class.is_some() => Quick::Class(name),
            Some(entry) => match self.can_unfold_at(&entry, Transparency::Reducible) {
                // An abbreviation may stand for a class.
                true => Quick::Unknown,
                false => Quick::NoClass,
            },
        }
    }

    fn is_class_quick(&mut self, ty: ExprId) -> Quick {
        let mut ty = ty;
        loop {
            match self.store.expr(ty) {
                Expr::Pi { body, .. } => ty = body,
                Expr::MData(_, inner) => ty = inner,
                Expr::Const(name, _) => return self.class_of_const(name),
                Expr::MVar(mvar) => match self.mctx.assignment(mvar) {
                    Some(value) => ty = value,
                    None => return Quick::NoClass,
                },
                Expr::App(..) => {
                    return match self.store.expr(self.store.get_app_fn(ty)) {
                        Expr::Const(name, _) => self.class_of_const(name),
                        Expr::Lam { .. } | Expr::Proj { .. } | Expr::MVar(_) | Expr::MData(..) => {
                            Quick::Unknown
                        }
                        _ => Quick::NoClass,
                    };
                }
                Expr::Let { .. } | Expr::Proj { .. } => return Quick::Unknown,
                _ => return Quick::NoClass,
            }
        }
    }

    fn is_class_expensive(&mut self, ty: ExprId) -> Result<Option<NameId>> {
        self.with_transparency(Transparency::Reducible, |meta| {
            meta.scoped(|meta| {
                let (_, mut body) = meta.forall_telescope(ty, &Telescope::REDUCING)?;
                if meta.is_mvar(meta.store.get_app_fn(body)) {
                    body = meta.instantiate_mvars(body)?;
                }
                if let Some(name) = meta.class_at_head(body) {
                    return Ok(Some(name));
                }
                let body = meta.whnf(body)?;
                Ok(meta.class_at_head(body))
            })
        })
    }

    fn class_at_head(&mut self, ty: ExprId) -> Option<NameId> {
        let name = self.head_name(ty)?;
        let entry = self.find_const(name)?;
        entry.class.as_ref().map(|_| name)
    }

    /// Whether the constant of a name is a class.
    pub(crate) fn is_class_name(&mut self, name: NameId) -> bool {
        self.find_const(name).is_some_and(|entry| entry.class.is_some())
    }
}
