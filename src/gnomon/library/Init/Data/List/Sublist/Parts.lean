/-
Lists: prefixes, suffixes and infixes.  Lean's counterpart: `Init.Data.List.Sublist`.
-/
prelude
import Init.Data.List.Sublist.Basic
import Init.PropLemmas.Decide

namespace List

@[simp] theorem prefix_append {α : Type u_1} (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩

@[simp] theorem suffix_append {α : Type u_1} (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩

theorem infix_append {α : Type u_1} (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ l₂ ++ l₃ := ⟨l₁, l₃, rfl⟩

@[simp] theorem infix_append' {α : Type u_1} (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ (l₂ ++ l₃) :=
  ⟨l₁, l₃, append_assoc _ _ _⟩

theorem infix_append_left {β : Type u_1} {l₁ l₂ : List β} : l₁ <:+: l₁ ++ l₂ := ⟨[], l₂, rfl⟩

theorem infix_append_right {β : Type u_1} {l₂ l₁ : List β} : l₂ <:+: l₁ ++ l₂ := ⟨l₁, [], append_nil _⟩

theorem IsPrefix.isInfix {β : Type u_1} {l₁ l₂ : List β} : l₁ <+: l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨[], t, h⟩

theorem IsSuffix.isInfix {β : Type u_1} {l₁ l₂ : List β} : l₁ <:+ l₂ → l₁ <:+: l₂ :=
  fun ⟨t, h⟩ => ⟨t, [], by rw [append_nil, h]⟩

@[simp] theorem nil_prefix {α : Type u_1} {l : List α} : [] <+: l := ⟨l, rfl⟩

@[simp] theorem nil_suffix {α : Type u_1} {l : List α} : [] <:+ l := ⟨l, append_nil l⟩

@[simp] theorem nil_infix {α : Type u_1} {l : List α} : [] <:+: l := nil_prefix.isInfix

theorem prefix_refl {α : Type u_1} (l : List α) : l <+: l := ⟨[], append_nil l⟩

@[simp] theorem prefix_rfl {α : Type u_1} {l : List α} : l <+: l := prefix_refl l

theorem suffix_refl {α : Type u_1} (l : List α) : l <:+ l := ⟨[], rfl⟩

@[simp] theorem suffix_rfl {α : Type u_1} {l : List α} : l <:+ l := suffix_refl l

theorem infix_refl {α : Type u_1} (l : List α) : l <:+: l := (prefix_refl l).isInfix

@[simp] theorem infix_rfl {α : Type u_1} {l : List α} : l <:+: l := infix_refl l

@[simp] theorem suffix_cons {α : Type u_1} (a : α) (l : List α) : l <:+ a :: l := ⟨[a], rfl⟩

theorem infix_cons {β : Type u_1} {l₁ l₂ : List β} {a : β} : l₁ <:+: l₂ → l₁ <:+: a :: l₂ :=
  fun ⟨l₁', l₂', h⟩ => ⟨a :: l₁', l₂', by rw [← h]; rfl⟩

theorem infix_concat {β : Type u_1} {l₁ l₂ : List β} {a : β} : l₁ <:+: l₂ → l₁ <:+: l₂.concat a :=
  fun ⟨l₁', l₂', h⟩ => ⟨l₁', l₂'.concat a, by rw [← h, concat_eq_append, concat_eq_append, ← append_assoc]⟩

theorem prefix_concat {α : Type u_1} (a : α) (l : List α) : l <+: l.concat a := ⟨[a], (concat_eq_append).symm⟩

theorem IsPrefix.trans {α : Type u_1} {l₁ l₂ l₃ : List α} : l₁ <+: l₂ → l₂ <+: l₃ → l₁ <+: l₃ :=
  fun ⟨r₁, h₁⟩ ⟨r₂, h₂⟩ => ⟨r₁ ++ r₂, by rw [← append_assoc, h₁, h₂]⟩

theorem IsSuffix.trans {α : Type u_1} {l₁ l₂ l₃ : List α} : l₁ <:+ l₂ → l₂ <:+ l₃ → l₁ <:+ l₃ :=
  fun ⟨r₁, h₁⟩ ⟨r₂, h₂⟩ => ⟨r₂ ++ r₁, by rw [append_assoc, h₁, h₂]⟩

theorem IsInfix.trans {α : Type u_1} {l₁ l₂ l₃ : List α} : l₁ <:+: l₂ → l₂ <:+: l₃ → l₁ <:+: l₃ :=
  fun ⟨a, b, h₁⟩ ⟨c, d, h₂⟩ => ⟨c ++ a, b ++ d, by rw [← h₂, ← h₁]; simp only [append_assoc]⟩

theorem prefix_append_of_prefix {β : Type u_1} {l₁ l₂ l₃ : List β} (h : l₁ <+: l₂) : l₁ <+: l₂ ++ l₃ :=
  h.trans (prefix_append l₂ l₃)

theorem suffix_append_of_suffix {β : Type u_1} {l₁ l₃ l₂ : List β} (h : l₁ <:+ l₃) : l₁ <:+ l₂ ++ l₃ :=
  h.trans (suffix_append l₂ l₃)

theorem infix_append_of_infix_left {β : Type u_1} {l₁ l₂ l₃ : List β} (h : l₁ <:+: l₂) : l₁ <:+: l₂ ++ l₃ :=
  h.trans infix_append_left

theorem infix_append_of_infix_right {β : Type u_1} {l₁ l₃ l₂ : List β} (h : l₁ <:+: l₃) : l₁ <:+: l₂ ++ l₃ :=
  h.trans infix_append_right

theorem IsInfix.sublist {β : Type u_1} {l₁ l₂ : List β} : l₁ <:+: l₂ → l₁.Sublist l₂ :=
  fun ⟨a, b, h⟩ => h ▸ (sublist_append_right a l₁).trans (sublist_append_left _ b)

theorem IsInfix.subset {β : Type u_1} {l₁ l₂ : List β} (hl : l₁ <:+: l₂) : l₁ ⊆ l₂ := hl.sublist.subset

theorem IsPrefix.sublist {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <+: l₂) : l₁.Sublist l₂ := h.isInfix.sublist

theorem IsPrefix.subset {β : Type u_1} {l₁ l₂ : List β} (hl : l₁ <+: l₂) : l₁ ⊆ l₂ := hl.sublist.subset

theorem IsSuffix.sublist {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+ l₂) : l₁.Sublist l₂ := h.isInfix.sublist

theorem IsSuffix.subset {β : Type u_1} {l₁ l₂ : List β} (hl : l₁ <:+ l₂) : l₁ ⊆ l₂ := hl.sublist.subset

theorem IsInfix.mem {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} (hx : a ∈ l₁) (hl : l₁ <:+: l₂) :
    a ∈ l₂ := hl.subset hx

theorem IsPrefix.mem {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} (hx : a ∈ l₁) (hl : l₁ <+: l₂) :
    a ∈ l₂ := hl.subset hx

theorem IsSuffix.mem {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} (hx : a ∈ l₁) (hl : l₁ <:+ l₂) :
    a ∈ l₂ := hl.subset hx

theorem IsInfix.length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+: l₂) : l₁.length ≤ l₂.length :=
  h.sublist.length_le

theorem IsPrefix.length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <+: l₂) : l₁.length ≤ l₂.length :=
  h.sublist.length_le

theorem IsSuffix.length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length :=
  h.sublist.length_le

theorem IsInfix.eq_of_length {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+: l₂) :
    l₁.length = l₂.length → l₁ = l₂ := h.sublist.eq_of_length

theorem IsPrefix.eq_of_length {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <+: l₂) :
    l₁.length = l₂.length → l₁ = l₂ := h.sublist.eq_of_length

theorem IsSuffix.eq_of_length {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+ l₂) :
    l₁.length = l₂.length → l₁ = l₂ := h.sublist.eq_of_length

theorem IsInfix.eq_of_length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+: l₂) :
    l₂.length ≤ l₁.length → l₁ = l₂ := h.sublist.eq_of_length_le

