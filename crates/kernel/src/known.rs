//! The constants that the kernel knows by name.

use gnomon_term::{NameId, Store};

/// An operation on natural numbers that is computed on literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum NatOp {
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Gcd,
    Beq,
    Ble,
    Land,
    Lor,
    Xor,
    ShiftLeft,
    ShiftRight,
    Pow,
    Log2,
    Pred,
}

impl NatOp {
    /// All operations with the last part of their names.
    pub const ALL: [(NatOp, &'static str); 16] = [
        (NatOp::Add, "add"),
        (NatOp::Sub, "sub"),
        (NatOp::Mul, "mul"),
        (NatOp::Div, "div"),
        (NatOp::Mod, "mod"),
        (NatOp::Gcd, "gcd"),
        (NatOp::Beq, "beq"),
        (NatOp::Ble, "ble"),
        (NatOp::Land, "land"),
        (NatOp::Lor, "lor"),
        (NatOp::Xor, "xor"),
        (NatOp::ShiftLeft, "shiftLeft"),
        (NatOp::ShiftRight, "shiftRight"),
        (NatOp::Pow, "pow"),
        (NatOp::Log2, "log2"),
        (NatOp::Pred, "pred"),
    ];

    /// How many arguments the operation takes.
    pub fn arity(self) -> usize {
        match self {
            NatOp::Log2 | NatOp::Pred => 1,
            _ => 2,
        }
    }

    /// Whether the result is a `Bool`.
    pub fn is_test(self) -> bool {
        matches!(self, NatOp::Beq | NatOp::Ble)
    }
}

/// Names that the kernel looks for.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Known {
    pub nat: NameId,
    pub nat_zero: NameId,
    pub nat_succ: NameId,
    pub nat_ops: [NameId; 16],
    pub nat_div_go: NameId,
    pub nat_mod_go: NameId,
    pub bool: NameId,
    pub bool_true: NameId,
    pub bool_false: NameId,
    pub string: NameId,
    pub string_of_list: NameId,
    pub string_mk: NameId,
    pub char: NameId,
    pub char_of_nat: NameId,
    pub list: NameId,
    pub list_nil: NameId,
    pub list_cons: NameId,
    pub quot: NameId,
    pub quot_mk: NameId,
    pub quot_lift: NameId,
    pub quot_ind: NameId,
    pub eq: NameId,
    pub eq_refl: NameId,
}

impl Known {
    /// Finds the names in, or adds them to, a store.
    pub fn new(store: &mut Store<'_>) -> Self {
        let mut name = |text: &str| store.mk_name(text);
        Known {
            nat: name("Nat"),
            nat_zero: name("Nat.zero"),
            nat_succ: name("Nat.succ"),
            nat_ops: NatOp::ALL.map(|(_, part)| name(&format!("Nat.{part}"))),
            nat_div_go: name("Nat.div.go"),
            nat_mod_go: name("Nat.modCore.go"),
            bool: name("Bool"),
            bool_true: name("Bool.true"),
            bool_false: name("Bool.false"),
            string: name("String"),
            string_of_list: name("String.ofList"),
            string_mk: name("String.mk"),
            char: name("Char"),
            char_of_nat: name("Char.ofNat"),
            list: name("List"),
            list_nil: name("List.nil"),
            list_cons: name("List.cons"),
            quot: name("Quot"),
            quot_mk: name("Quot.mk"),
            quot_lift: name("Quot.lift"),
            quot_ind: name("Quot.ind"),
            eq: name("Eq"),
            eq_refl: name("Eq.refl"),
        }
    }
}
