/-
Lists: laws of `contains`, `any`, `all`, `insert`, `replace`, `removeAll`, `partition`, of folds in monads, and of equality tests.

Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Ends

namespace List

@[simp] theorem any_eq_true {α : Type u_1} {p : α → Bool} {l : List α} :
    l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨_, m, _⟩ => nomatch m⟩
  | cons a l ih =>
    rw [any_cons, Bool.or_eq_true, ih]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨a, .head _, h⟩
      | inr h => exact have ⟨x, m, h⟩ := h; ⟨x, .tail _ m, h⟩
    · intro ⟨x, m, h⟩
      cases m with
      | head => exact .inl h
      | tail _ m => exact .inr ⟨x, m, h⟩

@[simp] theorem all_eq_true {α : Type u_1} {p : α → Bool} {l : List α} :
    l.all p = true ↔ ∀ (x : α), x ∈ l → p x = true := by
  induction l with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons a l ih => rw [all_cons, Bool.and_eq_true, ih, forall_mem_cons]

theorem any_eq {α : Type u_1} {p : α → Bool} {l : List α} : l.any p = decide (∃ x, x ∈ l ∧ p x = true) := by
  cases h : l.any p with
  | true => exact (decide_eq_true (any_eq_true.mp h)).symm
  | false => exact (decide_eq_false fun n => nomatch h.symm.trans (any_eq_true.mpr n)).symm

theorem all_eq {α : Type u_1} {p : α → Bool} {l : List α} : l.all p = decide (∀ (x : α), x ∈ l → p x = true) := by
  cases h : l.all p with
  | true => exact (decide_eq_true (all_eq_true.mp h)).symm
  | false => exact (decide_eq_false fun n => nomatch h.symm.trans (all_eq_true.mpr n)).symm

theorem decide_exists_mem {α : Type u_1} {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∃ x, x ∈ l ∧ p x) = l.any fun b => decide (p b) := by
  rw [any_eq]; simp only [decide_eq_true_eq]

theorem decide_forall_mem {α : Type u_1} {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∀ (x : α), x ∈ l → p x) = l.all fun b => decide (p b) := by
  rw [all_eq]; simp only [decide_eq_true_eq]

@[simp] theorem any_eq_false {α : Type u_1} {p : α → Bool} {l : List α} :
    l.any p = false ↔ ∀ (x : α), x ∈ l → ¬p x = true := by
  rw [any_eq, decide_eq_false_iff_not]
  exact ⟨fun H x m h => H ⟨x, m, h⟩, fun H ⟨x, m, h⟩ => H x m h⟩

@[simp] theorem all_eq_false {α : Type u_1} {p : α → Bool} {l : List α} :
    l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x = true := by
  rw [all_eq, decide_eq_false_iff_not]
  constructor
  · intro H
    apply Classical.byContradiction
    intro n
    exact H fun x m => Classical.byContradiction fun h => n ⟨x, m, h⟩
  · exact fun ⟨x, m, h⟩ H => h (H x m)

theorem any_beq {α : Type u_1} [BEq α] {l : List α} {a : α} : (l.any fun x => a == x) = l.contains a := by
  induction l with
  | nil => rfl
  | cons b l ih => rw [any_cons, ih, contains_cons]

theorem all_bne {α : Type u_1} {a : α} [BEq α] {l : List α} : (l.all fun x => a != x) = !l.contains a := by
  induction l with
  | nil => rfl
  | cons b l ih => rw [all_cons, ih, contains_cons]; show (!(a == b) && _) = _; cases a == b <;> rfl

@[simp] theorem any_filter {α : Type u_1} {l : List α} {p q : α → Bool} :
    (List.filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, any_cons, ← ih]
    cases p a <;> rfl

@[simp] theorem all_filter {α : Type u_1} {l : List α} {p q : α → Bool} :
    (List.filter p l).all q = l.all fun a => !p a || q a := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, all_cons, ← ih]
    cases p a <;> rfl