theorem IsPrefix.eq_of_length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <+: l₂) :
    l₂.length ≤ l₁.length → l₁ = l₂ := h.sublist.eq_of_length_le

theorem IsSuffix.eq_of_length_le {β : Type u_1} {l₁ l₂ : List β} (h : l₁ <:+ l₂) :
    l₂.length ≤ l₁.length → l₁ = l₂ := h.sublist.eq_of_length_le

theorem IsInfix.ne_nil {α : Type u_1} {xs ys : List α} (h : xs <:+: ys) (hx : xs ≠ []) : ys ≠ [] :=
  fun e => hx (sublist_nil.mp (e ▸ h.sublist))

theorem IsPrefix.ne_nil {α : Type u_1} {xs ys : List α} (h : xs <+: ys) (hx : xs ≠ []) : ys ≠ [] :=
  h.isInfix.ne_nil hx

theorem IsSuffix.ne_nil {α : Type u_1} {xs ys : List α} (h : xs <:+ ys) (hx : xs ≠ []) : ys ≠ [] :=
  h.isInfix.ne_nil hx

theorem IsPrefix.getElem {α : Type u_1} {xs ys : List α} (h : xs <+: ys) {i : Nat} (hi : i < xs.length) :
    xs[i] = ys[i]'(Nat.le_trans hi h.length_le) := by
  obtain ⟨t, rfl⟩ := h
  exact (getElem_append_left hi).symm

