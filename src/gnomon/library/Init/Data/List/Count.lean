/-
Lists: how many elements have a property, or equal a given one.  Lean's counterpart: `Init.Data.List.Count`.
-/
prelude
import Init.Data.List.Sublist

namespace List

@[simp] theorem countP_nil {α : Type u_1} {p : α → Bool} : List.countP p [] = 0 := rfl

protected theorem countP_go_eq_add {α : Type u_1} {p : α → Bool} {n : Nat} {l : List α} :
    List.countP.go p l n = n + List.countP.go p l 0 := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    rw [countP.go, countP.go, ih (n := n + 1), ih (n := n), ih (n := 0 + 1)]
    cases p a
    · rfl
    · exact Nat.add_assoc _ _ _

@[simp] theorem countP_cons_of_pos {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (pa : p a = true) :
    List.countP p (a :: l) = List.countP p l + 1 := by
  show (bif p a then countP.go p l (0 + 1) else countP.go p l 0) = _
  rw [pa, cond_true, List.countP_go_eq_add, Nat.add_comm]; rfl

@[simp] theorem countP_cons_of_neg {α : Type u_1} {p : α → Bool} {a : α} {l : List α} (pa : ¬p a = true) :
    List.countP p (a :: l) = List.countP p l := by
  show (bif p a then countP.go p l (0 + 1) else countP.go p l 0) = _
  rw [eq_false_of_ne_true pa]; rfl

theorem countP_cons {α : Type u_1} {p : α → Bool} {a : α} {l : List α} :
    List.countP p (a :: l) = List.countP p l + if p a = true then 1 else 0 := by
  by_cases h : p a = true
  · rw [countP_cons_of_pos h, if_pos h]
  · rw [countP_cons_of_neg h, if_neg h]; rfl

@[simp] theorem countP_singleton {α : Type u_1} {p : α → Bool} {a : α} :
    List.countP p [a] = if p a = true then 1 else 0 := by
  rw [countP_cons, countP_nil, Nat.zero_add]

theorem countP_eq_length_filter {α : Type u_1} {p : α → Bool} {l : List α} :
    List.countP p l = (List.filter p l).length := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [countP_cons, filter_cons, ih]
    split <;> rfl

theorem countP_eq_length_filter' {α : Type u_1} {p : α → Bool} : List.countP p = List.length ∘ List.filter p :=
  funext fun _ => countP_eq_length_filter

theorem length_eq_countP_add_countP {α : Type u_1} (p : α → Bool) {l : List α} :
    l.length = List.countP p l + List.countP (fun a => decide ¬p a = true) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [countP_cons, countP_cons, length_cons, ih]
    by_cases h : p a = true <;> simp [h] <;> omega

theorem countP_le_length {α : Type u_1} {p : α → Bool} {l : List α} : List.countP p l ≤ l.length := by
  rw [countP_eq_length_filter]; exact length_filter_le p l

@[simp] theorem countP_append {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} :
    List.countP p (l₁ ++ l₂) = List.countP p l₁ + List.countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter, countP_eq_length_filter, filter_append, length_append]

@[simp] theorem countP_pos_iff {β : Type u_1} {l : List β} {p : β → Bool} :
    0 < List.countP p l ↔ ∃ a, a ∈ l ∧ p a = true := by
  rw [countP_eq_length_filter, length_pos_iff_exists_mem]
  simp only [mem_filter]

@[simp] theorem one_le_countP_iff {β : Type u_1} {l : List β} {p : β → Bool} :
    1 ≤ List.countP p l ↔ ∃ a, a ∈ l ∧ p a = true := countP_pos_iff

@[simp] theorem countP_eq_zero {β : Type u_1} {l : List β} {p : β → Bool} :
    List.countP p l = 0 ↔ ∀ (a : β), a ∈ l → ¬p a = true := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]

@[simp] theorem countP_eq_length {β : Type u_1} {l : List β} {p : β → Bool} :
    List.countP p l = l.length ↔ ∀ (a : β), a ∈ l → p a = true := by
  rw [countP_eq_length_filter, length_filter_eq_length_iff]

theorem countP_replicate {α : Type u_1} {p : α → Bool} {a : α} {n : Nat} :
    List.countP p (List.replicate n a) = if p a = true then n else 0 := by
  rw [countP_eq_length_filter, filter_replicate]
  split
  · exact length_replicate
  · rfl

