/-
Laws of bit vectors.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Arith
import Init.Data.BitVec.Lemmas.Bits
import Init.Data.BitVec.Lemmas.Signed
