/-
The sizes of numbers of fixed width, of characters and of subtypes, as the numbers that they are.

Read next: `Init.WFTactics`, which uses these.  Lean's counterpart: `Init.SizeOfLemmas`.
-/
prelude
import Init.Omega
import Init.Data.Char.Basic
import Init.Data.UInt.BasicAux
import Init.Data.BitVec.BasicAux

@[simp] protected theorem Fin.sizeOf (a : Fin n) : sizeOf a = a.1 + 1 := by
  cases a; simp only [Fin.mk.sizeOf_spec, sizeOf_nat, sizeOf_default]; omega

@[simp] protected theorem BitVec.sizeOf (a : BitVec w) : sizeOf a = sizeOf a.toFin + 1 := by
  cases a; simp only [BitVec.ofFin.sizeOf_spec]; omega

@[simp] protected theorem UInt8.sizeOf (a : UInt8) : sizeOf a = a.toNat + 3 := by
  cases a; simp only [UInt8.ofBitVec.sizeOf_spec, BitVec.sizeOf, Fin.sizeOf]
  show 1 + (_ + 1 + 1) = _; exact Nat.add_comm ..

@[simp] protected theorem UInt16.sizeOf (a : UInt16) : sizeOf a = a.toNat + 3 := by
  cases a; simp only [UInt16.ofBitVec.sizeOf_spec, BitVec.sizeOf, Fin.sizeOf]
  show 1 + (_ + 1 + 1) = _; exact Nat.add_comm ..

@[simp] protected theorem UInt32.sizeOf (a : UInt32) : sizeOf a = a.toNat + 3 := by
  cases a; simp only [UInt32.ofBitVec.sizeOf_spec, BitVec.sizeOf, Fin.sizeOf]
  show 1 + (_ + 1 + 1) = _; exact Nat.add_comm ..

@[simp] protected theorem UInt64.sizeOf (a : UInt64) : sizeOf a = a.toNat + 3 := by
  cases a; simp only [UInt64.ofBitVec.sizeOf_spec, BitVec.sizeOf, Fin.sizeOf]
  show 1 + (_ + 1 + 1) = _; exact Nat.add_comm ..

@[simp] protected theorem USize.sizeOf (a : USize) : sizeOf a = a.toNat + 3 := by
  cases a; simp only [USize.ofBitVec.sizeOf_spec, BitVec.sizeOf, Fin.sizeOf]
  show 1 + (_ + 1 + 1) = _; exact Nat.add_comm ..

@[simp] protected theorem Char.sizeOf (a : Char) : sizeOf a = a.toNat + 4 := by
  cases a; simp only [Char.mk.sizeOf_spec, UInt32.sizeOf, sizeOf_default]
  show 1 + (_ + 3) = _; exact Nat.add_comm ..

@[simp] protected theorem Subtype.sizeOf {α : Sort u_1} {p : α → Prop} (s : Subtype p) : sizeOf s = sizeOf s.val + 1 := by
  cases s; simp only [Subtype.mk.sizeOf_spec, sizeOf_default]
