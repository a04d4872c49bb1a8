/-
Floating point numbers of 64 bits.

Proofs know nothing of them; the evaluator has the machine's.
Read next: `Init.Data.Float32`.  Lean's counterpart: `Init.Data.Float`.
-/
prelude
import Init.Data.UInt.Basic

/-- What is assumed of floating point numbers. -/
structure FloatSpec where
  /-- The numbers. -/
  float : Type
  /-- There is one. -/
  val : float
  /-- The strict order. -/
  lt : float → float → Prop
  /-- The order. -/
  le : float → float → Prop
  /-- It is decidable. -/
  decLt : DecidableRel lt
  /-- It is decidable. -/
  decLe : DecidableRel le

/-- The floating point numbers of 64 bits, of which proofs know nothing. -/
opaque floatSpec : FloatSpec := {
  float := Unit,
  val := (),
  lt := fun _ _ => True,
  le := fun _ _ => True,
  decLt := fun _ _ => inferInstanceAs (Decidable True),
  decLe := fun _ _ => inferInstanceAs (Decidable True) }

/-- Floating point numbers of 64 bits, as IEEE 754 has them. -/
structure Float where
  /-- The number. -/
  val : floatSpec.float

instance instFloatNonempty : Nonempty Float := ⟨{ val := floatSpec.val }⟩

/-- The sum. -/
@[extern "lean_float_add"] opaque Float.add : Float → Float → Float

/-- The difference. -/
@[extern "lean_float_sub"] opaque Float.sub : Float → Float → Float

/-- The product. -/
@[extern "lean_float_mul"] opaque Float.mul : Float → Float → Float

/-- The quotient. -/
@[extern "lean_float_div"] opaque Float.div : Float → Float → Float

/-- The negative. -/
@[extern "lean_float_negate"] opaque Float.neg : Float → Float

/-- `a < b` -/
def Float.lt : Float → Float → Prop := fun a b => floatSpec.lt a.val b.val

/-- `a ≤ b` -/
def Float.le : Float → Float → Prop := fun a b => floatSpec.le a.val b.val

/-- The number with the given bits. -/
@[extern "lean_float_of_bits"] opaque Float.ofBits : UInt64 → Float

/-- The bits. -/
@[extern "lean_float_to_bits"] opaque Float.toBits : Float → UInt64

instance instAddFloat : Add Float := ⟨Float.add⟩
instance instSubFloat : Sub Float := ⟨Float.sub⟩
instance instMulFloat : Mul Float := ⟨Float.mul⟩
instance instDivFloat : Div Float := ⟨Float.div⟩
instance instNegFloat : Neg Float := ⟨Float.neg⟩
instance instLTFloat : LT Float := ⟨Float.lt⟩
instance instLEFloat : LE Float := ⟨Float.le⟩

/-- Equality as IEEE 754 has it: `NaN` equals nothing, and `0` equals `-0`. -/
@[extern "lean_float_beq"] opaque Float.beq (a b : Float) : Bool

instance instBEqFloat : BEq Float := ⟨Float.beq⟩

/-- `<` is decidable. -/
@[extern "lean_float_decLt"] opaque Float.decLt (a b : Float) : Decidable (a < b) := floatSpec.decLt a.val b.val

/-- `≤` is decidable. -/
@[extern "lean_float_decLe"] opaque Float.decLe (a b : Float) : Decidable (a ≤ b) := floatSpec.decLe a.val b.val

attribute [instance] Float.decLt Float.decLe

/-- The shortest decimal numeral that is rounded to it. -/
@[extern "lean_float_to_string"] opaque Float.toString : Float → String

instance instToStringFloat : ToString Float := ⟨Float.toString⟩

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float_to_uint8"] opaque Float.toUInt8 : Float → UInt8

/-- The nearest number. -/
@[extern "lean_uint8_to_float"] opaque UInt8.toFloat (n : UInt8) : Float

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float_to_uint16"] opaque Float.toUInt16 : Float → UInt16

/-- The nearest number. -/
@[extern "lean_uint16_to_float"] opaque UInt16.toFloat (n : UInt16) : Float

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float_to_uint32"] opaque Float.toUInt32 : Float → UInt32

/-- The nearest number. -/
@[extern "lean_uint32_to_float"] opaque UInt32.toFloat (n : UInt32) : Float

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float_to_uint64"] opaque Float.toUInt64 : Float → UInt64