theorem boole_getElem_le_countP {α : Type u_1} {p : α → Bool} {l : List α} {i : Nat} (h : i < l.length) :
    (if p l[i] = true then 1 else 0) ≤ List.countP p l := by
  split
  · exact countP_pos_iff.mpr ⟨l[i], getElem_mem h, ‹_›⟩
  · exact Nat.zero_le _

theorem Sublist.countP_le {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (s : l₁.Sublist l₂) :
    List.countP p l₁ ≤ List.countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_le

theorem countP_tail_le {α : Type u_1} {p : α → Bool} (l : List α) : List.countP p l.tail ≤ List.countP p l :=
  (tail_sublist l).countP_le

theorem countP_filter {α : Type u_1} {p q : α → Bool} {l : List α} :
    List.countP p (List.filter q l) = List.countP (fun a => p a && q a) l := by
  rw [countP_eq_length_filter, countP_eq_length_filter, filter_filter]

@[simp] theorem countP_true {α : Type u_1} : (countP fun (_ : α) => true) = length := by
  funext l
  exact countP_eq_length.mpr fun _ _ => rfl

@[simp] theorem countP_false {α : Type u_1} : (List.countP fun _ => false) = Function.const (List α) 0 := by
  funext l
  exact countP_eq_zero.mpr fun _ _ => nofun

@[simp] theorem countP_map.{u_1, u_2} {α : Type u_2} {β : Type u_1} {p : β → Bool} {f : α → β} {l : List α} :
    List.countP p (List.map f l) = List.countP (p ∘ f) l := by
  rw [countP_eq_length_filter, countP_eq_length_filter, filter_map, length_map]

theorem length_filterMap_eq_countP.{u_1, u_2} {α : Type u_2} {β : Type u_1} {f : α → Option β} {l : List α} :
    (List.filterMap f l).length = List.countP (fun a => (f a).isSome) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, countP_cons, ← ih]
    cases f a <;> rfl

theorem countP_filterMap.{u_1, u_2} {α : Type u_2} {β : Type u_1} {p : β → Bool} {f : α → Option β} {l : List α} :
    List.countP p (List.filterMap f l) = List.countP (fun a => (Option.map p (f a)).getD false) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, countP_cons, ← ih]
    cases f a with
    | none => rfl
    | some b => exact countP_cons

@[simp] theorem countP_flatten {α : Type u_1} {p : α → Bool} {l : List (List α)} :
    List.countP p l.flatten = (List.map (List.countP p) l).sum := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, countP_append, ih]; rfl

theorem countP_flatMap.{u_1, u_2} {α : Type u_2} {β : Type u_1} {p : β → Bool} {l : List α} {f : α → List β} :
    List.countP p (List.flatMap f l) = (List.map (List.countP p ∘ f) l).sum := by
  rw [flatMap_def, countP_flatten, map_map]

@[simp] theorem countP_reverse {α : Type u_1} {p : α → Bool} {l : List α} :
    List.countP p l.reverse = List.countP p l := by
  rw [countP_eq_length_filter, countP_eq_length_filter, filter_reverse, length_reverse]

theorem countP_mono_left {α : Type u_1} {p q : α → Bool} {l : List α}
    (h : ∀ (x : α), x ∈ l → p x = true → q x = true) : List.countP p l ≤ List.countP q l := by
  induction l with
  | nil => exact Nat.le_refl _
  | cons a l ih =>
    have ⟨h₁, h⟩ := forall_mem_cons.mp h
    rw [countP_cons, countP_cons]
    refine Nat.add_le_add (ih h) ?_
    by_cases e : p a = true
    · rw [if_pos e, if_pos (h₁ e)]; exact Nat.le_refl _
    · rw [if_neg e]; exact Nat.zero_le _

theorem countP_congr {α : Type u_1} {p q : α → Bool} {l : List α}
    (h : ∀ (x : α), x ∈ l → (p x = true ↔ q x = true)) : List.countP p l = List.countP q l :=
  Nat.le_antisymm (countP_mono_left fun x m => (h x m).mp) (countP_mono_left fun x m => (h x m).mpr)

@[simp] theorem count_nil {α : Type u_1} [BEq α] {a : α} : List.count a [] = 0 := rfl

