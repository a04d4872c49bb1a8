/-
Lists: the elements at places, and lists changed at a place.

Read next: `Init.Data.List.Lemmas.Map`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Core
import Init.Omega.Nat
import Init.Data.Fin.Basic

namespace List

theorem get_cons_zero {α : Type u_1} {a : α} {l : List α} : get (a :: l) (0 : Fin (l.length + 1)) = a := rfl

theorem get_cons_succ' {α : Type u_1} {a : α} {as : List α} {i : Fin as.length} :
    (a :: as).get i.succ = as.get i := rfl

theorem get_cons_succ {α : Type u_1} {i : Nat} {a : α} {as : List α} {h : i + 1 < (a :: as).length} :
    (a :: as).get ⟨i + 1, h⟩ = as.get ⟨i, (Nat.lt_of_succ_lt_succ h)⟩ := rfl

theorem get_mk_zero {α : Type u_1} {l : List α} (h : 0 < l.length) :
    l.get ⟨0, h⟩ = l.head (length_pos_iff.mp h) := match l with
  | [] => absurd h (Nat.lt_irrefl 0)
  | _ :: _ => rfl

@[simp] theorem get_eq_getElem {α : Type u_1} {l : List α} {i : Fin l.length} : l.get i = l[i.val]'i.isLt := rfl

theorem get_of_eq {α : Type u_1} {l l' : List α} (h : l = l') (i : Fin l.length) :
    l.get i = l'.get ⟨i.val, (h ▸ i.2)⟩ := by
  cases h; rfl

theorem get_mem {α : Type u_1} (l : List α) (n : Fin l.length) : l.get n ∈ l := getElem_mem n.2

@[simp] theorem getElem?_nil {α : Type u_1} {i : Nat} : ([] : List α)[i]? = none := rfl

theorem getElem?_cons_zero {α : Type u_1} {a : α} {l : List α} : (a :: l)[0]? = some a := rfl

@[simp] theorem getElem?_cons_succ {α : Type u_1} {a : α} {i : Nat} {l : List α} : (a :: l)[i + 1]? = l[i]? := rfl

theorem getElem?_cons {α : outParam (Type u_1)} {a : α} {l : List α} {i : Nat} :
    (a :: l)[i]? = if i = 0 then some a else l[i-1]? := by
  cases i <;> rfl

theorem getElem?_singleton {α : Type u_1} {a : α} {i : Nat} : [a][i]? = if i = 0 then some a else none := by
  cases i <;> rfl

theorem getElem!_nil {α : Type u_1} [Inhabited α] {n : Nat} : ([] : List α)[n]! = default := rfl

theorem getElem!_cons_zero {α : Type u_1} {a : α} [Inhabited α] {l : List α} : (a :: l)[0]! = a := rfl

theorem getElem!_cons_succ {α : Type u_1} {a : α} {i : Nat} [Inhabited α] {l : List α} :
    (a :: l)[i + 1]! = l[i]! := by
  by_cases h : i < l.length
  · rw [getElem!_pos (a :: l) (i + 1) (Nat.succ_lt_succ h), getElem!_pos l i h]
    rfl
  · rw [getElem!_neg (a :: l) (i + 1) (fun n => h (Nat.lt_of_succ_lt_succ n)), getElem!_neg l i h]

theorem getElem!_of_getElem? {α : Type u_1} {a : α} [Inhabited α] {l : List α} {i : Nat} :
    l[i]? = some a → l[i]! = a := fun e => by
  have ⟨h, e⟩ := _root_.getElem?_eq_some_iff.mp e
  exact (getElem!_pos l i h).trans e

theorem getElem?_eq_some_iff {α : Type u_1} {i : Nat} {a : α} {l : List α} : l[i]? = some a ↔ ∃ h, l[i] = a :=
  _root_.getElem?_eq_some_iff

theorem getElem_of_getElem? {α : Type u_1} {i : Nat} {a : α} {l : List α} : l[i]? = some a → ∃ h, l[i] = a :=
  getElem?_eq_some_iff.mp

theorem some_eq_getElem?_iff {α : Type u_1} {a : α} {i : Nat} {l : List α} : some a = l[i]? ↔ ∃ h, l[i] = a :=
  eq_comm.trans getElem?_eq_some_iff

