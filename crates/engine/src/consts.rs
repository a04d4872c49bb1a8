//! Constants as a session sees them: with their terms in the session's store.
//!
//! Types are copied when a constant is first used, values when they are first unfolded: the proof
//! of a theorem usually never is.
//!
//! Lean counterpart: `Lean.ConstantInfo`.

use crate::transfer::{copy, copy_names, Memo};
use gnomon_kernel::{ConstantInfo, DefinitionSafety, QuotKind, ReducibilityHints};
use gnomon_term::{Budget, ExprId, NameId, Store};

/// A rule of a recursor.
#[derive(Clone, Copy, Debug)]
pub struct RecRule {
    /// The constructor.
    pub ctor: NameId,
    /// How many fields the constructor has.
    pub num_fields: u32,
    /// A function of parameters, motives, minor premises and fields.
    pub rhs: ExprId,
}

/// An inductive type.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct InductiveInfo {
    pub num_params: u32,
    pub num_indices: u32,
    pub all: Box<[NameId]>,
    pub ctors: Box<[NameId]>,
    pub is_rec: bool,
}

/// A constructor.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct CtorInfo {
    pub induct: NameId,
    pub cidx: u32,
    pub num_params: u32,
    pub num_fields: u32,
}

/// A recursor.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct RecInfo {
    pub num_params: u32,
    pub num_indices: u32,
    pub num_motives: u32,
    pub num_minors: u32,
    pub rules: Box<[RecRule]>,
    pub k: bool,
    /// The inductive type of the major premise.
    pub major: NameId,
}

impl RecInfo {
    /// The position of the major premise.
    pub fn major_index(&self) -> usize {
        (self.num_params + self.num_motives + self.num_minors + self.num_indices) as usize
    }

    /// How many arguments a rule's right-hand side takes before the fields.
    pub fn num_fixed(&self) -> usize {
        (self.num_params + self.num_motives + self.num_minors) as usize
    }
}

/// What kind of constant it is.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum ConstKind {
    Axiom,
    Definition { hints: ReducibilityHints, safety: DefinitionSafety },
    Theorem,
    Opaque,
    Quot(QuotKind),
    Inductive(InductiveInfo),
    Constructor(CtorInfo),
    Recursor(RecInfo),
}

/// A constant with its terms in a session's store.
#[derive(Clone, Debug)]
pub struct Const {
    /// Its name.
    pub name: NameId,
    /// Its universe parameters.
    pub level_params: Box<[NameId]>,
    /// Its type.
    pub ty: ExprId,
    /// What kind of constant it is.
    pub kind: ConstKind,
}

fn copied(
    from: &Store<'static>,
    to: &mut Store<'static>,
    memo: &mut Memo,
    exprs: &[ExprId],
) -> Vec<ExprId> {
    match copy(from, to, None, memo, &mut Budget::unlimited(), exprs, &[]) {
        Ok((exprs, _)) => exprs,
        Err(limit) => unreachable!("an unlimited budget does not run out: {limit}"),
    }
}

