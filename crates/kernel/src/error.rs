//! Why the kernel refuses a declaration, or gives no verdict on it.

use gnomon_term::Limit;
use std::fmt;

/// The rule that a declaration violates.
///
/// The names are the constructors of Lean's `KernelException` where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The name is taken.
    AlreadyDeclared,
    /// A constant is not in the environment.
    UnknownConstant,
    /// A universe parameter is listed twice.
    DuplicateLevelParam,
    /// A universe parameter occurs that is not declared.
    UndefinedLevelParam,
    /// A constant has the wrong number of universe levels.
    LevelArity,
    /// A free variable occurs.
    DeclHasFVars,
    /// A metavariable occurs.
    DeclHasMVars,
    /// A bound variable has no binder.
    LooseBVar,
    /// A term stands where a type must, and its type is no `Sort`.
    TypeExpected,
    /// A term is applied whose type is no function type.
    FunExpected,
    /// An argument's type is not the function's domain.
    AppTypeMismatch,
    /// The type of a `let` value is not the stated one.
    LetTypeMismatch,
    /// The type of a declaration's value is not the stated one.
    DeclTypeMismatch,
    /// The type of a theorem is no proposition.
    ThmTypeIsNotProp,
    /// A projection is not one that the structure has.
    InvalidProj,
    /// A safe declaration uses an unsafe or partial one.
    UnsafeReference,
    /// The type of an inductive type is malformed.
    InductiveType,
    /// The type of a constructor is malformed.
    ConstructorType,
    /// The type being defined occurs where it must not.
    Positivity,
    /// A field lives in a universe above its type's.
    UniverseTooBig,
    /// The type being defined occurs inside another type in a way that cannot be eliminated.
    NestedInductive,
    /// Stated data of an inductive type are not what they are.
    InductiveInfo,
    /// A stated recursor is not the one the kernel generates.
    RecursorMismatch,
    /// The quotient package is not Lean's.
    Quotient,
}

impl Rule {
    /// The rule's name as reports spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::AlreadyDeclared => "alreadyDeclared",
            Rule::UnknownConstant => "unknownConstant",
            Rule::DuplicateLevelParam => "duplicateLevelParam",
            Rule::UndefinedLevelParam => "undefinedLevelParam",
            Rule::LevelArity => "levelArity",
            Rule::DeclHasFVars => "declHasFVars",
            Rule::DeclHasMVars => "declHasMVars",
            Rule::LooseBVar => "looseBVar",
            Rule::TypeExpected => "typeExpected",
            Rule::FunExpected => "funExpected",
            Rule::AppTypeMismatch => "appTypeMismatch",
            Rule::LetTypeMismatch => "letTypeMismatch",
            Rule::DeclTypeMismatch => "declTypeMismatch",
            Rule::ThmTypeIsNotProp => "thmTypeIsNotProp",
            Rule::InvalidProj => "invalidProj",
            Rule::UnsafeReference => "unsafeReference",
            Rule::InductiveType => "inductiveType",
            Rule::ConstructorType => "constructorType",
            Rule::Positivity => "positivity",
            Rule::UniverseTooBig => "universeTooBig",
            Rule::NestedInductive => "nestedInductive",
            Rule::InductiveInfo => "inductiveInfo",
            Rule::RecursorMismatch => "recursorMismatch",
            Rule::Quotient => "quotient",
        }
    }
}

/// A refusal: the rule, a sentence, and the terms it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KernelError {
    /// The violated rule.
    pub rule: Rule,
    /// What is wrong, without the terms.
    pub message: String,
    /// The offending terms as text, each with what it is (`expected type`, `argument`, …).
    pub terms: Vec<(&'static str, String)>,
}

impl fmt::Display for KernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        for (what, term) in &self.terms {
            write!(f, "\n  {what}: {term}")?;
        }
        Ok(())
    }
}

/// The end of a check that did not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The declaration violates a rule.
    Rejected(Box<KernelError>),
    /// A limit was reached first.
    Declined(Limit),
}

impl From<Limit> for Failure {
    fn from(limit: Limit) -> Self {
        Failure::Declined(limit)
    }
}

impl From<KernelError> for Failure {
    fn from(error: KernelError) -> Self {
        Failure::Rejected(Box::new(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Rejected(error) => error.fmt(f),
            Failure::Declined(limit) => write!(f, "declined: {limit}"),
        }
    }
}

impl std::error::Error for Failure {}

/// The result of a check.
pub type Result<T> = std::result::Result<T, Failure>;
