//! The names of constants that the engine knows, in a session's store.

use gnomon_term::{NameId, Store};

macro_rules! known {
    ($($field:ident = $text:literal),* $(,)?) => {
        /// Names of constants that mean something to reduction and unification.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs)]
        pub struct Known {
            $(pub $field: NameId,)*
        }

        impl Known {
            /// The names in a store.
            pub fn new(store: &mut Store<'_>) -> Known {
                Known { $($field: store.mk_name($text),)* }
            }
        }
    };
}

known! {
    nat = "Nat",
    nat_zero = "Nat.zero",
    nat_succ = "Nat.succ",
    nat_add = "Nat.add",
    nat_sub = "Nat.sub",
    nat_mul = "Nat.mul",
    nat_div = "Nat.div",
    nat_mod = "Nat.mod",
    nat_pow = "Nat.pow",
    nat_gcd = "Nat.gcd",
    nat_beq = "Nat.beq",
    nat_ble = "Nat.ble",
    nat_land = "Nat.land",
    nat_lor = "Nat.lor",
    nat_xor = "Nat.xor",
    nat_shift_left = "Nat.shiftLeft",
    nat_shift_right = "Nat.shiftRight",
    nat_dec_eq = "Nat.decEq",
    of_nat = "OfNat.ofNat",
    of_nat_class = "OfNat",
    inst_of_nat_nat = "instOfNatNat",
    add = "Add.add",
    sub = "Sub.sub",
    mul = "Mul.mul",
    div = "Div.div",
    modulo = "Mod.mod",
    h_add = "HAdd.hAdd",
    h_sub = "HSub.hSub",
    h_mul = "HMul.hMul",
    h_div = "HDiv.hDiv",
    h_mod = "HMod.hMod",
    h_pow = "HPow.hPow",
    pow = "Pow.pow",
    nat_pow_pow = "NatPow.pow",
    inst_h_add = "instHAdd",
    inst_add_nat = "instAddNat",
    bool_true = "Bool.true",
    bool_false = "Bool.false",
    string = "String",
    string_of_list = "String.ofList",
    string_dec_eq = "String.decEq",
    list_nil = "List.nil",
    list_cons = "List.cons",
    list_dec_eq = "List.hasDecEq",
    char = "Char",
    char_of_nat = "Char.ofNat",
    char_of_nat_aux = "Char.ofNatAux",
    fin_of_nat = "Fin.ofNat",
    uint8_of_nat = "UInt8.ofNat",
    uint8_dec_eq = "UInt8.decEq",
    uint16_of_nat = "UInt16.ofNat",
    uint16_dec_eq = "UInt16.decEq",
    uint32_of_nat = "UInt32.ofNat",
    uint32_dec_eq = "UInt32.decEq",
    uint64_of_nat = "UInt64.ofNat",
    uint64_dec_eq = "UInt64.decEq",
    dec_eq = "decEq",
    decidable = "Decidable",
    dite = "dite",
    acc_rec = "Acc.rec",
    wf_rec = "WellFounded.rec",
    opt_param = "optParam",
    auto_param = "autoParam",
    out_param = "outParam",
    semi_out_param = "semiOutParam",
    eq = "Eq",
    heq = "HEq",
    iff = "Iff",
    sunfold = "_sunfold",
    x = "x",
    a = "a",
    u = "u",
}
