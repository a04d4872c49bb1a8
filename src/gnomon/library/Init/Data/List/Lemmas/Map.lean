/-
Lists: laws of `map`, `filter` and `filterMap`.

Read next: `Init.Data.List.Lemmas.Append`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Places

namespace List

@[simp] theorem length_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {as : List α} (f : α → β) :
    (List.map f as).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => exact congrArg Nat.succ ih

@[simp] theorem isEmpty_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β} :
    (List.map f l).isEmpty = l.isEmpty := by
  cases l <;> rfl

@[simp] theorem getElem?_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {i : Nat} :
    (List.map f l)[i]? = Option.map f l[i]? := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih

@[simp] theorem getElem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) {l : List α} {i : Nat}
    {h : i < (List.map f l).length} : (List.map f l)[i] = f (l[i]'(length_map f ▸ h)) := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih (h := Nat.lt_of_succ_lt_succ h)

@[simp] theorem map_id_fun {α : Type u_1} : List.map (id : α → α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih

@[simp] theorem map_id_fun' {α : Type u_1} : (map fun (a : α) => a) = id := map_id_fun

theorem map_id {α : Type u_1} (l : List α) : List.map id l = l := congrFun map_id_fun l

theorem map_id' {α : Type u_1} (l : List α) : List.map (fun a => a) l = l := congrFun map_id_fun l

theorem map_id'' {α : Type u_1} {f : α → α} (h : ∀ (x : α), f x = x) (l : List α) : List.map f l = l := by
  rw [show f = id from funext h, map_id]

theorem map_singleton.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {a : α} : List.map f [a] = [f a] := rfl

@[simp 500] theorem mem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {f : α → β} {l : List α} :
    b ∈ List.map f l ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons a l ih =>
    rw [map_cons, mem_cons, ih]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨a, .head _, h.symm⟩
      | inr h => exact have ⟨x, h, e⟩ := h; ⟨x, .tail _ h, e⟩
    · intro ⟨x, h, e⟩
      cases h with
      | head => exact .inl e.symm
      | tail _ h => exact .inr ⟨x, h, e⟩

theorem exists_of_mem_map.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → γ} {l : List β} {b : γ}
    (h : b ∈ List.map f l) : ∃ a, a ∈ l ∧ f a = b := mem_map.mp h

theorem mem_map_of_mem.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {a : α} {f : α → β} (h : a ∈ l) :
    f a ∈ List.map f l := mem_map.mpr ⟨_, h, rfl⟩

theorem forall_mem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {P : β → Prop} :
    (∀ (i : β), i ∈ List.map f l → P i) ↔ ∀ (j : α), j ∈ l → P (f j) :=
  ⟨fun H j h => H _ (mem_map_of_mem h), fun H i h => by
    have ⟨j, h, e⟩ := mem_map.mp h
    exact e ▸ H j h⟩

@[simp] theorem map_eq_nil_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l = [] ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons => exact ⟨nofun, nofun⟩

theorem eq_nil_of_map_eq_nil.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α}
    (h : List.map f l = []) : l = [] := map_eq_nil_iff.mp h

@[simp] theorem map_inj_left.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f g : α → β} :
    List.map f l = List.map g l ↔ ∀ (a : α), a ∈ l → f a = g a := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [map_cons, map_cons, cons_eq_cons, forall_mem_cons, ih]

theorem map_inj_right.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l l' : List α} {f : α → β}
    (w : ∀ (x y : α), f x = f y → x = y) : List.map f l = List.map f l' ↔ l = l' := by
  induction l generalizing l' with
  | nil => cases l' with
    | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
    | cons b l' => exact ⟨nofun, nofun⟩
  | cons a l ih => cases l' with
    | nil => exact ⟨nofun, nofun⟩
    | cons b l' =>
      rw [map_cons, map_cons, cons_eq_cons, cons_eq_cons, ih]
      exact ⟨fun h => ⟨w _ _ h.1, h.2⟩, fun h => ⟨congrArg f h.1, h.2⟩⟩

