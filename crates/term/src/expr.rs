//! Expressions: the terms, types and proofs of Lean 4, with de Bruijn indices.

use crate::arena::mix;
use crate::level::{LevelId, LevelsId};
use crate::name::{NameId, StrId};
use crate::store::Store;

/// An expression in a store. Structurally equal expressions have equal ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExprId(pub u32);

/// A free variable, that is, a hypothesis of a local context kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FVarId(pub u32);

/// A metavariable of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MVarId(pub u32);

/// A natural-number literal in a store. Equal numbers have equal ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NatId(pub u32);

/// How the elaborator fills in the argument of a binder. The kernel ignores it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BinderInfo {
    /// `(x : A)`
    #[default]
    Default,
    /// `{x : A}`
    Implicit,
    /// `⦃x : A⦄`
    StrictImplicit,
    /// `[x : A]`
    InstImplicit,
}

/// An expression's node.
///
/// Each variant's text names its fields; binders carry their printed name and [`BinderInfo`].
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expr {
    /// The variable of the `i`-th enclosing binder, from inside out, counted from 0.
    BVar(u32),
    /// A free variable.
    FVar(FVarId),
    /// A metavariable.
    MVar(MVarId),
    /// `Sort l`
    Sort(LevelId),
    /// A constant with its universe arguments.
    Const(NameId, LevelsId),
    /// `f a`
    App(ExprId, ExprId),
    /// `fun (name : ty) => body`
    Lam { info: BinderInfo, name: NameId, ty: ExprId, body: ExprId },
    /// `(name : ty) → body`
    Pi { info: BinderInfo, name: NameId, ty: ExprId, body: ExprId },
    /// `let name : ty := value; body`; `nondep` when written with `have`
    Let { nondep: bool, name: NameId, ty: ExprId, value: ExprId, body: ExprId },
    /// A natural-number literal.
    NatLit(NatId),
    /// A string literal.
    StrLit(StrId),
    /// An expression with metadata, kept as text.
    MData(StrId, ExprId),
    /// Field number `index` of `expr`, whose type is the structure `name`.
    Proj { name: NameId, index: u32, expr: ExprId },
}

impl Expr {
    /// A hash that ignores binder names and the other marks that [`Expr::same_shape`] ignores.
    #[inline(always)]
    pub(crate) fn shape_hash(&self) -> u64 {
        #[inline(always)]
        fn pair(a: u32, b: u32) -> u64 {
            u64::from(a) << 32 | u64::from(b)
        }
        match *self {
            Expr::BVar(i) => mix(1, u64::from(i)),
            Expr::FVar(f) => mix(2, u64::from(f.0)),
            Expr::MVar(m) => mix(3, u64::from(m.0)),
            Expr::Sort(l) => mix(4, u64::from(l.0)),
            Expr::Const(n, ls) => mix(5, pair(n.0, ls.0)),
            Expr::App(f, a) => mix(6, pair(f.0, a.0)),
            Expr::Lam { ty, body, .. } => mix(7, pair(ty.0, body.0)),
            Expr::Pi { ty, body, .. } => mix(8, pair(ty.0, body.0)),
            Expr::Let { ty, value, body, .. } => {
                mix(9 + (u64::from(ty.0) << 8), pair(value.0, body.0))
            }
            Expr::NatLit(n) => mix(10, u64::from(n.0)),
            Expr::StrLit(s) => mix(11, u64::from(s.0)),
            Expr::MData(d, e) => mix(12, pair(d.0, e.0)),
            Expr::Proj { name, index, expr } => {
                mix(13 + (u64::from(index) << 8), pair(name.0, expr.0))
            }
        }
    }

