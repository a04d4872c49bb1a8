/-
Equality tests that are equivalence relations.  Lean's counterpart: `Init.Data.BEq`.
-/
prelude
import Init.SimpLemmas

/-- The equality test is symmetric and transitive. -/
class PartialEquivBEq (α) [BEq α] : Prop where
  /-- What equals something is equalled by it. -/
  symm : (a : α) == b → b == a
  /-- What equals something that equals a third thing equals that. -/
  trans : (a : α) == b → b == c → a == c

/-- The equality test is reflexive, symmetric and transitive. -/
class EquivBEq (α) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

instance [BEq α] [PartialEquivBEq α] : Std.Symm (α := α) (· == ·) where
  symm _ _ h := PartialEquivBEq.symm h

theorem BEq.symm [BEq α] [Std.Symm (α := α) (· == ·)] {a b : α} : a == b → b == a :=
  fun h => Std.Symm.symm (r := fun x y : α => (x == y) = true) a b h

/-- Two truth values are equal when each implies the other. -/
private theorem eq_of_imp {p q : Bool} (h₁ : p = true → q = true) (h₂ : q = true → p = true) : p = q :=
  match p, q with
  | true, true => rfl
  | false, false => rfl
  | true, false => (h₁ rfl).symm
  | false, true => h₂ rfl

section

variable [BEq α] [PartialEquivBEq α] {a b c : α}

theorem BEq.comm : (a == b) = (b == a) := eq_of_imp PartialEquivBEq.symm PartialEquivBEq.symm

theorem bne_comm : (a != b) = (b != a) := congrArg not BEq.comm

theorem BEq.symm_false : (a == b) = false → (b == a) = false := fun h => BEq.comm.symm.trans h

theorem BEq.trans : a == b → b == c → a == c := PartialEquivBEq.trans

theorem BEq.congr_left (h : a == b) : (a == c) = (b == c) :=
  eq_of_imp (fun h' => PartialEquivBEq.trans (PartialEquivBEq.symm h) h') (fun h' => PartialEquivBEq.trans h h')

theorem BEq.congr_right (h : b == c) : (a == b) = (a == c) :=
  eq_of_imp (fun h' => PartialEquivBEq.trans h' h) (fun h' => PartialEquivBEq.trans h' (PartialEquivBEq.symm h))

theorem BEq.neq_of_neq_of_beq : (a == b) = false → b == c → (a == c) = false :=
  fun h h' => (BEq.congr_right h').symm.trans h

theorem BEq.neq_of_beq_of_neq : a == b → (b == c) = false → (a == c) = false :=
  fun h h' => (BEq.congr_left h).trans h'

end

instance (priority := low) [BEq α] [LawfulBEq α] : EquivBEq α where
  symm h := beq_of_eq (eq_of_beq h).symm
  trans h h' := beq_of_eq ((eq_of_beq h).trans (eq_of_beq h'))