theorem count_cons {α : Type u_1} [BEq α] {a b : α} {l : List α} :
    List.count a (b :: l) = List.count a l + if (b == a) = true then 1 else 0 := countP_cons

theorem count_eq_countP {α : Type u_1} [BEq α] {a : α} {l : List α} :
    List.count a l = List.countP (fun x => x == a) l := rfl

theorem count_eq_countP' {α : Type u_1} [BEq α] {a : α} : List.count a = List.countP fun x => x == a := rfl

theorem count_eq_length_filter {α : Type u_1} [BEq α] {a : α} {l : List α} :
    List.count a l = (List.filter (fun x => x == a) l).length := countP_eq_length_filter

theorem count_tail {α : Type u_1} [BEq α] {l : List α} {a : α} :
    List.count a l.tail = List.count a l - if (l.head? == some a) = true then 1 else 0 := by
  cases l with
  | nil => rfl
  | cons b l =>
    rw [count_cons]
    show count a l = (count a l + if (b == a) = true then 1 else 0) - if (b == a) = true then 1 else 0
    exact (Nat.add_sub_cancel _ _).symm

theorem count_le_length {α : Type u_1} [BEq α] {a : α} {l : List α} : List.count a l ≤ l.length := countP_le_length

theorem Sublist.count_le {α : Type u_1} [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁.Sublist l₂) :
    List.count a l₁ ≤ List.count a l₂ := h.countP_le

theorem count_tail_le {α : Type u_1} [BEq α] {a : α} {l : List α} : List.count a l.tail ≤ List.count a l :=
  (tail_sublist l).count_le a

theorem count_le_count_cons {α : Type u_1} [BEq α] {a b : α} {l : List α} :
    List.count a l ≤ List.count a (b :: l) := (sublist_cons_self b l).count_le a

theorem count_singleton {α : Type u_1} [BEq α] {a b : α} :
    List.count a [b] = if (b == a) = true then 1 else 0 := countP_singleton

@[simp] theorem count_append {α : Type u_1} [BEq α] {a : α} {l₁ l₂ : List α} :
    List.count a (l₁ ++ l₂) = List.count a l₁ + List.count a l₂ := countP_append

theorem count_flatten {α : Type u_1} [BEq α] {a : α} {l : List (List α)} :
    List.count a l.flatten = (List.map (List.count a) l).sum := countP_flatten

@[simp] theorem count_reverse {α : Type u_1} [BEq α] {a : α} {l : List α} :
    List.count a l.reverse = List.count a l := countP_reverse

theorem boole_getElem_le_count {α : Type u_1} [BEq α] {a : α} {l : List α} {i : Nat} (h : i < l.length) :
    (if (l[i] == a) = true then 1 else 0) ≤ List.count a l := boole_getElem_le_countP (p := (· == a)) h

@[simp] theorem count_cons_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    List.count a (a :: l) = List.count a l + 1 := countP_cons_of_pos BEq.rfl

@[simp] theorem count_cons_of_ne {α : Type u_1} [BEq α] [LawfulBEq α] {b a : α} (h : b ≠ a) {l : List α} :
    List.count a (b :: l) = List.count a l := countP_cons_of_neg fun e => h (eq_of_beq e)

theorem count_singleton_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} : List.count a [a] = 1 := count_cons_self

theorem count_concat_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    List.count a (l.concat a) = List.count a l + 1 := by
  rw [concat_eq_append, count_append, count_singleton_self]