theorem map_congr_left.{u_1, u_2} {β : Type u_1} {l : List β} {γ : Type u_2} {f g : β → γ}
    (h : ∀ (a : β), a ∈ l → f a = g a) : List.map f l = List.map g l := map_inj_left.mpr h

theorem map_inj.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f g : β → γ} : List.map f = List.map g ↔ f = g :=
  ⟨fun h => funext fun a => head_eq_of_cons_eq (congrFun h [a]), congrArg _⟩

theorem map_eq_cons_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {l₂ : List β} {f : α → β} {l : List α} :
    List.map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ List.map f l₁ = l₂ := by
  cases l with
  | nil => exact ⟨nofun, fun ⟨_, _, h, _⟩ => nomatch h⟩
  | cons a l =>
    rw [map_cons, cons_eq_cons]
    exact ⟨fun h => ⟨a, l, rfl, h⟩, fun ⟨_, _, e, h⟩ => by cases e; exact h⟩

theorem map_eq_cons_iff'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {l₂ : List β} {f : α → β} {l : List α} :
    List.map f l = b :: l₂ ↔ Option.map f l.head? = some b ∧ Option.map (List.map f) l.tail? = some l₂ := by
  cases l with
  | nil => exact ⟨nofun, fun h => nomatch h.1⟩
  | cons a l =>
    rw [map_cons, cons_eq_cons]
    exact ⟨fun h => ⟨congrArg some h.1, congrArg some h.2⟩, fun h => ⟨Option.some.inj h.1, Option.some.inj h.2⟩⟩

@[simp] theorem map_eq_singleton_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {b : β} :
    List.map f l = [b] ↔ ∃ a, l = [a] ∧ f a = b := by
  rw [map_eq_cons_iff]
  exact ⟨fun ⟨a, l₁, h, e, e'⟩ => ⟨a, by rw [h, map_eq_nil_iff.mp e'], e⟩, fun ⟨a, h, e⟩ => ⟨a, [], h, e, rfl⟩⟩

theorem map_eq_map_iff.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → γ} {l : List β} {g : β → γ} :
    List.map f l = List.map g l ↔ ∀ (a : β), a ∈ l → f a = g a := map_inj_left

theorem map_eq_iff.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → γ} {l : List β} {l' : List γ} :
    List.map f l = l' ↔ ∀ (i : Nat), l'[i]? = Option.map f l[i]? := by
  constructor
  · intro h i; rw [← h, getElem?_map]
  · intro h; exact ext_getElem? fun i => getElem?_map.trans (h i).symm

theorem map_eq_foldr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l = List.foldr (fun a bs => f a :: bs) [] l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih

@[simp] theorem map_set.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {i : Nat} {a : α} :
    List.map f (l.set i a) = (List.map f l).set i (f a) := by
  induction l generalizing i with
  | nil => rfl
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons (f b)) ih

@[simp] theorem head_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α}
    (w : List.map f l ≠ []) : (List.map f l).head w = f (l.head (fun h => w (map_eq_nil_iff.mpr h))) := by
  cases l with
  | nil => exact absurd rfl w
  | cons a l => rfl

@[simp] theorem head?_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    (List.map f l).head? = Option.map f l.head? := by
  cases l <;> rfl

@[simp] theorem map_tail?.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    Option.map (List.map f) l.tail? = (List.map f l).tail? := by
  cases l <;> rfl

@[simp] theorem map_tail.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l.tail = (List.map f l).tail := by
  cases l <;> rfl

theorem headD_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {a : α} :
    (List.map f l).headD (f a) = f (l.headD a) := by
  cases l <;> rfl

theorem tailD_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l l' : List α} :
    (List.map f l).tailD (List.map f l') = List.map f (l.tailD l') := by
  cases l <;> rfl

