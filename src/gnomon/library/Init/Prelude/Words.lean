/-
Bounded numbers: `Fin`, bit vectors and machine words.

A word is its bits; the functions with `@[extern]` are primitives of the evaluator, where words are machine words.
Read next: `Init.Prelude.Data`.  Lean's counterpart: the part of `Init.Prelude` from `System.Platform` to `USize`.
-/
prelude
import Init.Prelude.Nat

universe u v w

/-- The width of a machine word and the proof that it is 32 or 64; unknown when programs are elaborated. -/
@[extern "lean_system_platform_nbits"] opaque System.Platform.getNumBits :
    Unit → Subtype fun n : Nat => Or (Eq n 32) (Eq n 64) :=
  fun _ => ⟨64, Or.inr rfl⟩

/-- The width of a machine word. -/
def System.Platform.numBits : Nat :=
  (getNumBits ()).val

theorem System.Platform.numBits_eq : Or (Eq numBits 32) (Eq numBits 64) :=
  (getNumBits ()).property

/-- The natural numbers below `n`. -/
@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  /-- From a number and the proof that it is small enough. -/
  mk ::
  /-- The number. -/
  val : Nat
  /-- It is below the bound. -/
  isLt : LT.lt val n

attribute [coe] Fin.val

theorem Fin.eq_of_val_eq {n : Nat} : {i j : Fin n} → Eq i.val j.val → Eq i j
  | ⟨v, hv⟩, ⟨_, _⟩, h =>
    h.rec (motive := fun x _ => (hx : LT.lt x n) → Eq (Fin.mk v hv) ⟨x, hx⟩) (fun _ => rfl) _

theorem Fin.val_eq_of_eq {n : Nat} {i j : Fin n} (h : Eq i j) : Eq i.val j.val :=
  congrArg Fin.val h

instance (n : Nat) : DecidableEq (Fin n) :=
  fun i j =>
    match decEq i.val j.val with
    | isTrue h => isTrue (Fin.eq_of_val_eq h)
    | isFalse h => isFalse (fun h' => absurd (Fin.val_eq_of_eq h') h)

instance {n} : LT (Fin n) where
  lt a b := LT.lt a.val b.val

instance {n} : LE (Fin n) where
  le a b := LE.le a.val b.val

instance Fin.decLt {n} (a b : Fin n) : Decidable (LT.lt a b) := Nat.decLt ..

instance Fin.decLe {n} (a b : Fin n) : Decidable (LE.le a b) := Nat.decLe ..

/-- The number `a` modulo `n`. -/
protected def Fin.Internal.ofNat (n : Nat) (hn : LT.lt 0 n) (a : Nat) : Fin n :=
  ⟨HMod.hMod a n, Nat.mod_lt _ hn⟩

/-- Bit vectors of width `w`. -/
structure BitVec (w : Nat) where
  /-- From a number below `2 ^ w`. -/
  ofFin ::
  /-- The number the bits denote. -/
  toFin : Fin (HPow.hPow 2 w)

/-- The bit vector of a number below `2 ^ w`. -/
@[match_pattern]
protected def BitVec.ofNatLT {w : Nat} (i : Nat) (p : LT.lt i (HPow.hPow 2 w)) : BitVec w where
  toFin := ⟨i, p⟩

/-- The bit vector of a number modulo `2 ^ n`. -/
@[match_pattern]
protected def BitVec.ofNat (n : Nat) (i : Nat) : BitVec n where
  toFin := Fin.Internal.ofNat (HPow.hPow (2 : Nat) n) (Nat.pow_pos (Nat.zero_lt_succ _)) i

/-- The number a bit vector denotes. -/
protected def BitVec.toNat (x : BitVec w) : Nat := x.toFin.val

/-- Equality of bit vectors is decidable. -/
def BitVec.decEq (x y : BitVec w) : Decidable (Eq x y) :=
  match x, y with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg BitVec.ofFin h))
      (fun h => isFalse (fun h' => absurd (congrArg BitVec.toFin h') h))

instance : DecidableEq (BitVec w) := BitVec.decEq

instance : LT (BitVec w) where
  lt x y := LT.lt x.toNat y.toNat

instance (x y : BitVec w) : Decidable (LT.lt x y) :=
  inferInstanceAs (Decidable (LT.lt x.toNat y.toNat))

instance : LE (BitVec w) where
  le x y := LE.le x.toNat y.toNat

instance (x y : BitVec w) : Decidable (LE.le x y) :=
  inferInstanceAs (Decidable (LE.le x.toNat y.toNat))

/-- The number of values of `UInt8`. -/
abbrev UInt8.size : Nat := 256

/-- Unsigned numbers of 8 bits, with arithmetic that wraps around. -/
structure UInt8 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 8

attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec

/-- The word that denotes a number known to be small enough. -/
@[extern "lean_uint8_of_nat"]
def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint8_dec_eq"]
def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg UInt8.ofBitVec h))
      (fun h => isFalse (fun h' => absurd (congrArg UInt8.toBitVec h') h))

instance : DecidableEq UInt8 := UInt8.decEq

instance : Inhabited UInt8 where
  default := UInt8.ofNatLT 0 (of_decide_eq_true rfl)

