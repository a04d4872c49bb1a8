/-
Machine words: bitwise operations.

Lean's counterpart: `Init.Data.UInt.Bitwise`.
-/
prelude
import Init.Data.UInt.Lemmas
import Init.Data.BitVec.Lemmas.Part3

@[simp] protected theorem UInt8.toNat_and (a b : UInt8) : (a &&& b).toNat = a.toNat &&& b.toNat := BitVec.toNat_and a.toBitVec b.toBitVec

@[simp] protected theorem UInt8.toNat_or (a b : UInt8) : (a ||| b).toNat = a.toNat ||| b.toNat := BitVec.toNat_or a.toBitVec b.toBitVec

@[simp] protected theorem UInt8.toNat_xor (a b : UInt8) : (a ^^^ b).toNat = a.toNat ^^^ b.toNat := BitVec.toNat_xor a.toBitVec b.toBitVec

@[simp] protected theorem UInt8.and_self {a : UInt8} : a &&& a = a := UInt8.eq_of_toBitVec_eq BitVec.and_self

@[simp] protected theorem UInt8.or_self {a : UInt8} : a ||| a = a := UInt8.eq_of_toBitVec_eq BitVec.or_self

@[simp] protected theorem UInt8.xor_self {a : UInt8} : a ^^^ a = 0 := UInt8.eq_of_toBitVec_eq BitVec.xor_self

@[simp] protected theorem UInt8.and_zero {a : UInt8} : a &&& 0 = 0 := UInt8.eq_of_toBitVec_eq BitVec.and_zero

@[simp] protected theorem UInt8.zero_and {a : UInt8} : 0 &&& a = 0 := UInt8.eq_of_toBitVec_eq BitVec.zero_and

@[simp] protected theorem UInt8.or_zero {a : UInt8} : a ||| 0 = a := UInt8.eq_of_toBitVec_eq BitVec.or_zero

@[simp] protected theorem UInt8.zero_or {a : UInt8} : 0 ||| a = a := UInt8.eq_of_toBitVec_eq BitVec.zero_or

@[simp] protected theorem UInt8.xor_zero {a : UInt8} : a ^^^ 0 = a := UInt8.eq_of_toBitVec_eq BitVec.xor_zero

@[simp] protected theorem UInt8.zero_xor {a : UInt8} : 0 ^^^ a = a := UInt8.eq_of_toBitVec_eq BitVec.zero_xor

@[simp] protected theorem UInt8.not_not {a : UInt8} : ~~~ ~~~a = a := UInt8.eq_of_toBitVec_eq BitVec.not_not

protected theorem UInt8.and_comm (a b : UInt8) : a &&& b = b &&& a := UInt8.eq_of_toBitVec_eq (BitVec.and_comm _ _)

protected theorem UInt8.or_comm (a b : UInt8) : a ||| b = b ||| a := UInt8.eq_of_toBitVec_eq (BitVec.or_comm _ _)

protected theorem UInt8.xor_comm (a b : UInt8) : a ^^^ b = b ^^^ a := UInt8.eq_of_toBitVec_eq (BitVec.xor_comm _ _)

protected theorem UInt8.and_assoc (a b c : UInt8) : a &&& b &&& c = a &&& (b &&& c) := UInt8.eq_of_toBitVec_eq (BitVec.and_assoc _ _ _)

protected theorem UInt8.or_assoc (a b c : UInt8) : a ||| b ||| c = a ||| (b ||| c) := UInt8.eq_of_toBitVec_eq (BitVec.or_assoc _ _ _)

protected theorem UInt8.xor_assoc (a b c : UInt8) : a ^^^ b ^^^ c = a ^^^ (b ^^^ c) := UInt8.eq_of_toBitVec_eq (BitVec.xor_assoc _ _ _)

@[simp] protected theorem UInt8.and_not_self {a : UInt8} : a &&& ~~~a = 0 := UInt8.eq_of_toBitVec_eq (BitVec.and_not_self _)

@[simp] protected theorem UInt16.toNat_and (a b : UInt16) : (a &&& b).toNat = a.toNat &&& b.toNat := BitVec.toNat_and a.toBitVec b.toBitVec

@[simp] protected theorem UInt16.toNat_or (a b : UInt16) : (a ||| b).toNat = a.toNat ||| b.toNat := BitVec.toNat_or a.toBitVec b.toBitVec

@[simp] protected theorem UInt16.toNat_xor (a b : UInt16) : (a ^^^ b).toNat = a.toNat ^^^ b.toNat := BitVec.toNat_xor a.toBitVec b.toBitVec

@[simp] protected theorem UInt16.and_self {a : UInt16} : a &&& a = a := UInt16.eq_of_toBitVec_eq BitVec.and_self

@[simp] protected theorem UInt16.or_self {a : UInt16} : a ||| a = a := UInt16.eq_of_toBitVec_eq BitVec.or_self

@[simp] protected theorem UInt16.xor_self {a : UInt16} : a ^^^ a = 0 := UInt16.eq_of_toBitVec_eq BitVec.xor_self