theorem getLastD_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {a : α} :
    (List.map f l).getLastD (f a) = f (l.getLastD a) := by
  induction l generalizing a with
  | nil => rfl
  | cons b l ih => rw [map_cons, getLastD_cons, getLastD_cons, ih]

@[simp] theorem map_map.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} {g : β → γ} {f : α → β}
    {l : List α} : List.map g (List.map f l) = List.map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (g (f a))) ih

theorem filter_cons {α : Type u_1} {x : α} {xs : List α} {p : α → Bool} :
    List.filter p (x :: xs) = if p x = true then x :: List.filter p xs else List.filter p xs := by
  by_cases h : p x = true
  · rw [if_pos h, filter_cons_of_pos h]
  · rw [if_neg h, filter_cons_of_neg h]

@[simp] theorem filter_eq_self {β : Type u_1} {p : β → Bool} {l : List β} :
    List.filter p l = l ↔ ∀ (a : β), a ∈ l → p a = true := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [forall_mem_cons]
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, cons_inj_right, ih]
      exact ⟨fun H => ⟨h, H⟩, fun H => H.2⟩
    · rw [filter_cons_of_neg h]
      refine ⟨fun e => ?_, fun H => absurd H.1 h⟩
      have : a ∈ filter p l := by rw [e]; exact .head _
      exact absurd (by
        clear ih e
        induction l with
        | nil => exact nomatch this
        | cons b l ih =>
          by_cases h' : p b = true
          · rw [filter_cons_of_pos h'] at this
            exact (mem_cons.mp this).elim (fun e => e ▸ h') ih
          · rw [filter_cons_of_neg h'] at this
            exact ih this) h

theorem length_filter_le {α : Type u_1} (p : α → Bool) (l : List α) : (List.filter p l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl _
  | cons a l ih =>
    rw [filter_cons]
    split
    · exact Nat.succ_le_succ ih
    · exact Nat.le_succ_of_le ih

@[simp] theorem length_filter_eq_length_iff {β : Type u_1} {p : β → Bool} {l : List β} :
    (List.filter p l).length = l.length ↔ ∀ (a : β), a ∈ l → p a = true := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [forall_mem_cons, ← ih]
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, length_cons, length_cons]
      exact ⟨fun e => ⟨h, Nat.succ.inj e⟩, fun e => congrArg Nat.succ e.2⟩
    · rw [filter_cons_of_neg h]
      have := length_filter_le p l
      exact ⟨fun e => by rw [e] at this; exact absurd this (Nat.not_succ_le_self _), fun H => absurd H.1 h⟩

@[simp] theorem mem_filter {β : Type u_1} {p : β → Bool} {as : List β} {x : β} :
    x ∈ List.filter p as ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => exact ⟨nofun, fun h => nomatch h.1⟩
  | cons a as ih =>
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, mem_cons, mem_cons, ih]
      refine ⟨fun h' => h'.elim (fun e => ⟨.inl e, e ▸ h⟩) (fun h' => ⟨.inr h'.1, h'.2⟩), fun ⟨h₁, h₂⟩ => ?_⟩
      exact h₁.imp_right fun h₁ => ⟨h₁, h₂⟩
    · rw [filter_cons_of_neg h, mem_cons, ih]
      refine ⟨fun h' => ⟨.inr h'.1, h'.2⟩, fun ⟨h₁, h₂⟩ => ⟨h₁.resolve_left fun e => h (e ▸ h₂), h₂⟩⟩

@[simp] theorem filter_eq_nil_iff {β : Type u_1} {p : β → Bool} {l : List β} :
    List.filter p l = [] ↔ ∀ (a : β), a ∈ l → ¬p a = true := by
  rw [eq_nil_iff_forall_not_mem]
  exact ⟨fun H a h h' => H a (mem_filter.mpr ⟨h, h'⟩), fun H a h => H a (mem_filter.mp h).1 (mem_filter.mp h).2⟩

theorem forall_mem_filter {α : Type u_1} {l : List α} {p : α → Bool} {P : α → Prop} :
    (∀ (i : α), i ∈ List.filter p l → P i) ↔ ∀ (j : α), j ∈ l → p j = true → P j :=
  ⟨fun H j h h' => H j (mem_filter.mpr ⟨h, h'⟩), fun H i h => H i (mem_filter.mp h).1 (mem_filter.mp h).2⟩

theorem getElem_filter {α : Type u_1} {xs : List α} {p : α → Bool} {i : Nat} (h : i < (List.filter p xs).length) :
    p (List.filter p xs)[i] = true := (mem_filter.mp (getElem_mem h)).2

theorem getElem?_filter {α : Type u_1} {a : α} {xs : List α} {p : α → Bool} {i : Nat}
    (h : i < (List.filter p xs).length) (w : (List.filter p xs)[i]? = some a) : p a = true := by
  have ⟨_, e⟩ := getElem?_eq_some_iff.mp w
  exact e ▸ getElem_filter h

@[simp] theorem filter_filter {β : Type u_1} {p q : β → Bool} {l : List β} :
    List.filter p (List.filter q l) = List.filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, filter_cons]
    by_cases hq : q a = true
    · rw [if_pos hq, filter_cons, hq, Bool.and_true, ih]
    · rw [if_neg hq, show q a = false from eq_false_of_ne_true hq, Bool.and_false, ih]; rfl