theorem IsPrefix.reverse {β : Type u_1} {l₁ l₂ : List β} : l₁ <+: l₂ → l₁.reverse <:+ l₂.reverse :=
  fun ⟨r, h⟩ => ⟨r.reverse, by rw [← h, reverse_append]⟩

theorem IsSuffix.reverse {β : Type u_1} {l₁ l₂ : List β} : l₁ <:+ l₂ → l₁.reverse <+: l₂.reverse :=
  fun ⟨r, h⟩ => ⟨r.reverse, by rw [← h, reverse_append]⟩

theorem IsInfix.reverse {β : Type u_1} {l₁ l₂ : List β} : l₁ <:+: l₂ → l₁.reverse <:+: l₂.reverse :=
  fun ⟨a, b, h⟩ => ⟨b.reverse, a.reverse, by rw [← h, reverse_append, reverse_append, append_assoc]⟩

@[simp] theorem reverse_suffix {β : Type u_1} {l₁ l₂ : List β} : l₁.reverse <:+ l₂.reverse ↔ l₁ <+: l₂ :=
  ⟨fun h => by have := h.reverse; rwa [reverse_reverse, reverse_reverse] at this, IsPrefix.reverse⟩

@[simp] theorem reverse_prefix {β : Type u_1} {l₁ l₂ : List β} : l₁.reverse <+: l₂.reverse ↔ l₁ <:+ l₂ :=
  ⟨fun h => by have := h.reverse; rwa [reverse_reverse, reverse_reverse] at this, IsSuffix.reverse⟩

@[simp] theorem reverse_infix {β : Type u_1} {l₁ l₂ : List β} : l₁.reverse <:+: l₂.reverse ↔ l₁ <:+: l₂ :=
  ⟨fun h => by have := h.reverse; rwa [reverse_reverse, reverse_reverse] at this, IsInfix.reverse⟩

@[simp] theorem infix_nil {β : Type u_1} {l : List β} : l <:+: [] ↔ l = [] :=
  ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ infix_rfl⟩

@[simp] theorem prefix_nil {β : Type u_1} {l : List β} : l <+: [] ↔ l = [] :=
  ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ prefix_rfl⟩

@[simp] theorem suffix_nil {β : Type u_1} {l : List β} : l <:+ [] ↔ l = [] :=
  ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ suffix_rfl⟩

theorem eq_nil_of_infix_nil {β : Type u_1} {l : List β} (h : l <:+: []) : l = [] := infix_nil.mp h

theorem eq_nil_of_prefix_nil {β : Type u_1} {l : List β} (h : l <+: []) : l = [] := prefix_nil.mp h

theorem eq_nil_of_suffix_nil {β : Type u_1} {l : List β} (h : l <:+ []) : l = [] := suffix_nil.mp h

@[simp] theorem prefix_append_right_inj {β : Type u_1} {l₁ l₂ : List β} (l : List β) :
    l ++ l₁ <+: l ++ l₂ ↔ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨t, append_cancel_left (by rw [← append_assoc, h])⟩, fun ⟨t, h⟩ => ⟨t, by rw [append_assoc, h]⟩⟩

@[simp] theorem cons_prefix_cons {β : Type u_1} {a : β} {l₁ : List β} {b : β} {l₂ : List β} :
    a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ := by
  constructor
  · intro ⟨t, h⟩
    have ⟨h₁, h₂⟩ := cons_eq_cons.mp h
    exact ⟨h₁, t, h₂⟩
  · intro ⟨e, t, h⟩
    exact ⟨t, by rw [e, ← h]; rfl⟩