    /// The node with other expressions as its parts.
    pub(crate) fn map_parts(self, at: impl Fn(ExprId) -> ExprId) -> Expr {
        match self {
            Expr::App(f, a) => Expr::App(at(f), at(a)),
            Expr::Lam { info, name, ty, body } => {
                Expr::Lam { info, name, ty: at(ty), body: at(body) }
            }
            Expr::Pi { info, name, ty, body } => {
                Expr::Pi { info, name, ty: at(ty), body: at(body) }
            }
            Expr::Let { nondep, name, ty, value, body } => {
                Expr::Let { nondep, name, ty: at(ty), value: at(value), body: at(body) }
            }
            Expr::MData(data, e) => Expr::MData(data, at(e)),
            Expr::Proj { name, index, expr } => Expr::Proj { name, index, expr: at(expr) },
            other => other,
        }
    }

    /// Equality up to binder names, binder infos and `nondep`, given the children's ids.
    #[inline(always)]
    pub(crate) fn same_shape(&self, other: &Expr) -> bool {
        match (*self, *other) {
            (Expr::App(f, a), Expr::App(g, b)) => f == g && a == b,
            (Expr::Lam { ty, body, .. }, Expr::Lam { ty: ty2, body: body2, .. })
            | (Expr::Pi { ty, body, .. }, Expr::Pi { ty: ty2, body: body2, .. }) => {
                ty == ty2 && body == body2
            }
            (
                Expr::Let { ty, value, body, .. },
                Expr::Let { ty: ty2, value: value2, body: body2, .. },
            ) => ty == ty2 && value == value2 && body == body2,
            (a, b) => a == b,
        }
    }
}

/// What an expression contains, and whether it is the representative of its class.
pub(crate) mod bits {
    pub const HAS_FVAR: u32 = 1;
    pub const HAS_MVAR: u32 = 2;
    pub const HAS_LEVEL_PARAM: u32 = 4;
    pub const HAS_LEVEL_MVAR: u32 = 8;
    pub const VARIANT: u32 = 16;
    pub const CONTENTS: u32 = 15;
    pub const SHIFT: u32 = 5;
    /// Loose bound variables are counted up to this range.
    pub const MAX_LOOSE: u32 = (1 << (32 - SHIFT)) - 1;
}

/// An expression together with what is remembered about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ExprNode {
    pub expr: Expr,
    /// Contents in the low bits, above them the loose bound-variable range.
    pub marks: u32,
}