theorem foldl_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : β → α → β} {l : List α}
    {init : β} :
    List.foldl f init (List.filter p l) = List.foldl (fun x y => if p y = true then f x y else x) init l := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, foldl_cons]
    split
    · rw [foldl_cons, ih]
    · rw [ih]

theorem foldr_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : α → β → β} {l : List α}
    {init : β} :
    List.foldr f init (List.filter p l) = List.foldr (fun x y => if p x = true then f x y else y) init l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, foldr_cons]
    split
    · rw [foldr_cons, ih]
    · rw [ih]

theorem filter_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α} {p : α → Bool} {l : List β} :
    List.filter p (List.map f l) = List.map f (List.filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, filter_cons, filter_cons, ih]
    show (if p (f a) = true then _ else _) = map f (if p (f a) = true then _ else _)
    split <;> rfl

theorem map_filter_eq_foldr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {p : α → Bool} {as : List α} :
    List.map f (List.filter p as) = List.foldr (fun a bs => bif p a then f a :: bs else bs) [] as := by
  induction as with
  | nil => rfl
  | cons a as ih =>
    rw [filter_cons, foldr_cons, ← ih]
    cases p a <;> rfl

@[simp] theorem filter_append {α : Type u_1} {p : α → Bool} (l₁ l₂ : List α) :
    List.filter p (l₁ ++ l₂) = List.filter p l₁ ++ List.filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih =>
    rw [cons_append, filter_cons, filter_cons, ih]
    split <;> rfl

