/-
Lists: laws of `++`, `concat`, `flatten` and `flatMap`.

Read next: `Init.Data.List.Lemmas.Reverse`.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Map

namespace List

@[simp] theorem nil_append_fun {α : Type u_1} : (([] : List α) ++ ·) = id := rfl

@[simp] theorem cons_append_fun {α : Type u_1} {a : α} {as : List α} :
    (fun bs => a :: as ++ bs) = fun bs => a :: (as ++ bs) := rfl

@[simp] theorem singleton_append {β : Type u_1} {x : β} {l : List β} : [x] ++ l = x :: l := rfl

theorem append_inj {α : Type u_1} {s₁ s₂ t₁ t₂ : List α} :
    s₁ ++ t₁ = s₂ ++ t₂ → s₁.length = s₂.length → s₁ = s₂ ∧ t₁ = t₂ := by
  intro h hl
  induction s₁ generalizing s₂ with
  | nil => cases s₂ with
    | nil => exact ⟨rfl, h⟩
    | cons => exact nomatch hl
  | cons a s₁ ih => cases s₂ with
    | nil => exact nomatch hl
    | cons b s₂ =>
      have ⟨e, h⟩ := cons_eq_cons.mp h
      have ⟨e₁, e₂⟩ := ih h (Nat.succ.inj hl)
      exact ⟨congr (congrArg cons e) e₁, e₂⟩

theorem append_inj_right {β : Type u_1} {s₁ t₁ s₂ t₂ : List β} (h : s₁ ++ t₁ = s₂ ++ t₂)
    (hl : s₁.length = s₂.length) : t₁ = t₂ := (append_inj h hl).2

theorem append_inj_left {β : Type u_1} {s₁ t₁ s₂ t₂ : List β} (h : s₁ ++ t₁ = s₂ ++ t₂)
    (hl : s₁.length = s₂.length) : s₁ = s₂ := (append_inj h hl).1

theorem append_inj' {β : Type u_1} {s₁ t₁ s₂ t₂ : List β} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) :
    s₁ = s₂ ∧ t₁ = t₂ := append_inj h (by
    have := congrArg length h
    rw [length_append, length_append, hl] at this
    exact Nat.add_right_cancel this)

