/-
Lists: laws of removing the first element with a property, or equal to a given one.  Lean's counterpart: `Init.Data.List.Erase`.
-/
prelude
import Init.Data.List.Pairwise

namespace List

@[simp] theorem eraseP_nil {β : Type u_1} {p : β → Bool} : List.eraseP p [] = [] := rfl

theorem eraseP_cons {α : Type u_1} {p : α → Bool} {a : α} {l : List α} :
    List.eraseP p (a :: l) = bif p a then l else a :: List.eraseP p l := rfl

@[simp] theorem eraseP_cons_of_pos {α : Type u_1} {a : α} {l : List α} {p : α → Bool} (h : p a = true) :
    List.eraseP p (a :: l) = l := by
  rw [eraseP_cons, h]; rfl

@[simp] theorem eraseP_cons_of_neg {α : Type u_1} {a : α} {l : List α} {p : α → Bool} (h : ¬p a = true) :
    List.eraseP p (a :: l) = a :: List.eraseP p l := by
  rw [eraseP_cons, eq_false_of_ne_true h]; rfl

theorem eraseP_of_forall_not {α : Type u_1} {p : α → Bool} {l : List α} (h : ∀ (a : α), a ∈ l → ¬p a = true) :
    List.eraseP p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have ⟨h₁, h⟩ := forall_mem_cons.mp h
    rw [eraseP_cons_of_neg h₁, ih h]

theorem eraseP_sublist {α : Type u_1} {p : α → Bool} {l : List α} : (List.eraseP p l).Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih =>
    by_cases h : p a = true
    · rw [eraseP_cons_of_pos h]; exact sublist_cons_self a l
    · rw [eraseP_cons_of_neg h]; exact .cons₂ a ih

theorem eraseP_subset {α : Type u_1} {p : α → Bool} {l : List α} : List.eraseP p l ⊆ l := eraseP_sublist.subset

theorem exists_of_eraseP {α : Type u_1} {p : α → Bool} {l : List α} {a : α} :
    a ∈ l → p a = true → ∃ a l₁ l₂, (∀ (b : α), b ∈ l₁ → ¬p b = true) ∧ p a = true ∧ l = l₁ ++ a :: l₂ ∧
      List.eraseP p l = l₁ ++ l₂ := by
  intro m pa
  induction l with
  | nil => exact nomatch m
  | cons b l ih =>
    by_cases h : p b = true
    · exact ⟨b, [], l, forall_mem_nil _, h, rfl, eraseP_cons_of_pos h⟩
    · have m := (mem_cons.mp m).resolve_left fun e => h (e ▸ pa)
      have ⟨c, l₁, l₂, h₁, h₂, h₃, h₄⟩ := ih m
      exact ⟨c, b :: l₁, l₂, forall_mem_cons.mpr ⟨h, h₁⟩, h₂, by rw [h₃]; rfl, by rw [eraseP_cons_of_neg h, h₄]; rfl⟩

theorem exists_or_eq_self_of_eraseP {α : Type u_1} (p : α → Bool) (l : List α) :
    List.eraseP p l = l ∨ ∃ a l₁ l₂, (∀ (b : α), b ∈ l₁ → ¬p b = true) ∧ p a = true ∧ l = l₁ ++ a :: l₂ ∧
      List.eraseP p l = l₁ ++ l₂ := by
  by_cases h : ∃ a, a ∈ l ∧ p a = true
  · exact .inr (have ⟨_, m, pa⟩ := h; exists_of_eraseP m pa)
  · exact .inl (eraseP_of_forall_not fun a m pa => h ⟨a, m, pa⟩)

@[simp] theorem eraseP_eq_self_iff {α : Type u_1} {p : α → Bool} {l : List α} :
    List.eraseP p l = l ↔ ∀ (a : α), a ∈ l → ¬p a = true := by
  refine ⟨fun e a m pa => ?_, eraseP_of_forall_not⟩
  have ⟨c, l₁, l₂, _, _, h₃, h₄⟩ := exists_of_eraseP m pa
  rw [h₄, h₃] at e
  exact absurd (append_cancel_left e).symm (cons_ne_self c l₂)

@[simp] theorem length_eraseP_of_mem {β : Type u_1} {l : List β} {a : β} {p : β → Bool} (al : a ∈ l)
    (pa : p a = true) : (List.eraseP p l).length = l.length - 1 := by
  have ⟨c, l₁, l₂, _, _, h₃, h₄⟩ := exists_of_eraseP al pa
  rw [h₄, h₃, length_append, length_append, length_cons]; rfl

