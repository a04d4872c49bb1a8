//! Natural numbers: literals, arithmetic, and terms of the form `e + k`.
//!
//! Lean counterpart: `Lean.Meta.Offset`, `reduceNat?` in `Lean.Meta.WHNF`.

use crate::error::Result;
use crate::exprs::App;
use crate::meta::Meta;
use gnomon_term::{BigUint, Expr, ExprId, NameId};

/// `a ^ n` is not computed for greater `n`: Lean's option `exponentiation.threshold`.
const MAX_EXPONENT: u32 = 256;
/// `a <<< n` is not computed for greater `n`.
const MAX_SHIFT: u32 = 1 << 24;

impl Meta {
    /// The number of a literal or of `Nat.zero`, after reduction of a closed term.
    fn nat_value(&mut self, e: ExprId) -> Result<Option<BigUint>> {
        if self.store.has_fvar(e) && !self.store.has_expr_mvar(e) {
            return Ok(None);
        }
        let e = self.instantiate_mvars(e)?;
        if self.store.has_fvar(e) || self.store.has_expr_mvar(e) {
            return Ok(None);
        }
        let e = self.whnf(e)?;
        Ok(self.nat_lit_value(e))
    }

    /// The number of a literal or of `Nat.zero`.
    pub(crate) fn nat_lit_value(&self, e: ExprId) -> Option<BigUint> {
        match self.store.expr(e) {
            Expr::NatLit(n) => Some(self.store.nat(n).clone()),
            Expr::Const(name, _) if name == self.session.known.nat_zero => Some(BigUint::ZERO),
            _ => None,
        }
    }

    /// Computes `succ`, `+`, `*` … on closed terms that reduce to literals.
    pub fn reduce_nat(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Expr::App(f, b) = self.store.expr(e) else { return Ok(None) };
        match self.store.expr(f) {
            Expr::Const(name, _) if name == self.session.known.nat_succ => {
                let Some(n) = self.nat_value(b)? else { return Ok(None) };
                Ok(Some(self.mk_raw_nat(&(n + 1u32))))
            }
            Expr::App(op, a) => {
                let Expr::Const(name, _) = self.store.expr(op) else { return Ok(None) };
                if !self.is_nat_op(name) {
                    return Ok(None);
                }
                let Some(a) = self.nat_value(a)? else { return Ok(None) };
                let Some(b) = self.nat_value(b)? else { return Ok(None) };
                Ok(self.compute(name, &a, &b))
            }
            _ => Ok(None),
        }
    }

    fn is_nat_op(&self, name: NameId) -> bool {
        let known = &self.session.known;
        [
            known.nat_add,
            known.nat_sub,
            known.nat_mul,
            known.nat_div,
            known.nat_mod,
            known.nat_pow,
            known.nat_gcd,
            known.nat_beq,
            known.nat_ble,
            known.nat_land,
            known.nat_lor,
            known.nat_xor,
            known.nat_shift_left,
            known.nat_shift_right,
        ]
        .contains(&name)
    }

    fn compute(&mut self, op: NameId, a: &BigUint, b: &BigUint) -> Option<ExprId> {
        let known = self.session.known;
        let small = |limit: u32| u32::try_from(b).ok().filter(|&n| n <= limit);
        let truth = |value| Some(if value { known.bool_true } else { known.bool_false });
        let is_true = match op {
            op if op == known.nat_beq => truth(a == b),
            op if op == known.nat_ble => truth(a <= b),
            _ => None,
        };
        if let Some(name) = is_true {
            return Some(self.mk_const0(name));
        }
        let result = match op {
            op if op == known.nat_add => a + b,
            op if op == known.nat_sub && a > b => a - b,
            op if op == known.nat_sub => BigUint::ZERO,
            op if op == known.nat_mul => a * b,
            op if op == known.nat_div && *b == BigUint::ZERO => BigUint::ZERO,
            op if op == known.nat_div => a / b,
            op if op == known.nat_mod && *b == BigUint::ZERO => a.clone(),
            op if op == known.nat_mod => a % b,
            op if op == known.nat_pow => a.pow(small(MAX_EXPONENT)?),
            op if op == known.nat_gcd => gcd(a.clone(), b.clone()),
            op if op == known.nat_land => a & b,
            op if op == known.nat_lor => a | b,
            op if op == known.nat_xor => a ^ b,
            op if op == known.nat_shift_left => a << small(MAX_SHIFT)?,
            op if op == known.nat_shift_right => match u32::try_from(b) {
                Ok(n) => a >> n,
                Err(_) => BigUint::ZERO,
            },
            _ => return None,
        };
        Some(self.mk_raw_nat(&result))
    }

    /// Whether a term is an instance's operation on numbers, by name and arity.
    fn is_nat_proj_inst(&self, name: NameId, num_args: usize) -> bool {
        let known = &self.session.known;
        match num_args {
            3 => name == known.of_nat,
            4 => [known.add, known.sub, known.mul, known.div, known.modulo, known.nat_pow_pow]
                .contains(&name),
            5 => name == known.pow,
            6 => [known.h_add, known.h_sub, known.h_mul, known.h_div, known.h_mod, known.h_pow]
                .contains(&name),
            _ => false,
        }
    }