@[simp] protected theorem UInt16.and_zero {a : UInt16} : a &&& 0 = 0 := UInt16.eq_of_toBitVec_eq BitVec.and_zero

@[simp] protected theorem UInt16.zero_and {a : UInt16} : 0 &&& a = 0 := UInt16.eq_of_toBitVec_eq BitVec.zero_and

@[simp] protected theorem UInt16.or_zero {a : UInt16} : a ||| 0 = a := UInt16.eq_of_toBitVec_eq BitVec.or_zero

@[simp] protected theorem UInt16.zero_or {a : UInt16} : 0 ||| a = a := UInt16.eq_of_toBitVec_eq BitVec.zero_or

@[simp] protected theorem UInt16.xor_zero {a : UInt16} : a ^^^ 0 = a := UInt16.eq_of_toBitVec_eq BitVec.xor_zero

@[simp] protected theorem UInt16.zero_xor {a : UInt16} : 0 ^^^ a = a := UInt16.eq_of_toBitVec_eq BitVec.zero_xor

@[simp] protected theorem UInt16.not_not {a : UInt16} : ~~~ ~~~a = a := UInt16.eq_of_toBitVec_eq BitVec.not_not

protected theorem UInt16.and_comm (a b : UInt16) : a &&& b = b &&& a := UInt16.eq_of_toBitVec_eq (BitVec.and_comm _ _)

protected theorem UInt16.or_comm (a b : UInt16) : a ||| b = b ||| a := UInt16.eq_of_toBitVec_eq (BitVec.or_comm _ _)

protected theorem UInt16.xor_comm (a b : UInt16) : a ^^^ b = b ^^^ a := UInt16.eq_of_toBitVec_eq (BitVec.xor_comm _ _)

protected theorem UInt16.and_assoc (a b c : UInt16) : a &&& b &&& c = a &&& (b &&& c) := UInt16.eq_of_toBitVec_eq (BitVec.and_assoc _ _ _)

protected theorem UInt16.or_assoc (a b c : UInt16) : a ||| b ||| c = a ||| (b ||| c) := UInt16.eq_of_toBitVec_eq (BitVec.or_assoc _ _ _)

protected theorem UInt16.xor_assoc (a b c : UInt16) : a ^^^ b ^^^ c = a ^^^ (b ^^^ c) := UInt16.eq_of_toBitVec_eq (BitVec.xor_assoc _ _ _)

@[simp] protected theorem UInt16.and_not_self {a : UInt16} : a &&& ~~~a = 0 := UInt16.eq_of_toBitVec_eq (BitVec.and_not_self _)

@[simp] protected theorem UInt32.toNat_and (a b : UInt32) : (a &&& b).toNat = a.toNat &&& b.toNat := BitVec.toNat_and a.toBitVec b.toBitVec

@[simp] protected theorem UInt32.toNat_or (a b : UInt32) : (a ||| b).toNat = a.toNat ||| b.toNat := BitVec.toNat_or a.toBitVec b.toBitVec

@[simp] protected theorem UInt32.toNat_xor (a b : UInt32) : (a ^^^ b).toNat = a.toNat ^^^ b.toNat := BitVec.toNat_xor a.toBitVec b.toBitVec

@[simp] protected theorem UInt32.and_self {a : UInt32} : a &&& a = a := UInt32.eq_of_toBitVec_eq BitVec.and_self

@[simp] protected theorem UInt32.or_self {a : UInt32} : a ||| a = a := UInt32.eq_of_toBitVec_eq BitVec.or_self

@[simp] protected theorem UInt32.xor_self {a : UInt32} : a ^^^ a = 0 := UInt32.eq_of_toBitVec_eq BitVec.xor_self

@[simp] protected theorem UInt32.and_zero {a : UInt32} : a &&& 0 = 0 := UInt32.eq_of_toBitVec_eq BitVec.and_zero

@[simp] protected theorem UInt32.zero_and {a : UInt32} : 0 &&& a = 0 := UInt32.eq_of_toBitVec_eq BitVec.zero_and

@[simp] protected theorem UInt32.or_zero {a : UInt32} : a ||| 0 = a := UInt32.eq_of_toBitVec_eq BitVec.or_zero

@[simp] protected theorem UInt32.zero_or {a : UInt32} : 0 ||| a = a := UInt32.eq_of_toBitVec_eq BitVec.zero_or

@[simp] protected theorem UInt32.xor_zero {a : UInt32} : a ^^^ 0 = a := UInt32.eq_of_toBitVec_eq BitVec.xor_zero

@[simp] protected theorem UInt32.zero_xor {a : UInt32} : 0 ^^^ a = a := UInt32.eq_of_toBitVec_eq BitVec.zero_xor

@[simp] protected theorem UInt32.not_not {a : UInt32} : ~~~ ~~~a = a := UInt32.eq_of_toBitVec_eq BitVec.not_not