theorem prefix_cons_inj {β : Type u_1} {l₁ l₂ : List β} (a : β) : a :: l₁ <+: a :: l₂ ↔ l₁ <+: l₂ :=
  prefix_append_right_inj [a]

theorem prefix_cons_iff {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} :
    l₁ <+: a :: l₂ ↔ l₁ = [] ∨ ∃ t, l₁ = a :: t ∧ t <+: l₂ := by
  cases l₁ with
  | nil => exact ⟨fun _ => .inl rfl, fun _ => nil_prefix⟩
  | cons b l₁ =>
    rw [cons_prefix_cons]
    exact ⟨fun ⟨e, h⟩ => .inr ⟨l₁, by rw [e], h⟩, fun h => h.elim nofun fun ⟨t, e, h⟩ => ⟨(cons_eq_cons.mp e).1, (cons_eq_cons.mp e).2 ▸ h⟩⟩

theorem suffix_cons_iff {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} :
    l₁ <:+ a :: l₂ ↔ l₁ = a :: l₂ ∨ l₁ <:+ l₂ := by
  constructor
  · intro ⟨t, h⟩
    cases t with
    | nil => exact .inl h
    | cons b t => exact .inr ⟨t, (cons_eq_cons.mp h).2⟩
  · exact fun h => h.elim (fun e => e ▸ suffix_rfl) fun h => h.trans (suffix_cons a l₂)

theorem infix_cons_iff {β : Type u_1} {l₁ : List β} {a : β} {l₂ : List β} :
    l₁ <:+: a :: l₂ ↔ l₁ <+: a :: l₂ ∨ l₁ <:+: l₂ := by
  constructor
  · intro ⟨a', b', h⟩
    cases a' with
    | nil => exact .inl ⟨b', h⟩
    | cons c a' => exact .inr ⟨a', b', (cons_eq_cons.mp h).2⟩
  · exact fun h => h.elim IsPrefix.isInfix infix_cons

theorem prefix_of_prefix_length_le {α : Type u_1} {l₁ l₂ l₃ : List α} :
    l₁ <+: l₃ → l₂ <+: l₃ → l₁.length ≤ l₂.length → l₁ <+: l₂ := fun ⟨r₁, h₁⟩ ⟨r₂, h₂⟩ hl => by
  rw [← h₂] at h₁
  cases append_eq_append_iff.mp h₁ with
  | inl h => exact have ⟨as, e, _⟩ := h; ⟨as, e.symm⟩
  | inr h =>
    have ⟨bs, e, _⟩ := h
    have : bs = [] := by
      rw [e, length_append] at hl
      exact eq_nil_of_length_eq_zero (by omega)
    exact ⟨[], by rw [e, this, append_nil, append_nil]⟩

theorem prefix_or_prefix_of_prefix {β : Type u_1} {l₁ l₃ l₂ : List β} (h₁ : l₁ <+: l₃) (h₂ : l₂ <+: l₃) :
    l₁ <+: l₂ ∨ l₂ <+: l₁ := by
  cases Nat.le_total l₁.length l₂.length with
  | inl h => exact .inl (prefix_of_prefix_length_le h₁ h₂ h)
  | inr h => exact .inr (prefix_of_prefix_length_le h₂ h₁ h)

theorem suffix_of_suffix_length_le {β : Type u_1} {l₁ l₃ l₂ : List β} (h₁ : l₁ <:+ l₃) (h₂ : l₂ <:+ l₃)
    (ll : l₁.length ≤ l₂.length) : l₁ <:+ l₂ := by
  rw [← reverse_prefix]
  exact prefix_of_prefix_length_le h₁.reverse h₂.reverse (by rw [length_reverse, length_reverse]; exact ll)

theorem suffix_or_suffix_of_suffix {β : Type u_1} {l₁ l₃ l₂ : List β} (h₁ : l₁ <:+ l₃) (h₂ : l₂ <:+ l₃) :
    l₁ <:+ l₂ ∨ l₂ <:+ l₁ := by
  rw [← reverse_prefix, ← reverse_prefix]
  exact prefix_or_prefix_of_prefix h₁.reverse h₂.reverse