theorem getElem?_eq_some_getElem_iff {α : Type u_1} {xs : List α} {i : Nat} (h : i < xs.length) :
    xs[i]? = some xs[i] ↔ True := ⟨fun _ => trivial, fun _ => getElem?_eq_getElem h⟩

theorem some_getElem_eq_getElem?_iff {α : Type u_1} {xs : List α} {i : Nat} (h : i < xs.length) :
    some xs[i] = xs[i]? ↔ True := ⟨fun _ => trivial, fun _ => (getElem?_eq_getElem h).symm⟩

theorem getElem_eq_iff {α : Type u_1} {x : α} {l : List α} {i : Nat} (h : i < l.length) :
    l[i] = x ↔ l[i]? = some x := by
  rw [getElem?_eq_getElem h]
  exact ⟨congrArg some, Option.some.inj⟩

theorem getElem_eq_getElem?_get {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) :
    l[i] = l[i]?.get (by rw [getElem?_eq_getElem h]; rfl) := match l, i, h with
  | _ :: _, 0, _ => rfl
  | _ :: l, i + 1, h => getElem_eq_getElem?_get (l := l) (i := i) (Nat.lt_of_succ_lt_succ h)

theorem getD_getElem? {α : Type u_1} {l : List α} {i : Nat} {d : α} :
    l[i]?.getD d = if p : i < l.length then l[i] else d := by
  by_cases h : i < l.length
  · rw [dif_pos h, getElem?_eq_getElem h]; rfl
  · rw [dif_neg h, getElem?_eq_none (Nat.le_of_not_lt h)]; rfl

@[simp] theorem getD_eq_getElem?_getD {α : Type u_1} {l : List α} {i : Nat} {a : α} :
    l.getD i a = l[i]?.getD a := rfl

theorem getD_cons_zero {β : Type u_1} {x : β} {xs : List β} {d : β} : (x :: xs).getD 0 d = x := rfl

theorem getD_cons_succ {β : Type u_1} {x : β} {xs : List β} {n : Nat} {d : β} :
    (x :: xs).getD (n + 1) d = xs.getD n d := rfl

theorem getElem_eq_getD {α : Type u_1} {l : List α} {i : Nat} {h : i < l.length} (fallback : α) :
    l[i] = l.getD i fallback := by
  show _ = l[i]?.getD fallback
  rw [getElem?_eq_getElem h]; rfl

@[simp] theorem getElem!_eq_getElem?_getD {α : Type u_1} [Inhabited α] {l : List α} {i : Nat} :
    l[i]! = l[i]?.getD default := by
  by_cases h : i < l.length
  · rw [getElem!_pos l i h, getElem?_eq_getElem h]; rfl
  · rw [getElem!_neg l i h, getElem?_eq_none (Nat.le_of_not_lt h)]; rfl

theorem getElem_cons {α : Type u_1} {i : Nat} {a : α} {l : List α} (w : i < (a :: l).length) :
    (a :: l)[i] = if h : i = 0 then a else l[i - 1]'(match i, h with | i + 1, _ => Nat.succ_lt_succ_iff.mp w) := by
  cases i <;> rfl

@[simp] theorem getElem_singleton {α : Type u_1} {a : α} {i : Nat} (h : i < 1) : [a][i] = a := match i, h with
  | 0, _ => rfl
  | _ + 1, h => absurd (Nat.lt_of_succ_lt_succ h) (Nat.not_lt_zero _)

theorem getElem_zero {α : Type u_1} {l : List α} (h : 0 < l.length) : l[0] = l.head (length_pos_iff.mp h) :=
  match l with
  | [] => absurd h (Nat.lt_irrefl 0)
  | _ :: _ => rfl

theorem getElem_of_eq {α : Type u_1} {l l' : List α} (h : l = l') {i : Nat} (w : i < l.length) :
    l[i] = l'[i]'(h ▸ w) := by
  cases h; rfl

theorem ext_getElem? {α : Type u_1} {l₁ l₂ : List α} (h : ∀ (i : Nat), l₁[i]? = l₂[i]?) : l₁ = l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact nomatch h 0
  | cons a l₁ ih => cases l₂ with
    | nil => exact nomatch h 0
    | cons b l₂ =>
      exact congr (congrArg cons (Option.some.inj (h 0))) (ih fun i => h (i + 1))