@[simp] theorem count_pos_iff {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    0 < List.count a l ↔ a ∈ l := by
  rw [count, countP_pos_iff]
  exact ⟨fun ⟨b, m, e⟩ => eq_of_beq e ▸ m, fun m => ⟨a, m, BEq.rfl⟩⟩

@[simp] theorem one_le_count_iff {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    1 ≤ List.count a l ↔ a ∈ l := count_pos_iff

theorem count_eq_zero_of_not_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : ¬a ∈ l) :
    List.count a l = 0 := Decidable.byContradiction fun n => h (count_pos_iff.mp (Nat.pos_of_ne_zero n))

theorem not_mem_of_count_eq_zero {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α}
    (h : List.count a l = 0) : ¬a ∈ l := fun m => absurd h (Nat.ne_of_gt (count_pos_iff.mpr m))

theorem count_eq_zero {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} : List.count a l = 0 ↔ ¬a ∈ l :=
  ⟨not_mem_of_count_eq_zero, count_eq_zero_of_not_mem⟩

theorem count_eq_length {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    List.count a l = l.length ↔ ∀ (b : α), b ∈ l → a = b := by
  rw [count, countP_eq_length]
  exact ⟨fun H b m => (eq_of_beq (H b m)).symm, fun H b m => H b m ▸ BEq.rfl⟩

@[simp] theorem count_replicate_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {n : Nat} :
    List.count a (List.replicate n a) = n := by
  rw [count_eq_length_filter, filter_replicate_of_pos (p := (· == a)) BEq.rfl, length_replicate]

theorem count_replicate {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} {n : Nat} :
    List.count a (List.replicate n b) = if (b == a) = true then n else 0 := countP_replicate

theorem filter_beq {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} (a : α) :
    List.filter (fun x => x == a) l = List.replicate (List.count a l) a := by
  rw [eq_replicate_iff]
  exact ⟨count_eq_length_filter.symm, fun b m => eq_of_beq (mem_filter.mp m).2⟩

theorem replicate_count_eq_of_count_eq_length {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α}
    (h : List.count a l = l.length) : List.replicate (List.count a l) a = l := by
  rw [← filter_beq, filter_eq_self]
  exact fun b m => count_eq_length.mp h b m ▸ BEq.rfl

@[simp] theorem count_filter {α : Type u_1} [BEq α] [LawfulBEq α] {p : α → Bool} {a : α} {l : List α}
    (h : p a = true) : List.count a (List.filter p l) = List.count a l := by
  rw [count, countP_filter]
  refine countP_congr fun b _ => ?_
  constructor
  · intro e
    exact ((Bool.and_eq_true _ _).mp e).1
  · intro e
    rw [eq_of_beq e, h, BEq.rfl]; rfl

theorem replicate_sublist_iff {α : Type u_1} [BEq α] [LawfulBEq α] {n : Nat} {a : α} {l : List α} :
    (List.replicate n a).Sublist l ↔ n ≤ List.count a l := by
  constructor
  · intro h
    have := h.count_le a
    rwa [count_replicate_self] at this
  · intro h
    have := (replicate_sublist_replicate a).mpr h
    rw [← filter_beq] at this
    exact this.trans filter_sublist

theorem count_le_count_map.{u_1, u_2} {α : Type u_2} [BEq α] [LawfulBEq α] {β : Type u_1} [BEq β] [LawfulBEq β]
    {l : List α} {f : α → β} {x : α} : List.count x l ≤ List.count (f x) (List.map f l) := by
  rw [count, count, countP_map]
  exact countP_mono_left fun b _ e => by rw [eq_of_beq e]; exact BEq.rfl

theorem count_filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {b : β} {f : α → Option β} {l : List α} :
    List.count b (List.filterMap f l) = List.countP (fun a => f a == some b) l := by
  rw [count, countP_filterMap]
  congr
  funext a
  cases f a <;> rfl

theorem count_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {l : List α} {f : α → List β} {x : β} :
    List.count x (List.flatMap f l) = (List.map (List.count x ∘ f) l).sum := countP_flatMap

theorem count_erase {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} {l : List α} :
    List.count a (l.erase b) = List.count a l - if (b == a) = true then 1 else 0 := by
  induction l with
  | nil => rw [erase_nil, count_nil, Nat.zero_sub]
  | cons c l ih =>
    rw [erase_cons, count_cons]
    by_cases e : c = b
    · subst e
      rw [BEq.rfl]
      exact (Nat.add_sub_cancel _ _).symm
    · rw [show (c == b) = false from beq_false_of_ne e]
      show count a (c :: l.erase b) = _
      rw [count_cons, ih]
      by_cases e' : b = a
      · subst e'
        rw [show (c == b) = false from beq_false_of_ne e]; rfl
      · rw [show (b == a) = false from beq_false_of_ne e']; rfl

@[simp] theorem count_erase_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    List.count a (l.erase a) = List.count a l - 1 := by
  rw [count_erase, if_pos BEq.rfl]

@[simp] theorem count_erase_of_ne {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} (ab : a ≠ b) {l : List α} :
    List.count a (l.erase b) = List.count a l := by
  rw [count_erase, if_neg fun e => ab (eq_of_beq e).symm]; rfl

end List
