/-
Laws of characters and their order.

Lean's counterpart: `Init.Data.Char.Lemmas`.
-/
prelude
import Init.Data.String.Decode

namespace Char

theorem lt_def {a b : Char} : a < b ↔ a.val < b.val := .rfl

theorem le_def {a b : Char} : a ≤ b ↔ a.val ≤ b.val := .rfl

@[deprecated lt_def (since := "2025-07-01")]
theorem lt_iff_val_lt_val {a b : Char} : a < b ↔ a.val < b.val := Iff.rfl

@[simp] protected theorem not_le {a b : Char} : ¬ a ≤ b ↔ b < a := (Nat.not_le : ¬ a.toNat ≤ b.toNat ↔ b.toNat < a.toNat)

@[simp] protected theorem not_lt {a b : Char} : ¬ a < b ↔ b ≤ a := (Nat.not_lt : ¬ a.toNat < b.toNat ↔ b.toNat ≤ a.toNat)

@[simp] protected theorem le_refl (a : Char) : a ≤ a := Nat.le_refl a.toNat

@[simp] protected theorem lt_irrefl (a : Char) : ¬ a < a := Nat.lt_irrefl a.toNat

protected theorem le_trans {a b c : Char} : a ≤ b → b ≤ c → a ≤ c := fun h h' => (Nat.le_trans h h' : a.toNat ≤ c.toNat)

protected theorem lt_trans {a b c : Char} : a < b → b < c → a < c := fun h h' => (Nat.lt_trans h h' : a.toNat < c.toNat)

protected theorem le_total (a b : Char) : a ≤ b ∨ b ≤ a := Nat.le_total a.toNat b.toNat

private theorem toNat_injective {a b : Char} (h : a.toNat = b.toNat) : a = b :=
  (Char.ofNat_toNat a).symm.trans ((congrArg Char.ofNat h).trans (Char.ofNat_toNat b))

protected theorem le_antisymm {a b : Char} : a ≤ b → b ≤ a → a = b := fun h h' =>
  toNat_injective (Nat.le_antisymm h h')

protected theorem lt_asymm {a b : Char} (h : a < b) : ¬ b < a := (Nat.lt_asymm h : ¬ b.toNat < a.toNat)

protected theorem ne_of_lt {a b : Char} (h : a < b) : a ≠ b := fun e => (Nat.ne_of_lt h : a.toNat ≠ b.toNat) (congrArg Char.toNat e)

instance leTrans : Trans (· ≤ · : Char → Char → Prop) (· ≤ ·) (· ≤ ·) where
  trans := Char.le_trans

instance ltTrans : Trans (· < · : Char → Char → Prop) (· < ·) (· < ·) where
  trans := Char.lt_trans

@[simp] theorem toUInt8_val {c : Char} : c.val.toUInt8 = c.toUInt8 := rfl

theorem toString_eq_singleton {c : Char} : c.toString = String.singleton c := rfl

@[deprecated Char.ext (since := "2025-10-26")]
theorem eq_of_val_eq {a b : Char} : a.val = b.val → a = b := Char.ext

end Char
