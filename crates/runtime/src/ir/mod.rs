//! The intermediate representation: what the compiler hands over, and what is executed.
//!
//! Functions are closed (lambda-lifted); bodies are in A-normal form. A [`Block`] is a list of
//! statements and an end. Variables and join points are numbered in reading order, parameters first;
//! each variable has a type that says how it is represented. Reference counts do not occur in what
//! is read: [`crate::ownership`] inserts [`Stmt::Inc`], [`Stmt::Dec`] and [`Stmt::Take`].
//!
//! A [`Stmt::Case`] falls through when no alternative matches, so that a chain of tests is a flat
//! list, not a deep tree. A join point may jump to itself: that is how loops are written.
//!
//! The counterpart in Python, which documents the wire form, is `gnomon.compiler.ir`; here it is read
//! by [`read`]. Counterpart in Lean: `Lean.IR.FnBody`.

pub mod boxing;
pub mod read;
pub mod unit;

use num_bigint::BigInt;

/// How a value is represented.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ty {
    /// A [`crate::value::Value`].
    Obj,
    /// Eight bits: `UInt8`, `Int8`, `Bool`, enumerations.
    U8,
    /// Sixteen bits.
    U16,
    /// Thirty-two bits: also `Char`.
    U32,
    /// Sixty-four bits: also `USize`, `ISize`.
    U64,
    /// `Float`.
    F64,
    /// `Float32`.
    F32,
}

impl Ty {
    /// The type with this number in the wire form.
    pub fn of_code(code: u8) -> Option<Ty> {
        Some(match code {
            0 => Ty::Obj,
            1 => Ty::U8,
            2 => Ty::U16,
            3 => Ty::U32,
            4 => Ty::U64,
            5 => Ty::F64,
            6 => Ty::F32,
            _ => return None,
        })
    }
}

/// A parameter of a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Param {
    /// Its type.
    pub ty: Ty,
    /// Whether the caller keeps the reference.
    pub is_borrowed: bool,
}

/// What a caller knows about a function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The parameters, first to last; a constant has none.
    pub params: Box<[Param]>,
    /// The type of the result, which is owned by the caller.
    pub ret: Ty,
}

impl Signature {
    /// Whether all parameters and the result are owned values, as closures pass them.
    pub fn is_boxed(&self) -> bool {
        self.ret == Ty::Obj && self.params.iter().all(|p| p.ty == Ty::Obj && !p.is_borrowed)
    }
}

/// A variable, by its number.
pub type Var = u32;
/// A join point, by its number.
pub type Join = u32;
/// A name, by its number in the strings of a unit.
pub type NameIdx = u32;

/// A function's body.
#[derive(Clone, Debug)]
pub struct Body {
    /// What is done.
    pub block: Block,
    /// The types of all variables.
    pub types: Vec<Ty>,
    /// The number of join points.
    pub num_joins: u32,
}

/// Statements, and what is done after them.
#[derive(Clone, Debug)]
pub struct Block {
    /// What is done, first to last.
    pub stmts: Vec<Stmt>,
    /// Where control goes then.
    pub end: End,
}

/// One step.
#[derive(Clone, Debug)]
pub enum Stmt {
    /// `let x := e`.
    Let(Var, Expr),
    /// `join j (params) := body`, in scope in what follows and in `body` itself.
    Join {
        /// Its number.
        join: Join,
        /// Its parameters.
        params: Vec<Var>,
        /// What it does.
        body: Block,
    },
    /// Control goes to the alternative with the tag of the variable, if there is one.
    Case(Var, Vec<(u32, Block)>),
    /// More references to a variable's value.
    Inc(Var, u32),
    /// One reference fewer.
    Dec(Var),
    /// Takes an owned constructor apart: the fields are owned afterwards, the constructor is gone.
    Take(Var, Vec<(u8, Var)>),
}

/// The end of a block.
#[derive(Clone, Debug)]
pub enum End {
    /// The result of the function.
    Ret(Var),
    /// On to a join point.
    Jump(Join, Vec<Var>),
    /// Never reached, as the type checker knows.
    Unreachable,
}

/// What a variable is bound to.
#[derive(Clone, Debug)]
pub enum Expr {
    /// A small integer, or a constructor without fields.
    Small(i64),
    /// A number that is not small.
    Big(BigInt),
    /// A string literal.
    Str(NameIdx),
    /// A number of the variable's type; of floats, the bits.
    Word(u64),
    /// A constructor: tag, values, and scalar fields, which come after the values.
    Ctor(u8, Vec<Var>, Vec<Var>),
    /// A field that is a value.
    Proj(Var, u8),
    /// A scalar field, by its place among all fields.
    ScalarProj(Var, u8),
    /// A function with all its arguments.
    Call(NameIdx, Vec<Var>),
    /// A function with fewer.
    Pap(NameIdx, Vec<Var>),
    /// A value applied to arguments.
    Apply(Var, Vec<Var>),
    /// A primitive.
    Prim(NameIdx, Vec<Var>),
    /// The value of a constant.
    Const(NameIdx),
    /// A number as a value.
    Box(Var),
    /// A number out of a value.
    Unbox(Var),
}

impl Expr {
    /// The variables that occur, in order.
    pub fn vars(&self) -> Vec<Var> {
        match self {
            Expr::Small(_) | Expr::Big(_) | Expr::Str(_) | Expr::Word(_) | Expr::Const(_) => {
                Vec::new()
            }
            Expr::Ctor(_, values, scalars) => values.iter().chain(scalars).copied().collect(),
            Expr::Proj(x, _) | Expr::ScalarProj(x, _) | Expr::Box(x) | Expr::Unbox(x) => vec![*x],
            Expr::Call(_, args) | Expr::Pap(_, args) | Expr::Prim(_, args) => args.clone(),
            Expr::Apply(f, args) => std::iter::once(*f).chain(args.iter().copied()).collect(),
        }
    }

    /// Whether nothing is lost when the expression is not evaluated.
    pub fn is_pure(&self) -> bool {
        !matches!(self, Expr::Call(..) | Expr::Apply(..) | Expr::Prim(..) | Expr::Const(..))
    }
}

/// Why a unit cannot be used: the compiler, or a file, is at fault.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IrError {
    /// The bytes are no unit.
    Malformed(&'static str),
    /// Nothing has this name.
    UnknownName(String),
    /// No primitive has this name.
    UnknownPrimitive(String),
    /// The function is not used according to its signature, or something like that.
    IllTyped(String),
    /// The function has more of something than can be encoded.
    TooLarge(&'static str),
}

impl std::fmt::Display for IrError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            IrError::Malformed(what) => write!(f, "malformed code: {what}"),
            IrError::UnknownName(name) => write!(f, "unknown declaration '{name}'"),
            IrError::UnknownPrimitive(name) => {
                write!(f, "could not find native implementation of external declaration '{name}'")
            }
            IrError::IllTyped(what) => write!(f, "ill-typed code: {what}"),
            IrError::TooLarge(what) => write!(f, "too many {what}"),
        }
    }
}

impl std::error::Error for IrError {}
