/-
Lists: laws of `Pairwise` and `Nodup`.  Lean's counterpart: `Init.Data.List.Pairwise`.
-/
prelude
import Init.Data.List.Sublist

namespace List

theorem rel_of_pairwise_cons {β : Type u_1} {a : β} {l : List β} {R : β → β → Prop}
    (p : List.Pairwise R (a :: l)) {a' : β} : a' ∈ l → R a a' := (pairwise_cons.mp p).1 _

theorem Pairwise.of_cons {β : Type u_1} {a : β} {l : List β} {R : β → β → Prop} (p : List.Pairwise R (a :: l)) :
    List.Pairwise R l := (pairwise_cons.mp p).2

theorem Pairwise.tail {α : Type u_1} {R : α → α → Prop} {l : List α} (h : List.Pairwise R l) :
    List.Pairwise R l.tail := match l, h with
  | [], h => h
  | _ :: _, h => h.of_cons

theorem Pairwise.imp_of_mem {α : Type u_1} {l : List α} {R S : α → α → Prop}
    (H : ∀ {a b : α}, a ∈ l → b ∈ l → R a b → S a b) (p : List.Pairwise R l) : List.Pairwise S l := by
  induction p with
  | nil => exact .nil
  | cons r _ ih =>
    refine .cons (fun x m => H (.head _) (.tail _ m) (r x m)) (ih fun ha hb => H (.tail _ ha) (.tail _ hb))

theorem Pairwise.imp {α : Type u_1} {R S : α → α → Prop} (H : ∀ {a b : α}, R a b → S a b) {l : List α} :
    List.Pairwise R l → List.Pairwise S l := Pairwise.imp_of_mem fun _ _ => H

theorem Pairwise.and {β : Type u_1} {R : β → β → Prop} {l : List β} {S : β → β → Prop} (hR : List.Pairwise R l)
    (hS : List.Pairwise S l) : List.Pairwise (fun a b => R a b ∧ S a b) l := by
  induction hR with
  | nil => exact .nil
  | cons r _ ih =>
    have ⟨s, hS⟩ := pairwise_cons.mp hS
    exact .cons (fun x m => ⟨r x m, s x m⟩) (ih hS)

theorem pairwise_and_iff {β : Type u_1} {R : β → β → Prop} {l : List β} {S : β → β → Prop} :
    List.Pairwise (fun a b => R a b ∧ S a b) l ↔ List.Pairwise R l ∧ List.Pairwise S l :=
  ⟨fun h => ⟨h.imp And.left, h.imp And.right⟩, fun ⟨hR, hS⟩ => hR.and hS⟩

theorem Pairwise.imp₂ {β : Type u_1} {R S T : β → β → Prop} {l : List β}
    (H : ∀ (a b : β), R a b → S a b → T a b) (hR : List.Pairwise R l) (hS : List.Pairwise S l) :
    List.Pairwise T l := (hR.and hS).imp fun ⟨r, s⟩ => H _ _ r s

theorem Pairwise.iff_of_mem {α : Type u_1} {R S : α → α → Prop} {l : List α}
    (H : ∀ {a b : α}, a ∈ l → b ∈ l → (R a b ↔ S a b)) : List.Pairwise R l ↔ List.Pairwise S l :=
  ⟨Pairwise.imp_of_mem fun m m' => (H m m').mp, Pairwise.imp_of_mem fun m m' => (H m m').mpr⟩

theorem Pairwise.iff {α : Type u_1} {R S : α → α → Prop} (H : ∀ (a b : α), R a b ↔ S a b) {l : List α} :
    List.Pairwise R l ↔ List.Pairwise S l := Pairwise.iff_of_mem fun _ _ => H _ _

theorem pairwise_of_forall {α : Type u_1} {R : α → α → Prop} {l : List α} (H : ∀ (x y : α), R x y) :
    List.Pairwise R l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact .cons (fun _ _ => H _ _) ih

theorem Pairwise.and_mem {α : Type u_1} {R : α → α → Prop} {l : List α} :
    List.Pairwise R l ↔ List.Pairwise (fun x y => x ∈ l ∧ y ∈ l ∧ R x y) l :=
  Pairwise.iff_of_mem fun m m' => ⟨fun r => ⟨m, m', r⟩, fun h => h.2.2⟩