theorem length_eraseP {α : Type u_1} {p : α → Bool} {l : List α} :
    (List.eraseP p l).length = if l.any p = true then l.length - 1 else l.length := by
  by_cases h : l.any p = true
  · have ⟨a, m, pa⟩ := any_eq_true.mp h
    rw [if_pos h, length_eraseP_of_mem m pa]
  · rw [if_neg h, eraseP_of_forall_not fun a m pa => h (any_eq_true.mpr ⟨a, m, pa⟩)]

theorem length_eraseP_le {α : Type u_1} {p : α → Bool} {l : List α} : (List.eraseP p l).length ≤ l.length :=
  eraseP_sublist.length_le

theorem le_length_eraseP {α : Type u_1} {p : α → Bool} {l : List α} : l.length - 1 ≤ (List.eraseP p l).length := by
  rw [length_eraseP]; split <;> omega

theorem mem_of_mem_eraseP {α : Type u_1} {p : α → Bool} {a : α} {l : List α} : a ∈ List.eraseP p l → a ∈ l :=
  fun m => eraseP_subset m

@[simp] theorem mem_eraseP_of_neg {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (pa : ¬p a = true) :
    a ∈ List.eraseP p l ↔ a ∈ l := by
  refine ⟨mem_of_mem_eraseP, fun m => ?_⟩
  induction l with
  | nil => exact m
  | cons b l ih =>
    by_cases h : p b = true
    · rw [eraseP_cons_of_pos h]; exact (mem_cons.mp m).resolve_left fun e => pa (e ▸ h)
    · rw [eraseP_cons_of_neg h]; exact (mem_cons.mp m).elim (fun e => e ▸ .head _) fun m => .tail _ (ih m)

theorem eraseP_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : α → Bool} {f : β → α} {l : List β} :
    List.eraseP p (List.map f l) = List.map f (List.eraseP (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    by_cases h : p (f b) = true
    · rw [map_cons, eraseP_cons_of_pos h, eraseP_cons_of_pos (show (p ∘ f) b = true from h)]
    · rw [map_cons, eraseP_cons_of_neg h, eraseP_cons_of_neg (show ¬(p ∘ f) b = true from h), ih]; rfl

theorem eraseP_append_left {α : Type u_1} {p : α → Bool} {a : α} (pa : p a = true) {l₁ : List α} (l₂ : List α) :
    a ∈ l₁ → List.eraseP p (l₁ ++ l₂) = List.eraseP p l₁ ++ l₂ := by
  intro m
  induction l₁ with
  | nil => exact nomatch m
  | cons b l₁ ih =>
    by_cases h : p b = true
    · rw [cons_append, eraseP_cons_of_pos h, eraseP_cons_of_pos h]
    · rw [cons_append, eraseP_cons_of_neg h, eraseP_cons_of_neg h, ih ((mem_cons.mp m).resolve_left fun e => h (e ▸ pa))]; rfl

theorem eraseP_append_right {α : Type u_1} {p : α → Bool} {l₁ : List α} (l₂ : List α) :
    (∀ (b : α), b ∈ l₁ → ¬p b = true) → List.eraseP p (l₁ ++ l₂) = l₁ ++ List.eraseP p l₂ := by
  intro H
  induction l₁ with
  | nil => rfl
  | cons b l₁ ih =>
    have ⟨h, H⟩ := forall_mem_cons.mp H
    rw [cons_append, eraseP_cons_of_neg h, ih H]; rfl

theorem eraseP_append {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} :
    List.eraseP p (l₁ ++ l₂) = if l₁.any p = true then List.eraseP p l₁ ++ l₂ else l₁ ++ List.eraseP p l₂ := by
  by_cases h : l₁.any p = true
  · have ⟨a, m, pa⟩ := any_eq_true.mp h
    rw [if_pos h, eraseP_append_left pa l₂ m]
  · rw [if_neg h, eraseP_append_right l₂ fun a m pa => h (any_eq_true.mpr ⟨a, m, pa⟩)]

theorem eraseP_replicate {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.eraseP p (List.replicate n a) = if p a = true then List.replicate (n - 1) a else List.replicate n a := by
  cases n with
  | zero => split <;> rfl
  | succ n =>
    split
    · exact eraseP_cons_of_pos ‹_›
    · exact eraseP_of_forall_not fun b m => eq_of_mem_replicate m ▸ ‹_›

@[simp] theorem eraseP_replicate_of_pos {α : Type u_1} {p : α → Bool} {n : Nat} {a : α} (h : p a = true) :
    List.eraseP p (List.replicate n a) = List.replicate (n - 1) a := by
  rw [eraseP_replicate, if_pos h]

@[simp] theorem eraseP_replicate_of_neg {α : Type u_1} {p : α → Bool} {n : Nat} {a : α} (h : ¬p a = true) :
    List.eraseP p (List.replicate n a) = List.replicate n a := by
  rw [eraseP_replicate, if_neg h]

theorem Sublist.eraseP {β : Type u_1} {l₁ l₂ : List β} {p : β → Bool} :
    l₁.Sublist l₂ → (List.eraseP p l₁).Sublist (List.eraseP p l₂) := fun s => by
  induction s with
  | slnil => exact .slnil
  | cons a s ih =>
    by_cases h : p a = true
    · rw [eraseP_cons_of_pos h]; exact eraseP_sublist.trans s
    · rw [eraseP_cons_of_neg h]; exact .cons a ih
  | cons₂ a s ih =>
    by_cases h : p a = true
    · rw [eraseP_cons_of_pos h, eraseP_cons_of_pos h]; exact s
    · rw [eraseP_cons_of_neg h, eraseP_cons_of_neg h]; exact .cons₂ a ih

theorem Pairwise.eraseP {β : Type u_1} {p : β → β → Prop} {l : List β} (q : β → Bool) :
    List.Pairwise p l → List.Pairwise p (List.eraseP q l) := Pairwise.sublist eraseP_sublist

theorem Nodup.eraseP {β : Type u_1} {l : List β} (p : β → Bool) : l.Nodup → (List.eraseP p l).Nodup :=
  Pairwise.eraseP p

theorem head_eraseP_mem {α : Type u_1} {xs : List α} {p : α → Bool} (h : List.eraseP p xs ≠ []) :
    (List.eraseP p xs).head h ∈ xs := eraseP_sublist.head_mem h

theorem getLast_eraseP_mem {α : Type u_1} {xs : List α} {p : α → Bool} (h : List.eraseP p xs ≠ []) :
    (List.eraseP p xs).getLast h ∈ xs := eraseP_sublist.getLast_mem h

@[simp] theorem erase_cons_head {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) (l : List α) :
    (a :: l).erase a = l := by
  rw [erase_cons, BEq.rfl]; rfl

@[simp] theorem erase_cons_tail {α : Type u_1} [BEq α] {a b : α} {l : List α} (h : ¬(b == a) = true) :
    (b :: l).erase a = b :: l.erase a := by
  rw [erase_cons, eq_false_of_ne_true h]; rfl

theorem erase_of_not_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} : ¬a ∈ l → l.erase a = l := by
  intro h
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [erase_cons, show (b == a) = false from beq_false_of_ne fun e => h (e ▸ .head _)]
    exact congrArg (cons b) (ih fun m => h (.tail _ m))

theorem erase_eq_eraseP' {α : Type u_1} [BEq α] (a : α) (l : List α) :
    l.erase a = List.eraseP (fun x => x == a) l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [erase_cons, eraseP_cons, ih]
    cases b == a <;> rfl

theorem erase_eq_eraseP {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) (l : List α) :
    l.erase a = List.eraseP (fun x => a == x) l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [erase_cons, eraseP_cons, ih]
    by_cases h : a = b
    · subst h; rw [BEq.rfl]; rfl
    · rw [show (b == a) = false from beq_false_of_ne (Ne.symm h), show (a == b) = false from beq_false_of_ne h]; rfl

theorem erase_sublist {α : Type u_1} [BEq α] {a : α} {l : List α} : (l.erase a).Sublist l := by
  rw [erase_eq_eraseP']; exact eraseP_sublist

theorem erase_subset {α : Type u_1} [BEq α] {a : α} {l : List α} : l.erase a ⊆ l := erase_sublist.subset

theorem length_erase_le {α : Type u_1} [BEq α] {a : α} {l : List α} : (l.erase a).length ≤ l.length :=
  erase_sublist.length_le

@[simp] theorem erase_eq_self_iff {α : Type u_1} [BEq α] {a : α} [LawfulBEq α] {l : List α} :
    l.erase a = l ↔ ¬a ∈ l := by
  rw [erase_eq_eraseP, eraseP_eq_self_iff]
  exact ⟨fun H m => H a m BEq.rfl, fun H b m e => H (eq_of_beq e ▸ m)⟩

theorem exists_erase_eq {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    ∃ l₁ l₂, ¬a ∈ l₁ ∧ l = l₁ ++ a :: l₂ ∧ l.erase a = l₁ ++ l₂ := by
  have ⟨b, l₁, l₂, h₁, h₂, h₃, h₄⟩ := exists_of_eraseP (p := (a == ·)) h BEq.rfl
  have e := eq_of_beq h₂
  exact ⟨l₁, l₂, fun m => h₁ a m BEq.rfl, e ▸ h₃, by rw [erase_eq_eraseP, h₄]⟩

@[simp] theorem length_erase_of_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    (l.erase a).length = l.length - 1 := by
  rw [erase_eq_eraseP]; exact length_eraseP_of_mem h BEq.rfl

theorem length_erase {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    (l.erase a).length = if a ∈ l then l.length - 1 else l.length := by
  split
  · exact length_erase_of_mem ‹_›
  · rw [erase_of_not_mem ‹_›]

theorem le_length_erase {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    l.length - 1 ≤ (l.erase a).length := by
  rw [length_erase]; split <;> omega

theorem Sublist.erase {α : Type u_1} [BEq α] (a : α) {l₁ l₂ : List α} (h : l₁.Sublist l₂) :
    (l₁.erase a).Sublist (l₂.erase a) := by
  rw [erase_eq_eraseP', erase_eq_eraseP']; exact h.eraseP

theorem mem_of_mem_erase {α : Type u_1} [BEq α] {a b : α} {l : List α} (h : a ∈ l.erase b) : a ∈ l := erase_subset h

@[simp] theorem mem_erase_of_ne {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} {l : List α} (ab : a ≠ b) :
    a ∈ l.erase b ↔ a ∈ l := by
  rw [erase_eq_eraseP]; exact mem_eraseP_of_neg fun e => ab (eq_of_beq e).symm

theorem erase_append_left {α : Type u_1} [BEq α] {a : α} [LawfulBEq α] {l₁ : List α} (l₂ : List α) (h : a ∈ l₁) :
    (l₁ ++ l₂).erase a = l₁.erase a ++ l₂ := by
  rw [erase_eq_eraseP, erase_eq_eraseP]; exact eraseP_append_left BEq.rfl l₂ h

theorem erase_append_right {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l₁ : List α} (l₂ : List α)
    (h : ¬a ∈ l₁) : (l₁ ++ l₂).erase a = l₁ ++ l₂.erase a := by
  rw [erase_eq_eraseP, erase_eq_eraseP]; exact eraseP_append_right l₂ fun b m e => h (eq_of_beq e ▸ m)

theorem erase_append {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α} :
    (l₁ ++ l₂).erase a = if a ∈ l₁ then l₁.erase a ++ l₂ else l₁ ++ l₂.erase a := by
  split
  · exact erase_append_left l₂ ‹_›
  · exact erase_append_right l₂ ‹_›

theorem erase_replicate {α : Type u_1} [BEq α] [LawfulBEq α] {n : Nat} {a b : α} :
    (List.replicate n a).erase b = if (b == a) = true then List.replicate (n - 1) a else List.replicate n a := by
  rw [erase_eq_eraseP, eraseP_replicate]

@[simp] theorem erase_replicate_self {α : Type u_1} [BEq α] {n : Nat} [LawfulBEq α] {a : α} :
    (List.replicate n a).erase a = List.replicate (n - 1) a := by
  rw [erase_replicate, if_pos BEq.rfl]

@[simp] theorem erase_replicate_ne {α : Type u_1} [BEq α] {n : Nat} [LawfulBEq α] {a b : α}
    (h : (!b == a) = true) : (List.replicate n a).erase b = List.replicate n a := by
  have h' : ¬(b == a) = true := fun e => by rw [e] at h; exact nomatch h
  rw [erase_replicate, if_neg h']

theorem erase_comm {α : Type u_1} [BEq α] [LawfulBEq α] (a b : α) {l : List α} :
    (l.erase a).erase b = (l.erase b).erase a := by
  by_cases e : a = b
  · rw [e]
  · by_cases ha : a ∈ l
    · have ⟨l₁, l₂, h₁, h₂, h₃⟩ := exists_erase_eq ha
      by_cases hb : b ∈ l₁
      · rw [h₃, h₂, erase_append_left _ hb, erase_append_left _ hb, erase_append_right, erase_cons_head]
        exact fun m => h₁ (mem_of_mem_erase m)
      · rw [h₃, h₂, erase_append_right _ hb, erase_append_right _ hb, erase_cons_tail fun e' => e (eq_of_beq e'),
          erase_append_right _ h₁, erase_cons_head]
    · rw [erase_of_not_mem ha, erase_of_not_mem fun m => ha (mem_of_mem_erase m)]

theorem Pairwise.erase {α : Type u_1} [BEq α] {p : α → α → Prop} [LawfulBEq α] {l : List α} (a : α) :
    List.Pairwise p l → List.Pairwise p (l.erase a) := Pairwise.sublist erase_sublist

theorem Nodup.erase {α : Type u_1} [BEq α] {l : List α} [LawfulBEq α] (a : α) : l.Nodup → (l.erase a).Nodup :=
  Pairwise.erase a

theorem Nodup.erase_eq_filter {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} (d : l.Nodup) (a : α) :
    l.erase a = List.filter (fun x => x != a) l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    have ⟨n, d⟩ := nodup_cons.mp d
    by_cases e : b = a
    · subst e
      rw [erase_cons_head, filter_cons_of_neg (p := (· != b)) (a := b) (by simp)]
      exact (filter_eq_self.mpr fun c m => bne_iff_ne.mpr fun (e : c = b) => n (e ▸ m)).symm
    · rw [erase_cons_tail fun e' => e (eq_of_beq e'), filter_cons_of_pos (p := (· != a)) (bne_iff_ne.mpr e), ih d]

theorem Nodup.mem_erase_iff {α : Type u_1} [BEq α] {l : List α} {b : α} [LawfulBEq α] {a : α} (d : l.Nodup) :
    a ∈ l.erase b ↔ a ≠ b ∧ a ∈ l := by
  rw [d.erase_eq_filter, mem_filter, bne_iff_ne]; exact and_comm

theorem Nodup.not_mem_erase {α : Type u_1} [BEq α] {l : List α} [LawfulBEq α] {a : α} (h : l.Nodup) :
    ¬a ∈ l.erase a := fun m => absurd rfl (h.mem_erase_iff.mp m).1

theorem head_erase_mem {α : Type u_1} [BEq α] (xs : List α) (a : α) (h : xs.erase a ≠ []) :
    (xs.erase a).head h ∈ xs := erase_sublist.head_mem h

theorem getLast_erase_mem {α : Type u_1} [BEq α] (xs : List α) (a : α) (h : xs.erase a ≠ []) :
    (xs.erase a).getLast h ∈ xs := erase_sublist.getLast_mem h

@[simp] theorem erase_eq_nil_iff {α : Type u_1} [BEq α] [LawfulBEq α] {xs : List α} {a : α} :
    xs.erase a = [] ↔ xs = [] ∨ xs = [a] := by
  cases xs with
  | nil => exact ⟨fun _ => .inl rfl, fun _ => rfl⟩
  | cons b xs =>
    by_cases e : b = a
    · subst e
      rw [erase_cons_head]
      exact ⟨fun e => .inr (by rw [e]), fun h => h.elim nofun fun h => (cons_eq_cons.mp h).2⟩
    · rw [erase_cons_tail fun e' => e (eq_of_beq e')]
      exact ⟨nofun, fun h => h.elim nofun fun h => absurd (cons_eq_cons.mp h).1 e⟩

@[simp] theorem eraseIdx_zero {α : Type u_1} {l : List α} : l.eraseIdx 0 = l.tail := by
  cases l <;> rfl

theorem eraseIdx_eq_take_drop_succ {α : Type u_1} (l : List α) (i : Nat) :
    l.eraseIdx i = List.take i l ++ List.drop (i + 1) l := by
  induction l generalizing i with
  | nil => rw [eraseIdx_nil, take_nil, drop_nil]; rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih i)

theorem eraseIdx_sublist {α : Type u_1} (l : List α) (k : Nat) : (l.eraseIdx k).Sublist l := by
  induction l generalizing k with
  | nil => rw [eraseIdx_nil]; exact .slnil
  | cons a l ih => cases k with
    | zero => exact sublist_cons_self a l
    | succ k => exact .cons₂ a (ih k)

theorem eraseIdx_subset {α : Type u_1} {l : List α} {k : Nat} : l.eraseIdx k ⊆ l := (eraseIdx_sublist l k).subset

theorem length_eraseIdx {α : Type u_1} {l : List α} {i : Nat} :
    (l.eraseIdx i).length = if i < l.length then l.length - 1 else l.length := by
  induction l generalizing i with
  | nil => rw [eraseIdx_nil]; exact (if_neg (Nat.not_lt_zero i)).symm
  | cons a l ih => cases i with
    | zero => exact (if_pos (Nat.succ_pos _)).symm
    | succ i =>
      rw [eraseIdx_cons_succ, length_cons, length_cons, ih]
      by_cases h : i < l.length
      · rw [if_pos h, if_pos (Nat.succ_lt_succ h)]; omega
      · rw [if_neg h, if_neg fun n => h (Nat.lt_of_succ_lt_succ n)]

theorem length_eraseIdx_of_lt {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) :
    (l.eraseIdx i).length = l.length - 1 := by
  rw [length_eraseIdx, if_pos h]

theorem length_eraseIdx_le {α : Type u_1} (l : List α) (i : Nat) : (l.eraseIdx i).length ≤ l.length :=
  (eraseIdx_sublist l i).length_le

theorem le_length_eraseIdx {α : Type u_1} (l : List α) (i : Nat) : l.length - 1 ≤ (l.eraseIdx i).length := by
  rw [length_eraseIdx]; split <;> omega

theorem eraseIdx_of_length_le {α : Type u_1} {l : List α} {k : Nat} (h : l.length ≤ k) : l.eraseIdx k = l := by
  induction l generalizing k with
  | nil => exact eraseIdx_nil
  | cons a l ih => cases k with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ k => exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ h))

theorem eraseIdx_append_of_lt_length {α : Type u_1} {l : List α} {k : Nat} (hk : k < l.length) (l' : List α) :
    (l ++ l').eraseIdx k = l.eraseIdx k ++ l' := by
  induction l generalizing k with
  | nil => exact absurd hk (Nat.not_lt_zero _)
  | cons a l ih => cases k with
    | zero => rfl
    | succ k => exact congrArg (cons a) (ih (Nat.lt_of_succ_lt_succ hk))

theorem eraseIdx_append_of_length_le {α : Type u_1} {l : List α} {k : Nat} (hk : l.length ≤ k) (l' : List α) :
    (l ++ l').eraseIdx k = l ++ l'.eraseIdx (k - l.length) := by
  induction l generalizing k with
  | nil => rfl
  | cons a l ih => cases k with
    | zero => exact absurd hk (Nat.not_succ_le_zero _)
    | succ k =>
      rw [length_cons, Nat.succ_sub_succ_eq_sub]
      exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ hk))

theorem eraseIdx_append {β : Type u_1} {l l' : List β} {k : Nat} :
    (l ++ l').eraseIdx k = if k < l.length then l.eraseIdx k ++ l' else l ++ l'.eraseIdx (k - l.length) := by
  split
  · exact eraseIdx_append_of_lt_length ‹_› l'
  · exact eraseIdx_append_of_length_le (Nat.le_of_not_lt ‹_›) l'

@[simp] theorem eraseIdx_eq_self {α : Type u_1} {l : List α} {k : Nat} : l.eraseIdx k = l ↔ l.length ≤ k := by
  refine ⟨fun e => Nat.le_of_not_lt fun h => ?_, eraseIdx_of_length_le⟩
  have := congrArg length e
  rw [length_eraseIdx_of_lt h] at this
  omega

theorem Pairwise.eraseIdx {α : Type u_1} {p : α → α → Prop} {l : List α} (k : Nat) :
    List.Pairwise p l → List.Pairwise p (l.eraseIdx k) := Pairwise.sublist (eraseIdx_sublist l k)

theorem Nodup.eraseIdx {α : Type u_1} {l : List α} (k : Nat) : l.Nodup → (l.eraseIdx k).Nodup := Pairwise.eraseIdx k

theorem mem_of_mem_eraseIdx {α : Type u_1} {l : List α} {i : Nat} {a : α} (h : a ∈ l.eraseIdx i) : a ∈ l :=
  eraseIdx_subset h

end List