theorem append_inj_right' {β : Type u_1} {s₁ t₁ s₂ t₂ : List β} (h : s₁ ++ t₁ = s₂ ++ t₂)
    (hl : t₁.length = t₂.length) : t₁ = t₂ := (append_inj' h hl).2

theorem append_inj_left' {β : Type u_1} {s₁ t₁ s₂ t₂ : List β} (h : s₁ ++ t₁ = s₂ ++ t₂)
    (hl : t₁.length = t₂.length) : s₁ = s₂ := (append_inj' h hl).1

theorem append_right_inj {α : Type u_1} {t₁ t₂ : List α} (s : List α) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ :=
  ⟨append_cancel_left, congrArg _⟩

theorem append_left_inj {α : Type u_1} {s₁ s₂ : List α} (t : List α) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ :=
  ⟨append_cancel_right, congrArg (· ++ t)⟩

@[simp] theorem append_left_eq_self {α : Type u_1} {xs ys : List α} : xs ++ ys = ys ↔ xs = [] :=
  ⟨fun h => append_cancel_right (h.trans (nil_append ys).symm), fun h => h ▸ rfl⟩

@[simp] theorem self_eq_append_left {α : Type u_1} {xs ys : List α} : ys = xs ++ ys ↔ xs = [] :=
  eq_comm.trans append_left_eq_self

@[simp] theorem append_right_eq_self {α : Type u_1} {xs ys : List α} : xs ++ ys = xs ↔ ys = [] :=
  ⟨fun h => append_cancel_left (h.trans (append_nil xs).symm), fun h => h ▸ append_nil xs⟩

@[simp] theorem self_eq_append_right {α : Type u_1} {xs ys : List α} : xs = xs ++ ys ↔ ys = [] :=
  eq_comm.trans append_right_eq_self

@[simp] theorem append_eq_nil_iff {β : Type u_1} {p q : List β} : p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p with
  | nil => exact ⟨fun h => ⟨rfl, h⟩, fun h => h.2⟩
  | cons => exact ⟨nofun, nofun⟩

theorem eq_nil_of_append_eq_nil {α : Type u_1} {l₁ l₂ : List α} (h : l₁ ++ l₂ = []) : l₁ = [] ∧ l₂ = [] :=
  append_eq_nil_iff.mp h

theorem nil_eq_append_iff {β : Type u_1} {a b : List β} : [] = a ++ b ↔ a = [] ∧ b = [] :=
  eq_comm.trans append_eq_nil_iff

theorem append_ne_nil_of_left_ne_nil {α : Type u_1} {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] :=
  fun e => h (append_eq_nil_iff.mp e).1

theorem append_ne_nil_of_right_ne_nil {α : Type u_1} {t : List α} (s : List α) : t ≠ [] → s ++ t ≠ [] :=
  fun h e => h (append_eq_nil_iff.mp e).2

theorem append_eq_cons_iff {β : Type u_1} {as bs : List β} {x : β} {c : List β} :
    as ++ bs = x :: c ↔ as = [] ∧ bs = x :: c ∨ ∃ as', as = x :: as' ∧ c = as' ++ bs := by
  cases as with
  | nil => exact ⟨fun h => .inl ⟨rfl, h⟩, fun h => h.elim (fun h => h.2) nofun⟩
  | cons a as =>
    rw [cons_append, cons_eq_cons]
    constructor
    · exact fun ⟨e, h⟩ => .inr ⟨as, e ▸ rfl, h.symm⟩
    · intro h
      cases h with
      | inl h => exact nomatch h.1
      | inr h => exact have ⟨_, e, h⟩ := h; ⟨(cons_eq_cons.mp e).1, (cons_eq_cons.mp e).2 ▸ h.symm⟩

theorem cons_eq_append_iff {β : Type u_1} {x : β} {cs as bs : List β} :
    x :: cs = as ++ bs ↔ as = [] ∧ bs = x :: cs ∨ ∃ as', as = x :: as' ∧ cs = as' ++ bs :=
  eq_comm.trans append_eq_cons_iff

theorem append_eq_singleton_iff {β : Type u_1} {a b : List β} {x : β} :
    a ++ b = [x] ↔ a = [] ∧ b = [x] ∨ a = [x] ∧ b = [] := by
  rw [append_eq_cons_iff]
  refine ⟨fun h => h.imp_right fun ⟨as', e, h⟩ => ?_, fun h => h.imp_right fun ⟨e, h⟩ => ⟨[], e, h.symm⟩⟩
  have ⟨h₁, h₂⟩ := append_eq_nil_iff.mp h.symm
  exact ⟨h₁ ▸ e, h₂⟩

theorem singleton_eq_append_iff {β : Type u_1} {x : β} {a b : List β} :
    [x] = a ++ b ↔ a = [] ∧ b = [x] ∨ a = [x] ∧ b = [] := eq_comm.trans append_eq_singleton_iff

theorem append_eq_append_iff {α : Type u_1} {ws xs ys zs : List α} :
    ws ++ xs = ys ++ zs ↔ (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  induction ws generalizing ys with
  | nil =>
    constructor
    · exact fun h => .inl ⟨ys, rfl, h⟩
    · intro h
      cases h with
      | inl h => exact have ⟨as, e, h⟩ := h; e ▸ h
      | inr h =>
        have ⟨bs, e, h⟩ := h
        have ⟨h₁, h₂⟩ := nil_eq_append_iff.mp e
        rw [h₁, h, h₂]; rfl
  | cons w ws ih => cases ys with
    | nil =>
      constructor
      · exact fun h => .inr ⟨w :: ws, rfl, h.symm⟩
      · intro h
        cases h with
        | inl h => exact have ⟨_, e, _⟩ := h; nomatch e
        | inr h => exact have ⟨_, e, h⟩ := h; e ▸ h.symm
    | cons y ys =>
      rw [cons_append, cons_append, cons_eq_cons, ih]
      constructor
      · intro ⟨e, h⟩
        exact h.imp (fun ⟨as, e', h⟩ => ⟨as, e ▸ e' ▸ rfl, h⟩) (fun ⟨bs, e', h⟩ => ⟨bs, e ▸ e' ▸ rfl, h⟩)
      · intro h
        cases h with
        | inl h =>
          have ⟨as, e, h⟩ := h
          exact ⟨(cons_eq_cons.mp e).1.symm, .inl ⟨as, (cons_eq_cons.mp e).2, h⟩⟩
        | inr h =>
          have ⟨bs, e, h⟩ := h
          exact ⟨(cons_eq_cons.mp e).1, .inr ⟨bs, (cons_eq_cons.mp e).2, h⟩⟩

@[simp] theorem append_singleton_inj {α : Type u_1} {a b : α} {as bs : List α} :
    as ++ [a] = bs ++ [b] ↔ as = bs ∧ a = b :=
  ⟨fun h => have ⟨h₁, h₂⟩ := append_inj' h rfl; ⟨h₁, singleton_inj.mp h₂⟩, fun ⟨h₁, h₂⟩ => h₁ ▸ h₂ ▸ rfl⟩

@[simp] theorem concat_beq_concat {α : Type u_1} [BEq α] {a b : α} {l₁ l₂ : List α} :
    (l₁ ++ [a] == l₂ ++ [b]) = (l₁ == l₂ && a == b) := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil =>
      show (a == b && true) = (true && a == b)
      cases a == b <;> rfl
    | cons c l₂ => cases l₂ <;> exact Bool.and_false _
  | cons c l₁ ih => cases l₂ with
    | nil => cases l₁ <;> exact Bool.and_false _
    | cons d l₂ =>
      show (c == d && l₁ ++ [a] == l₂ ++ [b]) = ((c == d && l₁ == l₂) && a == b)
      rw [ih, Bool.and_assoc]

@[simp] theorem head_append_of_ne_nil {α : Type u_1} {l' l : List α} {w₁ : l ++ l' ≠ []} (w₂ : l ≠ []) :
    (l ++ l').head w₁ = l.head w₂ := by
  cases l with
  | nil => exact absurd rfl w₂
  | cons => rfl

theorem head_append {α : Type u_1} {l₁ l₂ : List α} (w : l₁ ++ l₂ ≠ []) :
    (l₁ ++ l₂).head w = if h : l₁.isEmpty = true then l₂.head (fun e => w (by rw [isEmpty_iff.mp h, e]; rfl)) else
      l₁.head (fun e => h (isEmpty_iff.mpr e)) := by
  cases l₁ <;> rfl

theorem head_append_left {α : Type u_1} {l₁ l₂ : List α} (h : l₁ ≠ []) :
    (l₁ ++ l₂).head (fun e => h (append_eq_nil_iff.mp e).1) = l₁.head h := head_append_of_ne_nil h

theorem head_append_right {α : Type u_1} {l₁ l₂ : List α} (w : l₁ ++ l₂ ≠ []) (h : l₁ = []) :
    (l₁ ++ l₂).head w = l₂.head (fun e => w (by rw [h, e]; rfl)) := by
  cases h; rfl

@[simp] theorem head?_append {α : Type u_1} {l' l : List α} : (l ++ l').head? = l.head?.or l'.head? := by
  cases l <;> rfl

theorem tail?_append {α : Type u_1} {l l' : List α} :
    (l ++ l').tail? = (Option.map (fun x => x ++ l') l.tail?).or l'.tail? := by
  cases l <;> rfl

theorem tail?_append_of_ne_nil {α : Type u_1} {l l' : List α} :
    l ≠ [] → (l ++ l').tail? = some (l.tail ++ l') := match l with
  | [] => fun h => absurd rfl h
  | _ :: _ => fun _ => rfl

theorem tail_append {α : Type u_1} {l l' : List α} :
    (l ++ l').tail = if l.isEmpty = true then l'.tail else l.tail ++ l' := by
  cases l <;> rfl

@[simp] theorem tail_append_of_ne_nil {α : Type u_1} {xs ys : List α} (h : xs ≠ []) :
    (xs ++ ys).tail = xs.tail ++ ys := by
  cases xs with
  | nil => exact absurd rfl h
  | cons => rfl

theorem filterMap_eq_append_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {L₁ L₂ : List β}
    {f : α → Option β} :
    List.filterMap f l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.filterMap f l₁ = L₁ ∧ List.filterMap f l₂ = L₂ := by
  induction l generalizing L₁ with
  | nil =>
    constructor
    · intro h
      have ⟨h₁, h₂⟩ := nil_eq_append_iff.mp h
      exact ⟨[], [], rfl, h₁.symm, h₂.symm⟩
    · intro ⟨l₁, l₂, e, h₁, h₂⟩
      have ⟨e₁, e₂⟩ := nil_eq_append_iff.mp e
      rw [← h₁, ← h₂, e₁, e₂]; rfl
  | cons a l ih =>
    constructor
    · rw [filterMap_cons]
      cases h : f a with
      | none =>
        intro e
        have ⟨l₁, l₂, e, h₁, h₂⟩ := ih.mp e
        exact ⟨a :: l₁, l₂, e ▸ rfl, (filterMap_cons_none h).trans h₁, h₂⟩
      | some b =>
        intro e
        cases L₁ with
        | nil => exact ⟨[], a :: l, rfl, rfl, (filterMap_cons_some h).trans e⟩
        | cons c L₁ =>
          have ⟨e', e⟩ := cons_eq_cons.mp e
          have ⟨l₁, l₂, e, h₁, h₂⟩ := ih.mp e
          exact ⟨a :: l₁, l₂, e ▸ rfl, (filterMap_cons_some h).trans (h₁ ▸ e' ▸ rfl), h₂⟩
    · intro ⟨l₁, l₂, e, h₁, h₂⟩
      rw [e, filterMap_append, h₁, h₂]

theorem append_eq_filterMap_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {L₁ L₂ : List β} {l : List α}
    {f : α → Option β} :
    L₁ ++ L₂ = List.filterMap f l ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.filterMap f l₁ = L₁ ∧ List.filterMap f l₂ = L₂ :=
  eq_comm.trans filterMap_eq_append_iff

theorem filter_eq_append_iff {α : Type u_1} {l L₁ L₂ : List α} {p : α → Bool} :
    List.filter p l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.filter p l₁ = L₁ ∧ List.filter p l₂ = L₂ := by
  rw [← filterMap_eq_filter, filterMap_eq_append_iff]

theorem append_eq_filter_iff {α : Type u_1} {L₁ L₂ l : List α} {p : α → Bool} :
    L₁ ++ L₂ = List.filter p l ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.filter p l₁ = L₁ ∧ List.filter p l₂ = L₂ :=
  eq_comm.trans filter_eq_append_iff

@[simp] theorem map_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l₁ l₂ : List α} :
    List.map f (l₁ ++ l₂) = List.map f l₁ ++ List.map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => exact congrArg (cons (f a)) ih

theorem map_eq_append_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {L₁ L₂ : List β} {f : α → β} :
    List.map f l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.map f l₁ = L₁ ∧ List.map f l₂ = L₂ := by
  rw [← filterMap_eq_map, filterMap_eq_append_iff]

theorem append_eq_map_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {L₁ L₂ : List β} {l : List α} {f : α → β} :
    L₁ ++ L₂ = List.map f l ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ List.map f l₁ = L₁ ∧ List.map f l₂ = L₂ :=
  eq_comm.trans map_eq_append_iff

@[simp] theorem foldr_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {b : β} {l l' : List α} :
    List.foldr f b (l ++ l') = List.foldr f (List.foldr f b l') l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a) ih

@[simp] theorem foldl_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : β → α → β} {b : β} {l l' : List α} :
    List.foldl f b (l ++ l') = List.foldl f (List.foldl f b l) l' := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih

@[simp] theorem any_append {α : Type u_1} {f : α → Bool} {xs ys : List α} :
    (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, any_cons, any_cons, ih, Bool.or_assoc]

@[simp] theorem all_append {α : Type u_1} {f : α → Bool} {xs ys : List α} :
    (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, all_cons, all_cons, ih, Bool.and_assoc]

@[simp] theorem contains_append {α : Type u_1} [BEq α] {l₁ l₂ : List α} {x : α} :
    (l₁ ++ l₂).contains x = (l₁.contains x || l₂.contains x) := by
  induction l₁ with
  | nil => rfl
  | cons y l₁ ih => rw [cons_append, contains_cons, contains_cons, ih, Bool.or_assoc]

@[simp] theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Nat.zero_add _).symm
  | cons x l₁ ih => rw [cons_append, sum_cons, sum_cons, ih, Nat.add_assoc]

theorem concat_nil {α : Type u_1} {a : α} : [].concat a = [a] := rfl

theorem concat_cons {α : Type u_1} {a b : α} {l : List α} : (a :: l).concat b = a :: l.concat b := rfl

theorem init_eq_of_concat_eq {α : Type u_1} {a b : α} {l₁ l₂ : List α} : l₁.concat a = l₂.concat b → l₁ = l₂ :=
  fun h => by
  rw [concat_eq_append, concat_eq_append] at h
  exact append_inj_left' h rfl

theorem last_eq_of_concat_eq {α : Type u_1} {a b : α} {l₁ l₂ : List α} : l₁.concat a = l₂.concat b → a = b :=
  fun h => by
  rw [concat_eq_append, concat_eq_append] at h
  exact head_eq_of_cons_eq (append_inj_right' h rfl)

theorem concat_inj {α : Type u_1} {a b : α} {l l' : List α} : l.concat a = l'.concat b ↔ l = l' ∧ a = b :=
  ⟨fun h => ⟨init_eq_of_concat_eq h, last_eq_of_concat_eq h⟩, fun ⟨h₁, h₂⟩ => h₁ ▸ h₂ ▸ rfl⟩

theorem concat_inj_left {α : Type u_1} {l l' : List α} (a : α) : l.concat a = l'.concat a ↔ l = l' :=
  ⟨init_eq_of_concat_eq, fun h => h ▸ rfl⟩

theorem concat_inj_right {α : Type u_1} {l : List α} {a a' : α} : l.concat a = l.concat a' ↔ a = a' :=
  ⟨last_eq_of_concat_eq, fun h => h ▸ rfl⟩

theorem concat_append {α : Type u_1} {a : α} {l₁ l₂ : List α} : l₁.concat a ++ l₂ = l₁ ++ a :: l₂ := by
  rw [concat_eq_append, append_assoc]; rfl

theorem append_concat {α : Type u_1} {a : α} {l₁ l₂ : List α} : l₁ ++ l₂.concat a = (l₁ ++ l₂).concat a := by
  rw [concat_eq_append, concat_eq_append, append_assoc]

theorem map_concat.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {a : α} {l : List α} :
    List.map f (l.concat a) = (List.map f l).concat (f a) := by
  rw [concat_eq_append, concat_eq_append, map_append]; rfl

theorem eq_nil_or_concat {α : Type u_1} (l : List α) : l = [] ∨ ∃ (l' : List α) (b : α), l = l'.concat b := by
  induction l with
  | nil => exact .inl rfl
  | cons a l ih => cases ih with
    | inl h => exact .inr ⟨[], a, by rw [h]; rfl⟩
    | inr h => exact have ⟨l', b, e⟩ := h; .inr ⟨a :: l', b, e ▸ rfl⟩

@[simp] theorem length_flatten {α : Type u_1} {L : List (List α)} :
    L.flatten.length = (List.map List.length L).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, length_append, ih]; rfl

theorem flatten_singleton {α : Type u_1} {l : List α} : [l].flatten = l := append_nil l

@[simp] theorem mem_flatten {α : Type u_1} {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => exact ⟨nofun, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons l L ih =>
    rw [flatten_cons, mem_append, ih]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨l, .head _, h⟩
      | inr h => exact have ⟨l', h, h'⟩ := h; ⟨l', .tail _ h, h'⟩
    · intro ⟨l', h, h'⟩
      cases h with
      | head => exact .inl h'
      | tail _ h => exact .inr ⟨l', h, h'⟩

@[simp] theorem flatten_eq_nil_iff {α : Type u_1} {L : List (List α)} :
    L.flatten = [] ↔ ∀ (l : List α), l ∈ L → l = [] := by
  induction L with
  | nil => exact ⟨fun _ _ => nofun, fun _ => rfl⟩
  | cons l L ih => rw [flatten_cons, append_eq_nil_iff, ih, forall_mem_cons]

theorem nil_eq_flatten_iff {α : Type u_1} {L : List (List α)} :
    [] = L.flatten ↔ ∀ (l : List α), l ∈ L → l = [] := eq_comm.trans flatten_eq_nil_iff

theorem flatten_ne_nil_iff {α : Type u_1} {xss : List (List α)} : xss.flatten ≠ [] ↔ ∃ xs, xs ∈ xss ∧ xs ≠ [] := by
  rw [ne_eq, flatten_eq_nil_iff]
  constructor
  · intro h
    apply Classical.byContradiction
    intro n
    exact h fun l m => Classical.byContradiction fun e => n ⟨l, m, e⟩
  · exact fun ⟨l, m, n⟩ h => n (h l m)

theorem exists_of_mem_flatten {β : Type u_1} {L : List (List β)} {a : β} : a ∈ L.flatten → ∃ l, l ∈ L ∧ a ∈ l :=
  mem_flatten.mp

theorem mem_flatten_of_mem {β : Type u_1} {L : List (List β)} {l : List β} {a : β} (lL : l ∈ L) (al : a ∈ l) :
    a ∈ L.flatten := mem_flatten.mpr ⟨l, lL, al⟩

theorem forall_mem_flatten {α : Type u_1} {p : α → Prop} {L : List (List α)} :
    (∀ (x : α), x ∈ L.flatten → p x) ↔ ∀ (l : List α), l ∈ L → ∀ (x : α), x ∈ l → p x :=
  ⟨fun H l hl x hx => H x (mem_flatten_of_mem hl hx), fun H x h => by
    have ⟨l, hl, hx⟩ := mem_flatten.mp h
    exact H l hl x hx⟩

theorem flatten_eq_flatMap {α : Type u_1} {L : List (List α)} : L.flatten = List.flatMap id L := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, ih]; rfl

theorem foldl_flatten.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {b : β} {L : List (List α)} :
    List.foldl f b L.flatten = List.foldl (fun b l => List.foldl f b l) b L := by
  induction L generalizing b with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldl_append, ih]; rfl

theorem foldr_flatten.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {b : β} {L : List (List α)} :
    List.foldr f b L.flatten = List.foldr (fun l b => List.foldr f b l) b L := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldr_append, ih]; rfl

@[simp] theorem map_flatten.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {L : List (List α)} :
    List.map f L.flatten = (List.map (List.map f) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, map_append, ih]; rfl

@[simp] theorem filterMap_flatten.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β}
    {L : List (List α)} : List.filterMap f L.flatten = (List.map (List.filterMap f) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, filterMap_append, ih]; rfl

@[simp] theorem filter_flatten {α : Type u_1} {p : α → Bool} {L : List (List α)} :
    List.filter p L.flatten = (List.map (List.filter p) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, filter_append, ih]; rfl

theorem flatten_filter_not_isEmpty {α : Type u_1} {L : List (List α)} :
    (List.filter (fun l => !l.isEmpty) L).flatten = L.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => cases l with
    | nil => exact ih
    | cons a l => exact congrArg (a :: l ++ ·) ih

theorem flatten_filter_ne_nil {α : Type u_1} [DecidablePred fun (l : List α) => l ≠ []] {L : List (List α)} :
    (filter (fun l => decide (l ≠ [])) L).flatten = L.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => cases l with
    | nil => rw [filter_cons, if_neg (fun h => of_decide_eq_true (p := ([] : List α) ≠ []) h rfl), ih]; rfl
    | cons a l => rw [filter_cons, if_pos (decide_eq_true (p := a :: l ≠ []) nofun), flatten_cons, ih]; rfl

@[simp] theorem flatten_append {α : Type u_1} {L₁ L₂ : List (List α)} :
    (L₁ ++ L₂).flatten = L₁.flatten ++ L₂.flatten := by
  induction L₁ with
  | nil => rfl
  | cons l L₁ ih => rw [cons_append, flatten_cons, flatten_cons, ih, append_assoc]

theorem flatten_concat {α : Type u_1} {L : List (List α)} {l : List α} : (L ++ [l]).flatten = L.flatten ++ l := by
  rw [flatten_append, flatten_singleton]

theorem flatten_flatten {α : Type u_1} {L : List (List (List α))} :
    L.flatten.flatten = (List.map List.flatten L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, flatten_append, ih]; rfl

@[simp] theorem any_flatten {α : Type u_1} {f : α → Bool} {l : List (List α)} :
    l.flatten.any f = l.any fun x => x.any f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, any_append, ih]; rfl

@[simp] theorem all_flatten {α : Type u_1} {f : α → Bool} {l : List (List α)} :
    l.flatten.all f = l.all fun x => x.all f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, all_append, ih]; rfl

@[simp] theorem contains_flatten {α : Type u_1} [BEq α] {l : List (List α)} {x : α} :
    l.flatten.contains x = l.any fun l => l.contains x := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, contains_append, ih]; rfl

theorem flatten_eq_cons_iff {α : Type u_1} {xss : List (List α)} {y : α} {ys : List α} :
    xss.flatten = y :: ys ↔ ∃ as bs cs, xss = as ++ (y :: bs) :: cs ∧ (∀ (l : List α), l ∈ as → l = []) ∧ ys = bs
      ++ cs.flatten := by
  induction xss with
  | nil => exact ⟨nofun, fun ⟨as, _, _, h, _⟩ => by cases as <;> exact nomatch h⟩
  | cons l xss ih => cases l with
    | nil =>
      refine ih.trans ⟨fun ⟨as, bs, cs, e, n, e'⟩ => ⟨[] :: as, bs, cs, e ▸ rfl, forall_mem_cons.mpr ⟨rfl, n⟩, e'⟩,
        fun ⟨as, bs, cs, e, n, e'⟩ => ?_⟩
      cases as with
      | nil => exact nomatch (cons_eq_cons.mp e).1
      | cons a as => exact ⟨as, bs, cs, (cons_eq_cons.mp e).2, (forall_mem_cons.mp n).2, e'⟩
    | cons a l =>
      rw [flatten_cons, cons_append, cons_eq_cons]
      refine ⟨fun ⟨e, e'⟩ => ⟨[], l, xss, e ▸ rfl, forall_mem_nil _, e'.symm⟩, fun ⟨as, bs, cs, e, n, e'⟩ => ?_⟩
      cases as with
      | nil =>
        have ⟨e₁, e₂⟩ := cons_eq_cons.mp e
        have ⟨e₃, e₄⟩ := cons_eq_cons.mp e₁
        exact ⟨e₃, by rw [e', e₄, e₂]⟩
      | cons a' as =>
        exact nomatch (cons_eq_cons.mp e).1.trans (n a' (.head _))

theorem cons_eq_flatten_iff {α : Type u_1} {xs : List (List α)} {y : α} {ys : List α} :
    y :: ys = xs.flatten ↔ ∃ as bs cs, xs = as ++ (y :: bs) :: cs ∧ (∀ (l : List α), l ∈ as → l = []) ∧ ys = bs ++
      cs.flatten := eq_comm.trans flatten_eq_cons_iff

theorem flatten_eq_singleton_iff {α : Type u_1} {xs : List (List α)} {y : α} :
    xs.flatten = [y] ↔ ∃ as bs, xs = as ++ [y] :: bs ∧ (∀ (l : List α), l ∈ as → l = []) ∧ ∀ (l : List α), l ∈ bs
      → l = [] := by
  rw [flatten_eq_cons_iff]
  constructor
  · intro ⟨as, bs, cs, e, n, h⟩
    have ⟨h₁, h₂⟩ := nil_eq_append_iff.mp h
    exact ⟨as, cs, h₁ ▸ e, n, flatten_eq_nil_iff.mp h₂⟩
  · intro ⟨as, bs, e, n, n'⟩
    exact ⟨as, [], bs, e, n, (flatten_eq_nil_iff.mpr n').symm⟩

theorem singleton_eq_flatten_iff {α : Type u_1} {xs : List (List α)} {y : α} :
    [y] = xs.flatten ↔ ∃ as bs, xs = as ++ [y] :: bs ∧ (∀ (l : List α), l ∈ as → l = []) ∧ ∀ (l : List α), l ∈ bs
      → l = [] := eq_comm.trans flatten_eq_singleton_iff

theorem flatten_eq_append_iff {α : Type u_1} {xss : List (List α)} {ys zs : List α} :
    xss.flatten = ys ++ zs ↔ (∃ as bs, xss = as ++ bs ∧ ys = as.flatten ∧ zs = bs.flatten) ∨ ∃ as bs c cs ds, xss
      = as ++ (bs ++ c :: cs) :: ds ∧ ys = as.flatten ++ bs ∧ zs = c :: cs ++ ds.flatten := by
  induction xss generalizing ys with
  | nil =>
    constructor
    · intro h
      have ⟨h₁, h₂⟩ := nil_eq_append_iff.mp h
      exact .inl ⟨[], [], rfl, h₁, h₂⟩
    · intro h
      cases h with
      | inl h =>
        have ⟨as, bs, e, h₁, h₂⟩ := h
        have ⟨e₁, e₂⟩ := nil_eq_append_iff.mp e
        rw [h₁, h₂, e₁, e₂]; rfl
      | inr h =>
        have ⟨as, bs, c, cs, ds, e, _⟩ := h
        cases as <;> exact nomatch e
  | cons l xss ih =>
    rw [flatten_cons, append_eq_append_iff]
    constructor
    · intro h
      cases h with
      | inl h =>
        have ⟨as, h, h'⟩ := h
        cases ih.mp h' with
        | inl h' =>
          have ⟨as', bs, e, h₁, h₂⟩ := h'
          exact .inl ⟨l :: as', bs, e ▸ rfl, by rw [h, h₁]; rfl, h₂⟩
        | inr h' =>
          have ⟨as', bs, c, cs, ds, e, h₁, h₂⟩ := h'
          exact .inr ⟨l :: as', bs, c, cs, ds, e ▸ rfl, by rw [h, h₁, flatten_cons, append_assoc], h₂⟩
      | inr h =>
        have ⟨bs, h, h'⟩ := h
        cases bs with
        | nil => exact .inl ⟨[l], xss, rfl, by rw [h, append_nil, flatten_singleton], h'⟩
        | cons b bs => exact .inr ⟨[], ys, b, bs, xss, h ▸ rfl, rfl, h'⟩
    · intro h
      cases h with
      | inl h =>
        have ⟨as, bs, e, h₁, h₂⟩ := h
        cases as with
        | nil => exact .inr ⟨l, by rw [h₁]; rfl, by rw [h₂, ← show _ = bs from e]; rfl⟩
        | cons a as =>
          have ⟨e₁, e₂⟩ := cons_eq_cons.mp e
          have e₂ : xss = as ++ bs := e₂
          exact .inl ⟨as.flatten, by rw [h₁, e₁]; rfl, by rw [h₂, e₂, flatten_append]⟩
      | inr h =>
        have ⟨as, bs, c, cs, ds, e, h₁, h₂⟩ := h
        cases as with
        | nil =>
          have ⟨e₁, e₂⟩ := cons_eq_cons.mp e
          exact .inr ⟨c :: cs, by rw [h₁, e₁]; rfl, by rw [h₂, e₂]⟩
        | cons a as =>
          have ⟨e₁, e₂⟩ := cons_eq_cons.mp e
          have e₂ : xss = as ++ (bs ++ c :: cs) :: ds := e₂
          refine .inl ⟨as.flatten ++ bs, by rw [h₁, e₁, flatten_cons, append_assoc], ?_⟩
          rw [h₂, e₂, flatten_append, flatten_cons, append_assoc, append_assoc]

theorem append_eq_flatten_iff {α : Type u_1} {xs : List (List α)} {ys zs : List α} :
    ys ++ zs = xs.flatten ↔ (∃ as bs, xs = as ++ bs ∧ ys = as.flatten ∧ zs = bs.flatten) ∨ ∃ as bs c cs ds, xs =
      as ++ (bs ++ c :: cs) :: ds ∧ ys = as.flatten ++ bs ∧ zs = c :: cs ++ ds.flatten :=
  eq_comm.trans flatten_eq_append_iff

theorem eq_iff_flatten_eq {α : Type u_1} {L L' : List (List α)} :
    L = L' ↔ L.flatten = L'.flatten ∧ List.map List.length L = List.map List.length L' := by
  induction L generalizing L' with
  | nil => cases L' with
    | nil => exact ⟨fun _ => ⟨rfl, rfl⟩, fun _ => rfl⟩
    | cons => exact ⟨nofun, fun h => nomatch h.2⟩
  | cons l L ih => cases L' with
    | nil => exact ⟨nofun, fun h => nomatch h.2⟩
    | cons l' L' =>
      refine ⟨fun h => by rw [h]; exact ⟨rfl, rfl⟩, fun ⟨h₁, h₂⟩ => ?_⟩
      have ⟨e, h₂⟩ := cons_eq_cons.mp h₂
      have ⟨h₁, h₃⟩ := append_inj h₁ e
      exact congr (congrArg cons h₁) (ih.mpr ⟨h₃, h₂⟩)

theorem flatMap_def.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    List.flatMap f l = (List.map f l).flatten := rfl

@[simp] theorem flatMap_id {α : Type u_1} {L : List (List α)} : List.flatMap id L = L.flatten := by
  rw [flatMap_def, map_id]

@[simp] theorem flatMap_id' {α : Type u_1} {L : List (List α)} : List.flatMap (fun as => as) L = L.flatten :=
  flatMap_id

@[simp] theorem length_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    (List.flatMap f l).length = (List.map (fun a => (f a).length) l).sum := by
  rw [flatMap_def, length_flatten, map_map]; rfl

@[simp] theorem mem_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → List β} {b : β} {l : List α} :
    b ∈ List.flatMap f l ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  rw [flatMap_def, mem_flatten]
  constructor
  · intro ⟨_, h, h'⟩
    have ⟨a, h, e⟩ := mem_map.mp h
    exact ⟨a, h, e ▸ h'⟩
  · exact fun ⟨a, h, h'⟩ => ⟨f a, mem_map_of_mem h, h'⟩

theorem exists_of_mem_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {b : β} {l : List α} {f : α → List β} :
    b ∈ List.flatMap f l → ∃ a, a ∈ l ∧ b ∈ f a := mem_flatMap.mp

theorem mem_flatMap_of_mem.{u_1, u_2} {β : Type u_1} {α : Type u_2} {b : β} {l : List α} {f : α → List β}
    {a : α} (al : a ∈ l) (h : b ∈ f a) : b ∈ List.flatMap f l := mem_flatMap.mpr ⟨a, al, h⟩

@[simp] theorem flatMap_eq_nil_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → List β} :
    List.flatMap f l = [] ↔ ∀ (x : α), x ∈ l → f x = [] := by
  rw [flatMap_def, flatten_eq_nil_iff, forall_mem_map]

theorem forall_mem_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : β → Prop} {l : List α} {f : α → List β} :
    (∀ (x : β), x ∈ List.flatMap f l → p x) ↔ ∀ (a : α), a ∈ l → ∀ (b : β), b ∈ f a → p b :=
  ⟨fun H a ha b hb => H b (mem_flatMap_of_mem ha hb), fun H x h => by
    have ⟨a, ha, hb⟩ := mem_flatMap.mp h
    exact H a ha x hb⟩

theorem flatMap_singleton.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → List β) (x : α) :
    List.flatMap f [x] = f x := append_nil (f x)

@[simp] theorem flatMap_singleton' {α : Type u_1} (l : List α) : List.flatMap (fun x => [x]) l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, ih]; rfl

theorem flatMap_assoc.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {l : List α} {f : α → List β}
    {g : β → List γ} : List.flatMap g (List.flatMap f l) = List.flatMap (fun x => List.flatMap g (f x)) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, flatMap_append, ih, flatMap_cons]

theorem map_flatMap.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} {f : β → γ} {g : α → List β}
    {l : List α} : List.map f (List.flatMap g l) = List.flatMap (fun a => List.map f (g a)) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, map_append, ih, flatMap_cons]

theorem flatMap_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} (f : α → β) (g : β → List γ)
    (l : List α) : List.flatMap g (List.map f l) = List.flatMap (fun a => g (f a)) l := by
  rw [flatMap_def, map_map]; rfl

theorem map_eq_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {l : List α} :
    List.map f l = List.flatMap (fun x => [f x]) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih, flatMap_cons]; rfl

