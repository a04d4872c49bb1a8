//! Conversions between numbers and values, where a definition and a use disagree.
//!
//! The compiler gives each variable the type it has by itself. Where such a variable is passed to
//! something polymorphic, or comes from there, [`Expr::Box`] and [`Expr::Unbox`] are inserted here.
//! After this, INVARIANT (representations): arguments have the types of parameters, and a variable is
//! bound to an expression of its type.
//!
//! Counterpart in Lean: `Lean.IR.ExplicitBoxing`.

use super::{Block, Body, End, Expr, IrError, NameIdx, Signature, Stmt, Ty, Var};
use crate::prim::Prim;

/// What is known about what is called.
pub trait Callees {
    /// The name, for messages.
    fn text(&self, name: NameIdx) -> String;
    /// The signature of a function.
    fn signature(&self, name: NameIdx) -> Result<Signature, IrError>;
    /// The primitive with this name.
    fn primitive(&self, name: NameIdx) -> Result<&'static Prim, IrError>;
}

/// Inserts conversions into a body.
pub fn insert_boxing(callees: &dyn Callees, ret: Ty, body: Body) -> Result<Body, IrError> {
    let join_types = vec![Vec::new(); body.num_joins as usize];
    let mut pass = Boxing { callees, ret, types: body.types, join_types };
    let block = pass.block(body.block)?;
    Ok(Body { block, types: pass.types, num_joins: body.num_joins })
}

struct Boxing<'a> {
    callees: &'a dyn Callees,
    ret: Ty,
    types: Vec<Ty>,
    join_types: Vec<Vec<Ty>>,
}

impl Boxing<'_> {
    fn fresh(&mut self, ty: Ty) -> Var {
        self.types.push(ty);
        (self.types.len() - 1) as Var
    }

    /// The variable, or one of the wanted type with the same content.
    fn coerce(&mut self, out: &mut Vec<Stmt>, var: Var, want: Ty) -> Result<Var, IrError> {
        let have = self.types[var as usize];
        let conversion = match (have, want) {
            _ if have == want => return Ok(var),
            (_, Ty::Obj) => Expr::Box(var),
            (Ty::Obj, _) => Expr::Unbox(var),
            _ => return Err(IrError::IllTyped(format!("{have:?} is used as {want:?}"))),
        };
        let fresh = self.fresh(want);
        out.push(Stmt::Let(fresh, conversion));
        Ok(fresh)
    }

    fn coerce_all(
        &mut self,
        out: &mut Vec<Stmt>,
        vars: Vec<Var>,
        want: impl Iterator<Item = Ty>,
    ) -> Result<Vec<Var>, IrError> {
        vars.into_iter().zip(want).map(|(var, ty)| self.coerce(out, var, ty)).collect()
    }

    fn all_values(&mut self, out: &mut Vec<Stmt>, vars: Vec<Var>) -> Result<Vec<Var>, IrError> {
        self.coerce_all(out, vars, std::iter::repeat(Ty::Obj))
    }

    fn signature(&self, name: NameIdx) -> Result<(String, Signature), IrError> {
        Ok((self.callees.text(name), self.callees.signature(name)?))
    }

    fn block(&mut self, block: Block) -> Result<Block, IrError> {
        let mut out = Vec::with_capacity(block.stmts.len());
        for stmt in block.stmts {
            match stmt {
                Stmt::Let(var, expr) => self.binding(&mut out, var, expr)?,
                Stmt::Join { join, params, body } => {
                    self.join_types[join as usize] =
                        params.iter().map(|&param| self.types[param as usize]).collect();
                    let body = self.block(body)?;
                    out.push(Stmt::Join { join, params, body });
                }
                Stmt::Case(var, alts) => {
                    let alts = alts
                        .into_iter()
                        .map(|(tag, block)| Ok((tag, self.block(block)?)))
                        .collect::<Result<_, IrError>>()?;
                    out.push(Stmt::Case(var, alts));
                }
                Stmt::Inc(..) | Stmt::Dec(_) | Stmt::Take(..) => out.push(stmt),
            }
        }
        let end = match block.end {
            End::Ret(var) => End::Ret(self.coerce(&mut out, var, self.ret)?),
            End::Jump(join, args) => {
                let want = self.join_types[join as usize].clone();
                End::Jump(join, self.coerce_all(&mut out, args, want.into_iter())?)
            }
            End::Unreachable => End::Unreachable,
        };
        Ok(Block { stmts: out, end })
    }

    fn binding(&mut self, out: &mut Vec<Stmt>, var: Var, expr: Expr) -> Result<(), IrError> {
        let ty = self.types[var as usize];
        let (expr, has) = match expr {
            Expr::Small(_) | Expr::Big(_) | Expr::Str(_) => (expr, Ty::Obj),
            Expr::Word(_) | Expr::ScalarProj(..) | Expr::Unbox(_) => (expr, ty),
            Expr::Proj(..) => (expr, Ty::Obj),
            Expr::Box(x) if self.types[x as usize] == Ty::Obj => {
                return Err(IrError::IllTyped("a value is boxed".to_owned()));
            }
            Expr::Box(_) => (expr, Ty::Obj),
            Expr::Ctor(tag, values, scalars) => {
                let values = self.all_values(out, values)?;
                if scalars.iter().any(|&x| self.types[x as usize] == Ty::Obj) {
                    return Err(IrError::IllTyped("a value among scalar fields".to_owned()));
                }
                (Expr::Ctor(tag, values, scalars), Ty::Obj)
            }
            Expr::Call(name, args) => {
                let (text, signature) = self.signature(name)?;
                if signature.params.len() != args.len() || args.is_empty() {
                    return Err(IrError::IllTyped(format!("wrong number of arguments of {text}")));
                }
                let want: Vec<Ty> = signature.params.iter().map(|param| param.ty).collect();
                (Expr::Call(name, self.coerce_all(out, args, want.into_iter())?), signature.ret)
            }
            Expr::Pap(name, args) => {
                let (text, signature) = self.signature(name)?;
                if signature.params.len() <= args.len() {
                    return Err(IrError::IllTyped(format!("too many arguments of {text}")));
                }
                (Expr::Pap(name, self.all_values(out, args)?), Ty::Obj)
            }
            Expr::Const(name) => {
                let (text, signature) = self.signature(name)?;
                if !signature.params.is_empty() {
                    return Err(IrError::IllTyped(format!("{text} is no constant")));
                }
                (expr, signature.ret)
            }
            Expr::Apply(f, args) => {
                if args.is_empty() {
                    return Err(IrError::IllTyped("an application to nothing".to_owned()));
                }
                (Expr::Apply(f, self.all_values(out, args)?), Ty::Obj)
            }
            Expr::Prim(name, args) => {
                let prim = self.callees.primitive(name)?;
                if prim.params().count() != args.len() {
                    return Err(IrError::IllTyped(format!(
                        "{} has {} arguments, not {}",
                        prim.name,
                        prim.params().count(),
                        args.len()
                    )));
                }
                (Expr::Prim(name, self.coerce_all(out, args, prim.params())?), prim.ret())
            }
        };
        if has == ty {
            out.push(Stmt::Let(var, expr));
        } else {
            let raw = self.fresh(has);
            out.push(Stmt::Let(raw, expr));
            let converted = self.coerce(out, raw, ty)?;
            // The conversion just made is the binding of the variable itself.
            match out.pop() {
                Some(Stmt::Let(last, conversion)) if last == converted => {
                    out.push(Stmt::Let(var, conversion));
                }
                _ => unreachable!("coerce pushes a binding when the types differ"),
            }
        }
        Ok(())
    }
}
