/-
Lists: permutations.  Lean's counterpart: `Init.Data.List.Perm`.
-/
prelude
import Init.Data.List.Pairwise
import Init.Data.List.Count
import Init.Data.List.Erase

namespace List

@[simp, refl] protected theorem Perm.refl {α : Type u_1} (l : List α) : l.Perm l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact .cons a ih

protected theorem Perm.rfl {α : Type u_1} {l : List α} : l.Perm l := Perm.refl l

theorem Perm.of_eq {β : Type u_1} {l₁ l₂ : List β} (h : l₁ = l₂) : l₁.Perm l₂ := h ▸ Perm.refl l₁

@[symm] protected theorem Perm.symm {α : Type u_1} {l₁ l₂ : List α} (h : l₁.Perm l₂) : l₂.Perm l₁ := by
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact .cons a ih
  | swap a b l => exact .swap b a l
  | trans _ _ ih₁ ih₂ => exact ih₂.trans ih₁

theorem perm_comm {α : Type u_1} {l₁ l₂ : List α} : l₁.Perm l₂ ↔ l₂.Perm l₁ := ⟨Perm.symm, Perm.symm⟩

protected theorem Perm.congr_left {α : Type u_1} {l₁ l₂ : List α} (h : l₁.Perm l₂) (l₃ : List α) :
    l₁.Perm l₃ ↔ l₂.Perm l₃ := ⟨h.symm.trans, h.trans⟩

protected theorem Perm.congr_right {α : Type u_1} {l₁ l₂ : List α} (h : l₁.Perm l₂) (l₃ : List α) :
    l₃.Perm l₁ ↔ l₃.Perm l₂ := ⟨fun h' => h'.trans h, fun h' => h'.trans h.symm⟩

theorem Perm.swap' {α : Type u_1} (x y : α) {l₁ l₂ : List α} (p : l₁.Perm l₂) :
    (y :: x :: l₁).Perm (x :: y :: l₂) := (Perm.swap x y l₁).trans (.cons x (.cons y p))

theorem Perm.recOnSwap' {α : Type u_1} {motive : (l₁ : List α) → (l₂ : List α) → l₁ ~ l₂ → Prop}
    {l₁ l₂ : List α} (p : l₁ ~ l₂) (nil : motive [] [] .nil)
    (cons : ∀ x {l₁ l₂}, (h : l₁ ~ l₂) → motive l₁ l₂ h → motive (x :: l₁) (x :: l₂) (.cons x h))
    (swap' : ∀ x y {l₁ l₂}, (h : l₁ ~ l₂) → motive l₁ l₂ h → motive (y :: x :: l₁) (x :: y :: l₂) (.swap' _ _ h))
    (trans : ∀ {l₁ l₂ l₃}, (h₁ : l₁ ~ l₂) → (h₂ : l₂ ~ l₃) → motive l₁ l₂ h₁ → motive l₂ l₃ h₂ → motive l₁ l₃ (.trans h₁ h₂)) :
    motive l₁ l₂ p := by
  have refl (l : List α) : motive l l (.refl l) := by
    induction l with
    | nil => exact nil
    | cons x l ih => exact cons x _ ih
  induction p with
  | nil => exact nil
  | cons x _ ih => exact cons x _ ih
  | swap x y l => exact swap' x y _ (refl l)
  | trans _ _ ih₁ ih₂ => exact trans _ _ ih₁ ih₂

