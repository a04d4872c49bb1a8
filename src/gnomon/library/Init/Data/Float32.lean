/-
Floating point numbers of 32 bits.

Proofs know nothing of them; the evaluator has the machine's.
Read next: `Init.Data.OfScientific`.  Lean's counterpart: `Init.Data.Float32`.
-/
prelude
import Init.Data.Float

/-- The floating point numbers of 32 bits, of which proofs know nothing. -/
opaque float32Spec : FloatSpec := {
  float := Unit,
  val := (),
  lt := fun _ _ => True,
  le := fun _ _ => True,
  decLt := fun _ _ => inferInstanceAs (Decidable True),
  decLe := fun _ _ => inferInstanceAs (Decidable True) }

/-- Floating point numbers of 32 bits, as IEEE 754 has them. -/
structure Float32 where
  /-- The number. -/
  val : float32Spec.float

instance instFloat32Nonempty : Nonempty Float32 := ⟨{ val := float32Spec.val }⟩

/-- The sum. -/
@[extern "lean_float32_add"] opaque Float32.add : Float32 → Float32 → Float32

/-- The difference. -/
@[extern "lean_float32_sub"] opaque Float32.sub : Float32 → Float32 → Float32

/-- The product. -/
@[extern "lean_float32_mul"] opaque Float32.mul : Float32 → Float32 → Float32

/-- The quotient. -/
@[extern "lean_float32_div"] opaque Float32.div : Float32 → Float32 → Float32

/-- The negative. -/
@[extern "lean_float32_negate"] opaque Float32.neg : Float32 → Float32

/-- `a < b` -/
def Float32.lt : Float32 → Float32 → Prop := fun a b => float32Spec.lt a.val b.val

/-- `a ≤ b` -/
def Float32.le : Float32 → Float32 → Prop := fun a b => float32Spec.le a.val b.val

/-- The number with the given bits. -/
@[extern "lean_float32_of_bits"] opaque Float32.ofBits : UInt32 → Float32

/-- The bits. -/
@[extern "lean_float32_to_bits"] opaque Float32.toBits : Float32 → UInt32

instance instAddFloat32 : Add Float32 := ⟨Float32.add⟩
instance instSubFloat32 : Sub Float32 := ⟨Float32.sub⟩
instance instMulFloat32 : Mul Float32 := ⟨Float32.mul⟩
instance instDivFloat32 : Div Float32 := ⟨Float32.div⟩
instance instNegFloat32 : Neg Float32 := ⟨Float32.neg⟩
instance instLTFloat32 : LT Float32 := ⟨Float32.lt⟩
instance instLEFloat32 : LE Float32 := ⟨Float32.le⟩

/-- Equality as IEEE 754 has it: `NaN` equals nothing, and `0` equals `-0`. -/
@[extern "lean_float32_beq"] opaque Float32.beq (a b : Float32) : Bool

instance instBEqFloat32 : BEq Float32 := ⟨Float32.beq⟩

/-- `<` is decidable. -/
@[extern "lean_float32_decLt"] opaque Float32.decLt (a b : Float32) : Decidable (a < b) := float32Spec.decLt a.val b.val

/-- `≤` is decidable. -/
@[extern "lean_float32_decLe"] opaque Float32.decLe (a b : Float32) : Decidable (a ≤ b) := float32Spec.decLe a.val b.val

attribute [instance] Float32.decLt Float32.decLe

/-- The shortest decimal numeral that is rounded to it. -/
@[extern "lean_float32_to_string"] opaque Float32.toString : Float32 → String

instance instToStringFloat32 : ToString Float32 := ⟨Float32.toString⟩

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float32_to_uint8"] opaque Float32.toUInt8 : Float32 → UInt8

/-- The nearest number. -/
@[extern "lean_uint8_to_float32"] opaque UInt8.toFloat32 (n : UInt8) : Float32

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float32_to_uint16"] opaque Float32.toUInt16 : Float32 → UInt16

/-- The nearest number. -/
@[extern "lean_uint16_to_float32"] opaque UInt16.toFloat32 (n : UInt16) : Float32

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float32_to_uint32"] opaque Float32.toUInt32 : Float32 → UInt32

/-- The nearest number. -/
@[extern "lean_uint32_to_float32"] opaque UInt32.toFloat32 (n : UInt32) : Float32

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float32_to_uint64"] opaque Float32.toUInt64 : Float32 → UInt64

/-- The nearest number. -/
@[extern "lean_uint64_to_float32"] opaque UInt64.toFloat32 (n : UInt64) : Float32

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float32_to_usize"] opaque Float32.toUSize : Float32 → USize