@[simp] theorem any_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {p : β → Bool} :
    (List.map f l).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, ih]; rfl

@[simp] theorem all_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} {p : β → Bool} :
    (List.map f l).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, ih]; rfl

@[simp] theorem any_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → Option β}
    {p : β → Bool} :
    (List.filterMap f l).any p =
        l.any fun a =>
          match f a with
          | some b => p b
          | none => false := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, any_cons, ← ih]
    cases f a <;> rfl

@[simp] theorem all_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → Option β}
    {p : β → Bool} :
    (List.filterMap f l).all p =
        l.all fun a =>
          match f a with
          | some b => p b
          | none => true := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, all_cons, ← ih]
    cases f a <;> rfl

@[simp] theorem any_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : β → Bool} {l : List α}
    {f : α → List β} : (List.flatMap f l).any p = l.any fun a => (f a).any p := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, any_append, ih]; rfl

@[simp] theorem all_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : β → Bool} {l : List α}
    {f : α → List β} : (List.flatMap f l).all p = l.all fun a => (f a).all p := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, all_append, ih]; rfl

theorem not_any_eq_all_not {α : Type u_1} {l : List α} {p : α → Bool} : (!l.any p) = l.all fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, ← ih]; cases p a <;> rfl

theorem not_all_eq_any_not {α : Type u_1} {l : List α} {p : α → Bool} : (!l.all p) = l.any fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, ← ih]; cases p a <;> rfl

theorem and_any_distrib_left {α : Type u_1} {l : List α} {p : α → Bool} {q : Bool} :
    (q && l.any p) = l.any fun a => q && p a := by
  induction l with
  | nil => exact Bool.and_false q
  | cons a l ih => rw [any_cons, any_cons, ← ih]; cases q <;> rfl

theorem and_any_distrib_right {α : Type u_1} {l : List α} {p : α → Bool} {q : Bool} :
    (l.any p && q) = l.any fun a => p a && q := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, any_cons, ← ih]; cases p a <;> cases q <;> simp

theorem or_all_distrib_left {α : Type u_1} {l : List α} {p : α → Bool} {q : Bool} :
    (q || l.all p) = l.all fun a => q || p a := by
  induction l with
  | nil => exact Bool.or_true q
  | cons a l ih => rw [all_cons, all_cons, ← ih]; cases q <;> rfl

theorem or_all_distrib_right {α : Type u_1} {l : List α} {p : α → Bool} {q : Bool} :
    (l.all p || q) = l.all fun a => p a || q := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [all_cons, all_cons, ← ih]; cases p a <;> cases q <;> simp

theorem any_eq_not_all_not {α : Type u_1} {l : List α} {p : α → Bool} : l.any p = !l.all fun x => !p x := by
  rw [← Bool.not_not (l.any p), not_any_eq_all_not]

theorem all_eq_not_any_not {α : Type u_1} {l : List α} {p : α → Bool} : l.all p = !l.any fun x => !p x := by
  rw [← Bool.not_not (l.all p), not_all_eq_any_not]

theorem any_congr {α : Type u_1} {l₁ l₂ : List α} (w : l₁ = l₂) {p q : α → Bool} (h : ∀ (a : α), p a = q a) :
    l₁.any p = l₂.any q := by
  rw [w, show p = q from funext h]

theorem all_congr {α : Type u_1} {l₁ l₂ : List α} (w : l₁ = l₂) {p q : α → Bool} (h : ∀ (a : α), p a = q a) :
    l₁.all p = l₂.all q := by
  rw [w, show p = q from funext h]

theorem contains_eq_any_beq {α : Type u_1} [BEq α] {l : List α} {a : α} :
    l.contains a = l.any fun x => a == x := any_beq.symm

