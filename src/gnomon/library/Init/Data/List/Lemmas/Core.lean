/-
Lists: laws of constructors, lengths and membership.

Read next: `Init.Data.List.Lemmas.Places`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.BasicAux.Laws
import Init.BinderPredicates
import Init.PropLemmas
import Init.NotationExtra

namespace List

theorem cons_ne_nil {α : Type u_1} (a : α) (l : List α) : a :: l ≠ [] := nofun

@[simp] theorem cons_ne_self {α : Type u_1} (a : α) (l : List α) : a :: l ≠ l :=
  fun h => absurd (congrArg length h) (Nat.succ_ne_self _)

@[simp] theorem ne_cons_self {α : Type u_1} {a : α} {l : List α} : l ≠ a :: l := fun h => cons_ne_self a l h.symm

theorem head_eq_of_cons_eq {β : Type u_1} {h₁ : β} {t₁ : List β} {h₂ : β} {t₂ : List β}
    (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := (List.cons.inj H).1

theorem tail_eq_of_cons_eq {β : Type u_1} {h₁ : β} {t₁ : List β} {h₂ : β} {t₂ : List β}
    (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := (List.cons.inj H).2

theorem cons_inj_right {α : Type u_1} (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨tail_eq_of_cons_eq, congrArg _⟩

theorem cons_eq_cons {α : Type u_1} {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' :=
  ⟨List.cons.inj, fun ⟨h₁, h₂⟩ => h₁ ▸ h₂ ▸ rfl⟩

theorem singleton_inj {α : Type u_1} {a b : α} : [a] = [b] ↔ a = b := ⟨head_eq_of_cons_eq, congrArg fun x => [x]⟩

@[simp] theorem nil_eq {α : Type u_1} {xs : List α} : [] = xs ↔ xs = [] := eq_comm

@[simp] theorem concat_ne_nil {α : Type u_1} (a : α) (l : List α) : l ++ [a] ≠ [] := by
  cases l <;> exact nofun

theorem exists_cons_of_ne_nil {α : Type u_1} {l : List α} : l ≠ [] → ∃ b l', l = b :: l' := match l with
  | [] => fun h => absurd rfl h
  | b :: l' => fun _ => ⟨b, l', rfl⟩

theorem ne_nil_iff_exists_cons {α : Type u_1} {l : List α} : l ≠ [] ↔ ∃ b l', l = b :: l' :=
  ⟨exists_cons_of_ne_nil, fun ⟨_, _, h⟩ => h ▸ nofun⟩

theorem eq_nil_of_length_eq_zero {β : Type u_1} {l : List β} : l.length = 0 → l = [] := match l with
  | [] => fun _ => rfl
  | _ :: _ => nofun

@[simp] theorem length_eq_zero_iff {β : Type u_1} {l : List β} : l.length = 0 ↔ l = [] :=
  ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩

theorem eq_nil_iff_length_eq_zero {β : Type u_1} {l : List β} : l = [] ↔ l.length = 0 := length_eq_zero_iff.symm

theorem ne_nil_of_length_eq_add_one {β : Type u_1} {l : List β} {n : Nat} : l.length = n + 1 → l ≠ [] :=
  fun h e => nomatch e ▸ h

theorem ne_nil_of_length_pos {β : Type u_1} {l : List β} : 0 < l.length → l ≠ [] :=
  fun h e => by subst e; exact Nat.lt_irrefl 0 h

theorem length_pos_iff {α : Type u_1} {l : List α} : 0 < l.length ↔ l ≠ [] := match l with
  | [] => ⟨fun h => absurd h (Nat.lt_irrefl 0), fun h => absurd rfl h⟩
  | _ :: _ => ⟨fun _ => nofun, fun _ => Nat.succ_pos _⟩

theorem ne_nil_iff_length_pos {α : Type u_1} {l : List α} : l ≠ [] ↔ 0 < l.length := length_pos_iff.symm

theorem exists_cons_of_length_pos {α : Type u_1} {l : List α} : 0 < l.length → ∃ h t, l = h :: t :=
  fun h => exists_cons_of_ne_nil (ne_nil_of_length_pos h)

theorem length_pos_iff_exists_cons {α : Type u_1} {l : List α} : 0 < l.length ↔ ∃ h t, l = h :: t :=
  ⟨exists_cons_of_length_pos, fun ⟨_, _, h⟩ => h ▸ Nat.succ_pos _⟩

theorem exists_cons_of_length_eq_add_one {α : Type u_1} {n : Nat} {l : List α} :
    l.length = n + 1 → ∃ h t, l = h :: t := match l with
  | [] => nofun
  | h :: t => fun _ => ⟨h, t, rfl⟩

theorem length_eq_one_iff {α : Type u_1} {l : List α} : l.length = 1 ↔ ∃ a, l = [a] := match l with
  | [] => ⟨nofun, nofun⟩
  | [a] => ⟨fun _ => ⟨a, rfl⟩, fun _ => rfl⟩
  | _ :: _ :: _ => ⟨nofun, nofun⟩

@[simp] theorem not_mem_nil {α : Type u_1} {a : α} : ¬a ∈ [] := nofun

@[simp] theorem mem_cons {β : Type u_1} {b : β} {l : List β} {a : β} : a ∈ b :: l ↔ a = b ∨ a ∈ l := by
  constructor
  · intro h
    cases h with
    | head => exact .inl rfl
    | tail _ h => exact .inr h
  · exact fun h => h.elim (fun e => e ▸ .head _) (.tail _)

theorem mem_cons_self {α : Type u_1} {a : α} {l : List α} : a ∈ a :: l := .head _

theorem mem_cons_of_mem {α : Type u_1} (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := fun h => .tail _ h

theorem mem_concat_self {α : Type u_1} {xs : List α} {a : α} : a ∈ xs ++ [a] := mem_append_right xs (.head _)

theorem mem_append_cons_self {β : Type u_1} {xs : List β} {a : β} {ys : List β} : a ∈ xs ++ a :: ys :=
  mem_append_right xs (.head _)

theorem eq_or_mem_of_mem_cons {α : Type u_1} {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := mem_cons.mp

theorem mem_nil_iff {α : Type u_1} (a : α) : a ∈ [] ↔ False := ⟨nofun, False.elim⟩

theorem mem_singleton_self {α : Type u_1} (a : α) : a ∈ [a] := .head _

theorem eq_of_mem_singleton {β : Type u_1} {b a : β} : a ∈ [b] → a = b := fun h => (mem_cons.mp h).elim id nofun

theorem mem_singleton {α : Type u_1} {a b : α} : a ∈ [b] ↔ a = b := ⟨eq_of_mem_singleton, fun h => h ▸ .head _⟩

theorem mem_of_mem_cons_of_mem {α : Type u_1} {a b : α} {l : List α} : a ∈ b :: l → b ∈ l → a ∈ l :=
  fun h h' => match mem_cons.mp h with
  | .inl h => h ▸ h'
  | .inr h => h

theorem eq_or_ne_mem_of_mem {α : Type u_1} {a b : α} {l : List α} (h' : a ∈ b :: l) : a = b ∨ a ≠ b ∧ a ∈ l :=
  (Classical.em (a = b)).elim .inl fun n => .inr ⟨n, (mem_cons.mp h').resolve_left n⟩

theorem ne_nil_of_mem {α : Type u_1} {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun e => nomatch e ▸ h

theorem mem_of_ne_of_mem {α : Type u_1} {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.mp h₂).resolve_left h₁

theorem ne_of_not_mem_cons {α : Type u_1} {a b : α} {l : List α} : ¬a ∈ b :: l → a ≠ b := fun h e => h (e ▸ .head _)

theorem not_mem_of_not_mem_cons {α : Type u_1} {a b : α} {l : List α} : ¬a ∈ b :: l → ¬a ∈ l :=
  fun h e => h (.tail _ e)

theorem not_mem_cons_of_ne_of_not_mem {α : Type u_1} {a y : α} {l : List α} : a ≠ y → ¬a ∈ l → ¬a ∈ y :: l :=
  fun h₁ h₂ h => (mem_cons.mp h).elim h₁ h₂

theorem ne_and_not_mem_of_not_mem_cons {α : Type u_1} {a y : α} {l : List α} : ¬a ∈ y :: l → a ≠ y ∧ ¬a ∈ l :=
  fun h => ⟨ne_of_not_mem_cons h, not_mem_of_not_mem_cons h⟩

theorem length_pos_of_mem {α : Type u_1} {a : α} {l : List α} : a ∈ l → 0 < l.length := fun
  | .head _ => Nat.succ_pos _
  | .tail _ _ => Nat.succ_pos _

theorem exists_mem_of_length_pos {α : Type u_1} {l : List α} : 0 < l.length → ∃ a, a ∈ l := match l with
  | [] => fun h => absurd h (Nat.lt_irrefl 0)
  | a :: _ => fun _ => ⟨a, .head _⟩

theorem length_pos_iff_exists_mem {α : Type u_1} {l : List α} : 0 < l.length ↔ ∃ a, a ∈ l :=
  ⟨exists_mem_of_length_pos, fun ⟨_, h⟩ => length_pos_of_mem h⟩

theorem exists_mem_of_length_eq_add_one {α : Type u_1} {n : Nat} {l : List α} : l.length = n + 1 → ∃ a, a ∈ l :=
  fun h => exists_mem_of_length_pos (h ▸ Nat.succ_pos _)

theorem exists_mem_of_ne_nil {α : Type u_1} (l : List α) (h : l ≠ []) : ∃ x, x ∈ l :=
  exists_mem_of_length_pos (length_pos_iff.mpr h)

theorem eq_nil_iff_forall_not_mem {α : Type u_1} {l : List α} : l = [] ↔ ∀ (a : α), ¬a ∈ l := match l with
  | [] => ⟨fun _ _ => nofun, fun _ => rfl⟩
  | a :: _ => ⟨nofun, fun h => absurd (.head _) (h a)⟩

theorem forall_mem_cons {α : Type u_1} {p : α → Prop} {a : α} {l : List α} :
    (∀ (x : α), x ∈ a :: l → p x) ↔ p a ∧ ∀ (x : α), x ∈ l → p x :=
  ⟨fun H => ⟨H _ (.head _), fun _ h => H _ (.tail _ h)⟩, fun ⟨h₁, h₂⟩ x h =>
    (mem_cons.mp h).elim (fun e => e ▸ h₁) (h₂ x)⟩

theorem forall_mem_nil {α : Type u_1} (p : α → Prop) (x : α) : x ∈ [] → p x := nofun

theorem exists_mem_nil (p : α → Prop) : ¬∃ x, ∃ _ : x ∈ @nil α, p x := nofun

theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x := ⟨fun
  | ⟨_, .head _, h⟩ => .inl h
  | ⟨x, .tail _ h, h'⟩ => .inr ⟨x, h, h'⟩, fun
  | .inl h => ⟨a, .head _, h⟩
  | .inr ⟨x, h, h'⟩ => ⟨x, .tail _ h, h'⟩⟩

theorem forall_mem_singleton {α : Type u_1} {p : α → Prop} {a : α} : (∀ (x : α), x ∈ [a] → p x) ↔ p a :=
  ⟨fun h => h a (.head _), fun h _ m => eq_of_mem_singleton m ▸ h⟩

theorem forall_mem_ne {α : Type u_1} {a : α} {l : List α} : (∀ (a' : α), a' ∈ l → ¬a = a') ↔ ¬a ∈ l :=
  ⟨fun h h' => h a h' rfl, fun h _ h' e => h (e ▸ h')⟩

theorem forall_mem_ne' {α : Type u_1} {a : α} {l : List α} : (∀ (a' : α), a' ∈ l → ¬a' = a) ↔ ¬a ∈ l :=
  ⟨fun h h' => h a h' rfl, fun h _ h' e => h (e ▸ h')⟩

@[simp] theorem mem_dite_nil_left {α : Type u_1} {p : Prop} {x : α} [Decidable p] {l : ¬p → List α} :
    (x ∈ if h : p then [] else l h) ↔ ∃ h, x ∈ l h := by
  by_cases h : p
  · rw [dif_pos h]; exact ⟨nofun, fun ⟨n, _⟩ => absurd h n⟩
  · rw [dif_neg h]; exact ⟨fun h' => ⟨h, h'⟩, fun ⟨_, h'⟩ => h'⟩

@[simp] theorem mem_dite_nil_right {α : Type u_1} {p : Prop} {x : α} [Decidable p] {l : p → List α} :
    (x ∈ if h : p then l h else []) ↔ ∃ h, x ∈ l h := by
  by_cases h : p
  · rw [dif_pos h]; exact ⟨fun h' => ⟨h, h'⟩, fun ⟨_, h'⟩ => h'⟩
  · rw [dif_neg h]; exact ⟨nofun, fun ⟨n, _⟩ => absurd n h⟩

@[simp] theorem mem_ite_nil_left {α : Type u_1} {p : Prop} {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then [] else l) ↔ ¬p ∧ x ∈ l := by
  by_cases h : p
  · rw [if_pos h]; exact ⟨nofun, fun ⟨n, _⟩ => absurd h n⟩
  · rw [if_neg h]; exact ⟨fun h' => ⟨h, h'⟩, fun ⟨_, h'⟩ => h'⟩

@[simp] theorem mem_ite_nil_right {α : Type u_1} {p : Prop} {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then l else []) ↔ p ∧ x ∈ l := by
  by_cases h : p
  · rw [if_pos h]; exact ⟨fun h' => ⟨h, h'⟩, fun ⟨_, h'⟩ => h'⟩
  · rw [if_neg h]; exact ⟨nofun, fun ⟨n, _⟩ => absurd n h⟩

theorem elem_cons_self {α : Type u_1} {as : List α} [BEq α] [LawfulBEq α] {a : α} :
    List.elem a (a :: as) = true := by
  rw [elem_cons, BEq.rfl]

theorem elem_iff {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {as : List α} : List.elem a as = true ↔ a ∈ as :=
  ⟨mem_of_elem_eq_true, elem_eq_true_of_mem⟩

theorem contains_iff_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    as.contains a = true ↔ a ∈ as := elem_iff

@[deprecated "" (since := "2025-01-01")] theorem contains_iff {α : Type u_1} [BEq α] [LawfulBEq α] {a : α}
    {as : List α} : as.contains a = true ↔ a ∈ as := elem_iff

theorem elem_eq_mem {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    List.elem a as = decide (a ∈ as) := by
  cases h : elem a as with
  | true => exact (decide_eq_true (elem_iff.mp h)).symm
  | false => exact (decide_eq_false fun m => nomatch h.symm.trans (elem_iff.mpr m)).symm

@[simp] theorem elem_eq_contains {α : Type u_1} [BEq α] {a : α} {l : List α} : List.elem a l = l.contains a := rfl

@[simp] theorem contains_eq_mem {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    as.contains a = decide (a ∈ as) := elem_eq_mem a as

@[simp] theorem decide_mem_cons {α : Type u_1} {a y : α} [BEq α] [LawfulBEq α] {l : List α} :
    decide (y ∈ a :: l) = (y == a || decide (y ∈ l)) := by
  rw [← elem_eq_mem, ← elem_eq_mem, elem_cons]
  cases y == a <;> rfl

@[simp] theorem contains_cons {α : Type u_1} [BEq α] {a b : α} {l : List α} :
    (a :: l).contains b = (b == a || l.contains b) := by
  show elem b (a :: l) = _
  rw [elem_cons]
  cases b == a <;> rfl

@[simp] theorem isEmpty_iff {α : Type u_1} {l : List α} : l.isEmpty = true ↔ l = [] := by
  cases l <;> simp

@[simp] theorem isEmpty_eq_false_iff {α : Type u_1} {l : List α} : l.isEmpty = false ↔ l ≠ [] := by
  cases l <;> simp

theorem isEmpty_eq_false_iff_exists_mem {α : Type u_1} {xs : List α} : xs.isEmpty = false ↔ ∃ x, x ∈ xs :=
  match xs with
  | [] => ⟨nofun, nofun⟩
  | a :: _ => ⟨fun _ => ⟨a, .head _⟩, fun _ => rfl⟩

theorem nil_of_isEmpty {α : Type u_1} {l : List α} (h : l.isEmpty = true) : l = [] := isEmpty_iff.mp h

theorem isEmpty_iff_length_eq_zero {α : Type u_1} {l : List α} : l.isEmpty = true ↔ l.length = 0 :=
  isEmpty_iff.trans length_eq_zero_iff.symm

@[simp] theorem beq_nil_eq {α : Type u_1} [BEq α] {l : List α} : (l == []) = l.isEmpty := by
  cases l <;> rfl

@[simp] theorem nil_beq_eq {α : Type u_1} [BEq α] {l : List α} : ([] == l) = l.isEmpty := by
  cases l <;> rfl

@[simp] theorem cons_beq_cons {α : Type u_1} [BEq α] {a b : α} {l₁ l₂ : List α} :
    (a :: l₁ == b :: l₂) = (a == b && l₁ == l₂) := rfl

theorem length_eq_of_beq {α : Type u_1} [BEq α] {l₁ l₂ : List α} (h : (l₁ == l₂) = true) :
    l₁.length = l₂.length := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact nomatch h
  | cons a l₁ ih => cases l₂ with
    | nil => exact nomatch h
    | cons b l₂ => exact congrArg Nat.succ (ih ((Bool.and_eq_true _ _ ▸ h : _ ∧ _).2))

end List
