/-
Natural numbers as elements of other types.  Lean's counterpart: `Init.Data.Cast`.
-/
prelude
import Init.Coe

/-- Types into which the natural numbers map. -/
class NatCast (R : Type u) where
  /-- The map. -/
  protected natCast : Nat → R

instance : NatCast Nat where
  natCast n := n

/-- A natural number as an element of `R`. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R :=
  NatCast.natCast

instance [NatCast R] : CoeTail Nat R where coe := Nat.cast

instance [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
