/-
What `bv_decide` knows of truth values: simpler forms of gates, gates as clauses, propositions as gates.

A clause is a function to `False` from the opposites of its literals.  The opposite of `a` is
`a = true → False`, that of `not a` is `a = true`.
-/
prelude
import Init.Data.BitVec.Bitblast

namespace Std.Tactic.BVDecide.Gate

variable {a b c d g : Bool}

/-! Simpler forms. -/

theorem not_not : not (not a) = a := by cases a <;> rfl

theorem and_true : and a true = a := by cases a <;> rfl
theorem and_false : and a false = false := by cases a <;> rfl
theorem and_self : and a a = a := by cases a <;> rfl
theorem and_not : and a (not a) = false := by cases a <;> rfl
theorem not_and : and (not a) a = false := by cases a <;> rfl

theorem or_true : or a true = true := by cases a <;> rfl
theorem or_false : or a false = a := by cases a <;> rfl
theorem or_self : or a a = a := by cases a <;> rfl
theorem or_not : or a (not a) = true := by cases a <;> rfl
theorem not_or : or (not a) a = true := by cases a <;> rfl

theorem true_xor : xor true a = not a := by cases a <;> rfl
theorem false_xor : xor false a = a := by cases a <;> rfl
theorem xor_true : xor a true = not a := by cases a <;> rfl
theorem xor_false : xor a false = a := by cases a <;> rfl
theorem xor_self : xor a a = false := by cases a <;> rfl
theorem not_xor : xor (not a) b = not (xor a b) := by cases a <;> cases b <;> rfl
theorem xor_not : xor a (not b) = not (xor a b) := by cases a <;> cases b <;> rfl
theorem xor_swap : xor a b = xor b a := by cases a <;> cases b <;> rfl
theorem and_swap : and a b = and b a := by cases a <;> cases b <;> rfl

theorem cond_same : cond c a a = a := by cases c <;> rfl
theorem cond_not : cond (not c) a b = cond c b a := by cases c <;> rfl
theorem cond_true_left : cond c true b = or c b := by cases c <;> rfl
theorem cond_false_left : cond c false b = and (not c) b := by cases c <;> rfl
theorem cond_true_right : cond c a true = or (not c) a := by cases c <;> cases a <;> rfl
theorem cond_false_right : cond c a false = and c a := by cases c <;> rfl

theorem maj_false_left : Bool.atLeastTwo false b c = and b c := by cases b <;> cases c <;> rfl
theorem maj_false_mid : Bool.atLeastTwo a false c = and a c := by cases a <;> cases c <;> rfl
theorem maj_false_right : Bool.atLeastTwo a b false = and a b := by cases a <;> cases b <;> rfl
theorem maj_true_left : Bool.atLeastTwo true b c = or b c := by cases b <;> cases c <;> rfl
theorem maj_true_mid : Bool.atLeastTwo a true c = or a c := by cases a <;> cases c <;> rfl
theorem maj_true_right : Bool.atLeastTwo a b true = or a b := by cases a <;> cases b <;> rfl

theorem maj_swap : Bool.atLeastTwo a b c = Bool.atLeastTwo b a c := by cases a <;> cases b <;> cases c <;> rfl
theorem xor_left_swap (h : d = xor a (xor b c)) : d = xor b (xor a c) := by
  subst h; cases a <;> cases b <;> cases c <;> rfl

/-! Equal parts make equal gates. -/

theorem not_congr (ha : a = c) : not a = not c := ha ▸ rfl
theorem and_congr (ha : a = c) (hb : b = d) : and a b = and c d := ha ▸ hb ▸ rfl
theorem or_congr (ha : a = c) (hb : b = d) : or a b = or c d := ha ▸ hb ▸ rfl
theorem xor_congr (ha : a = c) (hb : b = d) : xor a b = xor c d := ha ▸ hb ▸ rfl
theorem bne_congr (ha : a = c) (hb : b = d) : (a != b) = xor c d := ha ▸ hb ▸ rfl
theorem beq_congr (ha : a = c) (hb : b = d) : (a == b) = not (xor c d) := by
  subst ha hb; cases a <;> cases b <;> rfl
theorem cond_congr {x y : Bool} (ha : a = c) (hx : x = b) (hy : y = d) : cond a x y = cond c b d :=
  ha ▸ hx ▸ hy ▸ rfl

