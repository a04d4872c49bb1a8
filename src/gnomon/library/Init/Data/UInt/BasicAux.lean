/-
Machine words: numbers, literals, and conversions between the sizes; what characters and hashes need of them.

Read next: `Init.Data.UInt.Basic`.  Lean's counterpart: `Init.Data.UInt.BasicAux`.
-/
prelude
import Init.Data.BitVec.BasicAux

/-- The number below the number of words. -/
def UInt8.toFin (x : UInt8) : Fin UInt8.size := x.toBitVec.toFin

/-- The word that denotes a number, or the largest word. -/
def UInt8.ofNatTruncate (n : Nat) : UInt8 :=
  if h : n < UInt8.size then
    UInt8.ofNatLT n h
  else
    UInt8.ofNatLT (UInt8.size - 1) (by decide)

/-- The word that denotes a number modulo the number of words. -/
abbrev Nat.toUInt8 (n : Nat) : UInt8 := UInt8.ofNat n

/-- The number a word denotes. -/
@[extern "lean_uint8_to_nat"]
def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat

instance UInt8.instOfNat {n : Nat} : OfNat UInt8 n := ⟨UInt8.ofNat n⟩

/-- The number below the number of words. -/
def UInt16.toFin (x : UInt16) : Fin UInt16.size := x.toBitVec.toFin

/-- The word that denotes a number modulo the number of words. -/
@[extern "lean_uint16_of_nat"]
def UInt16.ofNat (n : @& Nat) : UInt16 := ⟨BitVec.ofNat _ n⟩

/-- The word that denotes a number, or the largest word. -/
def UInt16.ofNatTruncate (n : Nat) : UInt16 :=
  if h : n < UInt16.size then
    UInt16.ofNatLT n h
  else
    UInt16.ofNatLT (UInt16.size - 1) (by decide)

/-- The word that denotes a number modulo the number of words. -/
abbrev Nat.toUInt16 (n : Nat) : UInt16 := UInt16.ofNat n

/-- The number a word denotes. -/
@[extern "lean_uint16_to_nat"]
def UInt16.toNat (n : UInt16) : Nat := n.toBitVec.toNat

/-- The lowest 8 bits. -/
@[extern "lean_uint16_to_uint8"]
def UInt16.toUInt8 (a : UInt16) : UInt8 := a.toNat.toUInt8

/-- The same number with 16 bits. -/
@[extern "lean_uint8_to_uint16"]
def UInt8.toUInt16 (a : UInt8) : UInt16 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

instance UInt16.instOfNat {n : Nat} : OfNat UInt16 n := ⟨UInt16.ofNat n⟩

/-- The number below the number of words. -/
def UInt32.toFin (x : UInt32) : Fin UInt32.size := x.toBitVec.toFin

/-- The word that denotes a number modulo the number of words. -/
@[extern "lean_uint32_of_nat"]
def UInt32.ofNat (n : @& Nat) : UInt32 := ⟨BitVec.ofNat _ n⟩

/-- The word that denotes a number, or the largest word. -/
def UInt32.ofNatTruncate (n : Nat) : UInt32 :=
  if h : n < UInt32.size then
    UInt32.ofNatLT n h
  else
    UInt32.ofNatLT (UInt32.size - 1) (by decide)

/-- The word that denotes a number modulo the number of words. -/
abbrev Nat.toUInt32 (n : Nat) : UInt32 := UInt32.ofNat n

/-- The lowest 8 bits. -/
@[extern "lean_uint32_to_uint8"]
def UInt32.toUInt8 (a : UInt32) : UInt8 := a.toNat.toUInt8

/-- The lowest 16 bits. -/
@[extern "lean_uint32_to_uint16"]
def UInt32.toUInt16 (a : UInt32) : UInt16 := a.toNat.toUInt16

/-- The same number with 32 bits. -/
@[extern "lean_uint8_to_uint32"]
def UInt8.toUInt32 (a : UInt8) : UInt32 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

/-- The same number with 32 bits. -/
@[extern "lean_uint16_to_uint32"]
def UInt16.toUInt32 (a : UInt16) : UInt32 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

instance UInt32.instOfNat {n : Nat} : OfNat UInt32 n := ⟨UInt32.ofNat n⟩

/-- The sum, which wraps around. -/
@[extern "lean_uint32_add"]
protected def UInt32.add (a b : UInt32) : UInt32 := ⟨BitVec.add a.toBitVec b.toBitVec⟩

/-- The difference, which wraps around. -/
@[extern "lean_uint32_sub"]
protected def UInt32.sub (a b : UInt32) : UInt32 := ⟨BitVec.sub a.toBitVec b.toBitVec⟩

