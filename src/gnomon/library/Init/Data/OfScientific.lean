/-
Literals with a decimal point or an exponent.

Lean's counterpart: `Init.Data.OfScientific`.
-/
prelude
import Init.Data.Float32
import Init.Data.Nat.Log2

/-- Types that literals such as `1.5e3` denote elements of. -/
class OfScientific (α : Type u) where
  /-- `mantissa * 10 ^ decimalExponent`, or divided by that power if `exponentSign`. -/
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α

/-- The number nearest to `m * 2 ^ e`. -/
protected opaque Float.ofBinaryScientific (m : Nat) (e : Int) : Float :=
  let s := m.log2 - 63
  let m := (m >>> s).toUInt64
  m.toFloat.scaleB (e + s)

/-- The number nearest to `m * 10 ^ e`, or `m / 10 ^ e` if `s`. -/
protected opaque Float.ofScientific (m : Nat) (s : Bool) (e : Nat) : Float :=
  if s then
    let s := 64 - m.log2
    let m := (m <<< (3 * e + s)) / 5 ^ e
    Float.ofBinaryScientific m (-4 * e - s)
  else
    Float.ofBinaryScientific (m * 5 ^ e) e

@[default_instance mid + 1]
instance instOfScientificFloat : OfScientific Float where
  ofScientific := Float.ofScientific

/-- The number nearest to a natural number. -/
@[export lean_float_of_nat]
def Float.ofNat (n : @& Nat) : Float := OfScientific.ofScientific n false 0

/-- The number nearest to an integer. -/
def Float.ofInt : Int → Float
  | Int.ofNat n => Float.ofNat n
  | Int.negSucc n => Float.neg (Float.ofNat (Nat.succ n))

instance instOfNatFloat : OfNat Float n := ⟨Float.ofNat n⟩

/-- The number nearest to a natural number. -/
abbrev Nat.toFloat (n : Nat) : Float := OfScientific.ofScientific n false 0

/-- The number nearest to `m * 2 ^ e`. -/
protected opaque Float32.ofBinaryScientific (m : Nat) (e : Int) : Float32 :=
  let s := m.log2 - 63
  let m := (m >>> s).toUInt64
  m.toFloat32.scaleB (e + s)

/-- The number nearest to `m * 10 ^ e`, or `m / 10 ^ e` if `s`. -/
protected opaque Float32.ofScientific (m : Nat) (s : Bool) (e : Nat) : Float32 :=
  if s then
    let s := 64 - m.log2
    let m := (m <<< (3 * e + s)) / 5 ^ e
    Float32.ofBinaryScientific m (-4 * e - s)
  else
    Float32.ofBinaryScientific (m * 5 ^ e) e

instance instOfScientificFloat32 : OfScientific Float32 where
  ofScientific := Float32.ofScientific

/-- The number nearest to a natural number. -/
@[export lean_float32_of_nat]
def Float32.ofNat (n : @& Nat) : Float32 := OfScientific.ofScientific n false 0

/-- The number nearest to an integer. -/
def Float32.ofInt : Int → Float32
  | Int.ofNat n => Float32.ofNat n
  | Int.negSucc n => Float32.neg (Float32.ofNat (Nat.succ n))

instance instOfNatFloat32 : OfNat Float32 n := ⟨Float32.ofNat n⟩

/-- The number nearest to a natural number. -/
abbrev Nat.toFloat32 (n : Nat) : Float32 := OfScientific.ofScientific n false 0