theorem Pairwise.imp_mem {α : Type u_1} {R : α → α → Prop} {l : List α} :
    List.Pairwise R l ↔ List.Pairwise (fun x y => x ∈ l → y ∈ l → R x y) l :=
  Pairwise.iff_of_mem fun m m' => ⟨fun r _ _ => r, fun h => h m m'⟩

theorem Pairwise.forall_of_forall_of_flip {β : Type u_1} {l : List β} {R : β → β → Prop}
    (h₁ : ∀ (x : β), x ∈ l → R x x) (h₂ : List.Pairwise R l) (h₃ : List.Pairwise (flip R) l) ⦃x : β⦄ :
    x ∈ l → ∀ ⦃y : β⦄, y ∈ l → R x y := by
  induction l with
  | nil => exact nofun
  | cons a l ih =>
    have ⟨r, h₂⟩ := pairwise_cons.mp h₂
    have ⟨r', h₃⟩ := pairwise_cons.mp h₃
    intro hx y hy
    cases mem_cons.mp hx with
    | inl e => cases mem_cons.mp hy with
      | inl e' => rw [e, e']; exact h₁ a (.head _)
      | inr hy => rw [e]; exact r y hy
    | inr hx => cases mem_cons.mp hy with
      | inl e' => rw [e']; exact r' _ hx
      | inr hy => exact ih (fun x m => h₁ x (.tail _ m)) h₂ h₃ hx hy

theorem pairwise_singleton {α : Type u_1} (R : α → α → Prop) (a : α) : List.Pairwise R [a] := .cons nofun .nil

theorem pairwise_pair {α : Type u_1} {R : α → α → Prop} {a b : α} : List.Pairwise R [a, b] ↔ R a b := by
  rw [pairwise_cons]
  exact ⟨fun h => h.1 b (.head _), fun h => ⟨fun x m => eq_of_mem_singleton m ▸ h, pairwise_singleton R b⟩⟩

theorem pairwise_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {R : β → β → Prop} {l : List α} :
    List.Pairwise R (List.map f l) ↔ List.Pairwise (fun a b => R (f a) (f b)) l := by
  induction l with
  | nil => exact ⟨fun _ => .nil, fun _ => .nil⟩
  | cons a l ih => rw [map_cons, pairwise_cons, pairwise_cons, ih, forall_mem_map]

theorem Pairwise.of_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {R : α → α → Prop} {l : List α}
    {S : β → β → Prop} (f : α → β) (H : ∀ (a b : α), S (f a) (f b) → R a b) (p : List.Pairwise S (List.map f l)) :
    List.Pairwise R l := (pairwise_map.mp p).imp (H _ _)

theorem Pairwise.map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {R : α → α → Prop} {l : List α} {S : β → β → Prop}
    (f : α → β) (H : ∀ (a b : α), R a b → S (f a) (f b)) (p : List.Pairwise R l) :
    List.Pairwise S (List.map f l) := pairwise_map.mpr (p.imp (H _ _))

theorem pairwise_filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {R : α → α → Prop} {f : β → Option α}
    {l : List β} :
    List.Pairwise R (List.filterMap f l) ↔ List.Pairwise (fun a a' => ∀ (b : α), f a = some b → ∀ (b' : α), f a' =
      some b' → R b b') l := by
  induction l with
  | nil => exact ⟨fun _ => .nil, fun _ => .nil⟩
  | cons a l ih =>
    rw [filterMap_cons, pairwise_cons, ← ih]
    cases h : f a with
    | none => exact ⟨fun h' => ⟨fun _ _ _ e => (nomatch e), h'⟩, And.right⟩
    | some b =>
      refine pairwise_cons.trans (and_congr_left fun _ => ?_)
      rw [forall_mem_filterMap]
      exact ⟨fun H a' m c e c' e' => Option.some.inj e ▸ H a' m c' e', fun H a' m c' e' => H a' m b rfl c' e'⟩