theorem filter_eq_cons_iff {β : Type u_1} {p : β → Bool} {l : List β} {a : β} {as : List β} :
    List.filter p l = a :: as ↔ ∃ l₁ l₂, l = l₁ ++ a :: l₂ ∧ (∀ (x : β), x ∈ l₁ → ¬p x = true) ∧ p a = true ∧
      List.filter p l₂ = as := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨l₁, l₂, h, _⟩ => by cases l₁ <;> exact nomatch h⟩
  | cons b l ih =>
    by_cases h : p b = true
    · rw [filter_cons_of_pos h, cons_eq_cons]
      refine ⟨fun ⟨e, e'⟩ => ⟨[], l, e ▸ rfl, forall_mem_nil _, e ▸ h, e'⟩, fun ⟨l₁, l₂, e, n, h', e'⟩ => ?_⟩
      cases l₁ with
      | nil => exact ⟨(cons_eq_cons.mp e).1, (cons_eq_cons.mp e).2 ▸ e'⟩
      | cons c l₁ => exact absurd h ((cons_eq_cons.mp e).1 ▸ n c (.head _))
    · rw [filter_cons_of_neg h, ih]
      refine ⟨fun ⟨l₁, l₂, e, n, h', e'⟩ => ⟨b :: l₁, l₂, e ▸ rfl, forall_mem_cons.mpr ⟨h, n⟩, h', e'⟩,
        fun ⟨l₁, l₂, e, n, h', e'⟩ => ?_⟩
      cases l₁ with
      | nil => exact absurd ((cons_eq_cons.mp e).1 ▸ h') h
      | cons c l₁ => exact ⟨l₁, l₂, (cons_eq_cons.mp e).2, (forall_mem_cons.mp n).2, h', e'⟩

theorem filter_congr {α : Type u_1} {p q : α → Bool} {l : List α} :
    (∀ (x : α), x ∈ l → p x = q x) → List.filter p l = List.filter q l := fun H => by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have ⟨h, H⟩ := forall_mem_cons.mp H
    rw [filter_cons, filter_cons, h, ih H]

@[simp] theorem head_mem {α : Type u_1} {l : List α} (h : l ≠ []) : l.head h ∈ l := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact .head _

theorem head_filter_of_pos {α : Type u_1} {p : α → Bool} {l : List α} (w : l ≠ []) (h : p (l.head w) = true) :
    (List.filter p l).head (ne_nil_of_mem (mem_filter.mpr ⟨head_mem w, h⟩)) = l.head w := by
  cases l with
  | nil => exact absurd rfl w
  | cons a l => simp only [filter_cons_of_pos (show p a = true from h), head_cons]

@[simp] theorem filter_sublist {α : Type u_1} {p : α → Bool} {l : List α} : (List.filter p l).Sublist l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih =>
    rw [filter_cons]
    split
    · exact .cons₂ _ ih
    · exact .cons _ ih

@[simp] theorem filterMap_cons_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {a : α}
    {l : List α} (h : f a = none) : List.filterMap f (a :: l) = List.filterMap f l := by
  rw [filterMap_cons, h]

@[simp] theorem filterMap_cons_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {a : α}
    {l : List α} {b : β} (h : f a = some b) : List.filterMap f (a :: l) = b :: List.filterMap f l := by
  rw [filterMap_cons, h]

@[simp] theorem filterMap_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} :
    List.filterMap (some ∘ f) = List.map f := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih

@[simp] theorem filterMap_eq_map'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} :
    (List.filterMap fun x => some (f x)) = List.map f := filterMap_eq_map

theorem filterMap_some_fun {α : Type u_1} : List.filterMap (some : α → Option α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih

@[simp] theorem filterMap_some {α : Type u_1} {l : List α} : List.filterMap some l = l :=
  congrFun filterMap_some_fun l

theorem length_filterMap_le.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Option β) (l : List α) :
    (List.filterMap f l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl _
  | cons a l ih =>
    rw [filterMap_cons]
    cases f a with
    | none => exact Nat.le_succ_of_le ih
    | some b => exact Nat.succ_le_succ ih

@[simp] theorem filterMap_length_eq_length.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ}
    {l : List β} : (List.filterMap f l).length = l.length ↔ ∀ (a : β), a ∈ l → (f a).isSome = true := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih =>
    rw [forall_mem_cons, ← ih, filterMap_cons]
    cases h : f a with
    | none =>
      have := length_filterMap_le f l
      exact ⟨fun e => by rw [show (filterMap f l).length = l.length + 1 from e] at this; exact absurd this (Nat.not_succ_le_self _), fun H => nomatch H.1⟩
    | some b => exact ⟨fun e => ⟨rfl, Nat.succ.inj e⟩, fun e => congrArg Nat.succ e.2⟩