impl Store<'_> {
    /// One more than the greatest loose bound variable; 0 when there is none.
    #[inline(always)]
    pub fn loose_range(&self, e: ExprId) -> u32 {
        self.marks(e) >> bits::SHIFT
    }

    /// Whether a free variable occurs.
    #[inline(always)]
    pub fn has_fvar(&self, e: ExprId) -> bool {
        self.marks(e) & bits::HAS_FVAR != 0
    }

    /// Whether a metavariable, of expressions or of levels, occurs.
    pub fn has_mvar(&self, e: ExprId) -> bool {
        self.marks(e) & (bits::HAS_MVAR | bits::HAS_LEVEL_MVAR) != 0
    }

    /// Whether a metavariable of expressions occurs.
    #[inline(always)]
    pub fn has_expr_mvar(&self, e: ExprId) -> bool {
        self.marks(e) & bits::HAS_MVAR != 0
    }

    /// Whether a metavariable of levels occurs.
    #[inline(always)]
    pub fn has_level_mvar(&self, e: ExprId) -> bool {
        self.marks(e) & bits::HAS_LEVEL_MVAR != 0
    }

    /// Whether a universe parameter occurs.
    #[inline(always)]
    pub fn has_level_param(&self, e: ExprId) -> bool {
        self.marks(e) & bits::HAS_LEVEL_PARAM != 0
    }

    /// The contents and the loose range that a node gets from its parts.
    #[inline(always)]
    pub(crate) fn marks_of(&self, expr: &Expr) -> u32 {
        use bits::*;
        let under = |marks: u32| {
            let range = marks >> SHIFT;
            (marks & CONTENTS) | (range.saturating_sub(1) << SHIFT)
        };
        let join = |a: u32, b: u32| ((a | b) & CONTENTS) | ((a >> SHIFT).max(b >> SHIFT) << SHIFT);
        let of_level = |flags: crate::level::LevelFlags| {
            let param = if flags.has_param { HAS_LEVEL_PARAM } else { 0 };
            let mvar = if flags.has_mvar { HAS_LEVEL_MVAR } else { 0 };
            param | mvar
        };
        match *expr {
            Expr::BVar(i) => i.saturating_add(1).min(MAX_LOOSE) << SHIFT,
            Expr::FVar(_) => HAS_FVAR,
            Expr::MVar(_) => HAS_MVAR,
            Expr::Sort(l) => of_level(self.level_flags(l)),
            Expr::Const(_, ls) => of_level(self.levels_flags(ls)),
            Expr::App(f, a) => join(self.marks(f), self.marks(a)),
            Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                join(self.marks(ty), under(self.marks(body)))
            }
            Expr::Let { ty, value, body, .. } => {
                join(join(self.marks(ty), self.marks(value)), under(self.marks(body)))
            }
            Expr::NatLit(_) | Expr::StrLit(_) => 0,
            Expr::MData(_, e) | Expr::Proj { expr: e, .. } => {
                self.marks(e) & (CONTENTS | (MAX_LOOSE << SHIFT))
            }
        }
    }

    /// `BVar(index)`
    pub fn mk_bvar(&mut self, index: u32) -> ExprId {
        self.mk(Expr::BVar(index))
    }

    /// `Sort level`
    pub fn mk_sort(&mut self, level: LevelId) -> ExprId {
        self.mk(Expr::Sort(level))
    }

    /// A constant.
    pub fn mk_const(&mut self, name: NameId, levels: LevelsId) -> ExprId {
        self.mk(Expr::Const(name, levels))
    }

    /// `f a`
    #[inline]
    pub fn mk_app(&mut self, f: ExprId, a: ExprId) -> ExprId {
        self.mk(Expr::App(f, a))
    }

    /// `f a₁ … aₙ`
    pub fn mk_apps(&mut self, f: ExprId, args: &[ExprId]) -> ExprId {
        args.iter().fold(f, |f, &a| self.mk_app(f, a))
    }

    /// `fun (name : ty) => body`
    pub fn mk_lam(&mut self, info: BinderInfo, name: NameId, ty: ExprId, body: ExprId) -> ExprId {
        self.mk(Expr::Lam { info, name, ty, body })
    }

    /// `(name : ty) → body`
    pub fn mk_pi(&mut self, info: BinderInfo, name: NameId, ty: ExprId, body: ExprId) -> ExprId {
        self.mk(Expr::Pi { info, name, ty, body })
    }

    /// Field `index` of `expr`, whose type is the structure `name`.
    pub fn mk_proj(&mut self, name: NameId, index: u32, expr: ExprId) -> ExprId {
        self.mk(Expr::Proj { name, index, expr })
    }

    /// `f` in `f a₁ … aₙ`, which is not itself an application.
    #[inline]
    pub fn get_app_fn(&self, mut e: ExprId) -> ExprId {
        while let Expr::App(f, _) = self.expr(e) {
            e = f;
        }
        e
    }

    /// The number of arguments of `f a₁ … aₙ`.
    pub fn get_app_num_args(&self, mut e: ExprId) -> usize {
        let mut n = 0;
        while let Expr::App(f, _) = self.expr(e) {
            e = f;
            n += 1;
        }
        n
    }

    /// `f` and the arguments, first argument first, of `f a₁ … aₙ`.
    pub fn unfold_apps(&self, mut e: ExprId) -> (ExprId, Vec<ExprId>) {
        let mut args = Vec::new();
        while let Expr::App(f, a) = self.expr(e) {
            args.push(a);
            e = f;
        }
        args.reverse();
        (e, args)
    }
}