instance instAddUInt32 : Add UInt32 := ⟨UInt32.add⟩

instance instSubUInt32 : Sub UInt32 := ⟨UInt32.sub⟩

/-- The number below the number of words. -/
def UInt64.toFin (x : UInt64) : Fin UInt64.size := x.toBitVec.toFin

/-- The word that denotes a number modulo the number of words. -/
@[extern "lean_uint64_of_nat"]
def UInt64.ofNat (n : @& Nat) : UInt64 := ⟨BitVec.ofNat _ n⟩

/-- The word that denotes a number, or the largest word. -/
def UInt64.ofNatTruncate (n : Nat) : UInt64 :=
  if h : n < UInt64.size then
    UInt64.ofNatLT n h
  else
    UInt64.ofNatLT (UInt64.size - 1) (by decide)

/-- The word that denotes a number modulo the number of words. -/
abbrev Nat.toUInt64 (n : Nat) : UInt64 := UInt64.ofNat n

/-- The number a word denotes. -/
@[extern "lean_uint64_to_nat"]
def UInt64.toNat (n : UInt64) : Nat := n.toBitVec.toNat

/-- The lowest 8 bits. -/
@[extern "lean_uint64_to_uint8"]
def UInt64.toUInt8 (a : UInt64) : UInt8 := a.toNat.toUInt8

/-- The lowest 16 bits. -/
@[extern "lean_uint64_to_uint16"]
def UInt64.toUInt16 (a : UInt64) : UInt16 := a.toNat.toUInt16

/-- The lowest 32 bits. -/
@[extern "lean_uint64_to_uint32"]
def UInt64.toUInt32 (a : UInt64) : UInt32 := a.toNat.toUInt32

/-- The same number with 64 bits. -/
@[extern "lean_uint8_to_uint64"]
def UInt8.toUInt64 (a : UInt8) : UInt64 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

/-- The same number with 64 bits. -/
@[extern "lean_uint16_to_uint64"]
def UInt16.toUInt64 (a : UInt16) : UInt64 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

/-- The same number with 64 bits. -/
@[extern "lean_uint32_to_uint64"]
def UInt32.toUInt64 (a : UInt32) : UInt64 :=
  ⟨⟨a.toNat, Nat.lt_trans a.toBitVec.toFin.isLt (of_decide_eq_true rfl)⟩⟩

instance UInt64.instOfNat {n : Nat} : OfNat UInt64 n := ⟨UInt64.ofNat n⟩

/-- The number below the number of words. -/
def USize.toFin (x : USize) : Fin USize.size := x.toBitVec.toFin

/-- The word that denotes a number modulo the number of words. -/
@[extern "lean_usize_of_nat"]
def USize.ofNat (n : @& Nat) : USize := ⟨BitVec.ofNat _ n⟩

/-- The word that denotes a number, or the largest word. -/
def USize.ofNatTruncate (n : Nat) : USize :=
  if h : n < USize.size then
    USize.ofNatLT n h
  else
    USize.ofNatLT (USize.size - 1) (Nat.sub_lt USize.size_pos (Nat.zero_lt_succ _))

/-- The word that denotes a number modulo the number of words. -/
abbrev Nat.toUSize (n : Nat) : USize := USize.ofNat n

/-- The number a word denotes. -/
@[extern "lean_usize_to_nat"]
def USize.toNat (n : USize) : Nat := n.toBitVec.toNat

instance USize.instOfNat {n : Nat} : OfNat USize n := ⟨USize.ofNat n⟩

/-- The sum, which wraps around. -/
@[extern "lean_usize_add"]
protected def USize.add (a b : USize) : USize := ⟨BitVec.add a.toBitVec b.toBitVec⟩

/-- The difference, which wraps around. -/
@[extern "lean_usize_sub"]
protected def USize.sub (a b : USize) : USize := ⟨BitVec.sub a.toBitVec b.toBitVec⟩

instance instAddUSize : Add USize := ⟨USize.add⟩

instance instSubUSize : Sub USize := ⟨USize.sub⟩

/-- `a < b` as numbers. -/
protected def USize.lt (a b : USize) : Prop := a.toBitVec < b.toBitVec

/-- `a ≤ b` as numbers. -/
protected def USize.le (a b : USize) : Prop := a.toBitVec ≤ b.toBitVec

instance instLTUSize : LT USize := ⟨USize.lt⟩

instance instLEUSize : LE USize := ⟨USize.le⟩

/-- `<` is decidable. -/
@[extern "lean_usize_dec_lt"]
instance USize.decLt (a b : USize) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))

/-- `≤` is decidable. -/
@[extern "lean_usize_dec_le"]
instance USize.decLe (a b : USize) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