theorem prefix_iff_eq_append {β : Type u_1} {l₁ l₂ : List β} : l₁ <+: l₂ ↔ l₁ ++ List.drop l₁.length l₂ = l₂ :=
  ⟨fun ⟨r, h⟩ => by rw [← h, drop_left], fun h => ⟨_, h⟩⟩

theorem prefix_iff_eq_take {β : Type u_1} {l₁ l₂ : List β} : l₁ <+: l₂ ↔ l₁ = List.take l₁.length l₂ :=
  ⟨fun ⟨r, h⟩ => by rw [← h, take_left], fun h => ⟨l₂.drop l₁.length, (congrArg (· ++ l₂.drop l₁.length) h).trans (take_append_drop l₁.length l₂)⟩⟩

theorem take_prefix {α : Type u_1} (i : Nat) (l : List α) : List.take i l <+: l := ⟨_, take_append_drop i l⟩

theorem drop_suffix {α : Type u_1} (i : Nat) (l : List α) : List.drop i l <:+ l := ⟨_, take_append_drop i l⟩

theorem take_sublist {α : Type u_1} (i : Nat) (l : List α) : (List.take i l).Sublist l := (take_prefix i l).sublist

theorem drop_sublist {α : Type u_1} (i : Nat) (l : List α) : (List.drop i l).Sublist l := (drop_suffix i l).sublist

theorem take_subset {α : Type u_1} (i : Nat) (l : List α) : List.take i l ⊆ l := (take_sublist i l).subset

theorem drop_subset {α : Type u_1} (i : Nat) (l : List α) : List.drop i l ⊆ l := (drop_sublist i l).subset

theorem mem_of_mem_take {α : Type u_1} {i : Nat} {a : α} {l : List α} (h : a ∈ List.take i l) : a ∈ l :=
  take_subset i l h

theorem mem_of_mem_drop {α : Type u_1} {a : α} {i : Nat} {l : List α} (h : a ∈ List.drop i l) : a ∈ l :=
  drop_subset i l h

theorem takeWhile_prefix {α : Type u_1} {l : List α} (p : α → Bool) : List.takeWhile p l <+: l :=
  ⟨l.dropWhile p, takeWhile_append_dropWhile⟩

theorem dropWhile_suffix {α : Type u_1} {l : List α} (p : α → Bool) : List.dropWhile p l <:+ l :=
  ⟨l.takeWhile p, takeWhile_append_dropWhile⟩

theorem takeWhile_sublist {α : Type u_1} {l : List α} (p : α → Bool) : (List.takeWhile p l).Sublist l :=
  (takeWhile_prefix p).sublist

theorem takeWhile_subset {α : Type u_1} {l : List α} (p : α → Bool) : List.takeWhile p l ⊆ l :=
  (takeWhile_sublist p).subset

theorem dropWhile_subset {α : Type u_1} {l : List α} (p : α → Bool) : List.dropWhile p l ⊆ l :=
  (dropWhile_sublist p).subset

theorem dropLast_prefix {α : Type u_1} (l : List α) : l.dropLast <+: l := match l with
  | [] => nil_prefix
  | a :: l => ⟨[_], dropLast_concat_getLast (cons_ne_nil a l)⟩

theorem dropLast_sublist {α : Type u_1} (l : List α) : l.dropLast.Sublist l := (dropLast_prefix l).sublist

theorem dropLast_subset {α : Type u_1} (l : List α) : l.dropLast ⊆ l := (dropLast_sublist l).subset

theorem tail_suffix {α : Type u_1} (l : List α) : l.tail <:+ l := match l with
  | [] => suffix_rfl
  | a :: l => suffix_cons a l

theorem drop_suffix_drop_left {α : Type u_1} (l : List α) {i j : Nat} (h : i ≤ j) :
    List.drop j l <:+ List.drop i l := by
  have e : j = i + (j - i) := by omega
  rw [e, ← drop_drop]
  exact drop_suffix _ _

theorem drop_sublist_drop_left {α : Type u_1} (l : List α) {i j : Nat} (h : i ≤ j) :
    (List.drop j l).Sublist (List.drop i l) := (drop_suffix_drop_left l h).sublist

theorem drop_subset_drop_left {α : Type u_1} (l : List α) {i j : Nat} (h : i ≤ j) :
    List.drop j l ⊆ List.drop i l := (drop_sublist_drop_left l h).subset

