/-
Lists: what follows of places in joined lists, and of joined lists that are equal.  Lean's counterpart: `Init.Data.List.BasicAux`.
-/
prelude
import Init.Data.List.BasicAux
import Init.Data.List.Basic.Laws
import Init.Omega

namespace List

@[simp] theorem getElem_append_left {α : Type u_1} {i : Nat} {as bs : List α} (h : i < as.length)
    {h' : i < (as ++ bs).length} : (as ++ bs)[i] = as[i] := by
  induction as generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons a as ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

@[simp] theorem getElem_append_right {α : Type u_1} {as bs : List α} {i : Nat} (h₁ : as.length ≤ i)
    {h₂ : i < (as ++ bs).length} :
    (as ++ bs)[i] = bs[i - as.length]'(by rw [length_append] at h₂; exact Nat.sub_lt_left_of_lt_add h₁ h₂) := by
  induction as generalizing i with
  | nil => rfl
  | cons a as ih =>
    cases i with
    | zero => exact absurd h₁ (Nat.not_succ_le_zero _)
    | succ i =>
      have := ih (Nat.le_of_succ_le_succ h₁) (h₂ := Nat.lt_of_succ_lt_succ h₂)
      simp only [length_cons, Nat.succ_sub_succ_eq_sub]
      exact this

theorem sizeOf_lt_of_mem {α : Type u_1} {a : α} [SizeOf α] {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head as =>
    show sizeOf a < 1 + sizeOf a + sizeOf as
    omega
  | tail b _ ih => exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

theorem sizeOf_get {α : Type u_1} [SizeOf α] (as : List α) (i : Fin as.length) :
    sizeOf (as.get i) < sizeOf as := sizeOf_lt_of_mem (getElem_mem i.2)

theorem append_cancel_left {α : Type u_1} {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (List.cons.inj h).2

theorem append_cancel_right {α : Type u_1} {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs := by
  have h := congrArg reverse h
  rw [reverse_append, reverse_append] at h
  have h := congrArg reverse (append_cancel_left h)
  rwa [reverse_reverse, reverse_reverse] at h

@[simp] theorem append_cancel_left_eq {α : Type u_1} (as bs cs : List α) : (as ++ bs = as ++ cs) = (bs = cs) :=
  propext ⟨append_cancel_left, fun h => h ▸ rfl⟩

@[simp] theorem append_cancel_right_eq {α : Type u_1} (as bs cs : List α) : (as ++ bs = cs ++ bs) = (as = cs) :=
  propext ⟨append_cancel_right, fun h => h ▸ rfl⟩

end List
