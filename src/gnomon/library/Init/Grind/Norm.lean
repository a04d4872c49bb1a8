/-
The equations by which `grind` brings propositions into a normal form.

Read next: `Init.Grind` in the tactic's sources.  Lean's counterpart: `Init.Grind.Norm`.
-/
prelude
import Init.PropLemmas
import Init.Omega

theorem Lean.Grind.iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext _root_.iff_iff_eq

theorem Lean.Grind.eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩

theorem Lean.Grind.eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩

theorem Lean.Grind.not_eq_prop (p q : Prop) : (¬p = q) = (p = ¬q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem Lean.Grind.imp_eq (p q : Prop) : (p → q) = (¬p ∨ q) := by
  by_cases hp : p <;> simp [hp]

theorem Lean.Grind.not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := by
  by_cases hp : p <;> simp [hp]

theorem Lean.Grind.true_imp_eq (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩

theorem Lean.Grind.false_imp_eq (p : Prop) : (False → p) = True := eq_true fun h => h.elim

theorem Lean.Grind.imp_true_eq (p : Prop) : (p → True) = True := eq_true fun _ => trivial

theorem Lean.Grind.imp_false_eq (p : Prop) : (p → False) = ¬p := rfl

theorem Lean.Grind.imp_self_eq (p : Prop) : (p → p) = True := eq_true fun h => h

theorem Lean.Grind.not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not

theorem Lean.Grind.not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext _root_.not_or

theorem Lean.Grind.not_not (p : Prop) : (¬¬p) = p := propext Classical.not_not

theorem Lean.Grind.not_true : (¬True) = False := not_true_eq_false

theorem Lean.Grind.not_false : (¬False) = True := not_false_eq_true

theorem Lean.Grind.or_assoc (p q r : Prop) : ((p ∨ q) ∨ r) = (p ∨ q ∨ r) := propext _root_.or_assoc

theorem Lean.Grind.not_ite {p : Prop} {_ : Decidable p} (q r : Prop) :
    (¬ite p q r) = ite p (¬q) (¬r) := by
  by_cases h : p
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]

theorem Lean.Grind.ite_true_false {p : Prop} {_ : Decidable p} : (ite p True False) = p := by
  by_cases h : p
  · rw [if_pos h]; exact (eq_true h).symm
  · rw [if_neg h]; exact (eq_false h).symm

theorem Lean.Grind.ite_false_true {p : Prop} {_ : Decidable p} : (ite p False True) = ¬p := by
  by_cases h : p
  · rw [if_pos h]; exact (eq_false fun hn => hn h).symm
  · rw [if_neg h]; exact (eq_true h).symm

theorem Lean.Grind.not_forall {α : Sort u_1} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x :=
  propext Classical.not_forall

theorem Lean.Grind.not_exists {α : Sort u_1} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x :=
  propext _root_.not_exists

theorem Lean.Grind.forall_and {α : Sort u_1} {p q : α → Prop} :
    (∀ x, p x ∧ q x) = ((∀ x, p x) ∧ ∀ x, q x) :=
  propext ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩

theorem Lean.Grind.forall_imp_eq_or {α : Sort u_1} (p : α → Prop) (q : Prop) :
    ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) := by
  rw [Lean.Grind.imp_eq, Lean.Grind.not_forall]

theorem Lean.Grind.exists_or {α : Sort u} {p q : α → Prop} :
    (∃ x, p x ∨ q x) = ((∃ x, p x) ∨ ∃ x, q x) := propext _root_.exists_or

theorem Lean.Grind.exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} :
    (∃ x, b ∧ p x) = (b ∧ ∃ x, p x) := propext _root_.exists_and_left

theorem Lean.Grind.exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} :
    (∃ x, p x ∧ b) = ((∃ x, p x) ∧ b) := propext _root_.exists_and_right

theorem Lean.Grind.exists_prop {a b : Prop} : (∃ _h : a, b) = (a ∧ b) := propext _root_.exists_prop

theorem Lean.Grind.exists_const (α : Sort u) [i : Nonempty α] {b : Prop} : (∃ _x : α, b) = b :=
  propext ⟨fun ⟨_, h⟩ => h, fun h => i.elim fun x => ⟨x, h⟩⟩

theorem Lean.Grind.forall_true (p : True → Prop) : (∀ h : True, p h) = p True.intro :=
  propext ⟨fun h => h _, fun h _ => h⟩

theorem Lean.Grind.cond_eq_ite {α : Sort u_1} (c : Bool) (a b : α) :
    cond c a b = ite (c = true) a b := by
  cases c <;> rfl

theorem Lean.Grind.Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl

theorem Lean.Grind.Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl

theorem Lean.Grind.Nat.pow_one (a : Nat) : a ^ 1 = a := by
  rw [_root_.Nat.pow_succ, _root_.Nat.pow_zero, _root_.Nat.one_mul]

theorem Lean.Grind.zero_sub (a : Nat) : 0 - a = 0 := by omega

theorem Lean.Grind.flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext ⟨Eq.symm, Eq.symm⟩

theorem Lean.Grind.beq_eq_decide_eq {α : Type u_1} {_ : BEq α} [LawfulBEq α] [DecidableEq α]
    (a b : α) : (a == b) = decide (a = b) := by
  by_cases h : a = b
  · subst h; simp
  · rw [beq_false_of_ne h, decide_eq_false h]

theorem Lean.Grind.bne_eq_decide_not_eq {α : Type u_1} {_ : BEq α} [LawfulBEq α] [DecidableEq α]
    (a b : α) : (a != b) = decide (¬a = b) := by
  by_cases h : a = b
  · subst h; simp
  · show (!(a == b)) = _
    rw [beq_false_of_ne h, decide_eq_true h]; rfl