/-- The word that denotes a number modulo 256. -/
@[extern "lean_uint8_of_nat"]
def UInt8.ofNat (n : @& Nat) : UInt8 := ⟨BitVec.ofNat 8 n⟩

/-- `a < b` as numbers. -/
protected def UInt8.lt (a b : UInt8) : Prop := LT.lt a.toBitVec b.toBitVec

/-- `a ≤ b` as numbers. -/
protected def UInt8.le (a b : UInt8) : Prop := LE.le a.toBitVec b.toBitVec

instance : LT UInt8 := ⟨UInt8.lt⟩

instance : LE UInt8 := ⟨UInt8.le⟩

/-- `<` is decidable. -/
@[extern "lean_uint8_dec_lt"]
instance UInt8.decLt (a b : UInt8) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))

/-- `≤` is decidable. -/
@[extern "lean_uint8_dec_le"]
instance UInt8.decLe (a b : UInt8) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))

/-- The number of values of `UInt16`. -/
abbrev UInt16.size : Nat := 65536

/-- Unsigned numbers of 16 bits, with arithmetic that wraps around. -/
structure UInt16 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 16

attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec

/-- The word that denotes a number known to be small enough. -/
@[extern "lean_uint16_of_nat"]
def UInt16.ofNatLT (n : @& Nat) (h : LT.lt n UInt16.size) : UInt16 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint16_dec_eq"]
def UInt16.decEq (a b : UInt16) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg UInt16.ofBitVec h))
      (fun h => isFalse (fun h' => absurd (congrArg UInt16.toBitVec h') h))

instance : DecidableEq UInt16 := UInt16.decEq

instance : Inhabited UInt16 where
  default := UInt16.ofNatLT 0 (of_decide_eq_true rfl)

/-- The number of values of `UInt32`. -/
abbrev UInt32.size : Nat := 4294967296

/-- Unsigned numbers of 32 bits, with arithmetic that wraps around. -/
structure UInt32 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 32

attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec

/-- The word that denotes a number known to be small enough. -/
@[extern "lean_uint32_of_nat"]
def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint32_dec_eq"]
def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg UInt32.ofBitVec h))
      (fun h => isFalse (fun h' => absurd (congrArg UInt32.toBitVec h') h))

instance : DecidableEq UInt32 := UInt32.decEq

instance : Inhabited UInt32 where
  default := UInt32.ofNatLT 0 (of_decide_eq_true rfl)

/-- The number a word denotes. -/
@[extern "lean_uint32_to_nat"]
def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat

instance : LT UInt32 where
  lt a b := LT.lt a.toBitVec b.toBitVec

instance : LE UInt32 where
  le a b := LE.le a.toBitVec b.toBitVec

/-- `<` is decidable. -/
@[extern "lean_uint32_dec_lt"]
instance UInt32.decLt (a b : UInt32) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))

/-- `≤` is decidable. -/
@[extern "lean_uint32_dec_le"]
instance UInt32.decLe (a b : UInt32) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))

instance : Max UInt32 := maxOfLe

instance : Min UInt32 := minOfLe

/-- The number of values of `UInt64`. -/
abbrev UInt64.size : Nat := 18446744073709551616

/-- Unsigned numbers of 64 bits, with arithmetic that wraps around. -/
structure UInt64 where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 64

attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec

/-- The word that denotes a number known to be small enough. -/
@[extern "lean_uint64_of_nat"]
def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint64_dec_eq"]
def UInt64.decEq (a b : UInt64) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg UInt64.ofBitVec h))
      (fun h => isFalse (fun h' => absurd (congrArg UInt64.toBitVec h') h))

instance : DecidableEq UInt64 := UInt64.decEq

instance : Inhabited UInt64 where
  default := UInt64.ofNatLT 0 (of_decide_eq_true rfl)

/-- The number of values of `USize`. -/
abbrev USize.size : Nat := (HPow.hPow 2 System.Platform.numBits)

theorem USize.size_eq : Or (Eq USize.size 4294967296) (Eq USize.size 18446744073709551616) :=
  (System.Platform.numBits_eq).rec
    (fun h => Or.inl (congrArg (HPow.hPow (2 : Nat)) h))
    (fun h => Or.inr (congrArg (HPow.hPow (2 : Nat)) h))

theorem USize.size_pos : LT.lt 0 USize.size :=
  Nat.pow_pos (Nat.zero_lt_succ _)

/-- Unsigned numbers of a machine word, with arithmetic that wraps around. -/
structure USize where
  /-- From the bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec System.Platform.numBits

attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec

/-- The word that denotes a number known to be small enough. -/
@[extern "lean_usize_of_nat"]
def USize.ofNatLT (n : @& Nat) (h : LT.lt n USize.size) : USize where
  toBitVec := BitVec.ofNatLT n h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_usize_dec_eq"]
def USize.decEq (a b : USize) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ =>
    dite (Eq n m)
      (fun h => isTrue (congrArg USize.ofBitVec h))
      (fun h => isFalse (fun h' => absurd (congrArg USize.toBitVec h') h))

instance : DecidableEq USize := USize.decEq

instance : Inhabited USize where
  default := USize.ofNatLT 0 USize.size_pos
