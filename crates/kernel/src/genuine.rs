//! Which operations on `Nat` are what their names say.
//!
//! INVARIANT (genuine numerals): an operation is computed on numerals only after its definition was
//! found to satisfy, definitionally and with variables, equations that determine it on all
//! numerals:
//!
//! ```text
//!   x + 0 ≡ x          x + (y+1) ≡ (x + y) + 1
//!   x - 0 ≡ x          x - (y+1) ≡ pred (x - y)          and so on
//! ```
//!
//! By induction on numerals, computing then agrees with unfolding. An *axiom* of the operation's name and
//! type is computed too: it has no equations that computing could contradict, and the function
//! that is computed is a model of it. (Exports without bodies state library functions so.)
//!
//! The tempting alternative is Lean's own: to trust the names, because Lean ships the definitions.

use crate::checker::Checker;
use crate::declaration::DefinitionSafety;
use crate::environment::ConstantInfo;
use crate::error::Result;
use crate::known::NatOp;
use gnomon_term::{BigUint, Expr, ExprId, NameId};

impl Checker<'_> {
    /// Whether the constant that has an operation's name may be computed.
    ///
    /// The checker must see the constant, and `not_genuine` must name the operation, so that its
    /// definition is unfolded.
    pub(crate) fn examine(&mut self, op: NatOp) -> Result<bool> {
        let name = self.env.known.nat_ops[op as usize];
        let Some(info) = self.info(name) else { return Ok(false) };
        let type_of_numerals = self.infer_nat_lit();
        let Ok(nat) = type_of_numerals else { return Ok(false) };
        if !info.val().level_params.is_empty() || info.safety() != DefinitionSafety::Safe {
            return Ok(false);
        }
        let result = if op.is_test() {
            if !self.has_bool() {
                return Ok(false);
            }
            self.mk_const0(self.env.known.bool)
        } else {
            nat
        };
        let mut expected = self.arrow(nat, result);
        if op.arity() == 2 {
            expected = self.arrow(nat, expected);
        }
        if self.store.canonical(info.val().ty) != expected {
            return Ok(false);
        }
        match info {
            ConstantInfo::Axiom(_) => Ok(true),
            ConstantInfo::Definition(_) => {
                let depth = self.depth;
                let result = self.satisfies_equations(op, nat);
                self.depth = depth;
                result
            }
            _ => Ok(false),
        }
    }

    fn has_bool(&mut self) -> bool {
        let known = &self.env.known;
        let (name, no, yes) = (known.bool, known.bool_false, known.bool_true);
        let Some(ConstantInfo::Inductive(bool)) = self.info(name) else { return false };
        let bool_ty = self.mk_const0(name);
        let is_value = |this: &Self, ctor| {
            this.info(ctor).is_some_and(|info| this.store.canonical(info.val().ty) == bool_ty)
        };
        self.is_plain_type(bool, &[no, yes]) && is_value(self, no) && is_value(self, yes)
    }

    fn call(&mut self, name: NameId, args: &[ExprId]) -> ExprId {
        let f = self.mk_const0(name);
        self.store.mk_apps(f, args)
    }

    fn op(&mut self, op: NatOp, args: &[ExprId]) -> ExprId {
        self.call(self.env.known.nat_ops[op as usize], args)
    }

    fn all_equal(&mut self, equations: &[(ExprId, ExprId)]) -> Result<bool> {
        for &(left, right) in equations {
            if !self.is_def_eq(left, right)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn satisfies_equations(&mut self, op: NatOp, nat: ExprId) -> Result<bool> {
        let x = self.open_binder(nat);
        let y = self.open_binder(nat);
        let known = self.env.known.clone();
        let zero = self.mk_const0(known.nat_zero);
        let one = self.call(known.nat_succ, &[zero]);
        let two = self.store.mk_nat_lit(&BigUint::from(2u32));
        let (sx, sy) = (self.call(known.nat_succ, &[x]), self.call(known.nat_succ, &[y]));
        let (no, yes) = (self.mk_const0(known.bool_false), self.mk_const0(known.bool_true));
        if op.arity() == 1 {
            let at_zero = self.op(op, &[zero]);
            let at_succ = self.op(op, &[sx]);
            return match op {
                NatOp::Pred => self.all_equal(&[(at_zero, zero), (at_succ, x)]),
                _ => self.satisfies_recursion(op, nat),
            };
        }
        let at_zero = self.op(op, &[x, zero]);
        let at_succ = self.op(op, &[x, sy]);
        let below = self.op(op, &[x, y]);
        let needs = |this: &Self, op: NatOp| this.env.is_genuine(op);
        match op {
            NatOp::Add => {
                let next = self.call(known.nat_succ, &[below]);
                self.all_equal(&[(at_zero, x), (at_succ, next)])
            }
            NatOp::Sub => {
                let next = self.op(NatOp::Pred, &[below]);
                Ok(needs(self, NatOp::Pred) && self.all_equal(&[(at_zero, x), (at_succ, next)])?)
            }
            NatOp::Mul => {
                let next = self.op(NatOp::Add, &[below, x]);
                Ok(needs(self, NatOp::Add)
                    && self.all_equal(&[(at_zero, zero), (at_succ, next)])?)
            }
            NatOp::Pow => {
                let next = self.op(NatOp::Mul, &[below, x]);
                Ok(needs(self, NatOp::Mul) && self.all_equal(&[(at_zero, one), (at_succ, next)])?)
            }
            NatOp::ShiftLeft => {
                let doubled = self.op(NatOp::Mul, &[two, x]);
                let next = self.op(op, &[doubled, y]);
                Ok(needs(self, NatOp::Mul) && self.all_equal(&[(at_zero, x), (at_succ, next)])?)
            }
            NatOp::ShiftRight => {
                let next = self.op(NatOp::Div, &[below, two]);
                Ok(needs(self, NatOp::Div) && self.all_equal(&[(at_zero, x), (at_succ, next)])?)
            }
            NatOp::Gcd => {
                let first = self.op(op, &[zero, y]);
                let second = self.op(op, &[sx, y]);
                let rest = self.op(NatOp::Mod, &[y, sx]);
                let next = self.op(op, &[rest, sx]);
                Ok(needs(self, NatOp::Mod) && self.all_equal(&[(first, y), (second, next)])?)
            }
            NatOp::Beq | NatOp::Ble => {
                let zeros = self.op(op, &[zero, zero]);
                let left = self.op(op, &[zero, sy]);
                let right = self.op(op, &[sx, zero]);
                let both = self.op(op, &[sx, sy]);
                let at_left = if op == NatOp::Beq { no } else { yes };
                self.all_equal(&[(zeros, yes), (left, at_left), (right, no), (both, below)])
            }
            _ => self.satisfies_recursion(op, nat),
        }
    }

    /// Operations that recurse on something else than an argument's predecessor.
    ///
    /// Division and remainder subtract with a bound on the number of steps (`fuel`), which is enough:
    ///
    /// ```text
    ///   x / y ≡ go y (x+1) x  if 1 ≤ y, else 0          go y (f+1) x ≡ go y f (x - y) + 1  if y ≤ x, else 0
    ///   x % y ≡ go' y (x+1) x if 1 ≤ y ≤ x, else x      go' y (f+1) x ≡ go' y f (x - y)    if y ≤ x, else x
    /// ```
    ///
    /// The conditions are decided by `Nat.ble`, so each equation is examined under suppositions about
    /// its values. A definition of another form is simply not found genuine.
    fn satisfies_recursion(&mut self, op: NatOp, nat: ExprId) -> Result<bool> {
        let needed = self.env.is_genuine(NatOp::Ble) && self.env.is_genuine(NatOp::Sub);
        match op {
            NatOp::Div => Ok(needed
                && self.go_subtracts(self.env.known.nat_div_go, op, nat)?
                && self.starts_division(nat)?),
            NatOp::Mod => Ok(needed
                && self.go_subtracts(self.env.known.nat_mod_go, op, nat)?
                && self.starts_remainder(nat)?),
            _ => Ok(false),
        }
    }

    /// Whether an equation holds under suppositions `Nat.ble a b ≡ value`.
    fn equal_supposing(
        &mut self,
        suppositions: &[(ExprId, ExprId, bool)],
        left: ExprId,
        right: ExprId,
    ) -> Result<bool> {
        self.clear_caches();
        self.supposed = suppositions.to_vec();
        let result = self.is_def_eq(left, right);
        self.supposed.clear();
        self.clear_caches();
        result
    }

    /// `go y hy fuel x h` where the two proofs are variables of the types that `go` asks for.
    fn call_go(
        &mut self,
        go: NameId,
        y: ExprId,
        fuel: ExprId,
        x: ExprId,
    ) -> Result<Option<ExprId>> {
        let Some(info) = self.info(go) else { return Ok(None) };
        let mut ty = self.store.canonical(info.val().ty);
        if !info.val().level_params.is_empty() || info.safety() != DefinitionSafety::Safe {
            return Ok(None);
        }
        let mut call = self.mk_const0(go);
        for value in [Some(y), None, Some(fuel), Some(x), None] {
            let Expr::Pi { ty: domain, body, .. } = self.store.expr(ty) else { return Ok(None) };
            let value = match value {
                Some(value) => value,
                None if self.is_prop(domain)? => self.open_binder(domain),
                None => return Ok(None),
            };
            ty = self.store.instantiate_rev(body, &[value])?;
            call = self.store.mk_app(call, value);
        }
        // The examination is of types too: the call must be a number.
        let (call_ty, nat) = (self.infer(call)?, self.nat_type());
        Ok(self.is_def_eq(call_ty, nat)?.then_some(call))
    }

    fn go_subtracts(&mut self, go: NameId, op: NatOp, nat: ExprId) -> Result<bool> {
        let (y, fuel, x) = (self.open_binder(nat), self.open_binder(nat), self.open_binder(nat));
        let known = self.env.known.clone();
        let more = self.call(known.nat_succ, &[fuel]);
        let Some(left) = self.call_go(go, y, more, x)? else { return Ok(false) };
        let less = self.op(NatOp::Sub, &[x, y]);
        let Some(mut next) = self.call_go(go, y, fuel, less)? else { return Ok(false) };
        let mut end = x;
        if op == NatOp::Div {
            next = self.call(known.nat_succ, &[next]);
            end = self.mk_const0(known.nat_zero);
        }
        Ok(self.equal_supposing(&[(y, x, true)], left, next)?
            && self.equal_supposing(&[(y, x, false)], left, end)?)
    }

    fn starts_division(&mut self, nat: ExprId) -> Result<bool> {
        let (x, y) = (self.open_binder(nat), self.open_binder(nat));
        let known = self.env.known.clone();
        let zero = self.mk_const0(known.nat_zero);
        let one = self.call(known.nat_succ, &[zero]);
        let left = self.op(NatOp::Div, &[x, y]);
        let fuel = self.call(known.nat_succ, &[x]);
        let Some(go) = self.call_go(known.nat_div_go, y, fuel, x)? else { return Ok(false) };
        Ok(self.equal_supposing(&[(one, y, true)], left, go)?
            && self.equal_supposing(&[(one, y, false)], left, zero)?)
    }

    fn starts_remainder(&mut self, nat: ExprId) -> Result<bool> {
        let (x, y) = (self.open_binder(nat), self.open_binder(nat));
        let known = self.env.known.clone();
        let zero = self.mk_const0(known.nat_zero);
        let one = self.call(known.nat_succ, &[zero]);
        let next = self.call(known.nat_succ, &[x]);
        let at_zero = self.op(NatOp::Mod, &[zero, y]);
        let left = self.op(NatOp::Mod, &[next, y]);
        let fuel = self.call(known.nat_succ, &[next]);
        let Some(go) = self.call_go(known.nat_mod_go, y, fuel, next)? else { return Ok(false) };
        Ok(self.is_def_eq(at_zero, zero)?
            && self.equal_supposing(&[(y, next, false)], left, next)?
            && self.equal_supposing(&[(y, next, true), (one, y, true)], left, go)?
            && self.equal_supposing(&[(y, next, true), (one, y, false)], left, next)?)
    }
}