    /// The number that a term of type `Nat` evidently is.
    pub fn eval_nat(&mut self, e: ExprId) -> Result<Option<BigUint>> {
        self.enter()?;
        match self.store.expr(e) {
            Expr::NatLit(n) => return Ok(Some(self.store.nat(n).clone())),
            Expr::MData(_, inner) => return self.eval_nat(inner),
            Expr::Const(name, _) if name == self.session.known.nat_zero => {
                return Ok(Some(BigUint::ZERO));
            }
            Expr::App(..) | Expr::MVar(_) => {}
            _ => return Ok(None),
        }
        let App { f, args } = self.app(e);
        match self.store.expr(f) {
            Expr::MVar(_) => {
                let new = self.instantiate_mvars(e)?;
                if self.is_mvar(self.store.get_app_fn(new)) {
                    return Ok(None);
                }
                self.eval_nat(new)
            }
            Expr::Const(name, _) => self.eval_nat_app(e, name, &args),
            _ => Ok(None),
        }
    }

    fn eval_nat_app(
        &mut self,
        e: ExprId,
        name: NameId,
        args: &[ExprId],
    ) -> Result<Option<BigUint>> {
        let known = self.session.known;
        match *args {
            [a] if name == known.nat_succ => Ok(self.eval_nat(a)?.map(|n| n + 1u32)),
            [a, b] => {
                let ops = [
                    known.nat_add,
                    known.nat_sub,
                    known.nat_mul,
                    known.nat_div,
                    known.nat_mod,
                    known.nat_pow,
                ];
                if !ops.contains(&name) {
                    return Ok(None);
                }
                let Some(a) = self.eval_nat(a)? else { return Ok(None) };
                let Some(b) = self.eval_nat(b)? else { return Ok(None) };
                let result = self.compute(name, &a, &b);
                Ok(result.and_then(|result| self.nat_lit_value(result)))
            }
            _ if self.is_nat_proj_inst(name, args.len()) => match self.unfold_proj_inst(e)? {
                Some(unfolded) => self.eval_nat(unfolded),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// `s` and `k` where the term is `s + k` as written, perhaps through instances.
    pub(crate) fn is_offset(&mut self, e: ExprId) -> Result<Option<(ExprId, BigUint)>> {
        self.enter()?;
        if !self.is_app(e) {
            return Ok(None);
        }
        let App { f, args } = self.app(e);
        let known = self.session.known;
        match self.store.expr(f) {
            Expr::MVar(_) => {
                let new = self.instantiate_mvars(e)?;
                if self.is_mvar(self.store.get_app_fn(new)) {
                    return Ok(None);
                }
                self.is_offset(new)
            }
            Expr::Const(name, _) => match *args {
                [a] if name == known.nat_succ => {
                    let (base, offset) = self.offset(a)?;
                    Ok(Some((base, offset + 1u32)))
                }
                [a, b] if name == known.nat_add => {
                    let Some(n) = self.eval_nat(b)? else { return Ok(None) };
                    let (base, offset) = self.offset(a)?;
                    Ok(Some((base, offset + n)))
                }
                _ if (name == known.add && args.len() == 4)
                    || (name == known.h_add && args.len() == 6) =>
                {
                    match self.unfold_proj_inst(e)? {
                        Some(unfolded) => self.is_offset(unfolded),
                        None => Ok(None),
                    }
                }
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// `s` and `k` where the term is definitionally `s + k`.
    fn offset(&mut self, e: ExprId) -> Result<(ExprId, BigUint)> {
        Ok(self.is_offset(e)?.unwrap_or((e, BigUint::ZERO)))
    }

    /// `e + k` by `HAdd`, or `e` or a literal.
    pub(crate) fn mk_nat_offset(&mut self, e: ExprId, offset: &BigUint) -> ExprId {
        if *offset == BigUint::ZERO {
            return e;
        }
        let known = self.session.known;
        let levels = self.store.mk_levels(&[gnomon_term::LevelId::ZERO; 3]);
        let one = self.store.mk_levels(&[gnomon_term::LevelId::ZERO]);
        let f = self.store.mk_const(known.h_add, levels);
        let nat = self.mk_nat_type();
        let inst = self.store.mk_const(known.inst_h_add, one);
        let add = self.mk_const0(known.inst_add_nat);
        let inst = self.store.mk_apps(inst, &[nat, add]);
        let offset = self.mk_nat_lit(offset);
        self.store.mk_apps(f, &[nat, nat, nat, inst, e, offset])
    }
}

fn gcd(mut a: BigUint, mut b: BigUint) -> BigUint {
    while b != BigUint::ZERO {
        let rest = a % &b;
        a = std::mem::replace(&mut b, rest);
    }
    a
}
