/-
Lists: subsets and sublists.

Read next: `Init.Data.List.Sublist.Parts`.  Lean's counterpart: `Init.Data.List.Sublist`.
-/
prelude
import Init.Data.List.TakeDrop

namespace List

@[simp] theorem isPrefixOf_cons₂_self {α : Type u_1} [BEq α] {as bs : List α} [LawfulBEq α] {a : α} :
    (a :: as).isPrefixOf (a :: bs) = as.isPrefixOf bs := by
  rw [isPrefixOf_cons₂, BEq.rfl, Bool.true_and]

@[simp] theorem isPrefixOf_length_pos_nil {α : Type u_1} [BEq α] {l : List α} (h : 0 < l.length) :
    l.isPrefixOf [] = false := by
  cases l with
  | nil => exact absurd h (Nat.lt_irrefl 0)
  | cons => rfl

@[simp] theorem isPrefixOf_replicate {α : Type u_1} [BEq α] {l : List α} {n : Nat} {a : α} :
    l.isPrefixOf (List.replicate n a) = (decide (l.length ≤ n) && l.all fun x => x == a) := by
  induction l generalizing n with
  | nil => rw [isPrefixOf_nil_left]; simp
  | cons x l ih => cases n with
    | zero => rfl
    | succ n =>
      rw [replicate_succ, isPrefixOf_cons₂, ih, all_cons, length_cons]
      simp only [Nat.succ_le_succ_iff]
      cases x == a <;> simp

@[simp] theorem isSuffixOf_cons_nil {α : Type u_1} [BEq α] {a : α} {as : List α} :
    (a :: as).isSuffixOf [] = false := by
  exact isPrefixOf_length_pos_nil (by rw [length_reverse]; exact Nat.succ_pos _)

@[simp] theorem isSuffixOf_replicate {α : Type u_1} [BEq α] {l : List α} {n : Nat} {a : α} :
    l.isSuffixOf (List.replicate n a) = (decide (l.length ≤ n) && l.all fun x => x == a) := by
  rw [isSuffixOf, reverse_replicate, isPrefixOf_replicate, length_reverse, all_reverse]