theorem Perm.mem_iff {α : Type u_1} {a : α} {l₁ l₂ : List α} (p : l₁.Perm l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact .rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => rw [mem_cons, mem_cons, mem_cons, mem_cons]; exact or_left_comm
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.subset {α : Type u_1} {l₁ l₂ : List α} (p : l₁.Perm l₂) : l₁ ⊆ l₂ := fun _ m => p.mem_iff.mp m

theorem Perm.append_right {α : Type u_1} {l₁ l₂ : List α} (t₁ : List α) (p : l₁.Perm l₂) :
    (l₁ ++ t₁).Perm (l₂ ++ t₁) := by
  induction p with
  | nil => exact Perm.refl _
  | cons x _ ih => exact .cons x ih
  | swap x y l => exact .swap x y _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.append_left {α : Type u_1} {t₁ t₂ : List α} (l : List α) : t₁.Perm t₂ → (l ++ t₁).Perm (l ++ t₂) :=
  fun p => by
  induction l with
  | nil => exact p
  | cons x l ih => exact .cons x ih

theorem Perm.append {α : Type u_1} {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁.Perm l₂) (p₂ : t₁.Perm t₂) :
    (l₁ ++ t₁).Perm (l₂ ++ t₂) := (p₁.append_right t₁).trans (p₂.append_left l₂)

theorem Perm.append_cons {α : Type u_1} (a : α) {l₁ l₂ r₁ r₂ : List α} (p₁ : l₁.Perm l₂) (p₂ : r₁.Perm r₂) :
    (l₁ ++ a :: r₁).Perm (l₂ ++ a :: r₂) := p₁.append (.cons a p₂)

@[simp] theorem perm_middle {α : Type u_1} {a : α} {l₁ l₂ : List α} : (l₁ ++ a :: l₂).Perm (a :: (l₁ ++ l₂)) := by
  induction l₁ with
  | nil => exact Perm.refl _
  | cons b l₁ ih => exact (Perm.cons b ih).trans (.swap a b _)

@[simp] theorem perm_append_singleton {α : Type u_1} (a : α) (l : List α) : (l ++ [a]).Perm (a :: l) :=
  perm_middle.trans (by rw [append_nil])

theorem perm_append_comm {α : Type u_1} {l₁ l₂ : List α} : (l₁ ++ l₂).Perm (l₂ ++ l₁) := by
  induction l₁ with
  | nil => rw [append_nil]; exact Perm.refl _
  | cons a l₁ ih => exact (Perm.cons a ih).trans perm_middle.symm

theorem perm_append_comm_assoc {α : Type u_1} (l₁ l₂ l₃ : List α) :
    (l₁ ++ (l₂ ++ l₃)).Perm (l₂ ++ (l₁ ++ l₃)) := by
  rw [← append_assoc, ← append_assoc]; exact perm_append_comm.append_right _

theorem concat_perm {α : Type u_1} (l : List α) (a : α) : (l.concat a).Perm (a :: l) := by
  rw [concat_eq_append]; exact perm_append_singleton _ _

theorem Perm.length_eq {α : Type u_1} {l₁ l₂ : List α} (p : l₁.Perm l₂) : l₁.length = l₂.length := by
  induction p with
  | nil => rfl
  | cons x _ ih => exact congrArg Nat.succ ih
  | swap x y l => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.contains_eq {α : Type u_1} [BEq α] {l₁ l₂ : List α} (h : l₁.Perm l₂) {a : α} :
    l₁.contains a = l₂.contains a := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [contains_cons, contains_cons, ih]
  | swap x y l =>
    rw [contains_cons, contains_cons, contains_cons, contains_cons, ← Bool.or_assoc, ← Bool.or_assoc]
    cases a == y <;> cases a == x <;> rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.eq_nil {α : Type u_1} {l : List α} (p : l.Perm []) : l = [] := eq_nil_of_length_eq_zero p.length_eq

theorem Perm.nil_eq {α : Type u_1} {l : List α} (p : [].Perm l) : [] = l := p.symm.eq_nil.symm

@[simp] theorem perm_nil {α : Type u_1} {l₁ : List α} : l₁.Perm [] ↔ l₁ = [] :=
  ⟨Perm.eq_nil, fun h => h ▸ Perm.refl _⟩

@[simp] theorem nil_perm {α : Type u_1} {l₁ : List α} : [].Perm l₁ ↔ l₁ = [] := perm_comm.trans perm_nil

theorem not_perm_nil_cons {α : Type u_1} (x : α) (l : List α) : ¬[].Perm (x :: l) := fun h => nomatch h.nil_eq

theorem not_perm_cons_nil {α : Type u_1} {l : List α} {a : α} : ¬(a :: l).Perm [] := fun h => nomatch h.eq_nil

theorem Perm.isEmpty_eq {α : Type u_1} {l l' : List α} (h : l.Perm l') : l.isEmpty = l'.isEmpty := by
  cases l with
  | nil => rw [h.symm.eq_nil]
  | cons => cases l' with
    | nil => exact nomatch h.eq_nil
    | cons => rfl

@[simp] theorem reverse_perm {α : Type u_1} (l : List α) : l.reverse.Perm l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => rw [reverse_cons]; exact (perm_append_singleton a _).trans (.cons a ih)

theorem perm_cons_append_cons {α : Type u_1} {l l₁ l₂ : List α} (a : α) (p : l.Perm (l₁ ++ l₂)) :
    (a :: l).Perm (l₁ ++ a :: l₂) := (Perm.cons a p).trans perm_middle.symm

theorem Perm.map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β) {l₁ l₂ : List α} (p : l₁.Perm l₂) :
    (List.map f l₁).Perm (List.map f l₂) := by
  induction p with
  | nil => exact .nil
  | cons x _ ih => exact .cons _ ih
  | swap x y l => exact .swap _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Option β) {l₁ l₂ : List α}
    (p : l₁.Perm l₂) : (List.filterMap f l₁).Perm (List.filterMap f l₂) := by
  induction p with
  | nil => exact .nil
  | cons x _ ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f x with
    | none => exact ih
    | some b => exact .cons b ih
  | swap x y l =>
    rw [filterMap_cons, filterMap_cons, filterMap_cons, filterMap_cons]
    cases f x with
    | none => cases f y <;> exact Perm.refl _
    | some b => cases f y with
      | none => exact Perm.refl _
      | some c => exact .swap b c _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.filter {α : Type u_1} (p : α → Bool) {l₁ l₂ : List α} (s : l₁.Perm l₂) :
    (List.filter p l₁).Perm (List.filter p l₂) := by
  rw [← filterMap_eq_filter]; exact s.filterMap _

