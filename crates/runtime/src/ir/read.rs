//! Function bodies from bytes.
//!
//! INVARIANT (scopes): in a body that was read without error, each variable is bound before it is
//! used, on every path, and a jump goes to a join point in scope with the right number of arguments.
//! What is executed relies on that: a register that was not written holds anything.

use super::unit::{Cursor, Unit};
use super::{Block, Body, End, Expr, IrError, Join, NameIdx, Stmt, Ty, Var};
use num_bigint::{BigInt, Sign};

/// Blocks inside blocks; the compiler writes long chains of tests flat.
const MAX_DEPTH: usize = 400;
/// Variables are numbered by registers later.
const MAX_VARS: usize = 1 << 20;

/// Codes of the wire form.
mod code {
    pub const RET: u8 = 0;
    pub const JUMP: u8 = 1;
    pub const UNREACHABLE: u8 = 2;
    pub const CASE: u8 = 3;
    pub const JOIN: u8 = 4;
    pub const SMALL: u8 = 16;
    pub const BIG: u8 = 17;
    pub const STR: u8 = 18;
    pub const WORD: u8 = 19;
    pub const CTOR: u8 = 20;
    pub const PROJ: u8 = 21;
    pub const SCALAR_PROJ: u8 = 22;
    pub const CALL: u8 = 23;
    pub const PAP: u8 = 24;
    pub const APPLY: u8 = 25;
    pub const PRIM: u8 = 26;
    pub const CONST: u8 = 27;
    pub const BOX: u8 = 28;
    pub const UNBOX: u8 = 29;
}

/// Reads the body of a function.
pub fn read_body(unit: &Unit, index: u32) -> Result<Body, IrError> {
    let entry = unit
        .entries()
        .get(index as usize)
        .ok_or(IrError::Malformed("there is no such function"))?;
    let cursor = Cursor { bytes: &unit.bytes, at: entry.body.start, end: entry.body.end };
    let types: Vec<Ty> = entry.signature.params.iter().map(|param| param.ty).collect();
    let scope = (0..types.len() as Var).map(|_| true).collect();
    let mut reader = Reader { cursor, unit, types, scope, joins: Vec::new(), depth: 0 };
    let block = reader.block()?;
    if reader.cursor.at != reader.cursor.end {
        return Err(IrError::Malformed("a body goes on after its end"));
    }
    Ok(Body { block, types: reader.types, num_joins: reader.joins.len() as u32 })
}

struct JoinState {
    params: Vec<Ty>,
    is_in_scope: bool,
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    unit: &'a Unit,
    types: Vec<Ty>,
    scope: Vec<bool>,
    joins: Vec<JoinState>,
    depth: usize,
}