theorem IsPrefix.map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) ⦃l₁ l₂ : List α⦄ (h : l₁ <+: l₂) :
    List.map f l₁ <+: List.map f l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.map f, by rw [← e, map_append]⟩

theorem IsSuffix.map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) ⦃l₁ l₂ : List α⦄ (h : l₁ <:+ l₂) :
    List.map f l₁ <:+ List.map f l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.map f, by rw [← e, map_append]⟩

theorem IsInfix.map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) ⦃l₁ l₂ : List α⦄ (h : l₁ <:+: l₂) :
    List.map f l₁ <:+: List.map f l₂ := by
  have ⟨a, b, e⟩ := h
  exact ⟨a.map f, b.map f, by rw [← e, map_append, map_append]⟩

theorem IsPrefix.filter {α : Type u_1} (p : α → Bool) ⦃l₁ l₂ : List α⦄ (h : l₁ <+: l₂) :
    List.filter p l₁ <+: List.filter p l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.filter p, by rw [← e, filter_append]⟩

theorem IsSuffix.filter {α : Type u_1} (p : α → Bool) ⦃l₁ l₂ : List α⦄ (h : l₁ <:+ l₂) :
    List.filter p l₁ <:+ List.filter p l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.filter p, by rw [← e, filter_append]⟩

theorem IsInfix.filter {α : Type u_1} (p : α → Bool) ⦃l₁ l₂ : List α⦄ (h : l₁ <:+: l₂) :
    List.filter p l₁ <:+: List.filter p l₂ := by
  have ⟨a, b, e⟩ := h
  exact ⟨a.filter p, b.filter p, by rw [← e, filter_append, filter_append]⟩

theorem IsPrefix.filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Option β) ⦃l₁ l₂ : List α⦄
    (h : l₁ <+: l₂) : List.filterMap f l₁ <+: List.filterMap f l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.filterMap f, by rw [← e, filterMap_append]⟩

theorem IsSuffix.filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Option β) ⦃l₁ l₂ : List α⦄
    (h : l₁ <:+ l₂) : List.filterMap f l₁ <:+ List.filterMap f l₂ := by
  have ⟨t, e⟩ := h
  exact ⟨t.filterMap f, by rw [← e, filterMap_append]⟩

@[simp] theorem isPrefixOf_iff_prefix {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.isPrefixOf l₂ = true ↔ l₁ <+: l₂ := by
  induction l₁ generalizing l₂ with
  | nil => exact ⟨fun _ => nil_prefix, fun _ => isPrefixOf_nil_left⟩
  | cons a l₁ ih => cases l₂ with
    | nil => exact ⟨nofun, fun h => nomatch prefix_nil.mp h⟩
    | cons b l₂ => rw [isPrefixOf_cons₂, Bool.and_eq_true, ih, beq_iff_eq, cons_prefix_cons]

@[simp] theorem isSuffixOf_iff_suffix {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.isSuffixOf l₂ = true ↔ l₁ <:+ l₂ := by
  rw [isSuffixOf, isPrefixOf_iff_prefix, reverse_prefix]

theorem leftpad_suffix {α : Type u_1} {n : Nat} {a : α} {l : List α} : l <:+ List.leftpad n a l := ⟨_, rfl⟩

theorem leftpad_prefix {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    List.replicate (n - l.length) a <+: List.leftpad n a l := ⟨_, rfl⟩

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+: l₂) :=
  decidable_of_iff (l₁.isPrefixOf l₂) isPrefixOf_iff_prefix

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <:+ l₂) :=
  decidable_of_iff (l₁.isSuffixOf l₂) isSuffixOf_iff_suffix

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+ l₂) :=
  decidable_of_iff (l₁.isSublist l₂) isSublist_iff_sublist

instance : Trans (@Subset (List α) _) Subset Subset := ⟨Subset.trans⟩

instance : Trans (α := List α) Sublist Sublist Sublist := ⟨Sublist.trans⟩

instance : Trans (α := List α) Sublist Subset Subset := ⟨fun h₁ h₂ => Subset.trans h₁.subset h₂⟩

instance : Trans (@Subset (List α) _) Sublist Subset := ⟨fun h₁ h₂ => Subset.trans h₁ h₂.subset⟩

end List