@[simp] theorem filterMap_eq_filter {α : Type u_1} {p : α → Bool} :
    List.filterMap (Option.guard fun x => p x) = List.filter p := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filter_cons, ih]
    show (match (if p a = true then some a else none : Option _) with | none => _ | some b => _) = _
    by_cases h : p a = true
    · rw [if_pos h, if_pos h]
    · rw [if_neg h, if_neg h]

theorem filterMap_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : β → Option γ} {l : List α} :
    List.filterMap g (List.filterMap f l) = List.filterMap (fun x => (f x).bind g) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filterMap_cons]
    cases h : f a with
    | none => exact ih
    | some b =>
      rw [filterMap_cons, ih]; rfl

theorem map_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : β → γ} {l : List α} :
    List.map g (List.filterMap f l) = List.filterMap (fun x => Option.map g (f x)) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filterMap_cons]
    cases h : f a with
    | none => exact ih
    | some b => exact congrArg (cons (g b)) ih

@[simp] theorem filterMap_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β}
    {g : β → Option γ} {l : List α} : List.filterMap g (List.map f l) = List.filterMap (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, filterMap_cons, filterMap_cons, ih]; rfl

theorem filter_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {p : β → Bool} {l : List α} :
    List.filter p (List.filterMap f l) = List.filterMap (fun x => Option.filter p (f x)) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filterMap_cons]
    cases h : f a with
    | none => exact ih
    | some b =>
      rw [filter_cons, ih]
      show _ = match (if p b = true then some b else none : Option _) with | none => _ | some b => _
      by_cases h' : p b = true
      · rw [if_pos h', if_pos h']
      · rw [if_neg h', if_neg h']

theorem filterMap_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : α → Option β} {l : List α} :
    List.filterMap f (List.filter p l) = List.filterMap (fun x => if p x = true then f x else none) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, filterMap_cons]
    by_cases h : p a = true
    · rw [if_pos h, if_pos h, filterMap_cons, ih]
    · rw [if_neg h, if_neg h, ih]

@[simp] theorem mem_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α} {b : β} :
    b ∈ List.filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons a l ih =>
    rw [filterMap_cons]
    cases h : f a with
    | none =>
      refine ih.trans ⟨fun ⟨x, m, e⟩ => ⟨x, .tail _ m, e⟩, fun ⟨x, m, e⟩ => ?_⟩
      cases m with
      | head => exact nomatch h.symm.trans e
      | tail _ m => exact ⟨x, m, e⟩
    | some c =>
      refine mem_cons.trans ⟨fun m => m.elim (fun e => ⟨a, .head _, e ▸ h⟩) (fun m => ?_), fun ⟨x, m, e⟩ => ?_⟩
      · have ⟨x, m, e⟩ := ih.mp m
        exact ⟨x, .tail _ m, e⟩
      · cases m with
        | head => exact .inl (Option.some.inj (e.symm.trans h))
        | tail _ m => exact .inr (ih.mpr ⟨x, m, e⟩)

theorem forall_mem_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α}
    {P : β → Prop} :
    (∀ (i : β), i ∈ List.filterMap f l → P i) ↔ ∀ (j : α), j ∈ l → ∀ (b : β), f j = some b → P b :=
  ⟨fun H j m b e => H b (mem_filterMap.mpr ⟨j, m, e⟩), fun H i m => by
    have ⟨j, m, e⟩ := mem_filterMap.mp m
    exact H j m i e⟩

@[simp] theorem filterMap_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l l' : List α} {f : α → Option β} :
    List.filterMap f (l ++ l') = List.filterMap f l ++ List.filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [cons_append, filterMap_cons, filterMap_cons, ih]
    cases f a <;> rfl

theorem map_filterMap_of_inv.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {g : β → α}
    (H : ∀ (x : α), Option.map g (f x) = some x) {l : List α} : List.map g (List.filterMap f l) = l := by
  rw [map_filterMap, show (fun x => (f x).map g) = some from funext H, filterMap_some]

theorem map_filterMap_some_eq_filter_map_isSome.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β}
    {l : List α} : List.map some (List.filterMap f l) = List.filter (fun b => b.isSome) (List.map f l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, filter_cons, filterMap_cons]
    cases h : f a with
    | none => exact ih
    | some b => exact congrArg (cons (some b)) ih