theorem contains_iff_exists_mem_beq {α : Type u_1} [BEq α] {l : List α} {a : α} :
    l.contains a = true ↔ ∃ a', a' ∈ l ∧ (a == a') = true := by
  rw [contains_eq_any_beq, any_eq_true]

@[simp] theorem contains_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {l : List α} {x : β} {f : α → β} :
    (List.map f l).contains x = l.any fun a => x == f a := by
  rw [contains_eq_any_beq, any_map]; rfl

@[simp] theorem contains_filter {α : Type u_1} [BEq α] {l : List α} {x : α} {p : α → Bool} :
    (List.filter p l).contains x = l.any fun a => x == a && p a := by
  rw [contains_eq_any_beq, any_filter]
  congr
  funext a
  cases p a <;> cases x == a <;> rfl

@[simp] theorem contains_filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {l : List α} {x : β}
    {f : α → Option β} : (List.filterMap f l).contains x = l.any fun a => Option.any (fun b => x == b) (f a) := by
  rw [contains_eq_any_beq, any_filterMap]
  congr

@[simp] theorem contains_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {l : List α} {f : α → List β}
    {x : β} : (List.flatMap f l).contains x = l.any fun a => (f a).contains x := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, contains_append, ih]; rfl

@[simp] theorem contains_replicate {α : Type u_1} [BEq α] {n : Nat} {a b : α} :
    (List.replicate n b).contains a = (a == b && !n == 0) := by
  induction n with
  | zero => exact (Bool.and_false _).symm
  | succ n ih =>
    rw [replicate_succ, contains_cons, ih]
    cases a == b <;> rfl

@[simp] theorem contains_reverse {α : Type u_1} [BEq α] {l : List α} {x : α} :
    l.reverse.contains x = l.contains x := by
  rw [contains_eq_any_beq, any_reverse, any_beq]

@[simp] theorem insert_nil {α : Type u_1} [BEq α] (a : α) : List.insert a [] = [a] := rfl

@[simp] theorem insert_of_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    List.insert a l = l := if_pos (elem_eq_true_of_mem h)

@[simp] theorem insert_of_not_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : ¬a ∈ l) :
    List.insert a l = a :: l := if_neg fun n => h (mem_of_elem_eq_true n)

theorem insert_eq {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    List.insert a l = if a ∈ l then l else a :: l := by
  by_cases h : a ∈ l
  · rw [if_pos h, insert_of_mem h]
  · rw [if_neg h, insert_of_not_mem h]

@[simp] theorem mem_insert_iff {α : Type u_1} [BEq α] [LawfulBEq α] {b a : α} {l : List α} :
    a ∈ List.insert b l ↔ a = b ∨ a ∈ l := by
  by_cases h : b ∈ l
  · rw [insert_of_mem h]
    exact ⟨.inr, fun h' => h'.elim (fun e => e ▸ h) id⟩
  · rw [insert_of_not_mem h, mem_cons]

theorem mem_insert_self {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} : a ∈ List.insert a l :=
  mem_insert_iff.mpr (.inl rfl)

theorem mem_insert_of_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} {l : List α} (h : a ∈ l) :
    a ∈ List.insert b l := mem_insert_iff.mpr (.inr h)

theorem eq_or_mem_of_mem_insert {α : Type u_1} [BEq α] [LawfulBEq α] {b a : α} {l : List α}
    (h : a ∈ List.insert b l) : a = b ∨ a ∈ l := mem_insert_iff.mp h

@[simp] theorem length_insert_of_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    (List.insert a l).length = l.length := by
  rw [insert_of_mem h]

@[simp] theorem length_insert_of_not_mem {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : ¬a ∈ l) :
    (List.insert a l).length = l.length + 1 := by
  rw [insert_of_not_mem h, length_cons]

theorem length_insert {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} :
    (List.insert a l).length = l.length + if a ∈ l then 0 else 1 := by
  by_cases h : a ∈ l
  · rw [if_pos h, length_insert_of_mem h]; rfl
  · rw [if_neg h, length_insert_of_not_mem h]