theorem ext_getElem?_iff {α : Type u_1} {l₁ l₂ : List α} : l₁ = l₂ ↔ ∀ (i : Nat), l₁[i]? = l₂[i]? :=
  ⟨fun h _ => h ▸ rfl, ext_getElem?⟩

theorem ext_getElem {α : Type u_1} {l₁ l₂ : List α} (hl : l₁.length = l₂.length)
    (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i] = l₂[i]) : l₁ = l₂ := by
  refine ext_getElem? fun i => ?_
  by_cases h₁ : i < l₁.length
  · rw [getElem?_eq_getElem h₁, getElem?_eq_getElem (hl ▸ h₁), h i h₁ (hl ▸ h₁)]
  · rw [getElem?_eq_none (Nat.le_of_not_lt h₁), getElem?_eq_none (hl ▸ Nat.le_of_not_lt h₁)]

theorem ext_getElem_iff {α : Type u_1} {l₁ l₂ : List α} :
    l₁ = l₂ ↔ l₁.length = l₂.length ∧ ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i] = l₂[i] :=
  ⟨fun h => by cases h; exact ⟨rfl, fun _ _ _ => rfl⟩, fun h => ext_getElem h.1 h.2⟩

theorem ext_get {α : Type u_1} {l₁ l₂ : List α} (hl : l₁.length = l₂.length)
    (h : ∀ (n : Nat) (h₁ : n < l₁.length) (h₂ : n < l₂.length), l₁.get ⟨n, h₁⟩ = l₂.get ⟨n, h₂⟩) : l₁ = l₂ :=
  ext_getElem hl h

theorem getElem_of_mem {α : Type u_1} {a : α} {l : List α} : a ∈ l → ∃ (i : Nat) (h : i < l.length), l[i] = a :=
  fun h => by
  induction h with
  | head => exact ⟨0, Nat.succ_pos _, rfl⟩
  | tail _ _ ih =>
    have ⟨i, h, e⟩ := ih
    exact ⟨i + 1, Nat.succ_lt_succ h, e⟩

theorem getElem?_of_mem {α : Type u_1} {a : α} {l : List α} (h : a ∈ l) : ∃ (i : Nat), l[i]? = some a := by
  have ⟨i, h, e⟩ := getElem_of_mem h
  exact ⟨i, getElem?_eq_some_iff.mpr ⟨h, e⟩⟩

theorem get_of_mem {α : Type u_1} {a : α} {l : List α} (h : a ∈ l) : ∃ n, l.get n = a := by
  have ⟨i, h, e⟩ := getElem_of_mem h
  exact ⟨⟨i, h⟩, e⟩

theorem mem_of_getElem {α : Type u_1} {l : List α} {i : Nat} {h : i < l.length} {a : α} (e : l[i] = a) :
    a ∈ l := e ▸ getElem_mem h

theorem mem_of_getElem? {α : Type u_1} {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l := by
  have ⟨_, e⟩ := getElem?_eq_some_iff.mp e
  exact mem_of_getElem e

theorem mem_iff_getElem {α : Type u_1} {a : α} {l : List α} :
    a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i] = a := ⟨getElem_of_mem, fun ⟨_, _, e⟩ => mem_of_getElem e⟩

theorem mem_iff_getElem? {α : Type u_1} {a : α} {l : List α} : a ∈ l ↔ ∃ (i : Nat), l[i]? = some a :=
  ⟨getElem?_of_mem, fun ⟨_, e⟩ => mem_of_getElem? e⟩

theorem mem_iff_get {α : Type u_1} {a : α} {l : List α} : a ∈ l ↔ ∃ n, l.get n = a :=
  ⟨get_of_mem, fun ⟨n, e⟩ => e ▸ get_mem l n⟩

theorem forall_getElem {α : Type u_1} {l : List α} {p : α → Prop} :
    (∀ (i : Nat) (h : i < l.length), p l[i]) ↔ ∀ (a : α), a ∈ l → p a := ⟨fun H a h => by
    have ⟨i, hi, e⟩ := getElem_of_mem h
    exact e ▸ H i hi, fun H i h => H _ (getElem_mem h)⟩

