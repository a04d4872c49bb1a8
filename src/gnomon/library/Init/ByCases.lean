/-
`if` expressions whose branches are related, or that are arguments.

Read next: `Init.PropLemmas`.  Lean's counterpart: `Init.ByCases`.
-/
prelude
import Init.Classical

@[simp] theorem if_true {α : Sort u_1} {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial

@[simp] theorem if_false {α : Sort u_1} {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id

theorem ite_id {c : Prop} [Decidable c] {α : Sort u_1} (t : α) : (if c then t else t) = t :=
  (Decidable.em c).elim (fun h => if_pos h) fun h => if_neg h

/-- A function applied to an `if` can be applied to its branches instead. -/
theorem apply_dite {α : Sort u_1} {β : Sort u_2} (f : α → β) (P : Prop) [Decidable P] (x : P → α) (y : ¬P → α) :
    f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) :=
  (Decidable.em P).elim (fun h => (congrArg f (dif_pos h)).trans (Eq.symm (dif_pos h)))
    fun h => (congrArg f (dif_neg h)).trans (Eq.symm (dif_neg h))

/-- A function applied to an `if` can be applied to its branches instead. -/
theorem apply_ite {α : Sort u_1} {β : Sort u_2} (f : α → β) (P : Prop) [Decidable P] (x y : α) :
    f (ite P x y) = ite P (f x) (f y) :=
  apply_dite f P (fun _ => x) (fun _ => y)

@[simp] theorem dite_eq_ite {P : Prop} {α : Sort u_1} {a b : α} [Decidable P] :
    (dite P (fun _ => a) (fun _ => b)) = ite P a b := rfl

@[deprecated dite_eq_ite (since := "2025-10-29")]
theorem dif_eq_if (c : Prop) {h : Decidable c} {α : Sort u} (t e : α) : dite c (fun _ => t) (fun _ => e) = ite c t e := rfl

/-- `by_cases h : p` makes two goals, one with `h : p`, one with `h : ¬p`. -/
syntax "by_cases " (atomic(ident " : "))? term : tactic