theorem not_right_eq (h : d = not a) (ha : a = b) : d = not b := ha ▸ h
theorem xor_right (h : d = xor a b) (hb : b = c) : d = xor a c := hb ▸ h
theorem xor_left_eq (h : d = xor a b) (ha : a = c) : d = xor c b := ha ▸ h
theorem or_right_eq (h : d = or a b) (hb : b = c) : d = or a c := hb ▸ h
theorem and_left_eq (h : d = and a b) (ha : a = c) : d = and c b := ha ▸ h
theorem and_right_eq (h : d = and a b) (hb : b = c) : d = and a c := hb ▸ h
theorem and_not_eq (h : d = and a (not b)) (hb : b = c) : d = and a (not c) := hb ▸ h

/-! Clauses. -/

theorem not_pos : ((not a = true) → False) → (a = true → False) → False := by
  cases a <;> intro h k
  · exact h rfl
  · exact k rfl
theorem not_neg : not a = true → a = true → False := by cases a <;> intro h k <;> contradiction

theorem and_left : and a b = true → (a = true → False) → False := by
  cases a <;> intro h k
  · contradiction
  · exact k rfl
theorem and_right : and a b = true → (b = true → False) → False := by
  cases a <;> intro h k
  · contradiction
  · exact k h
theorem and_intro : ((and a b = true) → False) → a = true → b = true → False :=
  fun h ha hb => h (by rw [ha, hb]; rfl)

theorem or_left : ((or a b = true) → False) → a = true → False := fun h ha => h (by rw [ha]; rfl)
theorem or_right : ((or a b = true) → False) → b = true → False := fun h hb => h (by rw [hb]; exact or_true)
theorem or_elim : or a b = true → (a = true → False) → (b = true → False) → False := by
  cases a <;> intro h k l
  · exact l h
  · exact k rfl

theorem xor_ff : xor a b = true → (a = true → False) → (b = true → False) → False := by
  cases a <;> cases b <;> intro h k l <;> first | contradiction | exact k rfl | exact l rfl
theorem xor_tt : xor a b = true → a = true → b = true → False := by
  cases a <;> cases b <;> intro h k l <;> contradiction
theorem xor_tf : ((xor a b = true) → False) → a = true → (b = true → False) → False := by
  cases a <;> cases b <;> intro h k l <;> first | contradiction | exact h rfl | exact l rfl
theorem xor_ft : ((xor a b = true) → False) → (a = true → False) → b = true → False := by
  cases a <;> cases b <;> intro h k l <;> first | contradiction | exact h rfl | exact k rfl

theorem cond_tt : cond c a b = true → c = true → (a = true → False) → False := by
  cases c <;> intro h k l
  · contradiction
  · exact l h
theorem cond_tf : ((cond c a b = true) → False) → c = true → a = true → False := by
  cases c <;> intro h k l
  · contradiction
  · exact h l
theorem cond_ft : cond c a b = true → (c = true → False) → (b = true → False) → False := by
  cases c <;> intro h k l
  · exact l h
  · exact k rfl
theorem cond_ff : ((cond c a b = true) → False) → (c = true → False) → b = true → False := by
  cases c <;> intro h k l
  · exact h l
  · exact k rfl

theorem maj_ab : ((Bool.atLeastTwo a b c = true) → False) → a = true → b = true → False := by
  cases a <;> cases b <;> intro h k l <;> first | contradiction | (cases c <;> exact h rfl)
theorem maj_ac : ((Bool.atLeastTwo a b c = true) → False) → a = true → c = true → False := by
  cases a <;> cases c <;> intro h k l <;> first | contradiction | (cases b <;> exact h rfl)
theorem maj_bc : ((Bool.atLeastTwo a b c = true) → False) → b = true → c = true → False := by
  cases b <;> cases c <;> intro h k l <;> first | contradiction | (cases a <;> exact h rfl)
theorem maj_nab : Bool.atLeastTwo a b c = true → (a = true → False) → (b = true → False) → False := by
  cases a <;> cases b <;> intro h k l <;> first | exact k rfl | exact l rfl | (cases c <;> contradiction)
theorem maj_nac : Bool.atLeastTwo a b c = true → (a = true → False) → (c = true → False) → False := by
  cases a <;> cases c <;> intro h k l <;> first | exact k rfl | exact l rfl | (cases b <;> contradiction)
