//! Declarations: what a user asks the kernel to add to an environment.
//!
//! The names of the fields are Lean's. What the kernel can compute itself (recursors, counts,
//! flags) may be stated, and is then compared with what the kernel computes; it is never believed.

use gnomon_term::{ExprId, NameId};

/// Name, universe parameters and type: what every constant has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstantVal {
    /// The constant's name.
    pub name: NameId,
    /// Its universe parameters.
    pub level_params: Box<[NameId]>,
    /// Its type.
    pub ty: ExprId,
}

/// When definitional equality unfolds a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReducibilityHints {
    /// After all others.
    Opaque,
    /// The greater the height, the sooner.
    Regular(u32),
    /// Before all others.
    Abbrev,
}

/// Whether a definition may be used in proofs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefinitionSafety {
    /// It may not: its body need not terminate, or uses what is unsafe.
    Unsafe,
    /// It may.
    Safe,
    /// It may not: it is the code of a `partial` function.
    Partial,
}

/// `axiom`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxiomVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// Whether it is barred from safe declarations.
    pub is_unsafe: bool,
}

/// `def`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// Its body.
    pub value: ExprId,
    /// When to unfold it.
    pub hints: ReducibilityHints,
    /// Whether it may be used in proofs.
    pub safety: DefinitionSafety,
    /// The names declared with it in one mutual block, itself included.
    pub all: Box<[NameId]>,
}

/// `theorem`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheoremVal {
    /// Name, universe parameters and statement.
    pub val: ConstantVal,
    /// Its proof.
    pub value: ExprId,
    /// The names declared with it in one mutual block, itself included.
    pub all: Box<[NameId]>,
}

/// `opaque`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpaqueVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// Its body, which is checked and then never unfolded.
    pub value: ExprId,
    /// Whether it is barred from safe declarations.
    pub is_unsafe: bool,
    /// The names declared with it in one mutual block, itself included.
    pub all: Box<[NameId]>,
}

/// Which of the four constants of the quotient package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotKind {
    /// `Quot`
    Type,
    /// `Quot.mk`
    Ctor,
    /// `Quot.lift`
    Lift,
    /// `Quot.ind`
    Ind,
}

/// One constant of the quotient package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// Which one it is.
    pub kind: QuotKind,
}

/// An inductive type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InductiveVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// How many leading arguments are the same in the whole family.
    pub num_params: u32,
    /// How many further arguments it has.
    pub num_indices: u32,
    /// The inductive types declared with it in one mutual block, itself included.
    pub all: Box<[NameId]>,
    /// Its constructors in order.
    pub ctors: Box<[NameId]>,
    /// How many types the elimination of nested occurrences adds to the block.
    pub num_nested: u32,
    /// Whether a type of the block occurs in a constructor's field.
    pub is_rec: bool,
    /// Whether it is barred from safe declarations.
    pub is_unsafe: bool,
    /// Whether a field is a function into a type of the block.
    pub is_reflexive: bool,
}

/// A constructor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstructorVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// The inductive type it belongs to.
    pub induct: NameId,
    /// Its position among the type's constructors, counted from 0.
    pub cidx: u32,
    /// How many of its arguments are parameters of the type.
    pub num_params: u32,
    /// How many further arguments it has.
    pub num_fields: u32,
    /// Whether it is barred from safe declarations.
    pub is_unsafe: bool,
}

/// How a recursor computes on one constructor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecursorRule {
    /// The constructor.
    pub ctor: NameId,
    /// How many fields the constructor has.
    pub nfields: u32,
    /// A function of parameters, motives, minor premises and fields.
    pub rhs: ExprId,
}

/// A recursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecursorVal {
    /// Name, universe parameters and type.
    pub val: ConstantVal,
    /// The inductive types of the mutual block.
    pub all: Box<[NameId]>,
    /// How many parameters the types have.
    pub num_params: u32,
    /// How many indices the type that it eliminates has.
    pub num_indices: u32,
    /// How many motives it takes.
    pub num_motives: u32,
    /// How many minor premises it takes.
    pub num_minors: u32,
    /// One rule for each constructor.
    pub rules: Box<[RecursorRule]>,
    /// Whether it reduces without a constructor in sight (a type in `Prop` with one constructor
    /// without fields).
    pub k: bool,
    /// Whether it is barred from safe declarations.
    pub is_unsafe: bool,
}

/// A block of mutually inductive types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InductiveDecl {
    /// The types.
    pub types: Vec<InductiveVal>,
    /// The constructors of all types.
    pub ctors: Vec<ConstructorVal>,
    /// The recursors as stated; empty when none are stated.
    pub recs: Vec<RecursorVal>,
}

/// What can be added to an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declaration {
    /// `axiom`
    Axiom(AxiomVal),
    /// `def`
    Definition(DefinitionVal),
    /// `theorem`
    Theorem(TheoremVal),
    /// `opaque`
    Opaque(OpaqueVal),
    /// One constant of the quotient package.
    Quot(QuotVal),
    /// `inductive`, `structure`, `class`
    Inductive(InductiveDecl),
}
