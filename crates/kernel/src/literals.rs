//! Literals and the operations that are computed on them.
//!
//! INVARIANT (genuine numerals): a numeral stands for `Nat.succ (… Nat.zero)` only while `Nat` is the
//! inductive type with these two constructors, and an operation is computed only if its definition
//! was found to satisfy its recursion equations ([`crate::genuine`]). A checker that goes by the
//! name alone can be made to prove `False` by a user constant `Nat.add` that subtracts.

use crate::checker::{Checker, Closure};
use crate::declaration::{DefinitionSafety, InductiveVal};
use crate::environment::ConstantInfo;
use crate::error::{Failure, Result, Rule};
use crate::known::NatOp;
use gnomon_term::{BigUint, BinderInfo, Expr, ExprId, LevelId, LevelsId, Limit, NameId};
use num_bigint::BigUint as Nat;

/// Exponents and shifts beyond this are not computed (as in Lean).
const MAX_EXPONENT: u64 = 1 << 24;
/// Numbers with more bits than this are not computed.
const MAX_BITS: u64 = 1 << 25;
/// After an operation on numbers with more bits than this, the limits are looked at.
const MANY_BITS: u64 = 1 << 14;

impl<'e> Checker<'e> {
    /// A constant that has been declared before the declaration being checked.
    pub(crate) fn visible_info(&self, name: NameId) -> Option<&'e ConstantInfo> {
        self.entry(name).filter(|entry| entry.order < self.visible).map(|entry| &entry.info)
    }

    /// Whether `Nat` is the inductive type whose elements numerals stand for.
    fn has_nat(&mut self) -> bool {
        let known = &self.env.known;
        let Some(ConstantInfo::Inductive(nat)) = self.visible_info(known.nat) else { return false };
        let (zero, succ) = (known.nat_zero, known.nat_succ);
        if !self.is_plain_type(nat, &[zero, succ]) {
            return false;
        }
        let (Some(zero), Some(succ)) = (self.info(zero), self.info(succ)) else {
            return false;
        };
        let nat_ty = self.nat_type();
        let arrow = self.arrow(nat_ty, nat_ty);
        self.store.canonical(zero.val().ty) == nat_ty
            && self.store.canonical(succ.val().ty) == arrow
    }

    /// Whether an inductive type is a `Type` by itself, without parameters, with these constructors.
    ///
    /// In `Prop` all numerals would be equal, and a test that tells them apart a contradiction.
    pub(crate) fn is_plain_type(&mut self, info: &InductiveVal, ctors: &[NameId]) -> bool {
        let ty = self.store.mk_sort(LevelId::ONE);
        *info.ctors == *ctors
            && *info.all == [info.val.name]
            && self.store.canonical(info.val.ty) == ty
            && info.val.level_params.is_empty()
            && info.num_params == 0
            && info.num_indices == 0
            && !info.is_unsafe
    }

    pub(crate) fn nat_type(&mut self) -> ExprId {
        self.store.mk_const(self.env.known.nat, LevelsId::EMPTY)
    }

    pub(crate) fn arrow(&mut self, domain: ExprId, codomain: ExprId) -> ExprId {
        self.store.mk_pi(BinderInfo::Default, NameId::ANONYMOUS, domain, codomain)
    }

    pub(crate) fn mk_const0(&mut self, name: NameId) -> ExprId {
        self.store.mk_const(name, LevelsId::EMPTY)
    }

    /// `Nat`, the type of numerals.
    pub(crate) fn infer_nat_lit(&mut self) -> Result<ExprId> {
        if self.has_nat() {
            return Ok(self.nat_type());
        }
        let message = "a numeral needs the inductive type `Nat`, which is not declared";
        Err(self.error(Rule::UnknownConstant, message, &[]))
    }

    /// `Nat.zero` or `Nat.succ n` for a numeral.
    pub(crate) fn nat_lit_to_constructor(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Expr::NatLit(n) = self.store.expr(e) else { return Ok(None) };
        let n = self.store.nat(n);
        if *n == BigUint::ZERO {
            return Ok(Some(self.mk_const0(self.env.known.nat_zero)));
        }
        let pred = n - 1u32;
        let pred = self.store.mk_nat_lit(&pred);
        let succ = self.mk_const0(self.env.known.nat_succ);
        Ok(Some(self.store.mk_app(succ, pred)))
    }

    /// The number that an evaluated expression is, as a numeral or `Nat.zero`.
    fn as_nat(&self, e: ExprId) -> Option<BigUint> {
        match self.store.expr(e) {
            Expr::NatLit(n) => Some(self.store.nat(n).clone()),
            Expr::Const(name, _) if name == self.env.known.nat_zero => Some(BigUint::ZERO),
            _ => None,
        }
    }

    /// `Nat.succ n` for a numeral `n`, and `op m n` for numerals `m` and `n`, without free variables.
    pub(crate) fn reduce_nat(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let head = self.store.get_app_fn(e);
        let Expr::Const(name, _) = self.store.expr(head) else { return Ok(None) };
        if head == e {
            return Ok(None);
        }
        if name == self.env.known.nat_succ {
            let Expr::App(f, n) = self.store.expr(e) else { return Ok(None) };
            return if f == head { self.reduce_succ(n) } else { Ok(None) };
        }
        let Some(op) = self.entry(name).and_then(|entry| entry.op) else { return Ok(None) };
        let (_, args) = self.store.unfold_apps(e);
        if args.len() != op.arity() {
            return Ok(None);
        }
        self.reduce_op(op, &args)
    }

    /// [`Checker::reduce_nat`] for the machine: takes the arguments off the stack if it succeeds.
    pub(crate) fn reduce_nat_on_stack(
        &mut self,
        op: NatOp,
        bottom: usize,
    ) -> Result<Option<ExprId>> {
        let arity = op.arity();
        let supposing = op == NatOp::Ble && !self.supposed.is_empty();
        if self.stack.len() - bottom != arity || !(self.may_compute(op) || supposing) {
            return Ok(None);
        }
        let mut args = [ExprId(0); 2];
        for (position, arg) in args[..arity].iter_mut().enumerate() {
            let slot = self.stack.len() - 1 - position;
            let closure = self.stack[slot];
            *arg = self.inst(closure)?;
            self.stack[slot] = Closure::closed(*arg);
        }
        let mut result = self.reduce_op(op, &args[..arity])?;
        if supposing && result.is_none() {
            result = self.supposed_ble(args[0], args[1])?;
        }
        if result.is_some() {
            self.stack.truncate(bottom);
        }
        Ok(result)
    }

    pub(crate) fn reduce_succ_on_stack(&mut self) -> Result<Option<ExprId>> {
        let slot = self.stack.len() - 1;
        let arg = self.stack[slot];
        let arg = self.inst(arg)?;
        self.stack[slot] = Closure::closed(arg);
        let result = self.reduce_succ(arg)?;
        if result.is_some() {
            self.stack.truncate(slot);
        }
        Ok(result)
    }

    fn reduce_succ(&mut self, n: ExprId) -> Result<Option<ExprId>> {
        if self.store.has_fvar(n) || !self.has_nat() {
            return Ok(None);
        }
        let n = self.whnf(n)?;
        match self.as_nat(n) {
            Some(n) => Ok(Some(self.store.mk_nat_lit(&(n + 1u32)))),
            None => Ok(None),
        }
    }

    fn may_compute(&self, op: NatOp) -> bool {
        self.env.is_genuine(op) && self.not_genuine & (1 << op as u32) == 0
    }

    fn reduce_op(&mut self, op: NatOp, args: &[ExprId]) -> Result<Option<ExprId>> {
        if !self.may_compute(op) || args.iter().any(|&arg| self.store.has_fvar(arg)) {
            return Ok(None);
        }
        let mut numbers = Vec::with_capacity(2);
        for &arg in args {
            let value = self.whnf(arg)?;
            match self.as_nat(value) {
                Some(n) => numbers.push(n),
                None => return Ok(None),
            }
        }
        let Some(value) = compute(op, &numbers)? else { return Ok(None) };
        if value.bits() > MANY_BITS || numbers.iter().any(|n| n.bits() > MANY_BITS) {
            let size = self.bytes();
            self.store.budget.look(size)?;
        }
        if op.is_test() {
            let known = &self.env.known;
            let name = if value == BigUint::ZERO { known.bool_false } else { known.bool_true };
            return Ok(Some(self.mk_const0(name)));
        }
        Ok(Some(self.store.mk_nat_lit(&value)))
    }

    /// Compares `n + k` with `m + k'` by taking off what both have; `None` if that decides nothing.
    pub(crate) fn is_def_eq_offset(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        let (mut t, mut s) = (t, s);
        let mut changed = false;
        loop {
            if let (Some(m), Some(n)) = (self.as_nat(t), self.as_nat(s)) {
                return Ok(Some(m == n));
            }
            let (Some(t_pred), Some(s_pred)) = (self.pred_of(t)?, self.pred_of(s)?) else { break };
            if t_pred == s_pred {
                return Ok(Some(true));
            }
            (t, s) = (t_pred, s_pred);
            changed = true;
            self.tick()?;
        }
        if changed {
            return self.is_def_eq(t, s).map(Some);
        }
        Ok(None)
    }

    fn pred_of(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        match self.store.expr(e) {
            Expr::NatLit(n) => {
                let n = self.store.nat(n);
                if *n == BigUint::ZERO {
                    return Ok(None);
                }
                let pred = n - 1u32;
                Ok(Some(self.store.mk_nat_lit(&pred)))
            }
            Expr::App(f, n) => match self.store.expr(f) {
                Expr::Const(name, _) if name == self.env.known.nat_succ => Ok(Some(n)),
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// The value that an examination supposes for `Nat.ble m n`.
    fn supposed_ble(&mut self, m: ExprId, n: ExprId) -> Result<Option<ExprId>> {
        for index in 0..self.supposed.len() {
            let (a, b, value) = self.supposed[index];
            if self.is_def_eq(m, a)? && self.is_def_eq(n, b)? {
                let known = &self.env.known;
                let name = if value { known.bool_true } else { known.bool_false };
                return Ok(Some(self.mk_const0(name)));
            }
        }
        Ok(None)
    }

    // Strings.

    /// The function from `List Char` that builds strings, if what literals abbreviate is typable.
    ///
    /// A literal's expansion is typed by the ordinary rules, on an example: with a `List.cons` that asks
    /// for more than its name says, literals would make elements that nobody can construct.
    fn string_builder(&mut self) -> Result<Option<NameId>> {
        if let Some(known) = self.string_builder {
            return Ok(known);
        }
        // What a literal means must not change when more is declared. So the constructor decides where
        // `String` has one from `List Char`, and otherwise `String.ofList` alone.
        let known = &self.env.known;
        let name = match self.visible_info(known.string) {
            Some(ConstantInfo::Inductive(info)) if *info.ctors == [known.string_mk] => {
                known.string_mk
            }
            _ => known.string_of_list,
        };
        let string = self.mk_const0(known.string);
        let example = self.string_of_chars(name, &['a']);
        let safety = std::mem::replace(&mut self.safety, DefinitionSafety::Safe);
        let typed = self.infer(example).and_then(|ty| self.is_def_eq(ty, string));
        self.safety = safety;
        let found = match typed {
            Err(Failure::Declined(limit)) => return Err(limit.into()),
            Ok(is_string) => is_string.then_some(name),
            Err(Failure::Rejected(_)) => None,
        };
        self.string_builder = Some(found);
        Ok(found)
    }

    /// `builder [Char.ofNat c₁, …]`
    fn string_of_chars(&mut self, builder: NameId, chars: &[char]) -> ExprId {
        let known = &self.env.known;
        let levels = self.store.mk_levels(&[LevelId::ZERO]);
        let char_type = self.mk_const0(known.char);
        let of_nat = self.mk_const0(known.char_of_nat);
        let cons = self.store.mk_const(known.list_cons, levels);
        let cons = self.store.mk_app(cons, char_type);
        let nil = self.store.mk_const(known.list_nil, levels);
        let mut list = self.store.mk_app(nil, char_type);
        for &c in chars.iter().rev() {
            let code = self.store.mk_nat_lit(&BigUint::from(c as u32));
            let c = self.store.mk_app(of_nat, code);
            let with_head = self.store.mk_app(cons, c);
            list = self.store.mk_app(with_head, list);
        }
        let builder = self.mk_const0(builder);
        self.store.mk_app(builder, list)
    }

    /// `String`, the type of string literals.
    pub(crate) fn infer_string_lit(&mut self) -> Result<ExprId> {
        if self.string_builder()?.is_some() {
            return Ok(self.mk_const0(self.env.known.string));
        }
        let message = "a string literal needs `String`, `List`, `Char` and their functions, which \
                       are not declared";
        Err(self.error(Rule::UnknownConstant, message, &[]))
    }

    /// `String.ofList [Char.ofNat 97, …]` for `"a…"`
    pub(crate) fn string_lit_to_constructor(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let Expr::StrLit(text) = self.store.expr(e) else { return Ok(None) };
        let Some(builder) = self.string_builder()? else { return Ok(None) };
        let chars: Vec<char> = self.store.str(text).chars().collect();
        Ok(Some(self.string_of_chars(builder, &chars)))
    }

    pub(crate) fn is_def_eq_string_lit(&mut self, t: ExprId, s: ExprId) -> Result<Option<bool>> {
        for (literal, other) in [(t, s), (s, t)] {
            if !matches!(self.store.expr(literal), Expr::StrLit(_)) {
                continue;
            }
            let Expr::App(f, _) = self.store.expr(other) else { continue };
            let Expr::Const(name, _) = self.store.expr(f) else { continue };
            if Some(name) != self.string_builder()? {
                continue;
            }
            if let Some(expanded) = self.string_lit_to_constructor(literal)? {
                return self.is_def_eq(expanded, other).map(Some);
            }
        }
        Ok(None)
    }
}

/// The value of an operation; tests give 0 or 1. `None` if it is too large to be computed.
fn compute(op: NatOp, args: &[Nat]) -> Result<Option<Nat>> {
    let bits = |n: &Nat| n.bits();
    let too_large = || Err(Failure::Declined(Limit::Memory));
    let zero = BigUint::ZERO;
    let a = &args[0];
    let b = args.get(1).unwrap_or(a);
    let small = |n: &Nat| u64::try_from(n).ok().filter(|&n| n <= MAX_EXPONENT);
    Ok(Some(match op {
        NatOp::Add => a + b,
        NatOp::Sub => {
            if a > b {
                a - b
            } else {
                zero
            }
        }
        NatOp::Mul => {
            if bits(a) + bits(b) > MAX_BITS {
                return too_large();
            }
            a * b
        }
        NatOp::Div => {
            if *b == zero {
                zero
            } else {
                a / b
            }
        }
        NatOp::Mod => {
            if *b == zero {
                a.clone()
            } else {
                a % b
            }
        }
        NatOp::Gcd => gcd(a.clone(), b.clone()),
        NatOp::Beq => Nat::from(u32::from(a == b)),
        NatOp::Ble => Nat::from(u32::from(a <= b)),
        NatOp::Land => a & b,
        NatOp::Lor => a | b,
        NatOp::Xor => a ^ b,
        NatOp::ShiftLeft => {
            let Some(n) = small(b) else { return Ok(None) };
            if bits(a) + n > MAX_BITS {
                return too_large();
            }
            a << n
        }
        NatOp::ShiftRight => match u64::try_from(b) {
            Ok(n) if n < bits(a) => a >> n,
            _ => zero,
        },
        NatOp::Pow => {
            let Some(n) = small(b) else { return Ok(None) };
            if bits(a).saturating_mul(n) > MAX_BITS && bits(a) > 1 {
                return too_large();
            }
            a.pow(n as u32)
        }
        NatOp::Log2 => Nat::from(bits(a).saturating_sub(1)),
        NatOp::Pred => {
            if *a == zero {
                zero
            } else {
                a - 1u32
            }
        }
    }))
}

/// Lehmer's algorithm: Euclid's steps on the leading 62 bits, as long as they are certain, and then
/// once for all on the whole numbers (Knuth, *The Art of Computer Programming* 2, 4.5.2, algorithm L).
fn gcd(mut a: Nat, mut b: Nat) -> Nat {
    if a < b {
        std::mem::swap(&mut a, &mut b);
    }
    while b.bits() > 62 {
        let shift = a.bits() - 62;
        let leading = |n: &Nat| u64::try_from(n >> shift).map_or(0, |n| n as i64);
        let (mut x, mut y) = (leading(&a), leading(&b));
        // Invariant: the numbers reached are `a·p + b·q` and `a·r + b·s`.
        let (mut p, mut q, mut r, mut s) = (1i64, 0i64, 0i64, 1i64);
        while y + r != 0 && y + s != 0 {
            let quotient = (x + p) / (y + r);
            if quotient != (x + q) / (y + s) {
                break;
            }
            (p, r) = (r, p - quotient * r);
            (q, s) = (s, q - quotient * s);
            (x, y) = (y, x - quotient * y);
        }
        if q == 0 {
            let rest = &a % &b;
            (a, b) = (b, rest);
        } else {
            let combine = |p: i64, q: i64| {
                let (u, v) = (&a * p.unsigned_abs(), &b * q.unsigned_abs());
                if p > 0 || q < 0 {
                    u - v
                } else {
                    v - u
                }
            };
            (a, b) = (combine(p, q), combine(r, s));
        }
    }
    while b != BigUint::ZERO {
        let rest = &a % &b;
        (a, b) = (b, rest);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(seed: u64, words: u32) -> Nat {
        let mut state = seed;
        (0..words).fold(BigUint::ZERO, |n, _| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (n << 64u32) + (state ^ state >> 29)
        })
    }

    /// Numbers with a known common divisor, of many sizes.
    #[test]
    fn gcd_agrees_with_euclid() {
        for seed in 0..300u64 {
            let common = number(seed, (seed % 4) as u32);
            let a = number(seed + 1000, (seed % 9) as u32) * &common;
            let b = number(seed + 2000, (seed % 7) as u32) * &common;
            let (mut x, mut y) = (a.clone(), b.clone());
            while y != BigUint::ZERO {
                (x, y) = (y.clone(), x % y);
            }
            assert_eq!(gcd(a, b), x, "seed {seed}");
        }
    }
}
