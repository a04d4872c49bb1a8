/-
Arrays: laws of folds, filters and the last element.  Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Lemmas.Basic

namespace Array

theorem filter_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : α → Bool} {f : β → α} {xs : Array β} :
    Array.filter p (Array.map f xs) = Array.map f (Array.filter (p ∘ f) xs) :=
  ext' (by rw [toList_filter, toList_map, toList_map, toList_filter, List.filter_map])

@[simp] theorem filter_filter {α : Type u_1} {p q : α → Bool} {xs : Array α} :
    Array.filter p (Array.filter q xs) = Array.filter (fun a => p a && q a) xs :=
  ext' (by rw [toList_filter, toList_filter, toList_filter, List.filter_filter])

theorem foldl_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : β → α → β} {b : β} {xs ys : Array α} :
    Array.foldl f b (xs ++ ys) = Array.foldl f (Array.foldl f b xs) ys := by
  rw [← foldl_toList, ← foldl_toList, ← foldl_toList, toList_append, List.foldl_append]

theorem foldr_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {b : β} {xs ys : Array α} :
    Array.foldr f b (xs ++ ys) = Array.foldr f (Array.foldr f b ys) xs := by
  rw [← foldr_toList, ← foldr_toList, ← foldr_toList, toList_append, List.foldr_append]

theorem foldl_map.{u_1, u_2, u_3} {β₁ : Type u_1} {β₂ : Type u_2} {α : Type u_3} {f : β₁ → β₂} {g : α → β₂ → α}
    {xs : Array β₁} {init : α} :
    Array.foldl g init (Array.map f xs) = Array.foldl (fun x y => g x (f y)) init xs := by
  rw [← foldl_toList, ← foldl_toList, toList_map, List.foldl_map]

theorem foldr_map.{u_1, u_2, u_3} {α₁ : Type u_1} {α₂ : Type u_2} {β : Type u_3} {f : α₁ → α₂} {g : α₂ → β → β}
    {xs : Array α₁} {init : β} :
    Array.foldr g init (Array.map f xs) = Array.foldr (fun x y => g (f x) y) init xs := by
  rw [← foldr_toList, ← foldr_toList, toList_map, List.foldr_map]

theorem foldl_hom.{u_1, u_2, u_3} {α₁ : Type u_1} {α₂ : Type u_2} {β : Type u_3} (f : α₁ → α₂)
    {g₁ : α₁ → β → α₁} {g₂ : α₂ → β → α₂} {xs : Array β} {init : α₁}
    (H : ∀ (x : α₁) (y : β), g₂ (f x) y = f (g₁ x y)) :
    Array.foldl g₂ (f init) xs = f (Array.foldl g₁ init xs) := by
  rw [← foldl_toList, ← foldl_toList, List.foldl_hom f H]

theorem foldr_hom.{u_1, u_2, u_3} {β₁ : Type u_1} {β₂ : Type u_2} {α : Type u_3} (f : β₁ → β₂)
    {g₁ : α → β₁ → β₁} {g₂ : α → β₂ → β₂} {xs : Array α} {init : β₁}
    (H : ∀ (x : α) (y : β₁), g₂ x (f y) = f (g₁ x y)) :
    Array.foldr g₂ (f init) xs = f (Array.foldr g₁ init xs) := by
  rw [← foldr_toList, ← foldr_toList, List.foldr_hom f H]

theorem mem_append_left {α : Type u_1} {a : α} {xs : Array α} (ys : Array α) (h : a ∈ xs) : a ∈ xs ++ ys :=
  mem_append.mpr (.inl h)

theorem mem_append_right {α : Type u_1} {a : α} (xs : Array α) {ys : Array α} (h : a ∈ ys) : a ∈ xs ++ ys :=
  mem_append.mpr (.inr h)

theorem mem_singleton {α : Type u_1} {a b : α} : a ∈ #[b] ↔ a = b := by
  rw [mem_def]; exact List.mem_singleton

theorem not_mem_empty {α : Type u_1} (a : α) : ¬a ∈ #[] := by
  rw [mem_def]; exact List.not_mem_nil

@[simp] theorem size_eq_zero_iff {β : Type u_1} {xs : Array β} : xs.size = 0 ↔ xs = #[] := by
  rw [← length_toList, List.length_eq_zero_iff]
  exact ⟨fun h => ext' h, fun h => by rw [h]⟩

theorem size_pos_iff {α : Type u_1} {xs : Array α} : 0 < xs.size ↔ xs ≠ #[] := by
  rw [Nat.pos_iff_ne_zero, Ne, size_eq_zero_iff]

theorem mem_of_getElem {α : Type u_1} {xs : Array α} {i : Nat} {h : i < xs.size} {a : α} (e : xs[i] = a) :
    a ∈ xs := e ▸ getElem_mem h

theorem getElem_of_mem {α : Type u_1} {a : α} {xs : Array α} (h : a ∈ xs) :
    ∃ (i : Nat) (h : i < xs.size), xs[i] = a := by
  have ⟨i, hi, e⟩ := List.getElem_of_mem (mem_def.mp h)
  exact ⟨i, hi, e⟩

theorem forall_mem_empty {α : Type u_1} (p : α → Prop) (x : α) : x ∈ #[] → p x :=
  fun h => absurd h (not_mem_empty _)

end Array