theorem maj_nbc : Bool.atLeastTwo a b c = true → (b = true → False) → (c = true → False) → False := by
  cases b <;> cases c <;> intro h k l <;> first | exact k rfl | exact l rfl | (cases a <;> contradiction)

/-- What is known, as a clause. -/
theorem fact (h : a = true) : (a = true → False) → False := fun k => k h

/-! Propositions. -/

variable {p q r : Prop}

theorem true_iff : True ↔ true = true := ⟨fun _ => rfl, fun _ => trivial⟩
theorem false_iff : False ↔ false = true := ⟨False.elim, fun h => Bool.noConfusion h⟩
theorem not_iff (hp : p ↔ a = true) : ¬p ↔ not a = true := by
  cases a
  · exact ⟨fun _ => rfl, fun _ h => Bool.noConfusion (hp.mp h)⟩
  · exact ⟨fun h => absurd (hp.mpr rfl) h, fun h => Bool.noConfusion h⟩
theorem and_iff (hp : p ↔ a = true) (hq : q ↔ b = true) : p ∧ q ↔ and a b = true := by
  rw [hp, hq]; exact (Bool.and_eq_true_iff).symm
theorem or_iff (hp : p ↔ a = true) (hq : q ↔ b = true) : p ∨ q ↔ or a b = true := by
  rw [hp, hq]; exact (Bool.or_eq_true_iff).symm
theorem imp_iff (hp : p ↔ a = true) (hq : q ↔ b = true) : (p → q) ↔ or (not a) b = true := by
  rw [hp, hq]
  cases a <;> cases b <;> simp
theorem iff_iff (hp : p ↔ a = true) (hq : q ↔ b = true) : (p ↔ q) ↔ not (xor a b) = true := by
  rw [hp, hq]
  cases a <;> cases b <;> simp
theorem ite_iff [inst : Decidable p] (hp : p ↔ c = true) (hq : q ↔ a = true) (hr : r ↔ b = true) :
    (if p then q else r) ↔ cond c a b = true := by
  cases c
  · rw [if_neg fun h => Bool.noConfusion (hp.mp h)]; exact hr
  · rw [if_pos (hp.mpr rfl)]; exact hq
theorem eq_iff (ha : a = c) (hb : b = d) : a = b ↔ not (xor c d) = true := by
  subst ha hb
  cases a <;> cases b <;> simp
theorem iff_trans (hp : p ↔ a = true) (h : a = b) : p ↔ b = true := h ▸ hp
theorem iff_of (h : p ↔ q) (hq : q ↔ a = true) : p ↔ a = true := h.trans hq
theorem decide_eq [inst : Decidable p] (hp : p ↔ a = true) : decide p = a := by
  cases a
  · exact decide_eq_false fun h => Bool.noConfusion (hp.mp h)
  · exact decide_eq_true (hp.mpr rfl)
theorem ite_eq [inst : Decidable p] {x y : Bool} (hp : p ↔ c = true) (hx : x = a) (hy : y = b) :
    (if p then x else y) = cond c a b := by
  subst hx hy
  cases c
  · rw [if_neg fun h => Bool.noConfusion (hp.mp h)]; rfl
  · rw [if_pos (hp.mpr rfl)]; rfl
theorem beq_eq {α : Type} [inst : BEq α] [law : LawfulBEq α] {x y : α} (h : x = y ↔ a = true) : (x == y) = a := by
  cases a
  · exact beq_eq_false_iff_ne.mpr fun e => Bool.noConfusion (h.mp e)
  · exact beq_iff_eq.mpr (h.mpr rfl)
theorem bne_eq {α : Type} [inst : BEq α] [law : LawfulBEq α] {x y : α} (h : x = y ↔ a = true) :
    (x != y) = not a := congrArg not (beq_eq h)
theorem opaque_iff {α : Type} [inst : BEq α] [law : LawfulBEq α] {x y : α} : x = y ↔ (x == y) = true :=
  beq_iff_eq.symm
theorem holds (hp : p ↔ a = true) (h : p) : a = true := hp.mp h
theorem false_holds (h : false = true) : False := Bool.noConfusion h

/-! Machine words are their bits. -/

theorem word_eq {α : Type} {w : Nat} {f : α → BitVec w} {x y : α} (inj : ∀ {x y}, f x = f y → x = y) :
    x = y ↔ f x = f y := ⟨fun h => h ▸ rfl, inj⟩

end Std.Tactic.BVDecide.Gate