theorem subset_def {α : Type u_1} {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := .rfl

@[simp] theorem nil_subset {α : Type u_1} (l : List α) : [] ⊆ l := nofun

@[simp] theorem Subset.refl {α : Type u_1} (l : List α) : l ⊆ l := fun _ h => h

theorem Subset.trans {α : Type u_1} {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ :=
  fun _ h => h₂ (h₁ h)

theorem subset_cons_self {α : Type u_1} (a : α) (l : List α) : l ⊆ a :: l := fun _ h => .tail _ h

theorem subset_of_cons_subset {α : Type u_1} {a : α} {l₁ l₂ : List α} : a :: l₁ ⊆ l₂ → l₁ ⊆ l₂ :=
  fun h _ m => h (.tail _ m)

@[simp] theorem subset_cons_of_subset {α : Type u_1} (a : α) {l₁ l₂ : List α} : l₁ ⊆ l₂ → l₁ ⊆ a :: l₂ :=
  fun h _ m => .tail _ (h m)

theorem cons_subset_cons {α : Type u_1} {l₁ l₂ : List α} (a : α) (s : l₁ ⊆ l₂) : a :: l₁ ⊆ a :: l₂ :=
  fun _ m => (mem_cons.mp m).elim (fun e => e ▸ .head _) fun m => .tail _ (s m)

@[simp] theorem cons_subset {β : Type u_1} {a : β} {l m : List β} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m :=
  ⟨fun h => ⟨h (.head _), fun _ m => h (.tail _ m)⟩, fun ⟨h₁, h₂⟩ _ m => (mem_cons.mp m).elim (fun e => e ▸ h₁) (h₂ ·)⟩

@[simp] theorem subset_nil {α : Type u_1} {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun h => eq_nil_iff_forall_not_mem.mpr fun _ m => absurd (h m) not_mem_nil, fun h => by rw [h]; exact nil_subset _⟩

theorem eq_nil_of_subset_nil {α : Type u_1} {l : List α} : l ⊆ [] → l = [] := subset_nil.mp

theorem map_subset.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) :
    List.map f l₁ ⊆ List.map f l₂ := fun x m => by
  have ⟨a, m, e⟩ := mem_map.mp m
  exact e ▸ mem_map_of_mem (h m)

theorem filter_subset {α : Type u_1} {l₁ l₂ : List α} (p : α → Bool) (H : l₁ ⊆ l₂) :
    List.filter p l₁ ⊆ List.filter p l₂ := fun _ m => mem_filter.mpr ⟨H (mem_filter.mp m).1, (mem_filter.mp m).2⟩

theorem filterMap_subset.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} (f : α → Option β)
    (H : l₁ ⊆ l₂) : List.filterMap f l₁ ⊆ List.filterMap f l₂ := fun x m => by
  have ⟨a, m, e⟩ := mem_filterMap.mp m
  exact mem_filterMap.mpr ⟨a, H m, e⟩

theorem subset_append_left {α : Type u_1} (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂

theorem subset_append_right {α : Type u_1} (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁

@[simp] theorem subset_append_of_subset_left {α : Type u_1} {l l₁ : List α} (l₂ : List α) :
    l ⊆ l₁ → l ⊆ l₁ ++ l₂ := fun h _ m => mem_append_left _ (h m)

@[simp] theorem subset_append_of_subset_right {α : Type u_1} {l l₂ : List α} (l₁ : List α) :
    l ⊆ l₂ → l ⊆ l₁ ++ l₂ := fun h _ m => mem_append_right _ (h m)

@[simp] theorem append_subset {α : Type u_1} {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l :=
  ⟨fun h => ⟨fun _ m => h (mem_append_left _ m), fun _ m => h (mem_append_right _ m)⟩, fun ⟨h₁, h₂⟩ _ m => (mem_append.mp m).elim (h₁ ·) (h₂ ·)⟩

theorem replicate_subset {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    List.replicate n a ⊆ l ↔ n = 0 ∨ a ∈ l := by
  cases n with
  | zero => exact ⟨fun _ => .inl rfl, fun _ _ => nofun⟩
  | succ n =>
    refine ⟨fun h => .inr (h (.head _)), fun h x m => ?_⟩
    exact eq_of_mem_replicate m ▸ h.resolve_left (Nat.succ_ne_zero n)

theorem subset_replicate {α : Type u_1} {n : Nat} {a : α} {l : List α} (h : n ≠ 0) :
    l ⊆ List.replicate n a ↔ ∀ (x : α), x ∈ l → x = a :=
  ⟨fun H x m => eq_of_mem_replicate (H m), fun H x m => mem_replicate.mpr ⟨h, H x m⟩⟩

@[simp] theorem reverse_subset {α : Type u_1} {l₁ l₂ : List α} : l₁.reverse ⊆ l₂ ↔ l₁ ⊆ l₂ :=
  ⟨fun h _ m => h (mem_reverse.mpr m), fun h _ m => h (mem_reverse.mp m)⟩

@[simp] theorem subset_reverse {α : Type u_1} {l₁ l₂ : List α} : l₁ ⊆ l₂.reverse ↔ l₁ ⊆ l₂ :=
  ⟨fun h _ m => mem_reverse.mp (h m), fun h _ m => mem_reverse.mpr (h m)⟩

@[simp] theorem nil_sublist {α : Type u_1} (l : List α) : [].Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih => exact .cons a ih

@[simp] theorem Sublist.refl {α : Type u_1} (l : List α) : l.Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih => exact .cons₂ a ih

theorem Sublist.trans {α : Type u_1} {l₁ l₂ l₃ : List α} (h₁ : l₁.Sublist l₂) (h₂ : l₂.Sublist l₃) :
    l₁.Sublist l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact .cons a (ih h₁)
  | cons₂ a h ih => cases h₁ with
    | cons _ h₁ => exact .cons a (ih h₁)
    | cons₂ _ h₁ => exact .cons₂ a (ih h₁)

theorem sublist_cons_self {α : Type u_1} (a : α) (l : List α) : l.Sublist (a :: l) := .cons a (Sublist.refl l)

theorem sublist_of_cons_sublist {β : Type u_1} {a : β} {l₁ l₂ : List β} :
    (a :: l₁).Sublist l₂ → l₁.Sublist l₂ := (sublist_cons_self a l₁).trans

@[simp] theorem cons_sublist_cons {β : Type u_1} {a : β} {l₁ l₂ : List β} :
    (a :: l₁).Sublist (a :: l₂) ↔ l₁.Sublist l₂ := ⟨fun h => by
    cases h with
    | cons _ h => exact sublist_of_cons_sublist h
    | cons₂ _ h => exact h, .cons₂ a⟩

theorem sublist_or_mem_of_sublist {β : Type u_1} {l l₁ : List β} {a : β} {l₂ : List β}
    (h : l.Sublist (l₁ ++ a :: l₂)) : l.Sublist (l₁ ++ l₂) ∨ a ∈ l := by
  induction l₁ generalizing l with
  | nil => cases h with
    | cons _ h => exact .inl h
    | cons₂ _ h => exact .inr (.head _)
  | cons b l₁ ih => cases h with
    | cons _ h => exact (ih h).imp_left (.cons b)
    | cons₂ _ h => exact (ih h).imp (.cons₂ b) (.tail b)

theorem Sublist.subset {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂ → l₁ ⊆ l₂ := fun h => by
  induction h with
  | slnil => exact nofun
  | cons a _ ih => exact subset_cons_of_subset a ih
  | cons₂ a _ ih => exact cons_subset_cons a ih

theorem Sublist.mem {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} (hx : a ∈ l₁) (hl : l₁.Sublist l₂) :
    a ∈ l₂ := hl.subset hx

theorem Sublist.head_mem {β : Type u_1} {ys xs : List β} (s : ys.Sublist xs) (h : ys ≠ []) : ys.head h ∈ xs :=
  s.mem (List.head_mem h)

theorem Sublist.getLast_mem {β : Type u_1} {ys xs : List β} (s : ys.Sublist xs) (h : ys ≠ []) :
    ys.getLast h ∈ xs := s.mem (List.getLast_mem h)

theorem mem_of_cons_sublist {α : Type u_1} {a : α} {l₁ l₂ : List α} (s : (a :: l₁).Sublist l₂) : a ∈ l₂ :=
  s.subset (.head _)

@[simp] theorem sublist_nil {α : Type u_1} {l : List α} : l.Sublist [] ↔ l = [] :=
  ⟨fun h => subset_nil.mp h.subset, fun h => by rw [h]; exact Sublist.refl _⟩

theorem eq_nil_of_sublist_nil {α : Type u_1} {l : List α} (s : l.Sublist []) : l = [] := sublist_nil.mp s

theorem Sublist.length_le {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂ → l₁.length ≤ l₂.length := fun h => by
  induction h with
  | slnil => exact Nat.le_refl _
  | cons _ _ ih => exact Nat.le_succ_of_le ih
  | cons₂ _ _ ih => exact Nat.succ_le_succ ih

theorem Sublist.eq_of_length {β : Type u_1} {l₁ l₂ : List β} :
    l₁.Sublist l₂ → l₁.length = l₂.length → l₁ = l₂ := fun h e => by
  induction h with
  | slnil => rfl
  | cons a h _ => exact absurd (e ▸ h.length_le) (Nat.not_succ_le_self _)
  | cons₂ a _ ih => rw [ih (Nat.succ.inj e)]

theorem Sublist.eq_of_length_le {β : Type u_1} {l₁ l₂ : List β} (s : l₁.Sublist l₂) (h : l₂.length ≤ l₁.length) :
    l₁ = l₂ := s.eq_of_length (Nat.le_antisymm s.length_le h)

theorem Sublist.length_eq {β : Type u_1} {l₁ l₂ : List β} (s : l₁.Sublist l₂) :
    l₁.length = l₂.length ↔ l₁ = l₂ := ⟨s.eq_of_length, congrArg _⟩

theorem tail_sublist {α : Type u_1} (l : List α) : l.tail.Sublist l := match l with
  | [] => Sublist.refl _
  | a :: l => sublist_cons_self a l

theorem Sublist.tail {α : Type u_1} {l₁ l₂ : List α} : l₁.Sublist l₂ → l₁.tail.Sublist l₂.tail := fun h => by
  cases h with
  | slnil => exact .slnil
  | cons a h => exact (tail_sublist _).trans h
  | cons₂ a h => exact h

theorem Sublist.of_cons_cons {α : Type u_1} {l₁ l₂ : List α} {a b : α} (h : (a :: l₁).Sublist (b :: l₂)) :
    l₁.Sublist l₂ := h.tail

theorem Sublist.map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) {l₁ l₂ : List α} (s : l₁.Sublist l₂) :
    (List.map f l₁).Sublist (List.map f l₂) := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => exact .cons _ ih
  | cons₂ a _ ih => exact .cons₂ _ ih

theorem Sublist.filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} (f : α → Option β)
    (s : l₁.Sublist l₂) : (List.filterMap f l₁).Sublist (List.filterMap f l₂) := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih =>
    rw [filterMap_cons]
    cases f a with
    | none => exact ih
    | some b => exact .cons b ih
  | cons₂ a _ ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f a with
    | none => exact ih
    | some b => exact .cons₂ b ih

theorem Sublist.filter {α : Type u_1} (p : α → Bool) {l₁ l₂ : List α} (s : l₁.Sublist l₂) :
    (List.filter p l₁).Sublist (List.filter p l₂) := by
  rw [← filterMap_eq_filter]; exact s.filterMap _

theorem head_filter_mem {α : Type u_1} (xs : List α) (p : α → Bool) (h : List.filter p xs ≠ []) :
    (List.filter p xs).head h ∈ xs := filter_sublist.head_mem h

theorem getLast_filter_mem {α : Type u_1} (xs : List α) (p : α → Bool) (h : List.filter p xs ≠ []) :
    (List.filter p xs).getLast h ∈ xs := filter_sublist.getLast_mem h

theorem sublist_filterMap_iff.{u_1, u_2} {β : Type u_1} {α : Type u_2} {l₂ : List α} {l₁ : List β}
    {f : α → Option β} : l₁.Sublist (List.filterMap f l₂) ↔ ∃ l', l'.Sublist l₂ ∧ l₁ = List.filterMap f l' := by
  constructor
  · intro h
    induction l₂ generalizing l₁ with
    | nil => exact ⟨[], .slnil, sublist_nil.mp h⟩
    | cons a l₂ ih =>
      rw [filterMap_cons] at h
      cases e : f a with
      | none =>
        rw [e] at h
        have ⟨l', h, e'⟩ := ih h
        exact ⟨l', .cons a h, e'⟩
      | some b =>
        rw [e] at h
        cases h with
        | cons _ h =>
          have ⟨l', h, e'⟩ := ih h
          exact ⟨l', .cons a h, e'⟩
        | cons₂ _ h =>
          have ⟨l', h, e'⟩ := ih h
          exact ⟨a :: l', .cons₂ a h, by rw [filterMap_cons_some e, ← e']⟩
  · exact fun ⟨l', h, e⟩ => e ▸ h.filterMap f

theorem sublist_map_iff.{u_1, u_2} {β : Type u_1} {α : Type u_2} {l₂ : List α} {l₁ : List β} {f : α → β} :
    l₁.Sublist (List.map f l₂) ↔ ∃ l', l'.Sublist l₂ ∧ l₁ = List.map f l' := by
  rw [← filterMap_eq_map, sublist_filterMap_iff]

theorem sublist_filter_iff {α : Type u_1} {l₂ l₁ : List α} {p : α → Bool} :
    l₁.Sublist (List.filter p l₂) ↔ ∃ l', l'.Sublist l₂ ∧ l₁ = List.filter p l' := by
  rw [← filterMap_eq_filter, sublist_filterMap_iff]

theorem sublist_append_left {α : Type u_1} (l₁ l₂ : List α) : l₁.Sublist (l₁ ++ l₂) := by
  induction l₁ with
  | nil => exact nil_sublist _
  | cons a l₁ ih => exact .cons₂ a ih

theorem sublist_append_right {α : Type u_1} (l₁ l₂ : List α) : l₂.Sublist (l₁ ++ l₂) := by
  induction l₁ with
  | nil => exact Sublist.refl _
  | cons a l₁ ih => exact .cons a ih

@[simp] theorem singleton_sublist {α : Type u_1} {a : α} {l : List α} : [a].Sublist l ↔ a ∈ l := by
  refine ⟨fun h => h.mem (.head _), fun h => ?_⟩
  have ⟨s, t, e⟩ := append_of_mem h
  rw [e]
  exact (Sublist.cons₂ a (nil_sublist t)).trans (sublist_append_right s _)

@[simp] theorem sublist_append_of_sublist_left {β : Type u_1} {l l₁ l₂ : List β} (s : l.Sublist l₁) :
    l.Sublist (l₁ ++ l₂) := s.trans (sublist_append_left _ _)

@[simp] theorem sublist_append_of_sublist_right {β : Type u_1} {l l₂ l₁ : List β} (s : l.Sublist l₂) :
    l.Sublist (l₁ ++ l₂) := s.trans (sublist_append_right _ _)

@[simp] theorem append_sublist_append_left {β : Type u_1} {l₁ l₂ : List β} (l : List β) :
    (l ++ l₁).Sublist (l ++ l₂) ↔ l₁.Sublist l₂ := by
  induction l with
  | nil => exact .rfl
  | cons a l ih => exact cons_sublist_cons.trans ih

theorem Sublist.append_left {β : Type u_1} {l₁ l₂ : List β} :
    l₁.Sublist l₂ → ∀ (l : List β), (l ++ l₁).Sublist (l ++ l₂) := fun h l => (append_sublist_append_left l).mpr h

theorem Sublist.append_right {β : Type u_1} {l₁ l₂ : List β} :
    l₁.Sublist l₂ → ∀ (l : List β), (l₁ ++ l).Sublist (l₂ ++ l) := fun h l => by
  induction h with
  | slnil => exact Sublist.refl _
  | cons a _ ih => exact .cons a ih
  | cons₂ a _ ih => exact .cons₂ a ih

theorem Sublist.append {β : Type u_1} {l₁ l₂ r₁ r₂ : List β} (hl : l₁.Sublist l₂) (hr : r₁.Sublist r₂) :
    (l₁ ++ r₁).Sublist (l₂ ++ r₂) := (hl.append_right _).trans ((append_sublist_append_left _).mpr hr)

theorem sublist_cons_iff {α : Type u_1} {a : α} {l l' : List α} :
    l.Sublist (a :: l') ↔ l.Sublist l' ∨ ∃ r, l = a :: r ∧ r.Sublist l' := by
  constructor
  · intro h
    cases h with
    | cons _ h => exact .inl h
    | cons₂ _ h => exact .inr ⟨_, rfl, h⟩
  · intro h
    cases h with
    | inl h => exact .cons a h
    | inr h => exact have ⟨r, e, h⟩ := h; e ▸ .cons₂ a h

theorem cons_sublist_iff {α : Type u_1} {a : α} {l l' : List α} :
    (a :: l).Sublist l' ↔ ∃ r₁ r₂, l' = r₁ ++ r₂ ∧ a ∈ r₁ ∧ l.Sublist r₂ := by
  constructor
  · intro h
    induction l' with
    | nil => exact nomatch h
    | cons b l' ih => cases h with
      | cons _ h =>
        have ⟨r₁, r₂, e, m, h⟩ := ih h
        exact ⟨b :: r₁, r₂, by rw [e]; rfl, .tail b m, h⟩
      | cons₂ _ h => exact ⟨[a], l', rfl, .head _, h⟩
  · intro ⟨r₁, r₂, e, m, h⟩
    rw [e]
    exact (singleton_sublist.mpr m).append h

theorem sublist_append_iff {α : Type u_1} {r₁ r₂ l : List α} :
    l.Sublist (r₁ ++ r₂) ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ l₁.Sublist r₁ ∧ l₂.Sublist r₂ := by
  constructor
  · intro h
    induction r₁ generalizing l with
    | nil => exact ⟨[], l, rfl, .slnil, h⟩
    | cons a r₁ ih => cases h with
      | cons _ h =>
        have ⟨l₁, l₂, e, h₁, h₂⟩ := ih h
        exact ⟨l₁, l₂, e, .cons a h₁, h₂⟩
      | cons₂ _ h =>
        have ⟨l₁, l₂, e, h₁, h₂⟩ := ih h
        exact ⟨a :: l₁, l₂, by rw [e]; rfl, .cons₂ a h₁, h₂⟩
  · intro ⟨l₁, l₂, e, h₁, h₂⟩
    rw [e]; exact h₁.append h₂

theorem append_sublist_iff {α : Type u_1} {r l₁ l₂ : List α} :
    (l₁ ++ l₂).Sublist r ↔ ∃ r₁ r₂, r = r₁ ++ r₂ ∧ l₁.Sublist r₁ ∧ l₂.Sublist r₂ := by
  constructor
  · intro h
    induction l₁ generalizing r with
    | nil => exact ⟨[], r, rfl, .slnil, h⟩
    | cons a l₁ ih =>
      have ⟨r₁, r₂, e, m, h⟩ := cons_sublist_iff.mp h
      have ⟨s₁, s₂, e', h₁, h₂⟩ := ih h
      refine ⟨r₁ ++ s₁, s₂, by rw [e, e', append_assoc], ?_, h₂⟩
      exact (singleton_sublist.mpr m).append h₁
  · intro ⟨r₁, r₂, e, h₁, h₂⟩
    rw [e]; exact h₁.append h₂

theorem Sublist.middle {α : Type u_1} {l₁ l₂ l : List α} (h : l.Sublist (l₁ ++ l₂)) (a : α) :
    l.Sublist (l₁ ++ a :: l₂) := by
  have ⟨s, t, e, h₁, h₂⟩ := sublist_append_iff.mp h
  rw [e]; exact h₁.append (.cons a h₂)

theorem Sublist.of_sublist_append_left {β : Type u_1} {l l₂ l₁ : List β} (w : ∀ (a : β), a ∈ l → ¬a ∈ l₂)
    (h : l.Sublist (l₁ ++ l₂)) : l.Sublist l₁ := by
  have ⟨s, t, e, h₁, h₂⟩ := sublist_append_iff.mp h
  have : t = [] := eq_nil_iff_forall_not_mem.mpr fun a m => w a (e ▸ mem_append_right s m) (h₂.subset m)
  rw [e, this, append_nil]; exact h₁

theorem Sublist.of_sublist_append_right {β : Type u_1} {l l₁ l₂ : List β} (w : ∀ (a : β), a ∈ l → ¬a ∈ l₁)
    (h : l.Sublist (l₁ ++ l₂)) : l.Sublist l₂ := by
  have ⟨s, t, e, h₁, h₂⟩ := sublist_append_iff.mp h
  have : s = [] := eq_nil_iff_forall_not_mem.mpr fun a m => w a (e ▸ mem_append_left t m) (h₁.subset m)
  rw [e, this]; exact h₂

theorem Sublist.reverse {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂ → l₁.reverse.Sublist l₂.reverse :=
  fun h => by
  induction h with
  | slnil => exact .slnil
  | cons a _ ih => rw [reverse_cons]; exact sublist_append_of_sublist_left ih
  | cons₂ a _ ih => rw [reverse_cons, reverse_cons]; exact ih.append_right _

@[simp] theorem reverse_sublist {β : Type u_1} {l₁ l₂ : List β} :
    l₁.reverse.Sublist l₂.reverse ↔ l₁.Sublist l₂ :=
  ⟨fun h => by have := h.reverse; rwa [reverse_reverse, reverse_reverse] at this, Sublist.reverse⟩

theorem sublist_reverse_iff {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂.reverse ↔ l₁.reverse.Sublist l₂ := by
  rw [← reverse_sublist, reverse_reverse]

@[simp] theorem append_sublist_append_right {β : Type u_1} {l₁ l₂ : List β} (l : List β) :
    (l₁ ++ l).Sublist (l₂ ++ l) ↔ l₁.Sublist l₂ := by
  rw [← reverse_sublist, reverse_append, reverse_append, append_sublist_append_left, reverse_sublist]

@[simp] theorem replicate_sublist_replicate {α : Type u_1} {m n : Nat} (a : α) :
    (List.replicate m a).Sublist (List.replicate n a) ↔ m ≤ n := by
  constructor
  · intro h
    have := h.length_le
    rwa [length_replicate, length_replicate] at this
  · intro h
    induction h with
    | refl => exact Sublist.refl _
    | step _ ih => exact .cons a ih

theorem sublist_replicate_iff {β : Type u_1} {l : List β} {m : Nat} {a : β} :
    l.Sublist (List.replicate m a) ↔ ∃ n, n ≤ m ∧ l = List.replicate n a := by
  constructor
  · intro h
    refine ⟨l.length, ?_, eq_replicate_of_mem fun b m => eq_of_mem_replicate (h.subset m)⟩
    have := h.length_le
    rwa [length_replicate] at this
  · intro ⟨n, h, e⟩
    rw [e]; exact (replicate_sublist_replicate a).mpr h

theorem sublist_flatten_of_mem {α : Type u_1} {L : List (List α)} {l : List α} (h : l ∈ L) :
    l.Sublist L.flatten := by
  have ⟨s, t, e⟩ := append_of_mem h
  rw [e, flatten_append, flatten_cons]
  exact (sublist_append_left l _).trans (sublist_append_right _ _)

@[simp] theorem isSublist_iff_sublist {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.isSublist l₂ = true ↔ l₁.Sublist l₂ := by
  induction l₁ generalizing l₂ with
  | nil => exact ⟨fun _ => nil_sublist _, fun _ => by cases l₂ <;> rfl⟩
  | cons a l₁ ih₁ => induction l₂ with
    | nil => exact ⟨nofun, nofun⟩
    | cons b l₂ ih =>
      show (if a == b then l₁.isSublist l₂ else (a :: l₁).isSublist l₂) = true ↔ _
      by_cases h : a = b
      · subst h
        rw [if_pos BEq.rfl, cons_sublist_cons, ih₁]
      · rw [if_neg fun n => h (eq_of_beq n), ih]
        refine ⟨.cons b, fun h' => ?_⟩
        cases h' with
        | cons _ h' => exact h'
        | cons₂ _ h' => exact absurd rfl h

theorem dropWhile_sublist {α : Type u_1} {l : List α} (p : α → Bool) : (List.dropWhile p l).Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih =>
    rw [dropWhile_cons]
    split
    · exact .cons a ih
    · exact Sublist.refl _

end List