protected theorem UInt32.and_comm (a b : UInt32) : a &&& b = b &&& a := UInt32.eq_of_toBitVec_eq (BitVec.and_comm _ _)

protected theorem UInt32.or_comm (a b : UInt32) : a ||| b = b ||| a := UInt32.eq_of_toBitVec_eq (BitVec.or_comm _ _)

protected theorem UInt32.xor_comm (a b : UInt32) : a ^^^ b = b ^^^ a := UInt32.eq_of_toBitVec_eq (BitVec.xor_comm _ _)

protected theorem UInt32.and_assoc (a b c : UInt32) : a &&& b &&& c = a &&& (b &&& c) := UInt32.eq_of_toBitVec_eq (BitVec.and_assoc _ _ _)

protected theorem UInt32.or_assoc (a b c : UInt32) : a ||| b ||| c = a ||| (b ||| c) := UInt32.eq_of_toBitVec_eq (BitVec.or_assoc _ _ _)

protected theorem UInt32.xor_assoc (a b c : UInt32) : a ^^^ b ^^^ c = a ^^^ (b ^^^ c) := UInt32.eq_of_toBitVec_eq (BitVec.xor_assoc _ _ _)

@[simp] protected theorem UInt32.and_not_self {a : UInt32} : a &&& ~~~a = 0 := UInt32.eq_of_toBitVec_eq (BitVec.and_not_self _)

@[simp] protected theorem UInt64.toNat_and (a b : UInt64) : (a &&& b).toNat = a.toNat &&& b.toNat := BitVec.toNat_and a.toBitVec b.toBitVec

@[simp] protected theorem UInt64.toNat_or (a b : UInt64) : (a ||| b).toNat = a.toNat ||| b.toNat := BitVec.toNat_or a.toBitVec b.toBitVec

@[simp] protected theorem UInt64.toNat_xor (a b : UInt64) : (a ^^^ b).toNat = a.toNat ^^^ b.toNat := BitVec.toNat_xor a.toBitVec b.toBitVec

@[simp] protected theorem UInt64.and_self {a : UInt64} : a &&& a = a := UInt64.eq_of_toBitVec_eq BitVec.and_self

@[simp] protected theorem UInt64.or_self {a : UInt64} : a ||| a = a := UInt64.eq_of_toBitVec_eq BitVec.or_self

@[simp] protected theorem UInt64.xor_self {a : UInt64} : a ^^^ a = 0 := UInt64.eq_of_toBitVec_eq BitVec.xor_self

@[simp] protected theorem UInt64.and_zero {a : UInt64} : a &&& 0 = 0 := UInt64.eq_of_toBitVec_eq BitVec.and_zero

@[simp] protected theorem UInt64.zero_and {a : UInt64} : 0 &&& a = 0 := UInt64.eq_of_toBitVec_eq BitVec.zero_and

@[simp] protected theorem UInt64.or_zero {a : UInt64} : a ||| 0 = a := UInt64.eq_of_toBitVec_eq BitVec.or_zero

@[simp] protected theorem UInt64.zero_or {a : UInt64} : 0 ||| a = a := UInt64.eq_of_toBitVec_eq BitVec.zero_or

@[simp] protected theorem UInt64.xor_zero {a : UInt64} : a ^^^ 0 = a := UInt64.eq_of_toBitVec_eq BitVec.xor_zero

@[simp] protected theorem UInt64.zero_xor {a : UInt64} : 0 ^^^ a = a := UInt64.eq_of_toBitVec_eq BitVec.zero_xor

@[simp] protected theorem UInt64.not_not {a : UInt64} : ~~~ ~~~a = a := UInt64.eq_of_toBitVec_eq BitVec.not_not

protected theorem UInt64.and_comm (a b : UInt64) : a &&& b = b &&& a := UInt64.eq_of_toBitVec_eq (BitVec.and_comm _ _)

protected theorem UInt64.or_comm (a b : UInt64) : a ||| b = b ||| a := UInt64.eq_of_toBitVec_eq (BitVec.or_comm _ _)

protected theorem UInt64.xor_comm (a b : UInt64) : a ^^^ b = b ^^^ a := UInt64.eq_of_toBitVec_eq (BitVec.xor_comm _ _)

protected theorem UInt64.and_assoc (a b c : UInt64) : a &&& b &&& c = a &&& (b &&& c) := UInt64.eq_of_toBitVec_eq (BitVec.and_assoc _ _ _)

protected theorem UInt64.or_assoc (a b c : UInt64) : a ||| b ||| c = a ||| (b ||| c) := UInt64.eq_of_toBitVec_eq (BitVec.or_assoc _ _ _)

protected theorem UInt64.xor_assoc (a b c : UInt64) : a ^^^ b ^^^ c = a ^^^ (b ^^^ c) := UInt64.eq_of_toBitVec_eq (BitVec.xor_assoc _ _ _)

@[simp] protected theorem UInt64.and_not_self {a : UInt64} : a &&& ~~~a = 0 := UInt64.eq_of_toBitVec_eq (BitVec.and_not_self _)