theorem Pairwise.filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {R : α → α → Prop} {S : β → β → Prop}
    (f : α → Option β)
    (H : ∀ (a a' : α), R a a' → ∀ (b : β), f a = some b → ∀ (b' : β), f a' = some b' → S b b') {l : List α}
    (p : List.Pairwise R l) : List.Pairwise S (List.filterMap f l) := pairwise_filterMap.mpr (p.imp (H _ _))

theorem pairwise_filter {α : Type u_1} {R : α → α → Prop} {p : α → Bool} {l : List α} :
    List.Pairwise R (List.filter p l) ↔ List.Pairwise (fun x y => p x = true → p y = true → R x y) l := by
  rw [← filterMap_eq_filter, pairwise_filterMap]
  refine Pairwise.iff fun a b => ?_
  simp only [Option.guard]
  constructor
  · exact fun H ha hb => H a (if_pos ha) b (if_pos hb)
  · intro H x hx y hy
    by_cases ha : p a = true
    · by_cases hb : p b = true
      · rw [if_pos ha] at hx; rw [if_pos hb] at hy
        exact Option.some.inj hx ▸ Option.some.inj hy ▸ H ha hb
      · rw [if_neg hb] at hy; exact nomatch hy
    · rw [if_neg ha] at hx; exact nomatch hx

theorem Pairwise.filter {α : Type u_1} {R : α → α → Prop} {l : List α} (p : α → Bool) :
    List.Pairwise R l → List.Pairwise R (List.filter p l) := fun h => pairwise_filter.mpr (h.imp fun r _ _ => r)

theorem pairwise_append {α : Type u_1} {R : α → α → Prop} {l₁ l₂ : List α} :
    List.Pairwise R (l₁ ++ l₂) ↔ List.Pairwise R l₁ ∧ List.Pairwise R l₂ ∧ ∀ (a : α), a ∈ l₁ → ∀ (b : α), b ∈ l₂ →
      R a b := by
  induction l₁ with
  | nil => exact ⟨fun h => ⟨.nil, h, nofun⟩, fun h => h.2.1⟩
  | cons a l₁ ih =>
    rw [cons_append, pairwise_cons, pairwise_cons, ih, forall_mem_append, forall_mem_cons]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩ => ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩, fun ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩ => ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩⟩

theorem pairwise_append_comm {α : Type u_1} {R : α → α → Prop} (s : ∀ {x y : α}, R x y → R y x) {l₁ l₂ : List α} :
    List.Pairwise R (l₁ ++ l₂) ↔ List.Pairwise R (l₂ ++ l₁) := by
  have h (l₁ l₂ : List α) : (∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → R a b) → ∀ a, a ∈ l₂ → ∀ b, b ∈ l₁ → R a b :=
    fun H a ma b mb => s (H b mb a ma)
  rw [pairwise_append, pairwise_append]
  exact ⟨fun ⟨h₁, h₂, h₃⟩ => ⟨h₂, h₁, h _ _ h₃⟩, fun ⟨h₁, h₂, h₃⟩ => ⟨h₂, h₁, h _ _ h₃⟩⟩

theorem pairwise_middle {α : Type u_1} {R : α → α → Prop} (s : ∀ {x y : α}, R x y → R y x) {a : α}
    {l₁ l₂ : List α} : List.Pairwise R (l₁ ++ a :: l₂) ↔ List.Pairwise R (a :: (l₁ ++ l₂)) := by
  rw [pairwise_append, pairwise_cons, pairwise_cons, pairwise_append]
  constructor
  · intro ⟨h₁, ⟨h₂, h₃⟩, h₄⟩
    refine ⟨fun x m => (mem_append.mp m).elim (fun m => s (h₄ x m a (.head _))) (h₂ x), h₁, h₃, ?_⟩
    exact fun x m y m' => h₄ x m y (.tail _ m')
  · intro ⟨h₂, h₁, h₃, h₄⟩
    refine ⟨h₁, ⟨fun x m => h₂ x (mem_append_right _ m), h₃⟩, fun x m y m' => ?_⟩
    exact (mem_cons.mp m').elim (fun e => e ▸ s (h₂ x (mem_append_left _ m))) (h₄ x m y)

theorem pairwise_flatten {α : Type u_1} {R : α → α → Prop} {L : List (List α)} :
    List.Pairwise R L.flatten ↔ (∀ (l : List α), l ∈ L → List.Pairwise R l) ∧ List.Pairwise (fun l₁ l₂ => ∀ (x :
      α), x ∈ l₁ → ∀ (y : α), y ∈ l₂ → R x y) L := by
  induction L with
  | nil => exact ⟨fun _ => ⟨nofun, .nil⟩, fun _ => .nil⟩
  | cons l L ih =>
    rw [flatten_cons, pairwise_append, ih, forall_mem_cons, pairwise_cons]
    constructor
    · exact fun ⟨h₁, ⟨h₂, h₃⟩, h₄⟩ => ⟨⟨h₁, h₂⟩, fun l' m x hx y hy => h₄ x hx y (mem_flatten_of_mem m hy), h₃⟩
    · intro ⟨⟨h₁, h₂⟩, h₄, h₃⟩
      refine ⟨h₁, ⟨h₂, h₃⟩, fun x hx y hy => ?_⟩
      have ⟨l', m, hy⟩ := mem_flatten.mp hy
      exact h₄ l' m x hx y hy

theorem pairwise_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {R : β → β → Prop} {l : List α}
    {f : α → List β} :
    List.Pairwise R (List.flatMap f l) ↔ (∀ (a : α), a ∈ l → List.Pairwise R (f a)) ∧ List.Pairwise (fun a₁ a₂ =>
      ∀ (x : β), x ∈ f a₁ → ∀ (y : β), y ∈ f a₂ → R x y) l := by
  rw [flatMap_def, pairwise_flatten, forall_mem_map, pairwise_map]

theorem pairwise_reverse {α : Type u_1} {R : α → α → Prop} {l : List α} :
    List.Pairwise R l.reverse ↔ List.Pairwise (fun a b => R b a) l := by
  induction l with
  | nil => exact ⟨fun _ => .nil, fun _ => .nil⟩
  | cons a l ih =>
    rw [reverse_cons, pairwise_append, ih, pairwise_cons (l := l)]
    constructor
    · exact fun ⟨h₁, _, h₂⟩ => ⟨fun x m => h₂ x (mem_reverse.mpr m) a (.head _), h₁⟩
    · exact fun ⟨h₂, h₁⟩ => ⟨h₁, pairwise_singleton _ a, fun x m b mb => eq_of_mem_singleton mb ▸ h₂ x (mem_reverse.mp m)⟩

@[simp] theorem pairwise_replicate {α : Type u_1} {R : α → α → Prop} {n : Nat} {a : α} :
    List.Pairwise R (List.replicate n a) ↔ n ≤ 1 ∨ R a a := by
  induction n with
  | zero => exact ⟨fun _ => .inl (Nat.zero_le 1), fun _ => .nil⟩
  | succ n ih =>
    rw [replicate_succ, pairwise_cons, ih]
    constructor
    · intro ⟨h, _⟩
      cases n with
      | zero => exact .inl (Nat.le_refl 1)
      | succ n => exact .inr (h a (.head _))
    · intro h
      cases h with
      | inl h => cases n with
        | zero => exact ⟨nofun, .inl (Nat.zero_le 1)⟩
        | succ n => exact absurd (Nat.le_of_succ_le_succ h) (Nat.not_succ_le_zero n)
      | inr h => exact ⟨fun x m => by rw [eq_of_mem_replicate m]; exact h, .inr h⟩

theorem Pairwise.sublist {β : Type u_1} {l₁ l₂ : List β} {R : β → β → Prop} :
    l₁.Sublist l₂ → List.Pairwise R l₂ → List.Pairwise R l₁ := fun h p => by
  induction h with
  | slnil => exact .nil
  | cons a _ ih => exact ih p.of_cons
  | cons₂ a s ih =>
    have ⟨r, p⟩ := pairwise_cons.mp p
    exact .cons (fun x m => r x (s.subset m)) (ih p)

theorem Pairwise.drop {α : Type u_1} {R : α → α → Prop} {l : List α} {i : Nat} (h : List.Pairwise R l) :
    List.Pairwise R (List.drop i l) := by
  have : (List.drop i l).Sublist l := by
    have := sublist_append_right (List.take i l) (List.drop i l)
    rwa [take_append_drop] at this
  exact h.sublist this

theorem Pairwise.take {α : Type u_1} {R : α → α → Prop} {l : List α} {i : Nat} (h : List.Pairwise R l) :
    List.Pairwise R (List.take i l) := by
  have : (List.take i l).Sublist l := by
    have := sublist_append_left (List.take i l) (List.drop i l)
    rwa [take_append_drop] at this
  exact h.sublist this

theorem pairwise_iff_forall_sublist {β : Type u_1} {l : List β} {R : β → β → Prop} :
    List.Pairwise R l ↔ ∀ {a b : β}, [a, b].Sublist l → R a b := by
  constructor
  · exact fun h a b s => pairwise_pair.mp (h.sublist s)
  · intro h
    induction l with
    | nil => exact .nil
    | cons a l ih =>
      exact .cons (fun x m => h (.cons₂ a (singleton_sublist.mpr m))) (ih fun s => h (.cons a s))

theorem Pairwise.forall_sublist {β : Type u_1} {l : List β} {R : β → β → Prop} (h : List.Pairwise R l) {a b : β} :
    [a, b].Sublist l → R a b := pairwise_iff_forall_sublist.mp h

theorem pairwise_of_forall_sublist {β : Type u_1} {l : List β} {R : β → β → Prop}
    (g : ∀ {a b : β}, [a, b].Sublist l → R a b) : List.Pairwise R l := pairwise_iff_forall_sublist.mpr g

theorem pairwise_of_forall_mem_list {α : Type u_1} {l : List α} {r : α → α → Prop}
    (h : ∀ (a : α), a ∈ l → ∀ (b : α), b ∈ l → r a b) : List.Pairwise r l :=
  pairwise_of_forall_sublist fun s => h _ (s.subset (.head _)) _ (s.subset (.tail _ (.head _)))

theorem Pairwise.rel_of_mem_append {α : Type u_1} {R : α → α → Prop} {x y : α} {l₁ l₂ : List α}
    (h : List.Pairwise R (l₁ ++ l₂)) (hx : x ∈ l₁) (hy : y ∈ l₂) : R x y := (pairwise_append.mp h).2.2 x hx y hy

theorem Pairwise.rel_of_mem_take_of_mem_drop {α : Type u_1} {R : α → α → Prop} {i : Nat} {x y : α} {l : List α}
    (h : List.Pairwise R l) (hx : x ∈ List.take i l) (hy : y ∈ List.drop i l) : R x y :=
  Pairwise.rel_of_mem_append ((take_append_drop i l).symm ▸ h) hx hy

@[simp] theorem nodup_nil {α : Type u_1} : @Nodup α [] := .nil

@[simp] theorem nodup_cons {α : Type u_1} {a : α} {l : List α} : (a :: l).Nodup ↔ ¬a ∈ l ∧ l.Nodup := by
  show Pairwise _ _ ↔ _ ∧ Pairwise _ _
  rw [pairwise_cons]
  exact and_congr_left fun _ => forall_mem_ne

theorem nodup_iff_pairwise_ne {β : Type u_1} {l : List β} : l.Nodup ↔ List.Pairwise (fun x1 x2 => x1 ≠ x2) l := .rfl

theorem nodup_append {α : Type u_1} {l₁ l₂ : List α} :
    (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ (a : α), a ∈ l₁ → ∀ (b : α), b ∈ l₂ → a ≠ b := pairwise_append

theorem Nodup.sublist {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂ → l₂.Nodup → l₁.Nodup := Pairwise.sublist

theorem Sublist.nodup {β : Type u_1} {l₁ l₂ : List β} : l₁.Sublist l₂ → l₂.Nodup → l₁.Nodup := Nodup.sublist

@[simp] theorem nodup_replicate {α : Type u_1} {n : Nat} {a : α} : (List.replicate n a).Nodup ↔ n ≤ 1 := by
  show Pairwise _ _ ↔ _
  rw [pairwise_replicate]
  exact ⟨fun h => h.elim id fun h => absurd rfl h, .inl⟩

theorem getElem?_inj {α : Type u_1} {i j : Nat} {xs : List α} (h₀ : i < xs.length) (h₁ : xs.Nodup)
    (h₂ : xs[i]? = xs[j]?) : i = j := by
  induction xs generalizing i j with
  | nil => exact absurd h₀ (Nat.not_lt_zero _)
  | cons x xs ih =>
    have ⟨n, h₁⟩ := nodup_cons.mp h₁
    cases i with
    | zero => cases j with
      | zero => rfl
      | succ j => exact absurd (mem_of_getElem? (l := xs) (i := j) h₂.symm) n
    | succ i => cases j with
      | zero => exact absurd (mem_of_getElem? (l := xs) (i := i) h₂) n
      | succ j => exact congrArg Nat.succ (ih (Nat.lt_of_succ_lt_succ h₀) h₁ h₂)

end List