theorem filterMap_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {l : List α}
    {g : α → List β} {f : β → Option γ} :
    List.filterMap f (List.flatMap g l) = List.flatMap (fun a => List.filterMap f (g a)) l := by
  rw [flatMap_def, filterMap_flatten, map_map]; rfl

theorem filter_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {g : α → List β} {f : β → Bool} :
    List.filter f (List.flatMap g l) = List.flatMap (fun a => List.filter f (g a)) l := by
  rw [flatMap_def, filter_flatten, map_map]; rfl

theorem flatMap_eq_foldl.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → List β} {l : List α} :
    List.flatMap f l = List.foldl (fun acc a => acc ++ f a) [] l := by
  have go (acc : List β) : acc ++ l.flatMap f = l.foldl (fun acc a => acc ++ f a) acc := by
    induction l generalizing acc with
    | nil => exact append_nil acc
    | cons a l ih => rw [flatMap_cons, ← append_assoc, ih]; rfl
  exact go []

theorem foldl_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → List β}
    {g : γ → β → γ} {l : List α} {init : γ} :
    List.foldl g init (List.flatMap f l) = List.foldl (fun acc x => List.foldl g acc (f x)) init l := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, foldl_append, ih, foldl_cons]

theorem foldr_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → List β}
    {g : β → γ → γ} {l : List α} {init : γ} :
    List.foldr g init (List.flatMap f l) = List.foldr (fun x acc => List.foldr g acc (f x)) init l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, foldr_append, ih, foldr_cons]

end List