/-- The nearest number. -/
@[extern "lean_uint64_to_float"] opaque UInt64.toFloat (n : UInt64) : Float

/-- The number rounded towards zero; the largest or smallest word if it is too large or too small. -/
@[extern "lean_float_to_usize"] opaque Float.toUSize : Float → USize

/-- The nearest number. -/
@[extern "lean_usize_to_float"] opaque USize.toFloat (n : USize) : Float

/-- Whether it is `NaN`. -/
@[extern "lean_float_isnan"] opaque Float.isNaN : Float → Bool

/-- Whether it is a number and not infinite. -/
@[extern "lean_float_isfinite"] opaque Float.isFinite : Float → Bool

/-- Whether it is infinite. -/
@[extern "lean_float_isinf"] opaque Float.isInf : Float → Bool

/-- A fraction of absolute value from 1/2 up to 1, and the power of two to multiply it with. -/
@[extern "lean_float_frexp"] opaque Float.frExp : Float → Float × Int

/-- The sine. -/
@[extern "sin"] opaque Float.sin : Float → Float

/-- The cosine. -/
@[extern "cos"] opaque Float.cos : Float → Float

/-- The tangent. -/
@[extern "tan"] opaque Float.tan : Float → Float

/-- The inverse sine. -/
@[extern "asin"] opaque Float.asin : Float → Float

/-- The inverse cosine. -/
@[extern "acos"] opaque Float.acos : Float → Float

/-- The inverse tangent. -/
@[extern "atan"] opaque Float.atan : Float → Float

/-- The hyperbolic sine. -/
@[extern "sinh"] opaque Float.sinh : Float → Float

/-- The hyperbolic cosine. -/
@[extern "cosh"] opaque Float.cosh : Float → Float

/-- The hyperbolic tangent. -/
@[extern "tanh"] opaque Float.tanh : Float → Float

/-- The inverse hyperbolic sine. -/
@[extern "asinh"] opaque Float.asinh : Float → Float

/-- The inverse hyperbolic cosine. -/
@[extern "acosh"] opaque Float.acosh : Float → Float

/-- The inverse hyperbolic tangent. -/
@[extern "atanh"] opaque Float.atanh : Float → Float

/-- The exponential. -/
@[extern "exp"] opaque Float.exp : Float → Float

/-- The power of two. -/
@[extern "exp2"] opaque Float.exp2 : Float → Float

/-- The natural logarithm. -/
@[extern "log"] opaque Float.log : Float → Float

/-- The logarithm to base 2. -/
@[extern "log2"] opaque Float.log2 : Float → Float

/-- The logarithm to base 10. -/
@[extern "log10"] opaque Float.log10 : Float → Float

/-- The square root. -/
@[extern "sqrt"] opaque Float.sqrt : Float → Float

/-- The cube root. -/
@[extern "cbrt"] opaque Float.cbrt : Float → Float

/-- The number rounded up. -/
@[extern "ceil"] opaque Float.ceil : Float → Float

/-- The number rounded down. -/
@[extern "floor"] opaque Float.floor : Float → Float

/-- The nearest integer; halves away from zero. -/
@[extern "round"] opaque Float.round : Float → Float

/-- The absolute value. -/
@[extern "fabs"] opaque Float.abs : Float → Float

/-- The angle of a point. -/
@[extern "atan2"] opaque Float.atan2 (y x : Float) : Float

/-- The power. -/
@[extern "pow"] opaque Float.pow : Float → Float → Float

instance instHomogeneousPowFloat : HomogeneousPow Float := ⟨Float.pow⟩

instance instMinFloat : Min Float := minOfLe

instance instMaxFloat : Max Float := maxOfLe

/-- The number times a power of two. -/
@[extern "lean_float_scaleb"] opaque Float.scaleB (x : Float) (i : @& Int) : Float

instance instInhabitedFloat : Inhabited Float where
  default := UInt64.toFloat 0

/-- Shows a number. -/
def Float.repr (n : Float) (prec : Nat) : Std.Format :=
  if n < UInt64.toFloat 0 then Repr.addAppParen (toString n) prec else toString n

instance instReprFloat : Repr Float where
  reprPrec := Float.repr

instance instReprAtomFloat : ReprAtom Float := ⟨⟩