theorem getElem_append {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (h : i < (l₁ ++ l₂).length) :
    (l₁ ++ l₂)[i] = if h' : i < l₁.length then l₁[i] else l₂[i - l₁.length]'(Nat.sub_lt_left_of_lt_add
      (Nat.le_of_not_lt h') (length_append ▸ h)) := by
  by_cases h' : i < l₁.length
  · rw [dif_pos h', getElem_append_left h']
  · rw [dif_neg h', getElem_append_right (Nat.le_of_not_lt h')]

theorem getElem_append_left' {α : Type u_1} {l₁ : List α} {i : Nat} (hi : i < l₁.length) (l₂ : List α) :
    l₁[i] = (l₁ ++ l₂)[i]'(by rw [length_append]; exact Nat.lt_of_lt_of_le hi (Nat.le_add_right _ _)) :=
  (getElem_append_left hi).symm

theorem getElem_append_right' {α : Type u_1} (l₁ : List α) {l₂ : List α} {i : Nat} (hi : i < l₂.length) :
    l₂[i] = (l₁ ++ l₂)[i + l₁.length]'(by rw [length_append, Nat.add_comm]; exact Nat.add_lt_add_left hi _) := by
  rw [getElem_append_right (Nat.le_add_left _ _)]
  simp only [Nat.add_sub_cancel]

theorem getElem?_append_left {α : Type u_1} {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) :
    (l₁ ++ l₂)[i]? = l₁[i]? := by
  have h : i < (l₁ ++ l₂).length := by rw [length_append]; exact Nat.lt_of_lt_of_le hn (Nat.le_add_right _ _)
  rw [getElem?_eq_getElem hn, getElem?_eq_getElem h, getElem_append_left hn]

theorem getElem?_append_right {α : Type u_1} {l₁ l₂ : List α} {i : Nat} :
    l₁.length ≤ i → (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := fun h => by
  induction l₁ generalizing i with
  | nil => rfl
  | cons a l₁ ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i =>
      rw [length_cons, Nat.succ_sub_succ_eq_sub, ← ih (Nat.le_of_succ_le_succ h)]
      rfl

theorem getElem?_append {α : Type u_1} {l₁ l₂ : List α} {i : Nat} :
    (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  by_cases h : i < l₁.length
  · rw [if_pos h, getElem?_append_left h]
  · rw [if_neg h, getElem?_append_right (Nat.le_of_not_lt h)]

theorem getElem?_concat_length {α : Type u_1} {l : List α} {a : α} : (l ++ [a])[l.length]? = some a := by
  rw [getElem?_append_right (Nat.le_refl _), Nat.sub_self]; rfl

@[simp] theorem getElem_concat_length {α : Type u_1} {l : List α} {a : α} {i : Nat} (h : i = l.length)
    (w : i < (l ++ [a]).length) : (l ++ [a])[i] = a := by
  cases h
  rw [getElem_append_right (Nat.le_refl _)]
  simp only [Nat.sub_self]
  rfl

theorem getElem_of_append {α : Type u_1} {l₁ : List α} {a : α} {l₂ : List α} {i : Nat} {l : List α}
    (eq : l = l₁ ++ a :: l₂) (h : l₁.length = i) :
    l[i]'(by rw [eq, length_append, ← h]; exact Nat.lt_add_of_pos_right (Nat.succ_pos _)) = a := by
  cases eq; cases h
  rw [getElem_append_right (Nat.le_refl _)]
  simp only [Nat.sub_self]
  rfl

theorem append_of_mem {α : Type u_1} {a : α} {l : List α} : a ∈ l → ∃ s t, l = s ++ a :: t := fun h => by
  induction h with
  | head l => exact ⟨[], l, rfl⟩
  | tail b _ ih =>
    have ⟨s, t, e⟩ := ih
    exact ⟨b :: s, t, congrArg (cons b) e⟩

@[simp] theorem mem_append {α : Type u_1} {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => exact ⟨.inr, fun h => h.elim nofun id⟩
  | cons b s ih =>
    rw [cons_append, mem_cons, mem_cons, ih]
    exact or_assoc.symm

theorem not_mem_append {α : Type u_1} {a : α} {s t : List α} (h₁ : ¬a ∈ s) (h₂ : ¬a ∈ t) : ¬a ∈ s ++ t :=
  fun h => (mem_append.mp h).elim h₁ h₂

theorem mem_iff_append {α : Type u_1} {a : α} {l : List α} : a ∈ l ↔ ∃ s t, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨s, t, e⟩ => e ▸ mem_append_cons_self⟩

theorem forall_mem_append {α : Type u_1} {p : α → Prop} {l₁ l₂ : List α} :
    (∀ (x : α), x ∈ l₁ ++ l₂ → p x) ↔ (∀ (x : α), x ∈ l₁ → p x) ∧ ∀ (x : α), x ∈ l₂ → p x :=
  ⟨fun H => ⟨fun x h => H x (mem_append_left _ h), fun x h => H x (mem_append_right _ h)⟩,
    fun ⟨h₁, h₂⟩ x h => (mem_append.mp h).elim (h₁ x) (h₂ x)⟩

theorem eq_append_cons_of_mem {α : Type u_1} {a : α} {xs : List α} (h : a ∈ xs) :
    ∃ as bs, xs = as ++ a :: bs ∧ ¬a ∈ as := by
  induction xs with
  | nil => exact nomatch h
  | cons b xs ih =>
    by_cases e : a = b
    · exact ⟨[], xs, e ▸ rfl, nofun⟩
    · have ⟨as, bs, e', n⟩ := ih (mem_of_ne_of_mem e h)
      exact ⟨b :: as, bs, congrArg (cons b) e', not_mem_cons_of_ne_of_not_mem e n⟩

@[simp] theorem set_nil {α : Type u_1} {i : Nat} {a : α} : ([] : List α).set i a = [] := rfl

@[simp] theorem set_cons_zero {α : Type u_1} {x : α} {xs : List α} {a : α} : (x :: xs).set 0 a = a :: xs := rfl

@[simp] theorem set_cons_succ {α : Type u_1} {x : α} {xs : List α} {i : Nat} {a : α} :
    (x :: xs).set (i + 1) a = x :: xs.set i a := rfl

@[simp] theorem getElem_set_self {α : Type u_1} {l : List α} {i : Nat} {a : α} (h : i < (l.set i a).length) :
    (l.set i a)[i]'h = a := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons x l ih => cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

@[simp] theorem getElem_set_ne {α : Type u_1} {l : List α} {i j : Nat} (h : i ≠ j) {a : α}
    (hj : j < (l.set i a).length) : (l.set i a)[j] = l[j]'(by rwa [length_set] at hj) := by
  induction l generalizing i j with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => cases j with
      | zero => exact absurd rfl h
      | succ j => rfl
    | succ i => cases j with
      | zero => rfl
      | succ j => exact ih (fun e => h (congrArg Nat.succ e)) (Nat.lt_of_succ_lt_succ hj)

theorem getElem_set {α : Type u_1} {l : List α} {i j : Nat} {a : α} (h : j < (l.set i a).length) :
    (l.set i a)[j] = if i = j then a else l[j]'(length_set ▸ h) := by
  by_cases e : i = j
  · cases e; rw [if_pos rfl, getElem_set_self]
  · rw [if_neg e, getElem_set_ne e]

@[simp] theorem getElem?_set_self {α : Type u_1} {l : List α} {i : Nat} {a : α} (h : i < l.length) :
    (l.set i a)[i]? = some a := by
  have h' : i < (l.set i a).length := by rw [length_set]; exact h
  rw [getElem?_eq_getElem h', getElem_set_self h']

theorem getElem?_set_self' {α : Type u_1} {l : List α} {i : Nat} {a : α} :
    (l.set i a)[i]? = Function.const α a <$> l[i]? := by
  induction l generalizing i with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => rfl
    | succ i => exact ih

@[simp] theorem getElem?_set_ne {α : Type u_1} {l : List α} {i j : Nat} (h : i ≠ j) {a : α} :
    (l.set i a)[j]? = l[j]? := by
  induction l generalizing i j with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => cases j with
      | zero => exact absurd rfl h
      | succ j => rfl
    | succ i => cases j with
      | zero => rfl
      | succ j => exact ih (fun e => h (congrArg Nat.succ e))

theorem getElem?_set {α : Type u_1} {l : List α} {i j : Nat} {a : α} :
    (l.set i a)[j]? = if i = j then if i < l.length then some a else none else l[j]? := by
  by_cases e : i = j
  · subst e
    rw [if_pos rfl]
    by_cases h : i < l.length
    · rw [if_pos h, getElem?_set_self h]
    · have h' : (l.set i a).length ≤ i := by rw [length_set]; exact Nat.le_of_not_lt h
      rw [if_neg h, getElem?_eq_none h']
  · rw [if_neg e, getElem?_set_ne e]

theorem getElem?_set' {α : Type u_1} {l : List α} {i j : Nat} {a : α} :
    (l.set i a)[j]? = if i = j then Function.const α a <$> l[j]? else l[j]? := by
  by_cases e : i = j
  · cases e; rw [if_pos rfl, getElem?_set_self']
  · rw [if_neg e, getElem?_set_ne e]

@[simp] theorem set_getElem_self {α : Type u_1} {as : List α} {i : Nat} (h : i < as.length) :
    as.set i as[i] = as := ext_getElem length_set fun j h₁ h₂ => by
  by_cases e : i = j
  · cases e; rw [getElem_set_self]
  · rw [getElem_set_ne e]

theorem set_eq_of_length_le {α : Type u_1} {l : List α} {i : Nat} (h : l.length ≤ i) {a : α} : l.set i a = l := by
  induction l generalizing i with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact congrArg (cons x) (ih (Nat.le_of_succ_le_succ h))

@[simp] theorem set_eq_nil_iff {α : Type u_1} {l : List α} (i : Nat) (a : α) : l.set i a = [] ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons x l => cases i <;> exact ⟨nofun, nofun⟩

theorem set_comm {α : Type u_1} (a b : α) {i j : Nat} {l : List α} :
    i ≠ j → (l.set i a).set j b = (l.set j b).set i a := fun h => by
  induction l generalizing i j with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => cases j with
      | zero => exact absurd rfl h
      | succ j => rfl
    | succ i => cases j with
      | zero => rfl
      | succ j => exact congrArg (cons x) (ih fun e => h (congrArg Nat.succ e))

@[simp] theorem set_set {α : Type u_1} (a : α) {b : α} {l : List α} {i : Nat} :
    (l.set i a).set i b = l.set i b := by
  induction l generalizing i with
  | nil => rfl
  | cons x l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons x) ih

theorem mem_set {α : Type u_1} {l : List α} {i : Nat} (h : i < l.length) (a : α) : a ∈ l.set i a :=
  mem_of_getElem (getElem_set_self (by rw [length_set]; exact h))

theorem mem_or_eq_of_mem_set {α : Type u_1} {l : List α} {i : Nat} {a b : α} : a ∈ l.set i b → a ∈ l ∨ a = b := by
  induction l generalizing i with
  | nil => exact nofun
  | cons x l ih => cases i with
    | zero => exact fun h => (mem_cons.mp h).elim .inr fun h => .inl (.tail _ h)
    | succ i => exact fun h => (mem_cons.mp h).elim (fun e => .inl (e ▸ .head _)) fun h => (ih h).imp_left (.tail _)

@[simp] theorem set_append_left {α : Type u_1} {s t : List α} (i : Nat) (x : α) (h : i < s.length) :
    (s ++ t).set i x = s.set i x ++ t := by
  induction s generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero _)
  | cons y s ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons y) (ih i (Nat.lt_of_succ_lt_succ h))

@[simp] theorem set_append_right {α : Type u_1} {s t : List α} (i : Nat) (x : α) (h : s.length ≤ i) :
    (s ++ t).set i x = s ++ t.set (i - s.length) x := by
  induction s generalizing i with
  | nil => rfl
  | cons y s ih => cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i =>
      rw [length_cons, Nat.succ_sub_succ_eq_sub]
      exact congrArg (cons y) (ih i (Nat.le_of_succ_le_succ h))

theorem set_append {α : Type u_1} {i : Nat} {x : α} {s t : List α} :
    (s ++ t).set i x = if i < s.length then s.set i x ++ t else s ++ t.set (i - s.length) x := by
  by_cases h : i < s.length
  · rw [if_pos h, set_append_left i x h]
  · rw [if_neg h, set_append_right i x (Nat.le_of_not_lt h)]

end List