theorem length_le_length_insert {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    l.length ≤ (List.insert a l).length := by
  rw [length_insert]; exact Nat.le_add_right _ _

theorem length_insert_pos {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    0 < (List.insert a l).length := length_pos_of_mem mem_insert_self

@[simp] theorem any_insert {α : Type u_1} [BEq α] [LawfulBEq α] {f : α → Bool} {l : List α} {a : α} :
    (List.insert a l).any f = (f a || l.any f) := by
  by_cases h : a ∈ l
  · rw [insert_of_mem h]
    cases h' : f a with
    | false => rfl
    | true => exact any_eq_true.mpr ⟨a, h, h'⟩
  · rw [insert_of_not_mem h, any_cons]

@[simp] theorem all_insert {α : Type u_1} [BEq α] [LawfulBEq α] {f : α → Bool} {l : List α} {a : α} :
    (List.insert a l).all f = (f a && l.all f) := by
  by_cases h : a ∈ l
  · rw [insert_of_mem h]
    cases h' : f a with
    | true => rfl
    | false => exact all_eq_false.mpr ⟨a, h, fun e => nomatch h'.symm.trans e⟩
  · rw [insert_of_not_mem h, all_cons]

theorem insert_append {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} {a : α} :
    List.insert a (l₁ ++ l₂) = if a ∈ l₂ then l₁ ++ l₂ else List.insert a l₁ ++ l₂ := by
  by_cases h : a ∈ l₂
  · rw [if_pos h, insert_of_mem (mem_append_right l₁ h)]
  · rw [if_neg h, insert_eq, insert_eq]
    by_cases h' : a ∈ l₁
    · rw [if_pos (mem_append_left l₂ h'), if_pos h']
    · rw [if_neg (not_mem_append h' h), if_neg h']; rfl

theorem insert_append_of_mem_left {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α} (h : a ∈ l₂) :
    List.insert a (l₁ ++ l₂) = l₁ ++ l₂ := by
  rw [insert_append, if_pos h]

theorem insert_append_of_not_mem_left {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α}
    (h : ¬a ∈ l₂) : List.insert a (l₁ ++ l₂) = List.insert a l₁ ++ l₂ := by
  rw [insert_append, if_neg h]

@[simp] theorem insert_replicate_self {α : Type u_1} [BEq α] [LawfulBEq α] {n : Nat} {a : α} (h : 0 < n) :
    List.insert a (List.replicate n a) = List.replicate n a :=
  insert_of_mem (mem_replicate.mpr ⟨Nat.ne_of_gt h, rfl⟩)

@[simp] theorem insert_replicate_ne {α : Type u_1} [BEq α] [LawfulBEq α] {n : Nat} {a b : α}
    (h : (!b == a) = true) : List.insert b (List.replicate n a) = b :: List.replicate n a :=
  insert_of_not_mem fun m => by
  rw [eq_of_mem_replicate m, BEq.rfl] at h; exact nomatch h

theorem head?_insert {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    (List.insert a l).head? = some (if h : a ∈ l then l.head (ne_nil_of_mem h) else a) := by
  by_cases h : a ∈ l
  · rw [dif_pos h, insert_of_mem h, head?_eq_some_head]
  · rw [dif_neg h, insert_of_not_mem h]; rfl

theorem head_insert {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} (w : List.insert a l ≠ []) :
    (List.insert a l).head w = if h : a ∈ l then l.head (ne_nil_of_mem h) else a := Option.some.inj (by
    rw [← head?_eq_some_head, head?_insert])

theorem getElem?_insert_zero {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    (List.insert a l)[0]? = if a ∈ l then l[0]? else some a := by
  rw [insert_eq]; split <;> rfl

theorem getElem?_insert_succ {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} {i : Nat} :
    (List.insert a l)[i + 1]? = if a ∈ l then l[i + 1]? else l[i]? := by
  rw [insert_eq]; split <;> rfl

theorem getElem?_insert {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} {i : Nat} :
    (List.insert a l)[i]? = if a ∈ l then l[i]? else if i = 0 then some a else l[i - 1]? := by
  cases i with
  | zero => exact getElem?_insert_zero
  | succ i => exact getElem?_insert_succ

theorem getElem_insert {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} {i : Nat} (h : i < l.length) :
    (List.insert a l)[i]'(Nat.lt_of_lt_of_le h length_le_length_insert) = if a ∈ l then l[i] else if i = 0 then a
      else l[i - 1]'(Nat.lt_of_le_of_lt (Nat.pred_le i) h) := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_insert]
  split
  · exact getElem?_eq_getElem h
  · split
    · rfl
    · exact getElem?_eq_getElem _

@[simp] theorem replace_cons_self {α : Type u_1} [BEq α] {as : List α} {b : α} [LawfulBEq α] {a : α} :
    (a :: as).replace a b = b :: as := by
  rw [replace_cons, BEq.rfl]

@[simp] theorem replace_singleton {α : Type u_1} [BEq α] {a b c : α} :
    [a].replace b c = [if (b == a) = true then c else a] := by
  rw [replace_cons]
  cases b == a <;> rfl

@[simp] theorem replace_of_not_mem {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l : List α} (h : ¬a ∈ l) :
    l.replace a b = l := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    rw [replace_cons, show (a == c) = false from beq_false_of_ne (ne_of_not_mem_cons h), ih (not_mem_of_not_mem_cons h)]

@[simp] theorem length_replace {α : Type u_1} [BEq α] {a b : α} {l : List α} :
    (l.replace a b).length = l.length := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    rw [replace_cons]
    cases a == c with
    | true => rfl
    | false => exact congrArg Nat.succ ih

theorem replace_append {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l₁ l₂ : List α} :
    (l₁ ++ l₂).replace a b = if a ∈ l₁ then l₁.replace a b ++ l₂ else l₁ ++ l₂.replace a b := by
  induction l₁ with
  | nil => rfl
  | cons c l₁ ih =>
    by_cases e : a = c
    · subst e
      rw [if_pos (mem_cons_self (a := a)), cons_append, replace_cons_self, replace_cons_self]; rfl
    · have e' : (a == c) = false := beq_false_of_ne e
      rw [cons_append, replace_cons, replace_cons, e', ih]
      by_cases h : a ∈ l₁
      · rw [if_pos h, if_pos (mem_cons_of_mem c h)]; rfl
      · rw [if_neg h, if_neg (not_mem_cons_of_ne_of_not_mem e h)]; rfl

theorem replace_append_left {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l₁ l₂ : List α} (h : a ∈ l₁) :
    (l₁ ++ l₂).replace a b = l₁.replace a b ++ l₂ := by
  rw [replace_append, if_pos h]

theorem replace_append_right {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l₁ l₂ : List α} (h : ¬a ∈ l₁) :
    (l₁ ++ l₂).replace a b = l₁ ++ l₂.replace a b := by
  rw [replace_append, if_neg h]

theorem replace_take {α : Type u_1} [BEq α] {a b : α} {l : List α} {i : Nat} :
    (List.take i l).replace a b = List.take i (l.replace a b) := by
  induction l generalizing i with
  | nil => rw [take_nil]; exact take_nil.symm
  | cons c l ih => cases i with
    | zero => rfl
    | succ i =>
      rw [take_succ_cons, replace_cons, replace_cons]
      cases a == c with
      | true => rfl
      | false => exact congrArg (cons c) ih

@[simp] theorem replace_replicate_self {α : Type u_1} [BEq α] {n : Nat} {b : α} [LawfulBEq α] {a : α}
    (h : 0 < n) : (List.replicate n a).replace a b = b :: List.replicate (n - 1) a := match n, h with
  | _ + 1, _ => replace_cons_self

@[simp] theorem replace_replicate_ne {α : Type u_1} [BEq α] {n : Nat} [LawfulBEq α] {a b c : α}
    (h : (!b == a) = true) : (List.replicate n a).replace b c = List.replicate n a := replace_of_not_mem fun m => by
  rw [eq_of_mem_replicate m, BEq.rfl] at h; exact nomatch h

theorem head?_replace {α : Type u_1} [BEq α] {l : List α} {a b : α} :
    (l.replace a b).head? =
        match l.head? with
        | none => none
        | some x => some (if (a == x) = true then b else x) := by
  cases l with
  | nil => rfl
  | cons c l =>
    rw [replace_cons]
    show _ = some (if (a == c) = true then b else c)
    cases a == c <;> rfl

theorem head_replace {α : Type u_1} [BEq α] {l : List α} {a b : α} (w : l.replace a b ≠ []) :
    (l.replace a b).head w = if (a == l.head (fun e => w (by rw [e]; rfl))) = true then b else l.head (fun e => w
      (by rw [e]; rfl)) := by
  cases l with
  | nil => exact absurd rfl w
  | cons c l =>
    apply Option.some.inj
    rw [← head?_eq_some_head, head?_replace]; rfl

theorem getElem?_replace {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l : List α} {i : Nat} :
    (l.replace a b)[i]? = if (l[i]? == some a) = true then if a ∈ List.take i l then some a else some b else l[i]? := by
  induction l generalizing i with
  | nil => rfl
  | cons c l ih =>
    rw [replace_cons]
    by_cases e : a = c
    · subst e
      rw [BEq.rfl]
      cases i with
      | zero => rw [take_zero, if_neg not_mem_nil]; exact (if_pos BEq.rfl).symm
      | succ i =>
        rw [take_succ_cons, if_pos mem_cons_self, getElem?_cons_succ, getElem?_cons_succ]
        split
        · rename_i h; exact eq_of_beq h
        · rfl
    · rw [show (a == c) = false from beq_false_of_ne e]
      cases i with
      | zero =>
        refine (if_neg fun h => ?_).symm
        exact e (Option.some.inj (eq_of_beq h)).symm
      | succ i =>
        refine (ih (i := i)).trans ?_
        rw [take_succ_cons, getElem?_cons_succ]
        simp only [mem_cons, e, false_or]

theorem getElem?_replace_of_ne {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l : List α} {i : Nat}
    (h : l[i]? ≠ some a) : (l.replace a b)[i]? = l[i]? := by
  rw [getElem?_replace, if_neg fun h' => h (eq_of_beq h')]

theorem getElem_replace {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l : List α} {i : Nat} (h : i < l.length) :
    (l.replace a b)[i]'(by rw [length_replace]; exact h) = if (l[i] == a) = true then if a ∈ List.take i l then a
      else b else l[i] := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_replace, getElem?_eq_getElem h]
  show (if (l[i] == a) = true then _ else _) = _
  split
  · split <;> rfl
  · rfl

theorem getElem_replace_of_ne {α : Type u_1} [BEq α] {a b : α} [LawfulBEq α] {l : List α} {i : Nat}
    {h : i < l.length} (h' : l[i] ≠ a) : (l.replace a b)[i]'(by rw [length_replace]; exact h) = l[i] := by
  rw [getElem_replace h, if_neg fun e => h' (eq_of_beq e)]

@[simp] theorem isEqv_eq {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    ((l₁.isEqv l₂ fun x1 x2 => x1 == x2) = true) = (l₁ = l₂) := by
  apply propext
  induction l₁ generalizing l₂ with
  | nil => cases l₂ <;> simp
  | cons a l₁ ih => cases l₂ with
    | nil => simp
    | cons b l₂ => rw [isEqv_cons₂, Bool.and_eq_true, ih, cons_eq_cons, beq_iff_eq]

@[simp] theorem reflBEq_iff {α : Type u_1} [BEq α] : ReflBEq (List α) ↔ ReflBEq α := by
  constructor
  · intro h
    constructor
    intro a
    have := h.rfl (a := [a])
    exact ((Bool.and_eq_true _ _).mp this).1
  · intro h; infer_instance

@[simp] theorem lawfulBEq_iff {α : Type u_1} [BEq α] : LawfulBEq (List α) ↔ LawfulBEq α := by
  constructor
  · intro h
    have : ReflBEq α := reflBEq_iff.mp inferInstance
    exact { eq_of_beq := fun {a b} e => head_eq_of_cons_eq (h.eq_of_beq (a := [a]) (b := [b]) (by
      show (a == b && true) = true
      rw [e]; rfl)) }
  · intro h; infer_instance

@[simp] theorem removeAll_nil {α : Type u_1} [BEq α] {xs : List α} : xs.removeAll [] = xs := by
  show filter _ _ = _
  exact filter_eq_self.mpr fun _ _ => rfl

theorem cons_removeAll {α : Type u_1} [BEq α] {x : α} {xs ys : List α} :
    (x :: xs).removeAll ys = if ys.contains x = false then x :: xs.removeAll ys else xs.removeAll ys := by
  show filter _ _ = _
  rw [filter_cons]
  show (if (!ys.contains x) = true then _ else _) = _
  cases ys.contains x <;> rfl

theorem removeAll_cons {α : Type u_1} [BEq α] {xs : List α} {y : α} {ys : List α} :
    xs.removeAll (y :: ys) = (List.filter (fun x => !x == y) xs).removeAll ys := by
  show filter _ _ = filter _ _
  rw [filter_filter]
  congr
  funext x
  show (!(elem x (y :: ys))) = (!(elem x ys) && !(x == y))
  rw [elem_cons]
  cases x == y <;> cases elem x ys <;> rfl

@[simp] theorem filter_removeAll_filter {α : Type u_1} [BEq α] [LawfulBEq α] {p : α → Bool} {xs ys : List α} :
    (List.filter p xs).removeAll (List.filter p ys) = (List.filter p xs).removeAll ys := by
  refine filter_congr fun x m => ?_
  show (!(elem x (filter p ys))) = !(elem x ys)
  rw [elem_eq_mem, elem_eq_mem]
  simp only [mem_filter, (mem_filter.mp m).2, and_true]

@[simp] theorem partition_eq_filter_filter {α : Type u_1} {p : α → Bool} {l : List α} :
    List.partition p l = (List.filter p l, List.filter (not ∘ p) l) := by
  have go (l as bs : List α) : partition.loop p l (as, bs) = (as.reverse ++ filter p l, bs.reverse ++ filter (not ∘ p) l) := by
    induction l generalizing as bs with
    | nil => show (as.reverse, bs.reverse) = _; rw [filter_nil, filter_nil, append_nil, append_nil]
    | cons a l ih =>
      show (match p a with | true => partition.loop p l (a :: as, bs) | false => partition.loop p l (as, a :: bs)) = _
      cases h : p a with
      | true => rw [filter_cons_of_pos h, filter_cons_of_neg (show ¬(not ∘ p) a = true by simp [h]), ih, reverse_cons, append_assoc]; rfl
      | false =>
        refine (ih as (a :: bs)).trans ?_
        rw [filter_cons_of_neg (show ¬p a = true by simp [h]), filter_cons_of_pos (show (not ∘ p) a = true by simp [h]), reverse_cons, append_assoc]; rfl
  exact go l [] []

theorem mem_partition {β : Type u_1} {l : List β} {a : β} {p : β → Bool} :
    a ∈ l ↔ a ∈ (List.partition p l).fst ∨ a ∈ (List.partition p l).snd := by
  rw [partition_eq_filter_filter, mem_filter, mem_filter]
  constructor
  · intro m
    cases h : p a with
    | true => exact .inl ⟨m, rfl⟩
    | false => exact .inr ⟨m, by simp [h]⟩
  · exact fun h => h.elim And.left And.left

@[simp] theorem eraseDupsBy_nil {α : Type u_1} {r : α → α → Bool} : List.eraseDupsBy r [] = [] := rfl

@[simp] theorem eraseDups_nil {α : Type u_1} [BEq α] : ([] : List α).eraseDups = [] := rfl

end List