impl Reader<'_> {
    fn bind(&mut self, ty: Ty) -> Result<Var, IrError> {
        if self.types.len() >= MAX_VARS {
            return Err(IrError::TooLarge("variables in one function"));
        }
        self.types.push(ty);
        self.scope.push(true);
        Ok((self.types.len() - 1) as Var)
    }

    fn var(&mut self) -> Result<Var, IrError> {
        let var = self.cursor.number()?;
        match self.scope.get(var as usize) {
            Some(true) => Ok(var as Var),
            _ => Err(IrError::Malformed("a variable is used out of its scope")),
        }
    }

    fn vars(&mut self) -> Result<Vec<Var>, IrError> {
        let len = self.cursor.len()?;
        (0..len).map(|_| self.var()).collect()
    }

    fn value(&mut self) -> Result<Var, IrError> {
        let var = self.var()?;
        if self.types[var as usize] != Ty::Obj {
            return Err(IrError::Malformed("a number is used as a value"));
        }
        Ok(var)
    }

    fn name(&mut self) -> Result<NameIdx, IrError> {
        let index = self.cursor.count()? as NameIdx;
        self.unit.string(index)?;
        Ok(index)
    }

    fn small_index(&mut self) -> Result<u8, IrError> {
        u8::try_from(self.cursor.number()?).map_err(|_| IrError::TooLarge("fields or constructors"))
    }

    /// A block in a scope of its own: what it binds is unknown afterwards.
    fn nested(&mut self) -> Result<Block, IrError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(IrError::TooLarge("nested blocks"));
        }
        let (vars, joins) = (self.scope.len(), self.joins.len());
        let block = self.block()?;
        self.scope[vars..].fill(false);
        self.joins[joins..].iter_mut().for_each(|join| join.is_in_scope = false);
        self.depth -= 1;
        Ok(block)
    }

    fn block(&mut self) -> Result<Block, IrError> {
        let mut stmts = Vec::new();
        loop {
            let end = match self.cursor.byte()? {
                code::RET => End::Ret(self.var()?),
                code::JUMP => self.jump()?,
                code::UNREACHABLE => End::Unreachable,
                code::CASE => {
                    stmts.push(self.case()?);
                    continue;
                }
                code::JOIN => {
                    stmts.push(self.join()?);
                    continue;
                }
                other => {
                    let (ty, expr) = self.expr(other)?;
                    let var = self.bind(ty)?;
                    stmts.push(Stmt::Let(var, expr));
                    continue;
                }
            };
            return Ok(Block { stmts, end });
        }
    }

    fn jump(&mut self) -> Result<End, IrError> {
        let join = self.cursor.number()?;
        let args = self.vars()?;
        match self.joins.get(join as usize) {
            Some(state) if state.is_in_scope && state.params.len() == args.len() => {
                Ok(End::Jump(join as Join, args))
            }
            _ => Err(IrError::Malformed("a jump to no join point")),
        }
    }

    fn case(&mut self) -> Result<Stmt, IrError> {
        let var = self.var()?;
        if matches!(self.types[var as usize], Ty::F64 | Ty::F32) {
            return Err(IrError::Malformed("a case on a float"));
        }
        let len = self.cursor.len()?;
        let mut alts = Vec::with_capacity(len);
        for _ in 0..len {
            let tag = u32::try_from(self.cursor.number()?)
                .map_err(|_| IrError::TooLarge("constructors"))?;
            alts.push((tag, self.nested()?));
        }
        Ok(Stmt::Case(var, alts))
    }

    fn join(&mut self) -> Result<Stmt, IrError> {
        let join = self.joins.len() as Join;
        let len = self.cursor.len()?;
        let types = (0..len).map(|_| self.cursor.ty()).collect::<Result<Vec<_>, _>>()?;
        self.joins.push(JoinState { params: types.clone(), is_in_scope: true });
        let params = types.into_iter().map(|ty| self.bind(ty)).collect::<Result<Vec<_>, _>>()?;
        let body = self.nested()?;
        for &param in &params {
            self.scope[param as usize] = false;
        }
        Ok(Stmt::Join { join, params, body })
    }

    fn expr(&mut self, tag: u8) -> Result<(Ty, Expr), IrError> {
        Ok(match tag {
            code::SMALL => {
                let number = self.cursor.number()?;
                let number = (number >> 1) as i64 ^ -((number & 1) as i64);
                if !(crate::value::MIN_SMALL..=crate::value::MAX_SMALL).contains(&number) {
                    return Err(IrError::Malformed("a small number is not small"));
                }
                (Ty::Obj, Expr::Small(number))
            }
            code::BIG => {
                let sign = if self.cursor.byte()? == 0 { Sign::Plus } else { Sign::Minus };
                let len = self.cursor.len()?;
                let bytes = self.cursor.take(len)?;
                (Ty::Obj, Expr::Big(BigInt::from_bytes_le(sign, bytes)))
            }
            code::STR => (Ty::Obj, Expr::Str(self.name()?)),
            code::WORD => {
                let ty = self.cursor.ty()?;
                let word = self.cursor.number()?;
                let fits = match ty {
                    Ty::Obj => false,
                    Ty::U8 => word <= u64::from(u8::MAX),
                    Ty::U16 => word <= u64::from(u16::MAX),
                    Ty::U32 | Ty::F32 => word <= u64::from(u32::MAX),
                    Ty::U64 | Ty::F64 => true,
                };
                if !fits {
                    return Err(IrError::Malformed("a number does not fit its type"));
                }
                (ty, Expr::Word(word))
            }
            code::CTOR => {
                let tag = self.small_index()?;
                let values = self.vars()?;
                let scalars = self.vars()?;
                if values.len() + scalars.len() > crate::value::MAX_FIELDS {
                    return Err(IrError::TooLarge("fields"));
                }
                if u32::from(tag) > crate::value::MAX_TAG {
                    return Err(IrError::TooLarge("constructors"));
                }
                let expr = if values.is_empty() && scalars.is_empty() {
                    Expr::Small(i64::from(tag))
                } else {
                    Expr::Ctor(tag, values, scalars)
                };
                (Ty::Obj, expr)
            }
            code::PROJ => (Ty::Obj, Expr::Proj(self.value()?, self.small_index()?)),
            code::SCALAR_PROJ => {
                (self.cursor.ty()?, Expr::ScalarProj(self.value()?, self.small_index()?))
            }
            code::CALL => (self.cursor.ty()?, Expr::Call(self.name()?, self.vars()?)),
            code::PAP => (Ty::Obj, Expr::Pap(self.name()?, self.vars()?)),
            code::APPLY => (Ty::Obj, Expr::Apply(self.value()?, self.vars()?)),
            code::PRIM => (self.cursor.ty()?, Expr::Prim(self.name()?, self.vars()?)),
            code::CONST => (self.cursor.ty()?, Expr::Const(self.name()?)),
            code::BOX => (Ty::Obj, Expr::Box(self.var()?)),
            code::UNBOX => (self.cursor.ty()?, Expr::Unbox(self.value()?)),
            _ => return Err(IrError::Malformed("unknown statement")),
        })
    }
}
