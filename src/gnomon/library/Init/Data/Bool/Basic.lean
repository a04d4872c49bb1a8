/-
Truth values: exclusive or, order, numbers, and decisions of statements about all of them.

Read next: `Init.Data.Bool`.  Lean's counterpart: `Init.Data.Bool`.
-/
prelude
import Init.PropLemmas.Decide
import Init.Data.Int.Basic
import Init.NotationExtra

namespace Bool

/-- Exclusive or: whether exactly one of two truth values is `true`. -/
abbrev xor : Bool → Bool → Bool := bne

@[inherit_doc] infixl:33 " ^^ " => xor

/-- `and`, both arguments of which are evaluated. -/
@[noinline] protected def and' (a b : Bool) : Bool := a && b

/-- `or`, both arguments of which are evaluated. -/
@[noinline] protected def or' (a b : Bool) : Bool := a || b

/-- `not` as a function. -/
@[noinline] protected def not' (a : Bool) : Bool := !a

instance (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∀ x, p x) :=
  match inst true, inst false with
  | isFalse ht, _ => isFalse fun h => ht (h true)
  | _, isFalse hf => isFalse fun h => hf (h false)
  | isTrue ht, isTrue hf => isTrue fun
    | true => ht
    | false => hf

instance (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∃ x, p x) :=
  match inst true, inst false with
  | isTrue ht, _ => isTrue ⟨true, ht⟩
  | _, isTrue hf => isTrue ⟨false, hf⟩
  | isFalse ht, isFalse hf => isFalse fun
    | ⟨true, h⟩ => ht h
    | ⟨false, h⟩ => hf h

instance : LE Bool := ⟨fun x y => x = true → y = true⟩
instance : LT Bool := ⟨fun x y => (!x && y) = true⟩

instance (x y : Bool) : Decidable (x ≤ y) := inferInstanceAs (Decidable (x = true → y = true))
instance (x y : Bool) : Decidable (x < y) := inferInstanceAs (Decidable ((!x && y) = true))

instance : Max Bool := ⟨or⟩
instance : Min Bool := ⟨and⟩

/-- `1` for `true`, `0` for `false`. -/
def toNat (b : Bool) : Nat := cond b 1 0

/-- `1` for `true`, `0` for `false`. -/
def toInt (b : Bool) : Int := cond b 1 0

end Bool

/-- A Boolean predicate is a predicate. -/
def boolPredToPred : Coe (α → Bool) (α → Prop) := ⟨fun p x => p x = true⟩

/-- A Boolean relation is a relation. -/
def boolRelToRel : Coe (α → α → Bool) (α → α → Prop) := ⟨fun r x y => r x y = true⟩