theorem filter_append_perm {α : Type u_1} (p : α → Bool) (l : List α) :
    (List.filter p l ++ List.filter (fun x => !p x) l).Perm l := by
  induction l with
  | nil => exact .nil
  | cons x l ih =>
    by_cases h : p x = true
    · rw [filter_cons_of_pos h, filter_cons_of_neg (p := (! p ·)) (a := x) (by simp [h])]
      exact .cons x ih
    · rw [filter_cons_of_neg h, filter_cons_of_pos (p := (! p ·)) (a := x) (by simp [h])]
      exact perm_middle.trans (.cons x ih)

theorem exists_perm_sublist {α : Type u_1} {l₁ l₂ l₂' : List α} (s : l₁.Sublist l₂) (p : l₂.Perm l₂') :
    ∃ (l₁' : List α), l₁'.Perm l₁ ∧ l₁'.Sublist l₂' := by
  induction p generalizing l₁ with
  | nil => exact ⟨[], sublist_nil.mp s ▸ Perm.refl _, .slnil⟩
  | cons x _ ih => cases s with
    | cons _ s => exact have ⟨l, p, s⟩ := ih s; ⟨l, p, .cons _ s⟩
    | cons₂ _ s => exact have ⟨l, p, s⟩ := ih s; ⟨x :: l, .cons x p, .cons₂ _ s⟩
  | swap x y l' => cases s with
    | cons _ s => cases s with
      | cons _ s => exact ⟨_, Perm.refl _, .cons _ (.cons _ s)⟩
      | cons₂ _ s => exact ⟨x :: _, Perm.refl _, .cons₂ _ (.cons _ s)⟩
    | cons₂ _ s => cases s with
      | cons _ s => exact ⟨y :: _, Perm.refl _, .cons _ (.cons₂ _ s)⟩
      | cons₂ _ s => exact ⟨x :: y :: _, .swap _ _ _, .cons₂ _ (.cons₂ _ s)⟩
  | trans _ _ ih₁ ih₂ =>
    have ⟨m, p₁, s⟩ := ih₁ s
    have ⟨r, p₂, s⟩ := ih₂ s
    exact ⟨r, p₂.trans p₁, s⟩

theorem Perm.sizeOf_eq_sizeOf {α : Type u_1} [SizeOf α] {l₁ l₂ : List α} (h : l₁.Perm l₂) :
    sizeOf l₁ = sizeOf l₂ := by
  induction h with
  | nil => rfl
  | cons x _ ih => exact congrArg (1 + sizeOf x + ·) ih
  | swap x y l =>
    show 1 + sizeOf y + (1 + sizeOf x + sizeOf l) = 1 + sizeOf x + (1 + sizeOf y + sizeOf l)
    omega
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Sublist.exists_perm_append {α : Type u_1} {l₁ l₂ : List α} : l₁.Sublist l₂ → ∃ l, l₂.Perm (l₁ ++ l) :=
  fun h => by
  induction h with
  | slnil => exact ⟨[], .nil⟩
  | cons a _ ih =>
    have ⟨l, p⟩ := ih
    exact ⟨a :: l, (Perm.cons a p).trans perm_middle.symm⟩
  | cons₂ a _ ih =>
    have ⟨l, p⟩ := ih
    exact ⟨l, .cons a p⟩

theorem Perm.foldl_eq'.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {l₁ l₂ : List α}
    (p : l₁.Perm l₂) (comm : ∀ (x : α), x ∈ l₁ → ∀ (y : α), y ∈ l₁ → ∀ (z : β), f (f z x) y = f (f z y) x)
    (init : β) : List.foldl f init l₁ = List.foldl f init l₂ := by
  induction p using Perm.recOnSwap' generalizing init with
  | nil => rfl
  | cons x p ih =>
    exact ih (fun x hx y hy => comm x (.tail _ hx) y (.tail _ hy)) (f init x)
  | swap' x y p ih =>
    rw [foldl_cons, foldl_cons, foldl_cons, foldl_cons, comm y (.head _) x (.tail _ (.head _))]
    exact ih (fun x hx y hy => comm x (.tail _ (.tail _ hx)) y (.tail _ (.tail _ hy))) _
  | trans p₁ p₂ ih₁ ih₂ =>
    exact (ih₁ comm init).trans (ih₂ (fun x hx y hy => comm x (p₁.mem_iff.mpr hx) y (p₁.mem_iff.mpr hy)) init)

theorem Perm.foldr_eq'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {l₁ l₂ : List α}
    (p : l₁.Perm l₂) (comm : ∀ (x : α), x ∈ l₁ → ∀ (y : α), y ∈ l₁ → ∀ (z : β), f y (f x z) = f x (f y z))
    (init : β) : List.foldr f init l₁ = List.foldr f init l₂ := by
  induction p using Perm.recOnSwap' generalizing init with
  | nil => rfl
  | cons x p ih =>
    rw [foldr_cons, foldr_cons, ih (fun x hx y hy => comm x (.tail _ hx) y (.tail _ hy)) init]
  | swap' x y p ih =>
    rw [foldr_cons, foldr_cons, foldr_cons, foldr_cons,
      ih (fun x hx y hy => comm x (.tail _ (.tail _ hx)) y (.tail _ (.tail _ hy))) init,
      comm y (.head _) x (.tail _ (.head _))]
  | trans p₁ p₂ ih₁ ih₂ =>
    exact (ih₁ comm init).trans (ih₂ (fun x hx y hy => comm x (p₁.mem_iff.mpr hx) y (p₁.mem_iff.mpr hy)) init)

theorem Perm.erase {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) {l₁ l₂ : List α} (p : l₁.Perm l₂) :
    (l₁.erase a).Perm (l₂.erase a) := by
  induction p with
  | nil => exact .nil
  | cons x p ih =>
    by_cases e : x = a
    · subst e; rw [erase_cons_head, erase_cons_head]; exact p
    · rw [erase_cons_tail fun e' => e (eq_of_beq e'), erase_cons_tail fun e' => e (eq_of_beq e')]; exact .cons x ih
  | swap x y l =>
    by_cases e : x = a
    · subst e
      by_cases e' : y = x
      · subst e'; exact Perm.refl _
      · rw [erase_cons_head, erase_cons_tail fun h => e' (eq_of_beq h), erase_cons_head]
    · by_cases e' : y = a
      · subst e'
        rw [erase_cons_head, erase_cons_tail fun h => e (eq_of_beq h), erase_cons_head]
      · rw [erase_cons_tail fun h => e' (eq_of_beq h), erase_cons_tail fun h => e (eq_of_beq h),
          erase_cons_tail fun h => e (eq_of_beq h), erase_cons_tail fun h => e' (eq_of_beq h)]
        exact .swap x y _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.cons_inv {α : Type u_1} {a : α} {l₁ l₂ : List α} : (a :: l₁).Perm (a :: l₂) → l₁.Perm l₂ := by
  intro p
  have := Classical.typeDecidableEq α
  have := p.erase a
  rwa [erase_cons_head, erase_cons_head] at this

theorem perm_inv_core {α : Type u_1} {a : α} {l₁ l₂ r₁ r₂ : List α} :
    (l₁ ++ a :: r₁).Perm (l₂ ++ a :: r₂) → (l₁ ++ r₁).Perm (l₂ ++ r₂) :=
  fun p => Perm.cons_inv ((perm_middle.symm.trans p).trans perm_middle)

@[simp] theorem perm_cons {α : Type u_1} (a : α) {l₁ l₂ : List α} : (a :: l₁).Perm (a :: l₂) ↔ l₁.Perm l₂ :=
  ⟨Perm.cons_inv, .cons a⟩

theorem perm_append_left_iff {α : Type u_1} {l₁ l₂ : List α} (l : List α) :
    (l ++ l₁).Perm (l ++ l₂) ↔ l₁.Perm l₂ := match l with
  | [] => .rfl
  | a :: l => (perm_cons a).trans (perm_append_left_iff l)

theorem perm_append_right_iff {α : Type u_1} {l₁ l₂ : List α} (l : List α) :
    (l₁ ++ l).Perm (l₂ ++ l) ↔ l₁.Perm l₂ := by
  refine ⟨fun p => ?_, fun p => p.append_right l⟩
  exact (perm_append_left_iff l).mp ((perm_append_comm.trans p).trans perm_append_comm)

theorem Perm.countP_eq {α : Type u_1} (p : α → Bool) {l₁ l₂ : List α} (s : l₁.Perm l₂) :
    List.countP p l₁ = List.countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_eq

theorem Perm.count_eq {α : Type u_1} [BEq α] {l₁ l₂ : List α} (p : l₁.Perm l₂) (a : α) :
    List.count a l₁ = List.count a l₂ := p.countP_eq _

theorem Perm.all_eq {α : Type u_1} {l₁ l₂ : List α} {f : α → Bool} (hp : l₁.Perm l₂) : l₁.all f = l₂.all f := by
  induction hp with
  | nil => rfl
  | cons x _ ih => rw [all_cons, all_cons, ih]
  | swap x y l =>
    rw [all_cons, all_cons, all_cons, all_cons, ← Bool.and_assoc, ← Bool.and_assoc]
    cases f y <;> cases f x <;> rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.any_eq {α : Type u_1} {l₁ l₂ : List α} {f : α → Bool} (hp : l₁.Perm l₂) : l₁.any f = l₂.any f := by
  induction hp with
  | nil => rfl
  | cons x _ ih => rw [any_cons, any_cons, ih]
  | swap x y l =>
    rw [any_cons, any_cons, any_cons, any_cons, ← Bool.or_assoc, ← Bool.or_assoc]
    cases f y <;> cases f x <;> rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.eqv (α : Type u_1) : Equivalence (@List.Perm α) := ⟨Perm.refl, Perm.symm, Perm.trans⟩

theorem cons_append_cons_perm {α : Type u_1} {a b : α} {as bs : List α} :
    (a :: as ++ b :: bs).Perm (b :: as ++ a :: bs) := by
  refine (Perm.cons a perm_middle).trans ?_
  refine (Perm.swap b a (as ++ bs)).trans ?_
  exact (Perm.cons b perm_middle.symm)

@[simp] theorem replicate_perm {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    (List.replicate n a).Perm l ↔ List.replicate n a = l := by
  constructor
  · intro p
    refine (eq_replicate_iff.mpr ⟨?_, fun b m => eq_of_mem_replicate (p.mem_iff.mpr m)⟩).symm
    rw [← p.length_eq, length_replicate]
  · intro h; rw [h]

@[simp] theorem perm_replicate {α : Type u_1} {n : Nat} {a : α} {l : List α} :
    l.Perm (List.replicate n a) ↔ l = List.replicate n a := by
  rw [perm_comm, replicate_perm, eq_comm]

@[simp] theorem perm_singleton {α : Type u_1} {a : α} {l : List α} : l.Perm [a] ↔ l = [a] := perm_replicate (n := 1)

@[simp] theorem singleton_perm {α : Type u_1} {a : α} {l : List α} : [a].Perm l ↔ [a] = l := replicate_perm (n := 1)

theorem Perm.eq_singleton {β : Type u_1} {l : List β} {a : β} (h : l.Perm [a]) : l = [a] := perm_singleton.mp h

theorem Perm.singleton_eq {β : Type u_1} {a : β} {l : List β} (h : [a].Perm l) : [a] = l := singleton_perm.mp h

theorem singleton_perm_singleton {α : Type u_1} {a b : α} : [a].Perm [b] ↔ a = b := by
  rw [perm_singleton, singleton_inj]

theorem Perm.countP_congr {α : Type u_1} {l₁ l₂ : List α} (s : l₁.Perm l₂) {p p' : α → Bool}
    (hp : ∀ (x : α), x ∈ l₁ → p x = p' x) : List.countP p l₁ = List.countP p' l₂ := by
  rw [← s.countP_eq p']
  exact List.countP_congr fun x m => by rw [hp x m]

theorem countP_eq_countP_filter_add {α : Type u_1} (l : List α) (p q : α → Bool) :
    List.countP p l = List.countP p (List.filter q l) + List.countP p (List.filter (fun a => !q a) l) := by
  rw [← countP_append]; exact (filter_append_perm q l).symm.countP_eq p

theorem perm_cons_erase {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    l.Perm (a :: l.erase a) := by
  have ⟨l₁, l₂, _, e, e'⟩ := exists_erase_eq h
  rw [e', e]; exact perm_middle

theorem cons_perm_iff_perm_erase {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α} :
    (a :: l₁).Perm l₂ ↔ a ∈ l₂ ∧ l₁.Perm (l₂.erase a) := by
  constructor
  · intro p
    have m : a ∈ l₂ := p.subset (.head _)
    exact ⟨m, (p.trans (perm_cons_erase m)).cons_inv⟩
  · exact fun ⟨m, p⟩ => (Perm.cons a p).trans (perm_cons_erase m).symm

theorem perm_iff_count {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.Perm l₂ ↔ ∀ (a : α), List.count a l₁ = List.count a l₂ := by
  refine ⟨Perm.count_eq, fun H => ?_⟩
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => exact .nil
    | cons b l₂ =>
      have := H b
      rw [count_cons_self] at this
      exact nomatch this
  | cons a l₁ ih =>
    have m : a ∈ l₂ := count_pos_iff.mp (by rw [← H a, count_cons_self]; exact Nat.succ_pos _)
    refine (Perm.cons a (ih fun b => ?_)).trans (perm_cons_erase m).symm
    rw [count_erase, ← H b, count_cons]
    exact (Nat.add_sub_cancel _ _).symm

theorem Perm.count {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} (h : l₁.Perm l₂) (a : α) :
    List.count a l₁ = List.count a l₂ := h.count_eq a

theorem isPerm_iff {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} : l₁.isPerm l₂ = true ↔ l₁.Perm l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => exact ⟨fun _ => .nil, fun _ => rfl⟩
    | cons => exact ⟨nofun, fun p => absurd p.nil_eq nofun⟩
  | cons a l₁ ih =>
    rw [cons_perm_iff_perm_erase, ← ih, ← contains_iff_mem]
    exact (Bool.and_eq_true _ _ ▸ Iff.rfl)

theorem Perm.insert {α : Type u_1} [BEq α] [LawfulBEq α] (a : α) {l₁ l₂ : List α} (p : l₁.Perm l₂) :
    (List.insert a l₁).Perm (List.insert a l₂) := by
  by_cases h : a ∈ l₁
  · rw [insert_of_mem h, insert_of_mem (p.subset h)]; exact p
  · rw [insert_of_not_mem h, insert_of_not_mem fun m => h (p.mem_iff.mpr m)]; exact .cons a p

theorem perm_insert_swap {α : Type u_1} [BEq α] [LawfulBEq α] (x y : α) (l : List α) :
    (List.insert x (List.insert y l)).Perm (List.insert y (List.insert x l)) := by
  by_cases hx : x ∈ l
  · rw [insert_of_mem hx, insert_of_mem (mem_insert_of_mem hx)]
  · by_cases hy : y ∈ l
    · rw [insert_of_mem hy, insert_of_mem (mem_insert_of_mem hy)]
    · by_cases e : x = y
      · rw [e]
      · rw [insert_of_not_mem hx, insert_of_not_mem hy, insert_of_not_mem (not_mem_cons_of_ne_of_not_mem e hx),
          insert_of_not_mem (not_mem_cons_of_ne_of_not_mem (Ne.symm e) hy)]
        exact .swap y x l

theorem Perm.pairwise_iff {α : Type u_1} {R : α → α → Prop} (S : ∀ {x y : α}, R x y → R y x) {l₁ l₂ : List α}
    (_p : l₁.Perm l₂) : List.Pairwise R l₁ ↔ List.Pairwise R l₂ := by
  have go {l₁ l₂ : List α} (p : l₁ ~ l₂) (h : Pairwise R l₁) : Pairwise R l₂ := by
    induction p using Perm.recOnSwap' with
    | nil => exact .nil
    | cons x p ih =>
      have ⟨r, h⟩ := pairwise_cons.mp h
      exact .cons (fun y m => r y (p.mem_iff.mpr m)) (ih h)
    | swap' x y p ih =>
      have ⟨r, h⟩ := pairwise_cons.mp h
      have ⟨r', h⟩ := pairwise_cons.mp h
      refine .cons (fun z m => ?_) (.cons (fun z m => r z (.tail _ (p.mem_iff.mpr m))) (ih h))
      exact (mem_cons.mp m).elim (fun e => e ▸ S (r x (.head _))) fun m => r' z (p.mem_iff.mpr m)
    | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ h)
  exact ⟨go _p, go _p.symm⟩

theorem Pairwise.perm {α : Type u_1} {R : α → α → Prop} {l l' : List α} (hR : List.Pairwise R l)
    (hl : l.Perm l') (hsymm : ∀ {x y : α}, R x y → R y x) : List.Pairwise R l' := (hl.pairwise_iff hsymm).mp hR

theorem Perm.pairwise {α : Type u_1} {R : α → α → Prop} {l l' : List α} (hl : l.Perm l')
    (hR : List.Pairwise R l) (hsymm : ∀ {x y : α}, R x y → R y x) : List.Pairwise R l' := hR.perm hl hsymm

theorem Perm.nodup {α : Type u_1} {l l' : List α} (hl : l.Perm l') (hR : l.Nodup) : l'.Nodup := hR.perm hl Ne.symm

theorem Nodup.perm {α : Type u_1} {l l' : List α} (hR : l.Nodup) (hl : l.Perm l') : l'.Nodup := hl.nodup hR

theorem Perm.nodup_iff {α : Type u_1} {l₁ l₂ : List α} : l₁.Perm l₂ → (l₁.Nodup ↔ l₂.Nodup) :=
  Perm.pairwise_iff Ne.symm

theorem Perm.eq_of_pairwise {α : Type u_1} {le : α → α → Prop} {l₁ l₂ : List α} :
    (∀ (a b : α), a ∈ l₁ → b ∈ l₂ → le a b → le b a → a = b) → List.Pairwise le l₁ → List.Pairwise le l₂ → l₁.Perm
      l₂ → l₁ = l₂ := by
  intro H h₁ h₂ p
  induction l₁ generalizing l₂ with
  | nil => exact p.nil_eq
  | cons a l₁ ih =>
    cases l₂ with
    | nil => exact p.eq_nil
    | cons b l₂ =>
      have ⟨r₁, h₃⟩ := pairwise_cons.mp h₁
      have ⟨r₂, h₄⟩ := pairwise_cons.mp h₂
      have e : a = b := by
        cases mem_cons.mp (p.subset (.head _)) with
        | inl e => exact e
        | inr ma => cases mem_cons.mp (p.symm.subset (.head _)) with
          | inl e => exact e.symm
          | inr mb => exact H a b (.head _) (.head _) (r₁ b mb) (r₂ a ma)
      cases e
      rw [ih (fun x y hx hy => H x y (.tail _ hx) (.tail _ hy)) h₃ h₄ p.cons_inv]

theorem Perm.flatten {α : Type u_1} {l₁ l₂ : List (List α)} (h : l₁.Perm l₂) : l₁.flatten.Perm l₂.flatten := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact ih.append_left x
  | swap x y l =>
    rw [flatten_cons, flatten_cons, flatten_cons, flatten_cons]
    exact perm_append_comm_assoc _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem Perm.flatMap_right.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} (f : α → List β)
    (p : l₁.Perm l₂) : (List.flatMap f l₁).Perm (List.flatMap f l₂) := (p.map f).flatten

theorem Perm.eraseP {α : Type u_1} (f : α → Bool) {l₁ l₂ : List α}
    (H : List.Pairwise (fun a b => f a = true → f b = true → False) l₁) (p : l₁.Perm l₂) :
    (List.eraseP f l₁).Perm (List.eraseP f l₂) := by
  induction p using Perm.recOnSwap' with
  | nil => exact .nil
  | cons x p ih =>
    have ⟨_, H⟩ := pairwise_cons.mp H
    by_cases h : f x = true
    · rw [eraseP_cons_of_pos h, eraseP_cons_of_pos h]; exact p
    · rw [eraseP_cons_of_neg h, eraseP_cons_of_neg h]; exact .cons x (ih H)
  | swap' x y p ih =>
    have ⟨r, H⟩ := pairwise_cons.mp H
    have ⟨_, H⟩ := pairwise_cons.mp H
    by_cases hy : f y = true
    · have hx : ¬f x = true := fun hx => r x (.head _) hy hx
      rw [eraseP_cons_of_pos hy, eraseP_cons_of_neg hx, eraseP_cons_of_pos hy]; exact .cons x p
    · rw [eraseP_cons_of_neg hy]
      by_cases hx : f x = true
      · rw [eraseP_cons_of_pos hx, eraseP_cons_of_pos hx]; exact .cons y p
      · rw [eraseP_cons_of_neg hx, eraseP_cons_of_neg hx, eraseP_cons_of_neg hy]; exact .swap' x y (ih H)
  | trans p₁ p₂ ih₁ ih₂ =>
    exact (ih₁ H).trans (ih₂ (p₁.pairwise H fun h a b => h b a))

theorem Perm.sum_nat {l₁ l₂ : List Nat} (h : l₁.Perm l₂) : l₁.sum = l₂.sum := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [sum_cons, sum_cons, ih]
  | swap x y l => rw [sum_cons, sum_cons, sum_cons, sum_cons]; exact Nat.add_left_comm _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

/-- Lists up to the order of their elements. -/
instance isSetoid (α) : Setoid (List α) where
  r := Perm
  iseqv := Perm.eqv α

instance decidablePerm {α} [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ ~ l₂) := decidable_of_iff _ isPerm_iff

instance : Trans (α := List α) Perm Perm Perm where
  trans h₁ h₂ := Perm.trans h₁ h₂

end List