/-- The nearest number. -/
@[extern "lean_usize_to_float32"] opaque USize.toFloat32 (n : USize) : Float32

/-- Whether it is `NaN`. -/
@[extern "lean_float32_isnan"] opaque Float32.isNaN : Float32 → Bool

/-- Whether it is a number and not infinite. -/
@[extern "lean_float32_isfinite"] opaque Float32.isFinite : Float32 → Bool

/-- Whether it is infinite. -/
@[extern "lean_float32_isinf"] opaque Float32.isInf : Float32 → Bool

/-- A fraction of absolute value from 1/2 up to 1, and the power of two to multiply it with. -/
@[extern "lean_float32_frexp"] opaque Float32.frExp : Float32 → Float32 × Int

/-- The sine. -/
@[extern "sinf"] opaque Float32.sin : Float32 → Float32

/-- The cosine. -/
@[extern "cosf"] opaque Float32.cos : Float32 → Float32

/-- The tangent. -/
@[extern "tanf"] opaque Float32.tan : Float32 → Float32

/-- The inverse sine. -/
@[extern "asinf"] opaque Float32.asin : Float32 → Float32

/-- The inverse cosine. -/
@[extern "acosf"] opaque Float32.acos : Float32 → Float32

/-- The inverse tangent. -/
@[extern "atanf"] opaque Float32.atan : Float32 → Float32

/-- The hyperbolic sine. -/
@[extern "sinhf"] opaque Float32.sinh : Float32 → Float32

/-- The hyperbolic cosine. -/
@[extern "coshf"] opaque Float32.cosh : Float32 → Float32

/-- The hyperbolic tangent. -/
@[extern "tanhf"] opaque Float32.tanh : Float32 → Float32

/-- The inverse hyperbolic sine. -/
@[extern "asinhf"] opaque Float32.asinh : Float32 → Float32

/-- The inverse hyperbolic cosine. -/
@[extern "acoshf"] opaque Float32.acosh : Float32 → Float32

/-- The inverse hyperbolic tangent. -/
@[extern "atanhf"] opaque Float32.atanh : Float32 → Float32

/-- The exponential. -/
@[extern "expf"] opaque Float32.exp : Float32 → Float32

/-- The power of two. -/
@[extern "exp2f"] opaque Float32.exp2 : Float32 → Float32

/-- The natural logarithm. -/
@[extern "logf"] opaque Float32.log : Float32 → Float32

/-- The logarithm to base 2. -/
@[extern "log2f"] opaque Float32.log2 : Float32 → Float32

/-- The logarithm to base 10. -/
@[extern "log10f"] opaque Float32.log10 : Float32 → Float32

/-- The square root. -/
@[extern "sqrtf"] opaque Float32.sqrt : Float32 → Float32

/-- The cube root. -/
@[extern "cbrtf"] opaque Float32.cbrt : Float32 → Float32

/-- The number rounded up. -/
@[extern "ceilf"] opaque Float32.ceil : Float32 → Float32

/-- The number rounded down. -/
@[extern "floorf"] opaque Float32.floor : Float32 → Float32

/-- The nearest integer; halves away from zero. -/
@[extern "roundf"] opaque Float32.round : Float32 → Float32

/-- The absolute value. -/
@[extern "fabsf"] opaque Float32.abs : Float32 → Float32

/-- The angle of a point. -/
@[extern "atan2f"] opaque Float32.atan2 (y x : Float32) : Float32

/-- The power. -/
@[extern "powf"] opaque Float32.pow : Float32 → Float32 → Float32

instance instHomogeneousPowFloat32 : HomogeneousPow Float32 := ⟨Float32.pow⟩

instance instMinFloat32 : Min Float32 := minOfLe

instance instMaxFloat32 : Max Float32 := maxOfLe

/-- The number times a power of two. -/
@[extern "lean_float32_scaleb"] opaque Float32.scaleB (x : Float32) (i : @& Int) : Float32

instance instInhabitedFloat32 : Inhabited Float32 where
  default := UInt64.toFloat32 0

/-- Shows a number. -/
def Float32.repr (n : Float32) (prec : Nat) : Std.Format :=
  if n < UInt64.toFloat32 0 then Repr.addAppParen (toString n) prec else toString n

instance instReprFloat32 : Repr Float32 where
  reprPrec := Float32.repr

instance instReprAtomFloat32 : ReprAtom Float32 := ⟨⟩

/-- The same number with 64 bits. -/
@[extern "lean_float32_to_float"] opaque Float32.toFloat : Float32 → Float

/-- The nearest number with 32 bits. -/
@[extern "lean_float_to_float32"] opaque Float.toFloat32 : Float → Float32