impl Const {
    /// Copies a constant from the store of its environment.
    pub(crate) fn load(
        from: &Store<'static>,
        info: &ConstantInfo,
        to: &mut Store<'static>,
        memo: &mut Memo,
    ) -> Const {
        let val = info.val();
        let kind = match info {
            ConstantInfo::Axiom(_) => ConstKind::Axiom,
            ConstantInfo::Definition(info) => {
                ConstKind::Definition { hints: info.hints, safety: info.safety }
            }
            ConstantInfo::Theorem(_) => ConstKind::Theorem,
            ConstantInfo::Opaque(_) => ConstKind::Opaque,
            ConstantInfo::Quot(info) => ConstKind::Quot(info.kind),
            ConstantInfo::Inductive(info) => ConstKind::Inductive(InductiveInfo {
                num_params: info.num_params,
                num_indices: info.num_indices,
                all: copy_names(from, to, memo, &info.all),
                ctors: copy_names(from, to, memo, &info.ctors),
                is_rec: info.is_rec,
            }),
            ConstantInfo::Constructor(info) => ConstKind::Constructor(CtorInfo {
                induct: copy_names(from, to, memo, &[info.induct])[0],
                cidx: info.cidx,
                num_params: info.num_params,
                num_fields: info.num_fields,
            }),
            ConstantInfo::Recursor(info) => {
                let rules = info.rec.rules.iter().map(|rule| RecRule {
                    ctor: copy_names(from, to, memo, &[rule.ctor])[0],
                    num_fields: rule.nfields,
                    rhs: copied(from, to, memo, &[rule.rhs])[0],
                });
                let rules = rules.collect();
                ConstKind::Recursor(RecInfo {
                    num_params: info.rec.num_params,
                    num_indices: info.rec.num_indices,
                    num_motives: info.rec.num_motives,
                    num_minors: info.rec.num_minors,
                    rules,
                    k: info.rec.k,
                    major: copy_names(from, to, memo, &[info.major])[0],
                })
            }
        };
        Const {
            name: copy_names(from, to, memo, &[val.name])[0],
            level_params: copy_names(from, to, memo, &val.level_params),
            ty: copied(from, to, memo, &[val.ty])[0],
            kind,
        }
    }

    /// Whether it is a definition or theorem, which has a value that may be unfolded.
    pub fn has_value(&self) -> bool {
        matches!(self.kind, ConstKind::Definition { .. } | ConstKind::Theorem)
    }
}

/// Copies a constant as the kernel describes it.
pub(crate) fn copy_info(
    from: &Store<'static>,
    info: &ConstantInfo,
    to: &mut Store<'static>,
    memo: &mut Memo,
) -> ConstantInfo {
    let mut info = info.clone();
    let one = |e: &mut ExprId, to: &mut Store<'static>, memo: &mut Memo| {
        *e = copied(from, to, memo, &[*e])[0];
    };
    let names = |names: &mut Box<[NameId]>, to: &mut Store<'static>, memo: &mut Memo| {
        *names = copy_names(from, to, memo, names);
    };
    let name = |name: &mut NameId, to: &mut Store<'static>, memo: &mut Memo| {
        *name = copy_names(from, to, memo, &[*name])[0];
    };
    let val = match &mut info {
        ConstantInfo::Axiom(info) => &mut info.val,
        ConstantInfo::Definition(info) => {
            one(&mut info.value, to, memo);
            names(&mut info.all, to, memo);
            &mut info.val
        }
        ConstantInfo::Theorem(info) => {
            one(&mut info.value, to, memo);
            names(&mut info.all, to, memo);
            &mut info.val
        }
        ConstantInfo::Opaque(info) => {
            one(&mut info.value, to, memo);
            names(&mut info.all, to, memo);
            &mut info.val
        }
        ConstantInfo::Quot(info) => &mut info.val,
        ConstantInfo::Inductive(info) => {
            names(&mut info.all, to, memo);
            names(&mut info.ctors, to, memo);
            &mut info.val
        }
        ConstantInfo::Constructor(info) => {
            name(&mut info.induct, to, memo);
            &mut info.val
        }
        ConstantInfo::Recursor(info) => {
            name(&mut info.major, to, memo);
            names(&mut info.rec.all, to, memo);
            for rule in &mut info.rec.rules {
                name(&mut rule.ctor, to, memo);
                one(&mut rule.rhs, to, memo);
            }
            &mut info.rec.val
        }
    };
    name(&mut val.name, to, memo);
    names(&mut val.level_params, to, memo);
    one(&mut val.ty, to, memo);
    info
}

/// Copies the value of a definition, theorem or opaque constant.
pub(crate) fn load_value(
    from: &Store<'static>,
    info: &ConstantInfo,
    to: &mut Store<'static>,
    memo: &mut Memo,
) -> Option<ExprId> {
    let value = match info {
        ConstantInfo::Definition(info) => info.value,
        ConstantInfo::Theorem(info) => info.value,
        ConstantInfo::Opaque(info) => info.value,
        _ => return None,
    };
    Some(copied(from, to, memo, &[value])[0])
}