@[simp] theorem filterMap_eq_nil_iff.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ} {l : List β} :
    List.filterMap f l = [] ↔ ∀ (a : β), a ∈ l → f a = none := by
  rw [eq_nil_iff_forall_not_mem]
  refine ⟨fun H a m => ?_, fun H b m => ?_⟩
  · cases h : f a with
    | none => rfl
    | some b => exact absurd (mem_filterMap.mpr ⟨a, m, h⟩) (H b)
  · have ⟨a, m, e⟩ := mem_filterMap.mp m
    exact nomatch (H a m).symm.trans e

theorem forall_none_of_filterMap_eq_nil.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ}
    {xs : List β} (h : List.filterMap f xs = []) (x : β) : x ∈ xs → f x = none := filterMap_eq_nil_iff.mp h x

theorem filterMap_eq_cons_iff.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ} {l : List β} {b : γ}
    {bs : List γ} :
    List.filterMap f l = b :: bs ↔ ∃ l₁ a l₂, l = l₁ ++ a :: l₂ ∧ (∀ (x : β), x ∈ l₁ → f x = none) ∧ f a = some b
      ∧ List.filterMap f l₂ = bs := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨l₁, _, l₂, h, _⟩ => by cases l₁ <;> exact nomatch h⟩
  | cons c l ih =>
    rw [filterMap_cons]
    cases h : f c with
    | none =>
      refine ih.trans ⟨fun ⟨l₁, a, l₂, e, n, e'⟩ => ⟨c :: l₁, a, l₂, e ▸ rfl, forall_mem_cons.mpr ⟨h, n⟩, e'⟩,
        fun ⟨l₁, a, l₂, e, n, e'⟩ => ?_⟩
      cases l₁ with
      | nil => exact nomatch h.symm.trans ((cons_eq_cons.mp e).1 ▸ e'.1)
      | cons d l₁ => exact ⟨l₁, a, l₂, (cons_eq_cons.mp e).2, (forall_mem_cons.mp n).2, e'⟩
    | some d =>
      refine cons_eq_cons.trans ⟨fun ⟨e, e'⟩ => ⟨[], c, l, rfl, nofun, e ▸ h, e'⟩, fun ⟨l₁, a, l₂, e, n, e'⟩ => ?_⟩
      cases l₁ with
      | nil =>
        have ⟨e₁, e₂⟩ := cons_eq_cons.mp e
        exact ⟨Option.some.inj (h.symm.trans (e₁ ▸ e'.1)), e₂ ▸ e'.2⟩
      | cons b' l₁ => exact nomatch h.symm.trans ((cons_eq_cons.mp e).1 ▸ n b' (.head _))

theorem foldl_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : γ → β → γ} {l : List α} {init : γ} :
    List.foldl g init (List.filterMap f l) =
        List.foldl
          (fun x y =>
            match f y with
            | some b => g x b
            | none => x)
          init l := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, foldl_cons]
    cases f a with
    | none => exact ih
    | some b => exact ih

theorem foldr_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : β → γ → γ} {l : List α} {init : γ} :
    List.foldr g init (List.filterMap f l) =
        List.foldr
          (fun x y =>
            match f x with
            | some b => g b y
            | none => y)
          init l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, foldr_cons, ← ih]
    cases f a <;> rfl

theorem head_filterMap_of_eq_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α}
    (w : l ≠ []) {b : β} (h : f (l.head w) = some b) :
    (List.filterMap f l).head (ne_nil_of_mem (mem_filterMap.mpr ⟨_, head_mem w, h⟩)) = b := by
  cases l with
  | nil => exact absurd rfl w
  | cons a l => simp only [filterMap_cons_some (show f a = some b from h), head_cons]

end List
